package tui

import (
	"fmt"
	"testing"
)

func TestSmoke(t *testing.T) {
	v := visit(t, bridge(t), 100, 30)
	fmt.Println(v.screen())
	v.press("enter")
	fmt.Println(v.screen())
	v.press("enter")
	fmt.Println(v.screen())
	v.resize(140, 40)
	fmt.Println(v.screen())
	v.press("q", "q", "y")
	fmt.Println(v.screen())
	v.press("q", "?")
	fmt.Println(v.screen())
	v.press("q", ":")
	v.types("nov 2004")
	fmt.Println(v.screen())
	v.press("esc", "q")
	fmt.Println(v.asked)
}
