// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import RecordLinkage

/// How families are to be looked for.
///
/// Nothing has to be set.
public struct FamilyOptions: Sendable {
    /// How the lists are read.
    public var reading = FamilyReadingOptions()
    /// What the solver goes by.
    public var solver = FamilySolver.Options()
    /// Least probability at which a proposal is written, in (0, 1).
    public var floor = 0.02
    /// Told what is being done.
    public var progress: (@Sendable (FamilyStep) -> Void)?
    /// Told what the linkage of persons is doing.
    public var linkageProgress: (@Sendable (LinkageProgress) -> Void)?

    /// Options as usual.
    public init() {
        // Groups of families are small; what holds a larger one together is weak.
        solver.largestGroup = 60
        solver.stepBudget = 60_000
    }
}

/// A step on the way from lists to families, in the order in which they are taken.
public enum FamilyStep: String, Sendable, Hashable, CaseIterable {
    case reading
    case linking
    case preparing
    case pairing
    case weighing
    case solving
    case explaining
}

/// How far a proposal may be relied on.
public enum ProposalBand: String, Sendable, Codable, CaseIterable, Hashable {
    /// Nearly always right; still for people to verify.
    case strong
    /// Worth a reviewer's time.
    case review
    /// Not enough evidence: named so that nobody takes it for an answer.
    case insufficient
}
