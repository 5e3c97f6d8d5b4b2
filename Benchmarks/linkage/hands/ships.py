"""Ship manifests 1899-1913 (New York, Philadelphia, Boston) against petitions for naturalisation 1908-1930, as indexed by volunteers.

The manifest has the name as the purser wrote it in Naples, Bremen or Queenstown, an age, a calling, last residence; the
petition has the name the man used after ten years in America (Giuseppe - Joseph, Moishe - Morris, Kowalczyk - Kowal,
Schmidt - Smith), his age at petition, his occupation now, the birthplace, and vessel, port and date of arrival as he
remembered them (one vessel or year in six is wrong).  Names of other persons stand beside (relative joined, witnesses, wife).
Spelling is free, handwriting misread (u/n, rn/m, L/S, K/R).  About half of the petitioners are on the indexed
manifests; brothers and cousins of one village travelled together.  A careful person would reach about F1 0.90.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("manifest_index.csv", "petition_index.csv")


IT_M = {"Giuseppe": "Joseph Joe", "Giovanni": "John", "Antonio": "Anthony Tony Antonio", "Francesco": "Frank", "Salvatore": "Sam Salvatore", "Vincenzo": "Vincent James", "Domenico": "Dominick",
        "Michele": "Michael Mike", "Luigi": "Louis", "Pasquale": "Patsy Charles", "Angelo": "Angelo", "Rocco": "Rocco", "Carmine": "Carmine", "Nicola": "Nicholas", "Pietro": "Peter", "Gaetano": "Guy Thomas",
        "Raffaele": "Ralph", "Filippo": "Philip", "Gennaro": "Jerry", "Leonardo": "Leonard", "Paolo": "Paul", "Calogero": "Charles", "Donato": "Daniel Donato", "Saverio": "Xavier", "Agostino": "August"}
IT_F = {"Maria": "Mary", "Rosa": "Rose", "Carmela": "Carmella", "Giuseppa": "Josephine", "Concetta": "Concetta", "Teresa": "Theresa", "Filomena": "Philomena", "Lucia": "Lucy", "Angela": "Angelina", "Antonia": "Antoinette"}
IT_S = "Russo Esposito Romano Greco Bruno Marino Rizzo Lombardi Caruso Costa Giordano Mancini DeLuca D'Amico DiStefano LoPresti Ferrara Santoro Mariani Rinaldi Caputo Gentile Martino Palumbo Sanfilippo DeRosa Pellegrino Palmieri Bernardi Fiore Farina Conti Vitale Coppola Messina Parisi Guarino Monaco Sorrentino Battaglia Iannuzzi Scarpelli Mastroianni Napolitano Cirillo Abbate Petrosino Tedesco Capobianco Lauria".split()
IT_P = "Naples Palermo Avellino Benevento Potenza Campobasso Termini Cosenza Salerno Bari Foggia Sciacca Montella Calitri Muro_Lucano Castellammare".split()
JW_M = {"Moische": "Morris Max", "Chaim": "Hyman", "Abram": "Abraham Abe", "Leib": "Louis Leo", "Hersch": "Harry Herman", "Mordche": "Max Martin", "Schmuel": "Samuel", "Itzig": "Isaac Isidore", "Jankel": "Jacob Jack",
        "Josel": "Joseph", "Berl": "Barnet Benjamin", "Schlome": "Solomon Sol", "Mendel": "Max Emanuel", "Wolf": "William", "Schaje": "Charles Isaiah", "Nuchim": "Nathan", "David": "David", "Meier": "Meyer", "Simche": "Sam", "Zalman": "Samuel"}
JW_F = {"Chaje": "Ida Clara", "Sure": "Sarah", "Rifke": "Rebecca", "Rochel": "Rose Rachel", "Feige": "Fannie", "Ester": "Esther", "Golde": "Goldie", "Chane": "Anna", "Beile": "Bella", "Leie": "Lena"}
JW_S = {"Rabinowicz": "Rabinowitz Rabin Robbins", "Goldberg": "Goldberg", "Kagan": "Cohen Kagan", "Finkelstein": "Finkelstein Fink", "Katz": "Katz", "Lewin": "Levin Levine", "Schapiro": "Shapiro", "Friedman": "Freedman Friedman", "Rosenblum": "Rosenbloom Rosen",
        "Grinberg": "Greenberg", "Wainstein": "Weinstein", "Bernsztein": "Bernstein", "Chaikin": "Hyken Chaikin", "Slutzky": "Slutsky", "Berkowicz": "Berkowitz Berk", "Abramowicz": "Abrams Abramowitz", "Feldman": "Feldman", "Epsztejn": "Epstein", "Krawiec": "Kravitz", "Zuckerman": "Zuckerman Sugarman",
        "Margolis": "Margolis", "Perelman": "Perlman", "Gurewitz": "Gurwitz Horowitz", "Jaffe": "Jaffe Joffe", "Kaminetzky": "Kaminsky Kamin", "Lipschitz": "Lipshitz Lipton", "Mendelsohn": "Mendelson", "Reznik": "Resnick", "Sandler": "Sandler", "Tsukerman": "Zucker", "Wolfson": "Wolfson", "Zlotnik": "Zlotnick Slotnick", "Rubin": "Rubin", "Pintschuk": "Pinchuk", "Smolensky": "Smolen"}
JW_P = "Minsk Wilna Kowno Grodno Bialystok Pinsk Odessa Kischinew Brest_Litowsk Slonim Berditschew Schitomir Witebsk Dwinsk Bobruisk Brody".split()
PL_M = {"Jan": "John", "Józef": "Joseph", "Stanisław": "Stanley", "Franciszek": "Frank", "Wojciech": "Albert George", "Andrzej": "Andrew", "Antoni": "Anthony", "Piotr": "Peter", "Walenty": "Valentine Walter", "Władysław": "Walter", "Kazimierz": "Casimir Charles", "Michał": "Michael", "Jakób": "Jacob", "Ignacy": "Ignatz", "Tomasz": "Thomas", "Wawrzyniec": "Lawrence", "Szymon": "Simon", "Marcin": "Martin", "Bolesław": "Bill William", "Adam": "Adam"}
PL_F = {"Maryanna": "Mary", "Katarzyna": "Katherine", "Agnieszka": "Agnes", "Zofia": "Sophie", "Rozalia": "Rose", "Anna": "Anna", "Wiktorya": "Victoria", "Helena": "Helen"}
PL_S = {"Kowalczyk": "Kowal Kovalchik", "Wiśniewski": "Wisniewski Wishnefski", "Nowak": "Novak Nowak", "Wójcik": "Wojcik Voytsik", "Kamiński": "Kaminski", "Zieliński": "Zielinski Green", "Woźniak": "Wozniak", "Szymański": "Shimanski Szymanski", "Jabłoński": "Jablonski", "Krawczyk": "Krafchik Krawczyk", "Piotrowski": "Petroski Piotrowski", "Grabowski": "Grabowski Grabow", "Pawłowski": "Pawlowski", "Michalski": "Michalski Mitchell", "Król": "Krol King", "Wieczorek": "Wieczorek", "Jaworski": "Jaworski", "Stępień": "Stempien", "Dudek": "Dudek", "Bąk": "Bonk", "Gąsior": "Gonsior", "Mazur": "Mazur", "Sikora": "Sikora", "Chmielewski": "Chmielewski Hmelefski", "Rutkowski": "Rutkowski", "Ostrowski": "Ostrowski Ostrow", "Przybylski": "Pribilski Shibilski", "Wróbel": "Wrobel", "Zając": "Zajonc", "Kubiak": "Kubiak", "Szczepański": "Stepanski Sczepanski", "Gawron": "Gavron"}
PL_P = "Tarnow Rzeszow Plock Lomza Suwalki Jaslo Sanok Kielce Warsaw Mlawa Nowy_Sacz Przemysl Ropczyce Kolbuszowa".split()
DE_M = {"Johann": "John", "Wilhelm": "William", "Heinrich": "Henry", "Friedrich": "Fred Frederick", "Karl": "Charles", "Georg": "George", "Hermann": "Herman", "Otto": "Otto", "Gustav": "Gustave Gus", "Josef": "Joseph", "August": "August", "Ludwig": "Louis", "Paul": "Paul", "Ernst": "Ernest", "Max": "Max", "Peter": "Peter"}
DE_F = {"Anna": "Annie", "Elisabeth": "Elizabeth Lizzie", "Katharina": "Catherine Kate", "Margarethe": "Margaret", "Johanna": "Hannah"}
DE_S = {"Schmidt": "Smith Schmidt", "Müller": "Miller Muller", "Schneider": "Snyder Schneider", "Fischer": "Fisher", "Weber": "Weber", "Wagner": "Wagner", "Becker": "Becker Baker", "Schäfer": "Schaefer Shafer", "Koch": "Koch Cook", "Bauer": "Bauer Bower", "Klein": "Klein Cline", "Schröder": "Schroeder Schrader", "Neumann": "Newman", "Schwarz": "Schwartz Black", "Zimmermann": "Zimmerman", "Krüger": "Krueger Kruger", "Hofmann": "Hoffman", "Lange": "Lange Long", "Vogel": "Vogel Fogel", "Kaiser": "Keyser", "Fuchs": "Fox Fuchs", "Pfeiffer": "Pfeifer Fifer", "Jäger": "Yaeger Yeager", "Böhm": "Boehm Beam", "König": "Koenig King", "Haas": "Haas Hass"}
DE_P = "Bremen Stuttgart Hannover Darmstadt Cassel Mannheim Breslau Stettin Posen Kaiserslautern Wien Temesvar".split()
IR_M = {x: x for x in "Patrick John Michael James Thomas William Daniel Peter Martin Bernard Timothy Cornelius Jeremiah Hugh Edward Denis".split()}
IR_F = {"Bridget": "Delia Bridget", "Mary": "Mary", "Catherine": "Kate Catherine", "Ellen": "Nellie Ellen", "Margaret": "Margaret Maggie", "Nora": "Honora Nora"}
IR_S = {"Murphy": "", "Kelly": "Kelley", "O'Sullivan": "Sullivan", "Walsh": "Welch", "O'Brien": "", "Byrne": "Burns", "Ryan": "", "O'Connor": "Connors", "O'Neill": "O'Neil Neal", "O'Reilly": "Riley Reilly", "Doyle": "", "McCarthy": "McCarty", "Gallagher": "Gallaher", "Doherty": "Dougherty", "Kennedy": "", "Lynch": "", "Quinn": "Quin", "McLoughlin": "McLaughlin", "Carroll": "Carrol", "Connolly": "Conley", "Daly": "Daley", "Healy": "Healey", "Moran": "", "Foley": "", "Curran": "Curren", "Flaherty": "", "Naughton": "Norton", "Joyce": "", "Conneely": "Conley", "Mulkerrin": "Mulkern"}
IR_P = "Cork Galway Kerry Mayo Clare Sligo Leitrim Donegal Limerick Roscommon Clifden Tralee".split()
SC_M = {"Johan": "John", "Karl": "Charles", "Anders": "Andrew", "Per": "Peter", "Nils": "Nels", "Lars": "Louis Lars", "Olof": "Oluf Olaf", "Gustaf": "Gust", "Erik": "Eric", "Sven": "Swan", "Hans": "Hans", "Ole": "Ole", "Knut": "Knute", "August": "August", "Axel": "Axel"}
SC_F = {"Anna": "Annie", "Kristina": "Christine", "Ingrid": "Inga", "Hilda": "Hilda", "Karin": "Carrie"}
SC_S = {"Johansson": "Johnson", "Andersson": "Anderson", "Karlsson": "Carlson", "Nilsson": "Nelson", "Eriksson": "Erickson", "Larsson": "Larson", "Olsson": "Olson", "Persson": "Pearson Peterson", "Svensson": "Swanson", "Gustafsson": "Gustafson", "Pettersson": "Peterson", "Jonsson": "Johnson", "Lindqvist": "Lindquist", "Bergström": "Bergstrom", "Sjöberg": "Seaberg Sjoberg", "Hansen": "Hanson", "Haugen": "Haugen", "Bakken": "Bakken", "Lindgren": "Lindgren", "Ekström": "Extrom"}
SC_P = "Gothenburg Malmö Kalmar Jönköping Christiania Bergen Stavanger Karlstad Växjö Sundsvall".split()
NAT = [("Italy", "It. South", IT_M, IT_F, {s: "" for s in IT_S}, IT_P, 34), ("Russia", "Hebrew", JW_M, JW_F, JW_S, JW_P, 24), ("Austria", "Polish", PL_M, PL_F, PL_S, PL_P, 16),
       ("Germany", "German", DE_M, DE_F, DE_S, DE_P, 11), ("Gr. Britain", "Irish", IR_M, IR_F, IR_S, IR_P, 9), ("Sweden", "Scand.", SC_M, SC_F, SC_S, SC_P, 6)]
SHIP = {"Italy": "Prinzess_Irene Königin_Luise Napolitan_Prince Cretic Romanic Liguria Città_di_Napoli Sicilian_Prince Moltke Duca_degli_Abruzzi", "Russia": "Rotterdam Potsdam Pennsylvania Patricia Graf_Waldersee Kroonland Zeeland Finland Estonia Pretoria",
        "Austria": "Main Rhein Cassel Barbarossa Grosser_Kurfürst Friedrich_der_Grosse Pennsylvania Chemnitz Carpathia Martha_Washington", "Germany": "Kaiser_Wilhelm_der_Grosse Bremen Neckar Main Deutschland Blücher George_Washington",
        "Gr. Britain": "Teutonic Oceanic Celtic Baltic Campania Lucania Etruria Ivernia Saxonia Cymric", "Sweden": "Oscar_II Hellig_Olav United_States Ivernia Arabic Carpathia"}
TRADE = "laborer laborer laborer farm_laborer peasant tailor shoemaker carpenter mason barber baker blacksmith servant merchant painter locksmith weaver clerk miner cabinetmaker butcher none".split()
LATER = {"laborer": "laborer teamster foreman janitor motorman", "farm laborer": "laborer coal_miner steel_worker farmer", "peasant": "laborer factory_hand saloonkeeper grocer", "tailor": "tailor cloak_operator presser clothing_contractor",
         "shoemaker": "shoe_repairer shoemaker", "carpenter": "carpenter builder", "mason": "bricklayer contractor", "servant": "waiter cook coachman", "merchant": "grocer peddler merchant dry_goods", "none": "clerk student machinist salesman", "barber": "barber",
         "locksmith": "machinist", "weaver": "mill_hand weaver", "cabinetmaker": "cabinetmaker carpenter", "clerk": "bookkeeper salesman"}
FLAT = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüÄÖÜà", "acelnoszzACELNOSZZaouAOUa")
MISREAD = [("u", "n"), ("n", "u"), ("rn", "m"), ("m", "rn"), ("e", "c"), ("a", "o"), ("o", "a"), ("ll", "tt"), ("l", "t"), ("L", "S"), ("S", "L"), ("K", "R"), ("F", "T"), ("J", "I"), ("ri", "n"), ("ei", "ie"), ("z", "g"), ("h", "k"), ("v", "r")]
FREE = [("cc", "c"), ("tt", "t"), ("ll", "l"), ("ck", "k"), ("sch", "sh"), ("tz", "ts"), ("w", "v"), ("cz", "tch"), ("y", "i"), ("i", "y"), ("nn", "n"), ("ph", "f"), ("ss", "s"), ("k", "c"), ("ow", "off"), ("sz", "sh"), ("er", "ar"), ("ei", "i"), ("ff", "f"), ("a", "e"), ("o", "a"), ("in", "en"), ("ski", "sky"), ("rr", "r"), ("mm", "m"), ("ie", "y"), ("ch", "h"), ("e", "i")]


def warp(rng, s, table):
    t = [(x, y) for x, y in table if x in s]
    if not t:
        return s
    x, y = rng.choice(t)
    return s.replace(x, y, 1)


def script(rng, s, free=0.22, misread=0.10):
    s = s.translate(FLAT) if maybe(rng, 0.9) else s
    if maybe(rng, free):
        s = s[0] + warp(rng, s[1:], FREE)
    if maybe(rng, misread):
        s = warp(rng, s, MISREAD)
    if maybe(rng, 0.02):
        s = typo(rng, s)
    return s


def make(rng, folder):
    bags = [(Bag(list(m), 4), Bag(list(f), 3), Bag(list(s), 9), Bag(p, 4)) for _, _, m, f, s, p, _ in NAT]
    weights = [n[-1] for n in NAT]
    voyages = {}
    for land in SHIP:
        voyages[land] = []
        for _ in range(110 if land in ("Italy", "Russia") else 60):
            voyages[land].append((rng.choice(SHIP[land].split()).replace("_", " "), dt.date(1899, 3, 1) + dt.timedelta(days=int(rng.triangular(0, 5200, 3000))), rng.choices(["New York", "Philadelphia", "Boston"], [80, 9, 11])[0]))
    people = []
    while len(people) < 8100:
        k = rng.choices(range(6), weights)[0]
        land, race = NAT[k][:2]
        m, f, s, p = bags[k]
        sur, home = s.draw(rng), p.draw(rng).replace("_", " ")
        ship, date, port = rng.choice(voyages[land])
        group = rng.choices([1, 2, 3, 4], [68, 18, 8, 6])[0]
        seen = set()
        for g in range(group):
            sex = "M" if maybe(rng, 0.82) else "F"
            first = (m if sex == "M" else f).draw(rng)
            if first in seen:
                continue
            seen.add(first)
            age = int(rng.triangular(16, 48, 23)) if g < 2 or maybe(rng, 0.4) else rng.randint(2, 15)
            job = rng.choice(TRADE).replace("_", " ") if sex == "M" and age > 13 else "none" if age <= 13 else rng.choice(["servant", "housewife", "none"])
            people.append({"k": k, "land": land, "race": race, "sur": sur if g == 0 or maybe(rng, 0.85) else s.draw(rng), "first": first, "sex": sex, "age": age, "job": job,
                           "home": home, "ship": ship, "date": date, "join": (m.draw(rng), sur if maybe(rng, 0.6) else s.draw(rng)), "port": port, "gi": g})
    wanted = []
    for i, p in enumerate(people):
        w = 0.78 if p["sex"] == "M" else 0.3
        k = rng.random()
        where = "both" if k < 0.37 * w / 0.7 else "b" if k < 0.72 * w / 0.7 else "a"
        wanted.append(where)
    a = sorted((i for i in range(len(people)) if wanted[i] != "b"), key=lambda i: (people[i]["date"], people[i]["ship"], people[i]["k"], i))
    b = [i for i in range(len(people)) if wanted[i] != "a"]
    for i in b:
        p = people[i]
        filed = p["date"] + dt.timedelta(days=rng.randint(1900, 5200))
        if filed < dt.date(1908, 1, 1):
            filed = dt.date(1908, 1, 1) + dt.timedelta(days=rng.randrange(800))
        if p["age"] + (filed - p["date"]).days / 365 < 21:
            filed = p["date"] + dt.timedelta(days=365 * (21 - p["age"]) + rng.randint(60, 900))
        p["filed"] = filed + dt.timedelta(days=(0, 0, 0, 0, 0, 2, 1)[filed.weekday()])
    b.sort(key=lambda i: people[i]["filed"])
    ida, idb, out = {}, {}, []
    page, line, last = 1, 0, None
    vol = 31
    for i in a:
        p = people[i]
        if last and (p["date"], p["ship"]) != last or line >= 30:
            page, line = page + 1, 0
        line += rng.randint(1, 3)
        last = (p["date"], p["ship"])
        ida[i] = "L%04d-%02d" % (page, line)
        age = p["age"] + (rng.choice([-2, -1, -1, 1, 2]) if maybe(rng, 0.14) else 0)
        fam, giv = script(rng, p["sur"]), script(rng, p["first"], 0.16, 0.07)
        k = rng.random()
        if k < 0.03:
            giv = giv[:4] + "." if len(giv) > 5 else giv[0] + "."
        elif k < 0.04:
            fam, giv = giv, fam
        home = script(rng, p["home"], 0.12, 0.06)
        if p["gi"] and maybe(rng, 0.3):
            home = "do"
        out.append([ida[i], p["date"].strftime("%b %d %Y") if maybe(rng, 0.98) else "", p["ship"], p["port"], fam if maybe(rng, 0.985) else "[illeg.]", giv, max(1, age) if maybe(rng, 0.97) else "",
                    p["sex"] if maybe(rng, 0.9) else "", rng.choice(["s", "m", "m"]) if age > 20 else "s", p["job"] if maybe(rng, 0.93) else "do", p["land"] if maybe(rng, 0.92) else "do", p["race"] if maybe(rng, 0.85) else "",
                    home, rng.choice(["bro. ", "unc. ", "cous. ", "b-in-l ", "fr. ", "fath. "]) + script(rng, p["join"][0]) + " " + script(rng, p["join"][1]), rng.choice(["New York", "New York", "Brooklyn", "Phila.", "Boston", "Chicago", "Pittsburg", "Newark N.J.", "Scranton Pa", "Buffalo"]),
                    rng.choice(["$10", "$12", "$8", "$20", "5", "no", "$15", ""]), rng.choice(["", "", "", "S.I.", "hosp.", "x"])])
    save(folder, FILES[0], ["List/Line", "Arr.", "S.S.", "Port", "FamilyName", "GivenName", "Yrs", "Sex", "M or S", "Calling", "Nationality", "Race/People", "Last Res.", "Going to join", "Dest.", "Money", "Mks"], out)
    out, pet = [], 18050
    for i in b:
        p = people[i]
        _, _, M, F, S, _, _ = NAT[p["k"]]
        pet += rng.randint(1, 6)
        idb[i] = "Pet. %d" % pet
        filed = p["filed"]
        age = p["age"] + (filed - p["date"]).days // 365
        if maybe(rng, 0.2):
            age += rng.choice([-3, -2, -1, -1, 1, 1, 2])
        am = (M if p["sex"] == "M" else F)[p["first"]].split()
        first = rng.choice(am) if maybe(rng, 0.68) else p["first"]
        alt = S.get(p["sur"], "").split()
        sur = p["sur"]
        if p["sex"] == "F" and maybe(rng, 0.35):
            sur = rng.choice(list(S))
        elif alt and maybe(rng, 0.6):
            sur = rng.choice(alt)
        sur, first = script(rng, sur, 0.16, 0.06), script(rng, first, 0.06, 0.04)
        aka = ""
        if maybe(rng, 0.16):
            aka = script(rng, p["first"]) + " " + script(rng, p["sur"])
        d, ship, port = p["date"], p["ship"], p["port"]
        k = rng.random()
        if k < 0.13:
            ship = rng.choice(SHIP[p["land"]].split()).replace("_", " ")
        elif k < 0.2:
            ship = rng.choice(["unknown", "", "do not remember"])
        ship = script(rng, ship, 0.12, 0.05) if ship else ""
        k = rng.random()
        if k < 0.12:
            d = dt.date(d.year + rng.choice([-1, 1]), d.month, min(28, d.day))
        elif k < 0.2:
            d = d + dt.timedelta(days=rng.randint(-60, 60))
        arr = d.strftime("%-m/%-d/%Y") if maybe(rng, 0.75) else d.strftime("%b %Y") if maybe(rng, 0.6) else "abt " + str(d.year)
        if maybe(rng, 0.04):
            port = rng.choice(["New York", "Ellis Isl.", "Boston", ""])
        born = p["home"] if maybe(rng, 0.78) else rng.choice([q.replace("_", " ") for q in NAT[p["k"]][5]])
        job = rng.choice(LATER.get(p["job"], p["job"].replace(" ", "_")).split()).replace("_", " ") if maybe(rng, 0.8) else rng.choice(["laborer", "grocer", "salesman", "chauffeur", "fruit dealer", "saloonkeeper"])
        if p["sex"] == "F":
            job = rng.choice(["housewife", "dressmaker", "domestic", "at home"])
        fm = list(M)
        out.append([filed.strftime("%m-%d-%Y"), idb[i], sur.upper() + ", " + first if maybe(rng, 0.98) else first + " " + sur.upper(), aka, age if maybe(rng, 0.95) else "", job, "%d %s" % (rng.randint(2, 990), rng.choice(["Mulberry", "E 114th", "Hester", "Rivington", "Columbia", "Hudson Ave", "Myrtle Ave", "W 39th", "So 4th", "Belmont Ave", "Court"])),
                    script(rng, born, 0.2, 0.06) + (", " + p["land"] if maybe(rng, 0.7) else ""), arr, ship, port, "" if p["sex"] == "F" or maybe(rng, 0.3) else rng.choice(list(F.values())).split()[0], rng.choice(["", 0, 1, 2, 3, 4, 5]),
                    rng.choice(M[rng.choice(fm)].split() or fm) + " " + rng.choice(list(S)).translate(FLAT), rng.choice(M[rng.choice(fm)].split() or fm) + " " + rng.choice(list(S)).translate(FLAT), rng.choice(["granted", "granted", "granted", "denied", "contd", ""]), rng.choice(["vol. 7", "hk", "hk", "rz", "M.T."])])
    save(folder, FILES[1], ["Filed", "PetNo", "Petitioner", "alias/arr. as", "Age", "Occup.", "Residence", "Born at", "Arrived abt", "Vessel", "Pt of entry", "Wife", "Ch.", "Wit. 1", "Wit. 2", "Order", "Indexer"], out)
    save(folder, "truth.csv", ["left", "right"], [[ida[i], idb[i]] for i in b if wanted[i] == "both"])
