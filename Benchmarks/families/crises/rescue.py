#!/usr/bin/env python3
"""Rescues in the central Mediterranean, six lists in four languages, by another hand than `reunify simulate`.

    rescue.py --families N --seed S DIR

Guineans, Ivorians, Malians and Gambians, who spell one surname three ways and whose mothers keep their own; Sudanese,
Syrians and Tunisians with chains of names; Eritreans, who have no surname at all. One boat is emptied by two ships, the
ships land in two harbours, and children go to an island's centre. Writes `lists/` (the ships' lists of the rescued in
English, two harbours' registration in Italian, the island's centre for minors in Italian, reception centres on the mainland
in Italian, tracing requests in French, requests by telephone in Arabic) and `truth/`, as border.py does. Ages are told or
estimated, days of birth are often the first of January, youths say they are older and men that they are younger; bracelets
are copied wrong; telephones are a relative's in Europe. Adults who are not kin say they are uncles.
Every person and number is invented.

What a careful human could find: of the separated children who have a parent on a list, about 94 in 100 have something that
points to one (a name in the row of either, a telephone, the boat both were on or a family's number); a name in the row of
either or a telephone, about 90 in 100. Some 3 in 10 children at the centre have no parent on any list. `stats.json` counts
the former as `pointed` and `named`.
"""

import argparse
import csv
import json
import random
import unicodedata
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2023, 10, 15)

# given and family names of the Mande and Fula, as French, English and Italian clerks have them
WEST_MEN = (
    "Mamadou/Mamadu/Mamadù Amadou/Amadu/Ahmadou Ibrahima/Ebrima/Ibrahim Mohamed/Muhammed/Mohammed Ousmane/Ousman/Usman Alpha/Alfa/Alpha "
    "Abdoulaye/Abdoulie/Abdulai Souleymane/Sulayman/Suleiman Boubacar/Bubacarr/Boubakar Moussa/Musa/Mussa Lamine/Lamin/Lamin Sékou/Sekou/Seku "
    "Fodé/Foday/Fode Bakary/Bakary/Bacary Thierno/Cherno/Tierno Aliou/Alieu/Aliu Oumar/Omar/Umar Saïdou/Saidou/Seidu Cheick/Sheikh/Sheik "
    "Yaya/Yahya/Iaia Drissa/Idrissa/Drissa Adama/Adama/Adama Salif/Salifu/Salif Modou/Modou/Modu Kalilou/Kalilu/Kalilu Facinet/Fasinet/Facine "
    "Issa/Isa/Issa Siaka/Siaka/Siaca Karamoko/Karamo/Karamoko Daouda/Dawda/Dauda"
).split()
WEST_WOMEN = (
    "Fatoumata/Fatoumatta/Fatumata Aïssatou/Isatou/Aissatu Mariama/Mariama/Mariama Kadiatou/Kadijatou/Kadiatu Aminata/Aminata/Aminata "
    "Oumou/Umu/Umu Hawa/Hawa/Awa Djénabou/Jainaba/Genabu Mariam/Mariam/Mariame Ramatoulaye/Ramatoulie/Ramatulai Binta/Binta/Binta "
    "Adja/Haja/Agia Salimatou/Salimatu/Salimata Nafissatou/Nafisatou/Nafi Assétou/Assetou/Assetu Rokia/Rohey/Rokia Bintou/Bintou/Bintu "
    "Saran/Saran/Saran Fanta/Fanta/Fanta M'mah/Mah/Mma Sira/Sira/Sira Tenin/Tening/Tenin Maïmouna/Maimuna/Maimouna Sonna/Sona/Sonna"
).split()
WEST_LAST = (
    "Diallo/Jallow/Dialo Barry/Bari/Barri Bah/Bah/Ba Sow/Sowe/So Camara/Camara/Kamara Touré/Touray/Ture Traoré/Trawally/Traore Keïta/Keita/Keita "
    "Condé/Konteh/Conde Sylla/Silla/Silla Bangoura/Bangura/Bangura Soumah/Suma/Suma Cissé/Ceesay/Cisse Koné/Konneh/Kone Coulibaly/Kulibaly/Culibali "
    "Ouattara/Wattara/Uattara Diarra/Jarra/Diara Sanogo/Sanogo/Sanogo Dembélé/Dembele/Dembele Kourouma/Kuruma/Curuma Baldé/Baldeh/Balde "
    "Konaté/Konateh/Konate Bamba/Bamba/Bamba Fofana/Fofana/Fofana Sanneh/Sanneh/Sane Darboe/Darboe/Darbo Kanté/Kanteh/Cante Doumbia/Dumbuya/Dumbia "
    "Sidibé/Sidibeh/Sidibe Diaby/Jabbie/Diabi Guirassy/Jirassy/Ghirassi Savané/Savaneh/Savane"
).split()
ARAB_MEN = (
    "محمد:Mohamed أحمد:Ahmed علي:Ali عمر:Omar حسن:Hassan إبراهيم:Ibrahim يوسف:Youssef مصطفى:Mustafa عبدالله:Abdallah خالد:Khaled آدم:Adam "
    "إسحق:Ishaq بشير:Bashir الطيب:Altayeb موسى:Mousa هارون:Haroun سليمان:Suleiman محمود:Mahmoud ياسين:Yassin بلال:Bilal أنس:Anas كريم:Karim "
    "سامي:Sami حمزة:Hamza وليد:Walid رامي:Rami يعقوب:Yagoub حامد:Hamid عثمان:Osman صالح:Saleh عيسى:Issa زياد:Ziad"
).split()
ARAB_WOMEN = (
    "فاطمة:Fatima مريم:Mariam عائشة:Aisha خديجة:Khadija زينب:Zainab آمنة:Amna سارة:Sara هدى:Huda حليمة:Halima سلمى:Salma أميرة:Amira نور:Nour "
    "رحمة:Rahma إيمان:Iman حواء:Hawa سعاد:Souad ليلى:Leila سمية:Sumaya رانيا:Rania إسراء:Esraa منى:Mona نجاة:Najat ياسمين:Yasmine تسنيم:Tasneem"
).split()
ARAB_LAST = {
    "SY": "الخطيب:Al-Khatib الحلبي:Al-Halabi الأحمد:Al-Ahmad الزعبي:Al-Zoubi قدور:Kaddour الحريري:Al-Hariri درويش:Darwish النجار:Al-Najjar شحادة:Shehadeh الشيخ:Al-Sheikh المقداد:Al-Mekdad حمدان:Hamdan",
    "TN": "بن_علي:Ben_Ali الطرابلسي:Trabelsi الهمامي:Hammami بن_صالح:Ben_Salah الجلاصي:Jelassi المهذبي:Mhadhbi العياري:Ayari بوعزيزي:Bouazizi الشابي:Chebbi غربي:Gharbi الرياحي:Riahi السعيدي:Saidi",
}  # fmt: skip
ERITREAN_MEN = "Tesfay Kidane Haile Yohannes Mehari Berhane Filmon Samuel Robel Abraham Goitom Tekle Habtom Amanuel Yonas Dawit Mulugheta Ghebre Russom Fessehaye Zerai Solomon Merhawi Kiflom Asmerom Natnael".split()
ERITREAN_WOMEN = "Selam Letekidan Rahwa Feven Miriam Senait Winta Helen Abrehet Bisrat Luwam Semhar Tsega Almaz Saba Yordanos Freweini Rahel Eden Mebrahtom Natsnet Lidya Azmera Hiwet".split()
ERITREAN_SOUNDS = [("gh", "g"), ("ss", "s"), ("ts", "s"), ("y", "i"), ("i", "y"), ("h", ""), ("ay", "ai"), ("w", "u"), ("e", "a"), ("k", "ch"), ("z", "s")]
SOUNDS = [("ou", "u"), ("u", "ou"), ("y", "i"), ("i", "y"), ("k", "c"), ("c", "k"), ("ss", "s"), ("h", ""), ("ll", "l"), ("a", "e"), ("dj", "gi"), ("al-", "el "), ("kh", "k"), ("w", "u"), ("z", "s"), ("ee", "i"), ("rr", "r"), ("sh", "sc")]
COUNTRIES = {  # weight, English, Italian, French, Arabic, prefix of a telephone at home
    "GN": (24, "Guinea", "Guinea", "Guinée", "غينيا", "+224 62"), "CI": (20, "Ivory Coast", "Costa d'Avorio", "Côte d'Ivoire", "ساحل العاج", "+225 07"),
    "ML": (8, "Mali", "Mali", "Mali", "مالي", "+223 76"), "GM": (8, "The Gambia", "Gambia", "Gambie", "غامبيا", "+220 3"),
    "SD": (12, "Sudan", "Sudan", "Soudan", "السودان", "+249 91"), "SY": (9, "Syria", "Siria", "Syrie", "سوريا", "+963 94"),
    "TN": (7, "Tunisia", "Tunisia", "Tunisie", "تونس", "+216 2"), "ER": (12, "Eritrea", "Eritrea", "Érythrée", "إريتريا", "+291 7"),
}  # fmt: skip
TOWNS = {
    "GN": "Conakry Labé Mamou Kankan Kindia Nzérékoré", "CI": "Abidjan Bouaké Daloa Korhogo Man", "ML": "Bamako Kayes Sikasso", "GM": "Serekunda Brikama Basse",
    "SD": "Nyala El_Geneina Zalingei Omdurman", "SY": "Daraa Homs Aleppo Kobane", "TN": "Sfax Zarzis Kasserine Kairouan", "ER": "Asmara Keren Mendefera Senafe",
}  # fmt: skip
EUROPE = [("Paris", "+33 6"), ("Lyon", "+33 7"), ("Bruxelles", "+32 4"), ("Milano", "+39 3"), ("Hamburg", "+49 15"), ("Stockholm", "+46 7"), ("Marseille", "+33 6")]
SHIPS = ["OV", "GB", "SW5", "LS", "HUM"]
WORDS = {  # English, Italian, French, Arabic, as the child says it; female, male
    "mother": ("mother", "madre", "mère", "أم"), "father": ("father", "padre", "père", "أب"), "grandmother": ("grandmother", "nonna", "grand-mère", "جدة"),
    "grandfather": ("grandfather", "nonno", "grand-père", "جد"), "aunt": ("aunt", "zia", "tante", "خالة"), "uncle": ("uncle", "zio", "oncle", "عم"),
    "sister": ("sister", "sorella", "sœur", "أخت"), "brother": ("brother", "fratello", "frère", "أخ"), "friend": ("friend", "conoscente", "connaissance", "صديق"),
}  # fmt: skip


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class Person:
    def __init__(self, key, nation, sex, age, parts, last, tel):
        self.key, self.nation, self.sex, self.age, self.parts, self.last, self.tel = key, nation, sex, age, parts, last, tel
        self.born, self.mother, self.father, self.bracelet, self.boat, self.town, self.dead, self.rows = None, None, None, "", "", "", False, []


class Rescue:
    LISTS = ("ships", "registrazione", "centro_minori", "accoglienza", "demandes", "talabat")

    def __init__(self, families, seed):
        self.r = random.Random(f"rescue/{seed}")
        self.rows = {name: [] for name in self.LISTS}
        self.people, self.kin, self.apart, self.lost = [], set(), set(), []
        self.named, self.phones, self.groups = set(), {}, {}
        self.bracelets = 0
        self.boats = max(4, families // 5)
        for _ in range(families):
            self.family()
        for _ in range(families):
            self.alone()
        for _ in range(families // 3):
            self.youth()

    def p(self, share):
        return self.r.random() < share

    def pick(self, words, power=1.5):
        return words[int(len(words) * self.r.random() ** power)]

    # ------------------------------------------------------------ people
    def given(self, nation, sex):
        if nation == "ER":
            return self.pick(ERITREAN_MEN if sex == "M" else ERITREAN_WOMEN, 1.2)
        if nation in ("SD", "SY", "TN"):
            return self.pick(ARAB_MEN if sex == "M" else ARAB_WOMEN, 1.3)
        return self.pick(WEST_MEN if sex == "M" else WEST_WOMEN)

    def surname(self, nation):
        if nation in ARAB_LAST:
            return self.r.choice(ARAB_LAST[nation].split())
        return self.pick(WEST_LAST, 1.4) if nation in ("GN", "CI", "ML", "GM") else ""

    def person(self, nation, sex, age, tel, father=None, last=None, without=()):
        first = self.given(nation, sex)
        while first in without:
            first = self.given(nation, sex)
        parts = [first]
        if nation in ("ER", "SD", "SY"):
            parts += father.parts[:2] if father else [self.given(nation, "M"), self.given(nation, "M")]
        elif self.p(0.25):
            second = self.given(nation, sex)
            parts += [second] if second != first else []
        one = Person(f"r{len(self.people):05d}", nation, sex, age, parts, self.surname(nation) if last is None else last, tel)
        one.born = TODAY - timedelta(days=int(age * 365.25) + self.r.randrange(364))
        self.people.append(one)
        return one

    def tel(self, prefix):
        return prefix + "".join(str(self.r.randrange(10)) for _ in range(7))

    # ------------------------------------------------------------ writing
    def form(self, word, tongue):
        """A name in the spelling of a tongue: fr, en, it or ar."""
        word = word.replace("_", " ")
        if ":" in word:
            return word.split(":")[0 if tongue == "ar" else 1]
        forms = word.split("/")
        return forms[{"fr": 0, "en": 1, "it": 2, "ar": 1}[tongue] % len(forms)]

    def heard(self, word, share, nation=""):
        if len(word) < 4 or not self.p(share):
            return word
        if not word.isascii() and not plain(word).isascii():
            return word.replace("أ", "ا").replace("إ", "ا").replace("ة", "ه")
        low = word.lower()
        able = [(a, b) for a, b in (ERITREAN_SOUNDS if nation == "ER" else SOUNDS) if a in low[1:]]
        if able and self.p(0.75):
            a, b = self.r.choice(able)
            at = low.index(a, 1)
            return word[:at] + b + word[at + len(a) :]
        at = self.r.randrange(1, len(word) - 1)
        return self.r.choice([word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]])

    def names(self, one, tongue, share):
        """(given names, family names) as written in that tongue; for chains the given and the father's."""
        own = tongue if self.p(0.75) or tongue == "ar" else {"GM": "en"}.get(one.nation, "fr")
        words = [self.heard(self.form(word, own), share, one.nation) for word in one.parts]
        last = [self.heard(self.form(one.last, own), share)] if one.last else []
        if one.nation in ("ER", "SD", "SY"):
            chain = words[1:] if self.p(0.45) else words[1:2]
            if one.nation == "SY":
                return words[:1] + ([] if self.p(0.5) else chain[:1]), last
            return words[:1], chain
        return words, last

    def whole(self, one, tongue, share):
        given, last = self.names(one, tongue, share)
        return " ".join(last + given if self.p(0.08) else given + last)

    def spoken(self, one, tongue, writer, share=0.12, short=0.25):
        """What somebody says of a relative: the name, or part of it."""
        self.named.add((writer, one))
        given, last = self.names(one, tongue, share)
        return given[0] if self.p(short) else " ".join(given[:1] + last)

    def told(self, one):
        """An age as told."""
        if one.age < 15:
            return max(0, one.age + self.r.choices([0, 1, -1], [84, 8, 8])[0])
        if 15 <= one.age < 18 and self.p(0.12):
            return 18
        if 18 <= one.age < 20 and self.p(0.2):
            return 17
        return max(1, one.age + self.r.choices([0, 1, -1, 2, -2], [70, 9, 9, 6, 6])[0])

    def phone(self, one, share):
        if not one.tel or not self.p(share):
            return ""
        self.phones.setdefault(one, set()).add(one.tel)
        return one.tel if self.p(0.7) else one.tel.replace(" ", "").replace("+", "00")

    def word(self, kind, adult, tongue):
        name = {"aunt_uncle": ("aunt", "uncle"), "grandparent": ("grandmother", "grandfather"), "sibling": ("sister", "brother")}.get(kind)
        name = "friend" if kind == "guardian" else name[adult.sex == "M"] if name else kind
        return WORDS[name][("en", "it", "fr", "ar").index(tongue)]

    def tag(self, one, share=0.8):
        if not one.bracelet or not self.p(share):
            return ""
        number = one.bracelet
        if self.p(0.03):
            number = number[:-1] + str(self.r.randrange(10))
        return number

    def mark(self, one, value):
        if value:
            self.groups.setdefault(one, set()).add(value)
        return value

    def put(self, name, one, row):
        self.rows[name].append((one, row))
        one.rows.append(name)

    # ------------------------------------------------------------ the lists
    def ship(self, one, company=()):
        with_ = ""
        if company and self.p(0.45):
            kind, other = self.r.choice(company)
            with_ = f"w/ {self.word(kind, other, 'en')}" + (f" {self.spoken(other, 'en', one)}" if self.p(0.6) else "")
        age = self.told(one)
        self.put("ships", one, {
            "No.": "", "Wristband": self.tag(one, 0.97), "Name (as heard)": self.whole(one, "en", 0.2), "Sex": one.sex if self.p(0.97) else "",
            "Age": age if self.p(0.8) else ("<5" if age < 5 else "minor" if age < 18 else "adult"), "Nationality": COUNTRIES[one.nation][1] if self.p(0.95) else "",
            "Rescue event": self.mark(one, one.boat), "Travelling with": with_, "Remarks": self.r.choice(["", "", "", "", "no shoes", "speaks Fula" if one.nation in ("GN", "GM") else "", "transferred to CP"]),
        })  # fmt: skip

    def register(self, one, harbour, unit=""):
        given, last = self.names(one, "it", 0.1)
        given, last = (last, given) if last and self.p(0.06) else (given, last or given)
        born = one.born
        if one.age >= 12 and self.told(one) != one.age:
            born = date(TODAY.year - self.told(one), 1, 1)
        elif self.p(0.45):
            born = date(born.year, 1, 1)
        elif self.p(0.05):
            born = date(born.year, born.month, min(28, born.month))
        self.put("registrazione", one, {
            "Prog.": "", "COGNOME": plain(" ".join(last)).upper(), "NOME": plain(" ".join(given)).upper(), "NATO IL": f"{born:%d/%m/%Y}" if self.p(0.97) else "",
            "SESSO": one.sex, "CITTADINANZA": COUNTRIES[one.nation][2].upper() if self.p(0.97) else "", "BRACCIALE": self.tag(one, 0.7),
            "EVENTO": self.mark(one, one.boat if self.p(0.5) else ""), "LUOGO SBARCO": harbour,
            "NUCLEO": self.mark(one, unit if self.p(0.85) else ""), "NOTE": "MSNA" if one.age < 18 and not unit and self.p(0.8) else "",
        })  # fmt: skip

    def centre(self, one, company, story="", brothers=()):
        known = 0.7 if one.age >= 7 else 0.45 if one.age >= 4 else 0.12

        def parent(who, share):
            if who and self.p(share):
                return self.spoken(who, "it", one, 0.15, 0.25)
            return self.r.choice(["", "", "", "non sa", "n.d.", "deceduto" if who and who.dead else ""])

        with_ = ""
        if company and self.p(0.65):
            kind, other = self.r.choice(company)
            with_ = self.word(kind, other, "it") + (f" {self.spoken(other, 'it', one)}" if self.p(0.55) and one.age >= 4 else "")
        name = self.whole(one, "it", 0.12) if one.age >= 3 or self.p(0.4) else self.names(one, "it", 0.15)[0][0]
        siblings = ""
        if brothers and self.p(0.55):
            siblings = ", ".join(self.names(other, "it", 0.1)[0][0] for other in brothers)
            self.named |= {(one, other) for other in brothers}
        months = one.age < 2 and self.p(0.6)
        self.put("centro_minori", one, {
            "N. scheda": "", "Nome e cognome": name, "Età dichiarata": f"{max(2, (TODAY - one.born).days // 30)} mesi" if months else self.told(one) if self.p(0.93) else "",
            "Data di nascita": f"{one.born:%d/%m/%Y}" if one.age >= 9 and self.p(0.4) else "", "Sesso": {"M": "maschio", "F": "femmina"}[one.sex],
            "Paese": COUNTRIES[one.nation][2] if self.p(0.95) else "", "Città": self.town(one) if one.age >= 7 and self.p(0.6) else "", "Braccialetto": self.tag(one, 0.55),
            "Nome della madre": parent(one.mother, known), "Nome del padre": parent(one.father, known * 0.85),
            "Arrivato con": with_ or self.r.choice(["", "solo" if one.sex == "M" else "sola", ""]), "Fratelli/sorelle": siblings,
            "Numero da chiamare": self.phone(one, 0.35 if one.age >= 10 else 0.12), "Racconto": story,
        })  # fmt: skip

    def town(self, one):
        return one.town.replace("_", " ")

    def mainland(self, one, seeks=()):
        text = ""
        if seeks and self.p(0.5):
            text = "; ".join(self.sought(kind, child, one) for kind, child in seeks)
        given, last = self.names(one, "it", 0.08)
        self.put("accoglienza", one, {
            "Pratica": "", "Ospite": " ".join(last + given if self.p(0.5) else given + last), "Anno di nascita": one.born.year + self.r.choices([0, 1, -1], [88, 6, 6])[0] if self.p(0.9) else "",
            "M/F": one.sex, "Nazionalità": {"GN": "guineana", "CI": "ivoriana", "ML": "maliana", "GM": "gambiana", "SD": "sudanese", "SY": "siriana", "TN": "tunisina", "ER": "eritrea"}[one.nation],
            "Centro": self.r.choice(["CAS Ragusa", "CAS Bologna", "CAS Torino", "SAI Palermo", "CAS Crotone", "CAS Lecce"]), "Cellulare": self.phone(one, 0.5),
            "Provenienza": self.town(one) if self.p(0.6) else "", "Familiari da ricongiungere": text,
        })  # fmt: skip

    def sought(self, kind, child, writer):
        word = {"mother": ("figlio", "figlia"), "father": ("figlio", "figlia"), "aunt_uncle": ("nipote", "nipote"), "grandparent": ("nipote", "nipote"), "sibling": ("fratello", "sorella")}.get(kind, ("minore", "minore"))
        age = f" di {self.told(child)} anni" if self.p(0.6) else ""
        return f"{word[child.sex == 'F']} {self.spoken(child, 'it', writer, 0.08, 0.35)}{age}"

    def request(self, adult, kind, child, place=None, told_place=""):
        """A relative asks for a child, in French or Arabic."""
        tongue = "ar" if adult.nation in ("SD", "SY", "TN") and self.p(0.85) else "fr"
        self.named.add((adult, child))
        other = child.mother if adult is child.father else child.father
        there = place or (told_place or self.town(adult), "")
        age = self.told(child)
        when = TODAY - timedelta(days=self.r.randrange(40))
        if tongue == "fr":
            word = {"mother": ("mère"), "father": ("père")}.get(kind) or self.word(kind, adult, "fr")
            self.put("demandes", adult, {
                "Réf.": "", "Date": f"{when:%d/%m/%Y}", "Demandeur": self.whole(adult, "fr", 0.06), "Lien (le demandeur est …)": word if self.p(0.95) else "",
                "Téléphone": self.phone(adult, 0.8), "Réside à": there[0], "Personne recherchée": self.whole(child, "fr", 0.06), "Sexe": {"M": "H", "F": "F"}[child.sex] if self.p(0.95) else "",
                "Âge": f"{age} ans" if self.p(0.6) else f"né{'e' if child.sex == 'F' else ''} en {child.born.year}" if self.p(0.6) else "", "Nationalité": COUNTRIES[child.nation][3],
                "Autre parent": self.spoken(other, "fr", adult, 0.08, 0.2) if other and self.p(0.45) else "",
                "Dernières nouvelles": self.r.choice(["parti de Sfax", "appel depuis Zuwara en septembre", "pris la mer début octobre", "deux bateaux, séparés", ""]),
            })  # fmt: skip
            return
        self.put("talabat", adult, {
            "رقم": "", "التاريخ": f"{when:%Y/%m/%d}", "اسم المتصل": self.whole(adult, "ar", 0.2), "صلة القرابة": self.word(kind, adult, "ar") if self.p(0.93) else "",
            "هاتف": self.phone(adult, 0.8), "بلد الإقامة": {"+33": "فرنسا", "+49": "ألمانيا", "+39": "إيطاليا", "+46": "السويد", "+32": "بلجيكا"}.get(there[1][:3], COUNTRIES[adult.nation][4]),
            "اسم المفقود": self.whole(child, "ar", 0.2), "العمر": age if self.p(0.75) else "", "الجنس": {"M": "ذكر", "F": "أنثى"}[child.sex],
            "الجنسية": COUNTRIES[child.nation][4], "اسم الأم": self.form(child.mother.parts[0], "ar") if child.mother and self.p(0.4) else "",
            "ملاحظات": self.r.choice(["", "", "خرج من ليبيا", "كان في قارب أزرق", "انقطع الاتصال"]),
        })  # fmt: skip
        if child.mother and adult is not child.mother and self.rows["talabat"][-1][1]["اسم الأم"]:
            self.named.add((adult, child.mother))

    # ------------------------------------------------------------ what happens
    @property
    def listed(self):
        return {one for one in self.people if one.rows}

    def aboard(self, people, boat, ship):
        """Bracelets in the order in which they are given, so that a group's are near each other."""
        for one in people:
            self.bracelets += self.r.choice([1, 1, 1, 2, 4])
            one.boat, one.bracelet = boat, f"{ship}-{self.bracelets:04d}"

    def family(self):
        nation = self.r.choices(list(COUNTRIES), [entry[0] for entry in COUNTRIES.values()])[0]
        home = self.tel(COUNTRIES[nation][5])
        europe = self.r.choice(EUROPE)
        abroad = self.tel(europe[1])
        town = self.r.choice(TOWNS[nation].split())
        father = self.person(nation, "M", self.r.randrange(27, 56), home)
        mother = self.person(nation, "F", max(18, father.age - self.r.randrange(0, 14)), home, last=self.surname(nation) if nation != "SY" or self.p(0.6) else father.last)
        father.dead = self.p(0.15)
        members, names = [mother] + ([] if father.dead else [father]), {mother.parts[0], father.parts[0]}
        children, age = [], min(mother.age - 17, self.r.choice([0, 1, 2, 4, 6, 8, 11, 14]))
        for _ in range(self.r.choices([1, 2, 3, 4], [45, 32, 16, 7])[0]):
            if not 0 <= age < min(18, mother.age - 15):
                break
            child = self.person(nation, self.r.choice("MMF"), age, home, father, father.last, names)
            child.mother, child.father = mother, father
            names.add(child.parts[0])
            children.append(child)
            age += self.r.choice([1, 2, 2, 3, 4, 0 if self.p(0.1) else 3])
        if not children:
            child = self.person(nation, "M", 1, home, father, father.last, names)
            child.mother, child.father = mother, father
            children = [child]
        extra = {}
        if self.p(0.22):
            extra["aunt_uncle"] = self.person(nation, self.r.choice("MF"), self.r.randrange(19, 45), self.tel(COUNTRIES[nation][5]), None, father.last)
            if nation in ("ER", "SD", "SY"):
                extra["aunt_uncle"].parts[1:] = father.parts[1:]
        if self.p(0.1):
            sex = self.r.choice("FFM")
            extra["grandparent"] = self.person(nation, sex, mother.age + self.r.randrange(19, 30), home, None, mother.last if sex == "M" else None)
            self.kin.add((mother, extra["grandparent"], "mother" if sex == "F" else "father"))
            if sex == "M" and nation in ("ER", "SD", "SY"):
                mother.parts[1:] = extra["grandparent"].parts[:2]
        elder = None
        if self.p(0.1):
            elder = self.person(nation, self.r.choice("MMF"), self.r.randrange(18, 24), self.tel(COUNTRIES[nation][5]), father, father.last, names)
            elder.mother, elder.father = mother, father
            if elder.age > mother.age - 15:
                mother.age = elder.age + 17
                mother.born = TODAY - timedelta(days=int(mother.age * 365.25) + 100)
                if "grandparent" in extra:
                    extra["grandparent"].age = mother.age + 20
                    extra["grandparent"].born = TODAY - timedelta(days=int((mother.age + 20) * 365.25) + 100)
            self.kin |= {(elder, mother, "mother"), (elder, father, "father")}
        for one in [mother, father, *children, *extra.values()] + ([elder] if elder else []):
            one.town = town
        for at, child in enumerate(children):
            self.kin |= {(child, mother, "mother"), (child, father, "father")}
            self.kin |= {(child, adult, kind) for kind, adult in extra.items()}
            self.kin |= {(child, other, "sibling") for other in children[at + 1 :]}
            if elder:
                self.kin.add((child, elder, "sibling"))
        self.kin.add((mother, father, "spouse"))
        boat = f"E{self.r.randrange(self.boats) + 1:03d}"
        group = f"NF{self.r.randrange(100, 100 + 6 * self.boats * 5)}"
        kind = self.r.choices(["whole", "boats", "with_kin", "sent_on"], [30, 34, 22, 14])[0]
        if kind == "sent_on" and children[-1].age < 10:
            kind = "boats"
        if kind == "whole":
            travelling = members + children + list(extra.values())
            self.aboard(travelling, boat, self.r.choice(SHIPS))
            for one in travelling:
                mine = [(("mother" if x is mother else "father"), x) for x in members if x in (one.mother, one.father)]
                if self.p(0.9):
                    self.ship(one, mine)
                self.register(one, "Pozzallo", group)
            for one in members:
                if self.p(0.6):
                    self.mainland(one)
            return
        if kind == "boats":  # ships or harbours part them
            self.parted(members, children, extra, elder, boat, group)
        elif kind == "with_kin":  # children came with other kin or somebody who says so; the parents are in Europe or at home
            carers = dict(extra)
            if elder:
                carers["sibling"] = elder
            if not carers or self.p(0.2):
                carers["guardian"] = self.person(nation, self.r.choice("MF"), self.r.randrange(20, 50), self.tel(COUNTRIES[nation][5]))
                carers["guardian"].town = town
                stranger = self.p(0.5)
                if not stranger:
                    self.kin |= {(child, carers["guardian"], "guardian") for child in children}
            else:
                stranger = False
            self.guided(members, children, carers, boat, group, europe, abroad, stranger)
        else:  # sent ahead
            self.ahead(members, children, boat, europe, abroad)

    def parted(self, members, children, extra, elder, boat, group):
        adults = members + list(extra.values()) + ([elder] if elder and self.p(0.7) else [])
        away = [child for child in children if self.p(0.7)] or children[:1]
        near = [child for child in children if child not in away]
        with_them = [one for one in adults if one not in members and self.p(0.35)]
        rest = [one for one in adults if one not in with_them]
        one_ship, other_ship = self.r.sample(SHIPS, 2)
        same = self.p(0.55)  # one boat, or another of the same night
        self.aboard(rest + near, boat, one_ship)
        self.aboard(away + with_them, boat if same else f"E{self.r.randrange(self.boats) + 1:03d}", other_ship)
        kin = self.relation(children)
        for one in rest + near:
            if self.p(0.88):
                self.ship(one, [(k, x) for k, x in kin(one) if x in rest])
            if self.p(0.9):
                self.register(one, "Pozzallo", group)
        for one in rest:
            if self.p(0.7) or not one.rows:
                self.mainland(one, [(k, child) for child in away for k, x in kin(child) if x is one])
        harbour_unit = group if self.p(0.15) else ""
        for child in away:
            if self.p(0.9):
                self.ship(child, kin(child))
            if self.p(0.65):
                self.register(child, "Lampedusa", harbour_unit)
            where = self.r.choice(["", "Separato dalla madre al trasbordo.", "Dice che i genitori erano sull'altra nave.", "Era sullo stesso barchino, poi due navi.", "Piange."])
            self.centre(child, kin(child), where, [x for x in away if x is not child])
        for one in with_them:
            self.register(one, "Lampedusa", harbour_unit)
        for one in rest:
            for child in away:
                if self.p(0.2):
                    for k, x in kin(child):
                        if x is one:
                            self.request(one, k, child, None, self.r.choice(["Ragusa", "Pozzallo", "Bologna"]))
        for child in away:
            self.lost.append(child)
            self.apart |= {(child, x, k) for k, x in kin(child) if x in rest}
            self.apart |= {(child, other, "sibling") for other in near}

    def relation(self, children):
        pairs = {}
        for child, adult, kind in self.kin:
            if kind != "spouse":
                pairs.setdefault(child, []).append((kind, adult))
        for found in pairs.values():
            found.sort(key=lambda pair: pair[1].key)
        return lambda one: pairs.get(one, [])

    def guided(self, parents, children, carers, boat, group, europe, abroad, stranger):
        self.aboard(children + list(carers.values()), boat, self.r.choice(SHIPS))
        kin = self.relation(children)
        for kind, adult in carers.items():
            self.ship(adult)
            self.register(adult, "Lampedusa", group if self.p(0.6) else "")
            if self.p(0.6):
                self.mainland(adult, [("aunt_uncle" if stranger and kind == "guardian" else kind, child) for child in children] if kind != "guardian" or self.p(0.5) else ())
        living = self.r.sample(parents, 1 if self.p(0.75) else len(parents))
        place = europe if self.p(0.6) else None
        if place:
            for one in living:
                one.tel = abroad
            for child in children:
                child.tel = abroad
        for child in children:
            company = [(k, x) for k, x in kin(child) if x in carers.values()]
            if stranger:  # who says to be an uncle or an aunt
                company.append(("aunt_uncle", carers["guardian"]))
            self.ship(child, company)
            if self.p(0.6):
                self.register(child, "Lampedusa", group if self.p(0.3) else "")
            story = self.r.choice(["", "", f"Il padre è a {europe[0]}." if place else "I genitori sono al paese.", "Affidato a un adulto durante il viaggio."])
            self.centre(child, company, story, [x for x in children if x is not child])
            self.lost.append(child)
            self.apart |= {(child, x, k) for k, x in kin(child) if x in carers.values() and k != "guardian"}
        for one in living:
            for child in children:
                if self.p(0.6):
                    self.request(one, "mother" if one.sex == "F" else "father", child, place)
        for child in children:
            self.apart |= {(child, one, "mother" if one.sex == "F" else "father") for one in living}

    def ahead(self, parents, children, boat, europe, abroad):
        """The eldest alone; a parent came earlier and lives on the mainland, or asks from home."""
        child = children[-1]
        self.aboard([child], boat, self.r.choice(SHIPS))
        living = self.r.choice(parents)
        kind = "mother" if living.sex == "F" else "father"
        if self.p(0.5):
            living.tel = child.tel = abroad
        if self.p(0.9):
            self.ship(child)
        self.register(child, "Lampedusa")
        self.centre(child, [], self.r.choice(["", f"Un genitore vive in Europa ({europe[0]}).", "Partito da Sfax con amici."]))
        self.lost.append(child)
        if self.p(0.5):
            self.mainland(living, [(kind, child)])
        if self.p(0.6):
            self.request(living, kind, child, europe)
        self.apart.add((child, living, kind))

    def alone(self):
        nation = self.r.choices(list(COUNTRIES), [entry[0] for entry in COUNTRIES.values()])[0]
        one = self.person(nation, self.r.choice("MMMF"), self.r.randrange(18, 42), self.tel(COUNTRIES[nation][5]))
        one.town = self.r.choice(TOWNS[nation].split())
        self.aboard([one], f"E{self.r.randrange(self.boats) + 1:03d}", self.r.choice(SHIPS))
        if self.p(0.85):
            self.ship(one)
        if self.p(0.85) or not one.rows:
            self.register(one, self.r.choice(["Pozzallo", "Lampedusa"]))
        if self.p(0.5):
            self.mainland(one)

    def youth(self):
        """A youth alone, whose parents are on no list; at times named by a stranger's request for a namesake."""
        nation = self.r.choices(list(COUNTRIES), [entry[0] for entry in COUNTRIES.values()])[0]
        father = self.person(nation, "M", 45, "")
        mother = self.person(nation, "F", 38, "")
        one = self.person(nation, self.r.choice("MMMF"), self.r.randrange(13, 18), self.tel(COUNTRIES[nation][5]), father, father.last)
        one.mother, one.father = mother, father
        one.town = father.town = mother.town = self.r.choice(TOWNS[nation].split())
        self.aboard([one], f"E{self.r.randrange(self.boats) + 1:03d}", self.r.choice(SHIPS))
        if self.p(0.85):
            self.ship(one)
        if self.p(0.85):
            self.register(one, self.r.choice(["Pozzallo", "Lampedusa"]))
        self.centre(one, [], self.r.choice(["", "Partito da Zuwara.", "Vuole raggiungere lo zio."]))
        self.lost.append(one)

    # ------------------------------------------------------------ files
    def write(self, folder):
        form = {
            "ships": (",", "utf-8", "csv", lambda n: f"{n + 1}"), "registrazione": (";", "cp1252", "csv", lambda n: f"{2023000 + n}"),
            "centro_minori": (";", "utf-8-sig", "csv", lambda n: f"M{n + 1:04d}/23"), "accoglienza": (",", "utf-8", "csv", lambda n: f"ACC-{n * 3 + 700}"),
            "demandes": ("\t", "utf-8", "tsv", lambda n: f"RLF-{n + 1:05d}"), "talabat": (",", "utf-8", "csv", lambda n: f"{n + 1001}"),
        }  # fmt: skip
        for part in ("lists", "truth"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        records = []
        for name, rows in self.rows.items():
            again = [(one, dict(row)) for one, row in rows if self.p(0.025)]
            rows = rows + again
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
        seen = self.listed
        pairs = lambda found: sorted({(a.key, b.key, k) for a, b, k in found if a in seen and b in seen})  # noqa: E731
        self.table(folder, "records", ("source", "id", "person"), sorted(records))
        self.table(folder, "kin", ("person_a", "person_b", "relation"), pairs(self.kin))
        apart = pairs(self.apart)
        self.table(folder, "separated", ("child_person", "adult_person", "relation"), apart)
        found = {row[0] for row in apart if row[2] != "sibling"}
        self.table(folder, "no_adult", ("child_person",), sorted((c.key,) for c in self.lost if c.key not in found))
        parents = [(a, b) for a, b, k in self.apart if k in ("mother", "father") and b in seen]
        said = {a for a, b in parents if (a, b) in self.named or (b, a) in self.named or self.phones.get(a, set()) & self.phones.get(b, set())}
        near = {a for a, b in parents if self.groups.get(a, set()) & self.groups.get(b, set())}
        children = {a for a, _ in parents}
        counts = {"rows": {name: len(rows) for name, rows in self.rows.items()}, "separated": len(found), "no_adult": len(self.lost) - len(found),
                  "parent_listed": len(children), "named": round(len(said) / max(1, len(children)), 3), "pointed": round(len(said | near) / max(1, len(children)), 3)}  # fmt: skip
        (folder / "truth" / "stats.json").write_text(json.dumps(counts, indent=1) + "\n")

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
    Rescue(words.families, words.seed).write(words.folder)


if __name__ == "__main__":
    main()
