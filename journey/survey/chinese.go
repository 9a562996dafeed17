package survey

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// speaksChinese says whether a header, a question or an answer of the file is one of the words
// that are known in Chinese. That a name or a remark is Chinese proves nothing: bytes of another
// encoding can pair up to any character, but not to these words.
func (o *ReadOptions) speaksChinese(text []byte) bool {
	words := o.chineseWords()
	comma := o.Comma
	if comma == 0 {
		comma = separator(text)
	}
	// A cell that is quoted for what it holds is no such word, so that rows need no parsing.
	for line := range bytes.Lines(text) {
		if !bytes.ContainsFunc(line, isHan) {
			continue
		}
		for cell := range bytes.SplitSeq(line, []byte(string(comma))) {
			if len(cell) <= o.MaxCell && o.knownInChinese(words, strings.Trim(string(cell), "\" \r\n")) {
				return true
			}
		}
	}
	return false
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func (o *ReadOptions) knownInChinese(words map[string]bool, cell string) bool {
	if !strings.ContainsFunc(cell, isHan) {
		return false
	}
	word := normal(cell)
	if _, mapped := o.Columns[word]; mapped || words[word] {
		return true
	}
	pieces := strings.Split(strings.ReplaceAll(cell, "：", ":"), ":")
	if words[normal(pieces[0])] {
		return true
	}
	// "kano: 无线网: 反向" is known by its half.
	q, known := parseQuestion(cell)
	return known && q.Half != "" && strings.ContainsFunc(pieces[len(pieces)-1], isHan)
}

// chineseWords are the headers and answers known in Chinese, in normal form. One character proves
// little: 好 is also 봤, a word, in Korean's encoding.
func (o *ReadOptions) chineseWords() map[string]bool {
	words := map[string]bool{}
	add := func(w string) {
		if strings.ContainsFunc(w, isHan) && utf8.RuneCountInString(w) > 1 {
			words[normal(w)] = true
		}
	}
	for _, w := range sorted(roleNames) {
		add(w)
	}
	for _, w := range sorted(kindNames) {
		add(w)
	}
	for _, list := range []map[string]float64{kanoWords, csatWords, cesWords, sevenWords, fiveWords, npsWords} {
		for _, w := range sorted(list) {
			add(w)
		}
	}
	for _, w := range sorted(emotionWords) {
		add(w)
	}
	for _, w := range sorted(missingWords) {
		add(w)
	}
	for _, k := range sorted(o.Words) {
		for _, w := range sorted(o.Words[k]) {
			add(w)
		}
	}
	return words
}
