package diagram

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// texts parses the picture and returns the character data of its text, title
// and desc elements.
func texts(t testing.TB, picture string) (out []string) {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(picture))
	var in string
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		require.NoError(t, err, "well-formed")
		switch k := tok.(type) {
		case xml.StartElement:
			in = k.Name.Local
			require.NotContains(t, []string{"script", "foreignObject", "image", "use", "iframe"}, in)
			for _, a := range k.Attr {
				require.False(t, strings.HasPrefix(strings.ToLower(a.Name.Local), "on"), "event attribute %s", a.Name.Local)
			}
		case xml.CharData:
			if in == "text" || in == "title" || in == "desc" {
				out = append(out, string(k))
			}
		case xml.EndElement:
			in = ""
		}
	}
}

// nasty is text that would break out of XML, CSS or DOT where it is let
// through raw.
var nasty = []string{`<script>alert(1)</script>`, `a & b`, `"quoted" 'too'`, `]]>`, `\N \G \E \l \n`, `&lt;b&gt;`, `back\`, `};#fs{display:none}`, `👨‍👩‍👧‍👦 family`, `مرحبا بالعالم`, "tab\there"}

func TestTextComesOutAsItWentIn(t *testing.T) {
	for _, n := range nasty {
		s := &blueprint.Service{
			Journey: journey.Journey{
				Title: n, Persona: journey.Persona{Name: n}, Scenario: n, Goal: n, Evidence: journey.Evidence{Source: n},
				Stages: []journey.Stage{{Name: n, Touchpoints: []journey.Touchpoint{{ID: "a", Name: n, Emotion: journey.Scored(1), Marks: []journey.Mark{{Kind: journey.FailPoint, Note: n}}}, {ID: "b", Name: n}}}},
			},
			Lanes: []blueprint.Lane{{Role: blueprint.Frontstage, Label: n, Channel: n, Steps: []blueprint.Step{{ID: "c", At: "a", Name: n, Note: n, Owner: n}}}},
			Links: []blueprint.Link{{From: "a", To: "b", Label: n}, {From: "a", To: "c", Label: n}},
		}
		all := strings.Join(texts(t, draw(t, Options{}, s)), "\n")
		flat := func(s string) string { return strings.Join(strings.Fields(s), "") }
		require.GreaterOrEqual(t, strings.Count(flat(all), flat(n)), 8, "%q is drawn in every field", n)
	}
}

func TestUnusableText(t *testing.T) {
	for _, bad := range []string{"a\x00b", "bell\a", "\xff\xfe", "￾"} {
		s := &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "x", Touchpoints: []journey.Touchpoint{{Name: bad}}}}}}
		var b bytes.Buffer
		require.ErrorIs(t, write(t.Context(), &b, s), journey.ErrText, "%q", bad)
		require.Zero(t, b.Len())
	}
}

func TestHref(t *testing.T) {
	for href, ok := range map[string]bool{"https://example.org/a?b=c&d": true, "#there": true, "docs/a.html": true, "mailto:a@b.org": true, "javascript:alert(1)": false, "JAVASCRIPT:x": false, "data:text/html,x": false, "//evil.example": false, "file:///etc/passwd": false, "a b": false} {
		s := &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "x", Touchpoints: []journey.Touchpoint{{Name: "a", Href: href}}}}}}
		var b bytes.Buffer
		err := write(t.Context(), &b, s)
		require.Equal(t, ok, err == nil, "%s: %v", href, err)
	}
}

func TestSameBytes(t *testing.T) {
	s := example(t, "hotel")
	first := draw(t, Options{}, s)
	for range 100 {
		require.True(t, first == draw(t, Options{}, s))
	}
	require.NotContains(t, first, "graphviz")
	require.NotContains(t, first, "<!--")
}

func TestRefused(t *testing.T) {
	hotel := example(t, "hotel")
	for name, x := range map[string]struct {
		o    Options
		s    *blueprint.Service
		want string
	}{
		"nil":     {Options{}, nil, "no service"},
		"empty":   {Options{}, &blueprint.Service{}, "at least one touchpoint"},
		"id":      {Options{ID: "1 2"}, hotel, "prefix of ids"},
		"colour":  {Options{Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "red;}"}}}, hotel, "write #rgb"},
		"columns": {Options{Limits: picture.Limits{Columns: 9}}, hotel, "Limits.Columns is 9, and this has 10"},
		"lanes":   {Options{Limits: picture.Limits{Lanes: 3}}, hotel, "Limits.Lanes is 3, and this has 4"},
		"cells":   {Options{Limits: picture.Limits{Cells: 59}}, hotel, "Limits.Cells is 59, and this has 60"},
		"steps":   {Options{Limits: picture.Limits{Steps: 19}}, hotel, "Limits.Steps is 19, and this has 20"},
		"links":   {Options{Limits: picture.Limits{Links: 20}}, hotel, "Limits.Links is 20, and this has 21"},
		"text":    {Options{Limits: picture.Limits{Text: 10}}, hotel, "Limits.Text is 10"},
		"bytes":   {Options{Limits: picture.Limits{Bytes: 1000}}, hotel, "Limits.Bytes is 1000"},
	} {
		p, err := x.o.Blueprint(t.Context(), x.s)
		require.ErrorContains(t, err, x.want, name)
		require.Nil(t, p, name)
		if strings.HasPrefix(x.want, "Limits") {
			require.ErrorIs(t, err, journey.ErrLimit)
		}
	}
}

// TestPrefix puts two pictures on one page.
func TestPrefix(t *testing.T) {
	s := example(t, "hotel")
	ids := regexp.MustCompile(` id="([^"]*)"`)
	seen := map[string]bool{}
	for _, prefix := range []string{"one", "two"} {
		out := draw(t, Options{ID: prefix}, s)
		for _, m := range ids.FindAllStringSubmatch(out, -1) {
			require.False(t, seen[m[1]], "%s stands twice", m[1])
			require.True(t, m[1] == prefix || strings.HasPrefix(m[1], prefix+"-"), m[1])
			seen[m[1]] = true
		}
		require.Contains(t, out, `id="`+prefix+`-step-greet"`)
		style := out[strings.Index(out, "<style>")+7 : strings.Index(out, "</style>")]
		for _, m := range regexp.MustCompile(`([^{}]*)\{`).FindAllStringSubmatch(style, -1) {
			if !strings.HasPrefix(strings.TrimSpace(m[1]), "@") {
				require.Regexp(t, `(^|[\] ])#`+prefix+`([ :]|$)`, strings.TrimSpace(m[1]), "every rule stays below the root")
			}
		}
	}
}

// TestLanes holds the pictures' lines and lanes against the roles.
func TestLines(t *testing.T) {
	out := draw(t, Options{Language: journey.Chinese}, example(t, "training"))
	var order []string
	for _, m := range regexp.MustCompile(`class="lane lane-([a-z]+)"`).FindAllStringSubmatch(out, -1) {
		order = append(order, m[1])
	}
	require.Equal(t, []string{"emotion", "evidence", "customer", "frontstage", "backstage", "backstage", "support"}, order)
	require.Contains(t, out, "互动分界线")
	require.Equal(t, 3, strings.Count(out, `class="boundary boundary-`))
}

// TestSizes draws every size from one card to 40 columns by 8 lanes, with
// long words, Han and stacks, and holds each picture against its own shapes.
func TestSizes(t *testing.T) {
	for _, x := range []struct{ columns, lanes int }{{1, 1}, {1, 8}, {2, 2}, {7, 5}, {40, 8}} {
		t.Run(fmt.Sprintf("%dx%d", x.columns, x.lanes), func(t *testing.T) {
			s := grown(x.columns, x.lanes)
			require.NoError(t, see(sceneOf(t, Options{}, s)).check(s))
			texts(t, draw(t, Options{}, s))
		})
	}
}
