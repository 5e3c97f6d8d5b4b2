// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How numbers of persons are made unreadable: the digits that are left at both ends, and how many there were.
///
/// `99******123` says that a number of eleven digits begins with 99 and ends with 123. Of a number that is
/// whole, the same digits can be taken, and what is left tells most people apart.
struct DigitMask: Hashable {
    /// Digits in front.
    var front: Int
    /// Digits behind.
    var back: Int
    /// Digits and signs together.
    var length: Int

    /// Share of a column's values that must have one mask.
    private static let leastMasked = 0.3
    /// Share of them that must have it or be whole numbers of its length.
    private static let leastShare = 0.8
    /// Fewest digits that are left.
    private static let leastDigits = 3

    /// The mask of a column's values, of which some may be whole numbers; nil where they have none.
    init?(_ values: ValueDictionary) {
        var counts: [DigitMask: Int] = [:]
        let sample = values.sampled(1_000)
        for index in sample {
            let bytes = values.bytes.span.extracting(values.range(index))
            if let mask = DigitMask(bytes) { counts[mask, default: 0] += 1 }
        }
        let best = counts.max {
            ($0.value, $0.key.length, $0.key.front, $0.key.back)
                < ($1.value, $1.key.length, $1.key.front, $1.key.back)
        }
        guard let best, Double(best.value) >= Self.leastMasked * Double(sample.count) else {
            return nil
        }
        self = best.key
        let readable = sample.count { visible(Array(values.bytes[values.range($0)])) != nil }
        guard Double(readable) >= Self.leastShare * Double(sample.count) else { return nil }
    }

    /// The mask of one value: digits, three signs or more, digits; groups may be set apart.
    private init?(_ value: Span<UInt8>) {
        var bytes: [UInt8] = []
        for index in 0..<value.count where value[index] != 0x20 && value[index] != 0x2D {
            bytes.append(value[index])
        }
        func isDigit(_ index: Int) -> Bool { bytes[index] >= 48 && bytes[index] <= 57 }
        func isSign(_ index: Int) -> Bool {
            [0x2A, 0x58, 0x78, 0x23].contains(bytes[index])  // * X x #
        }
        var index = 0
        while index < bytes.count, isDigit(index) { index += 1 }
        front = index
        while index < bytes.count, isSign(index) { index += 1 }
        guard index - front >= 3 else { return nil }
        let behind = index
        while index < bytes.count, isDigit(index) { index += 1 }
        back = index - behind
        length = bytes.count
        guard index == bytes.count, front + back >= Self.leastDigits else { return nil }
    }

    /// The digits that are left of a number, or of one that was masked; nil where it has another length.
    func visible(_ number: [UInt8]) -> [UInt8]? {
        let digits = number.filter { $0 != 0x20 && $0 != 0x2D }
        let isDigit: (UInt8) -> Bool = { $0 >= 48 && $0 <= 57 }
        guard digits.count == length, digits.prefix(front).allSatisfy(isDigit),
            digits.suffix(back).allSatisfy(isDigit)
        else { return nil }
        return Array(digits.prefix(front) + digits.suffix(back))
    }
}

extension PreparedTables {
    /// Of numbers that stand whole in one list and masked in another, the digits that both have.
    ///
    /// The columns are told by their values: whoever is on both lists has the same digits in both.
    mutating func maskNumbers() {
        guard tables.count == 2 else { return }
        for masked in tables.indices {
            let whole = 1 - masked
            for column in columns[masked] where column.role != .ignored {
                guard let mask = DigitMask(tables[masked].columns[column.index].values),
                    let visible = tables[masked].columns[column.index].visible(mask)
                else { continue }
                let partners = columns[whole].compactMap { other -> (Int, TableColumn, Double)? in
                    guard Self.mayBeNumber.contains(other.role),
                        let seen = tables[whole].columns[other.index].visible(mask)
                    else { return nil }
                    let share = ValueOverlap.share(visible.values, seen.values, .letters)
                    // Of four digits there are ten thousand, and long lists have many in common by chance.
                    let chance = Self.chance(visible.values.count, seen.values.count, mask)
                    return share > Self.leastCommon + chance ? (other.index, seen, share) : nil
                }
                guard let best = partners.max(by: { ($0.2, $1.0) < ($1.2, $0.0) }) else { continue }
                tables[masked].columns[column.index] = visible
                tables[whole].columns[best.0] = best.1
                note(.mask(column: key(masked, column.index), mask), of: masked)
                note(.mask(column: key(whole, best.0), mask), of: whole)
                setRole(.identifier, table: masked, column: column.index)
                setRole(.identifier, table: whole, column: best.0)
            }
        }
    }

    private static var mayBeNumber: Set<FieldRole> { [.identifier, .groupNumber, .phone, .text] }
    /// Share of the digits left of both lists' numbers that both have; a tenth of the people in common.
    private static var leastCommon: Double { 0.1 }

    /// The share of values that both of two columns have by chance where so few digits are left.
    private static func chance(_ left: Int, _ right: Int, _ mask: DigitMask) -> Double {
        var all = 1.0
        for _ in 0..<min(18, mask.front + mask.back) { all *= 10 }
        let common = Double(left) * Double(right) / all
        return common / max(1, Double(left) + Double(right) - common)
    }

    /// States what a column was found to be once other lists were looked at.
    mutating func setRole(_ role: FieldRole, table: Int, column: Int) {
        guard let place = columns[table].firstIndex(where: { $0.index == column }) else { return }
        columns[table][place].role = role
    }
}

extension TableColumn {
    /// The column with what a mask leaves of its numbers; nil where most have another length.
    fileprivate func visible(_ mask: DigitMask) -> TableColumn? {
        var column = TableColumn(name: name, codes: [], values: ValueDictionary())
        var known: [[UInt8]: UInt32] = [:]
        var places: [UInt32] = [0]
        for value in 0..<values.count {
            guard let digits = mask.visible(Array(values.bytes[values.range(value)])) else {
                places.append(0)
                continue
            }
            let place = known[digits] ?? UInt32(column.values.append(digits) + 1)
            known[digits] = place
            places.append(place)
        }
        guard Double(places.count { $0 != 0 }) >= 0.6 * Double(values.count) else { return nil }
        column.codes = codes.map { places[Int($0)] }
        return column
    }
}
