package chart

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/words/wordstest"
)

// A caller's table covers all that charts say.
func TestOwnWordsCoverAll(t *testing.T) {
	document, err := os.ReadFile("../testdata/services/training.yaml")
	require.NoError(t, err)
	s, err := blueprint.ReadFile("../testdata/services/training.yaml")
	require.NoError(t, err)
	o := Options{Words: wordstest.Hebrew()}
	p, err := o.EmotionCurve(&s.Journey)
	require.NoError(t, err)
	wordstest.OwnOnly(t, p, string(document))
	p, err = o.Feasibility(&s.Journey)
	require.NoError(t, err)
	wordstest.OwnOnly(t, p, string(document))
}
