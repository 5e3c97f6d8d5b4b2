"""A Border Patrol apprehension export of spring 2018, and the placement export of the child-welfare agency that took the children.

Apprehensions: adults and children, one line a processed subject, the whole name in capitals in one cell ("LOPEZ-CAAL, JUAN PEDRO"; the second
surname joined by hyphen, by space, fused or left out, as the agent does it), month first in dates, A-number nine digits, numbers of one family in
a row, height and weight, a narrative. When an adult was sent to prosecution the family unit was deleted and the child processed again: the child
stands twice, one number, another unit or none. Some adults came twice in the season, under a second number now and then.
Placements: children only; surnames and given names in two cells, as the shelter heard them; the A-number with hyphens, without A, with one wrong
digit (4 %), the parent's or the sister's (3 %), or none (11 %); dates month first, but two programmes write day first; the parent as the child names
him; sponsor. Moved children have a second line. One in five came in at a port or in another sector and is not in the export. Default birthdays of
1 January for the small and for speakers of Mayan languages. A careful person: F1 about 0.95 (lost: number wrong and name misheard, same-named cousins).
"""

from datetime import date, timedelta

from . import paper

FILES = ("apprehensions_FY18Q3.csv", "placement_export.csv")
SURNAMES = {
    "GUATE": """Lopez Perez Garcia Morales Hernandez Ramirez Gomez Gonzalez Vasquez Mendez Ramos Cruz Ortiz Domingo Diaz Velasquez Caal Choc Tzoc Pop Xol Coc Ical
Cac Tiul Che Mateo Sebastian Pascual Juan Francisco Andres Miguel Diego Raymundo Brito Chavez Bernal Cobo Raymundo Tum Us Ixcoy Chaj Tzunux Tojin Matom Ceto Velasco
Aguilar Calmo Pablo Jeronimo Ordonez Matias Ajanel Lux Guarchaj Xirum Quej Jom Sis Macz Ba Cucul Tec Maquin""",
    "HONDU": """Hernandez Martinez Lopez Rodriguez Garcia Mejia Flores Cruz Reyes Rivera Diaz Castro Pineda Ramos Perez Sanchez Gomez Vasquez Aguilar Orellana Zelaya Caceres
Alvarado Escobar Lara Murillo Padilla Bonilla Romero Membreno Funez Maldonado Paz Guevara Euceda Banegas Erazo Ordonez Villeda Sabillon Nunez Amaya Chirinos Tabora""",
    "ELSAL": """Hernandez Martinez Lopez Garcia Flores Ramirez Rivas Rodriguez Cruz Perez Vasquez Mejia Guevara Portillo Alvarado Aguilar Romero Reyes Chavez Orellana Bonilla
Henriquez Melgar Argueta Benitez Umana Ayala Zelaya Amaya Quintanilla Alfaro Escobar Sorto Villatoro Granados Interiano""",
    "MEXIC": """Hernandez Garcia Martinez Lopez Gonzalez Perez Rodriguez Sanchez Ramirez Cruz Flores Gomez Morales Vazquez Reyes Jimenez Torres Diaz Gutierrez Mendoza Bautista Santiago""",
}
MEN = """Jose Juan Carlos Luis Pedro Miguel Francisco Mario Oscar Marvin Wilmer Kevin Elmer Edwin Selvin Josue Cristian Brayan Darwin Antonio Manuel Angel Diego Mateo Domingo Andres
Santiago Denilson Yeferson Osman Nelson Franklin Rigoberto Santos Victor Hugo Ever Milton Denis Alexander Gerson Esteban Tomas Marcos Anderson Jeison Fredy Byron Rudy Abner Elias Isaias
Axel Cesar Ricardo Ramiro Noe Gaspar Sebastian Adan Lester Wilson""".split()
WOMEN = """Maria Ana Rosa Juana Sandra Karla Yessenia Wendy Heidy Marleny Glenda Gloria Blanca Ingrid Floridalma Petrona Catarina Magdalena Candelaria Josefina Evelin Katerin Genesis
Dulce Angela Elena Reina Iris Keyli Yeimi Nayeli Estefany Daniela Paola Norma Mirna Suyapa Francisca Lucia Isabel Olga Vilma Dilcia Marta Elsa Sheyla Jimena Allison Zoila Brenda Sofia
Fatima Alejandra Kimberly Dayana Lesly Eulalia Micaela Dominga""".split()
SECOND = {"M": "Antonio Manuel Alberto Daniel David Josue Alexander Eduardo Enrique Alfredo Isaac Armando Orlando Rafael Arturo Geovany Ariel Noel".split(),
          "F": "Isabel Elizabeth del Carmen Guadalupe Yamileth Maribel Esperanza Alejandra Abigail Nohemi Lizeth Michelle Beatriz Concepcion".split()}
SECOND["F"] = [n for n in SECOND["F"] if n not in ("del", "Carmen")] + ["del Carmen", "de los Angeles"]
HEARD = [("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("y", "ll"), ("ll", "y"), ("H", ""), ("h", ""), ("J", "Y"), ("Y", "J"), ("K", "C"), ("C", "K"), ("i", "y"), ("y", "i"),
         ("qu", "k"), ("x", "sh"), ("tz", "ts"), ("Ch", "Sh"), ("nn", "n"), ("e", "i"), ("o", "u"), ("ei", "ey"), ("n", "nn"), ("Gu", "W"), ("lm", "lem"), ("G", "J"), ("c", "s"), ("in", "yn")]
PLACES = {"GUATE": "Huehuetenango|San Marcos|Quiche|Alta Verapaz|Quetzaltenango|Chiquimula|Guatemala|Peten", "HONDU": "San Pedro Sula|Tegucigalpa|Olancho|Yoro|Copan|Choluteca|La Ceiba",
          "ELSAL": "San Miguel|Usulutan|La Union|San Salvador|Ahuachapan|Morazan", "MEXIC": "Guerrero|Oaxaca|Michoacan|Guanajuato"}
COUNTRY = {"GUATE": "Guatemala", "HONDU": "Honduras", "ELSAL": "El Salvador", "MEXIC": "Mexico"}
SECTORS = [("RGV", "MCS|RGC|WSL|FTB"), ("EPT", "CLN|EPS|SNT"), ("TCA", "NGL|CAG|AJO"), ("YUM", "YUS|WEL"), ("SDC", "IMB|CHU"), ("DRT", "EGP|DRS")]
PROGRAMS = "SW Key Casa Padre|SW Key Combes|BCFS San Antonio|Catholic Charities Houston|Bethany GR|Cayuga Centers|Heartland ICRC|Lutheran SS NY|SW Key Estrella|Shiloh|MercyFirst|Comprehensive HS".split("|")
DAY_FIRST = {"Cayuga Centers", "SW Key Combes"}
EXPORT = "SUBJ_SEQ|EVENT_NBR|A_NBR|SUBJECT_NAME|SEX|DOB|AGE|COC|POB|APPR_DT_TM|SECTOR|STA|FMUA_NBR|UAC_FLG|DISP_CD|HGT_IN|WGT_LB|HAIR|FINS|PROC_AGT|NARR".split("|")
PLACED = "Referral #|Alien #|Child Last Name(s)|Child First Name(s)|AKA|D.O.B.|Gender|COB|Primary Lang.|Ref. Agency|Date Apprehended|Date Admitted|Program|Bed Type|Parent (per minor)|Parent A#|Sep. Reason|Sponsor|Cat.|Rel. to minor|D/C Date|D/C Type|FFS|Case Mgr|Last Upd".split("|")


def heard(rng, name, rate):
    """As somebody at a desk hears or types it."""
    if rng.random() >= rate:
        return name
    fits = [pair for pair in HEARD if pair[0] in name]
    if fits and rng.random() < 0.7:
        return name.replace(*rng.choice(fits), 1)
    if len(name) < 4:
        return name
    at = rng.randrange(1, len(name) - 1)
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], name[:at] + name[at] + name[at:]])


def make(rng, folder):
    """Up to 5,400 apprehensions; 2,500 placements."""
    last = {c: paper.skewed(list(dict.fromkeys(names.split())), 0.8, 3) for c, names in SURNAMES.items()}
    first = {"M": paper.skewed(MEN, 0.55, 4), "F": paper.skewed(WOMEN, 0.55, 4)}
    number = 215_100_000
    people, units = [], []  # a person: given, s1, s2, sex, born, country, place, lang, number, unit, adult, parent

    def given(sex):
        return [first[sex](rng)] + ([rng.choice(SECOND[sex])] if rng.random() < 0.68 else [])

    def add(**each):
        nonlocal number
        number += rng.choice([1, 1, 1, 1, 2]) if each["parent"] is not None else rng.randint(2, 60)
        each["number"] = number
        people.append(each)
        return len(people) - 1

    while len(people) < 6_100:
        country = rng.choices(list(SURNAMES), [48, 30, 16, 6])[0]
        when = date(2018, 4, 1) + timedelta(rng.randrange(91))
        sector = rng.choices(SECTORS, [46, 16, 14, 9, 8, 7])[0]
        base = {"country": country, "place": rng.choice(PLACES[country].split("|")), "when": when, "sector": sector[0], "sta": rng.choice(sector[1].split("|")), "unit": len(units),
                "lang": rng.choice(["Mam", "Q'eqchi'", "K'iche'", "Ixil", "Q'anjob'al"]) if country == "GUATE" and rng.random() < 0.35 else "Spanish"}
        exported = rng.random() < 0.76
        units.append((exported, f"{sector[0]}18{len(units) * 37 % 8999 + 1000:04}{rng.randint(10, 99)}"))
        kind = rng.random()

        def born(low, high):
            day = when - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
            return date(day.year, 1, 1) if rng.random() < (0.2 if base["lang"] != "Spanish" else 0.02) else day

        if kind < 0.28:  # an adult alone
            sex = "M" if rng.random() < 0.85 else "F"
            add(given=given(sex), s1=last[country](rng), s2=last[country](rng), sex=sex, born=born(18, 45), adult=True, parent=None, **base)
            continue
        if kind < 0.5:  # teenagers alone, or brothers
            s1, s2, previous = last[country](rng), last[country](rng), None
            for _ in range(rng.choice([1, 1, 1, 1, 1, 2])):
                sex = "M" if rng.random() < 0.7 else "F"
                previous = add(given=given(sex), s1=s1, s2=s2, sex=sex, born=born(12, 17.9), adult=False, parent=previous, **base)
            continue
        sex, age = "M" if rng.random() < 0.52 else "F", rng.randint(20, 46)
        head = add(given=given(sex), s1=last[country](rng), s2=last[country](rng), sex=sex, born=born(age, age + 1), adult=True, parent=None, **base)
        other, chance = last[country](rng), rng.random()
        s1, s2 = (people[head]["s1"], other) if sex == "M" else (other, people[head]["s1"])
        if sex == "F" and chance < 0.16:
            s1, s2 = people[head]["s1"], people[head]["s2"]
        for n in range(rng.choices([1, 2, 3, 4], [62, 26, 9, 3])[0]):
            kid = rng.choice("MF")
            names = given(kid)
            if n == 0 and kid == sex and rng.random() < 0.12:
                names = people[head]["given"][:1] + names[1:]
            add(given=names, s1=s1, s2=s2, sex=kid, born=born(0.5, min(17.5, age - 16)), adult=False, parent=head, **base)

    def cell(person):
        """Capitals, one cell."""
        surnames = [heard(rng, person["s1"], 0.05), heard(rng, person["s2"], 0.05)]
        how = rng.random()
        text = (f"{surnames[0]}-{surnames[1]}" if how < 0.56 else f"{surnames[0]} {surnames[1]}" if how < 0.71 else surnames[0] if how < 0.86 else "".join(surnames) if how < 0.93
                else surnames[1] if how < 0.96 else f"{surnames[1]}-{surnames[0]}")
        names = [heard(rng, g, 0.05) for g in person["given"]]
        names = names[:1] + [n[0] if rng.random() < 0.06 else n for n in names[1:] if rng.random() < 0.86]
        return f"{text}, {' '.join(names)}".upper()

    known, rows = ([], []), ([], [])

    def booked(at, when, a_number, unit, disposition, note):
        person = people[at]
        age = paper.years(person["born"], when)
        shown = person["born"]
        if rng.random() < 0.025:
            shown = rng.choice([shown + timedelta(rng.choice([1, -1, 10, -10, 31])), date(shown.year + rng.choice([1, -1]), shown.month, min(28, shown.day))])
        known[0].append((at, ""))
        tall = 62 + (4 if person["sex"] == "M" else 0) if age > 16 else 26 + age * 2.3
        rows[0].append(["", units[person["unit"]][1][:9], f"A{a_number:09}" if rng.random() < 0.97 else "", cell(person), person["sex"], f"{shown:%m/%d/%Y}", age, person["country"],
                        person["place"].upper() if rng.random() < 0.6 else "", f"{when:%m/%d/%Y} {rng.randint(0, 23):02}{rng.randint(0, 59):02}", person["sector"], person["sta"], unit,
                        "Y" if not person["adult"] and not unit else "N", disposition, round(rng.gauss(tall, 2)), round(max(14, rng.gauss(28 + age * 6 if age < 17 else 148, 10))),
                        rng.choice(["BLK", "BLK", "BRO"]), rng.randint(1_180_000_000, 1_199_999_999) if age >= 14 else "", rng.choice("JMR TLH ACG RDV KPB SNO".split()), note])

    for at, person in enumerate(people):
        exported, unit = units[person["unit"]]
        if not exported or len(rows[0]) >= 5_400:
            continue
        alone = not any(o["unit"] == person["unit"] and o["adult"] != person["adult"] for o in people[max(0, at - 6) : at + 6])
        a_number = person["number"]
        if alone:
            booked(at, person["when"], a_number, "", "WA/NTA" if not person["adult"] else rng.choice(["ER", "REINST", "VR", "1325 PROS"]), "")
        else:
            split = person["unit"] % 3 != 0
            head = next(o for o in people[max(0, at - 6) : at + 1] if o["unit"] == person["unit"] and o["adult"])
            claim = f"SUBJ CLAIMS TRAVEL W/ {'FATHER' if head['sex'] == 'M' else 'MOTHER'} {head['given'][0]} {head['s1']}".upper() if not person["adult"] and rng.random() < 0.5 else ""
            if split and rng.random() < 0.16:  # processed as a family, deleted, and again
                booked(at, person["when"], a_number, unit, "DELETED", "")
            booked(at, person["when"], a_number, "" if split and rng.random() < 0.8 else unit, "1325 PROS" if split and person["adult"] else "T/O ORR" if split else "NTA/OR", claim)
        if person["adult"] and rng.random() < 0.05 or not person["adult"] and rng.random() < 0.01:
            later = person["when"] + timedelta(rng.randint(6, 60))
            booked(at, later, a_number if rng.random() < 0.6 else rng.randint(215_000_000, 215_999_999), "", "REINST" if person["adult"] else "WA/NTA", "PRIOR REMOVAL" if person["adult"] else "")
    order = list(range(len(rows[0])))
    rng.shuffle(order)
    rows[0][:], known[0][:] = [rows[0][i] for i in order], [known[0][i] for i in order]
    for n, row in enumerate(rows[0]):
        row[0] = f"{4_000_000 + n * 17}"
        known[0][n] = known[0][n][0], row[0]

    placed = [at for at, p in enumerate(people) if not p["adult"] and (p["unit"] % 3 != 0 or rng.random() < 0.06 or p["parent"] is None)]
    rng.shuffle(placed)
    placed = placed[:2_380]
    placed += rng.sample(placed, 120)
    rng.shuffle(placed)
    for n, at in enumerate(placed):
        person = people[at]
        program = rng.choice(PROGRAMS)
        admitted = person["when"] + timedelta(rng.choice([1, 2, 2, 3, 3, 4, 6]))
        s1, s2 = heard(rng, person["s1"], 0.1), heard(rng, person["s2"], 0.1)
        how = rng.random()
        surname = f"{s1} {s2}" if how < 0.6 else s1 if how < 0.76 else f"{s1}-{s2}" if how < 0.9 else s2 if how < 0.94 else f"{s2} {s1}"
        names = [heard(rng, g, 0.1) for g in person["given"]]
        names = names if rng.random() < 0.78 else names[:1] if rng.random() < 0.7 else names[1:] or names
        digits, chance = f"{person['number']:09}", rng.random()
        kin = [o["number"] for o in people[max(0, at - 5) : at + 5] if o["unit"] == person["unit"] and o is not person]
        if chance < 0.04:
            i = rng.randrange(3, 9)
            digits = digits[:i] + str((int(digits[i]) + rng.randint(1, 9)) % 10) + digits[i + 1 :]
        elif chance < 0.075 and kin:
            digits = f"{rng.choice(kin):09}"
        written = "" if rng.random() < 0.11 else rng.choice([f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"] * 4 + [f"A{digits}", digits, f"A {digits[:3]} {digits[3:6]} {digits[6:]}"])
        birth = person["born"]
        if rng.random() < 0.05:
            birth = rng.choice([date(birth.year, 1, 1), date(birth.year + rng.choice([-1, 1]), birth.month, min(birth.day, 28)), birth + timedelta(rng.choice([-1, 1, 2, 30]))])
        if birth.day < 13 and rng.random() < 0.03:
            birth = date(birth.year, birth.day, birth.month)
        form = "%d/%m/%Y" if program in DAY_FIRST else "%m/%d/%Y"
        head = people[person["parent"]] if person["parent"] is not None and people[person["parent"]]["adult"] else None
        named = parent_no = ""
        if head:
            if rng.random() < 0.72:
                named = " ".join(heard(rng, p, 0.15) for p in rng.choice([[head["given"][0]], [head["given"][0], head["s1"]], [*head["given"], head["s1"]], [head["given"][0], head["s1"], head["s2"]]]))
            if rng.random() < 0.3:
                parent_no = f"{head['number']:09}"
        out = admitted + timedelta(rng.randint(20, 95))
        done = out < date(2018, 8, 31)
        sponsor = f"{rng.choice(MEN + WOMEN)} {rng.choice([person['s1'], person['s2'], last[person['country']](rng)])}"
        known[1].append((at, f"{18_040_000 + n * 3}"))
        rows[1].append([known[1][-1][1], written, surname, " ".join(names), names[0][:4] + "y" if rng.random() < 0.02 else "", f"{birth:{form}}",
                        rng.choice(["Male", "M"]) if person["sex"] == "M" else rng.choice(["Female", "F"]), COUNTRY[person["country"]],
                        person["lang"] if rng.random() < 0.8 else "Spanish", "USBP" if units[person["unit"]][0] else rng.choice(["OFO", "USBP", "ICE"]),
                        f"{person['when']:{form}}" if rng.random() < 0.9 else "", f"{admitted:{form}}", program, rng.choice(["Shelter"] * 8 + ["TFC", "Tender age"]), named, parent_no,
                        rng.choice(["Zero Tol.", "1325", "prosecution", ""]) if head and rng.random() < 0.5 else "", sponsor if rng.random() < 0.8 else "TBD", rng.choice(["1", "1", "2A", "2B", "3", ""]),
                        rng.choice(["mother", "father", "uncle", "aunt", "brother", "cousin", ""]), f"{out:{form}}" if done else "", rng.choice(["Reunified", "Reunified", "Transfer", "VD"]) if done else "",
                        rng.choice("Ortega Salinas Whitman Pratt Nuñez".split()), rng.choice("D. Ruiz|K. Avery|L. Montes|S. Boyd|T. Farias".split("|")), "08/31/2018"])
    paper.put(folder / FILES[0], EXPORT, rows[0])
    paper.put(folder / FILES[1], PLACED, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
