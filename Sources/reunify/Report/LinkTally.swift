// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What one walk over all links yields: bands of certainty, the histogram, and what each threshold
/// would mean.
///
/// Time O(links); memory O(1).
struct LinkTally: Sendable {
    /// Links between two probabilities.
    struct Band: Sendable {
        var name: String
        /// Least probability, in [0, 1].
        var from: Double
        /// Probability below which links are in the band; above 1 where certainty belongs to it.
        var below: Double
        var links = 0
        /// Sum of probabilities: the number that is expected to be right.
        var expected = 0.0
    }

    /// What a threshold would mean, by the probabilities themselves.
    struct ThresholdPoint: Sendable {
        var threshold: Double
        var links: Int
        /// Links expected to be right.
        var expectedRight: Double
        /// Expected share of links that are right; 1 where there are none.
        var precision: Double
        /// Expected share of the matches in the list that are kept; 1 where there are none.
        var recall: Double
    }

    /// From the surest to the least sure; bands above the threshold are links.
    private(set) var bands: [Band]
    /// Number of links per twentieth of probability.
    private(set) var histogram = [Int](repeating: 0, count: 20)
    /// Points in ascending order of threshold.
    private(set) var curve: [ThresholdPoint] = []
    /// Links at or above the threshold.
    private(set) var accepted = 0
    /// Of those, how many are expected to be right.
    private(set) var acceptedRight = 0.0
    /// Matches expected among all pairs in the list.
    private(set) var expectedAll = 0.0

    /// Thresholds that the chart shows.
    static let thresholds: [Double] = [
        0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
        0.8,
        0.85, 0.9, 0.95, 0.99, 0.999,
    ]

    init(links: [LinkageResult.Link], threshold: Double, floor: Double) {
        let sure = max(0.99, threshold)
        let likely = max(min(0.9, sure), threshold)
        bands = [
            Band(name: "certain for all practical purposes", from: sure, below: 2),
            Band(name: "likely", from: likely, below: sure),
            Band(name: "doubtful", from: threshold, below: likely),
            Band(name: "not taken for links", from: min(floor, threshold), below: threshold),
        ].filter { $0.from < $0.below }
        let points = Self.thresholds.filter { $0 >= floor }
        var counts = [Int](repeating: 0, count: points.count)
        var sums = [Double](repeating: 0, count: points.count)
        var band = 0
        // Links come from the strongest down, so that bands are met in their order.
        for link in links {
            let probability = link.probability
            while band < bands.count - 1 && probability < bands[band].from { band += 1 }
            bands[band].links += 1
            bands[band].expected += probability
            histogram[max(0, min(19, Int(probability * 20)))] += 1
            if probability >= threshold {
                accepted += 1
                acceptedRight += probability
            }
            expectedAll += probability
            // Found from the end: nearly all links are near 1.
            var place = points.count - 1
            while place >= 0 && points[place] > probability { place -= 1 }
            if place >= 0 {
                counts[place] += 1
                sums[place] += probability
            }
        }
        var links = 0
        var right = 0.0
        for place in points.indices.reversed() {
            links += counts[place]
            right += sums[place]
            curve.append(
                ThresholdPoint(
                    threshold: points[place], links: links, expectedRight: right,
                    precision: links == 0 ? 1 : right / Double(links),
                    recall: expectedAll > 0 ? right / expectedAll : 1))
        }
        curve.reverse()
    }
}
