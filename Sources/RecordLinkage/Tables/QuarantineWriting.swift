// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// From rejected ranges to quarantined records and record numbers.
enum QuarantineWriting {
    /// How much of a record's text is kept where a cell is over the limit.
    private static let keptBytes = 4096

    /// Record numbers of the accepted rows, given how many rows come before each rejected record.
    static func recordNumbers(rowCount: Int, rowsBefore: [Int]) -> [UInt32] {
        unsafe [UInt32](unsafeUninitializedCapacity: max(1, rowCount)) { numbers, count in
            var row = 0
            for (rejected, limit) in (rowsBefore + [rowCount]).enumerated() {
                while row < limit {
                    unsafe numbers[row] = UInt32(truncatingIfNeeded: row &+ rejected &+ 1)
                    row += 1
                }
            }
            count = rowCount
        }
    }

    /// The rejected records with their numbers, lines and text.
    static func records(
        _ bytes: UnsafeRawBufferPointer, _ rejected: [RejectedRecord], longText: Int
    ) -> [QuarantinedRecord] {
        var line = 1
        var counted = 0
        return rejected.enumerated().map { index, record in
            line += unsafe WordScanning.lineBreaks(bytes, in: counted..<record.range.lowerBound)
            counted = record.range.lowerBound
            return unsafe QuarantinedRecord(
                recordNumber: record.rowsBefore + index + 1, line: line,
                reason: record.reason.sentence,
                rawText: text(bytes, record.range, longText: longText))
        }
    }

    static func text(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, longText: Int
    ) -> String {
        let isLong = range.count > longText
        let end = isLong ? range.lowerBound + min(keptBytes, range.count) : range.upperBound
        let text = unsafe String(
            decoding: UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<end]),
            as: UTF8.self)
        return isLong ? "\(text)… [\(range.count) bytes in all]" : text
    }
}

extension RejectedRecord.Reason {
    /// The reason as a sentence that names no value.
    var sentence: String {
        switch self {
        case .openQuote: "A quote is opened and not properly closed."
        case .cellCount(let found, let expected):
            "The record has \(found) cell\(found == 1 ? "" : "s") instead of \(expected)."
        case .nulCharacter: "The record holds a NUL character."
        case .notUTF8: "The record is not valid UTF-8."
        case .longCell(let limit): "A cell is longer than \(limit) bytes."
        case .notJSON(let byte): "The line is not a JSON object; byte \(byte) is wrong."
        case .tooDeep(let limit): "The JSON object is nested deeper than \(limit) levels."
        case .repeatedKey: "The JSON object has a key twice."
        }
    }
}
