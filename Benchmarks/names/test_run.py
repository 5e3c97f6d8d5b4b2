#!/usr/bin/env python3
# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Tests of the arithmetic and the table of the name figures."""

import itertools
import random
import unittest

import run


class AreaUnderTheCurve(unittest.TestCase):
    def test_is_the_share_of_pairs_in_the_right_order_with_ties_as_halves(self):
        seed = 5
        rng = random.Random(seed)
        scored = [(rng.randrange(6) / 5, rng.random() < 0.4) for _ in range(60)]
        right = [score for score, is_right in scored if is_right]
        wrong = [score for score, is_right in scored if not is_right]
        by_hand = sum(
            1 if a > b else 0.5 if a == b else 0 for a, b in itertools.product(right, wrong)
        ) / (len(right) * len(wrong))
        self.assertAlmostEqual(run.area(scored), by_hand, 12, f"seed {seed}")


class Table(unittest.TestCase):
    def test_counts_stand_with_their_whole_and_goals_with_their_side(self):
        figures = [
            {"figure": "known answers, double_metaphone", "value": 1221.0, "of": 1221.0},
            {"figure": "Arabic, held back half, microseconds a pair", "value": 0.4371},
        ]
        text = run.table(figures, {"known answers, double_metaphone": ("other", 1200)})
        self.assertIn("| 1,221 of 1,221 | all | 1,200 of 1,221 (other) |", text)
        self.assertIn("| 0.437 | ≤ 10 | – |", text)


if __name__ == "__main__":
    unittest.main()
