// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import FamilyLinkage

/// What a row of a list says, before it has identifiers.
package struct RowDraft: Sendable, Equatable {
    /// What it says of a relative.
    package struct Relative: Sendable, Equatable {
        package var name: String
        /// The cell letter for letter.
        package var words: String
        package var described: RelativeDescription

        /// What is said of a relative, in which words.
        package init(name: String, words: String, described: RelativeDescription) {
            self.name = name
            self.words = words
            self.described = described
        }
    }

    /// When and where the person was first met.
    package struct Encounter: Sendable, Equatable {
        package var at: Moment
        /// Only the day of `at` is known.
        package var isDayOnly: Bool
        package var place: String

        /// A meeting at a time and a place.
        package init(at: Moment, isDayOnly: Bool, place: String) {
            self.at = at
            self.isDayOnly = isDayOnly
            self.place = place
        }
    }

    /// Who its person is.
    package var identity: Identity
    /// What it says of relatives.
    package var relatives: [Relative] = []
    /// When and where the person was first met.
    package var encounter: Encounter?
    /// How the person is reached.
    package var phones: [String] = []

    /// A row that says who its person is, and perhaps more.
    package init(
        identity: Identity, relatives: [Relative] = [], encounter: Encounter? = nil,
        phones: [String] = []
    ) {
        self.identity = identity
        self.relatives = relatives
        self.encounter = encounter
        self.phones = phones
    }

    /// The record of the row.
    package func record(
        _ row: RowID, of agency: AgencyID, received: Moment,
        _ identifiers: inout some IdentifierSupply
    ) -> SourceRecord {
        SourceRecord(
            id: identifiers.next(SourceRecordID.self), agency: agency, identity: identity, row: row,
            received: received)
    }

    /// What else it says, beside its record.
    package func content(
        beside record: SourceRecord, of person: PersonID,
        _ identifiers: inout some IdentifierSupply
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
    package struct Recorded: Sendable {
        package var person: PersonID
        package var draft: RowDraft

        /// A row that is on record as what is said of a person.
        package init(person: PersonID, draft: RowDraft) {
            self.person = person
            self.draft = draft
        }
    }

    /// What was read of a row when it was recorded.
    package init(of record: SourceRecord, _ person: PersonID, _ casework: CaseworkState) {
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
    var asRelation: FamilyRelation {
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
