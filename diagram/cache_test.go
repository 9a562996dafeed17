package diagram

import (
	"bytes"
	"context"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// cache draws as programs do that keep pictures.
func cache(ctx context.Context, c *picture.Cache, w io.Writer, o Options, s *blueprint.Service) error {
	return c.SVG(w, o.Fingerprint(BlueprintKind, s), picture.SVGOptions{}, func() (*picture.Picture, error) { return o.Blueprint(ctx, s) })
}

func cached(t testing.TB, c *picture.Cache, o Options, s *blueprint.Service) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, cache(t.Context(), c, &b, o, s))
	return b.String()
}

func TestCacheServesTheSameBytes(t *testing.T) {
	c, s := picture.NewCache(1<<20), example(t, "hotel")
	first := cached(t, c, Options{}, s)
	require.Equal(t, draw(t, Options{}, s), first)
	used, _ := EngineMemory()
	require.Equal(t, first, cached(t, c, Options{}, example(t, "hotel")), "an equal service that is another value")
	after, _ := EngineMemory()
	require.Equal(t, used, after, "the engine was not asked")
	require.EqualValues(t, 1, c.Stats().Hits)
}

func TestCacheSeesEveryChange(t *testing.T) {
	c, s := picture.NewCache(10<<20), example(t, "hotel")
	seen := map[string]bool{cached(t, c, Options{}, s): true}
	for i, o := range []Options{
		{ID: "x"}, {Language: journey.Chinese}, {Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "#eeeeee"}}},
		{Words: map[string]string{"lane": "Row", "hand-over": "Baton"}}, {Evidence: EvidenceAtBottom}, {NoEmotion: true}, {NoTitle: true}, {NoLegend: true},
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

func TestCacheKeepsNoErrors(t *testing.T) {
	c, s := picture.NewCache(1<<20), example(t, "hotel")
	require.Error(t, cache(t.Context(), c, io.Discard, Options{ID: "1"}, s))
	require.Error(t, cache(t.Context(), c, io.Discard, Options{}, nil))
	ended, end := context.WithCancel(t.Context())
	end()
	require.ErrorIs(t, cache(ended, c, io.Discard, Options{}, s), context.Canceled)
	require.Zero(t, c.Stats().Pictures)
	require.NotEmpty(t, cached(t, c, Options{}, s))
}

func BenchmarkCache(b *testing.B) {
	c, s := picture.NewCache(1<<20), example(b, "hotel")
	b.ReportAllocs()
	for b.Loop() {
		if err := cache(b.Context(), c, io.Discard, Options{}, s); err != nil {
			b.Fatal(err)
		}
	}
}
