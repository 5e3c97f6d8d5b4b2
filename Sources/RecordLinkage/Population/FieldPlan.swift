// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One field that records are compared by, and where each table keeps it.
package struct FieldPlan: Sendable {
    /// Name in the model file.
    package var name: String
    /// What it says of a person.
    package var role: FieldRole
    /// Per table, where the field comes from; nil where a table does not have it.
    package var sources: [Source?]

    /// Where a table keeps a field.
    package enum Source: Sendable, Hashable {
        /// In a column of its own.
        case column(Int)
        /// A date, in a column of its own with a known format.
        case date(Int, DateFormat)
        /// A date in three columns; month and day may be missing.
        case dateParts(year: Int, month: Int?, day: Int?)
        /// A part of a column that holds whole names.
        case partOfName(Int, NamePart)
        /// The house number that stands in a column of streets.
        case houseNumber(Int)
        /// The street that stands in a column with house numbers.
        case streetWithoutNumber(Int)
    }

    /// Parts into which a whole name is taken apart.
    package enum NamePart: String, Sendable, Codable, Hashable {
        case given
        case middle
        case surname
        case secondSurname = "second-surname"
    }

    /// Makes a plan.
    package init(name: String, role: FieldRole, sources: [Source?]) {
        self.name = name
        self.role = role
        self.sources = sources
    }
}
