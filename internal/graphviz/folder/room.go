package folder

import (
	"math/rand"
	"os"
)

// needed is twice what go-graphviz writes, 6 MB of code.
const needed = 12 << 20

// room tells whether there is room for compiled code, by writing as much: free
// space that is told may be other users' or beyond a quota. go-graphviz panics
// when it cannot write what it has compiled. The file is ours by the lock.
func room(path string) bool {
	if os.RemoveAll(path) != nil {
		return false
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return false
	}
	block := make([]byte, 1<<20)
	rand.New(rand.NewSource(1)).Read(block) // zeros might be stored as a hole
	for n := 0; n < needed && err == nil; n += len(block) {
		block[0]++ // nor may the blocks be the same
		_, err = f.Write(block)
	}
	if err == nil {
		err = f.Sync()
	}
	if shut := f.Close(); err == nil {
		err = shut
	}
	return os.Remove(path) == nil && err == nil
}
