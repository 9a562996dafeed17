package diagram

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/words/wordstest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// everyKind draws an example in each way.
func everyKind(t *testing.T, o Options, name string) map[string]*picture.Picture {
	t.Helper()
	return drawn(t, o, example(t, name))
}

// drawn draws a service in each way.
func drawn(t *testing.T, o Options, s *blueprint.Service) map[string]*picture.Picture {
	t.Helper()
	out := map[string]*picture.Picture{}
	var err error
	out["blueprint"], err = o.Blueprint(t.Context(), s)
	require.NoError(t, err)
	out["map"], err = o.JourneyMap(t.Context(), &s.Journey)
	require.NoError(t, err)
	out["dual"], err = o.Dual(t.Context(), s)
	require.NoError(t, err)
	return out
}

// A caller's table covers all that pictures say, one from the right to the left
// included.
func TestOwnWordsCoverAll(t *testing.T) {
	for _, name := range []string{"training", "power"} {
		document, err := os.ReadFile("../testdata/services/" + name + ".yaml")
		require.NoError(t, err)
		for kind, p := range everyKind(t, Options{Words: wordstest.Hebrew()}, name) {
			t.Run(name+"-"+kind, func(t *testing.T) { wordstest.OwnOnly(t, p, string(document)) })
		}
	}
}

// Every language draws every picture, and says which it is.
func TestLanguages(t *testing.T) {
	for l, want := range map[journey.Language][2]string{
		journey.Chinese: {"zh", "痛点"}, journey.TraditionalChinese: {"zh-Hant", "痛點"}, journey.Bilingual: {"zh", "痛点 Pains"},
	} {
		p := everyKind(t, Options{Language: l}, "training")
		for _, p := range p {
			require.Equal(t, want[0], p.Scene().Lang)
		}
		require.Contains(t, p["map"].Outline().String(), want[1])
	}
}
