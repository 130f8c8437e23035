package yaml

// A record is what a document keeps of a value. The records of a collection's
// members follow its own; those of a mapping are keys and values in turn.
type record struct {
	start, end uint32 // the span
	link       uint32 // of a collection, the record after its members; of decoded and block scalars, the text
	kind       Kind
	form       form
}

// A form is how the text of a value follows from what is written.
type form uint8

const (
	collection form = iota // it has none
	plain                  // it is the span
	quoted                 // it is the span without the quotes
	decoded                // it is kept apart, since it has escapes or several lines
	block                  // likewise; a block scalar
)

// nodes are the records of a document. They hold no pointers, and lie in chunks
// so that none is copied, or allocated in vain, while their number grows: a
// text of a list of single letters has one in every two bytes.
type nodes struct {
	chunks [][]record
	count  uint32
}

const (
	chunkBits = 10
	chunkSize = 1 << chunkBits
)

func (ns *nodes) add(r record) uint32 {
	if ns.count%chunkSize == 0 {
		ns.chunks = append(ns.chunks, make([]record, chunkSize))
	}
	ns.count++
	*ns.at(ns.count - 1) = r
	return ns.count - 1
}

func (ns *nodes) at(i uint32) *record { return &ns.chunks[i>>chunkBits][i%chunkSize] }

// after returns the index of what follows the value at i and its members.
func (ns *nodes) after(i uint32) uint32 {
	if r := ns.at(i); r.form == collection {
		return r.link
	}
	return i + 1
}
