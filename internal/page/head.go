// Package page words and lays out what stands around every picture of a journey:
// whose it is, what it rests on, its figures, how its curve is labelled.
package page

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Line says whose journey it is, in which scenario and on what evidence, ""
// when nothing is stated.
func (w Words) Line(j *journey.Journey) string {
	named := func(name, s string) string {
		if strings.TrimSpace(s) == "" {
			return ""
		}
		return name + w.Colon + OneLine(s)
	}
	return Join(" · ", named(w.Words.Persona, w.Who(j.Persona)), named(w.Scenario, j.Scenario), named(w.Goal, j.Goal), w.Evidence(j))
}

// Who is a persona's name with its role.
func (w Words) Who(p journey.Persona) string { return Join(w.Comma, OneLine(p.Name), OneLine(p.Role)) }

// Evidence is what a journey rests on: "as is, observed (n = 24 interviews)".
func (w Words) Evidence(j *journey.Journey) string {
	e := j.Evidence
	by := w.Within(Label(w, e.Provenance))
	if more := w.Asked(e); more != "" {
		by += Fill(w.Aside, "text", more)
	}
	return Join(w.Comma, w.Within(Label(w, j.State)), strings.TrimSpace(by))
}

// Asked is how many were asked, and how: "n = 24 interviews".
func (w Words) Asked(e journey.Evidence) string {
	n := ""
	if e.N > 0 {
		n = Fill(w.Respondents, "n", strconv.Itoa(e.N))
	}
	return Join(" ", n, OneLine(e.Source))
}

// Join joins the parts that say something.
func Join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

// OneLine is a text without its line breaks.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
