package likeness

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// node is an element of an SVG.
type node struct {
	name  string
	attr  map[string]string
	props map[string]string // by rules, the attributes for it, and the style of its own
	text  string            // of a style
	kids  []*node
	up    *node
	bytes int // of attributes and properties
}

// document is an SVG with its rules applied.
type document struct {
	root *node
	ids  map[string]*node
}

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
)

// read reads an SVG that package portrait has found good.
func read(data []byte) (*document, error) {
	doc := &document{ids: map[string]*node{}}
	d := xml.NewDecoder(bytes.NewReader(data))
	var now *node
	var all []*node
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) && doc.root != nil && now == nil {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("the SVG image is damaged: %w", err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			n := &node{name: t.Name.Local, attr: map[string]string{}, up: now}
			if t.Name.Space != svgSpace {
				n.name = "metadata" // which is not drawn, nor what is in it
			}
			for _, a := range t.Attr {
				if a.Name.Space == "" {
					n.attr[a.Name.Local] = a.Value
				}
			}
			for _, a := range t.Attr {
				if _, ok := n.attr["href"]; !ok && a.Name.Space == xlinkSpace && a.Name.Local == "href" {
					n.attr["href"] = a.Value
				}
			}
			if id := n.attr["id"]; id != "" && doc.ids[id] == nil {
				doc.ids[id] = n
			}
			all = append(all, n)
			switch {
			case now != nil:
				now.kids = append(now.kids, n)
			case doc.root != nil || n.name != "svg":
				return nil, errors.New("the SVG image is damaged: there is more than one root, or none")
			default:
				doc.root = n
			}
			now = n
		case xml.EndElement:
			now = now.up
		case xml.CharData:
			if now != nil && now.name == "style" {
				now.text += string(t)
			}
		}
	}
	return doc, style(all)
}

// find is the element that a reference like #x is to.
func (d *document) find(ref string) (*node, error) {
	id, ok := strings.CutPrefix(strings.TrimSpace(ref), "#")
	if n := d.ids[id]; ok && n != nil {
		return n, nil
	}
	return nil, fmt.Errorf("the SVG image refers to %.40q, which is not in it", ref)
}
