package blueprint

import (
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func roundTrip(t testing.TB, s *Service) {
	t.Helper()
	for _, f := range []journey.Format{journey.YAML, journey.JSON} {
		var b bytes.Buffer
		require.NoError(t, WriteWith(&b, s, journey.WriteOptions{Format: f}))
		back, err := ReadWith(bytes.NewReader(b.Bytes()), journey.ReadOptions{MaxBytes: 64 << 20, MaxValues: 10_000_000})
		require.NoError(t, err, b.String())
		require.Equal(t, s, back, b.String())
	}
}

func TestExamplesRoundTrip(t *testing.T) {
	for _, name := range []string{"hotel", "training", "power"} {
		roundTrip(t, example(t, name))
	}
}

func TestHotelDocument(t *testing.T) {
	s := example(t, "hotel")
	require.Equal(t, 10, s.Len())
	require.Len(t, s.Lanes, 4)
	require.Len(t, s.Links, 21)
	require.Equal(t, Link{From: "arrive", To: "give-bags"}, s.Links[0])
	require.Equal(t, Step{ID: "prepare-food", At: "call", Name: "Prepare food", Duration: 20 * journey.Minute}, s.Lanes[3].Steps[1])
}

func TestLinkShorthands(t *testing.T) {
	for doc, want := range map[string][]Link{
		"a -> b":                                   {{From: "a", To: "b"}},
		"[a -> b <-> c]":                           {{From: "a", To: "b"}, {From: "b", To: "c", Both: true}},
		"[a ..> b, b <..> c]":                      {{From: "a", To: "b", Optional: true}, {From: "b", To: "c", Both: true, Optional: true}},
		"[{a -> b: says so}]":                      {{From: "a", To: "b", Label: "says so"}},
		"{a -> b: 5, }":                            {{From: "a", To: "b", Label: "5"}},
		"[{a -> b: '1 -> 2'}]":                     {{From: "a", To: "b", Label: "1 -> 2"}},
		"[{a ..> b <-> c: x}]":                     {{From: "a", To: "b", Optional: true, Label: "x"}, {From: "b", To: "c", Both: true, Label: "x"}},
		"[{from: a, to: b, both: true, label: y}]": {{From: "a", To: "b", Both: true, Label: "y"}},
		"[&l a -> b, {from: b, to: a}]":            {{From: "a", To: "b"}, {From: "b", To: "a"}},
		"[a   ->   a]":                             {{From: "a", To: "a"}},
		"[]":                                       nil,
		"":                                         nil,
	} {
		require.Equal(t, want, service(t, "links: "+doc).Links, doc)
	}
}

func TestStepShorthands(t *testing.T) {
	x, y := Step{At: "a", Name: "X"}, Step{At: "a", Name: "Y"}
	for doc, want := range map[string][]Step{
		"{a: X}": {x},
		"{a: [X, {name: Y}], b: {id: z, name: Z}}":        {x, y, {ID: "z", At: "b", Name: "Z"}},
		"[{at: a, name: X}, {name: Y, at: a}]":            {x, y},
		"{at: a, name: X}":                                {x},
		"{a: &c [X, Y], b: {name: Z, until: c}}":          {x, y, {At: "b", Until: "c", Name: "Z"}},
		"{a: X, b: {name: Z, marks: [fail], emotion: 1}}": {x, {At: "b", Name: "Z", Marks: []journey.Mark{{Kind: journey.FailPoint}}, Emotion: journey.Scored(1)}},
		"{}": nil,
		"":   nil,
	} {
		s := service(t, "lanes: [{role: backstage, steps: "+doc+"}]")
		require.Equal(t, want, s.Lanes[0].Steps, doc)
		roundTrip(t, s)
	}
	s := service(t, "lanes: [{role: backstage, steps: &s {a: &x X, b: *x}}, {role: support, steps: *s}, support]")
	require.Equal(t, s.Lanes[0].Steps, s.Lanes[1].Steps)
	require.Equal(t, Lane{Role: Support}, s.Lanes[2])
}

func TestJourneyAlone(t *testing.T) {
	s, err := Read(strings.NewReader("stages: [{name: S, touchpoints: [Arrive]}]"))
	require.NoError(t, err)
	require.Nil(t, s.Lanes)
	require.Nil(t, s.Links)
	roundTrip(t, s)
}

// Every field comes back, also those that are added one day.
func TestEveryFieldRoundTrips(t *testing.T) {
	s := new(Service)
	n := 0
	fill(reflect.ValueOf(s).Elem(), &n)
	// Only what must fit together is put right by hand.
	s.Scale = journey.Scale{Min: -1e6, Max: 1e6, Neutral: 1}
	var points []string
	for _, p := range s.All() {
		points = append(points, p.ID)
		p.Href = "#x"
		for i := range p.Marks {
			p.Marks[i].Probability, p.Marks[i].Tolerable = 0.5, journey.Week
		}
	}
	for i := range s.Ideas {
		idea := &s.Ideas[i]
		idea.At, idea.Plan.Due, idea.Tactic = points[0], "2026-12-31", ""
		*idea.Feasibility = journey.Feasibility{NeedFit: 6, Perceived: 7.5, Ease: 10}
	}
	for i := range s.Lanes {
		s.Lanes[i].Role = []Role{Frontstage, Support}[i]
		for k := range s.Lanes[i].Steps {
			st := &s.Lanes[i].Steps[k]
			st.At, st.Until, st.Href = points[0], points[1], "https://example.org/?a=b&c"
			for m := range st.Marks {
				st.Marks[m].Probability, st.Marks[m].Tolerable = 0.5, journey.Week
			}
		}
		s.Links[i].From, s.Links[i].To = s.Lanes[0].Steps[i].ID, s.Lanes[1].Steps[i].ID
	}
	require.NoError(t, s.Validate())
	roundTrip(t, s)
}

// fill states every field: two items a list, text that tempts the writer.
func fill(v reflect.Value, n *int) {
	*n++
	if words := v.MethodByName("MarshalText"); words.IsValid() && v.Kind() == reflect.String {
		for _, w := range []string{"as-is", "observed", "in-service", "online", "person", "brand", "key", "first", "fail", "time", "warmth", "delight", "elevation", "must-be", "trust", "sight", "prevent", "M", "quick-win", "open", "planned", "backstage", "customer", "high", "1"} {
			if v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(w)) == nil {
				return
			}
		}
		return // its package tests its words
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "ID" {
				v.Field(i).SetString(fmt.Sprintf("id-%d", *n))
				continue
			}
			fill(v.Field(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.String:
		v.SetString(fmt.Sprintf("%s %d: 文本", []string{"null", "- x", "# y", "'q'", "a -> b", "true\nsecond"}[*n%6], *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n) * map[bool]int64{true: int64(journey.Second), false: 1}[v.Type() == reflect.TypeFor[journey.Duration]()])
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.25)
	case reflect.Bool:
		v.SetBool(true)
	}
}

func TestProblems(t *testing.T) {
	const shape = `write it like "give-bags -> greet", "agree <-> confirm", or "a ..> b" for an optional one`
	const base = "stages: [{name: S, touchpoints: [Arrive, Eat]}]\n"
	for _, x := range []struct{ doc, want string }{
		{"lanes: [{role: backstagee}, {role: nope}]", `2:16: lanes[0].role: unknown word "backstagee"; did you mean "backstage"?
2:36: lanes[1].role: unknown word "nope"; known are "evidence", "customer", "frontstage", "backstage", "support", "time", "policy", "metrics", "owner", "emotion"`},
		{"lanes: [{label: X}]", `2:9: lanes[0].role: the lane has no role; use evidence, customer, frontstage, backstage or support, or time, policy, metrics, owner or emotion`},
		{"lanes: [{role: frontstage, steps: {eat: {id: a, name: A}, eet: B}}]", `2:59: lanes[0].steps[1].at: no touchpoint has the id "eet"; did you mean "eat"?`},
		{"lanes: [{role: frontstage, steps: [{name: A, at: eat, until: arrive}]}]", `2:62: lanes[0].steps[0].until: the step ends at "arrive", before it begins at "eat"; exchange at and until`},
		{"lanes: [{role: support, id: x, steps: [{id: a, at: eat, name: B}, C]}, {id: x, role: support, steps: {eat: {id: a, name: B}}}]", `2:67: lanes[0].steps[1].at: the step stands nowhere; state the id of the touchpoint that it stands under
2:77: lanes[1].id: id "x" is that of lanes[0] already; give one of them another id
2:113: lanes[1].steps[0].id: id "a" is that of lanes[0].steps[0] already; give one of them another id`},
		{"lanes: [{role: support, steps: {eat: {id: arrive, name: A}}}]", `2:43: lanes[0].steps[0].id: id "arrive" is that of stages[0].touchpoints[0] already; give one of them another id`},
		{"lanes: [{role: support, steps: {eat: A, eat: B}}]\nlinks: [b -> arive]", `2:41: lanes[0].steps[1]: touchpoint "eat" stands here twice; put both steps in one list
3:9: links[0].to: no step has the id "arive"; did you mean "arrive"?`},
		{"lanes: [{role: time, steps: {eat: {id: long, name: 5m}}}]\nlinks: [arive -> long, lon -> eat]", `3:9: links[0].from: no step has the id "arive"; did you mean "arrive"?
3:9: links[0].to: step "long" stands in a secondary lane; link steps of the evidence, customer, frontstage, backstage and support lanes
3:24: links[1].from: no step has the id "lon"; known are "arrive", "eat"`},
		{"links: [arrive -> eat, arrive -> eat, arrive <-> eat, eat <-> arrive, {arrive -> eat: x}]", `2:24: links[1]: arrive -> eat is links[0] already; remove one of them
2:55: links[3]: eat <-> arrive is links[2] already; remove one of them`},
		{"links: [arrive, eat => arrive, arrive->eat, {eat->arrive: x}, eat -> et]", `2:9: links[0]: "arrive" is not a link; ` + shape + `
2:17: links[1]: "=>" is not an arrow; ` + shape + `
2:32: links[2]: "arrive->eat" is not a link; ` + shape + `
2:46: links[3]: "eat->arrive" is not a link; ` + shape + `
2:63: links[4].to: no step has the id "et"; did you mean "eat"?`},
		{"links: [{arrive -> eat: by hand -> arrive}]", `2:25: links[0]: the label "by hand -> arrive" holds an arrow; write two links, "arrive -> eat: by hand" and "eat -> arrive", or put the label in quotes`},
		{"links:\n- arrive ..> eat: by hand <..> arrive -> eat\n- eat -> arrive: ->\n- arrive <-> eat: 5->6", `3:19: links[0]: the label "by hand <..> arrive -> eat" holds an arrow; end the link with its label, and begin the next one at "eat"; or put the label in quotes
4:18: links[1]: the label "->" holds an arrow; end the link with its label, and begin the next one at "arrive"; or put the label in quotes
5:19: links[2]: the label "5->6" holds an arrow; end the link with its label, and begin the next one at "eat"; or put the label in quotes`},
		{"links: [{from: arrive, too: eat}]", `2:9: links[0].to: the link has no end here; state the id of a step
2:24: links[0].too: unknown key "too"; did you mean "to"?`},
	} {
		t.Run(x.doc, func(t *testing.T) {
			s, err := Read(strings.NewReader(base + x.doc))
			require.Nil(t, s)
			var problems journey.Problems
			require.ErrorAs(t, err, &problems)
			require.Equal(t, x.want, err.Error())
		})
	}
}

func TestErrorsOfOthersComeBack(t *testing.T) {
	mine := errors.New("mine")
	_, err := Read(iotest.ErrReader(mine))
	require.ErrorIs(t, err, mine)
	_, err = ReadFile("nowhere.yaml")
	require.Error(t, err)
	require.Error(t, Write(io.Discard, nil))
	require.Error(t, Write(io.Discard, &Service{}))
}

// Aliases repeat long chains and cells at no cost to who writes them.
func TestBombs(t *testing.T) {
	base := "stages: [{name: S, touchpoints: [a]}]\n"
	chain := strings.Repeat("a -> ", 20_000) + "a"
	cell := "[" + strings.Repeat("x, ", 20_000) + "x]"
	var cells strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&cells, ", k%d: *x", i)
	}
	for name, doc := range map[string]string{
		"good chains": "links: [&x " + chain + strings.Repeat(", *x", 100_000) + "]",
		"bad chains":  "links: [&x " + chain + " ->" + strings.Repeat(", *x", 100_000) + "]",
		"cells":       "lanes: [{role: support, steps: {a: &x " + cell + cells.String() + "}}]",
		"ring":        "links: &x [*x]",
		"all wrong":   "links: [" + strings.Repeat("b -> c, ", 30_000) + "]",
	} {
		_, err := Read(strings.NewReader(base + doc))
		require.Error(t, err, name)
	}
}

func TestOneMistakeIsToldOnce(t *testing.T) {
	_, err := Read(strings.NewReader("stages: [{name: S, touchpoints: [order, drink]}]\nlinks:\n  - order -> tak -> drink\n"))
	var problems journey.Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 1)
	require.Equal(t, `3:5: links[0].to: no step has the id "tak"; known are "order", "drink"`, problems[0].Error())
}
