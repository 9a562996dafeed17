package diagram_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"
)

const plainVisit = "stages: [{name: Visit, touchpoints: [Order, Drink]}]"

// serve starts the example's server on a port of this machine.
func serve(t *testing.T, s *server, change func(*http.Server)) *httptest.Server {
	web := httptest.NewUnstartedServer(nil)
	web.Config = s.http()
	if change != nil {
		change(web.Config)
	}
	web.Start()
	t.Cleanup(web.Close)
	return web
}

// trickle is a client that promises a document and sends a part of it.
func trickle(t *testing.T, web *httptest.Server) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", web.Listener.Addr().String())
	require.NoError(t, err)
	t.Cleanup(func() { conn.Close() })
	_, err = fmt.Fprintf(conn, "POST /blueprint HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n")
	require.NoError(t, err)
	// The server asks for the body when its handler begins to read it.
	line, err := bufio.NewReader(conn).ReadString('\n')
	require.NoError(t, err)
	require.Contains(t, line, "100 Continue")
	_, err = io.WriteString(conn, "stages: [")
	require.NoError(t, err)
	return conn
}

func post(t *testing.T, web *httptest.Server, body io.Reader) *http.Response {
	t.Helper()
	client := http.Client{Timeout: time.Minute} // not to hang where the server does
	answer, err := client.Post(web.URL+"/blueprint", "application/yaml", body)
	require.NoError(t, err)
	t.Cleanup(func() { answer.Body.Close() })
	return answer
}

// Slow clients are many times what may be read at once, and the next one is served.
func TestServerSlowClients(t *testing.T) {
	s := newServer()
	web := serve(t, s, nil)
	for range 4 * cap(s.reading) {
		trickle(t, web)
	}
	answer := post(t, web, strings.NewReader(plainVisit))
	require.Equal(t, http.StatusOK, answer.StatusCode)
	picture, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.Contains(t, string(picture), "<svg ")
}

// A slow client is let go of, with an answer.
func TestServerCutsOff(t *testing.T) {
	web := serve(t, newServer(), func(c *http.Server) { c.ReadTimeout = 50 * time.Millisecond })
	conn := trickle(t, web)
	rest, err := io.ReadAll(conn)
	require.NoError(t, err)
	require.Contains(t, string(rest), "408 Request Timeout")
}

func TestServerAnswers(t *testing.T) {
	s := newServer()
	web := serve(t, s, nil)
	large := strings.Repeat("# nothing\n", 200_000)
	for name, body := range map[string]io.Reader{
		"its size told":   strings.NewReader(large),
		"its size hidden": io.MultiReader(strings.NewReader(large)),
		"over a limit":    strings.NewReader("stages: [{name: Visit, touchpoints: [" + strings.Repeat("Wait,", 61) + "]}]"),
	} {
		require.Equal(t, http.StatusRequestEntityTooLarge, post(t, web, body).StatusCode, name)
	}

	answer := post(t, web, strings.NewReader("stages: [{nmae: Visit}]"))
	require.Equal(t, http.StatusUnprocessableEntity, answer.StatusCode)
	require.Equal(t, "application/json", answer.Header.Get("Content-Type"))
	var problems []struct{ Message string }
	require.NoError(t, json.NewDecoder(answer.Body).Decode(&problems))
	require.NotEmpty(t, problems)
	require.NotEmpty(t, problems[0].Message)

	answer = post(t, web, strings.NewReader(plainVisit))
	require.Equal(t, "image/svg+xml", answer.Header.Get("Content-Type"))

	get, err := http.Get(web.URL + "/blueprint")
	require.NoError(t, err)
	get.Body.Close()
	require.Equal(t, http.StatusMethodNotAllowed, get.StatusCode)
}

// Where all places are taken by documents that are being read, a client is told to come again.
func TestServerBusy(t *testing.T) {
	s := newServer()
	s.patience = 10 * time.Millisecond
	for range cap(s.reading) {
		s.reading <- struct{}{}
	}
	web := serve(t, s, nil)
	answer := post(t, web, strings.NewReader(plainVisit))
	require.Equal(t, http.StatusServiceUnavailable, answer.StatusCode)
	require.NotEmpty(t, answer.Header.Get("Retry-After"))

	free := newServer()
	free.reading = s.reading
	<-free.reading
	require.Equal(t, http.StatusOK, post(t, serve(t, free, nil), strings.NewReader(plainVisit)).StatusCode)
	require.Len(t, free.reading, cap(free.reading)-1, "the place is given back")
}

// A body that breaks is nobody's 200, and gives its place back.
func TestServerBrokenBody(t *testing.T) {
	s := newServer()
	answer := httptest.NewRecorder()
	s.draw(answer, httptest.NewRequest("POST", "/blueprint", iotest.ErrReader(errors.New("wire cut"))))
	require.Equal(t, http.StatusBadRequest, answer.Code)
	require.NotContains(t, answer.Body.String(), "<svg")
	require.Empty(t, s.reading)
}
