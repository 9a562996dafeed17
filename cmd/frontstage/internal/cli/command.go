package cli

// The flags of the commands that draw. What they do stands in packages draw,
// answers and preview.

// Look is how pictures look.
type Look struct {
	Lang  LanguageName `default:"en" placeholder:"LANG" help:"Language of the labels that pictures add: ${languages}."`
	Theme ThemeName    `default:"auto" placeholder:"THEME" help:"${themes}. Auto is light and dark in one."`
	ID    string       `name:"id" placeholder:"ID" help:"Prefix of the ids in pictures, to put several on one page."`
	Width int          `placeholder:"PX" help:"Lay the picture out for a page of so many pixels: 480 for a phone, 800 for a column, 1047 for A4 across."`
	Paper `embed:""`
}

// Paper is what pictures in ${set} are drawn on, and with.
type Paper struct {
	Font   []string `placeholder:"FILE" sep:"none" help:"Font for ${set}: .ttf, .otf or .ttc; FILE#zh-Hant or FILE#2 is one of a collection. May be repeated, in the order of preference. Inter, for Latin, Greek and Cyrillic, comes behind them, or where inter is named."`
	Boxes  bool     `help:"Boxes, in ${set}, for characters that no font has, in place of an error."`
	Scale  float64  `placeholder:"N" help:"Pixels of a png for one of the picture: 2 for slides. For pdf, 1 is the natural size. Default: 1 for png; as the page takes it for pdf, and 0.8 to 1 with --sheets."`
	Page   PageName `placeholder:"PAGE" help:"Page of a pdf: ${pages}, or WIDTHxHEIGHT in mm. Default: as large as the picture."`
	Turn   TurnName `placeholder:"WAY" help:"How the --page lies: ${turns}. Default: as shows the picture larger, or takes fewer pages."`
	Margin *float64 `placeholder:"MM" help:"Margin of the pages of a pdf. Default: 10 on a --page."`
	Sheets bool     `help:"Let a picture that is larger than the --page of a pdf go on over several, with the names of lanes and stages on each."`
}

// Render draws documents.
type Render struct {
	Files  []string     `arg:"" optional:"" placeholder:"FILE|FOLDER" help:"Documents, folders with documents in them, or - for standard input."`
	Kind   []KindName   `short:"k" placeholder:"KIND" help:"${kinds}, or all that there is something for; several with commas. Default: blueprint for a document with lanes, map for others."`
	Format []FormatName `short:"f" placeholder:"FORMAT" help:"${formats}; dot of ${dot} only. Default: as --out ends, or svg."`
	Out    string       `short:"o" placeholder:"FILE|FOLDER" help:"Where pictures go; - is standard output. A file that ends in .pdf takes several. Default: this folder, under the names of the documents."`
	With   []string     `placeholder:"FILE" sep:"none" help:"Another journey to compare with, in ${with}; may be repeated."`
	Jobs   int          `short:"j" placeholder:"N" help:"How many documents are drawn at once. Default: as many as there are processors."`
	Look   `embed:""`
}

// Survey computes the figures of surveys.
type Survey struct {
	Files   []string `arg:"" placeholder:"FILE" help:"CSV files with answers, or - for standard input."`
	Columns string   `placeholder:"FILE" help:"YAML file that says what unusual headers and words mean."`
	By      string   `placeholder:"COLUMN" help:"Also by group, persona or wave."`
	Format  string   `short:"f" default:"table" enum:"table,json" help:"table or json."`
	Level   float64  `default:"0.95" help:"Confidence level of intervals."`
	SkipBad bool     `help:"Leave out bad answers, and tell how many, instead of refusing the file."`
	Kind    []Drawn  `short:"k" placeholder:"KIND" help:"Pictures to draw: ${drawn}; map and emotion are of the journey that --journey names."`
	Journey string   `placeholder:"FILE" help:"Document whose touchpoints the emotion scores belong to."`
	Out     string   `short:"o" placeholder:"FILE|FOLDER" help:"Where pictures go. Default: this folder."`
	Look    `embed:""`
}

// Serve shows documents in the browser.
type Serve struct {
	Path string       `arg:"" optional:"" default:"." placeholder:"FILE|FOLDER" help:"A document, or a folder with documents in it. Default: this folder."`
	Port int          `short:"p" placeholder:"PORT" help:"Port on this machine. Default: any that is free."`
	Open bool         `help:"Open the browser."`
	Lang LanguageName `default:"en" placeholder:"LANG" help:"Language of the labels that pictures add: ${languages}."`
}
