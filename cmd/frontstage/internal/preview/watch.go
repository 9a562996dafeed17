package preview

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
)

// settle is how long a file has to be left alone after a change before it is read:
// editors empty a file before they fill it, or move another one into its place.
const settle = 15 * time.Millisecond

// watcher hears of changes in the folder of a library. It watches folders rather
// than files, since a file that is replaced is another one.
type watcher struct {
	*fsnotify.Watcher
	library *library
}

func watch(l *library) (*watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	out := &watcher{w, l}
	if err := w.Add(l.root); err != nil {
		w.Close()
		return nil, err
	}
	out.below(l.root)
	return out, nil
}

func (w *watcher) close() { _ = w.Close() }

// below watches the folders in a folder, where all of it is shown. What cannot be
// watched is shown all the same, and stays as it is.
func (w *watcher) below(root string) {
	if !w.library.folder {
		return
	}
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case !d.IsDir():
			return nil
		case path != root && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		_ = w.Add(path)
		return nil
	})
}

// run tells of each document that has changed, by name, and of the list of
// documents by "".
func (w *watcher) run(ctx context.Context, tell func(name string)) {
	pending := map[string]bool{}
	timer := time.NewTimer(time.Hour)
	for {
		select {
		case <-ctx.Done():
			return
		case event, open := <-w.Events:
			if !open {
				return
			}
			if info, err := os.Stat(event.Name); err == nil && info.IsDir() && event.Has(fsnotify.Create) {
				w.below(event.Name)
			}
			if event.Op != fsnotify.Chmod {
				pending[event.Name] = true
				timer.Reset(settle)
			}
		case _, open := <-w.Errors: // some events were lost: all may have changed
			if !open {
				return
			}
			for _, name := range w.library.names() {
				pending[w.library.path(name)] = true
			}
			timer.Reset(settle)
		case <-timer.C:
			for path := range pending {
				name, err := filepath.Rel(w.library.root, path)
				if name = filepath.ToSlash(name); err == nil && (name == w.library.only || cli.IsDocument(name)) && w.library.stale(name) {
					tell(name)
				}
			}
			clear(pending)
			if w.library.scan() {
				tell("")
			}
		}
	}
}
