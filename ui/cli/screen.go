package cli

import (
	"context"
	"path/filepath"

	"dateline/data"
	"dateline/data/citation"
	"dateline/timeline"
	"dateline/ui/theme"
	"dateline/ui/tui"
)

// hasScreen reports whether there is a terminal that can be drawn on.
func (s *session) hasScreen() bool { return s.std.Terminal && s.std.Env("TERM") != "dumb" }

// A view is what the flags ask of the screen.
type view struct {
	filter timeline.Filter
	start  tui.Start
	theme  theme.Choice
	style  string // of citations
}

// screen opens the terminal program on corpus and returns when it is left. It
// is the only way from here to ui/tui, and hands on the process's own streams:
// s.out holds back what it is given.
func (s *session) screen(ctx context.Context, corpus *data.Corpus, v view) error {
	memory := s.memory()
	err := tui.Run(ctx, tui.Options{
		Timeline: corpus.Timeline,
		Texts:    corpus,
		Filter:   v.filter,
		Theme:    v.theme,
		Charset:  s.charset,
		Start:    v.start,
		Memory:   memory,
		Styles:   styles(),
		Style:    v.style,
		Corpus:   s.link(),
		Input:    s.std.In,
		Output:   s.std.Out,
		Environ:  s.std.Environ,
	})
	if said := memory.afterwards(); said != "" {
		printer{s.std.Err, s.charset}.line("dateline: %s", said)
	}
	return err
}

// link returns the folder of the corpus as a command names it that may be given
// from anywhere, "" for the built-in corpus.
func (s *session) link() string {
	if s.corpus == "" {
		return ""
	}
	if absolute, err := filepath.Abs(s.corpus); err == nil {
		return absolute
	}
	return s.corpus // the working directory is gone
}

// styles returns the styles of citations as the screen uses them.
func styles() []tui.Style {
	var all []tui.Style
	for i, name := range citation.Styles() {
		style := citation.Style(i)
		all = append(all, tui.Style{
			Name:      name,
			Reference: func(s timeline.Source) string { return citation.Reference(s, style) },
			Quotation: func(s timeline.Source, x timeline.Excerpt) string { return citation.Quotation(s, x, style) },
		})
	}
	return all
}
