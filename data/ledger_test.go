package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// emptyEvents is a corpus of n events that hold nothing.
func emptyEvents(n int) fstest.MapFS {
	const head = "title: Attack\nsources: {}\nevents:\n"
	return fstest.MapFS{TimelineFile: {Data: []byte(head + strings.Repeat("- {}\n", n))}}
}

// faultsOf returns the faults of a corpus that must have some.
func faultsOf(t *testing.T, corpus fstest.MapFS) Faults {
	t.Helper()
	_, err := Load(corpus)
	var faults Faults
	if !errors.As(err, &faults) {
		t.Fatalf("Load returned %v, want Faults", err)
	}
	return faults
}

// TestFaultsOfAKindAreCounted: what is kept and printed of a corpus full of
// faults does not grow with them, and none goes uncounted.
func TestFaultsOfAKindAreCounted(t *testing.T) {
	const keys = 7 // that an event needs
	var kept []int
	for _, n := range []int{1000, 2000} {
		faults := faultsOf(t, emptyEvents(n))
		if got := faults.Count(); got != n*keys {
			t.Errorf("%d empty events: %d faults, want %d", n, got, n*keys)
		}
		kept = append(kept, len(faults))
		last := faults[len(faults)-1].Error()
		if want := fmt.Sprintf("\n  and %d more of this kind", n*keys-ofAKind); !strings.HasSuffix(last, want) {
			t.Errorf("%d empty events: the last fault is\n%s\nand ends not with%s", n, last, want)
		}
	}
	if kept[0] != ofAKind || kept[1] != ofAKind {
		t.Errorf("%d faults are kept, want %d each", kept, ofAKind)
	}
}

// TestEachKindIsCounted: many faults of one kind hide none of another.
func TestEachKindIsCounted(t *testing.T) {
	corpus := emptyEvents(500)
	corpus[TimelineFile].Data = append(corpus[TimelineFile].Data, "- text\n- text\nodd: 1\n"...)
	more := map[string]int{}
	for _, f := range faultsOf(t, corpus) {
		more[f.kind] += 1 + f.More
	}
	want := map[string]int{
		"%s needs the key %q":                3500,
		"%s where the keys of %s are wanted": 2,
		"%s has no key %q":                   1,
	}
	if fmt.Sprint(more) != fmt.Sprint(want) {
		t.Errorf("the faults are counted as %v, want %v", more, want)
	}
}

func TestWatchersAreToldEveryFault(t *testing.T) {
	const n = 2 * atOnce / 7
	var lines []int
	_, err := Watch(emptyEvents(n), Watcher{Fault: func(f Fault) {
		if f.More != 0 || f.Text == "" {
			t.Fatalf("reported %#v", f)
		}
		lines = append(lines, f.Line)
	}})
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != ofAKind || faults.Count() != len(lines) || len(lines) != 7*n {
		t.Fatalf("%d reported, %d of %d kept", len(lines), len(faults), faults.Count())
	}
	for i, line := range lines {
		if want := 4 + i/7; line != want {
			t.Fatalf("fault %d is of line %d, want %d", i, line, want)
		}
	}
}

// TestAStreamHoldsBoundedlyMany: the faults that are not put in order yet are at
// most so many.
func TestAStreamHoldsBoundedlyMany(t *testing.T) {
	s := stream{to: func(Fault) {}}
	for i := range 10 * atOnce {
		s.add(Fault{Line: i})
		if len(s.held) >= atOnce {
			t.Fatalf("%d faults are held", len(s.held))
		}
	}
}

func TestWarningsAreCountedToo(t *testing.T) {
	d := documentOf("a")
	var reported int
	d.every = &stream{to: func(Fault) { reported++ }}
	for range 250 {
		d.warn(0, "", "the id %q is odd", "x")
	}
	d.every.flush()
	w := d.warnings.closed()
	if len(w) != ofAKind || w.Count() != 250 || reported != 250 || !w[0].Warning || d.faults.total != 0 {
		t.Errorf("%d of %d kept, %d reported", len(w), w.Count(), reported)
	}
}

// TestACountedFaultCostsNothing: beyond the first of a kind, no message is made.
func TestACountedFaultCostsNothing(t *testing.T) {
	d := documentOf(strings.Repeat("x", 1<<20))
	long := strings.Repeat("y", 1<<20)
	fault := func() { d.fault(1<<19, "", "there is no %q", long) }
	for range ofAKind {
		fault()
	}
	if allocs := testing.AllocsPerRun(10, fault); allocs > 3 {
		t.Errorf("a fault that is only counted allocates %v times", allocs)
	}
}

// TestNearNamesAreLookedForBoundedlyOften: a name that is nearest is looked for
// where it is shown, and not for every fault.
func TestNearNamesAreLookedForBoundedlyOften(t *testing.T) {
	for _, n := range []int{1000, 2000} {
		d := documentOf("a")
		asked := 0
		for i := range n {
			known := func() []string { asked++; return []string{"laming"} }
			d.unknown(word{text: fmt.Sprint("lamin", i)}, known, "there is no %s %q", "actor", "x")
		}
		if asked != ofAKind || d.faults.total != n || !d.broken {
			t.Errorf("of %d unknown names %d are looked for", n, asked)
		}
	}
}
