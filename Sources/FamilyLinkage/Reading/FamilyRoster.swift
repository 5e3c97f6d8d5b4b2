// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import RecordLinkage

/// Several lists, read for family reasoning.
public struct FamilyRoster: Sendable {
    /// The records of all lists end to end, in the order of lists and rows.
    public var records: [FamilyRecord] = []
    /// Names that records and statements refer to; number 0 is no name.
    public var names: [FamilyName] = [FamilyName(written: "", readings: [])]
    /// The lists, in the order given.
    public var lists: [FamilyList] = []

    /// A roster without lists.
    public init() {}
}

/// What was recognised in one list.
public struct FamilyList: Sendable {
    /// What the list is called in results.
    public var source: String
    /// Its columns.
    public var columns: [ListColumn]
    /// Where its records stand in ``FamilyRoster/records``.
    public var records: Range<Int>
    /// The day as of which ages are taken that stand beside no day, in days since 1970-01-01; nil where
    /// nothing tells it.
    public var agesAsOf: Int?
    /// What a user should know, as sentences that name no value.
    public var notes: [String]

    /// What a column of a list was taken for.
    public struct ListColumn: Sendable {
        /// The header.
        public var name: String
        /// What it says for family reasoning.
        public var role: FamilyColumn
        /// What the linkage of persons takes it for, and why.
        public var recognized: RecognizedColumn
    }
}

/// How lists are to be read for family reasoning.
public struct FamilyReadingOptions: Sendable {
    /// Header of the column that holds record ids; nil lets it be found.
    public var idColumn: String?
    /// Headers of columns that are not to be used.
    public var ignoredColumns: Set<String> = []
    /// Roles of columns by header, where recognition is to be overruled.
    public var roles: [String: FieldRole] = [:]
    /// What columns are, by header, where somebody has said so beyond `roles`.
    package var stated: [String: FamilyColumn] = [:]
    /// Day as of which ages are meant where the list does not say, in days since 1970-01-01.
    ///
    /// Where it is nil, the middle of the other lists' days.
    public var asOf: Int?
    /// The day on which lists are read, in days since 1970-01-01: ages are as of it where no list has a day.
    public var today: Int?
    /// Threads to use.
    public var threads = 1

    /// Options as usual.
    public init() {}
}
