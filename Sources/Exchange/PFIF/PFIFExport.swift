// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import FamilyLinkage

/// People who may leave as records of PFIF.
///
/// Whoever came from another repository leaves as the record of that repository, letter for letter, with
/// the day on which it was entered here: a copy is changed by nobody. Everybody else leaves as a record of
/// this repository, and so does everybody who is sought and was not found.
package struct PFIFExport: Sendable {
    /// This repository, and how it speaks of itself.
    package struct Repository: Sendable {
        /// The domain of its records: `registry.example.org`.
        package var domain: String
        /// Who wrote the records: the agency.
        package var author: String

        /// A repository.
        package init(domain: String, author: String) {
            self.domain = domain
            self.author = author
        }
    }

    /// Rows of imported documents of PFIF, with the version they are of, by the record that is read from
    /// them.
    package typealias Sources = [SourceRecordID: (raw: String, version: String)]

    /// The records, by `entry_date`.
    package private(set) var people: [PFIFPerson] = []
    /// What PFIF has no place for, with how often it was there.
    package private(set) var leftOut: [String: Int] = [:]
    /// Copies whose expiry_date has passed: their identifiers leave, and the people here should be
    /// erased.
    package private(set) var expired: [PersonID] = []

    private let repository: Repository
    private let now: Int
    /// Whose record each is, by its identifier.
    private var owners: [String: PersonID] = [:]

    private let expiries: [PersonID: Moment]

    /// Makes the records.
    ///
    /// - Parameters:
    ///   - released: People of whom something may leave.
    ///   - expiries: When that ends which lets them leave; records expire then, wherever they are.
    ///   - now: Seconds since 1970.
    package init(
        _ released: [ReleasedPerson], of repository: Repository, sources: Sources,
        expiries: [PersonID: Moment], now: Int
    ) {
        self.expiries = expiries
        self.repository = repository
        self.now = now
        for person in released { add(person, sources) }
        sort()
    }

    private mutating func sort() {
        let dated = people.map { ($0, PFIFTime($0[.entryDate]) ?? PFIFTime(seconds: 0)) }
        people = dated.sorted {
            ($0.1, $0.0[.personRecordID]) < ($1.1, $1.0[.personRecordID])
        }.map(\.0)
    }

    /// Adds copies that are gone because their time has ended: what is left of them, so that whoever has a copy
    /// of the copy removes it too.
    ///
    /// - Parameter stones: Identifier, expiry date as written, and when it was removed in seconds since 1970.
    package mutating func add(
        tombstones stones: [(record: String, expired: String, removed: Int)]
    ) {
        let there = Set(people.map { $0[.personRecordID] })
        for stone in stones where !there.contains(stone.record) {
            var person = PFIFPerson()
            person[.personRecordID] = stone.record
            person[.expiryDate] = stone.expired
            people.append(person.tombstone(removedAt: stone.removed))
        }
        sort()
    }

    /// Of whom records are.
    package func persons(of records: [PFIFPerson]) -> [PersonID] {
        Set(records.compactMap { owners[$0[.personRecordID]] }).sorted()
    }

    private mutating func add(_ record: PFIFPerson, of person: ReleasedPerson) {
        owners[record[.personRecordID]] = person.id
        people.append(record)
    }

    private mutating func add(_ person: ReleasedPerson, _ sources: Sources) {
        let copies = person.records.compactMap { record in
            sources[record.id].flatMap { source in
                PFIFList.person(raw: source.raw, version: source.version).map { ($0, record) }
            }
        }
        for (copy, record) in copies where copy.domain != repository.domain {
            if copy.hasExpired(at: now) {
                add(copy.tombstone(removedAt: now), of: person)
                expired.append(person.id)
            } else {
                var copy = copy
                copy[.entryDate] = PFIFTime(seconds: record.received.seconds).text
                if person.isHidden { hide(&copy) }
                add(copy, of: person)
            }
        }
        let own = person.records.filter { sources[$0.id] == nil }
        if !own.isEmpty { add(record(of: person, own), of: person) }
        for request in person.requests where request.closed == nil {
            for sought in request.sought where sought.found == nil {
                add(record(of: sought, request, by: person.id), of: person)
            }
        }
        count("family links", person.links.count)
        count("statements about relatives", person.statements.count)
        count("custody", person.custodies.count)
        count("separations", person.separations.count)
        count("cases", person.cases.count)
        count("care arrangements", person.care.count)
        count("consents", person.consents.count)
        count("tracing actions", person.actions.count)
    }

    /// Takes out of a copy how a child is reached, and where, as long as no relation is verified.
    private mutating func hide(_ copy: inout PFIFPerson) {
        var hidden = 0
        for index in copy.notes.indices {
            for field in [
                PFIFNoteField.phoneOfFoundPerson, .emailOfFoundPerson, .lastKnownLocation,
            ] where !copy.notes[index][field].isEmpty {
                copy.notes[index][field] = ""
                hidden += 1
            }
        }
        count("how a child is reached, in copies", hidden)
    }

    private mutating func count(_ what: String, _ number: Int) {
        if number > 0 { leftOut[what, default: 0] += number }
    }

    /// A record of this repository.
    private mutating func record(
        of person: ReleasedPerson, _ records: [SourceRecord]
    ) -> PFIFPerson {
        var record = PFIFPerson()
        let received = records.map(\.received.seconds).max() ?? 0
        let day = records.map(\.received).max()?.day
        record[.personRecordID] = "\(repository.domain)/\(person.id)"
        record[.entryDate] = PFIFTime(seconds: received).text
        record[.sourceDate] = record[.entryDate]
        record[.authorName] = repository.author
        record[.sourceName] = repository.author
        record[.expiryDate] = expiry(of: person.id)
        let names = records.flatMap(\.identity.names)
        let whole = Self.distinct(
            names.filter { $0.kind == .typed || $0.kind == .documented }.map(\.asTyped))
        record[.fullName] = whole.joined(separator: "\n")
        if let first = names.first(where: { !$0.first.isEmpty || !$0.last.isEmpty }) {
            record[.givenName] = [first.first, first.middle].filter { !$0.isEmpty }
                .joined(separator: " ")
            record[.familyName] = first.last
        }
        record[.alternateNames] = Self.distinct(
            names.filter { $0.kind == .nickname || $0.kind == .other }.map(\.asTyped)
        ).filter { !whole.contains($0) }.joined(separator: "\n")
        if whole.isEmpty, record[.givenName].isEmpty, record[.familyName].isEmpty {
            record[.fullName] =
                record[.alternateNames].isEmpty ? "unknown" : record[.alternateNames]
        }
        record[.sex] = records.compactMap(\.identity.sex).first.map { "\($0)" } ?? ""
        birth(&record, records, day)
        record[.description] = description(records)
        for contact in person.contacts { record.notes.append(note(contact, on: record)) }
        if let whereabouts = person.whereabouts, whereabouts == .died {
            count("that a person died", 1)
        }
        return record
    }

    private mutating func birth(
        _ record: inout PFIFPerson, _ records: [SourceRecord], _ day: Day?
    ) {
        if let date = records.compactMap(\.identity.dateOfBirth).first {
            record[.dateOfBirth] = Self.text(date)
            if record[.dateOfBirth].isEmpty, let day {
                let ages = date.age(on: day)
                record[.age] = Self.text(ages)
            }
        } else if let age = records.compactMap(\.identity.age).first, let day {
            record[.age] = Self.text(age.asOf == day ? age.years : age.age(on: day))
        }
    }

    private func expiry(of person: PersonID) -> String {
        expiries[person].map { PFIFTime(seconds: $0.seconds).text } ?? ""
    }

    private static func text(_ years: ClosedRange<Int>) -> String {
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
    }

    /// A date as PFIF writes it; empty where it can mean days of more than a year.
    static func text(_ date: RecordedDate) -> String {
        let (first, last) = (date.earliest.iso, date.latest.iso)
        if first == last { return first }
        if first.prefix(7) == last.prefix(7), date.precision == .month {
            return String(first.prefix(7))
        }
        if first.prefix(4) == last.prefix(4) { return String(first.prefix(4)) }
        return ""
    }

    /// What PFIF has no field for, as text.
    private mutating func description(_ records: [SourceRecord]) -> String {
        var lines: [String] = []
        func add(_ label: String, _ values: [String]) {
            let said = Self.distinct(values.filter { !$0.isEmpty })
            if !said.isEmpty { lines.append(label + ": " + said.joined(separator: "; ")) }
        }
        let identities = records.map(\.identity)
        add("From", identities.map(\.placeOfBirth))
        add("Nationality", identities.flatMap(\.nationality))
        add("Languages", identities.flatMap { $0.languages.map(\.tag).sorted() })
        add("Belongings", identities.map(\.belongings))
        add("Words and songs", identities.map(\.storiesSongsWords))
        count("numbers", identities.flatMap(\.numbers).count)
        count("documents carried", identities.count { !$0.documentsCarried.isEmpty })
        return lines.joined(separator: "\n")
    }

    private static func distinct(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// How somebody is reached, as a note of the agency.
    private func note(_ contact: ContactPoint, on record: PFIFPerson) -> PFIFNote {
        var note = note("\(contact.id)", on: record[.personRecordID], at: record[.sourceDate])
        note[.status] = PFIFNote.Status.believedAlive.rawValue
        note[contact.value.contains("@") ? .emailOfFoundPerson : .phoneOfFoundPerson] =
            contact.value
        note[.text] =
            contact.safeContactInstruction.isEmpty
            ? "How the person is reached." : contact.safeContactInstruction
        return note
    }

    private func note(_ id: String, on person: String, at date: String) -> PFIFNote {
        var note = PFIFNote()
        note[.noteRecordID] = "\(repository.domain)/\(id)"
        note[.personRecordID] = person
        note[.entryDate] = date
        note[.sourceDate] = date
        note[.authorName] = repository.author
        return note
    }

    /// Somebody who is sought.
    private func record(
        of sought: TracingRequest.SoughtPerson, _ request: TracingRequest, by inquirer: PersonID
    ) -> PFIFPerson {
        var record = PFIFPerson()
        record[.expiryDate] = expiry(of: inquirer)
        record[.personRecordID] = "\(repository.domain)/\(sought.id)"
        record[.entryDate] = PFIFTime(seconds: request.inquiryDate.seconds).text
        record[.sourceDate] = record[.entryDate]
        record[.authorName] = repository.author
        record[.sourceName] = repository.author
        record[.fullName] = sought.name.isEmpty ? "unknown" : sought.name
        record[.sex] = sought.sex.map { "\($0)" } ?? ""
        if let date = sought.dateOfBirth { record[.dateOfBirth] = Self.text(date) }
        var note = note(
            "\(request.id)-\(sought.id)", on: record[.personRecordID], at: record[.sourceDate])
        note[.status] = PFIFNote.Status.informationSought.rawValue
        note[.lastKnownLocation] = sought.locationLast
        note[.text] = "The family asks where this person is."
        record.notes.append(note)
        return record
    }
}

extension ReleasedPerson {
    /// Whether how and where the person is reached stays here: of a child, until a relation is verified.
    var isHidden: Bool { isMinor && !links.contains { $0.isVerified && $0.superseded == nil } }
}
