// Package folder looks after the folder go-graphviz in the temporary directory,
// in which go-graphviz keeps its compiled WebAssembly, before go-graphviz uses
// it: what lies there is machine code that will run, and when it cannot be read
// go-graphviz panics while it is imported, which ends the program.
//
// A folder that is somebody else's (of another user, who started a program with
// go-graphviz first) is therefore hidden while go-graphviz is initialised, which
// then compiles anew. There is no other way to tell it than TMPDIR: this package
// is initialised before it, because Go initialises packages in the order of
// their import paths as soon as their imports are.
package folder

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

var restore = func() {}

func init() {
	if runtime.GOOS == "windows" || runtime.GOOS == "plan9" { // each user has a temporary directory of his own
		return
	}
	dir := filepath.Join(os.TempDir(), "go-graphviz")
	if usable(dir) {
		return
	}
	const name = "TMPDIR"
	old, was := os.LookupEnv(name)
	if os.Setenv(name, os.DevNull) != nil { // under which nobody can make a folder
		return
	}
	restore = func() {
		if was {
			os.Setenv(name, old)
		} else {
			os.Unsetenv(name)
		}
	}
}

// Restore ends the hiding. It is to be called once go-graphviz is initialised.
func Restore() {
	restore()
	restore = func() {}
}

// usable tells whether the folder and those of wazero in it are the user's own,
// or the administrator's, and can be read and written; or that there is none.
func usable(dir string) bool {
	if _, err := os.Lstat(dir); os.IsNotExist(err) {
		return true
	}
	if !trusted(dir) {
		return false
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, e := range entries {
		if sub := filepath.Join(dir, e.Name()); strings.HasPrefix(e.Name(), "wazero-") && !(trusted(sub) && open(sub)) {
			return false
		}
	}
	return true
}

// open tells whether all files in dir can be read and trusted, and new ones be
// made: go-graphviz panics when it cannot keep what it has compiled, and which
// file it looks for depends on its version and on the processor.
func open(dir string) bool {
	files, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, file := range files {
		path := filepath.Join(dir, file.Name())
		f, err := os.Open(path)
		if err != nil || !trusted(path) {
			return false
		}
		f.Close()
	}
	f, err := os.CreateTemp(dir, "")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}
