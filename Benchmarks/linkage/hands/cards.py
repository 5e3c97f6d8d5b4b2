"""Children in an Afghan province: a school-feeding register against vaccination cards, with many traps for a machine.

In the register "Name" is the child, "Name 2" its mother and "Name 3" its father; on the cards "Name 1" is the father,
"Name 2" the child and "Name 3" the vaccinator.  Births are solar Hijri (1391/4/12) in one, Gregorian, month first, in the
other.  Sex and village are codes in one and words in the other; no code book.  "ID No" is the ration card of the whole
household (so brothers and sisters share it, and districts reuse the numbers); every tenth row has the office's telephone, the
others the father's.  Twins are often written on one card row ("Hasan wa Husain"): that row belongs to both.  Romanisation
is free.  Often one child of a house is in one list and its sister in the other.  A careful person: F1 about 0.95.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("school_feeding.csv", "epi_cards.csv")


BOY = Bag("""Mohammad_Omar Ahmad Abdullah Hamid Najib Farid Mustafa Ali_Reza Mahdi Sayed_Hasan Hasan Husain Yusuf Ibrahim Ismail Bilal Samiullah Hekmatullah Rahmatullah Nasir Jawid Wahid Edris Elyas Zubair Tariq Noor_Ahmad Gul_Ahmad
Sulaiman Khalid Waris Rafi Shafiq Matin Omid Parwiz Faisal Hamza Abu_Bakr Esmatullah Najibullah Habibullah Zabihullah Mirwais Nawid Sohrab Rustam Arash Amin Yasin Haroon Daud Ehsan Mujib Baryalai Zalmai Spin_Gul Sher_Agha""".split(), 8)
GIRL = Bag("""Fatima Zahra Maryam Zainab Khadija Aisha Shukria Nazia Farida Freshta Laila Razia Sadia Hosna Marwa Asma Setara Shabnam Nilofar Parwana Zarmina Gulalai Palwasha Spozhmai Wazhma Hadia Sumaya Yalda Mursal Muzhda Frozan
Sahar Rukhsar Madina Tamana Arezo Benazir Sana Hajira Nargis Bibi_Gul Gul_Pari Roqia Sakina Masuma Kamila Halima Safia Nadia Zohal""".split(), 8)
MAN = Bag("""Abdul_Rahim Abdul_Karim Mohammad_Nabi Ghulam_Sakhi Ghulam_Haidar Abdul_Ghafoor Mohammad_Amin Abdul_Wahid Khan_Mohammad Gul_Mohammad Noor_Mohammad Dost_Mohammad Mohammad_Ali Sayed_Karim Haji_Rahmat Shah_Wali Taj_Mohammad
Faiz_Mohammad Abdul_Qadir Abdul_Hamid Juma_Khan Sher_Mohammad Mohammad_Yaqub Amanullah Asadullah Rahmatullah Habibullah Najibullah Ghulam_Rasul Ghulam_Nabi Mohammad_Musa Mir_Ahmad Nazar_Mohammad Akbar Sultan Zaman Aziz Rajab_Ali Ghulam_Ali
Mohammad_Eshaq Safar Niaz_Mohammad Painda_Mohammad Baz_Mohammad Abdul_Samad Abdul_Jabar Sardar_Wali Qurban_Ali Khuda_Dad Allah_Dad Mohammad_Zahir Abdul_Matin""".split(), 8)
WOMAN = Bag("Bibi_Gul Zarghuna Gul_Jan Shirin Khadija Maryam Bibi_Hawa Shah_Jan Malika Zulaikha Marzia Nafisa Amina Rabia Sharifa Latifa Sabira Gul_Andam Mah_Jan Najiba Zahra Fatima Razia Parwin Shakila Mina Bas_Bibi Taj_Bibi Nazo Fawzia".split(), 6)
NURSE = ["Dr. Wahida", "Nasima", "Abdul Basir", "Mohammad Omar", "Farida", "Zahra"]
VILL = {"1": ["Qala-e-Naw", "Deh-e-Sabz", "Char Bagh", "Naw Abad", "Khwaja Ghar", "Sar-e-Pul", "Tangi"], "2": ["Naw Abad", "Jui Zarin", "Bagh-e-Mir", "Kariz", "Shahrak", "Pul-e-Sang"],
        "3": ["Dasht-e-Archi", "Qara Bagh", "Joi Now", "Kariz", "Hazrat Baba", "Gul Tepa", "Chashma"]}
DIST = {"1": "Markaz", "2": "Khwaja Umari", "3": "Gul Dara"}
SWAP = [("ee", "i"), ("i", "ee"), ("oo", "u"), ("u", "oo"), ("u", "o"), ("q", "gh"), ("gh", "q"), ("w", "v"), ("ai", "ay"), ("ay", "ai"), ("a", "e"), ("e", "i"), ("aa", "a"), ("ia", "iya"), ("ullah", "ollah"), ("ullah", " Ullah"), ("z", "s"), ("h", ""), ("y", "i"), ("ss", "s"), ("mm", "m"), ("sh", "s"), ("kh", "k"), ("j", "dj")]


def hijri(d):
    """Gregorian date to solar Hijri (arithmetical)."""
    gd = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    y2 = d.year + 1 if d.month > 2 else d.year
    days = 355666 + 365 * d.year + (y2 + 3) // 4 - (y2 + 99) // 100 + (y2 + 399) // 400 + d.day + gd[d.month - 1]
    y = -1595 + 33 * (days // 12053)
    days %= 12053
    y += 4 * (days // 1461)
    days %= 1461
    if days > 365:
        y += (days - 1) // 365
        days = (days - 1) % 365
    if days < 186:
        return y, 1 + days // 31, 1 + days % 31
    return y, 7 + (days - 186) // 30, 1 + (days - 186) % 30


def spell(rng, s, p=0.3):
    s = s.replace("_", " ")
    k = rng.random()
    if "Mohammad" in s:
        s = s.replace("Mohammad", rng.choices(["Mohammad", "Muhammad", "Mohd", "M.", "Mohamad"], [60, 18, 8, 6, 8])[0])
    if s.startswith("Abdul "):
        s = rng.choices(["Abdul ", "Abdul", "Ab. ", "Abdol "], [70, 15, 6, 9])[0] + s[6:]
    if "Ghulam" in s and maybe(rng, 0.2):
        s = s.replace("Ghulam", "Gholam")
    if maybe(rng, p):
        t = [(x, y) for x, y in SWAP if x in s[1:]]
        if t:
            x, y = rng.choice(t)
            s = s[0] + s[1:].replace(x, y, 1)
    if maybe(rng, 0.025):
        s = typo(rng, s)
    return s


def make(rng, folder):
    houses, people = [], []
    cards = {"1": 0, "2": 0, "3": 0}
    while len(people) < 6200:
        d = rng.choices("123", [50, 27, 23])[0]
        cards[d] += rng.randint(1, 2)
        v = min(int(rng.expovariate(0.4)), len(VILL[d]) - 1)
        h = {"d": d, "v": v, "no": cards[d], "father": MAN.draw(rng), "gf": MAN.draw(rng), "mother": WOMAN.draw(rng), "tel": "07%d%07d" % (rng.choice([0, 7, 8, 9]), rng.randint(1000000, 9999999))}
        houses.append(h)
        day = dt.date(2006, 1, 1) + dt.timedelta(days=rng.randrange(2300))
        used, twin = set(), None
        for c in range(rng.choice([1, 1, 2, 2, 3, 3, 4, 5])):
            if day > dt.date(2016, 6, 1):
                break
            sex = rng.choice("MF")
            n = (BOY if sex == "M" else GIRL).draw(rng)
            if n in used:
                continue
            used.add(n)
            people.append({"h": h, "n": n, "sex": sex, "dob": day, "twin": None})
            if maybe(rng, 0.025):
                s2 = rng.choice("MF")
                n2 = (BOY if s2 == "M" else GIRL).draw(rng)
                if n2 not in used:
                    used.add(n2)
                    people.append({"h": h, "n": n2, "sex": s2, "dob": day, "twin": len(people) - 1})
            day += dt.timedelta(days=rng.randint(330, 1000))
    where = []
    for i, p in enumerate(people):
        k = rng.random()
        w = "both" if k < 0.45 else "a" if k < 0.73 else "b"
        if p["twin"] is not None and maybe(rng, 0.6):
            w = where[p["twin"]]
        where.append(w)
    a = [i for i in range(len(people)) if where[i] != "b"]
    rng.shuffle(a)
    a.sort(key=lambda i: (people[i]["h"]["d"], people[i]["h"]["v"] // 2))
    joined = {}
    for i in range(len(people)):
        t = people[i]["twin"]
        if t is not None and where[i] != "a" and where[t] != "a" and maybe(rng, 0.6):
            joined[t] = i
    gone = set(joined.values())
    b = [i for i in range(len(people)) if where[i] != "a" and i not in gone]
    rng.shuffle(b)
    ida, idb, out = {}, {}, []
    codes = {}
    for d in "123":
        order = list(range(len(VILL[d])))
        rng.shuffle(order)
        for x, v in enumerate(order):
            codes[d, v] = "%s%02d" % (d, x + 1)
    for j, i in enumerate(a):
        p, h = people[i], people[i]["h"]
        ida[i] = "SF%05d" % (j + 1001)
        day = p["dob"]
        k = rng.random()
        if k < 0.05:
            day = day + dt.timedelta(days=rng.choice([-365, 365, 366, -31, 31, 10]))
        y, m, dd = hijri(day)
        dob = "%d/%d/%d" % (y, m, dd)
        k = rng.random()
        if k < 0.1:
            dob = str(y)
        elif k < 0.14:
            dob = ""
        elif k < 0.2:
            dob = "%d/%d" % (y, m)
        elif k < 0.24:
            dob = "%02d/%d/%d" % (y % 100, m, dd)
        tel = "0799300412" if j % 10 == 4 else h["tel"] if maybe(rng, 0.7) else ""
        row = [ida[i], "%04d" % h["no"] if maybe(rng, 0.93) else "", h["d"], codes[h["d"], h["v"]] if maybe(rng, 0.97) else "", spell(rng, p["n"]), {"M": "1", "F": "2"}[p["sex"]] if maybe(rng, 0.985) else rng.choice("129"),
               dob, spell(rng, h["mother"]) if maybe(rng, 0.8) else rng.choice(["", "-", "-"]), spell(rng, h["father"]) if maybe(rng, 0.97) else "", tel, rng.choice(["0", "1", "1", "2", "3"]), "%.1f" % rng.uniform(12.0, 34.0),
               rng.choice(["oil", "oil+wheat", "HEB", "HEB", "HEB"]), rng.choice(["", "", "", "abs", "new", "trans."])]
        if j and maybe(rng, 0.008):
            row[8] = out[-1][8]
        if j and maybe(rng, 0.008):
            row[1] = out[-1][1]
        out.append(row)
    save(folder, FILES[0], ["S/N", "ID No", "DistCd", "VilCd", "Name", "G", "DoB", "Name 2", "Name 3", "Contact", "Gr", "Wt", "Ration", "Rem"], out)
    out, pairs, num = [], [], 300
    for j, i in enumerate(b):
        p, h = people[i], people[i]["h"]
        num += rng.randint(1, 5)
        rid = "%d-%s" % (num, rng.choice(["A", "A", "B"]))
        kids = [i] + ([joined[i]] if i in joined else [])
        nm = spell(rng, p["n"])
        sex = {"M": "Male", "F": "Female"}[p["sex"]]
        if len(kids) == 2:
            o = people[kids[1]]
            nm += rng.choice([" wa ", " wa ", " & ", " / "]) + spell(rng, o["n"])
            if o["sex"] != p["sex"]:
                sex = rng.choice(["Male/Female", "", sex])
        for x in kids:
            if where[x] == "both":
                pairs.append([ida[x], rid])
        day = p["dob"]
        k = rng.random()
        if k < 0.05:
            day = day + dt.timedelta(days=rng.choice([-365, 365, -30, 30, 1, -1, 5]))
        elif k < 0.08:
            day = dt.date(day.year, 1, 1)
        dob = "%d/%d/%d" % (day.month, day.day, day.year)
        k = rng.random()
        if k < 0.05:
            dob = ""
        elif k < 0.09 and day.day < 13:
            dob = "%d/%d/%d" % (day.day, day.month, day.year)
        elif k < 0.12:
            dob = day.strftime("%b %Y")
        father = spell(rng, h["father"])
        if maybe(rng, 0.18):
            father += rng.choice([" s/o ", " wald ", " w. "]) + spell(rng, h["gf"])
        v = VILL[h["d"]][h["v"]]
        k = rng.random()
        v = v.replace("-e-", " ") if k < 0.25 else v.replace("-e-", "-i-") if k < 0.35 else spell(rng, v) if k < 0.5 else v
        tel = "0788112200" if j % 10 == 7 else h["tel"] if maybe(rng, 0.62) else rng.choice(["", "", "no", "0"])
        if len(tel) == 10 and maybe(rng, 0.4):
            tel = "+93" + tel[1:]
        elif len(tel) == 10 and maybe(rng, 0.05):
            tel = typo(rng, tel)
        row = [father, nm, rng.choice(NURSE), sex if maybe(rng, 0.97) else "", dob, v if maybe(rng, 0.97) else "", DIST[h["d"]] if maybe(rng, 0.93) else "", rid, ("HH-%d" % h["no"]) if maybe(rng, 0.58) else rng.choice(["", "", "lost", "no card"]), tel,
               rng.choice(["y", "y", "n"]), rng.choice(["y", "y", "n", ""]), rng.choice(["", "y", "n"]), (dt.date(2017, 2, 1) + dt.timedelta(days=j // 12)).strftime("%-m/%-d/%Y"), rng.choice(["", "", "", "ref.", "crying", "2nd visit"])]
        if j and maybe(rng, 0.008):
            row[0] = out[-1][0]
        out.append(row)
    save(folder, FILES[1], ["Name 1", "Name 2", "Name 3", "M/F", "Birth", "Village", "District", "CardReg", "Ration ID", "Mob", "BCG", "OPV3", "MCV1", "SessionDt", "Obs"], out)
    save(folder, "truth.csv", ["left", "right"], pairs)
