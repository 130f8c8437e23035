// Package ui is everything a person meets. It holds no code itself, only the
// test of the rules that say which package of the module may import which, and
// what every package owes its reader.
package ui
