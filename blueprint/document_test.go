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
	for i := range s.Others {
		for k := range s.Others[i].Scores {
			s.Others[i].Scores[k].At = points[k]
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
			if v.Type().Field(i).Tag.Get("json") == "-" {
				continue
			}
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
2:36: lanes[1].role: unknown word "nope"; use one of "evidence", "customer", "frontstage", "backstage", "support", "time", "policy", "metrics", "owner", "emotion"`},
		{"lanes: [{label: X}]", `2:9: lanes[0].role: the lane has no role; use evidence, customer, frontstage, backstage or support, or time, policy, metrics, owner or emotion`},
		{"lanes: [{role: frontstage, steps: {eat: {id: a, name: A}, eet: B}}]", `2:59: lanes[0].steps[1].at: no touchpoint has the id "eet"; did you mean "eat"?`},
		{"lanes: [{role: frontstage, steps: [{name: A, at: eat, until: arrive}]}]", `2:62: lanes[0].steps[0].until: the step ends at "arrive", before it begins at "eat"; swap at and until`},
		{"lanes: [{role: support, id: x, steps: [{id: a, at: eat, name: B}, C]}, {id: x, role: support, steps: {eat: {id: a, name: B}}}]", `2:67: lanes[0].steps[1].at: the step has no touchpoint, and no link leads to it from a step that has one; set at to the id of a touchpoint, or link the step to one that has its place
2:77: lanes[1].id: id "x" already belongs to lanes[0]; give one of them another id
2:113: lanes[1].steps[0].id: id "a" already belongs to lanes[0].steps[0]; give one of them another id`},
		{"lanes: [{role: support, steps: {eat: {id: arrive, name: A}}}]", `2:43: lanes[0].steps[0].id: id "arrive" already belongs to stages[0].touchpoints[0]; give one of them another id`},
		{"lanes: [{role: support, steps: {eat: A, eat: B}}]\nlinks: [b -> arive]", `2:41: lanes[0].steps[1]: touchpoint "eat" appears twice; put both steps in one list
3:9: links[0].to: no step has the id "arive"; did you mean "arrive"?`},
		{"lanes: [{role: time, steps: {eat: {id: long, name: 5m}}}]\nlinks: [arive -> long, lon -> eat]", `3:9: links[0].from: no step has the id "arive"; did you mean "arrive"?
3:9: links[0].to: step "long" is in a secondary lane; link steps in evidence, customer, frontstage, backstage and support lanes
3:24: links[1].from: no step has the id "lon"; use one of "arrive", "eat"`},
		{"links: [arrive -> eat, arrive -> eat, arrive <-> eat, eat <-> arrive, {arrive -> eat: x}]", `2:24: links[1]: arrive -> eat repeats links[0]; remove one of them
2:55: links[3]: eat <-> arrive repeats links[2]; remove one of them`},
		{"links: [arrive, eat => arrive, arrive->eat, {eat->arrive: x}, eat -> et]", `2:9: links[0]: "arrive" is not a link; ` + shape + `
2:17: links[1]: "=>" is not an arrow; ` + shape + `
2:32: links[2]: "arrive->eat" is not a link; ` + shape + `
2:46: links[3]: "eat->arrive" is not a link; ` + shape + `
2:63: links[4].to: no step has the id "et"; did you mean "eat"?`},
		{"links: [arrive -> eat，eat -> arrive]", `2:9: links[0]: full-width "，" in the link "arrive -> eat，eat -> arrive"; ` + shape},
		{"links: [arrive → eat, arrive —> eat]", `2:9: links[0]: "→" is not an arrow; ` + shape + "\n" + `2:23: links[1]: "—>" is not an arrow; ` + shape},
		{"links: [{arrive -> eat: by hand -> arrive}]", `2:25: links[0]: the label "by hand -> arrive" contains an arrow; write two links, "arrive -> eat: by hand" and "eat -> arrive", or put the label in quotes`},
		{"links:\n- arrive ..> eat: by hand <..> arrive -> eat\n- eat -> arrive: ->\n- arrive <-> eat: 5->6", `3:19: links[0]: the label "by hand <..> arrive -> eat" contains an arrow; end the link with its label, and begin the next one at "eat"; or put the label in quotes
4:18: links[1]: the label "->" contains an arrow; end the link with its label, and begin the next one at "arrive"; or put the label in quotes
5:19: links[2]: the label "5->6" contains an arrow; end the link with its label, and begin the next one at "eat"; or put the label in quotes`},
		{"links: [{from: arrive, too: eat}]", `2:24: links[0].too: unknown key "too"; did you mean "to"?`},
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
	const (
		head  = "stages: [{name: S, touchpoints: [{id: order, name: Order}, Drink, {name: Pay, emotion: 1}]}]\n"
		lanes = "lanes: [{role: frontstage, steps: {order: {id: take, name: Take}, drink: Clear, pay: {name: Cash, until: pay}}}, {role: support, steps: {drink: Wash}}]\n"
		links = "links: [order -> take -> clear -> wash, {pay -> cash: cash}]\nideas: [{name: X, at: drink}]\n"
	)
	for _, c := range []struct{ doc, want string }{
		{strings.Replace(head+lanes+links, "-> take", "-> tak", 1), `links[0].to: no step has the id "tak"; did you mean "take" or "pay"?`},
		{strings.Replace(head+lanes+links, "touchpoints", "touchpoint", 1), `stages[0].touchpoint: unknown key "touchpoint"; did you mean "touchpoints"?`},
		{strings.Replace(head+lanes+links, "touchpoints", "触点", 1), `stages[0].触点: unknown key "触点"; use one of "id", "name", "phase", "goal", "touchpoints", "notes"`},
		{strings.Replace(head+lanes+links, "stages", "stagse", 1), `stagse: unknown key "stagse"; did you mean "stages" or "state"?`},
		{strings.Replace(head+lanes+links, "stages", "阶段", 1), `阶段: unknown key "阶段"; use one of "title", "persona", "scenario", "goal", "expectations", "state", "evidence", "scale", "stages", "others", "ideas", "weights" …`},
		{strings.Replace(head+lanes+links, "{id: order, name", "{id: order, nmae", 1), `stages[0].touchpoints[0].nmae: unknown key "nmae"; did you mean "name"?`},
		{strings.Replace(head+lanes+links, "{name: Pay,", "{nam: Pay,", 1), `stages[0].touchpoints[2].nam: unknown key "nam"; did you mean "name"?`},
		{strings.Replace(head+lanes+links, "{name: Pay,", "{name:Pay,", 1), `stages[0].touchpoints[2].name:Pay: there is no space after the colon; write "name: …"`},
		{strings.Replace(head+lanes+links, "[{id: order", "[{id: or der", 1), `stages[0].touchpoints[0].id: "or der" is not a valid id; use letters, digits and hyphens`},
		{strings.Replace(head+lanes+links, "Drink,", "{id: order, name: Drink},", 1), `stages[0].touchpoints[1].id: id "order" already belongs to stages[0].touchpoints[0]; give one of them another id`},
		{strings.Replace(head+lanes+links, "drink: Clear", "drink: {id: take, name: Clear}", 1), `lanes[0].steps[1].id: id "take" already belongs to lanes[0].steps[0]; give one of them another id`},
		{strings.Replace(head+lanes+links, "name: Cash", "id: order, name: Cash", 1), `lanes[0].steps[2].id: id "order" already belongs to stages[0].touchpoints[0]; give one of them another id`},
		{strings.Replace(head+lanes+links, "role: frontstage", "role: frontsage", 1), `lanes[0].role: unknown word "frontsage"; did you mean "frontstage"?`},
		{strings.Replace(head+lanes+links, "role: frontstage", "role: waiter", 1), `lanes[0].role: unknown word "waiter"; use one of "evidence", "customer", "frontstage", "backstage", "support", "time", "policy", "metrics", "owner", "emotion"`},
		{strings.Replace(head+lanes+links, "role: frontstage", "role: 前台", 1), `lanes[0].role: unknown word "前台"; did you mean "前台员工行为"?`},
		{strings.Replace(head+lanes+links, "role: frontstage,", "rolle: frontstage,", 1), `lanes[0].rolle: unknown key "rolle"; did you mean "role"?`},
		{strings.Replace(head+lanes+links, "role: frontstage,", "label: x,", 1), `lanes[0].role: the lane has no role; use evidence, customer, frontstage, backstage or support, or time, policy, metrics, owner or emotion`},
		{strings.Replace(head+lanes+links, "steps", "step", 1), `lanes[0].step: unknown key "step"; did you mean "steps"?`},
		{strings.Replace(head+lanes+links, "steps", "tasks", 1), `lanes[0].tasks: unknown key "tasks"; use one of "id", "role", "label", "channel", "owner", "steps"`},
		{strings.Replace(head+lanes+links, "lanes", "lane", 1), `lane: unknown key "lane"; did you mean "lanes"?`},
		{strings.Replace(head+lanes+links, "links", "link", 1), `link: unknown key "link"; did you mean "links"?`},
		{head + "lanes: [{role: customr, steps: {order: {id: order, name: Order}}}]", `lanes[0].role: unknown word "customr"; did you mean "customer"?`},
		{head + "lanes: [{role: client, steps: {order: {id: order, name: Order}}}]\nlinks: [order -> order]", `lanes[0].role: unknown word "client"; use one of "evidence", "customer", "frontstage", "backstage", "support", "time", "policy", "metrics", "owner", "emotion"`},
		{head + "lanes: [{role: emotoin, steps: [{at: order, emotion: 1}]}]", `lanes[0].role: unknown word "emotoin"; did you mean "emotion"?`},
		{head + "ideas: [{name: X, kind: apearance, tactic: setting}]", `ideas[0].kind: unknown word "apearance"; did you mean "appearance"?`},
		{strings.Replace(head+lanes+links, "emotion: 1", "emotion: {valeu: 1}", 1), `stages[0].touchpoints[2].emotion.valeu: unknown key "valeu"; did you mean "value"?`},
		{head + head + lanes + links, `stages: key "stages" appears twice; keep one of them`},
		{head + "stages: [{name: Z, touchpoints: [Taste]}]\nideas: [{name: X, at: taste}]\nlinks: [order -> taste]", `stages: key "stages" appears twice; keep one of them`},
	} {
		t.Run(c.doc, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.doc))
			var problems journey.Problems
			require.ErrorAs(t, err, &problems)
			require.Len(t, problems, 1, "%v", err)
			require.Positive(t, problems[0].Line)
			problems[0].Line, problems[0].Column = 0, 0
			require.Equal(t, c.want, problems[0].Error())
		})
	}
	// What is not a consequence is still told.
	_, err := Read(strings.NewReader(strings.Replace(head+lanes, "touchpoints", "touchpoint", 1) + "links: [order -> tke, take -> clear]\nideas: [{name: X, kind: x}]"))
	var problems journey.Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 3)
}

// The same where a program made the service.
func TestOneMistakeInAProgram(t *testing.T) {
	s := &Service{Lanes: []Lane{{Role: "waiter", Steps: []Step{{ID: "take", At: "order", Name: "Take"}}}}, Links: []Link{{From: "order", To: "take"}}}
	s.Stages = []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "Order"}}}}
	require.Len(t, s.Problems(), 1)
	s.Lanes[0].Role = ""
	require.Len(t, s.Problems(), 1)
	s.Lanes[0].Role = Frontstage
	require.Empty(t, s.Problems())
}
