"""A dam above the Fergana valley fails on a night in May 2024: three countries, three alphabets' worth of clerks.

Villages of Kyrgyz, Uzbeks and Tajiks on both sides of crooked borders are flooded.  People are taken
out by bus, by neighbours' cars and by helicopter, whichever way the road was open, and find
themselves in three countries.  Boarding-school children were moved without their families.

Lists
  bus_manifests_ru     Ministry of emergencies, Russian: surname, first name, patronymic in Cyrillic, often
                       only initials; year of birth, bus and seat; who travels with whom in a remark
  mahalla_hosts_uz     Uzbek (Latin letters), written by neighbourhood committees: ONE ROW PER HOUSEHOLD,
                       the head of the guests with a number, all others in one cell, missing ones in another
  camp_registration_en Red Crescent tent camp in Tajikistan, English, with a spelling of its own; one row per
                       person, tent, father's name, head of tent
  children_centres_ru  Russian: children without adults in boarding schools and hospitals, with interviews
  search_bot           messages to a telephone bot, in Russian, Uzbek or English as the sender wrote:
                       sender, whom they seek, free text

How a person would find the relative
  * surname (with -a for girls and women) and patronymic: the father's first name is in the child's own name;
    Uzbek forms (o'g'li, qizi) and Kyrgyz (uulu, kyzy) say the same
  * the village, and the remark of a child about the mother, who often bears another surname
  * the cell of missing persons in the household rows and the messages to the bot
  * neighbours in the bus lists: members of one family have seats next to each other
About 90 % of separated children with a relative on a list are named by a searcher, or name the relative,
or bear a surname and patronymic that point to the father's family in their village (truth/stats.json:
findable_children).  A careful person who reads Russian and Uzbek should find some 80 %.  Surnames made of
the most common first names (Karimov, Mamatov, Rahimov) leave some of them open.
"""
from parted import *

DAY = dt.date(2024, 5, 18)
# Russian|Uzbek Latin ; k = Kyrgyz, u = Uzbek, t = Tajik
NM = {
    'kM': 'Бакыт|Baqit Нурлан|Nurlan Азамат|Azamat Эрлан|Erlan Талант|Talant Улан|Ulan Жаныбек|Jonibek Мирлан|Mirlan Тилек|Tilek Айбек|Oybek Бектур|Bektur Данияр|Doniyor Кубаныч|Kubanich Максат|Maqsat Нурбек|Nurbek Руслан|Ruslan Тынчтык|Tinchtik Чынгыз|Chingiz Алмаз|Almaz Эмил|Emil Омурбек|Umurbek Самат|Samat Эльдар|Eldar Марат|Marat Турат|Turat Кайрат|Qayrat Адилет|Adilet Байэл|Bayel Нурсултан|Nursulton Ислам|Islom',
    'kF': 'Айгуль|Oygul Нургуль|Nurgul Жылдыз|Yulduz Гульнара|Gulnora Чолпон|Cholpon Айзада|Oyzoda Бегимай|Begimoy Айпери|Oyperi Салтанат|Saltanat Назгуль|Nozgul Мээрим|Meerim Элиза|Eliza Аида|Aida Асель|Asal Бермет|Bermet Динара|Dinora Перизат|Perizat Нурзат|Nurzat Алтынай|Oltinoy Кундуз|Qunduz Айсулуу|Oysuluv Сайкал|Saykal Аделя|Adela Батма|Batma Анара|Anora Жамиля|Jamila Венера|Venera Канышай|Qanishoy',
    'uM': 'Жасур|Jasur Бахтиёр|Baxtiyor Улугбек|Ulugʻbek Шерзод|Sherzod Дилшод|Dilshod Сардор|Sardor Акмал|Akmal Бобур|Bobur Отабек|Otabek Фаррух|Farrux Жамшид|Jamshid Ойбек|Oybek Азиз|Aziz Рустам|Rustam Умид|Umid Хуршид|Xurshid Равшан|Ravshan Абдулла|Abdulla Мухаммадали|Muhammadali Ислом|Islom Шахзод|Shahzod Одил|Odil Тохир|Tohir Хасан|Hasan Хусан|Husan Эргаш|Ergash Комил|Komil Содик|Sodiq Исмоил|Ismoil Зафар|Zafar',
    'uF': 'Дилноза|Dilnoza Гулноза|Gulnoza Мадина|Madina Зулфия|Zulfiya Нодира|Nodira Феруза|Feruza Дилфуза|Dilfuza Шахноза|Shahnoza Мухаббат|Muhabbat Озода|Ozoda Севара|Sevara Нигора|Nigora Барно|Barno Малика|Malika Саида|Saida Гулчехра|Gulchehra Муниса|Munisa Зарина|Zarina Хилола|Hilola Райхон|Rayhon Матлуба|Matluba Умида|Umida Лола|Lola Мохира|Mohira Насиба|Nasiba Юлдуз|Yulduz Ойдин|Oydin Собира|Sobira',
    'tM': 'Фаррух|Farrux Фирдавс|Firdavs Сомон|Somon Джамшед|Jamshed Парвиз|Parviz Далер|Daler Исмоил|Ismoil Сухроб|Suhrob Бахром|Bahrom Хуршед|Xurshed Абдулло|Abdullo Манучехр|Manuchehr Шариф|Sharif Файзали|Fayzali Икром|Ikrom Аличон|Alijon Рахмон|Rahmon Нуриддин|Nuriddin Саид|Said Хаким|Hakim Одина|Odina Мирзо|Mirzo Комрон|Komron Искандар|Iskandar Бехруз|Behruz Амир|Amir',
    'tF': 'Мавзуна|Mavzuna Нигина|Nigina Фарзона|Farzona Шахло|Shahlo Тахмина|Tahmina Мехрангез|Mehrangez Зебо|Zebo Парвина|Parvina Манижа|Manija Сабрина|Sabrina Гулбахор|Gulbahor Ситора|Sitora Мунира|Munira Рухшона|Ruxshona Хосият|Hosiyat Майсара|Maysara Адолат|Adolat Савриниссо|Savriniso Фотима|Fotima Мохру|Mohru Зайнаб|Zaynab Бибигул|Bibigul Ойша|Oysha'}
NM = {k: [tuple(x.split('|')) for x in v.split()] for k, v in NM.items()}
ROOT = {'k': 'Мамат|Mamat Асан|Asan Токто|Toʻxto Осмон|Usmon Жумаба|Jumabo Абдылда|Abdilda Исак|Isoq Орозба|Orozbo Эргеш|Ergash Садык|Sodiq Кадыр|Qodir Ташмат|Toshmat Момун|Mumin Турсун|Tursun Сыдык|Sidiq Калык|Xoliq Бекмурат|Bekmurod Жолдош|Yoʻldosh Сатыбалди|Sotiboldi Акмат|Ahmat Ысак|Isoq Молдо|Moldo Шер|Sher Эсен|Esen',
        'u': 'Карим|Karim Рахим|Rahim Юсуп|Yusup Холмат|Xolmat Эргаш|Ergash Тошмат|Toshmat Абдурахмон|Abdurahmon Турсун|Tursun Юлдаш|Yoʻldosh Хакимжон|Hakimjon Ахмад|Ahmad Мирза|Mirza Исмоил|Ismoil Кодир|Qodir Усмон|Usmon Собир|Sobir Азиз|Aziz Махмуд|Mahmud Нишон|Nishon Мамажон|Mamajon Хайдар|Haydar Гани|Gʻani Олим|Olim Расул|Rasul',
        't': 'Рахмон|Rahmon Шариф|Sharif Назар|Nazar Саид|Said Мирзо|Mirzo Гафур|Gʻafur Хаким|Hakim Бобо|Bobo Давлат|Davlat Раджаб|Rajab Одина|Odina Курбон|Qurbon Холик|Xoliq Ашур|Ashur Сафар|Safar Юсуф|Yusuf Зиё|Ziyo Ибод|Ibod Негмат|Negmat'}
ROOT = {k: [tuple(x.split('|')) for x in v.split()] for k, v in ROOT.items()}
VIL = [('Кара-Булак', "Qorabuloq", 'k'), ('Ак-Терек', 'Oqterak', 'k'), ('Жаны-Жер', 'Yangiyer', 'ku'), ('Маркум', 'Marqum', 'k'), ('Тоо-Моюн', "Toʻmoyun", 'ku'), ('Навбахор', 'Navbahor', 'u'), ('Сой-Кишлак', "Soyqishloq", 'u'), ('Гулистон', 'Guliston', 'ut'), ('Янгиабад', 'Yangiobod', 'u'), ('Чоркух', 'Chorkuh', 't'), ('Дехи Нав', 'Dehinav', 't'), ('Оби Шифо', 'Obishifo', 't'), ('Ходжаи Аъло', "Xoʻjai Aʼlo", 'tu'), ('Ташлак', 'Toshloq', 'u'), ('Кок-Таш', "Koʻktosh", 'k')]
LATIN = dict(zip('абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'a b v g d e yo j z i y k l m n o p r s t u f kh ts ch sh sh - y - e yu ya'.split()))
LATIN['ъ'] = LATIN['ь'] = ''


def lat(s):
    """as the camp clerk hears it in English"""
    o = ''.join((LATIN[c.lower()].capitalize() if c.isupper() else LATIN[c]) if c.lower() in LATIN else c for c in s)
    if ch(.3):
        o = o.replace('kh', 'h').replace('Kh', 'H')
    if ch(.2):
        o = o.replace('j', 'zh').replace('J', 'Zh') if ch(.5) else o.replace('J', 'Dj')
    if ch(.15):
        o = o.replace('v', 'w', 1) if 'v' in o[1:] else o.replace('i', 'ee', 1)
    if ch(.12):
        o = o.replace('dj', 'j').replace('Dj', 'J').replace('Dzh', 'J')
    return o


def err(s, p):
    """one slip of the pen or ear, any alphabet"""
    if len(s) < 5 or not ch(p):
        return s
    i = R.randrange(1, len(s) - 2)
    for a, b in R.sample([('о', 'а'), ('а', 'о'), ('и', 'е'), ('э', 'е'), ('ж', 'дж'), ('ё', 'е'), ('х', 'г'), ('у', 'о'), ('o', 'a'), ('x', 'h'), ('h', 'x'), ('q', 'k'), ('i', 'e'), ('u', 'o'), ('ʻ', '')], 15):
        j = s.find(a, 1)
        if j > 0 and ch(.6):
            return s[:j] + b + s[j + len(a):]
    k = R.randrange(3)
    return s[:i] + s[i + 1:] if k == 0 else s[:i] + s[i + 1] + s[i] + s[i + 2:] if k == 1 else s[:i] + s[i] + s[i:]


def lean(pool, e=1.8):
    return pool[min(len(pool) - 1, int(len(pool) * R.random() ** e))]


def one(sex, age, eth, line=None, birth=None):
    p = P(sex, birth or DAY - dt.timedelta(days=int(age * 365.25) + R.randrange(365)))
    p.eth, p.nm = eth, lean(NM[eth + sex], 1.5)
    p.line = line or lean(ROOT[eth], 1.4)            # what the surname is made of
    p.dadnm = lean(NM[eth + 'M'], 1.4)               # first name of the father
    p.modern = eth == 't' and ch(.3) or eth == 'k' and ch(.12)
    p.where = None
    return p


# ---- names in three forms
def vowel(s):
    return s[-1] in 'аеёиоуыэюя'


def sur_ru(p):
    r = p.line[0]
    if p.modern and p.eth == 't':
        return (r[:-1] if vowel(r) else r) + 'зода'
    s = r + ('ев' if r[-1] in 'иь' else 'ев' if vowel(r) and r[-1] in 'ео' and p.eth == 't' else 'ов' if not vowel(r) else 'ев')
    return s + ('а' if p.sex == 'F' else '')


def pat_ru(p):
    d = p.dadnm[0]
    st = d[:-1] + 'е' if d[-1] in 'ьй' else d + 'е' if d[-1] in 'иь' else d[:-1] + 'о' if d[-1] in 'ао' else d + 'о'
    return st + ('вич' if p.sex == 'M' else 'вна')


def fio(p, e=.04, pat=.8, ini=0):
    if ini and ch(ini):
        return '%s %s.%s.' % (err(sur_ru(p), e), p.nm[0][0], p.dadnm[0][0])
    if p.modern and p.eth == 'k' and ch(.8):
        return '%s %s %s' % (err(p.dadnm[0], e), 'уулу' if p.sex == 'M' else 'кызы', err(p.nm[0], e))
    return err(sur_ru(p), e) + ' ' + err(p.nm[0], e) + (' ' + err(pat_ru(p), e) if ch(pat) else '')


def sur_uz(p):
    r = p.line[1]
    if p.modern and p.eth == 't':
        return r + 'zoda'
    s = r + ('yev' if r[-1] in 'aeio' else 'ov')
    return s + ('a' if p.sex == 'F' else '')


def fish(p, e=.04, pat=.6):
    apo = R.choice(["'", "'", 'ʻ', '`', '’'])
    t = err(sur_uz(p), e) + ' ' + err(p.nm[1], e)
    if ch(pat):
        t += ' ' + p.dadnm[1] + ' ' + ("oʻgʻli" if p.sex == 'M' else 'qizi')
    return t.replace('ʻ', apo)


def eng(p, e=.05, order=.5, pat=.35):
    n, s = err(lat(p.nm[0]), e), err(lat(sur_ru(p)), e)
    m = ' ' + err(lat(pat_ru(p)), e) if ch(pat) else ''
    return n + m + ' ' + s if ch(order) else s + ' ' + n + m


SHAPE = dict(both=.34, mother=.17, father=.06, grand=.16, aunt=.09, eldest=.07, step=.06, boarding=.05)


def father_of(p):
    if p.father is None:
        a = p.age(DAY)
        g = one('M', a + R.randint(20, 36), p.eth, p.line)
        g.nm = p.dadnm
        h = one('F', g.age(DAY) - R.randint(0, 6), p.eth)
        if ch(.5):
            h.line = g.line
        g.present = h.present = False
        g.spouse, h.spouse = h, g
        p.father, p.mother = g, h
    return p.father


def bear(f, m, n, top):
    out, a = [], float(top)
    for _ in range(n):
        if a < .2:
            break
        k = one(R.choice('MF'), 0, f.eth, f.line, DAY - dt.timedelta(days=int(a * 365.25) + R.randrange(50)))
        k.father, k.mother, k.dadnm = f, m, f.nm
        k.modern = f.modern if ch(.8) else f.eth == 't' and ch(.5)
        while any(k.nm == o.nm for o in f.kids) or k.nm == f.nm:
            k.nm = lean(NM[k.eth + k.sex], 1.5)
        f.kids.append(k)
        out.append(k)
        a -= R.choice([1.4, 1.9, 2.3, 2.8, 3.6])
    return out


def house():
    F = Fam()
    F.shape = pick(SHAPE)
    F.vil = R.choice(VIL)
    eth = R.choice(F.vil[2])
    top = R.choice([2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]) if F.shape != 'boarding' else R.randint(8, 16)
    n = R.choices([1, 2, 3, 4, 5], [16, 28, 29, 19, 8])[0]
    m = one('F', top + R.randint(18, 26), eth if ch(.93) else R.choice('kut'))
    f = one('M', m.age(DAY) + R.randint(0, 8), eth)
    f.kids = []
    f.spouse, m.spouse = m, f
    if ch(.45):
        m_line = m.line
        father_of(m)
        m.line = f.line
        m.modern = f.modern
    father_of(f), father_of(m)
    kids = bear(f, m, n, top)
    f.present = m.present = False
    s, more = F.shape, []
    if s in ('both', 'boarding'):
        car = [m, f]
        if ch(.3):
            more.append(f.mother if ch(.65) else f.father)
        if ch(.08):
            b = one(R.choice('MF'), max(18, f.age(DAY) - R.randint(2, 10)), eth, f.father.line)
            b.father, b.mother, b.dadnm = f.father, f.mother, f.father.nm
            more.append(b)
    elif s == 'mother':
        car = [m]                                  # the father works in Russia
        if ch(.3):
            more.append(R.choice([f, m]).mother)
    elif s == 'father':
        car = [f]
    elif s == 'grand':                             # both parents work abroad
        b = f if ch(.7) else m
        car = [b.mother] + ([b.father] if ch(.45) else [])
    elif s == 'aunt':
        b = f if ch(.55) else m
        a = one('F' if ch(.6) else 'M', max(21, b.age(DAY) + R.randint(-9, 6)), b.eth, b.father.line)
        a.father, a.mother, a.dadnm = b.father, b.mother, b.father.nm
        car = [a]
        if a.sex == 'F' and a.age(DAY) > 23 and ch(.6):
            h = one('M', a.age(DAY) + 3, eth)
            father_of(h)
            h.present, h.kids = False, []
            h.spouse, a.spouse = a, h
            if ch(.5):
                a.line = h.line
            if ch(.5):
                h.present = True
                more.append(h)
            for k in bear(h, a, R.choice([1, 2, 2]), R.uniform(1, min(14, a.age(DAY) - 19))):
                k.carers = [(a, 'mother')] + ([(h, 'father')] if h.present else [])
                more.append(k)
    elif s == 'eldest':
        e = one('F' if ch(.55) else 'M', R.randint(18, 23), eth, f.line)
        e.father, e.mother, e.dadnm = f, m, f.nm
        while any(e.nm == k.nm for k in kids):
            e.nm = lean(NM[eth + e.sex])
        for x in (m, f):
            need = e.birth - dt.timedelta(days=18 * 366)
            if x.birth > need:
                x.birth = need - dt.timedelta(days=R.randint(30, 2500))
        car = [e]
    else:
        if ch(.7):
            w = one('M', m.age(DAY) + R.randint(-2, 9), eth)
            m.spouse, w.spouse = w, m
            car = [m, w]
            if ch(.4):
                m.line = w.line
            w.kids = []
            father_of(w)
            for k in bear(w, m, 1, R.uniform(.4, 3)):
                k.carers = [(m, 'mother'), (w, 'father')]
                more.append(k)
        else:
            w = one('F', max(20, f.age(DAY) - R.randint(1, 9)), eth)
            father_of(w)
            f.spouse, w.spouse = w, f
            car = [f, w]
    for x in car + more:
        x.present = True
    F.kids = kids + [x for x in more if x.carers]
    for i, x in enumerate(F.kids + car):
        x.pid = '%02d' % (80 - i)
    for k in kids:
        k.carers = [(x, relation(k, x)) for x in car]
    F.adults = car + [x for x in more if not x.carers]
    F.members = F.adults + F.kids
    for x in F.members:
        x.fam, x.vil = F, F.vil
    return F


fams = [house() for _ in range(N)]
alone = []
for _ in range(N // 4):
    v = R.choice(VIL)
    p = one(R.choice('MF'), R.choice([19, 23, 30, 44, 58, 70]), R.choice(v[2]))
    p.vil = v
    alone.append(p)
persons = number(fams, alone)
DIST = ['Navoiy', 'Tinchlik', 'Istiqlol', 'Gulzor', 'Bogʻishamol', 'Yoshlik', 'Mustaqillik', 'Olmazor', 'Chinor']
CENTRE = ['школа-интернат № 2, Баткен', 'детдом «Мээрим», Ош', 'областная больница, Ош', 'интернат № 11, Исфана', 'детская больница, Худжанд']
POINT = ['спортшкола, Баткен', 'СШ № 4, Кадамжай', 'колледж, Ош', 'СШ № 7, Исфана']


def place():
    y = R.random()
    if y < .42:
        return ('kg', R.choice(POINT), R.randrange(10 ** 6))
    if y < .74:
        return ('uz', R.choice(DIST), R.randrange(10 ** 6))
    return ('tj', R.choice('ABCDEF'), R.randrange(1, 10 ** 6))


CL = defaultdict(set)
for F in fams:
    F.base = place()
    F.parted = ch(.5) or F.shape == 'boarding'
    for x in F.members:
        x.where, x.alone = F.base, False
    if not F.parted:
        continue
    for a in F.adults:
        if a is not F.adults[0] and ch(.25):
            a.where = place()
        if ch(.08):
            a.where = ('lost',)
    last = None
    for k in sorted(F.kids, key=lambda k: k.birth):
        if F.shape == 'boarding' and k.age(DAY) >= 7:
            F.school = getattr(F, 'school', None) or ('centre', R.choice([c for c in CENTRE if 'интернат' in c]))
            k.where, k.alone = F.school, True
            continue
        if F.shape == 'boarding' or not ch(.58) or k.age(DAY) < 2 and ch(.7):
            continue
        k.alone = True
        if last is None or ch(.35):
            last = ('centre', R.choice(CENTRE)) if ch(.62) else place()
        k.where = last
for p in alone:
    p.where, p.alone, p.fam = place(), False, None

# ---- Bus manifests: everyone who came to Kyrgyz reception points, and some who went on
rows, bus = [], 0
loads = defaultdict(list)
for p in persons:
    if p.where[0] == 'kg' and ch(.93) or p.where[0] == 'centre' and ch(.6) or p.where[0] in ('uz', 'tj') and ch(.1):
        w = p.where if p.where[0] != 'centre' else ('centre', p.where[1], p.fam.shape == 'boarding')
        loads[(p.fam and id(p.fam) or id(p), w)].append(p)
fam_loads = list(loads.values())
R.shuffle(fam_loads)
seat = 99
out = []
SUM = {'mother': ('мама', 'с матерью'), 'father': ('папа', 'с отцом'), 'grandparent': ('бабушка', 'с бабушкой'), 'aunt_uncle': ('тётя', 'с тётей'), 'sibling': ('брат', 'с братом'), 'half_sibling': ('брат', 'с братом'), 'step_parent': ('отчим', 'с отчимом'), 'guardian': ('опекун', 'с опекуном')}
MALE_W = {'grandparent': ('дедушка', 'с дедушкой'), 'aunt_uncle': ('дядя', 'с дядей')}
FEM_W = {'sibling': ('сестра', 'с сестрой'), 'half_sibling': ('сестра', 'с сестрой'), 'step_parent': ('мачеха', 'с мачехой')}


def word(r, a, i):
    if a.sex == 'M' and r in MALE_W:
        return MALE_W[r][i]
    if a.sex == 'F' and r in FEM_W:
        return FEM_W[r][i]
    return SUM[r][i]


for g in fam_loads:
    if seat + len(g) > 44:
        bus += 1
        seat = 1
        ini = .03 if ch(.72) else .7                # the clerk of this bus writes initials only
        to = R.choice(POINT)
        left = (DAY + dt.timedelta(days=R.randint(0, 2))).strftime('%d.%m.%Y')
    for p in sorted(g, key=lambda p: p.birth):
        idn = 'А%03d-%02d' % (bus, seat)
        seat += 1
        p.recs.append(('bus_manifests_ru', idn))
        kid = p.age(DAY) < 18
        note = ''
        near = [(a, r) for a, r in p.carers if a in g]
        if kid and near:
            note = gap(word(near[0][1], near[0][0], 1), .45)
        elif kid and p.fam and p.alone:
            note = R.choice(['один' if p.sex == 'M' else 'одна', 'без родителей', '', 'с соседями', 'вертолёт'])
            far = [c for c in p.carers if c[0].where != p.where]
            if far and p.age(DAY) > 4 and ch(.35):
                a, r = R.choice(far)
                note = R.choice(['%s остал%s: %s' % (word(r, a, 0), 'ась' if a.sex == 'F' else 'ся', fio(a, .04, .4)), '%s уехал%s другим автобусом - %s' % (word(r, a, 0), 'а' if a.sex == 'F' else '', fio(a, .04, .4))]) if ch(.5) else '%s %s' % (word(r, a, 0), fio(a, .04, .3))
                CL[p, a].add('told')
        elif not kid and p.fam:
            lost = [(k, r) for k in p.fam.kids for a, r in k.carers if a is p and k.where != p.where]
            if lost and ch(.3):
                note = R.choice(['ищет ребёнка: %s, %d л.', 'нет %s (%d)']) % (lost[0][0].nm[0], lost[0][0].age(DAY))
                CL[lost[0][0], p].add('seeks')
        p.inits = ch(ini)
        if p.inits:
            a, b, c = err(sur_ru(p), .04), p.nm[0][0] + '.', p.dadnm[0][0] + '.'
        elif p.modern and p.eth == 'k' and ch(.8):
            a, b, c = p.dadnm[0] + (' уулу' if p.sex == 'M' else ' кызы'), err(p.nm[0], .04), ''
        else:
            a, b, c = err(sur_ru(p), .05), err(p.nm[0], .05), err(pat_ru(p), .04) if ch(.78) else ''
            if ch(.025):
                a, b = b, a
        p.pat = getattr(p, 'pat', False) or bool(c) and len(c) > 2
        out.append([idn, left, 'автобус %d' % bus, a, b, c, gap(p.birth.year + (R.choice([-1, 1]) if ch(.1) else 0), .04), {'M': 'м', 'F': 'ж'}[p.sex], gap(err(p.vil[0], .05), .08), p.where[1] if p.where[0] == 'kg' else to, note])
out_list('bus_manifests_ru', ['№ места', 'Дата', 'Рейс', 'Фамилия', 'Имя', 'Отчество', 'Год рожд.', 'Пол', 'Откуда (село)', 'Куда доставлен', 'Примечание'], out)

# ---- Uzbek host households
UZ = {'mother': ("oʻgʻli", 'qizi'), 'father': ("oʻgʻli", 'qizi'), 'grandparent': ('nabirasi', 'nabirasi'), 'aunt_uncle': ('jiyani', 'jiyani'), 'sibling': ('ukasi', 'singlisi'), 'half_sibling': ('ukasi', 'singlisi'), 'step_parent': ("oʻgay oʻgʻli", "oʻgay qizi")}
groups = defaultdict(list)
for p in persons:
    if p.where[0] in ('uz', 'tj'):
        groups[p.where].append(p)
out, n, mid = [], 0, []
for w, g in groups.items():
    if w[0] != 'uz' or not ch(.94):
        continue
    ad = sorted([p for p in g if p.age(DAY) >= 18], key=lambda p: (p.sex == 'F', p.birth))
    if not ad:                                       # children taken in by a local family; the child stands as the head
        for k in g:
            mid.append((w, k, [k], True))
        continue
    h = next((a for a in ad if any(c[0] is a for k in (a.fam.kids if a.fam else []) for c in k.carers)), ad[0])
    mid.append((w, h, g, False))
R.shuffle(mid)
for w, h, g, kid in mid:
    n += 1
    idn = 'M-%04d' % n
    h.recs.append(('mahalla_hosts_uz', idn))
    mem = []
    for x in sorted([x for x in g if x is not h], key=lambda p: p.birth):
        x.mentioned_member = True
        if h.spouse is x:
            rw = 'turmush oʻrtogʻi' if ch(.4) else 'xotini' if x.sex == 'F' else 'eri'
        else:
            r = relation(x, h)
            rw = UZ[r][x.sex == 'F'] if r in UZ else {'mother': 'onasi', 'father': 'otasi'}.get(relation(h, x), 'qarindoshi') if x.sex == 'F' or relation(h, x) == 'father' else 'qarindoshi'
        mem.append('%s %s%s' % (rw, err(x.nm[1], .04), (' (%d)' % x.birth.year if ch(.6) else ' %d yosh' % x.age(DAY)) if ch(.85) else ''))
    lost = [(k, r) for k in (h.fam.kids if h.fam and not kid else []) for a, r in k.carers if a is h and k.where != h.where]
    more = [a for a in h.fam.adults if a is not h and a.where != h.where] if h.fam else []
    miss = []
    for k, r in lost:
        if ch(.72):
            miss.append(R.choice(['%s %s, %d yosh', '%s %s (%d yosh)']) % (UZ[r][k.sex == 'F'], err(k.nm[1], .04), k.age(DAY)))
            CL[k, h].add('seeks')
    if kid:
        far = [c for c in h.carers if c[0].where != h.where]
        if far and h.age(DAY) > 4 and ch(.75):
            a, r = R.choice(far)
            miss.append('%s %s' % ({'mother': 'onasi', 'father': 'otasi', 'grandparent': 'buvisi' if a.sex == 'F' else 'bobosi', 'aunt_uncle': 'xolasi/ammasi' if a.sex == 'F' else 'togʻasi/amakisi', 'sibling': 'opasi' if a.sex == 'F' else 'akasi', 'step_parent': 'oʻgay otasi' if a.sex == 'M' else 'oʻgay onasi'}[r], fish(a, .04, .3)))
            CL[h, a].add('told')
    elif more and ch(.4):
        miss.append(R.choice(['qarindoshi', 'oila aʼzosi']) + ' ' + fish(more[0], .04, .2))
    name = fish(h, .04, .7)
    h.pat = getattr(h, 'pat', False) or name.endswith('li') or name.endswith('qizi')
    out.append([idn, name, h.birth.year if ch(.9) else h.birth.year + R.choice([-1, 1, 2]), {'M': 'erkak', 'F': 'ayol'}[h.sex] if ch(.97) else '', gap(err(h.vil[1], .05), .05), w[1] + ' MFY', len(g), '; '.join(mem), gap('; '.join(miss), 0), gap('+998 %d %03d-%02d-%02d' % (R.choice([90, 91, 93, 94, 99]), R.randrange(1000), R.randrange(100), R.randrange(100)), .3), 'bola yolgʻiz kelgan' if kid else R.choice(['', '', '', 'kasal', 'hujjati yoʻq'])])
out_list('mahalla_hosts_uz', ['Raqam', 'Oila boshligʻi F.I.Sh.', 'Tugʻilgan yili', 'Jinsi', 'Qaysi qishloqdan', 'Mahalla', 'Kishi soni', 'Oila aʼzolari', 'Yoʻqolgan yaqinlari', 'Telefon', 'Izoh'], out)

# ---- Tajik camp
out, n = [], 0
tents = [(w, g) for w, g in groups.items() if w[0] == 'tj']
R.shuffle(tents)
for w, g in tents:
    if not ch(.95):
        continue
    ad = sorted([p for p in g if p.age(DAY) >= 18], key=lambda p: (p.sex == 'F', p.birth))
    h = ad[0] if ad else min(g, key=lambda p: p.birth)
    tent = '%s-%03d' % (w[1], w[2] % 400 + 1)
    for x in [h] + sorted([x for x in g if x is not h], key=lambda p: p.birth):
        if x is not h and not ch(.95):
            continue
        n += 1
        idn = 'TRC/%05d' % n
        x.recs.append(('camp_registration_en', idn))
        r = relation(x, h)
        rb = relation(h, x)
        fe = x.sex == 'F'
        rel = 'head' if x is h else ('wife' if fe else 'husband') if h.spouse is x else {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'half_sibling': ('brother', 'sister'), 'step_parent': ('stepson', 'stepdaughter')}[r][fe] if r else {'mother': 'mother', 'father': 'father', 'sibling': 'sister' if fe else 'brother'}.get(rb, 'relative')
        cm = ''
        if x.alone and not ad:
            rel = 'child alone' if x is h else 'child alone'
            far = [c for c in x.carers if c[0].where != x.where]
            if far and x.age(DAY) > 4 and ch(.7):
                a, rr = R.choice(far)
                cm = R.choice(['says %s is %s', 'was with %s %s', 'asks for %s %s']) % ({'grandparent': 'grandmother' if a.sex == 'F' else 'grandfather', 'aunt_uncle': 'aunt' if a.sex == 'F' else 'uncle', 'sibling': 'sister' if a.sex == 'F' else 'brother', 'step_parent': 'stepmother' if a.sex == 'F' else 'stepfather'}.get(rr, rr), eng(a, .04, .7, .1))
                CL[x, a].add('told')
        elif x.fam and x.age(DAY) >= 18:
            lost = [(k, q) for k in x.fam.kids for a, q in k.carers if a is x and k.where != x.where]
            if lost and ch(.5):
                cm = 'missing: ' + ', '.join('%s %d' % (err(lat(k.nm[0]), .04), k.age(DAY)) for k, q in lost)
                for k, q in lost:
                    CL[k, x].add('seeks')
        b = x.birth
        bd = b.strftime('%d/%m/%Y') if ch(.6) else '01/01/%d' % b.year if ch(.5) else str(b.year)
        if ch(.06):
            bd = str(b.year + R.choice([-2, -1, 1]))
        fn = gap(err(lat(x.dadnm[0]), .05), .12 if not (x.alone and x.age(DAY) < 5) else .6)
        x.pat = getattr(x, 'pat', False) or bool(fn)
        out.append([idn, tent, eng(x, .05, .55, .2), fn, bd, 'Male' if x.sex == 'M' else 'Female', rel, gap(lat(x.vil[0]), .1), {'k': 'Kyrgyz', 'u': 'Uzbek', 't': 'Tajik'}[x.eth] if ch(.8) else '', (DAY + dt.timedelta(days=R.randint(1, 5))).strftime('%d/%m/%Y'), cm])
out_list('camp_registration_en', ['Reg. No', 'Tent', 'Full name', "Father's name", 'Birth date', 'Sex', 'Relation to head of tent', 'Home village', 'Ethnic group', 'Arrived', 'Comments'], out)

# ---- Children in centres
kids = [k for F in fams for k in F.kids if k.where[0] == 'centre' and ch(.96)]
R.shuffle(kids)
out = []
for i, k in enumerate(kids):
    idn = str(7001 + i)
    k.recs.append(('children_centres_ru', idn))
    ag = k.age(DAY)
    know = .95 if ag > 8 else .85 if ag > 5 else .5 if ag > 2 else .08
    far = [c for c in k.carers if c[0].where != k.where]
    say = []
    mo = fa = ''
    if ch(know * .85):
        mo = fio(k.mother, .04, .35) if ag > 6 else k.mother.nm[0] if ch(.6) else 'мама ' + k.mother.nm[0]
    if ch(know * .75):
        fa = fio(k.father, .04, .3) if ag > 6 else k.father.nm[0]
    for a, r in far:
        if a is k.mother and ' ' in mo and 'мама' not in mo or a is k.father and ' ' in fa:
            CL[k, a].add('told')
    if far and ch(know * .75):
        a, r = R.choice(far)
        say.append(R.choice(['Жил%s с: %s %s.', 'Последний раз видел%s: %s %s.']) % ('а' if k.sex == 'F' else '', word(r, a, 0), fio(a, .04, .25) if ag > 5 else a.nm[0]))
        if ag > 5:
            CL[k, a].add('told')
    sib = [q for q in k.fam.kids if q is not k]
    if sib and ch(know * .4):
        say.append('Братья и сёстры: ' + ', '.join('%s (%d)' % (q.nm[0], q.age(DAY)) for q in sib) + '.')
    if not say:
        say.append(R.choice(['', 'Не говорит.', 'Плачет, о семье не рассказывает.', 'Снят%s с крыши вертолётом.' % ('а' if k.sex == 'F' else ''), 'Говорит только по-узбекски.' if k.eth == 'u' else '']))
    if ag < 3 and ch(.55):
        nm = k.nm[0] if ch(.6) else R.choice(['Неизвестный мальчик' if k.sex == 'M' else 'Неизвестная девочка'])
    else:
        nm = fio(k, .05, .72)
        k.pat = getattr(k, 'pat', False) or len(nm.split()) > 2
    by = k.birth.strftime('%d.%m.%Y') if ch(.5) and ag > 5 else str(k.birth.year + (R.choice([-1, 1]) if ch(.15) else 0))
    out.append([idn, nm, by, {'M': 'муж.', 'F': 'жен.'}[k.sex], gap(k.vil[0], .12 if ag > 4 else .5), {'k': 'кырг.', 'u': 'узб.', 't': 'тадж.'}[k.eth] if ch(.7) else '', k.where[1], (DAY + dt.timedelta(days=R.randint(0, 6))).strftime('%d.%m.%Y'), mo, fa, ' '.join(say)])
out_list('children_centres_ru', ['Рег. №', 'ФИО ребёнка', 'Дата рождения', 'Пол', 'Село', 'Нац.', 'Учреждение', 'Дата поступления', 'Мать (со слов)', 'Отец (со слов)', 'Беседа'], out)

# ---- Search bot
msg = []
for F in fams:
    for a in F.adults:
        lost = [(k, r) for k in F.kids for x, r in k.carers if x is a and k.where != a.where]
        if lost and a.where[0] != 'lost' and ch(.42):
            msg.append((a, lost))
    if F.parted and F.shape in ('mother', 'grand', 'eldest', 'aunt') and ch(.06):
        for x in [F.kids[0].father]:
            lost = [(k, 'father') for k in F.kids if k.father is x and k.alone]
            if lost and not x.present and x not in F.members:        # a father who works in Russia writes
                x.where, x.fam, x.vil, x.present, x.alone = ('russia', 'Москва'), F, F.vil, True, False
                x.pid = 'P%06d' % (len(persons) + 1)
                persons.append(x)
                F.members.append(x)
                F.adults.append(x)
                for k, r in lost:
                    k.carers.append((x, 'father'))
                msg.append((x, lost))
R.shuffle(msg)
out = []
EN = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'half_sibling': ('brother', 'sister'), 'step_parent': ('stepson', 'stepdaughter')}
RU = {'mother': ('сына', 'дочь'), 'father': ('сына', 'дочь'), 'grandparent': ('внука', 'внучку'), 'aunt_uncle': ('племянника', 'племянницу'), 'sibling': ('брата', 'сестру'), 'half_sibling': ('брата', 'сестру'), 'step_parent': ('пасынка', 'падчерицу')}
for i, (a, lost) in enumerate(msg):
    idn = 'msg%05d' % (i * 3 + 11)
    a.recs.append(('search_bot', idn))
    y = R.random()
    lang = 'uz' if a.where[0] == 'uz' and y < .7 or a.eth == 'u' and y < .4 else 'en' if a.where[0] == 'tj' and y < .3 else 'ru'
    for k, r in lost:
        CL[k, a].add('seeks')
    if lang == 'ru':
        who = err(a.nm[0], .05) + ' ' + err(sur_ru(a), .05) if ch(.6) else fio(a, .05, .4)
        seek = ', '.join((k.nm[0] + ' ' + sur_ru(k) if ch(.55) else k.nm[0]) + ' %d' % k.age(DAY) for k, r in lost)
        text = 'Ищу ' + ' и '.join('%s %s, %d лет' % (RU[r][k.sex == 'F'], k.nm[0], k.age(DAY)) for k, r in lost) + R.choice(['. Мы из села %s.' % a.vil[0], ', потерялись у моста', '. Помогите пожалуйста!!'])
        rl = word(lost[0][1], a, 0)
    elif lang == 'uz':
        who = fish(a, .05, .3)
        seek = ', '.join((k.nm[1] + ' ' + sur_uz(k) if ch(.5) else k.nm[1]) + ' %d yosh' % k.age(DAY) for k, r in lost)
        text = ' va '.join('%s %s (%d)' % (UZ[r][k.sex == 'F'], k.nm[1], k.age(DAY)) for k, r in lost) + R.choice([' yoʻqoldi, %s qishlogʻidanmiz' % a.vil[1], ' ni qidiryapman', ' haqida xabar bormi?'])
        rl = {'mother': 'onasi', 'father': 'otasi', 'grandparent': 'buvisi' if a.sex == 'F' else 'bobosi', 'aunt_uncle': 'ammasi' if a.sex == 'F' else 'amakisi', 'sibling': 'opasi' if a.sex == 'F' else 'akasi', 'half_sibling': 'akasi', 'step_parent': 'oʻgay otasi' if a.sex == 'M' else 'oʻgay onasi'}[lost[0][1]]
    else:
        who = eng(a, .04, .8, .1)
        seek = ', '.join('%s, %d' % (lat(k.nm[0]) + (' ' + lat(sur_ru(k)) if ch(.5) else ''), k.age(DAY)) for k, r in lost)
        text = 'I am looking for my ' + ' and '.join('%s %s' % (EN[r][k.sex == 'F'], lat(k.nm[0])) for k, r in lost) + R.choice([' please', ', we are from %s' % lat(a.vil[0]), ', lost in the flood'])
        rl = lost[0][1].replace('aunt_uncle', 'aunt' if a.sex == 'F' else 'uncle')
    loc = {'kg': a.where[1], 'uz': a.where[1] + ' mahalla', 'tj': 'Camp ' + a.where[1] if lang == 'en' else 'лагерь ' + a.where[1], 'russia': 'Москва'}[a.where[0]]
    out.append([idn, '2024-05-%02d %02d:%02d' % (R.randint(19, 30), R.randrange(24), R.randrange(60)), lang, who, gap(a.birth.year, .4), gap('+%s%09d' % (R.choice(['996', '998', '992', '7']), R.randrange(10 ** 9)), .05), gap({'ru': a.vil[0], 'uz': a.vil[1], 'en': lat(a.vil[0])}[lang], .3), loc, seek, gap(rl, .12), text])
out_list('search_bot', ['msg_id', 'received', 'lang', 'sender_name', 'sender_birth_year', 'sender_phone', 'home_village', 'sender_location', 'looking_for', 'sender_is', 'message'], out)


def apart(c, a):
    return c.where != a.where


ok = tot = 0
by = defaultdict(int)
fcount = defaultdict(int)
for p in persons:
    if p.sex == 'M' and p.age(DAY) > 18 and p.recs:
        fcount[p.vil, p.line, p.nm] += 1
for F in fams:
    for k in F.kids:
        far = [(a, r) for a, r in k.carers if apart(k, a) and a.recs]
        if not k.recs or not far:
            continue
        tot += 1
        c = set().union(*[CL[k, a] for a, r in far])
        if getattr(k, 'pat', False) and any(a is k.father and fcount[k.vil, k.line, a.nm] == 1 for a, r in far):
            c.add('patronymic')
        for x in c:
            by[x] += 1
        ok += bool(c)
finish(fams, persons, DAY, apart, dict(findable_children=round(ok / max(1, tot), 3), clues=dict(by), children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
