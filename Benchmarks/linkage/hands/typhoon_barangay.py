"""Barangay master lists of a coastal town in Eastern Visayas, and the evacuation-centre lists of the social welfare office (a typhoon, two nights).

Master list: made by health workers, one line a member under household number and purok; "SURNAME, Given", extension (Jr., III) in a column of its own or behind the name, the
middle name (mother's maiden name) whole, as an initial or left out, month first in birthdays, "Ma." for Maria; households by relation to the head.
A daughter married out stands in her husband's household and, in one of fourteen cases, still in her father's, under her maiden name.
Centre lists: written at the gate of six schools, "Given M.I. Surname", often what people are called (Jun-jun, Nene, Boyet, Inday, Dodong, Bebe), an age and seldom a birthday,
head of family on the first line and ditto marks or nothing beneath, purok as "P-3" or sitio. Families of live-in partners bear two surnames, children the
mother's in a third of them. Families come entire or leave the men at home; some sleep at two centres in turn and are on both lists; people of a
neighbouring town, lodgers and unlisted households (one in four) are on no master list. A careful person: F1 about 0.91 (lost: nickname and age only in large clans of one surname).
"""

from datetime import date, timedelta

from . import paper

FILES = ("BRGY_MASTERLIST_2023.csv", "EC_DAFAC_consolidated.csv")
LAST = """Cabalquinto Dela_Cruz Abad Cinco Militante Tabao Cajes Labendia Macabenta Daga Grefiel Yu Adolfo Balasbas Pedrosa Lagado Advincula Makabenta Cabidog Naboya Delos_Reyes Santos Reyes Garcia Bautista
Ocampo Mendoza Torres Villanueva Ramos Aquino Castillo Mercado Navarro Salazar De_Veyra Petilla Romualdez Apostol Cabero Estolano Caidic Nierras Arpon Corpin Dacuno Cordeta Gerilla Lacaba Abrematea Merilo Palacio
Raga Sabalza Tante Uy Verona Ybañez Dagami Magallanes Peñaranda Quijano Obispo Lumpas Homeres Flores Espina Diaz Calvez Bacsal Ayuste Almaden Roa Sia Tiston Solayao Pacayra Montalla Moron Gayas Elacion Cotejar""".split()
MEN = """Jose Juan Antonio Rodrigo Ramon Danilo Reynaldo Eduardo Rogelio Ernesto Roberto Romeo Renato Ricardo Fernando Manuel Domingo Jesus Alfredo Mario Edgar Nestor Joel Jerry Ronald Michael Mark_Anthony John_Paul
Christian Jerome Joshua John_Lloyd Angelo Adrian Kenneth Jayson Mark_Joseph Ryan Arnel Allan Rolando Wilfredo Felix Crisanto Noel Ariel Rommel Raymond Jomar Jay-ar Kent_John Prince_Jhon Jhon_Mark Vincent Francis
Gabriel Nathaniel Aldrin Benjie Dindo Elmer Leo Teodoro Zaldy""".split()
WOMEN = """Maria Ma._Theresa Rosario Carmelita Teresita Gloria Josefina Erlinda Lourdes Marilou Maricel Jocelyn Rowena Analyn Marites Rosalinda Evelyn Leonora Corazon Nenita Melinda Elena Gina Rosemarie Jennifer Mary_Jane
Mary_Grace Ma._Cristina Kristine_Joy Angelica Princess Jasmine Nicole Althea Jhoanna_Marie Mary_Ann Precious Rica_Mae Lovely_Joy Aiza Cherry_Mae Charmaine Lorna Merlinda Virginia Felicidad Natividad Ma._Luisa
Jessa_Mae April_Rose Divina Imelda Remedios Salvacion Trinidad Shiela_Mae Hazel Jona Arlene Daisy""".split()
CALLED = {"Jose": ["Pepe", "Jun"], "Juan": ["Johnny"], "Antonio": ["Tony", "Tonyo"], "Rodrigo": ["Digoy", "Rody"], "Danilo": ["Dan", "Danny"], "Reynaldo": ["Rey", "Naldo"], "Eduardo": ["Eddie", "Edong"], "Rogelio": ["Roger", "Roel"],
          "Ernesto": ["Erning", "Nesto"], "Roberto": ["Bobby", "Obet"], "Romeo": ["Romy"], "Renato": ["Rene", "Atoy"], "Ricardo": ["Carding", "Ric"], "Fernando": ["Nanding"], "Manuel": ["Manny", "Noli"], "Domingo": ["Doming", "Inggo"],
          "Alfredo": ["Fred", "Pedoy"], "Edgar": ["Egay"], "Rolando": ["Lando", "Olan"], "Wilfredo": ["Willy"], "Crisanto": ["Cris", "Santos"], "Michael": ["Mike", "Mikmik"], "Mark Anthony": ["Macmac", "Mark"], "John Paul": ["JP"],
          "Christian": ["Ian", "Tantan"], "Joshua": ["Josh", "Waway"], "Ryan": ["Yanyan"], "Gabriel": ["Gab"], "Vincent": ["Bining", "Vince"], "Maria": ["Maring", "Mary"], "Ma. Theresa": ["Tess", "Theresa", "Tessie"], "Rosario": ["Charing", "Chayong"],
          "Carmelita": ["Melit", "Carmeling"], "Teresita": ["Tessie", "Sita"], "Gloria": ["Glor", "Loring"], "Josefina": ["Josie", "Pining"], "Erlinda": ["Linda", "Erling"], "Lourdes": ["Lulu", "Odette"], "Marilou": ["Malou"], "Jocelyn": ["Joy", "Josie"],
          "Rowena": ["Weng"], "Rosalinda": ["Rose", "Linda"], "Corazon": ["Cora", "Azon"], "Melinda": ["Mely"], "Rosemarie": ["Rose", "Malyn"], "Jennifer": ["Jen", "Jenny"], "Ma. Cristina": ["Tina", "Cristy"], "Kristine Joy": ["Tin-tin", "KJ"],
          "Angelica": ["Angel", "Ikay"], "Mary Grace": ["Grace"], "Mary Jane": ["Jane", "MJ"], "Virginia": ["Virgie", "Gina"], "Felicidad": ["Feling"], "Natividad": ["Naty"], "Salvacion": ["Salving", "Bacion"], "Remedios": ["Remy", "Meding"], "Imelda": ["Meldy"],
          "Princess": ["Cessa"], "Jessa Mae": ["Jessa"], "April Rose": ["Apple"], "Evelyn": ["Belen", "Eve"], "Marites": ["Tess"], "Analyn": ["Lyn"], "Leonora": ["Nora"], "Merlinda": ["Merly"]}
PET = {"M": "Jun-jun Boyet Dodong Toto Nonoy Bong Totoy Boy Dongdong Utoy Bimbo Noynoy".split(), "F": "Nene Inday Baby Bebe Nening Neneng Girlie Ineng Day Bing-bing Ging-ging Lingling".split()}
HEARD = [("f", "p"), ("v", "b"), ("e", "i"), ("i", "e"), ("o", "u"), ("u", "o"), ("ph", "p"), ("z", "s"), ("c", "k"), ("Ch", "Cr"), ("J", "Jh"), ("Jh", "J"), ("nn", "n"), ("ll", "l"), ("ie", "y"), ("y", "ie"), ("qu", "k"), ("ñ", "n"), ("Dela ", "Dela"), ("Dela ", "De la "),
         ("Delos ", "De Los "), ("De ", "De"), ("rr", "r"), ("ae", "ay"), ("th", "t"), ("Mae", "May"), ("x", "ks"), ("Ma.", "Maria"), ("Ma.", "Ma"), ("oo", "u"), ("Ky", "Ki"), ("n", "nn"), ("l", "ll"), ("Y", "I")]
BARANGAYS = {"San Roque": 7, "Cabuynan": 5, "Sto. Niño": 6, "Mohon": 4, "Kiling": 5, "Baras": 7, "Calogcog": 4, "Magay (Pob.)": 6}
SITIOS = ["Baybay", "Ilaya", "Tabok", "Ubos", "Riverside", "Sentro", "Lapit Eskwelahan"]
CENTRES = ["San Roque ES", "Tanauan NHS", "Cabuynan ES", "Magay Gym", "Baras Chapel", "Central Sch. Bldg 2"]
MASTER = "CTRL#|BRGY|PUROK|HH #|FAM #|NAME OF HH MEMBER (Surname, First)|EXT|MIDDLE NAME|REL. TO HH HEAD|B-DAY|AGE|SEX|C.S.|OCCUPATION|RELIGION|4Ps|PhilHealth|SC/PWD/SP|TOILET|HOUSE TYPE|CP #|BHW|REMARKS".split("|")
CENTRE = "SERIAL|EC|RM #|HEAD OF FAMILY|NAME OF EVACUEE|AGE|SEX|BDAY (if known)|RELATION|BRGY/SITIO|TIME IN|TIME OUT|P/L|SC|PWD|CONTACT|FFP|DAFAC #|ENCODER|REMARKS".split("|")


def heard(rng, name, rate):
    """As the volunteer at the gate writes it."""
    if rng.random() >= rate:
        return name
    fits = [pair for pair in HEARD if pair[0] in name]
    if fits and rng.random() < 0.75:
        return name.replace(*rng.choice(fits), 1)
    if len(name) < 4:
        return name
    at = rng.randrange(1, len(name) - 1)
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], name[:at] + name[at] + name[at:]])


def make(rng, folder):
    """5,600 members; 3,300 lines of evacuees."""
    men, women = paper.skewed(MEN, 0.4, 6), paper.skewed(WOMEN, 0.4, 6)
    clans = {}
    for barangay in BARANGAYS:  # every place has its own large families
        mixed = LAST[:]
        rng.shuffle(mixed)
        clans[barangay] = paper.skewed(mixed, 1.1, 3)
    everywhere = paper.skewed(LAST, 0.4, 6)
    today = date(2023, 12, 17)
    people, houses = [], []

    def surname(barangay):
        return (clans[barangay](rng) if rng.random() < 0.7 else everywhere(rng)).replace("_", " ")

    while len(people) < 6_500:
        barangay = rng.choices(list(BARANGAYS), list(BARANGAYS.values()))[0]
        h, at = len(houses), len(people)

        def add(first, last, middle, sex, low, high, kin, **more):
            birth = today - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
            pet = (rng.choice(CALLED[first]) if first in CALLED and rng.random() < 0.75 else rng.choice(PET[sex])) if rng.random() < 0.55 else first.split()[-1] if " " in first else ""
            people.append({"first": first, "last": last, "middle": middle, "sex": sex, "born": birth, "kin": kin, "ext": "", "pet": pet, "house": h, "maiden": "", **more})
            return people[-1]

        def man():
            return men(rng).replace("_", " ")

        def woman():
            return women(rng).replace("_", " ")

        age = rng.randint(21, 68)
        father = add(man(), surname(barangay), surname(barangay), "M", age, age + 1, "Head") if rng.random() < 0.86 else None
        partner = father and rng.random() < 0.2
        mother = None
        if not father or rng.random() < 0.92:
            born_last, born_middle = surname(barangay), surname(barangay)
            if father and not partner:
                mother = add(woman(), father["last"], born_last, "F", age - 6, age + 2, "Wife", maiden=born_last, maiden_middle=born_middle)
            else:
                mother = add(woman(), born_last, born_middle, "F", max(17, age - 6), age + 2, "Live-in partner" if father else "Head")
        if father and rng.random() < 0.09:
            father["ext"] = rng.choice(["Jr.", "Jr.", "Sr.", "III"])
        own = not partner or rng.random() < 0.66
        last = father["last"] if father and own else mother["last"] if mother else father["last"]
        middle = (mother["maiden"] or mother["last"]) if mother and father and own else mother["middle"] if mother else surname(barangay)
        used = set()
        for _ in range(rng.choices([0, 1, 2, 3, 4, 5, 6], [8, 18, 26, 22, 14, 8, 4])[0]):
            sex = rng.choice("MF")
            first = man() if sex == "M" else woman()
            if first in used:
                continue
            used.add(first)
            child = add(first, last, middle, sex, 0.1, max(1, min(28, age - 18)), "Son" if sex == "M" else "Daughter")
            if father and sex == "M" and rng.random() < 0.1 and not any(p["ext"] == "Jr." for p in people[at:]):
                child["first"], child["ext"], child["pet"] = father["first"], "Jr.", rng.choice(["Jun", "Jun-jun", "Junior", "Jr", "Nonoy"])
        if mother and age > 45 and rng.random() < 0.3:
            sex = rng.choice("MF")
            add(man() if sex == "M" else woman(), last, surname(barangay), sex, 1, 8, "Grandchild")
        if rng.random() < 0.1:
            add(woman(), surname(barangay), surname(barangay), "F", min(80, age + 18), min(92, age + 30), "Mother-in-law" if father else "Mother")
        houses.append({"brgy": barangay, "purok": rng.randint(1, BARANGAYS[barangay]), "at": at, "end": len(people), "no": f"{h % 389 + 1:03}", "tel": f"09{rng.choice(['05', '17', '26', '35', '46', '55', '75'])}{rng.randint(1_000_000, 9_999_999)}", "sitio": rng.choice(SITIOS),
                       "listed": rng.random() < 0.89, "bhw": rng.choice("Lorna M.;Aida T.;Nilda C.;Fe R.".split(";")), "style": rng.randrange(3)})

    known, rows = ([], []), ([], [])
    listed = []
    for at, p in enumerate(people):
        if houses[p["house"]]["listed"] and rng.random() < 0.97:
            listed.append((at, p["house"], False))
            if p["kin"] == "Wife" and rng.random() < 0.07:
                same = [h for h in rng.sample(range(len(houses)), 60) if houses[h]["brgy"] == houses[p["house"]]["brgy"] and houses[h]["listed"]]
                if same:
                    listed.append((at, same[0], True))
    listed.sort(key=lambda each: (houses[each[1]]["brgy"], houses[each[1]]["purok"], each[1], each[2]))
    for n, (at, h, old) in enumerate(listed[:5_600], 1):
        p, house = people[at], houses[h]
        last, middle = (p["maiden"], p["maiden_middle"]) if old else (p["last"], p["middle"])
        middle = "" if rng.random() < (0.1, 0.2, 0.06)[house["style"]] else f"{middle[0]}." if house["style"] == 1 else middle
        first, ext = p["first"] if rng.random() > 0.03 else p["first"].split()[0], p["ext"] if rng.random() < 0.85 else ""
        if ext and rng.random() < 0.3:
            first, ext = f"{first} {ext}", ""
        name = f"{heard(rng, last, 0.03)}, {heard(rng, first, 0.05)}"
        birth = p["born"]
        if rng.random() < 0.03:
            birth = rng.choice([birth + timedelta(rng.choice([1, -1, 10])), date(birth.year + rng.choice([-1, 1]), birth.month, min(28, birth.day))])
        age = paper.years(birth, date(2023, 6, 30)) if rng.random() < 0.9 else paper.years(birth, date(2022, 6, 30))
        grown = age > 17
        known[0].append((at, f"{house['brgy'][:3].upper()}-{n:05}"))
        rows[0].append([known[0][-1][1], house["brgy"], f"Purok {house['purok']}" if house["style"] else house["purok"], house["no"], rng.choice(["1", "1", "1", "2"]) if p["kin"] in ("Grandchild", "Mother-in-law") else "1",
                        name.upper() if house["style"] != 2 else name, ext.upper() if house["style"] != 2 else ext, middle.upper() if house["style"] != 2 else middle, "Daughter" if old else p["kin"], f"{birth:%m/%d/%Y}" if rng.random() < 0.93 else "",
                        max(0, age), p["sex"], ("M" if p["maiden"] or p["kin"] == "Head" and p["sex"] == "M" and rng.random() < 0.8 else "LI" if "Live" in p["kin"] else "S") if grown else "S",
                        rng.choice(["fisherfolk", "farmer", "tricycle driver", "vendor", "housewife", "none", "OFW"]) if grown else "student" if age > 4 else "", rng.choice(["RC", "RC", "RC", "INC", "SDA"]), rng.choice(["Y", "N"]), rng.choice(["Y", "N", ""]),
                        "SC" if age > 59 else rng.choice([""] * 30 + ["PWD", "SP"]), rng.choice("OS WS N".split()), rng.choice(["CHB", "light", "mixed"]), house["tel"] if p["kin"] in ("Head", "Wife") and rng.random() < 0.5 else "", house["bhw"], rng.choice([""] * 20 + ["transferred", "working Manila", "deceased?"])])

    order = list(range(len(houses)))
    rng.shuffle(order)
    groups, count = [], 0
    for h in order:
        house = houses[h]
        house["centre"] = rng.randrange(6)
        members = [at for at in range(house["at"], house["end"]) if rng.random() < (0.62 if people[at]["sex"] == "M" and people[at]["kin"] == "Head" else 0.9)]
        if members:
            groups.append((house["centre"], h, members))
            count += len(members)
            if rng.random() < 0.045:
                groups.append((rng.choice([c for c in range(6) if c != house["centre"]]), h, members))
                count += len(members)
        if count > 2_850:
            break
    strangers = 0
    while count < 3_300:
        size = rng.randint(1, 5)
        groups.append((rng.randrange(6), None, [-(strangers + i + 1) for i in range(size)]))
        strangers += size
        count += size
    groups.sort(key=lambda g: (g[0], rng.random()))
    serial = 0
    for centre, h, members in groups:
        encoder = rng.choice("jmt;RCA;Ate Cel;MSWDO-3".split(";"))
        clan, dafac = surname(rng.choice(list(BARANGAYS))), f"{rng.randint(1, 9999):04}"
        came = f"12/{rng.choice([16, 16, 17])} {rng.randint(1, 11)}:{rng.choice(['00', '15', '30', '40'])}{rng.choice(['am', 'pm'])}"
        head_text = ""
        room = rng.randint(1, 14)
        nick = rng.random()
        for place, at in enumerate(members):
            if at < 0:
                sex = rng.choice("MF")
                first = (men(rng) if sex == "M" else women(rng)).replace("_", " ")
                p = {"first": first, "last": clan if rng.random() < 0.8 else everywhere(rng).replace("_", " "), "middle": everywhere(rng), "sex": sex, "born": today - timedelta(rng.randint(200, 24_000) if place else rng.randint(8_000, 24_000)), "ext": "",
                     "pet": rng.choice(PET[sex]) if rng.random() < 0.3 else "", "kin": "Head" if place == 0 else rng.choice(["Son", "Wife", "Daughter"]) if sex == "F" or place > 1 else "Son", "maiden": ""}
                where, tel = rng.choice(["Tolosa", "Palo", "boarder", rng.choice(list(BARANGAYS)), ""]), ""
            else:
                p, house = people[at], houses[h]
                where = rng.choice([f"{house['brgy']} P-{house['purok']}", f"{house['brgy']} P{house['purok']}", house["brgy"], house["brgy"].upper(), f"{house['sitio']}, {house['brgy'].split(' (')[0]}", f"Brgy. {house['brgy']}"])
                tel = house["tel"] if place == 0 and rng.random() < 0.35 else ""
            first = p["pet"] if p["pet"] and rng.random() < (0.34 if nick < 0.35 else 0.1) else p["first"] if rng.random() < 0.8 else p["first"].split()[0] if not p["first"].startswith("Ma.") else p["first"]
            if first == p["pet"] and rng.random() < 0.1:
                first = f'{p["first"]} "{p["pet"]}"'
            last, middle = p["last"], p["middle"]
            if p["maiden"] and rng.random() < 0.05:
                last, middle = p["maiden"], p["maiden_middle"]
            chance = rng.random()
            middle = f"{middle[0]}. " if chance < 0.45 else f"{middle[0]} " if chance < 0.55 else f"{middle} " if chance < 0.6 else ""
            ext = f" {p['ext']}" if p["ext"] and rng.random() < 0.55 else ""
            name = f"{heard(rng, first, 0.13)} {middle}{heard(rng, last, 0.1)}{ext}"
            if centre == 3:
                name = f"{heard(rng, last, 0.1)}{ext}, {heard(rng, first, 0.13)} {middle}".strip()
            name = name.upper() if centre in (1, 4) else name
            age = paper.years(p["born"], today)
            told = age + rng.choice([0] * 8 + [1, -1]) if age < 15 or rng.random() < 0.8 else age + rng.choice([-3, -2, 2, 1, 5 - age % 5])
            shown = f"{p['born'].month}/{p['born'].day}/{p['born']:%y}" if rng.random() < 0.17 else ""
            leads = place == 0 and (at < 0 or p["kin"] in ("Head", "Wife", "Live-in partner") or age > 17)
            if leads:
                head_text = name
            elif place == 0:  # the children came alone
                head = people[house["at"]]
                head_text = f"{head['first']} {head['last']}"
            serial += 1
            known[1].append((at if at >= 0 else ("no", at), f"{serial:04}"))
            rows[1].append([known[1][-1][1], CENTRES[centre], f"Rm {room}", head_text if place == 0 or centre in (1, 4) else rng.choice(["-do-", '"', "", head_text]), name, f"{max(0, told)}" if age else rng.choice([f"{max(1, (today - p['born']).days // 30)}mos", "0"]),
                            p["sex"] if rng.random() < 0.97 else "", shown, "Head" if leads else p["kin"] if rng.random() < 0.75 else "", where, came if place == 0 or rng.random() < 0.3 else "", "12/18 8am" if rng.random() < 0.4 else "",
                            rng.choice(["P", "L"]) if p["sex"] == "F" and 16 < age < 42 and rng.random() < 0.1 else "", "/" if age > 59 else "", "/" if rng.random() < 0.015 else "", tel, 1 if place == 0 else "", dafac if place == 0 else "", encoder,
                            rng.choice([""] * 18 + ["fever", "went home", "c/o aunt", "transfer from other EC"])])
    paper.put(folder / FILES[0], MASTER, rows[0])
    paper.put(folder / FILES[1], CENTRE, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
