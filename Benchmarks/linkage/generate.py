#!/usr/bin/env python3
"""Five made-up populations that differ in tradition, columns, formats and errors, with the truth.

    generate.py [SET …]

    historical   one list, many records a person: names, birth date and place, postcode, occupation
    german       one list, few duplicates: names in two columns each, birth year, month and day
    roster       two lists: two-surname names whole in one and in parts in the other, A-numbers
    arabic       one list: romanised names with father and grandfather, age only, village
    census_tax   two lists: households at home and their tax statements at work

They exist to notice tuning to the well-known sets: nothing in the engine may be fitted to them.
Every person is invented; common given names and surnames are public knowledge, the rest are built
from syllables. The same seed gives the same files. Standard library only.
"""

import csv
import itertools
import random
import sys
from datetime import date, timedelta

import errors
import invented
import places


def weighted(values, exponent=1.0, offset=2.0):
    """A sampler whose n-th value is drawn in proportion to 1 / (n + offset) ^ exponent."""
    weights = [1 / (rank + offset) ** exponent for rank in range(len(values))]
    cumulative = list(itertools.accumulate(weights))
    return lambda rng: rng.choices(values, cum_weights=cumulative)[0]


def day_between(rng, first, last):
    """A day from the year `first` to the end of the year `last`."""
    start = date(first, 1, 1)
    return start + timedelta(days=rng.randrange((date(last, 12, 31) - start).days + 1))


def write(name, tables, truth):
    """Writes `tables` (file name → header, rows) and the pairs that are the same person."""
    folder = places.DATA / "varied" / name
    folder.mkdir(parents=True, exist_ok=True)
    tables = {**tables, "truth.csv": (["id_l", "id_r"], truth)}
    for file, (header, rows) in tables.items():
        with open(folder / file, "w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows([header, *rows])
    counts = ", ".join(f"{len(rows)} in {file}" for file, (_, rows) in tables.items())
    print(f"{name}: {counts}")


def within(members):
    """All pairs of identifiers of one list that belong to one person; `members`: person → ids."""
    return [pair for ids in members.values() for pair in itertools.combinations(ids, 2)]


def numbered(rng, rows, prefix=""):
    """Shuffles (person, cells), numbers them, and remembers who is who."""
    rng.shuffle(rows)
    members, table = {}, []
    for position, (person, cells) in enumerate(rows):
        identifier = f"{prefix}{position + 1}"
        members.setdefault(person, []).append(identifier)
        table.append([identifier, *cells])
    return table, members


def historical(seed=71):
    """About 30,000 records of 8,000 people, sparse, with variants and vague dates."""
    rng = random.Random(seed)
    male, female = weighted(invented.ENGLISH_MALE, 1.1), weighted(invented.ENGLISH_FEMALE, 1.1)
    surname = weighted(invented.english_surnames(rng, 6000), 0.85, 8)
    towns = invented.english_towns(rng, 900)
    town = weighted(towns, 0.9, 3)
    area = {name: f"{rng.choice('ABCDEGHLMNOPRSTW')}{rng.choice('ABDHLNR')}" for name in towns}
    trade = weighted(invented.TRADES, 0.9, 2)
    rows = []
    for person in range(8000):
        sex = rng.choice("mf")
        given = (male if sex == "m" else female)(rng)
        middle = (male if sex == "m" else female)(rng) if rng.random() < 0.35 else ""
        family = surname(rng)
        born, place = day_between(rng, 1790, 1930), town(rng)
        code = f"{area[place]}{rng.randrange(1, 40)} {rng.randrange(1, 10)}"
        code += invented.letters(rng, 2)
        work, married = trade(rng), surname(rng)
        for _ in range(min(1 + int(rng.expovariate(1 / 2.8)), 12)):
            g, s = given, family
            if rng.random() < 0.12:
                g = rng.choice(invented.ENGLISH_SHORT.get(given, [given]))
            if middle and rng.random() < 0.3:
                g = f"{g} {middle}"
            if middle and rng.random() < 0.05:
                g = middle
            if sex == "f" and rng.random() < 0.09:
                s = married
            dob, when = born.isoformat(), rng.random()
            if when < 0.10:
                dob = f"{born.year}-01-01"
            elif when < 0.14:
                dob = (born + timedelta(days=rng.choice([-1, 1, 30, -30, 365, -365]))).isoformat()
            elif when < 0.17:
                dob = errors.digits(rng, dob)
            p = place if rng.random() < 0.9 else town(rng)
            c = code if rng.random() < 0.7 else f"{area[p]}{rng.randrange(1, 40)} {code[-3:]}"
            o = work if rng.random() < 0.75 else trade(rng)
            cells = [
                errors.typed(rng, g, 0.07),
                errors.typed(rng, s, 0.09),
                dob,
                errors.typed(rng, p, 0.05),
                errors.typed(rng, c, 0.04),
                {"m": "male", "f": "female"}[sex] if rng.random() > 0.01 else "",
                o,
            ]
            rates = (0.02, 0.02, 0.2, 0.25, 0.3, 0.1, 0.4)
            rows.append((person, errors.emptied(rng, cells, rates)))
    table, members = numbered(rng, rows, "H")
    header = ["unique_id", "first_name", "surname", "dob", "birth_place", "postcode", "gender"]
    write("historical", {"records.csv": ([*header, "occupation"], table)}, within(members))


def german(seed=72):
    """10,000 records, 1,000 of them second ones with few errors, nothing but name and birth."""
    rng = random.Random(seed)
    given = weighted(invented.GERMAN_MALE + invented.GERMAN_FEMALE, 0.8, 4)
    surname = weighted(invented.german_surnames(rng, 4000), 0.9, 6)
    rows = []
    for person in range(9000):
        first = given(rng)
        if first in invented.GERMAN_MALE:
            second = rng.choice(invented.GERMAN_MALE)
        else:
            second = rng.choice(invented.GERMAN_FEMALE)
        last, born = surname(rng), day_between(rng, 1925, 2010)
        cells = [
            first,
            second if rng.random() < 0.08 else "",
            last,
            surname(rng) if rng.random() < 0.04 else "",
            str(born.year), str(born.month), str(born.day),
        ]
        rows.append((person, cells))
        if person >= 1000:
            continue
        copy = list(cells)
        for _ in range(rng.choice([1, 1, 1, 2, 2, 3])):
            column = rng.choices(range(7), weights=[6, 2, 6, 1, 2, 2, 3])[0]
            if column < 4:
                copy[column] = rng.choice([errors.german, errors.typo])(rng, copy[column])
            elif column == 4:
                copy[4] = errors.digits(rng, copy[4])
            else:
                copy[5], copy[6] = errors.moved_day(rng, copy[5], copy[6])
        if rng.random() < 0.03:
            copy[0], copy[2] = copy[2], copy[0]
        rows.append((person, copy))
    table, members = numbered(rng, rows)
    header = ["rec_id", "fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd"]
    write("german", {"records.csv": (header, table)}, within(members))


def roster(seed=73):
    """18,000 × 14,000 records, 9,500 people in both; families share surnames and travel dates."""
    rng = random.Random(seed)
    male = weighted(invented.SPANISH_MALE, 0.9, 3)
    female = weighted(invented.SPANISH_FEMALE, 0.9, 3)
    surname = weighted(invented.spanish_surnames(rng, 1500), 1.0, 5)
    country = weighted(["Guatemala", "Honduras", "El Salvador", "Mexico", "Nicaragua", "Ecuador"])
    people, number = [], 200_000_000
    while len(people) < 22_500:
        paternal, maternal, nation = surname(rng), surname(rng), country(rng)
        for _ in range(rng.choices([1, 2, 3, 4], weights=[60, 22, 12, 6])[0]):
            sex = rng.choice("MF")
            draw = male if sex == "M" else female
            given = draw(rng)
            if rng.random() < 0.55:
                given += " " + draw(rng)
            number += rng.randrange(1, 9)
            born = day_between(rng, 1968, 2017)
            people.append((given, paternal, maternal, sex, born, nation, number))
        number += rng.randrange(1, 4000)
    left, right = [], []
    for person, (given, paternal, maternal, sex, born, nation, number) in enumerate(people):
        if person < 18_000:
            g, p, m = (errors.spanish(rng, part, 0.08) for part in (given, paternal, maternal))
            m = "" if rng.random() < 0.10 else m
            whole = f"{g} {p} {m}" if rng.random() < 0.8 else f"{p} {m}, {g}"
            day = errors.birth(rng, born, 0.08)
            file = str(number) if rng.random() < 0.55 else ""
            cells = [
                " ".join(whole.replace(" ,", ",").split()).upper(),
                f"{day.day:02}/{day.month:02}/{day.year}",
                sex,
                nation.upper(),
                errors.digits(rng, file) if file and rng.random() < 0.03 else file,
            ]
            left.append((person, errors.emptied(rng, cells, (0, 0.04, 0.02, 0.05, 0))))
        if person >= 8_500:
            g, p, m = (errors.spanish(rng, part, 0.12) for part in (given, paternal, maternal))
            if rng.random() < 0.15:
                g = g.split()[0]
            if rng.random() < 0.14:
                m = ""
            elif rng.random() < 0.04:
                p, m = m, p
            day = errors.birth(rng, born, 0.10)
            text = f"{number:09}"
            if rng.random() < 0.03:
                text = errors.digits(rng, text)
            text = f"A{text[:3]}-{text[3:6]}-{text[6:]}" if rng.random() < 0.45 else ""
            cells = [
                g.title(), p.title(), m.title(),
                f"{day.day}-{day.month}-{day.year}",
                {"M": "Masculino", "F": "Femenino"}[sex],
                nation,
                text,
            ]
            right.append((person, errors.emptied(rng, cells, (0.01, 0.01, 0, 0.05, 0.03, 0.1, 0))))
    left_table, in_left = numbered(rng, left, "L")
    right_table, in_right = numbered(rng, right, "R")
    write(
        "roster",
        {
            "left.csv": (["case_no", "full_name", "dob", "sex", "country", "a_number"], left_table),
            "right.csv": (
                ["file_no", "given_names", "paternal_surname", "maternal_surname",
                 "date_of_birth", "gender", "nationality", "alien_number"],
                right_table,
            ),
        },
        across(in_left, in_right),
    )


def across(left, right):
    """Pairs of identifiers of one person across two lists."""
    both = (who for who in left if who in right)
    return [pair for who in both for pair in itertools.product(left[who], right[who])]


def arabic(seed=74):
    """About 16,000 registrations of 10,000 people, spelled anew each time, with an age only."""
    rng = random.Random(seed)
    male, female = weighted(invented.ARABIC_MALE, 0.9, 2), weighted(invented.ARABIC_FEMALE, 0.9, 2)
    family = weighted(invented.arabic_families(rng, 700), 0.9, 4)
    village = weighted(invented.arabic_villages(rng, 250), 0.8, 3)
    rows, person = [], 0
    while person < 10_000:
        father, grandfather, house, home = male(rng), male(rng), family(rng), village(rng)
        mother = female(rng)
        for _ in range(rng.choices([1, 2, 3, 4, 5], weights=[40, 22, 18, 12, 8])[0]):
            sex = rng.choice("MF")
            given = (male if sex == "M" else female)(rng)
            born = day_between(rng, 1950, 2015)
            for _ in range(rng.choices([1, 2, 3, 4], weights=[60, 26, 10, 4])[0]):
                on = day_between(rng, 2016, 2018)
                age = (on - born).days // 365
                if age >= 18 and rng.random() < 0.3:
                    age = max(18, 5 * round(age / 5))
                elif rng.random() < 0.2:
                    age = max(0, age + rng.choice([-2, -1, 1, 2]))
                parts = [given, father, grandfather, house]
                if rng.random() < 0.35:
                    parts.pop(2)
                elif rng.random() < 0.1:
                    parts.pop(1)
                spelled = " ".join(errors.romanised(rng, part) for part in parts)
                cells = [
                    errors.typed(rng, spelled, 0.06),
                    errors.romanised(rng, mother),
                    str(age),
                    {"M": "male", "F": "female"}[sex],
                    errors.romanised(rng, home) if rng.random() < 0.92 else village(rng),
                    on.isoformat(),
                ]
                rows.append((person, errors.emptied(rng, cells, (0, 0.25, 0.06, 0.02, 0.12, 0))))
            person += 1
    table, members = numbered(rng, rows, "reg-")
    header = ["case_id", "name", "mother_name", "age", "sex", "village", "registered_on"]
    write("arabic", {"records.csv": (header, table)}, within(members))


def census_tax(seed=75):
    """Households by address × statements by employer; some work under a relative's number."""
    rng = random.Random(seed)
    male = weighted(invented.ENGLISH_MALE, 0.9, 4)
    female = weighted(invented.ENGLISH_FEMALE, 0.9, 4)
    spanish = weighted(invented.SPANISH_MALE + invented.SPANISH_FEMALE, 0.9, 3)
    surname = weighted(
        invented.english_surnames(rng, 5000) + invented.spanish_surnames(rng, 400), 0.8, 10
    )
    street = weighted(invented.american_streets(rng, 1200), 0.7, 5)
    town = weighted(invented.english_towns(rng, 60), 1.0, 1)
    employer = weighted(invented.employers(rng, 1500), 1.0, 4)
    zips = {}
    left, right, person = [], [], 0
    while person < 16_000:
        head = surname(rng)
        city = town(rng)
        code = zips.setdefault(city, f"{rng.randrange(10000, 99999)}")
        number, road = str(rng.randrange(1, 9999)), street(rng)
        unit = f"apt {rng.randrange(1, 400)}" if rng.random() < 0.25 else ""
        numbers, grown = [], rng.randrange(1935, 1998)
        size = rng.choices([1, 2, 3, 4, 5], weights=[28, 34, 16, 14, 8])[0]
        for place in range(size):
            sex = rng.choice(["Male", "Female"])
            draw = male if sex == "Male" else female
            given = spanish(rng) if rng.random() < 0.08 else draw(rng)
            middle = draw(rng)[0]
            last = head if place == 0 or rng.random() < 0.85 else surname(rng)
            child = place > 1
            if child:
                year = min(grown + rng.randrange(18, 40), 2019)
            else:
                year = grown + rng.randrange(-4, 5)
            born = day_between(rng, year, year)
            number_of_person = (
                f"{rng.randrange(1, 899):03}-{rng.randrange(1, 99):02}-{rng.randrange(1, 9999):04}"
            )
            numbers.append(number_of_person)
            if rng.random() < 0.93:
                day = errors.birth(rng, born, 0.03)
                home = [number, errors.typed(rng, road, 0.03), unit, city, "WA", code]
                shown = number_of_person if year < 2002 and rng.random() < 0.35 else ""
                cells = [
                    errors.typed(rng, given, 0.03),
                    middle,
                    errors.typed(rng, last, 0.03),
                    str(2020 - day.year),
                    f"{day.month:02}/{day.day:02}/{day.year}",
                    *home,
                    "Reference person" if place == 0 else "Child" if child else "Other relative",
                    sex,
                    shown,
                ]
                rates = (0.01, 0.05, 0.01, 0.02, 0.03, 0.02, 0.02, 0, 0.01, 0, 0.02, 0, 0.01, 0)
                left.append((person, errors.emptied(rng, cells, rates)))
            if year < 2003 and rng.random() < 0.7:
                for _ in range(1 if rng.random() < 0.85 else 2):
                    own = number_of_person
                    if rng.random() < 0.08:
                        own = rng.choice(numbers)
                    elif rng.random() < 0.03:
                        own = errors.digits(rng, own)
                    mail = [number, errors.typed(rng, road, 0.05), unit, city, "WA", code]
                    if rng.random() < 0.12:
                        mail = [str(rng.randrange(1, 9999)), street(rng), "", town(rng), "WA", ""]
                    elif rng.random() < 0.06:
                        mail = ["", f"po box {rng.randrange(1, 9999)}", "", city, "WA", code]
                    called = given
                    if rng.random() < 0.08:
                        called = rng.choice(invented.ENGLISH_SHORT.get(given, [given]))
                    cells = [
                        own,
                        errors.typed(rng, called, 0.04),
                        middle,
                        errors.typed(rng, last, 0.04),
                        *mail,
                        employer(rng),
                        str(rng.randrange(900, 180_000)),
                    ]
                    rates = (0.01, 0.01, 0.12, 0.01, 0.02, 0.02, 0, 0.01, 0, 0.02, 0.01, 0)
                    right.append((person, errors.emptied(rng, cells, rates)))
            person += 1
    left_table, in_left = numbered(rng, left, "C")
    right_table, in_right = numbered(rng, right, "T")
    home = ["street_number", "street_name", "unit_number", "city", "state", "zipcode"]
    write(
        "census_tax",
        {
            "left.csv": (
                ["id", "first_name", "middle_initial", "last_name", "age", "date_of_birth", *home,
                 "relationship_to_reference_person", "sex", "ssn"],
                left_table,
            ),
            "right.csv": (
                ["id", "ssn", "first_name", "middle_initial", "last_name",
                 *(f"mailing_address_{part}" for part in home), "employer_name", "wages"],
                right_table,
            ),
        },
        across(in_left, in_right),
    )


SETS = {set_.__name__: set_ for set_ in (historical, german, roster, arabic, census_tax)}

if __name__ == "__main__":
    unknown = [name for name in sys.argv[1:] if name not in SETS]
    if unknown:
        sys.exit(f"unknown: {', '.join(unknown)}; there are {', '.join(SETS)}")
    for name in sys.argv[1:] or SETS:
        SETS[name]()
