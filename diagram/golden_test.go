package diagram

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

var update = flag.Bool("update", false, "rewrite the golden pictures; look at each of them afterwards")

// Few pictures, each for what the others do not show: the hotel is the picture
// of the README; the training has Chinese text, a middle office, two lanes of one
// role, double heads, labels and optional links, and a journey to be beside the
// one that is; the equipment maker has 30 columns, gaps and assumed scores; texts
// holds what breaks drawings, for a browser to judge; hard is one column without
// a score, of texts that do not end. The hotel stands in the column of a page in
// each way, the equipment maker on A4 across; one picture is in print, where dots and
// hatches part lanes and areas, one of high contrast, one in both languages.
var goldens = []golden{
	{service: "hotel", kind: "blueprint"}, {service: "training", kind: "blueprint", o: inChinese},
	{service: "power", kind: "blueprint", o: inChinese}, {service: "texts", kind: "blueprint"},
	{service: "hotel", kind: "map"}, {service: "training", kind: "map", o: inChinese}, {service: "hard", kind: "map"},
	{service: "hotel", kind: "dual"}, {service: "training", kind: "dual", o: inChinese},
	{service: "hotel", kind: "map", as: "800", o: Options{Width: 800}},
	{service: "hotel", kind: "blueprint", as: "800", o: Options{Width: 800, Appendix: true}},
	{service: "hotel", kind: "dual", as: "800", o: Options{Width: 800}},
	{service: "power", kind: "blueprint", as: "1047", o: Options{Language: journey.Chinese, Width: 1047}},
	{service: "training", kind: "blueprint", as: "print", o: inChinese, mode: theme.Print},
	{service: "hotel", kind: "map", as: "contrast", mode: theme.Contrast},
	{service: "training", kind: "map", as: "bilingual", o: Options{Language: journey.Bilingual}},
}

var inChinese = Options{Language: journey.Chinese}

// golden is a picture of a service.
type golden struct {
	service, kind, as string
	o                 Options
	mode              theme.Mode
}

func (c golden) name() string {
	return strings.TrimSuffix(c.service+"-"+c.kind+"."+c.as, ".")
}

func (c golden) picture(t *testing.T) *picture.Picture {
	c.o.ID = c.service
	s := example(t, c.service)
	if c.o.Language == journey.Bilingual { // its texts as well
		s = s.Translated(over(english(t)))
	}
	return drawn(t, c.o, s)[c.kind]
}

func TestGolden(t *testing.T) {
	for _, c := range goldens {
		t.Run(c.name(), func(t *testing.T) {
			var have bytes.Buffer
			require.NoError(t, picture.SVGOptions{Mode: c.mode}.Write(&have, c.picture(t)))
			isGolden(t, c.name(), have.String())
		})
	}
}

// Whatever stands in the goldens can be written in the other formats.
func TestFormatsOfGoldens(t *testing.T) {
	for _, c := range goldens {
		t.Run(c.name(), func(t *testing.T) { picturetest.Written(t, c.picture(t), c.mode) })
	}
}

// isGolden fails where a picture is not that of its file.
func isGolden(t *testing.T, name, have string) {
	t.Helper()
	file := filepath.Join("..", "testdata", "golden", name+".svg")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(have), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if line, was, is := firstDifference(string(want), have); line > 0 {
		t.Fatalf("line %d of the picture changed: raise digest.Revision, run go test ./diagram -update, look at it, and say so in CHANGELOG.md\nwas %.300s\nis  %.300s", line, was, is)
	}
}

// firstDifference is the first line that differs, from 1, or 0.
func firstDifference(want, have string) (line int, was, is string) {
	if want == have {
		return 0, "", ""
	}
	w, h := strings.Split(want, "\n"), strings.Split(have, "\n")
	for i := range min(len(w), len(h)) {
		if w[i] != h[i] {
			return i + 1, w[i], h[i]
		}
	}
	return min(len(w), len(h)) + 1, "", ""
}

func example(t testing.TB, name string) *blueprint.Service {
	t.Helper()
	s, err := blueprint.ReadFile(filepath.Join("..", "testdata", "services", name+".yaml"))
	require.NoError(t, err)
	return s
}

// draw is the blueprint as SVG.
func draw(t testing.TB, o Options, s *blueprint.Service) string {
	t.Helper()
	p, err := o.Blueprint(t.Context(), s)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, p.SVG(&b))
	return b.String()
}
