#!/usr/bin/env python3
"""Venezuelans on the road through Colombia, Ecuador and Peru, 2021 and 2022: four lists in the Spanish of four offices.

    frontera_venezuela.py --families N --seed S DIR

lists/  rumv_colombia         the registry for the protection permit: given names and surnames in four columns, capitals without accents,
                              a code for the nucleus, tie to its head, "a cargo de" for children with somebody else
        albergue_ecuador      the book of a network of shelters: one name column, group number, tie, with whom they travel, minors in
                              their charge, whom they look for, where they go
        icbf_casos            child protection cases: mother and father as the child tells, network of kin, the story in a few sentences
        migraciones_peru      entries: paternal surname, maternal surname, names; declared minors, person of reference
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Two given names and two surnames, of which each office keeps what it likes; invented names that nobody spells twice the same way
(Yorgelis, Wilkerman, Maikel, Yusleidy); children with both surnames of their mother because no father signed; grandmothers who raise the
children of a daughter in Lima; stepfathers, godmothers. Cédulas with dots, with V, without, with a wrong digit; children under nine have
none. Some families registered together in Colombia before they were parted; some adults stand in two countries' lists.

A person with the lists would find the right adult for about eight children in ten: over the mother's and father's names in the child
protection case, over a nucleus or group number, a name in "menores a cargo", the reference person, a telephone. Not found are
small children with a given name only, adults who crossed without declaring anybody, grandparents on the father's side nobody named, and
mothers called like ten other women. Some women present themselves as aunts who are not, and homonyms of one town stand in one shelter.
Every person is invented.
"""
from parted import *  # noqa: F403
import unicodedata

REF = dt.date(2022, 9, 30)
W = lambda s: s.split()          # noqa: E731
AM = W('José Luis Carlos Juan Jesús Miguel Ángel Pedro Rafael Antonio Francisco Víctor Manuel Jorge Alexander Ramón Daniel Alberto Enrique Eduardo Gabriel Julio César Óscar Félix Wilmer Henry Freddy Richard Yonny Franklin Edgar Héctor Orlando Douglas Nelson Ronald Javier Gustavo Leonardo Jhonny Argenis Darwin Yoel Deivis Wilfredo Osmar Edixon Leonel Yohan Endry Jean Keiver Yorman Yeferson Anderson Alejandro Andrés Robert Edwin Elvis Yender Jairo Eliécer Leandro Ender Alirio Rubén Simón Armando Gregorio Ricardo Roberto Eudys Asdrúbal Euclides Domingo Rigoberto Hernán Alfredo Arturo Cruz Marcos Iván Junior Ali Elías Ismael Jhoan Yilber Johandry Kelvin Erick Willian Engelbert Hender Lisandro Rómulo Wuilliam Starling Rainier Renny Danny Jackson Maikel Moisés David Samuel Adrián Joel Isaías Deiby Yeison Brayan Kevin Gilberto Néstor Tomás Eleazar Reinaldo Oswaldo Alexis Giovanny Alfonso Mario Guillermo')
AF = W('María Ana Carmen Rosa Luisa Yolanda Carolina Andreina Milagros Josefina Yusmary Daniela Gabriela Alejandra Maribel Coromoto Mariela Yaneth Yuleima Isabel Luz Marina Del-Valle Yelitza Yajaira Yubiri Dayana Génesis Yuraima Zulay Norelis Yusleidy Desiree Keila Mileidy Katherine Oriana Karina Yamileth Nairobi Rosángela Marianela Belkis Gladys Marlene Egleé Mirian Zoraida Nancy Sonia Beatriz Elizabeth Patricia Adriana Vanessa Johana Yesenia Leidy Yohana Karelis Yennifer Jennifer Liliana Erika Wendy Yuliana Mayerlin Anyelis Yorgelis Greisy Francis Genesis Eliana Roxana Yulimar Rosmary Marialejandra Yetzenia Dubraska Leonela Eucaris Nohelia Marbelis Yarelis Yenifer Aura Ligia Nelly Gloria Blanca Flor Alba Elena Teresa Mercedes Thaís Ingrid Maryuri Diana Mónica Paola Verónica Omaira Neida Deyanira Migdalia Xiomara Haydee Magaly Evelyn Yuri Nataly Stefany Angélica Kimberly Lisbeth Indira Rusbelys Yexibel Osmary Eglis Neglis Yoselin Yuranis Yaritza')
CM = W('José Jesús Luis Juan Carlos Santiago Sebastián Matías Samuel David Diego Daniel Gabriel Alejandro Ángel Mathías Isaac Moisés Yeiker Maikel Wilkerman Jhonaiker Keiver Yosmar Aarón Dylan Liam Thiago Derek Jeremías Yoandri Kleiver Yeremi Neymar Cristiano Brayner Wilker Yohender Deivid Jeiker Eduard Sneider Snaider Jhosmer Keylor Leandro Andrés Miguel Yorbis Yonaiker Johandry Eliam Ezequiel Abraham Elías Xavier Ronaldo Joshua Emmanuel Josué Anthony Kevin Brayan Jean Yender Eiker Jeikol Axel Ian Joneiker Keinner Yefri Winder Leonel Esneider Roiner Duván Jhoswar Reiber Yeferson Rodrigo Leonardo Enmanuel Edixon Jhon Héctor Adrián Aitor Lian Yostin Josmer Deiber Kenner Gael Simón Tomás Nicolás Jorwin Maiker Yadiel Eithan Ethan Abdiel Jesmar Oliver Víctor Pedro Rafael Royner Yixon Wilmerson Yobanny')
CF = W('María Valentina Camila Victoria Sofía Isabella Valeria Nicole Ana Yorgelis Paola Gabriela Daniela Fabiana Mía Samantha Antonella Luciana Yusleidy Yuliannys Kimberly Génesis Sarahí Ashley Eliannys Dayerlin Yoselyn Kamila Danna Mariangel Greimar Yeilimar Angelis Sheyla Isamar Arantza Yorlianny Estrella Milagros Alexa Rosmery Naikelly Heidy Luz Ángeles Oriana Salomé Emily Emely Barbara Franyelis Anyeli Marianyelis Yailin Sharick Dariana Yulexi Rihanna Neilimar Wilmarys Josmary Keilimar Zoe Dulce Briyith Aranza Yarielis Jhoselin Karelys Yuleisy Annerys Kairelis Nahomi Noemí Abigail Rebeca Saraí Maite Carolina Alejandra Mariana Orianny Yurianny Nayarith Adriana Paulina Victoriana Grecia Zharick Leannys Saray Dailimar Yaxury Ainhoa Aurimar Ximena Elizabeth Jimena Jismary Lisneidy Francelis Roxibel')
SN = W('González Rodríguez Pérez Hernández García Martínez Sánchez López Díaz Rojas Ramírez Fernández Torres Gómez Mendoza Romero Medina Castillo Moreno Suárez Rivas Contreras Márquez Chacón Colmenares Guerrero Salazar Flores Vargas Gutiérrez Morales Álvarez Rivero Blanco Bravo Silva Marcano Peña Rangel Parra Briceño Molina Ortega Vásquez Urdaneta Méndez Zambrano Quintero Linares Castro Guzmán Mora Rondón Figueroa Jiménez Navarro Camacho Ortiz Delgado Soto Acosta Guevara Brito Aguilar Mejías Carrillo Duarte Villalobos Chirinos Colina Núñez Montilla Araujo Graterol Barrios Velásquez Bermúdez Escalona Sequera Lugo Ochoa Palacios Pacheco Uzcátegui Arias Cordero Reyes Perozo Mujica Machado Barreto Cabrera Gil Leal Montiel Padrón Ferrer Carrasquel Boscán Paz Tovar Cedeño Carrero Sulbarán Bastidas Useche Pernía Vivas Ibarra Labrador Prieto Cárdenas Becerra Nieves Farías Aponte Peraza Yépez Alvarado Lozada Dorante Timaure Piña Petit Primera Polanco Reverol Finol Atencio Fuenmayor Semprún Añez Nava Morillo Rincón Bracho Boada Maita Gamboa Vera Toro Albarrán Dávila Lobo Rosales Santiago Belandria Angulo Paredes Valero Abreu Terán Azuaje Viloria Materán Bencomo Valera Hurtado Infante Belisario Seijas Matute Bolívar Campos Herrera Mijares Ascanio Caraballo Malavé Millán Mata Rosas Lezama Subero Tineo Velázquez Noriega Patiño Marín Cova Ortíz Itriago Ron Requena Armas Pinto Loaiza Sosa Natera Arteaga Pinedo Oropeza Freites Cuicas Pineda Sira Torrealba Giménez Mogollón Vizcaya Crespo Querales Yánez Colmenárez Anzola')
CITY = ['Maracaibo', 'Caracas', 'Valencia', 'Barquisimeto', 'Maracay', 'San Cristóbal', 'Barinas', 'Mérida', 'Ciudad Guayana', 'Maturín', 'Cabimas', 'Guanare', 'Valera', 'Acarigua', 'Punto Fijo', 'Coro', 'San Félix', 'El Vigía', 'Ureña', 'San Antonio del Táchira', 'Machiques', 'Los Teques', 'Cumaná', 'Barcelona', 'El Tigre', 'San Fernando de Apure', 'Guasdualito', 'Carora', 'Ciudad Ojeda', 'Calabozo', 'San Felipe', 'Petare', 'Santa Bárbara del Zulia', 'Puerto Cabello']
CO = [('Norte de Santander', 'Cúcuta', 30), ('Bogotá D.C.', 'Bogotá', 24), ('Antioquia', 'Medellín', 12), ('Atlántico', 'Barranquilla', 9), ('La Guajira', 'Maicao', 8), ('Valle del Cauca', 'Cali', 6), ('Nariño', 'Ipiales', 6), ('Santander', 'Bucaramanga', 6), ('Arauca', 'Arauca', 5)]
EC = ['Tulcán', 'Huaquillas', 'Quito', 'Ibarra', 'Guayaquil', 'Machala', 'Lago Agrio']
PEC = ['San Juan de Lurigancho', 'Los Olivos', 'Ate', 'San Martín de Porres', 'Tumbes', 'Comas', 'Trujillo', 'Piura', 'Villa El Salvador', 'Chorrillos', 'Arequipa', 'La Victoria', 'Chiclayo']
NICK = {'José': ['Cheo', 'Joseíto'], 'Jesús': ['Chuo', 'Chuíto'], 'Luis': ['Lucho', 'Luisito'], 'Francisco': ['Pancho', 'Kiko'], 'Rafael': ['Rafa', 'Rafucho'], 'Miguel': ['Migue'], 'Alexander': ['Alex'], 'Antonio': ['Toño'], 'María': ['Mari'], 'Gabriela': ['Gaby'], 'Valentina': ['Vale'], 'Valeria': ['Vale'], 'Isabella': ['Isa'], 'Victoria': ['Vicky'], 'Carmen': ['Carmencita'], 'Daniela': ['Dani'], 'Daniel': ['Dani'], 'Santiago': ['Santi'], 'Sebastián': ['Sebas'], 'Alejandro': ['Ale'], 'Josefina': ['Fina'], 'Milagros': ['Mili'], 'Yolanda': ['Yoli'], 'Gregorio': ['Goyo'], 'Enrique': ['Quique'], 'Mercedes': ['Meche'], 'Teresa': ['Tere'], 'Samantha': ['Sami'], 'Camila': ['Cami'], 'Andreina': ['Andre'], 'Yorgelis': ['Yoyi'], 'Coromoto': ['Coro'], 'Eduardo': ['Edu'], 'Manuel': ['Manolo'], 'Elizabeth': ['Eli'], 'Katherine': ['Kathy']}


def plain(s):
    return ''.join(c for c in unicodedata.normalize('NFD', s) if not unicodedata.combining(c))


def given(pool, avoid, initial=''):
    for _ in range(40):
        a = zipf(pool, 18)
        if a not in avoid and (not initial or a[0] == initial or _ > 20):
            break
    return a


def name(p):
    if p.named:
        return
    p.named = True
    for q in (p.father, p.mother):
        if q:
            name(q)
    f, m = p.father, p.mother
    old = p.birth.year < 2001
    pool = (AM if old else CM) if p.sex == 'M' else (AF if old else CF)
    used = m.__dict__.setdefault('used', []) if m else []
    if m and not hasattr(m, 'initial'):
        m.initial = R.choice('YJMAKDW') if ch(.17) else ''
    p.g1 = given(pool, used, m.initial if m and p.birth.year > 1985 else '')
    if f and m and not old and ch(.03):     # half of the father, half of the mother
        c = plain(f.g1)[:3] + plain(m.g1)[-4:].lower()
        if len(c) > 5 and c not in used:
            p.g1 = c
    elif f and p.sex == 'M' and not used and ch(.09):
        p.g1 = f.g1
    p.g2 = given(pool, [p.g1]) if ch(.84) else ''
    used.append(p.g1)
    p.s1, p.s2 = (f.s1 if f else zipf(SN, 12)), (m.s1 if m else zipf(SN, 12))
    if f and m:
        d = m.__dict__.setdefault('signed', {})
        if id(f) not in d:
            d[id(f)] = f.present or not ch(.4)
        if not d[id(f)]:
            p.s1, p.s2 = m.s1, m.s2


CURVE = [(1935, 1.5), (1950, 3.9), (1960, 6.2), (1970, 10.4), (1980, 15.0), (1990, 20.3), (2000, 28.1), (2006, 31.6), (2013, 34.5)]


def cedula(p):
    y = p.birth.year + p.birth.month / 12
    for (a, b), (c, d) in zip(CURVE, CURVE[1:]):
        if y <= c or c == 2013:
            return int((b + (max(y, a) - a) / (c - a) * (d - b)) * 1e6 + R.gauss(0, 2.5e5))


# ---------------------------------------------------------------- families, and where they are
fams, towns = [], defaultdict(list)
for i in range(N):
    F = family(REF, {'two': 21, 'mother': 36, 'father': 5, 'step': 12, 'grand': 15, 'aunt': 6, 'sib': 3, 'guardian': 2}, {1: 38, 2: 32, 3: 20, 4: 7, 5: 3})
    F.left = False
    if F.shape == 'grand' and F.kids and F.kids[0].mother.mother in F.members and ch(.5):     # the mother went ahead
        m = F.kids[0].mother
        m.present = True
        F.members.insert(0, m)
        F.adults.insert(0, m)
        for k in F.kids:
            k.carers.append((m, 'mother'))
        F.left = True
    F.town = zipf(CITY, 5)
    for p in F.all:
        name(p)
    for p in F.members:
        p.town = F.town
        same = towns[(F.town, p.sex)]
        if same and ch(.012):
            q = R.choice(same)
            if abs(q.birth.year - p.birth.year) < 8 and (p in F.kids) == bool(q.carers):
                p.g1, p.g2, p.s1, p.s2 = q.g1, q.g2, q.s1, q.s2
        same.append(p)
        p.ci = cedula(p) if p.age(REF) >= 10 or ch(.12) else None
    older = [k for k in F.kids if k.ci]
    if len(older) > 1 and ch(.3):
        for x, y in zip(older, older[1:]):
            y.ci = x.ci + R.choice([1, 1, 2, 3])
    fams.append(F)
extra = []
for i in range(N // 4):
    p = person(R.choice('MMF'), R.triangular(18, 60, 27), REF)
    p.town, p.ci = zipf(CITY, 5), None
    name(p)
    p.ci = cedula(p)
    extra.append(p)
persons = number(fams, extra)


def tel(c):
    if c == 'VE':
        return '+58' + R.choice(['412', '414', '424', '416', '426']) + '%07d' % R.randrange(10**7)
    if c == 'CO':
        return '+57' + R.choice(['310', '311', '313', '320', '321', '300', '304', '350']) + '%07d' % R.randrange(10**7)
    if c == 'EC':
        return '+5939' + '%08d' % R.randrange(10**8)
    return '+519' + '%08d' % R.randrange(10**8)


def fone(s):
    if ch(.02):
        s = s[:5] + swapdigits(s[5:])
    cc = s[1:4] if s.startswith('+593') else s[1:3]
    n = s[1 + len(cc):]
    return R.choice([s, n, '0' + n, '%s %s %s' % (n[:3], n[3:6], n[6:]), '+%s %s-%s' % (cc, n[:3], n[3:]), n])


def place(c):
    if c == 'CO':
        d = R.choices(CO, [x[2] for x in CO])[0]
        return d
    if c == 'EC':
        return ('EC', R.choice(EC), 0)
    return ('PE', R.choice(PEC), 0)


START = dt.date(2021, 5, 5)
EV = []                         # (list, date, person, group, F, how)
grp = 0
for F in fams:
    F.vtel = tel('VE')
    if F.left:
        m = F.members[0]
        parties = [[p for p in F.members if p is not m], [m]]
        if ch(.3):
            parties = [[p for p in parties[0] if p not in F.kids], F.kids, [m]]
    else:
        parties = split(F, REF, .55)
    base = START + dt.timedelta(days=R.randrange(0, 420))
    joint = len(parties) > 1 and ch(.2)
    if joint:                   # all of them registered in Colombia first
        grp += 1
        for p in F.members:
            if ch(.88):
                EV.append(('rumv_colombia', base, p, grp, F, F.members, ''))
        F.jplace = place('CO')
    for j, ps in enumerate(parties):
        minors = [p for p in ps if p in F.kids]
        big = [p for p in ps if p not in F.kids]
        c = pick({'CO': 44, 'EC': 22, 'PE': 34} if big else {'CO': 66, 'EC': 24, 'PE': 10})
        if F.left and big and big[0] is m and len(ps) == 1:
            c = pick({'PE': 65, 'EC': 15, 'CO': 20})
        pl = place(c)
        d = base + dt.timedelta(days=R.randrange(5, 120) if joint or j else 0)
        d = min(d, dt.date(2022, 9, 12))
        grp += 1
        home = bool(big) and not minors and j == 0 and len(parties) > 1 and ch(.16)       # they never left Venezuela
        t = tel(c if not home else 'VE')
        for p in ps:
            p.where, p.c, p.pl, p.d, p.alone, p.home = (id(F), j), c, pl, d, not big, home
            p.tel = t if p in big[:1] or ch(.4) else tel(c) if ch(.7) else F.vtel
            p.party = ps
        if home:
            continue
        cov = ch(.84)
        for p in ps:
            if p.alone:
                if c == 'CO' and ch(.9):
                    EV.append(('icbf_casos', d, p, grp, F, ps, ''))
                elif c == 'EC' and ch(.85):
                    EV.append(('albergue_ecuador', d, p, grp, F, ps, ''))
                elif c == 'PE' and ch(.6):
                    EV.append(('migraciones_peru', d, p, grp, F, ps, ''))
                if c == 'CO' and ch(.1) and not joint:
                    EV.append(('rumv_colombia', d + dt.timedelta(days=30), p, grp, F, ps, 'icbf'))
                continue
            if not cov or not ch(.95):
                continue
            if c == 'CO' and not (joint and ch(.75)):
                EV.append(('rumv_colombia', d, p, grp, F, ps, ''))
            elif c == 'EC':
                EV.append(('albergue_ecuador', d, p, grp, F, ps, ''))
            elif c == 'PE':
                EV.append(('migraciones_peru', d, p, grp, F, ps, ''))
        if big and c == 'PE' and ch(.17):
            for p in ps:
                EV.append(('albergue_ecuador', d - dt.timedelta(days=R.randrange(4, 25)), p, grp, F, ps, ''))
        # a child who is with an aunt or grandmother becomes a case as well
        for p in minors:
            if big and c == 'CO' and not any(x in big for x, _ in p.carers) and ch(.3):
                EV.append(('icbf_casos', d + dt.timedelta(days=20), p, grp, F, ps, ''))
for p in extra:
    c = pick({'CO': 46, 'EC': 22, 'PE': 32})
    grp += 1
    p.where, p.c, p.pl, p.alone, p.home, p.party = ('x', p.pid), c, place(c), False, False, [p]
    p.tel, p.d = tel(c), START + dt.timedelta(days=R.randrange(490))
    EV.append(({'CO': 'rumv_colombia', 'EC': 'albergue_ecuador', 'PE': 'migraciones_peru'}[c], p.d, p, grp, None, [p], ''))
EV = [e for i, e in sorted(enumerate(EV), key=lambda t: (t[1][1], t[1][3], t[0]))]

HEAR = [('Y', 'J'), ('J', 'Y'), ('y', 'i'), ('i', 'y'), ('k', 'c'), ('K', 'C'), ('W', 'Gu'), ('W', 'Wu'), ('ei', 'ey'), ('z', 's'), ('s', 'z'), ('x', 'ks'), ('nn', 'n'), ('n', 'nn'), ('ll', 'y'), ('h', ''), ('H', ''), ('th', 't'), ('b', 'v'), ('v', 'b'), ('g', 'j'), ('qu', 'k'), ('er', 'el'), ('ie', 'ye'), ('lis', 'liz'), ('y', 'ys'), ('J', 'Jh')]


def mis(s, p=.09):
    if not s or not ch(p):
        return s
    o = [(a, b) for a, b in HEAR if a in s]
    if o and ch(.65):
        a, b = R.choice(o)
        s = s.replace(a, b, 1)
        return s[0].upper() + s[1:]
    return typo(s)


def odd(n):
    """an invented name is misspelt more often"""
    return .15 if n and n[0] in 'YKWJ' and n not in ('José', 'Juan', 'Jesús', 'Jorge', 'Julio', 'Javier') else .07


def g(x):
    return x.replace('-', ' ')


def gn(p, two=.6):
    a, b = mis(p.g1, odd(p.g1)), mis(p.g2, odd(p.g2))
    if ch(.05) and p.g2 and two < .9:
        return g(b)
    return g(a + (' ' + b if b and ch(two) else ''))


def sn(p, two=.6):
    a, b = mis(p.s1, .07), mis(p.s2, .07)
    return a + (' ' + b if b and ch(two) else '')


def fn(p, tg=.45, ts=.5):
    return gn(p, tg) + ' ' + sn(p, ts)


def short(p):
    if p.g1 in NICK and ch(.2):
        return R.choice(NICK[p.g1])
    return gn(p, .2)


def ci(p, style=None):
    if p.ci is None:
        return ''
    n = str(p.ci)
    if ch(.025):
        n = swapdigits(n)
    s = style or R.randrange(4)
    dots = '%s.%s.%s' % (n[:-6], n[-6:-3], n[-3:])
    return n if s == 1 else 'V-' + dots if s == 2 else 'V' + n if s == 3 else dots


def dob(p, fmt, at):
    b = wobble(p.birth, at, .02, .03, .04, .04)
    return str(b.year) if ch(.03) else b.strftime(fmt)


def bond(a, b):
    """what is b called by a's papers (b elder or spouse)"""
    r = relation(a, b)
    f = b.sex == 'F'
    w = {'mother': 'madre', 'father': 'padre', 'grandparent': 'abuela' if f else 'abuelo', 'aunt_uncle': 'tía' if f else 'tío', 'step_parent': 'madrastra' if f else 'padrastro', 'sibling': 'hermana' if f else 'hermano', 'half_sibling': 'hermana' if f else 'hermano', 'guardian': 'madrina' if f else 'padrino'}.get(r)
    if w:
        return w
    if a.spouse is b:
        return 'pareja'
    return None


def tie(p, head):
    """p's tie to the head of the household"""
    f = p.sex == 'F'
    if p is head:
        return 'JEFE'
    r = relation(p, head)
    w = {'mother': 'HIJA' if f else 'HIJO', 'father': 'HIJA' if f else 'HIJO', 'grandparent': 'NIETA' if f else 'NIETO', 'aunt_uncle': 'SOBRINA' if f else 'SOBRINO', 'step_parent': 'HIJASTRA' if f else 'HIJASTRO', 'sibling': 'HERMANA' if f else 'HERMANO', 'half_sibling': 'HERMANA' if f else 'HERMANO', 'guardian': 'AHIJADA' if f else 'AHIJADO'}.get(r)
    if w == 'HIJASTRO' or w == 'HIJASTRA':
        return w if ch(.6) else w.replace('ASTR', '')
    if w:
        return w
    if p.spouse is head:
        return R.choice(['CONYUGE', 'COMPAÑERA' if f else 'COMPAÑERO'])
    r = relation(head, p)
    return {'mother': 'MADRE', 'father': 'PADRE', 'grandparent': 'ABUELA' if f else 'ABUELO', 'sibling': 'HERMANA' if f else 'HERMANO', 'half_sibling': 'HERMANA' if f else 'HERMANO', 'aunt_uncle': 'TIA' if f else 'TIO'}.get(r, 'OTRO PARIENTE' if relation(p, head) or p.fam else 'OTRO NO PARIENTE')


def head_of(ps):
    big = sorted([p for p in ps if p.age(REF) >= 18 and not p.carers], key=lambda p: p.birth)
    if not big:
        return None
    par = [p for p in big if any(p in (k.mother, k.father) for k in ps)] or big
    return par[0] if len(par) < 2 or par[0].sex == 'M' else next((p for p in par if p.sex == 'M'), par[0])


def far(k):
    return [c for c in k.carers if c[0].where != k.where]


def minors_of(a):
    F = a.fam
    return [k for k in F.kids if k.where != a.where and any(x is a for x, _ in k.carers)] if F else []


def kidword(a, k):
    r = relation(k, a)
    f = k.sex == 'F'
    return {'mother': 'hija' if f else 'hijo', 'father': 'hija' if f else 'hijo', 'grandparent': 'nieta' if f else 'nieto', 'aunt_uncle': 'sobrina' if f else 'sobrino', 'step_parent': 'hijastra' if f else 'hijastro', 'guardian': 'ahijada' if f else 'ahijado', 'sibling': 'hermana' if f else 'hermano', 'half_sibling': 'hermana' if f else 'hermano'}.get(r, 'niña' if f else 'niño')


HEADS = {}


def up(s):
    return plain(s.replace('ñ', '#').replace('Ñ', '#')).replace('#', 'N' if ch(.4) else 'Ñ').upper()


# ---- Colombia
rows, n = [], 0
seen = set()
for src, d, p, gr, F, ps, how in EV:
    if src != 'rumv_colombia':
        continue
    if p.pid in seen and ch(.7):
        continue
    seen.add(p.pid)
    n += R.choice([1, 1, 2, 3])
    idn = str(4100000 + n)
    p.recs.append((src, idn))
    if gr not in HEADS:
        HEADS[gr] = head_of(ps)
    h = HEADS[gr]
    joint = F is not None and ps is F.members and len(set(x.where for x in ps)) > 1
    pl = F.jplace if joint else p.pl
    a = p.age(d)
    cargo = ''
    if a < 18 and F:
        if h and relation(p, h) not in ('mother', 'father') and ch(.6):
            cargo = fn(h, .5, .5)
        elif how == 'icbf':
            cargo = R.choice(['ICBF', 'ICBF REGIONAL', 'HOGAR SUSTITUTO'])
        elif ch(.1) and h:
            cargo = fn(h, .4, .4)
    ks = minors_of(p) if a >= 18 and not joint else []
    obs = ''
    if ks and ch(.3):
        k = R.choice(ks)
        obs = R.choice(['MANIFIESTA %s EN OTRO PAIS: %s', 'REFIERE %s %s, NO CONVIVE', 'BUSCA %s %s']) % (kidword(p, k), fn(k, .5, .4)) + (' (%d AÑOS)' % said_age(k.age(d), .1) if ch(.5) else '')
    elif ch(.12):
        obs = R.choice(['BIOMETRIA PENDIENTE', 'DOCUMENTO ILEGIBLE', 'ACTUALIZA DIRECCION', 'PRIMERA INFANCIA', 'GESTANTE'] if p.sex == 'F' and a > 15 else ['BIOMETRIA PENDIENTE', 'DOCUMENTO ILEGIBLE', 'ACTUALIZA DIRECCION'])
    g1, g2, s1, s2 = mis(g(p.g1), odd(p.g1)), mis(g(p.g2), odd(p.g2)) if ch(.88) else '', mis(p.s1, .06), mis(p.s2, .06) if ch(.88) else ''
    if ch(.02):
        g1, s1 = s1, g1
    if ch(.03) and s2:
        s1, s2 = s2, s1
    doc = ci(p, 1)
    td = 'CI' if doc else R.choice(['AN', 'AN', 'SD'])
    if doc and ch(.06):
        td, doc = 'PAS', '%09d' % R.randrange(10**8, 10**9)
    if not doc and td == 'AN' and ch(.5):
        doc = str(R.randrange(100, 4000))
    rows.append([idn, td, gap(doc, .08), up(g1), up(g2), up(s1), up(s2), gap(dob(p, '%d/%m/%Y', d), .02), p.sex if ch(.985) else '', gap(plain(p.town).upper(), .15), R.choice(['S', 'S', 'UL', 'C']) if a > 17 else '', plain(pl[0]).upper(), plain(pl[1]).upper(), gap(fone(p.tel), .3) if a > 14 else '', 'NF%06d' % (gr * 7 + 11) if ch(.86) else '', gap(tie(p, h) if h else R.choice(['', 'SIN DATO', 'OTRO NO PARIENTE']), .08), plain(cargo).upper(), R.choice(['PPT EXPEDIDO', 'PPT EXPEDIDO', 'EN TRAMITE', 'ENTREGADO', 'CANCELADO']), (d + dt.timedelta(days=R.randrange(0, 10))).strftime('%d/%m/%Y'), plain(obs).upper()])
out_list('rumv_colombia', ['NUM_RUMV', 'TIPO_DOC', 'NUM_DOC', 'PRIMER_NOMBRE', 'SEGUNDO_NOMBRE', 'PRIMER_APELLIDO', 'SEGUNDO_APELLIDO', 'FEC_NACIMIENTO', 'SEXO', 'LUGAR_NAC', 'EST_CIVIL', 'DEPTO_RES', 'MUNICIPIO_RES', 'CELULAR', 'COD_NUCLEO', 'PARENTESCO_JEFE', 'A_CARGO_DE', 'ESTADO_TRAMITE', 'FEC_REGISTRO', 'OBSERVACION'], rows)

# ---- Ecuador
rows, n = [], 0
seen = set()
for src, d, p, gr, F, ps, how in EV:
    if src != 'albergue_ecuador' or (p.pid in seen and ch(.8)):
        continue
    seen.add(p.pid)
    n += R.choice([1, 1, 1, 2])
    idn = 'ALB-%05d' % n
    p.recs.append((src, idn))
    h = head_of(ps)
    a = p.age(d)
    oth = [q for q in ps if q is not p]
    via = ''
    if oth and ch(.6):
        via = ', '.join(short(q) + (' (%d)' % said_age(q.age(d), .1) if q.age(d) < 18 and ch(.5) else '') for q in oth[:4])
        if p is not h and h and ch(.4):
            via = (bond(p, h) or 'familiar') + ' ' + fn(h, .3, .3)
    elif not oth:
        via = R.choice(['solo' if p.sex == 'M' else 'sola', '', 'caminantes', 'nadie'])
    mc = ''
    under = [q for q in ps if q.age(d) < 18]
    if p is h and under:
        mc = str(len(under)) if ch(.5) else ', '.join(short(q) for q in under)
    bus = ''
    ks = minors_of(p) if a >= 18 else []
    if ks and ch(.5):
        bus = '; '.join('%s %s%s' % (kidword(p, k), short(k) if ch(.35) else fn(k, .4, .4), ', %d años' % said_age(k.age(d), .15) if ch(.6) else '') for k in ks)
    elif p.carers and far(p) and a > 4 and ch(.55):
        x, r = R.choice(far(p))
        bus = '%s %s%s' % (bond(p, x) or 'familiar', fn(x, .4, .4) if a > 7 or ch(.4) else gn(x, .2), R.choice(['', '', ' en Venezuela' if x.home else ' en Perú' if x.c == 'PE' else ' en Colombia' if x.c == 'CO' else '']))
    obs = []
    if p.alone:
        obs.append(R.choice(['NNA no acompañado, derivado a MIES', 'NNA sin adulto responsable', 'menor solo, DINAPEN notificada', 'llegó con grupo de caminantes', 'NNA separado']))
    if p.fam is None and ch(.06) and a > 20:
        bus = '%s %s' % (R.choice(['sobrino', 'sobrina', 'ahijado']), fn(R.choice(R.choice(fams).members), .3, .4))
    if ch(.2):
        obs.append(R.choice(['kit de higiene', 'atención médica', 'tos', 'ampollas en los pies', 'salió sin avisar', '2 noches', '3 noches', 'embarazada 6m' if p.sex == 'F' and 16 < a < 40 else 'ropa']))
    nm = fn(p, .65, .68)
    if ch(.12):
        nm = sn(p, .65) + ' ' + gn(p, .65)
    nm = R.choice([nm, nm, plain(nm), nm.upper()])
    rows.append([idn, d.strftime('%d-%m-%Y') if ch(.8) else d.strftime('%d/%m/%y'), nm, gap(ci(p) or R.choice(['no porta', 's/d', 'partida', '']), .25), gap(said_age(a, .12) if a > 1 else '%d meses' % ((d - p.birth).days // 30), .04), gap('F' if p.sex == 'F' else 'M', .03), gap(p.town, .12), ('G-%d' % gr if ch(.85) else '') if len(ps) > 1 else '', (R.choice(['Jefa', 'Cabeza de hogar']) if p.sex == 'F' else 'Jefe') if p is h and len(ps) > 1 else gap(tie(p, h).capitalize(), .15) if h and len(ps) > 1 else '', via, mc, bus, R.choice(['Perú', 'Chile', 'Quito', 'Lima', 'Guayaquil', 'retorno', p.pl[1], '']), gap(fone(p.tel), .45) if a > 14 else '', '; '.join(obs)])
out_list('albergue_ecuador', ['Nro.', 'Fecha ingreso', 'Nombres y apellidos completos', 'C.I. / Pasaporte', 'Edad', 'Sexo', 'Ciudad de origen', 'Grupo familiar', 'Parentesco', 'Viaja con', 'Menores a cargo', 'Familiar que busca', 'Destino', 'WhatsApp', 'Observaciones'], rows)

# ---- ICBF
rows, n = [], 0
seen = set()
STREETP = ['terminal de transportes', 'puente Simón Bolívar', 'trocha La Platanera', 'parque Lineal', 'vía Pamplona', 'Hospital Erasmo Meoz', 'peaje Los Acacios', 'plaza de mercado', 'semáforo calle 45']
for src, d, p, gr, F, ps, how in EV:
    if src != 'icbf_casos' or p.pid in seen:
        continue
    seen.add(p.pid)
    n += R.choice([1, 2, 3, 5])
    idn = '1763%05d' % n
    p.recs.append((src, idn))
    d = d + dt.timedelta(days=R.randrange(0, 25))
    a = p.age(d)
    know = .85 if a > 7 else .65 if a > 3 else .2
    mo = fa = ''
    if p.mother and ch(know):
        mo = fn(p.mother, .4, .45) if a > 6 or ch(.45) else gn(p.mother, .3)
        if not p.mother.present and ch(.3):
            mo += R.choice([' (fallecida)', ' (en Venezuela)'])
    if p.father and ch(know * (.75 if p.father.present else .4)):
        fa = fn(p.father, .35, .45) if a > 6 or ch(.4) else gn(p.father, .3)
    mo = mo or R.choice(['', 'Sin información', 'desconocida', 'no refiere'])
    fa = fa or R.choice(['', 'No registra', 'desconocido', 'no lo conoce', 'Sin información'])
    big = [q for q in ps if q not in F.kids]
    red, red2 = '', ''
    if big:
        red = '%s %s' % ((bond(p, big[0]) or 'familiar').capitalize(), fn(big[0], .4, .5))
    c = [x for x in far(p)]
    other = [(x, r) for x, r in c if x is not p.mother and x is not p.father]
    if not big and other and ch(know * .8):
        x, r = R.choice(other)
        red = '%s %s' % ((bond(p, x) or 'familiar').capitalize(), fn(x, .35, .4))
    rel_ = []
    if c and ch(know * .8):
        x, r = R.choice(c)
        w, nm = bond(p, x) or 'familiar', (fn(x, .35, .4) if a > 6 else gn(x, .3))
        if x.home:
            rel_.append('Su %s %s quedó en Venezuela%s.' % (w, nm, ', teléfono ' + fone(x.tel) if ch(.4) else ''))
            t = ''
        else:
            t = R.choice(['Refiere que su %(w)s %(n)s siguió hacia %(p)s.', 'Vivía con su %(w)s %(n)s en %(t)s.', 'Se perdió de su %(w)s en %(s)s.', 'Indica que la %(w)s se llama %(n)s.' if x.sex == 'F' else 'Indica que el %(w)s se llama %(n)s.', 'Su %(w)s %(n)s trabaja en %(p)s.', 'Aporta teléfono de %(w)s: ' + fone(x.tel if ch(.7) else F.vtel) + '.'])
        if t:
            rel_.append(t % dict(w=w, n=nm, p={'PE': R.choice(['Perú', 'Lima']), 'EC': 'Ecuador', 'CO': x.pl[1]}[x.c] if ch(.85) else 'Chile', t=F.town, s=R.choice(STREETP)))
    if ch(.06) and extra:
        e = R.choice(extra)
        rel_.append('Se presenta %s %s, quien dice ser %s, sin documento que lo acredite.' % ('señora' if e.sex == 'F' else 'señor', fn(e, .4, .5), 'tía' if e.sex == 'F' else R.choice(['tío', 'padre'])))
    if ch(.4):
        rel_.append(R.choice(['NNA en buen estado de salud.', 'Esquema de vacunas incompleto.', 'Se solicita búsqueda internacional.', 'Se oficia a Consulado.', 'Se remite a Migración Colombia.', 'Signos de desnutrición.', 'Desescolarizado.']))
    sib = [q for q in F.kids if q is not p and q.where == p.where]
    doc = ci(p)
    rows.append([idn, d.strftime('%d/%m/%Y'), 'CZ ' + p.pl[1] + R.choice([' 1', ' 2', ' 3', '']), gn(p, .8 if a > 5 else .6), sn(p, .75) if a > 3 or ch(.6) else R.choice([p.s1, 'NN', 'Sin información']), gap(dob(p, '%d/%m/%Y', d), .12 if a > 5 else .3), gap(said_age(a, .1), .06), 'Masculino' if p.sex == 'M' else 'Femenino', gap(doc or 'No presenta', .3), 'Venezolana' if ch(.96) else '', gap(F.town, .2), R.choice(['Situación de vida en calle', 'Condición especial de cuidador', 'NNA migrante no acompañado', 'NNA migrante no acompañado', 'Abandono', 'Trabajo infantil', 'Extravío']), mo, fa, red, ', '.join(short(q) + (' %d' % said_age(q.age(d), .1) if ch(.5) else '') for q in sib) if sib and ch(.75) else '', R.choice(['Hogar sustituto', 'Centro de emergencia', 'Internado', 'Hogar de paso', 'Casa de acogida']) if p.alone else R.choice(['Medio familiar', 'Red extensa']), ' '.join(rel_)])
out_list('icbf_casos', ['No. SIM', 'Fecha apertura', 'Centro zonal', 'Nombres NNA', 'Apellidos NNA', 'Fecha nac.', 'Edad', 'Género', 'Documento', 'Nacionalidad', 'Lugar de procedencia', 'Motivo de ingreso', 'Nombre progenitora', 'Nombre progenitor', 'Red familiar / cuidador', 'Hermanos en PARD', 'Medida', 'Relato'], rows)

# ---- Peru
rows, n = [], 0
seen = set()
for src, d, p, gr, F, ps, how in EV:
    if src != 'migraciones_peru' or p.pid in seen:
        continue
    seen.add(p.pid)
    n += R.choice([1, 1, 1, 3, 6])
    idn = 'MP%07d' % (2204000 + n)
    p.recs.append((src, idn))
    a = p.age(d)
    s1, s2 = mis(p.s1, .07), mis(p.s2, .07) if ch(.87) else ''
    if ch(.03) and s2:
        s1, s2 = s2, s1
    nom = gn(p, .85)
    h = head_of(ps)
    men = ''
    ks = minors_of(p) if a >= 18 else []
    inn = [k for k in ps if k.carers and k is not p]
    if a >= 18:
        if ks and ch(.5):
            men = R.choice(['', '%d: ' % len(ks)]) + ', '.join(fn(k, .4, .2) if ch(.5) else short(k) for k in ks) + R.choice([' (no viaja)', ' (fuera del país)', '', ' (en Colombia)' if ks[0].c == 'CO' else ''])
        elif inn and p is h:
            men = str(len(inn)) if ch(.6) else ', '.join(short(k) for k in inn)
        else:
            men = R.choice(['0', 'NO', '', ''])
    refp = ''
    if a < 18:
        if h and p is not h and ch(.75):
            refp = '%s (%s)' % (fn(h, .4, .5), bond(p, h) or 'familiar')
        elif far(p) and ch(.6) and a > 4:
            x, r = R.choice(far(p))
            refp = '%s (%s)' % (fn(x, .4, .4), bond(p, x) or 'familiar')
    elif F and ch(.25):
        o = [q for q in F.adults if q is not p]
        if o:
            x = R.choice(o)
            refp = '%s (%s)' % (fn(x, .4, .4), bond(p, x) or {'mother': 'hija' if x.sex == 'F' else 'hijo', 'father': 'hija' if x.sex == 'F' else 'hijo'}.get(relation(x, p), 'familiar'))
    doc = ci(p, 1)
    td = 'CEDULA' if doc else 'PARTIDA NAC.' if ch(.7) else 'SIN DOC'
    if doc and ch(.12):
        td, doc = 'PASAPORTE', '%09d' % R.randrange(10**8, 10**9)
    rows.append([idn, s1.upper(), s2.upper(), nom.upper(), 'FEM' if p.sex == 'F' else 'MASC', gap(dob(p, '%Y-%m-%d', d), .03), 'VENEZOLANA' if ch(.94) else 'VEN', td, gap(doc, .05), d.strftime('%Y-%m-%d'), R.choice(['CEBAF TUMBES', 'CEBAF TUMBES', 'NO REGISTRA', 'PCF AGUAS VERDES', 'LA TINA', 'AIJCH']), gap(p.pl[1].upper() if p.c == 'PE' else '', .12), R.choice(['CPP', 'REFUGIO', 'HUMANITARIA', 'IRREGULAR', 'PTP']) if a > 17 else R.choice(['MENOR', 'MENOR', 'HUMANITARIA', 'IRREGULAR']), gap(fone(p.tel), .35) if a > 14 else '', men, refp, R.choice(['', '', '', 'MENOR NO ACOMPAÑADO' if p.alone else '', 'ALERTA DOC', 'PERMISO NOTARIAL NO PRESENTA' if a < 18 else ''])])
out_list('migraciones_peru', ['CODIGO', 'APELLIDO PATERNO', 'APELLIDO MATERNO', 'NOMBRES', 'SEXO', 'FEC. NACIMIENTO', 'NACIONALIDAD', 'TIPO DOC.', 'NRO. DOC.', 'FEC. INGRESO', 'PUESTO DE CONTROL', 'DISTRITO', 'CALIDAD', 'CELULAR', 'MENORES DECLARADOS', 'PERSONA DE REFERENCIA', 'OBS.'], rows)


finish(fams, persons, REF, lambda c, a: c.where != a.where, dict(children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
