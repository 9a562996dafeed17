// Package services embeds the example services, so that the examples run from
// any folder.
package services

import _ "embed"

// Hotel is one night at a hotel (after Bitner, Ostrom & Morgan 2008).
//
//go:embed hotel.yaml
var Hotel []byte
