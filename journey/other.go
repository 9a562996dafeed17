package journey

// Other holds further scores of the same touchpoints: those of another persona
// or group, or of the journey as it is to be. In files its scores are a mapping
// from ids of touchpoints to scores: {arrive: 0.5, check-in: -1}.
type Other struct {
	Persona  Persona   `json:"persona,omitempty"` // not stated: that of the journey
	State    State     `json:"state,omitempty"`   // not stated: that of the journey
	Evidence Evidence  `json:"evidence,omitempty"`
	Scores   []ScoreAt `json:"scores"`
}

// ScoreAt is a score of the touchpoint with an id; touchpoints without one are
// gaps.
type ScoreAt struct {
	At string `json:"at"`
	Score
}

// Journeys are the journey itself and, for each of its Others, a journey over the
// same stages and touchpoints with the other scores. What else touchpoints say,
// expectations among it, is shared, and so are the ideas. The journey is not
// changed; the copies carry ids, see [Journey.WithIDs].
func (j *Journey) Journeys() []*Journey {
	out := []*Journey{j}
	for i := range j.Others {
		o := &j.Others[i]
		c := j.WithIDs()
		c.Others = nil
		c.Evidence = o.Evidence
		if !o.Persona.IsZero() {
			c.Persona = o.Persona
		}
		if o.State != "" {
			c.State = o.State
		}
		scores := make(map[string]*Score, len(o.Scores))
		for k := range o.Scores {
			scores[o.Scores[k].At] = &o.Scores[k].Score
		}
		for _, t := range c.All() {
			t.Emotion = scores[t.ID]
		}
		out = append(out, c)
	}
	return out
}
