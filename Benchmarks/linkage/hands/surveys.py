"""A survey of households, a programme for mothers and small children, and tax forms of employers, of one American city.

The survey has a day of birth, an age and a relation to the reference person; the programme a day of birth; the forms no
birth at all but a number of social security (one number per form, copied from the husband's or misread at times), the
address it was posted to, and the employer with an address of its own. People have several forms, move between lists,
write nicknames, maiden names and no middle initial; street names are typed by hand; the young are called "Baby", "Child"
or nothing; some answers are made up. Juniors live with seniors. Between survey and programme a careful person would find
97 of 100; to the forms about 88, as a name and an address are all there is, and those who have moved and have a common name
cannot be found; three of a hundred found would be wrong (F1 about .92 in all).
"""

from datetime import date

from . import paper

FILES = ("household_survey.csv", "wic.csv", "w2_1099.csv")
MEN = """James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark
Steven Andrew Joshua Kevin Brian Jose Luis Juan Carlos Jayden Ethan Noah Liam Mason Elijah Logan Aiden Tyrone Darnell
DeShawn Malik Terrell Hector Raul Miguel Angel Jorge Minh Tuan Wei Raj Amir Omar Tyler Brandon Justin Zachary Austin
Gregory Kenneth Ronald Gary Larry Jeffrey Scott Eric Nathan Caleb Isaiah Xavier Dominic""".split()
WOMEN = """Mary Jennifer Linda Patricia Elizabeth Susan Jessica Sarah Karen Lisa Nancy Ashley Kimberly Emily Donna
Michelle Amanda Melissa Stephanie Rebecca Laura Maria Guadalupe Rosa Ana Carmen Yolanda Latoya Keisha Tamika Shaniqua
Ebony Aaliyah Destiny Brianna Alexis Jasmine Sofia Isabella Emma Olivia Ava Mia Madison Chloe Zoe Thuy Linh Mei Priya
Fatima Amina Brittany Courtney Samantha Heather Nicole Crystal Tiffany Vanessa Gabriela Alejandra Kayla Hannah
Abigail""".split()
SHORT = {
    "James": "Jim", "Robert": "Bob", "John": "Jack", "Michael": "Mike", "David": "Dave", "William": "Bill", "Richard": "Rick", "Joseph": "Joe",
    "Thomas": "Tom", "Christopher": "Chris", "Charles": "Chuck", "Daniel": "Dan", "Matthew": "Matt", "Anthony": "Tony", "Steven": "Steve",
    "Andrew": "Andy", "Joshua": "Josh", "Jennifer": "Jen", "Patricia": "Pat", "Elizabeth": "Liz", "Susan": "Sue", "Kimberly": "Kim",
    "Amanda": "Mandy", "Rebecca": "Becky", "Guadalupe": "Lupe", "Stephanie": "Steph", "Samantha": "Sam", "Abigail": "Abby", "Zachary": "Zach",
    "Gregory": "Greg", "Kenneth": "Ken", "Ronald": "Ron", "Jeffrey": "Jeff", "Gabriela": "Gaby", "Alexis": "Alex", "Nathan": "Nate",
}  # fmt: skip
LAST = """Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez
Wood Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Tran Pham
Chen Wang Washington Jefferson Booker Kowalski Schmidt Olson O'Brien De_La_Cruz""".replace("_", " ").split()
FORE = "Hart Whit Brad Beck Lang Stan Cald Wink Thorn Han Hollo Merri Ros Dun Fair Gal Kim Pem Red Wal".split()
AFT = "well man field ley ford ton way son berg ler ridge enbach er sworth mont wick".split()
STREETS = """Main_St Oak_Ave Maple_Dr Cedar_Ln Martin_Luther_King_Jr_Blvd Washington_Ave N_5th_St W_12th_St Sunset_Blvd Lincoln_Rd
Hillcrest_Dr River_Rd Church_St Park_Ave E_Broadway Elm_St Country_Club_Rd State_Route_9 Pine_Ridge_Ct Willow_Creek_Way Jackson_St
Highland_Ave College_St Mill_Rd Chestnut_St Walnut_St Meadowbrook_Dr Lakeview_Ter Spring_Garden_St Old_Post_Rd Franklin_St
SE_82nd_Ave Valley_View_Dr Cherry_Ln Monroe_St County_Road_120 Dogwood_Ct Magnolia_Ave Prospect_St Union_St""".split()
ZIPS = "57401 57402 57403 57404 57406 57409 57410 57411 57414".split()
FIRMS = """Prairie Family Dental|Bluebird Staffing LLC|Anytown Unified School District|QuickStop #114|Sunrise Home Health Inc|Northgate Foods|Jiffy
Freight Lines|Valley Regional Medical Center|Golden Fork Restaurants|Ace Roofing & Siding|Parkside Manor Nursing|City of Anytown|First Plains Bank|Tri-County
Cleaning Svcs""".replace("\n", " ").split("|")
RACES = ["White", "White", "White", "Latino", "Latino", "Black", "Black", "Asian", "Multiracial or Other", "AIAN"]


def slip(rng, word, rate):
    """A key that was missed, hit twice, or read wrong by a scanner."""
    if rng.random() >= rate or len(word) < 3:
        return word
    at = rng.randrange(1, len(word) - 1)
    read = {"o": "0", "l": "1", "s": "5", "g": "q", "m": "rn", "i": "l", "e": "c", "b": "6", "u": "v"}
    if rng.random() < 0.25:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + rng.choice(["", word[at] * 2, read.get(word[at], "e")]) + word[at + 1 :]


def address(rng):
    unit = rng.choice(["", "", "", f"APT {rng.randrange(1, 40)}", f"# {rng.randrange(1, 9)}{rng.choice('ABCD')}", f"Unit {rng.randrange(100, 420)}"])
    return [str(rng.randrange(3, 9_900)), rng.choice(STREETS).replace("_", " "), unit, rng.choice(ZIPS)]


def population(rng, count):
    """Households: reference person, spouse or partner, children, others; whether they are needy."""
    more = paper.skewed(LAST + [fore + aft for fore in FORE for aft in AFT], 0.7, 6)
    names = {"Male": paper.skewed(MEN, 0.5, 6), "Female": paper.skewed(WOMEN, 0.5, 6)}
    people = []
    while len(people) < count:
        house, home, race = more(rng), address(rng), rng.choice(RACES)
        moved = address(rng) if rng.random() < 0.16 else home

        def one(sex, born, relation, last, given="", suffix=""):
            first = given or names[sex](rng)
            middle = rng.choice("ABCDEFGHJKLMNPRSTVW") if rng.random() < 0.8 else ""
            maiden = more(rng) if relation == "Opposite-sex spouse" and sex == "Female" and rng.random() < 0.2 else ""
            number = f"{rng.randrange(100, 800)}-{rng.randrange(1, 99):02}-{rng.randrange(1, 9999):04}"
            people.append(dict(first=first, middle=middle, last=last, suffix=suffix, born=born, sex=sex, race=race, relation=relation, home=home,
                               moved=moved, maiden=maiden, ssn=number, house=len(homes)))  # fmt: skip

        homes = people[-1:] and [None] * (people[-1]["house"] + 1)
        year = rng.randrange(1952, 2000)
        sex = rng.choice(["Male", "Female"])
        one(sex, paper.day(rng, year, year), "Reference person", house)
        head = people[-1]
        if rng.random() < 0.55:
            other = "Female" if sex == "Male" else "Male"
            kind = "Opposite-sex spouse" if rng.random() < 0.75 else "Opposite-sex unmarried partner"
            one(other, paper.day(rng, year - 4, year + 4), kind, house if kind.endswith("spouse") else more(rng))
        for _ in range(rng.choices([0, 1, 2, 3, 4], [32, 24, 24, 14, 6])[0]):
            after = max(year + rng.randrange(18, 30), rng.randrange(1998, 2021))
            if after > 2019 or after > year + 46:
                continue
            kid = rng.choice(["Male", "Female"])
            junior = kid == "Male" and sex == "Male" and rng.random() < 0.06
            one(kid, paper.day(rng, after, after), "Biological child" if rng.random() < 0.85 else "Stepchild", house if rng.random() < 0.9 else more(rng),
                head["first"] if junior else "", "Jr" if junior else "")  # fmt: skip
        if rng.random() < 0.08:
            one(rng.choice(["Male", "Female"]), paper.day(rng, 1950, 2000), rng.choice(["Roommate or housemate", "Other nonrelative", "Sibling"]), more(rng))
    return people


def told(rng, person, nick=0.05, maiden=0.5):
    """First name, initial and last name as they are given."""
    first = SHORT.get(person["first"], person["first"]) if rng.random() < nick else person["first"]
    last = person["maiden"] if person["maiden"] and rng.random() < maiden else person["last"]
    middle = person["middle"] if rng.random() < 0.85 else rng.choice(["", "", "X"])
    if rng.random() < 0.008:
        first, last = last, first
    if person["suffix"] and rng.random() < 0.4:
        last += " " + person["suffix"]
    return [slip(rng, first, 0.03), middle, slip(rng, last, 0.035)]


def typed(rng, place):
    number, street, unit, code = place
    if rng.random() < 0.12:
        for long, short in (("St", "Street"), ("Ave", "Avenue"), ("Dr", "Drive"), ("Rd", "Road"), ("Blvd", "Boulevard")):
            if street.endswith(" " + long):
                street = street.removesuffix(long) + short
    unit = unit if rng.random() < 0.85 else ""
    code = code if rng.random() < 0.97 else code[:3] + code[4] + code[3]
    if rng.random() < 0.015:
        return ["", f"PO Box {rng.randrange(10, 900)}", "", code]
    return [number if rng.random() < 0.98 else number[::-1], slip(rng, street, 0.05), unit, code]


def birth(rng, born):
    if rng.random() < 0.02:
        return ""
    if born.day < 13 and rng.random() < 0.02:
        born = date(born.year, born.day, born.month)
    if rng.random() < 0.02:
        born = date(born.year + rng.choice([-1, 1, -10]), born.month, min(born.day, 28))
    return f"{born:%m/%d/%Y}"


def make(rng, folder):
    """7,500 people: 3,400 answer the survey, 1,500 small children and mothers are in the programme, 3,000 forms."""
    people = population(rng, 7_500)
    surveyed = {house for house in range(people[-1]["house"] + 1) if rng.random() < 0.5}
    needy = {house for house in range(people[-1]["house"] + 1) if rng.random() < 0.7}
    tables, lists = [[], [], []], [[], [], []]
    for who, person in enumerate(people):
        age = paper.years(person["born"], date(2020, 4, 1))
        if person["house"] in surveyed and rng.random() < 0.94:
            name = told(rng, person)
            if rng.random() < 0.012:
                name[0] = rng.choice(["Child", "Baby", "DECLINED", "Resident", ""])
            kind = rng.choices(["Household", "Household", "Carceral", "College"], [60, 36, 1, 3 if 17 < age < 24 else 0])[0]
            shown = age + rng.choice([-1, 1, 2]) if rng.random() < 0.04 else age
            tables[0].append((who, [*name, birth(rng, person["born"]), max(0, shown), person["sex"] if rng.random() < 0.97 else "", person["race"],
                                    *typed(rng, person["home"]), "Anytown", "US", person["relation"], kind, 2020]))  # fmt: skip
        if person["house"] in needy and (age < 6 or person["sex"] == "Female" and 16 < age < 48) and rng.random() < 0.85:
            tables[1].append((who, [*told(rng, person, 0.03, 0.2)[::-1], birth(rng, person["born"]), person["sex"][0], person["race"], *typed(rng, person["moved"])]))
        if 17 < age < 70 and rng.random() < 0.45:
            for _ in range(rng.choices([1, 2, 3], [74, 20, 6])[0]):
                number = person["ssn"] if rng.random() < 0.97 else "" if rng.random() < 0.5 else f"{person['ssn'][:-2]}{rng.randrange(100):02}"
                place = person["moved"] if rng.random() < 0.8 else person["home"]
                firm = rng.randrange(len(FIRMS))
                tables[2].append((who, [*[cell.upper() if firm % 3 == 0 else cell for cell in told(rng, person, 0.02, 0.2)], number, *typed(rng, place), 1000 + firm * 37, FIRMS[firm],
                                        str(100 + firm), STREETS[firm].replace("_", " "), "57401", rng.randrange(900, 98_000), "W2" if rng.random() < 0.9 else "1099"]))  # fmt: skip
    street = ["street_number", "street_name", "unit_number", "zipcode"]
    headers = [
        ["record", "first_name", "middle_initial", "last_name", "date_of_birth", "age", "sex", "race_ethnicity", *street, "city", "state",
         "relationship_to_reference_person", "housing_type", "year"],
        ["participant", "last_name", "middle_initial", "first_name", "date_of_birth", "sex", "race_ethnicity", *street],
        ["form", "first_name", "middle_initial", "last_name", "ssn", *["mailing_address_" + part for part in street], "employer_id", "employer_name",
         "employer_street_number", "employer_street_name", "employer_zipcode", "wages", "tax_form"],
    ]  # fmt: skip
    for which, prefix in enumerate(("0_", "WIC", "F-")):
        rng.shuffle(tables[which])
        rows = []
        for at, (who, cells) in enumerate(tables[which]):
            lists[which].append((who, f"{prefix}{at * 3 + 1}"))
            rows.append([lists[which][-1][1], *cells])
        paper.put(folder / FILES[which], headers[which], rows)
    paper.put_truth(folder, paper.pairs(*lists))
