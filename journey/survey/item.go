package survey

import "github.com/frontstage-go/frontstage/journey"

// Item is one statement of a SERVQUAL study, asked twice: as expectation and as perception.
type Item struct {
	ID        string // short and unique, such as "T1"
	Dimension Dimension
	English   string // short label
	Chinese   string

	Traditional string // default: as Chinese
}

// Label is the short label, or the ID when there is none in that language.
func (i Item) Label(lang journey.Language) string {
	if s := pick(lang, i.English, i.Chinese, i.Traditional); s != "" {
		return s
	}
	return i.ID
}

// servqualItems follows the published grouping, 4-5-4-4-5. The labels are ours: they say what
// an item is about, and are not the sentences of the questionnaire.
var servqualItems = []Item{
	{"T1", Tangibles, "Modern equipment", "设备先进", "設備先進"},
	{"T2", Tangibles, "Attractive premises", "场所美观", "場所美觀"},
	{"T3", Tangibles, "Well-groomed staff", "员工仪表整洁", "員工儀容整潔"},
	{"T4", Tangibles, "Appealing materials", "资料与物品得体", "資料與物品得體"},
	{"R1", Reliability, "Promises kept on time", "按时兑现承诺", "準時兌現承諾"},
	{"R2", Reliability, "Sincere help with problems", "诚心解决问题", "誠心解決問題"},
	{"R3", Reliability, "Right the first time", "一次做对", "一次做對"},
	{"R4", Reliability, "Delivered when promised", "按约定时间提供服务", "依約定時間提供服務"},
	{"R5", Reliability, "Faultless records", "记录无差错", "紀錄無誤"},
	{"S1", Responsiveness, "Told when it will happen", "告知服务时间", "告知服務時間"},
	{"S2", Responsiveness, "Prompt service", "服务及时", "服務即時"},
	{"S3", Responsiveness, "Always willing to help", "乐于相助", "樂於協助"},
	{"S4", Responsiveness, "Never too busy to respond", "再忙也回应", "再忙也回應"},
	{"A1", Assurance, "Staff who inspire confidence", "员工令人信赖", "員工令人信賴"},
	{"A2", Assurance, "Safe dealings", "往来放心", "往來安心"},
	{"A3", Assurance, "Lasting courtesy", "始终有礼", "始終有禮"},
	{"A4", Assurance, "Staff with the knowledge", "员工懂行", "員工專業"},
	{"E1", Empathy, "Individual attention", "个别关注", "個別關注"},
	{"E2", Empathy, "Convenient hours", "时间方便", "時間方便"},
	{"E3", Empathy, "Personal care by staff", "员工贴心照顾", "員工貼心照顧"},
	{"E4", Empathy, "Customer's interest at heart", "以客户利益为重", "以顧客利益為重"},
	{"E5", Empathy, "Understands specific needs", "理解特定需求", "理解特定需求"},
}

// Items are the 22 items of SERVQUAL in the published grouping: tangibles 4, reliability 5,
// responsiveness 4, assurance 4, empathy 5. The labels are short and this package's own; take
// the wording of a questionnaire from its publishers.
func Items() []Item { return append([]Item(nil), servqualItems...) }
