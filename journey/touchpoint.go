package journey

// Touchpoint is one moment at which the customer meets the service: a column
// of the map. Only its name is required; in files a bare string is a
// touchpoint of that name.
type Touchpoint struct {
	ID            string       `json:"id,omitempty"` // derived from the name when empty
	Name          string       `json:"name" doc:"scalar"`
	Action        string       `json:"action,omitempty"` // what the customer does; the name when empty
	Thought       string       `json:"thought,omitempty"`
	Quotes        []Quote      `json:"quotes,omitempty"`
	Emotion       *Score       `json:"emotion,omitempty"`     // nil: unknown, a gap in the curve
	Expectation   *Score       `json:"expectation,omitempty"` // on the same scale; nil: unknown
	Channel       string       `json:"channel,omitempty"`     // free name, e.g. "front desk"
	ChannelKind   ChannelKind  `json:"channelKind,omitempty"`
	Object        Object       `json:"object,omitempty"`
	Ownership     Ownership    `json:"ownership,omitempty"`
	Class         Class        `json:"class,omitempty"`
	Roles         []KeyRole    `json:"roles,omitempty"`
	Frequency     float64      `json:"frequency,omitempty"` // contacts per journey, > 0; 0: not stated
	Duration      Duration     `json:"duration,omitempty"`
	Tolerable     Duration     `json:"tolerable,omitempty"` // the longest that customers bear
	Marks         []Mark       `json:"marks,omitempty"`
	Pains         []Pain       `json:"pains,omitempty"`
	Delights      []Delight    `json:"delights,omitempty"`
	Moments       []Moment     `json:"moments,omitempty"`
	Needs         []Need       `json:"needs,omitempty"`
	Themes        []Theme      `json:"themes,omitempty"`
	Senses        []Impression `json:"senses,omitempty"`
	Metrics       []Metric     `json:"metrics,omitempty"`
	Opportunities []string     `json:"opportunities,omitempty"`
	Owner         string       `json:"owner,omitempty"` // who in the organisation answers for it
	Management    Management   `json:"management,omitempty"`
	Href          string       `json:"href,omitempty"` // http, https, mailto, fragment or relative path
	Notes         []string     `json:"notes,omitempty"`
}

// Says is what the customer does here: the action, or the name.
func (t *Touchpoint) Says() string {
	if t.Action != "" {
		return t.Action
	}
	return t.Name
}

// Quote is what somebody said. In files a bare string is one that does not say
// who.
type Quote struct {
	Text string `json:"text" doc:"scalar"`
	By   string `json:"by,omitempty"` // e.g. "Guest 7"
}

// Pain is something that hurts, with the cost it puts on the customer.
type Pain struct {
	Text string `json:"text" doc:"scalar"`
	Cost Cost   `json:"cost,omitempty"`
}

// Delight is something that pleases, with the feeling it gives.
type Delight struct {
	Text    string  `json:"text" doc:"scalar"`
	Feeling Feeling `json:"feeling,omitempty"`
}

// Moment is a peak moment that a touchpoint gives or is to give.
type Moment struct {
	Kind PeakMoment `json:"kind" doc:"scalar"`
	Text string     `json:"text,omitempty"`
}

// Need is what the customer wants here, with its class in the Kano model.
type Need struct {
	Text string `json:"text" doc:"scalar"`
	Kano Kano   `json:"kano,omitempty"`
	N    int    `json:"n,omitempty"` // respondents behind the class; 0: not stated
}

// Impression is what one sense takes in of the setting.
type Impression struct {
	Sense Sense  `json:"sense,omitempty"`
	Text  string `json:"text" doc:"scalar"`
}

// Metric is a figure by which a touchpoint is watched.
type Metric struct {
	Name   string `json:"name" doc:"scalar"`
	Value  string `json:"value,omitempty"`
	Target string `json:"target,omitempty"`
}

// Management is the record that keeps a touchpoint in order (触点管理); all
// free text.
type Management struct {
	Goal      string `json:"goal,omitempty"`
	Audience  string `json:"audience,omitempty"`
	Design    string `json:"design,omitempty"`
	Mode      string `json:"mode,omitempty"`
	Channel   string `json:"channel,omitempty"`
	Standard  string `json:"standard,omitempty"`
	Incentive string `json:"incentive,omitempty"`
	Archive   string `json:"archive,omitempty"`
	Analysis  string `json:"analysis,omitempty"`
	Lesson    string `json:"lesson,omitempty"`
	FollowUp  string `json:"followUp,omitempty"`
	Plan      string `json:"plan,omitempty"`
}

// Tier is the tier of the pyramid a theme stands in. Missing a basic theme is
// punished while having it goes unnoticed; a performance theme works both
// ways; a motivating one only rewards.
func (t Theme) Tier() Tier {
	switch t {
	case Trust, Convenience, Commitment, Respect:
		return BasicTier
	case Autonomy, Choice, Knowledge:
		return PerformanceTier
	case Recognition, Benefit, Identity:
		return MotivatingTier
	}
	return ""
}
