"""One list to clean: the client table of a county's immunization registry in the Middle West, fed by six kinds of sender.

Birth records of hospitals (BABYBOY, BABY GIRL B and mother's surname until named), paediatric practices, the school nurse (nicknames, no
mother's maiden name), a pharmacy chain (all capitals, apostrophes and hyphens taken out, names cut at 12 letters), the sign-up page of mass vaccination
(typed by the people, day wrong or month and day exchanged, nicknames, mobile number), and old paper cards keyed by a contractor (OCR-like slips: 1/l, 0/O, rn/m).
No identifier that all share: the number in the practice is the sender's own. Women marry and are divorced, families move within the county, Jr. and Sr. live at one
address, twins share all but the given name (and often rhyme), children take a stepfather's name, Hispanic, Hmong and Somali families are a fifth. Default dates 01/01/1900 and
phone 555-0000 stand where nothing was known. A person stands up to five times. A careful person: F1 about 0.94 (lost: unnamed newborns of clinics
without mother's name; married, moved and by nickname at once).
"""

from datetime import date, timedelta

from . import paper

FILES = ("iis_client_extract.csv",)
LAST = """Johnson Anderson Miller Olson Nelson Smith Peterson Larson Schmidt Hansen Mueller Schultz Hoffman Carlson Becker Meyer Wagner Krueger Brown Thompson Davis Wilson Jensen Christensen Kowalski Novak
O'Brien McCarthy Sullivan Murphy VanDenBerg Vander_Linden De_Groot Schroeder Zimmerman Lindqvist Bergstrom Halvorson Gunderson Torgerson Erickson Swanson Lund Berg Haugen Knutson Thorson Williams Jones Taylor
Moore Jackson White Harris Martin Clark Lewis Walker Hall Young King Wright Hill Scott Green Adams Baker Roberts Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Bell Bailey Cooper
Richardson Cox Howard Ward Brooks Kelly Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Flores Washington Butler Simmons Foster Bryant Russell Griffin Hayes Bauer
Koch Richter Klein Wolf Neumann Schwartz Braun Lange Krause Kaiser Vogel Stein Jaeger Winkler Albrecht Engel Pohl Brandt Dietrich Ziegler Maki Lahti Niemi Koski Saari Dvorak Svoboda Cerny Pavlik Wisniewski Nowicki
Zielinski Majewski Kaminski Lewandowski Jablonski Pfeiffer Oberholtzer Stoltzfus Yoder Hostetler Troyer Ehlers Fuchs Haas Keller Lorenz Maurer Schaefer Sommer Thiel Ullrich Voss Weber Wirth Zeller""".split()
FOLK = {"hispanic": ("Garcia Hernandez Martinez Lopez Gonzalez Rodriguez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Cruz Morales Reyes Ortiz Gutierrez Castillo Vargas Mendoza Salazar Rojas".split(),
                     "Jose Luis Juan Carlos Miguel Angel Diego Mateo Alejandro Jesus Daniel Adrian Santiago Ivan Eduardo Emiliano".split(),
                     "Maria Guadalupe Ana Sofia Camila Valeria Daniela Rosa Carmen Ximena Alondra Esmeralda Leticia Yesenia Natalia Isabel".split()),
        "hmong": ("Vang Xiong Yang Lee Thao Lor Her Moua Vue Cha Kue Hang".split(), "Tou Kong Pao Chue Xai Yeng Neng Fue Toua Cheng Ger Bee Kevin Johnny Andy Tommy".split(),
                  "Mai Pa Kia Yer Bao Mee Chia Nou See Xee Sheng Pahoua Kalia Maly Gaonou Emily".split()),
        "somali": ("Mohamed Ali Abdi Hassan Ahmed Omar Hussein Yusuf Warsame Farah Jama Ibrahim Nur Osman Aden".split(), "Abdirahman Mohamed Ahmed Abdullahi Hassan Yusuf Zakaria Ayub Bilal Liban Mahad Khalid".split(),
                   "Fadumo Hodan Amina Halimo Sahra Ayan Ifrah Hamdi Maryan Khadija Sumaya Ruqiya".split())}
MEN = """James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey
Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Nathan Henry Peter Adam Zachary Douglas Noah Liam Mason
Ethan Logan Lucas Jackson Aiden Oliver Elijah Carter Owen Wyatt Levi Isaac Gavin Hudson Theodore Leo Everett Weston Easton Kyle Cody Travis Dale Wayne Gerald Leonard""".split()
WOMEN = """Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia
Kathleen Amy Angela Shirley Anna Brenda Pamela Nicole Samantha Katherine Emma Ruth Christine Catherine Debra Rachel Carolyn Janet Virginia Maria Heather Diane Julie Joyce Victoria Kelly Christina Joan Evelyn Lauren
Olivia Ava Sophia Isabella Mia Charlotte Amelia Harper Abigail Ella Avery Scarlett Grace Chloe Lily Hannah Nora Hazel Addison Brooklyn Kaitlyn Mackenzie Megan Brittany Courtney Danielle Kristin Tiffany Judith""".split()
SHORT = dict(pair.split(":") for pair in """James:Jim John:Jack Robert:Bob Michael:Mike William:Bill David:Dave Richard:Rick Joseph:Joe Thomas:Tom Charles:Chuck Christopher:Chris Daniel:Dan Matthew:Matt Anthony:Tony Donald:Don Steven:Steve
Andrew:Andy Joshua:Josh Kenneth:Ken Timothy:Tim Ronald:Ron Edward:Ed Jeffrey:Jeff Jacob:Jake Nicholas:Nick Jonathan:Jon Stephen:Steve Benjamin:Ben Samuel:Sam Gregory:Greg Alexander:Alex Patrick:Pat Raymond:Ray Nathan:Nate Henry:Hank
Zachary:Zach Douglas:Doug Theodore:Teddy Elijah:Eli Gerald:Jerry Leonard:Len Patricia:Patty Jennifer:Jenny Elizabeth:Beth Barbara:Barb Susan:Sue Jessica:Jess Margaret:Peggy Sandra:Sandy Kimberly:Kim Michelle:Shelly
Amanda:Mandy Melissa:Missy Deborah:Deb Stephanie:Steph Rebecca:Becky Cynthia:Cindy Kathleen:Kathy Angela:Angie Pamela:Pam Nicole:Nikki Samantha:Sam Katherine:Kate Christine:Chris Catherine:Cathy Debra:Debbie Virginia:Ginny
Victoria:Vicki Christina:Tina Isabella:Bella Abigail:Abby Mackenzie:Kenzie Danielle:Dani Judith:Judy Guadalupe:Lupe Francisco:Paco Alejandro:Alex Daniela:Dani""".split())
SOUNDS = {"Catherine": "Katherine", "Katherine": "Kathryn", "Kristin": "Kirsten", "Christine": "Kristine", "Sarah": "Sara", "Rachel": "Rachael", "Megan": "Meghan", "Kaitlyn": "Caitlin", "Aiden": "Ayden", "Zachary": "Zackary", "Nicholas": "Nicolas", "Jeffrey": "Geoffrey",
          "Steven": "Stephen", "Stephen": "Steven", "Eric": "Erik", "Brian": "Bryan", "Brittany": "Britney", "Ashley": "Ashleigh", "Mackenzie": "McKenzie", "Sophia": "Sofia", "Hannah": "Hanna", "Olson": "Olsen", "Larson": "Larsen", "Hansen": "Hanson", "Anderson": "Andersen", "Peterson": "Petersen",
          "Jensen": "Jenson", "Erickson": "Ericson", "Schmidt": "Schmitt", "Mueller": "Muller", "Meyer": "Meier", "Schultz": "Schulz", "Hoffman": "Hoffmann", "Nelson": "Neilson", "Krueger": "Kruger", "Carlson": "Karlson", "Thompson": "Thomson", "Johnson": "Johnston", "Schroeder": "Schroder",
          "Mohamed": "Mohammed", "Fadumo": "Fatuma", "Hussein": "Hussain", "Yusuf": "Yousuf", "Sullivan": "O'Sullivan", "McCarthy": "MacCarthy", "Weber": "Webber", "Schaefer": "Schafer", "Kelly": "Kelley", "Reed": "Reid", "Clark": "Clarke", "Stewart": "Stuart", "Cook": "Cooke"}
STREETS = "Main St|Oak Ave|Maple St|2nd St N|3rd Ave S|County Rd 12|Hwy 61|Elm St|Park Ave|Washington St|Lakeview Dr|Prairie Ln|Cedar Ct|W 4th St|Birch Cir|River Rd|Church St|Jefferson Ave|Hillcrest Dr|University Ave|State Rd 33|Willow Ln|S Broadway|Sunset Blvd|Pine Ridge Tr".split("|")
TOWNS = [("Lake Haven", "54871"), ("Marlow", "54872"), ("St. Anselm", "54875"), ("New Trondheim", "54879"), ("Port Ellis", "54880"), ("Blackwater Twp", "54883")]
ABBREVIATED = [("St", "Street"), ("Ave", "Avenue"), ("Rd", "Road"), ("Dr", "Drive"), ("Ln", "Lane"), ("County Rd", "Co Rd"), ("Hwy", "Highway"), ("W ", "West "), ("Ct", "Court")]
HEADER = "IIS_ID|SRC|PT_LNAME|PT_FNAME|PT_MI|SUFX|DOB|SEX|RACE_ETH|MTHR_MAIDEN|MTHR_FNAME|GUARD_NM|ADDR1|CITY|ZIP|PH|EMAIL|ORG_PT_NO|ORG_CD|VFC|LAST_CVX|LAST_ADMIN_DT|LOT|N_DOSES|STAT|CREATE_DT|UPD_DT".split("|")
SENDERS = {"HBR": "Birth record", "EHR": "Practice", "SCH": "School", "RXC": "Pharmacy", "WEB": "Sign-up", "PAP": "Paper"}


def slip(rng, name, rate, scanned=False):
    """A slip of the fingers, or of the scanner."""
    if rng.random() >= rate or len(name) < 3:
        return name
    if scanned:
        fits = [pair for pair in [("rn", "m"), ("m", "rn"), ("l", "1"), ("o", "0"), ("cl", "d"), ("h", "b"), ("e", "c"), ("u", "v"), ("ii", "n"), ("i", "l"), ("S", "5"), ("B", "8")] if pair[0] in name]
        if fits:
            return name.replace(*rng.choice(fits), 1)
    if name in SOUNDS and rng.random() < 0.5:
        return SOUNDS[name]
    at = rng.randrange(1, len(name) - 1)
    near = {"a": "s", "e": "r", "i": "o", "o": "p", "n": "m", "m": "n", "t": "r", "r": "t", "s": "d", "l": "k", "d": "f"}
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], name[:at] + name[at] + name[at:], name[:at] + near.get(name[at], "e") + name[at + 1 :]])


def make(rng, folder):
    """6,400 rows of about 3,900 people."""
    last = paper.skewed(LAST, 0.75, 6)
    men, women = paper.skewed(MEN[:64] + MEN[-8:], 0.4, 10), paper.skewed(WOMEN[:53] + WOMEN[-9:], 0.4, 10)
    boys, girls = paper.skewed(MEN[64:-8] + MEN[12:44:2], 0.3, 10), paper.skewed(WOMEN[53:-9] + WOMEN[4:40:3], 0.3, 10)
    today = date(2022, 3, 31)
    people = []  # first, middle, suffix, last names over time, sex, born, mother, homes, phone, race

    def home():
        town, code = rng.choice(TOWNS)
        return f"{rng.randint(1, 2999)} {rng.choice(STREETS)}", rng.choice(["", "", "", "", f" Apt {rng.randint(1, 24)}", f" #{rng.randint(1, 40)}", f" Lot {rng.randint(1, 60)}"]), town, code

    def phone():
        return f"{rng.choice(['715', '715', '715', '651', '608', '920'])}{rng.randint(2, 9)}{rng.randint(10, 99)}{rng.randint(0, 9999):04}"

    while len(people) < 3_900:
        folk = rng.choices([None, *FOLK], [80, 10, 6, 4])[0]
        name = {"S": (lambda: rng.choice(FOLK[folk][0])) if folk else (lambda: last(rng).replace("_", " ")), "M": (lambda: rng.choice(FOLK[folk][1])) if folk else (lambda: men(rng)),
                "F": (lambda: rng.choice(FOLK[folk][2])) if folk else (lambda: women(rng)),
                "boy": (lambda: rng.choice(FOLK[folk][1])) if folk else (lambda: boys(rng)), "girl": (lambda: rng.choice(FOLK[folk][2])) if folk else (lambda: girls(rng))}
        homes, tel, race = [home()], phone(), {"hispanic": "2106-3 H", "hmong": "2028-9 N", "somali": "2054-5 N"}.get(folk, rng.choice(["2106-3 N"] * 8 + ["2054-5 N", "UNK"]))
        if rng.random() < 0.35:
            homes.append(home())
        age = rng.randint(22, 70)

        def add(first, sex, lasts, low, high, mother, **more):
            birth = today - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
            middle = name[sex]() if rng.random() < 0.85 else ""
            people.append({"first": first, "middle": middle, "suffix": "", "lasts": lasts, "sex": sex, "born": birth, "mother": mother, "homes": homes, "tel": tel, "own": phone() if age > 17 else tel, "race": race, **more})
            return people[-1]

        surname, maiden = name["S"](), name["S"]()
        wife = name["F"]()
        grandmothers = (name["S"](), name["F"]()), (name["S"](), name["F"]())
        father = add(name["M"](), "M", [surname], age, age + 5, grandmothers[0]) if rng.random() < 0.7 else None
        changes = rng.random()
        lasts = [maiden, surname] if changes < 0.5 else [surname, maiden] if changes < 0.58 else [maiden, f"{maiden}-{surname}"] if changes < 0.66 else [maiden] if folk in ("somali", "hmong") or changes < 0.8 else [surname]
        woman = add(wife, "F", lasts, age - 2, age + 1, grandmothers[1]) if rng.random() < 0.85 else None
        if age > 50:
            continue
        for _ in range(rng.choices([0, 1, 2, 3, 4], [25, 25, 30, 14, 6])[0]):
            sex = rng.choice("MF")
            child = add(name["boy" if sex == "M" else "girl"](), sex, [surname] if rng.random() < 0.9 else [maiden, surname], 0.05, max(1, min(17, age - 20)), (maiden, wife))
            if father and sex == "M" and rng.random() < 0.06:
                child["first"], child["middle"], child["suffix"], father["suffix"] = father["first"], father["middle"], "Jr", rng.choice(["Sr", ""])
            elif rng.random() < 0.04:
                sib = rng.choice("MF")
                twin = add(name["boy" if sib == "M" else "girl"](), sib, child["lasts"], 1, 2, (maiden, wife))
                twin["born"] = child["born"]
                if rng.random() < 0.5 and sib == sex and not folk:
                    near = [n for n in (MEN if sib == "M" else WOMEN) if n[0] == child["first"][0] and n != child["first"]]
                    twin["first"] = rng.choice(near) if near else twin["first"]
                child["twin"], twin["twin"] = "A", "B"

    records = []
    for at, p in enumerate(people):
        age = paper.years(p["born"], today)
        young = age < 19
        times = rng.choices([1, 2, 3, 4, 5], [52, 29, 13, 4.5, 1.5])[0]
        kinds = [s for s in (["HBR"] if age < 8 else []) + (["EHR", "EHR", "SCH" if age > 3 else "EHR", "PAP"] if young else ["EHR", "RXC", "WEB", "WEB", "PAP"])]
        rng.shuffle(kinds)
        for source in (kinds + ["EHR"] * 5)[:times]:
            early = source in ("HBR", "PAP") or rng.random() < 0.35
            records.append((at, source, early))
    rng.shuffle(records)
    records = records[:6_400]
    known, rows = [], []
    for n, (at, source, early) in enumerate(records):
        p = people[at]
        age = paper.years(p["born"], today)
        first, middle, surname = p["first"], p["middle"], p["lasts"][0 if early else -1]
        street, flat, town, code = p["homes"][0 if early else -1]
        maiden, mother = p["mother"]
        scanned = source == "PAP"
        rate = {"HBR": 0.02, "EHR": 0.05, "SCH": 0.07, "RXC": 0.05, "WEB": 0.06, "PAP": 0.14}[source]
        if source == "HBR" and rng.random() < 0.3:
            first = rng.choice([f"BABY{'BOY' if p['sex'] == 'M' else 'GIRL'}", f"BABY {'BOY' if p['sex'] == 'M' else 'GIRL'}{' ' + p['twin'] if 'twin' in p else ''}", f"BB {mother}" if p["sex"] == "M" else f"BG {mother}"])
            middle, surname = "", maiden if rng.random() < 0.35 else surname
        elif first in SHORT and rng.random() < {"SCH": 0.4, "WEB": 0.3, "PAP": 0.15, "RXC": 0.1, "EHR": 0.07, "HBR": 0}[source]:
            first = SHORT[first]
        elif middle and rng.random() < 0.02:
            first, middle = middle, first
        if "BABY" not in first:
            first = slip(rng, first, rate, scanned)
        surname = slip(rng, surname, rate, scanned)
        if rng.random() < 0.012 and source == "WEB":
            first, surname = surname, first
        if "-" in surname and rng.random() < 0.5:
            surname = surname.replace("-", " ") if rng.random() < 0.4 else surname.split("-")[-1]
        middle = "" if rng.random() < {"HBR": 0.1, "EHR": 0.3, "SCH": 0.55, "RXC": 0.6, "WEB": 0.7, "PAP": 0.4}[source] else middle if source == "HBR" else middle[:1]
        suffix = p["suffix"] if rng.random() < 0.55 else ""
        if suffix and rng.random() < 0.2:
            surname, suffix = f"{surname} {suffix}", ""
        if source in ("RXC", "HBR") or scanned:
            first, surname, middle = first.upper(), surname.upper(), middle.upper()
        if source == "RXC":
            surname = surname.replace("'", "").replace("-", "").replace(" ", "")[:12]
        birth = p["born"]
        if rng.random() < {"HBR": 0.005, "EHR": 0.02, "SCH": 0.03, "RXC": 0.02, "WEB": 0.05, "PAP": 0.07}[source]:
            birth = rng.choice([date(birth.year, birth.day, birth.month) if birth.day < 13 else birth + timedelta(1), date(birth.year + rng.choice([-1, 1, 10]), birth.month, min(28, birth.day)), birth + timedelta(rng.choice([-1, 1, 9, 10])),
                                date(birth.year, birth.month % 12 + 1, min(28, birth.day))])
        shown = f"{birth:%Y%m%d}"
        if rng.random() < 0.006:
            shown = "19000101"
        if source == "WEB" and rng.random() < 0.01:
            shown = f"2021{shown[4:]}"
        address = street
        for a, b in ABBREVIATED:
            if address.endswith(a) and rng.random() < 0.25:
                address = address[: -len(a)] + b
        address = slip(rng, address + (flat if rng.random() < 0.7 else ""), 0.05, scanned)
        address = address.upper() if source in ("RXC", "HBR", "PAP") else address
        if rng.random() < 0.05:
            address = f"PO Box {rng.randint(1, 999)}"
        tel = p["own"] if age > 17 and source in ("WEB", "RXC") and not early else p["tel"]
        tel = {"HBR": tel, "EHR": f"({tel[:3]}) {tel[3:6]}-{tel[6:]}", "SCH": f"{tel[3:6]}-{tel[6:]}", "RXC": tel, "WEB": f"{tel[:3]}-{tel[3:6]}-{tel[6:]}", "PAP": f"{tel[3:6]}{tel[6:]}"}[source]
        tel = rng.choice(["", "", "715-555-0000"]) if rng.random() < 0.2 else tel
        keeps = {"HBR": 0.95, "EHR": 0.5, "SCH": 0.0, "RXC": 0.02, "WEB": 0.0, "PAP": 0.4}[source] * (1 if age < 19 else 0.4)
        carer = f"{mother} {rng.choice([p['lasts'][-1], maiden])}" if age < 18 and source in ("EHR", "SCH") and rng.random() < 0.7 else ""
        begun = max(p["born"] + timedelta(2), today - timedelta(rng.randint(30, 700) if source in ("WEB", "RXC") else rng.randint(30, 5_000)))
        begun = p["born"] + timedelta(rng.randint(1, 9)) if source == "HBR" else min(begun, today)
        given = min(today, begun + timedelta(rng.randint(0, 400)))
        dose = rng.choice(["08", "20", "03", "21", "110", "133"]) if age < 19 else rng.choice(["207", "208", "212"] if given >= date(2021, 1, 10) else ["140", "115", "113", "33"])
        known.append((at, f"{30_000_000 + n * 7}"))
        rows.append([known[-1][1], source, surname, first, middle, suffix, shown, p["sex"] if rng.random() < 0.985 else rng.choice(["U", "M", "F"]), p["race"] if rng.random() < 0.6 else "",
                     slip(rng, maiden, rate).upper() if rng.random() < keeps else "", mother.upper() if rng.random() < keeps else "", carer, address if rng.random() < 0.93 else "", town if source != "RXC" else town.upper().replace(".", ""),
                     code if rng.random() < 0.9 else rng.choice(["", "54800"]), tel, f"{p['first'].lower()}.{p['lasts'][-1].lower().replace(' ', '')}{p['born']:%y}@{rng.choice(['gmail.com', 'yahoo.com', 'hotmail.com'])}" if source == "WEB" and age > 17 else "",
                     rng.randint(1_000, 99_999), {"HBR": "H01", "EHR": rng.choice(["P11", "P14", "P19", "P22"]), "SCH": "S03", "RXC": "R70", "WEB": "MV9", "PAP": "X00"}[source], rng.choice(["V01", "V02", "V04", ""]) if age < 19 else "V01",
                     dose, f"{given:%Y%m%d}", f"{rng.choice('ABEFU')}{rng.randint(1000, 9999)}{rng.choice('ABK')}", rng.randint(1, 2 if age < 1 else 16 if age < 19 else 4), rng.choice("AAAAAAIPN"), f"{begun:%Y%m%d}", f"{max(begun, today - timedelta(rng.randint(0, 90))):%Y%m%d}"])
    paper.put(folder / FILES[0], HEADER, rows)
    paper.put_truth(folder, paper.pairs(known))
