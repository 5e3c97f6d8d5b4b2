// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Columns that are called names and no more, and headers that are cut short.
@Suite("Whose name it is") struct WhoseNameTests {
    private static let boys = [
        "Arslan", "Bakir", "Celal", "Davut", "Emre", "Fikret", "Galip", "Hamdi", "Ilker", "Kemal",
    ]
    private static let girls = [
        "Asena", "Belgin", "Canan", "Derya", "Elif", "Feride", "Gonca", "Hale", "Inci", "Jale",
    ]
    private static let others = [
        "Oguz", "Sahin", "Tamer", "Ufuk", "Vural", "Yalin", "Zeki", "Tarkan", "Sezer", "Polat",
    ]

    private static func sex(_ row: Int) -> String { row * 7 % 3 == 0 ? "F" : "M" }
    private static func own(_ row: Int) -> String {
        (sex(row) == "F" ? girls : boys)[row * 13 % 10]
    }

    /// Letters that tell names apart.
    private static func tail(_ row: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return String([letters[row % 26], letters[row / 26 % 26]])
    }

    private static func roles(_ columns: [(String, (Int) -> String)]) -> [FieldRole] {
        Self.columns(columns).map(\.role)
    }

    private static func columns(_ columns: [(String, (Int) -> String)]) -> [RecognizedColumn] {
        let table = SyntheticTable.table(
            columns.map { header, cell in (header, (0..<600).map(cell)) })
        return ColumnRecognition.recognize(table)
    }

    @Test func `the own name goes with the sex, and names of parents do not`() {
        let roles = Self.roles([
            ("No", { "N\($0)" }),
            ("Name 1", { "\(Self.boys[$0 * 3 % 10]) \(Self.others[$0 / 10 % 10])" }),
            ("Name 2", Self.own),
            ("Name 3", { "\(Self.girls[$0 / 7 % 10]) \(Self.others[$0 / 5 % 10])" }),
            ("M/F", Self.sex),
        ])
        #expect(roles == [.recordID, .fatherName, .givenName, .motherName, .sex])
    }

    @Test func `two columns that go with the sex are both somebody's own, and nobody's parents'`() {
        let roles = Self.roles([
            ("No", { "N\($0)" }), ("Name 1", Self.own),
            (
                "Name 2",
                {
                    "\((Self.sex($0) == "F" ? Self.girls : Self.boys)[$0 * 3 % 10]) \(Self.tail($0))"
                }
            ),
            ("M/F", Self.sex),
        ])
        #expect(!roles.contains { [.fatherName, .motherName, .relativeName].contains($0) })
    }

    @Test func `the names of the few who filled a list in are of no parents`() {
        let roles = Self.roles([
            ("No", { "N\($0)" }), ("Name 1", Self.own), ("Name 2", { Self.girls[$0 * 11 % 7] }),
            ("M/F", Self.sex),
        ])
        #expect(roles[1] == .givenName)
        #expect(roles[2] == .text)
    }

    @Test func `without sexes nothing is said of whose names they are`() {
        let roles = Self.roles([
            ("No", { "N\($0)" }), ("Name 1", { "\(Self.boys[$0 * 3 % 10]) Oguz" }),
            ("Name 2", Self.own),
        ])
        #expect(!roles.contains(.fatherName))
    }

    @Test func `a letter before a solidus says whose name it is`() {
        let cells: [(String, (Int) -> String)] = [
            ("Name", Self.own), ("F/Name", { Self.boys[$0 % 10] }),
            ("GF/Name", { Self.others[$0 / 3 % 10] }),
        ]
        #expect(Self.roles(cells).dropFirst() == [.fatherName, .fatherName])
        let parts: [(String, (Int) -> String)] = [
            ("F/Name", Self.own), ("L/Name", { Self.others[$0 / 3 % 10] }),
        ]
        #expect(Self.roles(parts) == [.givenName, .surname])
    }

    @Test func `a header is what all usual ones that begin so are`() {
        #expect(HeaderEvidence("Occup.").factor(.occupation) > 1)
        #expect(HeaderEvidence("Luogonasc.").factor(.birthplace) > 1)
        #expect(HeaderEvidence("Resid.").factors.count <= 1)
    }

    @Test func `last before another word is no surname`() {
        #expect(HeaderEvidence("Last Res.").factor(.surname) <= 1)
        #expect(HeaderEvidence("Applicant Last").factor(.surname) > 1)
    }

    @Test func `headers of Philippine offices are understood`() {
        let roles = ["Apelyido", "Gitna", "YrBirth", "Kasarian", "Bayan"].map { header in
            HeaderEvidence(header).factors.max { $0.value < $1.value }?.key
        }
        #expect(roles == [.surname, .middleName, .birthYear, .sex, .locality])
    }

    @Test func `beside a column called that of the petitioner, others are hardly of whole names`() {
        let columns = Self.columns([
            ("No", { "N\($0)" }),
            ("Petitioner", { "\(Self.own($0)) \(Self.others[$0 % 10])\(Self.tail($0))" }),
            (
                "Wit. 1",
                { row in
                    let one = row % 450
                    return "\(Self.boys[one % 10]) \(Self.others[one / 10 % 10])\(Self.tail(one))"
                }
            ),
        ])
        #expect(columns[1].role == .fullName)
        #expect(columns[2].reasons.contains("Another column is called that of the names."))
    }

    @Test func `short numbers of families are one behind whatever letters`() {
        #expect(NumberDress.groupDigits(of: Array("hh656".utf8)) == Array("656".utf8))
        #expect(NumberDress.groupDigits(of: Array("0656".utf8)) == Array("656".utf8))
        #expect(NumberDress.groupDigits(of: Array("nocard".utf8)) == nil)
        #expect(NumberDress.groupDigits(of: Array("12b4".utf8)) == nil)
    }

    @Test func `do without a point is the cell above where no name stands`() async throws {
        let table = SyntheticTable.table([
            ("No", (0..<60).map { "N\($0)" }),
            ("Surname", (0..<60).map { $0 % 6 == 1 ? "do" : "Tanaka\($0 % 9)" }),
            ("Occupation", (0..<60).map { $0 % 6 == 1 ? "do" : ["tailor", "baker"][$0 % 2] }),
        ])
        let prepared = try await PreparedTables([table], options: LinkageOptions(), threads: 1)
        #expect(prepared.tables[0].cell(1, 2) == "tailor")
        #expect(prepared.tables[0].cell(1, 1) == "do")
    }

    @Test func `a country behind a place of birth comes and goes`() {
        func folded(_ text: String) -> String {
            var normalizer = TextNormalizer(role: .birthplace, source: .column(0))
            normalizer.normalise(Array(text.utf8).span)
            return String(decoding: normalizer.folded, as: UTF8.self)
        }
        #expect(folded("Tarnow, Austria") == folded("Tarnow"))
        for state in ["GA", "DE", "IN", "CO", "MEX", "AUS"] {
            #expect(folded("Albany, \(state)") != folded("Albany"), "\(state)")
        }
        #expect(folded("Austria") == "austria")
    }

    @Test func `the last of several numbered names stands for the surname`() {
        let name: (Int) -> String = { Self.others[$0 * 7 % 10] }
        let three = Self.roles([
            ("No", { "N\($0)" }), ("first_name", Self.own), ("second_name", name),
            ("third_name", { Self.boys[$0 / 10 % 10] }),
        ])
        #expect(three == [.recordID, .givenName, .middleName, .surname])
        let beside = Self.roles([
            ("No", { "N\($0)" }), ("first_name", Self.own), ("second_name", Self.own),
            ("surname", name),
        ])
        #expect(beside == [.recordID, .givenName, .middleName, .surname])
    }

    @Test func `a second name beside the mother's is the father's`() {
        let names = [
            "محمد", "علي", "خالد", "حسن", "إبراهيم", "أحمد", "يوسف", "محمود", "عمر", "سليم",
        ]
        let given: (String, (Int) -> String) = ("الاسم", { names[$0 * 3 % 10] })
        let father: (String, (Int) -> String) = ("اسم الأب", { names[$0 * 7 / 10 % 10] })
        let family: (String, (Int) -> String) = ("الشهرة", { Self.others[$0 / 10 % 10] })
        let mother: (String, (Int) -> String) = ("اسم الأم", { Self.girls[$0 * 7 % 10] })
        #expect(Self.roles([given, father, family, mother])[1] == .fatherName)
        #expect(Self.roles([given, father, family])[1] == .middleName)
    }

    @Test func `a given name is one under its header, though some are surnames elsewhere`() {
        let roles = Self.roles([
            ("No", { "N\($0)" }), ("Given name", Self.own),
            ("Middle name", { Self.others[$0 * 7 % 10] }),
        ])
        #expect(roles == [.recordID, .givenName, .middleName])
    }

    @Test func `a trade that is a surname too is a trade under its header`() {
        let trades = """
            Müller Schneider Bauer Fischer Weber Koch Schäfer Richter Zimmermann Krüger Wagner Becker Schmidt Jäger
            """.split(whereSeparator: \.isWhitespace).map(String.init)
        let roles = Self.roles([
            ("Nr.", { "N\($0)" }), ("Name", { Self.others[$0 * 7 % 10] }), ("Vorname", Self.own),
            ("Beruf", { trades[$0 * 5 % 14] }),
        ])
        #expect(roles[1] == .surname)
        #expect(roles[3] == .occupation)
    }

    @Test func `a column of dates or years of birth is one of dates of birth`() {
        let roles = Self.roles([
            ("No", { "N\($0)" }), ("Prénom", Self.own),
            (
                "Date/année de naissance",
                {
                    $0 % 9 < 4
                        ? "\(1_950 + $0 % 60)" : "1\($0 % 9)/0\(1 + $0 % 9)/\(1_950 + $0 % 60)"
                }
            ),
        ])
        #expect(roles[2] == .dateOfBirth)
    }

    @Test func `given names without a surname meet the parts of whole names`() {
        let parts = SyntheticTable.table([
            ("No", (0..<300).map { "N\($0)" }), ("Given name", (0..<300).map(Self.own)),
            ("Middle name", (0..<300).map { Self.others[$0 * 7 % 10] }),
        ])
        let wholes = SyntheticTable.table([
            ("No", (0..<300).map { "M\($0)" }),
            ("Full name", (0..<300).map { "\(Self.own($0)) \(Self.others[$0 * 7 % 10])" }),
        ])
        let tables = [parts, wholes]
        let fields = FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
        #expect(
            fields.first { $0.role == .givenName }?.sources
                == [.column(1), .derived(.partOfFullName(column: 1, part: .given))])
    }
}
