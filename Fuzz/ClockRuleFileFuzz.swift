// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Casework/Clocks/ClockRuleFile.swift Sources/Casework/Clocks/ClockRule.swift Sources/Casework/Clocks/Clock.swift Sources/Casework/Clocks/ClockEvent.swift Sources/Casework/Clocks/LegalEvent.swift Sources/Casework/Clocks/ClockCalendar.swift Sources/Casework/Clocks/ZoneOffsets.swift Sources/Casework/Clocks/HolidayCalendar.swift
// fuzz-sources: Sources/Casework/Vocabulary Sources/Casework/Access/Role.swift Sources/FamilyLinkage/Kinship
//
// Any bytes as a file of clock rules: no trap, and what is accepted is written and read as the same.

import Foundation

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzClockRuleFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Data(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? ClockRuleFile(json: bytes, name: "fuzz") else { return 0 }
    guard let written = try? JSONEncoder().encode(file),
        let again = try? ClockRuleFile(json: written, name: "fuzz")
    else { preconditionFailure("what was written is not read") }
    precondition(again == file)
    return 0
}
