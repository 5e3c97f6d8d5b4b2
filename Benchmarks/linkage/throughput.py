#!/usr/bin/env python3
"""Pairs scored in a second on persons_1m, next to Splink's bulk scoring.

    throughput.py [SET]

Ours: `reunify dedupe … --timings`, which says on standard error, as JSON, what each stage took:
`{"stages": [{"name": "score", "seconds": 1.9, "pairs": 33500000}, …]}`. Every stage that counts
pairs is reported. Then the model that this has made is applied with loose blocking rules in place
of its own, those of the peer, and with more of them: some 30 and 200 million pairs, which are
compared and scored as they come and are not kept. Our blocks of more than 600 records are split by
further properties, so that we have fewer pairs than the peer with the same rules. The peer is Splink
with the first set of loose rules (33 million pairs, seven comparisons, two threads); its figure is
that of its predict phase alone. All are rates, since the two programs choose their own pairs.
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


LOOSE = [
    ("date-of-birth:exact",),
    ("surname:exact", "postcode:exact"),
    ("given-name:exact", "street-address:exact"),
    ("phone:exact",),
    ("email:exact",),
]
LOOSER = LOOSE + [
    ("surname:exact", "region:exact"),
    ("given-name:exact", "postcode:exact"),
    ("street-address:exact", "given-name:initial"),
]


def bulk(data, work, rules):
    """Applies the model in `work/ours` to the pairs of other rules."""
    model = json.loads((work / "ours/model.json").read_text())
    model["blocking"] = [
        {"name": " & ".join(keys), "keys": list(keys), "pairs": 0, "expectedLinks": 0,
         "pairsLeftOut": 0}
        for keys in rules
    ]
    changed = work / "loose.json"
    changed.write_text(json.dumps(model))
    words = data.command(work / "bulk", ["--timings", "--model", str(changed)])
    taken, _, complaints = measure(words)
    scored = [stage for stage in stages(complaints) if stage["name"] == "score"]
    if not scored:
        raise Failed("no stage with pairs on standard error")
    stage = scored[0]
    stage["pairs_per_s"] = round(stage["pairs"] / stage["seconds"])
    return {**stage, "rules": len(rules), "whole_process": taken}


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
        loose = [bulk(data, work, rules) for rules in (LOOSE, LOOSER)]
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
    result["bulk"] = loose
    result["splink"] = theirs
    most = loose[-1]
    result["goals"] = {
        "≥ 10 M pairs/s": most["pairs_per_s"] >= 10_000_000,
        "under 1 GiB": most["whole_process"]["peak_rss_mib"] < 1024,
    }
    report.save("throughput", result)
    print(json.dumps(result))
    figure = report.number
    rows = [
        [f"**Reunify**, {stage['name']}", figure(stage["pairs"], 0), figure(stage["seconds"], 2),
         figure(stage["pairs_per_s"] / 1e6, 2)]
        for stage in found
    ]
    rows += [
        [f"**Reunify**, bulk, {run['rules']} rules", figure(run["pairs"], 0),
         figure(run["seconds"], 2), figure(run["pairs_per_s"] / 1e6, 2)]
        for run in loose
    ]
    predict = theirs["phases_s"]["predict"]
    rows.append(["Splink, predict", figure(theirs["pairs_scored"], 0), figure(predict, 2),
                 figure(theirs["pairs_per_s_predict"] / 1e6, 2)])
    text = report.table(["program", "pairs", "seconds", "million pairs a second"], rows)
    print(text)
    report.publish("throughput", text)


if __name__ == "__main__":
    main()
