// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames

/// What a registry knows of people, as the matching reads it.
///
/// Nothing is read out of rows of lists here: what they say became records, statements, encounters and
/// contacts when they were imported, by a mapping that somebody looked at.
extension CaseworkState {
    /// All that is known of a person; no descriptions where everything was erased, or where the person does
    /// not want that relatives are sought: nothing is proposed of them then, and what was waiting is withdrawn.
    func kinPerson(_ id: PersonID) -> KinPerson {
        let person = canonical(id)
        guard !refusesTracing(person) else {
            return KinPerson(number: person.number, descriptions: [])
        }
        let counting = records(of: person).filter(counts)
        var places: [SourceRecordID: Int] = [:]
        var descriptions: [KinDescription] = []
        for record in counting {
            places[record.id] = descriptions.count
            descriptions.append(kinDescription(of: record))
        }
        guard !descriptions.isEmpty else {
            return KinPerson(number: person.number, descriptions: [])
        }
        for encounter in encounters(of: person) where counts(beside: encounter.record) {
            let place = encounter.record.flatMap { places[$0] } ?? 0
            descriptions[place].encounters.append(KinDescription.Encounter(encounter))
        }
        let said = statements(of: person)
        let corrected = Set(said.compactMap(\.corrects))
        for statement in said
        where !corrected.contains(statement.id) && counts(beside: statement.record) {
            let place = statement.record.flatMap { places[$0] } ?? 0
            descriptions[place].relatives += Self.relatives(statement)
        }
        for request in openRequests(of: person) where canonical(request.inquirer) == person {
            for sought in request.sought where sought.found == nil {
                descriptions[0].relatives.append(KinDescription.Relative(sought))
            }
        }
        for contact in contacts(of: person) where counts(beside: contact.record) {
            descriptions[contact.record.flatMap { places[$0] } ?? 0].add(phone: contact.value)
        }
        return KinPerson(number: person.number, descriptions: descriptions.filter(\.saysSomething))
    }

    /// What one record says of its person itself.
    func kinDescription(of record: SourceRecord) -> KinDescription {
        let identity = record.identity
        var description = KinDescription(
            names: identity.names.map {
                KinDescription.Name(
                    full: $0.asTyped, given: $0.first, middle: $0.middle, surname: $0.last)
            }, sex: identity.sex, birth: identity.birthInterval, place: identity.placeOfBirth,
            nationality: identity.nationality.first, language: identity.tellingLanguage,
            recordDay: (identity.age?.asOf ?? record.received.day).number)
        for number in identity.numbers {
            switch number.scope {
            case .person: description.add(number: number.number)
            case .group: description.add(groupNumber: number.number, numbering: number.kind)
            case .list: break
            }
        }
        return description
    }

    private static func relatives(_ statement: Statement) -> [KinDescription.Relative] {
        if let described = statement.described {
            return [
                KinDescription.Relative(
                    relation: described.relation, name: statement.nameOfRelative,
                    sex: described.sex,
                    born: described.born.map { $0.lowerBound.number...$0.upperBound.number },
                    place: described.place, number: described.number, phone: described.phone,
                    isFromFreeText: described.isFromFreeText)
            ]
        }
        guard statement.nameOfRelative.isEmpty else {
            return [
                KinDescription.Relative(
                    relation: statement.relation.stated, name: statement.nameOfRelative)
            ]
        }
        return KinDescription.Relative.read(statement.words, asOf: statement.taken.day.number)
    }
}

extension KinDescription {
    /// Whether there is anything to compare.
    fileprivate var saysSomething: Bool {
        !names.isEmpty || !identifiers.isEmpty || !groupNumbers.isEmpty || !relatives.isEmpty
            || !encounters.isEmpty || !phones.isEmpty
    }
}

extension KinDescription.Encounter {
    /// An encounter, by the clock on the wall.
    init(_ encounter: Encounter) {
        let local = encounter.at.seconds + encounter.at.offsetMinutes * 60
        let day = encounter.at.day.number
        self.init(
            day: day, minute: encounter.isDayOnly ? nil : (local - day * 86_400) / 60,
            place: encounter.place)
    }
}

extension KinDescription.Relative {
    /// Somebody who is sought.
    fileprivate init(_ sought: TracingRequest.SoughtPerson) {
        self.init(
            relation: sought.relation.stated, name: sought.name, sex: sought.sex,
            born: sought.dateOfBirth.map { $0.earliest.number...$0.latest.number },
            place: sought.locationLast)
    }
}

extension FamilyRelation {
    /// The relation as the matching knows it.
    fileprivate var stated: KinStatement.Relation {
        switch self {
        case .mother: .mother
        case .father: .father
        case .parent, .adoptiveParent: .parent
        case .stepParent: .stepParent
        case .guardian, .customaryCaregiver: .guardian
        case .grandparent: .grandparent
        case .auntOrUncle: .auntOrUncle
        case .sibling, .halfSibling: .sibling
        case .spouse: .spouse
        case .unspecified: .relative
        }
    }
}

extension Identity {
    /// First and last day on which the person can have been born.
    fileprivate var birthInterval: BirthInterval? {
        if let date = dateOfBirth {
            let source: BirthInterval.Source =
                switch date.precision {
                case .day: .date
                case .placeholder: .defaultDate
                case .month, .year, .estimate: .partialDate
                }
            return BirthInterval(days: date.earliest.number...date.latest.number, source: source)
        }
        guard let age else { return nil }
        // Who is 7 was born between seven and eight years ago.
        let last = age.asOf.number - age.years.lowerBound * 365
        let first = age.asOf.number - (age.years.upperBound + 1) * 366
        return BirthInterval(days: first...max(first, last), source: .age)
    }

    /// The language that tells most of where somebody is from: one that few understand before those of
    /// whole continents.
    fileprivate var tellingLanguage: String? {
        let tags = languages.map(\.tag).sorted()
        return tags.first { !Self.widespread.contains($0) } ?? tags.first
    }

    private static let widespread: Set<String> = ["es", "en", "fr", "pt", "ar", "ru", "und"]
}
