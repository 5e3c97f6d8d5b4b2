"""The register of a temporary permit for Venezuelans in a Colombian department, and the list of a municipal food programme there.

Permit: export of the migration office; surnames and names in four columns, capitals, no accents; birth date as 20050314; kind and number of
the document (CI, PAS, PEP, ACTA for children, SD for none), the number of the permit once issued, family group, municipality, barrio, mobile number, e-mail.
Food programme: lists of nine community kitchens put together; "apellidos y nombres" in one cell (a third of the kitchens: names first); any number
that the family showed (cedula with V- and points, permit, the mother's cedula for her child, "no tiene"), birth date as d/m/yy or an age,
guardian, mobile (that of the mother for all, changed for one in four), barrio by another name; Colombian neighbours (a quarter) and people without permit.
Invented given names (Yorgelis, Wilmerson) are written by ear: y/j/ll, i/y, s/z, h, doubled letters. Whole families come, mother's surnames for children not
recognised; the same person at two kitchens. Text is Windows Latin with semicolons in the programme's list. A careful person: F1 about 0.93
(lost: age and short name only; sisters of nearly one name).
"""

from datetime import date, timedelta

from . import paper

FILES = ("PPT_depto_corte_jun.csv", "COMEDORES CONSOLIDADO.csv")
LAST = """Gonzalez Rodriguez Perez Hernandez Garcia Fernandez Martinez Lopez Sanchez Diaz Ramirez Torres Rojas Morales Gutierrez Medina Suarez Castillo Blanco Mendoza Rivas Contreras
Moreno Salazar Silva Colmenares Chacon Guerrero Parra Villalobos Urdaneta Petit Chirinos Colina Boscan Atencio Finol Barboza Palmar Uriana Epieyu Ipuana Montiel Paz Bracho Leal Molero Fuenmayor
Nava Soto Araujo Briceno Valero Rangel Rondon Pena Uzcategui Quintero Zambrano Pernia Vivas Duque Ontiveros Sandoval Carrero Angulo Peroza Yepez Escalona Piña Mujica Querales Linares
Aponte Bolivar Marcano Figueroa Brito Rausseo Cedeno Guaicaran Maita Azocar Tovar Ascanio Pacheco Aular Loaiza Ochoa Utrera""".split()
MEN = """Jose Luis Carlos Jesus Juan Miguel Angel Daniel Victor Pedro Rafael Wilmer Yorman Yender Darwin Jhonatan Kleiber Yeison Edixon Jean Franklin Deivis Maikel Anderson Santiago
Sebastian Mathias Thiago Gabriel Samuel Dilan Keiner Yohander Alexis Ronald Eduard Leonel Nerio Ender Yonathan Jhoan Wilfredo Gustavo Leandro Orlando Ramon Freddy Nelson Elvis Geraldo Liam Isaac
Josue Brayner Johendry Richard Ely Reinaldo Moises Joiner Adrian Eliezer Keyver""".split()
WOMEN = """Maria Ana Yuleisy Yusneidy Yorgelis Leidymar Genesis Yolimar Mariangel Andreina Daniela Oriana Barbara Rosa Carmen Yelitza Yajaira Milagros Marisol Katherine Nazareth Dayana Yuliana
Wilmary Keila Greilys Yoselin Roxana Isabella Victoria Sofia Antonella Camila Valentina Fabiana Neida Norelis Zuleima Dariannys Yulimar Maryuri Betzabeth Luz Nairobi Eliannys Marielys Yennifer
Angelica Estefani Paola Yaritza Mayerlin Osmary Kimberly Emily Aranza Luisana Aurimar Zulay Naileth Yusmary Nohelia Darlys Yanetzi""".split()
SECOND = {"M": "Alejandro Jose Antonio Alberto Enrique David Eduardo Gregorio Rafael Jesus Daniel Alexander Javier Manuel de Jesus Ramon Andres Josue Emmanuel".replace("de Jesus", "de_Jesus").split(),
          "F": "del_Carmen Carolina Alejandra Josefina Chiquinquira del_Valle Coromoto Beatriz Gabriela Nazareth Isabel Andreina Paola Elena Valentina Margarita Jose Victoria Coromoto".split()}
CO_LAST = "Rodriguez Gomez Gonzalez Martinez Garcia Lopez Ortega Mendoza Pacheco Jaimes Carvajal Contreras Peñaranda Florez Villamizar Quintero Ballesteros Sanguino Bayona Arenas Rincon Velandia".split()
CO_MEN = "Juan Carlos Luis Jhon Jairo Jose Andres Diego Camilo Fabian Edinson Yeferson Sneider Duvan Nicolas Samuel Emiliano".split()
CO_WOMEN = "Maria Luz Marina Ana Leidy Yurley Paola Diana Sandra Mariana Salome Luciana Sara Dora Gladys Karen Nury".split()
HEARD = [("y", "j"), ("Y", "J"), ("J", "Y"), ("Y", "I"), ("i", "y"), ("y", "i"), ("z", "s"), ("s", "z"), ("c", "s"), ("ll", "y"), ("b", "v"), ("v", "b"), ("h", ""), ("H", ""), ("J", "Jh"), ("Jh", "J"),
         ("K", "C"), ("k", "c"), ("nn", "n"), ("n", "nn"), ("l", "ll"), ("w", "gu"), ("W", "Gu"), ("ei", "ey"), ("ai", "ay"), ("x", "cs"), ("ts", "tz"), ("th", "t"), ("is", "ys"), ("ys", "is"), ("e", "i"),
         ("G", "Gu"), ("Gre", "Gr"), ("m", "n"), ("ia", "ya"), ("es", "ez"), ("ez", "es")]
TOWNS = {"Cúcuta": ["La Libertad", "Aeropuerto", "Comuneros", "Doña Nidia", "Las Delicias", "Camilo Daza", "Belén", "Antonia Santos", "El Desierto", "Carlos Ramírez París", "Valles del Rodeo"],
         "Villa del Rosario": ["La Parada", "Juan Frío", "Lomitas", "Turbay Ayala", "Gramalote"], "Los Patios": ["Pisarreal", "Once de Noviembre", "Tierra Linda", "La Sabana"]}
OTHER = {"La Libertad": "libertad", "Aeropuerto": "B. Aeropuerto parte alta", "Comuneros": "los comuneros", "Doña Nidia": "DOÑA NIDIA SEC 2", "Carlos Ramírez París": "CRP", "La Parada": "Parada V/Rosario",
         "Juan Frío": "JUAN FRIO", "Once de Noviembre": "11 de nov.", "Antonia Santos": "A. Santos", "El Desierto": "desierto / Bolivariana"}
STATES = "Zulia Táchira Carabobo Lara Falcón Mérida Portuguesa Aragua Barinas Trujillo Miranda Yaracuy Anzoátegui Distrito_Capital Bolívar Apure".split()
PERMIT = "RUMV|TIPO_DOC|NUM_DOC|PPT_NRO|APELLIDO_1|APELLIDO_2|NOMBRE_1|NOMBRE_2|F_NACTO|SEXO|NACIONALIDAD|EDO_NACTO|DPTO_RES|MPIO_RES|BARRIO_VEREDA|DIREC|TEL_CEL|CORREO|GRP_FAM|F_PRERREG|F_BIOMET|ESTADO_TRAM|PTO_ATENCION|SISBEN".split("|")
KITCHEN = "CONS|COMEDOR|APELLIDOS Y NOMBRES COMPLETOS|T.D|No DOC|FECHA NAC/EDAD|G|NAC.|PARENTESCO|NOMBRE ACUDIENTE|CELULAR|BARRIO|F. INGRESO|RACION|PESO|TALLA|GEST/LACT|DISCAP|FIRMA|OBSERV".split("|")


def heard(rng, name, rate):
    """As a volunteer of the kitchen writes it."""
    if rng.random() >= rate:
        return name
    fits = [pair for pair in HEARD if pair[0] in name]
    if fits and rng.random() < 0.8:
        return name.replace(*rng.choice(fits), 1)
    if len(name) < 4:
        return name
    at = rng.randrange(1, len(name) - 1)
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], name[:at] + name[at] + name[at:]])


def plain(text):
    """Without accents."""
    return text.translate(str.maketrans("áéíóúñÁÉÍÓÚÑ", "aeiounAEIOUN"))


def make(rng, folder):
    """6,500 permits; 3,600 rations."""
    last = paper.skewed(LAST, 0.7, 5)
    first = {"M": paper.skewed(MEN, 0.45, 5), "F": paper.skewed(WOMEN, 0.4, 5)}
    today = date(2022, 6, 30)
    people, families = [], []

    def person(s1, s2, sex, low, high, family, kind):
        birth = today - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
        names = [first[sex](rng)]
        if rng.random() < 0.82:
            names.append(rng.choice([n for n in SECOND[sex] if n != names[0]]).replace("_", " "))
        age = (today - birth).days / 365.25
        doc = ("CI", max(3_000_000, int(33_600_000 - (age - 9) * 620_000 + rng.gauss(0, 500_000)))) if age > 10 else ("ACTA", rng.randint(20, 3_800))
        if rng.random() < 0.05:
            doc = "SD", ""
        elif age > 10 and rng.random() < 0.06:
            doc = "PAS", rng.randint(40_000_000, 168_000_000)
        people.append({"s1": s1, "s2": s2, "names": names, "sex": sex, "born": birth, "doc": doc, "family": family, "kind": kind, "ppt": rng.randint(1_000_000, 6_200_000)})
        return people[-1]

    while len(people) < 7_600:
        f = len(families)
        town = rng.choices(list(TOWNS), [70, 20, 10])[0]
        families.append({"town": town, "barrio": rng.choice(TOWNS[town]), "tel": f"3{rng.choice(['00', '02', '04', '10', '12', '13', '14', '20', '22', '23', '50'])}{rng.randint(1_000_000, 9_999_999)}",
                         "state": rng.choices(STATES, [40, 25] + [6] * 14)[0].replace("_", " "), "permit": rng.random() < 0.9, "at": len(people),
                         "dir": f"{rng.choice(['CL', 'KR', 'AV', 'MZ'])} {rng.randint(1, 48)}{rng.choice(['', 'A', 'N'])} {rng.randint(1, 30)}-{rng.randint(1, 99)}"})
        age = rng.randint(18, 48)
        woman = person(last(rng), last(rng), "F", age, age + 1, f, "M") if rng.random() < 0.9 else None
        man = person(last(rng), last(rng), "M", age, age + 8, f, "P") if not woman or rng.random() < 0.5 else None
        absent = last(rng)
        seen = set()
        for _ in range(rng.choices([0, 1, 2, 3, 4, 5], [16, 24, 28, 18, 10, 4])[0] if woman else rng.choice([0, 0, 1])):
            if rng.random() < 0.12 and woman:
                s1, s2 = woman["s1"], woman["s2"]
            elif man and rng.random() < 0.85:
                s1, s2 = man["s1"], woman["s1"] if woman else last(rng)
            else:
                s1, s2 = absent, woman["s1"] if woman else last(rng)
            child = person(s1, s2, rng.choice("MF"), 0.3, max(1, min(17.9, age - 15)), f, "H")
            if child["names"][0] in seen:
                child["names"][0] = first[child["sex"]](rng)
            seen.add(child["names"][0])
        if woman and rng.random() < 0.14:
            grandmother = person(woman["s1"] if rng.random() < 0.1 else last(rng), last(rng), "F", age + 17, age + 32, f, "A")
            grandmother["s2"] = grandmother["s2"] if rng.random() < 0.9 else ""
        families[f]["size"] = len(people) - families[f]["at"]

    known, rows = ([], []), ([], [])
    for at, p in enumerate(people):
        family = families[p["family"]]
        if not family["permit"] or rng.random() < 0.05:
            continue
        registered = paper.day(rng, 2021, 2021)
        registered = max(registered, min(today, p["born"] + timedelta(60)))
        kind, number = p["doc"]
        shown = p["born"] if rng.random() < 0.975 else p["born"].replace(day=1)
        s2 = p["s2"] if rng.random() < 0.95 else ""
        names = [heard(rng, n, 0.025) for n in p["names"]]
        if len(names) > 1 and rng.random() < 0.06:
            names = [" ".join(names)]
        issued = rng.random() < 0.8
        known[0].append((at, f"{at * 6_151 % 9_999_991 + 1_000_000}"))
        rows[0].append([known[0][-1][1], kind, number, p["ppt"] if issued else "", *[plain(t).upper() for t in (heard(rng, p["s1"], 0.02), heard(rng, s2, 0.02) if s2 else "", names[0], names[1] if len(names) > 1 else "")],
                        f"{shown:%Y%m%d}", "MASCULINO" if p["sex"] == "M" else "FEMENINO", "VEN", plain(family["state"]).upper(), "NORTE DE SANTANDER", plain(family["town"]).upper(),
                        plain(family["barrio"]).upper() if rng.random() < 0.88 else "", family["dir"] if rng.random() < 0.7 else "", family["tel"] if rng.random() < 0.9 else "",
                        f"{plain(p['names'][0]).lower()}{plain(p['s1']).lower()}{rng.randint(1, 99)}@gmail.com" if p["kind"] != "H" and rng.random() < 0.5 else "",
                        f"GF{p['family'] * 31 % 99_991:05}" if rng.random() < 0.75 else "", f"{registered:%Y%m%d}", f"{registered + timedelta(rng.randint(30, 200)):%Y%m%d}" if issued else "",
                        rng.choice(["ENTREGADO", "ENTREGADO", "IMPRESO"]) if issued else rng.choice(["EN PROCESO", "REQUERIDO", "AUTORIZADO"]), rng.choice(["CUC-01", "CUC-02", "VRO-01"]), rng.choice(["S", "N", "N", ""])])
    order = sorted(range(len(rows[0])), key=lambda i: rows[0][i][0])[:6_500]
    rows[0][:], known[0][:] = [rows[0][i] for i in order], [known[0][i] for i in order]

    eaters, chosen = [], list(range(len(families)))
    rng.shuffle(chosen)
    for f in chosen:
        family = families[f]
        kitchen = hash_free(family["barrio"])
        family["new"] = f"3{rng.choice(['00', '11', '15', '21', '44'])}{rng.randint(1_000_000, 9_999_999)}" if rng.random() < 0.26 else family["tel"]
        for at in range(family["at"], family["at"] + family["size"]):
            if people[at]["kind"] == "H" and rng.random() < 0.88 or people[at]["kind"] in "MA" and rng.random() < 0.5 or rng.random() < 0.15:
                eaters.append((at, kitchen))
        if len(eaters) > 2_600:
            break
    eaters += [(at, (kitchen + rng.randint(1, 8)) % 9) for at, kitchen in rng.sample(eaters, 110)]
    while len(eaters) < 3_600:
        eaters.append((-len(eaters), rng.randrange(9)))
    eaters.sort(key=lambda each: (each[1], rng.random()))
    for n, (at, kitchen) in enumerate(eaters, 1):
        joined = date(2022, 1, 20) + timedelta(rng.randrange(140))
        if at < 0:
            sex, adult = rng.choice("MF"), rng.random() < 0.3
            p = {"s1": rng.choice(CO_LAST), "s2": rng.choice(CO_LAST), "names": [rng.choice(CO_MEN if sex == "M" else CO_WOMEN), rng.choice(CO_MEN if sex == "M" else CO_WOMEN)], "sex": sex,
                 "born": today - timedelta(rng.randint(7_000, 25_000) if adult else rng.randint(400, 6_000)), "kind": "M" if adult else "H"}
            town = rng.choice(list(TOWNS))
            family = {"barrio": rng.choice(TOWNS[town]), "new": f"31{rng.randint(10_000_000, 99_999_999)}"}
            kind, number, nation = ("CC" if adult else "RC" if rng.random() < 0.5 else "TI"), str(rng.randint(1_090_000_000, 1_099_999_999)), "COL"
            guardian = f"{rng.choice(CO_WOMEN)} {p['s2']}"
        else:
            p = people[at]
            family = families[p["family"]]
            nation = rng.choice(["VEN", "VEN", "V", "Venezolana"]) if rng.random() < 0.95 else "COL"
            members = people[family["at"] : family["at"] + family["size"]]
            mother = next((m for m in members if m["kind"] in "MP"), p)
            guardian = f"{mother['names'][0]} {mother['s1']}"
            chance, adult = rng.random(), p["kind"] != "H"
            kind, number = "", ""
            if chance < 0.4 and family["permit"]:
                kind, number = "PPT", str(p["ppt"])
            elif chance < 0.7 and p["doc"][0] == "CI":
                number = rng.choice([f"V-{p['doc'][1]:,}".replace(",", "."), f"V{p['doc'][1]}", str(p["doc"][1]), f"{p['doc'][1]:,}".replace(",", ".")])
                kind = rng.choice(["CE", "CI", "CV", ""])
            elif chance < 0.78 and not adult and mother["doc"][0] == "CI":
                kind, number = rng.choice(["CI", "mama"]), f"V-{mother['doc'][1]}"
            elif chance < 0.83 and p["doc"][0] == "ACTA":
                kind, number = "PN", f"acta {p['doc'][1]}"
            elif chance < 0.92:
                kind, number = rng.choice(["S/D", "", "NT"]), rng.choice(["no tiene", "NO TIENE", "-", "", "en trámite"])
            digits = sum(c.isdigit() for c in number)
            if digits > 5 and rng.random() < 0.05:
                i = rng.choice([i for i, c in enumerate(number) if c.isdigit()][1:])
                number = number[:i] + rng.choice("0123456789") + number[i + 1 :]
        rate = 0.14 if at >= 0 else 0.03
        surnames = [heard(rng, p["s1"], rate / 2)] + ([heard(rng, p["s2"], rate / 2)] if p["s2"] and rng.random() < 0.72 else [])
        names = [heard(rng, p["names"][0], rate)] + ([heard(rng, p["names"][1], rate)] if len(p["names"]) > 1 and rng.random() < 0.7 else [])
        text = " ".join(names + surnames if kitchen % 3 == 1 else surnames + names)
        text = text.upper() if kitchen % 4 != 2 else text.title()
        birth = p["born"]
        if rng.random() < 0.035:
            birth = rng.choice([birth + timedelta(rng.choice([1, -1, 10])), date(birth.year + rng.choice([-1, 1]), birth.month, min(28, birth.day)), date(birth.year, birth.day, birth.month) if birth.day < 13 else birth])
        age = paper.years(p["born"], joined) + rng.choice([0] * 9 + [1])
        told = f"{birth.day}/{birth.month}/{birth:%y}" if rng.random() < (0.82 if kitchen not in (4, 7) else 0.25) else f"{max(0, age)}" if age else rng.choice(["8 meses", "1", "11m"])
        tel = family["new"]
        tel = "" if rng.random() < 0.15 else tel if rng.random() < 0.8 else f"{tel[:3]} {tel[3:6]} {tel[6:]}"
        barrio = family["barrio"]
        barrio = OTHER.get(barrio, barrio) if rng.random() < 0.5 else barrio.upper()
        small = 3 + age * 2.6 + rng.random() * 3 if age < 17 else rng.gauss(61, 8)
        known[1].append((at if at >= 0 else ("co", at), f"{n}"))
        rows[1].append([f"{n}", f"{'ABCDEFGHI'[kitchen]}-{['San José', 'Luz', 'Emaús', 'Betania', 'Esperanza', 'La Ermita', 'Sgdo. Corazón', 'Scalabrini', 'Maná'][kitchen]}", text, kind, number, told,
                        {"M": rng.choice(["M", "M", "H"]), "F": rng.choice(["F", "F", "M"]) if kitchen == 5 else "F"}[p["sex"]] if kitchen != 5 else {"M": "H", "F": "M"}[p["sex"]], nation,
                        {"H": rng.choice(["HIJO", "HIJA"]) if rng.random() < 0.1 else "HIJO" if p["sex"] == "M" else "HIJA", "M": "MADRE", "P": "PADRE", "A": "ABUELA"}[p["kind"]],
                        guardian if p["kind"] == "H" and rng.random() < 0.75 else "", tel, barrio if rng.random() < 0.9 else "", f"{joined:%d/%m/%Y}", rng.choice(["A", "A+C", "C"]), f"{small:.1f}".replace(".", ","),
                        rng.randint(60, 120) if age < 10 else "", "G" if p["sex"] == "F" and 15 < age < 40 and rng.random() < 0.06 else "", "", "", rng.choice([""] * 15 + ["retirado", "control", "no asistió", "falta doc"])])
    paper.put(folder / FILES[0], PERMIT, rows[0])
    paper.put(folder / FILES[1], KITCHEN, rows[1], delimiter=";", encoding="cp1252")
    paper.put_truth(folder, paper.pairs(*known))


def hash_free(text):
    """One kitchen for a barrio."""
    return sum(map(ord, text)) % 9
