package chart

import "math"

// fact is a figure under its name, with a note to it.
type fact struct{ name, figure, note string }

// facts sets figures side by side; a note stands beside its figure, or below.
func (s *sheet) facts(list ...fact) {
	var marks []mark
	x, top, bottom := margin, s.y, s.y
	right := s.width - margin
	for _, f := range list {
		name := s.block(f.name, noteStyle.as("name"), x, top, s.inner())
		figure := s.block(f.figure, figureStyle, x, name.bottom(), s.inner())
		w, beside := max(name.width(), figure.width()), 0.0
		if f.note != "" {
			beside = figure.width() + 6 + noteStyle.font().Width(f.note)
			w = max(w, beside)
		}
		if x > margin && x+w > right {
			x, top = margin, bottom+6
			name.x, name.y, figure.x, figure.y = x, top, x, top+name.height()
		}
		note := s.block(f.note, noteStyle, x+figure.width()+6, figure.y+3, math.Inf(1))
		if x+w > right {
			note = s.block(f.note, noteStyle, x, figure.bottom(), s.inner())
		}
		marks = append(marks, name, figure)
		bottom = max(bottom, figure.bottom())
		if len(note.lines) > 0 {
			marks = append(marks, note)
			bottom = max(bottom, note.bottom())
		}
		x += math.Ceil(w) + 32
	}
	s.y = bottom
	s.put(s.group("", "figures"), marks...)
}
