package picture_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func small(title string) *picture.Picture {
	s := &scene.Scene{Width: 30, Height: 20, Desc: "in words", Lang: "en"}
	s.ID, s.Title = "p", title
	s.Add(scene.Rect{W: 30, H: 20, Paint: scene.Paint{Fill: theme.Page}})
	return picture.New(s, picture.Outline{Title: title})
}

func TestPicture(t *testing.T) {
	p := small("Small")
	w, h := p.Size()
	require.Equal(t, []any{30, 20, "Small", "in words", "Small"}, []any{w, h, p.Title(), p.Description(), p.Outline().Title})
	var a, b bytes.Buffer
	require.NoError(t, p.SVG(&a))
	require.NoError(t, p.SVG(&b))
	require.Equal(t, a.String(), b.String())
	require.True(t, strings.HasSuffix(a.String(), "</svg>\n"))
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

type short struct{ n int }

func (s short) Write(b []byte) (int, error) { return min(s.n, len(b)), nil }

// The whole picture is written at once; what a writer says comes back as itself.
func TestWriters(t *testing.T) {
	broken := errors.New("disk full")
	require.Equal(t, broken, small("a").SVG(failing{broken}))
	require.Equal(t, io.ErrShortWrite, small("a").SVG(short{10}))
	require.Equal(t, io.ErrShortWrite, small("a").SVG(short{0}))
	c := picture.NewCache(1 << 20)
	draw := func() (*picture.Picture, error) { return small("a"), nil }
	for range 2 { // drawn, and from memory
		require.Equal(t, broken, c.SVG(failing{broken}, "a", picture.SVGOptions{}, draw))
		require.Equal(t, io.ErrShortWrite, c.SVG(short{10}, "a", picture.SVGOptions{}, draw))
	}
}

func TestSVGOptions(t *testing.T) {
	var b bytes.Buffer
	for option, o := range map[string]picture.SVGOptions{"Mode": {Mode: 9}, "DarkClass": {DarkClass: "a b"}} {
		var wrong *picture.OptionError
		require.ErrorAs(t, o.Write(&b, small("a")), &wrong)
		require.Equal(t, option, wrong.Option)
		require.ErrorContains(t, wrong, option+": ")
		require.ErrorAs(t, picture.NewCache(1<<20).SVG(&b, "a", o, func() (*picture.Picture, error) { return small("a"), nil }), &wrong)
	}
	require.Error(t, picture.SVGOptions{}.Write(&b, nil))
	require.Zero(t, b.Len(), "nothing is written when anything fails")
	require.NoError(t, picture.SVGOptions{DarkClass: "night"}.Write(&b, small("a")))
	require.Contains(t, b.String(), ".night #p")
}

func TestCacheTogether(t *testing.T) {
	c := picture.NewCache(1 << 14)
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 100 {
				key := fmt.Sprint((g + i) % 12)
				var b bytes.Buffer
				if err := c.SVG(&b, key, picture.SVGOptions{}, func() (*picture.Picture, error) { return small("title " + key), nil }); err != nil || !strings.Contains(b.String(), ">title "+key+"<") {
					t.Error("another picture", err)
				}
			}
		})
	}
	wg.Wait()
}

func TestOutline(t *testing.T) {
	o := picture.Outline{
		Title: "T", Lead: []string{"lead", ""}, Head: []string{"Touchpoint", "Arrive", "Leave"},
		Rows:  [][]string{{"Score", "+1", "−1"}, {"Pains", "", "queue\nnoise"}},
		Notes: []string{"note"},
	}
	require.Equal(t, "T\nlead\n\nArrive\n- Score: +1\n\nLeave\n- Score: −1\n- Pains: queue; noise\n\nnote\n", o.String())
	require.Equal(t, "T\n", picture.Outline{Title: "T"}.String())
}

func TestLimits(t *testing.T) {
	d := picture.Limits{}.OrDefault()
	require.Equal(t, picture.Limits{Columns: 400, Lanes: 60, Cells: 20_000, Steps: 4000, Links: 3000, Ideas: 200, Text: 4000, Bytes: 1 << 20}, d)
	require.Equal(t, 7, picture.Limits{Ideas: 7, Columns: -1}.OrDefault().Ideas)
	require.Equal(t, 400, picture.Limits{Ideas: 7, Columns: -1}.OrDefault().Columns)
}

func TestWords(t *testing.T) {
	en, zh := picture.Words(journey.English), picture.Words(journey.Chinese)
	require.Equal(t, "Most intense", en["most-intense"])
	require.Equal(t, "最强时刻", zh["most-intense"])
	require.Equal(t, "{n} touchpoint", en["touchpoints.one"])
	require.Equal(t, len(en), len(zh))
	for key, text := range en {
		if strings.HasSuffix(key, ".one") {
			continue
		}
		require.NotEmpty(t, text, key)
		require.NotEmpty(t, zh[key], key)
	}
}
