// Package ink turns paths into pixels: it flattens curves, makes areas of strokes, and
// paints areas on a [Canvas]. Of scenes it knows the steps of paths only.
//
// Coordinates are pixels, y leads downwards. Arithmetic is kept from being fused, and
// rasterizing is done in whole numbers, so that every machine comes to the same.
package ink

import "github.com/frontstage-go/frontstage/internal/scene"

// Point is a place.
type Point = scene.Point

// Polygon is a closed line.
type Polygon []Point

// Matrix leads from the coordinates of a path to pixels: x becomes ax + cy + e, y
// becomes bx + dy + f.
type Matrix struct{ A, B, C, D, E, F float64 }

// Scale is the matrix that makes everything so many times as large.
func Scale(by float64) Matrix { return Matrix{A: by, D: by} }

// At is where a point comes to be.
func (m Matrix) At(p Point) Point {
	return Point{
		X: float64(m.A*p.X) + float64(m.C*p.Y) + m.E,
		Y: float64(m.B*p.X) + float64(m.D*p.Y) + m.F,
	}
}
