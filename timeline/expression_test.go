package timeline_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestExpressionError marks in each expression what is said to be wrong.
func TestExpressionError(t *testing.T) {
	tl := small(t)
	for _, c := range []struct{ why, marked, reason, mended string }{
		{"an unknown tag", "tag:[pilto]", `no tag "pilto"`, "tag:pilot"},
		{"an unknown tag among others", "a tag:case,[pilto] b", `no tag "pilto"`, "a tag:case,pilot b"},
		{"a quoted one, its marks included", `tag:["pilto"] b`, `no tag "pilto"`, "tag:pilot b"},
		{"the right tag needs quoting", "tag:[greenpaper]", `no tag "greenpaper"`, `tag:"green paper"`},
		{"a beginning of several", "tag:[p]", `more than one tag: pilot, policy and press`, ""},
		{"a tag far from any", "tag:[xyzzy]", "it is one of case, pilot, policy, press and green paper", ""},
		{"the first of several faults", "tag:[xyzzy] year:x", "xyzzy", ""},
		{"an unknown field", "[tga:]pilot", `no field "tga": fields are year, weight`, "tag:pilot"},
		{"after a minus sign", "-[tga:]pilot", `no field "tga"`, "-tag:pilot"},
		{"a field that is none", "[https:]//example.org", "text with a colon is quoted", ""},
		{"an unknown actor, whose first name is near", "actor:[bertha]", `no actor "bertha"`, "actor:Berthe"},
		{"an actor near to none", "actor:[xyzzy]", "an actor is given by ID or by a part of the name", ""},
		{"an unknown source", "source:[bbd]", `no source "bbd"`, "source:bbc"},
		{"a source near to none", "source:[xyzzy]", "by ID or by a part of its publisher, issuer, author or file", ""},
		{"an unknown status", "status:[anounced]", `no status "anounced"`, "status:announced"},
		{"an unknown weight", "weight:[heavy]", "it is one of milestone, event and statement", ""},
		{"an unknown state", "is:[stared]", `no state "stared"`, "is:starred"},
		{"no years", "year:[2oo3]", "a range of years is", ""},
		{"years the wrong way round", "a year:[2004..2003]", "ends before it begins", "a year:2003..2004"},
		{"one of several years", "year:2003,[20o4],2005", "a range of years is", ""},
		{"a month where years are wanted", "year:[2003-02]", "a range of years is", "year:2003"},
		{"no value", "[tag:]", "a value is missing: it is one of case", ""},
		{"a space after the colon", "[actor:] laming", "a value is missing: an actor is", ""},
		{"no value after a comma", "tag:case[,]", "a value is missing", ""},
		{"none before it", "[tag:],case", "a value is missing", ""},
		{"none between two", "tag:case[,],pilot", "a value is missing", ""},
		{"an empty phrase", `a [""]`, "a value is missing: text is a word", ""},
		{"a phrase that folds to nothing", "a [\u00ad]", "a value is missing", ""},
		{"a quotation mark that begins nothing", `tag:["]`, "a value is missing", ""},
		{"a minus sign alone", "a [-] b", "must follow the minus sign", ""},
		{"a quotation mark within a word", `a gre["en] paper"`, "a space must stand", ""},
		{"something after a phrase", `"a"[,"b"] c`, "a space must stand", ""},
		{"characters of several bytes before it", "é tag:[pilto] é", `no tag "pilto"`, "é tag:pilot é"},
	} {
		expression := strings.NewReplacer("[", "", "]", "").Replace(c.marked)
		f, err := timeline.ParseFilter(expression, tl)
		var e *timeline.ExpressionError
		if !errors.As(err, &e) {
			t.Errorf("%s: %s is read as %s", c.why, expression, f.Expression())
			continue
		}
		marked := expression[:e.Span.Start] + "[" + expression[e.Span.Start:e.Span.End] + "]" + expression[e.Span.End:]
		if marked != c.marked || e.Expression != expression {
			t.Errorf("%s: the fault is at %s, want %s", c.why, marked, c.marked)
		}
		if !strings.Contains(e.Reason, c.reason) {
			t.Errorf("%s: %s, want %s", c.why, e.Reason, c.reason)
		}
		if e.Mended() != c.mended {
			t.Errorf("%s: mended it is %q, want %q", c.why, e.Mended(), c.mended)
		}
	}
}

func TestExpressionErrorMessage(t *testing.T) {
	tl := small(t)
	for _, c := range []struct{ why, expression, want string }{
		{"the condition mended", "year:2003 tag:case,pilto a", `"year:2003 tag:case,pilto a" cannot be read: there is no tag "pilto"; did you mean tag:case,pilot?`},
		{"nothing near", "actor:xyzzy", `"actor:xyzzy" cannot be read: there is no actor "xyzzy": an actor is given by ID or by a part of the name`},
		{"a stray paragraph", strings.Repeat("é ", 99) + "-", `"` + strings.Repeat("é ", 20) + `"… cannot be read: a condition must follow the minus sign directly`},
	} {
		if _, err := timeline.ParseFilter(c.expression, tl); err == nil || err.Error() != c.want {
			t.Errorf("%s:\n%v, want\n%s", c.why, err, c.want)
		}
	}
}

// Expressions are written with what was meant, whatever way it was typed.
func TestExpressionIsCanonical(t *testing.T) {
	tl := small(t)
	for _, c := range []struct{ why, typed, want string }{
		{"nothing", "  ", ""},
		{"a shortened tag", "tag:PIL", "tag:pilot"},
		{"a field in capitals", "Year:2003", "year:2003"},
		{"years as a reader writes them", "year:2003–2004", "year:2003..2004"},
		{"every weight is no condition", "weight:statement", ""},
		{"the heavier of two weights", "weight:event weight:milestone weight:event", "weight:milestone"},
		{"the same twice", "tag:case a tag:case a", "tag:case a"},
		{"quotation marks that are not needed", `tag:"case" "green"`, "tag:case green"},
		{"typographic ones that are", "“green  paper”", `"green paper"`},
		{"a phrase that is not closed", `-"green pa`, `-"green pa"`},
		{"one alternative of text", "text:green", "green"},
		{"conditions by field", "a status:reported tag:case", "tag:case status:reported a"},
		{"white space of any kind", "tag:case\u00a0\n tag:press", "tag:case tag:press"},
	} {
		if got := mustFilter(t, tl, c.typed).Expression(); got != c.want {
			t.Errorf("%s: %q is written %s, want %s", c.why, c.typed, got, c.want)
		}
	}
}

// TestCompletions has a bar where the cursor is, and writes what follows from
// where the words belong with a bar before it.
func TestCompletions(t *testing.T) {
	tl := small(t)
	for _, c := range []struct{ why, typed, want string }{
		{"all fields", "|", "|year: weight: tag: actor: speaker: source: status: is: text:"},
		{"after a condition", "tag:case |", "tag:case |year: weight: tag: actor: speaker: source: status: is: text:"},
		{"after a minus sign", "-|", "-|year: weight: tag: actor: speaker: source: status: is: text:"},
		{"a field", "st|", "|status: weight:statement is:starred"},
		{"a bare word becomes a value", "pil|", "|tag:pilot"},
		{"by a name, and by a part of one", "clim|", "|actor:victoria actor:mother"},
		{"a field before the values that begin so", "TAG|", "|tag:"},
		{"all tags", "tag:|", `tag:|case pilot policy press "green paper"`},
		{"tags that begin so", "-tag:p|", `-tag:|pilot policy press "green paper"`},
		{"a word of a tag", "tag:pap|", `tag:|"green paper"`},
		{"a tag spelled alike", "tag:pilto|", "tag:|pilot"},
		{"the cursor before the end", "tag:p|il year:2003", `tag:|pilot policy press "green paper"`},
		{"the second alternative, without the first", "tag:pilot,p|", `tag:pilot,|policy press "green paper"`},
		{"within quotation marks", `tag:"green p|`, `tag:|"green paper"`},
		{"actors by ID, then by what their names contain", "actor:la|", "actor:|laming laming-report commission"},
		{"by a word of the name", "actor:audit|", "actor:|commission"},
		{"by the name with its diacritic", "actor:climbié|", "actor:|victoria mother"},
		{"by what a name contains", "actor:gulat|", "actor:|commission"},
		{"sources by publisher", "source:jour|", "source:|hsj-2003"},
		{"sources by an author", "source:weir|", "source:|hsj-2003"},
		{"statuses", "status:|", "status:|happened reported announced"},
		{"weights", "weight:m|", "weight:|milestone statement"},
		{"states", "is:d|", "is:|disputed starred"},
		{"the years there are", "year:|", "year:|2000 2003 2004 2008"},
		{"years that begin so", "year:2003|", "year:|2003"},
		{"the end of a range", "year:2003..|", "year:|2003..2003 2003..2004 2003..2008"},
		{"no actor is near", "actor:xyzzy|", "actor:|"},
		{"an unknown field", "-tga:pil|", "-|tag:pil"},
		{"a field near to none", "xyzzy:p|", "|"},
		{"text has none", `"pil|`, `"pil|`},
		{"nor has a value that is closed", `tag:"case"|`, `tag:"case"|`},
		{"nor what is wrong", `tag:"case"p|`, `tag:"case"p|`},
	} {
		before, after, _ := strings.Cut(c.typed, "|")
		from, words := timeline.Completions(before+after, len(before), tl)
		if got := before[:from] + "|" + strings.Join(words, " "); got != c.want {
			t.Errorf("%s: %s may become %s, want %s", c.why, c.typed, got, c.want)
		}
	}
}

// A cursor that is nowhere is taken to the nearest place there is.
func TestCompletionsCursor(t *testing.T) {
	tl := small(t)
	for _, c := range []struct {
		why        string
		expression string
		cursor     int
		from       int
	}{
		{"before the beginning", "tag:p", -1, 0},
		{"behind the end", "tag:p", 99, 4},
		{"within a character", "tag:é", 5, 4},
	} {
		if from, words := timeline.Completions(c.expression, c.cursor, tl); from != c.from || len(words) == 0 {
			t.Errorf("%s: from %d: %q", c.why, from, words)
		}
	}
}

// What a value may mean is not said of a whole corpus.
func TestManyMeaningsAreNotAllNamed(t *testing.T) {
	var p timeline.Parts
	for i := range 1000 {
		p.Tags = append(p.Tags, timeline.Tag{Name: fmt.Sprintf("tag-%04d", i)})
	}
	tl, err := timeline.New(p)
	if err != nil {
		t.Fatal(err)
	}
	_, err = timeline.ParseFilter("tag:tag", tl)
	if err == nil || !strings.HasSuffix(err.Error(), "tag-0011 and 988 more") {
		t.Errorf("got %v", err)
	}

	long, err := timeline.New(timeline.Parts{Tags: []timeline.Tag{{Name: strings.Repeat("x", 1000)}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := timeline.ParseFilter("tag:y", long); err == nil || len(err.Error()) > 200 {
		t.Errorf("got %v", err)
	}
}
