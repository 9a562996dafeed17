//go:build !js && !wasip1

package scripts

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadme does what the README says, with the document that it shows.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(repository, "README.md"))
	require.NoError(t, err)
	document := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindStringSubmatch(string(readme))
	require.NotNil(t, document)
	require.Equal(t, 10, strings.Count(document[1], "\n"), "ten lines")
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "coffee.yaml"), []byte(document[1]), 0o644))
	lines := regexp.MustCompile(`(?m)^frontstage ([^#\n]+?)\s*#\s*(\S+)$`).FindAllStringSubmatch(string(readme), -1)
	require.NotEmpty(t, lines)
	for _, l := range lines {
		out, said, code := run(t, dir, strings.Fields(l[1])...)
		require.Zero(t, code, said)
		require.Equal(t, l[2]+"\n", out)
		require.FileExists(t, filepath.Join(dir, l[2]))
	}
	out, said, code := run(t, dir, "fmt", "--check", "coffee.yaml")
	require.Zero(t, code, out+said)

	first := regexp.MustCompile(`(?m)^go run ./cmd/frontstage (.+)$`).FindStringSubmatch(string(readme))
	require.NotNil(t, first)
	_, said, code = run(t, repository, append(strings.Fields(first[1]), "--out", dir)...)
	require.Zero(t, code, said)
	require.FileExists(t, filepath.Join(dir, "hotel.map.svg"))

	// Every command in the table is one.
	for _, l := range regexp.MustCompile("(?m)^\\| `frontstage (\\w+)").FindAllStringSubmatch(string(readme), -1) {
		_, said, code := run(t, dir, l[1], "--help")
		require.Zero(t, code, said)
	}
}
