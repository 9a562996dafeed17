package text

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// cutUnicode cuts s at the breaks that uniseg finds. It uses uniseg's iterators for lines and
// for clusters side by side: uniseg.Step has both, but looks ahead without bound for sentences.
func cutUnicode(out []piece, s string, f Font) []piece {
	var (
		p          piece
		m          meter
		last       rune // the base of the cluster before
		segmentEnd int
		lineState  = -1
		cl         string
		clState    = -1
		weight     = f.weight()
	)
	for pos := 0; pos < len(s); pos += len(cl) {
		for segmentEnd < pos {
			segment, _, _, state := uniseg.FirstLineSegmentInString(s[segmentEnd:], lineState)
			segmentEnd, lineState = segmentEnd+len(segment), state
		}
		cl, clState = firstCluster(s[pos:], clState)
		if cl == " " {
			p.space = advance(' ', weight)
			m = meter{}
			continue
		}
		r := firstRune(cl)
		if pos > 0 {
			p.after = tailor(last, r, p.space > 0, segmentEnd == pos)
			if p.after != never {
				out = append(out, p)
				p = piece{start: pos}
			}
		}
		p.width += p.space
		p.space = 0
		for _, r := range cl {
			p.width += m.add(r, weight)
		}
		p.end = pos + len(cl)
		last = r
	}
	p.after = good
	return append(out, p)
}

// firstCluster is uniseg's, except that a space, which may vanish, is always one by itself,
// without the mark behind or the Arabic number sign before it.
func firstCluster(s string, state int) (cluster string, next int) {
	cluster, _, _, next = uniseg.FirstGraphemeClusterInString(s, state)
	if i := strings.IndexByte(cluster, ' '); i >= 0 && len(cluster) > 1 {
		return cluster[:max(i, 1)], -1
	}
	return cluster, next
}

// class is a line breaking class of UAX #14.
type class uint8

const (
	lbOther class = iota // not for the short way
	lbAL
	lbNU
	lbID
	lbOP
	lbOW // opening, East Asian
	lbCL // closing punctuation
	lbCP // closing parenthesis
	lbEX
	lbIS
	lbSY
	lbNS
	lbQU
	lbHY
	lbBA
	lbPR
	lbPO
	lbIN
	lbB2
	lbGL
	lbSP
)

// asciiClasses covers U+0020 to U+007E.
var asciiClasses = [...]class{
	lbSP, lbEX, lbQU, lbAL, lbPR, lbPO, lbAL, lbQU, lbOP, lbCP, lbAL, lbPR, lbIS, lbHY, lbIS, lbSY, // space to /
	lbNU, lbNU, lbNU, lbNU, lbNU, lbNU, lbNU, lbNU, lbNU, lbNU, lbIS, lbIS, lbAL, lbAL, lbAL, lbEX, // 0 to ?
	lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, // @ to O
	lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbOP, lbPR, lbCP, lbAL, lbAL, // P to _
	lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, // ` to o
	lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbAL, lbOP, lbBA, lbCL, lbAL, // p to ~
}

// classify gives the class of the characters that most labels consist of: each of them is a
// grapheme cluster unless another kind follows.
func classify(r rune) class {
	switch {
	case r < 0x7f:
		if r >= 0x20 {
			return asciiClasses[r-0x20]
		}
	case han(r):
		return lbID
	case r >= 0xc0 && r < 0x250, r >= 0x388 && r < 0x400, r >= 0x400 && r < 0x483, r >= 0x48a && r < 0x530, r >= 0x1e00 && r < 0x1f00:
		return lbAL
	case r >= 0xff10 && r < 0xff1a, r >= 0xff21 && r < 0xff3b, r >= 0xff41 && r < 0xff5b:
		return lbID
	}
	switch r {
	case 0xa0:
		return lbGL
	case '、', '。', '，', '．', '）', '」', '』', '】', '》', '〉', '〕', '］', '｝':
		return lbCL
	case '（', '「', '『', '【', '《', '〈', '〔', '［', '｛':
		return lbOW
	case '！', '？':
		return lbEX
	case '：', '；':
		return lbNS
	case '“', '”', '‘', '’':
		return lbQU
	case '…':
		return lbIN
	case '—':
		return lbB2
	case '–':
		return lbBA
	case '·':
		return lbAL
	}
	return lbOther
}

// cutPlain does in one pass what cutUnicode does, for texts of classified characters only.
// It reports false when it meets another.
func cutPlain(out []piece, s string, f Font) ([]piece, bool) {
	var (
		p      piece
		last   rune
		before class // of the character before prev, lbSP for a space
		prev   class
		weight = f.weight()
	)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		next := classify(r)
		if next == lbOther {
			return nil, false
		}
		w := advance(r, weight)
		if next == lbSP {
			p.space = w
			i += n
			continue
		}
		space := p.space > 0
		if i > 0 {
			if space {
				p.after = tailor(last, r, true, breakAtSpace(prev, next))
			} else {
				p.after = tailor(last, r, false, breakBetween(before, prev, next))
			}
			if p.after != never {
				out = append(out, p)
				p = piece{start: i}
			}
		}
		p.width += p.space + w
		p.space = 0
		i += n
		p.end = i
		before, prev, last = prev, next, r
		if space {
			before = lbSP
		}
	}
	p.after = good
	return append(out, p), true
}

// breakAtSpace is UAX #14 for classes a and b with a space between them.
func breakAtSpace(a, b class) bool {
	switch {
	case b == lbCL || b == lbCP || b == lbEX || b == lbIS || b == lbSY, // LB13
		a == lbOP, a == lbOW, // LB14
		a == lbQU && (b == lbOP || b == lbOW), // LB15
		(a == lbCL || a == lbCP) && b == lbNS, // LB16
		a == lbB2 && b == lbB2:                // LB17
		return false
	}
	return true
}

// breakBetween is UAX #14 for adjacent classes; before is what stands before a. It matters in
// numbers only (LB25): uniseg looks back as far, but no farther.
func breakBetween(before, a, b class) bool {
	switch b {
	case lbCL, lbCP, lbEX, lbIS, lbSY, lbQU, lbBA, lbHY, lbNS, lbIN: // LB13, LB19, LB21, LB22
		return false
	case lbGL: // LB12a
		return a == lbBA || a == lbHY
	}
	unit := before == lbNU && (b == lbPR || b == lbPO) // as in "(5)%"
	switch a {
	case lbOP, lbOW, lbQU, lbGL: // LB14, LB19, LB12
		return false
	case lbAL, lbNU: // LB23, LB24, LB25, LB28, LB30
		return b == lbID || b == lbB2 || b == lbOW
	case lbID: // LB23a
		return b != lbPO
	case lbB2: // LB17
		return b != lbB2
	case lbPR, lbPO: // LB23a, LB24, LB25
		return b != lbAL && b != lbNU && b != lbOP && (a == lbPO || b != lbID)
	case lbHY: // LB25
		return b != lbNU
	case lbIS: // LB25, LB29
		return b != lbAL && (b != lbNU || before != lbNU) && !unit
	case lbSY: // LB25
		return (b != lbNU || before != lbNU) && !unit
	case lbCP: // LB25, LB30
		return b != lbAL && b != lbNU && !unit
	case lbCL: // LB25
		return !unit
	}
	return true
}
