#!/usr/bin/env python3
"""A crisis by another hand: other people, columns, codes and slips than `reunify simulate` makes.

    other_crisis.py [--families N] [--seed S] DIR

Nothing here is shared with the simulator, so that what is tuned to one shows on the other. Families of
Venezuela and Colombia, Syria, and Eritrea pass a border together; at the border post they are
written down with a group number, then adults go to a centre and children to homes, and a tracing
service takes requests. Writes `border post.csv`, `adult centre.csv`, `children's homes.csv`,
`tracing requests.csv`, and in `truth/` the files `records.csv` (person, source, id), `links.csv`
(child, adult, relation) and `separations.csv` (child, adult, when).
"""

import argparse
import csv
import random
from datetime import date, datetime, timedelta
from pathlib import Path

LATIN = {
    "M": """Carlos José Luis Juan Jesús Miguel Pedro Andrés Víctor Rafael Daniel Alejandro Gabriel Samuel David
    Santiago Sebastián Mateo Diego Julián Óscar Freddy Wilmer Yeison Jhon Edwin Néstor Ramón Nelson Kevin""",
    "F": """María Carmen Ana Luz Rosa Gloria Yolanda Marlene Yuleisy Daniela Valentina Camila Gabriela Paola
    Andrea Mariana Isabella Sofía Valeria Génesis Carolina Milagros Norma Zulay Yajaira Sandra Claudia Nancy""",
    "S": """González Rodríguez Pérez Hernández García Martínez Sánchez López Díaz Rojas Ramírez Torres Moreno
    Contreras Gómez Castillo Mendoza Chacón Quintero Urdaneta Villalobos Petit Colmenares Barrios Zambrano
    Guerrero Bracho Portillo Montilla Briceño Araujo Salazar Suárez Valbuena Uzcátegui Márquez Peña Vargas
    Ospina Cardona Restrepo Zapata Arango Giraldo Betancur Londoño Echeverri Quiceno Cuesta Mosquera Palacios
    Hinestroza Ibargüen Perea Murillo Caicedo Angulo Quiñones Preciado Tenorio Cortés Landázuri Valencia""",
    "P": """Maracaibo:Zulia Cabimas:Zulia Machiques:Zulia San_Cristóbal:Táchira Rubio:Táchira Ureña:Táchira Mérida:Mérida
    Ejido:Mérida Barinas:Barinas Guasdualito:Apure Cúcuta:Norte_de_Santander Tibú:Norte_de_Santander Quibdó:Chocó
    Bojayá:Chocó Tumaco:Nariño Barbacoas:Nariño Apartadó:Antioquia Turbo:Antioquia""",
}
ARABIC = {
    "M": """Mohammad Ahmad Mahmoud Ali Hassan Hussein Khaled Omar Ibrahim Yousef Mustafa Abdullah Abdulrahman Bashar
    Fadi Tareq Anas Bilal Hamza Yahya Zakaria Nizar Ghassan Maher Samer Wael Adnan Bassam Jamal Nabil Walid Ziad""",
    "F": """Fatima Aisha Maryam Zeinab Khadija Amina Hanan Rania Samar Lina Nour Rima Hala Maysa Dalal Huda Iman
    Ghada Salma Suad Wafa Ruba Yasmin Batoul Aya Sidra Rahaf Bayan""",
    "S": """al-Hariri al-Masri al-Khalil al-Ahmad al-Ali al-Hassan al-Jasim al-Shami al-Halabi al-Zoubi al-Omar Darwish
    Hamdan Saleh Najjar Haddad Qasem Sabbagh Kurdi Othman Sheikho Bakri Nasser Kanaan Rifai Mahayni Abboud Saqqa
    al-Abdullah al-Saleh Barakat Khoury Qabbani Tlass""",
    "P": """Daraa:Daraa Nawa:Daraa Inkhil:Daraa Aleppo:Aleppo Manbij:Aleppo Afrin:Aleppo Idlib:Idlib Saraqib:Idlib Homs:Homs
    Rastan:Homs Qamishli:Hasakah Raqqa:Raqqa Tabqa:Raqqa""",
}
ERITREA = {
    "M": """Tesfay Kidane Yohannes Berhane Haile Gebre Mehari Filmon Robel Daniel Samuel Abel Yonas Natnael Henok
    Medhanie Kibrom Amanuel Habtom Tekle Weldu Ghebremeskel Isaias Zerai Solomon Mussie Tedros Goitom Fessehaye Aman""",
    "F": """Selam Helen Senait Rahwa Winta Feven Saba Mebrat Letebrhan Abrehet Azieb Tsega Lula Bisrat Yordanos Semhar
    Freweini Miriam Hiwet Rigat Nebiat Mihret Almaz Zaid Eden Luwam""",
    "P": """Asmara:Maekel Keren:Anseba Mendefera:Debub Dekemhare:Debub Adi_Keyh:Debub Barentu:Gash-Barka
    Tesseney:Gash-Barka Massawa:Northern_Red_Sea Segeneiti:Debub""",
}
CULTURES = [("latin", LATIN, 0.5), ("arabic", ARABIC, 0.3), ("eritrea", ERITREA, 0.2)]
COUNTRY = {"latin": ("Venezuela", "Colombia"), "arabic": ("Syria",), "eritrea": ("Eritrea",)}
START = datetime(2023, 2, 1, 5, 30)


class Person:
    """Somebody who passes the border; names as the person would write them."""

    count = 0

    def __init__(self, culture, sex, given, last, born, home, country):
        Person.count += 1
        self.key = f"q{Person.count}"
        self.culture, self.sex, self.given, self.last = culture, sex, given, last
        self.born, self.home, self.country = born, home, country
        self.phone = None

    def age(self, day):
        return (day - self.born).days // 365


class Crisis:
    """All that happens, from one source of chance."""

    def __init__(self, families, seed):
        self.chance = random.Random(seed)
        self.lists = {"border": [], "adults": [], "homes": [], "requests": []}
        self.records, self.links, self.separations = [], [], []
        self.numbers = dict.fromkeys(self.lists, 1000)
        self.villages = {}
        time = START
        for _ in range(families):
            time += timedelta(minutes=self.chance.randint(2, 55))
            self.family(time)

    def maybe(self, p):
        return self.chance.random() < p

    def pick(self, text):
        """A word, the first of a list oftener than the last."""
        words = text.split()
        return words[int(len(words) * self.chance.random() ** 1.7)]

    def surname(self, culture, table, home):
        """A village has its own few surnames."""
        key = (culture, home)
        if key not in self.villages:
            self.villages[key] = [self.pick(table["S"]) for _ in range(14)]
        if self.maybe(0.6):
            return self.chance.choice(self.villages[key])
        return self.pick(table["S"])

    def given(self, table, sex):
        first = self.pick(table[sex])
        if table is LATIN and self.maybe(0.5):
            return f"{first} {self.pick(table[sex])}"
        return first

    def family(self, time):
        culture, table, _ = self.chance.choices(CULTURES, [c[2] for c in CULTURES])[0]
        home = self.pick(table["P"])
        country = self.chance.choice(COUNTRY[culture])
        if culture == "latin":
            late = home.split(":")[1] in ("Norte_de_Santander", "Chocó", "Nariño", "Antioquia")
            country = "Colombia" if late else "Venezuela"
        day = time.date()

        def person(sex, age, last, given=None):
            born = day - timedelta(days=int(age * 365.25) + self.chance.randint(0, 360))
            return Person(culture, sex, given or self.given(table, sex), last, born, home, country)

        def lineage():
            """What stands behind the given name of somebody whose parents are not here."""
            if culture == "eritrea":
                return [self.pick(table["M"]), self.pick(table["M"])]
            if culture == "arabic":
                return [self.pick(table["M"]), self.surname(culture, table, home)]
            return [self.surname(culture, table, home), self.surname(culture, table, home)]

        def handed_down(mother, father):
            if culture == "eritrea":
                return [father.given, father.last[0]]
            if culture == "arabic":
                return [father.given, father.last[1]]
            if father is None:
                return list(mother.last)
            return [father.last[0], mother.last[0]]

        shape = self.chance.choices(
            ["mother", "father", "both", "grandmother", "aunt", "alone", "adults"],
            [38, 16, 18, 6, 4, 6, 12],
        )[0]
        adults, children = [], []
        if shape == "adults":
            for _ in range(self.chance.randint(1, 3)):
                adults.append((person(self.chance.choice("MF"), self.chance.randint(18, 55), lineage()), None))
        else:
            mother = person("F", self.chance.randint(19, 42), lineage())
            father = person("M", self.chance.randint(20, 48), lineage())
            known_father = father if culture != "latin" or self.maybe(0.8) else None
            oldest = min(16, mother.age(day) - 16)
            for _ in range(1 if shape == "alone" else self.chance.choices([1, 2, 3], [55, 30, 15])[0]):
                age = self.chance.uniform(0.3, max(0.5, oldest))
                child = person(self.chance.choice("MF"), age, handed_down(mother, known_father))
                child.parents = (mother, known_father)
                children.append(child)
            if shape in ("mother", "both"):
                adults.append((mother, "mother"))
            if shape in ("father", "both") and known_father:
                adults.append((father, "father"))
            if not adults and shape in ("mother", "father", "both"):
                adults.append((mother, "mother"))
            if shape == "grandmother":
                adults.append((person("F", mother.age(day) + 22, lineage()), "grandparent"))
                if culture == "latin":
                    adults[-1][0].last[0] = mother.last[0]
            if shape == "aunt":
                adults.append((person("F", mother.age(day) + 3, list(mother.last)), "aunt-or-uncle"))
        for child in children:
            for adult, relation in adults:
                self.links.append((child.key, adult.key, relation))
            # All children of a family have the same parents here.
            self.links += [(child.key, other.key, "sibling") for other in children if other is not child]
        for adult, _ in adults:
            if self.maybe(0.5):
                adult.phone = f"+{self.chance.choice(['57', '58', '963', '291'])}{self.chance.randint(300_000_000, 399_999_999)}"
        self.pass_border(adults, children, time, shape)

    # What agencies write.

    def slip(self, text, rate=0.06):
        """A letter lost, doubled or exchanged; marks dropped."""
        table = str.maketrans("áéíóúñüÁÉÍÓÚÑ", "aeiounuAEIOUN")
        if self.maybe(0.5):
            text = text.translate(table)
        if len(text) > 4 and self.maybe(rate):
            at = self.chance.randint(1, len(text) - 2)
            kind = self.chance.randint(0, 3)
            text = [
                text[:at] + text[at + 1 :],
                text[:at] + text[at] + text[at:],
                text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :],
                text[:at] + self.chance.choice("aeioursnl") + text[at + 1 :],
            ][kind]
        if self.maybe(0.1):
            for a, b in [("Moham", "Muham"), ("Yous", "Yus"), ("z", "s"), ("v", "b"), ("ou", "u"), ("ei", "e")]:
                if a in text:
                    return text.replace(a, b, 1)
        return text

    def last(self, person, short=0.25):
        """What is written as surname."""
        parts = list(person.last)
        if person.culture == "latin":
            return self.slip(parts[0] if self.maybe(short) else " ".join(parts))
        if person.culture == "arabic":
            return self.slip(parts[1] if self.maybe(0.6) else " ".join(parts))
        return self.slip(parts[0] if self.maybe(0.5) else " ".join(parts))

    def full(self, person):
        given = person.given.split()[0] if self.maybe(0.3) else person.given
        return f"{self.slip(given)} {self.last(person)}"

    def add(self, name, person, values):
        self.numbers[name] += self.chance.randint(1, 3)
        number = {"border": "BP-{:06}", "adults": "{}", "homes": "H{}/23", "requests": "TR{:05}"}[name]
        number = number.format(self.numbers[name])
        self.lists[name].append([number, *values])
        self.records.append((person.key, name, number))

    def pass_border(self, adults, children, time, shape):
        group = f"G{self.chance.randint(10_000, 99_999)}"
        post = self.chance.choice(["North bridge", "South bridge", "Harbour"])
        everybody = [a for a, _ in adults] + children
        for person in everybody:
            if not self.maybe(0.9):
                continue
            own = group if self.maybe(0.55) else ("" if self.maybe(0.9) else f"G{self.chance.randint(10_000, 99_999)}")
            born = person.born.replace(month=1, day=1) if self.maybe(0.12) else person.born
            town, district = person.home.replace("_", " ").split(":")
            self.add("border", person, [
                own, self.last(person), self.slip(person.given), {"M": "male", "F": "female"}[person.sex],
                born.isoformat(), person.country, town if self.maybe(0.85) else "", district if self.maybe(0.8) else "",
                (time + timedelta(minutes=self.chance.randint(0, 25))).strftime("%Y-%m-%d %H:%M"), post,
            ])  # fmt: skip
        held_apart = shape not in ("adults", "alone") and self.maybe(0.7)
        for adult, relation in adults:
            if not (held_apart or shape == "adults" and self.maybe(0.6)):
                continue
            if held_apart:
                for child in children:
                    self.separations.append((child.key, adult.key, time.date().isoformat()))
            if self.maybe(0.85):
                kids = "; ".join(f"{self.slip(c.given)} ({c.age(time.date())})" for c in children if self.maybe(0.8))
                town = person_town = adult.home.replace("_", " ").split(":")[0]
                self.add("adults", adult, [
                    self.full(adult), adult.sex, adult.age(time.date()) + self.chance.choice([0, 0, 0, 1, -1]),
                    adult.country, person_town if self.maybe(0.6) else "",
                    (time + timedelta(days=self.chance.randint(1, 4))).strftime("%d.%m.%Y"),
                    kids if relation and self.maybe(0.6) else "", f"Block {self.chance.randint(1, 9)}",
                ])  # fmt: skip
            if relation and self.maybe(0.45):
                for child in children:
                    if self.maybe(0.85):
                        word = {"M": "son", "F": "daughter"}[child.sex]
                        word = word if relation in ("mother", "father") else (
                            {"M": "grandson", "F": "granddaughter"}[child.sex] if relation == "grandparent" else
                            {"M": "nephew", "F": "niece"}[child.sex])  # fmt: skip
                        self.add("requests", adult, [
                            self.full(adult), adult.age(time.date()), adult.phone or "", self.full(child), word,
                            max(0, child.age(time.date()) + self.chance.choice([0, 0, 1])), adult.country,
                            adult.home.split(":")[0].replace("_", " "), time.strftime("%d %B %Y"),
                        ])  # fmt: skip
        if held_apart or shape == "alone":
            for child in children:
                if self.maybe(0.93):
                    self.home(child, adults, time)

    def home(self, child, adults, time):
        age = child.age(time.date())
        mother, father = child.parents
        says = age >= 3
        remarks = self.chance.choice(["", "", "quiet, sleeps badly", "likes football", "needs glasses"])
        if says and adults and self.maybe(0.25):
            adult, relation = adults[0]
            word = {"aunt-or-uncle": "aunt", "grandparent": "grandmother"}.get(relation, relation)
            remarks = f"says {word} {adult.given} was taken away at the post. {remarks}".strip()
        if says and adults and adults[0][0].phone and self.maybe(0.08):
            remarks += f" Has a number on a paper: {adults[0][0].phone}"
        self.add("homes", child, [
            self.full(child), {"M": "boy", "F": "girl"}[child.sex],
            f"{age}" if self.maybe(0.7) else f"about {age + self.chance.choice([-1, 0, 1])}" if age > 1 else f"{age}",
            self.full(mother) if says and self.maybe(0.5 if age < 6 else 0.75) else "",
            self.full(father) if says and father and self.maybe(0.3 if age < 6 else 0.6) else "",
            child.home.split(":")[0].replace("_", " ") if self.maybe(0.5) else child.country,
            (time + timedelta(days=self.chance.randint(0, 3))).strftime("%d/%m/%Y"), remarks,
            f"Home {self.chance.choice('ABCDEF')}",
        ])  # fmt: skip


FILES = {
    "border": ("border post.csv", ",", "entry_no,group,surname,forenames,gender,birth_date,nationality,town,"
               "district,registered_at,post"),
    "adults": ("adult centre.csv", ";", "file no;Name;M/F;Age;Nationality;From;Admitted;Children;Block"),
    "homes": ("children's homes.csv", ",", "Child no.,Name of child,Sex,Age (years),Mother,Father,Comes from,"
              "Date of admission,Remarks,Home"),
    "requests": ("tracing requests.csv", "\t", "request\tenquirer\tenquirer age\tenquirer phone\tmissing person\t"
                 "missing person is enquirer's\tmissing person age\tnationality\thome town\tlast seen"),
}  # fmt: skip


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    words.add_argument("--families", type=int, default=2000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("folder", type=Path)
    words = words.parse_args()
    crisis = Crisis(words.families, words.seed)
    (words.folder / "truth").mkdir(parents=True, exist_ok=True)
    for name, (file, mark, header) in FILES.items():
        rows = crisis.lists[name]
        crisis.chance.shuffle(rows)
        with open(words.folder / file, "w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out, delimiter=mark)
            writer.writerow(header.split(mark))
            writer.writerows(rows)
    truth = {
        "records.csv": ("person,source,id", [(p, FILES[s][0], i) for p, s, i in crisis.records]),
        "links.csv": ("child,adult,relation", crisis.links),
        "separations.csv": ("child,adult,separated", crisis.separations),
    }
    for file, (header, rows) in truth.items():
        with open(words.folder / "truth" / file, "w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            writer.writerow(header.split(","))
            writer.writerows(rows)


if __name__ == "__main__":
    main()
