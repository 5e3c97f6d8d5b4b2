// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A trained model as it is written to `model.json`: everything scoring needs, readable and editable.
///
/// Each property is documented field by field in `Documentation/model.md`.
public struct LinkageModel: Sendable, Codable, Equatable {
    /// The version of this format that this code writes.
    public static let currentFormat = 1

    /// Always "reunify-linkage-model", so that a reader can tell what it holds.
    public var kind = "reunify-linkage-model"
    /// Version of the format.
    public var format = LinkageModel.currentFormat
    /// Which pairs the model was trained on.
    public var scope: PairScope
    /// Probability that two random records are the same person, in (0, 1).
    public var prior: Double
    /// Probability from which a pair counts as a link, in (0, 1).
    public var threshold = 0.5
    /// The fields that comparisons and rules refer to.
    public var fields: [Field]
    /// How fields are compared.
    public var comparisons: [Comparison]
    /// Ways in which different people agree beyond chance.
    public var related: [Related]
    /// Which records are brought together for comparison.
    public var blocking: [Rule]
    /// How evidence is turned into probability where labels have shown that it has to be corrected.
    public var calibration: Calibration?
    /// The tables the model was trained on.
    public var sources: [Source]
    /// Header of the column with record ids, for tables that have it and where nothing else is said.
    public var idColumn: String?

    /// A field and the columns it came from.
    public struct Field: Sendable, Codable, Equatable {
        /// Name by which comparisons and rules refer to it.
        public var name: String
        /// What it says of a person.
        public var role: FieldRole
        /// Header of the column it came from in each source; nil where it was made of several.
        public var columns: [String?]
        /// What is done to the text of a cell where it is otherwise taken as written; nil where it is
        /// normalised as usual for its role.
        public var reading: [ReadingStep]?
    }

    /// A comparison of one or several fields, with its levels.
    public struct Comparison: Sendable, Codable, Equatable {
        /// Name in reports.
        public var name: String
        /// How the fields are compared.
        public var kind: ComparisonKind
        /// Names of the fields.
        public var fields: [String]
        /// Whether full agreement counts by how common the value is.
        public var usesTermFrequency: Bool
        /// The levels from full agreement to disagreement; "missing" is not listed.
        public var levels: [Level]
        /// When there is nothing to compare; for comparisons whose levels are data.
        public var missing: LevelCondition?

        /// What is known of the levels, in the order of their numbers, "missing" first.
        public var levelDefinitions: [LevelDefinition] {
            guard kind == .thresholds else { return kind.levels }
            return kind.levels
                + levels.map { LevelDefinition($0.name, $0.m, "reaches the level “\($0.name)”") }
        }
    }

    /// One level of a comparison.
    public struct Level: Sendable, Codable, Equatable {
        /// The level's name; see ``ComparisonKind/levels``.
        public var name: String
        /// P(level | same person), in (0, 1].
        public var m: Double
        /// P(level | unrelated people), in (0, 1].
        public var u: Double
        /// P(level | class) for each related class, by the class's name.
        public var related: [String: Double]
        /// When the level is reached; for comparisons whose levels are data, nil for all others.
        public var condition: LevelCondition?
        /// How agreement counts by how common the value is; for comparisons whose levels are data.
        public var termFrequency: TermFrequency?

        /// The level's evidence in bits, before term frequencies.
        public var bits: Double { log2(m / u) }
    }

    /// How a level counts by how common a value is: `weight` × (log2 `exactU` − log2 of the value's
    /// share of records, the larger of both sides', at least `minimumU`) bits are added.
    public struct TermFrequency: Sendable, Codable, Equatable {
        /// Name of the field whose values are counted.
        public var field: String
        /// P(same value | unrelated people), in (0, 1].
        public var exactU: Double
        /// Factor, usually in [0, 1].
        public var weight: Double
        /// Least share that counts, in [0, 1].
        public var minimumU: Double

        /// Makes a setting.
        public init(field: String, exactU: Double, weight: Double = 1, minimumU: Double = 0) {
            self.field = field
            self.exactU = exactU
            self.weight = weight
            self.minimumU = minimumU
        }
    }

    /// A class of pairs that agree although they are different people.
    public struct Related: Sendable, Codable, Equatable {
        /// Which class.
        public var kind: Relatedness
        /// Its share of all pairs, in [0, 1).
        public var share: Double
    }

    /// A blocking rule, and what it cost and found in training.
    public struct Rule: Sendable, Codable, Equatable {
        /// The rule in words.
        public var name: String
        /// Properties that must agree, each as `field:property` or `field+field:property`.
        public var keys: [String]
        /// Pairs the rule added.
        public var pairs: Int
        /// Links expected among them.
        public var expectedLinks: Double
        /// Pairs that were left out of blocks too large to compare whole.
        public var pairsLeftOut: Double
    }

    /// A straight line from evidence to calibrated evidence, both in bits (Platt 1999).
    public struct Calibration: Sendable, Codable, Equatable {
        /// Factor of the evidence.
        public var slope: Double
        /// Bits added.
        public var intercept: Double
        /// Number of labels it rests on.
        public var labels: Int

        /// Makes a calibration.
        public init(slope: Double, intercept: Double, labels: Int) {
            self.slope = slope
            self.intercept = intercept
            self.labels = labels
        }
    }

    /// A table the model was trained on.
    public struct Source: Sendable, Codable, Equatable {
        /// Name in results.
        public var name: String
        /// Path as it was given, so that `reunify explain` finds the records again; nil if unknown.
        public var path: String?
        /// Records that were accepted.
        public var records: Int
        /// Header of the column with record ids; nil where records are known by their number.
        public var idColumn: String?
    }
}
