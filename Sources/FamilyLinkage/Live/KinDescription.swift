// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What a registry knows by one record of a person, as family reasoning reads it.
///
/// A list has to be looked at as a whole to know what its columns say; a registry knows that already, so
/// that each record stands for itself. Texts that are compared are brought into one form here; names are
/// read where records are compared.
package struct KinDescription: Sendable, Hashable {
    /// A name as written and, where they are known, its parts.
    package struct Name: Sendable, Hashable {
        package var full: String
        package var given: String
        package var middle: String
        package var surname: String

        /// A name; the parts count where both a given name and a surname are known.
        package init(full: String, given: String = "", middle: String = "", surname: String = "") {
            self.full = full
            self.given = given
            self.middle = middle
            self.surname = surname
        }
    }

    /// What is said of a relative.
    package struct Relative: Sendable, Hashable {
        package var relation: KinStatement.Relation
        package var name: String
        package var sex: Sex?
        /// First and last possible day of birth, in days since 1970-01-01.
        package var born: ClosedRange<Int>?
        package var origin: PlacePath
        package var identifier: String?
        package var phone: String?
        package var isFromFreeText: Bool

        /// What is said of a relative; texts as written.
        package init(
            relation: KinStatement.Relation, name: String, sex: Sex? = nil,
            born: ClosedRange<Int>? = nil, place: String = "", number: String = "",
            phone: String = "", isFromFreeText: Bool = false
        ) {
            self.relation = relation
            self.name = ListValues.name(name)
            self.sex = sex
            self.born = born
            origin = PlaceReader.path(place)
            identifier = PersonalNumber.normalized(number)
            self.phone = PhoneDigits.normalized(phone)
            self.isFromFreeText = isFromFreeText
        }
    }

    /// When and where a person was first met.
    package struct Encounter: Sendable, Hashable {
        package var time: EncounterTime
        package var place: PlacePath

        /// An encounter; the place as written.
        package init(day: Int, minute: Int?, place: String) {
            time = EncounterTime(day: day, minute: minute)
            self.place = PlaceReader.path(place)
        }
    }

    /// The name, then other names.
    package private(set) var names: [Name]
    package let sex: Sex?
    package let birth: BirthInterval?
    package let origin: PlacePath
    package let nationality: String?
    package let language: String?
    package private(set) var identifiers: [String] = []
    package private(set) var groupNumbers: [GroupNumber] = []
    package private(set) var phones: [String] = []
    /// Day as of which the record speaks, in days since 1970-01-01.
    package let recordDay: Int?
    package var encounters: [Encounter] = []
    package var relatives: [Relative] = []

    /// What a record says of its person; texts as written.
    package init(
        names: [Name] = [], sex: Sex? = nil, birth: BirthInterval? = nil, place: String = "",
        nationality: String? = nil, language: String? = nil, recordDay: Int? = nil
    ) {
        self.names = names.filter { !ListValues.name($0.full).isEmpty || !$0.given.isEmpty }
        self.sex = sex
        self.birth = birth
        var path = PlaceReader.path(place)
        let country = nationality.flatMap { CountryNames.code($0) }
        path.country = path.country ?? country
        origin = path
        self.nationality = country
        self.language = language
        self.recordDay = recordDay
    }

    /// Adds a number of the person's own.
    package mutating func add(number: String) {
        guard let number = PersonalNumber.normalized(number) else { return }
        if !identifiers.contains(number) { identifiers.append(number) }
    }

    /// Adds a number that a group shares.
    package mutating func add(groupNumber text: String, numbering: String) {
        let kept = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let value = String(kept.uppercased().drop { $0 == "0" })
        guard value.contains(where: \.isNumber), value.utf8.count <= 40 else { return }
        let number = GroupNumber(numbering: numbering, value: value)
        if !groupNumbers.contains(number) { groupNumbers.append(number) }
    }

    /// Adds a telephone number, where it is one.
    package mutating func add(phone: String) {
        guard let phone = PhoneDigits.normalized(phone), !phones.contains(phone) else { return }
        phones.append(phone)
    }
}

/// What a registry knows of one person: descriptions that were decided to be of one human being.
package struct KinPerson: Sendable, Hashable {
    /// The number by which the registry knows the person.
    package let number: UInt64
    package let descriptions: [KinDescription]

    /// A person of a registry.
    package init(number: UInt64, descriptions: [KinDescription]) {
        self.number = number
        self.descriptions = descriptions
    }
}

extension FamilyRoster {
    /// The records of persons of a registry, and which are whose.
    ///
    /// - Complexity: linear in the records; each distinct name is read once.
    static func read(_ persons: [KinPerson], threads: Int) async -> (FamilyRoster, [[Int]])? {
        var roster = FamilyRoster()
        var names = NameInterning(first: roster.names.count)
        var owned: [[Int]] = []
        for (place, person) in persons.enumerated() {
            var records: [Int] = []
            for description in person.descriptions {
                for unsettled in description.records(of: place, id: String(person.number)) {
                    records.append(roster.records.count)
                    roster.records.append(names.settled(unsettled))
                }
            }
            owned.append(records)
        }
        guard let read = await names.read(threads: threads) else { return nil }
        roster.names += read
        return (roster, owned)
    }
}

extension KinDescription {
    /// The record; and one more for each further encounter, as a record has room for one.
    func records(of person: Int, id: String) -> [UnsettledRecord] {
        let hint = nationality ?? origin.country ?? ""
        var record = FamilyRecord(source: 0, row: person, id: id)
        record.sex = sex
        record.birth = birth
        record.origin = origin
        record.nationality = nationality
        record.language = language
        record.identifiers = identifiers
        record.groupNumbers = groupNumbers
        record.phones = phones
        record.recordDay = recordDay
        record.encounterTime = encounters.first?.time
        record.encounterPlace = encounters.first?.place ?? PlacePath()
        var unsettled = UnsettledRecord(record: record)
        let cells = names.map { $0.cells(hint) }
        unsettled.name = cells.first
        unsettled.aliases = Array(cells.dropFirst())
        for relative in relatives {
            var statement = KinStatement(
                relation: relative.relation, column: 0, isFromFreeText: relative.isFromFreeText)
            statement.sex = relative.sex
            statement.birth = relative.born.map { BirthInterval(days: $0, source: .age) }
            statement.origin = relative.origin
            statement.identifier = relative.identifier
            statement.phone = relative.phone
            unsettled.record.statements.append(statement)
            unsettled.statementNames.append(
                .init(
                    relative: relative.name.isEmpty
                        ? nil : NameCells(full: relative.name, country: hint)))
        }
        return [unsettled]
            + encounters.dropFirst().map { encounter in
                var more = FamilyRecord(source: 0, row: person, id: id)
                more.encounterTime = encounter.time
                more.encounterPlace = encounter.place
                more.recordDay = recordDay
                return UnsettledRecord(record: more)
            }
    }
}

extension KinDescription.Name {
    fileprivate func cells(_ country: String) -> NameCells {
        if !given.isEmpty, !surname.isEmpty {
            return NameCells(given: given, middle: middle, surname: surname, country: country)
        }
        return NameCells(full: full, country: country)
    }
}

extension KinDescription.Relative {
    /// The relatives of whom a text tells: “my mother is María Tzoc, of Cobán”.
    ///
    /// - Parameter asOf: The day on which ages were said, in days since 1970-01-01.
    package static func read(_ text: String, asOf day: Int) -> [KinDescription.Relative] {
        StatementText.people(text).map { person in
            let relation = person.meaning?.relation ?? .relative
            var relative = KinDescription.Relative(
                relation: person.isInverse ? relation.inverse : relation, name: person.name,
                sex: person.isInverse ? nil : person.meaning?.sex,
                born: ListReading.birth(nil, person.age, asOf: day)?.days, isFromFreeText: true)
            relative.origin = person.place
            relative.identifier = person.identifier
            relative.phone = person.phone
            return relative
        }
    }
}

extension PlacePath {
    /// The path as one text, from which it is read again.
    package var text: String {
        var parts = parts
        if let country, let name = CountryNames.name(country, language: "en"),
            PlaceReader.path(name).country == country
        {
            parts.append(name)
        }
        return parts.joined(separator: ", ")
    }
}
