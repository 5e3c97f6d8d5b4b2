#!/usr/bin/env python3
"""Time and memory from 100 thousand to 10 million records, and how they grow.

    growth.py [--runs N] [--peer-up-to RECORDS] [RECORDS …]

Sizes above a million are made of populations of one million each, with seeds of their own,
renumbered and interleaved line by line; 10 million take about 15 minutes to make, once. Splink is
run up to `--peer-up-to` (default one million). Writes results/growth.json and the README.
"""

import argparse
import contextlib
import json
import math
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import places
import report
from measuring import Failed, median
from places import DataSet, Unavailable
from run import evaluate, run_ours, run_peer

MILLION = 1_000_000
FIRST_SEED = 20250


def name_of(records):
    return f"persons_{records // MILLION}m" if records >= MILLION else f"persons_{records // 1000}k"


def millions(count):
    """Folders of `count` different populations of a million, generated two at a time."""
    folders = [
        places.DATA / ("persons_1m" if part == 0 else f"persons_1m_seed{FIRST_SEED + part}")
        for part in range(count)
    ]

    def make(part):
        if not (folders[part] / "truth.csv").exists():
            places.generate_persons(MILLION, folders[part], FIRST_SEED + part)
            (folders[part] / "records.parquet").unlink(missing_ok=True)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(make, range(count)))
    return folders


def renumbered(line, shift):
    """The line with `shift` added to its first two cells, which are whole numbers."""
    first, second, *rest = line.rstrip("\n").split(",", 2)
    return ",".join([str(int(first) + shift), str(int(second) + shift), *rest]) + "\n"


def join(folders, target):
    """Interleaves the populations in `folders` into one; streamed, so that memory stays small."""
    target.mkdir(parents=True, exist_ok=True)
    for file in ("records.csv", "truth.csv"):
        with contextlib.ExitStack() as stack:
            parts = [stack.enter_context(open(folder / file)) for folder in folders]
            out = stack.enter_context(open(target / f"{file}.part", "w"))
            out.write([part.readline() for part in parts][0])
            open_parts = list(enumerate(parts))
            while open_parts:
                going_on = []
                for number, part in open_parts:
                    if line := part.readline():
                        out.write(renumbered(line, number * MILLION))
                        going_on.append((number, part))
                open_parts = going_on
        (target / f"{file}.part").rename(target / file)


def persons(records):
    """The data set of that many records, made if it is missing."""
    folder = places.DATA / name_of(records)
    if not (folder / "truth.csv").exists():
        if records <= MILLION:
            places.generate_persons(records, folder)
        elif records % MILLION:
            raise Unavailable("sizes above a million must be whole millions")
        else:
            join(millions(records // MILLION), folder)
    return DataSet(name_of(records), folder, places.ONE, ("cluster",))


def grow(records, runs, with_peer):
    data = persons(records)
    work = Path(tempfile.mkdtemp(prefix="reunify-benchmark-"))
    try:
        ours, theirs, fingerprints = [], [], []
        for _ in range(runs):
            shutil.rmtree(work / "ours", ignore_errors=True)
            taken, fingerprint = run_ours(data, work / "ours")
            ours.append(taken)
            fingerprints.append(fingerprint)
            if with_peer:
                script = places.peer("run_splink_persons.py")
                words = [places.python(), script, data.name, "1e7", "std"]
                theirs.append(run_peer(words, data, work / "peer")[0])
        accuracy = evaluate(data, work / "ours")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    middle = lambda rows, key: median([row[key] for row in rows]) if rows else None  # noqa: E731
    return {
        "records": records,
        "identical_runs": len(set(fingerprints)) == 1 if runs > 1 else None,
        "emitted_pairs": accuracy["emitted_pairs"],
        "pairs_f1": accuracy["p>=0.5"]["f1"],
        "clusters_f1": accuracy.get("clusters", {}).get("f1"),
        **{key: middle(ours, key) for key in ("wall_s", "cpu_s", "peak_rss_mib")},
        "splink_wall_s": middle(theirs, "wall_s"),
        "splink_peak_rss_mib": middle(theirs, "peak_rss_mib"),
        "runs": ours,
    }


def exponents(steps):
    """Adds to each step how cost grew since the one before: 1 is linear, n log n a little more."""
    for before, after in zip(steps, steps[1:]):
        ratio = math.log(after["records"] / before["records"])
        for key in ("wall_s", "peak_rss_mib"):
            after[f"{key}_exponent"] = round(math.log(after[key] / before[key]) / ratio, 3)
        n, m = before["records"], after["records"]
        allowed = (m * math.log(m)) / (n * math.log(n))
        after["time_against_n_log_n"] = round(after["wall_s"] / before["wall_s"] / allowed, 3)


def publish(steps):
    figure = report.number
    rows = [
        [
            f"{step['records']:,}", figure(step["wall_s"], 2), figure(step["peak_rss_mib"], 0),
            figure(step["wall_s"] / step["records"] * 1e6, 2),
            figure(step.get("wall_s_exponent"), 2), figure(step.get("peak_rss_mib_exponent"), 2),
            figure(step["pairs_f1"]), figure(step["clusters_f1"]),
            figure(step["splink_wall_s"], 1), figure(step["splink_peak_rss_mib"], 0),
        ]
        for step in steps
    ]
    header = [
        "records", "time, s", "peak MiB", "µs a record", "exponent of time", "exponent of memory",
        "pairs F1, p ≥ .5", "clusters F1", "Splink, s", "Splink, MiB",
    ]
    text = report.table(header, rows)
    report.publish("growth", text)
    print(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    sizes = [100_000, MILLION, 5 * MILLION, 10 * MILLION]
    parser.add_argument("records", nargs="*", type=lambda word: int(float(word)), default=sizes)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--peer-up-to", type=float, default=MILLION)
    chosen = parser.parse_args()
    steps = []
    for records in sorted(chosen.records):
        try:
            steps.append(grow(records, chosen.runs, records <= chosen.peer_up_to))
        except Unavailable as reason:
            print(f"skipped growth at {records:,}: {reason}", file=sys.stderr)
        except Failed as reason:
            print(f"failed growth at {records:,}: {reason}", file=sys.stderr)
            sys.exit(1)
    if steps:
        exponents(steps)
        report.save("growth", {"cores": os.cpu_count(), "steps": steps})
        print(json.dumps(steps))
        publish(steps)


if __name__ == "__main__":
    main()
