"""A municipality in the Bekaa: its register of residents (Arabic) against the beneficiary list of a French-speaking aid organisation (Latin).

The register has Arabic headers and Arabic script; the digits of some clerks are Arabic-Indic.  Given name, father's name,
family name, mother's name and surname, place and number of the civil register (محل ورقم القيد), year or date of birth,
nationality, quarter, telephone.  The organisation writes the names by ear in French manner (Chadi, Khoury, Hussein -
Houssein - Hossein, Abdel Rahman - Abdulrahman), in capitals or not, mother's first name and surname in one column, year of birth,
register number, telephone with 961.  Lebanese (all communities), Syrians from Homs, Aleppo, Idlib, Raqqa, Daraa, Damascus
countryside, and Palestinians from Lebanon and from Syria.  A little more than half of the beneficiaries are in the
register.  A careful person who reads both scripts would reach about F1 0.97.

Hard: brothers and sisters, with the same father, mother, family name, register number and telephone, whose given names
sound alike (محمد and محمود, رنا and رانيا) and whose years lie close; one spelling for two names (Hassan for حسن and
حسان, Hussein); cousins named after one grandfather under one register number; tribes (Al Hussein, Al Mohammad) half
a quarter shares; a year of birth wrong by some years or 1 January for all; mother's married name here, maiden name there.
"""
from .slips import Bag, maybe, save, typo

FILES = ("sijill_baladiya.csv", "liste_beneficiaires.csv")

# Arabic = Latin spellings, the most usual first
MEN = """محمد=Mohamad Mohammad Mohamed Muhammad|أحمد=Ahmad Ahmed|علي=Ali Aly|حسن=Hassan Hasan|حسين=Hussein Houssein Hossein Hussain|محمود=Mahmoud Mahmud|خالد=Khaled Khalid|عمر=Omar Omer|إبراهيم=Ibrahim Ebrahim|مصطفى=Moustafa Mustafa Mostafa|يوسف=Youssef Yousef Yusuf Youssof|عبدالله=Abdallah Abdullah Abdalla|حسان=Hassan Hassane|جورج=Georges George|إيلي=Elie Eli|طوني=Tony Toni|شربل=Charbel Sharbel|جوزيف=Joseph Josef|ميشال=Michel|بيار=Pierre|رامي=Rami Ramy|فادي=Fadi Fady|شادي=Chadi Shadi|زياد=Ziad Zyad|وسيم=Wassim Wasim|سامر=Samer|باسل=Bassel Basel|أنس=Anas|بلال=Bilal Belal|ياسر=Yasser Yaser|عبد الرحمن=Abdel_Rahman Abdulrahman Abdelrahman Abd_El_Rahman|عبد الكريم=Abdel_Karim Abdulkarim Abdelkarim|عبد القادر=Abdel_Kader Abdulkader Abdelkader|حمزة=Hamza Hamzeh|عباس=Abbas|جعفر=Jaafar Jafar|قاسم=Kassem Qassem Kasem|طارق=Tarek Tariq Tarik|نزار=Nizar|وليد=Walid Waleed|هيثم=Haitham Haytham|غسان=Ghassan Gassan|مروان=Marwan|جهاد=Jihad Jehad|عماد=Imad Emad|أيمن=Ayman Aiman|سليمان=Sleiman Souleiman Suleiman|عيسى=Issa Essa|موسى=Moussa Mousa|زكريا=Zakaria Zakariya|يحيى=Yehya Yahya Yahia|سعيد=Said Saeed|فؤاد=Fouad Fuad|رياض=Riad Riyad|جمال=Jamal|كمال=Kamal|نبيل=Nabil|منير=Mounir Munir|حاتم=Hatem|صالح=Saleh Salih|عدنان=Adnan|غازي=Ghazi|فيصل=Faysal Faisal Feisal|راغب=Ragheb|مهند=Mohannad Muhannad|عامر=Amer|ماهر=Maher|سمير=Samir|أسعد=Assaad Asaad|نقولا=Nicolas Nkoula|الياس=Elias Ilias|ربيع=Rabih Rabie|هادي=Hadi Hady|مهدي=Mahdi Mehdi|عارف=Aref|ذيب=Dib Theeb|عواد=Awad Awwad|شهاب=Chehab Shehab|جاسم=Jassem Jasem"""
WOMEN = """فاطمة=Fatima Fatme Fatmeh Fatimah|زينب=Zeinab Zaynab Zainab|مريم=Mariam Maryam|خديجة=Khadija Khadije|عائشة=Aicha Aisha Aycha|آمنة=Amna Amne Amina|نور=Nour Noor|رنا=Rana|رانيا=Rania Ranya|سارة=Sara Sarah|هدى=Houda Hoda Huda|منى=Mona Mouna|ليلى=Leila Layla Laila|سميرة=Samira|أمل=Amal|إيمان=Imane Iman Eman|هبة=Hiba Heba|رشا=Racha Rasha|ريم=Rim Reem|دلال=Dalal|نجاح=Najah|فطوم=Fattoum Fatoum|حليمة=Halima Halime|أميرة=Amira|سعاد=Souad Suad|هناء=Hanaa Hana|رغد=Raghad|شيماء=Chaimaa Shaimaa|غادة=Ghada|جميلة=Jamila Jamile|ماري=Marie Mary|ريتا=Rita|كريستين=Christine|جويل=Joelle|نادين=Nadine|رولا=Roula Rola|دعاء=Douaa Doaa|إسراء=Israa Esraa|آية=Aya Ayah|حنان=Hanan Hanane|وفاء=Wafaa Wafa|صباح=Sabah|نوال=Nawal|رقية=Roukaya Ruqaya|زهرة=Zahra|سكينة=Soukaina Sukaina|بتول=Batoul Batool|ملاك=Malak|غفران=Ghofran Ghufran|سوسن=Sawsan Soussan|ميساء=Mayssa Maysaa|عبير=Abir Abeer|سلمى=Salma|لمى=Lama|لين=Line Leen|جنى=Jana|تالا=Tala|ياسمين=Yasmine Yasmin|روان=Rawan|إلهام=Ilham Elham|كوثر=Kawthar Kaouthar|نعيمة=Naima Naime|خولة=Khawla Khaoula|عليا=Alia Olaya|فوزية=Fawzia Faouzia|وردة=Warde Warda|هيام=Hiam Hiyam|تيريز=Therese|جورجيت=Georgette"""
LEB = """الحاج=El_Hajj Hajj El_Haj|خوري=Khoury Khouri|حداد=Haddad Hadad|شمعون=Chamoun|الحسيني=El_Husseini Houssaini Husseini|زين=Zein Zain|شكر=Chokr Shokr|علوش=Allouche Alloush|يزبك=Yazbeck Yazbek|المصري=El_Masri Masri Al_Masry|حمية=Hamieh Hamiye|زعيتر=Zeaiter Zaiter|جعفر=Jaafar|شمص=Chamas Shamas|ناصر الدين=Nassereddine Nasreddine Nasser_Eddine|المقداد=El_Mokdad Mekdad|عراجي=Araji Aaraji|صالح=Saleh|الميس=El_Mais Mays|أبو حمدان=Abou_Hamdan Bou_Hamdan|القادري=El_Kadri Kadri|سكاف=Skaff Skaf|معلوف=Maalouf Malouf|غانم=Ghanem|طعمة=Tohme Tohmeh Toume|عساف=Assaf|الرفاعي=El_Rifai Rifai Rifaii|حيدر=Haidar Haydar|الموسوي=El_Moussawi Moussaoui Mousawi|قاسم=Kassem Qassem|مراد=Mourad Murad|فخر الدين=Fakhreddine Fakhr_Eddine|أبو خليل=Abou_Khalil Bou_Khalil|سعد=Saad|عازار=Azar|نصر=Nasr|كرم=Karam|بشارة=Bechara Bshara|شاهين=Chahine Shahin|عواضة=Awada Awada_|هاشم=Hachem Hashem|ياغي=Yaghi|اللقيس=El_Lakkis Lakkis|عثمان=Othman Osman|الديراني=El_Dirani Dirani|دبوس=Dabbous Dabous|ترشيشي=Tarchichi Tarshishi|مهنا=Mhanna Mehanna"""
SYR = """الأحمد=Al_Ahmad Alahmad El_Ahmad|المحمد=Al_Mohammad Almohamad Al_Mohamad|الحسين=Al_Hussein Alhussein Al_Houssein|العلي=Al_Ali Alali El_Ali|الخلف=Al_Khalaf Alkhalaf|الجاسم=Al_Jassem Aljasem|العبدالله=Al_Abdallah Alabdullah|الحسن=Al_Hassan Alhasan|الصالح=Al_Saleh Alsaleh|الحمود=Al_Hammoud Alhamoud|الإبراهيم=Al_Ibrahim Alibrahim|العيسى=Al_Issa Alissa|الخطيب=Al_Khatib Khatib Alkhateeb|حمدان=Hamdan|الشيخ=Al_Cheikh Alsheikh|الحلبي=Al_Halabi Halabi|درويش=Darwich Darwish|النجار=Al_Najjar Najjar|قدور=Kaddour Qaddour|حاج علي=Haj_Ali Hajj_Ali|العمر=Al_Omar Alomar|الموسى=Al_Moussa Almousa|بكور=Bakkour Bakour|الزعبي=Al_Zoubi Alzoubi Zoubi|المقداد=Al_Mekdad Almokdad|الحريري=Al_Hariri Hariri|عبد الله=Abdallah Abdullah|السيد=Al_Sayed Alsayed|شعبان=Chaaban Shaaban|رحال=Rahhal Rahal|الدخيل=Al_Dakhil Aldakheel|الهندي=Al_Hindi|العليوي=Al_Oleiwi Aliwi|عرابي=Orabi Arabi|الضاهر=Al_Daher Aldaher|جمعة=Jomaa Joumaa Jumaa|سويد=Sweid Soueid|كنعان=Kanaan|الطه=Al_Taha Altaha|مرعي=Merhi Maree|الشحادة=Al_Chehade Alshehadeh|الرجب=Al_Rajab|النعسان=Al_Naasan Alnasan|دياب=Diab|العويد=Al_Owaid Alowayed"""
PAL = """أبو ليلى=Abou_Laila Abu_Layla|الخليل=El_Khalil Al_Khalil|شحادة=Chehade Shehadeh|ميعاري=Miari Meari|موعد=Mawed Moued|عبد العال=Abdel_Aal Abdulal|حجير=Hujeir Hjeir|السعدي=El_Saadi Al_Saadi|زيدان=Zeidan Zaydan|الصفدي=Safadi Al_Safadi|عودة=Awdeh Aoude|قدورة=Kaddoura Qaddoura|يونس=Younes Younis|الخالدي=El_Khalidi Khaldi|طه=Taha|غنيم=Ghoneim Ghneim|أبو شقرا=Abou_Chakra Abu_Shaqra|فارس=Fares Faris"""


def table(text):
    d = {}
    for part in text.split("|"):
        ar, la = part.split("=")
        d[ar] = [x.replace("_", " ").strip() for x in la.split()]
    return d


M, W = table(MEN), table(WOMEN)
SUR = {"L": table(LEB), "S": table(SYR), "P": table(PAL)}
ALLOF = {**M, **W}
for _t in SUR.values():
    ALLOF.update({k: v for k, v in _t.items() if k not in ALLOF})
CHRIST = set("جورج إيلي طوني شربل جوزيف ميشال بيار نقولا الياس ماري ريتا كريستين جويل نادين تيريز جورجيت".split())
CHR_SUR = set("خوري حداد شمعون سكاف معلوف غانم طعمة عازار نصر كرم بشارة مهنا يزبك".split())
BM, BW = Bag(list(M), 5, 1.0), Bag(list(W), 6, 1.0)
BCM, BCW = Bag([x for x in M if x in CHRIST] + ["فادي", "سمير", "نبيل", "زياد", "رامي", "ربيع", "شادي", "يوسف", "غسان"], 3), Bag([x for x in W if x in CHRIST] + ["رنا", "رولا", "منى", "ليلى", "سميرة", "هناء", "نوال", "ريم", "مريم", "أمل"], 4)
BM2, BW2 = Bag([x for x in M if x not in CHRIST], 4, 1.0), Bag([x for x in W if x not in CHRIST], 5, 1.0)
BS = {"L": Bag(list(SUR["L"]), 14), "S": Bag(list(SUR["S"]), 8), "P": Bag(list(SUR["P"]), 6)}
TOWNS = {"L": [("بر الياس", "Bar Elias"), ("المرج", "El Marj"), ("زحلة", "Zahle"), ("سعدنايل", "Saadnayel"), ("تعلبايا", "Taalabaya"), ("مجدل عنجر", "Majdal Anjar"), ("بعلبك", "Baalbek"), ("قب الياس", "Qabb Elias"), ("جب جنين", "Joub Jannine"), ("غزة", "Ghazze"), ("بيروت - المزرعة", "Beyrouth Mazraa"), ("عرسال", "Arsal"), ("الفرزل", "Ferzol")],
         "S": [("حمص - القصير", "Homs Qusayr"), ("حمص - بابا عمرو", "Homs Baba Amr"), ("حلب - منبج", "Alep Menbij"), ("حلب - الباب", "Alep Al Bab"), ("إدلب - معرة النعمان", "Idlib Maarat"), ("إدلب - سراقب", "Idlib Saraqeb"), ("الرقة", "Raqqa"), ("درعا - نوى", "Daraa Nawa"), ("ريف دمشق - داريا", "Rif Damas Daraya"), ("ريف دمشق - الزبداني", "Rif Damas Zabadani"), ("حماة - السلمية", "Hama Salamieh"), ("دير الزور", "Deir Ezzor")],
         "P": [("مخيم برج البراجنة", "Camp Bourj Barajneh"), ("مخيم الجليل", "Camp Wavel"), ("اليرموك", "Yarmouk"), ("مخيم عين الحلوة", "Ain El Helwe")]}
QUARTER = [("الحي الشرقي", "Quartier Est"), ("الحي الغربي", "Quartier Ouest"), ("حي السوق", "Souk"), ("حارة التحتا", "Haret Tahta"), ("طريق المصنع", "Route Masnaa"), ("حي الجامع", "Mosquée"), ("حي الكنيسة", "Eglise"), ("مخيم 012", "Camp 012"), ("مخيم 047", "Camp 047"), ("مخيم 101", "Camp 101"), ("المسلخ", "Maslakh"), ("حي النهر", "Nahr")]
NAT = {"L": ("لبناني", "Libanais"), "S": ("سوري", "Syrien"), "P": ("فلسطيني", "Palestinien")}
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
EAR = [("ou", "u"), ("u", "ou"), ("ch", "sh"), ("kh", "k"), ("gh", "g"), ("ss", "s"), ("ei", "ay"), ("ee", "i"), ("a", "e"), ("e", "a"), ("aa", "a"), ("h", ""), ("k", "q"), ("q", "k"), ("i", "y"), ("mm", "m"), ("o", "ou"), ("dd", "d"), ("th", "t"), ("j", "g"), ("ll", "l"), ("bb", "b"), ("z", "s")]
AR_SLIP = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ي", "ى"), ("ؤ", "و"), ("ئ", "ي"), ("ع", "غ"), ("ح", "خ"), ("س", "ش"), ("ب", "ت"), ("ن", "ت"), ("ر", "ز"), ("ص", "ض"), ("اء", "ا"), ("و", "ر")]


def given(rng, sex, christ):
    if christ:
        return (BCM if sex == "M" else BCW).draw(rng)
    return (BM2 if sex == "M" else BW2).draw(rng)


def latin(rng, ar, free=0.10):
    s = ALLOF[ar]
    w = s[0] if maybe(rng, 0.52) else rng.choice(s)
    if maybe(rng, free):
        t = [(x, y) for x, y in EAR if x in w[1:].lower()]
        if t:
            x, y = rng.choice(t)
            i = w.lower().index(x, 1)
            w = w[:i] + y + w[i + len(x):]
    if maybe(rng, 0.02):
        w = typo(rng, w)
    if maybe(rng, 0.05):
        w = w.replace(" ", "") if " " in w else w
    if maybe(rng, 0.06) and w[:3] in ("El ", "Al "):
        w = w[3:] if maybe(rng, 0.6) else w[:2] + "-" + w[3:]
    return w


def arabic(rng, s):
    if maybe(rng, 0.12):
        for x, y in AR_SLIP[:4]:
            s = s.replace(x, y)
    if maybe(rng, 0.03):
        t = [(x, y) for x, y in AR_SLIP if x in s]
        if t:
            x, y = rng.choice(t)
            s = s.replace(x, y, 1)
    if s.startswith("عبد ") and maybe(rng, 0.4):
        s = s.replace("عبد ", "عبد", 1)
    return s


def phone(rng):
    return rng.choice(["03", "70", "71", "76", "78", "79", "81"]) + "%06d" % rng.randint(100000, 999999)


def population(rng, n):
    people, hh = [], 0
    while len(people) < n:
        nat = rng.choices("LSP", [48, 44, 8])[0]
        sur = BS[nat].draw(rng)
        christ = nat == "L" and sur in CHR_SUR
        town, reg = min(int(rng.expovariate(0.3)), len(TOWNS[nat]) - 1), str(rng.randint(1, 480) if nat == "L" else rng.randint(3, 999))
        clan = rng.choices([1, 2, 3], [70, 22, 8])[0] if nat != "P" else 1
        grand = given(rng, "M", christ)
        quarter = rng.randrange(len(QUARTER))
        for c in range(clan):
            hh += 1
            y = int(rng.triangular(1945, 1996, 1978))
            tel = phone(rng)
            dad = {"name": given(rng, "M", christ), "father": grand, "sex": "M", "year": y, "sur": sur, "mother": given(rng, "F", christ), "mother_sur": BS[nat].draw(rng) if maybe(rng, 0.8) else sur}
            mum = {"name": given(rng, "F", christ), "father": given(rng, "M", christ), "sex": "F", "year": y + rng.randint(-2, 9), "sur": BS[nat].draw(rng) if maybe(rng, 0.82) else sur, "mother": given(rng, "F", christ), "mother_sur": BS[nat].draw(rng)}
            if c:
                dad["mother"], dad["mother_sur"] = people[first]["mother"], people[first]["mother_sur"]
            else:
                first = len(people)
            house = [dad]
            if maybe(rng, 0.85):
                house.append(mum)
                by, used = max(mum["year"] + rng.randint(18, 28), 1970), set()
                for _ in range(rng.choice([0, 1, 2, 3, 3, 4, 5, 6])):
                    if by > 2019:
                        break
                    sex = rng.choice("MF")
                    nm = grand if sex == "M" and "g" not in used and maybe(rng, 0.3) else given(rng, sex, christ)
                    if nm not in used:
                        used.add(nm)
                        used.add("g") if nm == grand else None
                        house.append({"name": nm, "father": dad["name"], "sex": sex, "year": by, "sur": sur, "mother": mum["name"], "mother_sur": mum["sur"]})
                    by += rng.choice([1, 1, 2, 2, 3, 4]) if nm in used and not maybe(rng, 0.03) else 0
            for p in house:
                p.update(nat=nat, hh=hh, town=town, reg=reg, quarter=quarter, tel=tel if p is not mum and maybe(rng, 0.8) else phone(rng), size=len(house), own=sur)
                if p is mum:
                    p["married"] = sur
                p["md"] = (rng.randint(1, 12), rng.randint(1, 28)) if maybe(rng, 0.78) else (1, 1)
                people.append(p)
    return people


def make(rng, folder):
    people = population(rng, 7600)
    fate, ins = {}, ([], [])
    for i, p in enumerate(people):
        if p["hh"] not in fate:
            k = rng.random()
            lim = (0.62, 0.88) if p["nat"] == "L" else (0.36, 0.76)
            fate[p["hh"]] = "a" if k < lim[0] else "both" if k < lim[1] else "b"
        f = fate[p["hh"]]
        if f == "a" or f == "both" and maybe(rng, 0.93):
            ins[0].append(i)
        if f == "b" or f == "both" and maybe(rng, 0.88):
            ins[1].append(i)
    ins[0].sort(key=lambda i: (people[i]["quarter"], people[i]["hh"], i))
    ida, idb, out = {}, {}, []
    serial = 0
    for i in ins[0]:
        p = people[i]
        serial += rng.choice([1, 1, 1, 2])
        ida[i] = "ب-%05d" % serial
        town = TOWNS[p["nat"]][p["town"]][0]
        year = p["year"] + (rng.choice([-2, -1, 1, 2]) if maybe(rng, 0.04) else 0)
        born = str(year) if maybe(rng, 0.4) else "%d/%d/%d" % (p["md"][1], p["md"][0], year)
        reg = p["reg"] if maybe(rng, 0.96) else ""
        tel = p["tel"] if maybe(rng, 0.72) else ""
        tel = tel and (tel[:2] + "/" + tel[2:] if maybe(rng, 0.7) else tel)
        row = [arabic(rng, p["name"]), arabic(rng, p["father"]) if maybe(rng, 0.98) else "", arabic(rng, p.get("married", p["sur"]) if maybe(rng, 0.12) else p["sur"]), arabic(rng, p["mother"]) + " " + arabic(rng, p["mother_sur"]) if maybe(rng, 0.85) else arabic(rng, p["mother"]) if maybe(rng, 0.7) else ""]
        nums = [born if maybe(rng, 0.97) else "", reg, tel]
        if (p["quarter"] in (1, 4, 8) and maybe(rng, 0.9)) or maybe(rng, 0.05):
            nums = [x.translate(INDIC) for x in nums]
        fem = "ة" if p["sex"] == "F" else ""
        out.append([ida[i]] + row + [("ذكر" if p["sex"] == "M" else "أنثى") if maybe(rng, 0.97) else "", nums[0], town if maybe(rng, 0.95) else "", nums[1], NAT[p["nat"]][0] + fem, QUARTER[p["quarter"]][0], nums[2], rng.choice(["أعزب", "متأهل", "متأهل", "أرمل", ""]) if year < 2000 else "", rng.choice(["", "", "", "", "مستأجر", "مالك", "خيمة"])])
    save(folder, FILES[0], ["الرقم", "الاسم", "اسم الأب", "الشهرة", "اسم الأم وشهرتها", "الجنس", "تاريخ الولادة", "محل القيد", "رقم القيد", "الجنسية", "الحي", "الهاتف", "الوضع العائلي", "ملاحظات"], out)
    out = []
    hh_code = {}
    homes = sorted(set(people[i]["hh"] for i in ins[1]))
    rng.shuffle(homes)
    for n, h in enumerate(homes):
        hh_code[h] = n + 112
    ins[1].sort(key=lambda i: (hh_code[people[i]["hh"]], i))
    place = {}
    for i in ins[1]:
        p = people[i]
        h = hh_code[p["hh"]]
        place[h] = place.get(h, 0) + 1
        idb[i] = "BEK-%04d-%02d" % (h, place[h])
        rng_h = place[h] == 1
        name, father, sur = latin(rng, p["name"]), latin(rng, p["father"]), latin(rng, p["sur"])
        if "married" in p and maybe(rng, 0.3):
            sur = latin(rng, p["married"])
        mother = latin(rng, p["mother"]) + " " + latin(rng, p["mother_sur"]) if maybe(rng, 0.62) else latin(rng, p["mother"])
        if maybe(rng, 0.13):
            mother = ""
        elif "married" not in p and maybe(rng, 0.04):
            mother = latin(rng, p["mother"]) + " " + sur
        if maybe(rng, 0.015):
            name, father = father, name
        elif maybe(rng, 0.012):
            name, sur = sur, name
        if maybe(rng, 0.45):
            sur = sur.upper()
        if maybe(rng, 0.1):
            sur, name = sur.upper(), name.upper()
        k = rng.random()
        year = p["year"] + (rng.choice([-1, 1, -1, 1, -2, 2, -3, 5, -10, 10]) if k < 0.09 else 0)
        born = "01/01/%d" % year if maybe(rng, 0.18) else "%02d/%02d/%d" % (p["md"][1], p["md"][0], year) if maybe(rng, 0.3) else str(year)
        reg = p["reg"] if maybe(rng, 0.66) else ""
        if reg and maybe(rng, 0.04):
            reg = typo(rng, "n" + reg)[1:]
        tel = p["tel"] if maybe(rng, 0.8) else phone(rng)
        if maybe(rng, 0.02):
            tel = typo(rng, tel)
        tel = "" if maybe(rng, 0.22) else rng.choice(["+961 %s %s", "961%s%s", "%s %s", "%s-%s"]) % ((tel[:2].lstrip("0") if maybe(rng, 0.6) else tel[:2]), tel[2:])
        nat = NAT[p["nat"]][1]
        if p["sex"] == "F":
            nat += "ne" if nat.endswith("en") else "e"
        out.append([idb[i], sur, name, father if maybe(rng, 0.94) else "", mother, p["sex"] if maybe(rng, 0.98) else "", born if maybe(rng, 0.97) else "", nat if maybe(rng, 0.9) else "", TOWNS[p["nat"]][p["town"]][1] if maybe(rng, 0.82) else "", reg, QUARTER[p["quarter"]][1] if maybe(rng, 0.85) else "Bekaa", tel, p["size"] + rng.choice([0, 0, 0, -1, 1]) if rng_h else "", "Chef de ménage" if rng_h else rng.choice(["Membre", "Membre", ""]), rng.choice(["Cash", "Cash", "Vivres", "Hiver", "Abri", "Scolarité"])])
    save(folder, FILES[1], ["Code bénéficiaire", "Nom", "Prénom", "Prénom du père", "Nom et prénom de la mère", "Sexe", "Date/année de naissance", "Nationalité", "Lieu de registre", "N° registre", "Adresse", "Téléphone", "Taille ménage", "Statut", "Programme"], out)
    save(folder, "truth.csv", ["left_id", "right_id"], [[ida[i], idb[i]] for i in ins[0] if i in idb])
