package theme

// Color is the name of a colour. Pictures are painted with names; a [Mode] and
// the [Theme] decide which colour that is.
type Color string

// The colours. Those of text keep a contrast of at least 4.5:1 on the surfaces
// that they stand on.
const (
	Page      Color = "page"       // behind everything
	Text      Color = "text"       // running text
	TitleText Color = "title"      // titles and figures
	Muted     Color = "muted"      // captions, scales, legends
	Card      Color = "card"       // what steps stand on
	Stage     Color = "stage"      // the chevrons of stages
	StageText Color = "stage-text" // on them
	StageSub  Color = "stage-sub"  // on them, quieter
	Link      Color = "link"       // links and their heads
	Line      Color = "line"       // the three lines
	Edge      Color = "edge"       // borders, neutral lines, dotted rules
	Hair      Color = "hair"       // hairlines and grids
	Band      Color = "band"       // panels behind rows
	Tile      Color = "tile"       // behind icons and tags
	Mark      Color = "mark"       // bars and dots that are not the finding
	Tint      Color = "tint"       // areas that are not the finding

	Emotion  Color = "emotion"      // the accent of maps and emotion curves
	Peak     Color = "peak"         // text in that accent
	OnAccent Color = "on-accent"    // text and signs on an accent
	Positive Color = "positive"     // area above neutral
	Negative Color = "negative"     // area below neutral
	PosInk   Color = "positive-ink" // signs on Positive
	NegInk   Color = "negative-ink" // signs on Negative

	Finding     Color = "finding"      // the accent of all other charts
	FindingTint Color = "finding-tint" // behind the row of the finding
	Good        Color = "good"         // the favourable part of a whole
	Bad         Color = "bad"          // the unfavourable part

	EvidenceLane   Color = "evidence"
	CustomerLane   Color = "customer"
	FrontstageLane Color = "frontstage"
	BackstageLane  Color = "backstage"
	SupportLane    Color = "support"
	DetailLane     Color = "detail" // secondary lanes
	EvidenceTint   Color = "evidence-tint"
	CustomerTint   Color = "customer-tint"
	FrontstageTint Color = "frontstage-tint"
	BackstageTint  Color = "backstage-tint"
	SupportTint    Color = "support-tint"
	DetailTint     Color = "detail-tint"

	FailBadge        Color = "fail"
	WaitBadge        Color = "wait"
	TruthBadge       Color = "moment-of-truth"
	MomentBadge      Color = "moment"
	DecisionBadge    Color = "decision"
	OpportunityBadge Color = "opportunity"
	NoteBadge        Color = "note"
	BadgeText        Color = "badge-text"
	BadgeRing        Color = "badge-ring"

	// Personas and groups, in their order.
	Series1 Color = "series-1"
	Series2 Color = "series-2"
	Series3 Color = "series-3"
	Series4 Color = "series-4"
	Series5 Color = "series-5"
)

type shades struct {
	name               Color
	light, dark, print string
}

// palette is ordered: it reaches output.
var palette = []shades{
	{Page, "#ffffff", "#0f172a", "#ffffff"},
	{Text, "#1f2937", "#e5e7eb", "#000000"},
	{TitleText, "#111827", "#f8fafc", "#000000"},
	{Muted, "#596273", "#a3aec0", "#404040"},
	{Card, "#ffffff", "#1b2638", "#ffffff"},
	{Stage, "#1e293b", "#334155", "#262626"},
	{StageText, "#ffffff", "#f8fafc", "#ffffff"},
	{StageSub, "#cbd5e1", "#d5dce6", "#d9d9d9"},
	{Link, "#475569", "#a8b4c6", "#262626"},
	{Line, "#1f2937", "#cbd5e1", "#000000"},
	{Edge, "#c3ccd9", "#46556d", "#8c8c8c"},
	{Hair, "#e3e8ef", "#263349", "#bfbfbf"},
	{Band, "#f6f8fb", "#141d31", "#ffffff"},
	{Tile, "#e9eef5", "#2a374d", "#ededed"},
	{Mark, "#64748b", "#94a3b8", "#737373"},
	{Tint, "#dde4ec", "#34425a", "#e0e0e0"},
	{Emotion, "#be185d", "#f472b0", "#000000"},
	{Peak, "#9d174d", "#f9a8d0", "#000000"},
	{OnAccent, "#ffffff", "#0f172a", "#ffffff"},
	{Positive, "#def5ec", "#12382f", "#f0f0f0"},
	{Negative, "#fde2e1", "#43202a", "#d6d6d6"},
	{PosInk, "#06644a", "#7fe3bd", "#000000"},
	{NegInk, "#9b1c1c", "#fca5a5", "#000000"},
	{Finding, "#0369a1", "#5cc0f5", "#000000"},
	{FindingTint, "#eaf5fc", "#0f2a42", "#ededed"},
	{Good, "#c6e0f2", "#17486e", "#d6d6d6"},
	{Bad, "#f3d3c2", "#5c3626", "#ffffff"},
	{EvidenceLane, "#566377", "#a9b6c9", "#000000"},
	{EvidenceTint, "#f8fafc", "#121b2e", "#ffffff"},
	{CustomerLane, "#0369a1", "#5cc0f5", "#000000"},
	{CustomerTint, "#f0f9ff", "#0d2136", "#f2f2f2"},
	{FrontstageLane, "#047857", "#4ade9f", "#000000"},
	{FrontstageTint, "#ecfdf5", "#0c2627", "#ffffff"},
	{BackstageLane, "#a84c06", "#f8b04a", "#000000"},
	{BackstageTint, "#fffbeb", "#26221c", "#f2f2f2"},
	{SupportLane, "#6d32d6", "#b89bfb", "#000000"},
	{SupportTint, "#f5f3ff", "#1d1b38", "#ffffff"},
	{DetailLane, "#5b6472", "#a3aec0", "#000000"},
	{DetailTint, "#fafafa", "#131c2f", "#ffffff"},
	{FailBadge, "#b91c1c", "#b91c1c", "#000000"},
	{WaitBadge, "#b45309", "#a84c06", "#000000"},
	{TruthBadge, "#1d4ed8", "#1d4ed8", "#000000"},
	{MomentBadge, "#047857", "#047857", "#000000"},
	{DecisionBadge, "#6d28d9", "#6d28d9", "#000000"},
	{OpportunityBadge, "#0e7490", "#0e7490", "#000000"},
	{NoteBadge, "#4b5563", "#4b5563", "#000000"},
	{BadgeText, "#ffffff", "#ffffff", "#ffffff"},
	{BadgeRing, "#ffffff", "#0f172a", "#ffffff"},
	{Series1, "#be185d", "#f472b0", "#000000"},
	{Series2, "#0369a1", "#5cc0f5", "#404040"},
	{Series3, "#a84c06", "#f8b04a", "#262626"},
	{Series4, "#047857", "#4ade9f", "#595959"},
	{Series5, "#6d32d6", "#b89bfb", "#333333"},
}

var byName = func() map[Color]int {
	m := map[Color]int{}
	for i, c := range palette {
		m[c.name] = i
	}
	return m
}()

// Colors lists all colours.
func Colors() []Color {
	out := make([]Color, len(palette))
	for i, c := range palette {
		out[i] = c.name
	}
	return out
}
