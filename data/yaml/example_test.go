package yaml_test

import (
	"errors"
	"fmt"

	"dateline/data/yaml"
)

func Example() {
	const source = "title: A mill\ntags: [fire, water]\n"
	doc, err := yaml.Parse(source)
	if err != nil {
		fmt.Println(err)
		return
	}
	for key, value := range doc.Root().Pairs() {
		start, end := value.Span()
		line, column := doc.Place(start)
		fmt.Printf("%s is %v, written as %s in line %d, column %d\n", key.Text(), value.Kind(), source[start:end], line, column)
	}
	// Output:
	// title is a text, written as A mill in line 1, column 8
	// tags is a list, written as [fire, water] in line 2, column 7
}

func ExampleError() {
	_, err := yaml.Parse("title: \"A mill\nyear: 1880\n")
	var fault *yaml.Error
	if errors.As(err, &fault) {
		fmt.Println(fault, "at the offset", fault.Offset)
	}
	// Output:
	// 1:8: this quote is never closed at the offset 7
}
