package pdf

import (
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// stage is what goes on over several columns under one name: a stage or a phase. Where it
// is cut, each sheet on which it has room for its name says that.
type stage struct {
	frame  box
	shape  int   // the part that the frame is of; of a phase, the rule behind its name
	labels []int // the parts that are its name, with what stands below that
	anchor scene.Anchor
	kind   stageKind
}

type stageKind uint8

const (
	chevron stageKind = iota
	band              // with a tab, and other things on it
	phase
)

// stagesOf finds the stages of a picture.
func (m *measured) stagesOf() (out []stage) {
	for _, g := range m.groups {
		switch g.Class {
		case "stage":
			if s, is := m.stage(g); is {
				out = append(out, s)
			}
		case "stages":
			for k, i := range g.own[:max(0, len(g.own)-1)] {
				if s, is := m.phase(i, g.own[k+1]); is {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

func (m *measured) stage(g *scope) (stage, bool) {
	s, named := stage{frame: nowhere}, false
	for i := g.from; i < g.to; i++ {
		p := &m.parts[i]
		if t, is := p.item.(scene.Text); is {
			if !named {
				s.anchor, named = t.Anchor, true
			}
			s.labels = append(s.labels, i)
			continue
		}
		_, paint := scene.Outline(p.item)
		switch {
		case s.frame.empty() && paint.Fill == theme.Stage:
			s.frame, s.shape = p.box, i
		case s.frame.empty() && paint.Fill == theme.Band:
			s.frame, s.shape, s.kind = p.box, i, band
		case s.kind == band && paint.Fill == theme.Stage:
			s.labels = append(s.labels, i)
		default:
			return s, false // a stage of a chart, with marks
		}
	}
	return s, named && !s.frame.empty()
}

// phase is a name with the rule behind it.
func (m *measured) phase(name, rule int) (stage, bool) {
	t, is := m.parts[name].item.(scene.Text)
	p, line := m.parts[rule].item.(scene.Path)
	if !is || !line || p.Fill != "" || len(p.Ops) < 2 || t.Anchor != scene.Start {
		return stage{}, false
	}
	return stage{m.parts[name].box.and(m.parts[rule].box), rule, []int{name}, scene.Start, phase}, true
}

// padding is what a name keeps from a cut.
const padding = 8

// headed is down to where columns are under the names of stages.
func (m *measured) headed() float64 {
	y := math.Inf(-1)
	for i := range m.stages {
		if s := &m.stages[i]; s.kind == chevron {
			y = max(y, s.frame.Y)
		}
	}
	if math.IsInf(y, -1) {
		return math.Inf(1)
	}
	return y
}

// chevrons tells which parts are those of the names of stages.
func (m *measured) chevrons() func(*part) bool {
	are := map[*part]bool{}
	for i := range m.stages {
		if s := &m.stages[i]; s.kind == chevron {
			are[&m.parts[s.shape]] = true
			for _, l := range s.labels {
				are[&m.parts[l]] = true
			}
		}
	}
	return func(p *part) bool { return are[p] }
}

// renamed are the names of stages where a window shows only a part of these: in the
// middle of it if they have room, else the larger of their lines, else nothing.
func (m *measured) renamed(window box) map[int][]piece {
	out := map[int][]piece{}
	for k := range m.stages {
		s := &m.stages[k]
		seen := s.frame.cut(window)
		if s.kind != chevron || seen.empty() || seen.w() <= 0 || seen == s.frame {
			continue
		}
		labels, dx, dy, ok := s.fitting(m, seen)
		if s.sliver(seen) {
			out[s.shape], ok = nil, false
		}
		for _, i := range s.labels {
			out[i] = nil
		}
		for _, i := range labels {
			if ok {
				out[i] = []piece{{part: m.parts[i], dx: dx, dy: dy}}
			}
		}
	}
	return out
}

// sliver tells whether a sheet shows no more of a stage than its tip.
func (s *stage) sliver(seen box) bool {
	return s.kind == chevron && seen.w() < min(2*padding, s.frame.w()/2)
}

// need is how wide a stage must be seen for its name.
func (s *stage) need(m *measured) float64 { return m.around(m.name(s.labels)).w() + 2*padding }

func (m *measured) around(parts []int) box {
	b := nowhere
	for _, i := range parts {
		b = b.and(m.parts[i].box)
	}
	return b
}

// name are those of the labels that are in the largest type, and what is not text.
func (m *measured) name(labels []int) (out []int) {
	largest := 0.0
	for _, i := range labels {
		if t, is := m.parts[i].item.(scene.Text); is {
			largest = max(largest, t.Type.Size())
		}
	}
	for _, i := range labels {
		if t, is := m.parts[i].item.(scene.Text); !is || t.Type.Size() == largest {
			out = append(out, i)
		}
	}
	return out
}

// fitting are the labels for which there is room in what is seen of a stage, and how far
// they are moved.
func (s *stage) fitting(m *measured, seen box) (labels []int, dx, dy float64, ok bool) {
	labels = s.labels
	if dx, dy, ok = s.fit(m, labels, seen); !ok {
		labels = m.name(labels)
		dx, dy, ok = s.fit(m, labels, seen)
	}
	return labels, dx, dy, ok
}

// fit tells how far labels are moved in what is seen of a stage, if they have room there.
func (s *stage) fit(m *measured, labels []int, seen box) (dx, dy float64, ok bool) {
	at := m.around(labels)
	switch s.anchor {
	case scene.Start:
		dx = seen.x - s.frame.x
	case scene.Middle:
		dx = (seen.x + seen.X - s.frame.x - s.frame.X) / 2
	case scene.End:
		dx = seen.X - s.frame.X
	}
	dy = seen.y - s.frame.y
	left, right := min(padding, at.x-s.frame.x), min(padding, s.frame.X-at.X)
	const rough = 0.01 // as sums are
	ok = at.x+dx-left >= seen.x-rough && at.X+dx+right <= seen.X+rough && at.y+dy >= seen.y-rough && at.Y+dy <= seen.Y+rough
	if ok && s.kind == band {
		ok = m.free(s, box{at.x + dx, at.y + dy, at.X + dx, at.Y + dy})
	}
	return dx, dy, ok
}

// free tells whether nothing but lines and the stage itself is at a place.
func (m *measured) free(s *stage, at box) bool {
	from, to := s.shape, s.labels[len(s.labels)-1]
	for i := range m.parts {
		p := &m.parts[i]
		if i >= from && i <= to || !p.box.meets(at) {
			continue
		}
		switch p.item.(type) {
		case scene.Text, scene.Image, scene.Icon:
			return false
		}
		if _, paint := scene.Outline(p.item); paint.Fill != "" && !(p.box.w() >= s.frame.w() && p.box.h() >= s.frame.h()) {
			return false
		}
	}
	return true
}

// restate says the names of the stages that are cut on each sheet, the first time in
// place. What has room nowhere is not done: it goes on as other lines do.
func (m *measured) restate(sheets []*sheet, done []bool) {
	for k := range m.stages {
		s := &m.stages[k]
		told := map[int]bool{}
		var cut []*sheet
		for _, on := range sheets {
			seen := s.frame.cut(on.window)
			if seen.empty() || seen.w() <= 0 || seen.h() <= 0 {
				continue
			}
			if seen == s.frame {
				break
			}
			cut = append(cut, on)
			if s.sliver(seen) {
				on.instead[s.shape] = nil
				continue
			}
			labels, dx, dy, ok := s.fitting(m, seen)
			if !ok {
				continue
			}
			for _, i := range labels {
				p := piece{part: m.parts[i], dx: dx, dy: dy}
				if told[i] {
					on.again = append(on.again, p)
				} else {
					on.instead[i] = []piece{p}
				}
				told[i] = true
			}
			if s.kind == phase && dx != 0 {
				on.instead[s.shape] = m.behind(s, dx)
			}
		}
		for _, i := range s.labels {
			done[i] = len(cut) == 0 || told[i]
			if told[i] {
				for _, on := range cut {
					if _, is := on.instead[i]; !is {
						on.instead[i] = nil
					}
				}
			}
		}
	}
}

// behind is what is left of the rule of a phase behind its name, that far from where it
// was.
func (m *measured) behind(s *stage, dx float64) []piece {
	p := m.parts[s.shape]
	rule := p.item.(scene.Path)
	ops := slices.Clone(rule.Ops)
	ops[0].P[2].X += dx
	if ops[0].P[2].X > s.frame.X-10 {
		return nil
	}
	rule.Ops = ops
	p.item = rule
	return []piece{{part: p, clipped: true}}
}
