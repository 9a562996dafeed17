// Package gochart draws shapes through go-chart and hands back markup that can
// stand inside another picture.
//
// go-chart counts in whole pixels, escapes nothing and writes either a class or
// a style. So everything is drawn ten times as large, text goes out escaped,
// and the finished markup is gone through once more: numbers get their decimal
// back and every shape its class and its plain colours.
package gochart

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"github.com/frontstage-go/frontstage/internal/svg"
)

const fine = 10 // go-chart's pixels per pixel of ours

// MostPixels bounds both sides of a drawing.
const MostPixels = 1_000_000

// Range maps the values Lo..Hi to the pixels From..To. It has no state: go-chart
// would write into its own.
type Range struct{ Lo, Hi, From, To float64 }

// At is the pixel of a value, which is held within the range, to a tenth.
func (r Range) At(v float64) float64 {
	t := (v/2 - r.Lo/2) / (r.Hi/2 - r.Lo/2) // halves: the difference of two great numbers is none
	t = min(max(t, 0), 1)
	return Tenth(r.From + float64((r.To-r.From)*t))
}

// Tenth rounds to the grid that everything is drawn on.
func Tenth(v float64) float64 { return math.Round(float64(v*fine)) / fine }

func (r Range) Translate(v float64) int { return int(math.Round(float64(r.At(v) * fine))) }
func (r Range) GetMin() float64         { return 0 }
func (r Range) SetMin(float64)          {}
func (r Range) GetMax() float64         { return 1 }
func (r Range) SetMax(float64)          {}
func (r Range) GetDelta() float64       { return 1 }
func (r Range) GetDomain() int          { return int(math.Abs(float64((r.To - r.From) * fine))) }
func (r Range) SetDomain(int)           {}
func (r Range) IsDescending() bool      { return false }
func (r Range) IsZero() bool            { return false }
func (r Range) String() string          { return "" }

// Draw runs paint as a series of a go-chart of the given size and returns the
// markup inside its root.
func Draw(width, height int, paint func(*Pen)) (string, error) {
	if width < 1 || height < 1 || width > MostPixels || height > MostPixels {
		return "", fmt.Errorf("gochart: %d x %d pixels; both must be 1 to %d", width, height, MostPixels)
	}
	var pen *Pen
	none := chart.Style{Padding: chart.Box{IsSet: true}, FillColor: drawing.ColorTransparent, StrokeColor: drawing.ColorTransparent}
	c := chart.Chart{
		Width: width * fine, Height: height * fine, DPI: 72, Font: noFont,
		Background: none, Canvas: none,
		XAxis:          chart.XAxis{Style: chart.Hidden(), Range: Range{0, 1, 0, float64(width)}},
		YAxis:          chart.YAxis{Style: chart.Hidden(), Range: Range{0, 1, float64(height), 0}},
		YAxisSecondary: chart.HideYAxis(),
		Series:         []chart.Series{series{paint}},
	}
	var out bytes.Buffer
	out.Grow(8 << 10)
	err := c.Render(func(w, h int) (chart.Renderer, error) {
		r, err := chart.SVG(w, h)
		if err != nil {
			return nil, err
		}
		pen = &Pen{Renderer: r, styles: make([]string, 0, 64)}
		return pen, nil
	}, &out)
	if err != nil {
		return "", err
	}
	return pen.finish(out.String())
}

// noFont keeps go-chart from loading its own, which races; no text is measured
// or set with it.
var noFont = new(truetype.Font)

type series struct{ paint func(*Pen) }

func (series) GetName() string           { return "" }
func (series) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }
func (series) GetStyle() chart.Style     { return chart.Style{} }
func (series) Validate() error           { return nil }
func (s series) Render(r chart.Renderer, _ chart.Box, _, _ chart.Range, _ chart.Style) {
	p := r.(*Pen)
	p.open = true
	s.paint(p)
	p.open = false
}

// Pen is go-chart's SVG renderer behind a safe front. Outside of the series it
// draws nothing, so that go-chart's own background and frame stay away.
type Pen struct {
	chart.Renderer
	open   bool
	styles []string
}

// Style sets class and presentation attributes of the shapes to come. Both are
// ours, never a caller's text.
func (p *Pen) Style(class, attrs string) {
	s := `class="` + class + `"`
	if attrs != "" {
		s += " " + attrs
	}
	p.styles = append(p.styles, s)
	p.Renderer.ResetStyle()
	p.Renderer.SetClassName("~" + strconv.Itoa(len(p.styles)-1))
}

func whole(v float64) int {
	v = math.Round(float64(v * fine))
	if !(math.Abs(v) < MostPixels*fine*4) {
		return 0
	}
	return int(v)
}

func (p *Pen) To(x, y float64)   { p.Renderer.MoveTo(whole(x), whole(y)) }
func (p *Pen) Line(x, y float64) { p.Renderer.LineTo(whole(x), whole(y)) }
func (p *Pen) Quad(cx, cy, x, y float64) {
	p.Renderer.QuadCurveTo(whole(cx), whole(cy), whole(x), whole(y))
}
func (p *Pen) Shut()               { p.Renderer.Close() }
func (p *Pen) Done()               { p.Renderer.FillStroke() }
func (p *Pen) Dot(x, y, r float64) { p.Renderer.Circle(float64(whole(r)), whole(x), whole(y)) }
func (p *Pen) Write(x, y float64, s string) {
	p.Renderer.Text(svg.Escape(s), whole(x), whole(y))
}

// Bar draws a rectangle.
func (p *Pen) Bar(x, y, w, h float64) {
	p.To(x, y)
	p.Line(x+w, y)
	p.Line(x+w, y+h)
	p.Line(x, y+h)
	p.Shut()
	p.Done()
}

// What go-chart itself calls is let through only while the series draws.

func (p *Pen) MoveTo(x, y int) { p.when(func() { p.Renderer.MoveTo(x, y) }) }
func (p *Pen) LineTo(x, y int) { p.when(func() { p.Renderer.LineTo(x, y) }) }
func (p *Pen) QuadCurveTo(cx, cy, x, y int) {
	p.when(func() { p.Renderer.QuadCurveTo(cx, cy, x, y) })
}
func (p *Pen) Close()                           { p.when(p.Renderer.Close) }
func (p *Pen) Stroke()                          { p.when(p.Renderer.Stroke) }
func (p *Pen) Fill()                            { p.when(p.Renderer.Fill) }
func (p *Pen) FillStroke()                      { p.when(p.Renderer.FillStroke) }
func (p *Pen) Circle(r float64, x, y int)       { p.when(func() { p.Renderer.Circle(r, x, y) }) }
func (p *Pen) Text(s string, x, y int)          { p.when(func() { p.Renderer.Text(svg.Escape(s), x, y) }) }
func (p *Pen) SetClassName(s string)            { p.Renderer.SetClassName(svg.Escape(s)) }
func (p *Pen) SetFont(*truetype.Font)           {}
func (p *Pen) MeasureText(string) (b chart.Box) { return b }
func (p *Pen) Save(w io.Writer) error           { return p.Renderer.Save(w) }
func (p *Pen) when(f func()) {
	if p.open {
		f()
	}
}

var errMarkup = errors.New("gochart: go-chart wrote something unexpected")

// finish cuts the root off, puts the decimal point back into coordinates and
// the styles in place of their numbers.
func (p *Pen) finish(s string) (string, error) {
	i := strings.IndexByte(s, '>')
	s, ok := strings.CutSuffix(s[i+1:], "</svg>")
	if i < 0 || !ok {
		return "", errMarkup
	}
	var b strings.Builder
	b.Grow(len(s) + 64*len(p.styles))
	for len(s) > 0 {
		if s[0] != '<' { // text of an element, escaped
			i := strings.IndexByte(s, '<')
			if i < 0 {
				return "", errMarkup
			}
			b.WriteString(s[:i])
			s = s[i:]
			continue
		}
		i := strings.IndexByte(s, '>')
		if i < 0 {
			return "", errMarkup
		}
		tag := s[:i+1]
		s = s[i+1:]
		if tag[1] == '/' {
			b.WriteString(tag)
			if len(s) > 0 {
				b.WriteByte('\n')
			}
			continue
		}
		if !p.tag(&b, tag) {
			return "", errMarkup
		}
		if strings.HasSuffix(tag, "/>") && len(s) > 0 {
			b.WriteByte('\n')
		}
	}
	return b.String(), nil
}

func (p *Pen) tag(b *strings.Builder, tag string) bool {
	at := strings.Index(tag, `class="~`)
	if at < 0 {
		return false
	}
	end := strings.IndexByte(tag[at+7:], '"')
	if end < 0 {
		return false
	}
	number, _, _ := strings.Cut(tag[at+8:at+7+end], " ")
	n, err := strconv.Atoi(number)
	if err != nil || n >= len(p.styles) {
		return false
	}
	name := strings.IndexByte(tag, ' ')
	b.WriteString(tag[:name+1])
	b.WriteString(p.styles[n])
	geometry := strings.Trim(tag[name+1:at], " ")
	if geometry != "" {
		b.WriteByte(' ')
	}
	for i := 0; i < len(geometry); i++ {
		c := geometry[i]
		if c < '0' || c > '9' {
			switch {
			case c == '\n':
			case c == ' ' && i > 0 && geometry[i-1] >= 'A' && geometry[i-1] <= 'Z':
			default:
				b.WriteByte(c)
			}
			continue
		}
		k := i
		for k < len(geometry) && geometry[k] >= '0' && geometry[k] <= '9' {
			k++
		}
		head, last := geometry[i:k-1], geometry[k-1]
		if head == "" {
			head = "0"
		}
		b.WriteString(head)
		if last != '0' {
			b.WriteByte('.')
			b.WriteByte(last)
		}
		i = k - 1
	}
	if strings.HasSuffix(tag, "/>") {
		b.WriteString("/>")
	} else {
		b.WriteByte('>')
	}
	return true
}
