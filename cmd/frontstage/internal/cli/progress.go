package cli

import (
	"bytes"
	"fmt"
	"io"
	"time"
)

// Progress is a line on a terminal that says how far a command has come. It waits
// a while before it appears: what is quick needs none.
type Progress struct {
	w         io.Writer
	at, of    int
	next      time.Time
	displayed bool
}

const (
	patience = 300 * time.Millisecond
	pace     = 100 * time.Millisecond
)

// Progressing starts to count; without a terminal nothing is shown.
func (e *Env) Progressing(of int) *Progress {
	p := &Progress{of: of, next: time.Now().Add(patience)}
	if e.Progress && of > 1 {
		p.w = e.Stderr
	}
	return p
}

// Step counts one more.
func (p *Progress) Step() {
	p.at++
	if p.w == nil || time.Now().Before(p.next) {
		return
	}
	p.next = time.Now().Add(pace)
	p.displayed = true
	fmt.Fprintf(p.w, "\r%d of %d", p.at, p.of)
}

// Clear makes room for other lines.
func (p *Progress) Clear() {
	if p.displayed {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.displayed = false
	}
}

// Fail tells what is wrong with a file, on standard error.
func (e *Env) Fail(file string, err error, source []byte) {
	var out bytes.Buffer
	for _, f := range Findings(file, err) {
		explain(&out, f, source, false)
	}
	_, _ = out.WriteTo(e.Stderr)
}
