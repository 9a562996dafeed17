package graphviz_test

import (
	"testing"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/stretchr/testify/require"
)

func TestSVGDraws(t *testing.T) {
	svg, err := graphviz.SVG(t.Context(), []byte(`digraph{graph[bb="0,0,100,100"] a[label=" ",pos="10,10"]}`))
	require.NoError(t, err)
	require.Contains(t, string(svg), "<svg")
	_, err = graphviz.SVG(t.Context(), []byte(`digraph{ a -- `))
	t.Log(err)
	require.ErrorIs(t, err, graphviz.ErrSyntax)
	svg, err = graphviz.SVG(t.Context(), []byte(`digraph{graph[bb="0,0,100,100"] a[label=" ",pos="10,10"]}`))
	require.NoError(t, err)
	t.Log(string(svg))
}
