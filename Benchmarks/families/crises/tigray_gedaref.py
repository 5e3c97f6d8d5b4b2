#!/usr/bin/env python3
"""Flight from Tigray to eastern Sudan in 2020: five lists in Latin, Arabic and Ge'ez letters.

    tigray_gedaref.py --families N --seed S DIR

lists/  cor_hamdayet_registration   registration at the border: name, father, grandfather in one cell, group numbers, relation to the head
        srcs_um_rakuba_ar           a Red Crescent branch's list, in Arabic
        cp_uasc_caselist            separated children, in English: caregivers, whom they look for
        community_tigrinya          the refugees' own committee's list, in Tigrinya
        rfl_phone_service           calls home: who called whom
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Nobody bears a surname; a mother shares nothing with her children. Letters are put across freely (G/Medhin), years are in part of
the Ethiopian calendar, births mostly on 1 January. Every person is invented.
"""
from parted import *  # noqa: F403
# name | other Latin spellings | Ge'ez | Arabic
MT = '''Haile,Hayle,Hailay|ሃይለ|هيلي
Gebremedhin,G/Medhin,Gebremedhn,Ghebremedhin|ገብረመድህን|قبرمدهن
Tesfay,Tesfai,Tesfaye|ተስፋይ|تسفاي
Abraha,Abrha,Abreha|ኣብርሃ|أبرها
Kidane,Kidanu,Kidanie|ኪዳነ|كيداني
Berhe,Berihe,Bereha|በርሀ|برهي
Hagos,Hagoss|ሓጎስ|حقوص
Gebru,Gebbru,Gebiru|ገብሩ|قبرو
Kahsay,Kahsai,Kassay|ካሕሳይ|كحساي
Teklay,Teklai,Tekhlay|ተኽላይ|تخلاي
Mulugeta,Mulgeta|ሙሉጌታ|ملوقيتا
Gebreselassie,G/Selassie,Gebreslasie,Gebresilase|ገብረስላሴ|قبرسلاسي
Weldu,Woldu|ወልዱ|ولدو
Atsbeha,Atsbha,Asbeha|ኣጽብሃ|أظبها
Desta,Destaa|ደስታ|دستا
Mehari,Meharie,Mahari|መሓሪ|محاري
Yemane,Yemaneh,Yimane|የማነ|يماني
Goitom,Goytom,Gueitom|ጎይቶም|قويتوم
Filmon,Philmon,Filimon|ፊልሞን|فيلمون
Yonas,Jonas,Yohnas|ዮናስ|يوناس
Samuel,Samiel|ሳሙኤል|صموئيل
Daniel,Danel|ዳንኤል|دانيال
Dawit,Dawid,David|ዳዊት|داويت
Robel,Robiel|ሮቤል|روبيل
Merhawi,Merhawe,Mirhawi|መርሃዊ|مرهاوي
Kibrom,Kbrom,Kibrem|ክብሮም|كبروم
Tsegay,Tsegaye,Segay,Tsigay|ጸጋይ|طقاي
Hadush,Haddush,Hadish|ሓዱሽ|حدوش
Abadi,Abady|ኣባዲ|أبادي
Araya,Areaya,Araia|ኣርኣያ|أرأيا
Gidey,Gidei,Gday|ግደይ|قدي
Mebrahtu,Mebrahtom,Mebratu|መብራህቱ|مبراهتو
Nigus,Negus,Ngus|ንጉስ|نقوس
Zeray,Zerai,Zeraye|ዘርኣይ|زراي
Amanuel,Amanuael,Emanuel|ኣማኑኤል|أمانويل
Bereket,Berekhet,Bereketab|በረኸት|بركت
Henok,Henock,Enok|ሄኖክ|هينوك
Natnael,Natinael,Nathnael|ናትናኤል|ناتنائيل
Gebrekidan,G/Kidan,Gebrekidane|ገብረኪዳን|قبركيدان
Welday,Weldai,Wolday|ወልዳይ|ولداي
Aregawi,Aregay,Areghawi|ኣረጋዊ|أرقاوي
Tewolde,Tewelde,Teweldi|ተወልደ|تولدي
Berihu,Brhu,Berhu|ብርሁ|برهو
Solomon,Selomon|ሰሎሞን|سلمون
Kiros,Kyros|ኪሮስ|كيروس
Weldegebriel,W/Gebriel,Woldegebriel|ወልደገብርኤል|ولدقبرئيل
Gebreyohannes,G/Yohannes,Gebreyohans|ገብረዮሃንስ|قبريوهانس
Hailemariam,H/Mariam,Haylemaryam|ሃይለማርያም|هيلي ماريام
Tadesse,Tadese|ታደሰ|تادسي'''
FT = '''Letebrhan,Letebirhan,Letebrihan|ለተብርሃን|لتبرهان
Abrehet,Abrhet,Abreht|ኣብረሀት|أبرهت
Tsige,Tsege,Sige|ጽጌ|طقي
Mebrat,Mebrahit,Mibrat|መብራት|مبرات
Lemlem,Limlim|ለምለም|لملم
Letay,Letai,Lettay|ለታይ|لتاي
Freweyni,Freweini,Firewoini|ፍረወይኒ|فريويني
Selam,Salam,Selamawit|ሰላም|سلام
Rahel,Rahiel,Rachel|ራሄል|راحيل
Hiwet,Hiwot,Hiyewt|ሂወት|هيوت
Genet,Ghenet|ገነት|قنت
Medhin,Medhn,Medihin|መድህን|مدهن
Azmera,Azmara|ኣዝመራ|أزمرا
Letemedhin,L/Medhin,Letemedhn|ለተመድህን|لتمدهن
Letekidan,Lete Kidan,Letekiden|ለተኪዳን|لتكيدان
Birhan,Berhan,Brhan|ብርሃን|برهان
Almaz,Elmaz|ኣልማዝ|ألماظ
Tirhas,Trhas,Terhas|ትርሃስ|ترحاس
Akberet,Akberat,Akebert|ኣኽበረት|أكبرت
Mihret,Mehret,Mhret|ምሕረት|محرت
Senait,Senayt,Sanait|ሰናይት|سنايت
Saba,Sabba|ሳባ|سابا
Eden,Aden|ኤደን|إيدن
Bisrat,Bsrat|ብስራት|بسرات
Feven,Fieven,Feben|ፌቨን|فيفن
Semhar,Simhar|ሰምሃር|سمهر
Luwam,Luam|ልዋም|لوام
Winta,Wunta|ዊንታ|وينتا
Helen,Hellen|ሄለን|هيلن
Meron,Mieron|ሜሮን|ميرون
Tsega,Sega|ጸጋ|طقا
Zafu,Zaffu|ዛፉ|زافو
Mulu,Muluu|ሙሉ|ملو
Asefu,Assefu|ኣሰፉ|أسفو
Kashu,Qashu|ካሹ|كاشو
Abeba,Abebe|ኣበባ|أببا
Slas,Silas,Selas|ስላስ|سلاس
Weyni,Weini,Woyni|ወይኒ|ويني
Amleset,Amlesat|ኣምለሰት|أملست
Mizan,Mezan|ሚዛን|ميزان
Roza,Rosa|ሮዛ|روزا
Yordanos,Jordanos,Yordi|ዮርዳኖስ|يوردانوس
Hana,Hanna|ሃና|هنا
Betlehem,Bethlehem,Betty|ቤተልሄም|بيتلهم
Elsa,Ilsa|ኤልሳ|إلسا
Tsehay,Tsehai,Sehay|ፀሓይ|طهاي
Nigisti,Nigsti,Ngsti|ንግስቲ|نقستي
Alganesh,Alganes|ኣልጋነሽ|ألقانش'''


def table(t):
    out = []
    for l in t.split('\n'):
        a, g, r = l.split('|')
        out.append((tuple(a.split(',')), g, r))
    R.shuffle(out)
    return out


MM, FF = table(MT), table(FT)
HOME = [('Humera', 'ሑመራ', 'الحمرة'), ('Mai Kadra', 'ማይካድራ', 'ماي كدرا'), ('Rawyan', 'ራውያን', 'روايان'), ('Adebay', 'ዓዴባይ', 'أديباي'), ("Ba'eker", 'ባዕከር', 'باعكر'), ('Dansha', 'ዳንሻ', 'دانشا'), ('Adi Goshu', 'ዓዲጎሹ', 'عدي قوشو'), ('Sheraro', 'ሽራሮ', 'شيرارو'), ('Adi Remets', 'ዓዲረመጽ', 'عدي رمظ'), ('Shire', 'ሽረ', 'شيري')]
ALTHOME = {'Humera': ['Humera', 'Humora', 'Setit Humera', 'Al Humra'], 'Mai Kadra': ['Mai Kadra', 'Maykadra', 'May-Kadra'], "Ba'eker": ["Ba'eker", 'Baeker', 'Baakar'], 'Sheraro': ['Sheraro', 'Shiraro']}
REF = dt.date(2021, 3, 31)
START = dt.date(2020, 11, 10)
CAMPS = {'Um Rakuba': 45, 'Tunaydbah': 38, 'Hamdayet': 17}


def name(p):
    if p.named:
        return
    p.named = True
    for q in (p.father, p.mother):
        if q:
            name(q)
    own = zipf(MM if p.sex == 'M' else FF, 7)
    if p.father:
        c = p.father.chain
        for _ in range(6):
            if own is c[0] or own in p.father.kidnames:
                own = zipf(MM if p.sex == 'M' else FF, 7)
        p.father.kidnames.append(own)
        p.chain = (own,) + c[:2]
    else:
        p.chain = (own, zipf(MM, 7), zipf(MM, 7))
    p.kidnames = []
    p.lat = [x[0][0] if ch(.6) else R.choice(x[0]) for x in p.chain]


def lat(p, n=3, err=.1):
    """Latin letters: everyone spells as he hears"""
    o = []
    for x, l in zip(p.chain[:n], p.lat):
        s = l if ch(.45) else x[0][0] if ch(.5) else R.choice(x[0])
        if ch(err):
            s = typo(s, 'aeiou')
        o.append(s)
    return ' '.join(o)


GEEZ = ['ሀሃሓኃ', 'አኣዓዐ', 'ሰሠ', 'ጸፀ', 'ኸከ', 'ሓሃ', 'ሕህ', 'ኽክ']


def gez(p, n=3, err=.16):
    o = []
    for x in p.chain[:n]:
        s = x[1]
        if ch(err):
            g = [(i, c, t) for i, c in enumerate(s) for t in GEEZ if c in t]
            if g:
                i, c, t = R.choice(g)
                s = s[:i] + R.choice([y for y in t if y != c]) + s[i + 1:]
            elif len(s) > 3:
                i = R.randrange(1, len(s) - 1)
                s = s[:i] + s[i + 1:]
        if s.startswith('ገብረ') and ch(.25):
            s = 'ገ/' + s[3:]
        o.append(s)
    return o


AR = [('ق', 'ج'), ('ق', 'غ'), ('أ', 'ا'), ('إ', 'ا'), ('ط', 'ت'), ('ظ', 'ص'), ('ي', ''), ('خ', 'ك'), ('ح', 'ه'), ('و', ''), ('ئ', 'ي'), ('س', 'ص'), ('ه', 'ح'), ('ا', '')]


def ara(p, n=3, err=.3):
    o = []
    for x in p.chain[:n]:
        s = x[2]
        if ch(err):
            c = [(a, b) for a, b in AR if a in s[1:] or (a in 'أإ' and a in s)]
            if c:
                a, b = R.choice(c)
                i = s.index(a) if a in 'أإ' else s.index(a, 1)
                s = s[:i] + b + s[i + 1:]
        o.append(s)
    return ' '.join(o)


AD = str.maketrans('0123456789', '٠١٢٣٤٥٦٧٨٩')
fams = []
SHAPES = {'two': 40, 'mother': 22, 'father': 7, 'step': 4, 'grand': 11, 'aunt': 8, 'sib': 6, 'guardian': 2}
NK = {1: 16, 2: 25, 3: 27, 4: 20, 5: 12}
vill = defaultdict(list)
for i in range(N):
    F = family(REF, SHAPES, NK)
    F.home = zipf(HOME, 2)
    for p in F.all:
        name(p)
    if ch(.06) and F.kids and vill[F.home]:
        k = R.choice(F.kids)
        c = [q for q in vill[F.home] if q.sex == k.sex]
        if c and k.father:
            q = R.choice(c)          # neighbour's child of the same name and father's name
            k.chain = (q.chain[0],) + k.chain[1:]
            k.lat[0] = q.lat[0]
    vill[F.home] += F.kids
    fams.append(F)
persons = number(fams)
parties = []
for F in fams:
    F.info = pick({'good': 58, 'some': 28, 'none': 14})
    F.gone = ch(.1) and all(k.age(REF) > 4 for k in F.kids)
    F.ph = '09%d%07d' % (R.choice([0, 1, 2, 6]), R.randrange(10**7))
    base = START + dt.timedelta(days=int(R.triangular(0, 100, 12)))
    for j, ps in enumerate(split(F, REF, .3)):
        if F.gone:
            ps = [p for p in ps if p in F.kids]
            if not ps:
                continue
        d = base + dt.timedelta(days=0 if j == 0 else R.choice([0, 1, 2, 3, 7, 14, 30]))
        camp = pick(CAMPS)
        parties.append([d, R.random(), F, ps, camp])
        for p in ps:
            p.party, p.camp, p.arr = len(parties), camp, d
for F in fams:
    for a in F.adults:
        if F.gone:
            a.party, a.camp, a.arr = None, None, REF
parties.sort(key=lambda x: (x[0], x[1]))


def apart(c, a):
    return c.party != a.party


def lost(a):
    """children this adult cared for and misses"""
    return [(k, r) for k in a.fam.kids for x, r in k.carers if x is a and apart(k, a)]


def missing(k):
    return [(a, r) for a, r in k.carers if apart(k, a)]


# ---------------------------------------------------------------- 1 registration in English
rows = []
grp, reg = 1000, 20110
lastp = None
HOHREL = {'mother': ('SON', 'DAU'), 'father': ('SON', 'DAU'), 'grandparent': ('GCH', 'GCH'), 'aunt_uncle': ('NEP', 'NIE'), 'sibling': ('BRO', 'SIS'), 'half_sibling': ('BRO', 'SIS'), 'step_parent': ('STS', 'STD'), 'guardian': ('NRL', 'NRL')}
idx = 0
strangers = []
for d, _, F, ps, camp in parties:
    if not ch(.8):
        continue
    ordp = sorted(ps, key=lambda p: (p in F.kids, p.birth if ch(.8) else REF))
    hoh = ordp[0]
    kidhead = hoh in F.kids
    joined = kidhead and ch(.35) and strangers
    if not joined:
        grp += R.choice([1, 1, 1, 2])
        g = 'HAM-%05d' % grp
        if not kidhead:
            strangers.append(g)
            strangers = strangers[-6:]
    else:
        g = R.choice(strangers)
    for p in ordp:
        if ch(.06):
            continue
        for rep in range(2 if ch(.015) else 1):
            reg += R.choice([1, 1, 1, 1, 2, 5])
            idn = 'SDN%06d' % reg
            p.recs.append(('cor_hamdayet_registration', idn))
            if p is hoh:
                rel = 'HOH' if not joined else R.choice(['NRL', 'NRL', 'NEP' if p.sex == 'M' else 'NIE'])
            else:
                r = relation(p, hoh)
                if p.spouse is hoh:
                    rel = 'WIF' if p.sex == 'F' else 'HUS'
                elif r:
                    rel = HOHREL[r][p.sex == 'F']
                else:
                    rel = 'PAR' if relation(hoh, p) in ('mother', 'father') else 'REL'
                if joined:
                    rel = 'NRL'
            ag = p.age(d)
            need = []
            if p in F.kids:
                if kidhead:
                    need.append(R.choice(['UC', 'UC', 'SC', '']))
                elif missing(p) and ch(.3):
                    need.append('SC')
            if ag > 59:
                need.append('ER')
            if p in F.adults and p.sex == 'F' and p is hoh and len(ps) > 1 and ch(.6):
                need.append('SP')
            rem = []
            m = lost(p)
            if p.present and m and ch({'good': .35, 'some': .15, 'none': 0}[F.info]):
                k, r = R.choice(m)
                rem.append(R.choice(['separated from %s %s', 'missing %s: %s', 'lost %s %s at Tekeze crossing', '%s %s not w/ HH']) % (R.choice(['son' if k.sex == 'M' else 'daughter', 'child']) if r in ('mother', 'father') else 'child', lat(k, R.choice([1, 1, 2]))))
            elif p in F.kids and kidhead and ch({'good': .4, 'some': .2, 'none': .02}[F.info]):
                a, r = R.choice(p.carers)
                w = {'mother': 'mother', 'father': 'father', 'grandparent': 'grandmother' if a.sex == 'F' else 'grandfather', 'aunt_uncle': 'aunt' if a.sex == 'F' else 'uncle', 'sibling': 'elder sister' if a.sex == 'F' else 'elder brother', 'guardian': 'caretaker', 'step_parent': 'stepfather'}[r]
                rem.append(R.choice(['%s: %s, not here', 'claims %s %s in Sudan', 'fled without %s %s']) % (w, lat(a, R.choice([1, 2, 2]))))
            if ch(.15):
                rem.append(R.choice(['NFI given', 'farmer', 'WFP card 1', 'token only', 'to be verified', 'chronic', 'NFI 2 blankets', 'teacher', 'thumbprint']))
            yb = p.birth.year + (R.choice([-1, 1]) if ch(.14) else 0)
            b = '01/01/%d' % yb if ch(.72) else wobble(p.birth, d).strftime('%d/%m/%Y')
            n = lat(p, 3 if ch(.86) else 2)
            if ch(.15):
                n = n.upper()
            rows.append([idn, '' if ch(.04) else g, d.strftime('%d-%b-%Y'), n, ('M' if p.sex == 'F' else 'F') if ch(.012) else p.sex, b if ch(.95) else '', gap(said_age(ag, .15), .1), rel if ch(.94) else '', ' '.join(x for x in need if x), 'Tigray', R.choice(ALTHOME.get(F.home[0], [F.home[0]])) if ch(.9) else '', R.choice(['Orthodox', 'ORT', '', 'Orthodox']), gap(F.ph if hoh is p and not kidhead and ch(.5) else '', 0), {'Um Rakuba': 'UMR', 'Tunaydbah': 'TUN', 'Hamdayet': ''}[camp] if ch(.6) else '', '; '.join(rem)])
out_list('cor_hamdayet_registration', ['Individual ID', 'Group No.', 'Arrival', 'Full Name (name/father/grandfather)', 'Sex', 'DOB', 'Age', 'Rel. HoH', 'SPN', 'Region', 'Woreda / Town', 'Religion', 'Phone', 'Reloc. to', 'Comments'], rows)

# ---------------------------------------------------------------- 2 Sudanese Red Crescent in Arabic
rows = []
hi = [p for F in fams for p in F.members if p.camp in ('Um Rakuba', 'Hamdayet')]
cover = {}
for p in hi:
    if p.party not in cover:
        cover[p.party] = ch(.68)
hi = [p for p in hi if cover[p.party] and ch(.85)]
tent = {}
hi.sort(key=lambda p: (p.arr, p.party, p.birth))
tn = 1
n0 = 0
ARW = {'mother': ('أمه', 'أمها'), 'father': ('أبوه', 'أبوها'), 'grandparent': ('جدته', 'جدتها'), 'aunt_uncle': ('خالته', 'خالتها'), 'sibling': ('أخته الكبيرة', 'أختها الكبيرة'), 'step_parent': ('زوج أمه', 'زوج أمها'), 'guardian': ('قريبة', 'قريبة')}
ARM = {'grandparent': ('جده', 'جدها'), 'aunt_uncle': ('عمه', 'عمها'), 'sibling': ('أخوه الكبير', 'أخوها الكبير'), 'guardian': ('جارهم', 'جارهم')}
KAR = {'mother': ('ابنها', 'ابنتها'), 'father': ('ابنه', 'ابنته'), 'step_parent': ('ابن زوجته', 'بنت زوجته')}
for p in hi:
    F = p.fam
    if p.party not in tent:
        tn += R.choice([0, 1, 1, 1, 1])
        tent[p.party] = '%s/%d' % (R.choice('أبجد'), tn)
    for rep in range(2 if ch(.025) else 1):
        n0 += 1 if not ch(.03) else 2
        idn = str(n0)
        p.recs.append(('srcs_um_rakuba_ar', idn))
        note = []
        m = lost(p)
        fem = p.sex == 'F'
        if m and ch({'good': .6, 'some': .3, 'none': .03}[F.info]):
            k, r = R.choice(m)
            if r in KAR and (r != 'step_parent' or not fem):
                w = KAR[r][k.sex == 'F']
            else:
                w = {'grandparent': ('حفيد', 'حفيدة'), 'aunt_uncle': ('ابن أخت' if ch(.5) else 'ابن أخ', 'بنت أخت' if ch(.5) else 'بنت أخ'), 'sibling': ('أخ', 'أخت'), 'guardian': ('طفل', 'طفلة'), 'step_parent': ('ولد', 'بنت')}[r][k.sex == 'F'] + ('ها' if fem else 'ه') * (r not in ('guardian', 'step_parent'))
                if r == 'grandparent' and k.sex == 'F':
                    w = 'حفيدت' + ('ها' if fem else 'ه')
                if r == 'sibling' and k.sex == 'M':
                    w = 'أخ' + ('وها' if False else ('اها' if fem else 'اه'))
            t = R.choice(['تبحث عن %s %s' if fem else 'يبحث عن %s %s', 'فقدت %s %s في الطريق' if fem else 'فقد %s %s في الطريق', 'مفقود %s %s'])
            s = t % (w, ara(k, R.choice([1, 1, 2])))
            if ch(.5):
                s += ' %s سنة' % (str(said_age(k.age(REF))).translate(AD) if ch(.5) else said_age(k.age(REF)))
            if len(m) > 1 and ch(.6):
                s += ' و' + ' و'.join(ara(q, 1) for q, _ in m if q is not k)
            note.append(s)
        elif p in F.kids and missing(p) and ch({'good': .6, 'some': .3, 'none': .03}[F.info]):
            a, r = R.choice(missing(p))
            w = (ARM.get(r, ARW[r]) if a.sex == 'M' else ARW[r])[fem]
            note.append(R.choice(['%s %s غير موجود' + ('ة' if a.sex == 'F' else ''), 'يسأل عن %s %s' if not fem else 'تسأل عن %s %s', '%s اسم' + ('ها' if a.sex == 'F' else 'ه') + ' %s']) % (w, ara(a, R.choice([1, 2, 2]))))
        if p in F.kids and not any(a.party == p.party for a in F.adults) and ch(.35):
            note.append(R.choice(['طفل غير مصحوب', 'بدون أسرة', 'يسكن مع الجيران', 'جاء مع ناس من القرية']))
        if ch(.18):
            note.append(R.choice(['استلم بطانية', 'حامل' if fem and p.age(REF) > 17 else 'ملاريا', 'سكري' if p.age(REF) > 40 else 'سعال', 'كرت تموين', 'محول الى العيادة', 'مزارع' if p.age(REF) > 17 else 'مدرسة' if p.age(REF) > 5 else 'تطعيم']))
        ag = said_age(p.age(p.arr), .3)
        sa = (str(ag) if ag else R.choice(['أشهر', '0', 'رضيع']))
        if ch(.5):
            sa = sa.translate(AD)
        mom = ''
        if p.mother and p in F.kids and ch({'good': .5, 'some': .3, 'none': .1}[F.info]):
            mom = ara(p.mother, R.choice([1, 2, 2]))
        rows.append([idn, ara(p, 3 if ch(.75) else 2), ('ذكر' if not fem else 'أنثى') if ch(.98) else '', gap(sa, .05), mom, F.home[2] if ch(.85) else '', R.choice(['%d/%d/%d' % (p.arr.day, p.arr.month, p.arr.year), p.arr.strftime('%d-%m-%Y'), ('%d/%d' % (p.arr.day, p.arr.month)).translate(AD)]), {'Um Rakuba': 'أم راكوبة', 'Hamdayet': 'حمداييت'}[p.camp], tent[p.party] if ch(.8) else '', 'إثيوبي' if not fem else 'إثيوبية', gap(F.ph if p in F.adults and ch(.3) else '', 0).translate(AD) if ch(.5) else '', '، '.join(note)])
out_list('srcs_um_rakuba_ar', ['الرقم', 'الاسم', 'النوع', 'العمر', 'اسم الأم', 'قادم من', 'تاريخ الوصول', 'المعسكر', 'الخيمة', 'الجنسية', 'التلفون', 'ملاحظات'], rows)

# ---------------------------------------------------------------- 3 child protection cases in English
rows = []
cn = 0
ks = sorted([k for F in fams for k in F.kids if missing(k)], key=lambda k: (k.arr, k.pid))
ENW = {'mother': ['mother'], 'father': ['father'], 'grandparent': ['grandmother'], 'aunt_uncle': ['aunt'], 'sibling': ['older sister'], 'step_parent': ['step father'], 'guardian': ['foster mother']}
ENM = {'grandparent': 'grandfather', 'aunt_uncle': 'uncle', 'sibling': 'older brother', 'guardian': 'caregiver'}
usedid = set()
for k in ks:
    F = k.fam
    alone = not any(a.party == k.party for a in F.adults)
    if not ch(.82 if alone else .3):
        continue
    for rep in range(2 if ch(.035) else 1):
        cn += 1
        pre = {'Um Rakuba': 'UMR', 'Tunaydbah': 'TND', 'Hamdayet': 'HMD'}[k.camp]
        idn = '%s/UASC/%03d' % (pre, cn)
        k.recs.append(('cp_uasc_caselist', idn))
        say = {'good': .8, 'some': .45, 'none': .07}[F.info] * (1 if k.age(REF) > 3 else .4)
        a, r = R.choice(missing(k))
        w = ENM.get(r, ENW[r][0]) if a.sex == 'M' else ENW[r][0]
        look = ''
        if ch(say):
            look = R.choice(['%s (%s)', '%s - %s', '%s %s']) % (lat(a, R.choice([1, 2, 2, 3])), w) if ch(.75) else '%s' % w
        mo = lat(k.mother, R.choice([1, 2, 2])) if ch(say * .75) else ''
        if mo and not k.mother.present and ch(.5):
            mo += R.choice([' (dead)', ' - died', ' (in Asmara)', ' +'])
        oth = [q for q in F.kids if q is not k and q.party == k.party]
        cg = cgr = ''
        if not alone:
            c = [x for x in F.adults if x.party == k.party][0]
            cg, cgr = lat(c, 2), {'mother': 'mother', 'father': 'father', 'grandparent': 'grandparent', 'aunt_uncle': 'uncle/aunt', 'sibling': 'sibling', 'half_sibling': 'sibling', 'step_parent': 'step-parent', 'guardian': 'other'}.get(relation(k, c), 'relative')
        elif oth and ch(.5):
            o = max(oth, key=lambda q: q.age(REF))
            cg, cgr = lat(o, 2), 'sibling'
        elif ch(.5):
            mm = ch(.4)
            x = zipf(MM) if mm else zipf(FF)
            cg, cgr = R.choice(x[0]) + ' ' + R.choice(zipf(MM)[0]), R.choice(['neighbour', 'foster', 'unrelated', 'uncle?' if mm else 'aunt?', 'came together'])
        rem = []
        if ch(say * .5):
            rem.append(R.choice(['Last saw %s in %s.', 'Ran when shooting began, %s stayed at %s.', 'Lost %s at the river, from %s.']) % (w, F.home[0]))
        el = [q for q in F.kids if q is not k and q.party != k.party]
        if el and ch(say * .5):
            rem.append('%s %s also missing.' % ('Brother' if el[0].sex == 'M' else 'Sister', lat(el[0], 1)))
        if ch(say * .3):
            rem.append('Tel of %s %s' % (w, F.ph) if ch(.75) else 'Has number %s' % F.ph[:-1])
        if ch(.35):
            rem.append(R.choice(['BID pending.', 'Fostered.', 'Followed up 2x.', 'Moved to Tunaydbah, file not rec.', 'School bag given.', 'PSS.', 'child herds goats', 'Interview short, child tired.', 'Translator absent.']))
        # birth date: Gregorian or Ethiopian calendar
        b = wobble(k.birth, REF, .2, .02, .08, .05)
        bs = ''
        if ch(.55):
            if ch(.35):
                ey = b.year - (8 if (b.month, b.day) < (9, 11) else 7)
                bs = '%d EC' % ey if ch(.7) else '%d' % ey
            else:
                bs = b.strftime('%d/%m/%Y') if ch(.5) else str(b.year)
        rows.append([cn, idn, R.choice(['UC', 'UAM', 'UASC']) if alone else 'SC', lat(k, 2 if ch(.6) else 3), k.sex if ch(.97) else '', gap(said_age(k.age(k.arr), .25), .06), bs, lat(k.father, R.choice([1, 2])) if ch(.6) else '', mo, F.home[0] if ch(.75) else '', (k.arr + dt.timedelta(days=R.randrange(0, 60))).strftime('%-d.%-m.%y'), k.camp, cg, cgr, look, R.choice(['', 'I', 'II', 'III', 'high', 'med']), ' '.join(rem)])
# file numbers of closed files were given out again once
out_list('cp_uasc_caselist', ['SN', 'Case ID', 'Category', 'Name of child', 'Sex', 'Age', 'DoB / year', "Father's name", "Mother's name", 'Place of origin', 'Date interview', 'Site', 'Current caregiver', 'Relation', 'Looking for', 'Priority', 'Remarks'], rows)

# ---------------------------------------------------------------- 4 community list in Tigrinya
rows = []
TIK = {'mother': ('ወዳ', 'ጓላ'), 'father': ('ወዱ', 'ጓሉ')}
cover = {}
ti = [p for F in fams for p in F.members if p.camp in ('Tunaydbah', 'Um Rakuba')]
for p in ti:
    if p.party not in cover:
        cover[p.party] = ch(.62 if p.camp == 'Tunaydbah' else .4)
ti = [p for p in ti if cover[p.party] and ch(.88)]
blk = {}
for p in ti:
    blk.setdefault(p.party, (R.randrange(1, 14), R.randrange(1, 40)))
ti.sort(key=lambda p: (blk[p.party], p.party, p.birth))
sn = 0
for p in ti:
    F = p.fam
    fem = p.sex == 'F'
    for rep in range(2 if ch(.012) else 1):
        sn += 1
        idn = 'መ%04d' % sn
        p.recs.append(('community_tigrinya', idn))
        rem = []
        m = lost(p)
        if m and ch({'good': .6, 'some': .3, 'none': .03}[F.info]):
            k, r = R.choice(m)
            if r in TIK:
                w = TIK[r][k.sex == 'F']
            else:
                w = {'grandparent': 'ወዲ ' + ('ጓላ' if fem else 'ጓሉ') if k.sex == 'M' else 'ጓል ' + ('ጓላ' if fem else 'ጓሉ'), 'aunt_uncle': ('ወዲ ሓፍታ' if fem else 'ወዲ ሓው') if k.sex == 'M' else ('ጓል ሓፍታ' if fem else 'ጓል ሓው'), 'sibling': ('ሓዋ' if fem else 'ሓዉ') if k.sex == 'M' else ('ሓፍታ' if fem else 'ሓፍቱ'), 'guardian': 'ቆልዓ', 'step_parent': 'ወዲ በዓልቲ ቤቱ' if k.sex == 'M' else 'ጓል በዓልቲ ቤቱ'}[r]
            s = R.choice(['%s %s ' + ('ትደሊ ኣላ' if fem else 'ይደሊ ኣሎ'), '%s %s ' + ('ጠፊኡዋ' if fem else 'ጠፊኡዎ'), '%s %s ' + ('ኣይረኸበቶን' if fem else 'ኣይረኸቦን')]) % (w, ' '.join(gez(k, R.choice([1, 1, 2]))))
            if ch(.4):
                s += ' (ዕድመ %d)' % said_age(k.age(REF))
            rem.append(s)
        elif p in F.kids and missing(p) and ch({'good': .65, 'some': .3, 'none': .03}[F.info]):
            a, r = R.choice(missing(p))
            suf = 0 if not fem else 1
            w = {'mother': ('ኣዲኡ', 'ኣዲኣ'), 'father': ('ኣቦኡ', 'ኣቦኣ'), 'grandparent': ('ዓባዩ', 'ዓባያ') if a.sex == 'F' else ('ኣቦሓጎኡ', 'ኣቦሓጎኣ'), 'aunt_uncle': ('ሓትንኡ', 'ሓትንኣ') if a.sex == 'F' else ('ሓወቦኡ', 'ሓወቦኣ'), 'sibling': ('ሓፍቱ', 'ሓፍታ') if a.sex == 'F' else ('ሓዉ', 'ሓዋ'), 'step_parent': ('ሰብኣይ ኣዲኡ', 'ሰብኣይ ኣዲኣ'), 'guardian': ('መዕበይቱ', 'መዕበይታ')}[r][suf]
            rem.append(R.choice(['%s %s ' + ('ትበሃል' if a.sex == 'F' else 'ይበሃል'), '%s %s ጠፊኦም', '%s %s ' + ('ትደሊ' if fem else 'ይደሊ')]) % (w, ' '.join(gez(a, R.choice([1, 2, 2])))))
        if p in F.kids and not any(a.party == p.party for a in F.adults) and ch(.4):
            rem.append(R.choice([('በይኑ መጺኡ' if not fem else 'በይና መጺኣ') if p.age(REF) > 5 else 'ምስ ጎረባብቲ', 'ምስ ጎረባብቲ', 'ምስ ሰብ ዓዲ', 'ስድራቤት የለን']))
        if ch(.12):
            rem.append(R.choice(['ሓረስታይ', 'መምህር', 'ሕሙም', 'ተማሃራይ', 'ኮቦርታ ወሲዱ', 'ካርድ የብሉን']))
        nm = gez(p, 3)
        house = '%d/%d' % blk[p.party]
        mo = ' '.join(gez(p.mother, R.choice([1, 2]))) if p.mother and p in F.kids and ch({'good': .45, 'some': .3, 'none': .08}[F.info]) else ''
        rows.append([idn, nm[0], nm[1], nm[2] if ch(.75) else '', ('ኣን' if fem else 'ተባ') if ch(.97) else '', gap(said_age(p.age(REF), .25), .05), mo, F.home[1] if ch(.85) else '', {'Tunaydbah': 'ቱናይድባ', 'Um Rakuba': 'ኡምራኩባ'}[p.camp] if ch(.7) else '〃', gap(house, .15), gap(len([q for q in F.members if q.party == p.party]), .4), gap(F.ph if p in F.adults and ch(.3) else '', 0), '፣ '.join(rem)])
out_list('community_tigrinya', ['ተ.ቁ', 'ስም', 'ስም ኣቦ', 'ስም ኣቦሓጎ', 'ጾታ', 'ዕድመ', 'ስም ኣደ', 'ዝመጽኡሉ ቦታ', 'መዓስከር', 'ብሎክ/ገዛ', 'በዝሒ ስድራ', 'ስልኪ', 'መዘኻኸሪ'], rows)

# ---------------------------------------------------------------- 5 phone service, English: the record is the caller
rows = []
c = 0
cand = []
for F in fams:
    for a in F.adults:
        m = lost(a)
        if m and not F.gone and ch({'good': .36, 'some': .22, 'none': .06}[F.info]):
            cand.append((max(a.arr, m[0][0].arr) + dt.timedelta(days=R.randrange(1, 50)), R.random(), a, R.choice(m), m))
cand.sort(key=lambda x: (x[0], x[1]))
for d, _, a, (k, r), m in cand:
    F = a.fam
    w = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandchild', 'grandchild'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'step_parent': ('stepson', 'stepdaughter'), 'guardian': ('foster child', 'foster child')}[r][k.sex == 'F']
    rows.append([a, d.strftime('%d/%m/%Y'), a.camp, lat(a, R.choice([2, 2, 3])), gap(a.sex, .2), F.ph if ch(.6) else '', lat(k, R.choice([1, 2, 2, 3])), w if ch(.94) else '', gap(said_age(k.age(d)), .2), F.home[0] if ch(.6) else '', R.choice(['no answer', 'not connected', 'message left', 'tracing opened', 'ok', '']), ('also ' + ', '.join(lat(q, 1) for q, _ in m if q is not k)) if len(m) > 1 and ch(.6) else R.choice(['', '', 'network down', 'call back Thursday'])])
for _ in range(int(N * .1)):
    a = R.choice(R.choice(fams).adults)
    if a.fam.gone:
        continue
    x = zipf(MM)
    rows.append([a, (a.arr + dt.timedelta(days=R.randrange(1, 60))).strftime('%d/%m/%Y'), a.camp, lat(a, 2), a.sex, gap(a.fam.ph, .4), R.choice(x[0]) + ' ' + R.choice(zipf(MM)[0]), R.choice(['friend', 'cousin', 'brother in law', 'cousin', 'neighbour']), '', R.choice(['Asmara', 'Mekelle', 'Khartoum', 'Humera']), R.choice(['ok', 'not connected', 'no answer']), ''])
rows.sort(key=lambda r: (r[1][6:], r[1][3:5], r[1][:2]))
for r in rows:
    c += R.choice([1, 1, 2])
    a, r[0] = r[0], 'FC-%d' % (400 + c)
    a.recs.append(('rfl_phone_service', r[0]))
out_list('rfl_phone_service', ['Call ID', 'Date', 'Site', 'Caller', 'Sex', 'Caller tel', 'Person called / sought', 'Relation to caller', 'Age', 'Last known place', 'Result', 'Note'], rows)

finish(fams, persons, REF, apart)
