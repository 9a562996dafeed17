package doc

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNearest(t *testing.T) {
	known := []string{"title", "touchpoints", "emotion", "give-bags", "high-perception"}
	for word, want := range map[string][]string{
		"titel": {"title"}, "Title": {"title"}, "touchpoint": {"touchpoints"}, "emotions": {"emotion"}, "bags": {"give-bags"},
		"perception": {"high-perception"}, "xyz": nil, "": nil, strings.Repeat("title", 20): nil, "标题": nil,
	} {
		require.Equal(t, want, Nearest(word, known), word)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "abcd", 1}, {"abcd", "bcd", 1}, {"kitten", "sitting", 3}, {"abc", "xyz", 3}, {"abcdef", "uvwxyz", 5}, {"a", "abcdefgh", 5}} {
		require.Equal(t, c.want, new(measure).distance([]rune(c.a), []rune(c.b), 4), c.a+" "+c.b)
		require.Equal(t, c.want, new(measure).distance([]rune(c.b), []rune(c.a), 4), c.b+" "+c.a)
	}
}

func FuzzDistance(f *testing.F) {
	f.Add("kitten", "sitting", 3)
	f.Fuzz(func(t *testing.T, a, b string, reach int) {
		if len(a) > 100 || len(b) > 100 || reach < 0 || reach > 100 {
			return
		}
		full := new(measure).distance([]rune(a), []rune(b), 100)
		require.Equal(t, min(full, reach+1), new(measure).distance([]rune(a), []rune(b), reach))
	})
}
