package chart

import (
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// oneFigures are the figures of the one persona, in a row.
func (e *emotion) oneFigures(s *sheet) {
	w, f := e.words, e.figures[0]
	s.facts(
		fact{name: w.PeakEndValue, figure: e.rounded(f.Value)},
		fact{name: w.MeanValue, figure: e.rounded(f.Mean)},
		fact{name: w.TouchpointsScored, figure: page.Fill(w.OfAll, "n", strconv.Itoa(f.Scored), "all", strconv.Itoa(f.Touchpoints))},
		fact{name: w.LikelyToBe, figure: page.Label(w, f.Verdict), note: w.Why(f, e.scale)},
	)
}

// personas names each curve, with its own evidence and figures, side by side
// where there is room.
func (e *emotion) personas(s *sheet) {
	const gap = 28.0
	side := max(min(int(s.inner()/330), len(e.js)), 1)
	wide := math.Floor((s.inner() - gap*float64(side-1)) / float64(side))
	bottom := s.y
	for i := range e.js {
		if i%side == 0 && i > 0 {
			s.y = bottom + 8
		}
		at := s.y
		e.persona(s, i, margin+float64((wide+gap)*float64(i%side)), wide, true)
		s.y, bottom = at, max(bottom, s.y)
	}
	s.y = bottom
}

// persona names one curve: whose it is and, where that is new, what it rests on
// and comes to.
func (e *emotion) persona(s *sheet, i int, x, wide float64, new bool) {
	key := 56.0
	is := seriesOf(i, len(e.js))
	var keys []mark
	if e.apart() {
		key = 0
	} else {
		marker := dot{shape: is.shape, r: 4.5, color: is.color}
		keys = append(keys, keyAt{lineKey(is.paint(), &marker, ""), x, s.y + theme.Name.Leading(e.words.Chinese())/2})
	}
	name := s.block(e.who(i), nameStyle.as("persona").inColor(is.color).heavy(), x+key, s.y, wide-key)
	marks := append([]mark{name}, keys...)
	s.y = name.bottom()
	id := ""
	if new {
		id = "persona-" + strconv.Itoa(i+1)
		for _, t := range []string{e.words.Evidence(e.js[i]), e.peakEnd(i)} {
			if b := s.block(t, noteStyle.as("persona"), x+key, s.y, wide-key); len(b.lines) > 0 {
				marks = append(marks, b)
				s.y = b.bottom()
			}
		}
	}
	s.put(s.group(id, "persona"), marks...)
}

func (e *emotion) who(i int) string {
	p := e.js[i].Persona
	if who := page.Join(e.words.Comma, e.words.Who(p), p.Group); who != "" {
		return who
	}
	return page.Fill(e.words.PersonaN, "n", strconv.Itoa(i+1))
}

// peakEnd is the i-th persona's figures in a sentence.
func (e *emotion) peakEnd(i int) string {
	w, f := e.words, e.figures[i]
	return sentence(page.Fill(w.PeakEndFigures, "value", e.rounded(f.Value), "mean", e.rounded(f.Mean), "verdict", w.Within(page.Label(w, f.Verdict)), "why", w.Why(f, e.scale)))
}

// few tells whether a score is known to rest on fewer than ten.
func few(j *journey.Journey, s *journey.Score) bool {
	n := j.Evidence.N
	if s != nil && s.N > 0 {
		n = s.N
	}
	return s != nil && n > 0 && n < 10
}

// gaps are the words in columns that nobody scored, and where they stand in the
// plot.
func (e *emotion) gaps(s *sheet, band band, which []int, neutral float64, below bool) (marks []mark, taken []curve.Box) {
	for at, t := range e.js[0].All() {
		if at.Column < band.from || at.Column >= band.to || e.scored(at, which) > 0 {
			continue
		}
		x := e.center(band, at.Column)
		b := s.block(e.words.NotScoredGap, noteStyle.as("gap"), x, 0, float64(e.column-nameGap)).middled()
		b.y = neutral - b.height() - 3
		if x := t.Expectation; x != nil && x.Value >= e.scale.Neutral && below { // off what was expected
			b.y = neutral + 3
		}
		marks = append(marks, b)
		taken = append(taken, curve.Box{Left: x - e.left - b.width()/2, Right: x - e.left + b.width()/2, Top: b.y - s.y, Bottom: b.bottom() - s.y})
	}
	return marks, taken
}

// scored is how many of those personas scored a touchpoint.
func (e *emotion) scored(at journey.Position, which []int) int {
	n := 0
	for _, i := range which {
		if e.js[i].Stages[at.Stage].Touchpoints[at.Touchpoint].Emotion != nil {
			n++
		}
	}
	return n
}

// legend explains what occurs and does not explain itself.
func (e *emotion) legend() (out []entry) {
	w := e.words
	var assumed, proposed, other, hollow, gap bool
	for _, j := range e.js {
		for at, t := range j.All() {
			switch {
			case t.Emotion == nil:
				gap = gap || !e.apart() && e.scored(at, all(len(e.js))) > 0
				continue
			case j.ProvenanceOf(t.Emotion) == journey.Assumed:
				assumed = true
			case j.ProvenanceOf(t.Emotion) == journey.Proposed:
				proposed = true
			default:
				other = true
			}
			hollow = hollow || len(e.js) > 1 && !e.apart() && few(j, t.Emotion)
		}
	}
	line := scene.Paint{Stroke: theme.Muted, Width: 2}
	if assumed || proposed {
		text := page.Label(w, journey.Assumed)
		switch {
		case assumed && proposed:
			text = page.Fill(w.AssumedOr, "first", text, "second", w.Within(page.Label(w, journey.Proposed)))
		case proposed:
			text = page.Label(w, journey.Proposed)
		}
		if other && len(e.js) == 1 {
			out = append(out, lineKey(line, nil, page.Label(w, journey.Observed)))
		}
		line.Dash = scene.Dash{5, 4}
		out = append(out, lineKey(line, nil, text))
	}
	if hollow {
		out = append(out, dotKey(dot{r: 4, color: theme.Muted, hollow: true}, w.HollowFew))
	}
	if gap {
		out = append(out, gapKey(theme.Muted, w.GapNotScored))
	}
	return out
}
