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

	// Charts of figures, each as its picture goes from top to bottom.
	// How sentences of charts are put together.
	Semicolon       string // between parts of a sentence that hold commas
	AndLast         string // {all} but the last one, and the {last}
	NMore           string // {n} that a list leaves out
	FromTo          string // {from} and {to}
	SourceIs        string // {source}
	AskedN          string // {n}
	NoAnswers       string
	IntervalName    string
	IntervalsBy     string // {method} at a {level}
	WeightedAnswers string
	InTotal         string
	NoneStated      string
	AnswersHead     string // of a column with the number of answers
	NThousands      string // {n} thousand answers, where there is little room
	NMillions       string // {n}
	NBillions       string // {n}
	ChanceIs        string // {p}
	ChanceBelow     string // {p}
	NpsShort        string // names of metrics in sentences
	CsatShort       string
	CesShort        string
	// Needs.
	KanoMeasure          string // of {needs}
	KanoNeeds            Count  // {n}
	KanoClear            Count  // {n} of {all}
	NoNeedStandsOut      string
	KanoPlane            string
	KanoPlaneLevel       string // {level}
	KanoUp               string
	KanoAcross           string
	KanoFilled           string
	KanoHollow           string
	KanoAnswered         string
	QuestionableShare    string
	LetterIs             string // between a letter and the class it stands for
	LetterMustBe         string // of classes
	LetterOneDimensional string
	LetterAttractive     string
	LetterIndifferent    string
	LetterReverse        string
	LetterQuestionable   string
	KanoClass            string
	KanoBetter           string
	KanoWorse            string
	NeedOne              string // heads of tables
	KanoNoClass          string
	KanoUnclear          string // {class}
	KanoNearly           string // {class} {second}
	KanoPairs            string // {n} {share}
	KanoTableIs          string // {table}
	KanoMethod           string
	KanoNumbers          string
	NeedsMeasure         string // of {needs}
	NeedsUnclassified    string
	NoMustBe             string
	NotClassified        string
	NeedsFoot            string
	// Scores.
	ScoresByWave    string
	ScoresByGroup   string
	MetricsByWave   string // {what}
	MetricsByGroup  string // {what}
	NPSMeans        string
	CSATMeans       string
	CESMeans        string
	ScoreHead       string
	OnTheWaveBefore string
	Rose            string // {what}
	Fell            string // {what}
	NotMoved        Count  // {what}
	ChangeStandsOut string // {change}
	ChangeNoise     string // {change}
	NotJudgedFigure string
	ScoreOf         string
	SharesOf        string
	ScoreBars       string
	ScoreDots       string // {level} {methods}
	StandsOutMeans  Count  // {n} {p}
	// SERVQUAL.
	ServqualMeasure  string // {scale}
	ServqualWeighed  string // {scale}
	MendFirst        string // {dimension} {gap}
	MendFirstWeighed string // {dimension} {gap} {points}
	OneGap           string // {dimension} {gap}
	NothingToMend    string
	NoClearGaps      string
	MendFirstTag     string
	NoClearGap       string
	MeanAnswers      string // {scale}
	MeanAnswersShown string // {scale} {from} {to}
	PerceivedOne     string
	ExpectedOne      string
	GapInterval      string
	GapOne           string
	GapTimesPoints   string
	PointsOf100      string
	DimensionOne     string
	PointsMeans      string
	OverallWeighed   string // {gap} {weighted}
	OverallGap       string // {gap}
	GapMeans         string
	// The five gaps.
	GapBoardMeasure      string
	NothingFiled         string
	AllMeasured          string
	OpenFindings         Count // {n} of {all}, {where}
	OpenCount            Count // {n}
	GapsOwn              string
	GapsMade             string
	CustomersExpect      string
	ManagementBelieves   string
	StandardSays         string
	CustomersAreServed   string
	CustomersArePromised string
	CustomersPerceive    string
	NotMeasured          string
	ScalePoints          string
	NoMeasureYet         string
	NoFinding            string
	ByDimension          string
	WeightedByDimension  string
	SizeOne              string
	FindingsAre          string
	MeasuresAre          string
	GapModel             string
	GapUnits             string
	// Waves.
	WavesMeasure     Count // {n} {level}
	BeforeAndAfter   string
	BeforeOne        string
	AfterOne         string
	ChangeHead       string
	ReadTogether     Count // {n}
	RestIsNoise      Count // {n}
	NothingStandsOut string
	NothingJudged    string
	StandsOutP       string // {p}
	NoiseP           string // {p}
	ByChance         Count  // {n} {what}
	FigureOne        string
	DifferenceOne    string
	VerdictOne       string
	WavesDiffer      string
	DifferencesBy    string // {methods}
	NotWidened       string
	// Emotion of many.
	EmotionOfMany      string
	LowClearly         string // {at}
	LowForAll          string // {at}
	PleasantThroughout string
	SpreadMean         string // {n} {min} {max}
	SpreadMedian       string // {n} {min} {max}
	SpreadMiddle       string
	SpreadWhiskers     string // {level}
	SpreadHollow       string
	SpreadGaps         string
	Everybody          string
	GroupN             string // {n}
	ByGroup            string
	CountOf            string // {who}
	PeakEndHead        string
	// Satisfaction.
	SatisfactionMeasure string // {min} {max}
	FallsShort          string // {at} {by}
	NowhereShort        string
	ExperienceLess      string
	ExperiencedOne      string
	SatisfactionMean    string // {mean} {n}
	DeltaLaw            string
	SatisfactionOpen    string // {n} {all}
	// Market damage.
	DamageMeasure      string
	NothingAtRisk      string
	AtRisk             string // {sum}
	AtRiskSilent       string // {sum} {silent}
	DamageFunnel       string
	DamageWidths       string
	CustomersOfWhom    string // {n} {share}
	TimesProblem       string // {share}
	DrawnWider         string // {times}
	SaidNothing        string // {n}
	Complained         string // {n}
	LeaveInSilence     string // {share} {n}
	LeaveAfter         string // {share} {n}
	TimesValue         string // {value}
	NeverHeardOf       string
	HadComplained      string
	InAll              string // {sum} {n}
	OneStepHead        string
	StepIs             string
	InMoney            string // {money}
	InThousands        string // {money}
	InMillions         string // {money}
	OneLess            string
	OneMore            string
	IfNobodySilent     string // {sum}
	IfNoComplainerLeft string // {sum}
	AssumedFactor      string
	FactorOne          string
	ValueOne           string
	OneStep            string
	LeftWithout        string
	DamageSaid         string // {problem} {silent} {complained} {lost} {sum}
	DamageModel        string
	DamageAssumed      string
	// The experience pyramid.
	PyramidMeasure   string // {touchpoints}
	NoThemesStated   string
	AllBasicServed   string
	BasicMissing     Count // {n} {themes}
	NotServed        string
	MissingTheme     string
	ServedOf         string // {n} {all}
	BasicMeans       string
	PerformanceMeans string
	MotivatingMeans  string
	TouchpointsServe string
	NoTheme          string
	ThemeOne         string
	TierOne          string
	ServedBy         string
	PyramidIs        string
	// Costs, feelings and senses.
	SensesTitle    string
	SensesMeasure  string
	MostCosts      string // {at}
	FourCosts      string
	FourFeelings   string
	FiveSenses     string
	TouchpointsAre string
	NothingStated  string
	SensesAre      string
	// Key touchpoints.
	KeyTitle       string
	KeyMeasure     string
	KeyWithoutIdea Count // {n} {what}
	FiveRoles      string
	FourMoments    string
	StatedRole     string
	SuggestedRole  string
	ScoreIs        string // {score}
	IdeaIs         string // {idea}
	NoIdeaYet      string
	RoleOne        string
	IdeasAre       string
	KeyFoot        string

	// Flows and actor maps.
	FlowTitle, ActorsTitle    string
	FlowGoesTo, FlowComesFrom string // {steps}
	FlowItself                string // where a step is linked to itself, and the link is told in words
	FlowWay, FlowBack         string // keys: the customer's way, a link to an earlier step
	FlowTime                  string // the order of time where no link says it
	FlowLeads                 string // {from} and {to} of a link that leads back
	WhoWithWhom               string
	ActorSteps                string // key: a square
	ActorLinks, ActorOptional string // keys
	ActorsWithin, ActorsCross Count
	ActorsFail, ActorsWait    Count
	ActorsOther, ActorsCount  Count
	ActorsExchanges           Count
	ActorExchange             string // {a} and {b}: {links}
	ActorTo, ActorBoth        string // {n} links, {from} {to}
}
