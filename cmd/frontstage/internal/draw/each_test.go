package draw

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEach(t *testing.T) {
	for _, workers := range []int{0, 1, 3, 200} {
		bad := errors.New("odd")
		var order []int
		var odd int
		require.NoError(t, each(t.Context(), 100, workers, func(i int) error {
			if i%2 == 1 {
				return bad
			}
			return nil
		}, func(i int, err error) error {
			order = append(order, i)
			if errors.Is(err, bad) {
				odd++
			}
			return nil
		}))
		require.Len(t, order, 100)
		require.IsIncreasing(t, order)
		require.Equal(t, 50, odd)
	}
	require.NoError(t, each(t.Context(), 0, 2, nil, nil))
}

func TestEachEndsEarly(t *testing.T) {
	var done atomic.Int64
	enough := errors.New("enough")
	err := each(t.Context(), 1_000_000, 2, func(int) error { done.Add(1); return nil }, func(i int, _ error) error {
		if i == 10 {
			return enough
		}
		return nil
	})
	require.ErrorIs(t, err, enough)
	before := done.Load()
	require.Less(t, before, int64(1_000_000))
	require.Equal(t, before, done.Load(), "nothing goes on behind it")

	ctx, stop := context.WithCancel(t.Context())
	err = each(ctx, 100, 1, func(i int) error {
		if i == 5 {
			stop()
		}
		return nil
	}, func(int, error) error { return nil })
	require.ErrorIs(t, err, context.Canceled)
}
