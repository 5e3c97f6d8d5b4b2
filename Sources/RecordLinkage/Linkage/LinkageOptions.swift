// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How tables are to be linked.
///
/// Nothing has to be set.
public struct LinkageOptions: Sendable {
    /// Which pairs are looked at; nil means within a single table, and across several.
    public var scope: PairScope?
    /// Header of the column that holds record ids, in every table that has it; nil lets it be found.
    public var idColumn: String?
    /// Headers of columns that are not to be used.
    public var ignoredColumns: Set<String> = []
    /// Roles of columns, by header, where recognition is to be overruled.
    public var roles: [String: FieldRole] = [:]
    /// The day as of which ages were written, counted from 1 January 1970, where other tables have dates
    /// of birth; nil lets it be found.
    public var ageDay: Int32?
    /// Whether every record has at most one partner in each other table.
    public var oneToOne = false
    /// A model to apply as it is; nil trains one.
    public var model: LinkageModel?
    /// Least probability at which a pair is reported, in (0, 1).
    public var floor = 0.01
    /// Threads to use; 0 means as many as the machine has.
    public var threadCount = 0
    /// Told what is being done, from 0 to 1 of the whole.
    public var progress: (@Sendable (LinkageProgress) -> Void)?
    /// Number of random pairs from which chance agreement is learned; small in tests.
    package var randomPairs = 500_000

    /// Options as usual.
    public init() {}
}

/// What a linkage is doing.
public struct LinkageProgress: Sendable, Hashable {
    /// A step of a linkage, in the order in which they are taken.
    public enum Step: String, Sendable, Hashable, CaseIterable {
        case recognizing
        case normalizing
        case sampling
        case planning
        case blocking
        case comparing
        case training
        case scoring
        case clustering
    }
    /// The step that has begun.
    public var step: Step
    /// Items done and in all where the step has countable items: pairs, blocks.
    public var done = 0
    /// Items in all, 0 where they are not known.
    public var total = 0
}

/// Why tables cannot be linked.
public enum LinkageError: Error, Sendable, Equatable {
    /// There is no table, or a linkage across tables was asked of one.
    case tooFewTables
    /// Fewer than two records in all, or an empty table in a linkage across tables.
    case tooFewRecords(source: String)
    /// A column that was named is in none of the tables.
    case unknownColumn(name: String, known: [String])
    /// No field is common to the tables by which records could be compared.
    case nothingToCompare
    /// A model needs fields that the tables do not have.
    case modelDoesNotFit(missing: [String])
    /// A model whose levels are data was to be applied to one record at a time.
    case modelIsForBatches
    /// A record that was asked for is in none of the tables.
    case unknownRecord(id: String)
    /// The surrounding task was cancelled.
    case cancelled

    /// What happened and what to do, as a sentence; names columns and ids, never other values.
    public var sentence: String {
        switch self {
        case .tooFewTables:
            "Linking needs two tables or more; to look for duplicates in one, use dedupe."
        case .tooFewRecords(let source): "\(source) has too few records to compare."
        case .unknownColumn(let name, let known):
            "There is no column “\(name)”. The columns are: \(known.joined(separator: ", "))."
        case .nothingToCompare:
            "The tables have no field in common by which people can be compared; a column with the same "
                + "value in all records tells nobody apart. See what was recognised with “reunify columns”, and say what a column is with --role."
        case .modelDoesNotFit(let missing):
            "The model compares fields that the tables do not have: "
                + missing.joined(separator: ", ") + "."
        case .modelIsForBatches:
            "A model with levels of its own, such as one carried over from Splink, can be applied to "
                + "whole tables, not to one record at a time."
        case .unknownRecord(let id): "There is no record with the id “\(id)”."
        case .cancelled: "Stopped before the end; nothing was written."
        }
    }
}
