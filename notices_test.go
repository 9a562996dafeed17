package frontstage_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// phrases are what the text of a licence cannot do without.
var phrases = map[string][]string{
	"MIT":          {"Permission is hereby granted, free of charge", "THE SOFTWARE IS PROVIDED"},
	"Apache-2.0":   {"Apache License", "Version 2.0"},
	"BSD-3-Clause": {"Redistribution and use in source and binary forms", "Neither the name"},
	"FTL":          {"The FreeType License", "licenses/ftl.txt"},
}

// TestNotices holds that every module that go.mod requires is in the notices, none besides, and
// each under the licence that lies in its folder.
func TestNotices(t *testing.T) {
	notices, err := os.ReadFile("THIRD_PARTY_NOTICES.md")
	require.NoError(t, err)
	claims := map[string]string{}
	for _, row := range regexp.MustCompile(`(?m)^\| ([a-z.]+\.[a-z]+/\S+) \| ([^|]+) \|`).FindAllStringSubmatch(string(notices), -1) {
		require.NotContains(t, claims, row[1])
		claims[row[1]] = row[2]
	}
	mod, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	require.NotContains(t, string(mod), "replace")
	required := regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`).FindAllStringSubmatch(string(mod), -1)
	require.Len(t, claims, len(required))
	for _, m := range required {
		licence, listed := claims[m[1]]
		require.True(t, listed, m[1])
		if m[1] == "github.com/goccy/go-graphviz" {
			require.Contains(t, string(notices), "go-graphviz/tree/"+m[2], "does it hold another Graphviz now?")
		}
		out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", m[1]).Output()
		require.NoError(t, err)
		dir := strings.TrimSpace(string(out))
		files, err := filepath.Glob(filepath.Join(dir, "LICENSE*"))
		require.NoError(t, err)
		files = append(files, filepath.Join(dir, "NOTICE"), filepath.Join(dir, "COPYING"))
		var texts strings.Builder
		for _, name := range files {
			text, err := os.ReadFile(name)
			if !os.IsNotExist(err) {
				require.NoError(t, err)
			}
			texts.Write(text)
		}
		for _, id := range strings.Split(licence, " and ") {
			require.Contains(t, phrases, id)
			if id == "MIT" && strings.Contains(texts.String(), "original MIT license") {
				continue // of parts that the notice names
			}
			for _, phrase := range phrases[id] {
				require.Contains(t, texts.String(), phrase, "%s: %s", m[1], id)
			}
		}
	}
}

// TestGraphvizIsWhatTheNoticesSay reads the version where go-graphviz states it.
func TestGraphvizIsWhatTheNoticesSay(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/goccy/go-graphviz").Output()
	require.NoError(t, err)
	version, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "graphviz.version"))
	require.NoError(t, err)
	notices, err := os.ReadFile("THIRD_PARTY_NOTICES.md")
	require.NoError(t, err)
	require.Contains(t, string(notices), "| Graphviz "+strings.TrimSpace(string(version))+",")
}
