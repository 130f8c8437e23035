package edtf_test

import (
	"testing"

	"dateline/timeline/edtf"
)

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{
		"2003", "2003-02-06", "1985-04-12T23:20:30+04:30", "2003-01-27/2003-02-02", "[2003-01-27..2003-02-02]",
		"[1667,1668,1670..1672]", "2008-9",
	} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = edtf.Parse(text)
			}
		})
	}
}

func BenchmarkOverlaps(b *testing.B) {
	d := mustParse(b, "[1667,1668,1670..1672]")
	b.ReportAllocs()
	for b.Loop() {
		d.Overlaps(edtf.YearRange{From: 2003, To: 2004})
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := mustParse(b, "[2003-01-27..2003-02-02]"), mustParse(b, "2003-01-27/2003-02-03")
	b.ReportAllocs()
	for b.Loop() {
		x.Compare(y)
	}
}

func BenchmarkShort(b *testing.B) {
	d := mustParse(b, "[2003-01-27..2003-02-02]")
	b.ReportAllocs()
	for b.Loop() {
		d.Short(2003)
	}
}
