package pdf

import (
	"context"
	"math"
)

const (
	// MaxSheets bounds a document.
	MaxSheets = 400
	// MaxPage is the longest side of a page in points: more is told in larger units.
	MaxPage = 14400
	natural = 0.75 // points in a pixel
	least   = 10.0 // points that a margin leaves of a page
)

// lay puts a picture on a page, or on several.
func (w *writer) lay(ctx context.Context, m *measured) ([]*sheet, error) {
	W, H := float64(m.scene.Width), float64(m.scene.Height)
	if !(W > 0 && H > 0) {
		return nil, errorf("picture", "a picture of %g x %g pixels has no page", W, H)
	}
	whole := box{0, 0, W, H}
	if w.Width == 0 {
		k := natural
		if w.Scale > 0 {
			k *= w.Scale
		}
		s := &sheet{m: m, window: whole, n: 1, of: 1, margin: w.Margin, unit: 1}
		s.width, s.height = W*k+2*w.Margin, H*k+2*w.Margin
		if side := max(s.width, s.height); side > MaxPage {
			s.unit = math.Ceil(side / MaxPage)
		}
		s.width, s.height, s.margin = s.width/s.unit, s.height/s.unit, s.margin/s.unit
		s.place = matrix{k / s.unit, -k / s.unit, s.margin, s.height - s.margin}
		return []*sheet{s}, nil
	}
	if min(w.Width, w.Height)-2*w.Margin < least {
		return nil, errorf("Margin", "margins of %.4g mm leave nothing of a page of %.4g x %.4g mm; a negative Margin is none", mm(w.Margin), mm(w.Width), mm(w.Height))
	}
	if w.Sheets {
		return w.spread(ctx, m, whole)
	}
	return w.fit(m, whole)
}

func mm(pt float64) float64 { return pt * 25.4 / 72 }

// pages are the ways in which a page may lie.
func (w *writer) pages() [][2]float64 {
	short, long := min(w.Width, w.Height), max(w.Width, w.Height)
	switch {
	case w.Turn == Upright:
		return [][2]float64{{short, long}}
	case w.Turn == Across:
		return [][2]float64{{long, short}}
	case w.Width >= w.Height: // made to lie like that
		return [][2]float64{{long, short}}
	}
	return [][2]float64{{short, long}, {long, short}}
}

// fit makes a picture as large as a page takes it, or as it is to be.
func (w *writer) fit(m *measured, whole box) ([]*sheet, error) {
	var best *sheet
	for _, p := range w.pages() {
		k := min((p[0]-2*w.Margin)/whole.X, (p[1]-2*w.Margin)/whole.Y)
		if best != nil && k <= best.place.xx {
			continue
		}
		best = &sheet{m: m, window: whole, n: 1, of: 1, margin: w.Margin, unit: 1, width: p[0], height: p[1], place: matrix{xx: k}}
	}
	k := best.place.xx
	if w.Scale > 0 {
		if at := natural * w.Scale; at <= k*(1+1e-9) {
			k = at
		} else {
			return nil, errorf("Scale", "at %.4g the picture takes %.4g x %.4g mm, more than the page has; it fits at %.4g, or over several sheets", w.Scale, mm(whole.X*at), mm(whole.Y*at), math.Floor(k/natural*1000)/1000)
		}
	}
	best.place = centered(best, k)
	return []*sheet{best}, nil
}

// centered is the place of a whole picture in the middle of a page.
func centered(s *sheet, k float64) matrix {
	return matrix{k, -k, (s.width - s.window.w()*k) / 2, (s.height + s.window.h()*k) / 2}
}

// shrinks are the scales that sheets may take where none is asked for. Letters of 11 px are
// 6.6 points at the smallest, captions of maps 5.7.
var shrinks = []float64{1, 0.95, 0.9, 0.85, 0.8}

// spread lets a picture go on over several sheets, on as few as may be, the way that cuts
// less, and as large as that leaves it.
func (w *writer) spread(ctx context.Context, m *measured, whole box) ([]*sheet, error) {
	if w.Heads {
		var err error
		if m.banners, err = w.banners(m); err != nil {
			return nil, err
		}
	}
	scales := shrinks
	if w.Scale > 0 {
		scales = []float64{w.Scale}
	}
	var best []*sheet
	var first error
	least := price(0)
	for _, p := range w.pages() {
		for i, k := range scales {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			s, sum, err := w.split(m, whole, p, natural*k)
			if err != nil && first == nil {
				first = err
			}
			sum += costSmaller * price(i)
			if err == nil && (best == nil || sum < least) {
				best, least = s, sum
			}
			if err == nil && len(s) == 1 {
				break
			}
		}
	}
	if best == nil {
		return nil, first
	}
	return best, m.part(ctx, best)
}

// split cuts a picture for pages of a size, and says what that costs.
func (w *writer) split(m *measured, whole box, page [2]float64, k float64) ([]*sheet, price, error) {
	across, down := (page[0]-2*w.Margin)/k, (page[1]-2*w.Margin)/k
	sheet1 := sheet{m: m, window: whole, n: 1, of: 1, margin: w.Margin, unit: 1, width: page[0], height: page[1]}
	if whole.X > across+0.01 || whole.Y > down+0.01 { // the picture's own margins are worth no sheet
		whole = m.drawn(whole)
		sheet1.window = whole
	}
	if whole.X <= across+0.01 && whole.Y <= down+0.01 {
		sheet1.place = centered(&sheet1, k)
		return []*sheet{&sheet1}, 0, nil
	}
	down -= footHeight / k
	if across < minRoom || down < minRoom {
		return nil, 0, errorf("Scale", "at %.4g a page of %.4g x %.4g mm shows too little of the picture; use a larger page or a smaller Scale", k/natural, mm(page[0]), mm(page[1]))
	}
	if n := math.Ceil(whole.X/across) * math.Ceil(whole.Y/down); n > MaxSheets {
		return nil, 0, errorf("Sheets", "the picture takes %.0f sheets, more than %d; use a larger page or a smaller Scale", n, MaxSheets)
	}
	heads, banners := nowhere, m.banners
	if w.Heads {
		if heads = m.heads(); heads.w() > across/2 {
			heads = nowhere
		}
	}
	if tallest(banners) > down/3 {
		banners = nil
	}
	further, lower := across, down-tallest(banners)
	if !heads.empty() {
		further -= heads.w()
	}
	var out []*sheet
	tiles, sum := m.tiles(whole, [2]int{int(across), int(further)}, [2]int{int(down), int(lower)})
	for _, r := range tiles {
		s := sheet1
		s.window = r
		s.place = matrix{k, -k, w.Margin - float64(r.x*k), page[1] - w.Margin + float64(r.y*k)}
		if r.x > 0 && !heads.empty() {
			s.heads.box, s.heads.at = heads.cut(box{heads.x, r.y, heads.X, r.Y}), s.place
			s.heads.at.dx = w.Margin - float64(heads.x*k)
			s.place.dx += float64(heads.w() * k)
		}
		if b := over(banners, r.y); b != nil {
			s.tops.box, s.tops.at = box{r.x, b.box.y, r.X, b.box.Y}, s.place
			s.tops.at.dy = page[1] - w.Margin + float64(b.box.y*k)
			s.tops.instead, s.tops.more = m.renamed(s.tops.box), b.said(r)
			s.place.dy -= float64(b.box.h() * k)
			s.heads.at.dy -= float64(b.box.h() * k)
		}
		out = append(out, &s)
		if len(out) > MaxSheets {
			return nil, 0, errorf("Sheets", "the picture takes more than %d sheets; use a larger page or a smaller Scale", MaxSheets)
		}
	}
	for i, s := range out {
		s.n, s.of = i+1, len(out)
	}
	return out, sum, nil
}

// drawn is a picture without what is empty at its right and below.
func (m *measured) drawn(whole box) box {
	b := nowhere
	for i := range m.parts {
		if p := m.parts[i].box; p.cut(whole) != whole {
			b = b.and(p)
		}
	}
	if b.empty() {
		return whole
	}
	edge := func(v, most float64) float64 { return max(1, min(most, math.Ceil(v)+1)) }
	return box{0, 0, edge(b.X, whole.X), edge(b.Y, whole.Y)}
}

// tiles are the windows of sheets, row by row, and what they cost: in columns that all rows
// share where that hurts no more, and takes no more sheets, than if each were cut by itself.
// Across and down are what the first sheet each way shows, and what further ones do.
func (m *measured) tiles(whole box, across, down [2]int) (out []box, sum price) {
	width := int(whole.X)
	in := m.marks(whole, float64(down[1]), false)
	rows := even(int(whole.Y), down[0], down[1], in)
	sum = cost(int(whole.Y), rows, in)
	alone, of := make([][]int, len(rows)-1), make([][]mark, len(rows)-1)
	hurt, pieces := 0, 0
	for i := range alone {
		of[i] = m.marks(box{0, float64(rows[i]), whole.X, float64(rows[i+1])}, float64(across[0]), true)
		alone[i] = even(width, across[0], across[1], of[i])
		hurt += harmed(width, alone[i], of[i])
		pieces += len(alone[i]) - 1
	}
	marks := m.marks(whole, float64(across[0]), true)
	shared := even(width, across[0], across[1], marks)
	share := harmed(width, shared, marks) <= hurt && (len(shared)-1)*len(alone) <= pieces
	named := m.headed()
	for i, cols := range alone {
		if share {
			cols = shared
		}
		if float64(rows[i]) > named {
			sum += costLow * price(len(cols)-1)
		}
		sum += cost(width, cols, of[i])
		for j := range len(cols) - 1 {
			sum += costSheet
			out = append(out, box{float64(cols[j]), float64(rows[i]), float64(cols[j+1]), float64(rows[i+1])})
		}
	}
	return out, sum
}
