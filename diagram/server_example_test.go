package diagram_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
)

// A server that draws what strangers post: bounded in time, size and memory, and
// restarted by whoever watches it before Graphviz is at its end.
func Example_server() {
	options := diagram.Options{Limits: diagram.Limits{Columns: 60, Lanes: 20, Steps: 500, Links: 500}}
	cache := diagram.NewCache(64 << 20)
	reading := make(chan struct{}, 4) // a document may take 200 MB while it is read
	const memory = 2 << 30            // that the process may have

	draw := func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		reading <- struct{}{}
		s, err := blueprint.Read(http.MaxBytesReader(w, r.Body, 1<<20))
		<-reading
		var picture bytes.Buffer // so that nothing is sent before all is well
		if err == nil {
			err = cache.SVG(ctx, &picture, options, s)
		}
		var problems journey.Problems
		switch {
		case err == nil:
			w.Header().Set("Content-Type", "image/svg+xml")
			w.Write(picture.Bytes())
		case errors.Is(err, journey.ErrLimit): // alone, or the problem that ended reading
			http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		case errors.As(err, &problems):
			w.WriteHeader(http.StatusUnprocessableEntity)
			json.NewEncoder(w).Encode(problems)
		case r.Context().Err() != nil: // the client has gone
		default: // the deadline, or Graphviz at its end
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
		}
	}
	health := func(w http.ResponseWriter, r *http.Request) {
		used, limit := diagram.EngineMemory()
		if used > limit/2 || 3*used > memory || diagram.EngineErr() != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	}

	for _, document := range []string{
		"stages: [{name: Visit, touchpoints: [Order, Drink]}]",
		"stages: [{nmae: Visit}]",
		"stages: [{name: Visit, touchpoints: [" + strings.Repeat("Wait,", 61) + "]}]",
	} {
		answer := httptest.NewRecorder()
		draw(answer, httptest.NewRequest("POST", "/", strings.NewReader(document)))
		fmt.Println(answer.Code)
	}
	answer := httptest.NewRecorder()
	health(answer, nil)
	fmt.Println("healthy:", answer.Code)
	// Output:
	// 200
	// 422
	// 413
	// healthy: 200
}
