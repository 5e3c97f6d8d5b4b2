"""Compares links (and clusters) with the truth and prints one JSON object.

    evaluate.py LINKS TRUTH [CLUSTERS]

LINKS has the columns left_id, right_id, probability and, if known, bits; TRUTH two columns of
identifiers; CLUSTERS the columns cluster, source and id. A pair has no order, and counts once.
With several sources, clusters are judged by their pairs across sources only, as the truth of a
linkage of two files says nothing about pairs within a file.
"""

import json
import sys

import numpy as np
import pandas as pd


def rounded(value, digits=5):
    return round(float(value), digits)


def scores(true_positives, claimed, actual):
    """Precision, recall and F1 of `claimed` pairs, of which `true_positives` are right."""
    precision = true_positives / claimed if claimed else 0.0
    recall = true_positives / actual if actual else 0.0
    both = claimed + actual
    return {
        "precision": rounded(precision),
        "recall": rounded(recall),
        "f1": rounded(2 * true_positives / both if both else 0.0),
        "links": int(claimed),
    }


def unique_pairs(left, right):
    """Codes of unordered pairs, self pairs marked -1. At most 2^31 identifiers."""
    low = np.minimum(left, right).astype(np.int64)
    high = np.maximum(left, right).astype(np.int64)
    return np.where(low == high, -1, (low << 31) | high)


def best_threshold(probability, bits, is_true, actual):
    """The cut that gives the highest F1; pairs that tie are on the same side of it."""
    if len(probability) == 0:
        return {"f1": 0.0}
    order = np.lexsort((-bits, -probability))
    p, b = probability[order], bits[order]
    found = np.cumsum(is_true[order])
    count = np.arange(1, len(order) + 1)
    f1 = 2 * found / (count + actual)
    last_of_tie = np.r_[(p[1:] != p[:-1]) | (b[1:] != b[:-1]), True]
    at = int(np.argmax(np.where(last_of_tie, f1, -1)))
    best = scores(int(found[at]), int(count[at]), actual)
    return {**best, "probability": rounded(p[at], 8), "bits": rounded(b[at], 3)}


def reliability(probability, is_true, bins):
    """Rows of (claimed probability, observed share, pairs) over bins of equal width."""
    index = np.minimum((probability * bins).astype(int), bins - 1)
    counts = np.bincount(index, minlength=bins)
    claimed = np.bincount(index, weights=probability, minlength=bins)
    observed = np.bincount(index, weights=is_true, minlength=bins)
    return [
        {
            "from": round(i / bins, 4),
            "to": round((i + 1) / bins, 4),
            "pairs": int(counts[i]),
            "claimed": rounded(claimed[i] / counts[i]),
            "observed": rounded(observed[i] / counts[i]),
        }
        for i in range(bins)
        if counts[i]
    ]


def expected_calibration_error(probability, is_true, bins):
    """Mean distance of claimed from observed probability over bins of equal width, by pairs."""
    if len(probability) == 0:
        return None
    index = np.minimum((probability * bins).astype(int), bins - 1)
    gap = np.bincount(index, weights=probability - is_true, minlength=bins)
    return rounded(np.abs(gap).sum() / len(probability))


def calibration(probability, is_true):
    """How far the probabilities may be believed, over all emitted pairs and the doubtful ones."""
    doubtful = (probability >= 0.05) & (probability < 0.95)
    p = np.clip(probability, 1e-15, 1 - 1e-15)
    log_loss = -np.where(is_true, np.log(p), np.log1p(-p)).mean() if len(p) else None
    return {
        "ece_10": expected_calibration_error(probability, is_true, 10),
        "ece_15": expected_calibration_error(probability, is_true, 15),
        "doubtful_pairs": int(doubtful.sum()),
        "doubtful_ece_10": expected_calibration_error(
            probability[doubtful], is_true[doubtful], 10
        ),
        "log_loss": rounded(log_loss) if len(p) else None,
        "reliability_10": reliability(probability, is_true, 10),
        "reliability_15": reliability(probability, is_true, 15),
    }


def cluster_scores(clusters, truth_left, truth_right, truth_ids):
    """Pair scores of clusters, counted without listing the pairs; linear in the records."""
    group = pd.factorize(clusters["cluster"])[0].astype(np.int64)
    sources = (
        pd.factorize(clusters["source"])[0]
        if "source" in clusters
        else np.zeros(len(clusters), dtype=np.int64)
    )
    source_count = int(sources.max()) + 1 if len(sources) else 1

    def pairs_of(codes):
        sizes = np.bincount(codes) if len(codes) else np.zeros(0, dtype=np.int64)
        return int((sizes.astype(np.int64) * (sizes - 1) // 2).sum()), sizes

    claimed, sizes = pairs_of(group)
    if source_count > 1:
        claimed -= pairs_of(group * source_count + sources)[0]
    codes = pd.Index(truth_ids).get_indexer(clusters["id"])
    of_id = np.full(len(truth_ids), -1, dtype=np.int64)
    of_id[codes[codes >= 0]] = group[codes >= 0]
    left, right = of_id[truth_left], of_id[truth_right]
    found = int(((left == right) & (left >= 0)).sum())
    result = scores(found, claimed, len(truth_left))
    result["clusters_of_two_or_more"] = int((sizes > 1).sum())
    result["largest"] = int(sizes.max()) if len(sizes) else 0
    return result


def evaluate(links, truth, clusters=None):
    """Everything known about `links` (and `clusters`) when `truth` is the whole truth."""
    columns = [links["left_id"], links["right_id"], truth.iloc[:, 0], truth.iloc[:, 1]]
    codes, ids = pd.factorize(np.concatenate([c.to_numpy(dtype=object) for c in columns]))
    cuts = np.cumsum([len(c) for c in columns])[:-1]
    left, right, truth_left, truth_right = np.split(codes, cuts)

    actual_pairs = np.unique(unique_pairs(truth_left, truth_right))
    actual_pairs = actual_pairs[actual_pairs >= 0]
    emitted = unique_pairs(left, right)
    probability = links["probability"].to_numpy(dtype=float)
    bits = links["bits"].to_numpy(dtype=float) if "bits" in links else probability
    # Of a pair listed twice, the more probable row counts.
    order = np.lexsort((-probability, emitted))
    first = order[np.r_[True, emitted[order][1:] != emitted[order][:-1]]] if len(order) else order
    first = first[emitted[first] >= 0]
    emitted_once, probability, bits = emitted[first], probability[first], bits[first]
    position = np.searchsorted(actual_pairs, emitted_once)
    position = np.minimum(position, max(len(actual_pairs) - 1, 0))
    is_true = (
        actual_pairs[position] == emitted_once
        if len(actual_pairs)
        else np.zeros(len(first), dtype=bool)
    )

    actual = len(actual_pairs)
    result = {
        "true_pairs": actual,
        "emitted_pairs": len(first),
        "repeated_or_self_pairs": len(emitted) - len(first),
        "emitted_recall": rounded(is_true.sum() / actual) if actual else None,
    }
    for threshold in (0.5, 0.95, 0.99):
        chosen = probability >= threshold
        result[f"p>={threshold}"] = scores(
            int(is_true[chosen].sum()), int(chosen.sum()), actual
        )
    result["best"] = best_threshold(probability, bits, is_true, actual)
    result["f1_gap_at_0.5"] = rounded(result["best"]["f1"] - result["p>=0.5"]["f1"])
    result["calibration"] = calibration(probability, is_true)
    if clusters is not None:
        low, high = actual_pairs >> 31, actual_pairs & ((1 << 31) - 1)
        result["clusters"] = cluster_scores(clusters, low, high, ids)
    return result


def read(path, columns=None):
    """A CSV file with every identifier as text; `probability` and `bits` as numbers."""
    header = pd.read_csv(path, nrows=0).columns
    wanted = [c for c in columns if c in header] if columns else list(header)
    kinds = {c: (float if c in ("probability", "bits") else str) for c in wanted}
    return pd.read_csv(path, usecols=wanted, dtype=kinds, keep_default_na=False)


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__.strip())
    links = read(arguments[0], ["left_id", "right_id", "probability", "bits"])
    truth = read(arguments[1])
    clusters = read(arguments[2], ["cluster", "source", "id"]) if len(arguments) == 3 else None
    print(json.dumps(evaluate(links, truth, clusters), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
