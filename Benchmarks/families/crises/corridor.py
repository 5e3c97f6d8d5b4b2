#!/usr/bin/env python3
"""A corridor through Central America and Mexico with lists of five offices, by another hand than `reunify simulate`.

    corridor.py --families N --seed S DIR

Venezuelans, Haitians (many with children born in Chile or Brazil), Hondurans, Ecuadorians, Guatemalans. Writes
`lists/` (a migration register, a shelter for children, a family shelter, the Haitian consulate, an organisation's
telephone line) and `truth/`, as border.py does. Every person and number is invented.
"""

import argparse
import csv
import json
import random
import unicodedata
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2023, 9, 30)

BOYS = (
    "José Luis Carlos Juan Miguel Jesús Ángel David Daniel Samuel Santiago Sebastián Mateo Diego Alejandro Andrés "
    "Gabriel Kevin Brayan Jhon Yeison Jeferson Wilmer Franklin Moisés Isaac Elías Josué Dylan Ian Matías Thiago Liam "
    "Edwin Darwin Henry Óscar Marvin Nelson Elmer Wilson Yorman Yohan Leandro Rafael Ramón Pedro Héctor Víctor Mario "
    "Jorge Eduardo Alexander Cristian Jonathan Abraham Adrián Emmanuel Fabián Gustavo Iván Javier Joel Julio Leonel "
    "Manuel Marcos Nicolás Orlando Pablo Ricardo Roberto Rolando Rubén Saúl Steven Tomás Ulises Wilfredo Yender"
).split()
GIRLS = (
    "María Ana Yuleisy Génesis Valeria Camila Sofía Daniela Andrea Gabriela Paola Yessica Karla Dayana Nicole Ashley "
    "Emily Valentina Isabella Victoria Luz Rosa Carmen Glenda Wendy Yolanda Maritza Yusmary Yubiris Mariangel Oriana "
    "Katherine Stefany Nayeli Heidy Ingrid Reina Suyapa Norma Sandra Gloria Elena Patricia Yamileth Abigail Ariana "
    "Salomé Antonella Luciana Milagros Rosangela Zuleika Anyelis Yorgelis Estrella Fernanda Ximena Alondra Keyla "
    "Josselin Dulce Esther Ruth Raquel Rebeca Miriam Noemí Lucía Marisol Mirna Dilcia Belkis Xiomara Yadira Zoila"
).split()
SURNAMES = {
    "VE": "González Rodríguez Pérez Hernández García Rivas Chirinos Colmenares Urdaneta Briceño Márquez Villasmil "
    "Petit Bracho Sulbarán Moreno Rojas Méndez Blanco Salazar Zambrano Contreras Molina Quintero Guerrero Paredes "
    "Medina Silva Romero Velásquez Ochoa Parra Peña Barrios Mendoza Carrillo Carrasquero Finol Montilla Áñez Nava "
    "Piña Leal Morillo Fuenmayor Oropeza Perdomo Arteaga Linares Escalona",
    "HN": "Hernández López Martínez Rodríguez García Flores Mejía Castro Cruz Reyes Zelaya Aguilar Bonilla Euceda "
    "Banegas Pineda Orellana Lagos Cárcamo Padilla Murillo Discua Amador Maradiaga Funes Gómez Ramos Rivera Santos "
    "Sánchez Alvarado Rosales Velásquez Dubón Galeas Mencía Ordóñez Paz Perdomo Sabillón Tábora Turcios Ulloa Vallecillo",
    "EC": "Chávez Quishpe Guamán Morocho Vera Zambrano Cedeño Mendoza Moreira Loor Bravo Macías Delgado Intriago "
    "Andrade Toapanta Chicaiza Tenesaca Caguana Guallpa Naula Lema Yunga Pilco Sarmiento Vélez Ponce Solórzano Párraga "
    "Alcívar Quinde Guaraca Buñay Sinchi Tapia",
    "GT": "López Pérez García Morales Hernández González Ramírez Gómez Vásquez Ajú Tzul Xicay Tum Chávez Ixcoy Velasco "
    "Domingo Pascual Mateo Gaspar Sebastián Cux Chaj Tojín Matías Ortiz Aguilón Méndez de_León Escalante Ramos Cifuentes",
}
HT_BOYS = (
    "Jean Pierre Wilson Jameson Wisler Frantz Emmanuel Jonas Samuel Evens Kervens Peterson Widson Stanley Rolin Fedner "
    "Jackson Berny Lucson Roodly Ricardo Djimy Mackenson Woodley Dieuseul Renel Guerby Marckenson Ednel Junior Olivier "
    "Claude Yvenel Rony Nixon Lovensky Kesnel Gerson Wilky Edson Fritznel Josué"
).split()
HT_GIRLS = (
    "Marie Rose Guerline Nadège Mirlande Islande Fabiola Judeline Roseline Ketia Dieula Esther Widline Lovely Natacha "
    "Carline Wislande Manouchka Christela Sherline Naika Bettina Rosena Yolette Myrlande Jesula Magdala Sophia Dania "
    "Chrismene Gerda Venise Edeline Phara Berline Rachelle Mikerline Soraya Guerda Stephanie"
).split()
HT_NAMES = (
    "Jean Pierre Joseph Louis Charles François Michel Paul Augustin Désir Antoine Étienne Jacques Laurent Toussaint "
    "Alexandre Noël Philippe Estimé Célestin Cadet Auguste Benjamin Chéry Dorvil Elysée Fleury Georges Guerrier Hilaire "
    "Hyppolite Innocent Jeudy Julien Lafortune Lubin Mésidor Moïse Mondésir Occius Pierre-Louis Jean-Baptiste "
    "Saint-Fleur Saint-Louis Jean-Charles Jean-François Petit-Homme Bien-Aimé Sénat Valcin Victor Vilsaint Zamor Exantus"
).split()
HOMES = {
    "VE": ["Maracaibo, Zulia", "Cabimas, Zulia", "Barquisimeto, Lara", "Valera, Trujillo", "Coro, Falcón", "Petare, Caracas", "San Cristóbal, Táchira", "Maturín, Monagas"],
    "HN": ["San Pedro Sula, Cortés", "El Progreso, Yoro", "Choloma, Cortés", "Juticalpa, Olancho", "Danlí, El Paraíso", "Gracias, Lempira", "La Ceiba, Atlántida"],
    "EC": ["Cuenca, Azuay", "Cañar, Cañar", "Guayaquil, Guayas", "Ambato, Tungurahua", "Portoviejo, Manabí", "Riobamba, Chimborazo"],
    "GT": ["Nebaj, Quiché", "Huehuetenango", "San Marcos", "Comitancillo, San Marcos", "Chiquimula", "Joyabaj, Quiché"],
    "HT": ["Cap-Haïtien", "Gonaïves", "Léogâne", "Port-de-Paix", "Jacmel", "Carrefour", "Saint-Marc", "Les Cayes", "Ouanaminthe"],
}  # fmt: skip
COUNTRY = {"VE": "Venezuela", "HN": "Honduras", "EC": "Ecuador", "GT": "Guatemala", "HT": "Haití", "CL": "Chile", "BR": "Brasil"}
ISO3 = {"VE": "VEN", "HN": "HND", "EC": "ECU", "GT": "GTM", "HT": "HTI", "CL": "CHL", "BR": "BRA"}
PREFIX = {"VE": "+58 4", "HN": "+504 9", "EC": "+593 9", "GT": "+502 5", "HT": "+509 3"}
MONTHS_ES = "ene feb mar abr may jun jul ago sep oct nov dic".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
WORDS = {  # relation: Spanish, English, French word for the adult, by sex
    "mother": ("mamá madre".split(), "mother", "mère"), "father": ("papá padre".split(), "father", "père"),
    "step_parent": (["padrastro"], "stepfather", "beau-père"), "guardian": (["vecina", "conocida de la familia"], "family friend", "amie"),
}  # fmt: skip
SOUNDS = [("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("ll", "y"), ("y", "i"), ("c", "s"), ("h", ""), ("j", "y"), ("k", "c"), ("ph", "f"), ("ie", "i"), ("rr", "r"), ("n", "nn")]


class Person:
    def __init__(self, sex, nation, born, home, tel):
        self.key, self.sex, self.nation, self.born, self.home, self.tel = "", sex, nation, born, home, tel
        self.given, self.s1, self.s2 = [], "", ""
        self.father = self.mother = None
        self.birthplace, self.document, self.lists, self.file = nation, "", set(), ""

    @property
    def age(self):
        return int((TODAY - self.born).days / 365.25)

    @property
    def haitian(self):
        return self.home in HOMES["HT"]


class Corridor:
    def __init__(self, families, seed):
        self.r = random.Random(f"corridor {seed}")
        self.rows = {name: [] for name in ("registro_migratorio", "albergue_nna", "refugio_familiar", "consulat", "hotline")}
        self.people, self.kin, self.separated, self.local, self.group, self.files = [], [], [], {}, 400, 900
        for _ in range(families):
            self.family()
        for _ in range(families // 2):
            self.alone()

    # ---------------------------------------------------------------- chance
    def p(self, share):
        return self.r.random() < share

    def common(self, words, power=1.6):
        return words[int(len(words) * self.r.random() ** power)]

    def surname(self, nation, home):
        if nation == "HT":
            return self.common(HT_NAMES, 1.3)
        if (nation, home) not in self.local:
            table = SURNAMES[nation].replace("_", " ").split() if nation != "GT" else [s.replace("_", " ") for s in SURNAMES[nation].split()]
            self.local[nation, home] = self.r.sample(table, min(len(table), 16 if nation == "GT" else 28))
        return self.common(self.local[nation, home], 1.4)

    # ---------------------------------------------------------------- people
    def person(self, sex, nation, home, low, high, tel, without=()):
        born = TODAY - timedelta(days=self.r.randint(int(low * 365.25), int(high * 365.25) + 364))
        one = Person(sex, nation, born, home, tel)
        boys, girls = (HT_BOYS, HT_GIRLS) if nation == "HT" else (BOYS, GIRLS)
        table = boys if sex == "M" else girls
        first = self.common(table)
        while first in without:
            first = self.common(table, 1)
        one.given = [first]
        if self.p(0.35 if nation == "HT" else 0.62):
            second = self.common(table, 1.2)
            if second != first:
                one.given.append(second)
        one.s1 = self.surname(nation, home)
        one.s2 = "" if nation == "HT" else self.surname(nation, home)
        digits = "".join(str(self.r.randint(0, 9)) for _ in range(8))
        one.document = {"VE": f"V-{digits}", "HT": f"R{digits[:7]}", "HN": f"0{digits[:3]}-{born.year}-{digits[3:]}"}.get(nation, digits + "1") if self.p(0.6) else ""
        one.key = f"c{len(self.people):06d}"
        self.people.append(one)
        return one

    def telephone(self, nation):
        return PREFIX[nation] + "".join(str(self.r.randint(0, 9)) for _ in range(8 if nation in ("VE", "EC") else 7))

    def child_of(self, mother, father, age, without):
        nation, home = mother.nation, mother.home
        child = self.person(self.r.choice("MF"), nation, home, age, age, mother.tel, without)
        child.mother, child.father = mother, father
        if nation == "HT":
            child.s1 = father.s1 if father and self.p(0.93) else mother.s1
            if age < 7 and self.p(0.75):  # born on the way: registered in Chile with both surnames, in Brazil with both the other way round
                child.birthplace = child.nation = self.r.choice(["CL", "CL", "BR"])
                if child.birthplace == "CL":
                    child.s2 = mother.s1
                if self.p(0.4):
                    child.given = [self.common(BOYS if child.sex == "M" else GIRLS)]
        elif father and self.p(0.9):
            child.s1, child.s2 = father.s1, mother.s1
        else:
            child.s1, child.s2 = mother.s1, mother.s2
        return child

    # ---------------------------------------------------------------- writing
    def heard(self, text, share):
        """As somebody wrote down what was said."""
        words = text.split(" ")
        for n, word in enumerate(words):
            if len(word) > 3 and self.p(share):
                low = word.lower()
                able = [(a, b) for a, b in SOUNDS if a in low[1:]]
                if able and self.p(0.75):
                    a, b = self.r.choice(able)
                    at = low.index(a, 1)
                    words[n] = word[:at] + b + word[at + len(a):]
                else:
                    at = self.r.randint(1, len(word) - 2)
                    words[n] = self.r.choice([word[:at] + word[at + 1:], word[:at] + word[at + 1] + word[at] + word[at + 2:]])
        return " ".join(words)

    @staticmethod
    def plain(text):
        return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))

    def called(self, one, share=0.1, givens=0.5, second=0.45):
        """A name as people say it: one or two given names, one or two surnames."""
        given = one.given if self.p(givens) else one.given[:1]
        last = [one.s1] + ([one.s2] if one.s2 and self.p(second) else [])
        return self.heard(" ".join(given + last), share)

    def blank(self, text, share):
        return "" if self.p(share) else text

    def day(self, born, style):
        if self.p(0.03):
            born = date(born.year, 1, 1)
        elif born.day <= 12 and self.p(0.03):
            born = date(born.year, born.day, born.month)
        elif self.p(0.04):
            born = date(born.year + self.r.choice([-1, 1]), born.month, min(born.day, 28))
        if style == "es":
            return born.strftime("%d/%m/%Y")
        if style == "short":
            return f"{born.day:02d}-{MONTHS_ES[born.month - 1]}-{born.year % 100:02d}"
        return f"{'1er' if born.day == 1 else born.day} {MONTHS_FR[born.month - 1]} {born.year}"

    def word(self, relation, adult, tongue):
        spanish, english, french = WORDS.get(relation, ((), "", ""))
        if relation == "grandparent":
            spanish, english, french = (["abuela"], "grandmother", "grand-mère") if adult.sex == "F" else (["abuelo"], "grandfather", "grand-père")
        if relation == "aunt_uncle":
            spanish, english, french = (["tía", "tia materna"], "aunt", "tante") if adult.sex == "F" else (["tío"], "uncle", "oncle")
        return {"es": self.r.choice(spanish), "en": english, "fr": french}[tongue]

    def years(self, child, tongue):
        if child.age < 2 and tongue == "es":
            return f"{max(1, (TODAY - child.born).days // 30)} meses"
        age = max(0, child.age + self.r.choices([0, -1, 1], [88, 6, 6])[0])
        return str(age)

    def add(self, name, one, row):
        if self.p(0.006) and name in one.lists:
            return
        one.lists.add(name)
        self.rows[name].append((one, row))

    # ---------------------------------------------------------------- the five lists
    def migration(self, one, unit="", place="", remark="", kinship=""):
        born = one.born
        row = {
            "No. trámite": "", "1er apellido": self.plain(self.heard(one.s1, 0.06)).upper(), "2do apellido": self.plain(self.heard(one.s2, 0.06)).upper(),
            "Nombres": self.plain(self.heard(" ".join(one.given), 0.05)).upper(), "Sexo": "H" if one.sex == "M" else "M",
            "F. nac.": self.day(born, "es"), "País": ISO3[one.nation if self.p(0.97) else one.birthplace], "Núm. doc.": self.blank(one.document, 0.1),
            "Fecha ingreso": (TODAY - timedelta(days=self.r.randint(3, 60))).strftime("%d/%m/%Y"), "Punto": place or self.r.choice(["EMRN Lajas Blancas", "Los Chiles", "Agua Caliente", "Tapachula", "Danlí"]),
            "Núcleo fam.": unit if self.p(0.8) else "", "Parentesco": kinship if self.p(0.85) else "", "Observaciones": remark,
        }  # fmt: skip
        if row["2do apellido"] and self.p(0.07):
            row["2do apellido"] = ""
        if one.haitian and self.p(0.06):  # both look like given names
            row["1er apellido"], row["Nombres"] = row["Nombres"], row["1er apellido"]
        self.add("registro_migratorio", one, row)

    def shelter(self, child, company, siblings, story):
        mother, father, teller = child.mother, child.father, child.age >= 4
        name = self.called(child, 0.09, 0.7, 0.6) if child.age >= 4 or self.p(0.5) else child.given[0]
        known = 0.75 if child.age >= 6 else 0.45 if teller else 0.15
        row = {
            "EXP": "", "NNA (nombre completo)": name, "Edad": self.years(child, "es"), "Sexo": "niño" if child.sex == "M" else "niña",
            "Lugar de origen": self.blank(child.home if self.p(0.6) else COUNTRY[child.nation], 0.1),
            "Idioma": "criollo haitiano" if child.haitian else "", "Ingreso": (TODAY - timedelta(days=self.r.randint(1, 40))).strftime("%d/%m/%Y"),
            "¿Con quién viajaba?": company, "Nombre de la mamá": self.told(mother, known), "Nombre del papá": self.told(father, known * 0.8),
            "Teléfono de familiar": mother.tel if self.p(0.2) else "", "Hermanos": siblings, "Relato": story,
        }  # fmt: skip
        self.add("albergue_nna", child, row)

    def told(self, parent, share):
        if not parent or not self.p(share):
            return self.r.choice(["", "", "", "no sabe", "N/R"])
        return parent.given[0] if self.p(0.2) else self.called(parent, 0.12, 0.35, 0.35)

    def refuge(self, one, members, missing):
        inside = ", ".join(f"{m.given[0]} ({self.years(m, 'es')}{'' if m.age < 2 else ' años'})" for m in members)
        row = {
            "Folio": "", "Nombre del jefe/a de familia": self.called(one, 0.07, 0.8, 0.75), "Fecha nacimiento": self.day(one.born, "short"), "Género": "Femenino" if one.sex == "F" else "Masculino",
            "Nacionalidad": {"VE": "venezolana", "HN": "hondureña", "EC": "ecuatoriana", "GT": "guatemalteca", "HT": "haitiana"}[one.nation],
            "Procedencia": self.blank(one.home, 0.2), "Celular": self.blank(one.tel, 0.3), "Integrantes que lo acompañan": inside, "Familiares que busca": missing,
        }  # fmt: skip
        self.add("refugio_familiar", one, row)

    def consulate(self, one, children):
        father, mother = one.father, one.mother
        filial = "" if one.age >= 18 and self.p(0.5) else ", ".join(self.called(x, 0.05, 0.4) for x in (father, mother) if x)
        row = {
            "N° dossier": "", "NOM": self.heard(one.s1, 0.04).upper(), "Prénom(s)": self.heard(" ".join(one.given), 0.04), "Né(e) le": self.day(one.born, "fr"), "Lieu de naissance": one.home if one.birthplace == "HT" else COUNTRY[one.birthplace],
            "Sexe": one.sex, "Fils/fille de": filial, "Adresse": self.r.choice(["Tapachula", "Tijuana", "Mexico", "Necoclí", "Danlí"]), "Tél.": self.blank(one.tel, 0.4),
            "Enfants à charge": "; ".join(f"{' '.join(c.given)} {c.s1}, {self.years(c, 'fr')} ans" if self.p(0.6) else f"{c.given[0]} ({self.years(c, 'fr')})" for c in children),
            "Remarques": self.r.choice(["", "", "demande de passeport", "acte de naissance à refaire", "séparé de sa famille dans le Darién" if children else ""]),
        }  # fmt: skip
        self.add("consulat", one, row)

    def call(self, caller, child, relation, place):
        """Somebody telephones; a child who can, too."""
        sought_is_child = child.age < 18
        sought, who = (child, caller)
        word = self.word(relation, caller, "en") if sought_is_child else "son" if caller.sex == "M" else "daughter"
        age = f"{sought.age}" if self.p(0.7) else f"about {max(1, sought.age + self.r.choice([-1, 0, 0, 1]))}"
        notes = [f"DOB {sought.born.strftime('%m/%d/%Y')}" if self.p(0.15) else "", self.r.choice(["", "", "no news since", "has a scar on the chin", "call back after 6 pm", "wore a red jacket"])]
        row = {
            "Case ref": "", "Date of call": (TODAY - timedelta(days=self.r.randint(0, 30))).strftime("%b %d, %Y"), "Caller name": self.called(who, 0.08, 0.6, 0.55), "Caller is the person's": word,
            "Caller phone": who.tel if self.p(0.8) else self.telephone(who.home in HOMES["HT"] and "HT" or who.nation), "Calling from": self.r.choice(["Houston TX", "Santiago de Chile", "Tapachula", "Panama", "Miami", "Necocli", ""]),
            "Person sought": self.called(sought, 0.08, 0.7, 0.6), "Age": age if sought_is_child else "", "M/F": sought.sex, "Nationality": self.plain(COUNTRY[sought.nation]),
            "Home town": self.blank(self.plain(who.home), 0.35), "Last seen": place, "Remarks": "; ".join(filter(None, notes)),
        }  # fmt: skip
        self.add("hotline", who, row)

    # ---------------------------------------------------------------- what happens
    def family(self):
        nation = self.r.choices(["VE", "HT", "HN", "EC", "GT"], [36, 26, 16, 12, 10])[0]
        home, tel = self.common(HOMES[nation], 1.2), self.telephone(nation)
        mother = self.person("F", nation, home, 19, 42, tel)
        father = self.person("M", nation, home, max(19, mother.age - 4), mother.age + 9, tel if self.p(0.5) else self.telephone(nation)) if self.p(0.86) else None
        children, age, names = [], min(self.r.choice([0, 0, 1, 2, 3, 5, 7]), mother.age - 16), [mother.given[0], father.given[0] if father else ""]
        for _ in range(self.r.choices([1, 2, 3, 4], [38, 35, 19, 8])[0]):
            if 0 <= age < min(18, mother.age - 14):
                children.append(self.child_of(mother, father, age, names))
                names.append(children[-1].given[0])
            age += 0 if self.p(0.02) else self.r.randint(1, 4)
        carers = {"mother": mother, "father": father}
        if self.p(0.16):
            granny = self.person(self.r.choice("FFM"), nation, home, mother.age + 17, mother.age + 30, tel)
            mother.mother, mother.s2 = (granny, granny.s1 if nation != "HT" else "") if granny.sex == "F" else (None, mother.s2)
            if granny.sex == "M":
                mother.father, mother.s1 = granny, granny.s1
            for child in children:  # the mother's surname has changed
                child.s2 = mother.s1 if child.s2 and child.s1 != mother.s1 else child.s2
                if not father and child.s1 != mother.s1:
                    child.s1, child.s2 = mother.s1, mother.s2
            carers["grandparent"] = granny
            self.kin.append((mother, granny, "mother" if granny.sex == "F" else "father"))
        if self.p(0.14):
            aunt = self.person(self.r.choice("FM"), nation, home, 18, 38, self.telephone(nation))
            aunt.s1, aunt.s2 = mother.s1, mother.s2
            carers["aunt_uncle"] = aunt
        if self.p(0.09):
            carers["step_parent"] = self.person("M", nation, home, max(19, mother.age - 5), mother.age + 8, tel)
        carers = {k: a for k, a in carers.items() if a}
        for child in children:
            self.kin += [(child, adult, relation) for relation, adult in carers.items()]
            self.kin += [(child, other, "sibling") for other in children if other is not child and other.key < child.key]
        if father:
            self.kin.append((mother, father, "spouse"))
        self.journey(children, carers)

    def journey(self, children, carers):
        going = {k: a for k, a in carers.items() if self.p({"mother": 0.85, "father": 0.68, "step_parent": 0.8}.get(k, 0.75))}
        if not going:
            going = dict([next(iter(carers.items()))])
        fate = self.r.choices(["whole", "split", "gone"], [48, 44, 8])[0]
        self.group += self.r.choice([1, 1, 2])
        unit = f"NF-{self.group:05d}"
        if fate == "whole":
            return self.together(children, going, unit)
        lost = [c for c in children if self.p(0.75)] or children[-1:]
        kept = [c for c in children if c not in lost]
        fled = self.r.choice(["Bajo Chiquito", "Darién", "Tapachula", "Danlí", "Ciudad Hidalgo", "Necoclí"])
        if fate == "split":
            for relation, adult in going.items():
                if self.p(0.72):
                    note = f"REFIERE PERDER A SU {'HIJO' if lost[0].sex == 'M' else 'HIJA'} {self.plain(lost[0].given[0]).upper()} EN {self.plain(fled).upper()}" if relation in ("mother", "father") and self.p(0.3) else ""
                    self.migration(adult, unit, remark=note, kinship="TITULAR" if adult is next(iter(going.values())) else "")
                if self.p(0.42):
                    seeks = "; ".join(f"{self.child_word(relation, c)} {self.called(c, 0.08, 0.5, 0.4)}, {self.years(c, 'es')}{'' if c.age < 2 else ' años'}" for c in lost) if self.p(0.75) else ""
                    self.refuge(adult, kept, seeks)
                if adult.haitian and self.p(0.5):
                    self.consulate(adult, lost + kept)
            for adult_relation, adult in carers.items():
                for child in lost:
                    if self.p(0.28 if adult_relation in ("mother", "father") else 0.12):
                        self.call(adult, child, adult_relation, fled)
            for child in kept:
                self.migration(child, unit, kinship="HIJO" if child.sex == "M" else "HIJA")
        side = {c: (unit if self.p(0.2) else "") for c in lost}
        together = self.p(0.7)
        self.files += len(lost) + self.r.randint(0, 2)
        guard = None
        if self.p(0.12):
            guard = self.person("F", children[0].home in HOMES["HT"] and "HT" or children[0].nation, children[0].home, 22, 55, self.telephone("HN"))
            self.migration(guard, f"NF-{self.group + 50000:05d}", kinship="TITULAR")
            self.kin += [(c, guard, "guardian") for c in lost]
        for child in lost:
            others = [c for c in lost if c is not child] if together else []
            at_shelter = self.p(0.82)
            if at_shelter:
                self.shelter(child, self.company(child, going, guard), self.siblings(others), self.story(child, going, fled))
            if self.p(0.5) or not at_shelter:
                remark = "NNA NO ACOMPAÑADO" if not guard else f"MENOR VIAJA CON {self.plain(self.called(guard, 0.05)).upper()}"
                if self.p(0.25) and child.mother:
                    remark += f", REFIERE MADRE {self.plain(self.called(child.mother, 0.08, 0.3, 0.3)).upper()}"
                self.migration(child, side[child] if not guard else f"NF-{self.group + 50000:05d}", remark=remark, kinship="" if self.p(0.8) else "OTRO")
            if child.haitian and self.p(0.15):
                self.consulate(child, [])
            for relation, adult in carers.items():
                self.separated.append((child, adult, relation))

    def together(self, children, going, unit):
        head = next(iter(going.values()))
        for adult in going.values():
            if self.p(0.6):
                self.migration(adult, unit, kinship="TITULAR" if adult is head else "CÓNYUGE" if adult.age < 50 else "MADRE")
        if self.p(0.4):
            self.refuge(head, children, "")
        if head.haitian and self.p(0.4):
            self.consulate(head, children)
        for child in children:
            if self.p(0.6):
                self.migration(child, unit, kinship="HIJO" if child.sex == "M" else "HIJA")

    def child_word(self, relation, child):
        boy = child.sex == "M"
        return {"grandparent": ("nieto", "nieta"), "aunt_uncle": ("sobrino", "sobrina"), "step_parent": ("hijastro", "hijastra")}.get(relation, ("hijo", "hija"))[0 if boy else 1]

    def company(self, child, going, guard):
        if self.p(0.3):
            return self.r.choice(["solo", "", "no refiere", "grupo de la selva"]) if child.sex == "M" else self.r.choice(["sola", "", "no refiere"])
        relation, adult = ("guardian", guard) if guard and self.p(0.6) else self.r.choice(list(going.items()))
        word = self.word(relation, adult, "es")
        return self.r.choice([word, f"su {word}", f"{word} {self.called(adult, 0.1, 0.3, 0.3)}", f"{self.called(adult, 0.1, 0.3, 0.3)} ({word})"])

    def siblings(self, others):
        if not others:
            return self.r.choice(["", "", "no", "ninguno"])
        return self.r.choice([", ".join(c.given[0] for c in others), f"sí ({len(others)})", " y ".join(f"{c.given[0]} {c.s1}" for c in others), ""])

    def story(self, child, going, fled):
        if child.age < 4:
            return self.r.choice(["no habla", "", f"encontrado en {fled} por otros migrantes", "llora, pide a su mamá"])
        relation, adult = self.r.choice(list(going.items()))
        word = self.word(relation, adult, "es")
        return self.r.choice([
            "", f"Se perdió en {fled}.", f"Refiere que su {word} se llama {adult.given[0]} y que venían juntos hasta {fled}.",
            f"Dice que su {word} {self.called(adult, 0.1, 0.3, 0.2)} lo espera.", f"Su {word} fue trasladado por migración en {fled}.",
        ])  # fmt: skip

    def alone(self):
        nation = self.r.choices(["VE", "HT", "HN", "EC", "GT"], [40, 24, 14, 12, 10])[0]
        one = self.person(self.r.choice("MMF"), nation, self.common(HOMES[nation], 1.2), 18, 58, self.telephone(nation))
        for list_, share in ((self.migration, 0.8), (self.refuge, 0.25), (self.consulate, 0.35)):
            if self.p(share) and (list_ != self.consulate or one.haitian):
                list_(one, *(([], "") if list_ == self.refuge else ([],) if list_ == self.consulate else ()))

    # ---------------------------------------------------------------- files
    def write(self, folder):
        form = {
            "registro_migratorio": (";", "cp1252", "csv", lambda n: f"PAN{230000 + 3 * n}"), "albergue_nna": (",", "utf-8-sig", "csv", lambda n: f"EXP-{n + 1:05d}"),
            "refugio_familiar": ("\t", "utf-8", "tsv", lambda n: f"F{n + 1001}"), "consulat": (";", "utf-8", "csv", lambda n: f"{n + 1:04d}/TAP/23"), "hotline": (",", "utf-8", "csv", lambda n: f"HL-{n * 2 + 5001}"),
        }  # fmt: skip
        for part in ("lists", "truth"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        records = []
        for name, rows in self.rows.items():
            again = [(one, dict(row)) for one, row in rows if self.p(0.02)]
            rows = rows + again
            self.r.shuffle(rows)
            mark, encoding, suffix, number = form[name]
            for n, (one, row) in enumerate(rows):
                row[next(iter(row))] = number(n)
                records.append((name, number(n), one.key))
            with open(folder / "lists" / f"{name}.{suffix}", "w", newline="", encoding=encoding, errors="replace") as file:
                table = csv.DictWriter(file, list(rows[0][1]), delimiter=mark)
                table.writeheader()
                table.writerows(row for _, row in rows)
        seen = {one.key for rows in self.rows.values() for one, _ in rows}
        pairs = lambda found: sorted({(a.key, b.key, kind) for a, b, kind in found if a.key in seen and b.key in seen})  # noqa: E731
        self.table(folder, "records", ("source", "id", "person"), sorted(records))
        self.table(folder, "kin", ("person_a", "person_b", "relation"), pairs(self.kin))
        apart = pairs(self.separated)
        self.table(folder, "separated", ("child_person", "adult_person", "relation"), apart)
        lost, found = {c.key for c, _, _ in self.separated if c.key in seen}, {row[0] for row in apart}
        self.table(folder, "no_adult", ("child_person",), sorted((key,) for key in lost - found))
        counts = {name: len(rows) for name, rows in self.rows.items()}
        (folder / "truth" / "stats.json").write_text(json.dumps({"rows": counts, "children": len(found), "without": len(lost - found)}, indent=1) + "\n")

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
    Corridor(words.families, words.seed).write(words.folder)


if __name__ == "__main__":
    main()
