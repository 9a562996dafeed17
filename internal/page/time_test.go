package page

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// The picture says durations as package journey does, or in the caller's units.
func TestTime(t *testing.T) {
	for _, l := range journey.Languages() {
		for _, d := range []journey.Duration{0, journey.Second, 90 * journey.Minute, journey.Week + 3*journey.Day + 59*journey.Second} {
			require.Equal(t, d.Label(l), speak(t, l).Time(d), l)
		}
	}
	w, err := Speak(journey.English, map[string]string{"hours": "{n} Std. ", "minutes": "{n} Min."})
	require.NoError(t, err)
	require.Equal(t, "1 Std. 30 Min.", w.Time(90*journey.Minute))
}
