package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// A progressLine is a line that says how much of something long is done, on the
// line of a terminal on which the cursor stands, and leaves it empty again.
type progressLine struct {
	to    io.Writer
	now   func() time.Time
	begun time.Time
	said  time.Time
	width int // in cells, of what stands there
}

// When the line is written.
const (
	quiet = time.Second            // after which it is there at all
	pause = 100 * time.Millisecond // after which it is written anew
)

func newProgressLine(to io.Writer, now func() time.Time) *progressLine {
	return &progressLine{to: to, now: now, begun: now()}
}

// verifying says that of all excerpts so many are verified.
func (l *progressLine) verifying(done, all int) {
	now := l.now()
	if now.Sub(l.begun) < quiet || now.Sub(l.said) < pause {
		return
	}
	l.said = now
	line := fmt.Sprintf("Verifying excerpts: %s of %s", grouped(done), grouped(all))
	fmt.Fprintf(l.to, "\r%-*s", l.width, line)
	l.width = max(l.width, len(line))
}

// erase leaves the line as it was found.
func (l *progressLine) erase() {
	if l.width > 0 {
		io.WriteString(l.to, "\r"+strings.Repeat(" ", l.width)+"\r")
		l.width = 0
	}
}

// grouped returns n, which is not negative, with a comma before every third
// digit from the end.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
