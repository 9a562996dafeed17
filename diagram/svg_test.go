package diagram

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

func draw(t testing.TB, o Options, s *blueprint.Service) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, o.SVG(t.Context(), &b, s))
	return b.String()
}

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
		require.ErrorIs(t, SVG(t.Context(), &b, s), journey.ErrText, "%q", bad)
		require.Zero(t, b.Len())
	}
}

func TestHref(t *testing.T) {
	for href, ok := range map[string]bool{"https://example.org/a?b=c&d": true, "#there": true, "docs/a.html": true, "mailto:a@b.org": true, "javascript:alert(1)": false, "JAVASCRIPT:x": false, "data:text/html,x": false, "//evil.example": false, "file:///etc/passwd": false, "a b": false} {
		s := &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "x", Touchpoints: []journey.Touchpoint{{Name: "a", Href: href}}}}}}
		var b bytes.Buffer
		err := SVG(t.Context(), &b, s)
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
		"colour":  {Options{Theme: theme.Theme{Colors: map[string]string{"page": "red;}"}}}, hotel, "write #rgb"},
		"columns": {Options{Limits: Limits{Columns: 9}}, hotel, "Limits.Columns is 9, the service has 10"},
		"lanes":   {Options{Limits: Limits{Lanes: 3}}, hotel, "Limits.Lanes is 3, the service has 4"},
		"cells":   {Options{Limits: Limits{Cells: 59}}, hotel, "Limits.Cells is 59, the service has 60"},
		"steps":   {Options{Limits: Limits{Steps: 19}}, hotel, "Limits.Steps is 19, the service has 20"},
		"links":   {Options{Limits: Limits{Links: 20}}, hotel, "Limits.Links is 20, the service has 21"},
		"text":    {Options{Limits: Limits{Text: 10}}, hotel, "Limits.Text is 10"},
		"bytes":   {Options{Limits: Limits{Bytes: 1000}}, hotel, "Limits.Bytes is 1000"},
	} {
		var b bytes.Buffer
		err := x.o.SVG(t.Context(), &b, x.s)
		require.ErrorContains(t, err, x.want, name)
		require.Zero(t, b.Len(), name)
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
		for _, line := range strings.Split(out[strings.Index(out, "<style>"):strings.Index(out, "</style>")], "\n")[1:] {
			require.Regexp(t, `^(#`+prefix+`|@media|$)`, line, "every rule stays below the root")
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
			verify(t, draw(t, Options{}, s), len(s.Links))
		})
	}
}

// grown is a service of a given size with a good many links.
func grown(columns, lanes int) *blueprint.Service {
	names := []string{"Check in", strings.Repeat("w", 300), strings.Repeat("体验", 100), "👩‍🚀👩‍🚀 party", "مكتب الاستقبال", "line one\nline\ttwo"}
	s := new(blueprint.Service)
	for c := range columns {
		if c%4 == 0 {
			s.Stages = append(s.Stages, journey.Stage{Name: fmt.Sprintf("Stage %d with a long name", c)})
		}
		st := &s.Stages[len(s.Stages)-1]
		st.Touchpoints = append(st.Touchpoints, journey.Touchpoint{ID: fmt.Sprint("t", c), Name: names[c%len(names)], Emotion: journey.Scored(float64(c%5) - 2)})
		if c > 0 {
			s.Links = append(s.Links, blueprint.Link{From: fmt.Sprint("t", c-1), To: fmt.Sprint("t", c)})
		}
	}
	roles := []blueprint.Role{blueprint.Frontstage, blueprint.Backstage, blueprint.Support, blueprint.Evidence, blueprint.Frontstage, blueprint.Backstage, blueprint.Support}
	for l := range lanes - 1 {
		lane := blueprint.Lane{Role: roles[l%len(roles)]}
		for c := range columns {
			if (c+l)%3 == 0 {
				continue
			}
			id := fmt.Sprintf("s%d-%d", l, c)
			lane.Steps = append(lane.Steps, blueprint.Step{ID: id, At: fmt.Sprint("t", c), Name: names[(c+l)%len(names)], Marks: []journey.Mark{{Kind: journey.FailPoint}, {Kind: journey.WaitPoint}}})
			if (c+l)%5 == 0 {
				lane.Steps = append(lane.Steps, blueprint.Step{ID: id + "b", At: fmt.Sprint("t", c), Name: "Second in the cell"})
				s.Links = append(s.Links, blueprint.Link{From: id, To: id + "b", Both: true})
			}
			s.Links = append(s.Links, blueprint.Link{From: fmt.Sprint("t", c), To: id, Optional: l%2 == 0})
			if c > 3 {
				s.Links = append(s.Links, blueprint.Link{From: id, To: fmt.Sprint("t", c-3), Label: "rework"})
			}
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return s
}

var (
	stepShape = regexp.MustCompile(`<g id="[^"]*" class="step [^"]*"><title>[^<]*</title><rect x="([0-9.]+)" y="([0-9.]+)" width="([0-9]+)" height="([0-9]+)"`)
	linkShape = regexp.MustCompile(`<g id="([^"]*)" class="link[^"]*"><title>[^<]*</title><path [^>]* d="([^"]*)"/>`)
	number    = regexp.MustCompile(`-?[0-9.]+`)
)

func coords(t testing.TB, d string) (out [][2]float64) {
	n := number.FindAllString(d, -1)
	for i := 0; i+1 < len(n); i += 2 {
		x, err := strconv.ParseFloat(n[i], 64)
		require.NoError(t, err)
		y, err := strconv.ParseFloat(n[i+1], 64)
		require.NoError(t, err)
		out = append(out, [2]float64{x, y})
	}
	return out
}

// verify reads cards and links back out of a finished picture: every link runs
// level or upright, ends at cards, and passes through none.
func verify(t testing.TB, picture string, links int) {
	t.Helper()
	texts(t, picture)
	require.Contains(t, picture, `class="step `)
	var cards [][4]float64
	for _, m := range stepShape.FindAllStringSubmatch(picture, -1) {
		p := coords(t, strings.Join(m[1:], " "))
		box := [4]float64{p[0][0], p[0][1], p[0][0] + p[1][0], p[0][1] + p[1][1]}
		for _, o := range cards {
			require.False(t, box[0] < o[2] && o[0] < box[2] && box[1] < o[3] && o[1] < box[3], "cards overlap: %v %v", box, o)
		}
		cards = append(cards, box)
	}
	found := linkShape.FindAllStringSubmatch(picture, -1)
	require.Len(t, found, links)
	for _, m := range found {
		p := coords(t, m[2])
		for i := 1; i < len(p); i++ {
			dx, dy := p[i][0]-p[i-1][0], p[i][1]-p[i-1][1]
			require.True(t, dx == 0 || dy == 0, "%s slants: %v %v", m[1], p[i-1], p[i])
			for _, c := range cards {
				lo, hi := [2]float64{min(p[i][0], p[i-1][0]), min(p[i][1], p[i-1][1])}, [2]float64{max(p[i][0], p[i-1][0]), max(p[i][1], p[i-1][1])}
				require.False(t, lo[0] < c[2]-0.2 && hi[0] > c[0]+0.2 && lo[1] < c[3]-0.2 && hi[1] > c[1]+0.2, "%s runs through a card", m[1])
			}
		}
	}
}

// TestDOT draws the DOT with stock Graphviz: lanes, lines and links are there,
// the links as they were routed.
func TestDOT(t *testing.T) {
	neato, err := exec.LookPath("neato")
	if err != nil {
		if inCI() {
			t.Fatal("Graphviz is not installed, though .ci/run installs it")
		}
		t.Skip("Graphviz is not installed")
	}
	for _, name := range []string{"hotel", "training", "power"} {
		s := example(t, name)
		var b bytes.Buffer
		require.NoError(t, DOT(&b, s))
		cmd := exec.Command(neato, "-n2", "-Tsvg")
		cmd.Stdin = bytes.NewReader(b.Bytes())
		var warnings bytes.Buffer
		cmd.Stderr = &warnings
		out, err := cmd.Output()
		require.NoError(t, err)
		require.Empty(t, warnings.String())
		paths := regexp.MustCompile(`<path[^>]* d="([^"]*)"`).FindAllStringSubmatch(string(out), -1)
		paths = paths[len(paths)-len(s.Links):] // links are drawn last
		for i, l := range s.Links {
			p := coords(t, paths[i][1])
			for k := 1; k < len(p); k++ {
				require.True(t, p[k][0] == p[k-1][0] || p[k][1] == p[k-1][1], "link %s slants", l)
			}
		}
		require.Contains(t, string(out), s.Lanes[0].Label)
	}
}

func TestGather(t *testing.T) {
	for in, want := range map[string]string{
		"1,2 3,-4 0,0 8,-100": "1,102 3,96 0,100 8,0",
		"-3,-410 7,-10":       "-3,-310 7,90",
		"":                    "",
	} {
		have, err := gather(nil, []byte(`<polyline points="`+in+`"/>`), 100)
		require.NoError(t, err)
		require.Equal(t, []string{want}, have)
	}
	for _, in := range []string{"1.5,2", "--1,2", "1,2&lt;", "1e9,1", "M1,2", "99999999999999999999,1", "x"} {
		_, err := gather(nil, []byte(`<polyline points="`+in+`"/>`), 100)
		require.ErrorContains(t, err, "no place", in)
	}
}

// TestSketches draws what takes several: shapes are still told by their order.
func TestSketches(t *testing.T) {
	s := plain(160, 6)
	p, err := Options{ID: "fs"}.picture(t.Context(), s)
	require.NoError(t, err)
	sources := p.sketch()
	require.Greater(t, len(sources), 2)
	for _, source := range sources {
		require.LessOrEqual(t, bytes.Count(source, []byte("P "))+bytes.Count(source, []byte("L ")), sketchShapes)
	}
	verify(t, draw(t, Options{}, s), len(s.Links))
	require.Error(t, func() error { _, err := p.finish(drawing{}); return err }(), "nothing drawn")
}
