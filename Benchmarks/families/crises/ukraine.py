#!/usr/bin/env python3
"""Families of Mariupol, Kherson and the Donbas pulled apart in 2022: three Russian lists, a Ukrainian one and a Polish one.

    ukraine.py --families N --seed S DIR

lists/  vospitanniki        children in institutions, camps and hospitals under Russian hand (Russian)
        filtratsiya         a filtration point: a row an adult, and children of fourteen and more (Russian)
        pvr                 temporary accommodation inside Russia, row by row with the room (Russian)
        hotline_ua          relatives who ask a Ukrainian line; the row is the caller, the sought are in its columns (Ukrainian)
        recepcja_pl         a Polish reception point (Latin letters, Polish)
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

A child's patronymic is its father's name; surnames in -ський, -ов, -ий, -ін bend with the sex, those in -ко, -ук, -ець do not. Each
name has a Ukrainian and a Russian form and several Latin ones. Divorced mothers have gone back to their own surname or on to the
next husband's. Birthdays are known to the day where there were papers, and lists keep them. Every person is invented.
"""
from travellers import *  # noqa: F403

TODAY = begin("U", date(2022, 9, 1))
# Ukrainian, Russian, Latin (Ukrainian passport), patronymic stems uk/ru for -ович/-івна
MEN = [r.split() for r in """Олександр Александр Oleksandr Олександр Александр
Сергій Сергей Serhii Сергій Сергее
Андрій Андрей Andrii Андрій Андрее
Володимир Владимир Volodymyr Володимир Владимир
Микола Николай Mykola Микол Николае
Дмитро Дмитрий Dmytro Дмитр Дмитрие
Олексій Алексей Oleksii Олексій Алексее
Віталій Виталий Vitalii Віталій Виталие
Ігор Игорь Ihor Ігор Игоре
Євген Евгений Yevhen Євген Евгенье
Юрій Юрий Yurii Юрій Юрье
Максим Максим Maksym Максим Максим
Артем Артём Artem Артем Артёмо
Денис Денис Denys Денис Денис
Роман Роман Roman Роман Роман
Павло Павел Pavlo Павл Павл
Михайло Михаил Mykhailo Михайл Михайло
Іван Иван Ivan Іван Ивано
Руслан Руслан Ruslan Руслан Руслан
Вадим Вадим Vadym Вадим Вадим
Богдан Богдан Bohdan Богдан Богдан
Назар Назар Nazar Назар Назар
Данило Данил Danylo Данил Данил
Кирило Кирилл Kyrylo Кирил Кирилло
Тимофій Тимофей Tymofii Тимофій Тимофее
Матвій Матвей Matvii Матвій Матвее
Ілля Илья Illia Ілл Иль
Єгор Егор Yehor Єгор Егоро""".split("\n")]
WOMEN = [r.split() for r in """Олена Елена Olena
Наталія Наталья Nataliia
Тетяна Татьяна Tetiana
Ірина Ирина Iryna
Світлана Светлана Svitlana
Оксана Оксана Oksana
Юлія Юлия Yuliia
Анна Анна Anna
Катерина Екатерина Kateryna
Марина Марина Maryna
Вікторія Виктория Viktoriia
Анастасія Анастасия Anastasiia
Аліна Алина Alina
Людмила Людмила Liudmyla
Любов Любовь Liubov
Валентина Валентина Valentyna
Галина Галина Halyna
Софія София Sofiia
Дар'я Дарья Daria
Поліна Полина Polina
Марія Мария Mariia
Єва Ева Yeva
Вероніка Вероника Veronika
Злата Злата Zlata
Мілана Милана Milana
Христина Кристина Khrystyna
Ангеліна Ангелина Anhelina
Яна Яна Yana
Ксенія Ксения Kseniia""".split("\n")]
SHORT = {"Олександр": "Саша", "Сергій": "Серёжа", "Дмитро": "Дима", "Микола": "Коля", "Володимир": "Вова", "Євген": "Женя", "Данило": "Даня", "Кирило": "Кирюша", "Олексій": "Лёша", "Михайло": "Миша", "Іван": "Ваня", "Артем": "Тёма", "Наталія": "Наташа", "Тетяна": "Таня", "Ірина": "Ира", "Катерина": "Катя", "Анастасія": "Настя", "Дар'я": "Даша", "Вікторія": "Вика", "Марія": "Маша", "Юлія": "Юля", "Олена": "Лена",
         "Софія": "Соня", "Світлана": "Света", "Ксенія": "Ксюша", "Людмила": "Люда", "Галина": "Галя", "Ангеліна": "Геля", "Анна": "Аня", "Вероніка": "Ника", "Матвій": "Мотя", "Павло": "Паша", "Юрій": "Юра", "Роман": "Рома"}
# uk m, uk f, ru m, ru f
SURNAMES = [r.split() for r in """Шевченко = Шевченко =
Коваленко = Коваленко =
Бондаренко = Бондаренко =
Ткаченко = Ткаченко =
Кравченко = Кравченко =
Литвиненко = Литвиненко =
Савченко = Савченко =
Ільченко = Ильченко =
Гриценко = Гриценко =
Мельник = Мельник =
Ткачук = Ткачук =
Кравець = Кравец =
Швець = Швец =
Білик = Белик =
Сірик = Серик =
Гончар = Гончар =
Лисенко = Лысенко =
Тимошенко = Тимошенко =
Дзюба = Дзюба =
Черненко = Черненко =
Іванов Іванова Иванов Иванова
Попов Попова Попов Попова
Кузнєцов Кузнєцова Кузнецов Кузнецова
Дмитрієв Дмитрієва Дмитриев Дмитриева
Харлов Харлова Харлов Харлова
Сорокін Сорокіна Сорокин Сорокина
Нікітін Нікітіна Никитин Никитина
Лисицький Лисицька Лисицкий Лисицкая
Вишневський Вишневська Вишневский Вишневская
Заболотний Заболотна Заболотный Заболотная
Чорний Чорна Чёрный Чёрная
Бєлоусов Бєлоусова Белоусов Белоусова
Пєтухов Пєтухова Петухов Петухова
Топал = Топал =
Хаджинов Хаджинова Хаджинов Хаджинова
Якубович = Якубович =
Сидоров Сидорова Сидоров Сидорова
Рудь = Рудь =
Гайдук = Гайдук =
Яковлєв Яковлєва Яковлев Яковлева""".split("\n")]
PLACES = [("Донецька", "Донецкая", "Маріуполь", "Мариуполь", "Mariupol"), ("Донецька", "ДНР", "Волноваха", "Волноваха", "Volnovakha"), ("Херсонська", "Херсонская", "Херсон", "Херсон", "Kherson"), ("Херсонська", "Херсонская", "Гола Пристань", "Голая Пристань", "Hola Prystan"), ("Запорізька", "Запорожская", "Мелітополь", "Мелитополь", "Melitopol"), ("Запорізька", "Запорожская", "Бердянськ", "Бердянск", "Berdiansk"),
          ("Луганська", "ЛНР", "Сєвєродонецьк", "Северодонецк", "Sievierodonetsk"), ("Харківська", "Харьковская", "Ізюм", "Изюм", "Izium"), ("Харківська", "Харьковская", "Куп'янськ", "Купянск", "Kupiansk"), ("Донецька", "Донецкая", "смт Мангуш", "пгт Мангуш", "Manhush")]
WEIGHT = [34, 6, 16, 6, 8, 8, 8, 6, 5, 3]
STREETS = [("вул. Митрополитська", "ул. Митрополитская"), ("пр. Миру", "пр. Мира"), ("вул. Азовстальська", "ул. Азовстальская"), ("вул. Куїнджі", "ул. Куинджи"), ("б-р Шевченка", "б-р Шевченко"), ("вул. Перемоги", "ул. Победы"), ("вул. Лермонтова", "ул. Лермонтова"), ("вул. Набережна", "ул. Набережная"), ("вул. Шкільна", "ул. Школьная"), ("пр. Металургів", "пр. Металлургов")]
HOMES = ["ГУ «Донецкий РДКБ», г. Донецк", "Амвросиевская школа-интернат", "санаторий «Ромашка», Ростовская обл.", "ДОЛ «Мечта», Евпатория", "ДОЛ «Лучистый», Евпатория", "Центр соцреабилитации № 1 г. Донецк", "ДОЛ «Медвежонок», Геленджик", "Симферополь, «Ёлочка»", "Шахтёрский СПЦ"]
PVRS = ["ПВР Таганрог СШ-13", "ПВР «Ромашка» Неклиновский р-н", "ПВР Пенза, с/о «Чайка»", "ПВР Рязань", "ПВР Нижний Новгород", "ПВР Вольск", "ПВР Тверь"]
RUTERM = {"mother": ("мать", "мать"), "father": ("отец", "отец"), "step_parent": ("мачеха", "отчим"), "grandparent": ("бабушка", "дедушка"), "aunt_uncle": ("тётя", "дядя"), "sibling": ("сестра", "брат"), "half_sibling": ("сестра", "брат"), "guardian": ("опекун", "опекун")}
RUCHILD = {"mother": ("дочь", "сын"), "father": ("дочь", "сын"), "step_parent": ("падчерица", "пасынок"), "grandparent": ("внучка", "внук"), "aunt_uncle": ("племянница", "племянник"), "sibling": ("сестра", "брат"), "half_sibling": ("сестра", "брат"), "guardian": ("подопечная", "подопечный"), "spouse": ("жена", "муж")}
UACHILD = {"mother": ("донька", "син"), "father": ("донька", "син"), "step_parent": ("донька чоловіка", "пасинок"), "grandparent": ("онучка", "онук"), "aunt_uncle": ("племінниця", "племінник"), "sibling": ("сестра", "брат"), "half_sibling": ("сестра", "брат"), "guardian": ("підопічна", "підопічний"), "spouse": ("дружина", "чоловік"), "child": ("мати", "батько")}
PLTERM = {"mother": ("matka", "matka"), "father": ("ojciec", "ojciec"), "step_parent": ("macocha", "ojczym"), "grandparent": ("babcia", "dziadek"), "aunt_uncle": ("ciocia", "wujek"), "sibling": ("siostra", "brat"), "half_sibling": ("siostra", "brat"), "guardian": ("opiekunka", "opiekun")}
LATIN = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia ".split(" ")))
POLISH = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", "a b w h g d e je ż z y i ji j k ł m n o p r s t u f ch c cz sz szcz  ju ja ".split(" ")))


def roman(text, table=LATIN):
    out = []
    for i, c in enumerate(text.lower()):
        t = table.get(c, c)
        if table is LATIN and (i == 0 or text[i - 1] in " -") and c in "єїйюя":
            t = dict(zip("єїйюя", "ye yi y yu ya".split()))[c]
        out.append(t)
    return "".join(out).replace("zgh", "zgh").title().replace("'", "")


def person(sex, age, house, mother=None, father=None, sur=None, named=True):
    one = One(sex, age, house, mother, father)
    used = {q.facts["given"][0] for q in house["all"] if q.facts}
    stock = MEN if sex == "m" else WOMEN
    young = stock[9:] if age < 18 else stock[:18]
    one.facts["given"] = R.choice([g for g in young if g[0] not in used] or stock)
    pater = father.facts["given"] if father and named else R.choice(MEN[:17])
    one.facts["pater"] = pater
    one.facts["sur"] = sur or (father or mother).facts["sur"] if (sur or father or mother) else R.choice(house["stock"])
    if one.age > 12:
        one.phone = "380%s%07d" % (R.choice(["50", "66", "95", "67", "97", "63", "71", "99"]), R.randrange(10 ** 7)) if ok(0.75) else ""
    return one


def surname(one, lang):
    uk_m, uk_f, ru_m, ru_f = one.facts["sur"]
    uk_f, ru_f = uk_m if uk_f == "=" else uk_f, ru_m if ru_f == "=" else ru_f
    return (uk_m, uk_f)[one.sex == "f"] if lang == "uk" else (ru_m, ru_f)[one.sex == "f"]


def patronymic(one, lang):
    g = one.facts["pater"]
    if lang == "uk":
        stem = g[3]
        if g[0] == "Микола":
            return "Миколаївна" if one.sex == "f" else "Миколайович"
        if g[0] == "Ілля":
            return "Іллівна" if one.sex == "f" else "Ілліч"
        return stem[:-1] + "їв" + "на" if stem.endswith("й") and one.sex == "f" else stem + ("йович"[1:] if stem.endswith("й") else "ович") if one.sex == "m" else stem + "івна"
    stem = g[4]
    if g[1] == "Илья":
        return "Ильинична" if one.sex == "f" else "Ильич"
    if stem[-1] not in "ео":
        stem += "о"
    return stem + ("вна" if one.sex == "f" else "вич")


RU_SLIPS = [("е", "и"), ("и", "е"), ("о", "а"), ("а", "о"), ("ё", "е"), ("ь", ""), ("нн", "н"), ("ко", "ка"), ("ы", "и"), ("и", "ы"), ("ей", "ий"), ("ст", "сн"), ("тс", "ц"), ("ие", "ье")]
UK_SLIPS = [("и", "і"), ("і", "и"), ("е", "и"), ("є", "е"), ("ь", ""), ("о", "а"), ("'", ""), ("ій", "ий"), ("г", "х")]
PL_SLIPS = [("h", "g"), ("kh", "h"), ("y", "i"), ("ii", "iy"), ("ie", "e"), ("iu", "yu"), ("ia", "ya"), ("ch", "cz"), ("sh", "sz"), ("v", "w"), ("zh", "ż"), ("k", "ck"), ("ts", "c")]


def spell(word, pairs, p):
    return swap(word, pairs) if len(word) > 3 and slip(p, "spelling") else word


def fio(one, lang="ru", p=0.05, pater=0.85, initials=0.0):
    pairs = RU_SLIPS if lang == "ru" else UK_SLIPS
    sur, given, pat = spell(surname(one, lang), pairs, p), one.facts["given"][lang == "ru"], patronymic(one, lang)
    if lang == "ru" and slip(0.08, "the Ukrainian form in Russian letters"):
        given = one.facts["given"][0].replace("і", "и").replace("є", "е").replace("'", "ь")
    if lang == "ru":
        given = given.replace("ё", "е") if ok(0.6) else given
        sur = sur.replace("ё", "е") if ok(0.6) else sur
    if initials and ok(initials):
        return "%s %s.%s" % (sur, given[0], pat[0] + "." if ok(0.8) else "")
    if slip(1 - pater, "patronymic left out"):
        return R.choice(["%s %s" % (sur, given), "%s %s" % (sur, given), "%s %s" % (given, sur)])
    return "%s %s %s" % (sur, given, spell(pat, pairs, p))


def latin(one):
    """Surname and name as in a passport, or as a Polish clerk heard them."""
    sur, given = roman(surname(one, "uk")), one.facts["given"][2]
    if slip(0.22, "Polish or Russian spelling"):
        if ok(0.5):
            sur, given = roman(surname(one, "uk"), POLISH), roman(one.facts["given"][0], POLISH)
        else:
            given = roman(one.facts["given"][1].replace("ы", "и").replace("э", "е").replace("ё", "е").replace("г", "ґ").replace("ъ", ""))
    sur, given = spell(sur, PL_SLIPS, 0.08), spell(given, PL_SLIPS, 0.06)
    return (given, sur) if slip(0.04, "name and surname swapped") else (sur, given)


def born(one, p=0.05, year=0.0):
    d = one.born
    if slip(p, "birthday"):
        d = R.choice([d + timedelta(days=R.choice([1, -1, 3, 10, -10])), date(d.year + R.choice([1, -1]), d.month, min(28, d.day)), date(d.year, d.day, d.month) if d.day <= 12 and d.month < 29 else d])
    if ok(year):
        return str(d.year) + R.choice(["", " г.р.", " г.р."])
    return d.strftime(R.choice(["%d.%m.%Y", "%d.%m.%Y", "%d.%m.%y"]))


def day(house, late=0):
    return (house["day"] + timedelta(days=late)).strftime("%d.%m.%Y")


def term(kind, one, table):
    return table[kind][one.sex == "m"]


def told(child, about, lang="ru"):
    """A parent as a child tells: short name, name, or all of it."""
    if about is None or child.age < 3.5:
        return ""
    given = about.facts["given"]
    if child.age < 7:
        return R.choice(["", SHORT.get(given[0], given[1]), "мама " + SHORT.get(given[0], given[1]) if about.sex == "f" else "папа " + SHORT.get(given[0], given[1])])
    if child.age < 11 and ok(0.4):
        return "%s %s" % (given[1], surname(about, "ru"))
    return fio(about, "ru", 0.05, 0.7)


def home(child, status, sought, late, papers):
    h = child.house
    bits = []
    for q, word in ((child.mother, "мать"), (child.father, "отец")):
        if q is None or slip(0.15, "parent not in the file"):
            continue
        name = fio(q, "ru", 0.04, 0.9, 0.35) if papers else told(child, q).replace("мама ", "").replace("папа ", "")
        if not name:
            continue
        fate = "умер%s" % ("ла" if q.sex == "f" else "") if q.dead and ok(0.8) else R.choice(["местонахождение неизвестно", "на связь не выходит", "находится на территории Украины", "прошла фильтрацию" if q.sex == "f" else "задержан", "", ""])
        bits.append("%s – %s%s%s" % (word, name, ", %s г.р." % born(q, 0.03, 0).split(".")[-1] if papers and ok(0.45) else "", ", " + fate if fate else ""))
    sibs = [q for q in h["all"] if q is not child and q.age < 18 and rel(child, q) in ("sibling", "half_sibling")]
    note = R.choice(["", "", "планируется передача в приёмную семью, Московская обл.", "переведён из другого учреждения", "ранение, выписан" if child.sex == "m" else "ранение, выписана", "просит связаться с {k}", "звонил{a} {k}, тел. {t}", "вещи и документы у {k}"])
    q = R.choice(sought) if sought else None
    kind = rel(child, q) if q else None
    if "{" in note:
        word = dict(zip("мать отец бабушка дедушка тётя дядя сестра брат мачеха отчим".split(), "матерью отцом бабушкой дедушкой тётей дядей сестрой братом мачехой отчимом".split())).get(term(kind, q, RUTERM), "родственниками") if kind in RUTERM else ""
        note = "" if kind not in RUTERM or ("{t}" in note and not q.phone) else note.format(k=word if "связаться" in note else R.choice([term(kind, q, RUTERM)]), a="а" if q.sex == "f" else "", t="+" + digits(q.phone))
        note = note.replace("документы у мать", "документы остались у матери").replace("документы у отец", "документы у отца").replace("документы у бабушка", "документы у бабушки").replace("документы у тётя", "документы у тёти")
    put("vospitanniki", child, {"№ п/п": "", "Ф.И.О. ребёнка": fio(child, "ru", 0.05, 0.8 if papers else 0.45) if child.age > 2.5 or papers else R.choice(["Неизвестный (-ая)", child.facts["given"][1], SHORT.get(child.facts["given"][0], child.facts["given"][1])]), "Дата рожд.": born(child, 0.05) if papers or child.age > 8 else "прибл. %d" % (TODAY.year - round(child.age)) if ok(0.7) else "",
                                "Пол": "ж" if (child.sex == "f") != slip(0.01, "sex") else "м", "Учреждение": h.setdefault("home", R.choice(HOMES)) if ok(0.8) else R.choice(HOMES), "Откуда прибыл": R.choice([h["place"][3], "%s обл., %s" % (h["place"][1], h["place"][3]) if h["place"][1] not in ("ДНР", "ЛНР") else h["place"][1] + ", " + h["place"][3], h["place"][1] + (" обл." if h["place"][1] not in ("ДНР", "ЛНР") else "")]), "Дата приб.": day(h, late), "Статус": status,
                                "Сведения о родителях": "; ".join(bits) or R.choice(["нет данных", "не установлены", ""]), "Братья, сёстры": ", ".join("%s %s" % (q.facts["given"][1], q.born.year) for q in sibs) if ok(0.55) else "", "Примечание": note})


def filtration(one, with_whom, mark, late):
    h = one.house
    words = []
    for q in with_whom:
        kind = rel(q, one)
        words.append("%s %s %s" % (term(kind, q, RUCHILD) if kind in RUCHILD else R.choice(["н/л", "родств."]), fio(q, "ru", 0.05, 0.4), q.born.year))
    note = ""
    gone = [q for q in h["all"] if q.age < 18 and rel(q, one) in ("mother", "father", "grandparent", "step_parent") and q.party != one.party]
    if gone and ok(0.5):
        q = R.choice(gone)
        note = R.choice(["н/л {k} {n} передан(а) сотр. опеки", "{k} {n} {y} г.р. – отправлен(а) в г. Донецк", "со слов, {k} остался с соседями"]).format(k=term(rel(q, one), q, RUCHILD), n=fio(q, "ru", 0.05, 0.5), y=q.born.year)
    put("filtratsiya", one, {"№ карты": "", "Дата": day(h, late), "Пункт": R.choice(["Безыменное", "Мангуш", "Никольское", "Старобешево", "Докучаевск"]), "ФИО": fio(one, "ru", 0.04, 0.95).upper(), "Дата рождения": born(one, 0.03), "Место регистрации": "%s, %s, д. %d кв. %d" % (h["place"][3], h["street"][1], h["no"], h["flat"]) if ok(0.75) else h["place"][3], "Паспорт": "%s%06d" % (R.choice(["ВЕ", "ВВ", "ЕК", "ВС", "00"]), R.randrange(10 ** 6)) if ok(0.7) else "",
                             "Совместно следуют": "; ".join(words), "Тел.": "+" + digits(one.phone) if one.phone and ok(0.8) else "", "Отметка": mark, "Прим.": note})


def pvr(people, room, late, family):
    head = people[0]
    h = head.house
    train = h["train"]
    for q in people:
        kind = rel(q, head)
        put("pvr", q, {"№": "", "ПВР": h.setdefault("pvr", R.choice(PVRS)), "Комн.": room, "ФИО": fio(q, "ru", 0.06, 0.75), "Дата рожд.": born(q, 0.04, 0.15), "Родство": "глава" if q is head else term(kind, q, RUCHILD) if kind in RUCHILD else {"mother": "", "father": ""}.get(kind, "родств."), "Откуда": R.choice([h["place"][3], h["place"][1], "Украина, " + h["place"][3]]), "Прибыл": day(h, late) + (", поезд %s" % train if train and ok(0.5) else ""),
                       "Документы": R.choice(["паспорт Укр.", "паспорт"]) if q.age >= 18 else R.choice(["св-во о рожд.", "св-во о рожд.", "нет", "копия"]), "Телефон": "+" + digits(q.phone) if q.age >= 18 and q.phone and ok(0.45) else "", "Убыл": R.choice(["", "", "", "Эстония", "к родственникам", "СПб", "Польша"]) if q is head else ""})


def hotline(who, sought, late):
    h = who.house
    cells = []
    for q in sought[:4]:
        kind = rel(q, who)
        kind = kind or ("child" if rel(who, q) in ("mother", "father") else None)
        cells.append((fio(q, "uk", 0.03, 0.9), term(kind, q, UACHILD).replace("чоловіка", "дружини" if who.sex == "m" else "чоловіка") if kind in UACHILD else "родич", born(q, 0.02) if ok(0.85) else str(q.born.year)))
    kids = [q for q in sought if q.age < 18]
    text = R.choice(["", "зв'язку немає", "остання адреса {a}", "за інформацією волонтерів – {p}"] + 2 * dict(camp=["поїхав(ла) в табір на 2 тижні і не повернули", "був(ла) у таборі, обіцяли повернути після канікул"], hospital=["вивезли з лікарні", "поранення, швидка забрала з підвалу"], internat=["вивезли з інтернату", "навчається в інтернаті, вивезли разом з класом"], poland=["з сусідами виїхали евакуаційним автобусом", "виїхали без мене, здається до Польщі"]).get(h.get("how"), ["забрали на фільтрації", "загубились при обстрілі", "на блокпості розділили"])).format(a="%s, %d" % (h["street"][0], h["no"]), p=R.choice(["Польща", "Польща, Перемишль"]) if h.get("how") == "poland" else R.choice(["Донецьк", "Таганрог", "Євпаторія", "Ростовська обл."]))
    dad = ""
    if kids and who is not kids[0].father and ok(0.4) and kids[0].father:
        dad = " Батько – %s%s." % (fio(kids[0].father, "uk", 0.03, 0.8), " (загинув)" if kids[0].father.dead else "")
    elif kids and who is not kids[0].mother and ok(0.5) and kids[0].mother:
        dad = " Мати – %s%s." % (fio(kids[0].mother, "uk", 0.03, 0.8), " (загинула)" if kids[0].mother.dead else "")
    put("hotline_ua", who, {"№ звернення": "", "Дата": day(h, late), "Заявник": fio(who, "uk", 0.02, 0.75), "Стать": "ж" if who.sex == "f" else "ч", "Р.н.": str(who.born.year) if ok(0.35) else "", "Телефон": digits(R.choice(["+" + who.phone, who.phone[2:]])) if who.phone else "", "Де перебуває": R.choice(["Запоріжжя", "Дніпро", "Київ", "Польща", "Німеччина", "Львів", h["place"][2], "Таганрог"]),
                            "Розшукується": "; ".join(c[0] for c in cells), "Ким доводиться": "; ".join(c[1] for c in cells), "Дата нар. розшукуваного": "; ".join(c[2] for c in cells), "Населений пункт": R.choice([h["place"][2], "%s обл., %s" % (h["place"][0], h["place"][2]), "%s, %s %d" % (h["place"][2], h["street"][0], h["no"])]), "Обставини": (text + "." if text else "") + dad})


def poland(one, companion, note, late):
    h = one.house
    sur, given = latin(one)
    put("recepcja_pl", one, {"Nr": "", "Data": (h["day"] + timedelta(days=late)).strftime("%Y-%m-%d"), "Nazwisko": sur.upper() if ok(0.4) else sur, "Imię": given, "Data ur.": one.born.strftime("%d.%m.%Y") if not slip(0.04, "birthday") else "01.01.%d" % one.born.year, "Płeć": "K" if one.sex == "f" else "M", "Obyw.": R.choice(["UKR", "UA", "ukraińskie"]), "Skąd": R.choice([h["place"][4], roman(h["place"][0].replace("ська", "ськ").replace("зька", "зьк")) + " obl.", "Ukraina", h["place"][4]]),
                             "Osoba towarzysząca": companion, "Tel.": "+" + digits(one.phone) if one.phone and one.age > 15 and ok(0.6) else "", "Nr grupy/autobusu": h["bus"] if ok(0.5) else "", "Uwagi": note})


def polish_note(child):
    """What the child or who brings it says of the parents."""
    out = []
    for q in (child.mother, child.father):
        if q is None or ok(0.45):
            continue
        sur, given = latin(q)
        out.append("%s %s %s%s" % ("matka" if q.sex == "f" else "ojciec", given, sur, ", nie żyje" if q.dead and ok(0.7) else R.choice([", brak kontaktu", ", w Mariupolu" if q.house["place"][4] == "Mariupol" else ", na Ukrainie", " tel. +" + digits(q.phone) if q.phone else "", ", wojsko" if q.sex == "m" else ", prawd. w Rosji"])))
    return "; ".join(out)


def household():
    place = R.choices(PLACES, WEIGHT)[0]
    house = dict(all=[], place=place, stock=R.sample(SURNAMES, 12) if "смт" in place[2] or place[2] == "Гола Пристань" else SURNAMES, street=R.choice(STREETS), no=R.randint(1, 140), flat=R.randint(1, 90), day=date(2022, 3, 20) + timedelta(days=R.randrange(60)) if place[2] in ("Маріуполь", "смт Мангуш", "Волноваха") else date(2022, 7, 1) + timedelta(days=R.randrange(100)), train=R.choice(["", "№ 394", "№ 963", "Таганрог–Пенза"]), bus=R.choice(["", "A%d" % R.randint(1, 40)]))
    houses.append(house)
    mother = person("f", R.uniform(22, 44), house)
    father = person("m", mother.age + R.uniform(-2, 9), house)
    shape = pick(both=40, divorced=17, single=13, step=9, widow=6, father=5, grandmother=7, guardian=3)
    if shape in ("both", "widow", "father", "grandmother"):
        mother.facts["sur"] = father.facts["sur"] if ok(0.86) else mother.facts["sur"]
        wed(mother, father)
    if shape == "divorced" and ok(0.6):
        mother.facts["sur"] = father.facts["sur"]
    father.dead = shape == "widow" or shape == "grandmother" and ok(0.4)
    mother.dead = shape == "father" and ok(0.7) or shape == "grandmother" and ok(0.5) or shape == "guardian"
    sur = mother.facts["sur"] if shape == "single" else father.facts["sur"]
    kids = []
    for a in sorted({round(R.uniform(0.4, min(17.4, mother.age - 17)), 1) for _ in range(R.choice([1, 1, 1, 2, 2, 2, 3, 3, 4]))}, reverse=True):
        if kids and kids[-1].age - a < 1:
            continue
        for _ in range(2 if ok(0.03) else 1):
            kids.append(person(R.choice("mf"), a, house, mother, father, sur))
    adults = dict(both=[mother, father], divorced=[mother], single=[mother], widow=[mother], father=[father]).get(shape)
    if shape == "single":                                               # the father is only a patronymic in the papers
        father.on = set()
    if shape == "step":
        other = person("m", mother.age + R.uniform(-3, 8), house)
        wed(mother, other)
        mother.facts["sur"] = other.facts["sur"] if ok(0.75) else mother.facts["sur"]
        if ok(0.5):
            kids.append(person(R.choice("mf"), R.uniform(0.4, 4), house, mother, other))
        adults = [mother, other]
    granny = None
    if shape == "grandmother" or ok(0.3):
        base = mother if ok(0.6) or shape in ("divorced", "single", "step") else father
        granny = person("f", base.age + R.uniform(19, 27), house)
        base.mother = granny
        granny.facts["sur"] = base.facts["sur"] if base is father or ok(0.1) or shape == "single" else granny.facts["sur"]
        if shape == "grandmother":
            adults = [granny]
    if shape == "guardian":
        adults = [person("f", R.uniform(30, 58), house)]
        wards.update((k, adults[0]) for k in kids)
    for q in house["all"]:
        together(q)
    flee(house, adults, kids, granny if granny not in adults else None, father if shape == "divorced" else None)


def flee(house, adults, kids, granny, ex):
    state = pick(filtered=26, camp=20, hospital=13, internat=10, poland=16, intact=15)
    everybody = adults + kids
    if state == "intact":
        together(*everybody)
        if ok(0.5):
            for q in adults:
                filtration(q, [x for x in everybody if x is not q] if q is adults[0] else [], "пропущен" + ("а" if q.sex == "f" else ""), 0)
        if not adults[0].on or ok(0.5):
            if ok(0.6):
                pvr(everybody, R.randint(2, 60), 3, 1)
            else:
                for q in everybody:
                    poland(q, "" if q in adults else "%s %s (%s)" % (*latin(adults[0])[::-1], term(rel(q, adults[0]) or "guardian", adults[0], PLTERM)), "", 12)
        if granny and ok(0.3):
            hotline(granny, everybody[:3], 30)
        return
    if state == "camp" and house["day"].month < 7:
        state = "filtered"
    house["how"] = state
    lost = kids if ok(0.55) else R.sample(kids, R.randint(1, len(kids)))
    if state == "camp":
        lost = [k for k in kids if 6.5 < k.age < 17.5] or kids[:1]
    if state == "hospital":
        lost = [R.choice(kids)]
        for q in adults:
            q.dead = q.dead or ok(0.3)
    rest = [k for k in kids if k not in lost]
    silent = ok(0.22)                                                   # nobody grown is on any list
    living = [] if silent else [q for q in adults if not q.dead]
    if living or rest:
        together(*living, *rest)
    apart = []
    if len(living) == 2 and ok(0.4):                                    # the father held at the filtration, the mother passed on
        apart = [living.pop(1)]
        together(apart[0])
    # the children
    together(*lost)
    carer = None
    if state == "poland":
        carer = granny if granny and ok(0.6) else None
        if carer:
            together(carer, *lost)
        for k in lost:
            if carer:
                who = "%s %s (%s)" % (*latin(carer)[::-1], "babcia")
            else:
                who = house.setdefault("who", R.choice(["Olena Bondar (sąsiadka)", "Tetiana Kravets (wychowawczyni)", "Iryna Shvets (ciocia?)", "Nataliia Popova (koleżanka matki)", "brak", "trener Serhii Rud, grupa 14 dzieci"]))
            poland(k, who, polish_note(k) if k.age > 3.5 or carer else "", 10)
        if carer:
            poland(carer, "", R.choice(["", "z wnukami", "z %d dzieci" % len(lost)]), 10)
    elif state == "filtered" and granny and not silent and ok(0.35):     # the grandmother gets through with them
        together(granny, *lost)
        pvr([granny] + lost, R.randint(2, 60), 4, 1)
        if ok(0.4):
            filtration(granny, lost, "пропущена", 0)
    else:
        if len(lost) > 1 and ok(0.3):                                   # brothers and sisters in two homes
            together(lost[0])
        status = dict(filtered=["ОБПР", "ОБПР", "доставлен без законных представителей"], camp=["отдых и оздоровление", "отдых", "оздоровление, родители не забрали"], hospital=["ОБПР", "на лечении", "без сопровождения"], internat=["воспитан", "воспитан", "ОБПР", "сирота"])[state]
        for k in lost:
            home(k, R.choice(status).replace("воспитан", "воспитанница" if k.sex == "f" else "воспитанник"), [q for q in living + apart + ([granny] if granny else [])], R.randint(1, 12), state in ("camp", "internat") or ok(0.3))
            if k.age > 14 and ok(0.25) and state == "filtered":
                filtration(k, [], R.choice(["передан опеке", "без родителей"]), 0)
    # the grown
    if silent:
        return
    for q in living:
        first = q is living[0]
        if state in ("filtered", "hospital") and ok(0.6):
            filtration(q, [x for x in living + rest if x is not q] if first else [], R.choice(["пропущен", "пропущен", "направлен в Еленовку", "доп. проверка"]) + ("" if q.sex == "m" else " (ж)" if ok(0.1) else ""), 0)
    for q in apart:
        filtration(q, [], R.choice(["задержан", "доп. проверка", "Еленовка", "направлен в СИЗО"]), 0) if ok(0.55) else hotline(q, lost + rest, 60) if ok(0.5) else None
    if living:
        head = living[0]
        if ok(0.62 if state != "camp" else 0.78):
            hotline(head, lost + [x for x in apart if ok(0.5)], R.randint(20, 70))
        if ok(0.3) and state != "camp" or not head.on and ok(0.6):
            if ok(0.55):
                pvr(living + rest, R.randint(2, 60), 5, 1)
            else:
                for q in living + rest:
                    poland(q, "" if q in living else "%s %s" % latin(head)[::-1], R.choice(["", "szuka dzieci", "syn w Rosji" if lost[0].sex == "m" else "córka w Rosji", "szuka: %s %s, ur. %d" % (*latin(lost[0]), lost[0].born.year)]) if q is head else "", 25)
    if granny and granny.party != lost[0].party and ok(0.4):
        hotline(granny, lost, R.randint(20, 80))
    if ex and ok(0.35):
        hotline(ex, [k for k in lost if k.father is ex] or lost, R.randint(20, 80))


def stranger():
    place = R.choices(PLACES, WEIGHT)[0]
    house = dict(all=[], place=place, stock=SURNAMES, street=R.choice(STREETS), no=R.randint(1, 140), flat=R.randint(1, 90), day=date(2022, 3, 20) + timedelta(days=R.randrange(150)), train="", bus="")
    houses.append(house)
    one = person(R.choice("mf"), R.uniform(19, 74), house)
    together(one)
    how = pick(filtration=50, pvr=25, poland=25)
    filtration(one, [], "пропущен" + ("а" if one.sex == "f" else ""), 0) if how == "filtration" else pvr([one], R.randint(2, 60), 3, 1) if how == "pvr" else poland(one, "", "", 5)


def main():
    given = options()
    for _ in range(given.families):
        household()
        if ok(0.6):
            stranger()
    finish(given.dir, given.families, dict(vospitanniki="{}", filtratsiya="Ф-{:06d}", pvr="{:05d}", hotline_ua="ГЛ-{:05d}/22", recepcja_pl="RP{:05d}"), dict(vospitanniki=lambda r: r["Учреждение"], pvr=lambda r: (r["ПВР"], int(r["Комн."])), recepcja_pl=lambda r: r["Data"]))


if __name__ == "__main__":
    main()
