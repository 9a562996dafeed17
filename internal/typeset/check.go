package typeset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// check looks whether data is what we read, and whether all tables lie within it:
// what reads them takes memory as they claim.
func check(data []byte) error {
	fonts := []uint32{0}
	if bytes.HasPrefix(data, []byte("ttcf")) {
		if len(data) < 12 {
			return errCut
		}
		n := binary.BigEndian.Uint32(data[8:])
		if n == 0 || n > maxMembers || len(data) < 12+4*int(n) {
			return fmt.Errorf("a collection of %d fonts in %d bytes", n, len(data))
		}
		fonts = fonts[:0]
		for i := range int(n) {
			fonts = append(fonts, binary.BigEndian.Uint32(data[12+4*i:]))
		}
	}
	for _, at := range fonts {
		if err := checkTables(data, uint64(at)); err != nil {
			return err
		}
	}
	return nil
}

var (
	errCut    = errors.New("the file is cut; copy or download it again")
	errFormat = errors.New("the file is not a font; TrueType (.ttf), OpenType (.otf) and collections (.ttc, .otc) can be read")
	errWeb    = errors.New("the file is a font for the web (WOFF); take the .ttf or .otf that it was made of")
)

func checkTables(data []byte, at uint64) error {
	if at+12 > uint64(len(data)) {
		if len(data) < 12 {
			return errFormat
		}
		return errCut
	}
	switch string(data[at : at+4]) {
	case "\x00\x01\x00\x00", "OTTO", "true", "typ1":
	case "wOFF", "wOF2":
		return errWeb
	default:
		return errFormat
	}
	n := uint64(binary.BigEndian.Uint16(data[at+4:]))
	if at+12+16*n > uint64(len(data)) {
		return errCut
	}
	for i := range n {
		row := data[at+12+16*i:]
		if uint64(binary.BigEndian.Uint32(row[8:]))+uint64(binary.BigEndian.Uint32(row[12:])) > uint64(len(data)) {
			return errCut
		}
	}
	return nil
}
