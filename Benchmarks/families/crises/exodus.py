#!/usr/bin/env python3
"""A flight across a river in Central Africa, five lists in French, by another hand than `reunify simulate`.

    exodus.py --families N --seed S DIR

Four traditions: Barundi and Congolese, whose children have names of their own that no parent shares; Fulani, who share
a clan's name with thousands; Arabs of Chad, whose second name is their father's first. Ages only; hardly any dates of birth;
mothers known as "Mama" and the name of their eldest; men who give no telephone, and telephones used by a household. Writes
`lists/` (households of a transit centre, register of unaccompanied children, tracing requests that name the father and the
mother of the sought, a feeding centre, owners of SIM cards) and `truth/`, as border.py does. All is invented.

What a careful human could find: of the children whose relative is on a list, 95 in 100 have something that points to
that relative (`pointed` in `stats.json`): a request that names them, a parent's name in their own row, a telephone. The
rest share a village and an age with many.
"""

import csv
import json
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

START = date(2024, 1, 8)


class Barundi:
    men = "Jean Emmanuel Pascal Dieudonné Éric Claude Innocent Révérien Désiré Égide Ferdinand Gérard Léonidas Mélance Nestor Onesphore Prosper Salvator Sylvestre Térence Vénuste Zacharie Fulgence Déo Godefroid Libère Elvis Thierry Alexis Cédric".split()  # fmt: skip
    women = "Espérance Jeanine Claudine Goreth Scholastique Spès Odette Béatrice Consolate Domitille Ernestine Floride Générose Hyacinthe Immaculée Joselyne Kelly Léa Médiatrice Nadège Perpétue Ruth Sandrine Triphonie Valérie Yvette Nella Belyse Divine Ange".split()  # fmt: skip
    own = "Ndayizeye Nizigiyimana Niyonkuru Hakizimana Nduwimana Bukuru Butoyi Minani Nyabenda Ntahomvukiye Nahimana Ndikumana Habonimana Manirambona Nkurunziza Irakoze Iradukunda Ishimwe Nshimirimana Barakamfitiye Bigirimana Ciza Girukwishaka Gahungu Havyarimana Kwizera Mbonimpa Mpawenayo Ndayiragije Ndorimana Ngendakumana Nibigira Niyongabo Niyungeko Nimpagaritse Nsengiyumva Nsabimana Ntakarutimana Nzeyimana Nzisabira Ruberintwari Sabukwigura Sindayihebura Sinzobakwira Toyi Twagirayezu Uwimana Bankuwiha Baranyikwa Misago Ntirampeba Ndihokubwayo Kabura Kaneza Munezero Akimana Bizimana Nininahazwe Kamariza Inamahoro".split()  # fmt: skip
    places = ["Gatumba", "Rumonge", "Makamba / Nyanza-Lac", "Cibitoke / Rugombo", "Bubanza / Gihanga", "Bujumbura / Cibitoke"]
    code, share = "257 6", 34


class Congolese(Barundi):
    men = "Patient Bahati Amani Espoir Héritier Trésor Christian Olivier Merveille Fiston Papy Guy Serge Augustin Bienvenu Célestin Dunia Faustin Gloire Jules Kévin Luc Moïse Nathan Pacifique Rodrigue Samy Théo Victor Baraka".split()  # fmt: skip
    women = "Furaha Neema Riziki Zawadi Sifa Mapendo Nabintu Faida Bora Chantal Ester Francine Gisèle Jolie Kitoko Linda Mado Noëlla Pascaline Rachel Solange Tantine Vumilia Wivine Aimerance Brigitte Clarisse Déborah Elodie Aline".split()  # fmt: skip
    own = "Mushagalusa Cikuru Bisimwa Ntakwinja Balagizi Mugisho Zihalirwa Byamungu Lwaboshi Kahindo Kambale Paluku Muhindo Mumbere Katungu Masika Kavira Kyakimwa Bitijula Namegabe Ruhebuza Assani Mwamba Kalonda Ilunga Kabeya Mulumba Tshibanda Ngoy Kasongo Lukonge Mutombo Bulambo Mwenebatu Selemani Ramazani Kiza Mlondani Byaombe Wilondja Etongwe Mwenelwata Alimasi Asukulu Bilombele Mukamba Muzaliwa Nyange Lubunga Machozi Rukundo Semahoro Nyiramugisha Bwema Kashindi Fataki Useni Kitungano Mmunga Yohali".split()  # fmt: skip
    places = ["Uvira / Kavimvira", "Fizi / Baraka", "Sange", "Luvungi", "Bukavu / Kadutu", "Minembwe"]
    code, share = "243 9", 30


class Fulani(Barundi):
    men = "Amadou Oumarou Ibrahima Abdoulaye Moussa Issa Hamidou Souleymane Boubacar Saïdou Idrissa Adamou Yaya Aliou Garba Bello Hassane Ousmane Mamoudou Daouda Alhadji Sali Bouba Djibril Hamadou Youssoufa".split()  # fmt: skip
    women = "Aïssatou Fadimatou Hawaou Maïmouna Oumou Kadidja Ramatou Salamatou Hadja Djénabou Adama Bintou Zeïnabou Mariama Safiatou Rokia Ouma Asmaou Nafissatou Habiba Aminatou Hafsatou Inna Djamila".split()  # fmt: skip
    own = "Diallo Bah Barry Sow Bâ Ahmadou Bello Ardo Dicko Djaouro".split()
    places = ["Bouar / Baboua", "Berbérati", "Carnot", "Bossangoa", "Yaloké", "Zémio"]
    code, share = "236 7", 20


class Chadian(Barundi):
    men = "Mahamat Abdoulaye Idriss Hassan Adoum Ali Brahim Oumar Saleh Moussa Ahmat Youssouf Issa Djibrine Abakar Haroun Khamis Tahir Bichara Abdelkerim Ismail Haggar Annour Saboun Zakaria Gamar Hamid Béchir".split()  # fmt: skip
    women = "Hawa Achta Zenaba Mariam Khadidja Fatimé Halimé Amné Haoua Zara Kaltouma Aziza Hadjé Mahadia Ache Nassira Raouda Sadia Maka Khaltouma Safia Rawda Djimet Hapsita".split()  # fmt: skip
    own = []
    places = ["El Geneina / Ardamata", "Beïda", "Misterei", "Kabkabiya", "Tendelti"]
    code, share = "235 6", 16


WORLD = (Barundi, Congolese, Fulani, Chadian)
SITES = ("Nyarushishi", "Bele", "Adré", "Gado-Badzéré", "Kavimvira-transit")
r = Random()
people, kin, apart, alone, pointed, numbers = [], [], [], [], set(), [100]
rows = {"menages_centre_transit": [], "registre_ENA": [], "demandes_de_recherche": [], "centre_nutritionnel": [], "cartes_SIM": []}


def chance(p):
    return r.random() < p


def pick(values, slope=0.6):
    return r.choices(values, [1 / (4 + i) ** slope for i in range(len(values))])[0]


def plain(text):
    return text.translate(str.maketrans("ÉéèêëïîôâàçÈ", "EeeeeiioaacE"))


def slip(text, p=0.06):
    """A mistake of a hand or of an ear."""
    if len(text) < 4 or not chance(p):
        return text
    i = r.randrange(1, len(text) - 1)
    ear = {"ou": "u", "y": "i", "k": "c", "l": "r", "z": "s", "dj": "j", "nd": "n", "w": "ou", "s": "ss"}
    for a, b in r.sample(sorted(ear.items()), len(ear)):
        if a in text[1:] and chance(0.6):
            return text[0] + text[1:].replace(a, b, 1)
    return r.choice([text[:i] + text[i + 1] + text[i] + text[i + 2:], text[:i] + text[i + 1:]])


def person(world, sex, age, place, father=None, mobile=""):
    given = pick(world.men if sex == "M" else world.women)
    if world is Chadian:
        second = father["given"] if father else pick(world.men)
    elif world is Fulani:
        second = father["second"] if father else pick(world.own, 1)
    else:
        second = pick(world.own, 0.3)
    one = {"key": f"x{len(people):06d}", "world": world, "sex": sex, "age": age, "place": place, "given": given, "second": second,
           "phone": mobile, "mama": "", "pet": r.choice(["Bébé", "Fils", "Chouchou", "Toto", "Mimi", "Petit"]) if chance(0.1) else ""}  # fmt: skip
    people.append(one)
    return one


def full(one, only=0.06, turned=0.3):
    """How a clerk writes somebody's names."""
    first, second = slip(one["given"]), slip(one["second"])
    if chance(only):
        return first if one["world"] in (Fulani, Chadian) or chance(0.5) else second
    text = f"{second} {first}" if one["world"] in (Barundi, Congolese) and chance(turned) else f"{first} {second}"
    text = plain(text) if chance(0.4) else text
    return text.upper() if chance(0.2) else text


def called(one):
    """How a child or a neighbour names a grown person."""
    if one["mama"] and one["sex"] == "F" and chance(0.14):
        return f"Mama {one['mama']}"
    if one["mama"] and one["sex"] == "M" and chance(0.05):
        return f"Papa {one['mama']}"
    return full(one, 0.3)


def sex(one):
    return one["sex"]


def age(one, wide=1):
    shift = r.choice((-2, -1, -1, 1, 1, 2)) * wide if chance(0.3) else 0
    years = one["age"] + shift if one["age"] > 3 else one["age"]
    if one["age"] > 25 and chance(0.3):
        years = round(years / 5) * 5
    return max(0, int(years))


def written_age(one):
    if one["age"] < 2:
        return f"{max(1, int(one['age'] * 12))} mois"
    return f"{age(one)} ans" if chance(0.4) else str(age(one))


def mobile(world):
    return world.code.replace(" ", "") + f"{r.randrange(10**7):07d}"


def dial(number, p=1.0):
    if not number or not chance(p):
        return ""
    return r.choice([f"+{number}", f"00{number}", number[3:], f"{number[3:5]} {number[5:7]} {number[7:9]} {number[9:]}"])


def village(one, lost=0.08):
    parts = one["place"].split(" / ")
    return "" if chance(lost) else r.choice(["{} / {}", "{}, {}", "{1}"]).format(*parts) if len(parts) == 2 else one["place"]


def when(low=0, high=70):
    return (START + timedelta(days=r.randrange(low, high))).strftime("%d/%m/%Y")


# ------------------------------------------------------------------ lists
HEADED = {"child": ("fils", "fille"), "spouse": ("mari", "épouse"), "grandchild": ("petit-fils", "petite-fille"),
          "nephew": ("neveu", "nièce"), "sibling": ("frère", "sœur"), "other": ("non apparenté", "non apparentée"),
          "parent": ("père", "mère")}  # fmt: skip


def household(head, members):
    numbers[0] += r.randrange(1, 4)
    number, site, came = f"M-{numbers[0]:05d}", r.choice(SITES), when(0, 50)
    shown = dial(head["phone"], 0.7)
    for one, word in [(head, "")] + members:
        own = dial(one["phone"], 0.4) if one is not head and one["age"] > 17 else ""
        rows["menages_centre_transit"].append((one, {
            "N° d'enregistrement": "", "N° ménage": number, "Nom complet": full(one), "Lien avec le chef de ménage": HEADED[word][one["sex"] == "F"] if word else "chef de ménage",
            "Sexe": sex(one), "Âge": written_age(one), "Village d'origine": village(head), "Téléphone": shown if one is head else own,
            "Site": site, "Date d'arrivée": came, "Besoins spécifiques": r.choice(["", "", "", "FEMME ENCEINTE", "HANDICAP", "PERSONNE ÂGÉE SEULE"]) if one["age"] > 17 else "",
        }))  # fmt: skip
    if shown and chance(0.5):
        owner = head
        rows["cartes_SIM"].append((owner, {
            "N° contrat": "", "Titulaire": full(owner), "Sexe": sex(owner), "Âge": str(age(owner)) if chance(0.6) else "", "Numéro SIM": dial(head["phone"]),
            "N° de ménage": number if chance(0.6) else "", "Site": site, "Taille du ménage": str(1 + len(members)),
        }))  # fmt: skip
    return number


def register(child, father, mother, siblings, carer=None, adult=None):
    said = child["age"] >= 3
    names = []
    for one, p in ((father, 0.5 if said else 0.2), (mother, 0.55 if said else 0.25)):
        known = one and chance(p)
        names.append(called(one) if known else r.choice(["", "", "inconnu", "ne sait pas"]))
        if known:
            pointed.add(child["key"])
    phone = dial(adult["phone"], 0.1) if adult else ""
    if phone:
        pointed.add(child["key"])
    rows["registre_ENA"].append((child, {
        "N° ENA": "", "Nom de l'enfant": full(child, 0.15 if said else 0.5), "Surnom": child["pet"], "Sexe": "G" if child["sex"] == "M" else "F", "Âge": written_age(child),
        "Village d'origine": village(child, 0.2 if said else 0.5), "Langue": r.choice({Barundi: ["kirundi"], Congolese: ["kiswahili", "kifuliiru", ""], Fulani: ["fulfulde", "sango"], Chadian: ["arabe", "masalit"]}[child["world"]]),
        "Nom du père": names[0], "Nom de la mère": names[1], "Fratrie": ", ".join(f"{slip(s['given'])} ({age(s)})" for s in siblings) if said and chance(0.6) else "",
        "Père en vie ?": r.choice(["oui", "ne sait pas", ""]), "Famille d'accueil": full(carer) if carer else "", "Lieu de séparation": r.choice(["traversée de la rivière", "marché", "poste frontière", ""]),
        "Contact": phone, "Statut": "ES" if carer else "ENA",
    }))  # fmt: skip


LINKS = {"mother": ("fils", "fille"), "father": ("fils", "fille"), "grandparent": ("petit-fils", "petite-fille"), "aunt_uncle": ("neveu", "nièce"), "sibling": ("frère", "sœur")}


def request(adult, relation, sought, father, mother):
    for child in sought:
        pointed.add(child["key"])
        rows["demandes_de_recherche"].append((adult, {
            "Réf. demande": "", "Date": when(4, 90), "Demandeur": full(adult, 0.04), "Sexe du demandeur": sex(adult), "Âge du demandeur": str(age(adult)) if chance(0.8) else "",
            "Tél. du demandeur": dial(adult["phone"], 0.75), "Adresse actuelle": r.choice(SITES), "Personne recherchée": full(child, 0.2), "Est le/la … du demandeur": LINKS[relation][child["sex"] == "F"],
            "Sexe": sex(child), "Âge": written_age(child) if chance(0.85) else "", "Père de la personne recherchée": full(father, 0.15) if father and chance(0.6) else "",
            "Mère de la personne recherchée": called(mother) if mother and chance(0.6) else "", "Village d'origine": village(adult),
            "Circonstances": r.choice(["séparés pendant la fuite", "pirogue chavirée", "attaque du village", "resté(e) avec la grand-mère", ""]),
        }))  # fmt: skip


def fed(child, with_whom, word):
    rows["centre_nutritionnel"].append((child, {
        "N° admission": "", "Nom": full(child, 0.2), "Âge (mois)": str(int(child["age"] * 12)), "Sexe": sex(child), "Admis le": when(3, 60), "Accompagnant(e)": full(with_whom) if with_whom else "trouvé seul",
        "Lien": word, "Provenance": village(child, 0.3), "PB (mm)": str(r.randrange(98, 126)),
    }))  # fmt: skip


# ------------------------------------------------------------------ stories
def family(world):
    place = r.choice(world.places)
    father = person(world, "M", r.randrange(22, 58), place, mobile=mobile(world) if chance(0.75) else "")
    mother = person(world, "F", max(18, father["age"] - r.randrange(0, 12)), place, mobile=mobile(world) if chance(0.45) else "")
    kin.append((mother, father, "spouse"))
    kids, years = [], mother["age"] - r.randrange(16, 24)
    while years > 0.3 and len(kids) < 7:
        if years < 18 and chance(0.8):
            kid = person(world, r.choice("MF"), years if years >= 3 else round(years + r.random() * 0.8, 1), place, father)
            while any(kid["given"] == k["given"] for k in kids):
                kid["given"] = pick(world.men if kid["sex"] == "M" else world.women)
            kids.append(kid)
        years -= r.choice((1.5, 2, 2, 3, 4))
    if not kids:
        kids.append(person(world, r.choice("MF"), r.randrange(3, 8), place, father))
    father["mama"] = mother["mama"] = kids[0]["given"]
    for child in kids:
        kin.extend([(child, mother, "mother"), (child, father, "father")])
        kin.extend((child, other, "sibling") for other in kids if other is not child)
    elders = []
    for relation, p in (("grandparent", 0.2), ("aunt_uncle", 0.2)):
        if chance(p):
            side = r.choice((father, mother))
            years = side["age"] + r.randrange(18, 28) if relation == "grandparent" else max(18, side["age"] + r.randrange(-8, 9))
            elder = person(world, "F" if chance(0.7) else "M", years, place, mobile=mobile(world) if chance(0.5) else "")
            if relation == "grandparent" and elder["sex"] == "M" and world is Chadian:
                side["second"] = elder["given"]
            kin.extend((k, elder, relation) for k in kids)
            elders.append((elder, relation))
    return father, mother, kids, elders


def story():
    world = r.choices(WORLD, [w.share for w in WORLD])[0]
    father, mother, kids, elders = family(world)
    lost = [k for k in kids if chance(0.4)][:3] or [r.choice(kids)]
    kept = [k for k in kids if k not in lost]
    present = [(a, w) for a, w in ((father, "father"), (mother, "mother")) if chance(0.6)] or ([(mother, "mother")] if chance(0.8) else [])
    present += [(e, w) for e, w in elders if chance(0.6)]
    carer = None
    if chance(0.2):
        carer = person(world, "F", r.randrange(22, 65), father["place"], mobile=mobile(world) if chance(0.4) else "")
        household(carer, [(k, "other") for k in lost] if chance(0.6) else [])
    for child in lost:
        small = child["age"] < 5 and chance(0.4)
        if small:
            fed(child, carer, "voisine" if carer else "")
        if not small or chance(0.6):
            register(child, father, mother, [k for k in kids if k is not child], carer, present[0][0] if present else None)
        parents = [(a, w) for a, w in present if w in ("father", "mother")] or present[:1]
        apart.extend((child, a, w) for a, w in parents)
        if not present:
            alone.append(child)
    head = present[0] if present else None
    if head:
        word = {"father": "child", "mother": "child", "grandparent": "grandchild", "aunt_uncle": "nephew"}[head[1]]
        members = [(a, "spouse" if w == "mother" else "parent" if w == "grandparent" else "sibling") for a, w in present[1:] if head[1] == "father" and chance(0.75)]
        household(head[0], members + [(k, word) for k in kept])
        asking = [(a, w) for a, w in present if chance(0.5)] or ([head] if chance(0.7) else [])
        for adult, relation in asking:
            request(adult, relation, [k for k in lost if chance(0.88)] or lost, father, mother)


def stranger():
    """A household that has lost no one, or a person alone."""
    world = r.choices(WORLD, [w.share for w in WORLD])[0]
    if chance(0.5):
        one = person(world, r.choice("MF"), r.randrange(18, 75), r.choice(world.places), mobile=mobile(world) if chance(0.6) else "")
        household(one, [])
    else:
        father, mother, kids, _ = family(world)
        household(father, [(mother, "spouse")] + [(k, "child") for k in kids]) if chance(0.6) else household(mother, [(k, "child") for k in kids])
        for k in kids:
            if k["age"] < 5 and chance(0.2):
                fed(k, mother, "mère")


def orphan():
    """A child for whom nobody asks."""
    world = r.choices(WORLD, [w.share for w in WORLD])[0]
    child = person(world, r.choice("MF"), r.randrange(2, 17), r.choice(world.places))
    ghost = {**child, "given": pick(world.men), "second": pick(world.own or world.men), "sex": "M", "mama": "", "phone": ""}
    register(child, ghost, None, [])
    pointed.discard(child["key"])
    alone.append(child)


# ------------------------------------------------------------------ files
def save(path, header, lines, mark=",", encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding=encoding) as file:
        out = csv.writer(file, delimiter=mark)
        out.writerow(header)
        out.writerows(lines)


def main(words):
    families, seed, folder = int(words[words.index("--families") + 1]), words[words.index("--seed") + 1], Path(words[-1])
    r.seed(f"exodus {seed}")
    for _ in range(families):
        story()
    for _ in range(families // 3):
        stranger()
    for _ in range(families // 10):
        orphan()
    forms = {
        "menages_centre_transit": (";", "utf-8-sig", "CT{:06d}", "csv"), "registre_ENA": (";", "cp1252", "ENA/{:04d}/24", "csv"),
        "demandes_de_recherche": (",", "utf-8", "RFL-{:05d}", "csv"), "centre_nutritionnel": ("\t", "utf-8", "N{:04d}", "tsv"), "cartes_SIM": (";", "utf-8", "C-{:06d}", "csv"),
    }  # fmt: skip
    records = []
    for name, held in rows.items():
        mark, encoding, form, suffix = forms[name]
        if name != "menages_centre_transit":
            held += [(one, dict(cells)) for one, cells in held if chance(0.02)]
            r.shuffle(held)
        for n, (one, cells) in enumerate(held, 1):
            cells[next(iter(cells))] = form.format(n)
            records.append((name, form.format(n), one["key"]))
        save(folder / "lists" / f"{name}.{suffix}", held[0][1], [c.values() for _, c in held], mark, encoding)
    seen = {key for _, _, key in records}

    def pairs(found):
        return sorted({(a["key"], b["key"], kind) for a, b, kind in found if a["key"] in seen and b["key"] in seen})

    truth = folder / "truth"
    save(truth / "records.csv", ("source", "id", "person"), sorted(records))
    save(truth / "kin.csv", ("person_a", "person_b", "relation"), pairs(kin))
    save(truth / "separated.csv", ("child_person", "adult_person", "relation"), pairs(apart))
    known = {child for child, _, _ in pairs(apart)}
    without = {c["key"] for c in alone if c["key"] in seen} - known
    save(truth / "no_adult.csv", ("child_person",), sorted((key,) for key in without))
    counts = {"rows": {k: len(v) for k, v in rows.items()}, "children": len(known), "pointed": len(known & pointed), "without": len(without)}
    (truth / "stats.json").write_text(json.dumps(counts, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
