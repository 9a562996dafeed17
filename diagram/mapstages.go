package diagram

import (
	"strings"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	phaseHeight = 20
	chevron     = 46
	notch       = 11
)

// stretch is a part of the columns: from..end-1.
type stretch struct{ from, end int }

// stages are the columns of each stage.
func (s *sheet) stretches() []stretch {
	var out []stretch
	for i := range s.cols {
		if i == 0 || s.cols[i].stage != s.cols[i-1].stage {
			out = append(out, stretch{from: i})
		}
		out[len(out)-1].end = i + 1
	}
	return out
}

// mapStages lays out the phases and below them the stages as chevrons, which
// shape draws.
func (s *sheet) mapStages() (l laid, shapes func(y float64) []graphviz.Shape) {
	stages := s.stretches()
	type head struct{ number, words, goal para }
	heads := make([]head, len(stages))
	top := 0.0
	for _, st := range stages {
		if of := &s.j.Stages[s.cols[st.from].stage]; of.Phase != "" {
			top = phaseHeight
		}
	}
	height := float64(chevron)
	for i, st := range stages {
		of := &s.j.Stages[s.cols[st.from].stage]
		number, name, goal := nameStyle, nameStyle, captionStyle
		number.Bold, number.Fill, name.Fill, goal.Fill = false, theme.StageSub, theme.StageText, theme.StageSub
		h := head{number: s.wrap(itoa(s.cols[st.from].stage+1), number, 40)}
		room := s.cols[st.end-1].right - s.cols[st.from].x - s.stageIn(i) - h.number.width() - 8 - 24
		h.words, h.goal = s.wrap(of.Name, name, room), s.wrap(of.Goal, goal, room)
		height = max(height, h.words.height()+h.goal.height()+16)
		heads[i] = h
	}
	height = float64(int(height+1) / 2 * 2)
	place := func(i int) (x, right float64) { return s.cols[stages[i].from].x, s.cols[stages[i].end-1].right }
	shapes = func(y float64) []graphviz.Shape {
		var out []graphviz.Shape
		at, mid, bottom := int(y+top), int(y+top+height/2), int(y+top+height)
		for i := range stages {
			left, tip := place(i)
			x, right := int(left), int(tip)
			pts := []graphviz.Point{{X: x, Y: at}, {X: right - notch, Y: at}, {X: right, Y: mid}, {X: right - notch, Y: bottom}, {X: x, Y: bottom}}
			if i > 0 {
				pts = append(pts, graphviz.Point{X: x + notch, Y: mid})
			}
			out = append(out, graphviz.Shape{Closed: true, Points: pts})
		}
		return out
	}
	return laid{top + height, func(g *scene.Group, y float64) {
		if top > 0 {
			s.drawPhases(g, stages, y)
		}
		for i, st := range stages {
			of := &s.j.Stages[s.cols[st.from].stage]
			in := g.Group(s.id("stage", of.ID), "stage")
			in.Title = of.Name
			in.Add(scene.Path{Ops: ops(s.take()), Paint: scene.Paint{Fill: theme.Stage}})
			h := heads[i]
			x, _ := place(i)
			x += s.stageIn(i)
			at := y + top + (height-h.words.height()-h.goal.height())/2
			h.number.draw(in, x, at)
			x += h.number.width() + 8
			h.goal.draw(in, x, h.words.draw(in, x, at))
		}
	}}, shapes
}

// stageIn is where the words of a stage begin behind its left edge.
func (s *sheet) stageIn(i int) float64 {
	if i == 0 {
		return 14
	}
	return 22
}

// drawPhases puts the phases above the stages: the word, and a rule to the end
// of the phase.
func (s *sheet) drawPhases(g *scene.Group, stages []stretch, y float64) {
	phase := func(i int) journey.Phase { return s.j.Stages[s.cols[stages[i].from].stage].Phase }
	for i := 0; i < len(stages); {
		from := i
		for i < len(stages) && phase(i) == phase(from) {
			i++
		}
		word := page.Label(s.w, phase(from))
		if word == "" {
			continue
		}
		style := captionStyle
		style.Bold, style.Spaced = true, !s.chinese
		if !s.chinese {
			word = strings.ToUpper(word)
		}
		x, end := s.cols[stages[from].from].x, s.cols[stages[i-1].end-1].right-8.5
		p := s.wrap(word, style, end-x)
		p.lines = p.lines[:min(1, len(p.lines))]
		p.draw(g, x, y)
		width := p.width()
		if style.Spaced {
			width += float64(len([]rune(word)))
		}
		if left := tenth(x + width + 10); left < end-10 {
			g.Add(scene.Path{Ops: scene.Polyline(scene.Point{X: left, Y: y + 7.5}, scene.Point{X: end, Y: y + 7.5}, scene.Point{X: end, Y: y + 12}), Paint: scene.Paint{Stroke: theme.Edge}})
		}
	}
}
