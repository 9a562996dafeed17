package answers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// mapping says what a questionnaire's own headers and words mean.
type mapping struct {
	Columns         map[string]string             `yaml:"columns"`
	Words           map[string]map[string]float64 `yaml:"words"`
	Encoding        string                        `yaml:"encoding"`
	Comma           string                        `yaml:"comma"`
	Layout          string                        `yaml:"layout"`
	IgnoreUnknown   bool                          `yaml:"ignoreUnknown"`
	EmotionScale    *scale                        `yaml:"emotionScale"`
	ServqualScale   *scale                        `yaml:"servqualScale"`
	ImportanceScale *scale                        `yaml:"importanceScale"`
}

type scale struct {
	Min     float64 `yaml:"min"`
	Max     float64 `yaml:"max"`
	Neutral float64 `yaml:"neutral"`
}

func (s *scale) is() journey.Scale {
	if s == nil {
		return journey.Scale{}
	}
	return journey.Scale{Min: s.Min, Max: s.Max, Neutral: s.Neutral}
}

// readMapping reads the file of --columns. A key that is not known is an error:
// a word that means nothing should not vanish silently.
func readMapping(ctx context.Context, e *cli.Env, file string) (o survey.ReadOptions, err error) {
	if file == "" {
		return o, nil
	}
	source, err := e.Read(ctx, file)
	if err != nil {
		return o, err
	}
	var m mapping
	d := yaml.NewDecoder(bytes.NewReader(source))
	d.KnownFields(true)
	if err := d.Decode(&m); err != nil && !errors.Is(err, io.EOF) {
		return o, fmt.Errorf("%s: %w", file, err)
	}
	o = survey.ReadOptions{
		Columns: m.Columns, IgnoreUnknown: m.IgnoreUnknown,
		EmotionScale: m.EmotionScale.is(), ServqualScale: m.ServqualScale.is(), ImportanceScale: m.ImportanceScale.is(),
	}
	var bad []error
	word := func(key, value string, into interface{ UnmarshalText([]byte) error }) {
		if err := into.UnmarshalText([]byte(value)); err != nil {
			bad = append(bad, fmt.Errorf("%s: %s: %w", file, key, err))
		}
	}
	word("encoding", m.Encoding, &o.Encoding)
	word("layout", m.Layout, &o.Layout)
	if m.Comma != "" {
		r, n := utf8.DecodeRuneInString(m.Comma)
		if n != len(m.Comma) {
			bad = append(bad, fmt.Errorf("%s: comma: one character, such as ;", file))
		}
		o.Comma = r
	}
	for name, words := range m.Words {
		var kind survey.Kind
		word("words", name, &kind)
		if o.Words == nil {
			o.Words = map[survey.Kind]map[string]float64{}
		}
		o.Words[kind] = words
	}
	return o, errors.Join(bad...)
}
