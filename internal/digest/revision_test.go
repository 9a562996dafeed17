package digest

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite testdata/golden/REVISION, where that is in order")

const (
	goldens  = "../../testdata/golden"
	baseline = goldens + "/REVISION"
)

// record is a revision with the sums of the pictures that it draws.
type record struct {
	revision int
	sums     map[string]string // by file
}

// TestRevision fails when a golden picture changes and [Revision] does not:
// caches would go on serving the old one.
func TestRevision(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(goldens, "*.svg"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	now := record{Revision, map[string]string{}}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		now.sums[filepath.Base(f)] = fmt.Sprintf("%x", sha256.Sum256(b))
	}
	was := parseRecord(t)
	require.Empty(t, was.changed(now), "these changed, and Revision did not: raise it in fingerprint.go, then go test ./internal/digest -update")
	if *update {
		require.NoError(t, os.WriteFile(baseline, []byte(now.String()), 0o644))
		was = now
	}
	require.Equal(t, was.String(), now.String(), "run go test ./internal/digest -update")
}

// changed are the pictures that one revision draws in two ways. A new picture is
// not among them, nor is one that is gone.
func (r record) changed(now record) (out []string) {
	if now.revision > r.revision {
		return nil
	}
	for _, f := range slices.Sorted(maps.Keys(now.sums)) {
		if sum, known := r.sums[f]; known && sum != now.sums[f] {
			out = append(out, f)
		}
	}
	return out
}

func (r record) String() string {
	var b strings.Builder
	fmt.Fprintln(&b, "revision", r.revision)
	for _, f := range slices.Sorted(maps.Keys(r.sums)) {
		fmt.Fprintln(&b, r.sums[f], f)
	}
	return b.String()
}

func parseRecord(t *testing.T) record {
	b, err := os.ReadFile(baseline)
	require.NoError(t, err)
	head, rest, _ := strings.Cut(string(b), "\n")
	r := record{sums: map[string]string{}}
	_, err = fmt.Sscanf(head, "revision %d", &r.revision)
	require.NoError(t, err)
	for line := range strings.Lines(rest) {
		sum, file, ok := strings.Cut(strings.TrimSpace(line), " ")
		require.True(t, ok, line)
		r.sums[file] = sum
	}
	return r
}

func TestChanged(t *testing.T) {
	was := record{3, map[string]string{"a": "1", "b": "2"}}
	require.Empty(t, was.changed(was))
	require.Empty(t, was.changed(record{3, map[string]string{"a": "1", "new": "3"}}))
	require.Equal(t, []string{"b"}, was.changed(record{3, map[string]string{"a": "1", "b": "3"}}))
	require.Equal(t, []string{"b"}, was.changed(record{2, map[string]string{"b": "3"}}), "a revision never falls")
	require.Empty(t, was.changed(record{4, map[string]string{"a": "0", "b": "0"}}))
}
