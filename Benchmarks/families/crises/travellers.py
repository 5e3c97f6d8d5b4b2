"""People, families and the truth of who is apart from whom: what `aceh`, `darien` and `ukraine` have in common."""
import argparse
import csv
import json
import random
import unicodedata
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

R = random.Random()
era = dict(letter="P", today=date(2024, 1, 1))


class One:
    def __init__(self, sex, age, house, mother=None, father=None):
        self.key = "%s%06d" % (era["letter"], len(everyone) + 1)
        self.sex, self.age, self.house, self.mother, self.father = sex, max(0.1, age), house, mother, father
        self.born = era["today"] - timedelta(days=int(self.age * 365.25) + R.randrange(25))
        self.mates, self.on, self.dead, self.party, self.phone, self.facts = [], set(), False, None, "", {}
        everyone.append(self)
        house["all"].append(self)


def begin(letter, today):
    """Persons are numbered behind the letter, and ages are as of the day."""
    era.update(letter=letter, today=today)
    return today


everyone, houses, wards, slips, rows, parties = [], [], set(), Counter(), defaultdict(list), [0]


def ok(p):
    return R.random() < p


def slip(p, what):
    hit = R.random() < p
    slips[what] += hit
    return hit


def pick(**weights):
    return R.choices(list(weights), list(weights.values()))[0]


def together(*people):
    """These travel as one from here on."""
    parties[0] += 1
    for q in people:
        q.party = parties[0]


def wed(a, b):
    a.mates.append(b)
    b.mates.append(a)


def rel(a, b):
    """What b is to a."""
    pa, pb = [x for x in (a.mother, a.father) if x], [x for x in (b.mother, b.father) if x]
    if (a, b) in wards:
        return "guardian"
    if b is a.mother or b is a.father:
        return "mother" if b is a.mother else "father"
    common = [x for x in pa if x in pb]
    if common:
        return "sibling" if len(common) == max(len(pa), len(pb)) else "half_sibling"
    if b in a.mates:
        return "spouse"
    if any(b in x.mates for x in pa):
        return "step_parent"
    if any(b in (x.mother, x.father) for x in pa):
        return "grandparent"
    kin = lambda x, y: x is not y and any(g and g in (y.mother, y.father) for g in (x.mother, x.father))
    if any(kin(x, b) for x in pa):
        return "aunt_uncle"
    if any(kin(x, y) for x in pa for y in pb):
        return "cousin"
    return None


def put(name, one, row):
    rows[name].append((row, one))
    one.on.add(name)


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def swap(word, pairs):
    """One of the confusions of `pairs` that fits, else a typing error."""
    fits = [(a, b) for a, b in pairs if a in word[1:].lower()]
    if fits and ok(0.8):
        a, b = R.choice(fits)
        i = word.lower().index(a, 1)
        return word[:i] + b + word[i + len(a):]
    if len(word) < 4:
        return word
    i = R.randrange(1, len(word) - 1)
    return word[:i] + word[i + 1] + word[i] + word[i + 2:] if ok(0.4) else word[:i] + word[i + 1:]


def digits(number, p=0.04):
    """The number with, at times, one digit wrong."""
    if number and slip(p, "digit"):
        i = R.randrange(len(number) // 2, len(number))
        number = number[:i] + R.choice("0123456789") + number[i + 1:]
    return number


ADULT = {"mother", "father", "step_parent", "grandparent", "aunt_uncle", "guardian", "sibling", "half_sibling"}


def finish(folder, families, codes, order):
    """Ids for the rows, the lists, and the truth: a child is separated from the listed grown kin it is not with."""
    (folder / "lists").mkdir(parents=True, exist_ok=True)
    truth = folder / "truth"
    truth.mkdir(parents=True, exist_ok=True)
    records = []
    for name, code in codes.items():
        table = rows[name]
        if not table:
            continue
        R.shuffle(table)
        if name in order:
            table.sort(key=lambda pair: order[name](pair[0]))
        n = R.randint(10, 900)
        for row, one in table:
            n += R.choice([1, 1, 1, 2, 5])
            row[next(iter(row))] = code.format(n)
            records.append((name, code.format(n), one.key))
        write(folder / "lists" / f"{name}.csv", list(table[0][0]), (row.values() for row, _ in table))
    kin, pairs, none = [], [], []
    for h in houses:
        listed = [q for q in h["all"] if q.on]
        kin += [(a.key, b.key, rel(a, b)) for a in listed for b in listed if a is not b and rel(a, b)]
        for c in listed:
            grown = [(b, rel(c, b)) for b in listed if b.age >= 18 and b is not c]
            grown = [(b, k) for b, k in grown if k in ADULT]
            if c.age >= 18 or c.party is None:
                continue
            apart = [(c.key, b.key, k) for b, k in grown if b.party != c.party]
            near = {k for b, k in grown if b.party == c.party}
            if near & {"mother", "father"}:                             # with a parent: only the other parent is missing
                apart = [t for t in apart if t[2] in ("mother", "father")]
            pairs += apart
            if not grown:
                none.append(c.key)
    have = {c for c, _, _ in pairs}
    write(truth / "records.csv", ("source", "id", "person"), sorted(records))
    write(truth / "kin.csv", ("person_a", "person_b", "relation"), sorted(set(kin)))
    write(truth / "separated.csv", ("child_person", "adult_person", "relation"), sorted(set(pairs)))
    write(truth / "no_adult.csv", ("child_person",), ([c] for c in sorted(none)))
    stats = dict(families=families, rows={k: len(v) for k, v in rows.items()}, separated_children=len(have), pairs=len(set(pairs)), no_adult=len(none), listed_share=round(len(have) / max(1, len(have) + len(none)), 3),
                 relations=Counter(r for _, _, r in pairs), errors=dict(sorted(slips.items())))
    (truth / "stats.json").write_text(json.dumps(stats, indent=1, ensure_ascii=False), encoding="utf-8")


def write(path, header, lines):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(header)
        out.writerows(lines)


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--families", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("dir", type=Path)
    given = parser.parse_args()
    R.seed(given.seed)
    return given
