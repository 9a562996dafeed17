//go:build !js && !wasip1

package graphviz

import (
	"errors"
	"os"
)

// hostPath names a file that exists on this machine. Nothing is written to it:
// go-graphviz insists that the file drawn into exists, and would create it, on
// the host, while the engine then opens the same name in our memFS.
//
// The null device exists on every system Go runs on (NUL on Windows); the
// program itself stands in where a sandbox has hidden /dev.
func hostPath() (string, error) {
	if _, err := os.Stat(os.DevNull); err == nil {
		return os.DevNull, nil
	}
	if exe, err := os.Executable(); err == nil {
		if _, err := os.Stat(exe); err == nil {
			return exe, nil
		}
	}
	return "", errors.New("neither the null device nor the program itself can be found")
}
