"""One list of contacts, typed together from many lists, to be cleared of doubles: contacts.csv.

The people come out of Faker (en_US), with households around them; each has one to five rows (half of them one).
Every row went through its own heavy noise: misread characters (0/O, 1/l, rn/m), neighbouring keys, dropped and
doubled letters, initials and nicknames, first and last name exchanged, town in the address cell, phone in the e-mail
cell, abbreviated addresses, a moved house, a third of the optional cells empty.  The birth date comes in eight
formats, or only the year, or only the age on the day of entry (column entered), sometimes in the wrong column.
Hard: couples and siblings at one address with initials only; rows with nothing but a common name and an age; fathers
and sons.  A careful person: F1 about 0.93.
"""
import datetime as dt

from .slips import maybe, save, typo

FILES = ("contacts.csv",)

SCAN = [("o", "0"), ("l", "1"), ("i", "l"), ("rn", "m"), ("m", "rn"), ("cl", "d"), ("e", "c"), ("h", "b"), ("S", "5"), ("B", "8"), ("u", "v"), ("0", "O"), ("1", "l"), ("5", "S"), ("8", "B"), ("a", "o"), ("t", "f"), ("n", "ri")]
NICK = {"Michael": ["Mike", "Mick"], "Christopher": ["Chris"], "James": ["Jim", "Jimmy"], "William": ["Bill", "Will"], "Robert": ["Bob", "Rob"], "Jennifer": ["Jen", "Jenny"], "Joseph": ["Joe"], "Matthew": ["Matt"], "Daniel": ["Dan", "Danny"], "Anthony": ["Tony"], "Elizabeth": ["Liz", "Beth"],
        "Thomas": ["Tom"], "Timothy": ["Tim"], "Jeffrey": ["Jeff"], "Steven": ["Steve"], "Richard": ["Rick", "Dick"], "Charles": ["Chuck", "Charlie"], "Andrew": ["Andy", "Drew"], "Joshua": ["Josh"], "Nicholas": ["Nick"], "Benjamin": ["Ben"], "Gregory": ["Greg"], "Kimberly": ["Kim"], "Jessica": ["Jess"],
        "Rebecca": ["Becky"], "Katherine": ["Kathy", "Kate"], "Deborah": ["Debbie"], "Susan": ["Sue"], "Patricia": ["Patty", "Pat"], "Kenneth": ["Ken"], "Edward": ["Ed"], "Jonathan": ["Jon"], "Amanda": ["Mandy"], "Samantha": ["Sam"], "Pamela": ["Pam"], "David": ["Dave"], "Ronald": ["Ron"]}
SHORT = [("Street", "St"), ("Avenue", "Av"), ("Road", "Rd"), ("Drive", "Dr"), ("Lane", "Ln"), ("Court", "Ct"), ("Suite", "Ste"), ("Apt.", "#"), ("Mountains", "Mtns"), ("Mountain", "Mtn"), ("Parkway", "Pkwy"), ("Highway", "Hwy"), ("Springs", "Spgs"), ("Square", "Sq"), ("Trail", "Trl"), ("Junction", "Jct"),
         ("Heights", "Hts"), ("Meadows", "Mdws"), ("Forest", "Frst"), ("Ridge", "Rdg"), ("Valley", "Vly"), ("Village", "Vlg"), ("Station", "Sta"), ("Spring", "Spg"), ("Island", "Is"), ("Lake", "Lk"), ("North", "N"), ("South", "S"), ("East", "E"), ("West", "W"), ("Port", "Pt"), ("New", "N.")]


def noise(rng, s, times=1):
    for _ in range(times):
        hits = [(a, b) for a, b in SCAN if a in s[1:]]
        if hits and maybe(rng, 0.45):
            a, b = rng.choice(hits)
            i = s.index(a, 1)
            s = s[:i] + b + s[i + len(a):]
        else:
            s = typo(rng, s)
    return s


def short(rng, s):
    s += " "
    for a, b in SHORT:
        if maybe(rng, 0.7):
            s = s.replace(" " + a + " ", " " + b + " ")
            if s.startswith(a + " ") and maybe(rng, 0.5):
                s = b + s[len(a):]
    return s.strip()


def when(rng, d):
    form = rng.choices(["%m/%d/%Y", "%Y-%m-%d", "%d %b %Y", "%B %d, %Y", "%m-%d-%y", "%Y%m%d", "%d.%m.%Y", "%m/%d/%y"], [30, 22, 10, 8, 8, 6, 8, 8])[0]
    s = d.strftime(form)
    if form == "%m/%d/%Y" and maybe(rng, 0.4):
        s = "%d/%d/%d" % (d.month, d.day, d.year)
    return s


def home(fake):
    return {"street": fake.street_address(), "town": fake.city(), "state": fake.state_abbr(include_territories=False), "zip": fake.zipcode()}


def crowd(rng, fake, n):
    out = []

    def add(first, last, sex, year, at, tel):
        p = {"first": first, "last": last, "sex": sex, "born": dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365)), "home": at, "tel": tel if maybe(rng, 0.5) else "".join(rng.choice("23456789") if i in (0, 3) else rng.choice("0123456789") for i in range(10))}
        f, l = first.lower(), last.lower()
        p["mail"] = rng.choice([f + "." + l, f[0] + l, f + l, l + f[0], f + str(year % 100)]) + rng.choice(["", "", str(rng.randint(1, 99))]) + "@" + fake.free_email_domain()
        out.append(p)
        return p

    while len(out) < n:
        last, at, year = fake.last_name(), home(fake), rng.randint(1935, 2000)
        tel = "%d%d%04d" % (rng.randint(201, 989), rng.randint(200, 999), rng.randint(0, 9999))
        one = lambda s: fake.first_name_male() if s == "M" else fake.first_name_female()
        if maybe(rng, 0.55):
            s = rng.choice("MF")
            add(one(s), last, s, year, at, tel)
            continue
        dad = add(one("M"), last, "M", year, at, tel)
        add(one("F"), last if maybe(rng, 0.8) else fake.last_name(), "F", min(2003, year + rng.randint(-5, 5)), at, tel)
        for c in range(rng.choice([0, 0, 1, 2])):
            y, s = year + rng.randint(21, 38), rng.choice("MF")
            if y <= 2005:
                f = dad["first"] if s == "M" and c == 0 and maybe(rng, 0.1) else one(s)
                kid = add(f, last, s, y, at, tel)
                if maybe(rng, 0.04):
                    twin = add(one(s), last, s, y, at, tel)
                    twin["born"] = kid["born"]
    return out


def row(rng, fake, p, heavy):
    first, last, born, h, tel, mel = p["first"], p["last"], p["born"], dict(p["home"]), p["tel"], p["mail"]
    entered = dt.date(2012, 1, 1) + dt.timedelta(days=rng.randrange(4300))
    k = rng.random()
    if k < 0.10 and first in NICK:
        first = rng.choice(NICK[first])
    elif k < 0.14:
        first = first[0] + rng.choice(["", "."])
    if maybe(rng, 0.15):
        first += " " + rng.choice("ABCDEFGHJKLMNPRSTW") + rng.choice(["", "."])
    if p["sex"] == "F" and maybe(rng, 0.03):
        last = fake.last_name()
    if maybe(rng, 0.12):
        h = home(fake)
    if maybe(rng, 0.15):
        tel = "%d%d%04d" % (rng.randint(201, 989), rng.randint(200, 999), rng.randint(0, 9999))
    if maybe(rng, 0.2):
        mel = fake.free_email()
    street = short(rng, h["street"]) if maybe(rng, 0.5) else h["street"]
    town = short(rng, h["town"]) if maybe(rng, 0.2) else h["town"]
    f = 1.6 if heavy else 0.7
    if maybe(rng, 0.2 * f):
        first = noise(rng, first, 1 + maybe(rng, 0.15))
    if maybe(rng, 0.22 * f):
        last = noise(rng, last, 1 + maybe(rng, 0.2))
    if maybe(rng, 0.25 * f):
        street = noise(rng, street, 1 + maybe(rng, 0.3))
    if maybe(rng, 0.15 * f):
        town = noise(rng, town)
    if maybe(rng, 0.10 * f):
        mel = noise(rng, mel)
    if maybe(rng, 0.07 * f):
        tel = typo(rng, "-" + tel)[1:]
    zipcode = typo(rng, "-" + h["zip"])[1:] if maybe(rng, 0.06 * f) else h["zip"]
    k = rng.random()
    if k < 0.04 and born.day < 13:
        born = dt.date(born.year, born.day, born.month)
    elif k < 0.08:
        born = dt.date(born.year + rng.choice([-10, -1, 1, 1, 10]), born.month, min(28, born.day))
    elif k < 0.11:
        born = born.replace(day=rng.randint(1, 28))
    age = (entered - p["born"]).days // 365 + rng.choice([0, 0, 0, 0, 0, -1, 1])
    k = rng.random()
    b, a = when(rng, born), ""
    if k < 0.17:
        b, a = "", str(age)
    elif k < 0.22:
        b = rng.choice(["%d", "age %d", "%d yrs", "%dy"]) % age
    elif k < 0.28:
        b = str(born.year)
    elif k < 0.32:
        b = ""
    elif k < 0.45:
        a = str(age)
    tel = rng.choice(["(%s) %s-%s", "%s-%s-%s", "%s.%s.%s", "%s%s%s", "+1 %s %s %s", "1-%s-%s-%s"]) % (tel[:3], tel[3:6], tel[6:])
    sex = rng.choice({"M": ["M", "M", "m", "male"], "F": ["F", "F", "f", "female"]}[p["sex"]])
    r = {"first": first, "last": last, "sex": sex, "born": b, "age": a, "address": street, "town": town, "state": h["state"], "zip": zipcode, "tel": tel, "mail": mel, "entered": entered.isoformat()}
    for col, rate in (("sex", 0.15), ("address", 0.2), ("town", 0.15), ("state", 0.2), ("zip", 0.2), ("tel", 0.3), ("mail", 0.4), ("first", 0.015)):
        if maybe(rng, rate * (1.25 if heavy else 0.8)):
            r[col] = ""
    k = rng.random()
    if k < 0.05:
        r["first"], r["last"] = r["last"], r["first"]
    elif k < 0.08:
        r["first"], r["last"] = "", rng.choice(["%s, %s" % (r["last"], r["first"]), "%s %s" % (r["first"], r["last"])])
    k = rng.random()
    if k < 0.06:
        r["address"], r["town"], r["state"], r["zip"] = ", ".join(x for x in (r["address"], r["town"], (r["state"] + " " + r["zip"]).strip()) if x), "", "", ""
    elif k < 0.09:
        r["address"], r["town"] = r["town"], r["address"]
    k = rng.random()
    if k < 0.03:
        r["tel"], r["mail"] = r["mail"], r["tel"]
    elif k < 0.05 and r["mail"]:
        r["tel"], r["mail"] = (r["tel"] + " / " + r["mail"]).strip(" /"), ""
    k = rng.random()
    if k < 0.07:
        r = {c: v.upper() if c not in ("mail",) else v for c, v in r.items()}
    elif k < 0.11:
        r["first"], r["last"], r["town"] = r["first"].lower(), r["last"].lower(), r["town"].lower()
    return r


COLUMNS = ["first", "last", "sex", "born", "age", "address", "town", "state", "zip", "tel", "mail", "entered"]


def make(rng, folder):
    from faker import Faker  # the other hands need nothing but the standard library

    fake = Faker("en_US")
    fake.seed_instance(rng.randrange(2**32))
    rows = []
    for i, p in enumerate(crowd(rng, fake, 3300)):
        copies = rng.choices([1, 2, 3, 4, 5], [50, 25, 13, 8, 4])[0]
        for _ in range(copies):
            rows.append((i, row(rng, fake, p, maybe(rng, 0.35))))
    rng.shuffle(rows)
    groups, out = {}, []
    for n, (i, r) in enumerate(rows):
        groups.setdefault(i, []).append("C%05d" % (n + 1))
        out.append(["C%05d" % (n + 1)] + [r[c] for c in COLUMNS])
    save(folder, FILES[0], ["id"] + COLUMNS, out)
    save(folder, "truth.csv", ["left_id", "right_id"], [[g[a], g[b]] for g in groups.values() for a in range(len(g)) for b in range(a + 1, len(g))])
