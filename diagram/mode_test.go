package diagram

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// TestModesKeepTheGeometry: a mode changes what shapes are painted with, and nothing
// else.
func TestModesKeepTheGeometry(t *testing.T) {
	p, err := Blueprint(t.Context(), example(t, "training"))
	require.NoError(t, err)
	want := ""
	for _, mode := range []theme.Mode{theme.Auto, theme.Light, theme.Dark, theme.Print, theme.Contrast} {
		var b bytes.Buffer
		require.NoError(t, picture.SVGOptions{Mode: mode}.Write(&b, p))
		have := colourless(t, b.String())
		if mode == theme.Auto {
			require.Contains(t, b.String(), "var(")
			want = have
			continue
		}
		require.Equal(t, want, have)
		require.NotContains(t, b.String(), "var(")
		require.NotContains(t, b.String(), "@")
		style := regexp.MustCompile("(?s)<style>(.*?)</style>").FindStringSubmatch(b.String())
		require.NotRegexp(t, `fill|color|stroke[^-]`, style[1], "what answers to the pointer, and no colours")
		if mode == theme.Print {
			for _, m := range regexp.MustCompile(`(?:fill|stroke)="#(..)(..)(..)"`).FindAllStringSubmatch(b.String(), -1) {
				require.True(t, m[1] == m[2] && m[2] == m[3], "%s is not a grey", m[0])
			}
		}
	}
}

// colourless is a picture without what a mode may change: colours, their classes
// and the style.
func colourless(t *testing.T, svg string) string {
	t.Helper()
	var out strings.Builder
	dec := xml.NewDecoder(strings.NewReader(svg))
	painted := regexp.MustCompile(`\b[fs]-[a-z-]+`)
	style, defs := false, 0
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		require.NoError(t, err)
		switch k := tok.(type) {
		case xml.StartElement:
			if style = k.Name.Local == "style"; style {
				continue
			}
			if defs > 0 || k.Name.Local == "defs" { // textures
				defs++
				continue
			}
			out.WriteString("\n" + k.Name.Local)
			for _, a := range k.Attr {
				v := a.Value
				switch a.Name.Local {
				case "fill":
					if v != "none" {
						v = "painted"
					}
				case "stroke", "stroke-width", "stroke-linejoin", "paint-order": // outlines of tiles, halos of text
					continue
				case "class":
					if v = strings.Join(strings.Fields(painted.ReplaceAllString(v, "")), " "); v == "" {
						continue
					}
				}
				out.WriteString(" " + a.Name.Local + "=" + v)
			}
		case xml.EndElement:
			defs = max(0, defs-1)
		case xml.CharData:
			if !style && strings.TrimSpace(string(k)) != "" {
				out.WriteString(" " + strings.TrimSpace(string(k)))
			}
		}
	}
}
