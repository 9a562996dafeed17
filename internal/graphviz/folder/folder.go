// Package folder looks after the folder go-graphviz in the temporary directory,
// in which go-graphviz keeps its compiled WebAssembly, before go-graphviz uses
// it. What lies there is machine code that will run, and when it cannot be read
// or written go-graphviz panics while it is imported, which ends the program.
//
// wazero, which reads and writes the files, checks part of them only: a byte
// that flips among the offsets of functions goes unseen, and one in a length
// allocates gigabytes. So a record of ours stands beside them, with checksums of
// what this build's go-graphviz has written (record.go):
//
//   - What is as recorded is used. This is the usual start, and nothing is written.
//   - Otherwise whatever go-graphviz might take for its own is removed and, if
//     there is room (room.go), go-graphviz compiles anew into the folder, and
//     [Restore] records what it wrote. One process at a time does so (lock_*.go).
//   - Where that is not possible (a folder of another user's, who could have laid
//     a trap in it, a full disk, another process at work) the folder is hidden
//     while go-graphviz is initialised, which then compiles anew in memory.
//
// There is no other way to tell go-graphviz than the environment. This package
// is initialised before it, because Go initialises packages in the order of
// their import paths as soon as their imports are; therefore it imports nothing
// that go-graphviz does not import as well.
package folder

import (
	"os"
	"path/filepath"
	"runtime"
)

// State is how the folder was found.
type State string

// The states of the folder.
const (
	Used   State = "used"   // it holds the code of this build, undamaged
	Filled State = "filled" // go-graphviz has compiled into it, or could
	Hidden State = "hidden" // go-graphviz has compiled in memory
)

// Found is the state that this process has found.
var Found State

var restore = func() {}

func init() {
	if runtime.GOOS == "plan9" { // no variable names the directory, and nothing is kept there
		Found = Used
		return
	}
	var done func()
	if Found, done = look(filepath.Join(os.TempDir(), "go-graphviz")); Found == Hidden {
		restore = hide()
	} else {
		restore = done
	}
}

// Restore ends what was arranged for go-graphviz. It is to be called once that is
// initialised.
func Restore() {
	restore()
	restore = func() {}
}

// hide makes the temporary directory one that go-graphviz can make no folder in.
func hide() (restore func()) {
	name, nowhere := "TMPDIR", os.DevNull
	if runtime.GOOS == "windows" {
		name = "TMP"
		if exe, err := os.Executable(); err == nil {
			nowhere = exe
		}
	}
	old, was := os.LookupEnv(name)
	if os.Setenv(name, nowhere) != nil {
		return func() {}
	}
	return func() {
		if was {
			os.Setenv(name, old)
		} else {
			os.Unsetenv(name)
		}
	}
}

// look judges the folder and makes it ready. What it returns is to be called
// when go-graphviz is initialised.
func look(dir string) (State, func()) {
	nothing := func() {}
	switch _, err := os.Lstat(dir); {
	case os.IsNotExist(err):
		if os.Mkdir(dir, 0o700) != nil {
			return Hidden, nothing
		}
	case err != nil:
		return Hidden, nothing
	}
	if !trusted(dir) {
		return Hidden, nothing
	}
	rec := recordOf(dir, build())
	if rec.holds() {
		return Used, nothing
	}
	unlock, err := lock(filepath.Join(dir, "frontstage.lock"))
	if err != nil { // another process is at work, or none can be
		return Hidden, nothing
	}
	if rec.holds() { // it was
		unlock()
		return Used, nothing
	}
	if !rec.clear() || !room(filepath.Join(dir, "frontstage.room")) {
		unlock()
		return Hidden, nothing
	}
	return Filled, func() {
		rec.write()
		unlock()
	}
}
