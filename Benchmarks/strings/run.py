#!/usr/bin/env python3
# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Our string kernels against RapidFuzz on the same names, in turns, one thread each.

    run.py [--pairs N] [--side K] [--repetitions R] [--skip-build]

Needs an interpreter with the packages of requirements.txt: Benchmarks/.venv/bin/python. Times are
processor seconds, the best of the repetitions; the sums of all results must agree, or the run fails.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"

import names
import numpy as np
import rapidfuzz
from rapidfuzz import process
from rapidfuzz.distance import OSA, DamerauLevenshtein, JaroWinkler, Levenshtein

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "linkage"))

import report
from places import DATA

# Millions of pairs a second that design asks of each kernel, on surnames.
GOALS = {
    "jw.pairs": 30, "jw.matrix": 80, "jw.packed": 80, "osa.pairs": 20, "dl.pairs": 20,
    "lev.matrix": 100, "lev.packed": 100,
}
WORDS = {
    "jw": "Jaro–Winkler", "lev": "Levenshtein", "osa": "optimal string alignment",
    "dl": "Damerau–Levenshtein", "pairs": "pair by pair", "matrix": "one against many",
    "packed": "one against many, packed beforehand",
}
SCORERS = {
    "jw": JaroWinkler.similarity,
    "lev": Levenshtein.distance,
    "osa": OSA.distance,
    "dl": DamerauLevenshtein.distance,
}
# Ours, theirs: each pairwise kernel against cpdist, each of one against many against cdist.
KERNELS = [
    ("jw.pairs", "jw"), ("lev.pairs", "lev"), ("osa.pairs", "osa"), ("dl.pairs", "dl"),
    ("jw.matrix", "jw"), ("jw.packed", "jw"), ("lev.matrix", "lev"), ("lev.packed", "lev"),
]


def surnames():
    """Surnames of the United States census and how often each is borne."""
    listed, weights = [], []
    path = Path(names.__file__).parent / "dist.all.last"
    for line in path.read_text().splitlines():
        cells = line.split()
        listed.append(cells[0].lower())
        weights.append(max(float(cells[1]), 0.0004))
    weights = np.array(weights)
    return np.array(listed, object), weights / weights.sum()


def write_pairs(count):
    """Draws names as people bear them, with a fixed seed, into one file per kind of name."""
    random = np.random.default_rng(7)
    listed, weights = surnames()
    draw = lambda: listed[random.choice(len(listed), count, p=weights)]
    first, second = draw(), draw()
    columns = {
        "surnames": (first, second),
        "fullnames": (first + " " + draw(), second + " " + draw()),
    }
    DATA.mkdir(parents=True, exist_ok=True)
    for kind, (a, b) in columns.items():
        with open(DATA / f"{kind}.tsv", "w") as file:
            file.writelines(f"{x}\t{y}\n" for x, y in zip(a, b))
    return {kind: (a.tolist(), b.tolist()) for kind, (a, b) in columns.items()}


def ours(binary, kind, kernel, side):
    output = subprocess.run(
        [binary, DATA / f"{kind}.tsv", kernel, "3", str(side)],
        check=True, capture_output=True, text=True).stdout
    runs = [[float(cell) for cell in line.split()] for line in output.splitlines()]
    return max(run[0] / run[1] for run in runs), runs[0][2]


def theirs(columns, kernel, metric, side):
    a, b = columns
    start = time.process_time()
    if kernel.endswith(".pairs"):
        results = process.cpdist(a, b, scorer=SCORERS[metric], workers=1)
    else:
        results = process.cdist(
            a[:side], b[:side], scorer=SCORERS[metric], workers=1, dtype=np.float32)
    seconds = time.process_time() - start
    return results.size / seconds, float(results.astype(np.float64).sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=1_000_000)
    parser.add_argument("--side", type=int, default=3000)
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--skip-build", action="store_true")
    options = parser.parse_args()
    build = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
    if not options.skip_build:
        subprocess.run(build, check=True, stdout=sys.stderr)
    folder = subprocess.run(
        [*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    binary = os.path.join(folder, "StringsBenchmark")

    data = write_pairs(options.pairs)
    rows = []
    for kind, columns in data.items():
        for kernel, metric in KERNELS:
            our_best = their_best = our_sum = their_sum = 0.0
            # In turns, so that whatever else the machine does falls on both.
            for _ in range(options.repetitions):
                rate, our_sum = ours(binary, kind, kernel, options.side)
                our_best = max(our_best, rate)
                rate, their_sum = theirs(columns, kernel, metric, options.side)
                their_best = max(their_best, rate)
            if abs(our_sum - their_sum) > 1e-6 * abs(their_sum):
                sys.exit(f"{kind} {kernel}: sums differ, {our_sum} and {their_sum}")
            rows.append({
                "names": kind, "kernel": kernel,
                "ours_mpairs_s": round(our_best / 1e6, 1),
                "rapidfuzz_mpairs_s": round(their_best / 1e6, 1),
                "ratio": round(our_best / their_best, 2)})
            print(rows[-1], file=sys.stderr, flush=True)
    result = {
        "rapidfuzz": rapidfuzz.__version__, "pairs": options.pairs, "side": options.side,
        "load": os.getloadavg(), "rows": rows,
    }
    report.save("strings", result)
    print(json.dumps(result))
    text = table(rows)
    print(text)
    report.publish("strings", text)


def table(rows):
    """The rows for readers; the goals are for surnames."""
    def words(kernel):
        metric, shape = kernel.split(".")
        return f"{WORDS[metric]}, {WORDS[shape]}"

    return report.table(
        ["names", "metric", "Reunify, million pairs/s", "RapidFuzz", "ratio", "goal"],
        [[row["names"], words(row["kernel"]), report.number(row["ours_mpairs_s"], 1),
          report.number(row["rapidfuzz_mpairs_s"], 1), f"{row['ratio']:.1f} ×",
          f"≥ {GOALS[row['kernel']]}"
          if row["names"] == "surnames" and row["kernel"] in GOALS else "–"] for row in rows])


if __name__ == "__main__":
    main()
