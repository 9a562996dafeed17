package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

var update = flag.Bool("update", false, "write schema/frontstage.schema.json anew")

const committed = "../../schema/frontstage.schema.json"

// TestCommitted holds that the schema in the repository is that of the types.
func TestCommitted(t *testing.T) {
	made, err := JSON()
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile(committed, made, 0o644))
	}
	there, err := os.ReadFile(committed)
	require.NoError(t, err)
	require.Equal(t, string(made), string(there), "go test ./internal/schema -update")
}

func resolved(t testing.TB) *jsonschema.Resolved {
	t.Helper()
	made, err := JSON()
	require.NoError(t, err)
	var s jsonschema.Schema
	require.NoError(t, json.Unmarshal(made, &s))
	r, err := s.Resolve(nil)
	require.NoError(t, err)
	return r
}

// plain is what a YAML document holds, as JSON has it: aliases followed, dates as text.
func plain(t testing.TB, n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return plain(t, n.Content[0])
	case yaml.AliasNode:
		return plain(t, n.Alias)
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			out[n.Content[i].Value] = plain(t, n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range n.Content {
			out = append(out, plain(t, c))
		}
		return out
	}
	var v any
	if n.Tag == "!!timestamp" {
		return n.Value
	}
	require.NoError(t, n.Decode(&v))
	text, err := json.Marshal(v)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &v))
	return v
}

func parsed(t testing.TB, source string) any {
	t.Helper()
	var n yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte(source), &n), source)
	return plain(t, &n)
}

// TestDocuments holds that every document of the repository is valid.
func TestDocuments(t *testing.T) {
	r := resolved(t)
	var files []string
	for _, pattern := range []string{"../../testdata/services/*.yaml", "../starter/documents/*.yaml"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, found, pattern)
		files = append(files, found...)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		require.NoError(t, r.Validate(parsed(t, string(source))), name)
	}
}

// taken are documents that the reader takes; each holds a shorthand or an unusual form.
var taken = map[string]string{
	"steps that find their places": "stages: [{name: A, touchpoints: [B]}]\nlanes: [{role: customer, steps: {b: {id: y, name: Y}}}, {role: support, steps: [X, {name: Z}]}]\nlinks: [y -> x -> z]",
	"customer's steps alone":       "lanes: [{role: customer, steps: [A, B]}]\nlinks: [a -> b]",
	"shortest":                     "stages: {name: A, touchpoints: B}",
	"label as word":                "stages: [{name: A, phase: 服务中, touchpoints: [B]}]",
	"other case":                   "stages: [{name: A, phase: IN-service, touchpoints: [{name: B, channelKind: face  TO face}]}]",
	"empty values":                 "title:\npersona:\nscale:\nstages: [{name: A, phase: , goal: , touchpoints: [{name: B, emotion: , duration: , pains: , roles: }]}]\nlanes:\nlinks:\nideas:",
	"numbers as text":              "title: 2026\nstages: [{name: 1, touchpoints: [2.5, true, 2026-01-01]}]",
	"persona as text":              "persona: Lin\nstages: [{name: A, touchpoints: [B]}]",
	"lone items":                   "stages: [{name: A, touchpoints: {name: B, pains: slow, roles: first, marks: fail, needs: {text: x, kano: must-be}}}]\nnotes: one",
	"score in full":                "stages: [{name: A, touchpoints: [{name: B, emotion: {value: 1, n: 3}, expectation: -0.5}]}]",
	"duration 0":                   "stages: [{name: A, touchpoints: [{name: B, duration: 0, tolerable: '1h 30m'}]}]",
	"lanes":                        "stages: [{name: A, touchpoints: [B, C]}]\nlanes: [customer, {role: 前台员工行为, steps: {b: [X, {name: Y, marks: [fail]}], c: Z}}, {role: Backstage, steps: [{at: b, until: c, name: W}]}]",
	"a lone step":                  "stages: [{name: A, touchpoints: [B]}]\nlanes: {role: support, steps: {at: b, name: X}}",
	"emotion lane":                 "stages: [{name: A, touchpoints: [B]}]\nlanes: [{role: emotion, steps: [{at: b, emotion: -1}]}]",
	"links":                        "stages: [{name: A, touchpoints: [B, C, D]}]\nlinks: [b -> c ..> d, {b <-> c: agreed}, {from: d, to: b, both: true}, {c <..> d: }]",
	"one link":                     "stages: [{name: A, touchpoints: [B, C]}]\nlinks: b -> c",
	"others":                       "stages: [{name: A, touchpoints: [B, C]}]\nothers: [{state: to-be, scores: {b: 1, c: {value: 0, provenance: assumed}}}, {persona: X, scores: [{at: b, value: 1}]}]",
	"ideas":                        "stages: [{name: A, touchpoints: [B]}]\nideas: [X, {name: Y, at: b, kind: prevent, tactic: clarify, feasibility: {needFit: 6, perceived: 10, ease: 7.5}, plan: {due: 2026-12-31}}]\nweights: {needFit: 2}",
	"ids of any script":            "stages: [{id: 一, name: A, touchpoints: [{id: 点单_1.a-b, name: B}, {id: 7, name: C}]}]",
	"wait":                         "stages: [{name: A, touchpoints: [{name: B, marks: [{kind: wait, standard: 3m, tolerable: 5m, probability: 0.1}]}]}]",
}

// refused are documents that the reader refuses for what a schema can know, by the
// kind of their problem.
var refused = map[string]string{
	"unknown key":                "titel: X\nstages: [{name: A, touchpoints: [B]}]",
	"unknown key of a stage":     "stages: [{name: A, fase: x, touchpoints: [B]}]",
	"unknown key of a score":     "stages: [{name: A, touchpoints: [{name: B, emotion: {value: 1, sd: 2}}]}]",
	"unknown key of a lane":      "stages: [{name: A, touchpoints: [B]}]\nlanes: [{role: support, colour: red}]",
	"unknown key of a step":      "stages: [{name: A, touchpoints: [B]}]\nlanes: [{role: support, steps: {b: {name: X, color: red}}}]",
	"unknown key of a full step": "stages: [{name: A, touchpoints: [B]}]\nlanes: [{role: support, steps: [{at: b, name: X, color: red}]}]",
	"unknown key of a link":      "stages: [{name: A, touchpoints: [B]}]\nlinks: [{from: b, to: b, style: x}]",
	"a list is no document":      "[a]",
	"a text is no document":      "hello",
	"no stages":                  "title: X",
	"stages without touchpoints": "stages: [{name: A}]",
	"stage that is only a name":  "stages: [A, {name: B, touchpoints: [C]}]",
	"empty stages":               "stages: []",
	"stage without a name":       "stages: [{touchpoints: [B]}]",
	"touchpoint without a name":  "stages: [{name: A, touchpoints: [{action: x}]}]",
	"empty name":                 "stages: [{name: ' ', touchpoints: [B]}]",
	"null name":                  "stages: [{name: , touchpoints: [B]}]",
	"pain without a text":        "stages: [{name: A, touchpoints: [{name: B, pains: [{cost: time}]}]}]",
	"mark without a kind":        "stages: [{name: A, touchpoints: [{name: B, marks: [{note: x}]}]}]",
	"moment without a kind":      "stages: [{name: A, touchpoints: [{name: B, moments: [{text: x}]}]}]",
	"score without a value":      "stages: [{name: A, touchpoints: [{name: B, emotion: {n: 1}}]}]",
	"half a scale":               "scale: {min: 1, max: 5}\nstages: [{name: A, touchpoints: [B]}]",
	"half a feasibility":         "stages: [{name: A, touchpoints: [B]}]\nideas: [{name: X, feasibility: {needFit: 7, ease: 7}}]",
	"feasibility of 5":           "stages: [{name: A, touchpoints: [B]}]\nideas: [{name: X, feasibility: {needFit: 5, perceived: 7, ease: 7}}]",
	"lane without a role":        "stages: [{name: A, touchpoints: [B]}]\nlanes: [{label: X}]",
	"step without a name":        "stages: [{name: A, touchpoints: [B]}]\nlanes: [{role: support, steps: [{at: b}]}]",
	"link without an end":        "stages: [{name: A, touchpoints: [B]}]\nlinks: [{from: b}]",
	"link that is none":          "stages: [{name: A, touchpoints: [B]}]\nlinks: [b c]",
	"arrow that is none":         "stages: [{name: A, touchpoints: [B]}]\nlinks: [b => b]",
	"arrow without a space":      "stages: [{name: A, touchpoints: [B]}]\nlinks: [b->b]",
	"others without scores":      "stages: [{name: A, touchpoints: [B]}]\nothers: [{state: to-be}]",
	"others with empty scores":   "stages: [{name: A, touchpoints: [B]}]\nothers: [{scores: {}}]",
	"list for text":              "title: [a]\nstages: [{name: A, touchpoints: [B]}]",
	"mapping for text":           "title: {a: b}\nstages: [{name: A, touchpoints: [B]}]",
	"text for a number":          "stages: [{name: A, touchpoints: [{name: B, emotion: good}]}]",
	"quoted number":              "stages: [{name: A, touchpoints: [{name: B, emotion: '1'}]}]",
	"text for true":              "stages: [{name: A, touchpoints: [B]}]\nlinks: [{from: b, to: b, both: yes}]",
	"fraction for a count":       "evidence: {n: 1.5}\nstages: [{name: A, touchpoints: [B]}]",
	"negative count":             "evidence: {n: -1}\nstages: [{name: A, touchpoints: [B]}]",
	"number for a duration":      "stages: [{name: A, touchpoints: [{name: B, duration: 5}]}]",
	"word for a duration":        "stages: [{name: A, touchpoints: [{name: B, duration: 5 min}]}]",
	"list for a mapping":         "persona: [a]\nstages: [{name: A, touchpoints: [B]}]",
	"unknown phase":              "stages: [{name: A, phase: later, touchpoints: [B]}]",
	"unknown role":               "stages: [{name: A, touchpoints: [B]}]\nlanes: [frontdesk]",
	"unknown mark":               "stages: [{name: A, touchpoints: [{name: B, marks: [bang]}]}]",
	"unknown kano":               "stages: [{name: A, touchpoints: [{name: B, needs: [{text: x, kano: nice}]}]}]",
	"unknown tactic":             "stages: [{name: A, touchpoints: [B]}]\nideas: [{name: X, tactic: hope}]",
	"list for a word":            "state: [as-is]\nstages: [{name: A, touchpoints: [B]}]",
	"date that is none":          "stages: [{name: A, touchpoints: [B]}]\nideas: [{name: X, plan: {due: soon}}]",
	"id with a space":            "stages: [{name: A, touchpoints: [{id: a b, name: B}]}]",
	"probability of 2":           "stages: [{name: A, touchpoints: [{name: B, marks: [{kind: fail, probability: 2}]}]}]",
}

// TestTaken holds that whatever stands above is what reader and schema agree on.
func TestTaken(t *testing.T) {
	r := resolved(t)
	for name, source := range taken {
		t.Run(name, func(t *testing.T) {
			_, err := blueprint.Read(strings.NewReader(source))
			require.NoError(t, err)
			require.NoError(t, r.Validate(parsed(t, source)))
		})
	}
	for name, source := range refused {
		t.Run(name, func(t *testing.T) {
			_, err := blueprint.Read(strings.NewReader(source))
			require.Error(t, err)
			require.Error(t, r.Validate(parsed(t, source)))
		})
	}
}

// TestMadeWrong takes documents apart that hold most of what there is: every key of every mapping is
// misspelled, left out, and given a list of lists, one at a time. Where the reader
// says that a key, a type, a word or something missing is the matter, so does the
// schema; where it says nothing, the schema says nothing.
func TestMadeWrong(t *testing.T) {
	r := resolved(t)
	for _, name := range []string{"starter/documents/service-full.en.yaml", "starter/documents/service-full.zh.yaml", "../testdata/services/hard.yaml"} {
		source, err := os.ReadFile("../" + name)
		require.NoError(t, err)
		whole := parsed(t, string(source))
		tried := 0
		walk(whole, func(m map[string]any, key string) {
			value := m[key]
			for _, how := range []string{"misspelled", "left out", "lists", "text"} {
				delete(m, key)
				switch how {
				case "misspelled":
					m["x"+key+"x"] = value
				case "lists":
					m[key] = []any{[]any{[]any{}}}
				case "text":
					m[key] = "no such word"
				}
				tried++
				text, err := json.Marshal(whole)
				require.NoError(t, err)
				_, err = blueprint.Read(bytes.NewReader(text))
				refuses := schemaCan(err)
				if said := r.Validate(whole) != nil; refuses && !said || err == nil && said {
					t.Errorf("%s: %q %s: the reader says %v, the schema %v", name, key, how, err, r.Validate(whole))
				}
				delete(m, "x"+key+"x")
				m[key] = value
			}
		})
		require.Greater(t, tried, 100)
	}
}

// schemaCan tells whether one of a reader's problems is of a kind that a schema
// knows: not a place that links would have given, nor touchpoints that the customer's
// steps would have been.
func schemaCan(err error) bool {
	var all journey.Problems
	if errors.As(err, &all) {
		return slices.ContainsFunc(all, func(p journey.Problem) bool {
			found := errors.Is(p.Kind, journey.ErrMissing) && (strings.HasSuffix(p.Path, ".at") || p.Path == "stages")
			return known(p.Kind) && !found
		})
	}
	return known(err)
}

func known(err error) bool {
	for _, kind := range []error{journey.ErrKey, journey.ErrType, journey.ErrWord, journey.ErrMissing} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// walk visits every key of every mapping.
func walk(v any, visit func(m map[string]any, key string)) {
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			visit(v, key)
			walk(v[key], visit)
		}
	case []any:
		for _, item := range v {
			walk(item, visit)
		}
	}
}
