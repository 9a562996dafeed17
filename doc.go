// Package frontstage is the front door of a library for people who design
// services. A Go program describes a customer's journey and the service behind
// it, and gets pictures and numbers back.
//
// Which package do I want?
//
//   - [github.com/frontstage-go/frontstage/journey]: the customer's side as
//     data. Personas, stages, touchpoints, emotion scores, pains, ideas; the
//     peak-end rule, key touchpoints, satisfaction, feasibility; YAML and JSON.
//   - [github.com/frontstage-go/frontstage/journey/survey]: figures out of raw
//     answers. NPS, CSAT, CES, Kano, SERVQUAL, gaps, market damage.
//   - [github.com/frontstage-go/frontstage/blueprint]: the service's side as
//     data. Lanes, steps, links, the three lines, service encounters.
//   - [github.com/frontstage-go/frontstage/diagram]: pictures of services.
//     Service blueprints, also as DOT. It draws with Graphviz, which costs its
//     importers some start-up time; the other packages do not.
//   - [github.com/frontstage-go/frontstage/chart]: pictures of figures. Emotion
//     curves and feasibility charts.
//   - [github.com/frontstage-go/frontstage/picture]: what drawing gives. It
//     writes itself as SVG and says itself in words.
//   - [github.com/frontstage-go/frontstage/theme]: colours and type.
//
// People who do not write Go use the command, cmd/frontstage: it draws, checks,
// formats and counts documents, and shows them in the browser while they are written.
//
// Pictures work in light and dark, in English and Chinese, and are equal to
// the byte for equal input, so that they can be golden files of tests.
package frontstage
