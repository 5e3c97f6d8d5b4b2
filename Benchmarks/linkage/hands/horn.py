"""Registration at the Horn of Africa and a list of a distribution: chains of names, ages, months.

Somali and Ethiopian people have their own name, their father's and his father's, and nothing that
a family shares but these. The two offices spell by ear. Nobody knows a day of birth. Common names
and shared fathers leave doubt: a careful person would find about 80 of 100, and err in three of 100.
"""

from . import paper

FILES = ("registration.csv", "distribution.csv")
SOMALI_MEN = """Mohamed Abdi Ahmed Ali Hassan Ibrahim Omar Yusuf Abdullahi Osman Farah Adan Hussein Isse
Warsame Abdirahman Jama Nur Mohamud Abdulkadir Bashir Dahir Guled Liban Mahad Roble Samatar Shire""".split()
SOMALI_WOMEN = """Fadumo Halimo Amina Khadija Maryan Hodan Sahra Ubah Deqa Ayan Asha Hawo Ifrah Safiyo
Nimco Shukri Zeinab Ladan Rahma Sagal Hibo Faiza Kaltun Hamdi""".split()
ETHIOPIAN_MEN = """Tesfaye Abebe Haile Bekele Girma Tadesse Alemu Kebede Mulugeta Solomon Dawit Getachew
Yohannes Berhanu Gebremedhin Kidane Hagos Tekle Gebru Desta Lemma Tolosa Gemechu Chala Bonsa""".split()
ETHIOPIAN_WOMEN = """Tigist Almaz Hirut Meseret Selam Bethlehem Genet Aster Yeshi Letebrhan Abrehet Hiwot
Mulu Zenebech Workinesh Chaltu Lelise Tsehay Kidist Rahel Senait Mebrat Eden""".split()
SOUNDS = [
    ("Mohamed", "Maxamed"), ("Mohamed", "Muhammad"), ("Ahmed", "Axmed"), ("Hassan", "Xasan"),
    ("Hussein", "Xuseen"), ("Abdi", "Cabdi"), ("Ali", "Cali"), ("Omar", "Cumar"), ("Osman", "Cismaan"),
    ("Yusuf", "Yuusuf"), ("Ibrahim", "Ibraahin"), ("Adan", "Aden"), ("Jama", "Jaamac"),
    ("Khadija", "Qadiijo"), ("Halimo", "Xaliimo"), ("Asha", "Caasho"), ("Fadumo", "Fatuma"),
    ("Maryan", "Maryam"), ("Hawo", "Hawa"), ("Tesfaye", "Tesfay"), ("Haile", "Hayle"),
    ("Gebremedhin", "G/Medhin"), ("Gebru", "Gebre"), ("Yohannes", "Johannes"), ("Solomon", "Selemon"),
    ("Getachew", "Getachow"), ("Bethlehem", "Betelhem"), ("Workinesh", "Werkinesh"), ("ee", "i"),
    ("ts", "s"), ("q", "k"), ("kh", "h"), ("dh", "d"), ("ou", "u"), ("ss", "s"), ("a", "e"), ("o", "u"),
    ("ay", "ey"), ("u", "uu"), ("i", "ii"),
]  # fmt: skip
ZONES = """Baidoa Luuq Diinsoor Bu'aale Jilib Kismayo Buur_Hakaba Wajid Afmadow Mekelle Adwa Shire Axum
Gondar Bahir_Dar Jimma Nekemte Moyale Dolo_Ado Negele""".replace("_", "-").split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def spelled(rng, name, rate):
    """One name as it sounds to another clerk."""
    if rng.random() >= rate:
        return name
    fitting = [pair for pair in SOUNDS if pair[0] in name[1:] or pair[0] == name[: len(pair[0])]]
    return name.replace(*rng.choice(fitting), 1) if fitting else name


def population(rng, count):
    """Households: (chain of names, sex, age, zone, arrival, size of household)."""
    people = []
    while len(people) < count:
        somali = rng.random() < 0.6
        men, women = (SOMALI_MEN, SOMALI_WOMEN) if somali else (ETHIOPIAN_MEN, ETHIOPIAN_WOMEN)
        man, woman = paper.skewed(men, 0.7, 3), paper.skewed(women, 0.6, 3)
        father, grandfather, zone = man(rng), man(rng), rng.choice(ZONES[:9] if somali else ZONES[9:])
        arrived = rng.randrange(24)
        size = rng.choice([1, 2, 3, 4, 5, 6, 7])
        for place in range(size):
            sex = rng.choice("MF") if place else "F" if rng.random() < 0.6 else "M"
            chain = [(man if sex == "M" else woman)(rng)]
            chain += [man(rng), man(rng)] if place < 1 else [father, grandfather]
            age = rng.randrange(19, 66) if place < 1 else rng.randrange(0, 25)
            people.append((chain, sex, age, zone, arrived, size))
    rng.shuffle(people)
    return people[:count]


def make(rng, folder):
    """4,200 registered and 2,400 on the distribution's list, 1,500 of them registered."""
    people = population(rng, 5_100)
    first, left, second, right = [], [], [], []
    for at, person in enumerate(rng.sample(range(4_200), 4_200)):
        chain, sex, age, zone, arrived, size = people[person]
        first.append((person, f"REG-{at + 1:06}"))
        own, father, grandfather = (spelled(rng, name, 0.15) for name in chain)
        month = f"{2021 + arrived // 12}-{arrived % 12 + 1:02}"
        left.append(
            [first[-1][1], own, father, grandfather if rng.random() < 0.9 else "", sex, age,
             zone if rng.random() < 0.95 else "", month, size]
        )  # fmt: skip
    chosen = rng.sample(range(4_200), 1_500) + list(range(4_200, 5_100))
    rng.shuffle(chosen)
    for at, person in enumerate(chosen):
        chain, sex, age, zone, arrived, size = people[person]
        names = [spelled(rng, name, 0.4) for name in chain]
        if rng.random() < 0.15:
            names = names[:2]
        older = age + rng.choices([0, 1, 2, -1, 3, -2], [45, 25, 10, 10, 5, 5])[0]
        if older > 20 and rng.random() < 0.25:
            older = 5 * round(older / 5)
        if rng.random() < 0.15:
            arrived = max(0, arrived + rng.choice([-1, 1, 2]))
        month = f"{MONTHS[arrived % 12]}-{21 + arrived // 12}" if rng.random() < 0.85 else ""
        household = size if rng.random() < 0.75 else max(1, size + rng.choice([-1, 1, 2]))
        second.append((person, f"{at + 1}"))
        right.append(
            [at + 1, " ".join(names).upper() if rng.random() < 0.5 else " ".join(names),
             {"M": "Male", "F": "Female"}[sex] if rng.random() < 0.98 else "",
             max(older, 0) if rng.random() < 0.94 else "",
             spelled(rng, zone, 0.3) if rng.random() < 0.85 else rng.choice(ZONES),
             month, household, rng.choice(["NFI kit", "Tarpaulin", "Jerrycan", "Food"]),
             rng.choice(["signed", "thumb"])]
        )  # fmt: skip
    paper.put(
        folder / FILES[0],
        ["reg_no", "name", "father_name", "grandfather_name", "sex", "age_years", "place_of_origin",
         "arrival_month", "hh_size"],
        left,
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["S/N", "Full Name", "Gender", "Age", "Coming from", "Arrived", "HH members", "Item",
         "Signature"],
        right,
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
