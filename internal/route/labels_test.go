package route

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// fromStart is how far a label is from where its link starts.
func fromStart(p Point, l Rect) int {
	return max(0, l.X-p.X, p.X-l.X-l.W) + max(0, l.Y-p.Y, p.Y-l.Y-l.H)
}

func TestLabelsStandNearTheStart(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name string
		grid []string
		link string
		most int
	}{
		{"along a row", []string{"a.......b"}, "ab", 30},
		{"to the left", []string{"b.......a"}, "ab", 30},
		{"down a column", []string{"a", ".", ".", "b"}, "ab", 40},
		{"around a corner", []string{"a......", "......b"}, "ab", 40},
		{"past boxes", []string{"axxxxb"}, "ab", 40},
		{"back", []string{"b....a"}, "ab", 40},
		{"below boxes all along", []string{"yyyyyyyyyy", "axxxx.xxxb"}, "ab", 40},
		{"half-way between neighbours", []string{"ab"}, "ab", 10},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			g, id := sketch(tc.grid...)
			links := sketchLinks(id, tc.link)
			links[0].LabelW, links[0].LabelH = 30, 11
			res, err := Route(t.Context(), g, links, Options{})
			require.NoError(t, err)
			require.NoError(t, verify(g, links, Options{}, res))
			require.LessOrEqual(t, fromStart(res.Paths[0][0], res.Labels[0]), tc.most, "%v on %v", res.Labels[0], res.Paths[0])
		})
	}
}

// A label just below a card that its link does not join reads as its caption.
func TestLabelsAreNobodysCaption(t *testing.T) {
	t.Parallel()
	g, id := sketch("axxxb", "xxxxx")
	for gap := range 40 {
		for i := range g.ChannelMin {
			g.ChannelMin[i] = gap
		}
		links := sketchLinks(id, "ab", "ba", "ab", "ba")
		for i := range links {
			links[i].LabelW, links[i].LabelH = 90, 11+12*(i%2)
		}
		res, err := Route(t.Context(), g, links, Options{})
		require.NoError(t, err)
		require.NoError(t, verify(g, links, Options{}, res))
		require.NotContains(t, res.Keyed, true, "the channel grows to keep labels off the boxes above")
	}
}
