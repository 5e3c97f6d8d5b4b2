"""People who fled Ukraine: a Polish PESEL-type list and the register of a German town's office.

Poland: names from the passport (Ukrainian transliteration) or, of children and people without one,
in Polish romanisation; the patronymic sometimes as second name; birth dates year first; earlier
address in Polish. Germany: passport or German manner (Duden) or from a Russian document (Sergej for
Serhii); dates with dots; place of birth and last address in German (Kiew, Lemberg). A quarter of the
Germans' list had come through Poland. Mothers and children share surnames (-ska and -skyj); clerks
exchange names, cut doubled ones, swap day and month; 3 % are twice in one list; marriages are few.
A careful person, with birth dates: F1 about 0.97.
"""

from datetime import date, timedelta

from . import paper

FILES = ("rejestr_pesel_ukr.csv", "melderegister_ua.csv")
WOMEN = """Олена/Елена Наталія/Наталья Оксана/Оксана Ірина/Ирина Тетяна/Татьяна Світлана/Светлана Юлія/Юлия Анна/Анна
Ганна/Анна Марія/Мария Катерина/Екатерина Вікторія/Виктория Людмила/Людмила Ольга/Ольга Галина/Галина Надія/Надежда
Анастасія/Анастасия Дарина/Дарина Дарія/Дарья Софія/София Вероніка/Вероника Аліна/Алина Яна/Яна Інна/Инна Любов/Любовь
Лариса/Лариса Валентина/Валентина Ніна/Нина Раїса/Раиса Віра/Вера Тамара/Тамара Лілія/Лилия Маргарита/Маргарита
Діана/Диана Поліна/Полина Злата/Злата Соломія/Соломия Мирослава/Мирослава Ярослава/Ярослава Богдана/Богдана Леся/Леся
Єлизавета/Елизавета Олександра/Александра Ксенія/Ксения Євгенія/Евгения Антоніна/Антонина Зоя/Зоя Лідія/Лидия
Жанна/Жанна Алла/Алла Неля/Неля Кіра/Кира Мілана/Милана Єва/Ева Аріна/Арина Уляна/Ульяна Христина/Кристина Іванна/Иванна
Василина/Василина Орися/Орися Стефанія/Стефания Емілія/Эмилия Емма/Эмма Аделіна/Аделина Каріна/Карина Анжеліка/Анжелика
Владислава/Владислава Валерія/Валерия Ангеліна/Ангелина Варвара/Варвара Меланія/Мелания Зінаїда/Зинаида Руслана/Руслана
Едіта/Эдита Роксолана/Роксолана Віталіна/Виталина Таїсія/Таисия Сніжана/Снежана Марина/Марина Мар'яна/Марьяна""".split()
MEN = """Олександр/Александр Сергій/Сергей Андрій/Андрей Володимир/Владимир Микола/Николай Іван/Иван Віктор/Виктор
Дмитро/Дмитрий Юрій/Юрий Василь/Василий Максим/Максим Артем/Артём Богдан/Богдан Денис/Денис Олег/Олег Ігор/Игорь
Михайло/Михаил Петро/Пётр Павло/Павел Євген/Евгений Роман/Роман Тарас/Тарас Віталій/Виталий Анатолій/Анатолий
Валерій/Валерий Ярослав/Ярослав Назар/Назар Матвій/Матвей Тимофій/Тимофей Кирило/Кирилл Данило/Даниил Ілля/Илья
Микита/Никита Владислав/Владислав Станіслав/Станислав Вадим/Вадим Руслан/Руслан Костянтин/Константин Леонід/Леонид
Григорій/Григорий Степан/Степан Федір/Фёдор Захар/Захар Марк/Марк Давид/Давид Єгор/Егор Гліб/Глеб Остап/Остап Любомир/Любомир
Святослав/Святослав Мирослав/Мирослав Антон/Антон Георгій/Георгий Геннадій/Геннадий Борис/Борис Семен/Семён Яків/Яков
Арсен/Арсен Арсеній/Арсений Лев/Лев Лука/Лука Тимур/Тимур Артур/Артур Едуард/Эдуард Філіп/Филипп Макар/Макар Платон/Платон
Зіновій/Зиновий Омелян/Емельян Орест/Орест Ростислав/Ростислав Всеволод/Всеволод В'ячеслав/Вячеслав Родіон/Родион
Демид/Демид Савелій/Савелий Радим/Радим Мар'ян/Марьян Йосип/Иосиф Олексій/Алексей Ян/Ян Прохор/Прохор""".split()
LAST = """Мельник Шевченко Коваленко Бондаренко Бойко Ткаченко Кравченко Ковальчук Коваль Олійник Шевчук Поліщук
Ткачук Савченко Бондар Марченко Руденко Мороз Лисенко Петренко Клименко Павленко Кравчук Кузьменко Пономаренко
Савчук Василенко Левченко Харченко Сидоренко Карпенко Гаврилюк Мельничук Швець Попович Панченко Кравець Гончар
Гончаренко Литвиненко Романюк Костенко Мазур Хоменко Кушнір Назаренко Іваненко Дяченко Яковенко Жук Іваньо Вовк
Романенко Ковтун Федоренко Кириченко Приходько Тищенко Тарасенко Остапенко Демченко Пилипенко Зінченко Білоус
Данилюк Захарченко Макаренко Юрченко Гордієнко Степаненко Сорока Щербак Щербина Яременко Ярошенко Цимбал Чорний
Чумак Жданюк Гришко Гнатюк Гуменюк Дорошенко Журавель Кучер Лютий Найдьонов Огієнко Прокопенко Рибак Сердюк
Соловей Стельмах Тимошенко Ющенко Філоненко Худик Шаповал Шульга Яценко Ільченко Євтушенко Іванов Попов Волков
Козлов Морозов Новиков Соколов Кузнєцов Смирнов Захаров Васильєв Павлов Сергєєв Макаров Федоров Мішин Нікітін
Гусєв Лебедєв Жуков Вишневський Заболотний Яворський Березовський Козловський Левицький Островський Чайковський
Коцюбинський Завадський Дубровський Садовський Залізний Білецький Хмельницький Зарицький Свистун Горобець Заєць
Гайдук Дячук Семенюк Ліщук Ничипорук Паламарчук Пасічник Скиба Тарасюк Цвіркун Шпак Щур Юхименко Якименко
Волошин Турчин Козак Гуцул Бабич Гаврилович Петрович Юзвяк""".split()
STEMS = "Гон Дем Кар Мат Нов Ост Пет Сам Тим Хар Яр Вер Жит Зуб Лит Мак Прок Стец Чер Шам".split()
BASE = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'ыэёъ", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch ^ iu ia ^ y e e ^".split()))
POLISH = BASE | dict(zip("вєжйїхцчшщюяґ", "w je ż j ji ch c cz sz szcz ju ja g".split()))
GERMAN = BASE | dict(zip("вєжзйїхцчшщюя", "w je sch s j ji ch z tsch sch schtsch ju ja".split()))
START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
CITIES = """Київ|Kijów|Kiew Харків|Charków|Charkiw Одеса|Odessa|Odessa Дніпро|Dniepr|Dnipro Львів|Lwów|Lemberg
Запоріжжя|Zaporoże|Saporischschja Маріуполь|Mariupol|Mariupol Миколаїв|Mikołajów|Mykolajiw Херсон|Chersoń|Cherson
Чернігів|Czernihów|Tschernihiw Вінниця|Winnica|Winnyzja Житомир|Żytomierz|Schytomyr Суми|Sumy|Sumy Рівне|Równe|Riwne
Полтава|Połtawa|Poltawa Луцьк|Łuck|Luzk Тернопіль|Tarnopol|Ternopil Краматорськ|Kramatorsk|Kramatorsk
Кривий_Ріг|Krzywy_Róg|Krywyj_Rih Ірпінь|Irpień|Irpin Буча|Bucza|Butscha Чернівці|Czerniowce|Czernowitz""".split()
PL = """Nr_sprawy Nazwisko Imię_pierwsze Imię_drugie Data_urodzenia Płeć Obywatelstwo Kraj_urodzenia Miejsce_urodzenia
Ostatni_adres_w_Ukrainie Data_przekroczenia_granicy Gmina Rodzaj_dokumentu Status Uwagi""".split()
DE = """Ordnungsmerkmal Familienname Vorname(n) Geburtsdatum Geschlecht Geburtsort Staatsangehörigkeit Zuzugsdatum
Zugezogen_aus Letzte_Anschrift_Ausland Anschrift Familienstand Passnummer_vorhanden Bemerkung""".split()


def roman(word, table=BASE):
    """A Cyrillic word in Latin letters: passport (BASE), Polish or German."""
    low, out = word.lower(), ""
    for at, letter in enumerate(low):
        if table is BASE and at == 0 and letter in START:
            out += START[letter]
        elif table is BASE and low[at - 1 : at + 1] == "зг":
            out += "gh"
        else:
            out += table[letter].replace("^", "")
    if table is POLISH:
        for old, new in (("lla", "łła"), ("la", "ła"), ("lo", "ło"), ("lu", "łu"), ("lja", "la"), ("lju", "lu"), ("skyj", "ski"), ("ckyj", "cki"),
                         ("ija", "ia"), ("nja", "nia")):
            out = out.replace(old, new)
    return out.capitalize()


def russian(word):
    """A Russian form in the German manner: Sergej, Wladimir, Ewgenija."""
    table = GERMAN | {"и": "i", "г": "g", "е": "e", "ы": "y"}
    return "".join(table[c].replace("^", "") for c in word.lower()).capitalize()


def make(rng, folder):
    """6,100 in Poland, 5,000 in Germany, 1,300 in both."""
    woman, man = paper.skewed([n.split("/") for n in WOMEN], 0.7, 5), paper.skewed([n.split("/") for n in MEN], 0.7, 5)
    more = [stem + tail for stem in STEMS for tail in ("енко", "чук", "юк", "ський", "ак", "ов")]
    last, city = paper.skewed(LAST + more, 0.6, 8), paper.skewed([c.replace("_", " ").split("|") for c in CITIES], 0.6, 2)
    streets = [n for n in LAST if n.endswith("ко")]

    def gendered(name, sex):
        if sex == "M":
            return name
        if name.endswith(("ський", "цький", "ний", "рний", "тий")):
            return name[:-2] + "а"
        return name + "а" if name.endswith(("ов", "єв", "ін")) else name

    def patronymic(father, sex):
        stem = {"Микола": "Микол", "Ілля": "Ілл", "Лука": "Лук", "Микита": "Микит"}.get(father, father)
        stem = stem[:-1] if stem[-1] in "оь" else stem
        if stem[-1] == "й":
            return stem[:-1] + ("йович" if sex == "M" else "ївна")
        return stem + ("ович" if sex == "M" else "івна")

    people = []
    while len(people) < 10_000:
        family, home, street = last(rng), city(rng), f"{rng.choice(streets)} {rng.randrange(1, 190)}"
        fled = date(2022, 2, 24) + timedelta(int(rng.expovariate(1 / 90)))
        kind, father, group = rng.random(), man(rng)[0], []
        mother = paper.day(rng, 1976, 1998) if kind < 0.75 else paper.day(rng, 1938, 1972)
        group.append(("F" if rng.random() < 0.86 else "M", mother, man(rng)[0], family))
        previous = None
        for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3]) if kind < 0.75 else 0):
            born = previous if previous and rng.random() < 0.03 else paper.day(rng, max(2004, mother.year + 18), 2021)
            previous = born
            group.append((rng.choice("MF"), born, father, family if rng.random() < 0.88 else last(rng)))
        if rng.random() < 0.1:
            group.append(("F", date(mother.year - 25, mother.month, mother.day % 28 + 1), man(rng)[0], last(rng)))
        luck = rng.random()
        for sex, born, dad, name in group:
            people.append((gendered(name, sex), (woman if sex == "F" else man)(rng), patronymic(dad, sex), sex, born,
                           home if rng.random() < 0.75 else city(rng), home, street, fled, luck))
    known, rows = ([], []), ([], [])

    def slip(word):
        at = rng.randrange(1, max(2, len(word) - 1))
        return rng.choice([word[:at] + word[at + 1 :], word[:at] + word[at : at + 2][::-1] + word[at + 2 :], word + "a", word[:at] + "i" + word[at + 1 :]])

    def dated(born):
        kind = rng.random()
        if kind < 0.012 and born.day < 13:
            return date(born.year, born.day, born.month)
        return date(born.year, 1, 1) if kind < 0.018 else born + timedelta(rng.choice([1, 10, -365, 366])) if kind < 0.03 else born

    for who, (family, given, dad, sex, born, birth, home, street, fled, luck) in enumerate(people):
        for _ in range((luck < 0.59) * (2 if rng.random() < 0.03 else 1)):
            table = BASE if rng.random() < (0.68 if born.year < 2006 else 0.4) else POLISH
            names = [roman(family, table), roman(given[0], table)]
            middle = roman(dad, table) if rng.random() < (0.12 if table is BASE else 0.3) else ""
            names = [slip(n) if rng.random() < 0.012 else n for n in names]
            if rng.random() < 0.006:
                names.reverse()
            if rng.random() < 0.01:
                names[0] = roman(last(rng), table)  # maiden name, or the father's
            known[0].append((who, f"UKR/{len(known[0]) * 7919 % 99_991:05}/22"))
            rows[0].append([known[0][-1][1], names[0].upper(), names[1].upper(), middle.upper(), f"{dated(born):%Y-%m-%d}",
                            {"M": "M", "F": "K"}[sex], "UKR", "UKRAINA", (birth[1] if rng.random() < 0.7 else roman(birth[0].replace(" ", ""))).upper()
                            if rng.random() < 0.93 else "", f"{home[1]}, ul. {roman(street.split()[0], POLISH)} {street.split()[1]}" if rng.random() < 0.5
                            else home[1] if rng.random() < 0.6 else "", f"{fled:%Y-%m-%d}", rng.choice(["Warszawa", "Wrocław", "Kraków", "Rzeszów", "Przemyśl"]),
                            rng.choice(["paszport", "paszport biometryczny"] if table is BASE else ["oświadczenie", "akt urodzenia", "dowód osobisty"]),
                            "NUE" if 0.46 < luck < 0.59 and rng.random() < 0.4 else "UKR", rng.choice(["wyjazd do DE", "dubel?", "brak zdjęcia"]) if rng.random() < 0.04 else ""])
        for _ in range((luck > 0.46) * (luck < 0.95) * (2 if rng.random() < 0.03 else 1)):
            kind = rng.random()
            names = [roman(family), roman(given[0])] if kind < 0.68 else [roman(family, GERMAN), roman(given[0], GERMAN)]
            if kind > 0.92:
                names = [roman(family, GERMAN), russian(given[1])]
            if rng.random() < 0.08:
                names[1] += " " + roman(dad, BASE if kind < 0.68 else GERMAN)
            names = [slip(n) if rng.random() < 0.012 else n for n in names]
            if rng.random() < 0.01:
                names.reverse()
            if born.year < 2004 and sex == "F" and rng.random() < 0.015:
                names[0] = rng.choice(["Becker", "Schulz", roman(last(rng), GERMAN)])  # married meanwhile
            came = fled + timedelta(rng.randint(3, 260) if luck < 0.59 else rng.randint(1, 20))
            known[1].append((who, f"{len(known[1]) * 4_001 % 99_989 + 700_000}"))
            rows[1].append([known[1][-1][1], *names, f"{dated(born):%d.%m.%Y}", {"M": "m", "F": "w"}[sex], birth[2] if rng.random() < 0.6 else
                            roman(birth[0].replace(" ", "")) if rng.random() < 0.8 else "", "ukrainisch" if rng.random() < 0.985 else "ungeklärt", f"{came:%d.%m.%Y}",
                            rng.choice(["Polen", "Ukraine", "Ukraine", ""]) if luck < 0.59 else "Ukraine", f"{home[2]}, {roman(street.split()[0], GERMAN)}-Str. {street.split()[1]}"
                            if rng.random() < 0.3 else home[2] if rng.random() < 0.7 else "", f"{rng.choice(['Bahnhofstr.', 'Lindenweg', 'Sammelunterkunft Messehalle', 'Goethestr.'])} {int(luck * 9e4) % 80 + 1}",
                            ("LD" if born.year > 2004 else rng.choice(["VH", "VH", "GS", "LD", "NB"])), rng.choice(["ja", "ja", "nein"]),
                            rng.choice(["§ 24 AufenthG", "Mutter: s. Akte", "Name lt. Geburtsurkunde", "verzogen"]) if rng.random() < 0.15 else ""])
    for side in (0, 1):
        rng.shuffle(rows[side])
    paper.put(folder / FILES[0], [h.replace("_", " ") for h in PL], rows[0], ";")
    paper.put(folder / FILES[1], [h.replace("_", " ") for h in DE], rows[1], ";", "utf-8-sig")
    paper.put_truth(folder, paper.pairs(*known))
