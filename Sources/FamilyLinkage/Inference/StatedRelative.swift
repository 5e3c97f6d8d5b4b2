// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a person's records say of one relative, coded for comparison.
struct StatedRelative: Sendable, Hashable {
    var relation: KinStatement.Relation
    var name: Int32
    var sex: Sex?
    var birth: ClosedRange<Int>?
    var origin: CodedPlace
    var identifier: Int32
    var serial: Int?
    var phone: Int?
    /// Names of the relative’s own mother and father; 0 where they are not said.
    var mother: Int32
    var father: Int32
    var isFromFreeText: Bool
    var isFromDocument: Bool
    /// Whether somebody is said in so many words to be looked after rather than born to.
    var isOfCare: Bool
    /// Whether the relative is said to be there, with whoever speaks.
    var isPresent = false
    /// The relative's own record, where the list says which it is; -1 where it does not.
    var ownRecord = -1
    /// Record it stands in.
    var record: Int

    /// What is stated, as a place in ``KinAssessor/meanings``.
    var meaning: Int {
        switch relation {
        case .guardian where isOfCare: KinAssessor.guardianInWords
        case .child where isOfCare: KinAssessor.childInCare
        default: relation.index
        }
    }
}
