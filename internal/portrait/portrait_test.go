package portrait

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestType(t *testing.T) {
	var p, j bytes.Buffer
	require.NoError(t, png.Encode(&p, image.NewGray(image.Rect(0, 0, 3, 3))))
	require.NoError(t, jpeg.Encode(&j, image.NewGray(image.Rect(0, 0, 3, 3)), nil))
	const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><linearGradient id="a"/></defs><style>.x{fill:url(#a)}</style><g fill="url( '#a')"><use xlink:href="#b"/></g></svg>`
	for want, data := range map[string]string{"image/png": p.String(), "image/jpeg": j.String(), "image/svg+xml": svg} {
		got, err := Type([]byte(data))
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	for name, data := range map[string]string{
		"nothing":         "",
		"text":            "hello",
		"HTML":            "<html><body/></html>",
		"another svg":     "<svg/>",
		"cut PNG":         p.String()[:20],
		"cut JPEG":        j.String()[:20],
		"cut SVG":         svg[:len(svg)-8],
		"two roots":       svg + "<p/>",
		"script":          wrap("<script>1</script>"),
		"handler":         wrap(`<g OnLoad="1"/>`),
		"link":            wrap(`<a href="#x"/>`),
		"image":           wrap(`<image href="data:image/png;base64,"/>`),
		"use elsewhere":   wrap(`<use href="http://x/y.svg#a"/>`),
		"data":            wrap(`<use href="data:image/svg+xml,x"/>`),
		"fill elsewhere":  wrap(`<g fill="url(http://x/y#a)"/>`),
		"style elsewhere": wrap(`<g style="fill: url( 'x.svg#a')"/>`),
		"second url":      wrap(`<g style="fill:url(#a);mask:url(x)"/>`),
		"import":          wrap(`<style>@import "x.css";</style>`),
		"escaped import":  wrap(`<style>@\69mport "x.css";</style>`),
		"image-set":       wrap(`<style>g{cursor:image-set("x.png" 1x)}</style>`),
		"foreign object":  wrap(`<foreignObject/>`),
		"animation":       wrap(`<set attributeName="href" to="javascript:alert(1)"/>`),
		"entity":          `<!DOCTYPE svg [<!ENTITY x "y">]>` + svg[21:],
		"stylesheet":      `<?xml-stylesheet href="x.css"?>` + svg[21:],
		"too deep":        wrap(strings.Repeat("<g>", 200) + strings.Repeat("</g>", 200)),
		"too large":       strings.Repeat(" ", MaxBytes+1),
	} {
		_, err := Type([]byte(data))
		require.Error(t, err, name)
	}
}

func wrap(s string) string { return `<svg xmlns="http://www.w3.org/2000/svg">` + s + `</svg>` }

func FuzzType(f *testing.F) {
	f.Add([]byte(wrap("<g/>")))
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		media, err := Type(data)
		require.Equal(t, err != nil, media == "")
		if media == "image/svg+xml" {
			require.NotContains(t, strings.ToLower(string(data)), "<script")
		}
	})
}
