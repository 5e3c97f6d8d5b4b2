#!/usr/bin/env python3
"""Lists of one town as six offices would have it: the sample population of the package pseudopeople, linked two by two.

    offices.py SET FOLDER

The package (Institute for Health Metrics and Evaluation, BSD-3) simulates some 10,000 people of an invented town and
writes census, tax and social security records with the errors that such records have: misheard and mistyped names,
relationship words for names, numbers of others of the house, copied ages. It is by nobody who knows this engine.
Needs the package (`Benchmarks/requirements.txt`); the same versions give the same files.
"""

import os
import sys
import warnings
from pathlib import Path

SETS = {
    "offices_census_w2": 2,
    "offices_census_ssa": 2,
    "offices_w2_ssa": 2,
    "offices_census_1040": 2,
    "offices_w2_1040": 2,
    "offices_census_2030": 2,
    "offices_noisy": 2,
    "offices_noisier": 2,
    "offices_w2": 1,
}
HIDDEN = ("simulant_id", "household_id")


def noisy(share):
    """Settings by which so many cells of five columns are mistyped, and as many empty."""
    columns = ("first_name", "last_name", "date_of_birth", "street_name", "age")
    slips = {"make_typos": {"cell_probability": share}, "leave_blank": {"cell_probability": share}}
    return {"decennial_census": {"column_noise": {column: slips for column in columns}}}


def tables(name):
    """The tables of a set, each with a letter for its ids."""
    import pseudopeople as people

    def social_security():
        table = people.generate_social_security(seed=4)
        return table[table.event_type == "creation"]

    made = {
        "census": lambda: people.generate_decennial_census(seed=1),
        "2030": lambda: people.generate_decennial_census(seed=2, year=2030),
        "w2": lambda: people.generate_taxes_w2_and_1099(seed=3),
        "ssa": social_security,
        "1040": lambda: people.generate_taxes_1040(seed=5),
        "noisy": lambda: people.generate_decennial_census(seed=7, config=noisy(0.1)),
        "noisier": lambda: people.generate_decennial_census(seed=8, config=noisy(0.2)),
    }
    parts = name.split("_")[1:]
    if name == "offices_noisy":
        parts = ["census", "noisy"]
    if name == "offices_noisier":
        parts = ["noisy", "noisier"]
    return [(made[part](), letter) for part, letter in zip(parts, "ab")]


def make(name, folder):
    """Files and the pairs of one person in `folder`."""
    import pandas as pd

    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    kept = []
    for number, (table, letter) in enumerate(tables(name)):
        table = table.sample(frac=1, random_state=number).reset_index(drop=True)
        table.insert(0, "id", [f"{letter}{row}" for row in range(len(table))])
        kept.append(table[["id", "simulant_id"]])
        file = "records.csv" if SETS[name] == 1 else ("left.csv", "right.csv")[number]
        table.drop(columns=[c for c in HIDDEN if c in table]).to_csv(folder / file, index=False)
    pairs = pd.merge(kept[0], kept[-1], on="simulant_id")
    if SETS[name] == 1:
        pairs = pairs[pairs.id_x < pairs.id_y]
    pairs = pairs[["id_x", "id_y"]].set_axis(["left_id", "right_id"], axis=1)
    pairs.to_csv(folder / "truth.csv", index=False)


if __name__ == "__main__":
    os.environ["TQDM_DISABLE"] = "1"
    warnings.filterwarnings("ignore")
    make(sys.argv[1], sys.argv[2])
