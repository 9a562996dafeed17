package survey

import (
	"io"

	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// given is an error where there is no table, as after a ReadCSV that failed.
func (t *Table) given() error {
	if t == nil {
		return journey.Problems{{Path: "table", Kind: journey.ErrMissing, Message: "the table is nil", Help: "look at the error of ReadCSV first"}}
	}
	return nil
}

// readable is an error where there is nothing to read from.
func readable(r io.Reader) error {
	if text.Nil(r) {
		return journey.Problems{{Kind: journey.ErrMissing, Message: "the reader is nil"}}
	}
	return nil
}
