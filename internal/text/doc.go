// Package text measures, wraps and checks the words in a diagram.
//
// Nobody knows which font a reader's machine will draw an SVG with. So [Font.Width] gives an
// upper bound: each character counts with the widest advance among the fonts of our font list
// and the usual fallbacks (Arial and its twin Liberation Sans, Roboto, Inter, Noto Sans, Noto
// Sans CJK, DejaVu Sans). What fits here fits there.
//
//   - Han, kana, Hangul and full-width characters are 1 em, and so are the punctuation and
//     symbols that CJK fonts draw full-width: … — “ ” ‘ ’ · ①.
//   - An emoji is 1.375 em. A sequence that a font may not know, such as a family or a flag,
//     counts as the sum of its parts, because that is how it is drawn then. Skin tones,
//     variation selectors and combining marks add nothing, except where they stand alone.
//   - Scripts outside the table count with the widest character of their neighbourhood.
//   - Invalid UTF-8 counts as U+FFFD, byte by byte.
//
// [Wrap] breaks lines by UAX #14 and by the Chinese and Japanese rules about what may not
// start or end a line. Thai, Lao, Khmer and Burmese, which need a dictionary, break only at
// spaces and where nothing else is left.
//
// All functions are safe for concurrent use, take any bytes without panicking, and run in
// time linear in the length of the text.
package text
