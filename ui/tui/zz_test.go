package tui
import ("testing";"fmt")
func TestZZ(t *testing.T) {
	v := visit(t, bridge(t), 122, 28)
	v.press("enter"); v.resize(20,5)
	for range 5 { v.turns(1,0,0);  fmt.Println(v.screen()); fmt.Println(v.model.(*model).events.Item()) }
	v.press("esc"); fmt.Println(v.screen()); fmt.Println(v.model.(*model).events.Item())
	v.press("esc"); fmt.Println(v.screen()); fmt.Println(v.model.(*model).events.Item())
}
