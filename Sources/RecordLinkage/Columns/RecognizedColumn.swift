// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a column was taken for, how sure that is, and why.
public struct RecognizedColumn: Sendable {
    /// The column's place in the table, counted from 0.
    public var index: Int
    /// The column's header.
    public var name: String
    /// What the column says of a person.
    public var role: FieldRole
    /// How sure the role is, 0 to 1; 1 only where the user has said so.
    public var confidence: Double
    /// Why, as sentences that name no cell's value.
    public var reasons: [String]
    /// How dates are written, for columns whose role is a date.
    public var dateFormat: DateFormat?
    /// Share of rows in which the cell is not empty, 0 to 1.
    public var completeness: Double
    /// Number of distinct non-empty values.
    public var distinctCount: Int
    /// Other roles the column might have and their shares of confidence, likeliest first.
    public var alternatives: [(FieldRole, Double)]
    /// Whether the header points to the role, or a user has stated it; else the values alone do.
    package var isSaidByHeader = true

    /// Makes the description of a column.
    public init(
        index: Int, name: String, role: FieldRole, confidence: Double, reasons: [String],
        dateFormat: DateFormat? = nil, completeness: Double, distinctCount: Int,
        alternatives: [(FieldRole, Double)] = []
    ) {
        self.index = index
        self.name = name
        self.role = role
        self.confidence = confidence
        self.reasons = reasons
        self.dateFormat = dateFormat
        self.completeness = completeness
        self.distinctCount = distinctCount
        self.alternatives = alternatives
    }
}
