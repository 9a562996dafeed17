package cli

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Nobody is told to change a Go program that he does not have.
func TestAdvice(t *testing.T) {
	for given, want := range map[string]string{
		"split it, or raise MaxBytes": "split it",
		"look for a quote that is not closed, or raise ReadOptions.MaxCell if the file is to be trusted": "look for a quote that is not closed",
		"raise ReadOptions.MaxColumns if the file is to be trusted":                                      "",
		"map the column with ReadOptions.Columns, or map it to ignore":                                   `map the column with "columns" in the file of --columns, or map it to ignore`,
		"if that was asked, set ReadOptions.EmotionScale":                                                `if that was asked, set "emotionScale" in the file of --columns`,
		"use spaces": "use spaces",
	} {
		require.Equal(t, want, advice(given))
	}
	require.Equal(t, "it is too large to draw: columns 9000, and the most is 400", plainly("diagram: limit exceeded: Limits.Columns is 400, and this has 9000"))
	require.Equal(t, "disk full", plainly("disk full"))
}
