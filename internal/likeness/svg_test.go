package likeness

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/portrait"
)

func svg(attr, in string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" ` + attr + `>` + in + `</svg>`)
}

const box100 = `viewBox="0 0 100 100"`

// What is allowed in portraits and not drawn is named, where it would be seen.
func TestRefused(t *testing.T) {
	for want, in := range map[string]string{
		"holds <text>":                           `<g><text>Lin</text></g>`,
		"paints with <pattern>":                  `<defs><pattern id="a"/></defs><circle r="9" fill="url(#a)"/>`,
		`has filter "url(#a)"`:                   `<g filter="url(#a)"/>`,
		`has mix-blend-mode "multiply"`:          `<g style="mix-blend-mode: multiply"/>`,
		`has marker-end "url(#a)"`:               `<path marker-end="url(#a)"/>`,
		`has vector-effect "non-scaling-stroke"`: `<path vector-effect="non-scaling-stroke"/>`,
		`has r "5"`:                              `<circle style="r:5"/>`,
		`has transform-origin "center"`:          `<g style="transform-origin:center"/>`,
		`has the style "@media print"`:           `<style>@media print{g{fill:red}}</style>`,
		`has a style for "g > path"`:             `<style>g > path{fill:red}</style>`,
		`has a style for "path:hover"`:           `<style>path:hover{fill:red}</style>`,
		`has a style for "print"`:                `<style media="print">path{fill:red}</style>`,
		`has the colour "lab(50% 1 1)"`:          `<path fill="lab(50% 1 1)"/>`,
		`has the colour "var(--x)"`:              `<path fill="var(--x)"/>`,
		`has the colour "#12345"`:                `<path fill="#12345"/>`,
		`has opacity "inherit"`:                  `<g opacity="inherit"/>`,
		`has clip-path "circle(5px)"`:            `<g clip-path="circle(5px)"/>`,
		`refers to "#b", which is not in it`:     `<use href="#b"/>`,
		`refers to "#c", which is not in it`:     `<circle r="9" fill="url(#c)"/>`,
		"has <g> as clip-path":                   `<g id="a"/><circle r="9" clip-path="url(#a)"/>`,
		"has <g> in a <clipPath>":                `<g id="a"/><clipPath id="c"><use href="#a"/></clipPath><circle r="9" clip-path="url(#c)"/>`,
		"focus is not inside":                    `<radialGradient id="a" fx="2"><stop/><stop/></radialGradient><circle r="9" fill="url(#a)"/>`,
		`has pathLength "9"`:                     `<path d="M0 0h9" stroke="red" stroke-dasharray="1" pathLength="9"/>`,
		`has "2em" where a number should be`:     `<rect width="2em" height="2"/>`,
		`has "0x10" where a number should be`:    `<rect width="0x10" height="2"/>`,
		`has "NaN" where a number should be`:     `<rect width="NaN" height="2"/>`,
		`has the number "1e300"`:                 `<circle r="1e300"/>`,
		`has numbers that are too large`:         `<path d="M0 0L1e300 5z"/>`,
		`has the transform "wobble(3)"`:          `<g transform="wobble(3)"/>`,
		`has systemLanguage "zh"`:                `<g systemLanguage="zh"/>`,
		`has stroke-dasharray "0"`:               `<path d="M0 0h9" stroke="red" stroke-linecap="square" stroke-dasharray="0 2"/>`,
		`has stroke-linejoin "arcs"`:             `<path stroke-linejoin="arcs"/>`,
	} {
		data := svg(box100, in)
		_, err := portrait.Type(data)
		require.NoError(t, err, in)
		_, err = Decode("Lin", data)
		require.ErrorContains(t, err, want, in)
		require.ErrorContains(t, err, "; for PNG and PDF, give it as a PNG or a JPEG")
		var wrong *Error
		require.ErrorAs(t, err, &wrong)
		require.Equal(t, "Lin", wrong.Of)
	}
	for want, data := range map[string][]byte{
		"no size":      svg(``, `<circle r="9"/>`),
		"the viewBox":  svg(`viewBox="0 0 1"`, ``),
		"xMidYMad":     svg(`viewBox="0 0 1 1" preserveAspectRatio="xMidYMad"`, ``),
		`transform "s`: svg(`viewBox="0 0 1 1" transform="scale(2)"`, ``),
	} {
		_, err := Decode("Lin", data)
		require.ErrorContains(t, err, want)
	}
}

// What is not seen is no matter.
func TestUnseen(t *testing.T) {
	for _, in := range []string{
		`<defs><text>Lin</text><pattern id="a"/></defs><g display="none"><text/></g>`, `<title>Lin</title><desc/><metadata/>`,
		`<style>.a{} /* : */ #b.c,d{font:9px serif;--x:1;-inkscape-y:2}</style><g style="font-family:Inter;;" filter="none" data-x="1" aria-label="Lin"/>`,
		`<linearGradient id="a"/><circle r="9" fill="url(#a)"/><path fill="url(#a)" d="L5 5h5z"/>`, `<rect width="0" height="5"/><circle r="-5"/><path/><polygon/>`,
		`<mask id="m"/><circle r="90" mask="url(#m)"/><clipPath id="c"><g><circle r="9"/></g></clipPath><circle r="90" clip-path="url(#c)"/>`,
		`<svg viewBox="0 0 0 9"><circle r="9"/></svg><circle r="9" visibility="collapse"/><symbol><circle r="99"/></symbol>`,
	} {
		img, err := drawSVG(svg(box100, in))
		require.NoError(t, err, in)
		require.Empty(t, bytes.Trim(img.Pix, "\x00"), in)
	}
}

// Whatever takes long, or much memory, is given up.
func TestBounds(t *testing.T) {
	times := strings.Repeat
	var laughs strings.Builder
	for i := range 30 {
		fmt.Fprintf(&laughs, `<g id="l%d">%s</g>`, i+1, times(fmt.Sprintf(`<use href="#l%d"/>`, i), 10))
	}
	var zigzag, curves strings.Builder
	for i := range 30000 {
		fmt.Fprintf(&zigzag, "L%d %d ", i%2*100, i%99)
		fmt.Fprintf(&curves, "C%d 9e6 9e6 0 %d %d", i, i%7, i%5)
	}
	for name, in := range map[string]string{
		"laughs":    `<circle id="l0" r="9"/>` + laughs.String(),
		"itself":    `<g id="a"><use href="#a"/></g>`,
		"clips":     `<clipPath id="a"><circle r="50" clip-path="url(#a)"/></clipPath><circle r="90" clip-path="url(#a)"/>`,
		"masks":     `<mask id="a"><circle r="50" mask="url(#a)"/></mask><circle r="90" mask="url(#a)"/>`,
		"gradients": `<linearGradient id="a" href="#a"/><circle r="90" fill="url(#a)"/>`,
		"layers":    times(`<g opacity=".5"><circle r="90"/></g>`, 5000),
		"shades":    `<linearGradient id="a"><stop/><stop offset="1"/></linearGradient>` + times(`<circle r="200" fill="url(#a)"/>`, 5000),
		"zigzag":    `<g id="z"><path d="M0 0` + zigzag.String() + `"/></g>` + times(`<use href="#z"/>`, 50),
		"strokes":   `<path fill="none" stroke="red" stroke-width="900000" stroke-linejoin="round" d="M0 0` + zigzag.String() + `"/>`,
		"curves":    `<path d="M0 0` + curves.String() + `"/>`,
		"dashes":    `<path stroke="red" stroke-dasharray=".00001" d="M0 0L90 90"/>`,
		"many":      `<path stroke="red" stroke-dasharray=".01 .01" d="M0 0` + zigzag.String() + `"/>`,
		"spaces":    `<path id="p" d="` + times(" ", 500000) + `"/>` + times(`<use href="#p"/>`, 9000),
		"rules":     `<style>` + times(`.a{fill:red}`, 10000) + `</style>` + times(`<g class="a"/>`, 10000),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := drawSVG(svg(box100, in))
			t.Log(time.Since(start), err)
			require.Error(t, err)
			require.Contains(t, []error{errTooMuch, errDeep}, err)
		})
	}
}

// FuzzSVG draws whatever package portrait lets pass.
func FuzzSVG(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "svg", "*.svg"))
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add(svg(`width="1e7" height="1e-300"`, `<use href="#a"/><path id="a" d="M1e9-1E9A1e300 1 9 1 0 0 0Z" stroke="red" stroke-dasharray="0 1e7"/>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := portrait.Type(data); err != nil {
			return
		}
		start := time.Now()
		img, err := Decode("Lin", data)
		require.Equal(t, err != nil, img == nil)
		require.Less(t, time.Since(start), 20*time.Second)
	})
}

func BenchmarkSVG(b *testing.B) {
	for _, name := range []string{"hair", "gradients", "masks"} {
		data, err := os.ReadFile(filepath.Join("testdata", "svg", name+".svg"))
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := drawSVG(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
