package pdf

import (
	"slices"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// wordRoom is how many pixels words take that are not very long.
const wordRoom = 300

// minRoom is how many pixels a sheet must show each way.
const minRoom = 40

// price is what cuts cost. It is wide: thousands of words may stand at one place, and an
// int has 32 bits on some machines.
type price int64

// mark is what a cut between from and to would hurt, and how much.
type mark struct {
	from, to float64
	weight   price
}

// What cuts cost. A sheet more is better than a word that is cut, two more are better than a
// row, and one is worse than any number of lines that are likely to be cut.
const (
	costWord    = 1_000_000 // texts, cards, icons, images
	costRow     = 600_000   // rows and lanes, whose names are at one end, and headings from what they head
	costLanes   = 100_000   // what belongs together
	costText    = 30_000    // lines of text that are rather long
	costStage   = 12_000    // stages, and once more where that leaves no room for the name
	costArea    = 5_000     // areas that are rather large
	costLine    = 100       // lines and links
	costNear    = 1         // to be close to something
	costSheet   = 250_000
	costSmaller = 25_000 // a twentieth of the natural size
	costLow     = 40_000 // sheets that go on below others: columns are read downwards
)

// marks are those of what a window shows, along x or y.
func (m *measured) marks(window box, room float64, along bool) []mark {
	var out []mark
	for k := range m.stages {
		s := &m.stages[k]
		if (s.kind == band) == along || !s.frame.meets(window) {
			continue
		}
		from, to, need := s.frame.x, s.frame.X, s.need(m)
		if !along {
			from, to, need = s.frame.y, s.frame.Y, 0
		}
		out = append(out, mark{from, to, costStage}, mark{from, from + need, costStage}, mark{to - need, to, costStage})
	}
	for _, r := range m.rows {
		if !along && r.to-r.from <= 0.9*room {
			out = append(out, r)
		}
	}
	for _, line := range m.legends {
		for _, r := range line {
			if along && r.box.meets(window) {
				out = append(out, mark{r.box.x, r.box.X, costArea})
			}
		}
	}
	for i := range m.parts {
		if along && m.moves[i] {
			continue
		}
		p := &m.parts[i]
		b := p.box.cut(window)
		if b.empty() || b.w() <= 0 && b.h() <= 0 {
			continue
		}
		from, to := p.box.x, p.box.X
		if !along {
			from, to = p.box.y, p.box.Y
		}
		if weight := p.weight(to-from, room); weight > 0 {
			out = append(out, mark{from, to, weight})
		}
	}
	return out
}

// areas are the colours of what lies behind other things, and below curves.
var areas = []theme.Color{theme.Band, theme.Positive, theme.Negative}

// weight is what it costs to cut a part that is so long.
func (p *part) weight(long, room float64) price {
	switch p.item.(type) {
	case scene.Text:
		if long > 0.6*room { // it goes on between words
			return costText
		}
		return costWord
	case scene.Icon, scene.Image, scene.Circle:
		return costWord
	}
	_, paint := scene.Outline(p.item)
	switch {
	case long > 0.9*room:
		return 0
	case paint.Fill == "":
		return costLine
	case long > 0.4*room || paint.Stroke == "" && slices.Contains(areas, paint.Fill):
		return costArea
	}
	return costWord
}

// cuts are the places, 0 and length among them, at which a length is cut into pieces of
// at most first and, behind that, rest: where that hurts least, then into the fewest,
// then where the pieces before are longest.
func cuts(length, first, rest int, marks []mark) []int {
	if length <= first {
		return []int{0, length}
	}
	cost := costs(length, marks)
	// best[x] is what the pieces up to a cut at x cost, 0 where none can end; the queue
	// holds the cuts at which the last of them may begin, the cheapest first.
	best, from := make([]price, length+1), make([]int, length+1)
	var queue []int
	enter := func(x int) {
		if x <= 0 || best[x] == 0 {
			return
		}
		for len(queue) > 0 && best[queue[len(queue)-1]] > best[x] {
			queue = queue[:len(queue)-1]
		}
		queue = append(queue, x)
	}
	for x := minPiece(first); x < length; x++ {
		enter(x - minPiece(rest))
		for len(queue) > 0 && queue[0] < x-rest {
			queue = queue[1:]
		}
		switch {
		case x <= first:
			best[x] = costSheet + cost[x]
		case len(queue) > 0:
			best[x], from[x] = costSheet+cost[x]+best[queue[0]], queue[0]
		}
	}
	last := 0
	for x := length - 1; x >= max(1, length-rest); x-- { // the last piece may be short
		if best[x] > 0 && (last == 0 || best[x] <= best[last]) {
			last = x
		}
	}
	out := []int{length}
	for x := last; x > 0; x = from[x] {
		out = append(out, x)
	}
	out = append(out, 0)
	slices.Reverse(out)
	return out
}

// even are cuts into as many pieces as cuts makes, that harm hardly more, and the longest of
// which is shorter: no sheet is to show little, where another is full.
func even(length, first, rest int, marks []mark) []int {
	out := cuts(length, first, rest, marks)
	n := len(out) - 1
	most := cost(length, out, marks) + price(n-1)*10*costLine
	for f := float64(length) / float64(first+(n-1)*rest); f < 0.98; f += 0.04 {
		a, b := int(float64(first)*f), int(float64(rest)*f)
		if a < minRoom || b < minRoom {
			continue
		}
		most := most
		if b >= wordRoom { // a long line goes on beside what a sheet shows, or between words
			most += price(n-1) * costText
		}
		if try := cuts(length, a, b, marks); len(try) == len(out) && cost(length, try, marks) <= most {
			return try
		}
	}
	return out
}

// harmed is how many words and cards cuts go through.
func harmed(length int, cuts []int, marks []mark) (n int) {
	cost := costs(length, marks)
	for _, x := range cuts[1 : len(cuts)-1] {
		n += int(cost[x] / costWord)
	}
	return n
}

// cost is that of all cuts together.
func cost(length int, cuts []int, marks []mark) (sum price) {
	each := costs(length, marks)
	for _, x := range cuts[1 : len(cuts)-1] {
		sum += each[x]
	}
	return sum
}

// minPiece is the shortest piece: a sheet is not to stay almost empty.
func minPiece(room int) int { return max(1, room*2/5) }

// costs are those of a cut at each pixel.
func costs(length int, marks []mark) []price {
	diff := make([]price, length+2)
	add := func(from, to float64, weight price) {
		a, b := max(0, int(from)+1), min(length, ceil(to))
		if a < b {
			diff[a] += weight
			diff[b] -= weight
		}
	}
	const near = 8
	for _, m := range marks {
		add(m.from, m.to, m.weight)
		add(m.from-near, m.to+near, costNear)
	}
	for i := 1; i < len(diff); i++ {
		diff[i] += diff[i-1]
	}
	return diff
}

func ceil(v float64) int {
	n := int(v)
	if float64(n) < v {
		n++
	}
	return n
}
