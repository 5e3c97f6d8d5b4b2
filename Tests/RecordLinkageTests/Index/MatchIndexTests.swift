// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite struct MatchIndexTests {
    @Test(arguments: [11, 12, 13] as [UInt64])
    func `Any sequence of inserts and removals ends as an index built of what is left`(seed: UInt64)
        async throws
    {
        var invented = InventedPeople(count: 320, seed: seed)
        let people = invented.people
        let model = try await TestModel.trained(on: [InventedPeople.table(people)])
        var present = Set(0..<200)
        let index = try await MatchIndex(
            model: model, tables: [InventedPeople.table(people.prefix(200))])
        for step in 1...400 {
            let number = invented.roll(people.count)
            let id = "P\(1 + number)"
            if present.contains(number) {
                #expect(index.remove(id: id), "seed \(seed), step \(step)")
                present.remove(number)
            } else {
                #expect(!index.remove(id: id), "seed \(seed), step \(step)")
                try index.insert(InventedPeople.record(people[number]), id: id)
                present.insert(number)
            }
            guard step % 100 == 0 else { continue }
            let built = try await MatchIndex(
                model: model,
                tables: [InventedPeople.table(present.sorted().map { people[$0] })])
            #expect(index.count == built.count)
            for _ in 0..<40 {
                let record = InventedPeople.record(invented.garbled(people[invented.roll(320)]))
                let answer = index.match(record, limit: 100, atLeast: 1e-6)
                #expect(
                    answer == built.match(record, limit: 100, atLeast: 1e-6),
                    "seed \(seed), step \(step)")
            }
        }
    }

    @Test func `A question leaves no trace`() async throws {
        var invented = InventedPeople(count: 150, seed: 21)
        let people = invented.people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let index = try await MatchIndex(model: model, tables: [table])
        let record = InventedPeople.record(invented.garbled(people[3]))
        let before = index.match(record, limit: 50, atLeast: 0)
        for person in people.prefix(60) {
            var other = InventedPeople.record(invented.garbled(person))
            other["surname"] = "Neverseen Before"
            other["street"] = "99 Unknown Road"
            _ = index.match(other)
        }
        #expect(!before.isEmpty)
        #expect(index.match(record, limit: 50, atLeast: 0) == before)
        #expect(index.count == 150)
    }

    @Test
    func `Matches are the strongest first, at most as many as asked for, none below the floor`()
        async throws
    {
        let people = InventedPeople(count: 200, seed: 22).people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let index = try await MatchIndex(model: model, tables: [table])
        let record = InventedPeople.record(people[5])
        let all = index.match(record, limit: .max, atLeast: 0)
        let own = try #require(all.first { $0.id == "P6" })
        #expect(all[0].bits == own.bits)
        #expect(own.probability > 0.99)
        #expect(own.levels.count == model.comparisons.count)
        #expect(own.levels.contains("exact"))
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.bits >= $1.bits })
        #expect(index.match(record, limit: 2, atLeast: 0) == Array(all.prefix(2)))
        let likely = index.match(record, limit: .max, atLeast: 0.5)
        #expect(likely == all.filter { $0.probability >= 0.5 })
        #expect(index.match(record, limit: 0).isEmpty)
        #expect(index.match(record, limit: -1).isEmpty)
        #expect(index.match(record, atLeast: 2).isEmpty)
        #expect(index.match(record, atLeast: .nan).isEmpty)
    }

    @Test func `Field names do in place of headers`() async throws {
        let people = InventedPeople(count: 200, seed: 23).people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let index = try await MatchIndex(model: model, tables: [table])
        let byHeader = [
            "first_name": people[0]["first_name"] ?? "", "surname": people[0]["surname"] ?? "",
            "date_of_birth": people[0]["date_of_birth"] ?? "",
        ]
        let byField = [
            "given-name": people[0]["first_name"] ?? "", "surname": people[0]["surname"] ?? "",
            "date-of-birth": people[0]["date_of_birth"] ?? "",
        ]
        let matches = index.match(byHeader, atLeast: 0)
        #expect(!matches.isEmpty)
        #expect(index.match(byField, atLeast: 0) == matches)
    }

    @Test func `A record is refused with the reason, and nothing changes`() async throws {
        let people = InventedPeople(count: 120, seed: 24).people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let index = try await MatchIndex(model: model, tables: [table])
        let record = InventedPeople.record(people[0])
        #expect(throws: MatchIndexError.duplicateID(id: "P1", source: "synthetic")) {
            try index.insert(record, id: "P1")
        }
        #expect(throws: MatchIndexError.missingID) { try index.insert(record, id: "") }
        #expect(throws: MatchIndexError.unknownSource(name: "other", known: ["synthetic"])) {
            try index.insert(record, id: "new", source: "other")
        }
        #expect(!index.remove(id: "P1", source: "other"))
        #expect(!index.remove(id: "nobody"))
        #expect(index.count == 120)
    }

    @Test func `An index may begin empty`() async throws {
        let people = InventedPeople(count: 200, seed: 25).people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let full = try await MatchIndex(model: model, tables: [table])
        for tables in [[], [InventedPeople.table([])]] {
            let index = try await MatchIndex(model: model, tables: tables)
            #expect(index.count == 0)
            #expect(index.match(InventedPeople.record(people[0])).isEmpty)
            #expect(index.match([:]).isEmpty)
            #expect(!index.remove(id: "P1"))
            for person in people {
                try index.insert(InventedPeople.record(person), id: person["record_id"] ?? "")
            }
            for person in people.prefix(40) {
                let record = InventedPeople.record(person)
                #expect(
                    index.match(record, limit: 50, atLeast: 1e-6)
                        == full.match(record, limit: 50, atLeast: 1e-6))
            }
        }
    }

    @Test func `No record, however odd, stops the index`() async throws {
        let people = InventedPeople(count: 150, seed: 26).people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let index = try await MatchIndex(model: model, tables: [table])
        let long = String(repeating: "María ", count: 400_000)
        let odd: [String] = [
            "", " ", "\u{0}", "a\u{0}b", "\u{FEFF}", "N/A", "0000-00-00", "9999-99-99", "-1",
            "99999999999999999999", "@", "@@@@@", "محمد", "\u{202E}\u{301}\u{301}", "👩‍👩‍👧‍👦", "''\";--",
            String(repeating: "9", count: 100_000), String(repeating: "x y ", count: 50_000),
            String(repeating: "\u{301}", count: 20_000), long,
        ]
        var records: [[String: String]] = [
            [:], ["no such column": "x"], ["": ""], ["\u{0}": "\u{0}"],
        ]
        for (number, value) in odd.enumerated() {
            var all: [String: String] = [:]
            for header in InventedPeople.headers.dropFirst() { all[header] = value }
            records.append(all)
            var one = InventedPeople.record(people[number])
            one[InventedPeople.headers[1 + number % 9]] = value
            records.append(one)
        }
        for (number, record) in records.enumerated() {
            let matches = index.match(record, id: "\u{0}", source: "none")
            #expect(matches.allSatisfy { $0.bits.isFinite && $0.probability >= 0 })
            try index.insert(record, id: "odd\(number)")
            _ = index.match(record, limit: .max, atLeast: -1)
        }
        for number in records.indices { #expect(index.remove(id: "odd\(number)")) }
        let fresh = try await MatchIndex(model: model, tables: [table])
        let record = InventedPeople.record(people[9])
        #expect(index.match(record, atLeast: 0) == fresh.match(record, atLeast: 0))
    }

    @Test func `A model that fits nothing of the tables is refused`() async throws {
        let people = InventedPeople(count: 120, seed: 27).people
        var model = try await TestModel.trained(on: [InventedPeople.table(people)])
        let other = SyntheticTable.make([("id", .recordID), ("remark", .text)], rows: 20)
        await #expect(throws: LinkageError.self) {
            try await MatchIndex(model: model, tables: [other])
        }
        model.blocking = []
        let exhaustive = try await MatchIndex(model: model, tables: [InventedPeople.table(people)])
        #expect(
            exhaustive.match(InventedPeople.record(people[0]), limit: .max, atLeast: 0).count == 120
        )
    }

    @Test func `A name column of nothing but placeholders is no reason to stop`() async throws {
        var people = InventedPeople(count: 120, seed: 28).people
        let model = try await TestModel.trained(on: [InventedPeople.table(people)])
        for number in people.indices {
            for key in ["first_name", "middle_name", "surname"] { people[number][key] = "N/A" }
            people[number]["date_of_birth"] = number == 0 ? "unknown" : nil
        }
        var options = LinkageOptions()
        options.model = model
        options.roles = [
            "first_name": .givenName, "surname": .surname, "date_of_birth": .dateOfBirth,
        ]
        let table = InventedPeople.table(people)
        let result = try await Linkage.run([table], options: options)
        #expect(result.recordCount == 120)
        let index = try await MatchIndex(model: model, tables: [table], options: options)
        _ = index.match(InventedPeople.record(people[0]))
        #expect(index.count == 120)
    }
}
