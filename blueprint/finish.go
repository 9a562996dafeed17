package blueprint

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// shape is what Graphviz drew under one id: paths and polygons, their
// coordinates as written.
type shape struct {
	paths, polygons []string
}

// shapes takes the drawing apart. Nothing else of Graphviz's document is used:
// neither its header nor its texts, titles and comments reach the picture.
func shapes(engine []byte) (map[string]*shape, error) {
	out := map[string]*shape{}
	var open *shape
	for len(engine) > 0 {
		i := bytes.IndexByte(engine, '<')
		if i < 0 {
			break
		}
		engine = engine[i:]
		end := bytes.IndexByte(engine, '>')
		if end < 0 {
			return nil, fmt.Errorf("blueprint: Graphviz's SVG breaks off")
		}
		tag := engine[:end+1]
		switch {
		case bytes.HasPrefix(tag, []byte("<g ")):
			open = new(shape)
			out[attr(tag, ` id="`)] = open
		case open != nil && bytes.HasPrefix(tag, []byte("<path")):
			open.paths = append(open.paths, attr(tag, ` d="`))
		case open != nil && bytes.HasPrefix(tag, []byte("<polygon")):
			open.polygons = append(open.polygons, attr(tag, ` points="`))
		}
		engine = engine[end+1:]
	}
	return out, nil
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

// moved shifts every coordinate pair of a path or list of points, dx and dy
// being hundredths of a pixel, and rounds it to a tenth, which takes Graphviz's
// own rounding away. Whole numbers give the same bytes on every machine.
func moved(coords string, dx, dy int) string {
	out := make([]byte, 0, len(coords))
	d, next := dx, dy
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

// corner reads the least x and y of a list of points, in hundredths.
func corner(points string) (x, y int, ok bool) {
	for _, p := range strings.Fields(points) {
		a, n := hundredths(p)
		if n == 0 || n >= len(p) || p[n] != ',' {
			return 0, 0, false
		}
		b, _ := hundredths(p[n+1:])
		if !ok {
			x, y, ok = a, b, true
		}
		x, y = min(x, a), min(y, b)
	}
	return x, y, ok
}
