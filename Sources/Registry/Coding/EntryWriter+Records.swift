// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

extension Identity {
    /// What stays of an identity whose content is erased: sex, and the years of birth.
    ///
    /// So that counts by sex and age go on adding up, and nobody who was recorded as an adult turns
    /// into a child.
    var residue: Identity {
        Identity(
            names: [], sex: sex, dateOfBirth: birthYears.flatMap(Self.dateOfBirth), age: nil)
    }

    /// First and last year in which the person can have been born.
    var birthYears: ClosedRange<Int>? {
        if let dateOfBirth {
            return dateOfBirth.earliest.parts.year...dateOfBirth.latest.parts.year
        }
        guard let age else { return nil }
        let year = age.asOf.parts.year
        return (year - age.years.upperBound - 1)...(year - age.years.lowerBound)
    }

    static func dateOfBirth(_ years: ClosedRange<Int>) -> RecordedDate? {
        guard let earliest = Day(years.lowerBound, 1, 1), let latest = Day(years.upperBound, 12, 31)
        else { return nil }
        return RecordedDate(earliest: earliest, latest: latest, precision: .year)
    }
}

/// The forms of what there is most of, written by hand: a million records are read at start.
extension EntryWriter {
    func put(_ moment: Moment) {
        kept.put(signed: moment.seconds)
        kept.put(signed: moment.offsetMinutes)
        kept.put(moment.zone)
    }

    func put(_ record: SourceRecord) {
        put(id: record.id)
        put(id: record.agency)
        kept.put(UInt8(record.row == nil ? 0 : 1))
        if let row = record.row { put(id: row) }
        put(record.received)
        put(record.identity)
    }

    func put(_ row: ImportedRow) {
        put(id: row.id)
        put(id: row.agency)
        kept.put(row.list)
        kept.put(signed: row.line)
        putContent { $0.put(row.raw) }
    }

    func put(_ evidence: ProposalEvidence) {
        kept.put(fraction: evidence.bits)
        putContent {
            $0.put(evidence.kind)
            $0.put(number: evidence.fingerprint)
        }
    }

    /// What is said of a relative is a text, ages and numbers too: nothing of it stays.
    func put(_ relative: RelativeDescription) {
        putContent { content in
            content.put(relative.relation.rawValue)
            content.put(relative.sex?.rawValue ?? "")
            content.put(UInt8(relative.born == nil ? 0 : 1))
            if let born = relative.born {
                content.put(signed: born.lowerBound.number)
                content.put(signed: born.upperBound.number)
            }
            content.put(relative.place)
            content.put(relative.number)
            content.put(relative.phone)
            content.put(UInt8(relative.isFromFreeText ? 1 : 0))
        }
    }

    func put(_ identity: Identity) {
        kept.put(UInt8(identity.sex == nil ? 0 : 1))
        if let sex = identity.sex { kept.put(sex.rawValue) }
        let years = identity.birthYears
        kept.put(UInt8(years == nil ? 0 : 1))
        if let years {
            kept.put(signed: years.lowerBound)
            kept.put(signed: years.upperBound)
        }
        putContent { content in
            Self.put(identity, into: &content)
        }
    }

    private static func put(_ identity: Identity, into content: inout ByteWriter) {
        content.put(count: identity.names.count)
        for name in identity.names {
            content.put(name.kind.rawValue)
            content.put(name.asTyped)
            content.put(name.first)
            content.put(name.middle)
            content.put(name.last)
        }
        content.put(UInt8(identity.dateOfBirth == nil ? 0 : 1))
        if let date = identity.dateOfBirth {
            content.put(signed: date.earliest.number)
            content.put(signed: date.latest.number)
            content.put(date.precision.rawValue)
            content.put(date.calendar.rawValue)
            content.put(date.asWritten)
        }
        content.put(UInt8(identity.age == nil ? 0 : 1))
        if let age = identity.age {
            content.put(signed: age.years.lowerBound)
            content.put(signed: age.years.upperBound)
            content.put(signed: age.asOf.number)
        }
        content.put(identity.placeOfBirth)
        content.put(count: identity.nationality.count)
        for nation in identity.nationality { content.put(nation) }
        content.put(count: identity.languages.count)
        for tag in identity.languages.map(\.tag).sorted() { content.put(tag) }
        content.put(count: identity.numbers.count)
        for number in identity.numbers {
            content.put(number.kind)
            content.put(number.number)
            content.put(number.scope.rawValue)
        }
        content.put(identity.documentsCarried)
        content.put(identity.belongings)
        content.put(identity.storiesSongsWords)
    }
}
