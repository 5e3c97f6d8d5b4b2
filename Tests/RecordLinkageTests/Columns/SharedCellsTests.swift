// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// What one list writes into one cell and another into several, or into a neighbour's.
@Suite("Cells that others have in parts") struct SharedCellsTests {
    @Test(arguments: [
        ("P: Paul Abo / M: Rose Ito", "Paul Abo", "Rose Ito"),
        ("M: Rose Ito / P: Paul Abo", "Paul Abo", "Rose Ito"),
        ("père Paul Abo, mère Rose Ito", "Paul Abo", "Rose Ito"),
        ("Paul Abo et Rose Ito", "Paul Abo", "Rose Ito"),
        ("Paul Abo & Rose Ito", "Paul Abo", "Rose Ito"),
        ("Father: Paul Abo; Mother: Rose Ito", "Paul Abo", "Rose Ito"),
        ("mère Rose Ito", nil, "Rose Ito"), ("padre Paul Abo", "Paul Abo", nil),
        ("Paul Abo", nil, nil), ("", nil, nil), ("/", nil, nil), ("P:", nil, nil),
    ])
    func `a cell of both parents says whose name is whose`(
        cell: String, father: String?, mother: String?
    ) {
        let parents = ParentsCell(cell)
        #expect(parents.father == father && parents.mother == mother, "\(cell)")
    }

    @Test(arguments: [
        ("24103 Kiel", "24103", "Kiel"), ("D-24103 Kiel", "24103", "Kiel"),
        ("2300 Kiel 14", "2300", "Kiel"), ("1010, Bad Ems", "1010", "Bad Ems"),
    ])
    func `a postcode stands in front of its place`(cell: String, postcode: String, place: String) {
        let read = PostcodeAndPlace(cell)
        #expect(read?.postcode == postcode && read?.place == place, "\(cell)")
    }

    @Test(arguments: ["", "Kiel", "24103", "12 Elm Court", "2300 Kiel 14 b 7", "-Kiel 5"])
    func `what is no postcode and place is not read as one`(cell: String) {
        #expect(PostcodeAndPlace(cell) == nil, "\(cell)")
    }

    @Test(arguments: [
        ("4 Elm Court\nEast Ondo, WV 84086", ["4 Elm Court", "East Ondo", "WV", "84086"]),
        (
            "4 Elm Court, Unit 3, Ondo, WV 84086-1234",
            ["4 Elm Court, Unit 3", "Ondo", "WV", "84086-1234"]
        ),
        ("4 Elm Court, Ondo, WV", ["4 Elm Court", "Ondo", "WV", ""]),
        ("Elmweg 4, 24103 Ondorf", ["Elmweg 4", "Ondorf", "", "24103"]),
    ])
    func `a whole address ends in its place`(cell: String, parts: [String]) {
        let read = AddressCell(cell)
        #expect(read.map { [$0.street, $0.place, $0.region, $0.postcode] } == parts, "\(cell)")
    }

    @Test(arguments: ["", ",", "4 Elm Court", "4 Elm Court, Unit 3", "Ondo, WV"])
    func `a street alone is no whole address`(cell: String) {
        #expect(AddressCell(cell) == nil, "\(cell)")
    }

    @Test func `telephone numbers and mailboxes go to their own cells`() {
        let rewrite = CellRewrite.contacts
        #expect(rewrite.apply(["a@b.org", "555 010 0199"]) == ["555 010 0199", "a@b.org"])
        #expect(rewrite.apply(["555 010 0199 / a@b.org", nil]) == ["555 010 0199", "a@b.org"])
        #expect(rewrite.apply([nil, "555 010 0199"]) == ["555 010 0199", nil])
        #expect(rewrite.apply(["a@b.org", nil]) == [nil, "a@b.org"])
        #expect(rewrite.apply(["555 010 0199", "a@b.org"]) == nil)
        // Neither has a place to go to.
        #expect(rewrite.apply(["555 010 0199", "555 010 0200"]) == nil)
    }

    @Test func `ages and dates of birth go to their own cells`() {
        let rewrite = CellRewrite.births(DateReader(format: DateFormat()))
        #expect(rewrite.apply(["27y", nil]) == [nil, "27y"])
        #expect(rewrite.apply([nil, "12/03/1980"]) == ["12/03/1980", nil])
        #expect(rewrite.apply(["27", "12/03/1980"]) == ["12/03/1980", "27"])
        #expect(rewrite.apply(["12/03/1980", "27"]) == nil)
        #expect(rewrite.apply(["1980", nil]) == nil)
    }

    private static func table(_ source: String, _ columns: [(String, (Int) -> String)])
        -> RecordTable
    {
        var made = SyntheticTable.table(
            [("id", { "\(source)\($0)" })].map { ($0.0, (0..<300).map($0.1)) }
                + columns.map { header, cell in (header, (0..<300).map(cell)) })
        made.source = source
        return made
    }

    private static let names = [
        "Ana", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hal", "Ivo", "Jan",
    ]
    private static let surnames = [
        "Marlow", "Keane", "Ostrow", "Vidal", "Tarn", "Quill", "Brandt", "Solis", "Ekman", "Dray",
    ]
    private static func name(_ row: Int) -> String {
        "\(names[row % 10]) \(surnames[row / 10 % 10])"
    }

    @Test func `parents in one cell are compared with parents in two`() async throws {
        let apart = Self.table(
            "apart",
            [
                ("name", Self.name), ("father", { Self.name($0 * 7 + 3) }),
                ("mother", { Self.name($0 * 3 + 5) }),
            ])
        let together = Self.table(
            "together",
            [
                ("nom complet", Self.name),
                ("parents", { "P: \(Self.name($0 * 7 + 3)) / M: \(Self.name($0 * 3 + 5))" }),
            ])
        let prepared = try await PreparedTables(
            [apart, together], options: LinkageOptions(), threads: 1)
        let roles = Set(prepared.fields.map(\.role))
        #expect(roles.isSuperset(of: [.fatherName, .motherName]))
        #expect(prepared.tables[1].cell(0, 3) == Self.name(3))
        #expect(prepared.tables[1].cell(0, 4) == Self.name(5))
    }

    @Test func `an address in one cell is compared with its parts`() async throws {
        func town(_ row: Int) -> String { "\(Self.surnames[row % 10])ville" }
        func street(_ row: Int) -> String { "\(row + 1) \(Self.surnames[row * 7 % 10]) Street" }
        let apart = Self.table(
            "apart",
            [
                ("name", Self.name), ("street address", street), ("city", town),
                ("state", { ["WV", "TX", "CO"][$0 % 3] }), ("zip", { "\(84000 + $0 * 13)" }),
            ])
        let together = Self.table(
            "together",
            [
                ("full name", Self.name),
                (
                    "address",
                    {
                        "\(street($0)), \(town($0)), \(["WV", "TX", "CO"][$0 % 3]) \(84000 + $0 * 13)"
                    }
                ),
            ])
        let prepared = try await PreparedTables(
            [apart, together], options: LinkageOptions(), threads: 1)
        let roles = Set(prepared.fields.map(\.role))
        #expect(roles.isSuperset(of: [.streetAddress, .locality, .region, .postcode]))
        #expect(prepared.tables[1].cell(0, 3) == street(0))
    }

    @Test func `numbers whose groups are set apart are masked as others are`() async throws {
        func number(_ row: Int) -> String { "\(412_000_000 + row * 104_729)" }
        let whole = Self.table("whole", [("name", Self.name), ("ssn", number)])
        let masked = Self.table(
            "masked", [("name", Self.name), ("social", { "xxx-xx-\(number($0).suffix(4))" })])
        let prepared = try await PreparedTables(
            [whole, masked], options: LinkageOptions(), threads: 1)
        #expect(prepared.fields.contains { $0.role == .identifier })
        #expect(prepared.tables[0].cell(0, 2) == "0000")
    }
}
