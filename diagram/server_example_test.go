package diagram_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// server draws what strangers post.
type server struct {
	options  diagram.Options
	cache    *picture.Cache
	bytes    int64         // of a document
	memory   uint64        // that the process may have
	patience time.Duration // for waiting and drawing
	reading  chan struct{} // its size is how many documents may be read at once, 200 MB each at worst
}

func newServer() *server {
	return &server{
		options:  diagram.Options{Limits: picture.Limits{Columns: 60, Lanes: 20, Steps: 500, Links: 500}},
		cache:    picture.NewCache(64 << 20),
		bytes:    1 << 20,
		memory:   2 << 30,
		patience: 2 * time.Second,
		reading:  make(chan struct{}, 4),
	}
}

// http is the server with the timeouts that keep slow clients from piling up. Their number is for
// the listener, or for what stands in front of it, to limit: each may hold s.bytes.
func (s *server) http() *http.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /blueprint", s.draw)
	mux.HandleFunc("GET /health", s.health)
	return &http.Server{
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}

func (s *server) draw(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	// The whole document first: it comes as slowly as the client likes, and must not hold a place
	// that others wait for.
	document, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.bytes))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	case errors.Is(err, os.ErrDeadlineExceeded):
		http.Error(w, "the document did not arrive in time", http.StatusRequestTimeout)
		return
	case err != nil:
		http.Error(w, "the document did not arrive", http.StatusBadRequest)
		return
	}

	ctx, cancel := context.WithTimeout(r.Context(), s.patience)
	defer cancel()
	service, err := s.read(ctx, document)
	var svg bytes.Buffer // so that nothing is sent before all is well
	if err == nil {
		fingerprint := s.options.Fingerprint(diagram.BlueprintKind, service)
		w.Header().Set("ETag", `"`+fingerprint+`"`)
		if r.Header.Get("If-None-Match") == `"`+fingerprint+`"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		err = s.cache.SVG(&svg, fingerprint, picture.SVGOptions{}, func() (*picture.Picture, error) { return s.options.Blueprint(ctx, service) })
	}
	if err != nil {
		w.Header().Del("ETag")
	}
	var problems journey.Problems
	var option *picture.OptionError
	switch {
	case err == nil:
		w.Header().Set("Content-Type", "image/svg+xml")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
		w.Write(svg.Bytes())
	case errors.As(err, &option): // of options that a request may set; here there are none
		http.Error(w, err.Error(), http.StatusBadRequest)
	case errors.Is(err, journey.ErrLimit): // alone, or the problem that ended reading
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
	case errors.As(err, &problems):
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusUnprocessableEntity)
		json.NewEncoder(w).Encode(problems)
	default: // the deadline, or Graphviz at its end; if the client has gone, nobody reads it
		w.Header().Set("Retry-After", "5")
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	}
}

// read waits for a place, for as long as the context allows.
func (s *server) read(ctx context.Context, document []byte) (*blueprint.Service, error) {
	select {
	case s.reading <- struct{}{}:
		defer func() { <-s.reading }()
		return blueprint.Read(bytes.NewReader(document))
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// health says when whoever watches the process should restart it, before Graphviz is at its end.
func (s *server) health(w http.ResponseWriter, r *http.Request) {
	used, limit := diagram.EngineMemory()
	if used > limit/2 || 3*uint64(used) > s.memory || diagram.EngineErr() != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

// A server that draws what strangers post: bounded in time, size and memory. In a program of its
// own it would run newServer().http().ListenAndServe().
func Example_server() {
	handler := newServer().http().Handler
	for _, document := range []string{
		"stages: [{name: Visit, touchpoints: [Order, Drink]}]",
		"stages: [{nmae: Visit}]",
		"stages: [{name: Visit, touchpoints: [" + strings.Repeat("Wait,", 61) + "]}]",
		"# " + strings.Repeat("a megabyte of nothing ", 50_000),
	} {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest("POST", "/blueprint", strings.NewReader(document)))
		fmt.Println(answer.Code, answer.Header().Get("Content-Type"))
	}
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest("GET", "/health", nil))
	fmt.Println("healthy:", answer.Code)
	// Output:
	// 200 image/svg+xml
	// 422 application/json
	// 413 text/plain; charset=utf-8
	// 413 text/plain; charset=utf-8
	// healthy: 200
}
