// Package chart draws the figures of a journey: the emotion curve of one or
// several personas, and the feasibility of improvement ideas. A chart is a
// [picture.Picture]: laid out once, light or dark as its reader prefers, in
// English or Chinese or with words of your own, and told in words to those who
// do not see it.
//
//	p, err := chart.EmotionCurve(j)
//	…
//	err = p.SVG(w)
//
// # Emotion curve
//
// [EmotionCurve] draws a curve with what it takes to read it: stages above,
// touchpoints below, the scale, the most intense moment, the low and the end by
// name, the peak-end value with the mean beside it, and how the journey is likely
// to be remembered, and why. The most intense moment is called the peak where
// the touchpoint says that it is one, by a mark or a peak moment.
//
// A touchpoint without a score is a gap, never a neutral score. Stretches to and
// from a score that is assumed or proposed are dashed. A score that stands alone
// between gaps is a dot.
//
// Several personas, or groups of one, go through the same touchpoints on one
// plot:
//
//	p, err := chart.EmotionCurve(regulars, firstTimers)
//
// Each is named with its group, evidence and figures, and told from the others
// by colour, by the pattern of its line and by its markers, which stand a little
// beside each other. Hollow markers rest on fewer than ten people. The journeys
// must be measured on the same scale and name the same stages and touchpoints;
// leave unscored what a persona never meets. Up to [MostPersonas] fit.
//
// # Feasibility
//
// [Feasibility] ranks the ideas that carry a feasibility. Each row shows need
// fit, perceived experience and ease on a line from 6 to 10, a circle, a square
// and a triangle, with their figures and the weighted mean. Beside the rows stand
// the ideas by ease and perceived experience; ideas where both are at least 8,
// which cost little and are noticed, stand out in both. Names that would cover
// each other move aside, with a line to their place. More than 15 ideas go by
// rank there.
//
// # Options
//
// The zero [Options] is right for most. [Options.ID] keeps the ids of several
// pictures on one page apart, [Options.Theme] changes colours,
// [Options.Language] and [Options.Words] set the labels that the picture itself
// adds. Your own words are never changed and never cut: long ones are wrapped.
// Whether a picture is light, dark, both or for print is chosen when it is
// written, with [picture.SVGOptions].
//
// [Options.Fingerprint] names a picture without drawing it, for ETags and for a
// [picture.Cache].
//
// # Errors
//
// What is wrong with the options is a [*picture.OptionError], with a journey
// [journey.Problems]. What is beyond [Options.Limits], or [MostPersonas], is
// [journey.ErrLimit], found before anything else of a journey is looked at.
// Within the default limits a chart takes tenths of a second at the very most,
// and mostly a fifth of a millisecond. [journey.ErrNoScores] and
// [ErrNoFeasibility] say that there is nothing to draw, [ErrMismatch] that
// journeys do not belong on one plot. There is no picture then.
//
// # Promises
//
// The same journeys, options and version of this module give the same bytes on
// every system. Nothing that is passed in is changed. All functions may be
// called from several goroutines.
//
// # Classes
//
// For those who style pictures themselves. Groups: head, figures, persona, stage,
// emotion (the plot, with axis, curves and gaps in it), touchpoints, legend, foot;
// heads, findings, grid, idea, quadrant of the feasibility picture. Texts: title,
// subtitle, panel, name, figure, note, touchpoint, tick, value, value strong, gap,
// persona, idea-name, rank, score, label, corner, legend. Shapes: page, rule,
// interval, dot, dot strong, dot hollow, curve, curve dashed, fill positive, fill
// negative, neutral-line, finding and area (the tints of what stands out), key.
//
// Ids, behind the picture's own: stage-1, persona-1, idea-1 (by rank) and so on.
package chart
