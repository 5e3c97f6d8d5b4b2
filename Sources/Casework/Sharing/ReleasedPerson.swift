// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What may leave of one person; the rest stays, and is counted in the ``ExportSelection``.
///
/// Whoever writes a file writes what is here and looks up nothing else.
package struct ReleasedPerson: Sendable, Hashable {
    /// The person after all merges.
    package let id: PersonID
    package let processingClass: Person.ProcessingClass
    /// Everybody whom not every record proves to be 18.
    package let isMinor: Bool
    package internal(set) var records: [SourceRecord] = []
    /// Links to others who leave with the same export.
    package internal(set) var links: [FamilyLink] = []
    package internal(set) var statements: [Statement] = []
    package internal(set) var requests: [TracingRequest] = []
    package internal(set) var actions: [TracingAction] = []
    package internal(set) var contacts: [ContactPoint] = []
    package internal(set) var custodies: [Custody] = []
    package internal(set) var separations: [Separation] = []
    package internal(set) var care: [CareArrangement] = []
    package internal(set) var cases: [Case] = []
    /// Where the person is; nil where that stays hidden.
    package internal(set) var whereabouts: Whereabouts?
    package internal(set) var consents: [Consent] = []
}

extension SourceRecord {
    /// The record without what verification asks about.
    var withoutSecrets: SourceRecord {
        SourceRecord(
            id: id, agency: agency,
            identity: Identity(
                names: identity.names, sex: identity.sex, dateOfBirth: identity.dateOfBirth,
                age: identity.age, placeOfBirth: identity.placeOfBirth,
                nationality: identity.nationality, languages: identity.languages,
                numbers: identity.numbers, documentsCarried: identity.documentsCarried),
            row: row, received: received)
    }

    var hasSecrets: Bool {
        !identity.belongings.isEmpty || !identity.storiesSongsWords.isEmpty
    }
}

extension TracingRequest {
    /// The request without who was found, where they do not leave.
    func keepingFound(_ leaves: (PersonID) -> Bool) -> TracingRequest {
        TracingRequest(
            id: id, inquirer: inquirer,
            sought: sought.map { sought in
                var sought = sought
                if let found = sought.found, !leaves(found) { sought.found = nil }
                return sought
            }, consent: consent, inquiryDate: inquiryDate, closed: closed)
    }
}
