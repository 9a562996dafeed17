package diagram

import (
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// callout is a quote on a card of whole columns.
type callout struct {
	col   int
	words stack
	box
	line box // from the point to the card
}

// call finds room for a quote at the low and one at the most intense moment:
// cards of whole columns, beside, below or above the point, off the curve. A
// quote without room stays among the thoughts.
func (p *plot) call() {
	pe, err := p.j.PeakEnd()
	if err != nil {
		return
	}
	columns := []int{pe.Lowest.Column, pe.Peak.Column}
	if columns[0] == columns[1] || pe.Lowest.Score == pe.Highest.Score {
		columns = columns[1:]
	}
	for _, at := range columns {
		col := slices.IndexFunc(p.cols, func(c column) bool { return c.at == at })
		if col < 0 {
			continue // it stands in another band
		}
		t := p.cols[col].t
		said := t.Quotes
		if len(said) == 0 {
			continue
		}
		if c, ok := p.room(col, said[0]); ok {
			p.calls = append(p.calls, c)
			p.taken.add(keepOff{box: c.box}, keepOff{box: c.line})
			p.told[t] = 1
		}
	}
}

func (p *plot) room(col int, q journey.Quote) (callout, bool) {
	style := nameStyle
	style.Bold, style.Italic, style.Fill = false, true, theme.Text
	var best callout
	least := math.Inf(1)
	px, py := float64(p.main[col].X), p.at.At(p.main[col].Value)
	height := p.feelingsHeight()
	for _, span := range []int{2, 1} {
		if span > len(p.cols) {
			continue
		}
		for first := max(0, col-span); first <= min(col+1, len(p.cols)-span); first++ {
			c := callout{col: col}
			c.x, c.X = p.cols[first].x, p.cols[first+span-1].x+p.cols[first+span-1].w
			words := stack{p.wrap(page.Fill(p.w.Quoted, "text", q.Text), style, c.X-c.x-24)}
			if q.By != "" {
				words = append(words, p.wrap(q.By, captionStyle, c.X-c.x-24))
			}
			c.words = words
			h := words.height() + 20
			for y := 4.0; y+h <= height-4; y += 6 {
				c.y, c.Y = y, y+h
				over := px > c.x+8 && px < c.X-8
				reach := 0.0 // how far the line to the point is
				switch {
				case over && (c.Y < py-strongRadius-6 || c.y > py+strongRadius+6):
					reach = min(math.Abs(c.y-py), math.Abs(c.Y-py))
				case !over && c.y < py-8 && c.Y > py+8:
					reach = min(math.Abs(c.x-px), math.Abs(c.X-px))
				default:
					continue // no straight line leads there
				}
				if free := p.free(&c, px, py, over); free && reach+float64((2-span)*60) < least {
					best, least = c, reach+float64((2-span)*60)
				}
			}
		}
	}
	return best, !math.IsInf(least, 1)
}

// free tells whether a card, and the line from it to its point, lie on nothing.
func (p *plot) free(c *callout, px, py float64, over bool) bool {
	const off = strongRadius + 1
	c.line = box{px - 1, py + off, px + 1, c.y}
	switch {
	case over && c.y < py:
		c.line = box{px - 1, c.Y, px + 1, py - off}
	case !over && c.x > px:
		c.line = box{px + off, py - 1, c.x, py + 1}
	case !over:
		c.line = box{c.X, py - 1, px - off, py + 1}
	}
	wide := box{c.x - 4, c.y - 6, c.X + 4, c.Y + 6}
	free := true
	for _, b := range []box{wide, c.line} {
		p.taken.near(b, func(o keepOff) bool {
			own := o.x < px && o.X > px && o.y < py && o.Y > py // its own dot
			if o.hits(wide) > 0 || !o.thin && !own && o.hits(c.line) > 0 {
				free = false
			}
			return free
		})
	}
	return free
}

func (p *plot) drawCall(g *scene.Group, c callout, y float64) {
	line := scene.VLine(c.line.x+1, tenth(y+c.line.y), tenth(y+c.line.Y))
	if c.line.Y-c.line.y == 2 {
		line = scene.HLine(c.line.x, c.line.X, tenth(y+c.line.y+1))
	}
	g.Add(scene.Path{Ops: line, Paint: scene.Paint{Stroke: theme.Emotion, Width: 1.3}})
	g.Add(scene.Rect{Class: "quote", X: c.x, Y: y + c.y, W: c.X - c.x, H: c.Y - c.y, R: 10, Paint: scene.Paint{Fill: theme.Card, Stroke: theme.Emotion, Width: 1.3}})
	c.words.draw(g, c.x+12, y+c.y+10)
}
