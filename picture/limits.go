package picture

// Limits bound what a picture may cost, whatever is drawn. What is beyond them
// is refused, with journey.ErrLimit and the name of the limit, before the model
// is looked at in any other way. Fields of 0 or less take the defaults.
type Limits struct {
	Columns int // touchpoints; default: 400
	Lanes   int // as stated; default: 60
	Cells   int // of a blueprint: columns times rows, a stack of steps being as many rows; default: 20,000
	Steps   int // as stated; default: 4,000
	Links   int // default: 3,000
	Ideas   int // default: 200
	Text    int // characters in one text; default: 4,000
	// Bytes of all texts and ids together, where a character wider than a letter
	// counts as the letters in its place, and 32 for each item of a list and each
	// line break; and of all texts that a picture repeats, counted by themselves.
	// Default: 1 MiB.
	Bytes int
}

// OrDefault are the limits with the defaults filled in.
func (l Limits) OrDefault() Limits {
	for _, f := range []struct {
		field *int
		value int
	}{{&l.Columns, 400}, {&l.Lanes, 60}, {&l.Cells, 20_000}, {&l.Steps, 4000}, {&l.Links, 3000}, {&l.Ideas, 200}, {&l.Text, 4000}, {&l.Bytes, 1 << 20}} {
		if *f.field <= 0 {
			*f.field = f.value
		}
	}
	return l
}
