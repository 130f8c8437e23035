package yaml

// A blockScalar is a literal or folded scalar while it is read (§ 8.1).
type blockScalar struct {
	folded bool
	chomp  byte // '-' leaves none of the last line breaks, '+' all, 0 one
	parent int  // the column its text is indented against
	indent int  // of its text; unknown until its first line where the header does not tell

	breaks int  // passed since the last line with text; those before the first line count
	text   bool // whether there was one
	spaced bool // whether the last one began with white space
	end    int  // of the last one

	deepest, deepestAt int // the most spaces in a line without text before the first with
}

const unknown = -1

// blockScalar reads the scalar whose | or > is next, within an entry at column
// parent, and ends at the next text.
func (p *parser) blockScalar(parent int) error {
	start := p.pos
	s := &blockScalar{parent: parent, indent: unknown, breaks: -1}
	if err := p.header(s); err != nil {
		return err
	}
	s.end, p.text = p.pos, p.text[:0]
	last := p.pos
	for isBreak(p.peek()) {
		last = p.pos
		p.lineBreak()
		s.breaks++
		if ours, err := p.blockLine(s); err != nil {
			return err
		} else if !ours {
			break
		}
	}
	if p.peek() == 0 && p.pos > p.line { // a last line break is taken as read
		last = p.pos
		s.breaks++
	}
	p.chomp(s)
	if s.chomp == '+' {
		s.end = last
	}
	p.add(record{start: uint32(start), end: uint32(s.end), link: p.keep(p.text), kind: Scalar, form: block})
	p.content()
	return nil
}

// header reads the | or > and what may stand behind it (§ 8.1.1).
func (p *parser) header(s *blockScalar) error {
	s.folded = p.peek() == '>'
	for p.pos++; ; p.pos++ {
		switch c := p.peek(); {
		case s.chomp == 0 && (c == '-' || c == '+'):
			s.chomp = c
		case s.indent == unknown && c >= '1' && c <= '9':
			s.indent = max(s.parent, 0) + int(c-'0')
		case p.restIsEmpty():
			return nil
		default:
			return p.fail(p.pos, "a block of text begins on the next line",
				"put a text that begins with | or > in quotes; behind the sign may stand - or +, and a digit")
		}
	}
}

// blockLine reads the line that begins here and reports whether it belongs to
// s.
func (p *parser) blockLine(s *blockScalar) (ours bool, err error) {
	most := s.indent
	if most == unknown {
		most = MaxSize
	}
	p.indent = p.spaces(most)
	switch c := p.peek(); {
	case c == 0 || isBreak(c):
		if s.indent == unknown && p.indent > s.deepest {
			s.deepest, s.deepestAt = p.indent, p.pos
		}
		return true, nil
	case p.anyMarker(), p.indent <= s.parent, p.indent < s.indent:
		return false, nil
	case s.indent == unknown && p.indent < s.deepest:
		return false, p.fail(s.deepestAt, "this line has more spaces than the text below",
			"the first line of a block of text tells how far it is indented")
	case s.indent == unknown:
		s.indent = p.indent
	}
	p.addLine(s)
	return true, nil
}

// addLine appends the text that is next to s, and the line breaks before it:
// in a folded scalar those between lines of text are folded (§ 8.1.3).
func (p *parser) addLine(s *blockScalar) {
	spaced := isWhite(p.peek())
	if s.folded && s.text && !s.spaced && !spaced {
		p.text = appendFold(p.text, s.breaks)
	} else {
		p.text = appendBreaks(p.text, s.breaks)
	}
	from := p.pos
	p.toBreak()
	p.text = append(p.text, p.source[from:p.pos]...)
	s.text, s.spaced, s.end, s.breaks = true, spaced, p.pos, 0
}

// chomp appends the line breaks at the end of s that belong to it (§ 8.1.1.2).
func (p *parser) chomp(s *blockScalar) {
	switch {
	case s.chomp == '+':
		p.text = appendBreaks(p.text, s.breaks)
	case s.chomp == 0 && s.text:
		p.text = appendBreaks(p.text, 1)
	}
}
