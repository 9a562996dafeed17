package blueprint

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/svg"
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

// moved shifts every coordinate pair of a path or list of points and rounds it
// to a tenth of a pixel, which takes Graphviz's own rounding away.
func moved(coords string, dx, dy float64) string {
	out := make([]byte, 0, len(coords))
	isX := true
	for i := 0; i < len(coords); {
		c := coords[i]
		if c != '-' && c != '.' && (c < '0' || c > '9') {
			out = append(out, c)
			i++
			continue
		}
		k := i + 1
		for k < len(coords) && (coords[k] == '.' || coords[k] >= '0' && coords[k] <= '9') {
			k++
		}
		v, _ := strconv.ParseFloat(coords[i:k], 64)
		if isX {
			v += dx
		} else {
			v += dy
		}
		out = append(out, svg.Num(tenth(v))...)
		isX = !isX
		i = k
	}
	return string(out)
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

func tenth(v float64) float64 {
	t := v * 10
	if t < 0 {
		return float64(int64(t-0.5)) / 10
	}
	return float64(int64(t+0.5)) / 10
}

// corner reads the least x and y of a list of points.
func corner(points string) (x, y float64, ok bool) {
	isX := true
	for _, f := range bytes.FieldsFunc([]byte(points), func(r rune) bool { return r == ' ' || r == ',' }) {
		v, err := strconv.ParseFloat(string(f), 64)
		if err != nil {
			return 0, 0, false
		}
		switch {
		case isX && (!ok || v < x):
			x = v
		case !isX && (!ok || v < y):
			y, ok = v, true
		}
		isX = !isX
	}
	return x, y, ok
}
