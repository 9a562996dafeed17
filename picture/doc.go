// Package picture holds what drawing gives: a finished [Picture], laid out once
// and written as often as wanted.
//
//	p, err := diagram.Blueprint(ctx, service) // or chart.EmotionCurve(journey)
//	…
//	err = p.SVG(w)
//	err = picture.SVGOptions{Mode: theme.Dark}.Write(w, p)
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
//	<style>svg[role=img] { max-width: 100%; height: auto }</style>   fits its column
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
// # Promises
//
// The same model, options and version give the same bytes, on every system.
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
