package journey_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// Slips of the hand are told where they are, and what is wanted.
func TestSlips(t *testing.T) {
	const s = "\nstages: [{name: S, touchpoints: [T]}]\n"
	for _, c := range []struct{ doc, want string }{
		{"title:A", `1:7: there is no space after the colon; write "title: …"`},
		{"title:A" + s, `1:7: there is no space after the colon; write "title: …"`},
		{"scenario: x\ntitle:A" + s, `2:7: there is no space after the colon; write "title: …"`},
		{"stages: [{name: S, touchpoints: [T]}]\ntitle:A\n", `2:7: there is no space after the colon; write "title: …"`},
		{"title:A\nscenario:B" + s, "1:7: there is no space after the colon; write \"title: …\"\n2:10: there is no space after the colon; write \"scenario: …\""},
		{"persona:\n  name:Lin" + s, `2:8: persona: there is no space after the colon; write "name: …"`},
		{"stages: [{name:S, touchpoints: [T]}]", `1:16: stages[0].name:S: there is no space after the colon; write "name: …"`},
		{"stages:\n  - name: S\n    touchpoints:\n      - name:T\n", `4:14: stages[0].touchpoints[0]: there is no space after the colon; write "name: …"`},

		{"stages: [{name: S, touchpoints: [{name: T, emotion: 1,5}]}]", `1:53: stages[0].touchpoints[0].emotion: expected a number, found "1,5"; write 1.5`},
		{"scale: {min: 0,5, max: 5, neutral: 1,25}" + s, "1:14: scale.min: expected a number, found \"0,5\"; write 0.5\n1:36: scale.neutral: expected a number, found \"1,25\"; write 1.25"},
		{one("emotion: 1，5"), `5:18: stages[0].touchpoints[0].emotion: expected a number, found "1，5"; write 1.5`},

		{"title：酒店" + s, `1:6: full-width "：" where YAML wants ":"; write "title: …", with an ASCII colon and a space`},
		{"title：酒店\n", `1:6: full-width "：" where YAML wants ":"; write "title: …", with an ASCII colon and a space`},
		{"title： 酒店" + s, `1:6: full-width "：" where YAML wants ":"; write "title: …", with an ASCII colon and a space`},
		{"title: x\nstages：\n  - name: S\n    touchpoints: [T]\n", `2:7: full-width "：" where YAML wants ":"; write "stages: …", with an ASCII colon and a space`},
		{"stages:\n  - name：到达\n    touchpoints: [到店]\n", `2:9: full-width "：" where YAML wants ":"; write "name: …", with an ASCII colon and a space`},
		{"stages:\n  - name: 到达\n    touchpoints:\n      - name：到店\n      - 入住\n", `4:13: stages[0].touchpoints[0]: full-width "：" where YAML wants ":"; write "name: …", with an ASCII colon and a space`},
		{"stages: [{name：到达, touchpoints: [到店]}]", `1:15: stages[0].name：到达: full-width "：" where YAML wants ":"; write "name: …", with an ASCII colon and a space`},
		{"stages: [{name: 到达，touchpoints: [到店]}]", `1:19: full-width "，" where YAML wants ","; write ", "`},
		{"scale: {min: 1，max: 5, neutral: 3}" + s, `1:15: full-width "，" where YAML wants ","; write ", "`},
		{one("roles: [首触点，高频触点]"), `5:20: stages[0].touchpoints[0].roles[0]: full-width "，" where YAML wants ","; write ", " between the words of a list`},
		{"“title”: x" + s, `1:1: “title”: full-width "“" where YAML wants '"'`},
		{"title: “酒店：一晚: 两天”" + s, `1:8: full-width "“" where YAML wants '"'`},
		{`{"title"："x", "stages": []}`, `1:9: full-width "：" where YAML wants ":"; write "title: …", with an ASCII colon and a space`},
		{`{“title”: "x", "stages": [{"name": "S", "touchpoints": ["T"]}]}`, `1:2: “title”: full-width "“" where YAML wants '"'`},
		{"stages:\n  - ｛name: 到达, touchpoints: [到店]｝\n", `2:5: full-width "｛" where YAML wants "{"`},
		{"persona: ｛name: 林｝" + s, `1:10: full-width "｛" where YAML wants "{"`},
		{"persona:\n  ｛name: 林｝" + s, `2:3: persona.｛name: full-width "｛" where YAML wants "{"`},
		{"stages:\n  - name: 到达\n    touchpoints: ［到店, 入住］\n", `3:18: stages[0].touchpoints: full-width "［" where YAML wants "["`},
		{"expectations: ［快，好］" + s, `1:15: expectations: full-width "［" where YAML wants "["`},

		{"标题：x" + s, `1:3: full-width "：" where YAML wants ":"; write "标题: …", with an ASCII colon and a space`},
		{"subtitle:x" + s, `1:10: there is no space after the colon; write "subtitle: …"`},
		{"{\"title\"； \"x\"}", `1:9: invalid character '；' after object key; check commas, quotes and brackets before this place`},
		{"scale: {min: 1, max: 5}\nstages: [{name: S, touchpoints: [{name: T, emotion: 5}]}]", `1:8: scale.neutral: neutral is missing; add it, or remove the whole entry`},
		{"scale: {min: 1, max: five, neutral: 3}\nstages: [{name: S, touchpoints: [{name: T, emotion: 5}]}]", `1:22: scale.max: expected a number, found "five"`},
		{"scale: {min: 5, max: 1, neutral: 3}\nstages: [{name: S, touchpoints: [{name: T, emotion: 5}]}]", `1:8: scale: 5..1, neutral 3 is not a valid scale; min must be below max, with neutral between them, e.g. {min: 1, max: 5, neutral: 3}`},
		{"stages:\n  -\tname: S\n    touchpoints: [T]\n", `2:4: a tab stands where YAML expects a space; use spaces`},
		{"notes: [name:x, name：x, a]\npersona: x\ngoal: y\nscenario: [a" + s, `5:7: did not find expected ',' or ']'; a bracket is not closed, or a comma is missing, before this place`},
		{"stages:\n- name: S\n  touchpoints:\n  - name：T\n  - name: U\n  - name: V\n    notes: [a\ntitle: x\n", "4:9: full-width \"：\" where YAML wants \":\"; write \"name: …\", with an ASCII colon and a space\n8:6: did not find expected ',' or ']'; a bracket is not closed, or a comma is missing, before this place"},
		{"stages:\n\t- name: S\n", `2:1: the line is indented with a tab; use spaces`},
		{"stages:\n  - name: S\n    \ttouchpoints: [T]\n", `3:5: the line is indented with a tab; use spaces`},
		{"persona:\n\tname: x" + s, `2:1: the line is indented with a tab; use spaces`},
	} {
		t.Run(c.doc, func(t *testing.T) {
			_, err := journey.Read(strings.NewReader(c.doc))
			require.EqualError(t, err, c.want)
		})
	}
	for _, doc := range []string{ // text is text
		"title: 酒店：一晚，两天" + s, "title: “酒店”" + s, "title: a:b" + s, "notes: [name of a thing, 'name:x', 快，好]" + s, "notes:\n  - see http://example.org:80/x\n  - “name”：x\n  - ［可选］付款" + s,
		"scenario: |\n  title：x\n  title:y\n" + s, "persona: ｛林｝的朋友" + s, "stages: [{name: 到达：一, touchpoints: ['name:T', 12:30, a:b, “引号”, ［可选］付款]}]",
	} {
		_, err := journey.Read(strings.NewReader(doc))
		require.NoError(t, err, doc)
	}
}
