#!/usr/bin/env python3
"""Haitians, Venezuelans and Ecuadorians who came through the Darién gap, in the lists of five offices along the road north.

    darien.py --families N --seed S DIR

lists/  snm_erm             Panama's migration service at the reception stations, one row a person, family groups by number
        senniaf_nna         Panama's child protection: minors alone or with somebody who is not their parent
        catem_costa_rica    Costa Rica's transit centre: one row a head of group, the others in a cell, by bus
        us_shelter          an American shelter for unaccompanied children
        linea_busqueda      a WhatsApp line for missing relatives: the messages as they came, in Kreyòl, Spanish or French
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

A Haitian bears one surname, often itself a first name, and offices swap the two. Its children born in Chile bear two surnames in
the Spanish order, those born in Brazil two in the Portuguese or only the last; so brothers and sisters differ. The married woman
keeps her name or takes her husband's. Venezuelans bear two, and the single mother's child both of hers. Panama strips accents and
writes what the clerk heard. Every person is invented.
"""
from travellers import *  # noqa: F403

TODAY = begin("D", date(2023, 9, 15))
HT = "Jean Pierre Joseph Charles Louis Jean-Baptiste Saint-Louis Saint-Fleur Estimé Dorvil Exantus Mondésir Philogène Cadet Désir Toussaint Augustin Jean-Louis Jean-François Noël Paul Michel Dieujuste Bélizaire Lafortune Célestin Geffrard Occéan Delva Médor Jean-Charles Étienne François Alexis Cénatus Petit-Frère".split()
HT_G = dict(m="Wilner Jean-Robert Frantz Mackenson Johnny Evens Dieuseul Ronald Wisly Fritznel Emmanuel Jacquelin Kervens Roody Lovenson Peterson Woodly Stanley Dieumaître Wilson Samuel Jean-Claude Reginald Odilon Ernst".split(),
            f="Rose-Merline Marie-Ange Guerda Nadège Fabiola Islande Mirlande Yolette Dieula Wideline Roseline Ketia Fedeline Marie-Carmelle Daphnée Saintanise Loudine Judeline Bétina Guerline Marie-Thérèse Rosemène Darline Esther Myrlande".split())
CL_G = dict(m="Matías,Benjamín,Dylan,Jhon Kelly,Agustín,Ismael,Santiago,Jayden,Maximiliano,Kevens Andrés".split(","), f="Dayana,Isabella,Emily Sofía,Ashley,Antonella,Martina,Dafne,Sheyla,Florencia,Rose Isabel".split(","))
BR_G = dict(m="João Miguel,Davi,Arthur,Enzo Gabriel,Pedro Henrique,Kaique,Samuel,Jean Lucas".split(","), f="Ana Clara,Kemily,Maria Eduarda,Yasmin,Valentina,Ketlyn,Esther Vitória,Lorena".split(","))
VE = "González Rodríguez Pérez Hernández García Martínez Rojas Colmenares Urdaneta Bracho Villalobos Chirinos Medina Parra Guanipa Briceño Contreras Zambrano Márquez Montiel Fuenmayor Rivas Ochoa Castellanos Silva Uzcátegui Morillo Peña".split()
VE_G = dict(m="José Gregorio,Wilmer,Yorman,Luis Alfredo,Darwin,Jhonaiker,Leonel,Carlos Eduardo,Yeferson,Dixon,Ángel David,Keiber,Samuel Isaac,Génesis Ramón,Moisés,Joiner,Ender,Rafael,Deivis".split(","),
            f="Yorgelis,Yuleisy,María Gabriela,Génesis,Yusmary,Oriana,Keilymar,Dayerlin,Ana Karina,Nairobis,Victoria,Mileidy,Rosángela,Jennifer,Yulimar,Barbara Sofía,Danyelis,Eglis,Neida".split(","))
EC = "Quishpe Chango Guamán Toapanta Cedeño Zambrano Vera Mendoza Loor Yánez Sisa Pilco Moreira Caiza Tenesaca Lema Morocho".split()
EC_G = dict(m="Segundo,Luis Alberto,Jefferson,Byron,Wilson Patricio,Ángel,Cristian,Darwin,Manuel,Steven".split(","), f="María Rosa,Blanca,Gladys,Tania,Mayra,Jessica,Nathaly,Rosa Elena,Luz,Dayana".split(","))
FROM = dict(ht=["Port-au-Prince", "Cap-Haïtien", "Gonaïves", "Léogâne", "Saint-Marc", "Les Cayes", "Hinche", "Jérémie", "Petit-Goâve"], ve=["Maracaibo", "Valencia", "Barquisimeto", "San Cristóbal", "Maracay", "Ciudad Ojeda", "Guanare", "Barinas", "Punto Fijo"],
            ec=["Ambato", "Guayaquil", "Cañar", "Portoviejo", "Riobamba", "Azogues"])
NAT = dict(ht=("HAITI", "HAITIANA", "HT", "HAITIANO/A"), ve=("VENEZUELA", "VENEZOLANA", "VZLA", "VEN"), ec=("ECUADOR", "ECUATORIANA", "ECU"))
LOST = ["en la loma de la Bandera", "en el río Turquesa", "saliendo de Capurganá", "en el campamento Come Gallina", "en Acandí", "en la llorona", "en la piragua de Bajo Chiquito", "en los buses de Lajas Blancas", "antes de Canaán"]
TERM = {"mother": ("madre", "madre"), "father": ("padre", "padre"), "step_parent": ("madrastra", "padrastro"), "grandparent": ("abuela", "abuelo"), "aunt_uncle": ("tía", "tío"), "sibling": ("hermana", "hermano"), "half_sibling": ("hermana", "hermano"), "guardian": ("madrina", "padrino")}
CHILD = {"mother": ("hija", "hijo"), "father": ("hija", "hijo"), "step_parent": ("hijastra", "hijastro"), "grandparent": ("nieta", "nieto"), "aunt_uncle": ("sobrina", "sobrino"), "sibling": ("hermana", "hermano"), "half_sibling": ("hermana", "hermano"), "guardian": ("ahijada", "ahijado")}
KREYOL = {"mother": "pitit {}", "father": "pitit {}", "step_parent": "pitit mari m", "grandparent": "pitit pitit mwen", "aunt_uncle": ("nyès mwen", "neve mwen"), "sibling": ("ti sè m", "ti frè m"), "half_sibling": ("ti sè m", "ti frè m"), "guardian": ("fiyèl mwen", "fiyèl mwen")}
ENGLISH = {"mother": ("mother", "mother"), "father": ("father", "father"), "step_parent": ("stepmother", "stepfather"), "grandparent": ("grandmother", "grandfather"), "aunt_uncle": ("aunt", "uncle"), "sibling": ("sister", "brother"), "half_sibling": ("sister", "brother"), "guardian": ("godmother", "godfather")}
HT_HEARD = [("jean", "Yan"), ("ean", "an"), ("ierre", "ier"), ("oseph", "osef"), ("ph", "f"), ("ou", "u"), ("eau", "o"), ("ee", "i"), ("ck", "k"), ("w", "gu"), ("th", "t"), ("y", "i"), ("é", "e"), ("oi", "ua"), ("ch", "sh"), ("ç", "s"), ("gue", "ge"), ("nn", "n"), ("ss", "s"), ("xa", "za"), ("-", " "), ("aint", "t"), ("ault", "o"), ("ine", "in"), ("d", "t")]
ES_HEARD = [("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("y", "ll"), ("i", "y"), ("y", "i"), ("g", "j"), ("j", "g"), ("h", ""), ("ei", "ey"), ("k", "c"), ("n", "nn"), ("rr", "r"), ("qu", "k"), ("x", "cs"), ("nn", "n"), ("w", "u")]


def person(sex, age, house, mother=None, father=None, land=None):
    one = One(sex, age, house, mother, father)
    used = {q.facts["given"] for q in house["all"] if q.facts}
    land = land or house["people"]
    stock = {"ht": HT_G, "ve": VE_G, "ec": EC_G, "cl": CL_G, "br": BR_G}[land][sex]
    given = R.choice([g for g in stock if g not in used] or stock)
    if house["people"] == "ht" and father and ok(0.06):
        given = R.choice(["%s Junior", "%s fils"]) % father.facts["given"] if sex == "m" else given
    sur = {"ht": HT, "ve": VE, "ec": EC}[house["people"]]
    f1 = father.facts["s1"] if father else R.choice(sur)
    m1 = mother.facts["s1"] if mother else R.choice(sur)
    if house["people"] == "ht":
        s1, s2 = f1, ""
        if land == "cl":
            s2 = m1
        elif land == "br" and ok(0.5):
            s1, s2 = m1, f1                                             # the mother's before the father's
        if mother and not house["named by father"]:
            s1, s2 = m1, ""
    else:
        s1, s2 = f1, m1
        if mother and not house["named by father"]:
            s1, s2 = m1, mother.facts["s2"]
    one.facts = dict(given=given, s1=s1, s2=s2, land=land, town=house["town"])
    if one.age > 16:
        one.phone = ("569%08d" if house["people"] == "ht" and ok(0.6) else "509%08d" if house["people"] == "ht" else "58424%07d" if house["people"] == "ve" else "5939%08d") % R.randrange(10 ** 7, 10 ** 8) if ok(0.72) else ""
        if len(one.phone) > 12:
            one.phone = one.phone[:12]
    one.facts["doc"] = "%s%07d" % (R.choice(["R", "HT", "PP"]) if house["people"] == "ht" else "V-" if house["people"] == "ve" else "17", R.randrange(10 ** 7)) if one.age >= 18 and ok(0.8) or one.age < 18 and ok(0.45) else ""
    return one


def spell(word, one, p):
    if len(word) < 4 or not slip(p, "spelling"):
        return word
    return swap(word, HT_HEARD if one.house["people"] == "ht" else ES_HEARD)


def parts(one, p=0.1, married=0.16):
    """The given name and the surnames as an office gets them."""
    f = one.facts
    p = p * 1.7 if one.house["people"] == "ht" else p
    given = spell(f["given"], one, p)
    if " " in given and slip(0.35, "second given name left out"):
        given = given.split()[0]
    s1, s2 = spell(f["s1"], one, p), spell(f["s2"], one, p)
    if s2 and slip(0.3, "second surname left out"):
        s2 = ""
    if one.house["people"] == "ht":
        husband = next((m for m in one.mates if m.sex == "m"), None)
        if one.sex == "f" and husband and one.facts.setdefault("married", ok(0.3)) and ok(0.7):
            s1 = spell(husband.facts["s1"], husband, p)
        if "-" in given and slip(0.3, "second given name left out") and given.split("-")[0] not in ("Jean", "Marie", "Rose"):
            given = given.split("-")[0]
        if slip(0.09, "given name and surname swapped"):
            given, s1 = s1, given
    return given, (s1 + " " + s2).strip()


def full(one, p=0.1):
    given, sur = parts(one, p)
    return "%s %s" % (given, sur) if not (one.house["people"] == "ht" and ok(0.25)) else "%s %s" % (sur, given)


def says(teller, about):
    if teller.age < 3.5:
        return ""
    given = about.facts["given"]
    if teller.age < 6.5:
        return R.choice(["", "", given.split()[0].split("-")[0], given])
    if teller.age < 11 and ok(0.35):
        return given
    if ok(0.1) and about.age < 18:
        return given.split()[0]
    return full(about, 0.07)


def born(one, form="%d/%m/%Y", p=0.05):
    d = one.born
    if slip(p, "birthday"):
        d = R.choice([d + timedelta(days=R.choice([1, -1, 10, -10])), d.replace(year=d.year + R.choice([1, -1])) if d.day < 28 else d, date(d.year, d.day, d.month) if d.day <= 12 and d.month < 29 else d, date(d.year, 1, 1)])
    return d.strftime(form)


def aged(one):
    n = (TODAY - one.born).days / 365.25
    if n < 2:
        return "%d meses" % max(1, int(n * 12))
    return str(int(n) + (R.choice([-1, 1]) if slip(0.12, "age") else 0))


def day(house, late=0, form="%d/%m/%Y"):
    return (house["day"] + timedelta(days=late)).strftime(form)


def dial(one):
    n = digits(one.phone)
    return R.choice(["+" + n, n, "+%s %s" % (n[:3], n[3:])]) if n else ""


def term(kind, one, table=TERM):
    return table[kind][one.sex == "m"]


def erm(one, group, late, obs=""):
    given, sur = parts(one, 0.13)
    people = one.house["people"]
    doc = one.facts["doc"]
    nat = R.choice(NAT[people]) if one.facts["land"] not in ("cl", "br") else {"cl": "CHILE", "br": "BRASIL"}[one.facts["land"]]
    put("snm_erm", one, {"N°": "", "FECHA": day(one.house, late), "ESTACIÓN": R.choice(["LAJAS BLANCAS", "SAN VICENTE", "BAJO CHIQUITO", "L. BLANCAS"]), "APELLIDO(S)": plain(sur).upper(), "NOMBRE(S)": plain(given).upper(), "NACIONALIDAD": nat, "SEXO": "FM"[(one.sex == "m") != slip(0.015, "sex")],
                         "F/NAC": born(one) if doc or ok(0.7) else "", "EDAD": aged(one).replace(" meses", "M"), "N° DOC": digits(doc, 0.03) or R.choice(["S/D", "INDOC.", ""]), "GRUPO FAM.": group, "OBS.": obs.upper() if ok(0.8) else obs})


def senniaf(child, with_whom, sought, late, group=""):
    h = child.house
    p = lambda q: "" if q is None or slip(0.12, "parent not asked") else says(child, q)
    mom, dad = p(child.mother), p(child.father)
    where = R.choice(["", "desconocido"] + 2 * h.get("where", ["desconocido", "fallecida en la ruta" if child.mother and child.mother.dead else "no sabe"]))
    brothers = [q for q in h["all"] if q is not child and rel(child, q) in ("sibling", "half_sibling") and q.party == child.party]
    story = R.choice(["Se separa de {k} {l}.", "Refiere que {k} {n} quedó {l}.", "NNA indica que viajaba con {k} ({n}); {l}.", "Busca a {k}.", ""])
    q = R.choice(sought) if sought else None
    kind = rel(child, q) if q else None
    story = story.format(k=term(kind, q), n=says(child, q) or "no sabe el nombre", l=h["lost"]) if kind in TERM else ""
    if group and ok(0.4):
        story += " Llega con grupo %s." % group
    if h["dest phone"] and ok(0.3) and child.age > 7:
        story += " Trae anotado el tel. %s." % digits(h["dest phone"])
    born_in = {"ht": "Haití", "cl": "Chile", "br": "Brasil", "ve": "Venezuela", "ec": "Ecuador"}[child.facts["land"]]
    put("senniaf_nna", child, {"Expediente": "", "Nombre completo NNA": full(child, 0.09) if child.age > 2 else R.choice([full(child), child.facts["given"], "Bebé " + child.facts["given"].split()[0]]), "Sexo": "Niña" if child.sex == "f" else "Niño", "Fecha nac./edad": born(child) if ok(0.5) and child.age > 5 or child.facts["doc"] else aged(child),
                               "Nacionalidad declarada": {"ht": "haitiana", "ve": "venezolana", "ec": "ecuatoriana"}[h["people"]] if ok(0.8) else born_in, "País nac.": born_in if ok(0.75) else "", "Idioma": {"ht": R.choice(["creole", "creole/español", "francés"]), "ve": "español", "ec": R.choice(["español", "español/kichwa"])}[h["people"]],
                               "Condición": "No acompañado" if not with_whom else "Separado", "Persona que lo acompaña / parentesco": with_whom, "Nombre de la madre": mom, "Nombre del padre": dad, "Paradero de los padres": where, "Hermanos en el albergue": ", ".join(b.facts["given"] for b in brothers), "Fecha ingreso": day(h, late),
                               "Relato / observaciones": story.strip()})


def catem(head, present, missing, late):
    h = head.house
    cells = []
    for q in present:
        kind = rel(q, head)
        cells.append("%s (%s, %s)" % (full(q, 0.08) if ok(0.6) else q.facts["given"], "esposa" if kind == "spouse" and q.sex == "f" else "esposo" if kind == "spouse" else term(kind, q, CHILD) if kind in CHILD else "acomp.", aged(q)))
    note = ""
    if missing and not slip(0.4, "missing child not told to Costa Rica"):
        q = R.choice(missing)
        kind = rel(q, head)
        k = term(kind, q, CHILD) if kind in CHILD else "familiar"
        n = says(head, q)
        note = R.choice(["Dejó {k} en Panamá: {n}, {a}", "{k} {n} ({a}) quedó en Lajas Blancas con SENNIAF", "Esperan a {k} que viene en otro bus", "Consulta por {k} {n}", "{n} {a} no subió al bus"]).format(k=k, n=n, a=aged(q) + ("" if "mes" in aged(q) else " años"))
    put("catem_costa_rica", head, {"Ficha": "", "Fecha": day(h, late), "Bus": h["bus"], "Cabeza de grupo": full(head), "Doc. identidad": digits(head.facts["doc"], 0.03), "Nac.": {"ht": "HTI", "ve": "VEN", "ec": "ECU"}[h["people"]], "Edad": aged(head), "Sexo": head.sex.upper().replace("F", "M") if head.sex == "f" else "H", "Total personas": len(present) + 1, "Integrantes": "; ".join(cells),
                                   "Ciudad de origen": h["town"] if ok(0.6) else {"ht": R.choice(["Haití", "Santiago (Chile)", "São Paulo"]), "ve": "Venezuela", "ec": "Ecuador"}[h["people"]], "Destino / contacto": "EE.UU. %s" % ("+" + h["dest phone"] if h["dest phone"] and ok(0.4) else R.choice(["Texas", "Florida", "Nueva York", ""])), "WhatsApp": dial(head) if ok(0.6) else "", "Observaciones": note})


def shelter(child, came_with, sponsor, late):
    h = child.house
    given, sur = parts(child, 0.06)
    mom = says(child, child.mother) if child.mother and ok(0.85) else ""
    dad = says(child, child.father) if child.father and ok(0.7) else ""
    spon = ""
    if sponsor is not None:
        kind = rel(child, sponsor)
        spon = "%s (%s) %s" % (full(sponsor, 0.05), term(kind, sponsor, ENGLISH) if kind in ENGLISH else "family friend", "+" + digits(sponsor.phone) if sponsor.phone and ok(0.6) else "")
    elif h["dest phone"] and ok(0.5):
        spon = "TBD, minor carries tel +" + digits(h["dest phone"])
    put("us_shelter", child, {"A#": "", "Last Name": sur.upper() if ok(0.5) else sur, "First Name": given, "DOB": born(child, "%m/%d/%Y", 0.04), "Gender": "Female" if child.sex == "f" else "Male", "COB": {"ht": "Haiti", "cl": "Chile", "br": "Brazil", "ve": "Venezuela", "ec": "Ecuador"}[child.facts["land"]], "Lang": {"ht": R.choice(["Haitian Creole", "Spanish", "Creole/Spanish"]), "ve": "Spanish", "ec": "Spanish"}[h["people"]],
                              "Admit Date": day(h, late, "%m/%d/%Y"), "App. With": came_with, "Mother": mom or ("deceased" if child.mother and child.mother.dead and ok(0.5) else "Unk"), "Father": dad or "Unk", "Proposed Sponsor": spon, "UC Statement": R.choice(["UC states {r} was separated from UC at {p}.", "UC last saw {r} in {p}.", "UC traveled through Panama w/ {r}.", ""]).format(
                                  r=R.choice(["mother", "father"]) if ok(0.3) else "family", p=R.choice(["Panama", "Panama camp", "border", "Tapachula", "Costa Rica"]))})


def line(who, sought, late, us=False):
    h = who.house
    lang = {"ht": R.choice(["ht", "ht", "fr", "es"]), "ve": "es", "ec": "es"}[h["people"]]
    bits = []
    for q in sought[:3]:
        kind = rel(q, who)
        n, a = says(who, q), aged(q).replace(" meses", "m")
        bits.append((q, kind, n, a))
    if who.age < 18:                                                    # a boy or a girl who writes
        q = sought[0]
        kind = rel(who, q)
        word = term(kind, q) if kind in TERM else "familia"
        text = ("Mwen rele {me}, m gen {age} an. M ap chèche {k} m {n}. Nou te separe {l}." if lang in ("ht", "fr") else "Hola soy {me} tengo {age} años busco a mi {k} {n} nos separamos {l}").format(
            me=full(who, 0.03), age=int(who.age), k={"madre": "manman", "padre": "papa", "tía": "matant", "tío": "tonton", "abuela": "grann"}.get(word, "fanmi") if lang in ("ht", "fr") else word, n=says(who, q), l=h["lost"])
    elif lang == "ht":
        def kr(q, kind):
            t = KREYOL.get(kind, "moun mwen")
            return t[q.sex == "m"] if isinstance(t, tuple) else t.format(("gason" if q.sex == "m" else "fi") + " mwen")
        text = R.choice(["Bonjou. M ap chèche ", "Silvouplè ede m jwenn ", "Bonswa mwen se %s, m pa gen nouvèl " % full(who, 0.03)]) + " ak ".join("%s %s (%s)" % (kr(q, k), n, a.replace("m", " mwa") if "m" in a else a + " an") for q, k, n, a in bits) + R.choice([". Dènye fwa m wè l se %s" % h["lost"].replace("en el", "nan").replace("en la", "nan"), ". Li te nan forè a ak lòt moun", ". Yo te mete m nan bis la san li", ""]) + R.choice([" mèsi", " Mesi Bondye beni w", ""])
    elif lang == "fr":
        text = "Bonjour, je cherche " + " et ".join("%s %s, %s" % (("ma fille" if q.sex == "f" else "mon fils") if k in ("mother", "father") else ("ma " if q.sex == "f" else "mon ") + {"aunt_uncle": ("nièce", "neveu"), "grandparent": ("petite-fille", "petit-fils"), "step_parent": ("belle-fille", "beau-fils"), "sibling": ("sœur", "frère"), "half_sibling": ("sœur", "frère")}.get(k, ("filleule", "filleul"))[q.sex == "m"], n, a.replace("m", " mois") if "m" in a else a + " ans") for q, k, n, a in bits) + R.choice([", perdus dans" if len(bits) > 1 else ", perdue dans" if bits[0][0].sex == "f" else ", perdu dans la jungle au Panama", ", sans nouvelles depuis le %s" % day(h), ""])
    else:
        text = R.choice(["buenas tardes estoy buscando a ", "Por favor ayuda, busco a ", "hola buenas se me perdió "]) + " y ".join("mi %s %s de %s%s" % (term(k, q, CHILD) if k in CHILD else "familiar", n, a, "" if "m" in a else " años") for q, k, n, a in bits) + R.choice([" se quedó %s" % h["lost"], " venia con unos haitianos" if h["people"] == "ht" else " venia con un grupo de " + R.choice(["Valencia", "Maracaibo", "colombianos"]) if h["people"] == "ve" else " venia con el coyotero y otras familias", ", el dia %s" % day(h, 0, "%d/%m"), ""]) + R.choice([" gracias", ". Dios los bendiga", ""])
    put("linea_busqueda", who, {"Caso": "", "Fecha msj": day(h, late), "Idioma": {"ht": "KR" if who.age >= 18 or ok(0.5) else "", "fr": "FR", "es": "ES"}[lang], "Remitente": full(who, 0.03) if ok(0.75) else parts(who, 0.03)[0], "Número": ("+" + who.phone) if who.phone else "+507%08d" % R.randrange(6 * 10 ** 7, 7 * 10 ** 7), "Dónde está": R.choice(["EEUU", "Houston TX", "Miami", "New Jersey"]) if us else R.choice(["Costa Rica", "Tapachula", "Paso Canoas", "Panamá Lajas Blancas", "San Vicente", "Danlí Honduras", ""]),
                                "Mensaje": text, "Seguimiento": R.choice(["", "", "enviado a SENNIAF", "no contesta", "pendiente"])})


groupno = [2100]


def group():
    groupno[0] += R.choice([1, 1, 2, 3])
    return "%s%d" % (R.choice(["GF-", "GF-", "GF ", ""]), groupno[0])


def household(share):
    people = pick(ht=46, ve=40, ec=14)
    house = dict(people=people, all=[], town=R.choice(FROM[people]), lost=R.choice(LOST), day=date(2023, 7, 1) + timedelta(days=int(share * 50)), bus=R.choice(["", "%d" % R.randint(1, 14), "B-%02d" % R.randint(1, 14)]), **{"named by father": ok(0.85), "dest phone": "1%s%07d" % (R.choice(["786", "832", "347", "973", "321"]), R.randrange(10 ** 7)) if ok(0.5) else ""})
    houses.append(house)
    mother = person("f", R.uniform(20, 42), house)
    father = person("m", mother.age + R.uniform(-2, 11), house)
    wed(mother, father)
    kids, abroad = [], R.choice(["cl", "cl", "br"]) if people == "ht" else None
    for a in sorted({round(R.uniform(0.4, min(17.4, mother.age - 16)), 1) for _ in range(R.choice([1, 1, 2, 2, 2, 3, 3, 4]))}, reverse=True):
        if kids and kids[-1].age - a < 1:
            continue
        for _ in range(2 if ok(0.03) else 1):
            kids.append(person(R.choice("mf"), a, house, mother, father, (abroad if a < 5.5 and ok(0.85) else None)))
    shape = pick(both=42, mother=28, father=7, step=7, aunt=9, grandmother=5, elder=2)
    adults = [mother, father]
    if shape in ("mother", "father"):
        gone = father if shape == "mother" else mother
        gone.dead, adults = ok(0.25), [mother if shape == "mother" else father]
    elif shape == "step":
        base, gone = (mother, father) if ok(0.7) else (father, mother)
        base.mates, gone.mates = [], []
        other = person("m" if base is mother else "f", max(19, base.age + R.uniform(-5, 7)), house)
        wed(base, other)
        adults = [base, other]
        if ok(0.4):
            kids.append(person(R.choice("mf"), R.uniform(0.3, 2.5), house, base if base is mother else other, base if base is father else other, abroad))
    elif shape in ("aunt", "grandmother"):
        base = R.choice([mother, mother, father])
        granny = person("f", base.age + R.uniform(17, 24), house)
        base.mother = granny
        if people != "ht":
            base.facts["s2"] = granny.facts["s1"]
        if shape == "aunt":
            aunt = person(R.choice("fffm"), max(19, base.age + R.uniform(-8, 8)), house, granny)
            aunt.facts["s1"], aunt.facts["s2"] = base.facts["s1"], base.facts["s2"]
            adults = [aunt]
            if aunt.age > 21 and ok(0.5):
                cousin = person(R.choice("mf"), R.uniform(0.5, min(12, aunt.age - 18)), house, aunt if aunt.sex == "f" else None, aunt if aunt.sex == "m" else None, None)
                kids.append(cousin)
        else:
            adults = [granny]
        house["parents ahead"] = [q for q in (mother, father) if ok(0.75)]
    elif shape == "elder":
        big = person(R.choice("mf"), R.uniform(18.1, 21), house, mother, father)
        mother.age = max(mother.age, 37)
        adults = [big]
        house["parents ahead"] = [q for q in (mother, father) if ok(0.5)]
    travel(house, adults, kids)


def travel(house, adults, kids):
    for q in house["all"]:
        together(q)
    ahead = house.get("parents ahead", [])
    state = pick(left=36, bus=18, us=20, intact=16, vanished=17)
    if state == "us" and not any(q.age > 5 for q in kids):
        state = "left"
    many = len(kids)
    lost = list(kids) if state in ("vanished", "us") or ok(0.4) else R.sample(kids, R.randint(1, max(1, many - 1)))
    if state == "intact":
        lost = []
    if state == "vanished":
        lost = lost[:R.randint(1, 3)]
        for q in kids:
            if q not in lost:
                q.on = set()
    rest = [q for q in kids if q not in lost] if state not in ("vanished", "us") else []
    if adults and state != "vanished":
        together(*adults, *rest)
    first = group()
    seen = ok(0.75)
    head = R.choice(adults)
    others = [q for q in adults if q is not head] + rest
    if state == "intact":
        for q in [head] + others:
            erm(q, first, 0)
        if ok(0.6):
            catem(head, others, [], R.randint(2, 6))
        if ahead and ok(0.5):
            for q in ahead[:1]:
                line(q, rest[:2] or adults, 20, True)
        return
    chunks = []
    for k in lost:
        R.choice(chunks).append(k) if chunks and ok(0.6) else chunks.append([k])
    for c in chunks:
        together(*c)
    seekers = adults if state != "vanished" else []
    if state == "left":                                                 # the children come out of the jungle before or after
        gap = R.choice([-4, -2, -1, 1, 2, 3, 5])
        house["where"] = ["se quedó en la selva", "venía detrás"] if gap > 0 else ["iban adelante", "ya salieron del campamento"]
        late_group = group()
        if ok(0.85):
            for q in [head] + others:
                obs = ""
                if q is head and ok(0.45):
                    k = R.choice(lost)
                    obs = R.choice(["reporta menor extraviado {n}", "busca {r} {n} {a}", "perdió {r} en la selva", "dice que {r} {n} viene atrás"]).format(n=says(head, k), r=term(rel(k, head), k, CHILD) if rel(k, head) in CHILD else "menor", a=aged(k))
                erm(q, late_group, max(0, gap), obs)
        if ok(0.45):
            line(head, lost, 6)
        if ok(0.3):
            catem(head, others, lost, 8)
        for c in chunks:
            helper = stranger(house["people"], house)
            g = helper.facts["group"]
            how = "%s %s, %s" % (helper.facts["given"], helper.facts["s1"], R.choice(["no familiar", "vecina", "persona del grupo", "dice ser tía"])) if ok(0.6) else ""
            for k in c:
                if ok(0.7):
                    erm(k, g if ok(0.6) else "", max(0, -gap), R.choice(["menor no acompañado", "NNA viaja con tercero", "MSA", "vino con %s %s" % (helper.facts["given"], helper.facts["s1"]), ""]))
                if "snm_erm" not in k.on or ok(0.8):
                    senniaf(k, how, adults, max(0, -gap) + 1, g)
    elif state == "bus":                                                # one group in Panama, and then two buses
        house["where"] = ["salió en bus a Costa Rica", "otro bus, Costa Rica"]
        if seen:
            for q in [head] + others + lost:
                if ok(0.9):
                    erm(q, first, 0)
        if not head.on or ok(0.9):
            catem(head, others, lost, 3)
        if ok(0.35):
            line(head, lost, 5)
        for c in chunks:
            for k in c:
                senniaf(k, "", adults, 4, first if seen else "")
    elif state == "us":                                                 # taken at the border with somebody who is not a parent
        if seen:
            for q in adults + lost:
                if ok(0.8):
                    erm(q, first, 0)
        if ok(0.5):
            catem(head, others + lost, [], 4)
        elif not head.on or ok(0.4):
            line(head, lost, 40, True)
        sponsor = R.choice(ahead) if ahead and ok(0.7) else head if head.phone and ok(0.3) else None
        for c in chunks:
            for k in c:
                kind = rel(k, head)
                shelter(k, "%s (%s)" % (full(head, 0.08), term(kind, head, ENGLISH)) if ok(0.5) and kind in ENGLISH else R.choice(["alone", "sibling" if len(c) > 1 else "alone", "", "unrelated group"]), sponsor, 38)
    else:
        for c in chunks:
            for k in c:
                if max(c, key=lambda q: q.age).age > 9 and ok(0.3):
                    shelter(k, "alone" if len(c) == 1 else "sibling", None, 35)
                else:
                    senniaf(k, R.choice(["", "", "señora del grupo", "connacional"]), adults, 2)
    for q in ahead:
        if q.on or not lost:
            continue
        if ok(0.4):
            line(q, lost, 12, True)
        elif ok(0.4):
            erm(q, group(), -20)
    for k in lost:
        if k.age > 11 and ok(0.12) and seekers + ahead:
            line(k, seekers + ahead, 9)


def stranger(people, near=None):
    """A grown person alone, of the same road; now and then with the same surname as the family near by."""
    house = dict(people=people, all=[], town=near["town"] if near and ok(0.4) else R.choice(FROM[people]), lost=R.choice(LOST), day=near["day"] if near else date(2023, 7, 1) + timedelta(days=R.randrange(50)), bus="%d" % R.randint(1, 14), **{"named by father": True, "dest phone": ""})
    houses.append(house)
    one = person(R.choice("mmf"), R.uniform(18.5, 46), house)
    together(one)
    if near and ok(0.15):
        one.facts["s1"] = near["all"][1].facts["s1"]
    one.facts["group"] = group()
    if ok(0.75):
        erm(one, one.facts["group"], 0)
    if not one.on or ok(0.25):
        catem(one, [], [], 3)
    return one


def main():
    given = options()
    for i in range(given.families):
        household(i / given.families)
        if ok(0.35):
            stranger(pick(ht=40, ve=45, ec=15))
    finish(given.dir, given.families, dict(snm_erm="{:06d}", senniaf_nna="SENNIAF-DAR-{:04d}-2023", catem_costa_rica="CATEM{:05d}", us_shelter="A2{:08d}", linea_busqueda="LB-{:05d}"),
           dict(snm_erm=lambda r: (r["FECHA"][3:5], r["FECHA"][:2], r["GRUPO FAM."]), catem_costa_rica=lambda r: r["Fecha"][3:5] + r["Fecha"][:2]))


if __name__ == "__main__":
    main()
