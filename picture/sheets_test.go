package picture_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// grid is a picture with lanes and columns of cards, each with a link to the next.
func grid(columns, lanes int) *picture.Picture {
	w, h := 140+150*columns, 80+100*lanes
	p := page(w, h, scene.Text{X: 16, Y: 40, S: "A grid", Type: theme.Title})
	s := p.Scene()
	for l := range lanes {
		y := float64(80 + 100*l)
		lane := s.Group.Group(fmt.Sprintf("lane-%d", l), "lane")
		lane.Add(scene.Rect{Class: "band", X: 10, Y: y, W: float64(w - 20), H: 96, Paint: scene.Paint{Fill: theme.Band}}, scene.Text{X: 20, Y: y + 50, S: fmt.Sprintf("Lane %d", l+1)})
	}
	for c := range columns {
		for l := range lanes {
			x, y := float64(140+150*c), float64(90+100*l)
			step := s.Group.Group(fmt.Sprintf("step-%d-%d", c, l), "step")
			step.Href = fmt.Sprintf("#step-%d-%d", (c+1)%columns, l)
			step.Add(scene.Rect{Class: "card", X: x, Y: y, W: 120, H: 70, R: 8, Paint: scene.Paint{Fill: theme.Card, Stroke: theme.Edge}}, scene.Text{X: x + 8, Y: y + 40, S: fmt.Sprintf("Card %d of %d", c+1, l+1)})
		}
		s.Add(scene.Path{Class: "link", Ops: scene.HLine(float64(260+150*c), float64(290+150*c), 125), Paint: scene.Paint{Stroke: theme.Link}})
	}
	return p
}

// Each card is on one sheet, whole, and each sheet says which it is.
func TestPDFSheets(t *testing.T) {
	p := grid(20, 8)
	pdf := pdfOf(t, picture.PDFOptions{Page: picture.A4, Sheets: true, RepeatHeads: true}, p)
	pages := strings.Split(strings.TrimSuffix(told(t, pdf, "pdftotext", "-layout", "FILE", "-"), "\f"), "\f")
	require.Greater(t, len(pages), 3)
	all := strings.Join(pages, "\n")
	for c := range 20 {
		for l := range 8 {
			require.Equal(t, 1, strings.Count(all, fmt.Sprintf("Card %d of %d ", c+1, l+1))+strings.Count(all, fmt.Sprintf("Card %d of %d\n", c+1, l+1)))
		}
	}
	for i, text := range pages {
		require.Regexp(t, fmt.Sprintf("%d ?/ ?%d", i+1, len(pages)), text)
		require.Contains(t, text, "A page")
		require.Regexp(t, `Lane \d`, text, "heads are repeated")
	}
	bookmarks := bare(t, pdf)
	require.Contains(t, bookmarks, fmt.Sprintf("/Title (1 / %d)", len(pages)))
	require.Contains(t, bookmarks, "/PageMode /UseOutlines")
	require.Equal(t, 160, strings.Count(bookmarks, "/Subtype /Link"), "no link is on two sheets")
	require.NotRegexp(t, `Lane \d`, strings.Split(told(t, pdfOf(t, picture.PDFOptions{Page: picture.A4, Sheets: true}, grid(20, 3)), "pdftotext", "FILE", "-"), "\f")[1], "heads are not asked for")
}

// Sheets below the first ones say which stages their columns are of.
func TestPDFSheetsBelow(t *testing.T) {
	first, last := regexp.MustCompile(`1 +Arrive`), regexp.MustCompile(`5 +Leave`)
	named := func(repeat bool) (left, right int) {
		pdf := pdfOf(t, picture.PDFOptions{Page: picture.A4, Sheets: true, RepeatHeads: repeat}, pictureOf(t, "hotel", "map", journey.English))
		for page := range strings.SplitSeq(strings.TrimSuffix(told(t, pdf, "pdftotext", "-layout", "FILE", "-"), "\f"), "\f") {
			require.False(t, first.MatchString(page) && last.MatchString(page))
			if first.MatchString(page) {
				left++
			} else if last.MatchString(page) {
				right++
			}
		}
		return left, right
	}
	left, right := named(true)
	require.Equal(t, [2]int{3, 3}, [2]int{left, right}, "two columns of three sheets")
	left, right = named(false)
	require.Equal(t, [2]int{1, 1}, [2]int{left, right}, "it is not asked for")
}

// They name their touchpoints as well, in a layout of several rows of stages too; names of
// stages are not left alone at the foot of a sheet.
func TestPDFSheetsNameTouchpoints(t *testing.T) {
	pagesOf := func(p *picture.Picture, o picture.PDFOptions) []string {
		o.Sheets, o.RepeatHeads = true, true
		pages := strings.Split(strings.TrimSuffix(told(t, pdfOf(t, o, p), "pdftotext", "-raw", "FILE", "-"), "\f"), "\f")
		for i := range pages {
			pages[i] = strings.Join(strings.Fields(pages[i]), " ")
		}
		return pages
	}
	names := regexp.MustCompile(`1 Arrive at hotel|7 Call room service`)
	for i, page := range pagesOf(pictureOf(t, "hotel", "map", journey.English), picture.PDFOptions{Page: picture.Slide}) {
		if strings.Contains(page, "Pains") || strings.Contains(page, "Needs") {
			require.Len(t, names.FindAllString(page, -1), 1, "sheet %d: %s", i+1, page)
		}
	}
	hotel, err := blueprint.ReadFile("../testdata/services/hotel.yaml")
	require.NoError(t, err)
	for _, width := range []int{718, 1047} {
		p, err := diagram.Options{Width: width}.JourneyMap(t.Context(), &hotel.Journey)
		require.NoError(t, err)
		lower, begun := 0, false
		for _, page := range pagesOf(p, picture.PDFOptions{Page: picture.A4}) {
			if strings.Contains(page, "eat well without going out") {
				require.True(t, begun || strings.Contains(page, "Rings the"), "stages with nothing below: %s", page)
				require.Contains(t, page, "Call room service")
				begun = true
			}
			if !strings.Contains(page, "Overnight hotel stay Business") && regexp.MustCompile(`Delights|Owners`).MatchString(page) {
				lower++
				require.Regexp(t, `Arrive|Settle|Dine`, page)
			}
		}
		require.Positive(t, lower)
	}
}

// A picture that fits is on one page, and not numbered.
func TestPDFSheetsOfSmall(t *testing.T) {
	text := told(t, pdfOf(t, picture.PDFOptions{Page: picture.A4, Sheets: true}, grid(3, 3)), "pdftotext", "FILE", "-")
	require.Equal(t, 1, strings.Count(text, "\f"))
	require.NotContains(t, text, "/")
}

// A picture that is a little larger than a page is made a little smaller, where that saves
// a sheet.
func TestPDFSheetsSmaller(t *testing.T) {
	pages := func(p *picture.Picture, scale float64) string {
		return info(t, pdfOf(t, picture.PDFOptions{Page: picture.A4, Sheets: true, Scale: scale}, p))["Pages"]
	}
	for _, c := range []struct {
		columns      int // of 150 px and 140 px for the heads, on 1046 px
		asked, taken string
	}{
		{6, "1", "1"}, // 1040 px
		{7, "2", "1"}, // 1190 px
		{8, "2", "2"}, // 1340 px: below 0.8
	} {
		p := grid(c.columns, 3)
		require.Equal(t, c.asked, pages(p, 1), "%d columns at 1", c.columns)
		require.Equal(t, c.taken, pages(p, 0), "%d columns", c.columns)
	}
}

// Pictures that fit and pictures that do not stand in one document.
func TestPDFSheetsOfSeveral(t *testing.T) {
	pdf := pdfOf(t, picture.PDFOptions{Page: picture.A3, Sheets: true, Scale: 0.8}, grid(20, 3), grid(2, 2), grid(3, 30))
	in := info(t, pdf)
	require.Equal(t, "1190.55 x 841.89 pts (A3)", in["Page size"])
	require.NotEqual(t, "3", in["Pages"])
}
