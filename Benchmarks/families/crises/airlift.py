#!/usr/bin/env python3
"""An airlift from Kabul, five lists in English, Dari and German, by another hand than `reunify simulate`.

    airlift.py --families N --seed S DIR

Afghan families were torn apart at a gate: children were lifted over a wall, boarded with an uncle, a neighbour or a stranger
who said he was an uncle, and their parents came by another flight, reached Germany, or stayed behind. People have one or two given
names and often no surname (an office writes FNU or LNU, or makes the father's name the surname); wives keep their fathers'
names; brothers may choose different surnames; every second day of birth is the first of January. Writes `lists/` (manifests of
flights, rosters of military bases with case numbers that were split, minors in care with what they told, a
telephone line in Dari with solar years, a tracing service in German) and `truth/`, as border.py does. Every person and
number is invented.

What a careful human could find: of the separated children who have a relative on a list, about 9 in 10 have something that
points to one (a request that names them, a relative's name in the child's row or the child's in the relative's, a telephone, a
group at boarding or a case both were in); `stats.json` counts them as `pointed`, and those with more than a group as
`named`. One child in eight in care has no relative on any list, and some of these are claimed by adults who are not kin.
"""

import argparse
import csv
import json
import random
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2021, 11, 30)
# Dari, two spellings in English, one in German
MEN = """ناصر:Naser:Nasir:Naser ضیا:Zia:Ziya:Sia کریم:Karim:Kareem:Karim رحیم:Rahim:Raheem:Rahim حمید:Hamid:Hameed:Hamid نجیب:Najib:Najeeb:Nadschib فرید:Farid:Fareed:Farid
یوسف:Yusuf:Yousuf:Jusuf داوود:Dawood:Daud:Daud عمر:Omar:Umar:Omar ادریس:Idris:Edris:Idris مصطفی:Mustafa:Mostafa:Mustafa مرتضی:Murtaza:Morteza:Mortasa
رضا:Reza:Raza:Resa مهدی:Mahdi:Mehdi:Mahdi حسین:Hussain:Hossein:Hussein علی:Ali:Aly:Ali جواد:Jawad:Javad:Dschawad بشیر:Bashir:Basheer:Baschir قاسم:Qasim:Qasem:Kasim
شفیق:Shafiq:Shafeeq:Schafik واحد:Wahid:Waheed:Wahid ذبیح:Zabih:Zabeeh:Sabih سمیع:Sami:Samee:Sami میرویس:Mirwais:Merwais:Mirwais هارون:Haroon:Harun:Harun
ایوب:Ayub:Ayoub:Ajub یعقوب:Yaqub:Yaqoob:Jakub غنی:Ghani:Gani:Ghani طاهر:Taher:Tahir:Taher فیصل:Faisal:Faysal:Faisal بلال:Bilal:Belal:Bilal حارث:Haris:Hares:Haris
الیاس:Elyas:Ilyas:Eljas سهراب:Sohrab:Suhrab:Sohrab رستم:Rustam:Rostam:Rustam جمشید:Jamshid:Jamsheed:Dschamschid نوید:Navid:Naweed:Nawid امید:Omid:Omeed:Omid
فرهاد:Farhad:Ferhad:Farhad شعیب:Shoaib:Shuaib:Schoaib زلمی:Zalmay:Zalmai:Salmai توریالی:Toryalai:Turyalai:Torjalai حشمت:Hashmat:Heshmat:Haschmat همت:Hemat:Himmat:Hemat
سردار:Sardar:Serdar:Sardar گل_آغا:Gul Agha:Gulagha:Gul Agha نعمت:Nimat:Neamat:Nemat رفیع:Rafi:Rafee:Rafi سلیم:Salim:Saleem:Salim تمیم:Tamim:Tameem:Tamim"""
WOMEN = """فاطمه:Fatima:Fatema:Fatima زهرا:Zahra:Zehra:Sahra مریم:Maryam:Mariam:Marjam لیلا:Laila:Leila:Leila نازنین:Nazanin:Nazaneen:Nasanin شکریه:Shukria:Shokria:Schukria
ملیحه:Maliha:Maleeha:Maliha فرشته:Fereshta:Freshta:Fereschta نرگس:Nargis:Narges:Narges ثریا:Soraya:Suraya:Soraja پروین:Parwin:Parveen:Parwin حلیمه:Halima:Haleema:Halima
زرمینه:Zarmina:Zarmeena:Sarmina گلالی:Gulalai:Golalai:Gulalai پلوشه:Palwasha:Palwesha:Palwascha مرسل:Mursal:Morsal:Mursal هیله:Hila:Heela:Hila صفیه:Safia:Safiya:Safia
رقیه:Ruqia:Roqia:Rokia سکینه:Sakina:Sakeena:Sakina معصومه:Masuma:Masouma:Masuma عادله:Adela:Adila:Adela شبنم:Shabnam:Shabnum:Schabnam سحر:Sahar:Seher:Sahar
تمنا:Tamana:Tamanna:Tamana یلدا:Yalda:Yelda:Jalda بصیره:Basira:Baseera:Basira نسرین:Nasrin:Nasreen:Nasrin گیتا:Gita:Geeta:Gita هما:Huma:Homa:Huma روشنا:Roshna:Rushna:Roschna
شگوفه:Shogofa:Shegufa:Schogofa بی_بی_گل:Bibi Gul:Bibigul:Bibi Gul رابعه:Rabia:Rabea:Rabia حوا:Hawa:Hava:Hawa مینا:Mina:Meena:Mina خدیجه:Khadija:Khadeeja:Chadidscha
آسیه:Asia:Asiya:Asia زینب:Zainab:Zaynab:Sainab مژگان:Mozhgan:Mujgan:Moschgan هاجره:Hajira:Hajera:Hadschera فریبا:Fariba:Fareeba:Fariba"""
LAST = """احمدزی:Ahmadzai:Ahmadzay:Ahmadsai نورزی:Noorzai:Nurzai:Nursai رحیمی:Rahimi:Raheemi:Rahimi حیدری:Haidari:Heydari:Haidari کریمی:Karimi:Kareemi:Karimi محمدی:Mohammadi:Muhammadi:Mohammadi
حسینی:Hussaini:Hosseini:Husseini رضایی:Rezai:Rezaie:Resai یوسفزی:Yousafzai:Yusufzai:Jusufsai ستانکزی:Stanikzai:Stanekzai:Stanekzai صافی:Safi:Safy:Safi پوپل:Popal:Popalzai:Popal
هوتک:Hotak:Hotaki:Hotak امیری:Amiri:Ameeri:Amiri نوری:Noori:Nuri:Nuri سادات:Sadat:Saadat:Sadat وردک:Wardak:Wardag:Wardak نجرابی:Nejrabi:Nijrabi:Nedschrabi پنجشیری:Panjshiri:Panjsheri:Pandschiri
اندرابی:Andarabi:Andrabi:Andarabi سروری:Sarwari:Sarvari:Sarwari عظیمی:Azimi:Azeemi:Asimi قادری:Qaderi:Qadiri:Kaderi فقیری:Faqiri:Faqeeri:Fakiri شیرزاد:Sherzad:Shirzad:Schirsad
بارکزی:Barakzai:Barekzai:Baraksai میاخیل:Miakhel:Myakhail:Miachel امرخیل:Amarkhil:Amarkhel:Amarchel زازی:Zazai:Jaji:Sasai همدرد:Hamdard:Hamderd:Hamdard پیمان:Paiman:Payman:Paiman
یاری:Yari:Yaary:Jari اکبری:Akbari:Akbary:Akbari جعفری:Jafari:Jafary:Dschafari احسانی:Ehsani:Ihsani:Ehsani مرادی:Moradi:Muradi:Moradi صدیقی:Sediqi:Siddiqi:Sediki انوری:Anwari:Anvari:Anwari
شینواری:Shinwari:Shenwari:Schinwari مومند:Momand:Mohmand:Momand تره‌کی:Taraki:Tarakai:Taraki غفوری:Ghafoori:Ghafuri:Ghafuri لطیفی:Latifi:Lateefi:Latifi سلطانی:Sultani:Soltani:Sultani"""
PLACES = """کابل:Kabul:Kabol:Kabul هرات:Herat:Hirat:Herat قندهار:Kandahar:Qandahar:Kandahar ننگرهار:Nangarhar:Nengarhar:Nangarhar بلخ:Balkh:Mazar-i-Sharif:Balch کندز:Kunduz:Kondoz:Kundus
غزنی:Ghazni:Ghazny:Ghasni بامیان:Bamyan:Bamiyan:Bamian پروان:Parwan:Charikar:Parwan لغمان:Laghman:Lagman:Laghman هلمند:Helmand:Hilmand:Helmand لوگر:Logar:Lowgar:Logar"""
BASES = ["Fort McCoy", "JB MDL", "Fort Bliss", "Fort Pickett", "Camp Atterbury", "Holloman AFB", "Fort Lee", "MCB Quantico"]
PROGRAMS = ["Chicago-A", "Starr Cmwlth", "Samaritas MI", "Bethany PA", "Pecos", "LTFC Grand Rapids", "Transitional FC"]
EASTERN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
SOUNDS = [("oo", "u"), ("u", "o"), ("i", "e"), ("ee", "i"), ("q", "k"), ("kh", "k"), ("w", "v"), ("z", "s"), ("ai", "ay"), ("ss", "s"), ("sh", "s"), ("j", "zh"), ("h", ""), ("mm", "m"), ("ll", "l"), ("gh", "g")]
FA, EN, EN2, DE = range(4)
# English, German, Dari, and what a child of that relative is in English (boy, girl), Dari
WORDS = {
    "mother": ("mother", "Mutter", "مادر", ("son", "daughter"), ("پسر", "دختر"), ("Sohn", "Tochter")), "father": ("father", "Vater", "پدر", ("son", "daughter"), ("پسر", "دختر"), ("Sohn", "Tochter")),
    "step_parent": ("stepmother", "Stiefmutter", "مادراندر", ("stepson", "stepdaughter"), ("پسراندر", "دختراندر"), ("Stiefsohn", "Stieftochter")),
    "sibling": ("brother", "Bruder", "برادر", ("brother", "sister"), ("برادر", "خواهر"), ("Bruder", "Schwester")),
}  # fmt: skip
WORDS_BY_SEX = {
    "grandparent": {"F": ("grandmother", "Großmutter", "مادرکلان"), "M": ("grandfather", "Großvater", "پدرکلان")},
    "aunt_uncle": {"F": ("aunt", "Tante", "عمه"), "M": ("uncle", "Onkel", "کاکا")},
    "maternal": {"F": ("maternal aunt", "Tante mütterlicherseits", "خاله"), "M": ("maternal uncle", "Onkel mütterlicherseits", "ماما")},
}  # fmt: skip
CHILD_OF = {"grandparent": (("grandson", "granddaughter"), ("نواسه", "نواسه"), ("Enkel", "Enkelin")), "aunt_uncle": (("nephew", "niece"), ("برادرزاده", "برادرزاده"), ("Neffe", "Nichte")), "maternal": (("nephew", "niece"), ("خواهرزاده", "خواهرزاده"), ("Neffe", "Nichte"))}


class Person:
    def __init__(self, key, sex, born, given, last, place):
        self.key, self.sex, self.born, self.given, self.last, self.place = key, sex, born, given, last, place
        self.father = self.mother = None
        self.tel, self.groups, self.phones = "", set(), set()

    @property
    def age(self):
        return int((TODAY - self.born).days / 365.25)


class Airlift:
    LISTS = ("manifests", "base_rosters", "minors_in_care", "خط_تماس", "suchanfragen")

    def __init__(self, families, seed):
        self.r = random.Random(f"airlift/{seed}")
        self.men, self.women, self.last, self.places = [[entry.replace("_", " ").split(":") for entry in self.entries(t)] for t in (MEN, WOMEN, LAST, PLACES)]
        self.rows = {name: [] for name in self.LISTS}
        self.people, self.kin, self.apart, self.lost, self.named, self.number = [], set(), set(), [], set(), 4100
        for _ in range(families):
            self.family()
        for _ in range(families // 2):
            self.bystander()
        for _ in range(families // 6):
            self.orphan()

    @staticmethod
    def entries(text):
        """Entries part at a blank before a word in Arabic script; spellings may have blanks."""
        found = []
        for word in text.split():
            if "\u0600" <= word[0] <= "\u06ff":
                found.append(word)
            else:
                found[-1] += " " + word
        return found

    def p(self, share):
        return self.r.random() < share

    def pick(self, table, power=1.3):
        return table[int(len(table) * self.r.random() ** power)]

    # ------------------------------------------------------------ people
    def person(self, sex, low, high, place, father=None, last=None):
        born = TODAY - timedelta(days=self.r.randint(int(low * 365.25), int(high * 365.25) + 364))
        given = [self.pick(self.men if sex == "M" else self.women)]
        mark = self.r.random()
        if sex == "M" and mark < 0.24:
            given.insert(0, ["محمد", "Mohammad", "Muhammad", "Mohammad"])
        elif sex == "M" and mark < 0.38:
            given.insert(0, ["احمد", "Ahmad", "Ahmed", "Ahmad"])
        elif sex == "M" and mark < 0.52:
            given = [[given[0][FA] + "‌الله" if self.p(0.5) else given[0][FA] + "الله", given[0][EN] + "ullah", given[0][EN2] + " Ullah", given[0][DE] + "ullah"]]
        elif sex == "F" and mark < 0.14 and not given[0][EN].startswith("Bibi"):
            given.insert(0, ["بی‌بی", "Bibi", "Bibi", "Bibi"])
        one = Person(f"k{len(self.people):06d}", sex, born, given, last, place)
        one.father = father
        self.people.append(one)
        return one

    def ghost(self, sex):
        """A person who is on no list."""
        one = self.person(sex, 35, 60, None)
        self.people.pop()
        one.key = f"ghost{self.r.randrange(10**9)}"
        return one

    def phone(self, abroad=""):
        return {"": "+93 7", "US": "+1 ", "DE": "+49 15", "PK": "+92 3", "IR": "+98 9"}[abroad] + "".join(str(self.r.randint(0, 9)) for _ in range(10 if abroad in ("US",) else 9 if abroad else 8))

    # ------------------------------------------------------------ writing
    def heard(self, text, share):
        words = text.split(" ")
        for n, word in enumerate(words):
            if len(word) > 3 and self.p(share):
                able = [(a, b) for a, b in SOUNDS if a in word[1:]]
                if able and self.p(0.75):
                    words[n] = word[0] + word[1:].replace(*self.r.choice(able), 1)
                else:
                    at = self.r.randint(1, len(word) - 2)
                    words[n] = self.r.choice([word[:at] + word[at + 1:], word[:at] + word[at + 1] + word[at] + word[at + 2:]])
        return " ".join(words)

    def firsts(self, one, tongue, share=0.08, cut=0.15):
        parts = one.given[-1:] if len(one.given) > 1 and self.p(cut) else one.given
        if tongue == EN:
            return self.heard(" ".join(part[EN if self.p(0.7) else EN2] for part in parts), share)
        text = " ".join(part[tongue] for part in parts)
        return self.heard(text, share) if tongue == DE else self.penned(text)

    def surname(self, one, tongue, share=0.06):
        if not one.last:
            return ""
        text = one.last[EN if self.p(0.75) else EN2] if tongue == EN else one.last[tongue]
        return self.penned(text) if tongue == FA else self.heard(text, share)

    def penned(self, text):
        if self.p(0.15):
            text = text.replace("ی", "ي").replace("ک", "ك")
        if self.p(0.1):
            text = text.replace("‌", " ")
        if self.p(0.04) and len(text) > 4:
            at = self.r.randint(1, len(text) - 2)
            text = text[:at] + text[at + 1:]
        return text

    def called(self, one, tongue=EN, last=0.55, share=0.08):
        """A name as somebody says it."""
        words = [self.firsts(one, tongue, share, 0.3)]
        if one.last and self.p(last):
            words.append(self.surname(one, tongue))
        return " ".join(words)

    def birth(self, one, style):
        born = one.born
        if self.p(0.45):
            born = date(born.year, 1, 1)
        elif self.p(0.05):
            born = date(born.year + self.r.choice([-1, 1]), born.month, min(28, born.day))
        elif born.day < 13 and self.p(0.03):
            born = date(born.year, born.day, born.month)
        return born.strftime(style)

    def years(self, one, wide=0.15):
        return max(0, one.age + (self.r.choice([-2, -1, 1]) if self.p(wide) else 0))

    def relation(self, word, adult, tongue):
        """What the adult is to the child, in English, German or Dari (0, 1, 2)."""
        if word in WORDS_BY_SEX:
            return WORDS_BY_SEX[word][adult.sex][tongue]
        if word == "sibling":
            return (("brother", "Bruder", "برادر") if adult.sex == "M" else ("sister", "Schwester", "خواهر"))[tongue]
        return WORDS[word][tongue]

    def back(self, word, child, tongue):
        """What the child is to the adult."""
        forms = CHILD_OF[word] if word in CHILD_OF else WORDS[word][3:]
        return forms[(0, 2, 1)[tongue]][child.sex == "F"]

    def add(self, name, one, row):
        self.rows[name].append((one, row))

    # ------------------------------------------------------------ the five lists
    def manifest(self, one, flight, group, company="", remark=""):
        last, first = self.surname(one, EN), self.firsts(one, EN)
        if last:
            name = f"{last}, {first}" if self.p(0.6) else f"{first} {last}"
        else:
            name = self.r.choice([f"LNU, {first}", first, f"{first}, FNU", first])
        shown = self.r.choice([str(self.years(one)), self.birth(one, "%d%b%y"), self.birth(one, "%d%b%y"), self.birth(one, "%Y")])
        one.groups.add(group)
        self.add("manifests", one, {
            "SEQ": "", "PAX NAME": name.upper()[:32], "M/F": one.sex if self.p(0.95) else "", "DOB OR AGE": shown.upper(), "CIT": "AFG", "FLT": flight[0], "DEP": flight[1].strftime("%d%b").upper(),
            "ROUTE": flight[2], "GRP": group if self.p(0.75) else "", "TRAV W/": company.upper(), "DOC": self.r.choice(["", "", "TAZKIRA", "P0" + str(self.r.randrange(10**7)), "NONE"]), "RMKS": remark.upper(),
        })  # fmt: skip

    def roster(self, one, base, case, role, comment=""):
        last, first = self.surname(one, EN), self.firsts(one, EN)
        father = self.firsts(one.father, EN, 0.06, 0.3) if one.father else ""
        if not last:
            last = self.r.choice(["FNU", "LNU", father or "FNU", first.split()[-1]])
        one.groups.add(case)
        phone = self.local(one.tel) if one.age >= 18 and one.tel and self.p(0.5) else ""
        if phone:
            one.phones.add(one.tel)
        self.add("base_rosters", one, {
            "Guest ID": "", "Installation": base, "Case #": case if self.p(0.9) else "", "Case role": role, "Family name": last, "Given name(s)": first,
            "Father's name": father if self.p(0.6) else "", "D.O.B.": self.birth(one, "%m/%d/%Y"), "Gender": "Male" if one.sex == "M" else "Female",
            "Province of origin": one.place[EN if self.p(0.8) else EN2] if self.p(0.75) else "", "WhatsApp": phone, "Bldg/bay": f"{self.r.randrange(100, 999)}-{self.r.choice('ABCD')}", "Comments": comment,
        })  # fmt: skip

    def local(self, number):
        return self.r.choice([number, number.replace(" ", ""), number.replace("+", "00").replace(" ", "")])

    def care(self, child, told, siblings, company, notes, sponsor):
        """`told`: father and mother as the child names them; `sponsor`: (adult, relation, phone) or nothing."""
        said = []
        for parent in told:
            if parent and self.p(0.62 if child.age > 5 else 0.3):
                said.append(self.called(parent, EN, 0.45, 0.1))
                self.named.add((child.key, parent.key))
            else:
                said.append(self.r.choice(["", "", "Unknown", "UTD", "deceased (per minor)" if parent and parent.key.startswith("ghost") else ""]))
        name = f"{self.surname(child, EN)}, {self.firsts(child, EN)}" if child.last and self.p(0.6) else self.called(child, EN, 0.7)
        who, word, number = sponsor or (None, "", "")
        if number:
            child.phones.add(who.tel)
        if who:
            self.named.add((child.key, who.key))
        brothers = "; ".join(f"{self.firsts(s, EN)} ({self.years(s)})" for s in siblings) if siblings and self.p(0.65) else self.r.choice(["", "", "None reported", "N/A"])
        self.add("minors_in_care", child, {
            "Portal ID": "", "Minor": name, "Gender": "M" if child.sex == "M" else "F", "DOB (per minor/doc)": self.birth(child, "%m/%d/%Y") if self.p(0.85) else "", "Age": self.years(child, 0.1),
            "Biological father": said[0], "Biological mother": said[1], "Siblings": brothers, "Traveled with": company, "Home province/language": f"{child.place[EN]} / {self.r.choice(['Dari', 'Dari', 'Pashto'])}" if self.p(0.7) else "",
            "Program": self.r.choice(PROGRAMS), "Prospective sponsor": f"{self.called(who, EN, 0.8)} ({word})" if who else self.r.choice(["", "", "None identified", "TBD"]), "Sponsor phone": self.local(number) if number else "",
            "Case manager notes": notes,
        })  # fmt: skip

    def line(self, adult, child, word, where, note=""):
        """A relative telephones, in Dari."""
        solar = (date(child.born.year, child.born.month, min(28, child.born.day)) - timedelta(days=226787)).year
        shown = f"متولد {solar}" if self.p(0.25) else f"{self.years(child)} ساله" if self.p(0.5) else str(self.years(child))
        shown = shown.translate(EASTERN) if self.p(0.7) else shown
        father = child.father
        adult.phones.add(adult.tel)
        self.named.add((child.key, adult.key))
        self.add("خط_تماس", adult, {
            "شماره دوسیه": "", "تاریخ": (date(2021, 9, 1) + timedelta(days=self.r.randrange(80))).strftime("%d/%m/%Y"), "نام تماس گیرنده": self.called(adult, FA), "ولد/بنت": self.firsts(adult.father, FA) if adult.father and self.p(0.6) else "",
            "سن": str(self.years(adult)).translate(EASTERN) if self.p(0.5) else "", "تماس": self.local(adult.tel), "موقعیت فعلی": where, "نسبت": self.relation(word, adult, 2) if self.p(0.92) else "", "نام گمشده": self.called(child, FA, 0.45),
            "نام پدر گمشده": self.firsts(father, FA) if father and self.p(0.7) else "", "سن گمشده": shown, "جنس": {"M": "پسر", "F": "دختر"}[child.sex], "ولایت": self.penned(adult.place[FA]) if self.p(0.8) else "", "توضیحات": note,
        })  # fmt: skip

    def tracing(self, adult, children, word, story=""):
        """The tracing service in Germany; brothers and sisters in one cell."""
        adult.phones.add(adult.tel)
        for child in children:
            self.named.add((child.key, adult.key))
        sought = "; ".join(f"{self.called(c, DE, 0.6)}{f', {self.years(c)} J.' if self.p(0.75) else ''}" for c in children)
        self.add("suchanfragen", adult, {
            "Az.": "", "Eingang": (date(2021, 9, 5) + timedelta(days=self.r.randrange(75))).strftime("%d.%m.%Y"), "Nachname": self.surname(adult, DE) or self.r.choice(["-", "unbekannt", self.firsts(adult, DE)]), "Vorname(n)": self.firsts(adult, DE),
            "Geb.-Datum": self.birth(adult, "%d.%m.%Y"), "Vatersname": self.firsts(adult.father, DE) if adult.father and self.p(0.5) else "", "m/w": "m" if adult.sex == "M" else "w", "Aufenthaltsort": self.r.choice(["Hamburg", "Ramstein", "Essen", "Kassel", "Doberlug-Kirchhain", "Islamabad"]),
            "Tel.": self.local(adult.tel) if self.p(0.85) else "", "Gesucht wird/werden": sought, "Verhältnis": self.back(word, children[0], 1) if len(children) == 1 else self.r.choice(["Kinder" if word in ("mother", "father") else "Verwandte", "Geschwister" if word == "sibling" else "Angehörige"]),
            "Herkunftsort": adult.place[DE] if self.p(0.7) else "", "Schilderung": story,
        })  # fmt: skip

    # ------------------------------------------------------------ what happens
    def flight(self):
        return f"RCH{self.r.randrange(100, 900)}", date(2021, 8, 17) + timedelta(days=self.r.randrange(13)), self.r.choice(["OAKB-OTBH", "OAKB-OKAS", "OAKB-ETAR", "OTBH-KIAD", "ETAR-KIAD", "ETAR-KPHL"])

    def case(self):
        self.number += self.r.randrange(1, 5)
        return f"AF-{self.number:06d}", f"G{self.number % 1000:03d}/{self.r.randrange(1, 30)}"

    def family(self):
        place = self.pick(self.places, 1.5)
        house = self.pick(self.last, 1.1) if self.p(0.78) else None
        grand = self.ghost("M")
        father = self.person("M", 27, 58, place, grand, house)
        others = self.ghost("M")
        mother = self.person("F", max(20, father.age - 10), max(21, father.age - 1), place, others, house if self.p(0.3) else self.pick(self.last) if self.p(0.35) else None)
        father.tel, mother.tel = self.phone(), self.phone()
        if self.p(0.4):
            mother.tel = father.tel
        children, age, names = [], max(0, mother.age - self.r.randrange(17, 25)), set()
        age = min(age, 17)
        while age >= 0 and len(children) < 6:
            if self.p(0.75):
                child = self.person(self.r.choice("MF"), age, age, place, father, house if self.p(0.93) else None)
                if child.given[-1][EN] in names:
                    self.people.pop()
                else:
                    names.add(child.given[-1][EN])
                    child.mother = mother
                    children.append(child)
            age -= self.r.choice([1, 2, 2, 3])
        if not children:
            children.append(self.person(self.r.choice("MF"), 2, 8, place, father, house))
            children[0].mother = mother
        kin = {"father": father, "mother": mother}
        self.kin.add((mother.key, father.key, "spouse"))
        if self.p(0.18):
            uncle = self.person(self.r.choice("MMF"), 19, 48, place, grand, house if self.p(0.75) else self.pick(self.last))
            uncle.tel, kin["aunt_uncle"] = self.phone(), uncle
        if self.p(0.12):
            uncle = self.person(self.r.choice("MF"), 19, 45, place, others, mother.last)
            uncle.tel, kin["maternal"] = self.phone(), uncle
        if self.p(0.16):
            granny = self.person("F", father.age + 17, father.age + 28, place, self.ghost("M"), None)
            granny.tel, kin["grandparent"] = self.phone(), granny
            self.kin.add((father.key, granny.key, "mother"))
        if self.p(0.08):  # the first wife has died: a stepmother, and half-brothers
            mother = self.ghost("F")
            kin["step_parent"] = kin.pop("mother")
            for child in children[: max(1, len(children) // 2)]:
                child.mother = mother
        for n, child in enumerate(children):
            for word, adult in kin.items():
                real = {"maternal": "aunt_uncle"}.get(word, word)
                if word == "step_parent" and child.mother is adult:
                    real = "mother"
                self.kin.add((child.key, adult.key, real))
            for other in children[:n]:
                self.kin.add((child.key, other.key, "sibling" if child.mother is other.mother else "half_sibling"))
        self.gate(children, kin)

    def gate(self, children, kin):
        fate = self.r.choices(["whole", "other flight", "left behind", "Germany"], [34, 32, 20, 14])[0]
        case, group = self.case()
        flight, base = self.flight(), self.r.choice(BASES)
        adults = list(kin.items())
        if fate == "whole":
            going = [(w, a) for w, a in adults if self.p(0.9)] or adults[:1]
            return self.travel([a for _, a in going] + children, flight, group, base, case, {a.key: w for w, a in going})
        lost = [c for c in children if self.p(0.6)] or [self.r.choice(children)]
        kept = [c for c in children if c not in lost]
        # who took the children along
        escort, claimed, theirs = None, "", [(w, a) for w, a in adults if w in ("aunt_uncle", "maternal", "grandparent")]
        kind = self.r.random()
        if kind < 0.35 and theirs:
            claimed, escort = self.r.choice(theirs)
        elif kind < 0.58:
            escort = self.person(self.r.choice("MMF"), 20, 55, lost[0].place, self.ghost("M"), self.pick(self.last) if self.p(0.7) else None)
            escort.tel, claimed = self.phone(), "guardian"
            for child in lost:
                self.kin.add((child.key, escort.key, "guardian"))
        elsewhere = [(w, a) for w, a in adults if a is not escort]
        place = {"other flight": "base", "left behind": "home", "Germany": "DE"}[fate]
        split = len(lost) > 1 and self.p(0.3)  # siblings end in different places
        parts = [lost[:1], lost[1:]] if split else [lost]
        for n, part in enumerate(parts):
            his_flight, his_case, his_group = self.flight(), *self.case()
            if n == 0 and place == "base" and self.p(0.25):
                his_group = group  # they stood together at the gate
            if self.p(0.12) and place == "base":
                his_case = case  # the number of the family, and another base
            self.arrive(part, [c for c in children if c not in part], kin, escort if n == 0 else None, claimed, his_flight, his_case, his_group, elsewhere, place)
        present = [(w, a) for w, a in elsewhere if self.p(0.85)] or elsewhere[:1]
        if place == "base":
            self.travel([a for _, a in present] + kept, flight, group, base, case, {a.key: w for w, a in present}, lost)
        word_of = {a.key: w for w, a in present}
        for _, adult in present:
            if place == "DE":
                adult.tel = self.phone("DE") if self.p(0.6) else adult.tel
            elif place == "home" and self.p(0.3):
                adult.tel = self.phone(self.r.choice(["PK", "IR"]))
        asked = False
        for word, adult in present:
            close = word in ("father", "mother", "step_parent")
            if place == "DE" and self.p(0.85 if close and not asked else 0.3):
                self.tracing(adult, [c for c in lost if self.p(0.9)] or lost, word, self.r.choice(["", f"Im Gedränge am Abbey Gate am {self.r.randrange(20, 27)}.08.2021 getrennt.", "Kind wurde Soldaten über die Mauer gereicht.", "Nachbar nahm die Kinder mit.", "Zuletzt mit dem Onkel gesehen."]))
                asked = True
            elif self.p({"home": 0.8, "base": 0.4, "DE": 0.25}[place] if close and not (asked and self.p(0.5)) else 0.25):
                where = {"home": ["کابل", "پشاور", "مشهد", "هرات", "اسلام آباد"], "base": ["فورت مک کوی", "کمپ نظامی امریکا", "ویسکانسن", "تکساس"], "DE": ["آلمان", "هامبورگ"]}[place]
                now = self.r.choice(where)
                for child in lost if self.p(0.7) else lost[:1]:
                    self.line(adult, child, word_of[adult.key], now, self.r.choice(["", "در دروازه میدان هوایی گم شد", "با کاکایش سوار طیاره شد" if claimed == "aunt_uncle" else "با همسایه رفت" if claimed == "guardian" else "عسکرها گرفتند", "خبر نداریم"]))
                asked = True
        for child in lost:
            for word, adult in present:
                real = {"maternal": "aunt_uncle"}.get(word, word)
                if word == "step_parent" and child.mother is adult:
                    real = "mother"
                self.apart.add((child.key, adult.key, real))
            for other in kept:
                if place == "base":
                    self.apart.add((child.key, other.key, "sibling" if child.mother is other.mother else "half_sibling"))

    def travel(self, people, flight, group, base, case, words, lost=()):
        """A family, or what is left of it, by one flight to one base; the number of a case is at times split."""
        head = people[0]
        other = self.case()[0] if len(people) > 4 and self.p(0.15) else case
        cells = {"father": "husband", "mother": "wife", "aunt_uncle": "sibling of PA", "maternal": "in-law", "grandparent": "parent of PA", "step_parent": "wife"}
        for n, one in enumerate(people):
            if self.p(0.75):
                company = self.called(head, EN) if one is not head and self.p(0.35) else ""
                if company:
                    self.named.add((one.key, head.key))
                self.manifest(one, flight, group, company, self.r.choice(["", "", "SIV", "P2", "LPR FAM"]) if one is head else "")
            if self.p(0.88):
                word = words.get(one.key)
                role = "PA" if one is head else cells[word] if word else self.r.choice(["child", "child", "son" if one.sex == "M" else "daughter"])
                if word == "aunt_uncle" and head.sex == "F" and words.get(head.key) == "mother":
                    role = "in-law"
                comment = ""
                if lost and word in ("father", "mother", "step_parent", "grandparent") and self.p(0.45):
                    names = [self.called(c, EN, 0.3) + (f" ({self.years(c)})" if self.p(0.6) else "") for c in lost]
                    comment = self.r.choice(["Family reports missing {}: {}", "Separated at HKIA from {} {}", "Looking for {} {}. Red Cross notified", "missing {} - {}"]).format(
                        self.back(word, lost[0], 0) if len(lost) == 1 else "grandchildren" if word == "grandparent" else "children", ", ".join(names))
                    for child in lost:
                        self.named.add((child.key, one.key))
                elif self.p(0.12):
                    comment = self.r.choice(["medical hold", "no docs", "wants move to CA", "pregnant" if one.sex == "F" and 17 < one.age < 42 else "TB screen pos", "interpreter needed"])
                self.roster(one, base, other if n > len(people) // 2 else case, role, comment)

    def arrive(self, children, siblings, kin, escort, claimed, flight, case, group, elsewhere, place):
        """Children by their flight, with an escort or alone, and into care."""
        base = self.r.choice(BASES)
        if escort:
            if self.p(0.75):
                self.manifest(escort, flight, group, "", self.r.choice(["", "P1", f"W/{len(children)} MINORS"]))
            if self.p(0.85):
                comment = ""
                if self.p(0.5):
                    word = self.back(claimed, children[0], 0) if claimed != "guardian" else self.r.choice(["nephew/niece", "neighbor's child", "claims to be uncle of"])
                    comment = f"Brought {word}: {', '.join(self.called(c, EN, 0.2) for c in children)}. {self.r.choice(['No proof of relation', 'UM to ORR', 'Parents not on base', ''])}".strip()
                self.roster(escort, base, case, "PA", comment)
        for child in children:
            if self.p(0.72):
                company = self.called(escort, EN) if escort and self.p(0.5) else self.r.choice(["", "", "UNACC", "ALONE"])
                self.manifest(child, flight, group, company, self.r.choice(["UM", "UAC", "", "SEP FROM PARENTS AT GATE"]))
            if self.p(0.3 if not escort else 0.55):
                if escort:
                    role = self.r.choice(["nephew" if child.sex == "M" else "niece", "other"]) if claimed != "grandparent" else "grandchild"
                else:
                    role = self.r.choice(["UM", "PA", "other"])
                self.roster(child, base, case, role, self.r.choice(["", "transferred to ORR", "UM", ""]))
            if not (self.p(0.9) or place != "base"):
                continue
            others = [c for c in children if c is not child]
            company = ""
            if escort and self.p(0.75):
                word = self.relation(claimed, escort, 0) if claimed != "guardian" else self.r.choice(["family friend", "neighbor", "uncle (claimed)", "unrelated adult"])
                company = self.r.choice([f"{self.called(escort, EN)} ({word})", f"{word} {self.called(escort, EN)}", word])
                if claimed != "guardian":
                    self.named.add((child.key, escort.key))
            elif not escort:
                company = self.r.choice(["Alone", "", "Unknown soldiers", "siblings" if others else "Alone"])
            notes, sponsor = "", None
            if elsewhere and child.age > 3 and self.p(0.5):
                word, adult = self.r.choice(elsewhere)
                term = self.relation(word, adult, 0) if not (word == "step_parent" and child.mother is adult) else "mother"
                where = {"base": self.r.choice(["at another base", "in Wisconsin", "in a camp in New Jersey", "in Doha"]), "home": self.r.choice(["in Kabul", "in hiding", "in Pakistan"]), "DE": self.r.choice(["in Germany", "in Hamburg"])}[place]
                name = self.called(adult, EN, 0.4, 0.1)
                notes = self.r.choice([f"Minor states {term} {name} is {where}.", f"Spoke to {term} via WhatsApp, {where}.", f"Minor was separated from {term} ({name}) at the gate.", f"Per minor, {term} {name} boarded another plane."])
                if name in notes:
                    self.named.add((child.key, adult.key))
            elif self.p(0.4):
                notes = self.r.choice(["Minor quiet, does not recall route.", "Nightmares.", "Too young to interview." if child.age < 5 else "Attends school.", "Handed over wall per minor."])
            if elsewhere and self.p(0.22):
                word, adult = self.r.choice(elsewhere)
                term = self.relation(word, adult, 0) if not (word == "step_parent" and child.mother is adult) else "mother"
                sponsor = (adult, term, adult.tel if self.p(0.6) else "")
            self.care(child, (child.father, child.mother), others + [s for s in siblings if self.p(0.7)], company, notes, sponsor)

    def bystander(self):
        """People alone, at bases or on the line for grown relatives."""
        one = self.person(self.r.choice("MMMF"), 18, 60, self.pick(self.places, 1.5), self.ghost("M"), self.pick(self.last, 1.1) if self.p(0.75) else None)
        one.tel = self.phone()
        case, group = self.case()
        if self.p(0.75):
            self.manifest(one, self.flight(), group, "", self.r.choice(["", "SIV", "P2"]))
        if self.p(0.75):
            self.roster(one, self.r.choice(BASES), case, "PA")

    def orphan(self):
        """A minor whose people are on no list; some are claimed by a stranger of the same surname or province."""
        place, house = self.pick(self.places, 1.5), self.pick(self.last, 1.1) if self.p(0.75) else None
        child = self.person(self.r.choice("MMMF"), 6, 17, place, self.ghost("M"), house)
        child.mother = self.ghost("F")
        if self.p(0.7):
            self.manifest(child, self.flight(), self.case()[1], self.r.choice(["", "UNACC"]), "UM")
        sponsor = None
        if self.p(0.3):
            claims = self.person("M", 24, 50, place, self.ghost("M"), house)
            claims.tel = self.phone("US")
            self.roster(claims, self.r.choice(BASES), self.case()[0], "PA", f"Says he is uncle of {self.called(child, EN, 0.5)}, not verified" if self.p(0.5) else "")
            if self.p(0.5):
                sponsor = (claims, self.r.choice(["family friend", "unverified cousin"]), claims.tel)
        self.care(child, (child.father, child.mother), [], self.r.choice(["Alone", "", "other youth"]), self.r.choice(["Orphan per minor.", "", "Parents passed away.", "Wants to join cousin in Virginia."]), sponsor)
        self.lost.append(child)

    # ------------------------------------------------------------ files
    def write(self, folder):
        form = {
            "manifests": (",", "utf-8", "csv", lambda n: f"{n + 1:05d}"), "base_rosters": (",", "utf-8-sig", "csv", lambda n: f"SH{210000 + 7 * n}"),
            "minors_in_care": ("\t", "utf-8", "tsv", lambda n: f"{2190 + n:06d}-U"), "خط_تماس": (",", "utf-8", "csv", lambda n: f"T/{n + 1:04d}"),
            "suchanfragen": (";", "cp1252", "csv", lambda n: f"AFG-21-{n + 1:05d}"),
        }  # fmt: skip
        for part in ("lists", "truth"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        records = []
        for name, rows in self.rows.items():
            rows = rows + [(one, dict(row)) for one, row in rows if self.p(0.02)]
            self.r.shuffle(rows)
            mark, encoding, suffix, number = form[name]
            for n, (one, row) in enumerate(rows):
                row[next(iter(row))] = number(n)
                records.append((name, number(n), one.key))
            if not rows:
                continue
            with open(folder / "lists" / f"{name}.{suffix}", "w", newline="", encoding=encoding, errors="replace") as file:
                table = csv.DictWriter(file, list(rows[0][1]), delimiter=mark)
                table.writeheader()
                table.writerows(row for _, row in rows)
        listed = {one.key: one for rows in self.rows.values() for one, _ in rows}
        pairs = lambda found: sorted((a, b, kind) for a, b, kind in found if a in listed and b in listed)  # noqa: E731
        apart = pairs(self.apart)
        self.table(folder, "records", ("source", "id", "person"), sorted(records))
        self.table(folder, "kin", ("person_a", "person_b", "relation"), pairs(self.kin))
        self.table(folder, "separated", ("child_person", "adult_person", "relation"), apart)
        grown = [(a, b) for a, b, kind in apart if kind not in ("sibling", "half_sibling")]
        found = {a for a, _ in grown}
        self.table(folder, "no_adult", ("child_person",), sorted((c.key,) for c in self.lost if c.key not in found))
        said = {a for a, b in grown if (a, b) in self.named or listed[a].phones & listed[b].phones}
        near = {a for a, b in grown if listed[a].groups & listed[b].groups}
        counts = {"rows": {name: len(rows) for name, rows in self.rows.items()}, "children": len(found), "without": len([c for c in self.lost if c.key not in found]),
                  "named": round(len(said) / max(1, len(found)), 3), "pointed": round(len(said | near) / max(1, len(found)), 3)}  # fmt: skip
        (folder / "truth" / "stats.json").write_text(json.dumps(counts, indent=1, ensure_ascii=False) + "\n")

    @staticmethod
    def table(folder, name, header, rows):
        with open(folder / "truth" / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(header)
            table.writerows(rows)


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    words.add_argument("--families", type=int, default=200)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("folder", type=Path)
    words = words.parse_args()
    Airlift(words.families, words.seed).write(words.folder)


if __name__ == "__main__":
    main()
