package data

import (
	"testing"

	"dateline/timeline"
)

func TestAfterAFaultNoPartIsKept(t *testing.T) {
	r := newReader(&document{yaml: documentOf("a: b").yaml}, nil)
	events := kept(r, nil, timeline.Event{ID: "one"})
	if len(events) != 1 {
		t.Fatalf("%d events before the fault, want 1", len(events))
	}
	r.doubt(0, "", "a quote is not in its text: the timeline is shown all the same")
	if events = kept(r, events, timeline.Event{ID: "two"}); len(events) != 2 {
		t.Errorf("%d events after a doubt, want 2", len(events))
	}
	r.fault(0, "", "this cannot be read")
	if events = kept(r, events, timeline.Event{ID: "three"}); len(events) != 0 {
		t.Errorf("%d events after a fault, want none", len(events))
	}
}
