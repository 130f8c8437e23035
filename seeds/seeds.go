// Package seeds carries the five news articles the built-in corpus is told by,
// byte for byte as they were collected. It holds no knowledge about them: what
// they are and what they say is in data/timeline.yaml. Only ui/cli and tests
// import it.
package seeds

import "embed"

// Files holds the articles by file name, in one flat folder.
//
//go:embed *.txt
var Files embed.FS
