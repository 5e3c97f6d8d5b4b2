"""Three lists of displaced people around a town in North Kivu: site register, distribution of a food agency, children's spaces of a local NGO.

Site register (a committee with a tablet): one line a person; nom, postnom, prénom in columns, but one enumerator in five puts the prénom first; year of birth or an age, link
to the head, village come from, bloc, household number, card of electors for some grown people. Among the Nande nearly all bear one of thirty names of order of birth (Kambale,
Masika), so that postnom and prénom alone tell people apart; Hutu and Hunde families each have names of their own and share none with their children.
Distribution: heads (or the wife who came with the token): "noms" in one cell in any order, age, size of household, village, telephone, card number with a wrong digit at times, proxy; a quarter
are of host families and other sites; some took two tokens. Children: "noms de l'enfant", father's and mother's names, age or date, bloc; dialect spellings (Kasereka /
Kaserka, Mbusa / Busa, l/r, Kavira / Kabira), prénoms in French or as heard (Zawadi, Jeannette / Janeti). Accents and capitals as the typist likes. Truth: between each two of
the three lists (heads and children are different people: none between the last two). A careful person: F1 about 0.86 (lost: "Kambale Jean, 34" by the dozen).
"""

from datetime import date, timedelta

from . import paper

FILES = ("enregistrement_site.csv", "liste_distribution_vivres.csv", "EAE_enfants_inscrits.csv")
NANDE = {"M": "Kambale Paluku Kasereka Kakule Muhindo Mumbere Katembo Mbusa Muhindo Nzanzu Kahindo Bwambale Baluku Ndungo Kombi".split(), "F": "Kavira Masika Kahindo Katungu Kanyere Kavugho Kyakimwa Biira Kasoki Mbambu Kaswera Ithungu Musoki Kavuo Nziavake".split()}
POST = """Kataliko Vahamwiti Sivihwa Mutahinga Kisuba Mulekya Syahetera Vyambwera Lwanzo Kamabu Musavuli Kavusa Sikuli Kyambu Mathe Malekani Kasayi Wasukundi Tsongo Syaghuswa Kitambala Mayani Kyavu Matabishi Ngesera Muvunga Lusenge
Saanane Vutegha Kihundu Kighoma Sivirwa Kalemire Makasi Wangahemuka Kasimba Vihamba Siviri Nguru Mahamba Kinyoma Mwenge Kalondero Kabuyaya Tembo Maliro""".split()
HUTU = {"M": """Habimana Bizimana Nsengiyumva Hakizimana Ndayambaje Sebahire Nzabonimpa Bahati Hategekimana Barayavuga Ngirabanzi Semivumbi Sekabanza Nkundabagenzi Rukundo Kanyamuhanga Uwimana Niyonzima Mugabo Sibomana Serushago Rwagasore
Buhire Munyantwari Ntamugabumwe Bigirimana Zirimwabagabo""".split(),
        "F": """Nyirahabimana Uwimana Mukamana Nyiramana Nyirabahati Furaha Uwineza Nyirabizimana Mukandayisenga Nyiransengiyumva Ntakirutimana Nyiramajyambere Mukeshimana Uwamahoro Nyirarukundo Bazizane Niyirora Nyiraneza Umuhoza
Mukarukundo Dusabe""".split()}
HUNDE = {"M": "Bahati Bauma Kabuya Muhima Mapenzi Kahongya Mbaruku Bakungu Kamundala Habamungu Kitsa Batachoka Muiti Bitakwira Musafiri Kashindi Amani Mishiki Shukuru Bushashire".split(),
         "F": "Furaha Mapendo Neema Riziki Sifa Zawadi Esperance Feza Kanyere Bahati Nyota Faida Tumaini Machozi Siuzike Mugisho Kabira Bora Maombi Asifiwe".split()}
CHRISTIAN = {"M": """Jean Jean-Claude Jean-Pierre Emmanuel Innocent Faustin Patrick Dieudonné Moïse Daniel David Justin Janvier Eric Olivier Samuel Pascal Gédéon Héritier Josué Augustin Christian Jackson Léonard Célestin Déogratias Elie Jonas
Espoir Merci Trésor Adolphe Fiston Aimé""".split(),
             "F": """Jeannette Marie Espérance Jeanne Béatrice Aline Rachel Claudine Solange Francine Angélique Noëlla Denise Chantal Grâce Esther Divine Rebecca Clarisse Odette Consolée Joséphine Florence Sarah Gloria Dorcas Vumilia
Charline Georgette Anuarite Immaculée""".split()}
HEARD = [("Kasereka", "Kaserka"), ("Mb", "B"), ("Nz", "Z"), ("Ny", "Gn"), ("l", "r"), ("r", "l"), ("v", "b"), ("V", "B"), ("b", "v"), ("gh", "g"), ("u", "ou"), ("w", "u"), ("y", "i"), ("ky", "ki"), ("Ky", "Chi"), ("ya", "ia"), ("ge", "gue"), ("dj", "j"), ("sh", "ch"), ("j", "dj"), ("ts", "tch"),
         ("Jeannette", "Janeti"), ("Jean-", "J"), ("Jean-", "Jean "), ("é", "e"), ("ï", "i"), ("ph", "f"), ("ss", "s"), ("tt", "t"), ("ll", "l"), ("iya", "ia"), ("mw", "mu"), ("th", "t"), ("Ith", "It"), ("ine", "in"), ("Nyira", "Nyra"), ("Nyira", "Nira"), ("zi", "ze"), ("k", "g"), ("â", "a"), ("Hé", "Eri"), ("c", "k"), ("u", "o"), ("h", "")]
VILLAGES = ["Kitshanga", "Mweso", "Kishishe", "Bambo", "Tongo", "Kibirizi", "Nyanzale", "Rugari", "Kibumba", "Rumangabo", "Masisi centre", "Sake", "Mushaki", "Karuba", "Bwito", "Kanyabayonga", "Kayna", "Luofu", "Miriki", "Ikobo"]
LAND = {"Kitshanga": "Masisi", "Masisi centre": "Masisi", "Sake": "Masisi", "Mushaki": "Masisi", "Karuba": "Masisi", "Kibumba": "Nyiragongo", "Kanyabayonga": "Lubero", "Kayna": "Lubero", "Luofu": "Lubero", "Miriki": "Lubero", "Ikobo": "Walikale"}
SPELT = {"Kitshanga": ["Kitchanga", "Kichanga", "KITSHANGA"], "Kishishe": ["Kisheshe", "Kishishe/Bambo"], "Kibirizi": ["Kibirisi"], "Nyanzale": ["Nyanzare"], "Masisi centre": ["Masisi", "Masisi-C"], "Kanyabayonga": ["Kanya", "Kanyabayonga"], "Kibumba": ["Kibumba/Nyir."], "Rumangabo": ["Rumangab."]}
SITE = "Num_enr|Site|Bloc|N° ménage|Taille men.|Nom|Post-nom|Prénom|Sexe|Age/An. naiss.|Lien avec CM|Etat civil|Terr. prov.|Village prov.|Date arr.|Carte élect.|Tél|Vulnér.|Abri|Enquêteur|Obs".split("|")
FOOD = "N° ord|Jeton|Noms du bénéficiaire|S|Age|T.M.|Mandataire|Provenance|Site/Famille d'accueil|Bloc|N° carte|Téléphone|Farine kg|Haricot kg|Huile L|Sel|Sign./Empreinte|Date|Agent".split("|")
SPACE = "Code enfant|Noms de l'enfant|Sexe (G/F)|Age ou date naiss.|Nom du père|Nom de la mère|Tuteur actuel|Statut (ENA/ES/AP)|Village d'origine|Site + bloc|Ecole / classe|Date inscr.|Groupe|Kit|Présence %|Animateur|Référencement".split("|")


def heard(rng, name, rate):
    """As another tongue hears it."""
    if rng.random() >= rate:
        return name
    fits = [pair for pair in HEARD if pair[0] in name]
    if fits and rng.random() < 0.82:
        return name.replace(*rng.choice(fits), 1) or name
    if len(name) < 4:
        return name
    at = rng.randrange(1, len(name) - 1)
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], name[:at] + name[at] + name[at:]])


def plain(text):
    """Without accents."""
    return text.translate(str.maketrans("éèêïëâôçÉ", "eeeieaocE"))


def make(rng, folder):
    """5,400 people of five sites; 2,000 tokens; 2,100 children."""
    today = date(2023, 5, 31)
    post = paper.skewed(POST, 0.3, 6)
    church = {s: paper.skewed(CHRISTIAN[s], 0.4, 5) for s in "MF"}
    people, homes = [], []
    sites = {"Bulengo": 9, "Lushagala": 8, "Kanyaruchinya": 10, "Don Bosco": 4, "Rusayo 1": 9}
    while len(people) < 7_000:
        folk = rng.choices(["nande", "hutu", "hunde"], [42, 36, 22])[0]
        names = {"nande": NANDE, "hutu": HUTU, "hunde": HUNDE}[folk]
        draw = {s: paper.skewed(names[s], 0.35 if folk == "nande" else 0.25, 4) for s in "MF"}
        site = rng.choices(list(sites), [28, 22, 26, 8, 16])[0]
        h, at = len(homes), len(people)

        def add(sex, low, high, kin, postnom, nom=None):
            birth = today - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
            used = {p["nom"] for p in people[at:]}
            nom = nom or draw[sex](rng)
            while nom in used and rng.random() < 0.8:
                nom = draw[sex](rng)
            card = rng.randint(17_000_000_000, 33_999_999_999) if birth.year < 2005 and rng.random() < 0.55 else ""
            people.append({"nom": nom, "post": postnom, "pre": church[sex](rng) if rng.random() < 0.88 else "", "sex": sex, "born": birth, "kin": kin, "home": h, "card": card})
            return people[-1]

        def second():
            return post(rng) if folk == "nande" else rng.choice(names["M"])

        age = rng.randint(19, 62)
        father = add("M", age, age + 1, "CM", second()) if rng.random() < 0.66 else None
        mother = add("F", max(17, age - 7), age, "Conjointe" if father else "CM", second()) if not father or rng.random() < 0.9 else None
        line = father["post"] if father and folk == "nande" else father["nom"] if father else second()
        for n in range(rng.choices([0, 1, 2, 3, 4, 5, 6, 7], [6, 10, 16, 20, 19, 15, 9, 5])[0]):
            kin = "Enfant" if rng.random() < 0.93 else rng.choice(["Neveu/Nièce", "Pt-enfant", "Orphelin acc."])
            add(rng.choice("MF"), 0.2, max(1, min(17.9, age - 17)), kin, (line if rng.random() < (0.62 if folk == "nande" else 0.5) else second() if rng.random() < 0.75 else "") if kin == "Enfant" else second())
        homes.append({"site": site, "bloc": rng.randint(1, sites[site]), "at": at, "end": len(people), "village": rng.choice(VILLAGES), "came": paper.day(rng, 2022, 2022) + timedelta(140), "no": f"{h % 1200 + 1:04}", "in": rng.random() < 0.8,
                      "tel": f"0{rng.choice(['99', '97', '81', '82', '85', '89'])}{rng.randint(1_000_000, 9_999_999)}" if rng.random() < 0.5 else "", "who": rng.randrange(10), "folk": folk, "father": father, "mother": mother})

    known, rows = ([], [], []), ([], [], [])
    listed = [h for h in range(len(homes)) if homes[h]["in"]]
    listed.sort(key=lambda h: (homes[h]["site"], homes[h]["bloc"], h))
    for h in listed:
        home = homes[h]
        taken = [at for at in range(home["at"], home["end"]) if rng.random() < 0.97]
        size, land = len(taken) + rng.choice([0] * 8 + [1, 1]), LAND.get(home["village"], "Rutshuru")
        for at in taken:
            p = people[at]
            cells = [heard(rng, p["nom"], 0.06), heard(rng, p["post"], 0.06) if rng.random() < 0.9 else "", heard(rng, p["pre"], 0.06) if rng.random() < 0.9 else ""]
            if home["who"] < 2:
                cells = [cells[2] or cells[0], cells[0] if cells[2] else cells[1], cells[1] if cells[2] else ""]
            elif rng.random() < 0.05:
                cells = [cells[0], cells[2], cells[1]]
            cells = [c.upper() for c in cells] if home["who"] < 5 else [plain(c) for c in cells] if home["who"] < 8 else cells
            age = paper.years(p["born"], today)
            off = rng.choice([0] * 7 + [1, -1]) if age < 18 else rng.choice([0] * 5 + [1, -1, 2, -2])
            told = f"{p['born'].year + (off if rng.random() < 0.6 else 0)}" if home["who"] % 2 else f"{max(0, age + off)}" if age else "0"
            n = len(rows[0])
            known[0].append((at, f"NK-{home['site'][:3].upper()}-{n + 1:05}"))
            rows[0].append([known[0][-1][1], home["site"], f"Bloc {home['bloc']}", home["no"], size, *cells, {"M": "M", "F": "F"}[p["sex"]] if home["who"] != 7 else {"M": "H", "F": "F"}[p["sex"]], told, p["kin"],
                            "marié(e)" if p["kin"] == "Conjointe" else rng.choice(["marié(e)", "veuf/ve", "célib."]) if age > 17 else "", land, home["village"] if rng.random() < 0.93 else "", f"{home['came']:%d/%m/%Y}",
                            p["card"] if rng.random() < 0.75 else "", home["tel"] if p["kin"] == "CM" else "", rng.choice([""] * 8 + ["FE", "FA", "PVH"]) if age > 17 else rng.choice([""] * 14 + ["PVH", "ENA"]), rng.choice(["bâche", "hangar", "FA", "paille"]), f"ENQ{home['who'] + 1:02}", rng.choice([""] * 15 + ["absent", "sans jeton", "à vérifier"])])
            if len(rows[0]) >= 5_400:
                break
        if len(rows[0]) >= 5_400:
            break

    def whole(p, rate, few):
        """All names in one cell."""
        parts = [heard(rng, p["nom"], rate)]
        chance = rng.random()
        second, third = heard(rng, p["post"], rate), heard(rng, p["pre"], rate)
        if chance < few or not second or not third:
            parts += [third or second] if rng.random() < 0.75 else [second or third]
        elif chance < few + 0.28:
            parts += [second, third]
        elif chance < 0.9:
            parts += [third, second] if rng.random() < 0.4 else [second, third]
        else:
            parts = [third, parts[0], second]
        if rng.random() < 0.1:
            parts.reverse()
        text = " ".join(c for c in parts if c)
        if rng.random() < 0.3:
            text = text.upper()
        return plain(text) if rng.random() < 0.5 else text

    served = list(range(len(homes)))
    rng.shuffle(served)
    tokens = []
    for h in served:
        head = homes[h]["father"] or homes[h]["mother"]
        wife = homes[h]["mother"] or head
        tokens.append((h, head if rng.random() < 0.72 else wife))
        if rng.random() < 0.03:
            tokens.append((h, wife))
    tokens = [t for t in tokens if homes[t[0]]["in"] or rng.random() < 0.6][:1_540]
    while len(tokens) < 2_000:
        folk = rng.choice([NANDE, HUTU, HUNDE])
        sex = rng.choice("MMF")
        tokens.append((None, {"nom": rng.choice(folk[sex]), "post": rng.choice(POST if folk is NANDE else folk["M"]), "pre": church[sex](rng), "sex": sex, "born": today - timedelta(rng.randint(7_000, 24_000)), "card": "", "new": len(tokens)}))
    rng.shuffle(tokens)
    place = {id(p): at for at, p in enumerate(people)}
    for n, (h, p) in enumerate(tokens, 1):
        home = homes[h] if h is not None else {"site": rng.choice(["FA Sake", "Famille d'accueil", "Nzulo", *sites]), "bloc": rng.randint(1, 9), "village": rng.choice(VILLAGES), "tel": "", "at": 0, "end": rng.randint(2, 9)}
        village = home["village"]
        village = rng.choice(SPELT.get(village, [village])) if rng.random() < 0.4 else village
        card = str(p["card"]) if rng.random() < 0.6 else ""
        if card and rng.random() < 0.06:
            i = rng.randrange(3, 11)
            card = card[:i] + rng.choice("0123456789") + card[i + 1 :]
        tel = home["tel"] if rng.random() < 0.7 else ""
        tel = f"+243{tel[1:]}" if tel and rng.random() < 0.25 else f"{tel[:4]} {tel[4:7]} {tel[7:]}" if tel and rng.random() < 0.3 else tel
        age = paper.years(p["born"], today) + rng.choice([0, 0, 0, 0, 1, -1, 2, -3])
        size = home["end"] - home["at"] + rng.choice([0] * 6 + [1, -1, 2])
        known[1].append((place.get(id(p), ("host", n)), f"D{n:04}"))
        rows[1].append([known[1][-1][1], f"{rng.randint(1, 9999):05}", whole(p, 0.14, 0.38), p["sex"] if rng.random() < 0.96 else "", age if rng.random() < 0.82 else "", max(1, size), "", village if rng.random() < 0.88 else "",
                        home["site"] if rng.random() < 0.9 else "", rng.choice([f"B{home['bloc']}", f"{home['bloc']}", f"Bloc {home['bloc']}"]) if rng.random() < 0.8 else "", card, tel, max(1, size) * 12, max(1, size) * 3.6, max(1, size) * 0.9, 0.5, rng.choice(["X", "sig.", "empr."]),
                        f"{rng.choice([12, 13, 14])}-05-2023", rng.choice("JBM ACK PK".split())])
        if rng.random() < 0.06 and h is not None:
            rows[1][-1][6] = f"{rng.choice(NANDE['F'] + HUNDE['F'])} {rng.choice(CHRISTIAN['F'])}"

    young = [at for at, p in enumerate(people) if 3 < (today - p["born"]).days / 365.25 < 17]
    chosen = set(h for h in range(len(homes)) if rng.random() < 0.68)
    young = [at for at in young if people[at]["home"] in chosen and rng.random() < 0.8]
    rng.shuffle(young)
    young = young[:1_800]
    young += rng.sample(young, 60)
    while len(young) < 2_100:
        young.append(-len(young))
    rng.shuffle(young)
    for n, at in enumerate(young, 1):
        if at < 0:
            folk, sex = rng.choice([NANDE, HUTU, HUNDE]), rng.choice("MF")
            p = {"nom": rng.choice(folk[sex]), "post": rng.choice(POST if folk is NANDE else folk["M"]), "pre": church[sex](rng), "sex": sex, "born": today - timedelta(rng.randint(1_200, 6_000)), "kin": "Enfant"}
            home = {"site": rng.choice(list(sites)), "bloc": rng.randint(1, 9), "village": rng.choice(VILLAGES), "father": None, "mother": {"nom": rng.choice(folk["F"]), "post": "", "pre": church["F"](rng)}}
        else:
            p, home = people[at], homes[people[at]["home"]]
        parents = [home["father"], home["mother"]] if p["kin"] == "Enfant" else [None, None]
        told = [whole(each, 0.15, 0.6) if each and rng.random() < keep else "" for each, keep in zip(parents, (0.72, 0.8), strict=True)]
        if not parents[0] and p["kin"] == "Enfant" and rng.random() < 0.4:
            told[0] = rng.choice(["décédé", "inconnu", "+", f"{rng.choice(HUTU['M'] + NANDE['M'])} (décédé)"])
        age = paper.years(p["born"], today)
        village = home["village"]
        village = rng.choice(SPELT.get(village, [village])) if rng.random() < 0.4 else village
        date_text = f"{p['born']:%d/%m/%Y}" if rng.random() < 0.22 else f"{p['born'].year}" if rng.random() < 0.12 else rng.choice([f"{age}", f"{age} ans", f"{age}ans", f"{age + rng.choice([-1, 1])}"])
        known[2].append((at if at >= 0 else ("ext", at), f"EAE/{n:04}"))
        rows[2].append([known[2][-1][1], whole(p, 0.16, 0.42), {"M": "G", "F": "F"}[p["sex"]], date_text, *told, "" if p["kin"] == "Enfant" else whole(home["mother"] or home["father"], 0.15, 0.6) if home["mother"] or home["father"] else "",
                        "AP" if p["kin"] == "Enfant" else rng.choice(["ES", "ES", "ENA"]), village if rng.random() < 0.85 else "", rng.choice([f"{home['site']} B{home['bloc']}", f"{home['site']}/{home['bloc']}", home["site"], f"{home['site']} bloc {home['bloc']}"]),
                        rng.choice(["", "EP Nengapeta 3e", "EP Kanyaruchinya 2e", "non scolarisé", "5e prim."]), f"{rng.randint(1, 28):02}/{rng.choice(['03', '04', '05'])}/23", rng.choice(["A matin", "B après-midi"]), rng.choice(["oui", "non", ""]), rng.randint(20, 100), rng.choice("Furaha;Justin;Maman Odette".split(";")),
                        rng.choice([""] * 12 + ["PSS", "santé", "IDTR", "VBG"])])
    paper.put(folder / FILES[0], SITE, rows[0])
    paper.put(folder / FILES[1], FOOD, rows[1])
    paper.put(folder / FILES[2], SPACE, rows[2])
    paper.put_truth(folder, paper.pairs(*known))
