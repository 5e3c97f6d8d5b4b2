"""A camp's list in French as Chad writes names, and a list in Arabic kept by the refugees' own committee.

Sudanese have their own name, their father's and his father's, sometimes a fourth; the French list has three or two of them as
a Chadian clerk hears them (Mahamat, Ahmat, Abakar, Djibrine) and sometimes a second way, the head of the household in
a column of its own, and an age of today. The committee writes four names, the mother's name, an age of when they came
(a year before) with Arabic digits, and a telephone of whoever has one. Villages are written by ear. Children of one father
differ by their own name and age only. Ages of the old are round. A careful person who reads both would find about 89 of 100
and be wrong in six of a hundred, mostly cousins and namesakes of one village (F1 about .91).
"""

from . import paper

FILES = ("liste_camp.csv", "قائمة_اللجنة.csv")
MEN = """محمد:Mahamat:Mohamed أحمد:Ahmat:Ahmed آدم:Adam:Adoum عبدالله:Abdallah:Abdoulaye إبراهيم:Brahim:Ibrahim أبكر:Abakar:Abbakar
إسحق:Ishagh:Issakha هارون:Haroun:Haroune يحيى:Yahya:Yaya إدريس:Idriss:Idris حسن:Hassan:Hassane عثمان:Ousmane:Osman عمر:Oumar:Omar
يوسف:Youssouf:Yousif موسى:Moussa:Mousa صالح:Saleh:Salih خاطر:Khatir:Khater جمعة:Djouma:Djoumma زكريا:Zakaria:Zakariya عيسى:Issa:Aissa
سليمان:Souleymane:Souliman جبريل:Djibrine:Djibril التجاني:Tidjani:Altidjani حامد:Hamid:Hamit علي:Ali:Aly أرباب:Arbab:Arbap نورين:Nourene:Nourein
شريف:Chérif:Charif بشارة:Bichara:Bechara عبدالرحمن:Abderamane:Abdelrahman عبدالكريم:Abdelkerim:Abdoulkarim الدومة:Addouma:Douma
خميس:Khamis:Kamis بخيت:Bakhit:Bakhite منصور:Mansour:Mansur الطاهر:Tahir:Attahir الصادق:Sadick:Assadig مختار:Moctar:Moukhtar
عبدالعزيز:Abdelaziz:Abdoulaziz عبدالمجيد:Abdelmadjid:Abdoulmajid فضل:Fadoul:Fadl جدو:Guiddo:Djiddo كرم:Karam:Karram تيراب:Tirab:Terap
حسين:Hissein:Houssein يعقوب:Yacoub:Yagoub سعيد:Saïd:Seid طه:Taha:Taha مصطفى:Moustapha:Mustafa كمال:Kamal:Kamaldine ياسين:Yassine:Yasin
الزين:Azzène:Alzain رمضان:Ramadan:Ramadane شعيب:Chouaïb:Choueb داود:Daoud:Dawoud إسماعيل:Ismaïl:Smaïl السنوسي:Senoussi:Alsenousi""".split()
WOMEN = """فاطمة:Fatimé:Fatouma حواء:Hawa:Haoua عائشة:Aché:Aïcha خديجة:Khadidja:Hadidja زينب:Zénaba:Zeinab مريم:Mariam:Mariama حليمة:Halimé:Halima
آمنة:Amné:Amna كلتوم:Kaltouma:Koultoum زهرة:Zara:Zahra أم_كلثوم:Oumkalsoum:Oum_Kaltoum نفيسة:Nafissa:Naffissa سعدية:Saadia:Sadia رقية:Roukhaya:Rougaya
خميسة:Khamissa:Kamissa نعمات:Neimat:Nimat مكة:Maka:Makka بتول:Batoul:Batoula سميرة:Samira:Samirah هدى:Houda:Huda إخلاص:Ikhlas:Ihlas حنان:Hanane:Hanan
سلمى:Salma:Selma نوال:Nawal:Naoual عواطف:Awatif:Aouatif منى:Mouna:Mona ابتسام:Ibtissam:Iptisam أسماء:Asma:Asmaa ملاك:Malak:Malaka رانيا:Rania:Raniya
حسنية:Hassaniya:Hasania كبيرة:Kabira:Kabire مستورة:Mastoura:Mastora عرفة:Arafa:Arfa جميلة:Djamila:Jamila سعاد:Souad:Souhad بخيتة:Bakhita:Bakhite""".split()
PLACES = """الجنينة:El_Geneina:Geneina أردمتا:Ardamatta:Ardamata كرينك:Kreinik:Krenik مستري:Misterei:Mistéri بيضة:Beïda:Beida تندلتي:Tandelti:Tendelty
فوربرنقا:Foro_Baranga:Forbaranga مورني:Morni:Mornei هبيلة:Habila:Habilé سربا:Sirba:Serba كلبس:Kulbus:Koulbous زالنجي:Zalingei:Zalinji
قارسيلا:Garsila:Garsilla عزرني:Azerni:Azarni كنقا_حرازة:Kongo_Haraza:Kanga_Haraza جبل_مون:Jebel_Moun:Djabal_Moun""".split()
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
EAR = [("ou", "u"), ("dj", "j"), ("é", "e"), ("kh", "h"), ("ss", "s"), ("ch", "sh"), ("ck", "k"), ("ah", "a"), ("e", "a"), ("i", "e"), ("aa", "a"), ("ï", "i"), ("d", "t"), ("g", "k")]
LINKS = {"head": ("chef de ménage", "chef de ménage"), "spouse": ("époux", "épouse"), "child": ("fils", "fille"), "other": ("neveu", "nièce"), "parent": ("père", "mère")}


def heard(rng, word, rate):
    if rng.random() >= rate or len(word) < 4:
        return word
    able = [pair for pair in EAR if pair[0] in word[1:]]
    if able and rng.random() < 0.75:
        return word[0] + word[1:].replace(*rng.choice(able), 1)
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :] if rng.random() < 0.5 else word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def penned(rng, word, rate):
    """An Arabic word as one writes it in a hurry: without hamza, ه for ة, ي for ى, with a gap or a dot missing."""
    if rng.random() < 0.35:
        word = word.translate(str.maketrans("أإآىة", "ااايه"))
    if word.startswith("عبدال") and rng.random() < 0.4:
        word = "عبد " + word[3:]
    if rng.random() < rate and len(word) > 3:
        at = rng.randrange(1, len(word) - 1)
        near = {"ب": "ت", "ت": "ن", "ج": "ح", "ح": "خ", "خ": "ح", "د": "ذ", "ر": "ز", "س": "ش", "ش": "س", "ص": "ض", "ق": "ف", "ن": "ت"}
        word = word[:at] + near.get(word[at], "") + word[at + 1 :]
    return word


def population(rng, count):
    """Households: (chain of four names, sex, age, mother, village, telephone, relation, head, size)."""
    split = [[part.split(":") for part in table] for table in (MEN, WOMEN, PLACES)]
    man, woman, place = paper.skewed(split[0], 0.45, 8), paper.skewed(split[1], 0.35, 8), paper.skewed(split[2], 0.4, 4)
    people, houses = [], 0
    while len(people) < count:
        home, houses = place(rng), houses + 1
        phone = f"{rng.choice(['66', '63', '95', '99', '68'])}{rng.randrange(10**6):06}" if rng.random() < 0.6 else ""
        father = [man(rng) for _ in range(4)]
        years = rng.randrange(22, 70)
        mother = [woman(rng), *[man(rng) for _ in range(3)]]
        alone = rng.random() < 0.5  # men are dead, or fighting, or in Libya
        members = [] if alone else [(father, "M", years, woman(rng), "head")]
        members.append((mother, "F", max(17, years - rng.randrange(1, 11)), woman(rng), "head" if alone else "spouse"))
        used, age = [], members[-1][2] - rng.randrange(16, 22)
        while age >= 0 and len(used) < 6:
            sex = rng.choice("MF")
            own = (man if sex == "M" else woman)(rng)
            if age < 26 and own not in used and rng.random() < 0.75:
                used.append(own)
                members.append(([own, *father[:3]], sex, age, mother[0], "child"))
            age -= rng.choice([1, 2, 2, 3])
        if rng.random() < 0.14:
            sex = rng.choice("MF")
            members.append(([(man if sex == "M" else woman)(rng), man(rng), *father[1:3]], sex, rng.randrange(3, 20), woman(rng), "other"))
        for chain, sex, age, hers, relation in members:
            people.append((chain, sex, age, hers, home, phone, relation, members[0][0], len(members), houses))
    return people[:count]


def french(rng, person, block, leads):
    chain, sex, age, _, home, phone, relation, head, size, house = person
    count = rng.choices([3, 2, 4], [66, 29, 5])[0]

    def name(parts, rate):
        words = [heard(rng, part[1] if rng.random() < 0.78 else part[2], rate).replace("_", " ") for part in parts]
        return " ".join(words)

    own = name(chain[:count], 0.12)
    own = own.upper() if house % 5 == 0 else own
    if age > 30 and rng.random() < 0.35:
        shown = 5 * round(age / 5)
    else:
        shown = age + rng.choice([-2, -1, 1, 2, 3]) if rng.random() < 0.25 else age
    years = f"{rng.randrange(2, 12)} mois" if age == 0 else str(max(1, shown))
    lead = leads.setdefault(house, name(head[: rng.choice([2, 2, 3])], 0.06))
    lead = "" if relation == "head" and rng.random() < 0.6 else lead
    return [
        f"TD-{7_000 + house}", own, {"M": "M", "F": "F"}[sex] if rng.random() < 0.98 else "", years, LINKS[relation][sex == "F"], lead, size if relation == "head" else "",
        home[1 if rng.random() < 0.7 else 2].replace("_", " ") if rng.random() < 0.86 else rng.choice(["", "Darfour", "Soudan", "El Geneina"]), block,
        f"{phone[:2]} {phone[2:4]} {phone[4:6]} {phone[6:]}" if phone and relation == "head" and rng.random() < 0.5 else "",
        rng.choice(["", "", "", "", *(["femme seule", "enceinte"] if sex == "F" and 16 < age < 45 else []), "carte perdue", "RAS", "-"]),
    ]  # fmt: skip


def arabic(rng, person):
    chain, sex, age, hers, home, phone, relation, _, _, house = person
    words = [penned(rng, part[0].replace("_", " "), 0.04) for part in chain[: rng.choices([4, 3, 2], [62, 30, 8])[0]]]
    came = age - 1 + (rng.choice([-2, -1, 1, 2]) if rng.random() < 0.2 else 0)
    came = 5 * round(came / 5) if age > 35 and rng.random() < 0.3 else came
    if came < 1:
        years = rng.choice(["رضيع", "أقل من سنة", "٠"])
    else:
        years = str(came).translate(EASTERN) if rng.random() < 0.7 else str(came)
    state = ("متزوج" if sex == "M" else "متزوجة") if age > 20 else ""
    if relation == "head" and sex == "F":
        state = rng.choice(["أرملة", "متزوجة", "مفقود الزوج"])
    return [
        " ".join(words), {"M": "ذكر", "F": "أنثى"}[sex], years, penned(rng, hers[0].replace("_", " "), 0.03) if rng.random() < 0.7 else "",
        home[0].replace("_", " ") if rng.random() < 0.92 else "", state,
        (phone if rng.random() < 0.5 else phone.translate(EASTERN)) if phone and rng.random() < (0.6 if relation == "head" else 0.15) else "",
        rng.choice(["", "", "", "", "مريض", "لم يستلم", "طالب", "حامل" if sex == "F" and 15 < age < 45 else ""]),
    ]  # fmt: skip


def make(rng, folder):
    """4,000 on the camp's list, 2,600 on the committee's, 1,500 on both; households mostly stay whole."""
    people = population(rng, 5_100)
    houses = people[-1][9]
    kinds = {house: rng.choices("cab", [60, 20, 20])[0] for house in range(1, houses + 1)}
    blocks = {house: f"{rng.choice('ABCDEF')}{rng.randrange(1, 30)}" for house in range(1, houses + 1)}
    left, right, leads = [], [], {}
    for who, person in enumerate(people):
        kind = kinds[person[9]]
        if kind in "ca" and rng.random() < 0.97:
            left.append((who, french(rng, person, blocks[person[9]], leads)))
        if kind == "b" or kind == "c" and rng.random() < 0.5:
            right.append((who, arabic(rng, person)))
    left += [(who, french(rng, people[who], blocks[people[who][9]], leads)) for who, _ in rng.sample(left, 50)]
    left.sort(key=lambda row: row[1][8])
    rng.shuffle(right)
    first = [(who, f"{at + 1}") for at, (who, _) in enumerate(left)]
    second = [(who, f"ل-{at + 1:04}") for at, (who, _) in enumerate(right)]
    paper.put(
        folder / FILES[0],
        ["N° d'ordre", "N° carte ménage", "Nom et prénoms du bénéficiaire", "Sexe", "Âge", "Lien de parenté", "Chef de ménage", "Taille du ménage", "Village d'origine",
         "Bloc", "Téléphone", "Observations"],
        [[number, *cells] for (_, number), (_, cells) in zip(first, left, strict=True)], ";", "utf-8-sig",
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["الرقم المتسلسل", "الاسم رباعي", "النوع", "العمر", "اسم الوالدة", "القرية الأصلية", "الحالة الاجتماعية", "الهاتف", "ملاحظات"],
        [[number, *cells] for (_, number), (_, cells) in zip(second, right, strict=True)],
    )
    paper.put_truth(folder, paper.pairs(first, second))
