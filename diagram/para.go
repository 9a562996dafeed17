package diagram

import (
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// para is text that has found its lines.
type para struct {
	style   scene.Text
	lines   []string
	leading float64
	room    float64 // in which it stands: what is read from right to left begins at its right edge
}

// setter sets text: Chinese wider than English, and without italics; on a page of
// a stated width nothing is smaller than 11 px.
type setter struct{ chinese, narrow bool }

// small is the type of captions.
func (s setter) small() theme.Type {
	if s.narrow {
		return theme.Label
	}
	return theme.Caption
}

// The styles of maps.
var (
	nameStyle    = scene.Text{Type: theme.Name, Bold: true, Fill: theme.TitleText}
	bodyStyle    = scene.Text{}
	strongStyle  = scene.Text{Bold: true}
	mutedStyle   = scene.Text{Fill: theme.Muted}
	captionStyle = scene.Text{Type: theme.Caption, Fill: theme.Muted}
	tagStyle     = scene.Text{Type: theme.Caption, Bold: true}
	figureStyle  = scene.Text{Type: theme.Title, Bold: true, Fill: theme.TitleText}
)

// wrap breaks s into lines of at most width.
func (s setter) wrap(words string, style scene.Text, width float64) para {
	if s.chinese {
		style.Italic = false
	}
	if style.Type == theme.Caption {
		style.Type = s.small()
	}
	p := para{style, text.Wrap(words, font(style.Type, style.Bold), width), style.Type.Leading(s.chinese), width}
	p.style.RTL = text.RTL(p.lines...)
	return p
}

// hug leaves a paragraph no more room than it needs, for one that has others beside it.
func (p para) hug() para {
	p.room = p.width()
	return p
}

// height is that of all lines.
func (p para) height() float64 { return float64(len(p.lines)) * p.leading }

// width is that of the longest line.
func (p para) width() float64 { return font(p.style.Type, p.style.Bold).Widest(p.lines) }

// draw sets the lines from top on, and returns where they end.
func (p para) draw(g *scene.Group, x, top float64) float64 {
	base := top + p.rise()
	style := p.style
	if style.Anchor == scene.Start {
		style, x = fromRight(style, x, x+p.room)
	}
	for _, l := range p.lines {
		t := style
		t.X, t.Y, t.S = tenth(x), tenth(base), l
		g.Add(t)
		base += p.leading
	}
	return top + p.height()
}

// fromRight is where a text begins that may stand from left to right: one that is
// read from right to left begins at the right.
func fromRight(t scene.Text, left, right float64) (scene.Text, float64) {
	if !t.RTL {
		return t, left
	}
	t.Anchor = scene.End
	return t, right
}

// placed is a text between left and right, of these lines.
func placed(t scene.Text, left, right float64, lines []string) scene.Text {
	t.RTL = text.RTL(lines...)
	t, t.X = fromRight(t, left, right)
	return t
}

// rise is from the top of a line to its baseline.
func (p para) rise() float64 { return p.leading/2 + p.style.Type.Size()*0.36 }

// tenth rounds to a tenth of a pixel, the same on every machine.
func tenth(v float64) float64 { return math.Round(float64(v*10)) / 10 }

// stack is several paragraphs below each other.
type stack []para

func (s stack) height() float64 {
	h := 0.0
	for _, p := range s {
		h += p.height()
	}
	return h
}

func (s stack) draw(g *scene.Group, x, top float64) float64 {
	for _, p := range s {
		top = p.draw(g, x, top)
	}
	return top
}

func itoa(n int) string { return strconv.Itoa(n) }

// at draws the lines at x, from the y that it is given on.
func (p para) at(x float64) func(*scene.Group, float64) {
	return func(g *scene.Group, y float64) { p.draw(g, x, y) }
}
