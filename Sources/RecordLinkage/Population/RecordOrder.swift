// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The order in which records are reported: by table, then by id, shorter ids first.
///
/// Shorter first puts ids that are numbers into the order of the numbers. The order does not depend on
/// where a record stands in its table, unless records are known by their number.
struct RecordOrder: Sendable {
    /// Place of each row in the order.
    let rank: [UInt32]
    /// Row at each place.
    let row: [UInt32]

    /// Orders the records of some sources.
    ///
    /// Complexity: O(n log n).
    init(sources: [SourceRows]) {
        var row: [UInt32] = []
        row.reserveCapacity(sources.last?.rows.upperBound ?? 0)
        for source in sources {
            guard let ids = source.ids else {
                for place in source.rows { row.append(UInt32(truncatingIfNeeded: place)) }
                continue
            }
            let first = source.rows.lowerBound
            if let numbers = Self.numbers(ids) {
                // Ids that are plain numbers are sorted as such, in linear time.
                Self.appendRows(inOrderOf: numbers, first: first, to: &row)
                continue
            }
            var keyed: [(key: UInt64, code: UInt32, row: UInt32)] = []
            keyed.reserveCapacity(source.rows.count)
            for (local, code) in ids.codes.enumerated() {
                keyed.append(
                    (
                        Self.key(ids.values, code), code,
                        UInt32(truncatingIfNeeded: first + local)
                    ))
            }
            keyed.sort { a, b in
                if a.key != b.key { return a.key < b.key }
                return Self.precedes(ids.values, a.code, b.code) ?? (a.row < b.row)
            }
            for entry in keyed { row.append(entry.row) }
        }
        var rank = [UInt32](repeating: 0, count: row.count)
        for (place, row) in row.enumerated() {
            rank[Int(row)] = UInt32(truncatingIfNeeded: place)
        }
        self.row = row
        self.rank = rank
    }

    /// Appends the rows that have these numbers, all of them distinct, in ascending order.
    private static func appendRows(
        inOrderOf numbers: [UInt32], first: Int, to row: inout [UInt32]
    ) {
        let largest = Int(numbers.max() ?? 0)
        guard largest <= numbers.count * 4 else {
            for entry in BlockSort.sorted(keys: numbers) {
                row.append(UInt32(truncatingIfNeeded: first + Int(entry & 0xFFFF_FFFF)))
            }
            return
        }
        // Numbers without wide gaps are places themselves.
        var places = [UInt32](repeating: .max, count: largest + 1)
        for (local, number) in numbers.enumerated() {
            places[Int(number)] = UInt32(truncatingIfNeeded: first + local)
        }
        for place in places where place != .max { row.append(place) }
    }

    /// Ids as numbers plus one, if all are distinct decimal numbers without leading zeros.
    private static func numbers(_ ids: TableColumn) -> [UInt32]? {
        guard ids.values.count == ids.codes.count else { return nil }
        var values: [UInt32] = []
        values.reserveCapacity(ids.values.count)
        for value in 0..<ids.values.count {
            let range = ids.values.range(value)
            guard range.count <= 9, let first = range.first.map({ ids.values.bytes[$0] }),
                first != 48 || range.count == 1
            else { return nil }
            var number: UInt32 = 0
            for position in range {
                let digit = ids.values.bytes[position]
                guard digit >= 48, digit <= 57 else { return nil }
                number = number * 10 + UInt32(digit - 48)
            }
            values.append(number + 1)
        }
        var result: [UInt32] = []
        result.reserveCapacity(ids.codes.count)
        for code in ids.codes {
            guard code > 0 else { return nil }
            result.append(values[Int(code) - 1])
        }
        return result
    }

    /// Length and first seven bytes: for short ids the whole order.
    private static func key(_ values: ValueDictionary, _ code: UInt32) -> UInt64 {
        guard code > 0 else { return 0 }
        let range = values.range(Int(code) - 1)
        var key = UInt64(min(range.count, 255))
        for offset in 0..<7 {
            key = key << 8
            if offset < range.count { key |= UInt64(values.bytes[range.lowerBound + offset]) }
        }
        return key
    }

    /// Whether one id comes before another of the same key; nil where they are equal.
    private static func precedes(_ values: ValueDictionary, _ a: UInt32, _ b: UInt32) -> Bool? {
        if a == b || a == 0 || b == 0 { return nil }
        let left = values.range(Int(a) - 1)
        let right = values.range(Int(b) - 1)
        if left.count != right.count { return left.count < right.count }
        for offset in 0..<left.count {
            let x = values.bytes[left.lowerBound + offset]
            let y = values.bytes[right.lowerBound + offset]
            if x != y { return x < y }
        }
        return nil
    }
}
