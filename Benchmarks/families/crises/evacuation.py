#!/usr/bin/env python3
"""An evacuation of children from institutions and a war zone, six lists, by another hand than `reunify simulate`.

    evacuation.py --families N --seed S DIR

Ukrainian families: patronymics, surnames with a form for each sex, pet names. Writes `lists/` (institutions' list of
pupils in Ukrainian, a train's manifest with compartments in Polish, host families in Romanian, a hotline of parents in
English, certificates of displaced persons in Ukrainian, a hospital's list in Russian) and `truth/`, as border.py does.
Every person and number is invented.

What a careful human could find: of the children whose parent is on a list, 93 in 100 have something that points
to the parent (their names in a row of the parent, the parent's name in their row, a telephone, a compartment);
`stats.json` counts it as `pointed`. For the rest a patronymic, a surname and a town are all there is.
"""

import csv
import json
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

START = date(2022, 3, 1)
# Ukrainian, stem of the patronymic, pet name, Russian, stem of the Russian patronymic
MEN = """Олександр Олександр Саша Александр Александр|Сергій Сергій Сергійко Сергей Сергее|Володимир Володимир Вова Владимир Владимир|Андрій Андрій Андрійко Андрей Андрее|Микола Микола Коля Николай Николае|Іван Іван Ваня Иван Иван|Юрій Юрій Юра Юрий Юрье|Віктор Віктор Вітя Виктор Виктор|Олег Олег Олежик Олег Олег|Ігор Ігор Ігорко Игорь Игоре|Василь Василь Вася Василий Василье|Михайло Михайл Миша Михаил Михайло|Дмитро Дмитр Діма Дмитрий Дмитрие|Петро Петр Петрик Петр Петро|Анатолій Анатолій Толя Анатолий Анатолье|Олексій Олексій Льоша Алексей Алексее|Богдан Богдан Данко Богдан Богдано|Роман Роман Рома Роман Романо|Максим Максим Макс Максим Максимо|Артем Артем Тьома Артем Артемо|Денис Денис Дениско Денис Денисо|Євген Євген Женя Евгений Евгенье|Назар Назар Назарчик Назар Назаро|Ярослав Ярослав Ярик Ярослав Ярославо|Павло Павл Паша Павел Павло|Віталій Віталій Віталік Виталий Виталье|Руслан Руслан Русик Руслан Руслано|Валерій Валерій Валера Валерий Валерье|Тимофій Тимофій Тимко Тимофей Тимофее|Кирило Кирил Кирилко Кирилл Кирилло|Матвій Матвій Матвійко Матвей Матвее|Степан Степан Стьопа Степан Степано|Тарас Тарас Тарасик Тарас Тарасо|Ілля Ілл Ілюша Илья Иль|Данило Данил Данилко Даниил Данило"""  # fmt: skip
WOMEN = """Олена Оленка Елена|Наталія Наташа Наталья|Тетяна Таня Татьяна|Ірина Іра Ирина|Оксана Ксеня Оксана|Світлана Світланка Светлана|Людмила Люда Людмила|Галина Галя Галина|Юлія Юля Юлия|Анна Аня Анна|Марія Марійка Мария|Катерина Катя Екатерина|Вікторія Віка Виктория|Анастасія Настя Анастасия|Дарина Даринка Дарья|Софія Софійка София|Валентина Валя Валентина|Ольга Оля Ольга|Надія Надійка Надежда|Любов Люба Любовь|Інна Інночка Инна|Аліна Алінка Алина|Христина Христя Кристина|Соломія Солоха Соломия|Вероніка Ніка Вероника|Поліна Поля Полина|Злата Златка Злата|Єва Євочка Ева|Мілана Міланка Милана|Лариса Лара Лариса|Раїса Рая Раиса|Ніна Ніночка Нина|Маргарита Рита Маргарита|Яна Янка Яна|Каріна Карінка Карина|Діана Діанка Диана"""  # fmt: skip
LAST = "Шевченко Бондаренко Коваленко Ткаченко Кравченко Мельник Бойко Коваль Олійник Лисенко Савченко Руденко Петренко Марченко Мороз Поліщук Ткачук Кравчук Шевчук Гончар Павленко Левченко Захарченко Клименко Гаврилюк Романюк Костенко Назаренко Сидоренко Іщенко Гриценко Пономаренко Литвиненко Вовк Білоус Остапчук Дяченко Гуменюк Мартинюк Кириленко Тимошенко Федоренко Яременко Василенко Приходько Харченко Кузьменко Зінченко Чорновіл Нестеренко Заєць Жук Сорока Голуб Кушнір Скляр Іванов Петров Попов Волков Соколов Козлов Морозов Новіков Федоров Орлов Макаров Зайцев Павлов Семенов Степанов Тарасов Фролов Бєлов Гусєв Кузьмін Ільїн Калінін Ковальський Кравчинський Вишневський Яворський Лозинський Сосновський Добровольський Залізняк Чумак Бабенко Журавльов Рибалко Кобзар Мисник Швець Дорошенко Щербина Юрченко Цимбал Гайдук".split()  # fmt: skip
PLACES = [("Маріуполь", "Донецька"), ("Волноваха", "Донецька"), ("Краматорськ", "Донецька"), ("Бахмут", "Донецька"), ("Сєвєродонецьк", "Луганська"), ("Лисичанськ", "Луганська"), ("Херсон", "Херсонська"), ("Каховка", "Херсонська"), ("Олешки", "Херсонська"), ("Ізюм", "Харківська"), ("Куп'янськ", "Харківська"), ("Балаклія", "Харківська"), ("Бердянськ", "Запорізька"), ("Пологи", "Запорізька"), ("Чернігів", "Чернігівська"), ("Миколаїв", "Миколаївська")]  # fmt: skip
RUSSIAN_PLACES = {"Маріуполь": "Мариуполь", "Сєвєродонецьк": "Северодонецк", "Лисичанськ": "Лисичанск", "Краматорськ": "Краматорск", "Олешки": "Алешки", "Ізюм": "Изюм", "Куп'янськ": "Купянск", "Балаклія": "Балаклея", "Бердянськ": "Бердянск", "Чернігів": "Чернигов", "Миколаїв": "Николаев"}  # fmt: skip
EN = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'ыэъё", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch . iu ia . y e . e".replace(".", "_").split()))  # fmt: skip
PL = {**EN, **dict(zip("вжйцчшщхюяєїь", "w ż j c cz sz szcz ch ju ja je ji _".split()))}
RO = {**EN, **dict(zip("жикхцчшщюяєїьґ", "j i c h ț ci ș șci iu ia ie i _ g".split()))}
HEAD = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}

UK, RU, POLISH, ROMANIAN, ENGLISH = "uk", "ru", "pl", "ro", "en"
men = [entry.split() for entry in MEN.split("|")]
women = [entry.split() for entry in WOMEN.split("|")]
r = Random()
people, kin, apart, alone, pointed = [], [], [], [], set()
rows = {"vykhovantsi": [], "pociag": [], "gazde": [], "hotline": [], "dovidky_vpo": [], "hospital": []}


def chance(p):
    return r.random() < p


def pick(values, slope=0.7):
    return r.choices(values, [1 / (4 + i) ** slope for i in range(len(values))])[0]


def latin(text, tongue, russian=False):
    letters = {ENGLISH: EN, POLISH: PL, ROMANIAN: RO}[tongue]
    if russian:
        letters = {**letters, "и": "i", "г": "g", "е": "e"}
    out = []
    for word in text.split(" "):
        new = ""
        for i, c in enumerate(word):
            low = c.lower()
            part = HEAD[low] if i == 0 and tongue == ENGLISH and low in HEAD else letters.get(low, low)
            part = "" if part == "_" else part
            new += part.capitalize() if c.isupper() else part
        if tongue == ENGLISH and new.endswith("yi"):
            new = new[:-1]
        if tongue == ROMANIAN:
            new = new.replace("cie", "ce").replace("cii", "ci").replace("cs", "x")
        out.append(new)
    return " ".join(out)


def russian(surname):
    for a, b in (("ський", "ский"), ("ська", "ская"), ("і", "и"), ("І", "И"), ("ї", "и"), ("є", "е"), ("Є", "Е"), ("ьо", "е")):
        surname = surname.replace(a, b)
    return surname


def slip(text, p=0.05):
    """A mistake of a hand: two letters change places, one is lost or doubled."""
    if not text or len(text) < 4 or not chance(p):
        return text
    i = r.randrange(1, len(text) - 1)
    return r.choice([text[:i] + text[i + 1] + text[i] + text[i + 2:], text[:i] + text[i + 1:], text[:i] + text[i] + text[i:]])


# ------------------------------------------------------------------ people
def person(sex, born, last, place, father=None, mobile=""):
    one = {"key": f"v{len(people):06d}", "sex": sex, "born": born, "last": last, "place": place, "phone": mobile,
           "name": pick(men if sex == "M" else women), "pater": father["name"] if father else pick(men)}  # fmt: skip
    people.append(one)
    return one


def surname(one, tongue=UK):
    last = one["last"]
    if one["sex"] == "F":
        last = last[:-2] + "а" if last.endswith("ий") else last + "а" if last.endswith(("ов", "єв", "ев", "ін", "їн")) else last
    return last if tongue == UK else russian(last) if tongue == RU else latin(last, tongue)


def given(one, tongue=UK, pet=0.0):
    man = one["sex"] == "M"
    name = one["name"][2 if man else 1] if chance(pet) else one["name"][0]
    if tongue == RU:
        return one["name"][3 if man else 2]
    if tongue != UK and chance(0.18):  # from a Russian passport
        return latin(one["name"][3 if man else 2], tongue, russian=True)
    return name if tongue == UK else latin(name, tongue)


def patronymic(one, tongue=UK):
    stem, male = one["pater"][1], one["sex"] == "M"
    if tongue == RU:
        stem = one["pater"][4]
        if stem.endswith("Иль"):
            return "Ильич" if male else "Ильинична"
        stem = stem if stem[-1] in "оеь" else stem + "о"
        return stem + ("вич" if male else "вна")
    if stem.endswith("Ілл"):
        text = "Ілліч" if male else "Іллівна"
    elif stem == "Микола":
        text = "Миколайович" if male else "Миколаївна"
    elif stem.endswith("й"):
        text = stem + "ович" if male else stem[:-1] + "ївна"
    else:
        text = stem + ("ович" if male else "івна")
    return text if tongue == UK else latin(text, tongue)


def full(one, tongue=UK, middle=1.0, pet=0.0, first=False):
    parts = [slip(surname(one, tongue)), slip(given(one, tongue, pet)), patronymic(one, tongue) if chance(middle) else ""]
    if first:
        parts = [parts[1], parts[2], parts[0]]
    return " ".join(filter(None, parts))


def years(one, on=START):
    return (on - one["born"]).days // 365


def day(one, form="%d.%m.%Y", lost=0.06):
    born = one["born"]
    if chance(lost):
        return ""
    if chance(0.04):
        born = r.choice([born.replace(year=born.year + r.choice((-1, 1)), day=min(born.day, 28)), born.replace(day=1)])
    return born.strftime(form)


def age(one):
    return str(max(0, years(one) + (r.choice((-1, 1)) if chance(0.15) else 0)))


def mobile():
    return f"380{r.choice((50, 63, 66, 67, 68, 73, 95, 96, 97, 98, 99))}{r.randrange(10**7):07d}"


def dial(number):
    if not number:
        return ""
    n = number[:-1] + str(r.randrange(10)) if chance(0.03) else number
    return r.choice([f"+{n}", f"0{n[3:5]} {n[5:8]} {n[8:10]} {n[10:]}", f"+{n[:2]} ({n[2:5]}) {n[5:8]}-{n[8:10]}-{n[10:]}", n[2:]])


def town(one, tongue=UK, region=0.5):
    place, area = one["place"]
    if tongue == RU:
        return "г. " + RUSSIAN_PLACES.get(place, place)
    if tongue == UK:
        return f"м. {place}, {area} обл." if chance(region) else place
    return latin(place, tongue)


def when(low=0, high=60, form="%d.%m.%Y"):
    return (START + timedelta(days=r.randrange(low, high))).strftime(form)


# ------------------------------------------------------------------ lists
def pupil(child, home, mother, father, siblings):
    def about(one, word):
        if not one or chance(0.4):
            return r.choice(["", "", "невідомо", f"{word} позбавлен{'а' if word == 'мати' else 'ий'} батьківських прав"])
        pointed.add(child["key"])
        text = full(one, UK, 0.75)
        text += f", {one['born'].year} р.н." if chance(0.4) else ""
        return text + (f", тел. {dial(one['phone'])}" if one["phone"] and chance(0.2) else "")

    others = ", ".join(f"{given(s)} ({years(s)} р.)" for s in siblings)
    rows["vykhovantsi"].append((child, {
        "№ з/п": "", "Прізвище": slip(surname(child)), "Ім'я": slip(given(child)), "По батькові": patronymic(child) if chance(0.9) else "",
        "Дата народження": day(child), "Стать": "ч" if child["sex"] == "M" else "ж", "Заклад": home,
        "Місце проживання до закладу": town(child), "Відомості про матір": about(mother, "мати"),
        "Відомості про батька": about(father, "батько"), "Брати, сестри": others if chance(0.7) else "", "Дата виїзду": when(0, 40),
        "Статус": r.choice(["дитина-сирота", "ПБП", "за заявою батьків", "за заявою батьків", "СЖО"]),
    }))  # fmt: skip


def carriage():
    return f"{r.randrange(3, 13)}/{r.randrange(1, 10)}"


def passenger(one, seat, leader="", word="", note=""):
    rows["pociag"].append((one, {
        "Lp.": "", "Nazwisko i imię": full(one, POLISH, 0.12), "Płeć": "M" if one["sex"] == "M" else "K",
        "Data ur.": day(one, lost=0.2), "Wiek": age(one) if chance(0.7) else "", "Wagon/przedział": seat,
        "Wsiadł(a) w": latin(r.choice(["Дніпро", "Краматорськ", "Харків", "Запоріжжя", "Київ"]), POLISH), "Jedzie z": leader,
        "Pokrewieństwo": word, "Tel.": dial(one["phone"]) if chance(0.5) else "", "Uwagi": note,
    }))  # fmt: skip


def hosted(child, mother, father, siblings):
    tel = next((p["phone"] for p in (mother, father) if p and p["phone"]), "")
    names = []
    for one in (mother, father):
        known = one and chance(0.42)
        names.append(" ".join(filter(None, [given(one, ROMANIAN, 0.2), surname(one, ROMANIAN) if chance(0.55) else ""])) if known else "")
    shown = dial(tel) if tel and chance(0.18) else ""
    if any(names) or shown:
        pointed.add(child["key"])
    rows["gazde"].append((child, {
        "Nr. dosar": "", "Numele copilului": slip(surname(child, ROMANIAN)), "Prenumele": slip(given(child, ROMANIAN, 0.15)),
        "Patronimicul": patronymic(child, ROMANIAN) if chance(0.35) else "", "Data nașterii": day(child, lost=0.25), "Vârsta": age(child),
        "Sex": "M" if child["sex"] == "M" else "F", "Localitatea de origine": town(child, ROMANIAN), "Sosit la": when(2, 50),
        "Familia gazdă": r.choice(["Rusu", "Ceban", "Munteanu", "Ciobanu", "Popescu", "Lungu", "Cojocaru"]) + ", " + r.choice(["Chișinău", "Bălți", "Iași", "Orhei", "Soroca"]),
        "Numele mamei": names[0], "Numele tatălui": names[1], "Frați / surori": ", ".join(given(s, ROMANIAN) for s in siblings) if chance(0.5) else "",
        "Telefonul unei rude": shown, "Observații": r.choice(["", "", "nu vorbește", "întreabă de mama", "a venit cu vecinii"]),
    }))  # fmt: skip


WORDS = {"mother": ("son", "daughter"), "father": ("son", "daughter"), "grandparent": ("grandson", "granddaughter"),
         "aunt_uncle": ("nephew", "niece"), "sibling": ("brother", "sister"), "guardian": ("ward", "ward")}  # fmt: skip
UKRAINIAN = {"mother": ("син", "дочка"), "father": ("син", "дочка"), "grandparent": ("онук", "онука"),
             "aunt_uncle": ("племінник", "племінниця"), "sibling": ("брат", "сестра"), "guardian": ("підопічний", "підопічна")}  # fmt: skip


def call(adult, relation, sought, home=""):
    mine = {"mother": "mother", "father": "father", "guardian": "guardian"}.get(relation)
    mine = mine or {"grandparent": ("grandfather", "grandmother"), "aunt_uncle": ("uncle", "aunt"), "sibling": ("brother", "sister")}[relation][adult["sex"] == "F"]
    for child in sought:
        pointed.add(child["key"])
        rows["hotline"].append((adult, {
            "Call ID": "", "Date of call": when(5, 80, "%Y-%m-%d"), "Caller": full(adult, ENGLISH, 0.1, first=True), "Caller is the child's": mine,
            "Caller phone": dial(adult["phone"]), "Caller year of birth": str(adult["born"].year) if chance(0.4) else "",
            "Missing child": full(child, ENGLISH, 0.25, 0.15, first=chance(0.7)), "Sex": "boy" if child["sex"] == "M" else "girl",
            "DOB or age": day(child, "%d %b %Y") if chance(0.6) else age(child), "From": town(child, ENGLISH),
            "Last known": home or r.choice(["evacuation bus", "basement shelter", "hospital", "checkpoint", "railway station", ""]),
            "Notes": r.choice(["", "", "no contact since March", "may be with classmates", "needs insulin"]),
        }))  # fmt: skip


def certificate(adult, relation, with_them, sought):
    named = chance(0.5)
    if named:
        pointed.update(c["key"] for c in sought)
    words = [f"{UKRAINIAN[relation][c['sex'] == 'F']} {full(c, UK, 0.3)}, {years(c)} р." for c in sought] if named else []
    rows["dovidky_vpo"].append((adult, {
        "Номер довідки": "", "ПІБ": full(adult), "Дата народження": day(adult), "Стать": "чоловіча" if adult["sex"] == "M" else "жіноча",
        "Адреса до переміщення": town(adult), "Фактична адреса": r.choice(["Львів", "Дніпро", "Полтава", "Вінниця", "Чернівці", "Рівне"]),
        "Телефон": dial(adult["phone"]) if chance(0.85) else "", "Члени сім'ї": "; ".join(f"{given(c)}, {c['born'].year}" for c in with_them),
        "Розшукує": "; ".join(words),
    }))  # fmt: skip


def patient(one, leader=None, word="", seeks=""):
    rows["hospital"].append((one, {
        "№ карты": "", "ФИО": full(one, RU, 0.8) if chance(0.9) else surname(one, RU), "Пол": "М" if one["sex"] == "M" else "Ж",
        "Возраст": age(one), "Откуда доставлен": town(one, RU), "Дата поступления": when(0, 45), "Сопровождающий": full(leader, RU, 0.4) if leader else r.choice(["", "нет", "МЧС"]),
        "Кем приходится": word, "Телефон родственников": dial(one["phone"]) if chance(0.25) else "", "Примечание": seeks,
    }))  # fmt: skip


# ------------------------------------------------------------------ stories
def born(low, high):
    return START - timedelta(days=r.randrange(int(low * 365), int(high * 365)))


def story():
    place, last = r.choice(PLACES), pick(LAST, 0.6)
    father = person("M", born(24, 52), last, place, mobile=mobile() if chance(0.85) else "")
    own = last if chance(0.72) else pick(LAST, 0.6)
    mother = person("F", born(22, 46), own, place, mobile=mobile() if chance(0.9) else "")
    kin.append((mother, father, "spouse"))
    kids = []
    for _ in range(r.choices((1, 2, 3, 4), (46, 34, 14, 6))[0]):
        child = person(pick("MF", 0), born(0.5, 17), last if chance(0.94) else own, place, father if chance(0.97) else None)
        if not any(abs((child["born"] - k["born"]).days) < 300 or child["name"] == k["name"] for k in kids):
            kids.append(child)
    for child in kids:
        kin.append((child, mother, "mother"))
        kin.append((child, father, "father"))
        kin.extend((child, other, "sibling") for other in kids if other is not child)
    away = [k for k in kids if chance(0.75)] or [r.choice(kids)]
    kept = [k for k in kids if k not in away]
    others = []
    for relation, p in (("grandparent", 0.2), ("aunt_uncle", 0.12)):
        if chance(p):
            side = mother if chance(0.6) else father
            elder = person("F" if chance(0.8) else "M", side["born"] - timedelta(days=r.randrange(7000, 11500)) if relation == "grandparent" else born(20, 50), side["last"] if chance(0.7) else pick(LAST), place, mobile=mobile())
            if relation == "grandparent" and elder["sex"] == "M":
                side["pater"] = elder["name"]
            kin.extend((k, elder, relation) for k in kids)
            others.append((elder, relation))
    seekers = [(one, "mother" if one is mother else "father") for one in (mother, father) if chance(0.62)] or ([(mother, "mother")] if chance(0.9) else [])
    seekers += [(one, relation) for one, relation in others if chance(0.7)]
    lines = r.choices(("institution", "siege", "hospital", "train"), (38, 27, 15, 20))[0]
    home = r.choice(["Школа-інтернат", "Дитячий будинок", "Центр реабілітації", "Санаторна школа"]) + f" №{r.randrange(1, 9)} ({place[0]})"
    seat = carriage()
    for child in away:
        rest = [k for k in away if k is not child]
        if lines == "institution":
            pupil(child, home, mother, father, rest)
            if chance(0.45):
                passenger(child, seat, "", "grupa zorganizowana", latin(place[0], POLISH))
            elif chance(0.35):
                hosted(child, None, None, rest)
        elif lines == "siege":
            hosted(child, mother if chance(0.8) else None, father if chance(0.7) else None, rest)
        elif lines == "hospital":
            patient(child)
            if chance(0.4):
                hosted(child, mother if chance(0.5) else None, None, rest)
        else:
            passenger(child, seat, r.choice(["wolontariusz", "sąsiadka", ""]), "", "bez opiekuna")
            if chance(0.5):
                hosted(child, mother, father, rest)
        known = [a for a in (mother, father) if any(a is s for s, _ in seekers)] or [s for s, _ in seekers][:1]
        for adult in known:
            relation = next(w for s, w in seekers if s is adult)
            apart.append((child, adult, relation))
        if not seekers:
            alone.append(child)
    for adult, relation in seekers:
        told = chance(0.5)
        if told:
            call(adult, relation, [k for k in away if chance(0.85)] or away, latin(home, ENGLISH) if lines == "institution" and chance(0.5) else "")
        if not told or chance(0.4):
            certificate(adult, relation, kept, away)
        if chance(0.1):
            patient(adult, seeks=r.choice(["", "ищет ребенка", f"ищет {'сына' if away[0]['sex'] == 'M' else 'дочь'} {given(away[0], RU)}"]) if relation in ("mother", "father") else "")
        if chance(0.12):
            other = carriage()
            passenger(adult, other)
            for k in kept:
                passenger(k, other, full(adult, POLISH, 0), "dziecko" if relation in ("mother", "father") else "wnuk/wnuczka" if relation == "grandparent" else "krewny")


def stranger():
    """A passenger, a patient or a displaced person who has lost no one."""
    one = person(pick("FM", 0.3), born(18, 80), pick(LAST, 0.6), r.choice(PLACES), mobile=mobile())
    kids = [person(pick("MF", 0), born(1, 17), one["last"], one["place"]) for _ in range(r.choice((0, 0, 1, 2)))] if 22 < years(one) < 50 else []
    for k in kids:
        if one["sex"] == "M":
            k["pater"] = one["name"]
        kin.append((k, one, "mother" if one["sex"] == "F" else "father"))
        kin.extend((k, s, "sibling") for s in kids if s is not k)
    where = r.random()
    if where < 0.45:
        seat = carriage()
        passenger(one, seat)
        for k in kids:
            passenger(k, seat, full(one, POLISH, 0), "dziecko")
    elif where < 0.85:
        certificate(one, "mother" if one["sex"] == "F" else "father", kids, [])
    else:
        patient(one)


def orphan():
    """A pupil for whom nobody asks."""
    place = r.choice(PLACES)
    child = person(pick("MF", 0), born(2, 17), pick(LAST, 0.6), place)
    pupil(child, f"Дитячий будинок №{r.randrange(1, 9)} ({place[0]})", None, None, [])
    pointed.discard(child["key"])
    alone.append(child)


# ------------------------------------------------------------------ files
def save(path, header, lines, mark=",", encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding=encoding) as file:
        out = csv.writer(file, delimiter=mark)
        out.writerow(header)
        out.writerows(lines)


def main(words):
    families, seed, folder = int(words[words.index("--families") + 1]), words[words.index("--seed") + 1], Path(words[-1])
    r.seed(f"evacuation {seed}")
    for _ in range(families):
        story()
    for _ in range(families // 2):
        stranger()
    for _ in range(families // 8):
        orphan()
    forms = {
        "vykhovantsi": (";", "utf-8-sig", "{:04d}", "csv"), "pociag": ("\t", "utf-8", "{:d}", "txt"), "gazde": (";", "utf-8", "MD-{:05d}", "csv"),
        "hotline": (",", "utf-8", "HC{:05d}", "csv"), "dovidky_vpo": (",", "utf-8-sig", "3202-{:07d}", "csv"), "hospital": (";", "cp1251", "{:05d}/22", "csv"),
    }  # fmt: skip
    records = []
    for name, held in rows.items():
        mark, encoding, form, suffix = forms[name]
        held += [(one, dict(cells)) for one, cells in held if chance(0.015)]
        if name == "pociag":
            held.sort(key=lambda row: [int(n) for n in row[1]["Wagon/przedział"].split("/")])
        else:
            r.shuffle(held)
        for n, (one, cells) in enumerate(held, 1):
            cells[next(iter(cells))] = form.format(n)
            records.append((name, form.format(n), one["key"]))
        save(folder / "lists" / f"{name}.{suffix}", held[0][1], [[v.replace("’", "'") for v in c.values()] for _, c in held], mark, encoding)
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
    counts = {"rows": {k: len(v) for k, v in rows.items()}, "children": len(known), "pointed": len(known & pointed), "without": len(without)}
    (truth / "stats.json").write_text(json.dumps(counts, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
