// Package vocabulary is the one mechanism behind every closed vocabulary of the
// field: a table of words with their labels, out of which words are read,
// written, labelled and suggested. The tables themselves, and the types of the
// words, stand in the public packages.
package vocabulary

import (
	"strings"
	"unicode"

	"github.com/frontstage-go/frontstage/internal/doc"
)

// Word is one entry: its form in files, and its labels in English, in Chinese and
// in traditional Chinese.
type Word [4]string

// The languages of labels, as journey.Language has them.
const (
	simplified  = "zh"
	traditional = "zh-Hant"
	bilingual   = "zh+en"
)

// In is the label in a language: in both for the bilingual one, and in English
// for all that are not known. What has no traditional form of its own has the
// Chinese one.
func (w Word) In(language string) string {
	switch {
	case language == traditional && w[3] != "":
		return w[3]
	case language == simplified || language == traditional:
		return w[2]
	case language == bilingual && w[1] != w[2]:
		return strings.TrimSpace(w[2] + " " + w[1])
	}
	return w[1]
}

// Text is the form in files.
func (w Word) Text() string { return w[0] }

// Table is a vocabulary in its usual order. The zero value of its words, "",
// means "not stated" and does not stand in it.
type Table []Word

// Unknown is a word that is not in a table. It has the fields of
// journey.WordError, and no methods, so that it is not taken for an error.
type Unknown struct {
	Word  string
	Known []string
	Near  []string
}

// longest is beyond every word and label; what is longer is not compared.
const longest = 256

// find takes the form of files and, because people write these by hand, any
// label; case, width and spaces do not matter.
func (t Table) find(s string) (Word, bool) {
	for _, w := range t {
		if w[0] == s || w[2] == s || w[3] == s {
			return w, true
		}
	}
	if len(s) > longest {
		return Word{}, false
	}
	s = fold(s)
	for _, w := range t {
		if fold(w[0]) == s || fold(w[1]) == s || fold(w[2]) == s || fold(w[3]) == s {
			return w, true
		}
	}
	return Word{}, false
}

// fold makes words comparable: lower case, full-width forms of ASCII as Chinese
// keyboards write them, and one space for several.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r >= 0xff01 && r <= 0xff5e {
			r -= 0xfee0
		}
		return unicode.ToLower(r)
	}, s)), " ")
}

// unknown explains a word in the language that it is written in.
func (t Table) unknown(s string) *Unknown {
	out := &Unknown{Word: s, Known: make([]string, len(t))}
	if len(s) <= longest && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		for i, w := range t {
			out.Known[i] = w[2]
		}
		out.Near = doc.Nearest(s, out.Known)
		return out
	}
	labels := make([]string, len(t))
	for i, w := range t {
		out.Known[i], labels[i] = w[0], w[1]
	}
	if out.Near = doc.Nearest(s, out.Known); out.Near == nil {
		for _, near := range doc.Nearest(s, labels) {
			w, _ := t.find(near)
			out.Near = append(out.Near, w[0])
		}
	}
	return out
}

// Label is a word as people read it in a language; an unknown word is its own
// label.
func Label[T ~string](t Table, word T, language string) string {
	for _, w := range t {
		if w[0] == string(word) {
			return w.In(language)
		}
	}
	return string(word)
}

// Marshal gives the form of files: only the words themselves have one.
func Marshal[T ~string](t Table, word T) ([]byte, *Unknown) {
	if word == "" {
		return nil, nil
	}
	for _, w := range t {
		if w[0] == string(word) {
			return []byte(word), nil
		}
	}
	return nil, t.unknown(string(word))
}

// Unmarshal reads the form of files or any label. Nothing, or white space, is
// the zero value.
func Unmarshal[T ~string](t Table, word *T, text []byte) *Unknown {
	s := strings.TrimSpace(string(text))
	if s == "" {
		*word = ""
		return nil
	}
	w, ok := t.find(s)
	if !ok {
		return t.unknown(s)
	}
	*word = T(w[0])
	return nil
}

// All lists the words, in a slice of the caller's own.
func All[T ~string](t Table) []T {
	out := make([]T, len(t))
	for i, w := range t {
		out[i] = T(w[0])
	}
	return out
}
