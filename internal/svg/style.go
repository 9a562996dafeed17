package svg

import "github.com/frontstage-go/frontstage/theme"

// style writes the rules: for the colours, where there are two schemes, and for
// what answers to the pointer. All begin at the root's id.
func (w *writer) style(darkClass string) {
	root := "#" + w.scene.ID
	if w.mode != theme.Auto && !w.hot {
		return
	}
	w.str("<style>\n")
	if w.mode == theme.Auto {
		w.str("@supports (color:var(--c)){\n" + root + "{")
		w.declare(theme.Light, nil)
		w.str("}\n")
		other := func(dark, light string) bool { return dark != light }
		if darkClass != "" {
			w.str("." + darkClass + " " + root + "{")
			w.declare(theme.Dark, other)
			w.str("}\n")
		} else {
			w.str("@media (prefers-color-scheme:dark){" + root + ":not([data-theme=light] *){")
			w.declare(theme.Dark, other)
			w.str("}}\n[data-theme=dark] " + root + "{")
			w.declare(theme.Dark, other)
			w.str("}\n")
		}
		for _, c := range theme.Colors() {
			u := w.used[c]
			if u == nil {
				continue
			}
			if u.fill {
				w.str(root + " .f-" + string(c) + "{fill:var(--c-" + string(c) + ")}\n")
			}
			if u.stroke {
				w.str(root + " .s-" + string(c) + "{stroke:var(--c-" + string(c) + ")}\n")
			}
		}
		w.str("}\n")
	}
	if w.hot {
		w.str(root + " .hot:hover rect{stroke-width:2.2}\n")
	}
	w.str("</style>\n")
}

// declare gives the colours that occur their values in a mode, where keep says
// so.
func (w *writer) declare(m theme.Mode, keep func(value, light string) bool) {
	for _, c := range theme.Colors() {
		u := w.used[c]
		if u == nil || !u.fill && !u.stroke {
			continue
		}
		v := w.scene.Theme.Plain(c, m)
		if keep == nil || keep(v, w.scene.Theme.Plain(c, theme.Light)) {
			w.str("--c-" + string(c) + ":var(--fs-" + string(c) + "," + v + ");")
		}
	}
}
