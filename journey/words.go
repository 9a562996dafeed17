package journey

// The closed vocabularies of the field. Each is a string type whose value is
// its form in files; the zero value always means "not stated". Reading takes
// the English and Chinese labels as well.

// State is whether a map shows the service as it is or as it is meant to be. The zero value means not stated.
type State string

// The words of [State], as they stand in files.
const (
	AsIs State = "as-is"
	ToBe State = "to-be"
)

var states = vocabulary{
	{"as-is", "As is", "现状", "現況"},
	{"to-be", "To be", "未来", "未來"},
}

// States lists the words of [State] in their usual order, in a slice of the caller's own.
func States() []State { return all[State](states) }

// Label is the word as people read it; an unknown word is its own label.
func (s State) Label(l Language) string { return label(states, s, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (s State) MarshalText() ([]byte, error) { return marshal(states, s) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (s *State) UnmarshalText(text []byte) error { return unmarshal(states, s, text) }

// Phase is the part of the service a stage belongs to. The zero value means not stated.
type Phase string

// The words of [Phase], as they stand in files.
const (
	PreService  Phase = "pre-service"
	InService   Phase = "in-service"
	PostService Phase = "post-service"
)

var phases = vocabulary{
	{"pre-service", "Pre-service", "服务前", "服務前"},
	{"in-service", "In-service", "服务中", "服務中"},
	{"post-service", "Post-service", "服务后", "服務後"},
}

// Phases lists the words of [Phase] in their usual order, in a slice of the caller's own.
func Phases() []Phase { return all[Phase](phases) }

// Label is the word as people read it; an unknown word is its own label.
func (p Phase) Label(l Language) string { return label(phases, p, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (p Phase) MarshalText() ([]byte, error) { return marshal(phases, p) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (p *Phase) UnmarshalText(text []byte) error { return unmarshal(phases, p, text) }

// Provenance is where a score or a map comes from. The zero value means not stated.
type Provenance string

// The words of [Provenance], as they stand in files.
const (
	Observed Provenance = "observed"
	Assumed  Provenance = "assumed"
	Proposed Provenance = "proposed"
)

var provenances = vocabulary{
	{"observed", "Observed", "实测", "實測"},
	{"assumed", "Assumed", "假设", "假設"},
	{"proposed", "Proposed", "拟议", "擬議"},
}

// Provenances lists the words of [Provenance] in their usual order, in a slice of the caller's own.
func Provenances() []Provenance { return all[Provenance](provenances) }

// Label is the word as people read it; an unknown word is its own label.
func (p Provenance) Label(l Language) string { return label(provenances, p, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (p Provenance) MarshalText() ([]byte, error) { return marshal(provenances, p) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (p *Provenance) UnmarshalText(text []byte) error { return unmarshal(provenances, p, text) }

// MarkKind is what a mark says of a step or touchpoint. The zero value means not stated.
type MarkKind string

// The words of [MarkKind], as they stand in files.
const (
	FailPoint     MarkKind = "fail"
	WaitPoint     MarkKind = "wait"
	MomentOfTruth MarkKind = "moment-of-truth"
	PeakMark      MarkKind = "peak"
	Decision      MarkKind = "decision"
	Opportunity   MarkKind = "opportunity"
	FreeMark      MarkKind = "free"
)

var markKinds = vocabulary{
	{"fail", "Fail point", "失败点", "失誤點"},
	{"wait", "Wait point", "等待点", "等待點"},
	{"moment-of-truth", "Moment of truth", "关键时刻", "關鍵時刻"},
	{"peak", "Peak moment", "峰值", "高峰"},
	{"decision", "Decision", "决策点", "決策點"},
	{"opportunity", "Opportunity", "交叉收益机会", "交叉效益機會"},
	{"free", "Note", "备注", "備註"},
}

// MarkKinds lists the words of [MarkKind] in their usual order, in a slice of the caller's own.
func MarkKinds() []MarkKind { return all[MarkKind](markKinds) }

// Label is the word as people read it; an unknown word is its own label.
func (m MarkKind) Label(l Language) string { return label(markKinds, m, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (m MarkKind) MarshalText() ([]byte, error) { return marshal(markKinds, m) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (m *MarkKind) UnmarshalText(text []byte) error { return unmarshal(markKinds, m, text) }

// Verdict is how a journey is likely to be remembered by the peak-end rule; see [PeakEnd]. The zero value means not stated.
type Verdict string

// The words of [Verdict], as they stand in files.
const (
	RememberedWell  Verdict = "remembered-well"
	Forgotten       Verdict = "forgotten"
	RememberedBadly Verdict = "remembered-badly"
)

var verdicts = vocabulary{
	{"remembered-well", "Remembered well", "正面", "正面"},
	{"forgotten", "Forgotten", "平庸", "平淡"},
	{"remembered-badly", "Remembered badly", "负面", "負面"},
}

// Verdicts lists the words of [Verdict] in their usual order, in a slice of the caller's own.
func Verdicts() []Verdict { return all[Verdict](verdicts) }

// Label is the word as people read it; an unknown word is its own label.
func (v Verdict) Label(l Language) string { return label(verdicts, v, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (v Verdict) MarshalText() ([]byte, error) { return marshal(verdicts, v) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (v *Verdict) UnmarshalText(text []byte) error { return unmarshal(verdicts, v, text) }
