package chart

import (
	"fmt"
	"strings"

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
// through the same touchpoints. Title and scenario are those of the first.
// A journey without any score gives [journey.ErrNoScores], journeys that do not
// belong on one plot [ErrMismatch].
func (o Options) EmotionCurve(js ...*journey.Journey) (*picture.Picture, error) {
	o, w, err := o.check(EmotionCurveKind)
	if err != nil {
		return nil, err
	}
	if len(js) > MostPersonas {
		return nil, fmt.Errorf("chart: %w: %d personas, and %d can be told apart", journey.ErrLimit, len(js), MostPersonas)
	}
	columns := 0
	for _, j := range js {
		if j != nil {
			columns = max(columns, j.Len())
		}
	}
	if err := o.within(limit.Count{Name: "Columns", Have: columns, May: o.Limits.Columns}, js...); err != nil {
		return nil, err
	}
	e := emotion{js: js, scale: js[0].Scale.OrDefault(), words: w}
	for _, j := range js {
		if err := alike(js[0], j); err != nil {
			return nil, err
		}
		f, err := j.PeakEnd()
		if err != nil {
			return nil, fmt.Errorf("chart: %w", err)
		}
		e.figures = append(e.figures, f)
	}
	return e.draw(o)
}

// emotion is what the parts of the picture share.
type emotion struct {
	js      []*journey.Journey
	figures []journey.PeakEnd
	scale   journey.Scale
	words   page.Words
	axis    axis
	left    float64 // of the first column
	column  int     // how wide each is
	names   style   // of the touchpoints
}

func (e *emotion) draw(o Options) (*picture.Picture, error) {
	width, err := e.columns(o)
	if err != nil {
		return nil, err
	}
	s := newSheet(o, e.words, width)
	e.head(s)
	s.y += 16
	parting := s.stages(e.js[0].Stages, e.left, float64(e.column))
	s.y += 6

	// What stands below is measured first: the height of the plot may depend on it.
	under := e.touchpoints(s)
	keys := legend{e.legend(), e.left, 0, s.width - margin - e.left, s}
	foot := s.foot(e.scaleWords(), e.words.PeakEndMethod)
	rest := under.height() + gapBelow + foot.height() + bottomGap
	if len(keys.entries) > 0 {
		rest += keys.height() + gapBelow
	}
	height := plotHeight
	if o.Height > 0 {
		if height = int(float64(o.Height) - s.y - rest); height < leastPlot {
			return nil, needs("Height", float64(o.Height-height+leastPlot))
		}
	}
	if err := e.plot(s, parting, height); err != nil {
		return nil, err
	}
	under.y = s.y
	s.put(s.group("", "touchpoints"), under)
	s.y += under.height() + gapBelow
	if len(keys.entries) > 0 {
		keys.y = s.y
		s.put(s.group("", "legend"), keys)
		s.y += keys.height() + gapBelow
	}
	s.putFoot(foot)
	desc := e.tell(s)
	return s.finish(o.Height, desc)
}

// head is all above the stages.
func (e *emotion) head(s *sheet) {
	w, j := e.words, e.js[0]
	title := w.EmotionCurve
	if strings.TrimSpace(j.Title) != "" {
		title = page.Fill(w.TitleAnd, "title", page.OneLine(j.Title), "kind", w.Within(title))
	}
	if len(e.js) == 1 {
		s.head(title, w.Line(j))
		s.y += 10
		e.oneFigures(s)
		return
	}
	s.head(title, w.Line(&journey.Journey{Scenario: j.Scenario})) // the rest is each persona's own
	s.y += 10
	e.personas(s)
}

func (e *emotion) scaleWords() string {
	return sentence(page.Fill(e.words.ScaleFrom, "min", e.value(e.scale.Min), "max", e.value(e.scale.Max), "neutral", e.value(e.scale.Neutral)))
}

func (e *emotion) value(v float64) string { return page.Score(v, e.scale) }

func (e *emotion) rounded(v float64) string { return e.value(page.Round(v)) }
