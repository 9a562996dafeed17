package text

import (
	"math"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/require"
)

// The advances are those in the font files of Debian 12. DejaVu Sans 2.37 is the widest for
// most of Latin, at 2048 units to the em; the table rounds each up to 1/128 em.
func TestWidth(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   string
		bold bool
		want float64 // at 128 px, where a unit is a pixel
	}{
		{"empty", "", false, 0},
		{"DejaVu a 1255", "a", false, 79},
		{"DejaVu W 2025", "W", false, 127},
		{"DejaVu i 569", "i", false, 36},
		{"DejaVu bold a 1382", "a", true, 87},
		{"DejaVu bold W 2259", "W", true, 142},
		{"space 651", " ", false, 41},
		{"digit 1303", "0", false, 82},
		{"sum", "aWi", false, 79 + 127 + 36},
		{"precomposed", "é", false, 79},               // DejaVu 1260
		{"combining", "e\u0301", false, 79},           // the same, in two characters
		{"stacked", "a\u0302\u0301\u0323", false, 79}, // marks add nothing
		{"lone mark", "\u0301", false, em},            // on a dotted circle
		{"mark after newline", "\n\u0301", false, 41 + em},
		{"Han", "入住", false, 2 * em},
		{"Han bold", "入住", true, 2 * em},
		{"rare Han", "𠮷", false, em},
		{"Hangul", "체크인", false, 3 * em},
		{"kana", "チェックイン", false, 6 * em},
		{"full-width", "Ａ３！（", false, 4 * em},
		{"CJK punctuation", "，。、；：《》", false, 7 * em},
		{"ambiguous", "…—“”‘’·", false, 7 * em},
		{"emoji", "😀", false, emoji},
		{"emoji style", "❤\ufe0f", false, emoji},
		{"keycap", "1\ufe0f\u20e3", false, emoji},
		{"skin tone", "👍🏽", false, emoji},
		{"lone skin tone", "🏽", false, emoji},
		{"skin tone on a letter", "a🏽", false, 79 + emoji},
		{"flag", "🇨🇳", false, 2 * flag},
		{"family, part by part", "👩‍👩‍👧", false, 3 * emoji},
		{"zero width", "a\u200b\u2060\ufeffb", false, 79 + 82},
		{"soft hyphen, as Inter's hyphen", "\u00ad", false, 59},
		{"newline as space", "\n", false, 41},
		{"control", "\x01", false, em},
		{"invalid", "\xff\xfe", false, 2 * 132}, // as U+FFFD
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, Font{Size: em, Bold: tt.bold}.Width(tt.in))
		})
	}
}

func TestWidthGrid(t *testing.T) {
	f := Font{Size: 13.3}
	w := f.Width("Guest arrives")
	require.Equal(t, math.Trunc(w*64), w*64, "a multiple of 1/64 px")
	require.Equal(t, w, f.Widest([]string{"", "Guest", "Guest arrives", "a"}))
	require.Zero(t, f.Widest(nil))
	require.Greater(t, Font{Size: 13.3, Bold: true}.Width("Guest arrives"), w)
}

func TestWidthOddSize(t *testing.T) {
	for _, size := range []float64{0, -1, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64} {
		f := Font{Size: size}
		require.Zero(t, f.Width("a"))
		require.Equal(t, []string{"a b", "c"}, Wrap("a b\nc", f, 1))
		require.Equal(t, "a b", Ellipsis("a b", f, 1))
	}
	f := Font{Size: math.SmallestNonzeroFloat64}
	require.Equal(t, []string{"a b"}, Wrap("a b", f, 1))
}

func TestFit(t *testing.T) {
	for _, size := range []float64{0.01, 1, 7.7, 11, 12, 12.5, 13, 13.3, 1e6} {
		f := Font{Size: size}
		for _, width := range []float64{1e-9, 0.5, 1, 3.3, 33.3, 140, 151.9, 1e4, 1e9} {
			n := f.fit(width)
			require.LessOrEqual(t, f.pixels(n), width, "%v in %v", size, width)
			require.Greater(t, f.pixels(n+1), width, "%v in %v", size, width)
		}
	}
}

// Nothing in the table is free, except what irregular knows.
func TestTableCovers(t *testing.T) {
	for weight := range 2 {
		for r := rune(0x20); r < 0x20000; r++ {
			if r >= 0xd800 && r < 0xe000 {
				continue
			}
			f := Font{Size: em, Bold: weight == 1}
			if f.Width(string(r)) == 0 {
				require.True(t, ignorable(r), "%U", r)
			}
			require.GreaterOrEqual(t, Font{Size: em, Bold: true}.Width(string(r)), Font{Size: em}.Width(string(r)), "%U", r)
		}
	}
}

func ignorable(r rune) bool {
	return strings.ContainsRune("\u061c\u180e\ufeff", r) || r >= 0x180b && r <= 0x180f || r >= 0x200b && r <= 0x200f ||
		r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r >= 0xfe00 && r <= 0xfe0f || r >= 0xfff9 && r <= 0xfffb ||
		r >= 0x110bd && r <= 0x110cd || r >= 0x13430 && r <= 0x1343f || r >= 0x1bca0 && r <= 0x1bca3 || r >= 0x1d173 && r <= 0x1d17a
}

// Lines are cut between clusters, so a text must be as wide as its clusters together.
func FuzzWidth(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		font := Font{Size: em}
		var sum float64
		for rest, state := s, -1; rest != ""; {
			var cl string
			cl, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
			sum += font.Width(cl)
		}
		require.Equal(t, sum, font.Width(s))
		require.GreaterOrEqual(t, Font{Size: em, Bold: true}.Width(s), sum)
	})
}

// samples are the labels that the fuzz targets start from.
var samples = []string{
	"",
	"Guest arrives at the hotel",
	"Check-in/check-out desk (24 hours a day)",
	"https://example.com/a_very_long/path?with=queryParameters",
	"客人出示身份证件，前台核对预订信息并办理入住手续。",
	"他说：“欢迎光临！”（然后微笑……）——真好",
	"使用App扫描QR码，等待约30分钟",
	"Übergrößenträger Łódź naïve façade",
	"Đặt phòng trực tuyến", "Зарегистрироваться на рейс", "Εγγραφή πελάτη",
	"تسجيل الوصول", "רישום אורחים", "เช็คอินที่โรงแรม", "होटल में चेक इन", "체크인을 합니다",
	"チェックインして、部屋へ行く。",
	"😀👍🏽👩‍👩‍👧🇨🇳1️⃣❤️ ok",
	"a\tb  c\u3000d\u00a0e\r\nf\n\ng\u2028h",
	"e\u0301 \u0301x\n\u0301", "soft\u00adhyphen", "\xff\xfea\x80", "！！！！（（（（",
	"1,000.50 $(5)% a(s) -2 [x]", "\u0600\u0661 \u200b\u200d",
	// found by fuzzing
	"#\u0604 %", "0 \u0301", "\x000", "000⸴！'00", "0续。", "a\xdc \x84", "🏽🏽", "\x00\ufe0f\ufe0f", "\ua7cd🏽", "\U000e092e\u0947", "\u2065\u0301\ufff0\u0301",
}

func BenchmarkWidth(b *testing.B) {
	f := Font{Size: 13}
	for _, bb := range []struct{ name, in string }{
		{"ascii30", "Guest shows identity documents"},
		{"han30", strings.Repeat("客人出示身份证件", 4)[:90]},
		{"emoji", "Happy 😀👍🏽 guest"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Width(bb.in)
			}
		})
	}
}
