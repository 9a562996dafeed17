package journey

import (
	"fmt"
	"strings"
	"time"

	vocab "github.com/frontstage-go/frontstage/internal/vocabulary"
)

// Duration is how long something takes, in the units that services are planned
// in. In files it is a series of whole numbers with units: "90s", "5m",
// "1h30m", "3d" (24 hours each), "2w". The zero value means not stated;
// negative durations, fractions of a second and more
// than a hundred years (5200 weeks) are refused by Validate.
type Duration time.Duration

// The units of [Duration]; a day is 24 hours, a week seven days.
const (
	Second = Duration(time.Second)
	Minute = Duration(time.Minute)
	Hour   = Duration(time.Hour)
	Day    = 24 * Hour
	Week   = 7 * Day
)

const longest = 5200 * Week // a hundred years

var durationUnits = []struct {
	size Duration
	name vocab.Word
}{
	{Week, vocab.Word{"w", "w", "周", "週"}}, {Day, vocab.Word{"d", "d", "天"}}, {Hour, vocab.Word{"h", "h", "小时", "小時"}},
	{Minute, vocab.Word{"m", "m", "分钟", "分鐘"}}, {Second, vocab.Word{"s", "s", "秒"}},
}

// String is the form of files, rounded to whole seconds.
func (d Duration) String() string { return d.format(English) }

// Label is the duration as people read it: "1h30m", "1小时30分钟"; "" when not
// stated. Readers of either language know the letters of the bilingual one.
func (d Duration) Label(l Language) string {
	if d == 0 {
		return ""
	}
	return d.format(l)
}

func (d Duration) format(l Language) string {
	if l == Bilingual {
		l = English
	}
	if d < 0 {
		return "-" + (-(d + 1)).format(l) // +1: the least Duration has no positive twin
	}
	var b strings.Builder
	left := d.round()
	for _, u := range durationUnits {
		if n := left / u.size; n > 0 {
			fmt.Fprintf(&b, "%d%s", n, u.name.In(string(l)))
			left %= u.size
		}
	}
	if b.Len() == 0 {
		return l.Pick("0s", "0秒")
	}
	return b.String()
}

func (d Duration) round() Duration { return Duration(time.Duration(d).Round(time.Second)) }

// MarshalText gives the form of files; a negative duration, one with a fraction
// of a second or one of more than a hundred years is an error.
func (d Duration) MarshalText() ([]byte, error) {
	switch {
	case d < 0:
		return nil, fmt.Errorf("%w: the duration %v is negative", ErrRange, d)
	case d > longest:
		return nil, fmt.Errorf("%w: the duration %v is longer than a hundred years", ErrRange, d)
	case d%Second != 0:
		return nil, fmt.Errorf("%w: the duration %v is not a whole number of seconds", ErrRange, time.Duration(d))
	case d == 0:
		return nil, nil
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads the form of files, spaces between the parts allowed; ""
// and "0" are not stated. Anything else is an error and leaves d at 0.
func (d *Duration) UnmarshalText(text []byte) error {
	s := strings.ReplaceAll(strings.TrimSpace(string(text)), " ", "")
	*d = 0
	if s == "" || s == "0" {
		return nil
	}
	if len(s) > 64 {
		return notADuration(string(text))
	}
	var sum Duration
	for rest := s; rest != ""; {
		n, digits := 0, 0
		for digits < len(rest) && digits < 9 && rest[digits] >= '0' && rest[digits] <= '9' {
			n, digits = 10*n+int(rest[digits]-'0'), digits+1
		}
		unit := Duration(0)
		for _, u := range durationUnits {
			if digits > 0 && rest[digits:min(digits+1, len(rest))] == u.name.Text() {
				unit = u.size
			}
		}
		if unit == 0 {
			return notADuration(string(text))
		}
		if Duration(n) > longest/unit || sum > longest-Duration(n)*unit {
			return fmt.Errorf("%w: the duration %s is longer than a hundred years", ErrRange, s)
		}
		sum += Duration(n) * unit
		rest = rest[digits+1:]
	}
	*d = sum
	return nil
}

func notADuration(s string) error {
	return fmt.Errorf("expected a duration such as 90s, 5m, 1h30m, 3d or 2w, found %.40q", s)
}
