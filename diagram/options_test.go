package diagram

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// TestOptionErrors: what is wrong with the options is told from what is wrong
// with the service, by type and by name.
func TestOptionErrors(t *testing.T) {
	s := example(t, "hotel")
	for _, x := range []struct {
		option string
		o      Options
	}{
		{"ID", Options{ID: "1 2"}},
		{"ID", Options{ID: strings.Repeat("a", 65)}},
		{"Language", Options{Language: "fr"}},
		{"Evidence", Options{Evidence: EvidenceAtBottom + 1}},
		{"Theme", Options{Theme: theme.Theme{Colors: map[theme.Color]string{"nothing": "#fff"}}}},
		{"Theme", Options{Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "red"}}}},
		{"Words", Options{Words: map[string]string{"no-such-key": "x"}}},
		{"Words", Options{Words: map[string]string{"lane": "{n} of them"}}},
		{"Words", Options{Words: map[string]string{"lane": "\xff"}}},
	} {
		var option *picture.OptionError
		p, err := x.o.Blueprint(t.Context(), s)
		require.ErrorAs(t, err, &option, "%+v", x.o)
		require.Equal(t, x.option, option.Option)
		require.NotEmpty(t, option.Message)
		require.Nil(t, p)
		require.ErrorAs(t, x.o.BlueprintDOT(t.Context(), io.Discard, s), &option)
	}
	var option *picture.OptionError
	_, err := Options{}.Blueprint(t.Context(), touchpoints())
	require.NotErrorAs(t, err, &option)
	var problems journey.Problems
	require.ErrorAs(t, err, &problems)
}

func TestOptionsAreNotWrittenTo(t *testing.T) {
	o := Options{Words: map[string]string{"lane": "Row"}, Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "#eee"}}}
	draw(t, o, example(t, "hotel"))
	require.Equal(t, Options{Words: map[string]string{"lane": "Row"}, Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "#eee"}}}, o)
}
