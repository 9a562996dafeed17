package chart_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/internal/words/wordstest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// A caller's table covers all that charts say.
func TestOwnWordsCoverAll(t *testing.T) {
	document, err := os.ReadFile("../testdata/services/training.yaml")
	require.NoError(t, err)
	s, err := blueprint.ReadFile("../testdata/services/training.yaml")
	require.NoError(t, err)
	o := chart.Options{Words: wordstest.Hebrew()}
	p, err := o.EmotionCurve(&s.Journey)
	require.NoError(t, err)
	wordstest.OwnOnly(t, p, string(document))
	p, err = o.Feasibility(&s.Journey)
	require.NoError(t, err)
	wordstest.OwnOnly(t, p, string(document))

	everyKind := map[string]bool{}
	j, everybody, groups := spreadOf(t)
	data := texts(j, stay(), hotel(), everybody, groups, hotelNeeds(t, journey.English), hotelScores(t), hotelServqual(t), hotelBoard(), hotelChanges(t), hotelDamage(t))
	for name, draw := range figureCharts(t) {
		for _, width := range []int{0, 480} { // other words stand where there is little room
			o := chart.Options{Words: wordstest.Hebrew(), Width: width}
			p, err := draw(o)
			require.NoError(t, err, name)
			t.Run(name, func(t *testing.T) { wordstest.OwnOnly(t, p, data) })
			everyKind[p.Scene().ID] = true
		}
	}
	for _, k := range chart.Kinds() {
		require.True(t, everyKind[string(k)], k)
	}
	for name, draw := range unusualCharts(t) {
		p, err := draw(chart.Options{Words: wordstest.Hebrew()})
		require.NoError(t, err, name)
		t.Run(name, func(t *testing.T) { wordstest.OwnOnly(t, p, data) })
	}
}

// Every language has room for what it says, at every width.
func TestLanguagesHaveRoom(t *testing.T) {
	for _, lang := range []journey.Language{journey.TraditionalChinese, journey.Bilingual} {
		for name, draw := range figureCharts(t) {
			for _, width := range []int{0, 480, 640, 720, 900} {
				p, err := draw(chart.Options{Language: lang, Width: width})
				require.NoError(t, err, "%s %s %d", name, lang, width)
				t.Run(name, func(t *testing.T) { scenetest.Sound(t, p.Scene()) })
				require.NotContains(t, strings.Join(scenetest.Said(p.Scene()), "\n")+p.Description()+p.Outline().String(), "{", name)
			}
		}
	}
}

// unusualCharts say what the hotel's figures do not.
func unusualCharts(t *testing.T) map[string]func(chart.Options) (*picture.Picture, error) {
	t.Helper()
	many := make([]survey.KanoResult, 0, 40)
	for range 4 {
		many = append(many, hotelNeeds(t, journey.English)...)
	}
	none := survey.KanoResult{Need: "Good breakfast"}
	nobody := chart.Score{Name: "Q1 2025", Score: survey.Score{Metric: survey.MetricNPS}}
	crowd := chart.Score{Name: "Q2 2025", Score: counted(t, survey.MetricNPS, 200_000, 30_000_000, 7)} // within what 32 bits may count
	unweighed, err := answers(t, "servqual.csv").Servqual(nil, nil, survey.Options{})
	require.NoError(t, err)
	assumed, err := survey.Damage{
		Customers: survey.Stated(900_000_000, "front office"), Problem: survey.Stated(0.22, "exit survey"), Silent: survey.Stated(0.7, "exit survey"),
		LostSilent: survey.Stated(0.35, "bookings"), Value: survey.Stated(240, "controlling"),
	}.Evaluate()
	require.NoError(t, err)
	free, err := survey.Damage{
		Customers: survey.Stated(10, "front office"), Problem: survey.Stated(0, "exit survey"), Silent: survey.Stated(0.7, "exit survey"),
		LostSilent: survey.Stated(0.35, "bookings"), Value: survey.Stated(2, "controlling"),
	}.Evaluate()
	require.NoError(t, err)
	j, everybody, groups := spreadOf(t)
	everybody.Name, groups[0].Name, groups[1].Source = "", "", "bookings"
	bare := func() *journey.Journey {
		b := stay()
		for _, touch := range b.All() {
			touch.Themes, touch.Pains, touch.Roles, touch.Moments = nil, nil, nil, nil
			for i := range touch.Needs {
				touch.Needs[i].Kano = ""
			}
		}
		return b
	}
	return map[string]func(chart.Options) (*picture.Picture, error){
		"kano of many":        func(o chart.Options) (*picture.Picture, error) { return o.Kano(many) },
		"kano of none":        func(o chart.Options) (*picture.Picture, error) { return o.Kano([]survey.KanoResult{none}) },
		"scores of nobody":    func(o chart.Options) (*picture.Picture, error) { return o.ScoreWaves(nobody, crowd) },
		"one score":           func(o chart.Options) (*picture.Picture, error) { return o.ScoreGroups(crowd) },
		"servqual, unweighed": func(o chart.Options) (*picture.Picture, error) { return o.Servqual(unweighed) },
		"an empty board":      func(o chart.Options) (*picture.Picture, error) { return o.GapBoard(survey.Board{}, nil) },
		"one change":          func(o chart.Options) (*picture.Picture, error) { return o.Waves(hotelChanges(t)[2:]...) },
		"damage, assumed":     func(o chart.Options) (*picture.Picture, error) { return o.Damage(assumed) },
		"no damage":           func(o chart.Options) (*picture.Picture, error) { return o.Damage(free) },
		"medians": func(o chart.Options) (*picture.Picture, error) {
			o.Median = true
			return o.EmotionSpread(j, everybody, groups...)
		},
		"no themes":   func(o chart.Options) (*picture.Picture, error) { return o.Pyramid(bare()) },
		"no pains":    func(o chart.Options) (*picture.Picture, error) { return o.Senses(bare()) },
		"no roles":    func(o chart.Options) (*picture.Picture, error) { return o.KeyTouchpoints(bare()) },
		"needs alone": func(o chart.Options) (*picture.Picture, error) { return o.Needs(bare()) },
	}
}

// texts are all free texts in values. Words of vocabularies are not among them:
// pictures may say these in the caller's words only.
func texts(values ...any) string {
	var out []string
	seen := map[reflect.Value]bool{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if v.Type() == reflect.TypeFor[string]() {
				out = append(out, v.String())
			}
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() && !seen[v] {
				seen[v] = true
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(v.MapIndex(k))
			}
		}
	}
	for _, v := range values {
		walk(reflect.ValueOf(v))
	}
	return strings.Join(out, "\n")
}
