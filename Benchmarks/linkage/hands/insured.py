"""Two yearly extracts (2021, 2023) of the members of a health insurance fund in the north of England.

2021 comes from the old system (capitals, surname first, dob dd/mm/yyyy), 2023 from its successor (mixed case,
dob ISO, gender in words).  About two thirds of the members are in both.  In between people moved, women married
or went back to their own surname, telephones changed, children got a National Insurance number.  Errors: typing,
day and month exchanged, wrong year, pet names, first and middle name exchanged, initials only, placeholders
(01/01/1900, 0000), a value pulled down from the row above.  Families share address and telephone; there are
twins and fathers and sons of one name.  A careful person would reach about F1 0.98.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("members_2021.csv", "members_2023.csv")


SUR = Bag("""Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts
Green Hall Wood Jackson Clarke Khan Patel Hussain Ahmed Ali Shaw Hill Moore Ward Turner Harrison Cooper Morris Clark
King Lewis Baker Martin Allen Holmes Mitchell Morgan Lee Bell Cook Bailey Kelly Murphy Marshall Richardson Barker
Dixon Watson Parker Booth Firth Hirst Sykes Armitage Haigh Beaumont Dyson Crowther Whiteley Sutcliffe Greenwood
Ackroyd Barraclough Murgatroyd Hepworth Illingworth Ramsden Lumb Mallinson Brook Brooke Stead Schofield Ogden Kaur Singh
Begum Mahmood Iqbal Akhtar Hanson Hodgson Atkinson Simpson Nicholson Metcalfe Fawcett Raistrick Oldroyd Thackray Gaunt
Byrne O'Brien O'Connor McDonald McKenzie Campbell Fraser Reid Stewart Nowak Kowalski Wozniak Lewandowska Kaminski Okafor
Adeyemi Mensah Boateng Chukwu Nguyen Tran Chen Wong Popescu Ionescu Silva Pereira Rossi Costa Muller Novak Horvath
Pickles Peel Pratt Rhodes Riley Rushworth Shackleton Tempest Tordoff Varley Wadsworth Wilkinson Womersley Wormald Yeadon
Naylor Normanton North Narey Mortimer Moorhouse Midgley Lockwood Lister Kaye Jowett Jagger Ingham Hoyle Holdsworth
Hinchliffe Hebblethwaite Hartley Hainsworth Gledhill Garside Exley Earnshaw Eastwood Drake Denby Crabtree Crossley Clegg
Charlesworth Butterworth Bottomley Bentley Bairstow Aspinall Appleyard Ainley Smith-Jones Taylor-Brown Hall-Reid""", 5, 0.85)
LEFT = "Ash Bram Cold Dun Eller Fair Gar Hal Kirk Lang Mar North Oak Pen Rams Stan Thorn Wal Whit Wool Hazel Brad Brig Clay".split()
RIGHT = "ley ton ford worth field wood by thorpe bank croft gate house shaw well stone son land dale hurst".split()
MEN = {"old": Bag("John David Michael Peter Robert Brian William James Alan Kenneth Thomas George Ronald Derek Keith Terence Roy Raymond Dennis Barry Colin Geoffrey Anthony Gordon Malcolm Trevor Frank Eric Harold Stanley Clifford Neville Mohammed Abdul Gurdial Patrick Edward Arthur Leslie", 3),
       "mid": Bag("David Paul Andrew Mark John Michael Stephen Ian Robert Richard Christopher Simon Peter Gary Darren Lee Jason Stuart Neil Kevin Martin Craig Wayne Jonathan Philip Adrian Mohammed Imran Tariq Shahid Rajesh Sanjay Graham Nigel Gareth Dean Carl Matthew Anthony Tomasz Piotr Emeka Sean Declan Duncan Alistair", 3),
       "new": Bag("Jack Thomas Joshua James Daniel Oliver Harry Mohammed George Alfie Charlie William Samuel Joseph Jacob Ethan Muhammad Noah Adam Leo Theo Logan Lucas Max Isaac Benjamin Luke Ryan Connor Callum Liam Nathan Kieran Jake Haris Zain Yusuf Ibrahim Hamza Kacper Jakub Oscar Toby Reuben Finley Archie", 3)}
WOM = {"old": Bag("Margaret Jean Mary Patricia Dorothy Joan Sheila Barbara Maureen Joyce Brenda Shirley Kathleen Doreen Audrey Sylvia Eileen Marjorie Irene Hilda Edna Betty Pauline Ann Christine Marion Nora Freda Winifred Elsie Nasreen Surinder Bridget Beryl Rita Elizabeth", 3),
       "mid": Bag("Susan Julie Karen Jacqueline Deborah Tracey Jane Helen Diane Sharon Tracy Angela Sarah Alison Caroline Amanda Sandra Linda Catherine Elizabeth Carol Joanne Wendy Janet Dawn Nicola Claire Lisa Michelle Rachel Emma Lorraine Gillian Shabana Farzana Rukhsana Nighat Anna Katarzyna Ngozi Siobhan Heather Beverley Rebecca", 3),
       "new": Bag("Emily Chloe Jessica Olivia Charlotte Sophie Amelia Ellie Megan Grace Lucy Lauren Emma Hannah Holly Katie Isabella Mia Ruby Poppy Lily Ava Isla Freya Evie Aisha Fatima Maryam Zara Amina Zainab Zuzanna Maja Abigail Bethany Rebecca Eleanor Leah Paige Courtney Shannon Phoebe Daisy Molly Imogen Niamh", 3)}
ASIAN = set("Mohammed Abdul Gurdial Imran Tariq Shahid Rajesh Sanjay Muhammad Haris Zain Yusuf Ibrahim Hamza Nasreen Surinder Shabana Farzana Rukhsana Nighat Aisha Fatima Maryam Zara Amina Zainab".split())
ASIAN_SUR = set("Khan Patel Hussain Ahmed Ali Kaur Singh Begum Mahmood Iqbal Akhtar".split())
PET = {"William": "Bill", "Robert": "Bob", "Michael": "Mick", "Margaret": "Peggy", "Patricia": "Pat", "James": "Jim",
       "Thomas": "Tom", "Christopher": "Chris", "Anthony": "Tony", "Elizabeth": "Liz", "Susan": "Sue", "Deborah": "Debbie",
       "Jacqueline": "Jackie", "Catherine": "Cath", "Samuel": "Sam", "Joshua": "Josh", "Daniel": "Dan", "Benjamin": "Ben",
       "Joseph": "Joe", "Stephen": "Steve", "Andrew": "Andy", "Kenneth": "Ken", "Ronald": "Ron", "Edward": "Ted",
       "Matthew": "Matt", "Charlotte": "Lottie", "Jessica": "Jess", "Rebecca": "Becky", "Abigail": "Abbie", "Mohammed": "Mohd",
       "Christine": "Chris", "Katarzyna": "Kasia", "Geoffrey": "Geoff", "Terence": "Terry", "Isabella": "Bella", "Amanda": "Mandy",
       "Philip": "Phil", "Jonathan": "Jon", "Nicola": "Nicky", "Eleanor": "Ellie", "Dorothy": "Dot", "Kathleen": "Kath"}
HEARD = {"Stephen": "Steven", "Claire": "Clare", "Tracey": "Tracy", "Geoffrey": "Jeffrey", "Catherine": "Katherine", "Ann": "Anne",
         "Sarah": "Sara", "Mohammed": "Mohammad", "Hannah": "Hanna", "Brook": "Brooke", "Clarke": "Clark", "Reid": "Reed",
         "Isla": "Ayla", "Philip": "Phillip", "Alan": "Allan", "Hussain": "Hussein", "Ahmed": "Ahmad", "Stewart": "Stuart",
         "Whiteley": "Whitely", "Thompson": "Thomson", "Sean": "Shaun", "Zara": "Zahra", "Niamh": "Neve", "Siobhan": "Shivaun"}
TOWN = [("Huddersfield", "HD", "1 2 3 4 5 7"), ("Halifax", "HX", "1 2 3 4"), ("Bradford", "BD", "2 3 4 5 6 7 8 9"), ("Leeds", "LS", "6 7 8 9 11 12 15 27"),
        ("Dewsbury", "WF", "12 13"), ("Batley", "WF", "17"), ("Brighouse", "HD", "6"), ("Keighley", "BD", "20 21 22"), ("Wakefield", "WF", "1 2 4"),
        ("Holmfirth", "HD", "9"), ("Sowerby Bridge", "HX", "6"), ("Todmorden", "OL", "14"), ("Mirfield", "WF", "14"), ("Shipley", "BD", "17 18")]
ST1 = "High Church Station Mill Park Queen Victoria Albert Springfield Westgate Northfield Moor Bank Chapel School Woodside Hillcrest Oak Beech Ash Birch Hawthorn Manor Grange Lower Upper New Back Wellington Nelson Cross Green Meadow Scar Thornhill Leeds Wakefield Halifax Carr Dale Primrose Cliffe Royd Spring Field Ivy".split()
ST2 = "Street Street Road Road Lane Avenue Drive Close Grove Terrace Mount Crescent View Place".split()
SHORT = {"Street": "St", "Road": "Rd", "Lane": "Ln", "Avenue": "Ave", "Drive": "Dr", "Close": "Cl", "Crescent": "Cres", "Terrace": "Terr", "Grove": "Gr"}


def surname(rng):
    if maybe(rng, 0.22):
        return rng.choice(LEFT) + rng.choice(RIGHT)
    return SUR.draw(rng)


def given(rng, sex, year, asian=False):
    bag = "old" if year < 1953 else "mid" if year < 1986 else "new"
    while True:
        n = (MEN if sex == "M" else WOM)[bag].draw(rng)
        if (n in ASIAN) == asian:
            return n


def address(rng):
    town, area, dist = TOWN[min(int(rng.expovariate(0.22)), len(TOWN) - 1)]
    st = rng.choice(ST1) + " " + rng.choice(ST2)
    no = str(rng.randint(1, 140))
    line = ("Flat %d, " % rng.randint(1, 12) if maybe(rng, 0.08) else "") + no + ("A" if maybe(rng, 0.04) else "") + " " + st
    pc = "%s%s %d%s%s" % (area, rng.choice(dist.split()), rng.randint(0, 9), rng.choice("ABDEFGHJLNPQRSTUWXYZ"), rng.choice("ABDEFGHJLNPQRSTUWXYZ"))
    return line, town, pc


def phone(rng):
    if maybe(rng, 0.35):
        return "01%d%06d" % (rng.choice([484, 422, 274, 924, 535]), rng.randint(200000, 899999))
    return "07%09d" % rng.randint(300000000, 999999999)


def day(rng, year):
    return dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365))


def make(rng, folder):
    people = []
    nino = lambda: "%s%s%06d%s" % (rng.choice("JNPSTWYAB"), rng.choice("ABCEGHJKLMNPRSTWXYZ"), rng.randint(0, 999999), rng.choice("ABCD"))

    def person(sur, sex, born, addr, tel):
        y, asian = born.year, sur in ASIAN_SUR
        p = {"sur": sur, "first": given(rng, sex, y, asian), "sex": sex, "dob": born, "addr": addr,
             "mid": given(rng, sex, y, asian) if maybe(rng, 0.72) else "", "tel": tel if maybe(rng, 0.55) else phone(rng),
             "ni": nino() if y < 2005 else "", "ni_later": nino() if 2005 <= y < 2008 else ""}
        if p["mid"] == p["first"]:
            p["mid"] = ""
        people.append(p)
        return p

    while len(people) < 6600:
        sur, addr, tel = surname(rng), address(rng), phone(rng)
        y = int(rng.triangular(1930, 2001, 1968))
        k = rng.random()
        if k < 0.27:
            person(sur, rng.choice("MF"), day(rng, y), addr, tel)
            continue
        dad = person(sur, "M", day(rng, y), addr, tel)
        mum = person(sur if maybe(rng, 0.8) else surname(rng), "F", day(rng, min(2002, y + rng.randint(-4, 6))), addr, tel)
        if k < 0.45:
            continue
        by = mum["dob"].year + rng.randint(20, 33)
        for c in range(rng.choice([1, 1, 2, 2, 2, 3, 4])):
            if by > 2020:
                break
            sex = rng.choice("MF")
            home = by > 1998
            born = day(rng, by)
            kid = person(sur, sex, born, addr if home else address(rng), tel)
            if sex == "M" and c == 0 and maybe(rng, 0.06):
                kid["first"] = dad["first"]
            if maybe(rng, 0.035):
                person(sur, rng.choice("MF"), born, kid["addr"], tel)
            by += rng.randint(1, 4)
    n = len(people)
    in_a, in_b = set(), set()
    for i in range(n):
        k = rng.random()
        if k < 0.56:
            in_a.add(i), in_b.add(i)
        elif k < 0.77:
            in_a.add(i)
        else:
            in_b.add(i)

    def noisy(p, late):
        q = dict(p)
        k = rng.random()
        if k < 0.03:
            q["first"] = typo(rng, q["first"])
        elif k < 0.065:
            q["first"] = PET.get(q["first"], q["first"])
        elif k < 0.09:
            q["first"] = HEARD.get(q["first"], q["first"])
        elif k < 0.105 and q["mid"]:
            q["first"], q["mid"] = q["mid"], q["first"]
        elif k < 0.112:
            q["first"] = q["first"][0]
        k = rng.random()
        if k < 0.03:
            q["sur"] = typo(rng, q["sur"])
        elif k < 0.05:
            q["sur"] = HEARD.get(q["sur"], q["sur"])
        elif k < 0.056:
            q["sur"], q["first"] = q["first"], q["sur"]
        elif k < 0.07 and "-" in q["sur"]:
            q["sur"] = q["sur"].split("-")[1]
        if q["mid"] and maybe(rng, 0.30 if late else 0.15):
            q["mid"] = q["mid"][0]
        elif maybe(rng, 0.2):
            q["mid"] = ""
        d = q["dob"]
        k = rng.random()
        if k < 0.012 and d.day <= 12:
            d = dt.date(d.year, d.day, d.month)
        elif k < 0.024:
            d = dt.date(d.year + rng.choice([-10, -1, 1, 10]), d.month, min(d.day, 28))
        elif k < 0.036:
            d = dt.date(d.year, d.month, rng.randint(1, 28))
        elif k < 0.042:
            d = dt.date(1900, 1, 1)
        elif k < 0.06:
            d = None
        q["dob"] = d
        if q["ni"]:
            k = rng.random()
            if k < 0.34:
                q["ni"] = ""
            elif k < 0.36:
                q["ni"] = q["ni"][:3] + typo(rng, q["ni"][3:8]) + q["ni"][-1]
            elif k < 0.365:
                q["ni"] = "TN010101A"[:8] + q["sex"]
        k = rng.random()
        if k < 0.16:
            q["tel"] = ""
        elif k < 0.18:
            q["tel"] = "00000000000" if late else "0000"
        elif k < 0.2:
            q["tel"] = typo(rng, q["tel"])
        if maybe(rng, 0.008):
            q["sex"] = "F" if q["sex"] == "M" else "M"
        elif maybe(rng, 0.02):
            q["sex"] = ""
        a, t, z = q["addr"]
        if maybe(rng, 0.05):
            z = z.split()[0] if maybe(rng, 0.5) else ""
        elif maybe(rng, 0.02):
            z = typo(rng, z)
        if maybe(rng, 0.03):
            a = typo(rng, a)
        q["addr"] = (a, t, z)
        return q

    rows_a, rows_b = [], []
    for i in sorted(in_a):
        rows_a.append((i, noisy(people[i], False)))
    moved = {}
    for i in sorted(in_b):
        p = dict(people[i])
        age = 2023 - p["dob"].year
        key = people[i]["addr"]
        if key not in moved:
            moved[key] = address(rng) if maybe(rng, 0.09) else key
        p["addr"] = moved[key]
        if 18 <= age <= 32 and maybe(rng, 0.25):
            p["addr"] = address(rng)
        if p["sex"] == "F" and 20 <= age <= 60 and maybe(rng, 0.06):
            new = surname(rng)
            p["sur"] = p["sur"] + "-" + new if maybe(rng, 0.15) else new
        if maybe(rng, 0.14):
            p["tel"] = phone(rng)
        p["ni"] = p["ni"] or p["ni_later"]
        rows_b.append((i, noisy(p, True)))
    rows_a.sort(key=lambda r: (r[1]["sur"].upper(), r[1]["first"].upper()))
    rng.shuffle(rows_b)

    id_a, id_b, out = {}, {}, []
    nums = rng.sample(range(100000, 399999), len(rows_a))
    for j, (i, q) in enumerate(rows_a):
        rid = "HF%06d" % nums[j]
        id_a[i] = rid
        a, t, z = q["addr"]
        for w, s in SHORT.items():
            if a.endswith(w) and maybe(rng, 0.45):
                a = a[:-len(w)] + s
        tel = q["tel"]
        if len(tel) == 11:
            tel = tel[:5] + " " + tel[5:]
        out.append([rid, q["sur"].upper(), q["first"].upper(), q["mid"].upper(), q["dob"].strftime("%d/%m/%Y") if q["dob"] else "", q["sex"],
                    a.upper(), t.upper(), z.replace(" ", "") if maybe(rng, 0.3) else z, tel, q["ni"], rng.choice(["STD", "STD", "STD", "PLUS", "FAM", "FAM", "CORP"]),
                    rng.choice(["A", "A", "A", "A", "L", "S"]), rng.choice(["04", "04", "07", "11", "12"]), rng.choice(["", "", "", "", "DD", "SEE FILE", "CHQ", "ARREARS"])])
        if j and maybe(rng, 0.006):
            c = rng.choice([8, 9])
            out[-1][c] = out[-2][c]
    save(folder, FILES[0], ["MEMREF", "SNAME", "FNAME", "MNAME", "DOB", "SEX", "ADDR1", "TOWN", "PCODE", "TELNO", "NINO", "SCHEME", "STAT", "BRCH", "NOTE"], out)
    out = []
    for j, (i, q) in enumerate(rows_b):
        rid = str(7000001 + j * 3)
        id_b[i] = rid
        a, t, z = q["addr"]
        out.append([rid, "2023-10-%02d" % rng.randint(1, 31), q["first"], q["mid"], q["sur"], {"M": "Male", "F": "Female", "": "Not known"}[q["sex"]],
                    q["dob"].isoformat() if q["dob"] else "", q["ni"] and (" ".join([q["ni"][:2], q["ni"][2:4], q["ni"][4:6], q["ni"][6:8], q["ni"][8:]])),
                    a, t, z, q["tel"], rng.choice(["Active", "Active", "Active", "Lapsed", "Suspended"]), rng.choice(["Standard", "Standard", "Family", "Plus", "Corporate"]),
                    rng.choice(["Y", "N"]), rng.choice(["jwalker", "migration", "migration", "spatel", "web"])])
        if j and maybe(rng, 0.006):
            c = rng.choice([10, 11])
            out[-1][c] = out[-2][c]
    save(folder, FILES[1], ["MemberRecordNo", "ExtractDate", "FirstName", "MiddleNames", "LastName", "Gender", "DateOfBirth", "NINumber", "AddressLine1", "Town", "Postcode", "Phone", "MembershipStatus", "Plan", "MarketingConsent", "CreatedBy"], out)
    save(folder, "truth.csv", ["left", "right"], [[id_a[i], id_b[i]] for i in sorted(in_a & in_b)])
