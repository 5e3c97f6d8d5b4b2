#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Families divided between boats, ferries, hospitals and borders, as five offices wrote them. Every person is invented.

    mediterranean.py --families N --seed S DIR

lists/  sbarchi_capitaneria (Italian), camp_register (Greek island and mainland camps, in English), verteilung_bund (German),
        tracing_requests (English/French; a row is the enquirer, the sought persons are columns), comunita_minori (Italian)
truth/  records.csv (source,id,person), kin.csv (person_a, person_b, what b is to a; siblings, cousins, spouses both ways),
        separated.csv (child_person, adult_person, relation), no_adult.csv (separated or lone minors with no carer listed),
        pointers.csv (what on paper joins each pair), stats.json (`pointed`: separated children with a carer on a list
        whom the paper joins to such a carer).
"""
import argparse, csv, datetime as dt, json, os, random, unicodedata
from collections import Counter, defaultdict

S = str.split
L = lambda s: [x.strip() for x in s.split(",")]
NAMES = dict(  # men, women, family or clan names (or last words)
    ER=(S("Yonas Tesfay Berhane Kidane Habtom Filmon Samuel Abraham Mehari Haile Ghebremedhin Tekle Isaias Mulugeta Amanuel Robel Natnael Merhawi Zeray Weldu Okbay Kibrom Goitom Tsegay Hagos"),
        S("Selam Senait Bisrat Letebrhan Feven Rahwa Helen Winta Luwam Semhar Abeba Tsega Hiwet Mihret Saba Almaz Kisanet Fiyori"), []),
    ERm=(S("Idris Saleh Osman Mohammednur Ibrahim Jaber Hamid Adem Omar Yassin Suleiman Ramadan Abdulkadir Jimie Nasser Ismael"), S("Zahra Nejat Zeineb Kedija Amna Fatna Halima Rukia Semira Hawa"), []),
    SO=(S("Abdi Mohamed Ahmed Hassan Ali Omar Yusuf Farah Abdullahi Warsame Guled Liban Ismail Mahad Abshir Jama Nur Sharmarke Ayanle Mukhtar Bashir Hussein"),
        S("Hodan Fadumo Sahra Amina Halimo Ifrah Nasteho Hibo Asha Maryan Ubah Khadra Idil Deqa Sagal Habiba"), []),
    EG=(S("Mahmoud Karim Ibrahim Mostafa Abdelrahman Sayed Hany Ramadan Gamal Shaban Ashraf Ezzat Saber Farag Abdelaziz Youssef Ragab"),
        S("Heba Shaimaa Nadia Samah Asmaa Hanan Doaa Rasha Mariam Sabah Amira"), L("Abu Zeid, Elshazly, Abdelghany, Salama, Elgendy, Shehata, Khattab, Mansour, El Naggar, Zaki, Hegazy, El Deeb, Badawy")),
    EGc=(S("Mina Girgis Boutros Hanna Bishoy Kyrillos Magdy Nabil Adel Samir Fayez Wagdy"), S("Marina Mariam Irini Demiana Nadia Mervat Suzan"), L("Ghobrial, Abdelmalak, Shenouda, Zaki, Makram, Habib, Tawadros")),
    SY=(S("Khaled Ahmad Omar Yaser Mahmoud Bilal Samer Anas Firas Ibrahim Hussein Abdulkarim Mustafa Ziad Rami Fadi Nidal Wael Jamil Mohammad"),
        S("Rima Fatima Hiba Nour Aya Maha Rania Zainab Khadija Amal Sawsan Ghada Lina Batoul Hanan Rasha Shirin"), L("Al Hamwi, Haddad, Al Khatib, Darwish, Al Ahmad, Shami, Kurdi, Sabbagh, Najjar, Al Hussein, Barakat, Qasem, Al Jasem, Othman, Hamdan, Zeitoun, Al Ali, Sheikho, Khalaf, Al Youssef, Mahfouz, Al Rifai")),
    AF=(L("Gul Mohammad, Mohammad Ali, Reza, Hamid, Esmatullah, Najibullah, Sayed Jawad, Ghulam Sakhi, Zabihullah, Nematullah, Habib, Mahdi, Farid, Abdul Wahid, Sher Ahmad, Ramazan, Juma Khan, Mirwais, Asadullah, Ali Reza, Basir, Murtaza"),
        L("Zahra, Masuma, Fereshta, Shukria, Bibi Gul, Nargis, Marzia, Sediqa, Parwana, Halima, Latifa, Hakima, Zainab, Sakina, Gulalai, Roqia, Amina"), S("Ahmadi Rezai Haidari Noorzai Stanikzai Hussaini Mohammadi Amiri Safi Rahimi Karimi Nazari Jafari Yousufzai Popal Sultani")),
    GM=(S("Lamin Ebrima Modou Ousman Alieu Buba Kebba Bakary Sulayman Amadou Musa Omar Saikou Muhammed"), S("Fatou Isatou Mariama Binta Awa Jainaba Kaddijatou Nyima Sirreh Haddy"),
        S("Jallow Ceesay Touray Jobe Bah Camara Sanneh Darboe Jatta Sowe Njie Fofana Drammeh Manneh Kanteh Trawally")),
    ML=(S("Moussa Amadou Boubacar Seydou Oumar Modibo Adama Bakary Souleymane Cheick Lassana Sékou Drissa Mamadou"), S("Aminata Fatoumata Kadiatou Oumou Assitan Mariam Djeneba Rokia Sira Awa"),
        S("Traoré Diarra Coulibaly Keïta Touré Diallo Sidibé Cissé Koné Sangaré Dembélé Konaté Sissoko Doumbia")),
    GN=(L("Mamadou, Alpha, Ibrahima, Thierno, Ousmane, Abdoulaye, Mamadou Saliou, Mory, Sékouba, Lansana, Aboubacar, Fodé, Alpha Oumar"), L("Fatoumata Binta, Mariama, Hadja, Aïssatou, Kadiatou, M'Balou, Fanta, Nènè, Fatoumata"),
        S("Diallo Barry Bah Sow Baldé Camara Condé Keïta Sylla Soumah Bangoura Kourouma Cissé")),
    BD=(S("Rakib Sohel Jahangir Shahin Mizan Rafiq Alamin Nazrul Faruk Jamal Tofazzal Delwar Sabbir Imran Masud Habibur Saiful Anwar Monir"), S("Rokeya Shirin Nasima Fatema Salma Parvin Jorina Moriom Taslima Hasina"),
        S("Mia Hossain Islam Rahman Uddin Sarkar Howlader Matubbar Khan Bepari Sheikh Molla")),
    CI=(S("Jean-Marc Yves Serge Didier Arsène Hervé Ange Kouadio Franck Éric Aimé"), S("Aya Affoué Akissi Adjoua Marie-Laure Ahou Amenan Solange"),
        S("Kouassi Konan Kouamé N'Guessan Koffi Yao Kouakou Brou Assi Kassi N'Dri")),
    CIm=(S("Issouf Lassina Adama Karim Bakary Mamadou Siaka Drissa Vakaba Moussa"), S("Mariam Aminata Fanta Nabintou Salimata Awa Karidja"), S("Coulibaly Ouattara Koné Touré Diabaté Bamba Fofana Traoré Cissé")))
VARIANT = dict(ER=("ERm", .35), EG=("EGc", .15), CI=("CIm", .6)); DIAL = dict(ER=291, SY=963, AF=93, GM=220, ML=223, GN=224, SO=252, EG=20, BD=880, CI=225)
# weight, Italian, English, German nationality, towns, share through Greece
NATION = dict(ER=(14, "ERITREA", "ERITREA", "eritreisch", S("Asmara Keren Mendefera Dekemhare Adi_Keyh Senafe Barentu"), .05), SY=(21, "SIRIA", "SYRIA", "syrisch", S("Aleppo Homs Idlib Raqqa Deir_ez-Zor Kobane Daraa Afrin Hama"), .85),
    AF=(20, "AFGHANISTAN", "AFGHANISTAN", "afghanisch", S("Ghazni Herat Kunduz Jaghori Nangarhar Baghlan Mazar-i-Sharif Bamyan Maidan_Wardak"), .82), GM=(6, "GAMBIA", "GAMBIA", "gambisch", S("Brikama Serekunda Basse Farafenni Soma Bansang"), 0),
    ML=(5, "MALI", "MALI", "malisch", S("Kayes Bamako Mopti Gao Sikasso Nioro"), 0), GN=(7, "GUINEA", "GUINEA", "guineisch", S("Conakry Labé Mamou Kankan Pita Nzérékoré"), .04), EG=(7, "EGITTO", "EGYPT", "ägyptisch", S("Gharbia Sharqia Fayoum Assiut Tanta Kafr_el-Sheikh"), .1),
    BD=(6, "BANGLADESH", "BANGLADESH", "bangladeschisch", S("Sylhet Madaripur Shariatpur Comilla Faridpur Kishoreganj"), .1), SO=(9, "SOMALIA", "SOMALIA", "somalisch", S("Mogadishu Kismayo Beledweyne Baidoa Afgooye Jowhar"), .3),
    CI=(7, "COSTA D'AVORIO", "IVORY COAST", "ivorisch", S("Abidjan Bouaké Daloa Korhogo Man Gagnoa"), .02))
FAMILYWISE = set("SY AF SO ER CI".split()); CHAIN = set("ER SO EG".split())
PORTS = S("Lampedusa Augusta Pozzallo Catania Reggio_Calabria Messina Trapani Crotone Porto_Empedocle Taranto"); ISLES = ["Moria/Lesvos", "Vathy/Samos", "VIAL/Chios", "Lepida/Leros", "Pyli/Kos"]
MAINCAMPS = S("Eleonas Skaramagas Malakasa Diavata Ritsona Schisto Kavala"); STATES = [("Bayern", "AE Bamberg"), ("Hessen", "EAE Gießen"), ("NRW", "ZUE Unna"), ("Sachsen", "EAE Chemnitz"), ("Berlin", "LAF Berlin"), ("Niedersachsen", "LAB Bramsche"), ("Hamburg", "Rahlstedt"), ("Baden-Württemberg", "LEA Karlsruhe")]
HOMES = ["Comunità Il Gelso", "Casa Ulivo", "CPA Mare Aperto", "Comunità Aquilone", "SPRAR Ponte", "Casa Zagara", "Comunità La Bussola", "Istituto S. Rita"]
WORDS = dict(  # relation: it F/M, en F/M, de F/M, fr F/M
    mother=("madre madre mother mother Mutter Mutter mère mère"), father=("padre padre father father Vater Vater père père"), grandparent="nonna nonno grandmother grandfather Großmutter Großvater grand-mère grand-père",
    aunt_uncle="zia zio aunt uncle Tante Onkel tante oncle", sibling="sorella fratello sister brother Schwester Bruder sœur frère", half_sibling="sorella fratello sister brother Schwester Bruder sœur frère",
    cousin="cugina cugino cousin cousin Cousine Cousin cousine cousin", step_parent="matrigna patrigno stepmother stepfather Stiefmutter Stiefvater belle-mère beau-père", spouse="moglie marito wife husband Ehefrau Ehemann épouse époux",
    child="figlia figlio daughter son Tochter Sohn fille fils", grandchild="nipote nipote granddaughter grandson Enkelin Enkel petite-fille petit-fils", niece="nipote nipote niece nephew Nichte Neffe nièce neveu")
WORDS = {k: S(v) for k, v in WORDS.items()}; INV = dict(mother="child", father="child", step_parent="child", grandparent="grandchild", aunt_uncle="niece", sibling="sibling", half_sibling="sibling", cousin="cousin", spouse="spouse")
SWAP = dict(grandparent=["aunt_uncle", "mother"], aunt_uncle=["father", "sibling", "cousin"], sibling=["cousin"], half_sibling=["sibling"], step_parent=["father", "aunt_uncle"], mother=["sibling", "aunt_uncle"], father=["aunt_uncle"], cousin=["sibling"])
TR = dict(  # how a clerk of that tongue writes what he hears
    it=[("sh", "sc"), ("kh", "k"), ("kh", "ch"), ("ch", "ci"), ("j", "gi"), ("w", "u"), ("ou", "u"), ("oo", "u"), ("k", "c"), ("y", "i"), ("h", ""), ("th", "t"), ("gh", "g"), ("ee", "i"), ("x", "s"), ("ss", "s")],
    gr=[("sh", "s"), ("ch", "ts"), ("j", "tz"), ("b", "mp"), ("w", "ou"), ("u", "ou"), ("h", "ch"), ("d", "nt"), ("g", "gk"), ("ee", "i"), ("y", "gi"), ("ou", "u"), ("kh", "ch"), ("f", "ph"), ("q", "k"), ("aa", "a")],
    de=[("sh", "sch"), ("j", "dsch"), ("y", "j"), ("ou", "u"), ("z", "s"), ("kh", "ch"), ("ch", "tsch"), ("w", "v"), ("ee", "ie"), ("oo", "u"), ("c", "k"), ("dj", "dsch"), ("q", "k")],
    fr=[("sh", "ch"), ("j", "dj"), ("u", "ou"), ("w", "ou"), ("ee", "i"), ("y", "i"), ("g", "gu"), ("k", "c"), ("oo", "ou"), ("mm", "m")],
    en=[("ou", "u"), ("dj", "j"), ("é", "eh"), ("q", "k"), ("ai", "ay"), ("i", "ee"), ("kh", "k")])
LOOSE = [("ay", "ai"), ("ai", "ay"), ("mm", "m"), ("ss", "s"), ("ee", "i"), ("i", "e"), ("o", "u"), ("u", "o"), ("e", "a"), ("ll", "l"), ("sh", "ch"), ("ou", "u"), ("q", "k"), ("gh", "g"), ("aa", "a"), ("th", "t"), ("ey", "ei"), ("y", "i"), ("ullah", "ollah"), ("mohammad", "mohamed"), ("mohamed", "muhammad"), ("ebre", "ebra")]
COUSINS = dict(Diallo="Jallow", Jallow="Diallo", Bah="Ba", Cissé="Ceesay", Ceesay="Cissay", Touré="Touray", Touray="Toure", Traoré="Trawally", Sow="Sowe", Sowe="Sow", Keïta="Keita", Camara="Kamara", Sidibé="Sidibeh", Yonas="Jonas", Samuel="Samiel", Abraham="Abreham", Youssef="Yusef", Mohammad="Mohd", Ebrima="Ebrahima", Konan="Conan", Mia="Miah", Hossain="Hussain", Mostafa="Mustafa")
TODAY = dt.date(2017, 9, 1)

def flat(s): return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))
def years(d, on=TODAY): return (on - d).days / 365.25

class P:
    def __init__(s, pid, sex, nat, dob, given, fam):
        s.pid, s.sex, s.nat, s.dob, s.given, s.fam = pid, sex, nat, dob, given, fam; s.mo = s.fa = None; s.fname = s.gname = s.call = ""; s.mname = None
        s.partners = []; s.rows = 0; s.where = set(); s.said = dob; s.jan = False; s.shows = set(); s.group = None
    def words(s):
        if s.nat in CHAIN: return [s.given, s.fname, s.gname] + ([s.fam] if s.fam else [])
        if s.nat == "CI": return [s.fam, s.given]
        return [s.given] + ([s.fam] if s.fam else [])

class World:
    def __init__(w, seed):
        w.r = random.Random(seed); w.people = []; w.fams = []; w.rows = defaultdict(list); w.rec = []; w.ev = defaultdict(dict); w.shared = defaultdict(list); w.sep = []; w.minors = []; w.err = Counter(); w.used = set(); w.boats = []
    def ok(w, p): return w.r.random() < p
    def hit(w, p, k):
        if w.r.random() < p: w.err[k] += 1; return True
        return False
    def uniq(w, k, lo, hi):
        while True:
            n = w.r.randint(lo, hi)
            if (k, n) not in w.used: w.used.add((k, n)); return n

    # ---- people -------------------------------------------------------------------------------------------------
    def new(w, sex, age, f, fa=None, mo=None, dob=None):
        r = w.r; nat = f["nat"]; men, women, fams = NAMES[f["pool"]]
        p = P("M%05d" % (len(w.people) + 1), sex, nat, dob or TODAY - dt.timedelta(days=int(age * 365.25) + r.randrange(300)), r.choice((men, women)[sex == "F"]), "")
        p.fa, p.mo, p.group = fa, mo, f; sibs = [q for q in w.people if q.group is f and (q.fa is fa and fa or q.mo is mo and mo)]
        while any(q.given == p.given for q in sibs) or fa and p.given == fa.given: p.given = r.choice((men, women)[sex == "F"])
        p.fname = fa.given if fa else r.choice([n for n in men if n != p.given]); p.gname = fa.fname if fa else r.choice(men)
        if nat == "BD": p.fam = r.choice(S("Begum Akter Khatun Bibi")) if sex == "F" else fa.fam if fa and w.ok(.3) else r.choice(fams)
        elif nat == "AF": p.fam = fa.fam if fa else r.choice(fams) if w.ok(.5) else ""
        elif fams: p.fam = fa.fam if fa else r.choice(fams)
        if nat in ("BD", "SO", "GM") and w.ok(.3): p.call = r.choice(dict(BD=S("Rubel Shojib Babu Tuhin Liton Ripon Mukta"), SO=S("Dheere Gaab Yare Cagey Madow"), GM=S("Pa Ndey Bax Junior"))[nat])
        p.jan = w.ok(dict(ER=.35, SO=.6, AF=.6, GM=.3, ML=.4, GN=.35, BD=.3, SY=.08, EG=.05, CI=.2)[nat]); p.mname = mo
        if not mo: p.mname = r.choice([n for n in women if n != p.given])
        w.people.append(p); return p
    def mother_word(w, p): return p.mname.given if isinstance(p.mname, P) else p.mname
    def wed(w, a, b): a.partners.append(b); b.partners.append(a)
    def parents(w, x, f):
        if x.fa: return
        d = years(x.dob); x.fa = w.new("M", d + w.r.uniform(19, 34), f); x.mo = w.new("F", d + w.r.uniform(17, 30), f); w.wed(x.fa, x.mo); x.fa.given, x.fa.fname = x.fname, x.gname; x.mname = x.mo
        if x.nat != "BD" or x.sex == "M": x.fa.fam = x.fam
    def brood(w, mo, fa, f, k, lo=.75):
        out, top = [], min(17.4, years(mo.dob) - 16.5, years(fa.dob) - 17)
        for _ in range(12):
            if len(out) >= k: break
            a = w.r.choice([w.r.uniform(lo, 4), w.r.uniform(3, 11), w.r.uniform(7, 15), w.r.uniform(13, 17.4)])
            if lo <= a <= max(top, lo + .3) and all(abs(years(c.dob) - a) > 1.2 for c in out): out.append(w.new(w.r.choice("MF"), a, f, fa, mo)); (out.append(w.new(w.r.choice("MF"), a, f, fa, mo, out[-1].dob)) if w.ok(.025) else None)
        return out or [w.new(w.r.choice("MF"), max(lo, min(top, 2)), f, fa, mo)]
    def family(w):
        r = w.r; nat = r.choices(list(NATION), [v[0] for v in NATION.values()])[0]; f = dict(nat=nat, home=r.choice(NATION[nat][4]).replace("_", " "), carers=[], kids=[], false=None, ahead=None); alt = VARIANT.get(nat); f["pool"] = alt[0] if alt and w.ok(alt[1]) else nat
        big = nat in FAMILYWISE; shape = r.choices(S("mother both father grand uncle sibs false alone young step"), [26, 20, 11, 5, 9, 10, 5, 11, 3, 3] if big else [12, 4, 7, 2, 14, 14, 8, 32, 8, 1])[0]; f["shape"] = shape
        fa = w.new("M", r.uniform(27, 52), f); mo = w.new("F", r.uniform(max(22, years(fa.dob) - 12), min(44, years(fa.dob) + 2)), f); w.wed(fa, mo)
        kids = w.brood(mo, fa, f, 1 if shape in ("alone", "false", "young") else r.choice([1, 1, 2, 2, 3, 4] if big else [1, 1, 1, 2]), .75 if big and shape not in ("alone", "young") else 11 if years(mo.dob) > 29 else .75)
        if shape in ("alone", "young"):
            c = kids[0]; c.dob = c.said = TODAY - dt.timedelta(days=int(365.25 * r.uniform(*((13.5, 17.8) if shape == "alone" else (18.05, 20.5)))))
            if years(mo.dob) - years(c.dob) < 16.5: mo.dob = mo.said = c.dob - dt.timedelta(days=int(365 * r.uniform(17, 30)))
            if years(fa.dob) - years(c.dob) < 18: fa.dob = fa.said = mo.dob - dt.timedelta(days=int(365 * r.uniform(1, 9)))
            if not big: c.sex = "M"; c.given = r.choice([n for n in NAMES[f["pool"]][0] if n != fa.given])
        side = fa if w.ok(.6) else mo; f["kids"] = kids
        if shape in ("mother", "both"): f["carers"].append(mo)
        if shape in ("father", "both"): f["carers"].append(fa)
        if shape == "step":
            st = w.new("M", r.uniform(25, 48), f); fa.partners = []; mo.partners = []; w.wed(mo, st); f["carers"] = [mo, st] if w.ok(.6) else [st]
            if years(mo.dob) > 26 and w.ok(.5): f["kids"] = kids = kids + [w.new(r.choice("MF"), r.uniform(.8, 3), f, st, mo)]
        if shape in ("grand", "uncle"): w.parents(side, f)
        if shape == "grand": f["carers"] = [side.mo if w.ok(.7) else side.fa]
        if shape == "uncle":
            a = w.new(r.choice("MMF"), min(max(18.3, years(side.dob) + r.uniform(-12, 6)), years(side.mo.dob) - 16), f, side.fa, side.mo); f["carers"] = [a]
            if w.ok(.25) and years(a.dob) > 24: sp = w.new("F" if a.sex == "M" else "M", years(a.dob) + r.uniform(-2, 2), f); w.wed(a, sp); x = w.brood(*((sp, a) if a.sex == "M" else (a, sp)), f, 1); f["kids"] = kids = kids + x
        if shape == "sibs":
            if years(mo.dob) < 35: mo.dob = mo.said = mo.dob - dt.timedelta(days=11 * 365); fa.dob = fa.said = min(fa.dob, mo.dob - dt.timedelta(days=400))
            f["carers"] = [w.new(r.choice("MMF"), r.uniform(18.1, min(26, years(mo.dob) - 16.2)), f, fa, mo)]
            if f["carers"][0].mname is None: f["carers"][0].mname = mo
        if shape == "false": f["false"] = w.new("M", r.uniform(20, 42), f)
        if shape in ("mother", "sibs", "uncle", "grand") and nat in "SY AF ER SO".split() and w.ok(.2): f["ahead"] = fa
        if w.fams and w.ok(.12):                                                     # a namesake of a man or a child already listed
            pool = [o for o in w.fams if o["pool"] == f["pool"]]; o = r.choice(pool) if pool else None
            if o:
                a, b = r.choice(o["kids"]), r.choice(kids)
                if a.sex == b.sex: b.given = a.given; b.fa.given = b.fname = a.fname; b.fa.fname = b.gname = a.gname; (setattr(b, "fam", a.fam), setattr(b.fa, "fam", a.fam)) if a.fam and b.fam else None
        for p in [q for q in w.people if q.group is f]:                              # names follow the father, whatever was changed
            if p.fa: p.fname, p.gname = p.fa.given, p.fa.fname; p.fam = p.fa.fam if nat not in ("BD",) and (p.fa.fam or nat == "AF") else p.fam
        w.fams.append(f); return f

    # ---- the pens ---------------------------------------------------------------------------------------------------
    def pen(w, s, tongue, k=1.0):
        out = []
        for t in s.split():
            if t in COUSINS and w.hit(.2, "other_orthography"): t = COUSINS[t]
            u = t.lower().replace("dd", "d") if tongue == "gr" else t.lower()
            if w.hit(.22 * k, "loose_vowels"):
                o = [(a, b) for a, b in LOOSE if a in u[1:]]
                if o: a, b = w.r.choice(o); u = u[0] + u[1:].replace(a, b, 1)
            if w.hit(.34 * k, "spelt_" + tongue):
                o = [(a, b) for a, b in TR[tongue] if a in u]
                for a, b in w.r.sample(o, min(len(o), w.r.choice([1, 1, 2]))): u = u.replace(a, b)
            if len(u) > 4 and w.hit(.025 * k, "typo"): i = w.r.randrange(1, len(u) - 1); u = u[:i] + w.r.choice(["", u[i] * 2, u[i + 1]]) + u[i + 1:]
            out.append(u[:1].upper() + u[1:])
        s = " ".join(out); return flat(s) if tongue != "fr" or w.ok(.4) else s
    def split(w, p, tongue, k=1.0):
        """Surname and forename as a clerk fills two boxes; remembers which ancestors' names the row shows."""
        r = w.r; x = r.random(); g, f1, g1, fm = p.given, p.fname, p.gname, p.fam
        if p.nat in ("ER", "SO"): a, b, sh = (f1, g, "f") if x < .38 else (g1, g + " " + f1, "fg") if x < .78 else (f1 + " " + g1, g, "fg") if x < .92 else (g, f1, "f")
        elif p.nat == "EG": a, b, sh = (fm, g + " " + f1, "fm") if x < .35 else (g1, g + " " + f1, "fg") if x < .72 else (f1, g, "f")
        elif p.nat == "AF": a, b, sh = ((fm, g, "m") if x < .82 else (f1, g, "f")) if fm else (f1, g, "f") if x < .5 else ("", g, "") if x < .7 else (r.choice(["FNU", "-", g, "Khan", "Hazara"]), g, "")
        elif p.nat == "BD": a, b, sh = (fm, ("Md " if p.sex == "M" and w.ok(.3) else "") + g, "") if x < .7 else (g, fm, "") if x < .85 else (g, "Md" if p.sex == "M" else "Mst", "")
        else: a, b, sh = (fm, g, "m") if x < .91 else (g, fm, "m")
        p.shows.add(sh); w.err["boxes_swapped"] += (a == g)
        if a.startswith(("Al ", "El ", "Abu ")) and w.ok(.3): a = a.split()[1] if w.ok(.4) and a[:3] != "Abu" else a.replace(" ", r.choice(["-", ""]))
        return w.pen(a, tongue, k), w.pen(b, tongue, k)
    def tell(w, p, tongue):
        """A name in free text, and how much it gives away."""
        x = w.r.random(); t = p.words()
        if x < .09: return w.pen(p.given, tongue, .9), .4
        if x < .12 and p.call: return w.pen(p.call, tongue, .5), .15
        if p.nat in CHAIN: t = t[:2] if w.ok(.55) else t[:3] if w.ok(.8) else t
        if p.nat == "AF" and not p.fam: t = [p.given] + ([w.r.choice(["son of", "s/o"]) if p.sex == "M" and tongue == "en" else "", p.fname] if w.ok(.45) else []); t = [v for v in t if v]
        n = " ".join(v if v in ("son of", "s/o") else w.pen(v, tongue, .9) for v in t)
        return n, (1 if len(t) > 1 else .5)
    def birth(w, p, fmt, year=.0):
        d = p.said
        if p.jan and w.ok(.85): w.err["january_first"] += 1; d = dt.date(d.year + w.r.choice([0, 0, 0, 0, -1, 1]), 1, 1)
        elif w.hit(.04, "january_first"): d = dt.date(d.year, 1, 1)
        elif d.day < 13 and w.hit(.035, "dob_swapped"): d = dt.date(d.year, d.day, d.month)
        elif w.hit(.05, "dob_off"): d += dt.timedelta(days=w.r.choice([-365, 365, 30, -31, 1, -1, 730, 10]))
        return str(d.year) if w.ok(year) else d.strftime(fmt)
    def word(w, rel, sex, i): return WORDS[rel][i + (sex == "M")]
    def rel(w, a, b):
        t = relation(a, b) or "aunt_uncle"
        if t in SWAP and w.hit(.06, "relation_wrong"): t = w.r.choice(SWAP[t]); t = {"mother": "father", "father": "mother"}.get(t, t) if (t == "mother" and b.sex == "M") or (t == "father" and b.sex == "F") else t
        return t
    def points(w, a, b, kind, x):
        for k in ((a.pid, b.pid), (b.pid, a.pid)): w.ev[k][kind] = max(x, w.ev[k].get(kind, 0))
    def share(w, kind, val, p): w.shared[kind, val].append(p)
    def put(w, src, p, row): w.rows[src].append(row); w.rec.append((src, next(iter(row.values())), p.pid)); p.rows += 1; p.where.add(src)
    def mentions(w, p, rels, tongue, i, keep, kind):
        out = []
        for q in rels:
            if w.ok(keep):
                n, k = w.tell(q, tongue); w.points(p, q, kind, k)
                t = w.rel(p, q) if relation(p, q) not in (None,) else None; back = relation(q, p)
                wd = w.word(t, q.sex, i) if t else w.word(INV.get(back, "cousin"), q.sex, i)
                out.append((wd, n, q))
        return out

    # ---- the five lists --------------------------------------------------------------------------------------------------
    def sbarco(w, p, f, boat, nucleo, lone, rels, hosp=""):
        a, b = w.split(p, "it"); n = w.uniq("b", 100, 9899); day, port, ship = boat; note = hosp; age = years(p.said, day); m = age < 18
        if rels and w.ok(.18):
            x = w.mentions(p, [w.r.choice(rels)], "it", 0, 1, "boat_note")[0]; note = (note + " " if note else "") + w.r.choice(["cerca %s %s", "dichiara viaggio con %s %s", "%s: %s, altro evento?"]) % (x[0], x[1])
        elif w.ok(.15): note += w.r.choice([" scabbia", " ustioni carburante", " ipotermia", " gravidanza", " fotosegnalato", " rifiuta fotosegn.", " piange"])
        if nucleo: w.share("nucleo", nucleo, p)
        w.share("boat", "%s%s" % (day, ship), p)
        w.put("sbarchi_capitaneria", p, {"N. braccialetto": "%s-%02d%02d-%04d" % (port[:3].upper(), day.month, day.day, n), "Data": day.strftime("%d/%m/%Y"), "Porto": port, "Nave/evento": ship, "COGNOME": a.upper(), "NOME": b.upper(), "Sesso": p.sex, "Nato": w.birth(p, "%d/%m/%Y", .15), "Età dich.": int(max(0, age)) if w.ok(.9) else "",
            "Cittadinanza": NATION[p.nat][1] if not w.hit(.015, "nationality") else w.r.choice(["SUDAN", "ETIOPIA", "SENEGAL", "PALESTINA", "IRAN"]), "MSNA": "SI" if m and lone and w.ok(.92) else "" if w.ok(.5) else "NO", "Nucleo": nucleo, "Note": note.strip()})
    def camp(w, p, f, day, entry, case, site, rels, alone=False):
        a, b = w.split(p, "gr", .85); fn = w.pen(p.fname, "gr", .85) if w.ok(.86) else ""; mn = w.pen(w.mother_word(p), "gr", .85) if w.ok(.74) else ""
        if p.fa and fn: w.points(p, p.fa, "greek_father", .7)
        if p.mo and mn: w.points(p, p.mo, "greek_mother", .5)
        if case: w.share("case", case, p)
        w.share("landing", "%s%s" % (day, entry), p); rem = ""
        if rels and w.ok(.38): x = w.mentions(p, [w.r.choice(rels)], "gr", 2, 1, "camp_remark")[0]; rem = w.r.choice(["states %s %s in Germany?", "sep. from %s %s", "looking for %s %s", "%s: %s"]) % (x[0], x[1])
        elif w.ok(.2): rem = w.r.choice(["UAM section", "appointment KYA", "transferred mainland", "no show at food line", "age assess. pending", "ΕΚΚΑ request sent"] if years(p.said) < 18 else ["appointment 2018", "geo restr. lifted", "absent at headcount", "med. referral Athens", "tent moved"])
        w.put("camp_register", p, {"Reg No": "05/%09d" % w.uniq("r", 150000, 399999), "Surname": a.upper(), "Name": b.upper(), "Father's name": fn.upper(), "Mother's name": mn.upper(), "DoB": w.birth(p, "%d/%m/%Y"), "Gender": {"M": "Male", "F": "Female"}[p.sex], "Nationality": NATION[p.nat][2], "Arrival": day.strftime("%d-%m-%y"), "Entry point": entry,
            "Site": site, "Case no": case, "Cat.": ("UAM" if alone else "FAM") if years(p.said, day) < 18 else w.r.choice(["SM", "FAM", ""]) if p.sex == "M" else "FAM", "Remarks": rem})
    def bund(w, p, f, day, verb, rels):
        a, b = w.split(p, "de", .7); st, ae = w.r.choice(STATES); m = years(p.said, day) < 18; txt = ""
        x = w.mentions(p, rels[:3], "de", 4, .85, "german_text") if rels and w.ok(.66) else []
        if x: txt = "; ".join(w.r.choice(["%s %s, Aufenthalt unbekannt", "%s %s noch in " + w.r.choice(["Griechenland", "Italien"]), "auf der Flucht getrennt von %s %s", "%s: %s"]) % (t, n) + (w.r.choice([" (*%d)", ", geb. ca. %d"]) % (q.said.year + w.r.choice([0, 0, 0, 1, -1])) if w.ok(.5) else "") for t, n, q in x)
        elif w.ok(.3): txt = w.r.choice(["keine Angaben", "Familie im Herkunftsland", "Eltern verstorben lt. eigener Angabe", "s. Anhörung", "Angehörige gesucht"])
        if verb: w.share("verbund", verb, p)
        w.put("verteilung_bund", p, {"AZR-Nr": "%012d" % w.uniq("z", 170000000000, 171999999999), "Name": a, "Vorname": b, "geb. am": w.birth(p, "%d.%m.%Y"), "Geschl.": {"M": "m", "F": "w"}[p.sex], "StA": NATION[p.nat][3], "Geburtsort": w.pen(f["home"], "de") if w.ok(.6) else "", "Einreise": day.strftime("%d.%m.%Y"), "Land": st, "Einrichtung": ae,
            "Fam.-Verbund": verb, "uMA": "J" if m and not verb else "N", "Vormund/JA": w.r.choice(["JA " + st, "Amtsvormund", ""]) if m and not verb else "", "Angaben Angehörige": txt})
    def suche(w, p, f, rels, how, phone):
        r = w.r; fr = p.nat in ("ML", "GN", "CI") and w.ok(.8) or w.ok(.12); t, i = ("fr", 6) if fr else ("en", 2); day = TODAY + dt.timedelta(days=r.randint(-60, 120)); row = {"Case ref": "%s-%05d" % (r.choice(["TR", "RFL", "AIM"]), w.uniq("t", 10000, 98999)), "Opened": day.strftime("%Y-%m-%d"), "Lang": t.upper()}
        a, b = w.split(p, t, .6); row["Enquirer"] = ("%s %s" % (b, a)).strip() if w.ok(.75) else "%s, %s" % (a.upper(), b); row["Born/age"] = w.birth(p, "%d %b %Y", .3) if w.ok(.6) else "%d %s" % (years(p.said, day), "ans" if fr else "yrs"); row["From"] = "%s (%s)" % (w.pen(f["home"], t) if w.ok(.9) else "?", NATION[p.nat][2].title())
        row["Now at"] = r.choice(["Catania", "Athens", "Bochum", "Roma", "Kilkis", "Malmö", "Ventimiglia", "Leipzig", "Agrigento", "Thessaloniki"]); row["Phone"] = phone if w.ok(.35) else ""
        if row["Phone"]: w.share("phone", phone, p)
        x = w.mentions(p, rels[:3], t, i, .96, "tracing")
        for j in range(3):
            wd, n, q = x[j] if j < len(x) else ("", "", None)
            row["Sought %d" % (j + 1)] = n; row["Relation %d" % (j + 1)] = wd; det = ""
            if q: ag = int(years(q.said)); det = "; ".join(v for v in ((("%d ans" if fr else "about %d") % max(1, ag + r.choice([0, 0, 0, -1, 1, 2]))) if w.ok(.7) else "", ("père: %s" if fr else "father %s") % w.pen(q.fname, t) if w.ok(.25) else "", r.choice(["cicatrice au front", "porte un collier rouge", "cheveux courts"] if fr else ["scar on chin", "wears glasses", "green jacket", "diabetic"]) if w.ok(.2) else "") if v)
            row["Details %d" % (j + 1)] = det
        hw = dict(boats=(["We were put in two boats at night and theirs left first.", "Separated on the beach near %s, the smugglers shouted and pushed." % r.choice(["Dikili", "Bodrum"] if f["greek"] or p.nat in ("SY", "AF") else ["Sabratha", "Garabulli"])], ["On nous a mis dans deux bateaux la nuit.", "Séparés sur la plage, les passeurs criaient."]), hospital=(["I was taken by helicopter to hospital, they stayed on the ship.", "After the landing one of us went to hospital; no news since."], ["Après le débarquement l'un de nous est allé à l'hôpital, plus de nouvelles."]),
            transfer=(["At the port they separated men and minors into buses.", "Bus to another region, nobody told us where."], ["Au port on a séparé les hommes et les mineurs."]), libya=(["Lost each other in Libya at the connection house.", "Arrested in Zawiya, only some of us were released."], ["Perdus de vue en Libye, dans le foyer."]), ferry=(["The ferry from the island left, my family was behind in the crowd.", "At Piraeus I could not find them any more."], ["Au ferry, la foule nous a séparés."]),
            border=(["Police came at the border and everybody ran into the forest.", "At the border the gate closed between us.", "Train in Serbia left while they were buying water."], ["À la frontière la police est arrivée et tout le monde a couru."]), ahead=(["I travelled first, the family was to follow. They left Turkey/Libya but I lost contact.", "Last call was from Izmir / Tripoli."], ["Je suis parti d'abord, la famille devait suivre."]), none=(["Last contact by phone before departure."], ["Dernier contact par téléphone avant le départ."]))[how]
        row["Circumstances"] = r.choice(hw[int(fr)]) + (" " + r.choice(["Merci d'aider.", "Il faut chercher dans les centres."] if fr else ["Please check hospitals.", "Has a photo.", "Heard they might be in Germany.", "Calls every week.", "Asked also on Facebook."]) if w.ok(.5) else "")
        w.put("tracing_requests", p, row)
    def comunita(w, p, f, rels, home, how, day, false, phone):
        r = w.r; a, b = w.split(p, "it", .7); age = years(p.said, day); bits = []
        if age < 4:
            for wd, n, q in w.mentions(p, rels, "it", 0, .25, "shelter_text"): bits.append("Sul braccialetto a penna: %s %s." % (wd, n))
            bits.append(r.choice(["Non parla ancora.", "Arrivata in braccio ad un'altra donna dello sbarco." if p.sex == "F" else "Arrivato in braccio ad un'altra donna dello sbarco.", "Piange la notte.", "Nome incerto."]))
        else:
            for wd, n, q in w.mentions(p, rels[:3], "it", 0, .9, "shelter_text"):
                bits.append(r.choice(["Riferisce di aver viaggiato con %s di nome %s." % ({"madre": "la madre", "padre": "il padre"}.get(wd, wd), n), "Dice che %s (%s) è rimast%s indietro." % (wd, n, "ao"[q.sex == "M"]), "Chiede notizie di %s, %s." % (n, wd), "%s: %s, anni %d circa." % (wd.capitalize(), n, max(1, years(q.said) + r.choice([0, 0, 1, -1, 3]))), "Riferisce di %s %s, salit%s su altra imbarcazione." % (wd, n, "ao"[q.sex == "M"]) if how == "boats" else "Riferisce di %s %s." % (wd, n)]))
            for wd, n, q in w.mentions(p, [q for q in home if q], "it", 0, .33, "shelter_home"): bits.append(r.choice(["%s %s vive a %s." % (wd.capitalize(), n, f["home"]), "%s %s deceduta/o." % (wd.capitalize(), n), "In patria: %s %s." % (wd, n)]))
            if false and w.ok(.6): bits.append(r.choice(["Accompagnato da sedicente zio %s; poi dichiara che non è parente.", "Zio? %s - da verificare, lingua diversa.", "Riferisce di uno zio %s conosciuto in viaggio."]) % w.tell(false, "it")[0])
            bits += r.sample(["Detenuto in Libia alcuni mesi." if p.nat not in ("SY", "AF") else "Ha lavorato in Turchia.", "Vuole raggiungere la Germania.", "Frequenta corso di italiano.", "Vuole lavorare.", "Incubi.", "Non vuole parlare del viaggio.", "Mostra cicatrici."], r.choice([0, 1, 1, 2]))
            if w.ok(.22): w.share("phone", phone, p); bits.append("Tel. famiglia %s." % phone)
        w.r.shuffle(bits); pa = w.pen(p.fname, "it") if w.ok(.3) else ""
        if pa and p.fa: w.points(p, p.fa, "patern", .45)
        w.put("comunita_minori", p, {"Cod. ospite": "%s%04d" % (r.choice("ABCM"), w.uniq("c", 1000, 9999)), "Nominativo": "%s %s" % (a.upper(), b), "Paternità": pa, "Nato/a il": w.birth(p, "%d.%m.%y"), "Luogo": w.pen(f["home"], "it", .6) if w.ok(.75) else "", "Citt.": NATION[p.nat][1].capitalize() if w.ok(.9) else NATION[p.nat][1][:3], "Ingresso": day.strftime("%d/%m/%y"), "Struttura": r.choice(HOMES),
            "Inviante": r.choice(["Questura", "Prefettura", "Capitaneria", "Servizi sociali", ""]), "Colloquio": " ".join(bits), "Note": r.choice(["", "", "tutore nominato", "esame età richiesto", "allontanato", "permesso min. età"])})

    # ---- what happens -----------------------------------------------------------------------------------------------
    def boat(w, day=None):
        if day is None and w.boats and w.ok(.86): return w.r.choice(w.boats[-6:])
        b = (day or dt.date(2017, 3, 1) + dt.timedelta(days=w.r.randrange(170)), w.r.choice(PORTS).replace("_", " "), w.r.choice(["CP 3%02d" % w.r.randrange(60), "Ev. %d" % w.r.randint(300, 990), "Nave Aurora", "M/V Albatros", "Motoped. GdF G.%d" % w.r.randint(70, 99), "spiaggia"])); w.boats.append(b); return b
    def process(w, f):
        r = w.r; nat, kids, carers, false, ahead = f["nat"], f["kids"], f["carers"], f["false"], f["ahead"]; greek = w.ok(NATION[nat][5]); f["phone"] = phone = "+%d %d" % (DIAL[nat], r.randint(600000000, 999999999)); f["greek"] = greek
        how = r.choices(S("ferry border hospital boats together"), [22, 34, 12, 18, 14])[0] if greek else r.choices(S("boats hospital transfer libya together"), [32, 18, 18, 20, 12])[0]
        if how == "libya" and nat in ("SY", "AF"): how = "boats"
        if ahead: how = "ahead"
        if not carers and not ahead: how = "none" if not false else "transfer" if not greek else "border"
        boat = w.boat(); b2 = w.boat(boat[0] + dt.timedelta(days=r.choice([0, 0, 0, 1, 2]))) if how == "boats" else w.boat(boat[0] + dt.timedelta(days=r.choice([-40, -20, 15, 30, 60]))) if how == "libya" else boat
        nuc = ("%s/%03d" % (boat[1][:2].upper(), r.randrange(1, 999))) if how in ("hospital", "transfer", "together") and w.ok(.9 if how == "together" else .42) else ""
        day, entry = dt.date(2017, 1, 15) + dt.timedelta(days=r.randrange(210)), r.choice(ISLES); e2 = (day + dt.timedelta(days=r.choice([0, 0, 1, 2])), r.choice(ISLES)) if how == "boats" else (day, entry)
        case = "C-%05d" % w.uniq("k", 10000, 99999) if how in ("ferry", "hospital", "border", "together") and w.ok(.9 if how == "together" else .42) else ""; lostone = how == "ahead" and carers and w.ok(.6)   # the one who came along was drowned, or is nowhere
        aparts = [] if how == "together" else list(carers); stays = None
        if how not in ("together", "ahead", "none") and len(carers) > 1 and w.ok(.5): stays = r.choice(carers); aparts = [a for a in carers if a is not stays]
        if how == "ahead": aparts = [ahead] + []; stays = None if lostone else carers[0] if carers else None
        split_kids = kids if len(kids) < 2 or how == "ahead" or w.ok(.75) else r.sample(kids, r.randint(1, len(kids) - 1)); with_adult = [] if how in ("together",) else [k for k in kids if k not in split_kids]; verb = "FV-%05d" % w.uniq("v", 10000, 99999)
        for k in kids:
            if 16.6 < years(k.dob) < 18 and w.hit(.25, "minor_called_18"): k.said = k.dob - dt.timedelta(days=r.randint(300, 500))
            if f["shape"] == "young": w.hit(1, "adult_called_17"); k.said = k.dob + dt.timedelta(days=int(365.25 * (years(k.dob) - r.uniform(16.1, 17.7))))
        sibs = lambda k: [q for q in kids if q is not k]
        # the elders
        for a in carers + ([ahead] if ahead else []) + ([false] if false else []):
            ap = a in aparts or a is false; lost = list(split_kids) if a in aparts else with_adult if a is stays else []; mate = [c for c in carers if c in a.partners and (c in aparts) != (a in aparts)]; tele = lost[:3 - len(mate)] + mate
            if a is ahead:
                tele = kids[:3] + [c for c in carers if c in a.partners]; (r.shuffle(tele))
                if w.ok(.85): w.bund(a, f, day - dt.timedelta(days=r.randint(150, 500)), "", tele)
                if w.ok(.45): w.suche(a, f, tele, how, phone)
                continue
            if lostone and a in carers: continue
            if w.ok(.07): w.err["adult_on_no_list"] += 1; continue
            if greek:
                d, e = (e2 if ap else (day, entry)); onward = ap and how in ("ferry", "border") or ap and w.ok(.25)
                if w.ok(.8 if onward else .94): w.camp(a, f, d, e, case if w.ok(.93) else "", e if not onward and how != "hospital" else r.choice(MAINCAMPS), lost)
                if onward and w.ok(.85): w.bund(a, f, d + dt.timedelta(days=r.randint(20, 200)), verb if with_adult or stays is None and w.ok(.1) else "", tele)
            else:
                hosp = r.choice(["elisoccorso osp. Palermo", "MEDEVAC Malta", "ricovero Osp. Civico", "trasf. ospedale"]) if how == "hospital" and ap and w.ok(.7) else ""
                w.sbarco(a, f, b2 if ap else boat, nuc if w.ok(.93) else "", False, lost, hosp) if w.ok(.92) else None
                if w.ok(.3): w.bund(a, f, boat[0] + dt.timedelta(days=r.randint(20, 180)), verb if with_adult else "", tele)
            if tele and a is not false and w.ok(.62): w.suche(a, f, tele, how, phone)
        # the children
        w.minors += kids if how != "together" else []
        for k in kids:
            alone = k in split_kids and how != "together" and stays is None; apart = aparts if k in split_kids else [stays] if stays and k in with_adult else []; rels = apart or ([] if how != "together" else carers); home = [q for q in (k.mo, k.fa) if q not in carers and q is not ahead]; more = rels + (sibs(k) if w.ok(.3) else []); age = years(k.said)
            if how == "ahead" and lostone: more = more + carers
            if greek:
                d, e = (day, entry) if k in split_kids else e2
                if w.ok(.92): w.camp(k, f, d, e, case if w.ok(.93) else "", e if w.ok(.6) else r.choice(MAINCAMPS), apart, alone or how == "none")
                if k in with_adult and how in ("ferry", "border") and w.ok(.85): w.bund(k, f, d + dt.timedelta(days=100), verb, [])
                elif how == "border" and age > 11 and w.ok(.3) or alone and age > 13 and w.ok(.2): w.bund(k, f, d + dt.timedelta(days=r.randint(30, 240)), "", more)
            else:
                if w.ok(.92): w.sbarco(k, f, boat if k in split_kids else b2, nuc if w.ok(.9) else "", alone or how == "none", apart)
                if (alone or how == "none") and age < 18 and w.ok(.9): w.comunita(k, f, more, home, how, boat[0] + dt.timedelta(days=r.randint(0, 9)), false, phone)
                elif how != "together" and age > 12 and w.ok(.4): w.bund(k, f, boat[0] + dt.timedelta(days=r.randint(40, 200)), "", more)
            if how != "together" and age > 9 and w.ok(.3): w.suche(k, f, (more or home), how, phone)
            elders = [a for a in apart if relation(k, a) not in ("sibling", "half_sibling")] or apart
            w.sep += [(k, a) for a in elders]

def relation(a, b):
    """What b is to a, from parent links and marriages."""
    up = lambda x: [q for q in (x.mo, x.fa) if q]; sib = lambda x, y: x is not y and bool(set(up(x)) & set(up(y))); pa, pb = up(a), up(b)
    if a is b: return None
    if b in pa: return "mother" if b is a.mo else "father"
    if sib(a, b): return "sibling" if set(pa) == set(pb) else "half_sibling"
    if b in a.partners: return "spouse"
    if any(b in p.partners for p in pa): return "step_parent"
    if any(b in up(p) for p in pa): return "grandparent"
    if any(sib(p, b) or any(sib(p, q) for q in b.partners) for p in pa): return "aunt_uncle"
    if any(sib(p, q) for p in pa for q in pb): return "cousin"
    if any(q in p.partners for p in pa for q in pb): return "step_sibling"

def main():
    ap = argparse.ArgumentParser(); ap.add_argument("--families", type=int, default=200); ap.add_argument("--seed", type=int, default=1); ap.add_argument("dir"); o = ap.parse_args()
    w = World(o.seed); fams = [w.family() for _ in range(o.families)]
    for f in fams: w.process(f)
    by = {p.pid: p for p in w.people}; groups = defaultdict(list)
    for p in w.people:
        if p.rows: groups[id(p.group)].append(p)
    kin = sorted((a.pid, b.pid, t) for g in groups.values() for a in g for b in g for t in [relation(a, b)] if t)
    weight = dict(nucleo=1, case=1, verbund=1, phone=1, boat=.35, landing=.3)
    for (kind, val), who in w.shared.items():
        if len(who) < 400:
            for i, a in enumerate(who):
                for b in who[i + 1:]:
                    if a is not b and a.group is b.group: w.points(a, b, "same_" + kind, weight[kind])
    sep = sorted({(c.pid, a.pid, relation(c, a)) for c, a in w.sep if c.rows and a.rows and years(c.dob) < 18})
    def score(c, a):
        e = dict(w.ev.get((c, a), {})); C, A = by[c], by[a]
        if C.nat in CHAIN and C.fa is A and any("g" in s for s in C.shows) and any("f" in s for s in A.shows): e["chain"] = .6      # child's father + grandfather = the man's own name + father
        elif C.fam and C.fam == A.fam and any("m" in s for s in C.shows) and any("m" in s for s in A.shows): e["family_name"] = .3
        w.ev[c, a] = e; return sum(e.values())
    pointed = {(c, a) for c, a, _ in sep if score(c, a) >= 1}
    for c, a, _ in list(sep):                                                          # by way of a brother or sister
        for q in by[c].group["kids"]:
            if q.pid != c and sum(w.ev.get((c, q.pid), {}).values()) >= 1 and (q.pid, a) in pointed: pointed.add((c, a))
    kids, hit = {c for c, _, _ in sep}, {c for c, _ in pointed}
    noad = sorted({c.pid for c in w.minors if c.rows and years(c.dob) < 18} - kids)
    for d in ("lists", "truth"): os.makedirs(os.path.join(o.dir, d), exist_ok=True)
    for k, rows in w.rows.items():
        w.r.shuffle(rows); rows.sort(key=lambda x: x.get("Data", "")[3:5] + x.get("Data", "")[:2] if k.startswith("sbarchi") else x.get("Name", "") if k.startswith("vert") else x.get("Reg No", "") if k == "camp_register" else "")
        ids = [next(iter(x.values())) for x in rows]; assert len(ids) == len(set(ids)), k
        with open(os.path.join(o.dir, "lists", k + ".csv"), "w", newline="", encoding="utf-8") as h: c = csv.DictWriter(h, list(rows[0])); c.writeheader(); c.writerows(rows)
    def T(name, head, rows):
        with open(os.path.join(o.dir, "truth", name), "w", newline="", encoding="utf-8") as h: c = csv.writer(h); c.writerow(head); c.writerows(rows)
    T("records.csv", ["source", "id", "person"], sorted(w.rec)); T("kin.csv", ["person_a", "person_b", "relation"], kin); T("separated.csv", ["child_person", "adult_person", "relation"], sep); T("no_adult.csv", ["child_person"], [[x] for x in noad])
    T("pointers.csv", ["child_person", "adult_person", "pointed", "evidence"], [(c, a, int((c, a) in pointed), " ".join("%s=%.2f" % kv for kv in sorted(w.ev.get((c, a), {}).items()))) for c, a, _ in sep])
    json.dump(dict(families=o.families, rows={k: len(v) for k, v in sorted(w.rows.items())}, persons_listed=sum(p.rows > 0 for p in w.people), separated_children=len(kids), separated_pairs=len(sep), pointed=len(hit), pointed_share=round(len(hit) / max(1, len(kids)), 4), pointed_pairs=len(pointed), no_adult_children=len(noad),
        relations=dict(sorted(Counter(t for _, _, t in sep).items())), evidence=dict(sorted(Counter(k for c, a, _ in sep for k in w.ev.get((c, a), {})).items())), errors=dict(sorted(w.err.items()))), open(os.path.join(o.dir, "truth", "stats.json"), "w"), indent=1, ensure_ascii=False)

if __name__ == "__main__": main()
