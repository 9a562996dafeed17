package diagram

import (
	"context"
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// Actors draws the actor map of the service with the default options.
func Actors(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	return Options{}.Actors(ctx, s)
}

// Actors draws who works with whom: the customer, lanes or owners, partners and
// systems, from the customer through front and back office to support, with the
// three lines between them and what crosses each, counted. All links between two of
// them are one exchange, see [blueprint.Service.Exchanges]; Options.Cast says who
// they are, and Options.Width how wide the map is. Graphviz's dot finds the places.
// Systems that do not fit into two rows are gathered by lane; exchanges that find no
// way, or would make the layout take long, are told in words.
//
// Errors are those of [Options.Blueprint], and [ErrNoEngine] where there is none.
func (o Options) Actors(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	m, err := o.actorMap(ctx, s)
	if err != nil {
		return nil, err
	}
	sc := m.scene()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	return picture.New(sc, m.outline()), nil
}

// actorMap is who works with whom.
type actorMap struct {
	Options
	setter
	*ids
	words     page.Words
	service   *blueprint.Service // with ids and places
	cast      blueprint.Cast
	steps     map[string]*blueprint.Step
	actors    []actor
	exchanges []exchange
	tiers     []tier
	lines     []actorLine
	form      actorForm
	layout    *actorLayout
	head      flowHead
	legend    legend
	height    int
}

// actorForm is how wide things are.
type actorForm struct {
	lane, system int // cards
	gap          int
	names        int // the column of tiers' names at the left; 0: they stand within
	room         int
}

// The measures of actor maps, in px.
const (
	actorNames  = 122
	actorSquare = 14
	actorPitch  = 17
	actorRows   = 5 // of squares
	actorPill   = 22
	actorSep    = 24 // between ranks
	actorPad    = 18 // within the first and last tier
)

var actorForms = []actorForm{
	{lane: 168, system: 124, gap: 34}, {lane: 168, system: 124, gap: 28}, {lane: 156, system: 116, gap: 22}, {lane: 144, system: 112, gap: 18}, {lane: 132, system: 104, gap: 14},
}

// actorCostMost is what one call of the engine may cost.
const actorCostMost = 60

func (o Options) actorMap(ctx context.Context, s *blueprint.Service) (*actorMap, error) {
	o, w, err := o.ready(ctx, s)
	if err != nil {
		return nil, err
	}
	if o, err = o.page(); err != nil {
		return nil, err
	}
	m := &actorMap{Options: o, setter: setter{chinese: w.Chinese(), narrow: true}, ids: newIDs(o.ID), words: w, service: s.WithIDs(), steps: map[string]*blueprint.Step{}}
	if err := checkNames(o.Limits, m.service); err != nil {
		return nil, err
	}
	m.takeCast()
	if err := m.lay(ctx); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	m.arrange()
	return m, nil
}

// lay finds the places of everything.
func (m *actorMap) lay(ctx context.Context) error {
	for i := 0; ; {
		m.form = actorForms[i]
		m.form.room = m.Width - 2*flowPad - 2*flowInsetNarrow
		if m.Width >= flowBeside {
			m.form.names = actorNames
			m.form.room -= actorNames
		}
		m.measure()
		m.row()
		l := m.newLayout()
		if l.cost() > actorCostMost && m.tellLeast() {
			continue
		}
		if err := l.find(ctx); err != nil {
			return err
		}
		m.layout = l
		switch {
		case len(l.best.through) > 0:
			for _, e := range l.best.through {
				m.exchanges[e].apart = true
			}
		case l.best.width() <= float64(m.form.room):
			return nil
		case i+1 < len(actorForms):
			i++
		case !m.tellLeast():
			return nil
		}
	}
}

// tellLeast has those told in words, out of the exchanges that are drawn, between
// which the fewest links run: an eighth of them.
func (m *actorMap) tellLeast() bool {
	drawn := m.drawn()
	sortBy(drawn, func(e int) int { return m.exchanges[e].count })
	for _, e := range drawn[:(len(drawn)+7)/8] {
		m.exchanges[e].apart = true
	}
	return len(drawn) > 0
}

// drawn are the exchanges that are drawn.
func (m *actorMap) drawn() []int {
	var out []int
	for i := range m.exchanges {
		if !m.exchanges[i].apart {
			out = append(out, i)
		}
	}
	return out
}

// find has dot lay out the map, beginning in several orders, and keeps the best.
func (l *actorLayout) find(ctx context.Context) error {
	for order := range 3 {
		g, of := l.graph(order)
		found, err := g.Find(ctx)
		if err != nil {
			return err
		}
		if p := l.judge(found, of); l.best == nil || p.score < l.best.score {
			l.best = p
			l.keep(found, of)
		}
		if l.best.score < 1 {
			return nil
		}
	}
	return nil
}
