package blueprint

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func example(t testing.TB, name string) *Service {
	t.Helper()
	s, err := ReadFile(filepath.Join("..", "testdata", "services", name+".yaml"))
	require.NoError(t, err)
	return s
}
