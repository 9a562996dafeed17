package diagram

import (
	"context"
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/internal/graphviz"
)

// flowPart is a run of cards that are laid out together.
type flowPart struct {
	first, end int // cards
	links      []int
	stages     []int // that it has cards of
	layout     *flowLayout
	fits       bool // as it is laid out, in form
	form       flowForm
	way        [2]spot // where the customer's way enters and leaves it
}

// cut makes parts of the flow: one, unless it is very long.
func (f *flow) cut() {
	f.parts = nil
	first := 0
	for first < len(f.cards) {
		end := len(f.cards)
		if end-first > flowCardsMax {
			end = first + flowCardsMax
			for e := end; e > first+flowCardsMax/3; e-- { // a stage begins there
				if f.cards[e].stage != f.cards[e-1].stage {
					end = e
					break
				}
			}
		}
		f.parts = append(f.parts, flowPart{first: first, end: end})
		first = end
	}
	partOf := func(card int) int {
		return slices.IndexFunc(f.parts, func(p flowPart) bool { return card < p.end })
	}
	for i := range f.links {
		l := &f.links[i]
		if a, b := partOf(l.from), partOf(l.to); a != b {
			if l.spine { // drawn from part to part
				continue
			}
			f.tell(i)
		} else {
			f.parts[a].links = append(f.parts[a].links, i)
		}
	}
	for k := range f.parts {
		p, last := &f.parts[k], -1
		for _, c := range f.cards[p.first:p.end] {
			if c.stage != last {
				last = c.stage
				p.stages = append(p.stages, last)
			}
		}
	}
}

// tell has a link told in words instead of drawn.
func (f *flow) tell(i int) {
	l := &f.links[i]
	if l.apart {
		return
	}
	l.apart = true
	if l.implied {
		return
	}
	a, b := &f.cards[l.from], &f.cards[l.to]
	a.told[0] = append(a.told[0], i)
	if !l.loop() {
		b.told[1] = append(b.told[1], i)
		return
	}
	a.loops = slices.DeleteFunc(a.loops, func(k int) bool { return k == i })
}

// forms are the ways to stand, tried in this order.
func (f *flow) forms() []flowForm {
	inner := f.Width - 2*flowPad - 2*f.inset()
	var out []flowForm
	for _, above := range []bool{false, true} {
		room := inner
		if !above {
			room -= f.tabWidth()
			if f.Width < flowBeside {
				continue
			}
		}
		for _, w := range flowCards {
			if w < flowCards[2] && f.Width >= flowBeside {
				continue
			}
			out = append(out, flowForm{card: w, above: above, room: room, rank: room})
		}
	}
	return out
}

// lay finds the places of everything, part by part.
func (f *flow) lay(ctx context.Context) error {
	f.measureLabels()
	f.cut()
	forms := f.forms()
	for i, form := range forms {
		if i > 0 && form.above == forms[i-1].above && f.tooWide(form) {
			continue
		}
		fits, err := f.try(ctx, form)
		if err != nil || fits {
			return err
		}
	}
	form := forms[len(forms)-1]
	form.rank, form.patience, form.strict = form.room*flowOneEach/100, 2, true
	for round := 0; ; round++ {
		fits, err := f.try(ctx, form)
		if err != nil || fits {
			return err
		}
		told := false
		for k := range f.parts {
			p := &f.parts[k]
			if p.layout.best.width() <= float64(form.room) {
				continue
			}
			if round < flowRounds {
				told = f.tellLongest(p) || told
			} else {
				told = f.tellLong(p, flowRounds-round) || told // all that are left, then loops
			}
		}
		if !told && round > flowRounds {
			return nil // as narrow as it gets
		}
	}
}

// flowOneEach is the share of the room that a rank fills before it is another's
// turn when all else does not fit: one card. flowRounds is how often the longest
// links are told in words before all are.
const (
	flowOneEach = 60
	flowRounds  = 6
)

// tooWide tells whether narrower cards would still not do, going by the form that
// was tried before.
func (f *flow) tooWide(form flowForm) bool {
	for k := range f.parts {
		w := f.parts[k].layout.best.width()
		abreast := math.Floor((w + float64(f.gap())) / float64(f.form.card+f.gap()))
		if w-float64(abreast*float64(f.form.card-form.card)) > float64(form.room)*1.04 {
			return true
		}
	}
	return false
}

// tellLong has all links of a part but the customer's way told in words that span
// more than so many ranks; -1 takes loops as well.
func (f *flow) tellLong(p *flowPart, span int) (told bool) {
	for _, i := range p.links {
		l := &f.links[i]
		if l.apart || l.spine || l.loop() && span >= 0 || p.layout == nil || p.layout.span(i) <= span {
			continue
		}
		f.tell(i)
		told = true
	}
	return told
}

// inset is within bands, at their sides.
func (f *flow) inset() int {
	if f.Width < flowBeside {
		return flowInsetNarrow
	}
	return flowInset
}

// gap is between cards.
func (f *flow) gap() int {
	if f.Width < flowBeside {
		return flowGapNarrow
	}
	return flowGap
}

// try lays out all parts in a form, and tells whether that fits.
func (f *flow) try(ctx context.Context, form flowForm) (bool, error) {
	f.form = form
	fits := true
	for k := range f.parts {
		p := &f.parts[k]
		if p.fits && p.form == form { // nothing has changed for it
			continue
		}
		ok, err := f.tryPart(ctx, p)
		if err != nil {
			return false, err
		}
		p.fits, p.form = ok, form
		fits = fits && ok
	}
	return fits, nil
}

// flowCostMost is what one call of the engine may cost, see [graphviz.Layout.Cost],
// and flowCostAll what all variants may together.
const (
	flowCostMost = 60
	flowCostAll  = 200
)

func (f *flow) tryPart(ctx context.Context, p *flowPart) (fits bool, err error) {
	for round := 0; ; round++ {
		f.measureCards(f.form.card)
		l := f.newLayout(p)
		if err := l.rank(ctx); err != nil {
			return false, err
		}
		p.layout = l
		for l.cost() > flowCostMost { // the longest links first
			if !f.tellLongest(p) {
				break
			}
			f.measureCards(f.form.card)
			again := f.newLayout(p)
			again.takeRanks(l)
			l, p.layout = again, again
		}
		if err := l.find(ctx); err != nil {
			return false, err
		}
		bad := l.best.through
		if len(bad) == 0 || round == 12 {
			break
		}
		for _, i := range bad {
			if round > 8 { // enough: nothing but the way remains
				break
			}
			f.tell(i)
		}
		if round > 8 {
			f.tellLong(p, -1)
		}
	}
	return p.layout.best.width() <= float64(f.form.room), nil
}

// tellLongest has a sixth of the links told, those that span most.
func (f *flow) tellLongest(p *flowPart) bool {
	var drawn []int
	for _, i := range p.links {
		if l := &f.links[i]; !l.apart && !l.spine && !l.loop() {
			drawn = append(drawn, i)
		}
	}
	slices.SortStableFunc(drawn, func(a, b int) int { return p.layout.span(b) - p.layout.span(a) })
	for _, i := range drawn[:(len(drawn)+5)/6] {
		f.tell(i)
	}
	return len(drawn) > 0
}

// inPlace is a layout that was found, in its own coordinates.
type inPlace struct {
	*graphviz.Found
	extent  area
	spineX  float64
	through []int // links that would run through something
	score   float64
}

func (p *inPlace) width() float64 { return p.extent.w }
