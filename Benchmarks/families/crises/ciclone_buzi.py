#!/usr/bin/env python3
"""A cyclone on the coast of Mozambique: five lists in Portuguese and English.

    ciclone_buzi.py --families N --seed S DIR

lists/  ingd_agregados         displaced households, one a row, their members in one cell, in three manners
        criancas_separadas     children on their own, with whom they live and who looks for them
        cvm_tracing_requests   the Red Cross's requests: the one sought is "the enquirer's ..."
        hcb_internamentos      patients of a hospital, with who stays with them
        rescue_manifest        names as crews heard them, in English letters
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

In half of the families a child's second name is its father's first. Lost children are "taken in" or "a neighbour's" in strangers'
households; grown people who are only in a household's cell have no record. Every person is invented.
"""
from parted import *  # noqa: F403
import unicodedata
GM = 'João|José|Manuel|António|Joaquim|Tomás|Domingos|Paulino|Alberto|Fernando|Armando|Zacarias|Lucas|Mateus|Jaime|Luís|Francisco|Pedro|Samuel|Elias|Bernardo|Castigo|Fazenda|Tendai|Simão|Augusto|Jorge|Dinis|Filipe|Ernesto|Daniel|Abel|Inácio|Vasco|Raúl|Isac|Dércio|Nelson|Edson|Gerson|Belito|Celestino|Albano|Xavier|Lázaro|Marcelino|Tawanda|Silva|Quembo|Rui'.split('|')
GF = 'Maria|Ana|Joana|Rosa|Luísa|Fátima|Teresa|Amélia|Cecília|Isabel|Marta|Helena|Graça|Laurinda|Celeste|Argentina|Angelina|Vitória|Sara|Ester|Catarina|Verónica|Florinda|Regina|Telma|Lúcia|Flora|Beatriz|Otília|Rita|Inês|Esperança|Chipo|Rudo|Joaquina|Zita|Cristina|Odete|Albertina|Fernanda|Paulina|Sónia|Nércia|Deolinda|Julieta|Anita|Felizarda|Suzana|Marcelina|Elisa'.split('|')
AP = 'Simango|Sitole|Muchanga|Mutema|Zimba|Chirindza|Mabote|Semente|Marrime|Dique|Cherene|Mutisse|Bero|Sande|Jone|Guente|Tomo|Meque|Zeca|Saíde|Bande|Gimo|Charles|Faife|Camacho|Gonçalves|Tivane|Macuácua|Vilanculos|Mussa|Ndapassoa|Chimica|Thole|Nguenha|Massora|Fombe|Chivava|Nhaúle|Bulaunde|Raposo|Campira|Mazivila|Machate|Tembo|Luciano|Chicamisse|Fernando|Joaquim'.split('|')
NICK = {'José': ['Zé', 'Zezinho'], 'João': ['Joãozinho', 'Jojó'], 'Francisco': ['Chico'], 'António': ['Toninho', 'Tony'], 'Manuel': ['Manecas', 'Nelito'], 'Maria': ['Mariazinha', 'Mimi'], 'Fernando': ['Nando'], 'Joaquim': ['Quim'], 'Tomás': ['Tomasinho'], 'Teresa': ['Teresinha', 'Tété'], 'Rosa': ['Rosinha'], 'Luís': ['Lulu', 'Luisito'], 'Fátima': ['Fatinha'], 'Ana': ['Anita', 'Aninhas'], 'Alberto': ['Beto'], 'Isabel': ['Belinha'], 'Domingos': ['Minguito'], 'Helena': ['Lena'], 'Albertina': ['Tina'], 'Cristina': ['Tina'], 'Joana': ['Joaninha'], 'Pedro': ['Pedrito'], 'Armando': ['Mandinho'], 'Cecília': ['Cila']}
ENG = {'João': ['Joao', 'Juwao', 'Joa'], 'José': ['Jose', 'Joseph'], 'Joaquim': ['Joakim', 'Jwakim'], 'Tomás': ['Thomas', 'Tomas'], 'António': ['Antonio', 'Anthony'], 'Luísa': ['Louisa', 'Luisa'], 'Teresa': ['Theresa'], 'Isabel': ['Izabel', 'Isabell'], 'Mateus': ['Matthews', 'Mateush'], 'Lucas': ['Lukas'], 'Filipe': ['Philip', 'Felipe'], 'Helena': ['Elena', 'Helen'], 'Jorge': ['George', 'Jorj'], 'Luís': ['Luis', 'Lewis'], 'Inês': ['Ines', 'Ignes'], 'Graça': ['Grasa', 'Graca'], 'Esperança': ['Esperansa'], 'Inácio': ['Inasio', 'Ignacio'], 'Paulino': ['Pawlino'], 'Celeste': ['Selest'], 'Zacarias': ['Zakaria'], 'Francisco': ['Fransisco'], 'Domingos': ['Domingush'], 'Xavier': ['Shavier'], 'Ester': ['Esther'], 'Samuel': ['Samwel'], 'Simango': ['Simangu'], 'Chirindza': ['Shirinza'], 'Muchanga': ['Mushanga'], 'Vasco': ['Vashko'], 'Machate': ['Mashati']}
ORIG = 'Búzi-Sede|Grudja|Bândua|Guara-Guara|Estaquinha|Inharongue|Nova Sofala|Tica|Lamego|Nhamatanda-Sede|Mafambisse|Chibabava|Begaja|Praia Nova|Munhava|Chota'.split('|')
CENT = 'Centro Samora Machel|IFAPA|São Pedro Claver|EPC 25 de Setembro|Guara-Guara|Ndedja|Mutua|Picoco|EPC Matadouro'.split('|')
REF = dt.date(2021, 2, 28)
CY = dt.date(2021, 1, 23)


def plain(s):
    return ''.join(c for c in unicodedata.normalize('NFD', s) if not unicodedata.combining(c))


def name(p, style):
    if p.named:
        return
    p.named = True
    for q in (p.father, p.mother):
        if q:
            name(q, style)
    f, m = p.father, p.mother
    pool = GM if p.sex == 'M' else GF
    g = zipf(pool, 6)
    if f:
        for _ in range(5):
            if g in f.kidnames:
                g = zipf(pool, 6)
        f.kidnames.append(g)
    p.kidnames = []
    p.style = f.style if f else (style if ch(.8) else R.choice('AP'))
    p.g = g
    unrec = p.fam and f and not f.present and p.fam.shape in ('mother', 'grand') and ch(.2)
    base = m if unrec else f
    if base is None:
        p.ap = zipf(AP, 8)
        p.mid = zipf(GM, 6) if ch(.6) else ''
        if p.style == 'P':
            p.mid = zipf(GM, 6)
            p.ap = zipf(AP, 8) if ch(.5) else ''
    elif p.style == 'P':         # first name of the father as second name
        p.mid = f.g if not unrec else (m.mid or m.g)
        p.ap = base.ap
    else:
        p.ap = base.ap or base.mid
        p.mid = zipf(pool, 6) if ch(.25) else ''


HEAR = [('ç', 'ss'), ('ss', 'ç'), ('z', 's'), ('s', 'z'), ('x', 'ch'), ('ch', 'x'), ('l', 'r'), ('r', 'l'), ('nh', 'n'), ('qu', 'k'), ('ci', 'ss'), ('v', 'b'), ('ei', 'e'), ('u', 'o'), ('o', 'u'), ('gu', 'g'), ('m', 'n'), ('J', 'Dj'), ('H', ''), ('i', 'e')]


def mis(s, q=.14):
    if ch(.3):
        s = plain(s)
    if ch(q):
        o = [(a, b) for a, b in HEAR if a in s]
        if o and ch(.6):
            a, b = R.choice(o)
            s = s.replace(a, b, 1)
            s = s[0].upper() + s[1:]
        else:
            s = typo(s)
    return s


def full(p, lose=.35):
    ps = [p.g, p.mid, p.ap]
    if p.mid and p.ap and ch(lose):
        ps[1 if p.style == 'A' else R.choice([1, 2, 2])] = ''
    return ' '.join(x for x in ps if x)


def nick(p, q=.12):
    return R.choice(NICK[p.g]) if p.g in NICK and ch(q) else p.g


def eng(p):
    o = []
    for w in full(p, .55).split():
        w = R.choice(ENG[w]) if w in ENG and ch(.6) else plain(w)
        o.append(typo(w) if ch(.08) else w)
    return ' '.join(o)


fams = []
SHAPES = {'two': 40, 'mother': 20, 'father': 6, 'step': 7, 'grand': 12, 'aunt': 7, 'sib': 6, 'guardian': 2}
NK = {1: 14, 2: 24, 3: 27, 4: 21, 5: 14}
vill = defaultdict(list)
for i in range(N):
    F = family(REF, SHAPES, NK)
    F.home = zipf(ORIG, 4)
    st = 'P' if ch(.45) else 'A'
    for p in F.all:
        name(p, st)
    if ch(.05) and F.kids and vill[F.home]:
        k = R.choice(F.kids)
        c = [q for q in vill[F.home] if q.sex == k.sex and abs(q.birth.year - k.birth.year) < 5]
        if c:
            q = R.choice(c)
            k.g = q.g
            if k.style == 'A' and q.style == 'A':
                k.mid = q.mid
    vill[F.home] += F.kids
    fams.append(F)
persons = number(fams)


def phone():
    return '8%d%07d' % (R.choice([2, 4, 4, 5, 6, 7]), R.randrange(10**7))


def fone(s):
    return R.choice([s, '%s %s %s' % (s[:2], s[2:5], s[5:]), '+258' + s, '258 ' + s])


parties, bycent = [], defaultdict(list)
for F in fams:
    F.info = pick({'good': 58, 'some': 28, 'none': 14})
    F.gone = ch(.1) and all(k.age(REF) > 3 for k in F.kids)
    F.ph = phone()
    c0 = zipf(CENT, 5)
    for a in F.adults:
        a.party = a.cent = None
    for j, ps in enumerate(split(F, REF, .33)):
        if F.gone:
            ps = [p for p in ps if p in F.kids]
            if not ps:
                continue
        c = zipf(CENT, 5) if j and ch(.75) else c0
        x = [F, ps, c, CY + dt.timedelta(days=R.choice([0, 1, 1, 2, 2, 3, 4, 6, 9]))]
        parties.append(x)
        pno = len(parties)
        for p in ps:
            p.party, p.cent, p.day = pno, c, x[3]
R.shuffle(parties)


def apart(c, a):
    return c.party != a.party


def lost(a):
    return [(k, r) for k in a.fam.kids for x, r in k.carers if x is a and apart(k, a)]


def missing(k):
    return [(a, r) for a, r in k.carers if apart(k, a)]


PT = {'mother': ('mãe', 'mãe'), 'father': ('pai', 'pai'), 'grandparent': ('avô', 'avó'), 'aunt_uncle': ('tio', 'tia'), 'sibling': ('irmão mais velho', 'irmã mais velha'), 'half_sibling': ('irmão', 'irmã'), 'step_parent': ('padrasto', 'madrasta'), 'guardian': ('encarregado', 'encarregada')}
PK = {'mother': ('filho', 'filha'), 'father': ('filho', 'filha'), 'grandparent': ('neto', 'neta'), 'aunt_uncle': ('sobrinho', 'sobrinha'), 'sibling': ('irmão', 'irmã'), 'half_sibling': ('irmão', 'irmã'), 'step_parent': ('enteado', 'enteada'), 'guardian': ('criança', 'criança')}


def adult_word(a, r):
    return PT[r][a.sex == 'F']


def kid_word(k, r):
    return PK[r][k.sex == 'F']


# ---------------------------------------------------------------- 1 households, one row each
def rel_to_head(m, h):
    if m.spouse is h:
        return 'esposa' if m.sex == 'F' else 'marido'
    r = relation(m, h)
    if r:
        return kid_word(m, r)
    r = relation(h, m)
    if r:
        return adult_word(m, r) if r not in ('sibling', 'half_sibling') else ('irmão', 'irmã')[m.sex == 'F']
    if h.spouse and relation(h.spouse, m) in ('mother', 'father'):
        return 'sogra' if m.sex == 'F' else 'sogro'
    if h.spouse and (relation(m, h.spouse) or relation(h.spouse, m)):
        r = relation(m, h.spouse)
        if r in ('mother', 'father'):
            return ('enteado', 'enteada')[m.sex == 'F']
        return 'cunhada' if m.sex == 'F' else 'cunhado'
    return 'familiar'


hh = []
orphans = []
for F, ps, c, d in parties:
    ad = [p for p in ps if p not in F.kids]
    if ad:
        if ch(.8):
            men = [a for a in ad if a.sex == 'M' and (a.spouse in ad or len(ad) == 1)]
            h = men[0] if men and ch(.72) else sorted(ad, key=lambda a: (not any(relation(k, a) in ('mother', 'father') for k in ps), a.birth))[0]
            hh.append([h, [p for p in ps if p is not h], c, d, []])
    else:
        o = max(ps, key=lambda k: k.age(REF))
        if o.age(REF) >= 12 and ch(.3):
            hh.append([o, [p for p in ps if p is not o], c, d, []])
        elif ch(.55):
            orphans.append((F, ps, c))
cidx = defaultdict(list)
for x in hh:
    cidx[x[2]].append(x)
for F, ps, c in orphans:
    o = [x for x in cidx[c] if x[0].fam is not F and x[0].age(REF) > 20]
    if o:
        R.choice(o)[4].extend(ps)
hh.sort(key=lambda x: (CENT.index(x[2]), x[3], R.random()))
rows, no = [], defaultdict(int)
STY = {c: i % 3 for i, c in enumerate(CENT)}
pref = {c: ''.join(w[0] for w in plain(c).upper().replace('-', ' ').split() if w not in ('EPC',))[:2] + str(i + 1) for i, c in enumerate(CENT)}
for h, ms, c, d, hosts in hh:
    F = h.fam
    for rep in range(2 if ch(.02) else 1):
        no[c] += R.choice([1, 1, 1, 1, 2])
        idn = '%s-%03d' % (pref[c], no[c])
        h.recs.append(('ingd_agregados', idn))
        items, tail = [], []
        for m in ms:
            if ch(.04):
                continue
            m.mentioned_member = True
            items.append((mis(nick(m, .06) if ch(.62) else full(m), .12), rel_to_head(m, h), said_age(m.age(REF), .2)))
        for k in hosts:
            items.append((mis(k.g if ch(.6) else full(k), .12), R.choice(['acolhido' if k.sex == 'M' else 'acolhida', 'acolhida' if k.sex == 'F' else 'acolhido', 'vizinho' if k.sex == 'M' else 'vizinha', 'criança s/ família', 'outro']), said_age(k.age(REF))))
        st = STY[c]
        if st == 0:
            cell = '; '.join('%s (%s, %s)' % (n, r, a) if ch(.93) else '%s (%s)' % (n, r) for n, r, a in items)
        elif st == 1:
            cell = ', '.join('%s-%s-%sa' % (n, r[:1].upper() + r[1:3] if ch(.3) and r in ('filho', 'filha', 'esposa') else r, a or 'meses') for n, r, a in items)
        else:
            gr = defaultdict(list)
            for n, r, a in items:
                gr['filhos' if r in ('filho', 'filha') else r].append('%s %s' % (n, a if a else 'bebé'))
            cell = ' / '.join('%s: %s' % (r, ', '.join(v)) for r, v in gr.items())
        obs = []
        lo = [(a, k, r) for a in [h] + [m for m in ms if m not in F.kids] for k, r in lost(a)]
        if lo and ch({'good': .5, 'some': .25, 'none': .02}[F.info]):
            a, k, r = R.choice(lo)
            q = full(k) if ch(.45) else nick(k)
            obs.append(R.choice(['falta %s %s', '%s %s desaparecid' + 'oa'[k.sex == 'F'], 'não sabe onde está %s %s', 'perdeu %s %s na inundação', 'procura %s %s']) % (kid_word(k, r) if a is h else '%s d%s %s' % (kid_word(k, r), 'oa'[a.sex == 'F'], a.g), q) + (' (%d anos)' % said_age(k.age(REF)) if ch(.5) else ''))
        if h in F.kids:
            obs.append(R.choice(['menor chefe de família', 'sem adulto', 'encaminhar p/ Acção Social', '']))
        if ch(.3):
            obs.append(R.choice(['casa destruída', 'casa parcial', 'sem documentos', 'recebeu lona', 'grávida' if h.sex == 'F' and h.age(REF) > 16 else 'idoso' if h.age(REF) > 60 else 'malária', '1 kit cozinha', 'machamba perdida', 'transferido p/ Mutua']))
        tot = 1 + len(ms) + len(hosts)
        rows.append([c, idn, F.home if ch(.92) else '', mis(full(h, .3), .1), h.sex if ch(.97) else '', gap(said_age(h.age(REF), .2), .07), gap(fone(F.ph) if h not in F.kids and ch(.42) else '', 0), tot if ch(.85) else max(1, tot + R.choice([-1, 1])), cell, R.choice(['', '%d' % R.randint(1, 120), 'T%d' % R.randint(1, 120)]), (d + dt.timedelta(days=R.randint(1, 6))).strftime('%d/%m/%Y') if ch(.9) else '', R.choice(['S', 'N', 'S', '']), '; '.join(o for o in obs if o)])
out_list('ingd_agregados', ['Centro', 'Nº da ficha', 'Proveniência', 'Chefe do agregado', 'Sexo', 'Idade', 'Contacto', 'Nº pessoas', 'Membros do agregado', 'Tenda', 'Data', 'Recebeu kit', 'Observações'], rows)

# ---------------------------------------------------------------- 2 children without family
rows = []
n = 0
ks = [k for F in fams for k in F.kids if missing(k)]
R.shuffle(ks)
ks.sort(key=lambda k: k.day)
for k in ks:
    F = k.fam
    alone = not any(a.party == k.party for a in F.adults)
    if not ch(.84 if alone else .22):
        continue
    for rep in range(2 if ch(.04) else 1):
        n += R.choice([1, 1, 1, 2])
        idn = 'CDS/%03d/21' % n
        k.recs.append(('criancas_separadas', idn))
        say = {'good': .8, 'some': .45, 'none': .06}[F.info] * (1 if k.age(REF) > 3 else .4)
        a, r = R.choice(missing(k))
        w = adult_word(a, r)
        pa = mis(full(k.father), .1) if ch(say * .6) else ''
        mo = mis(full(k.mother) if ch(.6) else nick(k.mother, .05), .1) if ch(say * .75) else ''
        if mo and not k.mother.present:
            mo += R.choice([' (falecida)', ' †', ' (na África do Sul)', '', ''])
        if pa and not k.father.present:
            pa += R.choice([' (falecido)', ' (na RSA)', '', '', ' †'])
        look = ''
        if ch(say):
            look = R.choice(['%s %s', '%s, %s', '%s: %s']) % (w, mis(full(a) if ch(.6) else nick(a, .05), .1))
        elif ch(say):
            look = w
        viv = ''
        ot = [q for q in F.kids if q is not k and q.party == k.party]
        if not alone:
            x = [q for q in F.adults if q.party == k.party][0]
            viv = adult_word(x, relation(k, x) or 'aunt_uncle') + ' ' + mis(full(x), .08)
        elif ot and ch(.6):
            o = max(ot, key=lambda q: q.age(REF))
            viv = ('irmão ' if o.sex == 'M' else 'irmã ') + mis(nick(o), .08)
        elif ch(.5):
            viv = R.choice(['família de acolhimento', 'vizinha ' + zipf(GF), 'sr. ' + zipf(GM, 6) + ' ' + zipf(AP, 8), 'professor', 'orfanato', 'dona ' + zipf(GF, 6)])
        obs = []
        el = [q for q in F.kids if q is not k and q.party != k.party]
        if el and ch(say * .5):
            obs.append('tem %s %s noutro lugar' % ('irmão' if el[0].sex == 'M' else 'irmã', mis(nick(el[0]), .08)))
        if ch(say * .35):
            obs.append(R.choice(['a %s ficou no telhado', 'viu %s pela última vez em ' + F.home, 'resgatado de barco, %s ficou', 'perdeu-se de %s na estrada']).replace('a %s', '%s').replace('%s', w) + ('' if ch(.6) else ' (' + nick(a) + ')'))
        if ch(say * .22):
            obs.append('tel. %s %s' % (w, fone(F.ph)))
        if ch(.3):
            obs.append(R.choice(['assustado' if k.sex == 'M' else 'assustada', 'estuda %dª classe' % max(1, min(10, k.age(REF) - 6)) if k.age(REF) > 6 else 'criança pequena', 'ferida no pé', 'fala só ndau', 'fala sena', 'visita 1', 'sem doc.', 'foto tirada']))
        b = wobble(k.birth, REF, .22, .03, .08, .05)
        rows.append([n, k.cent if ch(.93) else '', R.choice(['Separada', 'Desacompanhada', 'S', 'D']) if alone else 'Separada', mis(nick(k) if ch(.12) else full(k, .3), .12), 'M' if k.sex == 'M' else 'F', gap(said_age(k.age(REF), .25), .05), gap(b.strftime('%d/%m/%Y') if ch(.8) else '%d' % b.year, .6), pa, mo, F.home if ch(.8) else '', viv, look, (k.day + dt.timedelta(days=R.randint(1, 14))).strftime('%d-%m-%y'), R.choice(['Lurdes', 'Sr. Chiteve', 'Nilza', 'SCI-2', '']), idn, '. '.join(obs)])
out_list('criancas_separadas', ['Ord.', 'Centro actual', 'Categoria', 'Nome da criança', 'Sexo', 'Idade', 'Nascimento', 'Nome do pai', 'Nome da mãe', 'Bairro/localidade de origem', 'Vive com', 'Quem procura', 'Data registo', 'Registado por', 'Código', 'Observações'], rows)

# ---------------------------------------------------------------- 3 tracing requests: the record is the one who asks
rows = []
cand = []
for F in fams:
    if not F.gone:
        for a in F.adults:
            m = lost(a)
            if m:
                p = {'good': .55, 'some': .33, 'none': .08}[F.info]
                for k, r in m[:2]:
                    if ch(p):
                        cand.append((a, k, r, 'down'))
    for k in F.kids:
        m = missing(k)
        if m and k.age(REF) >= 8 and ch({'good': .22, 'some': .1, 'none': .01}[F.info]):
            a, r = R.choice(m)
            cand.append((k, a, r, 'up'))
    for a in F.adults:
        s = a.spouse
        if s and s.present and s.party and a.party and s.party != a.party and ch(.25):
            cand.append((a, s, 'spouse', 'spouse'))
cand = [(x[0].day + dt.timedelta(days=R.randint(2, 28)), R.random()) + x for x in cand]
cand.sort(key=lambda x: x[:2])
EN = {'filho': 'son', 'filha': 'daughter', 'neto': 'grandson', 'neta': 'granddaughter', 'sobrinho': 'nephew', 'sobrinha': 'niece', 'irmão': 'brother', 'irmã': 'sister', 'enteado': 'stepson', 'enteada': 'stepdaughter', 'mãe': 'mother', 'pai': 'father', 'avó': 'grandmother', 'avô': 'grandfather', 'tia': 'aunt', 'tio': 'uncle', 'padrasto': 'stepfather', 'irmão mais velho': 'brother', 'irmã mais velha': 'sister', 'esposa': 'wife', 'marido': 'husband', 'criança': 'child in care', 'encarregada': 'caregiver', 'encarregado': 'caregiver'}
n = 310
for d, _, q, s, r, kind in cand:
    n += R.choice([1, 1, 1, 2])
    F = q.fam
    idn = 'MZ-%04d' % n
    q.recs.append(('cvm_tracing_requests', idn))
    w = kid_word(s, r) if kind == 'down' else adult_word(s, r) if kind == 'up' else ('esposa' if s.sex == 'F' else 'marido')
    w = EN.get(w, w) if ch(.6) else w
    rem = []
    if kind == 'down':
        m = [k for k, _ in lost(q) if k is not s]
        if m and ch(.6):
            rem.append('also ' + ', '.join('%s (%d)' % (nick(k), said_age(k.age(REF))) if ch(.5) else nick(k) for k in m))
    if ch(.35):
        rem.append(R.choice(['separated in boat rescue', 'was on school roof', 'neighbours saw alive', 'washed away?', 'last seen at the market', 'ficou na árvore 2 dias', 'heard is in Beira', 'phone off', 'form in Portuguese']))
    sg = s.g if ch(.12) else mis(full(s), .1)
    fa = mo = ''
    if s.father and ch(.4):
        fa = mis(full(s.father), .08)
    if s.mother and ch(.45):
        mo = mis(full(s.mother), .08)
    fe = {'M': 'M', 'F': 'F'}
    rows.append([d.strftime('%d/%m/%Y'), idn, mis(full(q), .08), fe[q.sex] if ch(.95) else '', gap(said_age(q.age(REF), .2), .12), q.cent if ch(.85) else '', fone(F.ph) if q not in F.kids and ch(.5) else '', sg, gap(fe[s.sex], .1), gap(said_age(s.age(REF), .3), .15), w if ch(.95) else '', fa, mo, F.home if ch(.8) else '', (CY + dt.timedelta(days=R.randint(-1, 4))).strftime('%d/%m') if ch(.6) else '', R.choice(['open', 'open', 'open', 'RCM sent', 'closed', '']), '; '.join(rem)])
out_list('cvm_tracing_requests', ['Date', 'Request no.', 'Enquirer', 'Enq. sex', 'Enq. age', 'Enquirer now at', 'Contact', 'Sought person', 'Sex', 'Age', 'Sought is the enquirer\'s ...', 'Father of sought', 'Mother of sought', 'Home address', 'Last contact', 'Status', 'Remarks'], rows)

# ---------------------------------------------------------------- 4 hospital
rows = []
hp = [p for F in fams for p in F.members if p.party and ch(.07 if p in F.kids else .09)]
hp.sort(key=lambda p: (p.day, p.pid))
n = 4480
for p in hp:
    F = p.fam
    n += R.randint(1, 9)
    idn = '%d/21' % n
    p.recs.append(('hcb_internamentos', idn))
    x = [q for q in F.members if q is not p and q.party == p.party and q.age(REF) > 11]
    ac = ''
    if x and ch(.6):
        q = R.choice(x)
        ac = mis(full(q), .08) + (' (%s)' % rel_to_head(q, p) if ch(.7) else '')
    elif p in F.kids and ch(.3):
        ac = R.choice(['sem acompanhante', 'bombeiros', 'vizinho', 'marinha'])
    o = []
    if p in F.kids and missing(p) and ch({'good': .5, 'some': .2, 'none': .02}[F.info]):
        a, r = R.choice(missing(p))
        o.append('diz que %s é %s' % (adult_word(a, r), mis(full(a), .08)))
    elif lost(p) and ch(.35) and F.info != 'none':
        k, r = lost(p)[0]
        o.append('pergunta pel%s %s %s' % ('oa'[k.sex == 'F'], kid_word(k, r), nick(k)))
    ag = said_age(p.age(REF), .2)
    nm = mis(full(p), .12)
    sur = nm.split()
    if ch(.3) and len(sur) > 1:
        nm = sur[-1].upper() + ', ' + ' '.join(sur[:-1])
    rows.append([idn, nm, 'Masc' if p.sex == 'M' else 'Fem', '%da' % ag if ag else '%dm' % R.randint(2, 11), F.home if ch(.7) else 'Búzi', (p.day + dt.timedelta(days=R.randint(0, 8))).strftime('%d.%m.%Y'), 'Pediatria' if p.age(REF) < 15 else R.choice(['Medicina', 'Ortopedia', 'Cirurgia']), R.choice(['cólera', 'malária', 'fract. MI', 'trauma', 'desidratação', 'pneumonia', 'ferida inf.']), ac, R.choice(['alta', 'internado', 'transf.', 'alta', '']), '. '.join(o)])
out_list('hcb_internamentos', ['NID', 'Nome do doente', 'Sexo', 'Idade', 'Proveniência', 'Entrada', 'Serviço', 'Diagnóstico', 'Acompanhante', 'Situação', 'Obs'], rows)

# ---------------------------------------------------------------- 5 boats and helicopters, English
rows = []
lift = []
for F, ps, c, d in parties:
    if ch(.38):
        lift.append((d, R.random(), F, ps, c))
lift.sort(key=lambda x: x[:2])
craft, left, n, last = '', 0, 0, None
for d, _, F, ps, c in lift:
    if left <= 0 or d != last:
        craft = R.choice(['Oryx-%d', 'Mi17 sortie %d', 'NSRI boat %d', 'Navy RIB %d']) % R.randint(1, 40)
        left = R.randint(6, 22)
        last = d
    order = list(ps)
    if ch(.4):
        R.shuffle(order)
    for p in order:
        if ch(.08):
            continue
        n += 1
        left -= 1
        idn = 'R%04d' % n
        p.recs.append(('rescue_manifest', idn))
        ag = p.age(REF)
        a = ag if ch(.55) else ('adult' if ag > 17 else 'child' if ag > 2 else 'infant') if ch(.6) else '~%d' % max(1, int(round(ag / 5.0) * 5))
        rows.append([idn, d.strftime('%d %b'), craft, eng(p) if ch(.96) else ('UNKNOWN' if ch(.3) else plain(p.g)), p.sex if ch(.9) else ('F' if p.sex == 'M' else 'M') if ch(.15) else '', a, plain(F.home) if ch(.8) else '', plain(c) if ch(.7) else R.choice(['Beira airport', '']), R.choice(['', '', '', 'green', 'yellow', 'wet/cold', 'no shoes', 'carried by neighbour', 'w/ family']) if p in F.kids else R.choice(['', '', 'green', 'yellow'])])
out_list('rescue_manifest', ['Serial', 'Date', 'Craft', 'Name (as heard)', 'Sex', 'Age', 'Pick-up', 'Drop-off', 'Triage / note'], rows)

finish(fams, persons, REF, apart)
