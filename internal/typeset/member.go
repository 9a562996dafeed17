package typeset

import (
	"errors"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// member is one font of a file.
type member struct {
	name   string // of the file, with the place in a collection
	loader *opentype.Loader
	family string
	bold   bool
	own    bool // to be set in the forms of its country, whatever the language of the text
	once   sync.Once
	font   *font.Font
	err    error
	free   sync.Pool // of *Face, by weight
	strong sync.Pool
}

func (m *member) parse() (*font.Font, error) {
	m.once.Do(func() {
		m.err = guard(func() (err error) {
			if m.font, err = font.NewFont(m.loader); err != nil {
				return err
			}
			if u := m.font.Upem(); u < 16 || u > 16384 {
				return fmt.Errorf("an em of %d units", u)
			}
			for _, table := range []string{"glyf", "CFF ", "CFF2"} {
				if m.loader.HasTable(opentype.MustNewTag(table)) {
					return nil
				}
			}
			return errors.New("it has no outlines, only pictures of its characters")
		})
		if m.err != nil {
			m.font = nil
		}
	})
	if m.err != nil {
		return nil, &FontError{m.name, m.err}
	}
	return m.font, nil
}

// guard turns a panic into an error: a damaged font is no reason to stop a program.
func guard(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the font is damaged (%v)", p)
		}
	}()
	return do()
}
