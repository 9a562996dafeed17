package main

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// browser is a Chromium. Where there is none the test is skipped, but not in CI.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("there is no Chromium; the report has to be looked at in one: apt-get install chromium")
	}
	t.Skip("there is no Chromium")
	return ""
}

// chromium runs the browser without a window, and returns what it prints.
func chromium(t *testing.T, arguments ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), browser(t), append([]string{"--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + t.TempDir()}, arguments...)...)
	command.Stderr = io.Discard
	command.WaitDelay = 10 * time.Second
	out, err := command.Output()
	require.NoError(t, err)
	return string(out)
}

// look is what the page tells about itself, in the browser.
const look = `<script>
addEventListener('load', () => {
  const found = {wide: document.documentElement.scrollWidth, view: innerWidth, pictures: 0, least: 1e9, wrong: []};
  const box = e => e.getBoundingClientRect();
  for (const svg of document.querySelectorAll('svg')) {
    found.pictures++;
    const page = box(svg), texts = [...svg.querySelectorAll('text')].map(t => ({t, b: box(t)}));
    if (page.right > innerWidth + 1 || page.left < -1) found.wrong.push(svg.id + ' leaves the page');
    if (!document.getElementById(svg.id + '-title') || svg.getAttribute('role') !== 'img') found.wrong.push(svg.id + ' has no name');
    const scale = page.width / svg.viewBox.baseVal.width;
    for (const {t, b} of texts) {
      found.least = Math.min(found.least, parseFloat(getComputedStyle(t).fontSize) * scale);
      if (b.left < page.left - 1 || b.right > page.right + 1 || b.top < page.top - 1 || b.bottom > page.bottom + 1) found.wrong.push(svg.id + ': ' + t.textContent + ' leaves the picture');
    }
    for (let i = 0; i < texts.length; i++) for (let j = 0; j < i; j++) { const a = texts[i].b, c = texts[j].b;
      if (Math.min(a.right, c.right) - Math.max(a.left, c.left) > 2 && Math.min(a.bottom, c.bottom) - Math.max(a.top, c.top) > 4 * scale) found.wrong.push(svg.id + ': ' + texts[i].t.textContent + ' over ' + texts[j].t.textContent); }
  }
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  if (new Set(ids).size !== ids.length) found.wrong.push('two elements have one id');
  for (const a of document.querySelectorAll('nav a')) if (!document.querySelector(a.getAttribute('href'))) found.wrong.push('a link leads nowhere');
  const pre = document.createElement('pre'); pre.id = 'found'; pre.textContent = JSON.stringify(found); document.body.append(pre);
});
</script>`

var foundPattern = regexp.MustCompile(`(?s)<pre id="found">(.*?)</pre>`)

// The report in a real browser: on a screen, on a phone, on paper.
func TestReportInABrowser(t *testing.T) {
	browser(t)
	dir := t.TempDir()
	require.NoError(t, run(io.Discard, folder, dir, ""))
	for _, lang := range []string{"en", "zh"} {
		file := filepath.Join(dir, "survey."+lang+".html")
		page, err := os.ReadFile(file)
		require.NoError(t, err)
		pictures := strings.Count(string(page), "<svg ")
		looked := filepath.Join(dir, "looked."+lang+".html")
		require.NoError(t, os.WriteFile(looked, []byte(strings.Replace(string(page), "</body>", look+"</body>", 1)), 0o644))
		for _, width := range []int{1000, 800, 500} {
			dom := chromium(t, fmt.Sprintf("--window-size=%d,1000", width), "--dump-dom", "file://"+looked)
			match := foundPattern.FindStringSubmatch(dom)
			require.NotNil(t, match)
			var found struct {
				Wide, View, Pictures int
				Least                float64
				Wrong                []string
			}
			require.NoError(t, json.Unmarshal([]byte(html.UnescapeString(match[1])), &found))
			require.Empty(t, found.Wrong, "%s %d", lang, width)
			require.Equal(t, pictures, found.Pictures)
			require.LessOrEqual(t, found.Wide, found.View, "%s %d: the page has to be scrolled sideways", lang, width)
			if width >= 800 { // pictures have their own size there
				require.GreaterOrEqual(t, found.Least, 11.0, "%s %d", lang, width)
			}
		}
		paper := filepath.Join(dir, lang+".pdf")
		chromium(t, "--no-pdf-header-footer", "--print-to-pdf="+paper, "file://"+file)
		data, err := os.ReadFile(paper)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(string(data), "%PDF-"))
		sheets := len(regexp.MustCompile(`/Type /Page\b`).FindAll(data, -1))
		require.Greater(t, sheets, pictures/2)
		require.Less(t, sheets, 2*pictures)
	}
}
