package svg

import "github.com/frontstage-go/frontstage/theme"

// forced says what the colours become for readers whose system has colours of its
// own for everything; all others are CanvasText. Areas lose their tints there.
var forced = func() map[theme.Color]string {
	out := map[theme.Color]string{
		theme.Edge: "GrayText", theme.Hair: "GrayText",
	}
	for _, c := range []theme.Color{
		theme.Page, theme.Card, theme.Band, theme.Tile, theme.Tint, theme.Positive, theme.Negative, theme.FindingTint, theme.Good, theme.Bad,
		theme.EvidenceTint, theme.CustomerTint, theme.FrontstageTint, theme.BackstageTint, theme.SupportTint, theme.DetailTint,
		theme.StageText, theme.StageSub, theme.OnAccent, theme.BadgeText, theme.BadgeRing,
	} {
		out[c] = "Canvas"
	}
	return out
}()

// systems are the colours of the reader's own, in the order in which they are
// written.
var systems = []string{"CanvasText", "Canvas", "GrayText"}

// force writes the rules for such readers.
func (w *writer) force(root string) {
	w.str("@media (forced-colors:active){" + root + "{forced-color-adjust:none}\n")
	for _, system := range systems {
		w.become(root, system, ".f-", "fill", func(u *use) bool { return u.fill })
		w.become(root, system, ".s-", "stroke", func(u *use) bool { return u.stroke })
	}
	if w.links {
		w.str(root + " a:focus-visible{outline-color:Highlight}\n")
	}
	w.str("}\n")
}

// become writes the rule for all colours that one of the system's stands for.
func (w *writer) become(root, system, prefix, property string, is func(*use) bool) {
	first := true
	for i := range colors {
		u := w.used[colors[i]]
		if u == nil || !is(u) || forcedOf[i] != system {
			continue
		}
		if first {
			w.str(root)
			w.str(" :is(")
		} else {
			w.str(",")
		}
		first = false
		w.str(prefix)
		w.str(string(colors[i]))
	}
	if !first {
		w.str("){")
		w.str(property)
		w.str(":")
		w.str(system)
		w.str("}\n")
	}
}

// colors are all of the theme's, and forcedOf what they become.
var (
	colors   = theme.Colors()
	forcedOf = func() []string {
		out := make([]string, len(colors))
		for i, c := range colors {
			if out[i] = forced[c]; out[i] == "" {
				out[i] = "CanvasText"
			}
		}
		return out
	}()
)
