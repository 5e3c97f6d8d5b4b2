// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a record says of a relative: “my mother is María Tzoc Caal, of Cobán”.
public struct KinStatement: Sendable, Hashable {
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

        /// Place in ``allCases``.
        var index: Int {
            switch self {
            case .mother: 0
            case .father: 1
            case .parent: 2
            case .stepParent: 3
            case .guardian: 4
            case .grandparent: 5
            case .auntOrUncle: 6
            case .sibling: 7
            case .child: 8
            case .grandchild: 9
            case .nieceOrNephew: 10
            case .spouse: 11
            case .relative: 12
            }
        }
    }

    /// What the named person is said to be.
    public var relation: Relation
    /// The name, a number of ``FamilyRoster/names``; 0 where only other things are said.
    public var name = 0
    /// The relative’s own mother and father, numbers of ``FamilyRoster/names``; 0 where they are not named.
    public var mother = 0, father = 0
    /// Sex, where the relation or the text tells it.
    public var sex: Sex?
    /// What is said of the relative's age.
    public var birth: BirthInterval?
    /// Where the relative comes from or is said to be.
    public var origin = PlacePath()
    /// A personal number of the relative, normalised.
    public var identifier: String?
    /// A telephone number, digits only.
    public var phone: String?
    /// The column it was found in, by its place in the list's columns.
    public var column: Int
    /// Whether it was read out of free text, which is less certain than a field of its own.
    public var isFromFreeText: Bool
    /// Whether a document says it rather than the person.
    public var isFromDocument = false
    /// Whether somebody is said in so many words to be looked after rather than born to.
    ///
    /// “My guardian”, “a boy in my care”. A form’s box for a guardian does not say so: whoever brings a child
    /// is written into it.
    public var isOfCare = false
    /// Whether the relative is said to live there with the person of the record: nobody who is looked for.
    public var isPresent = false

    /// The row of the relative in the same list, where the list says which it is: the head of the household.
    public var row: Int?

    /// A statement of a relation of which nothing more is said yet.
    public init(relation: Relation, column: Int, isFromFreeText: Bool = false) {
        self.relation = relation
        self.column = column
        self.isFromFreeText = isFromFreeText
    }
}
