package text

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/require"
)

func TestWrap(t *testing.T) {
	f := Font{Size: 10}
	for _, tt := range []struct {
		name  string
		in    string
		width float64
		want  []string
	}{
		{"empty", "", 100, nil},
		{"blank", " \n\t\u3000 \r\n", 100, nil},
		{"fits", "Guest arrives", 100, []string{"Guest arrives"}},
		{"spaces", "  Guest \t\u3000 arrives ", 100, []string{"Guest arrives"}},
		{"newlines", "Guest\narrives\r\n\n at\u2028desk", 100, []string{"Guest", "arrives", "at", "desk"}},
		{"words", "Guest shows passport", 60, []string{"Guest", "shows", "passport"}},
		{"evened, no lone word", "Guest shows a passport at desk", 150, []string{"Guest shows a", "passport at desk"}},
		{"no-break space", "room 12\u00a0345 key", 50, []string{"room", "12\u00a0345", "key"}},
		{"compound kept", "Online check-in", 75, []string{"Online", "check-in"}},
		{"compound too long", "self-service-terminal", 60, []string{"self-", "service-", "terminal"}},
		{"brackets with their word", "Pay the price(s) (cash)", 60, []string{"Pay the", "price(s)", "(cash)"}},
		{"long word", "Donaudampfschifffahrt", 60, []string{"Donau-", "dampf-", "schifffahrt"}},
		{"long word, Cyrillic and Greek", "переосвидетельствование ηλεκτροεγκεφαλογράφημα", 90, []string{"переосвиде-", "тельствование", "ηλεκτροεγκε-", "φαλογράφημα"}},
		{"no hyphen beside a seam", "Kapitänsmütze/Abzeichen", 75, []string{"Kapitäns-", "mütze/", "Abzeichen"}},
		{"no hyphen in an address", "https://example.org/donaudampfschifffahrt", 80, []string{"https://", "example.org/", "donaudampf", "schifffahrt"}},
		{"nor in an identifier", "A1B2C3D4E5F6G7H8 confirmBookingAgain order_confirmation", 60, []string{"A1B2C3D4", "E5F6G7H8", "confirm", "Booking", "Again", "order_", "confirm", "ation"}},
		{"nor between single letters", "Donau", 12, []string{"D", "o", "n", "a", "u"}},
		{"hyphen before Han", "体验Donaudampfschifffahrt体验", 60, []string{"体验Donau-", "dampf-", "schifffahrt", "体验"}},
		{"path at its seams", "/guests/check_in/confirmBooking", 70, []string{"/guests/", "check_in/", "confirm", "Booking"}},
		{"soft hyphen", "Selbst\u00adbedienung", 75, []string{"Selbst-", "bedienung"}},
		{"Han", "客人出示身份证件", 50, []string{"客人出示", "身份证件"}},
		{"Han, no lone one", "客人出示身", 40, []string{"客人出", "示身"}},
		{"no stop at a line start", "客人到达，前台接待。", 40, []string{"客人到", "达，前台", "接待。"}},
		{"no opening at a line end", "点击（确认）按钮", 30, []string{"点击", "（确", "认）", "按钮"}},
		{"quotes break beside Han", "他说“你好”就走", 60, []string{"他说“你好”", "就走"}},
		{"ellipsis and dash whole", "等待……然后——离开", 40, []string{"等待……", "然后——", "离开"}},
		{"number with its unit", "等待约30分钟后", 44, []string{"等待约", "30分钟后"}},
		{"mixed", "使用App扫描QR码", 50, []string{"使用App", "扫描QR码"}},
		{"Han, a word at the end whole", "设定30天目标", 35, []string{"设定", "30天", "目标"}},
		{"Han, a word before punctuation whole", "他们对齐目标，再安排每周的工作", 60, []string{"他们对齐", "目标，再安排", "每周的工作"}},
		{"Han, a word behind punctuation whole", "再对齐一次，目标和安排都要写下来", 65, []string{"再对齐一次，", "目标和安排", "都要写下来"}},
		{"Han, narrowest", "客户设定的目标", 60, []string{"客户设定", "的目标"}},
		{"beside punctuation though uneven", "中国人，我们今天一起去看电影", 120, []string{"中国人，", "我们今天一起去看电影"}},
		{"a lone character rather beside others", "一二三四，五", 50, []string{"一二", "三四，五"}},
		{"a lone character with its stop", "我们现在一起设定目标。", 100, []string{"我们现在一起", "设定目标。"}},
		{"beside punctuation", "使用App扫描QR码，等待约30分钟", 100, []string{"使用App扫描QR码，", "等待约30分钟"}},
		{"stops only", "！！！！！", 20, []string{"！！", "！！", "！"}},
		{"clusters whole", "👩‍👩‍👧👩‍👩‍👧", 30, []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
		{"no room", "ab 入", 0, []string{"a", "b", "入"}},
		{"negative", "ab", -1, []string{"a", "b"}},
		{"NaN", "ab", math.NaN(), []string{"a", "b"}},
		{"endless", "a b", math.Inf(1), []string{"a b"}},
		{"Arabic", "تسجيل الوصول إلى الفندق", 85, []string{"تسجيل", "الوصول", "إلى الفندق"}},
		{"Korean", "호텔 체크인 카운터", 50, []string{"호텔", "체크인", "카운터"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, Wrap(tt.in, f, tt.width))
		})
	}
}

// The quick way must cut where uniseg does, but for two places where uniseg 0.4.7 keeps
// together what UAX #14 does not: "x -2" and "$（5".
func TestCutPlainAgrees(t *testing.T) {
	exceptions := regexp.MustCompile(` -[0-9]|[$%+\\][（「《][0-9]`)
	alphabet := []rune("a 1好Ａ.,-/%$()\"!:|，。：！（）《“”—…·–\u00a0")
	f := Font{Size: 10}
	check := func(s string) {
		if s = collapse(s); s == "" || exceptions.MatchString(s) {
			return
		}
		plain, ok := cutPlain(nil, s, f)
		require.True(t, ok, "%q", s)
		if full := cutUnicode(nil, s, f); fmt.Sprint(plain) != fmt.Sprint(full) {
			require.Equal(t, texts(s, full), texts(s, plain), "%q", s)
			require.Equal(t, full, plain, "%q", s)
		}
	}
	for _, a := range alphabet {
		for _, b := range alphabet {
			for _, c := range alphabet {
				check(string([]rune{a, b, c}))
				check(string([]rune{'1', a, b, c}))
				check(string([]rune{a, ' ', b, c}))
			}
		}
	}
}

// Every character that classify knows is a cluster by itself and has uniseg's class, as far
// as its neighbours can tell.
func TestClassify(t *testing.T) {
	f := Font{Size: 10}
	for r := rune(0x20); r < 0x20000; r++ {
		if r >= 0xd800 && r < 0xe000 || classify(r) == lbOther {
			continue
		}
		for _, around := range []string{"a%sa", "好%s好", "1%s1", "(%s)", "a %s a", "%%%s%%", "。%s—"} {
			s := collapse(fmt.Sprintf(around, string(r)))
			plain, ok := cutPlain(nil, s, f)
			require.True(t, ok)
			require.Equal(t, texts(s, cutUnicode(nil, s, f)), texts(s, plain), "%U in %q", r, s)
		}
	}
}

func texts(s string, pieces []piece) []string {
	var out []string
	for _, p := range pieces {
		out = append(out, s[p.start:p.end])
	}
	return out
}

func FuzzWrap(f *testing.F) {
	for _, s := range samples {
		for _, width := range []float64{0, 5, 20, 47.3, 90, 200} {
			f.Add(s, width, len(s)%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, s string, width float64, bold bool) {
		font := Font{Size: 12, Bold: bold}
		lines := Wrap(s, font, width)
		if utf8.ValidString(s) { // or white space may have kept two halves of a character apart
			require.Equal(t, words(s), words(strings.Join(lines, "")))
			hyphens := func(s string) int { return strings.Count(s, "-") + strings.Count(s, "\u00ad") }
			require.GreaterOrEqual(t, hyphens(strings.Join(lines, "")), hyphens(s), "none is lost")
			shown := func(s string) string { return strings.ReplaceAll(s, "\u00ad", "-") }
			for i, l := range lines { // and more stand only where a word goes on
				if got := strings.TrimSuffix(l, "-"); got != l && i < len(lines)-1 && !strings.Contains(shown(oneLine(s)), shown(l)) {
					require.True(t, spelled(firstRune(lines[i+1])), "%q before %q", l, lines[i+1])
				}
			}
		}
		for i, l := range lines {
			require.NotEmpty(t, l)
			require.Equal(t, oneLine(l), l)
			if uniseg.GraphemeClusterCount(l) > 1 {
				require.LessOrEqual(t, font.Width(l), max(width, 0), "%q", l)
			}
			// A stop begins a line only where it does not fit on one with what it belongs to.
			if i > 0 && noStart(firstRune(l)) && !strings.ContainsAny(s, "\n\v\f\r\u0085\u2028\u2029") {
				_, tail := unbreakable(lines[i-1])
				head, _ := unbreakable(l)
				require.Greater(t, font.Width(tail+" "+head), width, "%q before %q", lines[i-1], l)
			}
		}
		require.Equal(t, lines, Wrap(s, font, width))
	})
}

// words is s without white space and hyphens.
func words(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != 0xa0 && r != 0x2007 && r != 0x202f, r == 0xad, r == '-':
			return -1
		}
		return r
	}, s)
}

// unbreakable returns the start and the end of s up to where the characters on either side
// would let a line break.
func unbreakable(s string) (head, tail string) {
	last, start := rune(-1), 0
	head = s
	for pos, state := 0, -1; pos < len(s); {
		var cl string
		cl, _, _, state = uniseg.FirstGraphemeClusterInString(s[pos:], state)
		if r := firstRune(cl); cl != " " {
			if last >= 0 && !noStart(r) && !noEnd(last) {
				if start == 0 {
					head = s[:pos]
				}
				start = pos
			}
			last = lastRune(cl)
		}
		pos += len(cl)
	}
	return head, s[start:]
}

func TestWrapLong(t *testing.T) {
	f := Font{Size: 10}
	for _, unit := range []string{"a", "word ", "入", "入。", "！", "a！", "e\u0301", "👩‍👩‍👧", "🇨🇳", "\u0301", "(", "-", "1,", "\u200d", "ก", "x\n", " ", "\xff"} {
		s := strings.Repeat(unit, 200_000/len(unit))
		require.Equal(t, words(s), words(strings.Join(Wrap(s, f, 100), "")), "%q", unit)
		require.LessOrEqual(t, f.Width(Ellipsis(s, f, 100)), 100.0)
		require.LessOrEqual(t, len([]rune(Slug(s))), slugLength)
	}
}

func BenchmarkWrap(b *testing.B) {
	f := Font{Size: 13}
	for _, bb := range []struct{ name, in string }{
		{"english30", "Guest shows identity documents"},
		{"chinese30", "客人在前台出示身份证件，工作人员核对预订信息并办理入住手续。"},
		{"mixed30", "使用App扫描QR码，等待约30分钟后再到前台领取房卡"},
		{"emoji", "Happy 😀 guest leaves the hotel"},
		{"vietnamese", "Khách hàng xuất trình giấy tờ"},
		{"arabic", "يقدم الضيف وثائق الهوية في الاستقبال"},
		{"english3000", strings.Repeat("Guest shows identity documents ", 100)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Wrap(bb.in, f, 150)
			}
		})
	}
}

func TestParts(t *testing.T) {
	for line, want := range map[string][]string{
		"":                  nil,
		"one":               {"one"},
		"at the front desk": {"at ", "the ", "front ", "desk"},
		"as is · n = 24":    {"as ", "is · ", "n ", "= ", "24"},
		"现状，实测（n = 12 场访谈）": {"现", "状，", "实", "测", "（n ", "= ", "12 ", "场", "访", "谈）"},
	} {
		var have []string
		at := Parts(line)
		for i, from := range at {
			to := len(line)
			if i+1 < len(at) {
				to = at[i+1]
			}
			have = append(have, line[from:to])
		}
		require.Equal(t, want, have, line)
	}
}
