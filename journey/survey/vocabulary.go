package survey

import (
	vocab "github.com/frontstage-go/frontstage/internal/vocabulary"
	"github.com/frontstage-go/frontstage/journey"
)

type vocabulary = vocab.Table

func label[T ~string](v vocabulary, t T, lang journey.Language) string {
	return lang.Pick(vocab.Labels(v, t))
}

func marshal[T ~string](v vocabulary, t T) ([]byte, error) {
	text, bad := vocab.Marshal(v, t)
	if bad != nil {
		return nil, (*journey.WordError)(bad)
	}
	return text, nil
}

func unmarshal[T ~string](v vocabulary, t *T, text []byte) error {
	if bad := vocab.Unmarshal(v, t, text); bad != nil {
		return (*journey.WordError)(bad)
	}
	return nil
}

func all[T ~string](v vocabulary) []T { return vocab.All[T](v) }
