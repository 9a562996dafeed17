// Package starter holds the documents that people start from: a journey and a
// service, small and full, in English and Chinese, with comments that say what may
// stand where.
package starter

import "embed"

//go:embed documents/*.yaml
var documents embed.FS

// Document is the one of a kind, in a language; ok is false if there is none.
func Document(kind, language string, full bool) (source []byte, ok bool) {
	size := "small"
	if full {
		size = "full"
	}
	source, err := documents.ReadFile("documents/" + kind + "-" + size + "." + language + ".yaml")
	return source, err == nil
}
