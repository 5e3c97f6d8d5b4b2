// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the solver found for a group of records: who is one person, and who is whose relative.
///
/// Persons are numbered in the order of their first records. Everything that is asserted has
/// evidence for it; what has none is left open.
public struct FamilySolution: Sendable, Hashable {
    /// One way to explain the records.
    public struct Explanation: Sendable, Hashable {
        /// Numbers of the records of each person, ascending; persons in the order of their first record.
        public var persons: [[Int]]
        /// Relations among the persons, in the order of subject and relative.
        public var relations: [Relation]
        /// Sum of the bits of all that is asserted.
        public var bits: Double
    }

    /// A relation between two persons.
    public struct Relation: Sendable, Hashable {
        /// Number of the person who is the younger: the child.
        public var subject: Int
        /// Number of the person who is the relative.
        public var relative: Int
        /// What the relative is to the subject.
        public var relation: KinRelation
        /// The place taken, where the relation is that of a birth parent.
        public var place: BirthPlace?
        /// Evidence between the records of these two persons, copies damped; 0 or less where the relation
        /// follows from brothers and sisters alone.
        public var bits: Double
        /// How much worse the best explanation without this relation is, in bits.
        ///
        /// 0 in a runner-up.
        public var margin: Double
        /// Whether another candidate for the same place is near or strong too, so that a person has to decide.
        public var isContested: Bool

        /// Whether the relation follows from brothers and sisters, with no evidence of its own.
        public var isImplied: Bool { bits <= 0 }
    }

    /// The two places of birth parents, each held by one person at most.
    public enum BirthPlace: String, Sendable, Codable, CaseIterable, Hashable {
        case mother
        case father
    }

    /// Who may hold one place of one child.
    public struct Candidacy: Sendable, Hashable {
        /// Number of the person who is the child.
        public var child: Int
        /// The place.
        public var place: BirthPlace
        /// All who have positive evidence, the most likely first.
        public var candidates: [Candidate]

        /// Probability of each candidate, in their order; the rest up to 1 is “none of these”.
        ///
        /// The candidates compete: a lone weak one stays weak, and two equally strong ones take half each.
        public var probabilities: [Double] {
            FamilySolution.probabilities(ofCompeting: candidates.map(\.bits))
        }
    }

    /// One who may hold a place.
    public struct Candidate: Sendable, Hashable {
        /// Number of the person.
        public var person: Int
        /// How much better the best explanation with this person in the place is than the best with the
        /// place empty, in bits: what the whole group says of it, not only this pair.
        public var bits: Double
        /// Evidence between the records of the two persons alone; 0 where there is none.
        public var pairBits: Double
        /// Whether the best explanation puts the person there.
        public var isChosen: Bool
    }

    /// Claims of two or more persons to one place of one child, for people to settle.
    public struct Conflict: Sendable, Hashable {
        /// Number of the person who is the child.
        public var child: Int
        /// The contested place.
        public var place: BirthPlace
        /// The claims, the strongest first.
        public var claims: [Candidate]
    }

    /// Evidence that was left out because a group was too large to be solved as one.
    public struct Cut: Sendable, Hashable {
        /// Number of one record.
        public var first: Int
        /// Number of the other.
        public var second: Int
        /// The largest weight of evidence between them, in bits.
        public var bits: Double
    }

    /// The best explanation found.
    public var best: Explanation
    /// The best of those that differ; nil where there is no other.
    public var runnerUp: Explanation?
    /// How sure it is that the records of each person are one person's: bits by which the best
    /// explanation that tells them apart is worse, in the order of the persons; nil for single records
    /// and where nothing else was considered.
    public var personMargins: [Double?]
    /// Places of children for which somebody has positive evidence, in the order of children and places.
    public var candidacies: [Candidacy]
    /// Claims that contradict each other.
    public var conflicts: [Conflict]
    /// What was left out; the strongest first.
    public var cuts: [Cut]
    /// Whether no explanation can be better.
    ///
    /// Otherwise the best is the best that a local search found, and margins are upper bounds.
    public var isProvenBest: Bool

    /// Bits by which the best explanation is better than the runner-up; nil where there is none.
    public var lead: Double? { runnerUp.map { best.bits - $0.bits } }

    /// Probabilities of claims that exclude each other, from the bits by which each is better than “none of
    /// these”.
    ///
    /// `2^bits(i) / (1 + Σ 2^bits(j))`, computed so that large bits do not overflow. What is missing to 1
    /// is the probability of “none of these”.
    public static func probabilities(ofCompeting bits: [Double]) -> [Double] {
        let finite = bits.map { $0.isNaN ? 0 : min(max($0, -4096), 4096) }
        let most = max(0, finite.max() ?? 0)
        let weights = finite.map { exp2($0 - most) }
        let all = weights.reduce(exp2(-most), +)
        return weights.map { $0 / all }
    }
}
