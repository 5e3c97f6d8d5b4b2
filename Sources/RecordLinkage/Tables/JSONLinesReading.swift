// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A stretch of JSON Lines as a table of its own, to be joined with its neighbours.
struct JSONLinesPart: Sendable {
    var names: [String] = []
    var codes: [[UInt32]] = []
    var values: [ValueDictionary] = []
    var rowCount = 0
    var rejected: [RejectedLine] = []
    var blankLines = 0
    var hasBrokenText = false
    var error: TableReadingError?
}
/// A line that cannot be accepted.
struct RejectedLine: Sendable {
    var range: Range<Int>
    var rowsBefore: Int
    var reason: String
}
enum JSONLinesReading {
    static func chunks(_ bytes: UnsafeRawBufferPointer, from start: Int, size: Int) -> [Range<Int>] { [start..<bytes.count] }
    static func read(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ options: TableReadingOptions) -> JSONLinesPart { JSONLinesPart() }
}
extension TableReader {
    static func finish(_ parts: [JSONLinesPart], _ bytes: UnsafeRawBufferPointer, _ original: UnsafeRawBufferPointer, _ format: TableFormat, _ source: String, _ options: TableReadingOptions) throws(TableReadingError) -> RecordTable? { .empty(source) }
}
