package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// series is how one of several curves is told from the others: by colour, by
// pattern and by marker. Plain dashes mean assumed, and are nobody's pattern.
type series struct {
	color theme.Color
	dash  scene.Dash
	shape gochart.Shape
}

var allSeries = [...]series{
	{theme.Series1, scene.Dash{}, gochart.Circle},
	{theme.Series2, scene.Dash{11, 3, 2, 3}, gochart.Square},
	{theme.Series3, scene.Dash{1.5, 4}, gochart.Triangle},
	{theme.Series4, scene.Dash{5, 2, 1.5, 2}, gochart.Diamond},
}

// seriesOf is the i-th of n; one alone, or in a plot of its own, has the accent.
func seriesOf(i, n int) series {
	if n == 1 || n > mostTogether {
		return series{color: theme.Emotion}
	}
	return allSeries[i]
}

func (s series) paint() scene.Paint { return scene.Paint{Stroke: s.color, Width: 2, Dash: s.dash} }

// apart is how many pixels its marks stand beside their column, so that those of
// the same score are all seen.
func apart(i, n int) int { return 5 * (2*i - n + 1) }
