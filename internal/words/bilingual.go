package words

import (
	"reflect"
	"strings"
)

// Bilingual is simplified Chinese with the English behind it. It is made of the two,
// but for texts with places, which would say twice what is filled in.
var Bilingual = both(&Chinese, &English, Words{
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

	// Letters that both know.
	FailSign: "F", WaitSign: "W", TruthSign: "M",
	Weeks: "{n}w", Days: "{n}d", Hours: "{n}h", Minutes: "{n}m", Seconds: "{n}s",
})

// both are the texts of two languages, the second behind the first; signs and
// punctuation are the first's. What own says goes before that.
func both(first, second *Words, own Words) Words {
	out := own
	a, b, o := reflect.ValueOf(first).Elem(), reflect.ValueOf(second).Elem(), reflect.ValueOf(&out).Elem()
	for i := range o.NumField() {
		switch f := o.Field(i).Addr().Interface().(type) {
		case *Count:
			x, y := a.Field(i).Interface().(Count), b.Field(i).Interface().(Count)
			*f = Count{counted(x.Many, y.One), counted(x.Many, y.Many)}
		case *string:
			if *f == "" {
				*f = joined(a.Field(i).String(), b.Field(i).String())
			}
		}
	}
	return out
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
	return a + " " + b
}
