package chart

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// ErrNoFigures says that there is nothing in what a chart was given that it
// could draw.
var ErrNoFigures = errors.New("there are no figures to draw")

const (
	studyWidth = 1000  // of charts of figures, when nothing else is asked for
	leastStudy = 480   // they cannot be narrower
	stackBelow = 720   // narrower than this, panels stand below each other in any case
	mostRows   = 1_000 // of a chart; see MostRows
)

// study is a chart of figures while it is drawn.
type study struct {
	*sheet
	o      Options
	table  table
	notes  []string // sentences of the foot
	beside int      // what a picture must measure for panels to stand side by side
}

// study begins a chart of so many rows, drawn of values, after it has refused
// what cannot be drawn.
func (o Options) study(k Kind, rows int, values ...any) (*study, error) {
	o, w, err := o.check(k)
	if err != nil {
		return nil, err
	}
	if o.Width == 0 {
		o.Width = studyWidth
	}
	if o.Width < leastStudy {
		return nil, needs("Width", leastStudy)
	}
	if rows > mostRows {
		return nil, fmt.Errorf("chart: %w: %d rows, and a chart has %d at most", journey.ErrLimit, rows, mostRows)
	}
	if err := limit.Check(o.Limits, nil, values...); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	for _, v := range values {
		if err := finite(v); err != nil {
			return nil, err
		}
	}
	return &study{sheet: newSheet(o, w, o.Width), o: o}, nil
}

// stacked tells whether panels stand below each other.
func (s *study) stacked() bool { return s.o.Width < max(s.beside, stackBelow) }

// title sets the caller's title or, without one, the finding; and what is
// measured below it.
func (s *study) title(finding, measure string) { s.sheet.title(s.o.Title, finding, measure) }

// note adds a sentence to the foot.
func (s *study) note(sentences ...string) {
	for _, t := range sentences {
		if strings.TrimSpace(t) != "" {
			s.notes = append(s.notes, t)
		}
	}
}

// done puts the foot under the picture and tells it in words.
func (s *study) done() (*picture.Picture, error) {
	w := s.words
	if strings.TrimSpace(s.o.Source) != "" {
		s.note(page.Fill(w.SourceIs, "source", s.o.Source))
	}
	s.outline.Notes = s.notes
	s.outline.Head, s.outline.Rows = s.table.head, s.table.rows
	foot := s.foot(together(w, s.notes))
	s.y += 8
	if s.o.Height > 0 {
		if least := s.y + foot.height() + bottomGap; least > float64(s.o.Height) {
			return nil, needs("Height", math.Ceil(least))
		}
		s.y = float64(s.o.Height) - foot.height() - bottomGap
	}
	s.putFoot(foot)
	return s.finish(s.o.Height, s.told())
}

// told is the picture in sentences: its measure, every row with its figures.
func (s *study) told() string {
	parts := append([]string{}, s.outline.Lead...)
	for i, name := range s.table.head[min(1, len(s.table.head)):] {
		var cells []string
		for _, row := range s.table.rows {
			if row[i+1] != "" {
				cells = append(cells, row[0]+" "+row[i+1])
			}
		}
		parts = append(parts, page.Join(s.words.Colon, name, strings.Join(cells, s.words.Comma)))
	}
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.TrimSpace(strings.Join(out, s.words.Stop) + s.words.Stop)
}

// pane is a part of the page that a panel may fill.
type pane struct{ x, w float64 }

func (p pane) right() float64 { return p.x + p.w }

// whole is all between the margins.
func (s *study) whole() pane { return pane{margin, s.inner()} }

// panes draws two panels side by side, the first with that share of the width,
// or below each other.
func (s *study) panes(share, gap float64, left, right func(pane)) {
	if s.stacked() {
		left(s.whole())
		s.y += 28
		right(s.whole())
		return
	}
	w := math.Floor(float64((s.inner() - gap) * share))
	top := s.y
	left(pane{margin, w})
	bottom := s.y
	s.y = top
	right(pane{margin + w + gap, s.inner() - gap - w})
	s.y = max(s.y, bottom)
}

// panelHead is the head of a panel, with a line in small letters below.
func (s *study) panelHead(p pane, head, below string) (marks []mark) {
	h := s.block(head, panelStyle, p.x, s.y, p.w)
	marks = append(marks, h)
	s.y = h.bottom()
	if b := s.block(below, tickStyle, p.x, s.y+2, p.w); len(b.lines) > 0 {
		marks = append(marks, b)
		s.y = b.bottom()
	}
	s.y += 6
	return marks
}

// tint is what stands behind the row of the finding.
func (s *study) tint(top, high float64) bar {
	return bar{class: "finding", x: margin - 8, y: top, w: s.inner() + 16, h: high, fill: theme.FindingTint}
}
