package timeline

import "fmt"

// DateError says why a text is not a date, or not a range of years, that this package reads.
type DateError struct {
	Input  string // the text as given
	Offset int    // the byte of Input at which it stops being right, from 0 to len(Input)
	Reason string // what is wrong there: a clause without a full stop
	Hint   string // the nearest right text, or several joined by " or "; empty where none is near
}

// Error returns one sentence without a full stop, such as
//
//	"2003-2-6" cannot be read: a month has two digits; did you mean 2003-02-06?
func (e *DateError) Error() string {
	input := quoted(e.Input)
	if e.Hint == "" {
		return fmt.Sprintf("%s cannot be read: %s", input, e.Reason)
	}
	return fmt.Sprintf("%s cannot be read: %s; did you mean %s?", input, e.Reason, e.Hint)
}

// fault is a DateError in the making: cheap, because repairs are tried by parsing them. The zero value is no fault.
type fault struct {
	at     int
	reason string
}

func (f fault) ok() bool { return f.reason == "" }
