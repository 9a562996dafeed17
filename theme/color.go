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
	name                         Color
	light, dark, print, contrast string
}

// palette is ordered: it reaches output.
var palette = []shades{
	{Page, "#ffffff", "#0f172a", "#ffffff", "#ffffff"},
	{Text, "#1f2937", "#e5e7eb", "#000000", "#000000"},
	{TitleText, "#111827", "#f8fafc", "#000000", "#000000"},
	{Muted, "#596273", "#a3aec0", "#000000", "#2b2b2b"},
	{Card, "#ffffff", "#1b2638", "#ffffff", "#ffffff"},
	{Stage, "#1e293b", "#334155", "#000000", "#000000"},
	{StageText, "#ffffff", "#f8fafc", "#ffffff", "#ffffff"},
	{StageSub, "#cbd5e1", "#d5dce6", "#ffffff", "#ffffff"},
	{Link, "#475569", "#a8b4c6", "#000000", "#1a1a1a"},
	{Line, "#1f2937", "#cbd5e1", "#000000", "#000000"},
	{Edge, "#c3ccd9", "#46556d", "#595959", "#595959"},
	{Hair, "#e3e8ef", "#263349", "#a6a6a6", "#8c8c8c"},
	{Band, "#f6f8fb", "#141d31", "#ffffff", "#ffffff"},
	{Tile, "#e9eef5", "#2a374d", "#ffffff", "#e8e8e8"},
	{Mark, "#64748b", "#94a3b8", "#000000", "#404040"},
	{Tint, "#dde4ec", "#34425a", "#ffffff", "#d9d9d9"},
	{Emotion, "#be185d", "#f472b0", "#000000", "#8a0f45"},
	{Peak, "#9d174d", "#f9a8d0", "#000000", "#6b0c36"},
	{OnAccent, "#ffffff", "#0f172a", "#ffffff", "#ffffff"},
	{Positive, "#d4f1f2", "#0f3a3f", "#ffffff", "#c6ecec"},
	{Negative, "#fde0d2", "#472420", "#ffffff", "#fcd9c8"},
	{PosInk, "#06644a", "#7fe3bd", "#000000", "#003d2b"},
	{NegInk, "#9b1c1c", "#fca5a5", "#000000", "#660d0d"},
	{Finding, "#0369a1", "#5cc0f5", "#000000", "#003e6b"},
	{FindingTint, "#eaf5fc", "#0f2a42", "#ffffff", "#e3f1fb"},
	{Good, "#c6e0f2", "#17486e", "#ffffff", "#b3d6ef"},
	{Bad, "#f3d3c2", "#5c3626", "#ffffff", "#f2c4aa"},
	{EvidenceLane, "#566377", "#a9b6c9", "#000000", "#303b49"},
	{EvidenceTint, "#f8fafc", "#121b2e", "#ffffff", "#ffffff"},
	{CustomerLane, "#0369a1", "#5cc0f5", "#000000", "#003e6b"},
	{CustomerTint, "#f0f9ff", "#0d2136", "#ffffff", "#eef7fd"},
	{FrontstageLane, "#047857", "#4ade9f", "#000000", "#004331"},
	{FrontstageTint, "#ecfdf5", "#0c2627", "#ffffff", "#ffffff"},
	{BackstageLane, "#a84c06", "#f8b04a", "#000000", "#5f2a00"},
	{BackstageTint, "#fffbeb", "#26221c", "#ffffff", "#fdf6e3"},
	{SupportLane, "#6d32d6", "#b89bfb", "#000000", "#3f1390"},
	{SupportTint, "#f5f3ff", "#1d1b38", "#ffffff", "#ffffff"},
	{DetailLane, "#5b6472", "#a3aec0", "#000000", "#303b49"},
	{DetailTint, "#fafafa", "#131c2f", "#ffffff", "#ffffff"},
	{FailBadge, "#b91c1c", "#b91c1c", "#000000", "#8b0f0f"},
	{WaitBadge, "#b45309", "#b45309", "#000000", "#6b3000"},
	{TruthBadge, "#1d4ed8", "#1d4ed8", "#000000", "#12389a"},
	{MomentBadge, "#047857", "#047857", "#000000", "#004d36"},
	{DecisionBadge, "#86198f", "#86198f", "#000000", "#5b1163"},
	{OpportunityBadge, "#0e7490", "#0e7490", "#000000", "#064d61"},
	{NoteBadge, "#4b5563", "#4b5563", "#000000", "#303b49"},
	{BadgeText, "#ffffff", "#ffffff", "#ffffff", "#ffffff"},
	{BadgeRing, "#ffffff", "#0f172a", "#ffffff", "#ffffff"},
	{Series1, "#be185d", "#f472b0", "#000000", "#8a0f45"},
	{Series2, "#0369a1", "#5cc0f5", "#000000", "#003e6b"},
	{Series3, "#a84c06", "#f8b04a", "#000000", "#5f2a00"},
	{Series4, "#047857", "#4ade9f", "#000000", "#004331"},
	{Series5, "#6d32d6", "#b89bfb", "#000000", "#3f1390"},
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
