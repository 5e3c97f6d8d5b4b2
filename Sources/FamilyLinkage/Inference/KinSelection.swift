// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which weighed pairs are worth deciding on.
///
/// A pair that is likelier related than not always is, as are the best pairs of every person, so that each
/// child's second choice is known. The rest would only join the families of a village into one group, in
/// which nothing it says could be asserted.
enum KinSelection {
    /// Bits from which a pair is kept whatever else a person has.
    static let telling = 4.0
    /// Pairs of each person that are kept although they are weak.
    static let alternatives = 2

    /// The pairs that are kept, in their order.
    static func telling(
        _ weighed: [FamilyGroup.Kinship], personCount: Int
    ) -> [FamilyGroup.Kinship] {
        let bars = bars(
            weighed.lazy.map { ($0.subject, $0.weights.largest) }, personCount: personCount)
        return weighed.filter { isTelling($0.weights.largest, bar: bars[$0.subject]) }
    }

    /// For each person, the bits from which a pair is one of the best of those the person has.
    static func bars(
        _ pairs: some Sequence<(subject: Int, bits: Double)>, personCount: Int
    ) -> [Float] {
        // The best two of each; 0 where there are fewer.
        var best = [Float](repeating: 0, count: personCount)
        var second = [Float](repeating: 0, count: personCount)
        var third = [Bool](repeating: false, count: personCount)
        for (subject, exact) in pairs where exact > 0 {
            let bits = Float(exact)
            if second[subject] > 0 { third[subject] = true }
            if bits > best[subject] {
                second[subject] = best[subject]
                best[subject] = bits
            } else if bits > second[subject] {
                second[subject] = bits
            }
        }
        return second.indices.map { third[$0] ? second[$0] : 0 }
    }

    /// Whether a pair is kept, whose person's bar is this.
    static func isTelling(_ bits: Double, bar: Float) -> Bool {
        bits >= telling || bits > 0 && bits >= Double(bar)
    }
}
