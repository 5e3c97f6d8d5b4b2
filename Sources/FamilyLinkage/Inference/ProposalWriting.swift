// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// Turns what the solver found into persons and proposals.
struct ProposalWriting: Sendable {
    let roster: FamilyRoster
    let profiles: [PersonProfile]
    let assessor: KinAssessor
    let floor: Double
    /// The latest day of any record; where none has one, that as of which ages are taken, or else the latest
    /// birth: the lists are not older.
    let latestDay: Int?

    /// - Parameter latestDay: The latest day of any record, where these are some of them.
    init(
        roster: FamilyRoster, profiles: [PersonProfile], assessor: KinAssessor, floor: Double,
        latestDay: Int? = nil
    ) {
        self.roster = roster
        self.profiles = profiles
        self.assessor = assessor
        self.floor = floor
        self.latestDay =
            latestDay
            ?? roster.records.lazy.compactMap { $0.encounterTime?.day ?? $0.recordDay }.max()
            ?? roster.lists.lazy.compactMap(\.agesAsOf).max()
            ?? profiles.lazy.compactMap(\.bornAround).max()
    }

    /// One claim before it is ranked.
    private struct Claim {
        var child: Int
        var relative: Int
        var relation: KinRelation
        /// The relation whose evidence is told, where it is not known which parent somebody is.
        var weighedAs: KinRelation?
        var probability: Double
        var pairBits: Double
        var totalBits: Double
        var isContested: Bool
    }

    /// Persons, proposals, conflicts and what could not be said, in the order of the persons; nil where the
    /// surrounding task is cancelled.
    func result(
        _ groups: [SolvedGroup], candidates: KinCandidates? = nil, threads: Int
    ) async -> FamilyResult? {
        // Persons of all groups, in the order of their first records.
        var members: [Member] = []
        for (number, solved) in groups.enumerated() {
            for (local, person) in solved.solution.best.persons.enumerated() {
                let held = person.map { solved.profiles[$0] }
                members.append(
                    Member(
                        records: held.flatMap { profiles[$0].records }.sorted(), profiles: held,
                        group: number, local: local))
            }
        }
        members.sort { ($0.records.first ?? 0) < ($1.records.first ?? 0) }
        var numberOf = groups.map { [Int](repeating: -1, count: $0.solution.best.persons.count) }
        for (number, member) in members.enumerated() {
            numberOf[member.group][member.local] = number
        }
        let chunk = max(64, groups.count / (16 * max(1, threads)))
        let persons = members
        let numbers = numberOf
        let parts = await concurrentMap((groups.count + chunk - 1) / chunk, threads: threads) {
            part in
            var told = Told()
            for place in part * chunk..<min(groups.count, (part + 1) * chunk) {
                tell(groups[place], numbers[place], persons, to: &told)
            }
            return told
        }
        guard let parts else { return nil }
        var proposals = parts.flatMap(\.proposals)
        if let candidates {
            guard
                let leads = await leads(persons, proposals, candidates.pairs, threads: threads)
            else { return nil }
            proposals += leads
        }
        proposals.sort { a, b in
            if a.child != b.child { return a.child < b.child }
            if a.probability != b.probability { return a.probability > b.probability }
            return (a.relative, a.relation.index) < (b.relative, b.relation.index)
        }
        rank(&proposals)
        var conflicts = parts.flatMap(\.conflicts)
        conflicts.sort { ($0.child, $0.place.rawValue) < ($1.child, $1.place.rawValue) }
        var cuts = parts.flatMap(\.cuts)
        cuts.sort { ($1.bits, $0.first, $0.second) < ($0.bits, $1.first, $1.second) }
        return FamilyResult(
            roster: roster, persons: members.map(\.records), proposals: proposals,
            conflicts: conflicts, unfound: unfound(members, proposals),
            pairYields: candidates?.yields.map { ($0.name, $0.pairs, $0.pairsLeftOut) } ?? [],
            pairCount: candidates?.pairs.count ?? 0, cuts: cuts,
            unprovenGroups: parts.reduce(0) { $0 + $1.unproven })
    }

    /// A person of a solved group: its records, its profiles, and which person of which group it is.
    struct Member: Sendable {
        var records: [Int]
        var profiles: [Int]
        var group: Int
        var local: Int
    }

    /// What some groups come to.
    private struct Told: Sendable {
        var proposals: [FamilyProposal] = []
        var conflicts: [FamilyConflict] = []
        var cuts: [(first: Int, second: Int, bits: Double)] = []
        var unproven = 0
    }

    /// Tells what one group comes to; `numbers` are those of its persons among `members`.
    private func tell(
        _ solved: SolvedGroup, _ numbers: [Int], _ members: [Member], to told: inout Told
    ) {
        if !solved.solution.isProvenBest { told.unproven += 1 }
        for cut in solved.solution.cuts {
            told.cuts.append(
                (
                    profiles[solved.profiles[cut.first]].records[0],
                    profiles[solved.profiles[cut.second]].records[0], cut.bits
                ))
        }
        for conflict in solved.solution.conflicts
        where isChild(members[numbers[conflict.child]].profiles) {
            told.conflicts.append(
                FamilyConflict(
                    child: numbers[conflict.child], place: conflict.place,
                    claimants: conflict.claims.map { numbers[$0.person] },
                    bits: conflict.claims.map(\.bits)))
        }
        for claim in claims(solved) {
            let child = members[numbers[claim.child]]
            let relative = members[numbers[claim.relative]]
            guard isChild(child.profiles) else { continue }
            told.proposals.append(
                proposal(
                    claim, child.profiles, relative.profiles, numbers, child.records,
                    relative.records))
        }
    }

    // MARK: Claims

    private func claims(_ solved: SolvedGroup) -> [Claim] {
        var claims: [Claim] = []
        for candidacy in solved.solution.candidacies {
            for (candidate, probability) in zip(candidacy.candidates, candidacy.probabilities) {
                let chosen = solved.solution.best.relations.first {
                    $0.subject == candidacy.child && $0.relative == candidate.person
                }
                claims.append(
                    Claim(
                        child: candidacy.child, relative: candidate.person,
                        relation: candidacy.place == .mother ? .mother : .father,
                        probability: probability, pairBits: candidate.pairBits,
                        totalBits: candidate.bits, isContested: chosen?.isContested ?? true))
            }
        }
        claims = ofEitherParent(claims, solved)
        for relation in solved.solution.best.relations where relation.place == nil {
            claims.append(
                Claim(
                    child: relation.subject, relative: relation.relative,
                    relation: relation.relation,
                    probability: 1 / (1 + exp2(-relation.margin.clamped(-60, 60))),
                    pairBits: relation.bits, totalBits: relation.margin,
                    isContested: relation.isContested))
        }
        return distinct(claims, solved).filter { $0.probability >= floor }
    }

    /// Claims to both places of a child by one whose sex nobody wrote down: a parent, by what both say together.
    private func ofEitherParent(_ claims: [Claim], _ solved: SolvedGroup) -> [Claim] {
        var kept: [Claim] = []
        var places: [[Int]: Int] = [:]
        for claim in claims {
            let isKnown = solved.solution.best.persons[claim.relative].contains {
                profiles[solved.profiles[$0]].sex != nil
            }
            guard !isKnown, let other = places[[claim.child, claim.relative]] else {
                places[[claim.child, claim.relative]] = kept.count
                kept.append(claim)
                continue
            }
            let (likely, rest) =
                kept[other].probability >= claim.probability
                ? (kept[other], claim) : (claim, kept[other])
            var both = likely
            both.probability = min(1, likely.probability + rest.probability)
            // Where one of the two is far likelier, what the records say has told which.
            if rest.probability * 4 >= both.probability {
                both.weighedAs = likely.relation
                both.relation = .parent
            }
            kept[other] = both
        }
        return kept
    }

    /// One claim for each pair, and one for people so alike that they may be one: they do not compete
    /// with themselves.
    private func distinct(_ claims: [Claim], _ solved: SolvedGroup) -> [Claim] {
        var memo = WordMemo(capacity: 64)
        func looks(_ a: Int, _ b: Int) -> Bool {
            solved.solution.best.persons[a].contains { one in
                solved.solution.best.persons[b].contains { two in
                    assessor.mayBeOne(
                        profiles[solved.profiles[one]], profiles[solved.profiles[two]], &memo)
                }
            }
        }
        var kept: [Claim] = []
        let sorted = claims.enumerated().sorted { a, b in
            a.element.probability != b.element.probability
                ? a.element.probability > b.element.probability : a.offset < b.offset
        }.map(\.element)
        for claim in sorted {
            if looks(claim.child, claim.relative) { continue }
            if kept.contains(where: { $0.child == claim.child && $0.relative == claim.relative }) {
                continue
            }
            if let same = kept.firstIndex(where: {
                $0.child == claim.child && $0.relation == claim.relation
                    && looks($0.relative, claim.relative)
            }) {
                // Both are candidates for one place of which one is taken: their shares add up.
                if !claim.relation.isMutual {
                    kept[same].probability = min(1, kept[same].probability + claim.probability)
                }
                continue
            }
            kept.append(claim)
        }
        return kept
    }

    private func proposal(
        _ claim: Claim, _ child: [Int], _ relative: [Int], _ numbers: [Int], _ childRecords: [Int],
        _ relativeRecords: [Int]
    ) -> FamilyProposal {
        // The pair of profiles that says most stands for the pair of persons.
        var memo = WordMemo(capacity: 64)
        var best: (ledger: EvidenceLedger, bits: Double, child: Int, relative: Int)?
        for a in child {
            for b in relative {
                let ledger = assessor.evidence(
                    profiles[a], profiles[b], keepsReasons: true, &memo)
                let bits = ledger.total[claim.weighedAs ?? claim.relation]
                if bits > best?.bits ?? -Double.infinity { best = (ledger, bits, a, b) }
            }
        }
        let weighedAs = claim.weighedAs ?? claim.relation
        let ledger = best?.ledger ?? EvidenceLedger(keepsReasons: true)
        let evidence = ledger.lines + ledger.lines(upTo: claim.totalBits, of: weighedAs)
        var probability = KinCalibration.probability(
            claim.probability, claim.relation, own: best?.bits ?? 0)
        if weighedAs.isBirthParent, namesAnother(evidence, in: weighedAs) {
            probability = KinCalibration.contradicted(
                probability, namesChild: namesChild(evidence, in: weighedAs))
        }
        if weighedAs.isBirthParent, !isSaid(evidence, of: weighedAs) {
            probability = KinCalibration.unsaid(probability)
        }
        if let by = whoStates(evidence, weighedAs) {
            probability = KinCalibration.stated(
                probability, weighedAs, byChild: by.child, byAdult: by.adult)
        }
        // Records from which the evidence comes stand for the two, in case somebody else’s are among
        // the rest.
        let childRecord = standing(best.map { profiles[$0.child].records } ?? childRecords)
        let relativeRecord = standing(best.map { profiles[$0.relative].records } ?? relativeRecords)
        let here = roster.records[childRecord].heldAt
        let there = roster.records[relativeRecord].heldAt
        return FamilyProposal(
            child: numbers[claim.child], relative: numbers[claim.relative],
            relation: claim.relation,
            probability: probability,
            band: band(probability, claim, evidence, own: best?.bits ?? 0),
            bits: claim.totalBits, ownBits: best?.bits ?? 0, rank: 0,
            isContested: claim.isContested,
            isHeldApart: here.flatMap { a in there.map { $0 != a } },
            childRecord: childRecord, relativeRecord: relativeRecord, evidence: evidence)
    }

    /// Bits of names of which none is shared, where custom expects one.
    private static let otherName = -1.2

    /// A proposal is strong only with evidence of its own beyond names, ages and places in general; a parent only by
    /// the child's own word or a document.
    ///
    /// Who claims a child, or came with it under one number, is an uncle, a neighbour or somebody else at times: one in
    /// fifteen of those that are sure by sums.
    private func band(
        _ probability: Double, _ claim: Claim, _ evidence: [KinEvidence], own: Double
    ) -> ProposalBand {
        let beyondNames: Set<KinEvidence.Kind> = [
            .statement, .groupNumber, .encounter, .identifier, .phone, .document,
        ]
        let hasOwn = evidence.contains {
            beyondNames.contains($0.kind)
                && $0.weights[claim.weighedAs ?? claim.relation] >= 3
        }
        // Where custom hands a name down, a parent who has none in common with the child may be one by claim, or
        // by marriage, whatever papers say.
        let hasOtherName =
            claim.relation.isBirthParent
            && evidence.contains {
                $0.reason.code == .nameNotHandedDown
                    && $0.weights[claim.relation] <= Self.otherName
            }
        // What only the rest of the family says has to be looked at.
        if probability >= KinCalibration.strong, hasOwn, own >= 3, !claim.isContested,
            !hasOtherName,
            !claim.relation.isBirthParent || childNamesParent(evidence, claim.relation)
        {
            return .strong
        }
        return probability >= KinCalibration.review ? .review : .insufficient
    }

    private func rank(_ proposals: inout [FamilyProposal]) {
        var places: [KinRelation: Int] = [:]
        var child = -1
        for index in proposals.indices {
            if proposals[index].child != child {
                child = proposals[index].child
                places = [:]
            }
            places[proposals[index].relation, default: 0] += 1
            proposals[index].rank = places[proposals[index].relation] ?? 1
        }
    }
}
