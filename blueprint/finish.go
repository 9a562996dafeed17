package blueprint

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// drawing is what Graphviz drew, in the order in which the sketch asked for it:
// coordinates and nothing else of Graphviz's document. Its header, texts,
// titles, comments and colours do not reach the picture.
type drawing struct {
	polygons, polylines []string // of the background
	paths               []string // of the links
}

// take takes Graphviz's SVG apart; its y counts upwards from the bottom of a
// page of that height.
func take(engine []byte, height int) (drawing, error) {
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
			d.paths, err = gather(d.paths, tag, ` d="`, height)
		case bytes.HasPrefix(tag, []byte("<polyline")):
			d.polylines, err = gather(d.polylines, tag, ` points="`, height)
		case bytes.HasPrefix(tag, []byte("<polygon")) && !canvas:
			d.polygons, err = gather(d.polygons, tag, ` points="`, height)
		case bytes.HasPrefix(tag, []byte("<polygon")):
			canvas = false
		}
		if err != nil {
			return d, err
		}
	}
}

// gather adds the coordinates that an attribute holds, as places on the page.
// They are all that may reach the picture: whole numbers, as Graphviz got them,
// and so the same bytes on every machine.
func gather(to []string, tag []byte, name string, height int) ([]string, error) {
	_, coords, _ := bytes.Cut(tag, []byte(name))
	coords, _, _ = bytes.Cut(coords, []byte(`"`))
	out := make([]byte, 0, len(coords)+8)
	isY := false
	for i := 0; i < len(coords); {
		n := 0
		for i+n < len(coords) && (coords[i+n] == '-' || '0' <= coords[i+n] && coords[i+n] <= '9') {
			n++
		}
		if n == 0 && bytes.IndexByte([]byte(", MC"), coords[i]) >= 0 {
			out = append(out, coords[i])
			i++
			continue
		}
		v, err := strconv.Atoi(string(coords[i : i+n]))
		if err != nil {
			return nil, fmt.Errorf("blueprint: Graphviz drew at %.60q, which is no place", coords)
		}
		if isY {
			v += height
		}
		isY = !isY
		out = strconv.AppendInt(out, int64(v), 10)
		i += n
	}
	return append(to, string(out)), nil
}

// parts are the shapes of a drawing, told by the order in which the sketch asks
// for them.
type parts struct {
	stages, bands, cards, boundaries, links []string
}

// parts fails when Graphviz did not draw everything that it was asked for.
func (p *picture) parts(engine []byte) (parts, error) {
	d, err := take(engine, p.height)
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

// corner is the least x and y of a list of points.
func corner(points string) (x, y int) {
	first := true
	for p := range strings.FieldsSeq(points) {
		a, b, _ := strings.Cut(p, ",")
		px, _ := strconv.Atoi(a)
		py, _ := strconv.Atoi(b)
		if first {
			x, y, first = px, py, false
		}
		x, y = min(x, px), min(y, py)
	}
	return x, y
}
