package survey

import (
	"math"

	"github.com/frontstage-go/frontstage/journey"
	"gonum.org/v1/gonum/stat/distuv"
)

// Method is how an interval or a comparison was computed. The zero value means not stated: the
// numbers did not allow any.
type Method string

const (
	// Wilson is the score interval of a share (Wilson 1927).
	Wilson Method = "wilson"
	// NetScore is the normal interval of a net score such as NPS: the variance of the -1/0/+1
	// score, over n.
	NetScore Method = "net-score"
	// NetScoreAdjusted is the same after adding ¾ of an answer to each end and 1½ to the
	// middle (adjusted Wald; see Rocks 2016). It stands in where everybody gave the same kind
	// of answer, because the plain variance is then 0 and would claim certainty.
	//
	// It is centred on the score of the answers with those added, which lies nearer to 0 than
	// the value. Where everybody is a promoter (or a detractor) it is cut off at 100 (-100), and
	// reaches that end even if the formula ends short of it, so that the value, which is that
	// end, lies within it. Where everybody is in the middle it stands around 0 and reaches both ways.
	NetScoreAdjusted Method = "net-score-adjusted"
	// StudentT is the t interval of a mean (Student 1908).
	StudentT Method = "student-t"
	// Newcombe is the hybrid score interval of the difference of two shares (Newcombe 1998,
	// method 10); its p-value is that of the widest such interval that leaves out 0.
	Newcombe Method = "newcombe"
	// Welch is the t interval and test of two means with unequal variances (Welch 1947).
	Welch Method = "welch"
	// NormalDifference is the z interval and test of two independent net scores.
	NormalDifference Method = "normal-difference"
)

var methods = vocabulary{
	{"wilson", "Wilson score interval", "Wilson 得分区间", "Wilson 分數區間"},
	{"net-score", "normal approximation, variance of the -1/0/+1 score over n", "正态近似（-1/0/+1 得分的方差除以 n）", "常態近似（-1/0/+1 分數的變異數除以 n）"},
	{"net-score-adjusted", "adjusted Wald (¾, 1½ and ¾ answers added, because all answers are of one kind)", "校正 Wald 区间（答案全属一类，故各类补 ¾、1½、¾ 份）", "校正 Wald 區間（答案全屬同一類，故各類補 ¾、1½、¾ 份）"},
	{"student-t", "Student's t interval of the mean", "均值的 t 区间", "平均值的 t 區間"},
	{"newcombe", "Newcombe's hybrid score interval", "Newcombe 混合得分区间", "Newcombe 混合分數區間"},
	{"welch", "Welch's t test", "Welch t 检验", "Welch t 檢定"},
	{"normal-difference", "z test of two net scores", "两个净值之差的 z 检验", "兩個淨值之差的 z 檢定"},
}

// Methods lists the vocabulary.
func Methods() []Method { return all[Method](methods) }

// Label is the word as people read it; an unknown word is its own label.
func (m Method) Label(lang journey.Language) string { return label(methods, m, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (m Method) MarshalText() ([]byte, error) { return marshal(methods, m) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (m *Method) UnmarshalText(text []byte) error { return unmarshal(methods, m, text) }

// Interval is a confidence interval together with how it was made: an interval without its
// method and level cannot be judged. It holds the value, and nothing that the figure cannot be:
// it is cut off at the ends of the scale, of 0 to 100 % or of -100 to 100 points, and for a
// change at the width of these either way. The zero value means that none could be computed, as
// for the mean of a single answer.
type Interval struct {
	Low, High float64 // in the units of the value it belongs to
	Level     float64 // between 0 and 1, such as 0.95
	Method    Method
}

// Known says whether there is an interval at all.
func (i Interval) Known() bool { return i.Method != "" }

// Contains says whether v lies in the interval, ends included.
func (i Interval) Contains(v float64) bool { return i.Known() && i.Low <= v && v <= i.High }

// Width is High - Low.
func (i Interval) Width() float64 { return i.High - i.Low }

// zOf is the standard normal quantile that leaves (1-level)/2 on each side.
func zOf(level float64) float64 { return distuv.UnitNormal.Quantile(1 - (1-level)/2) }

// manyDegrees is where Student's t and the normal agree to more digits than anybody prints,
// and where the inverse incomplete beta behind t begins to lose them.
const manyDegrees = 1e6

func tOf(level, degrees float64) float64 {
	if degrees > manyDegrees {
		return zOf(level)
	}
	return distuv.StudentsT{Sigma: 1, Nu: degrees}.Quantile(1 - (1-level)/2)
}

// twoSided is the p-value of a statistic; degrees of 0 ask for the normal distribution.
func twoSided(statistic, degrees float64) float64 {
	x := math.Abs(statistic)
	if degrees == 0 || degrees > manyDegrees {
		return 2 * distuv.UnitNormal.Survival(x)
	}
	return 2 * distuv.StudentsT{Sigma: 1, Nu: degrees}.Survival(x)
}

// wilson is Wilson's score interval of a share p (0..1) seen in n answers; n may be Kish's
// effective number. Wilson, E. B. (1927), JASA 22, 209-212.
func wilson(p, n, z float64) (low, high float64) {
	zz := z * z / n
	centre := (p + zz/2) / (1 + zz)
	half := z / (1 + zz) * math.Sqrt(p*(1-p)/n+zz/(4*n))
	// Rounding must not push the share that was seen out of its own interval.
	return max(0, min(centre-half, p)), min(1, max(centre+half, p))
}

// newcombe is the interval of after - before, two shares: method 10 of Newcombe, R. G. (1998),
// Statistics in Medicine 17, 873-890.
func newcombe(before, nBefore, after, nAfter, z float64) (low, high float64) {
	lb, ub := wilson(before, nBefore, z)
	la, ua := wilson(after, nAfter, z)
	d := after - before
	return d - math.Hypot(after-la, ub-before), d + math.Hypot(ua-after, before-lb)
}

// newcombeP is 1 - level of the widest Newcombe interval that leaves out 0, so that the p-value
// and the interval never contradict one another. The bound moves one way with z: bisection.
func newcombeP(before, nBefore, after, nAfter float64) float64 {
	excludes := func(z float64) bool {
		low, high := newcombe(before, nBefore, after, nAfter, z)
		return low > 0 || high < 0
	}
	lo, hi := 0.0, 40.0
	if !excludes(1e-9) {
		return 1
	}
	for range 100 {
		if mid := (lo + hi) / 2; excludes(mid) {
			lo = mid
		} else {
			hi = mid
		}
	}
	return twoSided(lo, 0)
}

// kish is the effective number of answers, (sum w)² / (sum w²). Kish, L. (1965), Survey
// Sampling, section 11.7. Weights that are all equal give the number of answers itself.
func kish(sum, squares float64) float64 {
	if squares == 0 {
		return 0
	}
	return sum / squares * sum
}
