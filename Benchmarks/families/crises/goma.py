#!/usr/bin/env python3
"""Children lost on the roads to Goma and over the border, in five registers, four in French and one in English.

    goma.py --families N --seed S DIR

lists/  sites_deplaces      heads of displaced households, with the composition of the household and who is missing
        enfants_ena_efa     children alone (ENA) or with somebody who is not their parent (EFA): centres, foster families
        demandes_recherche  tracing requests; the row is the enquirer, the sought are in its columns
        hopitaux            wounded and sick of all ages, and newborns
        transit_rubavu      a transit centre on the other side of the border, in English, by groups
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Four naming customs meet. Among the Nande the first name tells only the order of birth (every second son is a Kambale), the
postnom may be a grandfather's. Among the Hunde, the Shi and the Hutu and Tutsi of Masisi and Rutshuru a child has a name of its
own that neither parent bears; some offices write the father's as the postnom. R and L, U and OU, C and TCH change places. Mothers
are called by their eldest (Mama Furaha). Ages are told, birthdays hardly known. Every person is invented.
"""
import argparse
import csv
import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

R = random.Random()
HIGH = dict(
    nande=dict(m=["Paluku Nzanzu Mumbere".split(), "Kambale Baluku".split(), ["Kasereka"], ["Kakule"], ["Katembo"], ["Mbusa"], ["Muhindo"]],
               f=["Masika Katsongo".split(), "Kahambu Kanyere".split(), "Katungu Kavira".split(), "Kavugho Kahindo".split(), ["Kasoki"], ["Kyakimwa"], ["Muhindo"]],
               post="Vahamwiti Kisonia Mutsuva Muyisa Siwako Mastaki Vyambi Syahetera Kyavu Ngesera Lukogho Musavuli Kamate Tsongo Wasingya Kighoma Vutegha Malyabo Sivihwa Kavusa Mulekya Mughole".split()),
    hunde=dict(m="Bahati Kibira Bauma Mushesha Kapenda Habamungu Mapendo Bakulu Shamavu Kalinda Muiti Lukoo Bigabo Batumike Kashali".split(),
               f="Furaha Mapenzi Kahindo Bandora Nyota Kanyere Sifa Muhawe Uzima Machozi Mwavita Kabuo Buuma Eleda".split(), post="Mulumeoderhwa Kanyamuhanda Bashali Mbaraza Katindi Muhima Kitsa Bakungu Nzira Loashi Mbiti Shebanyenzi Kinyungu Biiri".split()),
    rwanda=dict(m="Habimana Bizimana Hakizimana Nzabonimpa Ndayambaje Maniraguha Sebahire Tuyisenge Nshimiyimana Munyaneza Twagirimana Sebazungu Ngendahimana Kamanzi Mugabo Ntawiha Bigirimana Uwizeye".split(),
                f="Uwimana Mukamana Nyirahabimana Uwamahoro Niyonsaba Mukandayisenga Nyiramahirwe Ishimwe Umutoni Nyirarukundo Mukeshimana Nyiransabimana Ingabire Nyirabagenzi Mukarugwiza".split(),
                post="Rugwiza Semajeri Kanyamanza Mutabazi Serugendo Ruhumuriza Bahizi Nsengiyumva Gasigwa Ntibenda Rukundo Gahima Senzoga Nkunzi".split()),
    shi=dict(m="Mugisho Cirimwami Bisimwa Cirhuza Baguma Amani Mushagalusa Murhula Cibalonza Bagalwa Ashuza Akonkwa Zihindula Kulimushi".split(),
             f="Nabintu Zawadi Mwamini Riziki Aksanti Ntakwinja Furaha Faida Nshobole Nsimire Cito Bora Neema Sikujua".split(), post="Mugaruka Nshokano Birindwa Cubaka Namegabe Rwizibuka Ntabaza Kahasha Chishugi Balola Muderhwa Barhayiga".split()))
PRE = dict(m="Jean-Pierre Christian Gloire Josué Moïse Dieudonné Espoir Patrick Olivier Emmanuel Pascal Innocent Samuel David Héritier Justin Augustin Claude Jacques Fiston Trésor Élie Baraka Daniel Joseph Bienvenu".split(),
           f="Espérance Esther Jeannette Rachel Grâce Noëlla Solange Alphonsine Marie Béatrice Divine Chantal Francine Joséphine Immaculée Rebecca Gisèle Vumilia Consolée Anuarite Denise Sarah Plamedi Judith".split())
ORIGIN = [("Masisi", "Bashali-Kaembe", "Kitshanga"), ("Masisi", "Bashali-Kaembe", "Mweso"), ("Masisi", "Kamuronza", "Sake"), ("Masisi", "Osso-Banyungu", "Masisi-centre"), ("Masisi", "Bapfuna", "Nyabiondo"), ("Masisi", "Kamuronza", "Rubaya"), ("Rutshuru", "Jomba", "Bunagana"),
          ("Rutshuru", "Bwito", "Kibirizi"), ("Rutshuru", "Bukoma", "Kiwanja"), ("Rutshuru", "Rugari", "Kibumba"), ("Rutshuru", "Tongo", "Tongo"), ("Nyiragongo", "Munigi", "Kanyaruchinya"), ("Kalehe", "Mbinga-Nord", "Minova"), ("Kalehe", "Buzi", "Numbi"), ("Lubero", "Bamate", "Kirumba"), ("Lubero", "Batangi", "Kanyabayonga")]
PEOPLE_OF = dict(Masisi=dict(hunde=45, rwanda=40, nande=10, shi=5), Rutshuru=dict(rwanda=55, nande=30, hunde=15), Nyiragongo=dict(rwanda=40, hunde=20, nande=20, shi=20), Kalehe=dict(shi=65, rwanda=20, hunde=15), Lubero=dict(nande=92, hunde=8))
SITES, CENTRES = ["Bulengo", "Lushagala", "Kanyaruchinya", "Rusayo", "Don Bosco Ngangi", "Bujari", "Kashaka"], ["CTO Katindo", "Foyer Tumaini", "Centre Wema", "Don Bosco Ngangi", "FAT quartier Majengo", "FAT quartier Ndosho", "FAT Himbi"]
HOSPITALS = ["CBCA Ndosho", "HGR Virunga", "Heal Kyeshero", "Bethesda"]
LOST = ["à Sake", "au marché de Sake", "sur la route de Minova", "au pont Mubambiro", "au port", "à la barrière de Kibati", "au rond-point Mutinga", "dans le camp de Bulengo lors du bombardement", "à Mugunga", "au petit lac", "à Kanyabayonga"]
ABROAD = dict(zip(LOST, ["at Sake", "at Sake market", "on Minova road", "at Mubambiro bridge", "at the port", "at Kibati barrier", "at Mutinga", "in Bulengo camp during bombing", "in Mugunga", "at the lake", "in Kanyabayonga"]))
PARENTAL = {"mother": ("mère", "mère"), "father": ("père", "père"), "step_parent": ("marâtre", "beau-père"), "grandparent": ("grand-mère", "grand-père"), "aunt_uncle": ("tante", "oncle"), "sibling": ("sœur", "frère"), "half_sibling": ("demi-sœur", "demi-frère"), "guardian": ("tutrice", "tuteur")}
CHILDISH = {"mother": ("fille", "fils"), "father": ("fille", "fils"), "step_parent": ("belle-fille", "beau-fils"), "grandparent": ("petite-fille", "petit-fils"), "aunt_uncle": ("nièce", "neveu"), "sibling": ("sœur", "frère"), "half_sibling": ("sœur", "frère"), "guardian": ("pupille", "pupille")}
ENGLISH = {"mother": ("mother", "mother"), "father": ("father", "father"), "step_parent": ("stepmother", "stepfather"), "grandparent": ("grandmother", "grandfather"), "aunt_uncle": ("aunt", "uncle"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("guardian", "guardian")}


@dataclass(eq=False)
class One:
    key: str
    sex: str
    age: float
    house: dict
    mother: "One" = None
    father: "One" = None
    nom: str = ""
    post: str = ""
    pre: str = ""
    pet: str = ""
    phone: str = ""
    dead: bool = False
    mates: list = field(default_factory=list)
    on: set = field(default_factory=set)


everyone, houses, wards, slips = [], [], set(), Counter()
rows = defaultdict(list)
torn, alone = [], []


def ok(p):
    return R.random() < p


def slip(p, what):
    hit = R.random() < p
    slips[what] += hit
    return hit


def person(sex, age, house, mother=None, father=None, rank=None, family=None):
    one = One("G%06d" % (len(everyone) + 1), sex, max(0.1, age), house, mother, father)
    stock = HIGH[house["people"]]
    if house["people"] == "nande":
        rank = rank if rank is not None else min(6, int(R.expovariate(0.5)))
        one.nom = R.choice(stock[sex][min(rank, 6)])
    else:
        one.nom = R.choice([n for n in stock[sex] if n not in {q.nom for q in house["all"]}] or stock[sex])
    if family is not None and ok(0.35):
        one.post = family.post
    elif father is not None and ok(0.55):
        one.post = father.post if house["people"] == "nande" and ok(0.7) else father.nom
    else:
        one.post = R.choice(stock["post"] + house["local"] * 2)
    one.pre = R.choice([n for n in PRE[sex] if n not in {q.pre for q in house["all"]}]) if ok(0.86) else ""
    one.pet = R.choice("Toto Bebe Chance Kado Dodo Mido Nono Pacifique Bijou Papy Maman Shukuru Lele Jojo Cadeau Fifi".split()) if ok(0.22) else ""
    if one.age > 17:
        one.phone = "0%s%07d" % (R.choice(["81", "82", "85", "97", "99", "84"]), R.randrange(10 ** 7)) if ok(0.7) else ""
    everyone.append(one)
    house["all"].append(one)
    return one


def rel(a, b):
    """What b is to a."""
    pa, pb = [x for x in (a.mother, a.father) if x], [x for x in (b.mother, b.father) if x]
    if (a, b) in wards:
        return "guardian"
    if b is a.mother or b is a.father:
        return "mother" if b is a.mother else "father"
    common = [x for x in pa if x in pb]
    if common:
        return "sibling" if len(common) == max(len(pa), len(pb)) else "half_sibling"
    if b in a.mates:
        return "spouse"
    if any(b in x.mates for x in pa):
        return "step_parent"
    if any(b in (x.mother, x.father) for x in pa):
        return "grandparent"
    kin = lambda x, y: x is not y and any(g and g in (y.mother, y.father) for g in (x.mother, x.father))
    if any(kin(x, b) for x in pa):
        return "aunt_uncle"
    if any(kin(x, y) for x in pa for y in pb):
        return "cousin"
    return None


# ---- writing ---------------------------------------------------------------------------------------------------------
SWAPS = [("l", "r"), ("r", "l"), ("u", "ou"), ("c", "tch"), ("sh", "ch"), ("ny", "ni"), ("b", "bh"), ("w", "u"), ("y", "i"), ("k", "c"), ("mw", "mu"), ("dj", "j"), ("j", "dj"), ("nz", "z"), ("s", "ss"), ("i", "y"), ("rhu", "ru"), ("z", "s"), ("e", "i"), ("uwa", "wa"), ("gh", "g"), ("nd", "d")]


def spell(word, p=0.1):
    if len(word) < 4 or not slip(p, "spelling"):
        return word
    fits = [(a, b) for a, b in SWAPS if a in word[1:]]
    if fits and ok(0.75):
        a, b = R.choice(fits)
        i = word.index(a, 1)
        return word[:i] + b + word[i + len(a):]
    i = R.randrange(1, len(word) - 1)
    return word[:i] + word[i + 1] + word[i] + word[i + 2:] if ok(0.4) else word[:i] + word[i + 1:]


def named(one, order="nom", bad=0.1, full=0.6):
    """A name as an office writes it: nom, postnom, prénom in its own order, some left out."""
    nom, post, pre = spell(one.nom, bad), spell(one.post, bad), spell(one.pre, bad / 2) if one.pre else ""
    if not slip(1 - full, "a name left out"):
        parts = [nom, post, pre]
    else:
        parts = R.choice([[nom, "", pre], [nom, post, ""], [nom, "", pre], ["", post, pre] if pre else [nom, post, ""]])
    if order == "pre":
        parts = parts[2:] + parts[:2]
    if slip(0.04, "order of names"):
        R.shuffle(parts)
    return " ".join(x for x in parts if x)


def eldest(one):
    kids = [q for q in one.house["all"] if q.mother is one or q.father is one]
    return max(kids, key=lambda q: q.age) if kids else None


def says(teller, about, bad=0.09):
    """What a teller calls somebody; empty if the teller does not know."""
    if teller.age < 3.5:
        return ""
    first = eldest(about)
    if teller.age < 6.5:
        return R.choice(["", "", about.pre or about.nom, ("Mama " if about.sex == "f" else "Papa ") + (first.pre or first.nom) if first and about.age > 17 else about.nom])
    if first and about.age > 17 and ok(0.09):
        return ("Mama " if about.sex == "f" else "Papa ") + (first.pre or first.nom)
    if teller.age < 18 and slip(0.03, "child tells a wrong name"):
        return R.choice(HIGH[about.house["people"]]["post"])
    if about.age < 18 and about.pet and ok(0.15):
        return "%s dit %s" % (about.nom, about.pet)
    return named(about, "pre" if ok(0.25) else "nom", bad, 0.5 if teller.age < 12 else 0.62)


def aged(one, unit=True):
    n = one.age
    if n < 2:
        return "%d mois" % max(1, round(n * 12)) if unit else "0" if n < 1 else "1"
    n = int(n)
    if slip(0.22 if n < 18 else 0.3, "age"):
        n = max(2, n + R.choice([-1, 1, 1, -1, 2, -2] if one.age < 18 else [-2, 2, 3, -3, 5, 1, -1]))
    return "%d ans" % n if unit and ok(0.3) else str(n)


def dial(number):
    if not number:
        return ""
    if slip(0.05, "telephone digit"):
        i = R.randrange(3, len(number))
        number = number[:i] + R.choice("0123456789") + number[i + 1:]
    return R.choice([number, number[:4] + " " + number[4:7] + " " + number[7:], "+243" + number[1:]])


def sexed(one, forms="MF"):
    return forms[(one.sex == "f") != slip(0.015, "sex")]


def place(house, deep=True):
    territory, group, village = house["origin"]
    return spell(village, 0.05) if not deep or ok(0.4) else "%s / %s" % (village, territory)


def term(kind, one, table=PARENTAL):
    return table[kind][one.sex == "m"]


def put(name, one, row):
    rows[name].append((row, one))
    one.on.add(name)


def day(house, late=0):
    d = house["day"] + R.randint(0, 3) + late
    m, d = divmod(d, 28)
    return "%02d/%02d/2025" % (d + 1, m + 1)


# ---- five offices ------------------------------------------------------------------------------------------------------


def site(head, present, missing):
    house = head.house
    members = []
    for q in present:
        kind = rel(q, head)
        label = "épouse" if head.sex == "m" and kind == "spouse" else "époux" if kind == "spouse" else term(kind, q, CHILDISH) if kind in CHILDISH else "membre"
        members.append("%s %s %s" % (named(q, full=0.35) if ok(0.6) else q.pre or q.nom, label, aged(q, False)))
    under = sum(q.age < 18 for q in present)
    gone = []
    for q in missing:
        if slip(0.4, "missing child not told to the site"):
            continue
        kind = rel(q, head)
        gone.append("%s%s, %s" % (says(head, q), " (%s)" % term(kind, q, CHILDISH) if kind in CHILDISH and ok(0.6) else "", aged(q)))
    notes = ("; ".join(gone) + R.choice([" : perdu(s) ", " séparés ", ", introuvable "]) + house["lost"] if ok(0.6) else "Manque : " + "; ".join(gone)) if gone else R.choice(["", "", "", "Femme chef de ménage" if head.sex == "f" else "", "Abri détruit", "PSH"])
    put("sites_deplaces", head, {
        "N° enreg.": "", "Site": house["site"], "Bloc": house["block"], "Chef de ménage": named(head).upper() if ok(0.5) else named(head), "Sexe": sexed(head), "Age": aged(head, False), "Taille ménage": len(present) + 1,
        "Composition (H/F/G/F<18)": "%d/%d/%d/%d" % (sum(q.sex == "m" and q.age >= 18 for q in present + [head]), sum(q.sex == "f" and q.age >= 18 for q in present + [head]), sum(q.sex == "m" and q.age < 18 for q in present), under - sum(q.sex == "m" and q.age < 18 for q in present)),
        "Membres": "; ".join(members), "Territoire": house["origin"][0], "Groupement": house["origin"][1] if ok(0.7) else "", "Village": spell(house["origin"][2], 0.05), "Date arrivée": day(house, 2), "Téléphone": dial(head.phone) if ok(0.7) else "", "Absents / observations": notes})


def ena(child, lost_from, siblings, keeper):
    """A child alone (ENA), or with a keeper who is kin or a neighbour (EFA)."""
    house = child.house
    fate = lambda q: "" if q is None else "décédé%s" % ("e" if q.sex == "f" else "") if q.dead else R.choice(["vivant" + ("e" if q.sex == "f" else ""), "inconnu", "disparu" + ("e" if q.sex == "f" else ""), ""])
    knows = lambda q, p: says(child, q) if q is not None and ok(p) else ""
    father, mother = knows(child.father, 0.86), knows(child.mother, 0.9)
    story = []
    carer = R.choice(lost_from) if lost_from else None
    if carer and ok(0.5):
        kind = rel(child, carer)
        who = says(child, carer)
        story.append(R.choice(["Vivait avec sa/son {k} {n}.", "A perdu {k} {n} {l}.", "{k} {n} serait parti(e) vers Goma.", "Fuyait avec {k} {n}."]).format(k=term(kind, carer), n=who, l=house["lost"]))
    elif ok(0.5):
        story.append(R.choice(["Séparé {l}.", "Trouvé seul {l}.", "Amené par la Croix-Rouge.", "A couru lors des tirs.", "Monté seul dans un véhicule de la MONUSCO.", "Confié par un motard."]).format(l=house["lost"]))
    if child.age < 3.5:
        story.append(R.choice(["Ne parle pas encore.", "Trouvé dans les bras d'une femme décédée.", "Connaît seulement son petit nom.", "Pas d'information."]))
    if lost_from and carer.phone and child.age > 9 and ok(0.14):
        story.append("Numéro de mémoire : %s." % dial(carer.phone))
    given = named(child, "nom" if ok(0.6) else "pre", 0.09, 0.55) if child.age > 3.5 or keeper else (child.pet or child.pre or child.nom)
    put("enfants_ena_efa", child, {
        "Code": "", "Cat.": "EFA" if keeper else "ENA", "Nom de l'enfant": given, "Surnom": child.pet if child.pet and ok(0.7) else "", "Sexe": sexed(child, "GF"), "Age": aged(child), "Né(e) le": str(2025 - int(child.age)) if ok(0.2) else "",
        "Nom du père": father, "Père": fate(child.father) if father else "", "Nom de la mère": mother, "Mère": fate(child.mother) if mother else "", "Adresse d'origine": place(house) if child.age > 5 and ok(0.85) or keeper else "",
        "Lieu de séparation": house["lost"] if ok(0.6) else "", "Date sép.": day(house) if ok(0.6) else "", "Fratrie": ", ".join("%s (%s)" % (says(child, s) or s.pet or "bébé", aged(s, False)) for s in siblings[:4] if ok(0.7)) if child.age > 4 and ok(0.6) else "",
        "Personne en charge": keeper or "", "Structure": R.choice(CENTRES) if not keeper else R.choice(["ménage " + R.choice(SITES), "quartier Katoyi", "quartier Mugunga", "site " + (house["site"] if ok(0.3) else R.choice(SITES))]), "Histoire": " ".join(story)})


def request(who, sought):
    house = who.house
    sought = sought[:3] if who.age >= 18 else sought[:2]
    cells = []
    for q in sought:
        kind = rel(q, who) if who.age >= 18 else rel(who, q)
        link = term(kind, q, CHILDISH if who.age >= 18 else PARENTAL) if kind in PARENTAL else "conjoint" if kind == "spouse" else "parenté"
        cells.append((says(who, q) or q.pre or q.nom, link, aged(q, False)))
    child = next((q for q in sought if q.age < 18), None)
    put("demandes_recherche", who, {
        "N° DR": "", "Date": day(house, R.randint(5, 30)), "Demandeur": named(who, "pre", 0.06, 0.8), "Sexe": sexed(who), "Né(e) en": (str(2025 - int(who.age) + R.choice([0, 0, 0, 1, -1, 2])) if ok(0.8) else ""), "Père du demandeur": says(who, who.father) if who.father and ok(0.7) else "",
        "Mère du demandeur": says(who, who.mother) if who.mother and ok(0.7) else "", "Origine": place(house), "Adresse actuelle": R.choice(CENTRES) if who.age < 18 else R.choice([house["site"], "quartier " + R.choice(["Ndosho", "Katoyi", "Majengo", "Kyeshero"]), house["site"] + " bloc " + house["block"]]),
        "Téléphone": dial(who.phone) if ok(0.8) else "", "Personnes recherchées": " / ".join(c[0] for c in cells), "Lien": " / ".join(c[1] for c in cells), "Age": " / ".join(c[2] for c in cells), "Père de l'enfant": says(who, child.father) if child and child.father and ok(0.55) else "",
        "Mère de l'enfant": says(who, child.mother) if child and child.mother and ok(0.55) else "", "Dernière nouvelle": ("%s, %s" % (house["lost"], day(house))) if ok(0.7) else ""})


def hospital(one, apart):
    house = one.house
    minor = one.age < 18
    note = []
    if apart and ok(0.7):
        q = R.choice(apart)
        kind = rel(one, q) if minor else rel(q, one)
        if kind in PARENTAL:
            name = says(one, q)
            note.append((R.choice(["{k} : {n}", "réclame sa/son {k} {n}", "dit que {k} {n} était avec lui {l}"]) if minor else R.choice(["cherche {k} {n} {a}", "{k} {n} resté {l}", "sans nouvelles de {k} {n}, {a}"])).format(
                k=term(kind, q, PARENTAL if minor else CHILDISH), n=name, l=house["lost"], a=aged(q)))
    put("hopitaux", one, {
        "Fiche": "", "Hôpital": R.choice(HOSPITALS), "Nom": named(one, "nom", 0.14, 0.45) if one.age > 3 else R.choice(["Enfant " + (one.pet or one.pre or one.nom), "X (bébé)", one.pre or one.nom]), "S": sexed(one, "MF"), "Age": aged(one), "Provenance": place(house, False) if ok(0.75) else "",
        "Admis le": day(house, 1), "Motif": R.choice(["PAF membre", "éclat d'obus", "plaie", "choléra", "malnutrition", "brûlure", "fracture", "palu grave", "déshydratation"]), "Amené par": R.choice(["Croix-Rouge RDC", "CICR", "inconnu", "moto", "voisin", ""]),
        "Accompagnant": "aucun" if minor else R.choice(["", "", "voisin"]), "Contact": dial(one.phone) if one.phone and ok(0.3) else "", "Remarques": "; ".join(note)})


def transit(one, group, role, comment):
    put("transit_rubavu", one, {
        "Reg No": "", "Group": group, "Role in Group": role, "Full Name": named(one, "pre" if ok(0.3) else "nom", 0.12, 0.55), "Sex": sexed(one), "Year of Birth": 2025 - int(one.age) + (R.choice([-1, 1]) if slip(0.15, "age") else 0), "Tribe/Area": "%s, %s" % (place(one.house, False), one.house["origin"][0]) if ok(0.7) else one.house["origin"][0],
        "Crossing": R.choice(["Petite Barrière", "Grande Barrière", "Kabuhanga", "lake"]), "Arrival": day(one.house, 3), "Needs": "UAC" if role == "alone" and one.age < 18 else "SC" if one.age < 18 and role == "other" else R.choice(["", "", "SP-PT", "DS", "WR-SF"]), "Phone": dial(one.phone) if ok(0.5) else "", "Comment": comment})


# ---- families ----------------------------------------------------------------------------------------------------------


def household():
    origin = R.choice(ORIGIN)
    people = R.choices(list(PEOPLE_OF[origin[0]]), list(PEOPLE_OF[origin[0]].values()))[0]
    house = dict(origin=origin, people=people, all=[], local=LOCAL.setdefault((origin, people), R.sample(HIGH[people]["post"], 3)), lost=R.choice(LOST), day=R.randrange(28), site=R.choice(SITES), block="%s%d" % (R.choice("ABCDEF"), R.randint(1, 24)))
    houses.append(house)
    mother = person("f", R.uniform(21, 43), house)
    father = person("m", mother.age + R.uniform(-1, 12), house)
    mother.mates.append(father), father.mates.append(mother)
    counts, kids = Counter(), []
    ages = sorted({round(R.uniform(0.4, min(17.3, mother.age - 16)), 1) for _ in range(R.choice([1, 2, 2, 3, 3, 4, 4, 5, 6]))}, reverse=True)
    for a in ages:
        if kids and abs(kids[-1].age - a) < 1:
            continue
        for twin in range(2 if ok(0.025) else 1):
            sex = R.choice("mf")
            kids.append(person(sex, a, house, mother, father, counts[sex]))
            counts[sex] += 1
    shape = R.choices(["both", "mother", "father", "grandmother", "aunt", "step", "elder", "neighbour"], [40, 26, 7, 10, 7, 4, 4, 2])[0]
    adults = dict(both=[father, mother], mother=[mother], father=[father]).get(shape)
    if shape in ("mother", "grandmother", "aunt", "elder", "neighbour"):
        father.dead = ok(0.5)
    if shape in ("father", "grandmother", "aunt", "elder", "neighbour"):
        mother.dead = ok(0.4)
    if shape == "grandmother":
        base = R.choice([mother, father])
        granny = person("f", base.age + R.uniform(17, 26), house)
        base.mother = granny
        adults = [granny]
        if ok(0.25):
            husband = person("m", granny.age + R.uniform(0, 8), house)
            base.father = husband
            granny.mates.append(husband), husband.mates.append(granny)
            adults.insert(0, husband)
    elif shape == "aunt":
        base = R.choice([mother, father])
        base.mother, base.father = person("f", base.age + 22, house), person("m", base.age + 27, house)
        sister = person("f" if ok(0.65) else "m", max(19, base.age + R.uniform(-9, 9)), house, base.mother, base.father)
        adults = [sister]
        for _ in range(R.choice([0, 0, 1, 2])):
            a = R.uniform(0.5, min(16, sister.age - 18)) if sister.age > 19 else 0.5
            person("m" if ok(0.5) else "f", a, house, sister if sister.sex == "f" else None, sister if sister.sex == "m" else None)
    elif shape == "step":
        base, gone = (mother, father) if ok(0.5) else (father, mother)
        gone.dead = ok(0.6)
        other = person("m" if base is mother else "f", max(20, base.age + R.uniform(-6, 8)), house)
        base.mates, gone.mates, other.mates = [other], [], [base]
        adults = [base, other] if ok(0.6) else [other]
        if ok(0.5):
            person(R.choice("mf"), R.uniform(0.4, 3), house, base if base is mother else other, base if base is father else other)
    elif shape == "elder":
        mother.age, father.age = max(mother.age, 39), max(father.age, 41)
        adults = [person(R.choice("mf"), R.uniform(18.2, 21), house, mother, father)]
    elif shape == "neighbour":
        adults = [person(R.choice("mf"), R.uniform(25, 55), house)]
        wards.update((k, adults[0]) for k in kids)
    house["adults"], house["shape"] = adults, shape
    minors = [q for q in house["all"] if q.age < 18]
    for q in minors:                                                    # of the step-parent's and the aunt's own children
        if q not in kids:
            kids.append(q)
    flee(house, adults, kids)


LOCAL, group_no = {}, [300]


def flee(house, adults, kids):
    state = R.choices(["lost some", "lost all", "adults not listed", "intact"], [42, 28, 14, 16])[0]
    adults = list(adults)
    listed = state != "adults not listed"
    lost = list(kids) if state in ("lost all", "adults not listed") else R.sample(kids, R.randint(1, max(1, len(kids) - 1))) if state == "lost some" else []
    if state == "adults not listed" and len(lost) > 3:
        lost = lost[:3]
    present = [k for k in kids if k not in lost] if listed else []
    apart_adults = []                                                   # wounded, or fled by another road
    if len(adults) == 2 and ok(0.3):
        apart_adults = [adults.pop(R.randrange(2))]
    where = R.choices(["site", "transit", "request only", "hospital"], [68, 12, 14, 6])[0]
    if listed:
        head = adults[0] if adults[0].sex == "m" or len(adults) == 1 or ok(0.25) else adults[1]
        rest = [q for q in adults if q is not head]
        seek = lost + apart_adults
        if where == "site":
            site(head, rest + present, lost)
            if rest and ok(0.12):                                       # the wife draws a card of her own
                site(rest[0], present[:], lost)
        elif where == "transit":
            group_no[0] += ok(0.88)
            note = ""
            if lost and ok(0.55):
                q = R.choice(lost)
                note = R.choice(["Lost {r} {n} ({a}) on the way.", "{r} {n}, {a}, missing since flight.", "Looking for {r} {n}."]).format(r=("daughter" if q.sex == "f" else "son") if rel(q, head) in ("mother", "father") else "child", n=says(head, q), a=int(q.age))
            transit(head, "G%d" % group_no[0], "head", note)
            for q in rest + present:
                transit(q, "G%d" % group_no[0], "spouse" if q in head.mates else "child" if rel(q, head) in ("mother", "father") else "other", "")
        elif where == "hospital":
            hospital(head, lost)
        for q in adults:
            if lost and ok(0.42 if q is head else 0.12) or where == "request only" and q is head and lost:
                request(q, lost if lost else seek)
    for q in apart_adults if listed else []:
        kind = R.choice(["hospital", "transit", "site", "request", "nowhere"])
        if kind == "hospital":
            hospital(q, lost + present)
        elif kind == "transit":
            group_no[0] += ok(0.88)
            transit(q, "G%d" % group_no[0], "alone", "")
        elif kind == "site":
            site(q, [], lost + present)
        elif kind == "request" and kids:
            request(q, R.sample(kids, min(3, len(kids))))
    # the children, in one to three groups
    groups = []
    for k in lost:
        groups[R.randrange(len(groups))].append(k) if groups and ok(0.5) else groups.append([k])
    for members in groups:
        how = R.choices(["ena", "efa kin", "efa other", "hospital", "transit"], [44, 12, 14, 15, 15])[0]
        oldest = max(members, key=lambda q: q.age)
        lost_from = adults + apart_adults if adults else []
        keeper = None
        if how == "efa kin":                                            # an uncle or aunt who is on no list or on the site's
            base = oldest.mother or oldest.father
            if base.mother is None:
                base.mother = person("f", base.age + 22, house)
            aunt = person(R.choice("mf"), R.uniform(20, 45), house, base.mother, base.father)
            if aunt.age > base.mother.age - 15:
                aunt.age = max(18.5, base.mother.age - 20)
            if ok(0.6):
                old, house["site"] = house["site"], R.choice(SITES)
                site(aunt, members, [])
                house["site"] = old
            keeper = "%s (%s)" % (named(aunt), "tante" if aunt.sex == "f" else "oncle")
        elif how == "efa other":
            keeper = "%s (%s)" % (" ".join([R.choice(HIGH[house["people"]]["f"][0] if house["people"] == "nande" else HIGH[house["people"]]["f"]), R.choice(PRE["f"])]), R.choice(["voisine", "non apparentée", "dame du site", "prétend être la tante"]))
        if how == "transit":
            group_no[0] += ok(0.88)
        for k in members:
            brothers = [q for q in kids if q is not k and rel(k, q) in ("sibling", "half_sibling")]
            if how == "transit":
                q = R.choice(lost_from) if lost_from and ok(0.72) else None
                kind = rel(k, q) if q else None
                name = says(k, q) if q else ""
                comment = R.choice(["Says {r} is {n}.", "Was with {r} {n}, separated {l}.", "{r}: {n}"]).format(r=term(kind, q, ENGLISH), n=name or "?", l=ABROAD[house["lost"]]) if kind in ENGLISH else ""
                transit(k, "G%d" % group_no[0], "alone" if k is oldest else "sibling", comment)
                if ok(0.25) and k.age > 9:
                    request(k, lost_from or [q for q in (k.mother, k.father) if q])
            elif how == "hospital":
                hospital(k, lost_from)
                if ok(0.3):
                    ena(k, lost_from, brothers, "")
            else:
                ena(k, lost_from, brothers, keeper)
                if k.age > 10 and ok(0.15):
                    request(k, lost_from or [q for q in (k.mother, k.father) if q])
            alone.append(k)
            torn.extend((k, a) for a in lost_from)
    for k in present:
        torn.extend((k, a) for a in apart_adults)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--families", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("dir", type=Path)
    options = parser.parse_args()
    R.seed(options.seed)
    for _ in range(options.families):
        household()
    (options.dir / "lists").mkdir(parents=True, exist_ok=True)
    (options.dir / "truth").mkdir(parents=True, exist_ok=True)
    codes = dict(sites_deplaces="SD-{:06d}", enfants_ena_efa="NK/ENA/{:05d}/25", demandes_recherche="GOM-{:06d}", hopitaux="H{:05d}", transit_rubavu="NKM25-{:05d}")
    records = []
    for name, code in codes.items():
        table = rows[name]
        if not table:
            continue
        R.shuffle(table)
        if name in ("transit_rubavu", "sites_deplaces"):
            table.sort(key=lambda pair: pair[0]["Group"] if name == "transit_rubavu" else pair[0]["Site"])
        n = R.randint(10, 900)
        for row, one in table:
            n += R.choice([1, 1, 1, 2, 5])
            row[next(iter(row))] = code.format(n)
            records.append((name, code.format(n), one.key))
        write(options.dir / "lists" / f"{name}.csv", list(table[0][0]), (row.values() for row, _ in table))
    kin = sorted({(a.key, b.key, rel(a, b)) for h in houses for a in h["all"] if a.on for b in h["all"] if b.on and a is not b and rel(a, b)})
    pairs = sorted({(c.key, a.key, rel(c, a)) for c, a in torn if c.on and a.on and rel(c, a)})
    have = {c for c, _, _ in pairs}
    none = sorted({c.key for c in alone if c.on} - have)
    truth = options.dir / "truth"
    write(truth / "records.csv", ("source", "id", "person"), sorted(records))
    write(truth / "kin.csv", ("person_a", "person_b", "relation"), kin)
    write(truth / "separated.csv", ("child_person", "adult_person", "relation"), pairs)
    write(truth / "no_adult.csv", ("child_person",), ([c] for c in none))
    stats = dict(families=options.families, rows={k: len(v) for k, v in rows.items()}, separated_children=len(have), pairs=len(pairs), no_adult=len(none), listed_share=round(len(have) / max(1, len(have) + len(none)), 3),
                 relations=Counter(r for _, _, r in pairs), errors=dict(sorted(slips.items())))
    (truth / "stats.json").write_text(json.dumps(stats, indent=1, ensure_ascii=False), encoding="utf-8")


def write(path, header, lines):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(header)
        out.writerows(lines)


if __name__ == "__main__":
    main()
