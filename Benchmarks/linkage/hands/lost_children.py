"""Children separated from their families: tracing.csv of one agency against enfants.csv of another.

The first agency works in English: the child's name and other name, names of father and mother, village, age on the
day of registration, date and place of separation, distinguishing details in free text, caregiver, its own number.
The second works in French: the child's name in one cell (surname first, in capitals), year of birth, parents' names in
one cell, the month of separation, signs in French words, the host family, another number; for 7 % of the children
that the first agency has registered too, the remarks quote its number.  Both heard the names and wrote them by ear (l/r, sy/sh/ch, b/v, ou/u/w).
Names follow the order of birth, so thousands of children share a few dozen; what tells them apart is the baptismal
name, the parents and the village.  Brothers and sisters share parents, village, day and place of separation and were
mostly registered together; there are twins.  Ages are estimates.  46 % of the children are on both lists.
Hard: siblings without a baptismal name; orphans with unknown parents; small children who know one name only.
A careful person who reads both languages: F1 about 0.93.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("tracing.csv", "enfants.csv")

BIRTH = {"M": ["Mumbere Paluku Muhindo", "Kambale Muhindo Kambasu", "Kasereka Kathembo", "Kakule Kamate", "Katembo Mbusa", "Mbusa Nzanzu", "Nzanzu Ndungo", "Ndungo"],
         "F": ["Masika Nzyavake", "Biira Katungu Kyakimwa", "Kavira Kavugho Kabugho", "Kanyere Kasoki", "Kahindo Mbambu", "Kahambu Ithungu", "Kyakimwa Kabuo", "Kabuo"]}
SUR = Bag("""Syahana Muyisa Kitambala Vyambwera Sivyavugha Kinyamupeke Lusenge Mathe Tsongo Kyavulima Vahamwiti Kamwira Muhesi Sekera Kihundu Wasukundi Malyabwana Kisonia Mutsuva Luvungula
Kighoma Mulekya Matumo Syayighanza Vutsapu Kavusa Musubao Kitsa Bahati Mughanyiri Kiviri Tsiko Lukogho Masinda Vyavuwa Musavuli Kyondo Sikuli Muliwavyo Mupenzi Kalondero Bisimwa Amani Baluku Kyalwahi Mwenge
Musienene Lutsumbi Vighuma Kikuku Mbafumoja Ndaghala Sokoni Wanzire Syalikyalya Kakurusi Malikidogo Mutavali Kibendelwa Vikanza Luanda Byamungu Shamavu Cirhuza Bashige Mushagalusa Habimana Niyonzima Sebagenzi Munyandekwe Ntabugi Kibanja Rugenge""", 4)
BAPT = {"M": Bag("Jean Joseph Emmanuel Pascal Moise David Patrick Daniel Josue Elie Samuel Eric Justin Christian Jackson Dieumerci Espoir Gloire Innocent Augustin Faustin Merveille Jonathan Isaac Trésor Fiston Heritier Exaucé Gédéon Aimé Olivier Delphin Jérémie Bienfait Musa Ramazani Siméon Fabrice Prosper Ezechiel", 4),
        "F": Bag("Marie Esther Grace Rachel Jeannette Rebecca Sarah Ruth Espérance Furaha Neema Divine Christine Solange Josephine Clarisse Noella Dorcas Francine Consolata Aline Judith Rosette Merveille Anuarite Gisèle Béatrice Jacqueline Claudine Sifa Naomie Huguette Florence Zawadi Riziki Mapendo Yvette Deborah Odette Asifiwe", 4)}
NICK = "Bebe Petit Tété Kidogo Papy Mamy Didi Bijou Junior Chance Baraka Mado Jojo Nono Kaka Toto Maman Dodo Cedo Tina Riri Bobo".split()
VILLAGE = Bag("Kanyavilemba Mutwambiro Kisalunga Vuhasa Lubirizi Kahondero Bunyatsi Mbingirya Kyambogha Luhotero Ngorombe Vusindi Katundwe Mihangara Isongwa Ruvuha Kalembwa Musendule Bukondwa Kirumbiro Malambiza Vutakwa Kasuhwe Lwambiri Rutoboga Mukebwe Bihambweni Kitendiro Luseguro Kanyatembo Burambira Mavuyo Kinyatsiro Tongero Lukangira Mahangwa Kyavinyonge-le-Haut Visikwa Nyamindu Kashalirwa".split(), 5)
AREA = ["Lubero", "Beni", "Rutshuru", "Masisi", "Walikale"]
SPOT = [("at the market of %s", "au marché de %s"), ("on the road to %s", "sur la route de %s"), ("in the fields near %s", "aux champs près de %s"), ("at the river, %s", "à la rivière, %s"), ("in %s", "à %s"), ("at the school in %s", "à l'école de %s"), ("in the camp of %s", "dans le camp de %s")]
SIGN = [(["scar on left forearm", "has a scar on the left arm", "L forearm scar"], ["cicatrice avant-bras gauche", "une cicatrice au bras gauche"]),
        (["scar on forehead", "forehead: scar from a fall"], ["cicatrice au front", "marque sur le front (chute)"]),
        (["burn on right leg", "R leg burnt (cooking fire)"], ["brûlure jambe droite", "traces de brûlure sur la jambe dr."]),
        (["missing upper front tooth", "front tooth broken"], ["dent de devant cassée", "manque une dent incisive"]),
        (["limps", "walks with a limp, left foot"], ["boite", "boite du pied gauche"]),
        (["six fingers on right hand", "extra finger, right hand"], ["six doigts main droite", "doigt surnuméraire"]),
        (["stammers", "speaks with difficulty (stutter)"], ["bégaie", "difficulté à parler, bégaiement"]),
        (["birthmark on neck", "dark mark on the neck"], ["tache de naissance au cou", "envie sur le cou"]),
        (["squint in left eye", "left eye crossed"], ["strabisme œil gauche", "œil gauche louche"]),
        (["hearing problem", "hard of hearing"], ["malentendant(e)", "entend mal"]),
        (["pierced ears", "both ears pierced"], ["oreilles percées"]), (["very light skin", "light skinned"], ["teint clair"]),
        (["tall for age", "tall and thin"], ["grand(e) pour son âge"]), (["small bullet wound on shoulder"], ["blessure par balle à l'épaule"]),
        (["wore a red sweater", "red pullover when found"], ["portait un pull rouge"]), (["wears a rosary"], ["porte un chapelet"]),
        (["epilepsy", "has fits"], ["épileptique", "fait des crises"]), (["scar from operation on belly"], ["cicatrice d'opération au ventre"]),
        (["missing tip of left thumb"], ["bout du pouce gauche coupé"]), (["remembers a dog called Simba", "talks of dog Simba"], ["parle de son chien Simba"]),
        (["father was a bricklayer"], ["père maçon"]), (["father sold charcoal"], ["papa vendeur de braise"]), (["mother sold fish"], ["maman vendait du poisson"]), (["lived next to the health post"], ["habitait près du poste de santé"])]
KIN = [("grandmother", "grand-mère"), ("maternal aunt", "tante maternelle"), ("paternal uncle", "oncle paternel"), ("neighbour", "voisin"), ("foster family", "famille d'accueil"), ("foster family", "FAT"), ("pastor", "pasteur"), ("older sister", "grande sœur")]
EAR = [("l", "r"), ("r", "l"), ("sy", "sh"), ("sy", "chi"), ("sh", "ch"), ("ch", "sh"), ("b", "v"), ("v", "b"), ("mb", "b"), ("ts", "ch"), ("ts", "s"), ("w", "ou"), ("u", "ou"), ("u", "w"), ("gh", "g"), ("gh", "h"), ("ky", "ch"), ("ky", "ki"), ("vy", "vi"), ("th", "t"), ("k", "c"), ("y", "i"), ("i", "y"), ("nz", "z"), ("nd", "d"), ("hw", "w"), ("s", "ss"), ("ng", "g"), ("bw", "bu"), ("e", "i"), ("o", "u"), ("j", "dj"), ("f", "ph"), ("c", "k"), ("aa", "a")]
PLAIN = str.maketrans("éèêàïôç", "eeeaioc")
MONTH = ["janv", "fév", "mars", "avril", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"]


def heard(rng, s, times=1):
    for _ in range(times):
        hits = [(a, b) for a, b in EAR if a in s[1:]]
        if hits and maybe(rng, 0.8):
            a, b = rng.choice(hits)
            i = s.index(a, 1)
            s = s[:i] + b + s[i + len(a):]
        else:
            s = typo(rng, s)
    return s


def ear(rng, s, rate):
    return " ".join(heard(rng, w, 1 + maybe(rng, 0.15)) if len(w) > 3 and maybe(rng, rate) else w for w in s.split(" "))


def grown(rng, sex):
    return rng.choice(rng.choice(BIRTH[sex][:5]).split()), SUR.draw(rng), BAPT[sex].draw(rng) if maybe(rng, 0.6) else ""


def children(rng, n):
    out, fam = [], 0
    while len(out) < n:
        fam += 1
        dad, mum = grown(rng, "M"), grown(rng, "F")
        village, area = VILLAGE.draw(rng), rng.choice(AREA)
        day = dt.date(2021, 1, 1) + dt.timedelta(days=int(rng.choice([320, 511, 702, 1011, rng.randint(0, 1200)]) + rng.expovariate(0.2)))
        spot, near = rng.choice(SPOT), village if maybe(rng, 0.5) else VILLAGE.draw(rng)
        alive = rng.choices(["", "dad", "mum", "both"], [55, 22, 10, 13])[0]
        known = rng.random()
        care, kin = grown(rng, rng.choice("MF")), rng.choice(KIN)
        place = rng.choice(range(8))
        family = {"fam": fam, "dad": dad, "mum": mum, "village": village, "area": area, "spot": spot, "near": near, "gone": alive, "lost": known < 0.07}
        number = rng.choices([1, 2, 3, 4], [52, 28, 14, 6])[0]
        first, age, used = rng.randint(0, 3), rng.randint(max(3, 4 + 2 * number - 2), 17), set()
        for c in range(number):
            if age < 3:
                break
            sex, pair = rng.choice("MF"), 2 if maybe(rng, 0.03) else 1
            born = dt.date(2023, 6, 30) - dt.timedelta(days=age * 365 + rng.randrange(365))
            for _ in range(pair):
                b = BAPT[sex].draw(rng)
                while b in used:
                    b = BAPT[sex].draw(rng)
                used.add(b)
                together = maybe(rng, 0.85)
                who, kind = (care, kin) if together else (grown(rng, rng.choice("MF")), rng.choice(KIN))
                out.append(dict(family, sex=sex, born=born, order=rng.choice(BIRTH[sex][min(7, first + c)].split()), sur=dad[1] if maybe(rng, 0.25) else SUR.draw(rng), bapt=b, nick=rng.choice(NICK) if maybe(rng, 0.2) else "", day=day if together or maybe(rng, 0.6) else day + dt.timedelta(days=rng.randint(1, 60)),
                                signs=rng.sample(SIGN, rng.choices([0, 1, 2], [35, 45, 20])[0]), care=who, kin=kind, place=place))
            age -= rng.randint(1, 3)
    return out


def parent(rng, who, dead, words, rate):
    a, b, c = who
    k = rng.random()
    s = "%s %s" % (a, b) if k < 0.5 else (c + " " + b if c else a + " " + b) if k < 0.65 else (c or a) if k < 0.78 else " ".join(x for x in (a, b, c) if x)
    s = ear(rng, s.translate(PLAIN) if maybe(rng, 0.5) else s, rate)
    return s + rng.choice(words) if dead and maybe(rng, 0.6) else s


def left_row(rng, c):
    small = c["born"].year > 2018
    k = rng.random()
    if small and k < 0.3 or k < 0.06:
        name = c["bapt"]
    elif k < 0.55:
        name = "%s %s %s" % (c["bapt"], c["order"], c["sur"])
    elif k < 0.75:
        name = "%s %s" % (c["order"], c["bapt"])
    elif k < 0.93:
        name = "%s %s" % (c["bapt"], c["sur"])
    else:
        name = "%s %s" % (c["order"], c["sur"])
    name = ear(rng, name.translate(PLAIN), 0.13)
    seen = c["day"] + dt.timedelta(days=rng.randint(2, 200))
    age = max(0, (seen - c["born"]).days // 365 + rng.choice([0, 0, 0, 0, 0, -1, 1]))
    dead = c["gone"]
    dad = parent(rng, c["dad"], dead in ("dad", "both"), [" (deceased)", " (dead)", " +"], 0.12)
    mum = parent(rng, c["mum"], dead in ("mum", "both"), [" (deceased)", " (dead)", " +"], 0.12)
    if c["lost"]:
        dad, mum = rng.choice(["", "unknown", "not known"]), rng.choice(["", "unknown", "does not remember", mum])
    marks = "; ".join(rng.choice(s[0]) for s in c["signs"] if maybe(rng, 0.85))
    if maybe(rng, 0.2):
        marks = (marks.rstrip(".") + ". " if marks else "") + rng.choice(["Child is calm.", "Goes to school.", "Wants to find mother.", "Was ill with malaria.", "Follow up in two weeks.", "Speaks Kinande and Swahili."])
    if maybe(rng, 0.1):
        marks = (marks.rstrip(".") + ". " if marks else "") + "With brother/sister in same house"
    day = c["day"] + dt.timedelta(days=rng.choice([0, 0, 0, 0, 0, 0, 1, -1, 7, 30]))
    r = [name, c["nick"] if maybe(rng, 0.7) else "", {"M": "Boy", "F": "Girl"}[c["sex"]], str(age), dad, mum, ear(rng, c["village"], 0.08), c["area"], day.strftime("%d-%b-%Y"), c["spot"][0] % ear(rng, c["near"], 0.06), marks, ear(rng, " ".join(x for x in (c["care"][0], c["care"][1]) if x), 0.1), c["kin"][0], seen.strftime("%d-%b-%Y")]
    for i, rate in ((2, 0.02), (3, 0.04), (4, 0.07), (5, 0.08), (6, 0.06), (7, 0.15), (8, 0.10), (9, 0.25), (11, 0.12), (12, 0.2)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def right_row(rng, c, theirs):
    small = c["born"].year > 2018
    k = rng.random()
    if small and k < 0.2 or k < 0.05:
        name = c["bapt"] if maybe(rng, 0.7) else c["nick"] or c["bapt"]
    elif k < 0.6:
        name = "%s %s %s" % (c["order"].upper(), c["sur"].upper(), c["bapt"])
    elif k < 0.8:
        name = "%s %s" % (c["order"].upper(), c["bapt"])
    elif k < 0.93:
        name = "%s %s" % (c["sur"].upper(), c["bapt"])
    else:
        name = "%s %s" % (c["order"].upper(), c["sur"].upper())
    name = " ".join((ear(rng, w.title(), 0.17).upper() if w.isupper() else ear(rng, w, 0.12)) for w in name.split(" "))
    if c["nick"] and maybe(rng, 0.3):
        name += " dit%s %s" % ("e" if c["sex"] == "F" else "", c["nick"])
    year = str(c["born"].year + rng.choice([0, 0, 0, 0, 0, 0, -1, 1, 2]))
    if maybe(rng, 0.12):
        year = rng.choice(["± ", "env. ", "v. "]) + year
    elif maybe(rng, 0.06):
        year = "%d ans" % max(1, 2023 - c["born"].year)
    dead = c["gone"]
    dad = parent(rng, c["dad"], dead in ("dad", "both"), [" (dcd)", " décédé", " †"], 0.15)
    mum = parent(rng, c["mum"], dead in ("mum", "both"), [" (dcd)", " décédée", " †"], 0.15)
    if c["lost"]:
        dad, mum = rng.choice(["inconnu", "?", "inc."]), rng.choice(["inconnue", "?", mum])
    k = rng.random()
    both = "%s et %s" % (dad, mum) if k < 0.4 else "P: %s / M: %s" % (dad, mum) if k < 0.75 else "père %s" % dad if k < 0.83 else "mère %s" % mum if k < 0.9 else "%s & %s" % (mum, dad) if k < 0.93 else ""
    d = c["day"] + dt.timedelta(days=rng.choice([0, 0, 0, 0, 0, 15, -15]))
    when = d.strftime("%m/%Y") if maybe(rng, 0.55) else "%s %d" % (MONTH[d.month - 1], d.year) if maybe(rng, 0.6) else d.strftime("%d/%m/%Y")
    signs = ", ".join(rng.choice(s[1]) for s in c["signs"] if maybe(rng, 0.7)) or rng.choice(["", "", "RAS", "néant", "-"])
    house = ear(rng, rng.choice(["%s %s", "%s %s", "Mr/Mme %s %s"]) % (c["care"][0], c["care"][1]), 0.12) + rng.choice([" (%s)" % c["kin"][1], ""])
    if maybe(rng, 0.2):
        other = grown(rng, "F")
        house = "%s %s" % (other[0], other[1])
    note = rng.choice(["", "", "", "photo faite", "suivi psychosocial", "à vérifier", "fratrie ensemble", "kit reçu", "réfère à l'hôpital"])
    if theirs and maybe(rng, 0.07):
        t = rng.choice([theirs, theirs.replace("-", " "), theirs.split("-")[-1]])
        note = (note + "; " if note else "") + rng.choice(["réf. autre org. %s", "n° %s chez l'autre agence", "déjà enregistré %s"]) % t
    r = [name, {"M": "M", "F": "F"}[c["sex"]], year, both, rng.choice(["%s", "%s", "%s", "%s / " + c["area"], "village " + "%s", "%s (terr. " + c["area"] + ")"]) % ear(rng, c["village"], 0.12), when, rng.choice([c["spot"][1] % ear(rng, c["near"], 0.08), ear(rng, c["near"], 0.08)]), signs, house, note]
    for i, rate in ((1, 0.03), (2, 0.08), (4, 0.06), (5, 0.12), (6, 0.35), (8, 0.15)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def make(rng, folder):
    crowd = children(rng, 7200)
    fate, sides, both = {}, ([], []), []
    for i, c in enumerate(crowd):
        k = fate.setdefault(c["fam"], rng.random())
        if maybe(rng, 0.2):
            k = rng.random()
        if k < 0.73:
            sides[0].append(i)
        if k < 0.46 or k >= 0.73:
            sides[1].append(i)
        if k < 0.46:
            both.append(i)
    ids, out = ({}, {}), ([], [])
    order = sides[0][:]
    rng.shuffle(order)
    for n, i in enumerate(order):
        ids[0][i] = "TR-%s-%05d" % (["GOM", "BUT", "BNI", "LUB", "RUT", "MAS", "WAL", "KIR"][crowd[i]["place"]], n + 101)
        out[0].append([ids[0][i]] + left_row(rng, crowd[i]))
    order = sides[1][:]
    rng.shuffle(order)
    for n, i in enumerate(order):
        ids[1][i] = "E/%04d/%s" % (n + 1, rng.choice(["23", "23", "24"]))
        out[1].append([ids[1][i]] + right_row(rng, crowd[i], ids[0].get(i)))
    save(folder, FILES[0], ["case_no", "child_name", "other_name", "sex", "age", "father", "mother", "village_of_origin", "territory", "date_separated", "where_separated", "distinguishing_details", "caregiver", "relation", "registered_on"], out[0])
    save(folder, FILES[1], ["dossier", "nom_enfant", "sexe", "annee_naiss", "parents", "origine", "date_sep", "lieu_sep", "signes_particuliers", "famille_accueil", "observations"], out[1])
    save(folder, "truth.csv", ["left_id", "right_id"], [[ids[0][i], ids[1][i]] for i in both])
