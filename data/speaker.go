package data

import (
	"dateline/data/yaml"
	"dateline/timeline"
	"dateline/timeline/span"
)

// maxSpellings bounds the other spellings of an actor, since all of them are looked for in every excerpt of the actor's
// words.
const maxSpellings = 100

// spellings reads the key "also" of an actor.
func (t *table) spellings() []string {
	if n := t.value("also"); n.Kind() == yaml.Sequence && n.Len() > maxSpellings {
		t.fault(placeOf(n), "", "\"also\" holds %d spellings, more than %d", n.Len(), maxSpellings)
		return nil
	}
	return t.texts("also", func(n yaml.Node) string {
		return t.line(t.word(n, `"also"`), "also", ampleName)
	})
}

// readSpeaker reads from t whose words x is. Where neither the words of x nor the phrase given for it name the speaker,
// that is reported, and x is said to be an unnamed one's.
func (r *reader) readSpeaker(t *table, x *timeline.Excerpt) {
	given, named, indirect := t.text("speaker"), t.text("named"), t.flag("indirect")
	switch {
	case given.text != "":
	case named.text != "":
		r.fault(named.at, "", `"named" says who the speaker is: it needs the key "speaker"`)
		return
	case indirect:
		r.fault(placeOf(t.value("indirect")), "", `"indirect" says how the speaker is told of: it needs the key "speaker"`)
		return
	}
	speaker := r.refer(&r.actors, given)
	if speaker == "" {
		return // there is none, or that was reported
	}
	x.Unnamed = speaker // until a passage names the speaker
	phrase := ""
	if named.text != "" {
		var at span.Span
		if phrase, at = r.provePhrase(named, x.Source); at.Len() == 0 {
			return // that was reported
		}
	}
	switch naming := r.naming[speaker]; {
	case naming.In(x.Text) || naming.In(phrase):
		x.Speaker, x.Named, x.Indirect, x.Unnamed = speaker, phrase, indirect, ""
	case phrase != "":
		r.doubt(named.at, "quote words that do, or add the spelling to the actor's also:",
			"this phrase does not name the speaker %q", speaker)
	default:
		r.doubt(given.at, "add named: with words of the same source that do, or the spelling to the actor's also:",
			"no passage names the speaker %q", speaker)
	}
}
