package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/spell"
)

// folderValue is a pflag.Value that is the name of a folder. The empty name,
// which an unset variable leaves in a script, is none.
type folderValue string

func (v *folderValue) Set(s string) error {
	if s == "" {
		return errors.New("the name of the folder is empty")
	}
	*v = folderValue(s)
	return nil
}

func (v *folderValue) String() string { return string(*v) }

func (v *folderValue) Type() string { return "folder" }

// yearsValue is a pflag.Value that sets the years of a filter.
type yearsValue struct{ filter *timeline.Filter }

func (v *yearsValue) Set(s string) error {
	years, err := edtf.ParseYearRange(s)
	if err != nil {
		return err
	}
	v.filter.Years = &years
	return nil
}

func (v *yearsValue) String() string {
	if v.filter == nil || v.filter.Years == nil {
		return ""
	}
	return v.filter.Years.String()
}

func (v *yearsValue) Type() string { return "years" }

// weightValue is a pflag.Value that sets the lightest weight a filter keeps.
type weightValue struct {
	filter *timeline.Filter
	given  string
}

func (v *weightValue) Set(s string) error {
	weight, err := timeline.ParseWeight(s)
	if err != nil {
		return err
	}
	v.filter.Lighter, v.given = timeline.Lightest-weight, s
	return nil
}

func (v *weightValue) String() string { return v.given }

func (v *weightValue) Type() string { return "weight" }

func weightWords() []string {
	var words []string
	for w := timeline.Milestone; w <= timeline.Lightest; w++ {
		words = append(words, w.String())
	}
	return words
}

// choiceValue is a pflag.Value that is one of a few words; its index is where
// the word given stands among them.
type choiceValue struct {
	place string // what the words name
	words []string
	index int
}

// choiceFlag adds a flag to c that takes one of the words; the first is the
// default.
func choiceFlag(c *cobra.Command, name, usage string, words ...string) *choiceValue {
	v := &choiceValue{place: name, words: words}
	c.Flags().Var(v, name, usage)
	complete(c, name, words)
	return v
}

func (v *choiceValue) Set(s string) error {
	i := slices.Index(v.words, s)
	if i < 0 {
		return &spell.WordError{Place: v.place, Word: s, Known: v.words}
	}
	v.index = i
	return nil
}

func (v *choiceValue) String() string {
	if v.words == nil {
		return ""
	}
	return v.words[v.index]
}

func (v *choiceValue) Type() string { return v.place }

var _ = []pflag.Value{new(folderValue), &yearsValue{}, &weightValue{}, &choiceValue{}}
