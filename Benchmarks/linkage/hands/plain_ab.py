"""Two customer tables of one US company before and after a merger of two CRM systems: people_a.csv and people_b.csv.

Written in an afternoon, the way a developer does it: a population of households, 60 % of the people
are in both tables, 20 % only in a, 20 % only in b.  Table a is nearly as the people gave it (10 % of the optional
values are empty), table b went through a series of small corruptions: typing, OCR confusions (0/O, 1/l, rn/m),
spelling by ear, first and last name exchanged, month and day exchanged, nicknames, initials, married surnames, moved
house, new phone, new e-mail, 10 % missing values.  Both have the same columns except gender (a) / sex (b) and the date
format (a ISO, b mm/dd/yyyy).  Households share address and sometimes the phone; there are twins with similar given
names, fathers and sons of one name (Jr. sometimes written, mostly not), and sisters-in-law with one surname.
A careful person would reach about F1 0.99.

Hard: juniors at one address when the date of birth is empty or wrong, twins of one sex with initials only, women
with a new surname at a new address, records with four or more empty fields.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("people_a.csv", "people_b.csv")

LAST = Bag("""Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood
James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins
Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson
Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Aguilar
Stevens Murray Ford Castro Marshall Owens Harrison Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen
Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz
Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose Stone Salazar Fox Warren Mills Meyer Rice Schmidt Garza Daniels
Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters
Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado
Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Guerrero George
Chapman Rios Estrada Ortega Watkins Greene Nunez Wheeler Valdez Harper Burke Larson Santiago Maldonado Morrison Franklin
Carlson Austin Dominguez Carr Lawson Jacobs OBrien Lynch Singh Vega Bishop Montgomery Oliver Jensen Harvey Williamson
Gilbert Dean Sims Espinoza Howell Li Wong Reid Hanson Le McCoy Garrett Burton Fuller Wang Weber Welch Rojas Lucas Marquez
Fields Park Yang Little Banks Padilla Day Walsh Bowman Schultz Luna Fowler Mejia Davidson Acosta Brewer May Holland Juarez
Newman Pearson Curtis Cortez Douglas Schneider Joseph Barrett Navarro Figueroa Keller Avila Wade Molina Stanley Hopkins
Campos Barnett Bates Chambers Caldwell Beck Lambert Miranda Byrd Craig Ayala Lowe Frazier Powers Neal Leonard Gregory
Carrillo Sutton Fleming Rhodes Shelton Schwartz Norris Jennings Rios Watts Duran Walters Cohen McDaniel Moran Parks
Steele Vaughn Becker Holt Deleon Barker Terry Hale Leon Hail Benson Haynes Horton Miles Lyons Pham Graves Bush Thornton
Wolfe Warner Cabrera McKinney Mann Zimmerman Dawson Lara Fletcher Page McCarthy Love Robles Cervantes Solis Erickson
Reeves Chang Klein Salinas Fuentes Baldwin Daniel Simon Velasquez Hardy Higgins Aguirre Lin Cummings Chandler Sharp
Barber Bowen Ochoa Dennis Robbins Liu Ramsey Francis Griffith Paul Blair Oconnor Cardenas Pacheco Cross Calderon
Quinn Moss Swanson Chan Rivas Khan Rodgers Serrano Fitzgerald Rosales Stevenson Christensen Manning Gill Curry
McLaughlin Harmon McGee Gross Doyle Garner Newton Burgess Reese Walton Blake Trujillo Adkins Brady Goodman Roman Webster
Goodwin Fischer Huang Potter Delacruz Montoya Todd Wu Hines Mullins Castaneda Malone Cannon Tate Mack Sherman Hubbard
Hodges Zhang Guerra Wolf Valencia Franco Saunders Rowe Gallagher Farmer Hammond Hampton Townsend Ingram Wise Gallegos
Kowalski Abernathy Yoder Szymanski Papadopoulos Vandenberg Haddad Okafor Lindqvist Nakamura DiMarco Kaczmarek Rasmussen
Whitfield Blankenship Hostetler Boudreaux Landry Thibodeaux Kirkpatrick Villanueva Stoltzfus Zielinski Petrov Goldstein""", 25, 0.9)
PRE = "Ash Beck Black Blanken Brad Brook Copp Cran Dalen Dry Eber Fen Gold Harg Heiden Holl Kers Kirch Lang Lind Mar Nor Oster Pem Rad Roth Sand Stern Strand Wein West Whit Win Wood Zell".split()
POST = "berg er feld ford ham hauser ing ley man mann ner quist rick sen shaw smith son stein ton well wick wood worth".split()
BOYS = {1: Bag("James Robert John William Richard David Charles Thomas Ronald Donald Larry Gary Kenneth Joseph George Michael Jerry Paul Dennis Edward Raymond Frank Harold Roger Walter Henry Jack Carl Arthur Gerald Ralph Albert Willie Lawrence Eugene Wayne Billy Roy Ernest Fred Leroy Harry Stanley Leonard Francis Manuel Jesus Juan", 5),
        2: Bag("Michael David James John Robert William Mark Richard Christopher Jeffrey Steven Thomas Brian Scott Kevin Timothy Daniel Joseph Paul Kenneth Anthony Eric Gregory Charles Stephen Gary Jason Edward Matthew Donald Patrick Jose Ronald Todd Douglas Andrew Keith Craig Chad Bryan Shawn Carlos Luis Juan Peter Terry Marcus Derrick Sean Troy Raul Hector Rajesh Wei Minh", 5),
        3: Bag("Michael Christopher Joshua Matthew Jacob Daniel Andrew Nicholas Joseph Anthony David Tyler Ryan William James John Alexander Zachary Jonathan Justin Brandon Ethan Samuel Benjamin Christian Dylan Jose Austin Kevin Nathan Logan Noah Aiden Mason Jayden Caleb Gabriel Luis Isaac Elijah Evan Angel Jordan Cameron Juan Carlos Liam Owen Xavier Diego Hunter Trevor Malik DeShawn Arjun", 5)}
GIRLS = {1: Bag("Mary Barbara Patricia Linda Betty Carol Nancy Judith Dorothy Shirley Sandra Sharon Margaret Helen Joan Judy Joyce Virginia Marilyn Ruth Martha Frances Janet Gloria Alice Doris Jean Ann Donna Elizabeth Catherine Maria Rose Beverly Jane Evelyn Phyllis Peggy Lois Norma Kathleen Carmen Josephine", 5),
         2: Bag("Jennifer Lisa Kimberly Michelle Mary Susan Karen Angela Patricia Elizabeth Melissa Maria Deborah Amy Stephanie Laura Christine Pamela Cynthia Julie Tammy Rebecca Sandra Tracy Lori Donna Heather Dawn Teresa Nicole Kelly Rachel Andrea Tina Katherine Theresa Denise Monica Wendy Catherine Jessica Robin Sherry Yolanda Rosa Tanya Priya Mei Thuy", 5),
         3: Bag("Jessica Ashley Emily Sarah Samantha Amanda Brittany Elizabeth Taylor Megan Hannah Kayla Lauren Stephanie Rachel Jennifer Nicole Alexis Victoria Amber Abigail Olivia Emma Madison Danielle Isabella Sophia Natalie Alyssa Grace Anna Jasmine Mia Ava Chloe Brianna Morgan Destiny Katherine Allison Haley Vanessa Maria Gabriela Savannah Zoe Aaliyah Imani Anjali Kaitlyn", 5)}
NICK = {"James": ["Jim", "Jimmy"], "Robert": ["Bob", "Rob", "Bobby"], "John": ["Jack", "Johnny"], "William": ["Bill", "Will", "Billy"], "Richard": ["Rick", "Dick", "Rich"], "David": ["Dave"], "Charles": ["Chuck", "Charlie"], "Thomas": ["Tom", "Tommy"],
        "Ronald": ["Ron"], "Donald": ["Don"], "Kenneth": ["Ken", "Kenny"], "Joseph": ["Joe", "Joey"], "Michael": ["Mike"], "Edward": ["Ed", "Ted"], "Raymond": ["Ray"], "Lawrence": ["Larry"], "Eugene": ["Gene"], "Christopher": ["Chris"], "Jeffrey": ["Jeff"],
        "Steven": ["Steve"], "Timothy": ["Tim"], "Daniel": ["Dan", "Danny"], "Anthony": ["Tony"], "Gregory": ["Greg"], "Matthew": ["Matt"], "Patrick": ["Pat"], "Andrew": ["Andy", "Drew"], "Joshua": ["Josh"], "Jacob": ["Jake"], "Nicholas": ["Nick"],
        "Alexander": ["Alex"], "Zachary": ["Zach"], "Jonathan": ["Jon"], "Samuel": ["Sam"], "Benjamin": ["Ben"], "Nathan": ["Nate"], "Gabriel": ["Gabe"], "Margaret": ["Peggy", "Maggie", "Meg"], "Elizabeth": ["Liz", "Beth", "Betty"], "Patricia": ["Pat", "Patty", "Trish"],
        "Barbara": ["Barb"], "Deborah": ["Debbie", "Deb"], "Katherine": ["Kathy", "Kate", "Katie"], "Catherine": ["Cathy", "Cate"], "Jennifer": ["Jen", "Jenny"], "Kimberly": ["Kim"], "Susan": ["Sue"], "Rebecca": ["Becky"], "Pamela": ["Pam"], "Cynthia": ["Cindy"],
        "Christine": ["Chris", "Tina"], "Theresa": ["Terri"], "Jessica": ["Jess"], "Samantha": ["Sam"], "Amanda": ["Mandy"], "Victoria": ["Vicky", "Tori"], "Abigail": ["Abby"], "Stephanie": ["Steph"], "Judith": ["Judy"], "Virginia": ["Ginny"], "Dorothy": ["Dot"],
        "Isabella": ["Bella"], "Allison": ["Ally"], "Jose": ["Pepe"], "Francis": ["Frank"], "Angela": ["Angie"], "Melissa": ["Missy"], "Gabriela": ["Gaby"], "Alyssa": ["Aly"], "Frances": ["Fran"], "Josephine": ["Jo"]}
SOUND = [("ph", "f"), ("ck", "k"), ("ie", "y"), ("y", "ie"), ("ee", "ea"), ("c", "k"), ("k", "c"), ("s", "z"), ("z", "s"), ("tt", "t"), ("ll", "l"), ("nn", "n"), ("l", "ll"), ("n", "nn"), ("th", "t"), ("sh", "sch"), ("ei", "ie"), ("er", "ar"), ("en", "an"), ("ai", "ay"), ("a", "e"), ("son", "sen"), ("sen", "son"), ("mc", "mac"), ("x", "ks")]
SCAN = [("o", "0"), ("l", "1"), ("i", "l"), ("rn", "m"), ("m", "rn"), ("cl", "d"), ("e", "c"), ("S", "5"), ("B", "8"), ("0", "O"), ("1", "l"), ("5", "S"), ("8", "B"), ("h", "b"), ("vv", "w"), ("g", "q"), ("u", "v")]
CITY = [("Columbus", "OH", "432"), ("Dayton", "OH", "454"), ("Cincinnati", "OH", "452"), ("Toledo", "OH", "436"), ("Akron", "OH", "443"), ("Fort Wayne", "IN", "468"), ("Indianapolis", "IN", "462"), ("Louisville", "KY", "402"), ("Lexington", "KY", "405"), ("Springfield", "OH", "455"), ("Lima", "OH", "458"), ("Bloomington", "IN", "474"),
        ("Ann Arbor", "MI", "481"), ("Grand Rapids", "MI", "495"), ("Pittsburgh", "PA", "152"), ("Erie", "PA", "165"), ("Charleston", "WV", "253"), ("Nashville", "TN", "372")]
ROAD = "Main Oak Maple Cedar Park Elm Washington Lake Hill Walnut Spring North Ridge Church Willow Mill Sunset Railroad Jackson River Highland Johnson Dogwood Chestnut Pine Madison Lincoln Franklin Meadow Jefferson Birch Locust Poplar Center Woodland Adams Cherry Forest Valley Broad Sycamore Hickory Magnolia Laurel Fairway Country_Club Old_Mill Stonegate Deer_Run Fox_Hollow Brookside Clearview Hawthorne Lakeview Mulberry Orchard Quail Summit Timber Vine Winding_Creek".split()
KIND = [("Street", "St"), ("Avenue", "Ave"), ("Road", "Rd"), ("Drive", "Dr"), ("Lane", "Ln"), ("Court", "Ct"), ("Boulevard", "Blvd"), ("Circle", "Cir"), ("Way", "Way"), ("Place", "Pl")]
MAIL = ["gmail.com", "gmail.com", "gmail.com", "yahoo.com", "yahoo.com", "hotmail.com", "aol.com", "outlook.com", "comcast.net", "icloud.com"]


def swap_in(rng, s, table):
    hits = [(x, y) for x, y in table if x in s[1:]]
    if not hits:
        return typo(rng, s)
    x, y = rng.choice(hits)
    i = s.index(x, 1)
    return s[:i] + y + s[i + len(x):]


def surname(rng):
    return rng.choice(PRE) + rng.choice(POST) if maybe(rng, 0.17) else LAST.draw(rng)


def given(rng, sex, year):
    return (BOYS if sex == "M" else GIRLS)[1 if year < 1955 else 2 if year < 1982 else 3].draw(rng)


def home(rng):
    city, state, z = CITY[min(int(rng.expovariate(0.18)), len(CITY) - 1)]
    long, short = rng.choice(KIND)
    line = "%d %s%s %s" % (rng.randint(1, 9) * rng.choice([1, 10, 100, 1000]) + rng.randint(0, 99), rng.choice(["", "", "", "", "N ", "S ", "E ", "W "]), rng.choice(ROAD).replace("_", " "), short)
    if maybe(rng, 0.18):
        line += rng.choice([" Apt %d", " Apt %d", " Unit %d", " #%d"]) % rng.randint(1, 40)
    return {"address": line, "city": city, "state": state, "zip": z + "%02d" % rng.randint(1, 60)}


def phone(rng):
    return "%d%d%04d" % (rng.choice([614, 937, 513, 419, 330, 260, 317, 502, 734, 412]), rng.randint(220, 989), rng.randint(0, 9999))


def mail(rng, p):
    f, l = p["first"].lower(), p["last"].lower().replace(" ", "")
    stem = rng.choice([f + "." + l, f + l, f[0] + l, f + "_" + l, l + f[0], f + str(p["dob"].year % 100), f + l + str(rng.randint(1, 99)), rng.choice(["buckeye", "fishing", "quilter", "nascar", "musiclover", "sunny", "dogmom", "blue"]) + str(rng.randint(1, 2999))])
    return stem + "@" + rng.choice(MAIL)


def birthday(rng, year):
    return dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365))


def population(rng, n):
    people = []

    def add(first, last, sex, dob, house, tel, suffix=""):
        p = {"first": first, "last": last, "sex": sex, "dob": dob, "house": house, "suffix": suffix, "phone": tel if maybe(rng, 0.4) else phone(rng), "ssn": "%04d" % rng.randint(1, 9999)}
        p["email"] = mail(rng, p)
        people.append(p)
        return p

    while len(people) < n:
        last, house, tel = surname(rng), home(rng), phone(rng)
        y = int(rng.triangular(1932, 2002, 1970))
        kind = rng.random()
        if kind < 0.38:
            sex = rng.choice("MF")
            add(given(rng, sex, y), last, sex, birthday(rng, y), house, tel)
            continue
        dad = add(given(rng, "M", y), last, "M", birthday(rng, y), house, tel)
        yw = min(2003, y + rng.randint(-4, 5))
        add(given(rng, "F", yw), last if maybe(rng, 0.85) else surname(rng), "F", birthday(rng, yw), house, tel)
        by = yw + rng.randint(20, 32)
        names = {dad["first"]}
        for c in range(rng.choice([0, 0, 1, 1, 2, 2, 3, 4])):
            if by > 2006:
                break
            sex = rng.choice("MF")
            dob = birthday(rng, by)
            if sex == "M" and c < 2 and maybe(rng, 0.16):
                add(dad["first"], last, "M", dob, house, tel, "Jr")
            else:
                f = given(rng, sex, by)
                while f in names:
                    f = given(rng, sex, by)
                names.add(f)
                at = house if by > 1990 or maybe(rng, 0.4) else home(rng)
                add(f, last, sex, dob, at, tel)
                if maybe(rng, 0.07):
                    s2 = sex if maybe(rng, 0.6) else rng.choice("MF")
                    near = [g for g in (BOYS if s2 == "M" else GIRLS)[3 if by >= 1982 else 2].items if g[0] == f[0] and g not in names]
                    g = rng.choice(near) if near and maybe(rng, 0.5) else given(rng, s2, by)
                    if g not in names:
                        names.add(g)
                        add(g, last, s2, dob, at, tel)
            by += rng.randint(1, 5)
    return people


def corrupt(rng, p, full):
    """One row out of one person: lightly (full=False) or through the whole series."""
    h = p["house"]
    r = {"first_name": p["first"], "last_name": p["last"], "dob": p["dob"], "sex": p["sex"], "address": h["address"], "city": h["city"], "state": h["state"], "zip": h["zip"], "phone": p["phone"], "email": p["email"], "ssn_last4": p["ssn"]}
    if p["suffix"] and maybe(rng, 0.35):
        r["last_name"] += rng.choice([" Jr", " Jr.", " JR", ", Jr"])
    if full:
        if p["sex"] == "F" and maybe(rng, 0.07):
            r["last_name"] = surname(rng) if maybe(rng, 0.75) else p["last"] + "-" + surname(rng)
        if maybe(rng, 0.25):
            r.update(home(rng))
        if maybe(rng, 0.38):
            r["phone"] = phone(rng)
        if maybe(rng, 0.42):
            r["email"] = mail(rng, p)
        if p["first"] in NICK and maybe(rng, 0.12):
            r["first_name"] = rng.choice(NICK[p["first"]])
        for col, rate in (("first_name", 0.18), ("last_name", 0.18), ("address", 0.18), ("city", 0.05), ("email", 0.04)):
            if maybe(rng, rate):
                k = rng.random()
                r[col] = typo(rng, r[col]) if k < 0.5 else swap_in(rng, r[col], SCAN) if k < 0.72 else swap_in(rng, r[col], SOUND)
        if maybe(rng, 0.02):
            r["first_name"], r["last_name"] = r["last_name"], r["first_name"]
        elif maybe(rng, 0.03):
            r["first_name"] = r["first_name"][0] + rng.choice(["", "."])
        d = r["dob"]
        k = rng.random()
        if k < 0.04 and d.day < 13:
            d = dt.date(d.year, d.day, d.month)
        elif k < 0.08:
            d = dt.date(d.year + rng.choice([-10, -1, 1, 10]), d.month, min(28, d.day))
        elif k < 0.12:
            d = d.replace(day=rng.randint(1, 28))
        r["dob"] = d
        for col, rate in (("zip", 0.06), ("phone", 0.06), ("ssn_last4", 0.08)):
            if maybe(rng, rate):
                r[col] = typo(rng, "#" + r[col])[1:] if maybe(rng, 0.7) else r[col][:-2] + r[col][-1] + r[col][-2]
        if maybe(rng, 0.01):
            r["sex"] = "F" if r["sex"] == "M" else "M"
        if maybe(rng, 0.04):
            for col in ("first_name", "last_name", "address", "city"):
                r[col] = r[col].upper() if maybe(rng, 0.6) else r[col].lower()
    for col in ("dob", "sex", "address", "city", "state", "zip", "phone", "email", "ssn_last4"):
        if maybe(rng, 0.10):
            r[col] = ""
    if maybe(rng, 0.01):
        r["first_name"] = ""
    return r


def make(rng, folder):
    people = population(rng, 5200)
    both, rows = [], ([], [])
    for i, p in enumerate(people):
        k = rng.random()
        if k < 0.8:
            rows[0].append((i, corrupt(rng, p, False)))
        if k < 0.6 or k >= 0.8:
            rows[1].append((i, corrupt(rng, p, True)))
        if k < 0.6:
            both.append(i)
    ids = ({}, {})
    for side in (0, 1):
        rng.shuffle(rows[side])
        out = []
        for n, (i, r) in enumerate(rows[side]):
            ids[side][i] = "%s-%05d" % ("ab"[side], n + 1)
            t = r["phone"]
            if side == 0:
                t = t and "%s-%s-%s" % (t[:3], t[3:6], t[6:])
                d, g = r["dob"] and r["dob"].isoformat(), r["sex"]
                addr = r["address"]
            else:
                t = t and (rng.choice(["(%s) %s-%s", "(%s) %s-%s", "%s.%s.%s"]) % (t[:3], t[3:6], t[6:]))
                d, g = r["dob"] and r["dob"].strftime("%m/%d/%Y"), {"M": "male", "F": "female", "": ""}[r["sex"]]
                addr = r["address"]
                for long, short in KIND:
                    if " " + short + " " in addr + " ":
                        if maybe(rng, 0.35):
                            addr = (addr + " ").replace(" " + short + " ", " " + long + " ", 1).strip()
                        break
            out.append([ids[side][i], r["first_name"], r["last_name"], d, g, addr, r["city"], r["state"], r["zip"], t, r["email"], r["ssn_last4"]])
        save(folder, FILES[side], ["id", "first_name", "last_name", "dob", ("gender", "sex")[side], "address", "city", "state", "zip", "phone", "email", "ssn_last4"], out)
    save(folder, "truth.csv", ["left_id", "right_id"], [[ids[0][i], ids[1][i]] for i in both])
