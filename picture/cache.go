package picture

import (
	"container/list"
	"io"
	"sync"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Cache keeps finished pictures as SVG, for servers that are asked for the same
// ones again and again: what has the same fingerprint comes from memory, without
// being drawn. It may be used from any number of goroutines. A nil or zero Cache
// keeps nothing.
type Cache struct {
	mu       sync.Mutex
	max      int
	size     int
	recent   list.List // of keys, the latest first
	pictures map[cacheKey]kept
	stats    CacheStats
}

type cacheKey struct {
	fingerprint string
	options     SVGOptions
}

type kept struct {
	svg []byte
	at  *list.Element
}

// CacheStats are figures of a [Cache] since it was made.
type CacheStats struct {
	Hits, Misses uint64 // pictures out of the cache, and pictures drawn
	Pictures     int    // kept now
	Bytes        int    // that they take
}

// NewCache returns a cache that takes at most max bytes, nothing when max is 0
// or less; a blueprint of 30 steps takes 40 kB. The pictures that have not been
// asked for longest go first.
func NewCache(max int) *Cache { return &Cache{max: max, pictures: map[cacheKey]kept{}} }

// SVG writes the picture with this fingerprint and these options; one that is
// not there is drawn, and kept. Errors are those of draw and of
// [SVGOptions.Write], and are not kept. Two goroutines that ask for the same new
// picture at once both draw it.
func (c *Cache) SVG(w io.Writer, fingerprint string, o SVGOptions, draw func() (*Picture, error)) error {
	key := cacheKey{fingerprint, o}
	if svg, ok := c.get(key); ok {
		return text.Write(w, svg)
	}
	p, err := draw()
	if err != nil {
		return err
	}
	svg, err := o.append(nil, p)
	if err != nil {
		return err
	}
	c.put(key, svg)
	return text.Write(w, svg)
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

func (c *Cache) get(key cacheKey) ([]byte, bool) {
	if c == nil {
		return nil, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	p, ok := c.pictures[key]
	if !ok {
		return nil, false
	}
	c.stats.Hits++
	c.recent.MoveToFront(p.at)
	return p.svg, true
}

func (c *Cache) put(key cacheKey, svg []byte) {
	if c == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stats.Misses++
	if _, ok := c.pictures[key]; ok || size(svg) > c.max {
		return
	}
	c.pictures[key] = kept{svg, c.recent.PushFront(key)}
	for c.size += size(svg); c.size > c.max; {
		oldest := c.recent.Back()
		gone := c.recent.Remove(oldest).(cacheKey)
		c.size -= size(c.pictures[gone].svg)
		delete(c.pictures, gone)
	}
}

// size is what a picture takes, with its place in list and map.
func size(svg []byte) int { return cap(svg) + 384 }
