#!/usr/bin/env python3
"""West Darfur to Adré, Chad, April to November 2023: four lists in three languages and two scripts.

    adre_chad.py --families N --seed S DIR

lists/  enregistrement_hcr_cnarr  the households registered by UNHCR and the CNARR, one row a person (French; names the way Chad writes them:
                                  Mahamat, Abdoulaye, Achta). Household number, tie to its head, village of origin, needs codes
                                  (SC-SC separated, SC-UC unaccompanied, SP-PT single parent ...), half of the birth dates 01/01
        icrc_tracing_requests     the Red Cross, in English, and English spelling: the row is the ENQUIRER (mostly an adult, sometimes a
                                  child), with whom they seek, that person's father and mother, and the others of the family
        admissions_msf_adre       the hospital at Adré (French, hurried): patient, age, wound, who accompanies, telephone, remarks
        uasc_list                 a local child protection NGO: children without their parents, Arabic headers, most names in Arabic script
                                  and some typed in Latin; mother's name, village, who takes care now
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

Names are chains: own, father's, grandfather's, sometimes great-grandfather's; there is no family name, and a mother shares nothing with
her children, her own chain runs to her own father. Each list cuts the chain elsewhere and spells it in its own language. Few names are
very common, so two people of one village often have the same two names. Most fathers of the dead months are dead or not found; children
came with neighbours, with an aunt, in the bed of a pick-up with wounded strangers. Masalit mostly, some Zaghawa, Fur, Erenga, Bargo, Arab.

A person who reads all three languages would find the right adult for seven to eight children in ten: by the father's chain where he
or his kin are listed, by the mother's name, or by a tracing request that names the child with village and age; a telephone
number in two lists sometimes settles it. Not found are those under five who can say one name only, children whose mother is sought
by a name of two parts that three women of the same village bear, and those whose grandmother or aunt never said whom she raises.
Some enquirers claim a nephew who is not theirs, and neighbours who brought children stand as their carers. Every person is invented.
"""
from parted import *  # noqa: F403

# ---------------------------------------------------------------- names: Arabic, English, French (first spelling is the usual one)
MEN = '''محمد Mohamed/Mohammed/Mohamad Mahamat/Mahamet;آدم Adam Adam/Adoum;أحمد Ahmed/Ahmad Ahmat/Ahmed;عبدالله Abdallah/Abdalla/Abdullah Abdallah/Abdoulaye;إبراهيم Ibrahim/Ebrahim Ibrahim/Ibrahima;إسحق Ishag/Ishaq/Isaac Issakha/Ishakh;أبكر Abakar/Abaker/Abubakar Abakar;يحيى Yahya/Yahia Yahya/Yaya;هارون Haroun/Harun Haroun;عمر Omer/Omar Oumar/Omar;يوسف Yousif/Yusuf/Yousef Youssouf/Yousouf;حسن Hassan/Hasan Hassan/Hassane;عثمان Osman/Othman Ousmane/Osman;علي Ali Ali/Aly;موسى Musa/Mousa Moussa;صالح Salih/Saleh Saleh/Salé;إدريس Idris/Idriss Idriss;خميس Khamis/Khamees Khamis;جمعة Juma/Gumaa/Jumaa Djouma/Djimé;عيسى Issa/Eisa Issa;سليمان Suleiman/Sulaiman Souleymane/Souleiman;حامد Hamid/Hamed Hamid;إسماعيل Ismail/Ismael Ismaïl/Ismael;عبدالكريم Abdelkarim/Abdalkareem Abdelkérim/Abdelkerim;داود Daoud/Dawood Daoud/Daouda;حسين Hussein/Hussain Hissein/Hissène;يعقوب Yagoub/Yaqoub Yacoub;خاطر Khatir/Khater Khatir;أرباب Arbab Arbab;عبدالرحمن Abdelrahman/Abdulrahman Abderahmane/Abdramane;التجاني Tijani/Eltigani Tidjani/Tidjane;مصطفى Mustafa/Mostafa Moustapha/Mustapha;زكريا Zakaria/Zakariya Zakaria;نورالدين Nureldin/Nour-Eldin/Nuraldin Nourédine/Nouradine;عزالدين Ezzeldin/Izzeldin Azzedine/Izzadine;عبدالعزيز Abdelaziz/Abdulaziz Abdelaziz;الطيب Eltayeb/Al-Tayib/Tayeb Taïb/Altaib;الصادق Elsadig/Sadiq/Alsadig Saddick/Sadick;فضل Fadul/Fadl Fadoul/Fadil;بشير Bashir/Basheer Béchir/Bachir;منصور Mansour/Mansur Mansour;رمضان Ramadan Ramadane/Ramadan;شريف Sharif/Shareef Chérif;بركة Baraka Baraka/Barka;جبريل Jibril/Gibril Djibrine/Djibril;عبدالمجيد Abdelmajid Abdelmadjid;مختار Mukhtar Moctar/Moukhtar;عباس Abbas Abbas;طه Taha Taha;الهادي Elhadi/Alhadi Alhadi;المهدي Elmahdi/Mahdi Mahdi;النور Elnour/Alnour Annour;سعيد Saeed/Said Saïd/Seid;عبدالقادر Abdelgadir/Abdulqadir Abdelkader/Abdoulkadre;عبدالمولى Abdelmoula Abdelmoula;أيوب Ayoub/Ayub Ayoub;حارن Haran Harane;قمر Gamar Gamar;تاج Taj Tadj;تاجالدين Tajeldin/Tageldin Tadjadine/Tadjedine;بدوي Badawi Badawi;معتصم Mutasim/Motasim Moutassim;مجاهد Mujahid Moudjahid;ياسر Yasir/Yassir Yassir;أنور Anwar Anouar;فيصل Faisal/Faysal Fayçal;الفاتح Elfatih/Fatih Alfatih;أمين Amin/Ameen Amine;خالد Khalid/Khaled Khalid;حمزة Hamza Hamza;بلال Bilal/Belal Bilal;عادل Adil/Adel Adil;صديق Siddig/Siddiq Siddick;مدثر Mudathir/Mudasir Moudassir;وليد Waleed/Walid Walid;أسامة Osama/Usama Oussama;معاوية Muawia Mouawia;عبدالباقي Abdelbagi Abdelbagui;عبدالشافع Abdelshafi Abdelchafi;عبدالحميد Abdelhamid Abdelhamid;عبدالرسول Abdelrasoul Abderassoul;جمال Jamal/Gamal Djamal;كمال Kamal Kamal;جلال Jalal/Galal Djalal;منير Munir/Mouneer Mounir;نصرالدين Nasreldin/Nasradin Nasradine;صلاح Salah Salah;شمسالدين Shamseldin Chamsadine;سيفالدين Seifeldin/Saifeldin Seïfadine;محمود Mahmoud Mahmoud;حماد Hammad Hamad/Hamat;الدومة Eldoma/Doma Adouma;بخيت Bakhit/Bakheet Bakhit;كرم Karam Karam;ترجوك Tarjok Tardjok;كوكو Koko Koko;شوقار Shogar Chogar;تبن Tibin Tibine;عبدالنبي Abdelnabi Abdennabi;جدو Jiddo/Jido Djiddo;سنوسي Sanusi/Senussi Senoussi;الحاج Elhaj/Alhaj Alhadj;الشيخ Elsheikh Cheikh;قسم Gasim Gassim;قسمالله Gismalla Guismallah;حقار Hagar Haggar;دلدوم Daldoum Daldoum;أبوالقاسم Abulgasim/Abugasim Aboulgassim;أبوبكر Abubakr/Abubaker Aboubakar;منعم Muneim/Munim Mounim;عبدالمنعم Abdelmoneim Abdelmounim;نصر Nasr Nassour;سالم Salim/Salem Salim;راشد Rashid Rachid;ناصر Nasir/Nasser Nassir;عطية Attia/Atiya Attié;حبيب Habib Habib;شعيب Shuaib/Shoaib Chouaïb;يونس Younis/Yunus Younous;لقمان Luqman/Logman Louqmane;ضوالبيت Dawelbait/Daoulbait Daoulbeit;قادم Gadim Gadim;مرسال Mursal Mersal;كرشوم Karshom Karchoum;دينار Dinar Dinar;بوش Bosh Boch;زكي Zaki Zaki;برمة Burma/Burmah Bourma;عوض Awad Awad;حذيفة Huzaifa Houzaifa;أنس Anas Anas;صهيب Suhaib/Sohaib Souhaib;رضوان Radwan Radouane;مالك Malik Malik;معاذ Muaz Mouaz;مازن Mazin Mazine;منتصر Muntasir Mountassir;أبوذر Abuzar Abouzar;حافظ Hafiz Hafiz;مبارك Mubarak Moubarak;الزبير Elzubair/Zubair Zoubeir;عمار Ammar Amar;طارق Tariq/Tarig Tarick'''
WOMEN = '''فاطمة Fatima/Fatma/Fatna Fatimé/Fatouma;خديجة Khadija/Khadiga/Hadija Khadidja/Hadjé;حليمة Halima/Haleema Halimé/Halima;حواء Hawa/Hawaa Haoua/Hawa;مريم Mariam/Maryam Mariam/Mariama;زهرة Zahra Zara/Zahra;عائشة Aisha/Asha/Aysha Aïcha/Achta;كلثوم Kaltouma/Kalthum Kaltouma/Kaltouma;زينب Zainab/Zeinab Zénaba/Zeinab;حرم Haram Haram;أم_كلثوم Umkalthum/Um-Kalthoum Oumkaltoum;رقية Rugaya/Ruqayya Roukhaya/Rakhié;زبيدة Zubeida/Zubaida Zoubeida;سعاد Suad/Souad Souad;نفيسة Nafisa Nafissa;عزة Azza Azza;إخلاص Ikhlas/Ekhlas Ikhlas;سميرة Samira/Sameera Samira;منى Muna/Mona Mouna;آمنة Amna/Amina Amné/Amina;نعمات Nemat/Naamat Nimat;ثريا Thuraya/Suraya Souraya;هدى Huda/Hoda Houda;إيمان Iman/Eman Imane;عواطف Awatif Awatif;مدينة Medina/Madina Madina;بخيتة Bakhita/Bakheeta Bakhita;نجوى Najwa/Nagwa Nadjwa;إسراء Israa/Esraa Isra;شيماء Shaima Chaïma;رانيا Rania Rania;سلمى Salma Salma;أسماء Asma Asma/Asmaou;رشيدة Rashida Rachida;ست_النفور Sitalnafour/Sit-Elnofor Sitnafour;خميسة Khamisa Khamissa;عرفة Arafa Arafa;تيسير Tayseer/Taisir Taïssir;نسيبة Nusaiba Nousseiba;انتصار Intisar/Entisar Intissar;ابتسام Ibtisam/Ebtisam Ibtissam;صفاء Safa Safa;رجاء Raja/Ragaa Radja;وصال Wisal Wissal;حنان Hanan Hanane;سارة Sara/Sarah Sara;هاجر Hajar/Hagir Hadjara;ماجدة Magda/Majda Madjida;ناهد Nahid Nahid;عفاف Afaf Afaf;رحمة Rahma Rahma;بدرية Badria Badria;تهاني Tahani Tahani;أميرة Amira/Ameera Amira;نادية Nadia Nadia;زحلة Zahala Zahala;دار_السلام Darelsalam/Dar-Alsalam Darassalam;أم_جمعة Umjuma Oumdjouma;ملكة Malaka Malaka;كتيرة Katira Katira;عشة Ashta/Asha Achta/Acha;قسمة Gisma Guisma;مكة Makka/Mecca Maka;حبيبة Habiba Habiba;سكينة Sakina/Sukaina Sakina;بتول Batoul/Batool Batoul;نعيمة Naima/Naeema Naïma;جواهر Jawahir/Gawahir Djawahir;خالدة Khalda Khalda;روضة Rawda Raouda;أشواق Ashwaq/Ashwag Achwak;لبنى Lubna Loubna;مشاعر Mashair Machaïr;إقبال Igbal Ikbal;نوال Nawal Naoual;سامية Samia Samia;سهام Siham/Seham Siham;صباح Sabah Sabah;عوضية Awadia Awadia;حسنية Hasania Hasanié;تومة Toma Toma;خيرية Khairia Khaïrié;درية Durria Dourria;شادية Shadia Chadia;رابعة Rabia/Rabaa Rabia;بثينة Buthaina Boutheina;إحسان Ihsan/Ehsan Ihsane;نورة Noura/Nura Noura;مناهل Manahil Manahil;رؤى Ruaa/Rua Roua;وجدان Wijdan Widjdan;آية Aya Aya;أم_سلمة Umsalama Oumsalama;صفية Safia/Safiya Safia;حميدة Hamida Hamida;كريمة Karima Karima;جميلة Jamila/Gamila Djamila;نجاة Najat/Nagat Nadjat;فايزة Faiza Faïza;شامة Shama Chama;فطومة Fatouma Fatouma;ندى Nada Nada;مروة Marwa Maroua;دعاء Duaa/Doaa Doua;هناء Hana Hana;رماز Ramaz Ramaz'''


def table(s):
    out = []
    for e in s.split(';'):
        a, e2, f = e.strip().split(' ')
        out.append((a.replace('_', ' '), e2.split('/'), f.split('/')))
    return out


MEN, WOMEN = table(MEN), table(WOMEN)
TRIBE = [('مساليت', 'Masalit', 'Massalit', 76), ('زغاوة', 'Zaghawa', 'Zaghawa', 7), ('فور', 'Fur', 'Four', 5), ('إرنقا', 'Erenga', 'Erenga', 4), ('برقو', 'Bargo', 'Borgo', 3), ('تاما', 'Tama', 'Tama', 2), ('عرب', 'Arab', 'Arabe', 3)]
PLACE = [('الجنينة حي الجبل', 'Geneina, Al-Jabal', 'Djenina Aldjabal'), ('الجنينة المدارس', 'Geneina, Al-Madaris', 'Djenina Almadaris'), ('أردمتا', 'Ardamata', 'Ardamata'), ('الجنينة حي الثورة', 'Geneina, Al-Thawra', 'Djenina Assaoura'), ('كريندق', 'Krinding camp', 'Krinding'), ('مستري', 'Misterei', 'Masteri'), ('كرينك', 'Kereinik', 'Kreinik'),
         ('مورني', 'Murnei', 'Mornei'), ('سربا', 'Sirba', 'Sirba'), ('الجنينة الجمارك', 'Geneina, Al-Jamarik', 'Djenina Djamarik'), ('أبو ذر', 'Abu Zar camp', 'Abouzar'), ('تندلتي', 'Tendelti', 'Tandalti'), ('هبيلة', 'Habila', 'Habila'), ('فوربرنقا', 'Forbaranga', 'Foro Boranga'), ('بيضة', 'Beida', 'Beida'),
         ('كونقو حرازة', 'Kongo Haraza', 'Kongo Haraza'), ('الجنينة التضامن', 'Geneina, Al-Tadamon', 'Djenina Attadamoun'), ('حي السلام', 'Geneina, Al-Salam', 'Djenina Assalam'), ('أزرني', 'Azirni', 'Azerni'), ('قوكر', 'Gokar', 'Gokor'), ('شكري', 'Shukri', 'Choukri'), ('نوري', 'Nuri', 'Nouri'), ('جبل مون', 'Jebel Moon', 'Djebel Moun'), ('عش بارة', 'Ushbara', 'Ouchbara'), ('الحجاج', 'Geneina, Al-Hujaj camp', 'Djenina Houdjadj')]
SITE = ['Adré transit', 'Arkoum', 'Ourang', 'Farchana', 'Gaga', 'Métché', 'Ambelia', 'Alacha', 'Borota', 'Zabout', 'Djabal', 'Goz Amir']
SITE_AR = {'Adré transit': 'أدري', 'Arkoum': 'أركوم', 'Ourang': 'أورنغ', 'Farchana': 'فرشنا', 'Gaga': 'قاقا', 'Métché': 'متشي', 'Ambelia': 'أمبيليا', 'Alacha': 'علاشة', 'Borota': 'بروتا', 'Zabout': 'زابوت', 'Djabal': 'جبل', 'Goz Amir': 'قوز أمير'}
SITE_W = {s: w for s, w in zip(SITE, [34, 13, 12, 7, 6, 8, 5, 4, 4, 3, 2, 2])}
REF = dt.date(2023, 11, 20)
NM = {}


def own_name(p, used):
    pool = MEN if p.sex == 'M' else WOMEN
    for _ in range(20):
        e = zipf(pool, 5)
        if e not in used:
            break
    return e


def name(p, men=()):
    if p.named:
        return
    p.named = True
    for q in (p.father, p.mother):
        if q:
            name(q, men)
    f, m = p.father, p.mother
    used = m.__dict__.setdefault('used', []) if m else []
    e = None
    if f and p.sex == 'M' and not used and len(f.chain) > 1 and ch(.16):
        e = f.chain[1]           # the first son after the grandfather
    if e is None:
        e = own_name(p, used)
    used.append(e)
    if f:
        p.chain = [e] + f.chain[:3]
    elif p.sex == 'M' and men and ch(.05):     # two men of one village with the same two names
        p.chain = R.choice(men).chain[:2] + [zipf(MEN, 5) for _ in range(2)]
    else:
        p.chain = [e] + [zipf(MEN, 5) for _ in range(3)]


MISHEAR_FR = [('ou', 'o'), ('kh', 'h'), ('dj', 'j'), ('ss', 's'), ('é', 'e'), ('i', 'y'), ('Ab', 'Ap'), ('ch', 'sh'), ('h', ''), ('ï', 'i'), ('ë', 'e')]
MISHEAR_EN = [('ou', 'u'), ('ee', 'i'), ('q', 'g'), ('z', 's'), ('el', 'al'), ('h', ''), ('aa', 'a'), ('i', 'e'), ('j', 'g'), ('u', 'o')]


def sp(e, lang, err=.1):
    """one name in one spelling"""
    if lang == 'ar':
        s = e[0]
        if s.startswith('عبدال') and s != 'عبدالله' and ch(.6):
            s = 'عبد ' + s[3:]
        elif s.endswith('الدين') and ch(.5):
            s = s[:-5] + ' الدين'
        elif s == 'عبدالله' and ch(.4):
            s = 'عبد الله'
        if ch(.35):
            s = s.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا')
        if ch(.2):
            s = s.replace('ة', 'ه')
        if ch(.12):
            s = s.replace('ى', 'ي')
        if ch(.12):
            s = s.replace('حق', 'حاق')
        if ch(err * .5) and len(s) > 4:
            i = R.randrange(1, len(s) - 2)
            s = s[:i] + s[i + 1:] if ch(.5) else s[:i] + s[i + 1] + s[i] + s[i + 2:]
        return s
    v = e[1 if lang == 'en' else 2]
    s = v[0] if len(v) == 1 or ch(.72) else R.choice(v[1:])
    if lang == 'fr' and ch(.05):
        s = e[1][0]
    if lang == 'en' and ch(.05):
        s = e[2][0]
    if ch(err):
        o = [(a, b) for a, b in (MISHEAR_FR if lang == 'fr' else MISHEAR_EN) if a in s[1:]]
        if o and ch(.65):
            a, b = R.choice(o)
            return s[0] + s[1:].replace(a, b, 1)
        return typo(s)
    return s


def chain(p, n, lang, err=.1):
    return ' '.join(sp(e, lang, err) for e in p.chain[:n])


def depth(d):
    return pick(d)


def arnum(n):
    return ''.join('٠١٢٣٤٥٦٧٨٩'[int(c)] if c.isdigit() else c for c in str(n))


# ---------------------------------------------------------------- families and where they went
fams, village = [], defaultdict(list)
for i in range(N):
    F = family(REF, {'two': 26, 'mother': 40, 'father': 4, 'step': 4, 'grand': 11, 'aunt': 11, 'sib': 4}, {1: 20, 2: 24, 3: 25, 4: 18, 5: 13})
    F.tribe = R.choices(TRIBE, [t[3] for t in TRIBE])[0]
    F.place = zipf(PLACE, 4)
    men = village[F.place[1]]
    for p in F.all:
        name(p, men)
    for p in F.all:
        p.tribe, p.place = F.tribe, F.place
        if p.sex == 'M':
            men.append(p)
    fams.append(F)
extra = []
for i in range(N // 6):
    p = person(R.choice('MMF'), R.triangular(18, 60, 27), REF)
    p.tribe, p.place = R.choices(TRIBE, [t[3] for t in TRIBE])[0], zipf(PLACE, 4)
    name(p)
    extra.append(p)
persons = number(fams, extra)


def phone():
    return R.choice(['+249', '+249', '+235']) + R.choice(['91', '92', '90', '66', '63', '99', '12']) + '%07d' % R.randrange(10**7)


def fone(s, stale=0):
    d = s[4:]
    return R.choice([s, '0' + d, d, d[:2] + ' ' + d[2:5] + ' ' + d[5:7] + ' ' + d[7:], '00' + s[1:], s[:4] + ' ' + d])


house = 23000
HH = []                          # (head, members, site, arrival)
for F in fams:
    F.flee = dt.date(2023, 4, 26) + dt.timedelta(days=int(R.triangular(0, 200, 50)))
    if F.flee > dt.date(2023, 6, 12) and F.place[1].startswith(('Geneina', 'Krinding', 'Abu Zar')) and ch(.6):
        F.flee = dt.date(2023, 6, 14) + dt.timedelta(days=R.randrange(4))
    F.tel = phone()
    F.dead = F.father_dead = None
    parts = split(F, REF, .58)
    for j, ps in enumerate(parts):
        site = pick(SITE_W)
        arr = F.flee + dt.timedelta(days=R.randrange(1, 6) if j == 0 else R.choice([1, 2, 3, 5, 9, 15, 30, 60]))
        arr = min(arr, dt.date(2023, 11, 10))
        for p in ps:
            p.tel = F.tel if j == 0 else phone()
            p.arr = arr
            p.site = site
            p.where = (id(F), j)
            p.tribe, p.place = F.tribe, F.place
            p.hh = None
            p.lost = False
            p.wounded = ch(.13 if p.sex == 'M' and p.age(REF) > 12 else .06)
        minors = [p for p in ps if p in F.kids]
        big = [p for p in ps if p not in F.kids]
        if not big:
            for p in minors:
                p.lost = True
            if ch(.3) and all(k.age(REF) > 7 for k in minors):
                HH.append([None, ps, site, arr, F])        # child-headed
            else:
                HH.append(['host', ps, site, arr, F])
        elif j == 0 and len(parts) > 1 and ch(.2):        # the adults did not get out, or are in no list
            for p in big:
                p.stuck = True
            if minors:
                HH.append(['host', minors, site, arr, F])
                for p in minors:
                    p.lost = True
                    p.where = (id(F), 'x')
        else:
            big.sort(key=lambda p: p.birth)
            par = [p for p in big if any(p in (k.mother, k.father) for k in F.kids)] or big
            head = next((p for p in par if p.sex == 'M'), par[0]) if ch(.75) else par[0]
            HH.append([head, ps, site, arr, F])
for p in extra:
    p.tel = phone()
    p.arr = dt.date(2023, 5, 1) + dt.timedelta(days=R.randrange(180))
    p.site = pick(SITE_W)
    p.where = ('alone', p.pid)
    p.lost, p.wounded, p.hh = False, ch(.3), None
    HH.append([p, [p], p.site, p.arr, None])

# lost children are fostered by a neighbour, or by a family of the same place that has a household
real = [h for h in HH if h[0] not in (None, 'host')]
byplace = defaultdict(list)
for h in real:
    byplace[h[0].place[1]].append(h)
HH.sort(key=lambda h: (h[3], R.random()))
rows = []
code = 512000
for h in HH:
    head, ps, site, arr, F = h
    if head == 'host':
        c = byplace[F.place[1]] if ch(.65) and byplace[F.place[1]] else real
        g = R.choice(c)
        if g[4] is F:
            g = R.choice(real)
        h.append(g if g[4] is not F else None)
    else:
        h.append(None)
    code += R.choice([1, 1, 2, 3, 5])
    h.append('TCD-23C%06d' % code)


def tie(head, p, F):
    r = relation(p, head)
    if p is head:
        return 'Chef de ménage'
    if r in ('mother', 'father'):
        return 'Fils' if p.sex == 'M' else 'Fille'
    if r == 'step_parent':
        return R.choice(['Fils', 'Beau-fils', 'Enfant du conjoint']) if p.sex == 'M' else R.choice(['Fille', 'Belle-fille', 'Enfant du conjoint'])
    if r == 'grandparent':
        return 'Petit-fils' if p.sex == 'M' else 'Petite-fille'
    if r == 'aunt_uncle':
        return 'Neveu' if p.sex == 'M' else 'Nièce'
    if r in ('sibling', 'half_sibling') or relation(head, p) in ('sibling', 'half_sibling'):
        return 'Frère' if p.sex == 'M' else 'Sœur'
    if p.spouse is head:
        return 'Épouse' if p.sex == 'F' else 'Époux'
    r = relation(head, p)
    if r in ('mother', 'father'):
        return 'Mère' if p.sex == 'F' else 'Père'
    return 'Autre parent'


def datefr(p, arr):
    b = p.birth
    a = p.age(arr)
    if ch(.62 if a > 3 else .3):
        return '01/01/%d' % (arr.year - said_age(a, .2)), a
    b = wobble(b, arr, .05, .03, .05, .05)
    return b.strftime('%d/%m/%Y'), a


OBS = ['', '', '', '', '', '', 'Carte de ration remise', 'À revoir', 'Kit reçu', 'Jeton perdu', 'Transféré le ' + '12/08', 'Enreg. biométrique OK', 'Absent lors de la vérification', 'Doublon ?']
hh_rows = []
for head, ps, site, arr, F, host, cd in HH:
    reg = arr + dt.timedelta(days=R.choice([0, 1, 2, 3, 7, 14, 25]))
    if head is not None and head != 'host' and not ch(.91):
        continue
    if head == 'host':
        if not ch(.45):
            continue
        if host is not None:
            cd = host[6] if ch(.7) else cd
            site = host[2]
            for p in ps:
                p.site = site
            hh = host[0]
            hn = chain(hh, 3, 'fr', .06)
        else:
            hn = ''
        for p in ps:
            hh_rows.append([cd, reg, p, hn, R.choice(['Enfant confié', 'Sans lien', 'Enfant non accompagné', 'Voisin', 'Autre']), site, arr, R.choice(['SC-UC', 'SC-UC', 'SC-SC', 'SC']), F])
        continue
    hn0 = head or sorted(ps, key=lambda p: p.birth)[0]
    for p in sorted(ps, key=lambda p: (p is not hn0, p.birth)):
        if p is not hn0 and not ch(.95):
            continue
        need = ''
        if F:
            if p is hn0 and p.sex == 'F' and len(ps) > 1 and ch(.6):
                need = R.choice(['SP-PT', 'WR-HR', 'WR-SF'])
            elif p.age(arr) > 60 and ch(.6):
                need = 'ER'
            elif p in F.kids and head is None:
                need = R.choice(['SC-CH', 'SC-UC', 'SC-CH'])
            elif p in F.kids and not any(c[0] in ps for c in p.carers) and ch(.7):
                need = 'SC-SC'
            elif p.wounded and ch(.5):
                need = R.choice(['SM-MI', 'DS-PM'])
        hh_rows.append([cd, reg, p, chain(hn0, 3, 'fr', .05) if p is not hn0 or ch(.6) else '', tie(hn0, p, F) if head is not None else ('Chef de ménage' if p is hn0 else 'Frère' if p.sex == 'M' else 'Sœur'), site, arr, need, F])
hh_rows.sort(key=lambda r: (r[1], r[0]))
rows, n = [], 0
for cd, reg, p, hn, t, site, arr, need, F in hh_rows:
    n += R.choice([1, 1, 1, 2, 4])
    idn = '%s-%05d' % ('TCD', 100000 + n)
    p.recs.append(('enregistrement_hcr_cnarr', idn))
    b, a = datefr(p, arr)
    nm = chain(p, depth({2: 18, 3: 66, 4: 16}), 'fr', .09)
    if ch(.25):
        nm = nm.upper()
    if ch(.03):
        w = nm.split()
        nm = ' '.join(w[1:] + w[:1])
    obs = R.choice(OBS)
    if F and p in F.kids and need.startswith('SC') and ch(.35):
        c = R.choice(p.carers)[0]
        obs = R.choice(['Mère restée au Soudan', 'Cherche %s %s' % ('sa mère' if c.sex == 'F' else 'son père', chain(c, 2, 'fr', .1)), 'Parents non retrouvés', 'Orienté protection de l\'enfance', 'Venu avec des voisins'])
        if obs.startswith('Cherche') and c not in (p.mother, p.father):
            obs = 'Cherche %s %s' % ('sa grand-mère' if c.sex == 'F' and relation(p, c) == 'grandparent' else 'son parent', chain(c, 2, 'fr', .1))
    elif F and p in F.adults and any(k.where != p.where and any(c[0] is p for c in k.carers) for k in F.kids) and ch(.28):
        ks = [k for k in F.kids if k.where != p.where and any(c[0] is p for c in k.carers)]
        obs = R.choice(['Enfants disparus : %s', 'A perdu %s en route', 'Recherche %s']) % ', '.join(sp(k.chain[0], 'fr') + ' (%d ans)' % said_age(k.age(arr), .1) for k in ks)
    rows.append([idn, cd, gap(hn, .1), nm, ('F' if p.sex == 'M' else 'M') if ch(.008) else {'M': 'M', 'F': 'F'}[p.sex], gap(b, .06), a if ch(.7) else '', gap(t, .06), gap(p.place[2] if ch(.93) else typo(p.place[2]), .1), gap(p.tribe[2], .3), gap(arr.strftime('%d/%m/%Y'), .08), site, need, gap(fone(p.tel), .5) if p.age(arr) > 16 else '', obs])
out_list('enregistrement_hcr_cnarr', ["N° Individu", 'N° Ménage', 'Chef de ménage', 'Nom complet', 'Sexe', 'Date de naissance', 'Âge', 'Lien avec le chef', "Village / quartier d'origine", 'Ethnie', "Date d'arrivée", 'Site', 'Besoins spécifiques', 'Téléphone', 'Observations'], rows)

# ---- the Red Cross
RELEN = {'mother': ('son', 'daughter'), 'father': ('son', 'daughter'), 'grandparent': ('grandson', 'granddaughter'), 'aunt_uncle': ('nephew', 'niece'), 'sibling': ('brother', 'sister'), 'half_sibling': ('half-brother', 'half-sister'), 'step_parent': ('stepson', 'stepdaughter'), 'guardian': ('child in care', 'child in care')}
UP = {'mother': 'mother', 'father': 'father', 'grandparent': 'grandmother', 'aunt_uncle': 'aunt', 'sibling': 'sister', 'half_sibling': 'sister', 'step_parent': 'stepfather', 'guardian': 'guardian'}
trs = []
for F in fams:
    for a in F.adults:
        if getattr(a, 'stuck', False) and not ch(.15):
            continue
        ks = [(k, r) for k in F.kids if k.where != a.where for x, r in k.carers if x is a]
        if not ks and ch(.2):
            ks = [(k, relation(k, a)) for k in F.kids if k.where != a.where and k.lost and relation(k, a)]
        if ks and ch(.46):
            trs.append((a, ks, 0))
        elif a.spouse and a.spouse.present and a.spouse.where != a.where and ch(.12):
            trs.append((a, [(a.spouse, 'spouse')], 0))
        elif ch(.03):
            oth = [x for x in (a.father, a.mother, a.spouse) if x and not x.present]
            if oth:
                trs.append((a, [(R.choice(oth), 'kin')], 0))
    for k in F.kids:
        far = [c for c in k.carers if c[0].where != k.where]
        if far and k.age(REF) > 9 and ch(.16):
            trs.append((k, [(far[0][0], far[0][1])], 1))
lostk = [k for F in fams for k in F.kids if k.lost]
for x in extra:
    if lostk and ch(.22):
        near = [q for q in lostk if q.place is x.place]
        trs.append((x, [(R.choice(near if near and ch(.6) else lostk), 'aunt_uncle')], 2))
trs = [(max(min(max(a.arr, a.fam.flee if a.fam else a.arr) + dt.timedelta(days=int(R.triangular(1, 110, 20))), dt.date(2023, 11, 18)), a.arr), R.random(), a, ks, kind) for a, ks, kind in trs]
trs.sort(key=lambda t: (t[0], t[1]))
CIRC = ['attack on the convoy on the road to Adre', 'house was burned, ran in different directions', 'shooting at night in the neighbourhood', 'crossing the wadi', 'at the Shukri checkpoint', 'family fled while {he} was at the market', 'father killed, lost in the crowd', 'put on a car with neighbours', 'hospital evacuated', 'unknown']
rows, n = [], 0
for d, _, a, ks, kind in trs:
    for rep in range(1):
        n += R.choice([1, 1, 2, 3])
        idn = 'TDN-%06d' % (230000 + n)
        a.recs.append(('icrc_tracing_requests', idn))
        k, r = ks[0]
        others = [q for q, _ in ks[1:]]
        w = UP[r] if kind == 1 else 'husband' if r == 'spouse' and k.sex == 'M' else 'wife' if r == 'spouse' else ('father' if k is a.father else 'mother' if k is a.mother else 'husband' if k.sex == 'M' else 'wife') if r == 'kin' else RELEN[r][k.sex == 'F']
        if kind == 1 and r in ('grandparent', 'aunt_uncle', 'sibling', 'half_sibling') and k.sex == 'M':
            w = {'grandparent': 'grandfather', 'aunt_uncle': 'uncle'}.get(r, 'brother')
        w = gap(w, .04)
        sa = said_age(k.age(d), .2)
        note = []
        if others and ch(.7):
            note.append('Also missing: ' + ', '.join(chain(q, R.choice([1, 2]), 'en') + ' (%d)' % said_age(q.age(d), .2) for q in others))
        if ch(.2) and F:
            note.append(R.choice(['Enquirer is in touch with neighbours.', 'Heard the child is in a camp.', 'Phone of enquirer borrowed.', 'Photo taken.', 'Consent for posters given.', 'Second visit needed.', 'Does not want name published.']))
        rows.append([idn, R.choice([d.strftime('%d %b %Y'), d.strftime('%d-%b-%y'), d.strftime('%d/%m/%Y')]), a.site if ch(.9) else '', chain(a, depth({2: 25, 3: 62, 4: 13}), 'en'), gap(' '.join(sp(e, 'en') for e in a.chain[1:3]), .4), gap(chain(a.mother, 2, 'en'), .6) if a.mother else '', {'M': 'Male', 'F': 'Female'}[a.sex], gap(said_age(a.age(d), .2), .08), gap(fone(a.tel), .35), gap(a.place[1] if ch(.94) else typo(a.place[1]), .08), gap(a.tribe[1], .3), w, chain(k, depth({1: 12, 2: 30, 3: 50, 4: 8}), 'en', .1), gap(chain(k.father, 2, 'en'), .3) if k.father and kind != 2 else '', gap(chain(k.mother, 2, 'en'), .3) if k.mother and kind != 2 else '', {'M': 'Male', 'F': 'Female'}[k.sex], gap(sa, .08), gap(getattr(k, 'place', a.place)[1] if ch(.6) else R.choice(['road to Adre', 'Shukri', 'Geneina', 'Ardamata', 'border']), .15), gap(k.fam.flee.strftime('%b %Y') if k.fam and ch(.5) else k.fam.flee.strftime('%d/%m/%Y') if k.fam else '', .3), gap(R.choice(CIRC).replace('{he}', 'he' if k.sex == 'M' else 'she'), .25), R.choice(['Open', 'Open', 'Open', 'In progress', 'Closed - no contact']), ' '.join(note)])
out_list('icrc_tracing_requests', ['TR No.', 'Date opened', 'Interview site', "Enquirer's full name", "Enquirer's father", "Enquirer's mother", 'Sex (enquirer)', 'Age (enquirer)', 'Phone', 'Place of origin', 'Ethnic group', 'Sought person is his/her', 'Full name of sought person', "Father of sought", "Mother of sought", 'Sex (sought)', 'Age at last news', 'Last seen at', 'Date of last news', 'Circumstances', 'Status', 'Other missing / remarks'], rows)

# ---- the hospital
LINKFR = {'mother': 'mère', 'father': 'père', 'grandparent': ('grand-père', 'grand-mère'), 'aunt_uncle': ('oncle', 'tante'), 'sibling': ('frère', 'sœur'), 'half_sibling': ('frère', 'sœur'), 'step_parent': ('beau-père', 'belle-mère'), 'guardian': ('tuteur', 'tutrice')}
MOTIF = ['Plaie par balle cuisse G', 'Plaie par balle abdomen', 'Plaie par balle épaule', 'Fracture ouverte tibia', 'Éclat thorax', 'Brûlures 15 %', 'Malnutrition aiguë sévère', 'Paludisme grave', 'Déshydratation', 'Rougeole', 'Accouchement', 'Plaie par fouet dos', 'Fracture avant-bras', 'IRA', 'Anémie']
pat = []
for F in fams:
    for p in F.members:
        if getattr(p, 'stuck', False):
            continue
        if p.wounded and ch(.8) or (p.age(REF) < 5 and ch(.14)) or (p.lost and ch(.12)):
            pat.append(p)
pat += [p for p in extra if p.wounded]
pat = sorted([(max(p.arr, dt.date(2023, 5, 1)) + dt.timedelta(days=R.choice([0, 0, 0, 1, 2, 6, 30])), R.random(), p) for p in pat], key=lambda t: (t[0], t[1]))
rows, n = [], 1000
for d, _, p in pat:
    F = p.fam
    n += R.choice([1, 1, 1, 2, 6])
    idn = 'AD23/%04d' % n
    p.recs.append(('admissions_msf_adre', idn))
    a = p.age(d)
    age = '%d mois' % max(1, (d - p.birth).days // 30) if a < 2 else R.choice(['%d ans', '%da', '%d']) % said_age(a, .2)
    acc, tel, rem = '', '', []
    here = [x for x in F.members if x is not p and x.where == p.where and x.age(d) > 15] if F else []
    if here and ch(.72):
        x = R.choice(here)
        r = relation(p, x)
        l = LINKFR.get(r)
        l = l if isinstance(l, str) else l[x.sex == 'F'] if l else ('époux' if x.sex == 'M' else 'épouse') if p.spouse is x else 'famille'
        acc = R.choice(['%s (%s)', '%s - %s', '%s, %s']) % (chain(x, depth({1: 25, 2: 60, 3: 15}), 'fr', .12), l)
        tel = gap(fone(x.tel), .5)
    elif p.lost:
        acc = R.choice(['seul', 'seule' if p.sex == 'F' else 'seul', 'ENA', 'inconnu', 'Croix-Rouge', 'voisin', 'amené par des passants', ''])
        if F and p.carers and ch(.5) and a > 3:
            x = R.choice(p.carers)[0]
            rem.append(R.choice(['cherche %s %s', 'ENA, %s = %s', '%s %s pas retrouvé(e)']) % ({'mother': 'mère', 'father': 'père'}.get(relation(p, x), 'parent'), chain(x, R.choice([1, 2, 2]), 'fr', .12)))
    far = [k for k in F.kids if k.where != p.where and any(c[0] is p for c in k.carers)] if F else []
    if far and ch(.45):
        k = R.choice(far)
        rem.append(R.choice(['a perdu son enfant %s %s', 'enfant disparu : %s, %s', 'demande des nouvelles de %s (%s)']) % (sp(k.chain[0], 'fr'), '%d ans' % said_age(k.age(d), .15)))
    if ch(.2):
        rem.append(R.choice(['ATB', 'transf. Abéché', 'pansement J3', 'kiné', 'à revoir chir', 'sorti contre avis', 'carte HCR -']))
    rows.append([idn, d.strftime('%d/%m/%y'), gap(chain(p, depth({1: 10, 2: 58, 3: 32}), 'fr', .13), .01), gap(age, .04), gap(p.sex, .05), gap(p.place[2].replace('Djenina', 'Geneina') if ch(.5) else p.place[2], .2), R.choice(MOTIF[6:10]) if a <= 4 else 'Accouchement' if p.sex == 'F' and 15 <= a <= 44 and not p.wounded and ch(.6) else R.choice([x for x in MOTIF if x != 'Accouchement' and x[:5] != 'Malnu']), R.choice(['Chirurgie', 'Pédiatrie', 'Urgences', 'Maternité']) if a > 14 and p.sex == 'F' else R.choice(['Chirurgie', 'Urgences']) if a > 14 else R.choice(['Pédiatrie', 'Pédiatrie', 'Chirurgie']) if a > 4 else R.choice(['Pédiatrie', 'CNT']), acc, tel, R.choice(['Guéri', 'Sorti', 'Transféré', 'Référé', '', '']), '; '.join(rem)])
out_list('admissions_msf_adre', ['N° dossier', 'Date entrée', 'Nom patient', 'Âge', 'Sexe', 'Provenance', 'Motif', 'Service', 'Accompagnant', 'Tél.', 'Mode de sortie', 'Remarques'], rows)

# ---- the children, in Arabic
uasc = []
for F in fams:
    for k in F.kids:
        if k.lost and ch(.86):
            uasc.append((k, F))
        elif not k.lost and not any(c[0].where == k.where for c in k.carers) and ch(.45):
            uasc.append((k, F))
uasc = sorted([(k.arr + dt.timedelta(days=R.randrange(1, 40)), R.random(), k, F) for k, F in uasc], key=lambda t: (t[0], t[1]))
ARK = {'mother': 'والدته', 'father': 'والده', 'grandparent': ('جده', 'جدته'), 'aunt_uncle': ('عمه', 'خالته'), 'sibling': ('أخوه', 'أخته'), 'half_sibling': ('أخوه', 'أخته'), 'step_parent': ('زوج أمه', 'زوجة أبيه'), 'guardian': ('وصي', 'وصية')}
hostof = {}
for h in HH:
    if h[0] == 'host' and h[5]:
        for p in h[1]:
            hostof[p.pid] = h[5][0]
rows, n = [], 0
for d, _, k, F in uasc:
    n += R.choice([1, 1, 1, 1, 2])
    idn = 'ط-%04d' % n
    k.recs.append(('uasc_list', idn))
    a = k.age(d)
    lat = ch(.22)
    L = 'fr' if lat and ch(.6) else 'en' if lat else 'ar'
    nm = chain(k, depth({1: 20, 2: 60, 3: 20} if a < 5 else {2: 20, 3: 50, 4: 30}), L, .1)
    mo = ''
    if k.mother and ch(.72 if a > 5 else .4):
        mo = chain(k.mother, 1 if a < 6 and ch(.6) else depth({1: 22, 2: 50, 3: 28}), L, .1)
        if not k.mother.present and ch(.4):
            mo += R.choice([' (متوفية)', ' (رحمها الله)']) if L == 'ar' else ' (décédée)'
    fa = R.choice(['متوفي', 'مفقود', 'مفقود', 'استشهد', 'لا يعرف', 'مفقود']) if ch(.7) else ''
    if k.father and k.father.present:
        fa = R.choice(['مفقود', 'لا يعرف', 'في السودان', '', 'موجود'])
    h = hostof.get(k.pid)
    cg = chain(h, depth({2: 60, 3: 40}), L, .08) if h else ''
    tie_ = R.choice(['جار', 'جيران', 'لا قرابة', 'من نفس الحي', 'أسرة بديلة']) if h else R.choice(['', 'مع إخوته', 'بدون', 'مركز الاستقبال'])
    if not h:
        big = [x for x in F.adults if x.where == k.where]
        if big:
            x = R.choice(big)
            cg = chain(x, 2, L, .08)
            r = relation(k, x)
            l = ARK.get(r, 'قريب')
            tie_ = l if isinstance(l, str) else l[x.sex == 'F']
    seek = ''
    far = [c for c in k.carers if c[0].where != k.where]
    if far and ch(.5):
        x, r = R.choice(far)
        l = ARK[r]
        seek = (l if isinstance(l, str) else l[x.sex == 'F']) + (' ' + chain(x, depth({1: 20, 2: 60, 3: 20}), L, .1) if ch(.75) else '') + (' ' + fone(x.tel) if ch(.1) else '')
        if k.sex == 'F':
            seek = seek.replace('والدته', 'والدتها').replace('والده', 'والدها').replace('جدته', 'جدتها').replace('خالته', 'خالتها')
    note = []
    sib = [q for q in F.kids if q is not k and q.lost and q.where == k.where]
    if sib and ch(.5):
        note.append('معه ' + ' و'.join(sp(q.chain[0], 'ar') for q in sib))
    if ch(.35):
        note.append(R.choice(['مصاب بطلق ناري', 'يحتاج دعم نفسي', 'رأى مقتل والده', 'تم التسجيل في المفوضية', 'لا يتكلم', 'في المدرسة', 'تمت الزيارة', 'صورة متوفرة']))
    rows.append([idn, nm, mo, (arnum(a) if ch(.5) else a) if ch(.95) else 'غير معروف', R.choice(['ذكر', 'ذكر', 'ولد', 'M']) if k.sex == 'M' else R.choice(['أنثى', 'أنثى', 'بنت', 'F']), gap(k.place[0] if not lat or ch(.4) else k.place[2], .08), gap(k.tribe[0], .2), R.choice([d.strftime('%d/%m/%Y'), arnum(d.strftime('%d/%m/%Y')), '%d-%d' % (d.day, d.month)]), fa, gap(cg, .12), tie_, SITE_AR[k.site] if ch(.8) else k.site, seek, gap(fone(h.tel), .45) if h else '', '، '.join(note)])
out_list('uasc_list', ['رقم', 'اسم الطفل', 'اسم الأم', 'العمر', 'النوع', 'القرية / الحي', 'القبيلة', 'تاريخ التسجيل', 'حالة الأب', 'مقدم الرعاية الحالي', 'صلة القرابة', 'الموقع', 'يبحث عن', 'هاتف مقدم الرعاية', 'ملاحظات'], rows)


finish(fams, persons, REF, lambda c, a: c.where != a.where, dict(children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
