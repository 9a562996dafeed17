package journey

import (
	"fmt"

	"github.com/frontstage-go/frontstage/internal/doc"
	vocab "github.com/frontstage-go/frontstage/internal/vocabulary"
)

type vocabulary = vocab.Table

// WordError says that a word is not in the vocabulary where it stands.
type WordError struct {
	Word  string
	Known []string // every word that may stand there; its Chinese labels where Word is Chinese
	Near  []string // those of Known that are closest to Word; may be empty
}

// Error names the word and the nearest known ones or, without any, all.
func (e *WordError) Error() string {
	return fmt.Sprintf("unknown word %q; %s", cut(e.Word), doc.Suggest(e.Near, e.Known))
}

// Unwrap makes errors.Is(err, ErrWord) true.
func (e *WordError) Unwrap() error { return ErrWord }

func label[T ~string](v vocabulary, t T, l Language) string { return vocab.Label(v, t, string(l)) }

func marshal[T ~string](v vocabulary, t T) ([]byte, error) {
	text, bad := vocab.Marshal(v, t)
	if bad != nil {
		return nil, (*WordError)(bad)
	}
	return text, nil
}

func unmarshal[T ~string](v vocabulary, t *T, text []byte) error {
	if bad := vocab.Unmarshal(v, t, text); bad != nil {
		return (*WordError)(bad)
	}
	return nil
}

func all[T ~string](v vocabulary) []T { return vocab.All[T](v) }
