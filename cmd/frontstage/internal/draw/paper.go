package draw

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/picture"
)

// pages has an entry for each of [cli.Pages].
var pages = map[cli.PageName]picture.PageSize{
	"A4": picture.A4, "A3": picture.A3, "A2": picture.A2, "A1": picture.A1, "A0": picture.A0,
	"slide": picture.Slide, "slide4x3": picture.Slide4x3,
}

// Pages are the names of the pages whose size is known.
func Pages() []string {
	var out []string
	for name := range pages {
		out = append(out, string(name))
	}
	return out
}

// turns has an entry for each of [cli.Turns].
var turns = map[cli.TurnName]picture.Orientation{"": picture.EitherWay, "upright": picture.Portrait, "across": picture.Landscape}

func writePNG(ctx context.Context, w io.Writer, p *picture.Picture, l cli.Look) error {
	fonts, err := fonts(l.Font)
	if err != nil {
		return err
	}
	return advised(picture.PNGOptions{Mode: modes[l.Theme], Scale: l.Scale, Fonts: fonts, Boxes: l.Boxes}.Write(ctx, w, p))
}

func writePDF(ctx context.Context, w io.Writer, l cli.Look, pictures ...*picture.Picture) error {
	fonts, err := fonts(l.Font)
	if err != nil {
		return err
	}
	page := pages[l.Page]
	if width, height, own := l.Page.Own(); own {
		page = picture.PageSize{Width: width, Height: height}
	}
	margin := 0.0 // the default
	if l.Margin != nil {
		if margin = *l.Margin; margin == 0 {
			margin = -1
		}
	}
	return advised(picture.PDFOptions{
		Mode: modes[l.Theme], Fonts: fonts, Boxes: l.Boxes,
		Page: page, Orientation: turns[l.Turn], Margin: margin, Sheets: l.Sheets, RepeatHeads: l.Sheets, Scale: l.Scale,
	}.Write(ctx, w, pictures...))
}

// advised says how to mend what the fonts lack.
func advised(err error) error {
	if _, lacking := errors.AsType[*picture.LackError](err); lacking {
		return fmt.Errorf("%w (--font FILE, --boxes)", err)
	}
	return err
}

// inter is the name of the font that comes along.
const inter = "inter"

// font reads what one --font names; each is read once.
var font = func() func(string) ([]*picture.Font, error) {
	type result struct {
		fonts []*picture.Font
		err   error
	}
	var mu sync.Mutex
	read := map[string]result{}
	return func(name string) ([]*picture.Font, error) {
		mu.Lock()
		defer mu.Unlock()
		r, known := read[name]
		if !known {
			r.fonts, r.err = open(name)
			read[name] = r
		}
		return r.fonts, r.err
	}
}()

func fonts(names []string) (out []*picture.Font, err error) {
	for _, name := range names {
		of, err := font(name)
		if err != nil {
			return nil, cli.Usage("--font: %w", err)
		}
		out = append(out, of...)
	}
	return out, nil
}

func open(name string) ([]*picture.Font, error) {
	var o picture.FontOptions
	file := name
	if _, err := os.Stat(name); err != nil {
		if name == inter {
			return picture.Inter(), nil
		}
		if at := strings.LastIndexByte(name, '#'); at >= 0 {
			file = name[:at]
			if o.Index, err = strconv.Atoi(name[at+1:]); err != nil {
				o = picture.FontOptions{Language: name[at+1:]}
			} else if o.Index < 1 {
				return nil, fmt.Errorf("%s: the fonts of a collection are counted from 1", name)
			}
		}
	}
	f, err := o.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no file %s; give that of a font (.ttf, .otf, .ttc)", file)
	}
	return []*picture.Font{f}, err
}

// CheckPaper refuses what has no effect on the formats that are written, and fonts that
// cannot be read, before anything else is done.
func CheckPaper(p *cli.Paper, formats []string) error {
	for _, f := range []struct {
		name  string
		given bool
		of    []string
	}{
		{"font", len(p.Font) > 0, []string{"png", "pdf"}}, {"boxes", p.Boxes, []string{"png", "pdf"}}, {"scale", p.Scale != 0, []string{"png", "pdf"}},
		{"page", p.Page != "", []string{"pdf"}}, {"turn", p.Turn != "", []string{"pdf"}}, {"margin", p.Margin != nil, []string{"pdf"}}, {"sheets", p.Sheets, []string{"pdf"}},
	} {
		if f.given && !slices.ContainsFunc(f.of, func(format string) bool { return slices.Contains(formats, format) }) {
			return cli.Usage("--%s is for %s, and %s is to be written", f.name, strings.Join(f.of, " and "), strings.Join(formats, " and "))
		}
	}
	for name, given := range map[string]bool{"sheets": p.Sheets, "turn": p.Turn != ""} {
		if given && p.Page == "" {
			return cli.Usage("--%s takes a --page: A4, say", name)
		}
	}
	_, err := fonts(p.Font)
	return err
}
