package diagram_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
)

// coffeeService is the service of the README's first program, to the letter.
func coffeeService() *blueprint.Service {
	coffee := &blueprint.Service{
		Journey: journey.Journey{Title: "A coffee", Stages: []journey.Stage{{Name: "Buy", Touchpoints: []journey.Touchpoint{
			{ID: "order", Name: "Order", Emotion: journey.Scored(0.5)},
			{ID: "drink", Name: "Drink", Emotion: journey.Scored(1.5)},
		}}}},
		Lanes: []blueprint.Lane{{Role: blueprint.Frontstage, Steps: []blueprint.Step{{ID: "brew", At: "order", Name: "Brew"}}}},
		Links: []blueprint.Link{{From: "order", To: "brew"}, {From: "brew", To: "drink"}},
	}
	return coffee
}

// TestReadme compiles the README's program by standing here in the same words,
// and reads its document as the same service.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	self, err := os.ReadFile("readme_test.go")
	require.NoError(t, err)
	program := regexp.MustCompile("(?s)```go\n(.*?)\np, err := ").FindStringSubmatch(string(readme))
	require.NotNil(t, program)
	require.Contains(t, strings.ReplaceAll(string(self), "\n\t", "\n"), program[1])

	document := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindStringSubmatch(string(readme))
	require.NotNil(t, document)
	read, err := blueprint.Read(strings.NewReader(document[1]))
	require.NoError(t, err)
	require.Equal(t, coffeeService(), read)

	p, err := diagram.Blueprint(t.Context(), coffeeService())
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, p.SVG(&b))
	require.Contains(t, b.String(), "fs-step-brew")
}
