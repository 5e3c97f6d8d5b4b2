// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

/// What the relative of a link is to its subject: the relations of matching, and those that only
/// people can tell apart.
package enum FamilyRelation: String, Hashable, Sendable, Codable, CaseIterable {
    case mother, father, parent
    case stepParent = "step-parent"
    case adoptiveParent = "adoptive-parent"
    case guardian
    case customaryCaregiver = "customary-caregiver"
    case grandparent
    case auntOrUncle = "aunt-or-uncle"
    case sibling
    case halfSibling = "half-sibling"
    case spouse
    /// Arrived together as a family; nobody has said how they are related.
    case unspecified

    /// The relation a proposal of the matching speaks of.
    package init(_ kin: KinRelation) {
        switch kin {
        case .mother: self = .mother
        case .father: self = .father
        case .parent: self = .parent
        case .stepParent: self = .stepParent
        case .guardian: self = .guardian
        case .grandparent: self = .grandparent
        case .auntOrUncle: self = .auntOrUncle
        case .sibling: self = .sibling
        case .halfSibling: self = .halfSibling
        }
    }

    /// Whether the relative may be the one a child depends on: everybody but brothers, sisters and
    /// spouses, who are protected like caregivers only where they are recorded as such.
    package var isCaregiver: Bool {
        switch self {
        case .sibling, .halfSibling, .spouse: false
        default: true
        }
    }

    /// Whether a laboratory's answer on a pair can speak for or against it.
    ///
    /// A negative answer says nothing of step-parents, guardians and those who raised a child by
    /// custom.
    package var isByBirth: Bool {
        switch self {
        case .mother, .father, .parent, .grandparent, .auntOrUncle, .sibling, .halfSibling: true
        case .stepParent, .adoptiveParent, .guardian, .customaryCaregiver, .spouse, .unspecified:
            false
        }
    }
}
