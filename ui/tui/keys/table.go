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
		{Climb, Timeline, []string{"esc", "left", "h", "backspace"}, "Esc ← h", "climb back to where you were", ""},
		{Back, Timeline, []string{"q"}, "q", "climb back; from the timeline itself, quit", ""},
		{Article, Timeline, []string{"o"}, "o", "the article of what is selected, at the passage", "article"},
		{Open, Timeline, []string{"+"}, "+", "open the event here, the cursor staying on it", ""},
		{Close, Timeline, []string{"-"}, "-", "close the event", ""},
		{ToggleAll, Timeline, []string{"="}, "=", "open all events, or close all", ""},
	}},
	{"Narrowing the timeline", Timeline, []Binding{
		{Years, Timeline | Reader, []string{"y"}, "y", "choose a year or a range of years", "years"},
		{GoTo, Timeline | Reader, []string{":"}, ":", "go to a date: 2004, nov 2004, 29 oct 2008, 50%", "go to"},
		{Fewer, Timeline, []string{"z"}, "z", "fewer: without statements, then milestones alone", "fewer"},
		{More, Timeline, []string{"Z"}, "Z", "more: milestones, then events, then statements", ""},
		{FilterToggle, Timeline, []string{"f"}, "f", "turn the filter off and on again", ""},
		{Clear, Timeline, []string{"x"}, "x", "clear the filter", ""},
	}},
	{"The article", Reader, []Binding{
		{NextPassage, Reader, []string{"]"}, "]", "the next passage that proves an event", "next passage"},
		{PreviousPassage, Reader, []string{"["}, "[", "the passage before", ""},
		{Descend, Reader, []string{"enter"}, "Enter", "the event the passage proves", "its event"},
		{Climb, Reader, []string{"esc", "left", "h", "backspace"}, "Esc ← h", "back to the timeline, to the row you left", ""},
		{Back, Reader, []string{"q"}, "q", "back to the timeline, to the row you left", "back"},
		{NextEvent, Reader | Timeline, []string{"J"}, "J", "the next event, an open article following", ""},
		{PreviousEvent, Reader | Timeline, []string{"K"}, "K", "the event before, an open article following", ""},
		{Search, Reader, []string{"/"}, "/", "search in the article", "search"},
		{NextHit, Reader, []string{"n"}, "n", "the next hit", ""},
		{PreviousHit, Reader, []string{"N"}, "N", "the hit before", ""},
		{Pager, Reader | Timeline, []string{"e"}, "e", "the original file in $PAGER", ""},
		{Widen, Reader | Timeline, []string{"O"}, "O", "the whole width for the article, or for the timeline", ""},
		{SwitchFocus, Reader | Timeline, []string{"tab"}, "Tab", "from the timeline to the article beside it and back", ""},
	}},
	{"Moving", Timeline | Reader | YearsPanel | HelpPanel, []Binding{
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
		{Clear, YearsPanel, []string{"x"}, "x", "all years again", "all years"},
		{Cancel, YearsPanel, []string{"esc", "q", "left", "h", "y"}, "Esc q ← h", "leave the filter as it was", "back"},
	}},
	{"Prompts", Prompt, []Binding{
		{Accept, Prompt, []string{"enter"}, "Enter", "do it", "do it"},
		{Cancel, Prompt, []string{"esc", "ctrl+c"}, "Esc", "leave everything as it was", "leave"},
		{Older, Prompt, []string{"up", "ctrl+p"}, "↑", "what was typed before", ""},
		{Newer, Prompt, []string{"down", "ctrl+n"}, "↓", "what was typed after that", ""},
	}},
	{"The program", 0, []Binding{
		{Cancel, HelpPanel, []string{"esc", "q", "left", "h", "?", "enter"}, "Esc q", "leave the help", "back"},
		{Help, Timeline | Reader | YearsPanel, []string{"?", "f1"}, "?", "this help", "help"},
		{Redraw, everywhere, []string{"ctrl+l"}, "Ctrl-l", "draw the screen anew", ""},
		{Suspend, everywhere | Prompt, []string{"ctrl+z"}, "Ctrl-z", "to the shell; fg comes back", ""},
		{Quit, everywhere, []string{"Q", "ctrl+c"}, "Q Ctrl-c", "quit", ""},
	}},
}
