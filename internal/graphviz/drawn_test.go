package graphviz

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestShapesOf(t *testing.T) {
	const canvas = `<polygon fill="white" points="0,0"/>`
	for in, want := range map[string][]Shape{
		"":     nil,
		canvas: nil,
		canvas + `<polyline points="1,2 3,-4 0,0 8,-100"/>`:                       {{Points: []Point{{1, 102}, {3, 96}, {0, 100}, {8, 0}}}},
		canvas + `<polygon points="-3,-410 7,-10 -3,-410 "/><text>1,2</text>`:     {{Closed: true, Points: []Point{{-3, -310}, {7, 90}}}},
		canvas + `<polygon points="1,1"/><polyline stroke="x" points="2,2 3,3"/>`: {{Closed: true, Points: []Point{{1, 101}}}, {Points: []Point{{2, 102}, {3, 103}}}},
	} {
		have, err := shapesOf([]byte(in), 100)
		require.NoError(t, err, in)
		require.Equal(t, want, have, in)
	}
	for _, in := range []string{"1.5,2", "--1,2", "1,2&lt;", "1e9,1", "M1,2", "99999999999999999999,1", "x", "", "1", "1,", ",1", "1,2,3"} {
		_, err := shapesOf([]byte(`<polyline points="`+in+`"/>`), 100)
		require.ErrorIs(t, err, ErrDrawing, in)
	}
	_, err := shapesOf([]byte("<svg"), 100)
	require.ErrorIs(t, err, ErrDrawing)
}

func TestLike(t *testing.T) {
	box := Box(1, 2, 3, 4)
	require.NoError(t, like([]Shape{box}, []Shape{Box(9, 9, 9, 9)}))
	for _, drawn := range [][]Shape{nil, {box, box}, {{Points: box.Points}}, {{Closed: true, Points: box.Points[1:]}}} {
		require.ErrorIs(t, like([]Shape{box}, drawn), ErrDrawing)
	}
}

// FuzzShapesOf reads what Graphviz never drew: refused, or numbers.
func FuzzShapesOf(f *testing.F) {
	for _, s := range []string{
		"", "<", "<svg>", `<polygon points=""/>`, `<path d="M1e9"/>`, `<path d="`, "<a><b><c>",
		`<polygon points="0,0"/><polyline points="1,-2 3,-4"/><polygon points="1,1 2,2 1,1"/>`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, svg []byte) {
		shapes, err := shapesOf(svg, 100)
		if err != nil {
			require.ErrorIs(t, err, ErrDrawing)
			require.Nil(t, shapes)
			return
		}
		for _, s := range shapes {
			require.NotEmpty(t, s.Points)
		}
	})
}
