// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The difference of age of two people, as far as two dates of birth tell it.
///
/// It is weighed for millions of pairs; what only depends on how exact the dates are is held in a table.
struct AgeGap: Sendable {
    /// The middle of what is possible, in years; below 0 where the younger may be the elder.
    let middle: Double
    /// The least and the most that is possible, in years.
    private let low: Double
    private let high: Double
    /// Days by which the possible differences differ.
    private let days: Int

    /// - Complexity: O(1)
    init(younger: ClosedRange<Int>, elder: ClosedRange<Int>) {
        let year = 365.25
        low = Double(younger.lowerBound - elder.upperBound) / year
        high = Double(younger.upperBound - elder.lowerBound) / year
        middle = (low + high) / 2
        days = younger.upperBound - elder.lowerBound - younger.lowerBound + elder.upperBound
    }

    /// What the difference says for each relation, in bits, against that of two people taken at random.
    ///
    /// - Parameter bitsOfBirth: log2 of the density of births, per year, where the elder was born.
    func weights(bitsOfBirth: Double) -> KinWeights {
        let spread = Self.spreads.spread(days: days)
        let distance = (Float(middle) - Self.usual.mean) * spread.inverse
        let bits = pointwiseMax(
            SIMD16(repeating: Self.leastLikelihood),
            distance * distance * Self.halfOfLog2E - spread.bits)
        var weights = (bits - Float(bitsOfBirth)).clamped(
            lowerBound: SIMD16(repeating: -5), upperBound: SIMD16(repeating: 4))
        // Years by which all that is possible is beyond what occurs.
        let off = pointwiseMax(Self.usual.low - Float(high), Float(low) - Self.usual.high)
        weights.replace(with: -4, where: off .> 0)
        weights.replace(with: -12, where: off .>= 1)
        return KinWeights(lanes: weights)
    }

    /// log2 of the least likelihood of a difference that occurs.
    private static let leastLikelihood: Float = -13.287712
    private static let halfOfLog2E: Float = -0.7213475

    /// Usual differences of age in years: middle, spread, least and greatest (public demographic
    /// knowledge; names.md §5).
    private static func usual(_ relation: KinRelation) -> (
        mean: Double, spread: Double, low: Double, high: Double
    ) {
        switch relation {
        case .mother: (26, 6.5, 12.5, 50)
        case .father: (29, 8, 13.5, 72)
        case .parent: (27.5, 7.5, 12.5, 72)
        case .stepParent: (28, 9, 10, 70)
        case .guardian: (28, 14, 5, 80)
        case .grandparent: (52, 9, 27, 90)
        case .auntOrUncle: (23, 12, -4, 70)
        case .sibling: (4.5, 4.5, -1, 26)
        case .halfSibling: (7, 6.5, -1, 35)
        }
    }

    /// ``usual(_:)`` by the places of the relations.
    private struct Usual: Sendable {
        var mean = SIMD16<Float>()
        var low = SIMD16<Float>()
        var high = SIMD16<Float>()

        init() {
            for relation in KinRelation.allCases {
                let usual = AgeGap.usual(relation)
                mean[relation.index] = Float(usual.mean)
                low[relation.index] = Float(usual.low)
                high[relation.index] = Float(usual.high)
            }
        }
    }
    private static let usual = Usual()

    /// How widely differences spread about the usual one, by how exact the two dates are.
    private struct Spreads: Sendable {
        struct Spread: Sendable {
            /// One over the spread, in years.
            var inverse = SIMD16<Float>()
            /// log2 of the spread and of √(2π): what a normal distribution is divided by.
            var bits = SIMD16<Float>()

            init(days: Int) {
                let width = max(1, Double(days) / 365.25)
                for relation in KinRelation.allCases {
                    let usual = AgeGap.usual(relation).spread
                    let spread = (usual * usual + width * width / 12).squareRoot()
                    inverse[relation.index] = Float(1 / spread)
                    bits[relation.index] = Float(log2(spread * 2.5066))
                }
            }
        }

        /// By days beyond a year, up to twenty years.
        ///
        /// What is known to a year or better spreads alike, so that most ask for the first.
        private let table = (365..<7_306).map { Spread(days: $0) }

        func spread(days: Int) -> Spread {
            days - 365 < table.count ? table[max(0, days - 365)] : Spread(days: days)
        }
    }
    private static let spreads = Spreads()
}
