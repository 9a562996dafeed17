package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// Score is an NPS, a CSAT or a CES with the name of whose it is: a wave, a
// customer group, a branch.
type Score struct {
	Name string
	survey.Score
}

// ScoreWaves is [Options.ScoreWaves] with the default options.
func ScoreWaves(scores ...Score) (*picture.Picture, error) { return Options{}.ScoreWaves(scores...) }

// ScoreGroups is [Options.ScoreGroups] with the default options.
func ScoreGroups(scores ...Score) (*picture.Picture, error) { return Options{}.ScoreGroups(scores...) }

// ScoreWaves draws scores over time, the oldest first, one block for each metric:
// the shares of answers as bars around a line, the score with its interval, n,
// and whether the last wave stands out from the one before. That is judged by
// [survey.Compare], and by [survey.Holm] over all metrics of the picture; waves of
// fewer than ten answers are not judged. Shares
// are rounded only when they are written, so that 33, 33 and 33 % come to 0.
// No scores give [ErrNoFigures].
func (o Options) ScoreWaves(scores ...Score) (*picture.Picture, error) {
	return o.scores(ScoreWavesKind, scores)
}

// ScoreGroups draws scores side by side, as [Options.ScoreWaves] does, of groups
// that are in no order of time: nothing is judged.
func (o Options) ScoreGroups(scores ...Score) (*picture.Picture, error) {
	return o.scores(ScoreGroupsKind, scores)
}

func (o Options) scores(kind Kind, list []Score) (*picture.Picture, error) {
	s, err := o.study(kind, len(list), list)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("chart: %w: no scores", ErrNoFigures)
	}
	s.beside = 800
	c := &scores{study: s, waves: kind == ScoreWavesKind}
	for _, row := range list {
		if !slices.Contains(survey.Metrics(), row.Metric) {
			return nil, fmt.Errorf("chart: %w: the score of %.40q is of no metric; use what package survey computes", ErrNoFigures, row.Name)
		}
		if err := offScale(fmt.Sprintf("the score of %.40q", row.Name), row.Value, -100, 100); err != nil {
			return nil, err
		}
		i := slices.IndexFunc(c.blocks, func(b scoreBlock) bool { return b.metric == row.Metric })
		if i < 0 {
			i = len(c.blocks)
			c.blocks = append(c.blocks, scoreBlock{metric: row.Metric})
		}
		c.blocks[i].rows = append(c.blocks[i].rows, row)
	}
	c.judge()
	measure := s.words.ScoresByGroup
	if c.waves {
		measure = s.words.ScoresByWave
	}
	s.title(c.finding(), measure)
	c.columns()
	for i := range c.blocks {
		c.block(i)
	}
	s.y += 4
	c.tell()
	return s.done()
}

// scores is what the parts of the picture share.
type scores struct {
	*study
	waves  bool
	blocks []scoreBlock
	cols   scoreColumns
}

// scoreBlock is one metric.
type scoreBlock struct {
	metric   survey.Metric
	rows     []Score
	change   *survey.Difference // of the last on the one before; nil: there is none
	decimals int
}

// leastJudged is how many answers both waves have before they are compared: of
// one or two answers each, all of one kind, a z test makes too much.
const leastJudged = 10

// judge compares the last wave of each metric with the one before.
func (c *scores) judge() {
	var all []survey.Difference
	var of []int
	for i, b := range c.blocks {
		if n := len(b.rows); c.waves && n > 1 && b.rows[n-1].N >= leastJudged && b.rows[n-2].N >= leastJudged {
			last := b.rows[n-1].Score
			d, err := survey.Compare(b.rows[n-2].Score, last, survey.Options{Level: known(last.Interval)})
			if err == nil {
				all, of = append(all, d), append(of, i)
			}
		}
	}
	for k, d := range survey.Holm(all) {
		c.blocks[of[k]].change = &d
	}
	for i := range c.blocks {
		b := &c.blocks[i]
		if d := b.change; d != nil && roundHalf(d.After)-roundHalf(d.Before) != roundHalf(d.Change) {
			b.decimals = 1 // what is printed adds up
		}
	}
}

// known is the level of an interval, 0 where there is none.
func known(i survey.Interval) float64 {
	if i.Known() && i.Level > 0 && i.Level < 1 {
		return i.Level
	}
	return 0
}

func (b scoreBlock) standsOut() bool { return b.change != nil && b.change.Significant() }

// short is a metric's name in a sentence: "NPS".
func short(w page.Words, m survey.Metric) string {
	return map[survey.Metric]string{survey.MetricNPS: w.NpsShort, survey.MetricCSAT: w.CsatShort, survey.MetricCES: w.CesShort}[m]
}

// finding says which metric has moved.
func (c *scores) finding() string {
	w := c.words
	var up, down, still []string
	for _, b := range c.blocks {
		switch {
		case b.change == nil:
		case b.standsOut() && b.change.Change > 0:
			up = append(up, short(w, b.metric))
		case b.standsOut():
			down = append(down, short(w, b.metric))
		default:
			still = append(still, short(w, b.metric))
		}
	}
	var parts []string
	for _, p := range []struct {
		text  string
		names []string
	}{{w.Rose, up}, {w.Fell, down}} {
		if len(p.names) > 0 {
			parts = append(parts, page.Fill(p.text, "what", listed(w, p.names, 3)))
		}
	}
	if len(still) > 0 {
		parts = append(parts, page.Fill(w.NotMoved.Of(len(still)), "what", listed(w, still, 3)))
	}
	if len(parts) > 0 {
		return strings.Join(parts, w.Semicolon)
	}
	var names []string
	for _, b := range c.blocks {
		names = append(names, short(w, b.metric))
	}
	if c.waves {
		return page.Fill(w.MetricsByWave, "what", listed(w, names, 3))
	}
	return page.Fill(w.MetricsByGroup, "what", listed(w, names, 3))
}

// verdict says whether the last wave stands out.
func (c *scores) verdict(b scoreBlock) string {
	w := c.words
	if b.change == nil || !b.change.Judged() {
		return w.NotJudgedFigure
	}
	text := w.ChangeNoise
	if b.standsOut() {
		text = w.ChangeStandsOut
	}
	return page.Fill(text, "change", signed(b.change.Change, b.decimals))
}

// tell puts the picture into words.
func (c *scores) tell() {
	w := c.words
	c.table = newTable(w.ScoreOf, w.Score, w.IntervalName, w.AnswersHead, w.SharesOf, w.OnTheWaveBefore)
	var methods []string
	weighted, level := false, 0.0
	for _, b := range c.blocks {
		for i, r := range b.rows {
			name := page.Join(w.Comma, short(w, b.metric), r.Name)
			if r.N <= 0 {
				c.table.add(name, w.NoAnswers)
				continue
			}
			var parts []string
			for _, p := range []survey.Part{r.Low, r.Middle, r.High} {
				parts = append(parts, w.Within(page.Label(w, p.Category))+" "+percent(w, p.Share/100, 0))
			}
			change := ""
			if c.waves && i == len(b.rows)-1 && i > 0 {
				change = c.verdict(b)
			}
			c.table.add(name, fixed(r.Value, b.decimals), span(r.Interval, 0), strconv.Itoa(r.N), strings.Join(parts, w.Listed), change)
			weighted = weighted || r.Weighted
			if r.Interval.Known() {
				level = r.Interval.Level
				if m := page.Label(w, r.Interval.Method); !slices.Contains(methods, m) {
					methods = append(methods, m)
				}
			}
		}
	}
	c.note(w.ScoreBars)
	if len(methods) > 0 {
		c.note(page.Fill(w.ScoreDots, "level", percent(w, level, 1), "methods", strings.Join(methods, w.Semicolon)))
	}
	if judged := c.judged(); judged > 0 {
		c.note(page.Fill(w.StandsOutMeans.Of(judged), "p", fixed(1-c.level(), 2)))
	}
	if weighted {
		c.note(w.WeightedAnswers)
	}
}

func (c *scores) level() float64 {
	for _, b := range c.blocks {
		if b.change != nil && known(b.change.Interval) > 0 {
			return b.change.Interval.Level
		}
	}
	return 0.95
}

// judged is how many differences were judged together.
func (c *scores) judged() (n int) {
	for _, b := range c.blocks {
		if b.change != nil && b.change.Judged() {
			n++
		}
	}
	return n
}

// explained says what a metric is.
func (c *scores) explained(m survey.Metric) string {
	switch m {
	case survey.MetricNPS:
		return c.words.NPSMeans
	case survey.MetricCSAT:
		return c.words.CSATMeans
	}
	return c.words.CESMeans
}
