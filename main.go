// Dateline shows a history in a terminal, each event with the words that prove
// it. The commands are in ui/cli.
package main

import (
	"context"
	"os"

	"dateline/ui/cli"
)

func main() {
	os.Exit(cli.Status(cli.Run(context.Background(), os.Args[1:], cli.Process())))
}
