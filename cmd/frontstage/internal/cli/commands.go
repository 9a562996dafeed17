package cli

import (
	"encoding"
	"os"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// Described is a command by name, with what it does in a sentence.
type Described struct {
	Name, Help string
	New        func() any
}

// Commands are all commands. Package grammar has the same; a test holds that.
var Commands = []Described{
	{"render", "Draw pictures of documents.", func() any { return new(Render) }},
	{"check", "Report everything that is wrong with documents.", func() any { return new(Check) }},
	{"fmt", "Put documents into their usual form.", func() any { return new(Fmt) }},
	{"stats", "Compute the figures of documents.", func() any { return new(Stats) }},
	{"survey", "Compute the figures of a survey out of CSV files.", func() any { return new(Survey) }},
	{"serve", "Show pictures in the browser, and keep them up to date.", func() any { return new(Serve) }},
	{"init", "Write a commented document to start from.", func() any { return new(Init) }},
	{"schema", "Print the JSON Schema of documents, for editors.", func() any { return new(Schema) }},
	{"completion", "Print a script that completes commands in a shell.", func() any { return new(Completion) }},
}

// flag is a field of a command, by the tags that kong reads as well.
type flag struct {
	name, short, help string
	value             reflect.Value
	choices           []string // where they are few and known
	fallback          string
	argument          bool // stands without a name
	optional          bool
}

func (f flag) boolean() bool { return f.value.Kind() == reflect.Bool }

// chooser is a type whose values are few.
type chooser interface{ choices() []string }

func (*KindName) choices() []string     { return append(KindNames(), string(All)) }
func (*FormatName) choices() []string   { return formatNames() }
func (*LanguageName) choices() []string { return languageNames() }
func (*ThemeName) choices() []string    { return Themes }
func (*PageName) choices() []string     { return Pages }
func (*TurnName) choices() []string     { return Turns }

// flagsOf are the flags of a command, those of embedded structs among them.
func flagsOf(v reflect.Value) (out []flag) {
	vars := Vars()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if _, embedded := f.Tag.Lookup("embed"); embedded {
			out = append(out, flagsOf(v.Field(i))...)
			continue
		}
		fl := flag{name: dashed(f.Name), short: f.Tag.Get("short"), help: os.Expand(f.Tag.Get("help"), func(name string) string { return vars[name] }), value: v.Field(i), fallback: f.Tag.Get("default")}
		if name := f.Tag.Get("name"); name != "" {
			fl.name = name
		}
		_, fl.argument = f.Tag.Lookup("arg")
		_, fl.optional = f.Tag.Lookup("optional")
		one := f.Type
		if one.Kind() == reflect.Slice {
			one = one.Elem()
		}
		if enum := f.Tag.Get("enum"); enum != "" {
			fl.choices = strings.Split(enum, ",")
		} else if c, ok := reflect.New(one).Interface().(chooser); ok {
			fl.choices = c.choices()
		}
		out = append(out, fl)
	}
	return out
}

// dashed is a field's name as a flag.
func dashed(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// set gives a field a value, and tells whether it could.
func set(v reflect.Value, s string) bool {
	if t, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return t.UnmarshalText([]byte(s)) == nil
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
		return true
	case reflect.Int:
		n, err := strconv.Atoi(s)
		v.SetInt(int64(n))
		return err == nil && strconv.Itoa(n) == s // plainly put
	case reflect.Float64:
		x, err := strconv.ParseFloat(s, 64)
		v.SetFloat(x)
		return err == nil && strings.Trim(s, "0123456789.") == ""
	case reflect.Slice:
		item := reflect.New(v.Type().Elem()).Elem()
		if !set(item, s) {
			return false
		}
		v.Set(reflect.Append(v, item))
		return true
	}
	return false
}
