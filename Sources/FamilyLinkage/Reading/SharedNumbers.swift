// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Which columns of several lists hold the same numbers.
///
/// A record's number is its list's own; the number of a person or of a family was given by somebody
/// else and turns up in the lists of others. Where headers say little, or say it in a language that no
/// table knows, that tells them apart.
struct SharedNumbers {
    /// For each list and column, the share from 0 to 1 of its distinct numbers that stand in a column of
    /// another list; 0 where the column holds no numbers.
    private(set) var shares: [[Double]]
    /// For each list and column, the first list and column, in their order, that holds the same numbers.
    private(set) var origins: [[Place]]

    /// First columns of numbers that several records of one list have together, as families have.
    private var ofSeveral: Set<Place> = []

    /// A column of a list.
    struct Place: Hashable, Sendable {
        var list: Int
        var column: Int
    }

    /// How the numberings of group numbers begin that are known from being shared.
    static let numberingPrefix = "list-"
    /// Share from which numbers are the same numbers: chance alone makes less, for numbers of six
    /// digits in lists of ten thousand.
    static let telling = 0.05
    /// Distinct values looked at for what a column holds.
    private static let sample = 400

    /// Compares the numbers of all columns of all lists.
    ///
    /// - Complexity: linear in the distinct values of columns with numbers, for each pair of lists.
    init(_ tables: [RecordTable]) {
        var shares = tables.map { [Double](repeating: 0, count: $0.columns.count) }
        var columns: [(place: Place, numbers: Set<UInt64>)] = []
        if tables.count > 1 {
            for (list, table) in tables.enumerated() {
                for (column, values) in table.columns.enumerated()
                where Self.holdsNumbers(values.values) {
                    columns.append(
                        (Place(list: list, column: column), Self.numbers(values.values)))
                }
            }
        }
        var sets = DisjointSets(count: columns.count)
        for one in columns.indices {
            for two in columns.indices.dropFirst(one + 1)
            where columns[one].place.list != columns[two].place.list {
                let (few, many) =
                    columns[one].numbers.count < columns[two].numbers.count
                    ? (columns[one].numbers, columns[two].numbers)
                    : (columns[two].numbers, columns[one].numbers)
                let common = Double(few.count { many.contains($0) })
                for (place, count) in [
                    (columns[one].place, columns[one].numbers.count),
                    (columns[two].place, columns[two].numbers.count),
                ] {
                    let share = common / Double(max(1, count))
                    shares[place.list][place.column] = max(
                        shares[place.list][place.column], share)
                }
                if common / Double(max(1, few.count)) >= Self.telling { sets.join(one, two) }
            }
        }
        self.shares = shares
        var origins = tables.enumerated().map { list, table in
            table.columns.indices.map { Place(list: list, column: $0) }
        }
        var firsts: [Int: Place] = [:]
        let numbers = sets.numbers().0
        for (index, column) in columns.enumerated() {
            let first = firsts[numbers[index], default: column.place]
            firsts[numbers[index]] = first
            origins[column.place.list][column.place.column] = first
            let (filled, distinct) = FamilyColumnAssignment.numbered(
                tables[column.place.list].columns[column.place.column])
            if distinct * 14 < filled * 10 { ofSeveral.insert(first) }
        }
        self.origins = origins
    }

    /// Whether a column's numbers are had by several records each, in whichever list.
    func areOfSeveral(_ list: Int, _ column: Int) -> Bool {
        ofSeveral.contains(origins[list][column])
    }

    /// Whether a column's numbers stand in another list too.
    func isShared(_ list: Int, _ column: Int) -> Bool { shares[list][column] >= Self.telling }

    /// Whether most values are long numbers, and neither dates nor counted through.
    private static func holdsNumbers(_ values: ValueDictionary) -> Bool {
        guard values.count >= 5 else { return false }
        var looked = 0
        var numbers = 0
        var plain: [Int] = []
        for index in stride(from: 0, to: values.count, by: max(1, values.count / sample)) {
            looked += 1
            let bytes = values.bytes[values.range(index)]
            guard isNumber(bytes), !isDate(bytes) else { continue }
            numbers += 1
            if bytes.count < 19, let value = Int(String(decoding: bytes, as: UTF8.self)) {
                plain.append(value)
            }
        }
        guard numbers * 5 >= looked * 4 else { return false }
        // 1, 2, 3 … of one list are those of another.
        if plain.count * 2 > looked, let low = plain.min(), let high = plain.max() {
            return high - low > 8 * values.count
        }
        return true
    }

    /// Five digits and more, with few letters beside them.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 40 else { return false }
        let digits = bytes.count { $0 >= 0x30 && $0 <= 0x39 }
        let letters = bytes.count {
            $0 >= 0x80 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A
        }
        return digits >= 5 && letters <= 6
    }

    /// Three groups of digits with one of four, or eight digits that are a day of the last hundred years.
    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split { $0 < 0x30 || $0 > 0x39 }
        if groups.count == 3 {
            return groups.count { $0.count == 4 } == 1
                && groups.count { $0.count <= 2 } == 2 || groups.allSatisfy { $0.count == 2 }
        }
        guard groups.count == 1, let all = groups.first, all.count == 8, all.count == bytes.count
        else { return false }
        let number = Int(String(decoding: all, as: UTF8.self)) ?? 0
        return (1900...2100).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
            && (1...31).contains(number % 100)
    }

    /// The numbers as they are compared: letters and digits without the zeros and the `A` before them.
    private static func numbers(_ values: ValueDictionary) -> Set<UInt64> {
        var numbers: Set<UInt64> = []
        numbers.reserveCapacity(values.count)
        for index in 0..<values.count {
            // FNV-1a: equal on every machine and in every run.
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            var count = 0
            for byte in values.bytes[values.range(index)] {
                let isDigit = byte >= 0x30 && byte <= 0x39
                let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
                guard isDigit || upper >= 0x41 && upper <= 0x5A else { continue }
                if count == 0, byte == 0x30 || upper == 0x41 { continue }
                hash = (hash ^ UInt64(upper)) &* 0x100_0000_01B3
                count += 1
            }
            if count >= 4 { numbers.insert(hash) }
        }
        return numbers
    }
}
