package data

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"io/fs"
	"slices"

	"dateline/timeline"
)

//go:embed timeline.yaml
var builtin string

// proven is the built-in corpus as the loader proved it, kept because reading
// and proving its YAML before the first frame takes eight times as long. It is
// made by go generate, and a test fails where it is not what the loader would
// make. Even so it is believed only together with the very bytes it was made of.
//
//go:generate go test -run ^TestProvenForm$ -update .
//go:embed builtin.bin
var proven string

// provenForm is the content of builtin.bin.
type provenForm struct {
	sum   string // SHA-256 of timeline.yaml and of the texts, in order of their names
	parts timeline.Parts
}

// describe tells c the shape of the form.
func (f *provenForm) describe(c *codec) {
	c.text(&f.sum)
	c.parts(&f.parts)
}

// Builtin returns the built-in corpus, whose texts are in articles, from the
// form the loader proved before. Where a byte of timeline.yaml or of a text has
// changed since, it loads and proves it anew, as [VerifyBuiltin] does.
func Builtin(articles fs.FS) (*Corpus, error) {
	var form provenForm
	c := codec{reading: true, in: proven}
	if form.describe(&c); c.err != nil {
		return VerifyBuiltin(articles)
	}
	texts := make(map[string]string, len(form.parts.Sources))
	for _, s := range form.parts.Sources {
		text, err := fs.ReadFile(articles, s.File)
		if err != nil {
			return VerifyBuiltin(articles)
		}
		texts[s.ID] = string(text)
	}
	if form.sum != sum(form.parts.Sources, texts) {
		return VerifyBuiltin(articles)
	}
	eachExcerpt(form.parts, func(x *timeline.Excerpt) {
		x.Text = texts[x.Source][x.Span.Start:x.Span.End]
		if x.Quote.Exact == "" {
			x.Quote.Exact = x.Text
		}
	})
	t, err := timeline.New(form.parts)
	if err != nil {
		return nil, err
	}
	return &Corpus{Timeline: t, texts: texts}, nil
}

// VerifyBuiltin loads the built-in corpus, whose texts are in articles, from
// its timeline.yaml and proves every quote. It fails as [Load] does.
func VerifyBuiltin(articles fs.FS) (*Corpus, error) { return load(builtin, articles, nil, nil) }

// proof returns the built-in corpus in the form that [Builtin] reads: what the
// loader made of it, without the words that stand in the texts anyway.
func proof(articles fs.FS) ([]byte, error) {
	c, err := read(builtin, articles, nil, nil)
	if err != nil {
		return nil, err
	}
	parts := c.parts
	eachExcerpt(parts, func(x *timeline.Excerpt) {
		if x.Quote.Exact == x.Text {
			x.Quote.Exact = ""
		}
		x.Text = ""
	})
	form := provenForm{sum: sum(parts.Sources, c.texts), parts: parts}
	var w codec
	form.describe(&w)
	return w.out, nil
}

// eachExcerpt calls f with every excerpt of p, in place.
func eachExcerpt(p timeline.Parts, f func(*timeline.Excerpt)) {
	all := func(excerpts []timeline.Excerpt) {
		for i := range excerpts {
			f(&excerpts[i])
		}
	}
	for _, e := range p.Events {
		all(e.Excerpts)
	}
	for _, d := range p.Disagreements {
		for _, side := range d.Sides {
			all(side.Excerpts)
		}
	}
}

// sum is the SHA-256 of the built-in timeline.yaml followed by the texts of the
// sources, in order of their files' names, each part preceded by its length.
func sum(sources []timeline.Source, texts map[string]string) string {
	byFile := map[string]string{}
	var files []string
	for _, s := range sources {
		byFile[s.File] = texts[s.ID]
		files = append(files, s.File)
	}
	slices.Sort(files)
	h := sha256.New()
	piece := make([]byte, 4096) // a copy of the whole would bring a garbage collection into the start
	add := func(part string) {
		fmt.Fprintf(h, "%d\n", len(part))
		for len(part) > 0 {
			n := copy(piece, part)
			h.Write(piece[:n])
			part = part[n:]
		}
	}
	add(builtin)
	for _, file := range files {
		add(byFile[file])
	}
	return string(h.Sum(nil))
}
