package citation

import "strings"

// plain returns the reference in one line, without a full stop.
func (r reference) plain() string {
	return r.join(func(s string) string { return s }, "", "")
}

// join lists what is known, each text through escape and the publisher's name
// between open and shut.
func (r reference) join(escape func(string) string, open, shut string) string {
	var list []string
	add := func(before, text, after string) {
		if text != "" {
			list = append(list, before+escape(text)+after)
		}
	}
	add("", r.byline, "")
	if r.title == noTitle {
		add("", r.title, "")
	} else {
		add("“", r.title, "”")
	}
	add("", r.work.genre, "")
	add(open, r.publisher, shut)
	add("", r.date.words, "")
	return strings.Join(list, ", ")
}
