// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Bits of evidence for each relation a pair may be in.
///
/// A weight is log2 of how much likelier something is between two people so related than between two
/// unrelated people of the same place. Weights of independent observations add up.
public struct KinWeights: Sendable, Hashable {
    /// One lane a relation, at ``KinRelation/index``; the rest is 0.
    private var lanes: SIMD16<Float>

    /// The same weight for every relation.
    public init(all bits: Double = 0) {
        let bits = Float(bits)
        lanes = SIMD16(bits, bits, bits, bits, bits, bits, bits, bits, bits, 0, 0, 0, 0, 0, 0, 0)
    }

    /// Weights by lanes, of which those that stand for no relation are left out.
    init(lanes: SIMD16<Float>) {
        self.lanes = lanes.replacing(with: 0, where: Self.laneNumbers .>= 9)
    }

    private static var laneNumbers: SIMD16<Int32> {
        SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    }

    /// Bits of evidence for a relation.
    public subscript(relation: KinRelation) -> Double {
        get { Double(lanes[relation.index]) }
        set { lanes[relation.index] = Float(newValue) }
    }

    /// The relation with the largest weight; the first in the order of the relations where several have it.
    public var strongest: KinRelation {
        KinRelation.allCases.reduce(.mother) { self[$1] > self[$0] ? $1 : $0 }
    }

    /// The largest weight.
    public var largest: Double { Double(max(lanes.lowHalf.max(), lanes[8])) }

    /// Whether the largest weight is larger than that of the others or, where both are equal, the first
    /// that differs: which of two directions is taken does not depend on who is named first.
    func tellsMore(than other: KinWeights) -> Bool {
        let (own, others) = (largest, other.largest)
        if own != others { return own > others }
        for lane in 0..<9 where lanes[lane] != other.lanes[lane] {
            return lanes[lane] > other.lanes[lane]
        }
        return false
    }

    /// The larger weight of either, relation by relation.
    func larger(_ other: KinWeights) -> KinWeights {
        var larger = self
        larger.lanes = pointwiseMax(lanes, other.lanes)
        return larger
    }

    /// The weights of two independent observations together.
    public static func + (a: KinWeights, b: KinWeights) -> KinWeights {
        var sum = a
        sum.lanes += b.lanes
        return sum
    }

    /// Adds the weights of an independent observation.
    public static func += (a: inout KinWeights, b: KinWeights) { a.lanes += b.lanes }

    /// What speaks for a relation only as far as it says more than another observation of the same; what speaks
    /// against one as it is.
    func beyond(_ other: KinWeights) -> KinWeights {
        var beyond = self
        let more = pointwiseMax(
            lanes - pointwiseMax(other.lanes, SIMD16(repeating: 0)), SIMD16(repeating: 0))
        beyond.lanes.replace(with: more, where: lanes .> 0)
        return beyond
    }

    /// No weight above a ceiling.
    public func capped(at bits: Double) -> KinWeights {
        var capped = self
        capped.lanes = pointwiseMin(lanes, SIMD16(repeating: Float(bits)))
        return capped
    }

    /// What speaks for a relation counts in part where something else speaks for it too that has told the
    /// rest already.
    func discounted(to share: Double, where other: KinWeights) -> KinWeights {
        var discounted = self
        let both = (lanes .> 0) .& (other.lanes .> 0)
        discounted.lanes.replace(with: lanes * Float(share), where: both)
        return discounted
    }
}
