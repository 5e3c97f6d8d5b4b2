// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Simulation

struct CrisisTests {
    static let scenarios = Scenario.all.map(\.name)

    @Test(arguments: scenarios)
    func `the same seed makes the same bytes, another seed others`(scenario: String) throws {
        let first = try World(scenario, families: 60, seed: 11)
        let again = try World(scenario, families: 60, seed: 11)
        let other = try World(scenario, families: 60, seed: 12)
        #expect(first.bytes == again.bytes)
        for (mine, theirs) in zip(first.bytes, other.bytes) { #expect(mine != theirs) }
    }

    @Test func `the bytes are those they were: other machines make the same`() throws {
        // FNV-1a of all files. Changes with every change of names, rates or order of draws; then the new
        // value is put here and the change named in CHANGELOG.md.
        let world = try World("mix", families: 150, seed: 2018)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in world.bytes.joined() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        #expect(String(hash, radix: 16) == Self.fingerprint)
    }

    private static let fingerprint = "2ca1dd17951a488f"

    @Test func `a family does not depend on how many there are`() throws {
        let few = try World(families: 50)
        let many = try World(families: 90)
        let wanted = try few.table("persons.csv")
        #expect(Array(try many.table("persons.csv").prefix(wanted.count)) == wanted)
        // Nor do its records, up to their order and to what damages neighbours.
        var rates = few.simulation.options.rates
        rates[.tableDamage] = 0
        let left = try World(families: 50, rates: rates)
        let right = try World(families: 90, rates: rates)
        for (name, rows) in left.lists {
            #expect(Set(rows).isSubset(of: Set(right.lists[name] ?? [])))
        }
    }

    @Test func `chunks can be made in any order`() throws {
        let scenario = try #require(Scenario.named("border-2018"))
        let simulation = try Simulation(
            Simulation.Options(scenario: scenario, families: 1040, seed: 3))
        #expect(simulation.chunkCount == 2)
        let forwards = (0..<2).map { simulation.chunk($0) }
        let backwards = [1, 0].map { simulation.chunk($0) }
        #expect(forwards.map(\.lists) == backwards.reversed().map(\.lists))
        #expect(forwards.map(\.truth) == backwards.reversed().map(\.truth))
    }

    @Test(arguments: scenarios)
    func `every record has a person, every relation known people`(scenario: String) throws {
        let world = try World(scenario, families: 120)
        let persons = Set(try world.table("persons.csv").compactMap { $0["person"] })
        #expect(persons.count == world.counts.persons)
        var recorded: [String: Int] = [:]
        for record in try world.table("records.csv") {
            #expect(persons.contains(record["person"] ?? ""))
            recorded[record["source"] ?? "", default: 0] += 1
        }
        for (name, rows) in world.lists {
            #expect(recorded[name] == rows.count)
            #expect(rows.allSatisfy { $0.count == world.headers[name]?.count })
        }
        for table in ["links.csv", "separations.csv"] {
            for row in try world.table(table) {
                #expect(
                    persons.contains(row["child"] ?? "") && persons.contains(row["adult"] ?? ""))
                #expect(row["child"] != row["adult"])
            }
        }
        for error in try world.table("errors.csv") {
            #expect(persons.contains(error["person"] ?? ""))
        }
        for member in try world.table("families.csv") {
            #expect(persons.contains(member["person"] ?? ""))
        }
        let children = Set(try world.table("separations.csv").compactMap { $0["child"] })
        #expect(children.count == world.counts.separatedChildren)
    }

    @Test(arguments: scenarios)
    func `ages are possible, and nobody has two mothers`(scenario: String) throws {
        let world = try World(scenario, families: 150)
        var births: [String: Int] = [:]
        for person in try world.table("persons.csv") {
            let parts = (person["birth_date"] ?? "").split(separator: "-").compactMap { Int($0) }
            try #require(parts.count == 3)
            births[person["person"] ?? ""] =
                CivilDate(year: parts[0], month: parts[1], day: parts[2]).daysSince1970
        }
        var parents: [String: [String: Int]] = [:]
        for link in try world.table("links.csv") {
            let kin = try #require(Kin(rawValue: link["relation"] ?? ""))
            let child = link["child"] ?? ""
            let gap = try #require(births[child]) - (try #require(births[link["adult"] ?? ""]))
            parents[child, default: [:]][kin.rawValue, default: 0] += 1
            switch kin {
            case .mother: #expect(gap >= 13 * 365 && gap < 50 * 365)
            case .father: #expect(gap >= 14 * 365 && gap < 75 * 365)
            case .grandparent: #expect(gap >= 28 * 365)
            case .guardian, .claimedFalse: #expect(gap >= 3 * 365)
            case .sibling, .halfSibling: #expect(abs(gap) < 46 * 365)
            case .auntOrUncle, .stepParent, .spouse: break
            }
        }
        for kinds in parents.values {
            #expect(kinds["mother", default: 0] <= 1 && kinds["father", default: 0] <= 1)
        }
    }

    @Test func `who is taken from whom is held apart`() throws {
        let world = try World(families: 300)
        let custody = Dictionary(
            try world.table("persons.csv").map { ($0["person"] ?? "", $0["custody"] ?? "") },
            uniquingKeysWith: { first, _ in first })
        let separations = try world.table("separations.csv")
        for separation in separations {
            #expect(custody[separation["adult"] ?? ""] == "adult-apart")
            // A child whose mother stays with it is taken from its father all the same.
            #expect(["child-apart", "together"].contains(custody[separation["child"] ?? ""]))
        }
        let apart = Set(separations.compactMap { $0["child"] })
        for (person, state) in custody where state == "child-apart" {
            #expect(apart.contains(person))
        }
    }

    @Test(arguments: scenarios)
    func `text with quotes and line ends comes back whole`(scenario: String) throws {
        // The reader of these tests has expectations of its own; here the cells that need quotes are there.
        let world = try World(scenario, families: 150)
        let cells = world.lists.values.flatMap { $0 }.flatMap { $0 }
        #expect(cells.contains { $0.contains("\"") })
        #expect(cells.contains { $0.contains(",") })
        if scenario != "camp" { #expect(cells.contains { $0.contains("\n") }) }
    }

    @Test func `each agency writes in its own way`() throws {
        let world = try World(families: 80)
        let bytes = world.bytes
        let text = bytes.prefix(4).map { String(decoding: $0, as: UTF8.self) }
        #expect(bytes[0].allSatisfy { $0 < 0x80 } && text[0].contains("\r\n"))
        #expect(text[1].contains("Detainee ID;Alien No.;"))
        #expect(bytes[2].starts(with: [0xEF, 0xBB, 0xBF]) && text[2].contains("Femenino"))
        // Windows-1252: an é is one byte, so it is no UTF-8.
        #expect(String(validating: bytes[3], as: UTF8.self) == nil)
    }

    @Test func `native scripts stand where agencies would have them`() throws {
        let world = try World("conflict-displacement", families: 300)
        let scalars = world.bytes[3].count { $0 >= 0xD0 }
        #expect(scalars > 500)
        let text = String(decoding: world.bytes[3], as: UTF8.self)
        for range in ["\u{0400}"..."\u{04FF}", "\u{0600}"..."\u{06FF}", "\u{1200}"..."\u{137F}"]
            as [ClosedRange<Unicode.Scalar>]
        {
            #expect(text.unicodeScalars.contains { range.contains($0) })
        }
    }

    @Test(arguments: [0, 1, 119])
    func `the number of separated children can be fixed`(wanted: Int) throws {
        let world = try World(families: nil) { $0.separatedChildren = wanted }
        #expect(world.counts.separatedChildren == wanted)
        let listed = try World(families: 150) { $0.separatedChildren = wanted }
        #expect(listed.counts.separatedChildren == wanted)
        #expect(listed.counts.families == 150)
    }

    @Test func `more separated children than there are is refused`() throws {
        let scenario = try #require(Scenario.named("border-2018"))
        var options = Simulation.Options(scenario: scenario, families: 10, seed: 1)
        options.separatedChildren = 500
        #expect(throws: Simulation.Failure.self) { try Simulation(options) }
    }

    @Test func `without free text there are no notes, with half of it half`() throws {
        func notes(_ share: Double) throws -> Int {
            let world = try World(families: 200) { $0.freeTextShare = share }
            let header = try #require(world.headers["shelter.csv"])
            let column = try #require(header.firstIndex(of: "observaciones"))
            return try #require(world.lists["shelter.csv"]).count { !$0[column].isEmpty }
        }
        let (all, half, none) = (try notes(1), try notes(0.5), try notes(0))
        #expect(none == 0)
        #expect(abs(Double(half) / Double(all) - 0.5) < 0.15)
    }

    @Test func `rates are met`() throws {
        // Of 250 families' cells, five standard deviations at most from the rate.
        func check(_ kind: ErrorKind, _ rate: Double, _ cells: Int, _ hits: Int) {
            let deviation = (rate * (1 - rate) * Double(cells)).squareRoot()
            #expect(
                abs(Double(hits) - rate * Double(cells)) < 5 * deviation + 1,
                "\(kind.code): \(hits) of \(cells)")
        }
        for rate in [0.3] {
            let births = try World(families: 250, rates: .only(.defaultBirthday, rate))
            let rows = try #require(births.lists["apprehensions.csv"]).count
            let hits = try births.table("errors.csv").count {
                $0["source"] == "apprehensions.csv" && $0["column"] == "DOB"
            }
            check(.defaultBirthday, rate, rows, hits)
            let numbers = try World(families: 250, rates: .only(.personalNumber, rate))
            check(
                .personalNumber, rate, try #require(numbers.lists["apprehensions.csv"]).count,
                try numbers.table("errors.csv").count { $0["source"] == "apprehensions.csv" })
            let twice = try World(families: 250, rates: .only(.bookedTwice, rate))
            let all = try twice.table("records.csv").count
            let once = try World(families: 250, rates: ErrorRates(all: 0))
            check(
                .bookedTwice, rate, try once.table("records.csv").count,
                all - (try once.table("records.csv").count))
        }
    }
}
