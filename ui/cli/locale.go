package cli

import (
	"strings"

	"dateline/ui/text"
)

// charsetOf returns what the locale lets the output consist of. The locale's
// name is the first of LC_ALL, LC_CTYPE and LANG that is neither unset nor
// empty, as POSIX has it (XBD 8.2, Internationalization Variables), in the form
// language[_territory][.codeset][@modifier]:
//
//   - C and POSIX, and no name at all, which POSIX takes for C, give ASCII;
//   - a name with a codeset gives UTF-8 where that is the codeset and ASCII
//     where it is another, since ASCII is in all of them;
//   - any other name gives UTF-8.
func charsetOf(getenv func(string) string) text.Charset {
	locale := ""
	for _, name := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale = getenv(name); locale != "" {
			break
		}
	}
	locale, _, _ = strings.Cut(locale, "@")
	language, codeset, named := strings.Cut(locale, ".")
	if named {
		codeset = strings.ReplaceAll(strings.ToLower(codeset), "-", "")
		if codeset == "utf8" {
			return text.UTF8
		}
		return text.ASCII
	}
	if language == "" || language == "C" || language == "POSIX" {
		return text.ASCII
	}
	return text.UTF8
}
