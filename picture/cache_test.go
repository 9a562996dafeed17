package picture_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// gallery draws pictures by name and counts how often.
type gallery struct {
	mu    sync.Mutex
	drawn int
}

func (g *gallery) draw(name string) func() (*picture.Picture, error) {
	return func() (*picture.Picture, error) {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.drawn++
		return small(name), nil
	}
}

func ask(t testing.TB, c *picture.Cache, name string, o picture.SVGOptions, draw func() (*picture.Picture, error)) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.SVG(&b, name, o, draw))
	return b.String()
}

func svgOf(t testing.TB, o picture.SVGOptions, p *picture.Picture) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, o.Write(&b, p))
	return b.String()
}

func TestCacheDrawsOnce(t *testing.T) {
	var g gallery
	c := picture.NewCache(1 << 20)
	for range 3 {
		require.Equal(t, svgOf(t, picture.SVGOptions{}, small("a")), ask(t, c, "a", picture.SVGOptions{}, g.draw("a")))
	}
	require.Equal(t, 1, g.drawn)
	stats := c.Stats()
	require.Positive(t, stats.Bytes)
	stats.Bytes = 0
	require.Equal(t, picture.CacheStats{Hits: 2, Misses: 1, Pictures: 1}, stats)

	for _, o := range []picture.SVGOptions{{Mode: theme.Dark}, {Mode: theme.Print}, {DarkClass: "dark"}} {
		require.Equal(t, svgOf(t, o, small("a")), ask(t, c, "a", o, g.draw("a")), "%v", o)
	}
	require.Equal(t, 4, c.Stats().Pictures, "one for each of the options")
}

func TestCacheIsBounded(t *testing.T) {
	var g gallery
	measure := picture.NewCache(1 << 20)
	ask(t, measure, "0", picture.SVGOptions{}, g.draw("0"))
	one := measure.Stats().Bytes
	c := picture.NewCache(3*one + one/2)
	for _, i := range []int{0, 1, 2, 0, 3} { // 1 goes, asked for longest ago
		ask(t, c, fmt.Sprint(i), picture.SVGOptions{}, g.draw(fmt.Sprint(i)))
	}
	require.Equal(t, picture.CacheStats{Hits: 1, Misses: 4, Pictures: 3, Bytes: 3 * one}, c.Stats())
	for _, i := range []int{0, 2, 3} {
		ask(t, c, fmt.Sprint(i), picture.SVGOptions{}, g.draw(fmt.Sprint(i)))
	}
	require.EqualValues(t, 4, c.Stats().Hits)
	ask(t, c, "1", picture.SVGOptions{}, g.draw("1"))
	require.EqualValues(t, 5, c.Stats().Misses)

	tight := picture.NewCache(100) // nothing fits
	require.Equal(t, svgOf(t, picture.SVGOptions{}, small("a")), ask(t, tight, "a", picture.SVGOptions{}, g.draw("a")))
	require.Equal(t, picture.CacheStats{Misses: 1}, tight.Stats())

	for _, none := range []*picture.Cache{nil, {}, picture.NewCache(0), picture.NewCache(-1)} {
		for range 2 {
			require.Equal(t, svgOf(t, picture.SVGOptions{}, small("a")), ask(t, none, "a", picture.SVGOptions{}, g.draw("a")))
		}
		require.Zero(t, none.Stats().Hits)
		require.Zero(t, none.Stats().Pictures)
	}
}

func TestCacheKeepsNoErrors(t *testing.T) {
	var g gallery
	c := picture.NewCache(1 << 20)
	oops, full := errors.New("oops"), errors.New("disk full")
	require.ErrorIs(t, c.SVG(io.Discard, "a", picture.SVGOptions{}, func() (*picture.Picture, error) { return nil, oops }), oops)
	var option *picture.OptionError
	require.ErrorAs(t, c.SVG(io.Discard, "a", picture.SVGOptions{Mode: 99}, g.draw("a")), &option)
	require.ErrorAs(t, c.SVG(io.Discard, "a", picture.SVGOptions{}, func() (*picture.Picture, error) { return nil, nil }), &option)
	require.Zero(t, c.Stats().Pictures)

	require.ErrorIs(t, c.SVG(failing{full}, "a", picture.SVGOptions{}, g.draw("a")), full)
	require.Equal(t, 1, c.Stats().Pictures, "the picture itself was fine")
	require.ErrorIs(t, c.SVG(failing{full}, "a", picture.SVGOptions{}, g.draw("a")), full)
	require.ErrorIs(t, c.SVG(short{9}, "a", picture.SVGOptions{}, g.draw("a")), io.ErrShortWrite)
	require.EqualValues(t, 2, c.Stats().Hits)
}
