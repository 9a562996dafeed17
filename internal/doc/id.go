package doc

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/text"
)

// IDs hands out ids derived from names, each once. Stated ids are reserved
// first, so that adding a name never changes what somebody wrote.
type IDs struct {
	taken map[string]bool
	next  map[string]int
}

// NewIDs returns an empty set of ids.
func NewIDs() *IDs { return &IDs{taken: map[string]bool{}, next: map[string]int{}} }

// Reserve marks an id as taken; "" is ignored.
func (s *IDs) Reserve(id string) {
	if id != "" {
		s.taken[id] = true
	}
}

// Fill sets *id, if it is empty, to an id derived from name, or from fallback
// when the name holds neither letters nor digits.
func (s *IDs) Fill(id *string, name, fallback string) {
	if *id != "" {
		return
	}
	base := text.Slug(name)
	if base == "" {
		base = fallback
	}
	try := base
	for s.taken[try] {
		s.next[base] = max(s.next[base], 1) + 1
		try = base + "-" + strconv.Itoa(s.next[base])
	}
	s.taken[try] = true
	*id = try
}

func notInID(r rune) bool {
	return r == utf8.RuneError || !unicode.In(r, unicode.L, unicode.M, unicode.N) && !strings.ContainsRune("-_.", r)
}

// ValidID tells whether id may be stated.
func ValidID(id string) bool {
	return len(id) <= 256 && !strings.ContainsFunc(id, notInID)
}

// Derived is the id that a name alone gives.
func Derived(name string) (id string) {
	NewIDs().Fill(&id, name, "-")
	return id
}

// CheckID checks a stated id against those seen before, by path, and adds it
// to them. An id is a row of letters, digits, "-", "_" and "." in any script.
func CheckID(seen map[string]string, path, id string) []Issue {
	if id == "" {
		return nil
	}
	if !ValidID(id) {
		return []Issue{{Path: path + ".id", Kind: ErrText, Message: fmt.Sprintf("%q is not a valid id", short(id)), Help: "use letters, digits and hyphens"}}
	}
	if first, ok := seen[id]; ok {
		return []Issue{{Path: path + ".id", Kind: ErrDuplicate, Message: fmt.Sprintf("id %q already belongs to %s", short(id), first), Help: "give one of them another id"}}
	}
	seen[id] = path
	return nil
}
