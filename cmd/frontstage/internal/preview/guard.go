package preview

import (
	"fmt"
	"net/http"
	"slices"
)

// guard lets requests of this preview's own page through, and nobody else's. A page
// of another host can make a browser ask 127.0.0.1, and a name that somebody else
// points there can make it read the answer; both say so in the headers.
func guard(port int, next http.Handler) http.Handler {
	hosts := []string{fmt.Sprintf("127.0.0.1:%d", port), fmt.Sprintf("localhost:%d", port)}
	origins := []string{"", "http://" + hosts[0], "http://" + hosts[1]}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		// Nothing may be loaded from elsewhere; pictures carry their style within.
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch site := r.Header.Get("Sec-Fetch-Site"); {
		case !slices.Contains(hosts, r.Host):
			http.Error(w, "this preview answers to "+hosts[0]+" only", http.StatusMisdirectedRequest)
		case !slices.Contains(origins, r.Header.Get("Origin")), site != "" && site != "none" && site != "same-origin":
			http.Error(w, "this preview answers to its own page only; type its address", http.StatusForbidden)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			http.Error(w, "this preview is to be read only", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(w, r)
		}
	})
}
