// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Headers of survey tools, of case files and of lists of the dead.
@Suite("Headers of surveys and files") struct SurveyHeaderTests {
    private static let given = [
        "Amina", "Modu", "Falmata", "Bukar", "Hauwa", "Idris", "Zara", "Kaka", "Yagana", "Usman",
        "Aisha", "Babagana", "Halima", "Ali", "Fanna",
    ]
    private static let fathers = [
        "Ibrahim", "Mustapha", "Goni", "Tijani", "Abba", "Kolo", "Lawan", "Shettima", "Grema",
    ]

    private func roles(_ columns: [(String, [String])]) -> [FieldRole] {
        ColumnRecognition.recognize(SyntheticTable.table(columns)).map(\.role)
    }

    private func people(_ count: Int) -> [String] {
        (0..<count).map { "\(Self.given[$0 * 7 % 15]) \(Self.fathers[$0 / 15 % 9])" }
    }

    @Test func `the groups of a questionnaire say nothing of what is asked in them`() {
        #expect(
            HeaderPaths.questions(["g_hh/name", "g_hh/sex", "g_hh/more/age", "_id", "other/note"])
                == ["name", "sex", "age", "_id", "other/note"])
        #expect(
            HeaderPaths.questions(["Edad / fecha", "Edad / meses"])
                == ["Edad / fecha", "Edad / meses"])
        let found = roles([
            ("family_group/ward", (0..<300).map { ["North", "South", "East"][$0 % 3] }),
            ("family_group/number", (0..<300).map { "\($0 % 12 + 1)" }),
            ("family_group/name", people(300)),
        ])
        #expect(found[1] != .groupNumber)
        #expect(found[2] == .fullName)
    }

    @Test func `the name, sex and number of a household's member are the person's`() {
        let name = HeaderEvidence("hh_member_name")
        #expect(name.factor(.fullName) > 1 && name.factor(.groupNumber) == 1)
        #expect(HeaderEvidence("hh_member_sex").factor(.sex) >= 300)
        #expect(HeaderEvidence("hh_member_no").factor(.groupNumber) == 1)
        #expect(HeaderEvidence("hh_no").factor(.groupNumber) >= 300)
        #expect(HeaderEvidence("Name of HH head").factor(.relativeName) >= 300)
    }

    @Test func `a key that several rows have in common is no telephone number`() {
        let found = roles([
            ("Name", people(400)),
            ("_id", (0..<400).map { "\(231_000_000 + $0 / 4 * 173)" }),
            ("_index", (0..<400).map { "\($0 + 1)" }),
        ])
        #expect(found[1] != .phone)
        #expect(found[2] == .recordID)
    }

    @Test func `a number that is never missing and never twice is a key and no telephone number`() {
        let files = (0..<300).map { "\(2019 + $0 / 100)-\(String($0 + 10_001).dropFirst())" }
        #expect(roles([("Vorgang", files), ("Name", people(300))])[0] == .recordID)
        // Families share telephones.
        var phones = (0..<300).map { "555-\(1000 + $0 * 7)" }
        phones[7] = phones[8]
        phones[20] = ""
        #expect(roles([("Name", people(300)), ("Kontakt", phones)])[1] == .phone)
    }

    @Test func `beside whole names the father's name is no second name`() {
        let fathers = (0..<300).map { Self.fathers[$0 * 5 % 9] }
        #expect(roles([("الاسم الكامل", people(300)), ("اسم الأب", fathers)])[1] == .fatherName)
        let given = (0..<300).map { Self.given[$0 * 7 % 15] }
        let family = (0..<300).map { Self.fathers[$0 / 15 % 9] }
        #expect(
            roles([("الاسم الأول", given), ("اسم الأب", fathers), ("اسم العائلة", family)])[1]
                == .middleName)
    }

    @Test func `small children without years have the age that their months say`() async throws {
        func table(_ source: String, _ columns: [(String, [String])]) -> RecordTable {
            var table = SyntheticTable.table(columns)
            table.source = source
            return table
        }
        let years = (0..<300).map { $0 % 9 == 0 ? "" : "\(2 + $0 % 60)" }
        let months = (0..<300).map { $0 % 9 == 0 ? "\(1 + $0 / 9 % 20)" : "" }
        let prepared = try await PreparedTables(
            [
                table("a", [("Name", people(300)), ("age_years", years), ("age_months", months)]),
                table("b", [("Name", people(300)), ("Age", (0..<300).map { "\(2 + $0 % 60)" })]),
            ], options: LinkageOptions(), threads: 1)
        #expect(prepared.tables[0].cell(0, 1) == "1 months")
        #expect(prepared.tables[0].cell(1, 1) == "3")
    }
}
