package diagram

import (
	"container/list"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"sync"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/digest"
)

// Cache keeps finished pictures, for servers that draw the same ones again and
// again: what is equal in service and options comes from memory, without
// Graphviz and its lock, and without using up [EngineMemory]. Whoever changes a
// service gets a new picture. Nothing else in this package keeps pictures.
//
// It may be used from any number of goroutines. A nil or zero Cache keeps
// nothing.
type Cache struct {
	mu       sync.Mutex
	max      int
	size     int
	recent   list.List // of picture keys, the latest first
	pictures map[fingerprint]kept
	stats    CacheStats
}

type fingerprint = [sha256.Size]byte

type kept struct {
	svg string
	at  *list.Element
}

// CacheStats are figures of a [Cache] since it was made.
type CacheStats struct {
	Hits, Misses uint64 // pictures out of the cache, and pictures drawn
	Pictures     int    // kept now
	Bytes        int    // that they take
}

// NewCache returns a cache that takes at most max bytes, nothing when max is 0
// or less; a picture of 30 steps takes 33 kB. The pictures that have not been
// asked for longest go first.
func NewCache(max int) *Cache { return &Cache{max: max, pictures: map[fingerprint]kept{}} }

// SVG is o.SVG out of the cache; pictures that are not there are drawn and
// kept. Errors are those of [Options.SVG], that of an ended ctx included, and
// are not kept. Two goroutines that ask for the same new picture at once both
// draw it.
func (c *Cache) SVG(ctx context.Context, w io.Writer, o Options, s *blueprint.Service) error {
	if c == nil || s == nil {
		return o.SVG(ctx, w, s)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	if err := o.Limits.check(s); err != nil { // before all of it is read
		return err
	}
	key := digest.Sum(&o, s)
	out, ok := c.get(key)
	if !ok {
		var err error
		if out, err = o.render(ctx, s); err != nil {
			return err
		}
		c.put(key, out)
	}
	_, err := io.WriteString(w, out)
	return err
}

// Stats returns the figures so far.
func (c *Cache) Stats() CacheStats {
	if c == nil {
		return CacheStats{}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	out := c.stats
	out.Pictures, out.Bytes = len(c.pictures), c.size
	return out
}

func (c *Cache) get(key fingerprint) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p, ok := c.pictures[key]
	if !ok {
		return "", false
	}
	c.stats.Hits++
	c.recent.MoveToFront(p.at)
	return p.svg, true
}

func (c *Cache) put(key fingerprint, svg string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stats.Misses++
	if _, ok := c.pictures[key]; ok || size(svg) > c.max {
		return
	}
	c.pictures[key] = kept{svg, c.recent.PushFront(key)}
	for c.size += size(svg); c.size > c.max; {
		oldest := c.recent.Back()
		gone := c.recent.Remove(oldest).(fingerprint)
		c.size -= size(c.pictures[gone].svg)
		delete(c.pictures, gone)
	}
}

// size is what a picture takes, with its place in list and map.
func size(svg string) int { return len(svg) + 256 }
