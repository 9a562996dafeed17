package svg

import (
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
)

// Escape makes s safe as text and inside a double-quoted attribute, and
// replaces what XML cannot hold.
func Escape(s string) string { return escaper.Replace(text.Clean(s)) }

// A tab or newline in an attribute would be read as a space.
var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;", "\t", "&#9;", "\n", "&#10;", "\r", "&#13;")

// Num is v with at most two decimals and no needless zeros; what is not finite
// is 0.
func Num(v float64) string { return string(appendNum(nil, v)) }

func appendNum(b []byte, v float64) []byte {
	if v == math.Trunc(v) && math.Abs(v) < 1<<53 {
		return strconv.AppendInt(b, int64(v), 10)
	}
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(b, '0')
	}
	at := len(b)
	b = strconv.AppendFloat(b, v, 'f', 2, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[at:]) == "-0" {
		b = append(b[:at], '0')
	}
	return b
}

func (w *writer) str(s string)        { w.b = append(w.b, s...) }
func (w *writer) num(v float64)       { w.b = appendNum(w.b, v) }
func (w *writer) text(s string)       { w.str(Escape(s)) }
func (w *writer) attr(name, v string) { w.str(" " + name + `="`); w.text(v); w.str(`"`) }

func (w *writer) number(name string, v float64) {
	w.str(" ")
	w.str(name)
	w.str(`="`)
	w.num(v)
	w.str(`"`)
}

func (w *writer) point(p scene.Point) {
	w.num(p.X)
	w.str(" ")
	w.num(p.Y)
}
