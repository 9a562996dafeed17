package chart

import (
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// KeyTouchpoints is [Options.KeyTouchpoints] with the default options.
func KeyTouchpoints(j *journey.Journey) (*picture.Picture, error) {
	return Options{}.KeyTouchpoints(j)
}

// KeyTouchpoints draws a board of the five key roles and the four kinds of peak
// moments: the touchpoints that play and give them, their scores, and the ideas
// for them. Roles that the journey does not state are suggested from its data,
// see [journey.Journey.KeyTouchpoints], and look it. Touchpoints below neutral for
// which there is no idea stand out.
func (o Options) KeyTouchpoints(j *journey.Journey) (*picture.Picture, error) {
	s, err := o.ofJourney(KeyTouchpointsKind, j)
	if err != nil {
		return nil, err
	}
	b := &keyBoard{study: s, journey: j, keys: j.KeyTouchpoints(), scale: j.Scale.OrDefault()}
	s.title(b.finding(), page.Join(s.words.Comma, page.OneLine(j.Title), s.words.KeyMeasure))
	b.draw()
	s.y += 16
	b.tell()
	return s.done()
}

// keyBoard is what the parts of the picture share.
type keyBoard struct {
	*study
	journey *journey.Journey
	keys    []journey.KeyTouchpoint
	scale   journey.Scale
}

// ideas are those for a touchpoint, or of a kind.
func (b *keyBoard) ideas(t *journey.Touchpoint) (out []string) {
	ids := b.journey.WithIDs()
	id := ""
	for pos, u := range b.journey.All() {
		if u == t {
			for p, v := range ids.All() {
				if p == pos {
					id = v.ID
				}
			}
		}
	}
	for _, i := range ids.Ideas {
		if i.At != "" && i.At == id {
			out = append(out, page.OneLine(i.Name))
		}
	}
	return out
}

// open tells whether a touchpoint is unpleasant and nobody has an idea for it.
func (b *keyBoard) open(t *journey.Touchpoint) bool {
	return t.Emotion != nil && t.Emotion.Value < b.scale.Neutral && len(b.ideas(t)) == 0
}

func (b *keyBoard) finding() string {
	w := b.words
	var open []string
	for _, k := range b.keys {
		if name := page.OneLine(k.Touchpoint.Name); b.open(k.Touchpoint) && !slices.Contains(open, name) {
			open = append(open, name)
		}
	}
	if len(open) > 0 {
		return page.Fill(w.KeyWithoutIdea.Of(len(open)), "what", listed(w, open, 2))
	}
	return w.KeyTitle
}

func (b *keyBoard) draw() {
	w := b.words
	b.put(b.group("", "heads"), b.panelHead(b.whole(), w.FiveRoles, "")...)
	roles := journey.KeyRoles()
	b.cells(len(roles), 5, 168, 16, func(i int, x, top, wide float64) float64 {
		f := b.card(labels(w, roles), i, x, top, wide)
		found := false
		for _, k := range b.keys {
			if k.Role == roles[i] {
				b.touchpoint(f, k)
				found = true
			}
		}
		if !found {
			f.text(w.NoneStated, nameStyle.as("none").inColor(theme.Muted), 8)
		}
		return b.shut(f, "role", string(roles[i]))
	})
	b.y += 26
	b.put(b.group("", "heads"), b.panelHead(b.whole(), w.FourMoments, "")...)
	kinds := journey.PeakMoments()
	b.cells(len(kinds), 4, 196, 16, func(i int, x, top, wide float64) float64 {
		f := b.card(labels(w, kinds), i, x, top, wide)
		found := false
		for _, t := range b.journey.All() {
			for _, m := range t.Moments {
				if m.Kind == kinds[i] {
					f.text(t.Name, nameStyle.as("touchpoint").heavy(), 8)
					f.text(m.Text, nameStyle.as("moment"), 1)
					found = true
				}
			}
		}
		for k := range b.journey.Ideas {
			if idea := &b.journey.Ideas[k]; string(idea.Kind) == string(kinds[i]) {
				f.text(page.Fill(w.IdeaIs, "idea", idea.Name), nameStyle.as("idea"), 8)
				found = true
			}
		}
		if !found {
			f.text(w.NoneStated, nameStyle.as("none").inColor(theme.Muted), 8)
		}
		return b.shut(f, "moment", string(kinds[i]))
	})
}

// card is a column under a rule with its name, which takes as much room as those
// beside it.
func (b *keyBoard) card(names []string, i int, x, top, wide float64) *flow {
	f := b.flow(x, top, wide)
	f.marks = append(f.marks, bar{class: "area", x: x, y: top, w: wide, h: 3, fill: theme.Mark})
	st := nameStyle.as("role-name").heavy().inColor(theme.Muted)
	f.text(names[i], st, 8)
	for _, n := range names {
		f.y = max(f.y, top+8+b.block(n, st, x, 0, wide).height())
	}
	return f
}

// shut puts a card onto the sheet, and says where it ends.
func (b *keyBoard) shut(f *flow, class, id string) float64 {
	b.put(b.group(class+"-"+id, class), f.marks...)
	return f.y
}

// touchpoint is one that plays a role: name, stage, score, ideas.
func (b *keyBoard) touchpoint(f *flow, k journey.KeyTouchpoint) {
	w, t := b.words, k.Touchpoint
	f.text(t.Name, subtitleStyle.as("touchpoint").heavy().inColor(theme.TitleText), 8)
	said := w.SuggestedRole
	if k.Stated {
		said = w.StatedRole
	}
	f.text(page.Join(w.Comma, b.journey.Stages[k.Stage].Name, said), tickStyle.as("note"), 0)
	score, st := w.NotScored, nameStyle.as("score")
	if t.Emotion != nil {
		score = page.Fill(w.ScoreIs, "score", page.Score(t.Emotion.Value, b.scale))
		st = st.heavy()
	}
	f.text(sentence(score), st, 3)
	ideas := b.ideas(t)
	for _, i := range ideas {
		f.text(page.Fill(w.IdeaIs, "idea", i), nameStyle.as("idea"), 3)
	}
	if len(ideas) == 0 {
		if b.open(t) {
			f.boxed(w.NoIdeaYet, "", true, 6)
		} else {
			f.text(w.NoIdeaYet, nameStyle.as("none").inColor(theme.Muted), 3)
		}
	}
}

// tell puts the picture into words.
func (b *keyBoard) tell() {
	w := b.words
	b.table = newTable(w.RoleOne, w.Touchpoint, w.Score, w.IdeasAre)
	for _, role := range journey.KeyRoles() {
		var names, scores, ideas []string
		for _, k := range b.keys {
			if k.Role != role {
				continue
			}
			name := page.OneLine(k.Touchpoint.Name)
			if !k.Stated {
				name += aside(w, w.SuggestedRole)
			}
			names = append(names, name)
			if e := k.Touchpoint.Emotion; e != nil {
				scores = append(scores, page.Score(e.Value, b.scale))
			} else {
				scores = append(scores, w.NotScored)
			}
			ideas = append(ideas, b.ideas(k.Touchpoint)...)
		}
		b.table.add(page.Label(w, role), strings.Join(names, w.Listed), strings.Join(scores, w.Listed), strings.Join(ideas, w.Semicolon))
	}
	for _, kind := range journey.PeakMoments() {
		var at, ideas []string
		for _, t := range b.journey.All() {
			for _, m := range t.Moments {
				if m.Kind == kind {
					at = append(at, page.OneLine(t.Name)+aside(w, page.OneLine(m.Text)))
				}
			}
		}
		for _, i := range b.journey.Ideas {
			if string(i.Kind) == string(kind) {
				ideas = append(ideas, page.OneLine(i.Name))
			}
		}
		b.table.add(page.Label(w, kind), strings.Join(at, w.Listed), "", strings.Join(ideas, w.Semicolon))
	}
	b.note(w.KeyFoot)
	if b.journey.Len() > 0 {
		b.note(page.Fill(w.FootScale, "min", page.Score(b.scale.Min, b.scale), "max", page.Score(b.scale.Max, b.scale), "neutral", page.Score(b.scale.Neutral, b.scale)))
	}
	if e := w.Evidence(b.journey); e != "" {
		b.note(page.Fill(w.FootEvidence, "evidence", e))
	}
}
