// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension ProposalWriting {
    /// The record that stands for a person: the latest that says where the person is.
    func standing(_ records: [Int]) -> Int {
        let held = records.filter { roster.records[$0].heldAt != nil }
        let pool = held.isEmpty ? records : held
        return pool.max {
            let a = roster.records[$0]
            let b = roster.records[$1]
            return (a.recordDay ?? a.encounterTime?.day ?? 0, -$0) < (
                b.recordDay ?? b.encounterTime?.day ?? 0, -$1
            )
        } ?? 0
    }

    /// Whether a person is under eighteen in the earliest record that has a day; where no age is
    /// known, whether a record of theirs says who their parents are.
    func isChild(_ held: [Int]) -> Bool {
        let born = held.compactMap { profiles[$0].bornAround }.max()
        let days = held.flatMap { profiles[$0].records }.compactMap { number in
            roster.records[number].encounterTime?.day ?? roster.records[number].recordDay
        }
        if let born {
            guard let day = days.min() ?? latestDay else { return true }
            return day - born < 18 * 365 + 5
        }
        return held.contains { number in
            profiles[number].statements.contains {
                $0.relation == .mother || $0.relation == .father
            }
        }
    }

    func unfound(
        _ persons: [Member], _ proposals: [FamilyProposal]
    ) -> [UnfoundChild] {
        var best: [Int: Double] = [:]
        var found: Set<Int> = []
        for proposal in proposals where proposal.relation.isCaregiver {
            best[proposal.child] = max(best[proposal.child] ?? 0, proposal.probability)
            if proposal.band != .insufficient { found.insert(proposal.child) }
        }
        var unfound: [UnfoundChild] = []
        for (number, person) in persons.enumerated() where isChild(person.profiles) {
            if found.contains(number) { continue }
            unfound.append(
                UnfoundChild(
                    child: number, record: standing(person.records),
                    needs: needs(person.profiles, best[number] ?? 0),
                    bestProbability: best[number] ?? 0))
        }
        return unfound
    }

    private func needs(_ held: [Int], _ best: Double) -> [UnfoundChild.Need] {
        var needs: [UnfoundChild.Need] = []
        let own = held.map { profiles[$0] }
        if best >= 0.1 { needs.append(.decision) }
        if own.allSatisfy(\.names.isEmpty) { needs.append(.name) }
        if own.allSatisfy({ $0.statements.allSatisfy { $0.name == 0 } }) {
            needs.append(.statement)
        }
        if own.allSatisfy(\.origin.parts.isEmpty) { needs.append(.origin) }
        if own.allSatisfy({ $0.birth == nil }) { needs.append(.age) }
        if own.allSatisfy(\.encounters.isEmpty) { needs.append(.encounter) }
        if needs.isEmpty { needs.append(.moreLists) }
        return needs
    }
}
