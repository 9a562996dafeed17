package journey_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

const twoPersonas = `
title: Hotel
persona: Lin Yue
evidence: {provenance: observed, n: 24}
stages:
  - name: Stay
    touchpoints:
      - {id: arrive, name: Arrive, emotion: 0.5, expectation: 1}
      - {name: Check in, emotion: -1}
others:
  - persona: Old Chen
    scores: {arrive: 1, check-in: {value: -2, provenance: assumed}}
  - state: to-be
    evidence: {provenance: proposed}
    scores: {check-in: 1.5}
`

func TestOthers(t *testing.T) {
	j, err := journey.Read(strings.NewReader(twoPersonas))
	require.NoError(t, err)
	all := j.Journeys()
	require.Len(t, all, 3)
	require.Same(t, j, all[0])
	scores := func(j *journey.Journey) (out []any) {
		for _, t := range j.All() {
			if t.Emotion == nil {
				out = append(out, nil)
				continue
			}
			out = append(out, t.Emotion.Value)
		}
		return out
	}
	require.Equal(t, []any{1.0, -2.0}, scores(all[1]))
	require.Equal(t, "Old Chen", all[1].Persona.Name)
	require.Zero(t, all[1].Evidence, "nobody says that the others were asked as well")
	require.Equal(t, []any{nil, 1.5}, scores(all[2]))
	require.Equal(t, "Lin Yue", all[2].Persona.Name)
	require.Equal(t, journey.ToBe, all[2].State)
	require.Equal(t, []any{0.5, -1.0}, scores(j), "not changed")
	for _, x := range all {
		require.NoError(t, x.Validate())
	}

	var b bytes.Buffer
	require.NoError(t, journey.Write(&b, j))
	require.Contains(t, b.String(), "scores: {arrive: 1, check-in: ")
	back, err := journey.Read(&b)
	require.NoError(t, err)
	require.Equal(t, j, back)
}

func TestBadOthers(t *testing.T) {
	for doc, want := range map[string]string{
		"{persona: A}":                                   `others[0].scores: there are no scores; add scores by the ids of touchpoints, e.g. {check-in: -1}`,
		"{scores: {arive: 1}}":                           `others[0].scores[0].at: no touchpoint has the id "arive"; did you mean "arrive"?`,
		"{scores: {arrive: 3}}":                          `others[0].scores[0]: score 3 is outside the scale -2..2, neutral 0; correct the score, or state the scale it was measured on`,
		"{scores: {arrive: 1, arrive: 2}}":               `others[0].scores[1]: "arrive" appears twice; keep one of them`,
		"{scores: [{at: arrive, value: 1}, {value: 2}]}": `others[0].scores[1].at: the score belongs to no touchpoint; state the id of a touchpoint`,
	} {
		_, err := journey.Read(strings.NewReader("stages: [{name: S, touchpoints: [Arrive]}]\nothers: [" + doc + "]"))
		require.ErrorContains(t, err, want, doc)
		require.Equal(t, 1, strings.Count(err.Error(), "\n")+1, "%s: %v", doc, err)
	}
}

func TestQuotes(t *testing.T) {
	j, err := journey.Read(strings.NewReader(`stages: [{name: S, touchpoints: [{name: A, quotes: ["plain text", {text: in full, by: Guest 7}]}]}]`))
	require.NoError(t, err)
	require.Equal(t, []journey.Quote{{Text: "plain text"}, {Text: "in full", By: "Guest 7"}}, j.Stages[0].Touchpoints[0].Quotes)
	_, err = journey.Read(strings.NewReader(`stages: [{name: S, touchpoints: [{name: A, quotes: [{by: Guest 7}]}]}]`))
	require.ErrorContains(t, err, "stages[0].touchpoints[0].quotes[0].text")
}

func TestImage(t *testing.T) {
	with := func(image string) error {
		j := &journey.Journey{Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "A"}}}}}
		j.Persona.Image = []byte(image)
		return j.Validate()
	}
	require.NoError(t, with(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>`))
	for image, want := range map[string]string{
		"no image": "persona.image: the image is not a PNG, JPEG or SVG",
		`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`: "persona.image: the SVG image holds <script>",
		strings.Repeat("x", 1<<20+1):                                       "persona.image: the image has 1048577 bytes",
	} {
		require.ErrorContains(t, with(image), want)
	}
}
