package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/spell"
	"dateline/ui/text"
)

// usageError says that the command was wrong, not what it worked on.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// longestMessage is the most characters of a message: it has what was typed first
// or in the middle, and what is wrong with that last.
const longestMessage = 1000

// Status returns the exit status for what [Run] returned: 0 where all was
// done, 2 where the command was wrong, and 1 where it could not be done,
// because the corpus has faults or something could not be read or written.
func Status(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage):
		return 2
	default:
		return 1
	}
}

// report says err on standard error. The faults of a corpus begin with the
// place they stand at, as compilers have it, so that editors can jump there.
func (s *session) report(err error) {
	if err == nil {
		return
	}
	p := printer{s.std.Err, s.charset}
	var faults data.Faults
	var expression *timeline.ExpressionError
	switch {
	case errors.As(err, new(told)):
	case errors.As(err, &faults):
		most := len(faults)
		if errors.As(err, new(aside)) {
			most = 10
		}
		p.faults(faults, most)
	case errors.As(err, &expression):
		p.expression(expression)
	default:
		p.lines("dateline: " + clipped(err.Error(), longestMessage))
	}
}

// expression shows an error in the expression of --filter: what is wrong, the
// expression with a caret under the place, and what may have been meant.
func (p printer) expression(e *timeline.ExpressionError) {
	p.line("dateline: --filter: %s", e.Reason)
	p.pointed(e.Expression, e.Span.Start)
	if mended := e.Mended(); mended != "" {
		p.line("  hint: did you mean %s?", text.ShellShown(clipped(mended, longestMessage)))
	}
}

// flagError says what is wrong with the flags of c and what is nearest.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown)
	case errors.As(err, &bare):
		_, usage := pflag.UnquoteUsage(bare.GetFlag())
		return usagef("--%s needs a value (%s)", bare.GetFlag().Name, usage)
	case errors.As(err, &wrong) && wrong.GetFlag().Value.Type() == "bool":
		return usagef("--%s needs no value: it is there or it is not", wrong.GetFlag().Name)
	case errors.As(err, &wrong):
		return usagef("--%s: %w", wrong.GetFlag().Name, wrong.Unwrap())
	default:
		return usageError{err}
	}
}

func unknownFlag(c *cobra.Command, err *pflag.NotExistError) error {
	given, short := "--"+err.GetSpecifiedName(), err.GetSpecifiedShortnames()
	if short != "" {
		given = "-" + short
	}
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			known = append(known, "--"+f.Name)
		}
	})
	if near := spell.Nearest(given, known); near != "" && short == "" {
		return usagef("unknown flag %s: did you mean %s?", quoted(given), quoted(near))
	}
	return usagef("unknown flag %s: %s has %s", quoted(given), c.Name(), strings.Join(known, ", "))
}
