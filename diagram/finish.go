package diagram

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
type drawing struct{ polygons, polylines []string }

// take adds what an SVG of Graphviz's holds; its y counts upwards from the
// bottom of a page of that height.
func (d *drawing) take(engine []byte, height int) error {
	canvas := true // the first polygon is the canvas
	for {
		i := bytes.IndexByte(engine, '<')
		if i < 0 {
			return nil
		}
		engine = engine[i:]
		end := bytes.IndexByte(engine, '>')
		if end < 0 {
			return errors.New("diagram: Graphviz's SVG breaks off")
		}
		tag := engine[:end+1]
		engine = engine[end+1:]
		var err error
		switch {
		case bytes.HasPrefix(tag, []byte("<polyline")):
			d.polylines, err = gather(d.polylines, tag, height)
		case bytes.HasPrefix(tag, []byte("<polygon")) && !canvas:
			d.polygons, err = gather(d.polygons, tag, height)
		case bytes.HasPrefix(tag, []byte("<polygon")):
			canvas = false
		}
		if err != nil {
			return err
		}
	}
}

// gather adds the points of a shape, as places on the page. They are all that may
// reach the picture: whole numbers, as Graphviz got them, and so the same bytes
// on every machine.
func gather(to []string, tag []byte, height int) ([]string, error) {
	_, coords, _ := bytes.Cut(tag, []byte(` points="`))
	coords, _, _ = bytes.Cut(coords, []byte(`"`))
	out := make([]byte, 0, len(coords)+8)
	isY := false
	for i := 0; i < len(coords); {
		n := 0
		for i+n < len(coords) && (coords[i+n] == '-' || '0' <= coords[i+n] && coords[i+n] <= '9') {
			n++
		}
		if n == 0 && (coords[i] == ',' || coords[i] == ' ') {
			out = append(out, coords[i])
			i++
			continue
		}
		v, err := strconv.Atoi(string(coords[i : i+n]))
		if err != nil {
			return nil, fmt.Errorf("diagram: Graphviz drew at %.60q, which is no place", coords)
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
func (p *picture) parts(d drawing) (parts, error) {
	bands := len(p.stages)
	cards := bands + len(p.bands)
	boxes, lines := cards+len(p.cards), len(p.boundaries)
	if len(d.polygons) != boxes || len(d.polylines) != lines+len(p.links) {
		return parts{}, fmt.Errorf("diagram: Graphviz drew %d boxes and %d lines and links instead of %d and %d", len(d.polygons), len(d.polylines), boxes, lines+len(p.links))
	}
	return parts{stages: d.polygons[:bands], bands: d.polygons[bands:cards], cards: d.polygons[cards:], boundaries: d.polylines[:lines], links: d.polylines[lines:]}, nil
}

// pathData turns points into the data of a path of straight lines.
func pathData(points string) string { return "M" + strings.ReplaceAll(points, " ", "L") }

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
