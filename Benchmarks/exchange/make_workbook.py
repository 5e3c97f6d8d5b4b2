# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Makes the workbook that the benchmark of exchange reads:

    make_workbook.py ROWS FILE

Seven columns: texts that cells share, dates, numbers. Needs XlsxWriter.
"""

import datetime
import sys

import xlsxwriter

NAMES = ["Ana", "Luis", "María", "José", "Rosa", "Eva", "Juan", "Ida", "Pablo"]
SURNAMES = ["Pérez", "Caal", "Tzoc", "Cruz", "López", "Paz", "Pop", "Ixcoy"]


def main() -> None:
    rows, path = int(sys.argv[1]), sys.argv[2]
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Roster")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    card = book.add_format({"num_format": "00000000"})
    sheet.write_row(0, 0, ["A-NUMBER", "Full name", "DOB", "Sex", "Card", "Place", "Phone"])
    for row in range(1, rows + 1):
        number = 201_000_000 + 7 * row
        name = f"{NAMES[number % 9]} {SURNAMES[number // 9 % 8]} {SURNAMES[number // 72 % 8]}"
        sheet.write_string(row, 0, f"A{number}")
        sheet.write_string(row, 1, name)
        born = datetime.date(1950 + number % 68, 1 + number % 12, 1 + number % 28)
        sheet.write_datetime(row, 2, datetime.datetime.combine(born, datetime.time()), day)
        sheet.write_string(row, 3, "F" if number % 2 == 0 else "M")
        sheet.write_number(row, 4, number % 100_000_000, card)
        sheet.write_string(row, 5, f"Cobán {number % 500}")
        sheet.write_string(row, 6, f"+502 55{number % 1_000_000:06d}")
    book.close()


if __name__ == "__main__":
    main()
