#!/usr/bin/env python3
"""The border in 2022 as a university would model it to evaluate such programs: four lists in English.

    univ_border.py --families N --seed S DIR

lists/  border_apprehensions   one row an encounter: aliens' numbers, family units and roles, half of them blanked where a group was parted
        children_shelters      the shelters' census: names of mother and father, sponsors, notes of case managers
        adult_detention        grown people in custody, with what they ask for in remarks
        legal_hotline          who called, for whom, and in which relation
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Families of Guatemala, Honduras, El Salvador, Mexico, Brazil, Haiti, India and China, each with its own order of names. Sponsors and
"uncles" who are nobody; minors recorded as grown people and the other way round. Every person is invented.
"""
from parted import *  # noqa: F403
# ---------------------------------------------------------------- pools
GM = 'José|Juan|Luis|Carlos|Josué|Daniel|Kevin|Jesús|Miguel|Ángel|Diego|Jorge|Brayan|Cristian|Santos|Mario|Wilmer|Edwin|Elmer|Óscar|Francisco|Antonio|Pedro|Manuel|Rigoberto|Darwin|Selvin|Marvin|Denis|Héctor|Nelson|Franklin|Fernando|Isaac|Emerson|Samuel|David|Eduardo|Rolando|Julio|César|Adonay|Axel|Yefri|Gerson|Alexis|Noé|Obed|Melvin|Hernán|Anderson|Josafat|Eliseo|Isaías'.split('|')
GF = 'María|Ana|Rosa|Sandra|Karla|Gabriela|Fernanda|Daniela|Marta|Yesenia|Ashley|Génesis|Wendy|Keily|Heidy|Delmy|Blanca|Gloria|Dilcia|Mirian|Sofía|Camila|Nicole|Valeria|Dulce|Guadalupe|Reina|Brenda|Lidia|Elsa|Suyapa|Nohemí|Evelyn|Yolanda|Iris|Katherine|Jimena|Alejandra|Paola|Rosibel|Marleny|Angie|Sonia|Catarina|Juana|Dominga|Vilma|Estefany|Yareli|Esmeralda|Xiomara|Olga|Briseyda|Abigail|Litzy'.split('|')
SN = {
 'Honduras': 'López|Hernández|Martínez|Rodríguez|Mejía|Flores|Cruz|Reyes|Pineda|Zelaya|Castro|Lobo|Aguilar|Murillo|Banegas|Euceda|Paz|Orellana|Alvarado|Sabillón|Maldonado|Discua|Padilla|Ávila|Bonilla|Varela|Rápalo|Interiano|Chinchilla|Funes|Zúniga|Ordóñez|Madrid|Bautista|Cáceres'.split('|'),
 'Guatemala': 'López|Pérez|García|Ramírez|Caal|Choc|Morales|Méndez|Gómez|Tzul|Xol|Cucul|Velásquez|Ramos|Mateo|Francisco|Domingo|Sebastián|Coc|Ical|Tiul|Ajanel|Chávez|Juárez|Bartolo|Pablo|Vicente|Us|Brito|Raymundo|Chub|Xitumul|Ixcoy|Tecún|Godínez|Escalante|Marroquín|Barrios'.split('|'),
 'El Salvador': 'Hernández|Martínez|López|Rivera|Ramírez|Guevara|Portillo|Alfaro|Cruz|Henríquez|Argueta|Chicas|Ventura|Membreño|Guardado|Menjívar|Landaverde|Escobar|Quintanilla|Molina|Ayala|Romero|Benítez|Serrano|Mancía|Orellana|Villatoro|Peraza|Recinos|Zelada'.split('|'),
 'Mexico': 'Hernández|García|Martínez|González|López|Rodríguez|Sánchez|Cortés|Bautista|Salgado|Bravo|Nava|Galeana|Abarca|Mendoza|Vázquez|Ríos|Ortega|Téllez|Gutiérrez|Zamora|Barajas|Cervantes|Villa|Ayala|Pineda|Ochoa|Maciel|Equihua|Torres'.split('|')}
BM = 'João|Gabriel|Lucas|Pedro|Matheus|Carlos|Antônio|Wellington|Davi|Arthur|Enzo|Miguel|Rafael|Leandro|Cleiton|Josué|Wesley|Ronaldo|Valdeci|Samuel|Thiago|Kauã'.split('|')
BF = 'Maria|Ana|Juliana|Letícia|Júlia|Beatriz|Adriana|Fernanda|Luciene|Sabrina|Yasmin|Isabela|Poliana|Rosângela|Vitória|Gislaine|Kelly|Alice|Manuela|Cristiane|Eduarda|Thaís'.split('|')
BS = 'da Silva|dos Santos|de Oliveira|Souza|Pereira|Ferreira|Alves|Rodrigues|Gomes|Ribeiro|Martins|de Almeida|Teixeira|Moreira|Fernandes|Coelho|Nunes|Cardoso|Rocha|de Paula|Miranda|Soares|Batista|Vieira'.split('|')
HM = 'Jean|Wilner|Jacques|Frantz|Pierre|Emmanuel|Josué|Wisly|Ricardo|Stanley|Kervens|Luckson|Dieuseul|Evens|Jude|Fritz|Schneider|Rodlin|Widlin|Samuel'.split('|')
HF = 'Marie|Rose|Guerline|Nadège|Fabiola|Mirlande|Islande|Woodline|Naïka|Esther|Judeline|Rosemène|Sherline|Daphka|Lovely|Ketsia|Widelene|Berline'.split('|')
HS = 'Pierre|Jean|Joseph|Charles|Louis|Saint-Louis|Étienne|Désir|Dorvil|Augustin|Estimé|Philogène|Célestin|Exantus|Toussaint|Mondésir|Paul|François|Jean-Baptiste|Petit-Frère|Noël|Cadet'.split('|')
PM = 'Gurpreet|Harpreet|Jaspreet|Manpreet|Sukhwinder|Lovepreet|Amandeep|Jagtar|Balwinder|Karanveer|Arshdeep|Gurdeep|Kulwant|Ekam|Navjot'.split('|')
PF = 'Gurpreet|Manpreet|Jaspreet|Kamaljit|Simran|Rajwinder|Sukhdeep|Paramjit|Navneet|Harleen|Gurnoor|Mehakpreet|Baljit'.split('|')
PC = 'Sandhu|Gill|Dhillon|Sidhu|Brar|Grewal|Bajwa|Virk|Cheema|Mann'.split('|')
UM = 'Jayesh|Hitesh|Mukesh|Bharat|Dharmesh|Nilesh|Ketan|Vihan|Dev|Krish|Jagdish|Ramesh|Mihir'.split('|')
UF = 'Vaishali|Hetal|Bhavna|Kinjal|Dhara|Gopi|Vihangi|Dhruvi|Sonal|Jagruti|Riya'.split('|')
CM = 'Wei|Jianguo|Zhiqiang|Haoran|Zihao|Mingyu|Guohua|Jun|Yichen|Xiaolong|Bin|Yuxuan'.split('|')
CF = 'Fang|Xiuying|Meiling|Yutong|Zihan|Xiaoyan|Lihua|Jing|Xinyi|Yanping|Ruoxi|Min'.split('|')
CS = 'Chen|Lin|Huang|Zheng|Wang|Zhang|Liu|Li|Yang|Wu|Xu|Guo|Weng'.split('|')
CT = {'Honduras': 32, 'Guatemala': 29, 'El Salvador': 14, 'Mexico': 9, 'Brazil': 7, 'Haiti': 4, 'India': 3, 'China': 2}
PLACE = {
 'Honduras': 'San Pedro Sula, Cortés|El Progreso, Yoro|Choloma, Cortés|La Ceiba, Atlántida|Juticalpa, Olancho|Santa Rosa de Copán|Danlí, El Paraíso|La Entrada, Copán|Tela, Atlántida|Catacamas, Olancho|Gracias, Lempira|Tocoa, Colón'.split('|'),
 'Guatemala': 'San Pedro Carchá, Alta Verapaz|Raxruhá, Alta Verapaz|Todos Santos, Huehuetenango|Nentón, Huehuetenango|Nebaj, Quiché|Joyabaj, Quiché|Comitancillo, San Marcos|Camotán, Chiquimula|Jocotán, Chiquimula|Chisec, Alta Verapaz|Malacatán, San Marcos|Colotenango, Huehuetenango'.split('|'),
 'El Salvador': 'Usulután|San Miguel|Chalatenango|Jiquilisco, Usulután|Sonsonate|Ilobasco, Cabañas|Metapán, Santa Ana|Intipucá, La Unión'.split('|'),
 'Mexico': 'Chilapa, Guerrero|Apatzingán, Michoacán|Tlapa, Guerrero|Aguililla, Michoacán|Acapulco, Guerrero|Jerez, Zacatecas'.split('|'),
 'Brazil': 'Governador Valadares, MG|Ipatinga, MG|Conselheiro Pena, MG|Ji-Paraná, RO|Criciúma, SC|Tarumirim, MG'.split('|'),
 'Haiti': 'Port-au-Prince|Gonaïves|Cap-Haïtien|Léogâne|Cabaret'.split('|'),
 'India': 'Hoshiarpur, Punjab|Kapurthala, Punjab|Mehsana, Gujarat|Gandhinagar, Gujarat|Karnal, Haryana'.split('|'),
 'China': 'Fuqing, Fujian|Changle, Fujian|Lianjiang, Fujian'.split('|')}
LANG = {'Honduras': ['Spanish'], 'El Salvador': ['Spanish'], 'Mexico': ['Spanish', 'Spanish', 'Spanish', 'Mixteco'], 'Guatemala': ['Spanish', 'Spanish', "Q'eqchi'", 'Mam', "K'iche'", 'Ixil'],
        'Brazil': ['Portuguese'], 'Haiti': ['Haitian Creole'], 'India': ['Punjabi'], 'China': ['Mandarin']}
DEM = {'Honduras': 'HONDU', 'Guatemala': 'GUATE', 'El Salvador': 'ELSAL', 'Mexico': 'MEXIC', 'Brazil': 'BRAZI', 'Haiti': 'HAITI', 'India': 'INDIA', 'China': 'CHINA'}
REF = dt.date(2022, 9, 30)

import unicodedata


def plain(s):
    return ''.join(c for c in unicodedata.normalize('NFD', s) if not unicodedata.combining(c))


# ---------------------------------------------------------------- names
def given2(pool, p=.62):
    a = zipf(pool)
    if ch(p):
        b = zipf(pool)
        if b != a:
            return a + ' ' + b
    return a


def name(p, ct):
    if p.named:
        return
    p.named = True
    p.ct = ct
    for q in (p.father, p.mother):
        if q:
            name(q, ct)
    f, m = p.father, p.mother
    if ct in SN:
        p.g = given2(GM if p.sex == 'M' else GF)
        pool = SN[ct]
        s1 = f.s1 if f else zipf(pool, 8)
        s2 = m.s1 if m else zipf(pool, 8)
        if f and not f.present and p.fam and ch(.22) and p.fam.shape in ('mother', 'grand'):   # not recognised by the father
            s1, s2 = m.s1, (m.s2 if ch(.6) else '')
        p.s1, p.s2 = s1, s2
    elif ct == 'Brazil':
        p.g = given2(BM if p.sex == 'M' else BF)
        p.s1 = (m.s2 if m else zipf(BS))       # mother's last
        p.s2 = (f.s2 if f else zipf(BS))       # father's last stands at the end
    elif ct == 'Haiti':
        a = zipf(HM if p.sex == 'M' else HF)
        p.g = a + ('-' if ch(.5) else ' ') + zipf(HM if p.sex == 'M' else HF) if ch(.35) else a
        p.s1, p.s2 = (f.s1 if f else zipf(HS)), ''
    elif ct == 'India':
        if p.father:
            p.kind, p.clan = f.kind, f.clan
        else:
            p.kind = R.choice('PPU')
            p.clan = R.choice(PC) if ch(.45) else ''
        if p.kind == 'P':
            p.g = zipf(PM if p.sex == 'M' else PF)
            p.s1 = ('Singh' if p.sex == 'M' else 'Kaur') + (' ' + p.clan if p.clan else '')
        else:
            fg = f.g.split()[0] if f else zipf(UM)
            p.g = (zipf(UM) if p.sex == 'M' else zipf(UF)) + ' ' + (fg + ('bhai' if ch(.4) else ''))
            p.s1 = 'Patel'
        p.s2 = ''
    else:
        p.g = zipf(CM if p.sex == 'M' else CF)
        p.s1, p.s2 = (f.s1 if f else zipf(CS)), ''


def full(p, p2=.8):
    if p.ct == 'China':
        return (p.s1 + ' ' + p.g) if ch(.5) else (p.g + ' ' + p.s1)
    if p.ct in SN or p.ct == 'Brazil':
        g = p.g if ch(p2) else p.g.split()[0]
        if p.ct == 'Brazil' and ch(.3):
            return g + ' ' + p.s2
        s = (p.s1 + ' ' + p.s2).strip() if ch(p2) else p.s1
        if p.ct == 'Brazil' and s == p.s1:
            s = p.s2
        return g + ' ' + s
    return p.g + ' ' + p.s1


HEAR = [('v', 'b'), ('b', 'v'), ('z', 's'), ('s', 'z'), ('ll', 'y'), ('y', 'll'), ('H', ''), ('J', 'G'), ('ci', 'si'), ('k', 'c'), ('i', 'y'), ('x', 's'), ('qu', 'k'), ('ei', 'ey'), ('W', 'Gu'), ('cc', 'c'), ('preet', 'prit'), ('inder', 'ender')]


def mis(s, p=.14):
    if ch(p):
        o = [(a, b) for a, b in HEAR if a in s]
        if o and ch(.6):
            a, b = R.choice(o)
            s2 = s.replace(a, b, 1)
            return s2[0].upper() + s2[1:]
        return typo(s)
    return s


def firsts(p):
    return p.g.split()[0]


# ---------------------------------------------------------------- families
fams, seen_village = [], defaultdict(list)
SHAPES = {'two': 26, 'mother': 30, 'father': 14, 'step': 8, 'grand': 9, 'aunt': 7, 'sib': 5, 'guardian': 1}
NK = {1: 34, 2: 32, 3: 22, 4: 9, 5: 3}
for i in range(N):
    F = family(REF, SHAPES, NK)
    F.ct = pick(CT)
    F.home = zipf(PLACE[F.ct], 5)
    for p in F.all:
        name(p, F.ct)
        p.ct = F.ct
    F.lang = R.choice(LANG[F.ct])
    if ch(.05) and F.kids and seen_village[F.home]:
        k = R.choice(F.kids)
        c = [q for q in seen_village[F.home] if q.sex == k.sex and abs(q.birth.year - k.birth.year) < 6]
        if c:                       # namesake from the same town
            q = R.choice(c)
            k.g, k.s1, k.s2 = q.g, q.s1, q.s2
    seen_village[F.home] += F.kids
    fams.append(F)
persons = number(fams)
BYCT = defaultdict(list)
for F in fams:
    BYCT[F.ct].append(F)
STN = ['MCS', 'RGC', 'WSL', 'EGT', 'DRT', 'EPT', 'CLN', 'SDC', 'YUM', 'NGL', 'LRN', 'FTB']
STNAME = {'MCS': 'McAllen', 'RGC': 'Rio Grande City', 'WSL': 'Weslaco', 'EGT': 'Eagle Pass', 'DRT': 'Del Rio', 'EPT': 'El Paso', 'CLN': 'Calexico', 'SDC': 'San Diego', 'YUM': 'Yuma', 'NGL': 'Nogales', 'LRN': 'Laredo', 'FTB': 'Fort Brown'}
PROG = ['Casa Esperanza Brownsville', 'BCFS Harlingen', 'Southwest Haven Phoenix', 'Lutheran SS - Bridges', 'Nuevo Sendero El Paso', 'Heartland Intl Chicago', 'Children Village Dobbs Ferry', 'Cayuga TFC NYC', 'Bethany TFC Grand Rapids', 'St Jerome Houston', 'Upbring New Hope McAllen']
FAC = ['Port Isabel SPC', 'T. Don Hutto', 'South Texas ICE PC', 'Eloy FCC', 'Otay Mesa DC', 'El Paso SPC', 'Adelanto', 'Torrance County', 'La Salle - Olla', 'Stewart DC', 'Karnes County RC']
STATES = ['Houston TX', 'Los Angeles CA', 'Lynn MA', 'Framingham MA', 'Langley Park MD', 'Nashville TN', 'New Orleans LA', 'Miami FL', 'Oakland CA', 'Indianapolis IN', 'Brooklyn NY', 'Charlotte NC', 'Omaha NE', 'Trenton NJ', 'Dallas TX']
START = dt.date(2022, 4, 2)
acounter = 240000000 + R.randrange(1000000)
_an = 0


def next_a():
    global acounter
    acounter += R.choice([1, 1, 1, 2, 3, 5])
    return acounter


def phone():
    return '%d-%03d-%04d' % (R.choice([713, 832, 281, 323, 213, 617, 508, 301, 240, 615, 504, 305, 786, 510, 317, 718, 704, 402, 609, 214]), R.randrange(200, 999), R.randrange(10000))


def foreign(ct):
    cc = {'Honduras': '504', 'Guatemala': '502', 'El Salvador': '503', 'Mexico': '52', 'Brazil': '55', 'Haiti': '509', 'India': '91', 'China': '86'}[ct]
    return '+%s %04d-%04d' % (cc, R.randrange(3000, 9999), R.randrange(10000))


def fone(s):
    d = ''.join(c for c in s if c.isdigit())
    if s.startswith('+'):
        return R.choice([s, s.replace('+', '').replace('-', ' '), '011' + d])
    return R.choice([s, '(%s) %s-%s' % (d[:3], d[3:6], d[6:]), d, '%s.%s.%s' % (d[:3], d[3:6], d[6:])])


# parties, in order of the day they crossed
cross = []
for F in fams:
    F.phone = foreign(F.ct)
    F.relphone = phone()
    F.city = R.choice(STATES)
    for a in F.adults:
        a.fac = R.choice(FAC)
    for a in F.kids:
        a.fac = R.choice(FAC)
    base = START + dt.timedelta(days=R.randrange(0, 160))
    F.info = pick({'good': 60, 'some': 27, 'none': 13})
    F.gone = ch(.11) and all(k.age(REF) > 5 for k in F.kids)     # the adults stayed at home or are nowhere
    for a in F.adults:
        if F.gone:
            a.where, a.d, a.st, a.party, a.anum = ('home', 0), base, '', None, None
    st = R.choice(STN)
    for j, ps in enumerate(split(F, REF, .55)):
        if F.gone:
            ps = [p for p in ps if p in F.kids]
            if not ps:
                continue
        near = ch(.45)
        d = base + dt.timedelta(days=0 if j == 0 else R.choice([0, 1, 2, 5, 12, 30, 60]) if near else R.randrange(0, 150))
        d = min(d, dt.date(2022, 9, 20))
        cross.append([d, R.random(), F, ps, st if ch(.6) else R.choice(STN), j])
cross.sort(key=lambda c: (c[0], c[1]))
border, shelter, deten, calls = [], [], [], []
fam_no = 0
ev = {}
PARTY = {}
BEH = ['crossed on foot', 'turned themselves in to agents', 'encountered near levee', 'rafted the river', 'found in brush, good health', 'apprehended with group of 40+', 'no health complaints', 'property tag issued', 'tender age', 'interp. used', 'no prior history', 'scabies check neg', 'claims fear']


def mkname(p):
    """border list: last, first without accents"""
    if p.ct == 'India' and p.s1 in ('Singh', 'Kaur') and ch(.3):
        return ('FNU', p.g) if ch(.2) else (p.s1, p.g)
    if p.ct == 'China' and ch(.25):
        return p.g, p.s1
    s = p.s1 if not p.s2 else (p.s2 if p.ct == 'Brazil' and ch(.35) else p.s1 + ('-' if p.ct != 'Brazil' else ' ') + p.s2 if ch(.85) else p.s1)
    return s, (p.g if ch(.85) else firsts(p))


for d, _, F, ps, st, j in cross:
    adult = [p for p in ps if p.age(REF) >= 18 or p not in F.kids]
    minors = [p for p in ps if p in F.kids]
    pa = {x for p in minors for x in (p.mother, p.father)} & set(adult)
    inUS = not minors and j == 0 and ch(.22)       # was in the U.S. long before
    deported = False
    grp = '%s-%02d%02d-%03d' % (st, d.month, d.day, R.randrange(1, 60))
    unit = ''
    if minors and adult:
        fam_no += 1
        unit = 'FU%s%05d' % ('22', 30000 + fam_no * 3 + R.randrange(3))
    famunit = bool(pa)
    cov = ch(.84) and not inUS
    split_by = minors and adult and ch(.72 if not famunit else .64)
    erased = split_by and ch(.5)
    stranger = None
    for p in ps:
        p.d, p.st, p.unit, p.grp = d, st, unit, grp
        p.anum = next_a() if not inUS else None
        p.party = id(ps)
        p.where = ('party', id(ps))
        if p in minors:
            if not adult or split_by:
                p.where = ('shelter', id(p))
        elif inUS:
            p.where = ('us', id(ps))
        elif split_by or not minors:
            p.where = (pick({'det': 66, 'deported': 16, 'released': 18}), id(p))
    for p in ps:
        if not cov or (F.info == 'none' and ch(.3)):
            continue
        for rep in range(2 if ch(.018) else 1):
            la, fi = mkname(p)
            ag = p.age(d)
            b = wobble(p.birth, d)
            if 15 <= ag <= 17 and ch(.03):
                b = dt.date(b.year - 3, b.month, min(b.day, 28))
            elif 18 <= ag <= 20 and ch(.12):
                b = dt.date(b.year + 3, b.month, min(b.day, 28))
            kidlike = p in minors
            cl = 'UAC' if kidlike and not famunit else 'FMUA' if famunit else 'SA'
            role = ''
            if unit and not erased:
                role = ('CHILD' if kidlike else 'HOH' if p in pa else 'OTHER REL')
            nar = []
            if F.info != 'none' and ch(.55):
                if kidlike and adult:
                    a = R.choice(sorted(adult, key=lambda x: x.pid))
                    r = relation(p, a)
                    w = {'mother': 'MOTHER', 'father': 'FATHER', 'grandparent': 'GRANDMOTHER' if a.sex == 'F' else 'GRANDFATHER', 'aunt_uncle': 'AUNT' if a.sex == 'F' else 'UNCLE', 'sibling': 'ADULT SISTER' if a.sex == 'F' else 'ADULT BROTHER', 'half_sibling': 'ADULT HALF SIB', 'step_parent': 'STEPFATHER' if a.sex == 'M' else 'STEPMOTHER', 'guardian': 'GODMOTHER'}.get(r)
                    if w:
                        nar.append(R.choice(['TRAVELED W/ %s %s', 'SUBJECT CLAIMS %s %s', 'ACCOMPANIED BY %s %s, NO DOCS', 'SEPARATED FROM %s %s PER POLICY']) % (w, mis(plain(full(a, .4)), .1).upper()))
                elif minors and adult and p in pa:
                    k = R.choice([x for x in minors if p in (x.mother, x.father)] or minors)
                    nar.append(R.choice(['TRAVELING WITH %d CHILD(REN), %s', 'SUBJ HAS %d MINOR(S) INCL %s', 'REFERRED FOR PROSECUTION, %d CHILD TO ORR - %s']) % (len(minors), plain(firsts(k)).upper()))
                elif kidlike and not adult:
                    oth = [x for x in minors if x is not p]
                    if oth and ch(.7):
                        nar.append('TRAVELED W/ %s %s' % (R.choice(['SIB', 'BROTHER' if oth[0].sex == 'M' else 'SISTER']), plain(firsts(oth[0])).upper()))
                    if ch(.25):
                        nar.append('CAME W/ UNRELATED ADULT MALE')
                    if ch(.35):
                        c = p.carers[0][0]
                        nar.append('HAS PHONE # ON %s: %s' % (R.choice(['ARM', 'BELT', 'PAPER', 'BIRTH CERT']), fone(F.relphone if ch(.5) else F.phone)))
            if ch(.4):
                nar.append(R.choice(BEH).upper())
            border.append([d, p, rep, plain(mis(la, .09)).upper(), plain(mis(fi, .08)).upper(), ('F' if p.sex == 'M' else 'M') if ch(.008) else p.sex, b.strftime('%m/%d/%Y') if ch(.97) else '', DEM[p.ct],
                           plain(F.home.split(',')[0]).upper() if ch(.6) else '', p.anum if ch(.96) else '', '' if erased or ch(.1) else unit, '' if erased and ch(.5) else cl, role, grp if ch(.8) else '', STNAME[st] + (' STN' if ch(.3) else ''), ('%09d' % R.randrange(10**9)) if ch(.5) else '', '; '.join(nar)])

# ---- border list
border.sort(key=lambda r: (r[0], r[13] or 'zz', R.random()))
rows = []
seq = 2204000
for r in border:
    d, p = r[0], r[1]
    seq += R.choice([1, 1, 1, 2, 2, 4])
    idn = 'E%d' % seq
    if ch(.01) and rows:
        idn = rows[-1][0] + 'A'
    if any(x[0] == idn for x in rows[-3:]):
        idn = 'E%dX' % seq
    p.recs.append(('border_apprehensions', idn))
    an = '' if not r[9] else ('%09d' % r[9])
    if an and ch(.02):
        an = swapdigits(an)
    rows.append([idn, d.strftime('%m/%d/%Y') + (' %02d%02d' % (R.randrange(24), R.randrange(60)) if ch(.9) else ''), r[14], ('A' + an) if an else '', r[3], r[4], r[6], r[5], r[7], r[8], r[10], r[12], r[11], r[13], r[15], r[16]])
out_list('border_apprehensions', ['EventNo', 'ApprehensionDateTime', 'Station', 'AlienNo', 'LastName', 'FirstName', 'DOB', 'Sex', 'CTZ', 'POB', 'FamilyUnitID', 'UnitRole', 'Classification', 'GroupNo', 'PropertyTag', 'Narrative'], rows)

# ---- shelter list
WORD = {'mother': ['mother', 'mom', 'MOC'], 'father': ['father', 'dad', 'FOC'], 'grandparent': ['grandmother', 'grandma', 'MGM', 'abuela'], 'aunt_uncle': ['aunt', 'tia', 'maternal aunt'], 'sibling': ['adult sister', 'sister'], 'step_parent': ['stepfather'], 'guardian': ['godmother', 'caregiver'], 'half_sibling': ['half sister']}
MALE = {'grandmother': 'grandfather', 'grandma': 'grandpa', 'MGM': 'grandfather', 'abuela': 'abuelo', 'aunt': 'uncle', 'tia': 'tio', 'maternal aunt': 'uncle', 'adult sister': 'adult brother', 'sister': 'brother', 'godmother': 'godfather', 'caregiver': 'caregiver', 'half sister': 'half brother'}


def word(a, r):
    w = R.choice(WORD[r])
    return MALE.get(w, w) if a.sex == 'M' else w


CM_ = ['UC is adjusting well.', 'Medical clear.', 'Vaccines up to date.', 'Placed in room 4B.', 'Minor likes soccer.', 'Psych eval pending.', 'Needs dental.', 'KYR given.', 'Minor cries at night.', 'Speaks little Spanish.', 'Attends ESL.', 'UC denies gang involvement.', 'Weekly calls x2.', 'Fingerprint packet sent.']
rows = []
sid = 88100
sh = [p for F in fams for p in F.kids if p.where[0] == 'shelter']
sh += [p for F in fams for p in F.adults if 18 <= p.age(REF) <= 19 and p.where[0] == 'det' and ch(.12)]   # aged down
sh.sort(key=lambda p: (p.d, p.pid))
for p in sh:
    if not ch(.91):
        continue
    F = p.fam
    for rep in range(2 if ch(.05) else 1):
        sid += R.choice([1, 1, 2, 3, 7])
        adm = p.d + dt.timedelta(days=R.choice([1, 2, 2, 3, 3, 4, 6]) + rep * R.randrange(8, 40))
        ag = p.age(adm)
        b = wobble(p.birth, adm, .03, .03, .04, .03)
        if ag >= 18:
            b = dt.date(adm.year - 17, b.month, min(b.day, 28))
        ag = adm.year - b.year - ((adm.month, adm.day) < (b.month, b.day))
        say = {'good': .85, 'some': .45, 'none': .06}[F.info]
        mo = fa = sp = spr = spp = ''
        if ag < 4:
            say *= .6
        if p.mother and ch(say * .85):
            mo = mis(full(p.mother, .7), .12) if ch(.8) else firsts(p.mother)
            if not p.mother.present and ch(.3):
                mo += ' (deceased)' if F.shape in ('grand', 'aunt', 'sib') and ch(.6) else ''
        if p.father and ch(say * (.6 if p.father.present else .25)):
            fa = mis(full(p.father, .7), .12) if ch(.7) else firsts(p.father)
        if not fa and ch(.25):
            fa = R.choice(['unknown', 'N/A', 'Unk', 'not involved', '-'])
        if not mo and ch(.15):
            mo = R.choice(['unknown', 'N/A', 'Unk', 'UC too young'])
        notes = []
        car = R.choice(p.carers)if p.carers else None
        oc = [c for c in p.carers if c[0].where[0] != 'shelter']
        if oc:
            car = R.choice(oc)
        if car and ch(say * .75):
            a, r = car
            w = word(a, r)
            nm = mis(full(a, .55), .1) if ch(.75) else firsts(a)
            if a.where[0] == 'det' and ch(.75):
                t = R.choice(['UC reports %(w)s %(n)s was taken by immigration the same day.', '%(W)s %(n)s is in detention per UC.', 'Separated from %(w)s at %(s)s; %(w)s is %(n)s.', 'CM located %(w)s %(n)s at %(f)s, call requested.' if ch(.3) else 'Was with %(w)s (%(n)s) in the hielera.', '%(W)s %(n)s - whereabouts unknown.'])
            elif a.where[0] == 'us':
                t = R.choice(['Reunification w/ %(w)s %(n)s in %(c)s.', '%(W)s %(n)s lives in %(c)s, tel ' + fone(F.relphone) + '.', 'Wants to go to %(w)s in %(c)s.'])
            elif a.where[0] == 'deported':
                t = R.choice(['%(W)s %(n)s was deported, ' + fone(F.phone) + '.', 'UC says %(w)s %(n)s was sent back.', '%(W)s removed to ' + F.ct + '.'])
            else:
                t = R.choice(['UC lived with %(w)s %(n)s in ' + F.home.split(',')[0] + '.', 'Lost %(w)s %(n)s on the way, in Mexico.', 'Was raised by %(w)s %(n)s.', '%(W)s %(n)s went ahead, no contact.'])
            notes.append(t % dict(w=w, W=w[0].upper() + w[1:], n=nm, s=STNAME[p.st], f=a.fac if ch(.85) else R.choice(FAC), c=F.city))
        sibs = [q for q in F.kids if q is not p and q.where[0] == 'shelter']
        sb = ''
        if sibs:
            q = R.choice(sibs)
            if ch(.55):
                sb = firsts(q) + (' (%d)' % said_age(q.age(adm)) if ch(.5) else '')
            elif ch(.3):
                notes.append('Has %s %s in another program.' % ('brother' if q.sex == 'M' else 'sister', firsts(q)))
        ot = [a for a in F.adults if a.where[0] in ('us', 'released') and relation(p, a)]
        if ot and ch(say):
            a = R.choice(ot)
            sp, spr = mis(full(a, .6), .08), {'mother': 'Parent (Cat 1)', 'father': 'Parent (Cat 1)', 'grandparent': 'Cat 2A grandparent', 'sibling': 'Cat 2A sibling', 'half_sibling': 'Cat 2A sibling', 'aunt_uncle': 'Cat 2B aunt/uncle', 'step_parent': 'Cat 1 stepparent', 'guardian': 'Cat 3'}[relation(p, a)]
            spp = fone(F.relphone) if ch(.7) else ''
        elif ch(.3):                 # some relative or friend who is in no list
            sp = (firsts(R.choice(R.choice(BYCT[p.ct]).members)) + ' ' + (p.s2 if p.ct == 'Brazil' else p.s1))
            spr = R.choice(['Cat 2B cousin', 'Cat 3 family friend', 'Cat 2B aunt/uncle', 'Cat 3 distant relative', 'TBD'])
            spp = fone(F.relphone) if ch(.45) else phone()
        if ch(.06):
            notes.append('Traveled with adult %s who claimed to be %s, relationship not verified.' % (zipf(GM) + ' ' + zipf(SN['Honduras'], 8), R.choice(['uncle', 'father', 'cousin'])))
        for _ in range(R.choice([0, 1, 1, 2])):
            notes.insert(R.randrange(len(notes) + 1), R.choice(CM_))
        idn = 'PL-%d' % sid
        p.recs.append(('children_shelters', idn))
        an = '%09d' % p.anum
        an = swapdigits(an) if ch(.04) else an
        an = R.choice([an, 'A' + an, '%s-%s-%s' % (an[:3], an[3:6], an[6:])])
        nm = full(p, .88)
        if ch(.15):
            nm = plain(nm)
        if ch(.1):
            nm = (p.s1 + ' ' + p.s2).strip() + ', ' + p.g
        rows.append([idn, mis(nm, .1), ag if ch(.95) else '', b.strftime('%Y-%m-%d') if ch(.93) else '', {'M': 'Male', 'F': 'Female'}[p.sex] if ch(.97) else '', F.ct if ch(.97) else 'Unknown',
                     F.lang if ch(.8) else 'Spanish', adm.strftime('%Y-%m-%d'), R.choice(PROG), gap(an, .3), R.choice(['CBP-RGV', 'CBP-DRT', 'CBP-EPT', 'CBP-SDC', 'ICE', '']), mo, fa, sb, sp, spr, spp, R.choice(['Open', 'Open', 'Open', 'Transferred', 'Pending DNA', 'Reunified']) if not rep else 'Open', ' '.join(notes)])
out_list('children_shelters', ['Placement ID', 'Child Name', 'Age at Intake', 'Date of Birth', 'Gender', 'Country of Birth', 'Language', 'Admit Date', 'Program', 'A#', 'Referring Agency', "Mother's Name", "Father's Name", 'Sibling(s) in Care', 'Potential Sponsor', 'Sponsor Category', 'Sponsor Phone', 'Case Status', 'CM Notes'], rows)

# ---- detention list
rows = []
dno = 5100
det = [p for F in fams for p in F.adults if p.where[0] in ('det', 'deported')]
det += [k for F in fams for k in F.kids if k.age(REF) == 17 and k.where[0] == 'shelter' and ch(.02)]
det.sort(key=lambda p: (plain(p.s1), plain(p.g)))
used = set()
for p in det:
    if not ch(.86 if p.where[0] == 'det' else .45):
        continue
    F = p.fam
    for rep in range(2 if ch(.04) else 1):
        dno = R.randrange(10000, 99999)
        while dno in used:
            dno = R.randrange(10000, 99999)
        used.add(dno)
        bi = p.d + dt.timedelta(days=R.choice([0, 1, 2, 3, 5]) + rep * 20)
        say = {'good': .7, 'some': .4, 'none': .08}[F.info]
        note = []
        ks = [k for k in F.kids if k.where != p.where and any(c[0] is p for c in k.carers)]
        if ks and ch(say):
            k = R.choice(ks)
            rr = [c[1] for c in k.carers if c[0] is p][0]
            kw = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'step_parent': ('stepson', 'stepdaughter'), 'guardian': ('godson', 'goddaughter')}[rr][k.sex == 'F']
            t = ['Asks about %(w)s %(n)s age %(a)s.', 'States %(a)s y/o %(w)s %(n)s was taken from %(him)s at %(s)s.', 'Detainee request: wants phone call with %(w)s %(n)s.', '%(W)s %(n)s (%(a)s) in ORR custody.', 'Last saw %(w)s %(n)s on %(d)s.', 'Crying in interview, %(w)s is missing.']
            if len(ks) > 1:
                t += ['Has %(c)d minors: ' + ', '.join(firsts(q) for q in ks) + '.'] * 3
            note.append(R.choice(t) % dict(w=kw, W=kw.capitalize(), n=mis(firsts(k) if ch(.6) else full(k, .5), .1), a=said_age(k.age(REF), .2), s=STNAME[p.st], him='him' if p.sex == 'M' else 'her', d=k.d.strftime('%b %d'), c=len(ks)))
        if ch(.35):
            note.append(R.choice(['CFI pending.', 'CFI positive', 'NTA served.', 'No counsel.', 'Diabetic, meds given.', 'Transferred from county jail.', 'Bond denied.', 'G-28 on file.', 'Refused lunch.', 'TB screen neg.', 'Stipulated removal?']))
        idn = str(dno)
        p.recs.append(('adult_detention', idn))
        an = '%09d' % p.anum
        an = swapdigits(an) if ch(.03) else an
        sn = (p.s1 + ' ' + p.s2).strip() if ch(.8) else (p.s2 or p.s1) if p.ct == 'Brazil' else p.s1
        nm = mis(plain(sn), .08).upper() + ', ' + mis(plain(p.g if ch(.7) else firsts(p)), .06).upper()
        if p.ct == 'China' and ch(.2):
            nm = plain(p.g).upper() + ', ' + p.s1.upper()
        b = wobble(p.birth, bi, .06, .02, .06, .03)
        dep = len([k for k in F.kids if p in (k.mother, k.father)])
        rows.append([nm, idn, gap(an, .2), b.strftime('%d-%b-%y').upper() if ch(.94) else '', {'M': 'M', 'F': 'F'}[p.sex], F.ct.upper(), p.fac if not rep else R.choice(FAC), bi.strftime('%d-%b-%y').upper(), (bi + dt.timedelta(days=R.randrange(10, 60))).strftime('%d-%b-%y').upper() if p.where[0] == 'deported' else '', p.where[0] == 'deported' and 'REMOVED' or R.choice(['', 'IN CUSTODY', 'IN CUSTODY', 'BONDED']), R.choice(['S', 'M', 'S', 'U', 'M', '']), dep if ch(.5) else '', R.choice(['LOW', 'LOW', 'MED', '']), R.choice(['', '$1,500', '$5,000', 'NO BOND', '$7,500']), ' '.join(note)])
out_list('adult_detention', ['NAME (LAST, FIRST)', 'DETAINEE ID', 'A NUMBER', 'DOB', 'SEX', 'CITIZENSHIP', 'FACILITY', 'BOOK-IN', 'BOOK-OUT', 'STATUS', 'MARITAL', 'DEPENDENTS', 'CLASS', 'BOND', 'OFFICER REMARKS'], rows)

# ---- hotline: the record is the caller's
rows = []
cid = 0
cand = []
for F in fams:
    miss = [(k, a, r) for k in F.kids for a, r in k.carers if k.where[0] == 'shelter' and a.where != k.where]
    for a in F.adults:
        ks = [(k, r) for k, x, r in miss if x is a]
        base = {'det': .22, 'deported': .5, 'released': .6, 'us': .72, 'party': .5}.get(a.where[0], 0) * {'good': 1.1, 'some': .8, 'none': .3}[F.info]
        if ks and ch(base):
            for n in range(1 if len(ks) == 1 or ch(.6) else 2):
                cand.append((a, ks[n] if len(ks) > n else ks[0], [k for k, r in ks]))
        elif not ks and miss and ch(.25):
            kk = [(k, relation(k, a)) for k, _, _ in miss if relation(k, a)]
            if kk:
                cand.append((a, kk[0], [x[0] for x in kk]))
KW = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'half_sibling': ('half brother', 'half sister'), 'step_parent': ('stepchild', 'stepchild'), 'guardian': ('godson', 'goddaughter')}
cand = [(max(a.d, k.d) + dt.timedelta(days=R.randrange(1, 45)), R.random(), a, (k, r), al) for a, (k, r), al in cand]
cand.sort(key=lambda c: (c[0], c[1]))
for d, _, a, (k, r), al in cand:
    cid += R.choice([1, 1, 1, 2, 3])
    F = a.fam
    idn = 'HL%04d' % cid
    a.recs.append(('legal_hotline', idn))
    ph = F.relphone if a.where[0] in ('us', 'released') else F.phone if a.where[0] in ('deported', 'home') else 'detention line'
    frm = {'us': F.city, 'released': F.city, 'deported': F.home.split(',')[0], 'det': a.fac if ch(.85) else R.choice(FAC), 'party': F.city, 'home': F.home.split(',')[0]}[a.where[0]]
    nt = []
    if len(al) > 1 and ch(.7):
        nt.append('also looking for ' + ' and '.join(firsts(q) for q in al if q is not k)[:60])
    if ch(.3):
        nt.append(R.choice(['%s was with coyote', 'neighbor brought %s', '%s crossed w/ older cousin', 'saw %s last in Reynosa', '%s called once from shelter, does not know where']) % firsts(k))
    if k.st == a.st and k.d == a.d and ch(.6):
        nt.append(R.choice(['separated by BP at %s', 'they took %s away at the station in {0}'.format(STNAME[k.st]).replace('%s', 'the kids'), 'caught together near %s']).replace('%s', STNAME[k.st]))
    if a.mother and a.mother.present and ch(.1):
        nt.append('gma also w/ the family')
    if k.mother is not a and k.mother and k.mother.present and ch(.4):
        nt.append('mother of minor is ' + full(k.mother, .4))
    if ch(.3):
        nt.append(R.choice(['LM', 'VM full', 'attorney assigned', 'callback Tues', 'sent retainer', 'referred to KIND', 'referred to RAICES', 'wrong number on callback', 'needs Mam interpreter']))
    sg = mis(full(k, .7), .1)
    rows.append([idn, '%d/%d/%02d' % (d.month, d.day, d.year % 100), R.choice(['MG', 'dp', 'Tessa', 'vol3', 'J.R.']), mis(full(a, .65), .1), gap(said_age(a.age(d)), .45), fone(ph) if ph[0] in '+0123456789' and ch(.85) else ('' if ch(.5) else ph if ph == 'detention line' else ''),
                 gap(frm, .15), F.ct if ch(.8) else '', gap(a.anum or '', .6), gap(KW[r][k.sex == 'F'], .05), sg if ch(.92) else firsts(k), gap(said_age(k.age(d), .15), .12), gap(k.birth.strftime('%m/%d/%y'), .6) if ch(.9) else '', R.choice(['', '', 'Texas', 'dont know', 'shelter?', STNAME[k.st]]), R.choice(['Y', 'N', '']), '; '.join(nt)])
# calls that have nothing to do with a child
for _ in range(int(N * .12)):
    F = R.choice(fams)
    pool = [a for a in F.adults if a.where[0] in ('det', 'released', 'us')]
    if not pool:
        continue
    a = R.choice(pool)
    cid += 1
    idn = 'HL%04d' % cid
    a.recs.append(('legal_hotline', idn))
    rows.append([idn, '%d/%d/22' % (R.randint(5, 9), R.randint(1, 28)), R.choice(['MG', 'dp', 'Tessa', 'vol3']), mis(full(a, .6), .08), gap(said_age(a.age(REF)), .4), fone(F.relphone) if ch(.5) else '', (a.fac if a.where[0] == 'det' else F.city), F.ct, gap(a.anum or '', .5), '', '', '', '', '', 'N', R.choice(['asks about court date', 'bond question', 'wants attorney list', 'asylum clock / work permit', 'change of address', 'credible fear interview prep'])])
out_list('legal_hotline', ['Call #', 'Date', 'Taken by', 'Caller', 'Caller age', 'Callback', 'Calling from', 'Country', 'Caller A#', 'Looking for (relation)', 'Name of person sought', 'Age', 'DOB', 'Where?', 'Consent', 'Notes'], rows)



def apart(c, a):
    # both only on the border list, in one group: nothing says they were parted
    return c.where != a.where and (c.party != a.party or any(x != 'border_apprehensions' for x, _ in c.recs + a.recs))


finish(fams, persons, REF, apart)
