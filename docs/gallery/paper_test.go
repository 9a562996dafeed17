package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/theme"
)

func hex(t *testing.T, rgb string) string {
	t.Helper()
	var r, g, b int
	_, err := fmt.Sscanf(rgb, "rgb(%d, %d, %d)", &r, &g, &b)
	require.NoError(t, err, rgb)
	return fmt.Sprintf("#%02x%02x%02x", r, g, b)
}

// said is every line of text on the page as it is shown, picture by picture; lines
// of a text that are placed by themselves are painted by themselves.
const said = `[...document.querySelectorAll('article svg:not(.window)')].filter(e => e.getClientRects().length).map(e => ({ID: e.id,
	Lines: [...e.querySelectorAll('text')].flatMap(t => t.querySelector('tspan') ? [...t.querySelectorAll('tspan')].map(s => s.textContent) : [t.textContent]).filter(s => s.trim())}))`

// Printed, also by somebody whose screen is dark, the page has every text of every
// picture, on white, and nothing wider than the sheet.
func TestPrint(t *testing.T) {
	p := browser.Open(t, committed(t))
	p.Prefer("prefers-color-scheme", "dark")
	browser.Eval[any](p, "document.getElementById('scheme-dark').click()")
	sheets := browser.Sheets(t, p.PDF())

	p.Media("print")
	p.Resize(703, 1000) // A4 upright less its margins
	require.LessOrEqual(t, browser.Eval[float64](p, "document.scrollingElement.scrollWidth"), browser.Eval[float64](p, "innerWidth"))
	require.Empty(t, browser.Eval[[]string](p, `[...document.querySelectorAll('article figure:not(.tall) svg, article svg.window')].map(e => [e.id || e.innerHTML, e.getBoundingClientRect()]).filter(([id, b]) => b.left < 0 || b.right > innerWidth).map(([id]) => id)`))
	require.Equal(t, theme.Theme{}.Plain(theme.Page, theme.Light), hex(t, browser.Eval[string](p, "getComputedStyle(document.querySelector('#p-hotel-map .page')).fill")))

	shown := browser.Eval[[]struct {
		ID    string
		Lines []string
	}](p, said)
	require.Greater(t, len(shown), 25)
	times, where := map[string]int{}, map[string][]string{}
	for _, picture := range shown {
		for _, line := range picture.Lines {
			times[plain(line)]++
			where[plain(line)] = append(where[plain(line)], picture.ID)
		}
	}
	require.Greater(t, len(times), 1000)
	all := plain(strings.Join(sheets, "\n"))
	for line, want := range times {
		if have := strings.Count(all, line); have < want {
			t.Errorf("%q is %d times on paper, %d on screen: %q", line, have, want, where[line])
		}
	}
	for i, s := range sheets {
		require.Greater(t, len(s), 100, "sheet %d of %d is as good as empty: %q", i+1, len(sheets), s)
	}
}

// plain is a text without spaces and ligatures.
func plain(s string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(strings.ReplaceAll(s, "\u00ad", ""))), "")
}

// A picture is printed whole, in parts that fit a sheet, and no line of text is cut.
func TestWindows(t *testing.T) {
	s, err := readSource("../../testdata")
	require.NoError(t, err)
	for _, width := range []int{480, column} {
		p, err := diagram.Options{Width: width, Appendix: true}.Dual(t.Context(), s.hotel)
		require.NoError(t, err)
		_, height := p.Size()
		parts := windows(p)
		require.Greater(t, len(parts), 3)
		y := 0
		for i, w := range parts {
			require.Equal(t, y, w.From)
			require.Positive(t, w.Height)
			room := sheetHeight
			if i == 0 {
				room -= headHeight
			}
			require.LessOrEqual(t, w.Height, room)
			y += w.Height
			for _, text := range scenetest.Texts(p.Scene()) {
				require.False(t, text.Top < float64(y) && text.Bottom > float64(y), "a cut at %d goes through %v", y, text)
			}
		}
		require.Equal(t, height, y)
	}
}
