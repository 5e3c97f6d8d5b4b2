"""Shelter intakes of Central Americans, and calls to a hotline about them, in Spanish.

Two surnames that are fused, cut or left out, pet names, and an A-number that is sometimes copied
wrong. Callers often know little: a name, an age, a country. A careful person would find about
78 of 100 callers' people and be wrong in two of a hundred, as cousins are called alike.
"""

from datetime import date

from . import paper

FILES = ("intake.csv", "llamadas.csv")
MEN = """José Juan Carlos Luis Miguel Ángel Francisco Pedro Manuel Kevin Bryan Wilmer Elmer Josué Selvin
Marvin Óscar Mario Denis Edwin Cristian Santos Rigoberto Fredy Gerson Yeferson Nery""".split()
WOMEN = """María Ana Rosa Juana Karen Yesenia Dunia Heidy Wendy Claudia Brenda Sandra Keyli Génesis
Suyapa Reina Dilcia Glenda Marta Blanca Ingrid Yulissa Jackeline Gladys Lesly Sindy Iris""".split()
LAST = """Hernández López García Martínez Rodríguez Pérez González Flores Cruz Reyes Mejía Rivera Ramírez
Castillo Morales Gómez Vásquez Aguilar Méndez Orellana Alvarado Zelaya Bonilla Portillo Amaya Guevara
Chávez Interiano Pineda Tzoc Ixcoy Xol Caal Choc Tiul Pop Cuz Sacayón Ajanel Menchú Euceda Sabillón
Guardado Escobar Melgar Fúnez Turcios""".split()
PET = {
    "José": "Chepe", "Francisco": "Paco", "Manuel": "Meme", "Luis": "Güicho", "Juan": "Juancito",
    "Jesús": "Chuy", "Miguel": "Mike", "Pedro": "Perico", "Mario": "Mayito", "María": "Mari",
    "Ana": "Anita", "Rosa": "Rosita", "Juana": "Juanita", "Marta": "Martita", "Yesenia": "Yesi",
    "Óscar": "Oscarito", "Jackeline": "Jacky", "Cristian": "Cris", "Guadalupe": "Lupita",
}  # fmt: skip
TOWNS = {
    "Honduras": "San Pedro Sula|Choloma|Tegucigalpa|Comayagua|El Progreso|Santa Bárbara|Olanchito".split("|"),
    "Guatemala": "Huehuetenango|Quetzaltenango|Cobán|San Marcos|Nebaj|Chichicastenango|Jalapa".split("|"),
    "El Salvador": "San Miguel|Usulután|Chalatenango|Soyapango|Ahuachapán|La Unión".split("|"),
}
WRITTEN = [
    ("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("y", "ll"), ("ie", "i"), ("h", ""), ("nn", "n"),
    ("c", "s"), ("x", "sh"), ("k", "c"), ("gu", "w"), ("j", "h"), ("qu", "k"),
]  # fmt: skip
BARE = str.maketrans("áéíóúñÁÉÍÓÚÑü", "aeiounAEIOUNu")


def misspelled(rng, word, rate):
    """A name by ear."""
    fitting = [pair for pair in WRITTEN if pair[0] in word[1:]]
    if rng.random() >= rate or not fitting:
        return word
    return word[0] + word[1:].replace(*rng.choice(fitting), 1)


def population(rng, count):
    """Families on the way: (given names, two surnames, sex, born, country, town, A-number, phone)."""
    man, woman = paper.skewed(MEN, 0.5, 4), paper.skewed(WOMEN, 0.5, 4)
    last = paper.skewed(LAST, 0.6, 3)
    people = []
    while len(people) < count:
        country = rng.choices(list(TOWNS), [5, 4, 2])[0]
        town = rng.choice(TOWNS[country])
        father, mother, phone = last(rng), last(rng), f"{rng.choice([50, 63, 71, 83])}"
        phone += f"{rng.randrange(10**8):08}"
        number = rng.randrange(200_000_000, 249_000_000)
        for place in range(rng.choice([1, 1, 1, 2, 2, 3, 4])):
            sex = rng.choice("MF")
            given = [(man if sex == "M" else woman)(rng)]
            if rng.random() < 0.6:
                given.append((man if sex == "M" else woman)(rng))
            born = paper.day(rng, 1970, 2000) if place == 0 else paper.day(rng, 2001, 2018)
            surnames = [father, mother] if place else [father, last(rng)]
            people.append((given, surnames, sex, born, country, town, number + place, phone))
    rng.shuffle(people)
    return people[:count]


def taken_in(rng, person):
    """What the shelter's form says."""
    given, surnames, sex, born, country, town, number, phone = person
    given = [misspelled(rng, name, 0.06).translate(BARE) for name in given]
    surnames = [misspelled(rng, name, 0.06).translate(BARE) for name in surnames]
    kind = rng.random()
    last = "-".join(surnames) if kind < 0.45 else " ".join(surnames) if kind < 0.8 else surnames[0]
    if kind > 0.97:
        last = "".join(surnames)
    text = f"{born:%m/%d/%Y}"
    if rng.random() < 0.04 and born.day <= 12:
        text = f"{born:%d/%m/%Y}"
    shown = f"A{number}" if rng.random() < 0.5 else f"{str(number)[:3]}-{str(number)[3:6]}-{str(number)[6:]}"
    return [
        last.upper(), " ".join(given).upper(), sex, text, country, shown if rng.random() < 0.85 else "",
        f"+1 {phone[:3]} {phone[3:]}" if rng.random() < 0.4 else "",
    ]  # fmt: skip


def called_for(rng, person):
    """What a caller knows, as the volunteer writes it down."""
    given, surnames, sex, born, country, town, number, phone = person
    given = list(given)
    if given[0] in PET and rng.random() < 0.15:
        given[0] = PET[given[0]]
    elif len(given) == 2 and rng.random() < 0.3:
        given = [given[rng.choice([0, 0, 1])]]
    given = [misspelled(rng, name, 0.12) for name in given]
    surnames = [misspelled(rng, name, 0.12) for name in surnames]
    if rng.random() < 0.4:
        surnames = surnames[:1]
    age = 2019 - born.year - (rng.random() < 0.5)
    if rng.random() < 0.15:
        age += rng.choice([-2, -1, 1, 2])
    birth = f"{born:%d/%m/%Y}" if rng.random() < 0.45 else ""
    if birth and rng.random() < 0.08:
        birth = f"{date(born.year + rng.choice([-1, 1]), born.month, min(born.day, 28)):%d/%m/%Y}"
    shown = ""
    if rng.random() < 0.4:
        digits = list(str(number))
        if rng.random() < 0.2:
            at = rng.randrange(3, 8)
            digits[at], digits[at + 1] = digits[at + 1], digits[at]
        elif rng.random() < 0.1:
            digits = digits[:-1]
        shown = "".join(digits)
    return [
        " ".join(given + surnames), age if rng.random() < 0.8 else "no sabe", birth,
        {"M": "hombre", "F": "mujer"}[sex] if rng.random() < 0.9 else "",
        country if rng.random() < 0.9 else "", town if rng.random() < 0.55 else "", shown,
        phone if rng.random() < 0.35 else "",
    ]  # fmt: skip


def make(rng, folder):
    """3,000 taken in and 1,900 calls, for 1,050 of them and for 650 who are elsewhere."""
    people = population(rng, 3_650)
    first, left, second, right = [], [], [], []
    order = list(range(3_000)) + rng.sample(range(3_000), 60)
    rng.shuffle(order)
    for at, who in enumerate(order):
        first.append((who, f"INT{at + 1:05}"))
        left.append([first[-1][1], *taken_in(rng, people[who])])
    chosen = rng.sample(range(3_000), 1_050) + list(range(3_000, 3_650))
    chosen += rng.sample(chosen, 200)
    rng.shuffle(chosen)
    relations = "madre padre tía hermano esposo abuela".split()
    for at, who in enumerate(chosen):
        second.append((who, f"{at + 1:04}"))
        right.append([second[-1][1], *called_for(rng, people[who]), rng.choice(relations)])
    paper.put(
        folder / FILES[0],
        ["IntakeID", "LastName", "FirstName", "Sex", "DOB", "COB", "A#", "SponsorPhone"],
        left,
    )
    paper.put(
        folder / FILES[1],
        ["folio", "nombre de la persona buscada", "edad", "fecha de nacimiento", "sexo", "país",
         "lugar de origen", "número A", "teléfono de contacto", "parentesco de quien llama"],
        right, ";",
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
