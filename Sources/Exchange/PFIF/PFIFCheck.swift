// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Whether records of PFIF say what the format lets them say.
enum PFIFCheck {
    /// Everything that is wrong with an entry, by itself.
    static func faults(_ content: PFIFReader.Entry.Content, line: Int) -> [PFIFFault] {
        var sentences: [String] = []
        switch content {
        case .person(let person):
            sentences = faults(person)
            for note in person.notes { sentences += faults(note, isNested: true) }
        case .note(let note): sentences = faults(note, isNested: false)
        }
        return sentences.map { PFIFFault(line: line, sentence: $0) }
    }

    private static func faults(_ person: PFIFPerson) -> [String] {
        var found: [String] = []
        if !isRecordID(person[.personRecordID]) {
            found.append("person_record_id is not of the form domain/number")
        }
        for field in [PFIFPersonField.entryDate, .expiryDate, .sourceDate]
        where !person[field].isEmpty && PFIFTime(person[field]) == nil {
            found.append("\(field.rawValue) is not a time such as 2012-05-29T10:20:30Z")
        }
        if person.isTombstone { return found }
        if !["", "female", "male", "other"].contains(person[.sex]) {
            found.append("sex is female, male or other")
        }
        if !person[.dateOfBirth].isEmpty, PFIFDate(person[.dateOfBirth]) == nil {
            found.append("date_of_birth is not a date such as 2012-05-29, 2012-05 or 2012")
        }
        if !person[.age].isEmpty, age(person[.age]) == nil {
            found.append("age is not a number of years, or two with a hyphen")
        }
        let names: [PFIFPersonField] = [.fullName, .givenName, .familyName]
        if names.allSatisfy({ person[$0].isEmpty }) {
            found.append("full_name is missing")
        }
        return found
    }

    private static func faults(_ note: PFIFNote, isNested: Bool) -> [String] {
        var found: [String] = []
        if !isRecordID(note[.noteRecordID]) {
            found.append("note_record_id is not of the form domain/number")
        }
        if !isNested, !isRecordID(note[.personRecordID]) {
            found.append("the note does not say on whom it is, by person_record_id")
        }
        if !note[.linkedPersonRecordID].isEmpty, !isRecordID(note[.linkedPersonRecordID]) {
            found.append("linked_person_record_id is not of the form domain/number")
        }
        for field in [PFIFNoteField.entryDate, .sourceDate]
        where !note[field].isEmpty && PFIFTime(note[field]) == nil {
            found.append("\(field.rawValue) of a note is not a time such as 2012-05-29T10:20:30Z")
        }
        if !note[.status].isEmpty, PFIFNote.Status(rawValue: note[.status]) == nil {
            found.append("status of a note is none that is known")
        }
        if !["", "true", "false"].contains(note[.authorMadeContact]) {
            found.append("author_made_contact of a note is true or false")
        }
        return found
    }

    /// Whether it is a domain, a slash and something.
    static func isRecordID(_ text: String) -> Bool {
        guard let slash = text.firstIndex(of: "/") else { return false }
        let domain = text[..<slash]
        return !domain.isEmpty && text.index(after: slash) < text.endIndex
            && domain.utf8.allSatisfy { byte in
                (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            }
    }

    /// An age, as of `source_date`.
    static func age(_ text: String) -> ClosedRange<Int>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count) else { return nil }
        let numbers = parts.map { part -> Int? in
            part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(part) : nil
        }
        guard let first = numbers[0], let last = numbers[numbers.count - 1], first <= last,
            last <= 130
        else { return nil }
        return first...last
    }
}

/// A date in PFIF: a day, a month or a year.
struct PFIFDate: Hashable {
    let year: Int
    let month: Int?
    let day: Int?

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in
            part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        guard (1...3).contains(parts.count), areDigits, parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), let year = Int(parts[0]),
            year >= 1
        else { return nil }
        self.year = year
        month = parts.count > 1 ? Int(parts[1]) : nil
        day = parts.count > 2 ? Int(parts[2]) : nil
        if let month, !(1...12).contains(month) { return nil }
        if let month, let day, Day(year, month, day) == nil { return nil }
    }

    /// First and last day it can mean.
    var days: (earliest: Day, latest: Day)? {
        let first = Day(year, month ?? 1, day ?? 1)
        let last: Day? =
            if let month, let day {
                Day(year, month, day)
            } else if let month {
                Day(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1).map {
                    Day(number: $0.number - 1)
                }
            } else {
                Day(year, 12, 31)
            }
        guard let first, let last else { return nil }
        return (first, last)
    }
}
