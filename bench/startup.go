package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

const module = "github.com/frontstage-go/frontstage/"

// startup builds programs that do nothing but import, and starts them by turns.
func startup(ctx context.Context, out io.Writer) error {
	dir, err := os.MkdirTemp("", "frontstage-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	programs := []struct {
		name    string
		imports []string
	}{
		{"nothing", nil},
		{"journey", []string{"journey"}},
		{"journey/survey", []string{"journey/survey"}},
		{"blueprint", []string{"blueprint"}},
		{"chart", []string{"chart"}},
		{"diagram", []string{"diagram"}},
	}
	rows := make([]row, len(programs))
	last := "" // diagram's
	for i, p := range programs {
		source := "package main\n"
		for _, pkg := range p.imports {
			source += fmt.Sprintf("import _ %q\n", module+pkg)
		}
		file, binary := filepath.Join(dir, fmt.Sprint("p", i, ".go")), filepath.Join(dir, fmt.Sprint("p", i, ".exe"))
		if err := os.WriteFile(file, []byte(source+"func main() {}\n"), 0o600); err != nil {
			return err
		}
		if text, err := exec.CommandContext(ctx, "go", "build", "-o", binary, file).CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, text)
		}
		if err := exec.CommandContext(ctx, binary).Run(); err != nil { // fills the cache of compiled WebAssembly
			return err
		}
		last = binary
		const starts = 20
		rows[i] = row{p.name, starts, func() error {
			for range starts {
				if err := exec.CommandContext(ctx, binary).Run(); err != nil {
					return err
				}
			}
			return nil
		}}
	}
	if err := measure(out, rows); err != nil {
		return err
	}
	at := time.Now()
	cmd := exec.CommandContext(ctx, last)
	cmd.Env = append(os.Environ(), "TMPDIR="+dir, "TMP="+dir)
	if err := cmd.Run(); err != nil {
		return err
	}
	fmt.Fprintf(out, "%-40s %10v\n", "diagram, first start on a machine", time.Since(at).Round(time.Microsecond))
	return nil
}
