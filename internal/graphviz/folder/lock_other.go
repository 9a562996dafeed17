//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package folder

import "errors"

// lock is not to be had: there is a file lock (fcntl), but not for several
// opens in one process. Each start compiles anew.
func lock(string) (unlock func(), err error) { return nil, errors.ErrUnsupported }
