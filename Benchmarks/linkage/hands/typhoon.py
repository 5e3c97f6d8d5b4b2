"""After a typhoon in the Visayas: an evacuation-centre list against the list of cash-aid claimants of three towns.

Names, age or year of birth and barangay only; no number that both share.  The evacuation list (March 2014) has one name
column, mostly "SURNAME, GIVEN M." with the middle name (the mother's surname) as an initial, at times given name first or
no initial; the claimants' list has three name columns and the year of birth.  Only 12 % of the people are in both; names
repeat heavily (Dela Cruz, Santos, Maria-compounds), ages are rounded, Jr./Sr. is lost, second given names are dropped,
pet names (Boy, Inday, Nene) stand for given ones, wives stand under either surname, barangays are shortened or spelled by
ear, some people name the sitio.  Whole families occur, often one member per list.  A careful person: F1 about 0.80.
"""

from .slips import Bag, maybe, save, typo

FILES = ("evac_list.csv", "ayuda_claimants.csv")


SUR = Bag("""Dela_Cruz Santos Reyes Garcia Mendoza Villanueva Ramos Bautista Fernandez Castillo Flores Gonzales Cruz Rivera Aquino Perez Torres Lopez Mercado Tolentino
Castro Domingo Francisco Martinez Santiago Soriano Delos_Santos Hernandez Rosario Del_Rosario Valdez Navarro Pascual Lim Tan Uy Abella Abad Salazar Cabrera Caballero Cinco
Dagohoy Daclan Dumaguit Lacaba Lacambra Macapagal Magbanua Makabenta Manalo Batula Bacale Balais Balano Cabahug Cadavos Calumpang Canete Catindoy Dacuno Daga Escalona Espina
Estorninos Gabon Gacosta Gaspay Gayon Homeres Ilagan Jabonete Juntilla Labordo Lagado Lantajo Lesiguez Loreto Lumbre Macabasag Mabini Malate Marmita Montejo Nerja
Obejero Oledan Opiniano Pacanan Padilla Palconit Palaña Piñero Pelingon Quirante Quisumbing Raagas Ragub Redoña Roca Sabandal Salvacion Sabornido Sumayang Tabungar Taboso
Tañala Tejero Tupaz Ubaldo Umbria Uribe Vertulfo Villablanca Yepez Yu Zabala Zarta Avila Agner Agosto Alvero Amparado Anos Apurillo Arpon Astorga Badeo Ballais Barbosa
Basas Bello Borja Brazil Bulan Caber Cajipe Capuyan Cardaño Casas Cerdeña Corpin Creer Dala Dizon Docena Empillo Engao Fabi Gallano Gerilla Granali Ibañez Irlandez""".split(), 7, 0.9)
M1 = Bag("Jose Juan Pedro Mario Roberto Antonio Eduardo Romeo Ricardo Rolando Danilo Fernando Francisco Manuel Carlos Ernesto Rodolfo Alfredo Renato Reynaldo Mark John Michael Jerome Christian Jayson Ryan Joel Rodel Arnel Noel Nestor Leo Rey Felipe Teodoro Crisanto Isidro Dominador Gaudencio Bonifacio Eleuterio Wilfredo Orlando Efren Jomar Raffy Aljon Kent Rustico", 6)
M2 = Bag("Paul Anthony Angelo Lloyd Carlo Rey Vincent Luis Mari Patrick Dave Ian Kenneth Lester", 4)
F1 = Bag("Maria Rosa Teresita Lourdes Erlinda Gloria Josefina Corazon Carmelita Elena Ana Remedios Cristina Marilyn Rosario Analyn Jocelyn Mary Rowena Evelyn Imelda Susana Virginia Lilia Nenita Leonora Felisa Milagros Josephine Jennifer Michelle Marites Gemma Liza Maricel Rhea Princess Angel Kristine Jessa Lorna Norma Perla Soledad Caridad Salvacion Estrella Rosalina", 6)
F2 = Bag("Teresa Luz Fe Grace Jane Ann Joy Mae Rose Carmen Elena Cristina Lyn Isabel Theresa Belle Clara", 4)
PET = {"Jose": "Pepe", "Roberto": "Bobby", "Antonio": "Tonyo", "Eduardo": "Eddie", "Ricardo": "Carding", "Rolando": "Lando", "Danilo": "Danny", "Fernando": "Nanding", "Francisco": "Kiko", "Manuel": "Maning",
       "Carlos": "Caloy", "Ernesto": "Erning", "Rodolfo": "Dolfo", "Alfredo": "Fred", "Reynaldo": "Rey", "Teresita": "Tessie", "Lourdes": "Lulu", "Erlinda": "Linda", "Josefina": "Pina", "Corazon": "Cora",
       "Carmelita": "Carmen", "Rosario": "Charing", "Virginia": "Virgie", "Milagros": "Mila", "Remedios": "Remy", "Marites": "Tess", "Jennifer": "Jenny", "Francisca": "Kikay", "Wilfredo": "Willy", "Dominador": "Doming", "Salvacion": "Bacion"}
TOWN = {"Tolosa": "Burak Canmogsay Cantariwis Capangihan Doña_Brigida Imelda Malbog Olot Opong Poblacion Quilao San_Roque San_Vicente Tanghas Telegrafo".split(),
        "Tanauan": "Ada Bislig Buntay Cabuynan Cabonga-an Calogcog Cogon Kiling Magay Malaguicay Sta._Cruz San_Roque Sto._Niño Salvador Solano Pago".split(),
        "Dulag": "Alegre Barbo Bulod Cabacungan Cambula Candao Catmonan Del_Pilar Fatima Highway Luan Maricum Market_Site Rawis Rizal San_Jose Serrano Sungi".split()}
SITIO = "Bangon Laray Guindag-an Baras Tabok Ilaya Ubos Pasil Tinago Libas".split()


def make(rng, folder):
    brgys = [(b.replace("_", " "), t) for t, bs in TOWN.items() for b in bs]
    bag = Bag([b + "/" + t for b, t in brgys], 8)

    def first(sex, year):
        n = (M1 if sex == "M" else F1).draw(rng)
        if maybe(rng, 0.42 if year > 1970 else 0.22):
            x = (M2 if sex == "M" else F2).draw(rng)
            if x != n:
                n += " " + x
        return n

    people, fam = [], 0
    while len(people) < 7640:
        fam += 1
        dad, mum, where = SUR.draw(rng).replace("_", " "), SUR.draw(rng).replace("_", " "), bag.draw(rng)
        y = int(rng.triangular(1935, 1992, 1975))
        add = lambda sur, mid, sex, yr, sfx="", maiden="", fn=None: people.append({"sur": sur, "mid": mid, "sex": sex, "y": yr, "first": fn or first(sex, yr), "sfx": sfx, "maiden": maiden, "where": where, "mm": ""})
        k = rng.random()
        if k < 0.25:
            add(dad, mum, rng.choice("MF"), y)
            continue
        add(dad, SUR.draw(rng).replace("_", " "), "M", y)
        d = people[-1]
        add(dad, mum, "F", y + rng.randint(-6, 8), maiden=mum)
        people[-1]["mm"] = SUR.draw(rng).replace("_", " ")
        by = people[-1]["y"] + rng.randint(18, 30)
        seen = set()
        for c in range(rng.choice([0, 1, 1, 2, 2, 3, 4])):
            if by > 2012:
                break
            sex = rng.choice("MF")
            if sex == "M" and not d["sfx"] and maybe(rng, 0.1):
                add(dad, mum, "M", by, "Jr.", fn=d["first"])
                d["sfx"] = "Sr."
            else:
                fn = first(sex, by)
                if fn.split()[0] in seen:
                    continue
                seen.add(fn.split()[0])
                add(dad, mum, sex, by, fn=fn)
            by += rng.randint(1, 4)
    idx = list(range(len(people)))
    rng.shuffle(idx)
    n = len(idx)
    nb = round(n * 0.0585)
    both, rest = idx[:nb], idx[nb:]
    cut = int(len(rest) * 0.45)
    a, b = both + rest[:cut], both + rest[cut:]
    rng.shuffle(a)
    a.sort(key=lambda i: (rng.random() < 0.02, people[i]["where"]))
    b.sort(key=lambda i: (people[i]["where"].split("/")[1], people[i]["sur"], rng.random()))

    def given(p, late):
        f = p["first"].split()
        k = rng.random()
        if len(f) > 1 and f[0] != "Maria" and k < 0.2:
            f = [f[0]] if maybe(rng, 0.8) else [f[1]]
        if f[0] == "Maria" and len(f) > 1 and maybe(rng, 0.4):
            f[0] = "Ma."
        elif k > 0.965:
            f = [PET.get(f[0], rng.choice(["Boy", "Toto", "Dodong"]) if p["sex"] == "M" and maybe(rng, 0.4) else f[0])] + f[1:]
        elif k > 0.93:
            for x, y in (("Cristina", "Christina"), ("Jayson", "Jason"), ("Maricel", "Marecel"), ("Marilyn", "Merilyn"), ("Analyn", "Annalyn"), ("Rowena", "Roena"), ("Felipe", "Felepe"), ("o", "u"), ("e", "i")):
                if x in f[0]:
                    f[0] = f[0].replace(x, y, 1)
                    break
        s = " ".join(f)
        return typo(rng, s) if maybe(rng, 0.025) else s

    def sur(p, other):
        s, m = p["sur"], p["mid"]
        if p["maiden"] and maybe(rng, other):
            s, m = p["maiden"], p["mm"]
        k = rng.random()
        if k < 0.03:
            s = typo(rng, s)
        elif k < 0.07:
            for x, y in (("ñ", "n"), ("z", "s"), ("b", "v"), ("u", "o"), ("i", "e"), ("ll", "l")):
                if x in s:
                    s = s.replace(x, y, 1)
                    break
        elif " " in s and k < 0.3:
            s = s.replace(" ", "")
        return (s.replace("ñ", "n") if maybe(rng, 0.5) else s), m

    def brgy(p):
        w, t = p["where"].split("/")
        k = rng.random()
        if k < 0.04 and len(w) > 4:
            w = typo(rng, w)
        elif k < 0.07:
            w = w.replace("c", "k").replace("u", "o", 1)
        elif k < 0.13:
            w = w.replace("San ", "S. ").replace("Poblacion", "Pob.").replace("Cabacungan", "Cabacung.")
        return w, t

    ida, idb, out = {}, {}, []
    for j, i in enumerate(a):
        p = people[i]
        ida[i] = "EC-%04d" % (j + 1)
        (s, mid), g = sur(p, 0.04), given(p, False)
        k = rng.random()
        m = mid.split()[-1][0] + "." if k < 0.68 else mid if k < 0.78 else ""
        sf = p["sfx"] if maybe(rng, 0.5) else ""
        k = rng.random()
        full = "%s, %s%s%s" % (s, g, " " + sf if sf else "", " " + m if m else "") if k < 0.8 else " ".join(x for x in (g, m, s, sf) if x)
        if maybe(rng, 0.7):
            full = full.upper()
        age = 2014 - p["y"] - (1 if maybe(rng, 0.7) else 0)
        k = rng.random()
        if k < 0.07:
            age += rng.choice([-2, -1, 1, 2])
        elif k < 0.13 and age > 30:
            age = int(round(age / 5.0) * 5)
        age = max(age, 1)
        w, t = brgy(p)
        if maybe(rng, 0.05):
            w = "So. " + rng.choice(SITIO)
        elif maybe(rng, 0.03):
            w = out[-1][4] if out else w
        out.append([ida[i], full, age if maybe(rng, 0.96) else "", p["sex"] if maybe(rng, 0.8) else "", w, rng.choice(["Central School", "Central School", "Nat'l HS", "Brgy Hall", "Tent City A", "Tent City B", "Church"]), "senior" if age >= 60 and maybe(rng, 0.6) else "lactating" if p["sex"] == "F" and 17 < age < 42 and maybe(rng, 0.1) else rng.choice(["", "", "", "", "PWD" if maybe(rng, 0.2) else "", "head" if age > 24 else ""])])
    save(folder, FILES[0], ["Ctrl", "Pangalan", "Edad", "K", "Galing sa", "EC", "Remarks"], out)
    out, num = [], 0
    for i in b:
        p = people[i]
        num += rng.randint(1, 4)
        idb[i] = str(20000 + num)
        (s, mid), g = sur(p, 0.10), given(p, True)
        k = rng.random()
        m = mid if k < 0.74 else mid[0] + "." if k < 0.86 else "-" if k < 0.9 else ""
        if len(m) > 3 and maybe(rng, 0.04):
            m = typo(rng, m)
        y = p["y"] + (rng.choice([-2, -1, 1, 1]) if maybe(rng, 0.06) else 0)
        w, t = brgy(p)
        if p["sfx"] and maybe(rng, 0.45):
            if maybe(rng, 0.5):
                s += " " + p["sfx"]
            else:
                g += " " + p["sfx"]
        if maybe(rng, 0.015):
            s, m = (m, s) if len(m) > 3 else (s, m)
        if maybe(rng, 0.01):
            g, s = s, g
        out.append([idb[i], s, g, m, y if maybe(rng, 0.95) else rng.choice(["", "1900", "?"]), w, t if maybe(rng, 0.9) else "", rng.choice(["TOTALLY", "PARTIALLY", "PARTIALLY", "n/a"]), rng.choice(["paid", "paid", "unclaimed", "for valid.", "paid 2nd"]), rng.choice(["mswd1", "mswd2", "cgm"])])
    save(folder, FILES[1], ["Seq", "Apelyido", "Pangalan", "Gitna", "YrBirth", "Brgy", "Bayan", "House dmg", "Payout", "Encoder"], out)
    save(folder, "truth.csv", ["left", "right"], [[ida[i], idb[i]] for i in both])
