#!/usr/bin/env python3
"""A hurricane on the Louisiana coast, end of August 2005, and the seven weeks after: four lists in English.

    hurricane_shelters.py --families N --seed S DIR

lists/  shelter_intake          intake sheets of shelters in many parishes and counties, typed up: some sheets have a row a person, some a row a
                                household with the others in one cell; every shelter has its own order of names and form of dates;
                                address before the storm, telephone, who is with them, whom they look for
        clearinghouse_intake    a missing-children hotline: the row is the CALLER, with the child they seek
        hospital_evacuees       patients flown or driven out: Patient as LAST, FIRST MI; newborns as "BABY BOY DUPLESSIS"; next of kin
        school_reenrollment     children who turned up in schools of other districts: who enrolled them, prior school and address,
                                the parent on the old card, code for doubled-up, shelter, unaccompanied
truth/  records.csv, kin.csv, separated.csv, no_adult.csv, stats.json

African American, white Southern and Cajun families, Vietnamese of the eastern city and the fishing parishes, Hondurans. Many mothers bear
another surname than their children; stepfathers, grandmothers who raise them, godmothers (nanny, parrain), Jr. and III after their
fathers, names nobody uses (everyone says Boo, T-Man, Pookie), Vietnamese names in both orders, two surnames cut to one.

A person with the lists and patience would find the right adult for some eight children in ten: the address or telephone before the storm
is the best thread, then the name a child or a school card gives for the parent, then a call that names the child. What stays open:
grandmothers and stepfathers with another surname who moved in from another address, newborns without a next of kin, households
where the adult's row holds neither address nor a name in "looking for", nicknames alone. Some callers ask for a child that is not theirs
(a mother's former boyfriend, a mistaken uncle, a child of the same name), and cousins of the same surname fill whole streets. Every
person is invented.
"""
from parted import *  # noqa: F403

REF = dt.date(2005, 10, 20)
STORM = dt.date(2005, 8, 29)
W = lambda s: s.split()          # noqa: E731
GIV = {
 'bMa': W('James Michael Robert Charles Anthony Kevin Gregory Terrance Darryl Reginald Keith Ronald Willie Larry Kenneth Eric Troy Derrick Tyrone Leroy Herbert Joseph Curtis Carl Andre Lionel Alvin Melvin Jerome Clarence Ernest Marcus Byron Roland Wilbert Calvin Lawrence Donald Warren Percy Dwayne Corey Jermaine Cedric Rodney Nathaniel Wendell Alfred Isaac Oliver Maurice Frederick Samuel Louis Cornelius Otis Raymond Tyrell Jamal Damon Lamont Darnell Desmond Elijah Travis Shawn Henry Albert Earl Johnny Walter Ivory Ellis Lloyd Stanley Milton Clifton Errol Rene'),
 'bFa': W('Patricia Linda Mary Gloria Brenda Shirley Barbara Tanya Sheila Denise Angela Yolanda Lisa Cynthia Sharon Monique Keisha Latoya Tamika Shantell Rochelle Stephanie Kimberly Ernestine Dorothy Bernadette Yvonne Darlene Carolyn Gwendolyn Joyce Rosalind Vanessa Jacqueline Pamela Tiffany Ebony Nicole Tasha Lakeisha Shanika Latasha Trenell Danielle Erica Crystal Felicia Regina Wanda Geraldine Earline Beulah Ora Leola Althea Ruby Bessie Mildred Ethel Hattie Thelma Rosemary Deborah Charlene Troylynn Raynell Sabrina Trina Kawanda Shawanda Katrice Demetria Yashica Michelle Andrea Tonya Renee Dionne Chantell Marlene Audrey Elouise Antoinette Donna Jeanette Valerie Catrina Nakia Quiana'),
 'bMc': W('Jamal Tyrone Darius Joshua Malik Terrell Isaiah Jalen Devin Brandon Christopher Marquis Kendrick Tyler Jaylon Deshawn Kentrell Devonte Dwight Trevon Jordan Kobe Xavier Elijah Justin Donte Keyon Tavon Jeremiah Rashad Travon Davonte Lamar Marcus Jarvis Corey Quincy Tyrin Cameron Jabari Javon Tyree Dominic Darnell Kareem Isiah Demond Jerome Cornell Kerwin Tevin Raheem Lil-Roy Anthony Michael Joseph James Kevin Aaron Caleb Nasir Omari Zyon Deion Shemar Kendall Bryce Roderick Kwame Marlon Jaquan'),
 'bFc': W('Jasmine Destiny Kiara Aaliyah Alexis Diamond Brianna Imani Tatiana Kayla Raven Asia Keyana Shania Precious Tyra Jada Deja Makayla Ariel Breanna Jalisa Kierra Dominique Trinity Nia Ashanti Sade Tiara Essence Ebony Mercedes Porsha Chyna Ciara Dasia Kennedy Janae Taylor Zaria Mya Trenice Quiana Keoka Tyranisha Arianna Jamya Lakayla Heaven Miracle Sydney Nakayla Shaniya Amari Courtney Paris Dejanae Kyra Whitney Angel Jazmyn Cierra Kamryn Tamia Lyric Ranisha Danyelle Tierra Monet Faith Aliyah Kaylin'),
 'wMa': W('James John Robert Michael William David Ronald Gary Mark Steven Kenneth Jeffrey Scott Timothy Brian Wayne Randy Terry Danny Ricky Jerry Dennis Roy Donald Glenn Dale Bruce Craig Todd Chad Jason Christopher Joseph Thomas Paul Larry Douglas Carl Edward Roger Johnny Bobby Billy Barry Keith Russell Darren Shane Brent Wesley Ralph Clyde Harold Raymond Gerald Frank Walter Troy Kirk Dwayne Lonnie Herman Vernon Lester Leonard Philip Stephen Eric Kurt Stanley'),
 'wFa': W('Mary Linda Deborah Donna Susan Karen Patricia Cynthia Pamela Lisa Tammy Kimberly Melissa Michelle Angela Amy Jennifer Rhonda Teresa Sherry Debra Brenda Carol Judy Betty Sandra Kathy Connie Robin Tina Dawn Stacy Tracy Wendy Heather Christine Rebecca Laurie Julie Shannon Crystal Amanda Jessica Peggy Gail Joyce Barbara Diane Janet Dorothy Margaret Virginia Wanda Bonnie Rose Beverly Cheryl Theresa Denise Paula Sharon Joann Martha Kelly April Misty Kristen Darla Glenda Charlotte Doris Norma'),
 'wMc': W('Tyler Dylan Cody Jacob Hunter Austin Zachary Brandon Joshua Michael Matthew Justin Dustin Logan Chase Blake Colby Seth Trevor Ethan Caleb Garrett Travis Ryan Christopher Nicholas Andrew Joseph William Cole Kyle Devin Hayden Mason Gage Bryce Peyton Landon Tanner Brennan Jared Dalton Chance Dakota Cameron Noah Gavin Jordan Aaron Connor Wyatt Trent Shane Brock Eli Nathan Alex'),
 'wFc': W('Kaitlyn Emily Madison Hannah Brittany Ashley Taylor Courtney Haley Kayla Amber Lauren Megan Shelby Savannah Abigail Morgan Brooke Alyssa Kelsey Sarah Samantha Victoria Paige Destiny Sierra Bailey Jessica Rachel Chelsea Olivia Katelyn Summer Autumn Faith Hailey Mackenzie Cheyenne Skylar Lexi Breanne Brandi Jordan Kristen Caitlin Amanda Kaylee Peyton Grace Gabrielle Maddison Tori Danielle Alexis Payton'),
 'cMa': W('Wilfred Ray Joseph Roland Dudley Curtis Harris Alcide Antoine Nolan Norris Lester Whitney Ronnie Elton Eldridge Emile Gaston Percy Irvin Leroy Ulysse Claude Andre Rodney Clovis Murphy Wilson Terry Kirk Randal Chad Todd Blaine Jude Mitch Dwayne Kerry Wade Russel Shane Duane Raywood Lucien Adam Lionel Marcel Jules Pierre Sidney Anatole Horace'),
 'cFa': W('Earline Marie Verna Anna Rita Jeanne Elaine Yvette Lorena Theresa Darlene Claudette Annette Suzette Celeste Bernadette Monique Angelle Jolie Trudy Gayle Charlene Peggy Bernice Ella Lou Odile Euna Melba Eula Mae Dolores Tammy Rachelle Danielle Renee Denise Michelle Ginger Nicole Stacie Mona Velma Loretta Audrey Simone Camille Lynelle Noelie'),
 'cMc': W('Beau Andre Luke Dane Jace Remy Cade Jude Gage Blaine Brennan Hunter Colby Ty Nicholas Jacques Lane Trent Jean-Luc Zachary Joshua Tyler Hayden Landon Dillon Grant Seth Kirk Adam Joseph Drake Garret Taylor Dustin Brandon Corey'),
 'cFc': W('Angelle Brianne Elise Camille Kayla Danielle Madeleine Celeste Renee Gabrielle Lainey Alaina Emilie Macie Brittany Katelyn Courtney Monique Victoria Aimee Kaylee Brooke Claire Olivia Hallie Alexis Lauren Jenna Abby Sophie Taylor Amelie'),
 'vMa': W('Hung Tuan Minh Thanh Dung Hai Long Son Hoang Tam Binh Duc Quang Phuong Loc Vinh Khanh Cuong Huy Tien Phuc Nam Dat Truong Tai Kiet Hieu Toan'),
 'vFa': W('Hoa Lan Huong Mai Thuy Hong Nga Phuong Thu Ngoc Hanh Loan Kim Dung Anh Trang Bich Yen Tuyet Van Lien Diep Xuan Cuc Hue Nhung Oanh'),
 'vMc': W('Kevin Andrew Vincent Tommy Brian Jimmy Johnny Peter Danny Tony Anthony David Minh Khoa Steven Michael Vinh Huy Long Duy Nam Joseph'),
 'vFc': W('Jennifer Kim Tiffany Vivian Christina Jessica Cindy Michelle Linda Tina Mai Thao Linh Nancy Theresa Mary Ngoc Julie Kathy Lan Vy My'),
 'hMa': W('José Carlos Luis Jorge Juan Mario Óscar Roberto Héctor Marco Rigoberto Santos Wilmer Nelson Mauricio Rolando Manuel Rafael Edgardo Selvin Orlando René Julio Denis Arnaldo'),
 'hFa': W('María Ana Rosa Gloria Suyapa Reina Karla Sandra Martha Nora Blanca Norma Dilcia Xiomara Elena Iris Mirna Leticia Lourdes Vilma Claudia Sonia Yolanda Olga Delmy'),
 'hMc': W('Kevin Josué Brayan Daniel José Luis Christian Carlos Anthony Jonathan Erick David Oscar Eduardo Alex Henry Edwin Samuel Axel'),
 'hFc': W('Ashley Génesis Karla Emily Daniela Kimberly Gabriela Stephanie Jennifer Andrea María Nicole Karen Melissa Katherine Alejandra Diana Heidy Valeria')}
LAST = {
 'b': W('Williams Johnson Smith Jones Jackson Brown Robinson Thomas Davis Lewis Harris Joseph Washington Green Taylor Carter Henry Martin Alexander Anderson Wilson White Harrison Francois Batiste Celestine Moore Dorsey Butler Jefferson Augustine Baptiste Charles Bailey Honore Matthews Mitchell Young Barnes Hill Franklin Gibson Coleman Duplessis Dupree Bickham Magee August Antoine Narcisse Landry Broussard Bell Scott Brooks Barthelemy Boutte Brumfield Causey Coates Cager Dabney Delone Ducre Encalade Esteves Ferdinand Gaines Gauthier Glapion Handy Hampton Isidore James Jupiter Lagarde Landrieu Lawson Lombard Major McCormick Mims Nelson Parker Payton Pierre Porche Riley Ross Sartin Sylve Tillman Toussaint Tyler Veal Walker Ward Watson Wells Winfield Wright Zeno Hollins Bolden Rodgers Sims Stewart Warner Dixon Simmons Lee King Hayes Howard Gordon Guidry Rousseve Darensbourg Dejean LaFrance Barabino Ellsworth'),
 'w': W('Smith Johnson Williams Jones Brown Davis Miller Wilson Moore Taylor Anderson Thomas Martin Thompson Clark Lewis Walker Hall Allen King Wright Hill Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Parker Evans Edwards Collins Stewart Morris Rogers Cook Bell Murphy Cooper Richardson Cox Ward Gray Watson Brooks Kelly Sanders Price Bennett Wood Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Simmons Foster McKay Ladner Necaise Favre Moran Cuevas Saucier Bourgeois Lott Mauffray Garcia Nunez Melerine Serpas Gonzales Alfonso Menesses Robin Assevado Estopinal Campo Molero Rodriguez Perez Schneider Schexnayder Zimmer Weber Wagner Haydel Rome Muller Fabre Toups Kaiser Hebert McDonald Stevens Barnett Holley Dearman Penton Pitts Lee Stockstill Seal Frierson Whitfield Rester Shaw Mayfield Odom Bond Whittington'),
 'c': W('Hebert Landry Broussard LeBlanc Guidry Trahan Boudreaux Thibodeaux Fontenot Richard Arceneaux Bourgeois Breaux Comeaux Cormier Daigle Dugas Dupuis Gautreaux Guillory LeJeune Melancon Mouton Naquin Robichaux Romero Savoie Savoy Theriot Thibodaux Verret Vincent Benoit Babin Badeaux Bergeron Billiot Blanchard Bonvillain Bruce Chauvin Cheramie Chiasson Clement Danos Dardar Detillier Doucet Duet Falgout Foret Galliano Gisclair Griffin Guidroz Hotard Lafont Lasseigne Ledet Lirette Marcel Martin Matherne Meaux Miller Neil Orgeron Parfait Pellegrin Pitre Plaisance Portier Punch Rebardi Rodrigue Rogers Sevin Terrebonne Toups Verdin Voisin Authement'),
 'v': W('Nguyen Tran Le Pham Huynh Vu Hoang Vo Phan Bui Dang Do Ngo Duong Dinh Trinh Ly Truong Luu Cao'),
 'h': W('Hernández López Martínez Rodríguez Mejía Zelaya Castro Flores Cruz Reyes Pineda Murillo Aguilar Banegas Euceda Paz Orellana Alvarado Maldonado Padilla Ávila Bonilla Varela Funes Zúniga Ordóñez Bautista Cáceres Turcios Lobo Membreño Sabillón Castillo Núñez Guzmán Rivera Portillo Velásquez Suazo Norales Güity Álvarez Batiz Colón Arzú')}
GROUP = {'b': 43, 'w': 25, 'c': 16, 'v': 7, 'h': 9}
NICKS = {'Robert': 'Bobby', 'William': 'Billy', 'James': 'Jimmy', 'Michael': 'Mike', 'Joseph': 'Joe', 'Charles': 'Charlie', 'Anthony': 'Tony', 'Christopher': 'Chris', 'Joshua': 'Josh', 'Zachary': 'Zach', 'Nicholas': 'Nick', 'Matthew': 'Matt', 'Andrew': 'Drew', 'Brandon': 'Bran', 'Jonathan': 'Jon', 'Reginald': 'Reggie', 'Ronald': 'Ronnie', 'Kenneth': 'Kenny', 'Lawrence': 'Larry', 'Frederick': 'Fred', 'Nathaniel': 'Nate', 'Samuel': 'Sam', 'Patricia': 'Pat', 'Deborah': 'Debbie', 'Jacqueline': 'Jackie', 'Kimberly': 'Kim', 'Gwendolyn': 'Gwen', 'Rosalind': 'Roz', 'Elizabeth': 'Liz', 'Jennifer': 'Jenny', 'Jessica': 'Jessie', 'Victoria': 'Tori', 'Samantha': 'Sam', 'Danielle': 'Dani', 'Stephanie': 'Steph', 'Katelyn': 'Katie', 'Kaitlyn': 'Kate', 'Alexis': 'Lexi', 'Abigail': 'Abby', 'Gabrielle': 'Gabby', 'Yolanda': 'Yogi', 'Rebecca': 'Becky', 'Pamela': 'Pam', 'Cynthia': 'Cindy', 'Catherine': 'Cathy', 'Bernadette': 'Bernie', 'Ernestine': 'Tina', 'Theresa': 'Terry', 'Timothy': 'Tim', 'Gregory': 'Greg', 'Stephen': 'Steve', 'Steven': 'Steve', 'Jeffrey': 'Jeff', 'Daniel': 'Danny', 'David': 'Dave', 'Thomas': 'Tommy', 'Edward': 'Eddie', 'Isaiah': 'Zay', 'Jeremiah': 'Jay'}
PETS = W('Boo Pookie T-Man Bug Peanut Man-Man Fat-Fat Ladybug Nook Day-Day Ray-Ray Tee Snook Pooh Mook Bubba Sissy T-Boy Tootie Poochie Cookie Nuk Lil-Man Bam Missy Tweety Duke Nettie Dink Red Junior June Punkin Bink')
STREET = {'Orleans': ['Tennessee St', 'Deslonde St', 'N Galvez St', 'Law St', 'Benefit St', 'Caffin Ave', 'Flood St', 'Forstall St', 'N Rocheblave St', 'S Johnson St', 'St Claude Ave', 'Chef Menteur Hwy', 'Dwyer Rd', 'Curran Blvd', 'Hayne Blvd', 'Willowbrook Dr', 'Louisa St', 'Desire Pkwy', 'Almonaster Ave', 'Burgundy St', 'Elysian Fields Ave', 'Pauger St', 'Mandeville St', 'Paris Ave', 'Music St', 'Gentilly Blvd', 'Magnolia St', 'Freret St', 'Washington Ave', 'Toledano St', 'S Claiborne Ave', 'Iberville St', 'Bienville Ave', 'Orleans Ave', 'General Ogden St', 'Fig St', 'Olive St'],
          'St Bernard': ['Paris Rd', 'Judge Perez Dr', 'Patricia St', 'Delille St', 'Jacob Dr', 'Rowley Blvd', 'Mehle Ave', 'Angela Ave', 'Lena Dr', 'Fenelon St', 'Bayou Rd', 'Hopedale Hwy', 'Florissant Hwy', 'Ventura Dr', 'Packenham Dr'],
          'Plaquemines': ['Hwy 23', 'Hwy 39', 'Diamond Rd', 'Buras Blvd', 'Coyle Ave', 'Fort St', 'Tidewater Rd', 'Jump Basin Rd'],
          'Jefferson': ['Airline Dr', 'W Esplanade Ave', 'Veterans Blvd', 'Manhattan Blvd', 'Terry Pkwy', 'Lapalco Blvd', 'Ames Blvd', 'Barataria Blvd', 'Jean Lafitte Blvd', 'Williams Blvd', 'Clearview Pkwy', 'Severn Ave'],
          'Terrebonne': ['Shrimpers Row', 'Hwy 56', 'Grand Caillou Rd', 'Bayou Sale Rd', 'Montegut Rd', 'Island Rd'], 'Lafourche': ['Hwy 1', 'Hwy 308', 'E 10th St', 'W Main St', 'Bayou Dr'],
          'Hancock MS': ['Beach Blvd', 'Old Spanish Trail', 'Washington St', 'Nicholson Ave', 'Kiln Rd', 'Lakeshore Rd'], 'St Tammany': ['Pontchartrain Dr', 'Gause Blvd', 'Bayou Liberty Rd', 'Front St', 'Eden Isles Dr']}
HOME = {'b': {'Orleans': 78, 'Jefferson': 9, 'Plaquemines': 7, 'St Bernard': 3, 'St Tammany': 3}, 'w': {'St Bernard': 38, 'Jefferson': 20, 'Hancock MS': 16, 'St Tammany': 14, 'Orleans': 8, 'Plaquemines': 4}, 'c': {'Terrebonne': 30, 'Lafourche': 26, 'Jefferson': 18, 'Plaquemines': 14, 'St Bernard': 12}, 'v': {'Orleans': 60, 'Plaquemines': 22, 'Jefferson': 18}, 'h': {'Jefferson': 62, 'Orleans': 38}}
TOWN = {'Orleans': ['New Orleans', 'N.O.', 'NOLA', 'New Orleans LA'], 'St Bernard': ['Chalmette', 'Meraux', 'Violet'], 'Plaquemines': ['Buras', 'Port Sulphur', 'Phoenix'], 'Jefferson': ['Kenner', 'Metairie', 'Marrero'], 'Terrebonne': ['Chauvin', 'Dulac'], 'Lafourche': ['Golden Meadow', 'Galliano'], 'Hancock MS': ['Waveland', 'Bay St Louis'], 'St Tammany': ['Slidell']}
SHELTER = [  # name, place, order of names, date style, by person?, weight
 ('Astrodome / Reliant', 'Harris TX', 'FL', '%m/%d/%y', 1, 22), ('River Center', 'East Baton Rouge', 'LF', '%m/%d/%Y', 1, 14), ('Cajundome', 'Lafayette', 'LF', '%m-%d-%y', 1, 12), ('Burton Coliseum', 'Calcasieu', 'FL', '%m/%d/%y', 0, 6), ('Rapides Coliseum', 'Rapides', 'FL', '%d-%b', 0, 6), ('Monroe Civic Center', 'Ouachita', 'LF', '%m/%d/%Y', 1, 6),
 ('Hirsch Coliseum', 'Caddo', 'FL', '%m/%d', 1, 6), ('Reunion Arena', 'Dallas TX', 'LF', '%Y-%m-%d', 1, 7), ('First Baptist Church', 'St Landry', 'FL', '%b %d', 0, 4), ('Kelly USA', 'Bexar TX', 'LF', '%m/%d/%Y', 1, 5), ('Jackson Coliseum', 'Hinds MS', 'FL', '%m/%d/%y', 1, 4), ('Houma Civic Center', 'Terrebonne', 'FL', '%m/%d', 0, 4), ('Lamar-Dixon', 'Ascension', 'LF', '%m/%d/%y', 0, 4)]
DIST = ['Houston ISD', 'Houston ISD', 'East Baton Rouge Parish', 'East Baton Rouge Parish', 'Lafayette Parish', 'Calcasieu Parish', 'Dallas ISD', 'Fort Bend ISD', 'Caddo Parish', 'Northside ISD', 'DeKalb County', 'Memphis City', 'Rapides Parish', 'Ascension Parish', 'Jackson Public']
HOSP = ['Charity', 'Methodist East', 'Chalmette Medical', 'Lindy Boggs', 'Tulane UH', "Children's", 'Memorial', 'Touro', 'Ochsner Kenner', 'Hancock Med', 'Lady of the Sea', 'MSY triage']
RECV = ['Our Lady of the Lake BR', 'Woman\'s Hosp BR', 'Texas Childrens', 'Ben Taub', 'Lafayette General', 'LSU Shreveport', 'Parkland', 'UMC Jackson', 'Christus St Patrick', 'Earl K Long', 'Brooke AMC', 'Grady Atlanta', 'Cook Childrens']
PSCH = {'Orleans': ['Lawless Elem', 'Edison Elem', 'Carver MS', 'Fortier HS', 'Sarah Reed HS', 'Livingston MS', 'Gregory JH', 'Hardin Elem', 'McDonogh 35', 'St Marks', 'Douglass HS'], 'St Bernard': ['Chalmette HS', 'Andrew Jackson HS', 'Lacoste Elem', 'St Bernard HS'], 'Plaquemines': ['Buras MS', 'Boothville-Venice', 'Phoenix HS'], 'Jefferson': ['Kenner Disc', 'Ehret HS', 'Bonnabel HS', 'Ellis Elem'], 'Terrebonne': ['Oaklawn JH', 'Ellender HS'], 'Lafourche': ['South Lafourche HS', 'Golden Meadow Elem'], 'Hancock MS': ['Bay High', 'Gulfview Elem'], 'St Tammany': ['Abney Elem', 'Salmen HS']}


def pair(f, m, g):
    """are these two married, and whose name do the children have"""
    d = m.__dict__.setdefault('pairs', {})
    if id(f) not in d:
        mar = ch({'b': .42, 'w': .66, 'c': .72, 'v': .9, 'h': .6}[g]) and (f.present or ch(.4))
        d[id(f)] = (mar, mar or ch(.62))
    return d[id(f)]


def name(p, g):
    if p.named:
        return
    p.named = True
    p.g = g
    for q in (p.father, p.mother):
        if q:
            name(q, g)
    f, m = p.father, p.mother
    old = p.birth.year < 1984
    pool = GIV[g + p.sex + ('a' if old else 'c')]
    used = m.__dict__.setdefault('used', []) if m else []
    p.first, p.mid, p.suf, p.l2 = zipf(pool, 9), '', '', ''
    while p.first in used:
        p.first = zipf(pool, 9)
    fathers = True
    if f and m:
        mar, fathers = pair(f, m, g)
    p.birthlast = (f.birthlast if fathers else m.birthlast) if f else zipf(LAST[g], 2 if g == 'v' else 12)
    if g == 'h':
        p.l2 = m.birthlast if m else zipf(LAST[g], 12)
    p.last = p.birthlast
    if f and fathers and p.sex == 'M' and g in 'bwc' and f.first not in used and ch(.11):
        p.first, p.mid = f.first, f.mid
        p.suf = {'': 'Jr', 'Jr': 'III', 'III': 'IV', 'IV': 'V'}.get(f.suf, '')
    used.append(p.first)
    if g == 'v':
        p.mid = ('Van' if p.sex == 'M' else 'Thi') if ch(.7) else zipf(GIV['v' + p.sex + 'a'], 9)
    elif not p.suf and ch(.75):
        p.mid = zipf(pool, 9)
        if g in 'bwc' and p.sex == 'F' and ch(.25):
            p.mid = R.choice(['Ann', 'Marie', 'Lynn', 'Renee', 'Mae', 'Nicole', 'Michelle'])
    if p.mid == p.first:
        p.mid = ''
    p.nick = NICKS.get(p.first, '')
    p.pet = R.choice(PETS) if ch(.3 if g in 'bc' else .12) else ''


def wed(p):
    s = p.spouse
    if p.sex == 'F' and s and p.g not in 'vh':
        mar, _ = pair(s, p, p.g)
        if mar:
            p.last = s.last if ch(.93) else p.last + '-' + s.last


fams = []
street = defaultdict(list)
for i in range(N):
    F = family(REF, {'two': 27, 'mother': 33, 'father': 5, 'step': 12, 'grand': 13, 'aunt': 6, 'sib': 2, 'guardian': 2}, {1: 32, 2: 32, 3: 21, 4: 10, 5: 5})
    F.g = pick(GROUP)
    F.parish = pick(HOME[F.g])
    for p in F.all:
        name(p, F.g)
    for p in sorted(F.all, key=lambda p: p.birth):
        wed(p)
    F.st = R.choice(STREET[F.parish])
    if F.parish in ('Orleans', 'St Bernard', 'Terrebonne') and street[(F.parish, F.g)] and ch(.05):     # kin of the same name nearby
        q = R.choice(street[(F.parish, F.g)])
        F.st = q.st
    F.addr = '%d %s' % (R.randrange(100, 9000), F.st)
    F.apt = R.choice(['', '', '', ' Apt %s' % R.choice('ABCD'), ' #%d' % R.randrange(1, 40), ' Lot %d' % R.randrange(1, 30)])
    F.town = R.choice(TOWN[F.parish])
    street[(F.parish, F.g)].append(F)
    fams.append(F)
extra = []
for i in range(N // 5):
    p = person(R.choice('MF'), R.triangular(18, 80, 44), REF)
    name(p, pick(GROUP))
    extra.append(p)
persons = number(fams, extra)


def phone(ac=None):
    return '%s%03d%04d' % (ac or R.choice(['504', '504', '504', '985', '228']), R.randrange(220, 990), R.randrange(10000))


def fone(d):
    if ch(.03):
        d = swapdigits(d)
    s = R.choice(['%s-%s-%s', '(%s) %s-%s', '%s.%s.%s', '%s %s %s', '%s%s%s', '%s/%s-%s']) % (d[:3], d[3:6], d[6:])
    return s[4:] if ch(.08) and d[:3] == '504' and s[3] in '-. /' else s


def addr(p):
    a, apt, tw = p.home
    a2 = a
    if ch(.1):
        n, s = a.split(' ', 1)
        a2 = R.choice([swapdigits(n) + ' ' + s, n + ' ' + typo(s), s])
    if ch(.25):
        a2 = a2.replace(' St', R.choice([' Street', ' st.', ''])).replace(' Ave', R.choice([' Avenue', ' av'])).replace(' Blvd', ' Bl')
    return a2 + (apt if ch(.5) else '') + (R.choice([', ', ' ']) + tw if ch(.6) else '')


for F in fams:
    F.cell, F.landline = phone(), phone('504')
    for a in F.adults:
        a.home = (F.addr, F.apt, F.town)
        # grown relatives who have a household of their own
        if a not in (F.kids[0].mother, F.kids[0].father) if F.kids else False:
            if F.shape in ('two', 'mother', 'father', 'step') and a.spouse not in F.members and ch(.5):
                a.home = ('%d %s' % (R.randrange(100, 9000), R.choice(STREET[F.parish])), '', F.town)
        a.tel = F.cell if ch(.4) else phone()
    for k in F.kids:
        k.home = (F.addr, F.apt, F.town)
        k.tel = F.cell if ch(.6) else F.landline
    for j, ps in enumerate(split(F, REF, .6)):
        sh = R.choices(SHELTER, [s[5] for s in SHELTER])[0]
        minors = [p for p in ps if p in F.kids]
        big = [p for p in ps if p not in F.kids]
        for p in ps:
            p.where = (F.addr, j)
            p.alone = not big
            p.sh = sh
            p.mode = 'shelter'
        # housing: shelter, hotel or kin elsewhere; children alone come to a shelter, a stranger or a relation
        m = pick({'shelter': 58, 'hotel': 42}) if big else pick({'shelter': 62, 'kin': 24, 'foster': 14})
        for p in ps:
            p.mode = m
        if j == 0 and len(ps) < len(F.members) and ch(.18):
            for p in big:
                p.mode = 'gone'
    for p in F.members:
        p.sick = ch(.2 if p.age(REF) > 60 else .05 if p.age(REF) > 1 else .3)
        if p.sick and len(F.members) > 1 and ch(.6):
            p.where = ('hospital', p.pid)
            p.mode = 'hospital'
for p in extra:
    p.home = ('%d %s' % (R.randrange(100, 9000), R.choice(STREET['Orleans'])), '', 'New Orleans')
    p.tel, p.where, p.alone = phone(), ('x', p.pid), False
    p.sh = R.choices(SHELTER, [s[5] for s in SHELTER])[0]
    p.sick = ch(.15)
    p.mode = 'hospital' if p.sick else 'shelter' if ch(.7) else 'hotel'

MISS_W = [('ph', 'f'), ('eaux', 'eau'), ('eaux', 'o'), ('ck', 'k'), ('y', 'i'), ('ie', 'y'), ('ll', 'l'), ('tt', 't'), ('eigh', 'ay'), ('isha', 'esha'), ('Ke', 'Kei'), ('qu', 'k'), ('lyn', 'lynn'), ('ss', 's'), ('an', 'en'), ('er', 're'), ('C', 'K'), ('sh', 'ch'), ('ou', 'u'), ('z', 's')]
def mis(s, p=.11):
    if not s or not ch(p):
        return s
    o = [(a, b) for a, b in MISS_W if a in s]
    if o and ch(.55):
        a, b = R.choice(o)
        return s.replace(a, b, 1)
    return typo(s)


def deacc(s):
    return s.translate(str.maketrans('áéíóúñüÁÉÍÓÚÑ', 'aeiounuAEIOUN'))


def parts(p, informal=.12, err=.11):
    """first, mid, last, suffix as written"""
    f, l = p.first, p.last
    if ch(informal) and p.nick:
        f = p.nick
    elif ch(informal * .5) and p.pet:
        f = p.pet
    if p.g == 'h':
        l = p.last + ' ' + p.l2 if ch(.35) else p.last + '-' + p.l2 if ch(.1) else p.l2 if ch(.1) else p.last
    elif p.last != p.birthlast and ch(.1):
        l = p.birthlast
    if ch(.8):
        f, l = deacc(f), deacc(l)
    mid = p.mid if ch(.3) else p.mid[:1] if ch(.5) else ''
    if p.g == 'v' and ch(.3):
        f, l = l, (p.mid + ' ' + f if ch(.4) else f)
        mid = ''
    elif p.g == 'v' and ch(.3):
        f, mid = (p.mid + ' ' + f).strip(), ''
    return mis(f, err), mid, mis(l, err), p.suf if ch(.7) else ''


def fl(p, informal=.12, mid=.3, err=.11):
    f, m, l, s = parts(p, informal, err)
    return ' '.join(x for x in (f, m if ch(mid) else '', l, s and R.choice([s, s + '.'])) if x)


def lf(p, informal=.08, err=.11):
    f, m, l, s = parts(p, informal, err)
    return l + (' ' + s if s and ch(.6) else '') + R.choice([', ', ',', ', ']) + f + (' ' + m if m else '')


def firstn(p):
    return mis(p.pet if p.pet and ch(.15) else p.nick if p.nick and ch(.25) else p.first, .08)


def dob(p, fmt, at):
    b = wobble(p.birth, at, .02, .03, .05, .04)
    if ch(.05):
        return str(b.year)
    if fmt == '%m/%d' or '%b' in fmt and '%Y' not in fmt:
        fmt = '%m/%d/%y'
    return b.strftime(fmt)


def word(a, r, k=None):
    f = a.sex == 'F'
    return {'mother': R.choice(['mother', 'mom', 'mother']), 'father': R.choice(['father', 'dad']), 'grandparent': R.choice(['grandmother', 'gma', 'maw maw', 'grandmother']) if f else R.choice(['grandfather', 'paw paw']), 'step_parent': 'stepmother' if f else R.choice(['stepfather', 'step dad']), 'aunt_uncle': R.choice(['aunt', 'auntie']) if f else 'uncle', 'sibling': 'sister' if f else 'brother', 'half_sibling': 'sister' if f else 'brother', 'guardian': R.choice(['guardian', 'nanny (godmother)', 'godmother']) if f else R.choice(['guardian', 'parrain'])}.get(r, 'relative')


def far(k):
    return [c for c in k.carers if c[0].where != k.where]


def lost_by(a):
    F = a.fam
    return [(k, r) for k in F.kids if k.where != a.where for x, r in k.carers if x is a] if F else []


RACE = {'b': ['B', 'Black', 'AA', 'B'], 'w': ['W', 'White', 'C'], 'c': ['W', 'White'], 'v': ['A', 'Asian', 'Viet'], 'h': ['H', 'Hisp', 'Latino']}
# ---- shelters
rows = []
cand = []
done = []
for F in fams:
    groups = defaultdict(list)
    for p in F.members:
        if p.mode == 'shelter':
            groups[p.where].append(p)
    for w, ps in groups.items():
        if ch(.92):
            cand.append((STORM + dt.timedelta(days=int(R.triangular(-1, 20, 3))), R.random(), sorted(ps, key=lambda p: p.birth), F))
for p in extra:
    if p.mode == 'shelter':
        cand.append((STORM + dt.timedelta(days=int(R.triangular(-1, 20, 3))), R.random(), [p], None))
cand.sort(key=lambda c: (SHELTER.index(c[2][0].sh), c[0], c[1]))
n = defaultdict(int)
for d, _, ps, F in cand:
    sh = ps[0].sh
    code = sh[1][:3].upper().replace(' ', '')
    listed = ps if sh[4] else [p for p in ps if p is ps[0] or (p.age(REF) >= 18 and ch(.3)) or p.alone and ch(.6)]
    for p in listed:
        for rep in range(2 if ch(.012) else 1):
            n[sh[0]] += 1
            idn = '%s%s-%04d' % (code, sh[0][:2].upper(), n[sh[0]])
            p.recs.append(('shelter_intake', idn))
            a = p.age(d)
            nm = fl(p) if (sh[2] == 'FL') != ch(.06) else lf(p)
            if ch(.15):
                nm = nm.upper()
            oth = [q for q in ps if q is not p]
            wi = ''
            if oth and ch(.62 if sh[4] else .93):
                wi = R.choice([', ', '; ', ' & ']).join(R.choice(['%s', '%s', '%s %d', '%s (%d)']).replace('%d', str(said_age(q.age(d), .1))) % (firstn(q) if q.last == p.last and ch(.6) else fl(q, .1, .1)) for q in oth)
            lk = []
            if a >= 18:
                ls = lost_by(p)
                if ls and ch(.6):
                    for k, r in ls:
                        rel_ = ('grand' if r == 'grandparent' else 'step' if r == 'step_parent' else '') + ('son' if k.sex == 'M' else 'daughter') if r in ('mother', 'father', 'grandparent', 'step_parent') else ('nephew' if k.sex == 'M' else 'niece') if r == 'aunt_uncle' else 'child'
                        lk.append((rel_ + ' ' if ch(.5) else '') + (firstn(k) if ch(.4) else fl(k, .1, .1)) + (' %d' % said_age(k.age(d), .1) if ch(.4) else ' age %d' % k.age(d) if ch(.3) else ''))
                elif F and ch(.12):
                    x = [q for q in F.members if q.where != p.where and q.age(d) >= 18]
                    if x:
                        lk.append(fl(R.choice(x), .2, .1))
            elif p.carers and far(p) and a > 3 and ch(.62 if a > 6 else .4):
                x, r = R.choice(far(p))
                lk.append(word(x, r) + ' ' + (fl(x, .2, .05) if a > 6 or ch(.4) else x.first))
            wl = R.choice([', ', ' / ', ' and ']).join(lk)
            gw = ''
            if a < 18:
                b = [q for q in ps if q.age(d) >= 18]
                gw = (fl(b[0], .1, .05) if ch(.6) else firstn(b[0])) if b and ch(.7) else R.choice(['NONE', 'unaccompanied', 'neighbor', 'none - bus from Superdome', 'DCFS notified', '']) if not b else ''
            rows.append([sh[0], sh[1] if ch(.9) else '', idn, d.strftime(sh[3]), nm, gap(dob(p, sh[3], d), .16 if sh[4] else .4), gap(said_age(a, .08), .15), gap(p.sex, .06), gap(R.choice(RACE[p.g]), .4), gap(addr(p), .16 if a >= 12 or ps[0].age(d) >= 18 else .5), gap(fone(p.tel), .42 if a >= 16 or ps[0].age(d) >= 18 else .75), wi, wl, gw, R.choice(['', '', '', 'asthma', 'none', 'NKDA', 'seizure meds'] + (['insulin', 'BP meds', 'HTN', 'wheelchair'] if a > 29 else [])), gap('%05d' % R.randrange(100000), .5)])
out_list('shelter_intake', ['Shelter', 'Parish/County', 'Form #', 'Date In', 'Name', 'DOB', 'Age', 'Sex', 'Race', 'Address before storm', 'Phone', 'With you (list all)', 'Looking for', 'Guardian (if minor)', 'Medical', 'Band #'], rows)

# ---- clearinghouse
calls = []
for F in fams:
    for a in F.adults:
        ls = lost_by(a)
        if not ls:
            ls = [(k, relation(k, a)) for k in F.kids if k.where != a.where and k.alone and relation(k, a)] if ch(.25) else []
        if ls and a.mode != 'gone' and ch(.3 if a.mode == 'shelter' else .2 if a.mode == 'hospital' else .5):
            calls.append((a, ls, 0))
        elif ls and a.mode == 'gone' and ch(.12):
            calls.append((a, ls, 0))
alonek = [k for F in fams for k in F.kids if k.alone]
for x in extra:
    if alonek and ch(.1):
        calls.append((x, [(R.choice([k for k in alonek if k.g == x.g] or alonek), R.choice(['father', 'aunt_uncle', 'aunt_uncle', 'guardian']) if x.sex == 'M' else 'aunt_uncle')], 1))
calls = sorted([(STORM + dt.timedelta(days=int(R.triangular(2, 45, 8))), R.random(), a, ls, z) for a, ls, z in calls], key=lambda c: (c[0], c[1]))
rows, no = [], 4100
SEEN = ['Superdome', 'Convention Center', 'I-10 & Causeway', 'roof of house', 'airlifted by Coast Guard', 'bus to Houston', 'bus to Dallas', 'at home', 'hospital', 'overpass', 'St Bernard HS', 'ferry landing', 'unk']
for d, _, a, ls, z in calls:
    no += R.choice([1, 1, 2, 3])
    idn = 'KMC-%05d' % no
    a.recs.append(('clearinghouse_intake', idn))
    k, r = ls[0]
    f, m, l, s = parts(k, .08)
    others = [q for q, _ in ls[1:]]
    nar = []
    if ch(.6):
        nar.append(R.choice(['Caller %s reports %s was put on bus/helicopter, caller left behind.', 'Caller (%s) lost track of %s during evacuation.', '%s states %s was with neighbor when water came up.', '%s has not seen %s since storm.', '%s stayed at home, %s evacuated with relatives, no contact.']) % (word(a, r), firstn(k)))
    if k.mother and k.mother is not a and ch(.45) and not z:
        nar.append('Mother is %s.' % fl(k.mother, .1, .05))
    if ch(.25):
        nar.append(R.choice(['Caller will call back.', 'Photo faxed.', 'Caller very upset.', 'Custody dispute?', 'Checked Red Cross list, no match.', 'DSS contacted.', 'VM full on callback.']))
    where = a.sh[0] if a.mode == 'shelter' else R.choice(RECV) if a.mode == 'hospital' else R.choice(['hotel Houston TX', 'w/ family Atlanta GA', 'Memphis TN', 'Baton Rouge', 'Dallas', 'motel Lake Charles', 'Lafayette LA'])
    wk = word(a, r)
    rows.append([idn, '%d/%d/05 %d:%02d' % (d.month, d.day, R.randrange(7, 23), R.randrange(60)), fl(a, .08, .15), gap(wk, .06), gap(fone(a.tel if ch(.6) else phone(R.choice(['713', '225', '404', '337']))), .2), gap(where, .12), l, f, gap(m, .5), gap(s, .1), k.pet if k.pet and ch(.6) else k.nick if ch(.2) else '', gap(dob(k, '%m/%d/%Y', d), .22), gap(said_age(k.age(d), .1), .15), k.sex, gap(R.choice(RACE[k.g]), .2), gap(addr(k) if not z else addr(a), .3), gap(R.choice(SEEN), .25), gap(R.choice(['neighbor', 'alone', 'grandmother', 'unknown adults', 'siblings', 'police', 'mother']), .45), ', '.join((firstn(q) if ch(.6) else fl(q, .1, .1)) + ' (%d)' % said_age(q.age(d), .1) for q in others) if ch(.75) else '', ' '.join(nar), R.choice(['OPEN', 'OPEN', 'OPEN', 'LEAD', 'CLOSED-DUP'])])
out_list('clearinghouse_intake', ['Case No', 'Call Date/Time', 'Caller Name', 'Relation to Child', 'Callback Phone', 'Caller Now At', 'Child Last', 'Child First', 'Child MI', 'Suffix', 'AKA/Nickname', 'Child DOB', 'Child Age', 'Child Sex', 'Child Race', 'Last Address', 'Last Seen', 'Last Seen With', 'Other Missing Minors', 'Narrative', 'Status'], rows)

# ---- hospitals
pat = [p for F in fams for p in F.members if p.sick and ch(.85)] + [p for p in extra if p.sick and ch(.8)]
R.shuffle(pat)
rows = []
mr = 300000
for p in pat:
    mr += R.randrange(1, 60)
    F = p.fam
    d = STORM + dt.timedelta(days=R.choice([0, 1, 1, 2, 2, 3, 3, 4, 5, 8]))
    a = p.age(d)
    days = (d - p.birth).days
    idn = 'E%06d' % mr
    p.recs.append(('hospital_evacuees', idn))
    baby = days < 75 and p.mother
    if baby:
        mo = p.mother
        nm = R.choice(['BABY %s %s', 'BB %s %s', 'BABY %s %s']) % ('BOY' if p.sex == 'M' else 'GIRL', deacc(mo.last).upper())
    else:
        nm = lf(p, .03, .12).upper() if ch(.88) else fl(p, .03, .2).upper()
    near = [q for q in F.members if q is not p and q.age(d) >= 18] if F else []
    nk = nr = nt = ''
    if near and ch(.55):
        x = next((c[0] for c in p.carers if ch(.7)), None) or R.choice(near)
        nk = lf(x, .1) if ch(.5) else fl(x, .1, .05)
        rr = relation(p, x)
        nr = word(x, rr) if rr else ('husband' if x.sex == 'M' else 'wife') if p.spouse is x else ('son' if x.sex == 'M' else 'daughter') if relation(x, p) in ('mother', 'father') else 'family'
        nt = gap(fone(x.tel), .35)
    note = []
    if a >= 18 and lost_by(p) and ch(.4):
        k = lost_by(p)[0][0]
        note.append(R.choice(['asking for child %s, %d', 'states minor child %s (%d) left at Superdome', 'has kids, %s age %d, whereabouts unk']) % (firstn(k), k.age(d)))
    if a < 18 and not nk and ch(.4) and p.carers and a > 3:
        x, r = R.choice(p.carers)
        note.append('pt says %s is %s' % (word(x, r), x.first if ch(.4) else fl(x, .2, 0)))
    if baby and ch(.35):
        note.append('mom %s @ %s' % (p.mother.first.upper() if ch(.4) else fl(p.mother, .05, 0), R.choice(HOSP)))
    if ch(.25):
        note.append(R.choice(['dialysis MWF', 'no chart', 'O2 2L', 'wristband illegible', 'DNR', 'NICU', 'IV removed', 'chart wet']))
    rows.append([idn, nm, gap(dob(p, '%m/%d/%y', d), .2), gap(a if a > 1 else '%dd' % days if days < 60 else '%d mo' % max(1, days // 30), .1), p.sex if ch(.96) else 'U', R.choice(HOSP), R.choice(RECV), d.strftime('%m/%d'), R.choice(['RED', 'YEL', 'YEL', 'GRN', '']), R.choice(['CHF', 'ESRD', 'dehydration', 'fx femur', 'DM', 'COPD', 'CVA', 'lac']) if a > 17 else R.choice(['premie', 'RSV', 'well newborn', 'jaundice']) if baby else R.choice(['asthma', 'dehydration', 'fever', 'sickle cell crisis', 'fx arm', 'lac foot']), R.choice(['alone', 'none', '', '', '', 'RN', 'EMS', 'flight nurse']), nk, nr, nt, '; '.join(note)])
out_list('hospital_evacuees', ['Evac ID', 'Patient', 'DOB', 'Age', 'Sex', 'From', 'Received At', 'Date', 'Triage', 'Dx', 'Accompanied', 'Next of Kin', 'NOK Rel', 'NOK Phone', 'Notes'], rows)

# ---- schools
st = []
for F in fams:
    for k in F.kids:
        if 5 <= k.age(REF) <= 17 and k.mode not in ('hospital', 'gone'):
            if ch(.62 if k.alone else .42):
                st.append((STORM + dt.timedelta(days=int(R.triangular(7, 50, 16))), R.random(), k, F))
st.sort(key=lambda c: (c[0], c[1]))
rows, sn = [], 880100
HOSTF = W('Johnson Williams Miller Brown Garza Thompson Walker Reed Fontenot Lopez Hall Young Evans')
for d, _, k, F in st:
    sn += R.randrange(1, 5)
    idn = str(sn)
    k.recs.append(('school_reenrollment', idn))
    f, m, l, s = parts(k, .05, .08)
    if ch(.03):
        f, l = l, f
    here = [a for a in F.adults if a.where == k.where]
    if here:
        x = next((c[0] for c in k.carers if c[0] in here), here[0])
        by, rl, ph = fl(x, .06, .1), word(x, relation(k, x)).capitalize(), fone(x.tel)
        res = 'S' if x.mode == 'shelter' else R.choice(['D', 'H', 'D'])
    else:
        by, rl = R.choice([(zipf(GIV['bFa'], 9) + ' ' + R.choice(HOSTF), R.choice(['Foster parent', 'Host', 'Family friend'])), (zipf(GIV['wFa'], 9) + ' ' + R.choice(HOSTF), R.choice(['Caseworker', 'Shelter staff', 'Volunteer', 'Foster'])), ('', 'Self'), (zipf(GIV[F.g + 'Fa'], 9) + ' ' + (k.last if ch(.5) else zipf(LAST[F.g], 12)), R.choice(['Aunt', 'Cousin', 'Cousin', 'Great aunt']))])
        ph = fone(phone(R.choice(['713', '225', '337', '318']))) if ch(.7) else ''
        res = R.choice(['U', 'U', 'S', 'D'])
    pg = ''
    if ch(.5 if not here else .35) and k.carers:
        x = R.choice(k.carers)[0] if ch(.75) else (k.mother or k.carers[0][0])
        pg = fl(x, .05, .1)
    sib = [q for q in F.kids if q is not k and q.where == k.where and 5 <= q.age(d)]
    rem = []
    if sib and ch(.4):
        rem.append('sib ' + ' & '.join(firstn(q) for q in sib) + ' also enr.')
    if not here and ch(.4):
        c = far(k)
        rem.append(R.choice(['No contact w/ parents', 'parent whereabouts unknown', 'McKinney-Vento liaison notified']) if not c or ch(.4) else 'says %s %s %s' % (word(*c[0]), fl(c[0][0], .15, 0), R.choice(['not located', 'was in N.O.', 'maybe in Houston', 'at hospital'])))
    if ch(.2):
        rem.append(R.choice(['no shot record', 'IEP per student', 'transcript lost', 'uniform voucher', 'bus rider', 'ESL']))
    g = max(0, k.age(dt.date(2005, 9, 30)) - 5 - (1 if ch(.12) else 0))
    rows.append([idn, R.choice(DIST), l, f, m, s, gap(dob(k, '%m/%d/%Y', d), .05), 'K' if g == 0 else gap(g, .04), k.sex, gap({'b': 'B', 'w': 'W', 'c': 'W', 'v': 'A', 'h': 'H'}[k.g], .1), R.choice(PSCH[F.parish]) if ch(.93) else R.choice(['unknown', 'none', '']), gap(addr(k), .22), d.strftime('%m/%d/%Y'), by, gap(rl, .05), gap(ph, .15), res, pg, '; '.join(rem)])
out_list('school_reenrollment', ['Student ID', 'District', 'Last Name', 'First Name', 'MI', 'Suffix', 'Birth Date', 'Grade', 'Gender', 'Ethnicity', 'Prior School', 'Prior Address', 'Entry Date', 'Enrolled By', 'Relationship', 'Contact Phone', 'MV Code', 'Parent/Guardian on prior record', 'Remarks'], rows)


finish(fams, persons, REF, lambda c, a: c.where != a.where, dict(children_listed=sum(1 for F in fams for k in F.kids if k.recs)))
