"""Social register (extract in the manner of the Cadastro Único) of a municipality in Pernambuco against the enrolment of its schools.

The register has families: all members, adults too, names in capitals without accents, cut after 38 characters, NIS,
CPF of some, name of the mother as on the birth certificate, date dd/mm/aaaa.  The schools have the pupils only: the name as
the secretary typed it, with or without accents, long names abbreviated in the middle ("MARIA E. DA S. SANTOS"), Filiação 1 and 2,
NIS and CPF partly, birthplace, address, telephone of the responsible.  Somewhat over half of the pupils are in the register, and
half of its persons are pupils.  A careful person would reach about F1 0.99.

Hard: Maria Eduarda da Silva and João Pedro dos Santos, of whom there are many; twins (Kauã and Kauê, Ana Clara and Ana
Carla) with everything else equal; brothers and sisters of one mother; mother with her surname of birth here and her married one
there, or abbreviated; children registered with the mother's surname only; a grandmother as "mother"; a child's name spelt freely
(Kauan - Cauã, Emanuelly - Emanuele, Wesley - Uesley); the mother's NIS or CPF in the child's field.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("cadastro_social.csv", "matriculas_escola.csv")

BOY = Bag("""Miguel|Arthur|Davi|João Pedro|Gabriel|Pedro Henrique|João Miguel|Enzo Gabriel|Lucas|Samuel|Heitor|Bernardo|João Vitor|Guilherme|Matheus|Rafael|Davi Lucas|Gustavo|Nicolas|Kauã|Luiz Felipe|João Lucas|Pedro|José Miguel|Anthony|Felipe|Daniel|Isaac|Victor Gabriel|Carlos Eduardo|José Henrique|Luís Gustavo|João Gabriel|Thiago|Vinícius|Ryan|Bryan|Caio|Emanuel|Kauê|Ítalo|Wesley|Yuri|Erick|Igor|Breno|Antônio Carlos|José Carlos|Murilo|Benjamin|Cauã Felipe|Arthur Miguel|Levi|Wellington|Jonathan|Allan|Nathan|Cícero|Francisco|Severino|Ruan|Deyvid|Ewerton|Jefferson|Anderson|Pablo|Hugo|Otávio|Joaquim|Luan|Marcos Vinícius|Diego|Alisson|Richard|Leandro|Rian Lucas|Adryan|Walisson|Kelvin|Noah|Théo|Estevão|Josué|Eduardo|Danilo|Tarcísio|Everton|José Arthur""".split("|"), 9, 0.95)
GIRL = Bag("""Maria Eduarda|Maria Clara|Ana Clara|Ana Beatriz|Maria Luiza|Alice|Sophia|Laura|Júlia|Valentina|Helena|Maria Vitória|Ana Júlia|Isabella|Beatriz|Maria Alice|Maria Cecília|Lara|Yasmin|Heloísa|Emanuelly|Manuela|Ana Luiza|Letícia|Vitória|Maria Fernanda|Maria Júlia|Larissa|Rayssa|Ana Sophia|Isadora|Kauany|Nicole|Cecília|Maria Helena|Camila|Ester|Rafaela|Lorena|Evelyn|Maria Isabel|Giovanna|Gabriela|Bianca|Ludmila|Stephany|Thayná|Kemilly|Raquel|Mirella|Jamilly|Sarah|Agatha|Ana Carolina|Ana Cecília|Layla|Maria Sofia|Maria Heloísa|Luana|Rebeca|Clara|Ellen|Eloá|Maitê|Pietra|Milena|Eduarda|Emilly|Tainá|Vanessa|Josefa|Bruna|Amanda|Maria Gabriela|Aylla|Mariana|Ana Lívia|Lívia|Melissa|Rihanna|Geovana|Débora|Maria Isis|Ana Carla|Heloá""".split("|"), 9, 0.95)
MOM = Bag("""Maria José|Maria|Josefa|Ana Paula|Adriana|Maria Aparecida|Patrícia|Luciana|Juliana|Fernanda|Maria das Graças|Ana Maria|Simone|Cristiane|Claudia|Jaqueline|Edilene|Rosângela|Vanessa|Severina|Maria de Fátima|Amanda|Aline|Priscila|Daniela|Márcia|Andréa|Tatiane|Maria do Carmo|Elisângela|Bruna|Camila|Jéssica|Rosilene|Edna|Kátia|Sandra|Gilvânia|Joselma|Marinalva|Maria da Conceição|Maria Lúcia|Cícera|Quitéria|Micheline|Rafaela|Gislaine|Janaína|Valdirene|Ivonete|Josiane|Renata|Roseane|Viviane|Suely|Marluce|Eliane|Verônica|Taciana|Wanessa|Natália|Karla|Danielle|Ednalva|Lucicleide|Rosineide|Erica|Maria Eduarda|Letícia|Thais|Mayara|Ana Beatriz|Raquel|Luana|Gisele""".split("|"), 7, 0.95)
DAD = Bag("""José|João|Antônio|José Carlos|Francisco|Severino|Carlos|Paulo|Marcos|Luiz|Manoel|Sebastião|Edson|Cícero|José Roberto|Fábio|Ricardo|Adriano|Leandro|Rodrigo|Josué|Alexandre|Edvaldo|Genival|Gilberto|Jailson|Rogério|Anderson|Sandro|Wellington|Ivanildo|José Cícero|Amaro|Josenildo|Cláudio|Márcio|Reginaldo|Thiago|Diego|Everaldo|Givanildo|Flávio|Eduardo|Júlio César|Elias|Pedro|Rafael|Tiago|Bruno|Jefferson|Alisson|Valdemir|José Edson|Luciano""".split("|"), 7, 0.95)
SUR = """da Silva|Silva|dos Santos|Santos|Oliveira|de Souza|Lima|de Oliveira|Ferreira|Pereira|do Nascimento|Alves|Barbosa|Gomes|Rodrigues|de Lima|Costa|Araújo|Cavalcanti|Melo|Ribeiro|Bezerra|Martins|Carvalho|Soares|Barros|Vieira|de Andrade|Freitas|da Costa|Dias|Moura|Cardoso|Ramos|Nunes|Monteiro|Moraes|Teixeira|Tavares|Macedo|da Conceição|Batista|de Farias|Mendes|Campos|Xavier|Marinho|Leite|Guedes|Borges|Sales|Correia|Lopes|Marques|Medeiros|Galdino|Siqueira|Amorim|Paiva|Feitosa|Vasconcelos|Queiroz|Rocha|Lins|Albuquerque|Duarte|Coelho|Pessoa|de Assis|Torres|Falcão|Bispo|de Jesus|Aguiar|Matos|Viana|Leal|Brito|Gonçalves|Sampaio|Maciel|Calado|Arruda|Azevedo|Pinheiro|Cabral|Felix|Cordeiro|Florêncio|Gouveia|Inácio|Jatobá|Wanderley|Menezes|Ventura|Santana|Souto|Tenório|Valença|Leandro|Pontes|Cunha|Moreira|Muniz|Pacheco|Bernardo|Dantas|Evangelista|Firmino|Clemente|Hilário""".split("|")
SURB = Bag(SUR, 1.6, 0.92)
FREE = [("Kau", "Cau"), ("Cau", "Kau"), ("Th", "T"), ("T", "Th"), ("ph", "f"), ("f", "ph"), ("Y", "I"), ("y", "i"), ("i", "y"), ("W", "U"), ("W", "V"), ("lly", "le"), ("lly", "li"), ("ll", "l"), ("l", "ll"), ("nn", "n"), ("n", "nn"), ("ck", "c"), ("c", "ck"), ("ss", "ç"), ("z", "s"), ("s", "z"), ("Luiz", "Luís"), ("ia", "ya"), ("H", ""), ("E", "He"), ("an", "ã"), ("ã", "an"), ("tt", "t"), ("á", "ah"), ("Vitó", "Victó"), ("Vict", "Vit"), ("e", "i"), ("Rh", "R"), ("v", "w"), ("k", "c"), ("Ge", "Gi"), ("Gi", "Ge"), ("sh", "x"), ("ew", "ev")]
SFREE = [("Souza", "Sousa"), ("Silva", "Sylva"), ("Cavalcanti", "Cavalcante"), ("Melo", "Mello"), ("Moraes", "Morais"), ("Barros", "Barro"), ("Farias", "Faria"), ("Correia", "Corrêa"), ("Queiroz", "Queiros"), ("Freitas", "Freita"), ("Vasconcelos", "Vasconcellos"), ("Felix", "Feliz"), ("Xavier", "Chavier"), ("Nascimento", "Nacimento"), ("Albuquerque", "Albuquerqe"), ("Conceição", "Conceicão"), ("Gonçalves", "Gonsalves"), ("Rodrigues", "Rodriguez"), ("Wanderley", "Vanderlei")]
TWIN = [("Kauã", "Kauê"), ("Ana Clara", "Ana Carla"), ("Ryan", "Rian Lucas"), ("Maria Clara", "Maria Clarice"), ("Emilly", "Ellen"), ("João Pedro", "João Paulo"), ("Lucas", "Luan"), ("Cosme", "Damião"), ("Maria Helena", "Maria Heloísa"), ("Davi", "Daniel"), ("Ana Júlia", "Ana Lívia"), ("Heloísa", "Helena")]
ACC = str.maketrans("áàâãéêíóôõúüçÁÀÂÃÉÊÍÓÔÕÚÇ", "aaaaeeiooouucAAAAEEIOOOUC")
STREET = "São José|Santo Antônio|da Matriz|Sete de Setembro|Duque de Caxias|Dom Pedro II|João Pessoa|Barão do Rio Branco|das Flores|Padre Cícero|Getúlio Vargas|Treze de Maio|Joaquim Nabuco|Quinze de Novembro|do Sol|Nova|da Aurora|Frei Damião|José Mariano|Agamenon Magalhães|Projetada A|Projetada 12|das Palmeiras|São Sebastião|Manoel Borba|do Cajueiro|Tiradentes|São Francisco|Rui Barbosa|da Paz".split("|")
BAIRRO = "Centro|Alto da Boa Vista|São Cristóvão|Cohab I|Cohab II|Santa Rosa|Boa Esperança|Nova Descoberta|Lagoa do Barro|Vila Popular|Sítio Umbuzeiro|Sítio Riacho Seco|Distrito de Rainha Isabel|Santo Antônio|Bela Vista".split("|")
SCHOOL = "EM Prof. Paulo Freire|EM Dom Helder Câmara|EM Santa Terezinha|EM José de Anchieta|EM Monteiro Lobato|EM Maria do Carmo|EREM Joaquim Nabuco|EM Sítio Umbuzeiro|CMEI Pequeno Príncipe|EM Cecília Meireles".split("|")
TOWN = ["Garanhuns", "Arcoverde", "Caruaru", "Recife", "Bom Conselho", "São Paulo", "Palmeira dos Índios", "Águas Belas"]


def check_digits(base):
    for start in (10, 11):
        s = sum(int(c) * (start - i) for i, c in enumerate(base))
        r = 11 - s % 11
        base += "0" if r > 9 else str(r)
    return base


def cpf(rng):
    return check_digits("".join(str(rng.randint(0, 9)) for _ in range(9)))


def nis(rng):
    b = rng.choice(["12", "16", "20", "21", "23"]) + "%08d" % rng.randint(0, 99999999)
    r = 11 - sum(int(c) * w for c, w in zip(b, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2))) % 11
    return b + ("0" if r > 9 else str(r))


def day(rng, y):
    return dt.date(y, 1, 1) + dt.timedelta(days=rng.randrange(365))


def respell(rng, s, table):
    t = [(x, y) for x, y in table if x in s]
    if not t:
        return s
    x, y = rng.choice(t)
    return s.replace(x, y, 1)


def abbreviate(rng, s, hard):
    """MARIA EDUARDA DA SILVA SANTOS -> MARIA E. DA S. SANTOS, or MARIA EDUARDA DA S SANTOS."""
    w = s.split()
    small = ("da", "de", "do", "dos", "das", "e")
    inner = [i for i in range(1, len(w) - 1) if w[i].lower() not in small]
    if not inner:
        return s
    dot = "." if maybe(rng, 0.7) else ""
    chosen = inner if hard else [inner[-1]] if maybe(rng, 0.6) else [rng.choice(inner)]
    return " ".join(x[0] + dot if i in chosen else x for i, x in enumerate(w))


def drop_small(rng, s):
    return " ".join(x for x in s.split() if x not in ("da", "de", "do", "dos", "das"))


def surname(rng, ends):
    """One or two family names; the last is the one that is handed on."""
    s = SURB.draw(rng)
    if not ends and maybe(rng, 0.5):
        t = SURB.draw(rng)
        if t.split()[-1] != s.split()[-1]:
            return s + " " + t
    return s


def last(s):
    w = s.split()
    return " ".join(w[-2:]) if len(w) > 1 and w[-2] in ("da", "de", "do", "dos", "das") else w[-1]


def make(rng, folder):
    people, fam = [], 0
    while len(people) < 11200:
        fam += 1
        y = int(rng.triangular(1966, 2002, 1987))
        mom_sur, dad_sur = surname(rng, False), surname(rng, False)
        mom = MOM.draw(rng) + " " + mom_sur
        addr = ("Rua " + rng.choice(STREET), str(rng.randint(1, 480)) if maybe(rng, 0.88) else "S/N", rng.choice(BAIRRO), "55%03d-%03d" % (rng.randint(290, 310), rng.randint(0, 90) * 10))
        f = {"addr": addr, "tel": "879%08d" % rng.randint(81000000, 99999999), "hasdad": maybe(rng, 0.55), "in_cad": maybe(rng, 0.57)}
        dad = DAD.draw(rng) + " " + dad_sur
        married = mom + " " + last(dad_sur) if f["hasdad"] and maybe(rng, 0.3) else mom
        mother = {"name": mom, "now": married, "sex": "F", "dob": day(rng, y), "role": "mother", "mother": MOM.draw(rng) + " " + (mom_sur if maybe(rng, 0.5) else surname(rng, True)), "father": DAD.draw(rng) + " " + last(mom_sur) if maybe(rng, 0.6) else "", "fam": fam, "f": f}
        people.append(mother)
        if f["hasdad"] and maybe(rng, 0.75):
            people.append({"name": dad, "now": dad, "sex": "M", "dob": day(rng, y - rng.randint(-2, 9)), "role": "father", "mother": MOM.draw(rng) + " " + last(dad_sur), "father": "", "fam": fam, "f": f})
        by, used = max(y + rng.randint(16, 28), 2006), set()
        for c in range(rng.choice([1, 1, 2, 2, 2, 3, 3, 4])):
            if by > 2020:
                break
            own_dad = dad if c == 0 or maybe(rng, 0.85) else DAD.draw(rng) + " " + surname(rng, True)
            tail = last(mom_sur) if maybe(rng, 0.72) else ""
            if maybe(rng, 0.8):
                tail = (tail + " " + last(own_dad)).strip() if last(own_dad).split()[-1:] != tail.split()[-1:] else tail
            else:
                own_dad = ""
            tail = tail or last(mom_sur)
            w = tail.split()
            if len(w) > 1 and w[-1] in w[:-1]:
                tail = last(tail)
            sex = rng.choice("MF")
            kids = [(BOY if sex == "M" else GIRL).draw(rng)]
            if maybe(rng, 0.05):
                kids = list(rng.choice(TWIN))
                sex = "F" if kids[0] in GIRL.items else "M"
            dob = day(rng, by)
            for k in kids:
                if k not in used:
                    used.add(k)
                    people.append({"name": k + " " + tail, "first": k, "tail": tail, "sex": sex, "dob": dob, "role": "child", "mother": mom, "mother_now": married, "father": own_dad, "fam": fam, "f": f})
            by += rng.randint(2, 4)
    for p in people:
        p["nis"], p["cpf"] = nis(rng), cpf(rng)
    cad = [i for i, p in enumerate(people) if p["f"]["in_cad"] and maybe(rng, 0.97 if p["role"] != "child" else 0.94)]
    sch = [i for i, p in enumerate(people) if p["role"] == "child" and maybe(rng, 0.86)]
    mothers = {p["fam"]: p for p in people if p["role"] == "mother"}
    cad.sort(key=lambda i: (people[i]["fam"] * 48271 % 65537, i))
    ida, idb, out, famcode = {}, {}, [], {}
    n = 200300
    for i in cad:
        p = people[i]
        n += rng.randint(1, 4)
        ida[i] = "CS%07d" % n
        code = famcode.setdefault(p["fam"], "%09d" % (30117000 + 13 * len(famcode) + 7))
        name = p["now"] if p["role"] == "mother" and maybe(rng, 0.5) else p["name"]
        if p["role"] == "child":
            first = p["first"]
            if maybe(rng, 0.07):
                first = respell(rng, first, FREE)
            tail = respell(rng, p["tail"], SFREE) if maybe(rng, 0.05) else p["tail"]
            name = first + " " + tail
        if maybe(rng, 0.06):
            name = drop_small(rng, name)
        if maybe(rng, 0.02):
            name = typo(rng, name)
        name = name.upper().translate(ACC)[:38].strip()
        m = p["mother"]
        if p["role"] == "child" and maybe(rng, 0.1):
            m = p["mother_now"]
        elif p["role"] == "child" and maybe(rng, 0.012):
            m = mothers[p["fam"]]["mother"]
        if maybe(rng, 0.03):
            m = abbreviate(rng, m, False)
        if maybe(rng, 0.015):
            m = typo(rng, m)
        d = p["dob"]
        k = rng.random()
        if k < 0.015:
            d = d.replace(year=d.year + rng.choice([-1, 1]), day=min(d.day, 28))
        elif k < 0.035:
            d = d.replace(day=rng.randint(1, 28))
        own_nis = p["nis"] if maybe(rng, 0.9) else ""
        own_cpf = p["cpf"] if maybe(rng, 0.9 if p["role"] != "child" else 0.55) else ""
        if own_cpf and p["role"] == "child" and maybe(rng, 0.02):
            own_cpf = mothers[p["fam"]]["cpf"]
        a = p["f"]["addr"]
        out.append([ida[i], code, own_nis, name, d.strftime("%d/%m/%Y"), "1" if p["sex"] == "M" else "2", {"mother": "01", "father": "02", "child": "03"}[p["role"]], m.upper().translate(ACC)[:38].strip() if maybe(rng, 0.96) else "NAO DECLARADO", p["father"].upper().translate(ACC)[:38] if p["father"] and maybe(rng, 0.85) else "",
                    own_cpf, a[0].upper().translate(ACC), a[1], a[2].upper().translate(ACC), a[3].replace("-", ""), rng.choice(["0,00", "89,00", "120,00", "178,00", "218,00", "353,00", "706,00"]), rng.choice(["S", "S", "N"]), day(rng, rng.choice([2021, 2022, 2023, 2023, 2024])).strftime("%d/%m/%Y")])
    save(folder, FILES[0], ["ID_REGISTRO", "COD_FAMILIAR", "NIS", "NOME", "DT_NASC", "SEXO", "PARENTESCO", "NOME_MAE", "NOME_PAI", "CPF", "LOGRADOURO", "NUMERO", "BAIRRO", "CEP", "RENDA_PC", "PBF", "DT_ATUALIZACAO"], out)
    place = {}
    for i in sch:
        p = people[i]
        stage = 2024 - p["dob"].year
        place[i] = (rng.choice(SCHOOL), stage)
    sch.sort(key=lambda i: (place[i], people[i]["name"].translate(ACC)))
    out, style, moved = [], {s: rng.choice(["upper", "upper", "title", "plain"]) for s in SCHOOL}, {}
    num = 2024000100
    for i in sch:
        p = people[i]
        num += rng.randint(1, 7)
        idb[i] = str(num)
        first, tail = p["first"], p["tail"]
        if maybe(rng, 0.15):
            first = respell(rng, first, FREE)
        if maybe(rng, 0.06):
            tail = respell(rng, tail, SFREE)
        name = first + " " + tail
        k = rng.random()
        if k < 0.13:
            name = abbreviate(rng, name, True)
        elif k < 0.2:
            name = abbreviate(rng, name, False)
        elif k < 0.23:
            name = drop_small(rng, name)
        elif k < 0.28 and len(tail.split()) > 1:
            name = first + " " + last(tail)
        elif k < 0.32 and " " in first:
            name = first.split()[0] + " " + tail
        if maybe(rng, 0.025):
            name = typo(rng, name)
        m = p["mother_now"] if maybe(rng, 0.5) else p["mother"]
        k = rng.random()
        if k < 0.12:
            m = abbreviate(rng, m, maybe(rng, 0.6))
        elif k < 0.17:
            m = drop_small(rng, m)
        elif k < 0.22:
            m = respell(rng, m, SFREE)
        elif k < 0.25:
            m = typo(rng, m)
        elif k < 0.29:
            m = m.split()[0] + " " + last(m)
        elif k < 0.31:
            m = mothers[p["fam"]]["mother"]
        elif k < 0.37:
            m = ""
        fa = p["father"] if maybe(rng, 0.75) else ""
        if maybe(rng, 0.01):
            m, fa = fa, m
        st = style[place[i][0]]
        if st == "upper":
            name, m, fa = name.upper().translate(ACC), m.upper().translate(ACC), fa.upper().translate(ACC)
        elif st == "plain":
            name, m, fa = name.translate(ACC), m.translate(ACC), fa.translate(ACC)
        d = p["dob"]
        k = rng.random()
        if k < 0.025 and d.day < 13:
            d = dt.date(d.year, d.day, d.month)
        elif k < 0.04:
            d = d.replace(day=rng.randint(1, 28))
        elif k < 0.055:
            d = d.replace(year=d.year + rng.choice([-1, 1, -10]), day=min(28, d.day))
        elif k < 0.07:
            d = d.replace(month=rng.randint(1, 12), day=min(28, d.day))
        c = p["cpf"] if maybe(rng, 0.22) else ""
        k = rng.random()
        if c and k < 0.03:
            c = mothers[p["fam"]]["cpf"]
        elif c and k < 0.05:
            c = typo(rng, c)
        s = p["nis"] if maybe(rng, 0.2) else ""
        k = rng.random()
        if s and k < 0.04:
            s = mothers[p["fam"]]["nis"]
        elif s and k < 0.06:
            s = typo(rng, s)
        elif s and k < 0.07:
            s = "00000000000"
        if p["fam"] not in moved:
            a = p["f"]["addr"]
            if maybe(rng, 0.26):
                a = ("Rua " + rng.choice(STREET), str(rng.randint(1, 480)), rng.choice(BAIRRO), "")
            moved[p["fam"]] = (a, p["f"]["tel"] if maybe(rng, 0.8) else "879%08d" % rng.randint(81000000, 99999999))
        a, tel = moved[p["fam"]]
        line = (a[0].replace("Rua ", "R. ") if maybe(rng, 0.35) else a[0]) + rng.choice([", ", ", ", ", nº ", " "]) + a[1]
        out.append([place[i][0], idb[i], name, d.strftime("%d/%m/%Y") if maybe(rng, 0.96) else "", p["sex"] if maybe(rng, 0.99) else "", rng.choice(["Parda", "Parda", "Branca", "Preta", "Não declarada", "Indígena"]), m, fa, c and (c[:3] + "." + c[3:6] + "." + c[6:9] + "-" + c[9:] if maybe(rng, 0.7) and len(c) == 11 else c), s,
                    TOWN[min(int(rng.expovariate(0.9)), len(TOWN) - 1)] + rng.choice(["", "/PE", "-PE"]), ("%dº ano" % (place[i][1] - 5) if 6 <= place[i][1] <= 14 else "Ed. Infantil" if place[i][1] < 6 else "%dª série EM" % min(3, place[i][1] - 14)), rng.choice(["Manhã", "Manhã", "Tarde", "Integral"]), line if maybe(rng, 0.95) else "", a[2] if maybe(rng, 0.85) else "", "(%s) %s-%s" % (tel[:2], tel[2:7], tel[7:]) if maybe(rng, 0.75) else ""])
    save(folder, FILES[1], ["Escola", "Matrícula", "Nome do(a) aluno(a)", "Data de nascimento", "Sexo", "Cor/Raça", "Filiação 1", "Filiação 2", "CPF", "NIS", "Naturalidade", "Ano/Série", "Turno", "Endereço", "Bairro", "Telefone do responsável"], out)
    save(folder, "truth.csv", ["left_id", "right_id"], [[ida[i], idb[i]] for i in cad if i in idb])
