// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The way of a case.
///
/// Candidate, verified, reunified, followed up and closed are different things, counted apart.
package enum CaseStage: String, Hashable, Sendable, Codable, CaseIterable {
    case identified, documented
    case alternativeCare = "alternative-care"
    case tracing, proposed
    case underReview = "under-review"
    case verification, verified
    case reunificationPlanned = "reunification-planned"
    case reunified
    case followUp = "follow-up"
    case closed, rejected, withdrawn

    /// Stages that may come next.
    ///
    /// `rejected` and `withdrawn` are open to every stage at work; a stage that ended the work can
    /// only be reopened.
    package var next: Set<CaseStage> {
        switch self {
        case .identified: [.documented, .withdrawn, .rejected]
        case .documented: [.alternativeCare, .tracing, .withdrawn, .rejected]
        case .alternativeCare: [.tracing, .withdrawn, .rejected]
        case .tracing: [.alternativeCare, .proposed, .closed, .withdrawn, .rejected]
        case .proposed: [.underReview, .tracing, .withdrawn, .rejected]
        case .underReview: [.verification, .tracing, .withdrawn, .rejected]
        case .verification: [.verified, .tracing, .withdrawn, .rejected]
        case .verified: [.reunificationPlanned, .tracing, .closed, .withdrawn, .rejected]
        case .reunificationPlanned: [.reunified, .verified, .tracing, .withdrawn, .rejected]
        case .reunified: [.followUp, .closed, .withdrawn, .rejected]
        case .followUp: [.closed, .withdrawn, .rejected]
        case .closed, .rejected, .withdrawn: [.documented]
        }
    }

    /// Whether the work has ended.
    package var isEnd: Bool { self == .closed || self == .rejected || self == .withdrawn }

    /// Stages that only their own command reaches, with its own evidence.
    package var hasOwnCommand: Bool {
        switch self {
        case .verified, .reunificationPlanned, .reunified, .followUp, .closed: true
        default: false
        }
    }
}
