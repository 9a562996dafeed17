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
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

var update = flag.Bool("update", false, "rewrite the golden pictures; look at each of them afterwards")

// Few pictures, each for what the others do not show: the hotel is the picture
// of the README; the training has Chinese text, a middle office, two lanes of one
// role, double heads, labels and optional links, and a journey to be beside the
// one that is; the equipment maker has 30 columns, gaps and assumed scores; texts
// holds what breaks drawings, for a browser to judge; hard is one column without
// a score, of texts that do not end.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		service, kind string
		lang          journey.Language
	}{
		{"hotel", "blueprint", ""}, {"training", "blueprint", journey.Chinese}, {"power", "blueprint", journey.Chinese}, {"texts", "blueprint", ""},
		{"hotel", "map", ""}, {"training", "map", journey.Chinese}, {"hard", "map", ""},
		{"hotel", "dual", ""}, {"training", "dual", journey.Chinese},
	} {
		name := c.service + "-" + c.kind
		t.Run(name, func(t *testing.T) {
			o, s := Options{ID: c.service, Language: c.lang}, example(t, c.service)
			var p *picture.Picture
			var err error
			switch c.kind {
			case "map":
				p, err = o.JourneyMap(t.Context(), &s.Journey)
			case "dual":
				p, err = o.Dual(t.Context(), s)
			default:
				p, err = o.Blueprint(t.Context(), s)
			}
			require.NoError(t, err)
			var have bytes.Buffer
			require.NoError(t, p.SVG(&have))
			file := filepath.Join("..", "testdata", "golden", name+".svg")
			if *update {
				require.NoError(t, os.WriteFile(file, have.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if line, was, is := firstDifference(string(want), have.String()); line > 0 {
				t.Fatalf("line %d of the picture changed: raise digest.Revision, run go test ./diagram -update, look at it, and say so in CHANGELOG.md\nwas %.300s\nis  %.300s", line, was, is)
			}
		})
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
