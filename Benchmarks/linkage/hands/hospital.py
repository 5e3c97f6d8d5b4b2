"""An index of patients with its duplicates: maiden names, nicknames, newborns, shared phones."""

from datetime import date, timedelta

from . import paper

FILES = ("patients.csv",)
NICK = {
    "William": "Bill Will Billy",
    "Robert": "Bob Rob Bobby",
    "Richard": "Rick Dick Rich",
    "James": "Jim Jimmy",
    "John": "Jack Johnny",
    "Michael": "Mike Mick",
    "Thomas": "Tom Tommy",
    "Joseph": "Joe Joey",
    "Charles": "Chuck Charlie",
    "Edward": "Ed Ted Eddie",
    "Daniel": "Dan Danny",
    "Anthony": "Tony",
    "Christopher": "Chris",
    "Matthew": "Matt",
    "Andrew": "Andy Drew",
    "Benjamin": "Ben",
    "Samuel": "Sam",
    "Nicholas": "Nick",
    "Alexander": "Alex",
    "Francis": "Frank",
    "Elizabeth": "Liz Beth Betty Lizzie",
    "Margaret": "Peggy Maggie Meg",
    "Katherine": "Kate Kathy",
    "Patricia": "Pat Patty Tricia",
    "Jennifer": "Jen Jenny",
    "Deborah": "Deb Debbie",
    "Susan": "Sue Susie",
    "Barbara": "Barb",
    "Rebecca": "Becky",
    "Victoria": "Vicky",
    "Dorothy": "Dot",
    "Theresa": "Terry Tess",
    "Cynthia": "Cindy",
    "Jacqueline": "Jackie",
    "Sandra": "Sandy",
    "Abigail": "Abby Gail",
    "Josephine": "Jo Josie",
    "Pamela": "Pam",
    "Kimberly": "Kim",
}
MEN = list(NICK)[:20]
MEN += "Mark Brian Scott Eric Ryan Carlos Luis Omar Wei Dmitri Kwame Ivan Ahmed Jorge Ravi".split()
WOMEN = [n for n in NICK if n not in MEN]
WOMEN += "Amy Laura Grace Ana Rosa Mei Fatima Olga Priya Nia Ingrid Carmen Leila Ruth Joan".split()
LAST = """Smith Johnson Nguyen Kowalski O'Brien Murphy Rossi Cohen Garcia Rodriguez Patel Kim Park
Chen Wong McCarthy Sullivan Kelly DeLuca Esposito Schwartz Goldberg Novak Petrov Johansson Hansen
Silva Santos Martinez Lopez Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore
Washington Jefferson Okafor Mensah Haddad Khan Ali Singh Tran Pham Le Baker Fisher""".split()
HEADER = """MRN PatLastNm PatFirstNm MI MaidenNm BirthDt Gender SSN4 HomePhone Addr1 City Zip
MothersMaidenNm LastVisit""".split()


def mistype(rng, word):
    if len(word) < 3:
        return word
    at = rng.randrange(len(word) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + rng.choice("aeioulmnrst") + word[at + 1 :]


def digit(rng, text):
    at = [i for i, c in enumerate(text) if c.isdigit()]
    where = rng.choice(at)
    return text[:where] + rng.choice("0123456789") + text[where + 1 :]


def make(rng, folder):
    """About 24,000 records of 20,000 patients, every eighth with more than one record."""
    man, woman = paper.skewed(MEN, 0.7, 3), paper.skewed(WOMEN, 0.7, 3)
    starts = "Bla Cor Dun Fen Gar Hal Ker Lan Mor Nor Pel Ros Sar Tol Var Wes Zan Bru".split()
    last = paper.skewed(
        paper.coined(
            rng,
            LAST,
            3000,
            starts,
            "a e i o u".split(),
            "ck ll nd rr st tt n m".split(),
            "er man ski son ini ez ov ert".split(),
        ),
        0.8,
        8,
    )
    streets = paper.coined(
        rng,
        "Main Oak Maple Elm Washington Park".split(),
        300,
        starts,
        "b d g l m".split(),
        "wood field view crest side".split(),
    )
    cities = {
        "Springfield": "01103",
        "Worcester": "01605",
        "Holyoke": "01040",
        "Chicopee": "01013",
        "Ludlow": "01056",
        "Agawam": "01001",
        "Palmer": "01069",
    }
    rows, person = [], 0
    while person < 20_000:
        name, maiden = last(rng), last(rng)
        town = rng.choice([*cities, "Springfield", "Springfield", "Worcester"])
        phone = f"413-{rng.randrange(200, 999)}-{rng.randrange(10000):04}"
        street = f"{rng.randrange(1, 1400)} {rng.choice(streets)} {rng.choice(['St', 'Ave', 'Rd'])}"
        base = rng.randrange(1930, 1998)
        members, twin = [], None
        for place in range(rng.choice([1, 1, 2, 2, 3, 4, 5])):
            sex = "MF"[(place + rng.randrange(2)) % 2]
            first = (man if sex == "M" else woman)(rng)
            if place < 2:
                born = paper.day(rng, base - 3, base + 3)
                mother, mine = last(rng), maiden if sex == "F" and rng.random() < 0.6 else ""
            else:
                born = paper.day(rng, min(2019, base + 20), min(2020, base + 40))
                mother, mine = maiden, ""
                if twin and rng.random() < 0.12:
                    born = twin
                twin = born
            if place == 2 and rng.random() < 0.05:
                first, born = members[0][1], born
            members.append(
                (
                    name,
                    first,
                    rng.choice("ABCDEFGHJKLMNPRSTW"),
                    mine,
                    born,
                    sex,
                    f"{rng.randrange(10000):04}",
                    mother,
                )
            )
        for who in members:
            copies = 1 if rng.random() < 0.87 else rng.choice([2, 2, 2, 2, 3, 3, 4, 5])
            for copy in range(copies):
                surname, first, initial, mine, born, sex, ssn, mother = who
                where, call, day = (street, town), phone, born
                if copy:
                    if first in NICK and rng.random() < 0.25:
                        first = rng.choice(NICK[first].split())
                    if mine and rng.random() < 0.3:
                        surname, mine = mine, ""
                    if rng.random() < 0.3:
                        where = (
                            f"{rng.randrange(1, 1400)} {rng.choice(streets)} St",
                            rng.choice(list(cities)),
                        )
                    if rng.random() < 0.35:
                        call = f"413-{rng.randrange(200, 999)}-{rng.randrange(10000):04}"
                    if rng.random() < 0.05:
                        day = day + timedelta(days=rng.choice([-1, 1, 10, 365, -365, 30]))
                    if rng.random() < 0.12:
                        surname = mistype(rng, surname)
                    if rng.random() < 0.12:
                        first = mistype(rng, first)
                    if rng.random() < 0.03:
                        surname, first = first, surname
                    if rng.random() < 0.04:
                        ssn = digit(rng, ssn)
                if born.year > 2017 and copy == 0 and rng.random() < 0.5:
                    first, initial = "BABY " + ("BOY" if sex == "M" else "GIRL"), ""
                birth = f"{day:%m/%d/%Y}" if rng.random() > 0.015 else "01/01/1900"
                seen = paper.day(rng, 2010, 2021)
                rows.append(
                    (
                        person,
                        [
                            surname,
                            first,
                            initial if rng.random() < 0.6 else "",
                            mine if rng.random() < 0.5 else "",
                            birth,
                            {"M": "1", "F": "2"}[sex] if rng.random() > 0.01 else "9",
                            ssn if rng.random() < 0.55 else rng.choice(["", "", "0000", "9999"]),
                            (
                                call
                                if rng.random() < 0.8
                                else rng.choice(["", "UNKNOWN", "999-999-9999"])
                            ),
                            where[0] if rng.random() < 0.97 else "HOMELESS",
                            where[1],
                            cities[where[1]],
                            mother if rng.random() < 0.45 else rng.choice(["", "UNKNOWN"]),
                            f"{seen:%m/%d/%Y}",
                        ],
                    )
                )
            person += 1
    rng.shuffle(rows)
    entries = [(who, f"{4_000_000 + 7 * at}") for at, (who, _) in enumerate(rows)]
    table = [[number, *cells] for (_, number), (_, cells) in zip(entries, rows, strict=True)]
    paper.put(folder / FILES[0], HEADER, table, ";")
    paper.put_truth(folder, paper.pairs(entries))
