#!/usr/bin/env python3
"""The border in 2018, plainly modelled: four lists in English with clean columns and a fixed rate of errors in every cell.

    plain_lists.py --families N --seed S DIR

lists/  apprehensions    everybody stopped at the border: two name columns, date of birth, A-number, family unit number (deleted on most
                         rows once a family was taken apart), hometown, station and date. US dates.
        detention        grown people in custody: one name column, "LAST LAST, First" or "First Last". ISO dates.
        shelter          children in the care of shelters: name, age, date of birth, mother_name and father_name as the child stated them
        ngo_interviews   adults (in custody, deported, at home or in the US) who told an NGO whom they look for; the children stand in one
                         column, as "Name (age), Name (age)" or as a sentence
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Guatemalans, Hondurans, Salvadorans, Mexicans, some Brazilians and Haitians. Errors: typo 10 %, given name and surname changed about 4 %,
second surname dropped 20 %, date of birth wrong or only a year 10 %, nickname 6 %, empty cells 10 % (A-numbers far more).

A person with the lists would find the right adult for eight to nine separated children in ten: over the A-number to the apprehension and there the
family unit, or the same surnames with neighbouring A-numbers on one day; over the mother's or father's name; or over the children an adult
named. What is left are small children whose row has neither number nor parent's name, grandparents and aunts whose surname differs and
who were not interviewed, and common names in common towns. Some adults crossed as the "father" of a child that is not theirs, some ask an
NGO for a child that is not theirs, and many children have nobody in any list. Every person is invented.
"""
from parted import *  # noqa: F403
import unicodedata

MALE = '''José Juan Carlos Luis Miguel Jorge Mario Francisco Antonio Pedro Manuel Kevin Josué Daniel Marvin Edwin Óscar Wilmer Santos Héctor Julio César David Cristian Ángel Selvin Elmer Roberto Nelson Rafael
Fernando Alexander Víctor Eduardo Jesús Brayan Rolando Walter Rigoberto Henry Alex Samuel Gustavo Denis Ever Hugo Melvin Darwin Osman Erick Franklin Gerson Noé Ricardo Alberto Jonathan Douglas Otoniel Byron Adán
Isaac Abner Wilson Allan Mynor Moisés Rubén Orlin Fredy Sergio Arnulfo Gerardo Armando Nery Isaías Elías Joel Andrés Alfredo Ramón Raúl Ronald Axel Domingo Anderson Emerson Esdras Bayron Yefri Diego Javier Leonel Misael
Pablo Felipe Arturo Enrique Ismael Jairo Obed Lester Nahún Salvador Vicente Mauricio Saúl Sebastián Tomás Efraín Abel Ernesto Israel Benjamín Marcos Wilfredo Iván Cruz Bladimir Geovany Norman Lázaro Marlon Gilberto Esteban Gabriel Adonis Joaquín
Wilian Rudy Feliciano Amílcar Estuardo Dagoberto Mateo Lorenzo Matías Dixon Jefferson Jeferson Yonathan Heriberto Delmer Alejandro Simón Ovidio Baltazar Eliseo Reynaldo Guillermo Gaspar Nicolás Marcelino Hernán Celso Eber Humberto Alonso'''.split()
FEMALE = '''María Ana Rosa Sandra Karla Marta Glenda Wendy Yesenia Brenda Reina Blanca Gloria Norma Claudia Silvia Juana Keily Daniela Gabriela Evelyn Sonia Dilcia Mirian Heidy Lidia Vilma Iris Suyapa Karen Ingrid Jennifer Andrea Elsa Dunia
Yolanda Elena Patricia Fátima Alejandra Mayra Delmy Génesis Ashley Katherine Kimberly Paola Nohemí Olga Catarina Dominga Carmen Estefany Sara Rebeca Leticia Lesbia Nancy Marleny Belkis Floridalma Ericka Flor Xiomara Cindy Lourdes Telma Josefina Jessica
Irma Carolina Angie Nicole Valeria Roxana Maritza Lilian Dulce Dora Ester Elvia Isabel Nidia Cristina Aracely Candelaria Mirna Tatiana Damaris Zoila Digna Abigail Magdalena Jackeline Edith Julia Astrid Britany Emely Petrona Fernanda Sofía Camila Ruth
Yeimi Mercedes Teresa Luz Sherlyn Concepción Rosibel Sayra Verónica Bessy Melissa Fidelina Raquel Marisol Dania Melany Amanda Yanira Guadalupe Lucía Angélica Santa Amalia Manuela Tomasa Elizabeth Esmeralda Rosaura Odilia Fanny Eunice Sulma Milagro Litzy
Isabela Aleida Odalis Priscila Susana Darlin Leydi Maribel Marcela Pascuala Ofelia Alba Celeste Hilda Karol Victoria Martina Azucena'''.split()
SUR = '''Hernández López Martínez García Rodríguez Pérez Flores Ramírez Gómez Cruz Reyes Mejía Vásquez Morales González Castillo Rivera Díaz Sánchez Méndez Aguilar Romero Ramos Torres Alvarado Pineda Castro Ortiz Juárez Gutiérrez Guzmán Lara Maldonado Murillo
Orellana Escobar Santos Chávez Portillo Velásquez Zelaya Domínguez Velasco Molina Mendoza Álvarez Fuentes Estrada Ayala Guevara Cáceres Padilla Bonilla Contreras Suazo Sandoval Salazar Herrera Ventura Barrios Rosales Miranda Cabrera Osorio Vargas
Alfaro Argueta Arias Franco Banegas Benítez Bautista Cortez Coreas Lemus Escalante Henríquez Erazo Amaya Funes Galdámez Girón Godoy Jiménez Landaverde Lobo Membreño Menjívar Mancía Marroquín Medina Melgar Montes Muñoz Navarro Nájera Núñez Ochoa Oliva
Ordóñez Paz Palacios Perdomo Peña Quintanilla Raudales Recinos Rivas Robles Rubio Sabillón Serrano Solís Sorto Tejada Trejo Turcios Ulloa Umaña Valladares Valle Varela Vides Villeda Villatoro Yanes Zavala Zepeda Zúniga Arriaga Aquino Calderón Campos
Canales Cardona Carranza Cárcamo Chacón Chinchilla Coto Cubas Deras Dubón Enamorado España Euceda Figueroa Guardado Guerra Iraheta Izaguirre Licona Luna Madrid Matute Morán Moreno Nolasco Pacheco Paredes Pascual Ponce Posadas Ramón Rápalo Reynoso Rosa Salguero
Tábora Urbina Urrutia Valencia Vega Velis Zamora Zetino Ascencio Barahona Bardales Bustillo Carías Carrillo Castellanos Cerrato Claros Cornejo Crespín Discua Duarte Espinoza Esquivel Ferrera Gámez Garay Interiano Leiva Lovo Machado Monge Monterroso Najarro'''.split()
MAYA = "Caal Choc Pop Tzul Xol Cucul Ical Coc Chub Tiul Ajanel Us Brito Raymundo Tecún Ixcoy Ajú Cux Sapón Bartolo Domingo Sebastián Andrés Mateo Gaspar Pablo Matías Marcos Jerónimo Bámaca Tomás Coy Ba Maquín Sacul Yat Tot Ac Chen Quej Xuc Pec Rax Botzoc Cholom Asig Ichich Chocooj Mucú Cac Juc Tiú Xicay Sut Itzep Tzoc Chamale Mejicanos".split()
BRM = 'João Gabriel Lucas Pedro Matheus Carlos Antônio Wellington Davi Arthur Enzo Miguel Rafael Leandro Cleiton Wesley Ronaldo Samuel Thiago Kauã Marcos Paulo Bruno Felipe Rodrigo Gustavo Vinícius Guilherme Fábio Geraldo Sebastião Diego Caio Valmir Edson'.split()
BRF = 'Maria Ana Juliana Letícia Júlia Beatriz Adriana Fernanda Luciene Sabrina Yasmin Isabela Poliana Rosângela Vitória Gislaine Kelly Alice Manuela Cristiane Eduarda Thaís Larissa Aline Patrícia Camila Bruna Jéssica Simone Vanessa Débora Luana Eliane Lorena'.split()
BRS = 'Silva|Santos|Oliveira|Souza|Pereira|Ferreira|Alves|Rodrigues|Gomes|Ribeiro|Martins|Almeida|Teixeira|Moreira|Fernandes|Coelho|Nunes|Cardoso|Rocha|Costa|Miranda|Soares|Batista|Vieira|Lopes|Dias|Barbosa|Carvalho|Machado|Freitas|Ramos|Gonçalves|Mendes|Araújo|Lima'.split('|')
HTM = 'Jean Wilner Jacques Frantz Pierre Emmanuel Josué Wisly Ricardo Stanley Kervens Luckson Dieuseul Evens Jude Fritz Rodlin Widlin Samuel Ronald Wesner Mackenson Jameson Peterson Roberson'.split()
HTF = 'Marie Rose Guerline Nadège Fabiola Mirlande Islande Woodline Naïka Esther Judeline Sherline Daphka Lovely Ketsia Widelene Berline Jocelyne Magalie Yolette Roselaure Ruth Christella'.split()
HTS = 'Pierre|Jean|Joseph|Charles|Louis|Saint-Louis|Étienne|Désir|Dorvil|Augustin|Estimé|Philogène|Célestin|Exantus|Toussaint|Mondésir|Paul|François|Jean-Baptiste|Noël|Cadet|Alexis|Antoine|Baptiste|Jacques|Lafontant|Michel|Simon|Thomas|Victor'.split('|')
TOWN = {
 'Guatemala': 'San Marcos|Huehuetenango|Joyabaj|Nebaj|San Pedro Carcha|Coban|Chisec|Raxruha|Jocotan|Camotan|Comitancillo|Todos Santos|Malacatan|San Juan Ixcoy|Colotenango|Rabinal|Escuintla|Jalapa|Zacapa|Totonicapan|Quetzaltenango|Chiquimula'.split('|'),
 'Honduras': 'San Pedro Sula|Choloma|El Progreso|La Ceiba|Tegucigalpa|Juticalpa|Danli|Santa Rosa de Copan|Gracias|Tocoa|Catacamas|Comayagua|Yoro|La Entrada|Olanchito|Villanueva|Tela|Siguatepeque|Santa Barbara|Choluteca'.split('|'),
 'El Salvador': 'San Miguel|Usulutan|Sonsonate|Chalatenango|Soyapango|Santa Ana|La Union|Ilobasco|Metapan|Apopa|Ahuachapan|Jiquilisco|San Vicente'.split('|'),
 'Mexico': 'Acapulco|Chilapa|Apatzingan|Tlapa|Morelia|Uruapan|Tuxtla Gutierrez'.split('|'),
 'Brazil': 'Governador Valadares|Ipatinga|Criciuma|Tarumirim|Conselheiro Pena'.split('|'),
 'Haiti': 'Port-au-Prince|Gonaives|Cap-Haitien|Leogane'.split('|')}
CTY = {'Guatemala': 42, 'Honduras': 33, 'El Salvador': 13, 'Mexico': 5, 'Brazil': 5, 'Haiti': 2}
NICK = {'José': ['Chepe', 'Pepe'], 'Francisco': ['Paco', 'Chico', 'Pancho'], 'Jesús': ['Chuy'], 'Manuel': ['Meme', 'Manolo'], 'Luis': ['Lucho', 'Luisito'], 'Juan': ['Juancito', 'Juanito'], 'Carlos': ['Carlitos'], 'Miguel': ['Migue'], 'Antonio': ['Toño'], 'Eduardo': ['Lalo'],
        'Roberto': ['Beto'], 'Alberto': ['Beto'], 'Ricardo': ['Richard'], 'Rigoberto': ['Rigo'], 'Fernando': ['Nando'], 'Rafael': ['Rafa'], 'Alexander': ['Alex'], 'Guillermo': ['Memo'], 'Vicente': ['Chente'], 'Gustavo': ['Tavo'], 'Ernesto': ['Neto'], 'Enrique': ['Quique'], 'Daniel': ['Dani'],
        'María': ['Mari'], 'Rosa': ['Rosita'], 'Ana': ['Anita'], 'Guadalupe': ['Lupita', 'Lupe'], 'Isabel': ['Chabela'], 'Dolores': ['Lola'], 'Concepción': ['Concha', 'Conchita'], 'Teresa': ['Tere'], 'Carmen': ['Carmencita'], 'Juana': ['Juanita'], 'Gabriela': ['Gaby'], 'Patricia': ['Paty'], 'Elizabeth': ['Eli', 'Betty'],
        'Katherine': ['Kathy'], 'Jennifer': ['Jenny'], 'Alejandra': ['Ale'], 'Claudia': ['Claudita'], 'Mercedes': ['Meche'], 'Fernanda': ['Fer'], 'Daniela': ['Dani'], 'Cristian': ['Cris'], 'Jonathan': ['Jony'], 'Josué': ['Josuecito'], 'Samuel': ['Sami'], 'Leticia': ['Lety'], 'Yesenia': ['Yesi']}
SECTOR = 'McAllen Station|Rio Grande City Station|Weslaco Station|Brownsville Station|El Paso Station|Yuma Station|San Luis POE|Nogales Station|Del Rio Station|San Ysidro POE|Calexico Station|Laredo North Station'.split('|')
SHELT = 'Casa Padre|Casa Presidente|Southwest Key Phoenix|Bethany Christian Services|Cayuga Centers|Heartland Alliance Chicago|BCFS Baytown|Southwest Key El Paso|Lutheran Social Services|Tornillo Influx Facility|Homestead Influx Facility|Upbring New Hope|Youth For Tomorrow|St. PJ Children Home'.split('|')
JAIL = 'Port Isabel Detention Center|South Texas Detention Complex|Eloy Detention Center|Otay Mesa Detention Center|El Paso Processing Center|West Texas Detention Facility|T. Don Hutto Residential Center|Stewart Detention Center|Adelanto ICE Processing Center|SeaTac FDC|Otero County Processing Center'.split('|')
REF = dt.date(2018, 7, 10)
TYPO, SWAP, DROP2, DOB_ERR, NICKP, MISS = .10, .04, .20, .10, .06, .10


def ascii_(s):
    return ''.join(c for c in unicodedata.normalize('NFD', s) if not unicodedata.combining(c))


def set_name(p, ct):
    if p.named:
        return
    p.named = True
    p.ct = ct
    f, m = p.father, p.mother
    for q in (f, m):
        if q:
            set_name(q, ct)
    if ct == 'Brazil':
        gp, sp = (BRM if p.sex == 'M' else BRF), BRS
    elif ct == 'Haiti':
        gp, sp = (HTM if p.sex == 'M' else HTF), HTS
    else:
        gp, sp = (MALE if p.sex == 'M' else FEMALE), SUR
    p.first = zipf(gp, 14)
    used = m.__dict__.setdefault('used', []) if m else []
    while p.first in used:
        p.first = zipf(gp, 14)
    used.append(p.first)
    p.middle = ''
    if ch(.55 if ct not in ('Haiti', 'Brazil') else .25):
        p.middle = zipf(gp, 14)
        if p.middle == p.first:
            p.middle = ''

    def one():
        return zipf(MAYA, 10) if ct == 'Guatemala' and ch(.4) else zipf(sp, 12)
    if ct == 'Brazil':           # mother's last name, then father's last name
        p.s1, p.s2 = (m.s2 if m else one()), (f.s2 if f else one())
    elif ct == 'Haiti':
        p.s1, p.s2 = (f.s1 if f else one()), ''
    else:
        p.s1, p.s2 = (f.s1 if f else one()), (m.s1 if m else one())
        if f and m and not f.present and m.present and ch(.18):
            p.s1, p.s2 = m.s1, m.s2


# ---------------------------------------------------------------- families
fams, extra, by_town = [], [], defaultdict(list)
for i in range(N):
    F = family(REF, {'two': 22, 'mother': 32, 'father': 24, 'step': 5, 'grand': 7, 'aunt': 6, 'sib': 4}, {1: 50, 2: 31, 3: 14, 4: 5})
    F.ct = pick(CTY)
    F.town = zipf(TOWN[F.ct], 6)
    for p in F.all:
        set_name(p, F.ct)
    for p in F.members:
        p.ct, p.town = F.ct, F.town
        same = [q for q in by_town[F.town] if q.sex == p.sex]
        if same and ch(.02):      # same names, same town
            q = R.choice(same)
            p.first, p.middle, p.s1, p.s2 = q.first, q.middle, q.s1, q.s2
    by_town[F.town] += F.members
    fams.append(F)
for i in range(N // 4):          # people who cross without children
    p = person(R.choice('MMMF'), R.triangular(18, 55, 26), REF)
    p.ct = pick(CTY)
    p.town = zipf(TOWN[p.ct], 6)
    set_name(p, p.ct)
    extra.append(p)
persons = number(fams, extra)

# ---------------------------------------------------------------- what happened
unit_no, a_no = 40100, 208300000 + R.randrange(90000)
groups = []                     # (date, station, unit, people, separated)
lone_adults = list(extra)
for p in extra:
    p.where = ('custody', p.pid)
for F in fams:
    F.mode = pick({'together': 60, 'separated': 20, 'alone': 20})
    F.date = dt.date(2018, 4, 19) + dt.timedelta(days=R.randrange(66))
    F.station = zipf(SECTOR, 3)
    if F.mode == 'together':
        for p in F.members:
            p.where = ('family', id(F))
        groups.append([F.date, F.station, True, F.members, False])
    elif F.mode == 'separated':
        stay = R.choice(F.adults) if len(F.adults) > 1 and ch(.2) else None
        baby = sorted(F.kids, key=lambda k: k.birth)[-1] if F.kids and stay is not None and len(F.kids) > 1 else None
        for p in F.members:
            if p is stay or p is baby:
                p.where = ('released', id(F))
            elif p in F.kids:
                p.where = ('shelter', p.pid)
            else:
                p.where = (pick({'custody': 80, 'deported': 14, 'paroled': 6}), p.pid)
        groups.append([F.date, F.station, True, F.members, True])
    else:
        for p in F.adults:
            p.where = (R.choice(['home', 'home', 'us']), id(F))
        for p in F.kids:
            p.where = ('shelter', p.pid)
        if len(F.kids) > 1 and ch(.3):
            groups.append([F.date, F.station, False, F.kids[:1], False])
            groups.append([F.date + dt.timedelta(days=R.randrange(1, 20)), R.choice(SECTOR), False, F.kids[1:], False])
        elif ch(.1) and lone_adults:     # a stranger says he is the parent
            x = lone_adults.pop(R.randrange(len(lone_adults)))
            groups.append([F.date, F.station, True, [x] + F.kids, True])
        else:
            groups.append([F.date, F.station, False, F.kids, False])
for p in lone_adults:
    groups.append([dt.date(2018, 4, 19) + dt.timedelta(days=R.randrange(66)), zipf(SECTOR, 3), False, [p], False])
groups.sort(key=lambda g: (g[0], g[1], R.random()))


# ---------------------------------------------------------------- errors
def word_typo(s):
    return typo(s) if ch(TYPO) else s


def miss(v, p=MISS):
    return '' if ch(p) else v


def first_name(p, middle=.6):
    f = p.first
    if f in NICK and ch(NICKP * 2):
        return R.choice(NICK[f])
    return word_typo(f + (' ' + p.middle if p.middle and ch(middle) else ''))


def last_name(p):
    if p.ct == 'Brazil':
        s = p.s2 if ch(.35) else p.s1 + ' ' + p.s2
    else:
        s = p.s1 if not p.s2 or ch(DROP2) else p.s1 + ' ' + p.s2
    s = word_typo(s)
    return s.replace(' ', '-') if ch(.06) else s


def whole(p, middle=.5):
    if ch(SWAP):
        return last_name(p) + ' ' + first_name(p, middle)
    return first_name(p, middle) + ' ' + last_name(p)


def dob(p, fmt):
    if ch(DOB_ERR):
        k = R.randrange(4)
        if k == 0:
            return str(p.birth.year)
        if k == 1:
            return dt.date(p.birth.year, 1, 1).strftime(fmt)
        if k == 2:
            return (p.birth + dt.timedelta(days=R.choice([-365, 365, -1, 1, 30, -30]))).strftime(fmt)
        if p.birth.day <= 12:
            return dt.date(p.birth.year, p.birth.day, p.birth.month).strftime(fmt)
    return p.birth.strftime(fmt)


def anum(p, missing, style):
    if p.anum is None or ch(missing):
        return ''
    s = str(p.anum)
    if ch(.02):
        s = swapdigits(s)
    return 'A' + s if style == 'A' else 'A%s-%s-%s' % (s[:3], s[3:6], s[6:]) if style == '-' else s


REL = {'mother': 'mother', 'father': 'father', 'grandparent': ('grandfather', 'grandmother'), 'aunt_uncle': ('uncle', 'aunt'), 'sibling': ('brother', 'sister'), 'half_sibling': ('brother', 'sister'), 'step_parent': ('stepfather', 'stepmother'), 'guardian': 'guardian'}


def rel(r, a):
    w = REL[r]
    return w if isinstance(w, str) else w[a.sex == 'F']


for p in persons:
    p.anum = None
rows = []
for d, st, unit, ps, sep in groups:
    u = ''
    if unit:
        unit_no += R.choice([1, 1, 2, 3])
        u = 'FMU-%06d' % unit_no
    order = sorted(ps, key=lambda p: p.birth)
    for p in order:
        a_no += R.choice([1, 1, 1, 2]) if p is not order[0] else R.randrange(1, 9)
        p.anum = a_no
        if not ch(.93):
            continue
        for rep in range(2 if ch(.015) else 1):
            f, l = first_name(p), last_name(p)
            if ch(SWAP):
                f, l = l, f
            kid = p.age(d) < 18
            gone = sep and ch(.78)
            cls = 'family_unit' if unit and not gone else 'unaccompanied_child' if kid else 'single_adult'
            rows.append([p, d.strftime('%m/%d/%Y'), st, ascii_(f) if ch(.7) else f, ascii_(l) if ch(.7) else l, miss(dob(p, '%m/%d/%Y')), miss(p.sex, .04), p.ct if ch(.96) else '', miss(p.town, .2), anum(p, .14, 'A'), '' if gone or ch(.05) else u, cls])
out = []
for i, r in enumerate(rows):
    idn = 'APP%05d' % (i + 1)
    r[0].recs.append(('apprehensions', idn))
    out.append([idn] + r[1:])
out_list('apprehensions', 'record_id apprehension_date station first_name last_name date_of_birth gender nationality hometown a_number family_unit_number classification'.split(), out)

# ---- detention
rows = []
for F in fams:
    for p in F.adults:
        if p.where[0] == 'custody' and ch(.9) or p.where[0] == 'deported' and ch(.4):
            rows.append((F.date, p, len([k for k in F.kids if k.where[0] == 'shelter' and any(c[0] is p for c in k.carers)])))
for g in groups:
    for p in g[3]:
        if p.fam is None and ch(.6):
            rows.append((g[0], p, 1 if g[2] else 0 if ch(.7) else R.choice([1, 2])))
R.shuffle(rows)
out = []
for i, (d, p, n) in enumerate(rows):
    idn = 'DET-%d' % (70001 + i * 3 + R.randrange(3))
    p.recs.append(('detention', idn))
    nm = whole(p) if ch(.5) else last_name(p).upper() + ', ' + first_name(p)
    out.append([idn, ascii_(nm) if ch(.8) else nm, miss(dob(p, '%Y-%m-%d')), {'M': 'Male', 'F': 'Female'}[p.sex], miss(p.ct, .05), anum(p, .15, ''), R.choice(JAIL), (d + dt.timedelta(days=R.randrange(1, 9))).isoformat(), miss(R.choice(['single', 'married', 'common law', 'widowed']), .3), miss(n, .3), 'removed' if p.where[0] == 'deported' else R.choice(['in custody', 'in custody', 'in custody', 'bond pending', 'transferred'])])
out_list('detention', 'detainee_id full_name date_of_birth sex country_of_citizenship alien_number facility book_in_date marital_status children_claimed custody_status'.split(), out)

# ---- shelter
rows = []
for F in fams:
    for k in F.kids:
        if k.where[0] == 'shelter' and ch(.94):
            rows += [(F, k)] * (2 if ch(.02) else 1)
R.shuffle(rows)
out = []
NOTE = ['', '', '', 'Minor is healthy.', 'Vaccines up to date.', 'Phone call with family completed.', 'Speaks little Spanish.', 'Medical clearance pending.', 'Case manager assigned.', 'Sponsor assessment open.', 'Cried at intake.']
for i, (F, k) in enumerate(rows):
    idn = 'SH%05d' % (i + 1)
    k.recs.append(('shelter', idn))
    d = F.date + dt.timedelta(days=R.randrange(1, 6))
    ag = k.age(d)
    know = .82 if ag >= 6 else .6 if ag >= 3 else .3
    mo = whole(k.mother, .35) if k.mother and ch(know) else ''
    fa = whole(k.father, .35) if k.father and ch(know * (.9 if k.father.present else .5)) else ''
    if mo and ag < 8 and ch(.3):
        mo = first_name(k.mother, .3)
    if fa and ag < 8 and ch(.3):
        fa = first_name(k.father, .3)
    note = R.choice(NOTE)
    car = [c for c in k.carers if c[0].where != k.where]
    if car and ch(.3 if F.mode == 'separated' else .25):
        a, r = R.choice(car)
        if r not in ('mother', 'father') or ch(.3):
            note = (note + ' ' + R.choice(['Minor states %s %s was detained.', 'Traveled with %s %s.', 'Lived with %s %s.']) % (rel(r, a), whole(a, .3))).strip() if F.mode == 'separated' else (note + ' Lived with %s %s.' % (rel(r, a), whole(a, .3))).strip()
    sibs = [q for q in F.kids if q is not k and q.where[0] == 'shelter']
    f, l = first_name(k), last_name(k)
    if ch(SWAP):
        f, l = l, f
    out.append([idn, f, l, miss(dob(k, '%Y-%m-%d')), miss(ag if ch(.92) else ag + R.choice([-1, 1])), miss({'M': 'male', 'F': 'female'}[k.sex], .03), miss(k.ct, .05), anum(k, .4, '-'), d.isoformat(), R.choice(SHELT), mo if mo else R.choice(['', '', 'unknown']), fa if fa else R.choice(['', '', 'unknown', 'N/A']), ', '.join(first_name(q, .2) for q in sibs) if sibs and ch(.5) else '', note])
out_list('shelter', 'resident_id first_name last_name dob age gender country_of_birth alien_no admission_date shelter_name mother_name father_name siblings_in_care notes'.split(), out)

# ---- interviews
rows = []
for F in fams:
    for a in F.adults:
        ks = [(k, [r for x, r in k.carers if x is a]) for k in F.kids if k.where[0] == 'shelter' and k.where != a.where]
        own = [(k, r[0]) for k, r in ks if r]
        if not own and ks and ch(.12):
            own = [(k, relation(k, a)) for k, r in ks if relation(k, a)]
        if own and ch({'custody': .38, 'deported': .6, 'paroled': .6, 'released': .5, 'home': .3, 'us': .33}[a.where[0]]):
            rows.append((F.date, a, own, F))
        elif a.where[0] in ('family', 'released') and ch(.04):
            rows.append((F.date, a, [], F))
lost = [(k, F) for F in fams for k in F.kids if k.where[0] == 'shelter']
for x in extra:                  # who asks for a child that is not theirs
    if lost and ch(.08):
        k, F = R.choice(lost)
        rows.append((F.date, x, [(k, R.choice(['father' if x.sex == 'M' else 'mother', 'aunt_uncle', 'aunt_uncle']))], None))
R.shuffle(rows)
out = []
CHW = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'step_parent': ('stepson', 'stepdaughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'half_sibling': ('brother', 'sister'), 'guardian': ('godson', 'goddaughter')}
for i, (d, a, own, F) in enumerate(rows):
    idn = 'INT-%04d' % (i + 1)
    a.recs.append(('ngo_interviews', idn))
    when = d + dt.timedelta(days=R.randrange(4, 50))
    style = R.randrange(4)
    bits = []
    for k, r in own:
        ag = k.age(when) if ch(.9) else k.age(when) + R.choice([-1, 1])
        ag = ag if ag > 0 else 1
        nm = first_name(k, .5) if ch(.4) else whole(k, .4)
        bits.append('%s (%d)' % (nm, ag) if style == 0 else '%s, %d' % (nm, ag) if style == 1 else '%s %s age %d' % (CHW[r][k.sex == 'F'], nm, ag) if style == 2 else '%s %s, %d years old' % (CHW[r][k.sex == 'F'], nm, ag))
        if ch(.08):
            bits[-1] = nm
    kids = (', ', '; ', ' and ', ' and ')[style].join(bits)
    note = []
    if F and F.mode == 'separated' and ch(.5):
        note.append(R.choice(['Separated at %s.', 'Taken from parent at %s.', 'Family was held at %s.']) % F.station)
    if ch(.35):
        note.append(R.choice(['Wants to be reunified.', 'Has not spoken to child.', 'Needs an attorney.', 'Does not know where the child is.', 'Credible fear interview pending.', 'Signed removal papers, did not understand them.']))
    r = own[0][1] if own else ''
    loc = {'custody': R.choice(JAIL), 'home': a.town, 'deported': a.town, 'us': R.choice(['Houston', 'Los Angeles', 'Miami', 'Maryland', 'New York', 'Atlanta'])}.get(a.where[0], R.choice(['McAllen', 'San Antonio', 'El Paso', 'Houston']))
    out.append([idn, when.strftime('%m/%d/%Y'), whole(a), miss(a.birth.year if ch(.5) else dob(a, '%m/%d/%Y'), .2), a.sex, miss(a.ct), miss(a.town, .25), loc, anum(a, .65, 'A'), miss(rel(r, a) if r else '', .05), kids, miss('%03d-555-%04d' % (R.choice([956, 210, 915, 713, 323, 305]), R.randrange(10000)), .5), ' '.join(note)])
out_list('ngo_interviews', 'interview_id interview_date interviewee_name interviewee_dob interviewee_gender nationality hometown current_location a_number relationship_to_child children_names phone notes'.split(), out)


def apart(c, a):
    return c.where != a.where and 'shelter' in (c.where[0], a.where[0])


finish(fams, persons, REF, apart, dict(children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
