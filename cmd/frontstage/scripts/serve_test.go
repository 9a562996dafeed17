//go:build unix

package scripts

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// serve starts the preview, and returns its address.
func serve(t *testing.T, path string) (address string, c *exec.Cmd) {
	t.Helper()
	c = exec.CommandContext(t.Context(), command, "serve", path)
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	_, address, found := strings.Cut(strings.TrimSpace(line), " at ")
	require.True(t, found, line)
	t.Cleanup(func() {
		_ = c.Process.Signal(os.Interrupt)
		_ = c.Wait()
	})
	return address, c
}

// ask sends a request with headers, and returns the status and the text.
func ask(t *testing.T, method, address string, headers map[string]string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, nil)
	require.NoError(t, err)
	for k, v := range headers {
		if r.Header.Set(k, v); k == "Host" {
			r.Host = v
		}
	}
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.NotEmpty(t, answer.Header.Get("Content-Security-Policy"))
	return answer.StatusCode, string(text)
}

func copyHotel(t *testing.T, name string) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(repository, "testdata", "services", "hotel.yaml"))
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(file, source, 0o644))
	return file
}

// TestStrangers holds that the preview answers to its own page only, and shows no
// file but the documents it was started with.
func TestStrangers(t *testing.T) {
	file := copyHotel(t, "hotel.yaml")
	require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(file), "other.yaml"), []byte("stages: {name: A, touchpoints: B}"), 0o644))
	address, c := serve(t, file)
	host := strings.TrimSuffix(strings.TrimPrefix(address, "http://"), "/")
	_, port, err := net.SplitHostPort(host)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(host, "127.0.0.1:"), host)
	picture := address + "picture?doc=hotel.yaml&kind=blueprint&theme=auto&lang=en"
	for _, c := range []struct {
		name    string
		headers map[string]string
		status  int
	}{
		{"a program", nil, 200},
		{"its own page", map[string]string{"Origin": "http://" + host, "Sec-Fetch-Site": "same-origin"}, 200},
		{"by name", map[string]string{"Host": "localhost:" + port}, 200},
		{"typed", map[string]string{"Sec-Fetch-Site": "none"}, 200},
		{"a name that points here", map[string]string{"Host": "evil.example:" + port}, 421},
		{"another port", map[string]string{"Host": "127.0.0.1:1"}, 421},
		{"a page of another host", map[string]string{"Origin": "https://evil.example"}, 403},
		{"a page of nowhere", map[string]string{"Origin": "null"}, 403},
		{"an image in a page of another host", map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"another server on this machine", map[string]string{"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"}, 403},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, _ := ask(t, "GET", picture, c.headers)
			require.Equal(t, c.status, status)
		})
	}
	status, _ := ask(t, "POST", picture, nil)
	require.Equal(t, 405, status)
	for path, want := range map[string]int{
		"state?doc=other.yaml": 404, "state?doc=../hotel.yaml": 404, "state?doc=/etc/passwd": 404, "state": 404,
		"../../etc/passwd": 404, "nothing": 404,
		"picture?doc=hotel.yaml&kind=pie&theme=auto&lang=en":  400,
		"picture?doc=hotel.yaml&kind=map&theme=pink&lang=en":  400,
		"picture?doc=hotel.yaml&kind=map&theme=auto&lang=xx":  400,
		"picture?doc=other.yaml&kind=map&theme=auto&lang=en":  404,
		"picture?doc=hotel.yaml&kind=map&theme=print&lang=zh": 200,
		"picture?doc=hotel.yaml&kind=dual&theme=dark&lang=en": 200,
		"choices": 200, "": 200, "page.js": 200,
	} {
		status, _ := ask(t, "GET", address+path, nil)
		require.Equal(t, want, status, path)
	}
	require.NoError(t, c.Process.Signal(os.Interrupt))
	require.NoError(t, c.Wait(), "an interrupt is how it ends")
}

// TestPreview goes through the preview in a real browser, as somebody who writes.
func TestPreview(t *testing.T) {
	file := copyHotel(t, "my 酒店.yaml")
	address, _ := serve(t, file)
	b := browser(t, address)
	svg := "document.querySelector('#stage svg')"
	b.until(svg + " !== null")
	require.Equal(t, "blueprint", b.eval("document.querySelector('[role=tab][aria-selected=true]').dataset.kind"))
	require.Equal(t, 11.0, b.number("document.querySelectorAll('[role=tab]').length"))
	require.Equal(t, true, b.eval("document.getElementById('problems').hidden"))

	// Kinds by the mouse and by keys.
	b.eval("document.querySelector('[data-kind=map]').click()")
	b.until(svg + "?.querySelector('.row-emotion') != null")
	b.key("5")
	b.until(svg + "?.querySelector('.actor') != null")
	b.key("2")
	b.until(svg + "?.querySelector('.lane-frontstage') != null")

	// Light and dark, widths, languages.
	page := "getComputedStyle(" + svg + ".querySelector('rect')).fill"
	light := b.eval(page)
	b.key("t") // light
	b.until("document.documentElement.dataset.theme === 'light'")
	b.key("t") // dark
	b.until("document.documentElement.dataset.theme === 'dark'")
	require.NotEqual(t, light, b.eval(page))
	b.eval("(e => { e.value = '800'; e.dispatchEvent(new Event('change')) })(document.getElementById('width'))")
	b.until(svg + ".getAttribute('width') === '800' && Math.abs(" + svg + ".getBoundingClientRect().width - 800) < 1")
	b.key("l")
	b.until(svg + ".textContent.includes('前台')")

	// Zoom and pan by keyboard and mouse.
	b.key("+")
	require.InDelta(t, 1000, b.number(svg+".getBoundingClientRect().width"), 1)
	b.key("+")
	b.key("+")
	b.key("ArrowRight")
	b.until("document.getElementById('view').scrollLeft > 0")
	left := b.number("document.getElementById('view').scrollLeft")
	b.mouse("mousePressed", 600, 400, map[string]any{"button": "left", "clickCount": 1})
	b.mouse("mouseMoved", 550, 400, map[string]any{"button": "left"})
	b.mouse("mouseReleased", 550, 400, map[string]any{"button": "left", "clickCount": 1})
	require.InDelta(t, left+50, b.number("document.getElementById('view').scrollLeft"), 1)
	before := b.number(svg + ".getBoundingClientRect().width")
	b.mouse("mouseWheel", 600, 400, map[string]any{"deltaX": 0, "deltaY": -100, "modifiers": 2})
	b.until(svg + ".getBoundingClientRect().width > 1.05*" + strconv.FormatFloat(before, 'f', -1, 64))
	b.key("0")
	require.InDelta(t, 800, b.number(svg+".getBoundingClientRect().width"), 1)

	// A save is seen.
	source, err := os.ReadFile(file)
	require.NoError(t, err)
	changed := strings.Replace(string(source), "Greet and take bags", "Welcome and take bags", 1)
	require.NoError(t, os.WriteFile(file, []byte(changed), 0o644))
	b.until(svg + ".textContent.includes('Welcome')")

	// A mistake stands above the last good picture, with line and column.
	broken := strings.Replace(changed, "role: frontstage", "role: frontdesk", 1)
	require.NoError(t, os.WriteFile(file, []byte(broken), 0o644))
	b.until("!document.getElementById('problems').hidden")
	problem := b.eval("document.getElementById('problems').textContent").(string)
	require.Regexp(t, `my 酒店\.yaml:\d+:\d+: lanes\[1\]\.role: unknown word "frontdesk"`, problem)
	require.Contains(t, problem, "^")
	require.Equal(t, true, b.eval(svg+".textContent.includes('Welcome')"), "the last good picture")

	// Editors replace a file by another one.
	require.NoError(t, os.WriteFile(file+"~", source, 0o644))
	require.NoError(t, os.Rename(file+"~", file))
	b.until("document.getElementById('problems').hidden && " + svg + ".textContent.includes('Greet')")

	// The picture is to be had as a file of its own.
	download := b.eval("document.getElementById('download').href").(string)
	answer, err := http.Get(download)
	require.NoError(t, err)
	defer answer.Body.Close()
	require.Contains(t, answer.Header.Get("Content-Disposition"), "attachment")
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(text), "<svg "))

	require.Equal(t, "image/png 1", b.eval("png().then(async b => b.type + ' ' + (await createImageBitmap(b)).width / (2*"+svg+".dataset.natural))"))

	// What was chosen outlasts a reload.
	b.eval("window.before = true; location.reload()")
	b.until("window.before !== true && " + svg + "?.textContent.includes('前台') === true")
	require.InDelta(t, 800, b.number(svg+".getBoundingClientRect().width"), 1)

	// A picture that is chosen while a document is read does not hide what is wrong with it.
	require.NoError(t, os.WriteFile(file, []byte(broken), 0o644))
	b.until("!document.getElementById('problems').hidden")
	require.NoError(t, os.WriteFile(file, source, 0o644))
	for range 20 {
		b.key("2")
		b.key("3")
	}
	b.until("document.getElementById('problems').hidden")

	// Nothing has left the machine.
	for _, a := range b.addresses() {
		require.True(t, strings.HasPrefix(a, address) || strings.HasPrefix(a, "data:") || a == "about:blank", a)
	}
}

// TestPreviewOfFolder holds that documents come, go and change in a folder and in
// what lies in it.
func TestPreviewOfFolder(t *testing.T) {
	dir := t.TempDir()
	address, _ := serve(t, dir)
	b := browser(t, address)
	b.until("document.getElementById('status').textContent.includes('no documents')")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "one.yaml"), []byte("title: First\nstages: {name: A, touchpoints: B}\n"), 0o644))
	b.until("document.querySelector('#stage svg')?.textContent.includes('First') === true")
	require.NoError(t, os.Mkdir(filepath.Join(dir, "inner"), 0o755))
	time.Sleep(50 * time.Millisecond) // a folder is watched once it has been seen
	require.NoError(t, os.WriteFile(filepath.Join(dir, "inner", "two.json"), []byte(`{"title": "Second", "stages": [{"name": "A", "touchpoints": ["B"]}]}`), 0o644))
	b.until("[...document.getElementById('documents').options].some(o => o.value === 'inner/two.json')")
	b.eval("(e => { e.value = 'inner/two.json'; e.dispatchEvent(new Event('change')) })(document.getElementById('documents'))")
	b.until("document.querySelector('#stage svg').textContent.includes('Second')")
	require.NoError(t, os.Remove(filepath.Join(dir, "inner", "two.json")))
	b.until("document.querySelector('#stage svg').textContent.includes('First')")
}
