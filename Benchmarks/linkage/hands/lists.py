"""Plain lists of five offices: nobody in common, everybody in common, many copies, odd identifiers."""

from datetime import date, timedelta

from . import paper

NOBODY_FILES = ("left.csv", "right.csv")
NOBODY_SPARSE_FILES = ("a.csv", "b.csv")
EVERYBODY_FILES = ("members.csv", "donors.csv")
COPIES_FILES = ("people.jsonl",)
REFERENCES_FILES = ("custody.csv", "placement.csv")
FIRST = (
    """Anna Maria Peter Jan Eva Martin Julia Thomas Laura Lukas Sara David Sofia Daniel Elena Marco
Nina Paul Lea Simon Clara Felix Ida Oskar Emma Hugo Alma Viktor Marta Anton Irena Pavel Hana Jakub Lucie
Tomas Petra Adam Zuzana Filip Karin Erik Astrid Lars Ingrid Nils Greta Sven Maja Emil Freya Noor Yara
Amir Leila Tariq Mina Samir Rosa Diego Luis Ines Pablo Olga Boris Vera Milan Jana Igor Tanja Goran Mila
Ivana Marko Luka Ana Petar""".split()
)
LAST = """Novak Horvat Kovac Nagy Toth Szabo Muller Weber Keller Berg Lund Holm Dahl Moreau Laurent
Girard Rossi Ferrari Conti Costa Silva Gomez Ruiz Vega Popov Ivanov Petrov Dimitrov Kowal Wojcik Lewan
Jansen Bakker Visser Mulder Smit Murphy Byrne Walsh Doyle Haddad Nasser Khalil Saleh Aziz""".split()
PARTS = (
    "Bal Cer Dob Fra Gro Hal Jel Kra Lip Mar Nov Ost Pod Rad Sed Tur Vel Zem".split(),
    "a e i o u".split(),
    "d k l n r v".split(),
    "ic ek ov an er man sen sky a o".split(),
)
TOWNS = """Brno Graz Linz Gent Lyon Turin Porto Cork Malmo Bergen Kosice Zadar Split Novi_Sad Varna Plovdiv
Lodz Poznan Gdansk Debrecen Szeged Pecs Maribor Celje Trieste Parma Girona Vigo Braga Dijon""".split()


def slip(rng, word, rate=1.0):
    if rng.random() >= rate or len(word) < 3:
        return word
    at = rng.randrange(len(word) - 1)
    return (
        word[:at]
        + rng.choice(["", word[at] * 2, rng.choice("aeinorst"), word[at + 1] + word[at]])
        + word[at + (2 if rng.random() < 0.2 else 1) :]
    )


def population(rng, count, first_year=1940, last_year=2008):
    """`count` people in families: (given, family, sex, born, town, telephone)."""
    first = paper.skewed(FIRST, 0.5, 5)
    last = paper.skewed(paper.coined(rng, LAST, 3000, *PARTS), 0.7, 8)
    people = []
    while len(people) < count:
        name, town = last(rng), rng.choice(TOWNS).replace("_", " ")
        phone = f"{rng.randrange(600, 799)}{rng.randrange(10**6):06}"
        for _ in range(rng.choice([1, 1, 2, 3, 4])):
            people.append(
                (
                    first(rng),
                    name,
                    rng.choice("MF"),
                    paper.day(rng, first_year, last_year),
                    town,
                    phone,
                )
            )
    rng.shuffle(people)
    return people[:count]


def nobody(rng, folder):
    """8,000 × 8,000 of one region, and not one person on both lists."""
    people = population(rng, 16_000)
    left = [
        [f"L-{at}", g, f, f"{b:%d.%m.%Y}", s, t, p]
        for at, (g, f, s, b, t, p) in enumerate(people[:8_000])
    ]
    right = [
        [f"R-{at}", f"{f}, {g}", f"{b:%Y-%m-%d}", {"M": "male", "F": "female"}[s], t, f"+420 {p}"]
        for at, (g, f, s, b, t, p) in enumerate(people[8_000:])
    ]
    paper.put(
        folder / NOBODY_FILES[0],
        ["Id", "Vorname", "Nachname", "Geburtsdatum", "Geschlecht", "Ort", "Telefon"],
        left,
        ";",
    )
    paper.put(
        folder / NOBODY_FILES[1], ["ref", "name", "birth date", "sex", "town", "mobile"], right
    )
    paper.put_truth(folder, [])


def nobody_sparse(rng, folder):
    """3,000 × 5,000 with names and a year of birth, and not one person on both."""
    people = population(rng, 8_000)
    left = [[f"{at + 1}", g, f, b.year, t] for at, (g, f, s, b, t, p) in enumerate(people[:3_000])]
    right = [
        [f"{at + 9001}", f.upper(), g.upper(), b.year, t.upper()]
        for at, (g, f, s, b, t, p) in enumerate(people[3_000:])
    ]
    paper.put(
        folder / NOBODY_SPARSE_FILES[0], ["nr", "prenom", "nom", "annee naissance", "ville"], left
    )
    paper.put(
        folder / NOBODY_SPARSE_FILES[1], ["NUMBER", "LAST", "FIRST", "YEAR", "CITY"], right, "\t"
    )
    paper.put_truth(folder, [])


def everybody(rng, folder):
    """2,000 × 2,000, the same people on both, few errors."""
    people = population(rng, 2_000)
    first, second, left, right = [], [], [], []
    for at, person in enumerate(rng.sample(range(2_000), 2_000)):
        given, family, sex, born, town, phone = people[person]
        first.append((person, f"M{at}"))
        mail = f"{given}.{family}{born:%y}@example.org".lower()
        left.append(
            [f"M{at}", f"{given} {family}", f"{born:%m/%d/%Y}", mail if rng.random() < 0.7 else ""]
        )
    for at, person in enumerate(rng.sample(range(2_000), 2_000)):
        given, family, sex, born, town, phone = people[person]
        second.append((person, f"D{at}"))
        mail = f"{given}.{family}{born:%y}@example.org".lower()
        right.append(
            [
                f"D{at}",
                slip(rng, given, 0.04),
                slip(rng, family, 0.05),
                f"{born:%Y-%m-%d}" if rng.random() < 0.9 else "",
                town,
                mail if rng.random() < 0.6 else "",
            ]
        )
    paper.put(folder / EVERYBODY_FILES[0], ["member", "Name", "Birthday", "E-mail"], left)
    paper.put(
        folder / EVERYBODY_FILES[1],
        ["donor", "first", "last", "dob", "city", "email address"],
        right,
    )
    paper.put_truth(folder, paper.pairs(first, second))


def copies(rng, folder):
    """About 9,000 records of 2,000 people, up to twelve of each, with heavy errors."""
    people = population(rng, 2_000)
    rows = []
    for person, (given, family, sex, born, town, phone) in enumerate(people):
        for _ in range(rng.choice([1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12])):
            name = f"{slip(rng, given, 0.25)} {slip(rng, family, 0.25)}"
            if rng.random() < 0.15:
                name = f"{slip(rng, family, 0.25)} {slip(rng, given, 0.25)}"
            elif rng.random() < 0.08:
                name = f"{given[0]}. {slip(rng, family, 0.2)}"
            when = born
            if rng.random() < 0.15:
                when = rng.choice(
                    [
                        date(born.year, 1, 1),
                        born + timedelta(days=rng.randrange(-40, 40)),
                        date(born.year + rng.choice([-1, 1, 10]), born.month, min(28, born.day)),
                    ]
                )
            where = town if rng.random() < 0.8 else rng.choice(TOWNS).replace("_", " ")
            call = (
                phone
                if rng.random() < 0.75
                else f"{rng.randrange(600, 799)}{rng.randrange(10**6):06}"
            )
            rows.append(
                (
                    person,
                    [
                        name,
                        f"{when:%Y-%m-%d}" if rng.random() < 0.75 else "",
                        slip(rng, where, 0.1) if rng.random() < 0.8 else "",
                        call if rng.random() < 0.4 else "",
                        sex if rng.random() < 0.85 else "",
                    ],
                )
            )
    rng.shuffle(rows)
    entries = [(who, f"c{at:05}") for at, (who, _) in enumerate(rows)]
    table = [[number, *cells] for (_, number), (_, cells) in zip(entries, rows, strict=True)]
    paper.put_json_lines(
        folder / COPIES_FILES[0], ["key", "who", "born", "lives_in", "call", "sex"], table
    )
    paper.put_truth(folder, paper.pairs(entries))


def references(rng, folder):
    """5,000 × 4,000 with 2,500 on both; names spelled badly, numbers dressed in many ways."""
    people = population(rng, 6_500, 1999, 2018)
    numbers = rng.sample(range(200_000_000, 221_000_000), 6_500)
    first, second, left, right = [], [], [], []
    for at, person in enumerate(rng.sample(range(5_000), 5_000)):
        given, family, sex, born, town, phone = people[person]
        first.append((person, f"S{at + 100}"))
        number = f"{numbers[person]:09}"
        left.append(
            [
                f"S{at + 100}",
                f"A{number}" if rng.random() < 0.8 else "",
                slip(rng, family, 0.25).upper(),
                slip(rng, given, 0.25).upper(),
                f"{born:%m/%d/%Y}" if rng.random() < 0.9 else "",
                town.upper(),
            ]
        )
    for at, person in enumerate(rng.sample(range(2_500, 6_500), 4_000)):
        given, family, sex, born, town, phone = people[person]
        second.append((person, f"ch-{at}"))
        number = f"{numbers[person]:09}"
        if rng.random() < 0.03:
            where = rng.randrange(9)
            number = number[:where] + rng.choice("0123456789") + number[where + 1 :]
        dress = rng.choice(
            ["A-{0} {1} {2}", "{0}-{1}-{2}", "A# {0}{1}{2}", "{0}{1}{2}", "USA A{0}-{1}-{2}"]
        )
        shown = (
            dress.format(number[:3], number[3:6], number[6:]) if rng.random() < 0.7 else "pending"
        )
        right.append(
            [
                f"ch-{at}",
                f"{slip(rng, given, 0.3)} {slip(rng, family, 0.3)}",
                f"{paper.years(born, date(2018, 7, 26))}" if rng.random() < 0.9 else "",
                sex,
                shown,
            ]
        )
    paper.put(
        folder / REFERENCES_FILES[0],
        ["Subject", "Alien File", "Last Name", "First Name", "DOB", "City of Birth"],
        left,
    )
    paper.put(
        folder / REFERENCES_FILES[1],
        ["child", "child name", "age", "gender", "government number"],
        right,
    )
    paper.put_truth(folder, paper.pairs(first, second))
