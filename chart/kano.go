package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Kano is [Options.Kano] with the default options.
func Kano(results []survey.KanoResult) (*picture.Picture, error) { return Options{}.Kano(results) }

// Kano draws the needs of a Kano study: how much meeting each can please (better,
// 0 to 1, upwards) and failing it can anger (worse, 0 to −1, to the right), with
// the intervals of both; and how customers answered, by class, in percent of all
// pairs. A class that fails Fong's test is drawn as unclear, with the runner-up
// named. Questionable pairs stand apart. No results give [ErrNoFigures].
func (o Options) Kano(results []survey.KanoResult) (*picture.Picture, error) {
	s, err := o.study(KanoKind, len(results), results)
	if err != nil {
		return nil, err
	}
	if len(results) == 0 {
		return nil, fmt.Errorf("chart: %w: no needs", ErrNoFigures)
	}
	for i, r := range results {
		for _, err := range []error{offScale(fmt.Sprintf("[%d].Better", i), r.Better, 0, 1), offScale(fmt.Sprintf("[%d].Worse", i), r.Worse, -1, 0)} {
			if err != nil {
				return nil, err
			}
		}
	}
	k := &kano{study: s, rows: inClasses(results), letters: letters(s.words)}
	k.numbered, s.beside = len(k.rows) > fewTags, 900
	s.title(k.finding(), page.Fill(s.words.KanoMeasure, "needs", s.words.KanoNeeds.Of(len(k.rows))))
	s.panes(0.46, 44, k.plane, k.shares)
	s.y += 16
	k.tell()
	return s.done()
}

// kano is what the parts of the picture share.
type kano struct {
	*study
	rows     []survey.KanoResult
	letters  map[journey.Kano]string
	numbered bool // numbers stand for the needs in the plane
}

// classOrder is the order in which classes are drawn.
var classOrder = []journey.Kano{journey.MustBe, journey.OneDimensional, journey.Attractive, journey.Indifferent, journey.Reverse, journey.Questionable}

func letters(w page.Words) map[journey.Kano]string {
	return map[journey.Kano]string{
		journey.MustBe: w.LetterMustBe, journey.OneDimensional: w.LetterOneDimensional, journey.Attractive: w.LetterAttractive,
		journey.Indifferent: w.LetterIndifferent, journey.Reverse: w.LetterReverse, journey.Questionable: w.LetterQuestionable,
	}
}

// inClasses sorts needs by class, the clear ones first, then by how many chose it.
func inClasses(results []survey.KanoResult) []survey.KanoResult {
	out := slices.Clone(results)
	rank := func(r survey.KanoResult) (int, int, float64) {
		class := slices.Index(classOrder, r.Class)
		if class < 0 || r.Counts.Total() <= 0 {
			class = len(classOrder)
		}
		unclear := 0
		if !r.Fong.Clear {
			unclear = 1
		}
		return class, unclear, share(r, r.Class)
	}
	slices.SortStableFunc(out, func(a, b survey.KanoResult) int {
		ca, ua, sa := rank(a)
		cb, ub, sb := rank(b)
		return cmp.Or(cmp.Compare(ca, cb), cmp.Compare(ua, ub), cmp.Compare(sb, sa))
	})
	return out
}

// share is the part of all pairs that a class has, 0 to 1.
func share(r survey.KanoResult, k journey.Kano) float64 {
	all := r.Counts.Total()
	if !(all > 0) {
		return 0
	}
	return min(max(r.Counts.Of(k)/all, 0), 1)
}

// placed tells whether a need has a place in the plane.
func placed(r survey.KanoResult) bool {
	c := r.Counts
	return c.MustBe+c.OneDimensional+c.Attractive+c.Indifferent > 0
}

// finding names the needs whose class is clear and says something.
func (k *kano) finding() string {
	w := k.words
	lines := 1.0
	if k.stacked() {
		lines = 1.8
	}
	for _, most := range []int{2, 1} { // as many names as there is room for
		if t := k.classes(most); t == "" {
			return w.NoNeedStandsOut
		} else if titleStyle.font().Width(t) <= float64(k.inner()*lines) && utf8.RuneCountInString(t) <= 70 {
			return t
		}
	}
	return k.counts()
}

// classes are those that stand out with so many of their needs.
func (k *kano) classes(most int) string {
	w := k.words
	var parts []string
	for _, class := range []journey.Kano{journey.MustBe, journey.OneDimensional, journey.Attractive} {
		var needs []string
		for _, r := range k.rows {
			if r.Class == class && r.Fong.Clear && r.Counts.Total() > 0 {
				needs = append(needs, page.OneLine(r.Need))
			}
		}
		if len(needs) > 0 && len(parts) < 2 && (class != journey.OneDimensional || len(parts) == 0) {
			name := page.Label(w, class)
			if len(parts) > 0 {
				name = w.Within(name)
			}
			parts = append(parts, name+w.Colon+listed(w, needs, most))
		}
	}
	return page.Join(w.Semicolon, parts...)
}

// counts says how many needs are clearly of a class.
func (k *kano) counts() string {
	w := k.words
	n := 0
	for _, r := range k.rows {
		if r.Fong.Clear && r.Counts.Total() > 0 {
			n++
		}
	}
	return page.Fill(w.KanoClear.Of(n), "all", strconv.Itoa(len(k.rows)))
}

// tell puts the picture into words.
func (k *kano) tell() {
	w := k.words
	k.table = newTable(w.NeedOne, w.KanoClass, w.KanoBetter, w.KanoWorse, page.Label(w, journey.MustBe), page.Label(w, journey.OneDimensional),
		page.Label(w, journey.Attractive), page.Label(w, journey.Indifferent), page.Label(w, journey.Reverse), page.Label(w, journey.Questionable), w.AnswersHead)
	for _, r := range k.rows {
		if r.Counts.Total() <= 0 {
			k.table.add(r.Need, w.NoAnswers)
			continue
		}
		cells := []string{k.verdict(r), "", ""}
		if placed(r) {
			cells[1] = page.Join("", fixed(r.Better, 2), aside(w, span(r.BetterInterval, 2)))
			cells[2] = page.Join("", fixed(r.Worse, 2), aside(w, span(r.WorseInterval, 2)))
		}
		for _, c := range classOrder {
			cells = append(cells, percent(w, share(r, c), 0))
		}
		k.table.add(r.Need, append(cells, strconv.Itoa(r.N))...)
	}
	questionable := func(i int) int { return int(roundHalf(share(k.rows[i], journey.Questionable) * 100)) }
	k.note(page.Fill(w.KanoPairs, "n", figuresOf(len(k.rows), func(i int) int { return k.rows[i].N }),
		"share", held(page.Fill(w.Percent, "n", figuresOf(len(k.rows), questionable)))))
	k.note(k.evaluated(), w.KanoMethod)
	if level := k.level(); level > 0 {
		k.note(page.Fill(w.IntervalsBy, "method", page.Label(w, survey.Wilson), "level", percent(w, level, 1)))
	}
	if k.numbered {
		k.note(w.KanoNumbers)
	}
}

// evaluated says by which table, where all results say the same.
func (k *kano) evaluated() string {
	var names []string
	for _, r := range k.rows {
		if r.Table != "" && !slices.Contains(names, page.Label(k.words, r.Table)) {
			names = append(names, page.Label(k.words, r.Table))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return page.Fill(k.words.KanoTableIs, "table", listed(k.words, names, 9))
}

func (k *kano) level() float64 {
	for _, r := range k.rows {
		if r.BetterInterval.Known() {
			return r.BetterInterval.Level
		}
	}
	return 0
}

// verdict is the class in words, with the runner-up where it is unclear.
func (k *kano) verdict(r survey.KanoResult) string {
	w, class := k.words, page.Label(k.words, r.Class)
	switch {
	case r.Class == "":
		return w.KanoNoClass
	case r.Fong.Clear || r.Second == "" && r.Class == journey.Questionable:
		return class
	case r.Second == "":
		return page.Fill(w.KanoUnclear, "class", class)
	}
	return page.Fill(w.KanoNearly, "class", class, "second", w.Within(page.Label(w, r.Second)))
}

// color is the accent where the class is clear or nearly another's.
func (k *kano) color(r survey.KanoResult) theme.Color {
	if r.Class == journey.Questionable || r.Class == "" {
		return theme.Mark
	}
	return theme.Finding
}
