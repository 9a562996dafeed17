package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestValidID(t *testing.T) {
	for s, want := range map[string]bool{"a": true, "fs-1_b": true, "": false, "1a": false, "a b": false, "a\"": false, "é": false} {
		require.Equal(t, want, ValidID(s), s)
	}
}
