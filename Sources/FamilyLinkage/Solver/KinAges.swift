// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How far apart in age people of a relation can be.
///
/// A limit excludes, so each is where the improbable ends and the impossible begins; what is merely
/// unusual is a matter of evidence. The limits for parents are those within which registries ask no
/// question: a mother 12 to 55 years older than her child, a father 13 or more.
public struct KinAges: Sendable, Hashable {
    /// Years by which a mother is older than her child.
    public var mother: ClosedRange<Double> = 12...55
    /// Years by which a father is older than his child.
    public var father: ClosedRange<Double> = 13...90
    /// Years by which a grandparent is older than the grandchild.
    public var grandparent: ClosedRange<Double> = 26...120
    /// Years by which step-parents and guardians are older than the child.
    public var caregiver: ClosedRange<Double> = 0...120
    /// Years by which aunts and uncles are older; some are younger than their nieces and nephews.
    public var auntOrUncle: ClosedRange<Double> = -20...90
    /// Years between two children of one mother, in either direction.
    public var sibling = 43.0
    /// Years between half-siblings, who may have only the father in common.
    public var halfSibling = 77.0

    /// The limits that hold unless others are given.
    public init() {}

    private static let daysAYear = 365.2425

    /// Whether two people can be in a relation, as far as is known when they were born.
    ///
    /// - Parameters:
    ///   - relation: What the relative would be to the subject; a `parent` may be of either sex.
    ///   - subject: First and last possible day of birth of the younger; nil where it is not known.
    ///   - relative: The same of the relative.
    /// - Returns: False if no two days of the intervals are as far apart as the relation asks for.
    public func allow(
        _ relation: KinRelation, subject: ClosedRange<Int>?, relative: ClosedRange<Int>?
    ) -> Bool {
        guard let subject, let relative else { return true }
        // As floating point, since dates that were read wrong must not overflow.
        let least = (Double(subject.lowerBound) - Double(relative.upperBound)) / Self.daysAYear
        let most = (Double(subject.upperBound) - Double(relative.lowerBound)) / Self.daysAYear
        let limits = limits(of: relation)
        return most >= limits.lowerBound && least <= limits.upperBound
    }

    private func limits(of relation: KinRelation) -> ClosedRange<Double> {
        switch relation {
        case .mother: mother
        case .father: father
        case .parent:
            min(mother.lowerBound, father.lowerBound)...max(mother.upperBound, father.upperBound)
        case .stepParent, .guardian: caregiver
        case .grandparent: grandparent
        case .auntOrUncle: auntOrUncle
        case .sibling: -sibling...sibling
        case .halfSibling: -halfSibling...halfSibling
        }
    }
}
