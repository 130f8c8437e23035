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

// A view is what the flags ask of the screen.
type view struct {
	filter  timeline.Filter
	opening timeline.Filter // where neither filter nor memory asks for anything
	start   tui.Start
	theme   theme.Choice
	style   string // of citations
}

// open shows the corpus on the screen or, where there is none, prints what the
// screen would have shown first.
func (s *session) open(ctx context.Context, narrow *narrowing, begin *beginning, v view) error {
	if err := begin.check(); err != nil {
		return err
	}
	corpus, faults := s.load()
	if corpus == nil {
		return faults
	}
	var err error
	if v.filter, err = s.filter(narrow, corpus.Timeline); err != nil {
		return err
	}
	v.opening = narrow.opening()
	if v.start, err = begin.find(corpus); err != nil {
		return err
	}
	if s.hasScreen() {
		if err = s.screen(ctx, corpus, v); faults != nil {
			faults = aside{faults} // there may be thousands, and the shell's own lines stand above
		}
	} else {
		err = s.printInstead(corpus, narrow, v.start)
	}
	if err != nil {
		return err
	}
	return faults
}

// printInstead prints what start names, whatever the filter, as the screen
// would have shown it, or else the list.
func (s *session) printInstead(corpus *data.Corpus, narrow *narrowing, start tui.Start) error {
	t := corpus.Timeline
	switch {
	case start.Event != "":
		position, _ := t.Position(start.Event)
		showEvent(s.printer(), t, t.Event(position))
	case start.Source != "":
		words, err := corpus.Text(start.Source)
		if err != nil {
			return err
		}
		s.verbatim(words[start.At:])
	case !start.Date.IsZero():
		return usagef("--date is where the screen begins, and there is no terminal for it: --years narrows the list")
	default:
		return s.listEvents(t, narrow, false)
	}
	return nil
}

// hasScreen reports whether there is a terminal that can be drawn on.
func (s *session) hasScreen() bool { return s.std.Terminal && s.std.Env("TERM") != "dumb" }

// screen opens the terminal program on corpus and returns when it is left. The
// program gets the process's own streams: s.out holds back what it is given.
func (s *session) screen(ctx context.Context, corpus *data.Corpus, v view) error {
	if s.std.Keys == nil {
		return usagef("the screen needs a terminal to read keys from")
	}
	keys, err := s.std.Keys()
	if err != nil {
		return err
	}
	memory := s.memory(corpus.Timeline)
	err = tui.Run(ctx, tui.Options{
		Timeline: corpus.Timeline,
		Texts:    corpus,
		Filter:   v.filter,
		Opening:  v.opening,
		Theme:    v.theme,
		Charset:  s.charset,
		Start:    v.start,
		Memory:   memory,
		Styles:   styles(),
		Style:    v.style,
		Corpus:   s.link(),
		Input:    keys,
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
			Quotation: func(s timeline.Source, x timeline.Excerpt, speaker string) string {
				return citation.Quotation(s, x, speaker, style)
			},
		})
	}
	return all
}
