package survey_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// Numbers are those that people write, wherever a cell may hold one.
func TestNumbers(t *testing.T) {
	for cell, want := range map[string]error{
		"1": nil, "1.0": nil, "+1": nil, "01": nil, "1e0": nil, "１": nil, " 1 ": nil, "1.": nil, "0.1e1": nil,
		"1_0": survey.ErrNumber, "0x1": survey.ErrUnknownWord, "0x1p0": survey.ErrNumber, "0X1P0": survey.ErrNumber, "1e-999": survey.ErrNumber, "0.0001e-400": survey.ErrNumber,
		"0x_1p0": survey.ErrNumber, "1__0": survey.ErrUnknownWord,
		"inf": survey.ErrNotFinite, "+Inf": survey.ErrNotFinite, "-infinity": survey.ErrNotFinite, "NaN": survey.ErrNotFinite, "1e999": survey.ErrNotFinite,
		"1,000.0": survey.ErrUnknownWord, "1 0": survey.ErrUnknownWord, "1f": survey.ErrUnknownWord, "1-": survey.ErrUnknownWord, "٣": survey.ErrUnknownWord, "½": survey.ErrUnknownWord, "1%": survey.ErrUnknownWord,
	} {
		t.Run(cell, func(t *testing.T) {
			for _, c := range []struct{ file, column string }{
				{"servqual: T1: expectation;servqual: T1: perception\n1;CELL\n", "2"},
				{"id;question;answer\na;emotion: desk;CELL\n", "3"},
				{"nps;weight\n9;CELL\n", "2"},
			} {
				table, err := survey.ReadCSV(strings.NewReader(strings.Replace(c.file, "CELL", cell, 1)), survey.ReadOptions{})
				if want == nil {
					require.NoError(t, err)
					require.NotNil(t, table)
					continue
				}
				require.Nil(t, table)
				wants := want
				if strings.Contains(c.file, "weight") && want == survey.ErrUnknownWord {
					wants = survey.ErrNotFinite
				}
				require.ErrorIs(t, err, wants)
				require.ErrorContains(t, err, "column "+c.column)
			}
		})
	}
	require.Equal(t, []string{`2:1: column 1 (nps): "1_0" is not a plain decimal number: expected a whole number from 0 to 10; write it in plain digits, such as 7 or 4.5`},
		problems(t, "nps\n1_0\n", survey.ReadOptions{}))
	_, err := survey.ReadCSV(strings.NewReader("emotion: desk\n0e-999\n"), survey.ReadOptions{})
	require.NoError(t, err, "that is 0")
}

// What is nil is an error that says so.
func TestNil(t *testing.T) {
	_, err := survey.ReadCSV(nil, survey.ReadOptions{})
	require.ErrorIs(t, err, journey.ErrMissing)
	require.ErrorContains(t, err, "reader")
	var none *survey.Table
	require.Zero(t, none.Len())
	require.Nil(t, none.Questions())
	require.Nil(t, none.Weights())
	values, missing := none.Answers(survey.Question{Kind: survey.KindNPS})
	require.Nil(t, values)
	require.Nil(t, missing)
	for name, call := range map[string]func(*survey.Table) error{
		"NPS":      func(t *survey.Table) error { _, err := t.NPS("", survey.Options{}); return err },
		"CSAT":     func(t *survey.Table) error { _, err := t.CSAT("", survey.Options{}); return err },
		"CES":      func(t *survey.Table) error { _, err := t.CES("", survey.Options{}); return err },
		"Kano":     func(t *survey.Table) error { _, err := t.Kano(survey.KanoOptions{}); return err },
		"Servqual": func(t *survey.Table) error { _, err := t.Servqual(nil, nil, survey.Options{}); return err },
		"Emotions": func(t *survey.Table) error { _, err := t.Emotions(survey.Options{}); return err },
		"GroupBy":  func(t *survey.Table) error { _, err := t.GroupBy(survey.ByGroup); return err },
		"FillGroups": func(t *survey.Table) error {
			_, err := survey.FillGroups(hotel(), t, survey.ByGroup, survey.FillOptions{})
			return err
		},
	} {
		require.ErrorIs(t, call(nil), journey.ErrMissing, name)
		require.ErrorContains(t, call(nil), "ReadCSV", name)
		require.Error(t, call(&survey.Table{}), name)
	}
}
