"""One list of a Swiss and German study: components of names and of the day of birth, and nothing else.

Names are in capitals without umlauts, with what comes second in columns of its own that are mostly "NA". There is
neither place nor sex. People who were enrolled twice have one or two slips: of the keys or of the ear, a second name that
is lost or put first, day and month turned round, a surname of marriage put before or behind. There are twins, fathers and
sons, and some hundred who are called alike and born in one year. A careful person would find about 95 of 100 pairs,
and be wrong in about two of a hundred (F1 about .96).
"""

from datetime import date

from . import paper

FILES = ("studie_personen.csv",)
MEN = """MICHAEL THOMAS ANDREAS PETER STEFAN CHRISTIAN HANS MARTIN WERNER KLAUS WALTER DANIEL JUERGEN MARKUS WOLFGANG
FRANK BERND UWE GUENTER RALF MANFRED HEINZ BEAT URS RETO MATTHIAS DIETER ROLF GERHARD BRUNO ERNST KURT MARCO RUDOLF
RENE HELMUT LUKAS SEBASTIAN TOBIAS FLORIAN ALEXANDER FRITZ SIMON PHILIPP PASCAL ROGER ALFRED JAN DAVID HORST PATRICK
OTTO KARL PAUL ADRIAN OLIVER DOMINIK CHRISTOPH JOERG VOLKER HERMANN JOSEF FRANZ ANTON GEORG HUGO EMIL JAKOB TILL NIKLAUS
UELI HANSPETER CASPAR FABIAN IVO SILVAN CORSIN GIAN MAURO LUCA""".split()
WOMEN = """URSULA MARIA MONIKA RENATE SABINE CLAUDIA PETRA ANDREA SUSANNE ELISABETH ANNA KARIN BARBARA RUTH HELGA
BRIGITTE GISELA INGRID BIRGIT MARTINA CHRISTINE NICOLE STEFANIE HEIDI SANDRA ANGELIKA GABRIELE VERENA DORIS SILVIA
CORNELIA KATHARINA REGULA ERIKA MARLIES ANNELIESE HILDEGARD EDITH ROSMARIE URSINA SELINA LEA LARA MELANIE DANIELA
MANUELA ANJA TANJA SONJA HEIKE JUTTA UTE ANTJE KERSTIN MARGRIT THERESE VRENI BEATRICE JACQUELINE CHANTAL SIBYLLE
ESTHER RAHEL JUDITH MIRJAM NADJA SIMONE CORINNE FRANZISKA JOHANNA LINA EVA HANNA IRENE""".split()
LAST = """MUELLER MEIER SCHMID KELLER WEBER SCHMIDT SCHNEIDER HUBER FISCHER MEYER STEINER BRUNNER GERBER BAUMANN
FREI WAGNER MOSER ZIMMERMANN HOFMANN BECKER SCHULZ HOFFMANN KOCH WIDMER WYSS GRAF ROTH BAUMGARTNER SUTER BACHMANN KUNZ
BUEHLER RICHTER KLEIN WOLF SCHROEDER NEUMANN SCHWARZ KRUEGER HARTMANN LANGE WERNER KRAUSE LEHMANN KOEHLER HERRMANN
KOENIG KAUFMANN ZUERCHER LUETHI STALDER HAEFLIGER EGLI STUDER BURKHARDT AMMANN KUHN PETER LANG ARNOLD WALSER CADUFF
DEFLORIN GASSER WENGER LEUENBERGER AEBISCHER BIERI CHRISTEN FANKHAUSER HOFSTETTER KIPFER LIECHTI MARTI NIEDERHAUSER
OBERLIN PFISTER RUFENER SIEGENTHALER TSCHANZ VONLANTHEN WUETHRICH ZBINDEN ZURBRIGGEN BIANCHI FERRARI ROSSI FAVRE
ROCHAT""".split()
STEMS = "BACH BERG EGG FELD GRUEN HAAS HOLZ KESSEL LIND MATT NUSS OBER RIED SAND STEIN TANN UNTER WALD WIES ZELL ACKER BUCH".split()
ENDS = "MANN ER LI INGER HOFER BACHER EGGER HAUSER MEIER THALER BURGER BAUER SCHMID HALDER WILER".split()
EAR = [
    ("CK", "K"), ("TH", "T"), ("Z", "TZ"), ("MEIER", "MAIER"), ("MEYER", "MEIER"), ("SCHMIDT", "SCHMITT"), ("SCHMID", "SCHMIDT"), ("PH", "F"),
    ("UE", "U"), ("OE", "O"), ("AE", "E"), ("Y", "I"), ("FF", "F"), ("NN", "N"), ("TT", "T"), ("LL", "L"), ("C", "K"), ("K", "C"), ("DT", "D"), ("EI", "AI"),
]  # fmt: skip


def slip(rng, word):
    """One slip of the keys or of the ear."""
    if len(word) < 3:
        return word
    able = [pair for pair in EAR if pair[0] in word]
    if able and rng.random() < 0.45:
        return word.replace(*rng.choice(able), 1)
    at = rng.randrange(len(word) - 1)
    letter = rng.choice("ABCDEFGHIKLMNOPRSTUVWZ")
    return rng.choice(
        [word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:]]
    )


def population(rng, count):
    """(first names, surnames, year, month, day): alone, with a family, as twins, or as somebody's namesake."""
    more = [stem + end for stem in STEMS for end in ENDS]
    rng.shuffle(more)
    last = paper.skewed(LAST + more, 0.75, 6)
    names = {"M": paper.skewed(MEN, 0.6, 5), "W": paper.skewed(WOMEN, 0.6, 5)}
    people = []
    while len(people) < count:
        house, kind = last(rng), rng.random()
        born = paper.day(rng, 1928, 2004)
        sex = rng.choice("MW")
        given = names[sex](rng)
        first = [given, names[sex](rng) if rng.random() < 0.14 else "NA"]
        double = [house, last(rng)] if sex == "W" and born.year < 1985 and rng.random() < 0.12 else [house, "NA"]
        people.append((first, double, born))
        if kind < 0.015:
            people.append(([names[rng.choice("MW")](rng), "NA"], [house, "NA"], born))
        elif kind < 0.05 and sex == "M" and born.year < 1975:
            people.append(([given, names["M"](rng)], [house, "NA"], paper.day(rng, born.year + 22, born.year + 34)))
        elif kind < 0.07:
            people.append(([given, "NA"], [house, "NA"], paper.day(rng, born.year, born.year)))
        elif kind < 0.15:
            people.append(([names["W"](rng), "NA"], [house, "NA"], paper.day(rng, born.year + 1, born.year + 6)))
    return people[:count]


def again(rng, person):
    """The same person, enrolled another time."""
    (one, two), (house, other), born = person
    year, month, day = born.year, born.month, born.day
    for _ in range(rng.choices([0, 1, 2], [10, 62, 28])[0]):
        kind = rng.random()
        if kind < 0.28:
            one = slip(rng, one)
        elif kind < 0.58:
            house = slip(rng, house)
        elif kind < 0.68:
            one, two = (one, "NA") if two != "NA" and rng.random() < 0.6 else (two, one) if two != "NA" else (one[: rng.choice([1, 3])], two)
        elif kind < 0.74:
            house, other = (other, house) if other != "NA" and rng.random() < 0.5 else (house, "NA")
        elif kind < 0.82:
            day = min(28, max(1, day + rng.choice([-1, 1, 10, -10, 2])))
        elif kind < 0.9:
            year += rng.choice([-1, 1, 10, -10, 9, -9])
        elif kind < 0.95 and day < 13:
            month, day = day, month
        elif kind < 0.98:
            month = month % 12 + 1
        else:
            one, house = house, one
    return (one, two), (house, other), date(year, month, min(day, 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31))


def make(rng, folder):
    """4,700 people, 560 of them twice and 60 three times; 5,380 rows and 740 pairs."""
    people = population(rng, 4_700)
    table = list(enumerate(people))
    chosen = rng.sample(range(4_700), 620)
    table += [(who, again(rng, people[who])) for who in chosen + chosen[:60]]
    rng.shuffle(table)
    entries, rows = [], []
    for at, (who, ((one, two), (house, other), born)) in enumerate(table):
        entries.append((who, f"{at + 1}"))
        unknown = rng.random() < 0.015
        rows.append([entries[-1][1], one, two, house, other, born.year, "NA" if unknown else born.month, "NA" if unknown else born.day])
    paper.put(folder / FILES[0], ["nr", "fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd"], rows)
    paper.put_truth(folder, paper.pairs(entries))
