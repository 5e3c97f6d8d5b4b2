// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What one person is to another, as far as it changes what is done for a child.
///
/// Relations have a direction: the relation of a pair is what the *relative* is to the *subject*, the
/// subject being the younger of the two. Sibling relations hold both ways.
///
/// The raw value is what `proposals.csv` and the truth of a simulation write.
public enum KinRelation: String, Sendable, Codable, CaseIterable, Hashable {
    /// Birth mother. A person has at most one.
    case mother
    /// Birth father. A person has at most one.
    case father
    /// A mother or father, when nothing tells which.
    case parent
    /// Spouse of a parent, or a parent by adoption.
    case stepParent = "step-parent"
    /// Who cares for the child by custom or decision and is none of the others.
    case guardian
    case grandparent
    case auntOrUncle = "aunt-or-uncle"
    /// Brother or sister with the same mother and father.
    case sibling
    /// Brother or sister with one parent in common.
    case halfSibling = "half-sibling"

    /// Whether it is a birth parent: mother, father or parent.
    public var isBirthParent: Bool { self == .mother || self == .father || self == .parent }

    /// Whether it holds in both directions.
    public var isMutual: Bool { self == .sibling || self == .halfSibling }

    /// Whether a child may be placed with such a relative once people have verified it: everybody but
    /// brothers and sisters, who may be children themselves.
    public var isCaregiver: Bool { !isMutual }

    /// Position in ``KinWeights``.
    package var index: Int {
        switch self {
        case .mother: 0
        case .father: 1
        case .parent: 2
        case .stepParent: 3
        case .guardian: 4
        case .grandparent: 5
        case .auntOrUncle: 6
        case .sibling: 7
        case .halfSibling: 8
        }
    }
}
