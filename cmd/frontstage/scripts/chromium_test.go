//go:build unix

package scripts

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// chromium is a real browser, driven over its pipe: JSON messages with a zero byte
// behind each.
type chromium struct {
	t       *testing.T
	in      io.Writer
	session string

	mu      sync.Mutex
	id      int
	answers map[int]chan message
	asked   []string // addresses that pages have asked for
}

type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// browser opens an address in Chromium, or skips the test where there is none.
func browser(t *testing.T, address string) *chromium {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("there is no Chromium")
		}
		t.Skip("there is no Chromium")
	}
	theirs, in, err := os.Pipe()
	require.NoError(t, err)
	out, ours, err := os.Pipe()
	require.NoError(t, err)
	profile, err := os.MkdirTemp("", "chromium")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(profile) }) // as well as it goes: Chromium's helpers may still write there
	c := exec.CommandContext(t.Context(), program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1200,800",
		"--user-data-dir="+profile, "--remote-debugging-pipe", "about:blank")
	c.ExtraFiles = []*os.File{theirs, ours}
	require.NoError(t, c.Start())
	require.NoError(t, theirs.Close())
	require.NoError(t, ours.Close())
	b := &chromium{t: t, in: in, answers: map[int]chan message{}}
	t.Cleanup(func() {
		b.session = ""
		b.send("Browser.close", nil)
		done := make(chan bool)
		go func() {
			_ = c.Wait()
			close(done)
		}()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			_ = c.Process.Kill()
			<-done
		}
		in.Close()
		out.Close()
	})
	go b.listen(out)
	var target struct {
		TargetID string `json:"targetId"`
	}
	b.call(&target, "Target.createTarget", map[string]any{"url": "about:blank"})
	var attached struct {
		SessionID string `json:"sessionId"`
	}
	b.call(&attached, "Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true})
	b.session = attached.SessionID
	b.call(nil, "Network.enable", nil)
	b.call(nil, "Page.enable", nil)
	b.call(nil, "Page.navigate", map[string]any{"url": address})
	return b
}

func (b *chromium) listen(out io.Reader) {
	r := bufio.NewReader(out)
	for {
		text, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(text[:len(text)-1], &m) != nil {
			continue
		}
		b.mu.Lock()
		if m.Method == "Network.requestWillBeSent" {
			var p struct {
				Request struct {
					URL string `json:"url"`
				} `json:"request"`
			}
			if json.Unmarshal(m.Params, &p) == nil {
				b.asked = append(b.asked, p.Request.URL)
			}
		}
		if c := b.answers[m.ID]; c != nil {
			c <- m
			delete(b.answers, m.ID)
		}
		b.mu.Unlock()
	}
}

func (b *chromium) send(method string, params any) chan message {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.id++
	m := map[string]any{"id": b.id, "method": method}
	if params != nil {
		m["params"] = params
	}
	if b.session != "" {
		m["sessionId"] = b.session
	}
	text, err := json.Marshal(m)
	require.NoError(b.t, err)
	answer := make(chan message, 1)
	b.answers[b.id] = answer
	_, _ = b.in.Write(append(text, 0))
	return answer
}

func (b *chromium) call(into any, method string, params any) {
	b.t.Helper()
	select {
	case m := <-b.send(method, params):
		require.Nil(b.t, m.Error, method)
		if into != nil {
			require.NoError(b.t, json.Unmarshal(m.Result, into))
		}
	case <-time.After(time.Minute):
		b.t.Fatal("Chromium does not answer to " + method)
	}
}

// eval is what an expression comes to in the page.
func (b *chromium) eval(expression string) any {
	b.t.Helper()
	var r struct {
		Result struct {
			Value any `json:"value"`
		} `json:"result"`
		Exception *struct {
			Text string `json:"text"`
		} `json:"exceptionDetails"`
	}
	b.call(&r, "Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true})
	require.Nil(b.t, r.Exception, expression)
	return r.Result.Value
}

// until waits for an expression to come true, and fails with what the page shows.
// What throws is not true yet.
func (b *chromium) until(expression string) {
	b.t.Helper()
	for range 1000 {
		if b.eval("(() => { try { return "+expression+" } catch { return false } })()") == true {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	b.t.Fatalf("never true: %s\nthe page shows: %v", expression, b.eval("document.body.innerText"))
}

// key presses a key.
func (b *chromium) key(key string) {
	b.t.Helper()
	down := map[string]any{"type": "keyDown", "key": key}
	if len(key) == 1 {
		down["text"] = key
	}
	b.call(nil, "Input.dispatchKeyEvent", down)
	b.call(nil, "Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key})
}

// mouse does something with the mouse at a point.
func (b *chromium) mouse(kind string, x, y float64, more map[string]any) {
	b.t.Helper()
	params := map[string]any{"type": kind, "x": x, "y": y}
	for k, v := range more {
		params[k] = v
	}
	b.call(nil, "Input.dispatchMouseEvent", params)
}

func (b *chromium) number(expression string) float64 {
	b.t.Helper()
	v, ok := b.eval(expression).(float64)
	require.True(b.t, ok, expression)
	return v
}

// addresses are all that pages have asked for.
func (b *chromium) addresses() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.asked...)
}
