// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import RecordLinkage

@Suite struct LinkageTests {
    static let seed: UInt64 = 20_181

    @Test(arguments: [350, 1500])
    func `results are the same bytes for any number of threads and any order of rows`(
        people: Int
    ) async throws {
        let data = SyntheticPeople.make(people: people, seed: Self.seed)
        let first = LinkageFacts(
            try await Linkage.run(data.tables, options: EngineParts.options(threads: 1)))
        #expect(first.links.count > people / 3, "seed \(Self.seed)")
        for threads in [2, 4] {
            let other = LinkageFacts(
                try await Linkage.run(data.tables, options: EngineParts.options(threads: threads)))
            #expect(other == first, "\(threads) threads, seed \(Self.seed)")
        }
        let shuffled = data.shuffled(seed: 99)
        let other = LinkageFacts(
            try await Linkage.run(shuffled.tables, options: EngineParts.options()))
        #expect(other == first, "shuffled, seed \(Self.seed)")
    }

    @Test(arguments: [1, 2, 3])
    func `invented people are found with nothing configured`(sources: Int) async throws {
        let data = SyntheticPeople.make(people: 1200, sources: sources, seed: Self.seed)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        let accuracy = result.accuracy(data.truth)
        let wrong = result.links.filter {
            $0.probability >= 0.5 && !data.truth.contains(result.ids($0))
        }.prefix(12).map { link in
            let people = result.ids(link).compactMap { data.personOfID[$0] }
            let homes = Set(people.map { data.householdOfPerson[$0] })
            let births = Set(people.map { data.birthOfPerson[$0] })
            return
                "\(homes.count == 1 ? "one household" : "strangers") \(births.count == 1 ? "twins" : "") \(link.bits) "
                + result.levels(of: link).map { $0 ?? "–" }.joined(separator: " ")
        }
        // Twins of one sex in one household differ in their given names alone, and are linked; they are
        // more frequent here than in life.
        withKnownIssue("twins with different names are linked", isIntermittent: true) {
            #expect(accuracy.f1 >= 0.97, "\(accuracy), seed \(Self.seed), wrong: \(wrong)")
        } when: {
            sources == 2
        }
        #expect(accuracy.f1 >= 0.96, "\(accuracy), seed \(Self.seed)")
    }

    @Test(arguments: [2, 3])
    func `a linkage of several lists pairs no two records of one`(sources: Int) async throws {
        let data = SyntheticPeople.make(people: 500, sources: sources, seed: Self.seed)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        #expect(!result.links.isEmpty)
        for link in result.links {
            #expect(result.source(of: link.left) < result.source(of: link.right))
        }
    }

    @Test func `one to one leaves every record at most one partner in each list`() async throws {
        // The second list holds everybody twice.
        let people = SyntheticPeople.make(people: 150, sources: 2, seed: Self.seed, errorsIn100: 0)
        let second = people.tables[1]
        var rows = (0..<second.rowCount).map { row in
            second.columns.indices.map { second.cell(row, $0) }
        }
        rows += rows.map { ["9" + $0[0]] + $0.dropFirst() }
        let tables = [people.tables[0], SyntheticPeople.table(rows, source: "twice")]
        var options = EngineParts.options()
        let free = try await Linkage.run(tables, options: options)
        options.oneToOne = true
        let bound = try await Linkage.run(tables, options: options)
        func mostPerSource(_ result: LinkageResult) -> Int {
            result.clusters.map { cluster in
                Dictionary(grouping: cluster.records) { result.source(of: $0) }.values
                    .map(\.count).max() ?? 0
            }.max() ?? 0
        }
        #expect(mostPerSource(free) > 1)
        #expect(mostPerSource(bound) == 1)
        var partners: [LinkageResult.Record: Int] = [:]
        for link in bound.links where link.probability >= 0.5 {
            partners[link.left, default: 0] += 1
            partners[link.right, default: 0] += 1
        }
        #expect(!partners.isEmpty)
        // An outvoted link stands at one half at most.
        for link in bound.links where link.probability > 0.5 {
            let left = bound.clusters.first { $0.records.contains(link.left) }
            #expect(left?.records.contains(link.right) == true)
        }
    }

    @Test func `people of one household are seldom merged`() async throws {
        let data = SyntheticPeople.make(people: 900, seed: Self.seed)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        var merged = 0
        var mergedTwins = 0
        for cluster in result.clusters {
            let persons = Set(cluster.records.compactMap { data.personOfID[result.id(of: $0)] })
            if persons.count < 2 { continue }
            let births = Set(persons.map { data.birthOfPerson[$0] })
            if births.count > 1 { merged += 1 } else { mergedTwins += 1 }
        }
        let counts = "\(merged) groups with different birthdays, \(mergedTwins) of twins"
        #expect(merged + mergedTwins <= 30, "\(counts), seed \(Self.seed)")
        #expect(merged <= 4, "\(counts), seed \(Self.seed)")
    }

    @Test func `twenty thousand equal rows are done with, and pairs left out are told`()
        async throws
    {
        let rows = (1...20_000).map { number in
            [
                "R\(number)", "ana", "lopez", "1990-04-05", "F", "5551234567", "1 oak street",
                "san mora", "70001",
            ]
        }
        // A column with one value alone is none to compare by: a few others stand beside them.
        let others = SyntheticPeople.make(people: 60, seed: Self.seed).tables[0]
        let table = SyntheticPeople.table(rows + others.rows, source: "equal")
        let result = try await Linkage.run([table], options: EngineParts.options())
        #expect(result.recordCount == rows.count + others.rowCount)
        #expect(result.clusters.reduce(0) { $0 + $1.records.count } == result.recordCount)
        let first = result.clusters[0].records.map { result.id(of: $0) }
        withKnownIssue("where nearly all records are equal, being equal counts as chance") {
            #expect(first.count { $0.hasPrefix("R") } == 20_000)
        }
        let leftOut = result.model.blocking.reduce(0) { $0 + $1.pairsLeftOut }
        #expect(leftOut > 100_000_000)
    }

    @Test func `records whose id is missing or taken are set aside and counted`() async throws {
        let data = SyntheticPeople.make(people: 120, seed: Self.seed)
        let table = data.tables[0]
        var rows = (0..<table.rowCount).map { row in
            table.columns.indices.map { table.cell(row, $0) }
        }
        rows[5][0] = rows[3][0]
        rows[9][0] = rows[3][0]
        rows[20][0] = ""
        var options = EngineParts.options()
        options.idColumn = "record_id"
        let result = try await Linkage.run(
            [SyntheticPeople.table(rows, source: "ids")], options: options)
        #expect(result.quarantine[0].map(\.recordNumber) == [6, 10, 21])
        #expect(result.recordCount + result.quarantine[0].count == rows.count)
        #expect(result.clusters.reduce(0) { $0 + $1.records.count } == result.recordCount)
    }

    @Test func `a column that is not there is an error that names those that are`() async throws {
        let data = SyntheticPeople.make(people: 50, seed: Self.seed)
        var options = EngineParts.options()
        options.ignoredColumns = ["surnam"]
        await #expect(
            throws: LinkageError.unknownColumn(
                name: "surnam", known: SyntheticPeople.headers.sorted())
        ) {
            try await Linkage.run(data.tables, options: options)
        }
    }

    @Test func `a model finds in its own tables what its training found`() async throws {
        for (people, sources) in [(300, 1), (900, 2)] {
            let data = SyntheticPeople.make(people: people, sources: sources, seed: Self.seed)
            let trained = try await Linkage.run(data.tables, options: EngineParts.options())
            var options = EngineParts.options()
            options.model = try JSONDecoder().decode(
                LinkageModel.self, from: JSONEncoder().encode(trained.model))
            let applied = try await Linkage.run(data.tables, options: options)
            #expect(
                LinkageFacts(applied) == LinkageFacts(trained),
                "\(people) people in \(sources) lists, seed \(Self.seed)")
        }
    }

    @Test func `evidence does not depend on which list comes first`() async throws {
        let data = SyntheticPeople.make(people: 500, sources: 2, seed: Self.seed)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        var options = EngineParts.options()
        options.model = result.model
        let turned = try await Linkage.run(data.tables.reversed(), options: options)
        let bits = Dictionary(
            uniqueKeysWithValues: result.links.map { (result.ids($0), $0.bits) })
        let other = Dictionary(
            uniqueKeysWithValues: turned.links.map { (turned.ids($0), $0.bits) })
        #expect(bits == other)
        #expect(bits.count > 200)
    }
}
