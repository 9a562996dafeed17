// Package pdf writes scenes as PDF 1.7: pictures as vectors, on a page each or over
// several sheets.
//
// Text is set in fonts of Type 3, whose glyphs are procedures of ours: one way for
// outlines of every kind and for boxes, and a code stands for a whole cluster, so that
// what is searched and copied is what was written. Everything that is no stream goes
// into object streams. Nothing depends on the time, and the id of a file is made of its
// bytes.
package pdf
