package picture

import "fmt"

// OptionError says that an option is not valid: a mistake of the program, or of
// whoever may set the options, and never of the model. Drawing and writing
// return it as a pointer; find it with [errors.As].
type OptionError struct {
	Option  string // its name in the struct, "ID" say
	Message string // what is wrong, and what would be right
}

func (e *OptionError) Error() string { return e.Option + ": " + e.Message }

func optionf(option, format string, args ...any) *OptionError {
	return &OptionError{option, fmt.Sprintf(format, args...)}
}
