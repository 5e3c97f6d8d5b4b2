#!/usr/bin/env python3
"""Rohingya who came by boat from Cox's Bazar to Aceh, their kin in Malaysia and in the camps: five offices, four ways of writing.

    aceh.py --families N --seed S DIR

lists/  pendaratan          the police and immigration count on the beach (Indonesian), in the order people sat
        unhcr_idn           registration at the sites in Aceh (English), cases and relation to the principal applicant
        anak_uasc           children alone or with others, by an Indonesian child-protection partner (Indonesian, some English)
        komuniti_my         a community organisation in Malaysia: members, wives and children, whom they wait for (Malay)
        bdrcs_rfl           tracing requests at the Red Crescent in the camps of Bangladesh (English); the row is the enquirer
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Nobody inherits a name. A man is Mohammed or Abdul or Nur and something more, a woman Begum, Khatun or Bibi, and every office spells
by its own language. Malaysia adds bin and binti with the father's name. Villages have a Burmese and a Rohingya name. Ages are round,
birthdays are the first of January. What survives is the father's and the mother's name, the block, the family counting number on the
Bangladesh card, the boat, and a number in Malaysia learnt by heart. Every person is invented.
"""
from travellers import *  # noqa: F403

TODAY = begin("A", date(2024, 2, 1))
MEN = """Mohammed Anas,Mohammed Yunus,Mohammed Rafique,Mohammed Ayas,Mohammed Salim,Mohammed Idris,Mohammed Zubair,Mohammed Hashim,Mohammed Arfat,Mohammed Ilyas,Abdul Karim,Abdul Hamid,Abdul Goni,Abdus Salam,Abdu Shukkur,Abdu Rahim,Abdul Malek,Abdul Amin,Abdul Majid,Nurul Islam,Nurul Amin,Nurul Hoque,Nur Kamal,Nur Alam,Nur Boshor,Nur Hakim,Rahmat Ullah,Kefayet Ullah,Sana Ullah,Azim Ullah,Enayet Ullah,Hafez Ullah,Rashid Ullah,Zakir Hossain,Anwar Hossain,Jakir Ahmed,
Sayed Hossain,Sayed Alam,Shamsul Alam,Rafiqul Islam,Jahangir Alam,Kabir Ahmed,Basir Ahmed,Nazir Ahmed,Jamal Hossain,Osman Goni,Imam Hossain,Kamal Hossain,Sultan Ahmed,Dil Mohammed,Gura Miah,Lal Miah,Kala Miah,Ali Johar,Ayub Khan,Solim Ullah,Jubair,Ro Shofique,Ansar Ullah,Habib Ullah,Forid Alam,Hamid Hossain,Sadek,Yasin Arafat,Riyas Uddin,Salah Uddin,Hossain Ahmed""".replace("\n", "").split(",")
WOMEN = """Somida Begum,Rajuma Begum,Senowara Begum,Yasmin Ara,Hasina Begum,Rokeya Begum,Shofika Bibi,Toyoba Khatun,Setara Begum,Minara Begum,Jannat Ara,Rubina Akter,Umme Salima,Sabekun Nahar,Asma Bibi,Dildar Begum,Fatema Khatun,Hamida Khatun,Formina Begum,Ismot Ara,Tasmin Ara,Shahina Akter,Kohinur Begum,Taslima,Mumtaz Begum,Nur Bahar,Nur Kaida,Nur Begum,Nur Fatema,Nur Ankis,Nur Habiba,Laila Begum,Ajida Khatun,Arafa Begum,Shamsun Nahar,Rashida Begum,Zahida Begum,
Khaleda Bibi,Samira,Sajeda Begum,Gul Bahar,Gul Forash,Lal Banu,Anowara Begum,Monira Begum,Halima Khatun,Roshida Khatun,Sokina Khatun,Mabia Khatun,Tahera Begum,Nasima Khatun,Hafsa Bibi,Bibi Ayesha,Kulsuma,Salima Khatun,Subaira,Hosne Ara,Jorina Khatun,Romida,Fatema""".replace("\n", "").split(",")
VILLAGES = [("Min Gyi", "Tula Toli", "Maungdaw"), ("Kyein Chaung", "Boli Bazar", "Maungdaw"), ("Nga Khu Ya", "Nagpura", "Maungdaw"), ("Inn Din", "Andang", "Maungdaw"), ("Shwe Zar", "Shuja Para", "Maungdaw"), ("Kyet Yoe Pyin", "Kwachong", "Maungdaw"), ("Taung Bazar", "Top Bazar", "Buthidaung"), ("Gu Dar Pyin", "Gudampara", "Buthidaung"), ("Chut Pyin", "Shuap Prang", "Rathedaung")]
BOATS = [("Desa Blang Raya, Pidie", "Pidie", "Blang Raya", date(2023, 11, 14), "Padang Tiji"), ("Gampong Kulee, Batee", "Pidie", "Kulee", date(2023, 11, 15), "Padang Tiji"), ("Lapang Barat, Bireuen", "Bireuen", "Jangka", date(2023, 11, 19), "Lhokseumawe"), ("Muara Tiga, Laweueng", "Pidie", "Laweueng", date(2023, 11, 21), "Mina Raya"), ("Pulau Weh, Sabang", "Sabang", "Ie Meulee", date(2023, 12, 2), "Sabang CT-1"), ("Lamreh, Aceh Besar", "Aceh Besar", "Blang Ulam", date(2023, 12, 10), "Banda Aceh BMA"),
         ("Ujong Pie, Aceh Timur", "Aceh Timur", "Idi Rayeuk", date(2023, 12, 14), "Aceh Timur GOR"), ("Kuala Besar, Langkat", "Langkat", "Langkat", date(2023, 12, 30), "Langkat"), ("Kuala Bubon, Aceh Barat", "Aceh Barat", "Meulaboh", date(2024, 1, 21), "Meulaboh")]
CAMPS = ["1E", "1W", "2E", "3", "4", "5", "7", "8W", "9", "11", "13", "14", "15", "16", "18", "19", "20 Ext", "24", "26", "27 (Nayapara)"]
MY = ["Selayang", "Ampang", "Klang", "Butterworth", "Bukit Mertajam", "Alor Setar", "Cheras", "Puchong", "Sungai Petani", "Johor Bahru"]
EN = {"mother": ("mother", "mother"), "father": ("father", "father"), "step_parent": ("stepmother", "stepfather"), "grandparent": ("grandmother", "grandfather"), "aunt_uncle": ("aunt", "uncle"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("caregiver", "caregiver"), "cousin": ("cousin", "cousin"), "spouse": ("wife", "husband")}
ENC = {"mother": ("daughter", "son"), "father": ("daughter", "son"), "step_parent": ("stepdaughter", "stepson"), "grandparent": ("granddaughter", "grandson"), "aunt_uncle": ("niece", "nephew"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("foster child", "foster child"), "spouse": ("wife", "husband"), "cousin": ("cousin", "cousin")}
ID = {"mother": ("ibu", "ibu"), "father": ("ayah", "ayah"), "step_parent": ("ibu tiri", "ayah tiri"), "grandparent": ("nenek", "kakek"), "aunt_uncle": ("bibi", "paman"), "sibling": ("kakak", "abang"), "half_sibling": ("kakak", "abang"), "guardian": ("pengasuh", "pengasuh"), "cousin": ("sepupu", "sepupu"), "spouse": ("istri", "suami")}
IDC = {"mother": "anak", "father": "anak", "step_parent": "anak tiri", "grandparent": "cucu", "aunt_uncle": "keponakan", "sibling": "adik", "half_sibling": "adik", "guardian": "anak asuh", "spouse": "istri", "cousin": "sepupu"}
MYC = dict(IDC, aunt_uncle="anak saudara", spouse="isteri")
EN_SWAPS = [("o", "u"), ("u", "o"), ("sh", "s"), ("s", "sh"), ("j", "z"), ("z", "j"), ("kh", "k"), ("oo", "u"), ("u", "oo"), ("i", "ee"), ("f", "ph"), ("hoss", "huss"), ("ain", "en"), ("ain", "ein"), ("ay", "ai"), ("e", "a"), ("a", "e"), ("e", "i"), ("i", "e"), ("q", "k"), ("m", "mm"), ("k", "kk"), ("que", "k"), ("w", "u"), ("ah", "a"), ("ar", "er"), ("y", "i"), ("d", "t"), ("owa", "oa")]
ID_SWAPS = [("sh", "sy"), ("sh", "s"), ("oo", "u"), ("ee", "i"), ("j", "z"), ("z", "j"), ("o", "u"), ("kh", "h"), ("h", ""), ("q", "k"), ("f", "p"), ("v", "p"), ("ema", "imah"), ("esha", "isyah"), ("ossain", "usin"), ("ain", "in"), ("e", "i"), ("ullah", "ulah"), ("a", "ah"), ("ay", "ai"), ("id", "it"), ("oh", "uh"), ("b", "p"), ("u", "o"), ("ida", "ita"), ("um", "om")]
MO = dict(en=["Mohammed", "Md.", "Md", "Mohammad", "Mohamed", "MD"], id=["Muhammad", "Mohammad", "Muhamad", "M.", "Md"], my=["Mohd", "Mohamad", "Muhammad", "Md"])


def person(sex, age, house, mother=None, father=None):
    one = One(sex, age, house, mother, father)
    used = {q.facts["name"] for q in house["all"] if q.facts}
    stock = [n for n in (MEN if sex == "m" else WOMEN) if n not in used]
    brother = next((q for q in house["all"] if q is not one and q.age < 18 and q.sex == sex), None)
    if brother and age < 18 and " " in brother.facts["name"] and ok(0.3):  # brothers and sisters whose names ring alike
        a, b = brother.facts["name"].split(" ", 1)
        alike = [n for n in stock if n.split()[0] == a or n.split()[-1] == b]
        stock = alike or stock
    one.facts["name"] = R.choice(stock)
    one.born = date(one.born.year, one.born.month, one.born.day)
    return one


def malaysian():
    return "601%d%07d" % (R.choice([1, 2, 4, 6, 7, 8]), R.randrange(10 ** 7))


def bangla():
    return "8801%s%07d" % (R.choice(["81", "85", "86", "87", "61"]), R.randrange(10 ** 7))


def written(name, tongue="en", p=0.2, short=0.1):
    words = []
    for w in name.split():
        if w == "Mohammed":
            words.append(R.choice(MO[tongue]))
            continue
        if len(w) > 2 and slip(p, "spelling"):
            w = swap(w, ID_SWAPS if tongue != "en" else EN_SWAPS)
        words.append(w)
    if len(words) > 1 and slip(short, "half the name left out"):
        if words[-1] in ("Begum", "Khatun", "Bibi", "Ara", "Akter") or ok(0.3):
            words = words[:-1]
        else:
            words = words[1:]
    elif len(words) > 1 and words[-1] in ("Begum", "Khatun", "Bibi", "Akter") and slip(0.08, "Begum for Khatun"):
        words[-1] = R.choice(["Begum", "Khatun", "Bibi", "Akter"])
    elif len(words) > 1 and slip(0.06, "words fused or turned"):
        words = ["".join(words).capitalize()] if ok(0.6) else words[::-1]
    return " ".join(words)


def told(teller, about, tongue="en"):
    if about is None or teller.age < 4:
        return ""
    if teller.age < 7:
        return R.choice(["", "", about.facts["name"].split()[0] if not about.facts["name"].startswith("Mohammed") else about.facts["name"].split()[1]])
    if ok(0.04) and teller.age < 14:
        slips["wrong name told"] += 1
        return R.choice(MEN if about.sex == "m" else WOMEN)
    return written(about.facts["name"], tongue, 0.16, 0.14)


def years(one, wobble=0.25):
    n = int(one.age)
    if slip(wobble, "age"):
        n = max(1, n + R.choice([-2, -1, -1, 1, 1, 2])) if n < 18 else 5 * round((n + R.choice([-2, 0, 2])) / 5)
        n = n if one.age < 18 or n >= 18 else 18
    return n


def term(kind, one, table):
    t = table.get(kind, ("relative", "relative"))
    return t if isinstance(t, str) else t[one.sex == "m"]


def village(house):
    burmese, own, township = house["village"]
    return R.choice([burmese, own, burmese, "%s, %s" % (own, township), township, "%s (%s)" % (township, burmese)])


def camp(house, tongue="en"):
    c, b = house["camp"]
    return R.choice(["Camp %s, Block %s" % (c, b), "Camp-%s / %s" % (c, b), "Camp %s" % c, "C%s %s" % (c.split()[0], b)]) if tongue == "en" else R.choice(["kamp %s" % c, "kamp %s blok %s" % (c, b), "Cox's Bazar kamp %s" % c, "Balukhali", "Kutupalong", "Bangladesh"])


def land(people, boat):
    """A family as the policeman counts it: the first, and then the others by what they are to him or her."""
    head = people[0]
    for i, q in enumerate(people):
        kind = rel(q, head) or ("spouse" if q in head.mates else None)
        note = ""
        if q is not head and ok(0.5):
            note = "%s %s" % (term(kind, q, IDC) if kind in IDC else "keluarga", R.choice([written(head.facts["name"], "id", 0.2, 0.3), "di atas", "no. sebelumnya"]))
        elif q is head and len(people) > 1:
            note = R.choice(["", "bersama %d anak" % sum(x.age < 18 and rel(x, head) in ("mother", "father") for x in people) if any(rel(x, head) in ("mother", "father") for x in people) else "", "KK"])
        elif q is head and len(people) == 1:
            note = R.choice(["sendiri", "", "", "sendirian", "tujuan Malaysia"])
        put("pendaratan", q, {"No": "", "Nama": R.choice([str.upper, str.title])(written(q.facts["name"], "id", 0.3, 0.35)), "L/P": "LP"[(q.sex == "f") != slip(0.02, "sex")], "Umur": "%d thn" % years(q, 0.4) if q.age >= 2 else "%d bln" % max(1, int(q.age * 12)) if q.age < 1 else "1", "Asal": R.choice(["Bangladesh", "Myanmar", camp(q.house, "id"), "Rohingya"]), "Lokasi pendaratan": boat[0], "Tgl": boat[3].strftime("%d/%m/%Y"), "Kondisi": R.choice(["sehat", "sehat", "lemas", "sakit"]), "Ket.": note, "urut": len(rows["pendaratan"])})


def register(people, boat, linked=""):
    case[0] += R.choice([1, 1, 2, 4])
    number = "IDN-%02dC%05d" % (boat[3].year % 100, case[0])
    head = people[0]
    for q in people:
        h = q.house
        kind = rel(q, head) or ("spouse" if q in head.mates else None)
        name = lambda x: "" if x is None or slip(0.1, "parent not asked") else (told(q, x) if q.age < 18 and not any(y.age >= 18 for y in people) else written(x.facts["name"], "en", 0.15, 0.08))
        father = name(q.father) if q.father else written(R.choice(MEN)) if q.age >= 18 and ok(0.85) else ""
        mother = name(q.mother) if q.mother else written(R.choice(WOMEN)) if q.age >= 18 and ok(0.7) else ""
        if q.father is None and q.age >= 18:
            father = written(q.facts.setdefault("father", R.choice(MEN)))
        if q.mother is None and q.age >= 18:
            mother = written(q.facts.setdefault("mother", R.choice(WOMEN)), "en", 0.15)
        need = ""
        if q.age < 18 and not any(rel(q, x) in ("mother", "father") for x in people):
            need = "SC" if any(x.age >= 18 for x in people) else "UAC" if ok(0.8) else "UAC;SC-CH"
        elif q is head and q.sex == "f" and len(people) > 1 and ok(0.6):
            need = "SP (husband in MYS)" if h.get("waiting") and ok(0.6) else "WR-SF"
        birth = q.born.replace(month=1, day=1) if ok(0.72) else q.born
        birth = birth.replace(year=TODAY.year - years(q, 0.2)) if birth.day == 1 and birth.month == 1 else birth
        put("unhcr_idn", q, {"Individual No.": "", "Case No.": number, "Case size": len(people), "Name": written(q.facts["name"], "en", 0.16, 0.06), "Sex": "MF"[q.sex == "f"], "DOB": birth.strftime("%d-%b-%Y"), "Rel. to PA": "PA" if q is head else {"spouse": "WIF" if q.sex == "f" else "HUS", "mother": "DAU" if q.sex == "f" else "SON", "father": "DAU" if q.sex == "f" else "SON", "sibling": "SIS" if q.sex == "f" else "BRO", "half_sibling": "SIS" if q.sex == "f" else "BRO", "aunt_uncle": "NIE" if q.sex == "f" else "NEP", "grandparent": "GCH", "step_parent": "SCH"}.get(kind, "NRL"),
                            "Father": father, "Mother": mother, "Origin (VT / Township)": village(h), "CXB address": camp(h) if ok(0.8) else "", "FCN / MRC": digits(h["fcn"], 0.06) if ok(0.3 if q is head else 0.12) else "", "Arr.": "%s %s" % (boat[1], boat[3].strftime("%d/%m/%y")), "Site": boat[4], "SPN": need, "Remarks": linked if q is head else ""})
    return number


def child_file(child, boat, carer, where, beyond):
    h = child.house
    tel = ""
    if h.get("abroad phone") and ok(0.5) and child.age > 8:
        tel = "+" + digits(h["abroad phone"], 0.07)
    f, m = (told(child, q, "id") for q in (child.father, child.mother))
    for_whom = ""
    if beyond:
        q = R.choice(beyond)
        kind = rel(child, q)
        if kind in ID:
            place = "Malaysia" + (" (%s)" % h["my"] if ok(0.35) else "") if q.facts.get("at") == "MY" else "kamp Bangladesh" if q.facts.get("at") == "BD" else "kapal lain"
            for_whom = R.choice(["Mau ke {k} di {p}.", "{k} {n} ada di {p}.", "Ingin bertemu {k} {n}.", "Says {e} {n} is in {p}."]).format(k=term(kind, q, ID), n=told(child, q, "id") or "(nama ?)", p=place, e=term(kind, q, EN))
    else:
        for_whom = R.choice(["", "tidak tahu keberadaan keluarga", "orang tua meninggal 2017", "to be married in Malaysia, age disputed" if child.sex == "f" and child.age > 14 else ""])
    brothers = [q for q in h["all"] if q is not child and q.age < 18 and q.party == child.party and rel(child, q) in ("sibling", "half_sibling")]
    put("anak_uasc", child, {"Kode anak": "", "Nama anak": written(child.facts["name"], "id", 0.2, 0.15), "JK": "P" if child.sex == "f" else "L", "Usia": years(child), "Status": "SC" if carer else "UAM", "Nama ayah": f + (R.choice([" (alm)", " †", ""]) if f and child.father.dead else ""), "Nama ibu": m + (R.choice([" (almh)", ""]) if m and child.mother.dead else ""), "Keberadaan orang tua": where, "Datang bersama": carer, "Saudara di lokasi": ", ".join(written(b.facts["name"], "id", 0.15, 0.4) for b in brothers), "No. HP keluarga": tel,
                            "Asal kamp": camp(h, "id") if ok(0.5) else camp(h), "Kapal": R.choice([boat[2], boat[1] + " " + boat[3].strftime("%d/%m"), boat[3].strftime("%d-%m-%Y"), boat[0]]), "Shelter": boat[4] if ok(0.85) else R.choice(BOATS)[4], "Catatan": for_whom})


def community(one, awaited, boat=None):
    h = one.house
    father = one.father.facts["name"] if one.father else one.facts.setdefault("father", R.choice(MEN))
    spouse = next((m for m in one.mates), None)
    kids = [q for q in h["all"] if rel(q, one) in ("mother", "father")]
    words = []
    for q in awaited:
        kind = rel(q, one)
        words.append("%s %s%s" % (term(kind, q, MYC) if kind in MYC else "saudara", written(q.facts["name"], "my", 0.2, 0.25), " (%d)" % years(q) if ok(0.5) else ""))
    note = ""
    if words and ok(0.75):
        note = R.choice(["tunggu ", "cari ", "naik bot dari Bangladesh: ", "belum sampai: "]) + ", ".join(words) + (R.choice([", turun di Aceh", " kata orang di %s" % boat[1], " bot bulan %d" % boat[3].month, ""]) if boat else "")
    put("komuniti_my", one, {"Bil": "", "Nama": written(one.facts["name"], "my", 0.18, 0.1).upper() + (" %s %s" % ("BIN" if one.sex == "m" else "BINTI", written(father, "my", 0.15, 0.3).upper()) if ok(0.75) else ""), "No. UNHCR": "354-%02dC%05d" % (R.randint(12, 22), R.randrange(10 ** 5)) if ok(0.65) else R.choice(["tiada", "dalam proses", ""]), "Umur": years(one), "Jantina": "L" if one.sex == "m" else "P", "Nama isteri/suami": written(spouse.facts["name"], "my", 0.2, 0.25) + R.choice([" (BD)", "", ""]) if spouse and ok(0.8) else "",
                            "Anak": ", ".join("%s %d" % (written(q.facts["name"], "my", 0.15, 0.5), years(q)) for q in kids) if ok(0.6) else "%d orang" % len(kids) if kids else "", "Tempat": h["my"] if one.facts.get("at") == "MY" else R.choice(MY), "Tel": digits(h["abroad phone"]) if h.get("abroad phone") and ok(0.85) else malaysian(), "Kampung asal": village(h) if ok(0.8) else "", "Keluarga dicari": note})


def request(one, sought, boat):
    h = one.house
    cells = []
    for q in sought[:4]:
        kind = rel(q, one)
        cells.append((written(q.facts["name"], "en", 0.1, 0.06), term(kind, q, ENC) if kind in ENC else "relative", str(years(q, 0.15))))
    father = one.father.facts["name"] if one.father else one.facts.setdefault("father", R.choice(MEN))
    gone = boat[3] - timedelta(days=R.randint(9, 24))
    said = R.choice(["Left by boat from Teknaf, no contact", "Last call from the boat, engine failed", "Heard boat reached Indonesia", "Dalal says they reached Malaysia", "A neighbour saw the name in a Facebook video from %s" % boat[1], "Was going to %s in Malaysia" % R.choice(["father", "uncle", "brother", "husband"]) if ok(0.5) else "No news"])
    parents = ""
    kid = sought[0]
    if one is not kid.father and one is not kid.mother and ok(0.6):
        parents = "Parents: %s / %s" % (written(kid.father.facts["name"]) if kid.father else "-", written(kid.mother.facts["name"]) if kid.mother else "-")
    elif one.mates and ok(0.5):
        parents = "Spouse %s" % written(one.mates[0].facts["name"]) + (" in Malaysia" if one.mates[0].facts.get("at") == "MY" else "")
    put("bdrcs_rfl", one, {"RFL No": "", "Date": (boat[3] + timedelta(days=R.randint(5, 50))).strftime("%d.%m.%Y"), "Enquirer": written(one.facts["name"], "en", 0.12, 0.05), "F/H Name": written(one.mates[0].facts["name"] if one.sex == "f" and one.mates and ok(0.6) else father, "en", 0.12), "Sex": "MF"[one.sex == "f"], "Age": years(one), "Camp": h["camp"][0], "Block": h["camp"][1] if ok(0.85) else h["camp"][1].split("-")[0], "FCN": digits(h["fcn"], 0.03) if ok(0.65) else "", "Mobile": "+" + bangla() if ok(0.6) else "", "Home village": village(h),
                           "Sought person(s)": "; ".join(c[0] for c in cells), "Relationship": "; ".join(c[1] for c in cells), "Age(s)": "; ".join(c[2] for c in cells), "Departure": gone.strftime("%d.%m.%Y") if ok(0.5) else gone.strftime("%b %Y"), "Remarks": ". ".join(x for x in (said, parents, "Tel. in Malaysia %s" % digits(h["abroad phone"]) if h.get("abroad phone") and ok(0.35) else "") if x)})


case = [140]


def home():
    house = dict(all=[], village=R.choice(VILLAGES), camp=(R.choice(CAMPS), "%s-%d" % (R.choice("ABCDEFG"), R.randint(1, 16))), fcn="%06d" % R.randint(100000, 289999), my=R.choice(MY))
    houses.append(house)
    return house


def household():
    house = home()
    mother = person("f", R.uniform(21, 42), house)
    father = person("m", mother.age + R.uniform(0, 12), house)
    wed(mother, father)
    kids = []
    for a in sorted({round(R.uniform(0.5, min(17.4, mother.age - 15.5)), 1) for _ in range(R.choice([1, 2, 2, 3, 3, 4, 4, 5, 6]))}, reverse=True):
        if kids and kids[-1].age - a < 1:
            continue
        for _ in range(2 if ok(0.025) else 1):
            kids.append(person(R.choice("mf"), a, house, mother, father))
    for q in house["all"]:
        together(q)
    boat, other = R.sample(BOATS, 2)
    state = pick(to_father=25, sent=26, boats=11, vanished=9, capsized=6, orphans=11, intact=12)
    if state == "sent" and not any(k.age > 9 for k in kids):
        state = "to_father"
    if state == "intact":
        together(mother, father, *kids)
        land([father, mother] + kids, boat) if ok(0.85) else None
        register([father, mother] + kids, boat)
    elif state == "to_father":                                          # the mother follows the father with all or some
        house["abroad phone"], father.facts["at"], house["waiting"] = malaysian(), "MY", True
        with_her = kids if ok(0.6) else R.sample(kids, R.randint(1, len(kids)))
        left = [k for k in kids if k not in with_her]
        together(mother, *with_her)
        if ok(0.85):
            land([mother] + with_her, boat)
        register([mother] + with_her, boat, R.choice(["", "", "Husband in Malaysia", "Husband %s in MYS, tel +%s" % (written(father.facts["name"]), house["abroad phone"])]))
        if ok(0.72):
            community(father, [mother] + with_her, boat)
        if left:                                                        # some stayed behind with the grandmother
            granny = person("f", R.choice([mother, father]).age + 22, house)
            R.choice([mother, father]).mother = granny
            granny.facts["at"] = "BD"
            together(granny, *left)
            if ok(0.45):
                request(granny, with_her, boat)
    elif state == "sent":                                               # half-grown children alone
        group = [k for k in kids if k.age > 9][:R.choice([1, 1, 1, 2, 2])]
        if ok(0.25):
            group += [k for k in kids if k not in group and k.age > 4][:1]
        where = pick(parents_bd=50, father_my=30, gone=20)
        beyond = []
        for q in (mother, father):
            q.facts["at"] = "BD"
        if where == "father_my":
            father.facts["at"], house["abroad phone"] = "MY", malaysian()
            beyond = [father, mother]
        elif where == "gone":
            father.dead, mother.dead = ok(0.5), ok(0.2)
        else:
            beyond = [mother, father]
            father.dead = ok(0.2)
            beyond = [q for q in beyond if not q.dead]
            together(*beyond)
        uncle = None
        if where != "father_my" and ok(0.45):
            base = R.choice([mother, father])
            base.mother = person("f", base.age + 21, house)
            base.father = person("m", base.age + 26, house)
            uncle = person("m", max(20, base.age + R.uniform(-10, 6)), house, base.mother, base.father)
            house["abroad phone"], uncle.facts["at"] = malaysian(), "MY"
            beyond.append(uncle)
            together(uncle)
        together(*group)
        arrive(group, boat, beyond if where != "gone" else [uncle] if uncle else [], "" if ok(0.75) else None, R.choice({"parents_bd": ["Bangladesh", "CXB", "kamp BD", ""], "father_my": ["ayah di Malaysia", "Malaysia / Bangladesh", "MY"], "gone": ["meninggal", "tidak diketahui", "Myanmar"]}[where]))
        if where == "father_my":
            if ok(0.65):
                community(father, group, boat)
            if ok(0.45):
                request(mother, group, boat)
        elif where == "parents_bd" and ok(0.72):
            request(R.choice(beyond[:2]) if len(beyond) > 1 and beyond[0].facts["at"] == "BD" and beyond[1].facts["at"] == "BD" else beyond[0], group, boat)
        if uncle and ok(0.5):
            community(uncle, group, boat)
    elif state == "boats":
        some = R.sample(kids, R.randint(1, max(1, len(kids) - 1)))
        rest = [k for k in kids if k not in some]
        alone = ok(0.6)                                                 # the children by themselves in the second boat
        if alone:
            together(mother, father, *rest)
            together(*some)
            land([father, mother] + rest, boat)
            register([father, mother] + rest, boat, R.choice(["", "Reports %d children on another boat" % len(some), "Looking for %s %s (%d)" % ("daughter" if some[0].sex == "f" else "son", written(some[0].facts["name"]), years(some[0]))]))
            arrive(some, other, [mother, father], None if ok(0.4) else "", R.choice(["kapal lain", "tidak diketahui", "di kapal " + boat[1], ""]))
        else:
            together(father, *rest)
            together(mother, *some)
            for who, people, b in ((father, rest, boat), (mother, some, other)):
                if ok(0.8):
                    land([who] + people, b)
                register([who] + people, b, R.choice(["", "", "Family split, spouse on other boat", "Spouse %s" % written(who.mates[0].facts["name"])]))
    elif state == "vanished":                                           # the parent goes on to Malaysia by night and leaves children
        parent = R.choice([mother, father])
        gone = father if parent is mother else mother
        gone.dead = ok(0.4)
        gone.facts["at"] = "BD"
        left = R.sample(kids, R.randint(1, len(kids)))
        taken = [k for k in kids if k not in left]
        house["abroad phone"] = malaysian()
        if ok(0.75):
            land([parent] + kids, boat)
        if ok(0.55):
            register([parent] + kids, boat, R.choice(["", "Spontaneous departure", "left site %s" % (boat[3] + timedelta(days=40)).strftime("%d/%m/%y")]))
        parent.facts["at"] = "MY"
        together(parent, *taken)
        together(*left)
        for k in left:
            child_file(k, boat, "", "%s pergi dari shelter" % ("ibu" if parent is mother else "ayah") if ok(0.6) else "Malaysia", [parent])
        if ok(0.5) or not parent.on:
            community(parent, left, boat)
    elif state == "capsized":
        parent, gone = (mother, father) if ok(0.3) else (father, mother)
        gone.dead = True
        parent.facts["at"] = R.choice(["BD", "MY"])
        house["abroad phone"] = malaysian() if parent.facts["at"] == "MY" else ""
        some = R.sample(kids, R.randint(1, min(2, len(kids))))
        together(*some)
        b = BOATS[-1]
        arrive(some, b, [parent], "", "%s tenggelam" % ("ibu" if gone is mother else "ayah"))
        if ok(0.65):
            community(parent, [gone] + some, b) if parent.facts["at"] == "MY" else request(parent, [gone] + some, b)
    else:                                                               # nobody grown is on any list
        some = kids[:R.randint(1, min(3, len(kids)))]
        father.dead, mother.dead = ok(0.8), ok(0.7)
        together(*some)
        arrive(some, boat, [], None if ok(0.4) else "", R.choice(["meninggal", "meninggal 2017", "Myanmar", "tidak tahu", ""]))


def arrive(group, boat, beyond, carer, where):
    """Children without a parent: on the beach, in the registration, with the partner; with `carer` None a neighbour takes them."""
    house = group[0].house
    neighbour = None
    if carer is None:
        neighbour = stranger(boat, house, True)
        if ok(0.35):                                                    # the registration puts them on her case
            register([neighbour] + group, boat, "")
        else:
            register([neighbour], boat, "")
            register(group, boat, R.choice(["", "with neighbour", "See case of caregiver"]))
    elif ok(0.72):
        register(group, boat, "")
    if ok(0.7):
        for q in group:
            land([q], boat)
    for q in group:
        if not q.on or ok(0.85):
            child_file(q, boat, "%s (%s)" % (written(neighbour.facts["name"], "id"), R.choice(["tetangga", "bukan keluarga", "mengaku bibi", "satu kapal"])) if neighbour else "", where, beyond)


def stranger(boat, near=None, carer=False):
    house = home()
    if near and ok(0.6):
        house["camp"], house["village"] = (near["camp"][0], house["camp"][1]), near["village"]
    one = person("f" if carer and ok(0.75) else R.choice("mmf"), R.uniform(19, 48), house)
    together(one)
    if ok(0.7):
        land([one], boat)
    if not carer:
        if not one.on or ok(0.7):
            register([one], boat, "")
    return one


def main():
    given = options()
    for _ in range(given.families):
        household()
        if ok(0.6):
            stranger(R.choice(BOATS))
        if ok(0.2):                                                     # a mother who asks for a grown son of whom no list knows
            house = home()
            one = person("f", R.uniform(42, 60), house)
            son = person("m", R.uniform(18.5, 24), house, one)
            together(one), together(son)
            son.facts["at"] = "BD"
            boat = R.choice(BOATS)
            if ok(0.4):
                land([son], boat)
                register([son], boat)
            request(one, [son], boat)
        if ok(0.25):                                                    # a man long in Malaysia who waits for nobody on these lists
            house = home()
            one = person("m", R.uniform(22, 50), house)
            together(one)
            community(one, [], None)
    blocks = {}
    for row, one in rows["pendaratan"]:                                 # the beach: families mostly sit together
        blocks.setdefault((row["Tgl"], one.party), R.random())
    order = {id(row): (row["Tgl"][6:], row["Tgl"][3:5], row["Tgl"][:2], blocks[row["Tgl"], one.party], row["urut"]) for row, one in rows["pendaratan"]}
    for row, _ in rows["pendaratan"]:
        del row["urut"]
    finish(given.dir, given.families, dict(pendaratan="{:04d}", unhcr_idn="IDN-{:07d}", anak_uasc="YGI/ANK/{:04d}", komuniti_my="{}", bdrcs_rfl="BD-CXB-{:05d}"),
           dict(pendaratan=lambda r: order[id(r)], unhcr_idn=lambda r: (r["Case No."], r["Rel. to PA"] != "PA")))


if __name__ == "__main__":
    main()
