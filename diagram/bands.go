package diagram

import (
	"fmt"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
)

const (
	narrowPad   = 24  // margin of a page of a stated width
	leastPitch  = 150 // of its columns
	widestPitch = 216
	mostColumns = 12 // in a band
	narrowScale = 200
)

// tooNarrow is the error of a width that does not do.
func tooNarrow(width, needs int) error {
	return fmt.Errorf("diagram: %w", &picture.OptionError{Option: "Width", Message: fmt.Sprintf("%d pixels are too few; this picture needs at least %d", width, needs)})
}

// bands parts the columns so that each band fits a page of that width: bands are
// whole stages, and a stage that is wider than the page is parted.
func (s *sheet) bands(width int) ([]*part, error) {
	room := float64(width - 2*narrowPad)
	most := min(int(room/leastPitch), mostColumns)
	if most < 1 {
		return nil, tooNarrow(width, 2*narrowPad+leastPitch)
	}
	s.narrow, s.above, s.left, s.right, s.head, s.height = true, true, narrowPad, float64(width-narrowPad), 0, narrowScale
	var parts []*part
	for _, b := range parting(s.stretches(), most) {
		in := *s
		in.cols = append([]column(nil), s.cols[b.from:b.end]...)
		pitch := min(float64(int(room/float64(len(in.cols)))), widestPitch)
		in.even(narrowPad-sheetInset, pitch+float64(2*sheetInset)/float64(len(in.cols)))
		in.right = s.right
		p := &part{s: &in, low: -1}
		if b.end < len(s.cols) {
			p.more = s.continues(b.end)
		}
		parts = append(parts, p)
	}
	s.even(narrowPad, room/float64(min(most, len(s.cols)))) // for the head
	s.right = float64(width - narrowPad)
	return parts, nil
}

// parting puts whole stages into as few bands of so many columns as greed finds, the
// fullest of which is the least full: one with a single column below one that is crowded
// looks like a mistake. It parts stages that are longer evenly.
func parting(stages []stretch, most int) []stretch {
	out := filling(stages, most)
	for most--; most > 0; most-- {
		try := filling(stages, most)
		if len(try) > len(out) {
			break
		}
		out = try
	}
	return out
}

// filling puts as many whole stages into a band as it has columns for.
func filling(stages []stretch, most int) []stretch {
	var out []stretch
	for _, st := range stages {
		n := st.end - st.from
		if n > most {
			pieces := (n + most - 1) / most
			for i := range pieces {
				out = append(out, stretch{st.from + i*n/pieces, st.from + (i+1)*n/pieces})
			}
			continue
		}
		if k := len(out) - 1; k >= 0 && st.end-out[k].from <= most && out[k].end == st.from {
			out[k].end = st.end
			continue
		}
		out = append(out, st)
	}
	return out
}

// continues says which touchpoint begins the next band.
func (s *sheet) continues(at int) para {
	style := captionStyle
	style.Anchor = scene.End
	c := &s.cols[at]
	return s.wrap(page.Fill(s.w.ContinuesWith, "touchpoint", itoa(c.at+1)+" "+page.OneLine(c.t.Name)), style, s.right-s.left)
}
