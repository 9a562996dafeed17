package likeness

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// What Exif data say of a turn, cut and broken as they may be.
func TestExif(t *testing.T) {
	whole := []byte("\xff\xd8\xff\xe0\x00\x04ab\xff\xe1\x00\x22Exif\x00\x00II\x2a\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00\xff\xda")
	require.Equal(t, 6, Orientation(whole))
	for n := range whole { // cut anywhere, or with a byte that is wrong
		require.Contains(t, []int{1, 6}, Orientation(whole[:n]))
		for _, b := range []byte{0, 0xff} {
			broken := bytes.Clone(whole)
			broken[n] = b
			got := Orientation(broken)
			require.True(t, got >= 1 && got <= 8)
		}
	}
}
