package text

import (
	"math"
	"sort"
	"unicode"
	"unicode/utf8"
)

// Widths are counted in whole units of 1/128 em and become pixels once, at the end, so that
// every architecture comes to the same number.
const (
	em      = 128
	emoji   = 176 // 1.375 em, Segoe UI Emoji's advance, the widest of the common emoji fonts
	flag    = 112 // half a flag, which Windows draws as two letters
	perPx   = 64  // pixels are rounded up to 1/64, which float64 adds exactly
	perUnit = perPx / float64(em)
	endless = math.MaxInt64 / 2
)

// Font is what the width of a text depends on. Which typeface it will be is not known here.
type Font struct {
	Size float64 // in pixels; a size that is not a positive number gives every text the width 0
	Bold bool    // true for any weight above regular
}

// Width returns the width of s in pixels in the widest font that a reader may have, rounded
// up to 1/64 px. White space counts as written: Wrap is what collapses it.
func (f Font) Width(s string) float64 {
	return f.pixels(f.units(s))
}

// Widest returns the width of the widest line.
func (f Font) Widest(lines []string) float64 {
	var w int64
	for _, l := range lines {
		w = max(w, f.units(l))
	}
	return f.pixels(w)
}

func (f Font) valid() bool { return f.Size > 0 && f.Size <= math.MaxFloat32 }

func (f Font) pixels(units int64) float64 {
	if !f.valid() {
		return 0
	}
	return math.Ceil(f.Size*float64(units)*perUnit) / perPx
}

// fit is the inverse of pixels: the most units that stay within width.
func (f Font) fit(width float64) int64 {
	switch {
	case !f.valid():
		return endless
	case !(width > 0): // NaN too
		return 0
	}
	n := math.Floor(math.Floor(width*perPx) / (f.Size * perUnit))
	if n >= 1<<50 {
		return endless
	}
	units := int64(n)
	for units > 0 && f.pixels(units) > width {
		units--
	}
	return units
}

func (f Font) weight() int {
	if f.Bold {
		return 1
	}
	return 0
}

// units is the width of s. It needs no grapheme clusters: it is the sum over the characters,
// and whatever depends on its neighbours depends on those before it in the same cluster.
func (f Font) units(s string) int64 {
	weight := f.weight()
	ascii := &blocks[weight] // begins with U+0000
	var m meter
	var sum int64
	i := 0
	for ; i < len(s) && s[i] >= 0x20 && s[i] < 0x7f; i++ {
		sum += int64(ascii[s[i]])
	}
	if i > 0 {
		m = meter{rune(s[i-1]), int64(ascii[s[i-1]])}
	}
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		i += n
		if han(r) {
			sum += em
			m = meter{r, em}
			continue
		}
		sum += m.add(r, weight)
	}
	return sum
}

// meter adds up characters. Its zero value stands at the start of a text.
type meter struct {
	prev rune  // the character before, 0 for none
	base int64 // what the cluster has come to so far
}

// add returns by how much r widens the text.
func (m *meter) add(r rune, weight int) int64 {
	w := advance(r, weight)
	if w == 0 || r >= 0x1f3fb && r <= 0x1f3ff {
		alone := m.prev == 0 || m.prev == ' ' || endsCluster(m.prev) // a space may vanish, see firstCluster
		if alone {
			m.base = 0
		}
		w = m.irregular(r, w, weight, alone)
		m.base += w
	} else {
		m.base = w
	}
	m.prev = r
	return w
}

// irregular is for characters that have no width of their own, or not always. Alone says that
// none of the cluster stands before r.
func (m *meter) irregular(r rune, w int64, weight int, alone bool) int64 {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return advance(' ', weight)
	case r == 0xad: // a soft hyphen that may show
		return advance('-', weight)
	case r >= 0x1f3fb && r <= 0x1f3ff: // skin tones colour the emoji before them
		if !alone && m.base >= emoji && (m.prev < 0x1f3fb || m.prev > 0x1f3ff) &&
			(weight == 0 || m.prev == 0xfe0f || advance(m.prev, 0) >= emoji) { // a bold letter may be as wide
			return 0
		}
		return w
	case r == 0xfe0f || r == 0x20e3: // make an emoji of the letter before them
		if alone && r == 0xfe0f {
			return 0
		}
		if alone {
			return emoji
		}
		return max(0, emoji-m.base)
	case unicode.In(r, unicode.Mn, unicode.Me):
		if alone && !unicode.Is(unicode.Variation_Selector, r) {
			return em // browsers put a dotted circle under it
		}
		return 0
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r), r == 0x890, r == 0x891:
		return emoji // format characters that show: Arabic signs that span a number
	case r < 0x20 || r >= 0x7f && r < 0xa0:
		return em // drawn as a box, if at all
	}
	return 0
}

// endsCluster says that a mark after r stands alone.
func endsCluster(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0x2028, r == 0x2029:
		return true
	case r < 0xad || r == 0x200c || r == 0x200d || r >= 0xe0020 && r <= 0xe007f:
		return false
	case r == 0x2065, r >= 0xfff0 && r <= 0xfff8, r >= 0xe0000 && r <= 0xe0fff && !unicode.Is(unicode.Mn, r):
		return true // not assigned, and to be ignored: GraphemeBreakProperty has them as Control
	}
	return unicode.Is(unicode.Cf, r)
}

// advance is the width of r by itself, 0 for what irregular decides on.
func advance(r rune, weight int) int64 {
	switch {
	case r >= 0x4e00 && r < 0xa480 || r >= 0x3040 && r < 0x4d80 || r >= 0xac00 && r < 0xd7b0:
		return em // Han, kana, bopomofo, Yi, Hangul: the bulk of East Asian text
	case r < 0x10000:
		if b := int(blockIndex[r>>6]); b != 0 {
			if w := blocks[weight][(b-1)<<6|int(r&0x3f)]; w != 0xff {
				return int64(w)
			}
		}
	}
	switch {
	case r >= 0x1f1e6 && r <= 0x1f1ff:
		return flag
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	i := sort.Search(len(spans), func(i int) bool { return spans[i].hi >= r })
	if i < len(spans) && spans[i].lo <= r {
		return int64(spans[i].w[weight])
	}
	return em
}
