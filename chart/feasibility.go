package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// Feasibility is [Options.Feasibility] with the default options.
func Feasibility(j *journey.Journey) (*picture.Picture, error) { return Options{}.Feasibility(j) }

// Feasibility draws the ideas that have been judged: ranked, with their three
// criteria as dots on a line from 6 to 10, and beside that, or below where the
// width is less than 940, perceived experience against ease. It returns
// [ErrNoFeasibility] when no idea has been judged.
func (o Options) Feasibility(j *journey.Journey) (*picture.Picture, error) {
	o, w, err := o.check(FeasibilityKind)
	if err != nil {
		return nil, err
	}
	ideas := 0
	if j != nil {
		ideas = len(j.Ideas)
	}
	if err := o.within(limit.Count{Name: "Ideas", Have: ideas, May: o.Limits.Ideas}, j); err != nil {
		return nil, err
	}
	f := feasibility{j, j.Ranking(), criteria(w), w}
	if len(f.ranked) == 0 {
		return nil, ErrNoFeasibility
	}
	return f.draw(o)
}

const (
	feasibleWidth = 1080
	besideWidth   = 940
	leastFeasible = 480
	panelGap      = 40.0
)

// criterion is one of the three, as it is drawn.
type criterion struct {
	name, short string
	shape       gochart.Shape
	of          func(*journey.Feasibility) float64
}

func criteria(w page.Words) [3]criterion {
	return [3]criterion{
		{w.NeedFit, w.NeedFitShort, gochart.Circle, func(f *journey.Feasibility) float64 { return f.NeedFit }},
		{w.Perceived, w.PerceivedShort, gochart.Square, func(f *journey.Feasibility) float64 { return f.Perceived }},
		{w.Ease, w.EaseShort, gochart.Triangle, func(f *journey.Feasibility) float64 { return f.Ease }},
	}
}

// feasibility is what the parts of the picture share.
type feasibility struct {
	journey  *journey.Journey
	ranked   []journey.Ranked
	criteria [3]criterion
	words    page.Words
}

var criterionScale = journey.Scale{Min: journey.LeastCriterion, Max: journey.MostCriterion, Neutral: (journey.LeastCriterion + journey.MostCriterion) / 2}

func figure(v float64) string { return page.Score(page.Round(v), criterionScale) }

// twoPlaces is a mean, so that means stand under each other.
func twoPlaces(v float64) string { return strconv.FormatFloat(page.Round(v), 'f', 2, 64) }

func (f *feasibility) draw(o Options) (*picture.Picture, error) {
	width := o.Width
	if width == 0 {
		width = feasibleWidth
	}
	if width < leastFeasible {
		return nil, needs("Width", leastFeasible)
	}
	w := f.words
	s := newSheet(o, w, width)
	title := w.FeasibilityTitle
	if strings.TrimSpace(f.journey.Title) != "" {
		title = page.Fill(w.TitleAnd, "title", page.OneLine(f.journey.Title), "kind", w.Within(title))
	}
	if strings.TrimSpace(o.Title) != "" {
		title = o.Title
	}
	s.head(title, w.Line(f.journey))
	s.y += 18

	if width < besideWidth {
		f.rows(s, s.inner())
		s.y += 26
		f.quadrant(s, margin, min(s.inner()-quadrantAxis, 560))
	} else {
		side := math.Floor(float64((s.inner() - panelGap) * 0.4))
		top := s.y
		f.rows(s, s.inner()-panelGap-side)
		bottom := s.y
		s.y = top
		f.quadrant(s, s.width-margin-side, side-quadrantAxis)
		s.y = max(s.y, bottom)
	}
	s.y += 16
	desc := f.tell(s)
	if strings.TrimSpace(o.Source) != "" {
		s.outline.Notes = append(s.outline.Notes, page.Fill(w.SourceIs, "source", o.Source))
	}
	foot := s.foot(s.outline.Notes...)
	if o.Height > 0 {
		if least := s.y + foot.height() + bottomGap; least > float64(o.Height) {
			return nil, needs("Height", math.Ceil(least))
		}
		s.y = float64(o.Height) - foot.height() - bottomGap // the foot stays at the bottom
	}
	s.putFoot(foot)
	return s.finish(o.Height, desc)
}

// tell puts the picture into words: its description, and the sheet's outline.
func (f *feasibility) tell(s *sheet) string {
	w, out := f.words, &s.outline
	out.Notes = []string{f.method()}
	if n := len(f.journey.Ideas) - len(f.ranked); n > 0 {
		out.Notes = append(out.Notes, page.Fill(w.NotJudged, "n", strconv.Itoa(n), "all", strconv.Itoa(len(f.journey.Ideas))))
	}
	if len(f.ranked) > fewTags {
		out.Notes = append(out.Notes, w.IdeaNumbers)
	}
	out.Lead = []string{w.Line(f.journey)}
	out.Head = []string{w.Idea}
	out.Rows = [][]string{{w.Rank}, {w.Score}, {f.criteria[0].name}, {f.criteria[1].name}, {f.criteria[2].name}, {w.LowCostHighPerception}}
	desc := []string{w.Ranked.Of(len(f.ranked)), f.method()}
	for _, r := range f.ranked {
		text, quick := w.RankedIdea, ""
		if r.Idea.Feasibility.LowCostHighPerception() {
			text, quick = w.RankedQuick, "✓"
		}
		cells := []string{strconv.Itoa(r.Rank), twoPlaces(r.Score)}
		for _, c := range f.criteria {
			cells = append(cells, figure(c.of(r.Idea.Feasibility)))
		}
		desc = append(desc, page.Fill(text, "rank", cells[0], "name", page.OneLine(r.Idea.Name), "score", cells[1], "need", cells[2], "perceived", cells[3], "ease", cells[4]))
		out.Head = append(out.Head, page.OneLine(r.Idea.Name))
		for i, c := range append(cells, quick) {
			out.Rows[i] = append(out.Rows[i], c)
		}
	}
	return strings.Join(desc, w.Stop) + strings.TrimSpace(w.Stop)
}

// method says how the score comes about.
func (f *feasibility) method() string {
	w := f.journey.Weights
	if w == (journey.Weights{}) || w.NeedFit == w.Perceived && w.Perceived == w.Ease {
		return f.words.MeanOfThree
	}
	g := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
	return page.Fill(f.words.WeightedMean, "need", g(w.NeedFit), "perceived", g(w.Perceived), "ease", g(w.Ease))
}
