// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import RecordLinkage

/// What a column of a list says for family reasoning.
public enum FamilyColumn: Sendable, Hashable {
    /// Something of the person of the record.
    case own(FieldRole)
    /// Something of a relative; columns with the same `slot` speak of the same relative.
    case relative(slot: String, attribute: RelativeAttribute)
    /// Text in which statements may stand.
    case freeText
    /// What documents say that the person has: “birth certificate: mother Ana López”.
    case document
    /// Day, and perhaps minute, of the first encounter.
    case encounterTime
    /// Time of day of the first encounter, beside a column with the day.
    case encounterClock
    /// Place of the first encounter.
    case encounterPlace
    /// Day as of which the record speaks: of admission, interview, registration.
    case recordDay
    /// Where the person is held or lives now.
    case heldAt
    /// A number shared by a group.
    case groupNumber(numbering: String)
    /// Nothing that family reasoning uses.
    case unused
}

/// What a column says of a relative.
public enum RelativeAttribute: String, Sendable, Hashable, CaseIterable {
    /// Name, or several things in one cell: “Ana López, 8, daughter”.
    case person
    case givenName = "given-name"
    case surname
    case relation
    /// What the person of the record is to the relative.
    case relationTo = "relation-to"
    case age
    case dateOfBirth = "date-of-birth"
    case sex
    case place
    case phone
    case identifier
    /// The relative’s own mother or father, as a tracing request asks for them.
    case mother, father
    /// Several things of the relative in one cell, but not the name: “about 10; father Mulugeta”.
    case details
}
