package text

// noStart reports characters that must not begin a line: closing brackets, stops, and what
// belongs to the character before it. UAX #14 keeps most of them off by itself; the list is
// for the others, and for words broken by force.
func noStart(r rune) bool {
	if r < 0x80 {
		switch r {
		case '!', ')', ',', '.', ':', ';', '?', ']', '}':
			return true
		}
		return false
	}
	if han(r) {
		return false // the bulk of it
	}
	switch r {
	case '·', '‐', '…', '‥', '‧', '″', '℃',
		'、', '。', '〉', '》', '」', '』', '】', '〕', '〗', '〙', '〛', '〞', '〟', '〜', '々', '〻',
		'・', 'ー', 'ヽ', 'ヾ', 'ゝ', 'ゞ', '゛', '゜',
		'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ',
		'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ',
		'！', '％', '）', '，', '．', '／', '：', '；', '？', '］', '｝', '｠', '～', '｡', '､', '｣', '･',
		'︰', '﹐', '﹑', '﹒', '﹔', '﹕', '﹖', '﹗', '﹚', '﹜', '﹞':
		return true
	}
	return false
}

// noEnd reports characters that must not end a line: opening brackets.
func noEnd(r rune) bool {
	if r < 0x80 {
		return r == '(' || r == '[' || r == '{'
	}
	if han(r) {
		return false
	}
	switch r {
	case '“', '‘', '〈', '《', '「', '『', '【', '〔', '〖', '〘', '〚', '〝', '（', '［', '｛', '｟', '｢', '﹙', '﹛', '﹝':
		return true
	}
	return false
}

// Eastern reports characters of Chinese and Japanese running text.
func Eastern(r rune) bool {
	return r >= 0x2e80 && r < 0xac00 || r >= 0xf900 && r < 0xfb00 || r >= 0xff01 && r < 0xffe0 || r >= 0x20000 && r < 0x40000
}

// han reports the common Han characters.
func han(r rune) bool { return r >= 0x4e00 && r < 0xa000 || r >= 0x3400 && r < 0x4dc0 }

// hangul reports syllables.
func hangul(r rune) bool { return r >= 0xac00 && r < 0xd7b0 }

// tailor adapts UAX #14's verdict on the break between a and b, which may have a space between
// them.
func tailor(a, b rune, space, ok bool) kind {
	switch {
	case !ok:
		// UAX #14 cannot tell opening from closing quotes, so it breaks at neither. Beside
		// Han they are what they look like.
		if !space && ((b == '“' || b == '‘') && Eastern(a) && !noEnd(a) || (a == '”' || a == '’') && Eastern(b) && !noStart(b)) {
			return good
		}
		return never
	case noStart(b) || noEnd(a):
		return never
	case space:
		return good
	case (b == '(' || b == '[' || b == '{') && !Eastern(a):
		return never // "name(s)", "$(5)"
	case a == '-' || a == '/' || a == '‐' || a == '–', a >= '0' && a <= '9' && Eastern(b), hangul(a) && hangul(b):
		return weak
	case (Eastern(a) || Eastern(b)) && !noStart(a) && !noEnd(b):
		return fair
	}
	return good
}
