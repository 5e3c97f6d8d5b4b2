#!/usr/bin/env python3
"""Family separations at the US southwest border in the spring of 2018, as an outside evaluator would model the data.

    zero_tolerance.py --families N --seed S DIR

Four plain exports with clean English headers: cbp_apprehensions, ice_detention, orr_shelter, ngo_interviews.
Writes DIR/lists/*.csv and DIR/truth/{records,kin,separated,no_adult}.csv and truth/stats.json. All persons are invented.

Parents and children are processed one after the other and then referred to different agencies; the family unit number is
deleted or overwritten when the child is redesignated as unaccompanied. What remains are A-numbers that were often issued one
after the other, the apprehension event, names the child gives for its parents, children the adult claims, and home places.
"""
import argparse
import csv
import datetime as dt
import json
import random
import unicodedata
from collections import Counter
from pathlib import Path

MALE = """Jose:9 Juan:9 Carlos:8 Luis:8 Kevin:6 Wilmer:6 Elmer:4 Marvin:5 Josué:4 Cristian:6 Brayan:5 Darwin:4 Selvin:3 Franklin:3 Antonio:5
Edwin:5 Mario:5 Oscar:4 Pedro:5 Santos:4 Miguel:5 Ángel:5 Francisco:5 Manuel:4 Danilo:2 Henry:3 Jefferson:3 Gustavo:2 Adán:2 Esdras:1 Efraín:2
Rigoberto:2 Nery:2 Orlin:2 Alexander:5 Emilio:2 Isaías:2 Samuel:3 Moisés:2 Eduardo:4 Mauricio:2 Noé:2 Ronaldo:2 Lázaro:1 Arnulfo:1 Mynor:2""".split()
FEMALE = """María:12 Ana:7 Rosa:6 Glenda:3 Karla:4 Sandra:5 Dulce:2 Yolanda:3 Evelyn:4 Génesis:4 Ashley:3 Daniela:4 Marta:4 Elsa:3 Wendy:4 Lilian:3
Dayana:3 Heidi:2 Blanca:3 Juana:4 Magdalena:3 Candelaria:2 Irma:3 Ingrid:3 Jennifer:4 Kimberly:3 Leticia:2 Mirna:3 Nohemí:2 Olga:3 Paola:2 Reyna:3
Sofía:3 Suyapa:2 Teresa:3 Vilma:3 Yesenia:4 Zoila:1 Catarina:3 Angélica:3 Esperanza:2 Fátima:2 Iris:2 Carmen:4 Elena:3 Marleny:2 Gloria:3""".split()
SURNAMES = """Hernández:12 López:12 García:9 Martínez:9 Pérez:9 Ramírez:7 Rodríguez:7 Gómez:6 Vásquez:6 Morales:6 Flores:5 Cruz:6 Reyes:5 Díaz:5 Mejía:5
Castillo:4 Méndez:5 Ramos:4 Velásquez:4 Chávez:3 Aguilar:4 Rivera:4 Orellana:3 Alvarado:4 Ortiz:3 Escobar:3 Lemus:2 Pineda:3 Bonilla:2 Murillo:2
Argueta:2 Barrios:2 Interiano:1 Godínez:2 Funez:2 Urrutia:2 Villatoro:2 Zelaya:2 Paz:2 Sorto:1 Guerra:2 Ávila:2 Santos:3 Maldonado:3 Lara:2
Amaya:2 Bautista:2 Domínguez:3 Cabrera:2 Recinos:2 Menjívar:1 Portillo:2 Alas:1 Esquivel:1 Fuentes:3 Vicente:2 Tax:1 Xol:1 Caal:2 Chub:1 Pop:1
Raymundo:1 Brito:1 Ajanel:1 Ordóñez:2 Solórzano:1 Cardona:2 Carías:1 Madrid:1 Enamorado:1 Banegas:1""".split()
PLACES = {
    "Guatemala": {"Huehuetenango": ["Barillas", "La Democracia", "San Pedro Necta", "Chiantla"], "San Marcos": ["Malacatán", "Tejutla", "Concepción Tutuapa"],
                  "Quiché": ["Nebaj", "Chajul", "Joyabaj"], "Alta Verapaz": ["Cobán", "San Pedro Carchá", "Raxruhá"], "Chiquimula": ["Jocotán", "Camotán", "Olopa"],
                  "Jutiapa": ["Asunción Mita", "Moyuta"], "Petén": ["La Libertad", "Sayaxché"]},
    "Honduras": {"Cortés": ["San Pedro Sula", "Choloma", "Villanueva"], "Yoro": ["El Progreso", "Olanchito", "Morazán"], "Copán": ["Santa Rosa", "La Entrada", "Florida"],
                 "Olancho": ["Juticalpa", "Catacamas"], "Atlántida": ["Tela", "La Ceiba"], "Santa Bárbara": ["Quimistán", "Trinidad"], "Lempira": ["Gracias", "La Unión"]},
    "El Salvador": {"San Miguel": ["Chirilagua", "Ciudad Barrios"], "Usulután": ["Jiquilisco", "Berlín"], "Ahuachapán": ["Atiquizaya", "Tacuba"], "La Libertad": ["Quezaltepeque", "Colón"]},
    "Mexico": {"Guerrero": ["Chilapa", "Tlapa"], "Michoacán": ["Apatzingán", "Uruapan"], "Oaxaca": ["Juxtlahuaca", "Pochutla"]}}
STATIONS = {"Rio Grande Valley": ["McAllen", "Weslaco", "Rio Grande City", "Brownsville"], "El Paso": ["El Paso", "Clint", "Santa Teresa", "Lordsburg"],
            "Tucson": ["Nogales", "Ajo", "Tucson"], "Yuma": ["Yuma", "Wellton"], "San Diego": ["Imperial Beach", "Chula Vista"], "Del Rio": ["Eagle Pass", "Del Rio"]}
CODES = {"Rio Grande Valley": "RGV", "El Paso": "EPT", "Tucson": "TCA", "Yuma": "YUM", "San Diego": "SDC", "Del Rio": "DRT"}
FACILITIES = ["Port Isabel", "El Valle", "Otero", "El Paso SPC", "Eloy", "Florence", "Adelanto", "Otay Mesa", "Joe Corley", "Pine Prairie", "Victorville FCI", "SeaTac FDC"]
SHELTERS = ["Casa Norte", "Casa Sur", "Rio Vista", "Sunrise House", "Lakeview", "Harbor Home", "Mesa Verde Kids", "Prairie Tender Age", "Great Lakes Foster", "Tierra Nueva", "Combes", "Hudson"]
CITIES = ["Houston, TX", "Los Angeles, CA", "Miami, FL", "Charlotte, NC", "Silver Spring, MD", "Queens, NY", "Trenton, NJ", "Nashville, TN", "Oakland, CA", "Omaha, NE", "Lawrence, MA", "Atlanta, GA"]
WORD = {"mother": "mother", "father": "father", "step_parent": ("stepmother", "stepfather"), "grandparent": ("grandmother", "grandfather"), "aunt_uncle": ("aunt", "uncle"),
        "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("godmother", "godfather"), "cousin": ("cousin", "cousin"), None: ("mother", "father")}
CHILDWORD = {"mother": ("daughter", "son"), "father": ("daughter", "son"), "step_parent": ("stepdaughter", "stepson"), "grandparent": ("granddaughter", "grandson"),
             "aunt_uncle": ("niece", "nephew"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("godchild", "godchild"), None: ("daughter", "son")}

rng = random.Random()
people, families, guardians, errors = [], [], set(), Counter()
lists = {"cbp_apprehensions": [], "ice_detention": [], "orr_shelter": [], "ngo_interviews": []}
separated, lone = [], []
counters = {"A": 201300000, "event": 4200, "fmu": 1000}
all_fmu, all_phones = [], []


def weights(items):
    names, numbers = zip(*(item.split(":") for item in items))
    return names, [int(n) for n in numbers]


MALE, FEMALE, SURNAMES = weights(MALE), weights(FEMALE), weights(SURNAMES)


def pick(pool):
    return rng.choices(*pool)[0]


def chance(p):
    return rng.random() < p


def err(p, kind):
    if rng.random() < p:
        errors[kind] += 1
        return True
    return False


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class Person:
    def __init__(self, sex, birth, family, mother=None, father=None, surnames=None):
        self.id = "Z%06d" % (len(people) + 1)
        self.sex, self.birth, self.family, self.mother, self.father = sex, birth, family, mother, father
        self.partners, self.listed, self.anum = [], set(), None
        pool = MALE if sex == "M" else FEMALE
        household = family.setdefault("people", [])
        taken = {q.given[0] for q in household} if mother or father else set()
        for _ in range(30):
            first = pick(pool)
            if first not in taken:
                break
        second = pick(pool) if chance(0.7) else ""
        self.given = [first] + ([second] if second and second != first else [])
        if surnames:
            self.sur = list(surnames)
        elif father and mother:
            self.sur = [father.sur[0], mother.sur[0]]
        elif mother:
            self.sur = list(mother.sur)
        else:
            village = family["surnames"]
            self.sur = [rng.choice(village) if chance(0.45) else pick(SURNAMES) for _ in (1, 2)]
        people.append(self)
        family["people"].append(self)

    def age(self, on=dt.date(2018, 5, 25)):
        return (on - self.birth).days // 365


def born(low, high):
    return dt.date(2018, 5, 1) - dt.timedelta(days=int(rng.uniform(low, high) * 365.25))


def relation(a, b):
    """What b is to a."""
    ups = lambda x: [p for p in (x.mother, x.father) if p]
    mine, theirs = ups(a), ups(b)
    if (a, b) in guardians:
        return "guardian"
    if b is a.mother:
        return "mother"
    if b is a.father:
        return "father"
    shared = set(mine) & set(theirs)
    if shared:
        return "sibling" if len(shared) == 2 or len(mine) == len(theirs) == 1 else "half_sibling"
    if b in a.partners:
        return "spouse"
    if any(b in p.partners for p in mine):
        return "step_parent"
    if any(b in ups(p) for p in mine):
        return "grandparent"
    if any(p is not b and set(ups(p)) & set(theirs) for p in mine):
        return "aunt_uncle"
    if any(p is not q and set(ups(p)) & set(ups(q)) for p in mine for q in theirs):
        return "cousin"
    return None


def word(kind, person, table=WORD):
    entry = table.get(kind) or table[None]
    return entry if isinstance(entry, str) else entry[person.sex == "M"]


# ---- how things are written down ---------------------------------------------------------------------------------

SOUNDS = [("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("ll", "y"), ("y", "i"), ("h", ""), ("qu", "k"), ("c", "s"), ("j", "h"), ("x", "s"), ("i", "y"), ("cr", "kr"), ("ia", "ya"), ("nd", "n"), ("gu", "w"), ("e", "i"), ("mb", "nb")]


def misspell(text):
    if len(text) < 4:
        return text
    way = rng.random()
    if way < 0.5:
        options = [(a, b) for a, b in SOUNDS if a in text[1:].lower()]
        if options:
            a, b = rng.choice(options)
            at = text.lower().index(a, 1)
            return text[:at] + b + text[at + len(a):]
    at = rng.randrange(1, len(text) - 1)
    if way < 0.7:
        return text[:at] + text[at + 1] + text[at] + text[at + 2:]
    if way < 0.85:
        return text[:at] + text[at + 1:]
    return text[:at] + text[at] + text[at:]


def written(person, bad=0.07, ascii_only=True):
    """First and last name as an officer enters them."""
    given, sur = list(person.given), list(person.sur)
    if len(given) > 1 and err(0.33, "second given name left out"):
        given.pop()
    elif len(given) > 1 and err(0.03, "known by second given name"):
        given.pop(0)
    if len(sur) > 1 and err(0.24, "second surname left out"):
        sur.pop()
    elif len(sur) > 1 and err(0.05, "surnames swapped"):
        sur.reverse()
    given = [misspell(x) if err(bad, "spelling") else x for x in given]
    sur = [misspell(x) if err(bad, "spelling") else x for x in sur]
    if len(sur) > 1 and err(0.03, "second surname cut short"):
        sur[1] = sur[1][: rng.choice([1, 3, 4])]
    first, last = " ".join(given), ("-" if len(sur) > 1 and chance(0.06) else " ").join(sur)
    if len(given) > 1 and err(0.02, "given name among surnames"):
        first, last = given[0], given[1] + " " + last
    if err(0.025, "first and last name swapped"):
        first, last = last, first
    if err(0.006, "FNU or LNU"):
        first = "FNU"
    elif err(0.006, "FNU or LNU"):
        last = "LNU"
    return (plain(first), plain(last)) if ascii_only else (first, last)


def birthday(person):
    day = person.birth
    if err(0.025, "day and month swapped") and day.day <= 12:
        day = day.replace(month=day.day, day=day.month)
    elif err(0.02, "birthday off by a day"):
        day += dt.timedelta(days=rng.choice([-1, 1]))
    elif err(0.02, "birth year off"):
        day = day.replace(year=day.year + rng.choice([-1, 1, -10 if person.age() > 20 else 1]), day=min(day.day, 28))
    elif err(0.015, "birthday set to January 1"):
        day = day.replace(month=1, day=1)
    return day


def gender(person, forms):
    sex = ("F" if person.sex == "M" else "M") if err(0.012, "wrong sex") else person.sex
    return forms[sex == "M"]


def number(person, blank, style):
    if person.anum is None or err(blank, "A-number missing"):
        return ""
    digits = "%09d" % person.anum
    if err(0.02, "digits transposed"):
        at = rng.randrange(3, 8)
        digits = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2:]
    elif err(0.006, "A-number of another person"):
        digits = "%09d" % rng.choice([p for p in rng.sample(people, min(8, len(people))) if p.anum] or [person]).anum
    return style(digits)


def told(about, teller_age, full=0.6):
    """What one person says another is called."""
    if teller_age < 3:
        return ""
    if teller_age < 6:
        return about.given[0] if chance(0.45) else ""
    given, sur = list(about.given), list(about.sur)
    if len(given) > 1 and chance(0.5):
        given.pop(0 if chance(0.15) else 1)
    if teller_age < 9 and chance(0.45) or not chance(full + 0.25):
        sur = [] if chance(0.4) else sur[:1]
    elif not chance(full):
        sur = sur[:1]
    if teller_age < 12 and err(0.03, "child misremembers a name"):
        sur = [pick(SURNAMES)] + sur[1:]
    return " ".join(misspell(x) if err(0.05, "spelling") else x for x in given + sur)


def phone(value):
    if not value or not err(0.04, "phone digit wrong"):
        return value
    at = rng.randrange(4, len(value))
    return value[:at] + rng.choice("0123456789") + value[at + 1:]


# ---- families ------------------------------------------------------------------------------------------------------


def village():
    country = rng.choices(list(PLACES), [48, 33, 13, 6])[0]
    department = rng.choice(list(PLACES[country]))
    return country, department, rng.choice(PLACES[country][department])


VILLAGES = {}


def children(mother, father, family, count, low=0.6, high=17.6):
    out = []
    top = min(high, mother.age() - 16) if mother else high
    for _ in range(40):
        if len(out) >= count:
            break
        years = rng.triangular(low, max(low + 0.5, top), min(9, max(low + 0.4, top - 0.1)))
        if all(abs((born(years, years) - c.birth).days) > 400 for c in out):
            out.append(Person(rng.choice("MF"), born(years, years + 0.02), family, mother, father))
            if chance(0.02):
                out.append(Person(rng.choice("MF"), out[-1].birth, family, mother, father))
    return out


def make_family():
    place = village()
    family = {"place": place, "surnames": VILLAGES.setdefault(place, [pick(SURNAMES) for _ in range(7)])}
    shape = rng.choices(["father", "mother", "both", "grandparent", "aunt_uncle", "step", "adult sibling", "false", "guardian", "alone", "two mothers"],
                        [33, 31, 7, 5, 5, 4, 3, 3, 1, 9, 2])[0]
    young = chance(0.15)
    father = Person("M", born(23, 30) if young else born(28, 50), family)
    mother = Person("F", born(20, 27) if young else born(25, 42), family)
    mother.partners.append(father), father.partners.append(mother)
    count = rng.choices([1, 2, 3, 4], [66, 24, 8, 2])[0]
    kids = children(mother, father, family, count, 6 if shape == "alone" else 0.6)
    if chance(0.08) and shape in ("mother", "alone"):                       # the father did not recognise the children
        for kid in kids:
            kid.sur = list(mother.sur)
    adults, claimants, extra = [], [], []
    if shape in ("father", "mother", "both"):
        adults = {"father": [father], "mother": [mother], "both": [mother, father]}[shape]
        if chance(0.05):                                                    # a nephew or niece travels along
            parent = adults[0]
            grand = Person("F", born(parent.age() + 18, parent.age() + 30), family)
            parent.mother = grand
            side = Person("F", born(26, 44), family, surnames=parent.sur)
            side.mother = grand
            extra = [Person(rng.choice("MF"), born(8, min(17, side.age() - 16)), family, side, None, [pick(SURNAMES), side.sur[0]])]
    elif shape == "grandparent":
        base = rng.choice([mother, father])
        grand = Person("FFM"[rng.randrange(3)], born(base.age() + 17, base.age() + 28), family)
        grand.sur[0] = base.sur[1] if grand.sex == "F" else base.sur[0]
        setattr(base, "mother" if grand.sex == "F" else "father", grand)
        adults = [grand]
    elif shape == "aunt_uncle":
        base = rng.choice([mother, father])
        base.mother = Person("F", born(base.age() + 20, base.age() + 28), family)
        adults = [Person(rng.choice("MF"), born(22, base.age() + 4 if base.age() > 20 else 26), family, surnames=base.sur)]
        adults[0].mother = base.mother
    elif shape == "step":
        base = rng.choice([mother, father])
        other = Person("M" if base is mother else "F", born(24, 45), family)
        base.partners, other.partners = [other], [base]
        (father if base is mother else mother).partners = []
        adults = [base, other] if chance(0.5) else [other]
    elif shape == "adult sibling":
        low, high = 18.6, min(24, max(18.8, mother.age() - 15))
        mother.birth = min(mother.birth, born(37, 38))
        father.birth = min(father.birth, born(38, 39))
        adults = [Person(rng.choice("MF"), born(low, max(high, 19)), family, mother, father)]
    elif shape == "false":
        claimants = [Person(rng.choice("MMF"), born(22, 45), family)]
    elif shape == "guardian":
        adults = [Person(rng.choice("MF"), born(28, 55), family)]
        guardians.update((kid, adults[0]) for kid in kids)
    elif shape == "two mothers":                                            # two sisters, each with her children
        mother.mother = Person("F", born(mother.age() + 18, mother.age() + 27), family)
        sister = Person("F", born(22, 40), family, surnames=mother.sur)
        sister.mother = mother.mother
        mate = Person("M", born(24, 45), family)
        family["second"] = (children(sister, mate, family, rng.choice([1, 1, 2])), sister)
        adults = [mother]
    family.update(kids=kids + extra, adults=adults, claimants=claimants, shape=shape)
    sponsor = rng.choice([p for p in (mother, father) if p not in adults] or [None]) if chance(0.3) else None
    if sponsor:
        family["sponsor"] = (sponsor.given[0] + " " + " ".join(sponsor.sur), "Mother" if sponsor is mother else "Father")
    else:
        relative = Person(rng.choice("MF"), born(22, 45), family, surnames=rng.choice([mother, father] + adults).sur)
        family["sponsor"] = (relative.given[0] + " " + " ".join(relative.sur), rng.choice(["Aunt", "Cousin", "Family Friend"] if relative.sex == "F" else ["Uncle", "Uncle", "Cousin", "Family Friend"]))
    family["us_phone"] = "%s-555-%04d" % (rng.choice(["713", "213", "305", "704", "301", "718", "609", "615", "510"]), rng.randrange(10000))
    family["home_phone"] = {"Guatemala": "502", "Honduras": "504", "El Salvador": "503", "Mexico": "52"}[place[0]] + "-%04d-%04d" % (rng.randrange(3000, 9999), rng.randrange(10000))
    family["city"] = rng.choice(CITIES)
    families.append(family)
    return family


# ---- the four agencies -----------------------------------------------------------------------------------------------


def add(source, person, row):
    lists[source].append((row, person))
    person.listed.add(source)


def cbp(person, case, role, fmu, disposition, remarks="", event=None):
    first, last = written(person, 0.06)
    when = case["when"] + dt.timedelta(minutes=rng.randint(0, 20))
    if err(0.02, "apprehension date off by a day"):
        when += dt.timedelta(days=rng.choice([-1, 1]))
    place = person.family["place"]
    country = place[0] if not err(0.008, "wrong country") else rng.choice(list(PLACES))
    add("cbp_apprehensions", person, {
        "Subject ID": "", "Event Number": event or case["event"], "A-Number": number(person, 0.05, lambda d: "A" + d), "Last Name": last.upper(), "First Name": first.upper(),
        "Sex": gender(person, "FM"), "Date of Birth": birthday(person).strftime("%m/%d/%Y"), "Country of Citizenship": country.upper(), "Apprehension Date": when.strftime("%m/%d/%Y"),
        "Apprehension Time": when.strftime("%H:%M") if chance(0.9) else "", "Sector": case["sector"], "Station": case["station"], "Family Unit Number": fmu, "Family Role": role if fmu else "",
        "Processing Disposition": disposition, "Remarks": remarks})


def ice(person, case, kids, fmu, gone):
    first, last = written(person, 0.05)
    when = case["when"].date() + dt.timedelta(days=rng.randint(1, 7))
    said = []
    for kid in kids if chance(0.62) else []:
        if err(0.08, "adult leaves out a child"):
            continue
        name = kid.given[0] if chance(0.4) else " ".join(kid.given[:1] + kid.sur[: rng.choice([1, 2])]) if chance(0.6) else " ".join(kid.given + kid.sur)
        name = misspell(name) if err(0.06, "spelling") else name
        years = kid.age() + (rng.choice([-1, 1]) if err(0.08, "adult states another age") else 0)
        said.append("%s, %s" % (plain(name), "%d months" % max(1, (when - kid.birth).days // 30) if years < 1 else "%d yrs" % years if chance(0.3) else years) if chance(0.85) else plain(name))
    notes = ""
    if kids and chance(0.3):
        kid = rng.choice(kids)
        notes = rng.choice(["Detainee asks for location of {r} {n}.", "Sep'd from {r} at {s} BP station.", "Claims {r} {n} taken by BP {d}.", "Subj requests reunification w/ {r} {n} prior to removal.", "Form signed: waives reunification ({n}).",
                            "Minor {r} placed w/ ORR per subject.", "Credible fear pending; {r} in ORR custody."])
        notes = notes.format(r=word(relation(kid, person), kid, CHILDWORD), n=plain(told(kid, 30)), s=case["station"], d=case["when"].strftime("%m/%d"))
    status, out = rng.choices([("In Custody", 0), ("Removed", rng.randint(12, 60)), ("Released - Bond", rng.randint(20, 60)), ("Released - OREC", rng.randint(5, 40))], [50, 22, 12, 16])[0]
    if status != "In Custody" and chance(0.4):
        notes = (notes + " " + rng.choice(["Removed without child.", "Released to sponsor %s, %s" % (plain(person.family["sponsor"][0]), person.family["city"]), "Released w/ GPS, addr %s tel %s" % (person.family["city"], phone(person.family["us_phone"])),
                                          "Travel doc issued."])).strip()
    add("ice_detention", person, {
        "Detention ID": "", "A-Number": number(person, 0.02, lambda d: "-".join((d[:3], d[3:6], d[6:]))), "Detainee Name": "%s, %s" % (last, first), "DOB": birthday(person).isoformat(), "Gender": gender(person, ("Female", "Male")),
        "Country": person.family["place"][0], "Book-In Date": when.isoformat(), "Facility": rng.choice(FACILITIES), "Family Unit Number": fmu, "Claimed Minor Children": "; ".join(said),
        "Custody Status": status, "Release Date": (when + dt.timedelta(days=out)).isoformat() if out else "", "Notes": notes})


def orr(child, case, adults, siblings, shelter):
    first, last = written(child, 0.04, False)
    age, when = child.age(), case["when"].date() + dt.timedelta(days=rng.randint(1, 5))
    place, family = child.family["place"], child.family
    mother = told(child.mother, age) if child.mother and chance(0.8) else ""
    father = told(child.father, age) if child.father and chance(0.7) else ""
    if mother and father and err(0.01, "mother and father columns swapped"):
        mother, father = father, mother
    from_whom = ""
    if adults and chance(0.55):
        adult = rng.choice(adults)
        kind = relation(child, adult)
        name = told(adult, age)
        from_whom = ("%s (%s)" % (name, word(kind, adult)) if name and chance(0.75) else word(kind, adult).capitalize() if not err(0.05, "relation recorded wrongly") else "Uncle")
    notes = []
    if adults and chance(0.4):
        adult = rng.choice(adults)
        kind, name = word(relation(child, adult), adult), told(adult, age)
        notes.append(rng.choice(["Minor states he/she traveled with {k}{n}.", "Child was separated from {k}{n} at {s}.", "UAC reports last seeing {k}{n} on {d}.", "Per minor, {k}{n} is detained, location unknown.",
                                 "CM attempting to locate {k}{n} in ICE custody."]).format(k=kind, n=" " + name if name else "", s=case["station"], d=case["when"].strftime("%B %d").replace(" 0", " ")))
    if adults and adults[0].anum and chance(0.07):
        notes.append("Parent A# %s per ICE." % number(adults[0], 0, lambda d: "A" + d))
    if chance(0.15):
        notes.append(rng.choice(["Minor tearful during intake.", "No medical concerns.", "Speaks Mam; interpreter requested." if place[0] == "Guatemala" else "Minor is shy.", "Birth certificate received from consulate.", "Asks to call home."]))
    if age < 4 and not notes and chance(0.6):
        notes.append("Tender age, unable to provide information.")
    sponsor, kind = family["sponsor"]
    have = chance(0.65)
    add("orr_shelter", child, {
        "ORR Case Number": "", "A Number": number(child, 0.06, lambda d: "A%s %s %s" % (d[:3], d[3:6], d[6:])), "First Name": first, "Last Name": last, "Date of Birth": birthday(child).strftime("%d-%b-%Y"), "Age": age, "Gender": gender(child, ("Girl", "Boy")),
        "Country of Birth": place[0], "Department": place[1] if chance(0.75) else "", "Municipality": place[2] if chance(0.55) else "", "Referral Date": when.strftime("%d-%b-%Y"),
        "Referring Station": case["station"] if chance(0.85) else "", "Shelter": shelter, "Mother's Name (per child)": mother, "Father's Name (per child)": father, "Separated From": from_whom,
        "Siblings In Care": "; ".join(told(s, max(age, 7), 0.4) for s in siblings) if siblings and age > 4 and chance(0.55) else "", "Sponsor Name": sponsor if have else "", "Sponsor Relationship": kind if have else "",
        "Sponsor Phone": phone(family["us_phone"]) if have and chance(0.7) else "", "Sponsor City": family["city"] if have else "", "Case Notes": " ".join(notes)})


def ngo(person, case, seek, minor):
    age, family = person.age(), person.family
    first, last = written(person, 0.03, False)
    parts = []
    for other in seek[:3]:
        kind = relation(person, other) if minor else relation(other, person)
        label = word(kind, other, WORD if minor else CHILDWORD)
        name = told(other, age if minor else 30, 0.65)
        text = "%s (%s)" % (name, label) if name else label
        if not minor and chance(0.7):
            text += " age %d" % other.age()
        parts.append(text)
    when = case["when"].date() + dt.timedelta(days=rng.randint(10, 75))
    notes = []
    if chance(0.5):
        notes.append(rng.choice(["Separated at {s} station.", "Taken to court and child was gone on return.", "No phone call yet.", "One phone call since separation.", "Wants to be reunited before deportation.", "Fled threats in {m}.", "Crossed near {s} on {d}."]).format(
            s=case["station"], m=family["place"][2], d=case["when"].strftime("%b %d")))
    contact = chance(0.6)
    add("ngo_interviews", person, {
        "Interview No": "", "Interview Date": when.strftime("%d %B %Y").lstrip("0"), "Respondent": ("Child" if minor else "Adult"), "Full Name": ("%s %s" % (first, last)) if chance(0.97) else first, "Age": age + (rng.choice([-1, 1]) if err(0.05, "age off") else 0),
        "Sex": gender(person, "FM"), "Country": family["place"][0], "Home Department": family["place"][1] if chance(0.8) else "", "Home Municipality": family["place"][2] if chance(0.7) else "",
        "A-Number": number(person, 0.5, lambda d: d), "Home Phone": phone(family["home_phone"]) if chance(0.4) else "", "US Contact": family["sponsor"][0] if contact else "", "US Contact Phone": phone(family["us_phone"]) if contact and chance(0.65) else "",
        "Separated From / Looking For": "; ".join(parts), "Date Of Separation": (case["when"] + dt.timedelta(days=rng.choice([0, 0, 1, 1, 2, 3]))).strftime("%m/%d/%Y") if seek and chance(0.65) else "",
        "Place Of Separation": case["station"] if seek and chance(0.6) else "", "Notes": " ".join(notes)})


def process(family, kids, adults, claimants, case=None):
    if case is None:
        sector = rng.choices(list(STATIONS), [48, 15, 10, 13, 7, 7])[0]
        when = dt.datetime(2018, 4, 20) + dt.timedelta(days=rng.randrange(60), minutes=rng.randrange(1440))
        earlier = families[-2].get("case") if len(families) > 1 else None
        if earlier and chance(0.25):                                       # several families caught in one group
            case = earlier
        else:
            counters["event"] += rng.randint(1, 4)
            case = {"sector": sector, "station": rng.choice(STATIONS[sector]), "when": when, "event": "%s18%06d" % (CODES[sector], counters["event"])}
    family["case"] = case
    counters["fmu"] += rng.randint(1, 3)
    fmu = "FMU18-%06d" % counters["fmu"]
    all_fmu.append(fmu)
    members = adults + claimants + kids
    serial = chance(0.6)
    counters["A"] += rng.randint(3, 60)
    for person in members:                                                  # numbers are often issued one after the other
        counters["A"] += 1 if serial else rng.randint(2, 400)
        person.anum = counters["A"]
    fate = rng.choices(["separated", "together", "absent"], [82, 8, 10])[0] if adults else "separated"
    keep = rng.choices(["both", "none", "adult", "child", "other"], [27, 47, 11, 11, 4])[0]
    if not adults and not claimants:
        keep = "none"
    if fate == "together":
        keep = "both"
    carers = adults + claimants
    wrong = rng.choice(all_fmu)
    for i, adult in enumerate(carers):
        if fate == "absent":
            break
        number_ = fmu if keep in ("both", "adult") else ""
        apart = fate == "separated"
        remarks = ""
        if kids and chance(0.08):
            remarks = "TRAVELED WITH %s" % plain(told(kids[0], 30)).upper()
        elif chance(0.05):
            remarks = rng.choice(["PRIOR REMOVAL", "NO ID", "REFERRED FOR PROSECUTION 8 USC 1325"])
        if chance(0.87):
            cbp(adult, case, "Head of Household" if i == 0 else "Member", number_ if apart or fate == "together" else "", "Prosecution - 1325(a)" if apart and chance(0.6) else "Expedited Removal" if apart else "Notice to Appear", remarks)
        if apart and chance(0.8):
            ice(adult, case, kids, number_ if chance(0.35) else "", False)
            if err(0.02, "booked twice"):
                ice(adult, case, kids, "", False)
        if apart and chance(0.32) or apart and not adult.listed:
            ngo(adult, case, kids, False)
    homes = {}
    shelter = rng.choice(SHELTERS)
    for kid in kids:
        number_ = {"both": fmu, "none": "", "adult": "", "child": fmu, "other": wrong}[keep]
        event = None
        if fate != "together" and not number_ and chance(0.4):             # entered anew as an unaccompanied child
            counters["event"] += 1
            event = "%s%06d" % (case["event"][:5], counters["event"])
        if chance(0.86):
            cbp(kid, case, "Child", number_, "Notice to Appear" if fate == "together" else "UAC - Transfer to HHS", "", event)
        if fate == "together":
            if chance(0.1):
                ngo(kid, case, [], True)
            continue
        if chance(0.7):
            homes[kid] = shelter
        siblings = [s for s in kids if s is not kid and relation(kid, s) in ("sibling", "half_sibling")]
        if chance(0.95):
            orr(kid, case, carers if carers else [], siblings, homes.get(kid) or rng.choice(SHELTERS))
            if err(0.015, "transferred and entered twice"):
                orr(kid, case, carers, siblings, rng.choice(SHELTERS))
        if chance(0.2) and kid.age() > 5 or not kid.listed:
            ngo(kid, case, carers, True)
        lone.append(kid)
        if fate == "separated":
            separated.extend((kid, a) for a in adults if relation(kid, a))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--families", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("dir", type=Path)
    options = parser.parse_args()
    rng.seed(options.seed)
    for _ in range(options.families):
        family = make_family()
        process(family, family["kids"], family["adults"], family["claimants"])
        if "second" in family:
            process(family, family["second"][0], [family["second"][1]], [], family["case"])
    save(options)


def save(options):
    for folder in ("lists", "truth"):
        (options.dir / folder).mkdir(parents=True, exist_ok=True)

    def table(path, header, rows):
        with open(options.dir / path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)

    records = []
    form = {"cbp_apprehensions": ("S-%08d", 5510000, 7), "ice_detention": ("DET%06d", 640000, 4), "orr_shelter": ("ORR-18-%05d", 30100, 3), "ngo_interviews": ("INT-%05d", 100, 1)}
    for source, rows in lists.items():
        if not rows:
            continue
        pattern, n, step = form[source]
        rng.shuffle(rows)
        key = {"cbp_apprehensions": "Apprehension Date", "ice_detention": "Detainee Name", "orr_shelter": "Shelter", "ngo_interviews": None}[source]
        if key:
            rows.sort(key=lambda pair: pair[0][key])
        for row, person in rows:
            n += rng.randint(1, step)
            row[next(iter(row))] = pattern % n
            records.append((source, pattern % n, person.id))
        header = list(rows[0][0])
        table(f"lists/{source}.csv", header, ([row[h] for h in header] for row, _ in rows))
    kin = set()
    for family in families:
        present = [p for p in family["people"] if p.listed]
        kin.update((a.id, b.id, relation(a, b)) for a in present for b in present if a is not b and relation(a, b))
    pairs = sorted({(c.id, a.id, relation(c, a)) for c, a in separated if c.listed and a.listed})
    has = {c for c, _, _ in pairs}
    without = sorted({c.id for c in lone if c.listed} - has)
    table("truth/records.csv", ["source", "id", "person"], sorted(records))
    table("truth/kin.csv", ["person_a", "person_b", "relation"], sorted(kin))
    table("truth/separated.csv", ["child_person", "adult_person", "relation"], pairs)
    table("truth/no_adult.csv", ["child_person"], [[c] for c in without])
    with open(options.dir / "truth" / "stats.json", "w", encoding="utf-8") as file:
        json.dump({"families": options.families, "rows": {k: len(v) for k, v in lists.items()}, "separated_children": len(has), "pairs": len(pairs), "no_adult": len(without),
                   "listed_share": round(len(has) / max(1, len(has) + len(without)), 3), "relations": Counter(r for _, _, r in pairs), "errors": dict(sorted(errors.items()))}, file, indent=1)


if __name__ == "__main__":
    main()
