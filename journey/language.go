package journey

// Language is the language of the labels that frontstage itself writes: names
// of lanes, lines and vocabularies. It never changes the caller's own text.
// The zero value means English.
type Language string

// The languages there are labels in.
const (
	English Language = "en"
	Chinese Language = "zh"
)

var languages = vocabulary{
	{"en", "English", "英文"},
	{"zh", "Chinese", "中文"},
}

// Label is the language's name in language l.
func (l Language) Label(in Language) string { return label(languages, l, in) }

// MarshalText gives "en" or "zh".
func (l Language) MarshalText() ([]byte, error) { return marshal(languages, l) }

// UnmarshalText reads "en" or "zh"; other words give a [*WordError].
func (l *Language) UnmarshalText(text []byte) error { return unmarshal(languages, l, text) }

// Pick returns zh for Chinese and en for every other language.
func (l Language) Pick(en, zh string) string {
	if l == Chinese {
		return zh
	}
	return en
}
