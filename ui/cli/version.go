package cli

import (
	"runtime/debug"
	"strings"
)

// version returns the program's name, its version and, where the build knows
// it, the revision it was built from: "dateline v1.2.0 (0f3c…)".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "dateline"
	}
	return versionOf(info)
}

func versionOf(info *debug.BuildInfo) string {
	words := []string{"dateline"}
	if v := info.Main.Version; v != "" {
		words = append(words, v)
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if revision := settings["vcs.revision"]; revision != "" {
		if settings["vcs.modified"] == "true" {
			revision += ", modified"
		}
		words = append(words, "("+revision+")")
	}
	return strings.Join(words, " ")
}
