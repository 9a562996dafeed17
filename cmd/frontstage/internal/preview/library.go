package preview

import (
	"context"
	"path/filepath"
	"slices"
	"sync"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
)

// library is the documents of a folder, or the one that is watched. A document is
// read when somebody looks at it, and again after each change.
type library struct {
	env    *cli.Env
	root   string
	folder bool
	only   string // the name of the one document, if there is one only

	mu        sync.Mutex
	documents map[string]*document
}

// document is one as it was read last. The service is the last that was without
// problems, so that there is a picture to look at while one writes.
type document struct {
	mu       sync.Mutex
	fresh    bool
	version  int
	service  *blueprint.Service
	findings []cli.Finding
	source   []byte
}

// scan finds the documents that there are, and tells whether that has changed.
func (l *library) scan() (changed bool) {
	names := map[string]bool{}
	if l.folder {
		files, _, _ := l.env.Documents([]string{l.root})
		for _, file := range files {
			if name, err := filepath.Rel(l.root, file); err == nil {
				names[filepath.ToSlash(name)] = true
			}
		}
	} else {
		names[l.only] = true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.documents == nil {
		l.documents = map[string]*document{}
	}
	for name := range names {
		if l.documents[name] == nil {
			l.documents[name] = &document{}
			changed = true
		}
	}
	for name := range l.documents {
		if !names[name] {
			delete(l.documents, name)
			changed = true
		}
	}
	return changed
}

func (l *library) names() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := make([]string, 0, len(l.documents))
	for name := range l.documents {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// path is where a document lies.
func (l *library) path(name string) string { return filepath.Join(l.root, filepath.FromSlash(name)) }

// stale marks a document as changed, and tells whether there is one of that name.
func (l *library) stale(name string) bool {
	l.mu.Lock()
	d := l.documents[name]
	l.mu.Unlock()
	if d == nil {
		return false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fresh = false
	return true
}

// state is what the page shows of a document.
type state struct {
	Name     string    `json:"name"`
	Version  int       `json:"version"`
	Kinds    []string  `json:"kinds"`
	Default  string    `json:"default"`
	Problems []problem `json:"problems"`
}

type problem struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"` // as check prints it
}

// look reads a document if need be. The service is nil as long as none was without
// problems; ok is false if there is no such document.
func (l *library) look(ctx context.Context, name string) (s state, service *blueprint.Service, ok bool) {
	l.mu.Lock()
	d := l.documents[name]
	l.mu.Unlock()
	if d == nil {
		return state{}, nil, false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.fresh {
		service, source, err := l.env.Service(ctx, l.path(name))
		if ctx.Err() != nil {
			return state{}, nil, false
		}
		d.fresh, d.source, d.findings = true, source, nil
		d.version++
		if err != nil {
			d.findings = cli.Findings(name, err)
		} else {
			d.service = service
		}
	}
	s = state{Name: name, Version: d.version, Kinds: []string{}, Problems: []problem{}}
	for _, f := range d.findings {
		s.Problems = append(s.Problems, problem{f.Line, f.Column, string(cli.Explain([]cli.Finding{f}, d.source, false))})
	}
	if d.service == nil {
		return s, nil, true
	}
	for _, k := range cli.Kinds {
		if draw.Has(d.service, k) == "" {
			s.Kinds = append(s.Kinds, k.Name)
		}
	}
	if chosen, err := draw.Chosen(d.service, nil); err == nil {
		s.Default = chosen[0]
	}
	return s, d.service, true
}
