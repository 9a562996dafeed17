package doc

import (
	"bytes"
	"unicode/utf8"
)

// checkEncoding names what is not UTF-8, as far as that can be told.
func checkEncoding(data []byte) *Issue {
	if name := wide(data); name != "" {
		return &Issue{Line: 1, Column: 1, Kind: ErrText, Message: "the document is " + name, Help: "save it as UTF-8"}
	}
	if utf8.Valid(data) {
		return nil
	}
	line, column := 1, 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		data = data[n:]
	}
	return &Issue{Line: line, Column: column, Kind: ErrText, Message: "the document is not UTF-8", Help: "save it as UTF-8 (it may be GBK or Latin-1)"}
}

// wide names an encoding of two or four bytes a character: by its byte order
// mark or, where there is none, by where the zeros of its ASCII characters
// stand. Every document has some, keys and line ends.
func wide(data []byte) string {
	for _, mark := range []struct{ bytes, name string }{
		{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"}, {"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"},
	} {
		if bytes.HasPrefix(data, []byte(mark.bytes)) {
			return mark.name
		}
	}
	const enough = 4096
	var zeros [4]int // by place in a group of four bytes
	data = data[:min(len(data), enough)&^3]
	for i, b := range data {
		if b == 0 {
			zeros[i&3]++
		}
	}
	groups := len(data) / 4
	nearly := func(n int) bool { return n >= 2 && n*3 >= groups*2 } // all but emoji
	even, odd := zeros[0]+zeros[2], zeros[1]+zeros[3]
	most, least := max(even, odd), min(even, odd)
	switch {
	case nearly(zeros[0]) && nearly(zeros[1]) && !nearly(zeros[3]), nearly(zeros[2]) && nearly(zeros[3]) && !nearly(zeros[0]):
		return "UTF-32"
	case most >= 4 && most*4 >= groups && least*2 <= most: // an eighth of the characters is ASCII
		if odd > even {
			return "UTF-16, little-endian without a byte order mark"
		}
		return "UTF-16, big-endian without a byte order mark"
	}
	return ""
}
