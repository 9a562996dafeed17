package theme_test

import (
	"fmt"
	"slices"

	"github.com/frontstage-go/frontstage/theme"
)

func ExampleNames() {
	fmt.Println(slices.Contains(theme.Names(), "customer"))
	// Output: true
}

func ExampleTheme_Validate() {
	own := theme.Theme{Mode: theme.Light, Colors: map[string]string{"customer": "#004d40"}}
	fmt.Println(own.Validate(), own.Color("customer"))
	own.Colors["custmer"] = "teal"
	fmt.Println(own.Validate())
	// Output:
	// <nil> #004d40
	// theme: no colour is named "custmer"
}
