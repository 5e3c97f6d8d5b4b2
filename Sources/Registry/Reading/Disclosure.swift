// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What somebody was shown of a person, part by part as it was asked for; the rest is nil.
package struct Disclosure: Hashable, Sendable {
    /// Who the person is: the canonical identifier, after all merges.
    package let person: PersonID
    /// The entry of the journal that says that it was shown.
    package let entry: UInt64
    /// The person, or who speaks for them, keeps from the agency that asks what others recorded.
    package fileprivate(set) var isWithheld = false
    package fileprivate(set) var identity: [SourceRecord]?
    package fileprivate(set) var custody: CustodyFile?
    package fileprivate(set) var links: [FamilyLink]?
    package fileprivate(set) var statements: [Statement]?
    package fileprivate(set) var tracing: TracingFile?
    package fileprivate(set) var contacts: [ContactPoint]?
    package fileprivate(set) var location: Whereabouts?
    package fileprivate(set) var evidence: EvidenceFile?
    package fileprivate(set) var safety: [RedFlag]?
    package fileprivate(set) var consents: [Consent]?
    /// What the person said no to and stands; shown with the consents.
    package fileprivate(set) var refusals: [ConsentRefusal]?

    /// Who was and is responsible for the person.
    package struct CustodyFile: Hashable, Sendable {
        package let processingClass: Person.ProcessingClass
        package let custodies: [Custody]
        package let separations: [Separation]
        package let openTransfer: Transfer?
        package let care: [CareArrangement]
        package let cases: [Case]
    }

    /// What the person asked for, and what was proposed.
    package struct TracingFile: Hashable, Sendable {
        package let requests: [TracingRequest]
        package let proposals: [Proposal]
    }

    /// What was examined.
    package struct EvidenceFile: Hashable, Sendable {
        package let verifications: [Verification]
        package let documents: [Document]
        package let notes: [Note]
    }

    init(of person: PersonID, entry: UInt64) {
        self.person = person
        self.entry = entry
    }

    /// Keeps to what an agency recorded itself.
    mutating func withhold(from agency: AgencyID) {
        isWithheld = true
        identity = identity?.filter { $0.agency == agency }
    }
}

extension Disclosure {
    /// Fills in one part.
    mutating func open(_ compartment: Compartment, from state: CaseworkState) {
        switch compartment {
        case .identity: identity = state.records(of: person)
        case .custody:
            let links = state.links(of: person)
            custody = CustodyFile(
                processingClass: state.persons[person]?.processingClass ?? .unclassified,
                custodies: state.custodies(of: person),
                separations: links.flatMap { state.separations(of: $0.id) }
                    .sorted { $0.id < $1.id },
                openTransfer: state.openTransfer(of: person),
                care: state.careArrangements(of: person), cases: state.cases(of: person))
        case .links: links = state.links(of: person)
        case .statements:
            statements = state.statements(of: person)
        case .tracing:
            tracing = TracingFile(
                requests: state.openRequests(of: person), proposals: state.proposals(of: person))
        case .contacts:
            contacts = state.contacts(of: person)
        case .location: location = state.whereabouts(of: person)
        case .evidence:
            evidence = EvidenceFile(
                verifications: state.links(of: person).flatMap { state.verifications(of: $0.id) },
                documents: state.documents(of: person), notes: state.notes(of: person))
        case .safety: safety = state.openFlags(of: person)
        case .consents:
            consents = state.consents(of: person)
            refusals = state.refusals(of: person)
        // Told by the journal itself: `history(of:by:for:)`.
        case .journal: break
        }
    }
}
