package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Stats computes the figures of documents.
type Stats struct {
	Files  []string     `arg:"" optional:"" placeholder:"FILE|FOLDER" help:"Documents, folders with documents in them, or - for standard input."`
	Format string       `short:"f" default:"table" enum:"table,json" help:"table or json."`
	Lang   LanguageName `default:"en" placeholder:"LANG" help:"Language of the table: ${languages}."`
}

func (c *Stats) Run(ctx context.Context, e *Env) error {
	files, bad, err := e.Documents(c.Files)
	if err != nil {
		return err
	}
	failed := len(bad) > 0
	for _, err := range bad {
		e.Fail("", err, nil)
	}
	all := []figures{}
	for _, file := range files {
		s, source, err := e.Service(ctx, file)
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			failed = true
			e.Fail(file, err, source)
			continue
		}
		f, err := compute(file, s)
		if err != nil {
			return err
		}
		all = append(all, f)
	}
	if err := c.write(e, all); err != nil {
		return err
	}
	if failed {
		return ErrProblems
	}
	return nil
}

func (c *Stats) write(e *Env, all []figures) error {
	if c.Format == "json" {
		return WriteJSON(e.Stdout, all)
	}
	lang := c.Lang.Is()
	for i, f := range all {
		if len(all) > 1 {
			gap := ""
			if i > 0 {
				gap = "\n"
			}
			if _, err := fmt.Fprintf(e.Stdout, "%s== %s\n", gap, Clean(f.File)); err != nil {
				return err
			}
		}
		if err := WriteSections(e.Stdout, f.sections(lang)); err != nil {
			return err
		}
	}
	return nil
}

// sections are the figures as people read them.
func (f figures) sections(l journey.Language) (out []Section) {
	out = append(out, Section{Title: f.Title, Rows: f.counts(l)})
	for _, c := range f.Curves {
		out = append(out, c.section(l, len(f.Curves) > 1))
	}
	yes := func(b bool, en, zh string) string {
		if b {
			return l.Pick(en, zh)
		}
		return ""
	}
	key := Section{Title: l.Pick("Key touchpoints", "关键触点")}
	for _, k := range f.Key {
		key.Rows = append(key.Rows, []string{k.Role.Label(l), k.Name, yes(!k.Stated, "suggested by the data", "由数据推断")})
	}
	ideas := Section{Title: l.Pick("Ideas by feasibility", "方案可行性排序")}
	for _, r := range f.Ideas {
		ideas.Rows = append(ideas.Rows, []string{fmt.Sprint(r.Rank), r.Name, Number(r.Score, false), yes(r.QuickWin, "low cost, high perception", "低成本高感知")})
	}
	chains := Section{Title: l.Pick("Longest unseen work behind each action", "各行为背后最长的后台链")}
	for _, c := range f.UnseenChains {
		if c.Length > 0 {
			chains.Rows = append(chains.Rows, []string{c.Customer, fmt.Sprint(c.Length), strings.Join(c.Steps, " -> ")})
		}
	}
	handOffs := Section{Title: l.Pick("Hand-offs", "交接")}
	for _, h := range f.HandOffs {
		handOffs.Rows = append(handOffs.Rows, []string{h.Link, yes(h.Owner, "to another owner", "换负责人")})
	}
	loops := Section{Title: l.Pick("Loops (rework)", "返工回路")}
	for _, ids := range f.Loops {
		loops.Rows = append(loops.Rows, []string{strings.Join(append(ids, ids[0]), " -> ")})
	}
	times := Section{Title: l.Pick("Times, at least", "时间（下限）"), Head: []string{
		l.Pick("lane", "泳道"), l.Pick("work", "工作"), l.Pick("stated by", "注明者"), l.Pick("wait", "等待"), l.Pick("stated by", "注明者"), l.Pick("steps", "步骤")}}
	for _, t := range f.Times {
		if t.WorkOf+t.WaitOf+t.WaitOpen > 0 {
			times.Rows = append(times.Rows, []string{t.Lane, t.Work.Label(l), fmt.Sprint(t.WorkOf), t.Wait.Label(l), fmt.Sprint(t.WaitOf), fmt.Sprint(t.Steps)})
		}
	}
	return append(out, key, ideas,
		crossings(l.Pick("Service encounters", "服务接触"), f.Encounters), crossings(l.Pick("Internal encounters", "内部服务接触"), f.Internal),
		handOffs, chains, loops, times)
}

func crossings(title string, list []crossing) Section {
	s := Section{Title: title}
	for _, c := range list {
		s.Rows = append(s.Rows, []string{c.Link, c.Touchpoint})
	}
	return s
}

func (f figures) counts(l journey.Language) [][]string {
	rows := [][]string{
		{l.Pick("stages", "阶段"), fmt.Sprint(f.Stages)},
		{l.Pick("touchpoints", "触点"), fmt.Sprint(f.Touchpoints)},
	}
	if f.Lanes == 0 {
		return rows
	}
	rows = append(rows,
		[]string{l.Pick("lanes", "泳道"), fmt.Sprint(f.Lanes)},
		[]string{l.Pick("links", "连线"), fmt.Sprint(f.Links)},
		[]string{l.Pick("service encounters", "服务接触"), fmt.Sprint(len(f.Encounters))},
		[]string{l.Pick("internal encounters", "内部服务接触"), fmt.Sprint(len(f.Internal))},
		[]string{l.Pick("hand-offs", "交接"), fmt.Sprint(len(f.HandOffs))},
		[]string{l.Pick("loops", "返工回路"), fmt.Sprint(len(f.Loops))},
	)
	if v := f.Visibility; v != nil {
		rows = append(rows, []string{l.Pick("work that customers see", "客户可见的工作"), fmt.Sprintf(l.Pick("%d of %d steps, %.0f %%", "%d/%d 步，%.0f%%"), v.Visible, v.Visible+v.Invisible, 100*v.Share)})
	}
	return rows
}

func (c curve) section(l journey.Language, several bool) Section {
	s := Section{Title: l.Pick("Emotion", "情感")}
	if several {
		who := strings.TrimSpace(strings.Join([]string{c.Persona, c.State.Label(l)}, " "))
		if who != "" {
			s.Title += l.Pick(": ", "：") + who
		}
	}
	p := c.PeakEnd
	if p == nil {
		return s
	}
	at := func(what string, p point) { s.Rows = append(s.Rows, []string{what, Number(p.Score, true), p.Name}) }
	at(l.Pick("peak", "峰值"), p.Peak)
	at(l.Pick("highest", "最高"), p.Highest)
	at(l.Pick("lowest", "最低"), p.Lowest)
	at(l.Pick("end", "终点"), p.End)
	s.Rows = append(s.Rows,
		[]string{l.Pick("peak-end value", "峰终值"), Number(p.Value, true), p.Verdict.Label(l)},
		[]string{l.Pick("mean", "平均"), Number(p.Mean, true), fmt.Sprintf(l.Pick("%d scored", "%d 个评分"), c.Scored)},
	)
	raise := func(what string, e effect) {
		s.Rows = append(s.Rows, []string{what, Number(e.Delta, true), fmt.Sprintf(l.Pick("raised by %s", "提高 %s 分"), Number(e.Raise, false))})
	}
	raise(l.Pick("peak-end if the end were better", "终点改善后的峰终值变化"), p.Sensitivity.End)
	raise(l.Pick("peak-end if the low were better", "低谷改善后的峰终值变化"), p.Sensitivity.Low)
	raise(l.Pick("peak-end if the peak were better", "峰值改善后的峰终值变化"), p.Sensitivity.Peak)
	n := c.NetExperience
	s.Rows = append(s.Rows, []string{l.Pick("net experience", "体验净值"), Number(n.Net, true), fmt.Sprintf("%s - %s", Number(n.Positive, false), Number(n.Negative, false))})
	if f := c.Satisfaction; f != nil {
		s.Rows = append(s.Rows, []string{l.Pick("satisfaction", "满意度"), Number(f.Mean, true), fmt.Sprintf(l.Pick("experience less expectation, %d touchpoints", "体验减期望，%d 个触点"), len(f.Points))})
	}
	return s
}

// WriteJSON writes JSON as people read it.
func WriteJSON(w interface{ Write([]byte) (int, error) }, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
