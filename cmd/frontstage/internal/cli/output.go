package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// WriteFile writes a file at once or not at all: into one beside it, which then
// takes its name. What cannot be replaced, such as a device, is written to.
func WriteFile(ctx context.Context, name string, data []byte) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	mode := os.FileMode(0o666) // less the user's umask
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // the file behind a link is replaced, not the link
	}
	switch info, err := os.Stat(name); {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder", name)
	case !info.Mode().IsRegular():
		return direct(name, data)
	default:
		mode = info.Mode().Perm()
	}
	f, err := beside(name, mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	if err == nil && mode != 0o666 {
		err = f.Chmod(mode)
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// beside makes a new file in the same folder. It is hidden, and no document by
// its name.
func beside(name string, mode os.FileMode) (*os.File, error) {
	dir, base := filepath.Split(name)
	if len(base) > 100 {
		base = "long" // names have an end as well
	}
	for n := os.Getpid(); ; n++ {
		f, err := os.OpenFile(filepath.Join(dir, fmt.Sprintf(".%s.%d.tmp", base, n)), os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
	}
}

func direct(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
