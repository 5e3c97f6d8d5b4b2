"""Outpatient registers of two clinics in Kenya: a charity clinic in Eastleigh (Nairobi) and the health posts at Kakuma and Kalobeyei.

The Eastleigh book was typed from a paper OPD register: full name in one column as the patient says it, an age ("34",
"8/12", "2 yrs", "1y6m"), residence, one telephone, next of kin with relation.  Kakuma has a system of its own: three name
columns filled in the order of the clerk's liking, estimated year of birth worked out from an age, sex in words,
nationality, ration card of some, telephone as +254..., next of kin as a name only.  The people: Somali (own name, father's,
grandfather's; Somali and English spelling: Cabdi - Abdi, Xasan - Hassan; a nickname between), South Sudanese (Dinka, Nuer:
baptismal name, own name, father, grandfather), Kikuyu, Luo, Kalenjin, Turkana and Swahili-speaking Kenyans (baptismal name, own
name, father's name; any two of the three), some Ethiopians and Congolese.  A third to a half of each book is in the
other.  Families come together, with one telephone and often one next of kin.  Nobody has a date of birth.
A careful person would reach about F1 0.88.

Hard: Mohamed Abdi Hassan of about thirty without a telephone; brothers, who share all names but the first, of nearly
one age; ages rounded to five and ten; mothers who give a child's name and the child's age in one visit and their
own in another; the third name dropped here, the first there.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("eastleigh_opd.csv", "kakuma_patients.csv")

# Somali: English spelling: Somali spelling / other English spellings
SO_M = {"Mohamed": "Maxamed Mohammed Muhamed Mohamud", "Abdi": "Cabdi Abdy", "Ahmed": "Axmed Ahmad", "Hassan": "Xasan Hasan", "Ali": "Cali Aly", "Abdullahi": "Cabdullaahi Abdulahi Abdillahi", "Hussein": "Xuseen Hussen Husein", "Ibrahim": "Ibraahim Ibrahin", "Omar": "Cumar Umar Omer", "Yusuf": "Yuusuf Yussuf Yousuf", "Abdirahman": "Cabdiraxmaan Abdirahaman Abdurahman",
        "Osman": "Cismaan Othman Usman", "Ismail": "Ismaaciil Ismael", "Adan": "Aadan Aden Adam", "Farah": "Faarax Farrah", "Abdikadir": "Cabdiqaadir Abdiqadir Abdulkadir", "Isse": "Ciise Issa Isa", "Nur": "Nuur Noor Nor", "Abdiaziz": "Cabdicasiis Abdulaziz Abdiasis", "Mohamud": "Maxamuud Mahmoud Mohamoud", "Said": "Saciid Saeed", "Bashir": "Bashiir Basheer", "Jama": "Jaamac Jamac", "Warsame": "Warsan", "Hirsi": "Xirsi Hersi",
        "Abukar": "Abuukar Abubakar", "Sheikh": "Sheekh Shekh", "Dahir": "Daahir Tahir", "Salad": "Salaad", "Guled": "Guuleed", "Mukhtar": "Mukhtaar Muktar", "Liban": "Liibaan", "Bile": "Biile", "Shire": "Shirre", "Haji": "Xaaji Hagi", "Mursal": "Mursaal", "Ayanle": "Caynaanle Aynanle", "Khalif": "Khaliif", "Abdinasir": "Cabdinaasir Abdinasser", "Elmi": "Cilmi Ilmi", "Samatar": "", "Gedi": "Geedi", "Muse": "Muuse Musa", "Hared": "Xared", "Roble": "", "Barre": "Barrow", "Diriye": "Dirie", "Kulmiye": ""}
SO_F = {"Fadumo": "Faadumo Fatuma Faduma", "Halima": "Xaliimo Halimo", "Amina": "Aamina Amino", "Khadija": "Khadiijo Khadijo Qadija", "Hodan": "", "Sahra": "Zahra Sahro", "Asha": "Caasha Aisha", "Maryan": "Maryama Mariam", "Hawa": "Xaawo Hawo", "Nimo": "Nimco", "Ifrah": "Ifraax", "Saido": "Saciido Saida", "Habiba": "Xabiibo Habibo", "Sadia": "Sacdiyo Saadiya", "Hibo": "Hibaq", "Farhiya": "Farxiya", "Ayan": "Ayaan", "Ubah": "Ubax", "Rukia": "Ruqiyo Rukiya",
        "Zeinab": "Seynab Zainab", "Nasra": "Nasro", "Fowzia": "Fowsiyo Fauzia", "Shukri": "Shukry", "Deqa": "Deka", "Hamdi": "Xamdi", "Muna": "Muno", "Ikran": "Ikram", "Sumaya": "Sumayo", "Batula": "Batuulo", "Bishara": "Bishaaro", "Kaltuma": "Kaltuumo", "Dahabo": "Dahaba", "Suleqa": "Zuleikha Saleqa", "Ladan": "", "Idil": "", "Safia": "Safiyo Safiya"}
NICK = "Dheere Yare Gaab Garad Dhuxul Kay Weyne Cadde Madoobe Tima Jeeni Afweyne Fiqi Ganey Dubad Shiine".split()
# South Sudanese
SS_M = {"Deng": "Daing", "Garang": "Garaang", "Majok": "Majook", "Akol": "Akoll", "Mabior": "Mabor", "Bol": "Boll Bul", "Kuol": "Kwol", "Ajak": "Ajack", "Dut": "Duot", "Malual": "Maluel Maluol", "Chol": "Cuol Choll", "Makuei": "Makuey", "Atem": "Attem", "Manyang": "Manyiang", "Ayuen": "Ayuin", "Thon": "Thuon", "Kuir": "Kwir", "Lual": "Luol", "Akec": "Akech", "Wol": "Woll", "Madut": "Maduot", "Achuil": "Achwil", "Mayen": "Mayien", "Riak": "Riek", "Gatluak": "Gatluok Gatlwak", "Gatkuoth": "Gatkouth Gatkoth", "Tut": "Tuut", "Koang": "Kuang", "Duoth": "Doth", "Nhial": "Nyial", "Wal": "Wall", "Both": "Buoth", "Puok": "Pouk", "Chuol": "Chol", "Gai": "Gay", "Lam": "", "Biel": "Beil", "Yien": "Yen", "Ruot": "Rout", "Machar": "Mashar", "Jok": "Jook", "Alier": "Aler", "Arok": "", "Lado": "Ladu", "Wani": "Wanni", "Lokiru": "Lokuru", "Loboi": ""}
SS_F = {"Nyandeng": "Nyandieng", "Achol": "Acol", "Adut": "Aduot", "Akuol": "Akwol", "Abuk": "Abuuk", "Awut": "Aut", "Ayen": "Ayien", "Nyibol": "Nyiboll", "Aluel": "Aluol", "Amer": "Amar", "Nyaluak": "Nyalwak", "Nyakuoth": "Nyakouth", "Nyamal": "Nyamaal", "Nyapal": "Nyapaal", "Nyanhial": "Nyanyial", "Nyagai": "Nyagay", "Nyaruot": "Nyarout", "Nyachol": "", "Adhieu": "Adieu", "Yar": "Yaar", "Akur": "Akuur", "Angeth": "", "Keji": "", "Poni": "", "Nyandit": "", "Tabitha Achol": "", "Nyabol": ""}
BAP_M = {"John": "Jon", "Peter": "Petro", "James": "Jemes", "David": "Daudi", "Joseph": "Yosep Josef", "Daniel": "Danial", "Samuel": "Samwel Samuil", "Stephen": "Steven", "Simon": "Saimon", "Paul": "Paulo", "Moses": "Musa", "Abraham": "Ibrahim Abram", "Emmanuel": "Emanuel Imanuel", "George": "Joji", "Michael": "Micheal", "Isaac": "Isaack Isack", "Charles": "", "Philip": "Phillip", "Joshua": "", "Francis": "", "Brian": "Bryan", "Kevin": "", "Dennis": "Denis", "Anthony": "Antony", "Patrick": "", "Martin": "", "Geoffrey": "Jeffrey Godfrey", "Eric": "Erick", "Victor": "", "Benard": "Bernard", "Evans": "", "Vincent": "", "William": "", "Robert": "", "Gabriel": "", "Santino": "", "Jacob": "Yakob"}
BAP_F = {"Mary": "Maria Meri", "Grace": "", "Jane": "Jayne", "Elizabeth": "Elisabeth", "Esther": "Ester", "Faith": "", "Mercy": "", "Rose": "", "Ann": "Anne Anna", "Margaret": "Magret Margret", "Lucy": "Lucia", "Joyce": "", "Susan": "Suzan", "Rebecca": "Rebeka", "Sarah": "Sara", "Ruth": "", "Catherine": "Katherine Catherin", "Eunice": "Yunis", "Caroline": "Carolyne", "Beatrice": "", "Lilian": "Lillian", "Agnes": "", "Martha": "", "Winnie": "Winfred", "Alice": "", "Naomi": "", "Hellen": "Helen Ellen", "Monica": "Monicah", "Purity": "", "Sharon": "", "Gladys": "", "Veronica": "Veronicah", "Teresia": "Teresa Theresia", "Josephine": "", "Tabitha": "", "Nancy": "", "Dorcas": "", "Rachel": "Racheal", "Mary Akur": "", "Elizabeth Yar": ""}
KI_M = "Kamau Mwangi Njoroge Kariuki Maina Kimani Karanja Njuguna Mbugua Gitau Macharia Waweru Ndungu Kuria Githinji Muriithi Wachira Gichuki Ngugi Kinyua Irungu Muchiri Mureithi Thuo Gathogo Kibe Chege Mungai Nganga Kiarie Wainaina Muiruri Gachanja Kahiga".split()
KI_F = "Wanjiku Wambui Njeri Wanjiru Nyambura Wairimu Wangari Waithera Muthoni Wangui Nyokabi Njoki Wacera Wanja Gathoni Wamaitha Mumbi Nduta Nyawira Wahu Wangeci Warigia".split()
LU_M = "Otieno Ochieng Odhiambo Omondi Onyango Okoth Owino Ouma Oduor Okello Opiyo Odongo Ogutu Obiero Ojwang Oloo Owuor Onyancha Omolo Odera Ooko Juma Oketch Okumu".split()
LU_F = "Atieno Achieng Adhiambo Akinyi Anyango Akoth Awino Auma Aduor Akello Apiyo Adongo Awuor Amondi Adoyo Aoko Akumu Nekesa".split()
KA_M = "Kipchoge Kiplagat Kipkemboi Kiprotich Kipruto Kibet Kiprono Kipkorir Koech Cheruiyot Rotich Kirui Langat Bett Korir Ruto Kosgei Keter Mutai Kemboi Kiptoo Kimutai Tanui Chebii Kiprop Kipyego Sang Yego".split()
KA_F = "Chepkemoi Chebet Jepkosgei Cherono Jelagat Chepngetich Jeptoo Chelimo Jerop Cherotich Chepkirui Jepchirchir Chemutai Jebet Cheptoo Jepkorir Chelangat Chepkoech Jemutai".split()
TU_M = "Ekai Lokwang Ekiru Lopeyok Ewoi Ekal Lomuria Erot Epuu Lokaale Ekeno Losike Emuria Ebei Lochuch Esekon Ekidor Etabo Lokol Ejore".split()
TU_F = "Akiru Nakiru Akai Lokwawi Nakwawi Ewesit Nangiro Akeno Aukot Asekon Naperit Amoni Napeyok Atabo Ngikor Akal Arot Nasike".split()
SW_M = {"Juma": "", "Salim": "Saleem", "Hamisi": "Khamis", "Rashid": "Rashidi", "Ali": "Aly", "Omar": "Omari", "Said": "Saidi", "Mwinyi": "", "Bakari": "Bakar", "Swaleh": "Saleh", "Athman": "Othman", "Hassan": "Hasani", "Mohamed": "Muhammad", "Idd": "Iddi", "Suleiman": "Sulemani", "Abdalla": "Abdallah", "Mbarak": "Mubarak", "Shaban": "Shabani", "Kassim": "Qassim", "Ramadhan": "Ramadhani", "Mwalimu": "", "Feisal": "Faisal"}
SW_F = {"Mwanaisha": "Mwanaesha", "Fatuma": "Fatma", "Zainab": "Zainabu", "Halima": "Halimah", "Rehema": "", "Mwanajuma": "", "Saumu": "Swaumu", "Amina": "Aminah", "Mariam": "Mariamu", "Khadija": "Hadija", "Zuhura": "Zuhra", "Biasha": "Bi Asha", "Asha": "Aisha", "Mwanahamisi": "", "Time": "", "Nuru": "Noor"}
ET_M = {"Abebe": "", "Tesfaye": "Tesfay", "Bekele": "Beqele", "Girma": "", "Haile": "Hayle", "Tadesse": "Tadese", "Getachew": "Getacho", "Solomon": "Selomon", "Yohannes": "Johannes", "Alemu": "", "Mulugeta": "Mulugeta", "Gemechu": "Gamachu", "Tolosa": "Tolesa", "Dawit": "David", "Kebede": "", "Worku": "Werku", "Lemma": "Lema", "Jemal": "Jamal"}
ET_F = {"Almaz": "", "Tigist": "Tegest", "Hirut": "", "Meseret": "Messeret", "Selamawit": "Selam", "Chaltu": "Caltu", "Genet": "Ghenet", "Bezawit": "", "Lemlem": "", "Aster": "", "Zeritu": ""}
CD_M = {"Jean": "", "Pascal": "", "Bahati": "", "Mugisha": "", "Espoir": "", "Amani": "", "Dieudonne": "Dieudonné", "Innocent": "", "Olivier": "", "Heri": "", "Faustin": "", "Byamungu": ""}
CD_F = {"Furaha": "", "Neema": "", "Espérance": "Esperance", "Chantal": "", "Nabintu": "", "Riziki": "", "Zawadi": "", "Uwimana": "", "Solange": "", "Sifa": "", "Machozi": ""}
CD_S = ["Mushagalusa", "Kabila", "Ntakirutimana", "Bisimwa", "Habimana", "Lubungo", "Baguma", "Cirhuza", "Mukamba", "Niyonzima", "Kasereka", "Muhindo", "Paluku", "Bahizi", "Rugamba", "Asukulu"]
FREE = [("ch", "c"), ("th", "t"), ("oo", "o"), ("o", "u"), ("u", "o"), ("ie", "e"), ("i", "e"), ("e", "i"), ("a", "aa"), ("ny", "nj"), ("l", "r"), ("r", "l"), ("mb", "b"), ("ng", "n"), ("k", "g"), ("w", "u"), ("j", "ch"), ("ei", "ey"), ("y", "i"), ("kh", "k"), ("dh", "d"), ("ss", "s"), ("ll", "l"), ("gh", "g")]
REL_M, REL_F = ["husband", "father", "brother", "uncle", "son"], ["wife", "mother", "sister", "aunt", "daughter"]
NBI = ["Eastleigh Sec 1", "Eastleigh Sec. 2", "Eastleigh Section 3", "7th Street Eastleigh", "California", "Pangani", "Mathare 4A", "Mlango Kubwa", "Airbase", "Kariobangi", "Huruma", "Biafra", "Juja Rd", "Pumwani", "12th St", "Majengo", "Ruiru", "Kayole", "Komarock"]
KKM = ["Kakuma 1 Zone %d Blk %d", "Kakuma 1, Z%d B%d", "K2 Z%d B%d", "Kakuma 3 Zone %d Block %d", "Kakuma 4 Z%d/B%d", "Kalobeyei V%d N%d"]


def lists(m, f):
    return Bag(list(m), 2.2), Bag(list(f), 3)


BAPM, BAPF = lists(BAP_M, BAP_F)
BAGS = {"so": lists(SO_M, SO_F), "ss": lists(SS_M, SS_F), "ki": lists(KI_M, KI_F), "lu": lists(LU_M, LU_F), "ka": lists(KA_M, KA_F), "tu": lists(TU_M, TU_F), "sw": lists(SW_M, SW_F), "et": lists(ET_M, ET_F), "cd": lists(CD_M, CD_F)}
ALT = {"so": {**SO_M, **SO_F}, "ss": {**SS_M, **SS_F, **BAP_M, **BAP_F}, "sw": {**SW_M, **SW_F}, "et": {**ET_M, **ET_F}, "cd": {**CD_M, **CD_F}}
KENYA = {**BAP_M, **BAP_F}
NATION = {"so": ["Somali", "Somalia", "SOM"], "ss": ["South Sudanese", "S. Sudan", "SSD"], "et": ["Ethiopian", "ETH"], "cd": ["Congolese", "DRC", "COD"]}


def sounded(rng, s, rate):
    if maybe(rng, rate):
        t = [(x, y) for x, y in FREE if x in s[1:]]
        if t:
            x, y = rng.choice(t)
            i = s.index(x, 1)
            s = s[:i] + y + s[i + len(x):]
    return s


def written(rng, group, names, other, free):
    """The names as this clerk hears them."""
    table = ALT.get(group, KENYA)
    out = []
    for n in names:
        alt = table.get(n, "").split()
        if alt and maybe(rng, other):
            n = alt[0] if maybe(rng, 0.5) else rng.choice(alt)
        n = sounded(rng, n, free)
        if maybe(rng, 0.025):
            n = typo(rng, n)
        out.append(n)
    return out


def phone(rng):
    return rng.choice(["70", "71", "72", "72", "74", "75", "79", "11"]) + "%07d" % rng.randint(0, 9999999)


def household(rng, people, fam):
    g = rng.choices(["so", "ss", "ki", "lu", "ka", "tu", "sw", "et", "cd"], [40, 25, 8, 6, 4, 6, 5, 3, 3])[0]
    men, women = BAGS[g]
    christian = g in ("ss", "ki", "lu", "ka", "tu")
    father_of_dad, grand = men.draw(rng), men.draw(rng)
    tel = phone(rng)
    kakuma = maybe(rng, 0.62 if g in ("so", "ss", "et", "cd", "tu") else 0.3)
    size = rng.choices([1, 2, 3, 4, 5, 6], [34, 18, 16, 14, 10, 8])[0]
    dad_own, dad_bap = men.draw(rng), BAPM.draw(rng)
    surname = rng.choice(CD_S)
    y = int(rng.triangular(1950, 2000, 1982))
    card = "%s-%05d" % (rng.choice("125"), rng.randint(10000, 99999)) if g not in ("ki", "lu", "ka", "sw", "tu") else ""
    members, used = [], set()
    for i in range(size):
        role = "single" if size == 1 else "mother" if i == 0 else "father" if i == 1 and maybe(rng, 0.5) else "child"
        sex = "F" if role == "mother" else "M" if role == "father" else rng.choice("FFFMM") if role == "single" else rng.choice("MF")
        if role == "child":
            born = max(y + 20, 1996) + rng.randint(0, 4) + 2 * i
            born = min(born, 2022)
        else:
            born = y + rng.randint(-4, 6)
        own = (men if sex == "M" else women).draw(rng)
        while own in used:
            own = (men if sex == "M" else women).draw(rng)
        bap = (BAPM if sex == "M" else BAPF).draw(rng) if christian and maybe(rng, 0.93 if g != "ss" else 0.7) else ""
        if role == "father":
            own, bap = dad_own, dad_bap if christian else ""
            chain = [father_of_dad, grand]
        elif role == "child":
            chain = [dad_own, father_of_dad]
        else:
            chain = [men.draw(rng), men.draw(rng)]
            if role == "mother" and g in ("ki", "lu", "ka", "cd") and maybe(rng, 0.4):
                chain[0] = dad_own
        used.add(own)
        if g in ("ki", "lu", "ka", "tu"):
            names = ([bap] if bap else []) + [own, chain[0]]
        elif g == "ss":
            names = ([bap] if bap else []) + [own] + chain
        elif g == "cd":
            names = [own, surname if role != "mother" else rng.choice(CD_S)] + ([rng.choice(CD_S)] if maybe(rng, 0.3) else [])
        elif g == "et":
            names = [own, chain[0]] + ([chain[1]] if maybe(rng, 0.5) else [])
        else:
            names = [own] + chain
        p = {"g": g, "names": names, "sex": sex, "born": born + rng.random(), "tel": tel if role != "father" and maybe(rng, 0.85) else phone(rng), "fam": fam, "role": role, "card": card, "kakuma": kakuma,
             "nick": rng.choice(NICK) if g == "so" and sex == "M" and born < 2000 and maybe(rng, 0.15) else "", "res": rng.choice(NBI), "block": rng.choice(KKM) % (rng.randint(1, 4), rng.randint(1, 13))}
        if members:
            p["block"], p["res"] = members[0]["block"], members[0]["res"]
        members.append(p)
    for p in members:
        if p["role"] == "child":
            kin = members[0] if maybe(rng, 0.8) or size < 3 else members[1]
        else:
            rest = [m for m in members if m is not p]
            kin = rng.choice(rest) if rest and maybe(rng, 0.6) else None
        if kin:
            word = {"mother": "mother", "father": "father"}.get(kin["role"]) if p["role"] == "child" else {"father": "husband", "mother": "wife"}.get(kin["role"], "son" if kin["sex"] == "M" else "daughter")
            if word is None:
                word = "brother" if kin["sex"] == "M" else "sister"
            p["kin"] = (kin["names"], word)
        else:
            s = rng.choice("MF")
            k = [(men if s == "M" else women).draw(rng)] + p["names"][-2:] if maybe(rng, 0.5) else [(men if s == "M" else women).draw(rng), men.draw(rng)]
            p["kin"] = (k, rng.choice(REL_M if s == "M" else REL_F))
    people.extend(members)


def aged(rng, p, day):
    """The age as it is said on that day."""
    a = day.year + day.timetuple().tm_yday / 365 - p["born"]
    if a < 0.05:
        a = 0.1
    if a >= 12:
        k = rng.random()
        if k < 0.13:
            a = 5 * round(a / 5)
        elif k < 0.34:
            a += rng.choice([-2, -1, -1, 1, 1, 2])
        elif k < 0.38:
            a += rng.choice([-5, -4, -3, 3, 4, 6])
    elif a > 2 and maybe(rng, 0.15):
        a += rng.choice([-1, 1])
    return max(a, 0.1)


def alive(rng, p, day):
    """No visit before birth."""
    y = int(p["born"])
    born = dt.date(y, 1, 1) + dt.timedelta(days=int(365 * (p["born"] - y)))
    return day if day > born else born + dt.timedelta(days=rng.randint(3, 400))


def pick(rng, g, names, place):
    """Which of the names are given, and in which order."""
    n = list(names)
    k = rng.random()
    if g == "ss" and len(n) == 4:
        n = n if k < 0.3 else n[:3] if k < 0.68 else [n[0], n[1], n[3]] if k < 0.76 else n[1:] if k < 0.88 else n[:2] if k < 0.96 else [n[0], n[2], n[3]]
    elif len(n) == 3 and g in ("ki", "lu", "ka", "tu"):
        n = n if k < 0.52 else [n[0], n[1]] if k < 0.8 else [n[0], n[2]] if k < 0.95 else [n[1], n[2]]
    elif len(n) == 3:
        n = n if k < 0.82 else n[:2] if k < 0.95 else [n[0], n[2]]
    if place == "k" and maybe(rng, 0.07):
        n = [n[-1]] + n[:-1]
    elif maybe(rng, 0.02):
        i = rng.randrange(len(n) - 1)
        n[i], n[i + 1] = n[i + 1], n[i]
    return n


def make(rng, folder):
    people, fam = [], 0
    while len(people) < 6300:
        fam += 1
        household(rng, people, fam)
    a, b = [], []
    stay = {}
    for i, p in enumerate(people):
        if p["fam"] not in stay:
            k = rng.random()
            stay[p["fam"]] = "both" if k < 0.42 else "k" if (k < 0.75) == p["kakuma"] else "e"
        s = stay[p["fam"]]
        if s == "e" or s == "both" and maybe(rng, 0.78):
            a.append(i)
        if s == "k" or s == "both" and maybe(rng, 0.78):
            b.append(i)
    start = dt.date(2021, 3, 1)
    visits = sorted((alive(rng, people[i], start + dt.timedelta(days=rng.randrange(760))), i) for i in a)
    visits = [(d - dt.timedelta(days=1) if d.weekday() == 6 else d, i) for d, i in visits]
    ida, idb, out = {}, {}, []
    month, n = None, 0
    for d, i in visits:
        p = people[i]
        if (d.year, d.month) != month:
            month, n = (d.year, d.month), 0
        n += 1
        ida[i] = "OP/%02d%02d/%03d" % (d.year % 100, d.month, n)
        names = written(rng, p["g"], pick(rng, p["g"], p["names"], "e"), 0.16, 0.07)
        if p["nick"] and maybe(rng, 0.5):
            names.insert(rng.choice([1, len(names)]), p["nick"])
        if p["g"] in ("ki", "lu", "ka") and p["sex"] == "F" and p["born"] < 1998 and maybe(rng, 0.02):
            names = ["Mama", (BAPM if maybe(rng, 0.6) else BAPF).draw(rng)]
        full = " ".join(names)
        full = full.upper() if maybe(rng, 0.12) else full
        age = aged(rng, p, d)
        if age < 1:
            said = rng.choice(["%d/12", "%dm", "%d mths"]) % max(1, int(age * 12))
        elif age < 3 and maybe(rng, 0.5):
            said = "%dy%dm" % (int(age), int(age * 12) % 12)
        else:
            said = rng.choice(["%d", "%d", "%d", "%d yrs", "%dyrs", "%d Y"]) % int(age)
        if maybe(rng, 0.02):
            said = "A" if age > 18 else "C"
        num = p["tel"] if maybe(rng, 0.93) else phone(rng)
        if maybe(rng, 0.03):
            num = typo(rng, num)
        tel = "" if maybe(rng, 0.2) else rng.choice(["0%s%s", "0%s%s", "0%s %s", "0%s-%s", "%s%s"]) % (num[:3], num[3:])
        kin, word = p["kin"]
        kin = " ".join(written(rng, p["g"], kin[:rng.choice([1, 2, 2, 3])], 0.2, 0.08))
        res = p["res"] if stay[p["fam"]] != "both" or maybe(rng, 0.7) else rng.choice(["Kakuma", "Kakuma camp", "from Kakuma"])
        out.append([d.strftime("%d/%m/%y"), ida[i], full, said, p["sex"] if maybe(rng, 0.97) else "", res if maybe(rng, 0.93) else "", tel, kin if maybe(rng, 0.8) else "", word if maybe(rng, 0.75) else "", rng.choice(["URTI", "Malaria", "ANC", "HTN", "DM", "UTI", "Gastroenteritis", "Pneumonia", "Skin inf.", "Wound", "PUD", "FP", "Immunization", "Arthritis"]), rng.choice(["AL", "Amoxil", "ORS+Zn", "PCM", "refer", "BF, RDT", "CTM", ""])])
    save(folder, FILES[0], ["Date", "OP No", "Patient Name", "Age", "Sex", "Residence", "Tel", "Next of kin", "Relation", "Dx", "Rx"], out)
    rng.shuffle(b)
    b = sorted((alive(rng, people[i], start + dt.timedelta(days=rng.randint(-500, 900))), i) for i in b)
    out, n = [], 20417
    for d, i in b:
        p = people[i]
        n += rng.randint(1, 9)
        idb[i] = "KK%06d" % n
        names = written(rng, p["g"], pick(rng, p["g"], p["names"], "k"), 0.3, 0.12)
        if len(names) == 4:
            names = [names[0], names[1] + " " + names[2], names[3]] if maybe(rng, 0.6) else [names[0] + " " + names[1], names[2], names[3]]
        if len(names) == 2:
            names = [names[0], "", names[1]]
        elif len(names) == 1:
            names = [names[0], "", ""]
        age = aged(rng, p, d)
        yob = int(d.year + d.timetuple().tm_yday / 365 - age) if age < 3 else d.year - int(age)
        tel = p["tel"] if maybe(rng, 0.92) else phone(rng)
        if maybe(rng, 0.03):
            tel = typo(rng, tel)
        tel = "" if maybe(rng, 0.24) else rng.choice(["+254%s", "+254 %s", "254%s", "+254 (0)%s"]) % tel
        kin = " ".join(written(rng, p["g"], p["kin"][0][:rng.choice([2, 2, 3])], 0.25, 0.1)) if maybe(rng, 0.85) else " ".join([BAGS[p["g"]][rng.randrange(2)].draw(rng), BAGS[p["g"]][0].draw(rng)])
        nat = rng.choice(NATION[p["g"]]) if p["g"] in NATION else rng.choice(["Kenyan", "Host", "KEN"])
        out.append([idb[i], d.isoformat()] + names + [{"M": "Male", "F": "Female"}[p["sex"] if maybe(rng, 0.99) else rng.choice("MF")], int(age) if maybe(rng, 0.9) else "", yob if maybe(rng, 0.93) else "", nat if maybe(rng, 0.95) else "", p["card"] if maybe(rng, 0.55) else "", p["block"] if maybe(rng, 0.9) else "", tel, kin if maybe(rng, 0.72) else "",
                    rng.choice(["KK Main Hosp", "Clinic 4", "Clinic 5", "Clinic 6", "Natukobenyo", "Naregae"]), rng.choice(["OPD", "OPD", "MCH", "TB", "ART", "Nutrition"])])
    save(folder, FILES[1], ["patient_no", "reg_date", "first_name", "second_name", "third_name", "gender", "age_at_reg", "yob_est", "nationality", "ration_card", "camp_address", "mobile", "next_of_kin", "facility", "dept"], out)
    inb = set(b_i for _, b_i in b)
    save(folder, "truth.csv", ["left_id", "right_id"], [[ida[i], idb[i]] for i in sorted(ida) if i in inb])
