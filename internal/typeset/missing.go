package typeset

import (
	"maps"
	"slices"
	"strings"

	"github.com/go-text/typesetting/language"
)

// missing are the characters that no font has, by script.
type missing map[language.Script]map[rune]bool

func (m *missing) add(cluster []rune) {
	if *m == nil {
		*m = missing{}
	}
	for _, r := range cluster {
		if blank(r) {
			continue
		}
		of := language.LookupScript(r)
		switch {
		case r >= 0x3000 && r < 0x3040 || r >= 0xff00 && r < 0xfff0: // punctuation, and what is as wide
			of = language.Han
		case !of.Strong():
			of = language.Common
		}
		if (*m)[of] == nil {
			(*m)[of] = map[rune]bool{}
		}
		(*m)[of][r] = true
	}
}

// Lack is what is missing of a script.
type Lack struct {
	Script     string // in English; empty: signs of no script, emoji among them
	Characters []rune // in order
}

// Missing are the characters that no font has, or that none can set as their script
// is written, of all lines that setters have set so far.
func Missing(setters ...*Setter) []Lack {
	all := map[string]map[rune]bool{}
	for _, s := range setters {
		for script, set := range s.missing {
			name := scriptName(script)
			if all[name] == nil {
				all[name] = map[rune]bool{}
			}
			maps.Copy(all[name], set)
		}
	}
	var out []Lack
	for script, set := range all {
		out = append(out, Lack{script, slices.Sorted(maps.Keys(set))})
	}
	slices.SortFunc(out, func(a, b Lack) int { // signs at the end: they look like little
		if (a.Script == "") != (b.Script == "") {
			return strings.Compare(b.Script, a.Script)
		}
		return int(a.Characters[0]) - int(b.Characters[0])
	})
	return out
}

// Lacking is the first text of those setters of which something is missing.
func Lacking(setters ...*Setter) string {
	for _, s := range setters {
		if s.lacking != "" {
			return s.lacking
		}
	}
	return ""
}

// scriptNames are those of scripts that are likely; others go by their code.
var scriptNames = map[language.Script]string{
	language.Common: "", language.Inherited: "",
	language.Latin: "Latin", language.Greek: "Greek", language.Cyrillic: "Cyrillic", language.Armenian: "Armenian", language.Georgian: "Georgian",
	language.Hebrew: "Hebrew", language.Arabic: "Arabic", language.Syriac: "Syriac", language.Thaana: "Thaana", language.Ethiopic: "Ethiopic",
	language.Han: "Chinese", language.Hiragana: "Japanese", language.Katakana: "Japanese", language.Hangul: "Korean", language.Bopomofo: "Bopomofo", language.Yi: "Yi",
	language.Devanagari: "Devanagari", language.Bengali: "Bengali", language.Gurmukhi: "Gurmukhi", language.Gujarati: "Gujarati", language.Oriya: "Odia",
	language.Tamil: "Tamil", language.Telugu: "Telugu", language.Kannada: "Kannada", language.Malayalam: "Malayalam", language.Sinhala: "Sinhala",
	language.Thai: "Thai", language.Lao: "Lao", language.Khmer: "Khmer", language.Myanmar: "Burmese", language.Tibetan: "Tibetan", language.Mongolian: "Mongolian",
}

func scriptName(s language.Script) string {
	if name, ok := scriptNames[s]; ok {
		return name
	}
	return s.String()
}
