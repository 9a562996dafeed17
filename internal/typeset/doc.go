// Package typeset sets lines of text in typefaces: which glyphs they take, and
// where these stand. It shapes with a port of HarfBuzz, so that Arabic joins,
// Devanagari reorders and Chinese has the forms of its country; it finds for every
// character the first font that has it, and says which characters none has.
package typeset
