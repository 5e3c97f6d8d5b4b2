// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

/// An adult, or a child, asks for relatives; one request may seek several people.
package struct TracingRequest: Hashable, Sendable, Codable {
    /// One of the people sought ("trace" in Primero).
    package struct SoughtPerson: Hashable, Sendable, Codable {
        package let id: SoughtPersonID
        package let name: String
        /// What the sought person is to the inquirer.
        package let relation: FamilyRelation
        package let sex: Sex?
        package let dateOfBirth: RecordedDate?
        package let locationLast: String
        /// Who the sought person turned out to be, by an accepted proposal.
        package var found: PersonID?

        package init(
            id: SoughtPersonID, name: String, relation: FamilyRelation, sex: Sex? = nil,
            dateOfBirth: RecordedDate? = nil, locationLast: String, found: PersonID? = nil
        ) {
            self.id = id
            self.name = name
            self.relation = relation
            self.sex = sex
            self.dateOfBirth = dateOfBirth
            self.locationLast = locationLast
            self.found = found
        }
    }

    package let id: TracingRequestID
    package let inquirer: PersonID
    package let sought: [SoughtPerson]
    package let consent: ConsentID
    package let inquiryDate: Moment
    /// Why tracing ended; nil while it is open.
    package var closed: String?

    package init(
        id: TracingRequestID, inquirer: PersonID, sought: [SoughtPerson], consent: ConsentID,
        inquiryDate: Moment, closed: String? = nil
    ) {
        self.id = id
        self.inquirer = inquirer
        self.sought = sought
        self.consent = consent
        self.inquiryDate = inquiryDate
        self.closed = closed
    }

    /// Says who one of the sought turned out to be; nil where it turned out that it was not.
    mutating func note(found person: PersonID?, as id: SoughtPersonID) {
        self = TracingRequest(
            id: self.id, inquirer: inquirer,
            sought: sought.map {
                var one = $0
                if one.id == id { one.found = person }
                return one
            }, consent: consent, inquiryDate: inquiryDate, closed: closed)
    }
}

/// What was done to find somebody, and what came of it.
package struct TracingAction: Hashable, Sendable, Codable {
    /// How it was looked for, in the terms of Primero.
    package enum Kind: String, Hashable, Sendable, Codable {
        case caseByCase, individual, mass, photo, referralToNGO, referralToICRC
    }

    /// What came of it.
    package enum Outcome: String, Hashable, Sendable, Codable {
        case pending, successful, unsuccessful
    }

    package let request: TracingRequestID
    package let kind: Kind
    package let description: String
    package let outcome: Outcome
    package let at: Moment

    package init(
        request: TracingRequestID, kind: Kind, description: String, outcome: Outcome, at: Moment
    ) {
        self.request = request
        self.kind = kind
        self.description = description
        self.outcome = outcome
        self.at = at
    }
}
