package pdf

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

func TestDeal(t *testing.T) {
	end := []float64{0, 0, 10}
	windows := []box{{0, 0, 100, 9}, {100, 0, 160, 9}, {160, 0, 300, 9}}
	for name, c := range map[string]struct {
		runs []box
		on   []int
		by   []float64
		ok   bool
		room []float64
	}{
		"in place":   {[]box{{10, 0, 90, 9}, {110, 0, 150, 9}}, []int{0, 1}, []float64{0, 0}, true, end},
		"moved on":   {[]box{{10, 0, 80, 9}, {85, 0, 115, 9}, {120, 0, 140, 9}}, []int{0, 1, 1}, []float64{0, 15, 15}, true, end},
		"twice":      {[]box{{90, 0, 110, 9}, {115, 0, 155, 9}}, []int{1, 2}, []float64{10, 45}, true, end},
		"too long":   {[]box{{90, 0, 200, 9}}, nil, nil, false, end},
		"at the end": {[]box{{150, 0, 170, 9}, {175, 0, 295, 9}}, []int{2, 2}, []float64{10, 10}, true, end},
		"no room":    {[]box{{140, 0, 170, 9}, {175, 0, 299, 9}}, nil, nil, false, end},
		"beside":     {[]box{{10, 0, 80, 9}, {85, 0, 115, 9}, {120, 0, 140, 9}, {145, 0, 165, 9}}, []int{0, 0, 0, 1}, []float64{0, 0, 0, -45}, true, []float64{40, 40, 10}},
		"its place":  {[]box{{110, 0, 130, 9}, {135, 0, 170, 9}}, []int{1, 1}, []float64{0, 0}, true, []float64{100, 40, 10}},
	} {
		t.Run(name, func(t *testing.T) {
			on, by, ok := deal(c.runs, windows, c.room)
			require.Equal(t, c.ok, ok)
			require.Equal(t, c.on, on)
			require.Equal(t, c.by, by)
		})
	}
	r := &row{windows: windows, left: []float64{10, 0, 0}}
	on, by, ok := r.deal([]run{{box: box{95, 0, 120, 9}}, {box: box{125, 0, 165, 9}}, {box: box{170, 0, 200, 9}}}, true)
	require.True(t, ok)
	require.Equal(t, []int{0, 1, 2}, on)
	require.Equal(t, []float64{-20, -5, 0}, by)
}

// set is a line of letters of the same width.
func set(x, y, wide float64, s string) part {
	p := part{item: scene.Text{X: x, Y: y + 9, S: s}, box: box{x, y, x, y + 12}}
	for _, r := range s {
		size := p.item.(scene.Text).Type.Size()
		p.letters = append(p.letters, placed{&letter{width: wide / size * unit}, p.box.X, string(r)})
		p.box.X += wide
	}
	return p
}

// Wherever cuts are, letters are shown once, whole and on one sheet.
func TestPartKeepsLetters(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		m := &measured{scene: &scene.Scene{Width: 900, Height: 300}}
		for range 30 {
			words := strings.TrimSpace(strings.Repeat(strings.Repeat("a", 1+r.IntN(12))+" ", 1+r.IntN(15)))
			p := set(float64(r.IntN(850)), float64(r.IntN(280)), 6, words)
			if p.box.X <= 900 {
				m.parts = append(m.parts, p)
			}
		}
		m.moves = make([]bool, len(m.parts))
		var sheets []*sheet
		xs, ys := []float64{0, float64(150 + r.IntN(150)), float64(420 + r.IntN(100)), float64(700 + r.IntN(50)), 900}, []float64{0, float64(80 + r.IntN(120)), 300}
		for j := range len(ys) - 1 {
			for i := range len(xs) - 1 {
				sheets = append(sheets, &sheet{m: m, width: xs[i+1] - xs[i] + 16, margin: 8, place: matrix{1, -1, 8 - xs[i], 0}, window: box{xs[i], ys[j], xs[i+1], ys[j+1]}})
			}
		}
		require.NoError(t, m.part(t.Context(), sheets))
		for i := range m.parts {
			shown := 0
			for _, s := range sheets {
				pieces, other := s.instead[i]
				if !other && m.parts[i].in(s.window) {
					pieces = []piece{{part: m.parts[i]}}
				}
				for _, p := range pieces {
					shown += len(strings.ReplaceAll(saidBy(p), " ", ""))
					for _, l := range p.clusters() {
						if p.letters[l.from].text != " " {
							require.GreaterOrEqual(t, l.box.x+p.dx, s.window.x-4)
							require.LessOrEqual(t, l.box.X+p.dx, s.window.X+4)
						}
					}
					require.GreaterOrEqual(t, p.box.y+p.dy, s.window.y)
					require.LessOrEqual(t, p.box.Y+p.dy, s.window.Y)
				}
			}
			require.Equal(t, len(strings.ReplaceAll(m.parts[i].item.(scene.Text).S, " ", "")), shown, "each letter once")
		}
	}
}

func saidBy(p piece) string {
	var b strings.Builder
	for _, l := range p.letters {
		b.WriteString(l.text)
	}
	return b.String()
}

// A stage says its name in what is seen of it, where there is room.
func TestStages(t *testing.T) {
	chevron := func(x, X float64) part {
		return part{item: scene.Rect{X: x, W: X - x, H: 20, Paint: scene.Paint{Fill: theme.Stage}}, box: box{x, 0, X, 20}}
	}
	name := set(80, 4, 5, "Long name")
	text := name.item.(scene.Text)
	text.Anchor = scene.Middle
	name.item = text
	m := &measured{scene: &scene.Scene{Width: 300, Height: 20}, parts: []part{chevron(5, 200), name}}
	m.groups = []*scope{{Group: &scene.Group{Class: "stage"}, from: 0, to: 2}}
	m.stages = m.stagesOf()
	require.Len(t, m.stages, 1)
	m.moves = m.movesOf()
	var sheets []*sheet
	for _, x := range []float64{0, 100, 180} {
		sheets = append(sheets, &sheet{m: m, width: 500, place: identity, window: box{x, 0, []float64{100, 180, 300}[len(sheets)], 20}})
	}
	require.NoError(t, m.part(t.Context(), sheets))
	require.Len(t, sheets[0].instead[1], 1)
	require.Equal(t, -50.0, sheets[0].instead[1][0].dx, "from the middle of 5-200 to that of 5-100")
	require.Empty(t, sheets[0].again)
	require.Empty(t, sheets[1].instead[1])
	require.Len(t, sheets[1].again, 1, "what a sheet repeats is no content")
	require.Equal(t, 37.5, sheets[1].again[0].dx)
	require.Empty(t, sheets[2].instead[1], "no room")
	require.Empty(t, sheets[2].again)
	require.Contains(t, sheets[2].instead, 1, "nor where it was")
}
