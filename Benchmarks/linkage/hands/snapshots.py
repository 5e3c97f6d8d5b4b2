"""Two snapshots, six years apart, of the voter register of a county on the Great Lakes.

The old system (2016) gives birth dates and the address in parts; the new one (2022) has other
numbers, only the year of birth, the address in one line, sex and race codes. Seven in ten are in both;
the others moved away, died, came of age or came in. Women married, a third moved at least once,
middle names became initials or maiden names, JR and III come and go, father and son share all but
the year. Slips are few (an office with identity cards), a few names are cut at 12 letters by the old
system, some without birth date got 01/01/1900. Party, precinct, districts and status say little; the
registration date is kept unless the voter moved or married. A careful person: F1 about 0.97.
"""

from datetime import date

from . import paper

FILES = ("SWVF_2016.txt", "voter_extract_2022.csv")
MEN = """MICHAEL JAMES ROBERT JOHN DAVID WILLIAM THOMAS RICHARD JOSEPH DANIEL MARK TIMOTHY MATTHEW
BRIAN JEFFREY STEVEN CHRISTOPHER KEVIN ANDREW PAUL JASON RYAN SCOTT ERIC KENNETH CHARLES GREGORY
RONALD PATRICK NICHOLAS DONALD GARY JOSHUA JUSTIN ADAM EDWARD GEORGE ANTHONY DENNIS JACOB STEPHEN
KYLE BENJAMIN RAYMOND TODD FRANK CRAIG BRANDON DOUGLAS KEITH SEAN CHAD LARRY BRADLEY AARON TYLER
NATHAN GERALD PHILLIP SHAWN DALE ZACHARY JERRY FRED RALPH EUGENE NORMAN STANLEY CASIMIR LEONARD
MARCUS DARNELL ANTOINE REGINALD DEANDRE LAMAR CEDRIC HASSAN ALI MOHAMED KARIM JOSE MIGUEL LUIS
HARVEY CLARENCE WALTER EARL LLOYD VERNON RUSSELL COREY DEREK TRAVIS AUSTIN CODY EVAN""".split()
WOMEN = """MARY SUSAN JENNIFER PATRICIA LINDA KAREN LISA NANCY BARBARA JULIE SARAH KATHLEEN AMY
DEBORAH MICHELLE ELIZABETH KIMBERLY SANDRA LAURA DIANE CYNTHIA ANGELA MELISSA CHRISTINE DONNA
STEPHANIE HEATHER JESSICA MARGARET REBECCA SHARON CAROL PAMELA EMILY RACHEL AMANDA NICOLE ANN
KATHERINE DENISE CATHERINE TERESA JANET CHERYL ASHLEY MEGAN ERIN KELLY TAMMY CONNIE THERESA
JUDITH BRENDA TRACY DAWN ANNA JANICE VIRGINIA DOROTHY LAUREN HANNAH ALLISON ANDREA LORI WENDY
JOYCE BEVERLY GLORIA MARTHA PHYLLIS RUTH HELEN STELLA WANDA BERNICE IRENE LATOYA TAMEKA YOLANDA
MONIQUE JASMINE FATIMA AMAL ZEINAB MARIA ROSA CARMEN BETHANY HOLLY APRIL CRYSTAL SAMANTHA ALEXIS
COURTNEY DANIELLE MORGAN TAYLOR OLIVIA EMMA""".split()
LAST = """SMITH MILLER JOHNSON WILLIAMS BROWN JONES DAVIS WILSON MOORE TAYLOR THOMAS ANDERSON MARTIN
WHITE THOMPSON CLARK YOUNG HALL LEWIS KING BAKER SNYDER MEYER SCHMIDT KELLER FISHER WEAVER YODER
TROYER HERSHBERGER MAST KOWALSKI NOWAK WISNIEWSKI LEWANDOWSKI WOZNIAK KAMINSKI JANKOWSKI DOMBROWSKI
MURPHY KELLY SULLIVAN OBRIEN OCONNOR RYAN GALLAGHER MCCARTHY KENNEDY DONNELLY ROSSI RUSSO ROMANO
ESPOSITO BIANCHI DELUCA MARINO KOVACS NAGY SZABO HORVATH TOTH NOVAK SVOBODA DVORAK HADDAD KHOURY
BAZZI FAYAD SALEH AHMED HASSAN JACKSON HARRIS ROBINSON WALKER WASHINGTON JEFFERSON FREEMAN BANKS
BOOKER COLEMAN GARCIA RIVERA TORRES CRUZ ORTIZ PEREZ SANTIAGO COLON PATEL SHAH KIM NGUYEN ALLEN
WRIGHT SCOTT HILL GREEN ADAMS NELSON CARTER MITCHELL ROBERTS TURNER PHILLIPS CAMPBELL PARKER EVANS
EDWARDS COLLINS STEWART MORRIS ROGERS REED COOK BELL BAILEY COOPER COX WARD PETERSON GRAY WATSON
BROOKS PRICE BENNETT WOOD BARNES ROSS HENDERSON JENKINS PERRY LONG HUGHES BUTLER FOSTER VANDERBERG
DEVRIES DYKSTRA HOEKSTRA BOUCHARD LAFONTAINE TREMBLAY GAGNON ST.CLAIR MCDONALD MCCOY MCINTYRE
SCHROEDER ZIMMERMAN HOFFMAN WAGNER BECKER KRAUSE LEHMAN SCHULTZ KRUGER""".split()
OLD = """SOS_VOTERID LAST_NAME FIRST_NAME MIDDLE_NAME SUFFIX DATE_OF_BIRTH REGISTRATION_DATE
VOTER_STATUS PARTY_AFFILIATION RES_HOUSE RES_STREET RES_UNIT RES_CITY RES_ZIP PRECINCT_CODE
CONGRESSIONAL_DISTRICT STATE_REP_DISTRICT""".split()
NEW = """VoterIdentificationNumber NameLast NameFirst NameMiddle NameSuffix YearOfBirth Gender Race
ResidenceAddressLine1 City ZIPCode CountyPrecinct HouseDist RegistrationDate StatusReason
IsPermAbsentee""".split()
SHORT = {"ROAD": "RD", "STREET": "ST", "AVENUE": "AVE", "DRIVE": "DR", "COURT": "CT"}


def slip(rng, word):
    """A letter lost, doubled, or two exchanged."""
    at = rng.randrange(max(1, len(word) - 1))
    return rng.choice([word[:at] + word[at + 1 :], word[:at] + word[at : at + 1] + word[at:],
                       word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]) or word


def make(rng, folder):
    """9,300 and 10,500 voters, 7,000 in both."""
    man, woman = paper.skewed(MEN, 0.75, 4), paper.skewed(WOMEN, 0.75, 4)
    made = paper.coined(rng, [], 600, "BRAN CAL DOR EBER FRA GAR HOL KIN LAU MER NEU OST".split(),
                        ["", "E", "ING", "EN", "EL"], "SON BERG MAN ER LEY FORD HART SKY LIN MEIER WOOD".split())
    last = paper.skewed(LAST + [name.upper() for name in made], 0.8, 8)
    cities = ("LORIMER 43601", "BAY POINT 43605", "ST JUDE 43609", "MAUMONT 43537", "WAYNE TWP 43540",
              "OTTER LAKE 43558", "NEW HARLEM 43566")
    city = paper.skewed([each.rsplit(" ", 1) for each in cities], 1, 1)
    road = paper.skewed([f"{n.upper()} {kind}" for n in made[:300] for kind in SHORT], 0.4, 15)

    def home():
        town, code = city(rng)
        unit = rng.choice(["APT", "UNIT", "LOT"]) + f" {rng.randrange(1, 40)}"
        return (rng.randrange(12, 9800), road(rng), unit if rng.random() < 0.2 else "", town,
                int(code) + rng.randrange(3))

    def registered(born, until):
        first = max(1972, born.year + 18)
        year = rng.randint(first, max(first, until))
        if rng.random() < 0.35:  # the last days before a closing of the books
            return date(year, *rng.choice([(10, 9), (10, 7), (10, 5), (2, 16), (10, 4)]))
        return date(year, rng.randint(1, 12), rng.randint(1, 28))

    people = []
    while len(people) < 13_000:
        family, place, race = last(rng), home(), rng.choice("WWWWWWWBBHAO")
        father = None
        for position in range(rng.choice([1, 1, 2, 2, 2, 3, 3, 4])):
            sex = "FM"[position % 2] if position < 2 else rng.choice("MF")
            born = paper.day(rng, 1928, 1985) if position < 2 else paper.day(rng, 1975, 2003)
            first = (man if sex == "M" else woman)(rng)
            middle = (man if sex == "M" else woman)(rng) if rng.random() < 0.85 else ""
            suffix, name = "", family
            if position > 1 and sex == "M" and father and rng.random() < 0.22:
                first, middle = father[1], father[2]
                suffix = "III" if father[3] == "JR" else "JR"
                born = date(max(born.year, father[5].year + 19), born.month, born.day % 28 + 1)
            elif sex == "M" and position < 2 and rng.random() < 0.05:
                suffix = "JR"
            if position == 1 and rng.random() < 0.15:
                name = last(rng)
            people.append((name, first, middle, suffix, sex, born, place, race,
                           registered(born, 2016), rng.choice("DDRRXXXX"), rng.random()))
            father = people[-1] if sex == "M" and position < 2 else father
    order = list(range(len(people)))
    rng.shuffle(order)
    old_ids = {who for who in order[:9_700] if people[who][5].year <= 1998}
    new_ids = {who for who in order[2_450:] if people[who][5].year <= 2003}
    numbers = iter(rng.sample(range(1_000_000, 9_999_999), 30_000))
    known, rows = ([], []), ([], [])
    for who in order:
        name, first, middle, suffix, sex, born, place, race, since, party, luck = people[who]
        precinct = f"{place[3][:3]}-{place[0] % 17 + 1:02}"
        if who in old_ids:
            shown = f"{born:%m/%d/%Y}"
            if rng.random() < 0.012:
                shown = "01/01/1900"
            elif born.day < 13 and rng.random() < 0.004:
                shown = f"{born:%d/%m/%Y}"
            given = slip(rng, first) if rng.random() < 0.012 else first
            family = slip(rng, name) if rng.random() < 0.012 else name
            known[0].append((who, f"OH{next(numbers):010}"))
            rows[0].append([known[0][-1][1], family[:12], given[:10],
                            middle if rng.random() < 0.8 else middle[:1],
                            suffix if rng.random() < 0.8 else "", shown, f"{since:%m/%d/%Y}",
                            rng.choice(["ACTIVE"] * 7 + ["CONFIRMATION"]), party.replace("X", ""),
                            *place, precinct, place[4] % 2 + 9, place[4] % 5 + 44])
        if who not in new_ids:
            continue
        age = 2016 - born.year
        if luck < (0.55 if age < 30 else 0.3 if age < 45 else 0.14):
            place = home()
            if rng.random() < 0.5:
                since = date(rng.randint(2017, 2022), rng.randint(1, 9), rng.randint(1, 28))
        if sex == "F" and rng.random() < (0.24 if age < 32 else 0.06):
            maiden, name = name, last(rng)
            kind = rng.random()
            if kind < 0.35:
                middle = maiden
            elif kind < 0.5:
                name = f"{maiden}-{name}"
            since = since if rng.random() < 0.6 else date(rng.randint(2017, 2022), 6, rng.randint(1, 28))
        if rng.random() < 0.05:
            middle = (man if sex == "M" else woman)(rng) if not middle else ""
        if middle and rng.random() < 0.02:
            first, middle = middle, first[:1]
        given = slip(rng, first) if rng.random() < 0.008 else first
        line = f"{place[0]} {place[1].rsplit(' ', 1)[0]} {SHORT[place[1].rsplit(' ', 1)[1]]} {place[2]}"
        year = born.year + (rng.choice([-1, 1, 10, -10]) if rng.random() < 0.006 else 0)
        known[1].append((who, str(next(numbers) + 100_000_000)))
        rows[1].append([known[1][-1][1], name, given, middle[:1] if rng.random() < 0.15 else middle,
                        suffix if rng.random() < 0.85 else "", year if rng.random() > 0.004 else 1900,
                        sex if rng.random() < 0.97 else "U", race if rng.random() < 0.85 else "",
                        line.strip(), place[3], place[4], f"{place[4] % 97}-{place[0] % 17 + 1}",
                        place[4] % 5 + 51, f"{since:%Y-%m-%d}", rng.choice(["", "", "", "NCOA", "OK"]),
                        rng.choice("NNNY")])
    for side in (0, 1):
        rng.shuffle(rows[side])
    paper.put(folder / FILES[0], OLD, rows[0], "\t")
    paper.put(folder / FILES[1], NEW, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
