package main

import (
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// stay is the journey as drawn before anybody was asked: without scores.
func stay() *journey.Journey {
	return &journey.Journey{
		Title: "One night",
		Stages: []journey.Stage{
			{Name: "Arrive", Touchpoints: []journey.Touchpoint{{Name: "Arrive and hand over bags"}, {Name: "Check in"}}},
			{Name: "Stay", Touchpoints: []journey.Touchpoint{{Name: "Settle into the room"}, {Name: "Swim"}, {Name: "Room service"}}},
			{Name: "Leave", Touchpoints: []journey.Touchpoint{{Name: "Check out"}}},
		},
	}
}

// renamed is a journey with the names of the report's language; the journey is not changed.
func renamed(r *report, j *journey.Journey) *journey.Journey {
	out := j.WithIDs()
	out.Title, out.Persona.Name = name(r, out.Title), name(r, out.Persona.Name)
	for i := range out.Stages {
		out.Stages[i].Name = name(r, out.Stages[i].Name)
		for k := range out.Stages[i].Touchpoints {
			t := &out.Stages[i].Touchpoints[k]
			t.Name = name(r, t.Name)
		}
	}
	return out
}

// noted is the journey with what walking it through brought up: expectations, pains, delights,
// needs, themes, senses, ideas.
func noted(r *report, j *journey.Journey, needs []survey.KanoResult) *journey.Journey {
	out := renamed(r, j)
	out.Evidence.Source = r.pick("exit survey", "离店问卷")
	at := map[string]*journey.Touchpoint{}
	for _, t := range out.All() {
		at[t.ID] = t
	}
	arrive, in, room, swim, food, leave := at["arrive-and-hand-over-bags"], at["check-in"], at["settle-into-the-room"], at["swim"], at["room-service"], at["check-out"]
	for t, v := range map[*journey.Touchpoint]float64{arrive: 0.5, in: 0.8, room: 0.8, food: 0.6, leave: 0.5} {
		t.Expectation = journey.Scored(v)
	}
	arrive.Themes = []journey.Theme{journey.Convenience, journey.Recognition}
	arrive.Senses = []journey.Impression{{Sense: journey.Sight, Text: r.pick("a lit entrance", "明亮的入口")}}
	in.Themes = []journey.Theme{journey.Trust}
	in.Pains = []journey.Pain{{Text: r.pick("a queue of twelve minutes", "排队十二分钟"), Cost: journey.TimeCost}, {Text: r.pick("the same form again", "又填一遍表格"), Cost: journey.EffortCost},
		{Text: r.pick("is the booking there?", "预订还在吗？"), Cost: journey.MindCost}}
	in.Senses = []journey.Impression{{Sense: journey.Hearing, Text: r.pick("a loud lobby", "大堂嘈杂")}}
	room.Themes = []journey.Theme{journey.Trust, journey.Autonomy, journey.Benefit}
	room.Delights = []journey.Delight{{Text: r.pick("one’s name on the screen", "屏幕上有自己的名字"), Feeling: journey.Honour}, {Text: r.pick("the view", "窗外的风景"), Feeling: journey.Pleasure}}
	room.Senses = []journey.Impression{{Sense: journey.Sight, Text: r.pick("wood", "木质")}, {Sense: journey.Smell, Text: r.pick("fresh linen", "清新床品")}, {Sense: journey.Touch, Text: r.pick("a wool blanket", "羊毛毯")}}
	room.Moments = []journey.Moment{{Kind: journey.Connection, Text: r.pick("a card by the housekeeper", "客房员的手写卡片")}}
	swim.Themes = []journey.Theme{journey.Benefit, journey.Choice}
	food.Pains = []journey.Pain{{Text: r.pick("dear for what it is", "性价比低"), Cost: journey.MoneyCost}}
	food.Senses = []journey.Impression{{Sense: journey.Taste, Text: r.pick("a warm soup", "热汤")}, {Sense: journey.Smell, Text: r.pick("herbs", "香草")}}
	leave.Themes = []journey.Theme{journey.Convenience, journey.Recognition}
	leave.Delights = []journey.Delight{{Text: r.pick("a farewell by name", "叫着名字道别"), Feeling: journey.Warmth}}
	for i, t := range []*journey.Touchpoint{in, room, room, arrive, room, food} {
		if i < len(needs) {
			t.Needs = append(t.Needs, journey.Need{Text: needs[i].Need, Kano: needs[i].Class, N: needs[i].N})
		}
	}
	out.Ideas = []journey.Idea{
		{Name: r.pick("Check in by phone", "手机办理入住"), At: "check-in", Kind: journey.Prevent, Feasibility: &journey.Feasibility{NeedFit: 10, Perceived: 9, Ease: 7}},
		{Name: r.pick("Say how long food takes", "告知送餐时长"), At: "room-service", Kind: journey.Prevent, Feasibility: &journey.Feasibility{NeedFit: 9, Perceived: 8, Ease: 9}},
		{Name: r.pick("A second desk in the evening", "晚间增开柜台"), At: "check-in", Kind: journey.Respond, Feasibility: &journey.Feasibility{NeedFit: 8, Perceived: 7, Ease: 6.5}},
		{Name: r.pick("Breakfast cooked before the guest", "现做早餐"), Kind: journey.ElevationIdea, Feasibility: &journey.Feasibility{NeedFit: 7, Perceived: 9, Ease: 8}},
	}
	return out
}

// experience draws what the journey holds beside its scores.
func experience(r *report, a answers) error {
	r.heading("The journey, walked through", "走查旅程")
	r.line(r.pick("What the team noted along the journey, beside the scores of the guests after the change.", "团队沿旅程记录的要点，附改进后客人的评分。"))
	waves, err := a.emotion.GroupBy(survey.ByWave)
	if err != nil {
		return err
	}
	scores, err := waves[1].Table.Emotions(survey.Options{})
	if err != nil {
		return err
	}
	filled, err := survey.Fill(stay(), scores, survey.FillOptions{})
	if err != nil {
		return err
	}
	needs, err := needsOf(r, a)
	if err != nil {
		return err
	}
	j := noted(r, filled, needs)
	j.Evidence = journey.Evidence{Provenance: journey.Observed, N: waves[1].Table.Len(), Source: r.pick("exit survey", "离店问卷")}
	for _, c := range []struct {
		name, en, zh string
		draw         func(chart.Options, *journey.Journey) (*picture.Picture, error)
	}{
		{"satisfaction", "Did it meet what was expected?", "达到期望了吗？", chart.Options.Satisfaction},
		{"key-touchpoints", "Key touchpoints and peak moments", "关键触点与峰值时刻", chart.Options.KeyTouchpoints},
		{"senses", "Costs, feelings, senses", "四费、四感、五觉", chart.Options.Senses},
		{"pyramid", "The experience pyramid", "体验金字塔", chart.Options.Pyramid},
		{"needs", "Needs by touchpoint", "各触点的需求", chart.Options.Needs},
		{"feasibility", "What to do about it", "如何改进", chart.Options.Feasibility},
	} {
		r.sub(c.en, c.zh)
		p, err := c.draw(r.options(c.name), j)
		if err := r.picture(c.name, p, err); err != nil {
			return err
		}
	}
	return nil
}
