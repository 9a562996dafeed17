package chart_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

var update = flag.Bool("update", false, "write the golden pictures")

type touch struct {
	name  string
	score float64
}

func stage(name string, t ...touch) journey.Stage {
	s := journey.Stage{Name: name}
	for _, t := range t {
		s.Touchpoints = append(s.Touchpoints, journey.Touchpoint{Name: t.name, Emotion: journey.Scored(t.score)})
	}
	return s
}

func hotel() *journey.Journey {
	judged := func(a, b, c float64) *journey.Feasibility {
		return &journey.Feasibility{NeedFit: a, Perceived: b, Ease: c}
	}
	return &journey.Journey{
		Title:    "Overnight hotel stay",
		Persona:  journey.Persona{Name: "Lin Yue", Role: "business traveller"},
		Scenario: "one-night stay, late arrival",
		State:    journey.AsIs,
		Evidence: journey.Evidence{Provenance: journey.Observed, N: 24, Source: "interviews"},
		Stages: []journey.Stage{
			stage("Arrive", touch{"Arrive at hotel", 0.5}, touch{"Give bags to bellperson", 1}),
			stage("Check in", touch{"Check in", -1.2}, touch{"Go to room", 0.2}),
			stage("Settle", touch{"Receive bags", 0.8}, touch{"Sleep, shower", 1.2}),
			stage("Dine", touch{"Call room service", -0.4}, touch{"Receive food", 1}, touch{"Eat", 1.8}),
			stage("Leave", touch{"Check out and leave", 0.9}),
		},
		Ideas: []journey.Idea{
			{Name: "Mobile check-in before arrival", Feasibility: judged(10, 9, 7)},
			{Name: "Welcome drink while the queue is long", Feasibility: judged(8, 9, 9)},
			{Name: "Say how long room service will take when the guest orders", Feasibility: judged(9, 8, 9.5)},
			{Name: "Handwritten good-bye card", Feasibility: judged(7, 9, 9)},
			{Name: "Second bellperson in the evening", Feasibility: judged(8, 7, 6.5)},
			{Name: "New reservation system", Feasibility: judged(9, 6.5, 6)},
		},
	}
}

func training() *journey.Journey {
	j := &journey.Journey{
		Title:    "新员工服务培训旅程",
		Persona:  journey.Persona{Name: "王小雨", Role: "新入职客服"},
		Scenario: "入职第一周集中培训",
		State:    journey.AsIs,
		Evidence: journey.Evidence{Provenance: journey.Observed, N: 36, Source: "问卷"},
		Stages: []journey.Stage{
			stage("报到", touch{"收到培训通知", 0.3}, touch{"签到领取资料", -0.8}),
			stage("课堂学习", touch{"听讲师授课", 0.4}, touch{"小组讨论与案例分析", 1.4}, touch{"午餐休息", 0.6}),
			stage("实操演练", touch{"模拟客户投诉处理", -1.5}, touch{"讲师一对一点评", 1.6}),
			stage("结业", touch{"颁发证书、合影留念", 1.6}),
		},
		Ideas: []journey.Idea{
			{Name: "提前寄送培训手册", Feasibility: &journey.Feasibility{NeedFit: 8, Perceived: 8, Ease: 10}},
			{Name: "签到改为扫码，减少排队等候", Feasibility: &journey.Feasibility{NeedFit: 9, Perceived: 7, Ease: 9}},
			{Name: "每组配备一名演练助教", Feasibility: &journey.Feasibility{NeedFit: 9, Perceived: 9, Ease: 6}},
		},
	}
	return j
}

// gaps has unknown, assumed and proposed scores.
func gaps() *journey.Journey {
	j := hotel()
	j.Title = "Overnight hotel stay with gaps"
	n := 0
	for _, t := range j.All() {
		switch n {
		case 1, 3:
			t.Emotion = nil
		case 5, 6:
			t.Emotion.Provenance = journey.Assumed
		case 9:
			t.Emotion.Provenance = journey.Proposed
		}
		n++
	}
	return j
}

func wide() *journey.Journey {
	j := &journey.Journey{Title: "Thirty touchpoints", Scale: journey.Scale{Min: 1, Max: 5, Neutral: 3}}
	r := rand.New(rand.NewPCG(1, 2))
	for s := range 6 {
		st := journey.Stage{Name: fmt.Sprintf("Stage number %d", s+1)}
		for k := range 5 {
			st.Touchpoints = append(st.Touchpoints, journey.Touchpoint{Name: fmt.Sprintf("Touchpoint %d of the stage", k+1), Emotion: journey.Scored(float64(r.IntN(41))/10 + 1)})
		}
		j.Stages = append(j.Stages, st)
	}
	return j
}

// drawn is a picture as SVG.
func drawn(t testing.TB, p *picture.Picture, err error) string {
	t.Helper()
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, p.SVG(&b))
	return b.String()
}

func emotion(t testing.TB, o chart.Options, js ...*journey.Journey) string {
	t.Helper()
	p, err := o.EmotionCurve(js...)
	return drawn(t, p, err)
}

func second() *journey.Journey {
	j := hotel()
	j.Persona = journey.Persona{Name: "Chen family", Role: "on holiday with two children"}
	for i, v := range []float64{1, 0.4, -0.6, -1, 1.5, 0.2, -1.4, 0.6, 1.2, 1.2} {
		n := 0
		for _, t := range j.All() {
			if n == i {
				t.Emotion.Value = v
			}
			n++
		}
	}
	return j
}

func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		t.Skip("PICTURES is not set")
	}
	put := func(name, s string) { require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644)) }
	put("hotel.svg", emotion(t, chart.Options{}, hotel()))
	put("training.svg", emotion(t, chart.Options{Language: journey.Chinese}, training()))
	put("gaps.svg", emotion(t, chart.Options{}, gaps()))
	put("wide.svg", emotion(t, chart.Options{}, wide()))
	put("narrow.svg", emotion(t, chart.Options{Width: 1700}, wide()))
	put("big.svg", emotion(t, chart.Options{Width: 1400, Height: 620}, hotel()))
	put("one.svg", emotion(t, chart.Options{}, &journey.Journey{Stages: []journey.Stage{stage("Only", touch{"One", 1})}}))
	put("two.svg", emotion(t, chart.Options{}, hotel(), second()))
	put("f-hotel.svg", feasibility(t, chart.Options{}, hotel()))
	put("f-training.svg", feasibility(t, chart.Options{Language: journey.Chinese}, training()))
	put("f-crowd.svg", feasibility(t, chart.Options{Width: 500}, crowd(14)))
	put("f-200.svg", feasibility(t, chart.Options{}, crowd(200)))
}

func feasibility(t testing.TB, o chart.Options, j *journey.Journey) string {
	t.Helper()
	p, err := o.Feasibility(j)
	return drawn(t, p, err)
}

// crowd has many ideas at few places.
func crowd(n int) *journey.Journey {
	j := hotel()
	j.Ideas = nil
	for i := range n {
		j.Ideas = append(j.Ideas, journey.Idea{Name: fmt.Sprintf("Idea %d", i+1), Feasibility: &journey.Feasibility{NeedFit: float64(6 + i%5), Perceived: float64(8 + i%3), Ease: float64(8 + i/3%3)}})
	}
	return j
}

func wellFormed(t testing.TB, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
	}
	require.NotContains(t, s, "NaN")
	require.NotContains(t, s, "Inf")
}

func TestSame(t *testing.T) {
	want := emotion(t, chart.Options{}, hotel())
	wellFormed(t, want)
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for range 10 {
				if got := emotion(t, chart.Options{}, hotel()); got != want {
					t.Error("another picture")
				}
			}
		})
	}
	wg.Wait()
}

// goldens are the pictures that are compared, by the names of their files.
func goldens(t testing.TB) map[string]*picture.Picture {
	figures := figureCharts(t)
	must := func(p *picture.Picture, err error) *picture.Picture {
		t.Helper()
		require.NoError(t, err)
		return p
	}
	of := func(name string, lang journey.Language) *picture.Picture {
		return must(figures[name](chart.Options{Language: lang, Source: lang.Pick("made up for the example", "均为演示而编造")}))
	}
	return map[string]*picture.Picture{
		"hotel-kano.svg":          of("kano", ""),
		"hotel-kano.zh.svg":       of("kano", journey.Chinese),
		"hotel-score-waves.svg":   of("score-waves", ""),
		"hotel-servqual.svg":      of("servqual", ""),
		"hotel-emotion.svg":       must(chart.Options{}.EmotionCurve(hotel())),
		"hotel-gaps-emotion.svg":  must(chart.Options{}.EmotionCurve(gaps())),
		"hotel-two-emotion.svg":   must(chart.Options{}.EmotionCurve(hotel(), second())),
		"training-emotion.zh.svg": must(chart.Options{Language: journey.Chinese}.EmotionCurve(training())),
		"hotel-feasibility.svg":   must(chart.Options{}.Feasibility(hotel())),
	}
}

func TestGolden(t *testing.T) {
	for name, p := range goldens(t) {
		got := drawn(t, p, nil)
		wellFormed(t, got)
		file := filepath.Join("..", "testdata", "golden", name)
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			continue
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.True(t, string(want) == got, "%s differs; look at it, then run go test ./chart -update", name)
	}
}

// Whatever stands in the goldens can be written in the other formats.
func TestFormatsOfGoldens(t *testing.T) {
	for name, p := range goldens(t) {
		t.Run(name, func(t *testing.T) { picturetest.Written(t, p, theme.Light) })
	}
}

func TestHostileText(t *testing.T) {
	const bad = `<script>alert("1")</script> & 'quoted' ]]> --> "`
	j := hotel()
	j.Title, j.Scenario, j.Persona = bad, bad, journey.Persona{Name: bad, Role: bad}
	j.Evidence.Source = bad
	for s := range j.Stages {
		j.Stages[s].Name = bad
		for k := range j.Stages[s].Touchpoints {
			j.Stages[s].Touchpoints[k].Name = bad
		}
	}
	for i := range j.Ideas {
		j.Ideas[i].Name, j.Ideas[i].ID = bad, fmt.Sprintf("i%d", i)
	}
	for _, s := range []string{emotion(t, chart.Options{}, j), emotion(t, chart.Options{}, j, j), feasibility(t, chart.Options{}, j)} {
		wellFormed(t, s)
		require.NotContains(t, s, "<script")
		require.NotContains(t, s, "]]>")
	}
}

func BenchmarkEmotionCurve(b *testing.B) {
	j := hotel()
	b.ReportAllocs()
	for b.Loop() {
		p, err := chart.EmotionCurve(j)
		if err != nil {
			b.Fatal(err)
		}
		if err := p.SVG(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFeasibility(b *testing.B) {
	j := hotel()
	b.ReportAllocs()
	for b.Loop() {
		p, err := chart.Feasibility(j)
		if err != nil {
			b.Fatal(err)
		}
		if err := p.SVG(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
