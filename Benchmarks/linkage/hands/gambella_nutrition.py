"""A registration export from camps in the west of Ethiopia, and the register of a nutrition programme there.

Nuer, Anuak, Maban and Sudanese families. Registration: one row a person, own name, father's and grandfather's in
columns, the focal point of the case (mostly the mother), birth dates full for half of the small children and else
the first of a month or of January, arrival, zone, block and shelter. The programme admits children under five and mothers
(PLW): name with one or two names after it as the nurse hears it, the carer in a column of her own, age in months, or
written "1y6m", heaped at 12, 18, 24, 36; sex as 1 and 2; zone and block in one cell ("C/12"); the case's number, or that of
the ration card, for two in five, in any shape. A second row of tags stands beneath its header (#...), as for exchange
of data. Children come again after a relapse, twins come both; a ninth are of the host community, twice as many new-come and
not in the export. Brothers and sisters differ by own name and age only, and some are called by a name of the church. A careful
person: F1 about 0.90 (lost: other name called, no carer, big blocks full of children of a father's common name).
"""

from datetime import date, timedelta

from . import paper

FILES = ("registration_export.csv", "OTP_TSFP_register.csv")
MEN = {"nuer": """Gatluak Gatkuoth Chuol Tut Duoth Nhial Koang Ruot Both Gatwech Thoan Pal Wal Biel Dak Jal Lam Kueth Puot Reath Mut Diew Gatdet Gatbel
Khor Yien Buay Kai Wiyual Chan Luk Bol Deng Majiok Tang Gach Bidit Nyuon Rik Kuon Tiop Gatkek Gatjiek Mabor Thok Kong Kan Chol Machar Riek
Ter Wuor Dhoal Liep Hoth Turuk Bichiok Kuach Toang Duop Peter Simon James John Stephen Paul""",
       "anuak": """Ojulu Obang Omod Okello Ochan Oman Opiew Okugn Agwa Cham Odola Ujulu Gilo Nyigwo Othow Ochala Omot Obong Ogud Kwot Abula Owar Opamo
Didumo Oriemi Oboya David Daniel Philip Thomas""",
       "maban": """Mohamed Ahmed Ibrahim Adam Musa Hassan Osman Abdalla Yousif Idris Suleiman Ismail Bashir Kamal Alnour Khamis Juma Babiker Eltayeb
Hamid Abdelgadir Issa Younis Omer Haroun Saleh Altom Ramadan Sila Kola Daoud Yahya Elhadi Bakhit Mahdi Hamdan Jabir""" }
WOMEN = {"nuer": """Nyaruot Nyakuoth Nyadak Nyamal Nyaluak Nyachuol Nyabol Nyagai Nyakim Nyapal Nyawal Nyabiel Nyajal Nyalam Nyakueth Nyapuot Nyareath
Nyamuch Nyadiew Nyakhor Nyayien Nyabuay Nyakai Nyachan Nyaluk Nyadeng Nyatut Nyagach Nyanyuon Nyakuon Nyathok Nyakong Nyakan Nyachol Nyaboth
Nyariek Nyater Nyadhoal Nyahoth Nyakoang Nyaduop Nyatap Nyabang Nyamai Nyakuma Mary Rebecca Sarah Martha Elizabeth Angelina""",
         "anuak": """Ariet Achwal Abang Akello Ajulu Apiew Aman Agwa Amot Achan Ariemi Akway Ogala Aballa Apay Athieng Adiew Omuara Amiri Akane Abala Nyigwo
Mary Ruth Esther Hanna""",
         "maban": """Fatima Halima Amna Zeinab Hawa Mariam Aisha Kaltouma Nafisa Asha Hanan Samira Rabha Batoul Nadia Awadia Salma Hajja Madina Zahra Khadija
Ikhlas Sumaia Sittana Kuta Toma Nimat Rawda Afaf Tahani Manahil Gisma""" }
CHURCH = {"M": "John Peter James Simon Paul David Moses Samuel Gabriel Stephen Mark Isaac".split(),
          "F": "Mary Sarah Rebecca Martha Elizabeth Rachel Ruth Grace Nyanhial Angelina Julia Esther".split()}
HEARD = [("uo", "o"), ("uo", "wo"), ("ie", "e"), ("th", "t"), ("ch", "c"), ("k", "g"), ("k", "ck"), ("Gat", "Ga"), ("Gat", "Gath"), ("oa", "o"), ("ua", "wa"), ("j", "y"),
         ("Nya", "Nye"), ("Nya", "Gna"), ("ai", "ay"), ("y", "i"), ("ew", "eu"), ("ee", "i"), ("dh", "th"), ("kh", "k"), ("ou", "u"), ("Mohamed", "Mohammed"),
         ("Ibrahim", "Brahim"), ("Yousif", "Yusuf"), ("El", "Al"), ("Al", "El"), ("ei", "ai"), ("iam", "yam"), ("ima", "uma"), ("jul", "jwul"), ("bang", "bange"), ("eu", "ieu"),
         ("ll", "l"), ("tt", "t"), ("bd", "bed"), ("sh", "ch"), ("dd", "d"), ("g", "k"), ("o", "u"), ("a", "e")]
EXPORT = """Individual ID|Registration Group No.|Group Size|Given Name|Middle Name (Father)|Family Name (Grandfather)|Sex|Date of Birth|DOB Estimate|
Relationship to FP|Focal Point Name|CoO|Ethnicity|CoO L1|Arrival Date|CoA L4 (Camp)|Zone|Block|Shelter|Ration Card No|Specific Needs|Status""".replace("\n", "").split("|")
CLINIC = """S/N|Date adm.|Full name of beneficiary|Sex (1=M 2=F)|Age|Mother/Carer name|Camp|Zone/Block|Manifest / RC No|Wt (kg)|Ht (cm)|MUAC (mm)|Oedema|Prog.|
Adm. type|Outcome|Disch. date|CHW|Remark""".replace("\n", "").split("|")
TAGS = """#meta+id|#date+start|#beneficiary+name|#beneficiary+sex+code|#beneficiary+age|#contact+carer+name|#loc+camp|#loc+block|#meta+id+reg|#indicator+weight|
#indicator+height|#indicator+muac|#indicator+oedema|#service|#meta+type|#status|#date+end|#contact+chw|#meta+note""".replace("\n", "").split("|")
CAMPS = [("Kule", ["nuer"] * 19 + ["anuak"]), ("Tierkidi", ["nuer"] * 19 + ["maban"]), ("Jewi", ["nuer"] * 17 + ["anuak"] * 3), ("Pugnido", ["anuak"] * 12 + ["nuer"] * 8),
         ("Sherkole", ["maban"] * 18 + ["anuak"] * 2)]
ORIGIN = {"nuer": ["Upper Nile", "Jonglei", "Nasir", "Upper Nile"], "anuak": ["Jonglei", "Pochalla"], "maban": ["Blue Nile", "Maban", "Kurmuk", "Sennar"]}


def heard(rng, name, rate):
    """As the nurse, or the clerk, hears it."""
    if rng.random() >= rate:
        return name
    fits = [pair for pair in HEARD if pair[0] in name]
    if fits and rng.random() < 0.85:
        return name.replace(*rng.choice(fits), 1)
    at = rng.randrange(1, len(name))
    return name[:at] + rng.choice(["", name[at] * 2, rng.choice("aeioun")]) + name[at + 1 :]


def make(rng, folder):
    """4,000 registered people; 1,650 admissions."""
    own = {(f, s): paper.skewed(each[f].split(), 0.45, 4) for s, each in (("M", MEN), ("F", WOMEN)) for f in each}
    today = date(2023, 9, 30)
    homes, size = [], 0  # camp, zone, block, shelter, folk, group, card, arrived, registered, members
    while size < 5_200:
        camp, folks = rng.choices(CAMPS, [30, 27, 17, 13, 13])[0]
        folk = rng.choice(folks)
        arrived = rng.choice([paper.day(rng, 2014, 2016), paper.day(rng, 2014, 2018), paper.day(rng, 2019, 2023)])
        arrived = min(arrived, date(2023, 8, 20))
        line, age = [own[folk, "M"](rng), own[folk, "M"](rng)], rng.randint(18, 44)

        def born(low, high):
            day = today - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
            return day

        carer = [own[folk, "F"](rng), own[folk, "M"](rng), own[folk, "M"](rng), "F", born(age, age + 1), "Focal Point"]
        members, seen = [carer], set()
        if rng.random() < 0.3:
            man = own[folk, "M"](rng)
            line = [man, line[0]]
            members.append([man, line[1], own[folk, "M"](rng), "M", born(age + 1, age + 8), "Husband"])
        last = None
        for _ in range(rng.choices([0, 1, 2, 3, 4, 5, 6], [4, 14, 20, 22, 20, 12, 8])[0]):
            sex, kind = rng.choice("MF"), "Son/Daughter" if rng.random() < 0.88 else rng.choice(["Niece/Nephew", "Grandchild" if age > 38 else "Niece/Nephew", "Brother/Sister"])
            name = own[folk, sex](rng)
            while name in seen:
                name = own[folk, sex](rng)
            when = last if last and rng.random() < 0.05 else born(0.2, max(2, min(18, age - 15))) if rng.random() < 0.45 else born(0.3, 5.5)
            seen.add(name)
            last = when if kind == "Son/Daughter" else None
            parents = line if kind == "Son/Daughter" else [own[folk, "M"](rng), rng.choice(line)]
            members.append([name, *parents, sex, when, kind])
        n = len(homes)
        homes.append((camp, rng.choice("ABCD"), rng.randint(1, 24), rng.randint(1, 40), folk, f"{rng.choice(['GAM', 'GAM', 'NRS'])}-{arrived.year % 100}C{n * 41 % 9973 + 20000:05}",
                      f"{rng.randint(1, 9)}{n * 7919 % 99991:05}", arrived, rng.random() < 0.89, members))
        size += len(members)

    known, rows = ([], []), ([], [])
    order = list(range(len(homes)))
    rng.shuffle(order)
    for h in order:
        camp, zone, block, shelter, folk, group, card, arrived, registered, members = homes[h]
        if not registered or len(rows[0]) >= 4_000:
            continue
        listed = [(n, m) for n, m in enumerate(members) if n == 0 or rng.random() < 0.95]
        spelt = {}

        def once(name, rate=0.07):  # the clerk writes father and grandfather of brothers alike
            if name not in spelt or rng.random() < 0.06:
                spelt[name] = heard(rng, name, rate)
            return spelt[name]

        for n, (name, father, grand, sex, birth, kind) in listed:
            own_name = once(name)
            young, chance = (today - birth).days < 6 * 365, rng.random()
            shown, guess = birth, "N"
            if young and chance < 0.2 or not young and chance < 0.12:
                shown, guess = birth.replace(day=1), "Y"
            elif young and chance < 0.42 or not young and chance < 0.85:
                shown, guess = date(birth.year + (rng.choice([0, 0, -1, 1]) if not young else rng.choice([0, 0, 0, 0, -1])), 1, 1), "Y"
            elif chance > 0.97 and birth.day < 13:
                shown = date(birth.year, birth.day, birth.month)
            if rng.random() < 0.03 and kind not in ("Focal Point", "Husband"):
                own_name = once(rng.choice(CHURCH[sex]), 0)
            known[0].append(((h, n), f"{group[:3]}-{len(known[0]) * 6007 % 1_000_003:08}"))
            rows[0].append([known[0][-1][1], group, len(listed), own_name, once(father), once(grand) if rng.random() < 0.93 else "", sex, f"{shown:%d %b %Y}", guess, kind,
                            f"{once(members[0][0])} {once(members[0][1])} {once(members[0][2])}", "SUD" if folk == "maban" and rng.random() < 0.8 else "SSD", folk.title(),
                            rng.choice(ORIGIN[folk]), f"{max(arrived, birth):%d %b %Y}", camp, f"Zone {zone}", f"{block:02}", shelter if rng.random() < 0.85 else "",
                            card, rng.choice([""] * 9 + ["SP-PT", "WR-SF", "CR-LW", "DS-LM"]), rng.choice(["Active"] * 12 + ["Inactive", "On hold"])])
    rows[0].sort(key=lambda row: row[0])

    sick = []
    for h in order:
        for n, m in enumerate(homes[h][9]):
            months = (date(2023, 3, 1) - m[4]).days / 30.44
            if m[3] == "F" and n == 0 and rng.random() < 0.16 or 4 < months < 57 and rng.random() < (0.52 if n > 1 else 0.5):
                sick.append((h, n))
    rng.shuffle(sick)
    visits = sick[:1_330]
    visits += [(h, n) for h, n in rng.sample(visits, 130)]
    host = 0
    while len(visits) < 1_650:
        visits.append((None, host))
        host += 1
    dated = [(date(2023, 1, 2) + timedelta(rng.randrange(250)), v) for v in visits]
    dated.sort(key=lambda each: each[0])
    seen = {}
    for at, (day, (h, n)) in enumerate(dated, 1):
        if h is None:  # of the villages around
            camp, folks = rng.choice(CAMPS)
            folk, sex, zone, block, group, card = rng.choice(["anuak", "nuer", "maban"]), rng.choice("MF"), "", "", "", ""
            name, father, grand = own[folk, sex](rng), own[folk, "M"](rng), own[folk, "M"](rng)
            birth, carer, kind = day - timedelta(rng.randint(190, 1_790)), [own[folk, "F"](rng), own[folk, "M"](rng), ""], "child"
            place = rng.choice(["Host", "HC", "host community", "Itang", ""])
        else:
            camp, zone, block, _, folk, group, card, _, registered, members = homes[h]
            name, father, grand, sex, birth, kind = members[n]
            carer = members[0]
            if rng.random() < 0.06:  # gone to other relatives
                zone, block = rng.choice("ABCD"), rng.randint(1, 24)
            place = rng.choice([f"{zone}/{block}", f"{zone}/{block}", f"{zone}-{block:02}", f"Zone {zone} B{block}", f"{zone}{block}", f"B{block}"])
            if birth > day - timedelta(120):
                day = birth + timedelta(150)
        mother = kind == "Focal Point"
        called = rng.choice(CHURCH[sex]) if rng.random() < 0.06 and not mother else name
        count = rng.random()
        parts = [called] + ([father] if count < 0.62 else [father, grand] if count < 0.93 else [grand] if count < 0.95 else [])
        text = " ".join(heard(rng, p, 0.17) for p in parts)
        text = text.upper() if rng.random() < 0.1 else text.lower() if rng.random() < 0.04 else text
        months = int((day - birth).days / 30.44)
        if mother:
            years = months // 12 + rng.choice([0, 0, 0, 1, -1, 2])
            age = rng.choice([f"{years}", f"{years} yrs", f"{years}y"])
        else:
            told = months if rng.random() < 0.5 else months + rng.choice([-2, -1, 1, 1, 2, 3])
            if rng.random() < 0.28:
                told = min((6, 9, 12, 18, 24, 30, 36, 48), key=lambda m: abs(m - told))
            told = max(5, told)
            age = f"{told}" if rng.random() < 0.72 else f"{told}m" if rng.random() < 0.5 else f"{told // 12}y{told % 12}m" if told > 11 else f"{told} months"
        who = " ".join(heard(rng, p, 0.15) for p in carer[: rng.choice([1, 2, 2, 2, 3])] if p)
        if rng.random() < 0.08:
            who = f"{own[folk, 'F'](rng)} {rng.choice([father, own[folk, 'M'](rng)])}"  # a grandmother or aunt brought the child
        number, chance = "", rng.random()
        if h is not None and homes[h][8]:
            if chance < 0.24:
                number = rng.choice([group, group.replace("-", ""), group[4:], group.replace("C", "-"), group[:-1] + str(rng.randrange(10)) if rng.random() < 0.4 else group])
            elif chance < 0.4:
                number = rng.choice([card, f"RC {card}", card[:-1] + str(rng.randrange(10)) if rng.random() < 0.4 else card])
        elif rng.random() < 0.1:
            number = "new arrival"
        again = (h, n) in seen and h is not None
        left = day + timedelta(rng.randint(28, 80))
        seen[h, n] = True
        grown, muac = day - birth, rng.randint(105, 124)
        weight = rng.gauss(47, 5) if mother else 3.4 + (grown.days / 30.44) ** 0.62 * 0.85 + rng.gauss(0, 0.5)
        height = "" if mother else f"{49 + (grown.days / 30.44) ** 0.72 * 2.55 + rng.gauss(0, 2):.1f}"
        program = "PLW" if mother else "OTP" if muac < 115 else "TSFP"
        known[1].append(((h, n) if h is not None else ("host", n), f"{camp[:2].upper()}{at:04}"))
        rows[1].append([known[1][-1][1], f"{day.day}/{day.month}/{day:%y}", text, ({"M": "1", "F": "2"}[sex]) if rng.random() < 0.98 else rng.choice(["", "1", "2"]), age,
                        "self" if mother and rng.random() < 0.6 else "" if mother else who if rng.random() < 0.86 else "", camp, place if rng.random() < 0.92 else "", number,
                        f"{weight:.1f}", height, muac + (95 if mother else 0), rng.choice(["0"] * 14 + ["+", "++"]) if not mother else "", program,
                        "Relapse" if again and rng.random() < 0.6 else rng.choice(["New"] * 9 + ["Transfer in"]), rng.choice(["Cured"] * 7 + ["Defaulted", "Non-resp.", "Transfer", ""]),
                        f"{left.day}/{left.month}/{left:%y}" if rng.random() < 0.8 else "",
                        rng.choice("Obang Nyakang Tut Ariet Simon".split()), "twin" if h is not None and not mother and any(m[4] == birth and m is not homes[h][9][n]
                        for m in homes[h][9]) and rng.random() < 0.6 else rng.choice([""] * 16 + ["RUTF 2/d", "diarrhoea", "ref. SC", "absent wk 3", "mother sick"])])
    paper.put(folder / FILES[0], EXPORT, rows[0])
    paper.put(folder / FILES[1], CLINIC, [TAGS, *rows[1]])
    paper.put_truth(folder, paper.pairs(*known))
