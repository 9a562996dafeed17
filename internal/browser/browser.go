// Package browser has tests open pages in Chromium, ask what is there and press
// keys, by the DevTools protocol over a pair of pipes. Tests are skipped where
// there is no Chromium, and fail where that should be: in CI.
package browser

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Page is a page in Chromium.
type Page struct {
	t       testing.TB
	to      *os.File
	from    *bufio.Reader
	id      int
	session string
}

// Path is where Chromium is.
func Path(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("Chromium is not installed, though .ci/run installs it")
		}
		t.Skip("Chromium is not installed")
	}
	return path
}

// Quietly are arguments that have Chromium keep to a folder, and off the network.
func Quietly(dir string) []string {
	return []string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir=" + filepath.Join(dir, "profile")}
}

// Open opens a page, until the test ends.
func Open(t testing.TB, page string) *Page {
	t.Helper()
	path := Path(t)
	dir, err := os.MkdirTemp("", "page")
	require.NoError(t, err)
	file := filepath.Join(dir, "page.html")
	require.NoError(t, os.WriteFile(file, []byte(page), 0o644))
	in, to, err := os.Pipe()
	require.NoError(t, err)
	from, out, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), path, append(Quietly(dir), "--remote-debugging-pipe")...)
	cmd.ExtraFiles = []*os.File{in, out} // what Chromium has as 3 and 4
	require.NoError(t, cmd.Start())
	in.Close()
	out.Close()
	p := &Page{t: t, to: to, from: bufio.NewReader(from)}
	t.Cleanup(func() {
		to.Close() // ends Chromium
		from.Close()
		cmd.Wait()
		os.RemoveAll(dir) // as well as it goes: Chromium's helpers may still write there
	})
	target := call[struct{ TargetID string }](p, "Target.createTarget", map[string]any{"url": "about:blank"})
	p.session = call[struct{ SessionID string }](p, "Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}).SessionID
	call[any](p, "Page.enable", nil)
	call[any](p, "Page.navigate", map[string]any{"url": (&url.URL{Scheme: "file", Path: file}).String()})
	for p.read().Method != "Page.loadEventFired" {
	}
	return p
}

type answer struct {
	ID     int
	Method string
	Result json.RawMessage
	Error  *struct{ Message string }
}

func (p *Page) read() answer {
	p.t.Helper()
	b, err := p.from.ReadBytes(0)
	require.NoError(p.t, err, "Chromium fell silent")
	var a answer
	require.NoError(p.t, json.Unmarshal(b[:len(b)-1], &a))
	return a
}

// call sends a command and waits for its answer.
func call[T any](p *Page, method string, params any) T {
	p.t.Helper()
	p.id++
	message := map[string]any{"id": p.id, "method": method}
	if params != nil {
		message["params"] = params
	}
	if p.session != "" {
		message["sessionId"] = p.session
	}
	b, err := json.Marshal(message)
	require.NoError(p.t, err)
	_, err = p.to.Write(append(b, 0))
	require.NoError(p.t, err)
	for {
		a := p.read()
		if a.ID != p.id {
			continue
		}
		require.Nil(p.t, a.Error, "%s", method)
		var out T
		require.NoError(p.t, json.Unmarshal(a.Result, &out))
		return out
	}
}

// Eval is what a JavaScript expression says on the page.
func Eval[T any](p *Page, js string) T {
	p.t.Helper()
	type result struct {
		Result           struct{ Value T }
		ExceptionDetails json.RawMessage
	}
	r := call[result](p, "Runtime.evaluate", map[string]any{"expression": js, "returnByValue": true})
	require.Nil(p.t, r.ExceptionDetails, "%s", js)
	return r.Result.Value
}

// Tab presses the key that leads from one thing to the next.
func (p *Page) Tab() {
	p.t.Helper()
	for _, is := range []string{"rawKeyDown", "keyUp"} {
		call[any](p, "Input.dispatchKeyEvent", map[string]any{"type": is, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9})
	}
}

// Prefer shows the page as readers with a preference see it: "forced-colors",
// "active" say.
func (p *Page) Prefer(feature, value string) {
	p.t.Helper()
	call[any](p, "Emulation.setEmulatedMedia", map[string]any{"features": []any{map[string]any{"name": feature, "value": value}}})
}

// Resize gives the page's window another size, in CSS pixels.
func (p *Page) Resize(width, height int) {
	p.t.Helper()
	call[any](p, "Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false})
}

// Media shows the page as that medium has it, "print" say, until the next
// preference.
func (p *Page) Media(medium string) {
	p.t.Helper()
	call[any](p, "Emulation.setEmulatedMedia", map[string]any{"media": medium})
}

// PDF is the page printed, on the sheets that its style asks for.
func (p *Page) PDF() []byte {
	p.t.Helper()
	b, err := base64.StdEncoding.DecodeString(call[struct{ Data string }](p, "Page.printToPDF", map[string]any{"preferCSSPageSize": true}).Data)
	require.NoError(p.t, err)
	return b
}

// Shot is what the page looks like, as PNG.
func (p *Page) Shot() []byte {
	p.t.Helper()
	b, err := base64.StdEncoding.DecodeString(call[struct{ Data string }](p, "Page.captureScreenshot", nil).Data)
	require.NoError(p.t, err)
	return b
}

// Node is what a screen reader is told of an element.
type Node struct{ Role, Name, Description string }

// Tree is the page as a screen reader has it, in its order, without what is left
// out there.
func (p *Page) Tree() []Node {
	p.t.Helper()
	type text struct{ Value string }
	type answer struct {
		Nodes []struct {
			Ignored                 bool
			NodeID                  string
			ChildIDs                []string
			Role, Name, Description text
		}
	}
	call[any](p, "Accessibility.enable", nil)
	nodes := call[answer](p, "Accessibility.getFullAXTree", nil).Nodes
	at := map[string]int{}
	for i, n := range nodes {
		at[n.NodeID] = i
	}
	var out []Node
	var walk func(i int)
	walk = func(i int) {
		n := nodes[i]
		if !n.Ignored {
			out = append(out, Node{n.Role.Value, n.Name.Value, n.Description.Value})
		}
		for _, c := range n.ChildIDs {
			if k, known := at[c]; known {
				walk(k)
			}
		}
	}
	if len(nodes) > 0 {
		walk(0)
	}
	return out
}
