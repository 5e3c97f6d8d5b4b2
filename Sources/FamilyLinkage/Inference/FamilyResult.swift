// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What was found in several lists: persons, proposals of relatives, conflicts, and children for whom
/// there is nothing.
public struct FamilyResult: Sendable {
    /// The lists as they were read.
    public let roster: FamilyRoster
    /// Records of each person, by number in the roster; persons in the order of their first records.
    public let persons: [[Int]]
    /// Proposals, by child; the most probable first.
    public let proposals: [FamilyProposal]
    /// Claims of several people to one place.
    public let conflicts: [FamilyConflict]
    /// Children without a proposal worth a review.
    public let unfound: [UnfoundChild]
    /// How many pairs each rule yielded.
    public let pairYields: [(name: String, pairs: Int, pairsLeftOut: Int)]
    /// Pairs that were weighed.
    public let pairCount: Int
    /// Evidence left out because a group was too large to be solved as one, by records.
    public let cuts: [(first: Int, second: Int, bits: Double)]
    /// Groups in which a better explanation cannot be ruled out.
    public let unprovenGroups: Int
}

/// A relative proposed for a child.
///
/// It decides nothing: people verify.
public struct FamilyProposal: Sendable {
    /// Number of the child among the persons.
    public var child: Int
    /// Number of the relative among the persons.
    public var relative: Int
    /// What the relative is to the child.
    public var relation: KinRelation
    /// Calibrated probability that it is so.
    public var probability: Double
    /// How far it may be relied on.
    public var band: ProposalBand
    /// Evidence of the two people's records in bits, log2 of the odds, prior included.
    public var bits: Double
    /// Those of them that the two people's own records say, without what the rest of the family says.
    public var ownBits: Double
    /// Place among the child's proposals for the same place in the family, from 1.
    public var rank: Int
    /// Whether others claim the same place.
    public var isContested: Bool
    /// Whether the two are held in different places; nil where it is not known.
    public var isHeldApart: Bool?
    /// The record of the child that stands for it: where it is held.
    public var childRecord: Int
    /// The record of the relative that stands for them.
    public var relativeRecord: Int
    /// What speaks for and against it; the bits of `relation` are those of the proposal.
    public var evidence: [KinEvidence]
}

/// Several people who may be the mother, or the father, of one child.
public struct FamilyConflict: Sendable {
    /// Number of the child among the persons.
    public var child: Int
    /// The contested place.
    public var place: FamilySolution.BirthPlace
    /// Numbers of the claimants among the persons, the strongest first.
    public var claimants: [Int]
    /// For each claimant, bits by which they are better than nobody.
    public var bits: [Double]
}

/// A child for whom no relative was found.
public struct UnfoundChild: Sendable {
    /// What would help most to find one.
    public enum Need: String, Sendable, Codable, CaseIterable, Hashable {
        /// Nobody has asked the child, or written down, who its parents are.
        case statement
        /// Where the child comes from is not known.
        case origin
        /// Neither age nor date of birth is known.
        case age
        /// When and where the child was first met is not known.
        case encounter
        /// A name is missing.
        case name
        /// The record is complete: the relative is on none of these lists.
        case moreLists = "more-lists"
        /// There are candidates, and evidence that would tell them apart is missing.
        case decision
    }

    /// Number of the child among the persons.
    public var child: Int
    /// The record that stands for it.
    public var record: Int
    /// What would help, most helpful first.
    public var needs: [Need]
    /// Probability of the best proposal, 0 where there is none.
    public var bestProbability: Double
}
