package text

import "testing"

func TestTabsReachForTabStops(t *testing.T) {
	for _, tc := range []struct {
		why, s string
		column int
		want   string
	}{
		{"columns of a table", "Year\tPlace\tBoats", 0, "Year    Place   Boats"},
		{"short and long cells stand below each other", "1871\tUpper lock\t12", 0, "1871    Upper lock      12"},
		{"one at a stop goes to the next", "12345678\tx", 0, "12345678        x"},
		{"two in a row", "a\t\tb", 0, "a               b"},
		{"wide characters count twice", "手帳\tx", 0, "手帳    x"},
		{"marks count for nothing, those with cells for one", "गाँव\té\tx", 0, "गाँव     é       x"},
		{"a part of a row goes on where the one before ends", "\tb", 3, "     b"},
		{"what is not shown takes no room", "a\u200b\tb", 0, "a       b"},
		{"without tabs it is Clean", "a\x1bb", 5, "a␛b"},
	} {
		if got := UTF8.CleanAt(tc.s, tc.column); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.why, got, tc.want)
		}
	}
	if got := ASCII.CleanAt("a—\tb", 0); got != "a--     b" {
		t.Errorf("ASCII takes the cells of its own: %q", got)
	}
}
