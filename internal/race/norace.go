//go:build !race

package race

// Enabled: the program was built with -race.
const Enabled = false
