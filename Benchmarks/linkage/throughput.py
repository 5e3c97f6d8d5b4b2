#!/usr/bin/env python3
"""Pairs scored in a second on persons_1m, next to Splink's bulk scoring.

    throughput.py [SET]

Ours: `reunify dedupe … --timings`, which says on standard error, as JSON, what each stage took:
`{"stages": [{"name": "score", "seconds": 1.9, "pairs": 33500000}, …]}`. Every stage that counts
pairs is reported. The peer is Splink with loose blocking rules (33 million pairs, seven
comparisons, two threads); its figure is that of its predict phase alone. Both are rates, since the
two programs choose their own pairs.
"""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import places
import report
from measuring import Failed, last_json, measure
from places import Unavailable


def stages(complaints):
    """The stages that count pairs, from the last object that has any."""
    for line in reversed(complaints.splitlines()):
        if line.startswith("{"):
            try:
                found = json.loads(line).get("stages", [])
            except ValueError:
                continue
            if found:
                return [stage for stage in found if stage.get("pairs") and stage.get("seconds")]
    return []


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else "persons_1m"
    work = Path(tempfile.mkdtemp(prefix="reunify-benchmark-"))
    try:
        data = places.data_set(name)
        taken, _, complaints = measure(data.command(work / "ours", ["--timings"]))
        found = stages(complaints)
        if not found:
            raise Failed("no stage with pairs on standard error")
        words = [places.python(), places.peer("run_splink_throughput.py"), "std"]
        printed = measure(words, {"LINKAGE_DATA": str(data.folder.parent)})[1]
        theirs = last_json(printed)
        if theirs is None:
            raise Failed("the peer printed no JSON")
    except Unavailable as reason:
        print(f"skipped throughput: {reason}", file=sys.stderr)
        return
    except Failed as reason:
        print(f"failed throughput: {reason}", file=sys.stderr)
        sys.exit(1)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for stage in found:
        stage["pairs_per_s"] = round(stage["pairs"] / stage["seconds"])
    result = {"set": name, "cores": os.cpu_count(), "whole_process": taken, "stages": found}
    result["splink"] = theirs
    scored = [stage for stage in found if stage["name"] == "score"]
    if scored:
        result["goals"] = {"≥ 10 M pairs/s": scored[0]["pairs_per_s"] >= 10_000_000}
    report.save("throughput", result)
    print(json.dumps(result))
    figure = report.number
    rows = [
        [f"**Reunify**, {stage['name']}", figure(stage["pairs"], 0), figure(stage["seconds"], 2),
         figure(stage["pairs_per_s"] / 1e6, 2)]
        for stage in found
    ]
    predict = theirs["phases_s"]["predict"]
    rows.append(["Splink, predict", figure(theirs["pairs_scored"], 0), figure(predict, 2),
                 figure(theirs["pairs_per_s_predict"] / 1e6, 2)])
    text = report.table(["program", "pairs", "seconds", "million pairs a second"], rows)
    print(text)
    report.publish("throughput", text)


if __name__ == "__main__":
    main()
