package theme_test

import (
	"fmt"
	"slices"

	"github.com/frontstage-go/frontstage/theme"
)

func ExampleColors() {
	fmt.Println(slices.Contains(theme.Colors(), theme.CustomerLane))
	// Output: true
}

func ExampleTheme_Validate() {
	own := theme.Theme{Colors: map[theme.Color]string{theme.CustomerLane: "#004d40"}}
	fmt.Println(own.Validate(), own.Plain(theme.CustomerLane, theme.Light))
	own.Colors["custmer"] = "teal"
	fmt.Println(own.Validate())
	// Output:
	// <nil> #004d40
	// theme: no colour is named "custmer"
}
