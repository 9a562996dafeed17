// Package chart draws the scores of a journey: the emotion curve of one or
// several personas, and the feasibility of improvement ideas. Every picture is
// one SVG that is light or dark as its reader prefers, reads in English or
// Chinese, and says its figures in words to those who cannot see it.
//
// # Emotion curve
//
// [EmotionCurve] draws one curve with what it needs to be read: stages above,
// touchpoints below, the scale, the peak, the low and the end by name, the
// peak-end value, the mean beside it and the verdict.
//
//	f, err := os.Create("curve.svg")
//	…
//	err = chart.EmotionCurve(f, j)
//
// A touchpoint without a score is a gap. Stretches to and from a score that is
// assumed or proposed are dashed. A touchpoint whose score stands alone between
// gaps is a dot.
//
// With [Options.EmotionCurve] several personas go through the same touchpoints
// on one plot. Their journeys must be measured on the same scale and name the
// same stages and touchpoints; leave unscored what a persona never meets. Up to
// [MostPersonas] are told apart.
//
// # Feasibility
//
// [Feasibility] ranks the ideas that carry a feasibility: three bars for need
// fit, perceived experience and ease, each from 6 to 10, and their weighted
// mean. Beside them stand the ideas by ease and perceived experience; the
// corner where both are at least 8 is the one of low cost and high perception.
// Ideas that would cover each other are moved apart, with a line to their place.
//
// # Options
//
// The zero [Options] is right for most. [Options.ID] keeps the ids of several
// pictures on one page apart, [Options.Theme] changes colours or pins the
// light or dark scheme, [Options.Language] sets the language of the labels that
// the picture itself adds. The caller's own words are never changed; long ones
// are wrapped, never cut.
//
// # Promises
//
// The same model, options and version of this package give the same bytes
// everywhere. A picture is written whole or not at all; an error of the writer
// comes back as itself. Invalid models come back as [journey.Problems]. All
// functions may be called from several goroutines.
//
// Limits, beyond which an error says [journey.ErrLimit]: [MostTouchpoints],
// [MostIdeas], [MostPersonas].
//
// Classes for those who style pictures themselves: title, subtitle, figure,
// stage, touchpoint, tick, emotion (the plot), curve, curve dashed, dot, dot
// strong, value, value strong, fill positive, fill negative, neutral-line,
// feasibility (the bars), bar, score, quadrant, corner, idea, legend.
package chart
