// Package theme holds the colours and type of frontstage's pictures.
//
// Every colour has a name. In an SVG it is a CSS custom property, --fs-<name>,
// with a plain colour as fallback, so that a page that embeds the picture can
// change it:
//
//	:root { --fs-frontstage: #00695c }
//
// The zero [Theme] is light and dark in one picture, chosen by the reader's
// prefers-color-scheme. A Theme is a value; using one from several goroutines
// is safe.
package theme

import (
	"fmt"
	"slices"
	"strings"
)

// Mode says which of the two colour schemes a picture carries.
type Mode uint8

const (
	Auto  Mode = iota // both; the reader's preference decides
	Light             // light only
	Dark              // dark only
)

// Theme is how pictures look. The zero value is the house's own look.
type Theme struct {
	Mode Mode
	// Colors replaces colours by name, for both schemes: "customer" to
	// "#004d40", say. Names are those of [Names]; values are #rgb or #rrggbb.
	Colors map[string]string
}

type color struct{ name, light, dark string }

// palette is ordered: it reaches output. Text colours keep 4.5:1 on the
// surfaces they stand on, in both schemes.
var palette = []color{
	{"page", "#ffffff", "#0f172a"},
	{"text", "#1f2937", "#e5e7eb"},
	{"title", "#111827", "#f8fafc"},
	{"muted", "#596273", "#a3aec0"},
	{"card", "#ffffff", "#1b2638"},
	{"stage", "#1e293b", "#334155"},
	{"stage-text", "#ffffff", "#f8fafc"},
	{"link", "#475569", "#a8b4c6"},
	{"line", "#1f2937", "#cbd5e1"},
	{"neutral", "#cbd5e1", "#475569"},
	{"evidence", "#566377", "#a9b6c9"},
	{"evidence-tint", "#f8fafc", "#121b2e"},
	{"customer", "#0369a1", "#5cc0f5"},
	{"customer-tint", "#f0f9ff", "#0d2136"},
	{"frontstage", "#047857", "#4ade9f"},
	{"frontstage-tint", "#ecfdf5", "#0c2627"},
	{"backstage", "#a84c06", "#f8b04a"},
	{"backstage-tint", "#fffbeb", "#26221c"},
	{"support", "#6d32d6", "#b89bfb"},
	{"support-tint", "#f5f3ff", "#1d1b38"},
	{"detail", "#5b6472", "#a3aec0"},
	{"detail-tint", "#fafafa", "#131c2f"},
	{"emotion", "#be185d", "#f472b0"},
	{"emotion-tint", "#ffffff", "#0f172a"},
	{"peak", "#9d174d", "#f9a8d0"},
	{"positive", "#def5ec", "#12382f"},
	{"negative", "#fde2e1", "#43202a"},
	{"fail", "#b91c1c", "#b91c1c"},
	{"wait", "#b45309", "#a84c06"},
	{"moment-of-truth", "#1d4ed8", "#1d4ed8"},
	{"moment", "#047857", "#047857"},
	{"decision", "#6d28d9", "#6d28d9"},
	{"opportunity", "#0e7490", "#0e7490"},
	{"note", "#4b5563", "#4b5563"},
	{"badge-text", "#ffffff", "#ffffff"},
	{"badge-ring", "#ffffff", "#0f172a"},
	{"series-1", "#be185d", "#f472b0"},
	{"series-2", "#0369a1", "#5cc0f5"},
	{"series-3", "#a84c06", "#f8b04a"},
	{"series-4", "#047857", "#4ade9f"},
	{"series-5", "#6d32d6", "#b89bfb"},
	{"corner", "#e3f6ee", "#12382f"},
}

var byName = func() map[string]color {
	m := map[string]color{}
	for _, c := range palette {
		m[c.name] = c
	}
	return m
}()

// Names lists the names of all colours.
func Names() []string {
	out := make([]string, len(palette))
	for i, c := range palette {
		out[i] = c.name
	}
	return out
}

// Fonts is the font-family list of all pictures: what readers of English and
// of Chinese have.
const Fonts = `Inter,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`

// Validate refuses unknown colour names and values that are no plain colour.
func (t Theme) Validate() error {
	var bad []string
	for name, value := range t.Colors {
		switch {
		case !slices.ContainsFunc(palette, func(c color) bool { return c.name == name }):
			bad = append(bad, fmt.Sprintf("theme: no colour is named %q", name))
		case !plain(value):
			bad = append(bad, fmt.Sprintf("theme: colour %q is %q; write #rgb or #rrggbb", name, value))
		}
	}
	if t.Mode > Dark {
		bad = append(bad, fmt.Sprintf("theme: no mode has number %d", t.Mode))
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

// Color is the plain colour of a name: the light one, unless the mode is Dark.
// An unknown name gives the colour of text.
func (t Theme) Color(name string) string {
	if c, ok := t.Colors[name]; ok {
		return c
	}
	c, ok := byName[name]
	switch {
	case !ok:
		return t.Color("text")
	case t.Mode == Dark:
		return c.dark
	}
	return c.light
}

// CSS declares the named colours on the element that selector picks, as
// properties --c-<name> that take --fs-<name> of the page when it is set. Rules
// then use var(--c-<name>).
func (t Theme) CSS(selector string, names []string) string {
	var light, dark strings.Builder
	for _, c := range palette {
		if !slices.Contains(names, c.name) {
			continue
		}
		fmt.Fprintf(&light, "--c-%s:var(--fs-%s,%s);", c.name, c.name, t.Color(c.name))
		if _, own := t.Colors[c.name]; !own && t.Mode == Auto && c.dark != c.light {
			fmt.Fprintf(&dark, "--c-%s:var(--fs-%s,%s);", c.name, c.name, c.dark)
		}
	}
	out := selector + "{" + light.String() + "}\n"
	if dark.Len() > 0 {
		out += "@media (prefers-color-scheme:dark){" + selector + "{" + dark.String() + "}}\n"
	}
	return out
}
