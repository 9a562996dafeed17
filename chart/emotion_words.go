package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
)

// tell puts the picture into words: its description, and the sheet's outline.
func (e *emotion) tell(s *sheet) string {
	w, j := e.words, e.js[0]
	scale := page.Fill(w.ScaleFrom, "min", e.value(e.scale.Min), "max", e.value(e.scale.Max), "neutral", e.value(e.scale.Neutral))
	var desc strings.Builder
	desc.WriteString(page.Fill(w.CurveOf, "kind", w.EmotionCurve, "touchpoints", w.Touchpoints.Of(j.Len()), "stages", w.Stages.Of(len(j.Stages)), "scale", scale))

	out := &s.outline
	out.Head = []string{w.Touchpoint}
	stages := []string{w.Stage}
	for at, t := range j.All() {
		out.Head = append(out.Head, page.OneLine(t.Name))
		stages = append(stages, page.OneLine(j.Stages[at.Stage].Name))
	}
	out.Rows = [][]string{stages}
	if len(e.js) > 1 {
		out.Lead = append(out.Lead, w.Line(&journey.Journey{Scenario: j.Scenario}))
	}
	for i, j := range e.js {
		f := e.figures[i]
		scores := []string{page.OneLine(e.who(i))}
		for _, t := range j.All() {
			scores = append(scores, e.score(j, t.Emotion))
		}
		out.Rows = append(out.Rows, scores)
		figures := page.Fill(w.EmotionFigures,
			"peakName", w.PeakName(f.Peak), "peak", e.value(f.Peak.Score), "peakAt", f.Peak.Touchpoint.Name,
			"low", e.value(f.Lowest.Score), "lowAt", f.Lowest.Touchpoint.Name,
			"end", e.value(f.End.Score), "endAt", f.End.Touchpoint.Name)
		whose := w.Line(j)
		if len(e.js) > 1 {
			whose = page.Join(w.Colon, e.who(i), w.Evidence(j))
		}
		out.Lead = append(out.Lead, whose, figures+w.Stop+e.peakEnd(i)+strings.TrimSpace(w.Stop))

		desc.WriteString(w.Stop)
		if who := w.Who(j.Persona); who != "" || len(e.js) > 1 {
			desc.WriteString(scores[0] + w.Colon)
		}
		for k, v := range scores[1:] {
			if k > 0 {
				desc.WriteString(w.Comma)
			}
			desc.WriteString(out.Head[k+1] + " " + v)
		}
		desc.WriteString(w.Stop + figures + w.Stop + e.peakEnd(i))
	}
	desc.WriteString(strings.TrimSpace(w.Stop))
	out.Notes = []string{sentence(scale), w.PeakEndMethod}
	return desc.String()
}

// score is a score in words.
func (e *emotion) score(j *journey.Journey, s *journey.Score) string {
	if s == nil {
		return e.words.NotScored
	}
	v := e.value(s.Value)
	if p := j.ProvenanceOf(s); p == journey.Assumed || p == journey.Proposed {
		v += page.Fill(e.words.Aside, "text", e.words.Within(page.Label(e.words, p)))
	}
	return v
}

// sentence begins a text as a sentence does.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
