// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("What one list tells of another")
struct OtherListsTellTests {
    private static let given = [
        "Mirlande", "Wilner", "Guerda", "Jean Robert", "Marie Ange", "Evens",
    ]
    private static let surnames = ["Desir", "Cadet", "Exantus", "Milfort", "Jean", "Saint Louis"]

    private static func vocabulary() throws -> NameVocabulary {
        let table = SyntheticTable.table([
            ("given", (0..<360).map { given[$0 % 6] }),
            ("surname", (0..<360).map { surnames[$0 / 6 % 6] }),
        ])
        return try #require(
            NameVocabulary(columns: [
                .init(given: [table.columns[0]], surname: [table.columns[1]])
            ]))
    }

    @Test func `known words tell which names are given names, in either order`() throws {
        let vocabulary = try Self.vocabulary()
        for name in ["Mirlande Exantus", "EXANTUS Mirlande"] {
            let parts = try #require(vocabulary.parts(fullName: name))
            #expect(parts.given == "mirlande")
            #expect(parts.surname == "exantus")
        }
        let parts = try #require(vocabulary.parts(fullName: "Saint-Louis Marie-Ange"))
        #expect([parts.given, parts.middle] == ["marie", "ange"])
        #expect([parts.surname, parts.secondSurname] == ["saint", "louis"])
    }

    @Test func `what a vocabulary cannot tell is left to the traditions`() throws {
        let vocabulary = try Self.vocabulary()
        for name in ["Cadet, Guerda", "Xyzzy Plugh", "G. Cadet", "Guerda", ""] {
            #expect(vocabulary.parts(fullName: name) == nil, "\(name)")
        }
    }

    @Test func `of values that no record has, nothing is learned`() throws {
        var table = SyntheticTable.table([
            ("given", (0..<240).map { _ in "unknown" }),
            ("surname", (0..<240).map { Self.surnames[$0 % 6] }),
            ("whole", (0..<240).map { "Guerda " + Self.surnames[$0 % 6] }),
        ])
        table.columns[0].values.append("Guerda".utf8)
        var vocabulary = try #require(
            NameVocabulary(columns: [
                .init(given: [table.columns[0]], surname: [table.columns[1]])
            ]))
        vocabulary.learnOrder(table.columns[2].values)
        let parts = try #require(vocabulary.parts(fullName: "Guerda Cadet"))
        #expect([parts.given, parts.surname] == ["guerda", "cadet"])
        #expect(vocabulary.parts(fullName: "Guerda Xyzzy") == nil)
    }

    /// A list with four columns of names, and one with whole names of which some are surnames first.
    private static func fourColumns(surnameFirst: Bool) -> [RecordTable] {
        let people = (0..<400).map { (place: Int) -> [String] in
            let first = NameChainTests.own[place % 14]
            let second = place % 3 == 0 ? "" : NameChainTests.own[(place / 14 + 5) % 14]
            return [
                first, second, surnames[place / 3 % 4] + "o", surnames[place / 12 % 4] + "ez",
            ]
        }
        var columns = SyntheticTable.table([
            ("id", people.indices.map { "L\($0)" }), ("first name", people.map { $0[0] }),
            ("middle name", people.map { $0[1] }), ("surname", people.map { $0[2] }),
            ("second surname", people.map { $0[3] }),
        ])
        let wholes = people.map { name in
            (surnameFirst ? name[2...] + name[..<2] : name[...]).filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        var whole = SyntheticTable.table([
            ("id", people.indices.map { "R\($0)" }), ("full name", wholes),
        ])
        columns.source = "columns"
        whole.source = "whole"
        return [columns, whole]
    }

    private static func vocabulary(of tables: [RecordTable]) async throws -> NameVocabulary? {
        let prepared = try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
        let given = try #require(prepared.fields.first { $0.role == .givenName })
        return given.vocabulary(table: 1)
    }

    @Test func `a list with second names tells that another puts surnames first`() async throws {
        let tables = Self.fourColumns(surnameFirst: true)
        let vocabulary = try #require(await Self.vocabulary(of: tables))
        let parts = try #require(vocabulary.parts(fullName: "CADETO DESIREZ HODAN ASHA"))
        #expect([parts.given, parts.middle] == ["hodan", "asha"])
        #expect([parts.surname, parts.secondSurname] == ["cadeto", "desirez"])
    }

    @Test func `of a name that was cut off, the last letter is an initial`() async throws {
        let tables = Self.fourColumns(surnameFirst: true)
        let vocabulary = try #require(await Self.vocabulary(of: tables))
        let parts = try #require(vocabulary.parts(fullName: "CADETO DESIREZ HODAN A"))
        #expect([parts.given, parts.middle] == ["hodan", "a"])
    }

    @Test func `names in the usual order are left to the traditions that know second names`()
        async throws
    {
        #expect(try await Self.vocabulary(of: Self.fourColumns(surnameFirst: false)) == nil)
    }

    /// Two lists of the same people, with places in two scripts; every fifth is on the second with a
    /// place at random.
    private static func lists() -> [RecordTable] {
        let places = [
            ("Дніпро", "Dnipro city"), ("Київ", "Kyiv region"), ("Одеса", "Odessa oblast"),
            ("Львів", "Lviv"),
        ]
        let givenNames = NameChainTests.own + ["Bahja"]
        let families = [
            "Desir", "Cadet", "Exantus", "Milfort", "Laguerre", "Toussaint", "Beauvoir", "Mesidor",
            "Belizaire", "Guerrier", "Vilsaint", "Orelus",
        ]
        let rows = (0..<180).map { (person: Int) -> [String] in
            let place = person * 7 % 4
            let other = person % 5 == 0 ? (place + 1 + person % 3) % 4 : place
            return [
                "P\(person)", givenNames[person % 15], families[person / 15],
                "19\(50 + person % 50)-10-1\(person % 10)", places[place].0, places[other].1,
            ]
        }
        return [4, 5].map { column in
            var table = SyntheticTable.table([
                ("id", rows.map { (column == 4 ? "L" : "R") + $0[0] }),
                ("first name", rows.map { $0[1] }), ("last name", rows.map { $0[2] }),
                ("date of birth", rows.map { $0[3] }), ("region", rows.map { $0[column] }),
            ])
            table.source = "list \(column)"
            return table
        }
    }

    @Test func `places in two scripts are matched by the people who come from them`() async throws {
        let prepared = try await PreparedTables(
            Self.lists(), options: LinkageOptions(), threads: 1)
        let field = try #require(prepared.fields.first { $0.role == .region })
        #expect(field.translations(table: 0).isEmpty)
        #expect(
            field.translations(table: 1) == [
                "Dnipro city": "Дніпро", "Kyiv region": "Київ", "Odessa oblast": "Одеса",
                "Lviv": "Львів",
            ])
    }
}
