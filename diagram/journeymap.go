package diagram

import (
	"context"
	"errors"
	"fmt"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// JourneyMap draws the journey as a customer journey map with the default
// options.
func JourneyMap(ctx context.Context, j *journey.Journey) (*picture.Picture, error) {
	return Options{}.JourneyMap(ctx, j)
}

// JourneyMap draws the journey as a customer journey map: persona and figures,
// phases and stages, and below them the rows that have content, in the order of
// [MapRows] or of Options.Rows. Journeys in Options.Compare share its emotion
// row. Errors are those of [Options.Blueprint].
func (o Options) JourneyMap(ctx context.Context, j *journey.Journey) (*picture.Picture, error) {
	if j == nil {
		return nil, errors.New("diagram: there is no journey to draw")
	}
	o, w, err := o.check()
	if err != nil {
		return nil, err
	}
	all := append([]*journey.Journey{j}, o.Compare...)
	if err := checkJourneys(o.Limits, all); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	for _, j := range all {
		if err := j.Validate(); err != nil {
			return nil, err
		}
	}
	s := o.sheet(j, w)
	f, err := s.mapOf(o)
	if err != nil {
		return nil, err
	}
	return f.picture(ctx)
}

// picture has Graphviz draw the shapes, and puts all together.
func (f *spread) picture(ctx context.Context) (*picture.Picture, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	drawn, err := graphviz.Draw(ctx, f.shapes(), int(f.height))
	if err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	sc, err := f.scene(drawn)
	if err != nil {
		return nil, err
	}
	words, err := f.words(ctx)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	return picture.New(sc, words), nil
}

func checkJourneys(l picture.Limits, all []*journey.Journey) error {
	var counts []limit.Count
	values := make([]any, len(all))
	for i, j := range all {
		if j == nil {
			return errors.New("diagram: one of the journeys to compare with is nil")
		}
		counts = append(counts, limit.Count{Name: "Columns", Have: j.Len(), May: l.Columns}, limit.Count{Name: "Ideas", Have: len(j.Ideas), May: l.Ideas})
		values[i] = j
	}
	if err := limit.Check(l, counts, values...); err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	return nil
}

// sheet puts the touchpoints of a journey on columns.
func (o Options) sheet(j *journey.Journey, w page.Words) *sheet {
	s := &sheet{setter: setter{chinese: w.Chinese()}, ids: newIDs(o.ID), w: w, j: j.WithIDs(), left: sheetPad, head: sheetHead, inset: headInset, height: mapScale, ideas: map[string][]idea{}, shown: map[string]bool{}, told: map[*journey.Touchpoint]int{}}
	s.others = append(s.others, j.Journeys()[1:]...)
	for _, other := range o.Compare {
		s.others = append(s.others, other.WithIDs())
	}
	for at, t := range s.j.All() {
		s.cols = append(s.cols, column{t: t, at: at.Column, stage: at.Stage})
	}
	for i := range s.j.Ideas {
		s.ideas[s.j.Ideas[i].At] = append(s.ideas[s.j.Ideas[i].At], idea{&s.j.Ideas[i], i + 1})
	}
	return s
}

// mapOf finds the place of everything in a map.
func (s *sheet) mapOf(o Options) (*spread, error) {
	pitch, tail := sheetPitch, 0.0
	if o.Compact {
		pitch = compactPitch
	}
	if pitch*len(s.cols) > farAway {
		tail = s.head
	}
	natural := int(s.left+s.head+tail) + pitch*len(s.cols) + sheetPad
	if o.Width == 0 || o.Width >= natural {
		s.even(s.left+s.head, float64(pitch))
		s.tail, s.right = tail, s.right+tail
		return s.spread(o, s.w.JourneyMap, nil, o.wanted(MapRows), natural, []*part{{s: s, low: -1}})
	}
	parts, err := s.bands(o.Width)
	if err != nil {
		return nil, err
	}
	return s.spread(o, s.w.JourneyMap, nil, o.wanted(MapRows), o.Width, parts)
}

// even puts the columns side by side from x on, all as wide.
func (s *sheet) even(x, pitch float64) {
	for i := range s.cols {
		c := &s.cols[i]
		c.left, c.right, c.x, c.w = x, x+pitch, x+sheetInset, pitch-2*sheetInset
		x += pitch
	}
	s.right = x
}
