package likeness

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
)

// Orientation is how a JPEG is to be turned, as its Exif data tell: 1, not at all, to 8.
func Orientation(data []byte) int {
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xff { // padding
			at++
			continue
		}
		if marker == 0xda || size < 2 || at+2+size > len(data) {
			break
		}
		if part := data[at+4 : at+2+size]; marker == 0xe1 && bytes.HasPrefix(part, []byte("Exif\x00\x00")) {
			return exifOrientation(part[6:])
		}
		at += 2 + size
	}
	return 1
}

// exifOrientation reads the first directory of Exif data, which is that of a TIFF.
func exifOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 1
	}
	const row, tag, short = 12, 0x0112, 3
	for i := range uint64(order.Uint16(tiff[at:])) {
		from := at + 2 + i*row
		if from+row > uint64(len(tiff)) {
			break
		}
		e := tiff[from : from+row]
		if order.Uint16(e) == tag && order.Uint16(e[2:]) == short {
			if v := int(order.Uint16(e[8:])); v >= 1 && v <= 8 {
				return v
			}
		}
	}
	return 1
}

// upright is an image turned as its orientation says. It is read through, not copied.
type upright struct {
	image.Image
	turn int
}

func (u upright) Bounds() image.Rectangle {
	b := u.Image.Bounds()
	if u.turn > 4 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

func (u upright) At(x, y int) color.Color {
	b := u.Image.Bounds()
	if u.turn > 4 { // rows and columns change places
		x, y = y, x
	}
	switch u.turn {
	case 2, 3, 7, 8:
		x = b.Dx() - 1 - x
	}
	switch u.turn {
	case 3, 4, 6, 7:
		y = b.Dy() - 1 - y
	}
	return u.Image.At(b.Min.X+x, b.Min.Y+y)
}
