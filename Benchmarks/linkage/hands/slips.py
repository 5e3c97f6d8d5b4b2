"""Drawing with falling weight and slips of the keyboard: all that six sets of one hand share."""

import csv

class Bag:
    """Items drawn with falling weight: the first are much the most frequent."""

    def __init__(self, items, shift=4.0, power=1.0):
        self.items = list(dict.fromkeys(items.split() if isinstance(items, str) else items))
        total, self.cum = 0.0, []
        for i in range(len(self.items)):
            total += 1.0 / (i + shift) ** power
            self.cum.append(total)

    def draw(self, rng):
        return rng.choices(self.items, cum_weights=self.cum)[0]


NEAR = {"a": "sqz", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
        "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "mb", "o": "ip", "p": "o", "q": "wa", "r": "et",
        "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "xs"}


def typo(rng, s):
    """One slip of the keyboard."""
    if len(s) < 3:
        return s
    i = rng.randrange(1, len(s))
    k = rng.random()
    if k < 0.28:
        return s[:i] + s[i + 1:]
    if k < 0.52 and i < len(s) - 1:
        return s[:i] + s[i + 1] + s[i] + s[i + 2:]
    if k < 0.68:
        return s[:i] + s[i] + s[i:]
    c = s[i]
    if c.isdigit():
        return s[:i] + rng.choice("0123456789") + s[i + 1:]
    n = NEAR.get(c.lower())
    if not n:
        return s
    n = rng.choice(n)
    return s[:i] + (n.upper() if c.isupper() else n) + s[i + 1:]


def maybe(rng, p):
    return rng.random() < p


def save(folder, name, header, rows):
    with open(folder / name, "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f)
        w.writerow(header)
        w.writerows(rows)
