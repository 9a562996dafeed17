package journey

// Kano is a class of need in the Kano model (Kano et al. 1984; Berger et al. 1993). The zero value means not stated.
type Kano string

// The words of [Kano], as they stand in files.
const (
	MustBe         Kano = "must-be"
	OneDimensional Kano = "one-dimensional"
	Attractive     Kano = "attractive"
	Indifferent    Kano = "indifferent"
	Reverse        Kano = "reverse"
	Questionable   Kano = "questionable"
)

var kanos = vocabulary{
	{"must-be", "Must-be", "基本", "必要"},
	{"one-dimensional", "One-dimensional", "期望", "一維"},
	{"attractive", "Attractive", "兴奋", "魅力"},
	{"indifferent", "Indifferent", "无差异", "無差異"},
	{"reverse", "Reverse", "反向", "反向"},
	{"questionable", "Questionable", "存疑", "可疑"},
}

// KanoClasses lists the words of [Kano] in their usual order, in a slice of the caller's own.
func KanoClasses() []Kano { return all[Kano](kanos) }

// Label is the word as people read it; an unknown word is its own label.
func (k Kano) Label(l Language) string { return label(kanos, k, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (k Kano) MarshalText() ([]byte, error) { return marshal(kanos, k) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (k *Kano) UnmarshalText(text []byte) error { return unmarshal(kanos, k, text) }

// IdeaKind is what an idea is meant to do: one of the three complaint strategies (三术), the ABC details or the four peak moments. The zero value means not stated.
type IdeaKind string

// The words of [IdeaKind], as they stand in files.
const (
	Prevent        IdeaKind = "prevent"
	Respond        IdeaKind = "respond"
	Recover        IdeaKind = "recover"
	Appearance     IdeaKind = "appearance"
	Behaviour      IdeaKind = "behaviour"
	Communication  IdeaKind = "communication"
	ElevationIdea  IdeaKind = "elevation"
	PrideIdea      IdeaKind = "pride"
	InsightIdea    IdeaKind = "insight"
	ConnectionIdea IdeaKind = "connection"
)

var ideaKinds = vocabulary{
	{"prevent", "Prevent", "预判", "預防"},
	{"respond", "Respond", "响应", "回應"},
	{"recover", "Recover", "补救", "補救"},
	{"appearance", "Appearance", "形象", "形象"},
	{"behaviour", "Behaviour", "行为", "行為"},
	{"communication", "Communication", "沟通", "溝通"},
	{"elevation", "Elevation (delight)", "欣喜", "驚喜"},
	{"pride", "Pride (glory)", "荣耀", "榮耀"},
	{"insight", "Insight (growth)", "认知", "洞察"},
	{"connection", "Connection", "连接", "連結"},
}

// IdeaKinds lists the words of [IdeaKind] in their usual order, in a slice of the caller's own.
func IdeaKinds() []IdeaKind { return all[IdeaKind](ideaKinds) }

// Label is the word as people read it; an unknown word is its own label.
func (i IdeaKind) Label(l Language) string { return label(ideaKinds, i, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (i IdeaKind) MarshalText() ([]byte, error) { return marshal(ideaKinds, i) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (i *IdeaKind) UnmarshalText(text []byte) error { return unmarshal(ideaKinds, i, text) }

// Tactic is how an idea of one of the first five kinds goes about it; see [Tactic.Kind]. The zero value means not stated.
type Tactic string

// The words of [Tactic], as they stand in files.
const (
	Clarify           Tactic = "clarify"
	LowerExpectations Tactic = "lower-expectations"
	HandleSensitive   Tactic = "handle-sensitive"
	SpotSignal        Tactic = "spot-signal"
	AnswerFast        Tactic = "answer-fast"
	EmpowerFrontLine  Tactic = "empower-front-line"
	CloseLoop         Tactic = "close-loop"
	Soothe            Tactic = "soothe"
	EmotionalValue    Tactic = "emotional-value"
	BeyondExpectation Tactic = "beyond-expectation"
	Setting           Tactic = "setting"
	Grooming          Tactic = "grooming"
	Materials         Tactic = "materials"
	Proactive         Tactic = "proactive"
	Personal          Tactic = "personal"
	BeyondStandard    Tactic = "beyond-standard"
)

var tactics = vocabulary{
	{"clarify", "Clarify ambiguity beforehand", "提前澄清", "事先說明清楚"},
	{"lower-expectations", "Lower expectations that are too high", "降低过高期望", "降低過高期待"},
	{"handle-sensitive", "Handle sensitive matters in detail", "敏感事项细处理", "細膩處理敏感事項"},
	{"spot-signal", "Spot the crisis signal", "识别危机信号", "察覺危機訊號"},
	{"answer-fast", "Answer fastest", "最快响应", "最快回應"},
	{"empower-front-line", "The front line may decide", "一线授权", "授權第一線"},
	{"close-loop", "Close the loop", "闭环处理", "閉環處理"},
	{"soothe", "Soothe and apologise on the spot", "当场安抚致歉", "當場安撫致歉"},
	{"emotional-value", "Give emotional value", "给予情绪价值", "給予情緒價值"},
	{"beyond-expectation", "Make good beyond expectation", "超预期补偿", "超乎預期的補償"},
	{"setting", "Setting by the five senses", "五觉环境", "五感環境"},
	{"grooming", "People's grooming", "人员形象", "人員形象"},
	{"materials", "Materials", "物料", "物料"},
	{"proactive", "Proactive", "主动", "主動"},
	{"personal", "Personal", "个性化", "個人化"},
	{"beyond-standard", "Beyond the standard", "超标准", "超越標準"},
}

// Tactics lists the words of [Tactic] in their usual order, in a slice of the caller's own.
func Tactics() []Tactic { return all[Tactic](tactics) }

// Label is the word as people read it; an unknown word is its own label.
func (t Tactic) Label(l Language) string { return label(tactics, t, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (t Tactic) MarshalText() ([]byte, error) { return marshal(tactics, t) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (t *Tactic) UnmarshalText(text []byte) error { return unmarshal(tactics, t, text) }
