package diagram

import (
	"bytes"
	"os/exec"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

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
		require.NoError(t, BlueprintDOT(t.Context(), &b, s))
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

var number = regexp.MustCompile(`-?[0-9.]+`)

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
