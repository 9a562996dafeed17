package cli

import (
	"regexp"
	"strings"
	"sync"
)

// Advice that the library gives to programmers names its options. Here they are
// keys of the file of --columns, and limits that nobody can raise.
var (
	raises = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:, or |; |^)raise (?:ReadOptions\.)?Max[A-Za-z]+(?: if the file is to be trusted)?`)
	})
	limits = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:\w+: )?limit exceeded: Limits\.(\w+) is (\d+), and this has (\d+)`)
	})
	options = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`ReadOptions\.([A-Z])([A-Za-z]+)`) })
)

// advice is help for those who have no Go program to change.
func advice(help string) string {
	if !strings.Contains(help, "Max") && !strings.Contains(help, "ReadOptions") {
		return help
	}
	help = raises().ReplaceAllString(help, "")
	return options().ReplaceAllStringFunc(help, func(name string) string {
		name = strings.TrimPrefix(name, "ReadOptions.")
		return `"` + strings.ToLower(name[:1]) + name[1:] + `" in the file of --columns`
	})
}

// plainly is an error of drawing for those who cannot raise limits.
func plainly(message string) string {
	if !strings.Contains(message, "Limits.") {
		return message
	}
	return limits().ReplaceAllStringFunc(message, func(found string) string {
		m := limits().FindStringSubmatch(found)
		return "it is too large to draw: " + strings.ToLower(m[1]) + " " + m[3] + ", and the most is " + m[2]
	})
}
