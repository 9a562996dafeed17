package diagram

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// layouts are the pictures that Graphviz lays out.
var layouts = map[string]func(context.Context, Options, *blueprint.Service) (*picture.Picture, error){
	"flow": func(ctx context.Context, o Options, s *blueprint.Service) (*picture.Picture, error) {
		return o.Flow(ctx, s)
	},
	"actors": func(ctx context.Context, o Options, s *blueprint.Service) (*picture.Picture, error) {
		return o.Actors(ctx, s)
	},
}

// freely draws a layout; ok is false where there is no engine.
func freely(t testing.TB, kind string, o Options, s *blueprint.Service) (p *picture.Picture, ok bool) {
	t.Helper()
	p, err := layouts[kind](t.Context(), o, s)
	if errors.Is(err, ErrNoEngine) {
		return nil, false
	}
	require.NoError(t, err)
	return p, true
}

// The goldens of what Graphviz lays out, and of a blueprint whose document states
// neither touchpoints nor places.
var layoutGoldens = []golden{
	{service: "hotel", kind: "flow"}, {service: "training", kind: "flow", o: inChinese}, {service: "training", kind: "actors", o: inChinese},
	{service: "repair", kind: "flow"}, {service: "repair", kind: "actors"}, {service: "lunch", kind: "blueprint"},
}

// layout is the picture of a golden; ok is false where there is no engine.
func (c golden) layout(t *testing.T) (p *picture.Picture, ok bool) {
	c.o.ID = c.service
	s := example(t, c.service)
	if c.kind != "blueprint" {
		return freely(t, c.kind, c.o, s)
	}
	p, err := c.o.Blueprint(t.Context(), s)
	require.NoError(t, err)
	return p, true
}

func TestGoldenLayouts(t *testing.T) {
	for _, c := range layoutGoldens {
		t.Run(c.name(), func(t *testing.T) {
			p, ok := c.layout(t)
			if !ok {
				return
			}
			var have bytes.Buffer
			require.NoError(t, p.SVG(&have))
			isGolden(t, c.name(), have.String())
		})
	}
}

func TestFormatsOfLayouts(t *testing.T) {
	for _, c := range layoutGoldens {
		t.Run(c.name(), func(t *testing.T) {
			if p, ok := c.layout(t); ok {
				picturetest.Written(t, p, c.mode)
			}
		})
	}
}

// Every document of testdata, in both languages, at all widths.
func TestLayoutsOfServices(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "services", "*.yaml"))
	require.NoError(t, err)
	widths := []int{400, 640, 800}
	if testing.Short() {
		widths = widths[3:4]
	}
	for _, file := range files {
		s, err := blueprint.ReadFile(file)
		require.NoError(t, err)
		for kind := range layouts {
			for _, w := range widths {
				for _, lang := range []journey.Language{journey.English, journey.Chinese} {
					p, ok := freely(t, kind, Options{Width: w, Language: lang}, s)
					if !ok {
						t.Skip("no engine")
					}
					width, _ := p.Size()
					require.Equal(t, w, width)
					require.NoError(t, seeFree(p.Scene()).check(), "%s %s %d", file, kind, w)
				}
			}
		}
	}
}

// TestRandomLayouts lays out services of all sizes and reads them from the scene.
func TestRandomLayouts(t *testing.T) {
	type size struct{ columns, lanes, links int }
	sizes := []size{{1, 1, 4}, {1, 12, 30}, {14, 12, 40}, {40, 3, 60}}
	if testing.Short() {
		sizes = sizes[:2]
	}
	rnd := rand.New(rand.NewPCG(7, 7))
	for range 16 {
		c, l := 1+rnd.IntN(10), 1+rnd.IntN(7)
		sizes = append(sizes, size{c, l, rnd.IntN(1 + c*l)})
	}
	for i, z := range sizes {
		t.Run(fmt.Sprintf("%d: %dx%d with %d", i, z.columns, z.lanes, z.links), func(t *testing.T) {
			s := random(rand.New(rand.NewPCG(uint64(i), 8)), z.columns, z.lanes, z.links)
			for kind := range layouts {
				for _, w := range []int{800, 400} {
					p, ok := freely(t, kind, Options{Width: w}, s)
					if !ok {
						t.Skip("no engine")
					}
					require.NoError(t, seeFree(p.Scene()).check(), "%s %d", kind, w)
				}
			}
		})
	}
}

// The customer's way is one straight line.
func TestSpineIsStraight(t *testing.T) {
	for _, name := range []string{"hotel", "training", "repair", "power", "lunch"} {
		for _, w := range []int{400, 800} {
			f, err := Options{Width: w}.flow(t.Context(), example(t, name))
			if errors.Is(err, ErrNoEngine) {
				t.Skip("no engine")
			}
			require.NoError(t, err)
			for _, c := range f.spine {
				require.InDelta(t, f.cards[f.spine[0]].at.X, f.cards[c].at.X, 0.2, "%s %d: %s", name, w, f.cards[c].ID)
			}
			for i := range f.links {
				if l := &f.links[i]; l.spine {
					require.Greater(t, f.cards[l.to].at.Y, f.cards[l.from].at.Y)
				}
			}
		}
	}
}

// Customers whose steps no link joins follow each other in time; a loop is seen and
// labelled; what finds no way is told on both of its cards.
func TestFlowOfAllKinds(t *testing.T) {
	s, err := blueprint.Read(strings.NewReader(`
stages: [{name: S, touchpoints: [A, B, C, D]}]
lanes: [{role: frontstage, steps: {a: {id: f, name: F}}}, {role: support, steps: {c: {id: alone, name: Alone}}}]
links: [a -> f, {f -> f: again and again}, {c -> b: back}, c -> d, {f <-> b: we agree}]
`))
	require.NoError(t, err)
	p, ok := freely(t, "flow", Options{}, s)
	if !ok {
		t.Skip("no engine")
	}
	v := seeFree(p.Scene())
	require.NoError(t, v.check())
	classes := map[string]string{}
	for _, l := range v.links {
		classes[l.name] += l.class + ";"
	}
	require.Equal(t, map[string]string{
		"": "link free way implied;", "fs-link-a-to-f": "link free;", "fs-link-f-to-f": "link free back;", "fs-link-c-to-b": "link free back;", "fs-link-c-to-d": "link free way;", "fs-link-f-to-b": "link free both;",
	}, classes, "a customer goes from A to B in time; B and C have a link between them")
	require.Contains(t, v.cards, "fs-step-alone")
	require.Equal(t, "Service flow: 6 steps, 1 stage, 5 links, back to an earlier step: 2.", p.Description())
}

func TestLayoutOptions(t *testing.T) {
	s := example(t, "hotel")
	for kind, draw := range layouts {
		for _, o := range []Options{{Width: 399}, {Width: 4001}, {Cast: blueprint.CastOptions{By: 2}}, {ID: "1"}} {
			_, err := draw(t.Context(), o, s)
			var wrong *picture.OptionError
			require.ErrorAs(t, err, &wrong, kind)
		}
		_, err := draw(t.Context(), Options{}, nil)
		require.Error(t, err)
		_, err = draw(t.Context(), Options{Limits: picture.Limits{Steps: 1}}, s)
		require.ErrorIs(t, err, journey.ErrLimit)
		_, err = draw(t.Context(), Options{}, &blueprint.Service{})
		var problems journey.Problems
		require.ErrorAs(t, err, &problems)
		if p, ok := freely(t, kind, Options{NoTitle: true, NoLegend: true}, s); ok {
			require.NoError(t, seeFree(p.Scene()).check())
		}
		ended, end := context.WithCancel(t.Context())
		end()
		_, err = draw(ended, Options{}, s)
		require.ErrorIs(t, err, context.Canceled)
	}
	require.NotEqual(t, Options{}.Fingerprint(FlowKind, s), Options{}.Fingerprint(ActorsKind, s))
	require.Equal(t, "flow actors", FlowKind.String()+" "+ActorsKind.String())
}

// However large a service is, one call of the engine stays short and the picture
// whole.
func TestLargeFlow(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	s := random(rand.New(rand.NewPCG(3, 3)), 40, 6, 200)
	p, ok := freely(t, "flow", Options{}, s)
	if !ok {
		t.Skip("no engine")
	}
	require.NoError(t, seeFree(p.Scene()).check())
	p, _ = freely(t, "actors", Options{}, s)
	require.NoError(t, seeFree(p.Scene()).check())
}

// FuzzLayouts lays out whatever can be read.
func FuzzLayouts(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "services", "*.yaml"))
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data, false)
		f.Add(data, true)
	}
	f.Add([]byte("stages: [{name: a, touchpoints: [b, c]}]\nlinks: [b -> b, c -> b, b <-> c]"), false)
	f.Add([]byte("lanes: [{role: customer, steps: [a, b]}, {role: support, steps: [c, d]}]\nlinks: [a -> c, c <-> d, d ..> b, {d -> d: x}]"), true)
	f.Fuzz(func(t *testing.T, data []byte, phone bool) {
		s, err := blueprint.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		require.NoError(t, s.Place().Validate())
		o := Options{Width: 800, Limits: picture.Limits{Columns: 40, Lanes: 10, Steps: 150, Links: 100}}
		if phone {
			o.Width = 400
		}
		for kind, draw := range layouts {
			p, err := draw(t.Context(), o, s)
			if err != nil {
				require.ErrorIs(t, err, journey.ErrLimit)
				continue
			}
			require.NoError(t, p.SVG(io.Discard))
			require.NoError(t, seeFree(p.Scene()).check(), kind)
		}
	})
}

// Stock Graphviz reads the DOT: neato draws the same places.
func TestLayoutDOT(t *testing.T) {
	for name, write := range map[string]func(context.Context, io.Writer, *blueprint.Service) error{"flow": FlowDOT, "actors": ActorsDOT} {
		for _, service := range []string{"hotel", "repair", "training", "texts"} {
			var b bytes.Buffer
			err := write(t.Context(), &b, example(t, service))
			if errors.Is(err, ErrNoEngine) {
				t.Skip("no engine")
			}
			require.NoError(t, err)
			var again bytes.Buffer
			require.NoError(t, write(t.Context(), &again, example(t, service)))
			require.Equal(t, b.String(), again.String())
			broken := errors.New("disk full")
			require.Equal(t, broken, write(t.Context(), failWriter{broken}, example(t, service)))
			neato, err := exec.LookPath("neato")
			if err != nil {
				if inCI() {
					t.Error("neato is not there")
				}
				continue
			}
			cmd := exec.Command(neato, "-n2", "-Tplain")
			cmd.Stdin = bytes.NewReader(b.Bytes())
			var told bytes.Buffer
			cmd.Stderr = &told
			plain, err := cmd.Output()
			require.NoError(t, err, "%s %s", name, service)
			require.NotContains(t, told.String(), "3n+1")
			places := map[string][2]float64{}
			for line := range strings.Lines(string(plain)) {
				var id string
				var x, y float64
				if n, _ := fmt.Sscanf(line, "node %s %g %g", &id, &x, &y); n == 3 {
					places[strings.Trim(id, `"`)] = [2]float64{x * 72, y * 72}
				}
			}
			p, _ := freely(t, name, Options{}, example(t, service))
			v := seeFree(p.Scene())
			var dx, dy float64
			first := true
			for id, c := range v.cards {
				at, is := places[strings.TrimPrefix(strings.TrimPrefix(id, "fs-step-"), "fs-actor-")]
				if !is { // an id in quotes, with spaces
					continue
				}
				x, y := at[0]-(c.Left+c.Right)/2, at[1]+(c.Top+c.Bottom)/2
				if first {
					dx, dy, first = x, y, false
				}
				require.InDelta(t, dx, x, 0.8, "%s %s", service, id)
				require.InDelta(t, dy, y, 0.8, "%s %s", service, id)
			}
			require.False(t, first)
			dot := exec.Command("dot", "-Tplain")
			dot.Stdin = bytes.NewReader(b.Bytes())
			require.NoError(t, dot.Run())
		}
	}
}

type failWriter struct{ err error }

func (f failWriter) Write([]byte) (int, error) { return 0, f.err }

func BenchmarkFlow(b *testing.B)   { benchmarkLayout(b, "flow", example(b, "hotel")) }
func BenchmarkActors(b *testing.B) { benchmarkLayout(b, "actors", example(b, "hotel")) }

func benchmarkLayout(b *testing.B, kind string, s *blueprint.Service) {
	b.ReportAllocs()
	for b.Loop() {
		p, err := layouts[kind](b.Context(), Options{}, s)
		require.NoError(b, err)
		require.NoError(b, p.SVG(io.Discard))
	}
}
