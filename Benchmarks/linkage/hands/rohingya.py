"""Families in camps of Bangladesh as they were counted, and the book of a clinic there.

Rohingya have no surname: a wife, a husband and their children share no word of their names, and half of all are Mohammed,
Nur, Begum or Khatun. The count has a number of the family that all of it share, father and mother of each, a year of birth
that is mostly the first of January, camp and block. The clinic writes the name by ear, an age in years or months, the
father or the husband, "camp/block" in one cell, and the number of the family in four of ten, sometimes miscopied; a sixth
of its patients come again. Some have moved to another camp since. Those on the clinic's book who are villagers of the host
community have none of that. Children of one family differ by name and age. A careful person would find about 87 of 100
and be wrong in six of a hundred (F1 about .90).
"""

from . import paper

FILES = ("family_count.csv", "opd_register.csv")
ONE = """Abul Kalam Ayas Anwar Azim Bashir Dil Enayet Faisal Furkan Ghani Hafez Habib Hamid Hossain Ilyas Iqbal Jabbar
Jahangir Jamal Jubair Kabir Kamal Karim Khairul Lokman Mahbub Mansur Mostafa Mubarak Mujib Nabi Nazir Osman Rafiq Rahim
Rashid Riaz Rohim Sadek Salam Salim Shafi Shahed Shakib Sirajul Solim Sultan Tayub Tofail Yasin Younus Zakir Zubair Zafor
Amin Hares Kasim Selim Idris Syed Ali_Ahmed Alam Husson Eliyas Sayed Kefayet Hashim Rofique Ullah Nesar""".split()
SHE = """Amina Anowara Asma Ayesha Dilara Fatema Formina Gul Hajera Halima Hamida Hasina Jahura Jannat Jamila Jesmin
Kamrun Khaleda Kulsum Laila Lalu Mabia Mahmuda Minara Morium Mostafa Nasima Nur_Jahan Nurankis Rabeya Rahima Rehana Rokeya
Romida Roshida Sabekun Sajida Samira Senowara Setara Shamsun Shahida Sokina Somuda Taslima Tahera Yasmin Zahida Zohra
Zubaida Toyoba Umme Bibi Hosne Arefa Rojina Fatima Nurayesha Ramida""".split()
TWO = "Begum Khatun Bibi Ara Akter Begum Khatun Begum".split()
CAMPS = ["1E", "1W", "4", "4 Ext", "7", "8E", "8W", "12", "15", "18", "20 Ext", "26"]
EAR = [
    ("u", "o"), ("o", "u"), ("oo", "u"), ("sh", "s"), ("s", "sh"), ("j", "z"), ("z", "j"), ("q", "k"), ("que", "q"), ("i", "e"), ("e", "a"), ("ll", "l"),
    ("m", "mm"), ("ss", "s"), ("a", "o"), ("y", "ya"), ("kh", "k"), ("f", "ph"),
]  # fmt: skip
ALSO = {
    "Mohammed": "Md. Mohammad Mohamed Md Muhammad Mohd.", "Nur": "Noor Nor Nuru", "Begum": "Begom Bagum Bgm Begum", "Khatun": "Khatoon Katun Hatu Khatu", "Abdul": "Abdu Abdur Abd.",
    "Ullah": "Ulla Ullha", "Fatema": "Fatima Fatama", "Hossain": "Hussein Husson Hosen", "Ayesha": "Aisha Asha", "Rafiq": "Rofik Rafique", "Akter": "Aktar Aktara", "Ara": "Ara",
    "Islam": "Islam Islum", "Rahim": "Rohim", "Morium": "Mariam Moriom", "Alam": "Alom Alam", "Ahmed": "Ahmad Amed", "Salam": "Solam", "Karim": "Korim", "Syed": "Sayed Soyod",
}  # fmt: skip


def heard(rng, name, rate):
    words = name.replace("_", " ").split()
    for at, word in enumerate(words):
        if word in ALSO and rng.random() < 2.5 * rate:
            words[at] = rng.choice(ALSO[word].split())
        elif rng.random() < rate and len(word) > 3:
            able = [pair for pair in EAR if pair[0] in word[1:]]
            if able:
                words[at] = word[0] + word[1:].replace(*rng.choice(able), 1)
    return " ".join(words)


def population(rng, count):
    one, she = paper.skewed(ONE, 0.35, 8), paper.skewed(SHE, 0.35, 8)

    def named(sex):
        if sex == "F":
            return rng.choices([f"{she(rng)} {rng.choice(TWO)}", she(rng), f"Nur {she(rng)}", f"{she(rng)} {she(rng)}"], [62, 14, 10, 14])[0]
        return rng.choices(
            [f"Mohammed {one(rng)}", f"{one(rng)} {rng.choice(['Ullah', 'Islam', 'Alam', 'Ahmed', 'Hossain'])}", f"Abdul {one(rng)}", f"Nur {one(rng)}", f"{one(rng)} {one(rng)}", one(rng)],
            [32, 24, 10, 10, 16, 8],
        )[0]

    people, house = [], 0
    while len(people) < count:
        house += 1
        number, camp, block = f"{rng.randrange(100_000, 330_000)}", rng.choice(CAMPS), f"{rng.choice('ABCDEFGH')}-{rng.randrange(1, 40)}"
        years = rng.randrange(20, 68)
        father, mother = named("M"), named("F")
        hers = max(17, years - rng.randrange(0, 10))
        widow = rng.random() < 0.2
        members = [] if widow else [(father, "M", years, named("M"), named("F"), "HoF", "")]
        members.append((mother, "F", hers, named("M"), named("F"), "HoF" if widow else "Wife", father))
        age, used = hers - rng.randrange(16, 21), set()
        while age >= 0 and len(used) < 8:
            sex = rng.choice("MF")
            name = named(sex)
            if age < 24 and name not in used and rng.random() < 0.8:
                used.add(name)
                members.append((name, sex, age, father, mother, "Son" if sex == "M" else "Daughter", ""))
            age -= rng.choice([1, 2, 2, 3, 3])
        if rng.random() < 0.1:
            members.append((named("F"), "F", years + rng.randrange(17, 26), named("M"), named("F"), "Mother", named("M")))
        moved = (rng.choice(CAMPS), f"{rng.choice('ABCDEFGH')}-{rng.randrange(1, 40)}") if rng.random() < 0.1 else (camp, block)
        phone = f"01{rng.choice('35789')}{rng.randrange(10**8):08}"
        for member in members:
            people.append((*member, number, camp, block, moved, phone, house))
    return people[:count]


def counted(rng, person):
    name, sex, age, father, mother, relation, _, number, camp, block, _, _, _ = person
    year = 2023 - age
    shown = f"01/01/{year}" if rng.random() < 0.7 or age > 12 else f"{rng.randrange(1, 29):02}/{rng.randrange(1, 13):02}/{year}"
    if rng.random() < 0.05:
        shown = rng.choice(["", str(year), f"01/01/{year + rng.choice([-1, 1, 2])}"])
    return [
        number, heard(rng, name, 0.04), relation, "Male" if sex == "M" else "Female", shown, heard(rng, father, 0.04) if rng.random() < 0.94 else rng.choice(["", "Late " + father.replace("_", " ")]),
        heard(rng, mother, 0.04) if rng.random() < 0.9 else "", "Camp " + camp, block, "Bhasan Char" if rng.random() < 0.01 else "",
    ]  # fmt: skip


def seen(rng, person):
    name, sex, age, father, _, _, husband, number, _, _, (camp, block), phone, _ = person
    months = age * 12 + rng.randrange(0, 12)
    if age < 3:
        shown = f"{max(1, months)}m" if rng.random() < 0.7 else f"{age}y {months % 12}m"
    else:
        near = age + rng.choice([-2, -1, 1, 2]) if rng.random() < 0.22 else age
        near = 5 * round(near / 5) if age > 30 and rng.random() < 0.4 else near
        shown = rng.choice(["{}", "{}", "{}y", "{} yrs"]).format(near)
    man = husband if husband and rng.random() < 0.75 else father
    late = "Late " if age > 40 and rng.random() < 0.2 else ""
    fcn = ""
    if rng.random() < 0.42:
        fcn = number
        if rng.random() < 0.08:
            at = rng.randrange(5)
            fcn = number[:at] + rng.choice("0123456789") + number[at + 1 :]
        fcn = rng.choice(["{}", "FCN {}", "FCN-{}", "{}"]).format(fcn)
    where = rng.choice(["{}/{}", "C-{} {}", "Camp {}, Block {}", "C{}/{}"]).format(camp, block)
    where = where if rng.random() < 0.88 else rng.choice([f"Camp {camp}", "", block])
    written = heard(rng, name, 0.17)
    return [
        written.upper() if rng.random() < 0.15 else written, shown, rng.choice([sex, sex, {"M": "male", "F": "female"}[sex]]), late + heard(rng, man, 0.15) if rng.random() < 0.85 else "",
        where, fcn, phone if rng.random() < 0.2 else rng.choice(["", "", "N/A"]),
    ]  # fmt: skip


def make(rng, folder):
    """4,300 of the count and 2,700 visits, 1,500 of them of people in the count."""
    people = population(rng, 5_300)
    first, left, second, right = [], [], [], []
    for at, who in enumerate(range(4_300)):
        first.append((who, f"CXB-{200_000 + at}"))
        left.append([first[-1][1], *counted(rng, people[who])])
    chosen = rng.sample(range(4_300), 1_250) + rng.sample(range(4_300, 5_300), 700)
    visits = [(who, seen(rng, people[who])) for who in chosen + rng.sample(chosen, 330)]
    hosts = population(rng, 420)
    visits += [(6_000 + at, [*seen(rng, host)[:4], rng.choice(["Host", "Ukhiya", "Palongkhali", "HC"]), "", f"018{rng.randrange(10**8):08}"]) for at, host in enumerate(hosts)]
    rng.shuffle(visits)
    for at, (who, cells) in enumerate(visits):
        second.append((who, f"{at + 1:05}/23"))
        stamp = f"{rng.randrange(1, 29)}.{1 + at * 12 // len(visits)}.23"
        right.append([second[-1][1], stamp, *cells, rng.choice(["ARI", "AWD", "Fever", "Scabies", "RTI", "Diphtheria?", "HTN", "Injury", ""]), rng.choice(["Dr. Rahman", "MA Sumi", "MA Tania"])])
    paper.put(
        folder / FILES[0],
        ["Individual No.", "Family Counting No.", "Name of refugee", "Relation to HoF", "Gender", "Birth (dd/mm/yyyy)", "Name of father", "Name of mother", "Camp", "Block", "Relocated"],
        left,
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["OPD Sl.", "Visit dt.", "Pt. Name", "Age (y/m)", "M/F", "C/O (father/husband)", "Address", "FCN", "Mob.", "Dx", "Seen by"],
        right, "\t",
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
