// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

extension FamilyReportContent {
    /// What the report shows of a result.
    ///
    /// - Parameter version: of the program.
    init(_ result: FamilyResult, version: String) {
        let roster = result.roster
        // Only people of whom something is told are described.
        var numbers: [Int: Int] = [:]
        var persons: [Person] = []
        func number(_ person: Int, record: Int?) -> Int {
            if let known = numbers[person] { return known }
            numbers[person] = persons.count
            persons.append(Person(result.persons[person], standing: record, roster))
            return persons.count - 1
        }
        var totals = Totals(
            lists: roster.lists.count, records: roster.records.count, persons: result.persons.count)
        var proposals: [Proposal] = []
        for proposal in result.proposals {
            switch proposal.band {
            case .strong: totals.strong += 1
            case .review: totals.review += 1
            case .insufficient: totals.insufficient += 1
            }
            proposals.append(
                Proposal(
                    child: number(proposal.child, record: proposal.childRecord),
                    relative: number(proposal.relative, record: proposal.relativeRecord),
                    relation: proposal.relation, probability: proposal.probability,
                    band: Band(proposal.band), isContested: proposal.isContested,
                    steps: proposal.evidence.map {
                        Step(kind: $0.kind, reason: $0.reason, bits: $0.weights[proposal.relation])
                    }))
        }
        let conflicts = result.conflicts.map { conflict in
            Conflict(
                child: number(conflict.child, record: nil), place: conflict.place,
                claims: zip(conflict.claimants, conflict.bits).map {
                    (number($0, record: nil), $1)
                })
        }
        let unfound = result.unfound.map {
            Unfound(child: number($0.child, record: $0.record), needs: $0.needs.map(\.rawValue))
        }
        self.init(
            date: nil, version: version, totals: totals, persons: persons,
            proposals: proposals, conflicts: conflicts, unfound: unfound)
    }
}

extension FamilyReportContent.Band {
    init(_ band: ProposalBand) {
        switch band {
        case .strong: self = .strong
        case .review: self = .review
        case .insufficient: self = .insufficient
        }
    }
}

extension FamilyReportContent.Person {
    /// A person as the records describe them, by the record that stands for them where it says so.
    init(_ records: [Int], standing: Int?, _ roster: FamilyRoster) {
        let main = roster.records[standing ?? records[0]]
        let all = records.map { roster.records[$0] }
        let birth = main.birth ?? all.lazy.compactMap(\.birth).first
        let day = all.lazy.compactMap { $0.encounterTime?.day ?? $0.recordDay }.min()
        var age: Int?
        if let birth, let day {
            age = max(0, (day - (birth.days.lowerBound + birth.days.upperBound) / 2) * 4 / 1_461)
        }
        let name = main.name != 0 ? main.name : all.lazy.map(\.name).first { $0 != 0 } ?? 0
        self.init(
            name: roster.names[name].written, age: age,
            sex: main.sex ?? all.lazy.compactMap(\.sex).first,
            heldAt: main.heldAt ?? all.lazy.compactMap(\.heldAt).first,
            records: all.map { (roster.lists[$0.source].source, $0.id) },
            hasStatement: all.contains { !$0.statements.isEmpty })
    }
}
