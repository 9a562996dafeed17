package answers

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/journey"
)

// sections are the figures as people read them.
func (f figures) sections(l journey.Language) (out []cli.Section) {
	head := fmt.Sprintf(l.Pick("%d respondents", "%d 位受访者"), f.Respondents)
	if f.SkippedRows > 0 {
		head += fmt.Sprintf(l.Pick(", %d rows left out", "，略去 %d 行"), f.SkippedRows)
	}
	out = append(out, cli.Section{Rows: [][]string{{head}}})
	n, gone, between := "n", l.Pick("no answer", "未答"), l.Pick("interval", "区间")
	scores := cli.Section{Title: l.Pick("Scores", "指标"), Head: []string{l.Pick("metric", "指标"), l.Pick("subject", "对象"), l.Pick("value", "数值"), between, n, gone, l.Pick("reads as", "解读")}}
	for _, s := range f.Scores {
		if s.noAnswers {
			scores.Rows = append(scores.Rows, []string{s.Metric.Label(l), s.Subject, "–", "–", "0", "", l.Pick("nobody answered", "无人作答")})
			continue
		}
		reads := s.is.Meaning(l)
		if !s.Firm {
			reads += l.Pick(" (not firm)", "（尚不确定）")
		}
		scores.Rows = append(scores.Rows, []string{s.Metric.Label(l), s.Subject, fmt.Sprintf("%.1f", *s.Value), s.Interval.text(1), fmt.Sprint(s.N), fmt.Sprint(s.Missing), reads})
	}
	kano := cli.Section{Title: l.Pick("Needs (Kano)", "需求（卡诺）"), Head: []string{l.Pick("need", "需求"), l.Pick("class", "类别"), l.Pick("better", "better"), l.Pick("worse", "worse"), n, gone, l.Pick("stands out", "是否突出")}}
	for _, k := range f.Kano {
		clear := l.Pick("yes", "是")
		if !k.Clear {
			clear = l.Pick("no; or ", "否；或为") + k.Second.Label(l)
		}
		kano.Rows = append(kano.Rows, []string{k.Need, k.Class.Label(l), cli.Number(k.Better, false), cli.Number(k.Worse, false), fmt.Sprint(k.N), fmt.Sprint(k.Missing), clear})
	}
	felt := cli.Section{Title: l.Pick("Emotion", "情感"), Head: []string{l.Pick("touchpoint", "触点"), l.Pick("mean", "平均"), l.Pick("median", "中位数"), between, n, gone}}
	for _, e := range f.Emotions {
		if e.Mean == nil {
			felt.Rows = append(felt.Rows, []string{e.Touchpoint, "–", "–", "–", "0", fmt.Sprint(e.Missing)})
			continue
		}
		felt.Rows = append(felt.Rows, []string{e.Touchpoint, cli.Number(*e.Mean, true), cli.Number(e.Median, true), e.Interval.text(2), fmt.Sprint(e.N), fmt.Sprint(e.Missing)})
	}
	out = append(out, scores, kano, felt)
	if q := f.Servqual; q != nil {
		gaps := cli.Section{Title: l.Pick("SERVQUAL, perception less expectation", "服务质量：感知减期望"), Head: []string{l.Pick("dimension", "维度"), l.Pick("gap", "差距"), between, n}}
		for _, d := range q.Dimensions {
			gaps.Rows = append(gaps.Rows, []string{d.Dimension.Label(l), cli.Number(d.Gap, true), d.Interval.text(2), fmt.Sprint(d.N)})
		}
		gaps.Rows = append(gaps.Rows, []string{l.Pick("all", "总体"), cli.Number(q.Unweighted, true), "", ""})
		if len(q.MendFirst) > 0 {
			var names []string
			for _, d := range q.MendFirst {
				names = append(names, d.Label(l))
			}
			out = append(out, gaps, cli.Section{Rows: [][]string{{l.Pick("mend first: ", "优先改进：") + strings.Join(names, l.Pick(", ", "、"))}}})
		} else {
			out = append(out, gaps)
		}
	}
	return out
}

func (i *interval) text(decimals int) string {
	if i == nil {
		return "–"
	}
	return fmt.Sprintf("%.*f … %.*f", decimals, i.Low, decimals, i.High)
}
