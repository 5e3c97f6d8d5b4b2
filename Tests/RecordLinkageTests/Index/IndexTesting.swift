// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

/// Invented people with repeated and garbled records, made of a seed.
struct InventedPeople {
    typealias Person = [String: String]

    static let headers = [
        "record_id", "first_name", "middle_name", "surname", "date_of_birth", "street", "suburb",
        "postcode", "phone", "email",
    ]

    private var generator: SeededBytes
    private(set) var people: [Person] = []

    /// Makes people, about a third of whom are garbled copies of others.
    init(count: Int, seed: UInt64, surnames: [String] = SyntheticTable.surnames) {
        generator = SeededBytes(seed: seed)
        for number in 0..<count {
            if number > 3, roll(3) == 0 {
                people.append(garbled(people[roll(number)]))
            } else {
                people.append(person(surnames))
            }
            people[number]["record_id"] = "P\(1 + number)"
        }
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &generator) }

    private mutating func pick(_ list: [String]) -> String { list[roll(list.count)] }

    private mutating func person(_ surnames: [String]) -> Person {
        var person: Person = [
            "first_name": pick(SyntheticTable.given), "surname": pick(surnames),
            "date_of_birth": date(), "suburb": pick(SyntheticTable.places),
            "postcode": "\(4000 + roll(40))",
            "street": "\(1 + roll(60)) "
                + pick(["Oak", "Elm", "Hill", "Lake"]) + " Street",
            "phone": "0\(20_000_000 + roll(70_000_000))",
        ]
        if roll(3) == 0 {
            person["first_name"] = pick(["Bob", "Robert", "Bill", "William", "Liz"])
        }
        if roll(2) == 0 { person["middle_name"] = pick(SyntheticTable.given) }
        if roll(5) == 0 { person["surname"] = pick(surnames) + " " + pick(surnames) }
        if roll(3) == 0 {
            person["email"] = (person["first_name"] ?? "x").lowercased() + "\(roll(99))@example.org"
        }
        return person
    }

    private mutating func date() -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(1950 + roll(50))-\(two(1 + roll(12)))-\(two(1 + roll(28)))"
    }

    /// The same person with slips, missing values and names in the wrong place.
    mutating func garbled(_ person: Person) -> Person {
        var result = person
        for key in Self.headers.dropFirst() {
            guard let value = person[key], !value.isEmpty else { continue }
            switch roll(12) {
            case 0: result[key] = nil
            case 1:
                var letters = Array(value)
                letters[roll(letters.count)] = Character(pick(["a", "e", "1", "7", "z"]))
                result[key] = String(letters)
            case 2 where value.count > 3:
                var letters = Array(value)
                letters.remove(at: 1 + roll(letters.count - 1))
                result[key] = String(letters)
            default: break
            }
        }
        if roll(15) == 0 {
            result["first_name"] = person["surname"]
            result["surname"] = person["first_name"]
        }
        return result
    }

    /// A table of some records.
    static func table(
        _ people: some Sequence<Person>, source: String = "synthetic",
        renaming: [String: String] = [:]
    ) -> RecordTable {
        let people = Array(people)
        var table = SyntheticTable.table(
            headers.map { header in
                (renaming[header] ?? header, people.map { $0[header] ?? "" })
            })
        table.source = source
        return table
    }

    /// A record as it is given to an index: without its id.
    static func record(_ person: Person, renaming: [String: String] = [:]) -> [String: String] {
        var record: [String: String] = [:]
        for (key, value) in person where key != "record_id" { record[renaming[key] ?? key] = value }
        return record
    }
}

/// Models for tests: trained on the records, with blocking rules of the test's choosing.
enum TestModel {
    /// Rules that bring together most records of one person among ``InventedPeople``.
    static let usual = [
        ["surname:sound", "date-of-birth:year"], ["given-name:name-group", "surname:initial"],
        ["given-name+surname:sounds-in-any-order"], ["phone:exact"],
        ["date-of-birth:month-and-day", "given-name:initial"], ["postcode:exact", "surname:sound"],
        ["phone:head", "date-of-birth:year"], ["email:mailbox"],
    ]

    static func trained(
        on tables: [RecordTable], rules: [[String]] = usual
    ) async throws -> LinkageModel {
        var model = try await Linkage.run(tables).model
        let template = try #require(model.blocking.first)
        model.blocking = rules.map { keys in
            var rule = template
            rule.name = keys.joined(separator: ", ")
            rule.keys = keys
            return rule
        }
        return model
    }
}

/// What a batch says of every record's pairs.
struct BatchAnswers {
    struct Key: Hashable {
        var source: String
        var id: String
    }

    /// Least probability of the pairs compared with the index's.
    static let floor = 1e-13

    /// Evidence of pairs that a blocking rule brought together, by one record and the other.
    private(set) var blocked: [Key: [Key: Double]] = [:]
    /// The same of all pairs that were compared: neighbours in blocks that cannot be split, and members
    /// of one group.
    private(set) var all: [Key: [Key: Double]] = [:]

    init(_ tables: [RecordTable], model: LinkageModel) async throws {
        var options = LinkageOptions()
        options.model = model
        options.floor = Self.floor
        let result = try await Linkage.run(tables, options: options)
        func key(_ record: LinkageResult.Record) -> Key {
            Key(
                source: result.sourceNames[result.source(of: record)], id: result.id(of: record))
        }
        for link in result.links {
            let left = key(link.left)
            let right = key(link.right)
            all[left, default: [:]][right] = link.bits
            all[right, default: [:]][left] = link.bits
            if link.rule != nil {
                blocked[left, default: [:]][right] = link.bits
                blocked[right, default: [:]][left] = link.bits
            }
        }
    }
}

extension MatchIndex {
    /// Evidence of all matches down to the floor of ``BatchAnswers``.
    func answers(_ record: [String: String], id: String, source: String) -> [BatchAnswers.Key:
        Double]
    {
        var result: [BatchAnswers.Key: Double] = [:]
        for match in self.match(
            record, id: id, source: source, limit: .max, atLeast: BatchAnswers.floor)
        {
            result[.init(source: match.source, id: match.id)] = match.bits
        }
        return result
    }
}

extension BatchAnswers {
    /// Expects that an index has found every pair that the batch's rules yield, and all it has found with the
    /// batch's bits; returns the number of pairs.
    func expectSame(
        _ answers: [Key: Double], id: String, source: String, _ comment: Comment
    ) -> Int {
        let own = Key(source: source, id: id)
        let blocked = blocked[own] ?? [:]
        let all = all[own] ?? [:]
        for (other, bits) in blocked { #expect(answers[other] == bits, comment) }
        for (other, bits) in answers { #expect(all[other] == bits, comment) }
        return blocked.count
    }
}
