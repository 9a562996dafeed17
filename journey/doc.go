// Package journey describes a customer journey as data, computes what can be
// read off it, and reads and writes it as YAML or JSON. It draws nothing:
// packages chart and diagram do that.
//
// # A first example
//
// A [Journey] is a plain value:
//
//	j := &journey.Journey{
//		Title:   "Overnight hotel stay",
//		Persona: journey.Persona{Name: "Lin Yue", Role: "business traveller"},
//		Stages: []journey.Stage{{
//			Name: "Dine", Phase: journey.InService,
//			Touchpoints: []journey.Touchpoint{
//				{Name: "Call room service", Emotion: journey.Scored(-0.4)},
//				{Name: "Eat", Emotion: journey.Scored(1.8)},
//			},
//		}},
//	}
//	p, err := j.PeakEnd() // p.Value is 1.8, p.Verdict is journey.RememberedWell
//
// and the same as YAML:
//
//	title: Overnight hotel stay
//	persona: {name: Lin Yue, role: business traveller}
//	stages:
//	  - name: Dine
//	    phase: in-service
//	    touchpoints:
//	      - {name: Call room service, emotion: -0.4}
//	      - {name: Eat, emotion: 1.8}
//
// [Read] reads and validates it, [Write] writes it. Only the names of stages,
// touchpoints and ideas are required, and one touchpoint. Every zero value
// means "not stated": a touchpoint without a score is a gap, not a zero, and
// what cannot be computed says so by an error or by false.
//
// # The document
//
// A document is YAML or JSON with the same keys, in UTF-8. Each list below
// gives the keys of one place, and what may stand there; keys further in belong
// to a mapping under the key above them. A value alone stands for a mapping
// with the key marked *, and one item for a list of one. Where text is wanted a
// bare number or date will do; where a number is wanted quotes are refused.
// Numbers are decimal: 10, -0.5, 1e3.
//
// The journey:
//
//	title         text
//	persona       whose journey it is:
//	  name*, role, group, description, quote    text
//	  traits      list of text
//	scenario      text
//	goal          text
//	expectations  list of text
//	state         as-is, to-be
//	evidence      what the map and its scores rest on:
//	  provenance  observed, assumed, proposed
//	  n           whole number from 0; 0 is not stated
//	  source      text
//	scale         of all scores; without it -2 to 2 with neutral 0:
//	  min, max, neutral    numbers, all three, within a million
//	stages        list, see below
//	others        list of further scores of the same touchpoints, see below
//	ideas         list, see below
//	weights       of the criteria of ideas; without it all weigh the same:
//	  needFit, perceived, ease    numbers from 0, not all 0
//	owner         text: who answers for the change
//	metric        text: by which the change will be judged
//	notes         list of text
//
// A stage, in stages:
//
//	id            see "Ids"
//	name*         text, required
//	phase         pre-service, in-service, post-service
//	goal          text
//	touchpoints   list, at least one, in time order
//	notes         list of text
//
// A touchpoint, in touchpoints:
//
//	id            see "Ids"
//	name*         text, required
//	action        text: what the customer does; without it the name
//	thought       text
//	quotes        list:
//	  text*       text, required
//	  by          text: who said it
//	emotion       a score: what the customer felt
//	expectation   a score: what the customer expected
//	channel       text, such as front desk
//	channelKind   online, physical, face-to-face, phone
//	object        person, thing, information
//	ownership     brand, partner, customer, social
//	class         key, general, special
//	roles         list of first, complaint, frequent, high-perception, last
//	frequency     number: contacts per journey
//	duration      a duration
//	tolerable     a duration: the longest that customers bear
//	marks         list:
//	  kind*       fail, wait, moment-of-truth, peak, decision, opportunity,
//	              free; required
//	  note        text
//	  probability number from 0 to 1
//	  standard, tolerable, duration    durations; standard ≤ tolerable
//	pains         list:
//	  text*       text, required
//	  cost        time, mind, effort, money
//	delights      list:
//	  text*       text, required
//	  feeling     pleasure, warmth, honour, achievement
//	moments       list of peak moments:
//	  kind*       elevation, pride, insight, connection; required
//	  text        text
//	needs         list:
//	  text*       text, required
//	  kano        must-be, one-dimensional, attractive, indifferent, reverse,
//	              questionable
//	  n           whole number: respondents behind the class
//	themes        list of trust, convenience, commitment, respect (basic),
//	              autonomy, choice, knowledge (performance),
//	              recognition, benefit, identity (motivating)
//	senses        list:
//	  text*       text, required
//	  sense       sight, hearing, smell, taste, touch
//	metrics       list:
//	  name*       text, required
//	  value, target    text
//	opportunities list of text
//	owner         text: who in the organisation answers for it
//	management    the record that keeps it in order, all text:
//	  goal, audience, design, mode, channel, standard, incentive, archive,
//	  analysis, lesson, followUp, plan
//	href          http, https, mailto, #fragment or relative path
//	notes         list of text
//
// A score, in emotion and expectation:
//
//	value*        number on the scale, required
//	provenance    observed, assumed, proposed; without it the evidence's
//	n             whole number: how many were asked or watched
//	source        text
//
// Further scores, in others: those of another persona or group, or of the
// journey as it is to be; what is not stated is as in the journey itself:
//
//	persona, state, evidence    as of the journey
//	scores        a mapping of ids of touchpoints to scores, required:
//	              {arrive: 0.5, check-in: {value: -1, provenance: assumed}}
//
// An idea, in ideas:
//
//	id            see "Ids"
//	name*         text, required
//	at            id of a touchpoint; without it the whole journey
//	kind          prevent, respond, recover (complaint strategies),
//	              appearance, behaviour, communication (ABC details),
//	              elevation, pride, insight, connection (peak moments)
//	tactic        how, for the kind in front; another kind is refused:
//	  prevent     clarify, lower-expectations, handle-sensitive
//	  respond     spot-signal, answer-fast, empower-front-line, close-loop
//	  recover     soothe, emotional-value, beyond-expectation
//	  appearance  setting, grooming, materials
//	  behaviour   proactive, personal, beyond-standard
//	feasibility   three numbers from 6 to 10, all required:
//	  needFit, perceived, ease    ease 10 is the easiest
//	plan          the action plan:
//	  goal, action, owner, resources, measure    text
//	  due         a date, 2026-12-31
//	note          text
//
// A duration is a series of whole numbers with units: 90s, 5m, 1h30m, 3d, 2w; d
// is 24 hours, and a hundred years is the most.
//
// Vocabulary words may be written as their English or Chinese labels too, in either
// script, see "Words and labels": "phase: 服务中" and "phase: 服務中" are read as
// in-service. Files are written
// with the words above. A key with an empty value counts as not stated. YAML aliases are
// followed; tags and merge keys are refused.
//
// # Words and labels
//
// The words of each vocabulary as they stand in files, and their English and
// Chinese labels; Label gives those in traditional Chinese as well. Case, width and repeated spaces do not matter in reading.
//
//	State
//	  as-is  As is  现状
//	  to-be  To be  未来
//	Phase
//	  pre-service   Pre-service   服务前
//	  in-service    In-service    服务中
//	  post-service  Post-service  服务后
//	ChannelKind
//	  online        Online        线上
//	  physical      Physical      物理
//	  face-to-face  Face to face  面对面
//	  phone         Phone         电话
//	Object
//	  person       Person       人
//	  thing        Thing        物
//	  information  Information  信息
//	Ownership
//	  brand     Brand-owned         品牌
//	  partner   Partner-owned       合作伙伴
//	  customer  Customer-owned      客户自有
//	  social    Social or external  社交/外部
//	Class
//	  key      Key      一类关键
//	  general  General  二类一般
//	  special  Special  特殊
//	KeyRole
//	  first            First touchpoint            首触点
//	  complaint        Complaint touchpoint        抱怨触点
//	  frequent         Frequent touchpoint         高频触点
//	  high-perception  High-perception touchpoint  高感知触点
//	  last             Last touchpoint             结束触点
//	Cost
//	  time    Time    费时
//	  mind    Worry   费心
//	  effort  Effort  费力
//	  money   Money   费钱
//	Feeling
//	  pleasure     Pleasure     愉悦感
//	  warmth       Warmth       温暖感
//	  honour       Honour       尊崇感
//	  achievement  Achievement  成就感
//	Sense
//	  sight    Sight    视觉
//	  hearing  Hearing  听觉
//	  smell    Smell    嗅觉
//	  taste    Taste    味觉
//	  touch    Touch    触觉
//	PeakMoment
//	  elevation   Elevation (delight)  欣喜
//	  pride       Pride (glory)        荣耀
//	  insight     Insight (growth)     认知
//	  connection  Connection           连接
//	Theme
//	  trust        Trust        信任
//	  convenience  Convenience  便利
//	  commitment   Commitment   承诺
//	  respect      Respect      尊重
//	  autonomy     Autonomy     自主
//	  choice       Choice       选择
//	  knowledge    Knowledge    知识
//	  recognition  Recognition  认知
//	  benefit      Benefit      有益
//	  identity     Identity     身份
//	Provenance
//	  observed  Observed  实测
//	  assumed   Assumed   假设
//	  proposed  Proposed  拟议
//	Kano
//	  must-be          Must-be          基本
//	  one-dimensional  One-dimensional  期望
//	  attractive       Attractive       兴奋
//	  indifferent      Indifferent      无差异
//	  reverse          Reverse          反向
//	  questionable     Questionable     存疑
//	MarkKind
//	  fail             Fail point       失败点
//	  wait             Wait point       等待点
//	  moment-of-truth  Moment of truth  关键时刻
//	  peak             Peak moment      峰值
//	  decision         Decision         决策点
//	  opportunity      Opportunity      交叉收益机会
//	  free             Note             备注
//	IdeaKind
//	  prevent        Prevent              预判
//	  respond        Respond              响应
//	  recover        Recover              补救
//	  appearance     Appearance           形象
//	  behaviour      Behaviour            行为
//	  communication  Communication        沟通
//	  elevation      Elevation (delight)  欣喜
//	  pride          Pride (glory)        荣耀
//	  insight        Insight (growth)     认知
//	  connection     Connection           连接
//	Tactic
//	  clarify             Clarify ambiguity beforehand          提前澄清
//	  lower-expectations  Lower expectations that are too high  降低过高期望
//	  handle-sensitive    Handle sensitive matters in detail    敏感事项细处理
//	  spot-signal         Spot the crisis signal                识别危机信号
//	  answer-fast         Answer fastest                        最快响应
//	  empower-front-line  The front line may decide             一线授权
//	  close-loop          Close the loop                        闭环处理
//	  soothe              Soothe and apologise on the spot      当场安抚致歉
//	  emotional-value     Give emotional value                  给予情绪价值
//	  beyond-expectation  Make good beyond expectation          超预期补偿
//	  setting             Setting by the five senses            五觉环境
//	  grooming            People's grooming                     人员形象
//	  materials           Materials                             物料
//	  proactive           Proactive                             主动
//	  personal            Personal                              个性化
//	  beyond-standard     Beyond the standard                   超标准
//	Tier
//	  basic        Basic        基本
//	  performance  Performance  绩效
//	  motivating   Motivating   激励
//	Verdict
//	  remembered-well   Remembered well   正面
//	  forgotten         Forgotten         平庸
//	  remembered-badly  Remembered badly  负面
//	Language
//	  en       English              英文
//	  zh       Chinese              中文
//	  zh-Hant  Traditional Chinese  繁体中文
//	  zh+en    Chinese and English  中英双语
//
// # Two languages
//
// A text may have several lines, so that a document may hold both languages of a
// text, one over the other:
//
//	name: |-
//	  排队
//	  Queue
//
// Where each language is wanted by itself as well, keep the document in one and a
// table of translations beside it, and see [Journey.Translated]. The labels that
// pictures add are [Bilingual] or of either [Language].
//
// # Ids
//
// Links and ideas refer to touchpoints by id. An id holds letters and digits
// of any script, "-", "_" and "."; those of touchpoints are unique among
// themselves, as are those of stages and of ideas. Where none is stated it is
// derived from the name: "Check in!" has the id check-in, 产品研讨 is its own.
// A name that stands again gets -2, -3 and so on in time order; ids that are
// stated go first and never change. State the id of what others refer to, if
// the name may change or stand twice. See [Journey.WithIDs].
//
// # Where scores come from
//
// A score is observed, assumed or proposed. One that does not say is as the
// journey's evidence says; see [Journey.ProvenanceOf]. Assumed and proposed
// stretches of a curve are drawn dashed.
//
// # What is computed
//
//   - [Journey.PeakEnd]: peak, low, end, peak-end value, mean, verdict and
//     sensitivity.
//   - [Journey.NetExperience] and [Journey.Satisfaction].
//   - [Journey.KeyTouchpoints]: the five key touchpoints, stated or suggested.
//   - [Journey.Ranking] and [Journey.QuickWins]: ideas by feasibility.
//
// These expect a valid journey. For one that [Journey.Validate] refuses they
// do not panic, but the figures mean nothing.
//
// # Errors
//
// Reading is strict. Everything that is wrong with a document comes back at
// once as [Problems], each with line, column, path, what is wrong and how to
// fix it. One mistake gives one problem, without those that only follow from it:
//
//	5:18: stages[0].touchpoints[0].emotion: score 3 is outside the scale -2..2, neutral 0; correct the score, or state the scale it was measured on
//
// [errors.As] retrieves them, and [errors.Is] finds their kinds, such as
// [ErrRange]. A file that is not valid YAML or JSON gives its first syntax
// error only, or the slips that caused it: a tab, a missing space after a colon,
// full-width signs such as ： and ， in place of ASCII. A report ends after about
// a thousand problems. Errors of readers and writers come back as themselves.
//
// # Untrusted input
//
// Documents may come from anywhere. Reading takes at most [ReadOptions]'
// bytes, depth and values, in memory and time bounded by them; aliases count
// as often as they are used. It opens nothing and runs nothing. Text that XML
// cannot hold, and links other than those above, are refused. What is in the
// text is the author's: it is escaped where it is drawn, not here.
//
// # Concurrency
//
// There is no global state. A Journey may be used by any number of goroutines
// as long as none changes it. Functions do not keep or change what they are
// given; results point into the journey they were computed from.
package journey
