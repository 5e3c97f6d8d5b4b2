// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import PersonNames

/// What a record says of a relative: “my mother is María Tzoc Caal, of Cobán”.
public struct KinStatement: Sendable {
    /// What the named person is said to be to the person of the record.
    public enum Relation: String, Sendable, Codable, CaseIterable, Hashable {
        case mother, father, parent
        case stepParent = "step-parent"
        case guardian, grandparent
        case auntOrUncle = "aunt-or-uncle"
        case sibling
        case child, grandchild
        case nieceOrNephew = "niece-or-nephew"
        case spouse
        /// A relative whose kind is not said.
        case relative
    }

    /// What the named person is said to be.
    public var relation: Relation
    /// The name as written; empty where only other things are said.
    public var writtenName: String
    /// Ways to read the name.
    public var names: [NameReading]
    /// Sex, where the relation or the text tells it.
    public var sex: Sex?
    /// What is said of the relative's age.
    public var birth: BirthInterval?
    /// Where the relative comes from or is said to be.
    public var origin: PlacePath
    /// A personal number of the relative, normalised.
    public var identifier: String?
    /// A telephone number, digits only.
    public var phone: String?
    /// The column it was found in.
    public var column: String
    /// Whether it was read out of free text, which is less certain than a field of its own.
    public var isFromFreeText: Bool
}
