#!/usr/bin/env python3
"""Fits the two numbers of `KinCalibration` for each kind of relation.

    calibrate.py FOLDER RESULT [FOLDER RESULT …]

FOLDER is a simulated crisis with its truth, RESULT what `reunify families` made of it. Prints, for birth
parents, siblings and each other relation, the slope and offset in the log odds that make the proposals'
probabilities hold best, and how right proposals are above several bounds. Proposals must come from a
build whose calibration is slope 1, offset 0, without a ceiling. Use other seeds than those by which results are judged.
"""

import math
import sys
from collections import defaultdict

import crisis

GROUPS = {"mother": "birth parent", "father": "birth parent", "parent": "birth parent",
          "half-sibling": "sibling"}  # fmt: skip
NEAREST = 1e-9


def log_odds(probability):
    bounded = min(1 - NEAREST, max(NEAREST, probability))
    return math.log(bounded / (1 - bounded))


def fit(judged):
    """Slope and offset of the greatest likelihood, by a search that halves its steps."""

    def loss(slope, offset):
        total = 0.0
        for x, right in judged:
            z = slope * x + offset
            total += math.log1p(math.exp(-abs(z))) + max(0, -z if right else z)
        return total

    slope, offset, step = 0.5, 0.0, 0.4
    best = loss(slope, offset)
    while step > 0.005:
        moves = [(slope + a * step, offset + b * step) for a in (-1, 0, 1) for b in (-1, 0, 1)]
        found = min((loss(*m), m) for m in moves if m[0] > 0)
        if found[0] < best - 1e-9:
            best, (slope, offset) = found
        else:
            step /= 2
    return slope, offset


def main():
    groups = defaultdict(list)
    for folder, result in zip(sys.argv[1::2], sys.argv[2::2]):
        truth = crisis.Crisis(folder)
        for row in crisis.rows(f"{result}/proposals.csv"):
            proposal = crisis.Proposal(truth, row)
            group = GROUPS.get(proposal.relation, proposal.relation)
            groups[group].append((log_odds(proposal.probability), proposal.right))
    for name, judged in sorted(groups.items()):
        slope, offset = fit(judged)
        print(f"{name}: {len(judged)} proposals, slope {slope:.3f}, offset {offset:.3f}")
        for bound in (0.9, 0.95, 0.99, 0.999, 0.9999, 0.999999):
            held = [right for x, right in judged if x >= log_odds(bound)]
            if held:
                print(f"  above {bound}: {len(held)}, {sum(held) / len(held):.4f} right")


if __name__ == "__main__":
    main()
