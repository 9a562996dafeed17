// Package theme holds the colours and type of frontstage's pictures.
//
// Every colour has a name, a [Color]. In an SVG it is a CSS custom property,
// --fs-<name>, with a plain colour as fallback, so that a page that embeds the
// picture can change it:
//
//	:root { --fs-frontstage: #00695c }
//
// A [Theme] changes colours from within Go. Which scheme a picture carries,
// light, dark or both, is a [Mode], chosen when the picture is written. Both are
// values; using them from several goroutines is safe.
package theme

import (
	"fmt"
	"slices"
	"strings"
)

// Mode says which colour scheme a picture carries. It never changes the geometry.
type Mode uint8

const (
	Auto  Mode = iota // light and dark; the reader's preference or the page decides
	Light             // light only
	Dark              // dark only
	Print             // black and greys on white
)

// Valid tells whether m is one of the modes.
func (m Mode) Valid() bool { return m <= Print }

// Theme is how pictures look. The zero value is the house's own look.
type Theme struct {
	// Colors replaces colours by name, in every mode but Print: "customer" to
	// "#004d40", say. Names are those of [Colors]; values are #rgb or #rrggbb.
	Colors map[Color]string
}

// Validate refuses unknown colour names and values that are not a plain colour.
func (t Theme) Validate() error {
	var bad []string
	for name, value := range t.Colors {
		if _, known := byName[name]; !known {
			bad = append(bad, fmt.Sprintf("theme: no colour is named %.40q", name))
		} else if !plain(value) {
			bad = append(bad, fmt.Sprintf("theme: colour %q is %.40q; write #rgb or #rrggbb", name, value))
		}
	}
	if len(bad) == 0 {
		return nil
	}
	slices.Sort(bad)
	return fmt.Errorf("%s", strings.Join(bad, "\n"))
}

func plain(v string) bool {
	if len(v) != 4 && len(v) != 7 || v[0] != '#' {
		return false
	}
	return strings.Trim(v[1:], "0123456789abcdefABCDEF") == ""
}

// Plain is the plain colour of a name in a mode; in Auto it is the light one. An
// unknown name gives the colour of text.
func (t Theme) Plain(c Color, m Mode) string {
	i, known := byName[c]
	if !known {
		return t.Plain(Text, m)
	}
	own, has := t.Colors[c]
	switch {
	case m == Print:
		return palette[i].print
	case has:
		return own
	case m == Dark:
		return palette[i].dark
	}
	return palette[i].light
}
