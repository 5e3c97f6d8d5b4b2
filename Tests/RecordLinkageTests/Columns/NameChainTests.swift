// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Names in several columns and in one")
struct NameChainTests {
    static let own = [
        "Hodan", "Sahra", "Liban", "Guled", "Deqa", "Warsame", "Ubah", "Bashir",
        "Halimo", "Amina", "Khadija", "Maryan", "Fadumo", "Asha",
    ]
    static let fathers = ["Abdi", "Farah", "Jama", "Osman", "Hassan", "Nur", "Isse"]
    static let grandfathers = ["Mohamed", "Ali", "Yusuf", "Dahir", "Samatar"]

    /// A registration with a column for each link, and a list with whole chains, one link shorter for
    /// every third person.
    static func tables() -> [RecordTable] {
        let people = (0..<490).map { (place: Int) -> [String] in
            [own[place % 14], fathers[place / 14 % 7], grandfathers[place / 98 % 5]]
        }
        let wholes = people.indices.map { (place: Int) -> String in
            people[place].prefix(place % 3 == 0 ? 2 : 3).joined(separator: " ")
        }
        let ages = people.indices.map { String(18 + $0 * 7 % 50) }
        var first = SyntheticTable.table([
            ("reg_no", people.indices.map { "R\($0 + 1000)" }), ("name", people.map { $0[0] }),
            ("father_name", people.map { $0[1] }), ("grandfather_name", people.map { $0[2] }),
            ("age", ages),
        ])
        var second = SyntheticTable.table([
            ("no", people.indices.map { "L\($0 + 5000)" }), ("full name", wholes), ("age", ages),
        ])
        first.source = "first"
        second.source = "second"
        return [first, second]
    }

    private func fields(_ tables: [RecordTable]) -> [AlignedField] {
        FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
    }

    @Test func `a chain in columns is compared with a chain in one cell`() throws {
        let aligned = fields(Self.tables())
        let given = try #require(aligned.first { $0.role == .givenName })
        let middle = try #require(aligned.first { $0.role == .middleName })
        // Without a name of the family the father's stands where others have a surname.
        let chain = [1, 3, 2]
        #expect(given.sources[0] == .derived(.partOfChain(columns: chain, part: .given)))
        #expect(given.sources[1] == .derived(.partOfFullName(column: 1, part: .given)))
        #expect(middle.sources[0] == .derived(.partOfChain(columns: chain, part: .middle)))
        #expect(!aligned.contains { $0.role == .fatherName })
    }

    @Test func `whole names without the father's are no chain`() {
        let tables = [
            SyntheticTable.table([
                ("first name", Self.own + Self.own),
                ("father's name", Array(repeating: "Gilberto", count: 28)),
                ("surname", (0..<28).map { "Quispe\($0 % 2 == 0 ? "" : "z")" }),
            ]),
            SyntheticTable.table([("full name", Self.own.map { "\($0) Marisol Quispe" })]),
        ]
        let derived = fields(tables).flatMap(\.sources).contains { source in
            if case .derived(.partOfChain) = source { true } else { false }
        }
        #expect(!derived)
    }

    @Test func `the last link that is there stands for the surname`() {
        func part(_ part: FieldDerivation.NamePart, _ links: [String]) -> String {
            String(
                decoding: FieldNormalizer.part(part, ofChain: links.map { Array($0.utf8) }),
                as: UTF8.self)
        }
        #expect(part(.given, ["hodan", "abdi", "ali"]) == "hodan")
        #expect(part(.middle, ["hodan", "abdi", "ali", "isse"]) == "abdi ali")
        #expect(part(.surname, ["hodan", "abdi", ""]) == "abdi")
        #expect(part(.middle, ["hodan", "abdi", ""]).isEmpty)
    }

    @Test func `people whose chains are cut are found`() async throws {
        let result = try await Linkage.run(Self.tables(), options: EngineParts.options())
        let truth = Set((0..<490).map { ["L\($0 + 5000)", "R\($0 + 1000)"] })
        let found = result.accuracy(truth)
        #expect(found.f1 > 0.9, "\(found)")
    }

    /// Two lists of whole chains, of so many links in turn.
    private static func wholes(_ first: [Int], _ second: [Int]) -> [RecordTable] {
        let men = own.prefix(10)
        return [first, second].enumerated().map { list, lengths in
            var table = SyntheticTable.table([
                ("no", (0..<490).map { "\(list)-\($0)" }),
                (
                    "full name",
                    (0..<490).map { place in
                        let chain = [
                            own[place % 14], men[place / 14 % 10], men[(place / 49 + 3) % 10],
                            men[place % 9],
                        ]
                        return chain.prefix(lengths[place % lengths.count])
                            .joined(separator: " ")
                    }
                ),
            ])
            table.source = "list \(list)"
            return table
        }
    }

    private func surnames(_ tables: [RecordTable]) async throws -> [String] {
        let prepared = try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
        let field = try #require(prepared.fields.first { $0.role == .surname })
        return tables.indices.map { table in
            String(
                decoding: FieldNormalizer.part(
                    .surname, ofFullName: Array("Hodan Liban Guled".utf8).span,
                    customs: field.customs(table: table), vocabulary: nil), as: UTF8.self)
        }
    }

    @Test func `chains of many lengths agree from the front`() async throws {
        #expect(try await surnames(Self.wholes([3, 2], [4, 3])) == ["liban", "liban"])
    }

    @Test
    func `where one list has chains of one length and so has the other, the last is compared`()
        async throws
    {
        #expect(try await surnames(Self.wholes([3], [3])) == ["guled", "guled"])
    }

    @Test func `where one list has no chains, none is read as one`() async throws {
        var tables = Self.wholes([3, 2], [4, 3])
        tables[1] = SyntheticTable.table([
            ("no", (0..<300).map { "x\($0)" }),
            (
                "full name",
                (0..<300).map { "\(Self.own[$0 % 14]) \(Self.fathers[$0 % 7])son\($0 % 40)" }
            ),
        ])
        #expect(try await surnames(tables)[0] == "guled")
    }
}
