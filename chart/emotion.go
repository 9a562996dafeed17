package chart

import (
	"fmt"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// EmotionCurve is [Options.EmotionCurve] with the default options.
func EmotionCurve(js ...*journey.Journey) (*picture.Picture, error) {
	return Options{}.EmotionCurve(js...)
}

// EmotionCurve draws the emotion curves of one or several personas who go
// through the same touchpoints; a journey with others brings theirs along, see
// [journey.Journey.Journeys]. Title and scenario are those of the first. More
// than four have a plot each, below each other. Where the width asked for is too
// small for all touchpoints side by side, they go on below. A journey without any
// score gives [journey.ErrNoScores], journeys that do not belong on one plot
// [ErrMismatch].
func (o Options) EmotionCurve(js ...*journey.Journey) (*picture.Picture, error) {
	o, w, err := o.check(EmotionCurveKind)
	if err != nil {
		return nil, err
	}
	columns, personas := 0, 0
	for _, j := range js {
		if j != nil {
			columns = max(columns, j.Len())
			personas += 1 + len(j.Others)
		}
	}
	if personas > MostPersonas {
		return nil, fmt.Errorf("chart: %w: %d personas, and one picture takes %d", journey.ErrLimit, personas, MostPersonas)
	}
	if err := o.within(limit.Count{Name: "Columns", Have: columns, May: o.Limits.Columns}, js...); err != nil {
		return nil, err
	}
	e := emotion{scale: js[0].Scale.OrDefault(), words: w}
	for _, j := range js {
		if err := alike(js[0], j); err != nil {
			return nil, err
		}
		for _, one := range j.Journeys() {
			f, err := one.PeakEnd()
			if err != nil {
				return nil, fmt.Errorf("chart: %w", err)
			}
			e.js, e.figures = append(e.js, one), append(e.figures, f)
		}
	}
	return e.draw(o)
}

// mostTogether is how many curves one plot takes; more have one each.
const mostTogether = 4

// emotion is what the parts of the picture share.
type emotion struct {
	js      []*journey.Journey
	figures []journey.PeakEnd
	scale   journey.Scale
	words   page.Words
	axis    axis
	left    float64 // of the first column
	room    float64 // that it keeps at its left at least
	column  int     // how wide each is
	side    int     // how many stand side by side
	names   style   // of the touchpoints
}

func (e *emotion) draw(o Options) (*picture.Picture, error) {
	width, err := e.columns(o)
	if err != nil {
		return nil, err
	}
	height := plotHeight
	if e.apart() {
		height = smallPlot
	}
	s, err := e.compose(o, width, height)
	if err != nil {
		return nil, err
	}
	if o.Height > 0 { // what is left over, or missing, is shared by the plots
		plots := len(e.bands())
		if e.apart() {
			plots *= len(e.js)
		}
		height += int(math.Floor((float64(o.Height) - s.y - bottomGap) / float64(plots)))
		if height < leastPlot {
			return nil, needs("Height", s.y+bottomGap+float64(plots*(leastPlot-plotHeight)))
		}
		if s, err = e.compose(o, width, height); err != nil {
			return nil, err
		}
	}
	desc := e.tell(s)
	return s.finish(o.Height, desc)
}

// apart tells whether every persona has a plot of its own.
func (e *emotion) apart() bool { return len(e.js) > mostTogether }

// compose fills a sheet, with plots so high.
func (e *emotion) compose(o Options, width, height int) (*sheet, error) {
	s := newSheet(o, e.words, width)
	e.head(s, o.Title)
	s.y += 16
	for n, b := range e.bands() {
		if n > 0 {
			s.y += 22
		}
		parting := e.stages(s, b)
		s.y += 6
		if !e.apart() {
			p := plot{height: height, parting: parting, which: all(len(e.js))}
			if o.Width > 0 && len(e.js) > 1 { // labels may be many where there is little room
				p.over = func(at gochart.Range, lines []curve.Line, gaps []area) []mark {
					return e.figured(b, at, lines, false, nil, gaps)
				}
			}
			if err := e.plot(s, b, p); err != nil {
				return nil, err
			}
		} else {
			for i := range e.js {
				e.persona(s, i, margin, s.inner(), n == 0)
				if err := e.plot(s, b, plot{height: height, parting: parting, which: []int{i}}); err != nil {
					return nil, err
				}
			}
		}
		under := e.touchpoints(s, b)
		under.y = s.y
		s.put(s.group("", "touchpoints"), under)
		s.y += under.height()
	}
	s.y += gapBelow
	if keys := (legend{e.legend(), e.left, s.y, s.width - margin - e.left, s}); len(keys.entries) > 0 {
		s.put(s.group("", "legend"), keys)
		s.y += keys.height() + gapBelow
	}
	notes := []string{e.scaleWords(), e.words.PeakEndMethod}
	if strings.TrimSpace(o.Source) != "" {
		notes = append(notes, page.Fill(e.words.SourceIs, "source", o.Source))
	}
	s.putFoot(s.foot(notes...))
	return s, nil
}

// all are the numbers below n.
func all(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// head is all above the stages.
func (e *emotion) head(s *sheet, own string) {
	w, j := e.words, e.js[0]
	title := w.EmotionCurve
	if strings.TrimSpace(j.Title) != "" {
		title = page.Fill(w.TitleAnd, "title", page.OneLine(j.Title), "kind", w.Within(title))
	}
	if strings.TrimSpace(own) != "" {
		title = own
	}
	if len(e.js) == 1 {
		s.head(title, w.Line(j))
		s.y += 10
		e.oneFigures(s)
		return
	}
	s.head(title, w.Line(&journey.Journey{Scenario: j.Scenario})) // the rest is each persona's own
	if !e.apart() {
		s.y += 10
		e.personas(s)
	}
}

func (e *emotion) scaleWords() string {
	return sentence(page.Fill(e.words.ScaleFrom, "min", e.value(e.scale.Min), "max", e.value(e.scale.Max), "neutral", e.value(e.scale.Neutral)))
}

func (e *emotion) value(v float64) string { return page.Score(v, e.scale) }

func (e *emotion) rounded(v float64) string { return e.value(page.Round(v)) }
