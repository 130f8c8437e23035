package keys

// group is a section of the help and the places it is about.
type group struct {
	title    string
	places   Place
	bindings []Binding
}

// table is every key of the program. Within a place a key stands once; a test
// asserts it. Bindings that carry a hint come in the order the footer shows
// them.
var table = []group{
	{"Down to the source and back", Timeline, []Binding{
		{Descend, Timeline, []string{"enter", "right", "l"}, "Enter → l", "open the event, then its first excerpt, then the article at the passage", "open"},
		{Climb, Timeline, []string{"esc", "left", "h", "backspace"}, "Esc ← h", "climb back to where you were; at last, let go of the search", ""},
		{Back, Timeline, []string{"q"}, "q", "climb back; from the timeline itself, quit", ""},
		{Article, Timeline, []string{"o"}, "o", "the article of what is selected, at the passage", "article"},
		{Open, Timeline, []string{"+"}, "+", "open the event here, the cursor staying on it", ""},
		{Close, Timeline, []string{"-"}, "-", "close the event", ""},
		{ToggleAll, Timeline, []string{"="}, "=", "open all events, or close all", ""},
	}},
	{"Finding and narrowing", Timeline, []Binding{
		{Search, Timeline, []string{"/"}, "/", "search titles, summaries, excerpts, actors and the articles", "search"},
		{NextHit, body, []string{"n"}, "n", "the next hit", ""},
		{PreviousHit, body, []string{"N"}, "N", "the hit before", ""},
		{Hits, body | lists&^HitsPanel, []string{"H"}, "H", "list the hits, those in an article's text alone too", ""},
		{OnlyHits, Timeline, []string{"&"}, "&", "show only the events that match the search; again: all", ""},
		{Years, body, []string{"y"}, "y", "choose a year or a range of years", "years"},
		{GoTo, body, []string{":"}, ":", "go to a date: 2004, nov 2004, 29 oct 2008, 50%", "go to"},
		{Fewer, Timeline, []string{"z"}, "z", "fewer: without statements, then milestones alone", "fewer"},
		{More, Timeline, []string{"Z"}, "Z", "more: milestones, then events, then statements", ""},
		{Filter, Timeline, []string{"F"}, "F", "filter by an expression, such as year:2003 tag:pilot -actor:laming", "filter"},
		{FilterToggle, Timeline, []string{"f"}, "f", "turn the filter off and on again", ""},
		{Drop, Timeline, []string{"X"}, "X", "drop the last condition of the filter", ""},
		{Clear, Timeline, []string{"x"}, "x", "clear the filter", "clear"},
	}},
	{"The article", Reader, []Binding{
		{NextPassage, Reader, []string{"]"}, "]", "the next passage that proves an event", "next passage"},
		{PreviousPassage, Reader, []string{"["}, "[", "the passage before", ""},
		{Descend, Reader, []string{"enter"}, "Enter", "the event the passage proves", "its event"},
		{NextUncited, Reader, []string{")"}, ")", "the next paragraph that no event is proved by", ""},
		{PreviousUncited, Reader, []string{"("}, "(", "the uncited paragraph before", ""},
		{Search, Reader, []string{"/"}, "/", "search in the article", "search"},
		{Climb, Reader, []string{"esc", "left", "h", "backspace"}, "Esc ← h", "back to the timeline, to the row you left", ""},
		{Back, Reader, []string{"q"}, "q", "back to the timeline, to the row you left", "back"},
		{NextEvent, body, []string{"J"}, "J", "the next event, an open article following", ""},
		{PreviousEvent, body, []string{"K"}, "K", "the event before, an open article following", ""},
		{Pager, body, []string{"e"}, "e", "the original file in $PAGER", ""},
		{Widen, body, []string{"O"}, "O", "the whole width for the article, or for the timeline", ""},
		{SwitchFocus, body, []string{"tab"}, "Tab", "from the timeline to the article beside it and back", ""},
	}},
	{"Panels", body, []Binding{
		{Sources, body | lists&^SourcesPanel, []string{"S"}, "S", "the sources, and which parts of them are cited", ""},
		{Actors, body | lists&^ActorsPanel, []string{"A"}, "A", "people and organisations", ""},
		{ActorsHere, Timeline, []string{"a"}, "a", "the actors of this event, to follow one", ""},
		{Disagreements, body | lists&^DisagreementsPanel, []string{"D"}, "D", "where the sources disagree", ""},
		{Verification, body | lists&^VerificationPanel, []string{"V"}, "V", "how every excerpt was found in its source", ""},
	}},
	{"Keeping and citing", body, []Binding{
		{Copy, body, []string{"c"}, "c", "copy the quote with its attribution", "copy"},
		{Cite, body, []string{"C"}, "C", "the full reference, in a style of your choice", ""},
		{CopyLink, body, []string{"Y"}, "Y", "copy a command that opens Dateline here", ""},
		{Star, body, []string{"m"}, "m", "star the event, or take its star away", ""},
		{OnlyStarred, Timeline, []string{"*"}, "*", "show only starred events; again: all", ""},
	}},
	{"Moving", everywhere, []Binding{
		{Down, everywhere, []string{"j", "down", "ctrl+n"}, "j ↓", "down", ""},
		{Up, everywhere, []string{"k", "up", "ctrl+p"}, "k ↑", "up", ""},
		{HalfDown, everywhere, []string{"ctrl+d"}, "Ctrl-d", "half a page down", ""},
		{HalfUp, everywhere, []string{"ctrl+u"}, "Ctrl-u", "half a page up", ""},
		{PageDown, everywhere, []string{"space", "pgdown", "ctrl+f"}, "Space PgDn", "a page down", ""},
		{PageUp, everywhere, []string{"b", "pgup", "ctrl+b", "shift+space"}, "b PgUp", "a page up", ""},
		{First, everywhere, []string{"g", "home"}, "g Home", "to the beginning", ""},
		{Last, everywhere, []string{"G", "end"}, "G End", "to the end", ""},
		{NextYear, Timeline, []string{"}"}, "}", "to the next year", ""},
		{PreviousYear, Timeline, []string{"{"}, "{", "to the year before", ""},
	}},
	{"The panel of years", YearsPanel, []Binding{
		{Accept, YearsPanel, []string{"enter", "right", "l"}, "Enter → l", "show the year or the range alone", "show"},
		{Range, YearsPanel, []string{"v", "-"}, "v -", "begin a range at this year; again: let it go", "range"},
		{Digit, YearsPanel, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, "0–9", "narrow the list to years that begin so", ""},
		{Erase, YearsPanel, []string{"backspace"}, "Backspace", "take back a digit", ""},
		{Clear, YearsPanel, []string{"x"}, "x", "all years again, staying here", "all years"},
		{Cancel, YearsPanel, []string{"esc", "q", "left", "h", "y"}, "Esc q ← h", "leave the filter as it was", "back"},
	}},
	{"The panel of sources", SourcesPanel, []Binding{
		{Accept, SourcesPanel, []string{"enter", "right", "l"}, "Enter → l", "read the article", "read"},
		{FilterBy, SourcesPanel, []string{"f"}, "f", "filter by it and stay here; again: no longer", "filter by it"},
		{Cite, SourcesPanel, []string{"C"}, "C", "its full reference", ""},
		{Cancel, SourcesPanel, []string{"esc", "q", "left", "h", "S"}, "Esc q ← h", "back", "back"},
	}},
	{"The panel of actors", ActorsPanel, []Binding{
		{Accept, ActorsPanel, []string{"enter", "right", "l"}, "Enter → l", "show only the events the actor takes part in; again: all", "filter by"},
		{Search, ActorsPanel, []string{"/"}, "/", "narrow the list to names, spellings and roles", "narrow"},
		{Cancel, ActorsPanel, []string{"esc", "q", "left", "h", "A"}, "Esc q ← h", "back", "back"},
	}},
	{"The panel of disagreements", DisagreementsPanel, []Binding{
		{Accept, DisagreementsPanel, []string{"enter", "right", "l"}, "Enter → l", "the passages beside each other, then the article of one", "open"},
		{NextPassage, DisagreementsPanel, []string{"]", "J"}, "] J", "the next disagreement", "next"},
		{PreviousPassage, DisagreementsPanel, []string{"[", "K"}, "[ K", "the disagreement before", ""},
		{Cancel, DisagreementsPanel, []string{"esc", "q", "left", "h", "D"}, "Esc q ← h", "back", "back"},
	}},
	{"The panel of verification", VerificationPanel, []Binding{
		{Accept, VerificationPanel, []string{"enter", "right", "l"}, "Enter → l", "the passage in its article", "passage"},
		{NextFault, VerificationPanel, []string{"n"}, "n", "the next excerpt that was not found", ""},
		{PreviousFault, VerificationPanel, []string{"N"}, "N", "the one before", ""},
		{Cancel, VerificationPanel, []string{"esc", "q", "left", "h", "V"}, "Esc q ← h", "back", "back"},
	}},
	{"The panel of hits", HitsPanel, []Binding{
		{Accept, HitsPanel, []string{"enter", "right", "l"}, "Enter → l", "go to the hit: its event, or its place in the article", "go to"},
		{Cancel, HitsPanel, []string{"esc", "q", "left", "h", "H"}, "Esc q ← h", "back", "back"},
	}},
	{"The panel of references", CitePanel, []Binding{
		{Accept, CitePanel, []string{"enter", "c"}, "Enter c", "copy the reference", "copy"},
		{NextStyle, CitePanel, []string{"tab", "right", "l"}, "Tab → l", "the next style", "style"},
		{PreviousStyle, CitePanel, []string{"shift+tab", "left", "h"}, "Shift-Tab ← h", "the style before", ""},
		{Cancel, CitePanel, []string{"esc", "q", "C"}, "Esc q", "back", "back"},
	}},
	{"Prompts", Prompt, []Binding{
		{Accept, Prompt, []string{"enter"}, "Enter", "do it", "do it"},
		{Cancel, Prompt, []string{"esc", "ctrl+c"}, "Esc", "leave everything as it was", "leave"},
		{Complete, Prompt, []string{"tab"}, "Tab", "complete a word of a filter", ""},
		{Older, Prompt, []string{"up", "ctrl+p"}, "↑", "what was typed before", ""},
		{Newer, Prompt, []string{"down", "ctrl+n"}, "↓", "what was typed after that", ""},
	}},
	{"The program", 0, []Binding{
		{Cancel, HelpPanel, []string{"esc", "q", "left", "h", "?", "enter"}, "Esc q", "leave the help", "back"},
		{Help, body | panels, []string{"?", "f1"}, "?", "this help", "help"},
		{Redraw, everywhere, []string{"ctrl+l"}, "Ctrl-l", "draw the screen anew", ""},
		{Suspend, everywhere | Prompt, []string{"ctrl+z"}, "Ctrl-z", "to the shell; fg comes back", ""},
		{Quit, everywhere, []string{"Q", "ctrl+c"}, "Q Ctrl-c", "quit", ""},
	}},
}
