// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Families that are registered together")
struct HouseholdNumbersTests {
    @Test func `a household learns how near its numbers are, and that one is borrowed at times`() {
        for relatedness in [Relatedness.household, .twins] {
            #expect(relatedness.learns(.identifier))
            #expect(!relatedness.shares(.identifier))
            #expect(relatedness.held(.identifier)?.level == 1)
            #expect(relatedness.held(.phone) == nil)
            #expect(!relatedness.learns(.givenName))
            #expect(!relatedness.learns(.sex))
        }
        #expect(!Relatedness.household.learns(.dateOfBirth))
        #expect(Relatedness.twins.learns(.dateOfBirth))
    }

    /// Families of four, each with one surname and numbers one after the other; every third person is
    /// on the second list too.
    private static func tables() async throws -> [RecordTable] {
        var chance = TableTesting.Generator(seed: 61)
        let surnames = [
            "Alvarado", "Banegas", "Castellanos", "Dubón", "Escoto", "Funes", "Galeas", "Hernández",
            "Izaguirre", "Juárez", "Lagos", "Murillo", "Nolasco", "Ordóñez", "Pineda", "Quiroz",
        ]
        let givens = [
            "Ana", "Luis", "Marta", "Jorge", "Elena", "Óscar", "Rosa", "Kevin", "Wendy", "Tomás",
            "Julia", "Mario", "Sara", "Iván", "Norma", "René",
        ]
        var first = ["id,registration number,first name,last name,date of birth"]
        var second = ["no,registration number,first name,last name,date of birth"]
        for family in 0..<150 {
            let serial = 101_000_000 + Int.random(in: 0..<80_000_000, using: &chance)
            let surname = surnames[Int.random(in: 0..<surnames.count, using: &chance)]
            for seat in 0..<4 {
                let number = family * 4 + seat
                let year = Int.random(in: 1960...2015, using: &chance)
                let month = Int.random(in: 10...12, using: &chance)
                let day = Int.random(in: 10...28, using: &chance)
                let given = givens[Int.random(in: 0..<givens.count, using: &chance)]
                let rest = "\(serial + seat),\(given),\(surname),\(year)-\(month)-\(day)"
                first.append("L\(number),\(rest)")
                if number % 3 == 0 { second.append("R\(number),\(rest)") }
            }
        }
        return [
            try await TableReader.read(
                Array(first.joined(separator: "\n").utf8), source: "first"),
            try await TableReader.read(
                Array(second.joined(separator: "\n").utf8), source: "second"),
        ]
    }

    @Test func `people of one family with neighbouring numbers do not become one person`()
        async throws
    {
        let tables = try await Self.tables()
        var options = EngineParts.options()
        options.scope = .all
        let result = try await Linkage.run(tables, options: options)
        var wrong = 0
        var right = 0
        for link in result.links where link.probability >= 0.5 {
            let ids = result.ids(link)
            if ids[0].dropFirst() == ids[1].dropFirst() { right += 1 } else { wrong += 1 }
        }
        #expect(right == 200, "seed 61: \(right) right, \(wrong) wrong")
        #expect(wrong <= 2, "seed 61: \(right) right, \(wrong) wrong")
    }

    /// Couples with one address, of whom every fortieth earns under the other's number; everybody has two rows.
    private static func wages() async throws -> RecordTable {
        var chance = TableTesting.Generator(seed: 62)
        var rows = ["id,number,first name,last name,street"]
        let letters = Array("abcdefghiklmnoprstuvz")
        func word() -> String {
            String((0..<7).map { _ in letters[Int.random(in: 0..<letters.count, using: &chance)] })
        }
        let givens = (0..<60).map { _ in word() }
        for couple in 0..<400 {
            let surname = word()
            let street = "\(couple % 90 + 1) \(word()) road"
            let numbers = (0..<2).map { _ in
                String(Int.random(in: 100_000_000...899_999_999, using: &chance))
            }
            let names = (0..<2).map { _ in
                givens[Int.random(in: 0..<givens.count, using: &chance)]
            }
            guard names[0] != names[1] else { continue }
            for seat in 0..<2 {
                for year in 0..<2 {
                    let isBorrowed = couple % 40 == 0 && seat == 1
                    rows.append(
                        "\(couple)-\(seat)-\(year),\(numbers[isBorrowed ? 0 : seat]),"
                            + "\(names[seat]),\(surname),\(street)")
                }
            }
        }
        return try await TableReader.read(
            Array(rows.joined(separator: "\n").utf8), source: "wages")
    }

    @Test func `a wife under her husband's number is not her husband`() async throws {
        let result = try await Linkage.run([Self.wages()], options: EngineParts.options())
        var wrong = 0
        var right = 0
        for link in result.links where link.probability >= 0.5 {
            let ids = result.ids(link)
            if ids[0].dropLast(2) == ids[1].dropLast(2) { right += 1 } else { wrong += 1 }
        }
        #expect(right > 740, "seed 62: \(right) right, \(wrong) wrong")
        #expect(wrong <= 2, "seed 62: \(right) right, \(wrong) wrong")
    }
}
