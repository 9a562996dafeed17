package digest

import (
	"encoding/hex"
	"strconv"
)

// Revision is raised by hand with every change that alters what is drawn, so
// that caches and ETags of an older version do not serve its pictures. A test
// fails when a golden picture changes and this does not.
const Revision = 4

// Fingerprint names a picture before it is drawn: by its kind, what it is drawn
// of and with, and the revision. It is 64 hexadecimal digits.
func Fingerprint(kind string, values ...any) string {
	sum := Sum(append([]any{kind + "/" + strconv.Itoa(Revision)}, values...)...)
	return hex.EncodeToString(sum[:])
}
