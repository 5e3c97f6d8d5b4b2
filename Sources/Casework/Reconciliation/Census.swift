// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension CaseworkState {
    /// Children by the stage of their case.
    ///
    /// Each child is counted once, however many records and merged identifiers it has; those
    /// without a case are a part of their own.
    ///
    /// - Complexity: the size of the registry.
    package func childrenByStage(at moment: Moment) throws(Partition.Imbalance) -> Partition {
        var counts: [String: Int] = [:]
        var total = 0
        for person in persons.keys
        where canonical(person) == person && isPresent(person) && isMinor(person, on: moment.day) {
            total += 1
            let cases = cases(of: person)
            let current = cases.last { !$0.stage.isEnd } ?? cases.last
            counts[current?.stage.rawValue ?? "no-case", default: 0] += 1
        }
        return try Partition(
            definition:
                "persons not proven to be 18 or older, by the stage of their last open case",
            asOf: moment, total: total, parts: parts(counts))
    }

    /// Persons by age on a day.
    ///
    /// Who may belong to two bands belongs to none of them, but to `cannot-compute`.
    ///
    /// - Complexity: the size of the registry.
    package func personsByAge(at moment: Moment) throws(Partition.Imbalance) -> Partition {
        var counts: [String: Int] = [:]
        var total = 0
        for person in persons.keys where canonical(person) == person && isPresent(person) {
            total += 1
            let bands = Set(
                records(of: person).filter { !isWithdrawn($0) }.flatMap { record -> [String] in
                    let age =
                        record.identity.dateOfBirth?.age(on: moment.day)
                        ?? record.identity.age?.age(on: moment.day)
                    return age.map { [Self.band($0.lowerBound), Self.band($0.upperBound)] } ?? []
                })
            let band = bands.count == 1 ? bands.first : nil
            counts[band ?? "cannot-compute", default: 0] += 1
        }
        return try Partition(
            definition: "persons by age in whole years", asOf: moment, total: total,
            parts: parts(counts))
    }

    /// Imported rows by what became of them.
    package func rowsByFate(at moment: Moment) throws(Partition.Imbalance) -> Partition {
        var counts: [String: Int] = [:]
        for row in rows.keys {
            if isWithdrawn(row) {
                counts["withdrawn", default: 0] += 1
                continue
            }
            switch fates[row] {
            case .accepted: counts["accepted", default: 0] += 1
            case .quarantined: counts["quarantined", default: 0] += 1
            case nil: break
            }
        }
        return try Partition(
            definition: "imported rows by fate", asOf: moment, total: rows.count,
            parts: parts(counts))
    }

    private static func band(_ years: Int) -> String {
        switch years {
        case ..<5: "under-5"
        case ..<18: "5-to-17"
        default: "adult"
        }
    }

    private func parts(_ counts: [String: Int]) -> [Partition.Part] {
        counts.sorted { $0.key < $1.key }.map { Partition.Part(name: $0.key, count: $0.value) }
    }
}
