package text

import "math"

// Parts are where, in a line, those stretches begin between which it may break: words, and
// Han characters with the punctuation that stays with them. White space is single spaces.
func Parts(line string) []int {
	if line == "" {
		return nil
	}
	f := Font{Size: 12}
	pieces, ok := cutPlain(nil, line, f)
	if !ok {
		pieces = cutUnicode(nil, line, f)
	}
	var out []int
	for _, p := range join(pieces, math.MaxInt64) {
		out = append(out, p.start)
	}
	return out
}
