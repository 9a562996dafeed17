package text

import "strings"

// ValidID tells whether s may be a caller's prefix for ids: letters, digits,
// - and _, starting with a letter, at most 64.
func ValidID(s string) bool {
	if s == "" || len(s) > 64 || !('a' <= s[0] && s[0] <= 'z' || 'A' <= s[0] && s[0] <= 'Z') {
		return false
	}
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == ""
}
