// Package text measures, wraps and checks the words in a diagram.
//
// Nobody knows which font a reader's machine will draw an SVG with. So [Font.Width] gives an
// upper bound: each character counts with the widest advance among the fonts of our font list
// and the usual fallbacks (Arial's twin Liberation Sans, Roboto, Inter, Noto Sans, Noto Sans
// CJK, DejaVu Sans; for what one of these lacks, the other Noto, DejaVu and Liberation fonts).
// What fits here fits there.
//
//   - Han, kana, Hangul and full-width characters are 1 em, and so are the punctuation and
//     symbols that CJK fonts draw full-width: … — “ ” ‘ ’ · ①.
//   - An emoji is 1.375 em, a few that DejaVu Sans draws wider are 1.625 em. A sequence that a
//     font may not know, such as a family or a flag, counts as the sum of its parts, because
//     that is how it is drawn then. Skin tones, variation selectors and combining marks add
//     nothing, except where they stand alone.
//   - Scripts outside the table count with the widest character of their neighbourhood.
//   - Invalid UTF-8 counts as U+FFFD, byte by byte.
//
// Measured in Chromium, the bound is 1 to 13 percent above the widest font for Latin, Greek
// and Cyrillic text and exact for Han, but 15 to 60 percent above it for Hebrew, Arabic and
// Devanagari, and a multiple for other scripts that join letters.
//
// [Wrap] breaks lines by UAX #14 and by the Chinese and Japanese rules about what may not
// start or end a line. Thai, Lao, Khmer and Burmese, which need a dictionary, break only at
// spaces and where nothing else is left.
//
// All functions are safe for concurrent use, take any bytes without panicking, and run in
// time linear in the length of the text.
package text
