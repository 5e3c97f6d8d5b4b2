#!/usr/bin/env python3
# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Figures of the name library, next to RapidFuzz and two packages of phonetic keys on the same lines.

    run.py [--queries N] [--skip-build]

The lists are public ones that are not part of this repository; see README.md beside this file.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "linkage"))

import report
from places import SHARED

NAMES = SHARED / "data/names"
# The least (or, for time, the most) that design asks.
GOALS = [
    ("Arabic, held back half, first place, Latin to native", 0.45),
    ("Arabic, held back half, recall at 1 % false positives", 0.95),
    ("Arabic, held back half, microseconds a pair", -10),
    ("Russian, held back half, first place, Latin to native", 0.75),
    ("Russian, held back half, recall at 1 % false positives", 0.96),
    ("Russian, held back half, microseconds a pair", -10),
    ("whole names, microseconds a prepared pair", -10),
]


def area(scored):
    """Chance that a random variant scores above a random other pair; ties count one half."""
    ordered = sorted(scored)
    ranks, place = 0.0, 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][0] == ordered[place][0]:
            end += 1
        ranks += sum((place + end + 1) / 2 for score, right in ordered[place:end] if right)
        place = end
    right = sum(1 for _, is_right in ordered if is_right)
    return (ranks - right * (right + 1) / 2) / (right * (len(ordered) - right))


def ancestry():
    """Lines of the Ancestry pairs that are labelled, every other one: the held-back half."""
    with open(NAMES / "ancestry_given_pairs.csv", newline="") as file:
        rows = list(csv.reader(file))[1:]
    pairs = [(row[2], row[3], row[0] == "") for row in rows if len(row) > 3 and row[0] in ("", "1")]
    return pairs[1::2]


def peers():
    """What peers make of the same lines: figure to (peer, value)."""
    found = {}
    try:
        from rapidfuzz.distance import JaroWinkler
        scored = [(JaroWinkler.similarity(a, b), right) for a, b, right in ancestry()]
        found["Ancestry, held back half, AUC"] = ("RapidFuzz, Jaro–Winkler", area(scored))
    except (ImportError, OSError) as reason:
        print(f"skipped RapidFuzz: {reason}", file=sys.stderr)
    try:
        from metaphone import doublemetaphone
        with open(NAMES / "commons_codec_phonetic_known_answers.csv", newline="") as file:
            rows = [row for row in csv.reader(file) if row[0] == "double_metaphone"]
        right = 0
        for _, name, expected in rows:
            first, second = (key[:4] for key in doublemetaphone(name))
            right += f"{first}|{second or first}" == expected
        found["known answers, double_metaphone"] = ("metaphone 0.6", right)
    except (ImportError, OSError) as reason:
        print(f"skipped metaphone: {reason}", file=sys.stderr)
    return found


def value_text(figure):
    if figure.get("of") is not None:
        return f"{figure['value']:,.0f} of {figure['of']:,.0f}"
    value = figure["value"]
    if value == int(value) and abs(value) >= 2:
        return f"{value:,.0f}"
    return report.number(value, 4 if "AUC" in figure["figure"] else 3)


def goal_text(name):
    goal = dict(GOALS).get(name)
    if goal is None:
        return "all" if name.startswith("known answers") else "–"
    return f"≥ {goal}" if goal > 0 else f"≤ {-goal}"


def table(figures, others):
    rows = []
    for figure in figures:
        peer = others.get(figure["figure"])
        rows.append([
            figure["figure"], value_text(figure), goal_text(figure["figure"]),
            f"{value_text({**figure, 'value': peer[1]})} ({peer[0]})" if peer else "–"])
    return report.table(["figure", "Reunify", "goal", "peer"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--skip-build", action="store_true")
    options = parser.parse_args()
    if not NAMES.is_dir():
        print("skipped names: shared data are absent: set REUNIFY_SHARED", file=sys.stderr)
        return
    build = ["swift", "build", "-c", "release", "--package-path", str(HERE), "--product",
             "NameFigures"]
    if not options.skip_build:
        subprocess.run(build, check=True, stdout=sys.stderr)
    folder = subprocess.run(
        [*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    printed = subprocess.run(
        [os.path.join(folder, "NameFigures"), str(NAMES), str(options.queries)],
        check=True, stdout=subprocess.PIPE, text=True).stdout
    figures = json.loads(printed)
    others = peers()
    report.save("names", {
        "queries_a_half": options.queries, "load": os.getloadavg(), "figures": figures,
        "peers": {name: {"peer": peer, "value": value} for name, (peer, value) in others.items()}})
    text = table(figures, others)
    print(text)
    report.publish("names", text)


if __name__ == "__main__":
    main()
