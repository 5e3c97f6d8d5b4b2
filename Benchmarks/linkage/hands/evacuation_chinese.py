"""Passengers of evacuation flights, and the reception sheet of volunteers: people of Chinese and Vietnamese names.

Manifest: as airlines write it (CHAN/TAI MAN MR), by the passport: pinyin of the mainland, Wade-Giles of Taiwan,
Cantonese of Hong Kong, Hokkien or Cantonese of Malaysia and Singapore, Vietnamese without marks; some have a
Western name before or after; long names are cut, syllables joined or apart. Nationality, sex, day of birth, number of the
passport, seat, ticket.
Sheet (UTF-16, tabs, headings in two languages): the name as people say it or volunteers from the mainland hear it:
Western name and surname, family first or last, pinyin for whom the passport has Tan or Hsu, a name in characters
(simplified or not) for two in five, Vietnamese with marks, Tommy or Ah Meng for a call name; a day of birth in the manner
of the country (the year of the Republic in Taiwan, 1990年5月3日, the year only) or an age; the passport's last
digits or all of them or nothing; one telephone a family. A third of the sheet came by bus and ship and is on no manifest.
Families share surname and flight, brothers and sisters one syllable of the name too, some twins. A careful person who
reads the characters: F1 about 0.91.
"""

import unicodedata
from datetime import date, timedelta

from . import paper

FILES = ("pax_manifest.csv", "接待登记表_reception.txt")
# Character, simplified, pinyin, Wade-Giles, Cantonese, Hokkien or the Malaysian manner.
LAST = """陳:陈:Chen:Chen:Chan:Tan 林:林:Lin:Lin:Lam:Lim 黃:黄:Huang:Huang:Wong:Ng 李:李:Li:Li:Lee:Lee 王:王:Wang:Wang:Wong:Ong 張:张:Zhang:Chang:Cheung:Teoh
吳:吴:Wu:Wu:Ng:Goh 劉:刘:Liu:Liu:Lau:Low 蔡:蔡:Cai:Tsai:Choi:Chua 楊:杨:Yang:Yang:Yeung:Yeoh 許:许:Xu:Hsu:Hui:Koh 鄭:郑:Zheng:Cheng:Cheng:Tay 謝:谢:Xie:Hsieh:Tse:Chia
郭:郭:Guo:Kuo:Kwok:Kuek 洪:洪:Hong:Hung:Hung:Ang 曾:曾:Zeng:Tseng:Tsang:Chan 周:周:Zhou:Chou:Chow:Chew 葉:叶:Ye:Yeh:Yip:Yap 何:何:He:Ho:Ho:Ho 羅:罗:Luo:Lo:Law:Loh
梁:梁:Liang:Liang:Leung:Leong 鄧:邓:Deng:Teng:Tang:Teng 馮:冯:Feng:Feng:Fung:Fong 朱:朱:Zhu:Chu:Chu:Choo 胡:胡:Hu:Hu:Wu:Foo 趙:赵:Zhao:Chao:Chiu:Teo 徐:徐:Xu:Hsu:Tsui:Chee
孫:孙:Sun:Sun:Suen:Soon 高:高:Gao:Kao:Ko:Kow 蕭:萧:Xiao:Hsiao:Siu:Siow 沈:沈:Shen:Shen:Shum:Sim 彭:彭:Peng:Peng:Pang:Phang 盧:卢:Lu:Lu:Lo:Loo 蘇:苏:Su:Su:So:Soh
余:余:Yu:Yu:Yu:Yee 方:方:Fang:Fang:Fong:Png 莊:庄:Zhuang:Chuang:Chong:Chng 廖:廖:Liao:Liao:Liu:Liew 賴:赖:Lai:Lai:Lai:Lai 江:江:Jiang:Chiang:Kong:Kang 馬:马:Ma:Ma:Ma:Beh
邱:邱:Qiu:Chiu:Yau:Khoo 游:游:You:Yu:Yau:Yew 潘:潘:Pan:Pan:Poon:Phua 傅:傅:Fu:Fu:Fu:Poh 戴:戴:Dai:Tai:Tai:Tai 宋:宋:Song:Sung:Sung:Song 魏:魏:Wei:Wei:Ngai:Gooi""".split()
BOYS = """偉:伟:Wei:Wei:Wai:Wei 明:明:Ming:Ming:Ming:Meng 志:志:Zhi:Chih:Chi:Chee 文:文:Wen:Wen:Man:Boon 強:强:Qiang:Chiang:Keung:Keong 國:国:Guo:Kuo:Kwok:Kok
建:建:Jian:Chien:Kin:Kian 家:家:Jia:Chia:Ka:Kah 俊:俊:Jun:Chun:Chun:Choon 傑:杰:Jie:Chieh:Kit:Kiat 豪:豪:Hao:Hao:Ho:How 宏:宏:Hong:Hung:Wang:Hong 成:成:Cheng:Cheng:Shing:Seng
榮:荣:Rong:Jung:Wing:Eng 華:华:Hua:Hua:Wah:Hua 德:德:De:Te:Tak:Teck 永:永:Yong:Yung:Wing:Eng 安:安:An:An:On:Ann 仁:仁:Ren:Jen:Yan:Jin 信:信:Xin:Hsin:Shun:Sin
義:义:Yi:Yi:Yee:Ghee 忠:忠:Zhong:Chung:Chung:Tiong 祥:祥:Xiang:Hsiang:Cheung:Siang 輝:辉:Hui:Hui:Fai:Hui 健:健:Jian:Chien:Kin:Kian 龍:龙:Long:Lung:Lung:Leong 生:生:Sheng:Sheng:Sang:Seng
水:水:Shui:Shui:Shui:Chwee 金:金:Jin:Chin:Kam:Kim 子:子:Zi:Tzu:Tsz:Chee 浩:浩:Hao:Hao:Ho:Hao 澤:泽:Ze:Tse:Chak:Zek 宇:宇:Yu:Yu:Yu:Yee 軒:轩:Xuan:Hsuan:Hin:Suan 凱:凯:Kai:Kai:Hoi:Kai
銘:铭:Ming:Ming:Ming:Beng 福:福:Fu:Fu:Fuk:Hock 財:财:Cai:Tsai:Choi:Chai 發:发:Fa:Fa:Fat:Huat 炳:炳:Bing:Ping:Ping:Peng 昌:昌:Chang:Chang:Cheung:Cheong 耀:耀:Yao:Yao:Yiu:Yew""".split()
GIRLS = """美:美:Mei:Mei:Mei:Bee 玲:玲:Ling:Ling:Ling:Leng 芳:芳:Fang:Fang:Fong:Fong 秀:秀:Xiu:Hsiu:Sau:Siew 英:英:Ying:Ying:Ying:Eng 麗:丽:Li:Li:Lai:Lay 惠:惠:Hui:Hui:Wai:Hui
珍:珍:Zhen:Chen:Chun:Tin 珠:珠:Zhu:Chu:Chu:Choo 雪:雪:Xue:Hsueh:Suet:Swat 雲:云:Yun:Yun:Wan:Hoon 淑:淑:Shu:Shu:Suk:Sok 芬:芬:Fen:Fen:Fan:Hoon 慧:慧:Hui:Hui:Wai:Hui 婷:婷:Ting:Ting:Ting:Teng
欣:欣:Xin:Hsin:Yan:Xin 怡:怡:Yi:Yi:Yi:Ee 佳:佳:Jia:Chia:Kai:Jia 雯:雯:Wen:Wen:Man:Boon 君:君:Jun:Chun:Kwan:Koon 蘭:兰:Lan:Lan:Lan:Lan 鳳:凤:Feng:Feng:Fung:Hong 燕:燕:Yan:Yen:Yin:Yen
萍:萍:Ping:Ping:Ping:Peng 月:月:Yue:Yueh:Yuet:Geok 玉:玉:Yu:Yu:Yuk:Geok 嘉:嘉:Jia:Chia:Ka:Kah 詩:诗:Shi:Shih:Sze:See 穎:颖:Ying:Ying:Wing:Yin 琪:琪:Qi:Chi:Kei:Kee 靜:静:Jing:Ching:Ching:Cheng
思:思:Si:Ssu:Sze:Su 敏:敏:Min:Min:Man:Min 瑩:莹:Ying:Ying:Ying:Yin 晶:晶:Jing:Ching:Ching:Jing 寶:宝:Bao:Pao:Po:Poh 素:素:Su:Su:So:Soo 梅:梅:Mei:Mei:Mui:Mui 香:香:Xiang:Hsiang:Heung:Hiang""".split()
VIET_LAST = "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lâm Trương Quách Tạ Châu".split()
VIET = {"M": ("Văn Hữu Đức Công Quang Minh Quốc Thanh Chí", """Hùng Dũng Tuấn Long Nam Hải Sơn Thắng Cường Phúc Hòa Bình Tùng Khánh Đạt Toàn Phong Lâm Tâm Tài Thành Vinh
Hiếu Nghĩa Quân Kiên Trung Hưng Lộc Thịnh"""),
        "F": ("Thị Thị Ngọc Thu Kim Mỹ Thanh Bích Phương", """Lan Hoa Hương Mai Linh Hà Thủy Ngọc Trang Yến Thảo Hạnh Nga Vân Loan Phượng Hiền Tuyết Nhung Oanh Dung Xuân Cúc
Diễm Trinh Thúy Quỳnh Châu My Ánh""")}
WEST = {"M": "Tommy Kenny Jason Kevin Eric Raymond Alex Danny Ivan Simon Andy Vincent William Benny Henry Michael Patrick Ricky Edmund Desmond Wilson Stanley Gary Sunny".split(),
        "F": "Amy Winnie Fiona Joyce Jenny Grace Connie Vivian Karen Mandy Kelly Cindy Carmen Peggy Eva Jessica Cherry Michelle Yoyo Angela Sharon Wendy Joanne Doris".split()}
STATES = [("CHN", 30), ("TWN", 16), ("HKG", 18), ("MYS", 16), ("SGP", 8), ("VNM", 12)]
WAY = {"CHN": 2, "TWN": 3, "HKG": 4, "MYS": 5, "SGP": 5}
PAX = "PNL_SEQ,FLT,FLT_DATE,NAME,NAT,DOC_NO,DOC_EXP,DOB,SEX,TYPE,PNR,TKT,SEAT,BAG_PCS,SSR".split(",")
SHEET = """编号 No.|日期 Date|姓名 Name|中文名 Chinese name|性别 Sex|出生日期/年龄 DOB/Age|国籍 Nationality|护照号 Passport|手机 Mobile|同行人数 Pax in family|
房间 Room|健康 Health|去向 Onward|登记人 By|备注 Remarks""".replace("\n", "").split("|")


def plain(text):
    """Vietnamese without its marks."""
    return "".join(c for c in unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d")) if not unicodedata.combining(c))


def slip(rng, word):
    """Typed wrong."""
    if len(word) < 4:
        return word + rng.choice(["", "g", "n"])
    at = rng.randrange(1, len(word))
    return rng.choice([word[:at] + word[at + 1 :], word[:at] + rng.choice("aeiungho") + word[at + 1 :], word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]])


def make(rng, folder):
    """2,100 passengers; 1,700 on the sheet, two thirds of them passengers."""
    lasts = [n.split(":") for n in LAST]
    last = paper.skewed(lasts, 0.8, 4)
    sylls = {"M": paper.skewed([n.split(":") for n in BOYS], 0.35, 5), "F": paper.skewed([n.split(":") for n in GIRLS], 0.35, 5)}
    viet_last = paper.skewed(VIET_LAST, 1.0, 1)
    viet = {s: (paper.skewed(m.split(), 0.6, 2), paper.skewed(g.split(), 0.4, 4)) for s, (m, g) in VIET.items()}
    on = date(2023, 4, 26)
    flights = [(f"{code}{n}", on + timedelta(d)) for d, (code, n) in enumerate([("CA", 8041), ("CA", 8043), ("MU", 7701), ("CX", 9107), ("CI", 5820), ("MH", 8120),
                                                                                  ("TR", 988), ("VN", 8062), ("CA", 8045)])]
    used, people, parties = set(), [], []  # state, last, given, sex, born, west, passport

    def document(state):
        while True:
            n = rng.randrange(10**8)
            made = {"CHN": f"E{rng.choice('ABCDEGH')}{n % 10**7:07}", "TWN": f"3{n:08}", "HKG": f"K{n:08}"[:9], "MYS": f"A{n:08}", "SGP": f"K{n % 10**7:07}{rng.choice('ABCDEFGHKLMN')}",
                    "VNM": f"{rng.choice('BC')}{n % 10**7:07}"}[state]
            if made not in used:
                used.add(made)
                return made

    while len(people) < 2_950:
        state = rng.choices([s for s, _ in STATES], [w for _, w in STATES])[0]
        family = viet_last(rng) if state == "VNM" else last(rng)
        shared = {s: sylls[s](rng) for s in "MF"}
        ids, before = [], None
        phone = {"CHN": f"1{rng.choice('3578')}{rng.randrange(10**9):09}", "TWN": f"+8869{rng.randrange(10**8):08}", "HKG": f"+8526{rng.randrange(10**7):07}",
                 "MYS": f"+601{rng.randrange(10**8):08}", "SGP": f"+659{rng.randrange(10**7):07}", "VNM": f"+849{rng.randrange(10**8):08}"}[state]

        def given(sex, sibling):
            if state == "VNM":
                return [viet[sex][0](rng), viet[sex][1](rng)] if rng.random() < 0.92 else [viet[sex][0](rng), viet[sex][1](rng), viet[sex][1](rng)]
            one, two = sylls[sex](rng), sylls[sex](rng)
            if sibling and rng.random() < 0.6:
                one = shared[sex]
            return [one] if state == "CHN" and not sibling and rng.random() < 0.2 else [one, two]

        head_age = rng.randint(20, 62)
        shape = rng.choices(["one", "pair", "family"], [56, 16, 28])[0]
        roles = ["one"] if shape == "one" else ["one", "spouse"] if shape == "pair" else ["one", "spouse"][: rng.randint(1, 2)] + ["child"] * rng.choice([1, 1, 2, 2, 3])
        for role in roles:
            sex = rng.choice("MMF") if role == "one" else {"M": "F", "F": "M"}[people[ids[0]][3]] if role == "spouse" else rng.choice("MF")
            age = head_age if role == "one" else head_age + rng.randint(-5, 5) if role == "spouse" else rng.randint(0, max(1, min(22, head_age - 21)))
            born = date(2022 - max(0, age), 1, 1) + timedelta(rng.randrange(365))
            if role == "child" and before and rng.random() < 0.06:
                born = before
            before = born if role == "child" else None
            name = family if role != "spouse" else viet_last(rng) if state == "VNM" else last(rng)
            own = given(sex, role == "child")
            while any(people[p][2] == own for p in ids):
                own = given(sex, role == "child")
            rate = {"HKG": 0.6, "MYS": 0.35, "SGP": 0.5, "TWN": 0.3, "CHN": 0.12, "VNM": 0.05}[state]
            people.append((state, name, own, sex, born, rng.choice(WEST[sex]) if rng.random() < rate else "", document(state)))
            ids.append(len(people) - 1)
        home = {"CHN": "CA MU".split(), "TWN": ["CI"], "HKG": ["CX"], "MYS": ["MH"], "SGP": ["TR"], "VNM": ["VN"]}[state]
        own_flights = [f for f in flights if f[0][:2] in home]
        parties.append((rng.choice(own_flights) if rng.random() < 0.7 else rng.choice(flights), ids, phone))

    def joined(parts, state):
        """Given names as the passports of that state have them."""
        if state == "CHN":
            return "".join(parts[:1] + [p.lower() for p in parts[1:]])
        if state == "TWN":
            return "-".join(parts)
        return " ".join(parts)

    known, rows = ([], []), ([], [])
    rng.shuffle(parties)
    flown, size = [], 0
    for party in parties:
        if size >= 2_100:
            break
        flown.append(party)
        size += len(party[1])
    for flight, ids, _ in sorted(flown, key=lambda p: (p[0][1], p[0][0])):
        pnr = "".join(rng.choice("BCDFGHJKLMNPQRSTVWXYZ23456789") for _ in range(6))
        for who in ids:
            state, family, own, sex, born, west, passport = people[who]
            if state == "VNM":
                house, first = plain(family).upper(), plain(" ".join(own)).upper()
            else:
                house = family[WAY[state]].upper()
                first = joined([g[WAY[state]] for g in own], state).upper()
            if west and state in ("HKG", "SGP", "MYS") and rng.random() < 0.55:
                first = f"{first} {west.upper()}" if rng.random() < 0.7 else f"{west.upper()} {first}"
            kind = rng.random()
            first = first.replace("-", "") if kind < 0.6 else first.replace("-", " ") if kind < 0.8 else first.replace(" ", "").replace("-", "") if kind < 0.9 else first
            if rng.random() < 0.02:
                first = slip(rng, first.lower()).upper()
            age = paper.years(born, flight[1])
            title = rng.choice([" MR", "MR"]) if sex == "M" and age > 11 else rng.choice([" MS", "MRS" if age > 30 else "MS"]) if age > 11 else " MSTR" if sex == "M" else " MISS"
            text = f"{house}/{first}{title}" if rng.random() < 0.96 else f"{first}/{house}{title}"
            shown = date(born.year, born.day, born.month) if born.day < 13 and rng.random() < 0.015 else born
            number = passport if rng.random() < 0.985 else passport[:-1] + str(rng.randrange(10))
            known[0].append((who, f"{len(known[0]) + 1:04}"))
            rows[0].append([known[0][-1][1], flight[0], f"{flight[1]:%d%b%y}".upper(), text[:26], state if rng.random() < 0.98 else "X" * 3, number,
                            f"{paper.day(rng, 2024, 2032):%d%b%y}".upper(), f"{shown:%d%b%y}".upper() if rng.random() < 0.97 else "", sex, "INF" if age < 2 else "CHD" if age < 12 else "ADT",
                            pnr, f"{rng.choice([999, 781, 160, 297, 232])}{rng.randrange(10**10):010}", "" if age < 2 else f"{rng.randint(11, 62)}{rng.choice('ABCDEFHJK')}", rng.choice([0, 1, 1, 2]),
                            rng.choice([""] * 14 + ["WCHR", "VGML", "BSCT", "MEDA"])])
    came = [p for p in flown if rng.random() < 0.56]
    came += rng.sample(parties[len(flown) :], min(len(parties) - len(flown), 330))
    rng.shuffle(came)
    for at, (flight, ids, phone) in enumerate(came):
        by, room = rng.choice("小王 小李 Cindy 阿May 老周 志愿者3".split()), f"{rng.randint(2, 18)}{rng.randint(1, 24):02}"
        for who in ids:
            state, family, own, sex, born, west, passport = people[who]
            if rng.random() < 0.07:
                continue
            kind, chinese = rng.random(), ""
            day = flight[1] + timedelta(rng.choice([0, 1, 1, 2]))
            if state == "VNM":
                parts = [family, *own] if kind < 0.66 else [own[-1], family] if kind < 0.74 else [*own, family] if kind < 0.88 else [family, own[-1]]
                text = " ".join(parts)
                text = plain(text) if rng.random() < 0.45 else text
            else:
                heard = 2 if by in ("小王", "小李", "老周") and rng.random() < 0.42 else WAY[state]
                house, first = family[heard], [g[heard] for g in own]
                first = joined(first, "CHN" if heard == 2 else state) if rng.random() < 0.75 else "".join([first[0], *(f.lower() for f in first[1:])])
                text = f"{house} {first}" if kind < 0.52 else f"{first} {house}" if kind < 0.72 else f"{house}, {first}" if kind < 0.78 else f"{house} {first}"
                if west and rng.random() < 0.6:
                    text = rng.choice([f"{west} {house}", f"{west} {house}", f"{west} {house} {first}", f"{house} {first} ({west})", f"{house} {first}, {west}"])
                elif state in ("MYS", "SGP", "HKG") and rng.random() < 0.03:
                    text = f"Ah {own[-1][heard]} ({house})"
                form = 1 if state in ("CHN", "MYS", "SGP") or rng.random() < 0.4 else 0
                if rng.random() < {"CHN": 0.62, "TWN": 0.55, "HKG": 0.4, "MYS": 0.24, "SGP": 0.18}[state]:
                    chinese = family[form] + "".join(g[form] for g in own)
                    if rng.random() < 0.05:  # another character of the same sound
                        pool = BOYS if sex == "M" else GIRLS
                        same = [n.split(":") for n in pool if n.split(":")[2] == own[-1][2]]
                        chinese = chinese[:-1] + rng.choice(same)[form]
                    if rng.random() < 0.12:
                        text = chinese
            if rng.random() < 0.04:
                text = slip(rng, text)
            text = text.upper() if rng.random() < 0.12 else text
            shown, chance = born, rng.random()
            if chance < 0.025 and born.day < 13:
                shown = date(born.year, born.day, born.month)
            elif chance < 0.05:
                shown = date(born.year + rng.choice([-1, 1]), born.month, min(28, born.day))
            age, kind = paper.years(shown, day), rng.random()
            if kind < 0.5:
                said = {"CHN": rng.choice([f"{shown.year}年{shown.month}月{shown.day}日", f"{shown:%Y-%m-%d}", f"{shown:%Y.%m.%d}"]),
                        "TWN": rng.choice([f"民國{shown.year - 1911}年{shown.month}月{shown.day}日" if shown.year > 1911 else "", f"{shown.year - 1911}.{shown.month}.{shown.day}", f"{shown:%Y/%m/%d}"]),
                        "HKG": f"{shown:%d-%m-%Y}", "MYS": f"{shown.day}/{shown.month}/{shown.year}", "SGP": f"{shown:%d %b %Y}", "VNM": f"{shown:%d/%m/%Y}"}[state]
            elif kind < 0.62:
                said = f"{shown.year}"
            else:
                said = rng.choice([f"{age}", f"{age}", f"{age}岁", f"{age} y"]) if kind < 0.93 else ""
            number, chance = "", rng.random()
            if chance < 0.26:
                number = passport if rng.random() < 0.94 else passport[:3] + passport[4] + passport[3] + passport[5:]
            elif chance < 0.36:
                number = "…" + passport[-4:]
            label = {"CHN": ["中国", "中国", "China", "CN"], "TWN": ["台湾", "Taiwan", "台灣"], "HKG": ["香港", "HK", "Hong Kong"], "MYS": ["马来西亚", "Malaysia", "MY"],
                     "SGP": ["新加坡", "S'pore", "SG"], "VNM": ["越南", "Vietnam", "VN"]}[state]
            known[1].append((who, f"R{len(known[1]) + 1001}"))
            rows[1].append([known[1][-1][1], f"{day.month}月{day.day}日", text, chinese, {"M": rng.choice("男男男M"), "F": rng.choice("女女女F")}[sex] if rng.random() < 0.94 else "",
                            said, rng.choice(label) if rng.random() < 0.93 else "", number, (phone if rng.random() < 0.6 else phone[-8:]) if rng.random() < 0.62 else "", len(ids), room,
                            rng.choice(["良好"] * 6 + ["发烧", "OK", "OK", "怀孕" if sex == "F" and 18 < age < 45 else "良好", "高血压" if age > 35 else "", ""]), rng.choice(["北京", "上海", "香港", "台北", "KL", "HCMC", "待定", ""]), by,
                            rng.choice([""] * 16 + ["行李丢失", "等家人", "lost passport", "需要药", "同房: 上一行"])])
    paper.put(folder / FILES[0], PAX, rows[0])
    paper.put(folder / FILES[1], SHEET, rows[1], "\t", "utf-16")
    paper.put_truth(folder, paper.pairs(*known))
