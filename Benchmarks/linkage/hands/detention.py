"""A detention booking list (English) and the spreadsheet of a legal aid NGO's clients (Spanish).

Bookings: one row a booking, several of one person, names as the officer split them (maternal surname
as LAST, paternal as MIDDLE, both in one cell), aliases, A-numbers nearly always but partly mistyped,
birth dates 01/01 for those without papers. The NGO writes the name as spoken in one cell, an age or
a date, an A-number for less than half, the centre, the language, a relative in the USA with phone
(another person, often of the same surname), notes; in one stretch of the sheet the column of ages
has slipped down by one row. Brothers and cousins travel together. Seventy-five of a hundred clients
are in the bookings. A careful person: F1 about 0.92 (lost: no A-number, common name, age only).
"""

from datetime import date, timedelta

from . import paper

FILES = ("bookings.csv", "clientes_ong.csv")
MEN = """José Juan Carlos Luis Miguel Jesús Francisco Manuel Antonio Pedro Jorge Mario Roberto Óscar
Marvin Wilmer Elmer Edwin Kevin Brayan Jefferson Darwin Selvin Josué David Daniel Samuel Elías Moisés
Isaías Abner Santos Gaspar Domingo Diego Tomás Sebastián Pascual Andrés Mateo Lucas Marcos Nicolás
Rigoberto Gilberto Adalberto Norberto Humberto Rolando Orlando Arnoldo Fernando Alejandro Eduardo
Ricardo Víctor Héctor César Julio Sergio Raúl Rubén Iván Henry Walter William Franklin Nelson Milton
Alexander Cristian Yonatan Yeison Deivi Fredy Noé Abel Adán Ismael Israel Gabriel Rafael Ángel Ramón
Enrique Alberto Arturo Ernesto Salvador Leonel Bayron Esteban Melvin Dennis Hugo""".split()
WOMEN = """María Ana Rosa Juana Carmen Marta Gloria Sandra Claudia Karla Patricia Yessenia Yolanda
Blanca Reina Dilcia Suyapa Lesly Heidy Wendy Glenda Brenda Ingrid Evelyn Jennifer Kimberly Daniela
Andrea Gabriela Alejandra Fernanda Sofía Valentina Camila Paola Mónica Verónica Lorena Maribel Marisol
Mirna Nely Norma Olga Irma Elena Lidia Delmy Santos Catarina Petrona Micaela Magdalena Isabel Dominga
Candelaria Eulalia Angelina Josefa Francisca Antonia Manuela Teresa Lucía Cristina Beatriz Guadalupe
Dolores Esperanza Mercedes Rocío Milagros Yaneth Xiomara Keily Génesis Dayana Yuliana Yusmary Yamileth
Zoila Vilma Telma Rebeca Raquel Sara Ruth Noemí Elizabeth Vanessa Katherine""".split()
LAST = """Hernández López García Martínez Rodríguez González Pérez Sánchez Ramírez Cruz Flores Gómez
Morales Vásquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Castillo Moreno Romero
Álvarez Méndez Chávez Rivera Juárez Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velásquez
Muñoz Rojas Contreras Salazar Luna Ortega Guerrero Estrada Bautista Cortés Soto Alvarado Espinoza Lara
Ríos Silva Ávila Cervantes Solís Mejía Pineda Fuentes Santos Escobar Orellana Zelaya Lemus Portillo
Argueta Amaya Benítez Bonilla Calderón Cáceres Canales Chicas Menjívar Guardado Murcia Maldonado
Euceda Andino Barahona Funes Galeas Izaguirre Lagos Maradiaga Nolasco Oseguera Paz Perdomo Ponce
Quintanilla Rápalo Sabillón Tábora Urbina""".split()
MAYA = """Xol Caal Choc Coc Cuz Ical Pop Tzul Tzoc Tiul Xitumul
Ajanel Ajpop Batz Cac Chaj Coj Tum Us Ixcoy Raymundo Matom Brito Cedillo Ceto Raxcacó Sis Toj Velasco
Tecún Pú Tzunún Yat Zapeta Gaspar Francisco Juan Pascual Diego Tomás Sebastián Domingo""".split()
REST = """Bravo Rangel
Colmenares Parra Urdaneta Villalobos Quintero Zambrano Cedeño Loor Moreira Guamán Quispe Huamán Mamani
Condori Nina Montoya Restrepo Ospina Cárdenas Duarte Valdés Peña Zamora""".split()
SIKH = "Gurpreet Harpreet Manpreet Jaspreet Sukhwinder Lovepreet Amandeep Arshdeep Gagandeep Jatinder".split()
CENTRES = [("EROFCA", "Eloy"), ("STWRTGA", "Stewart"), ("STCDFTX", "Pearsall"), ("KRNRCTX", "Karnes"),
           ("ADLNTCA", "Adelanto"), ("WINNCLA", "Winn"), ("LASALLA", "Jena / LaSalle"), ("OTAYMCA", "Otay Mesa")]
LANDS = [("GUATE", "Guatemala", 34), ("HONDU", "Honduras", 27), ("MEXIC", "México", 14), ("ELSAL", "El Salvador", 12),
         ("VENEZ", "Venezuela", 6), ("ECUAD", "Ecuador", 4), ("PERU", "Perú", 2), ("INDIA", "India", 3)]
TONGUES = ["K'iche'", "Mam", "Q'eqchi'", "Q'anjob'al", "Ixil", "Achi"]
CHARGES = ["8 USC 1325", "212a7AiI", "237a1B", "8 USC 1326", "DUI", "212a6Ai", "POSS CONTR SUBST", "TRAFFIC", ""]
PET = """José:Chepe Francisco:Pancho Jesús:Chuy Guadalupe:Lupe Antonio:Toño Manuel:Meme Luis:Lucho
Roberto:Beto Alberto:Beto Alejandro:Alex Fernando:Nando Rosa:Rosita Juana:Juanita Ana:Anita
Yessenia:Yesi Alejandra:Ale Elizabeth:Eli Mercedes:Meche Dolores:Lola Eduardo:Lalo""".split()
BOOK = """BOOKING_NO A_NUMBER LAST_NAME FIRST_NAME MIDDLE_NAME ALIAS_NAMES DOB SEX CTRY_CITZ HGT WGT
BOOK_IN_DT BOOK_OUT_DT FACILITY_CD CHARGE_DESC""".split()
ONG = ("Folio|Fecha entrevista|Nombre completo|No. A (A#)|Sexo|Edad / F. de nac.|País|Idioma|"
       "Centro de detención|Familiar en EE.UU.|Tel. familiar|Notas").split("|")
PLAIN = str.maketrans("áéíóúüñÁÉÍÓÚÑ", "aeiouunAEIOUN")
HEARD = [("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("j", "x"), ("y", "ll"), ("ll", "y"), ("h", ""), ("c", "k"),
         ("que", "ke"), ("ai", "ay"), ("Y", "J"), ("J", "Y"), ("W", "Gu"), ("i", "y"), ("rr", "r"), ("l", "ll"), ("e", "i")]


def heard(rng, word):
    """As another ear, or a finger, would put it."""
    fits = [pair for pair in HEARD if pair[0] in word]
    if fits and rng.random() < 0.75:
        return word.replace(*rng.choice(fits), 1)
    at = rng.randrange(len(word))
    return word[:at] + rng.choice("aeonrs") + word[at + 1 :]


def digits(rng, number):
    """A nine-digit number with a wrong digit, or two exchanged."""
    at = rng.randrange(8)
    return rng.choice([number[:at] + number[at + 1] + number[at] + number[at + 2 :],
                       number[:at] + rng.choice("0123456789") + number[at + 1 :]])


def make(rng, folder):
    """About 7,200 bookings of 5,200 people, 3,100 clients' rows."""
    man, woman = paper.skewed(MEN, 0.7, 4), paper.skewed(WOMEN, 0.7, 4)
    draws = [paper.skewed(names, 0.7, 5) for names in (LAST, MAYA, REST)]
    pet, share = dict(pair.split(":") for pair in PET), {"GUATE": (1, 0.4), "MEXIC": (1, 0.03)}

    def last(country=""):
        other, rate = share.get(country, (2, 0.45 if country in ("VENEZ", "ECUAD", "PERU") else 0.02))
        return draws[other if rng.random() < rate else 0](rng)

    land = [(a, b) for a, b, _ in LANDS]
    weights = [w for *_, w in LANDS]
    people = []  # firsts, lasts, sex, born, A-number, country, height, weight, tongue, first day, centre
    numbers = [f"{n:09}" for n in rng.sample(range(200_000_000, 246_000_000), 9_000)]
    while len(people) < 6_000:
        country, day0, centre = rng.choices(land, weights)[0], paper.day(rng, 2019, 2022), rng.choice(CENTRES)
        lasts, place = [last(country[0]), last(country[0])], rng.choice(TONGUES)
        speaks = place if country[0] == "GUATE" and rng.random() < 0.4 else "Español"
        for kin in range(rng.choices([1, 2, 3], [86, 11, 3])[0]):
            sex = rng.choice("MMMMF")
            draw = man if sex == "M" else woman
            firsts = [draw(rng)] + ([draw(rng)] if rng.random() < 0.72 else [])
            names = lasts if kin == 0 or rng.random() < 0.6 else [lasts[0], last(country[0])]
            if country[0] == "INDIA":
                sex, firsts, names, speaks = "M", [rng.choice(SIKH)], [rng.choice(["Singh", "Singh", "Kumar"])], "Punjabi"
            born = paper.day(rng, 1968, 2003)
            number = f"{int(people[-1][4]) + 1:09}" if kin else numbers.pop()  # caught together
            people.append((firsts, names, sex, born, number, country, rng.gauss(66 if sex == "M" else 61, 2.4),
                           rng.gauss(155, 22), speaks, day0, centre))
    order = list(range(len(people)))
    rng.shuffle(order)
    known, rows = ([], []), ([], [])
    for who in order[:5_200]:
        firsts, lasts, sex, born, number, country, high, heavy, _, first, centre = people[who]
        alias = ""
        for booking in range(rng.choices([1, 2, 3, 5], [74, 17, 7, 2])[0]):
            start = first + timedelta(booking and rng.randint(2, 400) * booking)
            kind, middle = rng.random(), " ".join(firsts[1:])
            shown = [" ".join(lasts), firsts[0], middle]
            if kind < 0.2:
                shown[0] = "-".join(lasts)
            elif kind < 0.42:
                shown[0] = lasts[0]
            elif kind < 0.52:
                shown = [lasts[-1], firsts[0], lasts[0] if len(lasts) > 1 else middle]
            elif kind < 0.56:
                shown = [lasts[0], " ".join(firsts), lasts[-1] if len(lasts) > 1 else ""]
            elif kind < 0.58:
                shown = [firsts[0], lasts[0], ""]
            shown = [part if rng.random() > 0.025 or not part else heard(rng, part) for part in shown]
            date_shown = born
            if rng.random() < 0.05:
                date_shown = date(born.year, 1, 1)
            elif born.day < 13 and rng.random() < 0.03:
                date_shown = date(born.year, born.day, born.month)
            elif rng.random() < 0.03:
                date_shown = date(born.year + rng.choice([-10, -1, 1, 2]), born.month, min(28, born.day))
            if rng.random() < 0.02:  # a false name this time, known later as an alias
                alias = " ".join(shown[:2])
                shown = [last(), (man if sex == "M" else woman)(rng), ""]
            tall = round(high + rng.gauss(0, 0.7))
            stay = start + timedelta(rng.randint(1, 200))
            a = digits(rng, number) if rng.random() < 0.02 else number
            known[0].append((who, f"{start.year}{rng.randrange(10**6):06}{len(known[0]):04}"))
            rows[0].append([known[0][-1][1], "A" + a if rng.random() < 0.9 else "",
                            *(part.translate(PLAIN).upper() for part in shown), alias.translate(PLAIN).upper(),
                            f"{date_shown:%m/%d/%Y}" if rng.random() > 0.01 else "",
                            sex, country[0], f"{tall // 12}{tall % 12:02}",
                            round(heavy + rng.gauss(0, 7)), f"{start:%m/%d/%Y}",
                            f"{stay:%m/%d/%Y}" if rng.random() < 0.93 else "",
                            centre[0] if rng.random() < 0.6 else rng.choice(CENTRES)[0], rng.choice(CHARGES)])
    clients = order[2_950:]
    clients += rng.sample(clients, 120)
    rng.shuffle(clients)
    ages = []
    for who in clients:
        firsts, lasts, sex, born, number, country, _, _, speaks, first, centre = people[who]
        seen, kind = first + timedelta(rng.randint(3, 90)), rng.random()
        name = [*firsts, *lasts]
        if kind < 0.3:
            name = [*firsts, lasts[0]]
        elif kind < 0.5:
            name = [firsts[0], *lasts]
        elif kind < 0.62:
            name = [firsts[0], lasts[0]]
        elif kind < 0.66 and len(firsts) > 1:
            name = [firsts[1], *lasts]
        elif kind < 0.70:
            name = [pet.get(firsts[0], firsts[0]), *lasts]
        elif kind < 0.73:
            name = [lasts[0], lasts[-1] + ",", *firsts]
        name = [heard(rng, part) if rng.random() < 0.04 else part for part in name]
        text = " ".join(name) if rng.random() < 0.8 else " ".join(name).translate(PLAIN)
        if rng.random() < 0.02:
            text += rng.choice([" (hermano del anterior)", " - URGENTE", " (le dicen Flaco)", " ?"])
        said, kind = born, rng.random()
        if kind < 0.04 and born.day < 13:
            said = date(born.year, born.day, born.month)
        elif kind < 0.08:
            said = date(born.year + rng.choice([-1, 1]), born.month, min(28, born.day))
        age = paper.years(said, seen)
        ages.append(f"{said:%d/%m/%Y}" if rng.random() < 0.45 else rng.choice([f"{age}", f"{age}", f"{age} años"])
                    if rng.random() < 0.92 else "")
        a = digits(rng, number) if rng.random() < 0.08 else number
        a = rng.choice([f"A{a}", a, f"{a[:3]}-{a[3:6]}-{a[6:]}", f"A {a[:3]} {a[3:6]} {a[6:]}"]) if rng.random() < 0.42 else ""
        draw, ties = rng.choice([(man, "hermano tío primo papá amigo"), (woman, "hermana tía prima mamá esposa")])
        kin = f"{draw(rng)} {lasts[0] if rng.random() < 0.6 else last()} ({rng.choice(ties.split())})"
        some = rng.random() < 0.62
        known[1].append((who, f"{seen.year}-{len(known[1]) + 1:04}"))
        rows[1].append([known[1][-1][1], f"{seen:%d/%m/%Y}", text, a, {"M": "H", "F": "M"}[sex] if rng.random() < 0.9 else "",
                        "", country[1] if rng.random() < 0.95 else "", speaks if rng.random() < 0.9 else "español?",
                        centre[1] if rng.random() < 0.93 else "", kin if some else "",
                        f"({rng.randint(210, 979)}) {rng.randint(200, 999)}-{rng.randint(0, 9999):04}" if some and rng.random() < 0.85 else "",
                        rng.choice(["miedo creíble pasado", "fianza $5000", "pendiente", "no contesta", "trasladado a " + rng.choice(CENTRES)[1]])
                        if rng.random() < 0.35 else ""])
    ages[1_400:1_431] = [ages[1_430], *ages[1_400:1_430]]
    for row, age in zip(rows[1], ages, strict=True):
        row[5] = age
    rng.shuffle(rows[0])
    paper.put(folder / FILES[0], BOOK, rows[0])
    paper.put(folder / FILES[1], ONG, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
