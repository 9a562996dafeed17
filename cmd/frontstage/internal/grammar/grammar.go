// Package grammar reads the command line with kong, explains it, and does every
// command. Package early has done what needs no more than package cli by then.
package grammar

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
)

// Grammar is what may stand on the command line.
type Grammar struct {
	Render     cli.Render     `cmd:"" help:"Draw pictures of documents."`
	Check      cli.Check      `cmd:"" help:"Report everything that is wrong with documents."`
	Fmt        cli.Fmt        `cmd:"" help:"Put documents into their usual form."`
	Stats      cli.Stats      `cmd:"" help:"Compute the figures of documents."`
	Survey     cli.Survey     `cmd:"" help:"Compute the figures of a survey out of CSV files."`
	Serve      cli.Serve      `cmd:"" help:"Show pictures in the browser, and keep them up to date."`
	Init       cli.Init       `cmd:"" help:"Write a commented document to start from."`
	Schema     cli.Schema     `cmd:"" help:"Print the JSON Schema of documents, for editors."`
	Completion cli.Completion `cmd:"" help:"Print a script that completes commands in a shell."`

	Version kong.VersionFlag `help:"Print the version."`
}

// Late are the commands that draw.
type Late struct {
	Render func(context.Context, *cli.Env, *cli.Render) error
	Survey func(context.Context, *cli.Env, *cli.Survey) error
	Serve  func(context.Context, *cli.Env, *cli.Serve) error
}

const description = `Pictures and figures of customer journeys and services, out of documents in YAML or JSON.

Examples:
  frontstage init service.yaml           a document to start from
  frontstage serve service.yaml          see it while you write
  frontstage render service.yaml         service.blueprint.svg
  frontstage check documents/            what is wrong, and where
  frontstage stats service.yaml          peak-end, encounters, hand-offs, times

Exit codes: 0 all is well, 1 there are problems, 2 the command is not understood.`

// examples are what help shows below a command's flags.
var examples = map[string]string{
	"render": `Examples:
  frontstage render hotel.yaml                           map or blueprint, into this folder
  frontstage render hotel.yaml --kind all --out pictures/
  frontstage render hotel.yaml --kind dual --lang zh --theme print --out hotel.svg
  frontstage render as-is.yaml --kind emotion --with to-be.yaml
  frontstage render - --format dot --out - <hotel.yaml | neato -n2 -Tpng >hotel.png`,
	"check": `Examples:
  frontstage check hotel.yaml
  frontstage check . --format github`,
	"fmt": `Examples:
  frontstage fmt hotel.yaml              rewrites the file if need be
  frontstage fmt --check .               names what would change, and exits with 1
  frontstage fmt - <hotel.yaml`,
	"stats": `Examples:
  frontstage stats hotel.yaml
  frontstage stats hotel.yaml --format json | jq '.[0].curves[0].peakEnd.value'`,
	"survey": `Examples:
  frontstage survey answers.csv
  frontstage survey answers.csv --by wave --format json
  frontstage survey answers.csv --columns columns.yaml
  frontstage survey emotion.csv --journey hotel.yaml --kind emotion --out pictures/

columns.yaml says what unusual headers mean, and may hold answers in a
questionnaire's own words, encoding and layout:

  columns: {Q7: nps, "Q3a": "kano: wifi: functional", Remarks: ignore}
  words: {ces: {a breeze: 7}}
  encoding: gb18030
  ignoreUnknown: true`,
	"serve": `Examples:
  frontstage serve hotel.yaml
  frontstage serve documents/ --port 8080 --open

The preview listens on this machine only. + - 0 and the arrows zoom and move,
1 2 3 … choose the picture, t light or dark, w the width, s and p download it.`,
	"init": `Examples:
  frontstage init                        service.yaml, small, in English
  frontstage init journey.yaml --kind journey --full
  frontstage init 服务.yaml --lang zh
  frontstage init -                      to standard output`,
	"schema": `Examples:
  frontstage schema >frontstage.schema.json

An editor with the YAML language server, such as VS Code with its YAML extension,
completes and checks a document whose first line is
  # yaml-language-server: $schema=frontstage.schema.json`,
	"completion": `Examples:
  frontstage completion bash >/etc/bash_completion.d/frontstage
  frontstage completion zsh >"${fpath[1]}/_frontstage"
  frontstage completion fish >~/.config/fish/completions/frontstage.fish`,
}

// parser is the grammar, ready to read a command line.
func parser(g *Grammar, e *cli.Env) *kong.Kong {
	return kong.Must(g,
		kong.Name("frontstage"),
		kong.Description(description),
		kong.Writers(e.Stdout, e.Stderr),
		kong.Vars{"version": cli.Version()}.CloneWith(cli.Vars()),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Help(help),
	)
}

func help(o kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(o, ctx); err != nil {
		return err
	}
	if n := ctx.Selected(); n != nil && examples[n.Name] != "" {
		_, err := ctx.Stdout.Write([]byte("\n" + examples[n.Name] + "\n"))
		return err
	}
	return nil
}

// Main does the command of this process and returns its exit code.
func Main(l Late) int {
	e, args := cli.System(), os.Args[1:]
	if len(args) == 0 {
		args = []string{"--help"}
	}
	var g Grammar
	parsed, err := parser(&g, e).Parse(cli.Ordered(args))
	if err != nil {
		return e.End(usage(err, args))
	}
	return cli.Do(e, func(ctx context.Context) error {
		switch c := parsed.Selected().Target.Addr().Interface().(type) {
		case *cli.Render:
			return l.Render(ctx, e, c)
		case *cli.Survey:
			return l.Survey(ctx, e, c)
		case *cli.Serve:
			return l.Serve(ctx, e, c)
		case cli.Command:
			return c.Run(ctx, e)
		}
		panic("a command that nobody does")
	})
}

// usage is a mistake of the command line, with where to read on.
func usage(err error, args []string) error {
	if bad := new(kong.ParseError); errors.As(err, &bad) {
		hint := "frontstage --help"
		if i := slices.IndexFunc(args, func(s string) bool { return examples[s] != "" }); i >= 0 {
			hint = "frontstage " + args[i] + " --help"
		}
		return cli.Usage("%s; see %q", strings.TrimSuffix(err.Error(), "."), hint)
	}
	return err
}
