// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// Whom a child without a relative is to be asked about: who, of those to whom something points, is the
/// likeliest.
///
/// Evidence of zero bits and less asserts nothing, so that the solver never hears of it. Whoever traces a
/// family still wants to know that of ten thousand adults one has asked for a girl of that name: it is
/// named, with the low probability that it has, in the band of what nobody may take for an answer.
extension ProposalWriting {
    /// Bits below which an adult is not named.
    private static let least = -6.0
    /// Bits of one observation beyond age, sex and home that have to speak for an adult: somebody of the right age from the same
    /// town points to nobody.
    private static let pointing = 4.0
    /// Adults who are named for one child.
    private static let most = 2
    /// Bits by which the second may be behind the first.
    private static let near = 2.0
    /// Probability of a relative from which nobody else is looked for.
    private static let enough = 0.1

    private static let pointers: Set<KinEvidence.Kind> = [
        .statement, .document, .phone, .identifier, .groupNumber, .encounter, .nameInheritance,
    ]
    private static let caregivers: [KinRelation] = [
        .mother, .father, .grandparent, .auntOrUncle, .guardian,
    ]

    /// An adult who may be a child's relative.
    private struct Lead {
        var person: Int
        var relation: KinRelation
        var bits: Double
        /// The profiles whose evidence it is.
        var child: Int
        var adult: Int
    }

    /// Leads for the children among some persons who have no relative yet; nil where the surrounding task is
    /// cancelled.
    func leads(
        _ members: [Member], _ proposals: [FamilyProposal], _ pairs: KinCandidates.Pairs,
        threads: Int
    ) async -> [FamilyProposal]? {
        var best = [Double](repeating: 0, count: members.count)
        for proposal in proposals where proposal.relation.isCaregiver {
            best[proposal.child] = max(best[proposal.child], proposal.probability)
        }
        let wanted = members.indices.filter {
            best[$0] < Self.enough && isChild(members[$0].profiles)
        }
        if wanted.isEmpty { return [] }
        var personOf = [Int32](repeating: -1, count: profiles.count)
        for (person, member) in members.enumerated() {
            for profile in member.profiles {
                personOf[profile] = Int32(truncatingIfNeeded: person)
            }
        }
        let others = others(of: wanted, personOf, pairs)
        guard let children = await childProfiles(threads) else { return nil }
        let known = proposals.reduce(into: Set<UInt64>()) {
            $0.insert(Self.key($1.child, $1.relative))
        }
        let (people, likeliest) = (personOf, best)
        let chunk = max(16, wanted.count / (16 * max(1, threads)))
        let parts = await concurrentMap((wanted.count + chunk - 1) / chunk, threads: threads) {
            part in
            var memo = WordMemo(capacity: 1 << 12)
            var found: [FamilyProposal] = []
            for place in part * chunk..<min(wanted.count, (part + 1) * chunk) {
                found += leads(
                    of: wanted[place], others[place], members, people, known, children,
                    above: likeliest[wanted[place]], &memo)
            }
            return found
        }
        return parts.map { Array($0.joined()) }
    }

    private static func key(_ child: Int, _ relative: Int) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: child)) << 32
            | UInt64(UInt32(truncatingIfNeeded: relative))
    }

    /// Whether each profile is of somebody who is a child by it: asked of one adult by many children.
    private func childProfiles(_ threads: Int) async -> [Bool]? {
        let chunk = 4_096
        let parts = await concurrentMap(
            (profiles.count + chunk - 1) / chunk, threads: threads
        ) { part in
            (part * chunk..<min(profiles.count, (part + 1) * chunk)).map { isChild([$0]) }
        }
        return parts.map { Array($0.joined()) }
    }

    /// With whom the profiles of each child are paired.
    ///
    /// - Complexity: O(profiles + pairs)
    private func others(
        of wanted: [Int], _ personOf: [Int32], _ pairs: KinCandidates.Pairs
    ) -> [[(own: Int32, other: Int32)]] {
        let last = max(personOf.max().map(Int.init) ?? -1, wanted.last ?? -1)
        var placeOfPerson = [Int32](repeating: -1, count: last + 1)
        for (place, person) in wanted.enumerated() {
            placeOfPerson[person] = Int32(truncatingIfNeeded: place)
        }
        let placeOf = personOf.map { $0 < 0 ? -1 : placeOfPerson[Int($0)] }
        var others = [[(own: Int32, other: Int32)]](repeating: [], count: wanted.count)
        for pair in pairs {
            let (first, second) = (placeOf[Int(pair.first)], placeOf[Int(pair.second)])
            if first >= 0 { others[Int(first)].append((pair.first, pair.second)) }
            if second >= 0 { others[Int(second)].append((pair.second, pair.first)) }
        }
        return others
    }

    private func leads(
        of person: Int, _ others: [(own: Int32, other: Int32)], _ members: [Member],
        _ personOf: [Int32], _ known: Set<UInt64>, _ children: [Bool], above least: Double,
        _ memo: inout WordMemo
    ) -> [FamilyProposal] {
        var found: [Int: Lead] = [:]
        for (own, other) in others {
            let adult = Int(personOf[Int(other)])
            guard adult >= 0, adult != person, !children[Int(other)],
                !known.contains(Self.key(person, adult)),
                let lead = lead(Int(own), Int(other), adult, &memo)
            else { continue }
            if let before = found[adult],
                (before.bits, -before.child, -before.adult)
                    >= (lead.bits, -lead.child, -lead.adult)
            {
                continue
            }
            found[adult] = lead
        }
        guard !found.isEmpty else { return [] }
        let sorted = found.values.sorted { ($1.bits, $0.person) < ($0.bits, $1.person) }
        let competing = distinct(sorted, members, &memo)
        let probabilities = FamilySolution.probabilities(ofCompeting: competing.map(\.bits))
        var told: [FamilyProposal] = []
        for (place, lead) in competing.enumerated().prefix(Self.most) {
            // Several between whom nothing decides are none.
            guard lead.bits > competing[0].bits - Self.near,
                competing.count <= Self.most
                    || lead.bits > competing[Self.most].bits + FamilySolver.tie
            else { break }
            let probability = KinCalibration.probability(ofLead: probabilities[place])
            guard probability >= floor, probability > least else { continue }
            told.append(
                proposal(
                    lead, probability, person, members[person].records,
                    members[lead.person].records))
        }
        return told
    }

    /// The strongest relation of a grown elder to whom something points; nil where nothing does.
    private func lead(
        _ child: Int, _ adult: Int, _ person: Int, _ memo: inout WordMemo
    ) -> Lead? {
        let (isElder, _) = PairWeighing.directions(profiles[child], profiles[adult])
        guard isElder else { return nil }
        let ledger = assessor.evidence(
            profiles[child], profiles[adult], keepsReasons: false, &memo)
        var relation: KinRelation?
        for candidate in Self.caregivers
        where ledger.total[candidate] > relation.map({ ledger.total[$0] }) ?? Self.least {
            relation = candidate
        }
        guard let relation else { return nil }
        let reasons = assessor.evidence(
            profiles[child], profiles[adult], keepsReasons: true, &memo)
        guard
            reasons.lines.contains(where: {
                Self.pointers.contains($0.kind) && $0.weights[relation] >= Self.pointing
            })
        else { return nil }
        return Lead(
            person: person, relation: relation, bits: ledger.total[relation], child: child,
            adult: adult)
    }

    /// Each adult once, though records of one stand apart: they do not compete with themselves.
    private func distinct(
        _ leads: [Lead], _ members: [Member], _ memo: inout WordMemo
    ) -> [Lead] {
        var kept: [Lead] = []
        for lead in leads.prefix(16) {
            let isKnown = kept.contains { one in
                members[one.person].profiles.contains { a in
                    members[lead.person].profiles.contains {
                        assessor.mayBeOne(profiles[a], profiles[$0], &memo)
                    }
                }
            }
            if !isKnown { kept.append(lead) }
        }
        return kept
    }

    private func proposal(
        _ lead: Lead, _ probability: Double, _ child: Int, _ childRecords: [Int],
        _ relativeRecords: [Int]
    ) -> FamilyProposal {
        var memo = WordMemo(capacity: 64)
        let ledger = assessor.evidence(
            profiles[lead.child], profiles[lead.adult], keepsReasons: true, &memo)
        let isUnsaid =
            lead.relation.isBirthParent && !isSaid(ledger.lines, of: lead.relation)
        let childRecord = standing(profiles[lead.child].records)
        let relativeRecord = standing(profiles[lead.adult].records)
        let here = roster.records[childRecord].heldAt
        let there = roster.records[relativeRecord].heldAt
        return FamilyProposal(
            child: child, relative: lead.person, relation: lead.relation,
            probability: isUnsaid ? KinCalibration.unsaid(probability) : probability,
            band: .insufficient, bits: lead.bits, ownBits: lead.bits,
            rank: 0, isContested: false, isHeldApart: here.flatMap { a in there.map { $0 != a } },
            childRecord: childRecord, relativeRecord: relativeRecord, evidence: ledger.lines)
    }
}
