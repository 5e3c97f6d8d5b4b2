"""The southern border of the United States, April to June 2018.

Families are arrested between ports of entry.  Adults are prosecuted and go to immigration
detention, their children are re-classified as unaccompanied and go to shelters all over the
country.  The number that held the family together at the border is blanked in most of those cases.
Other families stay together in a family residential center or are released with a notice to appear,
and there are teenagers who really came alone, single men, and a few adults who said that a child
was theirs when it was not.

Lists
  cbp_apprehensions   one row per subject per arrest, upper case, no accents, as typed at the station
  ice_detention       adults (and families in residential centers), "LAST, FIRST", claims in remarks
  orr_shelter         children, with what the child said about its parents and whom it came with
  hotline_calls       callers to a legal-aid hotline and what they tell about the child they look for

How a person would find the right adult
  * an alien number of the child next to that of the adult, at one station on one day (about half)
  * the family unit number, where it was left in (about a fifth)
  * the parent's or travel companion's name as the child gave it (older children mostly)
  * a caller who names the child with its age
At least one of these exists for about 90 % of separated children with their relative on a list
(truth/stats.json: findable_children); with very common names and no number some of these stay
ambiguous, so a careful person should get 80 % or more.  Toddlers often have nothing but the number.
"""
from parted import *

REF = dt.date(2018, 6, 25)
CT = {'GT': .30, 'GM': .17, 'HN': .27, 'SV': .13, 'MX': .08, 'BR': .05}
COUNTRY = dict(GT='Guatemala', GM='Guatemala', HN='Honduras', SV='El Salvador', MX='Mexico', BR='Brazil')
CODE = dict(GT='GUATE', GM='GUATE', HN='HONDU', SV='SALVA', MX='MEXIC', BR='BRAZI')
MEN = 'José Juan Luis Carlos Jorge Miguel Francisco Mario Edwin Kevin Wilmer Josué Daniel Óscar Manuel Marvin Elmer Antonio David Ángel Santos Denis Cristian Byron Alexander Henry Selvin Rigoberto Noé Osman Yefri Darwin Jairo Gerson Héctor Víctor Rubén Esteban Ismael Moisés Eduardo Axel Anthony Bryan Jefferson Dilan Emerson Gustavo Heber Nelson Melvin Ramón Rolando Erick Fredy Ever Walter Isaías Samuel Mateo'.split()
WOMEN = 'María Ana Rosa Carmen Wendy Karen Sandra Glenda Marta Juana Yesenia Ingrid Blanca Keyla Heidy Reina Gloria Jennifer Dulce Ashley Emely Genesis Cindy Norma Marleny Iris Telma Sonia Lesly Delmy Xiomara Suyapa Evelyn Catalina Dina Zoila Maritza Vilma Elsa Lidia Angela Nicol Daniela Yolanda Fátima Guadalupe Rosmery Floridalma Brenda Nohemí Arely Johana Astrid Mirna Silvia Elena Alejandra Naomi Odilia Estela'.split()
MID_M = 'Antonio Alexander David Enrique Alberto Armando Francisco José Eduardo Noé Adalberto Isaac Omar Josué Alfredo Rolando Ernesto Daniel Estuardo Geovany'.split()
MID_F = 'Elizabeth Isabel María Yamileth Abigail Marisol Esperanza Carolina Lisbeth Rosibel Alejandra Azucena Nicolle Esther Elena Patricia Judith Maribel Sofía Dolores'.split()
SUR = 'López Hernández García Martínez Pérez González Rodríguez Ramírez Cruz Gómez Mejía Flores Reyes Morales Castillo Orellana Vásquez Rivera Ramos Sánchez Díaz Aguilar Méndez Castro Pineda Alvarado Ortiz Portillo Guzmán Velásquez Escobar Cabrera Zelaya Bonilla Santos Guevara Montoya Lemus Duarte Interiano Paz Murillo Argueta Rosales Barahona Cardona Estrada Fuentes Umaña Chicas Amaya Lara Ventura Alas Perdomo Funes Galdámez Trejo Salguero Ávila Zepeda Villeda Carranza Menjívar Sagastume Euceda Turcios Maldonado Recinos Melgar Solórzano Andino Valladares Bautista Tejada Quintanilla Cerón Najarro Godoy Madrid'.split()
MAY = 'Caal Choc Pop Tzul Ical Chub Coc Xol Ixcoy Tum Raymundo Cobo Brito Chávez Matom Ceto Bernal Pascual Domingo Francisco Mateo Juan Andrés Sebastián Miguel Pedro Diego Felipe Cux Tzoc Tiquiram Ajanel Chitay Batz Sis Cucul Maquin Bolom Calmo Pablo Ordóñez Jerónimo Godínez Tziboy Xuncax Lucas Ramos Velasco Us Tojin'.split()
MAY_M = 'Juan Pascual Mateo Diego Andrés Miguel Sebastián Francisco Domingo Gaspar Pedro Tomás Baltazar Lucas Felipe Marcos Antonio Santiago Ricardo Nicolás'.split()
MAY_F = 'María Juana Petrona Eulalia Catarina Magdalena Isabela Ana Micaela Candelaria Dominga Elvira Feliciana Rosa Angelina Olga Matilde Lucía Manuela Tomasa'.split()
BR_M = 'João Lucas Wesley Marcos Paulo Thiago Vinícius Gabriel Diego Wagner Anderson Rafael Matheus Edson Fábio Cláudio Pedro Kauã Enzo Davi'.split()
BR_F = 'Ana Juliana Aline Patrícia Vanessa Luciana Fernanda Camila Jéssica Letícia Larissa Maria Elaine Rosângela Bruna Sabrina Emanuelly Isadora Yasmin Débora'.split()
BR_S = ['Silva', 'dos Santos', 'de Oliveira', 'Souza', 'Ferreira', 'Alves', 'Pereira', 'da Costa', 'Rodrigues', 'Gonçalves', 'de Almeida', 'Ribeiro', 'Lopes', 'Vieira', 'Barbosa', 'Teixeira', 'Moreira', 'de Paula', 'Nunes', 'Cardoso', 'Batista', 'Rezende', 'Braga', 'Coelho']
NICKS = {'José': ['Chepe', 'Pepe'], 'Francisco': ['Paco', 'Chico'], 'Luis': ['Lucho', 'Güicho'], 'Juan': ['Juanito'], 'Carlos': ['Carlitos'], 'Jorge': ['Coque'], 'Miguel': ['Mike', 'Miguelito'], 'Manuel': ['Manolo', 'Meme'], 'Antonio': ['Toño'], 'Daniel': ['Dani'], 'Ángel': ['Angelito'], 'Guadalupe': ['Lupita'], 'María': ['Mari', 'Marita'], 'Ana': ['Anita'], 'Rosa': ['Rosita'], 'Carmen': ['Carmencita'], 'Elizabeth': ['Eli'], 'Catarina': ['Cata'], 'Alexander': ['Alex'], 'Anthony': ['Tony'], 'Jennifer': ['Jenny'], 'Genesis': ['Geny'], 'Gabriel': ['Biel'], 'Fernanda': ['Nanda'], 'Héctor': ['Tito'], 'Eduardo': ['Lalo'], 'Santos': ['Santitos'], 'Josué': ['Josh'], 'Cristian': ['Cris'], 'Daniela': ['Dany'], 'Alejandra': ['Ale'], 'Juana': ['Juanita'], 'Dulce': ['Dulcita'], 'Matheus': ['Teteu'], 'Rosmery': ['Rosy']}
TOWN = {'GT': ['San Marcos', 'Jalapa', 'Chiquimula', 'Jutiapa', 'Escuintla', 'Retalhuleu', 'Zacapa', 'Guatemala City', 'Malacatán'],
        'GM': ['San Mateo Ixtatán', 'Santa Eulalia', 'Nebaj', 'Cobán', 'San Pedro Carchá', 'Todos Santos', 'Chajul', 'Momostenango', 'Raxruhá', 'Joyabaj'],
        'HN': ['San Pedro Sula', 'Choloma', 'El Progreso', 'Olanchito', 'La Ceiba', 'Copán', 'Santa Bárbara', 'Yoro', 'Tegucigalpa', 'Comayagua'],
        'SV': ['San Miguel', 'Usulután', 'Soyapango', 'La Unión', 'Chalatenango', 'Ahuachapán'],
        'MX': ['Acapulco', 'Chilpancingo', 'Apatzingán', 'Tlapa', 'Iguala'],
        'BR': ['Governador Valadares', 'Ipatinga', 'Goiânia', 'Ji-Paraná']}
TONGUE = {'San Mateo Ixtatán': 'Chuj', 'Santa Eulalia': "Q'anjob'al", 'Nebaj': 'Ixil', 'Chajul': 'Ixil', 'Cobán': "Q'eqchi'", 'San Pedro Carchá': "Q'eqchi'", 'Raxruhá': "Q'eqchi'", 'Todos Santos': 'Mam', 'Momostenango': "K'iche'", 'Joyabaj': "K'iche'"}
STA = {'RGV': ['MCALLEN', 'WESLACO', 'RIO GRANDE CITY', 'FORT BROWN'], 'EPT': ['EL PASO STA', 'SANTA TERESA', 'YSLETA'], 'YUM': ['YUMA', 'WELLTON'], 'TCA': ['NOGALES', 'AJO'], 'SDC': ['IMPERIAL BEACH', 'CHULA VISTA'], 'DRT': ['EAGLE PASS', 'DEL RIO'], 'ELC': ['CALEXICO']}
SECTOR = dict(RGV=.5, EPT=.16, YUM=.12, TCA=.07, SDC=.06, DRT=.06, ELC=.03)
ICE = ['PORT ISABEL SPC', 'EL VALLE DETENTION FACILITY', 'SOUTH TEXAS DET CTR', 'EL PASO SPC', 'OTERO CO PROCESSING CTR', 'ELOY FED CTR', 'ADELANTO', 'VICTORVILLE FCI', 'SHERIDAN FCI', 'TACOMA NWDC', 'CIBOLA COUNTY', 'WEST TEXAS DET', 'STEWART', 'LAREDO PROCESSING CTR', 'AURORA']
FRC = ['DILLEY STFRC', 'KARNES CO RES CTR', 'BERKS']
ORR = ['Casa Padre Brownsville', 'Combes TX', 'Harlingen TX', 'El Cajon CA', 'Phoenix Campbell AZ', 'Tucson Southwest AZ', 'Bronx NY TFC', 'East Harlem NY TFC', 'Grand Rapids MI TFC', 'Chicago IL', 'Homestead FL', 'Tornillo TX', 'Houston TX', 'Bristow VA', 'Miami Gardens FL', 'Renton WA', 'Youngtown AZ', 'Topeka KS']
TENDER = ['Combes TX', 'Bronx NY TFC', 'East Harlem NY TFC', 'Grand Rapids MI TFC', 'Phoenix Campbell AZ', 'San Benito TX TFC', 'El Paso TX TFC']
US = ['Houston TX', 'Los Angeles CA', 'Miami FL', 'Silver Spring MD', 'Trenton NJ', 'Atlanta GA', 'Nashville TN', 'Oakland CA', 'Framingham MA', 'Omaha NE', 'Charlotte NC']
ACC = str.maketrans('áéíóúüñãõâêôçàÁÉÍÓÚÜÑÂÇ', 'aeiouunaoaeocaAEIOUUNAC')


def rank(pool, k=6):
    """an uneven choice: the first of a pool are common"""
    return pool[min(int(len(pool) * R.random() ** 1.7), len(pool) - 1)] if k else R.choice(pool)


def given(sex, ct):
    if ct == 'BR':
        a, b = (BR_M, BR_M) if sex == 'M' else (BR_F, ['Clara', 'Beatriz', 'Luiza', 'Vitória', 'Cristina', 'Aparecida'])
    elif ct == 'GM':
        a, b = (MAY_M, MAY_M) if sex == 'M' else (MAY_F, MAY_F)
    else:
        a, b = (MEN, MID_M) if sex == 'M' else (WOMEN, MID_F)
    x = [rank(a)]
    if ch(.3 if ct == 'GM' else .74):
        y = rank(b)
        if y != x[0]:
            x.append(y)
    return x


def sur(ct):
    return rank(BR_S) if ct == 'BR' else rank(MAY) if ct == 'GM' and ch(.88) else rank(SUR)


def mk(sex, age, ct, surs=None, birth=None):
    p = P(sex, birth or REF - dt.timedelta(days=int(age * 365.25) + R.randrange(365)))
    p.ct, p.given = ct, given(sex, ct)
    p.surs = surs or [sur(ct), sur(ct)]
    p.anum = p.where = p.fmua = None
    p.event = None
    return p


def child_surs(f, m, ct):
    if f is None or ch(.06):
        return list(m.surs)
    return [m.surs[-1], f.surs[-1]] if ct == 'BR' else [f.surs[0], m.surs[0]]


def pair(ct, young):
    m = mk('F', young + R.choice([16, 17, 18, 19, 20, 21, 23, 25, 28, 31]), ct)
    f = mk('M', max(young + 17, m.age(REF) + R.randint(-3, 9)), ct)
    f.present = m.present = False
    m.spouse, f.spouse = f, m
    return f, m


def add_kids(f, m, n, ages):
    out = []
    for a in ages[:n]:
        k = mk(R.choice('MF'), 0, m.ct, child_surs(f, m, m.ct), REF - dt.timedelta(days=int(a * 365.25) + R.randrange(20, 300)))
        k.father, k.mother = f, m
        while any(k.given[0] == o.given[0] for o in out):
            k.given = given(k.sex, k.ct)
        out.append(k)
    return out


def forebears(p):
    if p.father is None:
        a = p.age(REF)
        gm = mk('F', a + R.randint(16, 30), p.ct)
        gf = mk('M', gm.age(REF) + R.randint(0, 8), p.ct)
        if p.ct == 'BR':
            gm.surs[-1], gf.surs[-1] = p.surs[0], p.surs[-1]
        else:
            gf.surs[0], gm.surs[0] = p.surs[0], p.surs[-1]
        gf.present = gm.present = False
        gf.spouse, gm.spouse = gm, gf
        p.father, p.mother = gf, gm
    return p.father, p.mother


def brother_of(p, sex=None, lo=-9, hi=9):
    f, m = forebears(p)
    b = mk(sex or R.choice('MF'), max(18, p.age(REF) + R.randint(lo, hi)), p.ct, list(p.surs))
    b.father, b.mother = f, m
    return b


SHAPES = dict(mother=.29, father=.25, both=.12, grandmother=.05, aunt=.06, brother=.06, step=.05, godmother=.02, alone=.10)


def make_family():
    F = Fam()
    F.shape = pick(SHAPES)
    F.ct = ct = pick(CT)
    F.town = R.choice(TOWN[ct])
    n = R.choices([1, 2, 3, 4], [.58, .28, .1, .04])[0]
    top = R.choices(range(1, 18), [3, 3, 4, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 8, 8, 6])[0]
    if F.shape == 'alone':
        n, top = (1 if ch(.85) else 2), R.randint(13, 17)
    ages, a = [], float(top)
    while a >= .5 and len(ages) < n:
        ages.append(a)
        a -= R.choice([0 if ch(.05) else 1.5, 2, 3, 4, 5])
    f, m = pair(ct, top)
    kids = add_kids(f, m, n, ages)
    extra = []
    if F.shape in ('mother', 'father', 'both'):
        m.present, f.present = F.shape != 'father', F.shape != 'mother'
        car = [x for x in (m, f) if x.present]
        if ch(.07):
            c = brother_of(car[0])
            extra.append(c)
    elif F.shape == 'grandmother':
        g = forebears(m if ch(.7) else f)[1]
        car = [g]
    elif F.shape == 'aunt':
        u = brother_of(m if ch(.6) else f, 'F' if ch(.65) else 'M')
        car = [u]
        if u.sex == 'F' and u.age(REF) > 22 and ch(.45):          # cousins with their own mother
            h = mk('M', u.age(REF) + 3, ct)
            h.present = False
            u.spouse, h.spouse = h, u
            for q in add_kids(h, u, 1, [R.uniform(1, min(15, u.age(REF) - 18))]):
                q.carers = [(u, 'mother')]
                extra.append(q)
    elif F.shape == 'brother':
        b = mk(R.choice('MMF'), R.randint(18, 25), ct, list(kids[0].surs))
        b.father, b.mother = f, m
        while any(b.given[0] == k.given[0] for k in kids):
            b.given = given(b.sex, ct)
        for x in (f, m):
            if x.age(REF) < b.age(REF) + 17:
                x.birth = b.birth - dt.timedelta(days=R.randint(17 * 366, 30 * 365))
        kids = [k for k in kids if k.birth > b.birth]
        car = [b]
    elif F.shape == 'step':
        s = mk('M', m.age(REF) + R.randint(-4, 9), ct)
        m.spouse, s.spouse = s, m
        m.present = ch(.65)
        car = [m, s] if m.present else [s]
        if m.present and ages[-1] > 2 and ch(.35):
            for q in add_kids(s, m, 1, [R.uniform(.5, ages[-1] - 1)]):
                q.carers = [(m, 'mother'), (s, 'father')]
                extra.append(q)
    elif F.shape == 'godmother':
        g = mk('F', R.randint(28, 55), ct)
        for k in kids:
            k.guardian = g
        car = [g]
    else:
        car = [m if ch(.6) else f]
        car[0].present = True
    for x in car:
        x.present = True
    F.kids = kids + [x for x in extra if x.carers]
    for k in kids:
        k.carers = [(x, relation_of(k, x)) for x in car]
    F.adults = car + [x for x in extra if not x.carers]
    F.rel_us = None
    if F.shape != 'alone' and ch(.16):               # a relative who lives in the United States
        base = R.choice([x for x in (m, f)])
        F.rel_us = brother_of(base)
        F.rel_us.where = ('us', R.choice(US))
        F.adults.append(F.rel_us)
    F.members = F.adults + F.kids
    for x in F.members:
        x.fam = F
    return F


def relation_of(k, x):
    k.pid, x.pid = k.pid or 'P1', x.pid or 'P0'
    return relation(k, x)


fams = [make_family() for _ in range(N)]
loners = []
for _ in range(int(N * .42)):
    ct = pick(CT)
    p = mk('M' if ch(.8) else 'F', R.choices([R.randint(18, 29), R.randint(30, 48)], [.65, .35])[0], ct)
    p.town = R.choice(TOWN[ct])
    loners.append(p)
persons = number(fams, loners)
CLUE = defaultdict(set)

# ---- what happened
groups = []
for F in fams:
    F.date = dt.date(2018, 4, 10) + dt.timedelta(days=int(70 * R.random()))
    F.sector = pick(SECTOR)
    F.station = R.choice(STA[F.sector])
    F.fraud = None
    cross = [x for x in F.members if x.where is None]
    if F.shape == 'alone':
        a = F.adults[0]
        cross = F.kids
        a.where = ('us', R.choice(US)) if ch(.6) else ('home', F.town)
        F.mode = 'alone'
        if ch(.12):
            F.fraud = R.choice(loners)
            F.fraud = F.fraud if F.fraud.where is None and F.fraud.ct in (F.ct, 'GT') else None
            if F.fraud:
                F.fraud.where = ('ice', R.choice(ICE))
                cross = [F.fraud] + cross
    else:
        legal = F.shape in ('mother', 'father', 'both')
        F.mode = 'separated' if ch(.68 if legal else .9) else 'together'
    if F.mode == 'together':
        w = ('frc', R.choice(FRC)) if ch(.55) else ('released', R.choice(US))
        for x in cross:
            x.where = w
    else:
        for x in cross:
            if x.where is None and x in F.adults:
                y = R.random()
                x.where = ('ice', R.choice(ICE)) if y < .58 else ('deported', F.town) if y < .82 else ('released', R.choice(US))
        keep = None
        if F.shape in ('both', 'step') and ch(.3):              # the mother stays with the children
            keep = [x for x in F.adults if x.sex == 'F' and any(c[0] is x for k in F.kids for c in k.carers)]
            if keep:
                keep[0].where = ('frc', R.choice(FRC[:1]))
        home = None
        for k in sorted(F.kids, key=lambda k: k.birth):
            if keep and keep[0] in (c[0] for c in k.carers):
                k.where = keep[0].where
                continue
            pool = TENDER if k.age(REF) < 6 else ORR
            if home is None or ch(.38):
                home = ('orr', R.choice(pool))
            k.where = home
    groups.append([F.date, F.sector, F.station, cross, F])
for p in loners:
    if p.where is None:
        p.where = ('ice', R.choice(ICE)) if ch(.75) else ('deported', p.town)
        s = pick(SECTOR)
        groups.append([dt.date(2018, 4, 10) + dt.timedelta(days=int(70 * R.random())), s, R.choice(STA[s]), [p], None])
groups.sort(key=lambda g: (g[0], g[1], g[2]))

# ---- spelling
SLIP = [('z', 's'), ('s', 'z'), ('v', 'b'), ('b', 'v'), ('ll', 'y'), ('y', 'i'), ('i', 'y'), ('h', ''), ('j', 'g'), ('que', 'ke'), ('c', 's'), ('x', 'j'), ('rr', 'r'), ('k', 'c'), ('tz', 'ts'), ('gue', 'ge'), ('n', 'nn'), ('é', 'i'), ('uel', 'uell')]


def slip(w, p):
    """one word, misheard or mistyped"""
    if len(w) < 4 or not ch(p):
        return w
    if ch(.6):
        for a, b in R.sample(SLIP, len(SLIP)):
            i = w.find(a, 1)
            if i > 0:
                return w[:i] + b + w[i + len(a):]
    i = R.randrange(1, len(w) - 1)
    k = R.randrange(3)
    return w[:i] + w[i + 1:] if k == 0 else w[:i] + w[i + 1] + w[i] + w[i + 2:] if k == 1 else w[:i] + w[i] + w[i:]


def g_name(p, e=.05, second=.7, nick=0):
    if nick and ch(nick):
        for x in p.given:
            if x in NICKS:
                return R.choice(NICKS[x])
    return ' '.join(slip(x, e) for x in p.given[:1] + (p.given[1:] if ch(second) else []))


def s_name(p, e=.05, both=.7):
    if p.ct == 'BR':
        return ' '.join(slip(x, e) for x in (p.surs if ch(both) else p.surs[-1:]))
    s = list(p.surs)
    if ch(.04):
        s.reverse()
    return ' '.join(slip(x, e) for x in (s if ch(both) else s[:1]))


def plain(s):
    return s.translate(ACC)


def day(p, e=.1):
    b = p.birth
    if ch(e):
        k = R.randrange(5)
        try:
            if k == 0 and b.day < 13:
                return dt.date(b.year, b.day, b.month)
            if k == 1:
                return dt.date(b.year + R.choice([-1, 1]), b.month, b.day)
            if k == 2:
                return dt.date(b.year, 1, 1)
            if k == 3:
                return dt.date(b.year, b.month % 12 + 1, b.day)
        except ValueError:
            pass
        return b + dt.timedelta(days=R.choice([-10, -1, 1, 3, 20]))
    return b


def a_no(p, p_have, form='%03d-%03d-%03d'):
    if p.anum is None or not ch(p_have):
        return ''
    n = p.anum
    if ch(.025):
        s = '%09d' % n
        i = R.randrange(5, 8)
        n = int(s[:i] + s[i + 1] + s[i] + s[i + 2:])
    p.shown = True
    return form % (n // 1000000, n // 1000 % 1000, n % 1000) if form.count('%') == 3 else form % n


for p in persons:
    p.shown = False
# ---- CBP
rows, ev, fm, an = [], 1806000100, 300411, 213400107
prev = None
for d, sec, st, ps, F in groups:
    if prev != (d, sec, st) or ch(.45):
        ev += R.randint(1, 4)
    prev = (d, sec, st)
    an += R.randint(1, 6)
    apart = ch(.4)                                 # not processed one after the other
    fm += R.randint(1, 5)
    unit = F is not None and (F.mode != 'alone' or F.fraud)
    F_left = unit and (F.mode == 'together' and ch(.95) or F.mode != 'together' and ch(.24))
    order = sorted(ps, key=lambda x: x.birth)
    for j, p in enumerate(order):
        an += R.randint(15, 90) if apart else 1 if ch(.85) else 2
        p.anum, p.event, p.near = an, ev, not apart
        adult = p.age(d) >= 18
        p.fmua = 'FMUA%d' % fm if F_left and ch(.97) else ''
        if not ch(.94 if adult else .96):
            p.incbp = False
            continue
        p.incbp = True
        for again in range(2 if adult and ch(.03) else 1):
            fn, ln = g_name(p, .04, .8), s_name(p, .04, .82)
            if ch(.03):
                fn, ln = ln, fn
            when = d - dt.timedelta(days=R.randint(60, 900)) if again else d
            b = day(p, .08)
            role = '' if not unit or again or not p.fmua else 'HOH' if j == 0 else 'MINOR' if not adult else 'MEMBER'
            disp = 'VR' if again else 'UAC-ORR' if p.where[0] == 'orr' else {'frc': 'FRC', 'released': 'NTA-OR' if F and F.mode == 'together' else 'PROS-1325', 'ice': 'PROS-1325' if ch(.7) else 'ER', 'deported': 'ER' if ch(.6) else 'PROS-1325'}.get(p.where[0], '')
            rows.append([p, ev if not again else ev - R.randint(5000, 90000), when.strftime('%m/%d/%Y'), sec, st, plain(ln).upper(), plain(fn).upper(), gap(b.strftime('%m/%d/%Y'), .02), p.age(when), gap(p.sex, .01), CODE[p.ct], a_no(p, .88, 'A%09d'), '' if again else p.fmua, role, disp])
out = []
R.shuffle(rows)
for i, r in enumerate(rows):
    idn = 'S%07d' % (4100233 + 7 * i + i % 5)
    r[0].recs.append(('cbp_apprehensions', idn))
    out.append([idn] + r[1:])
out.sort(key=lambda r: dt.datetime.strptime(r[2], '%m/%d/%Y'))
out_list('cbp_apprehensions', 'SUBJECT_ID EVENT_NO APPREHENSION_DT SECTOR STATION LAST_NAME FIRST_NAME DOB AGE_AT_ENCOUNTER GENDER CITIZENSHIP A_NUMBER FAMILY_UNIT_NO FMUA_ROLE DISPOSITION'.split(), out)

# ---- ICE
KIDW = {'mother': 'CHILD', 'father': 'CHILD', 'grandparent': 'GRANDCHILD', 'aunt_uncle': 'NEPHEW/NIECE', 'sibling': 'SIBLING', 'half_sibling': 'SIBLING', 'step_parent': 'STEPCHILD', 'guardian': 'MINOR'}
rows = []
for p in persons:
    adult = p.age(REF) >= 18
    w = p.where[0]
    if w == 'frc' and ch(.9) or adult and (w == 'ice' and ch(.9) or w == 'deported' and ch(.6) or w == 'released' and p.fam and p.fam.mode == 'separated' and ch(.7)):
        rows.append(p)
R.shuffle(rows)
out = []
for i, p in enumerate(rows):
    idn = '%d' % (88012000 + i * 11 + R.randrange(9))
    p.recs.append(('ice_detention', idn))
    F = p.fam
    d = (F.date if F else dt.date(2018, 5, 20)) + dt.timedelta(days=R.randint(1, 8))
    nm = s_name(p, .035, .8) + ', ' + g_name(p, .035, .75)
    rem = []
    n = ''
    if F and F.mode == 'separated':
        mine = [k for k in F.kids if any(c[0] is p for c in k.carers) and k.where != p.where]
        if mine and ch(.55):
            n = len(mine)
        if mine and ch(.25):
            k = R.choice(mine)
            r = [c[1] for c in k.carers if c[0] is p][0]
            rem.append(R.choice(['CLAIMS %s %s AGE %d IN ORR CUSTODY.', 'SEP FROM %s %s (%d).', 'ASKS RE %s %s, %d YRS.']) % (KIDW[r], plain(g_name(k, .04, .5, .05) + (' ' + s_name(k, .04, .5) if ch(.5) else '')).upper(), k.age(d)))
            CLUE[k, p].add('remark')
        elif mine and ch(.2):
            rem.append('CLAIMS SEPARATION FROM MINOR.')
    if not rem and ch(.25):
        rem.append(R.choice(['CF INTERVIEW PENDING.', 'MEDICAL CLEARED.', 'LANG: %s' % TONGUE.get(getattr(p, 'town', F.town if F else ''), 'SPANISH').upper(), 'TIME SERVED.', 'BOND SET 5000']))
    if F is None and p.where[0] == 'ice' and ch(.05):
        n = 1
    outd = min(REF, d + dt.timedelta(days=R.randint(7, 35))) if p.where[0] in ('deported', 'released') else None
    out.append([idn, a_no(p, .86), plain(nm).upper(), gap(day(p, .06).isoformat(), .02), {'M': 'Male', 'F': 'Female'}[p.sex], COUNTRY[p.ct].upper(), R.choice(ICE) if p.where[0] not in ('ice', 'frc') else p.where[1], d.isoformat(), outd.isoformat() if outd else '', {'deported': 'Removed', 'released': 'Bonded Out'}.get(p.where[0], ''), n, ' '.join(rem)])
out_list('ice_detention', ['Detainee ID', 'A-Number', 'Name', 'DOB', 'Sex', 'Country of Citizenship', 'Facility', 'Book-In Date', 'Book-Out Date', 'Release Reason', 'Minor Children Claimed', 'Remarks'], out)

# ---- ORR
EN = {'mother': ('mother', 'mother'), 'father': ('father', 'father'), 'grandparent': ('grandfather', 'grandmother'), 'aunt_uncle': ('uncle', 'aunt'), 'sibling': ('brother', 'sister'), 'half_sibling': ('half brother', 'half sister'), 'step_parent': ('stepfather', 'stepmother'), 'guardian': ('godfather', 'godmother')}
FILL = ['', '', '', '', 'Minor in good health.', 'Initial medical completed.', 'FRP in process.', 'Fingerprints requested.', 'Minor tearful at intake.', 'Needs dental follow up.', 'Scabies treated.', 'Minor quiet, does not interact.']
wards = [(F, k) for F in fams for k in F.kids if k.where[0] == 'orr' and ch(.965)]
wards += [w for w in wards if ch(.015)]             # moved and entered a second time
R.shuffle(wards)
out = []
for i, (F, k) in enumerate(wards):
    idn = 'UC-%06d' % (214000 + i * 2 + R.randrange(2))
    k.recs.append(('orr_shelter', idn))
    ad = F.date + dt.timedelta(days=R.randint(1, 6))
    ag = k.age(ad)
    can = .9 if ag >= 8 else .7 if ag >= 5 else .35 if ag >= 3 else .1
    m = f = ''
    # a child gives the names it uses; the small ones "Mami" or a first name

    def tell(x):
        if ag < 5 and ch(.5):
            return R.choice(['Mami', 'mama'] if x.sex == 'F' else ['Papi', 'papa']) if ch(.4) else g_name(x, .05, .1, .2)
        if ag < 9 and ch(.3):
            return g_name(x, .05, .3, .1)
        CLUE[k, x].add('told')
        return g_name(x, .05, .5, .04) + ' ' + s_name(x, .06, .55)
    if ch(can * .85):
        m = tell(k.mother)
    if ch(can * (.8 if k.father.present else .5)):
        f = tell(k.father)
    came = [c for c in k.carers if c[0].where != k.where] if F.mode == 'separated' else []
    note = [R.choice(FILL)]
    withwhom = ''
    if came and ch(can * .8):
        a, r = R.choice(came)
        withwhom = EN[r][a.sex == 'F']
        if ch(.6):
            withwhom += ' ' + tell(a)
    elif F.fraud and ch(.8):
        withwhom = R.choice(['adult male, not a relative', 'claimed father, minor denies', 'FMUA dissolved - fraudulent'])
    elif F.mode == 'alone' and ch(.6):
        withwhom = R.choice(['self', 'alone', 'with guide', 'friends', 'coyote'])
    if came and ch(.12):
        note.append('Separated from %s at border on %s.' % (EN[came[0][1]][came[0][0].sex == 'F'], F.date.strftime('%m/%d')))
    if came and ch(.08):
        a = came[0][0]
        x = a_no(a, 1, 'A%09d')
        note.append('Accompanying adult %s %s.' % (plain(s_name(a, .02)).upper(), x))
        CLUE[k, a].add('told')
    if F.ct == 'GM' and ch(.5):
        note.append('Speaks %s, little Spanish.' % TONGUE[F.town])
    sibs = [q for q in F.kids if q is not k and q.where[0] == 'orr']
    sp, spr = '', ''
    if F.rel_us and ch(.5):
        a = F.rel_us
        rr = relation(k, a)
        if rr:
            sp, spr = g_name(a, .04, .4) + ' ' + s_name(a, .04, .5), EN[rr][a.sex == 'F']
    elif F.mode == 'alone' and F.adults[0].where[0] == 'us' and ch(.75):
        a = F.adults[0]
        sp, spr = g_name(a, .04, .6) + ' ' + s_name(a, .04, .7), relation(k, a)
        CLUE[k, a].add('told')
    fn, ln = g_name(k, .05, .75, .07), s_name(k, .05, .75)
    aka = ''
    if ch(.06):
        aka = g_name(k, 0, 0, 1)
        aka = aka if aka not in fn.split() else ''
    if ch(.035):
        fn, ln = ln, fn
    nm = ln + ', ' + fn if ch(.25) else fn + ' ' + ln
    out.append([idn, nm, aka, gap(day(k, .1).strftime('%d-%b-%Y'), .04), ag if ch(.93) else ag + R.choice([-1, 1]), gap({'M': 'M', 'F': 'F'}[k.sex], .02), COUNTRY[k.ct] if ch(.96) else '', gap(F.town, .5), a_no(k, .66, 'A%03d %03d %03d'), k.where[1], ad.strftime('%d-%b-%Y'), F.sector if ch(.7) else '', m or R.choice(['', '', 'Unknown', 'N/A']), f or R.choice(['', '', 'Unknown', 'deceased' if ch(.1) else 'N/A']), withwhom,
                '; '.join('%s (%d)%s' % (g_name(q, .04, .3), q.age(ad), '' if q.where == k.where else ' at ' + q.where[1]) for q in sibs) if sibs and ch(.55) else '', sp, spr, ' '.join(x for x in note if x)])
out_list('orr_shelter', ['UC ID', 'Minor Name', 'AKA', 'DOB', 'Age', 'Gender', 'COB', 'Home town', 'Alien No.', 'Program', 'Admit Date', 'Referring Sector', "Mother's Name", "Father's Name", 'Traveled With', 'Siblings', 'Potential Sponsor', 'Sponsor Relationship', 'Case Notes'], out)

# ---- hotline
CHILDW = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'half_sibling': ('brother', 'sister'), 'step_parent': ('stepson', 'stepdaughter'), 'guardian': ('godson', 'goddaughter')}
calls = []
for F in fams:
    gone = [k for k in F.kids if k.where[0] == 'orr']
    for a in F.adults:
        mine = [(k, relation(k, a)) for k in gone if k.where != a.where]
        mine = [x for x in mine if x[1]]
        pr = {'ice': .3, 'deported': .62, 'released': .6, 'us': .6, 'home': .2, 'frc': .3}[a.where[0]]
        if mine and F.mode != 'together' and ch(pr):
            calls.append((F, a, mine, False))
    if F.mode == 'together' and ch(.05):
        calls.append((F, F.adults[0], [], False))
lost = [(F, k) for F in fams for k in F.kids if k.where[0] == 'orr']
for p in loners:
    if lost and ch(.07):
        F, k = R.choice(lost)
        if k.ct == p.ct:
            calls.append((F, p, [(k, R.choice(['father' if p.sex == 'M' else 'mother', 'aunt_uncle', 'sibling']))], True))
R.shuffle(calls)
out = []
for i, (F, a, mine, fake) in enumerate(calls):
    idn = 'HL18-%04d' % (i + 1)
    a.recs.append(('hotline_calls', idn))
    d = min(REF, F.date + dt.timedelta(days=R.randint(4, 45)))
    bits, story = [], []
    for k, r in mine:
        ag = max(0, k.age(d) + (R.choice([-1, 1]) if ch(.1) else 0))
        nm = g_name(k, .05, .5, .12 if not fake else .5) + (' ' + s_name(k, .05, .5) if ch(.6) and not fake else '')
        bits.append(R.choice(['%s, %s' % (nm, ag), '%s %s %s' % (CHILDW[r][k.sex == 'F'], nm, ag), '%s (%s)' % (nm, ag if ag else 'baby')]) if ch(.93) else CHILDW[r][k.sex == 'F'] + ' ' + nm)
        if not fake:
            CLUE[k, a].add('call')
    w = a.where[0]
    if mine and not fake and F.mode == 'separated':
        if ch(.5):
            story.append(R.choice(['Separated %s near %s.', 'Arrested %s %s.', 'BP took child on %s at %s.']) % (F.date.strftime('%m/%d'), F.station.title()))
        if a is F.rel_us and ch(.7):
            c = R.choice([x for x in F.adults if x is not a])
            story.append('Calling for %s who is in detention.' % (g_name(c, .04, .4) + ' ' + s_name(c, .04, .6)))
        if ch(.2):
            story.append('Last heard child is in %s.' % mine[0][0].where[1].rsplit(' ', 1)[-1])
    if fake and ch(.35):
        story.append(R.choice(['Caller could not give birth date of child.', 'Caller unsure of last name.', 'Would not give parent contact.']))
    if ch(.3):
        story.append(R.choice(['Needs interpreter.', 'Number not answering on call back.', 'Referred to KIND.', 'Wants to know about bond.', 'Signed voluntary departure with child, child not returned.' if w == 'deported' else 'Voicemail only.']))
    town = getattr(a, 'town', F.town)
    r = mine[0][1] if mine else ''
    out.append([idn, d.strftime('%m/%d/%y'), (g_name(a, .05, .5) + ' ' + s_name(a, .06, .6)) if ch(.95) else s_name(a) + ' ' + g_name(a), gap(R.choice([str(a.age(d)), str(a.birth.year), day(a, .1).strftime('%m/%d/%Y')]), .2), gap(COUNTRY[a.ct], .05), gap(town, .25), TONGUE[town] if town in TONGUE and ch(.5) else 'Portuguese' if a.ct == 'BR' else 'Spanish', {'ice': a.where[1], 'deported': town, 'home': town}.get(w, a.where[1]), a_no(a, .4, '%09d'), '; '.join(bits), EN[r][a.sex == 'F'] if r else '', gap('+%s %03d%04d' % (R.choice(['502 5', '504 9', '503 7', '1 832', '1 956', '1 213']), R.randrange(1000), R.randrange(10000)), .35), ' '.join(story)])
out_list('hotline_calls', ['Case No', 'Call Date', 'Caller Name', 'Caller Age/DOB', 'Country', 'Hometown', 'Language', 'Caller Location', 'Caller A#', 'Child(ren) Sought', 'Relationship to Child', 'Phone', 'Intake Notes'], out)


def apart(c, a):
    return c.where != a.where


found, how = set(), defaultdict(int)
sep_k = set()
for F in fams:
    for k in F.kids:
        if not k.recs:
            continue
        best = set()
        for a, r in k.carers:
            if apart(k, a) and a.recs:
                sep_k.add(k)
                if k.fmua and a.fmua and k.incbp and a.incbp:
                    best.add('family_number')
                if k.anum and a.anum and k.near and a.near and k.shown and a.shown:
                    best.add('adjacent_alien_number')
                best |= CLUE[k, a]
        if best:
            found.add(k)
            for b in best:
                how[b] += 1
finish(fams, persons, REF, apart, dict(findable_children=round(len(found) / max(1, len(sep_k)), 3), clues=dict(how), children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
