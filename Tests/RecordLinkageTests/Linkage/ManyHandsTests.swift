// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Lists that several clerks have written, each in a way of his own.
@Suite("Lists of many hands") struct ManyHandsTests {
    private static let given = [
        "Elodie", "Marcel", "Simone", "Gaston", "Odile", "Firmin", "Colette", "Achille", "Berthe",
        "Lucien",
    ]
    private static let surnames = [
        "Kalumba", "Nsenga", "Mutombe", "Lubaya", "Sefuko", "Tambwo", "Kisenze", "Bolunga",
        "Makosi",
        "Ndalume", "Ziwaka",
    ]
    private static func second(_ row: Int) -> String {
        surnames[row / 11 % 11] + ["za", "ko", "mi", "tu"][row / 5 % 4]
    }

    /// Names in three columns, of which one row in `every` has the given name first.
    private static func table(every: Int, of count: Int = 440) -> RecordTable {
        let rows = (0..<count).map { row -> [String] in
            let names = [given[row % 10], surnames[row % 11], second(row)]
            return row % every == 0 ? [names[2], names[0], names[1]] : names
        }
        return SyntheticTable.table([
            ("id", rows.indices.map { "N\($0)" }), ("given name", rows.map { $0[0] }),
            ("surname", rows.map { $0[1] }), ("second surname", rows.map { $0[2] }),
        ])
    }

    private static func prepared(_ tables: [RecordTable]) async throws -> PreparedTables {
        try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
    }

    @Test func `names in one another's columns are put right`() async throws {
        let prepared = try await Self.prepared([Self.table(every: 7)])
        let right = Self.table(every: 1_000_000)
        let misplaced = (0..<440).count { row in
            (1..<4).contains { prepared.tables[0].cell(row, $0) != right.cell(row, $0) }
        }
        // Of 63 rows; what is the only one of its kind stays.
        #expect(misplaced <= 2)
    }

    @Test func `lists in which that is rare stay as they are`() async throws {
        let table = Self.table(every: 61)
        let prepared = try await Self.prepared([table])
        #expect((0..<440).allSatisfy { prepared.tables[0].cell($0, 2) == table.cell($0, 2) })
    }

    /// Knows given names and two surnames, of which every third record has no given name.
    private static func vocabulary() throws -> NameVocabulary {
        let table = table(every: 1_000_000)
        var given = table.columns[1]
        for row in stride(from: 0, to: 440, by: 3) { given.codes[row] = 0 }
        return try #require(
            NameVocabulary(columns: [
                .init(given: [given], surname: [table.columns[2], table.columns[3]])
            ]))
    }

    @Test func `a given name may stand between two surnames`() throws {
        var vocabulary = try Self.vocabulary()
        var names = ValueDictionary()
        for row in 0..<60 {
            names.append(
                "\(Self.surnames[row % 11]) \(Self.given[row % 10]) \(Self.second(row * 7))".utf8)
        }
        vocabulary.learnOrder(names)
        let parts = try #require(vocabulary.parts(fullName: "Makosi Odile Sefukomi"))
        #expect(parts.given == "odile")
        #expect([parts.surname, parts.secondSurname] == ["makosi", "sefukomi"])
    }

    @Test func `where many have no given name, two surnames are none`() throws {
        let parts = try #require(try Self.vocabulary().parts(fullName: "Makosi Sefukomi"))
        #expect(parts.given.isEmpty)
        #expect([parts.surname, parts.secondSurname] == ["makosi", "sefukomi"])
    }

    @Test func `whole names in both orders are read by what the other list knows`() async throws {
        let columns = SyntheticTable.table([
            ("id", (0..<440).map { "L\($0)" }),
            ("first name", (0..<440).map { Self.given[$0 % 10] }),
            ("middle name", (0..<440).map { $0 % 3 == 0 ? Self.given[($0 + 3) % 10] : "" }),
            ("surname", (0..<440).map { Self.surnames[$0 % 11] }),
            ("second surname", (0..<440).map(Self.second)),
        ])
        let whole = SyntheticTable.table([
            ("id", (0..<440).map { "R\($0)" }),
            (
                "full name",
                (0..<440).map { row in
                    let (own, family) = (Self.given[row % 10], Self.surnames[row % 11])
                    return row % 3 == 0
                        ? "\(own) \(family) \(Self.second(row))"
                        : "\(family) \(Self.second(row)) \(own)"
                }
            ),
        ])
        let prepared = try await Self.prepared([columns, whole])
        let given = try #require(prepared.fields.first { $0.role == .givenName })
        let vocabulary = try #require(given.vocabulary(table: 1))
        for name in ["Odile Makosi Sefukomi", "Makosi Sefukomi Odile"] {
            #expect(vocabulary.parts(fullName: name)?.given == "odile")
        }
    }

    @Test func `a middle name beside whole names is compared with the one inside them`()
        async throws
    {
        let master = SyntheticTable.table([
            ("id", (0..<440).map { "L\($0)" }),
            (
                "name (surname, first)",
                (0..<440).map {
                    "\(Self.surnames[$0 % 11]), \(Self.given[$0 % 10]) \(Self.given[$0 / 10 % 10])"
                }
            ),
            ("middle name", (0..<440).map { Self.second($0) }),
        ])
        let other = SyntheticTable.table([
            ("id", (0..<440).map { "R\($0)" }),
            (
                "full name",
                (0..<440).map {
                    "\(Self.given[$0 % 10]) \(Self.given[$0 / 10 % 10]) \(Self.second($0).first ?? "K"). \(Self.surnames[$0 % 11])"
                }
            ),
        ])
        let prepared = try await Self.prepared([master, other])
        let middle = try #require(prepared.fields.first { $0.role == .middleName })
        #expect(middle.sources[0] == .column(2))
        let vocabulary = try #require(middle.vocabulary(table: 1))
        for name in ["Odile Berthe K. Makosi Jr.", "Makosi, Odile Berthe Kalumbaza"] {
            let parts = try #require(vocabulary.parts(fullName: name))
            #expect([parts.given, parts.surname] == ["odile berthe", "makosi"], "\(name)")
            #expect(parts.middle.hasPrefix("k"))
        }
    }

    @Test func `a number that is cut to its last digits is the whole one`() async throws {
        func table(_ source: String, _ number: @escaping (Int) -> String) -> RecordTable {
            SyntheticTable.table([
                ("id", (0..<440).map { "\(source)\($0)" }),
                ("first name", (0..<440).map { Self.given[$0 % 10] }),
                ("surname", (0..<440).map { Self.surnames[$0 % 11] + "\(Self.second($0 * 5))" }),
                ("case no", (0..<440).map { number(100_003 + $0 * 397) }),
            ])
        }
        let left = table("L") { "07/000\($0)" }
        let right = table("R") { $0 % 3 == 0 ? "\($0)" : $0 % 3 == 1 ? "07-0\($0)" : "07/000\($0)" }
        let prepared = try await Self.prepared([left, right])
        let field = try #require(prepared.fields.first { $0.role == .identifier })
        #expect(field.lastDigits == 6)
    }

    @Test func `weeks of something are no ages beside a column of ages and births`() async throws {
        let clinic = SyntheticTable.table([
            ("id", (0..<200).map { "C\($0)" }), ("name", (0..<200).map { Self.given[$0 % 10] }),
            ("surname", (0..<200).map { Self.surnames[$0 % 11] }),
            (
                "DOB / age",
                (0..<200).map { $0 % 2 == 0 ? "1\($0 % 9).04.19\(60 + $0 % 30)" : "\($0 % 60 + 2)" }
            ),
            ("preg", (0..<200).map { $0 % 9 == 0 ? "\($0 % 30 + 8)w" : "" }),
        ])
        let prepared = try await Self.prepared([clinic])
        let ages = prepared.columns[0].filter { $0.role == .age }
        #expect(ages.map(\.name) == ["DOB / age"])
        #expect(prepared.columns[0].contains { $0.role == .dateOfBirth })
    }

    @Test func `ages are compared where many have no date of birth`() async throws {
        func table(_ source: String, _ hasDate: @escaping (Int) -> Bool) -> RecordTable {
            SyntheticTable.table([
                ("id", (0..<300).map { "\(source)\($0)" }),
                ("first name", (0..<300).map { Self.given[$0 % 10] }),
                ("surname", (0..<300).map { Self.surnames[$0 % 11] }),
                (
                    "date of birth",
                    (0..<300).map { hasDate($0) ? "1\($0 % 9)/04/19\(60 + $0 % 30)" : "" }
                ),
                ("age", (0..<300).map { "\(60 - $0 % 30)" }),
            ])
        }
        func comparesAges(_ hasDate: @escaping (Int) -> Bool) async throws -> Bool {
            let population = try await EngineParts.population([
                table("L") { _ in true }, table("R", hasDate),
            ])
            return ComparisonPlan.plans(for: population).contains { $0.kind == .age }
        }
        #expect(try await comparesAges { $0 % 5 == 0 })
        #expect(try await comparesAges { $0 % 50 != 0 } == false)
    }

    @Test func `blocks are known by their numbers, whatever is written beside them`() async throws {
        // Nobody is on both lists, so that people cannot tell which block is which.
        func table(
            _ source: String, _ ending: String, _ block: @escaping (Int) -> String
        ) -> RecordTable {
            SyntheticTable.table([
                ("id", (0..<300).map { "\(source)\($0)" }),
                ("first name", (0..<300).map { Self.given[$0 % 10] + ending }),
                ("surname", (0..<300).map { Self.surnames[$0 % 11] + ending }),
                ("Bloc", (0..<300).map { block($0 % 7 + 1) }),
            ])
        }
        let prepared = try await Self.prepared([
            table("L", "") { "Bloc \($0)" },
            table("R", "wen") { $0 % 2 == 0 ? "B\($0)" : "\($0)" },
        ])
        let field = try #require(prepared.fields.first { $0.name == "Bloc" })
        #expect(field.translations(table: 1)["B4"] == "Bloc 4")
        #expect(field.translations(table: 1)["5"] == "Bloc 5")
    }

    @Test func `two surnames in either order are looked for together`() async throws {
        let population = try await EngineParts.population([
            Self.table(every: 1_000_000), Self.table(every: 1_000_000),
        ])
        let surname = try #require(population.slot(.surname))
        let second = try #require(population.slot(.secondSurname))
        let rules = CandidateRules.rules(for: population).filter { rule in
            rule.atoms == [
                BlockingAtom(slot: surname, secondSlot: second, property: .soundsInAnyOrder)
            ]
        }
        #expect(rules.count == 1)
    }
}
