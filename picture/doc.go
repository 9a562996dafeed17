// Package picture holds what drawing gives: a finished [Picture], laid out once
// and written as often as wanted.
//
//	p, err := diagram.Blueprint(ctx, service) // or chart.EmotionCurve(journey)
//	…
//	err = p.SVG(w)
//	err = picture.SVGOptions{Mode: theme.Dark}.Write(w, p)
//	err = p.PNG(ctx, w)
//	err = p.PDF(ctx, w)
//
// A mode never changes the geometry. A picture also knows its size, its title,
// and what it shows in words ([Picture.Outline]), for those who do not see it.
//
// # On a page
//
// Inline, an SVG obeys the page: no rule of it reaches outside of its root, and
// none makes it wider or narrower. It has its natural size unless the page says
// otherwise:
//
//	<style>svg[role] { max-width: 100%; height: auto }</style>       fits its column
//	<div style="overflow-x: auto"> … </div>                          keeps its size, and scrolls
//	<img src="hotel.svg" style="max-width: 100%" alt="…">            as a file
//
// Several pictures on one page need an ID each, see the options of packages
// diagram and chart.
//
// In mode [theme.Auto] a picture is light or dark as its reader prefers. A page
// with a switch of its own says data-theme="light" or data-theme="dark" on any
// element around an inline picture, or names the class that it uses for dark in
// [SVGOptions]. The colours are custom properties: --fs-emotion: #7c2d12 on an
// element around it changes one, with the names of package theme.
//
// Mode [theme.Print] is black on white, with dots and hatches in place of tints,
// for printers and copiers; [theme.Contrast] has text of at least 7:1 on white.
//
// # Without eyes, mouse or colours
//
// A picture has a title and a description, which screen readers read, and an
// outline: put [Outline.HTML] beside it on the page, or [Outline.Markdown] in a
// document, and nobody misses what it shows. A picture without links is one image
// (role="img"); one with links is a graphics-document, in which the keyboard reaches
// each linked step, with a ring around it. Where the reader's system forces colours
// of its own, a picture in mode [theme.Auto] takes these. Nothing moves, and nothing
// is told by colour alone.
//
// # As PNG and PDF
//
// [Picture.PNG] and [Picture.PDF] take no browser and nothing that is installed:
//
//	err = picture.PNGOptions{Scale: 2}.Write(ctx, w, p)
//	err = picture.PDFOptions{Page: picture.A4}.Write(ctx, w, p, q)
//
// An image is what Chromium makes of the SVG in the same fonts, to a pixel. A PDF holds one
// or several pictures, each on a page of its own size or fitted to A4, A3, a slide, or in
// its natural size, or a little smaller, over several sheets, to be put side by side or,
// with the names of its lanes repeated, one behind the other:
//
//	err = picture.PDFOptions{Page: picture.A3, Sheets: true, RepeatHeads: true}.Write(ctx, w, p)
//
// A wide picture that is fitted to an upright page is small. Laid out for the page it is
// read in that size, over as many sheets as it takes:
//
//	p, err := diagram.Options{Width: 718}.Blueprint(ctx, service) // 190 mm, A4 upright within its margins
//	err = picture.PDFOptions{Page: picture.A4, Sheets: true}.Write(ctx, w, p)
//
// Text can be searched and copied (letters are drawn by fonts of Type 3), links lead on,
// and what is drawn is told in words as well.
//
// Text is set in the fonts that are given, and in no others. Inter comes along for Latin,
// Greek and Cyrillic; Chinese takes a [Font]:
//
//	noto, err := picture.OpenFonts("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc") // once
//	err = picture.PNGOptions{Fonts: append(picture.Inter(), noto...)}.Write(ctx, w, p)
//
// Letters that join, stack or change places are set as their script is written: Arabic,
// Thai, Devanagari and the like. What no font can set is a [*LackError], before anything is
// written; with Boxes it is a box. Colours of emoji are not drawn, outlines of them are,
// where a font has them.
//
// # Promises
//
// The same model, options and version give the same bytes, on every system; so do, as PNG
// and PDF, the same fonts on the same architecture with the same version of Go. On another
// architecture a channel of a PNG may be 2 of 255 apart, on none that was tried so far; with
// another version of Go the pixels are the same, but may be packed otherwise.
// A picture holds no script, no reference to anything outside but the links of
// the model, no date and no random id. Renderers without custom properties paint
// the light colours.
//
// # Caches
//
// A fingerprint ([github.com/frontstage-go/frontstage/diagram.Options] and
// [github.com/frontstage-go/frontstage/chart.Options] have a method) names a
// picture before it is drawn, for ETags and for a [Cache].
//
// Pictures never change; all of this package may be used from several
// goroutines.
package picture
