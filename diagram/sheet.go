package diagram

import (
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
)

// The measures of maps, in px.
const (
	sheetPad     = 32
	sheetHead    = 144 // the column of row names
	headInset    = 14  // of the names in it
	nameGap      = 8   // behind them
	sheetPitch   = 168 // from column to column
	compactPitch = 126
	sheetInset   = 8 // of what stands in a column
)

// column is a touchpoint with the room for what is said of it.
type column struct {
	t     *journey.Touchpoint
	at    int     // its number, from 0
	stage int     // its number, from 0
	x, w  float64 // of the content
	left  float64 // of the whole column
	right float64
}

func (c *column) middle() float64 { return (c.left + c.right) / 2 }

// sheet is a journey over columns, while its rows are laid out.
type sheet struct {
	setter
	*ids
	w      page.Words
	j      *journey.Journey   // with ids
	others []*journey.Journey // to compare with
	ideas  map[string][]idea  // by touchpoint
	cols   []column
	left   float64                     // of the row names
	above  bool                        // names stand above their rows, not in front of them
	head   float64                     // width of their column
	inset  float64                     // of the names in it
	height float64                     // of the emotion scale
	right  float64                     // of the page
	tail   float64                     // room for the names of rows once more, at the right
	shapes []graphviz.Shape            // drawn, and not yet taken
	shown  map[string]bool             // rows, by name
	told   map[*journey.Touchpoint]int // quotes that stand on a card in the emotion row
}

// idea is an idea with its number among all.
type idea struct {
	*journey.Idea
	number int
}

// take is the next shape that Graphviz has drawn.
func (s *sheet) take() graphviz.Shape {
	sh := s.shapes[0]
	s.shapes = s.shapes[1:]
	return sh
}

// laid is a row that knows its height and can be drawn from a place on.
type laid struct {
	height float64
	draw   func(g *scene.Group, y float64)
}

// cells lays out one thing per column, side by side: each returns its height and
// how to draw it, or nil for an empty cell.
func (s *sheet) cells(least float64, cell func(*column) *laid) laid {
	all := make([]*laid, len(s.cols))
	out := laid{height: least}
	for i := range s.cols {
		if all[i] = cell(&s.cols[i]); all[i] != nil {
			out.height = max(out.height, all[i].height)
		}
	}
	out.draw = func(g *scene.Group, y float64) {
		for _, c := range all {
			if c != nil {
				c.draw(g, y)
			}
		}
	}
	return out
}
