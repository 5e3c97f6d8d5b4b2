// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A model that Splink has saved (versions 4 and 5), carried over as far as it goes.
///
/// Splink's levels become levels of comparisons of the kind ``ComparisonKind/thresholds``, on values as
/// they are written, and score as Splink scores. A comparison with a level that cannot be carried over
/// is left out whole: each level's weight counts on those before it being tried first, so the
/// rest would not mean what was trained. What is left out is named in ``omissions``.
///
/// - SeeAlso: `Documentation/model.md` for the table of what is understood.
public struct SplinkImport: Sendable {
    /// Something of Splink's model that was not carried over, or not exactly.
    public struct Omission: Sendable, Hashable {
        /// Where it stands in Splink's file, such as `comparisons[1].comparison_levels[2]`.
        public var path: String
        /// What was done instead, as a sentence.
        public var reason: String
    }

    /// The model.
    public private(set) var model: LinkageModel
    /// What was not carried over, or not exactly, in the order of the file.
    public private(set) var omissions: [Omission] = []

    /// Imports a model from the text that Splink has saved.
    ///
    /// - Throws: ``ModelError`` where the text is no model of Splink's, a probability is out of range,
    ///   or no comparison can be carried over.
    public init(json: [UInt8]) throws(ModelError) {
        guard let tree = JSONTree(json.span) else { throw .notJSON }
        guard Self.isSettings(tree) else { throw .notAModel }
        try self.init(settings: tree)
    }

    /// Whether a text has the form of Splink's settings.
    static func isSettings(_ tree: JSONTree) -> Bool {
        tree["link_type"]?.string != nil
            && tree["comparisons"]?.elements?.contains { $0["comparison_levels"] != nil } ?? false
    }

    init(settings: JSONTree) throws(ModelError) {
        var reader = SplinkReader(settings: settings)
        model = try reader.model()
        omissions = reader.omissions
    }
}

/// Goes through Splink's settings once.
struct SplinkReader {
    let settings: JSONTree
    var omissions: [SplinkImport.Omission] = []
    private var fields = SplinkFields()

    init(settings: JSONTree) { self.settings = settings }

    /// Splink's prior where the settings do not name one.
    private static let usualPrior = 0.0001

    private mutating func omit(_ path: String, _ reason: String) {
        omissions.append(.init(path: path, reason: reason))
    }

    mutating func model() throws(ModelError) -> LinkageModel {
        let linkType = settings["link_type"]?.string ?? ""
        guard ["dedupe_only", "link_only", "link_and_dedupe"].contains(linkType) else {
            throw .invalid(path: "link_type", reason: "is none of Splink's")
        }
        let prior = try number(
            settings["probability_two_random_records_match"],
            "probability_two_random_records_match", 0...1)
        guard prior.map({ $0 > 0 && $0 < 1 }) ?? true else {
            throw .invalid(
                path: "probability_two_random_records_match", reason: "is not between 0 and 1")
        }
        if let dialect = settings["sql_dialect"]?.string, dialect != "duckdb" {
            omit(
                "sql_dialect",
                "The conditions are written for \(dialect); functions are taken as those of DuckDB."
            )
        }
        var comparisons: [LinkageModel.Comparison] = []
        let all = settings["comparisons"]?.elements ?? []
        for (index, tree) in all.enumerated() {
            let path = "comparisons[\(index)]"
            guard comparisons.count < LinkageModel.comparisonLimit else {
                omit(path, "A model has at most \(LinkageModel.comparisonLimit) comparisons.")
                continue
            }
            if let comparison = try comparison(tree, path, isDirected: linkType == "link_only") {
                comparisons.append(comparison)
            }
        }
        guard !comparisons.isEmpty else {
            throw .invalid(path: "comparisons", reason: "hold none that can be carried over")
        }
        let rules = blocking()
        let used = Set(
            comparisons.flatMap(\.fields)
                + rules.flatMap(\.keys).flatMap { BlockingAtom.parts(key: $0)?.fields ?? [] })
        let model = LinkageModel(
            scope: linkType == "link_only" ? .acrossSources : .all,
            prior: prior ?? Self.usualPrior, fields: fields.used(by: used),
            comparisons: comparisons, related: [], blocking: rules, calibration: nil, sources: [],
            idColumn: settings["unique_id_column_name"]?.string ?? "unique_id")
        try model.validate()
        return model
    }

    private func number(
        _ tree: JSONTree?, _ path: String, _ range: ClosedRange<Double>
    ) throws(ModelError) -> Double? {
        switch tree {
        case nil, .null?: return nil
        case .number(let number)? where range.contains(number): return number
        case .number?: throw .invalid(path: path, reason: "is out of range")
        default: throw .invalid(path: path, reason: "is no number")
        }
    }

    // MARK: Comparisons

    /// A comparison; nil where one of its levels cannot be carried over.
    private mutating func comparison(
        _ tree: JSONTree, _ path: String, isDirected: Bool
    ) throws(ModelError) -> LinkageModel.Comparison? {
        let name = tree["output_column_name"]?.string ?? path
        guard let levels = tree["comparison_levels"]?.elements, !levels.isEmpty else {
            throw .invalid(path: "\(path).comparison_levels", reason: "is no list of levels")
        }
        var missing: LevelCondition?
        var parts: [SplinkLevel] = []
        for (index, tree) in levels.enumerated() {
            let place = "\(path).comparison_levels[\(index)]"
            guard let sql = tree["sql_condition"]?.string else {
                throw .invalid(path: "\(place).sql_condition", reason: "is missing")
            }
            let isNull = tree["is_null_level"] == .bool(true)
            var condition: LevelCondition
            if sql.trimmingCharacters(in: .whitespacesAndNewlines).uppercased() == "ELSE" {
                condition = .otherwise
            } else if let expression = SplinkExpression(sql: sql),
                let known = fields.condition(expression)
            {
                condition = known
            } else {
                omit(
                    "\(place).sql_condition",
                    "The comparison “\(name)” is left out: this condition is not one of ours.")
                return nil
            }
            if !isDirected && !condition.isSymmetric {
                condition = .any([condition, condition.mirrored])
                omit(
                    "\(place).sql_condition",
                    "Splink asks this of the record with the lower id; here either record will do.")
            }
            if isNull {
                guard index == 0 else {
                    omit(
                        place,
                        "The comparison “\(name)” is left out: a null level is not its first.")
                    return nil
                }
                missing = condition
                continue
            }
            parts.append(
                SplinkLevel(
                    tree: tree, path: place, condition: condition,
                    m: try number(tree["m_probability"], "\(place).m_probability", 0...1),
                    u: try number(tree["u_probability"], "\(place).u_probability", 0...1)))
        }
        guard parts.count <= LinkageModel.levelLimit else {
            omit(path, "The comparison “\(name)” is left out: it has more than 15 levels.")
            return nil
        }
        guard parts.count > 1, parts.last?.condition == .otherwise,
            parts.dropLast().allSatisfy({ $0.condition != .otherwise })
        else {
            omit(path, "The comparison “\(name)” is left out: its last level is not ELSE.")
            return nil
        }
        fillIn(&parts)
        guard let written = try modelLevels(parts, name) else { return nil }
        var used: [String] = []
        let mentioned =
            (missing?.fields ?? [])
            + written.flatMap {
                ($0.condition?.fields ?? []) + ($0.termFrequency.map { [$0.field] } ?? [])
            }
        for field in mentioned where !used.contains(field) { used.append(field) }
        return LinkageModel.Comparison(
            name: name, kind: .thresholds, fields: used, usesTermFrequency: false, levels: written,
            missing: missing)
    }

    /// Puts the values that Splink starts from where training has left none.
    private mutating func fillIn(_ parts: inout [SplinkLevel]) {
        let count = parts.count
        for index in parts.indices {
            // Splink counts from the last level, ELSE, which is 0.
            let value = count - 1 - index
            let usualM = value == count - 1 ? 0.95 : 0.05 / Double(count - 1)
            let weight =
                value == count - 1
                ? 10.0 : count == 2 ? -5 : -5 + Double(value) * 8 / Double(count - 2)
            for (name, given) in [
                ("m_probability", parts[index].m), ("u_probability", parts[index].u),
            ]
            where given == nil {
                omit(
                    "\(parts[index].path).\(name)",
                    "Splink has not trained this; its usual value is used, as Splink does.")
            }
            parts[index].m = max(LinkageModel.leastProbability, parts[index].m ?? usualM)
            parts[index].u = max(
                LinkageModel.leastProbability, parts[index].u ?? usualM / exp2(weight))
        }
    }

    /// The levels as our model has them; nil where a term frequency lacks what it rests on.
    private mutating func modelLevels(
        _ parts: [SplinkLevel], _ comparison: String
    ) throws(ModelError) -> [LinkageModel.Level]? {
        var names: Set<String> = []
        var levels: [LinkageModel.Level] = []
        for (index, part) in parts.enumerated() {
            let label = part.tree["label_for_charts"]?.string ?? "level \(parts.count - 1 - index)"
            var name = label
            var number = 2
            while !names.insert(name).inserted {
                name = "\(label) (\(number))"
                number += 1
            }
            var term: LinkageModel.TermFrequency?
            if let column = part.tree["tf_adjustment_column"]?.string, part.condition != .otherwise
            {
                let weight = try self.number(
                    part.tree["tf_adjustment_weight"], "\(part.path).tf_adjustment_weight",
                    -1000...1000)
                let least = try self.number(
                    part.tree["tf_minimum_u_value"], "\(part.path).tf_minimum_u_value", 0...1)
                let bare = Self.unquoted(column)
                guard let exactU = exactU(parts, of: part, column: bare) else {
                    omit(
                        "\(part.path).tf_adjustment_column",
                        "The comparison “\(comparison)” is left out: it has no level of equality "
                            + "on “\(bare)” from which to take u.")
                    return nil
                }
                term = LinkageModel.TermFrequency(
                    field: fields.name(bare), exactU: exactU, weight: weight ?? 1,
                    minimumU: least ?? 0)
            }
            levels.append(
                LinkageModel.Level(
                    name: name, m: part.m ?? 1, u: part.u ?? 1, related: [:],
                    condition: part.condition, termFrequency: term))
        }
        return levels
    }

    /// u of the first level that asks for equality in a column and nothing else, or the level's own
    /// where Splink is told not to look for it.
    private func exactU(_ parts: [SplinkLevel], of part: SplinkLevel, column: String) -> Double? {
        if part.tree["disable_tf_exact_match_detection"] == .bool(true) { return part.u }
        let wanted = column.asciiLowercased
        for other in parts {
            guard case .alike(.equal, let left, let right) = other.condition, left == right,
                fields.plainColumn(left) == wanted
            else { continue }
            return other.u
        }
        return nil
    }

    private static func unquoted(_ column: String) -> String {
        guard column.count > 2, column.hasPrefix("\""), column.hasSuffix("\"") else {
            return column
        }
        return String(column.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }

    // MARK: Blocking rules

    private mutating func blocking() -> [LinkageModel.Rule] {
        var rules: [LinkageModel.Rule] = []
        let all = settings["blocking_rules_to_generate_predictions"]?.elements ?? []
        for (index, tree) in all.enumerated() {
            let path = "blocking_rules_to_generate_predictions[\(index)]"
            guard let sql = tree.string ?? tree["blocking_rule"]?.string,
                (tree["arrays_to_explode"] ?? .null) == .null,
                let expression = SplinkExpression(sql: sql),
                let keys = fields.blockingKeys(expression)
            else {
                omit(path, "The blocking rule is left out: it is not made of equalities of ours.")
                continue
            }
            if keys.contains(where: { $0.hasSuffix(BlockingAtom.Property.exactInAnyOrder.rawValue) }
            ) {
                omit(path, "The rule brings together records that agree in the same order, too.")
            }
            rules.append(
                LinkageModel.Rule(
                    name: sql, keys: keys, pairs: 0, expectedLinks: 0, pairsLeftOut: 0))
        }
        if rules.isEmpty {
            omit(
                "blocking_rules_to_generate_predictions",
                "No blocking rule is carried over; rules are chosen for the tables as usual.")
        }
        return rules
    }
}

/// A level of Splink's on its way to ours.
private struct SplinkLevel {
    var tree: JSONTree
    var path: String
    var condition: LevelCondition
    var m: Double?
    var u: Double?
}
