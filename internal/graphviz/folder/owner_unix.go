//go:build unix

package folder

import (
	"os"
	"syscall"
)

// trusted tells whether path is the user's own or the administrator's, and
// nobody else may write to it. Links are not followed.
func trusted(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&os.ModeSymlink != 0 || info.Mode().Perm()&0o022 != 0 {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && (stat.Uid == 0 || int(stat.Uid) == os.Geteuid())
}
