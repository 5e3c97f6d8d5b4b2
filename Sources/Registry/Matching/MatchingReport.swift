// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What the matching did.
package struct MatchingReport: Hashable, Sendable {
    /// Proposals of relatives that are new.
    package internal(set) var proposed: [ProposalID] = []
    /// Proposals whose evidence is another than before.
    package internal(set) var revised: [ProposalID] = []
    /// Proposals that nobody had looked at, and that the records do not support any more.
    package internal(set) var withdrawn: [ProposalID] = []
    /// The same of proposals that two persons are one.
    package internal(set) var resolutionsProposed: [ResolutionProposalID] = []
    package internal(set) var resolutionsRevised: [ResolutionProposalID] = []
    package internal(set) var resolutionsWithdrawn: [ResolutionProposalID] = []
    /// Pairs that people rejected, and for which there is nothing new.
    package internal(set) var rejectedBefore = 0
    /// Pairs for which there is not enough evidence.
    package internal(set) var tooWeak = 0
    /// Persons who were looked at.
    package internal(set) var persons = 0

    /// A report of nothing.
    package init() {}

    /// Whether no proposal was made, revised or withdrawn.
    package var isEmpty: Bool {
        proposed.isEmpty && revised.isEmpty && withdrawn.isEmpty && resolutionsProposed.isEmpty
            && resolutionsRevised.isEmpty && resolutionsWithdrawn.isEmpty
    }

    mutating func add(_ other: MatchingReport) {
        proposed += other.proposed
        revised += other.revised
        withdrawn += other.withdrawn
        resolutionsProposed += other.resolutionsProposed
        resolutionsRevised += other.resolutionsRevised
        resolutionsWithdrawn += other.resolutionsWithdrawn
        rejectedBefore += other.rejectedBefore
        tooWeak += other.tooWeak
        persons += other.persons
    }

    mutating func note(_ refusal: Refusal) {
        switch refusal.code {
        case .rejectedBefore: rejectedBefore += 1
        case .notEnoughEvidence: tooWeak += 1
        default: break
        }
    }
}
