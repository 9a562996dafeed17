package survey

import (
	"fmt"
	"math"

	"github.com/frontstage-go/frontstage/journey"
)

// FactorName names a factor of the market damage model. The zero value means not stated.
type FactorName string

const (
	CustomersFactor      FactorName = "customers"
	ProblemFactor        FactorName = "problem"
	SilentFactor         FactorName = "silent"
	LostSilentFactor     FactorName = "lost-silent"
	LostComplainedFactor FactorName = "lost-complained"
	ValueFactor          FactorName = "value"
)

var factorNames = vocabulary{
	{"customers", "Customers", "客户数", "顧客數"},
	{"problem", "Share with a problem", "遇到问题的比例", "遇到問題的比例"},
	{"silent", "Share of those who stay silent", "其中沉默不投诉的比例", "其中沉默不申訴的比例"},
	{"lost-silent", "Share of the silent who leave", "沉默者的流失比例", "沉默者的流失比例"},
	{"lost-complained", "Share of complainers who leave", "投诉者的流失比例", "申訴者的流失比例"},
	{"value", "Value per customer", "每位客户的价值", "每位顧客的價值"},
}

// FactorNames lists the vocabulary in the order of the model.
func FactorNames() []FactorName { return all[FactorName](factorNames) }

// Label is the word as people read it; an unknown word is its own label.
func (f FactorName) Label(lang journey.Language) string { return label(factorNames, f, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (f FactorName) MarshalText() ([]byte, error) { return marshal(factorNames, f) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (f *FactorName) UnmarshalText(text []byte) error { return unmarshal(factorNames, f, text) }

// Factor is an input of the market damage model: 0 is a value, not a gap, so that a factor says
// whether it was stated. The zero Factor was not.
type Factor struct {
	Value  float64
	Stated bool
	Source string // where it comes from, such as "complaint log 2025"
}

// Stated is a factor of value v.
func Stated(v float64, source string) Factor { return Factor{v, true, source} }

// Damage holds the factors of the market damage model 体验损害模型 (after Goodman's work at TARP):
// what problems cost in customers who leave.
//
//	revenue at risk = customers × problem × (silent × lost if silent + (1 - silent) × lost if complained) × value
//
// Shares run from 0 to 1. Value is money per customer over whatever period the caller has in
// mind; the revenue is in the same money over the same period.
type Damage struct {
	Customers      Factor // required, 0 or more
	Problem        Factor // required: share who had a problem
	Silent         Factor // required: share of those who told nobody
	LostSilent     Factor // required: share of the silent who leave
	LostComplained Factor // share of the complainers who leave; default: as LostSilent, so that complaints win nobody back
	Value          Factor // required, 0 or more
}

// DamageResult is what the factors come to. Numbers of customers may be fractions.
type DamageResult struct {
	WithProblem, Silent, Complained  float64 // customers
	LostSilent, LostComplained, Lost float64 // customers
	RevenueAtRisk                    float64 // in the money of Value
	RevenueSilent                    float64 // the part of it that never complained
	Effects                          []Effect
	Defaulted                        []FactorName // not stated, default taken
}

// Effect is what one factor does by itself, all others as they are.
type Effect struct {
	Factor FactorName
	Value  float64 // what was put in
	Source string
	// Without is the revenue at risk if this factor alone were 0.
	Without float64
	// Step is what the revenue at risk changes by when this factor alone rises by one
	// percentage point (a share) or by 1 % (customers, value). A share at 1 falls instead,
	// with the sign turned round.
	Step float64
}

// Evaluate computes the damage. Required factors that are missing, and values out of range, are
// errors, all reported.
func (d Damage) Evaluate() (DamageResult, error) {
	var bad faults
	if !d.LostComplained.Stated && d.LostSilent.Stated {
		d.LostComplained = Factor{Value: d.LostSilent.Value, Source: "default: as " + string(LostSilentFactor)}
	}
	for _, f := range d.factors() {
		v := f.factor.Value
		path, share := "damage."+string(f.name), f.share
		switch {
		case !f.factor.Stated && f.name == LostComplainedFactor:
			continue // the default is as good as what it was taken from
		case !f.factor.Stated:
			bad.add(&fault{path: path, expected: f.expects(), kind: journey.ErrMissing, mend: "state it, if need be as an assumption: Stated(value, source)"})
		case math.IsNaN(v) || math.IsInf(v, 0):
			bad.add(&fault{path: path, value: number(v), expected: f.expects(), kind: ErrNotFinite})
		case v < 0 || share && v > 1 || v > maxRating:
			mend := ""
			if share && v > 1 && v <= 100 {
				mend = fmt.Sprintf("write %v %% as %v", v, v/100)
			}
			bad.add(&fault{path: path, value: number(v), expected: f.expects(), kind: ErrOffScale, mend: mend})
		}
	}
	if err := bad.err(); err != nil {
		return DamageResult{}, err
	}
	r := d.result()
	for _, f := range d.factors() {
		e := Effect{Factor: f.name, Value: f.factor.Value, Source: f.factor.Source}
		e.Without = d.at(f.name, 0).revenue()
		step := f.factor.Value / 100
		if f.share {
			step = 0.01
			if f.factor.Value+step > 1 {
				step = -0.01
			}
		}
		e.Step = d.at(f.name, f.factor.Value+step).revenue() - r.RevenueAtRisk
		if step < 0 {
			e.Step = -e.Step
		}
		r.Effects = append(r.Effects, e)
		if !f.factor.Stated {
			r.Defaulted = append(r.Defaulted, f.name)
		}
	}
	return r, nil
}

type namedFactor struct {
	name   FactorName
	factor Factor
	share  bool
}

func (f namedFactor) expects() string {
	if f.share {
		return "a share from 0 to 1"
	}
	return "a number of 0 or more"
}

func (d Damage) factors() []namedFactor {
	return []namedFactor{
		{CustomersFactor, d.Customers, false},
		{ProblemFactor, d.Problem, true},
		{SilentFactor, d.Silent, true},
		{LostSilentFactor, d.LostSilent, true},
		{LostComplainedFactor, d.LostComplained, true},
		{ValueFactor, d.Value, false},
	}
}

// at is the model with one factor changed.
func (d Damage) at(name FactorName, v float64) Damage {
	switch name {
	case CustomersFactor:
		d.Customers.Value = v
	case ProblemFactor:
		d.Problem.Value = v
	case SilentFactor:
		d.Silent.Value = v
	case LostSilentFactor:
		d.LostSilent.Value = v
	case LostComplainedFactor:
		d.LostComplained.Value = v
	case ValueFactor:
		d.Value.Value = v
	}
	return d
}

func (d Damage) revenue() float64 { return d.result().RevenueAtRisk }

func (d Damage) result() DamageResult {
	r := DamageResult{WithProblem: d.Customers.Value * d.Problem.Value}
	r.Silent = r.WithProblem * d.Silent.Value
	r.Complained = r.WithProblem - r.Silent
	r.LostSilent = r.Silent * d.LostSilent.Value
	r.LostComplained = r.Complained * d.LostComplained.Value
	r.Lost = r.LostSilent + r.LostComplained
	r.RevenueSilent = r.LostSilent * d.Value.Value
	r.RevenueAtRisk = r.Lost * d.Value.Value
	return r
}
