// Command barelist is the yardstick of the latency benchmarks: the list of
// bubbles with its default delegate, a thousand rows, the alternate screen, and
// nothing of ours. What it cannot do faster is the price of the framework.
//
// It departs from the defaults twice, each time to be a harder opponent: it
// renders at Bubble Tea's maximum of 120 frames a second, and numbers its pages,
// since drawing one dot for each page takes time proportional to the rows.
package main

import (
	"fmt"
	"os"

	"charm.land/bubbles/v2/list"
	"charm.land/bubbles/v2/paginator"
	tea "charm.land/bubbletea/v2"
)

const (
	rows = 1000
	fps  = 120
)

func main() {
	if _, err := tea.NewProgram(newModel(), tea.WithFPS(fps)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "barelist:", err)
		os.Exit(1)
	}
}

// row is one entry, numbered from 1.
type row int

func (r row) Title() string       { return fmt.Sprintf("Row %d", int(r)) }
func (r row) Description() string { return fmt.Sprintf("What there is to say of row %d", int(r)) }
func (r row) FilterValue() string { return r.Title() }

// model hands everything to the list; it only gives it the terminal's size.
type model struct{ list list.Model }

func newModel() model {
	items := make([]list.Item, rows)
	for i := range items {
		items[i] = row(i + 1)
	}
	l := list.New(items, list.NewDefaultDelegate(), 0, 0)
	l.Paginator.Type = paginator.Arabic
	return model{list: l}
}

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		m.list.SetSize(size.Width, size.Height)
	}
	var cmd tea.Cmd
	m.list, cmd = m.list.Update(msg)
	return m, cmd
}

func (m model) View() tea.View {
	v := tea.NewView(m.list.View())
	v.AltScreen = true
	return v
}
