package survey

import (
	"fmt"
	"math"

	"github.com/frontstage-go/frontstage/journey"
)

// Gap is one of the five gaps of service quality (Parasuraman, Zeithaml & Berry 1985): the first
// four are the provider's and bring about the fifth, which is the customer's. The zero value means
// not stated.
type Gap string

const (
	KnowledgeGap     Gap = "knowledge"     // 1: what customers expect, and what management believes they do
	StandardsGap     Gap = "standards"     // 2: that belief, and the standards set
	DeliveryGap      Gap = "delivery"      // 3: the standards, and what is delivered
	CommunicationGap Gap = "communication" // 4: what is delivered, and what was promised
	PerceivedGap     Gap = "perceived"     // 5: what customers expect, and what they perceive
)

var gaps = vocabulary{
	{"knowledge", "1 Knowledge gap", "1 认知差距", "1 認知缺口"},
	{"standards", "2 Standards gap", "2 标准差距", "2 標準缺口"},
	{"delivery", "3 Delivery gap", "3 传递差距", "3 傳遞缺口"},
	{"communication", "4 Communication gap", "4 沟通差距", "4 溝通缺口"},
	{"perceived", "5 Perceived quality gap", "5 感知质量差距", "5 知覺品質缺口"},
}

// Gaps lists the five in order.
func Gaps() []Gap { return all[Gap](gaps) }

// Label is the word as people read it; an unknown word is its own label.
func (g Gap) Label(lang journey.Language) string { return label(gaps, g, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (g Gap) MarshalText() ([]byte, error) { return marshal(gaps, g) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (g *Gap) UnmarshalText(text []byte) error { return unmarshal(gaps, g, text) }

// Finding is something found out about the service, filed under the gap it widens.
type Finding struct {
	Gap      Gap
	Text     string
	Source   string // where it comes from, such as "12 interviews"
	Measures []Measure
}

// Measure is what will be done about a finding.
type Measure struct {
	Text, Owner, Due string
}

// GapSize is how wide a gap is, in whatever unit it was measured in.
type GapSize struct {
	Value float64
	Unit  string // such as "points of 1..7"
	N     int    // respondents or cases behind it; 0: not stated
}

// Board files findings and measures under the five gaps. The zero value is an empty board.
type Board struct {
	Findings []Finding
	Sizes    map[Gap]GapSize // optional, gap by gap
}

// BoardColumn is one gap of a board.
type BoardColumn struct {
	Gap      Gap
	Size     *GapSize // nil: not measured
	Findings []Finding
	Open     int // findings without a measure
}

// Columns are the five gaps in order, each with its size and its findings in the order of entry,
// those without any included. A finding under no known gap, one without text, and a size that is
// no number or belongs to no gap are errors, all reported.
func (b Board) Columns() ([]BoardColumn, error) {
	var bad faults
	columns := make([]BoardColumn, len(gaps))
	at := map[Gap]*BoardColumn{}
	for i, g := range Gaps() {
		columns[i].Gap, at[g] = g, &columns[i]
		if size, ok := b.Sizes[g]; ok {
			if math.IsNaN(size.Value) || math.IsInf(size.Value, 0) {
				bad.add(&fault{path: "sizes." + string(g), value: number(size.Value), expected: "the size of the gap", kind: ErrNotFinite})
			}
			columns[i].Size = &size
		}
	}
	for _, g := range sorted(b.Sizes) {
		if at[g] == nil {
			bad.add(&fault{path: "sizes", value: string(g), expected: "one of the five gaps", kind: journey.ErrReference})
		}
	}
	for i, f := range b.Findings {
		path := fmt.Sprintf("findings[%d]", i)
		if f.Text == "" {
			bad.add(&fault{path: path + ".text", expected: "what was found", kind: journey.ErrMissing})
		}
		for m, measure := range f.Measures {
			if measure.Text == "" {
				bad.add(&fault{path: fmt.Sprintf("%s.measures[%d].text", path, m), expected: "what will be done", kind: journey.ErrMissing})
			}
		}
		column := at[f.Gap]
		if column == nil {
			bad.add(&fault{path: path + ".gap", value: string(f.Gap), expected: "knowledge, standards, delivery, communication or perceived", kind: journey.ErrReference})
			continue
		}
		column.Findings = append(column.Findings, f)
		if len(f.Measures) == 0 {
			column.Open++
		}
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	return columns, nil
}

// WithServqual is the board with the size of the fifth gap taken from a SERVQUAL study: its
// weighted gap, turned round as the five-gap model has it, expected - perceived. The board
// itself is not changed.
func (b Board) WithServqual(r ServqualResult) Board {
	sizes := map[Gap]GapSize{}
	for g, s := range b.Sizes {
		sizes[g] = s
	}
	n := 0
	for _, d := range r.Dimensions {
		n = max(n, d.Gap.N)
	}
	sizes[PerceivedGap] = GapSize{Value: -r.Weighted, Unit: "scale points", N: n}
	b.Sizes = sizes
	return b
}
