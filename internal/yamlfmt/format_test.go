package yamlfmt

import (
	"testing"

	"github.com/stretchr/testify/require"
)

var shape = func() *Shape {
	step := &Shape{Keys: []string{"id", "at", "name"}, Marker: "at"}
	item := &Shape{Keys: []string{"id", "name", "tags", "note"}}
	return &Shape{Keys: []string{"title", "items", "steps", "text"}, Of: map[string]*Shape{"items": item, "steps": step}}
}()

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, in, out string }{
		{"as it is", "title: A\nitems:\n  - id: a\n    name: A\n", "title: A\nitems:\n  - id: a\n    name: A\n"},
		{"order", "items: [a]\ntitle: A\n", "title: A\nitems: [a]\n"},
		{"unknown keys last", "zzz: 1\nitems: [a]\nyyy: 2\ntitle: A\n", "title: A\nitems: [a]\nzzz: 1\nyyy: 2\n"},
		{"indentation", "items:\n- name: A\n  tags:\n    - x\n    - y\n-     name: B\n", "items:\n  - name: A\n    tags:\n      - x\n      - y\n  - name: B\n"},
		{"deep indentation", "items:\n      -   id: a\n          note: |\n              two\n\n                lines\n          name: A\n",
			"items:\n  - id: a\n    name: A\n    note: |\n        two\n\n          lines\n"},
		{"comments go with their key", "# of items\nitems: # behind\n  # of a\n  - a # too\n\n# of the title\ntitle: A\n",
			"# of the title\ntitle: A\n# of items\nitems: # behind\n  # of a\n  - a # too\n"},
		{"comment of the first key of an item", "items:\n  # the item\n  - name: A\n    # the id\n    id: a\n", "items:\n  # the item\n  # the id\n  - id: a\n    name: A\n"},
		{"head of the file", "# licence\n\n# of items\nitems: [a]\ntitle: A\n", "# licence\n\ntitle: A\n# of items\nitems: [a]\n"},
		{"schema line", "# yaml-language-server: $schema=x.json\nitems: [a]\ntitle: A\n", "# yaml-language-server: $schema=x.json\ntitle: A\nitems: [a]\n"},
		{"comment below, apart", "title: A\n# below the title\n\nitems: [a]\n", "title: A\n# below the title\n\nitems: [a]\n"},
		{"foot", "items: [a]\ntitle: A\n\n# the end\n", "title: A\nitems: [a]\n\n# the end\n"},
		{"blank lines", "\n\ntitle: A\n\n\n\nitems:\n\n\n  - a\n\n\n\n  - b\n\n\n", "title: A\n\nitems:\n  - a\n\n  - b\n"},
		{"flow and quotes", "title: 'A'\nitems: [ {name: \"B\",   id: b},\n   c ]\n", "title: 'A'\nitems: [ {name: \"B\",   id: b},\n   c ]\n"},
		{"keys in braces", "items: [{name: \"B, {b}\",   id: b}, {tags: [x, 'it''s'], name: it's}] # why\n", "items: [{id: b,   name: \"B, {b}\"}, {name: it's, tags: [x, 'it''s']}] # why\n"},
		{"keys in braces of items", "items:\n  - {note: x, id: 入住}\n  - &a { zzz: 1, name: y }\n", "items:\n  - {id: 入住, note: x}\n  - &a { zzz: 1, name: y }\n"},
		{"author's keys in braces", "steps: {zoo: {name: F, id: f}, bar: [{name: P, id: p}]}\n", "steps: {zoo: {id: f, name: F}, bar: [{id: p, name: P}]}\n"},
		{"anchors and aliases", "title: &t A\nitems:\n- &i\n  name: *t\n  id: x\n- *i\n- &k {name: K}\n", "title: &t A\nitems:\n  - &i\n    id: x\n    name: *t\n  - *i\n  - &k {name: K}\n"},
		{"an alias stays behind its anchor", "items: [&a x]\ntitle: *a\n", "items: [&a x]\ntitle: *a\n"},
		{"keys of the author's own", "steps:\n    zoo: Feed\n    bar: {name: Pour}\n    arrive:\n        - name: A\n          id: a\n", "steps:\n  zoo: Feed\n  bar: {name: Pour}\n  arrive:\n    - id: a\n      name: A\n"},
		{"list of steps", "steps:\n- name: A\n  at: x\n", "steps:\n  - at: x\n    name: A\n"},
		{"long texts", "title: one\n   two\n\n   three\ntext: >-\n  folded\n  # no comment\n\n  text\n", "title: one\n   two\n\n   three\ntext: >-\n  folded\n  # no comment\n\n  text\n"},
		{"Chinese", "items:\n- name: 入住 # 前台\n  id: 入住\ntitle: 酒店\n", "title: 酒店\nitems:\n  - id: 入住\n    name: 入住 # 前台\n"},
		{"Windows", "items: [a]\r\ntitle: A\r\n", "title: A\r\nitems: [a]\r\n"},
		{"no line break at the end", "title: A", "title: A\n"},
		{"document mark", "---\nitems: [a]\ntitle: A\n", "---\ntitle: A\nitems: [a]\n"},
		{"spaces at the end", "title: A  \nitems: [a]\t\n", "title: A\nitems: [a]\n"},
		{"commented out", "title: A\nitems:\n  - id: a\n    # note: later\n    name: A\n  # - id: b\n  - id: c\n", "title: A\nitems:\n  - id: a\n    # note: later\n    name: A\n  # - id: b\n  - id: c\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := Format([]byte(c.in), shape)
			require.NoError(t, err)
			require.Equal(t, c.out, string(out))
			again, err := Format(out, shape)
			require.NoError(t, err)
			require.Equal(t, string(out), string(again))
		})
	}
}

func TestFormatRefuses(t *testing.T) {
	for _, in := range []string{"", "# nothing", "a: [", "a: 1\n--- \nb: 2\n", "? [a]\n: 1\n"} {
		_, err := Format([]byte(in), shape)
		require.Error(t, err, in)
	}
}
