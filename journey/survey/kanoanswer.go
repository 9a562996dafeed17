package survey

import "github.com/frontstage-go/frontstage/journey"

// KanoAnswer is an answer to one of the two questions of a Kano pair. The zero value means not stated.
type KanoAnswer string

const (
	Like     KanoAnswer = "like"
	Expect   KanoAnswer = "must-be" // "it must be that way"
	Neutral  KanoAnswer = "neutral"
	LiveWith KanoAnswer = "live-with"
	Dislike  KanoAnswer = "dislike"
)

var kanoAnswers = vocabulary{
	{"like", "I like it", "喜欢", "喜歡"},
	{"must-be", "It must be that way", "理所当然", "理所當然"},
	{"neutral", "I am neutral", "无所谓", "無所謂"},
	{"live-with", "I can live with it", "能忍受", "可以忍受"},
	{"dislike", "I dislike it", "不喜欢", "不喜歡"},
}

// KanoAnswers lists the vocabulary in the order of the questionnaire: 1 is like, 5 is dislike.
func KanoAnswers() []KanoAnswer { return all[KanoAnswer](kanoAnswers) }

// Label is the word as people read it; an unknown word is its own label.
func (a KanoAnswer) Label(lang journey.Language) string { return label(kanoAnswers, a, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (a KanoAnswer) MarshalText() ([]byte, error) { return marshal(kanoAnswers, a) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (a *KanoAnswer) UnmarshalText(text []byte) error { return unmarshal(kanoAnswers, a, text) }

// index is the answer's row or column in the evaluation table, -1 for anything else.
func (a KanoAnswer) index() int {
	for i, w := range kanoAnswers {
		if w.Text() == string(a) {
			return i
		}
	}
	return -1
}
