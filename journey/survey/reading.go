package survey

import "github.com/frontstage-go/frontstage/journey"

// Reading is how the field reads the value of a metric. The zero value means not stated.
type Reading string

const (
	ReadingPoor      Reading = "poor"
	ReadingFair      Reading = "fair"
	ReadingGood      Reading = "good"
	ReadingExcellent Reading = "excellent"
)

var readings = vocabulary{
	{"poor", "Poor", "差", "差"},
	{"fair", "Fair", "一般", "普通"},
	{"good", "Good", "好", "好"},
	{"excellent", "Excellent", "优秀", "優秀"},
}

// Readings lists the vocabulary, worst first.
func Readings() []Reading { return all[Reading](readings) }

// Label is the word as people read it; an unknown word is its own label.
func (r Reading) Label(lang journey.Language) string { return label(readings, r, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (r Reading) MarshalText() ([]byte, error) { return marshal(readings, r) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (r *Reading) UnmarshalText(text []byte) error { return unmarshal(readings, r, text) }

// Band is a stretch of a metric's values that reads alike.
type Band struct {
	Reading          Reading
	From, To         float64 // in the units of the metric
	FromOpen, ToOpen bool    // that end is not part of the band
	English, Chinese string  // what the band means, as a clause
	Traditional      string  // in traditional Chinese; default: as Chinese
}

// Label is what the band means.
func (b Band) Label(lang journey.Language) string {
	return pick(lang, b.English, b.Chinese, b.Traditional)
}

func (b Band) holds(v float64) bool {
	return (v > b.From || v == b.From && !b.FromOpen) && (v < b.To || v == b.To && !b.ToOpen)
}

var bands = map[Metric][]Band{
	MetricNPS: {
		{ReadingPoor, -100, 0, false, true, "more detractors than promoters", "贬损者多于推荐者", "批評者多於推薦者"},
		{ReadingFair, 0, 50, false, false, "at least as many promoters as detractors, with room to grow", "推荐者不少于贬损者，仍有提升空间", "推薦者不少於批評者，仍有提升空間"},
		{ReadingGood, 50, 70, true, true, "good", "良好", "良好"},
		{ReadingExcellent, 70, 100, false, false, "customers are very loyal", "客户非常忠诚", "顧客非常忠誠"},
	},
	MetricCSAT: {
		{ReadingPoor, 0, 50, false, true, "fewer than half are satisfied", "满意者不足一半", "滿意者不到一半"},
		{ReadingFair, 50, 75, false, true, "at least half are satisfied", "至少一半客户满意", "至少一半的顧客滿意"},
		{ReadingGood, 75, 90, false, true, "at least three in four are satisfied", "至少四分之三客户满意", "至少四分之三的顧客滿意"},
		{ReadingExcellent, 90, 100, false, false, "at least nine in ten are satisfied", "至少九成客户满意", "至少九成的顧客滿意"},
	},
	MetricCES: {
		{ReadingPoor, -100, 0, false, true, "more find it hard than easy", "觉得费力的多于觉得轻松的", "覺得費力的多於覺得輕鬆的"},
		{ReadingFair, 0, 50, false, false, "at least as many find it easy as hard", "觉得轻松的不少于觉得费力的", "覺得輕鬆的不少於覺得費力的"},
		{ReadingGood, 50, 100, true, false, "easy to do", "办事轻松", "辦事輕鬆"},
	},
}

// Bands is how the values of a metric are read, from the lowest. For NPS above 50 is good and
// from 70 on very loyal; for CES above 50 is easy: the field's habit. For CSAT the field has no
// common thresholds, so that those here are this package's own: a half, three quarters, nine
// tenths. Compare with your own past rather than with a band.
func Bands(m Metric) []Band { return append([]Band(nil), bands[m]...) }

func read(m Metric, v float64) Reading {
	for _, b := range bands[m] {
		if b.holds(v) {
			return b.Reading
		}
	}
	return ""
}

// Meaning is what the score's reading says, as a clause.
func (s Score) Meaning(lang journey.Language) string {
	for _, b := range bands[s.Metric] {
		if b.Reading == s.Reading {
			return b.Label(lang)
		}
	}
	return ""
}
