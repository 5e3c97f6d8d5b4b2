// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Invented people with known truth: families that share surname, address and telephone, twins, people
/// who moved, and records with slips of the pen, gaps and names that traded places.
struct SyntheticPeople {
    /// The tables, their rows in random order.
    var tables: [RecordTable]
    /// The person behind each record id; ids are unique over all tables.
    var personOfID: [String: Int] = [:]
    /// The household of each person.
    var householdOfPerson: [Int] = []
    /// The date of birth of each person.
    var birthOfPerson: [String] = []

    static let headers = [
        "record_id", "first_name", "surname", "date_of_birth", "sex", "phone", "street", "city",
        "postcode",
    ]

    /// Pairs of different records of one person, smaller id first, in the tables' scope.
    var truth: Set<[String]> {
        var byPerson: [Int: [(source: Int, id: String)]] = [:]
        for (source, table) in tables.enumerated() {
            for row in 0..<table.rowCount {
                let id = table.cell(row, 0)
                if let person = personOfID[id] {
                    byPerson[person, default: []].append((source, id))
                }
            }
        }
        var pairs: Set<[String]> = []
        for records in byPerson.values {
            for i in records.indices {
                for j in records.indices.dropFirst(i + 1)
                where tables.count == 1 || records[i].source != records[j].source {
                    pairs.insert([records[i].id, records[j].id].sorted())
                }
            }
        }
        return pairs
    }

    /// Makes one table in which people occur one to three times, or several with each person at most once.
    ///
    /// - Parameter errorsIn100: chance of an error in each cell of a record that is not a person's first.
    static func make(
        people: Int, sources: Int = 1, seed: UInt64, errorsIn100: Int = 8
    ) -> SyntheticPeople {
        var random = TableTesting.Generator(seed: seed)
        let persons = persons(people, &random)
        var rows = [[[String]]](repeating: [], count: sources)
        var personOfID: [String: Int] = [:]
        var number = 0
        for (index, person) in persons.enumerated() {
            var isFirst = true
            let places =
                sources == 1
                ? [Int](repeating: 0, count: 1 + chance(&random, 45) + chance(&random, 15))
                : (0..<sources).filter { _ in random.next() % 100 < 75 }
            for source in places {
                number += 1
                let id = "\(source)-\(number * 7919 % 100_003)"
                personOfID[id] = index
                let cells = isFirst ? person.cells : worn(person, errorsIn100, &random)
                rows[source].append([id] + cells)
                isFirst = false
            }
        }
        let tables = rows.enumerated().map { source, rows in
            table(rows.shuffled(using: &random), source: "list \(source + 1)")
        }
        return SyntheticPeople(
            tables: tables, personOfID: personOfID, householdOfPerson: persons.map(\.household),
            birthOfPerson: persons.map { $0.cells[2] })
    }

    /// A table of rows under ``headers``.
    static func table(_ rows: [[String]], source: String) -> RecordTable {
        var table = SyntheticTable.table(
            headers.enumerated().map { column, name in (name, rows.map { $0[column] }) })
        table.source = source
        return table
    }

    /// The same people with the rows of every table in another order.
    func shuffled(seed: UInt64) -> SyntheticPeople {
        var random = TableTesting.Generator(seed: seed)
        var copy = self
        copy.tables = tables.map { table in
            let rows = (0..<table.rowCount).map { row in
                table.columns.indices.map { table.cell(row, $0) }
            }
            return Self.table(rows.shuffled(using: &random), source: table.source)
        }
        return copy
    }

    private struct Person {
        var household: Int
        var cells: [String]
    }

    private static func chance(
        _ random: inout TableTesting.Generator, _ inHundred: UInt64
    ) -> Int { random.next() % 100 < inHundred ? 1 : 0 }

    private static func persons(
        _ count: Int, _ random: inout TableTesting.Generator
    ) -> [Person] {
        var persons: [Person] = []
        var household = 0
        while persons.count < count {
            let surname = surnames[skewed(surnames.count, &random)]
            let street = "\(1 + random.next() % 120) \(streets[Int(random.next() % 40)]) street"
            let place = Int(random.next() % 30)
            let phone = "555\(1_000_000 + random.next() % 8_999_999)"
            let members = 1 + Int(random.next() % 5)
            var born: String?
            var names: Set<String> = []
            for _ in 0..<members {
                let isTwin = born != nil && random.next() % 20 == 0
                let date = isTwin ? born ?? "" : date(&random)
                born = date
                let isFemale = random.next() % 2 == 0
                // Parents do not give two children one name.
                let given = (isFemale ? women : men).filter { !names.contains($0) }
                let name = given[skewed(given.count, &random)]
                names.insert(name)
                persons.append(
                    Person(
                        household: household,
                        cells: [
                            name, surname, date,
                            isFemale ? "F" : "M", phone, street, cities[place],
                            String(70_000 + place * 37),
                        ]))
            }
            household += 1
        }
        return persons
    }

    /// A record of a person made later: with errors, gaps, and at times another address.
    private static func worn(
        _ person: Person, _ errorsIn100: Int, _ random: inout TableTesting.Generator
    ) -> [String] {
        var cells = person.cells
        if random.next() % 100 < 15 {
            let place = Int(random.next() % 30)
            cells[5] = "\(1 + random.next() % 120) \(streets[Int(random.next() % 40)]) street"
            cells[6] = cities[place]
            cells[7] = String(70_000 + place * 37)
            cells[4] = "555\(1_000_000 + random.next() % 8_999_999)"
        }
        if random.next() % 100 < 2 { cells.swapAt(0, 1) }
        for column in [0, 1, 2, 4, 5, 6] where random.next() % 100 < UInt64(errorsIn100) {
            cells[column] = slipped(cells[column], &random)
        }
        for column in 2..<cells.count where random.next() % 100 < 5 { cells[column] = "" }
        return cells
    }

    /// A value with one character replaced by its neighbour in the alphabet, or two swapped.
    private static func slipped(_ text: String, _ random: inout TableTesting.Generator) -> String {
        var bytes = Array(text.utf8)
        guard bytes.count > 2 else { return text }
        let place = 1 + Int(random.next() % UInt64(bytes.count - 1))
        if random.next() % 2 == 0 {
            bytes.swapAt(place - 1, place)
        } else {
            switch bytes[place] {
            case 0x30...0x38, 0x61...0x79: bytes[place] += 1
            case 0x39, 0x7A: bytes[place] -= 1
            default: bytes.swapAt(place - 1, place)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func date(_ random: inout TableTesting.Generator) -> String {
        let month = 1 + random.next() % 12
        let day = 1 + random.next() % 28
        return "\(1940 + random.next() % 75)-\(month < 10 ? "0" : "")\(month)-"
            + "\(day < 10 ? "0" : "")\(day)"
    }

    /// A place in a list, early ones oftener: names are not evenly common.
    private static func skewed(_ count: Int, _ random: inout TableTesting.Generator) -> Int {
        let a = Int(random.next() % UInt64(count))
        let b = Int(random.next() % UInt64(count))
        return min(a, b)
    }

    private static let men = words(
        ["an", "ber", "car", "dor", "el", "fer", "gus", "hec"], ["do", "to", "n", "los", "rik"])
    private static let women = words(
        ["an", "bea", "cla", "del", "ele", "flo", "glo", "hil"], ["na", "ra", "ta", "lia", "mina"])
    private static let surnames = words(
        ["al", "bar", "cas", "dom", "est", "fuen", "gal", "her", "iba", "jim", "lor", "mar"],
        ["varez", "bosa", "tillo", "ingo", "rada", "tes", "indo", "nan", "ruiz", "enez", "quin"])
    private static let streets = words(
        ["oak", "elm", "lake", "hill", "mill", "church", "park", "bay"],
        ["side", "view", "wood", "field", "gate"])
    private static let cities = words(
        ["san", "port", "new", "el", "rio", "las"],
        [" mora", " tella", " quima", " bena", " dorra"])

    private static func words(_ starts: [String], _ ends: [String]) -> [String] {
        ends.flatMap { end in starts.map { $0 + end } }
    }
}

extension RecordTable {
    /// A cell's text, empty where it is missing.
    func cell(_ row: Int, _ column: Int) -> String {
        let code = Int(columns[column].codes[row])
        return code == 0 ? "" : columns[column].values[code - 1]
    }
}
