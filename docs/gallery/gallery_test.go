package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
)

// committed is the page as readers have it.
func committed(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "gallery.html"))
	require.NoError(t, err)
	return string(b)
}

// The committed page is the one that is generated.
func TestCommitted(t *testing.T) {
	have, err := gallery(t.Context(), filepath.Join("..", "..", "testdata"))
	require.NoError(t, err)
	if committed(t) != string(have) {
		t.Fatal("docs/gallery.html is not what is drawn any more: run go run ./docs/gallery, and look at the page")
	}
}

var foreign = regexp.MustCompile(`(?i)<(script|link|img|iframe|object|embed|image)\b|<use href="[^#]|<use [^h]|@import|url\(([^#)][^)]*)\)|\bon[a-z]+=`)

// The page needs nothing but itself, and is not heavy; every chart is there.
func TestSelfContained(t *testing.T) {
	page := committed(t)
	require.Empty(t, foreign.FindAllString(page, -1))
	require.NotContains(t, page, "ZgotmplZ", "the template took something for dangerous")
	require.Less(t, len(page), 1_500_000)
	for _, kind := range chart.Kinds() {
		require.Contains(t, page, `<svg xmlns="http://www.w3.org/2000/svg" id="p-`+string(kind)+`"`)
	}
}

func TestMissingFolder(t *testing.T) {
	_, err := gallery(t.Context(), t.TempDir())
	require.ErrorIs(t, err, os.ErrNotExist)
}
