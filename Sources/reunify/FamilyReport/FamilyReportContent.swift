// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// Everything that the report of `families` shows, as plain values.
struct FamilyReportContent: Sendable {
    /// A person, as the records of all lists describe them.
    struct Person: Sendable, Hashable {
        /// The name as it stands in the record that stands for the person.
        var name: String
        /// Age in whole years; nil where it is not known.
        var age: Int?
        var sex: Sex?
        /// Where the person is held, as written; nil where it is not known.
        var heldAt: String?
        /// Records of the person: name of the list, and id in it.
        var records: [(source: String, id: String)] = []
        /// Whether the person, or whoever wrote for them, said anything of relatives.
        var hasStatement = false

        static func == (a: Person, b: Person) -> Bool {
            a.name == b.name && a.age == b.age && a.sex == b.sex && a.heldAt == b.heldAt
                && a.hasStatement == b.hasStatement
                && a.records.elementsEqual(b.records) { $0.source == $1.source && $0.id == $1.id }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    /// How far a proposal may be relied on.
    enum Band: String, Sendable, CaseIterable { case strong, review, insufficient }

    /// An observation for or against a proposal.
    struct Step: Sendable {
        var kind: KinEvidence.Kind
        var reason: EvidenceReason
        /// Bits for the proposed relation.
        var bits: Double
    }

    /// A relative proposed for a child.
    struct Proposal: Sendable {
        /// Number of the child in ``persons``.
        var child: Int
        /// Number of the relative in ``persons``.
        var relative: Int
        var relation: KinRelation
        var probability: Double
        var band: Band
        /// Whether others claim the same place.
        var isContested = false
        /// Evidence in the order in which it is shown; adds up to the bits of the proposal.
        var steps: [Step] = []
    }

    /// Several people who may be the mother, or the father, of one child.
    struct Conflict: Sendable {
        var child: Int
        var place: FamilySolution.BirthPlace
        /// Numbers of the claimants in ``persons``, with bits by which each is better than nobody; the
        /// strongest first.
        var claims: [(person: Int, bits: Double)]
    }

    /// A child for whom nothing was found.
    struct Unfound: Sendable {
        var child: Int
        /// What would help, the most helpful first: raw values of needs.
        var needs: [String]
    }

    /// Sums over everything that was found, whether it is shown or not.
    struct Totals: Sendable {
        var lists = 0
        var records = 0
        var persons = 0
        var strong = 0
        var review = 0
        var insufficient = 0
    }

    /// Day the report was made on, as written; nil where it is not to be told.
    var date: String?
    var version: String?
    var totals: Totals
    var persons: [Person]
    var proposals: [Proposal]
    var conflicts: [Conflict]
    var unfound: [Unfound]
    /// Most families, and most children of each list, that are shown.
    var limit = 100
}
