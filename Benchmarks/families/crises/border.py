#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""A border with four lists, by another hand than `reunify simulate`.

    border.py --families N --seed S DIR

Writes `lists/` (apprehensions, detention, a shelter for minors, interviews) and `truth/`: `records.csv` (source, id,
person), `separated.csv` (child_person, adult_person, relation), `kin.csv` (person_a, person_b, what b is to a).
"""
import argparse, csv, datetime as dt, json, os, random, unicodedata

W = str.split
MALE = W("""José Juan Luis Carlos Francisco Pedro Miguel Manuel Jorge Mario Julio Oscar Santos Marvin Edwin Wilmer Víctor
Antonio Marco Roberto Daniel Kevin Jesús Ángel David Ricardo Rafael Selvin Elmer Walter Gerardo Domingo Diego Andrés
Santiago Cristian Josué Fernando Henry Darwin Bryan Alexander Eduardo Nelson Héctor Rubén Jaime Alfredo Rolando César
Sebastián Tomás Mateo Gaspar Pascual Baltazar Nicolás Marcos Lucas Ramón Raúl Hugo Franklin Milton Noé Isaías Abel Adán
Elías Emilio Enrique Ernesto Esteban Eulalio Felipe Félix Gabriel Gilberto Gregorio Gustavo Ignacio Ismael Javier
Joel Jonathan Leonel Leonardo Lorenzo Maynor Melvin Moisés Orlando Pablo Reynaldo Rigoberto Rodrigo Rony Samuel
Saúl Sergio Simón Ulises Vicente Wilson Yeison Axel Denis Erick Obed Ovidio Benjamín Bartolo Cruz""")
FEM = W("""María Ana Juana Rosa Marta Sandra Gloria Karla Blanca Elsa Glenda Dora Reyna Santos Wendy Mirna Carmen Silvia
Lidia Irma Catarina Isabel Claudia Norma Yolanda Marleny Petrona Lesly Evelyn Jennifer Dulce Brenda Ingrid Sonia Maura
Lucía Elena Francisca Magdalena Rosario Guadalupe Cecilia Ángela Vilma Heidy Keily Daniela Gabriela Andrea Fátima Sara
Ester Ruth Raquel Rebeca Débora Alma Aura Aracely Azucena Beatriz Bertha Candelaria Concepción Cristina Delmi Dolores
Elvira Emilia Estela Eulalia Felipa Flor Floridalma Gladis Hilda Iris Jacqueline Josefina Julia Karen Kimberly Leticia
Lilian Lourdes Luz Manuela Margarita Mariela Marisol Maribel Maritza Mayra Mercedes Micaela Mónica Nancy Nely Nohemí
Olga Patricia Paula Roxana Sofía Suyapa Teresa Tomasa Valeria Verónica Victoria Ximena Yesenia Yuri Zoila""")
SUR = W("""López García Hernández Martínez González Pérez Rodríguez Ramírez Morales Cruz Flores Vásquez Gómez Reyes Mejía
Castillo Ramos Sánchez Orellana Rivera Díaz Velásquez Aguilar Méndez Juárez Castro Ortiz Mendoza Torres Guzmán Portillo
Alvarado Chávez Santos Maldonado Gutiérrez Romero Zelaya Bonilla Escobar Estrada Lemus Rivas Sandoval Vargas Ruiz
Fuentes Barrios Monzón Cabrera Contreras Molina Salazar Cardona Recinos Rosales Argueta Ávila Herrera Alvarez Pineda
Aguirre Lara Calderón Villanueva Zúñiga Paz Amaya Ventura Benítez Cáceres Padilla Erazo Funes Murillo Turcios Ordóñez
Izaguirre Aceituno Lobo Pacheco Banegas Matute Carías Euceda Interiano Melgar Cerón Granados Menjívar Guardado Serrano
Alas Abrego Chicas Henríquez Landaverde Iraheta Quintanilla Membreño Umaña Sorto Zepeda Galdámez Majano Villatoro Palacios
Godínez Samayoa Solares Marroquín Girón Barrientos Carrillo Corado Cordón Duarte Esquivel Franco Gálvez Lorenzana
Nájera Oliva Paredes Quiñónez Rosa Sagastume Trujillo Valdez Valenzuela Vidal Yanes Zamora Arévalo Bautista Campos Cortez
Domínguez Espinoza Figueroa Guerra Ibarra Jiménez Lozano Luna Márquez Medina Montes Navarro Nuñez Ochoa Olivares Osorio
Peña Robles Rojas Salinas Silva Soto Suárez Tapia Vega Villalobos""") + ["De León", "De la Cruz", "Ponce de León", "De Paz", "De los Santos", "Del Cid"]
BRM = W("""João José Antônio Lucas Gabriel Pedro Carlos Paulo Marcos Rafael Wesley Wellington Diego Thiago Bruno Felipe Rodrigo
Fábio Luiz Davi Miguel Arthur Matheus Gustavo Vinícius Leandro Márcio Adriano Geraldo Sebastião Valdir Gilmar Ronaldo
Cleiton Edson Eduardo Enzo Heitor Kauã Samuel Ítalo Júlio Sérgio Vanderlei""")
BRF = W("""Maria Ana Juliana Adriana Fernanda Patrícia Aline Camila Bruna Jéssica Letícia Amanda Luciana Vanessa Tatiane Rosângela
Simone Aparecida Sandra Márcia Cristiane Kelly Débora Geralda Sofia Alice Laura Manuela Júlia Heloísa Valentina Lorena
Eduarda Beatriz Larissa Rafaela Yasmin Ester Gislaine Luciene Raquel Rute Silvana Viviane""")
BRS = W("""Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes
Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramos
Gonçalves Teixeira Reis Moura Pinto Batista Campos Coelho Cunha Faria Fonseca Lacerda Leite Miranda Monteiro Moraes Neves
Pires Queiroz Rezende Sales Siqueira Tavares Xavier Assis Braga Brito Caetano""")
BRS += ["da Silva", "dos Santos", "de Oliveira", "de Souza", "da Costa", "do Nascimento", "de Paula", "dos Reis"]
MAYA = {  # language -> surnames, common first
 "Mam": W("Ramírez Pérez Jerónimo Domingo Aguilar Pablo Matías Ortiz Mendoza Jiménez Godínez Ramos Bartolo Calmo Carrillo Chales Cinto Crisóstomo Díaz Escalante Felipe Gabriel Jacinto Lorenzo Lucas Maldonado Martín Sales Velásquez Vail Xiloj"),
 "K'iche'": W("Tzoc Tzunún Chávez Ixcoy Pu Us Tum Lux Xon Batz Coj Quej Ajanel Chaclán Guarchaj Ixtós Menchú Mejía Osorio Pacheco Quiej Sacor Saquic Tax Tebalán Tiño Tojín Tzep Vicente Xiquín Yat Zapeta Hernández"),
 "Q'eqchi'": W("Caal Choc Coc Cuc Pop Tiul Xol Ical Maquín Chub Bá Cucul Tec Tut Ché Rax Sub Yat Xi Asig Botzoc Caz Cholom Cu Ich Mó Pan Quim Sacul Teyul Tzi Xó Chen"),
 "Q'anjob'al": W("Francisco Pascual Juan Diego Andrés Mateo Pedro Sebastián Nicolás Miguel Lucas Gaspar Antonio Domingo Esteban Manuel Tomás Bartolo José Simón Felipe Marcos Baltazar"),
 "Ixil": W("Brito Raymundo Cobo Ceto Chávez Santiago Terraza Bernal Velasco Guzaro Marcos Cedillo Matom Laynez Rivera Sánchez Corio Ramírez De-León Toma Gómez"),
 "Kaqchikel": W("Xicay Cumez Sotz Chonay Ajú Balá Bac Calí Cutzal Chacach Icú Morales Otzoy Patzán Quino Raquec Sal Simón Sirín Tubac Tún Xinico Yool Salazar"),
 "Chuj": W("Pérez Gómez Domingo Pascual Lucas Mateo Alonzo Marcos Silvestre Paiz García Hernández Santizo Torres")}
PLACES = [  # country, department, municipality, language, weight
 ("Guatemala","Huehuetenango","Todos Santos Cuchumatán","Mam",5),("Guatemala","Huehuetenango","San Pedro Necta","Mam",4),
 ("Guatemala","San Marcos","Comitancillo","Mam",5),("Guatemala","Quetzaltenango","Cajolá","Mam",3),
 ("Guatemala","Huehuetenango","Santa Eulalia","Q'anjob'al",5),("Guatemala","Huehuetenango","San Juan Ixcoy","Q'anjob'al",2),
 ("Guatemala","Huehuetenango","Nentón","Chuj",3),("Guatemala","Quiché","Nebaj","Ixil",3),("Guatemala","Quiché","Chajul","Ixil",2),
 ("Guatemala","Totonicapán","Momostenango","K'iche'",4),("Guatemala","Quiché","Joyabaj","K'iche'",4),
 ("Guatemala","Alta Verapaz","San Pedro Carchá","Q'eqchi'",4),("Guatemala","Alta Verapaz","Raxruhá","Q'eqchi'",3),
 ("Guatemala","Chimaltenango","Tecpán","Kaqchikel",2),("Guatemala","Jutiapa","Jutiapa","Español",4),
 ("Guatemala","Chiquimula","Camotán","Español",4),("Guatemala","Guatemala","Villa Nueva","Español",3),("Guatemala","Escuintla","Tiquisate","Español",2),
 ("Honduras","Cortés","Choloma","Español",6),("Honduras","Cortés","San Pedro Sula","Español",7),("Honduras","Olancho","Catacamas","Español",4),
 ("Honduras","Yoro","El Progreso","Español",4),("Honduras","Lempira","Gracias","Español",3),("Honduras","Copán","Santa Rosa","Español",4),
 ("Honduras","Colón","Tocoa","Español",3),("Honduras","Francisco Morazán","Tegucigalpa","Español",4),
 ("El Salvador","San Miguel","San Miguel","Español",4),("El Salvador","Usulután","Jiquilisco","Español",3),("El Salvador","La Unión","Conchagua","Español",3),
 ("El Salvador","San Salvador","Soyapango","Español",4),("El Salvador","Chalatenango","Nueva Concepción","Español",2),
 ("México","Guerrero","Tlapa","Español",3),("México","Michoacán","Apatzingán","Español",3),("México","Oaxaca","Juxtlahuaca","Mixteco",2),("México","Chiapas","Ocosingo","Tseltal",2),
 ("Brasil","Minas Gerais","Governador Valadares","Português",4),("Brasil","Rondônia","Ariquemes","Português",2)]
ALDEA = W("Buena-Vista El-Rosario San-Antonio La-Esperanza Las-Flores El-Zapote Nueva-Esperanza Chemal Tuicoy Las-Cruces El-Carrizal La-Laguna Sacchaj San-José El-Mirador Pueblo-Nuevo Río-Blanco Los-Planes Santa-Rita El-Porvenir Agua-Caliente La-Ceiba")
NICK = {"Francisco":["Pancho","Paco","Chico"],"José":["Chepe","Pepe"],"Jesús":["Chuy"],"Eduardo":["Lalo","Guayo"],"Roberto":["Beto"],"Fernando":["Nando"],
 "Antonio":["Toño"],"Manuel":["Meme"],"Enrique":["Quique"],"Gregorio":["Goyo"],"Lorenzo":["Lencho"],"Gustavo":["Tavo"],"Rafael":["Rafa"],"Rigoberto":["Rigo"],
 "Guadalupe":["Lupe","Lupita"],"Rosario":["Chayo"],"Concepción":["Concha"],"Isabel":["Chabela"],"Dolores":["Lola"],"Teresa":["Tere"],"Ignacio":["Nacho"],
 "Vicente":["Chente"],"Benjamín":["Mincho"],"Ernesto":["Neto"],"María":["Mari"],"Juana":["Juanita"],"Juan":["Juancito"],"Ana":["Anita"],"Rosa":["Rosita"],"Gilberto":["Beto"]}
SECTORS = [("RGV","McAllen"),("RGV","Weslaco"),("RGV","Rio Grande City"),("EPT","El Paso"),("EPT","Deming"),("TCA","Nogales"),("YUM","Yuma"),("DRT","Eagle Pass"),("SDC","Imperial Beach"),("LRT","Laredo")]
DETAD = ["Port Isabel SPC","El Paso SPC","Otero County PC","Eloy FCC","Otay Mesa DC","Adelanto ICE PC","Stewart DC","Tacoma NWDC","La Palma CC","South Texas ICE PC","T. Don Hutto RC","Joe Corley","Bluebonnet"]
FRC = ["Dilley STFRC","Karnes CRC","Berks FRC"]
SHELT = ["Casa Padre","Casa Presidente","Combes","Southwest Key Mesa","Southwest Key Glendale","BCFS San Antonio","Cayuga Centers NY","Bethany Grand Rapids","Heartland Chicago","Catholic Charities Houston","Lutheran Phoenix TFC","Morrison Portland","Campbell Nokomis","Shiloh"]
NGOS = ["KBI Nogales","Al Otro Lado Tijuana","GSN Ciudad de Guatemala","Casa del Migrante Tecún Umán","CAMR San Pedro Sula","Annunciation House EP"]
TODAY = dt.date(2018, 7, 20)

def plain(s): return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))

class Person:
    n = 0
    def __init__(s, sex, birth, given, sur, home, phone):
        Person.n += 1; s.pid = "PA%06d" % Person.n
        s.sex, s.birth, s.given, s.sur, s.home, s.phone = sex, birth, given, sur, home, phone
        s.anum = None; s.fam = None; s.where = None; s.married = None; s.rows = 0
    def age(s, on=TODAY): return (on - s.birth).days // 365
    @property
    def full(s): return " ".join(s.given + s.sur)

class World:
    def __init__(w, seed):
        w.r = random.Random(seed * 7919 + 11); w.hits = {}; w.cells = {}
        w.kin = []; w.sep = []; w.noadult = []; w.people = []
        w.village_names = {}; w.anext = 208000000 + w.r.randrange(9000000); w.fu = 0; w.old_phones = []
    # ---------- drawing
    def zipf(w, xs, a=.85, k=4):
        key = (id(xs), a, k)
        if not hasattr(w, "zc"): w.zc = {}
        if key not in w.zc:
            t = 0; cum = []
            for i in range(len(xs)): t += 1 / (i + k) ** a; cum.append(t)
            w.zc[key] = cum
        return w.r.choices(xs, cum_weights=w.zc[key])[0]
    def home(w):
        c, d, m, l, _ = w.r.choices(PLACES, weights=[p[4] for p in PLACES])[0]
        k = (c, m)
        if k not in w.village_names:
            w.village_names[k] = {}
            for a in w.r.sample(ALDEA, 4):
                pool = BRS if c == "Brasil" else MAYA.get(l, SUR)
                local = []
                for _ in range(200):
                    x = w.zipf(pool, .7).replace("-", " ")
                    if l in MAYA and w.r.random() < .15: x = w.zipf(SUR)
                    if x not in local: local.append(x)
                    if len(local) >= (9 if l in MAYA else 24): break
                w.village_names[k][a.replace("-", " ")] = local
        a = w.r.choice(list(w.village_names[k]))
        return dict(country=c, dep=d, muni=m, lang=l, aldea=a, pool=w.village_names[k][a])
    def surname(w, h):
        if w.r.random() < .72: return w.zipf(h["pool"], .9, 2)
        return w.zipf(BRS if h["country"] == "Brasil" else MAYA.get(h["lang"], SUR)).replace("-", " ")
    def given(w, sex, h, avoid=()):
        ls = (BRM if sex == "M" else BRF) if h["country"] == "Brasil" else (MALE if sex == "M" else FEM)
        for _ in range(9):
            g = [w.zipf(ls)]
            if w.r.random() < (.25 if h["lang"] in ("Q'anjob'al", "Chuj") else .62):
                x = w.zipf(ls, .5)
                if x != g[0]: g.append(x)
            if sex == "F" and g[0] == "María" and w.r.random() < .15: g = ["María", w.r.choice(["de los Ángeles", "del Carmen", "de Jesús"])]
            if tuple(g) not in avoid: break
        return g
    def bd(w, lo, hi): return TODAY - dt.timedelta(days=int(w.r.uniform(lo, hi + .99) * 365.25))
    def phone(w, h):
        if w.old_phones and w.r.random() < .04: return w.r.choice(w.old_phones)   # shop phone / reused number
        p = {"Guatemala": "+502 %d%03d %04d", "Honduras": "+504 %d%03d-%04d", "El Salvador": "+503 %d%03d-%04d", "México": "+52 75%d%03d%04d", "Brasil": "+55 33 9%d%03d-%04d"}[h["country"]] \
            % (w.r.choice([3, 4, 5, 7, 9]), w.r.randrange(1000), w.r.randrange(10000)); w.old_phones.append(p); return p
    def new(w, sex, lo, hi, home, phone, sur=None, given=None):
        p = Person(sex, w.bd(lo, hi), given or w.given(sex, home), sur or [w.surname(home), w.surname(home)], home, phone)
        w.people.append(p); return p
    def link(w, a, b, rel): w.kin.append((a, b, rel))     # b is <rel> of a
    # ---------- messing
    def hit(w, cat): w.hits[cat] = w.hits.get(cat, 0) + 1
    def p(w, x): return w.r.random() < x
    def typo(w, s):
        if len(s) < 4: return s
        i = w.r.randrange(1, len(s) - 1); k = w.r.random()
        if k < .3: return s[:i] + s[i + 1] + s[i] + s[i + 2:]
        if k < .55: return s[:i] + s[i + 1:]
        if k < .75: return s[:i] + s[i] + s[i:]
        return s[:i] + w.r.choice("aeiounrslt").upper() + s[i + 1:] if s.isupper() else s[:i] + w.r.choice("aeiounrslt") + s[i + 1:]
    def sound(w, s):
        rules = [("z", "s"), ("s", "z"), ("b", "v"), ("v", "b"), ("ll", "y"), ("h", ""), ("i", "y"), ("j", "x"), ("x", "j"), ("c", "k"), ("qu", "k"), ("k", "c"), ("tz", "ts"), ("gu", "w"), ("ua", "wa"), ("é", "e"), ("ñ", "n"), ("cs", "x"), ("ph", "f")]
        low = s.lower(); ok = [(a, b) for a, b in rules if a in low[1:] or (a == "h" and low[0] == "h")]
        if not ok: return w.typo(s)
        a, b = w.r.choice(ok); i = low.rfind(a); t = low[:i] + b + low[i + len(a):]
        return t.title() if s[0].isupper() else t
    def word(w, s, maya=False):
        if w.p(.045): w.hit("typo"); return w.typo(s)
        if w.p(.10 if maya else .045): w.hit("phonetic spelling"); return w.sound(s)
        return s
    def names(w, p):
        """Names as the clerk understood them -> given list, surname list"""
        m = p.home["lang"] in MAYA
        g = [w.word(x, m) for x in p.given]; s = [w.word(x, m) for x in p.sur]
        if len(g) > 1 and w.p(.22): g = g[:1]
        if len(s) > 1:
            k = w.r.random(); br = p.home["country"] == "Brasil"
            if k < .20: s = s[1:] if br else s[:1]
            elif k < .24: w.hit("swapped surnames"); s = s[::-1]
            elif k < .29: w.hit("2nd surname as last, 1st as middle"); g, s = g + s[:1], s[1:]
            elif k < .32: s = ["-".join(s)]
            elif k < .345: w.hit("fused"); s = ["".join(x.replace(" ", "") for x in s)]
            elif k < .36: w.hit("particle dropped"); s = [x.split()[-1] for x in s]
        if p.married and w.p(.25): s = s[:1] + ["de " + p.married]
        if w.p(.012): w.hit("given/surname exchanged"); g, s = s, g
        return g, s
    def date(w, d, fmt, source_rate=.05):
        k = w.r.random()
        if k < source_rate: w.hit("01-01 birth date"); d = dt.date(d.year, 1, 1)
        elif k < source_rate + .025 and d.day <= 12 and d.day != d.month: w.hit("day/month swap"); d = dt.date(d.year, d.day, d.month)
        elif k < source_rate + .045: w.hit("year +-1"); d = dt.date(d.year + w.r.choice([-1, 1]), d.month, min(d.day, 28))
        elif k < source_rate + .06: w.hit("day off"); d = d + dt.timedelta(days=w.r.choice([-1, 1, 10, -10]))
        elif k < source_rate + .068: w.hit("placeholder"); return {"%m/%d/%Y": "01/01/1900", "%Y-%m-%d": "1900-01-01", "%d/%m/%Y": "01/01/1900"}[fmt]
        elif k < source_rate + .09: w.hit("missing"); return ""
        return d.strftime(fmt)
    def batch(w, when): w.anext = 215000000 + int((when - dt.datetime(2018, 4, 1)).total_seconds() / 60) * 11 + w.r.randrange(-900, 900)
    def anum_of(w, p, style):
        if p.anum is None and p.age() > 19 and w.p(.07): p.anum = w.r.randrange(70000000, 209000000)   # number from an earlier entry
        if p.anum is None: w.anext += w.r.choice([1, 1, 1, 2, 3, 7, 19]); p.anum = w.anext
        s = "%09d" % p.anum; k = w.r.random()
        if k < .02: i = w.r.randrange(3, 8); s = s[:i] + s[i + 1] + s[i] + s[i + 2:]; w.hit("A-number transposed")
        elif k < .035: i = w.r.randrange(3, 9); s = s[:i] + str(w.r.randrange(10)) + s[i + 1:]; w.hit("A-number digit")
        if style == 0: return "A" + s
        if style == 1: return "A%s-%s-%s" % (s[:3], s[3:6], s[6:])
        if style == 2: return s
        return "A " + s[:3] + " " + s[3:6] + " " + s[6:]
    def tel(w, s):
        k = w.r.random()
        if k < .06: w.hit("missing"); return ""
        if k < .10: i = w.r.randrange(6, len(s)); s = s[:i] + str(w.r.randrange(10)) + s[i + 1:]; w.hit("phone digit")
        return s if k < .45 else s.replace(" ", "").replace("-", "") if k < .65 else s.split(" ", 1)[1] if k < .9 else s.replace("+", "00")
    def sx(w, s, m, f):
        if w.p(.012): w.hit("wrong sex"); s = "F" if s == "M" else "M"
        if w.p(.015): w.hit("missing"); return w.r.choice(["", "U"])
        return m if s == "M" else f
    def blank(w, v, rate, ph=("",)):
        if v != "" and w.p(rate): w.hit("missing"); return w.r.choice(ph)
        return v
    def spoken(w, p, about_child_age=None, by_child_age=None):
        """a relative's name as another person says it"""
        a = by_child_age
        if a is not None:
            if a < 3: return ""
            if a < 5 and w.p(.6): return w.r.choice(["", "mami", "papi", "no sabe", ""]) if w.p(.6) else w.nick(p)
            if a < 8 and w.p(.5): return w.nick(p)
        g = p.given if w.p(.6) else p.given[:1]
        if w.p(.08): w.hit("nickname"); g = [w.nick(p)]
        s = p.sur if w.p(.65) else p.sur[:1]
        return " ".join([w.word(x) for x in g] + [w.word(x) for x in s])
    def nick(w, p): return w.r.choice(NICK.get(p.given[0], [p.given[0]]))

def build(w, n):
    """families with fate"""
    fams = []; heads = []
    for _ in range(n):
        near = heads and w.p(.12)
        ref = w.r.choice(heads) if near else None
        h = ref.home if ref else w.home(); br = h["country"] == "Brasil"
        ph = w.phone(h)
        kind = w.r.choices(["father", "mother", "both", "step", "grand", "aunt", "adsib", "guardian"], [30, 29, 12, 6, 8, 7, 5, 3])[0]
        nkid = w.r.choices([1, 2, 3, 4], [58, 27, 11, 4])[0]
        if kind in ("adsib", "guardian", "aunt") and nkid > 2: nkid = 1
        fa = w.new("M", 21, 52, h, ph); mo = w.new("F", 19, 46, h, ph)
        if ref and kind in ("father", "mother", "both"):       # brother or sister of an earlier adult
            x = fa if kind != "mother" else mo
            x.sur = list(ref.sur); w.link(x, ref, "sibling")
            for k2 in ref.kids: w.link(k2, x, "aunt_uncle")
        one = kind in ("mother", "step") and w.p(.35)
        kids = []; last = None; par_min = min(fa.age(), mo.age()) - 15
        top = max(1, min(17, par_min)); 
        for i in range(nkid):
            sex = w.r.choice("MF"); sur = list(mo.sur) if one else ([mo.sur[-1], fa.sur[-1]] if br else [fa.sur[0], mo.sur[0]])
            lo = w.r.choices([0, 3, 6, 10, 14], [7, 13, 22, 28, 30])[0]; lo = min(lo, max(0, top - 2))
            gv = w.given(sex, h, [tuple(k.given) for k in kids])
            if w.p(.14) and (fa.sex == sex) and not kids: gv = fa.given[:1] + gv[-1:] if gv[-1] != fa.given[0] else fa.given
            c = w.new(sex, lo, min(lo + 3, top + .5), h, ph, sur, gv)
            tries = 0
            while tries < 20 and any(abs((c.birth - k.birth).days) < 300 for k in kids): c.birth = w.bd(0, top); tries += 1
            if kids and (w.p(.02) or tries >= 20): c.birth = kids[-1].birth
            kids.append(c)
        half = kind == "step"
        for i, c in enumerate(kids):
            w.link(c, mo, "mother")
            if not one: w.link(c, fa, "father")
            for d in kids[:i]: w.link(c, d, "sibling")
        if ref and kind in ("father", "mother", "both"):
            for c in kids:
                w.link(c, ref, "aunt_uncle")
                for k2 in ref.kids: w.link(c, k2, "cousin")
        adults = []
        if kind in ("father", "both"): adults.append((fa, "father"))
        if kind in ("mother", "both", "step"): adults.append((mo, "mother"))
        if kind == "both":
            w.link(fa, mo, "spouse")
            if w.p(.5): mo.married = fa.sur[0]
        if kind == "step":
            st = w.new("M", 22, 48, h, ph); adults.append((st, "step_parent")); w.link(mo, st, "spouse")
            for c in kids: w.link(c, st, "step_parent")
        if kind == "grand":
            side = w.r.choice([fa, mo]); g = w.new(w.r.choice("FFM"), 44, 68, h, ph)
            oldest = max(k.age() for k in kids); g.birth = side.birth - dt.timedelta(days=int(w.r.uniform(17, 32) * 365))
            if g.sex == "F": side.sur[1] = g.sur[0]
            else: side.sur[0] = g.sur[0]
            for c in kids:
                if not one: c.sur = [mo.sur[-1], fa.sur[-1]] if br else [fa.sur[0], mo.sur[0]]
                w.link(c, g, "grandparent")
            w.link(side, g, "mother" if g.sex == "F" else "father"); adults.append((g, "grandparent"))
        if kind == "aunt":
            side = w.r.choice([fa, mo]); a = w.new(w.r.choice("FFM"), 20, 48, h, ph, list(side.sur)); adults.append((a, "aunt_uncle")); w.link(side, a, "sibling")
            for c in kids: w.link(c, a, "aunt_uncle")
        if kind == "adsib":
            a = w.new(w.r.choice("MF"), 18, 26, h, ph, list(kids[0].sur)); adults.append((a, "sibling"))
            need = a.birth - dt.timedelta(days=18 * 365)
            if mo.birth > need: mo.birth = need
            if fa.birth > need: fa.birth = need
            w.link(a, mo, "mother"); w.link(a, fa, "father")
            for c in kids: w.link(c, a, "sibling")
        if kind == "guardian":
            a = w.new(w.r.choice("FFM"), 27, 60, h, ph); adults.append((a, "guardian"))
            for c in kids: w.link(c, a, "guardian")
        for a, rel in adults: a.kids = kids if rel in ("mother", "father") else []
        if kind in ("father", "mother", "both"): heads.append(adults[0][0])
        fate = w.r.choices(["separated", "intact", "alone"], [52, 36, 12])[0]
        absent = [x for x in (fa, mo) if x not in [a for a, _ in adults] and not (one and x is fa)]
        fams.append(dict(kind=kind, adults=adults, kids=kids, fate=fate, home=h, phone=ph, absent=absent, fa=fa, mo=mo,
                         when=dt.datetime(2018, 4, 20) + dt.timedelta(minutes=w.r.randrange(62 * 1440))))
    return fams

def run(w, n):
    fams = build(w, n); L = {k: [] for k in ("apprehensions", "detention", "albergue_menores", "entrevistas_ong")}; truth = []
    seen = {}
    def put(src, rid, p, row, when): L[src].append((when, w.r.random(), row, p.pid)); seen.setdefault(p, set()).add(src)
    def app(p, when, sec, fg, claim, disp, note):
        g, s = w.names(p); U = lambda xs: plain(" ".join(xs)).upper().replace("'", "" if w.p(.7) else "'")
        nm = U(s) + ", " + U(g)
        if w.p(.012): nm = U(s); w.hit("first name missing"); nm += ", FNU"
        rid = "E3-%07d" % (4100000 + len(L["apprehensions"]) * 3 + w.r.randrange(3))
        cob = {"Guatemala": "GUATE", "Honduras": "HONDU", "El Salvador": "ELSAL", "México": "MEXIC", "Brasil": "BRAZI"}[p.home["country"]]
        if w.p(.015): cob = w.r.choice(["GUATE", "HONDU", "MEXIC"]); w.hit("wrong country")
        put("apprehensions", rid, p, {"Subject ID": rid, "Alien No.": w.blank(w.anum_of(p, 0), .03), "LAST NAME, FIRST": nm, "SEX": w.sx(p.sex, "M", "F"),
            "DOB": w.date(p.birth, "%m/%d/%Y", .035), "COB": w.blank(cob, .02), "App. Date/Time": (when + dt.timedelta(minutes=w.r.randrange(0, 40))).strftime("%m/%d/%Y %H%M"), "Sector": sec[0], "Station": w.blank(sec[1], .03),
            "Fam Grp": fg, "relationship claimed": claim, "Disposition": w.blank(disp, .06), "Remarks": note}, when)
    def det(p, when, fac, fg, kids, out=""):
        g, s = w.names(p); rid = "%06d" % (310000 + len(L["detention"]) * 2 + w.r.randrange(2)); ti = lambda xs: plain(" ".join(xs)).title()
        st = "; ".join(filter(None, ["%s (%s)" % (plain(w.spoken(k)), max(0, k.age() + (w.r.choice([-1, 1]) if w.p(.1) else 0))) if w.p(.75) else plain(k.given[0]) for k in kids]))
        lang = p.home["lang"]; lang = {"Español": "Spanish", "Português": "Portuguese"}.get(lang, lang if w.p(.45) else "Spanish")
        put("detention", rid, p, {"Booking #": rid, "A-Number": w.blank(w.anum_of(p, 1), .02), "Last Name": ti(s), "First Name": ti(g[:1]), "Middle": ti(g[1:]), "Gender": w.sx(p.sex, "Male", "Female"),
            "Date of Birth": w.date(p.birth, "%Y-%m-%d", .04), "Birth Country": w.blank(plain(p.home["country"]), .03), "Language": lang, "Facility": fac, "Book-In": (when.date() + dt.timedelta(days=w.r.randrange(1, 6))).isoformat(),
            "Book-Out": out, "Family Unit No.": fg, "Children (stated by detainee)": st if w.p(.55) else "", "Contact tel.": w.tel(p.phone) if w.p(.5) else ""}, when + dt.timedelta(days=w.r.randrange(5)))
    def alb(p, when, prog, mo, fa, trav, rel, sibs):
        g, s = w.names(p); a = p.age(); rid = "UC-%05d" % (20100 + len(L["albergue_menores"]) * 4 + w.r.randrange(4)); tv = ""
        if trav:
            word = {"mother": "su mamá", "father": "su papá", "grandparent": "su abuela" if trav.sex == "F" else "su abuelo", "aunt_uncle": "su tía" if trav.sex == "F" else "su tío", "sibling": "su hermana" if trav.sex == "F" else "su hermano", "step_parent": "su padrastro", "guardian": "su madrina" if trav.sex == "F" else "un conocido de la familia"}[rel]
            if rel == "step_parent" and w.p(.5): word = "su papá"
            sp = w.spoken(trav, by_child_age=a)
            if sp in ("mami", "papi", "no sabe"): sp = ""
            tv = "" if a < 2 and w.p(.6) else (word + " " + sp).strip() if w.p(.68) else ""
        pl = p.home; lug = ", ".join([pl["aldea"], pl["muni"], pl["dep"]][(0 if w.p(.45) else 1):])
        put("albergue_menores", rid, p, {"No. de caso": rid, "A#": w.blank(w.anum_of(p, w.r.choice([2, 2, 3])), .05), "Apellidos": " ".join(s), "Nombres": " ".join(g), "Sexo": w.sx(p.sex, "M", "F"),
            "Fecha de nacimiento": w.date(p.birth, "%d/%m/%Y", .05), "Edad": w.blank(str(a), .04), "País": w.blank(pl["country"], .02), "Lugar de origen": w.blank(lug, .07, ("", "no sabe")), "Idioma": w.blank(pl["lang"] if w.p(.8) else "Español", .05),
            "Programa": prog, "Ingreso": (when.date() + dt.timedelta(days=w.r.randrange(1, 8))).strftime("%d/%m/%Y"),
            "nombre de la madre": w.blank(w.spoken(mo, by_child_age=a), .10, ("", "", "no indica", "DESCONOCIDO")) if mo else "", "nombre del padre": w.blank(w.spoken(fa, by_child_age=a), .16, ("", "", "no indica", "DESCONOCIDO")) if fa else "", "viajaba con": tv,
            "hermanos en el programa": "; ".join(x.given[0] for x in sibs) if w.p(.5) else "", "tel. familiar": w.tel(p.phone) if a > 8 and w.p(.55) else ""}, when + dt.timedelta(days=w.r.randrange(6)))
    RELW = {"mother": ("hijo", "hija"), "father": ("hijo", "hija"), "grandparent": ("nieto", "nieta"), "aunt_uncle": ("sobrino", "sobrina"), "sibling": ("hermano", "hermana"), "step_parent": ("hijastro", "hijastra"), "guardian": ("ahijado", "ahijada")}
    def ong(p, when, org, kid, rel, note="", agejit=.1):
        rid = "ENT-%04d" % (len(L["entrevistas_ong"]) + 1); g, s = w.names(p); pl = p.home
        ka = "" if kid is None else kid.age() + (w.r.choice([-1, 1]) if w.p(agejit) else 0)
        if ka != "" and ka <= 1 and w.p(.5): ka = "%d meses" % max(1, (TODAY - kid.birth).days // 30)
        rw = "" if kid is None else RELW[rel][0 if kid.sex == "M" else 1]
        if rel == "step_parent" and w.p(.4): rw = "hijo" if kid.sex == "M" else "hija"
        put("entrevistas_ong", rid, p, {"Folio": rid, "Fecha": (when.date() + dt.timedelta(days=w.r.randrange(8, 40))).strftime("%d-%m-%y"), "Sede": org, "Nombre del entrevistado": " ".join(g + s), "Sexo": w.sx(p.sex, "H", "M"),
            "Edad": w.blank(str(p.age() + (w.r.choice([-2, -1, 1, 2]) if w.p(.1) else 0)), .04), "Nacionalidad": w.blank({"Guatemala": "guatemalteca", "Honduras": "hondureña", "El Salvador": "salvadoreña", "México": "mexicana", "Brasil": "brasileña"}[pl["country"]], .03), "Municipio / aldea": w.blank(pl["muni"] + (" / " + pl["aldea"] if w.p(.6) else ""), .05),
            "Lengua": w.blank(pl["lang"], .08), "Familiar buscado": w.spoken(kid) if kid else "", "Parentesco": rw, "Edad del familiar": str(ka), "Lugar y fecha de separación": (w.r.choice(["hielera de ", "", "estación "]) + note) if kid and w.p(.7) else "", "Teléfono": w.tel(p.phone), "A# (si lo sabe)": w.anum_of(p, 0) if w.p(.25) else ""}, when + dt.timedelta(days=w.r.randrange(30)))
    REAS = ["REF PROS 8 USC 1325", "REF PROS 8 USC 1325", "REF PROS 8 USC 1326", "CRIM HX", "REL NOT ESTABLISHED", "HOSPITAL", "USMS"]
    for f in fams:
        sec = w.r.choice(SECTORS); when = f["when"]; w.fu += w.r.choice([1, 1, 2, 5]); fu = "FMU%05d" % (40000 + w.fu)
        w.batch(when); apart = w.p(.3)
        for p in [a for a, _ in f["adults"]] + f["kids"]:
            if apart: w.batch(when)
            w.anum_of(p, 0)
        RC = {"mother": "MOTHER", "father": "FATHER", "grandparent": "GRANDPARENT", "aunt_uncle": "AUNT/UNCLE", "sibling": "SIBLING", "step_parent": "STEPFATHER", "guardian": "NON-RELATIVE"}
        kids, ads = f["kids"], f["adults"]; fate = f["fate"]; r0 = ads[0][1]; r1 = w.p(.04)
        if fate == "intact":
            fac = w.r.choice(FRC); direct = w.p(.25)
            for a, rel in ads:
                if w.p(.95): app(a, when, sec, w.blank(fu, .06), RC[rel] if w.p(.8) else "HEAD OF FAM", "NTA/FMUA", "")
                if not direct: det(a, when, fac, w.blank(fu, .1), kids)
                elif w.p(.15): ong(a, when, w.r.choice(NGOS[-1:] + NGOS[:2]), None, None)
            for c in kids:
                if w.p(.95): app(c, when, sec, w.blank(fu, .06), "SON" if c.sex == "M" and r0 in ("mother", "father") else "DAUGHTER" if r0 in ("mother", "father") else "MINOR", "NTA/FMUA", "")
                if not direct: det(c, when, fac, w.blank(fu, .1), [])
        elif fate == "alone":
            prog = w.r.choice(SHELT)
            for c in kids:
                if w.p(.9): app(c, when, sec, "", "UAC", "ORR", "")
                alb(c, when, prog, f["mo"], f["fa"], None, None, [k for k in kids if k is not c])
            far = w.r.choice([f["mo"], f["fa"] if f["fa"] in f["absent"] + [a for a, _ in ads] else None, None, None])     # a parent at home who phones an NGO
            if far and w.p(.5): ong(far, when, w.r.choice(NGOS), w.r.choice(kids), "mother" if far is f["mo"] else "father", sec[1]); sep_ad = far
            else: sep_ad = None
            for c in kids:
                if sep_ad: w.sep.append((c, sep_ad, "mother" if sep_ad.sex == "F" else "father"))
                else: w.noadult.append(c)
        else:
            dele = w.r.random(); prog = w.r.choice(SHELT); progs = {}
            split = len(kids) > 1 and w.p(.28)
            stay = None
            if len(ads) == 2 and w.p(.45): stay = next(a for a, rl in ads if rl == "mother")   # mother kept with smaller children
            for c in kids: progs[c] = w.r.choice(SHELT) if split else prog
            kept = [c for c in kids if stay and (c.age() < 9 or w.p(.25))]
            if stay and kids and len(kept) == len(kids) and w.p(.5): pass
            fac = w.r.choice(FRC); gone = w.p(.16)
            for a, rel in ads:
                reason = w.r.choice(REAS); dell = dele < .42
                if w.p(.93): app(a, when, sec, fu if dele >= .42 or a is stay else w.r.choice(["", "", "DEL", fu + " DELETED"]), ("" if w.p(.45) and dell and a is not stay else RC[rel]) if a is stay or not dell else w.r.choice(["SINGLE ADULT", "SINGLE ADULT", "", RC[rel]]), "NTA/FMUA" if a is stay else reason,
                    "" if w.p(.75) or a is stay else w.r.choice(["SEP FROM %s %s" % ("SON" if kids[0].sex == "M" else "DAU", plain(kids[0].given[0]).upper()), "FAMU BROKEN DOWN DUE TO PROSECUTION", "CHILD TO ORR", "T/W MINOR " + str(kids[0].anum)]))
                if a is stay: det(a, when, fac, w.blank(fu, .1), kids)
                elif reason == "USMS" and w.p(.7):
                    if w.p(.3): det(a, when + dt.timedelta(days=20), w.r.choice(DETAD), "", kids)
                elif w.p(.92): det(a, when, w.r.choice(DETAD), fu if w.p(.25) else "", kids if w.p(.8) else [], (when.date() + dt.timedelta(days=w.r.randrange(10, 50))).isoformat() if gone else "")
                if w.p(.55 if gone else .22):
                    ks = [k for k in kids if k not in kept] or kids
                    for c in ks[:2 if w.p(.3) else 1]:
                        if a is stay: rel2 = rel
                        ong(a, when, w.r.choice(NGOS), c, rel, sec[1])
            ab = f["absent"]
            if ab and w.p(.14): far = w.r.choice(ab); ong(far, when, w.r.choice(NGOS), w.r.choice([k for k in kids if k not in kept] or kids), "mother" if far is f["mo"] else "father", sec[1])
            else: far = None
            for c in kids:
                keep = c in kept; bad = dele > .97
                if w.p(.94): app(c, when, sec, "FMU%05d" % (40000 + w.fu - 3) if bad else fu if keep or dele >= .42 else w.r.choice(["", "", "DEL"]), "UAC" if not keep and dele < .6 and w.p(.8) else "SON" if c.sex == "M" else "DAUGHTER", "NTA/FMUA" if keep else "ORR", "")
                if bad: w.hit("wrong family unit")
                if keep: det(c, when, fac, w.blank(fu, .1), [])
                elif w.p(.96): alb(c, when, progs[c], f["mo"], f["fa"], ads[0][0], r0, [k for k in kids if k is not c and progs[k] == progs[c] and k not in kept])
            for c in kids:
                for a, rel in ads:
                    if c in kept and a is stay: continue
                    w.sep.append((c, a, rel))
                if far and c not in kept: w.sep.append((c, far, "mother" if far is f["mo"] else "father"))
            for i, c in enumerate(kids):
                for d in kids[:i]:
                    if (c in kept) != (d in kept) or (c not in kept and progs[c] != progs[d]):
                        y, o = (c, d) if c.birth > d.birth else (d, c); w.sep.append((y, o, "sibling"))
    # singles, unrelated minors, a few false claims
    for _ in range(int(n * .95)):
        h = w.home(); p = w.new("M" if w.p(.72) else "F", 18, 46, h, w.phone(h)); when = dt.datetime(2018, 4, 20) + dt.timedelta(minutes=w.r.randrange(62 * 1440)); sec = w.r.choice(SECTORS); k = w.r.random(); w.batch(when)
        if k < .85: app(p, when, sec, "", w.r.choice(["SINGLE ADULT", "SINGLE ADULT", "SA", ""]), w.r.choice(["ER", "REF PROS 8 USC 1325", "REINSTATE", "VR"]), "")
        if k > .30: det(p, when, w.r.choice(DETAD), "", [])
        if w.p(.07): ong(p, when, w.r.choice(NGOS), None, None)
    minors = []
    for _ in range(int(n * .30)):
        h = w.home(); br = h["country"] == "Brasil"; p = w.new(w.r.choice("MMF"), 11, 17, h, w.phone(h)); when = dt.datetime(2018, 4, 20) + dt.timedelta(minutes=w.r.randrange(62 * 1440)); sec = w.r.choice(SECTORS); w.batch(when)
        mo = Person("F", w.bd(33, 50), w.given("F", h), [p.sur[0 if br else 1], w.surname(h)], h, p.phone); fa = Person("M", w.bd(34, 55), w.given("M", h), [p.sur[1 if br else 0], w.surname(h)], h, p.phone)
        if w.p(.85): app(p, when, sec, "", "UAC", "ORR", "")
        alb(p, when, w.r.choice(SHELT), mo, fa, None, None, []); w.noadult.append(p); minors.append(p)
    for _ in range(max(1, n // 60)):                       # adult who is not the parent names a child
        c = w.r.choice(minors); h = c.home; w.batch(dt.datetime(2018, 6, 1)); a = w.new("M", 24, 45, h, w.phone(h), [c.sur[0], w.surname(h)]); when = dt.datetime(2018, 6, 1)
        ong(a, when, w.r.choice(NGOS), c, "father", "McAllen")
    # duplicates inside lists: booked again
    dup = {}; seenp = list(seen); w.r.shuffle(seenp)
    for p in seenp[:int(len(seenp) * .03)]:
        when = dt.datetime(2018, 6, 10) + dt.timedelta(minutes=w.r.randrange(9000))
        if "apprehensions" in seen[p] and p.age() >= 18 and w.p(.5):
            if w.p(.4): p.anum = None; w.hit("second A-number")
            app(p, when, w.r.choice(SECTORS), "", "SINGLE ADULT", "REINSTATE", "")
        elif "detention" in seen[p] and p.age() >= 18: det(p, when, w.r.choice(DETAD), "", [])
        elif "albergue_menores" in seen[p]: alb(p, when, w.r.choice(SHELT), None, None, None, None, [])
    ids = {"apprehensions": ("E3-%07d", 4100000, 5), "detention": ("%06d", 310000, 3), "albergue_menores": ("UC-%05d", 20100, 4), "entrevistas_ong": ("ENT-%04d", 1, 1)}
    for k in L:                                            # record numbers follow the order of entry
        fmt, n0, st = ids[k]; L[k].sort(key=lambda t: t[:2]); out = []
        for _, _, row, pid in L[k]:
            rid = fmt % n0; n0 += w.r.randrange(1, st + 1) if st > 1 else 1
            row[list(row)[0]] = rid; truth.append((k, rid, pid)); out.append(row)
        L[k] = out
    return L, truth, seen

def main():
    ap = argparse.ArgumentParser(); ap.add_argument("--families", type=int, default=200); ap.add_argument("--seed", type=int, default=1); ap.add_argument("outdir")
    a = ap.parse_args(); w = World(a.seed); Person.n = 0
    L, truth, seen = run(w, a.families)
    for d in ("lists", "truth"): os.makedirs(os.path.join(a.outdir, d), exist_ok=True)
    tot = 0
    for k, rows in L.items():
        (w.r.shuffle(rows) if k != "entrevistas_ong" else None); cols = list(rows[0]) if rows else []
        with open(os.path.join(a.outdir, "lists", k + ".csv"), "w", newline="", encoding="utf-8-sig" if k == "albergue_menores" else "utf-8") as f:
            c = csv.DictWriter(f, cols); c.writeheader(); c.writerows(rows)
        tot += sum(1 for r in rows for v in r.values())
    def T(name, head, rows):
        with open(os.path.join(a.outdir, "truth", name), "w", newline="", encoding="utf-8") as f: c = csv.writer(f); c.writerow(head); c.writerows(rows)
    T("records.csv", ["source", "id", "person"], sorted(truth))
    uniq = lambda xs: sorted(set((x.pid, y.pid, r) for x, y, r in xs if x in seen and y in seen and x is not y))
    T("separated.csv", ["child_person", "adult_person", "relation"], uniq(w.sep)); T("kin.csv", ["person_a", "person_b", "relation"], uniq(w.kin))
    found = {c for c, _, _ in uniq(w.sep)}
    T("no_adult.csv", ["child_person"], sorted({c.pid} for c in w.noadult if c in seen and c.pid not in found) and sorted([c.pid] for c in {x.pid: x for x in w.noadult if x in seen and x.pid not in found}.values()))
    json.dump(dict(cells=tot, problem_cells=sum(w.hits.values()), share=round(sum(w.hits.values()) / max(1, tot), 4), by_kind=w.hits, rows={k: len(v) for k, v in L.items()}), open(os.path.join(a.outdir, "truth", "stats.json"), "w"), indent=1, ensure_ascii=False)
main()
