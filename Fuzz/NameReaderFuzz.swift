// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/PersonNames
//
// Any bytes as a name: no trap, what is folded is lower-case ASCII without double spaces, and every
// name is read in at least one way.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNameReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: min(count, 512)))
    var folded: [UInt8] = []
    NameFolding.fold(bytes.span, into: &folded)
    for (place, byte) in folded.enumerated() {
        let isLetter = byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57
        precondition(isLetter || byte == 32)
        precondition(byte != 32 || place > 0 && folded[place - 1] != 32)
    }
    let readings = NameReader.readings(fullName: String(decoding: bytes, as: UTF8.self))
    precondition(!readings.isEmpty)
    _ = DoubleMetaphone.primaryCode(folded.span)
    _ = SpanishPhoneticKey.code(folded.span)
    return 0
}
