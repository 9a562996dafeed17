// Package head words what stands above every picture of a journey: whose it
// is, in which scenario, and what it rests on.
package head

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Line is the whole line, "" when nothing is stated.
func Line(j *journey.Journey, l journey.Language) string {
	named := func(en, zh, s string) string {
		if strings.TrimSpace(s) == "" {
			return ""
		}
		return l.Pick(en+": ", zh+"：") + s
	}
	return Join(" · ",
		named("Persona", "客户角色", Persona(j.Persona, l)),
		named("Scenario", "场景", j.Scenario),
		named("Goal", "目标", j.Goal),
		Evidence(j, l))
}

// Persona is a name with its role.
func Persona(p journey.Persona, l journey.Language) string {
	return Join(l.Pick(", ", "，"), p.Name, p.Role)
}

// Evidence is what a journey rests on: "as is, observed (n = 24 interviews)".
func Evidence(j *journey.Journey, l journey.Language) string {
	e := j.Evidence
	n := ""
	if e.N > 0 {
		n = fmt.Sprintf("n = %d", e.N)
	}
	by := Word(e.Provenance.Label(l), l)
	if more := Join(" ", n, e.Source); more != "" {
		by += l.Pick(" (", "（") + more + l.Pick(")", "）")
	}
	return Join(l.Pick(", ", "，"), Word(j.State.Label(l), l), strings.TrimSpace(by))
}

// Word is a label as it stands within a sentence.
func Word(label string, l journey.Language) string { return l.Pick(strings.ToLower(label), label) }

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
