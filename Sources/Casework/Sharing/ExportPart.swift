// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What leaves of a person's record, part by part.
package enum ExportPart: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// That the person is on record.
    case person
    /// What a source says of the person.
    case record
    /// What only somebody who knows the person can tell: belongings, words and songs.
    case secret
    /// What else a person is to another.
    case link
    case statement
    /// A request for relatives, and what was done about it.
    case request
    case contact
    /// Custody, separation, care and the case.
    case custody
    /// Where the person is now.
    case location
    case consent

    /// What somebody has to be allowed to see to hand it over; nil where the record itself is enough.
    package var compartment: Compartment? {
        switch self {
        case .person: nil
        case .record, .secret: .identity
        case .link: .links
        case .statement: .statements
        case .request: .tracing
        case .contact: .contacts
        case .custody: .custody
        case .location: .location
        case .consent: .consents
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Why something stays here.
package enum StayingReason: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// The person, or who speaks for them, keeps it from the recipient.
    case withheld
    /// The person keeps it from the person for whom it is handed over, or about whom it speaks too.
    case withheldFromPerson = "withheld-from-person"
    case noConsent = "no-consent"
    case consentExpired = "consent-expired"
    case consentWithdrawn = "consent-withdrawn"
    /// How a child is reached, or where a child is, before a relation was verified.
    case hiddenContact = "hidden-contact"
    /// What verification asks about, before a relation was verified.
    case sealed
    /// Its key was destroyed.
    case erased
    /// It is another agency's, which holds the person or works on the case.
    case otherAgency = "other-agency"
    /// Whoever hands it over may not see it for this purpose.
    case notOfPurpose = "not-of-purpose"
    /// It speaks of a person too who was not asked for.
    case notAskedFor = "not-asked-for"
    /// A later reading or decision took its place.
    case superseded

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// So many of a part that left, or stayed for a reason.
package struct ExportCount: Hashable, Sendable, Codable {
    package let part: ExportPart
    /// Nil where they left.
    package let reason: StayingReason?
    package let count: Int

    package init(part: ExportPart, reason: StayingReason? = nil, count: Int) {
        self.part = part
        self.reason = reason
        self.count = count
    }
}

extension Purpose {
    /// What a person has to have agreed to, so that what concerns them leaves for this purpose.
    ///
    /// Empty where nothing about a person leaves: courts and the public get reports.
    package var consentScopes: Set<Consent.Scope> {
        switch self {
        case .tracing: [.tracing, .sharing]
        case .care: [.services, .sharing]
        case .registration, .verification, .protection: [.sharing]
        case .legal, .statistics, .maintenance: []
        }
    }
}
