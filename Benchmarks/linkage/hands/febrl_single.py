"""One list with its duplicates, in the manner of the data sets 1 to 3 that come with Febrl.

Australian given names and surnames in small letters, address in parts, a date of birth of eight
digits, a number of seven digits. As there, a blank follows every comma, in the header too. Of 1,350
people 560 stand there once more, or up to five times more (most once): typed wrong, read wrong by a
scanner, heard wrong, cut in two, with a value left out, two fields exchanged, or taken from another
value of the same kind; one to three changes a field and up to eight a row. Some families share
surname and address, twins the birthday as well; four fathers in a hundred have a son of their name.
The numbers of the rows say nothing of whose they are. A careful person: F1 about 0.98.
"""

from . import paper

FILES = ("dataset_single.csv",)
BOYS = """joshua jack thomas lachlan james william daniel samuel benjamin matthew nicholas ryan harrison luke liam
jordan ethan alexander jacob riley cooper dylan zachary connor mitchell jayden adam blake isaac callum kane bailey
tyler hayden jake michael aidan finn noah hugo angus brodie sebastian flynn cameron beau joel zane kyle logan tristan
oscar marcus lewis jye xavier declan patrick toby max henry jarrod reece nathan caleb levi taj kobe brayden
hamish dominic rhys timothy sean darcy elijah austin gianni travis corey edward archie leo mason""".split()
GIRLS = """emily sophie isabella olivia jessica chloe georgia hannah sarah emma ella charlotte grace mia lucy caitlin
ruby madison alexandra zoe amelia jasmine holly abbey kate imogen chelsea lara bella laura brianna amy alana paige
lily erin isabelle hayley elizabeth mikayla ebony stephanie phoebe rachel keely eliza samantha tahlia maddison
kayla breanna tayla natasha claire jade matilda alice molly bethany rebecca annabel lauren courtney tara katelyn
shelby eva summer nicole kiara teagan gabrielle freya anneliese kirra savannah indiana zali amber sienna""".split()
LAST = """white smith campbell clarke nguyen webb ryan wilson brown green taylor mason matthews miles thorpe jolly
lowe mccarthy reid goode morrison paul stanley coleman blake burford rudd dixon petersen bishop harrington
leslie haeusler pascoe webster dunstan beams crook coffey rees hawes rawson mathews swiggs berry lock bullock
stephenson painter george pope stubbs gallagher domagala rollins denholm heerey maynard miller dolan roche mcneill
kounis schwarz duell roberts menzies van_der_linden d'angelo o'sullivan ballantyne weymss-reid papadopoulos
karaytug nowicki santini hathaway hallett tippins kranz finlay joyce hage ottens fitzpatrick wheatley zaluski
donaldson knox vlahos mccormack durbridge sweetnam bastiaans clayton hobson radford badger vincent humphreys""".split()
STREETS = """barrallier_street sturdee_crescent fremantle_drive mcintyre_street gatliff_place tyson_street
chave_street bimberi_crescent mirning_crescent ballard_place florey_drive randwick_road helemon_street
chauvel_circle mulga_place tennyson_crescent namatjira_drive ellenborough_street beasley_street dalley_crescent
lhotsky_street macrobertson_street o'hanlon_place whitelum_place clamp_place temperley_street companion_crescent
rossarden_street burkitt_street knaggs_crescent beaurepaire_crescent ashkanasy_crescent tardent_street
ebenezer_street kurrajong_road diamond_street hoadley_place carrodus_street osmand_street weingarth_street
shakespeare_crescent shumack_street david_street colville_place euree_street girdlestone_circuit""".split()
PLACES = """rosedale belmore_cottage villa_3 unit_12 mountview flat_2 brentwood_village kirrawee lot_34 the_willows
westella wirralee pinnacle_retirement_village rowethorpe delmar inglewood caravan_park hd_of_ridley emu_downs
talbot_towers rosetta_village kookaburra_park warra_creek cypress_gardens glenview broadwater_tce sec_1""".split()
SUBURBS = """toowoomba:4350:qld wodonga:3690:vic dubbo:2830:nsw launceston:7250:tas elizabeth_north:5113:sa
rockhampton:4700:qld bentleigh_east:3165:vic port_macquarie:2444:nsw st_kilda:3182:vic mandurah:6210:wa
padstow_heights:2211:nsw maroubra:2035:nsw noosaville:4566:qld glen_waverley:3150:vic morphett_vale:5162:sa
cheltenham:3192:vic ballarat:3350:vic belmont:3216:vic bundaberg:4670:qld broken_hill:2880:nsw armidale:2350:nsw
queanbeyan:2620:nsw coffs_harbour:2450:nsw mildura:3500:vic gympie:4570:qld mornington:3931:vic ryde:2112:nsw
tuart_hill:6060:wa forestville:2087:nsw burleigh_waters:4220:qld para_hills:5096:sa kingsgrove:2208:nsw
frankston:3199:vic kew:3101:vic woy_woy:2256:nsw caboolture:4510:qld hobart:7000:tas palmerston:0830:nt
kambah:2902:act lilydale:3140:vic tweed_heads:2485:nsw sale:3850:vic thuringowa:4817:qld hillarys:6025:wa""".split()
KEYS = {"a": "sqz", "b": "vgn", "c": "xvd", "d": "sfe", "e": "wrd", "f": "dgr", "g": "fht", "h": "gjy", "i": "uok", "j": "hku",
        "k": "jli", "l": "ko", "m": "nj", "n": "bmh", "o": "ipl", "p": "o", "q": "wa", "r": "etf", "s": "adw", "t": "ryg", "u": "yij",
        "v": "cbf", "w": "qes", "x": "zcs", "y": "tuh", "z": "xa"}
SCAN = [("m", "rn"), ("rn", "m"), ("l", "1"), ("o", "0"), ("i", "l"), ("s", "5"), ("b", "8"), ("g", "q"), ("cl", "d"), ("d", "cl"),
        ("z", "2"), ("w", "vv"), ("h", "b"), ("e", "c"), ("u", "v"), ("5", "s"), ("1", "l"), ("0", "o"), ("8", "b"), ("6", "b")]
EAR = [("ph", "f"), ("f", "ph"), ("c", "k"), ("k", "ck"), ("ie", "y"), ("y", "ie"), ("ai", "ay"), ("ei", "ie"), ("ee", "ea"), ("ll", "l"),
       ("tt", "t"), ("nn", "n"), ("n", "nn"), ("s", "z"), ("th", "t"), ("wh", "w"), ("gh", ""), ("ow", "ou"), ("er", "a"), ("oo", "u"),
       ("ey", "y"), ("dge", "ge"), ("x", "ks"), ("mac", "mc"), ("mc", "mac"), ("au", "or"), ("ch", "tsh"), ("sch", "sh"), ("aa", "a")]
HEADER = """rec_id given_name surname street_number address_1 address_2 suburb postcode state date_of_birth
soc_sec_id""".split()
# How often each field is changed: given name, surname, number, two addresses, suburb, postcode, state, birth, number.
WHICH = [14, 15, 8, 16, 14, 12, 6, 4, 6, 5]


def typed(rng, word):
    """One slip of the fingers."""
    at = rng.randrange(len(word))
    near = rng.choice(KEYS.get(word[at], "aeinrst")) if not word[at].isdigit() else str((int(word[at]) + rng.choice([1, 9, 3])) % 10)
    return rng.choice([word[:at] + near + word[at + 1 :], word[:at] + near + word[at + 1 :], word[:at] + word[at + 1 :], word[:at] + near + word[at:],
                       word[:at] + word[at : at + 2][::-1] + word[at + 2 :]])


def through(rng, word, table):
    """As a table of confusions has it; typed wrong if nothing fits."""
    fits = [pair for pair in table if pair[0] in word]
    return word.replace(*rng.choice(fits), 1) if fits else typed(rng, word)


def spoilt(rng, row, pools):
    """The same person once more: one to eight changes."""
    row = list(row)
    for _ in range(rng.choices([1, 2, 3, 4, 5, 6, 8], [22, 22, 18, 14, 11, 8, 5])[0]):
        at, kind = rng.choices(range(10), WHICH)[0], rng.random()
        if kind < 0.06:  # two fields in each other's place
            one, other = rng.choice([(0, 1), (0, 1), (3, 4), (3, 4), (4, 5), (2, 3)])
            row[one], row[other] = row[other], row[one]
        elif kind < 0.18:
            row[at] = ""
        elif kind < 0.26 and at not in (8, 9):  # another value of the kind
            row[at] = pools[at](rng)
        elif not row[at]:
            if at not in (8, 9) and rng.random() < 0.5:
                row[at] = pools[at](rng)
        elif at in (2, 6, 8, 9):
            for _ in range(rng.choices([1, 2], [85, 15])[0]):
                row[at] = typed(rng, row[at]) or row[at]
                if at in (8, 9) and rng.random() < 0.6:  # mostly it keeps its length
                    row[at] = (row[at] + "0123456789")[: 8 if at == 8 else 7]
        else:
            for _ in range(rng.choices([1, 2, 3], [78, 16, 6])[0]):
                how = rng.random()
                if not row[at]:
                    break
                if how < 0.55:
                    row[at] = typed(rng, row[at])
                elif how < 0.72:
                    row[at] = through(rng, row[at], SCAN)
                elif how < 0.9:
                    row[at] = through(rng, row[at], EAR)
                elif len(row[at]) > 4:  # cut in two, or written together
                    cut = rng.randrange(2, len(row[at]) - 1)
                    row[at] = row[at].replace(" ", "") if " " in row[at] else row[at][:cut] + " " + row[at][cut:]
    return row


def make(rng, folder):
    """1,350 people and about 920 rows more of 560 of them."""
    given = {"m": paper.skewed(BOYS, 0.6, 4), "f": paper.skewed(GIRLS, 0.6, 4)}
    heads = "ash brad cam dun el fair har hol kings lang mar nor oak pen rad shel thorn war wes whit".split()
    tails = "bury combe don ford ham ley man more ridge shaw ton well wick worth by field".split()
    last = paper.skewed([n.lower().replace("_", " ") for n in paper.coined(rng, LAST, 330, heads, tails)], 0.75, 4)
    street, house = paper.skewed(STREETS, 0.3, 5), paper.skewed(PLACES, 0.4, 5)
    suburb = paper.skewed([tuple(s.split(":")) for s in SUBURBS], 0.4, 5)

    def home():
        town = suburb(rng)
        return [str(int(rng.gammavariate(0.9, 38)) + 1) if rng.random() < 0.97 else "",
                street(rng).replace("_", " ") if rng.random() < 0.98 else "", house(rng).replace("_", " ") if rng.random() < 0.66 else "",
                town[0].replace("_", " "), town[1], town[2] if rng.random() < 0.97 else ""]

    def birth(first=1900, final=1999):
        return f"{paper.day(rng, first, final):%Y%m%d}"

    def person(name="", place=None, born=None, first=""):
        return [first or (given[rng.choice("mf")](rng) if rng.random() < 0.98 else ""), name or (last(rng) if rng.random() < 0.985 else ""),
                *(place or home()), born if born is not None else birth() if rng.random() < 0.955 else "", f"{rng.randrange(10**6, 10**7)}"]

    pools = [lambda r: given[r.choice("mf")](r), last, lambda r: str(r.randint(1, 190)), lambda r: street(r).replace("_", " "),
             lambda r: house(r).replace("_", " "), lambda r: suburb(r)[0].replace("_", " "), lambda r: suburb(r)[1], lambda r: suburb(r)[2]]
    people = []
    while len(people) < 1_350:
        one = person()
        people.append(one)
        if one[1] and one[8] and rng.random() < 0.07:  # others of the family
            year = int(one[8][:4])
            for _ in range(rng.choice([1, 1, 2, 3])):
                kind = rng.random()
                if kind < 0.2:
                    people.append(person(one[1], one[2:8], one[8]))  # a twin
                elif kind < 0.3:
                    people.append(person(one[1], one[2:8], birth(min(1998, year + 22), min(1999, year + 40)), one[0]))  # of the same name
                else:
                    people.append(person(one[1], one[2:8], birth(max(1900, year - 9), min(1999, year + 9))))
    people = people[:1_350]
    entries = list(enumerate(people))
    for who in rng.sample(range(1_350), 560):
        for _ in range(rng.choices([1, 2, 3, 4, 5], [62, 22, 9, 4, 3])[0]):
            entries.append((who, spoilt(rng, people[who], pools)))
    rng.shuffle(entries)
    known, rows = [], []
    for number, (who, row) in enumerate(entries):
        known.append((who, f"rec-{number}"))
        rows.append([f"rec-{number}", *(f" {cell}" for cell in row)])
    paper.put(folder / FILES[0], [HEADER[0], *(f" {name}" for name in HEADER[1:])], rows)
    paper.put_truth(folder, paper.pairs(known))
