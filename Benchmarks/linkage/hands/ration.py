"""One spreadsheet of a food distribution in the north of Nigeria, exported as it stood, with its duplicates.

Hausa, Fulani, Kanuri, and some Igbo and Tiv: a name and the father's, titles, names of the day and pet names. Heads
of household and members, one row each; the telephone is the household's and stands where somebody had the
patience. Ages end in 0 and 5 for adults. Cards are issued again when lost, and whole households register at a
second site, with other members under another head. Daughters of one father, wives of one man, and a grandson
called like his grandfather agree in much. A careful person would find about 85 of 100 pairs, and be wrong
in about five of a hundred: an adult called Fatima Muhammad, 30, of a big village has others beside her.
"""

from . import paper

FILES = ("distribution_master.csv",)
MEN = """Muhammad Ibrahim Abubakar Usman Aliyu Umar Sani Musa Yusuf Adamu Isa Bello Haruna Abdullahi Suleiman Ahmad
Bukar Modu Ali Kachalla Mustapha Goni Babagana Bulama Shettima Yakubu Idris Garba Danladi Hamza Salisu Kabiru Lawan
Tijjani Hassan Hussaini Auwal Jibrin Ishaku Zakari Buba Jauro Ardo Hamidu Saidu Ya'u Zanna Ba'ana""".split()
WOMEN = """Fatima Aisha Hauwa Maryam Zainab Halima Amina Hadiza Khadija Rabi Falmata Yagana Yakaka Hajja Zara Bintu
Kaltum Aishatu Safiya Ladi Talatu Asabe Jummai Hassana Hussaina Ya'ana Fanna Kolo Saratu Habiba Rukayya Hafsat Asma'u
Bilkisu Laraba Adama Inna Dudu Nana Sa'adatu Balaraba Lami""".split()
OTHER_MEN = """Chukwudi Emeka Ikechukwu Obinna Chinedu Terkimbi Aondona Terver Iorfa Sunday Emmanuel Monday Peter John
Samuel Moses""".split()
OTHER_WOMEN = """Ngozi Chioma Nkechi Ifeoma Adaeze Doosuur Mbakeren Nguvan Blessing Patience Comfort Grace Mary Esther Ruth
Mercy""".split()
OTHER_LAST = """Okafor Eze Okonkwo Nwosu Obi Nnamdi Tyav Igbaakaa Akaahan Ugba Iorliam Danjuma Bitrus Audu Yohanna Haruna
Ishaya""".split()
CALLED = {
    "Muhammad": "Mohammed Mohd Muhammed Mamman Modu Muh'd", "Abubakar": "Abubakr Bukar Abba Garba Habu", "Usman": "Shehu Ousman Manu",
    "Aliyu": "Ali Aliu", "Umar": "Sanda Omar Umaru", "Ibrahim": "Iro Ibrahima Ibro", "Abdullahi": "Audu Abdul Abdulahi",
    "Suleiman": "Sule Sulaiman", "Yusuf": "Yusufu Yusif Joseph", "Musa": "Moussa Mussa", "Adamu": "Adam Ado", "Yakubu": "Yakub",
    "Fatima": "Fati Fatimah Fadimatu Falmata Binta", "Aisha": "Aishatu Ai'sha Shatu A'i Aysha", "Hauwa": "Hawa Hauwau Hawwa",
    "Maryam": "Mairo Mariam Maryamu Meram", "Zainab": "Zainabu Abu Zenab Jainaba", "Khadija": "Hadiza Dije Kadija",
    "Halima": "Halimatu Lima Alima", "Amina": "Aminatu Ami Aminah", "Hassan": "Alhassan Hasan", "Hussaini": "Hussein Usaini",
    "Emmanuel": "Emma", "Chukwudi": "Chudi", "Ikechukwu": "Iyke", "Ahmad": "Ahmed Ahmadu", "Isa": "Issa", "Hafsat": "Hapsatu",
    "Rukayya": "Rukaiya Rukky", "Babagana": "Baba Gana", "Haruna": "Aaron Harun",
}  # fmt: skip
VILLAGES = """Gwoza:Guoza,Gwosa Bama:Bamma Konduga:Kunduga,Kondga Dikwa:Dikua Ngala:Ngalla Monguno:Munguno,Mongonu
Damboa:Dambuwa,Damboah Banki:Banke Pulka:Pulkha,Fulka Mafa:Maffa Kukawa:Kukkawa,Kuka Askira:Askirra Chibok:Chibbok
Michika:Mitchika,Machika Madagali:Madagalli Mubi:Mubbi Geidam:Gaidam Gujba:Gujiba Bayan_Gari:B/Gari,Bayangari
Kirawa:Kerawa Marte:Marthe Baga:Bagga""".split()
SITES = "GSSS Camp|Bakassi IDP|Host Comm. Ward A|Host Comm. Ward C|Primary Sch.|Reception Ctr".split("|")
SOUNDS = [
    ("f", "p"), ("p", "f"), ("'", ""), ("ai", "e"), ("au", "o"), ("ya", "iya"), ("kh", "k"), ("q", "k"), ("u", "uu"), ("i", "e"),
    ("a", "aa"), ("ll", "l"), ("l", "ll"), ("ss", "s"), ("s", "ss"), ("j", "g"), ("h", ""), ("ou", "u"), ("r", "l"), ("tt", "t"),
    ("m", "mm"), ("n", "nn"), ("z", "j"), ("o", "u"), ("y", "i"),
]  # fmt: skip


def sounded(rng, name, rate, called=0.0):
    """A name as another clerk writes it, or another name of the same person's."""
    if name in CALLED and rng.random() < called:
        name = rng.choice(CALLED[name].split())
    fitting = [pair for pair in SOUNDS if pair[0] in name[1:]]
    if fitting and rng.random() < rate:
        name = name[0] + name[1:].replace(*rng.choice(fitting), 1)
    return name


def village(rng, entry, rate):
    usual, _, others = entry.replace("_", " ").partition(":")
    return rng.choice(others.split(",")) if rng.random() < rate else usual


def households(rng, count):
    """Each: (members, village, telephone); a member is (given, father's or family name, sex, age, relation)."""
    man, woman = paper.skewed(MEN, 0.7, 4), paper.skewed(WOMEN, 0.7, 4)
    found, people = [], 0
    where = paper.skewed(VILLAGES, 0.7, 2)
    while people < count:
        other = rng.random() < 0.12
        he = (lambda r: r.choice(OTHER_MEN)) if other else man
        she = (lambda r: r.choice(OTHER_WOMEN)) if other else woman
        last = rng.choice(OTHER_LAST)
        age = rng.randrange(24, 68)
        members = []
        widow = rng.random() < 0.3
        father = he(rng)
        if widow:
            members.append((she(rng), last if other else he(rng), "F", age, "Head"))
        else:
            members.append((father, last if other else he(rng), "M", age, "Head"))
            for _ in range(1 if other else rng.choices([0, 1, 2], [8, 72, 20])[0]):
                members.append((she(rng), last if other else he(rng), "F", max(17, age - rng.randrange(2, 14)), "Wife"))
        older = min(age - 17, 24)
        taken = {member[0] for member in members}
        for _ in range(rng.choice([0, 1, 1, 2, 3, 4, 5])):
            sex = rng.choice("MF")
            given = (he if sex == "M" else she)(rng)
            if given in taken and rng.random() < 0.9:
                continue
            taken.add(given)
            members.append((given, last if other else father, sex, rng.randrange(0, max(2, older)), "Son" if sex == "M" else "Daughter"))
        if rng.random() < 0.12:
            sex = rng.choice("MF")
            given = (he if sex == "M" else she)(rng)
            members.append((given, last if other else he(rng), sex, rng.randrange(4, 75), rng.choice(["Brother", "Mother", "Orphan", "Niece"])))
        phone = f"0{rng.choice([703, 803, 806, 816, 902, 908])}{rng.randrange(10**7):07}" if rng.random() < 0.65 else ""
        found.append((members, where(rng), phone))
        people += len(members)
    return found


def aged(rng, age):
    """An age as it is told."""
    if age > 14 and rng.random() < 0.7:
        age = max(15, 5 * round((age + rng.choice([-2, 0, 0, 2])) / 5))
    elif rng.random() < 0.3:
        age = max(0, age + rng.choice([-1, 1, 1]))
    if age == 0:
        return rng.choice(["0", f"{rng.randrange(2, 12)} months", f"{rng.randrange(2, 12)}mths"])
    return f"{age}" if rng.random() < 0.85 else rng.choice([f"{age}yrs", f"{age} yrs", f"{age}+"])


def sheet(rng, house, person, card, site, day, again):
    """The rows of one household: [(person, cells)]."""
    members, place, phone = house
    rate, called = (0.25, 0.14) if again else (0.12, 0.05)
    home = village(rng, place, 0.2 if not again else 0.35)
    head, rows = "", []
    for at, (given, last, sex, age, relation) in members:
        names = [sounded(rng, given, rate, called), sounded(rng, last, rate, called)]
        if rng.random() < 0.1:
            names = names[:1]
        elif rng.random() < 0.04:
            names = names[::-1]
        name = " ".join(names)
        if relation == "Head" and age > 40 and rng.random() < 0.25:
            name = rng.choice(["Alh. ", "Mal. ", "Malam ", "Baba "] if sex == "M" else ["Hajiya ", "Haj. ", "Mama "]) + name
        head = head or name
        case = rng.random()
        shown = name.upper() if case < 0.35 else name.lower() if case < 0.42 else f" {name} " if case < 0.47 else name
        remark = rng.choice(["", "", "", "", "absent", "PLW", "proxy", "thumb print"])
        if again and relation == "Head" and rng.random() < 0.3:
            remark = rng.choice(["card lost", "re-issued", "new arrival", "from Pulka"])
        rows.append((person + at, [
            card if rng.random() < 0.97 else "", head if rng.random() < 0.75 else "", shown, relation if rng.random() < 0.9 else "",
            rng.choice(["M", "Male", "m"] if sex == "M" else ["F", "Female", "f"]) if rng.random() < 0.97 else "",
            aged(rng, age) if rng.random() < 0.95 else "",
            phone if phone and rng.random() < (0.8 if relation == "Head" else 0.25) else "",
            home if rng.random() < 0.93 else "", site, day, remark,
        ]))  # fmt: skip
    return rows


def make(rng, folder):
    """About 3,800 rows of 2,800 people."""
    houses = households(rng, 2_800)
    rows, later, person, card = [], [], 0, 1200

    def day(first):
        return f"{rng.randrange(1, 29):02}/{rng.randrange(first, first + 2):02}/2019"

    def issued(site):
        nonlocal card
        card += rng.choice([1, 1, 2])
        return f"{site[:2].upper()}-{card:05}"

    for members, place, phone in houses:
        numbered = list(enumerate(members))
        site = rng.choice(SITES)
        mine = issued(site)
        rows += sheet(rng, (numbered, place, phone), person, mine, site, day(3), False)
        later.append((numbered, place, phone, person, site, mine))
        person += len(members)
    rng.shuffle(later)
    for numbered, place, phone, person, site, mine in later:
        kind = rng.random()
        if kind < 0.2:  # the whole household at another site, or most of it
            other = rng.choice(SITES)
            going = [pair for pair in numbered if rng.random() < 0.85] or numbered
            if rng.random() < 0.4:
                rng.shuffle(going)
            another = phone if rng.random() < 0.55 else f"0803{rng.randrange(10**7):07}"
            rows += sheet(rng, (going, place, another), person, issued(other), other, day(5), True)
        elif kind < 0.36:  # a card issued again at the same site
            going = [pair for pair in numbered if pair[0] == 0 or rng.random() < 0.8]
            rows += sheet(rng, (going, place, phone), person, issued(site), site, day(5), True)
        elif kind < 0.44:  # one of them served again under the same card
            rows += sheet(rng, ([rng.choice(numbered)], place, phone), person, mine, site, day(5), True)
        elif kind < 0.52:  # one of them on a card of their own
            rows += sheet(rng, ([rng.choice(numbered)], place, ""), person, issued(site), site, day(5), True)
    chunks = [rows[at : at + 40] for at in range(0, len(rows), 40)]
    rng.shuffle(chunks)
    rows = [row for chunk in chunks for row in chunk]
    entries = [(who, f"{at + 1}") for at, (who, _) in enumerate(rows)]
    table = [[number, *cells] for (_, number), (_, cells) in zip(entries, rows, strict=True)]
    paper.put(
        folder / FILES[0],
        ["S/N", "Card No.", "Name of HH Head", "Beneficiary Name", "Relationship", "Sex", "Age", "Phone No", "Village of origin",
         "Site", "Date", "Remarks"],
        table,
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(entries))
