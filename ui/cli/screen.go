package cli

import (
	"context"

	"dateline/data"
	"dateline/timeline"
	"dateline/ui/theme"
	"dateline/ui/tui"
)

// screen opens the terminal program on corpus and returns when it is left. It
// is the only way from here to ui/tui, and hands on the process's own streams:
// s.out holds back what it is given.
func (s *session) screen(ctx context.Context, corpus *data.Corpus, filter timeline.Filter, choice theme.Choice) error {
	return tui.Run(ctx, tui.Options{
		Timeline: corpus.Timeline,
		Texts:    corpus,
		Filter:   filter,
		Theme:    choice,
		Charset:  s.charset,
		Input:    s.std.In,
		Output:   s.std.Out,
		Environ:  s.std.Environ,
	})
}
