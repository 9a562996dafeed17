package survey_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// Whoever goes on after an error is told, not ended.
func TestNoTable(t *testing.T) {
	_, err := survey.ReadCSV(nil, survey.ReadOptions{})
	require.EqualError(t, err, "the reader is nil")
	_, err = survey.ReadCSV((*os.File)(nil), survey.ReadOptions{})
	require.EqualError(t, err, "the reader is nil")

	var table *survey.Table
	errs := map[string]error{}
	_, errs["NPS"] = table.NPS("", survey.Options{})
	_, errs["CSAT"] = table.CSAT("", survey.Options{})
	_, errs["CES"] = table.CES("", survey.Options{})
	_, errs["Kano"] = table.Kano(survey.KanoOptions{})
	_, errs["Servqual"] = table.Servqual(nil, nil, survey.Options{})
	_, errs["Emotions"] = table.Emotions(survey.Options{})
	_, errs["GroupBy"] = table.GroupBy(survey.ByGroup)
	_, errs["FillGroups"] = survey.FillGroups(new(journey.Journey), table, survey.ByGroup, survey.FillOptions{})
	for name, err := range errs {
		require.ErrorIs(t, err, journey.ErrMissing, name)
		require.ErrorContains(t, err, "the table is nil", name)
	}
	require.Zero(t, table.Len())
	require.Empty(t, table.Questions())
	require.Empty(t, table.Weights())
	values, missing := table.Answers(survey.Question{})
	require.Empty(t, values)
	require.Empty(t, missing)
}
