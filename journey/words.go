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
	{"as-is", "As is", "现状"},
	{"to-be", "To be", "未来"},
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
	{"pre-service", "Pre-service", "服务前"},
	{"in-service", "In-service", "服务中"},
	{"post-service", "Post-service", "服务后"},
}

// Phases lists the words of [Phase] in their usual order, in a slice of the caller's own.
func Phases() []Phase { return all[Phase](phases) }

// Label is the word as people read it; an unknown word is its own label.
func (p Phase) Label(l Language) string { return label(phases, p, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (p Phase) MarshalText() ([]byte, error) { return marshal(phases, p) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (p *Phase) UnmarshalText(text []byte) error { return unmarshal(phases, p, text) }

// ChannelKind is the kind of channel a touchpoint runs over. The zero value means not stated.
type ChannelKind string

// The words of [ChannelKind], as they stand in files.
const (
	Online     ChannelKind = "online"
	Physical   ChannelKind = "physical"
	FaceToFace ChannelKind = "face-to-face"
)

var channelKinds = vocabulary{
	{"online", "Online", "线上"},
	{"physical", "Physical", "物理"},
	{"face-to-face", "Face to face", "面对面"},
}

// ChannelKinds lists the words of [ChannelKind] in their usual order, in a slice of the caller's own.
func ChannelKinds() []ChannelKind { return all[ChannelKind](channelKinds) }

// Label is the word as people read it; an unknown word is its own label.
func (c ChannelKind) Label(l Language) string { return label(channelKinds, c, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (c ChannelKind) MarshalText() ([]byte, error) { return marshal(channelKinds, c) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (c *ChannelKind) UnmarshalText(text []byte) error { return unmarshal(channelKinds, c, text) }

// Object is what the customer meets at a touchpoint. The zero value means not stated.
type Object string

// The words of [Object], as they stand in files.
const (
	Person      Object = "person"
	Thing       Object = "thing"
	Information Object = "information"
)

var objects = vocabulary{
	{"person", "Person", "人"},
	{"thing", "Thing", "物"},
	{"information", "Information", "信息"},
}

// Objects lists the words of [Object] in their usual order, in a slice of the caller's own.
func Objects() []Object { return all[Object](objects) }

// Label is the word as people read it; an unknown word is its own label.
func (o Object) Label(l Language) string { return label(objects, o, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (o Object) MarshalText() ([]byte, error) { return marshal(objects, o) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (o *Object) UnmarshalText(text []byte) error { return unmarshal(objects, o, text) }

// Ownership is who controls a touchpoint (Lemon & Verhoef 2016). The zero value means not stated.
type Ownership string

// The words of [Ownership], as they stand in files.
const (
	BrandOwned    Ownership = "brand"
	PartnerOwned  Ownership = "partner"
	CustomerOwned Ownership = "customer"
	SocialOwned   Ownership = "social"
)

var ownerships = vocabulary{
	{"brand", "Brand-owned", "品牌"},
	{"partner", "Partner-owned", "合作伙伴"},
	{"customer", "Customer-owned", "客户自有"},
	{"social", "Social or external", "社交/外部"},
}

// Ownerships lists the words of [Ownership] in their usual order, in a slice of the caller's own.
func Ownerships() []Ownership { return all[Ownership](ownerships) }

// Label is the word as people read it; an unknown word is its own label.
func (o Ownership) Label(l Language) string { return label(ownerships, o, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (o Ownership) MarshalText() ([]byte, error) { return marshal(ownerships, o) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (o *Ownership) UnmarshalText(text []byte) error { return unmarshal(ownerships, o, text) }

// Class is how much weight a touchpoint has. The zero value means not stated.
type Class string

// The words of [Class], as they stand in files.
const (
	KeyClass     Class = "key"
	GeneralClass Class = "general"
	SpecialClass Class = "special"
)

var classes = vocabulary{
	{"key", "Key", "一类关键"},
	{"general", "General", "二类一般"},
	{"special", "Special", "特殊"},
}

// Classes lists the words of [Class] in their usual order, in a slice of the caller's own.
func Classes() []Class { return all[Class](classes) }

// Label is the word as people read it; an unknown word is its own label.
func (c Class) Label(l Language) string { return label(classes, c, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (c Class) MarshalText() ([]byte, error) { return marshal(classes, c) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (c *Class) UnmarshalText(text []byte) error { return unmarshal(classes, c, text) }

// KeyRole is one of the five roles that make a touchpoint a key one (五类关键触点). The zero value means not stated.
type KeyRole string

// The words of [KeyRole], as they stand in files.
const (
	FirstTouch     KeyRole = "first"
	ComplaintTouch KeyRole = "complaint"
	FrequentTouch  KeyRole = "frequent"
	PerceivedTouch KeyRole = "high-perception"
	LastTouch      KeyRole = "last"
)

var keyRoles = vocabulary{
	{"first", "First touchpoint", "首触点"},
	{"complaint", "Complaint touchpoint", "抱怨触点"},
	{"frequent", "Frequent touchpoint", "高频触点"},
	{"high-perception", "High-perception touchpoint", "高感知触点"},
	{"last", "Last touchpoint", "结束触点"},
}

// KeyRoles lists the words of [KeyRole] in their usual order, in a slice of the caller's own.
func KeyRoles() []KeyRole { return all[KeyRole](keyRoles) }

// Label is the word as people read it; an unknown word is its own label.
func (k KeyRole) Label(l Language) string { return label(keyRoles, k, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (k KeyRole) MarshalText() ([]byte, error) { return marshal(keyRoles, k) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (k *KeyRole) UnmarshalText(text []byte) error { return unmarshal(keyRoles, k, text) }

// Cost is one of the four costs (四费) that make customers leave. The zero value means not stated.
type Cost string

// The words of [Cost], as they stand in files.
const (
	TimeCost   Cost = "time"
	MindCost   Cost = "mind"
	EffortCost Cost = "effort"
	MoneyCost  Cost = "money"
)

var costs = vocabulary{
	{"time", "Time", "费时"},
	{"mind", "Worry", "费心"},
	{"effort", "Effort", "费力"},
	{"money", "Money", "费钱"},
}

// Costs lists the words of [Cost] in their usual order, in a slice of the caller's own.
func Costs() []Cost { return all[Cost](costs) }

// Label is the word as people read it; an unknown word is its own label.
func (c Cost) Label(l Language) string { return label(costs, c, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (c Cost) MarshalText() ([]byte, error) { return marshal(costs, c) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (c *Cost) UnmarshalText(text []byte) error { return unmarshal(costs, c, text) }

// Feeling is one of the four feelings (四感) that make customers stay. The zero value means not stated.
type Feeling string

// The words of [Feeling], as they stand in files.
const (
	Pleasure    Feeling = "pleasure"
	Warmth      Feeling = "warmth"
	Honour      Feeling = "honour"
	Achievement Feeling = "achievement"
)

var feelings = vocabulary{
	{"pleasure", "Pleasure", "愉悦感"},
	{"warmth", "Warmth", "温暖感"},
	{"honour", "Honour", "尊崇感"},
	{"achievement", "Achievement", "成就感"},
}

// Feelings lists the words of [Feeling] in their usual order, in a slice of the caller's own.
func Feelings() []Feeling { return all[Feeling](feelings) }

// Label is the word as people read it; an unknown word is its own label.
func (f Feeling) Label(l Language) string { return label(feelings, f, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (f Feeling) MarshalText() ([]byte, error) { return marshal(feelings, f) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (f *Feeling) UnmarshalText(text []byte) error { return unmarshal(feelings, f, text) }

// Sense is one of the five senses (五觉) by which a setting is perceived. The zero value means not stated.
type Sense string

// The words of [Sense], as they stand in files.
const (
	Sight   Sense = "sight"
	Hearing Sense = "hearing"
	Smell   Sense = "smell"
	Taste   Sense = "taste"
	Touch   Sense = "touch"
)

var senses = vocabulary{
	{"sight", "Sight", "视觉"},
	{"hearing", "Hearing", "听觉"},
	{"smell", "Smell", "嗅觉"},
	{"taste", "Taste", "味觉"},
	{"touch", "Touch", "触觉"},
}

// Senses lists the words of [Sense] in their usual order, in a slice of the caller's own.
func Senses() []Sense { return all[Sense](senses) }

// Label is the word as people read it; an unknown word is its own label.
func (s Sense) Label(l Language) string { return label(senses, s, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (s Sense) MarshalText() ([]byte, error) { return marshal(senses, s) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (s *Sense) UnmarshalText(text []byte) error { return unmarshal(senses, s, text) }

// PeakMoment is one of the four kinds of peak moment (Heath & Heath 2017). The zero value means not stated.
type PeakMoment string

// The words of [PeakMoment], as they stand in files.
const (
	Elevation  PeakMoment = "elevation"
	Pride      PeakMoment = "pride"
	Insight    PeakMoment = "insight"
	Connection PeakMoment = "connection"
)

var peakMoments = vocabulary{
	{"elevation", "Elevation (delight)", "欣喜"},
	{"pride", "Pride (glory)", "荣耀"},
	{"insight", "Insight (growth)", "认知"},
	{"connection", "Connection", "连接"},
}

// PeakMoments lists the words of [PeakMoment] in their usual order, in a slice of the caller's own.
func PeakMoments() []PeakMoment { return all[PeakMoment](peakMoments) }

// Label is the word as people read it; an unknown word is its own label.
func (p PeakMoment) Label(l Language) string { return label(peakMoments, p, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (p PeakMoment) MarshalText() ([]byte, error) { return marshal(peakMoments, p) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (p *PeakMoment) UnmarshalText(text []byte) error { return unmarshal(peakMoments, p, text) }

// Theme is one of the ten experience themes of the pyramid (体验金字塔); see [Theme.Tier]. The zero value means not stated.
type Theme string

// The words of [Theme], as they stand in files.
const (
	Trust       Theme = "trust"
	Convenience Theme = "convenience"
	Commitment  Theme = "commitment"
	Respect     Theme = "respect"
	Autonomy    Theme = "autonomy"
	Choice      Theme = "choice"
	Knowledge   Theme = "knowledge"
	Recognition Theme = "recognition"
	Benefit     Theme = "benefit"
	Identity    Theme = "identity"
)

var themes = vocabulary{
	{"trust", "Trust", "信任"},
	{"convenience", "Convenience", "便利"},
	{"commitment", "Commitment", "承诺"},
	{"respect", "Respect", "尊重"},
	{"autonomy", "Autonomy", "自主"},
	{"choice", "Choice", "选择"},
	{"knowledge", "Knowledge", "知识"},
	{"recognition", "Recognition", "认知"},
	{"benefit", "Benefit", "有益"},
	{"identity", "Identity", "身份"},
}

// Themes lists the words of [Theme] in their usual order, in a slice of the caller's own.
func Themes() []Theme { return all[Theme](themes) }

// Label is the word as people read it; an unknown word is its own label.
func (t Theme) Label(l Language) string { return label(themes, t, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (t Theme) MarshalText() ([]byte, error) { return marshal(themes, t) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (t *Theme) UnmarshalText(text []byte) error { return unmarshal(themes, t, text) }

// Tier is one of the three tiers of the experience pyramid. The zero value means not stated.
type Tier string

// The words of [Tier], as they stand in files.
const (
	BasicTier       Tier = "basic"
	PerformanceTier Tier = "performance"
	MotivatingTier  Tier = "motivating"
)

var tiers = vocabulary{
	{"basic", "Basic", "基本"},
	{"performance", "Performance", "绩效"},
	{"motivating", "Motivating", "激励"},
}

// Tiers lists the words of [Tier] in their usual order, in a slice of the caller's own.
func Tiers() []Tier { return all[Tier](tiers) }

// Label is the word as people read it; an unknown word is its own label.
func (t Tier) Label(l Language) string { return label(tiers, t, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (t Tier) MarshalText() ([]byte, error) { return marshal(tiers, t) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (t *Tier) UnmarshalText(text []byte) error { return unmarshal(tiers, t, text) }

// Provenance is where a score or a map comes from. The zero value means not stated.
type Provenance string

// The words of [Provenance], as they stand in files.
const (
	Observed Provenance = "observed"
	Assumed  Provenance = "assumed"
	Proposed Provenance = "proposed"
)

var provenances = vocabulary{
	{"observed", "Observed", "实测"},
	{"assumed", "Assumed", "假设"},
	{"proposed", "Proposed", "拟议"},
}

// Provenances lists the words of [Provenance] in their usual order, in a slice of the caller's own.
func Provenances() []Provenance { return all[Provenance](provenances) }

// Label is the word as people read it; an unknown word is its own label.
func (p Provenance) Label(l Language) string { return label(provenances, p, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (p Provenance) MarshalText() ([]byte, error) { return marshal(provenances, p) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (p *Provenance) UnmarshalText(text []byte) error { return unmarshal(provenances, p, text) }

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
	{"must-be", "Must-be", "基本"},
	{"one-dimensional", "One-dimensional", "期望"},
	{"attractive", "Attractive", "兴奋"},
	{"indifferent", "Indifferent", "无差异"},
	{"reverse", "Reverse", "反向"},
	{"questionable", "Questionable", "存疑"},
}

// KanoClasses lists the words of [Kano] in their usual order, in a slice of the caller's own.
func KanoClasses() []Kano { return all[Kano](kanos) }

// Label is the word as people read it; an unknown word is its own label.
func (k Kano) Label(l Language) string { return label(kanos, k, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (k Kano) MarshalText() ([]byte, error) { return marshal(kanos, k) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (k *Kano) UnmarshalText(text []byte) error { return unmarshal(kanos, k, text) }

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
	{"fail", "Fail point", "失败点"},
	{"wait", "Wait point", "等待点"},
	{"moment-of-truth", "Moment of truth", "关键时刻"},
	{"peak", "Peak moment", "峰值"},
	{"decision", "Decision", "决策点"},
	{"opportunity", "Opportunity", "交叉收益机会"},
	{"free", "Note", "备注"},
}

// MarkKinds lists the words of [MarkKind] in their usual order, in a slice of the caller's own.
func MarkKinds() []MarkKind { return all[MarkKind](markKinds) }

// Label is the word as people read it; an unknown word is its own label.
func (m MarkKind) Label(l Language) string { return label(markKinds, m, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (m MarkKind) MarshalText() ([]byte, error) { return marshal(markKinds, m) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (m *MarkKind) UnmarshalText(text []byte) error { return unmarshal(markKinds, m, text) }

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
	{"prevent", "Prevent", "预判"},
	{"respond", "Respond", "响应"},
	{"recover", "Recover", "补救"},
	{"appearance", "Appearance", "形象"},
	{"behaviour", "Behaviour", "行为"},
	{"communication", "Communication", "沟通"},
	{"elevation", "Elevation (delight)", "欣喜"},
	{"pride", "Pride (glory)", "荣耀"},
	{"insight", "Insight (growth)", "认知"},
	{"connection", "Connection", "连接"},
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
	{"clarify", "Clarify ambiguity beforehand", "提前澄清"},
	{"lower-expectations", "Lower expectations that are too high", "降低过高期望"},
	{"handle-sensitive", "Handle sensitive matters in detail", "敏感事项细处理"},
	{"spot-signal", "Spot the crisis signal", "识别危机信号"},
	{"answer-fast", "Answer fastest", "最快响应"},
	{"empower-front-line", "The front line may decide", "一线授权"},
	{"close-loop", "Close the loop", "闭环处理"},
	{"soothe", "Soothe and apologise on the spot", "当场安抚致歉"},
	{"emotional-value", "Give emotional value", "给予情绪价值"},
	{"beyond-expectation", "Make good beyond expectation", "超预期补偿"},
	{"setting", "Setting by the five senses", "五觉环境"},
	{"grooming", "People's grooming", "人员形象"},
	{"materials", "Materials", "物料"},
	{"proactive", "Proactive", "主动"},
	{"personal", "Personal", "个性化"},
	{"beyond-standard", "Beyond the standard", "超标准"},
}

// Tactics lists the words of [Tactic] in their usual order, in a slice of the caller's own.
func Tactics() []Tactic { return all[Tactic](tactics) }

// Label is the word as people read it; an unknown word is its own label.
func (t Tactic) Label(l Language) string { return label(tactics, t, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (t Tactic) MarshalText() ([]byte, error) { return marshal(tactics, t) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (t *Tactic) UnmarshalText(text []byte) error { return unmarshal(tactics, t, text) }

// Verdict is how a journey is likely to be remembered by the peak-end rule; see [PeakEnd]. The zero value means not stated.
type Verdict string

// The words of [Verdict], as they stand in files.
const (
	RememberedWell  Verdict = "remembered-well"
	Forgotten       Verdict = "forgotten"
	RememberedBadly Verdict = "remembered-badly"
)

var verdicts = vocabulary{
	{"remembered-well", "Remembered well", "正面"},
	{"forgotten", "Forgotten", "平庸"},
	{"remembered-badly", "Remembered badly", "负面"},
}

// Verdicts lists the words of [Verdict] in their usual order, in a slice of the caller's own.
func Verdicts() []Verdict { return all[Verdict](verdicts) }

// Label is the word as people read it; an unknown word is its own label.
func (v Verdict) Label(l Language) string { return label(verdicts, v, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (v Verdict) MarshalText() ([]byte, error) { return marshal(verdicts, v) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (v *Verdict) UnmarshalText(text []byte) error { return unmarshal(verdicts, v, text) }
