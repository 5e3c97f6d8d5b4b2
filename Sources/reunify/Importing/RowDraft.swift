// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What a row of a list says, before it has identifiers.
struct RowDraft: Sendable, Equatable {
    /// What it says of a relative.
    struct Relative: Sendable, Equatable {
        var name: String
        /// The cell letter for letter.
        var words: String
        var described: RelativeDescription
    }

    /// When and where the person was first met.
    struct Encounter: Sendable, Equatable {
        var at: Moment
        var isDayOnly: Bool
        var place: String
    }

    /// Who its person is.
    var identity: Identity
    var relatives: [Relative] = []
    var encounter: Encounter?
    var phones: [String] = []

    /// The record of the row.
    func record(
        _ row: RowID, of agency: AgencyID, received: Moment, _ identifiers: inout IdentifierSource
    ) -> SourceRecord {
        SourceRecord(
            id: identifiers.next(SourceRecordID.self), agency: agency, identity: identity, row: row,
            received: received)
    }

    /// What else it says, beside its record.
    func content(
        beside record: SourceRecord, of person: PersonID, _ identifiers: inout IdentifierSource
    ) -> RowContent {
        RowContent(
            statements: relatives.map { relative in
                Statement(
                    id: identifiers.next(StatementID.self), by: person,
                    relation: relative.described.relation.asRelation,
                    nameOfRelative: relative.name, words: relative.words,
                    interpretation: Interpretation(language: Language("und")),
                    taken: record.received, described: relative.described, record: record.id)
            },
            encounter: encounter.map {
                Casework.Encounter(
                    id: identifiers.next(EncounterID.self), agency: record.agency,
                    people: [person], at: $0.at, isDayOnly: $0.isDayOnly, place: $0.place,
                    record: record.id)
            },
            contacts: phones.map {
                ContactPoint(
                    id: identifiers.next(ContactPointID.self), person: person, value: $0,
                    validFrom: record.received.day, safeContactInstruction: "", record: record.id)
            })
    }
}

extension RowDraft {
    /// What a row is on record as.
    struct Recorded: Sendable {
        var person: PersonID
        var draft: RowDraft
    }

    /// What was read of a row when it was recorded.
    init(of record: SourceRecord, _ person: PersonID, _ casework: CaseworkState) {
        identity = record.identity
        relatives = casework.statements(of: person).filter { $0.record == record.id }
            .compactMap { statement in
                statement.described.map {
                    Relative(name: statement.nameOfRelative, words: statement.words, described: $0)
                }
            }
        encounter = casework.encounters(of: person).first { $0.record == record.id }.map {
            Encounter(at: $0.at, isDayOnly: $0.isDayOnly, place: $0.place)
        }
        phones = casework.contacts(of: person).filter { $0.record == record.id }.map(\.value)
    }
}

extension KinStatement.Relation {
    /// What the relative is to who speaks; `unspecified` where it is the younger of the two.
    fileprivate var asRelation: FamilyRelation {
        switch self {
        case .mother: .mother
        case .father: .father
        case .parent: .parent
        case .stepParent: .stepParent
        case .guardian: .guardian
        case .grandparent: .grandparent
        case .auntOrUncle: .auntOrUncle
        case .sibling: .sibling
        case .spouse: .spouse
        case .child, .grandchild, .nieceOrNephew, .relative: .unspecified
        }
    }
}
