package citation

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The readers here are strict where the real ones are lenient.

var markdownEscape = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")

// unescapeMarkdown undoes the backslash escapes of CommonMark.
func unescapeMarkdown(text string) string { return markdownEscape.ReplaceAllString(text, "$1") }

var (
	bibtexHead  = regexp.MustCompile(`^@([a-z]+)\{([A-Za-z0-9./:_+-]*),$`)
	bibtexField = regexp.MustCompile(`^  ([a-z]+) = (.*),$`)
)

// readBibTeX reads an entry of one field a line, and returns the fields without
// their braces and what escapes them; one without braces is as it stands.
func readBibTeX(t *testing.T, entry string) map[string]string {
	t.Helper()
	lines := strings.Split(entry, "\n")
	n := len(lines)
	if n < 3 || !bibtexHead.MatchString(lines[0]) || lines[n-2] != "}" || lines[n-1] != "" {
		t.Fatalf("this is no BibTeX entry: %q", entry)
	}
	head := bibtexHead.FindStringSubmatch(lines[0])
	fields := map[string]string{"entry": head[1], "key": head[2]}
	for _, l := range lines[1 : n-2] {
		m := bibtexField.FindStringSubmatch(l)
		if m == nil {
			t.Fatalf("this is no BibTeX field: %q", l)
		}
		name, value := m[1], m[2]
		if strings.HasPrefix(value, "{") {
			checkBraces(t, value)
			value = value[1 : len(value)-1]
			if name != "date" && name != "author" { // biblatex reads the one, bibtexNames the other
				value = unescapeTeX(t, value)
			}
		}
		if _, twice := fields[name]; twice {
			t.Fatalf("field %q is given twice", name)
		}
		fields[name] = value
	}
	return fields
}

// checkBraces counts as BibTeX does, to which a backslash means nothing: the
// brace that opens the value must be closed by its last character.
func checkBraces(t *testing.T, value string) {
	t.Helper()
	depth := 0
	for i, c := range value {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		if closed := depth == 0; closed != (i == len(value)-1) {
			t.Fatalf("the braces of %q do not pair up at byte %d", value, i)
		}
	}
}

var texToken = regexp.MustCompile(`\\text[a-z]+\{\}|\\[&%$#_]|\{\}|(?s:.)`)

var texCommands = map[string]string{
	`\textbackslash{}`: `\`, `\textbraceleft{}`: "{", `\textbraceright{}`: "}",
	`\textasciitilde{}`: "~", `\textasciicircum{}`: "^",
	`\textless{}`: "<", `\textgreater{}`: ">", `\textbar{}`: "|",
}

// unescapeTeX returns the characters TeX would print. It knows just enough to
// fail on a special character that stands bare, or two that would be joined.
func unescapeTeX(t *testing.T, text string) string {
	t.Helper()
	if inner, ok := strings.CutPrefix(text, "{"); ok && strings.HasSuffix(inner, "}") && !strings.HasPrefix(text, "{}") {
		text = strings.TrimSuffix(inner, "}")
	}
	var b strings.Builder
	before := ""
	for _, token := range texToken.FindAllString(text, -1) {
		if len(before) == 1 && slices.Contains([]string{"--", "``", "''", ",,", "?`", "!`"}, before+token) {
			t.Fatalf("%q in %q would be printed as one character", before+token, text)
		}
		switch {
		case token == "{}":
		case texCommands[token] != "":
			b.WriteString(texCommands[token])
		case len(token) == 2 && token[0] == '\\':
			b.WriteString(token[1:])
		case len(token) == 1 && strings.Contains(`\{}~^<>|&%$#_`, token):
			t.Fatalf("%q stands bare in %q", token, text)
		default:
			b.WriteString(token)
		}
		before = token
	}
	return b.String()
}

var risLine = regexp.MustCompile(`^([A-Z][A-Z0-9])  - ([^\x00-\x08\x0a-\x1f\x7f\x{80}-\x{9f}\x{2028}\x{2029}]*)$`)

// readRIS reads one record, in which every line has a tag.
func readRIS(t *testing.T, record string) map[string][]string {
	t.Helper()
	lines := strings.Split(record, "\r\n")
	n := len(lines)
	if n < 3 || !strings.HasPrefix(lines[0], "TY  - ") || lines[n-2] != "ER  - " || lines[n-1] != "" {
		t.Fatalf("this is no RIS record: %q", record)
	}
	tags := map[string][]string{}
	for _, l := range lines[:n-1] {
		m := risLine.FindStringSubmatch(l)
		if m == nil {
			t.Fatalf("this is no line of RIS: %q", l)
		}
		tags[m[1]] = append(tags[m[1]], m[2])
	}
	if len(tags["TY"]) != 1 || len(tags["ER"]) != 1 {
		t.Fatalf("this is not one record: %q", record)
	}
	return tags
}

// cslTypes are the types of csl-data.json of CSL 1.0.2.
var cslTypes = strings.Fields(`article article-journal article-magazine article-newspaper bill book broadcast chapter
classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
periodical personal_communication post post-weblog regulation report review review-book software song speech standard
thesis treaty webpage`)

// readCSL reads a list of one item that has no fields unknown to the schema.
func readCSL(t *testing.T, list string) cslItem {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(list))
	d.DisallowUnknownFields()
	var items []cslItem
	if err := d.Decode(&items); err != nil || len(items) != 1 {
		t.Fatalf("this is no list of one item (%v): %s", err, list)
	}
	if !slices.Contains(cslTypes, items[0].Type) {
		t.Fatalf("CSL has no type %q", items[0].Type)
	}
	return items[0]
}
