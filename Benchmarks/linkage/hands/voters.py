"""Two snapshots of a register of voters, four and a half years apart: ages, moves, marriages."""

import csv
from datetime import date, timedelta

from . import paper

FILES = ("snapshot_2012.txt", "snapshot_2017.txt")
MEN = """JAMES JOHN ROBERT MICHAEL WILLIAM DAVID CHARLES CHRISTOPHER JOSEPH THOMAS JOSHUA BRANDON
KENNETH TIMOTHY JEFFREY STEVEN KEVIN GARY LARRY JERRY DENNIS TYLER AARON JOSE ADAM NATHAN HENRY
ZACHARY DOUGLAS PETER KYLE WALTER ETHAN JEREMY HAROLD CARL KEITH ROGER GERALD TERRY SEAN ARTHUR
LAWRENCE CHRISTIAN DYLAN BRYAN JESSE JORDAN BILLY BRUCE ALBERT WILLIE GABRIEL LOGAN ALAN JUAN
WAYNE ROY RALPH RANDY EUGENE VINCENT RUSSELL LOUIS BOBBY PHILIP JOHNNY DARRYL TYRONE JAMAL DWAYNE
CLYDE HERMAN OTIS LEROY CURTIS""".split()
WOMEN = """MARY PATRICIA JENNIFER LINDA ELIZABETH BARBARA SUSAN JESSICA SARAH KAREN LISA NANCY
BETTY MARGARET SANDRA ASHLEY KIMBERLY EMILY DONNA MICHELLE CAROL AMANDA MELISSA DEBORAH STEPHANIE
REBECCA SHARON LAURA CYNTHIA KATHLEEN AMY ANGELA SHIRLEY ANNA BRENDA PAMELA EMMA NICOLE HELEN
SAMANTHA KATHERINE CHRISTINE DEBRA RACHEL CAROLYN JANET CATHERINE MARIA HEATHER DIANE RUTH JULIE
OLIVIA JOYCE VIRGINIA VICTORIA KELLY LAUREN CHRISTINA JOAN EVELYN JUDITH MEGAN ANDREA CHERYL
HANNAH JACQUELINE MARTHA GLORIA TERESA ANN SARA MADISON FRANCES KATHRYN JANICE JEAN LATOYA EBONY
KEISHA SHANIQUA BESSIE ETHEL""".split()
LAST = """SMITH WILLIAMS JOHNSON JONES BROWN DAVIS MOORE MILLER WILSON HARRIS JACKSON TAYLOR MARTIN
THOMAS LEE WHITE CLARK ALLEN KING HILL GREEN ADAMS BAKER NELSON MITCHELL ROBERTS CARTER PHILLIPS
EVANS TURNER PARKER COLLINS EDWARDS STEWART MORRIS ROGERS REED COOK BELL BAILEY COOPER RICHARDSON
COX HOWARD WARD PETERSON GRAY WATSON BROOKS SANDERS PRICE BENNETT WOOD BARNES ROSS HENDERSON
COLEMAN JENKINS PERRY POWELL LONG PATTERSON HUGHES WASHINGTON BUTLER SIMMONS FOSTER BRYANT OXENDINE
LOCKLEAR HUNT HINSON HELMS TUCKER GARCIA HERNANDEZ NGUYEN MCNEILL MCDONALD""".split()
RACES = (("W", 68), ("B", 22), ("U", 4), ("O", 3), ("I", 2), ("A", 1))
PARTIES = (("DEM", 42), ("REP", 31), ("UNA", 26), ("LIB", 1))
STATES = ["NC", "NC", "NC", "NC", "NY", "VA", "SC", "PA", "NJ", "OH", "FL", "GA", "OC", ""]
HEADER = """county_id voter_reg_num last_name first_name middle_name name_suffix_lbl status_cd
res_street_address res_city_desc state_cd zip_code full_phone_number race_code ethnic_code party_cd
gender_code birth_age birth_state registr_dt snapshot_dt""".split()


def pick(rng, choices):
    return rng.choices([c for c, _ in choices], [w for _, w in choices])[0]


def slip(rng, word):
    """A letter lost, doubled or taken for another."""
    if len(word) < 3:
        return word
    at = rng.randrange(1, len(word))
    return word[:at] + rng.choice(["", word[at] * 2, rng.choice("AEIORNSTL")]) + word[at + 1 :]


def make(rng, folder):
    """30,000 × 30,000, two thirds in both; fathers and sons of one name at one address."""
    man, woman = paper.skewed(MEN, 0.8, 4), paper.skewed(WOMEN, 0.8, 4)
    heads = "HOL BRI HAR WIN STA CAR LAN MAC FAR PEN SHE WES BUR RAD TIL".split()
    tails = "TON FORD WELL LEY MAN SON BY DEN LAND MORE STEIN WORTH".split()
    invented = paper.coined(
        rng, [], 2400, heads, ["", "A", "ING", "ER", "LE", "EN"], tails, ["", "", "E", "S"]
    )
    last = paper.skewed(LAST + [name.upper() for name in invented], 0.85, 6)
    cities = ["RALEIGH", "DURHAM", "CARY", "WILSON", "KINSTON", "DUNN", "APEX", "LENOIR", "BOONE"]
    city = paper.skewed(cities + [f"{name.upper()} CREEK" for name in invented[:80]], 0.9, 1)
    road = paper.skewed(
        [f"{name.upper()} {kind}" for name in invented[:900] for kind in ("RD", "ST", "DR")],
        0.4,
        20,
    )
    zips = {}

    def home():
        town = city(rng)
        code = zips.setdefault(town, rng.randrange(27006, 28909)) + rng.randrange(2)
        phone = f"{rng.choice(['919', '252', '828', '704'])}{rng.randrange(2000000, 9999999)}"
        return (f"{rng.randrange(1, 9900)} {road(rng)}", town, code, phone)

    people = []
    while len(people) < 40_000:
        family, race, place = last(rng), pick(rng, RACES), home()
        for position in range(rng.choice([1, 1, 1, 2, 2, 2, 3, 4])):
            sex = rng.choice("MF")
            draw = man if sex == "M" else woman
            first, middle, suffix = draw(rng), draw(rng) if rng.random() < 0.9 else "", ""
            born = paper.day(rng, 1925, 1994)
            if position > 1 and people[-1][1] == "M" and rng.random() < 0.15:
                sex, first, middle, suffix = "M", people[-1][2], people[-1][3], "JR"
                born = date(min(1994, people[-1][6].year + 26), born.month, min(born.day, 28))
            if rng.random() < 0.25:
                middle = last(rng) if sex == "F" else middle
            since = paper.day(rng, max(1970, born.year + 18), 2012)
            people.append(
                (
                    family,
                    sex,
                    first,
                    middle,
                    suffix,
                    race,
                    born,
                    place,
                    since,
                    pick(rng, PARTIES),
                    rng.choice(STATES),
                )
            )
    rng.shuffle(people)
    known = []
    for file, on, first_person in (
        (FILES[0], date(2012, 11, 6), 0),
        (FILES[1], date(2017, 5, 9), 10_000),
    ):
        later, rows, entries = file == FILES[1], [], []
        order = list(range(first_person, first_person + 30_000))
        rng.shuffle(order)
        for at, person in enumerate(order):
            family, sex, given, middle, suffix, race, born, place, since, party, state = people[
                person
            ]
            if later:
                if rng.random() < 0.22:
                    place = home()
                    since = since if rng.random() < 0.5 else paper.day(rng, 2013, 2016)
                if sex == "F" and rng.random() < (0.1 if born.year > 1970 else 0.02):
                    middle, family = family if rng.random() < 0.4 else middle, last(rng)
                if rng.random() < 0.06:
                    party = pick(rng, PARTIES)
                if rng.random() < 0.08:
                    middle = middle[:1]
            if rng.random() < 0.015:
                given = slip(rng, given)
            if rng.random() < 0.015:
                family = slip(rng, family)
            age = paper.years(born, on) + (rng.choice([-1, 1]) if rng.random() < 0.01 else 0)
            number = f"{'9' if later else '1'}{at:08}"
            entries.append((person, number))
            rows.append(
                [
                    sum(map(ord, place[1])) % 100 + 1,
                    number,
                    family,
                    given,
                    middle,
                    suffix,
                    rng.choice("AAAAAI"),
                    place[0],
                    place[1],
                    "NC",
                    place[2],
                    place[3] if rng.random() < 0.45 else "",
                    race if rng.random() < 0.97 else "U",
                    "UN" if rng.random() < 0.3 else "NL",
                    party,
                    sex if rng.random() < 0.97 else "U",
                    age,
                    state,
                    f"{since:%m/%d/%Y}",
                    f"{on:%Y-%m-%d} 00:00:00",
                ]
            )
        known.append(entries)
        paper.put(folder / file, HEADER, rows, "\t", quoting=csv.QUOTE_ALL)
    paper.put_truth(folder, paper.pairs(*known))
