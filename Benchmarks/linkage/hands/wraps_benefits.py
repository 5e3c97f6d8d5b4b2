"""Refugees resettled in the USA by case (in the manner of WRAPS), and a state's extract of those on benefits.

Arrivals: one row a member of a case, principal applicant first, names as on the travel letter in
capitals (LNU and FNU where there is one name only: Burmese, Afghan, Somali), alien numbers in a row for a
family and missing for one in eight, birth dates 01/01 for half of all Congolese, Somali and Afghans. The
state: one row a person, dates of eight digits, names cut at 15 letters, typed by case workers as the
family says them years later: one name split in two and the halves exchanged, new married names, hyphens,
American names in front, a legal change at naturalisation, birth dates corrected; nine digits of alien
number for less than half, social security number for itself; the telephone is the household's or the
sponsor's. Nearly four of ten on the state's list were born here or came otherwise, half of the arrivals have
moved on. Brothers born one year apart on 01/01, twins, fathers and sons. A careful person: F1 about 0.95.
"""

from datetime import date, timedelta

from . import paper

FILES = ("arrivals_by_case.csv", "tanf_snap_extract.txt")
# By origin: men's names, women's names, the names after them.
NAMES = {
    "karen": ("""Eh Htoo|Saw Htoo|Hser Eh|Ler Moo|Kyaw Thu|Saw Moo|Law Eh|Paw Htoo|Eh Ka Lu|Ku Shee|Ta Mla|Hsa Gay|Bway Htoo|Eh Doh|Say Wah
        Soe Reh|Nay Reh|Pray Reh|Than Tun|Aung Win|Zaw Min|Tin Maung|Kyaw Soe|Maung Shwe|Lah Say|Tha Dah|Ner Moo|Plo Say|Shee Gay|Poe Reh""",
              """Naw Paw|Eh Paw|Mu Paw|Paw Wah|Hser Ku Paw|Naw Wah|Ma Aye|Khin Mu|Bleh Paw|Christ Paw|Lah Paw|Eh Ler Paw|Moo Paw|Ku Paw|Htoo Paw
        Naw Mu|Soe Meh|Nga Meh|Pray Meh|Oo Meh|San San|Wah Wah|Hsar Paw|Paw Say|Sher Paw|Yin Mar|May Oo|Than Nu|Ei Phyu|Say Paw""", ""),
    "nepali": ("""Bhim Tika Dil Hari Krishna Ram Man Bal Chandra Dhan Gopal Indra Jit Kumar Lok Mani Nar Om Padam Purna Rohit Santa Suk Tek
        Yam Damber Birkha Ganga Khem Prem Suraj Bikash Dipesh Rupesh Bishnu Tilak Deo Arjun Nanda Thakur""",
               """Devi Maya Sita Gita Bishnu Chandra Dil Hari Indra Kausila Laxmi Man Nar Pabitra Radhika Rupa Sabitra Tulasi Tika Uma
        Yashoda Bhima Durga Ganga Harka Krishna Leela Phul Punya Sarita Anju Binita Dhan Puja Susmita Asmita Kumari Manju Reena""",
               """Rai Gurung Tamang Bhattarai Adhikari Dahal Subedi Khadka Biswa Mongar Chhetri Acharya Timsina Poudel Ghimire Limbu Magar
        Karki Bhujel Neopaney Siwakoti Dhungana Kafley Pradhan Basnet Rizal Baral Darjee Gautam Dhimal"""),
    "congo": ("""Jean Pierre Emmanuel Innocent Amani Bahati Eric Claude Patrick Moise David Daniel Samuel Joseph Paul Bosco Olivier
        Pascal Fidele Justin Heritier Espoir Elie Faustin Dieudonne Gentil Byiringiro Ishimwe Prince Christian Aimable Baraka Obed""",
              """Marie Jeanne Esperance Furaha Neema Chantal Solange Nyota Riziki Grace Ange Alice Claudine Immaculee Josephine Rebecca
        Sifa Vumilia Zawadi Mapendo Beatrice Francine Divine Gloria Noella Sarah Ester Odette Yvette Rachel Tumaini Uwase""",
              """Bahati Mugisha Nyirahabimana Byamungu Rukundo Habimana Niyonzima Ndayisaba Mukamana Rutebuka Nsengiyumva Sebagabo Kamanzi
        Muhoza Bizimana Mushimiyimana Ngabo Rwizihirangabo Nabintu Mutombo Kasongo Ilunga Ngoy Lubala Kabongo Musafiri Mwamba Katembo
        Kambale Paluku Masika Kavira Ramazani Assani Munganga Semahoro Nzabonimpa"""),
    "somali": ("""Mohamed Abdi Ahmed Ali Hassan Ibrahim Omar Yusuf Abdullahi Osman Farah Adan Hussein Isse Abdirahman Jama Nur Mohamud Bashir
        Abdulkadir Muse Salad Hersi Mukhtar Sharif Dahir Mahat Noor Mumin Bile""",
               """Fadumo Halimo Amina Khadija Maryan Hodan Sahra Ubah Asha Hawo Ifrah Safiyo Nimco Shukri Zeinab Ladan Rahma Sagal Hibo
        Kaltun Habibo Mumino Fatuma Binti Madino Isha Rukiyo Sadia Ruqiya Anab""", ""),
    "iraq": ("""Mohammed Ahmed Ali Hussein Mustafa Omar Saif Haider Zaid Yasir Khalid Mahmood Salam Ammar Firas Wissam Laith Bashar Nabil Sarmad
        Raad Qais Yousif Fadi Rami Sinan Marwan Anas Hassan Karrar""",
             """Zainab Noor Sara Rana Hiba Zahraa Maryam Fatimah Israa Shahad Rusul Duaa Ban Suha Nadia Hanan Amal Iman Luma Sundus Maha
        Wasan Rafal Samar Bushra Khawla Intisar Aseel Dunya Mina""",
             """Al_Jubouri Al_Dulaimi Al_Obaidi Al_Bayati Al_Saadi Al_Zubaidi Al_Rubaye Al_Tamimi Al_Hashimi Al_Khafaji Al_Janabi Al_Azzawi
        Al_Mashhadani Al_Shammari Al_Maliki Hanna Yaqo Matti Toma Al_Qaysi Al_Ani Al_Hamdani Al_Taie Al_Sudani"""),
    "afghan": ("""Ahmad Mohammad Abdul Najibullah Rahmatullah Hamidullah Zabihullah Farid Jawad Mirwais Naweed Omid Qasim Rafi Sayed Shafiq
        Wahid Zia Haroon Habib Esmatullah Noorullah Aziz Nasir Ehsan Faisal Matiullah Mustafa Khalil Samiullah""",
               """Fatima Zahra Maryam Shukria Nadia Farida Zainab Freshta Shabnam Laila Parwin Sakina Roya Zarghuna Masuma Marwa Hosna
        Gulalai Palwasha Spozhmai Bibi Najiba Storay Tamana Khatera Wazhma Arezo Yalda Sahar Mursal""",
               """Ahmadi Rahimi Haidari Mohammadi Noori Karimi Hosseini Safi Stanekzai Amiri Sultani Popal Hakimi Azizi Wardak Zazai Sahak
        Mangal Yousafzai Nazari Faqiri Shinwari Ibrahimi Qaderi Jafari Rezaie Barakzai"""),
    "cuba": ("""Yoel Yunior Yandy Osvaldo Alexis Reinaldo Lázaro Orestes Ernesto Raidel Dayron Yasmany Maikel Pedro Luis Jorge Roberto Ariel
        Leonel Osmany Yosvany Eduardo Rolando Alain Denis""",
             """Yanet Yaima Dayana Lisandra Mislaidys Yusleidy Odalys Maritza Caridad Yamila Barbara Leidys Anabel Idalmis Mayelin Yailin
        Lianet Mercedes Magalys Niurka Tania Daimarys Gretel Zenaida Yudith""",
             """Rodríguez Pérez González Hernández García Fernández Díaz Martínez López Álvarez Sánchez Valdés Suárez Cabrera Acosta Leyva
        Batista Reyes Guerra Ávila Peña Labrada Tamayo Machado Quesada Hidalgo Zaldívar Céspedes Infante"""),
    "local": ("""James Michael Robert David William Joshua Tyler Brandon Kevin Marcus Darnell Jamal Jose Carlos Timothy Cody Dustin Justin Eric
        Anthony Christopher Matthew Dylan Aiden Jayden Mason Logan Ethan""",
              """Jennifer Amanda Ashley Jessica Crystal Tiffany Brittany Latoya Keisha Maria Angela Melissa Tammy Heather Misty Destiny
        Brianna Alexis Kayla Emma Madison Nevaeh Aaliyah Chloe Sarah Mary Linda""",
              """Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Harris
        Clark Lewis Robinson Walker Young King Wright Hill Scott Green Adams Baker Nelson Carter Garcia Rivera"""),
}
FROM = [("karen", "BM", "KAREN", 22), ("nepali", "BT", "LHOTSHAMPA", 18), ("congo", "CG", "BANYAMULENGE", 22), ("somali", "SO", "BANTU", 12),
        ("iraq", "IZ", "ARAB", 11), ("afghan", "AF", "HAZARA", 10), ("cuba", "CU", "", 5)]
TONGUE = {"karen": "SKAREN", "nepali": "NEPALI", "congo": "KINYARWANDA", "somali": "SOMALI", "iraq": "ARABIC", "afghan": "DARI", "cuba": "SPANISH"}
WAYS = [("MOHAMED", "MOHAMMED"), ("MOHAMMED", "MOHAMED"), ("MOHAMMAD", "MOHAMAD"), ("AHMED", "AHMAD"), ("HUSSEIN", "HUSSAIN"), ("YUSUF", "YUSSUF"),
        ("OSMAN", "USMAN"), ("ABDULLAHI", "ABDILAHI"), ("FADUMO", "FATUMA"), ("KH", "K"), ("EE", "I"), ("OO", "U"), ("AI", "AY"), ("IE", "Y"), ("PH", "F"),
        ("OU", "U"), ("LL", "L"), ("SS", "S"), ("TT", "T"), ("CH", "SH"), ("K", "C"), ("Y", "I"), ("J", "Z"), ("V", "B"), ("HT", "T"), ("AE", "E"), ("HS", "S")]
AMERICAN = {"M": "JOHN DAVID MIKE JOSEPH DANIEL PETER ADAM SAM KEVIN JAMES".split(), "F": "MARY SARAH GRACE LILY ANNA JENNY ROSE EMILY SUSAN AMY".split()}
STREETS = """BRICE RD|E LIVINGSTON AVE|TAMARACK CIR N|MORSE RD|CLEVELAND AVE|SINCLAIR RD|KARL RD|E DUBLIN GRANVILLE RD|BUSCH BLVD|SUNBURY RD|MAIN ST
INNIS RD|N HAMILTON RD|REFUGEE RD|ARLINGATE LN|FREEDOM CROSSING|SHANLEY DR|BEECHCROFT RD|COPLEY RD|W MARKET ST|E TALLMADGE AVE|N HOWARD ST|CUYAHOGA FALLS AVE
LORAIN AVE|W 117TH ST|DETROIT AVE|MADISON AVE|WINTON RD|COLERAIN AVE|VALLEY ST|N DIXIE DR""".replace("\n", "|").split("|")
CITIES = [("COLUMBUS", "432", "614"), ("AKRON", "443", "330"), ("CLEVELAND", "441", "216"), ("DAYTON", "454", "937"), ("CINCINNATI", "452", "513")]
CASES = """CaseNumber|Rel|CaseSize|AlienNo|LastName|FirstName|MiddleName|DOB|Sex|MarStat|Nationality|Ethnicity|PrimaryLang|CampOrCity|ArrivalDate|
PlacementCity|Affiliate|USTieName|USTiePhone|MedHold|Comments""".replace("\n", "").split("|")
STATE = """RCPNT_ID|ASSIST_GRP|LAST_NM|FIRST_NM|MI|SFX|BRTH_DT|SEX_CD|SSN|SSN_VER|CTZN_CD|ALIEN_REG_NBR|ENTRY_DT|LANG_CD|RES_ADDR_1|RES_CITY|
RES_ZIP|PHONE_NBR|PGM_CD|ELIG_STAT|WRKR_ID|LAST_ACTN_DT""".replace("\n", "").split("|")
CAMPS = {"karen": ["MAE LA", "UMPIEM", "KUALA LUMPUR"], "nepali": ["BELDANGI II", "SANISCHARE", "DAMAK"], "congo": ["GIHEMBE", "KIZIBA", "NYARUGUSU", "KAMPALA"],
         "somali": ["DADAAB", "KAKUMA"], "iraq": ["AMMAN", "DAMASCUS", "ANKARA"], "afghan": ["ISLAMABAD", "DOHA", "ANKARA"], "cuba": ["HAVANA"]}
PLAIN = str.maketrans("áéíóúüñÁÉÍÓÚÑ", "aeiouunAEIOUN")


def other_way(rng, name):
    """A name as another hand writes it; a slip of the keys if no other way is known."""
    fits = [pair for pair in WAYS if pair[0] in name]
    if fits and rng.random() < 0.7:
        return name.replace(*rng.choice(fits), 1)
    at = rng.randrange(len(name))
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + rng.choice("AEINRSO") + name[at + 1 :],
                       name[:at] + name[at : at + 2][::-1] + name[at + 2 :]]) or name


def make(rng, folder):
    """3,400 arrivals by case; 3,000 rows of the state, six of ten of them arrivals."""
    draw = {}
    for origin, (men, women, after) in NAMES.items():
        split = [n.strip() for n in men.replace("\n", "|").split("|")] if "|" in men else men.split()
        hers = [n.strip() for n in women.replace("\n", "|").split("|")] if "|" in women else women.split()
        draw[origin] = {"M": paper.skewed(split, 0.5, 4), "F": paper.skewed(hers, 0.5, 4),
                        "last": paper.skewed([n.replace("_", " ") for n in after.split()], 0.6, 3) if after else None}

    def given(origin, sex):
        return draw[origin][sex](rng)

    cases, size = [], 0
    people = []  # first, middle, last, sex, born, relation, case
    while size < 3_400:
        origin, nation, folk, _ = rng.choices(FROM, [w for *_, w in FROM])[0]
        arrived = paper.day(rng, 2008, 2019)
        family, sex = draw[origin]["last"], rng.choice("MMF")
        age = rng.randint(20, 66)
        chain = [given(origin, "M"), given(origin, "M")]

        def person(kind, sex, born, father=None, shared=""):
            first = given(origin, sex)
            if origin == "karen":
                return [first, "", "", sex, born, kind]
            if origin == "somali":
                line = father or chain
                return [first, line[0], line[1], sex, born, kind]
            if origin == "nepali":
                return [first, rng.choice(["Bahadur", "Bahadur", "Kumar", "Prasad", "Lal"] if sex == "M" else ["Maya", "Devi", "Devi", "Kumari"])
                        if rng.random() < 0.45 else "", shared or family(rng), sex, born, kind]
            if origin == "congo":
                return [first, given(origin, sex) if rng.random() < 0.2 else "", shared if shared and rng.random() < 0.3 else family(rng), sex, born, kind]
            if origin == "cuba":
                return [first, given(origin, sex) if rng.random() < 0.4 else "", shared or f"{family(rng)} {family(rng)}", sex, born, kind]
            if origin == "afghan":
                return [first, "", shared if shared and rng.random() < 0.85 else family(rng) if rng.random() < 0.7 else "", sex, born, kind]
            return [first, chain[0] if rng.random() < 0.7 else "", shared or family(rng), sex, born, kind]

        def born_at(low, high):
            year = arrived.year - rng.randint(low, high)
            vague = rng.random() < {"congo": 0.5, "somali": 0.75, "afghan": 0.5, "karen": 0.2, "nepali": 0.25}.get(origin, 0.03)
            return date(year, 1, 1) if vague else paper.day(rng, year, year)

        head = person("PA", sex, born_at(age, age))
        members = [head]
        if rng.random() < 0.6 and age < 75:
            members.append(person("SP", "F" if sex == "M" else "M", born_at(max(18, age - 6), max(18, age + 2)), [given(origin, "M"), given(origin, "M")],
                                  head[2] if origin in ("nepali", "iraq", "afghan") and rng.random() < 0.5 else ""))
        man = next((m for m in members if m[3] == "M"), None)
        last_born = None
        for _ in range(min(8, rng.choices([0, 1, 2, 3, 4, 5, 7], [20, 17, 20, 17, 12, 8, 6])[0])):
            s = rng.choice("MF")
            born = last_born if last_born and rng.random() < 0.04 else born_at(0, max(1, min(26, age - 17)))
            last_born = born
            one = None
            while one is None or one[0] in {m[0] for m in members}:
                one = person("SO" if s == "M" else "DA", s, min(born, arrived - timedelta(20)), [man[0], man[1]] if man else None,
                             (man or head)[2] if origin != "cuba" else " ".join([(man or head)[2].split()[0], members[-1][2].split()[0]]))
            if origin in ("iraq", "afghan") and man and s == "M" and rng.random() < 0.02:
                one[0] = man[0]
            members.append(one)
        if rng.random() < 0.1:
            s = rng.choice("FFM")
            members.append(person("MO" if s == "F" else "FA", s, born_at(age + 18, age + 32), None, ""))
        cases.append((origin, nation, folk, arrived, members, len(people)))
        people += members
        size += len(members)

    known, rows = ([], []), ([], [])
    numbers, home, alien = [], {}, {}
    for origin, nation, folk, arrived, members, start in cases:
        number = f"{nation}-{rng.randint(100_000, 999_999)}"
        while number in home:
            number = f"{nation}-{rng.randint(100_000, 999_999)}"
        base = 200_000_000 + rng.randrange(10_000_000) if arrived.year > 2009 else 94_000_000 + rng.randrange(5_000_000)
        city = rng.choices(CITIES, [48, 20, 14, 10, 8])[0]
        tie = f"{city[2]}{rng.randint(200, 999)}{rng.randrange(10_000):04}" if rng.random() < 0.6 else ""
        home[number] = (city, tie)
        camp, agency = rng.choice(CAMPS[origin]), rng.choice(["CRIS", "USCRI", "WRI", "IIA", "CWS-03"])
        tie_name = given(origin, rng.choice("MF")) + " " + (draw[origin]["last"](rng) if draw[origin]["last"] else given(origin, "M"))
        for at, (first, middle, last, sex, born, kind) in enumerate(members):
            alien[start + at] = f"{base + at:09}"
            one, two, three = first.upper(), middle.upper(), last.translate(PLAIN).upper()
            if rng.random() < 0.025:
                one = other_way(rng, one)
            if three and rng.random() < 0.025:
                three = other_way(rng, three)
            if origin == "karen":  # one name of two or three words
                words = one.split()
                one, three = rng.choice([(one, "LNU"), ("FNU", one), (" ".join(words[:-1]), words[-1]), (" ".join(words[:-1]), words[-1])])
            elif not three:
                one, three = ("FNU", one) if rng.random() < 0.7 else (one, "LNU")
            if origin == "iraq":
                three = three.replace(" ", rng.choice(["-", " ", ""]))
            shown = born
            if rng.random() < 0.015 and born.day < 13:
                shown = date(born.year, born.day, born.month)
            number_shown = alien[start + at] if rng.random() < 0.88 else ""
            if number_shown and rng.random() < 0.01:
                number_shown = number_shown[:-1] + str(rng.randrange(10))
            numbers.append((start + at, f"{number}-{at + 1:02}"))
            rows[0].append([f"{number}-{at + 1:02}", kind, len(members), number_shown and f"{number_shown[:3]}-{number_shown[3:6]}-{number_shown[6:]}",
                            three, one, two, f"{shown:%d-%b-%Y}".upper(), sex, "M" if kind == "SP" or at == 0 and len(members) > 1 and members[1][5] == "SP"
                            else rng.choice("SSSW") if kind == "PA" else "W" if kind in ("MO", "FA") else "S", nation,
                            folk if rng.random() < 0.8 else "", TONGUE[origin], camp, f"{arrived:%d-%b-%Y}".upper(),
                            f"{city[0].title()}, OH", agency, tie_name.translate(PLAIN) if tie else "",
                            f"({tie[:3]}) {tie[3:6]}-{tie[6:]}" if tie else "", rng.choice([""] * 12 + ["TB B1", "CLASS B", "PREG" if sex == "F" and 17 < paper.years(born, arrived) < 42 else ""]),
                            rng.choice([""] * 14 + ["link w/ aunt's case", "arr. delayed", "wheelchair", "free case", "no US tie, pls pick up"])])
    known[0].extend(numbers)

    # The state's list: whole households, some years later.
    out = []
    groups = 0

    def group(when):
        nonlocal groups
        groups += 1
        city = rng.choices(CITIES, [48, 20, 14, 10, 8])[0]
        return city, f"{rng.randint(10, 6999)} {rng.choice(STREETS)}", f"{rng.randint(5_000_000, 5_999_999)}{groups % 1000:03}", \
            f"{city[2]}{rng.randint(200, 999)}{rng.randrange(10_000):04}", when

    order = list(range(len(cases)))
    rng.shuffle(order)
    for at in order:
        origin, nation, folk, arrived, members, start = cases[at]
        if len(out) >= 2_080:
            break
        (city, tie) = home[next(n for w, n in numbers if w == start)[:-3]]
        seen = min(arrived + timedelta(rng.randint(20, 2_600)), date(2020, 3, 1) + timedelta(rng.randrange(200)))
        moved = group(seen)
        if rng.random() < 0.8:
            moved = (city, *moved[1:3], f"{city[2]}{moved[3][3:]}", seen)
        if tie and seen - arrived < timedelta(200) and rng.random() < 0.4:
            moved = (*moved[:3], tie, seen)
        for m, (first, middle, last, sex, born, kind) in enumerate(members):
            if rng.random() < 0.14:
                continue
            here, age = moved, paper.years(born, seen)
            if age > 19 and kind in ("SO", "DA", "MO", "FA") and rng.random() < 0.35:
                here = group(seen)
            one, two, three, note = first.upper(), middle.upper(), last.translate(PLAIN).upper(), ""
            kind_of = rng.random()
            words = [*one.split(), *two.split(), *three.split()]
            if origin == "karen":
                cut = rng.choice([1, len(words) - 1, len(words)])
                one, two, three = " ".join(words[:cut]), "", " ".join(words[cut:]) or "LNU"
                if kind_of < 0.15:
                    one, three = three, one
                elif kind_of < 0.2:
                    one, three = "".join(words), rng.choice(["LNU", "UNKNOWN", one])
            elif not three:
                three = rng.choice(["LNU", "FNU", one])
                if rng.random() < 0.3 and members[0][2]:
                    three = members[0][2].upper()
            elif kind_of < 0.05:
                one, three = three, one
            elif kind_of < 0.09 and two:
                one, two = f"{one} {two}", ""
            elif kind_of < 0.12 and two:
                three, two = f"{two} {three}", ""
            if sex == "F" and age > 18 and three and rng.random() < 0.09 and origin != "karen":
                new = (draw[origin]["last"](rng) if draw[origin]["last"] else given(origin, "M")).translate(PLAIN).upper()
                three = rng.choice([new, new, f"{three}-{new}", f"{new}-{three}"])
            if " " in three and origin in ("cuba", "iraq"):
                three = rng.choice([three, three.replace(" ", "-"), three.replace(" ", ""), three.split()[0] if origin == "cuba" else three.split()[-1]])
            if rng.random() < 0.025:
                one = rng.choice([f"{rng.choice(AMERICAN[sex])} {one}", rng.choice(AMERICAN[sex])])
            one = other_way(rng, one) if rng.random() < 0.1 else one
            three = other_way(rng, three) if rng.random() < 0.07 and three not in ("LNU", "FNU") else three
            shown = born
            chance = rng.random()
            if born.month == born.day == 1 and chance < 0.06:  # set right with a certificate
                shown = paper.day(rng, born.year + rng.choice([0, 0, -1]), born.year + 0)
            elif chance < 0.03 and born.day < 13:
                shown = date(born.year, born.day, born.month)
            elif chance < 0.06:
                shown = date(born.year + rng.choice([-1, 1, 10]), born.month, min(28, born.day))
            elif chance < 0.08:
                shown = date(born.year, born.month, min(28, max(1, born.day + rng.choice([1, -1, 10, 7]))))
            number = alien[start + m]
            if rng.random() < 0.07:
                number = rng.choice([number[:-1] + str(rng.randrange(10)), number[:4] + number[5] + number[4] + number[6:], alien[start]])
            number = number if rng.random() < 0.45 else rng.choice(["", "", "", "000000000"])
            citizen = "US" if (seen - arrived).days > 2_000 and rng.random() < 0.6 else "RE"
            out.append((start + m, [here[2], three, one, two[:1], "", shown, sex if rng.random() < 0.99 else "U", citizen,
                                    number if citizen == "RE" or rng.random() < 0.3 else "", arrived if rng.random() < 0.4 else "", TONGUE[origin][:3], here]))
        for _ in range(rng.choices([0, 1, 2], [70, 22, 8])[0]):  # born here since
            s = rng.choice("MF")
            last = (members[0][2] or members[0][0].split()[-1]).translate(PLAIN).upper()
            out.append((None, [moved[2], last, given(origin, s).upper(), "", "", min(date(2020, 6, 1), arrived + timedelta(rng.randint(30, 2_000))), s, "US", "",
                               "", TONGUE[origin][:3], moved]))
    while len(out) < 3_000:
        here, origin = group(paper.day(rng, 2015, 2020)), rng.choices(["local", "somali", "nepali", "iraq", "cuba", "congo"], [62, 12, 9, 5, 6, 6])[0]
        shared = draw[origin]["last"](rng).translate(PLAIN).upper() if draw[origin]["last"] else ""
        for n in range(rng.choices([1, 2, 3, 4, 5], [30, 25, 22, 14, 9])[0]):
            s, year = rng.choice("FFM") if n == 0 else rng.choice("FM"), rng.randint(1958, 1998) if n == 0 else rng.randint(1999, 2018)
            born = date(year, 1, 1) if origin in ("somali", "congo") and rng.random() < 0.5 else paper.day(rng, year, year)
            last = shared if shared and rng.random() < 0.85 else draw[origin]["last"](rng).translate(PLAIN).upper() if shared else given(origin, "M").upper()
            foreign = origin != "local" and rng.random() < 0.6
            out.append((None, [here[2], last, given(origin, s).translate(PLAIN).upper(), rng.choice("ABCDEJLMNR") if rng.random() < 0.5 else "",
                               rng.choice([""] * 9 + ["JR"]) if s == "M" else "", born, s, rng.choice(["LPR", "RE"]) if foreign else "US",
                               f"{rng.randint(61_000_000, 215_000_000):09}" if foreign and rng.random() < 0.5 else "", "",
                               TONGUE.get(origin, "ENG")[:3], here]))
    seen_ids = set()
    rng.shuffle(out)
    for who, (ag, last, first, mi, sfx, born, sex, citizen, number, entry, tongue, here) in out:
        rid = f"{rng.randrange(10**11, 10**12)}"
        while rid in seen_ids:
            rid = f"{rng.randrange(10**11, 10**12)}"
        seen_ids.add(rid)
        if who is not None:
            known[1].append((who, rid))
        city, street, _, phone, when = here
        flat = rng.choice(["", "", f" APT {rng.choice('ABCDEF')}", f" # {rng.randint(1, 30)}", f" APT {rng.randint(1, 40)}"])
        rows[1].append([rid, ag, last[:15], first[:15], mi, sfx, f"{born:%Y%m%d}", sex, f"{rng.randint(268, 302)}{rng.randrange(10**6):06}"
                        if rng.random() < 0.8 else "", rng.choice("YYYNP"), citizen, number, f"{entry:%Y%m%d}" if entry else "00000000",
                        tongue, street + flat, city[0], f"{city[1]}{rng.randrange(1, 35):02}", phone if rng.random() < 0.78 else "9999999999"
                        if rng.random() < 0.5 else "", rng.choice(["FS", "FS", "FS", "TANF", "RCA" if citizen == "RE" else "MED", "MED"]),
                        rng.choice("AAAAACDP"), f"W{rng.randint(100, 180)}", f"{when:%Y%m%d}"])
    paper.put(folder / FILES[0], CASES, rows[0])
    paper.put(folder / FILES[1], STATE, rows[1], "|")
    paper.put_truth(folder, paper.pairs(*known))
