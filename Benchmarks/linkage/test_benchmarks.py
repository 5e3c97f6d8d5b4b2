#!/usr/bin/env python3
"""Tests of the yardsticks themselves: `test_benchmarks.py`, with the environment's interpreter."""

import itertools
import random
import sys
import tempfile
import unittest
import unittest.mock
from pathlib import Path

import numpy as np
import pandas as pd

import errors
import evaluate
import growth
import hands
import measuring
import places


def links(rows):
    return pd.DataFrame(rows, columns=["left_id", "right_id", "probability", "bits"])


def truth(rows):
    return pd.DataFrame(rows, columns=["id_l", "id_r"])


class Pairs(unittest.TestCase):
    def test_order_and_repetition_of_a_pair_do_not_matter(self):
        found = evaluate.evaluate(
            links(
                [("a", "b", 0.9, 3), ("b", "a", 0.9, 3), ("a", "a", 1.0, 9), ("c", "d", 0.2, -2)]
            ),
            truth([("b", "a"), ("e", "f")]),
        )
        self.assertEqual(found["true_pairs"], 2)
        self.assertEqual(found["emitted_pairs"], 2)
        self.assertEqual(found["repeated_or_self_pairs"], 2)
        half = {"precision": 1, "recall": 0.5, "f1": 0.66667, "links": 1}
        self.assertEqual(found["p>=0.5"], half)
        self.assertEqual(found["emitted_recall"], 0.5)

    def test_a_tie_is_never_split_by_the_best_threshold(self):
        rows = [("a", "b", 0.7, 1), ("c", "d", 0.7, 1), ("e", "f", 0.7, 1)]
        found = evaluate.evaluate(links(rows), truth([("a", "b")]))
        self.assertEqual(found["best"]["links"], 3)

    def test_no_links_give_zero_and_no_error(self):
        found = evaluate.evaluate(links([]), truth([("a", "b")]))
        self.assertEqual(found["best"]["f1"], 0)
        self.assertEqual(found["p>=0.5"]["f1"], 0)
        self.assertIsNone(found["calibration"]["ece_10"])

    def test_scores_equal_a_count_by_hand(self):
        seed = 11
        rng = random.Random(seed)
        pairs = list(itertools.combinations(range(40), 2))
        actual = {frozenset(p) for p in rng.sample(pairs, 60)}
        emitted = [(a, b, rng.random()) for a, b in rng.sample(pairs, 300)]
        found = evaluate.evaluate(
            links([(str(a), str(b), p, p) for a, b, p in emitted]),
            truth([tuple(map(str, pair)) for pair in actual]),
        )
        best = 0
        for cut in {p for _, _, p in emitted} | {0.5}:
            chosen = {frozenset((a, b)) for a, b, p in emitted if p >= cut}
            f1 = 2 * len(chosen & actual) / (len(chosen) + len(actual))
            best = max(best, f1)
            if cut == 0.5:
                self.assertAlmostEqual(found["p>=0.5"]["f1"], f1, 4, f"seed {seed}")
        self.assertAlmostEqual(found["best"]["f1"], best, 4, f"seed {seed}")


class Calibration(unittest.TestCase):
    def test_error_is_the_distance_of_claim_and_observation(self):
        probability = np.array([0.8] * 10 + [0.1] * 10)
        is_true = np.array([True] * 6 + [False] * 4 + [True] + [False] * 9)
        self.assertAlmostEqual(
            evaluate.expected_calibration_error(probability, is_true, 10), 0.1, 5
        )

    def test_certain_pairs_fall_into_the_last_bin(self):
        table = evaluate.reliability(np.array([1.0, 0.0]), np.array([True, False]), 10)
        self.assertEqual([row["pairs"] for row in table], [1, 1])
        self.assertEqual(table[-1]["to"], 1.0)


class Clusters(unittest.TestCase):
    def score(self, rows, pairs):
        table = pd.DataFrame(rows, columns=["cluster", "source", "id"])
        return evaluate.evaluate(links([]), truth(pairs), table)["clusters"]

    def test_every_pair_within_a_cluster_counts(self):
        found = self.score(
            [("1", "x", "a"), ("1", "x", "b"), ("1", "x", "c"), ("2", "x", "d")],
            [("a", "b"), ("c", "d")],
        )
        self.assertEqual(found["links"], 3)
        self.assertEqual(found["f1"], 0.4)
        self.assertEqual(found["largest"], 3)

    def test_with_two_sources_only_pairs_across_count(self):
        found = self.score(
            [("1", "l", "a"), ("1", "l", "b"), ("1", "r", "c")], [("a", "c"), ("b", "c")]
        )
        self.assertEqual((found["links"], found["f1"]), (2, 1.0))

    def test_a_record_in_no_cluster_is_in_none(self):
        found = self.score([("1", "x", "a")], [("b", "c")])
        self.assertEqual((found["links"], found["recall"]), (0, 0))


class Growth(unittest.TestCase):
    def test_populations_are_interleaved_and_renumbered(self):
        with tempfile.TemporaryDirectory() as folder:
            parts = []
            for part in range(2):
                at = Path(folder) / str(part)
                at.mkdir()
                rows = f"unique_id,cluster,name\n0,7,n{part}\n1,7,\"x, y\"\n"
                (at / "records.csv").write_text(rows)
                (at / "truth.csv").write_text("id_l,id_r\n0,1\n")
                parts.append(at)
            growth.join(parts, Path(folder) / "all")
            records = (Path(folder) / "all/records.csv").read_text().splitlines()
            truth_lines = (Path(folder) / "all/truth.csv").read_text().splitlines()
        self.assertEqual(records[1:3], ["0,7,n0", "1000000,1000007,n1"])
        self.assertEqual(records[4], '1000001,1000007,"x, y"')
        self.assertEqual(truth_lines, ["id_l,id_r", "0,1", "1000000,1000001"])


class Measuring(unittest.TestCase):
    def test_a_failing_program_is_reported(self):
        with self.assertRaises(measuring.Failed):
            measuring.measure(["false"])

    def test_what_a_program_prints_comes_back(self):
        taken, printed, _ = measuring.measure(["echo", '{"a": 1}'])
        self.assertEqual(measuring.last_json(printed), {"a": 1})
        self.assertGreater(taken["peak_rss_mib"], 0)


class Errors(unittest.TestCase):
    def test_one_wrong_digit_keeps_the_length_and_the_rest(self):
        rng = random.Random(3)
        for _ in range(200):
            wrong = errors.digits(rng, "A123-456-789")
            self.assertEqual(len(wrong), 12)
            self.assertEqual([c for c in wrong if not c.isdigit()], ["A", "-", "-"])


class Hands(unittest.TestCase):
    def test_a_set_is_the_same_whenever_it_is_made_and_its_truth_names_its_records(self):
        names = ("haiti", "dari_latin", "references", "nobody_sparse", "school", "onecolumn")
        for name in (*names, "lost_children", "savings_society"):
            with tempfile.TemporaryDirectory() as folder:
                first, second = Path(folder) / "a", Path(folder) / "b"
                hands.make(name, first)
                hands.make(name, second)
                ids = set()
                for file in hands.SETS[name][1]:
                    text = (first / file).read_bytes()
                    self.assertEqual(text, (second / file).read_bytes(), file)
                    for line in text.decode("utf-8", "replace").splitlines()[1:]:
                        ids.add(line.replace("\t", ",").replace(";", ",").split(",")[0])
                pairs = (first / "truth.csv").read_text().splitlines()[1:]
                self.assertEqual(pairs == [], name.startswith("nobody"))
                for pair in pairs:
                    self.assertTrue(ids.issuperset(pair.split(",")), f"{name}: {pair}")

    def test_a_set_that_needs_a_missing_package_is_skipped_by_name(self):
        for name in ("us_members", "camp_asylum", "noisy_contacts"):
            with (
                tempfile.TemporaryDirectory() as folder,
                unittest.mock.patch.dict(sys.modules, {"faker": None}),
                self.assertRaisesRegex(places.Unavailable, f"{name} needs Faker"),
            ):
                places.make_by_hand(name, Path(folder) / name)


if __name__ == "__main__":
    unittest.main()
