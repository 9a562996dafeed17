package main

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
)

// nativeDOT is the service as people write it for Graphviz: steps at places on
// a plain grid, links that Graphviz routes at right angles.
func nativeDOT(s *blueprint.Service) string {
	var b strings.Builder
	b.WriteString("digraph{layout=neato;splines=ortho;node[shape=box,style=\"rounded,filled\",fillcolor=white,fixedsize=true,width=1.555556,height=0.694444,fontsize=10.5,fontname=Helvetica]\n")
	s = s.WithIDs()
	columns := map[string]int{}
	for at, t := range s.All() {
		columns[t.ID] = at.Column
	}
	row := 0
	for _, l := range s.Lanes {
		deepest := 0
		depth := map[string]int{}
		for _, st := range l.Steps {
			fmt.Fprintf(&b, "%q[label=%q,pos=\"%d,%d\"]\n", st.ID, st.Name, 100+148*columns[st.At], -84*(row+depth[st.At]))
			depth[st.At]++
			deepest = max(deepest, depth[st.At])
		}
		row += deepest
	}
	for _, l := range s.Links {
		fmt.Fprintf(&b, "%q->%q\n", l.From, l.To)
	}
	b.WriteString("}\n")
	return b.String()
}

// d2 is the same for D2: a container for each lane, since it has no lanes.
func d2(s *blueprint.Service) string {
	var b strings.Builder
	s = s.WithIDs()
	lane := map[string]string{}
	for i, l := range s.Lanes {
		fmt.Fprintf(&b, "l%d: %q {\n", i, l.Role)
		for _, st := range l.Steps {
			fmt.Fprintf(&b, "  %q: %q\n", st.ID, st.Name)
			lane[st.ID] = fmt.Sprintf("l%d.%q", i, st.ID)
		}
		b.WriteString("}\n")
	}
	for _, l := range s.Links {
		fmt.Fprintf(&b, "%s -> %s\n", lane[l.From], lane[l.To])
	}
	return b.String()
}
