package diagram

import (
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/words"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// row is an entry of the table of rows: what may stand across the columns of a
// picture, as a lane of a blueprint, as a row of a map, or as both.
type row struct {
	name  string                  // in Options.Rows
	label func(page.Words) string // of a row of maps; lanes are named by their role

	// Of maps.
	panel panel
	show  show // nil: stands in no map

	// Of blueprints.
	role blueprint.Role // the lane that it is; "": stands in no blueprint
	tone theme.Color    // of its name and bar
	tint theme.Color    // of its band
	look look
	// derive is what a lane without steps shows of a touchpoint; "" leaves the
	// cell empty. Nil: nothing.
	derive func(w page.Words, t *journey.Touchpoint) string
}

// panel is what rows of one kind share in a map.
type panel uint8

const (
	open    panel = iota // no panel: hairlines part the rows
	focus                // nothing at all: the widest white space
	hurts                // what hurts, pleases and is needed
	changes              // what is to be done
)

// show is how a map shows a row.
type show interface {
	// has tells whether there is anything to show of a touchpoint.
	has(s *sheet, t *journey.Touchpoint) bool
	// count stands below the row's name: one count that says something.
	count(s *sheet) string
	// lay lays the row out over all columns.
	lay(s *sheet) laid
	// say is what it shows of a touchpoint, in words.
	say(s *sheet, t *journey.Touchpoint) []string
}

// look is how a row shows its cells.
type look interface {
	// measures are the least height of one of its rows, the distance to the row
	// above, and whether links keep out of it altogether.
	measures() measures
	// cell draws one cell, and draw what belongs to the row as a whole.
	cell(b *board, c *cell, at rect, g *scene.Group)
	draw(b *board, band *band, root *scene.Group) error
}

type measures struct {
	height, gap int
	blocked     bool
}

// rows is the table, in the order in which maps show them. Lanes that are not in
// it do not exist.
var rows = []row{
	{name: "touchpoints", label: func(w page.Words) string { return w.TouchpointHeads }, show: heads{}},
	{name: "actions", label: func(w page.Words) string { return w.Actions }, show: actions{}},
	{name: "channels", label: func(w page.Words) string { return w.Channels }, show: channels{}},
	{name: "thoughts", label: func(w page.Words) string { return w.Thoughts }, show: wording{thoughtsOf, func(w page.Words) words.Count { return w.ThoughtsHeard }}},
	{name: "emotion", label: func(w page.Words) string { return w.Emotion }, panel: focus, show: feelings{},
		role: blueprint.EmotionLane, tone: theme.Emotion, tint: theme.Page, look: curveRow{}},
	{name: "pains", label: func(w page.Words) string { return w.Pains }, panel: hurts, show: items{pains}},
	{name: "delights", label: func(w page.Words) string { return w.Delights }, panel: hurts, show: items{delights}},
	{name: "needs", label: func(w page.Words) string { return w.Needs }, panel: hurts, show: items{needs}},
	{name: "themes", label: func(w page.Words) string { return w.Themes }, panel: hurts, show: items{themes}},
	{name: "senses", label: func(w page.Words) string { return w.Senses }, panel: hurts, show: items{senses}},
	{name: "time", label: func(w page.Words) string { return w.Times }, show: timeBars{},
		role: blueprint.TimeLane, tone: theme.DetailLane, tint: theme.DetailTint, look: plainWords{}, derive: timesOf},
	{name: "metrics", label: func(w page.Words) string { return w.Metrics }, show: figures{},
		role: blueprint.MetricsLane, tone: theme.DetailLane, tint: theme.DetailTint, look: plainWords{}, derive: metricsOf},
	{name: "ideas", label: func(w page.Words) string { return w.Change }, panel: changes, show: change{}},
	{name: "owners", label: func(w page.Words) string { return w.Owners }, show: owners{},
		role: blueprint.OwnerLane, tone: theme.DetailLane, tint: theme.DetailTint, look: plainWords{}, derive: ownerOf},

	{role: blueprint.Evidence, tone: theme.EvidenceLane, tint: theme.EvidenceTint, look: cards{}},
	{role: blueprint.Customer, tone: theme.CustomerLane, tint: theme.CustomerTint, look: cards{}},
	{role: blueprint.Frontstage, tone: theme.FrontstageLane, tint: theme.FrontstageTint, look: cards{}},
	{role: blueprint.Backstage, tone: theme.BackstageLane, tint: theme.BackstageTint, look: cards{}},
	{role: blueprint.Support, tone: theme.SupportLane, tint: theme.SupportTint, look: cards{}},
	{role: blueprint.PolicyLane, tone: theme.DetailLane, tint: theme.DetailTint, look: plainWords{}},
}

// rowOf is the entry for a role; a valid service has no others.
func rowOf(r blueprint.Role) *row {
	for i := range rows {
		if rows[i].role == r {
			return &rows[i]
		}
	}
	return &row{role: r, tone: theme.DetailLane, tint: theme.DetailTint, look: plainWords{}}
}

func timesOf(w page.Words, t *journey.Touchpoint) string {
	var parts []string
	if t.Duration > 0 {
		parts = append(parts, w.Time(t.Duration))
	}
	if t.Tolerable > 0 {
		parts = append(parts, page.Fill(w.AtMost, "time", w.Time(t.Tolerable)))
	}
	return strings.Join(parts, "\n")
}

func ownerOf(_ page.Words, t *journey.Touchpoint) string { return t.Owner }

func metricsOf(_ page.Words, t *journey.Touchpoint) string {
	var parts []string
	for _, m := range t.Metrics {
		parts = append(parts, page.Join(" ", m.Name, m.Value))
	}
	return strings.Join(parts, "\n")
}
