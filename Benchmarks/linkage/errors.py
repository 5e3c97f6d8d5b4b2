"""How made-up records go wrong: typing, hearing, romanising, mixing up days, leaving out."""

from datetime import date, timedelta

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
NEIGHBOURS = {
    key: row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    for row in ROWS
    for at, key in enumerate(row)
}
HEARD_GERMAN = [
    ("ck", "k"), ("k", "ck"), ("tt", "t"), ("t", "tt"), ("ei", "ai"), ("ie", "i"), ("v", "w"),
    ("ß", "ss"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ä", "a"), ("ö", "o"), ("ü", "u"),
    ("dt", "t"), ("ph", "f"), ("nn", "n"), ("mm", "m"), ("c", "k"), ("z", "tz"), ("ff", "f"),
    ("ll", "l"), ("th", "t"), ("ey", "ei"),
]
HEARD_SPANISH = [
    ("z", "s"), ("s", "z"), ("b", "v"), ("v", "b"), ("h", ""), ("ll", "y"), ("y", "i"), ("c", "s"),
    ("j", "g"), ("qu", "k"), ("x", "j"), ("nn", "n"), ("á", "a"), ("é", "e"), ("í", "i"),
    ("ó", "o"), ("ú", "u"), ("ñ", "n"),
]
ROMANISED = [
    ("ou", "u"), ("u", "o"), ("o", "u"), ("ee", "i"), ("i", "e"), ("e", "i"), ("ei", "ai"),
    ("ai", "ay"), ("ah", "a"), ("dh", "d"), ("th", "t"), ("kh", "h"), ("gh", "g"), ("q", "k"),
    ("k", "q"), ("j", "g"), ("g", "j"), ("sh", "ch"), ("mm", "m"), ("ss", "s"), ("dd", "d"),
    ("ll", "l"), ("y", "i"), ("aa", "a"), ("z", "s"), ("w", "ou"), ("a", "e"),
]


def one_of(rng, rules, text):
    """Applies one fitting rule of `rules` once, at the first place it fits."""
    fitting = [rule for rule in rules if rule[0] in text]
    return text.replace(*rng.choice(fitting), 1) if fitting else text


def typo(rng, text):
    """One slip of the hand."""
    if len(text) < 2:
        return text
    at, kind = rng.randrange(len(text)), rng.random()
    if kind < 0.25:
        return text[:at] + text[at + 1 :]
    if kind < 0.45:
        return text[:at] + rng.choice(ALPHABET) + text[at:]
    if kind < 0.75:
        near = NEIGHBOURS.get(text[at].lower()) or ALPHABET
        return text[:at] + rng.choice(near) + text[at + 1 :]
    at = min(at, len(text) - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def typed(rng, text, rate):
    """`text`, with a slip in `rate` of the cases and seldom a second one."""
    if rng.random() >= rate:
        return text
    text = typo(rng, text)
    return typo(rng, text) if rng.random() < 0.15 else text


def digits(rng, text):
    """One digit wrong, or two exchanged."""
    at = [i for i, c in enumerate(text) if c.isdigit()]
    if len(at) < 2:
        return text
    cells = list(text)
    if rng.random() < 0.5:
        i = rng.randrange(len(at) - 1)
        cells[at[i]], cells[at[i + 1]] = cells[at[i + 1]], cells[at[i]]
    else:
        i = rng.choice(at)
        cells[i] = rng.choice([d for d in "0123456789" if d != cells[i]])
    return "".join(cells)


def moved_day(rng, month, day):
    """Month and day exchanged, or one of them off by a little."""
    m, d, kind = int(month), int(day), rng.random()
    if kind < 0.3 and d <= 12:
        return day, month
    if kind < 0.65:
        return str(min(12, max(1, m + rng.choice([-1, 1])))), day
    return month, str(min(28, max(1, d + rng.choice([-10, -2, -1, 1, 2, 10]))))


def birth(rng, born, rate):
    """A birth date as told: exchanged, rounded to the year, or off by a day or a year."""
    if rng.random() >= rate:
        return born
    kind = rng.random()
    if kind < 0.35 and born.day <= 12:
        return date(born.year, born.day, born.month)
    if kind < 0.6:
        return date(born.year, 1, 1)
    if kind < 0.8:
        return born + timedelta(days=rng.choice([-1, 1, 10, -10]))
    return date(born.year + rng.choice([-1, 1]), born.month, min(born.day, 28))


def emptied(rng, cells, rates):
    """Cells, each left empty with its own rate."""
    return ["" if rng.random() < rate else cell for cell, rate in zip(cells, rates, strict=True)]


def german(rng, text):
    return one_of(rng, HEARD_GERMAN, text)


def spanish(rng, text, rate):
    """Accents go missing often; `rate` of the names are heard or typed wrong besides."""
    if rng.random() < 0.6:
        text = text.translate(str.maketrans("áéíóúñ", "aeioun"))
    if rng.random() >= rate:
        return text
    return one_of(rng, HEARD_SPANISH, text) if rng.random() < 0.6 else typo(rng, text)


def romanised(rng, text):
    """One of the ways an office might write an Arabic name in Latin letters."""
    if rng.random() < 0.3:
        for article in ("Al-", "Abd ", "Abu "):
            if text.startswith(article):
                bare = article.strip("- ")
                other = {"Al": ["El ", "al ", "El-", "Al", ""], "Abd": ["Abdel ", "Abdul ", "Abd"],
                         "Abu": ["Abo ", "Abou ", "Abu"]}[bare]
                text = rng.choice(other) + text[len(article) :]
                break
    for _ in range(rng.choices([0, 1, 2, 3], weights=[58, 28, 10, 4])[0]):
        text = text[:1] + one_of(rng, ROMANISED, text[1:])
    return text
