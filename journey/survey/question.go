package survey

import (
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Kind is what a question of a file asks. The zero value means not stated.
type Kind string

const (
	KindNPS      Kind = "nps"      // whole numbers 0..10
	KindCSAT     Kind = "csat"     // whole numbers 1..5
	KindCES      Kind = "ces"      // whole numbers 1..7
	KindKano     Kind = "kano"     // 1 like .. 5 dislike; importance on its own scale
	KindServqual Kind = "servqual" // 1..7 unless ReadOptions say otherwise
	KindEmotion  Kind = "emotion"  // -2..+2 unless ReadOptions say otherwise
)

var kinds = vocabulary{
	{"nps", "NPS", "净推荐值", "淨推薦值"},
	{"csat", "CSAT", "满意度", "滿意度"},
	{"ces", "CES", "费力度", "費力度"},
	{"kano", "Kano", "卡诺", "狩野"},
	{"servqual", "SERVQUAL", "服务质量", "服務品質"},
	{"emotion", "Emotion", "情感", "情緒"},
}

// Kinds lists the vocabulary.
func Kinds() []Kind { return all[Kind](kinds) }

// Label is the word as people read it; an unknown word is its own label.
func (k Kind) Label(lang journey.Language) string { return label(kinds, k, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (k Kind) MarshalText() ([]byte, error) { return marshal(kinds, k) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (k *Kind) UnmarshalText(text []byte) error { return unmarshal(kinds, k, text) }

// Half is which half of a pair a question asks for, or the importance of a need. The zero value
// means that the question is whole.
type Half string

const (
	Functional    Half = "functional"
	Dysfunctional Half = "dysfunctional"
	Importance    Half = "importance"
	Expectation   Half = "expectation"
	Perception    Half = "perception"
)

var halves = vocabulary{
	{"functional", "Functional", "正向", "正向"},
	{"dysfunctional", "Dysfunctional", "反向", "反向"},
	{"importance", "Importance", "重要度", "重要度"},
	{"expectation", "Expectation", "期望", "期望"},
	{"perception", "Perception", "感知", "知覺"},
}

// Halves lists the vocabulary.
func Halves() []Half { return all[Half](halves) }

// Label is the word as people read it; an unknown word is its own label.
func (h Half) Label(lang journey.Language) string { return label(halves, h, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (h Half) MarshalText() ([]byte, error) { return marshal(halves, h) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (h *Half) UnmarshalText(text []byte) error { return unmarshal(halves, h, text) }

// Question is what a column of a wide file, or the question cell of a long one, asks.
type Question struct {
	Kind    Kind
	Subject string // the need, item, touchpoint, or what the metric is about; may be empty for metrics
	Half    Half
}

// String is the question as it stands in a header, such as "kano: late check-out: functional".
func (q Question) String() string {
	s := string(q.Kind)
	if q.Subject != "" {
		s += ": " + q.Subject
	}
	if q.Half != "" {
		s += ": " + string(q.Half)
	}
	return s
}

// Attribute is a column that sorts respondents into groups. The zero value means not stated.
type Attribute string

const (
	ByGroup   Attribute = "group"   // customer group 客群
	ByPersona Attribute = "persona" // persona 客户角色
	ByWave    Attribute = "wave"    // before, after …
)

var attributes = vocabulary{
	{"group", "Customer group", "客群", "客群"},
	{"persona", "Persona", "客户角色", "人物誌"},
	{"wave", "Wave", "批次", "批次"},
}

// Attributes lists the vocabulary.
func Attributes() []Attribute { return all[Attribute](attributes) }

// Label is the word as people read it; an unknown word is its own label.
func (a Attribute) Label(lang journey.Language) string { return label(attributes, a, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (a Attribute) MarshalText() ([]byte, error) { return marshal(attributes, a) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (a *Attribute) UnmarshalText(text []byte) error { return unmarshal(attributes, a, text) }

// index is the attribute's place in the vocabulary, -1 for anything else.
func (a Attribute) index() int {
	for i, w := range attributes {
		if w.Text() == string(a) {
			return i
		}
	}
	return -1
}

// role is what a column that is no question is for.
type role string

const (
	roleRespondent role = "respondent"
	roleWeight     role = "weight"
	roleQuestion   role = "question"
	roleAnswer     role = "answer"
	roleIgnore     role = "ignore"
)

// Headers as people write them, all in normal form.
var (
	roleNames = map[string]role{
		"respondent": roleRespondent, "respondent id": roleRespondent, "id": roleRespondent,
		"受访者": roleRespondent, "受访者编号": roleRespondent, "编号": roleRespondent, "问卷编号": roleRespondent,
		"weight": roleWeight, "权重": roleWeight,
		"question": roleQuestion, "题目": roleQuestion, "问题": roleQuestion,
		"answer": roleAnswer, "答案": roleAnswer, "回答": roleAnswer,
		"group": role(ByGroup), "customer group": role(ByGroup), "segment": role(ByGroup), "客群": role(ByGroup), "客户群": role(ByGroup),
		"persona": role(ByPersona), "客户角色": role(ByPersona), "角色": role(ByPersona),
		"wave": role(ByWave), "批次": role(ByWave), "轮次": role(ByWave),
		"ignore": roleIgnore, "忽略": roleIgnore,
	}
	kindNames = map[string]Kind{
		"nps": KindNPS, "净推荐值": KindNPS, "推荐度": KindNPS, "推荐意愿": KindNPS,
		"csat": KindCSAT, "满意度": KindCSAT, "客户满意度": KindCSAT,
		"ces": KindCES, "费力度": KindCES, "客户费力度": KindCES,
		"kano": KindKano, "卡诺": KindKano,
		"servqual": KindServqual, "服务质量": KindServqual,
		"emotion": KindEmotion, "情感": KindEmotion, "情绪": KindEmotion,
	}
	halfNames = map[Kind]map[string]Half{
		KindKano: {
			"functional": Functional, "正向": Functional, "有": Functional, "具备": Functional,
			"dysfunctional": Dysfunctional, "反向": Dysfunctional, "没有": Dysfunctional, "不具备": Dysfunctional,
			"importance": Importance, "重要度": Importance, "重要性": Importance,
		},
		KindServqual: {
			"expectation": Expectation, "expected": Expectation, "期望": Expectation,
			"perception": Perception, "perceived": Perception, "感知": Perception,
		},
	}
)

const (
	headerGrammar = "nps, csat or ces, each with an optional subject; kano: need: functional, dysfunctional or importance; " +
		"servqual: item: expectation or perception; emotion: touchpoint; or respondent, weight, group, persona, wave"
	headerMend = "map the column with ReadOptions.Columns, or map it to ignore"
)

// parseQuestion reads "kind[: subject[: half]]"; a colon may be full-width, and the subject may
// have colons of its own where a half follows.
func parseQuestion(header string) (Question, bool) {
	pieces := strings.FieldsFunc(header, func(r rune) bool { return r == ':' || r == '：' })
	for i := range pieces {
		pieces[i] = strings.TrimSpace(pieces[i])
	}
	if len(pieces) == 0 {
		return Question{}, false
	}
	q := Question{Kind: kindNames[normal(pieces[0])]}
	rest := pieces[1:]
	if names := halfNames[q.Kind]; names != nil {
		if len(rest) < 2 {
			return Question{}, false
		}
		q.Half = names[normal(rest[len(rest)-1])]
		rest = rest[:len(rest)-1]
		if q.Half == "" {
			return Question{}, false
		}
	}
	q.Subject = strings.Join(rest, ": ")
	return q, q.Kind != "" && (q.Subject != "" || q.Kind != KindEmotion && q.Half == "")
}
