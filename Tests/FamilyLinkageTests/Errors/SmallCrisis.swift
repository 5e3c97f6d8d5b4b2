// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import RecordLinkage
import Testing

/// Four lists of one small invented crisis, in which a test makes one error.
///
/// Everybody is on the border list. Adults are on the list of detention as well, children on that of
/// shelters, where they say who their parents are; some adults were interviewed. Without an error every
/// child's parent is proposed first.
struct SmallCrisis {
    var border: CrisisList
    var detention: CrisisList
    var shelter: CrisisList
    var interviews: CrisisList

    var lists: [CrisisList] { [border, detention, shelter, interviews] }

    /// Somebody as they are, before a list makes of it what it makes.
    struct Person {
        var given: String
        var surnames: String
        var sex: String
        /// Day of birth, ISO 8601.
        var born: String
        /// What a child says: name of its mother, name of its father.
        var says: (mother: String, father: String) = ("", "")
        var isChild: Bool { born > "2001" }
    }

    /// People who came together.
    struct Party {
        var country: String
        var village: String
        var language: String
        /// Minute, ISO 8601, and place of the encounter.
        var met: String
        var station: String
        var people: [Person]
    }

    init(_ parties: [Party] = CrisisPeople.parties) {
        border = CrisisList(
            "border",
            "event,a_number,last_name,first_name,sex,birth_date,nationality,family_unit,apprehended,station"
        )
        detention = CrisisList(
            "detention",
            "booking,alien_no,name,gender,dob,country,city_of_birth,language,facility,admitted,children"
        )
        shelter = CrisisList(
            "shelter",
            "child_id,child_name,sex,age,nationality,comes_from,language,mother,father,facility,admitted,notes"
        )
        interviews = CrisisList(
            "interviews",
            "ref,full name,age,village,phone,looking for (name age relation),interview date")
        var number = 0
        for (place, party) in parties.enumerated() {
            // Numbers of families lie far apart, those of one family one after the other.
            let unit =
                party.people.count > 1 ? "\(41_873_216 + (place * 7_919_371) % 52_000_000)" : ""
            let serial = 201_334_556 + (place * 39_916_801) % 17_000_000
            let children = party.people.filter(\.isChild)
            for (seat, person) in party.people.enumerated() {
                number += 1
                let tag = number < 10 ? "0\(number)" : "\(number)"
                border.rows.append([
                    "B\(tag)", "A\(serial + seat)", person.surnames, person.given, person.sex,
                    person.born, party.country, unit, party.met, party.station,
                ])
                let age = 2018 - (Int(person.born.prefix(4)) ?? 0)
                if person.isChild {
                    shelter.rows.append([
                        "S\(tag)", "\(person.given) \(person.surnames)", person.sex,
                        "\(age - (person.born.dropFirst(5) > "06" ? 1 : 0))", party.country,
                        party.village, party.language, person.says.mother, person.says.father,
                        ["Casa Alegre", "Casa Luz", "Sunny Home"][number % 3],
                        "2018-06-\(10 + number % 18)", "",
                    ])
                } else {
                    let named = children.map { "\($0.given) \($0.surnames)" }
                    detention.rows.append([
                        "D\(tag)", "\(serial + seat)", "\(person.surnames), \(person.given)",
                        person.sex, Self.american(person.born), party.country, party.village,
                        party.language, ["Port Isabel", "El Paso", "Otero"][number % 3],
                        "06/\(10 + number % 18)/2018",
                        place % 2 == 0 ? named.joined(separator: "; ") : "",
                    ])
                    if place % 2 == 1, let child = children.first {
                        interviews.rows.append([
                            "N\(tag)", "\(person.given) \(person.surnames)", "\(age)",
                            party.village, "50244\(100_003 + number * 7_417)",
                            "\(child.given) \(child.surnames)", "2018-07-\(10 + number % 15)",
                        ])
                    }
                }
            }
        }
    }

    /// A day as `MM/DD/YYYY`.
    static func american(_ day: String) -> String {
        let parts = day.split(separator: "-")
        return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : day
    }

    /// Without the numbers and times that families share, so that what people say has to do.
    func withoutWhatIsShared() -> SmallCrisis {
        var crisis = self
        crisis.border.remove(["a_number", "family_unit"])
        crisis.detention.remove(["alien_no"])
        crisis.border.change("apprehended") { String($0.prefix(10)) }
        return crisis
    }

    /// Without what anybody says of relatives, so that numbers and encounters have to do.
    func withoutWhatIsSaid() -> SmallCrisis {
        var crisis = self
        for column in ["mother", "father"] { crisis.shelter.change(column) { _ in "" } }
        crisis.detention.change("children") { _ in "" }
        crisis.interviews.rows = []
        return crisis
    }

    /// What the engine makes of the lists, in the order given.
    func answer(threads: Int = 1, order: [Int] = [0, 1, 2, 3]) async throws -> CrisisAnswer {
        var tables: [RecordTable] = []
        for list in order.map({ lists[$0] }) where !list.rows.isEmpty {
            tables.append(
                try await TableReader.read(Array(list.text.utf8), source: list.name))
        }
        var options = FamilyOptions()
        options.reading.threads = threads
        return CrisisAnswer(try await FamilyInference.run(tables, options: options))
    }
}

/// A list whose cells a test can change, before it is read as a CSV file.
struct CrisisList {
    let name: String
    var columns: [String]
    var rows: [[String]] = []

    init(_ name: String, _ header: String) {
        self.name = name
        columns = header.split(separator: ",").map(String.init)
    }

    /// The cell of a record by its id and column; of no record it is empty.
    subscript(_ id: String, _ column: String) -> String {
        get {
            guard let place = columns.firstIndex(of: column),
                let row = rows.first(where: { $0.first == id })
            else { return "" }
            return row[place]
        }
        set {
            guard let place = columns.firstIndex(of: column),
                let row = rows.firstIndex(where: { $0.first == id })
            else { return }
            rows[row][place] = newValue
        }
    }

    mutating func change(_ column: String, _ change: (String) -> String) {
        guard let place = columns.firstIndex(of: column) else { return }
        for row in rows.indices { rows[row][place] = change(rows[row][place]) }
    }

    mutating func remove(_ names: Set<String>) {
        let kept = columns.indices.filter { !names.contains(columns[$0]) }
        columns = kept.map { columns[$0] }
        rows = rows.map { row in kept.map { row[$0] } }
    }

    mutating func removeRow(_ id: String) { rows.removeAll { $0.first == id } }

    /// A record once more under another id.
    mutating func repeatRow(_ id: String, as other: String) {
        guard var row = rows.first(where: { $0.first == id }) else { return }
        row[0] = other
        rows.append(row)
    }

    var text: String {
        func line(_ cells: [String]) -> String {
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        return ([columns] + rows).map(line).joined(separator: "\n") + "\n"
    }
}

/// An answer by the ids of records.
struct CrisisAnswer: CustomTestStringConvertible {
    let result: FamilyResult

    var testDescription: String { "answer" }

    init(_ result: FamilyResult) { self.result = result }

    /// Number of the person whose record it is.
    func person(_ id: String) -> Int? {
        result.persons.firstIndex { $0.contains { result.roster.records[$0].id == id } }
    }

    func ids(_ person: Int) -> Set<String> {
        Set(result.persons[person].map { result.roster.records[$0].id })
    }

    func isOnePerson(_ a: String, _ b: String) -> Bool { person(a) == person(b) }

    /// What is proposed of those who may care for a child, the most probable first.
    func caregivers(_ child: String) -> [FamilyProposal] {
        let number = person(child)
        return result.proposals.filter { $0.child == number && $0.relation.isCaregiver }
    }

    /// Whether somebody is proposed before all others.
    func isFirst(_ child: String, _ relative: String, _ relations: Set<KinRelation>) -> Bool {
        guard let best = caregivers(child).first else { return false }
        return ids(best.relative).contains(relative) && relations.contains(best.relation)
    }

    func isMother(_ child: String, _ mother: String) -> Bool { isFirst(child, mother, [.mother]) }
    func isFather(_ child: String, _ father: String) -> Bool { isFirst(child, father, [.father]) }

    /// The proposal of one person for another, whatever the relation.
    func proposal(_ child: String, _ relative: String) -> FamilyProposal? {
        let numbers = (person(child), person(relative))
        return result.proposals.first { $0.child == numbers.0 && $0.relative == numbers.1 }
    }

    /// What would help a child for whom nobody was found.
    func needs(_ child: String) -> [UnfoundChild.Need]? {
        let number = person(child)
        return result.unfound.first { $0.child == number }?.needs
    }

    /// All that was proposed for a child, for messages of failures.
    func told(_ child: String) -> String {
        guard let number = person(child) else { return "no record \(child)" }
        let lines = result.proposals.filter { $0.child == number }.map {
            let probability = Int(($0.probability * 1_000).rounded())
            let bits = $0.evidence.map { line in "\(line.kind) \(line.reason.code)" }
            return "\($0.relation) \(ids($0.relative).sorted()) \(probability)‰ \($0.band) \(bits)"
        }
        return "\(ids(number).sorted()): " + lines.joined(separator: "; ")
    }
}
