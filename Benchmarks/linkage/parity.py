#!/usr/bin/env python3
"""Match weights of a Splink model, computed by Splink and by Reunify, pair by pair.

    parity.py [fake_1000] [febrl4]

Splink trains a model on a set, saves it as JSON and scores every pair that its blocking rules yield.
Our engine links the same file with that JSON as its model, through the small program in `weights/`,
which prints evidence in full precision. Said for each set: the pairs of Splink, how many of them ours
scored too, how many ours has besides, and the largest difference of weights in bits. Values are read
as text in both programs. Needs the virtual environment of `Benchmarks/setup`.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import places
import report
from measuring import Failed, measure
from places import Unavailable

GOAL = 1e-6
WEIGHTS = Path(__file__).resolve().parent / "weights"


def weigh_pairs():
    """Our program, built if it is not there; `WEIGH_PAIRS` names another build."""
    if named := os.environ.get("WEIGH_PAIRS"):
        return named
    build = ["swift", "build", "-c", "release", "--package-path", str(WEIGHTS)]
    subprocess.run(build, check=True, stdout=sys.stderr)
    return str(WEIGHTS / ".build/release/WeighPairs")


def models():
    """Per set what Splink is told; imported late, since only the interpreter with Splink can."""
    import splink.comparison_level_library as level
    import splink.comparison_library as library
    from splink import block_on

    return {
        "fake_1000": {
            "id": "unique_id",
            "link_type": "dedupe_only",
            "comparisons": [
                library.ForenameSurnameComparison("first_name", "surname"),
                library.DateOfBirthComparison("dob", input_is_string=True),
                library.EmailComparison("email"),
                library.ExactMatch("city").configure(term_frequency_adjustments=True),
            ],
            "rules": [
                block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email"),
                "l.first_name = r.surname and l.surname = r.first_name",
                block_on("substr(surname,1,3)", "city"),
            ],
            "prior": [block_on("first_name", "surname"), block_on("email")],
            "em": [block_on("dob"), block_on("email")],
        },
        "febrl4": {
            "id": "rec_id",
            "link_type": "link_only",
            "comparisons": [
                library.NameComparison("given_name").configure(term_frequency_adjustments=True),
                {
                    "output_column_name": "surname",
                    "comparison_levels": [
                        level.NullLevel("surname"),
                        level.ExactMatchLevel("surname", term_frequency_adjustments=True),
                        level.LevenshteinLevel("surname", 1).configure(
                            tf_adjustment_column="surname", tf_adjustment_weight=0.5,
                            tf_minimum_u_value=0.001),
                        level.JaroWinklerLevel("surname", 0.88).configure(
                            tf_adjustment_column="surname", tf_adjustment_weight=0.25),
                        level.JaroLevel("surname", 0.7),
                        level.ColumnsReversedLevel("given_name", "surname", symmetrical=True),
                        level.ElseLevel(),
                    ],
                },
                library.DateOfBirthComparison(
                    "date_of_birth", input_is_string=True, datetime_format="%Y%m%d",
                    invalid_dates_as_null=True),
                library.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
                library.ExactMatch("street_number").configure(term_frequency_adjustments=True),
                library.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(
                    term_frequency_adjustments=True),
                library.JaccardAtThresholds("address_1", [0.9, 0.7]),
            ],
            "rules": [
                block_on("given_name", "surname"),
                "l.given_name = r.surname and l.surname = r.given_name",
                block_on("date_of_birth"), block_on("soc_sec_id"), block_on("state", "address_1"),
                block_on("street_number", "address_1"), block_on("postcode"),
            ],
            "prior": [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")],
            "em": [block_on("date_of_birth"), block_on("postcode")],
        },
    }


def train(name, folder):
    """Runs Splink; leaves model.json and pairs.csv in `folder`."""
    import duckdb
    from splink import DuckDBAPI, Linker, SettingsCreator

    data = places.data_set(name)
    wanted = models()[name]
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    api = DuckDBAPI(connection=connection)
    tables = []
    for number, path in enumerate(data.paths):
        table = f"input_{number}"
        connection.execute(
            f"create table {table} as select * "
            f"from read_csv('{path}', all_varchar=true, nullstr='')"
        )
        tables.append(api.register(connection.table(table), dataset_display_name=f"t{number}"))
    settings = SettingsCreator(
        unique_id_column_name=wanted["id"], link_type=wanted["link_type"],
        comparisons=wanted["comparisons"],
        blocking_rules_to_generate_predictions=wanted["rules"],
    )
    linker = Linker(tables if len(tables) > 1 else tables[0], settings)
    linker.training.estimate_probability_two_random_records_match(wanted["prior"], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in wanted["em"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    model = str(Path(folder) / "model.json")
    linker.misc.save_model_to_json(model, overwrite=True)
    # What is compared is the saved model, not the one in memory: untrained values differ in them.
    saved = Linker(tables if len(tables) > 1 else tables[0], model)
    found = saved.inference.predict().physical_name
    identity = wanted["id"]
    connection.execute(
        f"copy (select {identity}_l, {identity}_r, match_weight from {found}) "
        f"to '{folder}/pairs.csv' (header)"
    )


def pairs(path, weight):
    """The pairs of a file with their weights, whichever way round."""
    found = {}
    with open(path, newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        column = header.index(weight)
        for row in rows:
            found[tuple(sorted(row[:2]))] = float(row[column])
    return found


def compare(name, work, program):
    words = [places.python(), __file__, "--train", name, str(work)]
    if subprocess.run(words, capture_output=True).returncode != 0:
        raise Failed("Splink did not train: run " + " ".join(words))
    data = places.data_set(name)
    weigh = [program, str(work / "model.json"), *data.paths]
    _, printed, complaints = measure(weigh)
    (work / "ours.csv").write_bytes(printed)
    splink = pairs(work / "pairs.csv", "match_weight")
    ours = pairs(work / "ours.csv", "bits")
    common = splink.keys() & ours.keys()
    differences = sorted(abs(splink[pair] - ours[pair]) for pair in common)
    return {
        "set": name,
        "splink_pairs": len(splink),
        "our_pairs": len(ours),
        "common": len(common),
        "missed": len(splink.keys() - ours.keys()),
        "besides": len(ours.keys() - splink.keys()),
        "largest_difference_bits": max(differences, default=None),
        "beyond_goal": sum(difference > GOAL for difference in differences),
        "not_carried_over": [
            line.removeprefix("not carried over: ")
            for line in complaints.splitlines()
            if line.startswith("not carried over: ")
        ],
    }


def main():
    if sys.argv[1:2] == ["--train"]:
        train(sys.argv[2], sys.argv[3])
        return
    results = []
    failed = False
    program = weigh_pairs()
    for name in sys.argv[1:] or ["fake_1000", "febrl4"]:
        work = Path(tempfile.mkdtemp(prefix="reunify-benchmark-"))
        try:
            results.append(compare(name, work, program))
        except Unavailable as reason:
            print(f"skipped parity {name}: {reason}", file=sys.stderr)
        except Failed as reason:
            print(f"failed parity {name}: {reason}", file=sys.stderr)
            failed = True
        finally:
            if not os.environ.get("KEEP"):
                shutil.rmtree(work, ignore_errors=True)
            else:
                print(work, file=sys.stderr)
    if results:
        goals = {
            f"{result['set']} within {GOAL} bits": result["missed"] == 0
            and result["common"] > 0 and result["beyond_goal"] == 0
            for result in results
        }
        report.save("parity", {"sets": results, "goals": goals})
        print(json.dumps({"sets": results, "goals": goals}))
        rows = [
            [result["set"], *(report.number(result[key], 0) for key in
                              ("splink_pairs", "common", "missed", "besides", "beyond_goal")),
             f"{result['largest_difference_bits']:.2e}"]
            for result in results
        ]
        text = report.table(
            ["set", "pairs of Splink", "in common", "missed", "besides", f"off by > {GOAL}",
             "largest difference (bits)"], rows)
        print(text)
        report.publish("parity", text)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
