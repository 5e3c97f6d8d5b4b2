// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Weighs the pairs of people who may be related; those that nothing speaks for are dropped.
struct PairWeighing: Sendable {
    /// The pairs that are worth solving, in the order of the pairs.
    private(set) var kinship: [FamilyGroup.Kinship] = []
    /// Pairs with a personal number, a name and a date of birth in common.
    private(set) var alike: [FamilyGroup.Sameness] = []

    /// Bits by which such a pair is one person: numbers are typed into the wrong record at times.
    private static let sameNumber = 6.0
    /// Least weight at which a pair is handed to the solver.
    private static let weakest = 0.0

    /// Weighs pairs; nil where the surrounding task is cancelled.
    ///
    /// Pairs are taken village by village: the people of a village are compared with one another again and
    /// again, and what is known of them, and how their names compare, is at hand. What is found is told in
    /// the order of the pairs, whatever the number of threads.
    static func weigh(
        _ pairs: KinCandidates.Pairs, _ profiles: [PersonProfile], _ assessor: KinAssessor,
        threads: Int
    ) async -> PairWeighing? {
        let order = villageByVillage(pairs, profiles)
        // Large enough that words are met again, small enough that all threads have work.
        let chunk = max(1_024, pairs.count / (16 * max(1, threads)))
        let parts = await concurrentMap((pairs.count + chunk - 1) / chunk, threads: threads) {
            part in
            weigh(
                order[part * chunk..<min(pairs.count, (part + 1) * chunk)], pairs, profiles,
                assessor)
        }
        guard let parts else { return nil }
        var weighing = PairWeighing()
        weighing.kinship = parts.flatMap(\.kinship).sorted { $0.pair < $1.pair }.map(\.found)
        weighing.alike = parts.flatMap(\.alike).sorted { $0.pair < $1.pair }.map(\.found)
        return weighing
    }

    /// What was found of a pair, by its number.
    private struct Found<Value: Sendable>: Sendable {
        var pair: Int32
        var found: Value
    }

    private struct Part: Sendable {
        var kinship: [Found<FamilyGroup.Kinship>] = []
        var alike: [Found<FamilyGroup.Sameness>] = []
    }

    private static func weigh(
        _ numbers: ArraySlice<Int32>, _ pairs: KinCandidates.Pairs, _ profiles: [PersonProfile],
        _ assessor: KinAssessor
    ) -> Part {
        var part = Part()
        var memo = WordMemo(forPairs: numbers.count)
        for number in numbers {
            let one = Int(pairs[Int(number)].first)
            let two = Int(pairs[Int(number)].second)
            let (first, second) = (profiles[one], profiles[two])
            // What is cheap first.
            if KinAssessor.agreeInBirthAndSex(first, second), assessor.sharesNumber(first, second),
                assessor.mayBeOne(first, second, &memo)
            {
                part.alike.append(
                    Found(
                        pair: number, found: FamilyGroup.Sameness(one, two, bits: sameNumber)))
            }
            if let kinship = weigh(one, first, two, second, assessor, &memo) {
                part.kinship.append(Found(pair: number, found: kinship))
            }
        }
        return part
    }

    /// The numbers of the pairs, those of one village together and in their order.
    ///
    /// - Complexity: O(pairs + places)
    private static func villageByVillage(
        _ pairs: KinCandidates.Pairs, _ profiles: [PersonProfile]
    ) -> [Int32] {
        let villages = profiles.map { Int($0.origin.parts.first ?? 0) }
        let count = (villages.max() ?? 0) + 1
        var starts = [Int](repeating: 0, count: count + 1)
        for pair in pairs { starts[villages[Int(pair.first)] + 1] += 1 }
        for village in 0..<count { starts[village + 1] += starts[village] }
        var order = [Int32](repeating: 0, count: pairs.count)
        for (number, pair) in pairs.enumerated() {
            let village = villages[Int(pair.first)]
            order[starts[village]] = Int32(truncatingIfNeeded: number)
            starts[village] += 1
        }
        return order
    }

    /// The evidence of one pair, in the direction in which it is stronger.
    static func weigh(
        _ a: Int, _ b: Int, _ profiles: [PersonProfile], _ assessor: KinAssessor,
        _ memo: inout WordMemo
    ) -> FamilyGroup.Kinship? {
        weigh(a, profiles[a], b, profiles[b], assessor, &memo)
    }

    private static func weigh(
        _ a: Int, _ first: PersonProfile, _ b: Int, _ second: PersonProfile,
        _ assessor: KinAssessor, _ memo: inout WordMemo
    ) -> FamilyGroup.Kinship? {
        let (isElder, isYounger) = directions(first, second)
        var best: FamilyGroup.Kinship?
        if isElder, let weights = weights(first, second, assessor, &memo) {
            best = FamilyGroup.Kinship(subject: a, relative: b, weights: weights)
        }
        if isYounger, let weights = weights(second, first, assessor, &memo),
            best.map({ weights.tellsMore(than: $0.weights) }) ?? (weights.largest > weakest)
        {
            best = FamilyGroup.Kinship(subject: b, relative: a, weights: weights)
        }
        return best
    }

    /// The evidence for what the elder is to the younger; nil where there is none.
    private static func weights(
        _ younger: PersonProfile, _ elder: PersonProfile, _ assessor: KinAssessor,
        _ memo: inout WordMemo
    ) -> KinWeights? {
        guard assessor.mayTell(younger, elder, &memo) else { return nil }
        let weights = assessor.evidence(younger, elder, keepsReasons: false, &memo).total
        return weights.largest > weakest ? weights : nil
    }

    /// Whether the second may be the elder, and the younger: both where ages do not tell.
    static func directions(
        _ first: PersonProfile, _ second: PersonProfile
    ) -> (isElder: Bool, isYounger: Bool) {
        guard let one = first.bornAround, let two = second.bornAround, one != two else {
            return (true, true)
        }
        return (one > two, one < two)
    }
}
