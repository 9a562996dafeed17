package text

import (
	"errors"
	"fmt"
	"io"
	"reflect"
)

// Write writes all of p in one call, or says why not: an error of w comes back
// as itself, one that w keeps to itself as [io.ErrShortWrite]. A nil writer is an
// error as well.
func Write(w io.Writer, p []byte) error {
	if Nil(w) {
		return errors.New("the writer is nil")
	}
	n, err := w.Write(p)
	switch {
	case err != nil:
		return err
	case n < 0 || n > len(p):
		return fmt.Errorf("the writer claims to have written %d bytes of %d", n, len(p))
	case n < len(p):
		return io.ErrShortWrite
	}
	return nil
}

// Nil tells whether there is nothing behind an interface: nil, or a nil pointer.
func Nil(x any) bool {
	v := reflect.ValueOf(x)
	return x == nil || v.Kind() == reflect.Pointer && v.IsNil()
}
