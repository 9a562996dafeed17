package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
)

// ref is the number of an object.
type ref int

func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// file collects the objects of a PDF.
type file struct {
	objects []object // the first has the number 1
	zip     *zlib.Writer
	buf     bytes.Buffer
}

type object struct {
	body   string // of a stream, its dictionary without brackets
	data   []byte
	stream bool
}

// reserve is a number for an object that comes later.
func (f *file) reserve() ref {
	f.objects = append(f.objects, object{})
	return ref(len(f.objects))
}

func (f *file) set(r ref, body string) { f.objects[r-1] = object{body: body} }

func (f *file) add(body string) ref {
	r := f.reserve()
	f.set(r, body)
	return r
}

// stream adds data, packed where that makes them smaller.
func (f *file) stream(dict string, data []byte) ref {
	if packed := f.pack(data); len(packed)+len("/Filter/FlateDecode") < len(data) {
		return f.raw(dict+"/Filter/FlateDecode", packed)
	}
	return f.raw(dict, bytes.Clone(data))
}

// raw adds data as they are, which must not change any more.
func (f *file) raw(dict string, data []byte) ref {
	r := f.reserve()
	f.objects[r-1] = object{dict + "/Length " + strconv.Itoa(len(data)), data, true}
	return r
}

func (f *file) pack(data []byte) []byte {
	f.buf.Reset()
	if f.zip == nil {
		f.zip, _ = zlib.NewWriterLevel(&f.buf, zlib.BestCompression) // the level is valid
	} else {
		f.zip.Reset(&f.buf)
	}
	f.zip.Write(data) // a buffer takes everything
	f.zip.Close()
	return bytes.Clone(f.buf.Bytes())
}

// perStream is how many objects share an object stream: enough to be packed well, few
// enough for readers that unpack one to reach one object.
const perStream = 200

// append writes the file behind dst.
func (f *file) append(dst []byte, root, info ref) []byte {
	from := len(dst)
	// Behind the first line, bytes that tell programs which move files that this is no text.
	dst = append(dst, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	rows := make([][3]int, len(f.objects)+1, len(f.objects)+len(f.objects)/perStream+3)
	put := func(r ref, o object) {
		rows[r] = [3]int{1, len(dst) - from, 0}
		dst = strconv.AppendInt(dst, int64(r), 10)
		dst = append(dst, " 0 obj\n<<"+o.body+">>stream\n"...)
		dst = append(dst, o.data...)
		dst = append(dst, "\nendstream\nendobj\n"...)
	}
	var plain []ref
	for i, o := range f.objects {
		if o.stream {
			put(ref(i+1), o)
		} else {
			plain = append(plain, ref(i+1))
		}
	}
	for len(plain) > 0 {
		n := min(perStream, len(plain))
		var head, body []byte
		r := f.reserve()
		rows = append(rows, [3]int{})
		for i, of := range plain[:n] {
			head = fmt.Appendf(head, "%d %d ", of, len(body))
			body = append(append(body, f.objects[of-1].body...), ' ')
			rows[of] = [3]int{2, int(r), i}
		}
		dict := fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", n, len(head))
		data := f.pack(append(head, body...))
		put(r, object{dict + "/Length " + strconv.Itoa(len(data)), data, true})
		plain = plain[n:]
	}
	sum := sha256.Sum256(dst[from:])
	id := fmt.Sprintf("<%x>", sum[:16])
	self := f.reserve()
	start := len(dst) - from
	rows = append(rows, [3]int{1, start, 0})
	data := f.pack(crossReferences(rows))
	put2 := fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root %v/Info %v/ID[%s%s]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length %d", len(rows), root, info, id, id, len(data))
	dst = fmt.Appendf(dst, "%d 0 obj\n<<%s>>stream\n", self, put2)
	dst = append(dst, data...)
	return fmt.Appendf(dst, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
}

// crossReferences are the rows as bytes, each as what differs from the row above.
func crossReferences(rows [][3]int) []byte {
	rows[0] = [3]int{0, 0, 0xffff}
	out := make([]byte, 0, 8*len(rows))
	var last [7]byte
	for _, row := range rows {
		var b [7]byte
		b[0] = byte(row[0])
		binary.BigEndian.PutUint32(b[1:], uint32(row[1]))
		binary.BigEndian.PutUint16(b[5:], uint16(row[2]))
		out = append(out, 2) // the filter "up" of PNG
		for i := range b {
			out = append(out, b[i]-last[i])
		}
		last = b
	}
	return out
}
