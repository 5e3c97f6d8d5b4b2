"""Eritrean refugees: the register of a camp in Tigray against the reception list of a centre in Italy.

The camp clerk romanises Tigrinya in the English manner (Gebremeskel, Tesfay, Weldu, Kidane), the Italian mostly in the
Italian one (Ghebremeschel, Tesfai, Ueldu, Chidane); no name is spelled by rule twice the same.  An Eritrean has his own,
his father's and his grandfather's name and no surname: the camp list has them in three columns, the Italian list takes
one or both of the latter as Cognome, often exchanged with Nome, compounds torn apart or cut.  Birth dates are often
1 January or only a year, sometimes 7-8 years off (Ge'ez calendar); the mother's name and birthplace help, status, dormitory
and remarks do not.  About half of the Italian list passed through the camp.  A careful person: F1 about 0.92.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("camp_register.csv", "elenco_accoglienza.csv")


# first-order vowel: A   sixth-order vowel: I   q: uvular   S: ts   C: ch   H: pharyngeal h   X: sh   | joint of a compound
HEADS = Bag("gAbrA tAsfa wAldA haylA habtA kIflA bArhanA kidanA lAtA mArha zAra abrIha gIrma amanu'el tAklA hagos", 3)
TAILS = Bag("mAsqAl mika'el giyorgis yohannIs maryam Iyasus Sadiq hiwAt sIlase mAdHIn amlak ab kIrIstos zgi Igzi abhIr gabIr barya Hawaryat yAsus", 3)
MALE = Bag("""bArhanA dawit yonas samu'el filmon tAsfay mIHari habtom yoHannIs mikI'al sAmIr robel amanu'el abrIham isayyas kIbrom hagos wAldu
tAklay haylA hayle zAkaryas mAHari kidanA mAbrahtu bInyam nahom fIsAHa gIrmay yIsHaq musye Sagay tAwAldA nAgasi asmArom bAyAnA kIflay habtay gAbru
okbay andom ogbazgi tAklu mAsfIn dAsta amarA adHanom fIsIHayA yIma'nA rIzAnA natna'el abel matewos luqas marqos pAtros Xumay Xushan
araya asAfaw bIrhan SIhaye gofitom zAmIhret sibhatu mIsgIna solomon tAxomA yArad sIltan qAlati idris ibrahim omer saliH""", 6)
FEMALE = Bag("""sara rahwa sAlam fIrAweyni mAdHIn abrAhAt lAtAkidan SIgA saba hiwAt rut mIhrAt yordanos sAnayt azmAra luwam lAmlAm SIhaytu tIrhas
bIsrat mAharA winta ariyam ruta Ilsa lIdya hana danayt akbArAt lAtAbIrhan SIgAreda gAnAt nIgIsti sAmhar bilAn fIyori mikal asmArAt haymanot
fiyori hAlen simret lIwam tAbArAh zaid lAtAmaryam kIsanAt alganAx zAbib nAtsanAt ilAn fana Almaz roman tAblAS mInya""", 6)
PLACES = [("Maekel", "Asmara", "Asmara"), ("Debub", "Mendefera", "Mendefera Adi Ugri"), ("Debub", "Adi Keyih", "Adi Caieh"), ("Debub", "Senafe", "Senafè"), ("Debub", "Dekemhare", "Decamerè"),
          ("Debub", "Adi Quala", "Adi Quala"), ("Debub", "Tsorona", "Tserona"), ("Anseba", "Keren", "Cheren"), ("Gash Barka", "Barentu", "Barentù"), ("Gash Barka", "Tesseney", "Tessenei"),
          ("Gash Barka", "Shambuko", "Sciambuco"), ("Debub", "Segeneity", "Saganeiti"), ("Maekel", "Himbirti", "Imberti"), ("Anseba", "Hagaz", "Agat"), ("SRS", "Massawa", "Massaua"),
          ("Debub", "Areza", "Arresa"), ("Gash Barka", "Akurdet", "Agordat"), ("Maekel", "Tsada Christian", "Zada Cristian"), ("Debub", "Mai Aini", "Mai Aini"), ("Gash Barka", "Molki", "Molchi")]
FRONT = "eiIE"


def english(rng, w, sloppy=1.0):
    out = ""
    for i, c in enumerate(w):
        n = w[i + 1] if i + 1 < len(w) else ""
        last = not n
        if c == "A":
            c = "e" if maybe(rng, 0.93) else "a"
        elif c == "I":
            c = rng.choices(["i", "e", ""], [6, 2.5, 1.5 if 0 < i and n and n not in "'lr" else 0])[0]
        elif c == "q":
            c = "k" if maybe(rng, 0.6) else "q"
        elif c == "S":
            c = "ts" if maybe(rng, 0.9) else "s"
        elif c == "C":
            c = "ch"
        elif c in "Xx":
            c = "sh"
        elif c == "H":
            c = "h"
        elif c == "'":
            c = ""
        elif c == "y" and last and maybe(rng, 0.2):
            c = "i"
        elif c == "o" and last and maybe(rng, 0.1):
            c = "u"
        elif c == "f" and maybe(rng, 0.02):
            c = "ph"
        elif c in "slm" and 0 < i and n and n in "aeiouAI" and w[i - 1] in "aeiouAI" and maybe(rng, 0.04):
            c = c + c
        out += c
    return out.replace("kka", "ka")


def italian(rng, w):
    out = ""
    for i, c in enumerate(w):
        n = w[i + 1] if i + 1 < len(w) else ""
        front = n != "" and n in "eiAI"
        if c == "A":
            c = "e" if maybe(rng, 0.85) else "a"
        elif c == "I":
            c = rng.choices(["e", "i", ""], [5, 2.5, 2 if 0 < i and n and n not in "'lr" else 0])[0]
        elif c in "qk":
            c = ("ch" if front else "c") if maybe(rng, 0.72) else "k"
        elif c == "g" and front:
            c = "gh" if maybe(rng, 0.8) else "g"
        elif c == "S":
            c = rng.choice(["z", "z", "tz", "ts"])
        elif c == "C":
            c = "c" if front else "ci"
        elif c in "Xx":
            c = ("sc" if front else "sci") if maybe(rng, 0.75) else "sh"
        elif c in "hH":
            c = "h" if maybe(rng, 0.6) else ""
        elif c == "w":
            c = "u" if maybe(rng, 0.65) else "w"
        elif c == "y":
            c = ("j" if maybe(rng, 0.4) else "i") if i == 0 else "i" if maybe(rng, 0.75) else "j"
        elif c == "'":
            c = ""
        elif c in "btdl" and i and n and n in "aeiouAI" and w[i - 1] in "aeiouAI" and maybe(rng, 0.06):
            c = c + c
        out += c
    return out.replace("iio", "io").replace("iia", "ia").replace("iie", "ie")


def make(rng, folder):
    def name(sex):
        if sex == "M" and maybe(rng, 0.42):
            a, b = HEADS.draw(rng), TAILS.draw(rng)
            if a in ("abrIha", "gIrma", "hagos", "amanu'el", "mArha", "zAra", "lAtA"):
                a = "gAbrA"
            return a + "|" + b
        if sex == "F" and maybe(rng, 0.16):
            return rng.choice(["lAtA", "wAlAtA", "nIgIstA", "hiwAtA"]) + "|" + TAILS.draw(rng)
        return (MALE if sex == "M" else FEMALE).draw(rng)

    people = []
    while len(people) < 6100:
        f, g, m, pl = name("M"), name("M"), name("F"), PLACES[min(int(rng.expovariate(0.2)), 19)]
        y = int(rng.triangular(1965, 2014, 1994))
        used = set()
        if f == g:
            continue
        for s in range(rng.choices([1, 2, 3, 4], [66, 22, 8, 4])[0]):
            sex = "M" if maybe(rng, 0.64) else "F"
            n = name(sex)
            if n in used or n == f:
                continue
            used.add(n)
            d = dt.date(y, 1, 1) + dt.timedelta(days=rng.randrange(365))
            people.append({"n": n, "f": f, "g": g, "m": m, "pl": pl, "sex": sex, "dob": d, "known": maybe(rng, 0.55), "tel": "3%02d%07d" % (rng.choice([51, 27, 88, 20, 89]), rng.randint(1000000, 9999999)),
                           "arr": dt.date(2014, 1, 1) + dt.timedelta(days=rng.randrange(1100)), "hh": rng.randint(1, 6)})
            y += rng.randint(1, 4)
            if y > 2015:
                break
    a_rows, b_rows, both = [], [], []
    for i, p in enumerate(people):
        k = rng.random()
        if k < 0.34:
            a_rows.append(i), b_rows.append(i), both.append(i)
        elif k < 0.68:
            a_rows.append(i)
        else:
            b_rows.append(i)
    a_rows.sort(key=lambda i: people[i]["arr"])
    rng.shuffle(b_rows)

    def write(w, how):
        parts = w.split("|")
        if len(parts) == 1:
            return how(rng, w).capitalize()
        x = [how(rng, q) for q in parts]
        k = rng.random()
        if k < 0.72:
            if x[1][:1] in "aeiou" and x[0][-1:] in "aeiou" and maybe(rng, 0.3):
                x[0] = x[0][:-1]
            return (x[0] + x[1]).capitalize()
        if k < 0.93:
            return x[0].capitalize() + " " + x[1].capitalize()
        if k < 0.96:
            return "G/" + x[1].capitalize() if x[0][0] in "g" else x[0][0].upper() + "/" + x[1].capitalize()
        return x[0].capitalize()

    ida, idb, out, reg = {}, {}, [], 20411
    for j, i in enumerate(a_rows):
        p = people[i]
        reg += rng.randint(1, 7)
        ida[i] = "746-14C%05d" % reg
        n, f, g = write(p["n"], english), write(p["f"], english), write(p["g"], english)
        if maybe(rng, 0.02):
            n = typo(rng, n)
        if maybe(rng, 0.02):
            f = typo(rng, f)
        if maybe(rng, 0.05):
            g = ""
        d = p["dob"]
        if maybe(rng, 0.06):
            d = d.replace(year=d.year + rng.choice([-2, -1, 1, 1]), day=min(d.day, 28))
        if p["known"] and maybe(rng, 0.9):
            if maybe(rng, 0.02) and d.day < 13:
                d = dt.date(d.year, d.day, d.month)
            dob = d.strftime("%d-%b-%Y")
        else:
            dob = "01-Jan-%d" % d.year if maybe(rng, 0.7) else str(d.year)
        z, v, _ = p["pl"]
        if maybe(rng, 0.06):
            v = typo(rng, v)
        out.append([ida[i], p["arr"].strftime("%d-%b-%Y") if maybe(rng, 0.95) else "", n, f, g, p["sex"] if maybe(rng, 0.99) else "", dob,
                    p["hh"], write(p["m"], english) if maybe(rng, 0.7) else "", z, v if maybe(rng, 0.9) else "", rng.choice(["ORTH", "ORTH", "ORTH", "CATH", "MUSL", "PENT"]),
                    "Z%d-B%d-%d" % (rng.randint(1, 4), rng.randint(1, 30), rng.randint(1, 24)), rng.choice(["Active", "Active", "Inactive", "Spont. dep.", "Spont. dep.", "Resettled"]),
                    rng.choice(["", "", "", "", "UASC", "SM", "absent 3 distr.", "see BIMS"])])
        if j and maybe(rng, 0.006):
            out[-1][10] = out[-2][10]
    save(folder, FILES[0], ["RegNo", "ArrDate", "Name", "F/Name", "GF/Name", "Sex", "DoB", "HHsize", "MotherName", "Zoba", "Vill/Town", "Rel.", "Shelter", "ProcStatus", "Rmks"], out)
    out = []
    for j, i in enumerate(b_rows):
        p = people[i]
        idb[i] = "%d/%d" % (j + 312, rng.choice([2015, 2016, 2017]))
        how = italian if maybe(rng, 0.75) else english
        n, f, g = write(p["n"], how), write(p["f"], how), write(p["g"], how)
        k = rng.random()
        last = f if k < 0.45 else f + " " + g if k < 0.83 else g if k < 0.88 else g + " " + f if k < 0.9 else f + " " + g[0] + "."
        k = rng.random()
        if k < 0.07:
            last, n = n, last
        elif k < 0.12:
            last, n = g, n + " " + f
        if maybe(rng, 0.03):
            n = typo(rng, n)
        if maybe(rng, 0.03):
            last = typo(rng, last)
        d = p["dob"]
        k = rng.random()
        if k < 0.09:
            d = d.replace(year=d.year + rng.choice([-2, -1, 1, 2]), day=min(d.day, 28))
        elif k < 0.12:
            d = d.replace(year=d.year - rng.choice([7, 8]), day=min(d.day, 28))
        elif k < 0.14:
            d = d.replace(year=d.year - rng.choice([3, 4, 5]), day=min(d.day, 28))
        if not p["known"] or maybe(rng, 0.18):
            d = dt.date(d.year, 1, 1)
        elif maybe(rng, 0.03) and d.day < 13:
            d = dt.date(d.year, d.day, d.month)
        nato = d.strftime("%d/%m/%Y") if maybe(rng, 0.96) else ""
        luogo = p["pl"][2] if maybe(rng, 0.62) else p["pl"][1] if maybe(rng, 0.5) else rng.choice(["Eritrea", "ERI", "", "Asmara"])
        if maybe(rng, 0.05):
            luogo = typo(rng, luogo)
        out.append([idb[i], last.upper(), n.upper() if maybe(rng, 0.6) else n, {"M": "M", "F": "F"}[p["sex"]], nato, luogo, rng.choice(["ERI", "ERI", "ERI", "Eritrea", "ETH?"]),
                    write(p["m"], how) if maybe(rng, 0.5) else "", p["tel"] if maybe(rng, 0.4) else "", (dt.date(2015, 3, 1) + dt.timedelta(days=j // 5)).strftime("%d.%m.%y"),
                    rng.choice(["Augusta", "Pozzallo", "Lampedusa", "Catania", "Reggio C.", ""]), rng.choice(["A1", "A2", "B1", "B2", "C"]), rng.choice(["C3", "C3", "in attesa", "reloc.", "allontanato", "allontanato"]),
                    rng.choice(["", "", "", "", "minore?", "scabbia", "parla ingl.", "foto mancante"]), rng.choice(["gp", "gp", "ml", "volont."])])
        if j and maybe(rng, 0.006):
            out[-1][5] = out[-2][5]
    save(folder, FILES[1], ["n.prot", "Cognome", "Nome", "S.", "Nato/a il", "Luogonasc.", "Cittad.", "Madre", "Cell.", "Ingresso", "Sbarco", "Dorm.", "Pos.giur.", "Note", "Op."], out)
    save(folder, "truth.csv", ["left", "right"], [[ida[i], idb[i]] for i in both])
