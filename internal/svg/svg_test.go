package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

func TestEscape(t *testing.T) {
	require.Equal(t, "&lt;a b=&quot;&#39;&amp;amp;&#39;&quot;&gt;]]&gt;&#9;&#10;&#13;\ufffd\ufffd酒店", Escape("<a b=\"'&amp;'\">]]>\t\n\r\x00\xff酒店"))
}

func TestNum(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", 100: "100", 1.5: "1.5", 1.005: "1", -0.004: "0", -1.25: "-1.25", 2.999: "3", 1e6: "1000000", math.Inf(1): "0", math.NaN(): "0"} {
		require.Equal(t, want, Num(v))
	}
}

// small has a shape of each kind.
func small() *scene.Scene {
	s := &scene.Scene{Width: 100, Height: 50, Desc: "What <it> shows", Lang: "en"}
	s.ID, s.Title = "a", `A "title"`
	s.Add(scene.Rect{Class: "page", W: 100, H: 50, Paint: scene.Paint{Fill: theme.Page}})
	g := s.Group.Group("a-step", "step")
	g.Title, g.Href = "A & B", "#x?a=1&b=2"
	g.Add(scene.Circle{X: 10, Y: 10, R: 2.5, Paint: scene.Paint{Fill: theme.Emotion, Stroke: theme.Page, Width: 1.5}},
		scene.Path{Class: "link", Ops: []scene.Op{scene.MoveTo(1, 2), scene.LineTo(9, 2), scene.LineTo(9, 8), scene.LineTo(4, 5), scene.QuadTo(1, 1, 2, 2), scene.CubicTo(1, 2, 3, 4, 5, 6), scene.Shut()}, Paint: scene.Paint{Stroke: theme.Link, Dash: scene.Dash{11, 3, 2, 3}, Round: true, Opacity: 0.5}},
		scene.Text{Class: "name", X: 5, Y: 20, S: "a < b", Type: theme.Name, Bold: true, Italic: true, Spaced: true, Anchor: scene.Middle, Fill: theme.Muted, Halo: theme.Page},
		scene.Text{X: 1, Y: 2, S: "plain", Anchor: scene.End})
	return s
}

func written(t *testing.T, s *scene.Scene, o Options) string {
	t.Helper()
	out := string(Append(nil, s, o))
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return out
		} else {
			require.NoError(t, err, out)
		}
	}
}

func TestShapes(t *testing.T) {
	out := written(t, small(), Options{Mode: theme.Light})
	for _, want := range []string{
		`<svg xmlns="http://www.w3.org/2000/svg" id="a" viewBox="0 0 100 50" width="100" height="50" role="graphics-document" aria-labelledby="a-title a-desc" lang="en" font-family='`,
		`<title id="a-title">A &quot;title&quot;</title>`, `<desc id="a-desc">What &lt;it&gt; shows</desc>`,
		`<rect class="page" x="0" y="0" width="100" height="50" fill="#ffffff"/>`,
		`<a href="#x?a=1&amp;b=2" aria-label="A &amp; B"><g id="a-step" class="step"><title>A &amp; B</title>`,
		`<circle cx="10" cy="10" r="2.5" fill="#be185d" stroke="#ffffff" stroke-width="1.5"/>`,
		`<path class="link" d="M1 2H9V8L4 5Q1 1 2 2C1 2 3 4 5 6Z" fill="none" opacity="0.5" stroke="#475569" stroke-dasharray="11 3 2 3" stroke-linecap="round" stroke-linejoin="round"/>`,
		`<text class="name" x="5" y="20" font-size="13" font-weight="700" font-style="italic" letter-spacing="1" text-anchor="middle" fill="#596273" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">a &lt; b</text>`,
		`<text x="1" y="2" font-size="11" text-anchor="end" fill="#1f2937">plain</text></g></a>`,
	} {
		require.Contains(t, out, want)
	}
}

// Only colours that occur reach the rules, for what they paint, and var() stands
// inside of @supports.
func TestAutoRules(t *testing.T) {
	out := written(t, small(), Options{})
	require.Contains(t, out, `class="page f-page"`)
	require.Contains(t, out, `class="f-emotion s-page"`)
	style := out[strings.Index(out, "<style>"):strings.Index(out, "</style>")]
	for _, want := range []string{"#a .f-page{fill:var(--c-page)}", "#a .s-page{stroke:var(--c-page)}", "#a .s-link{stroke:var(--c-link)}", "--c-emotion:var(--fs-emotion,#be185d);", "#a .f-text{"} {
		require.Contains(t, style, want)
	}
	for _, never := range []string{".f-link", ".s-emotion", "customer", "max-width", "font"} {
		require.NotContains(t, style, never)
	}
	require.True(t, strings.HasPrefix(style, "<style>\n@supports (color:var(--c)){\n#a{"), style)
	require.Zero(t, strings.Count(style[:strings.Index(style, "@supports")], "var("))
	require.NotContains(t, strings.Replace(out, style, "", 1), "var(", "outside of the rules there are plain colours only")
	require.Equal(t, strings.Count(style, "{"), strings.Count(style, "}"))
	for line := range strings.Lines(style) { // no rule reaches outside of the root
		if line = strings.TrimSpace(line); line != "" && line != "}" && line != "}}" && line != "<style>" && !strings.HasPrefix(line, "@") {
			require.Contains(t, line, "#a", line)
		}
	}
}

func ruleLines(out string) string {
	i, j := strings.Index(out, "<style>"), strings.Index(out, "</style>")
	if i < 0 {
		return ""
	}
	return out[i:j]
}

// The reader's preference decides, but for a page that says otherwise.
func TestDark(t *testing.T) {
	style := ruleLines(written(t, small(), Options{}))
	require.Contains(t, style, "@media (prefers-color-scheme:dark){#a:not([data-theme=light] *){--c-page:var(--fs-page,#0f172a);")
	require.Contains(t, style, "[data-theme=dark] #a{--c-page:var(--fs-page,#0f172a);")
	style = ruleLines(written(t, small(), Options{DarkClass: "night"}))
	require.Contains(t, style, ".night #a{--c-page:var(--fs-page,#0f172a);")
	require.NotContains(t, style, "prefers-color-scheme")
	require.NotContains(t, style, "data-theme")
}

// A fixed mode has plain colours and no rules.
func TestFixedModes(t *testing.T) {
	for mode, page := range map[theme.Mode]string{theme.Light: "#ffffff", theme.Dark: "#0f172a", theme.Print: "#ffffff", theme.Contrast: "#ffffff"} {
		s := small()
		s.Items[1].(*scene.Group).Href = ""
		out := written(t, s, Options{Mode: mode, DarkClass: "night"})
		for _, never := range []string{"var(", "<style", "@supports", "f-page", "night"} {
			require.NotContains(t, out, never)
		}
		require.Contains(t, out, `<rect class="page" x="0" y="0" width="100" height="50" fill="`+page+`"/>`)
	}
	own := small()
	own.Theme.Colors = map[theme.Color]string{theme.Page: "#123456"}
	require.Contains(t, written(t, own, Options{}), "--c-page:var(--fs-page,#123456);")
	require.NotContains(t, ruleLines(written(t, own, Options{})), "--fs-page,#0f172a")
}

func TestHot(t *testing.T) {
	s := small()
	require.NotContains(t, written(t, s, Options{}), "hover")
	s.Items[1].(*scene.Group).Hot = true
	for _, m := range []theme.Mode{theme.Auto, theme.Print} {
		out := written(t, s, Options{Mode: m})
		require.Contains(t, out, `class="step hot"`)
		require.Contains(t, out, "#a .hot:hover rect{stroke-width:2.2}")
	}
}

// Links are told as links, and show where the keyboard is; without any, a picture
// is one image.
func TestLinks(t *testing.T) {
	s := small()
	s.Items[1].(*scene.Group).Title = ""
	s.Items[1].(*scene.Group).Group("", "in").Title = "Inside"
	out := written(t, s, Options{})
	require.Contains(t, out, `aria-label="Inside"`)
	require.Contains(t, ruleLines(out), "#a a:focus-visible{outline:3px solid var(--c-text);outline-offset:2px}")
	require.Contains(t, ruleLines(out), "#a a:focus-visible{outline-color:Highlight}")
	require.Contains(t, written(t, s, Options{Mode: theme.Dark}), "#a a:focus-visible{outline:3px solid #e5e7eb;")
	s.Items[1].(*scene.Group).Href = ""
	out = written(t, s, Options{})
	require.Contains(t, out, ` role="img" `)
	require.NotContains(t, out, "focus")
}

// Taiwan reads its own forms of characters; lines that are read from the right begin
// there, for punctuation.
func TestLanguages(t *testing.T) {
	in := func(lang string) string {
		s := small()
		s.Lang = lang
		return written(t, s, Options{Mode: theme.Light})
	}
	require.Contains(t, in("zh"), `"PingFang SC","Microsoft YaHei","Noto Sans CJK SC"`)
	require.Contains(t, in("zh-Hant"), `"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC"`)
	for lang, want := range map[string]bool{"en": false, "zh-Hant": false, "ar": true, "he-IL": true, "fa": true, "ku": false, "ur-Latn": false} {
		require.Equal(t, want, strings.Contains(in(lang), "#a text{unicode-bidi:plaintext}"), lang)
	}
}

// Whoever has forced colours gets them, for all that occurs; nothing ever moves.
func TestForcedColors(t *testing.T) {
	style := ruleLines(written(t, small(), Options{}))
	_, rules, _ := strings.Cut(style, "@media (forced-colors:active){#a{forced-color-adjust:none}\n")
	require.Contains(t, rules, "#a :is(.f-page){fill:Canvas}\n#a :is(.s-page){stroke:Canvas}\n")
	require.Contains(t, rules, "#a :is(.f-text,.f-muted,.f-emotion){fill:CanvasText}")
	require.Contains(t, rules, "#a :is(.s-link){stroke:CanvasText}")
	for _, never := range []string{"animation", "transition", "transform", "customer"} {
		require.NotContains(t, style, never)
	}
	require.NotContains(t, written(t, small(), Options{Mode: theme.Light}), "forced")
	for c := range forced {
		require.Contains(t, theme.Colors(), c)
	}
}

// In print, tints that must be told apart are textures; text keeps clear of them,
// and tiles behind signs stay white.
func TestTextures(t *testing.T) {
	area := func(c theme.Color) scene.Path {
		return scene.Path{Ops: scene.Polygon(scene.Point{X: 1, Y: 2}, scene.Point{X: 90, Y: 2}, scene.Point{X: 9, Y: 40}), Paint: scene.Paint{Fill: c}}
	}
	s := &scene.Scene{Width: 100, Height: 50}
	s.ID = "a"
	s.Add(area(theme.Positive), area(theme.Negative), scene.Rect{W: 22, H: 22, Paint: scene.Paint{Fill: theme.Negative}}, scene.Rect{W: 80, H: 12, Paint: scene.Paint{Fill: theme.Bad, Stroke: theme.Line}},
		scene.Text{S: "on it"}, scene.Text{S: "white", Fill: theme.StageText}, scene.Circle{R: 20, Paint: scene.Paint{Fill: theme.Tile}})
	out := written(t, s, Options{Mode: theme.Print})
	for _, want := range []string{
		`<defs><pattern id="a-texture-dotted" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M1 1h0M3 3h0" fill="none" stroke="#000000" stroke-width="1" stroke-linecap="round"/></pattern><pattern id="a-texture-hatched"`,
		`Z" fill="url(#a-texture-dotted)"/>`, `Z" fill="url(#a-texture-hatched)"/>`,
		`height="22" fill="#ffffff" stroke="#595959" stroke-width="0.8"/>`,
		`height="12" fill="url(#a-texture-hatched)" stroke="#000000"/>`,
		`fill="#000000" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">on it<`,
		`fill="#ffffff">white<`, `r="20" fill="#ffffff" stroke="#595959" stroke-width="0.8"/>`,
	} {
		require.Contains(t, out, want)
	}
	require.NotContains(t, out, "specked")
	for _, m := range []theme.Mode{theme.Auto, theme.Light, theme.Dark, theme.Contrast} {
		require.NotContains(t, written(t, s, Options{Mode: m}), "pattern")
	}
	s.Items = s.Items[4:5]
	require.NotContains(t, written(t, s, Options{Mode: theme.Print}), "paint-order", "without a texture there is nothing to keep clear of")
}

// Modes change colours, never places.
func TestModesKeepGeometry(t *testing.T) {
	numbers := func(m theme.Mode) (out []string) {
		d := xml.NewDecoder(strings.NewReader(written(t, small(), Options{Mode: m})))
		for {
			tok, err := d.Token()
			if err != nil {
				return out
			}
			if e, is := tok.(xml.StartElement); is {
				for _, a := range e.Attr {
					switch a.Name.Local {
					case "x", "y", "width", "height", "cx", "cy", "r", "d", "font-size":
						out = append(out, a.Value)
					}
				}
			}
		}
	}
	want := numbers(theme.Auto)
	require.NotEmpty(t, want)
	for _, m := range []theme.Mode{theme.Light, theme.Dark, theme.Print, theme.Contrast} {
		require.Equal(t, want, numbers(m))
	}
}

func TestAppendKeepsWhatIsThere(t *testing.T) {
	out := Append([]byte("before "), small(), Options{})
	require.True(t, strings.HasPrefix(string(out), "before <svg"))
	require.Equal(t, written(t, small(), Options{}), string(out[len("before "):]))
}
