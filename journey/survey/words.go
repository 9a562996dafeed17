package survey

import (
	"maps"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Answers in words, all in normal form. A file may mix them with numbers.
var (
	kanoWords = map[string]float64{
		"like": 1, "i like it": 1, "i like it that way": 1, "喜欢": 1, "很喜欢": 1, "我喜欢": 1, "我很喜欢": 1,
		"must-be": 2, "must be": 2, "it must be that way": 2, "expect": 2, "i expect it": 2, "理所当然": 2, "理应如此": 2, "它理应如此": 2,
		"neutral": 3, "i am neutral": 3, "无所谓": 3,
		"live-with": 4, "live with": 4, "i can live with it": 4, "i can live with it that way": 4, "tolerate": 4, "能忍受": 4, "勉强接受": 4, "可以忍受": 4,
		"dislike": 5, "i dislike it": 5, "i dislike it that way": 5, "不喜欢": 5, "很不喜欢": 5, "我不喜欢": 5, "我很不喜欢": 5,
	}
	csatWords = map[string]float64{
		"very dissatisfied": 1, "dissatisfied": 2, "neutral": 3, "neither satisfied nor dissatisfied": 3, "satisfied": 4, "very satisfied": 5,
		"非常不满意": 1, "很不满意": 1, "不满意": 2, "一般": 3, "满意": 4, "非常满意": 5, "很满意": 5,
	}
	cesWords = map[string]float64{
		"very difficult": 1, "difficult": 2, "somewhat difficult": 3, "neutral": 4, "neither easy nor difficult": 4, "somewhat easy": 5, "easy": 6, "very easy": 7,
		"非常困难": 1, "很困难": 1, "困难": 2, "有点困难": 3, "一般": 4, "比较容易": 5, "容易": 6, "非常容易": 7, "很容易": 7,
	}
	sevenWords = map[string]float64{
		"strongly disagree": 1, "disagree": 2, "somewhat disagree": 3, "neither agree nor disagree": 4, "somewhat agree": 5, "agree": 6, "strongly agree": 7,
		"非常不同意": 1, "完全不同意": 1, "不同意": 2, "有点不同意": 3, "中立": 4, "有点同意": 5, "同意": 6, "非常同意": 7, "完全同意": 7,
	}
	fiveWords = map[string]float64{
		"strongly disagree": 1, "disagree": 2, "neither agree nor disagree": 3, "agree": 4, "strongly agree": 5,
		"非常不同意": 1, "完全不同意": 1, "不同意": 2, "中立": 3, "同意": 4, "非常同意": 5, "完全同意": 5,
	}
	npsWords = map[string]float64{
		"not at all likely": 0, "extremely likely": 10,
		"完全不可能": 0, "极有可能": 10, "非常愿意": 10,
	}
	// emotionWords are quarters of the way from the lower end over neutral to the upper end.
	emotionWords = map[string]int{
		"very bad": 0, "very negative": 0, "bad": 1, "negative": 1, "neutral": 2, "good": 3, "positive": 3, "very good": 4, "very positive": 4,
		"非常糟糕": 0, "非常糟": 0, "糟糕": 1, "不好": 1, "一般": 2, "中性": 2, "好": 3, "很好": 4, "非常好": 4,
	}
	missingWords = map[string]bool{
		"": true, "na": true, "n/a": true, "-": true, "--": true, "—": true, ".": true, "null": true,
		"no answer": true, "未答": true, "未填": true, "未作答": true, "缺失": true, "不适用": true,
	}
)

// answerScale is what a column's cells are read against.
type answerScale struct {
	scale    journey.Scale
	whole    bool
	words    map[string]float64
	expected string

	ownDigits bool // the caller's own words give a digit another meaning
}

func (o *ReadOptions) answerScale(q Question) answerScale {
	var a answerScale
	switch q.Kind {
	case KindNPS, KindCSAT, KindCES:
		def := definitions[Metric(q.Kind)]
		a = answerScale{scale: journey.Scale{Min: float64(def.min), Max: float64(def.max)}, whole: true, expected: def.expects()}
		a.words = map[Kind]map[string]float64{KindNPS: npsWords, KindCSAT: csatWords, KindCES: cesWords}[q.Kind]
		switch q.Kind {
		case KindCSAT:
			a.expected += ", or a word such as satisfied or 满意"
		case KindCES:
			a.words = merged(cesWords, sevenWords)
			a.expected += ", or a word such as very easy or 非常容易"
		}
	case KindKano:
		if q.Half == Importance {
			a.scale = o.importanceScale()
			a.expected = expectsOn(a.scale)
			break
		}
		a = answerScale{scale: journey.Scale{Min: 1, Max: 5}, whole: true, words: kanoWords,
			expected: "like, must-be, neutral, live-with or dislike, 喜欢, 理所当然, 无所谓, 能忍受 or 不喜欢, or 1 to 5 in this order"}
	case KindServqual:
		a.scale = o.servqualScale()
		a.expected = expectsOn(a.scale)
		switch {
		case a.scale.Min == 1 && a.scale.Max == 7:
			a.words = sevenWords
		case a.scale.Min == 1 && a.scale.Max == 5:
			a.words = fiveWords
		}
		if a.words != nil {
			a.expected += ", or a word such as agree or 同意"
		}
	case KindEmotion:
		s := o.EmotionScale.OrDefault()
		a.scale, a.words = s, make(map[string]float64, len(emotionWords))
		quarters := [5]float64{s.Min, (s.Min + s.Neutral) / 2, s.Neutral, (s.Neutral + s.Max) / 2, s.Max}
		for w, i := range emotionWords {
			a.words[w] = quarters[i]
		}
		a.expected = expectsOn(s) + ", or a word such as good or 好"
	}
	if own := o.Words[q.Kind]; own != nil && q.Half != Importance {
		a.words = merged(a.words, nil)
		for w, v := range own {
			w = normal(w)
			a.words[w] = v
			a.ownDigits = a.ownDigits || len(w) == 1 && w[0] >= '0' && w[0] <= '9'
		}
	}
	return a
}

func merged(a, b map[string]float64) map[string]float64 {
	m := make(map[string]float64, len(a)+len(b))
	maps.Copy(m, a)
	maps.Copy(m, b)
	return m
}

// read is the value of a cell, whether there is none, or what is wrong with it. Own words come
// before numbers, so that a file which counts the other way round can say so.
func (a *answerScale) read(cell string, decimalComma bool) (v float64, missing bool, kind error) {
	if len(cell) == 1 && !a.ownDigits { // the common cell
		if d := cell[0] - '0'; d <= 9 {
			return a.check(float64(d))
		}
	}
	cell = normal(cell)
	if v, ok := a.words[cell]; ok {
		return a.check(v)
	}
	if missingWords[cell] {
		return 0, true, nil
	}
	if strings.IndexByte("0123456789+-.,in", cell[0]) < 0 { // the common mistake
		return 0, false, ErrUnknownWord
	}
	v, kind = decimal(cell, decimalComma)
	if kind != nil {
		return 0, false, kind
	}
	return a.check(v)
}

func (a *answerScale) check(v float64) (float64, bool, error) {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return 0, false, ErrNotFinite
	case v < a.scale.Min || v > a.scale.Max || a.whole && v != math.Trunc(v):
		return 0, false, ErrOffScale
	}
	return v, false, nil
}

// mend looks at an answer that is off the scale for a scale that it would fit.
func (a *answerScale) mend(cell string, q Question) string {
	v, err := decimal(normal(cell), false)
	if err != nil || q.Half == Functional || q.Half == Dysfunctional {
		return ""
	}
	for _, s := range []journey.Scale{{Min: 1, Max: 5}, {Min: 1, Max: 7}, {Min: 0, Max: 10}, {Min: 0, Max: 100}} {
		if v > a.scale.Max && v <= s.Max {
			return "it would fit " + number(s.Min) + " to " + number(s.Max) + ": " + remedy(q)
		}
	}
	return ""
}

func remedy(q Question) string {
	switch {
	case q.Kind == KindServqual:
		return "if that was asked, set ReadOptions.ServqualScale"
	case q.Kind == KindEmotion:
		return "if that was asked, set ReadOptions.EmotionScale"
	case q.Half == Importance:
		return "if that was asked, set ReadOptions.ImportanceScale"
	}
	return "make sure that the question was not asked on another scale"
}
