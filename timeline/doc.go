// Package timeline is the domain of Dateline: dated events, the verbatim
// excerpts that prove them, the sources those are taken from, and the places
// where sources disagree.
//
// Everything in it is a plain value. A [Timeline] is immutable once [New] has
// built it and safe for concurrent use. Events are ordered by date and asked
// for by position, singly or through a [Subset]; nothing hands out a slice of
// all of them, so that a timeline may one day decode its events on demand.
//
// Positions are indices into that order, from 0. Spans are byte offsets into a
// source's text, end exclusive. Dates are those of room edtf, excerpts follow the
// TextQuoteSelector of the W3C Web Annotation Data Model.
//
// The package reads no files, knows no terminal and styles nothing. It imports
// the standard library, golang.org/x/text and its own rooms only; data builds
// timelines, ui shows them.
package timeline
