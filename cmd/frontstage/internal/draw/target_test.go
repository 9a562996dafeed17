package draw

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
)

func TestAim(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name, out string
		formats   []cli.FormatName
		piped     bool
		want      Target
	}{
		{"nothing said", "", nil, false, Target{Folder: ".", Formats: []string{"svg"}}},
		{"from standard input", "", nil, true, Target{Stdout: true, Formats: []string{"svg"}}},
		{"standard output", "-", []cli.FormatName{"dot"}, false, Target{Stdout: true, Formats: []string{"dot"}}},
		{"a folder that is there", dir, nil, false, Target{Folder: dir, Formats: []string{"svg"}}},
		{"a folder that is not", "new/", nil, false, Target{Folder: "new/", Formats: []string{"svg"}}},
		{"a name without an ending", "pictures", nil, false, Target{Folder: "pictures", Formats: []string{"svg"}}},
		{"a file", "x.DOT", nil, false, Target{File: "x.DOT", Formats: []string{"dot"}}},
		{"a file of another ending", "x.txt", []cli.FormatName{"dot"}, false, Target{File: "x.txt", Formats: []string{"dot"}}},
		{"formats twice", "", []cli.FormatName{"dot", "svg", "dot"}, false, Target{Folder: ".", Formats: []string{"dot", "svg"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Aim(c.out, c.formats, c.piped)
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
	_, err := Aim("x.txt", nil, false)
	require.ErrorContains(t, err, "not a valid format")
}
