package data

import (
	"encoding/binary"
	"errors"
	"fmt"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/span"
)

// A codec writes or reads values one after the other, in a form that is read
// many times faster than YAML or JSON: numbers as varints, texts and lists
// behind their length. One description of a value serves both directions, so
// that what is read cannot differ in shape from what was written. What is read
// shares the memory of in.
type codec struct {
	reading bool
	in      string
	out     []byte
	err     error
}

// errCut says that what is read ends early or holds an impossible length.
var errCut = errors.New("the proven form is cut off or not one")

func (c *codec) number(n *int) {
	if !c.reading {
		c.out = binary.AppendVarint(c.out, int64(*n))
		return
	}
	head := c.in[:min(len(c.in), binary.MaxVarintLen64)]
	value, width := binary.Varint([]byte(head))
	if width <= 0 {
		c.fail(errCut)
		return
	}
	*n, c.in = int(value), c.in[width:]
}

func (c *codec) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.number(&n)
	*b = n != 0
}

func (c *codec) text(s *string) {
	n := len(*s)
	c.number(&n)
	if !c.reading {
		c.out = append(c.out, *s...)
		return
	}
	if n < 0 || n > len(c.in) {
		c.fail(errCut)
		return
	}
	*s, c.in = c.in[:n], c.in[n:]
}

func (c *codec) texts(all ...*string) {
	for _, s := range all {
		c.text(s)
	}
}

func (c *codec) date(d *edtf.Date) {
	text := d.String()
	c.text(&text)
	if !c.reading || text == "" {
		return
	}
	read, err := edtf.Parse(text)
	if err != nil {
		c.fail(fmt.Errorf("the proven form: %w", err))
		return
	}
	*d = read
}

func (c *codec) span(s *span.Span) {
	c.number(&s.Start)
	c.number(&s.End)
}

func (c *codec) fail(err error) {
	if c.err == nil {
		c.err = err
	}
	c.in = ""
}

// enum is one of the domain's small enumerations.
func enum[T ~uint8](c *codec, v *T) {
	n := int(*v)
	c.number(&n)
	*v = T(n)
}

// list is a slice of elements that each describes. No element takes less than
// a byte, which bounds what a wrong length can allocate; an empty slice is read
// as nil.
func list[E any](c *codec, elements *[]E, each func(*E)) {
	n := len(*elements)
	c.number(&n)
	if c.reading {
		switch {
		case n < 0 || n > len(c.in):
			c.fail(errCut)
			return
		case n == 0:
			*elements = nil
			return
		}
		*elements = make([]E, n)
	}
	for i := range *elements {
		each(&(*elements)[i])
	}
}

func (c *codec) parts(p *timeline.Parts) {
	c.texts(&p.Title, &p.Description)
	list(c, &p.Tags, func(t *timeline.Tag) { c.texts(&t.Name, &t.Meaning) })
	list(c, &p.Sources, c.source)
	list(c, &p.Actors, func(a *timeline.Actor) {
		c.texts(&a.ID, &a.Name, &a.Kind, &a.Role)
		list(c, &a.Also, c.text)
	})
	list(c, &p.Events, c.event)
	list(c, &p.Disagreements, c.disagreement)
	list(c, &p.Gaps, c.text)
}

func (c *codec) source(s *timeline.Source) {
	c.texts(&s.ID, &s.File, &s.Title, &s.Publisher, &s.Issuer, &s.Kind, &s.Note)
	list(c, &s.Authors, c.text)
	c.basis(&s.PublisherBasis)
	c.basis(&s.IssuerBasis)
	c.basis(&s.AuthorBasis)
	c.basis(&s.DateBasis)
	c.date(&s.Date)
}

func (c *codec) basis(b *timeline.Basis) {
	enum(c, &b.Kind)
	c.texts(&b.Source, &b.Phrase, &b.Rule, &b.Note)
	c.span(&b.Span)
}

func (c *codec) event(e *timeline.Event) {
	c.texts(&e.ID, &e.Title, &e.Summary)
	c.date(&e.Date)
	c.date(&e.Reported)
	c.basis(&e.Basis)
	enum(c, &e.Status)
	enum(c, &e.Weight)
	list(c, &e.Tags, c.text)
	list(c, &e.Actors, c.text)
	list(c, &e.After, c.text)
	list(c, &e.Possibly, func(p *timeline.Possibility) { c.texts(&p.Event, &p.Note) })
	list(c, &e.Excerpts, c.excerpt)
}

func (c *codec) excerpt(x *timeline.Excerpt) {
	c.texts(&x.Source, &x.Text, &x.Quote.Exact, &x.Quote.Prefix, &x.Quote.Suffix)
	c.span(&x.Span)
	c.span(&x.Again)
	enum(c, &x.Match)
	c.texts(&x.Speaker, &x.Named, &x.Unnamed)
	c.flag(&x.Indirect)
}

func (c *codec) disagreement(d *timeline.Disagreement) {
	c.texts(&d.ID, &d.Topic, &d.Note)
	enum(c, &d.Aspect)
	list(c, &d.Sides, func(s *timeline.Side) {
		c.text(&s.Claim)
		list(c, &s.Excerpts, c.excerpt)
	})
	list(c, &d.Events, c.text)
}
