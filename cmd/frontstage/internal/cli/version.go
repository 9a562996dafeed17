package cli

import (
	"runtime"
	"runtime/debug"
)

// Version is what the module's version control says, as go install records it.
func Version() string {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	return "frontstage " + v + " " + runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
}
