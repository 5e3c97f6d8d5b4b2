// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Exchange/XML Sources/Exchange/PFIF/PFIFVersion.swift Sources/Exchange/PFIF/PFIFRecord.swift Sources/Exchange/PFIF/PFIFError.swift
// fuzz-sources: Sources/Exchange/PFIF/PFIFReader.swift Sources/Exchange/PFIF/PFIFCheck.swift Sources/Exchange/PFIF/PFIFWriter.swift
// fuzz-sources: Sources/Casework/Vocabulary/Day.swift Sources/Casework/Clocks/HolidayCalendar.swift
// fuzz-flags: -I Sources/CExpat -lexpat
//
// Any bytes as a document of PFIF: no trap, every record within the document, and what was read without
// fault is written and read as the same.

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPFIF(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var limits = ReadingLimits()
    limits.textBytes = 1 << 16
    limits.elements = 10_000
    var entries: [PFIFReader.Entry] = []
    var reader = PFIFReader()
    guard (try? reader.read(bytes, limits: limits) { entries.append($0) }) != nil else { return 0 }
    for entry in entries {
        precondition(entry.raw.isEmpty || bytes.count >= entry.raw.utf8.count)
        guard entry.faults.isEmpty, case .person(var person) = entry.content else { continue }
        person.unknown = []
        for index in person.notes.indices { person.notes[index].unknown = [] }
        var writer = PFIFWriter()
        writer.add(person)
        writer.finish()
        var again: [PFIFReader.Entry] = []
        var second = PFIFReader()
        guard (try? second.read(writer.bytes) { again.append($0) }) != nil, again.count == 1 else {
            preconditionFailure("what was written is not read")
        }
        precondition(again[0].content == .person(person), "what was written is read otherwise")
    }
    return 0
}
