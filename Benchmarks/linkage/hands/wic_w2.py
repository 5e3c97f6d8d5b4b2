"""A state's WIC register (mothers, children under five) and its W-2 records: simulated, American.

WIC: one row a participant, birth dates, typed at the clinic from what the mother says. W-2: one row
a job (a worker may have two or three), age in place of the date, the mailing address known to the
employer. Only working mothers are on both: a fifth of the WIC rows. Habits: middle initials left
out, maiden names kept by one office, nicknames, names copied from another of the household, made-up
names, slips of keyboard, ear and scanner, month and day exchanged, old addresses, boxes left empty.
Fathers, sisters and mothers of the same home and surname are in the W-2 list. A careful person:
F1 about 0.94 (lost: moved and married, made-up names, all of the address empty).
"""

from datetime import date

from . import paper

FILES = ("wic_participants.csv", "w2_forms.csv")
WOMEN = """Jessica Ashley Maria Amanda Brittany Emily Sarah Samantha Elizabeth Stephanie Jennifer
Kayla Lauren Alexis Rachel Megan Danielle Victoria Courtney Hannah Rebecca Jasmine Amber Taylor
Brianna Destiny Vanessa Katherine Tiffany Crystal Guadalupe Andrea Alyssa Chelsea Natalie Kelsey
Erica Shelby Veronica Diana Karina Yesenia Monique Latasha Tamika Ebony Aaliyah Imani Shanice
Kiara Raven Mercedes Paola Gabriela Daniela Alejandra Mariana Brenda Rosa Juana Leticia Marisol
Xiomara Linh Thuy Mai Pa Bao Fatima Amina Hodan Ayan Holly Heather Autumn Summer Misty Krystal
Cassandra Alexandra Christina Angelica Priscilla Jacqueline Deborah Theresa Kimberly Nicole Candace
Savannah Kaitlyn Mackenzie Bethany Whitney Lindsey""".split()
MEN = """Michael Jose Christopher Joshua Matthew David Daniel James Robert Andrew John Joseph Juan
Justin Ryan Brandon Luis Anthony Jonathan Carlos Kevin Jesus Tyler William Zachary Jacob Nicholas
Alexander Kyle Eric Brian Steven Jordan Thomas Aaron Benjamin Miguel Adam Richard Timothy Cody
Jorge Francisco Dustin Travis Derrick Marcus Darius Terrell Deshawn Malik Jamal Andre Tyrone
Antonio Angel Oscar Victor Manuel Ricardo Eduardo Fernando Javier Sergio Pedro Raul Hector Cesar
Ivan Mario Ruben Alberto Tuan Minh Tou Kou Abdi Mohamed Omar Hassan Ronald Gary Larry Dennis Jerry
Raymond Gerald Walter Wayne Dale Roger Curtis Chad Shane Brett Seth Mason Logan Hunter Noah Liam
Ethan Elijah Mateo Santiago Isaiah Aiden Jayden""".split()
LAST = """Smith Garcia Johnson Martinez Rodriguez Williams Hernandez Brown Lopez Jones Gonzalez
Miller Davis Perez Sanchez Ramirez Wilson Anderson Torres Taylor Thomas Flores Moore Rivera Jackson
Martin Lee Thompson White Harris Gomez Diaz Cruz Reyes Morales Ortiz Gutierrez Clark Lewis Robinson
Walker Young Chavez Ramos Ruiz Allen King Wright Scott Mendoza Vasquez Nguyen Hill Green Adams
Baker Nelson Castillo Jimenez Moreno Romero Herrera Medina Aguilar Vargas Guzman Mendez Munoz
Salazar Garza Soto Vang Xiong Yang Tran Pham Le Hall Campbell Mitchell Carter Roberts Phillips
Evans Turner Parker Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy Bailey
Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett
Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Washington Butler
Simmons Foster Gonzales Bryant Russell Griffin Hayes Mohamed Ali Hassan Abdi Ahmed Begay Yazzie
Tsosie Olson Hansen Schmidt Schneider Weber Wagner Becker Snyder Kowalski""".split()
NICK = """Jessica:Jessie Jennifer:Jenny Elizabeth:Liz Elizabeth:Beth Stephanie:Steph Samantha:Sam
Katherine:Katie Rebecca:Becky Christina:Tina Victoria:Vicky Guadalupe:Lupe Alexandra:Alex
Alejandra:Ale Jacqueline:Jackie Deborah:Debbie Theresa:Terri Kimberly:Kim Nicole:Nikki Amanda:Mandy
Danielle:Dani Gabriela:Gaby Leticia:Letty Cassandra:Cassie Candace:Candy Michael:Mike Robert:Bob
William:Bill Jose:Pepe Francisco:Paco Christopher:Chris Daniel:Danny Vanessa:Nessa""".split()
FAKE = "Mother Mom Lady Girl Baby Resident Person Female A Child Wife Daughter Unknown".split()
EAR = [("ph", "f"), ("ck", "k"), ("y", "ie"), ("z", "s"), ("tt", "t"), ("ll", "l"), ("c", "k"),
       ("ea", "ee"), ("sh", "ch"), ("w", "wh"), ("ie", "y"), ("v", "b"), ("n", "nn"), ("g", "j")]
SCAN = [("m", "rn"), ("l", "1"), ("o", "0"), ("e", "c"), ("n", "ri"), ("h", "b"), ("S", "5"),
        ("B", "8"), ("w", "vv"), ("I", "l"), ("cl", "d"), ("u", "v"), ("G", "6")]
KEYS = "qwertyuiop asdfghjkl zxcvbnm 1234567890"
WIC = """simulant_id household_id first_name middle_initial last_name date_of_birth sex street_number
street_name unit_number city state zipcode race_ethnicity wic_year""".split()
W2 = """simulant_id first_name middle_initial last_name age mailing_address_street_number
mailing_address_street_name mailing_address_unit_number mailing_address_po_box mailing_address_city
mailing_address_state mailing_address_zipcode employer_id employer_name wages tax_form
tax_year""".split()


def slip(rng, text):
    """One wrong key, ear's spelling, scanner's reading, or a letter left out."""
    kind = rng.random()
    if kind < 0.45 and (fits := [p for p in (EAR if kind < 0.25 else SCAN) if p[0] in text]):
        return text.replace(*rng.choice(fits), 1)
    if len(text) < 2:
        return text
    at = rng.randrange(len(text))
    near = KEYS.find(text[at].lower())
    other = KEYS[near + 1 : near + 2].strip() or "e"
    return text[:at] + rng.choice([other, "", text[at] * 2]) + text[at + 1 :]


def make(rng, folder):
    """About 5,000 participants and 11,000 forms; a fifth of the participants have forms."""
    woman, man, last = (paper.skewed(n, s, 5) for n, s in ((WOMEN, 0.7), (MEN, 0.7), (LAST, 0.8)))
    trees = "Oak Maple Cedar Elm Pine Walnut Main Church Mill River Park Lake Hill Sunset".split()
    names = paper.coined(rng, trees, 260, "Ash Bri Clay Dun Fair Glen Hart Lin Mar Nor Rock".split(),
                         ["", "er", "en"], "ford dale wood field ton view brook mont".split())
    road = paper.skewed([f"{n} {k}" for n in names for k in ("st", "ave", "dr", "rd", "ln")], 0.5, 9)
    town = paper.skewed([("Linden Falls", 537), ("Marlow", 535), ("Port Ansel", 541), ("Wick", 549)], 1)
    nick = {}
    for pair in NICK:
        nick.setdefault(pair.split(":")[0], []).append(pair.split(":")[1])
    on, firms = date(2024, 1, 1), [f"{last(rng)} {rng.choice(['Foods', 'Care', 'Staffing', 'LLC'])}"
                                   for _ in range(700)]
    firm = paper.skewed(firms, 0.9, 5)

    def home():
        city, area = town(rng)
        unit = f"{rng.choice(['apt', 'unit', '#'])} {rng.randrange(1, 60)}"
        return [rng.randrange(1, 9900), road(rng), unit if rng.random() < 0.4 else "", city, "WI",
                f"{area}{rng.randrange(10, 28)}"]

    def initial():
        return rng.choice("AAAAMMMLLLJJJRRNNEEDDCCSSKKBGTIPVFHWYOZ") if rng.random() < 0.9 else ""

    people = []  # household, sex, first, initial, last, born, home, maiden, in WIC, race, works

    def add(household, place, sex, born, family, maiden, wic, race, works):
        given = (woman if sex == "Female" else man)(rng)
        people.append([household, sex, given, initial(), family, born, place, maiden, wic, race, works])

    for household in range(6_600):
        place, family, race = home(), last(rng), rng.choice(
            ["White"] * 5 + ["Latino"] * 3 + ["Black"] * 2 + ["Asian", "AIAN", "Multiracial or Other"])
        wic = rng.random() < 0.3
        born = paper.day(rng, 1983, 2005) if wic else paper.day(rng, 1945, 2004)
        maiden = last(rng) if rng.random() < 0.55 else family
        add(household, place, "Female", born, family, maiden, wic and rng.random() < 0.88, race,
            rng.random() < (0.62 if wic else 0.7))
        if rng.random() < 0.55:
            add(household, place, "Male", date(born.year - rng.randrange(-2, 6), rng.randint(1, 12),
                rng.randint(1, 28)), family if rng.random() < 0.7 else last(rng), "", False, race,
                rng.random() < 0.85)
        if rng.random() < 0.14:  # a grown relative: sister, mother, cousin
            add(household, place, rng.choice(["Female", "Female", "Male"]), paper.day(rng, 1955, 2004),
                rng.choice([family, maiden]), "", False, race, rng.random() < 0.7)
        child = paper.day(rng, 2019, 2023)
        for _ in range(rng.choice([1, 1, 1, 2, 2, 3]) if wic else 0):
            child = child if rng.random() < 0.03 else paper.day(rng, 2019, 2023)
            add(household, place, rng.choice(["Female", "Male"]), child, family, "", True, race, False)
    mates = {}
    for person in people:
        mates.setdefault(person[0], []).append(person[2])

    def name(person, wic):
        household, sex, first, middle, family, _, _, maiden = person[:8]
        if maiden and rng.random() < 0.07:
            family = maiden if rng.random() < 0.7 else f"{maiden}-{family}"
        if rng.random() < (0.06 if wic else 0.02) and first in nick:
            first = rng.choice(nick[first])
        kind = rng.random()
        if kind < 0.008:
            first = rng.choice(mates[household])
        elif kind < 0.014:
            first, family = rng.choice(FAKE), family if rng.random() < 0.6 else rng.choice(FAKE)
        elif kind < 0.018:
            first, family = family, first
        first = slip(rng, first) if rng.random() < 0.025 else first
        family = slip(rng, family) if rng.random() < 0.03 else family
        return [cell if rng.random() > 0.01 else "" for cell in (first, middle, family)]

    def address(place, moved):
        place = home() if rng.random() < moved else list(place)
        if rng.random() < 0.06:
            place[2] = ""
        for at, rate in ((0, 0.02), (1, 0.03), (3, 0.01), (5, 0.03)):
            if rng.random() < rate:
                place[at] = slip(rng, str(place[at]))
        if rng.random() < 0.02:
            place = [""] * 6
        return [cell if rng.random() > 0.01 else "" for cell in place]

    wic_rows, w2_rows, known = [], [], ([], [])
    moved, tokens = {}, rng.sample(range(10_000_000, 99_999_999), 30_000)
    for person, record in enumerate(people):
        household, sex, _, _, _, born, place, _, wic, race, works = record
        if wic:
            shown = f"{born:%m/%d/%Y}"
            if born.day < 13 and rng.random() < 0.02:
                shown = f"{born:%d/%m/%Y}"
            elif rng.random() < 0.015:
                shown = slip(rng, shown[:-1]) + shown[-1]
            elif rng.random() < 0.015:
                shown = ""
            if household not in moved:
                moved[household] = home() if rng.random() < 0.13 else place
            known[0].append((person, f"wic_{tokens.pop()}"))
            sex = sex if rng.random() > 0.01 else rng.choice(["Male", "Female", ""])
            wic_rows.append([known[0][-1][1], f"h{household * 7919 % 99991}", *name(record, True), shown,
                             sex, *address(moved[household], 0.01), race if rng.random() > 0.02 else "",
                             2023])
        for _ in range(rng.choices([1, 2, 3], [82, 15, 3])[0] if works else 0):
            age = paper.years(born, on) + (rng.choice([-2, -1, -1, 1, 1, 2]) if rng.random() < 0.03 else 0)
            sent, box = address(place, 0.05), ""
            if rng.random() < 0.03:
                sent[:3], box = ["", "", ""], rng.randrange(10, 9000)
            boss = firm(rng)
            known[1].append((person, f"w2_{tokens.pop()}"))
            w2_rows.append([known[1][-1][1], *name(record, False), age if rng.random() > 0.01 else "",
                            *sent[:3], box, *sent[3:], firms.index(boss) + 100, boss,
                            int(rng.lognormvariate(10.1, 0.8)), rng.choice(["W2"] * 8 + ["1099"]), 2023])
    for file, header, rows in ((FILES[0], WIC, wic_rows), (FILES[1], W2, w2_rows)):
        rng.shuffle(rows)
        paper.put(folder / file, header, rows)
    paper.put_truth(folder, paper.pairs(*known))
