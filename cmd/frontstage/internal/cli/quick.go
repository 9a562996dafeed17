package cli

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// Quick reads a command line that is plainly put, by the same tags as kong, which
// cannot be imported here: it needs packages that Go initialises after Graphviz.
// Whatever is not plain, mistakes among it, is left to kong; a test holds that the
// two never read the same line in two ways.
func Quick(args []string) (command any, ok bool) {
	if len(args) == 0 || args[0] == "serve" || slices.ContainsFunc(args, func(s string) bool { return !utf8.ValidString(s) }) {
		return nil, false
	}
	at := slices.IndexFunc(Commands, func(d Described) bool { return d.Name == args[0] })
	if at < 0 {
		return nil, false
	}
	c := Commands[at].New()
	flags := flagsOf(reflect.ValueOf(c).Elem())
	var named = map[string]flag{}
	argument := flag{optional: true}
	for _, f := range flags {
		if f.argument {
			argument = f
			continue
		}
		named["--"+f.name] = f
		if f.short != "" {
			named["-"+f.short] = f
		}
		if f.fallback != "" && !set(f.value, f.fallback) {
			return nil, false
		}
	}
	given := 0
	for args = args[1:]; len(args) > 0; args = args[1:] {
		arg := args[0]
		if arg == Stdin || !strings.HasPrefix(arg, "-") {
			given++
			if !argument.argument || given > 1 && argument.value.Kind() != reflect.Slice || !argument.take(arg) {
				return nil, false
			}
			continue
		}
		name, value, stated := strings.Cut(arg, "=")
		f, known := named[name]
		switch {
		case !known, stated && !strings.HasPrefix(name, "--"), f.boolean() && stated:
			return nil, false
		case f.boolean():
			f.value.SetBool(true)
			continue
		case !stated:
			if len(args) < 2 || strings.HasPrefix(args[1], "-") {
				return nil, false
			}
			args = args[1:]
			value = args[0]
		}
		if !f.take(value) {
			return nil, false
		}
	}
	return c, given > 0 || argument.optional
}

// take sets a flag to one of its choices, or to anything where there are none.
func (f flag) take(s string) bool {
	return (f.choices == nil || slices.Contains(f.choices, s)) && set(f.value, s)
}

// Ordered is a command line with the files behind the flags. Kong takes no file
// behind a flag once there has been one before it: "render a --kind map b".
func Ordered(args []string) []string {
	at := -1
	if len(args) > 0 {
		at = slices.IndexFunc(Commands, func(d Described) bool { return d.Name == args[0] })
	}
	if at < 0 {
		return args
	}
	takes := map[string]bool{}
	for _, f := range flagsByName(Commands[at]) {
		takes["--"+f.name], takes["-"+f.short] = !f.boolean(), !f.boolean()
	}
	out, files := []string{args[0]}, []string(nil)
	for args = args[1:]; len(args) > 0; args = args[1:] {
		switch arg := args[0]; {
		case arg == "--":
			return append(append(append(out, "--"), files...), args[1:]...)
		case arg == Stdin || !strings.HasPrefix(arg, "-"):
			files = append(files, arg)
		default:
			out = append(out, arg)
			if takes[arg] && len(args) > 1 {
				args = args[1:]
				out = append(out, args[0])
			}
		}
	}
	return append(out, files...)
}
