package main

import (
	"bytes"
	"fmt"
	"html/template"

	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// The widths that pictures are laid out for: the column of the page, and a phone.
const (
	column = 800
	phone  = 480
)

// section is a heading with pictures below it.
type section struct {
	ID, Title, Lead string
	Exhibits        []exhibit
}

// exhibit is a picture with what is said of it.
type exhibit struct {
	ID, Title, Text string
	Call            string // the function that draws it
	// Scheme is whose colours the page's switch gives it, "house" or "brand"; empty
	// for a picture that keeps its own.
	Scheme string
	// Wide is for the column, Narrow for phones, which without it have Wide in a
	// frame that scrolls. Pair stands beside Wide, the one in light and the other in dark.
	Wide, Narrow, Pair template.HTML
	// OneSheet is for pictures that are not much higher than a sheet of paper: they
	// are printed smaller, rather than on two.
	OneSheet bool
	// Windows are for others, part by part.
	Windows []window
}

// sketch is an exhibit that is still to be drawn.
type sketch struct {
	id, title, text, call string
	scheme                string
	mode                  theme.Mode
	widthOnly             bool // too much for a phone's width, or the same there
	draw                  func(id string, width int) (*picture.Picture, error)
}

// draw adds pictures to a section, each for both widths.
func (s *section) draw(sketches ...sketch) error {
	for _, k := range sketches {
		x := exhibit{ID: k.id, Title: k.title, Text: k.text, Call: k.call, Scheme: k.scheme}
		if x.Scheme == "" && k.mode == theme.Auto {
			x.Scheme = "house"
		}
		p, err := k.picture(k.id, column)
		if err != nil {
			return err
		}
		width, height := p.Size()
		if x.OneSheet = height*10 < width*16; !x.OneSheet {
			x.Windows = windows(p)
		}
		if x.Wide, err = inline(p, k.mode); err != nil {
			return err
		}
		if !k.widthOnly {
			if p, err = k.picture(k.id+"-phone", phone); err != nil {
				return err
			}
			if x.Narrow, err = inline(p, k.mode); err != nil {
				return err
			}
		}
		s.Exhibits = append(s.Exhibits, x)
	}
	return nil
}

// pair adds a picture twice, at the width of a phone: as the light page and as the
// dark one shows it.
func (s *section) pair(k sketch) error {
	x := exhibit{ID: k.id, Title: k.title, Text: k.text, Call: k.call}
	for name, into := range map[string]*template.HTML{"-light": &x.Wide, "-dark": &x.Pair} {
		p, err := k.picture(k.id+name, phone)
		if err != nil {
			return err
		}
		if *into, err = inline(p, k.mode); err != nil {
			return err
		}
	}
	s.Exhibits = append(s.Exhibits, x)
	return nil
}

// picture draws. The root of a picture gets an id of its own, as headings have
// those of the exhibits.
func (k sketch) picture(id string, width int) (*picture.Picture, error) {
	p, err := k.draw("p-"+id, width)
	if err != nil {
		return nil, fmt.Errorf("%s, %d wide: %w", id, width, err)
	}
	return p, nil
}

// inline is a picture as a part of the page.
func inline(p *picture.Picture, m theme.Mode) (template.HTML, error) {
	var b bytes.Buffer
	if err := (picture.SVGOptions{Mode: m}).Write(&b, p); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil // our own, which escapes what it was given
}
