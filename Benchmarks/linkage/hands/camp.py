"""A camp's register: households, many twins, estimated dates, people registered again elsewhere."""

from datetime import date, timedelta

from . import paper

FILES = ("individuals.csv",)
MEN = """Deng Garang Majok Akol Chol Mabior Kuol Bol Ajak Malual Gatluak Tut Lam Riek Koang Duop Both
Okello Ochieng Opio Odongo Ojok Lokwang Emmanuel Peter John James Simon Paul Daniel David Moses Samuel
Mohamed Abdi Hassan Ibrahim Yusuf Ali Jean Innocent Claude Patrick Bosco Bahati Amani Baraka""".split()
WOMEN = (
    """Achol Nyandeng Akuol Abuk Adut Nyakim Nyamal Nyabol Ayen Aluel Apiu Awuor Akello Auma Atim
Lamunu Mary Rebecca Elizabeth Martha Sarah Grace Rose Agnes Esther Ruth Amina Halima Fatuma Hawa Asha
Marie Chantal Espérance Furaha Neema Riziki Zawadi Jeanne Solange Nyaruot Nyakuoth""".split()
)
RELATIONS = ["SP", "SD", "SD", "SD", "SD", "SD", "BR", "GC", "NI", "PA"]


def slip(rng, word):
    kinds = [
        ("ou", "u"),
        ("o", "u"),
        ("a", "e"),
        ("y", "i"),
        ("ch", "c"),
        ("k", "kh"),
        ("ee", "i"),
        ("l", "r"),
        ("ng", "n"),
        ("h", ""),
        ("uo", "o"),
        ("ie", "e"),
        ("j", "y"),
    ]
    fitting = [k for k in kinds if k[0] in word[1:]]
    if not fitting:
        return word
    return word[0] + word[1:].replace(*rng.choice(fitting), 1)


def make(rng, folder):
    """About 26,000 records of 23,000 people, twelve of a hundred births twins."""
    man, woman = paper.skewed(MEN, 0.5, 4), paper.skewed(WOMEN, 0.5, 4)
    countries = paper.skewed(["SSD", "COD", "SOM", "SDN", "BDI", "ETH", "RWA"], 1.3, 1)
    people, household = [], 0
    while len(people) < 23_000:
        household += 1
        father, grand, country = man(rng), man(rng), countries(rng)
        arrived = paper.day(rng, 2012, 2019)
        phone = f"+2567{rng.randrange(10**8):08}" if rng.random() < 0.4 else ""
        born, position = None, 0
        size = rng.choice([1, 2, 3, 4, 5, 6, 7, 8, 10])
        while position < size:
            twins = 2 if position > 1 and rng.random() < 0.12 else 1
            if position < 2:
                born = paper.day(rng, 1950, 1996)
            else:
                born = paper.day(rng, 1999, 2019)
            known = rng.random() < 0.4
            for _ in range(twins):
                sex = rng.choice("MF")
                given = (man if sex == "M" else woman)(rng)
                line = [father, grand] if position != 1 else [man(rng), man(rng)]
                relation = "HH" if position == 0 else rng.choice(RELATIONS)
                people.append(
                    (given, line, sex, born, known, country, arrived, phone, household, relation)
                )
                position += 1
    rows = []
    for person, (
        given,
        line,
        sex,
        born,
        known,
        country,
        arrived,
        phone,
        house,
        relation,
    ) in enumerate(people):
        group = f"{100 + house % 7}-{house:08}"
        day = born if known else date(born.year, 1, 1)
        mark = "A" if known else "E"
        name = " ".join([given, *line])
        rows.append(
            (
                person,
                [
                    group,
                    name,
                    relation,
                    sex,
                    f"{day:%d/%m/%Y}",
                    mark,
                    country,
                    f"{arrived:%d/%m/%Y}",
                    phone,
                ],
            )
        )
        for _ in range(rng.choices([0, 1, 2], [88, 10, 2])[0]):
            parts = [given, *line]
            if rng.random() < 0.3:
                parts = parts[:2]
            elif rng.random() < 0.15:
                parts = [given, line[1], line[0]]
            parts = [slip(rng, p) if rng.random() < 0.3 else p for p in parts]
            again = born
            if not known or rng.random() < 0.25:
                again = date(born.year + rng.choice([0, 0, 0, -1, 1, 2]), 1, 1)
            elif rng.random() < 0.05:
                again = born + timedelta(days=rng.choice([1, -1, 31, 365]))
            another = f"{100 + rng.randrange(7)}-{90_000_000 + rng.randrange(10**6):08}"
            rows.append(
                (
                    person,
                    [
                        another if rng.random() < 0.8 else group,
                        " ".join(parts),
                        rng.choice(RELATIONS + ["HH"] * 6),
                        sex if rng.random() < 0.99 else "MF".replace(sex, ""),
                        f"{again:%d/%m/%Y}",
                        "A" if again == born and known else "E",
                        country if rng.random() < 0.93 else countries(rng),
                        f"{arrived + timedelta(days=rng.randrange(0, 500)):%d/%m/%Y}",
                        phone if rng.random() < 0.4 else "",
                    ],
                )
            )
    rng.shuffle(rows)
    entries = [(who, f"{'ABK'[at % 3]}{at + 10_000:08}") for at, (who, _) in enumerate(rows)]
    table = [[number, *cells] for (_, number), (_, cells) in zip(entries, rows, strict=True)]
    paper.put(
        folder / FILES[0],
        [
            "IndividualID",
            "ProcessingGroupNumber",
            "FullName",
            "RelationshipToHRR",
            "SexCode",
            "DateofBirth",
            "DOBAccuracy",
            "OriginCountry",
            "ArrivalDate",
            "Phone1",
        ],
        table,
    )
    paper.put_truth(folder, paper.pairs(entries))
