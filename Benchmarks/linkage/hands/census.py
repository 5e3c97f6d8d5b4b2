"""Two historical censuses ten years apart: ages as told, occupations that change, brides renamed."""

from . import paper

FILES = ("census_1900.csv", "census_1910.csv")
MEN = """John William James George Charles Frank Joseph Robert Henry Edward Thomas Walter Harry Fred
Albert Arthur Samuel Louis David Carl Ernest Clarence Peter Michael Patrick Martin Otto Herman August
Olaf Anton Giuseppe Stanislaw Isaac Jacob Elmer Roy Earl Ole Nils""".split()
WOMEN = (
    """Mary Anna Elizabeth Margaret Emma Minnie Florence Bertha Clara Alice Annie Bessie Grace Ethel
Sarah Ida Mabel Ella Martha Nellie Edith Catherine Bridget Rose Lena Hulda Ingeborg Wilhelmina Frieda
Rosa Sophia Matilda Louise Jennie Laura Carrie Maud Josephine Agnes Helen""".split()
)
SHORT = {
    "William": "Wm",
    "James": "Jas",
    "George": "Geo",
    "Charles": "Chas",
    "Joseph": "Jos",
    "Robert": "Robt",
    "Thomas": "Thos",
    "Samuel": "Saml",
    "Edward": "Edwd",
    "Elizabeth": "Eliza",
    "Margaret": "Maggie",
    "Mary": "Mollie",
    "Frank": "Francis",
    "Catherine": "Kate",
    "Henry": "Harry",
}
LAST = (
    """Smith Johnson Miller Olson Anderson Peterson Nelson Larson Schmidt Schultz Meyer Murphy Kelly
O'Brien Sullivan Ryan Burke Kowalski Nowak Svoboda Novak Hansen Jensen Carlson Swanson Erickson Becker
Wagner Weber Fischer Hoffman Brown Davis Wilson Moore Taylor Clark Lewis Walker Hall Young King Wright
Evans Edwards Collins Stewart Cook Rogers Morgan""".split()
)
WORK = """farmer;farm laborer;laborer;servant;carpenter;blacksmith;teacher;dressmaker;clerk;salesman;
coal miner;railroad hand;teamster;painter;mason;butcher;baker;cooper;tailor;machinist;housekeeper;
laundress;boarding house keeper;saloon keeper;grocer;physician;minister;printer;cigar maker;barber"""
WORK = [w.strip() for w in WORK.split(";")]
BORN = [
    "Illinois",
    "Ohio",
    "Indiana",
    "New York",
    "Pennsylvania",
    "Iowa",
    "Wisconsin",
    "Germany",
    "Ireland",
    "Sweden",
    "Norway",
    "Bohemia",
    "Poland",
    "England",
    "Kentucky",
]
OTHER = {"Bohemia": "Austria", "Poland": "Russia", "Germany": "Prussia", "Norway": "Scandinavia"}


def misread(rng, word):
    """Handwriting taken for other letters."""
    pairs = [
        ("n", "u"),
        ("u", "n"),
        ("a", "o"),
        ("e", "c"),
        ("rn", "m"),
        ("l", "t"),
        ("S", "L"),
        ("i", "e"),
        ("J", "I"),
        ("h", "k"),
        ("m", "w"),
        ("r", "n"),
        ("ss", "fs"),
        ("en", "on"),
        ("son", "sen"),
    ]
    fitting = [p for p in pairs if p[0] in word]
    return word.replace(*rng.choice(fitting), 1) if fitting else word + rng.choice("es")


def make(rng, folder):
    """12,000 × 15,000 with about 5,500 on both."""
    man, woman = paper.skewed(MEN, 0.8, 3), paper.skewed(WOMEN, 0.8, 3)
    starts = "Ack Bern Drex Eng Fitz Gunder Hals Kirch Lind Mc Nyst Ost Pfei Rund Stein Thor Vog Wend".split()
    last = paper.skewed(
        paper.coined(
            rng,
            LAST,
            2500,
            starts,
            "a e er o i".split(),
            "ck ff ld m rt st".split(),
            "er mann son berg ley sky dal ing".split(),
        ),
        0.85,
        6,
    )
    counties = [
        "Cook",
        "Will",
        "Kane",
        "Lake",
        "La Salle",
        "Peoria",
        "Ogle",
        "Lee",
        "Bureau",
        "Knox",
    ]
    people, family = [], 0
    while len(people) < 21_500:
        family += 1
        name, county, place = last(rng), rng.choice(counties), rng.choice(BORN)
        father, mother = place, rng.choice([place, place, rng.choice(BORN)])
        base = rng.randrange(1835, 1878)
        for at in range(rng.choice([1, 2, 2, 3, 4, 5, 6, 7])):
            sex = "M" if at == 0 else "F" if at == 1 else rng.choice("MF")
            born = base + rng.randrange(-4, 4) if at < 2 else base + rng.randrange(20, 42)
            given = (man if sex == "M" else woman)(rng)
            people.append(
                (
                    given,
                    rng.choice("ABCEFHJLMTW") if rng.random() < 0.4 else "",
                    name,
                    sex,
                    min(born, 1909),
                    place if at < 2 else rng.choice(["Illinois"] * 3 + BORN),
                    father,
                    mother,
                    county,
                    rng.choice(WORK),
                    at,
                )
            )
    people = [p for p in people[:21_500]]
    order = rng.sample(range(len(people)), len(people))
    lists = []
    header = [
        "Image line",
        "Surname",
        "Given",
        "Relation",
        "Race",
        "Sex",
        "Age",
        "Marital",
        "Birthplace",
        "Father's birthplace",
        "Mother's birthplace",
        "Occupation",
        "County",
    ]
    for file, year, chosen in ((FILES[0], 1900, order[:12_000]), (FILES[1], 1910, order[6_500:])):
        rows, entries = [], []
        for at, person in enumerate(rng.sample(chosen, len(chosen))):
            given, initial, name, sex, born, place, father, mother, county, work, role = people[
                person
            ]
            age = year - born
            if age < 0:
                continue
            number = f"{'T' if year == 1900 else 'U'}{at // 50 + 1:04}-{at % 50 + 1:02}"
            if rng.random() < 0.35:
                age = max(0, age + rng.choice([-2, -1, -1, 1, 1, 2]))
            if age > 30 and rng.random() < 0.1:
                age = 5 * round(age / 5)
            wed = role < 2 or (age > 21 and rng.random() < 0.6)
            if year == 1910 and sex == "F" and role >= 2 and wed and rng.random() < 0.8:
                name = last(rng)
            if rng.random() < 0.12:
                given = SHORT.get(given, given)
            if rng.random() < 0.05:
                given = misread(rng, given)
            if rng.random() < 0.12:
                name = misread(rng, name)
            if initial and rng.random() < 0.6:
                given = f"{given} {initial}"
            if year == 1910:
                work = work if rng.random() < 0.5 else rng.choice(WORK)
                county = county if rng.random() < 0.75 else rng.choice(counties)
            told = [OTHER.get(p, p) if rng.random() < 0.25 else p for p in (place, father, mother)]
            told = [p if rng.random() < 0.93 else rng.choice([*BORN, "U.S.", ""]) for p in told]
            relation = (
                "Head"
                if role == 0
                else "Wife" if role == 1 else "Son" if sex == "M" else "Daughter"
            )
            if age > 25 and role > 1:
                relation = (
                    rng.choice(["Head", "Boarder", "Servant"]) if sex == "M" or not wed else "Wife"
                )
            entries.append((person, number))
            rows.append(
                [
                    number,
                    name,
                    given,
                    relation,
                    "W",
                    sex,
                    age if age else "6/12",
                    "M" if wed and age > 15 else "S",
                    *told,
                    work if age > 14 and sex == "M" else "",
                    county,
                ]
            )
        lists.append(entries)
        paper.put(folder / file, header if year == 1900 else [h.upper() for h in header], rows)
    paper.put_truth(folder, paper.pairs(*lists))
