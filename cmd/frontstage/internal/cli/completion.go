package cli

import (
	"context"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Completion prints a script for a shell. It is made of the flags that there are,
// and asks the command nothing, so that it costs nothing while one types.
type Completion struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

func (c *Completion) Run(_ context.Context, e *Env) error {
	var b strings.Builder
	map[string]func(*strings.Builder){"bash": bash, "zsh": zsh, "fish": fish}[c.Shell](&b)
	_, err := io.WriteString(e.Stdout, b.String())
	return err
}

// flagsByName are the flags of each command.
func flagsByName(d Described) []flag { return flagsOf(reflect.ValueOf(d.New()).Elem()) }

func commandNames() string {
	var names []string
	for _, d := range Commands {
		names = append(names, d.Name)
	}
	return strings.Join(names, " ")
}

func bash(b *strings.Builder) {
	fmt.Fprintf(b, `# frontstage completion bash
_frontstage() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words=
	if [ "$COMP_CWORD" = 1 ]; then
		words="%s --help --version"
	else
		case "${COMP_WORDS[1]} $prev" in
`, commandNames())
	for _, d := range Commands {
		for _, f := range flagsByName(d) {
			if f.argument || f.boolean() {
				continue
			}
			names := fmt.Sprintf("%q", d.Name+" --"+f.name)
			if f.short != "" {
				names += fmt.Sprintf("|%q", d.Name+" -"+f.short)
			}
			if len(f.choices) == 0 {
				fmt.Fprintf(b, "\t\t%s) COMPREPLY=(); return ;;\n", names)
				continue
			}
			fmt.Fprintf(b, "\t\t%s) words=%q ;;\n", names, strings.Join(f.choices, " "))
		}
	}
	b.WriteString("\t\tesac\n\t\tif [ -z \"$words\" ]; then\n\t\t\tcase \"${COMP_WORDS[1]}\" in\n")
	for _, d := range Commands {
		words := "--help"
		for _, f := range flagsByName(d) {
			if !f.argument {
				words += " --" + f.name
			}
		}
		fmt.Fprintf(b, "\t\t\t%s) [[ $cur == -* ]] && words=%q", d.Name, words)
		for _, f := range flagsByName(d) {
			if f.argument && f.choices != nil {
				fmt.Fprintf(b, " || words=%q", strings.Join(f.choices, " "))
			}
		}
		b.WriteString(" ;;\n")
	}
	b.WriteString(`			esac
		fi
	fi
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _frontstage frontstage
`)
}

func zsh(b *strings.Builder) {
	quoted := func(s string) string {
		return strings.NewReplacer("'", "’", "[", `\[`, "]", `\]`, ":", `\:`).Replace(s)
	}
	b.WriteString("#compdef frontstage\n_frontstage() {\n\tlocal -a commands\n\tcommands=(\n")
	for _, d := range Commands {
		fmt.Fprintf(b, "\t\t'%s:%s'\n", d.Name, quoted(d.Help))
	}
	b.WriteString("\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe command commands\n\t\treturn\n\tfi\n\tlocal command=$words[2]\n\tshift words\n\t(( CURRENT-- ))\n\tcase $command in\n")
	for _, d := range Commands {
		fmt.Fprintf(b, "\t%s)\n\t\t_arguments", d.Name)
		for _, f := range flagsByName(d) {
			value := ""
			switch {
			case f.argument && f.choices != nil:
				fmt.Fprintf(b, " \\\n\t\t\t'1:%s:(%s)'", f.name, strings.Join(f.choices, " "))
				continue
			case f.argument:
				b.WriteString(" \\\n\t\t\t'*:file:_files'")
				continue
			case f.boolean():
			case f.choices != nil:
				value = fmt.Sprintf(":%s:(%s)", f.name, strings.Join(f.choices, " "))
			default:
				value = ":" + f.name + ":_files"
			}
			if f.short == "" {
				fmt.Fprintf(b, " \\\n\t\t\t'--%s[%s]%s'", f.name, quoted(f.help), value)
			} else {
				fmt.Fprintf(b, " \\\n\t\t\t'(-%s --%s)'{-%[1]s,--%[2]s}'[%s]%s'", f.short, f.name, quoted(f.help), value)
			}
		}
		b.WriteString("\n\t\t;;\n")
	}
	b.WriteString("\tesac\n}\ncompdef _frontstage frontstage\n")
}

func fish(b *strings.Builder) {
	quoted := func(s string) string { return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'" }
	b.WriteString("# frontstage completion fish\n")
	for _, d := range Commands {
		fmt.Fprintf(b, "complete -c frontstage -n __fish_use_subcommand -f -a %s -d %s\n", d.Name, quoted(d.Help))
	}
	for _, d := range Commands {
		for _, f := range flagsByName(d) {
			fmt.Fprintf(b, "complete -c frontstage -n '__fish_seen_subcommand_from %s'", d.Name)
			if !f.argument {
				b.WriteString(" -l " + f.name)
				if f.short != "" {
					b.WriteString(" -s " + f.short)
				}
			}
			switch {
			case f.choices != nil:
				fmt.Fprintf(b, " -x -a %s", quoted(strings.Join(f.choices, " ")))
			case f.argument:
				b.WriteString(" -F")
			case !f.boolean():
				b.WriteString(" -r")
			}
			fmt.Fprintf(b, " -d %s\n", quoted(f.help))
		}
	}
}
