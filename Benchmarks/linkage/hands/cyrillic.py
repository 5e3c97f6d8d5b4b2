"""One crisis, three lists: Ukrainian, Russian and, from passports, Latin spelling."""

from datetime import date, timedelta

from . import paper

FILES = ("реєстр.csv", "список.csv", "border.csv")
MEN = """Олександр:Александр:Oleksandr:Олександрович:Александрович Сергій:Сергей:Serhii:Сергійович:Сергеевич
Володимир:Владимир:Volodymyr:Володимирович:Владимирович Андрій:Андрей:Andrii:Андрійович:Андреевич
Микола:Николай:Mykola:Миколайович:Николаевич Іван:Иван:Ivan:Іванович:Иванович
Дмитро:Дмитрий:Dmytro:Дмитрович:Дмитриевич Михайло:Михаил:Mykhailo:Михайлович:Михайлович
Олексій:Алексей:Oleksii:Олексійович:Алексеевич Юрій:Юрий:Yurii:Юрійович:Юрьевич
Василь:Василий:Vasyl:Васильович:Васильевич Євген:Евгений:Yevhen:Євгенович:Евгеньевич
Віталій:Виталий:Vitalii:Віталійович:Витальевич Петро:Пётр:Petro:Петрович:Петрович
Ігор:Игорь:Ihor:Ігорович:Игоревич Олег:Олег:Oleh:Олегович:Олегович Павло:Павел:Pavlo:Павлович:Павлович
Григорій:Григорий:Hryhorii:Григорович:Григорьевич Артем:Артём:Artem:Артемович:Артёмович
Данило:Даниил:Danylo:Данилович:Даниилович Максим:Максим:Maksym:Максимович:Максимович
Степан:Степан:Stepan:Степанович:Степанович Руслан:Руслан:Ruslan:Русланович:Русланович""".split()
WOMEN = """Олена:Елена:Olena Наталія:Наталья:Nataliia Тетяна:Татьяна:Tetiana Ірина:Ирина:Iryna
Світлана:Светлана:Svitlana Оксана:Оксана:Oksana Людмила:Людмила:Liudmyla Ганна:Анна:Hanna
Катерина:Екатерина:Kateryna Марія:Мария:Mariia Юлія:Юлия:Yuliia Ольга:Ольга:Olha Галина:Галина:Halyna
Вікторія:Виктория:Viktoriia Анастасія:Анастасия:Anastasiia Надія:Надежда:Nadiia Любов:Любовь:Liubov
Дарина:Дарья:Daryna Софія:София:Sofiia Олександра:Александра:Oleksandra Ніна:Нина:Nina
Лариса:Лариса:Larysa Валентина:Валентина:Valentyna Поліна:Полина:Polina Злата:Злата:Zlata""".split()
LAST = """Шевченко Коваленко Бондаренко Ткаченко Кравченко Ковальчук Олійник Шевчук Поліщук Бойко Кравчук
Мельник Лисенко Марченко Мороз Клименко Савченко Руденко Петренко Гончаренко Павленко Левченко Харченко
Карпенко Сидоренко Мазур Пономаренко Гриценко Вовк Кириленко Федоренко Литвиненко Гордієнко Білоус
Іщенко Яценко Жук Щербак Юрченко Гаврилюк Костенко Назаренко Романенко Дяченко Іваненко Євтушенко
Заболотний Чорний Козацький Вишневський Соколовський Ясінський Левицький Білецький""".split()
OBLASTS = """Донецька:Донецкая:Donetsk Луганська:Луганская:Luhansk Харківська:Харьковская:Kharkiv
Запорізька:Запорожская:Zaporizhzhia Херсонська:Херсонская:Kherson Миколаївська:Николаевская:Mykolaiv
Сумська:Сумская:Sumy Чернігівська:Черниговская:Chernihiv Київська:Киевская:Kyiv""".split()
TO_RUSSIAN = [
    ("ський", "ский"),
    ("ська", "ская"),
    ("цький", "цкий"),
    ("цька", "цкая"),
    ("ний", "ный"),
    ("ієнко", "иенко"),
    ("Ї", "И"),
    ("ї", "и"),
    ("и", "и"),
    ("і", "и"),
    ("І", "И"),
    ("Є", "Е"),
    ("є", "е"),
    ("йо", "ё"),
    ("'", "ъ"),
]
LATIN = dict(
    zip(
        "абвгґдежзийклмнопрстуфіїєьъ",
        "a b v h g d e zh z y i k l m n o p r s t u f i i ie".split() + ["", ""],
        strict=True,
    )
) | {"х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "'": ""}


def russian(name):
    for ours, theirs in TO_RUSSIAN:
        name = name.replace(ours, theirs)
    return name


def passport(name):
    first = {"є": "ye", "ї": "yi", "ю": "yu", "я": "ya", "й": "y"}
    text = "".join(
        first.get(c, LATIN[c]) if i == 0 else LATIN[c] for i, c in enumerate(name.lower())
    )
    return text.upper()


def feminine(name):
    for male, female in (("ський", "ська"), ("цький", "цька"), ("ний", "на")):
        if name.endswith(male):
            return name.removesuffix(male) + female
    return name


def slip(rng, word, rate):
    if rng.random() >= rate or len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + rng.choice(["", word[at] * 2, word[at + 1] + word[at]]) + word[at + 1 :]


def make(rng, folder):
    """9,000 × 7,000 × 2,500 of 14,000 people."""
    man = paper.skewed([m.split(":") for m in MEN], 0.6, 3)
    woman = paper.skewed([w.split(":") for w in WOMEN], 0.6, 3)
    stems = "Бар Вер Гор Дуб Заг Кал Лоб Мал Нед Остр Пав Рад Сал Тер Хом Чуб".split()
    ends = "енко юк чук ець ко ський".split()
    more = [a + b + c for a in stems for b in ("ан", "ил", "ов", "ит", "ус", "ем") for c in ends]
    rng.shuffle(more)
    last = paper.skewed(LAST + more, 0.75, 5)
    oblast = paper.skewed([o.split(":") for o in OBLASTS], 0.7, 1)
    people = []
    while len(people) < 14_000:
        father, house, home = man(rng), last(rng), oblast(rng)
        phone = f"{rng.choice([50, 63, 66, 67, 68, 95, 96, 97])}{rng.randrange(10**7):07}"
        for _ in range(rng.choice([1, 1, 2, 3])):
            sex = rng.choice("чж")
            given = (man if sex == "ч" else woman)(rng)
            family = house if sex == "ч" else feminine(house)
            patronymic = father[3], father[4]
            if sex == "ж":
                patronymic = tuple(p.removesuffix("ич") + "на" for p in patronymic)
                patronymic = (
                    patronymic[0].replace("йовна", "ївна").replace("овна", "івна"),
                    patronymic[1],
                )
            people.append((given, patronymic, family, sex, paper.day(rng, 1938, 2021), home, phone))
    people = people[:14_000]

    def told(born, rate):
        if rng.random() > rate:
            return born
        return rng.choice(
            [
                date(born.year, 1, 1),
                born + timedelta(days=rng.choice([-1, 1, 10, 31])),
                date(born.year + rng.choice([-1, 1]), born.month, min(28, born.day)),
            ]
        )

    lists = []
    tables = [[], [], []]
    for which, (count, prefix) in enumerate(((9_000, "UA-"), (7_000, "3"), (2_500, "BR/"))):
        entries = []
        for at, person in enumerate(rng.sample(range(14_000), count)):
            given, patronymic, family, sex, born, home, phone = people[person]
            number = f"{prefix}{at:05}"
            entries.append((person, number))
            born = told(born, 0.04)
            if which == 0:
                cells = [
                    slip(rng, family, 0.04),
                    slip(rng, given[0], 0.03),
                    patronymic[0] if rng.random() < 0.92 else "",
                    f"{born:%d.%m.%Y}",
                    sex,
                    home[0] + " обл.",
                    "+380" + phone if rng.random() < 0.6 else "",
                ]
            elif which == 1:
                middle = f" {patronymic[1]}" if rng.random() < 0.8 else ""
                name = f"{slip(rng, russian(family), 0.05)} {slip(rng, given[1], 0.03)}{middle}"
                cells = [
                    name,
                    f"{born:%d.%m.%Y}",
                    {"ч": "муж", "ж": "жен"}[sex],
                    home[1] if rng.random() < 0.8 else "нет данных",
                    (
                        f"0{phone[:2]} {phone[2:5]}-{phone[5:7]}-{phone[7:]}"
                        if rng.random() < 0.5
                        else ""
                    ),
                ]
            else:
                cells = [
                    slip(rng, passport(family), 0.02),
                    given[2].upper(),
                    f"{born:%d %b %Y}".upper(),
                    {"ч": "M", "ж": "F"}[sex],
                    home[2] if rng.random() < 0.5 else "",
                ]
            tables[which].append([number, *cells])
        lists.append(entries)
    paper.put(
        folder / FILES[0],
        [
            "№ справи",
            "Прізвище",
            "Ім'я",
            "По батькові",
            "Дата народження",
            "Стать",
            "Область",
            "Телефон",
        ],
        tables[0],
        ";",
    )
    paper.put(
        folder / FILES[1],
        ["№ п/п", "ФИО", "Дата рождения", "Пол", "Область", "Тел."],
        tables[1],
        ";",
        "utf-8-sig",
    )
    paper.put(
        folder / FILES[2],
        ["Ref", "Surname", "Given names", "Date of birth", "Sex", "Place of birth"],
        tables[2],
    )
    paper.put_truth(folder, paper.pairs(*lists))
