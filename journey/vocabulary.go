package journey

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/doc"
)

// word is one entry of a closed vocabulary: its form in files, and its labels.
type word struct{ text, en, zh string }

type vocabulary []word

// WordError says that a word is not in the vocabulary where it stands.
type WordError struct {
	Word  string
	Known []string // every word that may stand there
	Near  []string // the known words closest to Word; may be empty
}

// Error names the word and the nearest known ones or, without any, all.
func (e *WordError) Error() string {
	return fmt.Sprintf("unknown word %q; %s", cut(e.Word), doc.Suggest(e.Near, e.Known))
}

// Unwrap makes errors.Is(err, ErrWord) true.
func (e *WordError) Unwrap() error { return ErrWord }

func (v vocabulary) find(text string) (word, bool) {
	for _, w := range v {
		if w.text == text || w.zh == text || strings.EqualFold(w.en, text) || strings.EqualFold(w.text, text) {
			return w, true
		}
	}
	return word{}, false
}

func (v vocabulary) unknown(text string) *WordError {
	known := make([]string, len(v))
	for i, w := range v {
		known[i] = w.text
	}
	return &WordError{Word: text, Known: known, Near: doc.Nearest(text, known)}
}

func label[T ~string](v vocabulary, t T, l Language) string {
	if w, ok := v.find(string(t)); ok {
		return l.Pick(w.en, w.zh)
	}
	return string(t)
}

func marshal[T ~string](v vocabulary, t T) ([]byte, error) {
	if t == "" {
		return nil, nil
	}
	for _, w := range v {
		if w.text == string(t) {
			return []byte(t), nil
		}
	}
	return nil, v.unknown(string(t))
}

// unmarshal takes the form of files and, because people write these by hand,
// either label.
func unmarshal[T ~string](v vocabulary, t *T, text []byte) error {
	s := strings.TrimSpace(string(text))
	if s == "" {
		*t = ""
		return nil
	}
	w, ok := v.find(s)
	if !ok {
		return v.unknown(s)
	}
	*t = T(w.text)
	return nil
}

func all[T ~string](v vocabulary) []T {
	out := make([]T, len(v))
	for i, w := range v {
		out[i] = T(w.text)
	}
	return out
}

// UnknownWord is the error for a word that is none of the known ones, with the
// nearest of them.
func UnknownWord(word string, known []string) error {
	return &WordError{Word: word, Known: known, Near: doc.Nearest(word, known)}
}
