package diagram

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

const cafe = `
title: A coffee
stages:
  - name: Buy
    touchpoints:
      - {id: order, name: Order, emotion: -1}
      - {id: drink, name: Drink, emotion: 1.5}
lanes:
  - role: frontstage
    steps:
      order: {id: brew, name: Brew the coffee, href: "#brewing", marks: [{kind: fail, note: too weak}]}
      drink: {id: clear, name: Clear the table, href: "#clearing"}
links: [order -> brew -> drink]
`

func linkedPicture(t *testing.T) *picture.Picture {
	t.Helper()
	s, err := blueprint.Read(strings.NewReader(cafe))
	require.NoError(t, err)
	p, err := Blueprint(t.Context(), s)
	require.NoError(t, err)
	return p
}

func svgOf(t *testing.T, p *picture.Picture, m theme.Mode) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, picture.SVGOptions{Mode: m}.Write(&b, p))
	return b.String()
}

// A screen reader is told what the picture is and where its links lead; without
// links it is one image.
func TestReadAloud(t *testing.T) {
	p := linkedPicture(t)
	page := browser.Open(t, "<!doctype html><html lang=en><title>A page</title><body>"+svgOf(t, p, theme.Auto))
	tree := page.Tree()
	var links []string
	whole := browser.Node{}
	for _, n := range tree {
		switch {
		case n.Role == "link":
			links = append(links, n.Name)
		case strings.HasPrefix(n.Name, "A coffee ") && n.Role != "StaticText":
			whole = n
		}
	}
	require.Equal(t, []string{"Brew the coffee Fail point: too weak", "Clear the table"}, links)
	require.Equal(t, "A coffee "+p.Description(), whole.Name)
	require.NotEqual(t, "image", whole.Role, "what an image holds is not read, and links must be")

	s, err := blueprint.Read(strings.NewReader(regexp.MustCompile(`, href: "[^"]*"`).ReplaceAllString(cafe, "")))
	require.NoError(t, err)
	p, err = Blueprint(t.Context(), s)
	require.NoError(t, err)
	page = browser.Open(t, "<!doctype html><html lang=en><title>A page</title><body>"+svgOf(t, p, theme.Auto))
	for _, n := range page.Tree() {
		if n.Name == "A coffee "+p.Description() {
			require.Equal(t, "image", n.Role)
			return
		}
	}
	t.Fatal("the picture is not read")
}

// The keyboard reaches each linked step in turn, and a ring shows where it is, in
// the colour of text.
func TestKeyboard(t *testing.T) {
	for m, color := range map[theme.Mode]string{theme.Auto: "rgb(31, 41, 55)", theme.Dark: "rgb(229, 231, 235)", theme.Print: "rgb(0, 0, 0)", theme.Contrast: "rgb(0, 0, 0)"} {
		t.Run(m.String(), func(t *testing.T) {
			page := browser.Open(t, "<!doctype html><html lang=en><title>A page</title><body>"+svgOf(t, linkedPicture(t), m))
			for _, want := range []string{"#brewing", "#clearing"} {
				page.Tab()
				require.Equal(t, want, browser.Eval[string](page, "document.activeElement.getAttribute('href')"))
				require.Equal(t, []string{"solid", "3px", color}, browser.Eval[[]string](page, "(s => [s.outlineStyle, s.outlineWidth, s.outlineColor])(getComputedStyle(document.activeElement))"))
			}
		})
	}
}

// Whoever has colours of his own for everything sees the picture in these, and
// nothing in it ever moves.
func TestForcedColors(t *testing.T) {
	page := browser.Open(t, "<!doctype html><html lang=en data-theme=dark><title>A page</title><style>i{color:CanvasText;background:Canvas}</style><body><i>system</i>"+svgOf(t, linkedPicture(t), theme.Auto))
	fill := func(of string) string {
		return browser.Eval[string](page, "getComputedStyle(document.querySelector('"+of+"')).fill")
	}
	require.Equal(t, "rgb(15, 23, 42)", fill("svg .page"))
	page.Prefer("forced-colors", "active")
	canvas := browser.Eval[string](page, "getComputedStyle(document.querySelector('i')).backgroundColor")
	ink := browser.Eval[string](page, "getComputedStyle(document.querySelector('i')).color")
	require.NotEqual(t, canvas, ink)
	for of, want := range map[string]string{"svg .page": canvas, "svg .title": ink, ".step rect": canvas, ".lane .name": ink, ".lane .band": canvas, ".badge .dot": ink, ".badge .sign": canvas} {
		require.Equal(t, want, fill(of), of)
	}
	require.Equal(t, []string{"0s", "none"}, browser.Eval[[]string](page, "(s => [s.transitionDuration, s.animationName])(getComputedStyle(document.querySelector('.step rect')))"))
}

// The outline is a table that a screen reader finds its way in.
func TestOutlineAsTable(t *testing.T) {
	var b strings.Builder
	require.NoError(t, linkedPicture(t).Outline().HTML(&b))
	seen := map[string][]string{}
	for _, n := range browser.Open(t, "<!doctype html><html lang=en><title>A page</title><body>"+b.String()).Tree() {
		seen[n.Role] = append(seen[n.Role], n.Name)
	}
	require.Equal(t, []string{"A coffee"}, seen["table"])
	require.Equal(t, []string{"Lane", "1 Order", "2 Drink"}, seen["columnheader"])
	require.Equal(t, []string{"Emotion", "Customer actions", "Frontstage"}, seen["rowheader"])
	require.Contains(t, seen["cell"], "Brew the coffee Fail point: too weak")
}
