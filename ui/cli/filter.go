package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"dateline/timeline"
)

// A narrowing is what the flags of a command leave of a timeline.
type narrowing struct {
	plain      timeline.Filter // --years and --weight, which need no corpus to be read
	weight     *weightValue    // --weight, which also says whether it was given
	expression string          // --filter
	starred    bool            // --starred
}

// narrowingFlags adds the flags that narrow a timeline to c.
func (s *session) narrowingFlags(c *cobra.Command) *narrowing {
	n := &narrowing{}
	flags := c.Flags()
	flags.StringVar(&n.expression, "filter", "",
		"only events for which `EXPRESSION` holds, such as 'tag:pilot -actor:laming \"green paper\"'")
	if err := c.RegisterFlagCompletionFunc("filter", s.completeExpression); err != nil {
		panic(err)
	}
	flags.Var(&yearsValue{filter: &n.plain}, "years",
		"only events that may fall in these `YEARS`: 2003, 2003..2004, 2003.. or ..2004")
	n.weight = &weightValue{filter: &n.plain}
	flags.Var(n.weight, "weight",
		"only events of this `WEIGHT` and heavier: milestone, event or statement")
	complete(c, "weight", weightWords())
	flags.BoolVar(&n.starred, "starred", false, "only events starred on the screen")
	flags.BoolVar(&s.noState, "no-state", false, "keep and read nothing: no stars, no last place, no history of prompts")
	return n
}

func (n *narrowing) isZero() bool { return n.plain.IsZero() && n.expression == "" && !n.starred }

// opening returns what the screen opens with where nothing was asked for: all but
// statements, which wait for a key.
func (n *narrowing) opening() timeline.Filter {
	if n.weight.given != "" {
		return timeline.Filter{}
	}
	return timeline.Filter{Lighter: 1}
}

// filter returns what keeps the events for which all of n's flags hold. It lacks
// the stars; a filter that asks for them while they are not to be read is an
// error.
func (s *session) filter(n *narrowing, t *timeline.Timeline) (timeline.Filter, error) {
	f, err := timeline.ParseFilter(n.expression, t)
	if err != nil {
		return f, usagef("--filter: %w", err)
	}
	f = n.plain.And(f)
	if n.starred {
		f = f.WithTerm(timeline.Term{Field: timeline.FieldIs, Values: []string{timeline.IsStarred}})
	}
	if s.noState && asksForStars(f) {
		return f, usagef("the filter asks for stars, which --no-state does not read")
	}
	return f, nil
}

// asksForStars reports whether it depends on the stars what f keeps.
func asksForStars(f timeline.Filter) bool {
	return slices.ContainsFunc(f.Conditions(), func(c timeline.Term) bool {
		return c.Field == timeline.FieldIs && slices.Contains(c.Values, timeline.IsStarred)
	})
}

// keep returns the events of t that f keeps, by the stars that are remembered.
// Stars that cannot be told are an error: a list without them would be wrong.
func (s *session) keep(t *timeline.Timeline, f timeline.Filter) (timeline.Subset, error) {
	if asksForStars(f) {
		store, err := s.store(t)
		if notice := store.Notice(); err == nil && notice != "" {
			err = errors.New(notice)
		}
		if err != nil {
			return timeline.Subset{}, fmt.Errorf("the stars are not known: %w", err)
		}
		f.Stars = store.Stars()
	}
	return t.Filter(f), nil
}
