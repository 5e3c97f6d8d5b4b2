// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Forms of what rows of lists say beside their records: of these there are as many as of records.
extension EntryWriter {
    private func put<ID: CaseworkIdentifier>(optional id: ID?) {
        kept.put(UInt8(id == nil ? 0 : 1))
        if let id { put(id: id) }
    }

    func put(_ statement: Statement) {
        put(id: statement.id)
        put(id: statement.by)
        kept.put(statement.relation.rawValue)
        put(statement.taken)
        put(optional: statement.corrects)
        put(optional: statement.record)
        putContent { content in
            content.put(statement.nameOfRelative)
            content.put(statement.words)
            content.put(statement.interpretation.language.tag)
            content.put(UInt8(statement.interpretation.interpreter == nil ? 0 : 1))
            content.put(statement.interpretation.interpreter ?? "")
            content.put(UInt8(statement.interpretation.interpretedInto == nil ? 0 : 1))
            content.put(statement.interpretation.interpretedInto?.tag ?? "")
        }
        kept.put(UInt8(statement.described == nil ? 0 : 1))
        if let described = statement.described { put(described) }
    }

    func put(_ encounter: Encounter) {
        put(id: encounter.id)
        put(id: encounter.agency)
        kept.put(count: encounter.people.count)
        for person in encounter.people { put(id: person) }
        put(encounter.at)
        kept.put(UInt8(encounter.isDayOnly ? 1 : 0))
        put(optional: encounter.record)
        putContent { $0.put(encounter.place) }
    }

    func put(_ contact: ContactPoint) {
        put(id: contact.id)
        put(id: contact.person)
        kept.put(signed: contact.validFrom.number)
        put(optional: contact.record)
        putContent { content in
            content.put(contact.value)
            content.put(contact.safeContactInstruction)
        }
    }
}

extension EntryReader {
    private func optional<ID: CaseworkIdentifier>(_ type: ID.Type, _ reader: inout ByteReader)
        throws -> ID?
    {
        try reader.byte() == 0 ? nil : try identifier(ID.self, &reader)
    }

    func statement(_ reader: inout ByteReader) throws -> Statement {
        let id = try identifier(StatementID.self, &reader)
        let by = try identifier(PersonID.self, &reader)
        guard let relation = FamilyRelation(rawValue: try reader.text()) else {
            throw reader.fault("a relation")
        }
        let taken = try moment(&reader)
        let corrects = try optional(StatementID.self, &reader)
        let record = try optional(SourceRecordID.self, &reader)
        var name = ""
        var words = ""
        var interpretation = Interpretation(language: Language(""))
        let place = try reader.number()
        if var content = try contentReader(at: place, reader) {
            name = try content.text()
            words = try content.text()
            let language = Language(try content.text())
            let isInterpreted = try content.byte() != 0
            let interpreter = try content.text()
            let isInto = try content.byte() != 0
            let into = Language(try content.text())
            interpretation = Interpretation(
                language: language, interpreter: isInterpreted ? interpreter : nil,
                interpretedInto: isInto ? into : nil)
        }
        let described = try reader.byte() == 0 ? nil : try relative(&reader)
        return Statement(
            id: id, by: by, relation: relation, nameOfRelative: name, words: words,
            interpretation: interpretation, taken: taken, corrects: corrects,
            described: described, record: record)
    }

    func encounter(_ reader: inout ByteReader) throws -> Encounter {
        let id = try identifier(EncounterID.self, &reader)
        let agency = try identifier(AgencyID.self, &reader)
        var people: [PersonID] = []
        for _ in 0..<(try reader.count()) { people.append(try identifier(PersonID.self, &reader)) }
        let at = try moment(&reader)
        let isDayOnly = try reader.byte() != 0
        let record = try optional(SourceRecordID.self, &reader)
        let place = try reader.number()
        var content = try contentReader(at: place, reader)
        return Encounter(
            id: id, agency: agency, people: people, at: at, isDayOnly: isDayOnly,
            place: try content?.text() ?? "", record: record)
    }

    func contact(_ reader: inout ByteReader) throws -> ContactPoint {
        let id = try identifier(ContactPointID.self, &reader)
        let person = try identifier(PersonID.self, &reader)
        let validFrom = Day(number: try reader.signed())
        let record = try optional(SourceRecordID.self, &reader)
        let place = try reader.number()
        var content = try contentReader(at: place, reader)
        let value = try content?.text() ?? ""
        return ContactPoint(
            id: id, person: person, value: value, validFrom: validFrom,
            safeContactInstruction: try content?.text() ?? "", record: record)
    }
}
