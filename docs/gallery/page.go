package main

import (
	_ "embed"
	"html/template"
	"strings"

	"github.com/frontstage-go/frontstage/theme"
)

//go:embed page.tmpl
var pageText string

// page is what the template takes.
type page struct {
	Title    string
	Sections []section
}

var layout = template.Must(template.New("page").Funcs(template.FuncMap{"colors": colors, "color": color, "fonts": func() template.CSS { return theme.Fonts }}).Parse(pageText))

// looksOf are the themes and modes by the names that the template has for them.
func looksOf(scheme, mode string) (theme.Theme, theme.Mode, error) {
	m := theme.Light
	if mode == "dark" {
		m = theme.Dark
	}
	if scheme != "brand" {
		return theme.Theme{}, m, nil
	}
	t, err := theme.Brand(house)
	return t, m, err
}

// colors are a theme as custom properties. The switch of the page needs no script
// with them: whatever the reader prefers, pictures below take these.
func colors(scheme, mode string) (template.CSS, error) {
	t, m, err := looksOf(scheme, mode)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, c := range theme.Colors() {
		b.WriteString("--fs-" + string(c) + ":" + t.Plain(c, m) + ";")
	}
	return template.CSS(b.String()), nil
}

// color is one colour of the house, for the page around the pictures.
func color(name, mode string) (template.CSS, error) {
	t, m, err := looksOf("house", mode)
	return template.CSS(t.Plain(theme.Color(name), m)), err
}
