package doc

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Load reads a whole document from r, never more than the limit allows. An
// error of r comes back as itself.
func Load(r io.Reader, l Limits) ([]byte, []Issue, error) {
	if text.Nil(r) {
		return nil, nil, errors.New("the reader is nil")
	}
	l = l.orDefault()
	data, err := io.ReadAll(io.LimitReader(&sound{Reader: r}, int64(min(l.Bytes, math.MaxInt-1))+1))
	if err != nil {
		return nil, nil, err
	}
	if len(data) > l.Bytes {
		return nil, []Issue{{Kind: ErrLimit, Message: fmt.Sprintf("the document is larger than %d bytes", l.Bytes), Help: "split it, or raise MaxBytes"}}, nil
	}
	return data, nil, nil
}

// sound keeps a reader from ending the program or going on for ever.
type sound struct {
	io.Reader
	idle int
}

func (s *sound) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	if n < 0 || n > len(p) {
		return 0, fmt.Errorf("the reader claims to have read %d bytes into a buffer of %d", n, len(p))
	}
	if s.idle++; n > 0 || len(p) == 0 {
		s.idle = 0
	}
	const patience = 100 // as package bufio has
	if err == nil && s.idle >= patience {
		err = io.ErrNoProgress
	}
	return n, err
}
