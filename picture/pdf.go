package picture

import (
	"context"
	"io"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/pdf"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/theme"
)

// PDF writes the picture with the default options: on a page of its own size.
func (p *Picture) PDF(ctx context.Context, w io.Writer) error { return PDFOptions{}.Write(ctx, w, p) }

// PDFOptions say how pictures are written as PDF. The zero value makes a page of each
// picture's own size, 1 px being 1/96 inch.
//
// All is drawn as lines, areas and letters, which can be searched, copied and printed in
// any size; links lead where they do in the SVG, those to an id to its place in the
// document. A PDF is told in words ([Picture.Outline]) to those who do not see it, and has
// a bookmark for each picture and sheet. It holds no date and no random id.
type PDFOptions struct {
	// Mode is the colour scheme. Default: light, as in mode [theme.Auto].
	Mode theme.Mode
	// Fonts are in the order of preference; [Inter] stands behind them.
	Fonts []*Font
	// Boxes has boxes stand for characters that no font can set. Default: they are a
	// [*LackError].
	Boxes bool
	// Title is that of the document. Default: that of the first picture.
	Title string
	// Page is the size of all pages: [A4], say. Default: each picture's own, with its
	// margins; readers that do not know the key UserUnit show one with a side of more than
	// 5080 mm smaller.
	Page PageSize
	// Orientation is how a Page lies. Default: whichever way shows the picture larger or,
	// with Sheets, cuts less of it and takes fewer; a Page that is wider than high stays so.
	Orientation Orientation
	// Margin is in mm, on every side, up to 1000. Default: 10 on a Page, none on a picture's own;
	// negative: none.
	Margin float64
	// Sheets lets a picture that is larger than the page go on over several, up to 400 in
	// a document, each with the picture's title and its number at the foot. It is cut where
	// no card and no line of text is, if that can be, between rows that a sheet can hold,
	// and between stages. A stage that is cut has its name on each sheet that has room for
	// it; long lines and legends go on from sheet to sheet between words and signs. It takes
	// a Page.
	Sheets bool
	// RepeatHeads draws the names of lanes and rows again at the left of further sheets, if
	// they take no more than half of a sheet, and those of stages and touchpoints at the top
	// of the sheets below, if they take no more than a third. It takes Sheets.
	RepeatHeads bool
	// Scale is 1 for the natural size, from 0.01 to 100. Default: as large as a Page takes
	// it; on a page of the picture's own size, 1; with Sheets, 1 as well, or as little as
	// 0.8, where captions are 5.7 points high, if that saves sheets.
	Scale float64
}

// PageSize is the size of a page in mm, from 20 to 5080 a side.
type PageSize struct{ Width, Height float64 }

// Sizes of pages. Slides are those of programs for presentations.
var (
	A0       = PageSize{841, 1189}
	A1       = PageSize{594, 841}
	A2       = PageSize{420, 594}
	A3       = PageSize{297, 420}
	A4       = PageSize{210, 297}
	Slide    = PageSize{338.667, 190.5} // 13.33 x 7.5 in, 16:9: PowerPoint, Keynote, Google Slides
	Slide4x3 = PageSize{254, 190.5}     // 10 x 7.5 in
)

// Orientation is how a page lies.
type Orientation uint8

const (
	EitherWay Orientation = iota // whichever shows the picture larger
	Portrait                     // higher than wide
	Landscape                    // wider than high
)

const (
	pointsPerMM = 72 / 25.4
	minPage     = 20.0   // mm
	maxPage     = 5080.0 // mm: 14,400 points
)

// Write writes the pictures as one document, at once; nothing is written when there is an
// error. Options that are not valid or do not go with a picture give an [*OptionError];
// characters that no font can set a [*LackError]; a damaged font a [*FontError]; an image of
// a persona that cannot be drawn an [*ImageError]. Errors of ctx and of w come back as
// themselves, a short write as [io.ErrShortWrite].
func (o PDFOptions) Write(ctx context.Context, w io.Writer, pictures ...*Picture) error {
	b, err := o.append(ctx, nil, pictures)
	if err != nil {
		return err
	}
	return text.Write(w, b)
}

func (o PDFOptions) append(ctx context.Context, b []byte, pictures []*Picture) ([]byte, error) {
	to, err := o.layout(pictures)
	if err != nil {
		return nil, err
	}
	fonts, err := fontsOf(o.Fonts)
	if err != nil {
		return nil, err
	}
	setters := map[string]*typeset.Setter{}
	var languages []*typeset.Setter
	defer func() {
		for _, s := range languages {
			s.Release()
		}
	}()
	in := make([]pdf.Picture, len(pictures))
	for i, p := range pictures {
		s := setters[p.scene.Lang]
		if s == nil {
			if s, err = typeset.NewSetter(fonts, p.scene.Lang); err != nil {
				return nil, told(err)
			}
			setters[p.scene.Lang], languages = s, append(languages, s)
		}
		in[i] = pdf.Picture{Scene: p.scene, Words: p.words(), Setter: s}
	}
	b, err = pdf.Append(ctx, b, to, in)
	if err != nil {
		return nil, told(err)
	}
	if !o.Boxes {
		if err := lackOf(languages...); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// words are all that a picture says, in words, each thing once.
func (p *Picture) words() string {
	said := []string{p.Title()}
	rest := strings.TrimSpace(strings.TrimPrefix(p.outline.String(), p.Title()+"\n"))
	if d := p.Description(); d != "" && !strings.Contains(rest, d) {
		said = append(said, d)
	}
	if rest != "" {
		said = append(said, rest)
	}
	return strings.Join(said, "\n\n")
}

// layout are the options in points, with the defaults filled in.
func (o PDFOptions) layout(pictures []*Picture) (out pdf.Options, err error) {
	if len(pictures) == 0 {
		return out, &OptionError{"picture", "there is no picture to write"}
	}
	for _, p := range pictures {
		if p == nil || p.scene == nil {
			return out, &OptionError{"picture", "there is no picture to write"}
		}
	}
	own := o.Page == PageSize{}
	side := func(v float64) bool { return v >= minPage && v <= maxPage }
	switch {
	case !o.Mode.Valid():
		return out, optionf("Mode", "no mode has the number %d", o.Mode)
	case !own && !(side(o.Page.Width) && side(o.Page.Height)):
		return out, optionf("Page", "a page of %g x %g mm is not valid; a side takes %g to %g mm", o.Page.Width, o.Page.Height, minPage, maxPage)
	case o.Orientation > Landscape:
		return out, optionf("Orientation", "no orientation has the number %d", o.Orientation)
	case math.IsNaN(o.Margin) || o.Margin > 1000:
		return out, optionf("Margin", "%g mm is not a margin; use up to 1000, or a negative one for none", o.Margin)
	case o.Scale != 0 && !(o.Scale >= 0.01 && o.Scale <= 100):
		return out, optionf("Scale", "%g is not a valid scale; use 0.01 to 100", o.Scale)
	case own && o.Sheets:
		return out, optionf("Sheets", "sheets take a Page: A4, say")
	case own && o.Orientation != EitherWay:
		return out, optionf("Orientation", "a page of the picture's own size cannot be turned; give a Page")
	case o.RepeatHeads && !o.Sheets:
		return out, optionf("RepeatHeads", "heads are repeated on further sheets; ask for Sheets")
	}
	margin := o.Margin
	switch {
	case margin < 0:
		margin = 0
	case margin == 0 && !own:
		margin = 10
	}
	title := o.Title
	if title == "" {
		title = pictures[0].Title()
	}
	mode := o.Mode
	if mode == theme.Auto {
		mode = theme.Light
	}
	return pdf.Options{
		Mode: mode, Title: title, Width: o.Page.Width * pointsPerMM, Height: o.Page.Height * pointsPerMM, Turn: pdf.Turn(o.Orientation),
		Margin: margin * pointsPerMM, Scale: o.Scale, Sheets: o.Sheets, Heads: o.RepeatHeads,
	}, nil
}
