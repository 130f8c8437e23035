package text

import "testing"

func TestTruncate(t *testing.T) {
	tests := []struct {
		why, in string
		width   int
		tail    string
		want    string
	}{
		{"what fits is left alone", "abc", 3, "…", "abc"},
		{"the tail counts", "abcd", 3, "…", "ab…"},
		{"a tail may be several cells", "abcdef", 5, "...", "ab..."},
		{"a tail as wide as the room is all there is", "abcd", 3, "...", "..."},
		{"a tail that does not fit is dropped", "abcd", 2, "...", "ab"},
		{"a wide character is not halved", "漢字", 3, "", "漢"},
		{"nor does it push the tail out", "漢字漢", 4, "…", "漢…"},
		{"a mark stays with its letter", "ae\u0301\u0323io", 3, "…", "ae\u0301\u0323…"},
		{"a mark after the last letter that fits is no reason to cut", "ae\u0301", 2, "…", "ae\u0301"},
		{"no room, no text", "abc", 0, "…", ""},
		{"less than no room", "abc", -1, "", ""},
		{"nothing in nothing", "", 0, "…", ""},
	}
	for _, tt := range tests {
		if got := Truncate(tt.in, tt.width, tt.tail); got != tt.want {
			t.Errorf("%s: Truncate(%q, %d, %q) = %q, want %q", tt.why, tt.in, tt.width, tt.tail, got, tt.want)
		}
	}
}

func TestPad(t *testing.T) {
	tests := []struct {
		why, in string
		width   int
		want    string
	}{
		{"short text is filled with spaces", "ab", 4, "ab  "},
		{"cells count, not bytes", "é漢", 5, "é漢  "},
		{"full", "abcd", 4, "abcd"},
		{"too wide is left for Truncate", "abcde", 4, "abcde"},
		{"a negative width asks for nothing", "", -1, ""},
	}
	for _, tt := range tests {
		if got := Pad(tt.in, tt.width); got != tt.want {
			t.Errorf("%s: Pad(%q, %d) = %q, want %q", tt.why, tt.in, tt.width, got, tt.want)
		}
	}
}

func FuzzTruncate(f *testing.F) {
	f.Add("Climbie\u0301 漢字 🇬🇧", 5, "…")
	f.Add("\u0301abc", 0, "...")
	f.Fuzz(func(t *testing.T, s string, width int, tail string) {
		s, tail = UTF8.Clean(s), UTF8.Clean(tail)
		width %= 200
		got := Truncate(s, width, tail)
		if w := Width(got); w > max(width, 0) {
			t.Errorf("Truncate(%q, %d, %q) = %q is %d cells", s, width, tail, got, w)
		}
		if Width(s) <= width && got != s {
			t.Errorf("Truncate(%q, %d, %q) = %q though it fits", s, width, tail, got)
		}
		if w := Width(Pad(got, width)); width > 0 && w != width {
			t.Errorf("padded to %d, %q is %d cells", width, got, w)
		}
	})
}
