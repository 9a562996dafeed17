package limit

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/picture"
)

type word string

type part struct {
	Name  string
	Kind  word
	Image []byte
	Count int
}

type whole struct {
	Title string
	Parts []part
	One   *part
	Tags  []string
}

func TestBytes(t *testing.T) {
	for _, x := range []struct {
		v    whole
		want int
	}{
		{whole{}, 0},
		{whole{Title: "four"}, 4},
		{whole{Title: "体"}, 3},
		{whole{Title: "\ufdfa"}, 7},                    // wider than its bytes
		{whole{Title: "a\nb\u2028c"}, 7 + 2*itemBytes}, // lines
		{whole{Parts: make([]part, 3)}, 3 * itemBytes},
		{whole{Parts: []part{{Name: "ab", Kind: "a word of a vocabulary", Image: make([]byte, 1000), Count: 7}}}, itemBytes + 2},
		{whole{One: &part{Name: "abc"}, Tags: []string{"d", "e"}}, 3 + 2*itemBytes + 2},
	} {
		require.Equal(t, x.want, Bytes(&x.v), "%+v", x.v)
	}
}

func TestCheck(t *testing.T) {
	v := &whole{Title: strings.Repeat("体", 10), Tags: []string{"a"}}
	require.NoError(t, Check(picture.Limits{Text: 10, Bytes: 30 + itemBytes + 1}, []Count{{"Tags", 1, 1}}, v))
	for want, f := range map[string]func() error{
		"Limits.Tags is 0, and this has 1":   func() error { return Check(picture.Limits{Text: 1}, []Count{{"Tags", 1, 0}}, v) },
		"Limits.Text is 9, and this has 10":  func() error { return Check(picture.Limits{Text: 9, Bytes: 1}, nil, v) },
		"Limits.Bytes is 62, and this has 6": func() error { return Check(picture.Limits{Bytes: 62}, nil, v) },
	} {
		err := f()
		require.ErrorIs(t, err, doc.ErrLimit)
		require.ErrorContains(t, err, want)
	}
	require.NoError(t, Check(picture.Limits{}, nil, v), "the defaults")
}
