package frontstage_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEverythingHasAnExample holds that whoever looks up how to make, read, write or compute
// something finds a program that does, and its output. What explains itself needs none: the words
// of a vocabulary, and what interfaces of the standard library ask for.
func TestEverythingHasAnExample(t *testing.T) {
	for _, dir := range packages(t) {
		t.Run(dir, func(t *testing.T) {
			p := documentation(t, dir)
			need := func(name string, examples []*doc.Example) {
				t.Helper()
				if !slices.ContainsFunc(examples, func(e *doc.Example) bool { return e.Output != "" || e.EmptyOutput }) {
					t.Errorf("%s has no example with output", name)
				}
			}
			shown := map[string]bool{} // what a method does at once for a function of its name
			for _, f := range p.Funcs {
				shown[f.Name] = true
				need(f.Name, f.Examples)
			}
			for _, typ := range p.Types {
				for _, f := range typ.Funcs {
					shown[f.Name] = true
				}
			}
			for _, typ := range p.Types {
				vocabulary := slices.ContainsFunc(typ.Methods, func(m *doc.Func) bool { return m.Name == "UnmarshalText" })
				for _, f := range typ.Funcs {
					if f.Name == "New" && dir == "picture" {
						continue // takes what only packages of this module make
					}
					if !vocabulary || f.Decl.Type.Params.NumFields() > 0 {
						need(f.Name, f.Examples)
					}
				}
				for _, m := range typ.Methods {
					if !plain[m.Name] && !shown[m.Name] && (models[typ.Name] && computes(m.Decl) || fails(m.Decl)) {
						need(typ.Name+"."+m.Name, m.Examples)
					}
				}
			}
		})
	}
}

// plain are methods that are what they are everywhere.
var plain = map[string]bool{
	"Len": true, "Problems": true, "Weights": true, "Error": true, "Is": true, "Unwrap": true, "String": true, "Label": true,
	"MarshalText": true, "UnmarshalText": true, "MarshalJSON": true, "UnmarshalJSON": true, "MarshalYAML": true, "UnmarshalYAML": true,
}

// models are what one asks for figures.
var models = map[string]bool{"Journey": true, "Service": true, "Table": true}

// computes says whether a method gives more than a word, a number or a problem.
func computes(f *ast.FuncDecl) bool {
	if f.Type.Results == nil || f.Type.Params.NumFields() > 0 {
		return false
	}
	switch r := f.Type.Results.List[0].Type.(type) {
	case *ast.Ident:
		return ast.IsExported(r.Name)
	case *ast.ArrayType, *ast.IndexExpr, *ast.IndexListExpr, *ast.StarExpr:
		return true
	}
	return false
}

// fails says whether something can go wrong, so that one wants to see how to go about it.
func fails(f *ast.FuncDecl) bool {
	if f.Type.Results == nil {
		return false
	}
	return slices.ContainsFunc(f.Type.Results.List, func(r *ast.Field) bool {
		name, ok := r.Type.(*ast.Ident)
		return ok && name.Name == "error"
	})
}

// packages are the folders that others import.
func packages(t *testing.T) []string {
	var dirs []string
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if path != "." && (strings.HasPrefix(d.Name(), ".") || slices.Contains([]string{"internal", "testdata", "examples", "bench", "cmd"}, d.Name())) {
			return filepath.SkipDir
		}
		if files, _ := filepath.Glob(filepath.Join(path, "*.go")); len(files) > 0 {
			dirs = append(dirs, path)
		}
		return nil
	}))
	require.Contains(t, dirs, "journey")
	return dirs
}

func documentation(t *testing.T, dir string) *doc.Package {
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	var files []*ast.File
	for _, name := range names {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		if strings.Contains(string(source), "//go:build ignore") {
			continue
		}
		f, err := parser.ParseFile(fset, name, source, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, "github.com/frontstage-go/frontstage/"+filepath.ToSlash(dir))
	require.NoError(t, err)
	return p
}
