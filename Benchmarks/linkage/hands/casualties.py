"""Two organisations' lists of people killed or missing in the Syrian war; all of them invented.

The left list is in Arabic script (a local documentation office: one cell for the name, the father's
name inside it or in its own column, kunyas and titles, hamza and ta marbuta as they come, some dates
in Arabic digits, notes). The right one is romanised in English by several volunteers, who spell
differently, leave "al-" out, put the family name first, round ages and take the day of burial, of
posting or of the certificate for the day of death. Families of one village died on one day and
differ only in given names; some entries have no name but a relation. A few people are entered twice
in the English list. Half are on both. A careful reader of both scripts: F1 about 0.86.
"""

from datetime import date, timedelta

from . import paper

FILES = ("shuhada_list.csv", "casualties_en.csv")
MEN = """محمد:Mohammad/Mohammed/Mohamad/Muhammad أحمد:Ahmad/Ahmed علي:Ali محمود:Mahmoud/Mahmud
خالد:Khaled/Khalid حسن:Hassan/Hasan حسين:Hussein/Hussain/Husein عمر:Omar/Umar مصطفى:Mustafa/Moustafa
إبراهيم:Ibrahim/Ebrahim يوسف:Yousef/Youssef/Yusuf عبد-الله:Abdullah/Abdallah/Abdulla
عبد-الرحمن:Abdulrahman/Abd-al-Rahman/Abdelrahman عبد-القادر:Abdulqader/Abdul-Kader/Abdelkader
عبد-الكريم:Abdulkarim/Abdul-Kareem عبد-العزيز:Abdulaziz/Abdelaziz عبد-الرزاق:Abdulrazzaq/Abdul-Razzak
ياسر:Yasser/Yaser ماهر:Maher سامر:Samer عامر:Amer زياد:Ziad/Ziyad طارق:Tareq/Tarek وائل:Wael/Wa'el
بلال:Bilal/Belal أنس:Anas معاذ:Moaz/Muath/Mouaz حمزة:Hamza/Hamzah أسامة:Osama/Usama قاسم:Qasim/Kasem
نور-الدين:Nour-al-Din/Noureddin جمال:Jamal/Gamal كمال:Kamal عدنان:Adnan رضوان:Radwan/Ridwan
غسان:Ghassan/Gassan فادي:Fadi هاني:Hani رامي:Rami باسل:Basel/Bassel مازن:Mazen/Mazin نزار:Nizar
ياسين:Yassin/Yaseen عماد:Imad/Emad فراس:Firas/Feras جهاد:Jihad/Jehad صالح:Saleh/Salih سعيد:Saeed/Said
سليمان:Suleiman/Sulaiman/Solaiman عيسى:Issa/Eissa موسى:Moussa/Musa إسماعيل:Ismail/Esmaeel
إسحاق:Ishaq حسان:Hassan/Hassaan بشار:Bashar منير:Munir/Mounir سمير:Samir/Sameer نبيل:Nabil/Nabeel
كريم:Karim/Kareem وليد:Walid/Waleed رشيد:Rashid/Rasheed فؤاد:Fouad/Fuad مروان:Marwan هيثم:Haitham
أيمن:Ayman/Aiman أيهم:Ayham أيوب:Ayoub/Ayyub جابر:Jaber/Jabir حاتم:Hatem خليل:Khalil/Khaleel
ربيع:Rabie/Rabi' شادي:Shadi صبحي:Subhi/Sobhi ضياء:Diaa/Dia عاطف:Atef عثمان:Othman/Osman
عصام:Issam/Esam فيصل:Faisal/Faysal لؤي:Louay/Loai محسن:Mohsen مهند:Muhannad/Mohannad نضال:Nidal
هشام:Hisham يحيى:Yahya/Yehia يزن:Yazan زكريا:Zakaria/Zakariya تيسير:Taysir/Tayseer ثائر:Thaer
حذيفة:Huthaifa/Houzaifa قتيبة:Qutaiba/Kutaiba صهيب:Suhaib/Sohaib مؤيد:Mouayad/Muayyad""".split()
WOMEN = """فاطمة:Fatima/Fatimah/Fatema عائشة:Aisha/Aicha/Ayesha خديجة:Khadija/Khadijah مريم:Mariam/Maryam
زينب:Zainab/Zeinab آمنة:Amina/Amneh هدى:Huda/Hoda سعاد:Souad/Suad نور:Nour/Noor رنا:Rana ريم:Reem/Rim
سارة:Sara/Sarah هبة:Hiba/Heba إيمان:Iman/Eman أمل:Amal حنان:Hanan سميرة:Samira/Sameera منى:Mona/Muna
ليلى:Laila/Layla/Leila سلمى:Salma نجاح:Najah وفاء:Wafaa/Wafa رغد:Raghad/Ragad آلاء:Alaa إسراء:Israa/Esraa
دعاء:Duaa/Doaa شيماء:Shaimaa/Shayma أسماء:Asmaa/Asma صفاء:Safaa/Safa هناء:Hanaa/Hana رجاء:Rajaa/Raja
ميساء:Maysaa/Maisa لينا:Lina/Leena دانا:Dana رهف:Rahaf شهد:Shahd/Shahed جود:Joud/Jood غنى:Ghina/Ghena
بيان:Bayan تسنيم:Tasnim/Tasneem حلا:Hala مايا:Maya ياسمين:Yasmin/Yasmeen سوسن:Sawsan/Sausan عبير:Abeer/Abir
غادة:Ghada فريدة:Farida كوثر:Kawthar/Kausar لمى:Lama مها:Maha ميرفت:Mervat نادية:Nadia ناديا:Nadia
نهى:Nuha/Noha هالة:Hala/Halah هيفاء:Haifa/Hayfaa وردة:Warda يسرى:Yusra/Yosra ابتسام:Ibtisam/Ebtesam
انتصار:Intisar/Entesar بشرى:Bushra/Boshra تهاني:Tahani ثناء:Thanaa/Sanaa جميلة:Jamila/Jameela
حسناء:Hasnaa حليمة:Halima/Haleema خلود:Khuloud/Kholoud دلال:Dalal ربى:Ruba/Roba رحمة:Rahma/Rahmah
رقية:Ruqaya/Rukayya زهرة:Zahra/Zahrah سحر:Sahar سهام:Siham/Seham شادية:Shadia صباح:Sabah عفاف:Afaf
غفران:Ghufran/Ghofran فدوى:Fadwa لبنى:Lubna/Loubna نسرين:Nisreen/Nesrin هند:Hind/Hend ولاء:Walaa/Wala
كفاح:Kifah""".split()
LAST = """ال-خطيب:Khatib/Khateeb ال-أحمد:Ahmad/Ahmed ال-محمد:Mohammad/Mohamad ال-علي:Ali ال-حسين:Hussein/Hussain
ال-خالد:Khaled/Khalid ال-عبد-الله:Abdullah/Abdallah ال-إبراهيم:Ibrahim ال-مصطفى:Mustafa
ال-حسن:Hassan/Hasan ال-شيخ:Sheikh/Shaikh ال-سيد:Sayed/Sayyid ال-مصري:Masri ال-حمصي:Homsi/Humsi
ال-حموي:Hamwi/Hamawi ال-حلبي:Halabi/Halaby ال-شامي:Shami/Chami ال-حوراني:Hourani/Horani
ال-دمشقي:Dimashqi ال-جاسم:Jassem/Jasim ال-عمر:Omar/Umar ال-سعيد:Saeed/Said ال-صالح:Saleh/Salih
ال-حمود:Hammoud/Hamoud ال-عبود:Abboud/Aboud ال-نجار:Najjar/Najar ال-حداد:Haddad/Hadad
ال-خياط:Khayat/Khayyat ال-حلاق:Hallaq/Hallak ال-صباغ:Sabbagh/Sabagh ال-قصاب:Qassab/Kassab
ال-لحام:Lahham/Laham ال-بقاعي:Beqai/Bikai ال-زعبي:Zoubi/Zu'bi/Zoabi ال-حريري:Hariri
ال-مقداد:Miqdad/Mokdad ال-رفاعي:Rifai/Refaie ال-قاضي:Qadi/Kadi ال-عيسى:Issa/Eissa ال-موسى:Moussa/Musa
ال-يوسف:Yousef/Youssef ال-سلوم:Salloum/Saloum ال-درويش:Darwish/Darweesh ال-بكري:Bakri/Bakry
ال-كردي:Kurdi/Kordi ال-تركماني:Turkmani ال-شعار:Shaar/Sha'ar ال-طويل:Tawil/Taweel ال-قصير:Qasir/Kaseer
ال-أسود:Aswad ال-أبيض:Abyad ال-أشقر:Ashqar/Achkar ال-أعرج:Araj/A'raj ال-حاج:Hajj/Haj
ال-عثمان:Othman/Osman ال-سليمان:Suleiman/Sulaiman ال-عزو:Azzo/Izzo ال-نعيمي:Nuaimi/Naimi
ال-عكيدي:Ukaidi/Akidi ال-جبوري:Jabouri/Juburi ال-شمري:Shammari ال-عنزي:Anzi/Enezi
ال-دليمي:Dulaimi ال-هفل:Hafl ال-بوشي:Boushi ال-صياد:Sayyad/Sayad ال-سراج:Sarraj/Siraj
ال-عطار:Attar/Atar ال-بيطار:Bitar/Baytar ال-جندي:Jundi/Joundi ال-ترك:Turk/Turek ال-غزالي:Ghazali
ال-مرعي:Mari/Mer'i ال-قدور:Qaddour/Kaddour ال-بركات:Barakat ال-دالاتي:Dalati ال-زين:Zein/Zain
ال-جمعة:Jumaa/Jomaa ال-رجب:Rajab ال-شعبان:Shaaban/Chaaban ال-رمضان:Ramadan ال-خلف:Khalaf
ال-عواد:Awad/Awwad ال-فرج:Faraj ال-نصر:Nasr ال-ناصر:Nasser/Naser ال-هلال:Hilal ال-بدوي:Badawi/Badwi
طلاس:Tlass/Tlas عرنوس:Arnous بكور:Bakkour/Bakour حمدو:Hamdo شحادة:Shehadeh/Shahada كنعان:Kanaan
دياب:Diab/Dyab زيدان:Zaidan/Zeidan غزال:Ghazal قدري:Qadri/Kadri كيالي:Kayali/Kayyali جلول:Jalloul
سفر:Safar عرابي:Arabi/Urabi حجازي:Hijazi/Hejazi ناصيف:Nassif""".split()
PLACES = """حلب:Aleppo=عندان:Anadan,حريتان:Hreitan,منبج:Manbij,الباب:Al-Bab,حلب:Aleppo,الأتارب:Atarib
إدلب:Idlib=سراقب:Saraqib/Saraqeb,معرة_النعمان:Maarat_al-Numan/Ma'arrat_Numan,أريحا:Ariha,إدلب:Idlib
ريف_دمشق:Rif_Dimashq/Damascus_Suburbs=دوما:Douma/Duma,داريا:Daraya/Darayya,حرستا:Harasta,الزبداني:Zabadani
درعا:Daraa/Dar'a=درعا:Daraa,نوى:Nawa,الحراك:Hirak/Al-Harak,بصرى:Busra
حمص:Homs=القصير:Qusayr/Al-Qusair,الرستن:Rastan,تلبيسة:Talbiseh/Talbisa,حمص:Homs,الحولة:Houla
حماة:Hama=حماة:Hama,كفرزيتا:Kafr_Zita,السلمية:Salamiyah حماه:Hama=مورك:Morek
دمشق:Damascus=جوبر:Jobar,القابون:Qaboun,اليرموك:Yarmouk دير_الزور:Deir_ez-Zor/Deir_Ezzor=الميادين:Mayadin,البوكمال:Abu_Kamal/Albukamal
الرقة:Raqqa/Ar-Raqqah=الطبقة:Tabqa,الرقة:Raqqa اللاذقية:Latakia/Lattakia=الحفة:Haffa
الحسكة:Hasakah/Al-Hasaka=رأس_العين:Ras_al-Ain,القامشلي:Qamishli""".split()
ARABIC = """الرقم الاسم_الكامل اسم_الأب الجنس العمر المحافظة المدينة_أو_القرية تاريخ_الوفاة_أو_الاختفاء
الحالة ملاحظات""".split()
ENGLISH = """Record_ID Name Father's_name Sex Age Civilian Governorate Place Date Status Cause
Comments""".split()
HOW = [("قصف", "Shelling"), ("قنص", "Shooting"), ("قصف", "Air strike"), ("برميل متفجر", "Air strike"),
       ("تحت التعذيب", "Detention - Torture")]


def parts(text):
    arabic, latin = text.split(":")
    return arabic.replace("_", " "), latin.replace("_", " ").split("/")


def written(rng, name):
    """An Arabic name as a clerk types it."""
    name = name.replace("ال-", "ال").replace("-", " " if rng.random() < 0.6 else "")
    if rng.random() < 0.25:
        name = name.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")
    if rng.random() < 0.12:
        name = name[:-1] + {"ة": "ه", "ى": "ي", "ي": "ى"}.get(name[-1], name[-1])
    if rng.random() < 0.008 and len(name) > 3:
        at = rng.randrange(1, len(name) - 1)
        name = name[:at] + name[at + 1 :]
    return name


def roman(rng, name):
    """A romanised name as a volunteer writes it."""
    arabic, latin = name
    text = latin[0] if rng.random() < 0.6 else rng.choice(latin)
    text = text.replace("-", rng.choice("- "))
    if rng.random() < 0.02 and len(text) > 4:
        at = rng.randrange(1, len(text) - 1)
        text = text[:at] + rng.choice(["", text[at] * 2, "e", "a"]) + text[at + 1 :]
    if arabic.startswith("ال-"):
        return rng.choice(["al-", "Al-", "Al ", "Al", "", "", "al ", "El "]) + text
    return text


def make(rng, folder):
    """5,600 entries in Arabic, 4,600 in English."""
    man, woman = paper.skewed([parts(n) for n in MEN], 0.9, 3), paper.skewed([parts(n) for n in WOMEN], 0.6, 5)
    abu = [(f"أبو-{parts(n)[0]}", [f"Abu {e}" for e in parts(n)[1]]) for n in MEN[:40:2]]
    haj = [(f"الحاج-{parts(n)[0]}", [f"Haj {e}" for e in parts(n)[1]]) for n in MEN[1:44:2]]
    known_last = [parts(n) for n in LAST] + abu + haj
    last, towns = paper.skewed(known_last, 0.6, 8), []
    for entry in PLACES:
        province, rest = entry.split("=")
        towns += [(parts(province), parts(town)) for town in rest.split(",")]
    rng.shuffle(towns)
    town = paper.skewed(towns, 0.6, 3)
    local = {t[1][0]: paper.skewed([last(rng) for _ in range(26)], 0.7, 2) for t in towns}
    people = []  # given, father, family, sex, age, town, day, status, note
    while len(people) < 7_300:
        place = town(rng)
        on = paper.day(rng, 2011, 2017) if rng.random() < 0.35 else paper.day(rng, 2012, 2014)
        missing = rng.random() < 0.2
        size = 1 if missing else rng.choices([1, 2, 5, 14], [70, 16, 9, 5])[0]
        family, father, used = local[place[1][0]](rng), man(rng), []
        kin = rng.random() < 0.5
        for member in range(size):
            if not kin or member % 6 == 5:
                family, father = local[place[1][0]](rng), man(rng)
            woman_here = rng.random() < (0.08 if size == 1 else 0.3)
            given = (woman if woman_here else man)(rng)
            if kin and given in used:
                continue
            used.append(given)
            age = rng.randint(1, 60) if size > 2 else int(min(85, max(14, rng.gauss(29, 11))))
            people.append((given, father, family, "FM"[not woman_here], age, place, on, missing,
                           rng.random()))
    order = list(range(len(people)))
    rng.shuffle(order)
    left, right = order[:5_600], order[2_900:7_700]
    known, rows, pool = ([], []), ([], []), "٠١٢٣٤٥٦٧٨٩"
    for who in left:
        given, father, family, sex, age, place, on, missing, luck = people[who]
        name, last_name, dad = (written(rng, each[0]) for each in (given, family, father))
        kind = rng.random()
        if kind < 0.42:
            full, apart = f"{name} {dad} {last_name}", "" if rng.random() < 0.8 else dad
        elif kind < 0.47:
            full, apart = f"{name} بن {dad} {last_name}", ""
        else:
            full, apart = f"{name} {last_name}", dad if rng.random() < 0.6 else ""
        if luck < 0.015:
            full, apart = rng.choice(["ابن", "والد", "طفل"] if sex == "M" else ["زوجة", "بنت", "طفلة"]) + f" {dad} {last_name}", ""
        elif rng.random() < 0.04 and sex == "M":
            full = rng.choice(["الشهيد ", "الملازم ", "الدكتور ", "الطفل " if age < 15 else "الحاج "]) + full
        elif rng.random() < 0.03 and sex == "M":
            full += f" (أبو {written(rng, man(rng)[0])})"
        shown = f"{on.day}/{on.month}/{on.year}" if rng.random() < 0.85 else f"{on:%Y-%m-%d}"
        if rng.random() < 0.06:
            shown = "".join(pool[int(c)] if c.isdigit() else c for c in shown)
        elif rng.random() < 0.05:
            shown = rng.choice([f"{on.month}/{on.year}", f"{on.year}", ""])
        known[0].append((who, str(len(known[0]) + 1)))
        rows[0].append([len(known[0]), full, apart, {"M": "ذكر", "F": "أنثى"}[sex] if rng.random() < 0.96 else "",
                        age if rng.random() < 0.45 else "", place[0][0], place[1][0] if rng.random() < 0.9 else "",
                        shown, "مفقود" if missing and rng.random() < 0.8 else "شهيد",
                        rng.choice([HOW[int(luck * 1000) % 5][0]] * 4 + ["مع عائلته", "لم يدفن بعد"])
                        if rng.random() < 0.4 else ""])
    right += rng.sample(right, 190)  # taken twice, from two sources
    rng.shuffle(right)
    for who in right:
        given, father, family, sex, age, place, on, missing, luck = people[who]
        name, last_name, dad = (roman(rng, each) for each in (given, family, father))
        kind = rng.random()
        full, apart = f"{name} {last_name}", dad if rng.random() < 0.45 else ""
        if kind < 0.28:
            full, apart = f"{name} {dad} {last_name}", ""
        elif kind < 0.36:
            full = f"{last_name}, {name}"
        elif kind < 0.40:
            full, apart = f"{name} {dad}", ""
        if luck < 0.025:
            full = rng.choice(["Son of", "Child of", "Unidentified,"] if sex == "M" else ["Wife of", "Daughter of", "Child of"]) + f" {dad} {last_name}"
        elif rng.random() < 0.03:
            full = full.upper()
        kind = rng.random()
        if missing and rng.random() < 0.3:  # the day of the certificate
            on, missing = on + timedelta(rng.randint(60, 1500)), False
        elif kind < 0.2:
            on += timedelta(rng.choice([-1, 1, 1, 1, 2, 2, 3, 5]))
        elif kind < 0.24:
            on = date(on.year, on.month, 1)
        elif kind < 0.27 and on.day < 13:
            on = date(on.year, on.day, on.month)
        elif kind < 0.28:
            on = date(on.year + 1, on.month, min(on.day, 28))
        if rng.random() < 0.3:
            age = round(age / 5) * 5 or 1
        where = [rng.choice(place[0][1]), rng.choice(place[1][1])]
        if rng.random() < 0.04:
            where = [rng.choice(each[1]) for each in town(rng)]  # where he died, not whence he came
        known[1].append((who, f"SY-{len(known[1]) + 10001}"))
        rows[1].append([known[1][-1][1], full, apart,
                        rng.choice([sex, sex, "Male" if sex == "M" else "Female"]) if rng.random() < 0.97 else "",
                        (f"{age} years" if rng.random() < 0.05 else age) if rng.random() < 0.5 else "",
                        rng.choice(["Civilian"] * 3 + ["Non-Civilian"]), where[0],
                        where[1] if rng.random() < 0.8 else "",
                        f"{on:%d %b %Y}" if rng.random() < 0.9 else f"{on:%Y-%m-%d}",
                        "Missing" if missing else "Killed",
                        HOW[int(luck * 1000) % 5][1] if rng.random() < 0.75 else "Unknown",
                        rng.choice(["with his family", "see video", "father of 3", "date of burial", "photo"])
                        if rng.random() < 0.15 else ""])
    paper.put(folder / FILES[0], [h.replace("_", " ") for h in ARABIC], rows[0])
    paper.put(folder / FILES[1], [h.replace("_", " ") for h in ENGLISH], rows[1])
    paper.put_truth(folder, paper.pairs(*known))
