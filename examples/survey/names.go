package main

// names are the report's words for what stands in the files in one language only.
var names = map[string]struct{ en, zh string }{
	"One night": {"One night", "一夜住宿"}, "Arrive": {"Arrive", "到店"}, "Stay": {"Stay", "住店"}, "Leave": {"Leave", "离店"},
	"before": {"before", "改进前"}, "after": {"after", "改进后"},
	"business": {"business", "商务客"}, "leisure": {"leisure", "休闲客"},
	"Business traveller": {"Business traveller", "商务旅客"}, "Family on holiday": {"Family on holiday", "度假家庭"},
	"Arrive and hand over bags": {"Arrive and hand over bags", "到店交行李"}, "Check in": {"Check in", "办理入住"},
	"Settle into the room": {"Settle into the room", "入住客房"}, "Swim": {"Swim", "游泳"}, "Room service": {"Room service", "客房送餐"}, "Check out": {"Check out", "退房"},
	"快速入住": {"Fast check-in", "快速入住"}, "免费无线网络": {"Free Wi-Fi", "免费无线网络"}, "安静的房间": {"Quiet room", "安静的房间"},
	"欢迎茶点": {"Welcome refreshments", "欢迎茶点"}, "枕头菜单": {"Pillow menu", "枕头菜单"}, "客房机器人": {"Delivery robot", "客房机器人"},
}

func name(r *report, s string) string {
	if n, ok := names[s]; ok {
		return r.pick(n.en, n.zh)
	}
	return s
}
