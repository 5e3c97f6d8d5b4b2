// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A number that stands for one thing of the domain and says of which kind it is.
///
/// Numbers are passed in, never made here. Written `person-17`: digits only after the kind, so that it
/// can be read out on the telephone in any language.
package protocol CaseworkIdentifier: Hashable, Comparable, Sendable, Codable,
    LosslessStringConvertible
{
    /// What stands before the number.
    static var kind: String { get }
    var number: UInt64 { get }
    init(_ number: UInt64)
}

extension CaseworkIdentifier {
    package var description: String { "\(Self.kind)-\(number)" }

    package init?(_ description: String) {
        let prefix = Self.kind + "-"
        guard description.hasPrefix(prefix) else { return nil }
        let digits = description.dropFirst(prefix.count)
        guard digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = UInt64(digits),
            String(number) == digits
        else { return nil }
        self.init(number)
    }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let identifier = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "not a \(Self.kind) identifier")
            )
        }
        self = identifier
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Gives out identifiers that nothing has yet.
package protocol IdentifierSupply: Sendable {
    /// The next identifier of a kind.
    mutating func next<ID: CaseworkIdentifier>(_ type: ID.Type) -> ID
}

/// One human being.
package struct PersonID: CaseworkIdentifier {
    package static let kind = "person"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// What one source says of one person.
package struct SourceRecordID: CaseworkIdentifier {
    package static let kind = "record"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A decision that records are, or are not, of one person.
package struct ResolutionID: CaseworkIdentifier {
    package static let kind = "resolution"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Time and place where an agency first met people together.
package struct EncounterID: CaseworkIdentifier {
    package static let kind = "encounter"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// People who arrived or live together as a family.
package struct FamilyUnitID: CaseworkIdentifier {
    package static let kind = "family-unit"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// One stretch of responsibility for one person.
package struct CustodyID: CaseworkIdentifier {
    package static let kind = "custody"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// One handing over of custody.
package struct TransferID: CaseworkIdentifier {
    package static let kind = "transfer"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// One separation of a child and a parent or caregiver.
package struct SeparationID: CaseworkIdentifier {
    package static let kind = "separation"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// What a person said of a relative.
package struct StatementID: CaseworkIdentifier {
    package static let kind = "statement"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A relation of two persons.
package struct LinkID: CaseworkIdentifier {
    package static let kind = "link"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// What a parent chose about being reunited.
package struct ChoiceID: CaseworkIdentifier {
    package static let kind = "choice"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A person's request for relatives.
package struct TracingRequestID: CaseworkIdentifier {
    package static let kind = "tracing-request"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// One of the people a tracing request asks for.
package struct SoughtPersonID: CaseworkIdentifier {
    package static let kind = "sought"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A link found by matching.
package struct ProposalID: CaseworkIdentifier {
    package static let kind = "proposal"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// An examination of evidence for a link.
package struct VerificationID: CaseworkIdentifier {
    package static let kind = "verification"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// The work for one child.
package struct CaseID: CaseworkIdentifier {
    package static let kind = "case"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A visit or call after reunification, or while in care.
package struct FollowUpID: CaseworkIdentifier {
    package static let kind = "follow-up"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A consent that was given.
package struct ConsentID: CaseworkIdentifier {
    package static let kind = "consent"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A way to reach a person.
package struct ContactPointID: CaseworkIdentifier {
    package static let kind = "contact"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Who looks after a child.
package struct CareArrangementID: CaseworkIdentifier {
    package static let kind = "care"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A concern that holds a case.
package struct RedFlagID: CaseworkIdentifier {
    package static let kind = "red-flag"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// An attached object.
package struct DocumentID: CaseworkIdentifier {
    package static let kind = "document"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A note of the work.
package struct NoteID: CaseworkIdentifier {
    package static let kind = "note"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Work for somebody.
package struct TaskID: CaseworkIdentifier {
    package static let kind = "task"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A proposal that two persons are one.
package struct ResolutionProposalID: CaseworkIdentifier {
    package static let kind = "resolution-proposal"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// One row of an imported list.
package struct RowID: CaseworkIdentifier {
    package static let kind = "row"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Somebody who works with the registry.
package struct UserID: CaseworkIdentifier {
    package static let kind = "user"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// An organisation that works with the registry.
package struct AgencyID: CaseworkIdentifier {
    package static let kind = "agency"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A place where people are held or live.
package struct FacilityID: CaseworkIdentifier {
    package static let kind = "facility"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Something that legal clocks count from.
package struct LegalEventID: CaseworkIdentifier {
    package static let kind = "legal-event"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// More time under a rule.
package struct ClockExtensionID: CaseworkIdentifier {
    package static let kind = "extension"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A court's order that sets clocks.
package struct CourtOrderID: CaseworkIdentifier {
    package static let kind = "court-order"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// A report that was issued.
package struct ReportID: CaseworkIdentifier {
    package static let kind = "report"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// What agencies agreed may pass between them.
package struct AgreementID: CaseworkIdentifier {
    package static let kind = "agreement"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// Something that left the registry.
package struct ExportID: CaseworkIdentifier {
    package static let kind = "export"
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}
