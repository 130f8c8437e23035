package data

import (
	"fmt"

	"dateline/data/yaml"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// readSources reads the sources and their texts. Bases are read last, since
// the phrase of one may be in another's text.
func (r *reader) readSources(t *table) []timeline.Source {
	if t.value("sources").IsZero() {
		t.missing("sources")
	}
	var sources []timeline.Source
	var tables []*table
	count := 0
	files := map[string]string{} // file → the source it is of
	for id, n := range t.entries("sources") {
		if count++; count > maxSources {
			r.fault(id.at, "", "there are more than %d sources", maxSources)
			break
		}
		r.enter(&r.sources, id)
		s := t.table(n, "a source")
		if s == nil {
			continue
		}
		sources = append(sources, r.readSource(s, id.text, files))
		tables = append(tables, s)
	}
	for i, s := range tables {
		source := &sources[i]
		source.PublisherBasis = r.sourceBasis(s, "publisher_basis", source.ID, true)
		source.IssuerBasis = r.issuerBasis(s, source)
		source.AuthorBasis = r.sourceBasis(s, "author_basis", source.ID, false)
		source.DateBasis = r.sourceBasis(s, "date_basis", source.ID, true)
		s.close()
	}
	return sources
}

// readSource reads s but for its bases.
func (r *reader) readSource(s *table, id string, files map[string]string) timeline.Source {
	file := s.required("file")
	source := timeline.Source{
		ID:        id,
		File:      file.text,
		Title:     s.line(s.text("title"), "title", ampleName),
		Publisher: s.line(s.required("publisher"), "publisher", ampleName),
		Issuer:    s.line(s.text("issuer"), "issuer", ampleName),
		Authors:   s.authors(),
		Date:      parsed(s, "date", edtf.Parse),
		Kind:      s.line(s.required("kind"), "kind", ampleName),
		Note:      s.text("note").text,
	}
	if file.text == "" {
		return source
	}
	if other, twice := files[file.text]; twice {
		r.fault(file.at, "", "the file %q is the text of %q already", file.text, other)
		return source
	}
	files[file.text] = id
	if text := r.readText(id, file); text != nil {
		r.texts[id] = text
	}
	return source
}

// authors reads the key "author": a text, or a list of texts where several wrote
// the source. A name is taken as it stands, whatever commas and "and" are in it.
func (t *table) authors() []string {
	n := t.value("author")
	switch {
	case n.IsZero():
		return nil
	case n.Kind() != yaml.Sequence:
		return []string{t.line(t.word(n, `"author"`), "author", ampleName)}
	case n.Len() == 0:
		t.fault(placeOf(n), "leave the key out where no author is printed", `the list of "author" is empty`)
	}
	var authors []string
	seen := make(map[string]place, n.Len())
	for item := range n.Items() {
		w := t.word(item, "an author")
		if w.text == "" {
			continue // that was reported
		}
		if first, twice := seen[w.text]; twice {
			t.fault(w.at, t.standsAlready(first), "the author %q is given twice", w.text)
			continue
		}
		seen[w.text] = w.at
		authors = append(authors, t.line(w, "author", ampleName))
	}
	return authors
}

// sourceBasis reads what is known about a source by: a bare word for the kind,
// or a mapping.
func (r *reader) sourceBasis(s *table, key, source string, required bool) timeline.Basis {
	n := s.value(key)
	switch {
	case n.IsZero() && required:
		s.missing(key)
		fallthrough
	case n.IsZero():
		return timeline.Basis{}
	case n.Kind() == yaml.Mapping:
		return r.basis(r.table(n, fmt.Sprintf("%q", key)), source)
	}
	basis := timeline.Basis{Source: source}
	if w := s.word(n, fmt.Sprintf("%q", key)); w.text != "" {
		kind, err := timeline.ParseBasisKind(w.text)
		if err != nil {
			r.reject(w, err)
		}
		basis.Kind = kind
	}
	return basis
}

// issuerBasis reads what the issuer of a source is known by, which must be said where there is one.
func (r *reader) issuerBasis(s *table, source *timeline.Source) timeline.Basis {
	const key = "issuer_basis"
	if given := s.value(key); source.Issuer == "" && !given.IsZero() && s.value("issuer").IsZero() {
		r.fault(placeOf(given), "", `%q says what the issuer is known by: it needs the key "issuer"`, key)
	}
	return r.sourceBasis(s, key, source.ID, source.Issuer != "")
}

// basis reads t and closes it. The phrase is looked for in the source t names,
// or else in source.
func (r *reader) basis(t *table, source string) timeline.Basis {
	basis := timeline.Basis{
		Kind:   parsed(t, "kind", timeline.ParseBasisKind),
		Source: source,
		Rule:   t.text("rule").text,
		Note:   t.text("note").text,
	}
	if named := t.text("source"); named.text != "" {
		basis.Source = r.refer(&r.sources, named)
	}
	if phrase := t.text("phrase"); phrase.text != "" {
		basis.Phrase, basis.Span = r.provePhrase(phrase, basis.Source)
	}
	t.close()
	return basis
}
