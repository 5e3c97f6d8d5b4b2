"""Visas issued by consulates in Asia against the arrivals at one airport in the half year after.

The consular system has surname and given names as in the machine readable zone (India, Bangladesh: often a single name, then FNU or
nothing as surname), date dd-MMM-yyyy, nationality in three letters, passport number, place of birth, father's name.
The arrivals come from three airlines in three habits: SURNAME/GIVENMR, GIVEN SURNAME, SURNAME, GIVEN; date as yymmdd, mm/dd/yyyy
or yyyy-mm-dd; nationality in two letters, three or a word; passport number typed at the counter, in eight per cent that of a
renewed passport, in six per cent mistyped, in others blank.  Mainland Chinese (pinyin, given names joined or apart), Hong Kong and Taiwan,
Koreans (MIN JUN, MINJUN, MIN-JUN), Vietnamese (order reversed, THI dropped), Filipinos (mother's surname in the middle, MA.,
DELA CRUZ), Indians (initials, S/O, D/O, Singh and Kaur, single names), Bangladeshis (MD, MST, BEGUM), Thais, Nepalis.
Somewhat over half of the arrivals have a visa of the list (the others came without or with one from elsewhere); three in a hundred
visa holders arrived twice (two correct pairs).  A careful person would reach about F1 0.98.

Hard: NGUYEN THI, KIM, MD ISLAM with a renewed passport and day and month exchanged or 1 January; families of one surname
under one booking, with passports issued on one day (numbers in sequence); twins; names cut by the airline after twenty letters.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("visas_issued.csv", "arrivals.csv")

CN_S = Bag("WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO HE LIN GAO LUO ZHENG LIANG XIE SONG TANG XU DENG FENG HAN CAO ZENG PENG XIAO CAI PAN TIAN DONG YUAN YU JIANG YE DU SU WEI CHENG LYU DING REN LU YAO SHEN ZHONG CUI TAN JIN LIAO SHI JIA XIA FU FANG ZOU XIONG BAI MENG QIN QIU HOU YIN XUE YAN LEI LONG HAO GU SHAO WAN QIAN DAI OUYANG MO KONG XIANG TU", 7)
CN_1 = "WEI FANG NA XIU MIN JING LI QIANG LEI JUN YANG YONG YAN JIE JUAN TAO MING CHAO PING GANG GUI HONG YING HUA JIAN XIN BO LIN YU HAO TING CHEN RUI XUE DAN FEI KAI BIN PENG HUI LONG SHAN QING XIAO MEI CHUN NING LAN WEN BIN ZHI CHENG ZI YI HAN XUAN MO TONG JIA YUE MENG QI SI RAN HAN ZE TIAN SHUAI DONG GUO SHENG".split()
HK_S = Bag("CHAN WONG LEE CHEUNG LAM LAU HO NG LEUNG CHEUNG KWOK TSANG TAM YEUNG CHOW CHENG YIP LO CHU MA POON YUEN FUNG TANG KWAN TSE LUI SO MAK HUI", 4)
HK_G = "KA MING WAI KIT CHUN HO YIN SIU MEI YEE LING MAN WING KIN TSZ HIN LOK YAN CHI KEUNG HOI TUNG SZE WAN PUI LAI FUNG CHEUK SHAN NGA KWAN HEI CHING".split()
EN = "JASON KELVIN VIVIAN JANICE KAREN ERIC ALVIN WINNIE CARMEN KENNY TIFFANY RAYMOND".split()
TW_S = Bag("CHEN LIN HUANG CHANG LEE WANG WU LIU TSAI YANG HSU CHENG HSIEH KUO HUNG CHIU TSENG LIAO LAI HSU CHOU YEH SU CHUANG LU CHIANG HO HSIAO LO KAO", 4)
TW_G = "CHIH MING CHIA HAO YU TING MEI LING CHUN HUNG WEI YI HSUAN PEI SHAN CHIEN KUO CHING HUI WEN JU FEN SHU HSIN YING TZU HAN PO YEN HSIANG JUI LUNG CHENG TE".split()
KR_S = (["KIM", "LEE", "PARK", "CHOI", "JUNG", "KANG", "CHO", "YOON", "JANG", "LIM", "HAN", "OH", "SEO", "SHIN", "KWON", "HWANG", "AHN", "SONG", "YOO", "HONG", "JEON", "KO", "MOON", "YANG", "SON", "BAE", "BAEK", "HEO", "NAM", "SIM", "NOH", "HA", "KWAK", "SUNG", "CHA", "JOO", "WOO", "KOO"], [215, 147, 84, 47, 43, 24, 21, 21, 20, 17, 15, 15, 15, 18, 14, 14, 14, 14, 13, 11, 11, 9, 9, 9, 9, 8, 8, 7, 6, 6, 5, 5, 4, 4, 4, 4, 4, 4])
KR_G = "MIN JUN SEO YEON JI HOON HYUN WOO SU BIN HYE JIN YOUNG HO SUNG EUN KYUNG MI SOO JAE HEE DONG SANG CHUL YU NA HA EUN DO YUN SEUNG TAE IN AH GYU WON SUN OK JUNG SOOK KWANG BO RAM GEON U".split()
KR_SPELL = {"YEON": "YUN", "YOUNG": "YEONG", "SUNG": "SEONG", "WOO": "U", "HOON": "HUN", "HEE": "HUI", "JUNG": "JEONG", "SUN": "SEON", "KYUNG": "GYEONG", "EUN": "EUN", "LIM": "IM", "JOO": "JU", "LEE": "YI", "PARK": "BAK", "CHOI": "CHOE", "CHO": "JO", "YOO": "RYU", "OH": "O", "SEO": "SUH"}
VN_S = (["NGUYEN", "TRAN", "LE", "PHAM", "HOANG", "HUYNH", "PHAN", "VU", "VO", "DANG", "BUI", "DO", "HO", "NGO", "DUONG", "LY", "TRUONG", "DINH", "DOAN", "TRINH", "MAI", "CAO", "LUU", "TA"], [384, 110, 95, 70, 51, 40, 45, 39, 30, 21, 20, 14, 13, 13, 10, 5, 8, 6, 5, 4, 4, 3, 3, 2])
VN_M, VN_F = "VAN DUC HUU MINH QUOC XUAN NGOC THANH DINH CONG ANH HOANG TUAN".split(), "THI THI THI THI NGOC THU THANH KIM MINH PHUONG BAO".split()
VN_GM = "HUNG DUNG TUAN NAM LONG HAI CUONG THANG MINH DUC HIEU QUAN SON TRUNG KHOA PHUC TAI HUY TOAN KIEN BINH VINH LAM PHONG DAT KHANH".split()
VN_GF = "HA HUONG LAN LINH MAI NGA THAO TRANG HONG THUY YEN PHUONG NHUNG HANH OANH HOA VAN QUYNH NGOC CHI THU HUYEN LOAN DIEP GIANG TUYET ANH VY TRAM HIEN".split()
PH_S = Bag("DELA_CRUZ GARCIA REYES RAMOS MENDOZA SANTOS FLORES GONZALES BAUTISTA VILLANUEVA FERNANDEZ CRUZ DE_GUZMAN LOPEZ PEREZ CASTILLO FRANCISCO RIVERA AQUINO CASTRO SANCHEZ TORRES DE_LEON DOMINGO MARTINEZ RODRIGUEZ SANTIAGO SORIANO DELOS_SANTOS DIAZ HERNANDEZ TOLENTINO VALDEZ RAMIREZ MORALES MERCADO TAN AGUILAR NAVARRO MANALO GOMEZ DIZON DEL_ROSARIO JAVIER CORPUZ GUTIERREZ SALVADOR VELASCO MIRANDA DAVID SALAZAR PASCUAL MAGBANUA PANGILINAN LUMABAN DIMACULANGAN CABRERA ABAD OCAMPO BELTRAN MACARAEG CATAPANG TUMULAK ABELLA PADILLA DE_VERA LIWANAG", 7)
PH_M = Bag("JOSE JUAN MARK_ANTHONY JOHN_PAUL MICHAEL JOSHUA CHRISTIAN RONALD ROMEO EDUARDO ROBERTO ANTONIO FERDINAND RODEL JEFFREY ALVIN ARNEL DANILO RICARDO JOHN_CARLO MARVIN REYNALDO RAYMOND JAYSON JERICHO ANGELO JOSE_MIGUEL NOEL EDGAR KENNETH ERNESTO MARLON", 5)
PH_F = Bag("MARIA MARY_GRACE MARIA_CRISTINA JENNIFER ROSE_ANN MARIA_TERESA ANGELICA MICHELLE MARICEL JOCELYN ROWENA CRISTINA ANA_MARIE LORNA MARY_JANE MARILOU GLORIA PRINCESS KRISTINE_JOY ANALYN EVELYN SHEILA_MAE ROSALINDA CATHERINE CHERRY JANICE LIEZEL MARIA_LOURDES NORMA APRIL_JOY IMELDA", 5)
IN_N = Bag("KUMAR SHARMA SINGH PATEL GUPTA SHAH VERMA YADAV REDDY MEHTA JAIN AGARWAL MISHRA DESAI JOSHI NAIR RAO CHAUHAN DAS GHOSH BANERJEE MUKHERJEE CHATTERJEE IYER PILLAI MENON KULKARNI PATIL DESHMUKH TIWARI PANDEY THAKUR RATHOD SOLANKI PARMAR TRIVEDI BHATT MODI KHAN ANSARI SHAIKH DSOUZA FERNANDES THOMAS VARGHESE SAXENA SRIVASTAVA CHOUDHARY MALHOTRA KAPOOR ARORA BHATIA SETHI ROY SEN DUTTA BOSE NAIDU CHOWDARY GOWDA HEGDE SHETTY", 6)
IN_M = Bag("RAHUL AMIT RAJESH SANJAY VIJAY SURESH ANIL RAKESH MANOJ DEEPAK SUNIL VIKAS ROHIT ARUN PRAKASH ASHOK NITIN AJAY PRADEEP RAVI SANTOSH DINESH MUKESH PANKAJ VIVEK ABHISHEK SACHIN GAURAV ARJUN NIKHIL HARISH MAHESH MOHAMMED_IRFAN IMRAN JITENDRA HITESH BHAVESH KIRAN NARESH RAMESH VINOD KARTHIK ADITYA HARSH YASH DEVANSH", 5)
IN_F = Bag("PRIYA SUNITA ANITA POOJA NEHA KAVITA REKHA SANGEETA SEEMA ANJALI JYOTI DEEPA SWATI MEENA NISHA ARCHANA SHALINI LAKSHMI GEETA SUSHMA MANJU ASHA USHA PREETI SNEHA SHWETA DIVYA RITU VANDANA HETAL BHAVNA NIRMALA KOMAL MADHURI RADHIKA AISHWARYA SANJANA", 5)
TA_M = Bag("SUBRAMANIAN RAJENDRAN MURUGAN KRISHNAN VENKATESAN SENTHIL_KUMAR RAMASAMY GANESAN SELVAM MUTHUKUMAR PALANISAMY SHANMUGAM BALAJI KARTHIKEYAN SARAVANAN ANBALAGAN SIVAKUMAR NATARAJAN ARUMUGAM CHANDRASEKARAN MANIKANDAN PERIYASAMY VELMURUGAN SUNDARAM DHANDAPANI KANNAN RAMACHANDRAN VIGNESH PRABHAKARAN ELANGO", 5)
TA_F = Bag("LAKSHMI MEENAKSHI KALAIVANI SELVI REVATHI SUMATHI VALLIAMMAL TAMILSELVI SHANTHI RAJALAKSHMI GAYATHRI KAVITHA JAYANTHI MALATHI PARVATHI VASANTHI INDIRA NANDHINI THENMOZHI ABIRAMI", 4)
SK_G = Bag("GURPREET HARPREET MANPREET JASPREET AMANDEEP SUKHWINDER KULWINDER BALJIT HARJINDER RAJWINDER PARAMJIT GURMEET NAVDEEP LAKHWINDER SIMRANJIT KARAMJIT JASWINDER RAMANDEEP SATNAM SUKHDEEP PARMINDER MANDEEP GAGANDEEP HARDEEP AMRITPAL", 5)
SK_S = Bag("GILL SIDHU DHILLON SANDHU BRAR GREWAL DHALIWAL RANDHAWA MANN VIRK BAJWA SAINI", 3)
BD_A = ["MD", "MD", "MOHAMMAD", "MOHAMMED", "MD"]
BD_M = Bag("RAHMAN ISLAM HOSSAIN AHMED KARIM ALAM UDDIN HASAN KHAN MIAH ALI SARKER MOLLA SHEIKH CHOWDHURY HAQUE TALUKDER MONDAL BISWAS RASHID SIKDER MATUBBAR BHUIYAN HOWLADER", 4)
BD_GM = Bag("RAFIQUL SHAFIQUL ABDUL NURUL ANISUR MIZANUR MAHBUBUR KAMAL JAMAL SAIFUL ARIFUL SOHEL RUBEL MASUD JAHANGIR ALAMGIR MONIRUL SHAHIDUL ABUL FARUK HABIBUR ZAHIDUL TARIQUL RASHEDUL SELIM LITON MOSTAFA BELAL NAZMUL IMRAN", 4)
BD_F = Bag("FATEMA RABEYA SALMA NASRIN SHAHNAZ HASINA RAHIMA AYESHA TASLIMA ROKEYA SHIRIN FARZANA SUFIA JESMIN PARVIN NURJAHAN MOMTAZ RUMA LIPI SHILPI", 4)
BD_FS = Bag("BEGUM KHATUN AKTER BIBI KHANAM SULTANA YASMIN", 2)
TH_G = Bag("SOMCHAI SOMSAK PRASERT WICHAI ANUCHA KITTISAK NATTAPONG SURACHAI THANAWAT PIYAPONG CHAIWAT WORAWUT ARTHIT PONGSAKORN SOMPONG SUTHEP".split(), 3)
TH_F = Bag("SIRIPORN SOMJAI WANIDA PORNTHIP KANYA SUPAPORN NATTAYA JIRAPORN MALEE RATCHANEE SUNISA ARUNEE NONGNUCH CHANPEN PIMCHANOK KANOKWAN".split(), 3)
TH_A, TH_B = "SRI CHAI WONG THONG SAENG RATTANA PHROM SUK KAEW BOON INTHA CHAN SIRI NOI KHAM PANYA".split(), "SAWAT WONG SUWAN CHAROEN PHAN SAKUN PRASIT KUL DEE THONG RAT CHAI PAN SRI MANEE KAEW".split()
TH_SPELL = [("PH", "P"), ("TH", "T"), ("KH", "K"), ("AE", "E"), ("CH", "J"), ("EE", "I"), ("OO", "U"), ("UA", "OUA"), ("W", "V"), ("RN", "N"), ("OON", "UN"), ("R", "RR")]
NP_S = Bag("THAPA GURUNG TAMANG SHRESTHA RAI MAGAR ADHIKARI SHARMA KHADKA BASNET KARKI POUDEL LAMA SHERPA LIMBU BHATTARAI CHAUDHARY K_C YADAV GHIMIRE ACHARYA NEPAL BHANDARI", 4)
NP_M, NP_F = Bag("RAM_BAHADUR KRISHNA BISHNU_PRASAD SURESH PREM_BAHADUR DIPAK HARI_PRASAD SANTOSH BIKASH RAJU TEK_BAHADUR MAN_BAHADUR ARJUN GANESH SUJAN ROSHAN DIL_BAHADUR NABIN PASANG MINGMA", 4), Bag("SITA GITA LAXMI SARITA SUNITA MAYA_DEVI BISHNU_MAYA ANITA RITA KALPANA SABINA PHUL_MAYA MINA SUSHILA RAMA DOMA PABITRA BINITA", 4)
CODES = {"CHN": ("CN", "CHINA"), "HKG": ("HK", "HONG KONG"), "TWN": ("TW", "TAIWAN"), "KOR": ("KR", "KOREA"), "VNM": ("VN", "VIETNAM"), "PHL": ("PH", "PHILIPPINES"), "IND": ("IN", "INDIA"), "BGD": ("BD", "BANGLADESH"), "THA": ("TH", "THAILAND"), "NPL": ("NP", "NEPAL")}
SHARE = [("CHN", 24), ("HKG", 4), ("TWN", 4), ("KOR", 11), ("VNM", 13), ("PHL", 13), ("IND", 18), ("BGD", 7), ("THA", 5), ("NPL", 4)]
POB = {"CHN": "BEIJING SHANGHAI GUANGDONG FUJIAN ZHEJIANG SICHUAN LIAONING JIANGSU SHANDONG HENAN HUNAN HUBEI", "HKG": "HONG_KONG", "TWN": "TAIPEI TAICHUNG KAOHSIUNG TAINAN", "KOR": "SEOUL BUSAN INCHEON DAEGU DAEJEON GYEONGGI", "VNM": "HA_NOI TP_HO_CHI_MINH NGHE_AN THANH_HOA HAI_PHONG QUANG_NAM DONG_NAI NAM_DINH HUE", "PHL": "MANILA QUEZON_CITY CEBU_CITY DAVAO ILOILO BATANGAS PAMPANGA LAGUNA ILOCOS_NORTE",
       "IND": "MUMBAI AHMEDABAD HYDERABAD CHENNAI NEW_DELHI JALANDHAR LUDHIANA KOCHI PUNE BENGALURU KOLKATA MADURAI ANAND", "BGD": "DHAKA SYLHET COMILLA CHITTAGONG NOAKHALI TANGAIL", "THA": "BANGKOK CHIANG_MAI KHON_KAEN UDON_THANI SONGKHLA", "NPL": "KATHMANDU KASKI JHAPA CHITWAN MORANG"}


def sp(s):
    return s.replace("_", " ")


def family_name(rng, nat):
    if nat in ("KOR", "VNM"):
        return rng.choices(*(KR_S if nat == "KOR" else VN_S))[0]
    if nat == "THA":
        return rng.choice(TH_A) + rng.choice(TH_B) + rng.choice(["", "", "KUL", "SAKUN", "WONG"])
    return sp({"CHN": CN_S, "HKG": HK_S, "TWN": TW_S, "PHL": PH_S, "IND": IN_N, "BGD": BD_M, "NPL": NP_S}[nat].draw(rng)).replace("K C", "K.C.")


def given_name(rng, nat, sex, kind):
    if nat in ("CHN", "HKG", "TWN", "KOR"):
        pool = {"CHN": CN_1, "HKG": HK_G, "TWN": TW_G, "KOR": KR_G}[nat]
        n = 1 if nat == "CHN" and maybe(rng, 0.24) else 2
        return [rng.choice(pool) for _ in range(n)]
    if nat == "VNM":
        g = VN_GM if sex == "M" else VN_GF
        m = [rng.choice(VN_M if sex == "M" else VN_F)]
        if maybe(rng, 0.3):
            m.append(rng.choice(g))
        w = m + [rng.choice(g)]
        return [x for i, x in enumerate(w) if x not in w[:i]]
    if kind == "tamil":
        return [sp((TA_M if sex == "M" else TA_F).draw(rng))]
    if kind == "sikh":
        return [SK_G.draw(rng), "SINGH" if sex == "M" else "KAUR"]
    if nat == "BGD":
        return [rng.choice(BD_A), BD_GM.draw(rng)] if sex == "M" else ([rng.choice(["MST", "MOSAMMAT", "MST"])] if maybe(rng, 0.3) else []) + [BD_F.draw(rng)]
    bag = {"PHL": (PH_M, PH_F), "IND": (IN_M, IN_F), "THA": (TH_G, TH_F), "NPL": (NP_M, NP_F)}[nat]
    return sp(bag[0 if sex == "M" else 1].draw(rng)).split()


def passport(rng, nat, year, seq=0):
    n = rng.randint(1000000, 9899999) + seq
    return {"CHN": ("E" + rng.choice("ABCDEFGHJ") if year > 2017 else rng.choice("EG") + rng.choice("0123456789")) + "%07d" % n, "HKG": "K" + "%08d" % (n * 7 % 100000000), "TWN": "3%08d" % (n * 3), "KOR": "M%08d" % (n * 7 % 100000000), "VNM": rng.choice("BC") + "%07d" % n,
            "PHL": "P%07d%s" % (n, rng.choice("ABC")), "IND": rng.choice("JKLMNPRSTUVZ") + "%07d" % n, "BGD": rng.choice(["BN0", "BW0", "EA0", "A0"]) + "%07d" % n, "THA": "AA%07d" % n, "NPL": "%08d" % (n + 1000000)}[nat]


def travellers(rng, n):
    people, book = [], 0
    while len(people) < n:
        book += 1
        nat = rng.choices([x for x, _ in SHARE], [w for _, w in SHARE])[0]
        kind = rng.choices(["north", "tamil", "sikh"], [58, 26, 16])[0] if nat == "IND" else ""
        size = rng.choices([1, 2, 3, 4, 5], [66, 16, 8, 7, 3])[0]
        sur, msur = family_name(rng, nat), family_name(rng, nat)
        fname = given_name(rng, nat, "M", kind)
        sik = SK_S.draw(rng) if maybe(rng, 0.55) else ""
        y = int(rng.triangular(1938, 2004, 1984))
        pass_y = rng.randint(2014, 2023)
        base = passport(rng, nat, pass_y)
        used, head = set(), len(people)
        for i in range(size):
            sex = "MF"[i] if i < 2 and size > 1 else rng.choice("MF")
            yy = y + rng.randint(-3, 5) if i < 2 else max(y + rng.randint(22, 32), 1990) + rng.randint(0, 6)
            g = given_name(rng, nat, sex, kind)
            if i == 0 and size > 2:
                fname, sex = (g if sex == "M" else fname), sex
            if " ".join(g) in used or yy > 2023:
                continue
            used.add(" ".join(g))
            dob = dt.date(yy, 1, 1) + dt.timedelta(days=rng.randrange(365))
            if nat in ("BGD", "NPL", "IND") and yy < 1990 and maybe(rng, 0.12):
                dob = dt.date(yy, 1, 1)
            if i > 2 and maybe(rng, 0.06):
                dob = people[-1]["dob"]
            p = {"nat": nat, "kind": kind, "sex": sex, "giv": g, "sur": sur, "dob": dob, "book": book, "mid": "", "init": ""}
            if i == 1 and nat in ("CHN", "HKG", "TWN", "KOR", "VNM", "THA") or i == 1 and maybe(rng, 0.15):
                p["sur"] = msur
            if nat == "PHL":
                p["mid"] = msur if i != 1 else family_name(rng, nat)
            if kind == "tamil":
                f = fname[0] if i > 1 or maybe(rng, 0.5) and i == 1 else sp(TA_M.draw(rng))
                p["father"] = f
                form = rng.choices(["single", "father", "so"], [46, 36, 18])[0]
                p["form"], p["sur"] = form, f if form == "father" else ""
            elif kind == "sikh":
                p["sur"] = sik
                p["father"] = SK_G.draw(rng) + " SINGH"
            elif nat == "BGD":
                p["sur"] = (sur if maybe(rng, 0.7) else BD_M.draw(rng)) if sex == "M" else BD_FS.draw(rng)
                p["father"] = "MD " + BD_GM.draw(rng) + " " + sur
            elif nat == "IND":
                p["father"] = sp(IN_M.draw(rng)) + " " + sur if i != 1 else sp(IN_M.draw(rng)) + " " + msur
                if maybe(rng, 0.3) and len(g) == 1 and sex == "M":
                    p["giv"] = g + [rng.choice(["KUMAR", "KUMAR", "LAL", "PRASAD", "BHAI"])] if nat == "IND" else g
                if maybe(rng, 0.09):
                    p["sur"] = ""
            else:
                p["father"] = ""
            seq = len(people) - head
            p["passport"] = passport(rng, nat, pass_y) if maybe(rng, 0.45) else base[:-1] + str((int(base[-1]) + seq) % 10) if base[-1].isdigit() else base[:-2] + str((int(base[-2]) + seq) % 10) + base[-1]
            p["renewed"] = passport(rng, nat, 2023)
            people.append(p)
    return people


def consular(rng, p):
    """Surname and given names as the visa has them."""
    nat, g = p["nat"], p["giv"]
    sur = p["sur"]
    if nat in ("CHN", "KOR"):
        k = rng.random()
        giv = "".join(g) if k < (0.85 if nat == "CHN" else 0.4) else " ".join(g)
    elif nat == "TWN":
        giv = "-".join(g) if maybe(rng, 0.6) else " ".join(g)
    else:
        giv = " ".join(g)
    if nat == "HKG" and maybe(rng, 0.3):
        giv += " " + p.setdefault("english", rng.choice(EN))
    if nat == "PHL":
        giv = giv + " " + p["mid"]
        if giv.startswith("MARIA ") and maybe(rng, 0.25):
            giv = "MA " + giv[6:]
    if p["kind"] == "tamil" and p["form"] == "so":
        giv = giv + (" S/O " if p["sex"] == "M" else " D/O ") + p["father"] if maybe(rng, 0.6) else giv
    if not sur:
        k = rng.random()
        sur, giv = (giv, "FNU") if k < 0.6 else ("", giv) if k < 0.85 else (giv, "")
    return sur, giv


def carrier(rng, p, line, titled):
    """The name as this airline has it, in one string."""
    nat, g, sur = p["nat"], list(p["giv"]), p["sur"]
    if nat in ("CHN", "KOR", "TWN", "HKG"):
        if nat == "KOR" and maybe(rng, 0.1):
            g = [KR_SPELL.get(x, x) for x in g]
            sur = KR_SPELL.get(sur, sur) if maybe(rng, 0.4) else sur
        k = rng.random()
        giv = "".join(g) if k < 0.55 else " ".join(g) if k < 0.88 else "-".join(g)
        if nat == "HKG" and maybe(rng, 0.25):
            giv = (giv + " " + p.get("english", "")).strip()
    elif nat == "VNM":
        if len(g) > 2 and maybe(rng, 0.1):
            g = g[:1] + g[2:]
        if g[0] in ("THI", "VAN") and maybe(rng, 0.12):
            g = g[1:]
        giv = " ".join(g)
        if maybe(rng, 0.12):
            sur, giv = g[-1], " ".join([sur] + g[:-1])
    elif nat == "PHL":
        giv = " ".join(g)
        if giv.startswith("MARIA ") and maybe(rng, 0.3):
            giv = "MA" + rng.choice([" ", ". "]) + giv[6:]
        k = rng.random()
        giv = giv if k < 0.5 else giv + " " + p["mid"] if k < 0.82 else giv + " " + p["mid"][0]
        sur = sur.replace("DELA CRUZ", "DE LA CRUZ").replace("DELOS", "DE LOS") if maybe(rng, 0.3) else sur.replace(" ", "") if maybe(rng, 0.25) else sur
    elif p["kind"] == "tamil":
        giv, f = " ".join(g), p["father"]
        k = rng.random()
        if sur:
            sur, giv = (sur, giv) if k < 0.6 else (giv, f[0]) if k < 0.8 else (giv, f)
        else:
            sur, giv = (giv, giv) if k < 0.3 else (giv, f[0]) if k < 0.55 else (giv, "") if k < 0.7 else (f, giv) if k < 0.9 else (giv, "LNU")
    elif p["kind"] == "sikh":
        giv = " ".join(g)
        if not sur:
            sur, giv = g[1], g[0]
        elif maybe(rng, 0.2):
            sur, giv = g[1], g[0]
    elif nat == "BGD":
        if g[0] in ("MD", "MOHAMMAD", "MOHAMMED", "MST", "MOSAMMAT"):
            k = rng.random()
            g = g[1:] if k < 0.25 else [rng.choice(["MD", "MD.", "MOHAMMAD", "MUHAMMAD"]) if g[0][:2] in ("MD", "MO") and p["sex"] == "M" else rng.choice(["MST", "MST.", "MOSAMMAT"])] + g[1:] if k < 0.5 else g
        giv = " ".join(g)
        if maybe(rng, 0.12):
            sur, giv = giv, sur
    elif nat == "THA":
        giv = " ".join(g)
        t = [(x, y) for x, y in TH_SPELL if x in sur[1:]]
        if t and maybe(rng, 0.14):
            x, y = rng.choice(t)
            sur = sur[0] + sur[1:].replace(x, y, 1)
    else:
        giv = " ".join(g)
        if len(g) > 1 and maybe(rng, 0.2):
            giv = g[0]
        if not sur:
            sur, giv = (giv, giv) if maybe(rng, 0.5) else (giv, "")
    k = rng.random()
    if k < 0.03:
        sur = typo(rng, sur)
    elif k < 0.06:
        giv = typo(rng, giv)
    elif k < 0.075 and giv:
        sur, giv = giv, sur
    if line == 0:
        s = sur.replace(" ", "") if maybe(rng, 0.3) else sur
        s = (s + "/" + giv)[:24 if maybe(rng, 0.5) else 40]
        return s + ("" if not titled else ("MR" if p["sex"] == "M" else rng.choice(["MS", "MRS"])) if p["dob"].year < 2012 else rng.choice(["MSTR", "CHD"]) if p["sex"] == "M" else "MISS")
    if line == 1:
        s = (giv + " " + sur).strip()
        return s[:20].strip() if maybe(rng, 0.25) else s
    return (sur + ", " + giv) if giv else sur


def make(rng, folder):
    people = travellers(rng, 7300)
    fate = {}
    a, b = [], []
    for i, p in enumerate(people):
        if p["book"] not in fate:
            k = rng.random()
            fate[p["book"]] = "both" if k < 0.44 else "a" if k < 0.71 else "b"
        f = fate[p["book"]]
        if f == "a" or f == "both" and maybe(rng, 0.96):
            a.append(i)
        if f == "b" or f == "both" and maybe(rng, 0.92):
            b.append(i)
    issued = {}
    for i in a:
        k = people[i]["book"]
        if k not in issued:
            issued[k] = dt.date(2023, 9, 1) + dt.timedelta(days=rng.randrange(180))
    a.sort(key=lambda i: (issued[people[i]["book"]], people[i]["book"], i))
    ida, idb, out, serial = {}, {}, [], 31840000
    post = {"CHN": ["BEJ", "SHG", "GUZ"], "HKG": ["HNK"], "TWN": ["TAI"], "KOR": ["SEO"], "VNM": ["HAN", "HCM"], "PHL": ["MNL"], "IND": ["DEL", "MUM", "MDR", "HYD"], "BGD": ["DHK"], "THA": ["BNK"], "NPL": ["KDU"]}
    for i in a:
        p = people[i]
        serial += rng.randint(1, 7)
        ida[i] = "V%d" % serial
        sur, giv = consular(rng, p)
        if maybe(rng, 0.012):
            giv = typo(rng, giv)
        d = p["dob"]
        if maybe(rng, 0.008):
            d = d.replace(day=rng.randint(1, 28))
        pp = p["passport"] if maybe(rng, 0.985) else typo(rng, p["passport"])
        out.append([ida[i], rng.choice(post[p["nat"]]), issued[p["book"]].strftime("%d-%b-%Y").upper(), sur, giv, p["sex"], d.strftime("%d-%b-%Y").upper(), p["nat"], sp(rng.choice(POB[p["nat"]].split())), pp, p.get("father") if maybe(rng, 0.5) and p.get("father") else "", rng.choice(["B1/B2", "B1/B2", "B1/B2", "F1", "J1", "H1B", "H4", "C1/D"]), "%02d" % rng.randint(1, 12) + rng.choice(["M", "Y"]), rng.choice(["", "", "", "CLRD", "WVD"])])
    save(folder, FILES[0], ["FOIL_NO", "POST", "ISSUED", "SURNAME", "GIVEN_NAMES", "SEX", "DOB", "NATL", "POB", "PPT_NO", "FATHER_NAME", "CLASS", "VALIDITY", "ANNOT"], out)
    flights = [(rng.choice(["QX", "QX", "7Z", "7Z", "9R"]), rng.randint(11, 899)) for _ in range(40)]
    byday, rows = {}, []
    for i in b:
        p = people[i]
        if p["book"] not in byday:
            day0 = issued.get(p["book"], dt.date(2023, 9, 1) + dt.timedelta(days=rng.randrange(180)))
            byday[p["book"]] = (day0 + dt.timedelta(days=rng.randint(4, 150)), rng.choice(flights))
        d, fl = byday[p["book"]]
        rows.append((d, fl, i, 0))
        if maybe(rng, 0.03):
            rows.append((d + dt.timedelta(days=rng.randint(20, 60)), rng.choice(flights), i, 1))
    rows.sort(key=lambda r: (r[0], r[1], people[r[2]]["book"], r[2]))
    out, n = [], 552000
    titled = {f: maybe(rng, 0.6) for f in flights}
    renew, locator = {}, {}
    for d, fl, i, again in rows:
        p = people[i]
        n += rng.randint(1, 3)
        aid = "ARR-%07d" % n
        idb.setdefault(i, []).append(aid)
        line = {"QX": 0, "7Z": 1, "9R": 2}[fl[0]]
        name = carrier(rng, p, line, titled[fl])
        if (p["book"], again) not in locator:
            locator[p["book"], again] = "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(6))
        dob = p["dob"]
        k = rng.random()
        if k < 0.02 and dob.day < 13:
            dob = dt.date(dob.year, dob.day, dob.month)
        elif k < 0.04:
            dob = dob.replace(day=rng.randint(1, 28))
        elif k < 0.05:
            dob = dob.replace(year=dob.year + rng.choice([-1, 1, 10, -10]), day=min(28, dob.day))
        elif k < 0.056:
            dob = dt.date(dob.year, 1, 1)
        ds = [dob.strftime("%y%m%d"), dob.strftime("%m/%d/%Y"), dob.isoformat()][line] if maybe(rng, 0.98) else ""
        if i not in renew:
            k = rng.random()
            renew[i] = p["renewed"] if k < 0.08 else p["passport"]
        pp = renew[i]
        k = rng.random()
        if k < 0.06:
            pp = typo(rng, pp) if maybe(rng, 0.7) else pp.replace("0", "O", 1) if "0" in pp[1:] else pp[:-1]
        elif k < 0.1:
            pp = ""
        elif k < 0.12:
            pp = pp[1:] if pp[0].isalpha() else "0" + pp
        code = CODES[p["nat"]]
        nat = [code[0], p["nat"], code[1]][line] if maybe(rng, 0.96) else ""
        if nat and p["nat"] in ("HKG", "TWN") and maybe(rng, 0.3):
            nat = ["CN", "CHN", "CHINA"][line]
        out.append([aid, d.isoformat(), "%s%d" % fl, name, ds, p["sex"] if maybe(rng, 0.97) else "", nat, pp, locator[p["book"], again], rng.choice(["HOTEL", "FRIEND", "RELATIVE", "UNIVERSITY", "CO. ADDRESS", ""]), rng.choice(["ADM", "ADM", "ADM", "SEC", "PAR"])])
    save(folder, FILES[1], ["ArrivalRef", "Date", "Flight", "PaxName", "BirthDate", "Gender", "Citizenship", "DocNumber", "Locator", "AddressType", "Disp"], out)
    save(folder, "truth.csv", ["left_id", "right_id"], [[ida[i], x] for i in a if i in idb for x in idb[i]])
