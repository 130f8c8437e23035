package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"testing"
)

// The sums were taken from the articles as they were handed over. An article
// that changes by a byte moves every span of the timeline, so it must not.
var sums = map[string]string{
	"000_b0ddfa5e7743d7e3.txt": "f08205a1bd10b12755af04a3935489b96262ac26c6300fd0ad0488710b168133",
	"001_d522baa5c293ef53.txt": "cc7939bd3d5052edf42a7c9f0c021de04fc551feee0fdfc59840fe4771c18c7f",
	"002_a72a733f8791a29f.txt": "9b081a061edf972ef2fe4589730ded1232672e4cef860594659f6ad0bb2fab4b",
	"003_8037be477213ee81.txt": "8a13e5612c3d5ccd6dad6104d6fcc8192894d78e9d324f296f210fde301f5d70",
	"004_b04ddfcce7daf056.txt": "29423672c9e128caf76098789eb1187393f202e9911a07ca5aa4922256ad76fc",
}

func TestArticlesAreByteForByte(t *testing.T) {
	names, err := fs.Glob(Files, "*")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(sums) {
		t.Errorf("%d files are embedded, want %d: %q", len(names), len(sums), names)
	}
	for name, want := range sums {
		text, err := fs.ReadFile(Files, name)
		if err != nil {
			t.Error(err)
			continue
		}
		sum := sha256.Sum256(text)
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("%s: SHA-256 is %s, want %s", name, got, want)
		}
	}
}
