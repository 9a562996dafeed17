package journey_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func withIdeas(ideas ...journey.Idea) *journey.Journey {
	j := scored(journey.Scale{}, 1)
	j.Ideas = ideas
	return j
}

func idea(name string, need, perceived, ease float64) journey.Idea {
	return journey.Idea{Name: name, Feasibility: &journey.Feasibility{NeedFit: need, Perceived: perceived, Ease: ease}}
}

func names(ranked []journey.Ranked) (out []string) {
	for _, r := range ranked {
		out = append(out, r.Idea.Name)
	}
	return out
}

func TestRanking(t *testing.T) {
	j := withIdeas(
		idea("first stated", 8, 8, 8),
		journey.Idea{Name: "not judged"},
		idea("twin", 8, 8, 8),
		idea("easier", 7, 8, 9),
		idea("more perceived", 7, 9, 8),
		idea("best", 10, 8, 7),
	)
	require.NoError(t, j.Validate())
	ranking := j.Ranking()
	require.Equal(t, []string{"best", "more perceived", "easier", "first stated", "twin"}, names(ranking))
	require.InDelta(t, 25.0/3, ranking[0].Score, 1e-9)
	require.Equal(t, 8.0, ranking[1].Score)
	for i, r := range ranking {
		require.Equal(t, i+1, r.Rank)
		require.Same(t, &j.Ideas[r.Index], r.Idea)
	}
	require.Equal(t, []string{"more perceived", "easier", "first stated", "twin"}, names(j.QuickWins()))

	// (need + 2 ease) / 3: 25/3 for easier, 24/3 for both of 8 and for best,
	// 23/3 for more perceived.
	j.Weights = journey.Weights{NeedFit: 1, Ease: 2}
	require.Equal(t, []string{"easier", "first stated", "twin", "best", "more perceived"}, names(j.Ranking()))
}

func TestScoresEqualOnPaper(t *testing.T) {
	w := journey.Weights{NeedFit: 0.5, Perceived: 0.3, Ease: 0.2}
	require.Equal(t, 7.7, journey.Feasibility{NeedFit: 7, Perceived: 8, Ease: 9}.Score(w))
	require.Equal(t, 8.0, journey.Feasibility{NeedFit: 8, Perceived: 8, Ease: 8}.Score(journey.Weights{NeedFit: 1e308, Perceived: 1e308, Ease: 1e308}))
}

func TestCriteriaOutOfRange(t *testing.T) {
	j := withIdeas(idea("Warm drink", 5.9, 10.5, 6), idea("Note", 6, 10, 0))
	require.EqualError(t, j.Validate(), `ideas[0].feasibility.needFit: idea "Warm drink" has needFit 5.9; rate each criterion from 6 to 10
ideas[0].feasibility.perceived: idea "Warm drink" has perceived 10.5; rate each criterion from 6 to 10
ideas[1].feasibility.ease: idea "Note" has ease 0; rate each criterion from 6 to 10`)
	require.ErrorIs(t, j.Validate(), journey.ErrRange)
}

func TestTacticKinds(t *testing.T) {
	want := []journey.IdeaKind{
		journey.Prevent, journey.Prevent, journey.Prevent,
		journey.Respond, journey.Respond, journey.Respond, journey.Respond,
		journey.Recover, journey.Recover, journey.Recover,
		journey.Appearance, journey.Appearance, journey.Appearance,
		journey.Behaviour, journey.Behaviour, journey.Behaviour,
	}
	require.Len(t, journey.Tactics(), len(want))
	for i, tactic := range journey.Tactics() {
		require.Equal(t, want[i], tactic.Kind(), tactic)
	}
	require.Empty(t, journey.Tactic("").Kind())
	j := withIdeas(journey.Idea{Name: "x", Kind: journey.Recover, Tactic: journey.Clarify})
	require.EqualError(t, j.Validate(), "ideas[0].tactic: tactic clarify belongs to prevent, not to recover; set kind to prevent, or choose another tactic")
}

func TestThemeTiers(t *testing.T) {
	want := []journey.Tier{"basic", "basic", "basic", "basic", "performance", "performance", "performance", "motivating", "motivating", "motivating"}
	for i, theme := range journey.Themes() {
		require.Equal(t, want[i], theme.Tier(), theme)
	}
	require.Len(t, journey.Themes(), 10)
	require.Empty(t, journey.Theme("").Tier())
}

func TestWithIDs(t *testing.T) {
	j := &journey.Journey{
		Stages: []journey.Stage{
			{Name: "服务前", Touchpoints: []journey.Touchpoint{{Name: "产品研讨"}, {Name: "Check in!"}, {Name: "check  in"}, {Name: "Check in 2"}}},
			{Name: "服务前", Touchpoints: []journey.Touchpoint{{Name: "→"}, {Name: "Pay", ID: "check-in"}, {Name: "产品研讨"}}},
		},
		Ideas: []journey.Idea{{Name: "Pay"}},
	}
	ids := func(j *journey.Journey) (out []string) {
		for _, t := range j.All() {
			out = append(out, t.ID)
		}
		return out
	}
	want := []string{"产品研讨", "check-in-2", "check-in-3", "check-in-2-2", "touchpoint", "check-in", "产品研讨-2"}
	got := j.WithIDs()
	require.Equal(t, want, ids(got))
	require.Equal(t, want, ids(got.WithIDs()))
	require.Equal(t, "服务前-2", got.Stages[1].ID)
	require.Equal(t, "pay", got.Ideas[0].ID)
	require.Empty(t, j.Stages[0].ID)
	require.Empty(t, j.Stages[0].Touchpoints[0].ID, "the journey is not changed")
	require.NoError(t, got.Validate())
}
