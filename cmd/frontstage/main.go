// Command frontstage draws, checks, formats and counts documents of journeys and
// services, for people who do not write Go.
//
//	go install github.com/frontstage-go/frontstage/cmd/frontstage@latest
//	frontstage init service.yaml
//	frontstage render service.yaml
//
// "frontstage --help" tells the rest.
package main

import (
	"os"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/answers"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
	_ "github.com/frontstage-go/frontstage/cmd/frontstage/internal/early" // has done what needs no Graphviz
	_ "github.com/frontstage-go/frontstage/cmd/frontstage/internal/engine"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/grammar"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/preview"
)

func main() {
	os.Exit(grammar.Main(grammar.Late{Render: draw.Run, Survey: answers.Run, Serve: preview.Run}))
}
