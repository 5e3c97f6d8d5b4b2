// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

@testable import RecordLinkage

/// What the table tests share.
enum TableTesting {
    /// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same everywhere.
    struct Generator: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Options for comma-separated text with a header, nothing guessed.
    static func commaOptions(hasHeader: Bool = true) -> TableReadingOptions {
        TableReadingOptions(
            layout: .delimited(by: .comma), encoding: .utf8, hasHeader: hasHeader)
    }

    static func read(
        _ bytes: [UInt8], _ options: TableReadingOptions = TableReadingOptions()
    ) throws(TableReadingError) -> RecordTable {
        let owned = OwnedBytes(copying: bytes)
        defer { withExtendedLifetime(owned) {} }
        return try unsafe TableReader.readInOrder(
            owned.region.bytes, source: "test", options: options)
    }

    static func read(
        _ text: String, _ options: TableReadingOptions = TableReadingOptions()
    ) throws(TableReadingError) -> RecordTable {
        try read(Array(text.utf8), options)
    }
}

extension RecordTable {
    /// The accepted rows as strings.
    var rows: [[String]] {
        (0..<rowCount).map { row in
            columns.map { column in
                column.codes[row] == 0 ? "" : column.values[Int(column.codes[row]) - 1]
            }
        }
    }

    /// The first rule of a table that does not hold, if any.
    var brokenRule: String? {
        if recordNumbers.count != rowCount { return "record numbers" }
        let numbers = recordNumbers.map { Int($0) } + quarantine.map(\.recordNumber)
        if numbers.sorted() != Array(1..<numbers.count + 1) { return "numbers are not 1...n" }
        for column in columns {
            if column.codes.count != rowCount { return "codes of \(column.name)" }
            var highest = 0
            for code in column.codes {
                if Int(code) > highest + 1 { return "order of codes of \(column.name)" }
                highest = max(highest, Int(code))
            }
            if highest != column.values.count { return "unused values of \(column.name)" }
            let values = (0..<column.values.count).map { column.values[$0] }
            if Set(values).count != values.count { return "repeated values of \(column.name)" }
            if values.contains("") { return "empty value of \(column.name)" }
        }
        return nil
    }
}
