package grammar

import (
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
)

func parse(t *testing.T, args []string) (any, error) {
	t.Helper()
	var g Grammar
	k := parser(&g, &cli.Env{Stdout: io.Discard, Stderr: io.Discard})
	k.Exit = func(int) {}
	parsed, err := k.Parse(cli.Ordered(args))
	if err != nil {
		return nil, err
	}
	if parsed.Selected() == nil { // only help can be
		return nil, nil
	}
	return parsed.Selected().Target.Addr().Interface(), nil
}

// TestQuick holds that what is read without kong is read as kong reads it.
func TestQuick(t *testing.T) {
	for line, quickly := range map[string]bool{
		"check":                               true,
		"check a.yaml b.yaml":                 true,
		"check - --format json":               true,
		"check --format=github a":             true,
		"check -f json a":                     true,
		"check a -f text b":                   true,
		"check -fjson a":                      false,
		"check -f=json a":                     false,
		"check --format xml a":                false,
		"check --format":                      false,
		"check --help":                        false,
		"check -- -a":                         false,
		"check --nonsense":                    false,
		"fmt --check . a":                     true,
		"fmt --check=true .":                  false,
		"fmt --no-check .":                    false,
		"stats --lang zh a --format json":     true,
		"stats --lang fr a":                   false,
		"init":                                true,
		"init --kind journey --full x.yaml":   true,
		"init -k journey --force --lang zh -": true,
		"init a b":                            false,
		"init --kind pie":                     false,
		"schema":                              true,
		"schema x":                            false,
		"completion bash":                     true,
		"completion":                          false,
		"completion cmd":                      false,
		"completion bash zsh":                 false,
		"render a":                            true,
		"serve a":                             false,
		"survey a":                            true,
		"--version":                           false,
		"chekc a":                             false,
		"check --format json --format text a": true,
		"check  a":                            true,
		"stats --format json --lang":          false,
		"check 酒店.yaml":                       true,
		"init 服务.yaml --lang=zh":              true,
		"check --format= a":                   false,
		"fmt --check --check a":               true,
	} {
		t.Run(line, func(t *testing.T) {
			args := strings.Split(line, " ")
			c, ok := cli.Quick(args)
			require.Equal(t, quickly, ok)
			if ok {
				same, err := parse(t, args)
				require.NoError(t, err)
				require.Equal(t, same, any(c))
			}
		})
	}
}

// FuzzQuick looks for lines that are read in two ways.
func FuzzQuick(f *testing.F) {
	for _, line := range []string{"check a -f json", "init --kind journey x", "fmt --check -", "completion bash", "stats --lang zh"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Split(line, " ")
		c, ok := cli.Quick(args)
		if !ok {
			return
		}
		same, err := parse(t, args)
		require.NoError(t, err)
		require.Equal(t, same, any(c))
	})
}

// TestCommands holds that the grammar has the commands that completion knows, with
// the same flags and the same words.
func TestCommands(t *testing.T) {
	var g Grammar
	k := parser(&g, &cli.Env{Stdout: io.Discard, Stderr: io.Discard})
	leaves := k.Model.Children
	require.Len(t, leaves, len(cli.Commands))
	for i, d := range cli.Commands {
		require.Equal(t, leaves[i].Name, d.Name)
		require.Equal(t, leaves[i].Help, d.Help)
		require.Equal(t, leaves[i].Target.Type(), reflect.TypeOf(d.New()).Elem())
		require.NotEmpty(t, examples[d.Name], "help of %s has no examples", d.Name)
		var script strings.Builder
		e := &cli.Env{Stdout: &script}
		require.NoError(t, (&cli.Completion{Shell: "bash"}).Run(t.Context(), e))
		for _, f := range leaves[i].Flags {
			if f.Name != "help" {
				require.Contains(t, script.String(), " --"+f.Name)
			}
		}
	}
}

// TestExamples holds that every line of the examples is one that the command reads.
func TestExamples(t *testing.T) {
	lines := 0
	for name, text := range examples {
		for _, line := range strings.Split(text, "\n") {
			line = strings.TrimSpace(line)
			if !strings.HasPrefix(line, "frontstage ") {
				continue
			}
			line, _, _ = strings.Cut(line, "   ")
			line, _, _ = strings.Cut(line, " |")
			line = strings.NewReplacer(">", " >", "<", " <").Replace(line)
			var args []string
			for _, a := range strings.Fields(line)[1:] {
				if !strings.HasPrefix(a, "<") && !strings.HasPrefix(a, ">") {
					args = append(args, a)
				}
			}
			lines++
			c, err := parse(t, args)
			require.NoError(t, err, line)
			require.Equal(t, name, strings.ToLower(reflect.TypeOf(c).Elem().Name()), line)
		}
	}
	require.Greater(t, lines, 15)
}
