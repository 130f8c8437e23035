package citation

import (
	"slices"
	"strings"
	"unicode"
)

// A work says how a kind of source is named in each style.
type work struct {
	csl    string // type of CSL
	ris    string // type of RIS
	bibtex string // entry type that the styles of BibTeX know
	holder holder // what its publisher field names
	kind   string // the kind in words
	genre  string // kind, where the types do not say it
}

// holder is what a source's publisher is to the work: each style has a field
// of its own for it.
type holder uint8

const (
	publisher holder = iota // it brought the work out
	container               // the work came out in it
)

// A workKind is the kinds of source that are one type in each style.
type workKind struct {
	csl, ris, bibtex string
	holder           holder
	said             []string // kinds that the types say as they are
	named            []string // kinds that need naming beside them
}

// kinds are the kinds of source that have a type of their own. CSL's are those
// of the schema of 1.0.2. RIS's are those of its specification of 2011; of
// several that would do, the one is chosen that Zotero writes, since Zotero
// keeps M3 as the kind of an item where it knows a field for it. BibTeX's are
// its standard entry types with one exception: @unpublished demands a note,
// which is not known, so that what did not come out is @misc.
var kinds = []workKind{
	{
		"article-newspaper", "NEWS", "article", container,
		[]string{"news", "newspaper", "newspaper article", "news article", "news report", "news story"},
		[]string{"editorial", "newspaper editorial", "leading article", "letter to the editor", "op-ed", "obituary", "column"},
	},
	{
		"article-magazine", "MGZN", "article", container,
		[]string{"feature", "feature article", "magazine", "magazine article"},
		nil,
	},
	{
		"article-journal", "JOUR", "article", container,
		[]string{"article", "journal", "journal article", "scholarly article", "research article", "academic article"},
		[]string{"review article"},
	},
	{"review-book", "JOUR", "article", container, nil, []string{"book review"}},
	{
		"report", "RPRT", "techreport", publisher,
		[]string{"report"},
		[]string{
			"press release", "press notice", "press statement", "news release", "media release", "technical report", "research report",
			"annual report", "audit report", "inspection report", "inquiry report", "government report", "working paper",
			"discussion paper", "policy paper", "briefing", "briefing paper", "white paper", "green paper", "command paper",
			"consultation paper", "guidance",
		},
	},
	{
		"book", "BOOK", "book", publisher,
		[]string{"book", "monograph"},
		[]string{
			"e-book", "edited book", "edited volume", "textbook", "handbook", "novel", "biography", "autobiography", "memoir",
			"dictionary", "encyclopedia", "encyclopaedia", "almanac", "anthology",
		},
	},
	{"chapter", "CHAP", "incollection", publisher, []string{"chapter", "book chapter", "book section"}, nil},
	{
		"entry-encyclopedia", "ENCYC", "incollection", container,
		nil,
		[]string{"encyclopedia entry", "encyclopedia article", "encyclopaedia entry", "encyclopaedia article"},
	},
	{"entry-dictionary", "DICT", "incollection", container, nil, []string{"dictionary entry"}},
	{"pamphlet", "PAMP", "booklet", publisher, nil, []string{"pamphlet", "booklet", "leaflet", "brochure", "tract"}},
	{
		"paper-conference", "CONF", "inproceedings", publisher,
		[]string{"conference paper", "proceedings paper", "conference contribution"},
		nil,
	},
	{
		"thesis", "THES", "phdthesis", publisher,
		nil,
		[]string{"thesis", "dissertation", "PhD thesis", "PhD dissertation", "doctoral thesis", "doctoral dissertation"},
	},
	{
		"thesis", "THES", "mastersthesis", publisher,
		nil,
		[]string{"master's thesis", "master's dissertation", "MA thesis", "MSc thesis"},
	},
	{
		"webpage", "ELEC", "misc", container,
		nil,
		[]string{"web page", "web", "web site", "online", "web article"},
	},
	{"post-weblog", "BLOG", "misc", container, nil, []string{"blog", "blog post", "blog entry", "weblog"}},
	{
		"post", "ICOMM", "misc", container,
		nil,
		[]string{"post", "forum post", "social media", "social media post", "tweet"},
	},
	{"personal_communication", "ICOMM", "misc", publisher, nil, []string{"e-mail"}},
	{
		"personal_communication", "PCOMM", "misc", publisher,
		nil,
		[]string{"letter", "correspondence", "personal communication", "postcard", "telegram"},
	},
	{"interview", "PCOMM", "misc", publisher, nil, []string{"interview"}},
	{
		"speech", "SLIDE", "misc", publisher,
		nil,
		[]string{"speech", "lecture", "talk", "address", "sermon", "presentation", "keynote"},
	},
	{"hearing", "HEAR", "misc", publisher, nil, []string{"hearing", "public hearing", "committee hearing"}},
	{"legislation", "STAT", "misc", publisher, []string{"legislation"}, []string{"act", "act of parliament", "law", "statute"}},
	{"regulation", "STAT", "misc", publisher, nil, []string{"regulation", "statutory instrument"}},
	{"bill", "BILL", "misc", publisher, nil, []string{"bill"}},
	{"treaty", "GEN", "misc", publisher, nil, []string{"treaty"}},
	{
		"legal_case", "CASE", "misc", publisher,
		nil,
		[]string{"case", "legal case", "court case", "judgment", "judgement", "court judgment", "ruling", "court ruling"},
	},
	{"patent", "PAT", "misc", publisher, nil, []string{"patent"}},
	{"standard", "STAND", "misc", publisher, nil, []string{"standard"}},
	{
		"manuscript", "MANSCPT", "misc", publisher,
		nil,
		[]string{
			"manuscript", "typescript", "diary", "minutes", "notebook", "logbook", "ledger", "register", "parish register",
			"chronicle", "charter", "deed", "will", "testament", "memo", "memorandum", "archival document", "archival record",
		},
	},
	{"map", "MAP", "misc", publisher, nil, []string{"map"}},
	{
		"motion_picture", "MPCT", "misc", publisher,
		nil,
		[]string{"film", "movie", "motion picture", "documentary", "documentary film", "newsreel"},
	},
	{"motion_picture", "VIDEO", "misc", publisher, nil, []string{"video", "video recording"}},
	{"broadcast", "ADVS", "misc", publisher, nil, []string{"broadcast"}},
	{
		"broadcast", "MPCT", "misc", publisher,
		nil,
		[]string{"television", "tv", "television broadcast", "tv broadcast", "television programme", "television program", "tv programme", "tv program"},
	},
	{
		"broadcast", "SOUND", "misc", publisher,
		nil,
		[]string{"radio", "radio broadcast", "radio programme", "radio program", "podcast", "podcast episode"},
	},
	{"song", "SOUND", "misc", publisher, nil, []string{"audio recording", "sound recording", "audio"}},
	{
		"graphic", "ART", "misc", publisher,
		nil,
		[]string{
			"photograph", "photo", "picture", "image", "drawing", "painting", "engraving", "illustration", "cartoon", "poster",
			"artwork",
		},
	},
	{"dataset", "DATA", "misc", publisher, nil, []string{"data set", "data", "statistics"}},
	{"software", "COMP", "misc", publisher, nil, []string{"software", "computer program"}},
}

// workOf returns the work for a [timeline.Source]'s Kind, of which only the
// letters count and not their case. A kind that is not known here is a document
// of that kind.
func workOf(kind string) work {
	words := line(strings.ReplaceAll(strings.ReplaceAll(kind, "-", " "), "_", " "))
	key := letters(kind)
	same := func(name string) bool { return letters(name) == key }
	for _, k := range kinds {
		w := work{csl: k.csl, ris: k.ris, bibtex: k.bibtex, holder: k.holder, kind: words}
		switch {
		case slices.ContainsFunc(k.said, same):
			return w
		case slices.ContainsFunc(k.named, same):
			w.genre = words
			return w
		}
	}
	return work{csl: "document", ris: "GEN", bibtex: "misc", kind: words, genre: words}
}

// letters returns the letters and digits of a kind, in lower case.
func letters(kind string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, kind)
}
