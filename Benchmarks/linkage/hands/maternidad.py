"""A register of Venezuelans in Colombia, and the admissions of a maternity hospital: mothers, and children a day old.

The register splits names into four, has the number of one paper (PPT, PEP, Venezuelan cédula, passport), which in a quarter is
not the one shown to the hospital, a mobile and a number of the family. The hospital writes surnames first, in capitals without
accents and cut at 30 characters, an age in years, months or days, and a responsible person, who is the mother, the husband or
a sister. A newborn is "HIJO DE" its mother, with her number and a 1 after it or the number of a certificate; in the register it
has a name, and the same day of birth. Many patients are not in the register, hundreds are Colombians; women come again for the
next child. A newborn has its mother's number and telephone and is not its mother. A careful person would find 96 of 100 mothers
and 85 of 100 newborns, and be wrong in two of a hundred (F1 about .94).
"""

from datetime import date, timedelta

from . import paper

FILES = ("registro_migrantes.csv", "ingresos_maternidad.csv")
MEN = """José Luis Carlos Jesús Ángel Juan David Daniel Samuel Santiago Matías Mateo Thiago Liam Dylan Sebastián
Alejandro Diego Gabriel Yeison Jhonatan Wilmer Franklin Yorman Leandro Rafael Ramón Pedro Héctor Víctor Eduardo
Alexander Cristian Emmanuel Isaac Josué Aarón Ian Gael Maikel Yohandri Deivis Jean Kleiver Adrián Joel Elián""".split()
WOMEN = """María Ana Yuleisy Génesis Valeria Camila Sofía Daniela Andrea Gabriela Paola Yessica Karla Dayana Nicole
Victoria Valentina Isabella Luz Rosa Carmen Yolanda Maritza Yusmary Yubiris Mariángel Oriana Katherine Stefany
Rosángela Zuleika Anyelis Yorgelis Estrella Fernanda Ximena Keyla Josselin Dulce Raquel Rebeca Noemí Lucía Marisol
Belkis Xiomara Yadira Roxana Adriana Neidy Yoselin Greisy Yaritza Luisana Wilmary Franyelis Emely Antonella Salomé""".split()
LAST = """González Rodríguez Pérez Hernández García Rivas Chirinos Colmenares Urdaneta Briceño Márquez Villasmil
Petit Bracho Sulbarán Moreno Rojas Méndez Blanco Salazar Zambrano Contreras Molina Quintero Guerrero Paredes Medina
Silva Romero Velásquez Ochoa Parra Peña Barrios Mendoza Carrillo Carrasquero Finol Montilla Nava Piña Leal Morillo
Fuenmayor Oropeza Perdomo Arteaga Linares Escalona Díaz Torres Castillo Sánchez Ramírez Suárez Vargas Gutiérrez
Acosta Navarro Camacho Bermúdez Cárdenas Duarte Jaimes Galvis Pabón Uribe Restrepo Ospina Arango Palomino Epiayú
Uriana Ipuana Pushaina Machado Gil Rangel Duque Sandoval Tovar Marcano Figuera Guevara Brito Malavé Ñáñez Yépez""".split()
TOWNS = "Cúcuta Villa_del_Rosario Los_Patios Maicao Riohacha Arauca Bucaramanga Ocaña Tibú Barranquilla".split()
HEALTH = ["SIN AFILIACION", "SIN AFILIACION", "NUEVA EPS", "COOSALUD", "COMFAORIENTE", "PARTICULAR", "SANITAS"]
BARE = str.maketrans("áéíóúñüÁÉÍÓÚÑ", "aeiounuAEIOUN")
EAR = [("y", "i"), ("i", "y"), ("s", "z"), ("z", "s"), ("v", "b"), ("b", "v"), ("ll", "y"), ("h", ""), ("j", "g"), ("x", "s"), ("k", "c"), ("nn", "n"), ("ei", "ey")]


def heard(rng, word, rate):
    """A name as it was heard or typed."""
    if rng.random() >= rate or len(word) < 4:
        return word
    able = [pair for pair in EAR if pair[0] in word[1:]]
    if able and rng.random() < 0.65:
        return word[0] + word[1:].replace(*rng.choice(able), 1)
    at = rng.randrange(1, len(word) - 1)
    if rng.random() < 0.4:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + rng.choice(["", word[at] * 2]) + word[at + 1 :]


def population(rng, count):
    """Women with what they have: (names, surnames, born, document, mobile, children, partner)."""
    man, woman, last = paper.skewed(MEN, 0.5, 6), paper.skewed(WOMEN, 0.5, 6), paper.skewed(LAST, 0.55, 6)

    def names(one):
        first = one(rng)
        second = one(rng) if rng.random() < 0.68 else ""
        return [first, "" if second == first else second]

    women = []
    for _ in range(count):
        surnames, his = [last(rng), last(rng)], [last(rng), last(rng)]
        kind = rng.choices(["CC", "PPT", "PEP", "PAS", "CV", ""], [0, 45, 14, 5, 24, 12])[0]
        digits = {"PPT": 7, "PEP": 15, "PAS": 9, "CV": 8, "": 0, "CC": 10}[kind]
        number = "".join(rng.choice("0123456789") for _ in range(digits)).replace("0", "1", 1)
        born = paper.day(rng, 1980, 2006)
        children = []
        birth = paper.day(rng, 2019, 2023)
        for _ in range(1 if rng.random() < 0.8 else 2):
            sex = rng.choice("MF")
            children.append((names(man if sex == "M" else woman), [his[0], surnames[0]] if rng.random() < 0.78 else surnames, birth, sex))
            if rng.random() < 0.025:
                sex = rng.choice("MF")
                children.append((names(man if sex == "M" else woman), children[-1][1], birth, sex))
            birth += timedelta(days=rng.randrange(400, 900))
        mobile = f"3{rng.choice(['00', '05', '10', '13', '14', '20', '23'])}{rng.randrange(10**7):07}"
        women.append((names(woman), surnames, born, (kind, number), mobile, children, (names(man), his)))
    return women


def written(rng, names, surnames, rate):
    """Surnames first in capitals, as the hospital's program prints and cuts them."""
    last = surnames if rng.random() < 0.9 else surnames[:1]
    given = names if rng.random() < 0.85 else names[:1]
    words = [heard(rng, word, rate) for word in [*last, *given] if word]
    return " ".join(words).upper().translate(BARE)


def day(rng, when, style):
    if rng.random() < 0.02 and when.day < 13:
        when = date(when.year, when.day, when.month)
    elif rng.random() < 0.02:
        when = date(when.year + rng.choice([-1, 1]), when.month, min(28, when.day))
    return f"{when:{style}}"


def make(rng, folder):
    """Some 2,900 in the register and 4,400 admissions of mothers, newborns and infants, 1,900 of people in the register."""
    women = population(rng, 1_900)
    register, hospital = [], []
    for who, (names, surnames, born, (kind, number), mobile, children, partner) in enumerate(women):
        group, town = f"GF{rng.randrange(10_000, 99_999)}", rng.choice(TOWNS).replace("_", " ")
        registered = rng.random() < 0.72
        if registered:
            shown = [kind, f"V-{int(number):,}".replace(",", ".") if kind == "CV" and rng.random() < 0.5 else number] if rng.random() < 0.93 else ["", ""]
            four = [heard(rng, word, 0.04) for word in names + surnames]
            if rng.random() < 0.08:
                four[3] = ""
            if rng.random() < 0.2:
                four = [word.upper() for word in four]
            phone = mobile if rng.random() < 0.72 else rng.choice(["", "", "NO TIENE", "0", "3000000000"])
            register.append(((who, 0), [*shown, *four, day(rng, born, "%d/%m/%Y" if rng.random() < 0.85 else "%Y-%m-%d"), "F", town, phone, group, "JEFE" if rng.random() < 0.5 else "CONYUGE"]))
            if rng.random() < 0.35:
                his = [heard(rng, word, 0.04) for word in partner[0] + partner[1]]
                register.append(((who, 99), ["PPT", str(rng.randrange(10**6, 10**7)), *his, day(rng, paper.day(rng, 1972, 2003), "%d/%m/%Y"), "M", town, phone, group, "JEFE"]))
            for at, (given, last, birth, sex) in enumerate(children):
                if rng.random() < 0.6:
                    child = [heard(rng, word, 0.04) for word in given + last]
                    register.append(((who, at + 1), ["", "", *child, day(rng, birth, "%d/%m/%Y"), sex, town, phone if rng.random() < 0.6 else "", group, rng.choice(["HIJO", "HIJA"]) if rng.random() < 0.1 else {"M": "HIJO", "F": "HIJA"}[sex]]))
        if rng.random() < 0.25 and registered:
            continue
        spouse = written(rng, *partner, 0.05)
        if rng.random() < 0.25:  # another paper than the one she registered with
            kind, number = rng.choice([("PEP", 15), ("PPT", 7), ("CV", 8), ("PAS", 9)])
            number = "".join(rng.choice("123456789") for _ in range(number))
        moved = rng.random() < 0.25
        for at, (given, last, birth, sex) in enumerate(children):
            came = birth - timedelta(days=rng.randrange(0, 3))
            paperwork = [kind or "AS", number or f"54001{rng.randrange(10**7)}"] if rng.random() < 0.88 else ["AS", f"54001{rng.randrange(10**7)}"]
            if paperwork[0] == "PPT" and rng.random() < 0.06:
                where = rng.randrange(1, 6)
                paperwork[1] = paperwork[1][:where] + paperwork[1][where + 1] + paperwork[1][where] + paperwork[1][where + 2 :]
            phone = mobile if not moved and rng.random() < 0.75 else rng.choice(["", "SIN DATO", f"3{rng.randrange(10**9):09}"])
            mother = written(rng, names, surnames, 0.06)
            health = rng.choice(HEALTH)
            if at == 0 or children[at - 1][2] != birth:
                hospital.append(((who, 0), [mother[:30], *paperwork, f"{paper.years(born, came)} A", day(rng, born, "%Y/%m/%d") if rng.random() < 0.93 else "", "F",
                                            f"{came:%Y/%m/%d}", rng.choice([spouse, spouse, "", "ELLA MISMA", written(rng, [rng.choice(WOMEN), ""], surnames, 0)]), phone, rng.choice(["O809", "O829", "O800", "O149"]), health]))  # fmt: skip
            if rng.random() < 0.72:
                label = {"M": ["HIJO DE ", "RN DE ", "HIJO DE "], "F": ["HIJA DE ", "RN DE ", "HIJO DE "]}[sex]
                own = ["CN", f"1{rng.randrange(10**8):08}"] if rng.random() < 0.4 else ["RC", paperwork[1] + ("1" if at == 0 or children[at - 1][2] != birth else "2")]
                hospital.append(((who, at + 1), [(rng.choice(label) + mother)[:40], *own, f"{rng.randrange(0, 4)} D", f"{birth:%Y/%m/%d}", sex, f"{birth:%Y/%m/%d}", mother, phone, rng.choice(["Z380", "P599", "P073"]), health]))
            if rng.random() < 0.1:
                later = birth + timedelta(days=rng.randrange(40, 300))
                hospital.append(((who, at + 1), [written(rng, given, last, 0.06)[:30], "RC", f"109{rng.randrange(10**7):07}", f"{(later - birth).days // 30} M", f"{birth:%Y/%m/%d}", sex, f"{later:%Y/%m/%d}", mother, phone, rng.choice(["J219", "A09X"]), health]))
    for at, (names, surnames, *_) in enumerate(population(rng, 600)):
        came = paper.day(rng, 2019, 2023)
        years = rng.randrange(15, 43)
        own = ["CC", f"10{rng.randrange(10**8):08}"]
        name, phone = written(rng, names, surnames, 0.02), f"3{rng.randrange(10**9):09}"
        born = came - timedelta(days=years * 365 + rng.randrange(5, 360))
        hospital.append(((5_000 + at, 0), [name[:30], *own, f"{paper.years(born, came)} A", f"{born:%Y/%m/%d}", "F", f"{came:%Y/%m/%d}", "", phone, "O809", rng.choice(HEALTH[2:])]))
        if rng.random() < 0.5:
            hospital.append(((5_000 + at, 1), [f"HIJO DE {name}"[:40], "RC", own[1] + "1", "0 D", f"{came:%Y/%m/%d}", rng.choice("MF"), f"{came:%Y/%m/%d}", name, phone, "Z380", rng.choice(HEALTH[2:])]))
    rng.shuffle(register)
    rng.shuffle(hospital)
    first = [(who, f"RUM-{310_000 + 7 * at}") for at, (who, _) in enumerate(register)]
    second = [(who, f"{20_190_000 + at}") for at, (who, _) in enumerate(hospital)]
    paper.put(
        folder / FILES[0],
        ["COD_REGISTRO", "TIPO_DOC", "NUM_DOC", "PRIMER_NOMBRE", "SEGUNDO_NOMBRE", "PRIMER_APELLIDO", "SEGUNDO_APELLIDO", "FEC_NAC", "SEXO", "MUNICIPIO",
         "CELULAR", "GRUPO_FAMILIAR", "PARENTESCO"],
        [[number, *cells] for (_, number), (_, cells) in zip(first, register, strict=True)], ";",
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["INGRESO", "PACIENTE", "TIPO_ID", "IDENTIFICACION", "EDAD", "F_NACIMIENTO", "SX", "FECHA INGRESO", "RESPONSABLE", "TEL RESPONSABLE", "DX", "EAPB"],
        [[number, *cells] for (_, number), (_, cells) in zip(second, hospital, strict=True)], "|",
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
