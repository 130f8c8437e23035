package edtf_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/edtf"
)

var (
	yearText  = rapid.Map(rapid.IntRange(-9999, 9999), fourDigits)
	monthText = rapid.Map(rapid.IntRange(1, 12), twoDigits)
	dayText   = rapid.Map(rapid.IntRange(1, 28), twoDigits)
	mark      = rapid.SampledFrom([]string{"", "", "", "?", "~", "%"})
	longYear  = rapid.Map(rapid.OneOf(
		rapid.IntRange(10_000, edtf.MaxYear),
		rapid.IntRange(-edtf.MaxYear, -10_000),
	), func(y int) string { return fmt.Sprintf("Y%d", y) })
	// plain is what may be a member of a set, and with a mark an end of an interval.
	plain  = rapid.Custom(drawPlain)
	masked = rapid.Custom(drawMasked)
	date   = rapid.Custom(drawDate)
)

func fourDigits(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

func drawPlain(t *rapid.T) string {
	y := yearText.Draw(t, "year")
	switch rapid.IntRange(0, 4).Draw(t, "precision") {
	case 0:
		return y
	case 1:
		return y + "-" + monthText.Draw(t, "month")
	case 2:
		return y + "-" + monthText.Draw(t, "month") + "-" + dayText.Draw(t, "day")
	case 3:
		return y + "-" + rapid.SampledFrom([]string{"21", "22", "23", "24"}).Draw(t, "season")
	default:
		return longYear.Draw(t, "long year")
	}
}

func drawMasked(t *rapid.T) string {
	y := yearText.Draw(t, "year")
	switch rapid.IntRange(0, 4).Draw(t, "mask") {
	case 0:
		return y[:len(y)-1] + "X"
	case 1:
		return y[:len(y)-2] + "XX"
	case 2:
		return y + "-XX"
	case 3:
		return y + "-" + monthText.Draw(t, "month") + "-XX"
	default:
		return rapid.SampledFrom([]string{"XXXX", y + "-XX-XX", "1XXX"}).Draw(t, "all")
	}
}

// drawDate draws a date of any form; the halves of an interval or range that would run backwards are swapped.
func drawDate(t *rapid.T) edtf.Date {
	var text string
	switch rapid.IntRange(0, 5).Draw(t, "form") {
	case 0:
		text = plain.Draw(t, "date") + mark.Draw(t, "mark")
	case 1:
		text = masked.Draw(t, "masked") + mark.Draw(t, "mark")
	case 2:
		text = fmt.Sprintf("%s-%s-%sT%s:%s:%s%s", yearText.Draw(t, "year"), monthText.Draw(t, "month"),
			dayText.Draw(t, "day"), dayText.Draw(t, "hour")[:1]+"0", dayText.Draw(t, "minute"),
			dayText.Draw(t, "second"), rapid.SampledFrom([]string{"", "Z", "+01", "-03:30"}).Draw(t, "zone"))
		text = strings.Replace(text, "T2", "T1", 1)
	case 3:
		text = drawHours(t)
	case 4:
		a, b := plain.Draw(t, "start"), plain.Draw(t, "end")
		switch rapid.IntRange(0, 4).Draw(t, "ends") {
		case 0:
			text = a + mark.Draw(t, "mark") + "/" + rapid.SampledFrom([]string{"", ".."}).Draw(t, "end")
		case 1:
			text = rapid.SampledFrom([]string{"", ".."}).Draw(t, "start") + "/" + b + mark.Draw(t, "mark")
		default:
			a, b = inOrder(t, a, b)
			text = a + mark.Draw(t, "mark") + "/" + b + mark.Draw(t, "mark")
		}
	default:
		text = drawSet(t)
	}
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatalf("a valid date is refused: %v", err)
	}
	return d
}

// drawHours draws an interval one of whose ends has a time of day, or both.
func drawHours(t *rapid.T) string {
	year, month := yearText.Draw(t, "year"), monthText.Draw(t, "month")
	end := func(from, to int) string {
		s := year + "-" + month + "-" + twoDigits(rapid.IntRange(from, to).Draw(t, "day"))
		if rapid.IntRange(0, 3).Draw(t, "timed") > 0 {
			s += "T" + twoDigits(rapid.IntRange(from, to).Draw(t, "hour")) + ":30:00"
			s += rapid.SampledFrom([]string{"", "Z", "+01"}).Draw(t, "zone")
		}
		return s
	}
	switch first, last := end(1, 10), end(12, 22); rapid.IntRange(0, 3).Draw(t, "ends") {
	case 0:
		return first + "/" + rapid.SampledFrom([]string{"", ".."}).Draw(t, "end")
	case 1:
		return rapid.SampledFrom([]string{"", ".."}).Draw(t, "start") + "/" + last
	case 2:
		day := first[:len(year+"-00-00")]
		return day + "T08:30:00/" + day + "T08:30:01"
	default:
		return first + "/" + last
	}
}

func drawSet(t *rapid.T) string {
	members := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		a, b := plain.Draw(t, "a"), plain.Draw(t, "b")
		if rapid.Bool().Draw(t, "single") {
			return a
		}
		a, b = inOrder(t, a, b)
		return a + ".." + b
	}), 1, 4).Draw(t, "members")
	last := len(members) - 1
	if rapid.Bool().Draw(t, "open start") && !strings.Contains(members[0], "..") {
		members[0] = ".." + members[0]
	}
	if rapid.Bool().Draw(t, "open end") && !strings.Contains(members[last], "..") {
		members[last] += ".."
	}
	return "[" + strings.Join(members, ",") + "]"
}

func inOrder(t *rapid.T, a, b string) (first, last string) {
	x, errA := edtf.Parse(a)
	y, errB := edtf.Parse(b)
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if x.Compare(y) > 0 {
		return b, a
	}
	return a, b
}

func TestDateRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := date.Draw(t, "date")
		again, err := edtf.Parse(d.String())
		if err != nil || again != d {
			t.Fatalf("%v is read again as %v, error %v", d, again, err)
		}
		typed, err := edtf.ParseTyped(d.String())
		if err != nil || typed != d {
			t.Fatalf("%v is read at a prompt as %v, error %v", d, typed, err)
		}
	})
}

func TestBoundsAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := date.Draw(t, "date")
		first, okFirst := d.Earliest()
		last, okLast := d.Latest()
		if okFirst && okLast && last.Compare(first) < 0 {
			t.Fatalf("%v: from %v to %v", d, first, last)
		}
	})
}

func TestCompareIsATotalOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := date.Draw(t, "a"), date.Draw(t, "b"), date.Draw(t, "c")
		if a.Compare(a) != 0 || a.Compare(b) != -b.Compare(a) {
			t.Fatalf("not antisymmetric: %v %v", a, b)
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("not transitive: %v %v %v", a, b, c)
		}
		last, okLast := a.Latest()
		first, okFirst := b.Earliest()
		if okLast && okFirst && last.Compare(first) < 0 && a.Compare(b) >= 0 {
			t.Fatalf("%v ends before %v begins, and does not sort before it", a, b)
		}
	})
}

func TestOverlapsAgreesWithYearSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := date.Draw(t, "date")
		near, ok := d.Year()
		if !ok {
			near = 2000
		}
		from := near + rapid.IntRange(-20, 20).Draw(t, "from")
		r := edtf.YearRange{From: from, To: from + rapid.IntRange(-2, 20).Draw(t, "length")}
		if rapid.IntRange(0, 4).Draw(t, "open") == 0 {
			r.From = math.MinInt
		}
		want, previous := false, math.MinInt
		for i, s := range d.YearSpans() {
			if s.From > s.To || (i > 0 && s.From <= previous+1) {
				t.Fatalf("%v: spans %v", d, d.YearSpans())
			}
			previous = s.To
			for _, y := range []int{s.From, s.To, r.From, r.To} {
				want = want || (s.Contains(y) && r.Contains(y))
			}
		}
		if got := d.Overlaps(r); got != want {
			t.Fatalf("%v overlaps %v: %v, its spans %v say %v", d, r, got, d.YearSpans(), want)
		}
	})
}

func TestShortIsNarrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := date.Draw(t, "date")
		s := d.Short(rapid.IntRange(-50, 2050).Draw(t, "heading"))
		if s == "" || d.Words() == "" {
			t.Fatalf("%v says nothing", d)
		}
		for _, r := range s {
			if (r < ' ' || r > '~') && r != '–' {
				t.Fatalf("%v: %q holds %q", d, s, r)
			}
		}
		first, okFirst := d.Earliest()
		last, okLast := d.Latest()
		common := okFirst && okLast && first.Year >= 1 && last.Year <= 9999
		if n := utf8.RuneCountInString(s); common && n > 24 {
			t.Fatalf("%v: %q takes %d cells", d, s, n)
		}
	})
}

// TestGapIsWhatLiesBetween holds gaps over the whole calendar, where days cannot be counted one by one.
func TestGapIsWhatLiesBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last, ends := date.Draw(t, "a").Latest()
		next, begins := date.Draw(t, "b").Earliest()
		if !ends || !begins {
			return
		}
		days, words := edtf.Gap(last, next)
		if (days == 0) != (words == "") || days < 0 || (days == 0) != (next.Compare(last.AddDays(1)) <= 0) {
			t.Fatalf("%d days between %v and %v, %q", days, last, next, words)
		}
		if days > 0 && last.AddDays(days+1) != next {
			t.Fatalf("%v and %d days between make %v, not %v", last, days, last.AddDays(days+1), next)
		}
	})
}

// TestHintsAreDates holds every hint to what it promises, over texts that are nearly dates.
func TestHintsAreDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(date.Draw(t, "date").String())
		at := rapid.IntRange(0, len(text)-1).Draw(t, "at")
		text[at] = rapid.SampledFrom([]byte("0129X-/.~?%[],TY uo")).Draw(t, "slip")
		_, err := edtf.Parse(string(text))
		var e *edtf.Error
		if !errors.As(err, &e) {
			return
		}
		if e.Offset < 0 || e.Offset > len(e.Input) {
			t.Fatalf("%v: offset %d", e, e.Offset)
		}
		for hint := range strings.SplitSeq(e.Hint, " or ") {
			if _, err := edtf.Parse(hint); err != nil && e.Hint != "" {
				t.Fatalf("%v: %v", e, err)
			}
		}
	})
}
