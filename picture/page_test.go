package picture_test

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// embedded is a picture on a page, and how it is seen there.
type embedded struct {
	options     picture.SVGOptions
	around      string // the start tag of what stands around it
	light, dark string // colour of the page for readers who prefer that
}

// TestOnAPage has Chromium show pictures within a page, for readers of both
// schemes.
func TestOnAPage(t *testing.T) {
	white, black := theme.Theme{}.Plain(theme.Page, theme.Light), theme.Theme{}.Plain(theme.Page, theme.Dark)
	cases := map[string]embedded{
		"plain":        {picture.SVGOptions{}, `<div>`, white, black},
		"says-dark":    {picture.SVGOptions{}, `<div data-theme="dark">`, black, black},
		"says-light":   {picture.SVGOptions{}, `<div data-theme="light">`, white, white},
		"not-dark-yet": {picture.SVGOptions{DarkClass: "dark"}, `<div>`, white, white},
		"class-dark":   {picture.SVGOptions{DarkClass: "dark"}, `<div class="a dark b">`, black, black},
		"class-other":  {picture.SVGOptions{DarkClass: "dark"}, `<div class="darker" data-theme="dark">`, white, white},
		"light":        {picture.SVGOptions{Mode: theme.Light}, `<div data-theme="dark">`, white, white},
		"dark":         {picture.SVGOptions{Mode: theme.Dark}, `<div data-theme="light">`, black, black},
		"own-colour":   {picture.SVGOptions{}, `<div style="--fs-page:#abcdef">`, "#abcdef", "#abcdef"},
	}
	var page strings.Builder
	page.WriteString("<!doctype html><meta charset=utf-8><style>svg[role=img]{max-width:100%;height:auto}</style><body>")
	for name, c := range cases {
		s := &scene.Scene{Width: 600, Height: 300, Lang: "en"}
		s.ID, s.Title = name, name
		s.Add(scene.Rect{Class: "page", W: 600, H: 300, Paint: scene.Paint{Fill: theme.Page}})
		page.WriteString(strings.Replace(c.around, "<div", `<div id="in-`+name+`"`, 1) + `<div style="width:200px">` + svgOf(t, c.options, picture.New(s, picture.Outline{})) + "</div></div>")
	}
	for _, scheme := range []string{"light", "dark"} {
		seen := chromium(t, scheme == "dark", page.String(), `[...document.querySelectorAll('svg')].map(e => [e.id, getComputedStyle(e.querySelector('.page')).fill, e.getBoundingClientRect().width])`)
		var list [][3]any
		require.NoError(t, json.Unmarshal([]byte(seen), &list))
		require.Len(t, list, len(cases))
		for _, x := range list {
			c := cases[x[0].(string)]
			want := c.light
			if scheme == "dark" {
				want = c.dark
			}
			require.Equal(t, want, hex(t, x[1].(string)), "%s, %s", x[0], scheme)
			require.Equal(t, 200.0, x[2], "%s obeys the page's width", x[0])
		}
	}
}

func hex(t *testing.T, rgb string) string {
	var r, g, b int
	_, err := fmt.Sscanf(rgb, "rgb(%d, %d, %d)", &r, &g, &b)
	require.NoError(t, err, rgb)
	return fmt.Sprintf("#%02x%02x%02x", r, g, b)
}

// chromium opens a page and returns what a JavaScript expression says there, as
// JSON.
func chromium(t *testing.T, dark bool, page, js string) string {
	t.Helper()
	path := browser.Path(t)
	dir, err := os.MkdirTemp("", "page")
	require.NoError(t, err)
	defer os.RemoveAll(dir) // as well as it goes: Chromium's helpers may still write there
	file := filepath.Join(dir, "page.html")
	page += "<pre id=answer></pre><script>document.getElementById('answer').textContent = JSON.stringify(" + js + ")</script>"
	require.NoError(t, os.WriteFile(file, []byte(page), 0o644))
	scheme := "1"
	if dark {
		scheme = "0"
	}
	cmd := exec.CommandContext(t.Context(), path, append(browser.Quietly(dir), "--blink-settings=preferredColorScheme="+scheme, "--dump-dom", (&url.URL{Scheme: "file", Path: file}).String())...)
	out, err := cmd.Output()
	require.NoError(t, err)
	m := regexp.MustCompile(`(?s)<pre id="answer">(.*?)</pre>`).FindSubmatch(out)
	require.NotNil(t, m, "Chromium gave no answer")
	return html.UnescapeString(string(m[1]))
}
