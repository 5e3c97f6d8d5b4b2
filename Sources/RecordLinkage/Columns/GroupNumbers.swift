// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tells by who bears them whether the numbers of a column are persons' or groups'.
///
/// A card number of a distribution list, a dossier number of an office: the header says a number, and each
/// value looks like a person's. But where records with one number are men and women of different names,
/// it is the number of their family, and says of no two of them that they are one.
struct GroupNumbers {
    private let table: RecordTable
    /// Of the person's names; of given names alone where they have a column.
    private let names: NameBeginnings
    private let hasGivenNames: Bool
    private let sex: Int?

    /// Records a value must have on average before anybody looks: duplicates are rarer.
    private static let leastShared = 1.5
    /// Most records with one value that are looked at: a placeholder has more.
    private static let mostHolders = 12
    private static let mostPairs = 4_000
    private static let leastPairs = 30
    /// Share of pairs with one number that have no word of a name in common, from which it is a group's.
    private static let strangers = 0.25
    /// The same of given names, which relatives seldom share.
    private static let otherGivenNames = 0.5
    /// Share of pairs with one number that are of two sexes.
    private static let twoSexes = 0.2

    init(_ table: RecordTable, _ columns: [ColumnJudgement]) {
        self.table = table
        let given = columns.filter { $0.role == .givenName }.map(\.index)
        hasGivenNames = !given.isEmpty
        names = NameBeginnings(
            table,
            columns: hasGivenNames ? given : columns.filter { $0.role == .fullName }.map(\.index))
        sex = columns.first { $0.role == .sex }?.index
    }

    /// Whether records with one value of a column are of different people.
    func areOfGroups(_ column: ColumnJudgement) -> Bool {
        let profile = column.profile
        guard names.areKnown, profile.distinctCount > 0,
            Double(profile.filledCount) >= Self.leastShared * Double(profile.distinctCount)
        else { return false }
        var pairs = (names: 0, apart: 0, sexes: 0, two: 0)
        for rows in holders(of: column.index) where pairs.names < Self.mostPairs {
            let words = rows.map(names.of)
            let sexes = rows.map(sexOf)
            for first in rows.indices {
                for second in rows.indices where second > first {
                    if !words[first].isEmpty, !words[second].isEmpty {
                        pairs.names += 1
                        if words[first].isDisjoint(with: words[second]) { pairs.apart += 1 }
                    }
                    if let one = sexes[first], let other = sexes[second] {
                        pairs.sexes += 1
                        if one != other { pairs.two += 1 }
                    }
                }
            }
        }
        guard pairs.names >= Self.leastPairs else { return false }
        let limit = hasGivenNames ? Self.otherGivenNames : Self.strangers
        let areApart = Double(pairs.apart) >= limit * Double(pairs.names)
        let areOfTwo =
            pairs.sexes >= Self.leastPairs
            && Double(pairs.two) >= Self.twoSexes * Double(pairs.sexes)
        return areApart || areOfTwo
    }

    /// The rows of each value that some records share, in an order that only the values decide.
    private func holders(of index: Int) -> [[Int]] {
        let column = table.columns[index]
        var rows: [Int: [Int]] = [:]
        var counts = [Int32](repeating: 0, count: column.values.count)
        for code in column.codes where code != 0 { counts[Int(code) - 1] += 1 }
        let shared = counts.indices.filter {
            counts[$0] > 1 && Int(counts[$0]) <= Self.mostHolders
        }
        let ordered = shared.sorted {
            let bytes = column.values.bytes
            let one = NumberDress.hash(bytes[column.values.range($0)])
            let other = NumberDress.hash(bytes[column.values.range($1)])
            return one == other ? column.values[$0] < column.values[$1] : one < other
        }.prefix(Self.mostPairs)
        let wanted = Set(ordered)
        for (row, code) in column.codes.enumerated()
        where code != 0 && wanted.contains(Int(code) - 1) {
            rows[Int(code) - 1, default: []].append(row)
        }
        return ordered.compactMap { rows[$0] }
    }

    private func sexOf(_ row: Int) -> [UInt8]? {
        guard let sex else { return nil }
        let column = table.columns[sex]
        let code = Int(column.codes[row])
        guard code != 0 else { return nil }
        var normalizer = TextNormalizer(role: .sex, source: .column(sex))
        normalizer.normalise(column.values.bytes.span.extracting(column.values.range(code - 1)))
        return normalizer.folded.isEmpty ? nil : normalizer.folded
    }
}
