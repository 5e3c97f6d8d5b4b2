"""Three years' exports of a school office, one beneath the other: pupils, and their guardians.

Guardians' names and telephones stand on the pupil's row, so that brothers and sisters agree in
nearly everything, and twins in all but the name. Who stays is there each year, two classes higher.
A careful person would find about 97 of 100 pairs and link one pair of twins in a hundred pupils.
"""

from datetime import date

from . import paper

FILES = ("enrolment.csv",)
BOYS = """Liam Noah Ethan Mason Logan Elijah Aiden Jayden Caleb Isaiah Malik Darius Xavier Mateo Diego
Omar Hamza Kwame Kofi Tyrone Connor Declan Finn Owen Hunter Wyatt Nathaniel Christopher Benjamin Zachary""".split()
GIRLS = """Emma Olivia Ava Sophia Mia Aaliyah Imani Nia Destiny Jasmine Camila Valentina Fatima Aisha
Abena Ama Maeve Saoirse Chloe Madison Hailey Savannah Elizabeth Katherine Gabriella Isabella Abigail
Alexandra Penelope Josephine""".split()
SHORT = {
    "Nathaniel": "Nate", "Christopher": "Chris", "Benjamin": "Ben", "Zachary": "Zach",
    "Elizabeth": "Liz", "Katherine": "Katie", "Gabriella": "Gaby", "Isabella": "Bella",
    "Abigail": "Abby", "Alexandra": "Alex", "Josephine": "Josie", "Madison": "Maddie",
}  # fmt: skip
ADULTS = """Jennifer Michelle Angela Maria Keisha Tanya Patricia Fatou Siobhan Rosa Michael James Robert
David Jose Ahmed Kwabena Patrick Brian Steven Anthony Luis Denise Carol Yvonne Sharon Marcus Andre""".split()
LAST = """Johnson Williams Brown Davis Jackson Harris Robinson Walker Washington Jefferson Carter Mensah
Owusu Boateng Hassan Ali Diallo Garcia Rodriguez Martinez Hernandez O'Brien O'Connor Kelly Murphy Ryan
Smith-Jones McCarthy Sanders Coleman Bryant Fletcher Whitfield Abernathy""".split()
STREETS = "Oak St|Maple Ave|Lincoln Blvd|2nd Street|MLK Jr Dr|Cedar Ct|Washington Ave|Pine Rd".split("|")
YEARS = (2021, 2022, 2023)


def slip(rng, word, rate):
    """A typing error, sometimes."""
    if not word or rng.random() >= rate or len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:],
         word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
    )  # fmt: skip


def telephone(rng):
    return f"{rng.choice([215, 267, 484])}555{rng.randrange(10**4):04}"


def families(rng, count):
    """Households of pupils: what they share, and each child (given, middle, sex, born, last)."""
    boy, girl = paper.skewed(BOYS, 0.6, 5), paper.skewed(GIRLS, 0.6, 5)
    starts = "Ash Brad Cal Dun Ell Hart Kings Lang Mor Pen Rad Sher Thorn Whit Win".split()
    ends = "ley ton field wood ford man ham by".split()
    last = paper.skewed(paper.coined(rng, LAST, 420, starts, ["", "er", "ing", "s"], ends), 0.7, 5)
    found, pupils = [], 0
    while pupils < count:
        name = last(rng)
        guardian = (rng.choice(ADULTS), name if rng.random() < 0.7 else last(rng))
        other = (rng.choice(ADULTS), last(rng)) if rng.random() < 0.5 else None
        home = f"{rng.randrange(100, 9999)} {rng.choice(STREETS)}"
        children = []
        for _ in range(rng.choice([1, 1, 2, 2, 3])):
            born = paper.day(rng, 2005, 2016)
            for _ in range(2 if rng.random() < 0.06 else 1):
                sex = rng.choice("MF")
                given = (boy if sex == "M" else girl)(rng)
                while any(given == child[0] for child in children):
                    given = (boy if sex == "M" else girl)(rng)
                middle = rng.choice("ABCDEJKLMRST") if rng.random() < 0.6 else ""
                mine = name if rng.random() < 0.9 else last(rng)
                children.append((given, middle, sex, born, mine))
        pupils += len(children)
        found.append((guardian, other, home, telephone(rng), telephone(rng), children))
    return found


def row(rng, year, child, household):
    """One pupil's row in one year's export, without its number."""
    (guardian, other, home, phone, second), (given, middle, sex, born, last) = household, child
    if given in SHORT and rng.random() < 0.2:
        given = SHORT[given]
    if rng.random() < 0.04:
        last = guardian[1]
    if rng.random() < 0.02:
        given, last = last, given
    given, last = slip(rng, given, 0.04), slip(rng, last, 0.04)
    if "-" in last and rng.random() < 0.4:
        last = last.replace("-", " ") if rng.random() < 0.5 else last.split("-")[0]
    kind = rng.random()
    if kind < 0.03 and born.day <= 12:
        born = date(born.year, born.day, born.month)
    elif kind < 0.05:
        born = date(born.year + rng.choice([-1, 1]), born.month, min(born.day, 28))
    birth = f"{born:%m/%d/%Y}" if rng.random() < 0.97 else "01/01/1900"
    grade = year - born.year - 6
    names = [f"{guardian[0]} {guardian[1]}", f"{other[0]} {other[1]}" if other else ""]
    if other and rng.random() < 0.2:
        names.reverse()
    number = f"({phone[:3]}) {phone[3:6]}-{phone[6:]}" if rng.random() < 0.9 else ""
    return [
        f"{year}-{str(year + 1)[2:]}", last, given, middle if rng.random() < 0.7 else "", sex, birth,
        "K" if grade < 1 else grade, slip(rng, home, 0.05), slip(rng, names[0], 0.05), number,
        names[1], f"{second[:3]}-{second[3:6]}-{second[6:]}" if other else "",
    ]  # fmt: skip


def make(rng, folder):
    """About 4,300 rows of 2,100 pupils over three years."""
    entries, table = [], []
    who = 0
    for guardian, other, home, phone, second, children in families(rng, 2_100):
        starts, stays = rng.choice([0, 0, 0, 1, 2]), rng.random() < 0.75
        moved = rng.random() < 0.1
        new_home, new_phone = f"{rng.randrange(100, 9999)} {rng.choice(STREETS)}", telephone(rng)
        for child in children:
            for at, year in enumerate(YEARS):
                if at < starts or (at > starts and not stays) or rng.random() < 0.06:
                    continue
                changed = moved and at == 2
                household = (
                    guardian, other, new_home if changed else home,
                    new_phone if changed else phone, second,
                )  # fmt: skip
                entries.append(who)
                table.append(row(rng, year, child, household))
                if rng.random() < 0.02:
                    entries.append(who)
                    table.append(row(rng, year, child, household))
            who += 1
    order = sorted(range(len(table)), key=lambda at: table[at][0])
    numbered = [(entries[at], f"{100_000 + place}") for place, at in enumerate(order)]
    paper.put(
        folder / FILES[0],
        ["RowID", "SchoolYear", "Student Last", "Student First", "MI", "Gender", "DOB", "Grade",
         "Home Address", "Guardian 1", "Guardian 1 Phone", "Guardian 2", "Guardian 2 Phone"],
        [[number, *table[at]] for (_, number), at in zip(numbered, order, strict=True)],
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(numbered))
