"""Arabic against Latin script, and Dari with the solar calendar against Latin with the Gregorian."""

from datetime import date

from . import paper

ARABIC_FILES = ("سجل.csv", "intake.csv")
DARI_FILES = ("kart.tsv", "case_list.csv")
MEN = """محمد:Mohammed,Muhammad,Mohamad,Mohamed أحمد:Ahmad,Ahmed علي:Ali,Aly حسن:Hassan,Hasan
حسين:Hussein,Husain,Hussain,Hossein خالد:Khaled,Khalid عمر:Omar,Umar إبراهيم:Ibrahim,Ebrahim
يوسف:Yousef,Yusuf,Yousif مصطفى:Mustafa,Moustafa,Mostafa عبدالله:Abdullah,Abdallah,Abdulla
سعيد:Saeed,Said,Sayeed محمود:Mahmoud,Mahmood كريم:Karim,Kareem طارق:Tareq,Tariq,Tarek جمال:Jamal,Gamal
ناصر:Nasser,Nasir,Naser فيصل:Faisal,Faysal بلال:Bilal,Belal زياد:Ziad,Ziyad,Zeyad سليمان:Suleiman,Sulaiman
إسماعيل:Ismail,Ismael,Esmail داود:Dawood,Daoud,Dawud موسى:Moussa,Musa عيسى:Issa,Eisa رشيد:Rashid,Rasheed
حمزة:Hamza,Hamzah ياسر:Yasser,Yasir قاسم:Qasim,Kassem,Qassem صالح:Saleh,Salih نبيل:Nabil,Nabeel
وليد:Walid,Waleed سمير:Samir,Sameer مروان:Marwan,Marwaan أنور:Anwar,Anouar رامي:Rami,Ramy فادي:Fadi,Fady
عادل:Adel,Adil عماد:Imad,Emad ماجد:Majed,Majid هاني:Hani,Hany أيمن:Ayman,Aymen زكريا:Zakaria,Zakariya
شريف:Sharif,Shareef,Cherif رضا:Reda,Rida,Reza غلام:Ghulam,Gholam نور:Noor,Nour جواد:Jawad,Javad""".split()
WOMEN = """فاطمة:Fatima,Fatma,Fatemeh عائشة:Aisha,Aicha,Ayesha مريم:Maryam,Mariam زينب:Zainab,Zeinab
خديجة:Khadija,Khadijah,Khadeja ليلى:Layla,Leila,Laila سميرة:Samira,Sameera أمينة:Amina,Ameena
هدى:Huda,Hoda نادية:Nadia,Nadiya سلمى:Salma,Selma رانيا:Rania,Raniya حنان:Hanan,Hanane إيمان:Iman,Eman
سعاد:Souad,Suad ريما:Rima,Reema رشا:Rasha,Racha ياسمين:Yasmin,Yasmine,Yasmeen حليمة:Halima,Haleema
جميلة:Jamila,Jameela كريمة:Karima,Kareema صباح:Sabah,Sabbah وفاء:Wafa,Wafaa شيماء:Shaima,Shaymaa
نورا:Nora,Noura بشرى:Bushra,Boshra لطيفة:Latifa,Lateefa آمنة:Amna,Amneh رقية:Ruqaya,Roqayya
سكينة:Sakina,Sakeena معصومة:Masuma,Masouma زهراء:Zahra,Zahraa شكرية:Shukria,Shokria گل:Gul,Gol
ثريا:Soraya,Thuraya فرشته:Fereshta,Freshta پروین:Parwin,Parveen""".split()
FAMILY = """المصري:Al-Masri,Almasri,El_Masry الشامي:Al-Shami,Alshami,Shami حداد:Haddad,Hadad
النجار:Al-Najjar,Alnajar,Najjar الخطيب:Al-Khatib,Khatib,Alkhateeb منصور:Mansour,Mansoor
خوري:Khoury,Khouri درويش:Darwish,Darweesh الجبوري:Al-Jabouri,Aljubouri,Al_Jubori بركات:Barakat,Barkat
حمدان:Hamdan,Hamdaan كنعان:Kanaan,Kenaan شاهين:Shaheen,Shahin العمري:Al-Omari,Alomari القاضي:Al-Qadi,Alkadi
الحسيني:Al-Husseini,Alhusaini السيد:Al-Sayed,Elsayed,Assayed بكر:Bakr,Baker,Bakir الأحمد:Al-Ahmad,Alahmed
الحلبي:Al-Halabi,Halabi,Alhalaby الدليمي:Al-Dulaimi,Aldulaymi التميمي:Al-Tamimi,Tamimi,Altameemi
الربيعي:Al-Rubaie,Alrubaiy الزهراني:Al-Zahrani,Zahrany السامرائي:Al-Samarrai,Samaraie
الكردي:Al-Kurdi,Alkurdy,Kurdi الرفاعي:Al-Rifai,Alrefai الطائي:Al-Taie,Altaee صباغ:Sabbagh,Sabagh
عثمان:Osman,Uthman,Othman شعبان:Shaaban,Shaban رمضان:Ramadan,Ramadhan العلي:Al-Ali,Alali
الحموي:Al-Hamwi,Hamawi عيد:Eid,Aid فارس:Fares,Faris جبر:Jaber,Jabr سلامة:Salameh,Salama,Salamah""".split()
PLACES = """دمشق:Damascus حلب:Aleppo حمص:Homs حماة:Hama درعا:Daraa,Dara'a إدلب:Idlib,Idleb الرقة:Raqqa,Ar-Raqqah
الموصل:Mosul بغداد:Baghdad البصرة:Basra دير_الزور:Deir_ez-Zor,Dayr_az_Zawr اللاذقية:Latakia,Lattakia""".split()
PROVINCES = """کابل:Kabul هرات:Herat,Hirat بلخ:Balkh قندهار:Kandahar,Qandahar ننگرهار:Nangarhar بامیان:Bamyan,Bamiyan
غزنی:Ghazni کندز:Kunduz,Konduz تخار:Takhar بدخشان:Badakhshan فراه:Farah""".split()


def read(words):
    """(native, [Latin …]) of a table above."""
    pairs = [word.replace("_", " ").split(":") for word in words]
    return [(native, latin.split(",")) for native, latin in pairs]


def native(rng, text):
    """Arabic letters as typed: hamza and final letters vary, spaces in compounds come and go."""
    if rng.random() < 0.3:
        text = text.translate(str.maketrans("أإآى", "اااي"))
    if rng.random() < 0.2:
        text = text.replace("ة", "ه")
    if rng.random() < 0.3:
        text = text.replace("عبدالله", "عبد الله")
    return text


def latin(rng, forms):
    """One of the usual spellings, now and then with a slip."""
    word = rng.choice(forms)
    if rng.random() < 0.06:
        at = rng.randrange(1, len(word))
        word = word[:at] + rng.choice(["", "a", "e", "i", word[at]]) + word[at + 1 :]
    return word


def arabic(rng, folder):
    """8,000 × 6,000 with 2,400 on both: whole names and dates against parts and years."""
    man, woman = paper.skewed(read(MEN), 0.7, 3), paper.skewed(read(WOMEN), 0.7, 3)
    family, place = paper.skewed(read(FAMILY), 0.5, 4), paper.skewed(read(PLACES), 0.7, 1)
    people = []
    while len(people) < 11_600:
        father, grand, house, home, mother = man(rng), man(rng), family(rng), place(rng), woman(rng)
        for _ in range(rng.choice([1, 1, 2, 3, 4])):
            sex = rng.choice("MF")
            people.append(
                (
                    (man if sex == "M" else woman)(rng),
                    father,
                    grand,
                    house,
                    mother,
                    sex,
                    paper.day(rng, 1955, 2014),
                    home,
                )
            )
    people = people[:11_600]
    order = rng.sample(range(11_600), 11_600)
    left, right, one, two = [], [], [], []
    for at, person in enumerate(order[:8_000]):
        given, father, grand, house, mother, sex, born, home = people[person]
        one.append((person, f"س-{at + 1}"))
        parts = [given, father, grand, house] if rng.random() < 0.5 else [given, father, house]
        when = f"{born:%d/%m/%Y}" if rng.random() < 0.75 else f"01/01/{born.year}"
        left.append(
            [
                f"س-{at + 1}",
                " ".join(native(rng, p[0]) for p in parts),
                native(rng, mother[0]) if rng.random() < 0.7 else "",
                when,
                {"M": "ذكر", "F": "أنثى"}[sex],
                home[0],
            ]
        )
    again = rng.sample(order[5_600:], 6_000)
    for at, person in enumerate(again):
        given, father, grand, house, mother, sex, born, home = people[person]
        two.append((person, f"IN{at + 70_000}"))
        year = born.year + (rng.choice([-1, 1, 2]) if rng.random() < 0.1 else 0)
        right.append(
            [
                f"IN{at + 70_000}",
                latin(rng, given[1]),
                latin(rng, father[1]),
                latin(rng, grand[1]) if rng.random() < 0.4 else "",
                latin(rng, house[1]),
                latin(rng, mother[1]) if rng.random() < 0.5 else "unknown",
                year,
                sex,
                rng.choice(home[1]) if rng.random() < 0.9 else "",
            ]
        )
    paper.put(
        folder / ARABIC_FILES[0],
        ["الرقم", "الاسم الكامل", "اسم الأم", "تاريخ الميلاد", "الجنس", "المحافظة"],
        left,
    )
    paper.put(
        folder / ARABIC_FILES[1],
        [
            "Intake no.",
            "Given name",
            "Father's name",
            "Grandfather",
            "Family name",
            "Mother",
            "YoB",
            "Sex",
            "Governorate of origin",
        ],
        right,
    )
    paper.put_truth(folder, paper.pairs(one, two))


def solar(on):
    """Year, month and day of the Iranian calendar (right from 1960 to 2020, to a day)."""
    year = on.year - 621
    start = nowruz(on.year)
    if on < start:
        year, start = year - 1, nowruz(on.year - 1)
    passed = (on - start).days
    if passed < 186:
        return year, passed // 31 + 1, passed % 31 + 1
    return year, (passed - 186) // 30 + 7, (passed - 186) % 30 + 1


def nowruz(year):
    """New Year's day of the Iranian year that begins in the Gregorian `year`."""
    return date(year, 3, 20 if leap_before(year) else 21)


def leap_before(year):
    """Whether New Year falls on 20 March: the Gregorian leap day came first that year."""
    return (year % 4 == 0 and year >= 1996) or (year % 4 == 1 and year >= 2029)


def dari(rng, folder):
    """4,000 × 3,000 with 1,500 on both: name, father's and grandfather's name, solar birth dates."""
    persian = str.maketrans("يكة", "یکه")
    man, woman = paper.skewed(read(MEN), 0.5, 3), paper.skewed(read(WOMEN), 0.5, 3)
    place = paper.skewed(read(PROVINCES), 0.7, 1)
    people = []
    while len(people) < 5_500:
        father, grand, home = man(rng), man(rng), place(rng)
        for _ in range(rng.choice([1, 2, 3, 4])):
            sex = rng.choice("MF")
            given = (man if sex == "M" else woman)(rng)
            if sex == "M" and rng.random() < 0.4:
                second = man(rng)
                given = (
                    f"{given[0]} {second[0]}",
                    [f"{a} {b}" for a in given[1] for b in second[1]],
                )
            people.append((given, father, grand, sex, paper.day(rng, 1960, 2012), home))
    people = people[:5_500]
    order = rng.sample(range(5_500), 5_500)
    left, right, one, two = [], [], [], []
    for at, person in enumerate(order[:4_000]):
        given, father, grand, sex, born, home = people[person]
        one.append((person, f"K{at + 1:04}"))
        year, month, dom = solar(born)
        left.append(
            [
                f"K{at + 1:04}",
                *(native(rng, p[0]).translate(persian) for p in (given, father, grand)),
                f"{year}/{month:02}/{dom:02}" if rng.random() < 0.8 else f"{year}/01/01",
                {"M": "مرد", "F": "زن"}[sex],
                home[0],
            ]
        )
    for at, person in enumerate(order[2_500:]):
        given, father, grand, sex, born, home = people[person]
        two.append((person, f"{30_000 + at}"))
        if rng.random() < 0.12:
            born = date(born.year, 1, 1)
        right.append(
            [
                f"{30_000 + at}",
                latin(rng, given[1]).title(),
                latin(rng, father[1]),
                latin(rng, grand[1]) if rng.random() < 0.6 else "",
                f"{born:%d-%b-%Y}",
                {"M": "Male", "F": "Female"}[sex],
                rng.choice(home[1]),
            ]
        )
    paper.put(
        folder / DARI_FILES[0],
        ["شماره", "نام", "نام پدر", "نام پدرکلان", "تاریخ تولد", "جنسیت", "ولایت"],
        left,
        "\t",
    )
    paper.put(
        folder / DARI_FILES[1],
        ["Case", "Name", "Father Name", "Grandfather Name", "DOB", "Gender", "Province"],
        right,
    )
    paper.put_truth(folder, paper.pairs(one, two))
