"""People of an encyclopaedia, each in several copies that were taken from it and spoiled, in one list.

A full name may have a title, a peerage, a second name or a pet name; the columns beside it have been cut out of a name
of the same person, not always of the one in that row. Days of birth are missing, are years only (as the first of January)
or wrong; places are the village, the county or nothing; postcodes are made up for the place of birth, miscopied, or made up anew.
Occupations vary as those of one person do. Fathers and sons share a name and a town, brothers share a surname, and
the famous have a dozen copies. A careful person would find about 91 of 100 pairs, as some copies say hardly more than a
surname, and be wrong in two of a hundred (F1 about .94).
"""

from datetime import date

from . import paper

FILES = ("notables.csv",)
MEN = """William John Thomas George James Robert Henry Charles Edward Richard Samuel Joseph Frederick Alfred Arthur
Walter Francis Benjamin Hugh David Philip Alexander Daniel Edmund Nicholas Ralph Herbert Ernest Augustus Isaac
Matthew Stephen Horace Percy Cuthbert Jonathan Lewis Gilbert Ambrose Humphrey Josiah Theophilus Barnaby Algernon
Montague Rowland""".split()
WOMEN = """Mary Elizabeth Anne Jane Sarah Margaret Catherine Charlotte Frances Emily Caroline Eleanor Harriet Ellen
Alice Florence Julia Louisa Matilda Edith Dorothy Augusta Isabella Lucy Beatrice Constance Georgiana Henrietta
Philippa Sophia""".split()
PET = {
    "William": "Will Bill Wm.", "John": "Jack Jno.", "Thomas": "Tom Thos.", "Robert": "Bob Robt.", "Henry": "Harry", "Charles": "Chas. Charley",
    "Edward": "Ned Ted", "Richard": "Dick", "Samuel": "Sam", "Joseph": "Joe", "Frederick": "Fred", "Francis": "Frank", "Benjamin": "Ben",
    "Alexander": "Alec Sandy", "Mary": "Polly Molly", "Elizabeth": "Eliza Bessie", "Margaret": "Peggy Maggie", "Catherine": "Kate Kitty",
    "Frances": "Fanny", "Caroline": "Carrie", "Eleanor": "Nell", "Harriet": "Hattie", "Dorothy": "Dolly", "Isabella": "Bella", "Matilda": "Tilly",
}  # fmt: skip
LAST = """Smith Brown Taylor Wilson Johnson Davies Wright Walker Robinson Thompson White Hughes Edwards Green Hall
Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill Cooper Ward Morris Moore Parker Baker Watson Bennett Cook
Bell Palmer Mason Price Reynolds Fletcher Chambers Hawkins Pearce Whitaker Blackburn Thornton Ashworth Barlow Calvert
Drummond Fairfax Gascoigne Holroyd Jellicoe Kirkbride Lonsdale Mainwaring Northcote Ormerod Pemberton Quarrington
Ravenscroft Saltmarsh Trevelyan Urquhart Venables Wetherby Yelverton Abercrombie Beauchamp Cholmondeley Devereux
Ellicott Featherstone Grosvenor Heathcote Inglewood Jephson Kynaston Lethbridge Molyneux Nettleship Oglander Prideaux
Ramsbotham Shuttleworth Tyrwhitt Vavasour Willoughby""".split()
FORE = "Ash Brad Carl Den Eller Farn Glad Hather Ingle Kirk Lang Mar Nor Oaken Pen Rad Shel Thorn Wal Wether Strat Hales".split()
AFT = "ton ley worth field by ham stone wick bourne dale combe hurst thwaite bridge".split()
PLACES = """Bath:Somerset:BA York:Yorkshire:YO Leeds:Yorkshire:LS Bristol:Gloucestershire:BS Norwich:Norfolk:NR
Exeter:Devon:EX Plymouth:Devon:PL Oxford:Oxfordshire:OX Cambridge:Cambridgeshire:CB Edinburgh:Midlothian:EH
Glasgow:Lanarkshire:G Aberdeen:Aberdeenshire:AB Cardiff:Glamorgan:CF Dublin:Leinster:D Manchester:Lancashire:M
Liverpool:Lancashire:L Birmingham:Warwickshire:B Nottingham:Nottinghamshire:NG Derby:Derbyshire:DE Lincoln:Lincolnshire:LN
Hastings:Sussex:TN Brighton:Sussex:BN Truro:Cornwall:TR Chester:Cheshire:CH Durham:Durham:DH Ipswich:Suffolk:IP Hackney:London:E
Kensington:London:W Southwark:London:SE Islington:London:N Westminster:London:SW""".split()
WORK = """politician:MP:statesman painter:artist:illustrator cricketer:sportsperson:clergyman writer:novelist:poet
lawyer:judge:politician physician:surgeon:naturalist soldier:military_officer:politician engineer:inventor:manufacturer
botanist:naturalist:gardener clergyman:priest:theologian actor:stage_actor:theatre_manager architect:surveyor:architect
composer:organist:musician explorer:naval_officer:geographer rugby_union_player:sportsperson:physician historian:antiquary:writer
photographer:artist:chemist banker:politician:philanthropist""".replace("_", "-").split()
TITLES = ["Sir {}", "{}, 1st Baronet", "Rev. {}", "Dr {}", "{} MP", "{} RA", "Captain {}", "{} the Elder", "{} (politician)", "The Hon. {}"]


def slip(rng, word):
    """A letter lost, doubled, turned, or read wrong."""
    if len(word) < 3:
        return word
    at = rng.randrange(1, len(word) - 1)
    near = {"a": "o", "e": "c", "i": "l", "o": "a", "n": "u", "u": "n", "r": "v", "s": "f", "t": "l", "l": "t", "m": "n", "h": "b", "c": "e"}
    return rng.choice(
        [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + near.get(word[at], "e") + word[at + 1 :],
         word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
    )  # fmt: skip


def population(rng, count):
    more = [fore + aft for fore in FORE for aft in AFT]
    rng.shuffle(more)
    last, place, work = paper.skewed(LAST + more, 0.5, 10), paper.skewed(PLACES, 0.5, 3), paper.skewed(WORK, 0.4, 4)
    names = {"male": paper.skewed(MEN, 0.75, 3), "female": paper.skewed(WOMEN, 0.6, 4)}
    people = []
    while len(people) < count:
        sex = "male" if rng.random() < 0.82 else "female"
        house, home, born = last(rng), place(rng).split(":"), paper.day(rng, 1650, 1905)
        code = f"{home[2]}{rng.randrange(1, 30)} {rng.randrange(1, 10)}{rng.choice('ABDEFGHJLN')}{rng.choice('PQRSTUWXYZ')}"
        given = [names[sex](rng)] + ([rng.choice([names[sex](rng), last(rng)])] if rng.random() < 0.35 else [])
        title = rng.choice(TITLES) if sex == "male" and rng.random() < 0.25 else ""
        peer = f"{rng.choice(['1st', '2nd', '3rd', '4th'])} {rng.choice(['Earl', 'Baron', 'Viscount'])} {rng.choice(['of ' + home[0], house])}" if rng.random() < 0.05 else ""
        job = work(rng).split(":")
        people.append((given, house, born, home, code, sex, job, title, peer))
        near = rng.random()
        if near < 0.05 and sex == "male":
            people.append((given, house, paper.day(rng, born.year + 22, born.year + 38), home, code, sex, work(rng).split(":"), "", ""))
        elif near < 0.12:
            other = [names["male"](rng)]
            people.append((other, house, paper.day(rng, born.year + 1, born.year + 7), home, code, "male", job, "", ""))
    return people[:count]


def copy(rng, person, clean):
    given, house, born, home, code, sex, job, title, peer = person

    def spelled(word, rate):
        return slip(rng, word) if not clean and rng.random() < rate else word

    first = given[0]
    if not clean and first in PET and rng.random() < 0.12:
        first = rng.choice(PET[first].split())
    surname = spelled(house, 0.17)
    names = [first if rng.random() < 0.9 else given[0]] + (given[1:] if rng.random() < 0.6 or clean else [])
    names = [spelled(name, 0.1) for name in names]
    full = " ".join([*names, surname])
    if title and rng.random() < 0.5:
        full = title.format(full)
    if peer and rng.random() < 0.55:
        full = f"{full}, {peer}" if rng.random() < 0.6 else peer.split(" ", 1)[1]
    elif not clean and rng.random() < 0.04:
        full = f"{surname}, {' '.join(names)}"
    elif not clean and rng.random() < 0.05:
        full = f"{names[0][0]}. {surname}"
    shown, day = spelled(first, 0.06), born
    if not clean and rng.random() < 0.1:
        day = rng.choice([date(born.year, 1, 1), date(born.year, 1, 1), date(born.year + rng.choice([-1, 1, 10, -10]), born.month, min(28, born.day)),
                          date(born.year, born.month, rng.randrange(1, 29))])  # fmt: skip
    where = rng.choices([home[0], f"{home[0]}, {home[1]}", home[1], spelled(home[0], 0.5), ""], [60, 12, 6, 7, 15] if not clean else [90, 10, 0, 0, 0])[0]
    post = code
    if not clean:
        kind = rng.random()
        at = rng.randrange(len(code))
        post = "" if kind < 0.14 else code[:at] + rng.choice("23456789ABEH") + code[at + 1 :] if kind < 0.24 else f"{home[2]}{rng.randrange(1, 30)} {rng.randrange(1, 10)}{rng.choice('ABDEFGHJLN')}{rng.choice('PQRSTUWXYZ')}" if kind < 0.34 else code.split()[0] if kind < 0.38 else code.replace(" ", "") if kind < 0.4 else code
    return [
        full, "" if not clean and rng.random() < 0.05 else shown, "" if not clean and rng.random() < 0.03 else surname if rng.random() < 0.9 else house,
        f"{day:%Y-%m-%d}" if clean or rng.random() < 0.78 else "", where, post,
        sex if clean or rng.random() < 0.85 else "", rng.choices([job[0], job[1], job[2], ""], [64, 14, 6, 16])[0],
    ]  # fmt: skip


def make(rng, folder):
    """1,150 people in one to thirteen copies, some 5,200 rows."""
    table = []
    for who, person in enumerate(population(rng, 1_150)):
        table.append((who, copy(rng, person, True)))
        copies = rng.choices([0, 1, 2, 3, 4, 5, 6, 8, 12], [12, 16, 15, 14, 12, 10, 9, 8, 4])[0]
        table += [(who, copy(rng, person, False)) for _ in range(copies)]
    rng.shuffle(table)
    entries = [(who, f"Q{7_000 + 11 * at}-{at % 7}") for at, (who, _) in enumerate(table)]
    rows = [[identifier, *cells] for (_, identifier), (_, cells) in zip(entries, table, strict=True)]
    paper.put(folder / FILES[0], ["unique_id", "full_name", "first_name", "surname", "dob", "birth_place", "postcode_fake", "gender", "occupation"], rows)
    paper.put_truth(folder, paper.pairs(entries))
