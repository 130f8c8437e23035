package prompt

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"dateline/ui/text"
	"dateline/ui/theme"
	"dateline/ui/tui/frame"
)

func open(begin string) *Line {
	l := New()
	l.SetFrame(frame.Frame{Width: 2 * longest, Height: 1, Theme: theme.New(theme.Mono, text.UTF8), Focused: true})
	l.Open(":", begin)
	return l
}

// saysFull reports whether the prompt says that something was left out.
func saysFull(l *Line) bool {
	line, _ := l.View(false)
	return strings.Contains(line, "the rest is left out")
}

// A prompt takes one line of a bounded length, however much is typed or pasted,
// and says what became of the rest.
func TestAPromptIsBounded(t *testing.T) {
	typed := func(n int) []tea.Msg {
		var all []tea.Msg
		for range n {
			all = append(all, tea.KeyPressMsg{Code: 'a', Text: "a"})
		}
		return all
	}
	pasted := func(n int) []tea.Msg { return []tea.Msg{tea.PasteMsg{Content: strings.Repeat("a", n)}} }
	for _, tc := range []struct {
		why    string
		begin  string
		msgs   []tea.Msg
		length int
		full   bool
	}{
		{"as much as it takes", "", typed(longest), longest, false},
		{"a key more", "", typed(longest + 1), longest, true},
		{"twice as many", "", typed(2 * longest), longest, true},
		{"as much pasted", "", pasted(longest), longest, false},
		{"a paste cut", "", pasted(longest + 1), longest, true},
		{"a long paste", "", pasted(1 << 20), longest, true},
		{"a filter that is there leaves the same room", "tag:a ", pasted(longest), longest + len("tag:a "), false},
		{"room again", "", append(pasted(2*longest), tea.KeyPressMsg{Code: tea.KeyBackspace}), longest - 1, false},
	} {
		l := open(tc.begin)
		for _, msg := range tc.msgs {
			l.Update(msg)
		}
		if got := len(l.Value()); got != tc.length || saysFull(l) != tc.full {
			t.Errorf("%s: %d characters, full %t; want %d, %t", tc.why, got, saysFull(l), tc.length, tc.full)
		}
	}

	l := open("")
	l.Update(pasted(2 * longest)[0])
	if l.Open(":", ""); saysFull(l) {
		t.Error("a new question begins full")
	}
}
