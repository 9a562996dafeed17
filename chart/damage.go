package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// Damage is [Options.Damage] with the default options.
func Damage(r survey.DamageResult) (*picture.Picture, error) { return Options{}.Damage(r) }

// Damage draws the market damage model: from customers to those with a problem,
// to those who say nothing and those who complain, to those who leave and the
// revenue that goes with them; and what one step of each factor by itself would
// change, the strongest first. A step is one point of a share, and 1 % of the
// rest. Sums carry [Options.Money]. Factors that were not stated are called
// assumed. A result without factors gives [ErrNoFigures].
func (o Options) Damage(r survey.DamageResult) (*picture.Picture, error) {
	s, err := o.study(DamageKind, len(r.Effects), r)
	if err != nil {
		return nil, err
	}
	d := &damage{study: s, result: r, factors: map[survey.FactorName]survey.Effect{}, ranked: slices.Clone(r.Effects)}
	for _, e := range r.Effects {
		d.factors[e.Factor] = e
	}
	for _, f := range survey.FactorNames() {
		if _, has := d.factors[f]; !has {
			return nil, fmt.Errorf("chart: %w: the factor %q is missing; use what survey.Damage.Evaluate computes", ErrNoFigures, f)
		}
	}
	s.beside = 800
	slices.SortStableFunc(d.ranked, func(a, b survey.Effect) int { return cmp.Compare(math.Abs(b.Step), math.Abs(a.Step)) })
	s.title(d.finding(), s.words.DamageMeasure)
	s.panes(0.58, 44, d.funnel, d.tornado)
	s.y += 16
	d.tell()
	return s.done()
}

// damage is what the parts of the picture share.
type damage struct {
	*study
	result  survey.DamageResult
	factors map[survey.FactorName]survey.Effect
	ranked  []survey.Effect // the strongest first
}

func (d *damage) finding() string {
	w, r := d.words, d.result
	switch {
	case !(r.RevenueAtRisk > 0):
		return w.NothingAtRisk
	case !(r.RevenueSilent > 0):
		return page.Fill(w.AtRisk, "sum", d.money(r.RevenueAtRisk))
	}
	return page.Fill(w.AtRiskSilent, "sum", d.money(r.RevenueAtRisk), "silent", d.money(r.RevenueSilent))
}

func (d *damage) money(v float64) string {
	t := grouped(v)
	if rest, minus := strings.CutPrefix(t, "−"); minus {
		return "−" + d.o.Money + rest
	}
	return d.o.Money + t
}

// share is a factor in percent.
func (d *damage) share(f survey.FactorName) string { return percent(d.words, d.factors[f].Value, 1) }

// stated is a factor with where it comes from.
func (d *damage) stated(e survey.Effect) string {
	value := ""
	switch e.Factor {
	case survey.CustomersFactor:
		value = grouped(e.Value)
	case survey.ValueFactor:
		value = d.money(e.Value)
	default:
		value = percent(d.words, e.Value, 1)
	}
	source := e.Source
	if slices.Contains(d.result.Defaulted, e.Factor) {
		source = d.words.AssumedFactor
	}
	return page.Join(d.words.Comma, value, source)
}

// step is what one step changes, in the unit of the axis.
func (d *damage) step(v, unit float64) string {
	most := 0.0
	for _, e := range d.ranked {
		most = max(most, math.Abs(e.Step)/unit)
	}
	switch { // all of them with as many decimals
	case most >= 100:
		return signed(v/unit, 0)
	case most < 2:
		return signed(v/unit, 2)
	}
	return signed(v/unit, 1)
}

// unit of the steps: thousands or millions where they are large.
func (d *damage) unit() (float64, string) {
	most := 0.0
	for _, e := range d.ranked {
		most = max(most, math.Abs(e.Step))
	}
	switch {
	case most >= 1e6:
		return 1e6, page.Fill(d.words.InMillions, "money", d.o.Money)
	case most >= 1e3 && d.words.Chinese():
		return 1e4, page.Fill(d.words.InThousands, "money", d.o.Money)
	case most >= 1e3:
		return 1e3, page.Fill(d.words.InThousands, "money", d.o.Money)
	}
	return 1, page.Fill(d.words.InMoney, "money", d.o.Money)
}

// tell puts the picture into words.
func (d *damage) tell() {
	w, r := d.words, d.result
	unit, name := d.unit()
	d.outline.Lead = append(d.outline.Lead, page.Fill(w.DamageSaid, "problem", grouped(r.WithProblem), "silent", grouped(r.Silent), "complained", grouped(r.Complained),
		"lost", grouped(r.Lost), "sum", d.money(r.RevenueAtRisk)))
	d.table = newTable(w.FactorOne, w.ValueOne, w.OneStep+aside(w, name), w.LeftWithout)
	for _, e := range d.ranked {
		d.table.add(page.Label(w, e.Factor), d.stated(e), d.step(e.Step, unit), d.money(e.Without))
	}
	d.note(w.DamageModel)
	if len(r.Defaulted) > 0 {
		d.note(w.DamageAssumed)
	}
}
