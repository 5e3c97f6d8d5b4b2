"""A reception camp's list against the host country's asylum register: camp.csv and asylum_register.csv.

People of six groups out of Faker's locales: Arabic (ar_AA), Persian (fa_IR), Ukrainian (uk_UA), Spanish (es_MX),
Brazilian (pt_BR), French-speaking (fr_FR).  The camp wrote them down in their own script where it could (85 % of
Arabic, Persian and Ukrainian rows), the name in one cell, with the father's name, the town, the tent, the family's
number; some birth dates are in the Persian calendar or in Arabic figures.  The register has only plain Latin letters
in another order of columns: romanised by several clerks (Yousef/Yusuf, Mohammad/Muhammed, Serhii/Sergey), accents
lost, one of two surnames dropped, patronymic left out, 1 January for an unknown day, day and month exchanged, a
year more or less, slips of the keyboard.  Brothers and sisters share surname, father, town and often the phone.
Half of the people are on both lists.
Hard: Mohammads with few surnames; siblings with similar names and 1 January; twins; women under the husband's name;
Persian letters in two encodings.  A careful person who reads the scripts: F1 about 0.95.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("camp.csv", "asylum_register.csv")


def table(text):
    out = {}
    for item in text.split(";"):
        own, _, latin = item.strip().partition("=")
        if latin:
            out[own.strip()] = [x.strip() for x in latin.split("/")]
    return out


AR_M = table("""محمد=Mohammad/Muhammad/Mohamed/Mohammed; أحمد=Ahmad/Ahmed; علي=Ali/Aly; حسن=Hassan/Hasan; حسين=Hussein/Husain/Hossein; خالد=Khaled/Khalid; عمر=Omar/Omer; محمود=Mahmoud/Mahmud; يوسف=Yousef/Yusuf/Youssef;
مصطفى=Mustafa/Moustafa; إبراهيم=Ibrahim/Ebrahim; سعيد=Said/Saeed; عبدالله=Abdullah/Abdallah/Abdulla; عبدالرّحمن=Abdulrahman/Abdel Rahman/Abd Alrahman; عبد الكريم=Abdul Karim/Abdulkarim/Abdelkarim; عبد القادر=Abdul Qader/Abdulkader/Abdelqader; عبد العزيز=Abdul Aziz/Abdulaziz;
عبد الملك=Abdul Malik/Abdulmalek; عبد اللطيف=Abdul Latif/Abdullatif; طارق=Tarek/Tariq; سامر=Samer/Samir; سمير=Samir/Sameer; سامي=Sami/Samy; رامي=Rami/Ramy; زياد=Ziad/Ziyad; زيد=Zaid/Zeyd; زكريا=Zakaria/Zakariya; سليمان=Suleiman/Sulayman/Soliman; سليم=Salim/Saleem; سالم=Salem/Salim;
جمال=Jamal/Gamal; جميل=Jamil/Jameel; جعفر=Jaafar/Jafar; حمزة=Hamza/Hamzah; حيدر=Haidar/Haydar; خليل=Khalil/Khaleel; داوود=Dawood/Daoud/Dawud; رشيد=Rashid/Rasheed; رضوان=Radwan/Ridwan; صالح=Saleh/Salih; صلاح=Salah; طلال=Talal; عادل=Adel/Adil; عامر=Amer/Amir; عثمان=Othman/Osman/Uthman;
عدنان=Adnan; عصام=Issam/Essam; عماد=Imad/Emad; عمران=Imran/Omran; عمّار=Ammar; غسّان=Ghassan/Gassan; فارس=Fares/Faris; فادي=Fadi/Fady; فؤاد=Fouad/Fuad; فهد=Fahd/Fahad; فيصل=Faisal/Faysal; قاسم=Qasim/Kassem/Qasem; قصي=Qusay/Kusai; قيس=Qais/Kais; كامل=Kamel/Kamil; كاظم=Kazem/Kadhim;
وليد=Walid/Waleed; ياسر=Yasser/Yaser; ياسين=Yassin/Yaseen; يحيى=Yahya/Yehia; هشام=Hisham/Hesham; نبيل=Nabil/Nabeel; ناصر=Nasser/Nasir; منير=Munir/Mounir; مازن=Mazen/Mazin; ماهر=Maher/Mahir; نزار=Nizar; بسّام=Bassam; أنس=Anas; أيمن=Ayman/Aiman; أسامة=Osama/Usama; إسماعيل=Ismail/Ismael; بلال=Bilal/Belal; بشار=Bashar""")
AR_F = table("""آلاء=Alaa; آيات=Ayat; أحلام=Ahlam; أروى=Arwa; أريج=Areej/Arij; أسيل=Aseel/Asil; إخلاص=Ikhlas; ابتسام=Ibtisam/Ebtesam; ابتهال=Ibtihal; ايمان=Iman/Eman; بتول=Batoul/Batool; بثينة=Buthaina/Bothaina; بشرى=Bushra/Bouchra; بلقيس=Balqis/Bilkis; بيان=Bayan; بيسان=Bisan/Beesan; تالا=Tala; جميلة=Jamila/Jameela; جنى=Jana/Janna; جواهر=Jawaher;
جود=Joud/Jood; حلا=Hala; حياة=Hayat; دانة=Dana; دانية=Dania/Daniya; دعاء=Duaa/Doaa; راما=Rama; ريم=Reem/Rim; ريما=Rima/Reema; زكية=Zakia/Zakiya; زهرة=Zahra/Zohra; سجى=Saja; سلاف=Sulaf; شهد=Shahd/Shahad; عالية=Alia/Aliya; غيداء=Ghaida/Ghayda; فداء=Fida; فردوس=Firdaws/Ferdous; كوثر=Kawthar/Kauthar; لانا=Lana; لوجين=Lujain/Lojain; لينا=Lina/Leena;
ليان=Layan/Lian; مايا=Maya; مريم=Maryam/Mariam/Meryem; ميسون=Maysoun/Maisoon; ناهد=Nahed/Nahid; نغم=Nagham; نوال=Nawal; نوره=Noura/Nora; هاجر=Hajar/Hager; هدى=Huda/Hoda; هناء=Hanaa/Hana; هنادي=Hanadi; هند=Hind/Hend; هيام=Hiyam/Hayam; وفاء=Wafaa/Wafa; يارا=Yara; ياسمين=Yasmin/Yasmine/Jasmin; يسرى=Yusra/Yosra""")
AR_L = table("""الأنصاري=Al Ansari/Alansari/El Ansari; الأيوبي=Al Ayoubi/Ayyubi/Alayoubi; الامام=Al Imam/Alemam; البخاري=Al Bukhari/Albokhari; البغدادي=Al Baghdadi/Albagdadi; البيطار=Al Bitar/Albitar/El Baytar; الحسيني=Al Husseini/Alhusaini; الحلاق=Al Hallaq/Alhallak; الحلواني=Al Halwani/Alhelwani; الخالدي=Al Khalidi/Alkhaldi; الداودي=Al Dawoudi/Aldaoudi;
الدجاني=Al Dajani/Dajani; الدسوقي=Al Desouki/Aldessouky; الدقاق=Al Daqqaq/Aldakkak; السمان=Al Samman/Alsamman; الشامي=Al Shami/Alshamy/El Chami; الشاويش=Al Shawish/Alchawich; الشعباني=Al Shaabani/Alshabani; الشهابي=Al Shihabi/Alchehabi; الطحان=Al Tahhan/Altahan; العارف=Al Aref/Alarif; العسلي=Al Asali/Alassali; العفيفي=Al Afifi/Alafifi; العلمي=Al Alami/Alalami;
القباني=Al Qabbani/Kabbani/Alqabani; القزاز=Al Qazzaz/Alkazzaz; القطب=Al Qutb/Alkotob; المغربي=Al Maghribi/Almoghrabi; المفتي=Al Mufti/Almofti; النجار=Al Najjar/Alnajar/El Naggar; النقيب=Al Naqib/Alnakib; النمر=Al Nimr/Alnemer; طرابلسي=Trabelsi/Tarabulsi; درويش=Darwish/Darwich; جزار=Jazzar/Djazzar; حجازي=Hijazi/Hegazy; حرب=Harb; جعفر=Jaafar/Jafar; شرف=Sharaf/Charaf;
صيداوي=Saidawi/Sidawi; عدوان=Adwan/Odwan; عليان=Olayan/Alyan; عبد اللطيف=Abdul Latif/Abdellatif; كمال=Kamal; مراد=Murad/Mourad; معتوق=Maatouk/Matuq; نجم=Najm/Nejem; نجيب=Najib/Naguib; نور الدين=Nour Eddin/Nureddin/Noureldin; وهبة=Wahba/Wehbe; غنيم=Ghoneim/Ghunaim; عبيد=Obeid/Ubaid; طه=Taha; راجح=Rajeh/Rajih; خولان=Khoulan/Khawlan; بيروتي=Beiruti/Bayrouti; بعلبكي=Baalbaki/Balabaki""")
FA_M = table("""امیرعلی=Amirali/Amir Ali; پرهام=Parham; ابوالفضل=Abolfazl/Abulfazl/Abul Fazl; کیان=Kian/Kiyan; امیرحسین=Amirhossein/Amir Hussain; متین=Matin/Mateen; محمدطاها=Mohammadtaha/Mohammad Taha; عرفان=Erfan/Irfan; محمد=Mohammad/Mohamad/Muhammad; دانیال=Danial/Daniyal; علی=Ali; آرمین=Armin; امیرمحمد=Amirmohammad/Amir Mohamad; آرتین=Artin; حسین=Hossein/Hussain/Husain; سبحان=Sobhan/Subhan;
مهدی=Mahdi/Mehdi; سینا=Sina/Seena; محمدمهدی=Mohammadmahdi/Mohammad Mehdi; آریا=Arya/Aria; محمدرضا=Mohammadreza/Mohammad Reza; محمدپارسا=Mohammadparsa; طاها=Taha; سجاد=Sajjad/Sajad; امیررضا=Amirreza/Amir Reza; آرش=Arash; امیرعباس=Amirabbas; نیما=Nima; علیرضا=Alireza/Ali Reza; عرشیا=Arshia; محمدامین=Mohammadamin/Mohammad Amin; مبین=Mobin/Mubin; محمدحسین=Mohammadhossein/Mohammad Hussain;
یوسف=Yousef/Yusof/Yusuf; رضا=Reza/Raza; احسان=Ehsan/Ihsan; علی اصغر=Ali Asghar/Aliasghar; آرین=Arian/Aryan; امیرمهدی=Amirmahdi/Amir Mehdi; محمدیاسین=Mohammadyasin; ماهان=Mahan; عباس=Abbas/Abas; پارسا=Parsa; حسام=Hessam/Hesam; یاسین=Yasin/Yaseen; ایلیا=Ilia/Iliya; علی اکبر=Ali Akbar/Aliakbar; محمدجواد=Mohammadjavad/Mohammad Jawad; بنیامین=Benyamin/Binyamin; سامیار=Samyar/Samiar; آراد=Arad; محمدعلی=Mohammadali/Mohammad Ali""")
FA_F = table("""فاطمه=Fatemeh/Fatima/Fatemah; اسما=Asma; زهرا=Zahra; عسل=Asal; نازنین زهرا=Nazanin Zahra; النا=Elena; زینب=Zeinab/Zaynab/Zainab; سارا=Sara/Sarah; یسنا=Yasna; آتنا=Atena/Atna; ریحانه=Reyhaneh/Raihana; آیناز=Aynaz/Ainaz; هستی=Hasti; محیا=Mahya; ستایش=Setayesh; باران=Baran; ثنا=Sana; هلیا=Helia/Heliya; مریم=Maryam/Mariam; یلدا=Yalda; فاطمه زهرا=Fatemeh Zahra/Fatima Zahra; ملیکا=Melika/Malika; سارینا=Sarina;
نازنین=Nazanin; مهسا=Mahsa; آیلین=Aylin/Ailin; نرگس=Narges/Nargis; حنانه=Hananeh/Hannana; رقیه=Roghayeh/Ruqia/Roqayeh; کیانا=Kiana; کوثر=Kosar/Kawsar; هانیه=Hanieh/Hania; مبینا=Mobina; مهدیس=Mahdis; رها=Raha; آوا=Ava; اسرا=Asra/Esra; یگانه=Yeganeh/Yegana; نیایش=Niayesh; حدیث=Hadis/Hadith; الینا=Elina; سوگند=Sogand; مائده=Maedeh/Maida; پریا=Parya/Paria; معصومه=Masoumeh/Masuma; مهدیه=Mahdieh/Mahdia; آیدا=Aida/Ayda; الناز=Elnaz; محدثه=Mohaddeseh; یاسمین=Yasamin/Yasmin; حسنا=Hosna; پرنیا=Parnia; حلما=Helma; بهار=Bahar""")
FA_L = table("""محمدی=Mohammadi/Mohamadi/Muhammadi; محمد پور=Mohammadpour/Mohammad Pur; اکبر پور=Akbarpour/Akbar Poor; رضا زاده=Rezazadeh/Rezazada/Reza Zadeh; حمیدی=Hamidi; کابلی=Kaboli/Kabuli; احمدی=Ahmadi/Ahmady; اشرفی=Ashrafi; علیجانی=Alijani; ابوطالبی=Aboutalebi/Abutalibi; الوندی=Alvandi/Alwandi; بهمنی=Bahmani; بهرامی=Bahrami; هنری=Honari; ایروانی=Iravani; جعفر پور=Jafarpour/Jafar Pour; جلالی=Jalali; جلیلی=Jalili; روحانی=Rouhani/Rohani;
منصوری=Mansouri/Mansoori; مهدیان=Mahdian/Mehdian; نوروزی=Norouzi/Nowruzi/Nawrozi; نوری=Nouri/Noori/Nuri; شاکری=Shakeri/Shakiri; سلطانی=Soltani/Sultani; ظفری=Zafari; زمانی=Zamani; زارع=Zare; زارعی=Zarei; ربانی=Rabbani/Rabani; رستمی=Rostami/Rustami; رسولی=Rasouli/Rasuli; رفیعی=Rafiei/Rafii; کریمی=Karimi; کرمانی=Kermani/Kirmani; سعیدی=Saeidi/Saidi; عباسی=Abbasi/Abasi; زنجانی=Zanjani; تهرانی=Tehrani; جنتی=Jannati; جهانی=Jahani;
اشتری=Ashtari; چنگیزی=Changizi; عقیلی=Aghili/Aqili; حسنی=Hasani/Hassani; هاشمی=Hashemi/Hashimi; قاضی=Ghazi/Qazi; ملکیان=Malekian; یزدی=Yazdi; علی پور=Alipour/Ali Pur; فرجی=Faraji; موسوی=Mousavi/Musavi/Moosawi; همدانی=Hamedani/Hamadani; کمالی=Kamali; نعمتی=Nemati/Namati; عزیزی=Azizi; مجتهدی=Mojtahedi; گلپایگانی=Golpayegani/Gulpaigani; شمشیری=Shamshiri; موحد=Movahed/Mowahid""")
PLACE = {"ar": ("Syria", "سوريا", table("حلب=Aleppo/Halab/Haleb; دمشق=Damascus/Dimashq; حمص=Homs/Hims; حماة=Hama; إدلب=Idlib/Edleb; درعا=Daraa/Dera; الرقة=Raqqa/Ar Raqqah; دير الزور=Deir ez-Zor/Dair Alzour; الحسكة=Al-Hasakah/Hasaka; اللاذقية=Latakia/Lattakia; القامشلي=Qamishli/Kamishly")),
         "fa": ("Afghanistan", "افغانستان", table("کابل=Kabul; هرات=Herat; مزار شریف=Mazar-i-Sharif/Mazar Sharif; غزنی=Ghazni; بامیان=Bamyan/Bamiyan; قندهار=Kandahar/Qandahar; قندوز=Kunduz/Qunduz; مشهد=Mashhad; تهران=Tehran; تخار=Takhar; بدخشان=Badakhshan; دایکندی=Daikundi/Daykondi")),
         "uk": ("Ukraine", "Україна", table("Харків=Kharkiv/Kharkov/Charkiw; Маріуполь=Mariupol; Херсон=Kherson/Cherson; Запоріжжя=Zaporizhzhia/Zaporozhye; Донецьк=Donetsk/Donezk; Луганськ=Luhansk/Lugansk; Київ=Kyiv/Kiev; Миколаїв=Mykolaiv/Nikolaev; Одеса=Odesa/Odessa; Суми=Sumy; Чернігів=Chernihiv/Chernigov; Бахмут=Bakhmut")),
         "es": ("Mexico", "México", table("Culiacán=Culiacan; Acapulco=Acapulco; Apatzingán=Apatzingan; Morelia=Morelia; Uruapan=Uruapan; Chilpancingo=Chilpancingo; Ciudad Juárez=Ciudad Juarez/Cd. Juarez; Tapachula=Tapachula; Irapuato=Irapuato")),
         "pt": ("Brazil", "Brasil", table("São Paulo=Sao Paulo/S. Paulo; Manaus=Manaus; Belém=Belem; Recife=Recife; Goiânia=Goiania; Salvador=Salvador; Boa Vista=Boa Vista; Fortaleza=Fortaleza")),
         "fr": ("Cameroon", "Cameroun", table("Douala=Douala; Yaoundé=Yaounde; Bamenda=Bamenda; Garoua=Garoua; Maroua=Maroua; Bafoussam=Bafoussam; Ngaoundéré=Ngaoundere; Buéa=Buea; Kumba=Kumba"))}
TOWNS = {g: Bag(list(PLACE[g][2]), 2) for g in PLACE}
UK = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ'", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia  ".split(" ")))
RU = dict(UK, **{"г": "g", "и": "i", "є": "e", "ї": "i", "й": "y", "ю": "yu", "я": "ya"})
DE = dict(UK, **{"в": "w", "ж": "sch", "з": "s", "й": "j", "ї": "ji", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja", "є": "je"})
RUSSIAN = {"Сергій": "Sergey", "Олександр": "Alexander", "Микола": "Nikolay", "Володимир": "Vladimir", "Дмитро": "Dmitry", "Андрій": "Andrey", "Олексій": "Aleksey", "Михайло": "Mikhail", "Євген": "Evgeny", "Ганна": "Anna", "Олена": "Elena", "Наталія": "Natalya", "Тетяна": "Tatiana", "Ірина": "Irina", "Світлана": "Svetlana", "Юлія": "Yulia", "Катерина": "Ekaterina", "Павло": "Pavel", "Петро": "Pyotr", "Віктор": "Viktor", "Данило": "Daniil", "Миколай": "Nikolay", "Олег": "Oleg", "Богдан": "Bogdan", "Кирило": "Kirill", "Пилип": "Filipp", "Григорій": "Grigory"}
FIRST_LETTERS = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
PLAIN = str.maketrans("áàâãäåéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ", "aaaaaaeeeeiiiiooooouuuucnAAAAAEEEEIIIIOOOOOUUUUCN")
LOCALE = {"ar": "ar_AA", "fa": "fa_IR", "uk": "uk_UA", "es": "es_MX", "pt": "pt_BR", "fr": "fr_FR"}
FAMOUS = {"ar": Bag("محمد أحمد علي حسين محمود خالد عمر حسن إبراهيم مصطفى يوسف", 2), "fa": Bag("محمد علی حسین رضا مهدی علیرضا", 2)}


def cyrillic(s, t):
    low = s.lower().replace("зг", "zgh" if t is UK else "sg" if t is DE else "zg")
    out = "".join(FIRST_LETTERS.get(c, t.get(c, c)) if t is UK and (i == 0 or low[i - 1] in " -") else t.get(c, c) for i, c in enumerate(low))
    return out.title().replace("’", "")


def latin(rng, g, own, style):
    """The name as a clerk with plain Latin letters writes it."""
    if g in ("ar", "fa"):
        for t in (AR_M, AR_F, AR_L) if g == "ar" else (FA_M, FA_F, FA_L):
            if own in t:
                v = t[own]
                return v[0] if maybe(rng, 0.45) else rng.choice(v)
        return own
    if g == "uk":
        t = {"ru": RU, "de": DE}.get(style, UK)
        if t is RU and own in RUSSIAN:
            return RUSSIAN[own]
        return cyrillic(own, t)
    return own.translate(PLAIN).replace("'", "").replace("’", "")


class Names:
    """Names of one group: Faker's, with the spelling made one and only those our clerks can read."""

    def __init__(self, rng, g):
        from faker import Faker  # the other hands need nothing but the standard library

        self.g, self.rng, self.f = g, rng, Faker(LOCALE[g])
        self.f.seed_instance(rng.randrange(2**32))

    def pick(self, draw, known):
        while True:
            s = draw().replace("ي", "ی").replace("ك", "ک").replace("\u200c", "") if self.g == "fa" else draw()
            for x in (s, s.replace(" ", "")):
                if known is None or x in known:
                    return x

    def given(self, sex):
        if sex == "M" and self.g in FAMOUS and maybe(self.rng, 0.45):
            return FAMOUS[self.g].draw(self.rng)
        known = {"ar": (AR_M, AR_F), "fa": (FA_M, FA_F)}.get(self.g, (None, None))[sex == "F"]
        s = self.pick(self.f.first_name_male if sex == "M" else self.f.first_name_female, known)
        if self.g == "fr" and maybe(self.rng, 0.15):
            s += "-" + self.pick(self.f.first_name_male if sex == "M" else self.f.first_name_female, None)
        if self.g == "es" and maybe(self.rng, 0.25):
            s += " " + self.pick(self.f.first_name_male if sex == "M" else self.f.first_name_female, None)
        return s

    def last(self):
        known = {"ar": AR_L, "fa": FA_L}.get(self.g)
        return self.pick(self.f.last_name_male if self.g == "uk" else self.f.last_name, known)

    def female(self, last):
        if self.g == "uk":
            for a, b in (("ський", "ська"), ("цький", "цька"), ("ний", "на"), ("ий", "а"), ("ов", "ова"), ("ін", "іна")):
                if last.endswith(a):
                    return last[:-len(a)] + b
        return last

    def middle(self, father, sex):
        if father.endswith("й"):
            return father[:-1] + ("йович" if sex == "M" else "ївна")
        stem = father[:-1] if father[-1] in "оаья" else father
        return stem + ("ович" if sex == "M" else "івна")


def persian(d):
    """The date in the solar calendar of Iran and Afghanistan."""
    gdm = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    y2 = d.year + 1 if d.month > 2 else d.year
    days = 355666 + 365 * d.year + (y2 + 3) // 4 - (y2 + 99) // 100 + (y2 + 399) // 400 + d.day + gdm[d.month - 1]
    y = -1595 + 33 * (days // 12053)
    days %= 12053
    y += 4 * (days // 1461)
    days %= 1461
    if days > 365:
        y += (days - 1) // 365
        days = (days - 1) % 365
    return (y, 1 + days // 31, 1 + days % 31) if days < 186 else (y, 7 + (days - 186) // 30, 1 + (days - 186) % 30)


def number(rng):
    return "6%08d" % rng.randint(0, 99999999)


def families(rng, n):
    names, out, fam = {g: Names(rng, g) for g in LOCALE}, [], 0
    while len(out) < n:
        g = rng.choices(["ar", "fa", "uk", "es", "pt", "fr"], [32, 22, 20, 10, 6, 10])[0]
        nm, fam = names[g], fam + 1
        town, last, tel, tent = TOWNS[g].draw(rng), nm.last(), number(rng), "%s-%d" % (rng.choice("ABCDEFGH"), rng.randint(1, 180))
        if g == "es":
            last += " " + nm.last()

        def add(first, last, sex, year, father):
            p = {"g": g, "fam": fam, "first": first, "last": last, "sex": sex, "born": dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(365)), "father": father, "town": town, "tel": tel if maybe(rng, 0.6) else number(rng), "tent": tent}
            if maybe(rng, 0.10):
                p["born"] = dt.date(year, 1, 1)
            out.append(p)
            return p

        y = rng.randint(1950, 2003)
        if maybe(rng, 0.45):
            sex = "M" if maybe(rng, 0.7) else "F"
            add(nm.given(sex), nm.female(last) if sex == "F" else last, sex, y, nm.given("M"))
            continue
        dad = nm.given("M")
        if maybe(rng, 0.7) and g != "uk" or maybe(rng, 0.25):
            add(dad, last, "M", y, nm.given("M"))
        wy = min(2003, y + rng.randint(-4, 8))
        add(nm.given("F"), nm.female(last) if g not in ("ar", "es") else nm.last() + (" " + nm.last() if g == "es" else ""), "F", wy, nm.given("M"))
        kl, by, used = last, wy + rng.randint(18, 26), {dad}
        if g == "es":
            kl = last.rsplit(" ", 1)[0] + " " + out[-1]["last"].split(" ")[0]
        for _ in range(rng.choice([1, 1, 2, 2, 3, 4, 5])):
            if by > 2022:
                break
            sex = rng.choice("MF")
            twin = None
            for _ in range(2 if maybe(rng, 0.04) else 1):
                f = nm.given(sex)
                while f in used:
                    f = nm.given(sex)
                used.add(f)
                p = add(f, nm.female(kl) if sex == "F" else kl, sex, by, dad)
                if twin:
                    p["born"] = twin["born"]
                twin = p
            by += rng.randint(1, 4)
    return out


def fa_letters(rng, s):
    """Some keyboards have the Arabic letters for Persian ones."""
    return s.replace("ی", "ي").replace("ک", "ك")


def camp_row(rng, p, fam):
    g = p["g"]
    own = g in ("es", "pt", "fr") or maybe(rng, 0.85)
    w = (lambda s: s) if own else (lambda s: latin(rng, g, s, "uk"))
    if g == "fa" and own and maybe(rng, 0.3):
        w = lambda s: fa_letters(rng, s)
    first, last, father = w(p["first"]), w(p["last"]), w(p["father"])
    if g == "uk":
        k = rng.random()
        mid = Names.middle(None, p["father"], p["sex"]) if own else ""
        name = " ".join(x for x in (last, first, mid if k < 0.5 else "") if x) if k < 0.7 else first + " " + last
        father = ""
    elif g == "ar" and maybe(rng, 0.3):
        name = first + " " + father + " " + last
    else:
        name = first + " " + last
    if own and g in ("es", "pt", "fr") and maybe(rng, 0.1):
        name = typo(rng, name)
    if own and g in ("ar", "fa", "uk") and maybe(rng, 0.05) and len(name) > 6:
        i = rng.randrange(1, len(name) - 1)
        name = name[:i] + name[i + 1:] if name[i] != " " else name
    b, k = p["born"], rng.random()
    if k < 0.04:
        b = dt.date(b.year + rng.choice([-1, 1]), b.month, min(28, b.day))
    k = rng.random()
    if g == "fa" and k < 0.35:
        j = persian(b)
        born = "%d/%02d/%02d" % j if k < 0.25 else str(j[0])
    elif k < 0.08:
        born = str(b.year)
    else:
        born = "%d/%d/%d" % (b.day, b.month, b.year) if maybe(rng, 0.8) else "%02d.%02d.%d" % (b.day, b.month, b.year)
    if g == "ar" and own and maybe(rng, 0.12):
        born = born.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    country = PLACE[g][1] if own and maybe(rng, 0.5) else PLACE[g][0]
    r = [name, father, p["sex"], born, country, w(p["town"]) if own else PLACE[g][2][p["town"]][0], fam, p["tent"], p["tel"]]
    for i, rate in ((1, 0.3), (2, 0.03), (3, 0.05), (4, 0.05), (5, 0.15), (8, 0.45)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def register_row(rng, p, case):
    g = p["g"]
    style = rng.choices(["uk", "ru", "de"], [60, 28, 12])[0]
    first, last, father, town = (latin(rng, g, p[c], style) for c in ("first", "last", "father", "town"))
    town = rng.choice(PLACE[g][2][p["town"]])
    if g == "es" and maybe(rng, 0.25):
        last = last.split(" ")[0]
    if g in ("es", "fr") and maybe(rng, 0.2):
        first = first.replace("-", " ").split(" ")[0]
    if g == "pt" and maybe(rng, 0.3):
        last = last.replace("da ", "").replace("de ", "").replace("das ", "").replace("do ", "")
    if g == "ar" and maybe(rng, 0.08):
        last = father if maybe(rng, 0.5) else last.replace("Al ", "Al-")
    if p["sex"] == "F" and p["born"].year < 2003 and maybe(rng, 0.05):
        last = latin(rng, g, rng.choice(p["others"]), style)
    if maybe(rng, 0.10):
        first = typo(rng, first)
    if maybe(rng, 0.12):
        last = typo(rng, last)
    if maybe(rng, 0.04):
        first, last = last, first
    if maybe(rng, 0.5):
        last = last.upper()
    b, k = p["born"], rng.random()
    if k < 0.10:
        b = dt.date(b.year, 1, 1)
    elif k < 0.14 and b.day < 13:
        b = dt.date(b.year, b.day, b.month)
    elif k < 0.19:
        b = dt.date(b.year + rng.choice([-1, 1, -2, 2, 10]), b.month, min(28, b.day))
    elif k < 0.22:
        b = b.replace(day=rng.randint(1, 28))
    tel = "00420 " + p["tel"] if maybe(rng, 0.3) else "+420 %s %s %s" % (p["tel"][:3], p["tel"][3:6], p["tel"][6:])
    if maybe(rng, 0.25):
        tel = "+420 " + number(rng)
    r = [last, first, father, b.strftime("%Y-%m-%d"), {"M": "male", "F": "female"}[p["sex"]], PLACE[g][0], town, case, (dt.date(2022, 3, 1) + dt.timedelta(days=rng.randrange(700))).isoformat(), tel]
    for i, rate in ((2, 0.45), (3, 0.04), (4, 0.02), (5, 0.02), (6, 0.25), (9, 0.5)):
        if maybe(rng, rate):
            r[i] = ""
    return r


def make(rng, folder):
    crowd = families(rng, 7000)
    pool = {g: [p["last"] for p in crowd if p["g"] == g] for g in LOCALE}
    rows, ids, both, fate, cases = ([], []), ({}, {}), [], {}, {}
    for i, p in enumerate(crowd):
        p["others"] = pool[p["g"]]
        if p["fam"] not in fate:
            fate[p["fam"]] = rng.random()
            cases[p["fam"]] = "%02d/%05d" % (rng.choice([22, 23]), rng.randint(1, 60000))
        k = fate[p["fam"]] if maybe(rng, 0.7) else rng.random()
        if k < 0.75:
            rows[0].append((i, camp_row(rng, p, "F%04d" % p["fam"])))
        if k < 0.5 or k >= 0.75:
            rows[1].append((i, register_row(rng, p, cases[p["fam"]])))
        if k < 0.5:
            both.append(i)
    for side, form in ((0, "CMP%05d"), (1, "AZ-%06d")):
        rng.shuffle(rows[side])
        for n, (i, r) in zip(sorted(rng.sample(range(1, 30000), len(rows[side]))), rows[side]):
            ids[side][i] = form % n
            r.insert(0, form % n)
    save(folder, FILES[0], ["camp_no", "name", "father", "sex", "born", "nationality", "from", "family", "tent", "phone"], [r for _, r in rows[0]])
    save(folder, FILES[1], ["file_ref", "surname", "given_names", "fathers_name", "date_of_birth", "gender", "citizenship", "place_of_origin", "case", "applied", "telephone"], [r for _, r in rows[1]])
    save(folder, "truth.csv", ["left_id", "right_id"], [[ids[0][i], ids[1][i]] for i in both])
