// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Simulation

/// Each error changes what it says, and the truth names it.
struct ErrorTests {
    /// Cells that differ between a list with one error and the same list without, as “list id header”.
    private func differences(_ clean: World, _ world: World) -> Set<String> {
        var found: Set<String> = []
        for (name, rows) in world.lists {
            let cleanIDs = clean.ids[name] ?? [:]
            let header = world.headers[name] ?? []
            for row in rows {
                guard let index = cleanIDs[row[0]], let old = clean.lists[name]?[index] else {
                    continue
                }
                for (column, title) in header.enumerated() where row[column] != old[column] {
                    found.insert("\(name) \(row[0]) \(title)")
                }
            }
        }
        return found
    }

    /// Cells that the truth names.
    private func named(_ world: World, _ kind: ErrorKind) throws -> Set<String> {
        Set(
            try world.table("errors.csv").filter { $0["error"] == kind.code && $0["id"] != "" }
                .map { "\($0["source"] ?? "") \($0["id"] ?? "") \($0["column"] ?? "")" })
    }

    @Test(arguments: [
        ErrorKind.surnameOrder, .givenNames, .spelling, .interpretation, .defaultBirthday,
        .dateSlip, .personalNumber, .unitNumber, .stale, .reasons,
    ])
    func `an error hits exactly the cells the truth names`(kind: ErrorKind) throws {
        // Every error is held against two crises; all five are covered.
        let scenarios = Scenario.all.map(\.name)
        for offset in 0..<2 {
            let scenario = scenarios[(kind.rawValue + 2 * offset) % scenarios.count]
            try hitsExactly(kind, scenario)
        }
    }

    /// Each crisis without errors.
    private static let clean = Dictionary(
        uniqueKeysWithValues: Scenario.all.compactMap { scenario in
            (try? World(scenario.name, families: 80, rates: ErrorRates(all: 0))).map {
                (scenario.name, $0)
            }
        })

    private func hitsExactly(_ kind: ErrorKind, _ scenario: String) throws {
        let clean = try #require(Self.clean[scenario])
        let world = try World(scenario, families: 80, rates: .only(kind))
        #expect(try clean.table("errors.csv").isEmpty)
        let differing = differences(clean, world)
        let named = try named(world, kind)
        #expect(named.count > 5, "\(scenario)")
        #expect(differing == named, "\(differing.symmetricDifference(named).sorted().prefix(5))")
        #expect(Set(try world.table("errors.csv").compactMap { $0["error"] }) == [kind.code])
    }

    @Test(arguments: ErrorKind.allCases)
    func `a rate of nought is nought`(kind: ErrorKind) throws {
        var rates = ErrorRates(all: 0.5)
        rates[kind] = 0
        let world = try World(families: 60, rates: rates)
        #expect(try !world.table("errors.csv").contains { $0["error"] == kind.code })
    }

    @Test(arguments: ErrorKind.allCases)
    func `an error alone is named, and counted`(kind: ErrorKind) throws {
        let world = try World(families: 120, rates: .only(kind, kind == .tableDamage ? 0.1 : 0.5))
        let rows = try world.table("errors.csv")
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0["error"] == kind.code && $0["detail"] != "" })
        #expect(world.counts.errors[kind.rawValue - 1] == rows.count)
        #expect(world.counts.errors.reduce(0, +) == rows.count)
    }

    @Test func `E2: a child registered by its mother alone has her surnames`() throws {
        let world = try World(families: 200, rates: .only(.surnameInheritance, 1))
        let persons = Dictionary(
            try world.table("persons.csv").map { ($0["person"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first })
        var seen = 0
        for link in try world.table("links.csv") where link["relation"] == "mother" {
            let child = try #require(persons[link["child"] ?? ""])
            let mother = try #require(persons[link["adult"] ?? ""])
            guard child["custom"] == "hispanic" else { continue }
            // A younger child of a step-family has both its parents.
            if child["surnames"] == mother["surnames"] { seen += 1 }
        }
        #expect(seen > 150)
    }

    @Test func `E6: the birthdays are all the first of January`() throws {
        let world = try World(families: 200, rates: .only(.defaultBirthday, 1))
        for error in try world.table("errors.csv") where error["column"] == "DOB" {
            let cell = try world.cell("apprehensions.csv", error["id"] ?? "", "DOB")
            #expect(try #require(cell).hasPrefix("01/01/"))
        }
    }

    @Test func `E8: a parent's number is that of an adult of the same family`() throws {
        let world = try World(families: 300, rates: .only(.personalNumber, 1))
        let clean = try World(families: 300, rates: ErrorRates(all: 0))
        var seen = 0
        for error in try world.table("errors.csv")
        where error["source"] == "apprehensions.csv"
            && error["detail"] == "a parent's or relative's number"
        {
            let number = try #require(
                try world.cell("apprehensions.csv", error["id"] ?? "", "A-NUMBER"))
            let owner = try #require(
                clean.lists["apprehensions.csv"]?.first { $0[1] == number }.map { $0[0] }
                    ?? (error["id"]))
            let records = try clean.table("records.csv")
            let person = records.first { $0["id"] == owner }?["person"] ?? ""
            #expect(person.prefix(7) == (error["person"] ?? "").prefix(7))
            seen += 1
        }
        #expect(seen > 10)
    }

    @Test func `E9: deleting every unit number leaves none`() throws {
        let world = try World(families: 150) { $0.unitNumbersDeleted = true }
        let column = try #require(
            world.headers["apprehensions.csv"]?.firstIndex(of: "FAMILY UNIT NO"))
        let rows = try #require(world.lists["apprehensions.csv"])
        #expect(rows.allSatisfy { $0[column].isEmpty })
    }

    @Test func `E10: brothers and sisters are in different places`() throws {
        let together = try World(families: 300, rates: ErrorRates(all: 0))
        let apart = try World(families: 300, rates: .only(.scatteredSiblings, 1))
        func places(_ world: World) throws -> [Int] {
            var places: [String: Set<String>] = [:]
            for person in try world.table("persons.csv") where person["custody"] == "child-apart" {
                places[person["family"] ?? "", default: []].insert(person["facility"] ?? "")
            }
            return places.values.map(\.count)
        }
        #expect(try places(together).allSatisfy { $0 == 1 })
        #expect(try places(apart).contains { $0 > 1 })
    }

    @Test func `E11: with a rate of one nobody travels with birth parents alone`() throws {
        let world = try World(families: 200, rates: .only(.otherCaregiver, 1))
        let shapes = Set(try world.table("families.csv").compactMap { $0["shape"] })
        #expect(shapes.isDisjoint(with: ["mother", "father", "both-parents"]))
        #expect(shapes.isSuperset(of: ["grandparent", "aunt-or-uncle", "step-parent", "guardian"]))
    }

    @Test func `E12: a claimant is nobody's parent`() throws {
        let world = try World(families: 200, rates: .only(.falseClaim, 1))
        let links = try world.table("links.csv")
        let claims = links.filter { $0["relation"] == "claimed-false" }
        #expect(claims.count > 50)
        for claim in claims {
            let others = links.filter {
                $0["relation"] != "claimed-false"
                    && ($0["adult"] == claim["adult"] || $0["child"] == claim["adult"])
            }
            #expect(others.isEmpty)
        }
    }

    @Test func `E13: a silent child says nothing of its parents`() throws {
        let world = try World(families: 300, rates: .only(.tooYoungToSay, 1))
        let header = try #require(world.headers["shelter.csv"])
        let columns = try ["nombre_madre", "nombre_padre", "viajaba_con", "hermanos"].map {
            try #require(header.firstIndex(of: $0))
        }
        var seen = 0
        for error in try world.table("errors.csv") where error["source"] == "shelter.csv" {
            let index = try #require(world.ids["shelter.csv"]?[error["id"] ?? ""])
            let row = try #require(world.lists["shelter.csv"]?[index])
            #expect(columns.allSatisfy { row[$0].isEmpty })
            #expect(Int(row[4]) ?? 9 < 5)
            seen += 1
        }
        #expect(seen > 10)
    }

    @Test func `E14: the second booking is another record of one person`() throws {
        let world = try World(families: 80, rates: .only(.bookedTwice, 1))
        var count: [String: Int] = [:]
        for record in try world.table("records.csv") {
            count["\(record["source"] ?? "") \(record["person"] ?? "")", default: 0] += 1
        }
        #expect(count.values.allSatisfy { $0 == 2 })
    }

    @Test func `E17: both directions`() throws {
        let world = try World(families: 300, rates: .only(.listedWrongly, 0.5))
        let records = try world.table("records.csv").filter { $0["source"] == "shelter.csv" }
        let listed = Set(records.compactMap { $0["person"] })
        let persons = try world.table("persons.csv")
        let separated = Set(
            persons.filter { $0["custody"] == "child-apart" }.compactMap { $0["person"] })
        let together = Set(
            persons.filter { $0["custody"] == "together" }.compactMap { $0["person"] })
        #expect(separated.subtracting(listed).count > 30)
        #expect(together.intersection(listed).count > 10)
    }

    @Test func `E18: double ids, slipped cells, serial dates and lost zeros`() throws {
        let world = try World(families: 250, rates: .only(.tableDamage, 0.3))
        let details = Set(try world.table("errors.csv").compactMap { $0["detail"] })
        #expect(
            details == [
                "id of the record above", "cell of a neighbouring row", "date as a serial number",
                "leading zeros stripped",
            ])
        let doubles = try world.table("records.csv").filter { $0["occurrence"] != "1" }
        #expect(!doubles.isEmpty)
        for double in doubles {
            let rows = world.lists[double["source"] ?? ""] ?? []
            #expect(rows.count { $0[0] == double["id"] } >= 2)
        }
    }

    @Test func `a word spelt otherwise is another word with the same capital`() {
        var chance = Chance(seed: 4, stream: .errors, index: 1)
        for custom in NamingCustom.allCases {
            for word in ["Hernández", "Ana", "Tz'unun'", "Ximénez", "Олена", "ተስፋይ", "محمد", "Bo"] {
                for _ in 0..<30 {
                    let slipped = SpellingSlips.slip(Cell(word), custom: custom, &chance)
                    let text = String(validating: slipped, as: UTF8.self)
                    #expect(slipped != Cell(word), "\(custom) \(word)")
                    #expect(text != nil, "\(custom) \(word)")
                    if word.first?.isASCII == true { #expect(text?.first?.isUppercase == true) }
                }
            }
        }
    }
}
