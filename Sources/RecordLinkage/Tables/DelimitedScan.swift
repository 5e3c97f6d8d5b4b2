// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the scanner must know of a delimited table.
struct DelimitedDialect: Sendable {
    var delimiter: UInt8
    /// How many cells a record has.
    var columns: Int
    /// The last column has no name, as after a trailing delimiter, and records may leave it out.
    var lastIsOptional = false
    var maximumCellBytes: Int
}

/// Where the cells of consecutive accepted records lie.
struct CellBlock: Sendable {
    /// Added to an entry this gives a position in the source.
    var base: Int
    /// Per record `columns + 1` entries.
    ///
    /// The position before the record's first byte, then the
    /// position of the delimiter or line break that ends each cell. Cell `c` lies between
    /// entries `c` and `c + 1`, both exclusive.
    var entries: [UInt32]
    var rows: Int
}

/// A record that cannot be accepted.
struct RejectedRecord: Sendable {
    /// Why.
    enum Reason: Sendable, Equatable {
        case openQuote
        case cellCount(found: Int, expected: Int)
        case nulCharacter
        case notUTF8
        case longCell(limit: Int)
        /// Not a JSON object; wrong from this byte on, counted from 1.
        case notJSON(byte: Int)
        case tooDeep(limit: Int)
        case repeatedKey
    }

    var range: Range<Int>
    /// How many records were accepted before it in the same scan.
    var rowsBefore: Int
    var reason: Reason
}

/// What scanning a stretch of the source found.
struct DelimitedScan: Sendable {
    /// Where the first record was taken to start.
    var start: Int
    /// Where the next record starts; before the stretch's end only if the scan gave up.
    var next: Int
    var blocks: [CellBlock] = []
    var rejected: [RejectedRecord] = []
    var rowCount = 0
    var blankLines = 0
    var trailingDelimiters = 0
    /// Some record was not UTF-8.
    var hasBrokenText = false
}

/// What is known of a quote that is not properly closed.
///
/// Between the first line break after such a quote and the place where it was found out, every line
/// break lies inside quotes. A later record that is inside quotes at one of these breaks must fail
/// at the same place. Remembering this keeps the scan linear however many quotes are stray.
struct OpenQuoteMemory: Sendable {
    /// A record inside quotes at a line break before this position fails.
    var doomedUntil = 0
}
