package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// What may be chosen stands in tables, so that what the library learns arrives
// here as one row. How each is made stands in package draw, under the same name.

// Kind is a picture that can be drawn of a document.
type Kind struct {
	Name             string
	English, Chinese string // as people call it
	Needs            Need
	DOT              bool // can be written for Graphviz
	With             bool // takes --with
}

// Need is what a document must hold for a picture.
type Need uint8

const (
	Touchpoints Need = iota
	Lanes
	Scores
	Judged   // ideas with a feasibility
	Compared // an experience and what was expected of it
	Themed
	Sensed // costs, feelings or senses
	Needy  // needs of customers
)

// Kinds are all pictures, in the order of their tabs.
var Kinds = []Kind{
	{Name: "map", English: "Journey map", Chinese: "旅程图", Needs: Touchpoints, With: true},
	{Name: "blueprint", English: "Blueprint", Chinese: "服务蓝图", Needs: Lanes, DOT: true},
	{Name: "dual", English: "Both in one", Chinese: "双图", Needs: Lanes, With: true},
	{Name: "flow", English: "Flow", Chinese: "流程图", Needs: Lanes, DOT: true},
	{Name: "actors", English: "Actors", Chinese: "协作图", Needs: Lanes, DOT: true},
	{Name: "emotion", English: "Emotion curve", Chinese: "情感曲线", Needs: Scores, With: true},
	{Name: "satisfaction", English: "Satisfaction", Chinese: "满意度", Needs: Compared},
	{Name: "key", English: "Key touchpoints", Chinese: "关键触点", Needs: Scores},
	{Name: "senses", English: "Costs and senses", Chinese: "四费四感五觉", Needs: Sensed},
	{Name: "pyramid", English: "Experience pyramid", Chinese: "体验金字塔", Needs: Themed},
	{Name: "needs", English: "Needs", Chinese: "需求", Needs: Needy},
	{Name: "feasibility", English: "Feasibility", Chinese: "可行性", Needs: Judged},
}

// OfSurvey are the pictures of a survey; package answers has how they are made.
var OfSurvey = []string{"kano", "scores", "servqual", "map", "emotion"}

// Format is how a picture is written; its name is the ending of its file.
type Format struct {
	Name string
	What string // MIME type
	Set  bool   // takes fonts
}

// Pages are the names of page sizes; package draw has the sizes.
var Pages = []string{"A4", "A3", "A2", "A1", "A0", "slide", "slide4x3"}

// Formats are all formats, the default first.
var Formats = []Format{
	{Name: "svg", What: "image/svg+xml"},
	{Name: "dot", What: "text/vnd.graphviz"},
	{Name: "html", What: "text/html"},
	{Name: "md", What: "text/markdown"},
	{Name: "png", What: "image/png", Set: true},
	{Name: "pdf", What: "application/pdf", Set: true},
}

// Language is that of the labels that pictures add.
type Language struct {
	Name string
	Is   journey.Language
}

// Languages are all languages, the default first.
var Languages = []Language{
	{"en", journey.English},
	{"zh", journey.Chinese},
	{"zh-Hant", journey.TraditionalChinese},
	{"zh+en", journey.Bilingual},
}

// Themes are all themes, the default first; package draw has their modes.
var Themes = []string{"auto", "light", "dark", "print", "contrast"}

// Turns are the ways in which a page may lie; package draw has what they mean.
var Turns = []string{"upright", "across"}

// choose refuses what is not among the names.
func choose(what, name string, names []string) error {
	if slices.Contains(names, name) {
		return nil
	}
	return fmt.Errorf("%q is not a valid %s; choose among %s", name, what, strings.Join(names, ", "))
}

// Names are what the rows of a table are called.
func Names[T any](rows []T, name func(T) string) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = name(row)
	}
	return out
}

// KindNames are the names of all kinds.
func KindNames() []string { return Names(Kinds, func(k Kind) string { return k.Name }) }

func formatNames() []string   { return Names(Formats, func(f Format) string { return f.Name }) }
func languageNames() []string { return Names(Languages, func(l Language) string { return l.Name }) }

// KindOf is the kind of a name that has been chosen.
func KindOf(name string) Kind {
	return Kinds[slices.IndexFunc(Kinds, func(k Kind) bool { return k.Name == name })]
}

// The choices of the command line refuse what is not in their tables.
type (
	KindName     string
	Drawn        string // a picture of a survey
	FormatName   string
	LanguageName string
	ThemeName    string
	PageName     string // one of Pages, or WIDTHxHEIGHT in mm
	TurnName     string
)

// All stands for every kind that a document has something for.
const All KindName = "all"

func (n *KindName) UnmarshalText(text []byte) error {
	*n = KindName(text)
	if *n == All {
		return nil
	}
	return choose("kind", string(text), append(KindNames(), string(All)))
}

func (n *Drawn) UnmarshalText(text []byte) error {
	*n = Drawn(text)
	return choose("picture of a survey", string(text), OfSurvey)
}

func (n *FormatName) UnmarshalText(text []byte) error {
	*n = FormatName(text)
	return choose("format", string(text), formatNames())
}

func (n *LanguageName) UnmarshalText(text []byte) error {
	*n = LanguageName(text)
	return choose("language", string(text), languageNames())
}

// Is is the language that a name stands for.
func (n LanguageName) Is() journey.Language {
	i := slices.IndexFunc(Languages, func(l Language) bool { return l.Name == string(n) })
	return Languages[max(i, 0)].Is
}

func (n *ThemeName) UnmarshalText(text []byte) error {
	*n = ThemeName(text)
	return choose("theme", string(text), Themes)
}

func (n *PageName) UnmarshalText(text []byte) error {
	*n = PageName(text)
	if _, _, ok := n.Own(); ok {
		return nil
	}
	for _, p := range Pages { // a4 is understood
		if strings.EqualFold(p, string(text)) {
			*n = PageName(p)
			return nil
		}
	}
	if err := choose("page", string(text), Pages); err != nil {
		return fmt.Errorf("%w, or say how large it is in mm, such as 210x297", err)
	}
	return nil
}

func (n *TurnName) UnmarshalText(text []byte) error {
	*n = TurnName(text)
	return choose("way", string(text), Turns)
}

// Own is the size of a page that is told in mm.
func (n PageName) Own() (width, height float64, ok bool) {
	w, h, ok := strings.Cut(string(n), "x")
	width, errW := strconv.ParseFloat(w, 64)
	height, errH := strconv.ParseFloat(h, 64)
	return width, height, ok && errW == nil && errH == nil
}

// Vars are what the help of flags refers to.
func Vars() map[string]string {
	some := func(is func(Kind) bool) string {
		var out []string
		for _, k := range Kinds {
			if is(k) {
				out = append(out, k.Name)
			}
		}
		return strings.Join(out, ", ")
	}
	var set []string
	for _, f := range Formats {
		if f.Set {
			set = append(set, f.Name)
		}
	}
	return map[string]string{
		"pages":     strings.Join(Pages, ", "),
		"turns":     strings.Join(Turns, ", "),
		"set":       strings.Join(set, " and "),
		"drawn":     strings.Join(OfSurvey, ", "),
		"kinds":     strings.Join(KindNames(), ", "),
		"formats":   strings.Join(formatNames(), ", "),
		"languages": strings.Join(languageNames(), ", "),
		"themes":    strings.Join(Themes, ", "),
		"with":      some(func(k Kind) bool { return k.With }),
		"dot":       some(func(k Kind) bool { return k.DOT }),
	}
}
