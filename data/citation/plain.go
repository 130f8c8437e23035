package citation

import "strings"

// plain returns the reference in one line, without a full stop.
func (r reference) plain() string {
	return r.join(func(s string) string { return s }, "", "")
}

// join lists what is known, each text through escape and the publisher's name
// between open and shut. An issuer stands first, as the author of what no person is
// said to have written, or else before the publisher.
func (r reference) join(escape func(string) string, open, shut string) string {
	var list []string
	add := func(before, text, after string) {
		if text != "" {
			list = append(list, before+escape(text)+after)
		}
	}
	author, issuer := r.byline, r.issuer
	if author == "" {
		author, issuer = issuer, ""
	}
	add("", author, "")
	if r.title == noTitle {
		add("", r.title, "")
	} else {
		add("“", r.title, "”")
	}
	add("", r.work.genre, "")
	add("", issuer, "")
	carriedBy := ""
	if r.issuer != "" {
		carriedBy = "carried by "
	}
	add(carriedBy+open, r.publisher, shut)
	add("", r.date.words, "")
	return strings.Join(list, ", ")
}
