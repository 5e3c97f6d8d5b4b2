"""A health club chain's member table against the benefit enrolment of employers: members.csv and enrolment.csv.

The people come out of Faker (en_US): names with their American frequencies, addresses, free e-mail, phones in all of
its formats (also 001-555-555-0100x123), SSN, company and job.  Around them we build households: couples, children,
a few twins, fathers and sons of one name; they share surname, address and often the phone.  55 % of the people are in
both tables.  members.csv has the name in one cell and the address in three columns; enrolment.csv has the name in
three columns, the whole address in one cell over two lines, SSN full, masked or empty, other phone formats (extension
kept or lost), and a series of errors: slips of the keyboard, nicknames, new surname, moved house, new job, new e-mail,
day and month exchanged, first and last name exchanged, 5 to 40 % empty cells.  Titles and degrees (Mr., Dr., DDS)
come and go.
Hard: namesakes in one house where the birth date is empty, twins, women with a new surname at a new address; e-mail
addresses that happen to be equal for strangers; companies and jobs which say little.  A careful person: F1 0.98.
"""
import datetime as dt

from .slips import maybe, save, typo

FILES = ("members.csv", "enrolment.csv")

NICK = {"Michael": "Mike", "Christopher": "Chris", "James": "Jim", "William": "Bill", "Robert": "Bob", "Jennifer": "Jen", "Joseph": "Joe", "Matthew": "Matt", "Daniel": "Dan", "Anthony": "Tony", "Elizabeth": "Liz",
        "Thomas": "Tom", "Timothy": "Tim", "Jeffrey": "Jeff", "Steven": "Steve", "Richard": "Rick", "Charles": "Chuck", "Andrew": "Andy", "Joshua": "Josh", "Nicholas": "Nick", "Benjamin": "Ben", "Samuel": "Sam", "Gregory": "Greg", "Patrick": "Pat",
        "Kimberly": "Kim", "Jessica": "Jess", "Rebecca": "Becky", "Katherine": "Kathy", "Deborah": "Debbie", "Susan": "Sue", "Patricia": "Pat", "Margaret": "Peggy", "Christina": "Tina", "Stephanie": "Steph", "Kenneth": "Ken", "Edward": "Ed", "Jonathan": "Jon", "Amanda": "Mandy", "Samantha": "Sam", "Pamela": "Pam"}
SHORT = {"Street": "St", "Avenue": "Ave", "Road": "Rd", "Drive": "Dr", "Lane": "Ln", "Court": "Ct", "Boulevard": "Blvd", "Suite": "Ste", "Apt.": "#", "Mountains": "Mtns", "Extension": "Ext", "Parkway": "Pkwy", "Highway": "Hwy", "Springs": "Spgs", "Square": "Sq", "Terrace": "Ter", "Trail": "Trl", "Junction": "Jct", "Center": "Ctr", "Heights": "Hts"}
SCAN = [("o", "0"), ("l", "1"), ("i", "l"), ("rn", "m"), ("m", "rn"), ("cl", "d"), ("e", "c"), ("h", "b")]


def day(rng, year):
    return dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365))


def house(fake):
    return {"street": fake.street_address(), "city": fake.city(), "state": fake.state_abbr(include_territories=False), "zip": fake.zipcode()}


def mail(rng, fake, p):
    f, l = p["first"].lower(), p["last"].lower()
    return rng.choice([fake.email(), fake.email(), fake.free_email(), "%s.%s@%s" % (f, l, fake.free_email_domain()), "%s%s%d@%s" % (f[0], l, rng.randint(1, 99), fake.free_email_domain())])


def people(rng, fake, n):
    out = []

    def add(first, last, sex, born, home, tel, more=""):
        p = {"first": first, "mid": rng.choice("ABCDEFGHJKLMNPRSTW"), "last": last, "sex": sex, "born": born, "home": home, "tel": tel if maybe(rng, 0.45) else fake.phone_number(), "ssn": fake.ssn(), "company": fake.company(), "job": fake.job(), "more": more}
        p["mail"] = mail(rng, fake, p)
        out.append(p)

    name = lambda sex: fake.first_name_male() if sex == "M" else fake.first_name_female()
    while len(out) < n:
        last, home, tel, k = fake.last_name(), house(fake), fake.phone_number(), rng.random()
        y = rng.randint(1935, 1998)
        if k < 0.42:
            sex = rng.choice("MF")
            add(name(sex), last, sex, day(rng, y), home, tel)
            continue
        dad, wy = name("M"), y + rng.randint(-5, 5)
        add(dad, last, "M", day(rng, y), home, tel)
        add(name("F"), last if maybe(rng, 0.8) else fake.last_name(), "F", day(rng, wy), home, tel)
        used = {dad}
        for c in range(rng.choice([0, 0, 1, 2, 2, 3]) if k > 0.6 else 0):
            by = max(y, wy) + rng.randint(19, 38)
            if by > 2005:
                continue
            sex, born = rng.choice("MF"), day(rng, by)
            if sex == "M" and c == 0 and maybe(rng, 0.14):
                add(dad, last, "M", born, home, tel, "Jr.")
                continue
            for _ in range(2 if maybe(rng, 0.05) else 1):
                f = name(sex)
                if f not in used:
                    used.add(f)
                    add(f, last, sex, born, home if by > 1993 or maybe(rng, 0.3) else house(fake), tel)
    return out


def retype(rng, tel):
    """The same phone number as another desk would write it."""
    main, _, ext = tel.partition("x")
    d = "".join(c for c in main if c.isdigit())[-10:]
    s = rng.choice(["(%s)%s-%s", "(%s) %s-%s", "%s-%s-%s", "%s.%s.%s", "+1-%s-%s-%s", "001-%s-%s-%s", "%s%s%s", "1 %s %s %s"]) % (d[:3], d[3:6], d[6:])
    return s + rng.choice(["x", "x", " ext. ", " ext "]) + ext if ext and maybe(rng, 0.5) else s


def slip(rng, s):
    if maybe(rng, 0.25):
        hits = [(a, b) for a, b in SCAN if a in s[1:]]
        if hits:
            a, b = rng.choice(hits)
            i = s.index(a, 1)
            return s[:i] + b + s[i + len(a):]
    return typo(rng, s)


def left_row(rng, p):
    h = p["home"]
    name = p["first"] + (" " + p["mid"] + "." if maybe(rng, 0.3) else "") + " " + p["last"]
    if p["more"] and maybe(rng, 0.4):
        name += " " + p["more"]
    if maybe(rng, 0.07):
        name = ({"M": "Mr. ", "F": "Mrs. " if maybe(rng, 0.5) else "Ms. "}[p["sex"]] if maybe(rng, 0.8) else "Dr. ") + name
    elif maybe(rng, 0.02):
        name += rng.choice([" MD", " DDS", " PhD", " DVM"])
    r = [name, p["sex"], p["born"].isoformat(), h["street"], h["city"], h["state"], h["zip"], p["mail"], p["tel"], p["ssn"], p["company"], p["job"]]
    for i, rate in ((1, 0.04), (2, 0.05), (3, 0.05), (4, 0.03), (5, 0.03), (6, 0.04), (7, 0.15), (8, 0.10), (9, 0.30), (10, 0.25), (11, 0.25)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def right_row(rng, fake, p):
    h, first, last, born = p["home"], p["first"], p["last"], p["born"]
    tel, mel, job, firm = p["tel"], p["mail"], p["job"], p["company"]
    if p["sex"] == "F" and maybe(rng, 0.06):
        last = fake.last_name() if maybe(rng, 0.7) else last + "-" + fake.last_name()
    elif p["more"] and maybe(rng, 0.4):
        last += rng.choice([" Jr", " Jr.", " JR"])
    if first in NICK and maybe(rng, 0.12):
        first = NICK[first]
    elif maybe(rng, 0.03):
        first = first[0] + rng.choice(["", "."])
    if maybe(rng, 0.14):
        first = slip(rng, first)
    if maybe(rng, 0.14):
        last = slip(rng, last)
    if maybe(rng, 0.02):
        first, last = last, first
    moved = maybe(rng, 0.2)
    if moved:
        h = house(fake)
    if maybe(rng, 0.28):
        tel = fake.phone_number()
    if maybe(rng, 0.35):
        mel = mail(rng, fake, p)
    if maybe(rng, 0.3):
        firm = fake.company()
    if maybe(rng, 0.4):
        job = fake.job()
    k = rng.random()
    if k < 0.03 and born.day < 13:
        born = dt.date(born.year, born.day, born.month)
    elif k < 0.06:
        born = dt.date(born.year + rng.choice([-10, -1, 1, 10]), born.month, min(born.day, 28))
    elif k < 0.09:
        born = born.replace(day=rng.randint(1, 28))
    street = h["street"]
    if maybe(rng, 0.5):
        for a, b in SHORT.items():
            street = (street + " ").replace(" " + a + " ", " " + b + " ").strip()
    if maybe(rng, 0.12):
        street = slip(rng, street)
    addr = "%s\n%s, %s %s" % (street, h["city"], h["state"], h["zip"])
    if maybe(rng, 0.06):
        addr = addr.replace("\n", ", ")
    ssn, k = p["ssn"], rng.random()
    if maybe(rng, 0.05):
        i = rng.choice([0, 1, 2, 7, 8, 9, 10])
        ssn = ssn[:i] + rng.choice("0123456789") + ssn[i + 1:]
    ssn = ssn if k < 0.22 else ssn.replace("-", "") if k < 0.32 else "xxx-xx-" + ssn[-4:] if k < 0.6 else ""
    mid = p["mid"] if maybe(rng, 0.4) else ""
    if maybe(rng, 0.05):
        first, last, mid = first.upper(), last.upper(), mid.upper()
    r = [last, first, mid, born.strftime("%m/%d/%Y"), {"M": "Male", "F": "Female"}[p["sex"]], addr, retype(rng, tel), mel, ssn, firm, job]
    for i, rate in ((1, 0.01), (3, 0.08), (4, 0.08), (5, 0.08), (6, 0.15), (7, 0.25), (9, 0.05), (10, 0.3)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def make(rng, folder):
    from faker import Faker  # the other hands need nothing but the standard library

    fake = Faker("en_US")
    fake.seed_instance(rng.randrange(2**32))
    rows, ids, both = ([], []), ({}, {}), []
    for i, p in enumerate(people(rng, fake, 5600)):
        k = rng.random()
        if k < 0.8:
            rows[0].append((i, left_row(rng, p)))
        if k < 0.55 or k >= 0.8:
            rows[1].append((i, right_row(rng, fake, p)))
        if k < 0.55:
            both.append(i)
    for side, form in ((0, "M%06d"), (1, "ENR-%05d")):
        rng.shuffle(rows[side])
        numbers = sorted(rng.sample(range(1, 90000), len(rows[side])))
        for n, (i, r) in zip(numbers, rows[side]):
            ids[side][i] = form % n
            r.insert(0, form % n)
    save(folder, FILES[0], ["member_id", "name", "gender", "date_of_birth", "street_address", "city", "state", "postcode", "email", "phone_number", "ssn", "company", "job"], [r for _, r in rows[0]])
    save(folder, FILES[1], ["enrolment_no", "last_name", "first_name", "mi", "dob", "sex", "address", "contact_phone", "contact_email", "social_security", "employer", "occupation"], [r for _, r in rows[1]])
    save(folder, "truth.csv", ["left_id", "right_id"], [[ids[0][i], ids[1][i]] for i in both])
