// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Exchange/Primero/JSONRecords.swift Sources/Exchange/Primero/JSONValue.swift Sources/Exchange/XML/ReadingLimits.swift Sources/Exchange/XML/TrimmedText.swift
//
// Any bytes as a document of Primero: no trap, records one after another, and a document that is JSON has
// records that are JSON.

import Foundation

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPrimero(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let records = try? JSONRecords(bytes, limits: ReadingLimits()) else { return 0 }
    let whole = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    var last = 0
    for range in records.ranges {
        precondition(range.lowerBound >= last && range.upperBound <= bytes.count)
        last = range.upperBound
        let record = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes[range]))
        precondition(whole == nil || record != nil, "a record of a document of JSON is not JSON")
        _ = record?.fields
        _ = record?.texts
    }
    return 0
}
