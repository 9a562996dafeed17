// Package journey describes a customer journey as data, computes what can be
// read off it, and reads and writes it as YAML or JSON.
package journey
