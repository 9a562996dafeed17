package pdf

import "strings"

// fromRight tells whether a language is written from right to left, as in package svg.
func fromRight(lang string) bool {
	of, rest, _ := strings.Cut(lang, "-")
	switch of {
	case "ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "arc", "syr", "nqo":
		return !strings.HasPrefix(rest, "Latn")
	}
	return false
}
