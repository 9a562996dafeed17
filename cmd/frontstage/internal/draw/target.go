package draw

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
)

// Target is where pictures go: into a folder, into one file, or to standard output.
type Target struct {
	Folder  string
	File    string
	Stdout  bool
	Formats []string
}

// Aim reads --out and --format. Piped is whether what is drawn comes from standard
// input alone, and has no name to be called after.
func Aim(out string, formats []cli.FormatName, piped bool) (Target, error) {
	t := Target{}
	for _, f := range formats {
		if !slices.Contains(t.Formats, string(f)) {
			t.Formats = append(t.Formats, string(f))
		}
	}
	info, err := os.Stat(out)
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	var format cli.FormatName
	unknown := format.UnmarshalText([]byte(ending))
	switch {
	case out == cli.Stdin || out == "" && piped:
		t.Stdout = true
	case out == "":
		t.Folder = "."
	case err == nil && info.IsDir(), strings.HasSuffix(out, "/"), strings.HasSuffix(out, string(filepath.Separator)):
		t.Folder = out
	case unknown == nil && len(t.Formats) == 0:
		t.File, t.Formats = out, []string{ending}
	case ending != "" && len(t.Formats) == 0 && err != nil:
		return t, cli.Usage("--out %s: %w", out, unknown)
	case ending == "" && err != nil:
		t.Folder = out
	default:
		t.File = out
	}
	if len(t.Formats) == 0 {
		t.Formats = []string{cli.Formats[0].Name}
	}
	return t, nil
}

// single tells whether there is room for one picture only.
func (t Target) single() bool { return t.Folder == "" }

// together tells whether all pictures become one document.
func (t Target) together() bool {
	return t.single() && len(t.Formats) == 1 && t.Formats[0] == "pdf"
}

// name is the file that a picture goes into.
func (t Target) name(document, kind, format string) string {
	if t.Folder == "" {
		return t.File
	}
	stem := "stdin"
	if document != cli.Stdin {
		stem = filepath.Base(document)
		if e := filepath.Ext(stem); cli.IsDocument(stem) {
			stem = strings.TrimSuffix(stem, e)
		}
	}
	return filepath.Join(t.Folder, stem+"."+kind+"."+format)
}
