package cli

import (
	"context"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"

	"dateline/ui/text"
)

func TestCharsetOf(t *testing.T) {
	for _, tc := range []struct {
		environ []string
		want    text.Charset
		why     string
	}{
		{nil, text.ASCII, "POSIX: no locale is the C locale"},
		{[]string{"LANG=C"}, text.ASCII, "the C locale knows ASCII"},
		{[]string{"LANG=POSIX"}, text.ASCII, "another name of the C locale"},
		{[]string{"LANG=C.UTF-8"}, text.UTF8, "the codeset counts, not the language"},
		{[]string{"LANG=en_GB.UTF-8"}, text.UTF8, "the usual case"},
		{[]string{"LANG=en_GB.utf8"}, text.UTF8, "as locale -a spells it"},
		{[]string{"LANG=en_GB"}, text.UTF8, "no codeset named"},
		{[]string{"LC_CTYPE=UTF-8"}, text.UTF8, "macOS names the codeset alone"},
		{[]string{"LANG=en_GB.ISO-8859-1"}, text.ASCII, "another codeset, of which ASCII is a part"},
		{[]string{"LANG=de_DE.ISO-8859-15@euro"}, text.ASCII, "a modifier is no part of the codeset"},
		{[]string{"LANG=ca_ES.UTF-8@valencia"}, text.UTF8, "a modifier after UTF-8"},
		{[]string{"LANG=en_GB.UTF-8", "LC_ALL=C"}, text.ASCII, "LC_ALL overrides all"},
		{[]string{"LANG=C", "LC_CTYPE=en_GB.UTF-8"}, text.UTF8, "LC_CTYPE overrides LANG"},
		{[]string{"LC_ALL=", "LC_CTYPE=", "LANG=en_GB.UTF-8"}, text.UTF8, "empty is unset"},
		{[]string{"LANG=C", "LANG=en_GB.UTF-8"}, text.UTF8, "the last of a name counts"},
	} {
		if got := charsetOf(Streams{Environ: tc.environ}.Env); got != tc.want {
			t.Errorf("%q: %v, want %v: %s", tc.environ, got, tc.want, tc.why)
		}
	}
}

// failing is a writer that never writes.
type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }

func TestBrokenOutput(t *testing.T) {
	for _, tc := range []struct {
		cause  error
		args   string
		status int
		says   string
		why    string
	}{
		{&fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, "list", 0, "", "head has had enough"},
		{&fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, "--help", 0, "", "help | head too"},
		{&fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, "completion zsh", 0, "", "more than a buffer"},
		{&fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, "check testdata/missing", 1, "testdata/missing/timeline.yaml:", "a fault stays a fault"},
		{syscall.ENOSPC, "list", 1, "dateline: the output could not be written: ", "a full disk must not pass for a list"},
		{syscall.ENOSPC, "read 003", 1, "dateline: the output could not be written: ", "nor for an article"},
		{syscall.ENOSPC, "completion zsh", 1, "dateline: the output could not be written: ", "nor for a script"},
		{syscall.ENOSPC, "--version", 1, "dateline: the output could not be written: ", "nor for anything else"},
	} {
		var errs strings.Builder
		err := Run(context.Background(), strings.Fields(tc.args), Streams{Out: failing{tc.cause}, Err: &errs})
		if got := Status(err); got != tc.status || !strings.HasPrefix(errs.String(), tc.says) || (tc.says == "") != (errs.Len() == 0) {
			t.Errorf("%s: status %d, %q: %s", tc.args, got, errs.String(), tc.why)
		}
	}
}

func TestNilArgumentsAreNotThoseOfTheProcess(t *testing.T) {
	process := os.Args
	t.Cleanup(func() { os.Args = process })
	os.Args = []string{"dateline", "check"}
	if r := run(nil); r.status != 0 || !strings.HasPrefix(r.out, "England's children's trusts: 1") {
		t.Errorf("status %d, %q, %s", r.status, r.out, r.err)
	}
}

func TestCompletion(t *testing.T) {
	for _, tc := range []struct{ line, want, why string }{
		{"__complete show --corpus testdata/corpus light-l", "light-lit\tThe light is lit\n", "events by id, with their titles"},
		{"__complete read --corpus testdata/corpus board", "board-1901\tSallow Harbour Board\n", "sources by id"},
		{"__complete list --weight mile", "milestone\n", "the words of a flag"},
		{"__complete --theme mo", "mono\n", "those of a theme"},
		{"__complete --style b", "bibtex\n", "those of a style"},
		{"__complete cite --corpus testdata/corpus light-l", "light-lit\tThe light is lit\n", "what can be cited: events"},
		{"__complete cite --corpus testdata/corpus board", "board-1901\tSallow Harbour Board\n", "and sources"},
		{"__complete testdata/corpus --event light-l", "light-lit\tThe light is lit\n", "the events of the folder on the line"},
		{"__complete testdata/corpus --source board", "board-1901\tSallow Harbour Board\n", "and its sources"},
		{"__complete testdata/corpus --filter tag:wo", "tag:works\n", "the values of a field"},
		{"__complete list --corpus testdata/corpus --filter 'is:disputed st'", "is:disputed status:\n", "all that was typed, and on"},
		{"__complete list --filter tag:pil", "tag:pilot\n", "of the built-in corpus"},
		{"__complete --corpus nowhere --event a", "no corpus can be read there", "why there is nothing to offer, in words of the program alone"},
		{"__complete ch", "check\tVerify a corpus and every quotation in it\n:4\n", "commands"},
		{"__complete te", ":16\n", "and where none begins so, folders"},
		{"__complete list --filter 'is:disputed s'", ":38\n", "bash would not quote the beginning that two have in common"},
		{"completion bash", "# bash completion V2 for dateline", "a script for a shell"},
		{"completion fish", "(__dateline_complete __complete)", "our own for fish"},
		{"completion fish --no-descriptions", "(__dateline_complete __completeNoDesc)", "and without titles"},
	} {
		if r := run(shellWords(tc.line), "LANG=C"); r.status != 0 || !strings.Contains(r.out, tc.want) {
			t.Errorf("%s: status %d, %.100q: %s", tc.line, r.status, r.out, tc.why)
		}
	}
}

func TestVersionOf(t *testing.T) {
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "0f3c"}
	for _, tc := range []struct {
		info debug.BuildInfo
		want string
		why  string
	}{
		{debug.BuildInfo{}, "dateline", "a build that knows nothing"},
		{debug.BuildInfo{Main: debug.Module{Version: "v1.2.0"}}, "dateline v1.2.0", "installed by version"},
		{debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{revision}}, "dateline (devel) (0f3c)", "built in a checkout"},
		{
			debug.BuildInfo{Settings: []debug.BuildSetting{revision, {Key: "vcs.modified", Value: "true"}}},
			"dateline (0f3c, modified)", "a revision that does not tell the whole truth",
		},
	} {
		if got := versionOf(&tc.info); got != tc.want {
			t.Errorf("%q, want %q: %s", got, tc.want, tc.why)
		}
	}
	if r := run([]string{"--version"}); r.status != 0 || !strings.HasPrefix(r.out, "dateline") {
		t.Errorf("--version: status %d, %q", r.status, r.out)
	}
}
