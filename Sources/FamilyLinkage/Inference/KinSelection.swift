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
        var best = [[Double]](repeating: [], count: personCount)
        for edge in weighed where edge.weights.largest > 0 {
            best[edge.subject].append(edge.weights.largest)
        }
        let bar = best.map { bits in
            bits.count <= alternatives ? 0 : bits.sorted(by: >)[alternatives - 1]
        }
        return weighed.filter { edge in
            let bits = edge.weights.largest
            return bits >= telling || bits > 0 && bits >= bar[edge.subject]
        }
    }
}
