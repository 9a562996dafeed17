package scripts

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const small = "title: No %d\nstages: {name: A, touchpoints: [{name: B, emotion: 1}, C]}\nlanes: [{role: support, steps: {b: X}}]\nlinks: [b -> x]\n"

// fill makes so many documents in a folder.
func fill(t *testing.T, dir string, n int) {
	t.Helper()
	require.NoError(t, os.MkdirAll(dir, 0o755))
	for i := range n {
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.yaml", i)), fmt.Appendf(nil, small, i), 0o644))
	}
}

// TestManyFiles checks and draws a folder of 10,000.
func TestManyFiles(t *testing.T) {
	n := 10_000
	if testing.Short() {
		n = 500
	}
	dir := t.TempDir()
	fill(t, filepath.Join(dir, "in"), n)
	out, said, code := run(t, dir, "check", "in")
	require.Zero(t, code, said)
	require.Equal(t, fmt.Sprintf("%d documents are fine\n", n), out)
	out, said, code = run(t, dir, "render", "in", "--out", "out")
	require.Zero(t, code, said)
	require.Empty(t, said, "no progress where there is no terminal")
	require.Equal(t, n, strings.Count(out, "\n"))
	names := strings.Fields(out)
	require.IsIncreasing(t, names, "told in the order of the documents")
	for _, name := range names {
		require.FileExists(t, filepath.Join(dir, name))
	}
}

// TestInterrupt ends a command in the middle: what is there is whole, and nothing
// else is there.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	fill(t, filepath.Join(dir, "in"), 3000)
	c := exec.CommandContext(t.Context(), command, "render", "in", "--out", "out")
	c.Dir = dir
	var said writer
	c.Stderr = &said
	require.NoError(t, c.Start())
	out := filepath.Join(dir, "out")
	require.Eventually(t, func() bool {
		files, _ := os.ReadDir(out)
		return len(files) > 20
	}, time.Minute, time.Millisecond)
	require.NoError(t, c.Process.Signal(os.Interrupt))
	require.Error(t, c.Wait())
	require.Equal(t, 130, c.ProcessState.ExitCode(), string(said))
	require.Equal(t, "frontstage: interrupted\n", string(said))
	files, err := os.ReadDir(out)
	require.NoError(t, err)
	require.Less(t, len(files), 3000)
	for _, f := range files {
		require.True(t, strings.HasSuffix(f.Name(), ".blueprint.svg"), f.Name())
		data, err := os.ReadFile(filepath.Join(out, f.Name()))
		require.NoError(t, err)
		require.True(t, strings.HasSuffix(string(data), "</svg>\n"), f.Name())
	}
}

// Nobody has to wait for a pipe that stays empty.
func TestInterruptWhileReading(t *testing.T) {
	r, w, err := os.Pipe()
	require.NoError(t, err)
	defer w.Close()
	for _, args := range [][]string{{"check", "-"}, {"render", "-"}} {
		code := -1 // ended by the signal, before it listened to any
		for wait := 100 * time.Millisecond; code == -1 && wait < time.Minute; wait *= 2 {
			c := exec.CommandContext(t.Context(), command, args...)
			c.Stdin = r
			require.NoError(t, c.Start())
			time.Sleep(wait)
			require.NoError(t, c.Process.Signal(os.Interrupt))
			require.Error(t, c.Wait())
			code = c.ProcessState.ExitCode()
		}
		require.Equal(t, 130, code)
	}
}

// TestFullDisk leaves the picture of before, and nothing else.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"), fmt.Appendf(nil, small, 1), 0o644))
	disk := filepath.Join(dir, "disk")
	require.NoError(t, os.Mkdir(disk, 0o755))
	limit, want := "ulimit -f 2; ", "file too large"
	if os.Geteuid() == 0 && syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=8k") == nil {
		t.Cleanup(func() { require.NoError(t, syscall.Unmount(disk, 0)) })
		limit, want = "", "no space left on device"
	}
	file := filepath.Join(disk, "a.blueprint.svg")
	require.NoError(t, os.WriteFile(file, []byte("the one before"), 0o644))
	c := exec.CommandContext(t.Context(), "sh", "-c", limit+`"$0" render a.yaml --out disk`, command)
	c.Dir = dir
	out, err := c.CombinedOutput()
	require.Error(t, err)
	require.Equal(t, 1, c.ProcessState.ExitCode())
	require.Contains(t, string(out), want)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, "the one before", string(data))
	files, err := os.ReadDir(disk)
	require.NoError(t, err)
	require.Len(t, files, 1)
}

// TestNoRights starts the command as somebody who may not read one folder, and not
// write to another.
func TestNoRights(t *testing.T) {
	dir, err := os.MkdirTemp("/tmp", "frontstage-rights")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	program, err := os.ReadFile(command)
	require.NoError(t, err)
	copied := filepath.Join(dir, "frontstage")
	require.NoError(t, os.WriteFile(copied, program, 0o755))
	fill(t, filepath.Join(dir, "in"), 2)
	fill(t, filepath.Join(dir, "in", "secret"), 2)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in", "mine.yaml"), fmt.Appendf(nil, small, 1), 0))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "messy.yaml"), []byte("stages: {name: A, touchpoints: B}\ntitle: X\n"), 0o644))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "out"), 0o555))
	require.NoError(t, os.Chmod(filepath.Join(dir, "in", "secret"), 0))
	require.NoError(t, os.Chmod(dir, 0o755))
	as := func(args ...string) (string, int) {
		c := exec.CommandContext(t.Context(), copied, args...)
		c.Dir = dir
		if os.Geteuid() == 0 { // root may do everything
			c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		out, err := c.CombinedOutput()
		if c.ProcessState == nil {
			require.NoError(t, err)
		}
		return string(out), c.ProcessState.ExitCode()
	}
	out, code := as("check", "in")
	require.Equal(t, 1, code)
	require.Contains(t, out, "in/secret: cannot open: permission denied")
	require.Contains(t, out, "in/mine.yaml: cannot open: permission denied")
	require.Contains(t, out, "2 problems in 2 files")
	out, code = as("render", "in/00000.yaml", "--out", "out")
	require.Equal(t, 1, code)
	require.Contains(t, out, "permission denied")
	out, code = as("fmt", "messy.yaml")
	require.Equal(t, 1, code, out)
	require.Contains(t, out, "permission denied")
	out, code = as("serve", "in/secret")
	require.Equal(t, 1, code)
	require.Contains(t, out, "permission denied")
	files, err := os.ReadDir(filepath.Join(dir, "out"))
	require.NoError(t, err)
	require.Empty(t, files)
}

// TestNoEngine holds that what draws nothing does not start Graphviz, which would
// leave its compiled code behind, and that what draws does.
func TestNoEngine(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"), fmt.Appendf(nil, small, 1), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.csv"), []byte("nps,emotion: b\n9,1\n3,2\n"), 0o644))
	started := func(args ...string) bool {
		folder := t.TempDir()
		c := exec.CommandContext(t.Context(), command, args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "TMPDIR="+folder)
		out, err := c.CombinedOutput()
		require.NoError(t, err, "%s", out)
		files, err := os.ReadDir(folder)
		require.NoError(t, err)
		return len(files) > 0
	}
	for _, args := range [][]string{{"--version"}, {"check", "a.yaml"}, {"fmt", "a.yaml"}, {"stats", "a.yaml"}, {"schema"}, {"init"}, {"completion", "bash"},
		{"render", "a.yaml", "--kind", "emotion"}, {"render", "a.yaml", "--kind", "emotion", "-f", "pdf", "--page", "A4"}, {"survey", "a.csv"}, {"survey", "a.csv", "--journey", "a.yaml", "--kind", "emotion"}} {
		require.False(t, started(args...), args)
	}
	require.True(t, started("render", "a.yaml"))
	require.True(t, started("render", "a.yaml", "--kind", "map"))
}

// TestOddFolder looks into a folder behind a link, with a pipe in it that nobody
// writes to, a link to a document, a link to nothing, and one that leads round.
func TestOddFolder(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	fill(t, in, 2)
	require.NoError(t, syscall.Mkfifo(filepath.Join(in, "pipe.yaml"), 0o644))
	require.NoError(t, os.Symlink("00000.yaml", filepath.Join(in, "link.yaml")))
	require.NoError(t, os.Symlink("..", filepath.Join(in, "round")))
	require.NoError(t, os.Symlink("in", filepath.Join(dir, "there")))
	out, said, code := run(t, dir, "check", "there")
	require.Zero(t, code, said)
	require.Equal(t, "3 documents are fine\n", out)
	require.NoError(t, os.Symlink("nothing", filepath.Join(in, "lost.yaml")))
	out, _, code = run(t, dir, "check", "there")
	require.Equal(t, 1, code)
	require.Contains(t, out, "there/lost.yaml: there is no such file")
}
