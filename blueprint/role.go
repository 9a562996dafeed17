package blueprint

import (
	vocab "github.com/frontstage-go/frontstage/internal/vocabulary"
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

var roles = vocab.Table{
	{"evidence", "Physical evidence", "有形展示", "實體證據"},
	{"customer", "Customer actions", "顾客行为", "顧客行為"},
	{"frontstage", "Frontstage", "前台员工行为", "前台員工行為"},
	{"backstage", "Backstage", "后台员工行为", "後台員工行為"},
	{"support", "Support processes", "支持过程", "支援流程"},
	{"time", "Time", "时间", "時間"},
	{"policy", "Policy", "政策与规范", "政策與規範"},
	{"metrics", "Metrics", "指标", "指標"},
	{"owner", "Owner", "负责人", "負責人"},
	{"emotion", "Emotion", "情感曲线", "情緒曲線"},
}

// Roles lists all roles, the primary ones first, from the customer inwards.
func Roles() []Role { return vocab.All[Role](roles) }

// Label is the lane's usual name; an unknown role is its own label.
func (r Role) Label(l journey.Language) string { return vocab.Label(roles, r, string(l)) }

// depth orders the primary roles from the customer inwards; 0 for the others.
func (r Role) depth() int {
	switch r {
	case Evidence:
		return 1
	case Customer:
		return 2
	case Frontstage:
		return 3
	case Backstage:
		return 4
	case Support:
		return 5
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
	text, bad := vocab.Marshal(roles, r)
	if bad != nil {
		return nil, (*journey.WordError)(bad)
	}
	return text, nil
}

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (r *Role) UnmarshalText(text []byte) error {
	if bad := vocab.Unmarshal(roles, r, text); bad != nil {
		return (*journey.WordError)(bad)
	}
	return nil
}

// Line is one of the three lines that part the lanes.
type Line string

const (
	LineOfInteraction         Line = "interaction" // 互动分界线: between the customer and the service
	LineOfVisibility          Line = "visibility"  // 可视分界线: between what customers see and what they do not
	LineOfInternalInteraction Line = "internal"    // 内部互动分界线: between contact employees and those who serve them
)

var lines = vocab.Table{
	{"interaction", "Line of interaction", "互动分界线", "互動線"},
	{"visibility", "Line of visibility", "可视分界线", "可視線"},
	{"internal", "Line of internal interaction", "内部互动分界线", "內部互動線"},
}

// above is the last role above the line; "" for what is not one of the three.
func (l Line) above() Role {
	switch l {
	case LineOfInteraction:
		return Customer
	case LineOfVisibility:
		return Frontstage
	case LineOfInternalInteraction:
		return Backstage
	}
	return ""
}

// Label is the line's name; an unknown line is its own label.
func (l Line) Label(in journey.Language) string { return vocab.Label(lines, l, string(in)) }

// Parts tells whether the line runs between two roles. It never does for
// secondary lanes.
func (l Line) Parts(a, b Role) bool {
	da, db := a.depth(), b.depth()
	if da == 0 || db == 0 {
		return false
	}
	d := l.above().depth()
	return (da <= d) != (db <= d)
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
	for _, line := range vocab.All[Line](lines) {
		last, first := -1, -1 // last lane above the line, first beyond it
		for i, r := range top2bottom {
			switch d := r.depth(); {
			case d == 0 || r == Evidence && first >= 0:
			case d <= line.above().depth():
				last = i
			case first < 0:
				first = i
			}
		}
		if last >= 0 && first > last {
			out = append(out, Boundary{line, first})
		}
	}
	return out
}

func (r Role) String() string { return string(r) }
