package survey

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/frontstage-go/frontstage/journey"
)

// Encoding is how the characters of a file are written as bytes. The zero value means that
// reading finds it out.
type Encoding string

const (
	UTF8 Encoding = "utf-8" // with or without a byte order mark
	// GB18030 is what spreadsheets write in China as “CSV”, together with its older parts GBK
	// and GB 2312.
	GB18030 Encoding = "gb18030"
)

var encodings = vocabulary{{"utf-8", "UTF-8", "UTF-8"}, {"gb18030", "GB 18030", "GB 18030"}}

// Encodings lists the vocabulary.
func Encodings() []Encoding { return all[Encoding](encodings) }

// Label is the word as people read it; an unknown word is its own label.
func (e Encoding) Label(lang journey.Language) string { return label(encodings, e, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (e Encoding) MarshalText() ([]byte, error) { return marshal(encodings, e) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (e *Encoding) UnmarshalText(text []byte) error { return unmarshal(encodings, e, text) }

const saveAsUTF8 = "save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)"

// decoded is the text as UTF-8 without its byte order mark, and how it was written; or what is
// wrong with its encoding.
func (o *ReadOptions) decoded(data []byte) ([]byte, Encoding, *fault) {
	data, marked := bytes.CutPrefix(data, []byte{0xEF, 0xBB, 0xBF})
	if wrong := utf16(data); wrong != nil {
		return nil, "", wrong
	}
	if o.Encoding == GB18030 && !marked {
		text, ok := fromGB18030(data)
		if !ok {
			return nil, "", &fault{line: 1 + bytes.Count(text, []byte("\n")), kind: ErrEncoding, expected: "GB 18030",
				mend: "leave ReadOptions.Encoding empty if the file may be written otherwise"}
		}
		return text, GB18030, nil
	}
	if utf8.Valid(data) {
		return data, UTF8, nil
	}
	if o.Encoding == "" && !marked && looksLikeGB2312(data) {
		if text, ok := fromGB18030(data); ok && o.speaksChinese(text) {
			return text, GB18030, nil
		}
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
		return nil, "", &fault{line: line, kind: ErrEncoding, expected: "UTF-8; this looks like GBK (GB 18030)",
			mend: "if so, set ReadOptions.Encoding to GB18030; or " + saveAsUTF8}
	}
	return nil, "", &fault{line: line, kind: ErrEncoding, expected: fmt.Sprintf("UTF-8, found byte 0x%02X", data[at]), mend: saveAsUTF8}
}

// utf16 names UTF-16, which has a byte order mark, or a NUL in every other byte of its header.
func utf16(data []byte) *fault {
	head := data[:min(len(data), 64)]
	nul := [2]int{}
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	most := max(nul[0], nul[1])
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || len(head) > 3 && 4*most >= len(head) && most > 3*min(nul[0], nul[1]) {
		return &fault{line: 1, kind: ErrEncoding, expected: "UTF-8; this is UTF-16", mend: saveAsUTF8}
	}
	return nil
}

// fromGB18030 decodes strictly: the text ends at the first bytes that mean nothing.
func fromGB18030(data []byte) (text []byte, ok bool) {
	decoder := simplifiedchinese.GB18030.NewDecoder()
	text = make([]byte, 0, len(data)+len(data)/2+utf8.UTFMax) // two bytes become three, four become four
	var buffer [4 << 10]byte
	for {
		n, used, err := decoder.Transform(buffer[:], data, true)
		bad := bytes.IndexRune(buffer[:n], utf8.RuneError) // which no file has by intention
		if bad >= 0 {
			return append(text, buffer[:bad]...), false
		}
		text, data = append(text, buffer[:n]...), data[used:]
		if err == nil {
			return text, true
		}
	}
}

// looksLikeGB2312 says whether everything that is not ASCII pairs up as GB 2312, whose rows are
// 1 to 9 and 16 to 87. Texts of one byte a character, such as Windows-1252, hardly ever do.
func looksLikeGB2312(data []byte) bool {
	for i := 0; i < len(data); i++ {
		lead := data[i]
		if lead < 0x80 {
			continue
		}
		if i++; i == len(data) || data[i] < 0xA1 || data[i] > 0xFE {
			return false
		}
		if row := int(lead) - 0xA0; row < 1 || row > 9 && row < 16 || row > 87 {
			return false
		}
	}
	return true
}

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
