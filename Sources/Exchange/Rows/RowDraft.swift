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

    /// For whom the person asks, by which consent.
    package struct Asked: Sendable, Equatable {
        package var request: PrimeroRequest
        /// The language in which the consent was asked for.
        package var language: Language
        /// The last day on which the consent holds.
        package var until: Day

        /// A request with its consent.
        package init(request: PrimeroRequest, language: Language, until: Day) {
            self.request = request
            self.language = language
            self.until = until
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
    /// For whom the person asks, where it can be opened as a tracing request.
    package var asked: Asked?
    /// What the person said no to.
    package var refused: [Consent.Scope] = []

    /// A row that says who its person is, and perhaps more.
    package init(
        identity: Identity, relatives: [Relative] = [], encounter: Encounter? = nil,
        phones: [String] = [], asked: Asked? = nil, refused: [Consent.Scope] = []
    ) {
        self.refused = refused
        self.asked = asked
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
            }, asked: asked.flatMap { $0.opened(by: person, record.received, &identifiers) },
            refused: refused)
    }
}

extension RowDraft.Asked {
    /// The request with its consent; nil where the consent does not hold any more.
    fileprivate func opened(
        by person: PersonID, _ received: Moment, _ identifiers: inout some IdentifierSupply
    ) -> RowContent.Asked? {
        let at = request.asked(before: received)
        let left = until.number + 1 - received.day.number
        guard left > 0,
            let expires = Moment(
                seconds: received.seconds + left * 86_400, offsetMinutes: received.offsetMinutes,
                zone: received.zone)
        else { return nil }
        let consent = Consent(
            id: identifiers.next(ConsentID.self), scope: .tracing, covers: [person], giver: person,
            recipients: [], withheldFrom: [], interpretation: Interpretation(language: language),
            given: at, expires: expires)
        return RowContent.Asked(
            consent: consent,
            request: TracingRequest(
                id: identifiers.next(TracingRequestID.self), inquirer: person,
                sought: request.sought.map {
                    TracingRequest.SoughtPerson(
                        id: identifiers.next(SoughtPersonID.self), name: $0.name,
                        relation: $0.relation, sex: $0.sex, dateOfBirth: $0.dateOfBirth,
                        locationLast: $0.locationLast)
                }, consent: consent.id, inquiryDate: at))
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
        refused = casework.identifiers(of: person).flatMap { casework.consentRefusals[$0] ?? [] }
            .filter { $0.record == record.id }.map(\.scope)
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
