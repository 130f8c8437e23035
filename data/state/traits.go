package state

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
)

// maxSample is how many traits of a corpus its state file remembers.
const maxSample = 32

// digest is what stands for a trait in a state file.
func digest(trait string) string {
	sum := sha256.Sum256([]byte(trait))
	return hex.EncodeToString(sum[:8])
}

// sampleOf returns the digests of a few traits, the least of all, in order:
// which ones does not depend on the order of the traits, nor, mostly, on what
// is added to them.
func sampleOf(traits iter.Seq[string]) []string {
	var sample []string
	if traits == nil {
		return nil
	}
	for trait := range traits {
		d := digest(trait)
		i, twice := slices.BinarySearch(sample, d)
		if twice || i == maxSample {
			continue
		}
		sample = slices.Insert(sample, i, d)
		sample = sample[:min(len(sample), maxSample)]
	}
	return sample
}

// digestsOf returns the digests of all traits.
func digestsOf(traits iter.Seq[string]) map[string]bool {
	digests := map[string]bool{}
	if traits == nil {
		return digests
	}
	for trait := range traits {
		digests[digest(trait)] = true
	}
	return digests
}

// remains reports whether a corpus with traits of these digests may be the one
// that sample was taken of, grown and edited since: whether it has at least
// half of the sample.
func remains(sample []string, digests map[string]bool) bool {
	found := 0
	for _, d := range sample {
		if digests[d] {
			found++
		}
	}
	return found > 0 && 2*found >= len(sample)
}
