// Package graphviz draws DOT whose geometry is already decided: bytes in, SVG
// out. It is the only importer of go-graphviz in this module, since importing
// it costs time and memory whether or not anything is drawn.
//
// [Layout] is the other half: a graph whose nodes have sizes and no places yet.
// dot finds ranks, places and routes, which are read back from what it writes, as
// exact as it writes them: a hundredth of a point, whatever the size of the drawing.
// Text is never laid out by Graphviz. A layout cannot be interrupted either;
// [Layout.Cost] says before it begins how long it will take.
//
// # One at a time
//
// go-graphviz is one WebAssembly module per process, with maps that nothing
// guards. [SVG] may be called from any number of goroutines, but one of them
// draws at a time.
//
// A program that also uses go-graphviz itself must hold [Lock] around every
// call to it, New and Close included; without it two goroutines end the process
// ("concurrent map writes"), which nothing can catch. Under the lock it may do
// what it likes, but not call [SVG], which would wait for ever. A file system
// that it has set (SetFileSystem) is gone after our next drawing: we set ours
// for each and the default afterwards. What it leaves half read in Graphviz's
// scanner is mended.
//
// # Cancellation
//
// The engine cannot be interrupted, and upstream reports that a context which
// ends inside it ruins it (issue 118; not seen with v0.2.10). So ctx is heeded
// before and in the queue, which is left at once, and never handed on; a drawing
// that has begun is finished. A trap inside the engine ruins it as well: that
// is found out by drawing something harmless after each failure, and from then
// on [SVG] returns [ErrDead].
//
// # What is refused
//
// The source is one graph, with nothing after it: Graphviz would read the rest
// as the beginning of the next drawing, somebody else's. Deeply nested braces,
// which overflow the engine's stack, comments and HTML-like strings are refused
// as well, before the engine sees them.
//
// # Memory
//
// The engine frees none of the strings that are handed to it: each drawing
// uses up its source, 130 bytes, and 50 bytes per node, out of 4 GiB for the
// life of the process. There is no way around it through go-graphviz's public
// API: all text goes in as strings, and no call frees one. So short sources pay:
// a blueprint of 30 cards, in 2 kB, can be drawn a million times. The drawing
// itself does not count, because it is written to an in-memory file on Go's
// side, and the process gets nothing back but by ending.
//
// [Consumed] tells how far it has come, and beyond its limit [SVG] returns
// [ErrExhausted]. The process's own size grows two to three times as fast,
// because Go copies the engine's memory when it grows and collects the old copy
// when it sees fit; GOMEMLIMIT or a lower GOGC make it see fit sooner. While it
// grows, the old and the new copy exist together: plan for a restart at a third
// of the memory that the process may have.
//
// # Time
//
// A drawing takes time linear in its source: each number that Graphviz writes
// takes 0.7 µs. Cheapest are polygons and polylines of the background
// (_background, in xdot). An edge costs seven times a polyline, a cluster three
// times a polygon and a node ten times, because go-graphviz asks each for its
// label; and freeing clusters takes their number times that of the edges.
// BenchmarkForm has the figures.
//
// # Files
//
// While we draw, Graphviz sees no file of the host, so that image=, shapefile=
// and fontpath= open nothing.
//
// Importing the package compiles 1.5 MB of WebAssembly: about half a second,
// or 40 ms from the cache that go-graphviz keeps in the folder go-graphviz
// under os.TempDir(). It is created on first use, and what is damaged in it is
// found and made anew; where that is not possible, or the folder is another
// user's, each start compiles anew (package folder).
package graphviz
