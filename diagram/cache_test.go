package diagram

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

func cached(t testing.TB, c *Cache, o Options, s *blueprint.Service) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.SVG(t.Context(), &b, o, s))
	return b.String()
}

func TestCacheServesTheSameBytes(t *testing.T) {
	c, s := NewCache(1<<20), example(t, "hotel")
	used, _ := EngineMemory()
	first := cached(t, c, Options{}, s)
	require.Equal(t, draw(t, Options{}, s), first)
	now, _ := EngineMemory()
	require.Greater(t, now, used)
	require.Equal(t, first, cached(t, c, Options{}, example(t, "hotel")), "an equal service that is another value")
	after, _ := EngineMemory()
	require.Equal(t, now, after, "the engine was not asked")
	require.Equal(t, CacheStats{Hits: 1, Misses: 1, Pictures: 1, Bytes: size(first)}, c.Stats())
}

func TestCacheSeesEveryChange(t *testing.T) {
	c, s := NewCache(10<<20), example(t, "hotel")
	seen := map[string]bool{cached(t, c, Options{}, s): true}
	for i, o := range []Options{
		{ID: "x"}, {Language: journey.Chinese}, {Theme: theme.Theme{Mode: theme.Dark}}, {Theme: theme.Theme{Colors: map[string]string{"page": "#eeeeee"}}},
		{Evidence: EvidenceAtBottom}, {NoEmotion: true}, {NoTitle: true}, {NoLegend: true},
	} {
		out := cached(t, c, o, s)
		require.Equal(t, draw(t, o, s), out)
		require.False(t, seen[out], i)
		seen[out] = true
	}
	for i, change := range []func(){
		func() { s.Title += "!" },
		func() { s.Stages[0].Touchpoints[0].Emotion = journey.Scored(-2) },
		func() { s.Stages[0].Touchpoints[0].Emotion.Value = 2 },
		func() { s.Lanes[1].Steps[0].Note = "new" },
		func() { s.Links = s.Links[1:] },
	} {
		change()
		out := cached(t, c, Options{}, s)
		require.Equal(t, draw(t, Options{}, s), out)
		require.False(t, seen[out], i)
		seen[out] = true
	}
	require.Zero(t, c.Stats().Hits)
}

func TestCacheIsBounded(t *testing.T) {
	s := example(t, "hotel")
	one := size(cached(t, NewCache(1<<20), Options{ID: "p0"}, s))
	c := NewCache(3*one + one/2)
	ask := func(i int) { cached(t, c, Options{ID: fmt.Sprint("p", i)}, s) }
	for _, i := range []int{0, 1, 2, 0, 3} { // 1 goes, asked for longest ago
		ask(i)
	}
	require.Equal(t, CacheStats{Hits: 1, Misses: 4, Pictures: 3, Bytes: 3 * one}, c.Stats())
	ask(0)
	ask(2)
	ask(3)
	require.EqualValues(t, 4, c.Stats().Hits)
	ask(1)
	require.EqualValues(t, 5, c.Stats().Misses)

	small := NewCache(100) // nothing fits
	require.Equal(t, cached(t, c, Options{}, s), cached(t, small, Options{}, s))
	require.Equal(t, CacheStats{Misses: 1}, small.Stats())
}

func TestCacheKeepsNoErrors(t *testing.T) {
	c, s := NewCache(1<<20), example(t, "hotel")
	require.Error(t, c.SVG(t.Context(), io.Discard, Options{ID: "1"}, s))
	require.Error(t, c.SVG(t.Context(), io.Discard, Options{}, nil))
	ended, end := context.WithCancel(t.Context())
	end()
	require.ErrorIs(t, c.SVG(ended, io.Discard, Options{}, s), context.Canceled)
	require.Zero(t, c.Stats().Pictures)
	require.ErrorIs(t, c.SVG(t.Context(), &failing{}, Options{}, s), errFull)
	require.Equal(t, 1, c.Stats().Pictures, "the picture itself was fine")
	require.ErrorIs(t, c.SVG(ended, io.Discard, Options{}, s), context.Canceled)

	var none *Cache
	require.Equal(t, draw(t, Options{}, s), cached(t, none, Options{}, s))
	require.Zero(t, none.Stats())
}

func BenchmarkCache(b *testing.B) {
	c, s := NewCache(1<<20), example(b, "hotel")
	b.ReportAllocs()
	for b.Loop() {
		if err := c.SVG(b.Context(), io.Discard, Options{}, s); err != nil {
			b.Fatal(err)
		}
	}
}
