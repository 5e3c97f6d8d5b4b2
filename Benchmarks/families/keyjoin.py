"""What a join on exact keys finds: the same A-number is the same person, the same family unit number
is the same family, and whoever of a family is grown up is a parent.

It stands for what analysts could do in 2018 with two exports and a spreadsheet.
"""

import re
from collections import defaultdict


def digits(value):
    return re.sub(r"\D", "", value or "").lstrip("0")


def answers(records, crisis):
    """`records`: dictionaries with source, id, kind ("child" or "adult"), person_number, unit.

    Returns child person → [(adult people, band)], adults in the order of the lists.
    """
    by_number, by_unit = defaultdict(list), defaultdict(list)
    for record in records:
        if digits(record["person_number"]):
            by_number[digits(record["person_number"])].append(record)
        if (record["unit"] or "").strip():
            by_unit[record["unit"].strip()].append(record)

    def same_person(record):
        number = digits(record["person_number"])
        return by_number[number] if number else [record]

    found = defaultdict(list)
    for record in records:
        if record["kind"] != "child":
            continue
        units = {r["unit"].strip() for r in same_person(record) if (r["unit"] or "").strip()}
        for unit in sorted(units):
            for adult in by_unit[unit]:
                if adult["kind"] == "adult":
                    people = crisis.people_of[adult["source"], adult["id"]]
                    for child in crisis.people_of[record["source"], record["id"]]:
                        if (people, "strong") not in found[child]:
                            found[child].append((people, "strong"))
    return found
