package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
)

var update = flag.Bool("update", false, "write the golden reports anew")

var folder = filepath.Join("..", "..", "testdata", "survey")

// The report is written in both languages: every chart there is, by itself and in the page, and
// the Markdown as it was.
func TestReport(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	require.NoError(t, run(&out, folder, dir, ""))
	for _, lang := range []string{"en", "zh"} {
		markdown, err := os.ReadFile(filepath.Join(dir, "survey."+lang+".md"))
		require.NoError(t, err)
		golden := filepath.Join(folder, "report."+lang+".md")
		if *update {
			require.NoError(t, os.WriteFile(golden, markdown, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		require.Equal(t, string(want), string(markdown))

		page, err := os.ReadFile(filepath.Join(dir, "survey."+lang+".html"))
		require.NoError(t, err)
		require.NotContains(t, string(page), "ZgotmplZ")
		pictures, err := filepath.Glob(filepath.Join(dir, "survey-*."+lang+".svg"))
		require.NoError(t, err)
		require.Equal(t, len(pictures), strings.Count(string(page), "<svg "))
		for _, file := range pictures {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Contains(t, string(page), string(data))
			require.Contains(t, string(markdown), "("+filepath.Base(file)+")")
			for d := xml.NewDecoder(bytes.NewReader(data)); ; {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					break
				} else {
					require.NoError(t, err)
				}
			}
		}
		for _, kind := range chart.Kinds() {
			require.Contains(t, strings.Join(pictures, " "), "survey-"+strings.TrimSuffix(string(kind), ""), "a chart of this kind is missing")
		}
	}
	require.Equal(t, 2*(len(chart.Kinds())+3), strings.Count(out.String(), "wrote "), "waves are drawn twice; a page and Markdown")
}

func TestReportErrors(t *testing.T) {
	var out bytes.Buffer
	require.ErrorIs(t, run(&out, t.TempDir(), t.TempDir(), journey.English), os.ErrNotExist)
	require.ErrorIs(t, run(&out, folder, filepath.Join(t.TempDir(), "missing"), journey.English), os.ErrNotExist)
	require.Zero(t, out.Len())
	full := errors.New("no space left")
	require.Equal(t, full, run(broken{full}, folder, t.TempDir(), journey.English))
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }
