// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/RecordLinkage/Tables
//
// Any bytes as a table whose format is guessed, then as comma-separated text: no trap, every
// record accepted or quarantined, and the same table however the text is cut into stretches.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDelimitedReader(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    if let table = try? TableReader.readInOrder(bytes, source: "fuzz") {
        checkTable(table)
    }
    _ = TableReader.detect(bytes)
    var options = TableReadingOptions(
        layout: .delimited(by: .comma), encoding: .utf8, hasHeader: true)
    options.maximumCellBytes = 64
    guard let table = try? TableReader.readInOrder(bytes, source: "fuzz", options: options) else {
        return 0
    }
    checkTable(table)
    checkStretches(bytes, options)
    return 0
}

/// Scans the text whole and in stretches of a few bytes, and compares what was found.
private func checkStretches(_ bytes: UnsafeRawBufferPointer, _ options: TableReadingOptions) {
    let mark = TableReader.detect(bytes).markLength
    guard
        let reading =
            (try? DelimitedReading(
                bytes, from: mark, delimiter: .comma, options: options)) ?? nil
    else { return }
    var scanner = DelimitedScanner(dialect: reading.dialect)
    let whole = scanner.scan(bytes, from: reading.start, to: bytes.count, lookahead: .max)
    let chunks = reading.chunks(bytes, size: 7)
    let merged = reading.merge(bytes, chunks.map { reading.scan(bytes, $0) }, chunks)
    precondition(merged.rowCount == whole.rowCount)
    precondition(merged.blankLines == whole.blankLines)
    precondition(merged.rejected.map(\.range) == whole.rejected.map(\.range))
    precondition(merged.rejected.map(\.reason) == whole.rejected.map(\.reason))
    precondition(merged.rejected.map(\.rowsBefore) == whole.rejected.map(\.rowsBefore))
}

private func checkTable(_ table: RecordTable) {
    let numbers = table.recordNumbers.map { Int($0) } + table.quarantine.map(\.recordNumber)
    precondition(numbers.sorted() == Array(1..<numbers.count + 1))
    for column in table.columns {
        precondition(column.codes.count == table.rowCount)
        precondition(Int(column.codes.max() ?? 0) == column.values.count)
    }
}
