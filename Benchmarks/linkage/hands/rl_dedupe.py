"""One register with duplicates, in the manner of the test data of R packages for record linkage.

German names in capitals without umlauts, first and second parts of given name and surname in their
own columns, birth year, month and day as integers, NA where nothing is, as R writes it. A tenth of
the rows is a second (rarely a third) entry of a person, with one to three slips: letters, digits,
parts of names exchanged, moved or left out, double names cut, MEIER for MAYER, UE for U, day and
month exchanged, a changed surname now and then. Twins, and namesakes born in the same year, are
different people. A careful person: F1 about 0.95 (two people alike in all but one digit exist).
"""

from . import paper

FILES = ("rl_daten.csv",)
MEN = """PETER HANS WOLFGANG KLAUS MICHAEL THOMAS WERNER HEINZ ANDREAS JUERGEN GUENTER HELMUT HORST
MANFRED DIETER GERHARD STEFAN UWE FRANK KARL WALTER BERND RALF MARTIN JOSEF HERBERT CHRISTIAN
MATTHIAS JENS ROLF KURT RAINER FRANZ SIEGFRIED HERMANN JOERG HARALD GERD ALFRED DIRK OTTO HOLGER
VOLKER TORSTEN KARSTEN MARKUS ROBERT ERICH WILHELM ALEXANDER NORBERT FRIEDRICH MARIO HARTMUT ERNST
OLAF DETLEF JAN SVEN ANDRE PAUL BERNHARD LOTHAR REINHARD JOHANNES RUDOLF ECKHARD GEORG ULRICH
HEIKO STEFFEN ROLAND DANIEL JOACHIM ARTHUR TOBIAS RENE LARS CARSTEN THORSTEN GUENTHER EDGAR ADOLF
RICHARD SEBASTIAN FLORIAN HEINRICH EGON BRUNO INGO TILO MAIK EWALD GUSTAV""".split()
WOMEN = """URSULA MONIKA RENATE HELGA KARIN INGRID SABINE BRIGITTE ELISABETH PETRA GISELA ERIKA
CHRISTA SUSANNE CLAUDIA ANDREA GERDA BIRGIT ANNA BARBARA MARIA HEIKE ILSE GERTRUD KERSTIN MARTINA
ANGELIKA IRMGARD GABRIELE EDITH HILDEGARD UTE ELKE EVA ANKE CHRISTINE ROSWITHA INGE GUDRUN MARION
HANNELORE ANJA HEIDI RUTH SILKE STEFANIE KATRIN NICOLE HERTA ANNELIESE WALTRAUD MARGARETE CORNELIA
SIGRID IRENE DORIS ROSEMARIE JUTTA REGINA MARTHA FRIEDA ULRIKE ANTJE KATHARINA SIMONE SONJA TANJA
BAERBEL EDELTRAUD LIESELOTTE HEDWIG JOHANNA MELANIE ANNEMARIE BEATE SILVIA DAGMAR ROSA LUISE
KATJA MANUELA NADINE JANA INES MARLIES BETTINA DOROTHEA EMMA GRETE THERESIA VERONIKA""".split()
LAST = """MUELLER SCHMIDT SCHNEIDER FISCHER MEYER WEBER SCHULZ WAGNER BECKER HOFFMANN SCHAEFER KOCH
BAUER RICHTER KLEIN SCHROEDER WOLF NEUMANN SCHWARZ ZIMMERMANN BRAUN HOFMANN KRUEGER HARTMANN LANGE
WERNER SCHMITZ KRAUSE MEIER LEHMANN SCHMID SCHULZE MAIER KOEHLER HERRMANN WALTER KOENIG MAYER HUBER
KAISER FUCHS PETERS LANG SCHOLZ MOELLER WEISS JUNG HAHN SCHUBERT VOGEL FRIEDRICH GUENTHER KELLER
WINKLER BERGER FRANK ROTH BECK LORENZ BAUMANN FRANKE ALBRECHT SCHUSTER SIMON LUDWIG BOEHM WINTER
KRAUS MARTIN SCHUMACHER KRAEMER VOGT STEIN JAEGER OTTO SOMMER GROSS SEIDEL HEINRICH BRANDT HAAS
SCHREIBER GRAF SCHULTE DIETRICH ZIEGLER KUHN KUEHN POHL ENGEL HORN BUSCH BERGMANN THOMAS VOIGT
SAUER ARNOLD WOLFF PFEIFFER ERNST LINDNER HUEBNER KAMINSKI NOWAK JANSEN HANSEN PETERSEN PAULSEN
BRANDES FIEDLER KESSLER SEIFERT RITTER GEIGER STEINER BERNHARDT HERZOG EBERT SIEBERT KUNZE
LENZ BARTH GEBHARDT REUTER NAGEL DREYER RUDOLPH ADAM PAUL SANDER MARX BRINKMANN HESSE HEINZE
STAHL KONRAD EBERHARDT RAU BOCK WEIDNER KURZ SPRINGER HERMANN OSWALD GOETZ""".split()
SOUND = [("EI", "EY"), ("AI", "EI"), ("Y", "I"), ("TH", "T"), ("T", "TH"), ("PH", "F"), ("DT", "T"),
         ("FF", "F"), ("F", "FF"), ("TZ", "Z"), ("C", "K"), ("K", "C"), ("UE", "U"), ("OE", "O"),
         ("AE", "E"), ("SS", "S"), ("MM", "M"), ("NN", "N"), ("V", "W"), ("CK", "K"), ("RR", "R")]
HEADER = ["rec_id", "fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd"]


def slip(rng, word):
    """A letter more, less, other, or two exchanged; a third of the time as the ear hears it."""
    fits = [pair for pair in SOUND if pair[0] in word]
    if fits and rng.random() < 0.35:
        return word.replace(*rng.choice(fits), 1)
    at = rng.randrange(len(word))
    letter = rng.choice("EEENNIRSTAADHULCGMOBWFKZPV")
    return rng.choice([word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :],
                       word[:at] + letter + word[at:],
                       word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]) or word


def spoil(rng, row, last):
    """The same person entered again: one slip, seldom two or three."""
    row = list(row)
    for _ in range(rng.choices([1, 2, 3], [66, 26, 8])[0]):
        kind = rng.choices(range(10), [24, 30, 10, 7, 7, 4, 6, 3, 4, 3])[0]
        if kind == 0:
            row[0] = slip(rng, row[0])
        elif kind == 1:
            row[2] = slip(rng, row[2])
        elif kind == 2:  # one digit of the day
            row[6] = max(1, min(31, rng.choice([row[6] + 1, row[6] - 1, row[6] + 10, row[6] - 10])))
        elif kind == 3:
            row[5] = max(1, min(12, rng.choice([row[5] + 1, row[5] - 1, 10, 1])))
        elif kind == 4:
            row[4] += rng.choice([-1, 1, -10, 10, -9, 9, 2])
        elif kind == 5 and row[6] < 13:
            row[5], row[6] = row[6], row[5]
        elif kind == 6:  # the second given name: gone, or put first
            row[0], row[1] = (row[1], row[0]) if row[1] and rng.random() < 0.4 else (row[0], "")
        elif kind == 7:  # surname and given name in each other's columns
            row[0], row[2] = row[2], row[0]
        elif kind == 8 and row[3]:
            row[2], row[3] = rng.choice([(row[2], ""), (row[3], ""), (row[3], row[2])])
        elif kind == 8:
            row[3] = last(rng) if rng.random() < 0.4 else ""
        elif kind == 9:
            row[2] = last(rng) if rng.random() < 0.4 else slip(rng, row[2])
    return row


def make(rng, folder):
    """10,000 rows, 1,000 of them second or third entries."""
    heads = "ACHT BOER DAMM EICH FALK GRUN HAGE KIRCH LOH MOOS NIE OBER RUH STROH TIEF WIES".split()
    tails = """BAUER MANN MEIER HOFER BERG STEDT KAMP HAUS BACH FELD INGER LER THAL
    MUELLER SCHMIDT WALD STEIN DORF HORST KOETTER""".split()
    family = [n.upper() for n in paper.coined(rng, LAST, 1_100, heads, ["", "EN", "ER", "EL"], tails)]
    last = paper.skewed(family, 0.9, 4)
    given = {"m": paper.skewed(MEN, 0.8, 5), "w": paper.skewed(WOMEN, 0.8, 5)}

    def person():
        draw, born = given[rng.choice("mw")], paper.day(rng, 1920, 1999)
        second = draw(rng) if rng.random() < 0.14 else ""
        double = last(rng) if draw is given["w"] and rng.random() < 0.03 else ""
        return [draw(rng), second, last(rng), double, born.year, born.month, born.day]

    rows, near = [], 0
    while len(rows) < 9_000:
        rows.append(person())
        if near < 70 and rng.random() < 0.01:  # a twin
            twin = person()
            rows.append([*twin[:2], rows[-1][2], "", *rows[-1][4:]])
            near += 1
        elif rng.random() < 0.004:  # a namesake of about the age
            other = person()
            rows.append([rows[-1][0], other[1], rows[-1][2], "", rows[-1][4], *other[5:]])
    rows = rows[:9_000]
    entries = list(enumerate(rows))
    chosen = rng.sample(range(9_000), 960)
    for at, who in enumerate(chosen):
        for _ in range(2 if at < 40 else 1):
            entries.append((who, spoil(rng, rows[who], last)))
    rng.shuffle(entries)
    known, out = [], []
    for number, (who, row) in enumerate(entries, 1):
        known.append((who, str(number)))
        out.append([number, *(cell if cell != "" else "NA" for cell in row)])
    paper.put(folder / FILES[0], HEADER, out)
    paper.put_truth(folder, paper.pairs(known))
