// Package chart draws figures: what customers felt along a journey, what they
// answered, and what was found out about a service. A chart is a
// [picture.Picture]: laid out once, light or dark as its reader prefers, in
// English or Chinese or with words of your own, and told in words to those who
// do not see it.
//
//	p, err := chart.EmotionCurve(j)
//	…
//	err = p.SVG(w)
//
// # Which chart
//
// Of a journey:
//   - [EmotionCurve]: the scores of one persona or several, and how the journey is
//     likely to be remembered.
//   - [Satisfaction]: experience less expectation, touchpoint by touchpoint.
//   - [KeyTouchpoints]: the five key roles and the four kinds of peak moments.
//   - [Senses]: where the four costs, four feelings and five senses lie.
//   - [Pyramid]: which touchpoints serve the ten themes, and which nobody serves.
//   - [Needs]: the needs by Kano class.
//   - [Feasibility]: the ideas, ranked.
//
// Of what package survey computes:
//   - [Kano]: better and worse of every need, and how customers answered.
//   - [ScoreWaves] and [ScoreGroups]: NPS, CSAT and CES, over time or side by side.
//   - [Servqual]: expectation and perception, the dimension to mend first at the head.
//   - [GapBoard]: the five gaps with their sizes, findings and measures.
//   - [Waves]: figures before and after, and what stands out from noise.
//   - [EmotionSpread]: what many people felt, all of them and by group.
//   - [Damage]: the revenue at risk, factor by factor.
//
// # What a chart of figures says
//
// Its title is the finding, as far as the answers carry one: what is clear by
// Fong's test, what leaves out 0, what stands out after Holm's correction; where
// nothing does, it says that. [Options.Title] replaces it. What is measured stands
// below it; n, methods and levels of the intervals and [Options.Source] at the
// bottom. Nothing is told by colour alone, and nothing by hovering only. Figures
// are computed on unrounded values and rounded when they are written.
//
// An interval that is not known is not drawn, and what was not judged is called
// so. Rows without answers stay, and say "no answers". What nobody measured is
// "–", never 0.
//
// # Width
//
// Charts of figures are 1,000 pixels wide unless [Options.Width] says otherwise.
// They are laid out anew for any width from 480: text keeps its size, names wrap,
// panels side by side stand below each other, below 720 in any case and before
// that where they would be cramped, and touchpoints go on in a second band. Give
// them the width of the column that they are read in.
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
// leave unscored what a persona never meets. A journey with others (see
// [journey.Journey.Journeys]) brings their scores along. Four stand on one plot;
// more, up to [MostPersonas], have a plot each, below each other.
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
// [journey.Problems]. What is beyond [Options.Limits], [MostPersonas] or
// [MostRows] is [journey.ErrLimit], found before anything else is looked at.
// Figures that no answers can give, filled in by hand, are [survey.ErrNotFinite]
// and [survey.ErrOffScale].
// Within the default limits a chart takes tenths of a second at the very most,
// and mostly less than a millisecond. [ErrNoFigures], [journey.ErrNoScores],
// [journey.ErrNoExpectations] and [ErrNoFeasibility] say that there is nothing to
// draw, [ErrMismatch] that what was given does not belong together. There is no
// picture then.
//
// # Promises
//
// The same journeys or figures, options and version of this module give the same bytes on
// every system. Nothing that is passed in is changed. All functions may be
// called from several goroutines.
//
// # Classes
//
// For those who style pictures themselves. Groups: head, figures, persona, stage,
// emotion (the plot, with axis, curves and gaps in it), touchpoints, legend, foot;
// heads, findings, grid, and after what they hold: idea, quadrant, plane, need,
// metric, dimension, item, gap, unit, middle-half, funnel, factors, tier, matrix,
// role, moment. Texts: title,
// subtitle, panel, name, figure, note, touchpoint, tick, value, value strong, gap,
// persona, idea-name, rank, score, label, corner, legend. Shapes: page, rule,
// interval, dot, dot strong, dot hollow, curve, curve dashed, fill positive, fill
// negative, neutral-line, finding and area (the tints of what stands out), key.
//
// Ids, behind the picture's own: stage-1, persona-1, idea-1 (by rank), need-1 (in
// the order drawn), unit-1, the words of a vocabulary (nps, reliability, delivery,
// role-first) and so on.
package chart
