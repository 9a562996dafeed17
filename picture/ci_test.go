package picture_test

import "os"

// inCI tells whether a missing tool is a failure.
func inCI() bool { return os.Getenv("CI") != "" }
