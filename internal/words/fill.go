package words

import (
	"slices"
	"strconv"
	"strings"
)

// Fill puts values into the places of a text: Fill("at most {time}", "time",
// "5m"). What is filled in is not looked at again.
func Fill(text string, placesAndValues ...string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, after, closed := strings.Cut(rest, "}")
		i := slices.Index(placesAndValues, place)
		if !closed || i < 0 || i%2 != 0 {
			b.WriteByte('{')
			text = rest
			continue
		}
		b.WriteString(placesAndValues[i+1])
		text = after
	}
}

// Of is the text for n.
func (c Count) Of(n int) string {
	text := c.Many
	if n == 1 && c.One != "" {
		text = c.One
	}
	return Fill(text, "n", strconv.Itoa(n))
}

// places lists the named places of a text, sorted.
func places(text string) []string {
	var out []string
	for {
		_, rest, found := strings.Cut(text, "{")
		if !found {
			slices.Sort(out)
			return slices.Compact(out)
		}
		place, after, closed := strings.Cut(rest, "}")
		if closed && !strings.Contains(place, "{") {
			out = append(out, place)
		} else {
			after = rest
		}
		text = after
	}
}
