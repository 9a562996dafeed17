package chart

import (
	"fmt"
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	margin    = 24.0 // left and right of every chart
	bottomGap = 16.0 // below its foot
)

// mark is a part of a chart that draws itself, in the pixels of the page.
type mark interface{ draw(*gochart.Pen) }

// sheet is the page that a chart is put on, filled from its top down.
type sheet struct {
	scene   *scene.Scene
	words   page.Words
	outline picture.Outline
	width   float64
	y       float64 // how far down it is filled
	parts   []panel
}

// panel is what is to be drawn in a group.
type panel struct {
	group *scene.Group
	marks []mark
}

func newSheet(o Options, w page.Words, width int) *sheet {
	s := &sheet{scene: &scene.Scene{Width: width, Lang: w.Lang, Theme: o.Theme}, words: w, width: float64(width), y: 14}
	s.scene.ID = o.ID
	return s
}

// inner is the width between the margins.
func (s *sheet) inner() float64 { return s.width - 2*margin }

// group begins a part of the picture. Its id is id behind the picture's own.
func (s *sheet) group(id, class string) *scene.Group {
	if id != "" {
		id = s.scene.ID + "-" + id
	}
	return s.scene.Group.Group(id, class)
}

// put has marks drawn in a group, when the sheet is finished. What lies above
// what is settled by the order of the groups.
func (s *sheet) put(g *scene.Group, marks ...mark) { s.parts = append(s.parts, panel{g, marks}) }

// head sets the title and what stands below it.
func (s *sheet) head(title string, below ...string) {
	marks := []mark{}
	add := func(t string, st style, gap float64) {
		b := s.block(t, st, margin, s.y, s.inner())
		if len(b.lines) > 0 {
			marks = append(marks, b)
			s.y = b.bottom() + gap
		}
	}
	add(title, titleStyle, 2)
	for _, t := range below {
		add(t, subtitleStyle, 0)
	}
	s.scene.Title = page.OneLine(title)
	s.outline.Title = s.scene.Title
	s.put(s.group("", "head"), marks...)
}

// finish makes a picture of the sheet, at least as high as asked for.
func (s *sheet) finish(height int, desc string) (*picture.Picture, error) {
	s.y += bottomGap
	if s.y > MostPixels {
		return nil, fmt.Errorf("chart: %w: the texts make the picture %d pixels high, and it may be %d", journey.ErrLimit, int(s.y), MostPixels)
	}
	err := gochart.Draw(&s.scene.Group, 0, 0, int(s.width), MostPixels, func(p *gochart.Pen) {
		for _, part := range s.parts {
			p.Into(part.group)
			for _, m := range part.marks {
				m.draw(p)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	s.scene.Height = max(int(math.Ceil(s.y)), height)
	s.scene.Desc = desc
	back := scene.Rect{Class: "page", W: s.width, H: float64(s.scene.Height), Paint: scene.Paint{Fill: theme.Page}}
	s.scene.Items = append([]scene.Item{back}, s.scene.Items...)
	return picture.New(s.scene, s.outline), nil
}

// style is how a text is set. A chart has no sizes but these four.
type style struct {
	class string
	size  theme.Type
	bold  bool
	fill  theme.Color
}

var (
	titleStyle    = style{"title", theme.Headline, true, theme.TitleText}
	subtitleStyle = style{"subtitle", theme.Heading, false, theme.Muted}
	panelStyle    = style{"panel", theme.Heading, true, theme.TitleText}
	figureStyle   = style{"figure", theme.Heading, true, theme.TitleText}
	nameStyle     = style{"name", theme.Name, false, theme.Text}
	tickStyle     = style{"tick", theme.Body, false, theme.Muted}
	noteStyle     = style{"note", theme.Body, false, theme.Muted}
	footStyle     = style{"", theme.Body, false, theme.Muted}
)

func (st style) font() text.Font                { return text.Font{Size: st.size.Size(), Bold: st.bold} }
func (st style) as(class string) style          { st.class = class; return st }
func (st style) inColor(fill theme.Color) style { st.fill = fill; return st }
func (st style) heavy() style                   { st.bold = true; return st }
