package browser

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// Sheets are the texts of a PDF, one for each sheet, in the order in which they
// are painted and without spaces: where a word ends is not said there. It reads
// what Chromium writes, whose names of fonts and forms are the numbers of their
// objects, and no other PDF.
func Sheets(t testing.TB, pdf []byte) []string {
	t.Helper()
	p := paper{t, map[string]object{}, map[string]map[uint64]string{}}
	var sheets []object
	for rest := pdf; ; {
		head := objectHead.FindSubmatchIndex(rest)
		if head == nil {
			break
		}
		body := rest[head[1]:]
		end := bytes.Index(body, []byte("endobj"))
		require.GreaterOrEqual(t, end, 0)
		o := object{dict: string(body[:end])}
		if start := bytes.Index(body[:end], []byte("stream\n")); start >= 0 {
			o.dict = string(body[:start])
			length, err := strconv.Atoi(lengthEntry.FindStringSubmatch(o.dict)[1])
			require.NoError(t, err)
			o.stream = body[start+len("stream\n"):][:length]
			end = start + len("stream\n") + length
		}
		p.objects[string(rest[head[2]:head[3]])] = o
		if strings.Contains(o.dict, "/Type /Page\n") {
			sheets = append(sheets, o)
		}
		rest = body[end:]
	}
	var out []string
	for _, s := range sheets {
		var b strings.Builder
		p.text(&b, contentsEntry.FindStringSubmatch(s.dict)[1])
		out = append(out, b.String())
	}
	return out
}

var (
	objectHead    = regexp.MustCompile(`(?:^|\n)(\d+) 0 obj\n`)
	lengthEntry   = regexp.MustCompile(`/Length (\d+)`)
	contentsEntry = regexp.MustCompile(`/Contents (\d+) 0 R`)
	unicodeEntry  = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	operation     = regexp.MustCompile(`/F(\d+) \S+ Tf|/X(\d+) Do|/ActualText\s*<([0-9A-Fa-f]+)>|(\bEMC\b)|<([0-9A-Fa-f]+)>`)
	codeBlock     = regexp.MustCompile(`(?s)beginbf(char|range)(.*?)endbf`)
	code          = regexp.MustCompile(`<([0-9A-Fa-f]+)>`)
)

type object struct {
	dict   string
	stream []byte
}

type paper struct {
	t       testing.TB
	objects map[string]object
	fonts   map[string]map[uint64]string // what the glyphs of each mean
}

func (p paper) unpacked(o object) []byte {
	if !strings.Contains(o.dict, "/FlateDecode") {
		return o.stream
	}
	r, err := zlib.NewReader(bytes.NewReader(o.stream))
	require.NoError(p.t, err)
	b, err := io.ReadAll(r)
	require.NoError(p.t, err)
	return b
}

// text adds what a sheet or form says.
func (p paper) text(b *strings.Builder, id string) {
	font, width, told := "", 4, false // told in other words than the glyphs', as far as EMC
	for _, m := range operation.FindAllStringSubmatch(string(p.unpacked(p.objects[id])), -1) {
		switch {
		case m[1] != "":
			font, width = m[1], 4
			if strings.Contains(p.objects[font].dict, "/Type3") {
				width = 2
			}
		case m[2] != "":
			if strings.Contains(p.objects[m[2]].dict, "/Form") {
				p.text(b, m[2])
			}
		case m[3] != "":
			b.WriteString(bare(strings.TrimPrefix(string(utf16.Decode(p.units(m[3]))), "\ufeff")))
			told = true
		case m[4] != "":
			told = false
		case !told:
			for glyphs := m[5]; len(glyphs) >= width; glyphs = glyphs[width:] {
				n, err := strconv.ParseUint(glyphs[:width], 16, 64)
				require.NoError(p.t, err)
				b.WriteString(bare(p.font(font)[n]))
			}
		}
	}
}

// bare is a text without its spaces.
func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// font tells which text each glyph of a font stands for.
func (p paper) font(id string) map[uint64]string {
	if known, is := p.fonts[id]; is {
		return known
	}
	out := map[uint64]string{}
	p.fonts[id] = out
	entry := unicodeEntry.FindStringSubmatch(p.objects[id].dict)
	if entry == nil {
		return out
	}
	for _, block := range codeBlock.FindAllStringSubmatch(string(p.unpacked(p.objects[entry[1]])), -1) {
		codes := code.FindAllStringSubmatch(block[2], -1)
		size := map[string]int{"char": 2, "range": 3}[block[1]]
		for ; len(codes) >= size; codes = codes[size:] {
			from, _ := strconv.ParseUint(codes[0][1], 16, 64)
			to, _ := strconv.ParseUint(codes[size-2][1], 16, 64)
			units := p.units(codes[size-1][1])
			for n := from; n <= to; n++ {
				out[n] = string(utf16.Decode(units))
				units[len(units)-1]++
			}
		}
	}
	return out
}

func (p paper) units(s string) []uint16 {
	b, err := hex.DecodeString(s)
	require.NoError(p.t, err)
	var out []uint16
	for ; len(b) > 1; b = b[2:] {
		out = append(out, uint16(b[0])<<8|uint16(b[1]))
	}
	return out
}
