package doc

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Slips are the usual slips of people who write YAML by hand: a missing space
// after a colon, a tab, and the full-width signs of a Chinese keyboard. YAML reads
// most of them as text, and complains somewhere else or not at all.

// ascii is what YAML wants for a full-width sign.
var ascii = map[rune]string{'：': ":", '，': ",", '“': `"`, '”': `"`, '‘': "'", '’': "'", '｛': "{", '｝': "}", '［': "[", '］': "]", '、': ",", '＂': `"`, '－': "-"}

func wideSign(at Place, r rune, help string) Issue {
	return Issue{Line: at.Line, Column: at.Column, Kind: ErrSyntax, Message: fmt.Sprintf(`full-width "%c" where YAML wants %s`, r, quoteSign(ascii[r])), Help: help}
}

func quoteSign(s string) string {
	if s == `"` {
		return `'"'`
	}
	return `"` + s + `"`
}

func noSpace(at Place, key string) Issue {
	return Issue{Line: at.Line, Column: at.Column, Kind: ErrSyntax, Message: "there is no space after the colon", Help: fmt.Sprintf("write %q", key+": …")}
}

func wideColon(at Place, key string) Issue {
	return wideSign(at, '：', fmt.Sprintf("write %q, with an ASCII colon and a space", key+": …"))
}

// keysOf are all keys that may stand anywhere in a document of a type.
func keysOf(t reflect.Type) map[string]bool {
	out, seen := map[string]bool{}, map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		for _, f := range fieldsOf(t) {
			out[f.name] = true
			walk(t.FieldByIndex(f.index).Type)
		}
	}
	walk(t)
	return out
}

var (
	keyBefore = lazy(`(?:^|[{｛,，\[［])[\s\-]*(["“'‘＂]?)([\pL\pN_-]+)(["”'’＂]?)\s*$`)
	keyBehind = lazy(`^\s*["“'‘＂]?([\pL\pN_-]+)["”'’＂]?\s*[:：]`)
	wideStart = lazy(`(?:^|[:：] |- |[\[{,])\s*([“‘”｛［＂])`)
	likeKey   = lazy(`^[\s\-]*([\pL_][\pL\pN_-]*)(：|:[^\s/])`)
	block     = lazy(`[|>][-+0-9]*\s*(?:#.*)?$`)
)

// maxKey is how far around a sign a key is looked for.
const maxKey = 100

// maxSigns bounds how many colons and commas are looked at.
const maxSigns = 20_000

// maxSlips bounds the report on a document that is full of them.
const maxSlips = 20

// slips looks for the reason of a syntax error that was found at bad. A key at
// the beginning of a line with a slip behind it is one wherever it stands; within
// a line it may be text, unless YAML complains there. Where an ordinary line
// stands between the slips and bad, they are not its reason, and it is told too.
func slips(data []byte, bad Issue, keys map[string]bool) []Issue {
	if bad.Kind != ErrSyntax {
		return nil
	}
	var out []Issue
	var before *Issue                                                  // what may be a slip around an unknown key, on the line before
	flow := bytes.IndexAny(bytes.TrimLeft(data, " \t\r\n"), "{[") == 0 // tabs are allowed
	text := -1                                                         // how far a block of text is indented
	number, signs, ordinary := 0, 0, 0
	for line := range bytes.Lines(data) {
		if number++; len(out) >= maxSlips || bad.Line > 0 && number > bad.Line+1 {
			break
		}
		const long = 10_000 // nobody writes such by hand
		line = bytes.TrimRight(line, "\r\n")
		rest := bytes.TrimLeft(line, " \t")
		indent := len(line) - len(rest)
		if len(rest) == 0 || rest[0] == '#' || len(line) > long {
			continue
		}
		if tab := bytes.IndexByte(line[:indent], '\t'); tab >= 0 && number == bad.Line && !flow {
			return []Issue{{Line: number, Column: 1 + tab, Kind: ErrSyntax, Message: "the line is indented with a tab", Help: "use spaces"}}
		}
		if text >= 0 && indent > text {
			continue
		}
		if text = -1; block().Match(rest) {
			text = indent
		}
		found := slipsOf(string(line), number, keys, &signs)
		if near := number >= bad.Line-1; !near && len(found) > 0 && !likeKey().Match(line) {
			found = nil
		} else if !near {
			found = found[:min(len(found), 1)]
		}
		if len(found) == 0 && number < bad.Line && (bytes.Contains(line, []byte(": ")) || bytes.HasSuffix(line, []byte(":"))) {
			ordinary = number
		}
		if len(found) == 0 && number == bad.Line {
			if at := wideStart().FindSubmatchIndex(line); at != nil {
				r, _ := utf8.DecodeRune(line[at[2]:])
				found = []Issue{wideSign(Place{number, 1 + utf8.RuneCount(line[:at[2]])}, r, "")}
			}
		}
		out = append(out, found...)
		if number <= bad.Line {
			if is := unknownSlip(line, number); is != nil || number < bad.Line {
				before = is
			}
		}
	}
	switch {
	case len(out) == 0 && before != nil && before.Line > ordinary:
		return []Issue{*before}
	case len(out) > 0 && out[len(out)-1].Line < ordinary:
		return append(out, bad)
	}
	return out
}

// unknownSlip is a slip behind what may be a key that is not known.
func unknownSlip(line []byte, number int) *Issue {
	m := likeKey().FindSubmatchIndex(line)
	if m == nil {
		return nil
	}
	key, at := string(line[m[2]:m[3]]), Place{number, 1 + utf8.RuneCount(line[:m[4]])}
	is := wideColon(at, key)
	if line[m[4]] == ':' {
		is = noSpace(Place{number, at.Column + 1}, key)
	}
	return &is
}

// slipsOf are the slips around the known keys of a line.
func slipsOf(line string, number int, keys map[string]bool, signs *int) (out []Issue) {
	quoted, last := false, rune(' ')
	at := Place{number, 0}
	for i, r := range line {
		at.Column++
		_, size := utf8.DecodeRuneInString(line[i:])
		behind := line[i+size:]
		switch {
		case r == '"' && last != '\\':
			quoted = !quoted
		case quoted:
		case r != ':' && r != '：' && r != '，':
		case *signs >= maxSigns:
			return out
		case r == ':' || r == '：':
			before := line[:i]
			if len(before) > maxKey {
				before = "…" + before[len(before)-maxKey:] // no beginning of a line
			}
			m := keyBefore().FindStringSubmatchIndex(before)
			if m == nil || !keys[before[m[4]:m[5]]] {
				break
			}
			key := before[m[4]:m[5]]
			switch open := before[m[2]:m[3]]; {
			case r == '：':
				out = append(out, wideColon(at, key))
			case open != "" && ascii[[]rune(open)[0]] != "":
				out = append(out, wideSign(Place{number, at.Column - utf8.RuneCountInString(before[m[2]:])}, []rune(open)[0], fmt.Sprintf("write %q", key+": …")))
			case open == "" && behind != "" && behind[0] != ' ' && behind[0] != '\t':
				out = append(out, noSpace(Place{number, at.Column + 1}, key))
			}
		case r == '，':
			if m := keyBehind().FindStringSubmatch(behind[:min(len(behind), maxKey)]); m != nil && keys[m[1]] {
				out = append(out, wideSign(at, r, `write ", "`))
			}
		}
		if last = r; r == ':' || r == '：' || r == '，' {
			*signs++
		}
	}
	return out
}

// slip explains a scalar that was meant as more than text, such as name:A or
// ［a, b］, and a key that includes what should follow it. fields are those of
// the mapping that may stand in its place, if any.
func slip(n *yaml.Node, fields []field, list bool) *Issue {
	s := n.Value
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0 || len(s) > 10_000 {
		return nil
	}
	at := func(offset int) Place { return Place{n.Line, n.Column + utf8.RuneCountInString(s[:offset])} }
	first, size := utf8.DecodeRuneInString(s)
	if sign := ascii[first]; sign != "" && len(s) > size {
		last, end := utf8.DecodeLastRuneInString(s)
		inner := strings.TrimRight(s[size:], "”’＂")
		_, known := findField(fields, inner)
		_, begins, _ := cutKey(s[size:], fields)
		if known || begins || list && first == '［' && last == '］' || fields != nil && first == '｛' && last == '｝' && size < len(s)-end {
			is := wideSign(at(0), first, "")
			return &is
		}
	}
	key, found, colon := cutKey(s, fields)
	if !found {
		return nil
	}
	is := noSpace(at(len(colon)+1), key)
	if strings.HasPrefix(s[len(colon):], "：") {
		is = wideColon(at(len(colon)), key)
	}
	return &is
}

// cutKey finds a known key before a colon that YAML takes for text; before is
// everything up to the colon.
func cutKey(s string, fields []field) (key string, found bool, before string) {
	i := strings.IndexAny(s, ":：")
	if i < 0 {
		return "", false, ""
	}
	key = strings.TrimSpace(s[:i])
	_, found = findField(fields, key)
	return key, found, s[:i]
}
