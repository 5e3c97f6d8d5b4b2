#!/usr/bin/env python3
"""A flood in upper Sindh: families divided between boats, embankments, tent cities and hospitals. Five lists, English and Urdu.

    sindh.py --families N --seed S DIR

lists/  boat_evacuees        rescue service, one line per person put on a boat ("s/o", "d/o", "w/o" and the man's name)
        tent_city_register   relief camps of the disaster authority, one line per head of family, with CNIC and mobile
        bachon_ki_fehrist    a welfare trust's list of children found alone, in Urdu script, ages in Urdu digits
        hospital_admissions  a university hospital, "Name s/o Father", age and sex in one cell, attendants
        missing_helpline     calls of people who look for somebody; the row is the caller, the sought are in columns
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Nobody has a surname as other places know it: a person is a name, the father's or the husband's name and a caste or tribe that
half a village shares. A wife is "w/o" in one list and "d/o" in another. Mst., Bibi, Khatoon, Muhammad, Ghulam, Ali and Haji come
and go. CNIC numbers are copied wrongly, mobiles belong to a cousin, ages are guessed, small children know only a pet name and that
their father is "Baba". Some adults in the camps say that a child is theirs, and it is not. Every person and number is invented.
"""
import argparse
import csv
import datetime as dt
import json
import random
from collections import Counter
from pathlib import Path

MEN = """Ghulam Rasool|Ghulam Rasul|G. Rasool=غلام رسول;Muhammad Bux|Mohd Bux|M. Bakhsh=محمد بخش;Allah Dino|Allah Dinno|Aladino=اللہ ڈنو;Abdul Ghafoor|Abdul Gafoor=عبدالغفور;Imdad Ali|Imdad=امداد علی;
Qurban Ali|Kurban Ali|Qurban=قربان علی;Sajjad|Sajad|Sajjad Ali=سجاد;Zulfiqar|Zulfikar|Zulfiqar Ali=ذوالفقار;Mumtaz Ali|Mumtaz=ممتاز علی;Nazir Ahmed|Nazeer Ahmad=نذیر احمد;Rab Nawaz|Rabnawaz=رب نواز;Gul Hassan|Gulhasan=گل حسن;
Pir Bux|Peer Bakhsh=پیر بخش;Ali Gohar|Ali Gauhar=علی گوہر;Hakim Ali|Hakeem=حاکم علی;Bashir Ahmed|Basheer=بشیر احمد;Sikandar|Sikander|Sikandar Ali=سکندر;Mour|Mor Khan=مور;Dhani Bux|Dhani Bakhsh=دھنی بخش;Wazir|Wazeer Ali=وزیر;
Ahmed Khan|Ahmad Khan=احمد خان;Shahnawaz|Shah Nawaz=شاہنواز;Abdul Karim|Abdul Kareem=عبدالکریم;Niaz Hussain|Niaz=نیاز حسین;Asghar Ali|Asgar=اصغر علی;Khadim Hussain|Khadim=خادم حسین;Manzoor|Manzur Ali=منظور;Riaz|Riyaz Ahmed=ریاض;
Photo Khan|Photo=فوٹو خان;Mehrab|Mehraab=مہراب;Jan Muhammad|Jan Mohd=جان محمد;Ameer Bux|Amir Bakhsh=امیر بخش;Nabi Bux|Nabi Bakhsh=نبی بخش;Faiz Muhammad|Faiz=فیض محمد;Rahim Bux|Raheem Bakhsh=رحیم بخش;Shoukat|Shaukat Ali=شوکت;
Ayaz|Ayaz Ali=ایاز;Waqar|Wakar=وقار;Zahid|Zahid Ali=زاہد;Kamran=کامران;Aftab|Aftab Ali=آفتاب;Irfan|Irfaan=عرفان;Sarang=سارنگ;Saeed|Saeed Ahmed|Said=سعید;Umar|Omar=عمر;Bilawal|Bilaval=بلاول;Sanwal|Saanwal=سانول;Farhan=فرحان""".replace("\n", "")
WOMEN = """Hajra|Hajira|Hajran=ہاجرہ;Zulekha|Zulaikha|Zuleikha=زلیخا;Sakina|Sakeena=سکینہ;Marvi|Marui=ماروی;Sughra|Sugra|Sughran=صغریٰ;Khatija|Khadija|Khateeja=خدیجہ;Amina|Ameena|Aminat=آمنہ;Benazir|Banazeer=بینظیر;Zarina|Zareena=زرینہ;
Bachal|Bachul=بچل;Shahida|Shahda=شاہدہ;Rukhsana|Ruksana=رخسانہ;Nasreen|Nasrin=نسرین;Hakima|Hakeeman=حاکماں;Mumtaz|Mumtaz Bibi=ممتاز;Sanam|Sanum=صنم;Rabia|Rabiya=رابعہ;Fatima|Fatma|Fatmah=فاطمہ;Zainab|Zenab=زینب;Naseema|Nasima=نسیمہ;
Haleema|Halima|Haliman=حلیمہ;Kulsoom|Kalsoom=کلثوم;Shabana|Shabanah=شبانہ;Gulnaz|Gul Naz=گلناز;Parveen|Parvin=پروین;Saima|Sayma=صائمہ;Ruqayya|Rukaiya=رقیہ;Sodhi|Sodi=سوڈھی;Jannat|Janat=جنت;Mehnaz|Mahnaz=مہناز;Iqra|Iqrah=اقرا;
Sumaira|Sumera=سمیرا;Aasia|Asia|Aasiya=آسیہ;Kiran=کرن;Mahnoor|Mah Noor=ماہ نور;Sassui|Sasui=سسی;Bakhtawar|Bakhtavar=بختاور;Noor Jahan|Noorjahan=نورجہاں;Salma|Salmah=سلمیٰ;Tahmina|Tehmina=تہمینہ;Dua=دعا;Hina=حنا""".replace("\n", "")
CASTES = """Khoso|Khosa|Khosso=کھوسو;Chandio|Chandyo|Chandia=چانڈیو;Solangi|Solngi=سولنگی;Jatoi|Jatoee=جتوئی;Magsi|Magsee=مگسی;Mirani|Meerani=میرانی;Mallah|Malah=ملاح;Panhwar|Panhwer=پنہور;Brohi|Brohee=بروہی;Lashari|Lashary=لاشاری;
Gopang|Gopaang=گوپانگ;Junejo|Junejoo=جونیجو;Soomro|Sumro=سومرو;Bhatti|Bhati=بھٹی;Kalhoro|Kalhoru=کلہوڑو;Abro|Abroo=ابڑو;Buriro|Burero=بریرو;Mugheri|Mugairi=مغیری;Shaikh|Sheikh=شیخ;Rind=رند;Leghari|Laghari=لغاری;Korai|Korayi=کورائی""".replace("\n", "")
parse = lambda text: [(left.split("|"), right) for left, right in (x.strip().split("=") for x in text.split(";") if x.strip())]
MEN, WOMEN, CASTES = parse(MEN), parse(WOMEN), parse(CASTES)
PETS = [("Guddu", "گڈو"), ("Papu", "پپو"), ("Munna", "منا"), ("Guddi", "گڈی"), ("Chhoti", "چھوٹی"), ("Sonu", "سونو"), ("Bablu", "ببلو"), ("Baby", "بےبی"), ("Raja", "راجہ"), ("Moti", "موتی"), ("Rani", "رانی"), ("Jani", "جانی")]
TALUKAS = {("Mehar", "میہڑ", "Dadu"): "413", ("Khairpur Nathan Shah|KN Shah|K.N.Shah", "خیرپور ناتھن شاہ", "Dadu"): "412", ("Johi", "جوہی", "Dadu"): "411", ("Qambar|Kambar", "قمبر", "Qambar Shahdadkot"): "432", ("Warah|Warrah", "وارہ", "Qambar Shahdadkot"): "433",
           ("Shahdadkot", "شہدادکوٹ", "Qambar Shahdadkot"): "434", ("Sehwan", "سیہون", "Jamshoro"): "412", ("Dokri", "ڈوکری", "Larkana"): "431", ("Garhi Khairo", "گڑھی خیرو", "Jacobabad"): "431", ("Thul", "ٹھل", "Jacobabad"): "435"}
BANKS_URDU = ["سپریو بند", "ایم این وی ڈرین پل", "انڈس ہائی وے", "رنگ بند میہڑ", "جوہی رنگ", "ایف پی بند", "لال باغ", "باغبان"]
BANKS = ["Suprio Bund", "MNV Drain bridge", "Indus Highway km 214", "Ring Bund Mehar", "Johi Ring", "FP Bund RD-54", "Lal Bagh", "Baghban"]
CAMPS = ["Tent City Sehwan", "Labour Colony Jamshoro", "Govt High School Larkana", "Sabzi Mandi Karachi", "Tent City Moro Bypass", "College Ground Dadu"]
WARDS = ["Paeds-I", "Paeds-II", "Medicine", "Ortho", "Gastro", "Gynae", "Surgery ER"]
FIRST = dt.date(2022, 8, 24)
ENGLISH = {"mother": ("mother", "mother"), "father": ("father", "father"), "step_parent": ("step mother", "step father"), "grandparent": ("dadi", "dada"), "aunt_uncle": ("aunt", "uncle"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "cousin": ("cousin", "cousin"), "guardian": ("guardian", "guardian")}
CHILD = {"mother": ("daughter", "son"), "father": ("daughter", "son"), "step_parent": ("daughter", "son"), "grandparent": ("poti", "pota"), "aunt_uncle": ("niece", "nephew"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("child", "child")}
URDU = {"mother": ("والدہ", "والدہ"), "father": ("والد", "والد"), "step_parent": ("سوتیلی ماں", "سوتیلا باپ"), "grandparent": ("دادی", "دادا"), "aunt_uncle": ("پھوپھی", "چچا"), "sibling": ("بہن", "بھائی"), "half_sibling": ("بہن", "بھائی"), "guardian": ("سرپرست", "سرپرست")}

dice = random.Random()
folk, clans, trusted, spoiled = [], [], set(), Counter()
books = {"boat_evacuees": [], "tent_city_register": [], "bachon_ki_fehrist": [], "hospital_admissions": [], "missing_helpline": []}
parted, found_alone, goths = [], [], []


class Human:
    def __init__(self, sex, years, clan, father=None, mother=None, caste=None):
        self.key, self.sex, self.years, self.clan, self.father, self.mother = "W%06d" % (len(folk) + 1), sex, max(0.1, years), clan, father, mother
        used = {h.name[1] for h in clan["all"]}
        self.name = dice.choice([n for n in (MEN if sex == "M" else WOMEN) if n[1] not in used])
        self.caste = caste or (father.caste if father else clan["caste"])
        self.father_name = father.name if father else dice.choice([n for n in MEN if n is not self.name])
        self.husband = None
        self.spouses, self.in_books = [], set()
        self.pet = dice.choice(PETS) if p(0.3) else None
        taluka = clan["goth"][1]
        self.cnic = "%s%02d-%07d-%d" % (TALUKAS[taluka], dice.randint(1, 9), dice.randrange(10 ** 7), dice.randrange(1, 10, 2) if sex == "M" else dice.randrange(0, 10, 2)) if years >= 18 and p(0.85) else ""
        self.mobile = "03%02d-%07d" % (dice.choice([0, 1, 2, 3, 4, 5, 6, 31, 33, 34, 45, 46]), dice.randrange(10 ** 7)) if years >= 18 and p(0.75 if sex == "M" else 0.3) else ""
        folk.append(self)
        clan["all"].append(self)


def p(x):
    return dice.random() < x


def spoil(x, kind):
    if dice.random() < x:
        spoiled[kind] += 1
        return True
    return False


def kinship(a, b):
    """What b is to a."""
    if (a, b) in trusted:
        return "guardian"
    if b in (a.mother, a.father):
        return "mother" if b is a.mother else "father"
    parents = [x for x in (a.mother, a.father) if x]
    others = [x for x in (b.mother, b.father) if x]
    both = sum(x in others for x in parents)
    if both:
        return "sibling" if both == max(len(parents), len(others)) else "half_sibling"
    if b in a.spouses:
        return "spouse"
    for x in parents:
        if b in x.spouses:
            return "step_parent"
    for x in parents:
        if b in (x.mother, x.father):
            return "grandparent"
    brothers = lambda x, y: x is not y and any(z and z in (y.mother, y.father) for z in (x.mother, x.father))
    for x in parents:
        if brothers(x, b) or any(brothers(x, s) for s in b.spouses):
            return "aunt_uncle"
    if any(brothers(x, y) for x in parents for y in others):
        return "cousin"
    return None


# ---- hands that write ----------------------------------------------------------------------------------------------


def slurred(text):
    fits = [(a, b) for a, b in [("ee", "i"), ("i", "ee"), ("oo", "u"), ("u", "oo"), ("kh", "k"), ("gh", "g"), ("z", "j"), ("q", "k"), ("w", "v"), ("a", "aa"), ("sh", "s"), ("a", "u"), ("ai", "ay"), ("ar", "er"), ("dh", "d")] if a in text[1:]]
    if fits and p(0.8):
        a, b = dice.choice(fits)
        at = text.index(a, 1)
        return text[:at] + b + text[at + len(a):]
    at = dice.randrange(1, max(2, len(text) - 1))
    return text[:at] + text[at + 1:]


def roman(name, bad=0.06):
    text = name[0][0] if p(0.6) else dice.choice(name[0])
    return slurred(text) if len(text) > 3 and spoil(bad, "spelling") else text


def urdu(name, bad=0.05):
    text = name[1]
    if spoil(bad, "urdu letter"):
        for a, b in dice.sample([("ص", "س"), ("ذ", "ز"), ("ظ", "ز"), ("ح", "ہ"), ("ط", "ت"), ("ض", "ز"), ("ڈ", "د"), ("ٹ", "ت"), ("ق", "ک"), ("ی", "ے"), ("ث", "س"), ("آ", "ا")], 12):
            if a in text:
                return text.replace(a, b, 1)
    return text


def english_name(one, caste=0.4, honour=0.12):
    text = roman(one.name)
    if one.sex == "F" and one.years > 14 and p(honour * 2):
        text = dice.choice(["Mst. " + text, text + " Bibi", text + " Khatoon", "Mst " + text])
    elif one.sex == "M" and one.years > 45 and p(honour):
        text = "Haji " + text
    elif one.sex == "M" and one.years > 25 and p(honour / 2):
        text = text + " Khan" if "Khan" not in text else text
    return text + " " + roman(one.caste, 0.03) if p(caste) else text


def of_whom(one, father_only=0.25):
    """The "s/o", "d/o" or "w/o" part."""
    if one.sex == "F" and one.husband and not p(father_only):
        return "w/o", one.husband.name
    return ("s/o" if one.sex == "M" else "d/o"), one.father_name


def spoken(teller, about, script=roman):
    """What a teller calls somebody."""
    if teller.years < 3:
        return ""
    if teller.years < 6:
        return "" if p(0.5) or about.years > 17 and p(0.3) else script(about.name)
    if about.years < 12 and about.pet and p(0.2):
        return about.pet[1 if script is urdu else 0]
    text = script(about.name, 0.07)
    if teller.years < 11 and spoil(0.04, "child misremembers"):
        text = script(dice.choice(MEN if about.sex == "M" else WOMEN))
    return text + " " + script(about.caste, 0.03) if p(0.3) else text


def years(one):
    n = int(one.years)
    if one.years < 2:
        return None
    if spoil(0.25 if n < 18 else 0.4, "age"):
        n = max(2, n + dice.choice([1, -1, 1, -1, 2] if n < 18 else [2, -2, 3, 5, -5, -3]))
    if n > 24 and p(0.35):
        n = 5 * round(n / 5)
    return n


def card(one):
    if not one.cnic:
        return ""
    digits = one.cnic
    if spoil(0.04, "CNIC digit"):
        at = dice.randrange(6, 12)
        digits = digits[:at] + dice.choice("0123456789") + digits[at + 1:]
    return digits if p(0.7) else digits.replace("-", "")


def mobile(one):
    number = one.mobile or (one.clan["phone"] if p(0.6) else "")
    if number and spoil(0.04, "mobile digit"):
        at = dice.randrange(6, 12)
        number = number[:at] + dice.choice("0123456789") + number[at + 1:]
    return number if p(0.7) else number.replace("-", "") if p(0.7) else number.replace("03", "+92 3", 1)


def taluka(clan):
    return dice.choice(clan["goth"][1][0].split("|"))


def goth(clan):
    name, _, people = clan["goth"][0], 0, clan["goth"][2]
    return ("Goth %s %s" if p(0.6) else "Village %s %s") % (roman(name, 0.05), roman(people, 0.04)) if p(0.85) else "Goth " + roman(people)


def sexed(one, forms="FM"):
    return forms[(one.sex == "M") != spoil(0.012, "sex")]


def store(book, one, line):
    books[book].append((line, one))
    one.in_books.add(book)


# ---- lists -------------------------------------------------------------------------------------------------------------


def boat(one, trip, note=""):
    kind, man = of_whom(one, 0.1)
    n = years(one)
    store("boat_evacuees", one, {
        "Entry": "", "Date": trip["date"].strftime("%d-%m-%y"), "Time": "%02d:%02d" % divmod(trip["minute"] + dice.randint(0, 9), 60) if p(0.8) else "", "Boat": trip["boat"], "Trip": trip["trip"] if p(0.85) else "", "Name": english_name(one, 0.25), "S/O D/O W/O": "%s %s" % (kind, roman(man)) if one.years > 5 or p(0.5) else "",
        "Age": n if n else "%dm" % max(1, round(one.years * 12)), "M/F": sexed(one), "Picked From": goth(one.clan) if p(0.8) else taluka(one.clan), "Dropped At": trip["drop"], "Remarks": note})


def tent(head, here, away):
    clan = head.clan
    kind, man = of_whom(head, 0.3)
    family = []
    for h in here:
        k = kinship(h, head)
        label = "wife" if h in head.spouses and h.sex == "F" else "husband" if h in head.spouses else CHILD[k][h.sex == "M"] if k in CHILD else "relative"
        n = years(h)
        family.append("%s (%s%s)" % (roman(h.name), label if p(0.6) else "D" if label == "daughter" else "S" if label == "son" else label, " %s" % (n or "infant") if p(0.8) else ""))
    missing = []
    for h in away:
        if spoil(0.4, "missing not told to the camp"):
            continue
        k = kinship(h, head)
        n = years(h)
        missing.append("%s%s %s" % (spoken(head, h), " " + CHILD[k][h.sex == "M"] if k in CHILD and p(0.5) else "", "%dyr" % n if n else "baby"))
    store("tent_city_register", head, {
        "Token No": "", "Camp": clan["camp"], "Tent": "%s-%d" % (clan["row"], dice.randint(1, 60)), "Head of Family": english_name(head, 0.55), "Father/Husband Name": "%s %s" % (kind.upper() if p(0.5) else kind, roman(man)) if p(0.9) else roman(man), "CNIC": card(head), "Cell": mobile(head),
        "Village": goth(clan), "Taluka": taluka(clan), "District": clan["goth"][1][2], "Date of Arrival": (clan["date"] + dt.timedelta(days=dice.randint(1, 6))).strftime("%d/%m/%Y"), "Members": len(here) + 1, "Family Members": ", ".join(family), "Missing / Remarks": ("Missing: " + ", ".join(missing)) if missing else dice.choice(["", "", "", "Widow" if head.sex == "F" and not head.spouses else "", "Needs tent", "2 buffalo lost"])})


DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def trust(child, carers, brothers):
    clan = child.clan
    n = years(child)
    who = dice.choice(carers) if carers else None
    father = urdu(child.father_name) if child.years > 6 and p(0.9) or child.years > 3 and p(0.5) else ""
    if father and child.years < 11 and spoil(0.03, "child misremembers"):
        father = urdu(dice.choice(MEN))
    mother = spoken(child, child.mother, urdu) if child.mother and p(0.65) else ""
    story = []
    if who and p(0.55):
        k = kinship(child, who)
        name = spoken(child, who, urdu)
        if k in URDU:
            story.append(dice.choice(["{k} {n} کے ساتھ تھا", "{k} {n} دوسری کشتی میں گئے", "کہتا ہے {k} {n} بند پر رہ گئے"]).format(k=URDU[k][who.sex == "M"], n=name).replace("  ", " "))
    elif child.years < 4:
        story.append(dice.choice(["نام نہیں بتا سکتا", "بہت چھوٹا ہے", "روتا رہتا ہے", "پانی میں درخت پر ملا"]))
    for b in brothers[:2]:
        if child.years > 4 and p(0.4):
            story.append((("بھائی" if b.sex == "M" else "بہن") + " " + spoken(child, b, urdu)).strip())
    if who and who.mobile and child.years > 9 and p(0.12):
        story.append("فون " + mobile(who).translate(DIGITS if p(0.5) else {}))
    name = urdu(child.name) if child.years > 4 or p(0.4) else child.pet[1] if child.pet else "نامعلوم"
    if child.pet and child.years < 10 and p(0.25) and child.pet[1] not in name:
        name += " عرف " + child.pet[1]
    store("bachon_ki_fehrist", child, {
        "نمبر": "", "تاریخ": (clan["date"] + dt.timedelta(days=dice.randint(1, 9))).strftime("%d.%m.%Y"), "بچے کا نام": name, "ولدیت": father, "والدہ": mother, "ذات": urdu(child.caste) if child.years > 5 and p(0.7) else "", "عمر": (str(n) + " سال" if n else "%d ماہ" % max(1, round(child.years * 12))).translate(DIGITS if p(0.8) else {}),
        "جنس": sexed(child, ("لڑکی", "لڑکا")), "گاؤں": urdu(clan["goth"][0]) + " " + urdu(clan["goth"][2]) if child.years > 6 and p(0.75) else "", "تعلقہ": clan["goth"][1][1] if p(0.65) else "", "کہاں سے ملا": dice.choice([BANKS_URDU[BANKS.index(clan["bank"])]] * 3 + ["سڑک پر", "بند پر", "کشتی"]), "مرکز": dice.choice(["ایدھی سینٹر سیہون", "دارالاطفال لاڑکانہ", "سیلانی مرکز", "ایدھی ہوم کراچی"]), "کیفیت": "، ".join(story)})


def ward(one, apart, attendant=None):
    kind, man = of_whom(one, 0.35)
    n = years(one)
    minor = one.years < 18
    name = english_name(one, 0.2)
    if one.years < 3.5 and not attendant:
        name = dice.choice(["Unknown baby", "Baby of unknown", one.pet[0] if one.pet else roman(one.name)])
    elif one.years < 1.5:
        name = "Baby of " + roman(one.mother.name) if one.mother else name
    elif p(0.88):
        name = "%s %s %s" % (name, kind.upper() if p(0.4) else kind, roman(man))
    note = ""
    if apart and p(0.6):
        h = dice.choice(apart)
        k = kinship(one, h) if minor else kinship(h, one)
        table = ENGLISH if minor else CHILD
        if k in table:
            label, told = table[k][h.sex == "M"], spoken(one, h)
            note = dice.choice(["asking for {k} {n}", "{k} {n} at {b}?", "separated from {k} {n}", "pt says {k} {n} was on other boat"]).format(k=label, n=told, b=one.clan["bank"]).replace("  ", " ")
    store("hospital_admissions", one, {
        "MR No": "", "DOA": (one.clan["date"] + dt.timedelta(days=dice.randint(0, 8))).strftime("%d-%b-%Y"), "Patient": name, "Age/Sex": "%s/%s" % ("%dY" % n if n else "%dM" % max(1, round(one.years * 12)), sexed(one)), "Address": ", ".join(x for x in (goth(one.clan) if p(0.6) else "", taluka(one.clan), "Distt " + one.clan["goth"][1][2] if p(0.4) else "") if x),
        "Ward": dice.choice(WARDS[:2] + ["Gastro", "Ortho"]) if minor else dice.choice(WARDS[2:]), "Diagnosis": dice.choice(["AGE", "snake bite", "# tibia", "near drowning", "malaria", "ARI", "severe dehydration", "skin infection", "measles" if minor else "laceration"]), "Attendant": attendant or ("None" if minor else dice.choice(["", "Self", "neighbour"])),
        "Cell": mobile(one) if not minor and p(0.4) else "", "Notes": note})


def call(caller, sought, status=""):
    clan = caller.clan
    kind, man = of_whom(caller, 0.3)
    cells = []
    for h in sought[:4]:
        k = kinship(h, caller) if caller.years >= 18 else kinship(caller, h)
        table = CHILD if caller.years >= 18 else ENGLISH
        n = years(h)
        label = table[k][h.sex == "M"] if k in table else "wife" if h in caller.spouses and h.sex == "F" else "husband" if h in caller.spouses else "relative"
        cells.append((spoken(caller, h) or roman(h.name), label, "%d" % n if n else "%d months" % max(1, round(h.years * 12))))
    child = next((h for h in sought if h.years < 18), None)
    store("missing_helpline", caller, {
        "Call ID": "", "Call Time": "%s %02d:%02d" % ((clan["date"] + dt.timedelta(days=dice.randint(1, 14))).isoformat(), dice.randint(7, 22), dice.randrange(60)), "Caller": "%s %s %s" % (english_name(caller, 0.35), kind, roman(man)) if p(0.75) else english_name(caller, 0.5), "Caller Age": years(caller) if p(0.4) else "",
        "Caller Cell": mobile(caller), "Caller CNIC": card(caller) if p(0.35) else "", "Now Staying": dice.choice(["Edhi Centre Sehwan", "with neighbours", dice.choice(CAMPS)]) if caller.years < 18 else clan["camp"] if p(0.6) else dice.choice(["relatives Hyderabad", "roadside " + clan["bank"], "Karachi", "Dadu city"]), "Home Village": goth(clan), "Taluka": taluka(clan), "Missing Person(s)": " & ".join(c[0] for c in cells),
        "Relation": ", ".join(c[1] for c in cells), "Age(s)": ", ".join(c[2] for c in cells), "Father of Missing": roman(child.father_name) if child and p(0.45) else "", "Last Seen": "%s %s" % (clan["bank"], clan["date"].strftime("%d %b")) if p(0.75) else taluka(clan),
        "Description": dice.choice(["", "", "wearing red shalwar", "blue suit", "speaks little", "mark on left cheek", "Ajrak", "barefoot"]), "Status": status or dice.choice(["Open", "Open", "Open", "No answer on call back"])})


# ---- clans and what becomes of them -------------------------------------------------------------------------------------


def brood(clan, father, mother, how_many, oldest):
    ages, out = sorted((dice.uniform(0.3, max(0.6, oldest)) for _ in range(how_many)), reverse=True), []
    for a in ages:
        if out and out[-1].years - a < 0.9:
            continue
        for _ in range(2 if p(0.02) else 1):
            out.append(Human(dice.choice("MF"), a, clan, father, mother))
    return out


def wed(man, woman):
    man.spouses.append(woman), woman.spouses.append(man)
    woman.husband = man


def make_clan():
    if not goths or p(0.16):                                               # a hamlet, of one or two castes
        goths.append((dice.choice(MEN), dice.choice(list(TALUKAS)), dice.choice(CASTES), dice.choice(CASTES)))
    place = dice.choice(goths[-40:])
    clan = dict(all=[], goth=place, caste=place[2] if p(0.72) else place[3], phone="03%02d-%07d" % (dice.choice([0, 1, 3, 33, 45]), dice.randrange(10 ** 7)), date=FIRST + dt.timedelta(days=dice.randint(0, 16)), bank=dice.choice(BANKS), camp=dice.choice(CAMPS), row=dice.choice("ABCDEFGH"))
    clans.append(clan)
    mother = Human("F", dice.uniform(20, 42), clan, caste=None if p(0.75) else dice.choice(CASTES))
    father = Human("M", mother.years + dice.uniform(-1, 11), clan)
    wed(father, mother)
    kids = brood(clan, father, mother, dice.choice([1, 2, 3, 3, 4, 5, 6]), min(17.4, mother.years - 16.5))
    form = dice.choices(["both", "mother", "father", "grand", "uncle", "step", "brother", "guardian", "second wife", "joint"], [38, 16, 9, 9, 6, 4, 4, 2, 3, 9])[0]
    carers = [father, mother]
    if form == "mother":
        carers = [mother]
    elif form == "father":
        carers = [father]
    elif form == "grand":
        granny = Human("F", father.years + dice.uniform(17, 25), clan)
        father.mother = granny
        carers = [granny]
        if p(0.4):
            grandpa = Human("M", granny.years + dice.uniform(0, 9), clan)
            wed(grandpa, granny)
            father.father, father.father_name, granny.caste = grandpa, grandpa.name, grandpa.caste
            carers = [grandpa, granny]
    elif form in ("uncle", "joint"):
        root = Human("M", father.years + 26, clan)
        dam = Human("F", father.years + 20, clan)
        wed(root, dam)
        father.father, father.mother, father.father_name = root, dam, root.name
        uncle = Human("M" if p(0.75) else "F", max(19, father.years + dice.uniform(-9, 6)), clan, root, dam)
        carers = [uncle] if form == "uncle" else [father, mother, uncle]
        if form == "joint" and uncle.sex == "M" and uncle.years > 23:
            wife = Human("F", uncle.years - dice.uniform(0, 5), clan)
            wed(uncle, wife)
            kids += brood(clan, uncle, wife, dice.choice([1, 2, 3]), min(15, wife.years - 17))
    elif form == "step":
        base, lost = (mother, father) if p(0.6) else (father, mother)
        base.spouses, lost.spouses = [], []
        other = Human("M" if base is mother else "F", max(20, base.years + dice.uniform(-4, 8)), clan)
        wed(*((other, base) if other.sex == "M" else (base, other)))
        carers = [base, other] if p(0.6) else [other]
    elif form == "brother":
        mother.years, father.years = max(mother.years, 40), max(father.years, 43)
        carers = [Human(dice.choice("MMF"), dice.uniform(18.1, 22), clan, father, mother)]
    elif form == "guardian":
        carers = [Human(dice.choice("MF"), dice.uniform(28, 55), clan)]
        trusted.update((k, carers[0]) for k in kids)
    elif form == "second wife":
        second = Human("F", max(19, mother.years - dice.uniform(2, 9)), clan)
        wed(father, second)
        kids += brood(clan, father, second, 2, min(10, second.years - 17))
        carers = [father, mother, second]
    clan["carers"], clan["form"] = carers, form
    flood(clan, kids, carers)


latest = {}


def new_trip(clan):
    """A boat takes several families of a hamlet, or of two on its way."""
    last = latest.get(id(clan["goth"])) if p(0.5) else latest.get(None) if p(0.2) else None
    if last:
        clan["trip"], clan["date"] = last, last["date"]
        if p(0.7):
            clan["bank"] = last["drop"]
    return last or fresh(clan)


def fresh(clan):
    clan["trip"] = dict(date=clan["date"], boat="RB-%02d" % dice.randint(1, 28), trip=dice.randint(1, 7), minute=dice.randint(330, 1130), drop=dice.choice([clan["bank"]] * 3 + BANKS))
    latest[id(clan["goth"])] = latest[None] = clan["trip"]
    return clan["trip"]


def flood(clan, kids, carers):
    fate = dice.choices(["some lost", "all lost", "no carer listed", "intact"], [45, 24, 15, 16])[0]
    lost = kids if fate in ("all lost", "no carer listed") else dice.sample(kids, dice.randint(1, max(1, len(kids) - 1))) if fate == "some lost" else []
    lost = list(lost)[:4]
    here = [k for k in kids if k not in lost] if fate != "no carer listed" else []
    family = list(carers)
    away = []
    if len(family) > 1 and p(0.28):
        away = [family.pop(dice.randrange(len(family)))]                     # stayed with the cattle, or came by another boat
    own = lambda c: [k for k in lost if kinship(k, c) in ("mother", "father")] or lost
    if fate != "no carer listed":
        men = [c for c in family if c.sex == "M"]
        head = men[0] if men and p(0.85) else dice.choice(family)
        rest = [c for c in family if c is not head]
        trip = clan["with_parents"] = new_trip(clan)
        if p(0.5):
            for c in [head] + rest + here:
                if p(0.85):
                    boat(c, trip, dice.choice(["", "", "", "looking for %s" % roman(lost[0].name)]) if lost and c is head else "")
        listed_at = dice.choices(["tent", "call", "hospital", "boat"], [62, 24, 6, 8])[0]
        if listed_at == "tent":
            tent(head, rest + here, lost)
            for c in rest:
                if c.spouses and head not in c.spouses and c.sex == "M":
                    tent(c, [h for h in c.spouses + here if kinship(h, c) in ("father", "spouse")], own(c) if lost else [])
            if lost and p(0.36):
                call(dice.choice(family), lost)
        elif listed_at == "call" and (lost or away):
            call(head, lost or away)
        elif listed_at == "hospital":
            ward(head, lost)
        elif not head.in_books:
            boat(head, trip, "")
        for c in away:
            place = dice.choice(["tent", "call", "boat", "hospital", "nowhere"])
            if place == "tent":
                camp, clan["camp"] = clan["camp"], dice.choice(CAMPS)
                tent(c, [], kids)
                clan["camp"] = camp
            elif place == "call":
                call(c, dice.sample(kids, min(len(kids), 3)))
            elif place == "boat":
                boat(c, fresh(clan), "")
            elif place == "hospital":
                ward(c, lost + here)
    parties = []
    for k in lost:
        (dice.choice(parties) if parties and p(0.5) else parties.append([]) or parties[-1]).append(k)
    for party in parties:
        trip = None
        if p(0.5):
            other = latest.get(id(clan["goth"]))
            trip = other if other and other["date"] == clan["date"] and other is not clan.get("with_parents") and p(0.3) else fresh(clan)
        where = dice.choices(["trust", "hospital", "both", "boat only", "claimed"], [62, 17, 8, 9, 4])[0]
        claimer = None
        if where == "claimed":                                              # an adult who says the child is a nephew's
            claimer = Human(dice.choice("MF"), dice.uniform(25, 55), dict(clan, all=clan["all"]))
        for k in party:
            brothers = [q for q in kids if q is not k and kinship(k, q) in ("sibling", "half_sibling")]
            if trip and p(0.85) or where == "boat only":
                boat(k, trip or fresh(clan), dice.choice(["alone", "child alone", "no parents on boat", ""]))
            if where in ("trust", "both"):
                trust(k, family + away, brothers)
            if where in ("hospital", "both"):
                ward(k, family + away)
            if where == "claimed":
                ward(k, family + away, "%s (%s)" % (english_name(claimer), "chacha" if claimer.sex == "M" else "khala"))
                if p(0.5):
                    tent(claimer, [k], [])
            if k.years > 11 and p(0.1):
                call(k, family or [q for q in (k.father, k.mother) if q])
            found_alone.append(k)
            parted.extend((k, c) for c in family + away)
    for k in here:
        parted.extend((k, c) for c in away)


def save(folder, name, header, lines):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    with open(folder / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(lines)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--families", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("dir", type=Path)
    options = options.parse_args()
    dice.seed(options.seed)
    for _ in range(options.families):
        make_clan()
    records = []
    shapes = dict(boat_evacuees="{}", tent_city_register="TK-{:05d}", bachon_ki_fehrist="{}/2022", hospital_admissions="22{:06d}", missing_helpline="C{:05d}")
    for name, lines in books.items():
        if not lines:
            continue
        dice.shuffle(lines)
        if name != "hospital_admissions":
            lines.sort(key=lambda pair: list(pair[0].values())[1])
        n = dice.randint(100, 4000)
        for line, one in lines:
            n += dice.choice([1, 1, 1, 2, 3])
            number = shapes[name].format(n)
            line[next(iter(line))] = number
            records.append((name, number, one.key))
        save(options.dir, f"lists/{name}.csv", list(lines[0][0]), (line.values() for line, _ in lines))
    kin = sorted({(a.key, b.key, kinship(a, b)) for clan in clans for a in clan["all"] if a.in_books for b in clan["all"] if b.in_books and a is not b and kinship(a, b)})
    pairs = sorted({(k.key, c.key, kinship(k, c)) for k, c in parted if k.in_books and c.in_books and kinship(k, c)})
    have = {k for k, _, _ in pairs}
    none = sorted({k.key for k in found_alone if k.in_books} - have)
    save(options.dir, "truth/records.csv", ("source", "id", "person"), sorted(records))
    save(options.dir, "truth/kin.csv", ("person_a", "person_b", "relation"), kin)
    save(options.dir, "truth/separated.csv", ("child_person", "adult_person", "relation"), pairs)
    save(options.dir, "truth/no_adult.csv", ("child_person",), ([k] for k in none))
    stats = dict(families=options.families, rows={k: len(v) for k, v in books.items()}, separated_children=len(have), pairs=len(pairs), no_adult=len(none), listed_share=round(len(have) / max(1, len(have) + len(none)), 3),
                 relations=Counter(k for _, _, k in pairs), errors=dict(sorted(spoiled.items())))
    (options.dir / "truth" / "stats.json").write_text(json.dumps(stats, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
