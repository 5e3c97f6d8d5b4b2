// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct SexLettersTests {
    @Test(arguments: [
        (["H", "M"], ["hombre", "mujer"]), (["K", "E"], ["kadin", "erkek"]),
        (["L", "P"], ["male", "female"]), (["G", "F"], ["male", "female"]),
        (["Α", "Θ"], ["male", "female"]), (["Α", "Γ"], ["male", "female"]),
        (["F", "N"], ["F", "N"]), (["M", "V"], ["M", "V"]), (["M", "F"], ["M", "F"]),
        (["M", "K"], ["M", "K"]),
    ])
    func `a letter for a sex means what it means beside the column's other letter`(
        letters: [String], meanings: [String]
    ) {
        var column = SyntheticTable.table([("sex", letters)]).columns[0]
        column.spellOutSexes()
        #expect((0..<2).map { column.values[$0] } == meanings)
    }

    @Test(arguments: [
        ("Geslacht", ["M", "V"], ["male", "female"]), ("Sexo", ["M", "V"], ["female", "male"]),
        ("Neme", ["F", "N"], ["male", "female"]), ("Sex", ["M", "V"], ["M", "V"]),
        // Women, and one of whom it is not known.
        ("Sexe", ["F", "N"], ["F", "N"]),
    ])
    func `letters of two meanings mean what the header's language has`(
        header: String, letters: [String], meanings: [String]
    ) {
        var column = SyntheticTable.table([(header, letters)]).columns[0]
        column.spellOutSexes()
        #expect((0..<2).map { column.values[$0] } == meanings)
    }
}
