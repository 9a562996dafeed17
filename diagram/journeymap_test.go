package diagram

import (
	"bytes"
	"encoding"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/doc/hostile"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// mapScene is the scene of a map.
func mapScene(t testing.TB, o Options, j *journey.Journey) *scene.Scene {
	t.Helper()
	p, err := o.JourneyMap(t.Context(), j)
	require.NoError(t, err)
	return p.Scene()
}

// TestRandomMaps: 1 to 60 columns, any fields, texts that break things: no text
// leaves the page or covers another one, and no card, pill or panel either.
func TestRandomMaps(t *testing.T) {
	sizes := []int{1, 2, 3, 9, 10, 11, 30, 60}
	for range 30 {
		sizes = append(sizes, 1+rand.New(rand.NewPCG(uint64(len(sizes)), 3)).IntN(20))
	}
	if testing.Short() {
		sizes = sizes[:12]
	}
	for i, n := range sizes {
		t.Run(fmt.Sprintf("%d: %d", i, n), func(t *testing.T) {
			t.Parallel()
			j := randomJourney(t, rand.New(rand.NewPCG(uint64(i), 10)), n)
			lang := []journey.Language{journey.English, journey.Chinese}[i%2]
			s := mapScene(t, Options{Language: lang}, j)
			scenetest.Sound(t, s)
			nested(t, s)
			p, err := Options{Language: lang, Rows: append(DualRows(), Row{Name: "time"}, Row{Name: "needs"})}.Dual(t.Context(), &blueprint.Service{Journey: *j, Lanes: []blueprint.Lane{{Role: blueprint.Support, Steps: []blueprint.Step{{At: j.Stages[0].Touchpoints[0].ID, Name: "x"}}}}})
			require.NoError(t, err)
			scenetest.Sound(t, p.Scene())
		})
	}
}

// nested: what stands in a card stands inside of it.
func nested(t *testing.T, s *scene.Scene) {
	s.Walk(func(it scene.Item, in []*scene.Group) {
		g := in[len(in)-1]
		text, is := it.(scene.Text)
		if !is || !strings.HasPrefix(g.Class, "step") {
			return
		}
		card := scenetest.Of(g.Items[0])
		b := scenetest.Of(text)
		require.True(t, b.Left >= card.Left-0.1 && b.Right <= card.Right+0.1 && b.Top >= card.Top-1 && b.Bottom <= card.Bottom+1, "%v leaves %v", b, card)
	})
}

// randomJourney states most fields, with hostile texts.
func randomJourney(t testing.TB, rnd *rand.Rand, n int) *journey.Journey {
	t.Helper()
	f := hostile.Filler{Rand: rnd, Words: vocabularyWords()}
	j := &journey.Journey{}
	f.Fill(j)
	j.Scale, j.Weights, j.Persona.Image, j.Others, j.Evidence.N = journey.Scale{}, journey.Weights{}, nil, nil, 7
	j.Stages = nil
	score := func() *journey.Score {
		if rnd.IntN(5) == 0 {
			return nil
		}
		return &journey.Score{Value: float64(rnd.IntN(41)-20) / 10, Provenance: []journey.Provenance{"", journey.Assumed, journey.Observed}[rnd.IntN(3)]}
	}
	for c := range n {
		if c == 0 || rnd.IntN(3) == 0 {
			st := journey.Stage{}
			f.Fill(&st)
			st.ID, st.Touchpoints = fmt.Sprint("stage", c), nil
			j.Stages = append(j.Stages, st)
		}
		var p journey.Touchpoint
		f.Fill(&p)
		p.ID, p.Href, p.Frequency = fmt.Sprint("t", c), "", 0
		p.Emotion, p.Expectation = score(), score()
		p.Duration, p.Tolerable = journey.Duration(rnd.IntN(3))*journey.Hour, journey.Duration(rnd.IntN(3))*journey.Minute
		for i := range p.Marks {
			p.Marks[i] = journey.Mark{Kind: journey.MarkKinds()[rnd.IntN(7)], Note: p.Marks[i].Note, Tolerable: journey.Minute, Duration: journey.Hour}
		}
		for i := range p.Moments {
			p.Moments[i].Kind = journey.Pride
		}
		p.Roles = slices.Compact(slices.Sorted(slices.Values(p.Roles)))
		st := &j.Stages[len(j.Stages)-1]
		st.Touchpoints = append(st.Touchpoints, p)
	}
	for i := range j.Ideas {
		idea := &j.Ideas[i]
		idea.ID, idea.At, idea.Tactic, idea.Plan.Due = fmt.Sprint("idea", i), fmt.Sprint("t", rnd.IntN(n)), "", ""
		if idea.Feasibility != nil {
			*idea.Feasibility = journey.Feasibility{NeedFit: 7, Perceived: 8, Ease: float64(6 + rnd.IntN(5))}
		}
	}
	require.NoError(t, j.Validate())
	return j
}

func vocabularyWords() []string {
	var out []string
	add := func(list ...encoding.TextMarshaler) {
		for _, w := range list {
			b, _ := w.MarshalText()
			out = append(out, string(b))
		}
	}
	for _, list := range []any{journey.States(), journey.Phases(), journey.Provenances(), journey.MarkKinds(), journey.ChannelKinds(), journey.Objects(), journey.Ownerships(), journey.Classes(), journey.KeyRoles(), journey.Costs(), journey.Feelings(), journey.Senses(), journey.PeakMoments(), journey.Themes(), journey.KanoClasses(), journey.IdeaKinds()} {
		v := reflect.ValueOf(list)
		for i := range v.Len() {
			add(v.Index(i).Interface().(encoding.TextMarshaler))
		}
	}
	return out
}

// unseen are the fields of a journey that have no place in a row and stand in
// appendices only: the record that keeps a touchpoint in order, notes, plans, and
// what tells how scores came about.
var unseen = []string{
	"Stages.Touchpoints.Management", "Stages.Touchpoints.Notes", "Stages.Notes", "Notes", "Ideas.Note", "Ideas.Plan",
	"Stages.Touchpoints.Emotion.Source", "Stages.Touchpoints.Expectation.Source", "Others.Scores.Score.Source", "Stages.Touchpoints.Marks.Note",
	"Others.Persona.Group", "Others.Persona.Description", "Others.Persona.Quote", "Others.Persona.Traits",
}

// TestEveryFieldIsSeen: every text of a journey stands in the map or, a few of them,
// in its appendix; every text of a service in the appendix of the blueprint.
func TestEveryFieldIsSeen(t *testing.T) {
	s := new(blueprint.Service)
	given := filled(s)
	j := &s.Journey
	p := &j.Stages[0].Touchpoints[0]
	p.ID, j.Ideas[0].At, j.Others[0].Scores[0].At = "a", "a", "a"
	j.Ideas[0].Kind, j.Ideas[0].Tactic, j.Ideas[0].Feasibility = journey.Prevent, journey.Clarify, nil
	j.Ideas[0].Plan.Due = "2026-12-31"
	p.Emotion.Value, p.Expectation.Value = 1, 0
	st := &s.Lanes[0].Steps[0]
	s.Lanes[0].Role, st.ID, st.At, st.Until = blueprint.Frontstage, "s", "a", ""
	s.Lanes[0].Steps = append(s.Lanes[0].Steps, blueprint.Step{ID: "s2", At: "a", Name: "second"})
	s.Links[0].From, s.Links[0].To = "s", "s2"

	said := strings.Join(scenetest.Said(mapScene(t, Options{}, j)), "\n")
	all := strings.Join(scenetest.Said(mapScene(t, Options{Appendix: true}, j)), "\n")
	dual := strings.Join(scenetest.Said(sound(t, func() (*picture.Picture, error) { return Options{Appendix: true}.Dual(t.Context(), s) })), "\n")
	lanes := strings.Join(scenetest.Said(sound(t, func() (*picture.Picture, error) { return Options{Appendix: true}.Blueprint(t.Context(), s) })), "\n")
	for text, path := range given {
		if in, is := strings.CutPrefix(path, "Journey."); is {
			hidden := slices.ContainsFunc(unseen, func(u string) bool { return in == u || strings.HasPrefix(in, u+".") })
			require.Equal(t, !hidden, strings.Contains(said, text), "%s: is it drawn?", path)
			require.Contains(t, all, text, "%s: is it in the appendix?", path)
		}
		require.Contains(t, dual, text, path)
		require.Contains(t, lanes, text, path)
	}
	require.Contains(t, all, "2026-12-31")
	require.Contains(t, lanes, "1.2 "+st.Name, "steps have numbers; the first is the one of the customer")
	require.Greater(t, len(given), 60)
}

func sound(t *testing.T, draw func() (*picture.Picture, error)) *scene.Scene {
	t.Helper()
	p, err := draw()
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	return p.Scene()
}

// filled gives every field of a service something to say, and returns the paths of
// its texts by what they say.
func filled(s *blueprint.Service) map[string]string {
	given := map[string]string{}
	n := 0
	var fill func(v reflect.Value, path string)
	fill = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), path)
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if f.Tag.Get("json") != "-" && !slices.Contains([]string{"ID", "At", "Until", "From", "To", "Href", "Due"}, f.Name) {
					fill(v.Field(i), strings.TrimPrefix(path+"."+f.Name, "."))
				}
			}
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), path)
		case reflect.String:
			if v.Type() == reflect.TypeFor[string]() {
				n++
				v.SetString(fmt.Sprintf("q%dz", n))
				given[v.String()] = path
				return
			}
			u := v.Addr().Interface().(encoding.TextUnmarshaler)
			for _, w := range vocabularyWords() {
				if u.UnmarshalText([]byte(w)) == nil {
					break
				}
			}
		}
	}
	fill(reflect.ValueOf(s).Elem(), "")
	return given
}

func TestMapRows(t *testing.T) {
	j := &example(t, "hotel").Journey
	heads := func(o Options) (out []string) {
		s := mapScene(t, o, j)
		s.Walk(func(it scene.Item, in []*scene.Group) {
			if g, is := it.(*scene.Group); is && strings.HasPrefix(g.Class, "row row-") {
				out = append(out, strings.TrimPrefix(g.Class, "row row-"))
			}
		})
		return out
	}
	usual := heads(Options{})
	require.Subset(t, usual, []string{"actions", "emotion", "pains", "ideas"})
	require.NotContains(t, usual, "senses", "rows without content are left out")
	require.Equal(t, []string{"pains", "emotion"}, heads(Options{Rows: []Row{{Name: "pains"}, {Name: "emotion"}}}))

	s := mapScene(t, Options{Rows: []Row{{Name: "pains", Label: "What hurts", Collapsed: true}, {Name: "risk", Label: "Risk", Texts: map[string]string{"check-in": "no card"}}}}, j)
	said := scenetest.Said(s)
	require.Contains(t, said, "What hurts")
	require.Contains(t, said, "Risk")
	require.Contains(t, said, "no card")
	for _, p := range j.Stages[1].Touchpoints[0].Pains {
		require.NotContains(t, said, p.Text)
	}
	for _, bad := range []Options{
		{Rows: []Row{{Name: "paisn"}}}, {Rows: []Row{{Name: "pains"}, {Name: "pains"}}}, {Rows: []Row{{Name: "own", Texts: map[string]string{"check-in": "x"}}}},
	} {
		_, err := bad.JourneyMap(t.Context(), j)
		var o *picture.OptionError
		require.ErrorAs(t, err, &o)
		require.Equal(t, "Rows", o.Option)
	}
	_, err := Options{Rows: []Row{{Name: "paisn"}}}.JourneyMap(t.Context(), j)
	require.ErrorContains(t, err, `no row is called "paisn"; there are actions, channels, thoughts, emotion, pains`)
}

// TestCompared: other journeys are matched by the ids of their touchpoints, told
// apart by more than colour, and what the map has not is named.
func TestCompared(t *testing.T) {
	point := func(id string, v float64) journey.Touchpoint {
		return journey.Touchpoint{ID: id, Name: strings.ToUpper(id), Emotion: journey.Scored(v)}
	}
	j := &journey.Journey{Persona: journey.Persona{Name: "Ann"}, Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{point("a", 1), point("b", -1)}}}}
	o := &journey.Journey{Persona: journey.Persona{Name: "Bob"}, Stages: []journey.Stage{{Name: "T", Touchpoints: []journey.Touchpoint{point("b", 2), point("c", 0)}}}}
	s := mapScene(t, Options{Compare: []*journey.Journey{o}}, j)
	scenetest.Sound(t, s)
	said := strings.Join(scenetest.Said(s), "\n")
	require.Contains(t, said, "Of Bob, not on this map: C.")
	require.Contains(t, said, "Ann")
	var squares []scene.Rect
	for _, it := range scenetest.Classed(s, "dot") {
		if r, is := it.(scene.Rect); is && r.Stroke == theme.Series2 {
			squares = append(squares, r)
		}
	}
	require.Len(t, squares, 2, "at b, and in the legend")
	b := scenetest.Classed(s, "dot strong")[0].(scene.Circle) // Ann's low, at b
	require.Equal(t, b.X, squares[0].X+squares[0].W/2)
	require.Less(t, squares[0].Y, b.Y)
}

func TestPersonaImage(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, 2, 2))))
	j := &journey.Journey{Persona: journey.Persona{Name: "Zoë Ann", Image: b.Bytes()}, Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "A"}}}}}
	p, err := JourneyMap(t.Context(), j)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, p.SVG(&out))
	require.Contains(t, out.String(), `href="data:image/png;base64,iVBOR`)
	require.NotContains(t, scenetest.Said(p.Scene()), "ZA", "no initials beside it")
	j.Persona.Image = []byte("<svg/>")
	_, err = JourneyMap(t.Context(), j)
	require.ErrorContains(t, err, "persona.image: the image is not a PNG, JPEG or SVG")
}

func BenchmarkJourneyMap(b *testing.B) {
	for name, j := range map[string]*journey.Journey{"hotel": &example(b, "hotel").Journey, "60 columns": randomJourney(b, rand.New(rand.NewPCG(1, 1)), 60)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				p, err := JourneyMap(b.Context(), j)
				if err != nil {
					b.Fatal(err)
				}
				_ = p.SVG(&out)
			}
			b.ReportMetric(float64(out.Len()), "B/svg")
		})
	}
}
