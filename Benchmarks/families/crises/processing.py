#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""A season of family separations on the US southwest border, as four agencies' exports. Every person is invented.

    processing.py --families N --seed S DIR

lists/  bp_e3_export, ice_ero_roster, orr_uac_roster, legal_aid_intake
truth/  records.csv (source,id,person), kin.csv (person_a, person_b, what b is to a; among persons on a list; sibling,
        half_sibling, step_sibling, cousin and spouse in both directions), separated.csv (child_person, adult_person,
        relation), no_adult.csv (children in care with no carer on any list), pointers.csv (what on paper joins a pair),
        stats.json (`pointed`: separated children with a carer on a list whom the paper joins to such a carer).
"""
import argparse, csv, datetime as dt, json, os, random, unicodedata
from collections import Counter, defaultdict

S = str.split
BOYS = S("""José Luis Carlos Wilson Edgar Byron Elvin Osman Denilson Yefri Brayan Anderson Jonathan Erik Josué Caleb Isaac
Ángel Adonay Mynor Rudy Estuardo Rolando Óscar Nelson Héctor Víctor Julio Rigoberto Alexis Fredy Norman Dilan Matías
Sebastián Gerson Hugo Jairo Kenneth Manuel Marlon Nahúm Ovidio Ramiro Ubaldo Yovani Zacarías Abner Benjamín Humberto""")
GIRLS = S("""María Ana Rosa Dilcia Keyla Génesis Ashley Nicole Valeria Sindy Yessenia Marleny Heidy Blanca Reina Zoila Elvira
Sulema Delia Nohelia Karina Ingrid Vilma Aracely Yolanda Brenda Celeste Dayana Elena Fernanda Gladys Hilda Ivania Jimena
Karla Lesly Mirian Norma Odilia Paola Rut Sara Tatiana Berta Virginia Wendy Ximena Yamileth Zulma Beatriz Lucía""")
SURS = S("""López Hernández García Pérez Martínez Rodríguez Ramírez Vásquez Mejía Zelaya Ayala Barahona Cáceres Chinchilla
Discua Escalante Fajardo Gálvez Herrera Ibáñez Jácome Lazo Lainez Maradiaga Navas Oseguera Pacheco Quijada Reyes Salguero
Tejada Urbina Valladares Yánez Zavala Aguilar Benavides Bolaños Castellanos Contreras Cruz Díaz Espinal Flores Funes
Gómez Guevara Henríquez Juárez Leiva Maldonado Morán Núñez Orellana Paz Portillo Ramos Rivera Sánchez Sosa Torres
Umanzor Velásquez Villeda Zepeda""") + ["de León", "del Cid", "de la Cruz", "de Jesús"]
MAYA = dict(  # language: surnames as the family writes them
    Qeqchi=S("Caal Choc Coc Tiul Xol Ical Pop Cucul Cuz Maquín Tzí Chub Rax Xé Quib Chun Ixim Yat Bolom"),
    Kiche=S("Tzoc Ixcoy Tum Xiloj Lux Ajanel Chivalán Quiej Sacalxot Ixtuc Tzunún Xic Us Batz Ajtún Zapeta Cuyuch Ventura"),
    Mam=S("Pablo Domingo Jerónimo Matías Calmo Carrillo Ortiz Aguilón Chales Mendoza Bartolón Ordóñez Jiménez Crisóstomo"),
    Qanjobal=S("Francisco Pascual Mateo Sebastián Andrés Diego Marcos Gaspar Nicolás Lorenzo Tomás Antonio Miguel Baltazar"),
    Ixil=S("Brito Ceto Cobo Raymundo Santiago Matom Terraza Guzaro Marcos Chel Corio Laynez"))
MAYA_GIVEN = dict(M=S("Mateo Domingo Pascual Gaspar Juan Pedro Miguel Diego Andrés Sebastián Tomás Santos Francisco Manuel Baltazar Jacinto"),
                  F=S("Eulalia Catarina Juana Micaela Petrona Magdalena Dominga Ana María Isabela Candelaria Angelina Feliciana Manuela Tomasa"))
MAYA_SAY = dict(Juan="Xuan", Miguel="Mekel", Francisco="Palas", Catarina="Katal", Eulalia="Ewul", María="Malin", Micaela="Mikin",
                Manuel="Wel", Pedro="Lwin", Diego="Tek", Petrona="Petlon", Magdalena="Matal", Mateo="Matín", Juana="Xhunik")
POOL = dict(
    EC=(S("Segundo Manuel Luis Édison Darwin Klever Byron Stalin Cristhian Jefferson Ángel Wilmer Jhon Alex Rodrigo Milton"),
        S("Blanca Rosa María Nube Zoila Mercedes Gladys Sisa Tránsito Fanny Lourdes Daysi Jenny Narcisa Mayra Evelyn"),
        S("Guamán Quishpe Chimbo Lema Morocho Tenesaca Sinchi Yupangui Guallpa Zhagui Tigre Cajamarca Naula Vélez Loor Zambrano Criollo Buestán")),
    VE=(S("Yeiker Jhoander Wilker Maikel Darwin José Yonaiker Leomar Eudis Kleiver Ronny Jesús Alí Rixio Deivis Enderson"),
        S("Yorgelis Yusmary Mileidy Oriana Darianny Yulimar Génesis Nairobis Rosmary Maryelis Keily Isamar Yoselin Carolina Aurimar"),
        S("Colmenares Rondón Bracho Urdaneta Villalobos Chirinos Materán Quintero Parra Graterol Briceño Márquez Añez Fereira Ojeda Petit")),
    HT=(["Jean-Baptiste", "Wilner", "Jocelyn", "Frantz", "Roodly", "Jean Marc", "Evens", "Ricardo", "Dieuseul", "Wisly", "Kervens", "Samuel", "Jameson"],
        ["Marie-Ange", "Rose-Laure", "Guerline", "Mirlande", "Nadège", "Fabiola", "Islande", "Marie Lourdes", "Wideline", "Esther", "Naïka", "Darline"],
        S("Pierre Jean Joseph Charles Louis Saint-Louis Dorvil Estimé Désir Célestin François Augustin Bien-Aimé Exantus Philogène Toussaint Noël")),
    BR=(S("João Lucas Wesley Thiago Geovane Vanderson Kauã Enzo Davi Sebastião Adilson Reginaldo Fabrício Elias Marcelo Weverton"),
        S("Luciana Vitória Gislaine Jéssica Rosângela Eduarda Sophia Marlene Tainá Cleonice Adriana Isabelly Raiane Yasmin Simone"),
        ["da Silva", "dos Santos", "Ferreira", "Pereira", "de Oliveira", "Rodrigues", "Nogueira", "Gonçalves", "Teixeira", "Coelho", "Almeida", "Barbosa", "Fagundes", "Moreira"]))
NATION = dict(  # weight, BP code, ICE country, ORR country, phone prefix, towns
    GT=(34, "GUATE", "GUATEMALA", "Guatemala", "502", S("Joyabaj Cobán Nebaj Chiquimula Jutiapa Comitancillo Huehuetenango Mazatenango Ixcán Camotán Totonicapán Barillas Tacaná Cahabón")),
    HN=(27, "HONDU", "HONDURAS", "Honduras", "504", ["San Pedro Sula", "Choloma", "Yoro", "Olanchito", "Tela", "Catacamas", "La Lima", "Danlí", "Gracias", "Santa Rita", "El Progreso"]),
    SV=(12, "ELSAL", "EL SALVADOR", "El Salvador", "503", ["Usulután", "San Miguel", "Apopa", "Ilobasco", "Chalatenango", "La Unión", "Jiquilisco", "Metapán", "Cojutepeque"]),
    MX=(7, "MEXIC", "MEXICO", "Mexico", "52", ["Chilpancingo", "Apatzingán", "Aguililla", "Tlapa", "Uruapan", "Iguala", "Fresnillo", "Juxtlahuaca"]),
    EC=(6, "ECUAD", "ECUADOR", "Ecuador", "593", ["Cañar", "Biblián", "Gualaceo", "Alausí", "Azogues", "Girón", "Guamote"]),
    VE=(5, "VENEZ", "VENEZUELA", "Venezuela", "58", ["Maracaibo", "Cabimas", "San Cristóbal", "Valera", "Barquisimeto", "Guanare"]),
    HT=(4, "HAITI", "HAITI", "Haiti", "509", ["Gonaïves", "Cap-Haïtien", "Léogâne", "Jacmel", "Carrefour", "Ouanaminthe"]),
    BR=(5, "BRAZI", "BRAZIL", "Brazil", "55", ["Governador Valadares", "Ipatinga", "Mantena", "Ji-Paraná", "Ariquemes", "Criciúma"]))
MAYATOWN = dict(Qeqchi=["Cobán", "Cahabón", "Panzós", "Chisec"], Kiche=["Joyabaj", "Totonicapán", "Cunén", "Uspantán"], Ixil=["Nebaj", "Chajul", "Cotzal"],
                Mam=["Todos Santos", "Comitancillo", "Tacaná", "Cajolá"], Qanjobal=["Barillas", "Soloma", "San Juan Ixcoy", "Santa Eulalia"])
SECTOR = dict(RGV=("MCS", "WSL", "RGC", "FLF"), EPT=("EPS", "CLT", "STN"), TCA=("NGL", "TUS", "AJO"), YUM=("YUS", "WEL"), DRT=("EGS", "DRS"), SDC=("IMB", "CAO"))
CITIES = [("Houston TX", "713"), ("Los Angeles CA", "323"), ("Langley Park MD", "301"), ("Trenton NJ", "609"), ("Nashville TN", "615"), ("Charlotte NC", "704"), ("Oakland CA", "510"),
          ("Miami FL", "305"), ("Framingham MA", "508"), ("New Bedford MA", "774"), ("Queens NY", "347"), ("Chattanooga TN", "423"), ("Omaha NE", "402"), ("Lake Worth FL", "561")]
JAILS = ["PORT ISABEL SPC", "SOUTH TEXAS DET COMPLEX", "EL PASO SPC", "OTERO CO PROCESSING", "ELOY FED CONTRACT", "ADELANTO ICE PROC", "T DON HUTTO RES", "TACOMA NWDC", "STEWART DET CTR"]
SHELTERS = ["Casa Mezquite Brownsville", "Nueva Senda Harlingen", "Palo Verde Tucson", "Estrella Phoenix", "Hudson Transitional FC", "Lakeshore Chicago", "Desert Bloom El Paso",
            "Bayou House Houston", "Cypress TFC Grand Rapids", "Cordillera San Diego"]
TATTOOS = [("una rosa en el hombro", "a rose on the shoulder"), ("el nombre de su mamá en el brazo", "his/her mother's name on the arm"), ("una cruz en la mano izquierda", "cross on left hand"),
           ("un águila en la espalda", "eagle on the back"), ("tres puntos en la mano", "three dots on the hand"), ("una mariposa en el tobillo", "butterfly on the ankle"), ("la Virgen en el pecho", "Virgin on the chest")]
NICK = dict(José="Chepe", María="Mari", Francisco="Paco", Luis="Güicho", Manuel="Meme", Guadalupe="Lupita", Rosa="Rosita", Carlos="Calín", Jesús="Chuy", Yessenia="Yesi", Ana="Anita")
# relation: (es female, es male, en female, en male, BP code female, male)
REL = dict(mother=("mamá", "mamá", "mother", "mother", "MO", "MO"), father=("papá", "papá", "father", "father", "FA", "FA"), step_parent=("madrastra", "padrastro", "stepmother", "stepfather", "SM", "SF"),
           grandparent=("abuela", "abuelo", "grandmother", "grandfather", "GM", "GF"), aunt_uncle=("tía", "tío", "aunt", "uncle", "AU", "UN"), sibling=("hermana", "hermano", "sister", "brother", "SI", "BR"),
           half_sibling=("hermana", "hermano", "sister", "brother", "SI", "BR"), cousin=("prima", "primo", "cousin", "cousin", "CO", "CO"), guardian=("madrina", "padrino", "godmother", "godfather", "OT", "OT"))
WRONG = dict(mother=["aunt_uncle", "sibling"], father=["aunt_uncle", "step_parent"], step_parent=["parent", "parent", "parent", "aunt_uncle"], grandparent=["aunt_uncle", "parent"],
             aunt_uncle=["parent", "grandparent", "cousin"], sibling=["cousin", "aunt_uncle"], half_sibling=["sibling", "cousin"], cousin=["sibling"], guardian=["parent", "aunt_uncle"])

def flat(s): return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))

class P:
    """A person; parents are persons too, though most of them may be on no list."""
    def __init__(s, pid, sex, nat, lang, dob, given, sur):
        s.pid, s.sex, s.nat, s.lang, s.dob, s.given, s.sur = pid, sex, nat, lang, dob, given, sur
        s.mo = s.fa = s.home = s.fam = None; s.partners = []; s.rows = 0; s.where = set(); s.anum = None; s.phone = None; s.tattoo = None; s.claimed_dob = dob

class World:
    def __init__(w, seed):
        w.r = random.Random(seed); w.n = 0; w.people = []; w.fams = []; w.rows = defaultdict(list); w.rec = []; w.ev = defaultdict(dict); w.print = defaultdict(set); w.sep = []; w.care = []
        w.err = Counter(); w.guard = []; w.usedA = set(); w.fmus = []; w.group = None; w.kids = []; w.clock = {}

    def ok(w, p): return w.r.random() < p
    def hit(w, p, kind):
        if w.r.random() < p: w.err[kind] += 1; return True
        return False
    def day(w, lo, hi): return dt.date(2018, 6, 1) - dt.timedelta(days=w.r.randint(int(lo * 365.25), int(hi * 365.25)))

    # ---- people -------------------------------------------------------------------------------------------------
    def given(w, sex, nat, lang):
        if lang: g = [w.r.choice(MAYA_GIVEN[sex])]; return g + ([w.r.choice(MAYA_GIVEN[sex])] if w.ok(.25) else [])
        pool = POOL[nat][sex == "F"] if nat in POOL else (BOYS, GIRLS)[sex == "F"]
        g = [w.r.choice(pool)]
        if nat != "HT" and w.ok(.6):
            o = w.r.choice(pool); g += [o] if o != g[0] else []
        return g
    def surs(w, nat, lang):
        pool = MAYA[lang] if lang else POOL[nat][2] if nat in POOL else SURS
        return [w.r.choice(pool)] if nat == "HT" else [w.r.choice(pool), w.r.choice(pool)]
    def new(w, sex, lo, hi, f, sur=None, dob=None):
        w.n += 1; p = P("P%05d" % w.n, sex, f["nat"], f["lang"], dob or w.day(lo, hi), w.given(sex, f["nat"], f["lang"]), sur or w.surs(f["nat"], f["lang"]))
        p.fam = f; p.home = f["home"]; p.phone = NATION[p.nat][4] + "".join(w.r.choice("0123456789") for _ in range(8))
        if p.dob < dt.date(2003, 1, 1) and w.ok(.2): p.tattoo = w.r.choice(TATTOOS)
        w.people.append(p); return p
    def near(w, p, lo, hi):
        """A birthday some years from p's, of a person who is at least eighteen."""
        return min(dt.date(2000, 3, 1) - dt.timedelta(days=w.r.randint(0, 400)), p.dob + dt.timedelta(days=w.r.randint(int(lo * 365), int(hi * 365))))
    def child(w, mo, fa, lo, hi, f, dob=None):
        m, a = mo.sur, fa.sur; single = w.ok(.08)
        sur = [a[0]] if f["nat"] == "HT" else [m[-1], a[-1]] if f["nat"] == "BR" else list(m) if single else [a[0], m[0]]
        c = w.new(w.r.choice("MF"), lo, hi, f, sur, dob); c.mo, c.fa = mo, fa; return c
    def brood(w, mo, fa, f, k):
        out, top = [], min(17.6, (dt.date(2018, 6, 1) - mo.dob).days / 365.25 - 15.5)
        while len(out) < k:
            lo, hi = w.r.choices([(.1, 1), (1, 5), (4, 12), (9, 17.6), (12, 17.6)], [8, 22, 32, 24, 14])[0]; age = w.r.uniform(lo, hi)
            if not .1 <= age <= top: age = w.r.uniform(.1, max(.5, top))
            if any(abs((dt.date(2018, 6, 1) - o.dob).days / 365.25 - age) < .9 for o in out): k -= .34; continue
            c = w.child(mo, fa, age, age, f); out.append(c)
            if w.ok(.03): out.append(w.child(mo, fa, 0, 0, f, c.dob))            # twins
        return out

    def family(w):
        r = w.r; nat = r.choices(list(NATION), [v[0] for v in NATION.values()])[0]; lang = r.choice(list(MAYA)) if nat == "GT" and w.ok(.5) else None
        f = dict(nat=nat, lang=lang, home=r.choice(MAYATOWN[lang]) if lang else r.choice(NATION[nat][5]), carers=[], kids=[], others=[], claims=[])
        city, ac = r.choice(CITIES); f["city"] = city; f["usphone"] = "%s555%04d" % (ac, r.randrange(10000))
        mo = w.new("F", 19, 43, f); fa = w.new("M", 0, 0, f, None, w.near(mo, -11, 1)); mo.partners.append(fa); fa.partners.append(mo)
        f["sponsor"] = w.new(r.choice("MF"), 20, 55, f); f["sponsor_rel"] = r.choice(S("tío primo amigo hermano padrino") if f["sponsor"].sex == "M" else S("tía prima amiga hermana madrina"))
        shape = r.choices(S("mother father both step grand aunt sibs twohouse false alone god"), [28, 26, 11, 6, 7, 6, 4, 4, 4, 9, 2])[0]; f["shape"] = shape
        kids = w.brood(mo, fa, f, r.choice([1, 1, 1, 2, 2, 3])); f["kids"] = kids
        if shape in ("mother", "both", "step", "twohouse"): f["carers"].append(mo)
        if shape in ("father", "both"): f["carers"].append(fa)
        if shape == "mother" and len(kids) > 1 and w.ok(.2):                     # half-siblings under one mother
            f2 = w.new("M", 0, 0, f, None, w.near(mo, -9, 1)); kids[-1].fa = f2; kids[-1].sur = [f2.sur[0]] + (mo.sur[:1] if nat != "HT" else []) if nat != "BR" else [mo.sur[-1], f2.sur[-1]]
        if shape == "step":
            st = w.new("M", 22, 48, f); st.partners.append(mo); mo.partners = [st]; fa.partners = []
            f["carers"] = [st] if w.ok(.5) else [mo, st]
        def parents_of(x):
            if x.mo: return
            x.mo = w.new("F", 0, 0, f, None, x.dob - dt.timedelta(days=r.randint(16 * 365, 30 * 365))); x.fa = w.new("M", 0, 0, f, None, x.mo.dob - dt.timedelta(days=r.randint(0, 3000)))
            x.mo.partners.append(x.fa); x.fa.partners.append(x.mo)
            if nat == "BR": x.mo.sur[-1], x.fa.sur[-1] = x.sur[0], x.sur[-1]
            else: x.fa.sur[0] = x.sur[0]
            if len(x.sur) > 1 and nat != "BR": x.mo.sur[0] = x.sur[1]
        side = mo if w.ok(.65) else fa
        if shape == "grand": parents_of(side); f["carers"] = [side.mo if w.ok(.75) else side.fa] + ([mo] if w.ok(.2) else [])
        if shape in ("aunt", "twohouse"):
            parents_of(side); a = w.new(r.choice("FFM"), 0, 0, f, list(side.sur), max(w.near(side, -6, 8), side.mo.dob + dt.timedelta(days=15 * 365 + r.randint(0, 300)))); a.mo, a.fa = side.mo, side.fa
            if shape == "aunt": f["carers"] = [a]
            else:
                sp = w.new("M" if a.sex == "F" else "F", 0, 0, f, None, w.near(a, *((-4, 0) if a.sex == "F" else (-1, 2)))); a.partners.append(sp); sp.partners.append(a)
                pair = (a, sp) if a.sex == "F" else (sp, a); f["house2"] = dict(f, carers=[a], kids=w.brood(pair[0], pair[1], f, r.choice([1, 1, 2])), shape="cousins", claims=[])
        if shape == "sibs":
            if (dt.date(2018, 6, 1) - mo.dob).days < 36 * 365: mo.dob = mo.claimed_dob = w.day(37, 46); fa.dob = fa.claimed_dob = w.near(mo, -9, 0)
            b = w.child(mo, fa, 18.1, min(25, (dt.date(2018, 6, 1) - mo.dob).days / 365.25 - 16), f); f["carers"] = [b]
        if shape == "god": g = w.new(r.choice("FM"), 28, 55, f); f["carers"] = [g]; w.guard += [(c, g) for c in kids]
        if shape == "false":
            x = w.new(r.choice("MMF"), 21, 45, f); f["claims"] = [x]
            if w.ok(.35): f["carers"] = [mo]; f["lateparent"] = True               # the real mother crosses on another day
        if w.fams and w.ok(.07):                                                   # a namesake of somebody already here
            o = r.choice(w.fams); same = [p for p in w.people if p.fam is o and p.nat == nat and (p in o["carers"] or p in o["kids"])]
            for p in f["carers"] + kids:
                q = [x for x in same if x.sex == p.sex and (p in kids) == (x in o["kids"])]
                if q: p.given = list(q[0].given); p.sur = list(q[0].sur); break
        w.fams.append(f); return f

    # ---- how clerks spoil things -------------------------------------------------------------------------------------
    def hear(w, s):
        t = s.lower(); opts = []
        for a, b in (("b", "v"), ("v", "b"), ("z", "s"), ("s", "z"), ("ll", "y"), ("y", "ll"), ("x", "j"), ("j", "h"), ("ce", "se"), ("ci", "si"), ("que", "ke"), ("qui", "ki"), ("gua", "wa"), ("tz", "s"), ("tz", "z"),
                     ("ix", "is"), ("ge", "je"), ("gi", "ji"), ("ñ", "n"), ("xu", "su"), ("ao", "an"), ("ph", "f"), ("nn", "n"), ("aa", "a"), ("ei", "ey"), ("ai", "ay"), ("th", "t")):
            if a in t: opts.append(t.replace(a, b, 1))
        if t[:1] == "h": opts += [t[1:]] * 2
        if t[:1] in "aeiou": opts.append("h" + t)
        if not opts: return s
        o = w.r.choice(opts); return o[:1].upper() + o[1:] if s[:1].isupper() else o
    def typo(w, s):
        if len(s) < 4: return s
        i = w.r.randrange(1, len(s) - 1); return w.r.choice([s[:i] + s[i + 1:], s[:i] + s[i + 1] + s[i] + s[i + 2:], s[:i] + s[i] + s[i:]])
    def tok(w, s, ph, pt): return w.hear(s) if w.hit(ph, "misheard") else w.typo(s) if w.hit(pt, "typo") else s
    def parts(w, p, ph, pt, drop2=.2, dropg=.35):
        g = [w.tok(x, ph, pt) for x in p.given]; s = [w.tok(x, ph, pt) for x in p.sur]
        if len(s) > 1:
            if w.hit(drop2, "second_surname_missing"): s = s[-1:] if p.nat == "BR" and w.ok(.6) else s[:1]
            elif w.hit(.05, "surname_order"): s = s[::-1]
        if len(g) > 1 and w.hit(dropg, "second_given_missing"): g = [g[1]] if w.ok(.15) else g[:1]
        if p.lang in ("Mam", "Qanjobal") and len(s) == 2 and w.hit(.1, "surname_as_given"): g, s = g + s[:1], s[1:]
        return g, s
    def say(w, p, lang=0):
        """A name as told in free text, and how much it gives away."""
        x = w.r.random(); g, s = w.parts(p, .13, .02, .3, .5)
        if p.lang and w.hit(.1, "mayan_form") and g[0] in MAYA_SAY: g[0] = MAYA_SAY[g[0]]
        if x < .1: return g[0], .35
        if x < .13 and p.given[0] in NICK: return NICK[p.given[0]], .25
        n = " ".join(g + s); n = flat(n) if w.ok(.5) else n
        return (n.lower() if w.ok(.05) else n), 1
    def dob(w, p, fmt, miss=.02):
        d = p.claimed_dob; x = w.r.random()
        if x < miss: w.err["dob_missing"] += 1; return ""
        if x < .06: w.err["dob_default"] += 1; d = dt.date(d.year, 1, 1)
        elif x < .09 and d.day < 13: w.err["dob_swapped"] += 1; d = dt.date(d.year, d.day, d.month)
        elif x < .12: w.err["dob_off"] += 1; d = d + dt.timedelta(days=w.r.choice([-366, 365, -1, 1, 10, -10, 31, 730]))
        return d.strftime(fmt).upper() if "%b" in fmt else d.strftime(fmt)
    def age(w, p, on): return int(max(0, (on - p.claimed_dob).days) / 365.25)
    def anum(w, p, shown):
        if not p.anum:
            while True:
                a = "2%08d" % w.r.randrange(1000000, 16999999)
                if a not in w.usedA: break
            w.usedA.add(a); p.anum = a
        a = p.anum
        if w.hit(.035, "a_number_digit"): i = w.r.randrange(2, 9); a = a[:i] + str((int(a[i]) + w.r.randint(1, 9)) % 10) + a[i + 1:]
        elif shown: w.print["A", a].add(shown)
        return a
    def points(w, child, adult, kind, x):
        k = (child.pid, adult.pid); w.ev[k][kind] = max(x, w.ev[k].get(kind, 0))
    def told(w, p, q, kind, x):                                                    # row about p names q
        for c, a in ((p, q), (q, p)): w.points(c, a, kind, x)
    def tel(w, num, shown):
        if w.hit(.06, "phone_digit"): i = w.r.randrange(4, len(num)); num = num[:i] + str((int(num[i]) + w.r.randint(1, 9)) % 10) + num[i + 1:]
        else: w.print["T", num].add(shown)
        k = 7 if len(num) == 10 else 8; return w.r.choice(["%s-%s-%s", "(%s) %s-%s", "%s %s %s", "%s%s%s"]) % (num[:-k], num[-k:-4], num[-4:])
    def rel(w, c, a):
        """The relation, true and as written."""
        t = relation(c, a) or "guardian"; x = t
        if w.hit(.07, "relation_wrong"): x = w.r.choice(WRONG.get(t, ["cousin"])); x = ("mother" if a.sex == "F" else "father") if x == "parent" else x
        return t, x
    def word(w, rel, sex, lang): return REL[rel][lang * 2 + (sex == "M")]

    def put(w, src, idcol, p, row):
        w.rows[src].append(row); w.rec.append((src, row[idcol], p.pid)); p.rows += 1; p.where.add(src)

    def uniq(w, lo, hi):
        while True:
            n = w.r.randint(lo, hi)
            if (lo, n) not in w.usedA: w.usedA.add((lo, n)); return n
    def event(w, sec, when):
        e = "%s18%02d%05d" % (sec, when.month, w.uniq(10000, 99999)); w.clock[e] = w.r.randrange(1410); return e

    # ---- the four lists -------------------------------------------------------------------------------------------------
    def bp(w, p, f, when, sec, event, fmu, role, code, cls, note="", clock=None):
        g, s = w.parts(p, .055, .03, .15, .3); sep = "-" if w.ok(.15) else "" if w.hit(.05, "fused") else " "
        ln, fn = flat(sep.join(s)).upper(), flat(" ".join(g)).upper()
        if len(ln) > 18 or len(fn) > 14: w.err["truncated"] += 1
        m = min(1439, w.clock[event] + w.r.randint(0, 25)) if clock is None else clock
        if fmu: w.print["F", fmu].add(p)
        w.print["E", event].add(p); w.print["H", event].add(p)
        w.put("bp_e3_export", "SUBJ_ID", p, dict(SUBJ_ID="%s%07d" % (sec[0], w.uniq(1000000, 9999999)), EVENT_NO=event, A_FILE="" if w.ok(.05) else "A" + w.anum(p, p), LNAME=ln[:18], FNAME=fn[:14], DOB=w.dob(p, "%m/%d/%Y"), SEX=p.sex,
            CTZN=NATION[p.nat][1] if not w.hit(.01, "country") else w.r.choice(["GUATE", "MEXIC", "HONDU"]), SECT=sec, STA=SECTOR[sec][int(event[-2:]) % len(SECTOR[sec])] if w.ok(.95) else w.r.choice(SECTOR[sec]), APP_DTTM=when.strftime("%m/%d/%Y ") + "%02d%02d" % divmod(m, 60),
            CLASS=cls, FMU_NO=fmu, FMU_ROLE=role, REL_HOH=code, DISPO=w.r.choice(["ER", "NTA", "PROS-1325", "VR", ""]) if cls != "UAC" else "UAC-ORR", NARR=note))
    def ice(w, p, kids, when, f):
        g, s = w.parts(p, .03, .03, .12, .3); txt = ""; x = w.r.random()
        if kids and x < .36:
            c = w.r.choice(kids); cg, cs = w.parts(c, .08, .04, .3, .4); nm = flat(" ".join(cg + cs)).upper(); age = w.age(c, when)
            if x < .18: txt = w.r.choice(["CLMS SEP FROM %s AGE %s", "STATES MINOR CHILD %s (%sYO) WITH ORR", "Detainee asking for child %s, %s yrs", "SEPARATED %s, DOB YR APPROX %s"]) % (nm, age)
            if "APPROX" in txt: txt = txt.replace(str(age), str(c.dob.year))
            if txt: w.told(p, c, "ice_comment", 1)
            elif x < .27: a = w.anum(c, None); txt = "CHILD A# %s" % a; (w.told(p, c, "ice_child_a", 1) if a == c.anum else None)
            else: txt = w.r.choice(["SEP FROM CHILD AT BP STATION", "has %d child(ren) in ORR custody per det." % len(kids), "CRIED AT INTAKE. ASKED FOR KIDS", "FMU SEP - SEE PAPER FILE"])
        elif w.ok(.3): txt = w.r.choice(["CF INTERVIEW PENDING", "MED HOLD", "REQ INTERPRETER " + (p.lang or "SPANISH").upper(), "1325 TIME SERVED", "TRAVEL DOC REQUESTED", "NO COMMENTS", "XFER PENDING"])
        out = when + dt.timedelta(days=w.r.randint(12, 90)) if w.ok(.55) else None; a = w.anum(p, p)
        w.put("ice_ero_roster", "Det ID", p, {"Det ID": "D%08d" % w.uniq(20000000, 69999999), "Alien No": "%s-%s-%s" % (a[:3], a[3:6], a[6:]) if w.ok(.96) else "", "Detainee Name": ("%s, %s" % (" ".join(s), " ".join(g))).upper() if w.ok(.9) else flat("%s,%s" % (" ".join(s), g[0])).upper()[:18],
            "Birth Dt": w.dob(p, "%d-%b-%Y"), "COC": NATION[p.nat][2], "Sex": {"M": "Male", "F": "Female"}[p.sex], "Facility": w.r.choice([j for j in JAILS if p.sex == "F" or "HUTTO" not in j]), "Book In": when.strftime("%d-%b-%y").upper(), "Book Out": out.strftime("%d-%b-%y").upper() if out else "",
            "Rel Reason": w.r.choice(["Removed", "Removed", "OREC", "Bonded Out", "Paroled", "Transferred"]) if out else "", "FAMU": w.r.choice(["Y", "N", "", ""]), "Case Comments": flat(txt)})
    def orr(w, c, f, carers, sibs, when, sec, claims):
        g, s = w.parts(c, .05, .03, .12, .3); age = w.age(c, when); par = rel = ""; note = []; pick = None
        named = claims[:1] or (w.r.sample(carers, 1) if carers else [])
        if named and w.ok(.47 if age >= 5 else .27):
            pick = named[0]; pg, ps = w.parts(pick, .1, .03, .25, .45); par = ("%s, %s" if w.ok(.4) else "%s %s") % ((" ".join(ps), " ".join(pg)) if w.ok(.4) else (" ".join(pg), " ".join(ps)))
            rel = w.word(w.rel(c, pick)[1] if not claims else w.r.choice(["father", "aunt_uncle"] if pick.sex == "M" else ["mother", "aunt_uncle"]), pick.sex, 1); (w.told(c, pick, "orr_parent", 1))
        elif w.ok(.35): q = c.mo if w.ok(.7) else c.fa; n, k = w.say(q); par = n; rel = w.r.choice(["mother", "mother (home country)", "biological parent"]) if q is c.mo else "father"; w.told(c, q, "orr_parent", k)
        elif w.ok(.3): par = w.r.choice(["UNK", "unknown - tender age", "n/a", "pending"])
        if sibs and w.ok(.5):
            n, k = w.say(w.r.choice(sibs) if len(sibs) > 1 else sibs[0]); o = [q for q in sibs]; note.append(w.r.choice(["sib in care: %s", "Has sibling %s at another program", "hermanito/a: %s"]) % n); [w.points(c, q, "sib", k) for q in o[:1]] if len(o) == 1 else [w.points(c, q, "sib", k * .6) for q in o]
        if carers and w.ok(.1): q = w.r.choice(carers); a = w.anum(q, None); note.append("parent A#%s" % a); (w.told(c, q, "orr_parent_a", 1) if a == q.anum else None)
        if claims and w.ok(.5): note.append(w.r.choice(["Parentage not verified.", "BC appears altered per BP.", "Minor later stated adult is not a relative."]))
        if age < 5 and w.ok(.4): note.append(w.r.choice(["pre-verbal", "arrived w/ diaper bag, no documents", "cries at night", "responds to '%s'" % c.given[0], "bottle fed"]))
        if w.ok(.2): note.append(w.r.choice(["MMR given", "lice tx", "wants to call home", "speaks %s" % (c.lang or "Spanish"), "FRP in progress", "home study?"]))
        sp = w.ok(.6); spn = w.say(f["sponsor"])[0] if sp else ""
        w.put("orr_uac_roster", "Portal ID", c, {"Portal ID": str(w.uniq(410000, 489999)), "First Name": " ".join(g), "Last Name(s)": " ".join(s) if w.ok(.93) else "-".join(s), "DOB": w.dob(c, "%Y-%m-%d", .01), "Age": age, "Gender": {"M": "male", "F": "female"}[c.sex],
            "COB": NATION[c.nat][3] if c.dob.year < 2015 or c.nat != "HT" else w.r.choice(["Chile", "Brazil", "Haiti"]), "A#": "" if w.ok(.06) else w.anum(c, c), "Program": w.r.choice(SHELTERS), "Admitted": when.strftime("%Y-%m-%d"), "Ref. Sector": sec if w.ok(.9) else "",
            "Sep?": (w.r.choice(["Y", "Y", "", "N"]) if carers or claims else w.r.choice(["", "N"])), "Parent/LG": par, "Rel": rel, "Sponsor": spn, "Sponsor Ph": w.tel(f["usphone"], c) if sp and w.ok(.65) else "", "Sponsor City": f["city"] if sp else "", "CM Notes": "; ".join(note)})
    def ngo(w, p, f, with_, minor, when, sibs=()):
        """An interview sheet: `with_` are the relatives apart from p whom p asks for (or names)."""
        r = w.r; L = int(r.random() < .45); age = w.age(p, when); bits = []; seek = []; chatty = w.ok(.55)
        def frag(es, en): bits.append(r.choice(en if L else es))
        baby = minor and age < 4
        for q in with_[:3]:
            if baby and not w.ok(.35): continue
            if not baby and not w.ok(.86): continue
            if minor: t, x = w.rel(p, q)
            else: t = relation(q, p); x = None
            n, k = w.say(q, L); qa = w.age(q, when); w.told(p, q, "interview", k)
            if qa and w.ok(.5): qa = max(1, qa + r.choice([0, 0, 0, 1, -1, 2]))
            tiny = qa < 1 and max(1, (when - q.dob).days // 30)
            wd = w.word(x, q.sex, L) if minor else (("hija", "hijo", "daughter", "son")[L * 2 + (q.sex == "M")] if t in ("mother", "father", "step_parent") else ("nieta", "nieto", "granddaughter", "grandson")[L * 2 + (q.sex == "M")] if t == "grandparent" else
                  ("sobrina", "sobrino", "niece", "nephew")[L * 2 + (q.sex == "M")] if t == "aunt_uncle" else ("hermana", "hermano", "sister", "brother")[L * 2 + (q.sex == "M")] if t in ("sibling", "half_sibling") else ("ahijada", "ahijado", "godchild", "godchild")[L * 2 + (q.sex == "M")])
            if baby: frag(["Trae papel con nombre de %s: %s." % (wd, n), "En la partida de nacimiento aparece %s (%s)." % (n, wd)], ["Paper pinned to clothing names %s %s." % (wd, n), "Birth certificate in bag lists %s as %s." % (n, wd)])
            elif minor and chatty: frag(["Dice que venía con su %s %s y que se lo/la llevaron en la hielera." % (wd, n), "Viajó con su %s, que se llama %s, de %s años." % (wd, n, qa), "Cuenta que a su %s %s lo subieron a otro bus y ya no le dijeron nada." % (wd, n)],
                ["Says came with %s %s and they were put in different cages." % (wd, n), "Child reports travelling with %s, %s, about %s years old." % (wd, n, qa), "The officer told him/her that %s (%s) was going to court and would come back." % (wd, n)])
            elif minor: frag(["Vino c/ %s %s." % (wd, n), "%s: %s, detenid@." % (wd, n)], ["Came w/ %s %s." % (wd, n), "%s = %s." % (wd, n)])
            elif tiny: frag(["Le quitaron a su bebé %s, de %s meses." % (n, tiny), "%s %s, %s meses. Le daba pecho." % (wd.capitalize(), n, tiny)], ["Baby %s (%s months) taken from arms." % (n, tiny), "%s %s, %s mo." % (wd.capitalize(), n, tiny)])
            elif chatty: frag(["Le quitaron a su %s %s, de %s años, y desde entonces no sabe nada." % (wd, n, qa), "Pregunta por su %s %s (%s años), le dijeron que está en Nueva York." % (wd, n, qa), "Solo quiere oír la voz de su %s %s." % (wd, n)],
                ["%s %s, age %s, was taken at the station while s/he was in court." % (wd.capitalize(), n, qa), "Asks where %s %s (%s) is; has not spoken with child since." % (wd, n, qa), "Signed papers without understanding; thinks they were about %s %s." % (wd, n)])
            else: frag(["Separad@ de %s %s, %sa." % (wd, n, qa)], ["Sep. from %s %s, %s y/o." % (wd, n, qa)])
            if w.ok(.5): seek.append("%s (%s)" % (n, wd))
            if minor and q.tattoo and w.ok(.4): frag(["Su %s tiene tatuado %s." % (wd, q.tattoo[0])], ["%s has a tattoo: %s." % (wd.capitalize(), q.tattoo[1])])
        if minor and not baby and w.ok(.4):
            q = p.mo if r.random() < .6 else p.fa
            if q not in with_ : n, k = w.say(q); w.told(p, q, "interview", k * .999); frag(["Su %s %s se quedó en %s." % ("mamá" if q is p.mo else "papá", n, f["home"]), "%s: %s." % ("Mamá" if q is p.mo else "Papá", n)], ["%s is %s, back in %s." % ("Mother" if q is p.mo else "Father", n, f["home"])])
        for q in sibs[:2]:
            if not baby and w.ok(.45): n, k = w.say(q); w.points(p, q, "sib", k); frag(["Su herman@ %s también está en albergue." % n, "Pregunta por %s, su herman@ de %s." % (n, w.age(q, when))], ["Sibling %s also in a shelter somewhere." % n, "Has not seen sibling %s (%s)." % (n, w.age(q, when))])
        if not baby and w.ok(.5):
            n = w.say(f["sponsor"])[0]; ph = w.tel(f["usphone"], p) if w.ok(.55) else ""
            frag(["Quiere ir con su %s %s a %s%s." % (f["sponsor_rel"], n, f["city"], (", tel " + ph) if ph else ""), "Destino: %s. %s %s" % (f["city"], n, ph)], ["Wants to go to %s, relative %s%s." % (f["city"], n, " ph " + ph if ph else ""), "Going to %s (%s) %s" % (n, f["city"], ph)])
        if not minor and p.tattoo and w.ok(.3): frag(["Tatuaje: %s." % p.tattoo[0]], ["Tattoo: %s." % p.tattoo[1]])
        bits = [b for b in bits if b]
        if chatty and not baby: frag(["No ha dormido bien.", "Llora al hablar.", "Salieron por las maras.", "Perdieron la milpa por la sequía.", "Cruzaron el río en balsa.", "Le gusta el fútbol." if minor else "Firmó algo en inglés.", "Tenía frío en la hielera."],
            ["Cried through most of the interview.", "Left after threats from a gang.", "Crossed the river on a raft.", "Interpreter by phone, poor line.", "Coffee crop failed.", "Wants to go to school." if minor else "Did not understand the form."])
        if baby and not bits: bits.append("Baby. No info." if L else "Bebé, sin datos.")
        if w.ok(.35): r.shuffle(bits)
        g, s = w.parts(p, .11, .03, .25, .45)
        w.put("legal_aid_intake", "folio", p, {"folio": "LA18-%d" % w.uniq(1000, 9998), "fecha": when.strftime("%d/%m/%y"), "quien": r.choice(["albergue", "shelter"]) if minor else r.choice(["detenido", "det.", "llamada", "detained"]), "nombre": " ".join(g + s) if not w.ok(.06) else g[0], "edad": ("%dm" % max(1, (when - p.dob).days // 30)) if age < 1 else str(age + r.choice([0] * 9 + [1, -1])), "sexo": r.choice([p.sex, p.sex, "", {"M": "H", "F": "M"}[p.sex] if not L else p.sex]),
            "idioma": p.lang and r.choice([p.lang, "español", "lengua"]) or {"HT": "kreyòl", "BR": "português"}.get(p.nat, "esp"), "lugar de origen": "%s, %s" % (p.home if w.ok(.9) else w.hear(p.home), NATION[p.nat][3]) if w.ok(.85) else NATION[p.nat][3], "tel familia": w.tel(f["homephone"], p) if w.ok(.3) else "",
            "A#": w.anum(p, p) if w.ok(.3) else "", "relato / narrative": " ".join(bits), "busca a": "; ".join(seek)})

    # ---- what happens ---------------------------------------------------------------------------------------------------
    def process(w, f, base=None):
        r = w.r; when = base[0] if base else dt.date(2018, 4, 6) + dt.timedelta(days=r.randrange(75)); sec = base[1] if base else r.choices(list(SECTOR), [45, 18, 10, 12, 8, 7])[0]; f["homephone"] = f.get("homephone") or NATION[f["nat"]][4] + "".join(r.choice("0123456789") for _ in range(8))
        if base: event = base[2]
        elif w.group and w.ok(.45): when, sec, event = w.group                     # several families in one event: caught as a group
        else: event = w.event(sec, when)
        w.group = (when, sec, event); kids, carers, claims = f["kids"], f["carers"], f["claims"]
        fmu = "%s%02d%02d-%04d" % (sec[:2], when.month, when.day, r.randrange(10000)); w.fmus.append(fmu)
        fate = r.choices(["apart", "together", "partial", "lost"], [76, 9, 7, 8])[0] if carers and not f.get("lateparent") else "apart" if not f.get("lateparent") else "lost"
        if len(carers) < 2 and fate == "partial": fate = "apart"
        fm = r.choices(["kept", "deleted", "child", "adult", "reused"], [30, 41, 9, 12, 8])[0] if fate in ("apart", "partial") else "kept"; w.err["fmu_" + fm] += 1
        if fate == "lost": fm = "none"
        apart = carers if fate in ("apart", "lost") else [] if fate == "together" else [carers[-1]]     # of two, one is taken and one stays with the children
        other = r.choice(w.fmus)
        adults = carers + claims
        for i, a in enumerate(adults):
            wn, sc, ev, fu = when, sec, event, fmu
            if fate == "lost" and a not in claims: wn = when + dt.timedelta(days=r.choice([-9, -3, -1, 1, 2, 6])); sc = sec if w.ok(.5) else r.choice(list(SECTOR)); ev = w.event(sc, wn); fu = ""
            elif fm in ("deleted", "child") and a in apart + claims: fu = ""
            if w.ok(.88):
                note = "" if w.ok(.8) else r.choice(["SUBJ CLAIMS FMU", "NO DOCS", "SUBJ STATES TRAVELING W/ MINOR", "HAS HON ID" if f["nat"] == "HN" else "HAS BC FOR MINOR", "PRIOR REMOVAL"])
                if kids and w.ok(.1): c = r.choice(kids); n, k = w.say(c); note = flat("TRVLNG W/ CHILD " + n).upper(); w.told(a, c, "bp_note", k)
                w.bp(a, f, wn, sc, ev, fu, ("HOH" if i == 0 else "ADLT") if fu else "", "" if i == 0 or not fu else "SP", "FMUA" if fu else "SA", note)
                if w.ok(.03): w.bp(a, f, wn + dt.timedelta(days=r.randint(4, 30)), r.choice(list(SECTOR)), w.event(sec, wn), "", "", "", "SA", "REENTRY")
            gone = w.hit(.12, "adult_gone_before_record")
            if a in apart + claims and not gone and w.ok(.85): w.ice(a, kids, wn + dt.timedelta(days=r.randint(1, 6)), f)
            if not gone and w.ok(.4) or gone and w.ok(.2): w.ngo(a, f, kids if a not in claims else [], False, wn + dt.timedelta(days=r.randint(10, 60)))
        w.kids += kids
        for c in kids:
            fu = fmu if fm in ("kept", "child") else other if fm == "reused" else fmu if fm == "none" and claims else ""
            if not carers and not claims or fate == "lost" and not claims: fu = ""
            hoh = (claims + carers)[:1]; age = w.age(c, when); sibs = [q for q in kids if q is not c]
            if 15 <= age and w.hit(.05, "minor_as_adult"): c.claimed_dob = dt.date(c.dob.year - (19 - age), 1, 1)
            if w.ok(.86):
                code = REL[w.rel(c, hoh[0])[1]][4 + (hoh[0].sex == "M")] if hoh and fu and not claims else "FA" if claims and fu else ""
                ev = w.event(sec, when) if fate != "together" and not fu and w.ok(.5) else event           # written again, as unaccompanied
                ck = w.r.randrange(1440) if ev != event and w.ok(.6) else min(1439, w.clock[event] + w.r.randint(0, 25))
                if ev != event and w.clock[event] <= ck <= w.clock[event] + 25: w.print["H", event].add(c)
                w.bp(c, f, when, sec, ev, fu, "CHLD" if fu else "", code, "UAC" if fate != "together" and (not fu or w.ok(.7)) else "FMUA", "", ck)
            if fate == "together" or fate == "partial":
                if w.ok(.15) or fate == "partial" and w.ok(.4): w.ngo(c, f, apart if fate == "partial" else carers, True, when + dt.timedelta(days=r.randint(10, 50)))
            else:
                wn = when + dt.timedelta(days=r.randint(1, 4))
                if c.claimed_dob != c.dob: w.ice(c, [], wn, f)
                elif w.ok(.94): w.orr(c, f, carers if fate == "apart" or not claims else [], sibs, wn, sec, claims)
                if w.ok(.34): w.ngo(c, f, [a for a in carers] or [], True, wn + dt.timedelta(days=r.randint(7, 50)), sibs)
                if not carers: w.care.append(c)
            rank = [a for a in apart if relation(c, a) not in ("sibling", "half_sibling")] or apart
            w.sep += [(c, a) for a in rank]
        if "house2" in f: f["house2"]["homephone"] = f["homephone"]; w.process(f["house2"], (when, sec, event))

def relation(a, b):
    """What b is to a, from the parent links alone; None if nothing."""
    pa = [x for x in (a.mo, a.fa) if x]; pb = [x for x in (b.mo, b.fa) if x]; both = set(pa) & set(pb)
    if a is b: return None
    if b in pa: return "mother" if b is a.mo else "father"
    if both: return "sibling" if len(both) == 2 else "half_sibling"
    if b in a.partners: return "spouse"
    if any(b in p.partners for p in pa): return "step_parent"
    if any(b in (p.mo, p.fa) for p in pa): return "grandparent"
    sib = lambda x, y: x is not y and {x.mo, x.fa} & {y.mo, y.fa} - {None}
    if any(sib(p, b) for p in pa): return "aunt_uncle"
    if any(sib(p, q) for p in pa for q in b.partners): return "aunt_uncle"
    if any(sib(p, q) for p in pa for q in pb): return "cousin"
    if any(q in p.partners for p in pa for q in pb): return "step_sibling"

def main():
    ap = argparse.ArgumentParser(); ap.add_argument("--families", type=int, default=200); ap.add_argument("--seed", type=int, default=1); ap.add_argument("dir"); o = ap.parse_args()
    w = World(o.seed); fams = [w.family() for _ in range(o.families)]
    for f in fams: w.process(f)
    on = lambda p: p.rows > 0
    guard = set(w.guard); groups = defaultdict(list)
    for p in w.people: groups[id(p.fam)].append(p)
    kin = []
    for g in groups.values():
        g = [p for p in g if on(p)]; kin += [(a.pid, b.pid, t) for a in g for b in g if a is not b for t in [("guardian" if (a, b) in guard else None) or relation(a, b)] if t]
    for (kind, val), who in w.print.items():                                       # numbers that two people share on paper
        for a in who:
            for b in who:
                if a is not b and len(who) < 12: w.points(a, b, {"F": "family_number", "A": "a_number", "T": "phone", "E": "same_event", "H": "same_hour"}[kind], .6 if kind in "EH" else 1)
    sep = sorted({(c.pid, a.pid, "guardian" if (c, a) in guard else relation(c, a)) for c, a in w.sep if on(c) and on(a)}); by = {p.pid: p for p in w.people}
    def score(c, a):
        e = w.ev.get((c, a), {}); s = sum(e.values()) - (.6 if "same_event" in e and "same_hour" in e else 0); C, A = by[c], by[a]
        if s and set(map(flat, C.sur)) & set(map(flat, A.sur)): s += .4
        return s
    pointed = {(c, a) for c, a, t in sep if score(c, a) >= 1}
    for c, a, t in sep:                                                             # by way of a sibling who is itself pointed
        for q in [x for x in by[c].fam["kids"] if x.pid != c] if by[c].fam else []:
            if w.ev.get((c, q.pid), {}) and sum(w.ev[c, q.pid].values()) >= 1 and (q.pid, a) in pointed: pointed.add((c, a))
    allkids = set(w.kids); kids = {c for c, _, _ in sep}; hit = {c for c, _ in pointed}
    noad = sorted({c.pid for c in w.people if c in allkids and "orr_uac_roster" in c.where} - kids)
    for d in ("lists", "truth"): os.makedirs(os.path.join(o.dir, d), exist_ok=True)
    for k, rows in w.rows.items():
        w.r.shuffle(rows) if k in ("legal_aid_intake", "orr_uac_roster") else rows.sort(key=lambda x: x.get("Detainee Name") or x.get("SUBJ_ID"))
        ids = [next(iter(x.values())) for x in rows]; assert len(ids) == len(set(ids)), k
        with open(os.path.join(o.dir, "lists", k + ".csv"), "w", newline="", encoding="utf-8") as h: c = csv.DictWriter(h, list(rows[0])); c.writeheader(); c.writerows(rows)
    def T(name, head, rows):
        with open(os.path.join(o.dir, "truth", name), "w", newline="", encoding="utf-8") as h: c = csv.writer(h); c.writerow(head); c.writerows(rows)
    T("records.csv", ["source", "id", "person"], sorted(w.rec)); T("kin.csv", ["person_a", "person_b", "relation"], sorted(set(k for k in kin if k[2])))
    T("separated.csv", ["child_person", "adult_person", "relation"], sep); T("no_adult.csv", ["child_person"], [[x] for x in noad])
    T("pointers.csv", ["child_person", "adult_person", "pointed", "evidence"], [(c, a, int((c, a) in pointed), " ".join("%s=%.1f" % kv for kv in sorted(w.ev.get((c, a), {}).items()))) for c, a, t in sep])
    json.dump(dict(families=o.families, rows={k: len(v) for k, v in w.rows.items()}, persons_listed=sum(map(on, w.people)), separated_children=len(kids), separated_pairs=len(sep), pointed=len(hit), pointed_share=round(len(hit) / max(1, len(kids)), 4), pointed_pairs=len(pointed),
        no_adult_children=len(noad), relations=Counter(t for _, _, t in sep), evidence=dict(sorted(Counter(k for c, a, _ in sep for k in w.ev.get((c, a), {})).items())), errors=dict(sorted(w.err.items()))), open(os.path.join(o.dir, "truth", "stats.json"), "w"), indent=1, ensure_ascii=False)

if __name__ == "__main__": main()
