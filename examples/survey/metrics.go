package main

import (
	"fmt"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// metrics reports NPS, CSAT and CES: before and after, by customer group, and what has changed.
func metrics(r *report, a answers) error {
	r.heading("NPS, CSAT and CES", "净推荐值、满意度与费力度")
	waves, err := a.metrics.GroupBy(survey.ByWave)
	if err != nil {
		return err
	}
	kinds := []func(*survey.Table) (survey.Score, error){
		func(t *survey.Table) (survey.Score, error) { return t.NPS("", survey.Options{}) },
		func(t *survey.Table) (survey.Score, error) { return t.CSAT("", survey.Options{}) },
		func(t *survey.Table) (survey.Score, error) { return t.CES("", survey.Options{}) },
	}
	var rows [][]string
	var changes []survey.Difference
	var latest []survey.Score
	var drawn, grouped []chart.Score
	for _, measure := range kinds {
		var scores []survey.Score
		for _, wave := range waves {
			s, err := measure(wave.Table)
			if err != nil {
				return err
			}
			scores = append(scores, s)
			drawn = append(drawn, chart.Score{Name: name(r, wave.Name), Score: s})
			rows = append(rows, scoreRow(r, s, name(r, wave.Name)))
		}
		change, err := survey.Compare(scores[0], scores[1], survey.Options{})
		if err != nil {
			return err
		}
		changes, latest = append(changes, change), append(latest, scores[1])
	}
	p, err := r.options("score-waves").ScoreWaves(drawn...)
	if err := r.picture("score-waves", p, err); err != nil {
		return err
	}
	header := []string{r.pick("metric", "指标"), r.pick("who", "对象"), r.pick("value", "数值"), r.pick("interval", "区间"),
		"n", r.pick("effective n", "有效 n"), r.pick("no answer", "未答"), r.pick("reads as", "解读")}
	r.table(header, rows)

	r.sub("Who they are, after the change", "改进后各类客人的占比")
	var parts [][]string
	for _, s := range latest {
		for _, part := range []survey.Part{s.High, s.Middle, s.Low} {
			parts = append(parts, []string{string(s.Metric), part.Category.Label(r.lang), fmt.Sprint(part.N), fmt.Sprintf("%.1f %%", part.Share)})
		}
	}
	r.table([]string{r.pick("metric", "指标"), r.pick("category", "类别"), "n", r.pick("weighted share", "加权占比")}, parts)

	r.sub("By customer group, after the change", "改进后按客群")
	groups, err := waves[1].Table.GroupBy(survey.ByGroup)
	if err != nil {
		return err
	}
	rows = nil
	for _, measure := range kinds {
		for _, g := range groups {
			s, err := measure(g.Table)
			if err != nil {
				return err
			}
			grouped = append(grouped, chart.Score{Name: name(r, g.Name), Score: s})
			rows = append(rows, scoreRow(r, s, name(r, g.Name)))
		}
	}
	p, err = r.options("score-groups").ScoreGroups(grouped...)
	if err := r.picture("score-groups", p, err); err != nil {
		return err
	}
	r.table(header, rows)

	r.sub("Has it changed?", "有没有变化？")
	p, err = r.options("waves-metrics").Waves(waved(r, changes, drawn)...)
	if err := r.picture("waves-metrics", p, err); err != nil {
		return err
	}
	differences(r, survey.Holm(changes), 1, func(d survey.Difference) string { return survey.Metric(d.Name).Label(r.lang) })
	r.line(r.pick(
		"Answers are weighted, business guests 0.8 and leisure guests 1.25; intervals go by the effective number of answers (Kish). "+
			"NPS and CES: "+survey.NetScore.Label(r.lang)+". CSAT: "+survey.Wilson.Label(r.lang)+". "+
			"Not firm: the interval reaches into another reading.",
		"答卷已加权（商务 0.8，休闲 1.25）；区间按有效样本量（Kish）计算。净推荐值与费力度："+survey.NetScore.Label(r.lang)+"。满意度："+survey.Wilson.Label(r.lang)+"。“尚不确定”指区间跨入另一档解读。"))
	return nil
}

// waved are the changes with the scores' own intervals, net scores and shares apart.
func waved(r *report, changes []survey.Difference, scores []chart.Score) []chart.Changes {
	net := chart.Changes{Unit: r.pick("Net score, points", "净值，分")}
	share := chart.Changes{Unit: r.pick("Share of guests, %", "客人占比，%"), Min: 0, Max: 100}
	for i, d := range changes {
		c := &net
		if survey.Metric(d.Name) == survey.MetricCSAT {
			c = &share
		}
		c.Differences = append(c.Differences, d)
		c.Before, c.After = append(c.Before, scores[2*i].Interval), append(c.After, scores[2*i+1].Interval)
	}
	return []chart.Changes{net, share}
}

func scoreRow(r *report, s survey.Score, who string) []string {
	reads := s.Reading.Label(r.lang) + r.pick(": ", "：") + s.Meaning(r.lang)
	if !s.Firm {
		reads += r.pick(" (not firm)", "（尚不确定）")
	}
	return []string{s.Metric.Label(r.lang), who, fmt.Sprintf("%.1f", s.Value), interval(s.Interval, 1),
		fmt.Sprint(s.N), fmt.Sprintf("%.1f", s.EffectiveN), fmt.Sprint(s.Missing), reads}
}

// differences is the table of two waves, with its methods below.
func differences(r *report, list []survey.Difference, decimals int, what func(survey.Difference) string) {
	var rows [][]string
	for _, d := range list {
		outcome := d.Outcome.Label(r.lang)
		if !d.Judged() {
			outcome = r.pick("not judged", "无法判断")
		}
		rows = append(rows, []string{what(d), fmt.Sprintf("%.*f", decimals, d.Before), fmt.Sprintf("%.*f", decimals, d.After),
			fmt.Sprintf("%+.*f", decimals, d.Change), interval(d.Interval, decimals), p(d.P), p(d.AdjustedP), outcome, d.Interval.Method.Label(r.lang)})
	}
	r.table([]string{r.pick("figure", "数值"), r.pick("before", "之前"), r.pick("after", "之后"), r.pick("change", "变化"), r.pick("interval", "区间"),
		"p", r.pick("p, corrected", "校正后 p"), r.pick("verdict", "结论"), r.pick("method", "方法")}, rows)
	for _, d := range list {
		if d.Correction != "" {
			r.line(fmt.Sprintf(r.pick("%d comparisons judged together: %s. Intervals are not widened by it.", "%d 项比较一并判断：%s；区间未因此放宽。"), d.Comparisons, d.Correction.Label(r.lang)))
			break
		}
	}
}
