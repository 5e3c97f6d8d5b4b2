// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Alignment {
    mutating func alignRole(_ role: FieldRole) {
        while true {
            let candidates = free.map { $0.filter { $0.role == role } }
            guard candidates.count(where: { !$0.isEmpty }) >= needed else { return }
            // Numbers of two authorities are not one field, whatever else there is to choose from.
            let isNumber = tables.count > 1 && (role == .identifier || role == .groupNumber)
            if !isNumber, candidates.allSatisfy({ $0.count <= 1 }) {
                let same = tables.count > 1 ? ["Both are taken for \(role.rawValue)."] : []
                add(role, candidates.map { $0.first.map { .column($0.index) } }, same)
                return
            }
            guard alignMostAlike(role, candidates, least: isNumber ? Self.leastOfNumbers : nil)
            else { return }
        }
    }

    /// How alike two columns of numbers must be to be taken for numbers of one authority: they have some
    /// value in common, or half of their headers, or records with the same digits bear the same names.
    static let leastOfNumbers = 0.5

    /// Puts the two most similar columns together, and with them the most similar of every other table.
    ///
    /// - Parameter least: What columns must reach to be put together, if anything.
    /// - Returns: Whether there was a field to add.
    private mutating func alignMostAlike(
        _ role: FieldRole, _ candidates: [[RecognizedColumn]], least: Double?
    ) -> Bool {
        guard tables.count > 1 else {
            return add(role, [candidates[0].first.map { .column($0.index) }], [])
        }
        func suffices(_ likeness: Double, _ a: FieldPlace, _ b: FieldPlace) -> Bool {
            guard let least else { return true }
            return likeness >= least || haveCommonValues(a, b)
                || witness.areOneNumber(
                    .init(table: a.table, column: a.column.index),
                    .init(table: b.table, column: b.column.index))
        }
        var best: (likeness: Double, table: Int, column: RecognizedColumn)?
        for left in candidates.indices {
            for right in candidates.indices where right > left {
                for a in candidates[left] {
                    for b in candidates[right] {
                        let likeness = likeness(left, a, right, b)
                        guard likeness > best?.likeness ?? -1,
                            suffices(likeness, (left, a), (right, b))
                        else { continue }
                        best = (likeness, left, a)
                    }
                }
            }
        }
        guard let best else { return false }
        let sources: [FieldSource?] = candidates.indices.map { table in
            if table == best.table { return .column(best.column.index) }
            // The first of equals, in the order of the table.
            return candidates[table].reduce(nil) { chosen, next -> (Double, Int)? in
                let likeness = likeness(best.table, best.column, table, next)
                // Of a third table, no column is taken that goes better with another one.
                let isOthers = candidates[best.table].contains {
                    $0.index != best.column.index
                        && self.likeness(best.table, $0, table, next) > likeness
                }
                return !isOthers && likeness > chosen?.0 ?? -1
                    && suffices(likeness, (best.table, best.column), (table, next))
                    ? (likeness, next.index) : chosen
            }.map { .column($0.1) }
        }
        return add(
            role, sources,
            [
                candidates.contains { $0.count > 1 }
                    ? "Chosen among several of the same role by header and common values."
                    : "Both are taken for \(role.rawValue)."
            ])
    }

    /// Numbers of persons that one table calls by another role than the other, its own key included.
    ///
    /// Records with the same digits bear the same names. Two keys are
    /// never compared: lists that are linked share none.
    mutating func alignNumbers() {
        guard tables.count > 1 else { return }
        let roles: Set<FieldRole> = [.identifier, .groupNumber, .text, .phone]
        for first in tables.indices {
            for second in tables.indices where second > first {
                let left = free[first].filter { roles.contains($0.role) } + keys[first]
                let right = free[second].filter { roles.contains($0.role) } + keys[second]
                for a in left {
                    for b in right
                    where (a.role == .identifier || b.role == .identifier)
                        && witness.areOneNumber(
                            .init(table: first, column: a.index),
                            .init(table: second, column: b.index))
                    {
                        add(
                            .identifier,
                            tables.indices.map {
                                $0 == first
                                    ? .column(a.index) : $0 == second ? .column(b.index) : nil
                            }, ["Records with the same number bear the same names."])
                        return
                    }
                }
            }
        }
    }

    /// Numbers of families that one table calls by another role than the other: in a register of patients few
    /// have one, and the header is an abbreviation.
    ///
    /// Whoever keeps such a register copies whatever number is on the card that is shown: one column may have
    /// the numbers of several columns, which their lengths tell apart.
    mutating func alignGroupNumbers() {
        guard tables.count > 1 else { return }
        let roles: Set<FieldRole> = [.groupNumber, .identifier, .text]
        for first in tables.indices {
            for second in tables.indices where second > first {
                let (left, right) = (free[first], free[second])
                for a in left where roles.contains(a.role) {
                    for b in right where roles.contains(b.role) {
                        let isLeft = free[first].contains { $0.index == a.index }
                        let isRight = free[second].contains { $0.index == b.index }
                        guard a.role == .groupNumber || b.role == .groupNumber, isLeft || isRight,
                            witness.areOneGroup(
                                .init(table: first, column: a.index),
                                .init(table: second, column: b.index))
                        else { continue }
                        add(
                            .groupNumber,
                            tables.indices.map {
                                $0 == first
                                    ? .column(a.index) : $0 == second ? .column(b.index) : nil
                            }, ["Families with the same number have members of the same names."])
                        fields[fields.count - 1].isDigitsAlone = true
                        fields[fields.count - 1].digitCounts = commonDigitCounts(
                            tables[first].columns[a.index].values,
                            tables[second].columns[b.index].values)
                    }
                }
            }
        }
    }

    /// How many digits the numbers of two columns have, as far as both have numbers of so many; others in
    /// one of them are of another kind, and say nothing beside these.
    private func commonDigitCounts(_ a: ValueDictionary, _ b: ValueDictionary) -> Set<Int> {
        func counts(_ values: ValueDictionary) -> Set<Int> {
            var tally: [Int: Int] = [:]
            let sample = values.sampled(2_000)
            for index in sample {
                let digits = values.bytes[values.range(index)].count { $0 >= 48 && $0 <= 57 }
                tally[digits, default: 0] += 1
            }
            return Set(tally.filter { $0.value * 10 >= sample.count }.keys)
        }
        return counts(a).intersection(counts(b))
    }

    /// Likeness of headers, 0 to 1, and share of common values, 0 to 1, together.
    func likeness(
        _ left: Int, _ a: RecognizedColumn, _ right: Int, _ b: RecognizedColumn
    ) -> Double {
        HeaderLikeness.of(a.name, b.name) - HeaderLikeness.generations(a.name, b.name)
            + ValueOverlap.share(
                tables[left].columns[a.index].values, tables[right].columns[b.index].values,
                ValueOverlap.Spelling(a.role))
    }

    private typealias FieldPlace = (table: Int, column: RecognizedColumn)

    private func haveCommonValues(_ a: FieldPlace, _ b: FieldPlace) -> Bool {
        ValueOverlap.share(
            tables[a.table].columns[a.column.index].values,
            tables[b.table].columns[b.column.index].values, ValueOverlap.Spelling(a.column.role))
            > 0
    }
}
