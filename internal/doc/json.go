package doc

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// jsonParser turns JSON tokens into the same tree that YAML gives.
type jsonParser struct {
	dec   *json.Decoder
	data  []byte
	lines []int // offsets at which lines start
	limit Limits
	nodes int
	last  mark // the place found last: a single line may hold everything
}

type mark struct {
	offset int
	Place
}

func parseJSON(data []byte, l Limits) (*yaml.Node, *Issue) {
	p := &jsonParser{dec: json.NewDecoder(bytes.NewReader(data)), data: data, lines: []int{0}, limit: l}
	p.dec.UseNumber()
	for i, b := range data {
		if b == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	root, err := p.value(0)
	if err == nil {
		if _, end := p.dec.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("there is more text after the end of the document")
		}
	}
	if err == nil {
		return root, nil
	}
	var over *limitError
	if errors.As(err, &over) {
		at := p.place(p.dec.InputOffset())
		return nil, &Issue{Line: at.Line, Column: at.Column, Kind: ErrLimit, Message: over.message, Help: over.help}
	}
	offset := p.dec.InputOffset()
	var half *pairError
	if errors.As(err, &half) {
		at := p.place(half.offset)
		return nil, &Issue{Line: at.Line, Column: at.Column, Kind: ErrText, Message: half.Error(), Help: "write the character itself"}
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		// The decoder counts the bad character when it scans, not when it
		// looks for a token.
		offset = min(syntax.Offset, int64(len(data)))
		if offset > 0 && strings.HasPrefix(syntax.Error(), "invalid character '"+string(rune(data[offset-1]))+"'") {
			offset--
		}
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err, offset = errors.New("the document ends too early"), int64(len(data))
	}
	message := err.Error()
	if i := int(offset); i < len(data) && data[i] >= utf8.RuneSelf { // it names the first byte only
		r, _ := utf8.DecodeRune(data[i:])
		message = strings.Replace(message, "'"+string(rune(data[i]))+"'", "'"+string(r)+"'", 1)
	}
	at := p.place(offset)
	return nil, &Issue{Line: at.Line, Column: at.Column, Kind: ErrSyntax, Message: message, Help: "check commas, quotes and brackets before this place"}
}

type limitError struct{ message, help string }

func (e *limitError) Error() string { return e.message }

// pairError is a \ud83d without its other half, which encoding/json replaces
// silently.
type pairError struct{ offset int64 }

func (*pairError) Error() string { return "the text contains half of a surrogate pair" }

// halfPair finds the first half of a surrogate pair that is alone in the source
// of a string, at or behind its start; -1 when there is none.
func halfPair(src []byte) int {
	high := -1 // where one stands that waits for its low half
	for i := 0; i < len(src); i++ {
		var unit uint64
		at := i
		if src[i] == '\\' && i+1 < len(src) {
			i++
			if src[i] == 'u' && i+4 < len(src) {
				unit, _ = strconv.ParseUint(string(src[i+1:i+5]), 16, 16)
				i += 4
			}
		}
		low := unit >= 0xdc00 && unit < 0xe000
		switch {
		case high >= 0 && !low:
			return high
		case high < 0 && low:
			return at
		}
		high = -1
		if unit >= 0xd800 && unit < 0xdc00 {
			high = at
		}
	}
	return high
}

func (p *jsonParser) place(offset int64) Place {
	off := min(int(offset), len(p.data))
	line := sort.SearchInts(p.lines, off+1)
	from, column := p.lines[line-1], 1
	if p.last.Line == line && p.last.offset <= off {
		from, column = p.last.offset, p.last.Column
	}
	p.last = mark{off, Place{Line: line, Column: column + utf8.RuneCount(p.data[from:off])}}
	return p.last.Place
}

// next is the offset of the next token, behind white space, commas and colons.
func (p *jsonParser) next() int64 {
	off := int(p.dec.InputOffset())
	for off < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[off]) >= 0 {
		off++
	}
	return int64(off)
}

func (p *jsonParser) value(depth int) (*yaml.Node, error) {
	if depth > p.limit.Depth {
		return nil, &limitError{fmt.Sprintf("nested deeper than %d levels", p.limit.Depth), "flatten the document, or raise MaxDepth"}
	}
	if p.nodes++; p.nodes > p.limit.Nodes {
		return nil, &limitError{fmt.Sprintf("more than %d values", p.limit.Nodes), "split the document, or raise MaxValues"}
	}
	start := p.next()
	at := p.place(start)
	node := &yaml.Node{Line: at.Line, Column: at.Column}
	tok, err := p.dec.Token()
	if err != nil {
		return nil, err
	}
	switch t := tok.(type) {
	case json.Delim:
		node.Kind, node.Tag = yaml.MappingNode, "!!map"
		if t == '[' {
			node.Kind, node.Tag = yaml.SequenceNode, "!!seq"
		}
		for p.dec.More() {
			if node.Kind == yaml.MappingNode {
				key, err := p.value(depth + 1)
				if err != nil {
					return nil, err
				}
				node.Content = append(node.Content, key)
			}
			item, err := p.value(depth + 1)
			if err != nil {
				return nil, err
			}
			node.Content = append(node.Content, item)
		}
		if _, err := p.dec.Token(); err != nil {
			return nil, err
		}
		return node, nil
	case string:
		if strings.ContainsRune(t, utf8.RuneError) {
			if half := halfPair(p.data[start:p.dec.InputOffset()]); half >= 0 {
				return nil, &pairError{start + int64(half)}
			}
		}
		node.Tag, node.Value, node.Style = "!!str", t, yaml.DoubleQuotedStyle
	case json.Number:
		node.Tag, node.Value = "!!float", t.String()
	case bool:
		node.Tag, node.Value = "!!bool", fmt.Sprint(t)
	case nil:
		node.Tag, node.Value = "!!null", "null"
	}
	node.Kind = yaml.ScalarNode
	return node, nil
}
