package state

// inodeOf returns "": folders are known again by what is in them alone.
func inodeOf(string) string { return "" }
