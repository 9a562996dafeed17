package svg

import (
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// style writes the rules: for the colours, where there are two schemes, and for
// what answers to pointer and keyboard. All begin at the root's id. Nothing moves, so
// that there is nothing to hold back where less motion is asked for.
func (w *writer) style(darkClass string) {
	root := "#" + w.scene.ID
	if w.links { // the ring is of its colour
		w.color(theme.Text).fill = true
	}
	plaintext := text.FromRight(w.scene.Lang)
	if w.mode != theme.Auto && !w.hot && !w.links && !plaintext {
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
		for _, c := range colors {
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
		w.ring(root, "var(--c-text)")
		w.force(root)
		w.str("}\n")
	}
	if plaintext { // each line begins where its own language does; places stay
		w.str(root + " text{unicode-bidi:plaintext}\n")
	}
	if w.hot {
		w.str(root + " .hot:hover rect{stroke-width:2.2}\n")
	}
	if w.mode != theme.Auto {
		w.ring(root, w.scene.Theme.Plain(theme.Text, w.mode))
	}
	w.str("</style>\n")
}

// ring surrounds a link that the keyboard has reached, in the colour of text, which
// is seen on all that steps stand on.
func (w *writer) ring(root, color string) {
	if w.links {
		w.str(root + " a:focus-visible{outline:3px solid " + color + ";outline-offset:2px}\n")
	}
}

// declare gives the colours that occur their values in a mode, where keep says
// so.
func (w *writer) declare(m theme.Mode, keep func(value, light string) bool) {
	for _, c := range colors {
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
