package survey

import (
	vocab "github.com/frontstage-go/frontstage/internal/vocabulary"
	"github.com/frontstage-go/frontstage/journey"
)

type vocabulary = vocab.Table

func label[T ~string](v vocabulary, t T, lang journey.Language) string {
	return vocab.Label(v, t, string(lang))
}

func pick(lang journey.Language, english, chinese, traditional string) string {
	return vocab.Word{"", english, chinese, traditional}.In(string(lang))
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
