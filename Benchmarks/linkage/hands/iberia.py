"""A Spanish register and a consular list in Portuguese; everybody on the short list is on the long."""

from datetime import date, timedelta

from . import paper

FILES = ("padron.csv", "consulado.csv")
MEN = """Antonio José Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael
Pedro Pablo Ángel Sergio Fernando Luis Jorge Alberto Álvaro Diego Adrián Raúl Iván Enrique Ramón
Rubén Óscar Andrés Joaquín Santiago Eduardo Víctor Mario Roberto Jaime Ignacio Marcos Hugo Martín
Gonçalo João Tiago Rui Nuno Vasco""".split()
WOMEN = """María Carmen Ana Isabel Laura Cristina Josefa Dolores Antonia Lucía Marta Francisca Elena
Pilar Sara Paula Raquel Mercedes Rosario Beatriz Teresa Julia Encarnación Silvia Irene Patricia Alba
Rocío Montserrat Andrea Rosa Ángela Sonia Alicia Sandra Marina Susana Yolanda Natalia Margarita Eva
Inês Joana Catarina Leonor Matilde Madalena""".split()
LAST = """García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz
Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos
Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez
Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego
Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco Silva Ferreira Pereira
Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Lopes Marques Almeida Ribeiro Pinto Teixeira
Moreira Correia Mendes Nunes Vieira Monteiro Cardoso Rocha Neves Coelho""".split()
TOWNS = (
    """Badajoz Cáceres Mérida Huelva Ayamonte Vigo Tui Ourense Zamora Salamanca Plasencia Olivenza
Verín Ponferrada León Sevilla Lugo Béjar Zafra Trujillo""".split()
)
LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"


def plain(text):
    return text.translate(str.maketrans("áéíóúñçãõêâÁÉÍÓÚÑ", "aeiouncaoeaAEIOUN"))


def misheard(rng, word):
    swaps = [
        ("z", "s"),
        ("ç", "s"),
        ("ñ", "nh"),
        ("ll", "lh"),
        ("b", "v"),
        ("v", "b"),
        ("ez", "es"),
        ("j", "x"),
        ("qu", "k"),
        ("y", "i"),
        ("rr", "r"),
    ]
    fitting = [s for s in swaps if s[0] in word]
    if fitting and rng.random() < 0.7:
        return word.replace(*rng.choice(fitting), 1)
    at = rng.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def make(rng, folder):
    """40,000 × 4,000; document numbers with and without their letter, dots and country."""
    man, woman = paper.skewed(MEN, 0.7, 3), paper.skewed(WOMEN, 0.7, 3)
    last = paper.skewed(
        paper.coined(
            rng,
            LAST,
            900,
            "Al Bar Cas Es Gal Lar Mon Pal Que Tor Val Zar".split(),
            "a e i o".split(),
            "bel dal gad mar nil rez rin".split(),
            "a o es ero iz".split(),
        ),
        0.9,
        4,
    )
    people = []
    while len(people) < 40_000:
        one, two = last(rng), last(rng)
        town = rng.choice(TOWNS)
        for _ in range(rng.choice([1, 1, 2, 2, 3])):
            sex = rng.choice("HM")
            draw = man if sex == "H" else woman
            given = draw(rng)
            if rng.random() < 0.45:
                given += " " + draw(rng)
            if sex == "M" and rng.random() < 0.1:
                given = "María " + rng.choice(["del Carmen", "de los Ángeles", "del Mar", "José"])
            people.append(
                (
                    given,
                    one,
                    two,
                    sex,
                    paper.day(rng, 1930, 2015),
                    town,
                    rng.randrange(10_000_000, 99_999_999),
                )
            )
    rng.shuffle(people)
    people = people[:40_000]
    left, long = [], []
    for person, (given, one, two, sex, born, town, number) in enumerate(people):
        identifier = f"P{person * 3 + 17:06}"
        long.append((person, identifier))
        if rng.random() < 0.06:
            born = date(born.year, 1, 1) if rng.random() < 0.3 else born + timedelta(days=1)
        if rng.random() < 0.03:
            one = misheard(rng, one)
        dni = f"{number}{LETTERS[number % 23]}" if rng.random() < 0.75 else ""
        left.append(
            [
                identifier,
                given.upper(),
                one.upper(),
                two.upper() if rng.random() < 0.95 else "",
                f"{born:%d/%m/%Y}",
                sex,
                town.upper(),
                dni,
            ]
        )
    right, short = [], []
    chosen = rng.sample(range(40_000), 4_000)
    for at, person in enumerate(chosen):
        given, one, two, sex, born, town, number = people[person]
        identifier = f"{500_000 + at}/CG"
        short.append((person, identifier))
        one, two = (misheard(rng, n) if rng.random() < 0.1 else n for n in (one, two))
        if rng.random() < 0.35:
            one, two = plain(one), plain(two)
        if rng.random() < 0.2:
            given = given.split()[0]
        if rng.random() < 0.3:  # the Portuguese way, mother's surname first
            one, two = two, one
        joint = rng.choice(["", "", "", " de", " dos", " e"])
        name = f"{given}{joint} {one} {two}" if rng.random() < 0.9 else f"{given} {one}"
        if rng.random() < 0.08:
            born = date(born.year, born.day, born.month) if born.day < 13 else date(born.year, 1, 1)
        dress = rng.choice(["{0}-{1}", "ES {2}-{1}", "{0}", "{2}.{1}", "ESP{0}{1}"])
        dotted = f"{number:,}".replace(",", ".")
        document = dress.format(number, LETTERS[number % 23], dotted) if rng.random() < 0.4 else ""
        right.append(
            [
                identifier,
                name,
                f"{born:%Y-%m-%d}" if rng.random() < 0.95 else "",
                {"H": "Masc.", "M": "Fem."}[sex],
                town if rng.random() < 0.6 else "N/D",
                document,
            ]
        )
    paper.put(
        folder / FILES[0],
        [
            "Expediente",
            "Nombre",
            "Apellido 1",
            "Apellido 2",
            "F. Nacimiento",
            "Sexo",
            "Municipio",
            "DNI/NIE",
        ],
        left,
        ";",
        "cp1252",
    )
    paper.put(
        folder / FILES[1],
        [
            "Processo",
            "Nome completo",
            "Data de nascimento",
            "Género",
            "Localidade",
            "N.º do documento",
        ],
        right,
    )
    paper.put_truth(folder, paper.pairs(long, short))
