// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What somebody does in an agency.
///
/// There is no role of enforcement.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case intakeWorker = "intake-worker"
    case custodian
    case dataSteward = "data-steward"
    case tracingOfficer = "tracing-officer"
    case verifier
    case supervisor
    case caseworker
    case legalMonitor = "legal-monitor"
    case counsel
    case auditor
    case `operator`
}

/// What an act or a look is for.
///
/// Each is stated, and none serves another.
package enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
    case registration, care, tracing, verification, protection, legal, statistics, maintenance
}

/// What a record is to the one who asks.
package enum RecordRelation: String, Hashable, Sendable, Codable, CaseIterable {
    case ownCase = "own-case"
    case ownAgency = "own-agency"
    case sharedByConsent = "shared-by-consent"
    case none
}

/// Parts of a person's record that are opened one by one.
package enum Compartment: String, Hashable, Sendable, Codable, CaseIterable {
    case identity, custody, links, statements, tracing, contacts, location, evidence, safety,
        consents,
        journal

    /// What an agency is shown of people in its reach although they keep things from it: its own
    /// records, custody, links, and who looked.
    package static let neededToHold: Set<Compartment> = [.identity, .custody, .links, .journal]
}
