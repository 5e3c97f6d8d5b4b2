#!/usr/bin/env python3
"""An earthquake and the evacuation after it, five lists, by another hand than `reunify simulate`.

    earthquake.py --families N --seed S DIR

Turkish families, and Syrians who live among them. Writes `lists/` (hospitals, a camp's register in Arabic, the
register of a school in tents, tracing requests taken by telephone in French, children found alone) and `truth/`,
as border.py does. Every person and number is invented.
"""

import csv
import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

QUAKE = date(2023, 2, 6)
COUNTED = date(2023, 3, 20)

TR_MEN = "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir Emre Hakan Kemal Serkan Yaşar Bekir Cemal Orhan Burak Eren Kerem Emir Yiğit Berat Mert Umut Deniz Çınar Miraç Efe Alparslan Furkan Oğuz Selim Tuncay Uğur Veysel Zeki Şükrü".split()  # fmt: skip
TR_WOMEN = "Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Esra Özlem Büşra Yasemin Hülya Dilek Sevgi Songül Gülsüm Filiz Nurcan Derya Ebru Gamze Kübra Sümeyye Ecrin Defne Asel Zümra Nehir Azra Eylül Miray Hiranur Ceren Buse Rabia Tuğba Leyla Melek Nuray Perihan Remziye Saniye Türkan".split()  # fmt: skip
TR_LAST = "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Acar Bulut Güneş Yalçın Keskin Tekin Aktaş Avcı Taş Bozkurt Turan Güler Karaca Duman Ateş Sarı Bilgin Uçar Bayram Tunç Kaplan Ekinci Karataş Gündüz Soylu Canpolat Dağlı Gezer Hatipoğlu İnce Karakuş Mercan Nacar Oruç Parlak Sağlam Teke Uslu Varol Zengin Göçer Kahraman Çiftçi Demirel Bozan Karaaslan Kızıl Toprak Ünal Yüksel Sönmez Beyaz Tatlı Özcan Durmaz".split()  # fmt: skip
# Arabic, as Turkish offices spell it, as English forms spell it, as French speakers spell it
SY_MEN = """محمد Muhammed Mohammad Mohamed|أحمد Ahmed Ahmad Ahmad|محمود Mahmud Mahmoud Mahmoud|علي Ali Ali Ali|عمر Ömer Omar Omar|حسن Hasan Hassan Hassan|حسين Hüseyin Hussein Houssein|خالد Halit Khaled Khaled|إبراهيم İbrahim Ibrahim Ibrahim|يوسف Yusuf Yousef Youssef|مصطفى Mustafa Mustafa Moustafa|عبدالله Abdullah Abdullah Abdallah|عبدالرحمن Abdurrahman Abdulrahman Abderrahman|خليل Halil Khalil Khalil|إسماعيل İsmail Ismail Ismaïl|جمال Cemal Jamal Jamal|وليد Velid Walid Walid|سامر Samir Samer Samer|أنس Enes Anas Anas|بلال Bilal Bilal Bilal|حمزة Hamza Hamza Hamza|زياد Ziyad Ziad Ziad|طارق Tarık Tareq Tarek|فراس Firas Firas Firas|ماهر Mahir Maher Maher|رامي Rami Rami Rami|صالح Salih Saleh Saleh|عماد İmad Imad Imad|قاسم Kasım Qasem Kassem|ياسر Yaser Yasser Yasser|ياسين Yasin Yassin Yassine|يحيى Yahya Yahya Yahia|زكريا Zekeriya Zakaria Zakaria|عيسى İsa Issa Issa|موسى Musa Mousa Moussa|سليمان Süleyman Suleiman Souleiman|أيمن Eymen Ayman Aymane|حسام Husam Hussam Houssam|سالم Salim Salem Salem|عادل Adil Adel Adel|عامر Amir Amer Amer|عبدالقادر Abdulkadir Abdulqader Abdelkader|فيصل Faysal Faisal Fayçal|مروان Mervan Marwan Marouane|نورالدين Nureddin Noureddin Noureddine|هيثم Heysem Haitham Haytham|وائل Vail Wael Waël|أسامة Usame Osama Oussama|براء Bera Baraa Baraa|جاسم Casim Jasem Jassem|كرم Kerem Karam Karam"""
SY_WOMEN = """فاطمة Fatma Fatima Fatima|مريم Meryem Mariam Maryam|عائشة Ayşe Aisha Aïcha|خديجة Hatice Khadija Khadija|زينب Zeynep Zainab Zeineb|أمينة Emine Amina Amina|سارة Sare Sara Sarah|نور Nur Nour Nour|هدى Hüda Huda Houda|رنا Rana Rana Rana|ريم Rim Reem Rim|هبة Hibe Hiba Hiba|سلمى Selma Salma Salma|ليلى Leyla Layla Leïla|آية Aye Aya Aya|إسراء İsra Israa Israa|دعاء Dua Doaa Doua|رغد Ragad Raghad Raghad|شهد Şehd Shahd Chahd|صفاء Safa Safaa Safa|منى Müna Mona Mouna|وفاء Vefa Wafaa Wafa|ياسمين Yasemin Yasmin Yasmine|حنان Hanan Hanan Hanane|إيمان İman Iman Imane|أسماء Esma Asmaa Asma|سعاد Suad Suad Souad|سميرة Samira Samira Samira|رهف Rehaf Rahaf Rahaf|جنى Cena Jana Jana|بتول Betül Batoul Batoul|فرح Ferah Farah Farah|ملك Melek Malak Malak|بيان Beyan Bayan Bayane|شيماء Şeyma Shaimaa Chaïma|صباح Sabah Sabah Sabah|غادة Gade Ghada Ghada|نسرين Nesrin Nisreen Nesrine|هناء Hena Hanaa Hana|وردة Verde Warda Warda|يسرى Yüsra Yusra Yousra|جميلة Cemile Jamila Djamila|حليمة Halime Halima Halima|رقية Rukiye Ruqaya Roukaya|سوسن Sevsen Sawsan Sawsan"""
SY_LAST = """الأحمد Elahmed Al-Ahmad Al Ahmad|المحمد Elmuhammed Al-Mohammad Al Mohamed|العلي Elali Al-Ali Al Ali|الحسن Elhasan Al-Hassan Al Hassan|الحسين Elhüseyin Al-Hussein Al Hussein|الخطيب Elhatip Al-Khatib El Khatib|الشيخ Elşeyh Al-Sheikh El Cheikh|الحلبي Elhalebi Al-Halabi Al Halabi|النجار Elneccar Al-Najjar Al Najjar|الحداد Elhaddad Al-Haddad Haddad|الخالد Elhalid Al-Khaled Al Khaled|الإبراهيم Elibrahim Al-Ibrahim Al Ibrahim|العبدالله Elabdullah Al-Abdullah Al Abdallah|الجاسم Elcasim Al-Jasem Al Jassem|الصالح Elsalih Al-Saleh Al Saleh|العمر Elömer Al-Omar Al Omar|حمدان Hamdan Hamdan Hamdane|درويش Derviş Darwish Darwich|قدور Kaddur Qaddour Kaddour|العثمان Elosman Al-Othman Al Othman|الخلف Elhalef Al-Khalaf Al Khalaf|العيسى Elisa Al-Issa Al Issa|الموسى Elmusa Al-Mousa Al Moussa|الخليل Elhalil Al-Khalil Al Khalil|الحاج Elhac Al-Haj El Hadj|الحلاق Elhallak Al-Hallaq Hallak|الصباغ Elsabbağ Al-Sabbagh Sabbagh|السيد Elseyid Al-Sayed El Sayed|الإدلبي Elidlibi Al-Idlibi Idlibi|شعبان Şaban Shaaban Chaabane|رمضان Ramazan Ramadan Ramadan|بكور Bakkur Bakkour Bakkour|عبدو Abdo Abdo Abdo|جمعة Cuma Jumaa Joumaa|سلوم Sallum Salloum Salloum|حيدر Haydar Haidar Haïdar|بركات Berekat Barakat Barakat|عيد İyd Eid Eid|حمود Hammud Hammoud Hammoud|شاهين Şahin Shahin Chahine|دياب Diyab Diab Diab|مراد Murad Murad Mourad|منصور Mansur Mansour Mansour|يونس Yunus Younes Younes|هلال Hilal Hilal Hilal|شيخو Şeyho Sheikho Cheikho|مسلم Müslim Muslim Mouslim|قاسم Kasım Qasem Kassem|سويد Süveyd Sweid Soueid|كردي Kürdi Kurdi Kourdi"""

AR, TURKISH, ENGLISH, FRENCH = range(4)


def table(text):
    """Each name in four spellings; a surname in French may be two words."""
    found = []
    for entry in text.split("|"):
        words = entry.split()
        if len(words) > 4:
            words[3:] = [" ".join(words[3:])]
        found.append(tuple(words))
    return found


SYRIAN = {"M": table(SY_MEN), "F": table(SY_WOMEN), "last": table(SY_LAST)}
TURK = {k: [(n,) * 4 for n in names] for k, names in (("M", TR_MEN), ("F", TR_WOMEN), ("last", TR_LAST))}
PLACES = [  # Turkish, Arabic, French
    ("Antakya / Ürgen Paşa", "أنطاكية", "Antioche"), ("Antakya / Akevler", "أنطاكية", "Antakya"), ("Kırıkhan", "قرقخان", "Kirikhan"), ("İslahiye", "إصلاحية", "Islahiye"),
    ("Nurdağı", "نورداغي", "Nurdagi"), ("Kahramanmaraş / Onikişubat", "مرعش", "Marache"), ("Pazarcık", "بازارجيك", "Pazarcik"), ("Adıyaman / Merkez", "أديامان", "Adiyaman"),
    ("Samandağ", "سمنداغ", "Samandag"), ("Reyhanlı", "الريحانية", "Reyhanli"), ("Elbistan", "ألبستان", "Elbistan"), ("Gölbaşı", "غولباشي", "Golbasi"),
]  # fmt: skip
HOSPITALS = ["Adana Şehir", "Mersin Şehir", "Gaziantep Ün.", "Hatay EAH", "Ankara Bilkent", "Balcalı"]
KIN_EN = {"mother": "mother", "father": "father", "grandparent": ("grandmother", "grandfather"), "aunt_uncle": ("aunt", "uncle"), "step_parent": ("stepmother", "stepfather"), "guardian": "neighbour", "sibling": ("sister", "brother")}  # fmt: skip
KIN_FR = {"mother": "mère", "father": "père", "grandparent": ("grand-mère", "grand-père"), "aunt_uncle": ("tante", "oncle"), "step_parent": ("belle-mère", "beau-père"), "sibling": ("sœur", "frère")}  # fmt: skip
KIN_AR = {"mother": "والدة", "father": "والد", "grandparent": ("جدة", "جد"), "aunt_uncle": ("عمة", "عم"), "step_parent": ("زوجة الأب", "زوج الأم")}  # fmt: skip
BLURS = [("ı", "i"), ("ş", "s"), ("ç", "c"), ("ğ", "g"), ("ö", "o"), ("ü", "u"), ("ou", "u"), ("aa", "a"), ("ss", "s"), ("ay", "ai"), ("kh", "k"), ("q", "k"), ("d", "t"), ("y", "i"), ("e", "a"), ("h", ""), ("mm", "m")]  # fmt: skip
ARABIC_BLURS = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي"), ("عبدال", "عبد ال"), ("ئ", "ي")]

r = Random()
people, kin, apart, alone, rows, neighbours = [], [], [], [], {}, {}
serial = {"household": 0, "site": 0}


def chance(share):
    return r.random() < share


def often(words, bend=1.5):
    return words[int(len(words) * r.random() ** bend)]


def sexed(words, one):
    return words if isinstance(words, str) else words[one["sex"] == "M"]


def born_between(young, old):
    return COUNTED - timedelta(days=r.randrange(int(young * 365.25), int((old + 1) * 365.25)))


def age(one, on=COUNTED):
    return int((on - one["born"]).days / 365.25)


def new(tribe, sex, young, old, place, last=None, father=None, mother=None, phone="", taken=()):
    names = SYRIAN if tribe == "SY" else TURK
    if last is None:
        key = (tribe, place)
        if key not in neighbours:
            neighbours[key] = r.sample(names["last"], 30 if tribe == "TR" else 26)
        last = often(neighbours[key], 1.3)
    given = often(names[sex])
    while given in taken:
        given = often(names[sex], 1)
    one = dict(key=f"p{len(people) + 1:06d}", tribe=tribe, sex=sex, born=born_between(young, old), place=place, given=given,
               last=last, father=father, mother=mother, phone=phone, second=None)  # fmt: skip
    if tribe == "TR" and chance(0.25):
        second = often(names[sex], 1.1)
        one["second"] = second if second != given else None
    people.append(one)
    return one


def number(tribe):
    return ("+90 5%02d %03d %02d %02d" if tribe == "TR" or chance(0.8) else "+963 9%02d %03d %02d%02d") % (
        r.randrange(30, 60), r.randrange(1000), r.randrange(100), r.randrange(100))  # fmt: skip


def blurred(text, share=0.08):
    if not text or not chance(share * 2):
        return text
    usual = ARABIC_BLURS if re.search("[\u0600-\u06ff]", text) else BLURS
    able = [(a, b) for a, b in usual if a in text[1:]]
    if able and chance(0.8):
        a, b = r.choice(able)
        return text[:1] + text[1:].replace(a, b, 1)
    if len(text) > 4:
        at = r.randrange(1, len(text) - 2)
        return r.choice((text[:at] + text[at + 1:], text[:at] + text[at + 1] + text[at] + text[at + 2:]))
    return text


def full(one, tongue, parts="given last", share=0.08):
    """A name in one office's spelling: given, father, last."""
    words = []
    for part in parts.split():
        if part == "given":
            words.append(blurred(one["given"][tongue], share))
            if one["second"] and chance(0.6):
                words.append(one["second"][tongue])
        elif part == "father" and one["father"]:
            words.append(blurred(one["father"]["given"][tongue], share))
        elif part == "last":
            words.append(blurred(one["last"][tongue], share))
    return " ".join(words)


def shown(born, form):
    if chance(0.025):
        born = date(born.year, 1, 1)
    elif chance(0.03) and born.day < 13:
        born = date(born.year, born.day, born.month)
    elif chance(0.03):
        born = born.replace(year=born.year + r.choice((1, -1)), day=min(28, born.day))
    return born.strftime(form)


def eastern(text):
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def put(name, one, **cells):
    rows.setdefault(name, []).append((one, cells))


# ------------------------------------------------------------------ the five lists
def hospital(one, company=None, relation=""):
    conscious = chance(0.8)
    name = full(one, TURKISH).upper() if conscious else r.choice(("KİMLİĞİ BELİRSİZ", "BİLİNMİYOR", one["given"][TURKISH].upper()))
    if chance(0.5):
        name = name.replace("İ", "I")
    years = age(one, QUAKE)
    put("hospital_list", one, **{
        "Protokol No": "", "Ad Soyad / Name": name, "Cinsiyet / Sex (E/K)": "E" if one["sex"] == "M" else "K",
        "Yaş / Age": (f"{max(1, (QUAKE - one['born']).days // 30)} ay" if years < 2 else str(max(0, years + r.choice((0, 0, 0, 0, 0, 1, -1))))) if conscious or chance(0.5) else "",
        "Baba adı / Father": blurred(one["father"]["given"][TURKISH]).upper() if one["father"] and conscious and chance(0.55) else "",
        "Hastane / Hospital": r.choice(HOSPITALS), "Geliş / Admitted": (QUAKE + timedelta(days=r.randrange(0, 8))).strftime("%d.%m.%Y"), "Geldiği yer / From": one["place"][0].split(" /")[0] if chance(0.7) else "",
        "Refakatçi / Accompanied by": f"{full(company, TURKISH)} ({sexed(KIN_EN[relation], company)})" if company and chance(0.8) else r.choice(("", "", "112", "yok")), "Tel": one["phone"] if conscious and chance(0.35) else "",
    })  # fmt: skip


def camp(one, household, head, link, notes=""):
    tongue = AR if one["tribe"] == "SY" else TURKISH
    born = shown(one["born"], "%d/%m/%Y") if chance(0.86) else str(one["born"].year)
    mother = full(one["mother"], tongue) if one["mother"] and chance(0.7) else ""
    put("camp_register", one, **{
        "رقم الاستمارة": "", "الاسم الثلاثي": full(one, tongue, "given father last" if chance(0.85) else "given last"), "اسم الأم": mother,
        "الجنس": ("ذكر" if one["sex"] == "M" else "أنثى"), "تاريخ الميلاد": eastern(born) if chance(0.25) else born,
        "رقم الأسرة": household if chance(0.95) else "", "رب الأسرة": full(head, tongue, share=0.04) if chance(0.5) else "", "صلة القرابة برب الأسرة": link,
        "مكان السكن قبل الزلزال": one["place"][1] if chance(0.8) else "", "الهاتف": one["phone"] if chance(0.6) else "", "ملاحظات": notes,
    })  # fmt: skip


def school(child, keeper, relation):
    tongue = ENGLISH if child["tribe"] == "SY" else TURKISH
    carer = f"{full(keeper, tongue)} ({sexed(KIN_EN[relation], keeper)})" if keeper else r.choice(("", "dormitory", "social worker"))
    put("school_register", child, **{
        "Reg. no.": "", "Surname": blurred(child["last"][tongue]), "First name": full(child, tongue, "given"), "Gender": "Boy" if child["sex"] == "M" else "Girl",
        "Date of birth": shown(child["born"], "%Y-%m-%d") if chance(0.75) else "", "Grade": str(max(0, age(child) - 6)), "Father's name": blurred(child["father"]["given"][tongue]) if child["father"] and chance(0.7) else "",
        "Mother's name": blurred(child["mother"]["given"][tongue]) if child["mother"] and chance(0.6) else "", "Guardian (relation)": carer, "Guardian phone": keeper["phone"] if keeper and chance(0.7) else "", "Home before": child["place"][0] if chance(0.6) else "",
    })  # fmt: skip


def telephone(caller, sought, relation):
    tongue = FRENCH if sought["tribe"] == "SY" else TURKISH
    years = age(sought)
    born = shown(sought["born"], "%d/%m/%Y")
    put("demandes_telephone", caller, **{
        "N° de la demande": "", "Date de l'appel": (QUAKE + timedelta(days=r.randrange(2, 40))).strftime("%d/%m/%Y"), "Nom de l'appelant": full(caller, tongue), "Téléphone": caller["phone"] if chance(0.85) else "",
        "L'appelant est son/sa": sexed(KIN_FR[relation], caller), "Personne recherchée": full(sought, tongue), "Sexe (personne recherchée)": sought["sex"],
        "Âge ou date de naissance": born if chance(0.35) else f"{years} ans" if years > 1 else f"{max(1, (COUNTED - sought['born']).days // 30)} mois", "Domicile avant le séisme": sought["place"][2] if chance(0.75) else "",
        "Nom de la mère": full(sought["mother"], tongue) if sought["mother"] and chance(0.3) and relation != "mother" else "", "Précisions": r.choice(("", "", "sorti(e) des décombres vivant(e)", "emmené(e) en ambulance", "vu(e) à l'hôpital le 7 février")),
    })  # fmt: skip


def found_alone(child, others, keeper):
    tongue = ENGLISH if child["tribe"] == "SY" else TURKISH
    years = age(child)
    able = years >= 4
    told = 0.75 if years >= 7 else 0.5 if able else 0.08
    guess = f"{years}" if chance(0.5) else f"{max(0, years - 1)}-{years + 1}" if years > 2 else f"approx. {years}" if years else f"{(COUNTED - child['born']).days // 30} months"
    says = ""
    if able and chance(0.5):
        father, mother = child["father"], child["mother"]
        says = r.choice((
            f"My father is {father['given'][tongue]}, we lived in {child['place'][0].split(' /')[0]}" if father else "", f"Mother {full(mother, tongue)} was taken by ambulance" if mother else "",
            f"Was with {r.choice(('grandmother', 'uncle', 'mother'))} when the building fell", "does not want to talk"))  # fmt: skip
    put("children_alone", child, **{
        "Case code": "", "Name given": (full(child, tongue) if able and chance(0.85) else child["given"][tongue]) if able or chance(0.45) else "unknown", "Est. age": guess, "M/F": child["sex"],
        "Mother's name": full(child["mother"], tongue, "given last" if chance(0.5) else "given") if child["mother"] and chance(told) else "", "Father's name": full(child["father"], tongue, "given last" if chance(0.45) else "given") if child["father"] and chance(told) else "",
        "Brothers/sisters": ", ".join(f"{o['given'][tongue]} ({age(o)})" for o in others) if able and chance(0.6) else "", "Found where": child["place"][0] if chance(0.75) else "", "Found on": (QUAKE + timedelta(days=r.randrange(0, 9))).strftime("%d %b %Y"),
        "Accompanied by": f"{full(keeper, tongue)}, neighbour" if keeper else "", "Child's own words": says, "Placed in": r.choice(("Adana SHÇEK", "Mersin children's home", "Foster family", "Ankara")),
    })  # fmt: skip


# ------------------------------------------------------------------ one family
def household(tribe):
    place = often(PLACES, 1.1)
    phone = number(tribe)
    grandfather = new(tribe, "M", 52, 78, place, phone=phone)
    grandmother = new(tribe, "F", 50, 74, place, last=grandfather["last"] if tribe == "TR" else None, phone=phone)
    father = new(tribe, "M", 24, min(48, age(grandmother) - 18), place, last=grandfather["last"], father=grandfather, mother=grandmother, phone=phone, taken=[grandfather["given"]])
    mother = new(tribe, "F", max(20, age(father) - 9), min(44, age(father) + 1), place, last=father["last"] if tribe == "TR" else None, phone=phone if chance(0.4) else number(tribe))
    children, room = [], min(17, age(mother) - 17)
    for _ in range(r.choices((1, 2, 3, 4, 5), (22, 36, 24, 12, 6) if tribe == "TR" else (12, 25, 28, 21, 14))[0]):
        years = r.randint(0, max(0, room))
        if any(abs(age(c) - years) < 2 for c in children) and not chance(0.05):
            continue
        children.append(new(tribe, r.choice("MF"), years, years, place, father["last"], father, mother, phone, [c["given"] for c in children] + [father["given"], mother["given"]]))
    carers = {"mother": mother, "father": father, "grandparent": r.choice((grandfather, grandmother))}
    if chance(0.3):
        carers["aunt_uncle"] = new(tribe, r.choice("MF"), 19, max(20, age(father) - 1), place, grandfather["last"], grandfather, grandmother, number(tribe), [father["given"]])
        kin.append((father, carers["aunt_uncle"], "sibling"))
    for n, child in enumerate(children):
        kin.extend((child, adult, relation) for relation, adult in carers.items())
        kin.extend((child, other, "sibling") for other in children[:n])
        other_grandparent = grandfather if carers["grandparent"] is grandmother else grandmother
        kin.append((child, other_grandparent, "grandparent"))
    kin.append((father, mother, "spouse"))
    kin.extend(((father, grandfather, "father"), (father, grandmother, "mother")))
    return children, carers


def into_camp(members, carers, missing=()):
    serial["household"] += r.choice((1, 2, 5))
    code = f"{r.choice('أبج')}-{serial['household']:05d}"
    head = max(members, key=lambda m: (age(m) > 17, m is carers.get("father"), m["sex"] == "M", age(m)))
    by = {adult["key"]: relation for relation, adult in carers.items()}
    for one in members:
        if one is head:
            link = "رب الأسرة" if head["sex"] == "M" else "ربة الأسرة"
        elif one["key"] in by:
            link = {"mother": "زوجة" if head is carers.get("father") else "كنة", "father": "ابن", "grandparent": sexed(KIN_AR["grandparent"], one) if head is not carers.get("father") else ("والدة" if one["sex"] == "F" else "والد"), "aunt_uncle": "أخ" if one["sex"] == "M" else "أخت"}[by[one["key"]]]
        else:
            boy = one["sex"] == "M"
            link = {"mother": ("ابن", "ابنة"), "father": ("ابن", "ابنة"), "grandparent": ("حفيد", "حفيدة"), "aunt_uncle": ("ابن أخ", "ابنة أخ"), "guardian": ("مرافق", "مرافقة")}.get(by.get(head["key"], "guardian"))[not boy]
        notes = ""
        if one is head and missing and chance(0.6):
            tongue = AR if head["tribe"] == "SY" else TURKISH
            notes = "، ".join(f"{'ابن' if m['sex'] == 'M' else 'ابنة'} مفقود{'ة' if m['sex'] == 'F' else ''}: {full(m, tongue)} {age(m)} سنوات" for m in missing) if by.get(head["key"]) in ("mother", "father") else "يبحث عن أقارب"
        camp(one, code, head, link, notes)


def quake(tribe):
    children, carers = household(tribe)
    if not children:
        return
    alive = {k: a for k, a in carers.items() if chance({"mother": 0.84, "father": 0.8, "grandparent": 0.55, "aunt_uncle": 0.85}[k])}
    if chance(0.42):  # all were pulled out and went together
        members = children + list(alive.values())
        if alive and chance(0.75):
            into_camp(members, carers)
        for child in children:
            if age(child) > 5 and chance(0.5):
                school(child, *((alive[k], k) if (k := r.choice([*alive])) else ()) if alive else (None, ""))
            if alive and chance(0.1):
                relation = r.choice([*alive])
                hospital(child, alive[relation], relation)
        return
    lost = [c for c in children if chance(0.7)] or children[:1]
    kept = [c for c in children if c not in lost]
    hurt = [k for k in alive if chance(0.3)]
    for k in hurt:
        hospital(alive[k])
    well = [alive[k] for k in alive if k not in hurt]
    if well and chance(0.75):
        into_camp(well + kept, carers, lost)
    else:
        for child in kept:
            hospital(child, *((well[0], next(k for k in alive if alive[k] is well[0])) if well else ()))
    for k, adult in alive.items():
        for child in lost:
            if chance({"mother": 0.42, "father": 0.34}.get(k, 0.2)):
                telephone(adult, child, k)
    keeper = None
    if chance(0.12):
        keeper = new(tribe, "F", 25, 60, children[0]["place"], phone=number(tribe))
        into_camp([keeper], {})
        kin.extend((c, keeper, "guardian") for c in lost)
    together = chance(0.6)
    for child in lost:
        where = r.random()
        if where < 0.38:
            hospital(child)
        if where > 0.26:
            found_alone(child, [c for c in lost if c is not child] if together else [], keeper)
        if age(child) > 5 and chance(0.3):
            school(child, keeper, "guardian")
        alone.append(child)
        apart.extend((child, adult, relation) for relation, adult in alive.items())


def stranger():
    tribe = "TR" if chance(0.55) else "SY"
    one = new(tribe, r.choice("MF"), 17, 75, often(PLACES, 1.1), phone=number(tribe))
    one["father"] = dict(given=often((SYRIAN if tribe == "SY" else TURK)["M"]))
    if chance(0.55):
        hospital(one)
    if chance(0.5):
        into_camp([one], {})


# ------------------------------------------------------------------ files
def save(path, header, lines, mark=",", encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding=encoding) as file:
        out = csv.writer(file, delimiter=mark)
        out.writerow(header)
        out.writerows(lines)


def main(words):
    families, seed, folder = int(words[words.index("--families") + 1]), words[words.index("--seed") + 1], Path(words[-1])
    r.seed(f"earthquake {seed}")
    for _ in range(families):
        quake("TR" if chance(0.52) else "SY")
    for _ in range(families // 2):
        stranger()
    forms = {
        "hospital_list": (";", "utf-8-sig", "2023/{:05d}", "csv"), "camp_register": (",", "utf-8-sig", "ك{:05d}", "csv"), "school_register": ("\t", "utf-8", "S{:04d}", "tsv"),
        "demandes_telephone": (";", "utf-8", "{:04d}-DT", "csv"), "children_alone": (",", "utf-8", "UC/{:04d}", "csv"),
    }  # fmt: skip
    records = []
    for name, held in rows.items():
        mark, encoding, form, suffix = forms[name]
        held += [(one, dict(cells)) for one, cells in held if chance(0.015)]
        if name != "camp_register":
            r.shuffle(held)
        for n, (one, cells) in enumerate(held, 1):
            cells[next(iter(cells))] = form.format(n)
            records.append((name, form.format(n), one["key"]))
        save(folder / "lists" / f"{name}.{suffix}", held[0][1], [c.values() for _, c in held], mark, encoding)
    seen = {key for _, _, key in records}

    def pairs(found):
        return sorted({(a["key"], b["key"], kind) for a, b, kind in found if a["key"] in seen and b["key"] in seen})

    truth = folder / "truth"
    save(truth / "records.csv", ("source", "id", "person"), sorted(records))
    save(truth / "kin.csv", ("person_a", "person_b", "relation"), pairs(kin))
    save(truth / "separated.csv", ("child_person", "adult_person", "relation"), pairs(apart))
    known = {child for child, _, _ in pairs(apart)}
    without = {c["key"] for c in alone if c["key"] in seen} - known
    save(truth / "no_adult.csv", ("child_person",), sorted((key,) for key in without))
    counts = {"rows": {k: len(v) for k, v in rows.items()}, "children": len(known), "without": len(without)}
    (truth / "stats.json").write_text(json.dumps(counts, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
