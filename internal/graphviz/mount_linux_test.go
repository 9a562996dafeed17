package graphviz

import (
	"fmt"
	"os"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// mount mounts a disk of so many megabytes, which only root may.
func mount(t *testing.T, dir string, megabytes int) {
	if os.Geteuid() != 0 {
		t.Skip("only root may mount a small disk; a limit on the size of files stands for it")
	}
	err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes))
	if err == syscall.EPERM && os.Getenv("CI") == "" {
		t.Skip("this root may not mount a small disk; a limit on the size of files stands for it")
	}
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, syscall.Unmount(dir, 0)) })
}
