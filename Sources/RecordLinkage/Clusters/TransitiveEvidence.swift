// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What other records of a group say of a pair.
///
/// Being one person is transitive: where A is B, and B is C, A is C, however little A and C agree on
/// their own. The probability of a pair within a group is that of its strongest chain of links; a pair
/// alone is its own chain. The closure of the group under products of probabilities, by Floyd and
/// Warshall's algorithm: O(n³) for a group of n, which is why large groups are left as they are.
enum TransitiveEvidence {
    /// Members a group may have for its chains to be followed.
    static let groupLimit = 48

    /// Probabilities of all pairs of a group, chains included.
    ///
    /// - Parameter direct: `count × count` probabilities of pairs taken alone, 0 where a pair is out of
    ///   scope.
    static func closure(_ direct: [Double], count: Int) -> [Double] {
        var best = direct
        for k in 0..<count {
            for i in 0..<count where best[i * count + k] > 0 {
                let first = best[i * count + k]
                for j in 0..<count {
                    let chain = first * best[k * count + j]
                    if chain > best[i * count + j] { best[i * count + j] = chain }
                }
            }
        }
        return best
    }
}
