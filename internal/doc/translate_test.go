package doc

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

type kind string

type leaf struct {
	ID    string `json:"id,omitempty"`
	Kind  kind   `json:"kind"`
	Name  string `json:"name"`
	Href  string `json:"href,omitempty"`
	Image []byte `json:"-"`
	note  string
}

type tree struct {
	Notes []string
	Left  *leaf
	Right *leaf
	All   []leaf
	N     int
}

// Texts are translated, and a copy of all else is made: nothing is shared that a
// caller may change.
func TestTranslated(t *testing.T) {
	in := &tree{Notes: []string{"a", ""}, Left: &leaf{ID: "a", Kind: "a", Name: "a", Href: "#a", Image: []byte("a"), note: "a"}, All: []leaf{{Name: "b"}}, N: 3}
	out := Translated(in, strings.ToUpper)
	require.Equal(t, &tree{Notes: []string{"A", ""}, Left: &leaf{ID: "a", Kind: "a", Name: "A", Href: "#a", Image: []byte("a"), note: "a"}, All: []leaf{{Name: "B"}}, N: 3}, out)
	out.Notes[0], out.Left.Name, out.All[0].Name = "x", "x", "x"
	require.Equal(t, &tree{Notes: []string{"a", ""}, Left: &leaf{ID: "a", Kind: "a", Name: "a", Href: "#a", Image: []byte("a"), note: "a"}, All: []leaf{{Name: "b"}}, N: 3}, in)
	require.Nil(t, Translated[*tree](nil, strings.ToUpper))
}
