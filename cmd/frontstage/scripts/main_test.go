//go:build !js && !wasip1

// Package scripts tests the built command, as its users start it. It stands apart
// from package main, because package early would take the tests' own flags for a
// command line.
package scripts

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

// command is the built command.
var command string

// repository is its root.
var repository string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "frontstage-scripts")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		command = filepath.Join(dir, "frontstage")
		if runtime.GOOS == "windows" {
			command += ".exe"
		}
		if out, err := exec.Command("go", "build", "-o", command, "..").CombinedOutput(); err != nil {
			panic(fmt.Sprintf("%v: %s", err, out))
		}
		if repository, err = filepath.Abs("../../.."); err != nil {
			panic(err)
		}
		return m.Run()
	}())
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", filepath.Dir(command)+string(filepath.ListSeparator)+e.Getenv("PATH"))
			e.Setenv("SERVICES", filepath.Join(repository, "testdata", "services"))
			e.Setenv("FONTS", filepath.Join(repository, "internal", "typeset", "testdata"))
			e.Setenv("SURVEY", filepath.Join(repository, "testdata", "survey"))
			e.Setenv("GOLDEN", filepath.Join(repository, "testdata", "golden"))
			e.Setenv("SCHEMA", filepath.Join(repository, "schema"))
			// Graphviz's compiled code is shared with all other tests.
			e.Setenv("TMPDIR", os.TempDir())
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a program that has to end with a certain code: exits 2 frontstage ….
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if bad := new(exec.ExitError); errors.As(err, &bad) {
		got = bad.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, not %d", got, want)
	}
}

// run starts the command in a folder, and returns what it says and its exit code.
func run(t *testing.T, dir string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	c := exec.CommandContext(t.Context(), command, args...)
	c.Dir = dir
	var out, said writer
	c.Stdout, c.Stderr = &out, &said
	err := c.Run()
	if bad := new(exec.ExitError); !errors.As(err, &bad) {
		require.NoError(t, err)
	}
	return string(out), string(said), c.ProcessState.ExitCode()
}

type writer []byte

func (w *writer) Write(p []byte) (int, error) {
	*w = append(*w, p...)
	return len(p), nil
}
