#!/usr/bin/env python3
"""How long one record takes against a list, with a trained model, next to Splink.

    realtime.py [--queries N] [SET]        SET: persons_1m (default) or persons_100k

Ours: `reunify dedupe` trains and writes model.json; then `reunify match MODEL FILE --timings`
reads one JSON object a line. With `--timings` it says on standard error, as JSON, how many
microseconds each record took, from parsed record to ranked answer:
`{"microseconds": [412, 388, …]}`, or one object `{"microseconds": 412}` a record. Half of the
queries are records of the list as they are, half have one letter of a name exchanged. The answers
on standard output, one JSON object a line with `matches` (each with an `id`), show whether the
record itself comes first. The peer times `predict_between` on one record, and `score_pair`.
"""

import argparse
import csv
import json
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

import places
import report
from errors import typo
from measuring import Failed, last_json, measure
from places import Unavailable

WARM_UP = 20


def queries(data, count, seed=5):
    """`count` records of the list with new identifiers, and the identifiers they had."""
    rng = random.Random(seed)
    wanted = set(rng.sample(range(data.records()), count))
    chosen = []
    with open(data.paths[0], newline="", encoding="utf-8") as file:
        for position, row in enumerate(csv.DictReader(file)):
            if position in wanted:
                chosen.append({k: v for k, v in row.items() if v and k not in data.ignored})
    rng.shuffle(chosen)
    originals = [row["unique_id"] for row in chosen]
    for number, row in enumerate(chosen):
        row["unique_id"] = f"query-{number}"
        if number % 2 and row.get("surname"):
            row["surname"] = typo(rng, row["surname"])
    return chosen, originals


def microseconds(complaints):
    """The timings among what the program wrote to standard error."""
    found = []
    for line in complaints.splitlines():
        if not line.startswith("{"):
            continue
        try:
            value = json.loads(line).get("microseconds")
        except ValueError:
            continue
        found += value if isinstance(value, list) else [value] if value is not None else []
    return found


def first_answers(printed):
    """The identifier each query was answered with first; None where there was no answer."""
    answers = []
    for line in printed.decode(errors="replace").splitlines():
        if line.startswith("{"):
            matches = json.loads(line).get("matches", [])
            answers.append(str(matches[0].get("id")) if matches else None)
    return answers


def percentile(ordered, share):
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def ours(data, count, work):
    measure(data.command(work / "model"))
    chosen, originals = queries(data, count)
    lines = work / "queries.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in chosen))
    model = str(work / "model/model.json")
    words = [places.reunify(), "match", model, *data.paths, "--timings"]
    taken, printed, complaints = measure(words, input_path=lines)
    times = sorted(microseconds(complaints)[WARM_UP:])
    if not times:
        raise Failed("no timings on standard error")
    answers = first_answers(printed)
    right = sum(a == b for a, b in zip(answers, originals))
    return {
        "queries": len(times),
        "p50_us": percentile(times, 0.50),
        "p95_us": percentile(times, 0.95),
        "p99_us": percentile(times, 0.99),
        "max_us": times[-1],
        "itself_first": round(right / len(answers), 4) if answers else None,
        "whole_process": taken,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("set", nargs="?", default="persons_1m", choices=list(places.PERSONS))
    parser.add_argument("--queries", type=int, default=2000)
    chosen = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="reunify-benchmark-"))
    try:
        data = places.data_set(chosen.set)
        result = {"set": chosen.set, "cores": os.cpu_count()}
        result["reunify"] = ours(data, chosen.queries, work)
        words = [places.python(), places.peer("run_splink_realtime.py"), chosen.set]
        printed = measure(words, {"LINKAGE_DATA": str(data.folder.parent)})[1]
        theirs = result["splink"] = last_json(printed)
        if theirs is None:
            raise Failed("the peer printed no JSON")
    except Unavailable as reason:
        print(f"skipped realtime: {reason}", file=sys.stderr)
        return
    except Failed as reason:
        print(f"failed realtime: {reason}", file=sys.stderr)
        sys.exit(1)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    own = result["reunify"]
    result["goals"] = {"p50 ≤ 1 ms": own["p50_us"] <= 1000, "p99 ≤ 5 ms": own["p99_us"] <= 5000}
    report.save("realtime", result)
    print(json.dumps(result))
    milliseconds = lambda value: report.number(value / 1000, 3)  # noqa: E731
    rows = [
        ["**Reunify**", *(milliseconds(own[f"{p}_us"]) for p in ("p50", "p95", "p99", "max"))],
        ["Splink, `predict_between`", report.number(theirs["predict_between_ms"]["p50"], 1), "–",
         "–", report.number(theirs["predict_between_ms"]["max"], 1)],
    ]
    header = [f"one record against {chosen.set}", "p50, ms", "p95, ms", "p99, ms", "longest, ms"]
    text = report.table(header, rows)
    print(text)
    report.publish("realtime", text)


if __name__ == "__main__":
    main()
