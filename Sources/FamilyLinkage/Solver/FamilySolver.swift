// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Decides for a group of records who is one person and who is whose relative, together.
///
/// The best explanation has the largest sum of bits of all that it asserts, among those in which nobody
/// has two mothers or two fathers, ages are in order, brothers and sisters share their parents and nobody
/// is an ancestor of themselves. Where claims contradict each other it says so.
///
/// The same group gives the same answer, however its members are numbered.
public struct FamilySolver: Sendable {
    /// What the solver goes by.
    public struct Options: Sendable, Hashable {
        /// How far apart in age relatives can be.
        public var ages = KinAges()
        /// What the second of several copies of the same evidence counts; the third counts its square.
        ///
        /// Records of one person repeat each other, so the sum would count evidence twice. From 0 to 1.
        public var copyWeight = 0.25
        /// Bits by which the prior lowers a weight, 0 or more: log2 of the odds against two people of a
        /// group being so related before anything is known.
        ///
        /// A child whose brother’s mother is known needs no second prior: negative evidence for a relation that
        /// follows from others counts only as far as it exceeds this.
        public var impliedPriorBits = 0.0
        /// Two claims to one place are in conflict if they are no further apart than this, in bits.
        public var conflictNearBits = 5.0
        /// Two claims to one place are in conflict if both are at least this strong, in bits.
        public var conflictStrongBits = 10.0
        /// Most records that are solved together, from 2 to 1,000; larger groups are cut.
        public var largestGroup = 200
        /// Most arrangements that are tried one by one for a proof.
        public var exhaustiveArrangements = 100
        /// Most steps for a group; when they are used up, the best so far is the answer.
        ///
        /// A step is an option tried or a pair of persons looked at; a million takes some tenths of a second.
        public var stepBudget = 6_000_000

        /// What holds unless something else is given.
        public init() {}

        /// What a weight counts in a set of siblings, where the others speak for the relation already.
        func implied(_ bits: Double) -> Double {
            bits > 0 ? bits : min(0, bits + max(0, impliedPriorBits))
        }
    }

    /// What the solver goes by.
    public let options: Options

    /// Scores nearer than this are equal: rounding must not decide.
    static let tie = 1e-9

    /// Makes a solver.
    public init(options: Options = Options()) { self.options = options }

    /// Finds the best explanation of a group of records.
    ///
    /// Parts of the group between which nothing positive is known do not change each other's answer. Evidence
    /// that names no member, or joins a member with itself, is passed over.
    ///
    /// Takes time linear in the evidence for the usual small groups, and steps bounded by
    /// ``Options/stepBudget`` in all.
    public func solve(_ group: FamilyGroup) -> FamilySolution {
        let parts = GroupParts(group, options: options)
        var answers: [PartAnswer] = []
        for part in parts.parts {
            let problem = FamilyProblem(
                group: group, members: part.members, same: part.same, kin: part.kin,
                options: options)
            var search = ArrangementSearch(problem: problem)
            let visits = search.run(budget: options.stepBudget)
            if let answer = PartAnswer(
                problem: problem, visits: visits, isExhaustive: search.isExhaustive,
                scorer: search.scorer)
            {
                answers.append(answer)
            }
        }
        return FamilySolution(answers, cuts: parts.cuts)
    }
}
