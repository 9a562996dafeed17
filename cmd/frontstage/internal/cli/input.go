package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/frontstage-go/frontstage/blueprint"
)

// Stdin is the name of standard input on the command line.
const Stdin = "-"

// endings are those of documents in folders.
var endings = []string{".yaml", ".yml", ".json"}

// IsDocument tells whether a file is one by its name.
func IsDocument(name string) bool {
	return slices.Contains(endings, strings.ToLower(filepath.Ext(name))) && !strings.HasPrefix(filepath.Base(name), ".")
}

// Documents are the files that arguments name: files as they are, and all that
// folders hold, hidden ones left out. A file that is named twice is there once.
// Folders that cannot be read come back as errors, beside the files that can.
// Without arguments it is standard input, unless somebody would have to type it.
func (e *Env) Documents(args []string) (files []string, bad []error, err error) {
	if len(args) == 0 {
		if e.Waiting {
			return nil, nil, Usage("say which files or folders, or - for standard input")
		}
		args = []string{Stdin}
	}
	seen := map[string]bool{}
	add := func(file string) {
		if clean := filepath.Clean(file); !seen[clean] {
			seen[clean] = true
			files = append(files, file)
		}
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == Stdin:
			add(arg)
		case err != nil:
			bad = append(bad, err)
		case !info.IsDir():
			add(arg)
		default:
			before := len(files) + len(bad)
			root := arg
			if !strings.HasSuffix(root, string(filepath.Separator)) {
				root += string(filepath.Separator) // else a link to a folder is no folder
			}
			_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
				hidden := path != root && strings.HasPrefix(d.Name(), ".")
				switch {
				case err != nil:
					bad = append(bad, err)
					return fs.SkipDir
				case d.IsDir() && hidden:
					return fs.SkipDir
				case (d.Type().IsRegular() || d.Type() == fs.ModeSymlink) && IsDocument(path): // no pipes, which never end
					add(filepath.Clean(path))
				}
				return nil
			})
			if len(files)+len(bad) == before {
				bad = append(bad, fmt.Errorf("%s holds no documents (%s)", arg, strings.Join(endings, ", ")))
			}
		}
	}
	return files, bad, nil
}

// maxBytes is beyond what a document may have: what is longer is refused by the
// reader, which says so.
const maxBytes = 3 << 20

// errChanging says that a file was written to whenever it was read.
var errChanging = errors.New("it is being written to; try again")

var errFolder = errors.New("it is a folder")

// Read reads a file, or standard input. A file that changes meanwhile is read
// again, so that no half of one is mixed with half of another.
func (e *Env) Read(ctx context.Context, name string) ([]byte, error) {
	return e.ReadMost(ctx, name, maxBytes)
}

// ReadMost reads no more than so many bytes.
func (e *Env) ReadMost(ctx context.Context, name string, most int64) ([]byte, error) {
	if name == Stdin {
		return patient(ctx, io.LimitReader(e.Stdin, most))
	}
	for range 5 {
		data, same, err := once(ctx, name, most)
		if err != nil || same {
			return data, err
		}
	}
	return nil, errChanging
}

// tick is beyond what clocks of file systems tell apart: what was written twice
// within one looks as if it had been written once.
const tick = 10 * time.Millisecond

// once reads a file, and tells whether it stayed the same.
func once(ctx context.Context, name string, most int64) (data []byte, same bool, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	if before.IsDir() {
		return nil, false, errFolder
	}
	if !before.Mode().IsRegular() { // a pipe, say, which may keep us waiting
		data, err = patient(ctx, io.LimitReader(f, most))
		return data, true, err
	}
	if data, err = io.ReadAll(io.LimitReader(f, most)); err != nil {
		return nil, false, err
	}
	if age := time.Since(before.ModTime()); age >= 0 && age < tick {
		select {
		case <-ctx.Done():
			return nil, false, ctx.Err()
		case <-time.After(tick):
		}
	}
	after, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	whole := int64(len(data)) == min(after.Size(), most)
	return data, whole && before.Size() == after.Size() && before.ModTime().Equal(after.ModTime()), nil
}

// patient reads what may never end, until ctx does.
func patient(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(r)
		done <- result{data, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-done:
		return r.data, r.err
	}
}

// Shown is what a file is called in messages.
func Shown(name string) string {
	if name == Stdin {
		return "<stdin>"
	}
	return name
}

// Service reads a document; source is its text, also where it has problems.
func (e *Env) Service(ctx context.Context, name string) (s *blueprint.Service, source []byte, err error) {
	if source, err = e.Read(ctx, name); err != nil {
		return nil, nil, err
	}
	s, err = blueprint.Read(bytes.NewReader(source))
	return s, source, err
}
