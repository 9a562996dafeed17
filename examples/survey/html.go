package main

import (
	"bytes"
	"html/template"
	"strings"
)

// page is a report that is read on a screen, light or dark, and printed: a column as wide as its
// pictures, no picture and no row of a table broken between two sheets.
var page = template.Must(template.New("page").Funcs(template.FuncMap{"strong": strong}).Parse(`<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
:root { color-scheme: light dark; --ink: #1f2937; --quiet: #596273; --line: #d5dce6; --page: #ffffff }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --quiet: #a3aec0; --line: #34425a; --page: #0f172a } }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 Inter, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { max-width: 752px; margin: 0 auto; padding: 40px 24px 64px }
h1 { font-size: 32px; line-height: 1.2; margin: 0 0 8px }
h2 { font-size: 22px; margin: 56px 0 12px; padding-top: 20px; border-top: 1px solid var(--line) }
h3 { font-size: 17px; margin: 32px 0 8px }
p { max-width: 68ch; margin: 8px 0 }
nav { color: var(--quiet); font-size: 14px; margin: 16px 0 0 }
nav a { color: inherit; margin-right: 14px; white-space: nowrap; display: inline-block }
figure { margin: 20px -24px }
figure svg { display: block; max-width: 100%; height: auto }
.wide { overflow-x: auto; margin: 12px 0 }
table { border-collapse: collapse; font-size: 13px; line-height: 1.4; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line) }
th { color: var(--quiet); font-weight: normal }
@page { size: A4; margin: 14mm }
@media print {
  :root { --ink: #000; --quiet: #404040; --line: #bbb; --page: #fff; color-scheme: light }
  body { font-size: 11pt }
  main { max-width: none; padding: 0 }
  nav { display: none }
  h2, h3 { break-after: avoid }
  h2 { margin-top: 24px }
  figure, tr { break-inside: avoid }
  figure { margin: 12px 0 }
  figure svg { max-height: 250mm; margin: 0 auto }
  .wide { overflow: visible }
  table { font-size: 8pt; width: 100% }
  th, td { padding-right: 6px; overflow-wrap: anywhere }
}
</style>
</head>
<body>
<main>
<h1>{{.Title}}</h1>
<nav>{{range .Parts}}{{if eq .Level 2}}<a href="#{{.Anchor}}">{{.Text}}</a> {{end}}{{end}}</nav>
{{range .Parts}}{{if .SVG}}<figure>
{{.SVG}}</figure>
{{else if .Header}}<div class="wide"><table>
<thead><tr>{{range .Header}}<th>{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Rows}}<tr>{{range .}}<td>{{strong .}}</td>{{end}}</tr>
{{end}}</tbody>
</table></div>
{{else if eq .Level 2}}<h2 id="{{.Anchor}}">{{.Text}}</h2>
{{else if eq .Level 3}}<h3>{{.Text}}</h3>
{{else}}<p>{{strong .Text}}</p>
{{end}}{{end}}</main>
</body>
</html>
`))

// htmlPart is a part as the template takes it.
type htmlPart struct {
	Level  int
	Anchor string
	Text   string
	Header []string
	Rows   [][]string
	SVG    template.HTML
}

// html is the report as one page, its pictures in it.
func (r *report) html() ([]byte, error) {
	var parts []htmlPart
	section := 0
	for _, p := range r.parts {
		h := htmlPart{Level: p.level, Text: p.text, Header: p.header, Rows: p.rows}
		if p.level == 2 {
			section++
			h.Anchor = "section-" + string(rune('0'+section))
		}
		if p.image != nil {
			var b bytes.Buffer
			if err := p.image.SVG(&b); err != nil {
				return nil, err
			}
			h.SVG = template.HTML(b.String()) // our own, which escapes what it was given
		}
		parts = append(parts, h)
	}
	var b bytes.Buffer
	err := page.Execute(&b, map[string]any{"Lang": string(r.lang), "Title": r.title, "Parts": parts})
	return b.Bytes(), err
}

// strong is a text in which **this** is strong.
func strong(s string) template.HTML {
	var b strings.Builder
	for i, t := range strings.Split(s, "**") {
		if i%2 == 1 {
			b.WriteString("<strong>" + template.HTMLEscapeString(t) + "</strong>")
		} else {
			b.WriteString(template.HTMLEscapeString(t))
		}
	}
	return template.HTML(b.String())
}
