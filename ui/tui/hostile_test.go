package tui

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/ui/hostile"
	"dateline/ui/text"
)

func hostileTexts(of []hostile.Text) []string {
	var all []string
	for _, t := range of {
		all = append(all, t.Text)
	}
	return all
}

// No text of a corpus, in whatever field, reaches the terminal as anything but
// printable characters, on whichever screen. The loader refuses many of them;
// the screen does not count on that.
func TestHostileTextsOnEveryScreen(t *testing.T) {
	h := historyOf(t, hostileTexts(hostile.Texts()))
	for i, s := range surfaces {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			charset := text.Charset(i % 2)
			v := reach(t, h, s, 100, 30, charset)
			v.checkScreen(100, 30, charset)
			for range 3 {
				v.press("pgdown")
				v.checkScreen(100, 30, charset)
			}
			v.press("G")
			v.checkScreen(100, 30, charset)
		})
	}
}

// Nor does size open a way.
func TestLargeHostileTexts(t *testing.T) {
	for _, large := range hostile.Large() {
		t.Run(large.Why, func(t *testing.T) {
			h := historyOf(t, []string{large.Text})
			for _, keys := range []string{"enter enter", "o G", "S", "A", "D enter", "V"} {
				v := visit(t, h, 80, 24)
				v.press(strings.Fields(keys)...)
				v.checkScreen(80, 24, text.UTF8)
			}
		})
	}
}

// What is typed or pasted is as foreign as a corpus.
func TestHostileTextsInPrompts(t *testing.T) {
	h := bridge(t)
	for i, typed := range hostile.Texts() {
		charset := text.Charset(i % 2)
		for _, prompt := range []string{":", "/", "F", "o /", "A /"} {
			v := visit(t, h, 90, 24, func(o *Options) { o.Charset = charset })
			v.press(strings.Fields(prompt)...)
			v.pastes(typed.Text)
			v.checkScreen(90, 24, charset)
			v.press("tab")
			v.checkScreen(90, 24, charset)
			v.press("enter")
			v.checkScreen(90, 24, charset)
			v.press("esc", "esc", strings.Fields(prompt)[0], "up")
			v.checkScreen(90, 24, charset)
		}
	}
}

// The history of the tests above has its texts in every field there is.
func TestHistoryOfTextsFillsEveryField(t *testing.T) {
	const mark = "hostile"
	h := historyOf(t, []string{mark})
	filled := map[string]bool{}
	collectTexts(reflect.ValueOf(h.parts), "Parts", func(field, value string) {
		filled[field] = filled[field] || strings.Contains(value, mark)
	})
	var empty []string
	for field, ok := range filled {
		if !ok {
			empty = append(empty, field)
		}
	}
	slices.Sort(empty)
	if len(filled) < 30 || len(empty) > 0 {
		t.Errorf("of %d fields these are never filled: %q", len(filled), empty)
	}
}

// collectTexts calls found with every text in v, by the type and name of the
// field. Dates are no texts; a list or structure that is empty is told as one.
func collectTexts(v reflect.Value, field string, found func(field, value string)) {
	switch v.Kind() {
	case reflect.String:
		found(field, v.String())
	case reflect.Slice:
		if v.Len() == 0 {
			found(field, "")
		}
		for i := range v.Len() {
			collectTexts(v.Index(i), field, found)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[edtf.Date]() {
			return
		}
		for i := range v.NumField() {
			name := fmt.Sprintf("%s.%s", v.Type().Name(), v.Type().Field(i).Name)
			collectTexts(v.Field(i), name, found)
		}
	}
}
