//go:build ignore

// Gen writes table.go, the advance widths that Font measures with. It walks the folder given
// by -fonts, where it needs the files named below, and uses the other Noto, DejaVu and
// Liberation fonts it finds for what those lack:
//
//	go run gen.go -fonts DIR
//
// The committed table comes from Debian 12 with fonts-dejavu, fonts-liberation,
// fonts-liberation2, fonts-noto-core, fonts-noto-cjk, fonts-roboto-unhinted and fonts-inter.
// A missing file of the list is an error, so that the table does not shrink by accident.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

const (
	em        = 128     // units of the table in one em; the package's own constant
	blockSize = 64      // characters in a block
	limit     = 0x20000 // beyond it everything is Han or unassigned
	emoji     = 176     // 1.375 em, Segoe UI Emoji's advance, the widest of the common ones
)

// Fonts that a reader may have for Latin, Greek and Cyrillic text; every one must be there.
var named = [2][]string{
	{"DejaVuSans.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf", "NotoSansCJK-Regular.ttc", "Roboto-Regular.ttf", "Inter-Regular.otf"},
	{"DejaVuSans-Bold.ttf", "LiberationSans-Bold.ttf", "NotoSans-Bold.ttf", "NotoSansCJK-Bold.ttc", "Roboto-Bold.ttf", "Inter-Bold.otf"},
}

// Ranges that keep one width per character. Elsewhere a stretch has the width of its widest
// character, which keeps the table small, and is safe for scripts that join letters to wider
// shapes than those of their characters (Tamil, Telugu).
var exact = [][2]rune{
	{0x0000, 0x058f}, // Latin, IPA, Greek, Cyrillic, Armenian
	{0x0590, 0x06ff}, // Hebrew, Arabic
	{0x0900, 0x097f}, // Devanagari
	{0x0e00, 0x0eff}, // Thai, Lao
	{0x1080, 0x10ff}, // Georgian
	{0x1e00, 0x1fff}, // Vietnamese, polytonic Greek
	{0x2000, 0x27bf}, // punctuation, currency, arrows, mathematics, symbols
	{0x2900, 0x2bff}, // more arrows and mathematics
	{0x3000, 0x303f}, // CJK punctuation
	{0xff00, 0xffff}, // full and half width forms
}

func main() {
	log.SetFlags(0)
	dir := flag.String("fonts", "", "folder that holds the font files")
	flag.Parse()
	if *dir == "" {
		log.Fatal("gen: -fonts is missing")
	}
	files := find(*dir)
	var widths [2][]int
	for i, names := range named {
		widths[i] = widest(files, names, i == 1)
	}
	// A script without a bold file is emboldened by the browser; regular is never the
	// wider one then, but it is where only the bold file lacks the character.
	for r, w := range widths[0] {
		widths[1][r] = max(widths[1][r], w)
	}
	for i := range widths {
		settle(widths[i])
	}
	if err := os.WriteFile("table.go", source(widths), 0o644); err != nil {
		log.Fatal(err)
	}
}

// widest gives the widest advance of each character in units, 0 where no font has it.
func widest(files map[string][]string, names []string, bold bool) []int {
	var text, plain, fancy []string
	for _, n := range names {
		if len(files[n]) == 0 {
			log.Fatalf("gen: no %s", n)
		}
		text = append(text, files[n]...)
	}
	for n, paths := range files {
		switch {
		case slices.Contains(names, n) || !upright(n, bold):
		case hasPrefix(n, "DejaVu", "Liberation", "NotoSans", "NotoSerif", "NotoNaskh"):
			plain = append(plain, paths...)
		case hasPrefix(n, "NotoKufi", "NotoNastaliq", "NotoRashi"):
			fancy = append(fancy, paths...)
		}
	}
	// What every font for text has is never drawn with another; what one of them has, seldom
	// with a fancy one.
	have := map[rune]int{}
	w := measure(text, func(r rune) bool { have[r]++; return true })
	for r, x := range measure(plain, func(r rune) bool { return have[r] < len(text) }) {
		w[r] = max(w[r], x)
	}
	for r, x := range measure(fancy, func(r rune) bool { return have[r] == 0 }) {
		w[r] = max(w[r], x)
	}
	return w
}

// upright reports font files of that weight.
func upright(name string, bold bool) bool {
	ext := filepath.Ext(name)
	_, style, _ := strings.Cut(strings.TrimSuffix(name, ext), "-")
	return (ext == ".ttf" || ext == ".ttc") && (bold && style == "Bold" || !bold && (style == "" || style == "Regular"))
}

func hasPrefix(name string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(name, p) })
}

// find returns the paths by file name: there may be several versions of a font.
func find(dir string) map[string][]string {
	files := map[string][]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[d.Name()] = append(files[d.Name()], path)
		}
		return err
	})
	if err != nil {
		log.Fatal(err)
	}
	return files
}

// measure is widest for the wanted characters in the given files.
func measure(paths []string, want func(rune) bool) []int {
	out := make([]int, limit)
	var buf sfnt.Buffer
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			log.Fatal(err)
		}
		c, err := sfnt.ParseCollection(data)
		if err != nil {
			log.Fatalf("gen: %s: %v", p, err)
		}
		seen := map[rune]bool{}
		for i := range c.NumFonts() {
			f, err := c.Font(i)
			if err != nil {
				log.Fatalf("gen: %s: %v", p, err)
			}
			if name, err := f.Name(&buf, sfnt.NameIDFamily); err != nil || strings.Contains(name, "Mono CJK") {
				continue // in the collections, but not on the list of fonts
			}
			upem := int(f.UnitsPerEm())
			for r := rune(0x20); r < limit; r++ {
				g, err := f.GlyphIndex(&buf, r)
				if err != nil || g == 0 || !seen[r] && !want(r) {
					continue
				}
				a, err := f.GlyphAdvance(&buf, g, fixed.I(upem), font.HintingNone)
				if err != nil {
					log.Fatalf("gen: %s: U+%04X: %v", p, r, err)
				}
				seen[r] = true
				a += kerning(f, g, upem, r)
				w := (a.Ceil()*em + upem - 1) / upem
				out[r] = max(out[r], w)
				// A letter's joined forms have characters of their own in Arabic.
				if r >= 0xfb50 && r <= 0xfeff {
					if base := []rune(norm.NFKD.String(string(r))); len(base) == 1 && unicode.Is(unicode.Arabic, base[0]) {
						out[base[0]] = max(out[base[0]], w)
					}
				}
			}
		}
	}
	return out
}

// kerning is how far f sets two of the letter r, which is g, apart, as DejaVu Sans does with
// "AA". Between unlike letters the little there is goes into what their widths leave over.
func kerning(f *sfnt.Font, g sfnt.GlyphIndex, upem int, r rune) fixed.Int26_6 {
	if r < 'A' || r > 0x17f {
		return 0
	}
	k, err := f.Kern(nil, g, g, fixed.I(upem), font.HintingNone)
	if err != nil {
		return 0
	}
	return max(0, k)
}

// settle applies what the fonts at hand cannot say: other readers' CJK and emoji fonts,
// characters no font has, and marks, which have no width of their own.
func settle(w []int) {
	for r := range rune(limit) {
		s := string(r)
		uniseg.EastAsianAmbiguousWidth = 1
		wide := uniseg.StringWidth(s) == 2
		pictograph := uniseg.StringWidth(s+"\ufe0f") == 2
		uniseg.EastAsianAmbiguousWidth = 2
		ambiguous := !wide && uniseg.StringWidth(s) == 2
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cc, unicode.Cf):
			w[r] = 0
		case pictograph && (r >= 0x1f000 || r >= 0x2300 && r < 0x3000):
			w[r] = max(w[r], emoji)
		case r == 0x387: // the same as U+00B7
			w[r] = em
		case wide, ambiguous && (r >= 0x20a0 && !unicode.In(r, unicode.L, unicode.Sc) || r >= 0x2010 && r < 0x2070 || r == 0xb7):
			w[r] = max(w[r], em)
		case w[r] == 0 && isExact(r):
			w[r] = em
		}
	}
}

func isExact(r rune) bool {
	for _, e := range exact {
		if r >= e[0] && r <= e[1] {
			return true
		}
	}
	return false
}

// tooWide reports characters that a block's byte cannot hold: spans have them.
func tooWide(w [2][]int, r rune) bool { return max(w[0][r], w[1][r]) >= 0xff }

func source(w [2][]int) []byte {
	var out bytes.Buffer
	p := func(format string, a ...any) { fmt.Fprintf(&out, format, a...) }
	p("// Code generated by gen.go; DO NOT EDIT.\n\npackage text\n\n")

	// Exact widths, in blocks.
	var index []int
	var list [2]string
	n := 1 // block 0 says that there is none
	for block := rune(0); block < 0x10000; block += blockSize {
		if !isExact(block) && !isExact(block+blockSize-1) {
			index = append(index, 0)
			continue
		}
		index = append(index, n)
		n++
		for r := block; r < block+blockSize; r++ {
			b := [2]int{w[0][r], w[1][r]}
			if tooWide(w, r) {
				b = [2]int{0xff, 0xff}
			}
			for i := range b {
				list[i] += fmt.Sprint(b[i], ",")
			}
		}
		for i := range list {
			list[i] += "\n"
		}
	}
	p("// blockIndex gives the number of the block for r/%d, 0 for none.\nvar blockIndex = [...]uint8{", blockSize)
	for i, n := range index {
		if i%32 == 0 {
			p("\n")
		}
		p("%d,", n)
	}
	p("\n}\n\n// blocks holds advance widths in 1/%d em, regular and bold: the widest among the fonts\n// named in gen.go. 0 stands for marks and controls, 255 for wider ones, which are in spans.\n", em)
	p("var blocks = [2][%d]uint8{\n", (n-1)*blockSize)
	for i := range list {
		p("{\n%s},\n", list[i])
	}
	p("}\n")

	// The rest, in spans of equal width.
	p("\n// spans has the width of the widest character in each stretch that blocks leave out.\n")
	p("var spans = [...]struct {\n\tlo, hi rune\n\tw [2]uint16\n}{\n")
	type span struct {
		lo, hi int
		w      [2]int
	}
	var all []span
	for lo, step := 0, 0; lo < limit; lo += step {
		step = 2 * blockSize
		if lo >= 0x1f000 && lo < 0x1fb00 {
			step = 16 // ornaments among the emoji are wider than these
		}
		s := span{lo: lo, hi: lo + step - 1}
		for i := range s.w {
			for r := lo; r <= s.hi; r++ {
				if !isExact(rune(r)) || tooWide(w, rune(r)) {
					s.w[i] = max(s.w[i], w[i][r])
				}
			}
			if s.w[i] > em { // in sixteenths of an em, so that neighbours can be one span
				s.w[i] = (s.w[i] + 7) / 8 * 8
			} else {
				s.w[i] = em
			}
		}
		if k := len(all) - 1; k >= 0 && all[k].w == s.w {
			all[k].hi = s.hi
		} else {
			all = append(all, s)
		}
	}
	count := 0
	for _, s := range all {
		if s.w != [2]int{em, em} {
			p("{%#04x, %#04x, [2]uint16{%d, %d}},\n", s.lo, s.hi, s.w[0], s.w[1])
			count++
		}
	}
	p("}\n")
	log.Printf("%d blocks, %d spans", n-1, count)
	src, err := format.Source(out.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	return src
}
