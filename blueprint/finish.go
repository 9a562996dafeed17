package blueprint

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// drawing is what Graphviz drew, in the order in which the sketch asked for it:
// coordinates as written, and nothing else of Graphviz's document. Its header,
// texts, titles, comments and colours do not reach the picture.
type drawing struct {
	polygons, polylines []string // of the background
	paths               []string // of the links
}

// take takes Graphviz's SVG apart.
func take(engine []byte) (drawing, error) {
	var d drawing
	canvas := true // the first polygon is the canvas
	for {
		i := bytes.IndexByte(engine, '<')
		if i < 0 {
			return d, nil
		}
		engine = engine[i:]
		end := bytes.IndexByte(engine, '>')
		if end < 0 {
			return d, errors.New("blueprint: Graphviz's SVG breaks off")
		}
		tag := engine[:end+1]
		engine = engine[end+1:]
		var err error
		switch {
		case bytes.HasPrefix(tag, []byte("<path")):
			d.paths, err = gather(d.paths, tag, ` d="`)
		case bytes.HasPrefix(tag, []byte("<polyline")):
			d.polylines, err = gather(d.polylines, tag, ` points="`)
		case bytes.HasPrefix(tag, []byte("<polygon")) && !canvas:
			d.polygons, err = gather(d.polygons, tag, ` points="`)
		case bytes.HasPrefix(tag, []byte("<polygon")):
			canvas = false
		}
		if err != nil {
			return d, err
		}
	}
}

// gather adds the coordinates that an attribute holds; they are all that may
// reach the picture.
func gather(to []string, tag []byte, name string) ([]string, error) {
	coords := attr(tag, name)
	if coords == "" || strings.Trim(coords, "0123456789.,- MC") != "" {
		return to, fmt.Errorf("blueprint: Graphviz drew %.60q, which is no place", coords)
	}
	return append(to, coords), nil
}

// parts are the shapes of a drawing, told by the order in which the sketch asks
// for them.
type parts struct {
	stages, bands, cards, boundaries, links []string
}

// parts fails when Graphviz did not draw everything that it was asked for.
func (p *picture) parts(engine []byte) (parts, error) {
	d, err := take(engine)
	if err != nil {
		return parts{}, err
	}
	bands := len(p.stages)
	cards := bands + len(p.bands)
	if boxes := cards + len(p.cards); len(d.polygons) != boxes || len(d.polylines) != len(p.boundaries) || len(d.paths) != len(p.links) {
		return parts{}, fmt.Errorf("blueprint: Graphviz drew %d boxes, %d lines and %d links instead of %d, %d and %d", len(d.polygons), len(d.polylines), len(d.paths), boxes, len(p.boundaries), len(p.links))
	}
	return parts{stages: d.polygons[:bands], bands: d.polygons[bands:cards], cards: d.polygons[cards:], boundaries: d.polylines, links: d.paths}, nil
}

func attr(tag []byte, name string) string {
	i := bytes.Index(tag, []byte(name))
	if i < 0 {
		return ""
	}
	value := tag[i+len(name):]
	if end := bytes.IndexByte(value, '"'); end >= 0 {
		return string(value[:end])
	}
	return ""
}

// lowered moves the coordinates of a path or list of points by dy pixels and
// gives them to a tenth, which takes Graphviz's own rounding away: the same
// bytes everywhere.
func lowered(coords string, dy int) string {
	out := make([]byte, 0, len(coords))
	d, next := 0, 100*dy
	for i := 0; i < len(coords); {
		c := coords[i]
		if c != '-' && c != '.' && (c < '0' || c > '9') {
			out = append(out, c)
			i++
			continue
		}
		v, n := hundredths(coords[i:])
		out = appendTenths(out, v+d)
		d, next = next, d
		i += n
	}
	return string(out)
}

// hundredths reads the number that s starts with; n is its length.
func hundredths(s string) (v, n int) {
	sign, decimals := 1, -1
	for ; n < len(s); n++ {
		switch c := s[n]; {
		case n == 0 && c == '-':
			sign = -1
		case c == '.' && decimals < 0:
			decimals = 0
		case c >= '0' && c <= '9':
			if decimals < 2 {
				v = v*10 + int(c-'0')
			}
			if decimals >= 0 {
				decimals++
			}
		default:
			return sign * scaled(v, decimals), n
		}
	}
	return sign * scaled(v, decimals), n
}

func scaled(v, decimals int) int {
	for range 2 - min(2, max(0, decimals)) {
		v *= 10
	}
	return v
}

func appendTenths(out []byte, v int) []byte {
	if v < 0 {
		v = -v
		if v >= 5 {
			out = append(out, '-')
		}
	}
	v = (v + 5) / 10
	out = strconv.AppendInt(out, int64(v/10), 10)
	if v%10 != 0 {
		out = append(out, '.', byte('0'+v%10))
	}
	return out
}

// straight turns the curves of a path that are straight lines, as all those of
// links are, into lines.
func straight(path string) string {
	var out strings.Builder
	points := strings.FieldsFunc(strings.TrimPrefix(path, "M"), func(r rune) bool { return r == ' ' || r == 'C' })
	for i, p := range points {
		switch {
		case i == 0:
			out.WriteString("M" + p)
		case i%3 != 0:
		case points[i-2] == points[i-3] && points[i-1] == p:
			out.WriteString("L" + p)
		default:
			out.WriteString("C" + points[i-2] + " " + points[i-1] + " " + p)
		}
	}
	return out.String()
}

// corner is the least x and y of a list of points, in hundredths.
func corner(points string) (x, y int) {
	first := true
	for p := range strings.FieldsSeq(points) {
		a, n := hundredths(p)
		b, _ := hundredths(p[min(n+1, len(p)):])
		if first {
			x, y, first = a, b, false
		}
		x, y = min(x, a), min(y, b)
	}
	return x, y
}
