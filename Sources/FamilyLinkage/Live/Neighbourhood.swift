// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Some persons of a registry, or all, solved as families.
///
/// What lists are for `FamilyInference`, persons are here: who is one person was decided before, and what
/// may be one more is weighed with kinship and solved together. How common names, places and birthdays are
/// is asked of everybody on record, so that a few neighbours are judged as they would be among all.
package struct Neighbourhood: Sendable {
    /// Two persons who may be one.
    package struct Sameness: Sendable {
        /// Places among the persons that were given, the smaller first.
        package var one: Int
        package var other: Int
        /// 0 to 1.
        package var probability: Double
        package var evidence: [SamenessEvidence]
    }

    /// A relative who is proposed for a child.
    package struct Kinship: Sendable {
        /// Places among the persons that were given.
        package var child: Int
        package var relative: Int
        package var proposal: FamilyProposal
    }

    /// The most probable first; one for each pair.
    package internal(set) var kinship: [Kinship] = []
    /// Persons whom the best explanation puts together as one.
    package internal(set) var sameness: [Sameness] = []
    /// For each person, a number that those have in common whom evidence connects.
    package internal(set) var groups: [Int] = []
    /// For each person, the first place of those whom the best explanation puts together with them as one,
    /// their own where that is nobody.
    package internal(set) var identities: [Int] = []

    /// Nobody, about whom nothing is found.
    package init() {}

    /// Solves.
    ///
    /// - Parameters:
    ///   - persons: Whom to look at; the result does not depend on their order but for places.
    ///   - everybody: The registry that they are of.
    ///   - threads: Threads to use; the result does not depend on them.
    ///   - progress: Told what is being done.
    /// - Returns: nil where the surrounding task is cancelled.
    package static func solve(
        _ persons: [KinPerson], among everybody: KinIndex, threads: Int = 1,
        progress: (@Sendable (FamilyStep) -> Void)? = nil
    ) async -> Neighbourhood? {
        progress?(.reading)
        guard let reading = await Reading(persons, among: everybody, threads: threads) else {
            return nil
        }
        progress?(.pairing)
        let candidates = KinCandidates(reading.profiles, lexicon: reading.assessor.lexicon)
        progress?(.weighing)
        guard
            let weighed = await PairWeighing.weigh(
                candidates.pairs, reading.profiles, reading.assessor, threads: threads)
        else { return nil }
        let kinship = KinSelection.telling(
            weighed.kinship, personCount: reading.profiles.count)
        return await reading.solved(
            kinship, alikeOnes(persons, reading), threads: threads, progress: progress)
    }

    /// Persons as they are compared.
    struct Reading: Sendable {
        let profiles: [PersonProfile]
        let assessor: KinAssessor
        private let latestDay: Int?

        /// Reads persons; nil where the surrounding task is cancelled.
        ///
        /// - Parameter latestDay: The latest day of any record, where these are some of many.
        init?(
            _ persons: [KinPerson], among everybody: KinIndex, threads: Int, latestDay: Int? = nil
        ) async {
            guard let (roster, owned) = await FamilyRoster.read(persons, threads: threads),
                let lexicon = await NameLexicon(roster, threads: threads, among: everybody)
            else { return nil }
            var builder = ProfileBuilder(roster)
            profiles = owned.map { builder.profile($0) }
            assessor = KinAssessor(roster, lexicon, builder, among: everybody)
            self.latestDay = latestDay
        }

        /// Solves what was weighed; nil where the surrounding task is cancelled.
        func solved(
            _ kinship: [FamilyGroup.Kinship], _ alike: [Alike], threads: Int,
            progress: (@Sendable (FamilyStep) -> Void)? = nil
        ) async -> Neighbourhood? {
            progress?(.solving)
            guard
                let implied = await ImpliedPairs.against(
                    kinship, profiles, assessor, threads: threads)
            else { return nil }
            let groups = FamilyGroups(
                members: profiles.map { FamilyGroup.Member(birth: $0.birth, sex: $0.sex) },
                sameness: alike.map {
                    FamilyGroup.Sameness($0.one, $0.other, bits: $0.ledger.bits)
                }, kinship: kinship + implied)
            let options = FamilyOptions()
            guard
                let solved = await FamilyInference.solve(
                    groups, FamilySolver(options: options.solver), threads: threads)
            else { return nil }
            progress?(.explaining)
            let writing = ProposalWriting(
                roster: assessor.roster, profiles: profiles, assessor: assessor,
                floor: options.floor, latestDay: latestDay)
            guard let result = await writing.result(solved, threads: threads) else { return nil }
            var neighbourhood = Neighbourhood()
            neighbourhood.groups = [Int](repeating: 0, count: profiles.count)
            neighbourhood.identities = Array(profiles.indices)
            for (number, group) in solved.enumerated() {
                for profile in group.profiles { neighbourhood.groups[profile] = number }
                for members in group.solution.best.persons {
                    let places = members.map { group.profiles[$0] }
                    for place in places {
                        neighbourhood.identities[place] = places.min() ?? place
                    }
                }
            }
            neighbourhood.addKinship(result)
            neighbourhood.addSameness(alike)
            return neighbourhood
        }
    }

    private mutating func addKinship(_ result: FamilyResult) {
        let sorted = result.proposals.enumerated().sorted {
            ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
        }.map(\.element)
        var pairs: Set<[Int]> = []
        for proposal in sorted where proposal.band != .insufficient {
            let child = result.roster.records[proposal.childRecord].row
            let relative = result.roster.records[proposal.relativeRecord].row
            guard child != relative, pairs.insert([child, relative].sorted()).inserted else {
                continue
            }
            kinship.append(Kinship(child: child, relative: relative, proposal: proposal))
        }
    }

    // MARK: One person

    /// Two persons who may be one, and why.
    struct Alike: Sendable {
        var one: Int
        var other: Int
        var ledger: SamenessLedger
    }

    /// Bits below which a pair is not looked at again: one in fifty.
    static let possible = -5.6

    private static func alikeOnes(_ persons: [KinPerson], _ reading: Reading) -> [Alike] {
        var pairs = SamenessCandidates()
        for person in persons { pairs.add(person) }
        pairs.settle()
        var memo = WordMemo(capacity: 1 << 12)
        return pairs.pairs(firsts: persons.indices).compactMap { pair in
            let (one, other) = (Int(pair.first), Int(pair.second))
            guard
                let ledger = reading.assessor.sameness(
                    reading.profiles[one], reading.profiles[other], &memo),
                ledger.bits > possible
            else { return nil }
            return Alike(one: one, other: other, ledger: ledger)
        }
    }

    private mutating func addSameness(_ alike: [Alike]) {
        for pair in alike where identities[pair.one] == identities[pair.other] {
            sameness.append(
                Sameness(
                    one: pair.one, other: pair.other, probability: probability(pair.ledger.bits),
                    evidence: pair.ledger.lines))
        }
    }
}

/// Never surer than that one in a hundred such pairs is two: namesakes, twins, and numbers that were
/// given twice.
private func probability(_ bits: Double) -> Double {
    FamilySolution.probabilities(ofCompeting: [bits])[0] * 0.99
}
