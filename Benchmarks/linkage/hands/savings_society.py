"""A building society's ledger out of its old computer against the members of its new portal: ALTBEST.csv, mitglieder.csv.

ALTBEST.csv is a German export of a mainframe: semicolons, headings cut to eight letters, all cells filled with blanks
to their fixed width and names cut at 24 characters, umlauts in the 7-bit code of old (M}ller, Stra~e; half of the
older rows instead MUELLER, STRASSE), sex 1/2, marital status as a code, birth dates as CYYMMDD (0670412, 1030930), the
postcode of before 1993 (2300 Kiel 14) on a part.  The second name line ZUSATZ has mixed contents: maiden name, c/o,
the spouse ("u. Frau Inge"), a title, a dead remark.  One row is a contract: 9 % of the rows are a couple's, and then
both may have a row of their own in the portal and both are to be linked to it.
mitglieder.csv comes from the portal (commas, byte order mark): names in two columns, birth date dd.mm.yyyy, new
postcode, mobile, e-mail, former name.  60 % of the contracts have somebody in the portal.
Hard: father and son of one name in one house, spouses without a date of birth, wives under the maiden name,
the moved with a common name.  A careful person: F1 about 0.95.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("ALTBEST.csv", "mitglieder.csv")
DELIMITERS = {"ALTBEST.csv": ";"}

LAST = Bag("""Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler
Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß
Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Petersen Hansen Jensen Christiansen Andresen Carstens Lorenzen Thomsen Clausen Jürgensen Matthiesen Harms Ehlers Lüders Rohwer Stoltenfeldt Tiedemann Kröger Ahrens Voß Paulsen
Detlefsen Johannsen Nissen Rathje Struck Sievers Wulf Grümmer Bünger Behnke Böttcher Kähler Hinrichsen Steffen Kruse Reimers Wiese Gosch Plambeck Stegemann Yilmaz Kowalski Nowak Öztürk Jankowski Rexhepi Kaya Lewandowski Sydow Trojahn Meßner Dreßler Fürstenberg Kirschbaum Blankenburg Hülsmeyer Ratzlaff Schönwald Tönnies Überall Wüstefeld""", 12, 0.95)
MEN = {0: Bag("Hans Günter Karl-Heinz Werner Heinz Horst Gerhard Walter Helmut Kurt Herbert Wilhelm Karl Friedrich Otto Rolf Heinrich Ernst Wolfgang Siegfried Hermann Manfred Johannes Hans-Joachim Uwe Klaus", 4),
       1: Bag("Peter Klaus Jürgen Wolfgang Bernd Uwe Manfred Michael Dieter Rainer Hans-Jürgen Holger Thomas Volker Norbert Karl-Heinz Joachim Jörg Frank Andreas Detlef Reinhard Hartmut Gerd Ulrich Hans-Peter Stefan Heiko Mehmet", 4),
       2: Bag("Michael Andreas Thomas Stefan Frank Christian Jan Markus Torsten Matthias Sven Lars Dirk Oliver Martin Björn Jens Alexander Sebastian Daniel Tobias Florian Tim Philipp Niklas Jonas Finn Lukas Mehmet Piotr", 4)}
WOMEN = {0: Bag("Ursula Ilse Hildegard Gerda Ingeborg Helga Irmgard Elfriede Gertrud Lieselotte Edith Erna Anneliese Elisabeth Käthe Inge Christel Waltraud Margarete Ruth Hannelore Gisela Erika", 4),
         1: Bag("Renate Karin Monika Brigitte Ursula Gisela Ingrid Helga Angelika Christa Gabriele Petra Sabine Bärbel Heike Jutta Elke Marion Susanne Birgit Ute Anke Martina Regina Annegret Maren Fatma", 4),
         2: Bag("Sabine Susanne Petra Andrea Claudia Stefanie Nicole Anja Katrin Melanie Sandra Julia Christina Britta Kerstin Wiebke Silke Daniela Anna Laura Jana Lena Svenja Inken Merle Ayşe Agnieszka", 4)}
TOWN = [("Kiel", "2300", "241"), ("Kiel", "2300", "241"), ("Flensburg", "2390", "249"), ("Neumünster", "2350", "245"), ("Rendsburg", "2370", "247"), ("Eckernförde", "2330", "243"), ("Schleswig", "2380", "248"), ("Husum", "2250", "258"), ("Plön", "2320", "243"), ("Preetz", "2308", "242"), ("Bad Segeberg", "2360", "237"), ("Büdelsdorf", "2373", "247"), ("Altenholz", "2300", "241"), ("Mönkeberg", "2301", "242")]
ROAD = Bag("Holtenauer_Straße Hauptstraße Dorfstraße Schulstraße Bahnhofstraße Gartenstraße Bergstraße Lindenallee Birkenweg Mühlenweg Kirchenstraße Am_Sportplatz Feldstraße Waldweg Rosenstraße Hamburger_Chaussee Königsweg Eichendorffstraße Goethestraße Schillerstraße Möwenweg Ostlandstraße Danziger_Straße Königsberger_Straße Stettiner_Straße Preetzer_Straße Wischhofstraße An_der_Bäk Am_Mühlenteich Strandweg Heischstraße Kampstraße Poststraße Hasseldieksdammer_Weg Gerhart-Hauptmann-Straße Theodor-Storm-Straße Schönberger_Straße Elmschenhagener_Allee Kurzer_Kamp Großer_Kuhberg".split(), 6)
STATUS = {"ledig": "1", "verheiratet": "2", "verwitwet": "3", "geschieden": "4"}
SEVEN = str.maketrans("äöüßÄÖÜşçéŞÖ", "{|}~[\\]sceS\\")
WIDTH = (8, 24, 24, 1, 7, 1, 28, 26, 14, 7, 30)
HEAD = ["VTRGNR", "NAME", "ZUSATZ", "GS", "GEBDAT", "FST", "STRHNR", "PLZORT", "TELPRIV", "EINTR", "BEM"]


def spelt(s):
    for a, b in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ş", "s"), ("ç", "c"), ("é", "e")):
        s = s.replace(a, b)
    return s


def given(rng, sex, year):
    return (MEN if sex == "M" else WOMEN)[0 if year < 1943 else 1 if year < 1966 else 2].draw(rng)


def home(rng):
    t = TOWN[min(int(rng.expovariate(0.25)), len(TOWN) - 1)]
    return {"street": ROAD.draw(rng).replace("_", " "), "no": str(rng.randint(1, 120)) + rng.choice(["", "", "", "", "a", "b"]), "town": t[0], "old": t[1], "new": t[2] + "%02d" % rng.randint(3, 59), "part": rng.randint(1, 17)}


def tel(rng):
    return rng.choice(["0431", "0431", "0461", "04321", "04331", "04351"]), "%d" % rng.randint(20000, 799999)


def person(rng, last, sex, year, at, birth=None):
    return {"last": last, "first": given(rng, sex, year), "sex": sex, "born": dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365)), "home": at, "birth": birth or "", "mobile": "01%s%07d" % (rng.choice(["51", "60", "70", "71", "72", "75", "76", "77"]), rng.randint(1000000, 9999999)), "title": "Dr." if maybe(rng, 0.02) else ""}


def contracts(rng, n):
    """A list of contracts: holder, spouse or None, telephone, year of entry, status."""
    out = []
    while len(out) < n:
        last, at, line = LAST.draw(rng), home(rng), tel(rng)
        y = int(rng.triangular(1926, 1990, 1952))
        if maybe(rng, 0.42):
            sex = "M" if maybe(rng, 0.45) else "F"
            st = rng.choices(list(STATUS), [40, 5, 35, 20])[0]
            out.append((person(rng, last, sex, y, at, LAST.draw(rng) if sex == "F" and st != "ledig" else None), None, line, y + rng.randint(18, 40), st))
            continue
        him, her = person(rng, last, "M", y, at), person(rng, last, "F", y + rng.randint(-3, 6), at, LAST.draw(rng))
        if maybe(rng, 0.06):
            her["last"], her["birth"] = her["birth"] + "-" + last, her["birth"]
        k = rng.random()
        if k < 0.24:
            out.append((him, her, line, y + rng.randint(22, 40), "verheiratet"))
        elif k < 0.6:
            out.append((him, None, line, y + rng.randint(22, 40), "verheiratet"))
        else:
            out.append((him, None, line, y + rng.randint(22, 40), "verheiratet"))
            out.append((her, None, line, y + rng.randint(22, 40), "verheiratet"))
        for c in range(rng.choice([0, 0, 0, 1, 1, 2])):
            by, sex = y + rng.randint(22, 36), rng.choice("MF")
            if by > 2004:
                continue
            kid = person(rng, last, sex, by, at if maybe(rng, 0.5) else home(rng))
            if sex == "M" and maybe(rng, 0.12):
                kid["first"] = him["first"]
            out.append((kid, None, line, min(2014, by + rng.randint(0, 25)), "ledig"))
    return [(a, b, t, min(2014, y), s) for a, b, t, y, s in out]


def cym(d):
    return "%d%s" % (d.year >= 2000, d.strftime("%y%m%d"))


def short(rng, s):
    return s.replace("straße", "str.").replace("Straße", "Str.") if maybe(rng, 0.6) else s


def old_row(rng, c):
    a, b, line, year, status = c
    h = a["home"]
    first = a["first"]
    if maybe(rng, 0.05):
        first = "-".join(x[0] + "." for x in first.split("-"))
    elif maybe(rng, 0.05) and a["born"].year < 1960:
        first += " " + given(rng, a["sex"], a["born"].year)
    name = a["last"] + ", " + first
    if a["title"] and maybe(rng, 0.6):
        name += " Dr."
    if maybe(rng, 0.06):
        name = typo(rng, name)
    extra, note = "", ""
    if b:
        w = b["first"] if b["last"] == a["last"] else b["first"] + " " + b["last"]
        k = rng.random()
        if k < 0.45:
            extra = rng.choice(["u. Frau ", "u. Ehefrau ", "und Ehefr. "]) + w
        elif k < 0.7:
            extra = "u. " + w
        elif k < 0.85:
            name = "%s, %s u. %s" % (a["last"], a["first"], b["first"])
        else:
            extra = "Eheleute"
            note = "Frau: " + w
        if maybe(rng, 0.4):
            note = (note + " " if note else "Frau ") + "geb. " + b["born"].strftime("%d%m%y")
    elif a["birth"] and maybe(rng, 0.5):
        extra = "geb. " + a["birth"]
    elif maybe(rng, 0.06):
        extra = "c/o " + LAST.draw(rng)
    elif maybe(rng, 0.03):
        extra = rng.choice(["Frau", "Herrn", "Rentner", "Lehrer", "Student", "Kapt."])
    if not note and maybe(rng, 0.15):
        note = rng.choice(["Post zurück", "Adr. pruefen", "Freistellung liegt vor", "Bausparvertr. gekuend.", "Anteil 2", "Vollm. Sohn", "verzogen", "siehe Kartei", "Lastschr. ab 0%d.0%d" % (rng.randint(1, 9), rng.randint(1, 9))])
    road = short(rng, h["street"]) + " " + h["no"]
    if maybe(rng, 0.06):
        road = typo(rng, road)
    if year < 1993 and maybe(rng, 0.45):
        place = "%s %s" % (h["old"], h["town"]) + (" %d" % h["part"] if h["town"] == "Kiel" else "")
    else:
        place = "%s %s" % (h["new"], h["town"])
    born = cym(a["born"])
    k = rng.random()
    if k < 0.04:
        born = typo(rng, born)
        born = born if born.isdigit() and len(born) == 7 else cym(a["born"])
    elif k < 0.10:
        born = rng.choice(["0000000", "", "9999999", "0%02d0101" % (a["born"].year % 100)])
    phone = rng.choice(["%s/%s", "%s/%s", "%s-%s", "%s %s"]) % line if maybe(rng, 0.55) else ""
    sex = "3" if b and maybe(rng, 0.5) else {"M": "1", "F": "2"}[a["sex"]]
    r = [name, extra, sex if maybe(rng, 0.96) else "", born, STATUS[status] if maybe(rng, 0.85) else "9", road, place, phone, "%d%02d01" % (year >= 2000, year % 100), note]
    r[8] = "%d%02d%02d01" % (year >= 2000, year % 100, rng.randint(1, 12))
    if year < 1985 and maybe(rng, 0.5) or maybe(rng, 0.08):
        r = [spelt(x).upper() for x in r]
    else:
        r = [x.translate(SEVEN) for x in r]
    return r


def new_row(rng, p, line, status):
    h, last, first, birth = p["home"], p["last"], p["first"], p["birth"]
    if maybe(rng, 0.2):
        h = home(rng)
    if maybe(rng, 0.03) and birth:
        last, birth = birth, ""
    if maybe(rng, 0.05) and "-" in first:
        first = first.split("-")[0] if maybe(rng, 0.5) else first.replace("-", "")
    if maybe(rng, 0.07):
        last = typo(rng, last)
    if maybe(rng, 0.06):
        first = typo(rng, first)
    if maybe(rng, 0.12):
        last, first = spelt(last), spelt(first)
    mail = spelt(rng.choice(["%s.%s" % (first, last), first[0] + last, "%s-%s" % (last, first), first + str(p["born"].year), "foerdewind%d" % rng.randint(1, 999)]).lower().replace(" ", "")) + "@" + rng.choice(["web.de", "gmx.de", "t-online.de", "gmail.com", "freenet.de"])
    b, k = p["born"], rng.random()
    if k < 0.03 and b.day < 13:
        b = dt.date(b.year, b.day, b.month)
    elif k < 0.06:
        b = b.replace(day=rng.randint(1, 28))
    elif k < 0.08:
        b = dt.date(b.year + rng.choice([-1, 1, 10]), b.month, min(28, b.day))
    road = h["street"] if maybe(rng, 0.8) else short(rng, h["street"])
    if maybe(rng, 0.06):
        road = typo(rng, road)
    m = p["mobile"]
    if maybe(rng, 0.25):
        m = "".join(line)
    m = "+49 " + m[1:4] + " " + m[4:] if maybe(rng, 0.3) else m[:4] + rng.choice([" ", "/", "-"]) + m[4:]
    r = [rng.choice(["Herr", "Herr", "Hr."]) if p["sex"] == "M" else "Frau", last, first, birth if maybe(rng, 0.4) else "", b.strftime("%d.%m.%Y"), road + " " + h["no"], h["new"], h["town"], m, mail]
    if p["title"] and maybe(rng, 0.7):
        r[0] += " Dr."
    if maybe(rng, 0.02):
        r[1], r[2] = r[2], r[1]
    if maybe(rng, 0.05):
        r[1], r[2] = r[1].lower(), r[2].lower()
    for i, rate in ((0, 0.05), (4, 0.05), (5, 0.05), (6, 0.05), (7, 0.04), (8, 0.2), (9, 0.2)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def make(rng, folder):
    left, right, truth = [], [], []
    for n, c in enumerate(contracts(rng, 5600)):
        k = rng.random()
        if k < 0.8:
            left.append((n, old_row(rng, c)))
        linked = k < 0.48
        if linked or k >= 0.8:
            who = [c[0]]
            if c[1]:
                who = [[c[0], c[1]], [c[0]], [c[1]]][rng.choices([0, 1, 2], [45, 30, 25])[0]]
            for p in who:
                right.append((n if linked else None, new_row(rng, p, c[2], c[4])))
    rng.shuffle(left)
    rng.shuffle(right)
    numbers = sorted(rng.sample(range(100000, 999999), len(left)))
    number = {n: "%d" % v + "%02d" % (v % 97) for v, (n, _) in zip(numbers, left)}
    pad = [[x[:w].ljust(w) if i else x for i, (x, w) in enumerate(zip([number[n]] + r, WIDTH))] for n, r in left]
    with open(folder / FILES[0], "w", newline="", encoding="ascii") as f:
        f.write(";".join(HEAD) + "\r\n")
        for r in pad:
            f.write(";".join(r) + "\r\n")
    out = []
    for v, (n, r) in enumerate(right):
        key = "P%05d" % (v + 10001)
        out.append([key] + r)
        if n is not None:
            truth.append([number[n], key])
    save(folder, FILES[1], ["Mitgl.-ID", "Anrede", "Nachname", "Vorname", "fr. Name", "geb. am", "Straße", "PLZ", "Ort", "Mobil/Tel.", "E-Mail"], out)
    text = (folder / FILES[1]).read_bytes()
    (folder / FILES[1]).write_bytes(b"\xef\xbb\xbf" + text)
    save(folder, "truth.csv", ["left_id", "right_id"], truth)
