package yamlfmt

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestJSON(t *testing.T) {
	for _, c := range []struct{ name, in, out string }{
		{"order and indentation", `{"items":[{"name":"A","id":"a"}],"title":"T"}`, "{\n  \"title\": \"T\",\n  \"items\": [\n    {\n      \"id\": \"a\",\n      \"name\": \"A\"\n    }\n  ]\n}\n"},
		{"texts and numbers as written", `{"zzz":[1.50,1e3,"\u4e2d\/\"]}",true,null,{}]}`, "{\n  \"zzz\": [\n    1.50,\n    1e3,\n    \"\\u4e2d\\/\\\"]}\",\n    true,\n    null,\n    {}\n  ]\n}\n"},
		{"keys of the author's own", `{"steps":{"zoo":"Feed","bar":[{"name":"Pour","id":"p"}]}}`, "{\n  \"steps\": {\n    \"zoo\": \"Feed\",\n    \"bar\": [\n      {\n        \"id\": \"p\",\n        \"name\": \"Pour\"\n      }\n    ]\n  }\n}\n"},
		{"twice the same key", `{"title":"A","title":"B"}`, "{\n  \"title\": \"A\",\n  \"title\": \"B\"\n}\n"},
		{"nothing", " {} ", "{}\n"},
		{"a number", " 12 ", "12\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := JSON([]byte(c.in), shape)
			require.NoError(t, err)
			require.Equal(t, c.out, string(out))
			again, err := JSON(out, shape)
			require.NoError(t, err)
			require.Equal(t, string(out), string(again))
		})
	}
	for _, in := range []string{"", "{", `{"a"}`, "[1,]", "nul"} {
		_, err := JSON([]byte(in), shape)
		require.Error(t, err, in)
	}
}
