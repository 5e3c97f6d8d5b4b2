// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// The highest number of each kind of identifier, so that the next one is new.
package struct HighestNumbers: Sendable {
    private var numbers: [64 of UInt64] = .init(repeating: 0)

    /// Every kind, each at a place of its own; a kind is added at the end.
    private static let kinds: [any CaseworkIdentifier.Type] = [
        PersonID.self, SourceRecordID.self, RowID.self, AgencyID.self, UserID.self,
        ResolutionID.self, EncounterID.self, FamilyUnitID.self, CustodyID.self, TransferID.self,
        SeparationID.self, StatementID.self, LinkID.self, ChoiceID.self, TracingRequestID.self,
        SoughtPersonID.self, ProposalID.self, VerificationID.self, CaseID.self, FollowUpID.self,
        ConsentID.self, ContactPointID.self, CareArrangementID.self, RedFlagID.self,
        DocumentID.self, NoteID.self, TaskID.self, FacilityID.self, LegalEventID.self,
        ClockExtensionID.self, CourtOrderID.self, ReportID.self, ResolutionProposalID.self,
        ExportID.self, WebhookID.self, AgreementID.self,
    ]

    private static let places: [ObjectIdentifier: Int] = {
        var places: [ObjectIdentifier: Int] = [:]
        for (place, kind) in kinds.enumerated() { places[ObjectIdentifier(kind)] = place }
        return places
    }()

    /// Those that every entry has are told by comparison, without a look-up.
    private static func place(of kind: any CaseworkIdentifier.Type) -> Int? {
        if kind == PersonID.self { return 0 }
        if kind == SourceRecordID.self { return 1 }
        if kind == RowID.self { return 2 }
        if kind == AgencyID.self { return 3 }
        if kind == UserID.self { return 4 }
        return places[ObjectIdentifier(kind)]
    }

    mutating func note(_ kind: any CaseworkIdentifier.Type, _ number: UInt64) {
        guard let place = Self.place(of: kind) else {
            preconditionFailure("a kind of identifier without a place")
        }
        if numbers[place] < number { numbers[place] = number }
    }

    mutating func merge(_ other: HighestNumbers) {
        for place in numbers.indices where numbers[place] < other.numbers[place] {
            numbers[place] = other.numbers[place]
        }
    }

    func highest(_ kind: any CaseworkIdentifier.Type) -> UInt64 {
        Self.place(of: kind).map { numbers[$0] } ?? 0
    }
}
