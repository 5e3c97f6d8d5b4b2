"""One list of clients of a Dutch home-care organisation, grown together from four offices; to be deduplicated.

About 6,000 rows in Dutch (voorletters, roepnaam, tussenvoegsel, achternaam, geboortedatum dd-mm-jjjj, postcode, BSN).
A person has 1 to 5 rows.  Habits: the particle stands in its own column, or before the surname, or behind it after a
comma, or shortened (v.d.); married women stand under the husband's name, their own, or both in either order; the
initials hold one or all given names; ij/y, k/c; the call name is not the first given name; birth dates known only by
year (00-00-1953 or 01-01-1953); BSN often missing, now and then the partner's.  Couples, twins, and fathers and sons
share address and telephone.  A careful person would reach about F1 0.97.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("clientenlijst.csv",)


SUR = Bag([("", "Jansen"), ("de", "Vries"), ("", "Bakker"), ("van den", "Berg"), ("van", "Dijk"), ("", "Visser"), ("", "Janssen"), ("", "Smit"),
           ("", "Meijer"), ("de", "Boer"), ("", "Mulder"), ("de", "Groot"), ("", "Bos"), ("", "Vos"), ("", "Peters"), ("", "Hendriks"), ("van", "Leeuwen"),
           ("", "Dekker"), ("", "Brouwer"), ("de", "Wit"), ("", "Dijkstra"), ("", "Smits"), ("de", "Graaf"), ("van der", "Meer"), ("", "Kok"),
           ("", "Jacobs"), ("van der", "Linden"), ("de", "Haan"), ("", "Vermeulen"), ("van den", "Heuvel"), ("van der", "Veen"), ("van den", "Broek"),
           ("de", "Bruijn"), ("de", "Bruin"), ("van der", "Heijden"), ("", "Schouten"), ("van", "Beek"), ("", "Willems"), ("van", "Vliet"), ("", "Hoekstra"),
           ("van de", "Ven"), ("", "Maas"), ("", "Verhoeven"), ("", "Koster"), ("van", "Dam"), ("", "Prins"), ("", "Blom"), ("", "Huisman"), ("", "Peeters"),
           ("", "Kuipers"), ("van", "Veen"), ("", "Post"), ("", "Kuiper"), ("van de", "Velde"), ("", "Yilmaz"), ("", "Veenstra"), ("", "Kramer"),
           ("", "El Amrani"), ("", "Ahmed"), ("van der", "Wal"), ("van den", "Brink"), ("", "Scholten"), ("", "Mohamed"), ("", "Martens"), ("", "Kaya"),
           ("", "Postma"), ("van", "Wijk"), ("", "Bosch"), ("de", "Jong"), ("de", "Jonge"), ("", "Ozturk"), ("", "Bouzid"), ("", "Tahiri"), ("ter", "Horst"),
           ("ten", "Brinke"), ("in 't", "Veld"), ("van 't", "Hof"), ("op den", "Camp"), ("van der", "Ploeg"), ("", "Zijlstra"), ("", "Wijnands"),
           ("", "Cuijpers"), ("", "Kruijt"), ("", "Lijten"), ("den", "Hartog"), ("den", "Ouden"), ("", "Ramdin"), ("", "Soekhram"), ("", "Martina"),
           ("", "Tuinstra"), ("", "Wiersma"), ("", "Boonstra"), ("", "Goossens"), ("", "Hermans"), ("van der", "Zanden"), ("van", "Nistelrooij"),
           ("", "Timmermans"), ("", "Verbeek"), ("", "Evers"), ("", "Driessen"), ("", "Claassen"), ("", "Lammers"), ("", "Wolters"), ("", "Nijland"),
           ("te", "Riele"), ("", "Roelofs"), ("", "Sanders"), ("", "Swinkels"), ("", "Kerkhof"), ("van", "Kessel"), ("", "Demir"), ("", "Benali")], 6, 0.8)
TAIL1 = "Oud Nieuw Hoog Laag Groen Rood Eik Els Berk Water Heide Zand Veld Kerk Molen Dorp Hof Bogaard Wester Ooster Noord Zuid Steen Wilgen".split()
TAIL2 = "huis kamp man stra horst veld berg land dijk laar hof broek beek ink ema mans".split()
M_OLD = Bag("Johannes Cornelis Hendrikus Jan Petrus Wilhelmus Jacobus Gerardus Antonius Hendrik Willem Adrianus Pieter Theodorus Franciscus Martinus Gerrit Lambertus Leonardus Arie Jozef Klaas Dirk Albertus Bernardus Marinus Nicolaas Mohamed Ahmed Mustafa Ali Ramesh Egbert Sjoerd Wiebe Evert Harm", 3)
F_OLD = Bag("Maria Johanna Anna Cornelia Wilhelmina Elisabeth Catharina Hendrika Adriana Petronella Margaretha Jacoba Theodora Geertruida Antonia Grietje Aaltje Helena Francisca Martina Alida Neeltje Trijntje Willemina Jannetje Hendrikje Klaasje Fatima Aicha Emine Hatice Gerritje Lamberta Christina Dina Pietertje", 3)
M_NEW = Bag("Peter Erik Marcel Rob Ronald Frank Robert Jeroen Martin Mark Dennis Bas Sander Tim Thomas Daan Stefan Niels Kevin Jasper Rick Bart Joost Maarten Mehmet Rachid Youssef Hassan Sem Lars Luuk Ruben", 3)
F_NEW = Bag("Monique Marja Ingrid Petra Sandra Esther Linda Wendy Marieke Mariska Kim Lisa Anouk Sanne Femke Iris Eva Naomi Saskia Karin Yvonne Nicole Ellen Miranda Samira Zeynep Naima Sophie Lotte Fleur", 3)
CALL = {"Johannes": "Jan Hans Joop Johan", "Cornelis": "Cor Kees", "Hendrikus": "Henk Harrie", "Petrus": "Piet Peter", "Wilhelmus": "Wim Willy",
        "Jacobus": "Koos Jaap Jack", "Gerardus": "Gerard Ger", "Antonius": "Ton Toon Antoon", "Hendrik": "Henk", "Willem": "Wim Willem", "Adrianus": "Ad Janus",
        "Pieter": "Piet Pieter", "Theodorus": "Theo", "Franciscus": "Frans", "Martinus": "Tinus Martin", "Lambertus": "Bert Lambert", "Leonardus": "Leo",
        "Jozef": "Jos Sjef", "Albertus": "Bert Appie", "Bernardus": "Ben", "Marinus": "Rinus", "Nicolaas": "Nico Klaas", "Maria": "Ria Marie Mia Rietje",
        "Johanna": "Jo Annie Hanneke", "Anna": "Annie An", "Cornelia": "Corrie Nel Cor", "Wilhelmina": "Willy Mien Wil", "Elisabeth": "Els Bep Betsie",
        "Catharina": "Toos Trees Cato Rina", "Hendrika": "Riek Henny", "Adriana": "Adrie Jeanne", "Petronella": "Nel Nelly Petra", "Margaretha": "Greet Gré Margreet",
        "Jacoba": "Coby", "Theodora": "Dora Thea", "Geertruida": "Truus Geertje", "Antonia": "Toos Tonnie", "Helena": "Leny Lena", "Francisca": "Cisca",
        "Martina": "Tiny", "Willemina": "Mina", "Lamberta": "Bertha", "Christina": "Stien Tine", "Grietje": "Griet", "Jannetje": "Jannie"}
PLACE = [("Den Bosch", "52", "'s-Hertogenbosch"), ("Oss", "53", "Oss"), ("Vught", "526", "Vught"), ("Rosmalen", "524", "Rosmalen"), ("Boxtel", "528", "Boxtel"),
         ("Veghel", "546", "Veghel"), ("Schijndel", "548", "Schijndel"), ("Uden", "540", "Uden"), ("Heesch", "5384", "Heesch"), ("Sint-Michielsgestel", "5271", "St. Michielsgestel"),
         ("Drunen", "515", "Drunen"), ("Zaltbommel", "530", "Zaltbommel")]
STR1 = "Kerk Dorps Molen School Stations Juliana Wilhelmina Beatrix Prins_Bernhard Beuken Eiken Linden Kastanje Populieren Meidoorn Merel Lijster Nachtegaal Vondel Rembrandt Mozart Beethoven Markt Nieuwe_ Oude_ Hoek Berg Water Brugse Zuid Noord Loef Graaf_Jan Sint_Jans Pastoor_van_Erp Burgemeester_Loeff Dokter_Poels".split()
STR2 = "straat straat straat laan laan weg dreef plein hof pad".split()


def surname(rng):
    if maybe(rng, 0.3):
        s = (rng.choice(TAIL1) + rng.choice(TAIL2))
        return ("van" if maybe(rng, 0.12) else "", s)
    return SUR.draw(rng)


def glue(tv, a):
    return (tv + " " + a) if tv else a


def make(rng, folder):
    def addr():
        pl = PLACE[min(int(rng.expovariate(0.25)), len(PLACE) - 1)]
        pc = pl[1] + "".join(str(rng.randint(0, 9)) for _ in range(4 - len(pl[1])))
        return (rng.choice(STR1).replace("_", " ").strip() + rng.choice(STR2), str(rng.randint(1, 220)) + (rng.choice("abc") if maybe(rng, 0.06) else ""),
                pc + " " + rng.choice("ABCDEGHJKLMNPRSTVWXZ") + rng.choice("ABCDEGHJKLMNPRSTVWXZ"), pl)

    def bsn():
        while True:
            d = [rng.randint(0, 9) for _ in range(8)]
            d[0] = rng.randint(1, 2)
            c = sum((9 - i) * x for i, x in enumerate(d)) % 11
            if c < 10:
                return "".join(map(str, d)) + str(c)

    def tel():
        return "06%08d" % rng.randint(10000000, 59999999) if maybe(rng, 0.5) else "0%d%06d" % (73, rng.randint(2000000, 6999999))

    people = []

    def person(sur, sex, year, ad, t, partner=None):
        old = year < 1962
        bag = (M_OLD if old else M_NEW) if sex == "M" else (F_OLD if old else F_NEW)
        g = [bag.draw(rng)]
        for _ in range(rng.choice([0, 1, 1, 2] if old else [0, 0, 1, 1])):
            x = (M_OLD if sex == "M" or maybe(rng, 0.1) else F_OLD).draw(rng)
            if x not in g:
                g.append(x)
        call = rng.choice(CALL[g[0]].split()) if g[0] in CALL and maybe(rng, 0.85) else g[0]
        p = {"sur": sur, "partner": partner, "sex": sex, "given": g, "call": call, "dob": dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365)),
             "addr": ad, "tel": t if maybe(rng, 0.7) else tel(), "bsn": bsn(), "mate": None, "ec": ""}
        if glue(*sur).split()[-1] in "Yilmaz Amrani Ahmed Mohamed Kaya Ozturk Bouzid Tahiri Demir Benali".split():
            if maybe(rng, 0.35):
                p["dob"] = dt.date(year, rng.choice([1, 7]), 1)
        people.append(p)
        return p

    while len(people) < 3650:
        sur, ad, t = surname(rng), addr(), tel()
        y = int(rng.triangular(1926, 1990, 1944))
        if maybe(rng, 0.45):
            sex = "F" if maybe(rng, 0.66) else "M"
            person(sur, sex, y, ad, t, surname(rng) if sex == "F" and maybe(rng, 0.7) else None)
            continue
        h = person(sur, "M", y, ad, t)
        w = person(surname(rng), "F", y + rng.randint(-3, 6), ad, t, sur)
        h["mate"], w["mate"] = w, h
        if maybe(rng, 0.16):
            k = person(sur, rng.choice("MF"), min(2010, w["dob"].year + rng.randint(20, 35)), ad if maybe(rng, 0.4) else addr(), t)
            if k["sex"] == "M" and maybe(rng, 0.35):
                k["given"], k["call"] = list(h["given"]), h["call"]
            if maybe(rng, 0.12):
                z = person(sur, rng.choice("MF"), k["dob"].year, k["addr"], t)
                z["dob"] = k["dob"]
    copies = []
    for i, p in enumerate(people):
        n = rng.choices([1, 2, 3, 4, 5], [61, 24, 9, 4, 2])[0]
        cur = dict(p)
        for c in range(n):
            if c and maybe(rng, 0.14):
                cur = dict(cur, addr=addr(), tel=cur["tel"] if cur["tel"].startswith("06") else tel())
            if c and maybe(rng, 0.12):
                cur = dict(cur, tel=tel())
            copies.append((i, cur, rng.choice(["DB", "DB", "OSS", "VGH", "MRS"])))
    rng.shuffle(copies)

    def name(p, office):
        own, par = p["sur"], p["partner"]
        if par:
            k = rng.random()
            if k < 0.36:
                tv, a = par[0], par[1] + "-" + glue(*own)
            elif k < 0.62:
                tv, a = par
            elif k < 0.9:
                tv, a = own
            else:
                tv, a = own[0], own[1] + "-" + glue(*par)
        else:
            tv, a = own
        k = rng.random()
        if k < 0.07 and len(a) > 3:
            a = typo(rng, a)
        elif k < 0.11:
            for x, y in (("ij", "y"), ("k", "c"), ("ss", "s"), ("eij", "ey"), ("ui", "uy"), ("ou", "au")):
                if x in a:
                    a = a.replace(x, y, 1)
                    break
        if tv:
            k = rng.random()
            if office == "OSS" and k < 0.75:
                tv, a = "", tv + " " + a
            elif office == "VGH" and k < 0.6:
                tv, a = "", a + ", " + tv
            elif k < 0.14:
                tv = {"van der": "v.d.", "van den": "v.d.", "van de": "v.d.", "van": "v.", "in 't": "in t", "van 't": "van t"}.get(tv, tv)
            elif k < 0.18:
                tv = {"van den": "van de", "van der": "van de", "van de": "van der", "ten": "ter"}.get(tv, tv)
            elif k < 0.22:
                tv = ""
            elif k < 0.27:
                tv = tv.title()
        return tv, a

    rows, prev = [], None
    num, ids = 4100, {}
    for i, p, office in copies:
        num += rng.randint(1, 9)
        rid = "%s-%05d" % (office, num)
        ids.setdefault(i, []).append(rid)
        tv, a = name(p, office)
        g = p["given"]
        k = rng.random()
        ini = "".join(x[0] + "." for x in g) if k < 0.66 else g[0][0] + "." if k < 0.9 else p["call"][0] + "." if k < 0.96 else ""
        if office == "MRS":
            ini = ini.replace(".", "")
        k = rng.random()
        roep = p["call"] if k < 0.62 else g[0] if k < 0.74 else ""
        if maybe(rng, 0.03):
            roep = typo(rng, roep)
        if not ini and not roep:
            roep = p["call"]
        d = p["dob"]
        k = rng.random()
        if k < 0.02 and d.day <= 12:
            d = dt.date(d.year, d.day, d.month)
        elif k < 0.035:
            d = dt.date(d.year + rng.choice([-1, 1, -10, 10, 2]), d.month, min(d.day, 28))
        elif k < 0.055:
            d = dt.date(d.year, d.month, rng.randint(1, 28))
        gd = d.strftime("%d-%m-%Y")
        k = rng.random()
        if k < 0.02:
            gd = "00-00-%d" % d.year
        elif k < 0.035:
            gd = "01-01-%d" % d.year
        elif k < 0.055:
            gd = ""
        elif k < 0.06:
            gd = "01-01-1900"
        elif office == "MRS" and k < 0.8:
            gd = "%d-%d-%02d" % (d.day, d.month, d.year % 100)
        k = rng.random()
        b = p["bsn"]
        if k < 0.52:
            b = ""
        elif k < 0.535:
            b = typo(rng, b)[:9]
        elif k < 0.55 and p["mate"]:
            b = p["mate"]["bsn"]
        elif k < 0.558:
            b = "999999990" if maybe(rng, 0.6) else "123456782"
        st, nr, pc, pl = p["addr"]
        if maybe(rng, 0.04):
            st = typo(rng, st)
        if st.endswith("straat") and maybe(rng, 0.16):
            st = st[:-6] + "str."
        if maybe(rng, 0.3):
            pc = pc.replace(" ", "")
        if maybe(rng, 0.06):
            pc = pc[:4]
        elif maybe(rng, 0.05):
            pc = ""
        t = p["tel"]
        k = rng.random()
        if k < 0.17:
            t = ""
        elif k < 0.195:
            t = typo(rng, t)
        elif k < 0.5:
            t = t[:2] + "-" + t[2:] if t.startswith("06") else t[:3] + "-" + t[3:]
        elif k < 0.51:
            t = "geen"
        row = [rid, ini, roep, tv, a.upper() if office == "VGH" else a, {"M": "M", "F": "V"}[p["sex"]] if maybe(rng, 0.97) else rng.choice(["", "O", "M", "V"]), gd,
               st, nr, pc, rng.choice([pl[0], pl[0], pl[2]]), t, b, rng.choice(["CZ", "CZ", "VGZ", "VGZ", "Menzis", "Zilv.Kruis", ""]),
               rng.choice(["actief", "actief", "in zorg", "uit zorg", "uit zorg", "aanvr."]),
               rng.choice(["", "", "", "", "", "sleutel bij buren", "bellen voor bezoek", "hond!", "zie dossier", "dubbel?", "mantelz. dochter", "verhuisd"]),
               rng.choice(["mvd", "mvd", "conv2014", "conv2014", "lk", "ts"])]
        if prev and maybe(rng, 0.005):
            row[11] = prev[11]
        if prev and maybe(rng, 0.004):
            row[9] = prev[9]
        rows.append(row)
        prev = row
    save(folder, FILES[0], ["cliëntnr", "voorl", "roepnm", "tussenv", "achternaam", "gesl", "gebdat", "straat", "huisnr", "postc", "woonpl", "telnr", "bsn", "verzek", "statuszorg", "opm", "invoer"], rows)
    pairs = [[v[x], v[y]] for v in ids.values() for x in range(len(v)) for y in range(x + 1, len(v))]
    save(folder, "truth.csv", ["left", "right"], pairs)
