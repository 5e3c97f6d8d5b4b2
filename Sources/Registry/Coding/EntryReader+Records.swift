// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

extension EntryReader {
    func moment(_ reader: inout ByteReader) throws -> Moment {
        guard
            let moment = Moment(
                seconds: try reader.signed(), offsetMinutes: try reader.signed(),
                zone: try reader.text())
        else { throw reader.fault("a moment") }
        return moment
    }

    func record(_ reader: inout ByteReader) throws -> SourceRecord {
        let id = try identifier(SourceRecordID.self, &reader)
        let agency = try identifier(AgencyID.self, &reader)
        let row = try reader.byte() == 0 ? nil : try identifier(RowID.self, &reader)
        let received = try moment(&reader)
        return SourceRecord(
            id: id, agency: agency, identity: try identity(&reader), row: row, received: received)
    }

    func row(_ reader: inout ByteReader) throws -> ImportedRow {
        let id = try identifier(RowID.self, &reader)
        let agency = try identifier(AgencyID.self, &reader)
        let list = try reader.text()
        let line = try reader.signed()
        let place = try reader.number()
        var content = try contentReader(at: place, reader)
        return ImportedRow(
            id: id, agency: agency, list: list, line: line, raw: try content?.text() ?? "")
    }

    func evidence(_ reader: inout ByteReader) throws -> ProposalEvidence {
        let bits = try reader.double()
        let place = try reader.number()
        guard var content = try contentReader(at: place, reader) else {
            return ProposalEvidence(kind: "", fingerprint: 0, bits: bits)
        }
        return ProposalEvidence(
            kind: try content.text(), fingerprint: try content.number(), bits: bits)
    }

    func relative(_ reader: inout ByteReader) throws -> RelativeDescription {
        let place = try reader.number()
        guard var content = try contentReader(at: place, reader) else {
            return RelativeDescription(relation: .relative)
        }
        guard let relation = KinStatement.Relation(rawValue: try content.text()) else {
            throw content.fault("a relation")
        }
        let sex = Sex(rawValue: try content.text())
        var born: ClosedRange<Day>?
        if try content.byte() != 0 {
            let first = Day(number: try content.signed())
            let last = Day(number: try content.signed())
            guard first <= last else { throw content.fault("days") }
            born = first...last
        }
        return RelativeDescription(
            relation: relation, sex: sex, born: born, place: try content.text(),
            number: try content.text(), phone: try content.text(),
            isFromFreeText: try content.byte() != 0)
    }

    func identity(_ reader: inout ByteReader) throws -> Identity {
        let sex = try reader.byte() == 0 ? nil : Sex(rawValue: try reader.text())
        var years: ClosedRange<Int>?
        if try reader.byte() != 0 {
            let first = try reader.signed()
            let last = try reader.signed()
            guard first <= last else { throw reader.fault("years") }
            years = first...last
        }
        let place = try reader.number()
        guard var content = try contentReader(at: place, reader) else {
            return Identity(names: [], sex: sex, dateOfBirth: years.flatMap(Identity.dateOfBirth))
        }
        let names = try list(&content) { content in
            guard let kind = RecordedName.Kind(rawValue: try content.text()) else {
                throw content.fault("a kind of name")
            }
            return RecordedName(
                kind: kind, asTyped: try content.text(), first: try content.text(),
                middle: try content.text(), last: try content.text())
        }
        let dateOfBirth = try content.byte() == 0 ? nil : try date(&content)
        let age = try content.byte() == 0 ? nil : try age(&content)
        return Identity(
            names: names, sex: sex, dateOfBirth: dateOfBirth, age: age,
            placeOfBirth: try content.text(),
            nationality: try list(&content) { try $0.text() },
            languages: Set(try list(&content) { Language(try $0.text()) }),
            numbers: try list(&content) {
                let (kind, number) = (try $0.text(), try $0.text())
                guard let scope = IssuedNumber.Scope(rawValue: try $0.text()) else {
                    throw $0.fault("whom a number tells apart")
                }
                return IssuedNumber(kind: kind, number: number, scope: scope)
            },
            documentsCarried: try content.text(), belongings: try content.text(),
            storiesSongsWords: try content.text())
    }

    private func date(_ content: inout ByteReader) throws -> RecordedDate {
        let earliest = Day(number: try content.signed())
        let latest = Day(number: try content.signed())
        guard let precision = RecordedDate.Precision(rawValue: try content.text()),
            let calendar = RecordedDate.Calendar(rawValue: try content.text()),
            let date = RecordedDate(
                earliest: earliest, latest: latest, precision: precision, calendar: calendar,
                asWritten: try content.text())
        else { throw content.fault("a date") }
        return date
    }

    private func age(_ content: inout ByteReader) throws -> RecordedAge {
        let youngest = try content.signed()
        let oldest = try content.signed()
        let asOf = Day(number: try content.signed())
        guard youngest <= oldest, let age = RecordedAge(years: youngest...oldest, asOf: asOf) else {
            throw content.fault("an age")
        }
        return age
    }

    private func list<Element>(
        _ content: inout ByteReader, _ element: (inout ByteReader) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        for _ in 0..<(try content.count()) { elements.append(try element(&content)) }
        return elements
    }
}
