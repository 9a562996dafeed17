package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// record is a file beside the compiled code: the sizes and checksums of what
// go-graphviz wrote for one build. All but its last line is one file each, and
// the last is the checksum of those before it. It is complete or not there.
//
// Files that it does not list are those of other builds: their business.
type record struct {
	dir  string // go-graphviz
	name string
}

const ending = ".sum"

// compiled tells whether wazero compiles for this processor and keeps the code;
// where it does not, it interprets.
const compiled = runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64"

func recordOf(dir, build string) record {
	sum := sha256.Sum256([]byte(build))
	return record{dir, "frontstage-" + hex.EncodeToString(sum[:8]) + ending}
}

// build names what decides which file go-graphviz looks for, but for the
// features of the processor.
func build() string {
	out := runtime.GOOS + " " + runtime.GOARCH
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = new(debug.BuildInfo)
	}
	known := 0
	for _, dep := range info.Deps {
		if strings.HasSuffix(dep.Path, "/goccy/go-graphviz") || strings.HasSuffix(dep.Path, "/tetratelabs/wazero") {
			known++
			for m := dep; m != nil; m = m.Replace {
				out += " " + m.Path + " " + m.Version + " " + m.Sum
			}
		}
	}
	if known == 2 {
		return out
	}
	exe, err := os.Executable() // built by other means: each program for itself
	if err != nil {
		return out
	}
	if info, err := os.Stat(exe); err == nil {
		exe += fmt.Sprint(info.Size(), info.ModTime())
	}
	return out + " " + exe
}

// holds tells whether the files are as recorded, the user's own or the
// administrator's, and others could be added: which one go-graphviz looks for
// depends on the processor as well.
func (r record) holds() bool {
	lines, ok := r.read()
	if !ok || len(lines) == 0 && compiled {
		return false
	}
	for _, line := range lines {
		if !r.right(line) || !writable(filepath.Dir(r.path(line))) {
			return false
		}
	}
	return true
}

// path is that of the file that a line is about.
func (r record) path(line string) string {
	return filepath.Join(r.dir, filepath.FromSlash(fileOf(line)))
}

func fileOf(line string) string { return line[strings.LastIndexByte(line, ' ')+1:] }

// right tells whether the file is as the line says.
func (r record) right(line string) bool {
	path := r.path(line)
	if !filepath.IsLocal(fileOf(line)) || !trusted(filepath.Dir(path)) || !regular(path) {
		return false
	}
	now, err := describe(r.dir, fileOf(line))
	return err == nil && now == line
}

// read is the lines of the record, one for each file.
func (r record) read() ([]string, bool) {
	path := filepath.Join(r.dir, r.name)
	if !regular(path) {
		return nil, false
	}
	data, err := os.ReadFile(path)
	if err != nil || len(data) > 1<<16 || !bytes.HasSuffix(data, []byte("\n")) {
		return nil, false
	}
	lines := strings.Split(string(data[:len(data)-1]), "\n")
	last := len(lines) - 1
	if lines[last] != checksum(lines[:last]) {
		return nil, false
	}
	return lines[:last], true
}

func checksum(lines []string) string {
	return fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(strings.Join(lines, "\n"))))
}

// describe is the line for a file: its size and two checksums, both made by the
// processor itself in a millisecond.
func describe(dir, name string) (string, error) {
	f, err := os.Open(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return "", err
	}
	defer f.Close()
	a, b := crc32.NewIEEE(), crc32.New(crc32.MakeTable(crc32.Castagnoli))
	n, err := io.CopyBuffer(struct{ io.Writer }{io.MultiWriter(a, b)}, struct{ io.Reader }{f}, make([]byte, 1<<17))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d %08x %08x %s", n, a.Sum32(), b.Sum32(), name), nil
}

// ours tells whether wazero may look into a folder of that name.
func ours(name string) bool {
	return strings.HasPrefix(name, "wazero-") && strings.HasSuffix(name, "-"+runtime.GOARCH+"-"+runtime.GOOS)
}

// code lists what is in the folders of compiled code that this build may read.
func (r record) code() (files []string, err error) {
	dirs, err := os.ReadDir(r.dir)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if !ours(d.Name()) {
			continue
		}
		in, err := os.ReadDir(filepath.Join(r.dir, d.Name()))
		if err != nil {
			return nil, err
		}
		for _, f := range in {
			files = append(files, d.Name()+"/"+f.Name())
		}
	}
	return files, nil
}

// others is what the records of other builds list, with their lines.
func (r record) others() map[string]string {
	out := map[string]string{}
	all, _ := os.ReadDir(r.dir)
	for _, f := range all {
		if name := f.Name(); name != r.name && strings.HasPrefix(name, "frontstage-") && strings.HasSuffix(name, ending) {
			lines, _ := record{r.dir, name}.read()
			for _, line := range lines {
				out[fileOf(line)] = line
			}
		}
	}
	return out
}

// clear removes what go-graphviz might take for its own: all that is not as some
// record says. It tells whether go-graphviz may use the folder then.
func (r record) clear() bool {
	all, err := os.ReadDir(r.dir)
	if err != nil {
		return false
	}
	for _, f := range all {
		name, path := f.Name(), filepath.Join(r.dir, f.Name())
		switch {
		case name == r.name, strings.HasPrefix(name, "frontstage-") && strings.HasSuffix(name, ".tmp"):
			err = os.RemoveAll(path)
		case ours(name) && !f.IsDir():
			err = os.Remove(path)
		case ours(name) && !trusted(path):
			return false
		}
		if err != nil {
			return false
		}
	}
	files, err := r.code()
	if err != nil {
		return false
	}
	others := r.others()
	for _, name := range files {
		path := filepath.Join(r.dir, filepath.FromSlash(name))
		if line, ok := others[name]; ok && r.right(line) || strings.HasSuffix(name, ".tmp") && young(path) {
			continue
		}
		if os.RemoveAll(path) != nil {
			return false
		}
	}
	return true
}

// young tells whether a process that does not know of the lock may still be
// writing a file; one that died has left it for good.
func young(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()).Abs() < time.Hour
}

// write records what go-graphviz has written since clear or, where that was
// nothing, what it may have read. Where that fails there is no record, and the
// next start begins anew.
func (r record) write() {
	files, err := r.code()
	if err != nil {
		return
	}
	others := r.others()
	var lines, known []string
	for _, name := range files {
		if strings.HasSuffix(name, ".tmp") {
			continue
		}
		line, err := describe(r.dir, name)
		switch {
		case err != nil:
			return
		case others[name] == line:
			known = append(known, line)
		default:
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		lines = known
	}
	f, err := os.CreateTemp(r.dir, r.name+".*.tmp")
	if err != nil {
		return
	}
	_, err = io.WriteString(f, strings.Join(append(lines[:len(lines):len(lines)], checksum(lines)), "\n")+"\n")
	for _, step := range []func() error{f.Sync, f.Close, func() error { return os.Rename(f.Name(), filepath.Join(r.dir, r.name)) }} {
		if err == nil {
			err = step()
		}
	}
	if err != nil {
		f.Close()
		os.Remove(f.Name())
	}
}

// regular tells whether path is a file, no link, that can be trusted.
func regular(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular() && trusted(path)
}

func writable(dir string) bool {
	f, err := os.CreateTemp(dir, "frontstage-*.tmp")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}
