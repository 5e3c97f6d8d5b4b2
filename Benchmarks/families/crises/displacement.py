#!/usr/bin/env python3
"""A displacement with lists of five organisations, by another hand than `reunify simulate`.

    displacement.py --families N --seed S DIR

People are dicts; each organisation is one function that writes its own view of them. Writes `lists/` (a camp, a hospital,
unaccompanied children, tracing requests, border police) and `truth/`, as border.py does.
"""
import sys, random, json, csv, re
from pathlib import Path
from datetime import date, timedelta

# ------------------------------------------------------------------ lexicon:  script|roman
AR_M = """محمد|Muhammad أحمد|Ahmad محمود|Mahmoud علي|Ali عمر|Omar حسن|Hassan حسين|Hussein خالد|Khaled إبراهيم|Ibrahim يوسف|Yousef مصطفى|Mustafa عبدالله|Abdullah
عبدالرحمن|Abdulrahman عبدالكريم|Abdulkarim خليل|Khalil إسماعيل|Ismail جمال|Jamal وليد|Walid سامر|Samer باسل|Basel أنس|Anas بلال|Bilal حمزة|Hamza زياد|Ziad طارق|Tareq
فراس|Firas ماهر|Maher نبيل|Nabil رامي|Rami سعيد|Saeed صالح|Saleh عماد|Imad غسان|Ghassan فادي|Fadi قاسم|Qasem كمال|Kamal مازن|Mazen معاذ|Muath ناصر|Nasser هاني|Hani
ياسر|Yasser ياسين|Yassin يحيى|Yahya زكريا|Zakaria عيسى|Issa موسى|Mousa داود|Dawood سليمان|Suleiman أيمن|Ayman أيهم|Ayham بشار|Bashar جهاد|Jihad حسام|Hussam رضوان|Radwan
سالم|Salem شادي|Shadi صلاح|Salah عادل|Adel عامر|Amer عبدالقادر|Abdulqader عبداللطيف|Abdullatif عدنان|Adnan عصام|Issam غياث|Ghiath فهد|Fahd فيصل|Faisal قصي|Qusay لؤي|Luay مالك|Malek
مأمون|Mamoun مجد|Majd مروان|Marwan معتز|Moataz منذر|Munther مهند|Muhannad نادر|Nader نزار|Nizar نورالدين|Noureddin هيثم|Haitham وائل|Wael وسيم|Wassim أسامة|Osama براء|Baraa
تيم|Taim ثائر|Thaer جابر|Jaber رائد|Raed رشيد|Rashid سيف|Saif ضياء|Diaa طلال|Talal عثمان|Othman عمار|Ammar كرم|Karam ليث|Layth فواز|Fawaz أكرم|Akram جاسم|Jasem حمد|Hamad خلف|Khalaf شهاب|Shihab عواد|Awad"""
AR_F = """فاطمة|Fatima مريم|Mariam عائشة|Aisha خديجة|Khadija زينب|Zainab أمينة|Amina سارة|Sara نور|Nour هدى|Huda رنا|Rana سمر|Samar ريم|Reem هبة|Hiba سلمى|Salma ليلى|Layla آية|Aya إسراء|Israa دعاء|Doaa رغد|Raghad شهد|Shahd
غفران|Ghufran صفاء|Safaa منى|Mona نجلاء|Najlaa وفاء|Wafaa ياسمين|Yasmin حنان|Hanan إيمان|Iman أسماء|Asmaa رقية|Ruqaya سعاد|Suad ناديا|Nadia سميرة|Samira خلود|Khuloud رهف|Rahaf لين|Lin جنى|Jana تالا|Tala سيدرا|Sidra بتول|Batoul
حلا|Hala رؤى|Ruaa فرح|Farah ملك|Malak بيان|Bayan دلال|Dalal رابعة|Rabia سهام|Siham شيماء|Shaimaa صباح|Sabah عبير|Abeer غادة|Ghada فدوى|Fadwa قمر|Qamar كوثر|Kawthar لمى|Lama نسرين|Nisreen هناء|Hanaa وردة|Warda يسرى|Yusra جميلة|Jamila"""
SY_S = """الأحمد|al-Ahmad المحمد|al-Mohammad العلي|al-Ali الحسن|al-Hassan الحسين|al-Hussein الخطيب|al-Khatib الشيخ|al-Sheikh الحمصي|al-Homsi الحلبي|al-Halabi الشامي|al-Shami النجار|al-Najjar الحداد|al-Haddad الخالد|al-Khaled الإبراهيم|al-Ibrahim
العبدالله|al-Abdullah الجاسم|al-Jasem الصالح|al-Saleh العمر|al-Omar المصري|al-Masri الحموي|al-Hamwi الرفاعي|al-Rifai الزعبي|al-Zoubi الحريري|al-Hariri المقداد|al-Miqdad القاسم|al-Qasem الخلف|al-Khalaf العيسى|al-Issa الموسى|al-Mousa الجبوري|al-Jabouri
الشمري|al-Shammari العكيدي|al-Akidi الدليمي|al-Dulaimi الخليل|al-Khalil الحاج|al-Haj الحلاق|al-Hallaq الصباغ|al-Sabbagh الخياط|al-Khayat القصاب|al-Qassab السيد|al-Sayed الأسود|al-Aswad الأبرش|al-Abrash الكردي|al-Kurdi التركماني|al-Turkmani البدوي|al-Badawi
الديري|al-Deiri الإدلبي|al-Idlibi الحوراني|al-Hourani النابلسي|al-Nabulsi المغربي|al-Maghribi البغدادي|al-Baghdadi درويش|Darwish سليمان|Suleiman حمدان|Hamdan شعبان|Shaaban رمضان|Ramadan قدور|Qaddour عثمان|Othman حاج_حمود|Haj-Hamoud بكور|Bakkour
زيدان|Zeidan عبدو|Abdo كنعان|Kanaan ناصيف|Nasif جمعة|Jumaa طه|Taha عساف|Assaf سلوم|Salloum حيدر|Haidar شحادة|Shehadeh بركات|Barakat عيد|Eid فارس|Fares حمود|Hammoud نعسان|Naasan كيالي|Kayyali قطيش|Qutaish سويد|Sweid عرابي|Orabi شاهين|Shahin
غزال|Ghazal دياب|Diab عطية|Atiyeh رجب|Rajab سعدي|Saadi قباني|Qabbani مراد|Murad حافظ|Hafez منصور|Mansour يونس|Younes طباع|Tabbaa دالاتي|Dalati بيطار|Bitar عجاج|Ajaj جبر|Jabr هلال|Hilal شيخو|Sheikho بوزان|Bozan عفرين|Afrin مسلم|Muslim
حسو|Hasso كلو|Kello سيدو|Sido عليكو|Aliko جمو|Jammo نبو|Nabbo ولو|Wallo رشو|Rasho خورشيد|Khorshid أوسو|Osso بلو|Ballo إيبش|Ibesh حنان|Hannan البكري|al-Bakri الجندي|al-Jundi الخوري|al-Khoury الدرزي|al-Durzi الراعي|al-Rai الساعور|al-Saour السمان|al-Samman
الشعار|al-Shaar الصوفي|al-Soufi الطويل|al-Tawil العباس|al-Abbas العبود|al-Abboud الغزالي|al-Ghazali الفارس|al-Fares الفرج|al-Faraj الكيال|al-Kayyal المحمود|al-Mahmoud المصطفى|al-Mustafa الملا|al-Mulla النعيمي|al-Nuaimi الهلال|al-Hilal اليوسف|al-Yousef الويس|al-Weis الجمعة|al-Jumaa الحميد|al-Hamid الشهابي|al-Shihabi الترك|al-Turk الحافظ|al-Hafez البيطار|al-Bitar الدرويش|al-Darwish السعيد|al-Saeed الرشيد|al-Rashid الفياض|al-Fayyad العلوش|al-Alloush الهادي|al-Hadi الزين|al-Zein النمر|al-Nimr البرازي|al-Barazi الحسون|al-Hassoun القدسي|al-Qudsi الطحان|al-Tahhan اللحام|al-Lahham السقا|al-Saqqa"""
SD_X = "آدم|Adam إسحق|Ishaq هارون|Haroun أبكر|Abakar يعقوب|Yagoub إدريس|Idris الصادق|Alsadig التجاني|Altijani بابكر|Babiker عبدالباقي|Abdelbagi الطيب|Altayeb حامد|Hamid الفاضل|Alfadil النور|Alnour عزالدين|Ezzeldin محمدين|Mohamadein أرباب|Arbab جمعة|Juma كرشوم|Karshoum السنوسي|Alsanosi"
SD_F = "حواء|Hawa حليمة|Halima كلتوم|Kaltouma أم_كلثوم|Umkalthoum عشة|Asha زهرة|Zahra نفيسة|Nafisa بخيتة|Bakhita رشا|Rasha إخلاص|Ikhlas تيسير|Tayseer انتصار|Intisar مها|Maha عوضية|Awadia"
AF_M = """محمد|Mohammad عبدالله|Abdullah احمد|Ahmad علی|Ali حسین|Hussain گل_محمد|Gul-Mohammad غلام|Ghulam نور_محمد|Noor-Mohammad جان|Jan خان|Khan رحیم|Rahim کریم|Karim نجیب|Najib حمید|Hamid ظاهر|Zahir نادر|Nader شیر|Sher میر|Mir رضا|Reza مهدی|Mahdi عباس|Abbas
اسماعیل|Ismail سلیم|Salim فرید|Farid جواد|Jawad نعمت|Nimat امین|Amin شفیق|Shafiq بصیر|Basir قدیر|Qadir وحید|Wahid زلمی|Zalmai توریالی|Turyalai هدایت|Hedayat سمیع|Sami ذبیح|Zabih عزیز|Aziz اکبر|Akbar اصغر|Asghar نصیر|Nasir مسعود|Massoud حبیب|Habib صفی|Safi لعل|Lal بریالی|Baryalai
امان|Aman داوود|Dawood یعقوب|Yaqub فضل|Fazel صدیق|Sediq عارف|Aref باقر|Baqer قربان|Qurban حیدر|Haidar خدا_داد|Khodadad عطا|Ata اسد|Asad جمعه|Juma"""
AF_F = "فاطمه|Fatima زهرا|Zahra مریم|Maryam گل|Gul زرغونه|Zarghuna شریفه|Sharifa نسیمه|Nasima بی_بی_گل|Bibi-Gul معصومه|Masuma سکینه|Sakina لیلا|Laila پروین|Parwin شکریه|Shukria فرشته|Fereshta نرگس|Nargis مرسل|Mursal حسنا|Hosna سمیه|Sumaya عایشه|Aisha خدیجه|Khadija ملالی|Malalai پلوشه|Palwasha تورپیکی|Torpekai زینب|Zainab صدیقه|Sediqa رقیه|Roqia ثریا|Soraya نازنین|Nazanin حوا|Hawa کبرا|Kobra"
AF_S = "احمدی|Ahmadi حسینی|Hussaini رضایی|Rezayi محمدی|Mohammadi کریمی|Karimi رحیمی|Rahimi نوری|Noori حیدری|Haidari علیزاده|Alizada یوسفزی|Yousafzai احمدزی|Ahmadzai ستانکزی|Stanikzai وردک|Wardak صافی|Safi نورزی|Noorzai بارکزی|Barakzai اچکزی|Achakzai شینواری|Shinwari مومند|Momand هوتک|Hotak سادات|Sadat هاشمی|Hashimi اکبری|Akbari جعفری|Jafari امیری|Amiri قادری|Qaderi"
UA_M = """Олександр Сергій Андрій Володимир Микола Іван Дмитро Віктор Юрій Олексій Максим Артем Михайло Василь Ігор Роман Олег Денис Богдан Віталій Євген Анатолій Владислав Петро Павло Ярослав Руслан Вадим Кирило Назар Данило Матвій Тимофій Марко Лев Давид Єгор Ілля Антон Станіслав Тарас Степан Григорій Костянтин Валентин Валерій Геннадій Леонід Остап Захар Федір Борис Георгій Едуард Арсен Нікіта Святослав Всеволод Мирослав Ростислав Вячеслав Гліб Семен Тимур Микита Яків Зіновій Орест Любомир Філіп Ігнат Макар Панас Родіон Адам""".split()
UA_F = """Олена Наталія Тетяна Ірина Оксана Людмила Світлана Марія Ганна Катерина Ольга Юлія Вікторія Анастасія Аліна Валентина Галина Лариса Любов Надія Ніна Інна Яна Дарина Софія Поліна Анна Вероніка Злата Єва Соломія Мілана Діана Маргарита Христина Євгенія Карина Аліса Уляна Емілія Зоя Алла Віра Раїса Лідія Тамара Жанна Олеся Леся Богдана Мирослава Руслана Владислава Каміла Варвара Єлизавета Ксенія Кіра Василина Ярослава Стефанія Лілія Неля Марина Антоніна Зінаїда Олександра Валерія Таїсія Ева Марʼяна Роксолана Снігурівна Орися Меланія Тіна Златослава Лоліта Аделіна""".replace("Снігурівна ","").split()
UA_S = """Мельник Шевченко Коваленко Бондаренко Бойко Ткаченко Кравченко Ковальчук Коваль Олійник Шевчук Поліщук Іванов Ткачук Савченко Бондар Марченко Руденко Мороз Лисенко Петренко Клименко Павленко Кравчук Кузьменко Пономаренко Савчук Василенко Левченко Харченко Сидоренко Карпенко Гаврилюк Швець Попович Романюк Панченко Юрченко Мазур Хоменко Павлюк Кравець Литвиненко Гончаренко Кушнір Попов Литвин Костенко Ковальов Мартинюк Костюк Яковенко Гончар Тимошенко Приходько Тарасенко Ткач Зінченко Білоус Іваненко Козак Мартиненко Назаренко Демченко Гриценко Волошин Кузнєцов Дяченко Романенко Гончарук Кучер Власенко Мищенко Волков Нестеренко Кириченко Гнатюк Шаповал Попова Вовк Яременко Морозов Федоренко Онищенко Бабенко Жук Лук'яненко Остапенко Ярошенко Степаненко Пилипенко Соколов Білик Чорний Гаврилов Сорока Петров Горбань Федорчук Ніколаєнко Колісник Соколовський Вишневський Чумак Рибак Ісаєнко Науменко Захарченко Данилюк Семененко Тищенко Бондарчук Васильєв Дорошенко Філоненко Рябоконь Гордієнко Білоконь Зайцев Скрипник Голуб Козлов Лебідь Борисенко Кобзар Собко Радченко Корнієнко Троценко Сергієнко Авраменко Кириленко Прокопенко Антоненко Сергєєв Рудницький Залізняк Левицький Маковецький Островський Добровольський Яворський Заболотний Вербицький Чайка Орел Гайдук Стасюк Мельничук Сірий Білий Гришко""".replace("Попова ","").split()
ET_M = "Tesfaye Abebe Kidane Gebremedhin Haile Berhe Solomon Daniel Yonas Dawit Samuel Mulugeta Girmay Tekle Hagos Kahsay Abraham Isaac Mehari Gebrehiwot Gebregziabher Woldu Weldemariam Fisseha Negash Tsegay Amanuel Robel Filmon Henok Natnael Merhawi Biniam Ermias Yohannes Mikael Zeray Desta Alem Kibrom Teklay Hadush Aregawi Gebreselassie Kiros Asmelash Habtom Eyob Mebrahtu Goitom Berhane Tewelde Fitsum Tadesse Bekele Getachew Girma Kebede Mohammed Ibrahim Idris Osman Saleh Hamid".split()
ET_F = "Letebrhan Selam Tsige Abeba Almaz Hiwet Mebrat Rahel Feven Saba Senait Tirhas Azeb Lemlem Freweini Kidisti Meaza Eden Helen Bethlehem Luwam Semhar Winta Zewdi Medhin Nigisti Mihret Brkti Letay Tsehay Tigist Hirut Mulu Genet Askual Yordanos Rigbe Haben Fatuma Zahra Amina Halima Asmeret Ghenet".split()
P2 = lambda t: [tuple(x.replace("_", " ").split("|")) for x in t.split()]
AR_M, AR_F, SY_S, SD_X, SD_F, AF_M, AF_F, AF_S = map(P2, (AR_M, AR_F, SY_S, SD_X, SD_F, AF_M, AF_F, AF_S))
SD_M = SD_X + AR_M[:60]; SD_FF = SD_F + AR_F[:45]
RU = {"Олександр":"Александр","Сергій":"Сергей","Андрій":"Андрей","Володимир":"Владимир","Микола":"Николай","Дмитро":"Дмитрий","Юрій":"Юрий","Олексій":"Алексей","Михайло":"Михаил","Василь":"Василий","Ігор":"Игорь","Євген":"Евгений","Павло":"Павел","Кирило":"Кирилл","Данило":"Даниил","Ілля":"Илья","Олена":"Елена","Наталія":"Наталья","Тетяна":"Татьяна","Ірина":"Ирина","Ганна":"Анна","Катерина":"Екатерина","Юлія":"Юлия","Вікторія":"Виктория","Анастасія":"Анастасия","Світлана":"Светлана","Марія":"Мария","Надія":"Надежда","Софія":"София","Дарина":"Дарья","Микита":"Никита","Петро":"Пётр","Віктор":"Виктор"}
DIM = {"Олександр":"Саша","Сергій":"Сергійко","Володимир":"Вова","Микола":"Коля","Іван":"Ваня","Дмитро":"Діма","Катерина":"Катя","Наталія":"Наташа","Ольга":"Оля","Тетяна":"Таня","Олена":"Лєна","Анастасія":"Настя","Марія":"Маша","Михайло":"Міша","Євген":"Женя","Анна":"Аня","Вікторія":"Віка","Юлія":"Юля","Софія":"Соня","Андрій":"Андрійко","Максим":"Макс","Ірина":"Іра"}
PLACE = {  # origin -> (town latin, town native), villages
 "SY": [("Aleppo","حلب"),("Idlib","إدلب"),("Homs","حمص"),("Deir ez-Zor","دير الزور"),("Raqqa","الرقة"),("Daraa","درعا"),("Hama","حماة"),("Eastern Ghouta","الغوطة الشرقية"),("Afrin","عفرين"),("Maarat al-Numan","معرة النعمان")],
 "AF": [("Kunduz","کندز"),("Herat","هرات"),("Ghazni","غزنی"),("Helmand","هلمند"),("Nangarhar","ننگرهار"),("Bamyan","بامیان"),("Mazar-e Sharif","مزار شریف")],
 "SD": [("El Geneina","الجنينة"),("Nyala","نيالا"),("Khartoum","الخرطوم"),("Omdurman","أم درمان"),("Zalingei","زالنجي"),("El Fasher","الفاشر"),("Ardamata","أردمتا")],
 "UA": [("Mariupol","Маріуполь"),("Kharkiv","Харків"),("Izium","Ізюм"),("Sievierodonetsk","Сєвєродонецьк"),("Kherson","Херсон"),("Bakhmut","Бахмут"),("Chernihiv","Чернігів"),("Volnovakha","Волноваха"),("Lyman","Лиман")],
 "ET": [("Mekelle","Mekelle"),("Humera","Humera"),("Axum","Axum"),("Adwa","Adwa"),("Shire","Shire")], "ER": [("Asmara","Asmara"),("Keren","Keren"),("Barentu","Barentu"),("Mendefera","Mendefera")]}
TOWNALT = {"Aleppo":["Halab","Alep"],"Deir ez-Zor":["Dayr az Zawr","Deir Ezzor"],"El Geneina":["Al Junaynah","Geneina"],"Kharkiv":["Kharkov"],"Daraa":["Deraa","Dar'a"],"Raqqa":["Ar-Raqqah","Rakka"],"Sievierodonetsk":["Severodonetsk"],"Izium":["Izyum"],"Homs":["Hims"],"Idlib":["Idleb"],"El Fasher":["Al Fashir"],"Mekelle":["Mekele","Mek'ele"],"Kunduz":["Qunduz","Kondoz"],"Humera":["Himora"]}
NATION = {"SY":"Syria","AF":"Afghanistan","SD":"Sudan","UA":"Ukraine","ET":"Ethiopia","ER":"Eritrea"}
NATFR = {"SY":"Syrie","AF":"Afghanistan","SD":"Soudan","UA":"Ukraine","ET":"Éthiopie","ER":"Érythrée"}
CC = {"SY":"+963 9%d%07d","AF":"+93 7%d%07d","SD":"+249 9%d%07d","UA":"+380 %d%08d","ET":"+251 9%d%07d","ER":"+291 7%d%05d"}
REF = date(2022, 11, 15)

R = None; ISS = {}; CELLS = [0]
def chance(x): return R.random() < x
def bad(k): ISS[k] = ISS.get(k, 0) + 1
ZC = {}
def skew(xs, a=.95, k=3):
    key = (id(xs), len(xs), a, k)
    if key not in ZC:
        c = 0; ZC[key] = acc = []
        for i in range(len(xs)): c += (i + k) ** -a; acc.append(c)
    return R.choices(xs, cum_weights=ZC[key])[0]

# ------------------------------------------------------------------ spelling
UK = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ'", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ iu ia _ _".replace("_", "~").split()))
RUL = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґʼ'", "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch ~ y ~ e yu ya i yi ye g ~ ~".split()))
def cyr(s, table):
    out = "".join(table.get(c, c) for c in s.lower()).replace("~", "")
    if table is UK:
        out = out if not s else out
        for a, b in (("Є", "Ye"), ("Ї", "Yi"), ("Ю", "Yu"), ("Я", "Ya"), ("Й", "Y")):
            if s[:1] == a: out = b + "".join(UK.get(c, c) for c in s[1:].lower()).replace("~", "")
    return out[:1].upper() + out[1:]
def fem_sur(s):
    for a, b in (("ський", "ська"), ("цький", "цька"), ("ий", "а")):
        if s.endswith(a): return s[:-len(a)] + b
    return s + "а" if re.search("(ов|єв|ев|ін|їн)$", s) else s
def patron(father, sex):
    sp = {"Микола":"Микол","Ілля":"Ілл","Лев":"Льв","Павло":"Павл","Петро":"Петр","Данило":"Данил","Кирило":"Кирил","Михайло":"Михайл","Дмитро":"Дмитр","Марко":"Марк","Нікіта":"Нікіт","Микита":"Микит","Яків":"Яков","Василь":"Васил","Ігор":"Ігор"}
    st = sp.get(father, father)
    if st.endswith("ій"): st = st[:-2] + ("і" if sex == "M" else "і"); return st + ("йович" if sex == "M" else "ївна")
    return st + ("ович" if sex == "M" else "івна")
LOOSE = [("ou", "u"), ("ee", "i"), ("kh", "k"), ("gh", "g"), ("q", "k"), ("q", "g"), ("aa", "a"), ("ss", "s"), ("mm", "m"), ("th", "t"), ("u", "o"), ("i", "e"), ("ai", "ay"), ("y", "i"), ("ei", "ai"), ("z", "dh"), ("h", ""), ("ea", "aa")]
FR = [("sh", "ch"), ("ou", "ou"), ("oo", "ou"), ("u", "ou"), ("j", "dj"), ("w", "ou"), ("y", "y"), ("q", "k"), ("ss", "ss"), ("ee", "i")]
def roman(tok, style, wob=.16):
    """one token -> roman spelling for an organisation; wob = chance of a looser spelling"""
    t = tok
    if style == "fr":
        l = t.lower()
        for a, b in FR:
            if a == "u" and "ou" in l: continue
            if a == "y" or (a == "w" and not l.startswith("w")): continue
            l = l.replace(a, b)
        l = re.sub("ah$", "a", l); t = "-".join(x.capitalize() if x not in ("al",) else x for x in l.split("-"))
    if t.startswith("al-") and chance(.5):
        stem = t[3:]; t = R.choice(["Al " + stem, "Al" + stem.lower(), "El " + stem, stem, "al-" + stem, "El-" + stem])
    if t.startswith("Abdul") and len(t) > 7 and chance(.45): rest = t[5:].capitalize(); t = R.choice(["Abdul " + rest, "Abd al-" + rest, "Abdel" + rest.lower(), "Abdel " + rest, "Abdoul" + rest.lower() if style == "fr" else "Abd el " + rest])
    if t in ("Muhammad", "Mohammad", "Mohammed") and chance(.6): bad("romanisation"); return R.choice(["Mohamed", "Mohamad", "Mohammed", "Mohd", "Muhamad", "Mhd"]) if style != "fr" else R.choice(["Mohamed", "Mouhamad"])
    if t.startswith("Gebre") and len(t) > 6 and chance(.35): t = "Gebre " + t[5:].capitalize()
    if t.startswith("Wolde") or t.startswith("Welde"): t = R.choice(["Wolde", "Welde"]) + t[5:]
    if chance(wob):
        ok = [(a, b) for a, b in LOOSE if a in t[1:].lower()]
        if ok: a, b = R.choice(ok); i = t.lower().rfind(a); bad("romanisation"); t = t[:i] + b + t[i + len(a):]
    return t
def slip(s):
    if len(s) < 4 or not chance(.035): return s
    bad("typo"); i = R.randrange(1, len(s) - 1); return R.choice([s[:i] + s[i+1:], s[:i] + s[i+1] + s[i] + s[i+2:], s[:i] + s[i] + s[i:]])
AVAR = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ئ", "ي"), ("ؤ", "و"), ("عبدال", "عبد ال"), ("ی", "ي"), ("ک", "ك")]
def native(s):
    if s and "\u0600" <= s[0] <= "\u06ff" and chance(.3):
        for a, b in AVAR:
            if a in s and chance(.7): s = s.replace(a, b); bad("arabic spelling"); break
    return slip(s)

# ------------------------------------------------------------------ people
PEOPLE = []; KIN = []; SEP = []; LONE = []; VILL = {}; PHONES = []
def phone(c):
    if PHONES and chance(.035): bad("reused phone"); return R.choice(PHONES)
    f = CC[c]; n = int(re.search(r"%0(\d)d", f).group(1)); t = f % (R.randrange(3, 10), R.randrange(10 ** n)); PHONES.append(t); return t
def place(c):
    t = skew(PLACE[c], .6); v = R.randrange(6); k = (c, t[0], v)
    if k not in VILL:
        pool = {"SY": SY_S, "AF": AF_S, "UA": UA_S}.get(c); VILL[k] = R.sample(pool, min(9 if c == "SY" else 30, len(pool))) if pool and c != "AF" else pool
    return dict(c=c, town=t, v=v, pool=VILL[k])
VN = [("Tell","تل"),("Khan","خان"),("Kafr","كفر"),("Qalat","قلعة"),("Deh","ده"),("Novo","Ново")]
def gname(c, sex, home, not_in=()):
    for _ in range(12):
        if c == "UA": n = skew(UA_M if sex == "M" else UA_F); g = (n, n)
        elif c in ("ET", "ER"): n = skew(ET_M if sex == "M" else ET_F, .7); g = (n, n)
        elif c == "AF": g = skew(AF_M if sex == "M" else AF_F, .75)
        elif c == "SD": g = skew(SD_M if sex == "M" else SD_FF, .85)
        else: g = skew(AR_M if sex == "M" else AR_F, .9)
        if g not in not_in: return g
    return g
def mk(c, home, sex, lo, hi, ph, father=None, sur=None, not_in=()):
    p = dict(id="B%05d" % (len(PEOPLE) + 1), c=c, home=home, sex=sex, birth=REF - timedelta(days=int(R.uniform(lo, hi + .95) * 365.25)), phone=ph, mother=None, father=father)
    p["given"] = gname(c, sex, home, not_in); p["chain"] = [father["given"]] + father["chain"][:1] if father else [gname(c, "M", home), gname(c, "M", home)]
    if c == "UA":
        s = sur or (skew(home["pool"], .6) if chance(.6) else skew(UA_S)); p["sur0"] = s; f = fem_sur(s) if sex == "F" else s; p["sur"] = (f, f)
    elif c in ("SY",): p["sur"] = sur or (skew(home["pool"], .9) if chance(.7) else skew(SY_S, .7))
    elif c == "AF": p["sur"] = sur if sur is not None else (skew(AF_S, .6) if chance(.6) else None)
    else: p["sur"] = None
    PEOPLE.append(p); return p
def age(p, when=REF): return max(0, (when - p["birth"]).days // 365)
def rel(a, b, r): KIN.append((a, b, r))

def full(p, f, chain=None, wob=True):
    """tokens in an organisation's style f(token)"""
    c = p["c"]; i = 1
    if c == "UA": return [f(p["given"]), f(p["sur"])]
    n = chain if chain is not None else R.choices([1, 2, 0], [5, 3, 1] if p["sur"] is None else [5, 1, 4])[0]
    t = [f(p["given"])] + [f(x) for x in p["chain"][:n]]
    if p["sur"] and (chance(.9) or n == 0): t.append(f(p["sur"]))
    return t
def lat(style, c, wob=.16):
    def f(pair):
        s = pair[1]
        if c == "UA":
            if style == "fr": return slip(cyr(s, RUL).replace("sh", "ch").replace("u", "ou") if chance(.3) else cyr(s, UK))
            if chance(.22): s2 = RU.get(s, s); bad("ru/uk spelling") if s2 != s else None; return slip(cyr(s2, RUL))
            return slip(cyr(s, UK))
        return slip(" ".join(roman(x, style, wob) for x in s.split(" ")))
    return f
def nat(c):
    def f(pair):
        s = pair[0]
        if c == "UA" and chance(.12) and s in RU: bad("ru/uk spelling"); s = RU[s]
        return native(s)
    return f
def town(h, native_=False):
    n, a = h["town"]; s = a if native_ else n
    if not native_ and n in TOWNALT and chance(.3): s = R.choice(TOWNALT[n])
    if chance(.06): bad("missing"); return ""
    return s
def telfmt(t, miss=.08):
    if chance(miss): bad("missing"); return ""
    if chance(.03): i = R.randrange(6, len(t)); t = t[:i] + str(R.randrange(10)) + t[i+1:]; bad("phone digit")
    return R.choice([t, t.replace(" ", ""), t.replace("+", "00").replace(" ", ""), "0" + t.split(" ")[1]])
def ageval(p, jit=.22, when=REF):
    a = age(p, when)
    if chance(jit):
        bad("age estimate"); a = max(0, a + R.choice([-2, -1, -1, 1, 1, 2])) if a < 20 else int(round(a / 5.0) * 5)
    if chance(.03): bad("missing"); return R.choice(["", "?", "99"])
    return str(a)
def sex(p, m, f):
    if chance(.012): bad("wrong sex"); return f if p["sex"] == "M" else m
    if chance(.015): bad("missing"); return ""
    return m if p["sex"] == "M" else f
def gap(v, r, ph=("",)):
    if v and chance(r): bad("missing"); return R.choice(ph)
    return v

# ------------------------------------------------------------------ organisations
OUT = {k: [] for k in ("camp_registration", "hopital_admissions", "uasc_children", "tracing_requests", "border_police")}; SEEN = {}
def add(lst, p, row): OUT[lst].append((p, row)); SEEN.setdefault(p["id"], set()).add(lst)
SITES = {"SY": ["Atmeh – Sector 1", "Atmeh – Sector 2", "Bab al-Salama", "Zaatari D4", "Host community"], "AF": ["Torkham transit", "Jalozai B", "Host community"], "SD": ["Farchana Z3", "Adré spontaneous site", "Gaga", "Host community"],
 "UA": ["Medyka reception", "Przemyśl hall 2", "Chisinau Expo", "Host community"], "ET": ["Um Rakuba", "Tunaydbah", "Village 8"], "ER": ["Um Rakuba", "Shagarab I", "Village 8"]}
ABROAD = {"SY": ["Gaziantep", "Zahlé", "Hatay", "Berlin"], "AF": ["Peshawar", "Quetta", "Mashhad"], "SD": ["Abéché", "N'Djamena", "Renk"], "UA": ["Lviv", "Warsaw", "Dnipro", "Praha"], "ET": ["Kassala", "Gedaref"], "ER": ["Kassala", "Gedaref", "Khartoum"]}
def site(c): return skew(SITES[c], .5)
ARR = {}
def camp(p, hh, r2h, head, where):
    f = lat("un", p["c"]); t = full(p, f)
    if p["c"] == "UA" and chance(.4): t = t[::-1]
    if len(t) > 2 and chance(.04): t = [t[0]] + t[2:] ; bad("chain shortened")
    fa = p["father"]; fn = f(fa["given"]) if fa else f(p["chain"][0])
    add("camp_registration", p, {"Reg_No": "", "HH_No": gap(hh, .03), "Head_of_HH": "Y" if head else "N", "Relation_to_Head": gap(r2h, .05, ("", "OTHER")), "Full_Name": " ".join(t), "Father_Name": gap(fn, .15) if p["c"] != "UA" else "", "Sex": sex(p, "M", "F"), "Age": ageval(p),
        "Country_of_Origin": gap(NATION[p["c"]], .02), "Place_of_Origin": town(p["home"]), "Block": where, "Arrival": (REF - timedelta(days=ARR.setdefault(hh, R.randrange(5, 90)) if chance(.95) else R.randrange(5, 90))).strftime("%d.%m.%Y"), "Phone": telfmt(p["phone"], .1) if age(p) > 17 else "", "Special_Needs": R.choice(["", "", "", "", "", "SP", "WR", "SM", "DS"])})
def hospital(p, acc=None, lien=""):
    f = lat("fr", p["c"]); t = full(p, f, chain=R.choice([0, 1, 1])); nom, pre = (t[-1], " ".join(t[:-1])) if len(t) > 1 else ("", t[0])
    if not nom: bad("missing")
    if chance(.04): bad("nom/prénom inversés"); nom, pre = pre, nom
    a = age(p); ag = "%d mois" % max(1, (REF - p["birth"]).days // 30) if a < 2 else ("~" if chance(.15) else "") + ageval(p, .2) + (" ans" if chance(.3) else "")
    add("hopital_admissions", p, {"N° dossier": "", "Nom": nom.upper() if chance(.8) else nom, "Prénom(s)": pre, "Sexe": sex(p, "H", "F"), "Âge": ag, "Date d'admission": (REF - timedelta(days=R.randrange(0, 60))).strftime("%d/%m/%Y"), "Nationalité": gap(NATFR[p["c"]], .05), "Provenance": town(p["home"]),
        "Service": R.choice(["Chirurgie", "Pédiatrie", "Urgences", "Pédiatrie"] if a < 15 else ["Chirurgie", "Urgences", "Médecine", "Maternité" if p["sex"] == "F" else "Orthopédie"]), "Accompagné par": " ".join(full(acc, f)) if acc else gap("seul" if p["sex"] == "M" else "seule", .3), "Lien de parenté": lien if acc else "", "Tél. famille": telfmt(p["phone"]) if chance(.4) else "", "Observations": R.choice(["", "", "", "", "inconnu à l'arrivée", "amené par secouristes", "transféré"])})
def uasc(p, fate, carer="", sibs=(), place_="", knows=True):
    c = p["c"]; f = nat(c) if c not in ("ET", "ER") else lat("un", c); a = age(p); fa, mo = p["father"], p["mother"]
    nm = f(p["given"]); nm += " " + f(p["sur"]) if p["sur"] and (a > 5 or chance(.5)) and chance(.75) else ""
    if c == "UA" and chance(.25) and p["given"][0] in DIM and nm.split()[0] == p["given"][0]: nm = nm.replace(nm.split()[0], DIM[p["given"][0]]); bad("nickname")
    unk = {"SY": "غير معروف", "SD": "غير معروف", "AF": "نامعلوم", "UA": "невідомо"}.get(c, "UNKNOWN")
    def know(x, y): 
        if a < 3 and chance(.7): return R.choice(["", "", unk, "-"])
        return gap(x, .12 if a > 6 else .3, ("", unk, "-"))
    fch = f(p["chain"][0]); gf = f(p["chain"][1]); mn = ""
    if mo: mn = f(mo["given"]); mn += " " + f(mo["sur"]) if mo["sur"] and chance(.35 if a > 7 else .1) else ""
    if mo and c in ("SY", "SD") and chance(.07): mn = "أم " + p["given"][0]; bad("kunya for name")
    if c == "UA": fch = f(fa["given"]) if fa else fch; gf = ""
    add("uasc_children", p, {"Case ID": "", "Child name": gap(nm, .01, (unk,)), "Father's name": know(fch, 1), "Grandfather's name": know(gf, 1) if chance(.6) else "", "Mother's name": know(mn, 1) if mn else "", "Sex": sex(p, "B", "G"), "Age": ageval(p, .25), "Age est.?": "yes" if a < 4 or chance(.2) else "", "Nationality": gap(NATION[c], .02), "Place of origin": town(p["home"], c not in ("ET", "ER")),
        "Status": fate, "Separated on": (REF - timedelta(days=R.randrange(15, 110))).strftime("%d-%b-%Y") if chance(.7) else "", "Separated at": place_ if chance(.6) else "", "Present care": (care := R.choice(["foster family", "interim care centre", "with neighbours", "with distant relative"]) if not carer else "with neighbours"), "Caregiver": " ".join(full(carer, f, 0)) if carer else " ".join(full(mk(c, p["home"], R.choice("FFM"), 25, 60, ""), f, 0)) if care[:2] in ("wi", "fo") and chance(.5) else "", "Siblings present": " / ".join(f(s["given"]) for s in sibs)})
REL_EN = {"son": "M", "daughter": "F"}
def tracing(q, p, what, lastseen=""):
    fq = lat(R.choice(["un", "un", "fr"]), q["c"], .22); f = fq; u = q["c"] == "UA"
    s = full(p, f, chain=1 if p["c"] != "UA" and chance(.5) else 0); 
    if chance(.15): s = s[:1]
    if u and chance(.12) and p["given"][0] in DIM: s[0] = cyr(DIM[p["given"][0]], UK); bad("nickname")
    ag = age(p); ag = str(ag) if chance(.75) else str(max(0, ag + R.choice([-1, 1, 1, -2]))) if ag < 20 else str(int(round(ag / 5.0)) * 5)
    add("tracing_requests", q, {"TR_No": "", "Opened": (REF - timedelta(days=R.randrange(0, 50))).isoformat(), "Enquirer": " ".join(full(q, f)), "Enquirer_sex": sex(q, "male", "female"), "Enquirer_age": ageval(q, .1), "Enquirer_father": gap(f(q["chain"][0]), .25) if not u else "", "Enquirer_address": R.choice(SITES[q["c"]] + ABROAD[q["c"]]) if chance(.85) else "", "Enquirer_phone": telfmt(q["phone"], .05),
        "Sought_person": " ".join(s), "Sought_is_my": gap(what, .03), "Sought_sex": p["sex"] if chance(.9) else "", "Sought_age": gap(ag, .06), "Sought_father": gap(f(p["father"]["given"] if p["father"] else p["chain"][0]), .3), "Sought_mother": gap(f(p["mother"]["given"]), .45) if p["mother"] else "", "Origin": town(q["home"]), "Last_seen": lastseen, "Circumstances": R.choice(["", "shelling, ran in different directions", "crowd at the crossing", "taken to hospital by ambulance", "different bus", "stayed behind", "checkpoint"])})
BCP = {"SY": ["Bab al-Hawa", "Jarablus"], "AF": ["Torkham", "Islam Qala"], "SD": ["Adré", "Argeen"], "UA": ["Medyka", "Siret", "Záhony"], "ET": ["Hamdayet"], "ER": ["Hamdayet", "Shagarab"]}
def border(p, minors=0, withp=None):
    c = p["c"]; cyril = c == "UA" and chance(.35); f = nat(c) if cyril else lat("pol", c, .1)
    if c == "UA": g, s = f(p["given"]), f(p["sur"]); pat = patron(p["father"]["given"][0] if p["father"] else p["chain"][0][0], p["sex"]); g += " " + (pat if cyril else cyr(pat, UK)) if chance(.5) else ""
    else: g = f(p["given"]); s = f(p["sur"]) if p["sur"] else f(p["chain"][1]) if chance(.35) else f(p["chain"][0]); g += " " + f(p["chain"][0]) if chance(.2) else ""
    if p["sur"] is None and chance(.06): s = R.choice(["FNU", "XXXX", "LNU"]); bad("placeholder")
    if chance(.025): g, s = s, g; bad("swapped")
    b = p["birth"]; k = R.random(); doc = chance(.75 if c == "UA" else .35)
    if not doc and k < .45: bad("01-01 birth date"); b = date(b.year + (R.choice([-1, 0, 0, 1])), 1, 1)
    elif k > .975 and b.day <= 12: bad("day/month swap"); b = date(b.year, b.day, b.month)
    elif k > .96: bad("year +-1"); b = date(b.year + R.choice([-1, 1]), b.month, min(b.day, 28))
    d = b.strftime("%d.%m.%Y")
    if chance(.012): d = "01.01.1900"; bad("placeholder")
    elif c in ("ET", "ER") and chance(.15): d = "%02d.%02d.%d" % (b.day, b.month, b.year - 8); bad("Ethiopian calendar")
    elif c == "AF" and chance(.12): d = "%02d.%02d.%d" % (b.day, b.month, b.year - 621); bad("Solar Hijri year")
    add("border_police", p, {"Lfd_No": "", "SURNAME": s if cyril else s.upper(), "GIVEN NAMES": g if cyril else g.upper(), "SEX": sex(p, "M", "F"), "DATE OF BIRTH": gap(d, .03), "NATIONALITY": gap({"SY":"SYR","AF":"AFG","SD":"SDN","UA":"UKR","ET":"ETH","ER":"ERI"}[c], .015), "DOCUMENT": R.choice(["PASSPORT", "ID CARD"]) + " " + R.choice("ABCEFKMN") + R.choice("ABEHKT") + "%06d" % R.randrange(10**6) if doc else R.choice(["NONE", "", "DECLARATION"]), "CROSSING": R.choice(BCP[c]), "ENTRY": (REF - timedelta(days=R.randrange(2, 100))).strftime("%d.%m.%Y"), "ACCOMP. MINORS": str(minors) if minors else "", "TRAVELLING WITH": " ".join(full(withp, lat("pol", withp["c"], .1))).upper() if withp and chance(.5) else ""})

# ------------------------------------------------------------------ story
def family(i):
    c = R.choices(["SY", "AF", "SD", "UA", "ET", "ER"], [30, 20, 20, 19, 6, 5])[0]; h = place(c); ph = phone(c)
    gf = mk(c, h, "M", 48, 80, ph); gm = mk(c, h, "F", 46, 76, ph); PEOPLE.remove(gf); PEOPLE.remove(gm)
    gf["id"] = "B%05dg" % i; gm["id"] = "B%05dh" % i
    lo = max(19, 0); fa = mk(c, h, "M", 20, min(55, age(gf) - 17), ph, father=gf, sur=gf.get("sur0") or gf["sur"]); fa["mother"] = gm
    PEOPLE_extra = []
    mosur = None
    mo = mk(c, h, "F", max(18, age(fa) - 12), min(46, max(19, age(fa) + 2)), phone(c) if chance(.4) else ph)
    if c == "UA" and chance(.85): mo["sur"] = (fem_sur(fa["sur0"]),) * 2; mo["sur0"] = fa["sur0"]
    if c == "AF" and fa["sur"] and chance(.5): mo["sur"] = fa["sur"]
    n = R.choices([1, 2, 3, 4, 5, 6], {"UA": [45, 38, 12, 4, 1, 0]}.get(c, [16, 24, 24, 18, 11, 7]))[0]; top = min(17, age(mo) - 16); kids = []; slots = []
    step = top / n if n else 1; t = 0
    for k in range(n):
        if k and chance(.02): a = slots[-1]; slots.append(a); continue
        slots.append(R.uniform(0, max(.6, top)))
    slots.sort()
    for k in range(1, len(slots)):
        if slots[k] != slots[k-1] and slots[k] - slots[k-1] < .95: slots[k] = slots[k-1] + R.uniform(1, 2)
    for s in slots:
        if s > 17.9 or s > age(mo) - 14: break
        kd = mk(c, h, R.choice("MF"), 0, 0, ph, father=fa, sur=fa.get("sur0") or fa["sur"], not_in=[x["given"] for x in kids] + [fa["given"]]); kd["birth"] = REF - timedelta(days=int(s * 365.25) + 3); kd["mother"] = mo; kids.append(kd)
    for x, kd in enumerate(kids):
        rel(kd, fa, "father"); rel(kd, mo, "mother"); rel(kd, gf, "grandparent"); rel(kd, gm, "grandparent")
        for y in kids[:x]: rel(kd, y, "sibling")
    rel(fa, mo, "spouse"); rel(fa, gf, "father"); rel(fa, gm, "mother")
    extra = None
    if chance(.22):
        un = mk(c, h, R.choice("MF"), max(18, min(age(fa) - 8, age(gm) - 17)), max(19, min(age(fa) + 8, age(gm) - 15)), ph, father=gf, sur=gf.get("sur0") or gf["sur"], not_in=[fa["given"]]); un["mother"] = gm; rel(fa, un, "sibling")
        for kd in kids: rel(kd, un, "aunt_uncle")
        extra = un
    if chance(.12) and c == "UA" or chance(.03):      # divorced or widowed and remarried
        st = mk(c, h, "M", 25, 50, ph); rel(mo, st, "spouse")
        for kd in kids: rel(kd, st, "step_parent")
    else: st = None
    return dict(c=c, h=h, fa=fa, mo=mo, gf=gf, gm=gm, kids=kids, un=extra, st=st)
def role(kd, a, fm):
    for x, r in ((fm["fa"], "father"), (fm["mo"], "mother"), (fm["gf"], "grandparent"), (fm["gm"], "grandparent"), (fm["un"], "aunt_uncle"), (fm["st"], "step_parent")):
        if a is x: return r
    return "sibling"
def hh_members(hh, members, where, fm):
    head = max(members, key=lambda m: (age(m) >= 18, m["sex"] == "M", age(m))); 
    for m in members:
        if m is head: r = "HEAD"
        elif m in fm["kids"]:
            rr = role(m, head, fm); r = {"father": "SON/DAUGHTER", "mother": "SON/DAUGHTER", "grandparent": "GRANDCHILD", "aunt_uncle": "NEPHEW/NIECE", "step_parent": "STEPCHILD" if chance(.4) else "SON/DAUGHTER", "sibling": "BROTHER/SISTER", "guardian": "FOSTER CHILD"}[rr]
        elif {id(m), id(head)} in ({id(fm["fa"]), id(fm["mo"])}, {id(fm["st"]), id(fm["mo"])}): r = "WIFE" if m["sex"] == "F" else "HUSBAND"
        elif m is fm["gm"] or m is fm["gf"]: r = "MOTHER" if m["sex"] == "F" else "FATHER"
        else: r = "SIBLING" if head in (fm["fa"], fm["un"]) and m in (fm["fa"], fm["un"]) else "OTHER RELATIVE"
        camp(m, hh, r, m is head, where)
def taken_in(kd, fm, n):
    """neighbours carried the child along and entered it in their own household"""
    ne = mk(fm["c"], fm["h"], R.choice("FFM"), 24, 58, phone(fm["c"])); hid = "C-%05d" % n; st = site(fm["c"])
    camp(ne, hid, "HEAD", True, st); camp(kd, hid, R.choice(["FOSTER CHILD", "OTHER", "SON/DAUGHTER", "NEPHEW/NIECE"]), False, st); rel(kd, ne, "guardian"); return ne
def main(argv):
    global R
    N = int(argv[argv.index("--families") + 1]) if "--families" in argv else 200; S = int(argv[argv.index("--seed") + 1]) if "--seed" in argv else 1
    out = Path([a for i, a in enumerate(argv) if not a.startswith("--") and (i == 0 or not argv[i-1].startswith("--"))][0]); R = random.Random(S * 104729 + 5)
    hhn = 3000; loose = []
    for i in range(N):
        fm = family(i); kids = fm["kids"]; adults = [fm["mo"]] if chance(.88) else []
        if chance(.66 if fm["c"] != "UA" else .35): adults.append(fm["fa"])
        if chance(.16): adults.append(fm["gm"])
        if chance(.05): adults.append(fm["gf"])
        if fm["un"] and chance(.7): adults.append(fm["un"])
        if fm["st"] and fm["fa"] not in adults and chance(.8): adults.append(fm["st"])
        hhn += R.choice([1, 1, 2, 3]); hh = "%s-%05d" % (R.choice("ABC"), hhn); where = site(fm["c"]); fate = R.choices(["whole", "split", "lost"], [38, 50, 12])[0]
        grp = {}                                       # person id -> place key
        if not adults and fate != "lost": adults = [fm["mo"]]
        if fate == "whole":
            hh_members(hh, adults + kids, where, fm)
            for a in adults:
                if chance(.25): border(a, len(kids))
            for kd in kids:
                if chance(.12): border(kd, 0, adults[0])
                if chance(.05): hospital(kd, adults[0], {"father": "père", "mother": "mère", "grandparent": "grand-parent", "aunt_uncle": "oncle/tante"}.get(role(kd, adults[0], fm), "parent"))
        elif fate == "lost":
            for kd in kids:
                uasc(kd, R.choice(["unaccompanied", "unaccompanied", "separated"]), "", [k for k in kids if k is not kd], R.choice(["at the border", "market", ""])); LONE.append(kd)
        else:
            # each child ends in one of: camp household with remaining adults, children's list, hospital, other relative
            lostkids = [k for k in kids if chance(.5)] or [R.choice(kids)]; home = [k for k in kids if k not in lostkids]; stay = list(adults); gone = []
            if len(stay) > 1 and chance(.6): g = R.choice(stay); stay.remove(g); gone.append(g)
            if not stay: stay, gone = gone, []
            inlist = chance(.72); group = {}
            for a in stay + home: group[a["id"]] = "camp"
            if inlist or home: hh_members(hh, stay + home, where, fm)
            else:
                for a in stay: border(a) if chance(.8) else camp(a, hh, "HEAD", True, where)
            for a in stay:
                if chance(.18): border(a, len(home))
            for a in gone:
                group[a["id"]] = "gone" + a["id"]; k = R.random()
                if k < .35: hospital(a)
                elif k < .75: border(a, 0)
                elif k < .85: hhn += 1; camp(a, "A-%05d" % hhn, "HEAD", True, site(fm["c"]))
                if chance(.55): tracing(a, (t := R.choice(lostkids)), {"father": ("son", "daughter"), "mother": ("son", "daughter"), "grandparent": ("grandson", "granddaughter"), "aunt_uncle": ("nephew", "niece"), "step_parent": ("stepson", "stepdaughter"), "sibling": ("brother", "sister")}[role(t, a, fm)][t["sex"] == "F"], town(fm["h"]))
            together = chance(.62); g0 = "kids%d" % i
            spot = {}
            for kd in lostkids:
                k = R.random(); spot[kd["id"]] = ("list+house" if chance(.12) else "list") if k < .68 else "hospital" if k < .86 else "border" if k < .93 and age(kd) > 11 else "house"
                group[kd["id"]] = g0 if together and spot[kd["id"]] == "list" else g0 + kd["id"]
            for kd in lostkids:
                sb = [k for k in lostkids if k is not kd and group[k["id"]] == group[kd["id"]]]; k = spot[kd["id"]]; oldest = max(lostkids, key=age)
                if k[:4] == "list":
                    ne = ""
                    if k == "list+house": hhn += 1; ne = taken_in(kd, fm, hhn)
                    uasc(kd, R.choice(["separated", "unaccompanied", "unaccompanied"]), ne, sb, R.choice(["at the border", "during bombardment", "bus station", "market"]))
                elif k == "hospital": hospital(kd); (uasc(kd, "unaccompanied", "", sb) if chance(.4) else None)
                elif k == "border": border(kd)
                else:                                # carried along by neighbours, entered in their household
                    hhn += 1; taken_in(kd, fm, hhn)
                if kd is oldest and age(kd) > 12 and chance(.12) and stay: tracing(kd, (t := R.choice(stay)), {"father": "father", "mother": "mother", "grandparent": "grandparent", "aunt_uncle": "aunt/uncle", "step_parent": "stepfather", "sibling": "brother"}[role(kd, t, fm)])
            RELW = {"father": ("son", "daughter"), "mother": ("son", "daughter"), "grandparent": ("grandson", "granddaughter"), "aunt_uncle": ("nephew", "niece"), "step_parent": ("stepson", "stepdaughter")}
            for a in stay:
                for kd in lostkids:
                    if chance(.40 if a in (fm["mo"], fm["fa"]) else .2): w = RELW[role(kd, a, fm)]; tracing(a, kd, w[kd["sex"] == "F"] if chance(.85) else "child", town(fm["h"]) if chance(.5) else "")
            for kd in kids:
                for a in adults:
                    if group.get(kd["id"]) != group.get(a["id"]): SEP.append((kd, a, role(kd, a, fm)))
            for x in range(len(kids)):
                for y in range(x):
                    a, b = kids[x], kids[y]
                    if group[a["id"]] != group[b["id"]]: yo, ol = (a, b) if a["birth"] > b["birth"] else (b, a); SEP.append((yo, ol, "sibling"))
            if gone and stay and chance(.12): tracing(stay[0], gone[0], {True: "husband", False: "relative"}[gone[0] is fm["fa"] and stay[0] is fm["mo"]])
        loose.append(fm)
    for _ in range(int(N * 1.2)):                      # people on their own
        c = R.choices(["SY", "AF", "SD", "UA", "ET", "ER"], [28, 24, 18, 16, 7, 7])[0]; h = place(c); p = mk(c, h, R.choice("MMF"), 18, 70, phone(c)); k = R.random()
        if k < .40: hhn += 1; camp(p, "%s-%05d" % (R.choice("ABC"), hhn), "HEAD", True, site(c))
        if k > .30 and k < .55: hospital(p)
        if k > .5: border(p)
        if chance(.05):                                # seeks somebody who is in no list
            f2 = family(100000 + _); kd = f2["kids"][0] if f2["kids"] else f2["mo"]; tracing(f2["mo"], kd, "son" if kd["sex"] == "M" else "daughter", "")
    for _ in range(int(N * .18)):                      # minors alone whose parents nobody registered
        f2 = family(200000 + _); 
        for kd in f2["kids"][-1:]: (uasc(kd, "unaccompanied", "", []) if chance(.8) else border(kd)); LONE.append(kd)
    pool = [(l, p, r) for l in OUT for p, r in OUT[l]]; R.shuffle(pool)      # registered again
    for l, p, r in pool[:int(len(pool) * .025)]:
        if l == "camp_registration": hhn += 1; camp(p, r["HH_No"] if chance(.5) else "C-%05d" % hhn, r["Relation_to_Head"], r["Head_of_HH"] == "Y", site(p["c"]))
        elif l == "border_police": border(p)
        elif l == "hopital_admissions": hospital(p)
        elif l == "uasc_children" and p["mother"]: uasc(p, "unaccompanied")
    (out / "lists").mkdir(parents=True, exist_ok=True); (out / "truth").mkdir(exist_ok=True)
    spec = {"camp_registration": (";", "utf-8", lambda i: "R%06d" % (410200 + i), "csv"), "hopital_admissions": ("\t", "utf-8", lambda i: "%d/22" % (117 + i), "tsv"), "uasc_children": (",", "utf-8-sig", lambda i: "CP-%04d" % (i + 1), "csv"), "tracing_requests": (";", "utf-8", lambda i: "TR%05d" % (60010 + i * 2), "csv"), "border_police": ("\t", "utf-8", lambda i: "%07d" % (93021 + i * 5), "txt")}
    nums = sorted({r["HH_No"] for _, r in OUT["camp_registration"] if r["HH_No"]}); new = R.sample(range(10000, 10000 + 6 * len(nums)), len(nums)); new = {h: h[:2] + str(x) for h, x in zip(nums, new)}
    for _, r in OUT["camp_registration"]: r["HH_No"] = new.get(r["HH_No"], r["HH_No"])      # numbers were handed out at different desks
    truth = []; cells = 0; dic = {p["id"]: p for p in PEOPLE}
    for l, rows in OUT.items():
        d, enc, idf, ext = spec[l]
        if l != "camp_registration": R.shuffle(rows)
        else:
            blocks = {}
            for p, r in rows: blocks.setdefault(r["HH_No"] or str(R.random()), []).append((p, r))
            ks = list(blocks); R.shuffle(ks); rows = [x for k in ks for x in blocks[k]]
        for i, (p, r) in enumerate(rows): k0 = list(r)[0]; r[k0] = idf(i); truth.append((l, r[k0], p["id"])); cells += len(r)
        with open(out / "lists" / (l + "." + ext), "w", newline="", encoding=enc) as f:
            w = csv.writer(f, delimiter=d); w.writerow(list(rows[0][1])); w.writerows([list(r.values()) for _, r in rows])
    def save(n, head, rows):
        with open(out / "truth" / n, "w", newline="", encoding="utf-8") as f: w = csv.writer(f); w.writerow(head); w.writerows(rows)
    ok = lambda xs: sorted({(a["id"], b["id"], r) for a, b, r in xs if a["id"] in SEEN and b["id"] in SEEN})
    sp = ok(SEP); save("records.csv", ["source", "id", "person"], sorted(truth)); save("separated.csv", ["child_person", "adult_person", "relation"], sp); save("kin.csv", ["person_a", "person_b", "relation"], ok(KIN))
    has = {x[0] for x in sp}; save("no_adult.csv", ["child_person"], sorted({(k["id"],) for k in LONE if k["id"] in SEEN and k["id"] not in has}))
    n = sum(ISS.values()); json.dump({"cells": cells, "problem_cells": n, "share": round(n / cells, 4), "by_kind": ISS, "rows": {k: len(v) for k, v in OUT.items()}}, open(out / "truth" / "stats.json", "w"), indent=1, ensure_ascii=False)
if __name__ == "__main__": main(sys.argv[1:])
