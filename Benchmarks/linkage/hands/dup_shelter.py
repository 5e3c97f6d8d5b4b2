"""Intakes of a network of night shelters in a city of the American Midwest over two years: one list, with the same person up to six times.

Every stay begins with an intake form, typed at the desk of one of seven sites, at night, by whoever is on.  Name in one column
("LAST, First", "First Last", first name only), alias, date of birth with its quality (full, approximate, refused, and 1 January
when somebody guessed), age as stated, gender, last four of the SSN for two in five, race, veteran, where they stayed last night, phone,
household number of that intake and relation to its head, and a note by the staff, in which other persons' names stand too.
Families come together and again together, not always all of them, and mostly under a new household number.  The true pairs are
all pairs of records of one person (six records make fifteen pairs).  A careful person would reach about F1 0.89.

Hard: street names (Tre, Smoke, Red) and nicknames instead of names; a middle name used as first name; maiden and married surname,
second Hispanic surname; ages drifting with the two years and with the mood; guessed birthdays, whose 1 January says nothing; brothers
and sisters at one household, fathers and sons of one name, twins; people who say another name and year on purpose; an
SSN digit wrong; a family's phone on the records of all its members, the phone of the case worker or of the shelter on many.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("intakes.csv",)

MEN = Bag("""James Michael Robert John David William Anthony Charles Kevin Christopher Marcus Terrence Darnell Jerome Antoine Reginald Andre Tyrone Curtis Maurice Lamont Willie Ronald Larry Gary Steven Mark Brian Jeffrey Timothy Donald Raymond Eric Jason Scott Kenneth Thomas Daniel Joseph Richard Paul Gregory Derrick Keith Rodney Carl Jesse Travis Dustin Cody Shawn Chad Todd Russell Dale Randy Terry Jimmy Bobby Billy Jose Juan Luis Carlos Miguel Jesus Francisco Pedro Ramon Hector Rafael Manuel Angel Deshawn Jamal Malik Tyrell Dwayne Cedric Demetrius Quentin Vernon Leon Clifford Melvin Calvin Lester Earl Floyd Leroy Clarence Ahmed Mohamed Abdi Hassan Isaac Elijah Isaiah Wayne Ricky Dennis Jerry Roger Stanley Theodore Eugene Nathaniel Samuel Benjamin Alexander""", 9)
WOMEN = Bag("""Mary Patricia Linda Angela Lisa Tamika Latoya Keisha Michelle Kimberly Jennifer Tiffany Crystal Ebony Monique Latasha Shanice Denise Yolanda Sharon Barbara Brenda Sandra Donna Tina Tammy Melissa Amanda Jessica Ashley Brittany Heather Amber Nicole Stephanie Dawn Robin Wanda Rhonda Debra Cynthia Carolyn Gloria Shirley Dorothy Maria Rosa Carmen Juana Guadalupe Ana Elena Veronica Leticia Shaniqua Precious Destiny Diamond Jasmine Tanisha Latonya Felicia Regina Yvonne Annette Jacqueline Christine Theresa Katherine Elizabeth Margaret Susan Deborah Karen Misty Brandi Candace Krystal Fatuma Halima Amina Victoria Rebecca Rachel Sabrina Tonya April Erica Vanessa Alicia""", 9)
KIDS_M = Bag("Jayden Elijah Isaiah Jeremiah Josiah Aiden Mason Liam Noah Xavier Amir Kingston Messiah Zion Darius Jaylen Jordan Cameron Malachi Christian Angel Luis Diego Mateo Anthony Michael James Brayden Carter Tyler Ayden DeAndre Kaiden Legend Kamari Hunter Logan Ethan Abdullahi Yusuf".split(), 7)
KIDS_F = Bag("Aaliyah Nevaeh Serenity Destiny Heaven Trinity Kiara Makayla Zoey Ava Mia Emma Olivia Skylar Londyn Journee Amiyah Jada Kayla Nyla Brooklyn Faith Genesis Camila Sofia Isabella Valentina Maria Harmony Miracle Paris Kennedy Autumn Lily Chloe Hodan Ayan Layla Madison Promise".split(), 7)
SUR = Bag("""Johnson Williams Jones Brown Smith Davis Jackson Robinson Harris Thomas Taylor Moore Washington Anderson Wilson Thompson Martin White Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Hill Carter Mitchell Campbell Roberts Phillips Evans Turner Parker Edwards Collins Stewart Morris Rogers Reed Cook Bell Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Butler Simmons Foster Bryant Alexander Russell Griffin Hayes Myers Ford Hamilton Graham Sullivan Wallace Woods Cole West Owens Reynolds Fisher Ellis Harrison Gibson McDonald Cruz Marshall Gomez Murray Freeman Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford Henry Boyd Mason Kennedy Warren Dixon Ramos Burns Gordon Shaw Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols Grant Knight Ferguson Stone Hawkins Dunn Perkins Hudson Spencer Gardner Stephens Payne Pierce Berry Matthews Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Ruiz Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence Elliott Chavez Sims Austin Peters Kelley Franklin Lawson Fields Gutierrez Ryan Schmidt Carr Wheeler Chapman Oliver Montgomery Banks Meyer Bishop McCoy Howell Morrison Hansen Garza Harvey Little Burton Stanley George Jacobs Reid Kim Fuller Lynch Dean Gilbert Garrett Welch Larson Frazier Burke Hanson Mendoza Moreno Bowman Medina Fowler Brewer Hoffman Carlson Silva Pearson Holland Douglas Fleming Jensen Vargas Byrd Davidson Hopkins May Terry Herrera Wade Soto Walters Curtis Neal Caldwell Lowe Jennings Barnett Graves Jimenez Horton Shelton Barrett Obrien Castro Sutton Gregory McKinney Lucas Miles Craig Rodriquez Chambers Holt Lambert Fletcher Watts Bates Hale Rhodes Pena Beck Newman Haynes McDaniel Mendez Bush Vaughn Parks Dawson Santiago Norris Hardy Love Steele Curry Powers Schultz Barker Guzman Page Munoz Ball Keller Chandler Weber Leonard Walsh Lyons Ramsey Wolfe Schneider Mullins Benson Sharp Bowen Daniel Barber Cummings Hines Baldwin Griffith Valdez Hubbard Salazar Reeves Warner Stevenson Burgess Santos Tate Cross Garner Mann Mack Moss Thornton Dennis McGee Farmer Delgado Aguilar Vega Glover Manning Cohen Harmon Rodgers Robbins Newton Todd Blair Higgins Ingram Reese Cannon Strickland Townsend Potter Goodwin Walton Rowe Hampton Ortega Patton Swanson Joseph Francis Goodman Maldonado Yates Becker Erickson Hodges Rios Conner Adkins Webster Norman Malone Hammond Flowers Cobb Moody Quinn Blake Maxwell Pope Floyd Osborne Paul McCarthy Guerrero Lindsey Estrada Sandoval Gibbs Tyler Gross Fitzgerald Stokes Doyle Sherman Saunders Wise Colon Gill Alvarado Greer Padilla Simon Waters Nunez Ballard Schwartz McBride Houston Christensen Klein Pratt Briggs Parsons McLaughlin Zimmerman French Buchanan Moran Copeland Roy Pittman Brady McCormick Holloway Brock Poole Frank Logan Owen Bass Marsh Drake Wong Jefferson Park Morton Abbott Sparks Patrick Norton Huff Clayton Massey Lloyd Figueroa Carson Bowers Roberson Barton Tran Lamb Harrington Casey Boone Cortez Clarke Mathis Singleton Wilkins Cain Bryan Underwood Hogan McKenzie Collier Luna Phelps McGuire Allison Bridges Wilkerson Nash Summers Atkins""", 18, 0.85)
LATIN = Bag("Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Cruz Reyes Morales Ortiz Gutierrez Chavez Ramos Ruiz Alvarez Mendoza Castillo Vasquez Jimenez Moreno Romero Herrera Medina Aguilar Vargas Guzman Mendez Munoz Salazar Garza Soto Vazquez Alvarado Delgado Pena Contreras Sandoval Guerrero Rios Estrada Ortega Nunez Santiago Maldonado".split(), 6)
LAT_M, LAT_F = Bag("Jose Juan Luis Carlos Miguel Jesus Francisco Pedro Ramon Hector Rafael Manuel Angel Antonio Alejandro Jorge Ricardo Eduardo Fernando Mario Javier Raul".split(), 5), Bag("Maria Rosa Carmen Juana Guadalupe Ana Elena Veronica Leticia Silvia Gloria Teresa Yolanda Patricia Blanca Norma Claudia Sandra Alicia Irma".split(), 5)
NICK = {"James": "Jim Jimmy JJ", "Michael": "Mike Mikey", "Robert": "Bob Bobby Rob", "John": "Johnny Jack", "David": "Dave", "William": "Bill Will Billy", "Anthony": "Tony Ant", "Charles": "Chuck Charlie", "Christopher": "Chris", "Terrence": "Terry Tee", "Darnell": "D Nell", "Reginald": "Reggie", "Antoine": "Twan", "Kenneth": "Kenny Ken", "Thomas": "Tom Tommy", "Daniel": "Dan Danny", "Joseph": "Joe Joey", "Richard": "Rick Ricky Rich", "Gregory": "Greg", "Timothy": "Tim", "Ronald": "Ron Ronnie", "Donald": "Don Donnie", "Raymond": "Ray", "Jeffrey": "Jeff", "Steven": "Steve", "Demetrius": "Meechie", "Nathaniel": "Nate", "Samuel": "Sam", "Benjamin": "Ben", "Theodore": "Ted Teddy", "Eugene": "Gene",
        "Alexander": "Alex", "Francisco": "Paco Pancho", "Jose": "Pepe Joe", "Jesus": "Chuy", "Manuel": "Manny", "Rafael": "Rafa", "Mohamed": "Mo Muhammad", "Patricia": "Pat Trish", "Angela": "Angie", "Kimberly": "Kim", "Jennifer": "Jen Jenny", "Tiffany": "Tiff", "Latasha": "Tasha", "Latoya": "Toya", "Tamika": "Mika", "Barbara": "Barb", "Brenda": "Bre", "Amanda": "Mandy", "Jessica": "Jess", "Stephanie": "Steph", "Cynthia": "Cindy", "Guadalupe": "Lupe", "Jacqueline": "Jackie", "Christine": "Chris Tina", "Theresa": "Terri", "Katherine": "Kathy Kat", "Elizabeth": "Liz Beth", "Margaret": "Peggy Maggie", "Susan": "Sue", "Deborah": "Debbie", "Victoria": "Vicky", "Rebecca": "Becky", "Tanisha": "Nisha", "Latonya": "Tonya", "Leticia": "Letty", "Dorothy": "Dot", "Veronica": "Ronnie", "Shaniqua": "Nique", "Felicia": "Fee", "Frederick": "Fred"}
STREET = "Tre Smoke Red Slim Pops Peanut Shorty Tiny Doc Bear Cowboy T-Bone Ice Lucky Preacher Ghost Country Chi Detroit Blue Tex Spider Bones Hippie Turtle Dreads Sarge Duke Bird Stretch Pee-Wee Big_Mike Lil_Man Mama_T Cookie Peaches Sunshine Queenie Star Pinky".split()
HEARD = [("ck", "k"), ("ie", "y"), ("y", "ie"), ("ey", "y"), ("c", "k"), ("k", "c"), ("sh", "ch"), ("ph", "f"), ("ll", "l"), ("l", "ll"), ("tt", "t"), ("n", "nn"), ("nn", "n"), ("a", "e"), ("e", "a"), ("i", "e"), ("sen", "son"), ("s", "z"), ("z", "s"), ("ei", "ie"), ("au", "a"), ("rr", "r"), ("ique", "eek"), ("ee", "ea"), ("isha", "esha"), ("th", "t"), ("ay", "ai"), ("ou", "o"), ("e", ""), ("h", ""), ("qu", "kw"), ("j", "g")]
SITES = ["Harbor House", "Union Mission", "St. Vincent", "Family Ctr - Lake St", "Winter Overflow", "Women's Ctr", "Youth Drop-In"]
DESK = "jk mrobles T.Hart night desk2 cw04 lw cw11 volunteer pbrandt".split()
NOTES = ["", "", "", "", "", "", "ok", "mat only", "late entry", "smells of alcohol, calm", "needs lower bunk", "insulin in fridge", "work pass 5am", "referred by 211", "from hospital, d/c papers", "service dog", "no ID", "lost ID", "returned after 3 wks", "says never stayed here", "evicted last wk", "waiting on SSI", "has job at warehouse", "wheelchair"]
LASTNIGHT = ["street", "car", "friend", "hospital", "jail", "other shelter", "bus station", "family", "motel", "encampment", ""]


def heard(rng, s):
    t = [(x, y) for x, y in HEARD if x in s[1:]]
    if not t:
        return typo(rng, s)
    x, y = rng.choice(t)
    i = s.index(x, 1)
    return s[:i] + y + s[i + len(x):]


def day(rng, y):
    return dt.date(y, 1, 1) + dt.timedelta(days=rng.randrange(365))


def phone(rng):
    return rng.choice(["612", "612", "651", "763", "952"]) + "%07d" % rng.randint(2000000, 9999999)


def households(rng, n):
    """Lists of persons who come together."""
    out, total = [], 0
    while total < n:
        latin = maybe(rng, 0.14)
        sur = LATIN.draw(rng) if latin else SUR.draw(rng)
        kind = rng.choices(["man", "woman", "couple", "family", "brothers", "father+son"], [50, 19, 6, 19, 3, 3])[0]
        y = int(rng.triangular(1944, 2004, 1976))
        tel = phone(rng) if maybe(rng, 0.6) else ""
        race = "Hispanic" if latin else rng.choices(["Black", "White", "Native Am.", "Multi", "African", "Asian"], [44, 36, 9, 6, 3, 2])[0]

        def one(sex, born, last, rel, first=None):
            f = first or ((LAT_M if sex == "M" else LAT_F) if latin else (MEN if sex == "M" else WOMEN)).draw(rng)
            return {"first": f, "mid": ((LAT_M if sex == "M" else LAT_F) if latin else MEN if sex == "M" else WOMEN).draw(rng) if maybe(rng, 0.6) else "", "last": last, "last2": LATIN.draw(rng) if latin and maybe(rng, 0.6) else "", "sex": sex, "dob": day(rng, born), "rel": rel, "tel": tel, "race": race, "vet": sex == "M" and born < 1990 and maybe(rng, 0.13),
                    "ssn": "%04d" % rng.randint(1, 9999) if maybe(rng, 0.85) else "", "street": rng.choice(STREET).replace("_", " ") if born < 2000 and maybe(rng, 0.14) else "", "maiden": (LATIN if latin else SUR).draw(rng) if sex == "F" and born < 1998 and maybe(rng, 0.2) else "", "liar": maybe(rng, 0.035), "alias": "", "adult": born < 2003, "odd": rng.randint(0, 9)}
        if kind == "man":
            house = [one("M", y, sur, "self")]
        elif kind == "woman":
            house = [one("F", y, sur, "self")]
        elif kind == "couple":
            house = [one("M", y, sur, "self"), one("F", y + rng.randint(-4, 6), sur if maybe(rng, 0.5) else SUR.draw(rng), "partner")]
        elif kind == "brothers":
            house = [one("M", y, sur, "self"), one("M", y + rng.randint(1, 5), sur, "brother")]
            house = house[:1] if house[0]["first"] == house[1]["first"] else house
        elif kind == "father+son":
            y = min(y, 1979)
            f = one("M", y, sur, "self")
            house = [f, one("M", y + rng.randint(19, 27), sur, "son", f["first"])]
        else:
            y = max(1976, min(y + 8, 1999))
            house = [one("F", y, sur, "self")]
            kidsur = sur if maybe(rng, 0.55) else SUR.draw(rng)
            if maybe(rng, 0.22):
                house.append(one("M", y - rng.randint(-2, 6), kidsur, "partner"))
            by, used = max(y + rng.randint(17, 25), 2005), set()
            for _ in range(rng.choice([1, 1, 2, 2, 3, 4])):
                if by > 2023:
                    break
                for twin in range(2 if maybe(rng, 0.04) else 1):
                    sex = rng.choice("MF")
                    nm = (KIDS_M if sex == "M" else KIDS_F).draw(rng)
                    if nm in used:
                        continue
                    used.add(nm)
                    k = one(sex, by, kidsur if maybe(rng, 0.85) else sur, "son" if sex == "M" else "daughter", nm)
                    if twin:
                        k["dob"] = house[-1]["dob"]
                    k["ssn"] = k["ssn"] if maybe(rng, 0.5) else ""
                    k["liar"] = False
                    house.append(k)
                by += rng.randint(1, 4)
        for p in house:
            if p["liar"]:
                p["alias"] = (MEN if p["sex"] == "M" else WOMEN).draw(rng) + " " + (p["last"] if maybe(rng, 0.5) else SUR.draw(rng))
        out.append(house)
        total += len(house)
    return out


def spoken(rng, p):
    """First and last name as they reach the form, and what stands under alias."""
    f, l, aka = p["first"], p["last"], ""
    k = rng.random()
    if f in NICK and k < 0.13:
        f = rng.choice(NICK[f].split())
    elif p["mid"] and k < 0.19:
        f = p["mid"]
        aka = p["first"] if maybe(rng, 0.3) else ""
    elif p["street"] and k < 0.25:
        f = p["street"] if maybe(rng, 0.4) else f
        aka = p["street"] if f == p["first"] else p["first"] if maybe(rng, 0.4) else ""
    elif k < 0.31:
        f = heard(rng, f)
    elif k < 0.345:
        f = typo(rng, f)
    if p["street"] and not aka and f != p["street"] and maybe(rng, 0.35):
        aka = p["street"]
    k = rng.random()
    if p["maiden"] and k < 0.3:
        l = p["maiden"]
        aka = aka or (p["last"] if maybe(rng, 0.3) else "")
    elif p["last2"] and k < 0.45:
        l = l + rng.choice([" ", "-"]) + p["last2"] if k < 0.33 else p["last2"]
    elif k < 0.53 and k > 0.45:
        l = heard(rng, l)
    elif k > 0.965:
        l = typo(rng, l)
    if p["liar"] and maybe(rng, 0.35):
        f, l = p["alias"].split(" ", 1)
        aka = p["first"] + " " + p["last"] if maybe(rng, 0.12) else ""
    return f, l, aka


def make(rng, folder):
    start, span = dt.date(2022, 10, 1), 730
    worker = [phone(rng) for _ in range(6)]
    events = []
    pid = 0
    for house in households(rng, 2550):
        for p in house:
            p["id"] = pid
            pid += 1
        visits = rng.choices([1, 2, 3, 4, 5, 6], [47, 22, 13, 8, 6, 4])[0]
        days = sorted(rng.randrange(span) for _ in range(visits))
        for v, d in enumerate(days):
            here = [p for i, p in enumerate(house) if len(house) == 1 or maybe(rng, 0.9 if i == 0 else 0.82)] or house[:1]
            here = [p for p in here if p["dob"] <= start + dt.timedelta(days=d)] or house[:1]
            if not any(p["adult"] for p in here):
                here = house[:1] + here
            events.append((d, rng.random(), here))
    events.sort(key=lambda e: (e[0], e[1]))
    rows, who = [], {}
    num, hh = 44100, 900
    for d, _, here in events:
        date = start + dt.timedelta(days=d)
        hh += rng.randint(1, 3)
        fam = len(here) > 1
        kids = any(not p["adult"] for p in here)
        site = "Family Ctr - Lake St" if kids and maybe(rng, 0.8) else rng.choice(SITES[:3] + SITES[4:5]) if here[0]["sex"] == "M" or maybe(rng, 0.4) else "Women's Ctr"
        desk = rng.choice(DESK)
        winter = site == "Winter Overflow"
        slept = rng.choice(LASTNIGHT)
        for p in here:
            num += 1
            rid = "IN-%06d" % num
            f, l, aka = spoken(rng, p)
            if not p["adult"] and maybe(rng, 0.1):
                l = here[0]["last"]
            k = rng.random()
            name = "%s, %s" % (l.upper() if maybe(rng, 0.4) else l, f) if k < 0.62 else "%s %s" % (f, l) if k < 0.9 else "%s, %s %s" % (l, f, p["mid"][:1]) if k < 0.95 and p["mid"] else "%s %s." % (f, l[0]) if k < 0.975 else f if winter and k < 0.99 else "%s, %s" % (f, l) if k < 0.985 else "%s, %s" % (l, f)
            if maybe(rng, 0.05):
                name = name.lower()
            born = p["dob"]
            true_age = date.year - born.year - ((date.month, date.day) < (born.month, born.day))
            if p["liar"] and maybe(rng, 0.4):
                born = born.replace(year=born.year + rng.choice([-7, -5, -4, 3, 5, 6]), day=min(28, born.day))
                true_age = date.year - born.year
            age = true_age
            k = rng.random()
            if p["adult"]:
                age += rng.choice([-1, 1]) if k < 0.1 else rng.choice([-3, -2, 2, 3]) if k < 0.14 else 0
                if 0.14 < k < 0.2:
                    age = 5 * round(age / 5)
            k = rng.random()
            if k < 0.62:
                dob, quality = born, "full"
                e = rng.random()
                if e < 0.02 and born.day < 13:
                    dob = dt.date(born.year, born.day, born.month)
                elif e < 0.05:
                    dob = born.replace(day=rng.randint(1, 28))
                elif e < 0.075:
                    dob = born.replace(year=born.year + rng.choice([-1, 1, 10, -10]), day=min(28, born.day))
                dob = dob if dob <= date else born
            elif k < 0.8:
                dob, quality = dt.date(date.year - age, 1, 1), "approx"
                if maybe(rng, 0.25):
                    quality = "full"
            else:
                dob, quality = None, rng.choice(["refused", "unknown", ""])
            ssn = p["ssn"] if maybe(rng, 0.47) else ""
            if ssn and maybe(rng, 0.05):
                ssn = typo(rng, ssn)
            elif not ssn and maybe(rng, 0.03):
                ssn = rng.choice(["9999", "0000"])
            tel = p["tel"] if maybe(rng, 0.6) else ""
            k = rng.random()
            if tel and k < 0.18:
                tel = phone(rng)
            elif k < 0.06:
                tel = rng.choice(worker)
            if tel:
                tel = rng.choice(["%s-%s-%s", "(%s) %s-%s", "%s%s%s"]) % (tel[:3], tel[3:6], tel[6:])
            other = rng.choice([q for q in here if q is not p] or [p])
            note = rng.choice(NOTES) if p["adult"] else rng.choice(["", "", "", "", "", "asthma inhaler", "school bus 7:10", "needs crib", "formula", "shots ok", "CPS visit"])
            if fam and maybe(rng, 0.22):
                note = rng.choice(["with %s", "came w/ %s", "bed next to %s pls", "%s has the papers", "separate from %s"]) % other["first"]
            elif maybe(rng, 0.05):
                note = rng.choice(["dropped off by %s", "emerg. contact sister %s", "fight w/ %s, keep apart", "CW is %s", "ask %s at mission"]) % (rng.choice([MEN, WOMEN]).draw(rng) + rng.choice(["", " " + SUR.draw(rng)]))
            elif p["street"] and maybe(rng, 0.1):
                note = "goes by " + p["street"]
            elif maybe(rng, 0.015):
                note = "real name %s %s?" % (p["first"], p["last"])
            gender = rng.choice([p["sex"], p["sex"], {"M": "Male", "F": "Female"}[p["sex"]]]) if maybe(rng, 0.96) else ""
            race = p["race"] if maybe(rng, 0.82) else rng.choice(["", "", "Multi", "Unknown", "Black", "White"])
            rows.append([rid, date.strftime("%m/%d/%Y"), site, name, aka, dob.strftime("%m/%d/%Y") if dob else "", quality, age if maybe(rng, 0.84) else "", gender, ssn, race, ("Y" if p["vet"] else "N") if maybe(rng, 0.7) and p["adult"] else "", "HH%05d" % hh, p["rel"] if fam else "self" if maybe(rng, 0.7) else "", slept if maybe(rng, 0.9) else "", tel, note, desk])
            who.setdefault(p["id"], []).append(rid)
    save(folder, FILES[0], ["intake_no", "intake_date", "site", "client_name", "aka", "dob", "dob_quality", "age", "gender", "ssn4", "race_eth", "vet", "household_no", "rel_to_hoh", "slept_last_night", "phone", "staff_note", "entered_by"], rows)
    save(folder, "truth.csv", ["left_id", "right_id"], [[r[x], r[y]] for _, r in sorted(who.items()) for x in range(len(r)) for y in range(x + 1, len(r))])
