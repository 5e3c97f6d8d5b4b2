"""Drawing from skewed lists and putting lists on disk: all that the hands share."""

import csv
import itertools
import json
from datetime import date, timedelta


def skewed(values, steepness=1.0, head=2.0):
    """A sampler that draws the n-th value in proportion to 1 / (n + head) ^ steepness."""
    weights = [1 / (rank + head) ** steepness for rank in range(len(values))]
    cumulative = list(itertools.accumulate(weights))
    return lambda rng: rng.choices(values, cum_weights=cumulative)[0]


def coined(rng, known, count, *syllables):
    """`known` names, and names put together from one of each of `syllables` after them."""
    names = dict.fromkeys(known)
    while len(names) < count:
        names["".join(rng.choice(part) for part in syllables).capitalize()] = None
    return list(names)


def day(rng, first, last):
    """A day of the years from `first` to `last`."""
    start = date(first, 1, 1)
    return start + timedelta(days=rng.randrange((date(last, 12, 31) - start).days + 1))


def years(born, on):
    """Completed years of age."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def put(path, header, rows, delimiter=",", encoding="utf-8", quoting=csv.QUOTE_MINIMAL):
    """One list as a file of delimited text."""
    with open(path, "w", newline="", encoding=encoding) as out:
        csv.writer(out, delimiter=delimiter, quoting=quoting).writerows([header, *rows])


def put_json_lines(path, header, rows):
    """One list as JSON Lines; what is empty is left out."""
    with open(path, "w", encoding="utf-8") as out:
        for row in rows:
            cells = {key: cell for key, cell in zip(header, row, strict=True) if cell != ""}
            out.write(json.dumps(cells, ensure_ascii=False) + "\n")


def put_truth(folder, pairs):
    """The pairs of identifiers that are one person."""
    put(folder / "truth.csv", ["id_l", "id_r"], pairs)


def pairs(*lists):
    """All pairs of one person: within one list, or between several (`lists`: (person, id))."""
    found = []
    if len(lists) == 1:
        for ids in by_person(lists[0]).values():
            found += itertools.combinations(ids, 2)
        return found
    for one, other in itertools.combinations([by_person(each) for each in lists], 2):
        for person, ids in one.items():
            found += itertools.product(ids, other.get(person, ()))
    return found


def by_person(entries):
    """Identifiers of each person."""
    members = {}
    for person, identifier in entries:
        members.setdefault(person, []).append(identifier)
    return members
