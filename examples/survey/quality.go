package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// kano reports the class of every need, and what the classes rest on.
func kano(r *report, a answers) error {
	r.heading("Needs (Kano)", "需求分类（Kano）")
	results, err := needsOf(r, a)
	if err != nil {
		return err
	}
	p, err := r.options("kano").Kano(results)
	if err := r.picture("kano", p, err); err != nil {
		return err
	}
	var rows [][]string
	for _, k := range results {
		c := k.Counts
		rows = append(rows, []string{
			k.Need, "**" + k.Class.Label(r.lang) + "**", clear(r, k),
			fmt.Sprintf("%.0f", c.MustBe), fmt.Sprintf("%.0f", c.OneDimensional), fmt.Sprintf("%.0f", c.Attractive),
			fmt.Sprintf("%.0f", c.Indifferent), fmt.Sprintf("%.0f", c.Reverse), fmt.Sprintf("%.0f", c.Questionable), fmt.Sprint(k.N),
			fmt.Sprintf("%.2f (%s)", k.Better, interval(k.BetterInterval, 2)), fmt.Sprintf("%.2f (%s)", k.Worse, interval(k.WorseInterval, 2)),
			fmt.Sprintf("%.1f", k.CategoryStrength), fmt.Sprintf("%.1f", k.Importance.Mean),
		})
	}
	r.table([]string{r.pick("need", "需求"), r.pick("class", "类别"), r.pick("clear?", "是否明确"), "M", "O", "A", "I", "R", "Q", "n",
		"better", "worse", r.pick("strength, points", "类别强度（百分点）"), r.pick("importance, 1-9", "重要度（1-9）")}, rows)
	r.line(r.pick(
		"Class: the most frequent, ties by M > O > A > I; contradictory pairs (Q) are counted apart and never win. Clear: Fong's test against the runner-up. "+
			"Better and worse after Berger et al. (1993), with Wilson intervals. ",
		"类别取最多者，并列时按 M > O > A > I；自相矛盾的回答（Q）单列、不参与。“明确”指与次多类别相比通过 Fong 检验。better、worse 按 Berger 等（1993），区间为 Wilson 区间。") +
		r.pick("Pairs classified by: ", "回答对的归类：") + results[0].Table.Label(r.lang) + r.pick(".", "。"))
	return nil
}

// needsOf are the results of the Kano study, named in the report's language.
func needsOf(r *report, a answers) ([]survey.KanoResult, error) {
	results, err := a.kano.Kano(survey.KanoOptions{})
	for i := range results {
		results[i].Need = name(r, results[i].Need)
	}
	return results, err
}

func clear(r *report, k survey.KanoResult) string {
	switch {
	case k.Fong.Clear:
		return r.pick("yes", "是")
	case k.Second == "":
		return r.pick("no", "否")
	}
	return fmt.Sprintf(r.pick("no: nearly %s", "否：接近%s"), k.Second.Label(r.lang))
}

// servqual reports the gaps, and files what was found under the five gaps.
func servqual(r *report, a answers) error {
	r.heading("Quality of service (SERVQUAL)", "服务质量（SERVQUAL）")
	points := map[survey.Dimension]float64{
		survey.Tangibles: 11, survey.Reliability: 32, survey.Responsiveness: 22, survey.Assurance: 19, survey.Empathy: 16,
	}
	s, err := a.servqual.Servqual(nil, points, survey.Options{})
	if err != nil {
		return err
	}
	p, err := r.options("servqual").Servqual(s)
	if err := r.picture("servqual", p, err); err != nil {
		return err
	}
	var rows [][]string
	for _, d := range s.Dimensions {
		rows = append(rows, []string{d.Dimension.Label(r.lang), fmt.Sprint(d.Items), fmt.Sprintf("%.2f", d.Expectation), fmt.Sprintf("%.2f", d.Perception),
			fmt.Sprintf("%+.2f", d.Gap.Mean), interval(d.Gap.Interval, 2), fmt.Sprintf("%.0f", d.Points), fmt.Sprintf("%+.3f", d.Weighted), fmt.Sprint(d.Gap.N)})
	}
	r.table([]string{r.pick("dimension", "维度"), r.pick("items", "题数"), r.pick("expected", "期望"), r.pick("perceived", "感知"), r.pick("gap", "差距"),
		r.pick("interval", "区间"), r.pick("points", "权重分"), r.pick("weighted", "加权差距"), "n"}, rows)
	var first []string
	for _, d := range s.MendFirst {
		first = append(first, d.Label(r.lang))
	}
	r.line(fmt.Sprintf(r.pick("Overall: %+.2f unweighted, **%+.2f** weighted. Mend first: %s.", "总体：未加权 %+.2f，加权 **%+.2f**。改进顺序：%s。"),
		s.Unweighted, s.Weighted, strings.Join(first, " > ")))
	r.line(r.pick("The points are those that guests shared out among the dimensions. Gap = perceived - expected on 1 to 7; ", "权重分为客人对各维度分配的 100 分。差距 = 感知 − 期望（1 至 7 分）；") + survey.StudentT.Label(r.lang) + r.pick(", of each guest's own gaps.", "，按每位客人自己的差距计算。"))

	worst := slices.Clone(s.Items)
	slices.SortStableFunc(worst, func(x, y survey.ItemGap) int { return cmp.Compare(x.Gap.Mean, y.Gap.Mean) })
	rows = nil
	for _, it := range worst[:5] {
		rows = append(rows, []string{it.Item.ID, it.Item.Label(r.lang), it.Item.Dimension.Label(r.lang), fmt.Sprintf("%+.2f", it.Gap.Mean), interval(it.Gap.Interval, 2), fmt.Sprint(it.Gap.N)})
	}
	r.sub("The five widest items", "差距最大的五项")
	r.table([]string{r.pick("item", "题号"), r.pick("about", "内容"), r.pick("dimension", "维度"), r.pick("gap", "差距"), r.pick("interval", "区间"), "n"}, rows)
	return board(r, s)
}

func board(r *report, s survey.ServqualResult) error {
	r.sub("Five gaps", "五大差距")
	b := survey.Board{
		Findings: []survey.Finding{
			{Gap: survey.KnowledgeGap, Text: r.pick("management thought that guests care most for the lobby", "管理层以为客人最在意大堂"), Source: r.pick("6 interviews", "6 次访谈")},
			{Gap: survey.DeliveryGap, Text: r.pick("check-in takes 12 minutes, the standard says 5", "入住办理需 12 分钟，标准为 5 分钟"),
				Measures: []survey.Measure{{Text: r.pick("second desk from 14:00 to 18:00", "14:00–18:00 增开一个柜台"), Owner: r.pick("front office", "前厅部")}}},
			{Gap: survey.CommunicationGap, Text: r.pick("the site promises rooms at noon", "网站承诺中午即可入住"),
				Measures: []survey.Measure{{Text: r.pick("say 15:00, offer bag storage", "改为 15:00 并提供行李寄存"), Owner: r.pick("marketing", "市场部")}}},
		},
		Sizes: map[survey.Gap]survey.GapSize{survey.DeliveryGap: {Value: 7, Unit: r.pick("minutes", "分钟"), N: 40}},
	}.WithServqual(s)
	p, err := r.options("gap-board").GapBoard(b, &s)
	if err := r.picture("gap-board", p, err); err != nil {
		return err
	}
	columns, err := b.Columns()
	if err != nil {
		return err
	}
	var rows [][]string
	for _, c := range columns {
		size := "–"
		if c.Size != nil {
			unit := c.Size.Unit
			if c.Gap == survey.PerceivedGap {
				unit = r.pick(unit, "分")
			}
			size = fmt.Sprintf("%.2f %s (n = %d)", c.Size.Value, unit, c.Size.N)
		}
		var found, measures []string
		for _, f := range c.Findings {
			found = append(found, f.Text)
			for _, m := range f.Measures {
				measures = append(measures, m.Text+r.pick(" (", "（")+m.Owner+r.pick(")", "）"))
			}
		}
		if c.Open > 0 {
			measures = append(measures, fmt.Sprintf(r.pick("**%d open**", "**%d 项待定措施**"), c.Open))
		}
		rows = append(rows, []string{c.Gap.Label(r.lang), size, strings.Join(found, "; "), strings.Join(measures, "; ")})
	}
	r.table([]string{r.pick("gap", "差距"), r.pick("size", "大小"), r.pick("findings", "发现"), r.pick("measures", "措施")}, rows)
	return nil
}

// damage reports what problems cost.
func damage(r *report, _ answers) error {
	r.heading("Revenue at risk", "体验损害")
	log, churn := r.pick("complaint log and exit survey", "投诉记录与离店问卷"), r.pick("bookings of two years", "两年预订数据")
	result, err := survey.Damage{
		Customers:      survey.Stated(18_000, r.pick("guests a year", "全年客人数")),
		Problem:        survey.Stated(0.22, log),
		Silent:         survey.Stated(0.7, log),
		LostSilent:     survey.Stated(0.35, churn),
		LostComplained: survey.Stated(0.15, churn),
		Value:          survey.Stated(240, r.pick("margin a guest a year", "每位客人年毛利")),
	}.Evaluate()
	if err != nil {
		return err
	}
	p, err := r.options("damage").Damage(result)
	if err := r.picture("damage", p, err); err != nil {
		return err
	}
	r.line(fmt.Sprintf(r.pick(
		"%.0f guests had a problem, %.0f of them said nothing; %.0f leave, and with them **%.0f** a year, %.0f of it in silence.",
		"遇到问题的客人 %.0f 位，其中 %.0f 位没有投诉；流失 %.0f 位，每年损失 **%.0f**，其中 %.0f 来自沉默的客人。"),
		result.WithProblem, result.Silent, result.Lost, result.RevenueAtRisk, result.RevenueSilent))
	var rows [][]string
	for _, e := range result.Effects {
		rows = append(rows, []string{e.Factor.Label(r.lang), fmt.Sprintf("%g", e.Value), e.Source, fmt.Sprintf("%.0f", e.Without), fmt.Sprintf("%+.0f", e.Step)})
	}
	r.table([]string{r.pick("factor", "因素"), r.pick("value", "取值"), r.pick("source", "来源"), r.pick("at risk if it were 0", "该项为 0 时的损失"), r.pick("one point (share) or 1 % more", "增加 1 个百分点（或 1%）的影响")}, rows)
	r.line(r.pick("A model of stated factors: it has no sampling error of its own, and is no better than they are.", "该模型由给定因素推算，自身没有抽样误差，其可信度取决于各因素。"))
	return nil
}

// emotions reports the scores by touchpoint, fills a journey with them, and compares the waves.
func emotions(r *report, a answers) error {
	r.heading("Emotion by touchpoint", "各触点的情感得分")
	waves, err := a.emotion.GroupBy(survey.ByWave)
	if err != nil {
		return err
	}
	var scores [2][]survey.EmotionScore
	for i := range scores {
		if scores[i], err = waves[i].Table.Emotions(survey.Options{}); err != nil {
			return err
		}
	}
	if err := spread(r, waves[1].Table, scores[1]); err != nil {
		return err
	}
	var rows [][]string
	for _, e := range scores[1] {
		rows = append(rows, []string{name(r, e.Touchpoint), fmt.Sprintf("%+.2f", e.Mean), interval(e.Interval, 2), signed(e.Summary.Median),
			signed(e.Q1) + " … " + signed(e.Q3), fmt.Sprint(e.N), fmt.Sprint(e.Missing)})
	}
	r.line(r.pick("After the change, on -2 to +2; ", "改进后，−2 至 +2；") + survey.StudentT.Label(r.lang) + r.pick(".", "。"))
	r.table([]string{r.pick("touchpoint", "触点"), r.pick("mean", "均值"), r.pick("interval", "区间"), r.pick("median", "中位数"), r.pick("quartiles", "四分位"), "n", r.pick("no answer", "未答")}, rows)

	r.sub("The journey, filled by persona", "按客户角色填入旅程")
	journeys, err := survey.FillGroups(stay(), waves[1].Table, survey.ByPersona, survey.FillOptions{Source: r.pick("exit survey", "离店问卷")})
	if err != nil {
		return err
	}
	var named []*journey.Journey
	for _, j := range journeys {
		named = append(named, renamed(r, j))
	}
	p, err := r.options("emotion-curve").EmotionCurve(named...)
	if err := r.picture("emotion-curve", p, err); err != nil {
		return err
	}
	header := []string{r.pick("touchpoint", "触点")}
	for _, j := range journeys {
		header = append(header, name(r, j.Persona.Name))
	}
	rows = nil
	for at, t := range journeys[0].All() {
		row := []string{name(r, t.Name)}
		for _, j := range journeys {
			e := j.Stages[at.Stage].Touchpoints[at.Touchpoint].Emotion
			if e == nil {
				row = append(row, r.pick("unknown", "未知"))
				continue
			}
			row = append(row, fmt.Sprintf("%+.2f (%s, n = %d)", e.Value, e.Provenance.Label(r.lang), e.N))
		}
		rows = append(rows, row)
	}
	r.table(header, rows)

	r.sub("Has it changed?", "有没有变化？")
	changes, err := survey.CompareEmotions(scores[0], scores[1], survey.Options{})
	if err != nil {
		return err
	}
	change := chart.Changes{Unit: r.pick("Emotion, −2 to +2", "情感，−2 至 +2"), Min: -2, Max: 2}
	for _, d := range changes {
		for i, list := range scores {
			for _, e := range list {
				if e.Touchpoint == d.Name && i == 0 {
					change.Before = append(change.Before, e.Interval)
				} else if e.Touchpoint == d.Name {
					change.After = append(change.After, e.Interval)
				}
			}
		}
		d.Name = name(r, d.Name)
		change.Differences = append(change.Differences, d)
	}
	p, err = r.options("waves-emotion").Waves(change)
	if err := r.picture("waves-emotion", p, err); err != nil {
		return err
	}
	differences(r, changes, 2, func(d survey.Difference) string { return name(r, d.Name) })
	return nil
}

// spread draws what guests felt, all of them and by persona.
func spread(r *report, t *survey.Table, everybody []survey.EmotionScore) error {
	personas, err := t.GroupBy(survey.ByPersona)
	if err != nil {
		return err
	}
	of := func(who string, scores []survey.EmotionScore) chart.Respondents {
		scores = slices.Clone(scores)
		for i := range scores {
			scores[i].Touchpoint = name(r, scores[i].Touchpoint)
		}
		return chart.Respondents{Name: who, Scores: scores}
	}
	var groups []chart.Respondents
	for _, p := range personas {
		scores, err := p.Table.Emotions(survey.Options{})
		if err != nil {
			return err
		}
		groups = append(groups, of(name(r, p.Name), scores))
	}
	p, err := r.options("emotion-spread").EmotionSpread(renamed(r, stay()), of(r.pick("All guests", "全部客人"), everybody), groups...)
	return r.picture("emotion-spread", p, err)
}
