package cli

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/data"
	"dateline/timeline/edtf"
	"dateline/ui/text"
	"dateline/ui/tui"
)

// A beginning is where flags have the screen begin; the zero beginning leaves
// it to the screen.
type beginning struct {
	event, source idValue
	at            offsetValue
	date          dateValue
}

// beginningFlags adds the flags that say where the screen begins to c.
func (s *session) beginningFlags(c *cobra.Command) *beginning {
	b := &beginning{}
	c.Flags().Var(&b.event, "event", "begin at the event with this `ID`")
	s.completeFlag(c, "event", s.eventNames)
	c.Flags().Var(&b.source, "source", "begin in the article with this `ID`")
	s.completeFlag(c, "source", s.sourceNames)
	c.Flags().Var(&b.at, "at", "with --source: begin at this `BYTE` of its text, counted from 0")
	complete(c, "at", nil)
	c.Flags().Var(&b.date, "date", "begin at this `DATE`: 2004, nov 2004, 29 oct 2008")
	complete(c, "date", nil)
	return b
}

// check finds flags that contradict each other.
func (b *beginning) check() error {
	places := 0
	for _, given := range []bool{b.event != "", b.source != "", b.date.given != ""} {
		if given {
			places++
		}
	}
	switch {
	case places > 1:
		return usagef("--event, --source and --date each say where to begin: only one can be given")
	case b.at.given && b.source == "":
		return usagef("--at counts the bytes of an article, which --source must name")
	}
	return nil
}

// find returns the place in corpus that the flags mean.
func (b *beginning) find(corpus *data.Corpus) (tui.Start, error) {
	switch t := corpus.Timeline; {
	case b.event != "":
		e, err := pickEvent(t, string(b.event))
		return tui.Start{Event: e.ID}, err
	case b.source != "":
		source, err := pickSource(t.Sources(), string(b.source))
		if err != nil {
			return tui.Start{}, err
		}
		words, err := corpus.Text(source.ID)
		if err != nil {
			return tui.Start{}, err
		}
		if b.at.offset >= len(words) && b.at.offset > 0 {
			return tui.Start{}, usagef("--at %d is beyond the text of %s, which has %s counted from 0",
				b.at.offset, quoted(source.ID), text.Count(len(words), "byte"))
		}
		return tui.Start{Source: source.ID, At: b.at.offset}, nil
	default:
		return tui.Start{Date: b.date.date}, nil
	}
}

// idValue is a pflag.Value that is an ID. The empty one, which an unset
// variable leaves in a script, is none.
type idValue string

func (v *idValue) Set(s string) error {
	if s == "" {
		return errors.New("the id is empty")
	}
	*v = idValue(s)
	return nil
}

func (v *idValue) String() string { return string(*v) }

func (v *idValue) Type() string { return "id" }

// offsetValue is a pflag.Value that is a place in a text, in bytes.
type offsetValue struct {
	offset int
	given  bool
}

func (v *offsetValue) Set(s string) error {
	offset, err := strconv.Atoi(s)
	if err != nil || offset < 0 || strings.HasPrefix(s, "+") {
		return errors.New(strconv.Quote(s) + " is no place in a text: bytes are counted 0, 1, 2 and on")
	}
	v.offset, v.given = offset, true
	return nil
}

func (v *offsetValue) String() string {
	if !v.given {
		return ""
	}
	return strconv.Itoa(v.offset)
}

func (v *offsetValue) Type() string { return "byte" }

// dateValue is a pflag.Value that is a date as a reader types it.
type dateValue struct {
	date  edtf.Date
	given string
}

func (v *dateValue) Set(s string) error {
	date, err := edtf.ParseTyped(s)
	if err != nil {
		return err
	}
	v.date, v.given = date, s
	return nil
}

func (v *dateValue) String() string { return v.given }

func (v *dateValue) Type() string { return "date" }

var _ = []pflag.Value{new(idValue), &offsetValue{}, &dateValue{}}
