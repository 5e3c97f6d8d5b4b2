// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Records that some chain of evidence connects, and the evidence among them: what the solver decides on.
///
/// Members are numbered from 0 in an order that does not depend on the order of the input.
public struct FamilyGroup: Sendable {
    /// What has to be known of a record to keep ages and sexes in order.
    public struct Member: Sendable, Hashable {
        /// First and last possible day of birth, in days since 1970-01-01; nil where nothing is known.
        public var birth: ClosedRange<Int>?
        /// Sex as recorded; nil where it is not known.
        public var sex: Sex?

        /// Describes a record.
        public init(birth: ClosedRange<Int>? = nil, sex: Sex? = nil) {
            self.birth = birth
            self.sex = sex
        }
    }

    /// Evidence that two records are of one person, in bits: log2 of the odds, prior included.
    public struct Sameness: Sendable, Hashable {
        /// Number of one member.
        public var first: Int
        /// Number of the other.
        public var second: Int
        /// Log2 of the odds that both are one person.
        public var bits: Double

        /// Describes the evidence between two records.
        public init(_ first: Int, _ second: Int, bits: Double) {
            self.first = first
            self.second = second
            self.bits = bits
        }
    }

    /// Evidence that two records are of related people.
    public struct Kinship: Sendable, Hashable {
        /// The younger: the child.
        public var subject: Int
        /// Who may be the subject's relative.
        public var relative: Int
        /// Bits for each relation, log2 of the odds against being unrelated, prior included.
        public var weights: KinWeights

        /// Describes the evidence between two records.
        public init(subject: Int, relative: Int, weights: KinWeights) {
            self.subject = subject
            self.relative = relative
            self.weights = weights
        }
    }

    /// The records.
    public var members: [Member]
    /// At most one for each pair.
    ///
    /// A pair that is not here was never compared and counts as different
    /// people, unless a chain of others makes them one.
    public var sameness: [Sameness]
    /// At most one for each pair, in one direction or the other.
    public var kinship: [Kinship]

    /// Puts a group together.
    public init(members: [Member], sameness: [Sameness], kinship: [Kinship]) {
        self.members = members
        self.sameness = sameness
        self.kinship = kinship
    }
}
