"""A German town's register of residents, and an advice centre's list of clients kept by hand.

The clients' list writes addresses into one cell, several telephones into another, and notes that
mention anything. Names are German, Polish and Turkish, and each office transcribes them as it can.
A careful person would find about 96 of 100 who are on both, and hardly ever link two relatives.
"""

from datetime import date

from . import paper

FILES = ("melderegister.csv", "klienten.csv")
MEN = """Thomas Andreas Stefan Jürgen Jörg Wolfgang Björn Matthias Günther Lukas Jonas Felix Mehmet
Mustafa Ahmet Hüseyin İbrahim Çağlar Özgür Emre Yiğit Oğuz Kemal Piotr Krzysztof Paweł Łukasz Michał
Grzegorz Andrzej Mateusz Wojciech Jan Karol Hans-Peter Karl-Heinz""".split()
WOMEN = """Ursula Renate Käthe Monika Sabine Jutta Bärbel Lena Hannah Mia Ayşe Fatma Emine Hatice Zeynep
Elif Gülşen Özlem Şükran Büşra Tuğba Agnieszka Małgorzata Katarzyna Elżbieta Joanna Zofia Żaneta Ewa
Magdalena Grażyna Anna-Lena Eva-Maria Marie-Luise Sophie Clara""".split()
LAST = """Müller Schäfer Köhler Weiß Groß Krüger Böhm Voß Jäger Fuchs Vogel Lehmann Bauer Hoffmann
Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Güneş
Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
Kozłowski Jankowski Mazur Krawczyk Łuczak Żak Brzęczyszczykiewicz Górski""".split()
STREETS = """Hauptstraße Schillerstraße Goethestraße Bahnhofstraße Am_Stadtgraben Lindenweg
Kastanienallee Rosa-Luxemburg-Platz Königsberger_Straße Mühlenweg An_der_Bleiche Schloßstraße
Gartenstraße Kirchgasse Dieselstraße Feldweg Nordring Südring Birkenweg Ulmenstraße""".split()
PLACES = [("45127", "Essen"), ("45879", "Gelsenkirchen"), ("44787", "Bochum"), ("46236", "Bottrop")]
GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
BARE = str.maketrans("äöüçşğıİŞÇÖÜłńąęóśżźćŁŻŚßÄ", "aoucsgiISCOUlnaeoszzcLZSsA")
NOTES = """kommt donnerstags|Wohnungssuche|Schuldenberatung, Termin am 12.3.|spricht kein Deutsch|
hat zwei Kinder|Jobcenter-Bescheid 2019 liegt vor|s. Akte Ehemann|unbekannt verzogen|bitte anrufen|
Dolmetscher nötig|Einbürgerung, Frau Meier fragt nach|1. Beratung 2018""".replace("\n", "").split("|")


def written(rng, name):
    """A name as the advice centre types it."""
    kind = rng.random()
    name = name.translate(GERMAN if kind < 0.3 else BARE if kind < 0.6 else {})
    if rng.random() < 0.08 and len(name) > 4:
        at = rng.randrange(1, len(name) - 2)
        name = rng.choice(
            [
                name[:at] + name[at + 1 :],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
                name[:at] + rng.choice("aeilnrst") + name[at + 1 :],
                name[:at] + name[at] + name[at:],
            ]
        )
    return name


def population(rng):
    """Households: (given, second given, family, maiden name, sex, born, address, telephones)."""
    man, woman = paper.skewed(MEN, 0.6, 5), paper.skewed(WOMEN, 0.6, 5)
    syllables = "Ber Dre Fal Gra Hol Kar Lan Mar Nie Pol Ros Sta Wal Zim".split()
    endings = "mann bach berg ski oğlu er dt feld türk czyk".split()
    middle = "a e en in o er".split()
    last = paper.skewed(paper.coined(rng, LAST, 600, syllables, middle, endings), 0.8, 6)
    people = []
    while len(people) < 5_200:
        name, (code, town) = last(rng), rng.choice(PLACES)
        street = rng.choice(STREETS).replace("_", " ")
        house = f"{rng.randrange(1, 140)}{rng.choice(['', '', '', 'a', 'b'])}"
        landline = f"02{rng.randrange(10**8):08}"
        for place in range(rng.choice([1, 1, 1, 2, 2, 3, 4, 5])):
            sex = "MW"[place] if place < 2 and rng.random() < 0.8 else rng.choice("MW")
            given = (man if sex == "M" else woman)(rng)
            second = (man if sex == "M" else woman)(rng) if rng.random() < 0.25 else ""
            born = paper.day(rng, 1940, 1990) if place < 2 else paper.day(rng, 1988, 2018)
            maiden = last(rng) if sex == "W" and place < 2 and rng.random() < 0.5 else ""
            mobile = f"01{rng.choice([51, 60, 70, 76, 77, 79])}{rng.randrange(10**7):07}"
            people.append(
                (given, second, name, maiden, sex, born, (street, house, code, town),
                 landline, mobile)
            )  # fmt: skip
    rng.shuffle(people)
    return people


def telephones(rng, landline, mobile):
    """What is in the cell of telephones: none, one or several, each written somehow."""
    numbers = []
    if rng.random() < 0.55:
        form = rng.choice(["{0}/{1}", "+49 {2} {1}", "{0} {1}", "0049{2}{1}"])
        numbers.append(form.format(mobile[:4], mobile[4:], mobile[1:4]))
    if rng.random() < 0.3:
        numbers.append(f"{landline[:4]}-{landline[4:]}")
    if rng.random() < 0.12:
        numbers.append(f"0{rng.randrange(150, 180)} {rng.randrange(10**7):07} (Bruder)")
    rng.shuffle(numbers)
    return rng.choice([" / ", ", ", "; "]).join(numbers)


def client(rng, person):
    """One row of the advice centre, without its number."""
    given, second, family, maiden, sex, born, (street, house, code, town), landline, mobile = person
    if maiden and rng.random() < 0.12:
        family = maiden
    elif maiden and rng.random() < 0.12:
        family = f"{family}-{maiden}"
    name = f"{written(rng, family)}, {written(rng, given)}"
    if second and rng.random() < 0.3:
        name += " " + written(rng, second)
    when = born
    if rng.random() < 0.04 and born.day <= 12:
        when = date(born.year, born.day, born.month)
    elif rng.random() < 0.05:
        when = date(born.year + rng.choice([-1, 1, 10]), born.month, min(born.day, 28))
    text = f"{when.day}.{when.month}.{when.year}"
    if rng.random() < 0.06:
        text = f"01.01.{when.year}"
    if rng.random() < 0.08:
        text = rng.choice(["", "?", f"ca. {when.year}"])
    if rng.random() < 0.18:
        street, house = rng.choice(STREETS).replace("_", " "), str(rng.randrange(1, 140))
        code, town = rng.choice(PLACES)
    short = street.replace("straße", rng.choice(["str.", "straße", "strasse"]))
    address = rng.choice(
        [f"{short} {house}, {code} {town}", f"{code} {town}, {short} {house}", f"{short} {house}"]
    )
    if rng.random() < 0.12:
        address = rng.choice(["", "o.f.W.", town])
    notes = rng.choice(NOTES) if rng.random() < 0.5 else ""
    salutation = {"M": "Herr", "W": "Frau"}[sex] if rng.random() < 0.97 else ""
    return [name, salutation, text, address, telephones(rng, landline, mobile), notes]


def make(rng, folder):
    """3,600 residents and 2,000 clients, of whom 1,150 are residents; some clients twice."""
    people = population(rng)
    first, left, second, right = [], [], [], []
    for at, person in enumerate(rng.sample(range(3_600), 3_600)):
        given, more, family, maiden, sex, born, address, landline, _ = people[person]
        first.append((person, f"{70_000_000 + at * 7}"))
        left.append(
            [first[-1][1], family, maiden, f"{given} {more}".strip(), f"{born:%d.%m.%Y}",
             {"M": "männlich", "W": "weiblich"}[sex], *address,
             landline if rng.random() < 0.35 else ""]
        )  # fmt: skip
    chosen = rng.sample(range(3_600), 1_150) + list(range(3_600, 4_360))
    chosen += rng.sample(chosen, 90)
    rng.shuffle(chosen)
    for at, person in enumerate(chosen):
        second.append((person, f"K{at + 1:05}"))
        right.append([second[-1][1], *client(rng, people[person])])
    paper.put(
        folder / FILES[0],
        ["Aktenzeichen", "Familienname", "Geburtsname", "Vornamen", "Geburtsdatum", "Geschlecht",
         "Straße", "Hausnummer", "PLZ", "Wohnort", "Telefon"],
        left, ";", "utf-8-sig",
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["Klient", "Name, Vorname", "Anrede", "Geb.", "Anschrift", "Telefonnummern", "Bemerkungen"],
        right,
    )
    paper.put_truth(folder, paper.pairs(first, second))
