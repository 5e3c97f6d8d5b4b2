// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What speaks against pairs that follow from others: the brother of a brother, the mother of a sister.
///
/// Pairs for which evidence comes to nothing are not solved. If nothing is known of them either, a chain of
/// children, each of whom looks like a brother of the next, becomes one family of twenty with one mother,
/// although most of them name another.
enum ImpliedPairs {
    /// People with more brothers and sisters than that have namesakes.
    private static let largest = 40
    /// Bits against a pair from which it is worth telling.
    private static let telling = -0.5

    /// The pairs that follow from some and are not among them, with what speaks against each; nil where the
    /// surrounding task is cancelled.
    ///
    /// How rare such a relation is was counted for the pairs from which they follow.
    static func against(
        _ kinship: [FamilyGroup.Kinship], _ profiles: [PersonProfile], _ assessor: KinAssessor,
        threads: Int
    ) async -> [FamilyGroup.Kinship]? {
        let pairs = pairs(kinship, count: profiles.count)
        let chunk = max(256, pairs.count / (16 * max(1, threads)))
        let parts = await concurrentMap((pairs.count + chunk - 1) / chunk, threads: threads) {
            part in
            var memo = WordMemo(forPairs: chunk)
            return pairs[part * chunk..<min(pairs.count, (part + 1) * chunk)].compactMap {
                against(Int($0 >> 32), Int($0 & 0xFFFF_FFFF), profiles, assessor, &memo)
            }
        }
        return parts.map { Array($0.joined()) }
    }

    /// Pairs that follow, each as one number, in their order.
    private static func pairs(_ kinship: [FamilyGroup.Kinship], count: Int) -> [UInt64] {
        func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
        var siblings = [[Int]](repeating: [], count: count)
        var parents = [[Int]](repeating: [], count: count)
        var known: Set<UInt64> = []
        for edge in kinship {
            known.insert(key(edge.subject, edge.relative))
            if max(edge.weights[.sibling], edge.weights[.halfSibling]) > 0 {
                siblings[edge.subject].append(edge.relative)
                siblings[edge.relative].append(edge.subject)
            }
            if KinRelation.allCases.contains(where: { $0.isBirthParent && edge.weights[$0] > 0 }) {
                parents[edge.subject].append(edge.relative)
            }
        }
        var pairs: Set<UInt64> = []
        for person in 0..<count
        where !siblings[person].isEmpty && siblings[person].count <= largest {
            for (place, one) in siblings[person].enumerated() {
                for other in siblings[person].dropFirst(place + 1) + parents[person]
                where one != other && !known.contains(key(one, other)) {
                    pairs.insert(key(one, other))
                }
            }
        }
        return pairs.sorted()
    }

    /// What speaks against a pair, in the direction in which less does; nil where hardly anything does.
    private static func against(
        _ a: Int, _ b: Int, _ profiles: [PersonProfile], _ assessor: KinAssessor,
        _ memo: inout WordMemo
    ) -> FamilyGroup.Kinship? {
        let (isElder, isYounger) = PairWeighing.directions(profiles[a], profiles[b])
        var best: FamilyGroup.Kinship?
        for (subject, relative) in [(a, b, isElder), (b, a, isYounger)].filter(\.2).map({
            ($0.0, $0.1)
        }) {
            let total = assessor.evidence(
                profiles[subject], profiles[relative], keepsReasons: false, &memo
            ).total
            var weights = KinWeights()
            for relation in KinRelation.allCases {
                weights[relation] = min(0, total[relation] - assessor.prior[relation])
            }
            if best.map({ weights.sum > $0.weights.sum }) ?? true {
                best = FamilyGroup.Kinship(
                    subject: subject, relative: relative, weights: weights)
            }
        }
        return best.flatMap { found in
            KinRelation.allCases.contains { found.weights[$0] < telling } ? found : nil
        }
    }
}

extension KinWeights {
    /// All weights together.
    fileprivate var sum: Double { KinRelation.allCases.reduce(0) { $0 + self[$1] } }
}
