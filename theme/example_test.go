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

// Curves, stages and customer lanes of the brand, and every text in contrast.
func ExampleBrand() {
	brown, err := theme.Brand("#7c2d12")
	fmt.Println(err, brown.Plain(theme.Emotion, theme.Light), brown.Plain(theme.Emotion, theme.Dark))
	fmt.Println(len(brown.CheckContrast()))
	// Output:
	// <nil> #7c2d12 #ea9074
	// 0
}

func ExampleTheme_CheckContrast() {
	pale := theme.Theme{Colors: map[theme.Color]string{theme.CustomerLane: "#4dabf7"}}
	for _, low := range pale.CheckContrast() {
		fmt.Println(low)
	}
	// Output: customer on customer-tint has a contrast of 2.32:1 in mode light; it takes 4.5:1
}

func ExampleTheme_RGB() {
	fmt.Println(theme.Theme{}.RGB(theme.Emotion, theme.Light)) // #be185d
	// Output: 190 24 93
}
