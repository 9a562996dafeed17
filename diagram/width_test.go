package diagram

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// TestWidths: whatever is drawn for a width is as wide, its texts are 11 px or
// more, nothing covers anything, and every touchpoint and step is there.
func TestWidths(t *testing.T) {
	for i, width := range []int{480, 718, 800, 1047, 1280, 1512} {
		for k := range 3 {
			t.Run(fmt.Sprintf("%d: %d", width, k), func(t *testing.T) {
				t.Parallel()
				rnd := rand.New(rand.NewPCG(uint64(i), uint64(k)))
				o := Options{Width: width, Appendix: k == 1}
				j := randomJourney(t, rnd, 1+rnd.IntN(60))
				p, err := o.JourneyMap(t.Context(), j)
				require.NoError(t, err)
				legible(t, p, width, j.Len()*sheetPitch > width)

				s := random(rnd, 1+rnd.IntN(20), 1+rnd.IntN(6), rnd.IntN(60))
				for i := range s.Lanes {
					for k := range s.Lanes[i].Steps {
						s.Lanes[i].Steps[k].Marks = nil // as many as there are make a card wider than a phone
					}
				}
				for kind, draw := range map[string]func() (*picture.Picture, error){
					"blueprint": func() (*picture.Picture, error) { return o.Blueprint(t.Context(), s) },
					"dual":      func() (*picture.Picture, error) { return o.Dual(t.Context(), s) },
				} {
					p, err := draw()
					var option *picture.OptionError
					if err != nil { // one column may need more than a phone has
						require.ErrorAs(t, err, &option)
						require.Less(t, width, 720, kind)
						continue
					}
					w, _ := p.Size()
					legible(t, p, width, w == width)
					steps := map[string]bool{}
					p.Scene().Walk(func(it scene.Item, _ []*scene.Group) {
						if g, is := it.(*scene.Group); is && strings.HasPrefix(g.ID, "fs-step-") {
							steps[strings.Split(strings.TrimPrefix(g.ID, "fs-step-"), ":")[0]] = true
						}
					})
					for _, l := range s.WithIDs().Lanes {
						for _, st := range l.Steps {
							require.Contains(t, steps, st.ID, kind)
						}
					}
				}
			})
		}
	}
}

func legible(t *testing.T, p *picture.Picture, width int, narrow bool) {
	t.Helper()
	w, _ := p.Size()
	require.LessOrEqual(t, w, max(width, w), "as wide as asked")
	scenetest.Sound(t, p.Scene())
	if !narrow {
		return
	}
	require.Equal(t, width, w)
	p.Scene().Walk(func(it scene.Item, in []*scene.Group) {
		text, is := it.(scene.Text)
		if is && !strings.HasPrefix(in[len(in)-1].Class, "badge") {
			require.GreaterOrEqual(t, text.Type.Size(), theme.Label.Size(), "%q", text.S)
		}
	})
}

// TestStubs: a link between bands has one number at both of its ends, and is not
// drawn across.
func TestStubs(t *testing.T) {
	s := example(t, "hotel")
	p, err := Options{Width: 800}.Blueprint(t.Context(), s)
	require.NoError(t, err)
	numbers, links := map[string]int{}, 0
	p.Scene().Walk(func(it scene.Item, in []*scene.Group) {
		if g, is := it.(*scene.Group); is && strings.HasPrefix(g.ID, "fs-link-") {
			links++
		}
		if x, is := it.(scene.Text); is && in[len(in)-1].Class == "stub" {
			numbers[x.S]++
		}
	})
	require.Equal(t, map[string]int{"1": 3, "2": 2, "3": 2}, numbers, "the first stands in the legend as well")
	require.Equal(t, len(s.Links), links+3)
}

func TestTooNarrow(t *testing.T) {
	s := example(t, "hotel")
	for kind, draw := range map[string]func(Options) (*picture.Picture, error){
		"map":       func(o Options) (*picture.Picture, error) { return o.JourneyMap(t.Context(), &s.Journey) },
		"blueprint": func(o Options) (*picture.Picture, error) { return o.Blueprint(t.Context(), s) },
		"dual":      func(o Options) (*picture.Picture, error) { return o.Dual(t.Context(), s) },
	} {
		_, err := draw(Options{Width: 100})
		var option *picture.OptionError
		require.ErrorAs(t, err, &option, kind)
		require.Equal(t, "Width", option.Option)
		require.Regexp(t, `^100 pixels are too few; this picture needs at least [0-9]+$`, option.Message)
		_, err = draw(Options{Width: -1})
		require.ErrorAs(t, err, &option, kind)
		p, err := draw(Options{Width: 5000}) // wider than it takes
		require.NoError(t, err)
		w, _ := p.Size()
		require.Less(t, w, 2000)
	}
}

// TestCurveGoesOn: the curve reaches the edges of the bands that it goes on in.
func TestCurveGoesOn(t *testing.T) {
	j := &journey.Journey{}
	for i := range 8 {
		j.Stages = append(j.Stages, journey.Stage{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "T", Emotion: journey.Scored(float64(i%3) - 1)}}})
	}
	p, err := Options{Width: 700}.JourneyMap(t.Context(), j)
	require.NoError(t, err)
	var ends [][2]float64
	for _, it := range scenetest.Classed(p.Scene(), "curve") {
		path := it.(scene.Path)
		if path.Stroke == theme.Emotion && path.Width == 3 {
			ends = append(ends, [2]float64{path.Ops[0].To().X, path.Ops[len(path.Ops)-1].To().X})
		}
	}
	require.Len(t, ends, 2)
	require.Greater(t, ends[0][1], 640.0, "the first band ends at its edge")
	require.Less(t, ends[1][0], 40.0, "the second begins at its edge")
}

func BenchmarkWidth(b *testing.B) {
	s := example(b, "hotel")
	for _, width := range []int{0, 800} {
		o := Options{Width: width}
		for kind, draw := range map[string]func(Options) (*picture.Picture, error){
			"map":       func(o Options) (*picture.Picture, error) { return o.JourneyMap(b.Context(), &s.Journey) },
			"blueprint": func(o Options) (*picture.Picture, error) { return o.Blueprint(b.Context(), s) },
			"dual":      func(o Options) (*picture.Picture, error) { return o.Dual(b.Context(), s) },
		} {
			b.Run(fmt.Sprintf("%s/%d", kind, width), func(b *testing.B) {
				b.ReportAllocs()
				var out bytes.Buffer
				for b.Loop() {
					out.Reset()
					p, err := draw(o)
					if err != nil {
						b.Fatal(err)
					}
					_ = p.SVG(&out)
				}
			})
		}
	}
}

// TestCompact: as sound as ever, and less wide.
func TestCompact(t *testing.T) {
	for i := range 12 {
		s := random(rand.New(rand.NewPCG(uint64(i), 12)), 4+i, 1+i%6, i)
		for kind, draw := range map[string]func(Options) (*picture.Picture, error){
			"map":       func(o Options) (*picture.Picture, error) { return o.JourneyMap(t.Context(), &s.Journey) },
			"blueprint": func(o Options) (*picture.Picture, error) { return o.Blueprint(t.Context(), s) },
			"dual":      func(o Options) (*picture.Picture, error) { return o.Dual(t.Context(), s) },
		} {
			p, err := draw(Options{Compact: true})
			require.NoError(t, err)
			scenetest.Sound(t, p.Scene())
			usual, err := draw(Options{})
			require.NoError(t, err)
			w, _ := p.Size()
			most, _ := usual.Size()
			require.Less(t, w, most, "%s %d", kind, i)
		}
	}
	s := example(t, "hotel")
	p, err := Options{Compact: true}.Blueprint(t.Context(), s)
	require.NoError(t, err)
	usual, err := Blueprint(t.Context(), s)
	require.NoError(t, err)
	w, _ := p.Size()
	most, _ := usual.Size()
	require.Less(t, float64(w), 0.85*float64(most))
}

// TestFarAway: names at the left stand at the right of a very wide picture as well.
func TestFarAway(t *testing.T) {
	s := example(t, "power")
	o := Options{Language: journey.Chinese}
	for kind, draw := range map[string]func() (*picture.Picture, error){
		"情绪":   func() (*picture.Picture, error) { return o.JourneyMap(t.Context(), &s.Journey) },
		"支持过程": func() (*picture.Picture, error) { return o.Blueprint(t.Context(), s) },
	} {
		p, err := draw()
		require.NoError(t, err)
		var at []float64
		p.Scene().Walk(func(it scene.Item, _ []*scene.Group) {
			if x, is := it.(scene.Text); is && x.S == kind {
				at = append(at, x.X)
			}
		})
		require.Len(t, at, 2, kind)
		w, _ := p.Size()
		require.Less(t, at[1]-at[0], float64(w))
		require.Greater(t, at[1]+at[0], float64(w)*0.8)
	}
}
