//go:build !js && !wasip1

package graphviz

import (
	"bytes"
	"io"
	"io/fs"
	"strings"
	"time"
)

// memFS is all that Graphviz sees of a file system while we draw: the root
// directory, the file it draws into and the file it keeps its messages in.
// Whatever else a document names (image=, shapefile=, fontpath=) is not there.
type memFS struct {
	sink string // name of the drawing, "" when none is expected
	out  bytes.Buffer
	log  messages
}

// logName is what go-graphviz's tmpfile() opens; Graphviz stores the text of
// its last error there.
const logName = "tmpfile"

func (m *memFS) Open(name string) (fs.File, error) {
	switch {
	case name == ".":
		return dir{}, nil
	case name == logName:
		return &m.log, nil
	case m.sink != "" && name == m.sink:
		return &sink{&m.out}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// keepOut is how large the buffer of one drawing may be to serve for the next.
const keepOut = 1 << 20

// expect prepares for a drawing under that name, or for none.
func (m *memFS) expect(name string) {
	m.sink = name
	if m.out.Cap() > keepOut {
		m.out = bytes.Buffer{}
	}
	m.out.Reset()
}

// inFS is the name under which the engine asks for the host path p.
func inFS(p string) string { return strings.TrimPrefix(p, "/") }

// sink takes what Graphviz draws. Reading gives nothing.
type sink struct{ out *bytes.Buffer }

func (s *sink) Stat() (fs.FileInfo, error)  { return info{name: "out"}, nil }
func (s *sink) Read([]byte) (int, error)    { return 0, io.EOF }
func (s *sink) Write(p []byte) (int, error) { return s.out.Write(p) }
func (s *sink) Close() error                { return nil }

// messages is the tail of an endless file: Graphviz appends to it for the life
// of the process and reads back the last message only.
type messages struct {
	tail []byte
	base int64 // offset of tail[0]
	pos  int64
}

const keepMessages = 1 << 14

func (m *messages) Stat() (fs.FileInfo, error) {
	return info{name: logName, size: m.base + int64(len(m.tail))}, nil
}

func (m *messages) Close() error { return nil }

func (m *messages) Write(p []byte) (int, error) {
	if at := m.pos - m.base; at >= 0 && at < int64(len(m.tail)) {
		m.tail = m.tail[:at]
	}
	m.tail = append(m.tail, p...)
	if over := len(m.tail) - keepMessages; over > keepMessages {
		m.tail = append(m.tail[:0], m.tail[over:]...)
		m.base += int64(over)
	}
	m.pos = m.base + int64(len(m.tail))
	return len(p), nil
}

func (m *messages) Read(p []byte) (int, error) {
	at := max(m.pos-m.base, 0)
	if at >= int64(len(m.tail)) {
		return 0, io.EOF
	}
	n := copy(p, m.tail[at:])
	m.pos += int64(n)
	return n, nil
}

func (m *messages) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += m.pos
	case io.SeekEnd:
		offset += m.base + int64(len(m.tail))
	}
	if offset < 0 {
		return 0, fs.ErrInvalid
	}
	m.pos = offset
	return offset, nil
}

// dir is the empty root, which the engine asks for before anything else.
type dir struct{}

func (dir) Stat() (fs.FileInfo, error)           { return info{name: ".", dir: true}, nil }
func (dir) Read([]byte) (int, error)             { return 0, fs.ErrInvalid }
func (dir) Close() error                         { return nil }
func (dir) ReadDir(n int) ([]fs.DirEntry, error) { return nil, nil }

type info struct {
	name string
	size int64
	dir  bool
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.dir }
func (i info) Sys() any           { return nil }
func (i info) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o500
	}
	return 0o600
}
