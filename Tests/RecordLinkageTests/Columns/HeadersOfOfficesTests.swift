// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Headers and columns as offices have them that were taken for something else.
@Suite("Headers of offices") struct HeadersOfOfficesTests {
    private static let surnames = [
        "Marlow", "Keane", "Ostrow", "Vidal", "Tarn", "Quill", "Brandt", "Solis", "Ekman", "Dray",
    ]
    private static let given = [
        "Maria", "Carlos", "Ana", "Jose", "Luis", "Carmen", "Rosa", "Pedro", "Elena", "Juan",
    ]

    private static func roles(_ columns: [(String, (Int) -> String)], rows: Int = 500)
        -> [String: FieldRole]
    {
        let table = SyntheticTable.table(
            columns.map { header, cell in (header, (0..<rows).map(cell)) })
        return Dictionary(
            uniqueKeysWithValues: ColumnRecognition.recognize(table).map { ($0.name, $0.role) })
    }

    private static func name(_ row: Int) -> String {
        "\(surnames[row % 10]) \(surnames[row / 10 % 10]) \(given[row / 100 % 10])"
    }

    @Test func `headers in Greek are read with and without accents and capitals`() {
        let roles = Self.roles([
            ("ΕΠΩΝΥΜΟ", { Self.surnames[$0 % 10] }), ("Όνομα", { Self.given[$0 / 10 % 10] }),
            ("ΠΑΤΡΩΝΥΜΟ", { Self.given[$0 / 7 % 10] }), ("ΜΗΤΡΩΝΥΜΟ", { Self.given[$0 / 9 % 10] }),
            ("ΗΜ/ΝΙΑ ΓΕΝ.", { "\($0 % 28 + 1)/0\($0 % 9 + 1)/\(1950 + $0 % 60)" }),
            ("ΦΥΛΟ", { $0 % 2 == 0 ? "Α" : "Θ" }),
            ("ΗΜ. ΑΦΙΞΗΣ", { "\($0 % 28 + 1)/0\($0 % 9 + 1)/2019" }),
        ])
        #expect(
            roles == [
                "ΕΠΩΝΥΜΟ": .surname, "Όνομα": .givenName, "ΠΑΤΡΩΝΥΜΟ": .fatherName,
                "ΜΗΤΡΩΝΥΜΟ": .motherName, "ΗΜ/ΝΙΑ ΓΕΝ.": .dateOfBirth, "ΦΥΛΟ": .sex,
                "ΗΜ. ΑΦΙΞΗΣ": .eventDate,
            ])
    }

    @Test func `kitchens that are named after people are nobody's name`() {
        let roles = Self.roles([
            ("Cantine", { "\(Self.given[$0 % 9]) \(Self.surnames[$0 % 9])" }),
            ("no", { "\($0)" }), ("apellidos y nombres", Self.name), ("age", { "\($0 % 70)" }),
        ])
        #expect(roles["apellidos y nombres"] == .fullName)
        #expect(roles["Cantine"] != .fullName)
    }

    @Test func `nobody's name stands in a hundredth of a list`() {
        let kitchens: (Int) -> String = {
            "\(Self.given[$0 % 10]) \(Self.surnames[$0 % 10])"
        }
        #expect(Self.roles([("Zyx", kitchens)], rows: 1_200)["Zyx"] != .fullName)
        #expect(Self.roles([("Zyx", Self.name)], rows: 1_200)["Zyx"] == .fullName)
    }

    @Test func `beside the names, what names far fewer people is of somebody else`() {
        let roles = Self.roles([
            ("Garant", { "\(Self.given[$0 % 10]) \(Self.surnames[$0 / 10 % 10])" }),
            ("no", { "\($0)" }), ("nom complet", Self.name),
        ])
        #expect(roles["Garant"] != .fullName)
    }

    @Test func `middle names that are surnames are middle names`() {
        let roles = Self.roles([
            ("full name", Self.name),
            ("MIDDLE NAME", { ["Garcia", "Lopez", "Perez", "Torres", "Flores"][$0 % 5] }),
        ])
        #expect(roles["MIDDLE NAME"] == .middleName)
    }

    @Test func `numbers as long as a telephone's are no postcodes`() {
        let roles = Self.roles([
            ("name", Self.name), ("CP #", { "0917\(1_000_003 + $0 * 7919)" }),
        ])
        #expect(roles["CP #"] == .phone)
    }

    @Test(arguments: [
        ("Age/An. naiss.", FieldRole.age), ("Age/An. naiss.", .dateOfBirth),
        ("Age ou date naiss.", .dateOfBirth), ("MTHR_FNAME", .motherName),
        ("MTHR_MAIDEN", .motherName), ("FTHR_NM", .fatherName), ("GUARD_NM", .relativeName),
        ("Post-nom", .secondSurname), ("Provenance", .locality), ("Carte élect.", .identifier),
    ])
    func `a header names its role`(header: String, role: FieldRole) {
        #expect(HeaderEvidence(header).factor(role) > 1)
    }

    /// Three lists, of which one calls its places something else, and has two columns of them.
    @Test func `the third list's column goes with the one whose words it has`() throws {
        let villages = Self.surnames.map { "\($0)ville" }
        let sites = Self.given.map { "Camp \($0)" }
        func table(_ columns: [(String, (Int) -> String)]) -> RecordTable {
            SyntheticTable.table(
                [
                    ("given name", { Self.given[$0 % 10] }),
                    ("surname", { Self.surnames[$0 / 10 % 10] }),
                ]
                .map { header, cell in (header, (0..<300).map(cell)) }
                    + columns.map { header, cell in (header, (0..<300).map(cell)) })
        }
        let tables = [
            table([("Village of origin", { villages[$0 % 10] }), ("Site", { sites[$0 % 10] })]),
            table([("Site", { sites[$0 % 10] }), ("Zyx", { villages[$0 % 10] })]),
            table([("Village of origin", { villages[$0 % 10] })]),
        ]
        let columns = tables.map {
            ColumnRecognition.recognize($0, overrides: ["Village of origin": .locality])
        }
        let fields = FieldAlignment.align(tables, columns).filter { $0.role == .locality }
        let origin = try #require(fields.first { $0.sources[2] != nil })
        #expect(origin.sources == [.column(2), .column(3), .column(2)])
        #expect(fields.contains { $0.sources == [.column(3), .column(2), nil] })
    }
}
