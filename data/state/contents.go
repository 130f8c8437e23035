package state

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

const (
	version    = 2       // of the file's shape; any change to the shape counts it up
	oldest     = 1       // version that can be read: it had no sample and nothing moved
	maxFile    = 8 << 20 // bytes of a state file
	maxHistory = 200     // lines kept of one prompt
	maxLine    = 4 << 10 // bytes of a line that is kept
)

// Place is where a reader left a corpus. The zero Place is none.
type Place struct {
	Event   string   `json:"event"`   // ID of the event under the cursor
	Excerpt int      `json:"excerpt"` // index into its excerpts; what else it may be is the caller's
	Open    []string `json:"open"`    // IDs of the events whose excerpts were shown
	Filter  string   `json:"filter"`  // the filter's expression
}

func (p Place) equal(q Place) bool {
	return p.Event == q.Event && p.Excerpt == q.Excerpt && p.Filter == q.Filter && slices.Equal(p.Open, q.Open)
}

// clone returns p with an Open of its own and all its text valid.
func (p Place) clone() Place {
	p.Event, p.Filter = valid(p.Event), valid(p.Filter)
	p.Open = slices.Clone(p.Open)
	for i, id := range p.Open {
		p.Open[i] = valid(id)
	}
	return p
}

// contents is what is remembered of one corpus. The zero contents is empty.
type contents struct {
	stars   map[string]bool     // no value is false
	place   Place               // its Open is never written to
	history map[string][]string // by prompt, oldest first; the lists are never written to

	sample []string // of the corpus's traits; never written to
	inode  string   // of its folder, as inodeOf has it
	moved  string   // the folder that has taken all this over, or ""
}

func (c contents) clone() contents {
	c.stars, c.history = maps.Clone(c.stars), maps.Clone(c.history)
	return c
}

// equal reports whether c and d are the same to a reader.
func (c contents) equal(d contents) bool {
	return maps.Equal(c.stars, d.stars) && c.place.equal(d.place) &&
		maps.EqualFunc(c.history, d.history, slices.Equal)
}

func (c *contents) star(id string, on bool) {
	if !on {
		delete(c.stars, id)
		return
	}
	if c.stars == nil {
		c.stars = map[string]bool{}
	}
	c.stars[id] = true
}

// inherit adds what another state of the same corpus has and c has not.
func (c *contents) inherit(other contents) {
	for id := range other.stars {
		c.star(id, true)
	}
	if c.place.equal(Place{}) {
		c.place = other.place
	}
	own := c.history
	c.history = nil
	for _, history := range []map[string][]string{other.history, own} {
		for prompt, lines := range history {
			for _, line := range lines {
				c.remember(prompt, line)
			}
		}
	}
}

// remember adds line to the history of prompt.
func (c *contents) remember(prompt, line string) {
	lines := c.history[prompt]
	if n := len(lines); n > 0 && lines[n-1] == line {
		return
	}
	if c.history == nil {
		c.history = map[string][]string{}
	}
	lines = append(slices.Clip(lines), line)
	c.history[prompt] = lines[max(0, len(lines)-maxHistory):]
}

// document is the shape of a state file.
type document struct {
	Version int                 `json:"version"`
	Corpus  string              `json:"corpus"` // a Key's String
	Sample  []string            `json:"sample,omitempty"`
	Inode   string              `json:"inode,omitempty"`
	Moved   string              `json:"moved,omitempty"`
	Stars   []string            `json:"stars"` // in order, so that equal contents are equal bytes
	Place   Place               `json:"place"`
	History map[string][]string `json:"history"`
}

func (c contents) encode(corpus string) ([]byte, error) {
	content, err := json.MarshalIndent(document{
		Version: version, Corpus: corpus, Sample: c.sample, Inode: c.inode, Moved: c.moved,
		Stars: slices.Sorted(maps.Keys(c.stars)), Place: c.place, History: c.history,
	}, "", "\t")
	if err != nil {
		return nil, err
	}
	if len(content) >= maxFile {
		return nil, fmt.Errorf("it would be larger than %d MiB", maxFile>>20)
	}
	return append(content, '\n'), nil
}

// errNewer reports contents of a later version, of which nothing is known but
// that they are not to be touched.
type errNewer int

func (e errNewer) Error() string {
	return fmt.Sprintf("its version is %d, and this program knows %d", int(e), version)
}

// newer returns errNewer where content, of which the end may be missing, begins
// as a file of a later version does.
func newer(content []byte) error {
	d := json.NewDecoder(bytes.NewReader(content))
	for _, want := range []json.Token{json.Delim('{'), "version"} {
		if token, err := d.Token(); err != nil || token != want {
			return nil
		}
	}
	var v int
	if err := d.Decode(&v); err != nil || v <= version {
		return nil
	}
	return errNewer(v)
}

// decodeFile is decode for what was read of a file, which is more than maxFile
// where the file is.
func decodeFile(content []byte) (c contents, corpus string, err error) {
	if len(content) <= maxFile {
		return decode(content)
	}
	if err := newer(content); err != nil {
		return contents{}, "", err
	}
	return contents{}, "", fmt.Errorf("it is larger than %d MiB", maxFile>>20)
}

// decode is the inverse of encode. Its errors say what is wrong with the file.
func decode(content []byte) (c contents, corpus string, err error) {
	var head struct{ Version int }
	if err := json.Unmarshal(content, &head); err != nil {
		return contents{}, "", fmt.Errorf("it is not JSON of the right shape: %w", err)
	}
	switch {
	case head.Version > version:
		return contents{}, "", errNewer(head.Version)
	case head.Version < oldest:
		return contents{}, "", fmt.Errorf("its version is %d, and this program knows %d", head.Version, version)
	}
	var d document
	strict := json.NewDecoder(bytes.NewReader(content))
	strict.DisallowUnknownFields() // what is not understood would be lost by the next write
	if err := strict.Decode(&d); err != nil {
		return contents{}, "", fmt.Errorf("it is not JSON of the right shape: %w", err)
	}
	c = contents{place: d.Place, sample: d.Sample, inode: d.Inode, moved: d.Moved}
	for _, id := range d.Stars {
		c.star(id, true)
	}
	for prompt, lines := range d.History {
		for _, line := range lines {
			c.remember(prompt, line)
		}
	}
	return c, d.Corpus, nil
}
