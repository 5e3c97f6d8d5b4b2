"""A consulate's list and a hostel's book: Vietnamese, Burmese and Filipino names in one column each.

Vietnamese write the family's name first, Burmese have none, Filipinos put their mother's in the
middle; the hostel's clerk turns names about as he thinks right, and drops every mark. A careful
person would find about 94 of 100, and link two Nguyens wrongly twice in a hundred.
"""

import unicodedata
from datetime import date

from . import paper

FILES = ("consulate.csv", "hostel.csv")
VIET_LAST = "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
VIET_MIDDLE = {"M": "Văn Hữu Đức Công Quang Minh Xuân".split(), "F": "Thị Thị Thị Ngọc Thu Kim".split()}
VIET = {
    "M": "Hùng Dũng Tuấn Nam Hải Long Sơn Thắng Cường Khánh Phúc Bình Tâm Việt Đạt".split(),
    "F": "Hương Lan Hoa Mai Thảo Linh Trang Hằng Nga Yến Thủy Phương Dung Bích Loan".split(),
}
BURMESE = """Aung Min Ko Zaw Htun Win Kyaw Thein Tin Moe Naing Myint Soe Thura Htet Lwin Phyo Wai Hlaing
Khin Su Mya Thandar Nilar Ei Phyu Yadanar Hnin Cho Sandar Thiri Nwe Aye San Yin Lay Nyein""".split()
BURMESE_TITLES = {"M": ["U", "Ko", "Maung"], "F": ["Daw", "Ma"]}
PINOY = {
    "M": "Jose Juan Mark_Anthony John_Paul Ramon Rodrigo Benigno Ferdinand Jericho Angelo Christian "
    "Michael Joselito Reynaldo Danilo".split(),
    "F": "Maria_Cristina Marites Jocelyn Rosario Maricel Angelica Mary_Grace Cherry_Ann Imelda Lourdes "
    "Analyn Rowena Jennifer Liza Corazon".split(),
}
PINOY_LAST = """Santos Reyes Cruz Bautista Ocampo García Mendoza Torres Tomás Andrada Dela_Cruz Castillo
Flores Villanueva Ramos Castro Rivera Aquino Navarro Salazar Mercado Magsaysay Dimaculangan Panganiban
De_los_Santos Manalo Pangilinan Macaraeg Agbayani Batungbakal""".split()
PROVINCES = {
    "VNM": "Nghệ An|Hà Tĩnh|Quảng Bình|Hải Dương|Thanh Hóa|Đồng Nai|Hải Phòng".split("|"),
    "MMR": "Yangon|Mandalay|Bago|Mon|Shan|Rakhine|Ayeyarwady|Sagaing".split("|"),
    "PHL": "Batangas|Pangasinan|Ilocos Norte|Cebu|Iloilo|Leyte|Nueva Ecija|Quezon".split("|"),
}


def plain(text):
    """Letters without their marks."""
    text = text.replace("Đ", "D").replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def person(rng, last, pinoy_last):
    """Parts of a name by country, sex, birth, passport, province, employer, telephone."""
    country, sex = rng.choices(["VNM", "MMR", "PHL"], [45, 25, 30])[0], rng.choice("MF")
    if country == "VNM":
        parts = [last(rng), rng.choice(VIET_MIDDLE[sex]), rng.choice(VIET[sex])]
        if rng.random() < 0.2:
            parts.insert(2, rng.choice(VIET[sex]))
    elif country == "MMR":
        parts = [rng.choice(BURMESE) for _ in range(rng.choice([2, 2, 3, 3, 4]))]
    else:
        parts = [rng.choice(PINOY[sex]), pinoy_last(rng), pinoy_last(rng)]
    return (
        country, sex, [p.replace("_", " ") for p in parts], paper.day(rng, 1965, 2004),
        f"{rng.choice('ABCEP')}{rng.randrange(10**7):07}", rng.choice(PROVINCES[country]),
        f"09{rng.randrange(10**8):08}",
    )  # fmt: skip


def slipped(rng, text):
    """A typing error in one of ten."""
    if rng.random() >= 0.1 or len(text) < 5:
        return text
    at = rng.randrange(1, len(text) - 1)
    return text[:at] + rng.choice(["", text[at] * 2, rng.choice("aeghinou")]) + text[at + 1 :]


def consular(country, parts):
    """The name as the passport has it."""
    if country == "PHL":
        return f"{parts[2]}, {parts[0]} {parts[1]}"
    return " ".join(parts)


def hosteled(rng, country, sex, parts):
    """The name as the hostel's clerk has it."""
    parts = [plain(p) for p in parts]
    if country == "VNM":
        if rng.random() < 0.4:
            parts = parts[1:] + parts[:1] if rng.random() < 0.5 else parts[::-1]
        if len(parts) > 2 and rng.random() < 0.2:
            parts = [p for p in parts if p not in ("Thi", "Van")]
    elif country == "MMR":
        if rng.random() < 0.35:
            parts = [rng.choice(BURMESE_TITLES[sex]), *parts]
        if rng.random() < 0.15:
            parts = [parts[0] + parts[1].lower(), *parts[2:]]
    else:
        kind = rng.random()
        if kind < 0.4:
            parts = [parts[0], parts[2]]
        elif kind < 0.6:
            parts = [parts[0], parts[1][0] + ".", parts[2]]
        elif kind < 0.7:
            parts = [parts[2], parts[0]]
    return slipped(rng, " ".join(parts))


def make(rng, folder):
    """3,400 at the consulate, 1,500 guests with 110 booked twice, 800 of both."""
    pinoy_last = paper.skewed(PINOY_LAST, 0.7, 3)
    last = paper.skewed(VIET_LAST, 1.0, 1)
    people = [person(rng, last, pinoy_last) for _ in range(4_100)]
    first, left, second, right = [], [], [], []
    for at, who in enumerate(rng.sample(range(3_400), 3_400)):
        country, sex, parts, born, passport, province, phone = people[who]
        first.append((who, f"C{2019_0000 + at}"))
        left.append(
            [first[-1][1], consular(country, parts), sex, f"{born:%Y-%m-%d}", country,
             passport if rng.random() < 0.9 else "", province, phone if rng.random() < 0.3 else ""]
        )  # fmt: skip
    chosen = rng.sample(range(3_400), 800) + list(range(3_400, 4_100))
    chosen += rng.sample(chosen, 110)
    rng.shuffle(chosen)
    for at, who in enumerate(chosen):
        country, sex, parts, born, passport, province, phone = people[who]
        kind = rng.random()
        if kind < 0.08 and born.day <= 12:
            born = date(born.year, born.day, born.month)
        elif kind < 0.13:
            born = date(born.year + rng.choice([-1, 1, -10]), born.month, min(28, born.day))
        birth = f"{born:%d-%b-%Y}" if rng.random() < 0.75 else f"{born.year}"
        document = ""
        if rng.random() < 0.3:
            document = passport if rng.random() < 0.85 else passport[:-2] + f"{rng.randrange(100):02}"
        second.append((who, f"{at + 501}"))
        right.append(
            [at + 501, hosteled(rng, country, sex, parts), birth if rng.random() < 0.92 else "n/a",
             {"VNM": "Vietnamese", "MMR": "Burmese", "PHL": "Filipino"}[country], document,
             plain(province) if rng.random() < 0.5 else "",
             f"+84{phone[1:]}" if rng.random() < 0.3 else "",
             f"{rng.randrange(1, 40)}{rng.choice('AB')}"]
        )  # fmt: skip
    paper.put(
        folder / FILES[0],
        ["Case", "Name of national", "Sex", "Date of birth", "Nationality", "Passport No.",
         "Province", "Contact"],
        left,
    )  # fmt: skip
    paper.put(
        folder / FILES[1],
        ["Guest", "GUEST NAME", "BORN", "NATIONALITY", "ID DOCUMENT", "HOME PROVINCE", "PHONE", "ROOM"],
        right, "\t",
    )  # fmt: skip
    paper.put_truth(folder, paper.pairs(first, second))
