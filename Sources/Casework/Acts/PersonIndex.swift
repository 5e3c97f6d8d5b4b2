// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is recorded of one person, by identifier, in the order of recording.
///
/// Most people have two or three such things, and there may be a million people: all stand in one list
/// with their kinds, not each kind in a list of its own.
struct PersonIndex: Sendable {
    private enum Kind: UInt8 {
        case merged, link, custody, transfer, request, proposal, asRelative, resolutionProposal,
            statement, encounter, familyUnit, contact, `case`, care, flag, consent
    }

    private struct Entry: Sendable {
        let kind: Kind
        let number: UInt64
    }

    private var entries: [Entry] = []

    /// Whom the person was reunited with; nil once custody began again.
    var household: Household?

    private subscript<ID: CaseworkIdentifier>(_ kind: Kind) -> [ID] {
        get { entries.compactMap { $0.kind == kind ? ID($0.number) : nil } }
        set {
            entries.removeAll { $0.kind == kind }
            entries += newValue.map { Entry(kind: kind, number: $0.number) }
        }
    }

    var merged: [PersonID] {
        get { self[.merged] }
        set { self[.merged] = newValue }
    }
    var links: [LinkID] {
        get { self[.link] }
        set { self[.link] = newValue }
    }
    var custodies: [CustodyID] {
        get { self[.custody] }
        set { self[.custody] = newValue }
    }
    /// The transfer that the person is on the way with.
    var transfer: TransferID? {
        get { (self[.transfer] as [TransferID]).first }
        set { self[.transfer] = newValue.map { [$0] } ?? [TransferID]() }
    }
    var requests: [TracingRequestID] {
        get { self[.request] }
        set { self[.request] = newValue }
    }
    /// Proposals in which the person is the child.
    var proposals: [ProposalID] {
        get { self[.proposal] }
        set { self[.proposal] = newValue }
    }
    /// Proposals in which the person is the relative.
    var asRelative: [ProposalID] {
        get { self[.asRelative] }
        set { self[.asRelative] = newValue }
    }
    var resolutionProposals: [ResolutionProposalID] {
        get { self[.resolutionProposal] }
        set { self[.resolutionProposal] = newValue }
    }
    var statements: [StatementID] {
        get { self[.statement] }
        set { self[.statement] = newValue }
    }
    var encounters: [EncounterID] {
        get { self[.encounter] }
        set { self[.encounter] = newValue }
    }
    var familyUnits: [FamilyUnitID] {
        get { self[.familyUnit] }
        set { self[.familyUnit] = newValue }
    }
    var contacts: [ContactPointID] {
        get { self[.contact] }
        set { self[.contact] = newValue }
    }
    var cases: [CaseID] {
        get { self[.case] }
        set { self[.case] = newValue }
    }
    var care: [CareArrangementID] {
        get { self[.care] }
        set { self[.care] = newValue }
    }
    var flags: [RedFlagID] {
        get { self[.flag] }
        set { self[.flag] = newValue }
    }
    var consents: [ConsentID] {
        get { self[.consent] }
        set { self[.consent] = newValue }
    }
}
