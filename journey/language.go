package journey

import (
	"github.com/frontstage-go/frontstage/internal/doc"
	vocab "github.com/frontstage-go/frontstage/internal/vocabulary"
)

// Language is the language of the labels that frontstage itself writes: names
// of lanes, lines and vocabularies. It never changes the caller's own text.
// The zero value means English.
type Language string

// The languages there are labels in.
const (
	English            Language = "en"
	Chinese            Language = "zh"      // simplified, as in mainland China
	TraditionalChinese Language = "zh-Hant" // as in Taiwan, in its words; texts of documents stay as they are
	Bilingual          Language = "zh+en"   // simplified Chinese, with the English behind it
)

var languages = vocabulary{
	{"en", "English", "英文", "英文"},
	{"zh", "Chinese", "中文", "簡體中文"},
	{"zh-Hant", "Traditional Chinese", "繁体中文", "繁體中文"},
	{"zh+en", "Chinese and English", "中英双语", "中英雙語"},
}

// Languages lists the languages there are labels in, in a slice of the caller's own.
func Languages() []Language { return all[Language](languages) }

// Label is the language's name in language l.
func (l Language) Label(in Language) string { return label(languages, l, in) }

// MarshalText gives the form of files, "en" or "zh" say; another word gives a [*WordError].
func (l Language) MarshalText() ([]byte, error) { return marshal(languages, l) }

// UnmarshalText reads the form of files or a language's name; other words give a [*WordError].
func (l *Language) UnmarshalText(text []byte) error { return unmarshal(languages, l, text) }

// Pick returns zh for Chinese of either script, both for Bilingual, and en for every
// other language.
func (l Language) Pick(en, zh string) string { return vocab.Word{"", en, zh}.In(string(l)) }

// Translated is a copy of the journey in which each text is as f has it: names,
// sentences and traits, but neither ids and references, links and dates nor the
// words of vocabularies, whose labels are the picture's. Ids that are derived from
// names stay those of the journey. With a table of translations one journey gives a
// picture in either language, or in both:
//
//	both := j.Translated(func(zh string) string { return zh + "\n" + english[zh] })
//
// Line breaks are kept where pictures have room for lines, which is nearly
// everywhere, and are spaces elsewhere.
func (j *Journey) Translated(f func(text string) string) *Journey {
	return doc.Translated(j.WithIDs(), f)
}
