// Package quote is a text and its passages. It finds the words that somebody
// quotes, byte for byte or with white space folded and never by likeness; says
// where else they stand, and which passage is nearest to words that do not stand
// there; and tells the paragraphs of a text.
//
// Work grows with the texts and the quotes together, whatever they are, and what
// may take longer is bounded by its caller. A [Text] is for one goroutine.
package quote
