"""Two lists of aid organisations in Haiti: ages only, accents at will, few columns."""

from datetime import date

from . import paper

FILES = ("abri.csv", "distribution.csv")
MEN = (
    """Jean Pierre Joseph Jacques Wilner Frantz Jean-Baptiste Emmanuel Wilson Ronald Evens Mackenson
Jean-Claude Réginald Widlin Dieudonné Célestin André Michel Gérard Rénald Fritz Yves Kervens Stevenson
Jean-Robert Louis Ernst Lucner Onès Altidor Jocelyn Guerline Wisly Jonas Samuel Josué""".split()
)
WOMEN = """Marie Rose Marie-Ange Guerda Mirlande Nadège Fabiola Roseline Marie-Thérèse Yolette Wideline
Esther Judith Bernadette Carline Dieula Ketsia Lovely Marie-Claire Natacha Régine Sherline Yvrose
Ghislaine Islande Myrlande Chrismène Elmire Jésula Mélissa Rosemène Venette Béatrice Élise""".split()
LAST = (
    """Jean Pierre Joseph Louis Charles François Michel Étienne Augustin Baptiste Desir Saint-Louis
Paul Antoine Jean-Louis Alexis Dorvil Célestin Toussaint Cadet Noël Exantus Jean-Baptiste Dorcéus
Beauvoir Mésidor Bélizaire Guerrier Vilsaint Estimé Philippe Saint-Fleur Dieujuste Laguerre Moïse
Fleurimond Petit-Frère Lafortune Germain Thélusma Aristide Duvert Milfort Saintil Orélus""".split()
)
COMMUNES = """Léogâne Gressier Carrefour Port-au-Prince Delmas Pétion-Ville Jacmel Petit-Goâve
Grand-Goâve Cité-Soleil Tabarre Miragoâne Les Cayes Jérémie Gonaïves""".replace(
    "Les Cayes", "Les_Cayes"
).split()
ACCENTS = str.maketrans("éèêëâîïôûçÉ", "eeeeaiioucE")


def heard(rng, name):
    """A name as another clerk writes it: without accents, in Creole, hyphens gone."""
    if rng.random() < 0.5:
        name = name.translate(ACCENTS)
    if rng.random() < 0.4:
        name = name.replace("-", " ")
    if rng.random() < 0.12:
        rules = [
            ("c", "k"),
            ("oi", "wa"),
            ("eau", "o"),
            ("ph", "f"),
            ("y", "i"),
            ("ine", "in"),
            ("qu", "k"),
            ("x", "ks"),
            ("au", "o"),
            ("ie", "i"),
            ("ou", "u"),
            ("th", "t"),
            ("è", "e"),
        ]
        fitting = [r for r in rules if r[0] in name]
        if fitting:
            name = name.replace(*rng.choice(fitting), 1)
    if rng.random() < 0.05 and len(name) > 3:
        at = rng.randrange(1, len(name) - 1)
        name = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name


def make(rng, folder):
    """6,000 × 3,000 with 900 on both; households answer one telephone."""
    man, woman = paper.skewed(MEN, 0.6, 3), paper.skewed(WOMEN, 0.6, 3)
    middle = "ra li vi mo ne da".split()
    last = paper.skewed(
        paper.coined(
            rng,
            LAST,
            350,
            "Beau Dor Fleur Jean Lam Mon Pier Saint Vil".split(),
            middle,
            "court don mond nard sil ville ain us".split(),
        ),
        0.8,
        4,
    )
    commune = paper.skewed([c.replace("_", " ") for c in COMMUNES], 0.8, 1)
    people = []
    while len(people) < 8_100:
        family, place = last(rng), commune(rng)
        phone = f"{rng.choice([31, 34, 36, 37, 38, 44, 46, 48])}{rng.randrange(10**6):06}"
        for _ in range(rng.choice([1, 2, 3, 4, 5, 6])):
            sex = rng.choice("HF")
            given = (man if sex == "H" else woman)(rng)
            if rng.random() < 0.3:
                given += " " + (man if sex == "H" else woman)(rng)
            people.append(
                (
                    given,
                    family if rng.random() < 0.85 else last(rng),
                    sex,
                    paper.day(rng, 1940, 2009),
                    place,
                    phone,
                )
            )
    rng.shuffle(people)
    people = people[:8_100]
    left, first = [], []
    for at, person in enumerate(rng.sample(range(6_000), 6_000)):
        given, family, sex, born, place, phone = people[person]
        first.append((person, f"AB{at + 1:05}"))
        age = str(paper.years(born, date(2010, 2, 20))) if rng.random() < 0.93 else "ND"
        left.append(
            [
                f"AB{at + 1:05}",
                heard(rng, family).upper(),
                heard(rng, given),
                age,
                sex,
                place if rng.random() < 0.95 else "ND",
                f"{phone[:4]}-{phone[4:]}" if rng.random() < 0.35 else "",
            ]
        )
    right, second = [], []
    for at, person in enumerate(rng.sample(range(5_100, 8_100), 3_000)):
        given, family, sex, born, place, phone = people[person]
        second.append((person, f"{20_001 + at}"))
        age = paper.years(born, date(2010, 6, 1))
        if rng.random() < 0.3:
            age += rng.choice([-2, -1, 1, 2])
        if age > 25 and rng.random() < 0.2:
            age = 5 * round(age / 5)
        given, family = heard(rng, given), heard(rng, family)
        name = f"{family} {given}" if rng.random() < 0.6 else f"{given} {family}"
        right.append(
            [
                f"{20_001 + at}",
                name,
                {"H": "Masculin", "F": "Féminin"}[sex],
                f"{max(age, 0)} ans" if rng.random() < 0.85 else "?",
                heard(rng, place) if rng.random() < 0.7 else commune(rng),
                f"+509 {phone[:2]} {phone[2:4]} {phone[4:]}" if rng.random() < 0.4 else "-",
            ]
        )
    paper.put(
        folder / FILES[0],
        ["Code", "Nom", "Prénom(s)", "Âge", "Sexe (H/F)", "Commune", "Tél."],
        left,
        ";",
        "cp1252",
    )
    paper.put(
        folder / FILES[1],
        ["No", "NOM ET PRENOM", "SEXE", "AGE", "LIEU DE RESIDENCE", "TELEPHONE DU MENAGE"],
        right,
    )
    paper.put_truth(folder, paper.pairs(first, second))
