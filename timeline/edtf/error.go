package edtf

import (
	"fmt"
	"strings"

	"dateline/timeline/spell"
)

// Error says why a text is not a date, or not a range of years, that this package reads.
type Error struct {
	Input  string // the text as given
	Offset int    // the byte of Input at which it stops being right, from 0 to len(Input)
	Reason string // what is wrong there: a clause without a full stop
	Hint   string // the nearest right text, or several joined by " or "; empty where none is near
}

// Error returns one sentence without a full stop, such as
//
//	"2003-2-6" cannot be read: a month has two digits; did you mean "2003-02-06"?
func (e *Error) Error() string {
	input := spell.Quoted(e.Input)
	if e.Hint == "" {
		return fmt.Sprintf("%s cannot be read: %s", input, e.Reason)
	}
	return fmt.Sprintf("%s cannot be read: %s; %s", input, e.Reason, e.Question())
}

// Question asks for the hint, each text in quotation marks, since a date may end with a question mark of its own; it is
// empty where there is no hint.
func (e *Error) Question() string {
	if e.Hint == "" {
		return ""
	}
	return `did you mean "` + strings.ReplaceAll(e.Hint, hintOr, `"`+hintOr+`"`) + `"?`
}

// hintOr stands between the texts of a hint.
const hintOr = " or "

// fault is a Error in the making: cheap, because repairs are tried by parsing them. The zero value is no fault.
type fault struct {
	at     int
	reason string
}

func (f fault) ok() bool { return f.reason == "" }
