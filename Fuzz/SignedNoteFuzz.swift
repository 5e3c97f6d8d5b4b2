// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/TransparencyLog/Notes

/// Fuzz target: reading notes, checkpoints, receipts and keys from any bytes.
///
/// Checks that nothing traps, that what is read is written as the same bytes again, so that no two
/// texts mean the same, and that an error names a line that exists or the one after the last.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSignedNote(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let lineCount = bytes.count { $0 == 0x0A } + 1

    func check(_ error: NoteError) {
        precondition(error.line >= 1 && error.line <= lineCount + 1)
        _ = error.description
    }

    do {
        let note = try SignedNote(reading: bytes)
        precondition(note.bytes == bytes)
        let checkpoint = try SignedCheckpoint(note).checkpoint
        precondition(checkpoint.text == note.text)
        precondition(checkpoint.size <= TreeSize.limit)
    } catch {
        check(error)
    }
    do {
        let receipt = try Receipt(reading: bytes)
        precondition(receipt.bytes == bytes)
    } catch {
        check(error)
    }
    do {
        let key = try VerifierKey(readingUnchecked: bytes)
        precondition(Array(key.description.utf8) == bytes)
    } catch {
        precondition(error.line == 1)
    }
    return 0
}
