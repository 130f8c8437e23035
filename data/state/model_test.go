package state

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestStoresAgreeWithOneSequence: what several stores on one file are told one
// after the other is what a single map would hold, whichever was told what and
// whoever read when.
func TestStoresAgreeWithOneSequence(t *testing.T) {
	parent := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(parent, "state")
		must(t, err)
		defer os.RemoveAll(folder)
		stores := make([]*Store, rapid.IntRange(1, 3).Draw(rt, "stores"))
		for i := range stores {
			stores[i] = open(t, folder)
		}
		var model contents
		check := func(s *Store) {
			if !maps.Equal(s.Stars(), model.stars) || !s.Place().equal(model.place) ||
				!slices.Equal(s.History("p"), model.history["p"]) {
				rt.Fatalf("the store has %v %+v %q, the model %+v", s.Stars(), s.Place(), s.History("p"), model)
			}
		}
		for range rapid.IntRange(1, 20).Draw(rt, "operations") {
			i := rapid.IntRange(0, len(stores)-1).Draw(rt, "store")
			id := rapid.SampledFrom([]string{"a", "b", "c", ""}).Draw(rt, "id")
			switch rapid.SampledFrom([]string{"star", "unstar", "place", "history", "reload", "restart"}).Draw(rt, "operation") {
			case "star":
				must(t, stores[i].SetStar(id, true))
				model.star(id, true)
			case "unstar":
				must(t, stores[i].SetStar(id, false))
				model.star(id, false)
			case "place":
				must(t, stores[i].SetPlace(Place{Event: id, Open: []string{id}}))
				model.place = Place{Event: id, Open: []string{id}}
			case "history":
				must(t, stores[i].AddHistory("p", id))
				if id != "" {
					model.remember("p", id)
				}
				if id == "" {
					continue // nothing was done, so nothing was read
				}
			case "reload":
				_, err := stores[i].Reload()
				must(t, err)
			case "restart":
				stores[i] = open(t, folder)
			}
			check(stores[i])
		}
		check(open(t, folder))
	})
}

// FuzzDecode: what is read from a file, whatever the file, is written back so
// that it reads the same, and nothing fails but with a sentence.
func FuzzDecode(f *testing.F) {
	full := contents{
		stars: map[string]bool{"a": true}, place: Place{Event: "a", Open: []string{"a"}},
		history: map[string][]string{"filter": {"tag:law", "tag:name"}}, sample: []string{"00"}, inode: "1:2", moved: "/elsewhere",
	}
	content, err := full.encode("built-in")
	must(f, err)
	f.Add(content)
	f.Add([]byte(`{"version":1,"corpus":"built-in","stars":["","\ud800"],"place":null,"history":{"x":null}}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		c, corpus, err := decode(content)
		if err != nil {
			if err.Error() == "" || !c.equal(contents{}) {
				t.Errorf("an error %q comes with %+v", err, c)
			}
			return
		}
		again, err := c.encode(corpus)
		must(t, err)
		back, name, err := decode(again)
		if err != nil || !back.equal(c) || name != corpus || back.moved != c.moved || back.inode != c.inode || !slices.Equal(back.sample, c.sample) {
			t.Errorf("%+v is read back as %+v (%v)", c, back, err)
		}
	})
}

const (
	childFolder = "DATELINE_TEST_STATE_FOLDER"
	childName   = "DATELINE_TEST_STATE_NAME"
	childStars  = 25
)

// TestMain makes the test program a copy of the program that stars events,
// where a test asks for that.
func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		if err := starMany(folder, os.Getenv(childName)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// starMany gives stars one by one, and takes each second one back.
func starMany(folder, name string) error {
	s, err := Open(folder, Key{})
	if err != nil {
		return err
	}
	for i := range childStars {
		if err := s.SetStar(fmt.Sprintf("%s-%02d", name, i), true); err != nil {
			return err
		}
		if i%2 == 1 {
			if err := s.SetStar(fmt.Sprintf("%s-%02d", name, i), false); err != nil {
				return err
			}
		}
	}
	return nil
}

func TestProcessesLoseNoStars(t *testing.T) {
	folder := t.TempDir()
	var want []string
	var copies []*exec.Cmd
	for _, name := range []string{"one", "two"} {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), childFolder+"="+folder, childName+"="+name)
		c.Stderr = os.Stderr
		must(t, c.Start())
		copies = append(copies, c)
		for i := 0; i < childStars; i += 2 {
			want = append(want, fmt.Sprintf("%s-%02d", name, i))
		}
	}
	for _, c := range copies {
		must(t, c.Wait())
	}
	wantStars(t, open(t, folder), want...)
}
