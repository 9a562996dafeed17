package text

import "strings"

// SafeHref tells whether a link target may stand in a picture: http, https or
// mailto, a fragment, or a relative path.
func SafeHref(href string) bool {
	if href == "" || strings.ContainsAny(href, " \t\r\n\\<>\"'`{}|^") || strings.HasPrefix(href, "//") {
		return false
	}
	if href != Clean(href) { // controls, bytes that are not UTF-8
		return false
	}
	scheme, _, found := strings.Cut(href, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return true
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}
