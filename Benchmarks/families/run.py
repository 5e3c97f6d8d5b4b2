#!/usr/bin/env python3
"""Families proposed across the lists of synthetic crises, beside two baselines on the same lists.

    run.py [--families N] [--no-baselines]

Makes `border-2018` (N families, default 3,000, seed 7), the test of 2018 (2,219 separated children, every
family unit number deleted, free text on half of the files), the other scenarios, and a crisis by
another hand (`other_crisis.py`), and those of `crises/`; runs `reunify families` on each; judges by the truth. The baselines
are a join on exact keys and Primero's published matching (`primero.py`). Writes
results/families.json and the tables of Benchmarks/README.md.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "linkage"))
sys.path.insert(0, str(HERE))

import crisis  # noqa: E402
import keyjoin  # noqa: E402
import other_hands  # noqa: E402
import places  # noqa: E402
import report  # noqa: E402
from measuring import measure  # noqa: E402

SCENARIOS = ("conflict-displacement", "camp", "disaster", "mix")


def families(folder, out):
    """Runs the program on the lists of a folder; what it took and how right it is."""
    lists = sorted(str(p) for p in Path(folder).iterdir() if p.suffix in (".csv", ".tsv", ".txt", ".jsonl"))
    taken, _, _ = measure([places.reunify(), "families", *lists, "--out", out, "--quiet"])
    return {"taken": taken, **crisis.judge(crisis.Crisis(folder), f"{out}/proposals.csv")}


def border_records(truth):
    """The four lists of `border-2018` in the few fields that baselines know."""
    folder = truth.folder
    for row in crisis.rows(folder / "apprehensions.csv"):
        child = row["DISPOSITION"] == "UAC" or int(row["DOB"][-4:] or 0 if row["DOB"][-4:].isdigit() else 0) > 2000
        yield {"source": "apprehensions.csv", "id": row["SUBJECT ID"], "kind": "child" if child else "adult",
               "person_number": row["A-NUMBER"], "unit": row["FAMILY UNIT NO"]}  # fmt: skip
    for row in delimited(folder / "detention.csv", ";"):
        yield {"source": "detention.csv", "id": row["Detainee ID"], "kind": "adult",
               "person_number": row["Alien No."], "unit": "", "name": f"{row['First Name']} {row['Last Name']}",
               "sex": row["Sex"], "nationality": row["Nationality"], "language": row["Language"],
               "sought": row["Children Claimed"]}  # fmt: skip
    for row in crisis.rows(folder / "shelter.csv"):
        yield {"source": "shelter.csv", "id": row["id_menor"], "kind": "child", "person_number": row["numero_a"],
               "unit": "", "name": f"{row['nombres']} {row['apellidos']}", "age": row["edad"],
               "nationality": row["pais_origen"], "language": row["idioma"], "location": row["comunidad"],
               "relatives": " ".join(filter(None, (row["nombre_madre"], row["nombre_padre"], row["viajaba_con"])))}  # fmt: skip
    for row in delimited(folder / "interviews.csv", ",", "cp1252"):
        age = int(row["Age"]) if row["Age"].isdigit() else 30
        yield {"source": "interviews.csv", "id": row["Ref"], "kind": "adult" if age >= 18 else "child",
               "person_number": row["A#"], "unit": "", "name": row["Full name"], "nationality": row["Country"],
               "language": row["Language"], "location": row["Home community"],
               "sought": row["Looking for (name, age, relation)"]}  # fmt: skip


def delimited(path, mark, encoding="utf-8-sig"):
    import csv

    with open(path, newline="", encoding=encoding) as file:
        yield from csv.DictReader(file, delimiter=mark)


def primero_answers(records, truth):
    """For each child of the shelters' list, Primero's first tracing request."""
    from primero import Index

    requests = [r for r in records if r["kind"] == "adult" and r.get("sought")]
    index = Index([
        {k: v for k, v in {"name": r["sought"], "relation_name": r["name"], "nationality": r["nationality"],
                           "language": r["language"], "location": r.get("location")}.items() if v}
        for r in requests
    ])  # fmt: skip
    answers, likely = {}, Counter()
    for record in records:
        if record["source"] != "shelter.csv":
            continue
        query = {"name": record["name"], "relation_name": record["relatives"], "age": record["age"],
                 "nationality": record["nationality"], "language": record["language"]}  # fmt: skip
        found = index.search({k: v for k, v in query.items() if v})
        for child in truth.people_of[record["source"], record["id"]]:
            answers[child] = [
                (truth.people_of[requests[n]["source"], requests[n]["id"]], word) for n, _, word in found
            ]
            for people, word in answers[child][:1]:
                right = bool(people & (truth.caregivers(child) | truth.separated_from(child)))
                likely[word, right] += 1
    return answers, likely


def baselines(folder):
    truth = crisis.Crisis(folder)
    records = list(border_records(truth))
    joined, _ = crisis.first_answers(truth, keyjoin.answers(records, truth))
    answers, likely = primero_answers(records, truth)
    searched, _ = crisis.first_answers(truth, answers)
    said = sum(n for (word, _), n in likely.items() if word == "likely")
    searched["likely"] = said
    searched["likely_right"] = crisis.share(likely["likely", True], said)
    return {"exact keys": joined, "Primero": searched}


def percent(value):
    return "–" if value is None else f"{100 * value:.1f} %"


def publish(results):
    header = ["crisis", "program", "children", "parent first", "and asserted", "wrong parent", "strong: right", "calibration error", "s"]  # fmt: skip
    lines = []
    for name, result in results.items():
        ours = result["Reunify"]
        lines.append([name, "**Reunify**", str(ours["children"]), percent(ours["parent_first_of_all"]),
                      percent(ours["asserted_of_all"]), percent(ours["wrong_parent"]), percent(ours["strong"]["right"]),
                      report.number(ours["calibration_error"], 3), report.number(ours["taken"]["wall_s"], 1)])  # fmt: skip
        for peer, figures in result.items():
            if peer != "Reunify":
                lines.append(["", peer, str(figures["children"]), percent(figures["parent_first_of_all"]),
                              percent(figures["asserted_of_all"]), percent(figures["wrong_parent"]), percent(figures.get("likely_right")), "–", "–"])  # fmt: skip
    text = report.table(header, lines)
    main = next(iter(results.values()))["Reunify"]
    text += "\n\nBy tradition, of children whose relative is on a list: " + "; ".join(
        f"{name}: "
        + ", ".join(f"{t} {percent(f['parent_first'])} of {f['children']}" for t, f in by.items())
        for name, by in ((n, r["Reunify"]["by_tradition"]) for n, r in results.items())
        if set(by) != {"–"}
    )  # fmt: skip
    young = main["under_five_without_statement"]
    text += (
        f".\n\nUnder five and without a statement of their own: {percent(young['parent_first'])} of "
        f"{young['children']}. False kin in 10,000 unrelated pairs of one village: "
        f"{main['false_kin_per_10000_of_one_village']}.\n"
    )
    report.publish("families", text)


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    words.add_argument("--families", type=int, default=3000)
    words.add_argument("--no-baselines", action="store_true")
    words = words.parse_args()
    results = {}
    with tempfile.TemporaryDirectory() as work:
        def crisis_of(name, *options):
            folder = f"{work}/{name}"
            measure([places.reunify(), "simulate", *options, "--quiet", folder])
            results[name] = {"Reunify": families(folder, f"{work}/{name}-out")}
            return folder

        border = crisis_of("border-2018", "--scenario", "border-2018", "--families", str(words.families), "--seed", "7")
        if not words.no_baselines:
            results["border-2018"].update(baselines(border))
        test = crisis_of("test of 2018", "--scenario", "border-2018", "--seed", "2018", "--separated-children", "2219",
                         "--unit-numbers", "deleted", "--free-text", "half")  # fmt: skip
        if not words.no_baselines:
            results["test of 2018"].update(baselines(test))
        for scenario in SCENARIOS:
            crisis_of(scenario, "--scenario", scenario, "--families", str(words.families // 2), "--seed", "7")
        folder = f"{work}/other"
        measure([sys.executable, str(HERE / "other_crisis.py"), "--families", "2000", folder])
        results["by another hand"] = {"Reunify": families(folder, f"{work}/other-out")}
        for name in other_hands.NAMES:
            folder = other_hands.make(name, f"{work}/{name}", words.families, 5)
            results[f"by another hand: {name}"] = {"Reunify": families(folder, f"{work}/{name}-out")}
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results" / "families.json").write_text(json.dumps(results, indent=1) + "\n")
    publish(results)
    print(json.dumps({name: {p: f["parent_first_of_all"] for p, f in r.items()} for name, r in results.items()}))


if __name__ == "__main__":
    main()
