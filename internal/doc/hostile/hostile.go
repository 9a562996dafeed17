// Package hostile makes documents that are meant to cost their reader dearly.
// Only tests import it.
package hostile

import (
	"bytes"
	"encoding/binary"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/frontstage-go/frontstage/internal/doc"
)

// Document is one hostile document. Journey and Service are the kinds of error
// that journey.Read and blueprint.Read must give, nil where they must read it.
type Document struct {
	Name             string
	open             func() io.Reader
	Journey, Service error
}

// Shared tells whether what a journey and a service have in common decides.
func (d Document) Shared() bool { return d.Journey == d.Service }

// Open starts the document from its first byte. It is made while it is read.
func (d Document) Open() io.Reader { return d.open() }

const (
	megabyte = 1 << 20
	most     = 2<<20 - 4096 // what the limit on bytes lets through, with room for a head
	head     = "stages: [{name: S, touchpoints: [{id: a, name: A}, {id: b, name: B}]}]\n"
	jsonHead = `"stages": [{"name": "S", "touchpoints": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}]`
)

// Documents lists them. Those named "in limits" fill what the limits of
// reading allow; the others try to go beyond.
func Documents() []Document {
	limit, syntax, text, key, missing, duplicate, reference, kind, word, span := doc.ErrLimit, doc.ErrSyntax, doc.ErrText, doc.ErrKey, doc.ErrMissing, doc.ErrDuplicate, doc.ErrReference, doc.ErrType, doc.ErrWord, doc.ErrRange
	return []Document{
		// Size.
		{"50 MB scalar", lines("title: ", "x", 50*megabyte, "\n"+head), limit, limit},
		{"50 MB scalar JSON", lines(`{"title": "`, "x", 50*megabyte, `",`+jsonHead+"}"), limit, limit},
		{"50 MB keys", lines(head, "key%: 1\n", 4_000_000, ""), limit, limit},
		{"50 MB keys JSON", lines("{", `"key%": 1,`, 4_000_000, jsonHead+"}"), limit, limit},
		{"50 MB white space", lines("", " ", 50*megabyte, ""), limit, limit},
		{"50 MB lists", lines("stages: ", "[", 50*megabyte, ""), limit, limit},
		{"scalar in limits", lines(head+"title: ", "x", most, ""), nil, nil},
		{"scalar in limits JSON", lines("{"+jsonHead+`, "title": "`, "x", most, `"}`), nil, nil},
		{"words in limits", lines(head+"title: ", "x ", most/2, "x"), nil, nil},
		{"folded lines in limits", lines(head+"title:\n", "  x\n", 49_000, ""), nil, nil},
		{"literal lines in limits", lines(head+"title: |\n", "  x\n", 49_000, ""), nil, nil},
		{"escapes in limits", lines(head+`title: "`, `\x41`, most/4, `"`), nil, nil},
		{"escapes in limits JSON", lines("{"+jsonHead+`, "title": "`, `\u00e9`, most/6, `"}`), nil, nil},
		{"Chinese in limits", lines(head+"title: ", "触", most/3, ""), nil, nil},
		{"marks in limits", lines(head+"title: x", "\u0301", most/2, ""), nil, nil},
		{"white space in limits", lines(head, " ", most, ""), nil, nil},
		{"empty lines in limits", lines(head, "\n", 49_000, ""), nil, nil},
		{"long line of many faults", lines("{"+jsonHead+`, "notes": [`, `{}, `, 49_000, `{}]}`), kind, kind},
		{"long line of many faults YAML", lines(head+"notes: [", `{}, `, 24_000, `{}]`), kind, kind},
		{"many texts in limits", lines(head+"notes:\n", "- x\n", 49_000, ""), nil, nil},
		{"flow notes in limits", lines(head+"notes: [", "x,", 49_000, "x]"), nil, nil},
		{"line separators", lines(head+"notes:\n", "- x\u2028", 300_000, ""), limit, limit},
		{"next lines", lines(head+"notes:\n", "- x\u0085", 400_000, ""), limit, limit},

		// Keys.
		{"100,000 unknown keys", lines(head, "key%: 1\n", 100_000, ""), limit, limit},
		{"many unknown keys", lines(head, "key%: 1\n", 49_000, ""), key, key},
		{"100,000 unknown keys JSON", lines("{", `"key%": 1,`, 100_000, jsonHead+"}"), limit, limit},
		{"many unknown keys JSON", lines("{", `"key%": 1,`, 24_000, jsonHead+"}"), key, key},
		{"100,000 near keys", lines(head, "titl%: 1\n", 100_000, ""), limit, limit},
		{"many near keys", lines(head, "titl%: 1\n", 49_000, ""), key, key},
		{"long unknown keys", lines(head, strings.Repeat("k", 900)+"%: 1\n", 2000, ""), key, key},
		{"100,000 times a key", lines(head, "title: x\n", 100_000, ""), limit, limit},
		{"many times a key", lines(head, "title: x\n", 49_000, ""), duplicate, duplicate},
		{"100,000 times a key JSON", lines("{", `"title": "x",`, 100_000, jsonHead+"}"), limit, limit},
		{"many times a key JSON", lines("{", `"title": "x",`, 24_000, jsonHead+"}"), duplicate, duplicate},
		{"complex keys", lines(head+"{", "? [x] : y, ", 24_000, "? [x] : y}"), syntax, syntax},
		{"keys without values", lines("{title: {", "k%,", 49_000, "k}, "+jsonHead+"}"), kind, kind},
		{"anchors on keys", lines(head, "&a% key%: *a%\n", 49_000, ""), key, key},
		{"merge keys", lines(head+"notes: &n {title: x}\n", "<<: *n\n", 49_000, ""), key, key},
		{"merge keys of lists", lines(head, "<<: [{a: 1}, {b: 2}]\n", 9_000, ""), key, key},
		{"one long key", lines("", "k", most, ": x\n"+head), key, key},
		{"question marks", lines(head+"title: ", "? ", 20, "x"), syntax, syntax},

		// Touchpoints, stages, ideas.
		{"touchpoints in limits", lines("stages:\n- name: S\n  touchpoints:\n", "  - t%\n", 49_000, ""), nil, nil},
		{"touchpoints in limits JSON", lines(`{"stages": [{"name": "S", "touchpoints": [`, `{"name": "t%"},`, 16_000, `"T"]}]}`), nil, nil},
		{"touchpoints of one name", lines("stages: [{name: S, touchpoints: [", "T,", 49_000, "T]}]"), nil, nil},
		{"touchpoints named as derived", lines("stages: [{name: S, touchpoints: [T, T-2,", "T,T-2,", 24_000, "T]}]"), nil, nil},
		{"touchpoints of long names", lines("stages: [{name: S, touchpoints: [", strings.Repeat("长é", 100)+"%,", 3900, "T]}]"), nil, nil},
		{"stages in limits", lines("stages: [", "{name: S, touchpoints: T},", 12_000, "{name: S, touchpoints: T}]"), nil, nil},
		{"stages × touchpoints", lines("x: &x ["+strings.Repeat("T,", 1000)+"T]\nstages: [", "{name: S, touchpoints: *x},", 1000, "{name: S, touchpoints: *x}]"), limit, limit},
		{"touchpoints with nothing", lines("stages: [{name: S, touchpoints: [", "{},", 24_000, "{}]}]"), missing, missing},
		{"touchpoints with all wrong", lines("stages:\n- name: S\n  touchpoints:\n", "  - {id: 'a b', name: '', emotion: 9, duration: 5, href: 'javascript:x', marks: [nope], channelKind: onlin}\n", 5_000, ""), word, word},
		{"100,000 duplicate ids", lines("stages: [{name: S, touchpoints: [", "{id: a, name: T},", 100_000, "T]}]"), limit, limit},
		{"duplicate ids", lines("stages: [{name: S, touchpoints: [", "{id: a, name: T},", 16_000, "T]}]"), duplicate, duplicate},
		{"bad ids", lines("stages: [{name: S, touchpoints: [", "{id: a/%, name: T},", 16_000, "T]}]"), text, text},
		{"dangling ideas", lines(head+"ideas:\n", "- {name: X, at: aaaa%}\n", 16_000, ""), reference, reference},
		{"dangling ideas among many", then(lines("stages: [{name: S, touchpoints: [", "abcdefgh%,", 20_000, "T]}]\nideas: ["), "{name: X, at: abcdefgi%},", 9_000, "]"), reference, reference},
		{"dangling ideas at long names", then(lines("stages: [{name: S, touchpoints: [", strings.Repeat("abcdefgh", 7)+"%,", 12_000, "T]}]\nideas: ["), "{name: X, at: "+strings.Repeat("abcdefgh", 7)+"z%},", 8_000, "]"), reference, reference},
		{"hostile words", lines("stages: [{name: S, touchpoints: [", "{name: T, channelKind: onlime%},", 16_000, "T]}]"), word, word},
		{"a long word", lines(head+"state: ", "as-", most/3, "is"), word, word},
		{"many notes by alias", lines("notes: &n ["+strings.Repeat("x,", 1000)+"x]\nstages: [{name: S, touchpoints: [", "{name: T, notes: *n},", 10_000, "T]}]"), limit, limit},

		// Steps and links.
		{"100,000 steps", lines(head+"lanes: [{role: support, steps: {a: [", "x,", 100_000, "x]}}]"), limit, limit},
		{"100,000 steps JSON", lines("{"+jsonHead+`,"lanes": [{"role": "support", "steps": [`, `{"at":"a","name":"x"},`, 90_000, `{"at":"a","name":"x"}]}]}`), limit, limit},
		{"steps in limits", lines(head+"lanes: [{role: support, steps: {a: [", "x,", 16_000, "x]}}]"), key, nil},
		{"steps in limits JSON", lines("{"+jsonHead+`,"lanes": [{"role": "support", "steps": [`, `{"at":"a","name":"x%"},`, 9_900, `{"at":"a","name":"x"}]}]}`), key, nil},
		{"steps of own ids", lines(head+"lanes:\n- role: support\n  steps:\n", "  - {id: s%, at: a, name: x}\n", 12_000, ""), key, nil},
		{"steps nowhere", lines(head+"lanes:\n- role: support\n  steps:\n", "  - {at: aa%, name: x}\n", 16_000, ""), key, reference},
		{"steps nowhere among many", then(lines("stages: [{name: S, touchpoints: [", "abcdefgh%,", 20_000, "T]}]\nlanes: [{role: support, steps: ["), "{at: abcdefgi%, name: x},", 9_000, "]}]"), key, reference},
		{"steps with nothing", lines(head+"lanes: [{role: support, steps: [", "{},", 24_000, "{}]}]"), key, missing},
		{"steps with all wrong", lines(head+"lanes:\n- role: support\n  steps:\n", "  - {at: nope, until: a%, emotion: 9, duration: 5m, href: 'javascript:x', marks: [{probability: 3}]}\n", 5_000, ""), key, reference},
		{"steps that end too early", lines(head+"lanes:\n- role: support\n  steps:\n", "  - {at: b, until: a, name: x, emotion: 99}\n", 9_900, ""), key, span},
		{"cells in limits", then(lines("stages: [{name: S, touchpoints: [", "t%,", 15_000, "T]}]\nlanes: [{role: support, steps: {"), "t%: x, ", 11_000, "T: x}}]"), key, reference},
		{"touchpoints stand twice", lines(head+"lanes: [{role: support, steps: {", "a: x, ", 16_000, "a: x}}]"), key, duplicate},
		{"steps with one id", lines(head+"lanes: [{role: support, steps: [", "{id: a, at: a, name: x},", 12_000, "{id: a, at: a, name: x}]}]"), key, duplicate},
		{"lanes in limits", lines(head+"lanes: [", "support,", 24_000, "support]"), key, nil},
		{"lanes of one id", lines(head+"lanes: [", "{id: x, role: support},", 16_000, "support]"), key, duplicate},
		{"lanes without role", lines(head+"lanes: [", "{id: x%},", 24_000, "support]"), key, missing},
		{"secondary lanes", lines(head+"lanes: [support, ", "time,", 24_000, "time]"), key, nil},
		{"emotion lanes", lines(head+"lanes: [support, ", "emotion,", 24_000, "emotion]"), key, nil},
		{"100,000 dangling links", lines(head+"links: [", "x% -> y%,", 100_000, "a -> b]"), limit, limit},
		{"dangling links", lines(head+"links: [", "x% -> y%,", 16_000, "a -> b]"), key, reference},
		{"dangling links among many", then(lines(head+"lanes: [{role: support, steps: [", "{at: a, name: abcdefgh%},", 9_000, "{at: a, name: x}]}]\nlinks: ["), "abcdefgi% -> abcdefgj%,", 7_000, "]"), key, reference},
		{"dangling links at long names", then(lines(head+"lanes: [{role: support, steps: [", "{at: a, name: "+strings.Repeat("abcdefgh", 7)+"%},", 6_000, "{at: a, name: x}]}]\nlinks: ["), strings.Repeat("abcdefgh", 7)+"z% -> b,", 9_000, "]"), key, reference},
		{"links to secondary steps", lines(head+"lanes: [{role: time, steps: [{id: x, at: a, name: x}]}]\nlinks: [", "x -> x,", 16_000, "a -> b]"), key, reference},
		{"links without ends", lines(head+"links: [", "{},", 24_000, "{}]"), key, missing},
		{"duplicate links", lines(head+"links: [", "a -> b,", 16_000, "a -> b]"), key, duplicate},
		{"links that are none", lines(head+"links: [", "a => b,", 49_000, "a -> b]"), key, syntax},
		{"one long chain", lines(head+"links: ", "a -> b ..> a <-> b -> ", 60_000, "a"), key, limit},
		{"one chain in limits", then(lines(head+"lanes: [{role: support, steps: [", "{id: s%, at: a, name: x},", 9_900, "]}]\nlinks: s0"), " -> s%", 3_000, ""), key, nil},
		{"chains by alias", lines(head+"links: [&x "+strings.Repeat("a -> ", 20_000)+"b", ", *x", 40_000, "]"), key, limit},
		{"bad chains by alias", lines(head+"links: [&x "+strings.Repeat("a -> ", 20_000)+"b ->", ", *x", 40_000, "]"), key, limit},
		{"a ring of steps", then(lines(head+"lanes: [{role: support, steps: [", "{id: s%, at: a, name: x},", 6_000, "]}]\nlinks: s0"), " -> s%", 6_000, " -> s0"), key, nil},
		{"cells by alias", lines(head+"lanes: [{role: support, steps: {a: &x ["+strings.Repeat("x,", 20_000)+"x]", ", k%: *x", 20_000, "}}]"), key, limit},

		// Nesting.
		{"10,000 deep flow sequences", lines("a: ", "[", 10_000, strings.Repeat("]", 10_000)), limit, limit},
		{"10,000 deep flow mappings", lines("a: ", "{a: ", 10_000, "b"+strings.Repeat("}", 10_000)), limit, limit},
		{"10,000 deep block sequences", lines("a:\n ", "- ", 10_000, "b"), limit, limit},
		{"10,000 deep block mappings", deep(10_000), limit, limit},
		{"1,000 deep block mappings", deep(1000), limit, limit},
		{"10,000 deep JSON lists", lines(`{"a": `, "[", 10_000, strings.Repeat("]", 10_000)+"}"), limit, limit},
		{"10,000 deep JSON objects", lines("", `{"a":`, 10_000, "1"+strings.Repeat("}", 10_000)), limit, limit},
		{"100,000 deep flow sequences", lines("a: ", "[", 100_000, strings.Repeat("]", 100_000)), limit, limit},
		{"100,000 deep flow mappings", lines("a: ", "{a: ", 100_000, "b"+strings.Repeat("}", 100_000)), limit, limit},
		{"100,000 deep block sequences", lines("a:\n ", "- ", 100_000, "b"), limit, limit},
		{"100,000 deep JSON lists", lines("", "[", 100_000, strings.Repeat("]", 100_000)), limit, limit},
		{"100,000 deep JSON objects", lines("", `{"a":`, 100_000, "1"+strings.Repeat("}", 100_000)), limit, limit},
		{"a million deep, never closed", lines("a: ", "[", 1_900_000, ""), limit, limit},
		{"a million deep JSON, never closed", lines("", "[", 1_900_000, ""), limit, limit},
		{"deep keys", lines("", "? ", 100_000, "x"), limit, limit},
		{"deep in many places", lines("x: [", strings.Repeat("[", 28)+"x"+strings.Repeat("]", 28)+",", 1_600, "x]"), key, key},

		// Aliases.
		{"billion laughs", laughs("a: &a [x, x, x, x, x, x, x, x, x, x]\n", ""), key, key},
		{"billion laughs in notes", laughs("notes: &a [x, x, x, x, x, x, x, x, x, x]\n", "expectations: *i\n"+head), key, key},
		{"billion laughs in touchpoints", lines("x: &x ["+strings.Repeat("x,", 400)+"x]\ny: &y ["+strings.Repeat("{name: T, notes: *x, quotes: *x},", 400)+"T]\nstages: [", "{name: S, touchpoints: *y},", 400, "{name: S, touchpoints: *y}]"), limit, limit},
		{"a big alias many times", lines(head+"title: &t "+strings.Repeat("x", megabyte)+"\nnotes: [", "*t,", 40_000, "*t]"), limit, limit},
		{"a big bad alias many times", lines(head+"title: &t \""+strings.Repeat("x", megabyte)+"\\x01\"\nnotes: [", "*t,", 40_000, "*t]"), limit, limit},
		{"a big name many times", lines("title: &t "+strings.Repeat("é", megabyte/2)+"\nstages: [{name: S, touchpoints: [", "*t,", 40_000, "*t]}]"), limit, limit},
		{"a blank name many times", lines("title: &t \""+strings.Repeat(" ", megabyte)+"\"\nstages: [{name: S, touchpoints: [", "*t,", 40_000, "*t]}]"), limit, limit},
		{"a big number many times", lines("title: &t "+strings.Repeat("1", megabyte)+"\nstages: [{name: S, touchpoints: [", "{name: T, frequency: *t},", 16_000, "T]}]"), kind, kind},
		{"a big duration many times", lines("title: &t "+strings.Repeat("1d", megabyte/2)+"\nstages: [{name: S, touchpoints: [", "{name: T, duration: *t},", 16_000, "T]}]"), kind, kind},
		{"a big word many times", lines("title: &t "+strings.Repeat("On", megabyte/2)+"\nstages: [{name: S, touchpoints: [", "{name: T, channelKind: *t},", 16_000, "T]}]"), word, word},
		{"a big escaped href many times", lines("title: &t \""+strings.Repeat("\\x41", megabyte/4)+"\"\nstages: [{name: S, touchpoints: [", "{name: T, href: *t},", 9_000, "T]}]"), limit, limit},
		{"a big href many times", lines("title: &t http://"+strings.Repeat("y", megabyte)+"\nstages: [{name: S, touchpoints: [", "{name: T, href: *t},", 16_000, "T]}]"), limit, limit},
		{"a big id many times", lines("title: &t "+strings.Repeat("y", megabyte)+"\nstages: [{name: S, touchpoints: [", "{id: *t, name: T},", 16_000, "T]}]"), limit, limit},
		{"a big reference many times", lines(head+"title: &t "+strings.Repeat("y", megabyte)+"\nideas: [", "{name: T, at: *t},", 16_000, "T]"), limit, limit},
		{"a big step many times", lines(head+"title: &t "+strings.Repeat("y", megabyte)+"\nlanes: [{role: support, steps: [", "{name: *t, at: *t, until: *t},", 12_000, "T]}]"), key, limit},
		{"a big link many times", lines(head+"title: &t "+strings.Repeat("y", megabyte)+"\nlinks: [", "{from: *t, to: *t},", 16_000, "a -> b]"), key, limit},
		{"a big key many times", lines(head+"title: &t "+strings.Repeat("y", megabyte)+"\n", "*t : x\n", 49_000, ""), key, key},
		{"a big tag many times", lines(head+"notes: [", "!"+strings.Repeat("t", 1000)+" x, ", 2000, "x]"), kind, kind},
		{"aliases of aliases", lines(head+"notes: [&a0 x", ", &b% *a%", 20_000, "]"), syntax, syntax},
		{"an alias in itself", lines(head+"notes: &x [*x", ", *x", 49_000, "]"), kind, kind},
		{"many anchors", lines(head+"notes: [", "&a% x,", 49_000, "x]"), nil, nil},
		{"unknown anchors", lines(head+"notes: [", "*a%,", 49_000, "x]"), syntax, syntax},

		// What YAML has besides.
		{"many tags", lines(head+"notes: [", "!!str x,", 49_000, "x]"), kind, kind},
		{"many own tags", lines(head+"notes: [", "!t% x,", 49_000, "x]"), kind, kind},
		{"tag directives", lines("", "%TAG !a%! tag:x,2000:\n", 24_000, "---\n"+head), syntax, syntax},
		{"tag directives used", then(lines("", "%TAG !a%! t:\n", 40_000, "---\n"+head+"notes: ["), "!a39999!x y,", 9_000, "x]"), syntax, syntax},
		{"version directives", lines("", "%YAML 1.2\n", 49_000, "---\n"+head), syntax, syntax},
		{"other directives", lines("", "%FOO bar\n", 49_000, "---\n"+head), syntax, syntax},
		{"a million documents", lines(head, "---\n", 500_000, ""), limit, limit},
		{"100,000 documents", lines(head, "--- a\n", 100_000, ""), limit, limit},
		{"many documents", lines(head, "--- a\n", 49_000, ""), syntax, syntax},
		{"document ends", lines(head, "...\n", 49_000, ""), nil, nil},
		{"comments", lines(head, "# comment\n", 49_000, ""), nil, nil},
		{"comments before", lines("", "# comment\n", 49_000, head), nil, nil},
		{"comments in a list", lines(head+"notes:\n", "- x # comment\n# another\n", 24_000, ""), nil, nil},
		{"comments in a flow list", lines(head+"notes: [", "x, # comment\n", 24_000, "x]"), nil, nil},
		{"comments with gaps", lines(head+"notes:\n", "# x\n\n# y\n\n", 12_000, "- x"), nil, nil},
		{"comments further in", lines(head+"notes:\n", "   # x\n# y\n", 24_000, "- x"), nil, nil},
		{"one long comment", lines(head+"# ", "x", most, ""), nil, nil},
		{"bare dashes", lines(head+"notes:\n", "-\n", 49_000, ""), nil, nil},
		{"indented dashes", staircase, syntax, syntax},
		{"open quotes", lines(head+"title: ", "\"x' ", 45_000, ""), syntax, syntax},
		{"colons", lines(head+"title: ", "a:", 190_000, ""), syntax, syntax},
		{"colons in flow", lines(head+"title: [", "a:,", 49_000, "a]"), kind, kind},
		{"flow pairs", lines(head+"notes: [", "a: b,", 24_000, "a]"), kind, kind},
		{"possible keys beyond limits", lines(head+"title: [", "\"\"", 1_000_000, "]"), limit, limit},
		{"possible values in flow", lines(head+"title: [", ": ", 190_000, "]"), syntax, syntax},
		{"possible keys in flow", lines(head+"title: [", "\"a\" ", 99_000, "]"), syntax, syntax},
		{"percent escapes in tags", lines(head+"title: !", "%%41", 500_000, " x"), kind, kind},

		// Encodings.
		{"NUL bytes", lines(head, "\x00", most, ""), text, text},
		{"NUL bytes JSON", lines("{"+jsonHead, "\x00", most, "}"), syntax, syntax},
		{"UTF-16", utf16of(head, true), text, text},
		{"UTF-16, most", utf16of(head+strings.Repeat("# comment\n", 40_000), false), text, text},
		{"byte order marks", lines("", "\uFEFF", most/3, head), key, key},
		{"one byte order mark", lines("\uFEFF", "", 1, head), nil, nil},
		{"not UTF-8 at the end", lines(head+"title: ", "x", most, "\xff"), text, text},
		{"a control character at the end", lines(head+"title: ", "x", most, "\x01"), text, text},
		{"half a pair", lines("{"+jsonHead+`, "notes": [`, `"\ud83d",`, 40_000, `"x"]}`), text, text},
		{"replacement characters", lines("{"+jsonHead+`, "notes": [`, `"\ufffd",`, 40_000, `"x"]}`), nil, nil},

		// Numbers and durations.
		{"numbers out of range", lines("stages: [{name: S, touchpoints: [", "{name: T, frequency: 1e999999999},", 16_000, "T]}]"), kind, kind},
		{"numbers out of range JSON", lines(`{"stages": [{"name": "S", "touchpoints": [`, `{"name":"T","frequency":1e999999999},`, 9_000, `"T"]}]}`), kind, kind},
		{"one long number", lines(head+"evidence: {n: ", "9", most, "}"), kind, kind},
		{"one long number JSON", lines("{"+jsonHead+`, "evidence": {"n": `, "9", most, "}}"), kind, kind},
		{"one long fraction", lines("stages: [{name: S, touchpoints: [{name: T, frequency: 0.", "9", most, "}]}]"), nil, nil},
		{"number formats", lines("stages: [{name: S, touchpoints: [", "{name: T, frequency: 0x1p-2},{name: T, frequency: 1_0},{name: T, frequency: .inf},", 5_000, "T]}]"), kind, kind},
		{"durations out of range", lines("stages: [{name: S, touchpoints: [", "{name: T, duration: 999999999w999999999w},", 16_000, "T]}]"), span, span},
		{"durations of many parts", lines("stages: [{name: S, touchpoints: [", "{name: T, duration: 1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s1s},", 16_000, "T]}]"), nil, nil},
		{"one long duration", lines("stages: [{name: S, touchpoints: [{name: T, duration: ", "1s", most/2, "}]}]"), kind, kind},

		// Slips of the hand, looked for where YAML complains.
		{"long lines of colons", lines("", strings.Repeat("::", 4900)+"\n", 20, "x: ["), syntax, syntax},
		{"long lines of full-width colons", lines("", strings.Repeat("：", 3300)+"\n", 200, "x: ["), syntax, syntax},
		{"long lines of full-width commas", lines("", strings.Repeat("，", 3300)+"\n", 200, "x: ["), syntax, syntax},
		{"long lines of keys", lines("", strings.Repeat(" id", 3300)+"：\n", 200, "x: ["), syntax, syntax},
		{"many slips", lines("", "name:x\n", 40_000, "x: ["), syntax, syntax},
		{"many full-width slips", lines(head+"ideas:\n", "- name：x\n", 40_000, ""), syntax, syntax},
		{"full-width keys in limits", lines(head+"persona: {", "“n%”: x,", 20_000, "n: x}"), key, key},
		{"a long full-width text", lines(head+"persona: ［", "，", most/3, "］"), nil, nil},

		// JSON.
		{"JSON, then more", lines("{"+jsonHead+"}", "{}", 900_000, ""), syntax, syntax},
		{"JSON with colons for commas", lines("{"+jsonHead+`, "notes": [`, `"x":`, 40_000, `"x"]}`), syntax, syntax},
		{"JSON that is cut", lines("{"+jsonHead+`, "notes": [`, `"x",`, 40_000, ``), syntax, syntax},
		{"JSON, many lines", lines("{"+jsonHead+`, "notes": [`, "{},\n", 40_000, `{}]}`), kind, kind},
		{"braces", lines("", "{}", 1_000_000, ""), syntax, syntax},
	}
}

// lines is head, count times unit, and tail. A % in the unit counts from 0, a
// %% is a %.
func lines(head, unit string, count int, tail string) func() io.Reader {
	return func() io.Reader {
		return io.MultiReader(strings.NewReader(head), repeat(unit, count), strings.NewReader(tail))
	}
}

// then goes on with more.
func then(first func() io.Reader, unit string, count int, tail string) func() io.Reader {
	return func() io.Reader {
		return io.MultiReader(first(), repeat(unit, count), strings.NewReader(tail))
	}
}

type repeater struct {
	parts        []string
	i, count     int
	buffer, made []byte // made is what of it was not read yet
}

func repeat(unit string, count int) io.Reader {
	return &repeater{parts: strings.Split(unit, "%"), count: count}
}

func (r *repeater) Read(p []byte) (int, error) {
	if len(r.made) == 0 {
		r.more()
	}
	if len(r.made) == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.made)
	r.made = r.made[n:]
	return n, nil
}

func (r *repeater) more() {
	b := r.buffer[:0]
	for ; r.i < r.count && len(b) < 1<<15; r.i++ {
		for k := 0; k < len(r.parts); k++ {
			switch {
			case k == 0:
			case r.parts[k] == "" && k+1 < len(r.parts): // %%
				b = append(b, '%')
				k++
			default:
				b = strconv.AppendInt(b, int64(r.i), 10)
			}
			b = append(b, r.parts[k]...)
		}
	}
	r.buffer, r.made = b, b
}

// deep is a block mapping in a block mapping and so on: its size is the square
// of its depth.
func deep(depth int) func() io.Reader {
	return func() io.Reader {
		var b bytes.Buffer
		for i := range depth {
			if b.Len() > most {
				break
			}
			b.WriteString(strings.Repeat(" ", i))
			b.WriteString("a:\n")
		}
		return &b
	}
}

// staircase indents its lines ever less.
func staircase() io.Reader {
	var b bytes.Buffer
	for i := 1900; i > 0; i-- {
		b.WriteString(strings.Repeat(" ", i))
		b.WriteString("- x\n")
	}
	return &b
}

// laughs is a list of ten lists of ten lists and so on, nine deep.
func laughs(first, tail string) func() io.Reader {
	return func() io.Reader {
		var b bytes.Buffer
		b.WriteString(first)
		for c := byte('b'); c <= 'i'; c++ {
			last := "*" + string(c-1)
			b.WriteString(string(c) + ": &" + string(c) + " [" + strings.Repeat(last+", ", 9) + last + "]\n")
		}
		b.WriteString(tail)
		return &b
	}
}

func utf16of(s string, little bool) func() io.Reader {
	return func() io.Reader {
		var order binary.AppendByteOrder = binary.BigEndian
		if little {
			order = binary.LittleEndian
		}
		var out []byte
		for _, u := range utf16.Encode([]rune("\uFEFF" + s)) {
			out = order.AppendUint16(out, u)
		}
		return bytes.NewReader(out)
	}
}
