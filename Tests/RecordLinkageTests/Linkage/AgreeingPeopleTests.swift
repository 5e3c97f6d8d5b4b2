// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Columns that no header and no value puts together, but in which people of one name agree.
@Suite("People of one name tell which columns say the same") struct AgreeingPeopleTests {
    private static let given = """
        Adnan Basel Carim Dalal Emad Fadia Ghada Hazem Imad Jalal Karam Lamia Munir Nawal Osama Rania Salma Tarek \
        Wadad Yusra
        """.split(separator: " ").map(String.init)
    private static let families = """
        Ballout Chamoun Daouk Eid Fakhoury Ghandour Hobeika Itani Jaber Kassar Lahoud Maalouf Nassar Obeid Rahme \
        Saab Tueni Wakim Yazbek Zakhour
        """.split(separator: " ").map(String.init)
    private static let trades = ["smith", "baker", "tailor", "weaver", "potter", "mason", "miller"]
    private static let handwerk = [
        "Schlosser", "Brotmann", "Nadelmann", "Tuchmann", "Tonmann", "Steinmann", "Mehlmann",
    ]

    private static func name(_ person: Int) -> (String, String) {
        (given[person % 20], families[person / 20 % 20])
    }
    /// What is said of a person without regard to the name.
    private static func drawn(_ person: Int, _ below: Int, _ salt: Int = 0) -> Int {
        var value = UInt64(person + 1) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(salt) &* 0xBF58_476D
        value ^= value >> 31
        value = value &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: value >> 33) % below
    }

    private static func table(
        _ source: String, _ people: Range<Int>, _ column: (String, (Int) -> String)
    ) -> RecordTable {
        var made = SyntheticTable.table([
            ("id", people.map { "\(source)\($0)" }), ("first name", people.map { name($0).0 }),
            ("surname", people.map { name($0).1 }), (column.0, people.map { column.1($0) }),
        ])
        made.source = source
        return made
    }

    private static func fields(
        _ left: (String, (Int) -> String), _ right: (String, (Int) -> String)
    ) async throws -> [AlignedField] {
        let tables = [table("one", 0..<300, left), table("two", 100..<400, right)]
        return try await PreparedTables(tables, options: LinkageOptions(), threads: 2).fields
            .filter { $0.sources.allSatisfy { $0 == .column(3) } }
    }

    @Test func `a family's number under other headers is found by who bears it`() async throws {
        let fields = try await Self.fields(
            ("qayd", { "\(100 + Self.drawn($0 / 3, 800))" }),
            ("reg.", { "\(100 + Self.drawn($0 / 3, 800))" }))
        #expect(fields.map(\.role) == [.groupNumber])
    }

    @Test func `a trade in two languages is found, and what its words mean`() async throws {
        let fields = try await Self.fields(
            ("A1", { Self.trades[Self.drawn($0, 7)] }), ("B1", { Self.handwerk[Self.drawn($0, 7)] })
        )
        let field = try #require(fields.first)
        #expect(field.translations.last?["Brotmann"] == "baker")
        #expect(field.translations.last?.count == 7)
    }

    @Test func `what people of one name do not agree in is not put together`() async throws {
        let numbers = try await Self.fields(
            ("qayd", { "\(100 + Self.drawn($0 / 3, 800, 1))" }),
            ("reg.", { "\(100 + Self.drawn($0 / 3, 800, 2))" }))
        #expect(numbers.isEmpty)
        let words = try await Self.fields(
            ("A1", { Self.trades[Self.drawn($0, 7, 1)] }),
            ("B1", { Self.handwerk[Self.drawn($0, 7, 2)] }))
        #expect(words.isEmpty)
    }

    @Test func `four words that go together are too few to be two lists of one thing`() async throws
    {
        let fields = try await Self.fields(
            ("A1", { ["head", "spouse", "child", "other"][Self.drawn($0, 4)] }),
            ("B1", { ["married", "wed", "single", "widowed"][Self.drawn($0, 4)] }))
        #expect(fields.isEmpty)
    }

    @Test(arguments: [(60, true), (22, false)])
    func `columns agree where it cannot be chance, and not where it may be`(
        equal: Int, agree: Bool
    ) {
        // Six words, each in ten of sixty rows: chance has ten of the pairs equal.
        let words = ["ash", "beech", "cedar", "elm", "fir", "oak"]
        func column(_ word: (Int) -> Int) -> TableColumn {
            SyntheticTable.table([("kind", (0..<60).map { words[word($0) % 6] })]).columns[0]
        }
        let agreeing = AgreeingColumns(
            left: [column { $0 }], right: [column { $0 < equal ? $0 : $0 + 1 }],
            pairs: (0..<60).map { ($0, $0) })
        #expect(agreeing.found.isEmpty != agree)
    }
}
