package blueprint

import (
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Role is what a lane is for. The separating lines follow from roles alone,
// never from labels. The zero value is not valid.
type Role string

const (
	Evidence   Role = "evidence"   // physical evidence 有形展示
	Customer   Role = "customer"   // customer actions 顾客行为
	Frontstage Role = "frontstage" // onstage contact-employee or technology actions 前台员工行为
	Backstage  Role = "backstage"  // backstage contact-employee actions 后台员工行为
	Support    Role = "support"    // support processes 支持过程

	// The secondary lanes (NN/g) take no part in the lines.
	TimeLane    Role = "time"
	PolicyLane  Role = "policy"
	MetricsLane Role = "metrics"
	OwnerLane   Role = "owner"
	EmotionLane Role = "emotion"
)

var roles = []struct {
	role   Role
	en, zh string
	depth  int // how far from the customer; 0: takes no part in the lines
}{
	{Evidence, "Physical evidence", "有形展示", 1},
	{Customer, "Customer actions", "顾客行为", 2},
	{Frontstage, "Frontstage", "前台员工行为", 3},
	{Backstage, "Backstage", "后台员工行为", 4},
	{Support, "Support processes", "支持过程", 5},
	{TimeLane, "Time", "时间", 0},
	{PolicyLane, "Policy", "政策与规范", 0},
	{MetricsLane, "Metrics", "指标", 0},
	{OwnerLane, "Owner", "负责人", 0},
	{EmotionLane, "Emotion", "情感曲线", 0},
}

// Roles lists all roles, the primary ones first, from the customer inwards.
func Roles() []Role {
	out := make([]Role, len(roles))
	for i := range roles {
		out[i] = roles[i].role
	}
	return out
}

// Label is the lane's usual name.
func (r Role) Label(l journey.Language) string {
	for _, x := range roles {
		if x.role == r {
			return l.Pick(x.en, x.zh)
		}
	}
	return string(r)
}

// depth orders the primary roles from the customer inwards; 0 for the others.
func (r Role) depth() int {
	for _, x := range roles {
		if x.role == r {
			return x.depth
		}
	}
	return 0
}

// Primary tells whether lanes of this role hold the steps that links join, as
// against time, policy, metrics, owner and emotion.
func (r Role) Primary() bool { return r.depth() > 0 }

// Visible tells whether customers see what happens in lanes of this role.
func (r Role) Visible() bool { d := r.depth(); return d > 0 && d <= Frontstage.depth() }

// MarshalText gives the form of files; an unknown role gives a [*journey.WordError].
func (r Role) MarshalText() ([]byte, error) {
	if r == "" {
		return nil, nil
	}
	for _, x := range roles {
		if x.role == r {
			return []byte(r), nil
		}
	}
	return nil, unknownRole(string(r))
}

// UnmarshalText reads the form of files or either label.
func (r *Role) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(string(text))
	for _, x := range roles {
		if strings.EqualFold(s, string(x.role)) || strings.EqualFold(s, x.en) || s == x.zh {
			*r = x.role
			return nil
		}
	}
	return unknownRole(s)
}

func unknownRole(s string) error {
	known := make([]string, len(roles))
	for i, x := range roles {
		known[i] = string(x.role)
	}
	return journey.UnknownWord(s, known)
}

// Line is one of the three lines that part the lanes.
type Line string

const (
	LineOfInteraction         Line = "interaction" // 互动分界线: between the customer and the service
	LineOfVisibility          Line = "visibility"  // 可视分界线: between what customers see and what they do not
	LineOfInternalInteraction Line = "internal"    // 内部互动分界线: between contact employees and those who serve them
)

var lines = []struct {
	line   Line
	en, zh string
	above  Role // the last role above it
}{
	{LineOfInteraction, "Line of interaction", "互动分界线", Customer},
	{LineOfVisibility, "Line of visibility", "可视分界线", Frontstage},
	{LineOfInternalInteraction, "Line of internal interaction", "内部互动分界线", Backstage},
}

// Label is the line's name.
func (l Line) Label(in journey.Language) string {
	for _, x := range lines {
		if x.line == l {
			return in.Pick(x.en, x.zh)
		}
	}
	return string(l)
}

// Parts tells whether the line runs between two roles. It never does for
// secondary lanes.
func (l Line) Parts(a, b Role) bool {
	da, db := a.depth(), b.depth()
	if da == 0 || db == 0 {
		return false
	}
	for _, x := range lines {
		if x.line == l {
			d := x.above.depth()
			return (da <= d) != (db <= d)
		}
	}
	return false
}

// Boundary is a line with its place among lanes.
type Boundary struct {
	Line  Line
	Above int // index of the lane that it runs above; it runs below the lane before
}

// Boundaries finds where the three lines run among lanes that are drawn from
// top to bottom with these roles. A line parts the roles on its customer side
// from those beyond it; where the role next to it is missing it moves to the
// next boundary that there is, and two lines may share one. A line with
// nothing on one of its sides is left out. (Shostack 1984; Bitner, Ostrom &
// Morgan 2008.)
//
// Physical evidence that is drawn below the service is passed over.
func Boundaries(top2bottom []Role) []Boundary {
	var out []Boundary
	for _, x := range lines {
		last, first := -1, -1 // last lane above the line, first beyond it
		for i, r := range top2bottom {
			switch d := r.depth(); {
			case d == 0 || r == Evidence && first >= 0:
			case d <= x.above.depth():
				last = i
			case first < 0:
				first = i
			}
		}
		if last >= 0 && first > last {
			out = append(out, Boundary{x.line, first})
		}
	}
	return out
}

func (r Role) String() string { return string(r) }
