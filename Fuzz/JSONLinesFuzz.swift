// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/RecordLinkage/Tables
//
// Any bytes as JSON Lines: no trap, every line accepted, quarantined or blank, and the same table
// however the text is cut into stretches.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONLines(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    var options = TableReadingOptions(layout: .jsonLines, encoding: .utf8)
    options.maximumCellBytes = 64
    let whole = JSONLinesReading.read(bytes, 0..<count, options)
    let parts = JSONLinesReading.chunks(bytes, from: 0, size: 9).map {
        JSONLinesReading.read(bytes, $0, options)
    }
    guard
        let one = try? JSONLinesReading.join([whole], byteCount: count, seed: 0),
        let joined = try? JSONLinesReading.join(parts, byteCount: count, seed: 0)
    else { return 0 }
    precondition(one.names == joined.names)
    precondition(one.codes == joined.codes)
    precondition(one.values == joined.values)
    precondition(one.rowCount == joined.rowCount)
    precondition(one.blankLines == joined.blankLines)
    precondition(one.rejected.map(\.range) == joined.rejected.map(\.range))
    let numbers = one.rejected.enumerated().map { $1.rowsBefore + $0 }
    precondition(numbers == numbers.sorted())
    _ = try? TableReader.readInOrder(bytes, source: "fuzz", options: options)
    return 0
}
