package likeness

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// drawn are the properties that are drawn; those in the second list are attributes too.
var drawn = words(`background background-color ` + attributes)

const attributes = `clip-path clip-rule color display fill fill-opacity fill-rule mask mask-type opacity overflow
	paint-order stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
	stroke-miterlimit stroke-opacity stroke-width transform visibility`

var drawnAttributes = words(attributes)

// plain are properties that are not drawn, with the values that change nothing.
var plain = map[string]string{
	"filter": "none", "backdrop-filter": "none", "marker": "none", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
	"vector-effect": "none", "transform-origin": "0 0", "mix-blend-mode": "normal", "color-interpolation": "sRGB",
	"animation": "none", "transition": "none",
}

// idle are properties that change nothing in what is drawn.
var idle = words(`clip color-interpolation-filters color-rendering cursor direction dominant-baseline alignment-baseline
	baseline-shift enable-background flood-color flood-opacity glyph-orientation-horizontal glyph-orientation-vertical
	image-rendering isolation kerning letter-spacing lighting-color line-height pointer-events shape-rendering
	shape-inside shape-padding shape-margin solid-color solid-opacity text-align text-anchor text-decoration
	text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation text-rendering
	text-transform transform-box unicode-bidi user-select white-space word-spacing writing-mode will-change`)

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// rule is a style for what a selector names.
type rule struct {
	element, id string
	classes     []string
	weight      int
	props       []property
}

type property struct {
	name, value string
	important   bool
}

// style gives all elements their properties.
func style(all []*node) error {
	var rules []rule
	for _, n := range all {
		if n.name != "style" || n.attr["type"] != "" && n.attr["type"] != "text/css" {
			continue
		}
		if m := n.attr["media"]; m != "" && m != "all" && m != "screen" {
			return fmt.Errorf("the SVG image has a style for %.40q, which is not drawn", m)
		}
		more, err := readRules(n.text)
		if err != nil {
			return err
		}
		rules = append(rules, more...)
	}
	slices.SortStableFunc(rules, func(a, b rule) int { return a.weight - b.weight })
	size := 0
	for _, r := range rules {
		size += 1 + len(r.classes) + len(r.props)
	}
	if int64(size)*int64(len(all)) > maxMatches {
		return errTooMuch
	}
	for _, n := range all {
		if err := n.style(rules); err != nil {
			return err
		}
	}
	return nil
}

func (n *node) style(rules []rule) error {
	n.props = map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(n.attr)) {
		v := strings.TrimSpace(n.attr[name])
		if v == "" {
			continue
		}
		switch usual, known := plain[name]; {
		case drawnAttributes[name]:
			n.props[name] = v
		case known && v != usual && name != "mix-blend-mode" && name != "animation" && name != "transition":
			return notDrawn(name, v)
		}
	}
	own, err := readProperties(n.attr["style"])
	if err != nil {
		return err
	}
	classes := words(n.attr["class"])
	var matching []rule
	for _, r := range rules {
		if r.matches(n, classes) {
			matching = append(matching, r)
		}
	}
	matching = append(matching, rule{props: own})
	for _, important := range []bool{false, true} {
		for _, r := range matching {
			for _, p := range r.props {
				if p.important == important {
					n.props[p.name] = p.value
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(n.props)) {
		switch v := n.props[name]; v {
		case "inherit", "initial", "unset", "revert", "revert-layer":
			if v != "inherit" || !slices.Contains(handedOn, name) {
				return notDrawn(name, v)
			}
		}
	}
	for _, m := range []map[string]string{n.attr, n.props} {
		for name, v := range m {
			n.bytes += len(name) + len(v)
		}
	}
	return nil
}

func (r rule) matches(n *node, classes map[string]bool) bool {
	if r.element != "" && r.element != n.name || r.id != "" && r.id != n.attr["id"] {
		return false
	}
	for _, c := range r.classes {
		if !classes[c] {
			return false
		}
	}
	return true
}

func readRules(css string) ([]rule, error) {
	css, err := uncomment(css)
	if err != nil {
		return nil, err
	}
	var out []rule
	for strings.TrimSpace(css) != "" {
		head, rest, ok := strings.Cut(css, "{")
		body, rest, ok2 := strings.Cut(rest, "}")
		if !ok || !ok2 || strings.Contains(head, "@") || strings.Contains(body, "{") {
			return nil, fmt.Errorf("the SVG image has the style %.40q, which is not drawn", strings.TrimSpace(head))
		}
		css = rest
		props, err := readProperties(body)
		if err != nil {
			return nil, err
		}
		for selector := range strings.SplitSeq(head, ",") {
			r, ok := readSelector(strings.TrimSpace(selector))
			if !ok {
				return nil, fmt.Errorf("the SVG image has a style for %.40q; elements, classes and ids are drawn, one each", strings.TrimSpace(selector))
			}
			r.props = props
			out = append(out, r)
		}
	}
	return out, nil
}

// uncomment takes comments out.
func uncomment(css string) (string, error) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(css, "/*")
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		if _, css, found = strings.Cut(rest, "*/"); !found {
			return "", errors.New("the SVG image has a style with a comment that does not end")
		}
		b.WriteString(" ")
	}
}

// readSelector reads the likes of path, .hair, #left and path.hair.
func readSelector(s string) (r rule, ok bool) {
	if s == "" {
		return r, false
	}
	for kind := byte(0); s != ""; {
		if s[0] == '.' || s[0] == '#' {
			kind, s = s[0], s[1:]
		} else if kind != 0 {
			return r, false
		}
		n := 0
		for n < len(s) && (s[n] == '-' || s[n] == '_' || s[n] >= '0' && s[n] <= '9' || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || s[n] >= 0x80) {
			n++
		}
		name := s[:n]
		if kind == 0 && s[0] == '*' {
			n = 1
		} else if n == 0 {
			return r, false
		}
		s = s[n:]
		switch kind {
		case 0:
			r.element = name
			if name != "" {
				r.weight++
			}
			kind = 1
		case '.':
			r.classes = append(r.classes, name)
			r.weight += 1 << 8
		case '#':
			if r.id != "" && r.id != name {
				return r, false
			}
			r.id = name
			r.weight += 1 << 20
		}
		kind = 1
	}
	return r, true
}

func readProperties(s string) ([]property, error) {
	s, err := uncomment(s)
	if err != nil {
		return nil, err
	}
	var out []property
	for one := range strings.SplitSeq(s, ";") {
		name, value, ok := strings.Cut(one, ":")
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		if !ok {
			if name != "" {
				return nil, fmt.Errorf("the SVG image has the style %.40q, which is not readable", name)
			}
			continue
		}
		p := property{name: name}
		if p.value, p.important = strings.CutSuffix(value, "important"); p.important {
			if p.value, ok = strings.CutSuffix(strings.TrimSpace(p.value), "!"); !ok {
				return nil, notDrawn(name, value)
			}
			p.value = strings.TrimSpace(p.value)
		}
		usual, known := plain[name]
		switch {
		case drawn[name]:
			out = append(out, p)
		case known && (strings.EqualFold(p.value, usual) || name == "transform-origin" && (p.value == "0px 0px" || p.value == "top left")):
		case idle[name], strings.HasPrefix(name, "font"), strings.HasPrefix(name, "--"), strings.HasPrefix(name, "-inkscape-"), strings.HasPrefix(name, "-moz-"), strings.HasPrefix(name, "-ms-"), strings.HasPrefix(name, "-o-"):
		default:
			return nil, notDrawn(name, p.value)
		}
	}
	return out, nil
}

func notDrawn(property, value string) error {
	return fmt.Errorf("the SVG image has %.40s %.40q, which cannot be drawn", property, value)
}
