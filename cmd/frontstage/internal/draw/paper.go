package draw

import (
	"context"
	"errors"
	"fmt"
	"io"
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

func writePNG(ctx context.Context, w io.Writer, p *picture.Picture, l cli.Look) error {
	fonts, err := fonts(l.Font)
	if err != nil {
		return err
	}
	return advised(picture.PNGOptions{Mode: modes[l.Theme], Scale: l.Scale, Fonts: fonts, Boxes: l.Boxes}.Write(ctx, w, p))
}

func writePDF(ctx context.Context, w io.Writer, l cli.Look, title string, pictures ...*picture.Picture) error {
	fonts, err := fonts(l.Font)
	if err != nil {
		return err
	}
	page := pages[l.Page]
	if width, height, own := l.Page.Own(); own {
		page = picture.PageSize{Width: width, Height: height}
	}
	return advised(picture.PDFOptions{
		Mode: modes[l.Theme], Fonts: fonts, Boxes: l.Boxes, Title: title,
		Page: page, Margin: l.Margin, Sheets: l.Sheets, RepeatHeads: l.Sheets, Scale: l.Scale,
	}.Write(ctx, w, pictures...))
}

// advised says how to mend what the fonts lack.
func advised(err error) error {
	if _, lacking := errors.AsType[*picture.LackError](err); lacking {
		return fmt.Errorf("%w: --font FILE, --boxes", err)
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
			}
		}
	}
	f, err := o.Open(file)
	return []*picture.Font{f}, err
}

// CheckPaper refuses what has no effect on the formats that are written, and fonts that
// cannot be read, before anything else is done.
func CheckPaper(p *cli.Paper, formats []string) error {
	set := func(f cli.Format) bool { return f.Set && slices.Contains(formats, f.Name) }
	pdf := slices.Contains(formats, "pdf")
	switch {
	case !slices.ContainsFunc(cli.Formats, set):
		for flag, given := range map[string]bool{"font": len(p.Font) > 0, "boxes": p.Boxes, "scale": p.Scale != 0} {
			if given {
				return cli.Usage("--%s is for png and pdf", flag)
			}
		}
	case p.Sheets && p.Page == "":
		return cli.Usage("--sheets takes a --page: A4, say")
	}
	for flag, given := range map[string]bool{"page": p.Page != "", "margin": p.Margin != 0, "sheets": p.Sheets} {
		if given && !pdf {
			return cli.Usage("--%s is for pdf", flag)
		}
	}
	_, err := fonts(p.Font)
	return err
}
