package main

import (
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
)

// What A4 upright shows of a picture for the column, in the picture's pixels, and what the
// heading takes of the first sheet.
const (
	sheetHeight = 1140
	headHeight  = 320
)

// window is the part of a picture that a sheet of paper shows.
type window struct {
	ID           string
	Width        int
	From, Height int
}

// windows are those of a picture that is higher than a sheet: browsers would cut it
// wherever a sheet ends, also within a line of text. The sheets of a PDF are cut with more
// care, by what texts measure in fonts that this page does not bring along.
func windows(p *picture.Picture) (out []window) {
	width, height := p.Size()
	s := p.Scene()
	price := make([]int, height+1) // of a cut
	harm(&s.Group, price)
	for from, room := 0, sheetHeight-headHeight; from < height; room = sheetHeight {
		to := min(from+room, height)
		if to < height {
			for y := to; y > from+room/2; y-- {
				if price[y] < price[to] {
					to = y
				}
			}
		}
		out = append(out, window{s.ID, width, from, to - from})
		from = to
	}
	return out
}

// harm adds what cuts through a group would harm: texts above all, then rows, lanes, and
// the names of stages together with what begins below. It returns where the group is.
func harm(g *scene.Group, price []int) (top, bottom float64) {
	add := func(top, bottom float64, weight int) {
		if bottom-top > sheetHeight/2 { // what lies behind all the rest
			return
		}
		for y := max(0, int(top)); y <= min(len(price)-1, int(bottom)+1); y++ {
			price[y] += weight
		}
	}
	top, bottom = math.Inf(1), math.Inf(-1)
	for _, it := range g.Items {
		from, to, weight := math.Inf(1), math.Inf(-1), 10
		switch v := it.(type) {
		case *scene.Group:
			from, to = harm(v, price)
			switch class, _, _ := strings.Cut(v.Class, " "); class {
			case "row", "lane":
				weight = 50
			case "stage":
				add(from, to+60, 50)
			}
		case scene.Text:
			from, to, weight = v.Y-v.Type.Size(), v.Y+v.Type.Size()/3, 1000
		case scene.Image:
			from, to, weight = v.Y-v.R, v.Y+v.R, 1000
		default:
			ops, _ := scene.Outline(it)
			for _, op := range ops {
				if op.Kind != scene.Close {
					from, to = min(from, op.To().Y), max(to, op.To().Y)
				}
			}
		}
		add(from, to, weight)
		top, bottom = min(top, from), max(bottom, to)
	}
	return top, bottom
}
