package words

import (
	"reflect"
	"strings"
	"sync"
)

// Bilingual is simplified Chinese with the English behind it. It is made of the two,
// but for texts with places, which would say twice what is filled in; and made when it is
// first needed, so that importing this package costs nothing.
var Bilingual = sync.OnceValue(func() *Words { return both(&Chinese, &English, &bilingual) })

// bilingual are the texts that are not made of the two.
var bilingual = Words{
	Lang: "zh",

	PeakEnd: "峰终值 peak-end {value}", Mean: "均值 mean {value}",
	TitleAnd: "{title}：{kind}", PersonaN: "角色 Persona {n}",
	ScaleFrom: "评分范围 scored from {min} 至 to {max}，中性值 neutral {neutral}",

	EmotionFigures: "{peakName} {peak}（{peakAt}）；低点 low {low}（{lowAt}）；终点 end {end}（{endAt}）",
	PeakEndFigures: "峰终值 peak-end value {value}，均值 mean {mean}：{verdict}，因为 as {why}",

	Scored:        "已评分\nscored", // beside the word for neutral, where there is little room
	WorstOf:       "{kind} {n}",
	IntenseAndEnd: "最强时刻 most intense {peak}，终点 end {end}", PeakMomentAndEnd: "峰值 peak {peak}，终点 end {end}",
	TouchpointsScoredOf: "已评分触点 touchpoints scored {n} / {all}",
	GoodAndBad:          "正 good {good}，负 bad {bad}",

	ExperienceMinusExpectation: "体验减期望 experience less expectation，{n}",
	Expected:                   "期望 expected {value}", BelowExpected: "低于期望 below expected {value}", AboveExpected: "高于期望 above expected {value}",
	OfTolerable: "上限 of {time}", Over: "超出 over {time}",
	PeakMoment:     "峰值时刻 peak moment：{kind}",
	FootEvidence:   "依据 Evidence：{evidence}。",
	FootProvenance: "{provenance}：{touchpoints}。",
	FootNotScored:  "未评分 Not scored：{touchpoints}。",
	FootScale:      "评分 Scores {min} 至 to {max}，中性 neutral {neutral}。",
	FootModel:      "峰终定律只是模型，请与均值一并阅读。The peak-end rule is a model; read it beside the mean.",
	FootIdeas:      "针对整个旅程 For the whole journey：{ideas}。",
	FootOwner:      "改进负责人 Owner of the change：{owner}。", FootMetric: "评判指标 Judged by：{metric}。",
	FootUnmatched: "{who}的以下触点不在本图中 Not on this map：{touchpoints}。",

	ContinuesWith: "下接 continues with {touchpoint} →",

	Standard: "标准 standard {time}", Tolerable: "可容忍 tolerable {time}", Measured: "实测 measured {time}",
	AtMost:   "至多 at most {time}",
	Optional: "{link}（可选 optional）",

	WeightedMean:   "得分：三项标准的加权平均值，每项 6 至 10 分 Score: weighted mean of the three criteria, each 6 to 10；需求满足度 need fit {need}、体验感知度 perceived experience {perceived}、实施难易度 ease {ease}",
	NotJudged:      "{n} / {all} 个方案尚未评估 ideas not judged yet",
	RankedIdea:     "{rank}. {name}：{score}（需求满足度 need fit {need}，体验感知度 perceived experience {perceived}，实施难易度 ease {ease}）",
	RankedQuick:    "{rank}. {name}：{score}（需求满足度 need fit {need}，体验感知度 perceived experience {perceived}，实施难易度 ease {ease}；低成本高感知 low cost, high perception）",
	AssumedOr:      "{first}或 or {second}",
	PerceivedUp:    "↑ 体验感知度 Perceived experience",
	EaseRight:      "实施难易度（10 为最易）Ease of implementation, 10 is easiest →",
	NeedFitShort:   "需求 Need fit",
	PerceivedShort: "感知 Perceived",
	EaseShort:      "实施 Ease",
	CurveOf:        "{kind}：{touchpoints}，{stages}，{scale}",

	FlowLeads:     "{from} → {to}（返回 back）",
	ActorExchange: "{a} 与 and {b}：{links}",
	ActorTo:       "{from} 至 to {to} {n} 条", ActorBoth: "双向协商 agreed {n} 条",
	// Charts of figures. Lines are short where a picture has little room; heads of
	// columns of figures have room for one language.
	ScoreHead: "得分", InTotal: "合计",
	AndLast:         "{all}和 and {last}",
	NMore:           "另外 {n} 项 more",
	FromTo:          "{from}–{to}",
	SourceIs:        "来源 Source：{source}。",
	AskedN:          "n = {n}。",
	IntervalsBy:     "区间 Intervals：{method}，{level}。",
	KanoMeasure:     "{needs}：卡诺分类，满足后多满意，缺失时多不满 Kano classes: what pleases, what angers",
	KanoClear:       Count{"分类明确的需求 need with a clear class：{n} / {all}", "分类明确的需求 needs with a clear class：{n} / {all}"},
	KanoPlaneLevel:  "满意系数与不满意系数 Better and worse（{level}）",
	KanoUp:          "↑ 满意系数：满足后更满意\nBetter: pleases when met",
	KanoAcross:      "不满意系数：缺失时更不满\nWorse: angers when missing →",
	KanoAnswered:    "客户的回答，占答卷对的 %\nHow customers answered, % of pairs",
	KanoUnclear:     "{class}——不明确 unclear",
	KanoNearly:      "{class}——不明确，接近 unclear, nearly {second}",
	KanoPairs:       "每项需求 {n} 对答卷；存疑答卷（Q）占 {share}，不参与评定。Answer pairs per need; questionable ones (Q) never win.",
	KanoTableIs:     "评价表 Evaluation table：{table}。",
	NeedsMeasure:    "{needs}，按卡诺分类，附所属触点 by Kano class, with their touchpoints",
	MetricsByWave:   "{what}的历次得分 over time",
	MetricsByGroup:  "各组的 by group {what}",
	Rose:            "{what}上升 rose",
	Fell:            "{what}下降 fell",
	NotMoved:        Count{"{what}无明显变化 has not clearly moved", "{what}无明显变化 have not clearly moved"},
	ChangeStandsOut: "{change} 变化明显 stands out",
	ChangeNoise:     "{change} 属正常波动 within noise",
	ScoreDots:       "圆点：得分及其区间 Dots: the score with its interval（{level}，{methods}）。",
	StandsOutMeans:  Count{"“变化明显” “Stands out”：p < {p}。", "“变化明显”：{n} 项一并判断，经 Holm 校正 “Stands out”: read together, Holm’s correction，p < {p}。"},

	ServqualMeasure:  "SERVQUAL：期望与感知的均值 means of what is expected and perceived，{scale}；差距最大者在前 widest gap first",
	ServqualWeighed:  "SERVQUAL：期望与感知的均值 means of what is expected and perceived，{scale}；按加权差距 by weighted gap",
	MendFirst:        "先改进 Mend first：{dimension}，差距 gap {gap}",
	MendFirstWeighed: "先改进 Mend first：{dimension}，差距 gap {gap}，权重 points {points} / 100",
	OneGap:           "{dimension}：差距 gap {gap}",
	MeanAnswers:      "回答均值 mean answer，{scale}",
	MeanAnswersShown: "回答均值 mean answer，{scale}（图示 shown {from}–{to}）",
	OverallWeighed:   "总体差距 Overall gap {gap}，加权 weighted {weighted}。",
	OverallGap:       "总体差距 Overall gap {gap}。",

	GapsMade: "……形成第五项\n… make the fifth", NoMeasureYet: "尚无措施\nno measure yet",
	OpenFindings: Count{"尚无措施的发现 finding without a measure：{n} / {all}，{where}", "尚无措施的发现 findings without a measure：{n} / {all}，{where}"},
	WavesMeasure: Count{"{n} 项数值的前后对比 figure before and after，{level} 区间 intervals", "{n} 项数值的前后对比 figures before and after，{level} 区间 intervals"},
	ReadTogether: Count{"单独判断 read by itself", "{n} 项一并判断 read together（Holm）"},
	RestIsNoise:  Count{"其余 {n} 项可能只是波动 other may be noise", "其余 {n} 项可能只是波动 others may be noise"},
	StandsOutP:   "变化明显 stands out，{p}",
	NoiseP:       "属正常波动 within noise，{p}",
	ByChance: Count{
		"{what}：区间不含 0，仍属正常波动 the interval leaves out 0, yet it is within noise。",
		"{what}：区间不含 0，但 {n} 项一并判断时其中一项可能出于偶然；校正后仍属正常波动。The interval leaves out 0, but of figures read together one may do so by chance; corrected, it stays within noise.",
	},
	DifferencesBy: "差值的算法 Differences by：{methods}。",

	LowClearly:     "“{at}”明显令人不快 is clearly unpleasant",
	LowForAll:      "“{at}”令各组客户都明显不快 is clearly unpleasant for every group",
	SpreadMean:     "各触点至多 {n} 人的情感 people’s emotion at each touchpoint，{min} 至 to {max}，均值 means",
	SpreadMedian:   "各触点至多 {n} 人的情感 people’s emotion at each touchpoint，{min} 至 to {max}，中位数 medians",
	SpreadWhiskers: "竖线：均值的区间 Upright lines: intervals of the mean，{level}。",
	GroupN:         "组 Group {n}",
	CountOf:        "n，{who}",

	SatisfactionMeasure: "各触点的体验与期望 experience and expectation at each touchpoint，{min} 至 to {max}",
	FallsShort:          "“{at}”与期望相差最远 falls furthest short，{by}",
	SatisfactionMean:    "平均 On average {mean}（{n} 个触点 touchpoints）",
	SatisfactionOpen:    "两者俱知的触点 Both are known at：{n} / {all}；“–”表示未知，并非零 is not known, not zero。",

	AtRisk:             "{sum} 面临风险 at risk",
	AtRiskSilent:       "{sum} 面临风险 at risk，从未投诉 without a complaint {silent}",
	CustomersOfWhom:    "{n} 位客户 customers，{share} 遇到问题 had a problem",
	OneStepHead:        "各因素变动一步的影响\nWhat one step of each factor changes",
	TimesProblem:       "× {share} 遇到问题 had a problem",
	DrawnWider:         "放大 drawn wider × {times}",
	SaidNothing:        "{n} 人沉默 said nothing",
	Complained:         "{n} 人投诉 complained",
	LeaveInSilence:     "× {share}：{n} 人默默离开 leave in silence",
	LeaveAfter:         "× {share}：{n} 人投诉后仍离开 leave after all",
	TimesValue:         "× 每位客户 a customer {value}",
	InAll:              "合计 in all {sum}，{n} 位客户 customers",
	InMoney:            "收入 revenue，{money}",
	InThousands:        "收入 revenue，万 ten thousand {money}", // as Chinese counts
	InMillions:         "收入 revenue，百万 million {money}",
	IfNobodySilent:     "若无人沉默，仍面临风险 If nobody stayed silent, left at risk：{sum}",
	IfNoComplainerLeft: "若投诉者无一离开，仍面临风险 If nobody who complained left, left at risk：{sum}",
	DamageSaid:         "{problem} 人遇到问题 had a problem，{silent} 人沉默 said nothing，{complained} 人投诉 complained；{lost} 人离开，带走 leave, and with them {sum}",

	PyramidMeasure: "体验金字塔：十大主题由哪些触点服务（{touchpoints}）experience pyramid: which of the ten themes they serve",
	BasicMissing:   Count{"{n} 个基本主题无触点服务 basic theme is served nowhere：{themes}", "{n} 个基本主题无触点服务 basic themes are served nowhere：{themes}"},
	ServedOf:       "有触点服务 served {n} / {all}",
	MostCosts:      "“{at}”让客户付出最多 costs customers most",
	KeyWithoutIdea: Count{"{n} 个令人不快的关键触点尚无方案 key touchpoint is unpleasant and has no idea yet：{what}", "{n} 个令人不快的关键触点尚无方案 key touchpoints are unpleasant and have no idea yet：{what}"},
	ScoreIs:        "得分 scored {score}",
	IdeaIs:         "方案 Idea：{idea}",

	// Classes go by their letters, which formulas of both languages know.
	LetterIs: " ", LetterMustBe: "M", LetterOneDimensional: "O", LetterAttractive: "A", LetterIndifferent: "I", LetterReverse: "R", LetterQuestionable: "Q",
	QuestionableShare: "Q %",
	KanoMethod:        "分类取最多者；“不明确”指未通过 Fong 检验 Class: the most frequent; unclear: fails Fong’s test against the runner-up。满意系数 Better = (A+O)/(A+O+M+I)，不满意系数 worse = −(O+M)/(A+O+M+I)。",

	// Letters that both know.
	FailSign: "F", WaitSign: "W", TruthSign: "M",
	Weeks: "{n}w", Days: "{n}d", Hours: "{n}h", Minutes: "{n}m", Seconds: "{n}s",
}

// both are the texts of two languages, the second behind the first; signs and
// punctuation are the first's. What own says goes before that.
func both(first, second, own *Words) *Words {
	out := *own
	a, b, o := reflect.ValueOf(first).Elem(), reflect.ValueOf(second).Elem(), reflect.ValueOf(&out).Elem()
	for i := range o.NumField() {
		switch f := o.Field(i).Addr().Interface().(type) {
		case *Count:
			x, y := a.Field(i).Interface().(Count), b.Field(i).Interface().(Count)
			if f.Many == "" {
				*f = Count{counted(x.Many, y.One), counted(x.Many, y.Many)}
			}
		case *string:
			if *f == "" {
				*f = joined(a.Field(i).String(), b.Field(i).String())
			}
		}
	}
	return &out
}

// counted names what is counted in both, and the number once.
func counted(a, b string) string { return a + " " + strings.TrimPrefix(b, "{n} ") }

func joined(a, b string) string {
	if a == b || strings.ContainsRune(a, '{') || len([]rune(strings.TrimSpace(b))) == 1 {
		return a
	}
	if strings.TrimSpace(b) == "or" {
		return a + b
	}
	if strings.HasSuffix(a, "。") { // which has its space
		return a + b
	}
	return a + " " + b
}
