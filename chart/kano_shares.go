package chart

import (
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/theme"
)

// shares draws how customers answered about each need: a bar of all pairs by
// class, the winner in the accent, and beside it how many contradict themselves.
func (k *kano) shares(p pane) {
	w := k.words
	letterKeys := ""
	for i, c := range classOrder[:5] {
		if i > 0 {
			letterKeys += " · "
		}
		letterKeys += held(k.letters[c] + w.LetterIs + w.Within(page.Label(w, c)))
	}
	const nWide, qWide = 46.0, 46.0
	bars := p.w - nWide - qWide
	heads := []mark{
		label{x: p.right(), y: k.y + 10, text: w.AnswersHead, style: tickStyle, anchor: scene.End},
		label{x: p.right() - nWide, y: k.y + 10, text: w.QuestionableShare, style: tickStyle, anchor: scene.End},
	}
	heads = append(heads, k.panelHead(pane{p.x, bars - 18}, w.KanoAnswered, "")...)
	l := k.block(letterKeys, tickStyle, p.x, k.y-4, p.w)
	k.put(k.group("", "heads"), append(heads, l)...)
	k.y = l.bottom() + 6
	for i, r := range k.rows {
		k.shareRow(i, r, p, bars)
	}
}

func (k *kano) shareRow(i int, r survey.KanoResult, p pane, bars float64) {
	const high = 17.0
	st := nameStyle.as("need").heavy()
	if len(k.rows) > manyRows {
		k.shortRow(i, r, p, bars)
		return
	}
	name := r.Need
	if k.numbered {
		name = strconv.Itoa(i+1) + "  " + name
	}
	verdict, vst := k.verdict(r), nameStyle.as("class").inColor(theme.Finding)
	if r.Fong.Clear {
		vst = vst.heavy()
	} else {
		vst = tickStyle.as("class").inColor(theme.Text) // it says more, and has to fit
	}
	said := k.block(verdict, vst, p.x+bars, k.y, bars)
	said.anchor = scene.End
	room := bars - said.width() - 12
	marks := []mark{}
	var title block
	if len(said.lines) == 1 && st.font().Width(name) <= room {
		title = k.block(name, st, p.x, k.y, room)
		k.y = max(title.bottom(), said.bottom())
	} else {
		title = k.block(name, st, p.x, k.y, bars)
		said.y = title.bottom()
		said.x, said.anchor = p.x, scene.Start
		k.y = said.bottom()
	}
	marks = append(marks, title)
	mid := k.y + 1 + high/2
	if r.Counts.Total() <= 0 {
		marks = append(marks, label{x: p.x, y: mid, text: k.words.NoAnswers, style: tickStyle})
	} else {
		marks = append(marks, said, stack{p.x, k.y + 1, bars, high, k.parts(r)},
			label{x: p.right() - 46, y: mid, text: fixed(math.Round(float64(share(r, journey.Questionable)*100)), 0), style: tickStyle.as("value"), anchor: scene.End})
	}
	marks = append(marks, label{x: p.right(), y: mid, text: many(k.words, r.N), style: tickStyle.as("value"), anchor: scene.End})
	k.put(k.group("need-"+strconv.Itoa(i+1), "need"), marks...)
	k.y += 1 + high + 7
}

// manyRows is how many rows have two lines each; more have one, so that a
// thousand fit on the page.
const manyRows = 200

// shortRow is a row on one line: its class is told by its bar alone.
func (k *kano) shortRow(i int, r survey.KanoResult, p pane, bars float64) {
	const high = 15.0
	names := math.Floor(bars * 0.45)
	name := k.block(strconv.Itoa(i+1)+"  "+r.Need, tickStyle.as("need").inColor(theme.Text), p.x, k.y, names-10)
	mid := k.y + max(name.height(), high)/2
	name.y = mid - name.height()/2
	marks := []mark{name}
	if r.Counts.Total() > 0 {
		marks = append(marks, stack{p.x + names, mid - high/2, bars - names, high, k.parts(r)},
			label{x: p.right() - 46, y: mid, text: fixed(math.Round(float64(share(r, journey.Questionable)*100)), 0), style: tickStyle.as("value"), anchor: scene.End})
	} else {
		marks = append(marks, label{x: p.x + names, y: mid, text: k.words.NoAnswers, style: tickStyle})
	}
	marks = append(marks, label{x: p.right(), y: mid, text: many(k.words, r.N), style: tickStyle.as("value"), anchor: scene.End})
	k.put(k.group("need-"+strconv.Itoa(i+1), "need"), marks...)
	k.y += max(name.height(), high) + 5
}

// parts are the classes of one need in their order.
func (k *kano) parts(r survey.KanoResult) (out []part) {
	for _, c := range classOrder {
		v := share(r, c)
		if v <= 0 {
			continue
		}
		letter := k.letters[c]
		t := part{share: v, fill: theme.Tint, short: letter, text: letter + " " + strconv.Itoa(int(roundHalf(v*100)))}
		switch {
		case c == journey.Questionable:
			t.fill, t.edge, t.dash, t.text, t.short = theme.Page, theme.Mark, scene.Dash{2, 2}, "", ""
		case c == r.Class && r.Fong.Clear:
			t.fill, t.ink, t.bold = theme.Finding, theme.OnAccent, true
		case c == r.Class:
			t.fill, t.edge, t.thick, t.bold = theme.FindingTint, theme.Finding, 2, true
		}
		out = append(out, t)
	}
	return out
}

func roundHalf(v float64) float64 { return math.Round(v) }
