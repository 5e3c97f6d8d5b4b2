// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct SexLettersTests {
    @Test(arguments: [
        (["H", "M"], ["hombre", "mujer"]), (["K", "E"], ["kadin", "erkek"]),
        (["L", "P"], ["male", "female"]),
        (["F", "N"], ["male", "female"]), (["M", "V"], ["male", "female"]),
        (["M", "F"], ["M", "F"]),
        (["M", "K"], ["M", "K"]),
    ])
    func `a letter for a sex means what it means beside the column's other letter`(
        letters: [String], meanings: [String]
    ) {
        var column = SyntheticTable.table([("sex", letters)]).columns[0]
        column.spellOutSexes()
        #expect((0..<2).map { column.values[$0] } == meanings)
    }
}
