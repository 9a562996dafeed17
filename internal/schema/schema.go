// Package schema makes the JSON Schema (2020-12) of frontstage documents out of the
// Go types that they are read into, with all shorthands, so that editors complete
// and check them while they are written.
//
// The schema refuses what cannot be read: unknown keys and words, wrong types, what
// is missing. What depends on the rest of a document, such as an id that nothing
// has or a score beyond the scale, it leaves to the reader. Full-width letters in
// words, which the reader takes, it does not.
package schema

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

// JSON is the schema of a service document, of which a journey is a part.
func JSON() ([]byte, error) {
	b := &builder{made: map[string]bool{}}
	root := b.mapping(reflect.TypeFor[blueprint.Service](), nil)
	doc := append(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "frontstage document · frontstage 文档"},
		{"description", "A customer's journey and the service behind it. · 客户旅程及其背后的服务。"},
	}, root...)
	doc = append(doc, member{"$defs", b.defs})
	text, err := marshal(doc)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

type builder struct {
	defs object
	made map[string]bool
}

func ref(name string) object { return object{{"$ref", "#/$defs/" + name}} }

// define makes a definition once.
func (b *builder) define(name string, make func() object) object {
	if !b.made[name] {
		b.made[name] = true
		at := len(b.defs)
		b.defs = append(b.defs, member{key: name})
		b.defs[at].value = make()
	}
	return ref(name)
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// special are fields whose schema does not follow from their type.
var special = map[string]func(required bool) object{
	"Plan.due": func(bool) object {
		return object{{"type", []string{"string", "null"}}, {"pattern", `^(\d{4}-\d{2}-\d{2})?$`}}
	},
	"Mark.probability":     func(bool) object { return numbers(0, 1) },
	"Touchpoint.frequency": func(bool) object { return object{{"type", []string{"number", "null"}}, {"minimum", 0}} },
	"Weights.needFit":      func(bool) object { return object{{"type", []string{"number", "null"}}, {"minimum", 0}} },
	"Weights.perceived":    func(bool) object { return object{{"type", []string{"number", "null"}}, {"minimum", 0}} },
	"Weights.ease":         func(bool) object { return object{{"type", []string{"number", "null"}}, {"minimum", 0}} },
	"Feasibility.needFit": func(bool) object {
		return object{{"type", "number"}, {"minimum", journey.LeastCriterion}, {"maximum", journey.MostCriterion}}
	},
	"Feasibility.perceived": func(bool) object {
		return object{{"type", "number"}, {"minimum", journey.LeastCriterion}, {"maximum", journey.MostCriterion}}
	},
	"Feasibility.ease": func(bool) object {
		return object{{"type", "number"}, {"minimum", journey.LeastCriterion}, {"maximum", journey.MostCriterion}}
	},
}

func numbers(least, most float64) object {
	return object{{"type", []string{"number", "null"}}, {"minimum", least}, {"maximum", most}}
}

// needed are fields that have to be stated although their zero value is left out
// when a document is written.
var needed = map[string]bool{"Journey.stages": true, "Stage.touchpoints": true}

// mapping is the schema of a struct written as a mapping. Fields that are given
// by other means are left out.
func (b *builder) mapping(t reflect.Type, without map[string]bool) object {
	properties, required := object{}, []string{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		for i := range t.NumField() {
			f := t.Field(i)
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous && name == "" {
				walk(f.Type)
				continue
			}
			if !f.IsExported() || name == "" || name == "-" || without[name] {
				continue
			}
			key := t.Name() + "." + name
			must := !strings.Contains(options, "omitempty") || strings.Contains(f.Tag.Get("doc"), "required") || needed[key]
			if must {
				required = append(required, name)
			}
			s := b.field(f.Type, key, must)
			properties = append(properties, member{name, append(object{{"description", describe(key)}}, s...)})
		}
	}
	walk(t)
	out := object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
	if t == reflect.TypeFor[blueprint.Step]() { // in a lane of emotions a score will do
		required = slices.DeleteFunc(required, func(name string) bool { return name == "name" })
		out = append(out, member{"anyOf", []any{object{{"required", []string{"name"}}}, object{{"required", []string{"emotion"}}}}})
	}
	if t == reflect.TypeFor[blueprint.Service]() { // without stages the customer's steps are the touchpoints
		required = slices.DeleteFunc(required, func(name string) bool { return name == "stages" })
		out = append(out, member{"anyOf", []any{object{{"required", []string{"stages"}}}, object{{"required", []string{"lanes"}}}}})
	}
	if len(required) > 0 {
		out = append(out, member{"required", required})
	}
	return out
}

// field is the schema of a value.
func (b *builder) field(t reflect.Type, key string, must bool) object {
	if make := special[key]; make != nil {
		return make(must)
	}
	switch t {
	case reflect.TypeFor[journey.Duration]():
		return b.define("duration", duration)
	case reflect.TypeFor[[]blueprint.Step]():
		return b.define("steps", b.steps)
	case reflect.TypeFor[[]blueprint.Link]():
		return b.define("links", b.links)
	case reflect.TypeFor[[]journey.ScoreAt]():
		return b.define("scores", b.scores)
	}
	if words := vocabularies[t]; words != nil {
		name := strings.ToLower(t.Name()[:1]) + t.Name()[1:]
		if must {
			name += "Required"
		}
		return b.define(name, func() object { return vocabulary(words(), must) })
	}
	if reflect.PointerTo(t).Implements(textUnmarshaler) {
		panic("schema: no words for " + t.String())
	}
	switch t.Kind() {
	case reflect.Pointer:
		return b.field(t.Elem(), key, must)
	case reflect.Slice:
		return b.list(t, must)
	case reflect.Struct:
		return b.structure(t, must)
	case reflect.Float64:
		return scalar("number", must)
	case reflect.Int:
		return append(scalar("integer", must), member{"minimum", 0})
	case reflect.Bool:
		return scalar("boolean", must)
	case reflect.String:
		if strings.HasSuffix(key, ".id") {
			return object{{"type", []string{"string", "number", "null"}}, {"pattern", `^[\p{L}\p{M}\p{N}._-]*$`}}
		}
		return text(must)
	}
	panic(fmt.Sprintf("schema: no schema for %s (%s)", key, t))
}

func scalar(kind string, must bool) object {
	if must {
		return object{{"type", kind}}
	}
	return object{{"type", []string{kind, "null"}}}
}

// text takes whatever scalar stands there: a bare number or date will do.
func text(must bool) object {
	if must {
		return object{{"type", []string{"string", "number", "boolean"}}, {"pattern", `\S`}}
	}
	return object{{"type", []string{"string", "number", "boolean", "null"}}}
}

func duration() object {
	return object{{"anyOf", []any{
		object{{"type", "string"}, {"pattern", `^\s*(?:(?:\d+\s*[wdhms]\s*)+|0)?$`}, {"examples", []string{"90s", "5m", "1h30m", "3d", "2w"}}},
		object{{"const", 0}},
		object{{"type", "null"}},
	}}}
}

// list takes a lone item for a list of one.
func (b *builder) list(t reflect.Type, must bool) object {
	item := b.field(t.Elem(), "", true)
	array := object{{"type", "array"}, {"items", item}}
	if must {
		array = append(array, member{"minItems", 1})
	}
	of := []any{array, item}
	if !must {
		of = append(of, object{{"type", "null"}})
	}
	return object{{"anyOf", of}}
}

// structure takes the scalar that stands for a mapping, where there is one.
func (b *builder) structure(t reflect.Type, must bool) object {
	name := strings.ToLower(t.Name()[:1]) + t.Name()[1:]
	s := b.define(name, func() object { return b.shorthand(t, b.mapping(t, nil)) })
	if must {
		return s
	}
	return object{{"anyOf", []any{s, object{{"type", "null"}}}}}
}

// shorthand adds the scalar that a mapping can be written as. A stage that is only a
// name has no touchpoint, and is refused.
func (b *builder) shorthand(t reflect.Type, mapping object) object {
	if t == reflect.TypeFor[journey.Stage]() {
		return mapping
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if strings.Contains(f.Tag.Get("doc"), "scalar") {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			return object{{"anyOf", []any{b.field(f.Type, t.Name()+"."+name, true), mapping}}}
		}
	}
	return mapping
}

// steps are a list of steps that say where they stand or find it by their links, or
// a mapping from ids of touchpoints to the steps there.
func (b *builder) steps() object {
	t := reflect.TypeFor[blueprint.Step]()
	full := b.define("step", func() object { return b.shorthand(t, b.mapping(t, nil)) })
	cell := b.define("cell", func() object { return b.shorthand(t, b.mapping(t, map[string]bool{"at": true})) })
	return object{{"anyOf", []any{
		object{{"type", "array"}, {"items", full}},
		object{{"type", "object"}, {"not", object{{"required", []string{"at"}}}}, {"additionalProperties", object{{"anyOf", []any{
			cell, object{{"type", "array"}, {"items", cell}},
		}}}}},
		full,
		object{{"type", "null"}},
	}}}
}

const arrows = `\s*\S+(?:\s+(?:->|<->|\.\.>|<\.\.>)\s+\S+)+\s*`

// links are arrows, arrows with a label, or mappings.
func (b *builder) links() object {
	link := b.define("link", func() object {
		return object{{"anyOf", []any{
			object{{"type", "string"}, {"pattern", "^" + arrows + "$"}, {"examples", []string{"order -> brew -> drink", "agree <-> confirm", "pay ..> receipt"}}},
			object{{"type", "object"}, {"minProperties", 1}, {"maxProperties", 1},
				{"patternProperties", object{{"^" + arrows + "$", text(false)}}}, {"additionalProperties", false}},
			b.mapping(reflect.TypeFor[blueprint.Link](), nil),
		}}}
	})
	return object{{"anyOf", []any{object{{"type", "array"}, {"items", link}}, link, object{{"type", "null"}}}}}
}

// scores are a mapping from ids of touchpoints to scores, or a list of scores that
// say whose they are.
func (b *builder) scores() object {
	at := reflect.TypeFor[journey.ScoreAt]()
	score := b.structure(reflect.TypeFor[journey.Score](), true)
	full := b.define("scoreAt", func() object { return b.mapping(at, nil) })
	return object{{"anyOf", []any{
		object{{"type", "object"}, {"not", object{{"required", []string{"at"}}}}, {"minProperties", 1}, {"additionalProperties", score}},
		object{{"type", "array"}, {"minItems", 1}, {"items", full}},
		full,
	}}}
}
