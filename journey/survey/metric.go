package survey

import "github.com/frontstage-go/frontstage/journey"

// Metric is a figure made of one closed question. The zero value means not stated.
type Metric string

const (
	MetricNPS  Metric = "nps"  // Net Promoter Score, Reichheld (2003)
	MetricCSAT Metric = "csat" // customer satisfaction, top two of five
	MetricCES  Metric = "ces"  // Customer Effort Score 2.0, Dixon, Toman & DeLisi (2013)
)

var metrics = vocabulary{
	{"nps", "Net Promoter Score (NPS)", "净推荐值（NPS）", "淨推薦值（NPS）"},
	{"csat", "Customer satisfaction (CSAT)", "客户满意度（CSAT）", "顧客滿意度（CSAT）"},
	{"ces", "Customer Effort Score (CES 2.0)", "客户费力度（CES 2.0）", "顧客費力度（CES 2.0）"},
}

// Metrics lists the vocabulary.
func Metrics() []Metric { return all[Metric](metrics) }

// Label is the word as people read it; an unknown word is its own label.
func (m Metric) Label(lang journey.Language) string { return label(metrics, m, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (m Metric) MarshalText() ([]byte, error) { return marshal(metrics, m) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (m *Metric) UnmarshalText(text []byte) error { return unmarshal(metrics, m, text) }

// Category is the kind of customer that an answer makes of its giver. The zero value means not stated.
type Category string

const (
	Promoters    Category = "promoters"    // NPS 9-10
	Passives     Category = "passives"     // NPS 7-8
	Detractors   Category = "detractors"   // NPS 0-6
	Satisfied    Category = "satisfied"    // CSAT 4-5
	Undecided    Category = "undecided"    // CSAT 3
	Dissatisfied Category = "dissatisfied" // CSAT 1-2
	Easy         Category = "easy"         // CES 5-7
	NeitherEasy  Category = "neither"      // CES 4
	Hard         Category = "hard"         // CES 1-3
)

var categories = vocabulary{
	{"promoters", "Promoters (9-10)", "推荐者（9-10）", "推薦者（9-10）"},
	{"passives", "Passives (7-8)", "中立者（7-8）", "被動者（7-8）"},
	{"detractors", "Detractors (0-6)", "贬损者（0-6）", "批評者（0-6）"},
	{"satisfied", "Satisfied (4-5)", "满意（4-5）", "滿意（4-5）"},
	{"undecided", "Undecided (3)", "一般（3）", "普通（3）"},
	{"dissatisfied", "Dissatisfied (1-2)", "不满意（1-2）", "不滿意（1-2）"},
	{"easy", "Easy (5-7)", "轻松（5-7）", "輕鬆（5-7）"},
	{"neither", "Neither (4)", "一般（4）", "普通（4）"},
	{"hard", "Hard (1-3)", "费力（1-3）", "費力（1-3）"},
}

// Categories lists the vocabulary.
func Categories() []Category { return all[Category](categories) }

// Label is the word as people read it; an unknown word is its own label.
func (c Category) Label(lang journey.Language) string { return label(categories, c, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (c Category) MarshalText() ([]byte, error) { return marshal(categories, c) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (c *Category) UnmarshalText(text []byte) error { return unmarshal(categories, c, text) }

// definition is all that tells one metric from another.
type definition struct {
	min, max         int
	lowTop, highFrom int  // answers up to lowTop are low, from highFrom on high
	net              bool // high minus low; otherwise the share of high
	high, mid, low   Category
}

var definitions = map[Metric]definition{
	MetricNPS:  {0, 10, 6, 9, true, Promoters, Passives, Detractors},
	MetricCSAT: {1, 5, 2, 4, false, Satisfied, Undecided, Dissatisfied},
	MetricCES:  {1, 7, 3, 5, true, Easy, NeitherEasy, Hard},
}
