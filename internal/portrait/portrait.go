// Package portrait judges the image of a persona: what it is, and whether it may
// stand in a picture.
package portrait

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
)

// MaxBytes is how large an image may be.
const MaxBytes = 1 << 20

// maxPixels bounds each side of a PNG or JPEG: what a browser would decode.
const maxPixels = 8192

// Type is the media type of an image that may stand in a picture: PNG, JPEG or
// an SVG without scripts and without anything from elsewhere.
func Type(data []byte) (string, error) {
	if len(data) > MaxBytes {
		return "", fmt.Errorf("the image has %d bytes; at most %d are allowed", len(data), MaxBytes)
	}
	for _, k := range []struct {
		begins, media string
		config        func(io.Reader) (image.Config, error)
	}{{"\x89PNG\r\n\x1a\n", "image/png", png.DecodeConfig}, {"\xff\xd8", "image/jpeg", jpeg.DecodeConfig}} {
		if !bytes.HasPrefix(data, []byte(k.begins)) {
			continue
		}
		c, err := k.config(bytes.NewReader(data))
		switch {
		case err != nil:
			return "", fmt.Errorf("the image is damaged: %w", err)
		case c.Width < 1 || c.Height < 1 || c.Width > maxPixels || c.Height > maxPixels:
			return "", fmt.Errorf("the image has %d x %d pixels; at most %d x %d are allowed", c.Width, c.Height, maxPixels, maxPixels)
		}
		return k.media, nil
	}
	if err := checkSVG(data); err != nil {
		return "", err
	}
	return "image/svg+xml", nil
}

var errNoImage = errors.New("the image is not a PNG, JPEG or SVG")

// elements that draw, and what they need; all others are refused, scripts,
// animations and foreign objects among them.
var elements = words("svg g defs title desc metadata symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern style")

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

func checkSVG(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	depth, elementsSeen, inStyle := 0, 0, false
	for {
		tok, err := d.Token()
		switch {
		case errors.Is(err, io.EOF) && elementsSeen > 0 && depth == 0:
			return nil
		case err != nil && elementsSeen == 0:
			return errNoImage
		case err != nil:
			return fmt.Errorf("the SVG image is damaged: %w", err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if elementsSeen++; elementsSeen == 1 && (t.Name.Local != "svg" || t.Name.Space != "http://www.w3.org/2000/svg") {
				return errNoImage
			}
			if depth++; depth > 100 {
				return errors.New("the SVG image nests too deep")
			}
			if !elements[t.Name.Local] {
				return fmt.Errorf("the SVG image holds <%.40s>, which is not allowed", t.Name.Local)
			}
			for _, a := range t.Attr {
				if err := checkAttr(a); err != nil {
					return err
				}
			}
			inStyle = t.Name.Local == "style"
		case xml.EndElement:
			depth--
			inStyle = false
		case xml.CharData:
			if inStyle && elsewhere(string(t)) {
				return errors.New("the style of the SVG image refers to something outside of it")
			}
		case xml.Directive:
			return errors.New("the SVG image holds a document type or an entity, which is not allowed")
		case xml.ProcInst:
			if t.Target != "xml" {
				return fmt.Errorf("the SVG image holds <?%.40s?>, which is not allowed", t.Target)
			}
		}
	}
}

func checkAttr(a xml.Attr) error {
	name := strings.ToLower(a.Name.Local)
	switch {
	case strings.HasPrefix(name, "on"):
		return fmt.Errorf("the SVG image holds a script in %.40q, which is not allowed", a.Name.Local)
	case name == "href" && !strings.HasPrefix(strings.TrimSpace(a.Value), "#"):
		return errors.New("the SVG image refers to something outside of it")
	case name != "href" && elsewhere(a.Value):
		return fmt.Errorf("%.40q of the SVG image refers to something outside of it", a.Name.Local)
	}
	return nil
}

// elsewhere tells whether a style or value refers to anything but parts of the
// image itself. An escape could hide what it says.
func elsewhere(s string) bool {
	s = strings.ToLower(s)
	if strings.Contains(s, "@import") || strings.Contains(s, "javascript:") || strings.Contains(s, `\`) {
		return true
	}
	for {
		_, rest, found := strings.Cut(s, "url(")
		if !found {
			return strings.Contains(s, "image(") || strings.Contains(s, "image-set(")
		}
		if !strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n\"'"), "#") {
			return true
		}
		s = rest
	}
}
