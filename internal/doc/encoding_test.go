package doc

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

func TestEncodings(t *testing.T) {
	wide16 := func(order binary.AppendByteOrder, s string) (out []byte) {
		for _, u := range utf16.Encode([]rune(s)) {
			out = order.AppendUint16(out, u)
		}
		return out
	}
	wide32 := func(order binary.AppendByteOrder, s string) (out []byte) {
		for _, r := range s {
			out = order.AppendUint32(out, uint32(r))
		}
		return out
	}
	for _, doc := range []string{
		"title: 酒店一晚\nstages:\n  - name: 到达\n    touchpoints: [到店, 把行李交给行李员, 办理入住]\n",
		"title: Café\r\nstages: [{name: S, touchpoints: [T]}]\r\n",
		"title: 😀😀😀\n",
		`{"title": "酒店"}`,
	} {
		for name, data := range map[string][]byte{
			"":       []byte(doc),
			"UTF-16": wide16(binary.LittleEndian, "\ufeff"+doc),
			"UTF-16, little-endian without a byte order mark": wide16(binary.LittleEndian, doc),
			"UTF-16, big-endian without a byte order mark":    wide16(binary.BigEndian, doc),
			"UTF-32": wide32(binary.LittleEndian, doc),
		} {
			require.Equal(t, name, wide(data), doc)
			require.Equal(t, "UTF-16", wide(wide16(binary.BigEndian, "\ufeff"+doc)))
			require.Equal(t, "UTF-32", wide(wide32(binary.BigEndian, doc)))
			_, issues := Parse(data, Limits{})
			if name == "" {
				require.Empty(t, issues)
				continue
			}
			require.Equal(t, []Issue{{Line: 1, Column: 1, Kind: ErrText, Message: "the document is " + name, Help: "save it as UTF-8"}}, issues)
		}
	}
	for _, doc := range []string{"", "a", "\x00", "title: a\x00b", strings.Repeat("title: a\n", 100) + strings.Repeat("\x00", 1000)} {
		require.Empty(t, wide([]byte(doc)), "%q", doc)
	}
}

func TestNumbers(t *testing.T) {
	for s, want := range map[string]float64{
		"0": 0, "-0": 0, "+1": 1, "1.": 1, ".5": 0.5, "-1.25": -1.25, "0.5": 0.5, "1e3": 1000, "1E-3": 0.001, "0e-999": 0, "0.000": 0, "5e-324": 5e-324,
	} {
		x, help, ok := number(s)
		require.True(t, ok, "%s: %s", s, help)
		require.Equal(t, want, x, s)
	}
	for s, want := range map[string]string{
		"0x1p-2": "write it as a decimal number", "0x10": "write it as a decimal number", "-0X1P2": "write it as a decimal number", "0o17": "write it as a decimal number", "0b1": "write it as a decimal number",
		"00.5": "write it without the zeros in front", "017": "write it without the zeros in front", "00": "write it without the zeros in front", "-01.5": "write it without the zeros in front",
		"1_000": "write 1000", "1_0.5": "write 10.5", "1,5": "write 1.5", "-1，5": "write -1.5", "5 %": "write it without the percent sign", "−1": "write -1",
		"1e999": "it is too large", "-1e999": "it is too large", "1e-400": "it is too small to be told from 0", "-0.1e-400": "it is too small to be told from 0",
		"nan": "", "inf": "", ".inf": "", "Infinity": "", "": "", "e3": "", ".": "", "1e": "", "1 2": "", "12:30": "", "ten": "", "１": "", strings.Repeat("1", 2000): "it is too large", "1,000,000": "",
	} {
		_, help, ok := number(s)
		require.False(t, ok, s)
		require.Equal(t, want, help, s)
	}
	for s, want := range map[string]string{
		"1.5": "write it without a fraction or exponent", "1e3": "write it without a fraction or exponent", "99999999999999999999": "it is too large",
		"0x10": "write it as a decimal number", "00.5": "write it without the zeros in front", "017": "write it without the zeros in front", "1_000": "write 1000", "1,5": "write 1.5", "": "",
	} {
		_, help, ok := whole(s)
		require.False(t, ok, s)
		require.Equal(t, want, help, s)
	}
	for s, want := range map[string]int64{"0": 0, "-3": -3, "+4": 4, "120": 120} {
		x, _, ok := whole(s)
		require.True(t, ok, s)
		require.Equal(t, want, x)
	}
}

func TestHalfPairs(t *testing.T) {
	for src, at := range map[string]int{
		`"a"`: -1, `"\ud83d\ude00"`: -1, `"\uD83D\uDE00"`: -1, `"\ufffd"`: -1, `"\\ud83d"`: -1, `"\\\\ud83d"`: -1, `"` + "\ufffd" + `"`: -1,
		`"\ud83d"`: 1, `"\ude00"`: 1, `"\ufffd\ud83d"`: 7, "\"\ufffd\\ude00\"": 4, `"\ud83d\ud83d\ude00"`: 1, `"\ud83d\ude00\ude00"`: 13, `"\ud83d\n\ude00"`: 1, `"\ud83dx"`: 1, `"\\\ud83d"`: 3,
	} {
		require.Equal(t, at, halfPair([]byte(src)), src)
	}
}
