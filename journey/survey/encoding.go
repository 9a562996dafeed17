package survey

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// decoded is the text without its byte order mark, or what is wrong with its encoding.
func decoded(data []byte) ([]byte, *fault) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return nil, &fault{line: 1, kind: ErrEncoding, expected: "UTF-8; this is UTF-16", mend: saveAsUTF8}
	}
	if utf8.Valid(data) {
		return data, nil
	}
	line, at := 1, 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		at += size
	}
	if looksLikeGBK(data) {
		return nil, &fault{line: line, kind: ErrEncoding, expected: "UTF-8; this looks like GBK (GB 18030)",
			mend: saveAsUTF8 + ", or convert it: iconv -f GB18030 -t UTF-8"}
	}
	return nil, &fault{line: line, kind: ErrEncoding, expected: fmt.Sprintf("UTF-8, found byte 0x%02X", data[at]), mend: saveAsUTF8}
}

const saveAsUTF8 = "save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)"

// looksLikeGBK says whether all bytes pair up as GBK (or quadruple as GB 18030) and at least
// half of the pairs are in the block of everyday Chinese, as they are in any Chinese table.
func looksLikeGBK(data []byte) bool {
	pairs, everyday := 0, 0
	for i := 0; i < len(data); i++ {
		lead := data[i]
		if lead < 0x80 {
			continue
		}
		if lead == 0x80 || lead == 0xFF || i+1 >= len(data) {
			return false
		}
		trail := data[i+1]
		switch {
		case trail >= 0x40 && trail != 0x7F && trail != 0xFF:
			pairs++
			if lead >= 0xB0 && lead <= 0xF7 && trail >= 0xA1 {
				everyday++
			}
			i++
		case trail >= 0x30 && trail <= 0x39 && i+3 < len(data) && data[i+2] >= 0x81 && data[i+3] >= 0x30 && data[i+3] <= 0x39:
			pairs++
			i += 3
		default:
			return false
		}
	}
	return pairs > 0 && 2*everyday >= pairs
}
