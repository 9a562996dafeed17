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
)

var update = flag.Bool("update", false, "rewrite the golden pictures; look at each of them afterwards")

// Few pictures, each for what the others do not show: the hotel is the
// picture of the README; the training has Chinese text, a middle office, two
// lanes of one role, double heads, labels and optional links; the equipment
// maker has 30 columns, gaps and assumed scores; texts holds what breaks drawings,
// for a browser to judge.
func TestGolden(t *testing.T) {
	for name, lang := range map[string]journey.Language{"hotel": "", "training": journey.Chinese, "power": journey.Chinese, "texts": ""} {
		t.Run(name, func(t *testing.T) {
			s := example(t, name)
			var b bytes.Buffer
			require.NoError(t, Options{ID: name, Language: lang}.SVG(t.Context(), &b, s))
			file := filepath.Join("..", "testdata", "golden", name+"-blueprint.svg")
			if *update {
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if line, was, is := firstDifference(string(want), b.String()); line > 0 {
				t.Fatalf("line %d of the picture changed: run go test ./diagram -update, look at it, and say so in CHANGELOG.md\nwas %.300s\nis  %.300s", line, was, is)
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
