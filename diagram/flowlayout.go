package diagram

import (
	"context"
)

// flowLayout is a part of a flow as a graph for dot: cards, labels, and markers
// that hold stages and ranks apart.
type flowLayout struct {
	f      *flow
	part   *flowPart
	nodes  []flowNode
	held   []heldEdge // what ranks have to keep to
	label  map[int]int
	marks  []int // nodes before stages, and one behind the last
	ranks  [][]int
	rankOf []int
	ends   [2]int // nodes at which the way enters and leaves the part, or -1
	best   *inPlace
}

// flowNode is one thing that has a place.
type flowNode struct {
	kind flowNodeKind
	of   int // card, link, or stage
	w, h int
}

type flowNodeKind uint8

const (
	cardNode flowNodeKind = iota
	labelNode
	loopNode
	stageNode
	rankNode
)

func (f *flow) newLayout(p *flowPart) *flowLayout {
	l := &flowLayout{f: f, part: p, label: map[int]int{}}
	for i := p.first; i < p.end; i++ {
		l.nodes = append(l.nodes, flowNode{cardNode, i, f.cards[i].w, f.cards[i].h})
	}
	for n := range len(p.stages) + 1 {
		l.marks = append(l.marks, len(l.nodes))
		stage := -1
		if n < len(p.stages) {
			stage = p.stages[n]
		}
		l.nodes = append(l.nodes, l.stageNode(stage))
	}
	l.hold()
	return l
}

// stageNode is what stands above a stage: its name, or nothing.
func (l *flowLayout) stageNode(stage int) flowNode {
	n := flowNode{stageNode, stage, 2, 2}
	if stage >= 0 && l.f.form.above && !l.f.stages[stage].bare {
		name := l.f.stageName(stage)
		n.w, n.h = int(name.width())+2*flowCardX, int(name.height())+10
	}
	return n
}

func (l *flowLayout) node(card int) int { return card - l.part.first }

// flowVariants are tried in this order, as many as the cost allows, until one is
// without fault.
var flowVariants = []struct {
	where side
	order int
}{{serviceRight, 0}, {serviceEither, 0}, {serviceRight, 2}, {serviceLeft, 0}, {serviceEither, 1}, {serviceRight, 1}, {serviceEither, 2}, {serviceLeft, 1}, {serviceLeft, 2}}

// find has dot lay out the part, in several variants, and keeps the best.
func (l *flowLayout) find(ctx context.Context) error {
	spent := 0
	for n, v := range flowVariants {
		g, of := l.graph(v.where, v.order)
		if spent += g.Cost() + 3; l.best != nil && spent > flowCostAll {
			return nil
		}
		found, err := g.Find(ctx)
		if err != nil {
			return err
		}
		p := l.judge(found, of)
		if l.best == nil || p.score < l.best.score {
			l.best = p
			l.keep(p, of)
		}
		if p.score < 1 {
			return nil
		}
		if l.best.width() > 1.25*float64(l.f.form.room) && n >= l.f.form.patience {
			return nil // no other variant is that much narrower
		}
	}
	return nil
}
