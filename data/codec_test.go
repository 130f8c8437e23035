package data

import (
	"reflect"
	"testing"

	"dateline/timeline"
)

// FuzzCodec feeds the codec what nobody wrote: it must refuse it or read
// something that it writes and reads again as the same.
func FuzzCodec(f *testing.F) {
	small := provenForm{sum: "sum", parts: timeline.Parts{
		Title:   "A bridge",
		Sources: []timeline.Source{{ID: "gazette", File: "gazette.txt"}},
		Events:  []timeline.Event{{ID: "opened", Tags: []string{"bridge"}, Excerpts: []timeline.Excerpt{{Source: "gazette"}}}},
	}}
	var whole codec
	small.describe(&whole)
	f.Add(string(whole.out))
	f.Add(string(whole.out[:len(whole.out)/2])) // cut off
	f.Add("")
	f.Add("\x00\x02\xff\xff\xff\xff\x0f") // a length beyond the end
	f.Fuzz(func(t *testing.T, in string) {
		var first, second provenForm
		c := codec{reading: true, in: in}
		if first.describe(&c); c.err != nil {
			return
		}
		var written codec
		first.describe(&written)
		again := codec{reading: true, in: string(written.out)}
		if second.describe(&again); again.err != nil {
			t.Fatalf("what was written cannot be read: %v", again.err)
		}
		if !reflect.DeepEqual(first, second) {
			t.Errorf("read\n%+v, and again\n%+v", first, second)
		}
	})
}
