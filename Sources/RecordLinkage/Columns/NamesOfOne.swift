// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Tells whose names stand in columns that are called names and no more: `Name`, `Name 2`, `Name 3`.
///
/// The person's own name goes with the person's sex, row by row; the names of fathers are men's and those of
/// mothers women's, whoever the child is. Which names are men's, the column of own names says.
struct NamesOfOne {
    /// Whose the names of a column are; nil where nothing tells.
    enum Owner: Sendable { case own, father, mother, relative, somebody }

    private let table: RecordTable
    private let sexes: [UInt8]

    /// Rows without which nothing is told.
    private static let leastRows = 200
    /// Share of rows in which the other rows with a name tell the sex, from which the name is the person's own.
    private static let own = 0.85
    /// How much less often the names of others tell it.
    private static let gain = 0.12
    /// Rows that a name must have for its sex to be known.
    private static let leastBearers = 3.0
    /// Share of a name's rows that must be of one sex.
    private static let ofOneSex = 0.8
    /// Share of names that must be of one sex for a column to be of fathers, or of mothers.
    private static let ofParents = 0.85
    /// Distinct names of a column of parents, at least: fewer are those of a clerk or two.
    private static let leastParents = 40
    /// Names of known sex that must be among them.
    private static let leastKnown = 6

    /// - Parameter sex: The column of sexes.
    init(_ table: RecordTable, sex: Int) {
        self.table = table
        let column = table.columns[sex]
        var normalizer = TextNormalizer(role: .sex, source: .column(sex))
        let read = (0..<column.values.count).map { value -> UInt8 in
            normalizer.normalise(column.values.bytes.span.extracting(column.values.range(value)))
            return normalizer.folded.count == 1 ? normalizer.folded[0] : 0
        }
        sexes = column.codes.map { code in
            guard code != 0 else { return 0 }
            return switch read[Int(code) - 1] {
            case UInt8(ascii: "m"): 1
            case UInt8(ascii: "f"): 2
            default: 0
            }
        }
    }

    /// Whose names each column has; empty where no column is plainly that of the person's own.
    func owners(of columns: [Int]) -> [Int: Owner] {
        guard columns.count > 1 else { return [:] }
        let words = columns.map { self.words($0) }
        let tellings = words.map { telling($0.map { $0.first ?? "" }) }
        guard let best = tellings.indices.max(by: { tellings[$0] < tellings[$1] }),
            tellings[best] >= Self.own,
            tellings.indices.allSatisfy({
                $0 == best || tellings[$0] <= tellings[best] - Self.gain
            })
        else { return [:] }
        let known = sexesOfNames(words[best].map { $0.first ?? "" })
        var owners: [Int: Owner] = [columns[best]: .own]
        for (place, column) in columns.enumerated() where place != best {
            owners[column] = owner(words[place], known)
        }
        return owners
    }

    /// Per row, the words of a name.
    private func words(_ index: Int) -> [[String]] {
        let column = table.columns[index]
        let words = (0..<column.values.count).map { value in
            NameFolding.fold(column.values[value]).split(separator: " ").map(String.init)
        }
        return column.codes.map { $0 == 0 ? [] : words[Int($0) - 1] }
    }

    /// Share of rows whose sex is that of most other rows with the name; 0 where they are few.
    private func telling(_ words: [String]) -> Double {
        var counts: [String: SIMD2<Double>] = [:]
        for (row, word) in words.enumerated() where sexes[row] != 0 && !word.isEmpty {
            counts[word, default: [0, 0]][Int(sexes[row]) - 1] += 1
        }
        var (told, rows) = (0.0, 0.0)
        for count in counts.values where count.sum() > 1 {
            for sex in 0..<2 where count[sex] > 0 {
                let (same, other) = (count[sex] - 1, count[1 - sex])
                rows += count[sex]
                told += same > other ? count[sex] : same == other ? count[sex] / 2 : 0
            }
        }
        return rows >= Double(Self.leastRows) ? told / rows : 0
    }

    /// The sex of each name that several rows have, nearly all of one sex.
    private func sexesOfNames(_ words: [String]) -> [String: UInt8] {
        var counts: [String: SIMD2<Double>] = [:]
        for (row, word) in words.enumerated() where sexes[row] != 0 && !word.isEmpty {
            counts[word, default: [0, 0]][Int(sexes[row]) - 1] += 1
        }
        return counts.compactMapValues { count in
            guard count.sum() >= Self.leastBearers, count.max() >= Self.ofOneSex * count.sum()
            else { return nil }
            return count[0] > count[1] ? 1 : 2
        }
    }

    private func owner(_ names: [[String]], _ known: [String: UInt8]) -> Owner {
        var counts = SIMD2<Double>(repeating: 0)
        var found: Set<String> = []
        for word in names.joined() {
            guard let sex = known[word] else { continue }
            counts[Int(sex) - 1] += 1
            found.insert(word)
        }
        let total = counts.sum()
        guard Set(names).count >= Self.leastParents else { return .somebody }
        guard found.count >= Self.leastKnown else { return .relative }
        if counts[0] >= Self.ofParents * total { return .father }
        return counts[1] >= Self.ofParents * total ? .mother : .relative
    }
}

extension ColumnRecognition {
    /// Settles whose names stand in columns that are called names and no more; see ``NamesOfOne``.
    static func findOwners(_ table: RecordTable, _ columns: inout [ColumnJudgement]) {
        let sexes = columns.filter { $0.role == .sex }
        let names = columns.filter { column in
            let factor = column.header.factor(.fullName)
            let isCalledName = factor > 1 && factor < HeaderEvidence.whole
            return isCalledName && column.settled?.confidence ?? 0 < 1
                && column.profile.wordy > 0.6
        }
        guard sexes.count == 1, names.count > 1,
            Set(names.map(\.header.core)).count == 1
        else { return }
        let owners = NamesOfOne(table, sex: sexes[0].index).owners(of: names.map(\.index))
        for index in columns.indices {
            guard let owner = owners[columns[index].index] else { continue }
            let isOneWord = columns[index].profile.wordCount < 1.5
            columns[index].settled =
                switch owner {
                case .own:
                    (
                        isOneWord ? .givenName : .fullName, 0.8,
                        "The names go with the sex in nearly every row: they are the person's own."
                    )
                case .father:
                    (
                        .fatherName, 0.8,
                        "The names are men's, whatever the person's sex: the father's."
                    )
                case .mother:
                    (
                        .motherName, 0.8,
                        "The names are women's, whatever the person's sex: the mother's."
                    )
                case .relative:
                    (
                        .relativeName, 0.6,
                        "The names are men's and women's, whatever the person's sex: a relative's."
                    )
                case .somebody:
                    (.text, 0.6, "The names are those of few, whatever the person's sex.")
                }
        }
    }
}
