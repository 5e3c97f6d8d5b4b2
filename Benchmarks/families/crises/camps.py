#!/usr/bin/env python3
"""Camps after a disaster and a flight, three lists, by another hand than `reunify simulate`.

    camps.py --families N --seed S DIR

Haiti, the Philippines, Rohingya, Somalis, the Great Lakes. Writes `lists/` (households.csv, children.jsonl, searchers.tsv)
and `truth/`, as border.py does.
"""
from __future__ import annotations
import argparse, collections, csv, json, os, random, re, unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

DAY0 = date(2024, 3, 15)
def L(s): return s.split()

class Haiti:
    code, tel = "HT", "+509 {}{:03d} {:04d}"
    m = L("Jean Pierre Joseph Wilner Jacques Emmanuel Jean-Claude Frantz Michel Jean-Baptiste Ricardo Wilson Evens Stanley Jameson Wisly Kervens Daniel Samuel Roberto Jean-Robert Jean-Marie Patrick Reginald Renel Ronald Rodrigue Fritz Gérard Guerlin Herold Jimmy Johnny Junior Kenson Lovensky Louis Luckner Makenson Marc Marcel Mackendy Nelson Odilon Oscar Paul Peterson Philippe Ralph Renaud Roger Roody Saintil Schneider Serge Smith Stevenson Thony Valery Venel Vladimir Wadson Walner Wesner Widler Woodley Yves Yvon Jean-Max Jean-Louis Dieudonné Dieuseul Clervil Exantus Fénel Anel")
    f = L("Marie Rose Nadège Guerda Mirlande Marie-Ange Widline Roseline Fabienne Judeline Marie-Claire Islande Guerline Daphné Ketly Yolande Marie-Thérèse Darline Bernadette Carline Chantal Christela Claudette Cassandra Dieula Dieunie Edith Elourdes Esther Evelyne Fabiola Farah Fedline Francesca Ghislaine Gina Ginette Immacula Jacqueline Jasmine Jeanne Jocelyne Johanne Judith Juliana Kettia Lourdes Lovelie Lucienne Magalie Manoucheka Marie-Lourdes Marie-Rose Marie-Carmelle Martine Micheline Mimose Mona Monique Myrlande Nadine Natacha Nathalie Odette Paulette Rachelle Régine Rosemène Rosna Saintanise Sherline Solange Stéphanie Suzette Tamara Venise Vierge Wilda Yvrose")
    s = L("Jean Pierre Joseph Louis Charles Jean-Baptiste François Jean-Louis Saint-Louis Michel Paul Augustin Baptiste Désir Antoine Etienne Jean-Pierre Jacques Laurent Toussaint Alexandre Dorcéus Noël Joachim Philippe Thomas Simon Estimé Bien-Aimé Célestin Lafleur Cadet Alcius Altidor Auguste Azor Beauvoir Belizaire Benjamin Bernard Blaise Bonhomme Brutus Cénat Cétoute Chéry Cherenfant Clerveau Clervil Dalencour Daniel Delva Denis Deronville Desrosiers Dieudonné Dorvil Duclos Dumas Duplessis Dupuy Duval Elysée Exumé Fanfan Fénelon Félix Figaro Fleurant Fleury Florestal Fortuné Francis Gabriel Gaspard Gédéon Georges Germain Gilles Guerrier Guillaume Hector Henry Hilaire Honorat Hyppolite Innocent Isidor Jean-Charles Jean-François Jean-Jacques Jeudy Jules Julien Labissière Lamour Lebrun Léger Lindor Lorquet Lubin Lucien Magloire Marcelin Mathieu Maurice Mérisier Mésidor Métellus Milord Moïse Mondésir Montas Morisset Napoléon Nelson Nicolas Nozil Occéan Olivier Orélus Oscar Ovide Paulémon Petit-Frère Philistin Pierre-Louis Pierre-Charles Placide Plaisir Polynice Prophète Raphaël Raymond Rémy René Romain Romulus Rosemond Saint-Fleur Saint-Jean Saint-Vil Salomon Sénatus Séraphin Siméon Sylvain Théodore Théus Tibert Valcin Valcourt Victor Vilsaint Vincent Volcy Zamor Zéphirin")
    sites = [("Camp Place Boyer", "Bloc"), ("Lycée Pétion-Ville", "Sal"), ("Camp Corail", "Sektè"), ("Jérémie – École Nationale", "Bloc")]
    home = [("Commune Carrefour", ["Thor", "Bizoton", "Mariani"]), ("Commune Léogâne", ["Dessources", "Petite Rivière", "Gros Morne"]), ("Commune Jérémie", ["Basse Voldrogue", "Iles Blanches"]), ("Cité Soleil", ["Bois Neuf", "Brooklyn", "Soleil 9"]), ("Commune Les Cayes", ["Laurent", "Mercy", "Bourdet"])]
    kreyol = {"Jean": "Jan", "Pierre": "Pyè", "Joseph": "Jozèf", "Jean-Baptiste": "Janbatis", "Marie": "Mari", "Louis": "Lwi", "Charles": "Chal", "François": "Franswa", "Michel": "Michèl", "Jacques": "Jak", "Rose": "Wòz", "Antoine": "Antwàn", "Etienne": "Etyèn", "Saint-Louis": "St Louis", "Toussaint": "Tousen", "Guillaume": "Giyòm", "Jean-Louis": "Jn-Louis", "Jean-Pierre": "Jn Pierre"}
class Pinoy:
    code, tel = "PH", "+63 9{}{:03d}{:05d}"
    m = L("Jose Juan Mark Michael John Joshua Christian Ronald Rodel Jayson Jerome Arnel Ramil Reynaldo Rolando Roberto Danilo Eduardo Ernesto Antonio Angelo Adrian Alvin Albert Alfredo Allan Arman Ariel Benjie Bryan Carlo Cesar Dennis Dindo Dominador Edgar Edwin Elmer Emilio Erwin Ferdinand Fernando Francis Gilbert Glenn Harold Henry Ian Jaime James Jeffrey Jericho Jerry Jimmy Joel Jomar Jonathan Joven Julius Kenneth Kevin Kyle Leo Lito Manuel Marlon Melvin Nathaniel Nelson Nestor Nilo Noel Orlando Paul Ramon Raymond Renato Rey Ricardo Rico Rodrigo Rogelio Romeo Romnick Ruben Rustom Ryan Samuel Teodoro Tomas Vincent Virgilio Wilfredo Zandro")
    f = L("Maria Mary Jennifer Rosalie Marites Angelica Cristina Analyn Rowena Maricel Princess Jessa Rhea Joy Liezel Marilou Jocelyn Rosemarie Lorna Imelda Josephine Teresita Erlinda Gloria Norma Leonora Aileen Airene Amelia Analiza Angel Arlene April Beverly Bernadette Carmela Catherine Charmaine Cherry Cheryl Clarissa Corazon Daisy Dolores Editha Elena Elvira Emily Estrella Evangeline Fe Florinda Gemma Genalyn Gina Glenda Grace Gretchen Hazel Ivy Jackielyn Janice Jean Jelyn Jonalyn Juliet Karen Katrina Kimberly Lanie Leah Leonila Lilibeth Lourdes Luz Lyka Ma.Teresa Ma.Cristina Maribel Maricar Marissa Marivic Mylene Nenita Nicole Perla Precious Rachel Remedios Rica Rosario Roselyn Ruby Shiela Sheryl Susan Trisha Vanessa Vilma Wilma Zenaida")
    s = ["dela Cruz", "de la Cruz", "de Guzman", "de los Reyes", "del Rosario", "de Leon", "de Castro", "delos Santos", "San Jose"] + L("Santos Reyes Garcia Cruz Bautista Ramos Mendoza Flores Villanueva Gonzales Fernandez Aquino Castillo Torres Rivera Perez Lopez Castro Mercado Domingo Martinez Rodriguez Santiago Soriano Delos-Reyes Navarro Salazar Corpuz Diaz Aguilar Pascual Valdez Manalo Marquez Sanchez Tolentino Gutierrez Hernandez Ocampo Francisco Velasco Lim Tan Sy Go Abad Abella Acosta Agustin Alcantara Alvarez Andrada Angeles Antonio Aranas Arellano Austria Avila Ayala Bacalso Balbuena Baldomar Banaag Basilio Batoon Bayani Bello Bernardo Borja Briones Buenaventura Cabrera Cadiz Calderon Camacho Caballero Carpio Catacutan Catindig Cinco Codilla Concepcion Cordero Cortez Custodio Dacanay Dagohoy Daguman Dimaculangan Dimaano Dizon Dumalagan Ebarle Enriquez Escobar Espina Espiritu Estrada Evangelista Fajardo Felipe Ferrer Gallardo Galang Galvez Gatchalian Guevarra Ignacio Ilagan Jimenez Labrador Lacson Laguna Laurel Lazaro Legaspi Libres Lumapas Mabini Macaraeg Magbanua Magno Malabanan Mangubat Manlapaz Mariano Medina Miranda Molina Montano Morales Nacino Natividad Nepomuceno Obispo Oliva Ortega Pacheco Padilla Palma Panganiban Paras Pangilinan Pineda Ponce Quiambao Quizon Ramirez Regalado Rosales Roxas Salvador Samson Sarmiento Serrano Silva Sison Solis Sumagaysay Sumalinog Tagle Tangonan Tubig Tuazon Uy Valencia Vergara Villamor Yap Yumul Zamora")
    sites = [("Astrodome EC", "Room"), ("San Jose Central ES", "Room"), ("Bunkhouse Cluster 3", "Bunk"), ("Tent City Brgy 88", "Row")]
    home = [("Tacloban City", ["Brgy 88", "Brgy 37 Seawall", "Brgy 68 Anibong", "Brgy 90 San Jose"]), ("Palo, Leyte", ["Brgy San Joaquin", "Brgy Cogon", "Brgy Baras"]), ("Guiuan, E. Samar", ["Brgy Sulangan", "Brgy 6 Poblacion"]), ("Tanauan, Leyte", ["Brgy San Roque", "Brgy Bislig"]), ("Basey, Samar", ["Brgy Baybay", "Brgy Tinaogan"])]
    nick = L("Jun-jun Bong Boy Nene Inday Ting-ting Dodong Toto Bebot Jepoy Tonton Makmak Baby Girlie Len-len Jing Onyok Bing Che-che")
class Rohingya:
    code, tel = "RO", "+880 1{}{:03d}{:05d}"
    m1 = L("Mohammed Abdul Nur Md Mohammad Syed Kamal Jamal Hafez Shamsul Anwar Zahid Rashid Ali Abu Amir Azim Aman Ayub Dil Din Enayet Faruk Foyaz Habib Hamid Harun Hasan Ibrahim Iman Ismail Jafar Jahangir Kabir Kala Karim Lal Mahmud Mozib Nabi Nazir Noor Osman Rafik Rahim Robi Sadek Salim Shah Shobbir Sona Sultan Yasin Yunus Zafar Zubair")
    m2 = L("Alam Islam Hussain Ahmed Rahman Amin Hoque Ullah Kamal Salam Karim Hakim Shukkur Haque Khan Hashim Rashid Johar Kadir Jabbar Goni Hossain Ali Majid Mannan Motaleb Rafique Zaman Uddin Anis Kalam Bashar Gafur Hafez Malek Matin Monaf Nobi Roshid Sobhan Subi Taher Yakub Zahar")
    f1 = L("Fatema Rashida Nur Hasina Senowara Rehana Toyoba Anowara Monowara Roshida Hamida Jannat Sajida Minara Nurjahan Rokeya Khaleda Shofika Ayesha Amina Dilara Fatima Gul Gulbahar Halima Hosneara Jamalida Jubaida Khurshida Laila Mabia Mariam Mumtaz Nasima Nurun Rahena Rabeya Rozina Sabekun Samuda Sanjida Shahida Shamshida Shamsun Somuda Sufia Taslima Umme Yasmin Zahura Zannat Zohra")
    f2 = L("Begum Khatun Bibi Begum Khatun Ara Akter Nahar Bibi Jahan Fatema Banu")
    sites = [("Camp 1E", "Block"), ("Camp 4 Ext", "Block"), ("Camp 8W", "Block"), ("Kutupalong RC", "Block"), ("Camp 13", "Block")]
    home = [("Maungdaw", ["Tula Toli", "Kyein Chaung", "Hlaw Poe Khaung", "Shwe Zar"]), ("Buthidaung", ["Gudar Pyin", "Maung Nu", "Tin May"]), ("Rathedaung", ["Chut Pyin", "Koe Tan Kauk"])]
class Somali:
    code, tel = "SO", "+252 61{}{:03d}{:03d}"
    m = L("Maxamed Cabdi Axmed Cali Xasan Cumar Ibraahim Cabdullaahi Yuusuf Ismaaciil Maxamuud Xuseen Aadan Cabdiraxmaan Cusmaan Saciid Jaamac Nuur Faarax Muuse Ciise Warsame Xirsi Shire Guuleed Cabdirisaaq Cabdulqaadir Bashiir Daahir Diiriye Cismaan Geeddi Guhaad Garaad Hirsi Idiris Kaahin Kooshin Liibaan Mahad Mukhtaar Mustafe Nadiif Qaasim Raage Rooble Salaad Samatar Shariif Siyaad Sulaymaan Suldaan Takar Wehliye Xaashi Xaaji Yaasiin Zakariye Abokor Abshir Barre Bile Bulhan Cabdinaasir Cabdiqani Cabdifitaax Cawaale Colaad Dalmar Dirir Dubad Dhoore Ayaanle Amiin Cigaal Gabow Galayr Isaaq Jibriil Macallin Mataan Maadeey Naasir Odawaa Qorane Sharmaarke Sooyaan Tahliil Ugaas Wardheere Xildhiib Xuseenow Yaxye")
    f = L("Faadumo Xaliimo Caasha Xaawo Maryan Sahra Khadiija Faay Amino Hodan Deeqa Ayaan Ifraax Nimco Saynab Ruqiyo Canab Casho Cibaado Dahabo Dhuuxo Farxiyo Fowsiyo Habiba Hibaaq Hinda Idil Jamiilo Kaltuumo Ladan Leylo Luul Muna Muslimo Naciimo Nasteexo Qamar Raaxo Rooda Saafi Safiyo Samsam Shukri Siraad Suubban Ubax Warsan Xamdi Yurub Zeynab Safiya Barwaaqo Bishaaro Fahmo Filsan Sucaad Ismahaan Nuurto Batuulo Xaliimoy Madiino")
    sites = [("Dagahaley", "Block"), ("Ifo 2", "Section"), ("Hagadera", "Block"), ("Baidoa – Hanano 2", "Umbrella")]
    home = [("Baidoa", ["Awdiinle", "Goof Gaduud", "Daynuunay"]), ("Afgooye", ["Mareerey", "Balli Doogle"]), ("Jilib", ["Mareerrey", "Kamsuuma"]), ("Qoryooley", ["Jeerow", "Buulo Sheekh"])]
    nick = L("Dheere Gaab Yare Dheer Cadde Madoobe Jiis Baasto Weyne Tima-cadde")
class Lakes:
    code, tel = "GL", "+243 8{}{:03d}{:04d}"
    cm = L("Jean Emmanuel Jean-Claude Innocent Jean-Pierre Eric Patrick Joseph Dieudonné Claude Pascal Faustin Célestin Vincent Janvier Olivier Alphonse Théogène Augustin Bosco Christian Déogratias Désiré Didier Donat Elias Elie Ezéchiel Fabien Félicien Fidèle Florent François Gaspard Gilbert Gratien Hassan Isaac Jacques Jérémie Jonas Justin Laurent Léonard Léopold Martin Moïse Onesphore Prosper Samuel Sylvestre Thomas Valens Venant Viateur Xavier Zacharie")
    cf = L("Marie Jeanne Claudine Espérance Solange Béatrice Vestine Immaculée Francine Chantal Josiane Furaha Neema Rehema Consolata Alphonsine Alice Aline Angélique Anne-Marie Antoinette Bora Christine Clémentine Clarisse Denise Divine Dorcas Elisabeth Esther Euphrasie Florence Gloriose Godelieve Grace Hélène Honorine Jacqueline Joséphine Judith Léocadie Liberata Louise Madeleine Mapendo Nadine Odette Pascaline Patricie Pélagie Rachel Rose Salama Scholastique Sifa Spéciose Thérèse Valentine Véronique Yvonne Zawadi")
    own = L("Habimana Nsengiyumva Uwimana Ndayisenga Hakizimana Nshimiyimana Bizimana Niyonzima Mukamana Uwase Ntawukuriryayo Mugisha Ndayishimiye Nkurunziza Ndikumana Bahati Amani Baraka Byamungu Safari Mushagalusa Bisimwa Cishugi Baguma Kambale Kasereka Paluku Muhindo Katembo Mumbere Mbusa Masika Kavira Kahindo Kavugho Kanyere Ciza Nabintu Nsimire Furaha Abayisenga Akimana Ayinkamiye Bagirishya Bahizi Banyanga Bapfakurera Bikorimana Birindwa Buhendwa Bukuru Butoyi Byiringiro Cubaka Dusabe Dusenge Gahongayire Gakuba Gakuru Gasana Gatete Habineza Habiyaremye Harerimana Hategekimana Hitimana Igiraneza Ingabire Iradukunda Irakoze Iranzi Ishimwe Kabera Kabila Kagabo Kaberuka Kalisa Kamanzi Kanyamibwa Karangwa Karemera Kayitesi Kayiranga Kubwimana Mahoro Maniraguha Manirakiza Manzi Mbabazi Mbarushimana Mbonimpa Mfizi Minani Mpawenimana Mudahogora Mugabo Mugenzi Muhawenimana Muhire Mukamurenzi Mukandayisenga Mukankusi Mukantwari Mukarugwiza Mukeshimana Munezero Munyakazi Munyaneza Murekatete Musabyimana Mushimiyimana Musoni Mutabazi Mutesi Muteteri Mutoni Muvunyi Mvukiyehe Mwamba Mwiza Ndagijimana Ndahiro Ndaruhutse Ndayambaje Ndizeye Ngabonziza Ngendahimana Nibishaka Nikuze Nimubona Ninahazwe Niragire Nirere Nishimwe Nitunga Niyibizi Niyigena Niyitegeka Niyomugabo Niyongere Niyonkuru Nizeyimana Nkundabagenzi Nsabimana Nsanzimana Ntahobari Ntakirutimana Ntirenganya Ntwari Nyandwi Nyirahabimana Nyiramana Nzabonimpa Nzeyimana Rukundo Rugamba Rutayisire Ruzindana Rwigema Sebahire Semana Sibomana Sindayigaya Tuyisenge Tuyishime Twagirayezu Twizeyimana Umuhoza Umutoni Uwamahoro Uwambaje Uwineza Uwingabire Uwitonze Uzamukunda Zaninka")
    sites = [("Bulengo", "Bloc"), ("Kanyaruchinya", "Bloc"), ("Nyarugusu", "Zone"), ("Mahama", "Quartier"), ("Lushagala", "Bloc")]
    home = [("Rutshuru", ["Kiwanja", "Bunagana", "Jomba", "Rugari"]), ("Masisi", ["Kitchanga", "Sake", "Mweso", "Karuba"]), ("Nyiragongo", ["Kibumba", "Buhumba"]), ("Cibitoke", ["Rugombo", "Buganda"])]
WORLD = [Haiti, Pinoy, Rohingya, Somali, Lakes]

@dataclass(eq=False)
class Soul:
    key: str; cu: type; sex: str; born: date; home: tuple; mobile: str
    given: str = ""; sur: str = ""; mid: str = ""; aka: str = ""
    father: "Soul" = None; mother: "Soul" = None; spouse: "Soul" = None; fn: tuple = ()
    group: str = ""; site: tuple = (); hh: str = ""; seen: set = field(default_factory=set)
    @property
    def age(self): return max(0, (DAY0 - self.born).days * 4 // 1461)

class Camps:
    def __init__(v, n, seed):
        v.rnd = random.Random("vc-%d" % seed); v.n = n; v.souls = []; v.rows = {"households": [], "children": [], "searchers": []}
        v.kin = []; v.sep = []; v.alone = []; v.errs = collections.Counter(); v.cells = 0; v.hhn = 100; v.local = {}; v.mob = []; v.deck = {}
    def q(v, p): return v.rnd.random() < p
    def err(v, what): v.errs[what] += 1
    def top(v, xs, e=.9):
        k = (len(xs), e)
        if k not in v.deck:
            a = []; t = 0
            for i in range(len(xs)): t += 1 / (2.5 + i) ** e; a.append(t)
            v.deck[k] = a
        return v.rnd.choices(xs, cum_weights=v.deck[k])[0]
    # --- people
    def homeplace(v, cu):
        a, subs = v.top(cu.home, .5); b = v.rnd.choice(subs)
        if (a, b) not in v.local and hasattr(cu, "s"): v.local[a, b] = v.rnd.sample(cu.s[:45], 9) + v.rnd.sample(cu.s, 8)
        return (a, b)
    def mobile(v, cu):
        if v.mob and v.q(.03): v.err("reused number"); return v.rnd.choice(v.mob)
        w = {"HT": 10000, "PH": 100000, "RO": 100000, "SO": 1000, "GL": 10000}[cu.code]; m = cu.tel.format(v.rnd.choice("1234789"), v.rnd.randrange(1000), v.rnd.randrange(w)); v.mob.append(m); return m
    def soul(v, cu, home, sex, lo, hi, mobile, father=None, mother=None, sur=None, avoid=()):
        s = Soul("C-%d" % (70000 + len(v.souls)), cu, sex, DAY0 - timedelta(days=int(v.rnd.uniform(lo, hi + .9) * 365.25)), home, mobile, father=father, mother=mother); v.souls.append(s)
        for _ in range(15):
            c = cu.code
            if c in ("HT", "PH"):
                s.given = v.top(cu.m if sex == "M" else cu.f, .75)
                if c == "PH" and v.q(.45): g2 = v.top(cu.m if sex == "M" else cu.f, .4); s.given += " " + g2 if g2 != s.given else ""
            elif c == "RO": s.given = (v.top(cu.m1) + " " + v.top(cu.m2, .7)) if sex == "M" else (v.top(cu.f1, .6) + " " + v.rnd.choice(cu.f2) if v.q(.9) else v.top(cu.f1))
            elif c == "SO": s.given = v.top(cu.m if sex == "M" else cu.f, .85)
            else: s.given = v.top(cu.cm if sex == "M" else cu.cf, .6); s.sur = v.top(cu.own, .55)
            if s.given not in avoid: break
        if cu.code in ("HT", "PH"):
            loc = v.local[home]; draw = lambda: v.top(loc, .7) if v.q(.6) else v.top(cu.s, .8)
            s.sur = sur or (father.sur if father else draw()); s.mid = (mother.mid if mother and mother.spouse and cu is Pinoy and mother.spouse.sur == mother.sur else mother.sur) if mother else draw()
        if cu is Somali: s.fn = ((father.given,) + father.fn[:1]) if father else (v.top(cu.m), v.top(cu.m))
        if cu is Lakes and father and home[0] in ("Rutshuru", "Masisi") and v.q(.12): s.sur = father.sur
        if cu is Pinoy and v.q(.3): s.aka = v.rnd.choice(cu.nick)
        if cu is Somali and sex == "M" and v.q(.25): s.aka = v.rnd.choice(cu.nick)
        if cu is Haiti and v.q(.15): s.aka = "Ti " + s.given.split("-")[0]
        return s
    # --- writing names
    def slip(v, w):
        if len(w) > 3 and v.q(.03):
            v.err("typo"); i = v.rnd.randrange(1, len(w) - 1); return v.rnd.choice([w[:i] + w[i+1:], w[:i] + w[i+1] + w[i] + w[i+2:], w[:i] + w[i] * 2 + w[i+1:], w[:i] + v.rnd.choice("aeiounr") + w[i+1:]])
        return w
    def spell(v, w, cu, loose):
        o = w
        if cu is Haiti:
            if v.q(.10 + loose / 2) and w in cu.kreyol: w = cu.kreyol[w]
            elif v.q(.3): w = unicodedata.normalize("NFKD", w).encode("ascii", "ignore").decode()
            if "-" in w and v.q(.25): w = w.replace("-", v.rnd.choice([" ", "", " "]))
            if w.startswith("Saint") and v.q(.3): w = w.replace("Saint", "St", 1)
        elif cu is Somali:
            if v.q(.5 + loose):                                  # english spelling
                for a, b in (("Cu", "O"), ("Cii", "I"), ("Ci", "I"), ("Co", "O"), ("Ca", "A"), ("Aa", "A"), ("x", "h"), ("X", "H"), ("aa", "a"), ("ii", "i"), ("uu", "u"), ("oo", "o"), ("c", "")): w = w.replace(a, b)
                w = {"Husen": "Hussein", "Hasan": "Hassan", "Yusuf": v.rnd.choice(["Yusuf", "Yussuf"]), "Mahamed": "Mohamed", "Mahamud": "Mohamud", "Fadumo": v.rnd.choice(["Fatuma", "Fadumo", "Faduma"]), "Ise": "Isse", "Ahmed": "Ahmed", "Halimo": "Halima", "Hawo": "Hawa", "Nur": "Noor", "Farah": "Farah", "Ibrahim": "Ibrahim"}.get(w, w)
        elif cu is Rohingya and v.q(.14 + loose):
            w = {"Mohammed": v.rnd.choice(["Md", "Mohammad", "Mohamed", "Md."]), "Mohammad": "Md", "Begum": v.rnd.choice(["Bagum", "Begom"]), "Khatun": v.rnd.choice(["Khatoon", "Hatu", "Katun"]), "Nur": "Noor", "Hussain": v.rnd.choice(["Hossain", "Husson"]), "Ahmed": v.rnd.choice(["Amed", "Ahammad"]), "Rahman": "Rohman", "Alam": "Alom", "Islam": "Islom", "Fatema": "Fatima", "Karim": "Korim", "Ullah": "Ulla", "Abdul": "Abdu", "Rashid": "Roshid", "Rashida": "Roshida", "Syed": "Soyed", "Jamal": "Zamal", "Hasina": "Asina", "Ayesha": "Aisha", "Kamal": "Kamol"}.get(w, w)
        elif cu is Lakes and v.q(.10 + loose / 2):
            for a, b in v.rnd.sample([("yi", "i"), ("mu", "m"), ("shi", "sh"), ("z", "s"), ("é", "e"), ("wi", "u"), ("l", "r"), ("r", "l"), ("w", "u"), ("ph", "f")], 3):
                if a in w[1:]: w = w[0] + w[1:].replace(a, b, 1); break
        elif cu is Pinoy and v.q(.07 + loose / 2):
            w = {"dela": "de la", "Cristina": "Christina", "Marites": "Maritess", "Jhon": "John", "John": "Jhon", "Joy": "Joie", "Gonzales": "Gonzalez", "Rhea": "Rea", "Michael": "Mikel", "Villanueva": "Villanoeva", "Jayson": "Jason", "Catherine": "Katherine", "Reyes": "Reyez"}.get(w, w)
        if w != o: v.err("spelling variant")
        return v.slip(w)
    def write(v, s, how, loose=.05):
        """how: 'formal' (Surname, Given), 'plain', 'call' (what a child or caller says)"""
        cu = s.cu; S = lambda t: " ".join(v.spell(w, cu, loose) for w in t.replace("Ma.", "Ma. ").split())
        g, f = S(s.given), S(s.sur) if s.sur else ""
        if cu is Haiti:
            if how == "formal": r = (f.upper(), g) if v.q(.9) else (g.upper(), f); return " ".join(r)
            if v.q(.06): v.err("given/surname swapped"); g, f = f, g
            return g + " " + f if how == "plain" or v.q(.7) else g
        if cu is Pinoy:
            mi = S(s.mid)
            if how == "formal": return "%s, %s%s" % (f.upper() if v.q(.8) else f.title(), g, v.rnd.choice([" " + mi, " " + mi[:1].upper() + ".", "", " " + mi]))
            if how == "call" and s.aka and v.q(.3): v.err("nickname"); return s.aka + (" " + f if v.q(.5) else "")
            return "%s%s %s" % (g if how == "plain" or v.q(.5) else g.split()[0], v.rnd.choice(["", " " + mi[:1].upper() + ".", "", ""]), f)
        if cu is Rohingya:
            t = g.split()
            if v.q(.05): v.err("name part dropped"); t = t[:1]
            if v.q(.04) and len(t) > 1: v.err("fused"); t = ["".join(t).capitalize()]
            return (" ".join(t)).upper() if how == "formal" and v.q(.3) else " ".join(t)
        if cu is Somali:
            ch = [g] + [S(x) for x in s.fn]
            if how == "call" and v.q(.4): ch = ch[:2]
            if v.q(.05): v.err("chain cut"); ch = [ch[0], ch[-1]]
            if how == "formal" and v.q(.12): return ch[-1].upper() + " " + " ".join(ch[:-1])
            return " ".join(ch) + (" " + s.aka if s.aka and v.q(.25) else "")
        a = [f, g] if v.q(.65) else [g, f]
        if how == "call" and v.q(.3): a = [g] if v.q(.6) else [f]
        if how == "formal": a = [f.upper(), g]
        return " ".join(a)
    # --- writing other cells
    def lose(v, x, p, ph=("",)):
        if x not in ("", None) and v.q(p): v.err("missing/placeholder"); return v.rnd.choice(ph)
        return x
    def wsex(v, s, m, f):
        if v.q(.012): v.err("wrong sex"); return f if s.sex == "M" else m
        return v.lose(m if s.sex == "M" else f, .015)
    def wage(v, s, p=.15):
        a = s.age
        if v.q(p): v.err("age estimated"); a = max(0, a + v.rnd.choice([-2, -1, -1, 1, 1, 2])) if a < 20 else 5 * round(a / 5)
        return a
    def wmob(v, m, p=.08):
        if not m: return ""
        if v.q(p): v.err("missing/placeholder"); return v.rnd.choice(["", "", "none", "0"])
        if v.q(.03): v.err("digit wrong"); i = v.rnd.randrange(7, len(m)); m = m[:i] + v.rnd.choice("0123456789") + m[i+1:]
        d = m.replace(" ", ""); cc = len(m.split(" ")[0]); return v.rnd.choice([m, d, d[cc:], "0" + d[cc:], "00" + d[1:]])
    def warea(v, s, full=True):
        a, b = s.home; a = v.lose(a, .04)
        return a + (" / " + v.slip(b) if v.q(.75 if full else .5) else "")
    # --- three forms
    def form_household(v, s, hoh, rel, site, hh, notes=""):
        s.seen.add("households"); by = DAY0.year - s.age; cu = s.cu
        r = collections.OrderedDict(entry_id="", site=v.lose(site[0], .01), block=site[1], hh_no=v.lose(hh, .035, ("", "", "TBC")), ration_card=v.lose("%s%07d" % (cu.code, 1000000 + (hash_(hh) % 8999999)), .12) if cu in (Rohingya, Somali, Lakes) else "", head_of_household=v.write(hoh, "formal", .03), member_name=v.write(s, "formal"), relation_to_head=v.lose(rel, .04, ("", "other")),
            sex=v.wsex(s, "Male", "Female"), age=v.lose(v.wage(s), .03, ("", "UNKNOWN")), date_of_birth="", mobile=v.wmob(s.mobile, .15) if s.age > 15 else "", origin=v.warea(s), father_or_husband=v.write(s.father if s.father else s.spouse, "plain") if cu in (Rohingya, Somali) and (s.father or s.spouse) and v.q(.8) else "", registered=(datetime(2024, 3, 17) + timedelta(days=hash_(hh + "d") % 40)).strftime("%d/%m/%y"), remarks=notes)
        if cu in (Pinoy, Haiti) and v.q(.55) or v.q(.15):
            d = s.born; k = v.rnd.random()
            if k < (.06 if cu is Pinoy else .22): v.err("01-01 birth date"); r["date_of_birth"] = v.rnd.choice(["01/01/%d" % d.year] * 6 + ["01/01/1900"])
            else:
                if k > .97 and d.day < 13: v.err("day/month swap"); d = date(d.year, d.day, d.month)
                elif k > .95: v.err("year off"); d = date(d.year + v.rnd.choice([-1, 1]), d.month, min(28, d.day))
                r["date_of_birth"] = d.strftime("%d/%m/%Y")
        v.rows["households"].append((s, r))
    def form_child(v, s, site, carer=None, crel="", parents=True, sibs=(), claims=(), status="", note="", hh=""):
        s.seen.add("children"); a = s.age; lo = .09
        d = {"case_no": "", "opened": (datetime(2024, 3, 16, 8) + timedelta(minutes=v.rnd.randrange(60 * 24 * 45))).isoformat(timespec="minutes"), "location": site[0], "status": status}
        ch = {"name": v.lose(v.write(s, "plain", lo) if a > 2 or v.q(.8) else s.given.split()[0], .01, ("UNKNOWN",)), "sex": v.wsex(s, "M", "F"), "age": v.lose(v.wage(s, .2), .02, (None,))}
        if s.aka and v.q(.6): ch["known_as"] = s.aka
        if v.q(.25): b = s.born if v.q(.8) else date(s.born.year, 1, 1); ch["dob"] = b.isoformat()
        if a < 5 or v.q(.1): ch["age_basis"] = "estimated"
        d["child"] = ch; d["from"] = {"area": v.lose(s.home[0], .06, ("", "not known")), "place": v.lose(v.slip(s.home[1]), .2)}
        if hh and v.q(.4): d["household_no"] = hh
        def par(p):
            if not p: return None
            if a < 3 and v.q(.65): return {"name": "UNKNOWN"}
            n = v.lose(v.write(p, "call" if a < 12 else "plain", lo), .10, ("UNKNOWN", "", None))
            x = {"name": n}
            if v.q(.3): x["alive"] = v.rnd.choice(["yes", "unknown", "unknown"])
            if a > 11 and v.q(.2): x["mobile"] = v.wmob(p.mobile)
            return x
        if v.q(.93): d["mother"] = par(s.mother)
        if v.q(.85): d["father"] = par(s.father)
        if carer: d["caregiver"] = {"name": v.write(carer, "plain", lo), "relation": crel, "mobile": v.wmob(carer.mobile)}
        if sibs and (a > 4) and v.q(.7): d["brothers_sisters"] = [{"name": v.write(x, "call", lo), "age": v.wage(x), "with_child": w} for x, w in sibs if v.q(.9)]
        if claims: d["claimed_by"] = list(claims)
        d["consent_tracing"] = v.q(.94)
        if note: d["notes"] = note
        v.rows["children"].append((s, d))
    def form_search(v, q, x, word, notes=""):
        q.seen.add("searchers"); lo = .12
        r = collections.OrderedDict([("ticket", ""), ("logged", (datetime(2024, 3, 16) + timedelta(days=v.rnd.randrange(45))).strftime("%b %d %Y")), ("via", v.rnd.choice(["hotline", "desk", "SMS", "volunteer", "radio"])), ("caller", v.write(q, "plain", lo)), ("caller sex", v.wsex(q, "m", "f")), ("caller age", v.lose(v.wage(q, .1), .12)), ("caller mobile", v.wmob(q.mobile, .03)), ("other contact", v.wmob(v.rnd.choice(v.mob), 0) if v.q(.08) else ""), ("staying at", v.lose(q.site[0] if q.site else v.rnd.choice(q.cu.sites)[0], .12)), ("before: area", v.warea(q)),
            ("looking for", v.write(x, "call", lo)), ("is my", v.lose(word, .03)), ("age (about)", v.lose(v.wage(x, .12), .06)), ("m/f", x.sex.lower() if v.q(.85) else ""), ("child of", v.write(x.mother, "call", lo) if x.mother and x.mother is not q and v.q(.35) else ""), ("last seen", v.rnd.choice(["", q.home[1], q.home[1], "evacuation truck", "hospital", "at the river", "school", "boat"])), ("remarks", notes)])
        v.rows["searchers"].append((q, r))
    # --- families
    def k(v, a, b, rel): v.kin.append((a, b, rel))
    def children(v, fa, mo, n, cu, home, mob, taken=(), recognised=True):
        out = []; room = min(17, mo.age - 15); ages = sorted(v.rnd.uniform(0, max(1, room)) for _ in range(n))
        for i in range(1, len(ages)):
            if ages[i] - ages[i-1] < .9: ages[i] = ages[i-1] + v.rnd.uniform(.95, 2)
        ages = [x for x in ages if x < min(17.9, mo.age - 14)] or [v.rnd.uniform(0, max(.5, room))]
        if v.q(.07): ages.append(ages[0])                                           # twins
        for x in ages:
            c = v.soul(cu, home, v.rnd.choice("MF"), 0, 0, mob, fa, mo, None if recognised else mo.sur, avoid=[z.given for z in list(taken) + out]); c.born = DAY0 - timedelta(days=int(x * 365.25) + 4)
            v.k(c, mo, "mother"); v.k(c, fa, "father")
            for z in out: v.k(c, z, "sibling")
            out.append(c)
        return out
    def couple(v, cu, home, mob):
        fa = v.soul(cu, home, "M", 22, 55, mob); mo = v.soul(cu, home, "F", max(18, fa.age - 11), max(20, min(45, fa.age + 2)), mob if v.q(.6) else v.mobile(cu))
        fa.spouse, mo.spouse = mo, fa; v.k(fa, mo, "spouse")
        if cu is Pinoy and v.q(.75): mo.mid, mo.sur = mo.sur, fa.sur
        elif cu is Haiti and v.q(.3): mo.sur = fa.sur
        return fa, mo
    def site(v, cu): a, b = v.rnd.choice(cu.sites); return (a, "%s %s%d" % (b, v.rnd.choice("ABCDE") if cu in (Rohingya, Lakes, Haiti) else "", v.rnd.randrange(1, 20)))
    def newhh(v): v.hhn += v.rnd.choice([1, 1, 2, 3, 5]); return "HH%05d" % v.hhn
    WORDS = {"mother": "child", "father": "child", "grandparent": "grandchild", "aunt_uncle": "nephew/niece", "step_parent": "step child", "sibling": "sibling", "guardian": "foster child"}
    def word(v, rel, x):
        m = x.sex == "M"; w = {"mother": ("son", "daughter"), "father": ("son", "daughter"), "grandparent": ("grandson", "granddaughter"), "aunt_uncle": ("nephew", "niece"), "step_parent": ("stepson", "stepdaughter"), "sibling": ("brother", "sister"), "guardian": ("boy I care for", "girl I care for")}[rel][0 if m else 1]
        return w if v.q(.9) or rel == "guardian" else "child"
    def house(v, members, head, site, hh, rels):
        for m in members: m.site, m.hh = site, hh; v.form_household(m, head, "head" if m is head else rels.get(m, "other"), site, hh)
    def one(v, i):
        cu = v.rnd.choices(WORLD, [22, 24, 18, 18, 18])[0]; home = v.homeplace(cu); mob = v.mobile(cu)
        shape = v.rnd.choices(["pair", "mother", "granny", "poly", "aunt", "foster", "step", "sibling"], [33, 21, 13, 9 if cu in (Somali, Rohingya, Lakes) else 0, 7, 7, 5, 4])[0]
        fa, mo = v.couple(cu, home, mob); n = v.rnd.choices([1, 2, 3, 4, 5], [24, 30, 24, 14, 8])[0]; kids = v.children(fa, mo, n, cu, home, mob, recognised=not (cu is Haiti and shape == "mother" and v.q(.4)))
        rel = {}; ads = []                                                          # (adult, relation to each kid)
        def R(ad, r, ks=None):
            ads.append(ad)
            for c in (ks or kids): rel[c, ad] = r
        extra = []; wives = [(mo, kids)]
        if shape in ("pair", "poly"): R(fa, "father"); R(mo, "mother")
        elif shape == "mother": R(mo, "mother")
        elif shape == "step":
            st = v.soul(cu, home, "M", 24, 52, mob); v.k(mo, st, "spouse"); [v.k(c, st, "step_parent") for c in kids]; R(mo, "mother"); R(st, "step_parent")
        elif shape == "granny":
            side = v.rnd.choice([fa, mo]); gm = v.soul(cu, home, "F", 50, 50, mob, avoid=[mo.given]); gm.born = side.born - timedelta(days=int(v.rnd.uniform(17, 30) * 365)); side.mother = gm; v.k(side, gm, "mother")
            if cu is Haiti and v.q(.6): gm.sur = side.sur
            if cu is Pinoy: gm.sur = side.mid if side is mo and mo.sur == fa.sur else side.sur
            for c in kids: v.k(c, gm, "grandparent")
            R(gm, "grandparent")
            if v.q(.25): R(mo, "mother")
        elif shape == "aunt":
            side = v.rnd.choice([fa, mo]); au = v.soul(cu, home, v.rnd.choice("FFM"), 19, 50, mob, father=side.father, sur=(side.mid if cu is Pinoy and side is mo and mo.sur == fa.sur else side.sur) if side.sur and cu is not Lakes else None, avoid=[side.given])
            if cu is Somali: au.fn = side.fn
            v.k(side, au, "sibling"); [v.k(c, au, "aunt_uncle") for c in kids]; R(au, "aunt_uncle")
        elif shape == "foster":
            kids = kids[:2]; gd = v.soul(cu, home, v.rnd.choice("FFM"), 28, 66, v.mobile(cu)); [v.k(c, gd, "guardian") for c in kids]; R(gd, "guardian", kids)
        elif shape == "sibling":
            el = v.soul(cu, home, v.rnd.choice("MF"), 18, 24, mob, fa, mo, kids[0].sur if cu in (Haiti, Pinoy) else None); need = el.born - timedelta(days=17 * 365); mo.born = min(mo.born, need); fa.born = min(fa.born, need)
            v.k(el, mo, "mother"); v.k(el, fa, "father"); [v.k(c, el, "sibling") for c in kids]; R(el, "sibling")
        if shape == "poly":
            for _ in range(v.rnd.choice([1, 1, 2])):
                w2 = v.soul(cu, home, "F", 20, 40, v.mobile(cu)); w2.spouse = fa; v.k(fa, w2, "spouse"); ks = v.children(fa, w2, v.rnd.choice([1, 2, 3]), cu, home, mob, taken=kids); wives.append((w2, ks))
                for c in ks:
                    rel[c, fa] = "father"; rel[c, w2] = "mother"
                    for z in kids: v.k(c, z, "half_sibling")
                ads.append(w2); kids = kids + ks
        fate = v.rnd.choices(["together", "apart", "orphan"], [40, 49, 11])[0]; base = v.site(cu); hh = v.newhh()
        full_sib = lambda a, b: a.mother is b.mother
        def setrel(head):
            d = {}
            for m in ads:
                if m is head: continue
                d[m] = "wife" if m.spouse is head else "husband" if head.spouse is m else "partner" if shape == "step" else v.rnd.choice(["mother", "relative"])
            for c in kids:
                r = rel.get((c, head)); d[c] = {"father": "child", "mother": "child", "grandparent": "grandchild", "aunt_uncle": "nephew/niece", "step_parent": v.rnd.choice(["child", "stepchild"]), "sibling": "sibling", "guardian": v.rnd.choice(["foster", "child", "other"])}.get(r, "child")
            return d
        def settle(members):                       # polygamous: one shelter per wife
            grown = [m for m in members if m in ads]
            if not grown: return
            if shape == "poly":
                for j, (w, ks) in enumerate(wives):
                    ms = [m for m in members if m is w or m in ks]
                    if fa in members and j == 0: ms = [fa] + ms
                    if not ms: continue
                    h = hh if j == 0 else v.newhh(); head = fa if fa in ms else next((m for m in ms if m in ads), None) or (fa if fa in members else grown[0])
                    st = (base[0], base[1]); v.house(ms, head, st, h, setrel(head))
                return
            head = next((m for m in grown if m.sex == "M" and m.age > 20), grown[0]); v.house(members, head, base, hh, setrel(head))
        if fate == "together":
            settle(ads + kids)
            for c in kids:
                if v.q(.09): a = ads[0]; v.form_child(c, base, a, rel.get((c, a), "relative").replace("_", "/"), sibs=[(z, "yes") for z in kids if z is not c and full_sib(z, c)], status="at risk", hh=hh)
            if v.q(.05): x = v.rnd.choice([fa, mo]); (x not in ads) and ads[0] is not x and v.form_search(ads[0], x, "relative")
            return
        if fate == "orphan":
            st = v.site(cu); sc = v.newhh(); car = None
            if v.q(.45): car = v.soul(cu, home, v.rnd.choice("FFM"), 25, 65, v.mobile(cu)); v.house([car] + kids, car, st, sc, {c: v.rnd.choice(["foster", "other", "neighbour"]) for c in kids}); [v.k(c, car, "guardian") for c in kids]
            for c in kids: v.form_child(c, st, car, "neighbour" if car else "", sibs=[(z, "yes") for z in kids if z is not c], status="unaccompanied", hh=sc if car else ""); v.alone.append(c)
            return
        lost = [c for c in kids if v.q(.5)] or [v.rnd.choice(kids)]; stay = [c for c in kids if c not in lost]; here = list(ads); off = []
        if len(here) > 1 and v.q(.5): x = v.rnd.choice(here); here.remove(x); off.append(x)
        for m in here + stay: m.group = "home"
        if v.q(.82) or stay: settle(here + stay)
        together = v.q(.45); cluster = v.site(cu)
        for x in off:
            x.group = "o" + x.key; x.site = v.site(cu)
            if v.q(.7): h2 = v.newhh(); v.house([x], x, x.site, h2, {})
        taken = {c for c in lost if v.q(.42)}
        for c in lost: c.group = "lost" if together and c not in taken else "l" + c.key
        for c in lost:
            st = cluster if c.group == "lost" else v.site(cu); car = None; crel = ""
            if c in taken:
                car = v.soul(cu, home if v.q(.6) else v.homeplace(cu), v.rnd.choice("FFM"), 25, 65, v.mobile(cu)); h3 = v.newhh(); crel = v.rnd.choice(["neighbour", "foster parent", "unrelated", "aunty"])
                v.house([car, c], car, st, h3, {c: v.rnd.choice(["foster", "other", "child", "nephew/niece"])}); v.k(c, car, "guardian")
            if car is None or v.q(.75): v.form_child(c, st, car, crel, sibs=[(z, "yes" if z.group == c.group else v.rnd.choice(["no", "no", "not known"])) for z in kids if z is not c and full_sib(z, c)], status=v.rnd.choice(["unaccompanied", "separated"]), hh=hh if v.q(.35) else "", note=v.rnd.choice(["", "", "", "brought by fishermen", "found near school", "does not speak", "knows phone of uncle"]))
        for a in here + off:
            p = .55 if a in (fa, mo) or shape in ("granny", "foster") else .3
            for c in lost:
                if (c, a) in rel and v.q(p if c is lost[0] else p * .7): v.form_search(a, c, v.word(rel[c, a], c))
        if off and v.q(.3) and here: v.form_search(here[0], off[0], v.rnd.choice(["spouse", "husband/wife", "relative"]))
        if v.q(.12):
            far = next((x for x in (mo, fa) if x not in ads), None)                 # the other parent, elsewhere
            if far: far.group = "far"; v.form_search(far, lost[0], v.word("mother" if far is mo else "father", lost[0])); [v.sep.append((c, far, "mother" if far is mo else "father")) for c in kids]
        for (c, a), r in rel.items():
            if c.group != a.group: v.sep.append((c, a, r))
        for x, c in enumerate(kids):
            for z in kids[:x]:
                if c.group != z.group and full_sib(c, z): y, o = (c, z) if c.born > z.born else (z, c); v.sep.append((y, o, "sibling"))
    def run(v):
        for i in range(v.n): v.one(i)
        for _ in range(int(v.n * 1.1)):                                             # on their own
            cu = v.rnd.choices(WORLD, [22, 24, 18, 18, 18])[0]; s = v.soul(cu, v.homeplace(cu), v.rnd.choice("MMF"), 18, 75, v.mobile(cu)); st = v.site(cu)
            if v.q(.88): v.house([s], s, st, v.newhh(), {})
            if v.q(.14): cu2 = s.cu; x = Soul("-", cu2, v.rnd.choice("MF"), DAY0 - timedelta(days=v.rnd.randrange(900, 20000)), s.home, ""); y = v.soul(cu2, s.home, x.sex, 3, 60, ""); s.site = st; v.form_search(s, y, v.rnd.choice(["brother", "son", "cousin", "mother", "friend", "husband"]))
        for _ in range(int(v.n * .15)):                                             # nobody looks for them
            cu = v.rnd.choices(WORLD, [22, 24, 18, 18, 18])[0]; h = v.homeplace(cu); fa, mo = v.couple(cu, h, v.mobile(cu)); c = v.rnd.choice(v.children(fa, mo, 1, cu, h, "")); v.form_child(c, v.site(cu), None, status="unaccompanied"); v.alone.append(c)
        kids = [s for s, _ in v.rows["children"]]
        for c in v.rnd.sample(kids, max(1, len(kids) // 25)):                       # unrelated adult claims a child
            a = v.soul(c.cu, c.home if v.q(.5) else v.homeplace(c.cu), v.rnd.choice("MMF"), 24, 55, v.mobile(c.cu)); a.site = v.site(c.cu)
            if v.q(.5) and a.sur: a.sur = c.sur
            if v.q(.7): v.form_search(a, c, v.word(v.rnd.choice(["aunt_uncle", "father" if a.sex == "M" else "mother"]), c))
            for s, d in v.rows["children"]:
                if s is c: d.setdefault("claimed_by", []).append({"name": v.write(a, "plain"), "says_is": v.rnd.choice(["uncle/aunt", "parent", "cousin"]), "mobile": v.wmob(a.mobile)})
        for lst, p in (("households", .02), ("children", .03), ("searchers", .04)):  # entered twice
            for s, d in v.rnd.sample(v.rows[lst], int(len(v.rows[lst]) * p)):
                if lst == "households": v.form_household(s, s if d["relation_to_head"] == "head" else (s.mother or s), d["relation_to_head"], v.site(s.cu), v.newhh())
                elif lst == "children": v.form_child(s, v.site(s.cu), None, status="unaccompanied")
                else: import copy; e = collections.OrderedDict(d); e["caller"] = v.write(s, "plain", .2); e["caller mobile"] = v.wmob(s.mobile); e["via"] = "SMS"; v.rows[lst].append((s, e))
    def save(v, out):
        for d in ("lists", "truth"): os.makedirs(os.path.join(out, d), exist_ok=True)
        truth = []
        nums = list(range(1, v.hhn + 1)); v.rnd.shuffle(nums); new = {"HH%05d" % (i + 1): "HH%05d" % (n * 3 + 100 + v.rnd.randrange(3)) for i, n in enumerate(nums)}
        for _, r in v.rows["households"]: r["hh_no"] = new.get(r["hh_no"], r["hh_no"])
        for _, d in v.rows["children"]:
            if "household_no" in d: d["household_no"] = new[d["household_no"]]
        hs = v.rows["households"]; by = collections.OrderedDict()
        for s, r in hs: by.setdefault((r["site"], s.hh or s.key), []).append((s, r))
        ks = list(by); v.rnd.shuffle(ks); hs = [x for kk in ks for x in by[kk]]; v.rnd.shuffle(v.rows["children"]); v.rnd.shuffle(v.rows["searchers"])
        with open(os.path.join(out, "lists", "households.csv"), "w", newline="", encoding="utf-8") as f:
            w = csv.writer(f); w.writerow(list(hs[0][1]))
            for i, (s, r) in enumerate(hs): r["entry_id"] = "E%06d" % (2 * i + 1001); truth.append(("households", r["entry_id"], s.key)); w.writerow(["" if x is None else x for x in r.values()]); v.cells += len(r)
        with open(os.path.join(out, "lists", "children.jsonl"), "w", encoding="utf-8") as f:
            for i, (s, d) in enumerate(v.rows["children"]):
                d["case_no"] = "CPIMS/%s/%04d" % (s.cu.code, i + 1); truth.append(("children", d["case_no"], s.key)); f.write(json.dumps(d, ensure_ascii=False) + "\n"); v.cells += count(d)
        with open(os.path.join(out, "lists", "searchers.tsv"), "w", newline="", encoding="utf-8") as f:
            w = csv.writer(f, delimiter="\t"); w.writerow(list(v.rows["searchers"][0][1]))
            for i, (s, r) in enumerate(v.rows["searchers"]): r["ticket"] = "S-%d" % (5001 + i); truth.append(("searchers", r["ticket"], s.key)); w.writerow(list(r.values())); v.cells += len(r)
        def t(n, h, rows):
            with open(os.path.join(out, "truth", n), "w", newline="", encoding="utf-8") as f: w = csv.writer(f); w.writerow(h); w.writerows(rows)
        pairs = lambda xs: sorted({(a.key, b.key, r) for a, b, r in xs if a.seen and b.seen})
        sp = pairs(v.sep); has = {x[0] for x in sp}
        t("records.csv", ["source", "id", "person"], sorted(truth)); t("separated.csv", ["child_person", "adult_person", "relation"], sp); t("kin.csv", ["person_a", "person_b", "relation"], pairs(v.kin)); t("no_adult.csv", ["child_person"], sorted({(c.key,) for c in v.alone if c.seen and c.key not in has}))
        n = sum(v.errs.values()); json.dump({"cells": v.cells, "problem_cells": n, "share": round(n / v.cells, 4), "by_kind": dict(v.errs), "rows": {a: len(b) for a, b in v.rows.items()}}, open(os.path.join(out, "truth", "stats.json"), "w"), indent=1)
def hash_(s):
    h = 2166136261
    for ch in s: h = (h ^ ord(ch)) * 16777619 % 2**32
    return h
def count(d): return sum(count(x) if isinstance(x, (dict, list)) else 1 for x in (d.values() if isinstance(d, dict) else d))
if __name__ == "__main__":
    p = argparse.ArgumentParser(); p.add_argument("--families", type=int, default=200); p.add_argument("--seed", type=int, default=1); p.add_argument("outdir"); a = p.parse_args()
    v = Camps(a.families, a.seed); v.run(); v.save(a.outdir)
