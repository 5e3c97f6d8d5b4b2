// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Commands about who people are.
package enum PeopleCommand: Hashable, Sendable, Codable {
    case register(PersonID, SourceRecord)
    case addRecord(SourceRecord, to: PersonID)
    case merge(ResolutionID, PersonID, into: PersonID, reason: String)
    case split(ResolutionID, [SourceRecordID], from: PersonID, into: PersonID, reason: String)
    case undo(ResolutionID, reason: String)
    /// Of the matching.
    case proposeResolution(ResolutionProposal)
    case reviseResolution(ResolutionProposalID, [ProposalEvidence], probability: Double)
    case withdrawResolutionProposal(ResolutionProposalID, reason: String)
    /// Decides that the two of a proposal are one: `from` becomes `into`.
    case acceptResolution(
        ResolutionProposalID, ResolutionID, PersonID, into: PersonID, reason: String)
    /// Decides that they are two.
    case rejectResolution(ResolutionProposalID, reason: String)
    case recordEncounter(Encounter)
    /// Forms a family unit. Each child in it must be linked to each adult, by a link that exists or
    /// is claimed here: the link is recorded before anyone can cut it.
    case formFamilyUnit(FamilyUnit, claims: [FamilyLink])
    case joinFamilyUnit(FamilyUnitID, PersonID, claims: [FamilyLink])
    /// Changes how an agency processes somebody: "single adult", "unaccompanied child".
    case reclassify(PersonID, Person.ProcessingClass, reason: String)
}

/// What happened to who people are.
package enum PeopleEvent: Hashable, Sendable, Codable {
    case registered(PersonID, SourceRecord)
    case recordAdded(SourceRecord, to: PersonID)
    case resolved(Resolution)
    case resolutionUndone(ResolutionID, reason: String)
    case resolutionProposed(ResolutionProposal)
    case resolutionRevised(ResolutionProposalID, [ProposalEvidence], probability: Double)
    case resolutionProposalMoved(ResolutionProposalID, ResolutionProposal.Stage)
    case encountered(Encounter)
    case familyUnitFormed(FamilyUnit)
    case familyUnitJoined(FamilyUnitID, PersonID)
    case reclassified(PersonID, Person.ProcessingClass, reason: String)
}
