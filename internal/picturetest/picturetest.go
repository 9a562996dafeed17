// Package picturetest has tests write pictures in every format, and holds what comes of
// it against programs that read it.
package picturetest

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Written writes a picture in all formats, with the fonts that are there, and fails where PNG
// and PDF do not show the same; not with the race detector, which takes minutes for that. It
// keeps both in the folder $PICTURES.
func Written(t testing.TB, p *picture.Picture, m theme.Mode) {
	t.Helper()
	fonts, scale := CJK(t), Fine
	if race.Enabled {
		scale = 1
	}
	pdf := same(t, fonts, func(w io.Writer, boxes bool) error {
		return picture.PDFOptions{Mode: m, Fonts: fonts, Boxes: boxes}.Write(t.Context(), w, p)
	})
	img, err := png.Decode(bytes.NewReader(same(t, fonts, func(w io.Writer, boxes bool) error {
		return picture.PNGOptions{Mode: m, Scale: float64(scale), Fonts: fonts, Boxes: boxes}.Write(t.Context(), w, p)
	})))
	require.NoError(t, err)
	w, h := p.Size()
	require.Equal(t, image.Rect(0, 0, scale*w, scale*h), img.Bounds())
	if race.Enabled {
		Check(t, pdf)
		return
	}
	drawn := Raster(t, pdf)
	require.Equal(t, img.Bounds(), drawn.Bounds())
	require.GreaterOrEqual(t, min(w, h), 24)
	name := strings.ReplaceAll(t.Name(), "/", "-")
	keep(t, name+".png", img)
	keep(t, name+".pdf", drawn)
	at, apart := worst(img, drawn, 24*Fine)
	t.Logf("PNG and PDF are %.1f of 255 apart around %v", apart, at)
	require.Less(t, apart, 9.0) // 7 where there are most letters; one that is missing is 6 where it is grey and thin, else 9 to 30
}

// same is what writing comes to with boxes and, where no font lacks anything but emoji and
// the like, without.
func same(t testing.TB, fonts []*picture.Font, write func(w io.Writer, boxes bool) error) []byte {
	t.Helper()
	var boxed, plain bytes.Buffer
	require.NoError(t, write(&boxed, true))
	var lack *picture.LackError
	switch err := write(&plain, false); {
	case errors.As(err, &lack):
		require.Zero(t, plain.Len())
		for _, l := range lack.Lacks {
			require.True(t, len(fonts) == 0 || l.Script != "Chinese", "%v", err)
		}
	default:
		require.NoError(t, err)
		require.True(t, bytes.Equal(boxed.Bytes(), plain.Bytes()), "the same picture, other bytes")
	}
	return boxed.Bytes()
}

// Check has qpdf and poppler read a PDF, which are to find nothing wrong.
func Check(t testing.TB, pdf []byte) {
	t.Helper()
	Tool(t, pdf, "qpdf", "--check", "FILE")
	Tool(t, pdf, "pdftocairo", "-png", "-r", "9", "-singlefile", "FILE", "-")
}

// Tool runs a program on a file and returns what it says; FILE among the arguments is the
// file. The test is skipped where the program is missing, and fails in CI, which installs
// it, or where the program finds fault.
func Tool(t testing.TB, file []byte, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed", name)
		}
		t.Skipf("%s is not installed", name)
	}
	at := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(at, file, 0o644))
	for i, a := range args {
		if a == "FILE" {
			args[i] = at
		}
	}
	var out, said bytes.Buffer
	cmd := exec.CommandContext(t.Context(), path, args...)
	cmd.Stdout, cmd.Stderr = &out, &said
	require.NoError(t, cmd.Run(), "%s: %s%s", name, &said, &out)
	require.Empty(t, said.String(), "%s", name)
	return out.String()
}

// CJK are the fonts for Chinese, regular and bold; none where they are not installed,
// which fails in CI.
func CJK(t testing.TB) []*picture.Font {
	t.Helper()
	fonts, err := cjk()
	if os.IsNotExist(err) && os.Getenv("CI") == "" {
		return nil
	}
	require.NoError(t, err)
	return fonts
}

var cjk = sync.OnceValues(func() ([]*picture.Font, error) {
	var out []*picture.Font
	for _, weight := range []string{"Regular", "Bold"} {
		file := "/usr/share/fonts/opentype/noto/NotoSansCJK-" + weight + ".ttc"
		if _, err := os.Stat(file); err != nil {
			return nil, err
		}
		f, err := picture.OpenFont(file)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
})
