//go:build unix

package graphviz

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/graphviz/folder"
	"github.com/frontstage-go/frontstage/internal/race"
)

// TestMain is also a program that imports the package, draws something, and says
// how it has found the folder of compiled code.
func TestMain(m *testing.M) {
	if tmp := os.Getenv("FRONTSTAGE_START"); tmp != "" {
		out, err := SVG(context.Background(), trial)
		if err != nil || !bytes.Contains(out, []byte("<svg")) || os.Getenv("TMPDIR") != tmp {
			fmt.Fprintln(os.Stderr, err, os.Getenv("TMPDIR"))
			os.Exit(1)
		}
		fmt.Println(folder.Found)
		os.Exit(0)
	}
	code := m.Run()
	if built != "" {
		_ = os.RemoveAll(built)
	}
	os.Exit(code)
}

var built string // the directory of binary, if it was built

// binary is this test, built without the race detector, under which each start
// that compiles takes ten times as long.
var binary = sync.OnceValues(func() (string, error) {
	if !race.Enabled {
		return os.Args[0], nil
	}
	var err error
	if built, err = os.MkdirTemp("", "frontstage-start"); err != nil {
		return "", err
	}
	path := filepath.Join(built, "start.test")
	if out, err := exec.Command("go", "test", "-c", "-race=false", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

// program is one that keeps its temporary files in tmp.
func program(t *testing.T, tmp string, before ...string) *exec.Cmd {
	path, err := binary()
	require.NoError(t, err)
	args := append(before, path)
	cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "TMPDIR="+tmp, "FRONTSTAGE_START="+tmp)
	return cmd
}

// start runs it and returns what it has found.
func start(t *testing.T, tmp string, before ...string) folder.State {
	t.Helper()
	var says bytes.Buffer
	cmd := program(t, tmp, before...)
	cmd.Stderr = &says
	out, err := cmd.Output()
	require.NoError(t, err, says.String()[:min(says.Len(), 2000)])
	return folder.State(strings.TrimSpace(string(out)))
}

// kept is the compiled code in a temporary directory, and our record of it.
func kept(t *testing.T, tmp string) (code, record string) {
	t.Helper()
	for _, x := range []struct {
		path *string
		glob string
	}{{&code, "go-graphviz/wazero-*/*"}, {&record, "go-graphviz/frontstage-*.sum"}} {
		found, err := filepath.Glob(filepath.Join(tmp, x.glob))
		require.NoError(t, err)
		require.Len(t, found, 1)
		*x.path = found[0]
	}
	return code, record
}

func interpreted() bool { return runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" }

// TestStartOnDamage: whatever has become of the files, a program starts, mends
// them, and the next one uses them.
func TestStartOnDamage(t *testing.T) {
	if interpreted() {
		t.Skip("no code is kept for this processor")
	}
	tmp := t.TempDir()
	require.Equal(t, folder.Filled, start(t, tmp))
	require.Equal(t, folder.Used, start(t, tmp))
	code, record := kept(t, tmp)
	good, err := os.ReadFile(code)
	require.NoError(t, err)
	lines, err := os.ReadFile(record)
	require.NoError(t, err)
	rnd := rand.New(rand.NewPCG(1, 2))

	write := func(data []byte) func(*testing.T) {
		return func(t *testing.T) { require.NoError(t, os.WriteFile(code, data, 0o600)) }
	}
	flip := func(at int) func(*testing.T) {
		bad := bytes.Clone(good)
		bad[(at+len(bad))%len(bad)] ^= 1 << (at & 7)
		return write(bad)
	}
	random := make([]byte, len(good))
	for i := range random {
		random[i] = byte(rnd.Uint32())
	}
	type fault struct {
		name string
		make func(*testing.T)
	}
	faults := []fault{
		{"empty", write(nil)},
		{"cut in the header", write(good[:5])},
		{"cut behind the header", write(good[:20])},
		{"cut in the code", write(good[:len(good)/2])},
		{"cut at its end", write(good[:len(good)-1])},
		{"zeroed", write(make([]byte, len(good)))},
		{"zeroed at its end", write(append(bytes.Clone(good[:len(good)/2]), make([]byte, len(good)-len(good)/2)...))},
		{"random", write(random)},
		{"longer", write(append(bytes.Clone(good), 0))},
		{"a bit of the magic", flip(2)},
		{"a bit of the version", flip(9)},
		{"a bit of the number of functions", flip(16)}, // gigabytes
		{"a bit of an offset", flip(1007)},             // wazero does not see it
		{"a bit of the code", flip(len(good) / 2)},
		{"a bit of the source map", flip(-9)},
		{"a directory for the code", func(t *testing.T) {
			require.NoError(t, os.Remove(code))
			require.NoError(t, os.MkdirAll(filepath.Join(code, "in"), 0o700))
		}},
		{"a file for the directory", func(t *testing.T) {
			require.NoError(t, os.RemoveAll(filepath.Dir(code)))
			require.NoError(t, os.WriteFile(filepath.Dir(code), []byte("x"), 0o600))
		}},
		{"a link to itself", func(t *testing.T) {
			require.NoError(t, os.Remove(code))
			require.NoError(t, os.Symlink(code, code))
		}},
		{"a pipe", func(t *testing.T) {
			require.NoError(t, os.Remove(code))
			require.NoError(t, syscall.Mkfifo(code, 0o600))
		}},
		{"gone", func(t *testing.T) { require.NoError(t, os.Remove(code)) }},
		{"never recorded, and damaged", func(t *testing.T) {
			require.NoError(t, os.Remove(record))
			flip(1008)(t)
		}},
		{"a directory for the record", func(t *testing.T) {
			require.NoError(t, os.Remove(record))
			require.NoError(t, os.MkdirAll(filepath.Join(record, "in"), 0o700))
		}},
		{"a directory for the lock", func(t *testing.T) {
			require.NoError(t, os.RemoveAll(filepath.Join(tmp, "go-graphviz", "frontstage.lock")))
			require.NoError(t, os.MkdirAll(filepath.Join(tmp, "go-graphviz", "frontstage.lock", "in"), 0o700))
			write(nil)(t)
		}},
		{"what a crash leaves", func(t *testing.T) {
			require.NoError(t, os.WriteFile(code+".123.tmp", good[:1000], 0o600))
			require.NoError(t, os.WriteFile(filepath.Join(tmp, "go-graphviz", "frontstage.room"), good, 0o600))
			require.NoError(t, os.WriteFile(record+".123.tmp", lines[:7], 0o600))
			require.NoError(t, os.WriteFile(record, nil, 0o600))
		}},
	}
	for range 4 {
		at := rnd.IntN(len(good))
		faults = append(faults, fault{fmt.Sprint("a bit at ", at), flip(at)})
	}
	if testing.Short() { // each compiles anew
		faults = []fault{faults[0], faults[11], faults[12], faults[15]}
	}
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			f.make(t)
			require.Equal(t, folder.Filled, start(t, tmp))
			require.Equal(t, folder.Used, start(t, tmp))
			_ = os.Remove(code + ".123.tmp") // a young one may be another's
		})
	}
}

// TestStartWithoutRoom starts where nothing can be written: nothing is kept then,
// and nothing is left behind.
func TestStartWithoutRoom(t *testing.T) {
	if interpreted() {
		t.Skip("no code is kept for this processor")
	}
	check := func(t *testing.T, tmp string, before ...string) {
		for range 2 {
			require.Equal(t, folder.Hidden, start(t, tmp, before...))
		}
		left, err := filepath.Glob(filepath.Join(tmp, "go-graphviz", "*"))
		require.NoError(t, err)
		for _, path := range left {
			info, err := os.Lstat(path)
			require.NoError(t, err)
			require.False(t, info.Mode().IsRegular() && info.Size() > 0, path)
		}
	}
	t.Run("no file may become larger than 2 MB", func(t *testing.T) {
		tmp := t.TempDir()
		limited := []string{"/bin/sh", "-c", `ulimit -f 4096 && exec "$0"`}
		check(t, tmp, limited...)
		require.Equal(t, folder.Filled, start(t, tmp)) // when there is room again
		require.Equal(t, folder.Used, start(t, tmp, limited...))
	})
	t.Run("no directory", func(t *testing.T) { check(t, filepath.Join(t.TempDir(), "none")) })
	t.Run("a file for the directory", func(t *testing.T) {
		tmp := filepath.Join(t.TempDir(), "file")
		require.NoError(t, os.WriteFile(tmp, nil, 0o600))
		check(t, tmp)
	})
	t.Run("read only", func(t *testing.T) {
		tmp := t.TempDir()
		if os.Geteuid() == 0 { // who may write anywhere but here
			tmp = "/proc"
		} else {
			require.NoError(t, os.Chmod(tmp, 0o500))
			t.Cleanup(func() { _ = os.Chmod(tmp, 0o700) })
		}
		check(t, tmp)
	})
	for _, size := range []int{0, 2, 8} {
		t.Run(fmt.Sprintf("a disk of %d MB", size), func(t *testing.T) {
			tmp := t.TempDir()
			mount(t, tmp, max(size, 1))
			if size == 0 { // full to the last byte
				require.NoError(t, os.Mkdir(filepath.Join(tmp, "go-graphviz"), 0o700))
				require.ErrorIs(t, os.WriteFile(filepath.Join(tmp, "full"), make([]byte, 2<<20), 0o600), syscall.ENOSPC)
			}
			check(t, tmp)
		})
	}
}

// TestStartAtOnce starts several programs at the same time, and ends some of
// them in the middle of it: those that were left alone have started, and the
// last one finds all in order.
func TestStartAtOnce(t *testing.T) {
	tmp := t.TempDir()
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 3 {
		require.NoError(t, os.RemoveAll(filepath.Join(tmp, "go-graphviz")))
		var wg sync.WaitGroup
		for i := range 6 {
			cmd, doomed, after := program(t, tmp), i%2 == 0, time.Duration(rnd.IntN(1500))*time.Millisecond
			var says bytes.Buffer
			cmd.Stderr = &says
			require.NoError(t, cmd.Start())
			wg.Go(func() {
				if doomed {
					stop := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
					defer stop.Stop()
				}
				if err := cmd.Wait(); err != nil && !(doomed && !cmd.ProcessState.Exited()) {
					t.Errorf("%v: %s", err, says.String()[:min(says.Len(), 2000)])
				}
			})
		}
		wg.Wait()
		start(t, tmp)
		require.Equal(t, folder.Used, start(t, tmp))
	}
}
