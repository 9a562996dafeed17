// Package words holds every label that pictures add to the caller's own text:
// one struct, and one value of it for each language. A text may hold named
// places, such as {n}, which [Fill] fills; the key of a field is its name in
// small letters with hyphens, peak-end-value say, with .one behind it for the
// form that goes with the number 1.
package words

// Count is a text with a number: one form for 1, the other for all else. A
// language without such forms leaves One empty.
type Count struct{ One, Many string }

// Words are the labels of one language.
type Words struct {
	Lang string // BCP 47, of the picture

	// How words are put together.
	Colon   string // behind a name, before what it names
	Comma   string // between parts of a sentence
	Listed  string // between things that are listed
	Or      string
	Stop    string // at the end of a sentence, with the space behind it
	Aside   string // {text} in parentheses, with the space before it
	Percent string // {n} in a hundred
	Quoted  string // {text} that somebody said or thought
	OfAll   string // {n} of {all}

	// Kinds of pictures.
	ServiceBlueprint string
	EmotionCurve     string
	FeasibilityTitle string
	TitleAnd         string // {title} of a journey before {kind} of picture

	// What is counted.
	Touchpoints, Stages, Lanes, Links, Steps, Ideas Count

	// The head.
	Persona, PersonaN, Scenario, Goal string // PersonaN is the {n}th one without a name

	// Emotion.
	PeakEndValue, PeakEnd, MeanValue, Mean        string
	LikelyToBe, TouchpointsScored, NotScored      string
	Scored                                        string
	StatedPeak, MostIntense, Low, LowestOf, EndOf string
	WhyWell, WhyBadPeak, WhyBadEnd, WhyForgotten  string
	ScaleFrom                                     string // {min} to {max} with {neutral}
	NotScoredGap                                  string
	EmotionFigures                                string // {peakName} {peak} {peakAt} {low} {lowAt} {end} {endAt}
	PeakEndFigures                                string // {value} {mean} {verdict} {why}

	// Appendices: sections, then facts.
	Details, TheJourney, StageHeads, LaneHeads, StepHeads, IdeaHeads string
	Kind, Note, Address, Frequency, Marks, EvidenceOf, JudgedBy      string
	Group, Description, QuoteOf, Traits                              string
	Audience, DesignOf, ModeOf, ChannelOf, StandardOf, Incentive     string
	Archive, Analysis, Lesson, FollowUp, PlanOf                      string
	KeyAction, Resources, Due, Measure                               string

	// Journey maps. Rows by their names, then what stands below these.
	ContinuesWith                                                   string // {touchpoint}
	LegendStub                                                      string
	DualDiagram, Blueprint, SameColumns, LegendLow, TouchpointHeads string
	JourneyMap                                                      string
	Actions, Channels, Thoughts, Emotion                            string
	Pains, Delights, Needs, Themes, Senses                          string
	Times, Metrics, Change, Owners                                  string
	KeyOnes, ChannelsUsed, ThoughtsHeard, MustBes                   Count
	PainsFelt, DelightsFelt, PeakMoments, NeedsHad                  Count
	ThemesServed, SensesMet, BeyondTolerable, MetricsKept           Count
	Opportunities, IdeasHad, OwnersNamed                            Count
	Expectations, NetExperience, Satisfaction                       string
	TagFirst, TagComplaint, TagFrequent, TagPerceived, TagLast      string
	WorstOf                                                         string // {n} of a {kind}
	IntenseAndEnd                                                   string // {peak} and {end}
	PeakMomentAndEnd                                                string // the same, of a stated peak moment
	TouchpointsScoredOf                                             string // {n} of {all}
	GoodAndBad                                                      string // {good} and {bad} parts of the net experience
	ByPeakEndRule                                                   string
	ExperienceMinusExpectation                                      string // over {n} touchpoints
	Delighted, Neutral, Frustrated                                  string // the ends and the middle of the scale
	Expected                                                        string // {value}
	BelowExpected, AboveExpected                                    string // by {value}
	OfTolerable, Over, NoLimit                                      string // {time}, {time}, -
	QuickWin, NotJudgedYet                                          string
	PeakMoment                                                      string // of a {kind}
	Respondents                                                     string // {n}
	SaidBy                                                          string // {who}
	LegendExperienced, LegendExpected, LegendNotScored              string
	LegendAssumed, LegendProposed, LegendTime, LegendIdea           string
	LegendKey, LegendCompared                                       string // LegendCompared is {who}
	FootEvidence                                                    string // {evidence}
	FootProvenance                                                  string // {provenance} of {touchpoints}
	FootNotScored                                                   string // {touchpoints}
	FootScale                                                       string // {min}, {max}, {neutral}
	FootModel                                                       string
	FootIdeas                                                       string // {ideas} for the whole journey
	FootOwner, FootMetric                                           string // {owner}, {metric}
	FootUnmatched                                                   string // {touchpoints} of {who} that the map has not

	// Blueprints.
	Owner, Time, Standard, Tolerable, Measured string
	AtMost                                     string // {time}
	HandOver, Agreement, Optional              string // Optional is {link}
	LeadsTo, AgreesWith                        string // {from} and {to}
	Lane                                       string
	LinksOf                                    string

	// Signs on badges: a letter or a character.
	FailSign, WaitSign, TruthSign, DecisionSign, OpportunitySign, NoteSign string

	// Durations: {n} of a unit. Parts, "1h" and "30m" say, stand beside each other.
	Weeks, Days, Hours, Minutes, Seconds string

	// Feasibility.
	NeedFit, Perceived, Ease, Score        string
	MeanOfThree                            string
	WeightedMean                           string // {need} {perceived} {ease}
	NotJudged                              string // {n} of {all}
	PerceivedByEase, LowCostHighPerception string
	EaseAxis                               string
	Ranked                                 Count
	RankedIdea                             string // {rank} {name} {score} {need} {perceived} {ease}
	RankedQuick                            string // the same, of low cost and high perception

	// Charts.
	Touchpoint, Stage, Idea, Rank string // heads of tables
	PeakEndMethod                 string
	AssumedOr                     string // {first} or {second} provenance, in a legend
	HollowFew, GapNotScored       string // keys of marks
	NeedFitShort, PerceivedShort  string
	EaseShort                     string
	PerceivedUp, EaseRight        string // names of axes, with the way in which they grow
	RankedHead, QuadrantHead      string
	IdeaNumbers                   string // where numbers stand for ideas
	CurveOf                       string // {kind} {touchpoints} {stages} {scale}
}
