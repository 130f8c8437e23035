// Package edtf is dates as a history has them: never more precise than they are
// known. It reads the Extended Date/Time Format of ISO 8601-2:2019, as the
// Library of Congress specifies it, and what a person types at a prompt; it puts
// dates in order, in words, and in few words for a column; and it counts days.
//
// A text that is no date is answered with what is wrong in it, where, and the
// nearest right date, of which no digit is made up. Years are astronomical: 0 is
// 1 BC. Every value is plain, comparable and safe for concurrent use.
//
// The package knows no events; timeline keeps those by it.
package edtf
