// Package graphviz draws DOT whose geometry is already decided: bytes in, SVG
// out. It is the only importer of go-graphviz in this module, since importing
// it costs time and memory whether or not anything is drawn.
//
// # One at a time
//
// go-graphviz is one WebAssembly module per process, with maps that nothing
// guards. [SVG] may be called from any number of goroutines, but one of them
// draws at a time. A program that also uses go-graphviz itself holds [Lock]
// meanwhile; and while we draw, the file system that go-graphviz reads
// (SetFileSystem) is ours, and its default again afterwards.
//
// # Cancellation
//
// A context that ends inside the engine ruins it for the life of the process.
// So ctx is heeded before and in the queue, which is left at once; a drawing
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
// uses up its source and some bytes per node, out of 4 GiB for the life of the
// process. The drawing itself does not count, because it is written to an
// in-memory file on Go's side. [Consumed] keeps the account, and beyond its
// limit [SVG] returns [ErrExhausted]: some 200,000 drawings of ten kilobytes.
//
// # Files
//
// While we draw, Graphviz sees no file of the host, so that image=, shapefile=
// and fontpath= open nothing.
//
// Importing the package compiles 1.5 MB of WebAssembly: about half a second,
// or 40 ms from the cache that go-graphviz keeps in the folder go-graphviz
// under os.TempDir(). It is created on first use; where that is not possible,
// each start compiles anew.
package graphviz
