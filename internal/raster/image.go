package raster

import (
	"image"
	"math"

	"golang.org/x/image/draw"

	"github.com/frontstage-go/frontstage/internal/ink"
	"github.com/frontstage-go/frontstage/internal/likeness"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// image draws a picture within the picture, as much of its middle as the circle shows.
func (d *drawer) image(v scene.Image) error {
	src, err := likeness.Decode(v.Describe, v.Data)
	if err != nil {
		return err
	}
	circle, _ := scene.Outline(scene.Circle{X: v.X, Y: v.Y, R: v.R})
	mask := d.Mask(ink.Areas(ink.Flatten(circle, ink.Scale(d.Scale))))
	if mask == nil {
		return nil
	}
	side := min(src.Bounds().Dx(), src.Bounds().Dy())
	mid := src.Bounds().Min.Add(src.Bounds().Size().Div(2))
	from := image.Rect(0, 0, side, side).Add(mid.Sub(image.Pt(side/2, side/2)))
	round := func(x float64) int { return int(math.Round(x * d.Scale)) }
	to := image.Rect(round(v.X-v.R), round(v.Y-v.R), round(v.X+v.R), round(v.Y+v.R))
	shrunk := image.NewRGBA(to)
	draw.CatmullRom.Scale(shrunk, to, src, from, draw.Src, nil)
	draw.DrawMask(d.Img, mask.Rect, shrunk, mask.Rect.Min, mask, mask.Rect.Min, draw.Over)
	return nil
}
