package journey

// ChannelKind is the kind of channel a touchpoint runs over. The zero value means not stated.
type ChannelKind string

// The words of [ChannelKind], as they stand in files.
const (
	Online     ChannelKind = "online"
	Physical   ChannelKind = "physical"
	FaceToFace ChannelKind = "face-to-face"
	Phone      ChannelKind = "phone"
)

var channelKinds = vocabulary{
	{"online", "Online", "线上", "線上"},
	{"physical", "Physical", "物理", "實體"},
	{"face-to-face", "Face to face", "面对面", "面對面"},
	{"phone", "Phone", "电话", "電話"},
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
	{"person", "Person", "人", "人"},
	{"thing", "Thing", "物", "物"},
	{"information", "Information", "信息", "資訊"},
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
	{"brand", "Brand-owned", "品牌", "品牌"},
	{"partner", "Partner-owned", "合作伙伴", "合作夥伴"},
	{"customer", "Customer-owned", "客户自有", "顧客自有"},
	{"social", "Social or external", "社交/外部", "社群/外部"},
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
	{"key", "Key", "一类关键", "一類關鍵"},
	{"general", "General", "二类一般", "二類一般"},
	{"special", "Special", "特殊", "特殊"},
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
	{"first", "First touchpoint", "首触点", "首接觸點"},
	{"complaint", "Complaint touchpoint", "抱怨触点", "抱怨接觸點"},
	{"frequent", "Frequent touchpoint", "高频触点", "高頻接觸點"},
	{"high-perception", "High-perception touchpoint", "高感知触点", "高感知接觸點"},
	{"last", "Last touchpoint", "结束触点", "最終接觸點"},
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
	{"time", "Time", "费时", "費時"},
	{"mind", "Worry", "费心", "費心"},
	{"effort", "Effort", "费力", "費力"},
	{"money", "Money", "费钱", "花錢"},
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
	{"pleasure", "Pleasure", "愉悦感", "愉悅感"},
	{"warmth", "Warmth", "温暖感", "溫暖感"},
	{"honour", "Honour", "尊崇感", "尊榮感"},
	{"achievement", "Achievement", "成就感", "成就感"},
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
	{"sight", "Sight", "视觉", "視覺"},
	{"hearing", "Hearing", "听觉", "聽覺"},
	{"smell", "Smell", "嗅觉", "嗅覺"},
	{"taste", "Taste", "味觉", "味覺"},
	{"touch", "Touch", "触觉", "觸覺"},
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
	{"elevation", "Elevation (delight)", "欣喜", "驚喜"},
	{"pride", "Pride (glory)", "荣耀", "榮耀"},
	{"insight", "Insight (growth)", "认知", "洞察"},
	{"connection", "Connection", "连接", "連結"},
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
	{"trust", "Trust", "信任", "信任"},
	{"convenience", "Convenience", "便利", "便利"},
	{"commitment", "Commitment", "承诺", "承諾"},
	{"respect", "Respect", "尊重", "尊重"},
	{"autonomy", "Autonomy", "自主", "自主"},
	{"choice", "Choice", "选择", "選擇"},
	{"knowledge", "Knowledge", "知识", "知識"},
	{"recognition", "Recognition", "认知", "肯定"},
	{"benefit", "Benefit", "有益", "助益"},
	{"identity", "Identity", "身份", "身分認同"},
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
	{"basic", "Basic", "基本", "基本"},
	{"performance", "Performance", "绩效", "績效"},
	{"motivating", "Motivating", "激励", "激勵"},
}

// Tiers lists the words of [Tier] in their usual order, in a slice of the caller's own.
func Tiers() []Tier { return all[Tier](tiers) }

// Label is the word as people read it; an unknown word is its own label.
func (t Tier) Label(l Language) string { return label(tiers, t, l) }

// MarshalText gives the form of files; an unknown word gives a [*WordError].
func (t Tier) MarshalText() ([]byte, error) { return marshal(tiers, t) }

// UnmarshalText reads the form of files or either label; another word gives a [*WordError].
func (t *Tier) UnmarshalText(text []byte) error { return unmarshal(tiers, t, text) }
