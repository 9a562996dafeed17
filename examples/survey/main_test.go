package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

var update = flag.Bool("update", false, "write the golden reports anew")

var folder = filepath.Join("..", "..", "testdata", "survey")

func TestReport(t *testing.T) {
	for _, lang := range []journey.Language{journey.English, journey.Chinese} {
		var out bytes.Buffer
		require.NoError(t, run(&out, folder, lang))
		golden := filepath.Join(folder, "report."+string(lang)+".md")
		if *update {
			require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())
	}
}

func TestReportErrors(t *testing.T) {
	var out bytes.Buffer
	require.ErrorIs(t, run(&out, t.TempDir(), journey.English), os.ErrNotExist)
	require.Zero(t, out.Len())
	full := errors.New("no space left")
	require.Equal(t, full, run(broken{full}, folder, journey.English))
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }
