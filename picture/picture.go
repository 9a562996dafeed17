package picture

import (
	"io"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// Picture is a finished picture. Packages diagram and chart make them.
type Picture struct {
	scene   *scene.Scene
	outline Outline
}

// New is for the packages of this module that draw: it takes a scene, which they
// do not change any more, and says it in words.
func New(s *scene.Scene, o Outline) *Picture { return &Picture{s, o} }

// Scene is for the packages of this module, and their tests, which read what was
// drawn as numbers. It must not be changed.
func (p *Picture) Scene() *scene.Scene { return p.scene }

// Size is the picture's width and height in pixels.
func (p *Picture) Size() (width, height int) { return p.scene.Width, p.scene.Height }

// Title is the picture's accessible name.
func (p *Picture) Title() string { return p.scene.Title }

// Description says in a sentence or two what the picture shows.
func (p *Picture) Description() string { return p.scene.Desc }

// Outline is the picture in words.
func (p *Picture) Outline() Outline { return p.outline }

// SVG writes the picture with the default options.
func (p *Picture) SVG(w io.Writer) error { return SVGOptions{}.Write(w, p) }

// SVGOptions say how a picture is written as SVG. The zero value is right for
// most.
type SVGOptions struct {
	// Mode is the colour scheme. Default: light and dark in one file.
	Mode theme.Mode
	// DarkClass is the class that an element around an inline picture has when
	// the page is dark, "dark" say; then it alone decides, in mode Auto. A letter,
	// then letters, digits, "-" and "_". Default: the reader's preference, unless
	// an element around it says data-theme="dark" or "light".
	DarkClass string
}

// Write writes the picture at once. Options that are not valid give an
// [*OptionError]; an error of w comes back as itself, a short write as
// [io.ErrShortWrite].
func (o SVGOptions) Write(w io.Writer, p *Picture) error {
	b, err := o.append(nil, p)
	if err != nil {
		return err
	}
	return text.Write(w, b)
}

func (o SVGOptions) append(b []byte, p *Picture) ([]byte, error) {
	switch {
	case p == nil || p.scene == nil:
		return nil, &OptionError{"picture", "there is no picture to write"}
	case !o.Mode.Valid():
		return nil, optionf("Mode", "no mode has the number %d", o.Mode)
	case o.DarkClass != "" && !text.ValidID(o.DarkClass):
		return nil, optionf("DarkClass", "%.40q is not a class; use a letter, then letters, digits, \"-\" and \"_\"", o.DarkClass)
	}
	return svg.Append(b, p.scene, svg.Options{Mode: o.Mode, DarkClass: o.DarkClass}), nil
}
