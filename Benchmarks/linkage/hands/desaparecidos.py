"""A police list of missing people in Portuguese, and an aid organisation's in English, of Brazilians and Angolans.

The police write the whole name into one cell, with what people call them in quotes, an apparent age and a
description; the organisation splits names by its own idea of which is the last, knows a day of birth or
an age, and measures in feet or not at all. Brothers share surnames, a mother and a town, and are sometimes
reported together; many are called José da Silva. Filiation is the best there is, where it is written.
A careful person would find about 90 of 100 who are on both, and be wrong in about three of a hundred.
"""

from datetime import date

from . import paper

FILES = ("desaparecidos.csv", "missing_persons.csv")
MEN = """José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Daniel Marcelo
Bruno Eduardo Felipe Raimundo Rodrigo Manoel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro
Tiago Anderson Ricardo Márcio Jorge Sebastião Alexandre Roberto Edson Diego Vitor Sérgio Cláudio Wellington
Washington Wesley Jefferson Josenildo Cícero Severino Valdir Adilson Genivaldo Maicon""".split()
WOMEN = """Maria Ana Francisca Antônia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda
Bruna Jéssica Letícia Júlia Luciana Vanessa Mariana Gabriela Vera Vitória Larissa Cláudia Beatriz Rita Luana
Sônia Renata Eliane Josefa Simone Natália Cristiane Carla Débora Rosângela Jaqueline Rosa Daniela Aparecida
Marlene Terezinha Raimunda Andréia Fabiana Edilene Geovana Thaís Rayane""".split()
LAST = """Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins
Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques
Machado Mendes Freitas Cardoso Ramos Gonçalves Santana Teixeira Araújo Cavalcante Moura Melo Barros Pinto
Campos Correia Batista Assis Conceição Jesus Bezerra Siqueira Queiroz Guimarães Evangelista Xavier Paixão
Brandão Figueiredo Fonseca Monteiro Sales Cunha Azevedo Tavares""".split()
ANGOLA_MEN = """António Manuel João Domingos José Pedro Francisco Paulo Sebastião Miguel Mateus Afonso Adão
Fernando Joaquim Agostinho Simão André Bernardo Garcia Kiala Nsimba Makiese Nzuzi Lukoki Mbala Tomás Eduardo
Feliciano Augusto Zacarias Abel Isaac Baptista""".split()
ANGOLA_WOMEN = """Maria Isabel Teresa Ana Rosa Domingas Luzia Esperança Conceição Madalena Joana Helena Josefa
Catarina Suzana Nsimba Makiesse Nlandu Weza Laurinda Filomena Juliana Beatriz Engrácia Celestina Albertina
Delfina Eva Marta Victória""".split()
ANGOLA_LAST = """António Manuel João Domingos Francisco Pedro José Miguel Sebastião Paulo Fernandes Neto Gaspar
Kiala Panzo Nzinga Mbala Kassoma Tchipenda Sapalo Chitunda Cangombe Muhongo Luvualu Mavinga Kapingala Quissanga
Ngola Cassule Bumba Zua Makengo Lukamba Chivukuvuku Samakuva Kalunga Hossi Ndala Quimbundo Cazenga Tchissola
Wassuka""".split()
PET = {
    "José": "Zé Zezinho Zeca", "João": "Joca Jão", "Francisco": "Chico Chiquinho", "Antônio": "Toninho Tonho",
    "António": "Tony Toni", "Manoel": "Mané", "Manuel": "Nelo Manecas", "Carlos": "Carlão Cacá", "Luiz": "Lula",
    "Sebastião": "Tião Tiãozinho", "Raimundo": "Mundico", "Severino": "Biu", "Maria": "Mariazinha Lia",
    "Francisca": "Chica Chiquinha", "Terezinha": "Teca", "Josefa": "Zefa Zefinha", "Fernanda": "Nanda",
    "Domingos": "Mingo Mingas", "Domingas": "Mingota", "Rafael": "Rafa", "Gabriel": "Biel", "Eduardo": "Dudu",
    "Aparecida": "Cida", "Conceição": "Ceição São", "Guilherme": "Gui", "Paulo": "Paulinho", "Pedro": "Pedrinho",
    "Letícia": "Lê", "Isabel": "Bela", "Beatriz": "Bia",
}  # fmt: skip
NICKNAMES = "Neguinho Baixinho Galego Alemão Gordo Magrão Ceará Baiano Cabeça Pretinha Loira Nega Kota Mano".split()
TOWNS = """Salvador/BA:Salvador Feira_de_Santana/BA:Feira_de_Santana Recife/PE:Recife Caruaru/PE:Caruaru
São_Paulo/SP:Sao_Paulo Guarulhos/SP:Guarulhos Osasco/SP:Osasco Campinas/SP:Campinas Belém/PA:Belem
Ananindeua/PA:Ananindeua Manaus/AM:Manaus Fortaleza/CE:Fortaleza São_Gonçalo/RJ:Sao_Goncalo
Duque_de_Caxias/RJ:Duque_de_Caxias Rio_de_Janeiro/RJ:Rio_de_Janeiro""".split()
ANGOLA_TOWNS = """Luanda:Luanda Viana:Viana Cacuaco:Cacuaco Benguela:Benguela Lobito:Lobito Huambo:Huambo
Malanje:Malange Uíge:Uige M'banza_Congo:Mbanza_Kongo Cabinda:Cabinda Kuito:Cuito Lubango:Lubango""".split()
INKS = """âncora no braço dir.:anchor R arm|dragão nas costas:dragon on back|nome "Mãe" no punho:"Mae" on wrist|cruz no
peito:cross, chest|rosa no ombro:rose on shoulder|caveira na perna:skull on leg|tribal no braço esq.:tribal L
arm|estrelas no pescoço:stars on neck|escrita ilegível na mão:writing on hand""".replace("\n", " ").split("|")
BARE = str.maketrans("áàâãéêíóôõúüçÁÂÃÉÊÍÓÔÚÇ", "aaaaeeiooouucAAAEEIOOUC")
HEARD = [
    ("z", "s"), ("s", "z"), ("ss", "ç"), ("ç", "ss"), ("th", "t"), ("x", "ch"), ("ch", "x"), ("lh", "li"), ("nh", "n"),
    ("ei", "e"), ("ou", "o"), ("y", "i"), ("i", "y"), ("ll", "l"), ("k", "c"), ("c", "k"), ("qu", "k"), ("tch", "ch"),
    ("e", "i"), ("o", "u"), ("w", "v"), ("ph", "f"), ("nn", "n"), ("g", "j"),
]  # fmt: skip


def heard(rng, word, rate):
    """A name written by ear, or with a slip of the keys."""
    if rng.random() >= rate or len(word) < 4:
        return word
    fitting = [pair for pair in HEARD if pair[0] in word[1:]]
    if fitting and rng.random() < 0.7:
        return word[0] + word[1:].replace(*rng.choice(fitting), 1)
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
    )


SMALL = dict(Silva="da", Santos="dos", Costa="da", Souza="de", Nascimento="do", Conceição="da", Jesus="de", Cunha="da",
             Rocha="da", Assis="de", Oliveira="de", Lima="de", Almeida="de", Paixão="da")  # fmt: skip


def joined(rng, last):
    """Surnames with the small words before them."""
    return [f"{SMALL[name]} {name}" if name in SMALL and rng.random() < 0.7 else name for name in last]


def population(rng, count):
    """Mothers and their children: who is missing, sometimes two of one family."""
    tables = {
        "BR": (paper.skewed(MEN, 0.6, 4), paper.skewed(WOMEN, 0.7, 3), paper.skewed(LAST, 0.8, 3)),
        "AO": (paper.skewed(ANGOLA_MEN, 0.6, 4), paper.skewed(ANGOLA_WOMEN, 0.6, 4), paper.skewed(ANGOLA_LAST, 0.6, 5)),
    }
    people = []
    while len(people) < count:
        nation = "BR" if rng.random() < 0.65 else "AO"
        man, woman, last = tables[nation]
        town = rng.choice(TOWNS if nation == "BR" else ANGOLA_TOWNS).replace("_", " ").split(":")
        hers, his = last(rng), last(rng)
        family = joined(rng, [hers, his])
        mother = " ".join([woman(rng)] + ([woman(rng)] if rng.random() < 0.4 else []) + joined(rng, [last(rng), hers]))
        phone = f"{rng.choice([11, 21, 71, 81, 91]) if nation == 'BR' else 244}9{rng.randrange(10**8):08}"
        lost = date(2021, 1, 1).toordinal() + rng.randrange(900)
        base = rng.randrange(1955, 2012)
        for place in range(rng.choices([1, 2, 3], [88, 10, 2])[0]):
            sex = "M" if rng.random() < 0.62 else "F"
            given = [(man if sex == "M" else woman)(rng)]
            if rng.random() < 0.35:
                given.append((man if sex == "M" else woman)(rng))
            surnames = list(family) if rng.random() < 0.75 else family[1:]
            if nation == "BR" and rng.random() < 0.06 and sex == "M":
                surnames.append(rng.choice(["Júnior", "Filho", "Neto"]))
            nick = ""
            if rng.random() < 0.45:
                nick = rng.choice(PET[given[0]].split()) if given[0] in PET and rng.random() < 0.75 else rng.choice(NICKNAMES)
            born = paper.day(rng, base + 2 * place, base + 2 * place + 1)
            height = round(rng.gauss(171 if sex == "M" else 159, 7)) if born.year < 2006 else rng.randrange(100, 160)
            day = lost if rng.random() < 0.6 else lost + rng.randrange(200)
            ink = rng.choice(INKS).split(":") if rng.random() < 0.2 and born.year < 2006 else ["", ""]
            people.append((nation, given, surnames, nick, sex, born, town, mother, phone, height, date.fromordinal(day), ink))
    rng.shuffle(people)
    return people[:count]


def police(rng, person):
    """As the police station writes it."""
    nation, given, surnames, nick, sex, born, town, mother, phone, height, lost, ink = person
    last = [name if rng.random() < 0.93 else name.split()[-1] for name in surnames]
    name = " ".join(heard(rng, part, 0.05) for part in given + last)
    if nick and rng.random() < 0.7:
        name += f' {rng.choice(["vulgo ", "", "conhecido por ", "v. "])}"{nick}"'
    name = name.upper() if rng.random() < 0.4 else name
    age = paper.years(born, lost)
    if rng.random() < 0.45:
        shown = f"{age}" if rng.random() < 0.8 else f"{age} anos"
    else:
        near = max(1, age + rng.choice([-3, -2, -1, 0, 0, 1, 2, 3]))
        near = 5 * round(near / 5) if near > 12 else near
        shown = f"{near}" if rng.random() < 0.5 else f"aprox. {near}" if rng.random() < 0.6 else f"{near}/{near + 5}"
    skin = rng.choices(["parda", "preta", "branca", ""], [45, 25, 15, 15] if nation == "BR" else [5, 80, 0, 15])[0]
    filiation = ""
    if rng.random() < 0.55:
        filiation = " ".join(heard(rng, part, 0.06) for part in mother.split())
        filiation = filiation if rng.random() < 0.8 else filiation.split()[0]
    return [
        name, {"M": "masculino", "F": "feminino"}[sex] if rng.random() < 0.97 else "", shown,
        f"{born:%d/%m/%Y}" if rng.random() < 0.38 else "", skin,
        f"{(height + rng.choice([-5, -2, 0, 0, 0, 2, 5])) / 100:.2f}".replace(".", ",") if rng.random() < 0.6 else "",
        ink[0] if rng.random() < 0.7 else "", filiation, town[0] if rng.random() < 0.9 else "",
        "brasileira" if nation == "BR" else "angolana",
        f"{lost:%d/%m/%y}" if rng.random() < 0.85 else f"{lost:%m/%Y}",
        phone if rng.random() < 0.35 else "",
    ]  # fmt: skip


def organisation(rng, person):
    """As a volunteer of the organisation types it, from the telephone or a form."""
    nation, given, surnames, nick, sex, born, town, mother, phone, height, lost, ink = person
    parts = [heard(rng, word, 0.1).translate(BARE) for word in given]
    last = [heard(rng, word, 0.1).translate(BARE) for name in surnames for word in name.split()]
    if rng.random() < 0.45:
        last = [word for word in last if word not in ("da", "de", "do", "dos")]
    kind = rng.random()
    if kind < 0.25 and len(last) > 1:
        last = last[-1:] if last[-1] not in ("Junior", "Filho", "Neto") or len(last) < 2 else last[-2:]
    elif kind < 0.33:
        last = last[:1] if last[0] not in ("da", "de", "do", "dos") else last[:2]
    if len(parts) == 2 and rng.random() < 0.4:
        parts = parts[:1]
    if nick and rng.random() < 0.12:
        parts = [nick.translate(BARE)]
    if kind > 0.75 and len(last) > 1:
        first, final = parts + last[:-1], last[-1:]
    elif kind > 0.95:
        first, final = last, parts
    else:
        first, final = parts, last
    age = paper.years(born, lost) + rng.choices([0, 0, 1, -1, 2], [60, 20, 8, 8, 4])[0]
    birth = ""
    if rng.random() < 0.5:
        style = "%Y-%m-%d" if rng.random() < 0.7 else "%d %b %Y"
        wrong = date(born.year + rng.choice([-1, 1, 10]), born.month, min(28, born.day)) if rng.random() < 0.05 else born
        wrong = date(born.year, born.day, born.month) if rng.random() < 0.03 and born.day < 13 else wrong
        birth = f"{wrong:{style}}"
    taller = height + rng.choice([-4, -1, 0, 0, 1, 4])
    inches = round(taller / 2.54)
    seen = date.fromordinal(lost.toordinal() + rng.choices([0, 1, -1, rng.randrange(-40, 60)], [55, 11, 11, 23])[0])
    relative = ""
    if rng.random() < 0.5:
        words = [heard(rng, word, 0.1).translate(BARE) for word in mother.split()]
        relative = " ".join(words if rng.random() < 0.6 else [words[0], words[-1]])
    return [
        " ".join(first), " ".join(final), nick.translate(BARE) if nick and rng.random() < 0.4 else "", sex if rng.random() < 0.98 else "",
        birth, age if rng.random() < 0.75 else "", rng.choice([f"{inches // 12}'{inches % 12}\"", f"{taller} cm", "", ""]),
        ink[1] if rng.random() < 0.6 else "", {"BR": "Brazil", "AO": "Angola"}[nation] if rng.random() < 0.95 else "",
        town[1] if rng.random() < 0.65 else "", f"{seen:%Y-%m-%d}" if rng.random() < 0.55 else f"{seen:%b %Y}" if rng.random() < 0.45 else "",
        relative, f"+{'55' if nation == 'BR' else ''}{phone}" if rng.random() < 0.4 else "",
        rng.choice(["open", "open", "open", "closed", "pending DNA"]),
    ]  # fmt: skip


def make(rng, folder):
    """2,300 at the police, 80 reported there twice, and 1,600 at the organisation, 950 of both."""
    people = population(rng, 2_950)
    first, left, second, right = [], [], [], []
    order = list(range(2_300)) + rng.sample(range(2_300), 80)
    rng.shuffle(order)
    for at, who in enumerate(order):
        first.append((who, f"BO-{21000 + 3 * at}"))
        left.append([first[-1][1], *police(rng, people[who])])
    chosen = rng.sample(range(2_300), 950) + list(range(2_300, 2_950))
    rng.shuffle(chosen)
    for at, who in enumerate(chosen):
        second.append((who, f"MP{at + 1:05}"))
        right.append([second[-1][1], *organisation(rng, people[who])])
    paper.put(
        folder / FILES[0],
        ["Nº do B.O.", "Nome do desaparecido", "Sexo", "Idade aparente", "Data de nascimento", "Cor/etnia", "Altura (m)",
         "Tatuagens/sinais", "Filiação (mãe)", "Naturalidade", "Nacionalidade", "Data do desaparecimento", "Telefone do comunicante"],
        left, ";",
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["Case ID", "First name(s)", "Last name", "Also known as", "Sex", "Date of birth", "Age", "Height", "Marks",
         "Country", "Home town", "Last seen", "Mother", "Phone of relative", "Status"],
        right,
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
