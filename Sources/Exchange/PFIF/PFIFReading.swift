// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// What a record of PFIF says, as a registry keeps it.
///
/// What the registry has no place for stays in the text of the row, from which the record is written
/// again: author, source, photographs, description, and what notes say.
enum PFIFReading {
    static func draft(of person: PFIFPerson) -> RowDraft {
        let source = PFIFTime(person[.sourceDate])
        let birth = birth(person[.dateOfBirth])
        var age: RecordedAge?
        if birth == nil, let years = PFIFCheck.age(person[.age]), let source {
            age = RecordedAge(years: years, asOf: source.day)
        }
        let home: [PFIFPersonField] = [
            .homeStreet, .homeNeighborhood, .homeCity, .homeState, .homePostalCode, .homeCountry,
        ]
        return RowDraft(
            identity: Identity(
                names: names(person), sex: Sex(pfif: person[.sex]), dateOfBirth: birth, age: age,
                placeOfBirth: home.map { person[$0] }.filter { !$0.isEmpty }
                    .joined(separator: ", "),
                numbers: [
                    IssuedNumber(kind: PFIFList.numberKind, number: person[.personRecordID])
                ]),
            phones: contacts(person.notes))
    }

    /// What notes say of somebody whose record stands elsewhere.
    static func draft(of notes: [PFIFNote], on person: String) -> RowDraft {
        RowDraft(
            identity: Identity(
                names: [], numbers: [IssuedNumber(kind: PFIFList.numberKind, number: person)]),
            phones: contacts(notes))
    }

    private static func names(_ person: PFIFPerson) -> [RecordedName] {
        let given = person[.givenName]
        let family = person[.familyName]
        let whole = lines(person[.fullName])
        let parts = [given, family].filter { !$0.isEmpty }.joined(separator: " ")
        var names: [RecordedName] = []
        let first = whole.first ?? parts
        if !first.isEmpty {
            names.append(RecordedName(kind: .typed, asTyped: first, first: given, last: family))
        }
        for other in whole.dropFirst() + lines(person[.alternateNames]) {
            names.append(RecordedName(kind: .other, asTyped: other))
        }
        return names
    }

    private static func birth(_ text: String) -> RecordedDate? {
        guard let date = PFIFDate(text), let days = date.days else { return nil }
        let isDefault = date.day == 1 && (date.month == 1 || date.month == 7)
        if isDefault, let first = Day(date.year, 1, 1), let last = Day(date.year, 12, 31) {
            return RecordedDate(
                earliest: first, latest: last, precision: .placeholder, asWritten: text)
        }
        return RecordedDate(
            earliest: days.earliest, latest: days.latest,
            precision: date.day != nil ? .day : date.month != nil ? .month : .year, asWritten: text)
    }

    /// Ways to reach the person, from notes of people who found them.
    private static func contacts(_ notes: [PFIFNote]) -> [String] {
        var found: [String] = []
        for note in notes {
            for value in [note[.phoneOfFoundPerson], note[.emailOfFoundPerson]]
            where !value.isEmpty && !found.contains(value) {
                found.append(value)
            }
        }
        return found
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension Sex {
    /// The sex as PFIF says it; nil where it says another, or nothing.
    init?(pfif: String) {
        switch pfif {
        case "female": self = .female
        case "male": self = .male
        default: return nil
        }
    }
}
