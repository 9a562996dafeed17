package blueprint

import (
	"math"

	"github.com/frontstage-go/frontstage/journey"
)

// LaneTime is what is known of the time spent in a lane. Work and Wait are
// lower bounds: steps that state nothing take time as well.
type LaneTime struct {
	Lane     string // id
	Role     Role
	Work     journey.Duration // sum of the durations of its steps
	Wait     journey.Duration // sum of the waits at its wait points
	Steps    int              // how many there are
	WorkOf   int              // how many of them state a duration
	WaitOf   int              // how many of them carry a wait mark with a time
	WaitOpen int              // how many of them carry a wait mark, but none with a time
}

// Times gives working and waiting time per primary lane, in the order of
// drawing (Shostack 1984). Both are lower bounds: sums of what is stated, of
// [Step.Duration] and of [journey.Mark.Wait] of the wait marks; how many of the
// steps state any is told beside them. A sum of 0 with WorkOf or WaitOf 0 means
// unknown, not none. Steps count as if none ran beside another, so the sums are
// effort, not the length of the journey. Sums beyond 292 years stay there.
func (s *Service) Times() []LaneTime {
	var out []LaneTime
	for _, l := range s.WithIDs().Lanes {
		if !l.Role.Primary() {
			continue
		}
		t := LaneTime{Lane: l.ID, Role: l.Role, Steps: len(l.Steps)}
		for _, st := range l.Steps {
			t.add(st)
		}
		out = append(out, t)
	}
	return out
}

func (t *LaneTime) add(st Step) {
	if st.Duration > 0 {
		t.Work, t.WorkOf = sum(t.Work, st.Duration), t.WorkOf+1
	}
	waits, known := false, false
	for _, m := range st.Marks {
		if m.Kind != journey.WaitPoint {
			continue
		}
		waits = true
		if d := m.Wait(); d > 0 {
			t.Wait, known = sum(t.Wait, d), true
		}
	}
	switch {
	case known:
		t.WaitOf++
	case waits:
		t.WaitOpen++
	}
}

func sum(a, b journey.Duration) journey.Duration {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}
