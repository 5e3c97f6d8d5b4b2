// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// How an entry begins and what it holds.
///
/// `1`, the owners of the key of its content, time, actor, purpose, refusal, and what happened. What
/// there is most of has a form of its own; everything else goes field by field.
extension EntryWriter {
    static let version: UInt8 = 1

    enum Form {
        static let fields: UInt8 = 0
        static let registered: UInt8 = 1
        static let recordAdded: UInt8 = 2
        static let rowAccepted: UInt8 = 3
        static let disclosed: UInt8 = 4
        static let administrative: UInt8 = 5
        static let stated: UInt8 = 6
        static let encountered: UInt8 = 7
        static let contactAdded: UInt8 = 8
    }

    func put(_ act: Act) throws {
        put(act.at)
        put(act.actor)
        kept.put(act.purpose.rawValue)
        kept.put(act.refusal?.rawValue ?? "")
        kept.put(count: act.happenings.count)
        for happening in act.happenings {
            switch happening {
            case .casework(let event): try put(event)
            case .administrative(let event):
                kept.put(Form.administrative)
                try put(value: event)
            }
        }
    }

    func put(_ actor: Actor) {
        switch actor {
        case .user(let user, let role, let agency):
            kept.put(0)
            put(id: user)
            kept.put(role.rawValue)
            put(id: agency)
        case .matching(let model):
            kept.put(1)
            kept.put(model)
        }
    }

    private func put(_ event: Event) throws {
        switch event {
        case .people(.registered(let person, let record)):
            kept.put(Form.registered)
            put(id: person)
            put(record)
        case .people(.recordAdded(let record, let person)):
            kept.put(Form.recordAdded)
            put(id: person)
            put(record)
        case .imported(.received(let row, .accepted(let record))):
            kept.put(Form.rowAccepted)
            put(row)
            put(id: record)
        case .file(.disclosed(let person, let compartment, let purpose, let user)):
            kept.put(Form.disclosed)
            put(id: person)
            kept.put(compartment.rawValue)
            kept.put(purpose.rawValue)
            put(id: user)
        case .link(.stated(let statement)):
            kept.put(Form.stated)
            put(statement)
        case .people(.encountered(let encounter)):
            kept.put(Form.encountered)
            put(encounter)
        case .file(.contactAdded(let contact)) where contact.attempts.isEmpty:
            kept.put(Form.contactAdded)
            put(contact)
        default:
            kept.put(Form.fields)
            try put(value: event)
        }
    }
}

extension EntryReader {
    func act(_ reader: inout ByteReader) throws -> Act {
        let at = try moment(&reader)
        let actor = try actor(&reader)
        guard let purpose = Purpose(rawValue: try reader.text()) else {
            throw reader.fault("a purpose")
        }
        let refusal = Refusal.Code(rawValue: try reader.text())
        var happenings: [Happening] = []
        for _ in 0..<(try reader.count()) { happenings.append(try happening(&reader)) }
        return Act(
            at: at, actor: actor, purpose: purpose, refusal: refusal, happenings: happenings)
    }

    private func actor(_ reader: inout ByteReader) throws -> Actor {
        guard try reader.byte() == 0 else { return .matching(model: try reader.text()) }
        let user = try identifier(UserID.self, &reader)
        guard let role = Role(rawValue: try reader.text()) else { throw reader.fault("a role") }
        return .user(user, role, try identifier(AgencyID.self, &reader))
    }

    private func happening(_ reader: inout ByteReader) throws -> Happening {
        switch try reader.byte() {
        case EntryWriter.Form.registered:
            let person = try identifier(PersonID.self, &reader)
            return .casework(.people(.registered(person, try record(&reader))))
        case EntryWriter.Form.recordAdded:
            let person = try identifier(PersonID.self, &reader)
            return .casework(.people(.recordAdded(try record(&reader), to: person)))
        case EntryWriter.Form.rowAccepted:
            let row = try row(&reader)
            let record = try identifier(SourceRecordID.self, &reader)
            return .casework(.imported(.received(row, .accepted(record))))
        case EntryWriter.Form.disclosed:
            let person = try identifier(PersonID.self, &reader)
            guard let compartment = Compartment(rawValue: try reader.text()),
                let purpose = Purpose(rawValue: try reader.text())
            else { throw reader.fault("a compartment") }
            let user = try identifier(UserID.self, &reader)
            return .casework(.file(.disclosed(person, compartment, purpose, to: user)))
        case EntryWriter.Form.administrative:
            return .administrative(
                try value(AdministrativeEvent.self, at: &reader.position))
        case EntryWriter.Form.stated:
            return .casework(.link(.stated(try statement(&reader))))
        case EntryWriter.Form.encountered:
            return .casework(.people(.encountered(try encounter(&reader))))
        case EntryWriter.Form.contactAdded:
            return .casework(.file(.contactAdded(try contact(&reader))))
        case EntryWriter.Form.fields:
            return .casework(try value(Event.self, at: &reader.position))
        default: throw reader.fault("a form")
        }
    }
}
