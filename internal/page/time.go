package page

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Time is a duration as people read it, "1h30m", or "" when not stated.
func (w Words) Time(d journey.Duration) string {
	var b strings.Builder
	for _, u := range []struct {
		size journey.Duration
		text string
	}{{journey.Week, w.Weeks}, {journey.Day, w.Days}, {journey.Hour, w.Hours}, {journey.Minute, w.Minutes}, {journey.Second, w.Seconds}} {
		if n := d / u.size; n > 0 {
			b.WriteString(Fill(u.text, "n", strconv.FormatInt(int64(n), 10)))
			d %= u.size
		}
	}
	return b.String()
}
