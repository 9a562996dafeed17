package typeset

import (
	_ "embed"
	"sync"
)

// Inter 4.1, of which inter/README.md says what is left.
var (
	//go:embed inter/Regular.ttf
	interRegular []byte
	//go:embed inter/Bold.ttf
	interBold []byte
)

// Inter are the fonts that come along, for Latin, Greek and Cyrillic.
var Inter = sync.OnceValue(func() []*Font {
	var out []*Font
	for _, f := range []struct {
		name string
		data []byte
	}{{"Inter Regular", interRegular}, {"Inter Bold", interBold}} {
		read, err := Read(f.name, f.data, Options{})
		if err != nil {
			panic(err) // a test reads them
		}
		out = append(out, read)
	}
	return out
})

// Files are the fonts that come along as files, regular and bold, for tests that give
// them to others.
func Files() (regular, bold []byte) { return interRegular, interBold }
