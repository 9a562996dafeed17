package blueprint

import (
	"encoding"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/doc/hostile"
	"github.com/frontstage-go/frontstage/journey"
)

// Whatever texts a service holds, in whatever place: what is written is read,
// and is equal. Package journey does the same with the journey in it.
func TestTroublesomeTexts(t *testing.T) {
	filler := hostile.Filler{Rand: rand.New(rand.NewPCG(8, 2))}
	words(&filler, journey.MarkKinds())
	words(&filler, journey.Provenances())
	words(&filler, Roles()[:5])
	for range 800 {
		s := new(Service)
		filler.Fill(&s.Lanes)
		filler.Fill(&s.Links)
		if s.Lanes == nil {
			continue
		}
		s.Scale = journey.Scale{Max: 2}
		var points []string
		for range 3 {
			id := filler.ID()
			points = append(points, id)
			s.Stages = append(s.Stages, journey.Stage{Name: hostile.Text(filler.Rand) + "x", Touchpoints: []journey.Touchpoint{{ID: id, Name: "x"}}})
		}
		ends := points
		for i := range s.Lanes {
			l := &s.Lanes[i]
			if l.Role == "" || l.Role == Customer {
				l.Role = Frontstage
			}
			for k := range l.Steps {
				st := &l.Steps[k]
				from := filler.IntN(3)
				st.At, st.Until, st.Href = points[from], points[from+filler.IntN(3-from)], ""
				ends = append(ends, st.ID)
				for m := range st.Marks {
					st.Marks[m].Kind = journey.WaitPoint
				}
			}
		}
		joined := map[Link]bool{}
		var links []Link
		for _, l := range s.Links {
			l.From, l.To = ends[filler.IntN(len(ends))], ends[filler.IntN(len(ends))]
			if same := (Link{From: min(l.From, l.To), To: max(l.From, l.To)}); !joined[same] {
				joined[same] = true
				links = append(links, l)
			}
		}
		s.Links = links
		require.NoError(t, s.Validate())
		roundTrip(t, s)
	}
}

func words[T encoding.TextMarshaler](f *hostile.Filler, list []T) {
	for _, w := range list {
		text, _ := w.MarshalText()
		f.Words = append(f.Words, string(text))
	}
}
