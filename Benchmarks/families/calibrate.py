#!/usr/bin/env python3
"""Fits the three numbers of `KinCalibration` for each kind of relation.

    calibrate.py FOLDER RESULT [FOLDER RESULT …]

FOLDER is a crisis with its truth, given several times to count as often, RESULT what `reunify families` made of it. Prints, for birth
parents, siblings and each other relation, the slope and offset in the log odds and the weight of the
bits that the pair itself says, so that the proposals' probabilities hold best, and how right proposals are above several bounds.
Proposals must come from a build whose calibration is slope 1, offset 0, weight 0, without a ceiling. Use
other seeds than those by which results are judged.
"""

import math
import sys
from collections import defaultdict
from itertools import product

import crisis

GROUPS = {"mother": "birth parent", "father": "birth parent", "parent": "birth parent",
          "half-sibling": "sibling"}  # fmt: skip
NEAREST = 1e-9
# As in KinCalibration: natural log odds that count, and bits of its own against a proposal.
MOST_LOG_ODDS = 8
MOST_AGAINST = 6


def log_odds(probability):
    bounded = min(1 - NEAREST, max(NEAREST, probability))
    return min(MOST_LOG_ODDS, max(-MOST_LOG_ODDS, math.log(bounded / (1 - bounded))))


def fit(judged):
    """Slope, offset and weight of greatest likelihood, by a search that halves its steps."""

    def loss(numbers):
        slope, offset, weight = numbers
        total = 0.0
        for x, own, right in judged:
            z = slope * x + offset + weight * own
            total += math.log1p(math.exp(-abs(z))) + max(0, -z if right else z)
        return total

    found, step = (0.5, 0.0, 0.1), 0.4
    best = loss(found)
    moves = list(product((-1, 0, 1), (-1, 0, 1), (-0.25, 0, 0.25)))
    while step > 0.005:
        tried = [tuple(n + m * step for n, m in zip(found, move)) for move in moves]
        least, place = min((loss(t), t) for t in tried if t[0] > 0)
        if least < best - 1e-9:
            best, found = least, place
        else:
            step /= 2
    return found


def main():
    groups = defaultdict(list)
    for folder, result in zip(sys.argv[1::2], sys.argv[2::2]):
        truth = crisis.Crisis(folder)
        for row in crisis.rows(f"{result}/proposals.csv"):
            proposal = crisis.Proposal(truth, row)
            group = GROUPS.get(proposal.relation, proposal.relation)
            own = min(0, max(-MOST_AGAINST, float(row["own_bits"])))
            groups[group].append((log_odds(proposal.probability), own, proposal.right))
    for name, judged in sorted(groups.items()):
        slope, offset, weight = fit(judged)
        print(f"{name}: {len(judged)} proposals, slope {slope:.3f}, offset {offset:.3f}, weight {weight:.3f}")
        for bound in (0.9, 0.95, 0.99, 0.999):
            held = [right for x, _, right in judged if x >= log_odds(bound)]
            if held:
                print(f"  above {bound}: {len(held)}, {sum(held) / len(held):.4f} right")


if __name__ == "__main__":
    main()
