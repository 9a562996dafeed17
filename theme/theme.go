// Package theme holds the colours and type of frontstage's pictures.
//
// Every colour has a name, a [Color]. In an SVG it is a CSS custom property,
// --fs-<name>, with a plain colour as fallback, so that a page that embeds the
// picture can change it:
//
//	:root { --fs-frontstage: #00695c }
//
// A [Theme] changes colours from within Go; [Brand] makes one of a single colour,
// and [Theme.CheckContrast] says which of its texts are hard to read. Which scheme
// a picture carries, light, dark or both, for print or of high contrast, is a
// [Mode], chosen when the picture is written. Both are values; using them from
// several goroutines is safe.
//
// Nothing is told by colour alone: curves differ in line and marker, badges and
// items in their signs, lanes in their names, and what hurts stands below neutral.
// Besides, colours that mean different things stay apart for the colour-blind.
package theme

import (
	"fmt"
	"slices"
	"strings"
)

// Mode says which colour scheme a picture carries. It never changes the geometry.
type Mode uint8

const (
	Auto     Mode = iota // light and dark; the reader's preference or the page decides
	Light                // light only
	Dark                 // dark only
	Print                // black on white; dots and hatches stand for tints
	Contrast             // high contrast on white: text of at least 7:1
)

var modes = [...]string{"auto", "light", "dark", "print", "contrast"}

// String is the mode's name: "auto", "light", "dark", "print" or "contrast".
func (m Mode) String() string {
	if !m.Valid() {
		return "no mode"
	}
	return modes[m]
}

// Valid tells whether m is one of the modes.
func (m Mode) Valid() bool { return m <= Contrast }

// Theme is how pictures look. The zero value is the house's own look.
type Theme struct {
	// Colors replaces colours by name: "customer" to "#004d40", say. Names are those
	// of [Colors]; values are #rgb or #rrggbb. Print and Contrast keep their own,
	// as they promise the reader something.
	Colors map[Color]string
	// Dark replaces colours where the picture is dark. Default: as Colors.
	Dark map[Color]string
}

// Validate refuses unknown colour names and values that are not a plain colour.
func (t Theme) Validate() error {
	var bad []string
	for _, own := range []map[Color]string{t.Colors, t.Dark} {
		for name, value := range own {
			if _, known := byName[name]; !known {
				bad = append(bad, fmt.Sprintf("theme: no colour is named %.40q", name))
			} else if !plain(value) {
				bad = append(bad, fmt.Sprintf("theme: colour %q is %.40q; write #rgb or #rrggbb", name, value))
			}
		}
	}
	if len(bad) == 0 {
		return nil
	}
	slices.Sort(bad)
	bad = slices.Compact(bad) // the same slip in both
	return fmt.Errorf("%s", strings.Join(bad, "\n"))
}

func plain(v string) bool {
	if len(v) != 4 && len(v) != 7 || v[0] != '#' {
		return false
	}
	return strings.Trim(v[1:], "0123456789abcdefABCDEF") == ""
}

// RGB is the colour of a name in a mode, as [Theme.Plain] has it, in eight bits each.
// What is no colour, of a theme that [Theme.Validate] refuses, is black.
func (t Theme) RGB(c Color, m Mode) (r, g, b uint8) {
	v, _ := parse(t.Plain(c, m))
	return v[0], v[1], v[2]
}

// Plain is the plain colour of a name in a mode; in Auto it is the light one. An
// unknown name gives the colour of text.
func (t Theme) Plain(c Color, m Mode) string {
	i, known := byName[c]
	if !known {
		return t.Plain(Text, m)
	}
	switch m {
	case Print:
		return palette[i].print
	case Contrast:
		return palette[i].contrast
	case Dark:
		if own, has := t.Dark[c]; has {
			return own
		}
	}
	if own, has := t.Colors[c]; has {
		return own
	}
	if m == Dark {
		return palette[i].dark
	}
	return palette[i].light
}
