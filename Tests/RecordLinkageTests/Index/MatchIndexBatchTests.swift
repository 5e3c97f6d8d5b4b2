// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite struct MatchIndexBatchTests {
    @Test(arguments: [1, 2] as [UInt64])
    func `A record finds the pairs and the bits that the batch finds for it`(seed: UInt64)
        async throws
    {
        let people = InventedPeople(count: 260, seed: seed).people
        let table = InventedPeople.table(people)
        let model = try await TestModel.trained(on: [table])
        let batch = try await BatchAnswers([table], model: model)
        // Of everybody first: how a list is written is seen from the whole of it.
        let index = try await MatchIndex(model: model, tables: [table])
        var pairs = 0
        for number in stride(from: 0, to: people.count, by: 13) {
            let id = "P\(1 + number)"
            let record = InventedPeople.record(people[number])
            #expect(index.remove(id: id))
            pairs += expectSame(
                index.answers(record, id: id, source: "synthetic"), batch, id: id,
                source: "synthetic", "seed \(seed), record \(id)")
            try index.insert(record, id: id)
        }
        #expect(pairs > 40, "seed \(seed)")
    }

    @Test(arguments: [4] as [UInt64])
    func `A record finds its pairs in the other table, whatever its headers`(seed: UInt64)
        async throws
    {
        let people = InventedPeople(count: 300, seed: seed).people
        let other = [
            "first_name": "Vorname", "surname": "Nachname", "date_of_birth": "Geburtsdatum",
            "suburb": "Ort", "postcode": "PLZ", "phone": "Telefon",
        ]
        let first = InventedPeople.table(people.prefix(150), source: "first")
        let second = InventedPeople.table(people.suffix(150), source: "second", renaming: other)
        let model = try await TestModel.trained(on: [first, second])
        let batch = try await BatchAnswers([first, second], model: model)
        #expect(model.scope == .acrossSources)
        var pairs = 0
        for number in stride(from: 0, to: people.count, by: 11) {
            let isFirst = number < 150
            var rest = people.indices.filter { $0 != number }
            rest = rest.filter { ($0 < 150) == isFirst }
            let changed = InventedPeople.table(
                rest.map { people[$0] }, source: isFirst ? "first" : "second",
                renaming: isFirst ? [:] : other)
            let index = try await MatchIndex(
                model: model, tables: isFirst ? [changed, second] : [first, changed])
            let id = "P\(1 + number)"
            let source = isFirst ? "first" : "second"
            pairs += expectSame(
                index.answers(
                    InventedPeople.record(people[number], renaming: isFirst ? [:] : other), id: id,
                    source: source),
                batch, id: id, source: source, "seed \(seed), record \(id)")
        }
        #expect(pairs > 40, "seed \(seed)")
    }

    @Test func `Blocks that the batch splits are split alike`() async throws {
        let seed: UInt64 = 6
        var people = InventedPeople(count: 1300, seed: seed, surnames: ["Garcia"]).people
        let model = try await TestModel.trained(
            on: [InventedPeople.table(InventedPeople(count: 200, seed: seed).people)],
            rules: [["surname:sound"]])
        // One block of nearly all, one year in it with more than a block may hold.
        for number in people.indices where number % 10 < 7 {
            people[number]["date_of_birth"] = people[number]["date_of_birth"].map {
                "1980" + $0.dropFirst(4)
            }
        }
        for count in [1300, 900] {
            let part = InventedPeople.table(people.prefix(count))
            let batch = try await BatchAnswers([part], model: model)
            let index = try await MatchIndex(model: model, tables: [part])
            var pairs = 0
            for number in stride(from: 0, to: count, by: 61) {
                let id = "P\(1 + number)"
                let record = InventedPeople.record(people[number])
                #expect(index.remove(id: id))
                pairs += expectSame(
                    index.answers(record, id: id, source: "synthetic"), batch, id: id,
                    source: "synthetic", "seed \(seed), \(count) records, record \(id)")
                try index.insert(record, id: id)
            }
            #expect(pairs > 100, "seed \(seed), \(count) records")
        }
    }

    @Test func `One record more or less decides whether a block is split`() async throws {
        let seed: UInt64 = 7
        var people = InventedPeople(count: 602, seed: seed).people
        let model = try await TestModel.trained(
            on: [InventedPeople.table(people.prefix(200))], rules: [["surname:sound"]])
        // Rules take the sound of the first of several surnames: one block, of different values.
        for number in people.indices {
            let second = SyntheticTable.surnames[number % SyntheticTable.surnames.count]
            people[number]["surname"] = "Garcia " + second
        }
        // A block may hold 600: the last record that fits, and two that do not.
        let counts = [600, 601, 602]
        var batches: [BatchAnswers] = []
        for count in counts {
            batches.append(
                try await BatchAnswers(
                    [InventedPeople.table(people.prefix(count))], model: model))
        }
        let index = try await MatchIndex(
            model: model, tables: [InventedPeople.table(people.prefix(599))])
        func expectSame(_ place: Int, _ comment: Comment) -> Int {
            let id = "P\(counts[place])"
            return self.expectSame(
                index.answers(
                    InventedPeople.record(people[counts[place] - 1]), id: id, source: "synthetic"),
                batches[place], id: id, source: "synthetic", comment)
        }
        var pairs: [Int] = []
        for place in counts.indices {
            pairs.append(expectSame(place, "seed \(seed), \(counts[place]) records"))
            try index.insert(
                InventedPeople.record(people[counts[place] - 1]), id: "P\(counts[place])")
        }
        #expect(pairs[0] > 300)
        #expect(pairs[1] < 100 && pairs[2] < 100)
        for place in counts.indices.reversed() {
            #expect(index.remove(id: "P\(counts[place])"))
            let again = expectSame(place, "seed \(seed), \(counts[place]) records, back")
            #expect(again == pairs[place])
        }
    }

    @Test func `Equal records that nothing can split are compared with their neighbours`()
        async throws
    {
        var people = InventedPeople(count: 200, seed: 8).people
        let model = try await TestModel.trained(
            on: [InventedPeople.table(people)], rules: [["surname:sound"]])
        let equal = people[0]
        for number in 200..<950 {
            var copy = equal
            copy["record_id"] = "P\(1 + number)"
            people.append(copy)
        }
        let table = InventedPeople.table(people)
        let batch = try await BatchAnswers([table], model: model)
        let index = try await MatchIndex(model: model, tables: [table])
        for number in [200, 205, 209, 500, 799, 940, 949] {
            let id = "P\(1 + number)"
            #expect(index.remove(id: id))
            let answers = index.answers(
                InventedPeople.record(equal), id: id, source: "synthetic")
            let expected = batch.all[.init(source: "synthetic", id: id)] ?? [:]
            #expect(answers == expected, "record \(id)")
            #expect(answers.count >= 10 && answers.count <= 20, "record \(id)")
            try index.insert(InventedPeople.record(equal), id: id)
        }
    }

    /// Expects every pair that a rule of the batch yields, and no pair that the batch has not compared,
    /// with the same bits; returns the number of pairs.
    @discardableResult
    private func expectSame(
        _ answers: [BatchAnswers.Key: Double], _ batch: BatchAnswers, id: String, source: String,
        _ comment: Comment
    ) -> Int {
        batch.expectSame(answers, id: id, source: source, comment)
    }
}
