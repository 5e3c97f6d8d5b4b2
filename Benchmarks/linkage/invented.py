"""Names, places and trades for made-up people: a few common ones, the rest built from syllables."""

ENGLISH_MALE = """john william thomas george james henry charles robert joseph edward richard
samuel alfred walter arthur frederick david daniel benjamin peter frank albert ernest harry
herbert michael matthew francis philip stephen andrew alexander isaac hugh edmund ralph
nathaniel simon lewis leonard stanley harold sidney percy cecil reginald cuthbert ambrose silas
rupert barnaby gilbert godfrey horace julian lionel maurice oswald quentin roland sebastian
theodore victor vincent wilfred""".split()
ENGLISH_FEMALE = """mary elizabeth sarah ann jane margaret alice emma hannah ellen florence
annie martha catherine harriet charlotte louisa edith emily susan rebecca lucy caroline frances
rose isabella agnes eleanor ada clara maria ruth esther grace maud mabel beatrice ethel gertrude
winifred dorothy amelia anna barbara cecilia deborah eliza fanny georgina helen ivy julia kate
lydia matilda nancy olive phoebe rachel selina theresa ursula violet wilhelmina constance
rosamund""".split()
ENGLISH_SHORT = {
    "john": ["jack", "jno", "johnny"], "william": ["will", "bill", "wm", "willie"],
    "thomas": ["tom", "thos", "tommy"], "george": ["geo", "georgie"], "james": ["jim", "jas"],
    "henry": ["harry", "hal"], "charles": ["charlie", "chas", "chuck"],
    "robert": ["bob", "rob", "robt", "bert"], "joseph": ["joe", "jos"],
    "edward": ["ted", "ned", "edwd", "eddie"], "richard": ["dick", "rich", "richd"],
    "samuel": ["sam", "saml"], "alfred": ["alf", "fred"], "walter": ["walt", "wat"],
    "frederick": ["fred", "fredk"], "daniel": ["dan", "danl"], "benjamin": ["ben", "benj"],
    "michael": ["mike", "mick"], "alexander": ["alex", "sandy", "alec"], "andrew": ["andy"],
    "mary": ["polly", "molly", "may"], "elizabeth": ["eliza", "betty", "bess", "lizzie", "beth"],
    "sarah": ["sally", "sadie"], "ann": ["annie", "nancy"], "jane": ["jennie", "janet"],
    "margaret": ["maggie", "peggy", "meg", "daisy"], "catherine": ["kate", "kitty", "cathy"],
    "ellen": ["nell", "nelly"], "florence": ["flo", "florrie"], "martha": ["patty", "mattie"],
    "harriet": ["hattie"], "charlotte": ["lottie"], "susan": ["susie", "sukey"],
    "rebecca": ["becky"], "frances": ["fanny"], "isabella": ["bella", "isabel"],
    "eleanor": ["nora", "nell"], "dorothy": ["dolly", "dot"], "theodore": ["theo", "ted"],
    "francis": ["frank"], "philip": ["phil"], "stephen": ["steve"], "matthew": ["matt"],
}
ENGLISH_SURNAMES = """smith jones taylor brown williams wilson johnson davies robinson wright
thompson evans walker white roberts green hall wood jackson clarke harris clark hughes lewis
edwards turner hill moore cooper ward morris king baker martin morgan harrison allen watson
parker young carter shaw cook bennett bell richardson lee miller adams foster palmer mason
knight webb fisher barker rogers gray hunt butler reynolds marshall ellis stevens""".split()
TRADES = """labourer farmer clerk servant weaver miner carpenter dressmaker merchant soldier
sailor clergyman teacher physician politician solicitor painter engineer blacksmith shoemaker
butcher baker grocer tailor mason printer gardener innkeeper laundress governess nurse author
actor composer botanist architect banker surveyor chemist journalist cricketer footballer
judge""".split()
GERMAN_MALE = """Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Hans Günter Stefan Christian
Uwe Werner Horst Frank Dieter Manfred Gerhard Bernd Martin Rainer Karl Heinz Markus Jörg Ralf
Alexander Rolf Heinrich Jens Matthias Joachim Dirk Sven Kurt Helmut Walter Torsten Olaf Erwin
Lukas Jonas Tobias Felix Fabian Philipp Sebastian Moritz Konrad Ludwig""".split()
GERMAN_FEMALE = """Ursula Karin Helga Sabine Ingrid Renate Monika Susanne Gisela Petra Birgit
Andrea Anna Brigitte Claudia Erika Christa Elke Stefanie Gertrud Elisabeth Maria Angelika Heike
Gabriele Ilse Barbara Martina Anja Nicole Christine Kerstin Silke Ute Anneliese Katharina Julia
Melanie Sandra Lieselotte Hannelore Marianne Edith Jutta Ruth Leonie Johanna Franziska Charlotte
Mathilde""".split()
SPANISH_MALE = """José Juan Luis Carlos Francisco Jesús Antonio Miguel Ángel Manuel Pedro
Alejandro Jorge Fernando Roberto Ricardo Eduardo Javier Rafael Daniel Óscar Mario Raúl Sergio
Víctor Héctor Armando Andrés Diego Kevin Brayan Wilmer Elmer Edwin Selvin Marvin Nelson Walter
Franklin Anderson Cristian Osmin Santos Domingo Mateo Gaspar Baltazar Nicolás Tomás
Sebastián""".split()
SPANISH_FEMALE = """María Ana Rosa Juana Guadalupe Margarita Carmen Verónica Patricia Elizabeth
Gloria Sandra Claudia Yesenia Karla Daniela Sofía Lucía Isabel Marta Silvia Norma Blanca Glenda
Wendy Keyla Dania Heydi Suyapa Reina Mirna Delmy Ingrid Petrona Catarina Micaela Francisca
Dominga Magdalena Angélica Yolanda Alicia Leticia Beatriz Teresa Gabriela Fátima Estefany Ximena
Dayana""".split()
SPANISH_SURNAMES = """Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez
Cruz Flores Gómez Morales Vásquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz
Castillo Moreno Romero Álvarez Méndez Chávez Rivera Juárez Ramos Domínguez Herrera Medina Castro
Vargas Guzmán Velásquez Rojas Contreras Salazar Luna Ortega Guerrero Estrada Bautista Cortés
Soto Alvarado Espinoza Mejía Lara Ríos Santos Zelaya Orellana Portillo Escobar Alfaro Xol Caal
Choc Tzoc Mux Quiej Ajanel Lux Velasco Brito Raymundo Ceto""".split()
ARABIC_MALE = """Mohammed Ahmad Mahmoud Ali Hassan Hussein Khalid Omar Ibrahim Yousef Mustafa
Abdullah Abd Rahman Abd Aziz Saleh Samir Tariq Walid Nasser Jamal Faisal Hamza Bilal Karim Adel
Ziad Imad Bassam Ghassan Issa Moussa Suleiman Daoud Yaqoub Ismail Taha Riyad Fadi Marwan Anwar
Nabil Qasim Jaafar Haidar Muhannad Louay Qusay Rashid Saeed Majid Fuad Mazen Shadi""".replace(
    "Abd Rahman", "Abd_Rahman").replace("Abd Aziz", "Abd_Aziz").split()
ARABIC_MALE = [name.replace("_", " ") for name in ARABIC_MALE]
ARABIC_FEMALE = """Fatima Aisha Maryam Khadija Zainab Amina Layla Noor Huda Samira Nadia Salma
Rania Hanan Iman Souad Najwa Widad Rima Dalal Ghada Abeer Rasha Lina Dina Yasmin Sumaya Ruqayya
Asma Hafsa Halima Jamila Karima Latifa Malak Nawal Omaima Qamar Raja Sabah Taghreed Wafa Ibtisam
Shaima""".split()


def letters(rng, count):
    """`count` capitals."""
    return "".join(rng.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(count))


def built(rng, common, count, starts, middles, ends):
    """`common`, and invented names after them, without repetition, up to `count`."""
    names, seen, missed = list(common), set(common), 0
    while len(names) < count:
        # Once short names run out, longer ones are built.
        longer = min(missed // 200, 3)
        middle = "".join(rng.choice(middles) for _ in range(rng.randrange(2) + longer))
        name = rng.choice(starts) + middle + rng.choice(ends)
        if name in seen:
            missed += 1
            continue
        seen.add(name)
        names.append(name)
    return names


def english_surnames(rng, count):
    starts = """ash barn black brad carl chat cold crom dal den east fair ful gar had hart hol
    kel lang mar mor nor os pen pres ram red sher stan sut thorn wal wen whit win wool""".split()
    middles = ["e", "ing", "en", "er", "s", "le", "al"]
    ends = """ton ham ley by ford worth field well wood land man stead house bury combe ridge
    more hurst gate den son shaw""".split()
    return built(rng, ENGLISH_SURNAMES, count, starts, middles, ends)


def english_towns(rng, count):
    starts = """al bas bex bol bridg cam chel dor dun elm fen glos hal hex ips kings led lin
    maid new north oak pad ply rad ris sal sca shef south tam up ver wey wick york""".split()
    ends = """ton ham bury port mouth ford chester wich field stow minster bridge pool caster
    borough dale""".split()
    return built(rng, [], count, starts, ["", "ing", "er", "en", "le", "wold", "es"], ends)


def german_surnames(rng, count):
    common = """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann
    Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger
    Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid Schulze Maier Köhler
    Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
    Vogel Keller""".split()
    starts = """Acker Berg Birk Brand Breit Dorn Eich Engel Feld Frei Grün Hag Hecht Heid Hol
    Kalt Kirch Kron Lauter Linden Löwen Mühl Nieder Ober Reh Rosen Sand Schön Stein Strauß Thal
    Unter Wald Wein Winter Ziegel""".split()
    ends = """mann er bach berg feld hauser haus meier stein thal wald hofer müller schmied
    brunn ing eder kamp beck au""".split()
    return built(rng, common, count, starts, ["en", "s", "el"], ends)


def spanish_surnames(rng, count):
    starts = """Al Ar Bal Bar Ber Cal Can Car Cas Cha Cor Del Es Fer Gal Gra Guer Hu Lar Len Lo
    Mal Mar Mon Mur Nar Ol Pal Par Pin Que Ro Sal San Ser Tor Tru Val Ver Vi Za""".split()
    ends = """ado anza ares ario ales era eros ida illo ina ino itos mo ndez nza rdo ro rra sco
    vedo viz zar zuela quez""".split()
    return built(rng, SPANISH_SURNAMES, count, starts, ["ba", "ca", "de", "li", "me", "no"], ends)


def arabic_families(rng, count):
    common = """Al-Masri Al-Shami Al-Halabi Haddad Najjar Khatib Al-Ahmad Al-Hassan Mansour
    Khoury Darwish Al-Jabouri Al-Tikriti Al-Dulaimi Barakat Hamdan Kanaan Shaheen
    Al-Omari""".split()
    starts = """Ba Da Fa Ha Ja Ka Kha La Ma Na Qa Ra Sa Sha Ta Wa Za Gha""".split()
    ends = """ddad bbas ssan yyat shid mid lil rif jjar wwaf bib rrar zzaz yed sim tib fi ni
    rani badi""".split()
    tail = built(rng, [], count, starts, ["ma", "ri", "sha", "bu", "li"], ends)
    return common + [("Al-" + n if rng.random() < 0.45 else n) for n in tail[: count - len(common)]]


def arabic_villages(rng, count):
    starts = """Tell Kafr Deir Ain Bab Umm Wadi Beit Khan Ras""".split()
    return [f"{rng.choice(starts)} {n.removeprefix('Al-')}" for n in arabic_families(rng, count)]


def american_streets(rng, count):
    kinds = ["st", "ave", "rd", "ln", "dr", "ct", "pl", "blvd", "way"]
    names = english_surnames(rng, count - 200) + [f"{n}th" for n in range(4, 204)]
    return [f"{name} {rng.choice(kinds)}" for name in names]


def employers(rng, count):
    kinds = ["inc", "llc", "& sons", "group", "school district", "stores", "clinic", "farms"]
    return [f"{name} {rng.choice(kinds)}" for name in english_surnames(rng, count)]
