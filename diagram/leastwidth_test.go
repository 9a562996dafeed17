package diagram

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/picture"
)

// The width that the error of a smaller one asks for does.
func TestLeastWidth(t *testing.T) {
	for _, name := range []string{"hotel", "training", "repair", "texts"} {
		s := example(t, name)
		for kind, draw := range map[string]func(Options) (*picture.Picture, error){
			"map":       func(o Options) (*picture.Picture, error) { return o.JourneyMap(context.Background(), &s.Journey) },
			"blueprint": func(o Options) (*picture.Picture, error) { return o.Blueprint(context.Background(), s) },
			"dual":      func(o Options) (*picture.Picture, error) { return o.Dual(context.Background(), s) },
		} {
			t.Run(name+" "+kind, func(t *testing.T) {
				_, err := draw(Options{Width: 10})
				var wrong *picture.OptionError
				require.ErrorAs(t, err, &wrong)
				var least int
				_, err = fmt.Sscanf(wrong.Message, "10 pixels are too few; this picture needs at least %d", &least)
				require.NoError(t, err, wrong.Message)
				p, err := draw(Options{Width: least})
				require.NoError(t, err)
				width, _ := p.Size()
				require.Equal(t, least, width)
			})
		}
	}
}
