package survey

import "github.com/frontstage-go/frontstage/journey"

// word is one entry of a closed vocabulary: its form in files, and its labels.
type word struct{ text, en, zh string }

type vocabulary []word

func label[T ~string](v vocabulary, t T, lang journey.Language) string {
	for _, w := range v {
		if w.text == string(t) {
			return lang.Pick(w.en, w.zh)
		}
	}
	return string(t)
}

// marshal gives the form of files; the zero value, "not stated", is empty text.
func marshal[T ~string](v vocabulary, t T) ([]byte, error) {
	var got T
	if err := unmarshal(v, &got, []byte(t)); err != nil {
		return nil, err
	}
	return []byte(got), nil
}

// unmarshal takes the form of files and, because people write these by hand, either label.
func unmarshal[T ~string](v vocabulary, t *T, text []byte) error {
	s := normal(string(text))
	if s == "" {
		*t = ""
		return nil
	}
	known := make([]string, len(v))
	for i, w := range v {
		if s == w.text || s == normal(w.en) || s == normal(w.zh) {
			*t = T(w.text)
			return nil
		}
		known[i] = w.text
	}
	return &journey.WordError{Word: string(text), Known: known}
}

func all[T ~string](v vocabulary) []T {
	out := make([]T, len(v))
	for i, w := range v {
		out[i] = T(w.text)
	}
	return out
}
