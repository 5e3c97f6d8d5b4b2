"""The arrivals register of a reception centre on a Greek island, and the patients' list of an NGO clinic at its gate.

Register: headers, nationality, sex (Α/Θ), family state and remarks in Greek, names in Latin capitals as the interpreter's paper had them; one officer in seven
writes them in Greek letters (ΜΠΙΛΑΛ), and one in ten puts Greek letters back into Latin as the police programme does (MPILAL, NTIALO, TZAMA, CHASAN). Father's
and mother's names, birth date (1 January for a half of the Afghans and Somalis), case number ("05/000123456"), family case, date of arrival, sector and container.
A second line when somebody is registered again after a move or an age assessment. Semicolons, with a byte order mark.
Clinic: volunteers of many lands hear Arabic, Farsi, Somali and French names; name and surname in two cells, exchanged for one in twelve; date of birth or age,
the case number for a third, cut to its last digits or with "DIKA", container; a file is opened twice for one in fourteen; two in ten are not in the register
(other centre, not yet registered). Afghans have one name and take the father's as surname; Somalis have three names, of which each list takes other ones; brothers.
A careful person: F1 about 0.89 (lost: common names with an age only).
"""

from datetime import date, timedelta

from . import paper

FILES = ("afixeis_kyt.csv", "clinic_patients.csv")
FOLK = {  # men, women, surnames or "" for none, nationalities, languages
    "levant": ("""Mohammad Ahmad Mahmoud Ali Omar Khaled Yousef Ibrahim Hassan Hussein Abdullah Mustafa Bilal Anas Hamza Rami Fadi Samer Bashar Nour Ammar Adnan Ayman Basel Firas Ghaith Jamal Karim Louay
Majed Nabil Osama Qasem Raed Saleh Tarek Wael Yaser Zakaria Ziad Abdulrahman Abdulkarim Jihad Walid Haitham""",
               """Fatima Aisha Maryam Zainab Khadija Nour Rasha Rana Hanan Huda Iman Amal Dalal Ghada Hala Jamila Kawthar Lina Manal Nadia Rima Sahar Samar Suad Wafaa Yasmin Zahra Hiba Batoul Aya Shahd
Malak Ruqaya Sidra Taghrid Duaa""",
               """AlAhmad AlAli AlHamad AlHussein AlKhalaf AlMohammad AlJasem AlSaleh Khalil Darwish Haddad Hamdan Issa Kurdi Najjar Othman Qasem Ramadan Sheikho Shaaban Taha Abdo AlJabouri AlDulaimi AlObaidi
AlTamimi Hammoud AlShami AlHalabi Bakri Abu_Shaar Abu_Odeh Zaqout Shaath AlMasri Barakat Jundi Sulaiman Hajji Murad Khudeida Mirza""", ["ΣΥΡΙΑ", "ΣΥΡΙΑ", "ΣΥΡΙΑ", "ΙΡΑΚ", "ΠΑΛΑΙΣΤΙΝΗ"], "Arabic"),
    "afghan": ("""Mohammad_Ali Ali_Reza Gholam_Reza Mohammad Ahmad Reza Mahdi Hamid Farid Jawad Nasim Sayed_Hussain Ali Esmat Najib Habib Abdul_Wahid Mirwais Omid Zabihullah Rahmatullah Nematullah Hekmat
Shafiq Sohrab Amin Yasin Mustafa Murtaza Milad Navid Samim Zaher Baryalai Khalid Hashmat Ramin Sharif""",
               """Fatemeh Zahra Masoumeh Maryam Zeinab Sakineh Nargis Shukria Farzana Freshta Laila Parwin Marzia Nazanin Razia Roya Setareh Sahar Zarghona Bibi_Gul Halima Mahdia Tahera Shabnam Hosnia Somaya Benafsha
Yalda Nilofar Khatera""",
               """Hosseini Rezaei Mohammadi Ahmadi Alizada Haidari Karimi Rahimi Nazari Jafari Sultani Yaqubi Amiri Noori Qasemi Mirzaei Sharifi Akbari Azizi Popal Stanekzai Ibrahimi Hakimi Bakhshi Faizi Samadi""",
               ["ΑΦΓΑΝΙΣΤΑΝ"] * 9 + ["ΙΡΑΝ"], "Farsi"),
    "somali": ("""Mohamed Abdi Ahmed Ali Hassan Abdullahi Omar Yusuf Ibrahim Abdirahman Mahad Liban Farah Warsame Jama Guled Ismail Hussein Mohamud Nuur Abdirizak Bile Zakariye Sharmarke Ayanle""",
               """Hodan Fadumo Halimo Amina Sahra Ifrah Hibo Ayan Khadra Nasteho Maryan Asha Ubah Sagal Fartun Deqa Idil Hamdi Muna Ruqiyo Nimco Faiza Shukri Xalimo Cawo""", "",
               ["ΣΟΜΑΛΙΑ"], "Somali"),
    "congo": ("""Jean Patrick Christian Emmanuel Serge Junior Herve Dieudonne Cedric Gloire Trésor Fabrice Didier Joel Landry Jonathan Jean_Pierre Guy Papy Aime Rodrigue Blaise Exauce Heritier Arsene Yannick""",
              """Marie Grace Divine Chantal Nadege Sandrine Bijou Esther Rachel Clarisse Solange Mireille Ruth Dorcas Carine Naomie Marie_Claire Gisele Blandine Plamedie Merveille Sylvie""",
              """Kabongo Mbuyi Tshibangu Ilunga Kalala Mukendi Ngoy Lukusa Mbala Nsimba Kiala Tamba Ngono Tchoumi Fotso Mbarga Essomba Nkeng Makiese Luzolo Mputu Mwamba Kasongo Mayala Nzuzi Tshimanga Mutombo Banza Kapinga""",
              ["ΚΟΝΓΚΟ (ΛΔ)", "ΚΟΝΓΚΟ (ΛΔ)", "ΚΟΝΓΚΟ (ΛΔ)", "ΚΑΜΕΡΟΥΝ"], "French"),
    "guinea": ("""Mamadou Ibrahima Ousmane Alpha Moussa Abdoulaye Boubacar Thierno Aboubacar Mohamed Alseny Souleymane Lamine Sekou Amadou Oumar Abdoul Cheick""",
               """Aminata Fatoumata Mariama Aissatou Kadiatou Hawa Binta Fanta Oumou Djenabou Salimatou Mabinty""", """Diallo Bah Barry Sow Camara Conde Keita Traore Sylla Toure Cisse Bangoura Balde Sidibe Kamara Soumah""",
               ["ΓΟΥΙΝΕΑ", "ΓΟΥΙΝΕΑ", "ΣΙΕΡΑ ΛΕΟΝΕ", "ΜΑΛΙ"], "French")}
ENGLISH = {"ΣΥΡΙΑ": "Syria", "ΙΡΑΚ": "Iraq", "ΠΑΛΑΙΣΤΙΝΗ": "Palestine", "ΑΦΓΑΝΙΣΤΑΝ": "Afghanistan", "ΙΡΑΝ": "Iran", "ΣΟΜΑΛΙΑ": "Somalia", "ΚΟΝΓΚΟ (ΛΔ)": "DRC", "ΓΟΥΙΝΕΑ": "Guinea",
           "ΚΑΜΕΡΟΥΝ": "Cameroon", "ΣΙΕΡΑ ΛΕΟΝΕ": "Sierra Leone", "ΜΑΛΙ": "Mali"}
HEARD = {"Arabic": [("ou", "u"), ("mm", "m"), ("ou", "o"), ("ei", "ai"), ("Mohammad", "Muhamad"), ("Mohammad", "Mohammed"), ("Ahmad", "Ahmed"), ("ss", "s"), ("Kh", "H"), ("kh", "ch"), ("Q", "K"), ("q", "k"),
                    ("Al", "El "), ("Al", "Al-"), ("Al", ""), ("Al", "Al "), ("a", "e"), ("Gh", "G"), ("Y", "J"), ("J", "Dj"), ("Abdul", "Abd al "), ("i", "ee"), ("Z", "S"), ("aa", "a"), ("eh", "a"), ("W", "Ou"), ("th", "s"), ("ah", "a")],
         "Farsi": [("Mohammad", "Mohamad"), ("Mohammad", "Muhammad"), ("ei", "ai"), ("ei", "i"), ("eh", "a"), ("Hoss", "Huss"), ("oo", "u"), ("Gh", "Q"), ("Q", "Gh"), ("Sayed", "Said"), ("w", "v"), ("v", "w"), ("zada", "zadeh"),
                   ("ou", "o"), ("i", "ee"), ("Kh", "Ch"), ("j", "dj"), ("ullah", "ollah"), ("Sh", "Ch"), ("Y", "J"), ("a", "e"), ("e", "i"), ("q", "gh"), ("mm", "m")],
         "Somali": [("Mohamed", "Maxamed"), ("Mohamed", "Mohammed"), ("Abdi", "Cabdi"), ("Ali", "Cali"), ("Ahmed", "Axmed"), ("Hassan", "Xasan"), ("Hussein", "Xuseen"), ("uu", "oo"), ("o", "a"), ("Fadumo", "Fatuma"), ("iye", "ia"),
                    ("Omar", "Cumar"), ("X", "H"), ("Jama", "Jamac"), ("q", "k"), ("co", "mo"), ("Nimco", "Nimo"), ("Yusuf", "Yousuf"), ("an", "am"), ("ya", "ia"), ("ss", "s"), ("C", ""), ("b", "bb")],
         "French": [("ou", "u"), ("Di", "Dj"), ("ss", "s"), ("é", "e"), ("c", "k"), ("C", "K"), ("ph", "f"), ("Ou", "U"), ("ie", "y"), ("Th", "T"), ("Ts", "Th"), ("i", "y"), ("e", ""), ("b", "m"), ("ng", "nk"), ("J", "Z"), ("r", "l"), ("Mb", "Emb"), ("Ng", "Eng")]}
GREEK = [("kh", "χ"), ("gh", "γ"), ("sh", "σ"), ("ch", "τσ"), ("th", "θ"), ("dh", "δ"), ("ou", "ου"), ("oo", "ου"), ("ee", "ι"), ("ei", "ει"), ("dj", "τζ"), ("ts", "τσ"), ("mb", "μπ"), ("nd", "ντ"), ("ng", "νγκ"), ("aa", "α"), ("uu", "ου"),
         ("ss", "σ"), ("mm", "μ"), ("ll", "λ"), ("dd", "ντ"), ("rr", "ρ"), ("zz", "ζ"), ("bb", "μπ"), ("a", "α"), ("b", "μπ"), ("c", "κ"), ("d", "ντ"), ("e", "ε"), ("f", "φ"), ("g", "γκ"), ("h", "χ"), ("i", "ι"), ("j", "τζ"), ("k", "κ"), ("l", "λ"), ("m", "μ"), ("n", "ν"),
         ("o", "ο"), ("p", "π"), ("q", "κ"), ("r", "ρ"), ("s", "σ"), ("t", "τ"), ("u", "ου"), ("v", "β"), ("w", "ου"), ("x", "ξ"), ("y", "γι"), ("z", "ζ"), ("é", "ε"), ("'", "")]
BACK = {"α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "φ": "f", "χ": "ch", "υ": "y", " ": " ", "-": "-"}
HEAD = "Α/Α;ΑΡ. ΥΠΟΘ. (ΔΙΚΑ);ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΠΑΤΡΩΝΥΜΟ;ΜΗΤΡΩΝΥΜΟ;ΗΜ/ΝΙΑ ΓΕΝ.;ΦΥΛΟ;ΥΠΗΚΟΟΤΗΤΑ;ΗΜ. ΑΦΙΞΗΣ;ΗΜ. ΚΑΤΑΓΡ.;ΟΙΚ. ΜΕΡΙΔΑ;ΣΧΕΣΗ;ΟΙΚ. ΚΑΤ.;ΕΥΑΛ/ΤΑ;ΤΟΜΕΑΣ;ΟΙΚΙΣΚΟΣ;ΑΣΤ/ΚΟΣ;ΠΑΡΑΤΗΡΗΣΕΙΣ".split(";")
CLINIC = "file_no|opened|Name|Surname|Sex|DOB / age|Country|Lang|case no|where|w/ whom|preg|Allergies|Main complaint|dx|Rx given|Triage|seen by|interp.|next appt|vaccin.|comments".split("|")


def heard(rng, name, language, rate):
    """As the ear of another tongue has it."""
    if rng.random() >= rate:
        return name
    fits = [pair for pair in HEARD[language] if pair[0] in name]
    if fits and rng.random() < 0.85:
        return name.replace(*rng.choice(fits), 1).strip().replace("  ", " ") or name
    if len(name) < 4:
        return name
    at = rng.randrange(1, len(name) - 1)
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :], name[:at] + name[at] + name[at:]])


def greek(name):
    """In Greek letters, small."""
    text, out = name.lower(), ""
    while text:
        for latin, letters in GREEK:
            if text.startswith(latin):
                out, text = out + letters, text[len(latin) :]
                break
        else:
            out, text = out + text[0], text[1:]
    return out


def back(text):
    """Greek letters in Latin ones, as the police programme has them."""
    return "".join(BACK.get(c, c) for c in text.replace("ου", "u"))


def make(rng, folder):
    """4,600 registered; 2,400 files."""
    draw = {}
    for f, (men, women, surnames, _, _) in FOLK.items():
        draw[f, "M"], draw[f, "F"] = paper.skewed(men.split(), 0.6, 3), paper.skewed(women.split(), 0.5, 3)
        draw[f, "S"] = paper.skewed(surnames.split(), 0.5, 4) if surnames else None
    people, families = [], []
    while len(people) < 5_300:
        folk = rng.choices(list(FOLK), [30, 36, 14, 13, 7])[0]
        _, _, _, nations, language = FOLK[folk]
        came = paper.day(rng, 2019, 2019) + timedelta(40)
        f, nation = len(families), rng.choice(nations)
        case = rng.randint(100_000, 299_999)

        def name(kind, folk=folk):
            return draw[folk, kind](rng).replace("_", " ")

        def add(sex, low, high, parents, surname, kin):
            birth = came - timedelta(rng.randint(int(low * 365.25), int(high * 365.25)))
            if rng.random() < {"afghan": 0.42, "somali": 0.5, "congo": 0.05, "guinea": 0.12, "levant": 0.14}[folk]:
                birth = date(birth.year, 1, 1)
            own = name(sex)
            while own in [p["own"] for p in people[families[f]["at"] :]]:
                own = name(sex)
            people.append({"own": own, "parents": parents, "surname": surname, "sex": sex, "born": birth, "kin": kin, "family": f, "case": case + len(people) - families[f]["at"]})
            return people[-1]

        families.append({"folk": folk, "language": language, "nation": nation, "came": came, "at": len(people), "sector": rng.choice("ΑΒΓΔΕ"), "box": rng.randint(1, 60),
                         "folder": f"{rng.randint(1000, 9999)}/{came.year}", "out": rng.random() < 0.13, "officer": rng.randrange(20)})
        father, grand, mother = name("M"), name("M"), name("F")
        surname = name("S") if draw[folk, "S"] and not (folk == "afghan" and rng.random() < 0.3) else father if folk == "afghan" else grand if folk == "somali" else name("S")
        chance = rng.random()
        if chance < 0.42:
            sex = "M" if rng.random() < 0.76 else "F"
            add(sex, 15 if rng.random() < 0.2 else 18, 42, (father, grand, mother), surname, "")
            if rng.random() < 0.1:
                add("M", 14, 30, (father, grand, mother), surname, "ΑΔΕΛΦΟΣ")
            continue
        age = rng.randint(20, 45)
        head = add("M", age, age + 1, (father, grand, mother), surname, "ΑΡΧΗΓΟΣ") if rng.random() < 0.78 else None
        wife = add("F", age - 3, age, (name("M"), name("M"), name("F")), "", "ΣΥΖΥΓΟΣ" if head else "ΜΗΤΕΡΑ") if not head or rng.random() < 0.93 else None
        if wife:
            wife["surname"] = name("S") if draw[folk, "S"] and rng.random() < (0.9 if folk != "afghan" else 0.5) else wife["parents"][0 if folk == "afghan" else 1]
        dad = (head["own"], head["parents"][0]) if head else (name("M"), name("M"))
        kids = head["surname"] if head and folk != "somali" else dad[1] if folk == "somali" else name("S")
        if folk == "afghan" and head and head["surname"] == head["parents"][0]:
            kids = rng.choice([head["own"], head["surname"]])
        for _ in range(rng.choices([0, 1, 2, 3, 4, 5], [10, 24, 28, 20, 12, 6])[0]):
            add(rng.choice("MF"), 0.2, max(1, min(17, age - 17)), (*dad, wife["own"] if wife else name("F")), kids, "ΤΕΚΝΟ")
    for f, family in enumerate(families):
        family["end"] = families[f + 1]["at"] if f + 1 < len(families) else len(people)

    known, rows = ([], []), ([], [])
    once = []
    for at, p in enumerate(people):
        if not families[p["family"]]["out"]:
            once += [at] * (2 if rng.random() < 0.022 else 1)
    once.sort(key=lambda at: (families[people[at]["family"]]["came"], people[at]["family"]))
    seen = set()
    for at in once:
        p, family = people[at], families[people[at]["family"]]
        language, again = family["language"], at in seen
        seen.add(at)
        officer = family["officer"] if not again else rng.randrange(20)

        def police(text, rate=0.07):
            text = heard(rng, text, language, rate)
            if officer < 3:
                return greek(text).replace("σ ", "ς ").upper().translate(str.maketrans("ΆΈΉΊΌΎΏ", "ΑΕΗΙΟΥΩ"))
            if officer in (3, 4):
                return back(greek(text)).upper()
            return text.upper().replace("É", "E")

        surname, own = p["surname"], p["own"]
        if family["folk"] == "somali" and rng.random() < 0.5:
            own = f"{own} {p['parents'][0]}"
        birth = p["born"]
        if again and rng.random() < 0.6:  # age assessed
            birth = date(birth.year - rng.choice([1, 2]), 1, 1)
        came = family["came"] + timedelta(rng.choice([0, 0, 0, 1]) + (rng.randint(20, 80) if again else 0))
        n = len(rows[0]) + 1
        known[0].append((at, f"{n}"))
        rows[0].append([f"{n}", f"05/{p['case']:09}" if rng.random() < 0.96 else "", police(surname), police(own), police(p["parents"][0]) if rng.random() < 0.92 else "",
                        police(p["parents"][2]) if rng.random() < 0.75 else "", f"{birth:%d/%m/%Y}", "Α" if p["sex"] == "M" else "Θ", family["nation"], f"{family['came']:%d/%m/%Y}", f"{came:%d/%m/%Y}",
                        family["folder"] if family["end"] - family["at"] > 1 else "", p["kin"], "ΕΓΓΑΜΟΣ" if p["kin"] in ("ΑΡΧΗΓΟΣ", "ΣΥΖΥΓΟΣ") else "ΑΓΑΜΟΣ",
                        rng.choice([""] * 5 + ["ΝΑΙ"]), family["sector"], family["box"] if rng.random() < 0.7 else rng.choice(["ΣΚΗΝΗ", "RUBHALL", ""]), f"{officer + 2_700}",
                        "ΕΠΑΝΑΚΑΤΑΓΡΑΦΗ" if again and rng.random() < 0.5 else rng.choice([""] * 14 + ["ΑΣΥΝΟΔΕΥΤΟΣ" if p["kin"] == "" and (family["came"] - p["born"]).days < 6_570 else "", "ΜΕΤΑΦΟΡΑ", "ΕΛΛΕΙΠΗ ΕΓΓΡΑΦΑ"])])

    order, ill = list(range(len(families))), []
    rng.shuffle(order)
    for f in order:
        ill += [at for at in range(families[f]["at"], families[f]["end"]) if rng.random() < (0.5 if families[f]["end"] - families[f]["at"] > 1 else 0.4) * (1.5 if families[f]["out"] else 1)]
    ill = ill[:2_240]
    ill += rng.sample(ill, 160)
    visits = sorted(((families[people[at]["family"]]["came"] + timedelta(int(rng.expovariate(1 / 30)) + 1), rng.random(), at) for at in ill))
    for n, (day, _, at) in enumerate(visits, 1):
        p, family = people[at], families[people[at]["family"]]
        language = family["language"]
        own, father, surname = p["own"], p["parents"][0], p["surname"]
        if family["folk"] == "somali":
            surname = rng.choice([father, father, f"{father} {p['parents'][1]}", p["parents"][1]])
        elif family["folk"] == "afghan" and rng.random() < 0.15:
            surname = rng.choice([father, ""])
        elif rng.random() < 0.07:
            surname = rng.choice(["", father if language == "Arabic" else ""])
        if " " in own and rng.random() < 0.4:
            own = own.split()[rng.randrange(2)] if rng.random() < 0.5 else own.replace(" ", "")
        cells = [" ".join(heard(rng, part, language, 0.3) for part in own.split()), " ".join(heard(rng, part.replace("Al", "Al ", 1) if part.startswith("Al") and part[2:3].isupper() and rng.random() < 0.5 else part, language, 0.3) for part in surname.split())]
        if rng.random() < 0.08:
            cells.reverse()
        cells = [c.upper() if rng.random() < 0.1 else c.lower() if rng.random() < 0.05 else c for c in cells]
        age, chance = paper.years(p["born"], day), rng.random()
        birth = p["born"]
        if rng.random() < 0.05:
            birth = date(birth.year + rng.choice([-1, 1]), birth.month, min(28, birth.day)) if rng.random() < 0.6 or birth.day > 12 else date(birth.year, birth.day, birth.month)
        told = f"{birth.day}.{birth.month}.{birth.year}" if chance < 0.34 else f"{birth:%d/%m/%Y}" if chance < 0.52 else f"{birth.year}" if chance < 0.58 else ""
        if chance >= 0.58:
            told = f"{(day - birth).days // 30} mo" if age < 2 else rng.choice([f"{age}", f"{age}", f"{age}y", f"{age} yo", f"{age + rng.choice([-1, 1])}", f"~{round(age / 5) * 5}" if age > 20 else f"{age}"])
        digits = f"{p['case']:09}"
        if rng.random() < 0.05:
            digits = digits[:-2] + digits[-1] + digits[-2]
        elif rng.random() < 0.05 and family["end"] - family["at"] > 1:
            digits = f"{people[rng.randrange(family['at'], family['end'])]['case']:09}"
        number = rng.choice([f"05/{digits}", f"05/{digits}", digits[3:], f"DIKA {digits}", f"05-{digits[2:]}"]) if rng.random() < 0.36 else ""
        where = rng.choice([f"{'ABCDE'['ΑΒΓΔΕ'.index(family['sector'])]}{family['box']}", f"box {family['box']}", "tent olive grove", "jungle", f"zone {rng.randint(1, 12)}", ""])
        grown = age > 14 and p["sex"] == "F"
        known[1].append((at, f"{n:05}"))
        rows[1].append([f"{n:05}", f"{day:%d-%b-%y}", *cells, rng.choice(["M", "M", "m"]) if p["sex"] == "M" else rng.choice(["F", "F", "f"]), told if rng.random() < 0.96 else "", ENGLISH[family["nation"]] if rng.random() < 0.93 else "",
                        {"Farsi": rng.choice(["Farsi", "Dari", "Farsi"]), "French": rng.choice(["FR", "French", "Lingala" if family["folk"] == "congo" else "Fula"])}.get(language, language) if rng.random() < 0.85 else "", number, where,
                        rng.choice(["mother", "father", "parents"]) if age < 14 and rng.random() < 0.6 else "", rng.choice(["", "", "", f"{rng.randint(8, 38)}w"]) if grown else "", rng.choice(["NKDA", "NKDA", "", "penicillin"]),
                        rng.choice("cough;scabies;back pain;headache;fever;insomnia;wound;dental;abd pain;rash".split(";")), rng.choice("J06 B86 M54 G44 R50 F51 L01 K02 R10".split()), rng.choice(["paracet.", "permethrin", "ibuprofen", "ref. hospital", ""]),
                        rng.choice(["G", "G", "Y", "R"]), rng.choice("Dr Anna;Dr Luca;nurse Joke;Dr M. Pérez;midw. Sian".split(";")), rng.choice(["Y", "N", "Samir", "Zahra"]), f"{day + timedelta(7):%d-%b}" if rng.random() < 0.3 else "", rng.choice(["", "", "MMR", "?"]) if age < 12 else "",
                        rng.choice([""] * 10 + ["has file?", "DNA'd", "vulnerability form", "speaks some Greek", "twin"])])
    paper.put(folder / FILES[0], HEAD, rows[0], delimiter=";", encoding="utf-8-sig")
    paper.put(folder / FILES[1], CLINIC, rows[1])
    paper.put_truth(folder, paper.pairs(*known))
