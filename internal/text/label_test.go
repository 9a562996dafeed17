package text

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/require"
)

func TestEllipsis(t *testing.T) {
	f := Font{Size: 10}
	for _, tt := range []struct {
		name  string
		in    string
		width float64
		want  string
	}{
		{"fits", "Guest", 100, "Guest"},
		{"cut", "Guest arrives", 50, "Guest a…"},
		{"no space before the dots", "Guest arrives", 44, "Guest…"},
		{"Han", "客人出示身份证件", 50, "客人出示…"},
		{"exact", "客人出示身", 50, "客人出示身"},
		{"clusters whole", "a👩‍👩‍👧", 40, "a…"},
		{"one line", " Guest \n\n\tarrives", 100, "Guest arrives"},
		{"only the dots", "Guest", 10, "…"},
		{"nothing fits", "Guest", 9, ""},
		{"empty", "", 0, ""},
		{"negative", "a", -1, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, Ellipsis(tt.in, f, tt.width))
		})
	}
}

func FuzzEllipsis(f *testing.F) {
	for _, s := range samples {
		f.Add(s, 40.0)
	}
	f.Fuzz(func(t *testing.T, s string, width float64) {
		font := Font{Size: 12}
		got := Ellipsis(s, font, width)
		require.LessOrEqual(t, font.Width(got), max(width, 0))
		if head, cut := strings.CutSuffix(got, "…"); cut {
			require.True(t, strings.HasPrefix(oneLine(s), head))
		}
	})
}

func TestValid(t *testing.T) {
	for _, s := range []string{"", "Guest\tarrives\r\n", "入住", "😀", "\ufffd", "\u0085", "\u202e", "\U0010ffff"} {
		require.NoError(t, Valid(s), "%q", s)
	}
	for _, tt := range []struct {
		in     string
		offset int
		want   string
	}{
		{"ab\x00", 2, "character U+0000 at byte offset 2 is not allowed in XML"},
		{"入\x0b", 3, "character U+000B at byte offset 3 is not allowed in XML"},
		{"\ufffe", 0, "character U+FFFE at byte offset 0 is not allowed in XML"},
		{"a\xffb", 1, "byte 0xFF at offset 1 is not valid UTF-8"},
		{"a\xe5\x85", 1, "byte 0xE5 at offset 1 is not valid UTF-8"},
	} {
		err := Valid(tt.in)
		require.EqualError(t, err, tt.want)
		var ce *CharError
		require.True(t, errors.As(err, &ce))
		require.Equal(t, tt.offset, ce.Offset)
	}
}

func TestClean(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"Guest\narrives 入住 😀", "Guest\narrives 入住 😀"},
		{"a\x00b\x7f\u0080c", "a\ufffdb\ufffd\ufffdc"},
		{"a\xff\xfeb", "a\ufffd\ufffdb"},
		{"a\u202eb\u2066c\u2069", "abc"},
		{"\u200fשלום\u0085", "\u200fשלום\u0085"},
		{"\ufffe\ufffd", "\ufffd\ufffd"},
	} {
		require.Equal(t, tt.want, Clean(tt.in), "%q", tt.in)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Clean(s)
		require.NoError(t, Valid(c))
		require.Equal(t, c, Clean(c))
		if Valid(s) == nil && !strings.ContainsRune(c, utf8.RuneError) {
			require.LessOrEqual(t, len(c), len(s))
		}
	})
}

func TestSlug(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"nothing", " —！? ", ""},
		{"words", "  Guest Arrives! ", "guest-arrives"},
		{"runs", "Check-in & pay // leave", "check-in-pay-leave"},
		{"already one", "check-in-2", "check-in-2"},
		{"dashes", "--a--b--", "a-b"},
		{"digit first", "2nd visit", "2nd-visit"},
		{"Han", "客人入住（前台）", "客人入住-前台"},
		{"mixed", "App下载 v2.0", "app下载-v2-0"},
		{"umlaut", "ÜBERGRÖSSE", "übergröße"[:len("übergrö")] + "sse"},
		{"decomposed", "Cafe\u0301", "cafe\u0301"},
		{"Cyrillic", "Заезд Гостя", "заезд-гостя"},
		{"Thai", "เช็คอิน", "เช็คอิน"},
		{"Devanagari", "चेक इन", "चेक-इन"},
		{"emoji", "Happy 😀 guest", "happy-guest"},
		{"not in XML names", "ªbc µ × ÷ ② ½", "bc"},
		{"invalid", "a\xffb", "a-b"},
		{"long", strings.Repeat("a", 100), strings.Repeat("a", 64)},
		{"no dash at the cut", strings.Repeat("a", 63) + " b", strings.Repeat("a", 63)},
		{"cut before a cluster", strings.Repeat("a", 63) + "e\u0301", strings.Repeat("a", 63)},
		{"endless cluster", "a" + strings.Repeat("\u0301", 100), "a" + strings.Repeat("\u0301", 63)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, Slug(tt.in))
		})
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		require.LessOrEqual(t, utf8.RuneCountInString(slug), slugLength)
		require.Equal(t, slug, Slug(slug))
		require.NotContains(t, slug, "--")
		require.Equal(t, slug, strings.Trim(slug, "-"))
		for _, r := range slug {
			require.True(t, r == '-' || nameChar(r), "%U", r)
		}
		require.LessOrEqual(t, uniseg.GraphemeClusterCount(slug), slugLength)
	})
}

// nameChar is the production NameChar of XML 1.0, fifth edition.
func nameChar(r rune) bool {
	for _, in := range [][2]rune{
		{'-', '.'}, {'0', ':'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}, {0xb7, 0xb7}, {0xc0, 0xd6}, {0xd8, 0xf6}, {0xf8, 0x37d},
		{0x37f, 0x1fff}, {0x200c, 0x200d}, {0x203f, 0x2040}, {0x2070, 0x218f}, {0x2c00, 0x2fef}, {0x3001, 0xd7ff},
		{0xf900, 0xfdcf}, {0xfdf0, 0xfffd}, {0x10000, 0xeffff},
	} {
		if r >= in[0] && r <= in[1] {
			return true
		}
	}
	return false
}
