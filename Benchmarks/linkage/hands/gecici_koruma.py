"""Syrians in a Turkish border town: a municipality's list for social aid, and a charity's sheet in Arabic.

The municipality writes what stands on the card, in Turkish capitals (MUHAMMED, HÜSEYİN, ELCASİM, ŞEYHO):
name, surname, father's and mother's name, day of birth with dots, 01.01. for half of the grown-ups, the
card's number (99...) with its middle hidden in two sheets of three. The charity's interviewers write Arabic
into a form: two to four names in one field, with kunya or title now and then, the mother's name with or
without her family's, the day of birth in three orders and two sorts of digits, or only a year, the
card's number as the family reads it out, telephones in any shape, of husband or neighbour. Exported as JSON
Lines, where what is empty is left out. Children share father, mother, telephone and address; the eldest
son has his grandfather's name; twins are Hasan and Hüseyin. Some families were asked twice. A careful
person who reads both: F1 about 0.96.
"""

from datetime import date, timedelta

from . import paper

FILES = ("belediye_yardim_listesi.csv", "مستفيدون.jsonl")
MEN = """محمد:MUHAMMED,MOHAMMED,MOHAMAD أحمد:AHMED,AHMET,AHMAD محمود:MAHMUD,MAHMUT,MAHMOUD مصطفى:MUSTAFA,MUSTAFA حسين:HÜSEYİN,HUSSEIN,HÜSEYN حسن:HASAN,HASSAN
إبراهيم:İBRAHİM,IBRAHIM خالد:HALİD,HALİT,KHALED علي:ALİ عمر:ÖMER,OMAR,UMER يوسف:YUSUF,YOUSEF عبدالله:ABDULLAH,ABDALLAH عبدالرحمن:ABDURRAHMAN,ABDULRAHMAN
خليل:HALİL,KHALİL إسماعيل:İSMAİL,ISMAEL ياسر:YASER,YASİR حمزة:HAMZA,HAMZEH بلال:BİLAL عبدالقادر:ABDÜLKADİR,ABDULKADER,ABDULKADİR جمعة:CUMA,JUMAA,CUMAA
جاسم:CASİM,JASEM,CASEM حمود:HAMMUD,HAMOUD عيسى:İSA,ISSA موسى:MUSA,MOUSSA زكريا:ZEKERİYA,ZAKARIA رامي:RAMİ فراس:FİRAS,FERAS عماد:İMAD,EMAD سامر:SAMER,SAMİR
وليد:VELİD,WALEED,VALİD أنس:ENES,ANAS قاسم:KASIM,QASEM,KASEM صالح:SALİH,SALEH جمال:CEMAL,JAMAL كمال:KEMAL,KAMAL ناصر:NASIR,NASER رياض:RİYAD,RIAD
عبدو:ABDO,ABDU حاج_عمر:HACIOMER,HAJOMAR شيخو:ŞEYHO,SHEKHO رضوان:RIDVAN,RADWAN نضال:NİDAL,NEDAL باسل:BASEL,BASİL يحيى:YAHYA عثمان:OSMAN,OTHMAN
هيثم:HEYSEM,HAYTHAM غسان:GASSAN,GHASSAN طارق:TARIK,TAREK عدنان:ADNAN مروان:MERVAN,MARWAN أيمن:EYMEN,AYMAN لؤي:LUEY,LOUAY عبدالكريم:ABDULKERİM,ABDULKAREEM
صدام:SADDAM نايف:NAYİF,NAYEF فواز:FEVVAZ,FAWAZ تركي:TURKİ حاتم:HATEM,HATİM كرم:KEREM,KARAM أمير:EMİR,AMİR زيد:ZEYD,ZAİD آدم:ADEM,ADAM""".split()
WOMEN = """فاطمة:FATMA,FATİMA,FATEMA عائشة:AYŞE,AİSHA,AYŞA خديجة:HATİCE,KHADİJA,HADİCE مريم:MERYEM,MARYAM زينب:ZEYNEP,ZAİNAB,ZEYNEB آمنة:EMİNE,AMİNA,AMNEH
أمل:EMEL,AMAL هدى:HÜDA,HOUDA رنا:RANA سميرة:SEMİRA,SAMİRA حليمة:HALİME,HALİMA نور:NUR,NOUR سعاد:SUAD,SOUAD إيمان:İMAN,EMAN رشا:RAŞA,RASHA غفران:GUFRAN,GHOFRAN
ولاء:VELAA,WALAA شيماء:ŞEYMA,SHAİMAA ياسمين:YASEMİN,YASMİN,YASMEEN صباح:SABAH نجاح:NECAH,NAJAH حنان:HANAN روان:REVAN,RAWAN سلوى:SELVA,SALWA خولة:HAVLE,KHAWLA
وفاء:VEFA,WAFAA سارة:SARE,SARA,SARAH جميلة:CEMİLE,JAMİLA هناء:HENAA,HANAA بشرى:BÜŞRA,BOSHRA ريم:REEM,RİM لمياء:LEMYA,LAMİA عبير:ABİR,ABEER إسراء:ESRA,İSRAA
دعاء:DUA,DOAA رغد:RAGAD,RAGHAD كوثر:KEVSER,KAWTHAR يازي:YAZİ فضة:FİDDA,FADDA وضحة:VADHA,WADHA خود:HOUD,KHOUD ملك:MELEK,MALAK بتول:BETÜL,BATOUL
حلا:HALA أسماء:ESMA,ASMAA صفاء:SAFA,SAFAA رهف:REHEF,RAHAF غزل:GAZEL,GHAZAL شهد:ŞEHED,SHAHD تسنيم:TESNİM,TASNEEM منى:MUNA,MOUNA هيفاء:HAYFA,HİFAA أمينة:EMİNE,AMİNA""".split()
LAST = """المحمد:ELMUHAMMED,ALMOHAMMAD الأحمد:ELAHMED,ALAHMAD الحسن:ELHASAN,ALHASSAN الحسين:ELHÜSEYİN,ALHUSSEIN العلي:ELALİ,ALALİ الخلف:ELHALEF,ALKHALAF
الجاسم:ELCASİM,ALJASEM الإبراهيم:ELİBRAHİM,ALIBRAHIM العبدالله:ELABDULLAH,ALABDALLAH الحمود:ELHAMMUD,ALHAMOUD الصالح:ELSALİH,ALSALEH العيسى:ELİSA,ALISSA
الموسى:ELMUSA,ALMOUSA السيد:ELSEYYİD,ALSAYED الشيخ:EŞŞEYH,ALSHEIKH حاج_محمد:HACMUHAMMED,HAJMOHAMMAD حمدو:HAMDO قدور:KADDUR,KADDOUR شعبان:ŞABAN,SHABAN
بكور:BEKKUR,BAKOUR دياب:DİYAB,DIAB عثمان:OSMAN,OTHMAN الخطيب:ELHATİP,ALKHATEEB حلاق:HALLAK,HALLAQ نجار:NECCAR,NAJJAR حداد:HADDAD كردي:KÜRDİ,KURDI
الحلبي:ELHALEBİ,ALHALABI سعيد:SAİD,SAEED درويش:DERVİŞ,DARWISH عبيد:ABİD,OBAID الهلال:ELHİLAL,ALHELAL الشواخ:EŞŞEVVAH,ALSHAWAKH العجيلي:ELUCEYLİ,ALUJAILI
النعسان:ENNASAN,ALNASAN بركات:BEREKAT,BARAKAT رزوق:REZZUK,RAZOUK قاسم:KASIM,QASSEM عباس:ABBAS مصطفى:MUSTAFA رشيد:REŞİD,RASHID خليل:HALİL,KHALIL
صطوف:SATTUF,SATTOUF حمادة:HAMADE,HAMADA جنيد:CÜNEYD,JUNAID البكري:ELBEKRİ,ALBAKRI طحان:TAHHAN صباغ:SABBAĞ,SABBAGH زيتون:ZEYTUN,ZEITOUN عرب:ARAB السلوم:ESSELLUM,ALSALOUM
المصري:ELMASRİ,ALMASRI الفرج:ELFEREC,ALFARAJ النايف:ENNAYİF,ALNAYEF الدرويش:EDDERVİŞ,ALDARWISH قره_محمد:KARAMUHAMMED,KARAMOHAMMAD منلا:MOLLA,MANLA شيخ_علي:ŞEYHALİ,SHEKHALI""".split()
TOWNS = """HALEP:حلب:Aleppo İDLİB:ادلب MENBİÇ:منبج AZEZ:اعزاز ELBAB:الباب CERABLUS:جرابلس AFRİN:عفرين HAMA:حماة HUMUS:حمص RAKKA:الرقة
DEYRİZOR:ديرالزور AYNELARAP:عين_العرب TELABYAD:تل_أبيض HASEKE:الحسكة ŞAM:دمشق MARE:مارع TELRIFAT:تل_رفعت MARETNUMAN:معرة_النعمان SERAKİB:سراقب""".split()
QUARTERS = """KARTALBEY:كرتل_بيه EKREMÇETİN:أكرم_جتين BÜYÜKPAZAR:بيوك_بازار DEVECİ:دوجي ŞIHABDULLAH:شيخ_عبدالله YENİŞEHİR:يني_شهير OYLUM:أويلوم
EŞREFKANBER:أشرف_قنبر MEŞHETLİK:مشهدلك ABDULLAHPAŞA:عبدالله_باشا NARLICA:نارلجا ATATÜRK:أتاتورك CUMHURİYET:جمهورييت""".split()
TURKISH = """SIRA NO;HANE NO;YABANCI KİMLİK NO;ADI;SOYADI;CİNSİYET;BABA ADI;ANA ADI;DOĞUM TARİHİ;DOĞUM YERİ;UYRUĞU;MEDENİ HALİ;HANE BİREY SAYISI;
MAHALLE;AÇIK ADRES;TELEFON;YARDIM TÜRÜ;DURUM;AÇIKLAMA""".replace("\n", "").split(";")
ARABIC = """معرف_الاستمارة|تاريخ_المقابلة|اسم_الباحث|الاسم_الكامل|الجنس|اسم_الأم|تاريخ_الميلاد|العمر|مكان_القيد|رقم_الكيملك|رقم_الهاتف|الحي|صلة_القرابة|
عدد_أفراد_الأسرة|نوع_السكن|ملاحظات""".replace("\n", "").split("|")
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
SLIPS = [("أ", "ا"), ("إ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ؤ", "و"), ("ء", ""), ("عبدال", "عبد ال"), ("آ", "ا"), ("ض", "ظ"), ("ظ", "ض"), ("ذ", "ز"), ("ث", "س"), ("ق", "ك")]
ASKERS = "نسرين|عبدالحميد|لمى|باسل|هبة".split("|")


def arabic(rng, word, careless=0.5):
    """As this interviewer types: mostly without hamza, now and then with a slip."""
    for old, new in SLIPS[:8]:
        if old in word and rng.random() < careless * 0.55:
            word = word.replace(old, new)
    if rng.random() < 0.02 and len(word) > 3:
        at = rng.randrange(1, len(word) - 1)
        word = rng.choice([word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]])
    if rng.random() < 0.03:
        old, new = rng.choice(SLIPS[8:])
        word = word.replace(old, new, 1)
    return word.replace("_", " ")


def turkish(rng, ways, office):
    """As the card has it: Turkish mostly, or out of an English transliteration."""
    one = ways[0] if len(ways) == 1 or rng.random() < 0.8 else rng.choice(ways[1:])
    if one.startswith("EL") and rng.random() < 0.25:
        one = "EL " + one[2:] if rng.random() < 0.6 else "AL" + one[2:]
    if rng.random() < 0.025:
        at = rng.randrange(1, len(one))
        one = rng.choice([one[:at] + one[at + 1 :], one[:at] + rng.choice("AEİIUMN") + one[at + 1 :], one[:at] + one[at - 1 :]])
    return one.translate(str.maketrans("İŞĞÜÖÇ", "ISGUOC")) if office else one


def make(rng, folder):
    """3,000 rows of the municipality, 2,100 of the charity."""
    man, woman = paper.skewed([n.split(":") for n in MEN], 0.8, 3), paper.skewed([n.split(":") for n in WOMEN], 0.7, 3)
    last, town, quarter = (paper.skewed([n.split(":")[:2] for n in each], s, 3) for each, s in ((LAST, 0.6), (TOWNS, 0.9), (QUARTERS, 0.5)))
    numbers = iter(rng.sample(range(99_000_000_000, 99_999_999_999), 9_000))
    homes, total = [], 0  # quarter, street, phones, members: name, last, father, mother, mother's last, sex, born, town, relation, number
    while total < 4_600:
        place, house, grand = town(rng), last(rng), man(rng)
        age, father = rng.randint(22, 64), man(rng)
        on = date(2022, 1, 1)

        def born(low, high, grown=True):
            year = on.year - rng.randint(low, high)
            return date(year, 1, 1) if rng.random() < (0.45 if grown else 0.12) else paper.day(rng, year, year)

        his_mother, hers = (woman(rng), last(rng)), last(rng)
        members, wife = [], woman(rng)
        if rng.random() < 0.84:
            members.append([father, house, grand, *his_mother, "E", born(age, age), place, "رب الأسرة"])
        members.append([wife, hers, man(rng), woman(rng), last(rng), "K", born(max(19, age - 8), age), place if rng.random() < 0.8 else town(rng), "زوجة"])
        seen, before = {father[0]}, None
        for n in range(rng.choices([0, 1, 2, 3, 4, 5, 7], [8, 14, 20, 22, 17, 12, 7])[0]):
            sex, draw = ("E", man) if rng.random() < 0.52 else ("K", woman)
            name = grand if n == 0 and sex == "E" and rng.random() < 0.4 else draw(rng)
            while name[0] in seen:
                name = draw(rng)
            when = born(0, max(1, min(24, age - 18)), False)
            when = min(when, date(2021, 11, 20))
            if before and rng.random() < 0.05:
                when = before
                if "حسن" not in seen and "حسين" not in seen and sex == "E" and members[-1][5] == "E" and rng.random() < 0.7:
                    members[-1][0], name = ["حسن", "HASAN,HASSAN"], ["حسين", "HÜSEYİN,HUSSEIN,HÜSEYN"]
            seen.update({name[0], members[-1][0][0]})
            before = when
            members.append([name, house, father, wife, hers, sex, when, place if when.year < 2014 else ["KİLİS", "كلس"], "ابن" if sex == "E" else "ابنة"])
        for m in members:
            m.append(f"{next(numbers)}")
        phone = [f"5{rng.choice('3345')}{rng.randrange(10**8):08}" for _ in range(2)]
        homes.append((quarter(rng), f"{rng.randint(1, 80)}{rng.choice(['', '', '0'])}{rng.randint(1, 9)}. SOK. NO:{rng.randint(1, 90)}", phone, members))
        total += len(members)

    order = list(range(len(homes)))
    rng.shuffle(order)
    known, rows = ([], []), ([], [])
    here, there = order[: int(len(order) * 0.74)], order[int(len(order) * 0.5) :]
    both = rng.sample(order[: int(len(order) * 0.5)], int(len(order) * 0.16))
    rng.shuffle(here)
    for at, h in enumerate(here):
        place, street, phones, members = homes[h]
        masked, office = at % 9 < 6, at % 13 == 5
        listed = [m for m in range(len(members)) if rng.random() < 0.93]
        fathers, houses = turkish(rng, members[0][0][1].split(","), office), {}
        for m in listed:
            name, family, dad, mum, _, sex, birth, town_of, kin, number = members[m]
            if len(known[0]) >= 3_000:
                break
            if family[0] not in houses:
                houses[family[0]] = turkish(rng, family[1].split(","), office)
            house = houses[family[0]]
            own = turkish(rng, name[1].split(","), office)
            dad_shown = (fathers if dad == members[0][0] and rng.random() < 0.9 else turkish(rng, dad[1].split(","), office))
            shown, chance = birth, rng.random()
            if chance < 0.02 and birth.day < 13:
                shown = date(birth.year, birth.day, birth.month)
            elif chance < 0.04:
                shown = date(birth.year + rng.choice([1, -1, 10]), birth.month, min(28, birth.day))
            first, second = (house, own) if rng.random() < 0.008 else (own, house)
            tel = phones[0] if rng.random() < 0.8 else phones[1]
            known[0].append(((h, m), str(len(known[0]) + 1)))
            rows[0].append([len(known[0]), f"H{at + 1:05}", f"{number[:2]}******{number[-3:]}" if masked else number if rng.random() < 0.97 else number[:-1],
                            first, second, sex, dad_shown, turkish(rng, mum[1].split(","), office) if rng.random() < 0.93 else "", f"{shown:%d.%m.%Y}",
                            town_of[0] if rng.random() < 0.94 else "SURİYE", rng.choice(["SURİYE"] * 9 + ["SURİYE ARAP CUM."]),
                            {"رب الأسرة": "EVLİ", "زوجة": "EVLİ" if members[0][5] == "E" else "DUL"}.get(kin, "BEKAR"), len(members),
                            place[0] + " MAH." if rng.random() < 0.9 else place[0], street, f"0 ({tel[:3]}) {tel[3:6]} {tel[6:8]} {tel[8:]}"
                            if rng.random() < 0.6 else tel, rng.choice("GIDA GIDA YAKACAK NAKDİ KIZILAYKART".split()), rng.choice(["AKTİF"] * 8 + ["PASİF", "NAKİL"]),
                            rng.choice([""] * 15 + ["ADRESTE BULUNAMADI", "ENGELLİ BİREY VAR", "EVRAK EKSİK", "MÜKERRER?"])])
    asked = [(h, 0) for h in there + both] + [(h, 1) for h in rng.sample(there, 22)]
    rng.shuffle(asked)
    for at, (h, again) in enumerate(asked):
        place, street, phones, members = homes[h]
        if len(rows[1]) >= 2_100:
            break
        day, careless = date(2022, 3, 1) + timedelta(at // 8 + again * 30), rng.random()
        asker, manner = rng.choice(ASKERS), rng.random()
        if rng.random() < 0.12:
            place = quarter(rng)
        kunya = next((m[0][0] for m in members if m[8] == "ابن"), None)
        tels = phones if rng.random() < 0.75 else [f"5{rng.choice('3345')}{rng.randrange(10**8):08}"]
        for m, (name, family, dad, mum, mums, sex, birth, town_of, kin, number) in enumerate(members):
            if rng.random() < 0.1:
                continue
            kind, parts = rng.random(), [name[0], dad[0], family[0]]
            if kind < 0.25:
                parts = [name[0], family[0]]
            elif kind < 0.31:
                parts = [name[0], dad[0]]
            elif kind < 0.34:
                parts = parts[:2] + [man(rng)[0]] + parts[2:]
            text = " ".join(arabic(rng, p, careless) for p in parts)
            if kind > 0.97 and kunya and kin == "رب الأسرة":
                text += f" (أبو {kunya})"
            elif kind > 0.955 and kin == "رب الأسرة":
                text = "الحاج " + text
            elif kind > 0.95 and kin == "زوجة":
                text = text.split()[0] + " زوجة " + arabic(rng, members[0][0][0], careless)
            mother = arabic(rng, mum[0], careless) + (" " + arabic(rng, mums[0], careless) if rng.random() < 0.35 else "") if rng.random() < 0.7 else ""
            shown, chance = birth, rng.random()
            if chance < 0.03 and birth.day < 13:
                shown = date(birth.year, birth.day, birth.month)
            elif chance < 0.08:
                shown = date(birth.year + rng.choice([-1, 1, 2]), birth.month, min(28, birth.day))
            said = f"{shown.day}/{shown.month}/{shown.year}" if manner < 0.5 else f"{shown:%Y-%m-%d}" if manner < 0.75 else f"{shown.year}/{shown.month}/{shown.day}"
            if rng.random() < 0.18:
                said = f"{shown.year}"
            said = said.translate(DIGITS) if asker in ("لمى", "عبدالحميد") else said
            age = paper.years(shown, day)
            card, chance = "", rng.random()
            if chance < 0.42:
                card = number if rng.random() < 0.93 else rng.choice([number[:5] + number[6] + number[5] + number[7:], number[:-1], number[:-2] + f"{rng.randrange(100):02}"])
            elif chance < 0.5:
                card = rng.choice(["لا يوجد", "ضائع", "قيد الاستخراج"])
            tel = tels[rng.randrange(len(tels))]
            tel = rng.choice([f"+90{tel}", f"0090{tel}", f"0{tel}", f"0{tel[:3]} {tel[3:6]} {tel[6:]}", f"+963 9{rng.randrange(10**8):08} / 0{tel}", f"0{tel}".translate(DIGITS)])
            known[1].append(((h, m), ""))
            rows[1].append([f"F-{day:%y%m}-{len(rows[1]) * 7 + 1003}", f"{day:%Y-%m-%d}", asker, text, ({"E": "ذكر", "K": "أنثى"}[sex]) if rng.random() < 0.97 else "",
                            mother, said if rng.random() < 0.82 else "", f"{age}" if rng.random() < 0.6 or not said else "",
                            arabic(rng, town_of[1], careless) if rng.random() < 0.6 else "", card, tel if rng.random() < (0.75 if m < 2 else 0.4) else "",
                            place[1].replace("_", " ") if rng.random() < 0.85 else "", "رب الأسرة" if m == 0 else kin,
                            f"{len(members) + rng.choice([0, 0, 0, 0, 1, -1])}", rng.choice(["آجار", "ملك", "خيمة", "سكن مشترك", ""]),
                            rng.choice([""] * 14 + ["حالة صحية حرجة", "الزوج متوفى", "بحاجة حليب أطفال", "تمت الزيارة"])])
    known = (known[0], [(who, row[0]) for (who, _), row in zip(known[1], rows[1], strict=True)])
    paper.put(folder / FILES[0], TURKISH, rows[0], ";", "utf-8-sig")
    paper.put_json_lines(folder / FILES[1], ARABIC, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
