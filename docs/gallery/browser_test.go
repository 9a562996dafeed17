package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/theme"
)

var pictures = regexp.MustCompile(`(?s)<svg xmlns=.*?</svg>`)

// probed is the page with a paragraph and a drawing that are not ours, with
// classes and elements as our pictures have them.
func probed(page string) string {
	return strings.Replace(page, "</main>", `<div id="probe"><p class="title lane step">A paragraph</p>
<svg id="foreign" class="page" width="90" height="40"><style>#foreign .own { fill: #00f }</style><g class="stage head link"><rect class="page card f-page s-edge hot" width="40" height="20"/><circle class="own dot badge" r="4"/><text class="title f-title name label" y="20">Foreign</text><path class="link s-link curve" d="M0 0L9 9"/></g></svg></div></main>`, 1)
}

// styles are all computed properties, sorted, as custom ones come in any order.
const styles = `[...document.querySelectorAll('#probe, #probe *')].map(e => e.tagName + [...getComputedStyle(e)].sort().map(n => ' ' + n + ':' + getComputedStyle(e).getPropertyValue(n)).join(';'))`

// Whatever the window and the reader's colours, pictures share a page with each
// other and with what is foreign to them.
func TestOnePage(t *testing.T) {
	with := browser.Open(t, probed(committed(t)))
	without := browser.Open(t, probed(pictures.ReplaceAllString(committed(t), "")))
	require.Empty(t, browser.Eval[[]string](with, `[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)`), "ids that stand twice")
	require.Empty(t, browser.Eval[[]string](with, `[...document.querySelectorAll('svg [aria-labelledby], svg[aria-labelledby]')].flatMap(e => e.getAttribute('aria-labelledby').split(' ')).filter(id => !document.getElementById(id))`), "names that lead nowhere")
	require.Empty(t, browser.Eval[[]string](with, `[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))`), "links that lead nowhere")
	for _, width := range []int{1280, 1000, 800, 480} {
		for _, p := range []*browser.Page{with, without} {
			p.Resize(width, 1000)
		}
		require.Equal(t, float64(width), browser.Eval[float64](with, "innerWidth"))
		require.LessOrEqual(t, browser.Eval[float64](with, "document.scrollingElement.scrollWidth"), browser.Eval[float64](with, "document.documentElement.clientWidth"), "%d: the page has to be scrolled sideways", width)
		require.Empty(t, browser.Eval[[]string](with, `[...document.querySelectorAll('article svg:not(.window)')].map(e => [e.id, (getComputedStyle(e.parentElement).overflowX === 'auto' ? e.parentElement : e).getBoundingClientRect()]).filter(([id, b]) => b.left < 0 || b.right > document.documentElement.clientWidth).map(([id]) => id)`), "%d: cut", width)
		require.Equal(t, strings.Count(committed(t), "<figure"), browser.Eval[int](with, `[...document.querySelectorAll('figure')].filter(f => [...f.querySelectorAll('svg')].some(e => e.getBoundingClientRect().width > 400)).length`), "%d: each exhibit is there, and not small", width)
		for _, scheme := range []string{"light", "dark"} {
			with.Prefer("prefers-color-scheme", scheme)
			without.Prefer("prefers-color-scheme", scheme)
			own, shared := browser.Eval[[]string](without, styles), browser.Eval[[]string](with, styles)
			var leaks []string // named, as the whole is long
			for i := range min(len(own), len(shared)) {
				a, b := strings.Split(own[i], "; "), strings.Split(shared[i], "; ")
				for k := range min(len(a), len(b)) {
					if a[k] != b[k] {
						leaks = append(leaks, a[k]+" became "+b[k])
					}
				}
			}
			require.Empty(t, leaks, "%d, %s: a style leaks", width, scheme)
			require.Len(t, shared, len(own))
		}
	}
}

// Each picture keeps its own colours: those that the reader prefers, or the
// page's switch says, or that are its own in any case.
func TestColours(t *testing.T) {
	brand, err := theme.Brand(house)
	require.NoError(t, err)
	p := browser.Open(t, committed(t))
	for _, c := range []struct {
		prefer, choose string
		dark           bool
	}{
		{"light", "auto", false}, {"dark", "auto", true}, {"light", "dark", true}, {"dark", "light", false},
	} {
		p.Prefer("prefers-color-scheme", c.prefer)
		browser.Eval[any](p, "document.getElementById('scheme-"+c.choose+"').click()")
		mode := theme.Light
		if c.dark {
			mode = theme.Dark
		}
		seen := browser.Eval[map[string]string](p, `Object.fromEntries([...document.querySelectorAll('article svg:not(.window)')].map(e => [e.id, getComputedStyle(e.querySelector('.page')).fill]))`)
		require.Len(t, seen, len(pictures.FindAllString(committed(t), -1)))
		for id, have := range seen {
			want := theme.Theme{}.Plain(theme.Page, mode)
			switch id {
			case "p-brand":
				want = brand.Plain(theme.Page, mode)
			case "p-light-dark-light", "p-print", "p-contrast":
				want = "#ffffff"
			case "p-light-dark-dark":
				want = theme.Theme{}.Plain(theme.Page, theme.Dark)
			}
			require.Equal(t, want, hex(t, have), "%s, %+v", id, c)
		}
		for id, of := range map[string]theme.Theme{"p-hotel-blueprint": {}, "p-brand": brand} {
			have := browser.Eval[string](p, "getComputedStyle(document.querySelector('#"+id+" .stage .f-stage')).fill")
			require.Equal(t, of.Plain(theme.Stage, mode), hex(t, have), "%s, %+v", id, c)
		}
		require.Equal(t, theme.Theme{}.Plain(theme.Text, mode), hex(t, browser.Eval[string](p, "getComputedStyle(document.body).color")), "the page, %+v", c)
	}
}
