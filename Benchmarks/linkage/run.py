#!/usr/bin/env python3
"""Our program and its peers, alternately, on the same files.

    run.py [--runs N] [--no-peers] [SET …]

Sets: febrl4 fake_1000 pseudopeople_census_ssa persons_100k persons_1m, and, without a peer,
historical german roster arabic census_tax (`varied` stands for these five), and those of
`hands.SETS` (`hands` stands for all of them; Splink's part is `splink_hands.py`) and of `offices.SETS`
(`offices` stands for all of them). Default: the first five. Each run starts every program once, in turn; times are medians. Ours is the whole process,
from reading the CSV files to written results; a peer's is its own clock, which leaves out imports
and evaluation, so ratios err in the peer's favour. Prints JSON, then a Markdown table; writes
results/<set>.json and Benchmarks/README.md.
"""

import argparse
import hashlib
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import hands
import offices
import places
import report
from measuring import Failed, last_json, measure, median
from places import Unavailable

WITH_PEERS = ["febrl4", "fake_1000", "pseudopeople_census_ssa", "persons_100k", "persons_1m"]


def peers(name, folder, out):
    """What each peer of a data set is called, and its command line."""
    script = lambda path, *words: [places.python(), path, *words]  # noqa: E731
    if name == "febrl4":
        return {
            "Splink, detailed model": script(places.peer("run_splink_febrl4.py"), "detailed"),
            "recordlinkage, ECM": script(places.peer("run_recordlinkage.py"), "febrl4"),
        }
    if name.startswith("persons"):
        arguments = (name, "1e7", "std")
        return {"Splink": script(places.peer("run_splink_persons.py"), *arguments)}
    if name in hands.SETS:
        if name not in hands.SPLINK:
            return {}
        own = places.OWN_PEERS / "splink_hands.py"
        return {"Splink": script(str(own), name, str(folder), str(out))}
    own = places.OWN_PEERS / f"splink_{name}.py"
    return {"Splink": script(str(own), str(folder), str(out))} if own.exists() else {}


def evaluate(data, out):
    """Accuracy of `links.csv` and `clusters.csv` in `out`, as `evaluate.py` prints it."""
    words = [places.python(), str(places.LINKAGE / "evaluate.py"), f"{out}/links.csv", data.truth]
    if os.path.exists(f"{out}/clusters.csv"):
        words.append(f"{out}/clusters.csv")
    return json.loads(measure(words)[1])


def digest(out):
    """A fingerprint of the results, to see whether two runs agree to the byte."""
    total = hashlib.sha256()
    for file in ("links.csv", "clusters.csv", "model.json"):
        path = Path(out) / file
        total.update(path.read_bytes() if path.exists() else b"absent")
    return total.hexdigest()


def run_ours(data, out):
    taken, _, _ = measure(data.command(out))
    return taken, digest(out)


def run_peer(words, data, out):
    """One run of a peer, with its own clock, and its accuracy in the words of `evaluate.py`."""
    environment = {"LINKAGE_DATA": str(data.folder.parent)}
    _, printed, _ = measure(words, environment)
    own = last_json(printed)
    if own is None:
        raise Failed("printed no JSON")
    taken = {key: own.get(key) for key in ("wall_s", "cpu_s", "peak_rss_mib", "load_before")}
    taken["phases_s"] = own.get("phases_s")
    if os.path.exists(f"{out}/links.csv"):
        return taken, evaluate(data, out)
    accuracy = {key: own[key] for key in ("p>=0.5", "p>=0.95", "p>=0.99", "best") if key in own}
    accuracy["emitted_recall"] = own.get("blocking_recall")
    if "cluster_pairs_0.95" in own:
        accuracy["clusters"] = own["cluster_pairs_0.95"]
    return taken, accuracy


def summary(runs, accuracy):
    middle = {
        key: median([run[key] for run in runs]) for key in ("wall_s", "cpu_s", "peak_rss_mib")
    }
    return {**middle, "runs": runs, "accuracy": accuracy}


def compare(name, count, with_peers=True):
    """Runs everything on one data set; raises `Unavailable` or `Failed`."""
    data = places.data_set(name)
    work = Path(tempfile.mkdtemp(prefix="reunify-benchmark-"))
    try:
        rivals = peers(name, data.folder, work / "peer") if with_peers else {}
        ours, fingerprints = [], []
        theirs = {title: [] for title in rivals}
        accuracy = {}
        for _ in range(count):
            shutil.rmtree(work / "ours", ignore_errors=True)
            taken, fingerprint = run_ours(data, work / "ours")
            ours.append(taken)
            fingerprints.append(fingerprint)
            for title, words in rivals.items():
                taken, accuracy[title] = run_peer(words, data, work / "peer")
                theirs[title].append(taken)
        result = {
            "set": name,
            "records": data.records(),
            "cores": os.cpu_count(),
            "identical_runs": len(set(fingerprints)) == 1 if count > 1 else None,
            "reunify": summary(ours, evaluate(data, work / "ours")),
            "peers": {title: summary(theirs[title], accuracy[title]) for title in rivals},
        }
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for theirs in result["peers"].values():
        theirs["times_slower"] = round(theirs["wall_s"] / result["reunify"]["wall_s"], 2)
    result["goals"] = goals(result)
    return result


def goals(result):
    """The project's targets for this set, and whether this run met them."""
    ours = result["reunify"]
    accuracy = ours["accuracy"]
    best, half = accuracy["best"]["f1"], accuracy["p>=0.5"]["f1"]
    error = accuracy["calibration"]["ece_10"]
    # Nothing linked is trivially consistent with itself, and meets no goal.
    found = {
        "F1 at p ≥ .5 within .01 of the best": best > 0 and best - half <= 0.01,
        "expected calibration error ≤ .02": error is not None and error <= 0.02,
    }
    name = result["set"]
    if name == "febrl4":
        found |= {"best F1 ≥ .9998": best >= 0.9998, "F1 at p ≥ .5 ≥ .9992": half >= 0.9992}
        found["≤ .5 s"] = ours["wall_s"] <= 0.5
    if name == "persons_1m":
        found["pairs F1 ≥ .95"] = half >= 0.95
        found["clusters F1 ≥ .96"] = accuracy.get("clusters", {}).get("f1", 0) >= 0.96
        found["memory ≤ 600 MiB"] = ours["peak_rss_mib"] <= 600
        for theirs in result["peers"].values():
            found["≥ 10 × faster than Splink"] = theirs["times_slower"] >= 10
    if name in ("fake_1000", "pseudopeople_census_ssa"):
        for title, theirs in result["peers"].items():
            found[f"best F1 above {title}"] = best > theirs["accuracy"]["best"]["f1"]
            found[f"F1 at p ≥ .5 above {title}"] = half > theirs["accuracy"]["p>=0.5"]["f1"]
    return found


def rows(result):
    """One row per program."""
    programs = {"**Reunify**": result["reunify"], **result["peers"]}
    for title, program in programs.items():
        accuracy = program["accuracy"]
        slower = program.get("times_slower")
        yield [
            result["set"] if title == "**Reunify**" else "",
            title,
            report.number(program["wall_s"], 2),
            f"{slower:.1f} ×" if slower else "1",
            report.number(program["cpu_s"], 2),
            report.number(program["peak_rss_mib"], 0),
            report.number(accuracy["p>=0.5"]["f1"]),
            report.number(accuracy["best"]["f1"]),
            report.number(accuracy.get("clusters", {}).get("f1")),
            report.number(accuracy.get("emitted_recall")),
            report.number(accuracy.get("calibration", {}).get("ece_10"), 3),
            report.number(accuracy.get("calibration", {}).get("doubtful_ece_10"), 3),
        ]


HEADER = [
    "set", "program", "time, s", "time, ratio", "processor, s", "peak MiB",
    "pairs F1, p ≥ .5", "pairs F1, best", "clusters F1", "recall of all scored",
    "calibration error", "of doubtful pairs",
]


def publish():
    """Rewrites the table in the README from every result on file."""
    order = [*WITH_PEERS, *places.VARIED_SETS, *offices.SETS, *hands.SETS]
    results = [result for result in map(report.load, order) if result]
    if results:
        report.publish("linkage", report.table(HEADER, [row for r in results for row in rows(r)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sets", nargs="*", default=WITH_PEERS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-peers", action="store_true", help="ours only; results not kept")
    chosen = parser.parse_args()
    failed, table = False, []
    groups = {"varied": places.VARIED_SETS, "offices": offices.SETS, "hands": hands.SETS}
    sets = [name for chosen_set in chosen.sets for name in groups.get(chosen_set, [chosen_set])]
    for name in sets:
        try:
            result = compare(name, chosen.runs, not chosen.no_peers)
        except Unavailable as reason:
            print(f"skipped {name}: {reason}", file=sys.stderr)
            continue
        except Failed as reason:
            print(f"failed {name}: {reason}", file=sys.stderr)
            failed = True
            continue
        if not chosen.no_peers:
            report.save(name, result)
        print(json.dumps(result), flush=True)
        for goal, met in result["goals"].items():
            print(f"{name}: {'met   ' if met else 'MISSED'} {goal}", file=sys.stderr)
        table += rows(result)
    if table:
        print(report.table(HEADER, table))
    if not chosen.no_peers:
        publish()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
