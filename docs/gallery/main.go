// Gallery writes docs/gallery.html: every kind of picture, drawn from testdata, on
// one page that holds all it needs. From the root of the repository:
//
//	go run ./docs/gallery
package main

import (
	"bytes"
	"context"
	"flag"
	"log"
	"os"
	"path/filepath"
)

//go:generate go run . -root ../..

func main() {
	log.SetFlags(0)
	root := flag.String("root", ".", "folder of the repository")
	flag.Parse()
	page, err := gallery(context.Background(), filepath.Join(*root, "testdata"))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*root, "docs", "gallery.html"), page, 0o644); err != nil {
		log.Fatal(err)
	}
}

// gallery is the page, drawn from the documents and answers in a folder.
func gallery(ctx context.Context, folder string) ([]byte, error) {
	s, err := readSource(folder)
	if err != nil {
		return nil, err
	}
	p := page{Title: "frontstage: gallery"}
	for _, section := range []func(context.Context, *source) (section, error){journeys, blueprints, experience, answers, looks} {
		one, err := section(ctx, s)
		if err != nil {
			return nil, err
		}
		p.Sections = append(p.Sections, one)
	}
	var b bytes.Buffer
	err = layout.Execute(&b, p)
	return b.Bytes(), err
}
