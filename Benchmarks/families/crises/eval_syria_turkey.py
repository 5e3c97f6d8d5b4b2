"""North-west Syria, winter 2019/20: flight from southern Idlib, part of it over the border into Turkey.

Convoys were bombed and split up on the road.  Families ended in tent camps inside Syria, in Turkish
border towns, or in hospitals; children were picked up and taken to a care center or to the tent of
neighbours, relatives or strangers.

Lists
  un_registration       Latin letters; households in the camps: case number, individual number, a chain of
                        names, relationship to the principal representative, specific needs codes
  red_crescent_tracing  Arabic; one list of two kinds of rows: children found without their family (with
                        what they said) and relatives who search for a child (with what they told)
  belediye_misafir      Turkish; household register of a municipality's social service, names as a Turkish
                        clerk writes them, year of birth, mother's and father's first names
  hospital_admissions   English as filled in by a nurse in a hurry: names short, ages estimated,
                        companion; some patients without any name
  temporary_schools     Arabic; pupils with three-part name, family, mother, guardian

How a person would find the parents
  * a name is a chain: the child's father's and grandfather's names and family are the father's own
    name and father's name and family; the mother's name stands in four of five lists
  * the tracing rows: what the child said of its parents and brothers, what the searcher said of the child
  * school rows hold both parents' names and a guardian who is not the parent
  * place of origin, which is the same village for the whole family in every list that has it
For about 90 % of separated children whose relative is listed, the lists hold the father's and grandfather's
names with the family, or the mother's full name, or a tracing row that names the child
(truth/stats.json: findable_children).  A careful person who reads both scripts should find at least 80 %.
Common names (Muhammad son of Ahmad son of Muhammad) leave some of them ambiguous.
"""
from parted import *

REF = dt.date(2020, 2, 20)
# Arabic | Latin forms | Turkish form
MALE = [x.split('|') for x in '''محمد|Mohammad,Mohamed,Muhammad,Mohammed|Muhammed
أحمد|Ahmad,Ahmed|Ahmet
محمود|Mahmoud,Mahmud|Mahmut
خالد|Khaled,Khalid|Halit
مصطفى|Mustafa,Moustafa|Mustafa
حسين|Hussein,Husain,Hossein|Hüseyin
علي|Ali|Ali
حسن|Hassan,Hasan|Hasan
إبراهيم|Ibrahim,Ebrahim|İbrahim
عمر|Omar,Umar|Ömer
يوسف|Yousef,Yusuf,Youssef|Yusuf
عبد الله|Abdullah,Abdallah,Abd Allah|Abdullah
عبد الرحمن|Abdulrahman,Abdul Rahman,Abd al-Rahman|Abdurrahman
عبد القادر|Abdulkader,Abdul Qader|Abdülkadir
عبد الكريم|Abdulkarim,Abdul Karim|Abdülkerim
وليد|Walid,Waleed|Velid
بلال|Bilal,Belal|Bilal
ياسر|Yasser,Yasir|Yaser
ياسين|Yassin,Yaseen|Yasin
أنس|Anas|Enes
حمزة|Hamza,Hamzeh|Hamza
زكريا|Zakaria,Zakariya|Zekeriya
جمعة|Jumaa,Jomaa,Juma|Cuma
رضوان|Radwan,Ridwan|Rıdvan
فيصل|Faisal,Faysal|Faysal
غسان|Ghassan,Gassan|Gassan
نضال|Nidal,Nedal|Nidal
مروان|Marwan|Mervan
صالح|Saleh,Salih|Salih
سليمان|Suleiman,Sulaiman|Süleyman
عثمان|Othman,Osman|Osman
فادي|Fadi|Fadi
رامي|Rami|Rami
قاسم|Qasem,Kassem,Qasim|Kasım
نزار|Nizar|Nizar
طارق|Tareq,Tariq|Tarık
عدنان|Adnan|Adnan
فواز|Fawaz,Fawwaz|Fevvaz
حسام|Hussam,Husam|Hüsam
أيمن|Ayman,Aiman|Eymen
ماهر|Maher|Mahir
سامر|Samer,Samir|Samir
عماد|Imad,Emad|İmad
بشير|Bashir,Basheer|Beşir
هشام|Hisham,Hesham|Hişam
نعيم|Naim,Naeem|Naim
شادي|Shadi|Şadi
جابر|Jaber,Jabir|Cabir
زياد|Ziad,Ziyad|Ziyad
مالك|Malek,Malik|Malik'''.split('\n')]
FEM = [x.split('|') for x in '''فاطمة|Fatima,Fatema,Fatma|Fatma
خديجة|Khadija,Khadijah|Hatice
مريم|Mariam,Maryam,Mariem|Meryem
عائشة|Aisha,Aysha,Aicha|Ayşe
زينب|Zainab,Zeinab,Zaynab|Zeynep
آمنة|Amna,Amina,Amneh|Emine
هدى|Huda,Houda|Hüda
سعاد|Suad,Souad|Suad
إيمان|Iman,Eman|İman
رنا|Rana|Rana
نور|Nour,Noor,Nur|Nur
أمل|Amal|Emel
سمر|Samar|Semer
هناء|Hanaa,Hana|Hena
رهف|Rahaf|Rahaf
ولاء|Walaa,Wala|Vela
غفران|Ghufran,Gofran|Gufran
يسرى|Yusra,Yousra|Yüsra
حليمة|Halima,Haleema|Halime
رقية|Ruqaya,Ruqayyah,Rokaya|Rukiye
صباح|Sabah|Sabah
ندى|Nada|Neda
لمياء|Lamia,Lamya|Lamia
سلمى|Salma|Selma
شيماء|Shaimaa,Shayma|Şeyma
وفاء|Wafaa,Wafa|Vefa
منى|Muna,Mona|Müna
نجاح|Najah|Necah
فوزية|Fawzia,Fawziya|Fevziye
جميلة|Jamila,Jameela|Cemile
عبير|Abeer,Abir|Abir
هبة|Hiba,Heba|Hibe
دعاء|Duaa,Doaa|Dua
بتول|Batoul,Batool|Betül
سارة|Sara,Sarah|Sara
رغد|Raghad,Ragad|Ragad
إسراء|Israa,Esraa|Esra
ريم|Reem,Rim|Rim
ميساء|Maysaa,Maisa|Meysa
خلود|Khuloud,Kholoud|Hulud
أسماء|Asmaa,Asma|Esma
ابتسام|Ibtisam,Ebtisam|İbtisam
كوثر|Kawthar,Kawsar|Kevser
نوال|Nawal|Neval
لجين|Lujain,Loujain|Lüceyn'''.split('\n')]
FAMS = [x.split('|') for x in '''الحلبي|Al-Halabi,Alhalabi,Halabi|Elhalebi
العلي|Al-Ali,Alali|Elali
الحسين|Al-Hussein,Alhussein|Elhüseyin
المحمد|Al-Mohammad,Almohamad|Elmuhammed
الأحمد|Al-Ahmad,Alahmad|Elahmed
الخطيب|Al-Khatib,Alkhateeb,Khatib|Elhatip
قدور|Qaddour,Kaddour|Kaddur
حاج علي|Haj Ali,Hajj Ali|Hac Ali
السيد|Al-Sayed,Alsayyed,Sayed|Esseyid
اليوسف|Al-Yousef,Alyousef|Elyusuf
شحود|Shahoud,Chahoud|Şahud
الإبراهيم|Al-Ibrahim,Alibrahim|Elibrahim
بكور|Bakkour,Bakour|Bekkur
الشيخ|Al-Sheikh,Alshikh|Eşşeyh
غزال|Ghazal,Gazal|Gazal
نجار|Najjar,Najar|Neccar
حمادي|Hammadi,Hamadi|Hammadi
الصطوف|Al-Satouf,Alstouf,Sattouf|Essattuf
رحال|Rahhal,Rahal|Rahhal
قطيش|Qutaish,Kteish|Kuteyş
دعبول|Daaboul,Dabul|Dabul
العمر|Al-Omar,Alomar|Elömer
الجاسم|Al-Jasem,Aljasim|Elcasim
سويد|Suwaid,Sweid|Süveyd
خشان|Khashan,Khachan|Haşan
البكري|Al-Bakri,Albakri|Elbekri
زيدان|Zidan,Zeidan|Zeydan
المصطفى|Al-Mustafa,Almoustafa|Elmustafa
العبود|Al-Abboud,Alabood|Elabbud
عرب|Arab|Arap
جعار|Jaar,Jaaar|Caar
حميدي|Hamidi,Humaidi|Hamidi
الضعيف|Al-Daeef,Aldaif|Eddaif
كنجو|Kanjo,Kanju|Kanco
طقيقة|Tqeqa,Taqiqa|Takika
الرزوق|Al-Razzouq,Alrazouk|Errazzuk
سرحان|Sarhan|Serhan
معراتي|Maarati,Maarrati|Maarrati
فارس|Fares,Faris|Faris
الدغيم|Al-Dughaim,Aldgheim|Eddüğeym
القاسم|Al-Qasem,Alkasim|Elkasım
حلاق|Hallaq,Hallak|Hallak
شعبان|Shaaban,Chaban|Şaban
عبيد|Obeid,Ubaid|Übeyd
حوراني|Horani,Hourani|Hurani
العكل|Al-Akl,Alaqel|Elakıl
دياب|Diab,Dyab|Diyab
الأسود|Al-Aswad,Alasuad|Elesved
برغل|Burghul,Bergol|Burgul
صوراني|Sourani,Sorani|Surani
الويس|Al-Wais,Alweis|Elveys
بدوي|Badawi,Badwi|Bedevi
تامر|Tamer,Tamir|Tamir
العزو|Al-Ezzo,Alezzo,Izzo|Elizzo
خليفة|Khalifa,Khalifeh|Halife
هلال|Hilal,Helal|Hilal'''.split('\n')]
PLACE = [x.split('|') for x in '''معرة النعمان|Maarrat al-Numan,Ma'arrat An Nu'man|Maarretünnuman
سراقب|Saraqib,Saraqeb|Serakib
كفرنبل|Kafr Nabl,Kafranbel|Kefernebil
خان شيخون|Khan Shaykhun,Khan Sheikhoun|Hanşeyhun
أريحا|Ariha|Eriha
جسر الشغور|Jisr ash-Shughur,Jisr al-Shoghour|Cisrişşuğur
حاس|Hass|Has
معرة حرمة|Maarrat Hurmah|Maarretharme
تلمنس|Talmenes,Tal Mannas|Telmennes
جرجناز|Jarjanaz|Cercenaz
حيش|Hish,Heish|Hiş
كفر زيتا|Kafr Zita,Kafr Zeita|Keferzita
اللطامنة|Al-Lataminah,Latamneh|Latamne
الهبيط|Al-Habit,Habeet|Hebit
معر شورين|Maarshurin|Maarşurin
الأتارب|Al-Atarib,Atareb|Etarib
سرمين|Sarmin|Sermin
النيرب|An-Nayrab,Nayrab|Neyrab'''.split('\n')]
CAMP = [('مخيم أطمة', 'Atma'), ('مخيم قاح', 'Qah'), ('مخيم الكرامة', 'Karama'), ('مخيم دير حسان', 'Deir Hassan'), ('مخيم كفر لوسين', 'Kafr Losin'), ('مخيم سرمدا', 'Sarmada')]
TOWNS = ['Reyhanlı', 'Kırıkhan', 'Yayladağı', 'Kilis', 'Altınözü']
TOWN_AR = dict(zip(TOWNS, ['الريحانية', 'قرقخان', 'يايلاداغي', 'كلس', 'ألتن أوزو']))
HOSP = ['Bab al-Hawa Hospital', 'Antakya State', 'Reyhanli State', 'Idlib Central Surg.', 'Mustafa Kemal Univ.']
CARE = [('مركز رعاية إدلب', 'Idlib child centre'), ('بيت الطفولة - سرمدا', 'Sarmada child house'), ('مركز الأمل - الريحانية', 'Hope centre Reyhanli')]
ROAD = ['سراقب', 'أريحا', 'طريق إم 4', 'معرة مصرين', 'حاجز الأتارب', 'باب الهوى', 'محمبل']


def skew(pool, e=1.9):
    return pool[min(len(pool) - 1, int(len(pool) * R.random() ** e))]


def human(sex, age, house=None, birth=None, dad=None):
    p = P(sex, birth or REF - dt.timedelta(days=int(age * 365.25) + R.randrange(365)))
    p.nm = skew(MALE if sex == 'M' else FEM)
    p.father = dad
    p.house = dad.house if dad else house or skew(FAMS, 1.3)
    p.where, p.rec_rel = None, None
    return p


def dad_of(p):
    """the father of a grown person, made when needed (dead or elsewhere)"""
    if p.father is None:
        g = human('M', p.age(REF) + R.randint(19, 38), p.house)
        h = human('F', g.age(REF) - R.randint(0, 8))
        g.present = h.present = False
        g.spouse, h.spouse = h, g
        p.father, p.mother = g, h
        while g.nm is p.nm:
            g.nm = skew(MALE)
    return p.father


def marry(m, f):
    m.spouse, f.spouse = f, m


def bear(dad, mum, n, top):
    out, a = [], float(top)
    for _ in range(n):
        if a < .3:
            break
        k = human(R.choice('MF'), 0, birth=REF - dt.timedelta(days=int(a * 365.25) + R.randrange(60)), dad=dad)
        k.mother = mum
        while any(o.nm is k.nm for o in dad.kids) or k.nm is dad.nm or k.nm is mum.nm:
            k.nm = skew(MALE if k.sex == 'M' else FEM)
        dad.kids.append(k)
        out.append(k)
        a -= R.choice([1.2, 1.6, 2, 2.4, 3, 4])
    return out


SHAPE = dict(both=.33, widow=.22, widower=.08, grandparents=.10, uncle=.11, eldest=.07, two_wives=.04, stepmother=.03, neighbour=.02)


def household():
    F = Fam()
    F.shape = pick(SHAPE)
    F.home = skew(PLACE, 1.2)
    top = R.choice([2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
    n = R.choices([1, 2, 3, 4, 5, 6], [12, 20, 25, 20, 13, 7])[0]
    mum = human('F', top + R.randint(17, 26))
    dad = human('M', mum.age(REF) + R.randint(0, 10))
    dad.kids = []
    marry(dad, mum)
    dad_of(dad), dad_of(mum)
    if ch(.1):                                   # married within the clan
        mum.house = dad.house
        mum.father.house = dad.house
    kids = bear(dad, mum, n, top)
    dad.present = mum.present = False
    more = []
    s = F.shape
    if s in ('both', 'widow', 'widower'):
        car = [x for x in (mum, dad) if s == 'both' or x is (mum if s == 'widow' else dad)]
        if ch(.18):
            g = dad.father if ch(.35) else dad.mother
            more.append(g)
    elif s == 'grandparents':
        g = dad.father if ch(.75) else mum.father
        car = [x for x in (g.spouse, g) if ch(.75)] or [g.spouse]
    elif s == 'uncle':
        side = dad if ch(.75) else mum
        u = human('M' if ch(.6) else 'F', max(20, side.age(REF) + R.randint(-9, 8)), dad=side.father)
        u.mother = side.mother
        while u.nm is side.nm or u.nm is side.father.nm:
            u.nm = skew(MALE if u.sex == 'M' else FEM)
        car = [u]
        if u.age(REF) > 24 and ch(.6):
            w = human('F' if u.sex == 'M' else 'M', u.age(REF) + (-3 if u.sex == 'M' else 4))
            dad_of(w)
            marry(u, w)
            d2, m2 = (u, w) if u.sex == 'M' else (w, u)
            d2.kids = []
            if ch(.6):
                more.append(w)
            for k in bear(d2, m2, R.choice([1, 2, 2, 3]), R.uniform(1, min(14, w.age(REF) - 18, u.age(REF) - 18))):
                k.carers = [(x, 'mother' if x is m2 else 'father') for x in (m2, d2) if x is u or x in more]
                more.append(k)
    elif s == 'eldest':
        e = human('M' if ch(.6) else 'F', R.randint(18, 24), dad=dad)
        e.mother = mum
        while any(e.nm is k.nm for k in kids):
            e.nm = skew(MALE if e.sex == 'M' else FEM)
        need = e.birth - dt.timedelta(days=18 * 366)
        for x in (mum, dad):
            if x.birth > need:
                x.birth = need - dt.timedelta(days=R.randint(100, 3000))
        for x in (mum, dad):
            for y in (x.father, x.mother):
                if y.birth > x.birth - dt.timedelta(days=17 * 365):
                    y.birth = x.birth - dt.timedelta(days=R.randint(18 * 366, 30 * 365))
        car = [e]
    elif s == 'two_wives':
        w2 = human('F', max(19, mum.age(REF) - R.randint(3, 9)))
        dad_of(w2)
        more.append(w2)
        w2.kids_of = dad
        for k in bear(dad, w2, R.choice([1, 2]), R.uniform(1, max(1.5, min(9, w2.age(REF) - 18)))):
            k.carers = [(w2, 'mother'), (dad, 'father')]
            more.append(k)
        car = [mum, dad]
    elif s == 'stepmother':
        w2 = human('F', max(19, dad.age(REF) - R.randint(2, 10)))
        dad_of(w2)
        dad.spouse, w2.spouse = w2, dad
        car = [dad, w2]
        for k in bear(dad, w2, 1, R.uniform(.5, 3)):
            k.carers = [(w2, 'mother'), (dad, 'father')]
            more.append(k)
    else:
        g = human('F' if ch(.8) else 'M', R.randint(28, 60))
        dad_of(g)
        for k in kids[:2]:
            k.guardian = g
        kids = kids[:2]
        car = [g]
    for x in car:
        x.present = True
    F.kids = kids + [x for x in more if x.carers]
    for i, x in enumerate(F.kids + car):
        x.pid = '%02d' % (90 - i)
    for k in kids:
        k.carers = [(x, relation(k, x)) for x in car]
    F.adults = car + [x for x in more if not x.carers]
    F.members = F.adults + F.kids
    for x in F.members:
        x.fam = F
        x.home = F.home
    return F


fams = [household() for _ in range(N)]
singles = []
for _ in range(N // 3):
    p = human('M' if ch(.6) else 'F', R.choice([19, 22, 25, 31, 40, 52, 66]))
    dad_of(p)
    p.mother.present = False
    p.home = skew(PLACE, 1.2)
    singles.append(p)
for x in [p for F in fams for p in F.members] + singles:
    if x.mother is None:
        dad_of(x)
        if x.mother is None:
            h = human('F', x.father.age(REF))
            h.present = False
            x.mother = h
persons = number(fams, singles)


def spot():
    return ('camp', R.randrange(len(CAMP)), R.randrange(1, 4000)) if ch(.56) else ('town', R.choice(TOWNS), R.randrange(1, 3000))


# ---- who ended where
for F in fams:
    F.split = ch(.55)
    base = spot()
    for x in F.members:
        x.where, x.host = base, None
    if not F.split:
        if ch(.05):
            x = R.choice(F.members)
            x.hosp = True
        continue
    for a in F.adults[1:]:
        if ch(.3):
            a.where = spot()
    for a in F.adults:
        if ch(.09):
            a.where = ('hospital', R.choice(HOSP))
        elif ch(.07):
            a.where = ('nowhere',)             # on no list at all: killed, detained or never registered
    last = None
    every = ch(.4)
    for k in sorted(F.kids, key=lambda k: k.birth):
        if not (every or ch(.5)) or k.age(REF) < 2 and ch(.75):
            continue
        if last and ch(.6):
            k.where, k.host = last
            continue
        y = R.random()
        if y < .36:
            k.where, k.host = ('care', R.randrange(len(CARE))), None
        elif y < .48:
            k.where, k.host = ('hospital', R.choice(HOSP)), None
        else:                                  # in somebody else's tent or flat
            h = R.choice(fams) if ch(.75) else None
            if h is not None and h is not F and h.adults[0].where and h.adults[0].where[0] in ('camp', 'town'):
                k.where, k.host = h.adults[0].where, h.adults[0]
            else:
                s = R.choice(singles)
                if s.where is None:
                    s.where = spot()
                k.where, k.host = (s.where, s) if s.where[0] in ('camp', 'town') else (('care', 0), None)
        last = (k.where, k.host)
for s in singles:
    s.where = s.where or (spot() if ch(.85) else ('hospital', R.choice(HOSP)))
for p in persons:
    p.host = getattr(p, 'host', None)
for p in persons:                              # a host that was moved afterwards keeps the child with it
    if p.host is not None:
        p.where = p.host.where if p.host.where[0] in ('camp', 'town') else ('care', 1)
        if p.where[0] == 'care':
            p.host = None

# ---- spelling


def ar(nm, e=.05):
    s = nm[0]
    if ch(.35):
        s = s.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا')
    if ch(.12) and s.endswith('ة'):
        s = s[:-1] + 'ه'
    if ch(.1) and s.endswith('ى'):
        s = s[:-1] + 'ا'
    if ch(.1) and s.endswith('ي'):
        s = s[:-1] + 'ى'
    if s.startswith('عبد ') and ch(.4):
        s = s.replace(' ', '')
    if s.startswith('ال') and len(s) > 4 and ch(.05):
        s = s[2:]
    if ch(e) and len(s) > 3:
        i = R.randrange(1, len(s) - 1)
        a, b = R.choice([('ض', 'ظ'), ('س', 'ص'), ('ت', 'ط'), ('ه', 'ة'), ('ق', 'غ'), ('ذ', 'ز')])
        s = s.replace(a, b) if a in s else s[:i] + s[i + 1:] if ch(.5) else s[:i] + s[i + 1] + s[i] + s[i + 2:]
    return s


VOW = [('ou', 'o'), ('ee', 'i'), ('a', 'e'), ('i', 'e'), ('u', 'o'), ('dh', 'd'), ('gh', 'g'), ('q', 'k'), ('aa', 'a'), ('ss', 's'), ('mm', 'm'), ('kh', 'k'), ('h', '')]


def la(nm, e=.07):
    s = R.choice(nm[1].split(',')) if ch(.6) else nm[1].split(',')[0]
    if ch(e):
        a, b = R.choice([v for v in VOW if v[0] in s[1:].lower()] or [('a', 'a')])
        i = s.lower().find(a, 1)
        if i > 0:
            s = s[:i] + b + s[i + len(a):]
    return s


def tr(nm, e=.05):
    s = nm[2]
    if ch(.25):
        s = s.translate(str.maketrans('şğıüöçŞİÖÜÇ', 'sgiuocSIOUC'))
    if s.startswith('El') and len(s) > 5 and ch(.2):
        s = R.choice(['El ' + s[2:].capitalize(), s[2:].capitalize(), 'Al' + s[2:]])
    if ch(e) and len(s) > 4:
        i = R.randrange(1, len(s) - 1)
        s = s[:i] + s[i + 1] + s[i] + s[i + 2:] if ch(.5) else s[:i] + s[i] + s[i:]
    return s


def chain(p, w, deep=3, sep=' '):
    """own, father, grandfather, family"""
    x = [w(p.nm)]
    if deep > 1 and p.father:
        x.append(w(p.father.nm))
    if deep > 2 and p.father and p.father.father:
        x.append(w(p.father.father.nm))
    return sep.join(x + [w(p.house)])


def full(p, w, p_dad=.35):
    return w(p.nm) + (' ' + w(p.father.nm) if p.father and ch(p_dad) else '') + ' ' + w(p.house)


def written(b, fmt, e=.12):
    if ch(.16):
        return dt.date(b.year, 1, 1).strftime(fmt)
    if ch(e):
        k = R.randrange(4)
        if k == 0 and b.day <= 12:
            b = dt.date(b.year, b.day, b.month)
        elif k == 1:
            b = dt.date(b.year + R.choice([-2, -1, 1]), b.month, min(b.day, 28))
        elif k == 2:
            b = b + dt.timedelta(days=R.choice([-20, -10, 1, 2, 10]))
        else:
            b = dt.date(b.year, b.month % 12 + 1, min(b.day, 28))
    return b.strftime(fmt)


EASTERN = str.maketrans('0123456789', '٠١٢٣٤٥٦٧٨٩')


CL = defaultdict(set)
REL_EN = {'mother': ('Son', 'Daughter'), 'father': ('Son', 'Daughter'), 'grandparent': ('Grandson', 'Granddaughter'), 'aunt_uncle': ('Nephew', 'Niece'), 'sibling': ('Brother', 'Sister'), 'half_sibling': ('Brother', 'Sister'), 'step_parent': ('Stepson', 'Stepdaughter'), 'guardian': ('Other', 'Other')}


def to_head(x, h):
    """how a member of the household is written towards its head: (English, Arabic, Turkish)"""
    if x is h:
        return 'PR', 'رب الأسرة', 'Hane reisi'
    if h.spouse is x or getattr(x, 'kids_of', None) is h:
        return ('Wife', 'زوجة', 'Eşi') if x.sex == 'F' else ('Husband', 'زوج', 'Eşi')
    r = relation(x, h)
    f = x.sex == 'F'
    if r in ('mother', 'father'):
        return ('Daughter', 'ابنة', 'Kızı') if f else ('Son', 'ابن', 'Oğlu')
    if r == 'grandparent':
        return ('Granddaughter', 'حفيدة', 'Torunu') if f else ('Grandson', 'حفيد', 'Torunu')
    if r == 'aunt_uncle':
        return ('Niece', 'ابنة الأخ', 'Yeğeni') if f else ('Nephew', 'ابن الأخ', 'Yeğeni')
    if r in ('sibling', 'half_sibling'):
        return ('Sister', 'أخت', 'Kardeşi') if f else ('Brother', 'أخ', 'Kardeşi')
    if r == 'step_parent':
        return ('Stepdaughter', 'ابنة الزوج', 'Üvey kızı') if f else ('Stepson', 'ابن الزوج', 'Üvey oğlu')
    b = relation(h, x)
    if b in ('mother', 'father'):
        return ('Mother', 'أم', 'Annesi') if f else ('Father', 'أب', 'Babası')
    if b:
        return ('Other relative', 'قريب', 'Akraba')
    return ('Other relative', 'قريب', 'Akraba') if x.fam is h.fam and x.fam else ('No blood relation', 'لا قرابة', 'Akraba değil')


by_where = defaultdict(list)
for p in persons:
    if p.where[0] in ('camp', 'town'):
        by_where[p.where].append(p)
units = []
for w, ps in by_where.items():
    heads = defaultdict(list)
    for p in ps:
        key = p.host.fam if p.host is not None and p.host.fam else p.host if p.host is not None else p.fam or p
        heads[id(key)].append(p)
    for g in heads.values():
        ad = [p for p in g if p.age(REF) >= 18 and p.host is None]
        h = ([p for p in ad if p.sex == 'M'] or ad or sorted(g, key=lambda p: p.birth))[0]
        units.append((w, h, [h] + sorted([p for p in g if p is not h], key=lambda p: p.birth)))
R.shuffle(units)

# ---- UN registration (camps)
rows, case = [], 10200
for w, h, g in units:
    if w[0] != 'camp' or not ch(.93):
        continue
    case += R.randint(1, 3)
    cn = '835-20C%05d' % case
    arr = REF - dt.timedelta(days=R.randint(3, 80))
    for j, x in enumerate(g):
        if j and not ch(.95):
            continue
        alone = x.age(REF) < 18 and not any(c[0] in g for c in x.carers)
        need = []
        if alone and x.host is not None and ch(.7):
            need.append('SC-SC' if ch(.2) else 'SC-UC')
        if x is h and x.sex == 'F' and ch(.7):
            need.append('WR-HR')
        if ch(.05):
            need.append(R.choice(['DS-LD', 'SM-CI', 'CR-CP', 'ER-NF']))
        rel = to_head(x, h)[0]
        if x.host is not None and ch(.12):
            rel = R.choice(['Son', 'Other relative']) if x.sex == 'M' else R.choice(['Daughter', 'Other relative'])
        deep = 4 if ch(.6) else 2
        nm = chain(x, la, 3) if deep == 4 and ch(.8) else chain(x, la, 2)
        if alone and x.age(REF) < 4 and ch(.6):
            nm = la(x.nm)
        rows.append([x, cn, nm, gap(full(x.mother, la, .25), .12 if not (alone and x.age(REF) < 5) else .7), {'M': 'Male', 'F': 'Female'}[x.sex], written(x.birth, '%d/%m/%Y'), rel, gap(R.choice(x.home[1].split(',')), .06), CAMP[w[1]][1], gap('T-%d' % w[2], .2), arr.strftime('%d/%m/%Y'), '; '.join(need)])
        x.named = max(int(x.named), 2 if len(nm.split()) >= 3 else 0)
out = []
for i, r in enumerate(rows):
    idn = '835-%08d' % (22740 + i)
    r[0].recs.append(('un_registration', idn))
    out.append([idn] + r[1:])
out_list('un_registration', ['Individual ID', 'Case No', 'Full Name', 'Mother Name', 'Sex', 'Date of Birth', 'Relationship to PR', 'Place of Origin', 'Site', 'Shelter', 'Arrival Date', 'Specific Needs'], out)

# ---- municipality (Turkish towns)
rows, hane = [], 500
for w, h, g in units:
    if w[0] != 'town' or not ch(.9):
        continue
    hane += R.randint(1, 4)
    tel = '05%02d %03d %02d %02d' % (R.choice([31, 34, 52, 38]), R.randrange(1000), R.randrange(100), R.randrange(100))
    for j, x in enumerate(g):
        if j and not ch(.94):
            continue
        rel = to_head(x, h)[2]
        ad, soy = tr(x.nm), tr(x.house)
        if ch(.12) and x.father:
            ad += ' ' + tr(x.father.nm)
        ext = ''
        if x.host is not None:
            ext = R.choice(['refakatsiz çocuk', 'Ailesi Suriye\'de kaldı', 'ailesi aranıyor', '', 'komşu çocuğu'])
        else:
            ext = R.choice(['', '', '', '', 'kömür yardımı', 'bebek bezi', 'gıda kolisi', 'battaniye'])
            mine = [k for k in (x.fam.kids if x.fam else []) if k not in g and any(c[0] is x for c in k.carers)]
            if mine and ch(.35):
                k = R.choice(mine)
                ext = R.choice(['kayıp %s: %s (%d)', '%s aranıyor - %s, %d yaş']) % ('kız' if k.sex == 'F' else 'oğlan', tr(k.nm), k.age(REF))
                CL[k, x].add('seeks')
        rows.append([x, 'H-%d' % hane, (ad + ' ' + soy) if ch(.96) else soy + ' ' + ad, gap(tr(x.father.nm), .08), gap(tr(x.mother.nm), .1), x.birth.year if ch(.85) else x.birth.year + R.choice([-1, 1, 1, 2]), {'M': 'E', 'F': 'K'}[x.sex], rel if ch(.95) else '', gap(x.home[2], .25), w[1], gap(tel, .3), ext])
        x.named = max(int(x.named), 1)
out = []
for i, r in enumerate(rows):
    idn = '%d' % (310001 + i)
    r[0].recs.append(('belediye_misafir', idn))
    out.append([idn] + r[1:])
out_list('belediye_misafir', ['Kayıt No', 'Hane No', 'Adı Soyadı', 'Baba Adı', 'Ana Adı', 'Doğum Yılı', 'Cinsiyet', 'Yakınlığı', 'Memleketi', 'İlçe', 'Telefon', 'Açıklama'], out)

# ---- hospitals
rows = []
REL_H = {'mother': 'mother', 'father': 'father', 'grandparent': 'grandparent', 'aunt_uncle': 'aunt/uncle', 'sibling': 'brother', 'half_sibling': 'brother', 'step_parent': 'stepmother', 'guardian': 'neighbour'}
for p in persons:
    inh = p.where[0] == 'hospital' and ch(.95) or getattr(p, 'hosp', False) or p.where[0] in ('camp', 'town', 'care') and ch(.025)
    if inh:
        rows.append(p)
R.shuffle(rows)
out = []
for i, p in enumerate(rows):
    idn = 'ER%05d' % (i + 1)
    p.recs.append(('hospital_admissions', idn))
    ag = p.age(REF)
    with_ = [x for x in (p.fam.adults if p.fam else []) if x is not p and x.where == p.where]
    anon = p.where[0] == 'hospital' and ch(.06 if ag > 5 else .2)
    nm = ('Unknown ' + ('boy' if p.sex == 'M' else 'girl') if ag < 15 else 'Unknown male' if p.sex == 'M' else 'Unknown female') if anon else la(p.nm, .1) + ' ' + (la(p.father.nm, .1) + ' ' if ch(.45) else '') + la(p.house, .1) if ch(.9) and ag > 4 else la(p.nm) + ' ' + la(p.house)
    if not anon:
        p.named = max(int(p.named), 1)
    mn = '' if anon or ch(.45) else la(p.mother.nm) if ch(.6) else full(p.mother, la, .2)
    comp = ''
    if with_ and ch(.6):
        q = R.choice(with_)
        comp = la(q.nm) + ' ' + la(q.house) + ' (' + ('relative' if ch(.3) else {True: 'wife', False: 'husband'}[q.sex == 'F'] if q.spouse is p else REL_H.get(relation(p, q), 'relative')) + ')'
    elif ag < 18 and p.where[0] == 'hospital':
        comp = R.choice(['none', 'none', 'ambulance crew', 'White Helmets', ''])
    rem = []
    if ag < 18 and p.where[0] == 'hospital' and not with_ and not anon and ag > 5 and ch(.5):
        a = R.choice(p.carers)[0] if ch(.6) else p.mother
        rem.append(R.choice(['Asks for %s %s.', 'Says %s is %s.']) % (REL_H.get(relation(p, a), 'family'), full(a, la, .2)))
        CL[p, a].add('told')
    if ag >= 18 and p.where[0] == 'hospital' and p.fam and ch(.5):
        mine = [(k, r) for k in p.fam.kids for a, r in k.carers if a is p and k.where != p.where]
        if mine:
            k, r = R.choice(mine)
            rem.append('Looking for %s %s, %dy.' % (REL_EN[r][k.sex == 'F'].lower(), la(k.nm), k.age(REF)))
            CL[k, p].add('seeks')
    out.append([idn, (REF - dt.timedelta(days=R.randint(1, 60))).strftime('%d.%m.%y'), nm, mn, '%d%s' % (max(0, ag + R.choice([0, 0, 0, -1, 1, 2] if ag < 18 else [0, 0, -2, 3, 5])), R.choice(['', 'y', ''])) if ag else '%d mo' % max(1, (REF - p.birth).days // 30), p.sex, p.where[1] if p.where[0] == 'hospital' else R.choice(HOSP), gap(R.choice(p.home[1].split(',')), .4), R.choice(['shrapnel', 'burns', 'fracture', 'hypothermia', 'pneumonia', 'crush inj.', 'dehydration', 'head inj.']), comp, ' '.join(rem)])
out_list('hospital_admissions', ['Adm No', 'Date', 'Patient Name', 'Mother', 'Age (est.)', 'Sex', 'Hospital', 'From', 'Diagnosis', 'Companion', 'Remarks'], out)

# ---- Red Crescent tracing
A_REL = {'mother': 'أم', 'father': 'أب', 'grandparent': ('جد', 'جدة'), 'aunt_uncle': ('عم/خال', 'عمة/خالة'), 'sibling': ('أخ', 'أخت'), 'half_sibling': ('أخ', 'أخت'), 'step_parent': 'زوجة الأب', 'guardian': 'جار'}
A_SAY = {'mother': 'والدته', 'father': 'والده', 'grandparent': ('جده', 'جدته'), 'aunt_uncle': ('عمه', 'عمته'), 'sibling': ('أخيه', 'أخته'), 'half_sibling': ('أخيه', 'أخته'), 'step_parent': 'زوجة أبيه', 'guardian': 'جارته'}
A_CH = {'mother': ('ابنها', 'ابنتها'), 'father': ('ابنه', 'ابنته'), 'grandparent': ('حفيده', 'حفيدته'), 'aunt_uncle': ('ابن أخيه', 'ابنة أخيه'), 'sibling': ('أخيه', 'أخته'), 'half_sibling': ('أخيه', 'أخته'), 'step_parent': ('ابن زوجها', 'ابنة زوجها'), 'guardian': ('الطفل', 'الطفلة')}


def arr_(t, p):
    return t if isinstance(t, str) else t[p.sex == 'F']


def own(word, speaker):
    """his or her: the ending follows who speaks"""
    stem = word[:-2] if word.endswith('ها') else word[:-1]
    return stem + ('ها' if speaker.sex == 'F' else 'ه')


def num(n):
    return str(n).translate(EASTERN) if ch(.5) else str(n)


rows = []
for F in fams:
    for k in F.kids:
        far = [(a, r) for a, r in k.carers if a.where != k.where]
        lone = len(far) == len(k.carers)
        if far and lone and ch({'care': .95, 'hospital': .3}.get(k.where[0], .38)):
            rows.append((k, far, None))
        for a, r in far:
            if a.where[0] in ('camp', 'town', 'hospital') and ch(.34):
                rows.append((k, far, a))
seen, keep = set(), []
for k, far, a in rows:                          # one request for all the children a person has lost
    if a is None or id(a) not in seen:
        keep.append((k, far, a))
        seen.add(id(a))
rows = keep
for p in singles:
    if ch(.02):
        F = R.choice([F for F in fams[:400] if F.split] or fams)
        rows.append((R.choice(F.kids), [], p))
R.shuffle(rows)
out = []
for i, (k, far, a) in enumerate(rows):
    idn = 'ت-%05d' % (i + 1)
    x = a or k
    x.recs.append(('red_crescent_tracing', idn))
    ag = k.age(REF)
    knows = ag >= 6 or ch(.45 if ag >= 3 else .08)
    say = []
    if a is None:
        n_, f_, g_, h_ = ar(k.nm), ar(k.father.nm) if knows and ch(.9) else '', ar(k.father.father.nm) if knows and ag > 7 and ch(.7) else '', ar(k.house) if knows or ch(.3) else ''
        m_ = (ar(k.mother.nm) if ch(.6) else ar(k.mother.nm) + ' ' + ar(k.mother.house)) if knows and ch(.85) else ''
        k.named = max(int(k.named), 2 if f_ and h_ else 0)
        if ag < 3:
            say.append(R.choice(['طفل صغير لا يتكلم.', 'لا معلومات عن الأهل.', 'وجد مع بطانية زرقاء.']))
            if ch(.4):
                n_ = '' if ch(.5) else n_
        else:
            b, r = R.choice(far)
            if ch(.75) and knows:
                say.append('%s مع %s %s.' % ('يقول إنه كان' if k.sex == 'M' else 'تقول إنها كانت', own(arr_(A_SAY[r], b), k), full(b, ar, .15) if ch(.7) else ar(b.nm)))
                CL[k, b].add('told')
            if ch(.5):
                say.append(R.choice(['افترقوا عند %s.', 'ضاع عن أهله قرب %s.', 'قصف القافلة عند %s.']) % R.choice(ROAD))
            sib = [q for q in k.fam.kids if q is not k]
            if sib and ch(.4):
                say.append(('لها إخوة: ' if k.sex == 'F' else 'له إخوة: ') + ' و'.join(ar(q.nm) for q in sib[:3]) + '.')
        bd = written(k.birth, '%Y/%m/%d') if ch(.3) and ag > 6 else str(k.birth.year + R.choice([0, 0, 0, -1, 1]))
        pl = CARE[k.where[1]][0] if k.where[0] == 'care' else CAMP[k.where[1]][0] if k.where[0] == 'camp' else TOWN_AR[k.where[1]] if k.where[0] == 'town' else 'مشفى'
        out.append([idn, 'طفل غير مصحوب', n_, f_, g_, h_, m_, {'M': 'ذكر', 'F': 'أنثى'}[k.sex], bd.translate(EASTERN) if ch(.3) else bd, gap(ar(k.home), .1 if knows else .6), pl, '', '', ' '.join(say)])
    else:
        lost = [(q, [r for c, r in q.carers if c is a]) for q in (a.fam.kids if a.fam and far else [k]) if far == [] or q.where != a.where]
        lost = [(q, (r or [relation(q, a) or ''])[0] if far else 'aunt_uncle') for q, r in lost if r or not far]
        bits = []
        for q, r in lost[:4]:
            t = '%s %s' % (own(A_CH[r][q.sex == 'F'], a) if r != 'guardian' else A_CH[r][q.sex == 'F'], ar(q.nm) + (' ' + ar(q.house) if ch(.35) else ''))
            if ch(.85):
                t += ' (%s)' % num(q.age(REF)) if ch(.5) else ' %s %s سنوات' % ('عمرها' if q.sex == 'F' else 'عمره', num(q.age(REF)))
            bits.append(t)
            if far:
                CL[q, a].add('seeks')
        say = [('يبحث عن ' if a.sex == 'M' else 'تبحث عن ') + ' و'.join(bits)]
        if ch(.5):
            say.append(R.choice(['فقدوا عند %s.', 'آخر مرة شوهد قرب %s.']) % R.choice(ROAD))
        w = a.where
        pl = CAMP[w[1]][0] if w[0] == 'camp' else TOWN_AR[w[1]] if w[0] == 'town' else 'مشفى'
        out.append([idn, 'طلب بحث', ar(a.nm), ar(a.father.nm), gap(ar(a.father.father.nm) if a.father.father else '', .5), ar(a.house), gap(ar(a.mother.nm), .35), {'M': 'ذكر', 'F': 'أنثى'}[a.sex], gap(str(a.birth.year), .15), gap(ar(a.home), .1), pl, arr_(A_REL[lost[0][1]], a), gap('09%d%07d' % (R.choice([3, 4, 5, 9]), R.randrange(10 ** 7)), .3), ' '.join(say)])
        a.named = max(int(a.named), 2)
out_list('red_crescent_tracing', ['رقم الملف', 'نوع الملف', 'الاسم', 'اسم الأب', 'اسم الجد', 'الكنية', 'اسم الأم', 'الجنس', 'تاريخ الميلاد', 'بلد المنشأ', 'المكان الحالي', 'صلة القرابة', 'الهاتف', 'الإفادة'], out)

# ---- schools
GRADE = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع']
rows = [k for F in fams for k in F.kids if 6 <= k.age(REF) < 17 and k.where[0] in ('camp', 'town', 'care') and ch(.46)]
R.shuffle(rows)
out = []
for i, k in enumerate(rows):
    idn = 'م%05d' % (40000 + i)
    k.recs.append(('temporary_schools', idn))
    near = [(a, r) for a, r in k.carers if a.where == k.where]
    g = near[0][0] if near else k.host
    if g is None:
        wali, wr = R.choice(['المشرفة هالة', 'إدارة المركز', '']), 'مشرف'
    else:
        wali = full(g, ar, .3)
        wr = arr_(A_REL[near[0][1]], g) if near else R.choice(['لا قرابة', 'كفيل', 'قريب', ''])
    note = '' if near else R.choice(['', 'يتيم؟', 'الأهل مفقودون', 'بدون أهل', ''])
    c = [ar(k.nm), ar(k.father.nm)] + ([ar(k.father.father.nm)] if ch(.45) else [])
    out.append([idn, ' '.join(c), ar(k.house), gap(full(k.mother, ar, .1) if ch(.6) else ar(k.mother.nm), .08), (str(k.birth.year) if ch(.9) else str(k.birth.year + R.choice([-1, 1]))), {'M': 'ذ', 'F': 'أ'}[k.sex], 'الصف %s' % GRADE[min(8, max(0, k.age(REF) - 6 - R.choice([0, 0, 1, 2])))], (CAMP[k.where[1]][0] if k.where[0] == 'camp' else TOWN_AR[k.where[1]] if k.where[0] == 'town' else CARE[k.where[1]][0]), gap(ar(k.home), .35), gap(wali, .05), gap(wr, .1), note])
    k.named = 2
out_list('temporary_schools', ['رقم الطالب', 'اسم الطالب', 'النسبة', 'اسم الأم', 'سنة الولادة', 'الجنس', 'الصف', 'المدرسة', 'القرية الأصلية', 'ولي الأمر', 'صلة ولي الأمر', 'ملاحظات'], out)


def apart(c, a):
    return c.where != a.where


ok, all_ = 0, 0
for F in fams:
    for k in F.kids:
        far = [a for a, r in k.carers if apart(k, a) and a.recs]
        if not k.recs or not far:
            continue
        all_ += 1
        names = k.named and k.recs and k.house != ''
        kin = any(a is k.father or a is k.mother or a.father in (k.father, k.father.father) or a is k.father.father for a in far)
        if any(CL[k, a] for a in far) or int(k.named) >= 1 and kin and k.age(REF) >= 4 or int(k.named) == 2 and any(s in ('un_registration', 'temporary_schools', 'belediye_misafir') for s, _ in k.recs) and kin:
            ok += 1
finish(fams, persons, REF, apart, dict(findable_children=round(ok / max(1, all_), 3), children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
