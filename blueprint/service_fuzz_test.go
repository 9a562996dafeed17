package blueprint

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// maker makes a service of bytes, without a document that keeps it from being
// impossible.
type maker []byte

func (m *maker) byte() byte {
	if len(*m) == 0 {
		return 0
	}
	b := (*m)[0]
	*m = (*m)[1:]
	return b
}

func (m *maker) number() float64 {
	b := m.byte()
	if int(b) < 8 && len(*m) >= 8 {
		v := math.Float64frombits(binary.LittleEndian.Uint64(*m))
		*m = (*m)[8:]
		return v
	}
	return float64(int8(b)) / 4
}

// word is often one of a few, so that ids meet.
func (m *maker) word() string {
	b := m.byte()
	words := []string{"", "a", "b", "c", "d", "A", "customer", "s", "step", "a-2", "a -> b", " ", "甲", "true", "1", "null"}
	if int(b) < 8*len(words) {
		return words[int(b)%len(words)]
	}
	n := min(int(b)%16, len(*m))
	s := string((*m)[:n])
	*m = (*m)[n:]
	return s
}

func several[T any](m *maker, one func() T) []T {
	var out []T
	for range m.byte() % 5 {
		out = append(out, one())
	}
	return out
}

func (m *maker) score() *journey.Score {
	if m.byte()%2 == 0 {
		return nil
	}
	return &journey.Score{Value: m.number(), Provenance: journey.Provenance(m.word()), N: int(int8(m.byte())), Source: m.word()}
}

func (m *maker) duration() journey.Duration {
	if b := m.byte(); b < 250 {
		return journey.Duration(b%8) * journey.Minute
	}
	return journey.Duration(m.number() * 1e18)
}

func (m *maker) mark() journey.Mark {
	kinds := append(journey.MarkKinds(), "", "none")
	return journey.Mark{Kind: kinds[int(m.byte())%len(kinds)], Note: m.word(), Probability: m.number() / 32, Standard: m.duration(), Tolerable: m.duration(), Duration: m.duration()}
}

func (m *maker) service() *Service {
	s := new(Service)
	s.Title = m.word()
	if m.byte()%4 == 0 {
		s.Scale = journey.Scale{Min: m.number(), Max: m.number(), Neutral: m.number()}
	}
	s.Stages = several(m, func() journey.Stage {
		return journey.Stage{ID: m.word(), Name: m.word(), Touchpoints: several(m, func() journey.Touchpoint {
			return journey.Touchpoint{ID: m.word(), Name: m.word(), Emotion: m.score(), Expectation: m.score(), Frequency: m.number(), Duration: m.duration(), Href: m.word(), Owner: m.word(),
				Marks: several(m, m.mark), Pains: several(m, func() journey.Pain { return journey.Pain{Text: m.word(), Cost: journey.Cost(m.word())} })}
		})}
	})
	s.Ideas = several(m, func() journey.Idea {
		i := journey.Idea{ID: m.word(), Name: m.word(), At: m.word(), Plan: journey.Plan{Due: m.word()}}
		if m.byte()%2 == 0 {
			i.Feasibility = &journey.Feasibility{NeedFit: m.number(), Perceived: m.number(), Ease: m.number()}
		}
		return i
	})
	roles := append(Roles(), Roles()[:5]...)
	roles = append(roles, "", "none")
	s.Lanes = several(m, func() Lane {
		return Lane{ID: m.word(), Role: roles[int(m.byte())%len(roles)], Label: m.word(), Owner: m.word(), Steps: several(m, func() Step {
			return Step{ID: m.word(), At: m.word(), Until: m.word(), Name: m.word(), Owner: m.word(), Duration: m.duration(), Emotion: m.score(), Href: m.word(), Marks: several(m, m.mark)}
		})}
	})
	for range 4 {
		s.Links = append(s.Links, several(m, func() Link {
			kind := m.byte()
			return Link{From: m.word(), To: m.word(), Both: kind&1 > 0, Optional: kind&2 > 0, Label: m.word()}
		})...)
	}
	return s
}

// Whatever a program puts together is judged and read off without a panic;
// every problem says where it is; and what is valid comes back from a document.
func FuzzService(f *testing.F) {
	f.Add([]byte{})
	f.Add(bytes.Repeat([]byte{1}, 100))
	f.Add(bytes.Repeat([]byte{1, 2}, 150))
	f.Add(bytes.Repeat([]byte{2, 1, 3, 129}, 150))
	f.Add([]byte{1, 1, 1, 1, 1, 2, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 3, 1, 1, 2, 8, 1, 2, 7, 1, 0, 0, 0, 0, 2, 1, 1, 2, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		m := maker(data)
		s := m.service()
		problems := s.Problems()
		for _, p := range problems {
			require.NotEmpty(t, p.Path)
			require.NotNil(t, p.Kind)
			require.NotEmpty(t, p.Message)
			require.Zero(t, p.Line)
		}
		s.WithIDs()
		placed := s.Place()
		s.Encounters()
		s.InternalEncounters()
		s.HandOffs()
		s.Visibility()
		s.UnseenChains()
		s.Loops()
		s.Times()
		s.KeyTouchpoints()
		_, _ = s.PeakEnd()
		_, _ = s.NetExperience()
		_, _ = s.Satisfaction()
		s.QuickWins()
		if len(problems) == 0 {
			roundTrip(t, s)
			require.Empty(t, placed.Problems())
			roundTrip(t, placed)
			adds(t, s)
		}
	})
}
