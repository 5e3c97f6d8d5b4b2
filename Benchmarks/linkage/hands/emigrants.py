"""Emigrants in the index of a Hamburg passenger list (German), and an American index of naturalisations (English).

Ships: one row a passenger, families together with "do." for what is as in the row above, ages in years and
of infants in months, trade, village and state as the clerk in Hamburg wrote them; Windows-1252, semicolons.
America, up to forty years later: given names made English (Johann is John, Wilhelm William, Wenzel James),
surnames as heard, translated or kept (Müller, Miller; Schmied, Smith; Zimmermann, Carpenter), age or a date of
birth often a year or two off and rounded, the year of arrival as remembered, the ship seldom, the
village in American spelling for one in three. Nearly all are men; some have a first and a second paper, a
few widows. Half of those naturalised came by Bremen or Le Havre and are not on the ships' list. Brothers,
fathers and sons of one name, cousins of one village. A careful person: F1 about 0.91 (lost: common name
without age or year of arrival, the other given name, translated surname).
"""

from datetime import date, timedelta

from . import paper

FILES = ("hamburg_passagiere.csv", "naturalization_index.csv")
MEN = """Johann:John Heinrich:Henry Friedrich:Frederick:Fred Wilhelm:William:Wm. Carl:Charles:Carl Georg:George Peter:Peter Joseph:Joseph
Jacob:Jacob Christian:Christian Franz:Frank:Francis August:August Hermann:Herman Ludwig:Louis:Ludwig Michael:Michael Adam:Adam
Anton:Anthony:Anton Philipp:Philip Andreas:Andrew Martin:Martin Matthias:Mathias:Matthew Ernst:Ernest Gustav:Gustave:Gus Theodor:Theodore
Otto:Otto Joachim:Joachim:Joe Conrad:Conrad Valentin:Valentine Nicolaus:Nicholas Wenzel:James:Wenzel Gottlieb:Gottlieb:Godlove Gottfried:Godfrey
Paul:Paul Adolph:Adolph Julius:Julius Eduard:Edward Robert:Robert Albert:Albert Hinrich:Henry Claus:Claus:Nicholas Jürgen:George:Juergen
Hans:John:Hans Stephan:Stephen Leonhard:Leonard Sebastian:Sebastian Lorenz:Lawrence Bernhard:Bernard:Barney Caspar:Casper Simon:Simon
Thomas:Thomas Dietrich:Dietrich:Dick Marcus:Marcus Emil:Emil Rudolph:Rudolph Ferdinand:Ferdinand Johannes:John Detlef:Detlef:Dedlef
Moritz:Morris Isaac:Isaac Samuel:Samuel Wojciech:Albert Stanislaus:Stanley:Stanislaus Casimir:Casimir Vincenz:Vincent Thade:Thade
Alois:Aloysius:Louis Ignatz:Ignatius Xaver:Xavier""".split()
WOMEN = """Anna:Anna Maria:Mary Catharina:Catherine Margaretha:Margaret Elisabeth:Elizabeth Wilhelmine:Wilhelmina:Minnie Caroline:Caroline
Louise:Louisa Dorothea:Dorothy:Dora Friederike:Fredericka Johanna:Johanna:Hannah Sophie:Sophia Barbara:Barbara Christine:Christina
Bertha:Bertha Emilie:Emily:Amelia Auguste:Augusta Pauline:Pauline Henriette:Henrietta Magdalena:Lena Theresia:Theresa Rosalie:Rosalie
Amalie:Amelia Ida:Ida Marie:Mary Franziska:Frances Josepha:Josephine Eva:Eva Martha:Martha Helene:Helen Mathilde:Matilda""".split()
# As in the church's book, as the clerk in Hamburg might have it, as it came out in America.
LAST = """Müller:Möller:Miller Schmidt:Schmid,Schmitt:Smith,Schmidt Schneider:Schneyder:Snyder,Taylor Fischer:Vischer:Fisher Meyer:Meier,Maier:Myers,Meyer
Weber:Wewer:Weaver,Weber Schulz:Schultz,Schulze:Schultz Wagner:Wagener:Wagner,Wagoner Becker:Bäcker:Baker,Becker Hoffmann:Hofmann:Hoffman
Schäfer:Schaefer,Scheffer:Shafer,Schaefer Koch:Coch:Cook,Koch Bauer:Baur:Bower,Bauer Richter:Rigter:Richter Klein:Kleyn:Cline,Small,Klein
Schröder:Schroeder,Schrader:Schroeder,Schrader Neumann:Naumann:Newman,Neuman Schwarz:Schwartz:Black,Schwartz Zimmermann:Zimermann:Carpenter,Zimmerman
Braun:Brauhn:Brown,Braun Krüger:Krieger,Crüger:Kruger,Krueger Hartmann:Hardtmann:Hartman Lange:Lang:Long,Lange Krause:Krauße:Krause,Crouse
Lehmann:Lemann:Lehman,Layman Köhler:Koehler,Kähler:Kohler,Kaler,Koehler König:Koenig:King,Koenig Jung:Junge:Young,Jung Huber:Hueber:Hoover,Huber
Kaiser:Keyser,Kayser:Kaiser,Kiser Fuchs:Fux:Fox,Fuchs Vogel:Fogel:Vogel,Fogle Keller:Köller:Keller Günther:Günter:Gunther,Ginter Roth:Rodt:Roth,Rhoad
Beck:Böck:Beck Lorenz:Lorentz:Lawrence,Lorenz Schuster:Schuhster:Schuster,Shoemaker Böhm:Behm,Boehm:Boehm,Beam Stein:Steyn:Stein,Stone Jäger:Jaeger,Jeger:Yeager,Hunter
Groß:Gross:Gross,Grose Sommer:Summer:Summers,Sommer Kühn:Kuehn,Kien:Keen,Kuehn Pfeiffer:Pfeifer:Pfeifer,Piper Weiß:Weiss:White,Weiss Hahn:Haan:Hahn,Hawn
Schumacher:Schuhmacher:Shoemaker,Schumacher Reuter:Reiter:Reuter,Rider Nagel:Nagl:Nagle,Nagel Steiner:Stainer:Stiner,Steiner Ziegler:Zigler:Zeigler,Ziegler
Kröger:Kroeger,Krüger:Kroger Petersen:Peterson:Peterson Hansen:Hanssen:Hanson,Hansen Jensen:Jenssen:Jensen,Johnson Thomsen:Thomßen:Thompson,Thomsen
Clausen:Claussen:Clausen,Clawson Voß:Voss:Voss,Foss Wulf:Wolff:Wolf,Wulf Behrens:Berens:Behrens,Barnes Harms:Harmß:Harms Lüders:Lüdersen:Luders,Leaders
Nowak:Nowack,Novack:Novak Kowalski:Kowalsky:Kowalski,Smith Wisniewski:Wischniewski:Wisneski,Wisniewski Lewandowski:Lewandowsky:Lewandoski,Levandoski
Svoboda:Swoboda:Svoboda,Swoboda Novotny:Nowotny:Novotny Dvorak:Dworzak,Dworschak:Dvorak,Dworak Prochazka:Prohaska:Prohaska,Prochaska Cerny:Czerny,Tscherny:Cherney,Cerny
Levy:Lewy:Levy Cohn:Kohn:Cohn,Cohen Rosenthal:Rosendahl:Rosenthal Goldschmidt:Goldschmid:Goldsmith,Goldschmidt Löwenthal:Lewenthal:Lowenthal Stern:Stein:Stern
Brandt:Brand:Brandt,Brant Schreiber:Schreyber:Schriver,Schreiber Kuhlmann:Kulmann:Coleman,Kuhlman Pieper:Piper:Pieper,Piper Bergmann:Berkmann:Bergman
Engelhardt:Engelhard:Engelhart Baumgarten:Baumgart:Bumgarner,Baumgarten Rademacher:Radmacher:Rademacher,Wheeler Niemann:Nieman:Neeman,Nieman
Kirchhoff:Kirchhof:Kirchoff,Churchill Dreyer:Dreier:Dryer,Dreyer Hinrichs:Hinrichsen:Hendricks,Hinrichs Ehlers:Elers:Ehlers,Ahlers Quast:Quaß:Quast
Zastrow:Sastrow:Zastrow Lüdtke:Lüdke,Lüttke:Ludtke,Lidke Radtke:Radke:Radtke,Radke Gehrke:Gerke:Gerke,Gehrke Janke:Jahnke:Yahnke,Janke Manthey:Mantei:Manthey""".split()
VILLAGES = """Dramburg:Pommern Schivelbein:Pommern Pyritz:Pommern Cammin:Pommern Greifenberg:Pommern Naugard:Pommern Bütow:Pommern Kolberg:Pommern
Güstrow:Mecklenburg Malchin:Mecklenburg Teterow:Mecklenburg Crivitz:Mecklenburg Waren:Mecklenburg Röbel:Mecklenburg Grabow:Mecklenburg
Preetz:Holstein Heide:Holstein Itzehoe:Holstein Plön:Holstein Marne:Holstein Meldorf:Holstein Niebüll:Schleswig Tondern:Schleswig Bredstedt:Schleswig
Wongrowitz:Posen Schneidemühl:Posen Kolmar:Posen Bromberg:Posen Gnesen:Posen Czarnikau:Posen Konitz:Westpreußen Flatow:Westpreußen Schlochau:Westpreußen
Taus:Böhmen Pilsen:Böhmen Tabor:Böhmen Kuttenberg:Böhmen Policka:Böhmen Klattau:Böhmen Deutschbrod:Böhmen Znaim:Mähren Brünn:Mähren
Reutlingen:Württemberg Göppingen:Württemberg Balingen:Württemberg Nürtingen:Württemberg Backnang:Württemberg Lahr:Baden Bretten:Baden Mosbach:Baden
Alsfeld:Hessen Lauterbach:Hessen Nidda:Hessen Fulda:Hessen Celle:Hannover Uelzen:Hannover Gifhorn:Hannover Stade:Hannover Verden:Hannover
Zwickau:Sachsen Plauen:Sachsen Borna:Sachsen Eisenach:Sachsen-Weimar Bückeburg:Schaumburg-Lippe Lemgo:Lippe Ratibor:Schlesien Oppeln:Schlesien
Hirschberg:Schlesien Soldin:Brandenburg Prenzlau:Brandenburg Angermünde:Brandenburg Kyritz:Brandenburg Zell:Bayern Cham:Bayern Bogen:Bayern""".split()
LANDS = {"Pommern": "Prussia", "Posen": "Prussia", "Westpreußen": "Prussia", "Schlesien": "Prussia", "Brandenburg": "Prussia", "Holstein": "Holstein",
         "Schleswig": "Denmark", "Böhmen": "Bohemia", "Mähren": "Austria", "Württemberg": "Wurttemberg", "Bayern": "Bavaria", "Sachsen": "Saxony",
         "Hessen": "Hesse Darmstadt", "Hannover": "Hanover", "Mecklenburg": "Mecklenburg Schwerin"}
TRADES = """Landmann:Farmer Arbeiter:Laborer Knecht:Farm_hand Tischler:Carpenter Schneider:Tailor Schuhmacher:Shoemaker Schmied:Blacksmith
Maurer:Mason Bäcker:Baker Schlachter:Butcher Kaufmann:Merchant Müller:Miller Weber:Weaver Zimmermann:Carpenter Böttcher:Cooper Gärtner:Gardener
Sattler:Harness_maker Brauer:Brewer Musiker:Musician Commis:Clerk Maler:Painter Stellmacher:Wagon_maker Cigarrenmacher:Cigar_maker Oeconom:Farmer
Handarbeiter:Laborer Bergmann:Miner Uhrmacher:Watchmaker Gerber:Tanner""".split()
SHIPS = """Hammonia Germania Cimbria Silesia Westphalia Holsatia Allemannia Borussia Bavaria Teutonia Saxonia Frisia Pommerania Thuringia Vandalia
Wieland Lessing Herder Gellert Suevia Rugia Rhaetia Bohemia Moravia Polaria California Lotharingia John_Bertram Donau Main Copernicus Deutschland Elbe""".split()
OTHER = ["Bremen", "Bremen", "Bremen", "Havre", "Antwerp", "Rotterdam", "Liverpool"]
HEARD = [("ck", "k"), ("tz", "z"), ("dt", "t"), ("th", "t"), ("ei", "ey"), ("ie", "i"), ("ss", "s"), ("ff", "f"), ("c", "k"), ("k", "c"), ("w", "v"), ("v", "f"),
         ("sch", "sh"), ("mann", "man"), ("nn", "n"), ("ll", "l"), ("y", "i"), ("b", "p"), ("d", "t"), ("g", "k"), ("e", "a"), ("er", "ar"), ("ow", "o"), ("au", "ou")]
HAMBURG = """Band;Seite;Lfd. Nr.;Abfahrt;Schiff;Kapitän;Familienname;Vorname;Geschl.;Alter;Stand/Gewerbe;Herkunftsort;Land/Provinz;Ziel;Klasse;Bemerkung""".split(";")
AMERICA = """Cert. No.|Surname|Given Name(s)|Vol/Page|Court|Paper|Date|Age / Born|Former Allegiance|Birthplace|Port & Date of Arrival|Vessel|Occupation|
Residence|Witness|Remarks""".replace("\n", "").split("|")
COURTS = [("Circuit Court, Milwaukee Co.", "Milwaukee"), ("District Court, Scott Co. Iowa", "Davenport"), ("Superior Court, Cook Co.", "Chicago"),
          ("Hamilton Co. Probate Court", "Cincinnati"), ("Common Pleas, New York City", "New York"), ("County Court, Lancaster Co. Nebr.", "Lincoln")]
PLAIN = str.maketrans({"ü": "u", "ö": "o", "ä": "a", "ß": "ss", "Ü": "U", "ą": "a"})
GERMAN = str.maketrans({"ü": "ue", "ö": "oe", "ä": "ae", "ß": "ss", "Ü": "Ue", "ą": "a"})


def heard(rng, word):
    """As another ear would spell it."""
    fits = [pair for pair in HEARD if pair[0] in word[1:]]
    if fits and rng.random() < 0.85:
        old, new = rng.choice(fits)
        return word[0] + word[1:].replace(old, new, 1)
    at = rng.randrange(1, len(word))
    return word[:at] + rng.choice("aeionru") + word[at + 1 :]


def make(rng, folder):
    """3,600 passengers, 2,200 papers of 1,950 men and women, about half of them passengers."""
    man, woman = paper.skewed([n.split(":") for n in MEN], 0.8, 3), paper.skewed([n.split(":") for n in WOMEN], 0.7, 3)
    heads = "Acker Buch Dorn Eichel Fried Gar Ham Isen Kalk Leis Main Nien Ost Pagel Rad Siev Tied Uhl Wend Zier".split()
    tails = "bach beck berg burg feld haus hoff horst kamp mann meier ner stedt thal wald now dorf ke".split()
    coined = [f"{n}:{n}:{n.replace('mann', 'man')}" for n in paper.coined(rng, [], 260, heads, ["", "e", "en", "er"], tails)]
    plain_last = [tuple(n.split(":")) for n in LAST]
    near = paper.skewed(plain_last, 0.45, 6)
    far = paper.skewed([tuple(n.split(":")) for n in coined], 0.3, 8)
    village = paper.skewed([tuple(v.split(":")) for v in VILLAGES], 0.3, 5)
    trade = paper.skewed([t.replace("_", " ").split(":") for t in TRADES], 0.8, 2)
    slavic = ("ski", "ak", "ny", "da", "ka")

    def last(land):
        while True:
            one = near(rng) if rng.random() < 0.55 else far(rng)
            if land in ("Böhmen", "Mähren", "Posen", "Westpreußen", "Schlesien") or not one[0].endswith(slavic):
                return one

    voyages = []
    for _ in range(330):
        sailed = paper.day(rng, 1854, 1888)
        voyages.append((sailed, rng.choice(SHIPS).replace("_", " "), rng.choice("Trautmann Ehlers Schwensen Haack Meier Hebich Barends Kier Brandt Vogelgesang".split())))
    voyages.sort()
    people, families = [], []  # given names, last, sex, born, trade, place, voyage or None, port, arrived

    def person(names, sex, age, on, *rest, taken=()):
        draw = man if sex == "M" else woman
        given = draw(rng)
        while given[0] in taken:  # living brothers are not called alike
            given = draw(rng)
        second = draw(rng) if rng.random() < 0.28 else None
        second = None if second == given else second
        birth = on - timedelta(int(age * 365.25) + rng.randrange(365))
        people.append([[given] + ([second] if second else []), names, sex, birth, *rest])
        return len(people) - 1

    def group(voyage):
        place = village(rng)
        names, does = last(place[1]), trade(rng)
        on = voyage[0] if voyage else paper.day(rng, 1850, 1889)
        rest = (does, place, voyage, "" if voyage else rng.choice(OTHER), on + timedelta(rng.randint(11, 19) if on.year > 1866 else rng.randint(14, 50)))
        ids = []
        if rng.random() < 0.5:  # one alone, or brothers, or friends of one village
            for _ in range(rng.choices([1, 2, 3], [74, 19, 7])[0]):
                ids.append(person(names, "M" if rng.random() < 0.8 else "F", rng.randint(16, 38), on, *rest))
                if rng.random() < 0.4:
                    names = last(place[1])
        else:
            age = rng.randint(25, 56)
            ids.append(person(names, "M", age, on, *rest))
            if rng.random() < 0.9:
                ids.append(person(names, "F", age - rng.randint(-2, 7), on, *rest))
            for _ in range(rng.choices([0, 1, 2, 3, 4, 6, 8], [10, 18, 20, 19, 15, 12, 6])[0]):
                ids.append(person(names, rng.choice("MMF"), rng.uniform(0.1, max(1, min(24, age - 22))), on, *rest,
                                  taken={people[p][0][0][0] for p in ids}))
            if len(ids) > 2 and people[ids[-1]][2] == "M" and rng.random() < 0.2:  # called after the father
                people[ids[-1]][0] = list(people[ids[0]][0])
        families.append((voyage, ids))
        return ids

    aboard = 0
    while aboard < 3_600:
        aboard += len(group(rng.choice(voyages)))
    away = []
    while len(away) < 1_000:
        away += [p for p in group(None) if people[p][2] == "M" or rng.random() < 0.03]

    known, rows = ([], []), ([], [])
    families.sort(key=lambda f: f[0] or (date(1900, 1, 1), "", ""))
    page = number = 0
    before = None
    for voyage, ids in families:
        if voyage is None:
            continue
        if voyage != before:
            before, number, page = voyage, 0, page + 1
        spelt_last, place_shown = None, None
        for n, who in enumerate(ids):
            given, names, sex, born, does, place, _, _, _ = people[who]
            number += 1
            ways = names[1].split(",")
            if n == 0 or names != people[ids[n - 1]][1]:
                spelt_last = names[0] if rng.random() < 0.7 else rng.choice(ways) if rng.random() < 0.75 else heard(rng, names[0])
            if n == 0:
                place_shown = place[0].translate(PLAIN) if rng.random() < 0.1 else heard(rng, place[0]) if rng.random() < 0.12 else place[0]
            first = [g[0] for g in given]
            if len(first) > 1 and rng.random() < 0.4:
                first = first[:1] if rng.random() < 0.8 else [first[0], first[1][0] + "."]
            text = " ".join(first)
            if rng.random() < 0.12:
                for old, new in (("Johann", "Joh."), ("Friedrich", "Friedr."), ("Wilhelm", "Wilh."), ("Heinrich", "Heinr."), ("Catharina", "Cath.")):
                    text = text.replace(old, new)
            if rng.random() < 0.05:
                text = text.replace("Carl", "Karl").replace("ph", "f").replace("Joseph", "Josef").replace("Jacob", "Jakob")
            age = paper.years(born, voyage[0])
            told = age if age < 12 else max(1, age + rng.choices([0, 1, -1, 2, -3], [72, 10, 11, 4, 3])[0])
            if age > 30 and rng.random() < 0.08:
                told = round(age / 5) * 5
            shown = f"{max(1, int((voyage[0] - born).days / 30.44))} Mt." if age < 1 else "" if rng.random() < 0.01 else str(told)
            job = does[0] if n == 0 or age > 19 and sex == "M" and rng.random() < 0.7 else "Frau" if n == 1 and sex == "F" and age > 18 else \
                rng.choice(["Tochter", "Kind", "do."]) if sex == "F" else rng.choice(["Sohn", "Kind", "do."])
            same = n > 0 and rng.random() < 0.75
            known[0].append((who, f"{len(known[0]) + 1}"))
            rows[0].append([f"VIII A 1 Bd. {voyage[0].year - 1846:03}", page, len(known[0]), f"{voyage[0]:%d.%m.%Y}", voyage[1], voyage[2],
                            spelt_last, text, ("m" if sex == "M" else "w") if rng.random() < 0.99 else "", shown, job, "do." if same else place_shown,
                            "do." if same else place[1] if rng.random() < 0.93 else "", rng.choice(["New York"] * 7 + ["Quebec"]),
                            rng.choice(["Zwischendeck"] * 8 + ["II. Kajüte"]), rng.choice([""] * 30 + ["nicht mitgereist?", "unleserlich", "2 Koffer", "Name gestrichen"])])
    # Who took out papers: grown men above all.
    takers = [p for _, ids in families if _ for p in ids if people[p][2] == "M" and rng.random() < 0.5 or people[p][2] == "F" and rng.random() < 0.02]
    rng.shuffle(takers)
    takers = takers[:1_050] + away[:900]
    for who in takers:
        given, names, sex, born, does, place, voyage, port, arrived = people[who]
        came_of_age = max(arrived + timedelta(700), date(born.year + 21, 2, 1))
        first_paper = came_of_age + timedelta(int(rng.gammavariate(1.2, 1_500)))
        english = names[2].split(",")
        kept = rng.random()  # one spelling for life, mostly
        form = rng.choice(english) if kept < 0.72 else names[0].translate(GERMAN if rng.random() < 0.4 else PLAIN) if kept < 0.9 else heard(rng, english[-1])
        call = 1 if len(given) > 1 and rng.random() < 0.3 else 0
        english_given = rng.choice(given[call][1:]) if rng.random() < 0.86 else given[call][0].translate(PLAIN)
        middle = ""
        if len(given) > 1 and rng.random() < 0.5:
            other = given[1 - call]
            middle = other[1][0] + "." if rng.random() < 0.6 else other[1]
        court = rng.choice(COURTS)
        witness = f"{rng.choice(man(rng)[1:])} {rng.choice(last(place[1])[2].split(','))}"
        for paper_no in range(2 if rng.random() < 0.13 else 1):
            when = first_paper + timedelta(paper_no * rng.randint(730, 2_200))
            shown_last = heard(rng, form) if rng.random() < 0.05 else form
            age = paper.years(born, when) + rng.choices([0, 1, -1, 2, -2, 4], [62, 13, 13, 5, 4, 3])[0]
            if rng.random() < 0.1:
                age = round(age / 5) * 5
            year_off = rng.choices([0, 1, -1, 2], [80, 9, 8, 3])[0]
            kind = rng.random()
            birth = f"{age}" if kind < 0.4 else f"abt {born.year + year_off}" if kind < 0.55 else f"{born.year + year_off}" if kind < 0.66 else \
                f"{date(born.year + year_off, born.month, min(28, born.day)):%d %b %Y}" if kind < 0.85 else f"{born:%b} {born.year + year_off}" if kind < 0.93 else ""
            landed_year = arrived.year + rng.choices([0, 1, -1, 2, -2, 10], [74, 8, 9, 4, 3, 2])[0]
            kind = rng.random()
            landed = "" if kind < 0.22 else f"New York {landed_year}" if kind < 0.55 else f"New York, {arrived:%b} {landed_year}" if kind < 0.8 else \
                f"N.Y. {arrived.day + rng.choice([0, 0, 0, 1, -1, 2])} {arrived:%B} {arrived.year}" if kind < 0.88 else f"{landed_year}"
            land = LANDS.get(place[1], "Germany") if rng.random() < 0.6 or when.year < 1866 else rng.choice(["Germany", "German Empire", "Emperor of Germany"])
            if place[1] in ("Böhmen", "Mähren"):
                land = rng.choice(["Bohemia", "Austria", "Emperor of Austria"])
            born_at = place[0].translate(rng.choice([PLAIN, GERMAN]))
            born_at = heard(rng, born_at) if rng.random() < 0.25 else born_at
            born_at = born_at if rng.random() < 0.34 else rng.choice(["", "", place[1].translate(PLAIN)]) if rng.random() < 0.5 else ""
            boat = voyage[1] if voyage and rng.random() < 0.14 else rng.choice(["", "", "", "unknown", "not remembered"])
            job = does[1] if rng.random() < 0.5 and paper.years(born, arrived) > 17 else rng.choice(["Farmer", "Laborer", "Farmer", "", "", "Saloon keeper", "Merchant", "Teamster"])
            known[1].append((who, ""))
            rows[1].append([who, shown_last, f"{english_given} {middle}".strip(), f"{rng.randint(1, 40)}/{rng.randint(1, 480)}", court[0],
                            "Second" if paper_no else rng.choice(["First", "First", "Petition", "Minor"] if paper.years(born, arrived) < 18 else ["First", "First", "Petition"]),
                            f"{when:%m/%d/%Y}" if when.day != 31 else f"{when:%m}/--/{when:%Y}", birth, land, born_at, landed, boat, job, court[1] if rng.random() < 0.8 else "",
                            witness if rng.random() < 0.6 else "", rng.choice([""] * 18 + ["his mark", "soldier, honorable disch.", "see also declaration", "widow of"][: 4 if sex == "F" else 3])])
    rng.shuffle(rows[1])
    known = (known[0], [(row[0], f"N{at:05}") for at, row in enumerate(rows[1], 1)])
    for at, row in enumerate(rows[1], 1):
        row[0] = f"N{at:05}"
    paper.put(folder / FILES[0], HAMBURG, rows[0], ";", "cp1252")
    paper.put(folder / FILES[1], AMERICA, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
