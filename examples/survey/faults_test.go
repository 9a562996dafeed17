package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// Whatever befalls one of the four files, the report is not written, and the error names the file.
func TestDamagedFiles(t *testing.T) {
	for name, damage := range map[string]func(t *testing.T, file string, data []byte){
		"gone":  func(t *testing.T, file string, _ []byte) { require.NoError(t, os.Remove(file)) },
		"empty": func(t *testing.T, file string, _ []byte) { require.NoError(t, os.Truncate(file, 0)) },
		"a header": func(t *testing.T, file string, data []byte) {
			require.NoError(t, os.Truncate(file, int64(bytes.IndexByte(data, '\n'))))
		},
		"half a row": func(t *testing.T, file string, data []byte) {
			require.NoError(t, os.Truncate(file, int64(bytes.LastIndexAny(data, ",;\t"))))
		},
		"zeroes": func(t *testing.T, file string, data []byte) {
			require.NoError(t, os.WriteFile(file, make([]byte, len(data)), 0o600))
		},
		"a bit flipped in a header": func(t *testing.T, file string, data []byte) {
			data[1] ^= 0x80
			require.NoError(t, os.WriteFile(file, data, 0o600))
		},
		"a folder": func(t *testing.T, file string, _ []byte) {
			require.NoError(t, os.Remove(file))
			require.NoError(t, os.Mkdir(file, 0o700))
		},
		"too long": func(t *testing.T, file string, _ []byte) { require.NoError(t, os.Truncate(file, 65<<20)) },
	} {
		for _, file := range []string{"metrics.csv", "kano.csv", "servqual.csv", "emotion.csv"} {
			t.Run(name+" "+file, func(t *testing.T) {
				dir := t.TempDir()
				for _, f := range []string{"metrics.csv", "kano.csv", "servqual.csv", "emotion.csv"} {
					data, err := os.ReadFile(filepath.Join(folder, f))
					require.NoError(t, err)
					require.NoError(t, os.WriteFile(filepath.Join(dir, f), data, 0o600))
					if f == file {
						damage(t, filepath.Join(dir, f), data)
					}
				}
				var out bytes.Buffer
				into := t.TempDir()
				err := run(&out, dir, into, journey.English)
				require.ErrorContains(t, err, file)
				require.Zero(t, out.Len())
				written, err := os.ReadDir(into)
				require.NoError(t, err)
				require.Empty(t, written)
			})
		}
	}
}
