"""A KoboToolbox household survey and a proGres-like extract: refugees in Uganda.

South Sudanese (baptismal name, own name, father's, grandfather's) and Congolese (nom, postnom,
prénom) in one cell, in any order and number, as heard: John or Jean, Nyakim or Nyakem, accents or
none. The survey has one row a member, told by whoever was at home: ages in years (months for the
small), often rounded, the number of the attestation for a third of the households, small children
under their call name, people not registered. In the extract every second adult was born on 1
January; relations are of the case's focal point, who need not be the survey's head; some grown sons
have their own case. Twins, and brothers with the same father's name. A careful person, household by
household: F1 about 0.89; row by row about 0.80.
"""

from datetime import date, timedelta

from . import paper

FILES = ("HH_assessment_2023_members.csv", "progres_extract.csv")
CHRISTIAN = {"M": """John/Jean James/Jacques Peter/Pierre Paul Joseph/Joséph Simon David/Davide Moses/Moïse Daniel
Samuel/Samwel Stephen/Étienne Emmanuel/Emanuel Michael/Michel Gabriel Thomas/Tomas Mark/Marc Isaac Jacob
William Santino Abraham Martin Charles Francis/François Philip/Philippe Andrew/André Patrick Robert George
Joshua Augustine/Augustin Benjamin Dominic/Dominique Joel/Joël Matthew/Mathieu Luke/Luc Anthony/Antoine
Innocent Dieudonné/Dieudonne Jean-Claude Jean-Pierre Jean-Bosco Jean-Marie Bienvenu Olivier Pascal Faustin
Fidèle/Fidele Espoir Célestin/Celestin Prosper Justin Héritier/Heritier Trésor/Tresor Gédéon/Gedeon Elie/Elia
Eric/Éric Christian Serge Didier Claude Alexis Richard Deogratias/Déogratias Janvier Baraka Amani Bahati
Chance Fiston Gloire Merci Obed Ezekiel Elijah Job Noah/Noé Solomon/Salomon Jeremiah/Jérémie Victor Alex
Ronald Godfrey Kennedy Denis/Dennis""",
 "F": """Mary/Marie Rebecca/Rebeka Sarah/Sara Elizabeth/Elisabeth Martha/Marthe Esther/Ester Grace/Grâce
Rachel/Rachael Susan/Suzanne Christine Jane/Jeanne Josephine/Joséphine Margaret/Marguerite Rose Agnes/Agnès
Monica/Monique Teresa/Thérèse Lucy/Lucie Anna/Anne Viola Stella Joyce Betty Florence Helen/Hélène Catherine
Alice Angelina/Angeline Victoria Regina/Régine Veronica/Véronique Cecilia/Cécile Julia/Julie Ruth Naomi/Noémie
Hellen Achan Jackline/Jacqueline Vivian/Viviane Espérance/Esperance Solange Chantal Béatrice/Beatrice Francine
Furaha Riziki Neema Sifa Zawadi Faida Mapenzi Tumaini Aline Claudine Clémentine/Clementine Immaculée/Immaculee
Jeannette Nadine Odette Pascaline Vumilia Yvonne Denise Gloria/Gloire Divine Consolata Bernadette Patience
Nyota Deborah/Débora Mercy Charity Joy Scovia Harriet Irene Judith Lilian/Liliane Sylvia/Sylvie Dorcas Rehema
Asha Aisha Fatuma Safi Uwimana Mwamini""" }
NILE = {"M": """Deng Garang Majok Akol Kuol Ajak Mabior Bol Chol Malual Ayuel Manyang Wol Athian Dut Machar
Mayen Madut Arop Aguer Kiir Makuei Gai Ater Lual Gatluak Gatkuoth Chuol Tut Duop Koang Nhial Riek Puok Gatwech
Both Kong Ruot Lam Wuor Bichok Thon Ngor Chan Opio Ocen Okello Odong Ojok Lado Wani Loro Kenyi Taban Ladu Jada
Lomoro Pitia Modi Kaunda Tombe Sebit Gore""",
 "F": """Achol Nyandeng Ayen Akuol Adut Abuk Nyibol Aluel Awel Nyakim Nyaluak Nyamal Nyabol Nyadak Nyalam Nyagai
Nyapuka Nyachuol Nyakuoth Nyaruot Adhieu Amer Atong Yar Akech Akon Ajok Apio Acen Akello Aber Lamunu Keji Poni
Kiden Jua Gune Sitima Yeno Tabu""" }
CONGO = """Muhindo Kambale Kasereka Katembo Mbusa Paluku Kahindo Masika Kavira Kanyere Kavugho Katungu Bahati
Mugisha Habimana Niyonzima Ndayisaba Nshimiyimana Hakizimana Uwimana Mukamana Nyirahabimana Bizimana Sebagabo
Mapendo Byamungu Cishugi Mushagalusa Bisimwa Balola Kulimushi Birindwa Chirhalwirwa Nabintu Nsimire Murhula
Ngoy Ilunga Kabongo Mutombo Tshibangu Mukendi Kalala Banza Mwamba Kasongo Lumumba Ngabo Semahoro Bonane Rukundo
Safari Maombi Kabuya Lubala Wabiwa Nyembo Mulamba Musafiri Mwenze Assani Ramazani Kitenge Bwami Lokwa Ngadjole
Dhego Dz'bo Lonema Budju Love Ngabu Lossa Tchombe Malosi Mateso Shukuru Siku Mungu Mulumba""".split()
HEARD = [("ua", "wa"), ("ch", "c"), ("uo", "o"), ("ai", "ay"), ("im", "em"), ("th", "t"), ("k", "c"), ("ou", "u"),
         ("j", "dj"), ("y", "i"), ("ie", "e"), ("ph", "f"), ("l", "r"), ("sh", "ch"), ("w", "u"), ("ak", "aak"), ("u", "ou")]
KOBO = """start end group_loc/settlement group_loc/zone group_loc/block group_hh/hh_head_name group_hh/attestation_no
group_hh/phone group_hh/member_no group_hh/hh_member_name group_hh/hh_member_sex group_hh/age_years group_hh/age_months
group_hh/relation_to_head group_hh/nationality group_hh/in_school _id _uuid _submission_time _index""".split()
PROGRES = """IndividualID ProcessingGroupNumber ProcessingGroupSize FullName SexCode DateOfBirth CountryOfOrigin
Relationship ArrivalDate Location ProcessStatus""".split()
PLACES = [("Kiryandongo", "SSD"), ("Rhino Camp", "SSD"), ("Kyaka II", "COD"), ("Kyangwali", "COD"), ("Bidibidi", "SSD")]


def heard(rng, name, rate):
    """A name as this enumerator spells it."""
    if rng.random() < rate and (fits := [p for p in HEARD if p[0] in name[1:]]):
        old, new = rng.choice(fits)
        return name[0] + name[1:].replace(old, new, 1)
    return name


def make(rng, folder):
    """3,300 members in the survey, 86 % of them among the 8,700 of the extract."""
    first = {}  # by country and sex: Congolese names in the middle of the lists, English ones at the ends
    for s, start, end in (("M", "Innocent", "Obed"), ("F", "Espérance/Esperance", "Nyota")):
        names = CHRISTIAN[s].split()
        one, other = names.index(start), names.index(end)
        for country, known_there in (("SSD", names[:one] + names[other:]), ("COD", names[one:other] + names[: one - 8])):
            first[country, s] = paper.skewed([n.split("/") for n in known_there], 0.7, 4)
    own = {s: paper.skewed(NILE[s].split(), 0.6, 3) for s in "MF"}
    nom, on = paper.skewed(CONGO, 0.7, 3), date(2023, 6, 1)
    homes = []  # (country, place, members); member: names, sex, born, relation, registered, group

    def named(country, sex, line):
        parts = [first[country, sex](rng), own[sex](rng) if country == "SSD" else nom(rng)]
        return parts + (line if country == "SSD" else [nom(rng)] if rng.random() < 0.6 else [])

    def born(low, high):
        return on - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))

    while len(homes) < 2_250:
        place, country = rng.choices(PLACES, [28, 27, 25, 12, 8])[0]
        if rng.random() < 0.03:
            country = "COD" if country == "SSD" else "SSD"
        sex = rng.choice("FFFM" if country == "SSD" else "FFMM")
        age = rng.randint(19, 70)
        line, father = [own["M"](rng), own["M"](rng)], own["M"](rng)
        head = (named(country, sex, line), sex, born(age, age + 1), "HEAD")
        members = [head]
        if rng.random() < 0.4:
            spouse = "F" if sex == "M" else "M"
            gap = age + (-5 if spouse == "F" else 6)
            members.append((named(country, spouse, [own["M"](rng), own["M"](rng)]), spouse,
                            born(max(18, gap), max(18, gap) + 3), "SPOUSE"))
        dad = next((m for m in members if m[1] == "M"), None)
        child_line = [dad[0][1], dad[0][2]] if dad and len(dad[0]) > 2 else [father, line[0]]
        surname = nom(rng) if country == "COD" and rng.random() < 0.35 else ""
        last = None
        for _ in range(min(9, int(rng.gammavariate(2.2, 1.6)))):
            kind, s = "CHILD" if rng.random() < 0.85 else rng.choice(["SIBLING", "NEPHEW/NIECE", "GRANDCHILD"]), rng.choice("MF")
            names = named(country, s, child_line if kind == "CHILD" else [own["M"](rng), line[0]])
            if surname and kind == "CHILD":
                names = [names[0], surname] + names[2:]
            when = last if last and rng.random() < 0.025 else born(0.1, max(1, min(24, age - 16)))
            last = when
            members.append((names, s, when, kind))
        group = f"{rng.choice(['UGA', '699', '154'])}-{rng.randrange(14, 23)}C{len(homes) * 37 % 99991:05}"
        homes.append((country, place, members, group, rng.random() < 0.93, date(rng.randint(2014, 2022), rng.randint(1, 12), 5)
                      + timedelta(rng.randrange(20)), f"07{rng.randrange(70_000_000, 90_000_000)}"))

    def spelt(names, country, kobo):
        parts = [each if isinstance(each, str) else each[-(country == "COD")] if rng.random() < 0.8 else rng.choice(each) for each in names]
        parts = [heard(rng, p, 0.1 if kobo else 0.04) for p in parts]
        if rng.random() < (0.3 if kobo else 0.5):
            parts = [p.translate(str.maketrans("éèâëïÉô", "eeaeiEo")) for p in parts]
        keep = rng.random()
        if kobo:  # two of the names, mostly the first; or three; or all; or the call name alone
            parts = parts[:2] if keep < 0.42 else parts[:3] if keep < 0.72 else parts[:1] + parts[2:3] if keep < 0.84 else \
                parts[:1] if keep < 0.87 else parts[1:3] if keep < 0.93 else parts
        else:
            parts = parts[:3] if keep < 0.75 else parts[:2] if keep < 0.87 else parts
        if rng.random() < (0.15 if kobo else 0.55 if country == "COD" else 0.2):
            parts = parts[1:] + parts[:1]
        return " ".join(parts)

    known, rows = ([], []), ([], [])
    order = list(range(len(homes)))
    rng.shuffle(order)
    survey = [h for h in order if homes[h][1] not in ("Kyangwali", "Bidibidi")][:770]
    for at, h in enumerate(survey):
        country, place, members, group, known_here, arrived, phone = homes[h]
        members = list(enumerate(members, 1))
        if len(members) > 1 and members[1][1][3] == "SPOUSE" and rng.random() < 0.3:
            members[:2] = members[1], members[0]  # the wife is the head when asked at home
        day = date(2023, 6, 5) + timedelta(at // 60)
        begun = f"{day}T{8 + at % 9:02}:{rng.randrange(60):02}:{rng.randrange(60):02}.{rng.randrange(1000):03}+03:00"
        token = "-".join(f"{rng.getrandbits(4 * n):0{n}x}" for n in (8, 4, 4, 4, 12))
        head, card = spelt(members[0][1][0], country, True), ""
        if rng.random() < 0.34 and known_here:
            card = group if rng.random() < 0.6 else group.replace("-", "") if rng.random() < 0.6 else group[:-1] + str(rng.randrange(10))
        zone, block, tel = rng.choice("ABCDEF"), rng.randrange(1, 30), phone if rng.random() < 0.55 else ""
        extra = [] if rng.random() < 0.8 else [(99, (named(country, "F", [own["M"](rng)]), "F", born(3, 30), "NEPHEW/NIECE"))]
        for number, (n, (names, sex, birth, relation)) in enumerate([*members, *extra], 1):
            if number > 1 and rng.random() < 0.06:
                continue  # away on the day
            age = paper.years(birth, day)
            months = (day - birth).days // 30.44
            told = age if age < 3 else age + rng.choices([0, -1, 1, -3, 4], [70, 11, 11, 4, 4])[0]
            if age > 20 and rng.random() < 0.25:
                told = round(told / 5) * 5
            name = head if number == 1 else spelt(names, country, True)
            name = rng.choice([name, name, name, name.upper(), name.lower()]) if rng.random() < 0.4 else name
            if age < 4 and rng.random() < 0.05:
                name = rng.choice(["baby", "Baby boy" if sex == "M" else "Baby girl", "Toto"])
            known[0].append(((h, n), str(len(known[0]) + 1)))
            rows[0].append([begun, begun[:11] + "17" + begun[13:], place, f"Zone {zone}", block, head, card, tel, number, name,
                            {"M": "male", "F": "female"}[sex] if rng.random() < 0.985 else rng.choice(["male", "female"]),
                            told if age >= 2 or rng.random() < 0.4 else "", int(months) if age < 5 and rng.random() < 0.8 else "",
                            "head" if number == 1 else "spouse" if number == 2 and relation in ("SPOUSE", "HEAD") else
                            rng.choice(["child"] * 14 + ["other_relative"]) if relation == "CHILD" else "other_relative",
                            {"SSD": "south_sudanese", "COD": "congolese"}[country], rng.choice(["yes", "no", ""]),
                            231_000_000 + at * 173, token, f"{day}T18:{at % 60:02}:07", len(known[0])])
    for h in order:
        country, place, members, group, known_here, arrived, _ = homes[h]
        listed = [(n, m) for n, m in enumerate(members, 1) if known_here and rng.random() < (0.99 if n == 1 else 0.95)]
        for n, (names, sex, birth, relation) in listed:
            own_case = relation != "HEAD" and birth.year < 2004 and rng.random() < 0.15
            shown = birth
            if birth.year < 2005 and rng.random() < 0.5 or rng.random() < 0.12:
                shown = date(birth.year + rng.choice([0, 0, 0, -1, 1, 2, -3]), 1, 1)
            elif birth.day < 13 and rng.random() < 0.04:
                shown = date(birth.year, birth.day, birth.month)
            code = {"HEAD": "HR1", "SPOUSE": "WIF" if sex == "F" else "HUS", "CHILD": "DAU" if sex == "F" else "SON",
                    "SIBLING": "SIS" if sex == "F" else "BRO", "GRANDCHILD": "GCH"}.get(relation, "NIE" if sex == "F" else "NEP")
            known[1].append(((h, n), f"{group[:3]}-{len(known[1]) * 7919 % 1_000_003:08}"))
            rows[1].append([known[1][-1][1], group[:-1] + "X" + str(n) if own_case else group, 1 if own_case else len(listed),
                            spelt(names, country, False).upper() if rng.random() < 0.3 else spelt(names, country, False),
                            sex if rng.random() < 0.99 else "U", f"{shown:%d/%m/%Y}" if rng.random() < 0.7 else f"{shown:%d-%b-%Y}",
                            country, "HR1" if own_case else code, f"{max(arrived, birth):%d/%m/%Y}", place + rng.choice(["", "", " Settlement"]),
                            rng.choice(["A"] * 9 + ["H"])])
    rows[1].sort(key=lambda row: row[0])
    paper.put(folder / FILES[0], KOBO, rows[0], ";", quoting=1)
    paper.put(folder / FILES[1], PROGRES, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
