// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

@testable import Casework

/// The invariants said a second time, as what must hold between a state and the one after it.
///
/// Shares no rule with the deciding code; it reads states only.
enum InvariantCheck {
    /// Everything that is wrong, in words.
    static func violations(from before: CaseworkState, to after: CaseworkState, at moment: Moment)
        -> [String]
    {
        nothingVanishes(before, after) + linksHold(before, after, moment)
            + nobodySplit(before, after, moment) + custodyIsOne(after)
            + removalsChosen(before, after, moment) + peopleVerified(before, after)
            + proposalsHonest(before, after) + countsHold(after, moment)
            + nothingRestsOnWhatWasTakenBack(after)
    }

    /// Whom a list brought that was taken back has nothing that people did, then or later.
    private static func nothingRestsOnWhatWasTakenBack(_ state: CaseworkState) -> [String] {
        guard !state.withdrawals.isEmpty else { return [] }
        var found: [String] = []
        for person in state.persons.keys where !state.isPresent(person) {
            if !state.links(of: person).isEmpty { found.append("1: a link of \(person)") }
            if !state.custodies(of: person).isEmpty { found.append("2: a custody of \(person)") }
            if !state.cases(of: person).isEmpty { found.append("12: a case of \(person)") }
            if state.proposals(of: person).contains(where: { $0.stage.isAccepted }) {
                found.append("4: a proposal of \(person)")
            }
        }
        return found
    }

    private static func nothingVanishes(_ before: CaseworkState, _ after: CaseworkState) -> [String]
    {
        func lost<ID, Value>(_ path: KeyPath<CaseworkState, NumberedTable<ID, Value>>)
            -> [String]
        {
            before[keyPath: path].keys.filter { after[keyPath: path][$0] == nil }
                .map { "1: \($0) vanished" }
        }
        var found = lost(\.persons) + lost(\.records) + lost(\.links) + lost(\.custodies)
        found += lost(\.separations) + lost(\.statements) + lost(\.proposals) + lost(\.requests)
        found += lost(\.verifications) + lost(\.cases) + lost(\.consents) + lost(\.choices)
        found += lost(\.encounters) + lost(\.documents) + lost(\.redFlags) + lost(\.rows)
        for (id, unit) in before.familyUnits {
            let members = Set(after.familyUnits[id]?.members ?? [])
            if !members.isSuperset(of: unit.members) { found.append("1: \(id) lost a member") }
        }
        return found
    }

    /// What a link says never changes; who was protected stays so, but for a decision of two people.
    private static func linksHold(
        _ before: CaseworkState, _ after: CaseworkState, _ moment: Moment
    ) -> [String] {
        var found: [String] = []
        for (id, old) in before.links {
            guard let new = after.links[id] else { continue }
            if (new.subject, new.relative) != (old.subject, old.relative)
                || new.relation != old.relation || new.origin != old.origin
            {
                found.append("1: \(id) was rewritten")
            }
            if old.superseded != nil, new.superseded != old.superseded {
                found.append("1: what became of \(id) was rewritten")
            }
            if case .takenBack = new.superseded, old.superseded == nil {
                let rests =
                    old.standing != .proposed || old.protects
                    || after.verifications.values.contains {
                        $0.link == id && !$0.stage.isFinal
                    }
                    || after.separations.values.contains { $0.link == id && $0.isInForce }
                    || after.cases.values.contains {
                        $0.plan?.link == id || $0.reunification?.link == id
                    }
                if rests { found.append("1: \(id) was taken back under what rests on it") }
            }
            guard old.protects, before.isMinor(old.subject, on: moment.day) else { continue }
            let stillProtects = after.links(between: new.subject, and: new.relative).contains {
                $0.protects && after.isMinor($0.subject, on: moment.day)
            }
            var isRefuted = false
            if case .refuted(let verification) = new.superseded,
                case .decided(.notRelated, let one, let other, _) =
                    after.verifications[verification]?.stage
            {
                isRefuted = one != other
            }
            if !stillProtects && !isRefuted { found.append("1: \(id) protects no longer") }
        }
        return found
    }

    private static func nobodySplit(
        _ before: CaseworkState, _ after: CaseworkState, _ moment: Moment
    ) -> [String] {
        var found: [String] = []
        for link in before.links.values
        where link.protects && before.isMinor(link.subject, on: moment.day) {
            let were = (before.whereabouts(of: link.subject), before.whereabouts(of: link.relative))
            let are = (after.whereabouts(of: link.subject), after.whereabouts(of: link.relative))
            guard were.0.isTogether(with: were.1), !are.0.isTogether(with: are.1),
                are.0 != .died, are.1 != .died
            else { continue }
            let covered = after.separations.values.contains { separation in
                guard case .inForce(let approver, _) = separation.stage,
                    approver != separation.decisionMaker, !separation.narrative.isEmpty,
                    let other = after.links[separation.link]
                else { return false }
                return Set([after.canonical(other.subject), after.canonical(other.relative)])
                    == Set([after.canonical(link.subject), after.canonical(link.relative)])
            }
            if !covered { found.append("2: \(link.id) was split silently") }
        }
        return found
    }

    private static func custodyIsOne(_ state: CaseworkState) -> [String] {
        var open: [PersonID: Int] = [:]
        for custody in state.custodies.values where custody.ended == nil {
            open[state.canonical(custody.person), default: 0] += 1
        }
        return open.filter { $0.value > 1 }.map { "2: \($0.key) is held \($0.value) times" }
    }

    private static func removalsChosen(
        _ before: CaseworkState, _ after: CaseworkState, _ moment: Moment
    ) -> [String] {
        func isApart(_ link: FamilyLink) -> Bool {
            let of = after.links(between: link.subject, and: link.relative).map(\.id)
            let last = after.choices.values.filter { of.contains($0.link) && $0.revoked == nil }
                .max { ($0.at, $0.id) < ($1.at, $1.id) }
            return last?.answer == .apart
        }
        var found: [String] = []
        let removed = Set(
            after.custodies.values.filter {
                guard case .removed = $0.ended?.how else { return false }
                return before.custodies[$0.id]?.ended == nil
            }.map { after.canonical($0.person) })
        for person in removed {
            for link in after.links(of: person)
            where link.protects && after.isMinor(link.subject, on: moment.day) {
                let pair = Set([after.canonical(link.subject), after.canonical(link.relative)])
                if !pair.isSubset(of: removed), !isApart(link),
                    !pair.contains(where: { after.whereabouts(of: $0) == .died })
                {
                    found.append("3: removed without a choice on \(link.id)")
                }
            }
        }
        for care in after.careArrangements.values
        where before.careArrangements[care.id] == nil && care.isPermanent {
            for link in after.links(of: care.child)
            where link.protects && after.canonical(link.subject) == after.canonical(care.child)
                && after.isMinor(care.child, on: moment.day)
                && care.caregiver.map(after.canonical) != after.canonical(link.relative)
                && after.whereabouts(of: link.relative) != .died && !isApart(link)
            {
                found.append("3: placed for good without a choice on \(link.id)")
            }
        }
        return found
    }

    private static func peopleVerified(_ before: CaseworkState, _ after: CaseworkState) -> [String]
    {
        var found: [String] = []
        for link in after.links.values {
            guard case .verified(let id) = link.standing else { continue }
            guard let verification = after.verifications[id],
                case .decided(.related, let one, let other, _) = verification.stage, one != other,
                Set(verification.evidence.filter(\.supports).map(\.kind)).count >= 2,
                verification.childView != nil, verification.adult != nil
            else {
                found.append("4: \(link.id) was not verified by people")
                continue
            }
        }
        for current in after.cases.values {
            let was = before.cases[current.id]?.stage
            if current.stage == .reunified, was != .reunified {
                let link = current.reunification.flatMap { after.links[$0.link] }
                if was != .reunificationPlanned || link?.isVerified != true
                    || link?.superseded != nil
                {
                    found.append("4: \(current.id) was reunified without a verification")
                }
            }
            if current.stage == .closed, was == .reunified || was == .tracing || was == .verified {
                if before.cases[current.id]?.followUps != current.followUps {
                    found.append("4: \(current.id) lost its follow-ups")
                }
            }
        }
        return found
    }

    private static func proposalsHonest(_ before: CaseworkState, _ after: CaseworkState) -> [String]
    {
        var found: [String] = []
        for proposal in after.proposals.values where before.proposals[proposal.id] == nil {
            let bits = proposal.evidence.reduce(0) { $0 + $1.bits }
            if bits < Rules.standard.leastEvidenceBits {
                found.append("5: \(proposal.id) is too weak")
            }
            let pair = Set([proposal.subject, proposal.relative].map(before.canonical))
            let rejected = before.proposals.values.filter {
                guard case .rejected = $0.stage else { return false }
                return Set([$0.subject, $0.relative].map(before.canonical)) == pair
            }.flatMap(\.evidence).map(\.fingerprint)
            if proposal.evidence.allSatisfy({ rejected.contains($0.fingerprint) || $0.bits <= 0 }) {
                found.append("6: \(proposal.id) brings nothing new")
            }
        }
        return found
    }

    private static func countsHold(_ state: CaseworkState, _ moment: Moment) -> [String] {
        do throws(Partition.Imbalance) {
            _ = try state.childrenByStage(at: moment)
            _ = try state.personsByAge(at: moment)
            _ = try state.rowsByFate(at: moment)
            return []
        } catch {
            return ["11: \(error)"]
        }
    }
}

extension Proposal.Stage {
    fileprivate var isAccepted: Bool {
        if case .accepted = self { true } else { false }
    }
}
