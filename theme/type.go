package theme

// Type is a step of the type scale, the same in all pictures; each picture uses
// four of them. The zero value is [Label].
type Type uint8

const (
	Label    Type = iota // 11 px: words in rows, on cards and axes
	Caption              // 9.5 px: captions, counts, tags, legends of maps
	Body                 // 12 px: ticks and feet of charts
	Name                 // 13 px: names of touchpoints and stages, rows of charts
	Heading              // 15 px: subtitles and panels of charts
	Title                // 20 px: titles and figures of maps and blueprints
	Headline             // 22 px: titles of charts
)

// In the order of Type.
var scale = [...]struct{ size, leading, han float64 }{
	{11, 15, 17},
	{9.5, 13, 15},
	{12, 16, 18},
	{13, 17, 19},
	{15, 20, 22},
	{20, 26, 28},
	{22, 28, 30},
}

// Size is the size in pixels.
func (t Type) Size() float64 { return t.step().size }

// Leading is the distance between two lines in pixels. Chinese is set a little
// wider than English.
func (t Type) Leading(chinese bool) float64 {
	if chinese {
		return t.step().han
	}
	return t.step().leading
}

func (t Type) step() struct{ size, leading, han float64 } { return scale[min(int(t), len(scale)-1)] }

// Fonts is the font-family list of all pictures: what readers of English and
// of Chinese have.
const Fonts = `Inter,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`
