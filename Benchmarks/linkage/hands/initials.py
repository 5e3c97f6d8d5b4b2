"""A divisional office's register in Sri Lanka and a relief organisation's list: Tamils, Sinhalese and Moors.

The office writes names in full, ancestral names first; the organisation writes initials before the one name
people are called by, puts titles into the cell, and a wife under her husband's name or her father's. Each
romanises by ear. An identity number, where there is one, is of the old form (year, day of the year with 500
added for women, a letter) at one office and often of the new at the other. Brothers and sisters share
initials and a village; children have no number. A careful person who knows both forms of the number would find
about 90 of 100 who are on both, and be wrong in about four of a hundred, mostly brothers of one initial.
"""

from datetime import timedelta

from . import paper

FILES = ("ds_register.csv", "beneficiaries.tsv")
TAMIL_MEN = """Sivakumar Rajendran Selvarajah Kandasamy Thurairajah Yogeswaran Nadarajah Krishnapillai Balasubramaniam
Thangarajah Pathmanathan Sivanesan Ganeshan Kanagaratnam Mahendran Sellathurai Ravichandran Kugathasan Jeyakumar
Vigneswaran Arulanantham Sinnathamby Thevarajah Gnanasekaram Puvanendran Sathiyaseelan Kirubakaran Nishanthan Mathan
Pirapaharan Tharmalingam Vaithilingam Murugesu Ponnuthurai Sutharsan Kajenthiran Thayaparan Ratnasingam""".split()
TAMIL_WOMEN = """Selvarani Yogeswary Thavamani Pushparani Sivayogam Rajeswary Nageswary Vijayalakshmi Kamalambikai
Parameswary Saraswathy Annaledchumi Thangamma Sinnammah Jeyanthi Sutharshini Mathivathani Kalaivani Nirosha Thusyanthini
Tharani Vasanthi Packiyam Luxmi Sivaranjini Yasotha Kirushanthini Maheswary Ranjithamalar Gowri Meenadchi""".split()
SINHALA_MEN = """Nimal Sunil Kamal Ajith Chaminda Nuwan Saman Ranjith Upul Lasantha Gamini Jayantha Anura Piyasena
Somapala Premadasa Wijepala Sarath Dhammika Priyantha Rohana Tilak Asanka Kasun Dinesh Buddhika Sisira Karunaratne""".split()
SINHALA_WOMEN = """Kumari Nilmini Chandrika Malini Kusumawathi Somawathi Gunawathi Anoma Sriyani Dilrukshi Sandya
Manel Pushpa Ramani Indrani Leelawathi Podimenike Nadeesha Thilini Chathurika Iroshani Swarna Karunawathi""".split()
SINHALA_HOUSES = """Wijesinghe Mudiyanselage|Ratnayake Mudiyanselage|Herath Mudiyanselage|Kuruppu Arachchige|Hettige
Don|Warnakulasuriya Patabendige|Rajapaksha Pathirannehelage|Weerasinghe Arachchilage|Dissanayake Mudiyanselage|Jayasundara
Mudiyanselage|Mahawaduge Siripala|Kalu Arachchige|Liyana Arachchige|Galappaththi Gamage|Kankanam Gamage""".replace("\n", " ").split("|")
SINHALA_LAST = """Perera Fernando Silva Bandara Jayasinghe Wijesinghe Dissanayake Herath Gunawardena Rathnayake Ekanayake
Karunarathna Senanayake Weerasinghe Jayawardena Rajapaksa Wickramasinghe Samarasinghe Kumara Liyanage Gamage""".split()
MOOR_MEN = """Mohamed Ismail Farook Ibrahim Cassim Abdul Majeed Haniffa Rauf Ameer Nazeer Thahir Rizwan Ashraf Lebbe
Marikar Hussain Jabbar Saleem Meeralebbe Uwais Naleem Ariff Buhary Sahabdeen Faizal Imthiyas Rilwan Mubarak""".split()
MOOR_WOMEN = """Fathima Umma Pathumma Sithy Rizana Nazeera Zeenath Ayisha Noor Safiya Haseena Mumtaz Fareeda Jameela
Kadeeja Sakeena Shifana Rinoza Ummu Beebi Nilofa""".split()
VILLAGES = """Mullaitivu Puthukkudiyiruppu Oddusuddan Kilinochchi Vavuniya Chettikulam Batticaloa Kattankudy
Eravur Kaluwanchikudy Trincomalee Muttur Kinniya Seruwila Ampara Kalmunai Akkaraipattu Pottuvil Sainthamaruthu Padaviya
Kantalai Mannar Madhu Musali""".split()
SOUNDS = [
    ("th", "t"), ("t", "th"), ("aa", "a"), ("ee", "i"), ("oo", "u"), ("u", "oo"), ("v", "w"), ("w", "v"), ("j", "y"), ("ks", "x"),
    ("sh", "s"), ("s", "sh"), ("jah", "ja"), ("ah", "a"), ("am", "um"), ("dch", "ksh"), ("ksh", "dch"), ("y", "i"), ("i", "ee"),
    ("ai", "ay"), ("k", "g"), ("g", "k"), ("p", "b"), ("zh", "l"), ("nn", "n"), ("l", "ll"), ("r", "rr"), ("ie", "y"), ("mm", "m"),
    ("gn", "nj"), ("e", "a"), ("n", "nn"), ("ph", "f"), ("f", "ph"), ("c", "k"), ("wathi", "wathie"), ("pp", "p"), ("samy", "swamy"),
]  # fmt: skip
TITLES = {
    "T": {"M": ["Mr.", "Thiru.", "Mr"], "F": ["Mrs.", "Thirumathi", "Miss", "Selvi", "Ms."]},
    "S": {"M": ["Mr.", "Mr", "Rev."], "F": ["Mrs.", "Miss", "Ms"]},
    "M": {"M": ["Mr.", "Al-Haj", "Janab"], "F": ["Mrs.", "Miss", "Janaba"]},
}  # fmt: skip


def sounded(rng, word, rate):
    """One name romanised by another clerk."""
    while rng.random() < rate and len(word) > 3:
        fitting = [pair for pair in SOUNDS if pair[0] in word[1:]]
        if not fitting:
            break
        word = word[0] + word[1:].replace(*rng.choice(fitting), 1)
        rate /= 3
    if word[:2] == "Si" and rng.random() < rate / 3:
        word = "Sh" + word[1:]
    return word


def slip(rng, word):
    at = rng.randrange(1, len(word) - 1)
    return rng.choice([word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]])


def number(rng, born, sex):
    """An identity number: (old form, new form)."""
    day = born.timetuple().tm_yday + (500 if sex == "F" else 0)
    serial, check = rng.randrange(200, 9999), rng.randrange(10)
    return f"{born.year % 100:02}{day:03}{serial:04}"[:8] + f"{check}V", f"{born.year}{day:03}0{serial:04}"[:11] + f"{check}"


def population(rng, count):
    """Households: people = (kind, ancestral names, own names, father, husband, sex, born, numbers, village, phone, gn)."""
    men = {"T": paper.skewed(TAMIL_MEN, 0.5, 4), "S": paper.skewed(SINHALA_MEN, 0.5, 4), "M": paper.skewed(MOOR_MEN, 0.7, 3)}
    women = {"T": paper.skewed(TAMIL_WOMEN, 0.5, 4), "S": paper.skewed(SINHALA_WOMEN, 0.5, 4), "M": paper.skewed(MOOR_WOMEN, 0.7, 3)}
    people = []
    while len(people) < count:
        kind = rng.choices("TSM", [55, 22, 23])[0]
        village, division = rng.choice(VILLAGES), f"{rng.choice(['KN', 'MU', 'BT', 'TR'])}/{rng.randrange(10, 260)}"
        phone = f"07{rng.choice('1256')}{rng.randrange(10**7):07}"

        def own(sex, kind=kind):
            names = [(men if sex == "M" else women)[kind](rng)]
            if kind == "M" and rng.random() < 0.75:
                names.insert(0, "Mohamed" if sex == "M" else "Fathima")
            return names

        house, last = rng.choice(SINHALA_HOUSES).split(), rng.choice(SINHALA_LAST)
        head, grandfather, wife_father = own("M"), own("M"), own("M")
        hers = rng.choice(SINHALA_HOUSES).split()
        members = [("M", head, grandfather, "", rng.randrange(1945, 1985), house)]
        if rng.random() < 0.8:
            members.append(("F", own("F"), wife_father, head[-1], members[0][4] + rng.randrange(0, 8), hers))
        year = members[0][4] + rng.randrange(22, 32)
        for _ in range(rng.choice([0, 1, 2, 2, 3, 4])):
            sex = rng.choice("MF")
            members.append((sex, own(sex), head, "", year, house))
            year += rng.randrange(1, 5)
        for sex, names, father, husband, year, line in members:
            if year > 2008:
                continue
            born = paper.day(rng, year, year)
            ancestral = list(father) if kind != "S" else list(line)
            full = names if kind != "S" else [*names, last]
            numbers = number(rng, born, sex) if year < 1992 else ("", "")
            people.append((kind, ancestral, full, father, husband, sex, born, numbers, village, phone, division))
    rng.shuffle(people)
    return people[:count]


def registered(rng, person):
    """The divisional office: all names in full, sometimes with the household's number."""
    kind, ancestral, full, father, husband, sex, born, numbers, village, phone, division = person
    names = [sounded(rng, name, 0.12) for name in [*ancestral, *full]]
    kin = " ".join(sounded(rng, name, 0.12) for name in ([husband] if husband and rng.random() < 0.6 else father))
    identity = numbers[0] if rng.random() < 0.62 else ""
    if identity and rng.random() < 0.03:
        identity = slip(rng, identity)
    day = born if rng.random() < 0.93 else born.replace(month=1, day=1)
    return [
        division, " ".join(names), {"M": "Male", "F": "Female"}[sex], f"{day:%Y.%m.%d}" if rng.random() < 0.85 else "",
        identity, kin if rng.random() < 0.7 else "", {"T": "Sri Lankan Tamil", "S": "Sinhalese", "M": "Sri Lankan Moor"}[kind],
        sounded(rng, village, 0.05), phone if rng.random() < 0.25 else "",
    ]  # fmt: skip


def benefited(rng, person):
    """The organisation: initials and the name people are called by, with a title."""
    kind, ancestral, full, father, husband, sex, born, numbers, village, phone, division = person
    before = [husband] if husband and kind == "T" and rng.random() < 0.6 else ancestral
    own = [sounded(rng, name, 0.3) for name in full]
    if kind == "M" and len(own) > 1 and rng.random() < 0.45:
        before, own = [*before, own[0]], own[1:]
    elif kind == "S" and rng.random() < 0.5 and len(own) > 1:
        before, own = [*before, own[0]], own[1:]
    letters = [name[0] for name in before]
    if rng.random() < 0.1 and len(letters) > 1:
        letters = letters[1:]
    style = rng.random()
    text = ".".join(letters) + ". " if style < 0.5 else ".".join(letters) + "." if style < 0.7 else "".join(letters) + " "
    text = "" if style > 0.93 else text
    name = text + " ".join(own)
    if style > 0.86 and style <= 0.93:
        name = " ".join(own) + " " + ".".join(letters)
    if rng.random() < 0.12 and kind == "T":
        name = " ".join([*own, sounded(rng, before[0], 0.3)]) if rng.random() < 0.5 else " ".join([sounded(rng, before[0], 0.3), *own])
    if rng.random() < 0.45:
        name = f"{rng.choice(TITLES[kind][sex])} {name}"
    identity = ""
    if numbers[0] and rng.random() < 0.5:
        identity = numbers[1] if rng.random() < 0.4 else numbers[0]
        identity = identity.lower().replace("v", rng.choice(["v", " V", "V"]))
        if rng.random() < 0.05:
            identity = slip(rng, identity)
    age = 2019 - born.year - (rng.random() < 0.5)
    if rng.random() < 0.25:
        age = 5 * round(age / 5) if age > 20 else age + rng.choice([-1, 1])
    birth = born + timedelta(days=rng.choice([1, -1, 365, 30])) if rng.random() < 0.06 else born
    return [
        name.upper() if rng.random() < 0.3 else name, sex if rng.random() < 0.95 else "", age if rng.random() < 0.8 else "",
        f"{birth:%d/%m/%y}" if rng.random() < 0.3 else "", identity,
        sounded(rng, village, 0.25) if rng.random() < 0.85 else "", division if rng.random() < 0.5 else "",
        f"{phone[:3]}-{phone[3:]}" if rng.random() < 0.35 else "",
        rng.choice(["Tamil", "Tamil", "Sinhala", "English", ""]) if rng.random() < 0.2 else {"T": "Tamil", "S": "Sinhala", "M": "Tamil"}[kind],
        rng.choice(["Dry ration", "Hygiene kit", "Shelter", "Cash"]),
    ]  # fmt: skip


def make(rng, folder):
    """3,600 on the register and 2,300 on the list, 1,400 of both; 60 of the list twice."""
    people = population(rng, 4_440)
    first, left, second, right = [], [], [], []
    for at, who in enumerate(rng.sample(range(3_600), 3_600)):
        first.append((who, f"{at + 10001}"))
        left.append([first[-1][1], *registered(rng, people[who])])
    chosen = rng.sample(range(3_600), 1_400) + list(range(3_600, 4_440))
    chosen += rng.sample(chosen, 60)
    rng.shuffle(chosen)
    for at, who in enumerate(chosen):
        second.append((who, f"B-{at + 1:04}"))
        right.append([second[-1][1], *benefited(rng, people[who])])
    paper.put(
        folder / FILES[0],
        ["Reg. No", "GN Division", "Full Name", "Gender", "Date of Birth", "NIC No", "Father / Husband", "Ethnicity", "Village", "Telephone"],
        left,
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["Ben ID", "NAME WITH INITIALS", "SEX", "AGE", "DOB", "NIC", "VILLAGE", "GN", "CONTACT NO", "LANGUAGE", "ITEM"],
        right, "\t",
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
