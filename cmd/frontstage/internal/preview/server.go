package preview

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
)

//go:embed page
var page embed.FS

type server struct {
	http.Handler
	library *library
	lang    cli.LanguageName

	mu      sync.Mutex
	readers map[chan string]bool // of events
}

func newServer(l *library, port int, lang cli.LanguageName) *server {
	s := &server{library: l, lang: lang, readers: map[chan string]bool{}}
	files, err := fs.Sub(page, "page")
	if err != nil {
		panic(err) // it is embedded above
	}
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServerFS(files))
	mux.HandleFunc("/choices", s.choices)
	mux.HandleFunc("/state", s.state)
	mux.HandleFunc("/picture", s.picture)
	mux.HandleFunc("/events", s.events)
	s.Handler = guard(port, mux)
	return s
}

// choices are what the page offers.
func (s *server) choices(w http.ResponseWriter, _ *http.Request) {
	type named struct {
		Name  string `json:"name"`
		Label string `json:"label"`
	}
	kinds := cli.Names(cli.Kinds, func(k cli.Kind) string { return k.Name })
	labels := make([]named, len(kinds))
	for i, k := range cli.Kinds {
		labels[i] = named{k.Name, s.lang.Is().Pick(k.English, k.Chinese)}
	}
	answer(w, map[string]any{
		"documents": s.library.names(), "kinds": labels, "themes": cli.Themes, "lang": string(s.lang),
		"languages": cli.Names(cli.Languages, func(l cli.Language) string { return l.Name }),
	})
}

func (s *server) state(w http.ResponseWriter, r *http.Request) {
	state, _, ok := s.library.look(r.Context(), r.FormValue("doc"))
	if !ok {
		http.Error(w, "there is no such document", http.StatusNotFound)
		return
	}
	answer(w, state)
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(v) // whoever has gone needs no answer
}

// picture draws a document as it was when it was last without problems.
func (s *server) picture(w http.ResponseWriter, r *http.Request) {
	name, kind := r.FormValue("doc"), r.FormValue("kind")
	look, err := lookOf(r)
	if err != nil || !slices.Contains(cli.KindNames(), kind) {
		http.Error(w, fmt.Sprintf("there is no such picture: %v", err), http.StatusBadRequest)
		return
	}
	_, service, ok := s.library.look(r.Context(), name)
	if !ok || service == nil {
		http.Error(w, "there is no picture yet", http.StatusNotFound)
		return
	}
	if why := draw.Has(service, cli.KindOf(kind)); why != "" {
		http.Error(w, why, http.StatusNotFound)
		return
	}
	request := draw.Request{Service: service, Look: look, Kind: kind}
	out, err := request.Write(r.Context(), "svg")
	if err != nil {
		http.Error(w, cli.Clean(cli.Findings(name, err)[0].Message), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	if r.FormValue("download") != "" {
		base := path.Base(name)
		file := strings.TrimSuffix(base, path.Ext(base)) + "." + kind + ".svg"
		w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": file}))
	}
	_, _ = w.Write(out) // whoever has gone needs no picture
}

// lookOf reads how a picture is to look.
func lookOf(r *http.Request) (look cli.Look, err error) {
	if width := r.FormValue("width"); width != "" {
		if look.Width, err = strconv.Atoi(width); err != nil {
			return look, fmt.Errorf("width %q is not a number of pixels", width)
		}
	}
	return look, errors.Join(look.Theme.UnmarshalText([]byte(r.FormValue("theme"))), look.Lang.UnmarshalText([]byte(r.FormValue("lang"))))
}

// events are server-sent: the name of each document that has changed, "" when
// there are others.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	flush := http.NewResponseController(w).Flush
	w.Header().Set("Content-Type", "text/event-stream")
	names := make(chan string, 100)
	s.mu.Lock()
	s.readers[names] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.readers, names)
		s.mu.Unlock()
	}()
	const breath = 15 * time.Second // so that a reader who has gone is noticed
	tick := time.NewTicker(breath)
	defer tick.Stop()
	text := ": welcome\n\n"
	for {
		if _, err := w.Write([]byte(text)); err != nil || flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case name := <-names:
			data, err := json.Marshal(name)
			if err != nil {
				return
			}
			text = "event: change\ndata: " + string(data) + "\n\n"
		case <-tick.C:
			text = ": still here\n\n"
		}
	}
}

// tell sends a name to all who listen. Who is too slow misses it, and has a
// hundred others to hear.
func (s *server) tell(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for names := range s.readers {
		select {
		case names <- name:
		default:
		}
	}
}
